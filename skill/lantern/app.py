"""Wires the skill, once: journal, content and clock behind the ask-sdk-core dispatcher."""

import logging
import math
import os
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.skill import CustomSkill, SkillConfiguration
from ask_sdk_runtime.dispatch_components import (
    GenericHandlerAdapter,
    GenericRequestHandlerChain,
    GenericRequestMapper,
)

from lantern import alexa
from lantern.handlers import capabilities
from lantern.journal import JournalUnavailable
from lantern.routing import Router
from lantern.speech.content import Content
from lantern.speech.limits import fit_response
from lantern.telemetry import Telemetry
from lantern.waiting import time_limit

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model.response import Response

    from lantern.journal import Journal

__all__ = ["Skill", "create_skill"]

log = logging.getLogger("lantern")

Clock = Callable[[], datetime]

_MARGIN = 0.5
"""Seconds that an answer takes besides waiting, at most: to read the request, think and render."""


class Skill:
    """The skill: `invoke` takes Alexa's request envelope and returns the response envelope, both as dicts."""

    def __init__(
        self,
        router: Router,
        contents: Mapping[str, Content],
        telemetry: Telemetry,
        salts: tuple[str, str],
        skill_id: str | None,
    ) -> None:
        configuration = SkillConfiguration(
            request_mappers=[GenericRequestMapper([GenericRequestHandlerChain(_Turns(router, *salts))])],
            handler_adapters=[GenericHandlerAdapter()],
            api_client=alexa.UrllibApiClient(),
        )
        self._skill = CustomSkill(configuration)
        self._contents = contents
        self._telemetry = telemetry
        self._skill_id = skill_id

    def invoke(self, envelope: Mapping[str, Any], seconds: float = math.inf) -> dict[str, Any]:
        """Answer one request. Never raises for what is in *envelope*: every answer is a valid response.

        It takes no longer than 5 seconds, whatever the journal or Alexa's services do, and no longer than
        *seconds*, which is what the caller has left.

        Raises:
            JournalUnavailable: an event's work couldn't be done, so that it isn't to count as received.

        """
        started, request = time.perf_counter(), alexa.request_id(envelope)
        if self._skill_id and alexa.application_id(envelope) != self._skill_id:
            log.warning("refused: meant for another skill", extra={"request": request})
            return {"version": "1.0", "response": {"shouldEndSession": True}}
        try:
            read = alexa.deserialize(self._skill.serializer, envelope)
            # The SDK's model leaves out what an event tells; so the envelope goes along as the context.
            with time_limit(seconds - _MARGIN):
                response = self._skill.invoke(read, envelope)
            return fit_response(cast("dict[str, Any]", self._skill.serializer.serialize(response)))
        except SerializationException:
            log.warning("the SDK can't read this request", extra={"request": request})
            self._count("unreadable", request, started)
            return self._sorry("not_understood", envelope)
        except JournalUnavailable:
            self._count("failed", request, started)
            raise
        except Exception as error:
            # The message or the traceback could hold what was said: only the kind and the place are logged.
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{last.name}:{last.lineno}"
            log.error(  # noqa: TRY400
                "failed", extra={"request": request, "error": type(error).__name__, "place": place}
            )
            log.debug("failed", exc_info=error)
            self._count("failed", request, started)
            return self._sorry("failed", envelope)

    def _count(self, outcome: str, request: str, started: float) -> None:
        """Count a turn that came to no answer of the router's."""
        seconds = time.perf_counter() - started
        self._telemetry.turn(request=request, intent="unknown", outcome=outcome, seconds=seconds, conflicts=0)

    def _sorry(self, key: str, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Close the session with a sentence, where speech is allowed."""
        response: dict[str, Any] = {"shouldEndSession": True}
        if alexa.may_speak(envelope):
            language = alexa.locale(envelope).partition("-")[0]
            content = self._contents.get(language, next(iter(self._contents.values())))
            text = escape(content.load("session")["sorry"][key], quote=False)
            response["outputSpeech"] = {"type": "SSML", "ssml": f"<speak>{text}</speak>"}
        return {"version": "1.0", "sessionAttributes": {}, "response": response}


class _Turns(AbstractRequestHandler):
    """The one handler behind the SDK's chain: leads every request to the router."""

    def __init__(self, router: Router, salt: str, previous_salt: str) -> None:
        self._router = router
        self._salt = salt
        self._previous_salt = previous_salt

    def can_handle(self, handler_input: "HandlerInput") -> bool:  # noqa: ARG002  (the SDK's signature)
        return True

    def handle(self, handler_input: "HandlerInput") -> "Response":
        answer = self._router.answer(alexa.hear(handler_input, self._salt, self._previous_salt))
        return alexa.respond(handler_input, answer)


def create_skill(
    *,
    journal: "Journal",
    content: Content | None = None,
    clock: Clock | None = None,
    skill_id: str | None = None,
) -> Skill:
    """Return the skill, ready to be invoked.

    The user ids of households are hashed with the environment variable `LANTERN_SALT`, "" by default. Who
    isn't found so is looked for with `LANTERN_PREVIOUS_SALT`, unless that is "", and moved.

    Args:
        journal: where households are remembered.
        content: the words that are spoken where a locale's own language isn't there; the packaged English
            ones by default. The languages that lie beside it are served as well.
        clock: tells the time as an aware datetime; `datetime.UTC` now by default. Any other time zone object
            counts where the device doesn't tell its own; with that one, the locale's usual zone does.
        skill_id: the application id that requests must carry; any is taken by default.

    """
    contents = (content or Content()).beside()
    clock = clock or (lambda: datetime.now(UTC))

    def usual_zone(locale: str) -> ZoneInfo:
        language = contents.get(locale.partition("-")[0])
        return ZoneInfo(language.locale(locale).get("time_zone", "UTC") if language else "UTC")

    def local_time(time_zone: str | None, locale: str) -> datetime:
        now = clock()
        if time_zone is None and now.tzinfo is not UTC:
            return now
        try:
            return now.astimezone(ZoneInfo(time_zone) if time_zone else usual_zone(locale))
        except (ValueError, LookupError, OSError):
            return now.astimezone(usual_zone(locale))

    telemetry = Telemetry()
    router = Router(capabilities(), journal, contents, local_time, telemetry)
    salts = os.environ.get("LANTERN_SALT", ""), os.environ.get("LANTERN_PREVIOUS_SALT", "")
    return Skill(router, contents, telemetry, salts, skill_id)
