"""A usual skill: Alexa's SDK with its own persistence adapter, written as the SDK's documentation shows.

It remembers a counter and the latest day, and no more.
"""

import os
from datetime import UTC, datetime

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_core.utils import is_intent_name, is_request_type
from ask_sdk_dynamodb.adapter import DynamoDbAdapter
from ask_sdk_model import Response


class Launch(AbstractRequestHandler):
    """Welcomes, and counts the launches of a new household."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Tell whether this is a launch."""
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Read the attributes, change and save them on the first visit of a day, and speak."""
        manager = handler_input.attributes_manager
        remembered = manager.persistent_attributes
        today = datetime.now(UTC).date().isoformat()
        known = bool(remembered)
        if remembered.get("day") != today:
            remembered["day"] = today
            remembered["launches"] = int(remembered.get("launches", 0)) + 1
            manager.save_persistent_attributes()
        text = "Welcome back. What would you like?" if known else "Welcome. What would you like?"
        return handler_input.response_builder.speak(text).ask("What would you like?").response


class Help(AbstractRequestHandler):
    """Tells what one can say."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Tell whether this asks for help."""
        return bool(is_intent_name("AMAZON.HelpIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Speak."""
        text = "Ask me for a gratitude prompt. What would you like?"
        return handler_input.response_builder.speak(text).ask(text).response


class Failed(AbstractExceptionHandler):
    """Says sorry for whatever went wrong."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002
        """Take everything."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:  # noqa: ARG002
        """Speak."""
        return handler_input.response_builder.speak("Sorry, that went wrong.").response


builder = CustomSkillBuilder(persistence_adapter=DynamoDbAdapter(os.environ["USUAL_TABLE"]))
builder.add_request_handler(Launch())
builder.add_request_handler(Help())
builder.add_exception_handler(Failed())

lambda_handler = builder.lambda_handler()
