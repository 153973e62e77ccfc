"""A small skill on the ask-sdk and its DynamoDB persistence adapter, put under the same load for comparison.

It remembers the way the SDK's documentation shows: the first access to the persistent attributes loads them,
a handler changes them, and an interceptor saves them at the end of the request.
"""

import json
import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import boto3
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_core.utils import get_slot_value, is_intent_name
from ask_sdk_model.request_envelope import RequestEnvelope

from stress_devices import Change, Kind, Signs, user_id
from stress_skills import Clock, Opened, Stored

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.skill import CustomSkill
    from ask_sdk_dynamodb.adapter import DynamoDbAdapter
    from ask_sdk_model.response import Response
    from mypy_boto3_dynamodb import DynamoDBServiceResource

__all__ = ["SdkSkill"]

_SENTENCES = {
    Kind.SHARED: "That's good to hear.",
    Kind.KEPT: "I've kept it.",
    Kind.MARKED: "It's marked.",
    Kind.PROMISED: "It's written down.",
    Kind.FULFILLED: "That one is kept.",
}
_LISTS = {Kind.KEPT: "appreciations", Kind.PROMISED: "promises", Kind.FULFILLED: "kept promises"}


@dataclass(frozen=True)
class SdkSkill:
    """The small skill over a DynamoDB table."""

    endpoint: str
    table: str

    def create_table(self) -> None:
        """Make the table."""
        resource = self._resource()
        with closing(resource.meta.client):
            self._adapter(resource, create_table=True)

    def open(self, clock: Clock) -> Opened:  # noqa: ARG002  (it keeps no times)
        """Open the skill on the table: once for each thread, as boto3's resources aren't for several."""
        own = threading.local()
        making = threading.Lock()
        self._resource()  # what boto3 reads from the disk is read now

        def invoke(envelope: Mapping[str, Any]) -> Mapping[str, Any]:
            if not hasattr(own, "skill"):
                with making:
                    own.skill = _skill(self._adapter(self._resource()))
            skill: CustomSkill = own.skill
            request = skill.serializer.deserialize(json.dumps(envelope), RequestEnvelope)
            return cast("Mapping[str, Any]", skill.serializer.serialize(skill.invoke(request, None)))

        return Opened(invoke, Signs({kind: frozenset({said}) for kind, said in _SENTENCES.items()}))

    def stored(self, household: str) -> Stored:
        """Read what *household* has stored."""
        resource = self._resource()
        with closing(resource.meta.client):
            found = resource.Table(self.table).get_item(Key={"id": user_id(household)}, ConsistentRead=True)
        item: Any = found.get("Item", {})
        kept = item.get("attributes", {})
        changes: Counter[Change] = Counter({(Kind.SHARED, ""): int(kept.get("shared", 0))})
        changes.update({(Kind.MARKED, habit): int(count) for habit, count in kept.get("marks", {}).items()})
        for kind, name in _LISTS.items():
            changes.update((kind, text) for text in kept.get(name, []))
        return Stored(changes)

    def _resource(self) -> "DynamoDBServiceResource":
        return boto3.resource("dynamodb", endpoint_url=self.endpoint)

    def _adapter(
        self, resource: "DynamoDBServiceResource", *, create_table: bool = False
    ) -> "DynamoDbAdapter":
        # It makes a resource of its own when it is imported, and needs a region by then.
        from ask_sdk_dynamodb.adapter import DynamoDbAdapter  # noqa: PLC0415

        return DynamoDbAdapter(self.table, create_table=create_table, dynamodb_resource=resource)


def _skill(adapter: "DynamoDbAdapter") -> "CustomSkill":
    """Build the skill as the documentation's examples are built."""
    builder = CustomSkillBuilder(persistence_adapter=adapter)

    @builder.request_handler(can_handle_func=is_intent_name("GratitudeShareIntent"))
    def share(handler_input: "HandlerInput") -> "Response":
        kept = _persistent(handler_input)
        kept["shared"] = kept.get("shared", 0) + 1
        said = _slot(handler_input, "appreciation").removeprefix("that ")
        return _ask(handler_input, _SENTENCES[Kind.SHARED], {"asked": Kind.KEPT, "text": said})

    @builder.request_handler(can_handle_func=is_intent_name("MakePromiseIntent"))
    def promise(handler_input: "HandlerInput") -> "Response":
        said = _slot(handler_input, "promise")
        return _ask(handler_input, said, {"asked": Kind.PROMISED, "text": said})

    @builder.request_handler(can_handle_func=is_intent_name("AMAZON.YesIntent"))
    def yes(handler_input: "HandlerInput") -> "Response":
        asked = handler_input.attributes_manager.session_attributes or {}
        return add(handler_input, Kind(asked["asked"]), asked["text"])

    @builder.request_handler(can_handle_func=is_intent_name("KeepPromiseIntent"))
    def keep(handler_input: "HandlerInput") -> "Response":
        return add(handler_input, Kind.FULFILLED, _slot(handler_input, "promise"))

    def add(handler_input: "HandlerInput", kind: Kind, text: str) -> "Response":
        _persistent(handler_input).setdefault(_LISTS[kind], []).append(text)
        return _ask(handler_input, _SENTENCES[kind])

    @builder.request_handler(can_handle_func=is_intent_name("CompleteItemIntent"))
    def mark(handler_input: "HandlerInput") -> "Response":
        marks, habit = _persistent(handler_input).setdefault("marks", {}), _slot(handler_input, "item")
        marks[habit] = marks.get(habit, 0) + 1
        return _ask(handler_input, _SENTENCES[Kind.MARKED])

    @builder.global_response_interceptor()
    def save(handler_input: "HandlerInput", response: "Response") -> None:  # noqa: ARG001  (the SDK's own)
        handler_input.attributes_manager.save_persistent_attributes()

    return builder.create()


def _persistent(handler_input: "HandlerInput") -> dict[str, Any]:
    return cast("dict[str, Any]", handler_input.attributes_manager.persistent_attributes)


def _slot(handler_input: "HandlerInput", name: str) -> str:
    return str(get_slot_value(handler_input, name))


def _ask(handler_input: "HandlerInput", said: str, asked: Mapping[str, str] | None = None) -> "Response":
    """Say something and ask on; *asked* is what a yes then means."""
    handler_input.attributes_manager.session_attributes = dict(asked or {})
    question = "Shall I?" if asked else "What next?"
    return handler_input.response_builder.speak(f"{said} {question}").ask(question).response
