"""Between Alexa's JSON and the skill's own types: requests, responses and device settings."""

import hashlib
import hmac
import json
import logging
import re
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.services import ApiClient, ApiClientRequest, ApiClientResponse

from lantern.alexa_reminders import AlexaReminders
from lantern.routing import Answer, Heard
from lantern.speech.limits import fit_ssml
from lantern.turn import Session, Slot
from lantern.waiting import time_left, wait_for

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.serialize import DefaultSerializer
    from ask_sdk_model.response import Response

__all__ = [
    "UrllibApiClient",
    "application_id",
    "deserialize",
    "hear",
    "household_key",
    "key_before",
    "locale",
    "may_speak",
    "request_id",
    "respond",
]

log = logging.getLogger("lantern")

_SILENT = (
    "SessionEndedRequest",
    "CanFulfillIntentRequest",
    "System.",
    "AlexaSkillEvent.",
    "AlexaHouseholdListEvent.",
    "Reminders.",
    "AudioPlayer.",
    "PlaybackController.",
    "Messaging.",
)
"""Request types, or how they begin, whose response may hold no speech."""
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML can't hold."""
_CONTEXT = ("System",)
"""The parts of the context that the skill reads."""
_API = re.compile(r"https://api(?:\.eu|\.fe)?\.amazonalexa\.com/")
"""Where Alexa's APIs are. A request says which one to call, but no request may send the skill elsewhere."""
_API_SECONDS = 1.5
"""How long a call may take in all, as far as the turn has that left."""
_API_SILENCE = 1.0
"""How long connecting may take, and waiting for each part of an answer."""
_API_BYTES = 100_000


def deserialize(serializer: "DefaultSerializer", envelope: Mapping[str, Any]) -> RequestEnvelope:
    """Read a request envelope into the SDK's model.

    A part of the context that the SDK doesn't know yet is left out rather than refused, and so is the time of
    the request, which nothing here needs: to parse it takes as long as half of the rest.

    Raises:
        ask_sdk_core.exceptions.SerializationException: the request itself can't be read, or isn't there.

    """
    if not isinstance(envelope.get("request"), Mapping):
        raise SerializationException("an envelope without a request")
    context = envelope.get("context")
    if isinstance(context, Mapping):
        known = {key: value for key, value in context.items() if key in _CONTEXT}
        envelope = {**envelope, "context": known}
    timeless = {key: value for key, value in envelope["request"].items() if key != "timestamp"}
    envelope = {**envelope, "request": timeless}
    return cast("RequestEnvelope", serializer.deserialize(json.dumps(envelope), RequestEnvelope))


def _dig(data: object, *keys: str) -> str:
    """Return the string at a path of *data*, "" if there is none."""
    for key in keys:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data if isinstance(data, str) else ""


def application_id(envelope: object) -> str:
    """Return the id of the skill that the request is meant for."""
    return _dig(envelope, "context", "System", "application", "applicationId") or _dig(
        envelope, "session", "application", "applicationId"
    )


def request_id(envelope: object) -> str:
    """Return Alexa's id of the request."""
    return _dig(envelope, "request", "requestId")


def locale(envelope: object) -> str:
    """Return the locale of the device, such as "en-GB"."""
    return _dig(envelope, "request", "locale")


def may_speak(envelope: object) -> bool:
    """Tell whether the response to this request may hold speech."""
    return _speaks(_dig(envelope, "request", "type"))


def _speaks(request_type: str) -> bool:
    return not request_type.startswith(_SILENT)


def household_key(user_id: str, salt: str) -> str:
    """Return the key under which the household of a user is stored; the id can't be told from it."""
    return hmac.new(salt.encode(), user_id.encode(), hashlib.sha256).hexdigest()


def key_before(user_id: str | None, salt: str, previous_salt: str) -> str:
    """Return the key from before *salt* took the place of *previous_salt*; "" if it didn't.

    An empty text is no salt: it stands for none.
    """
    changed = previous_salt not in {"", salt}
    return household_key(user_id, previous_salt) if user_id and changed else ""


def hear(handler_input: "HandlerInput", salt: str, previous_salt: str = "") -> Heard:
    """Read a request into what the router needs."""
    envelope = handler_input.request_envelope
    request: Any = envelope.request
    intent = request.intent if request.object_type == "IntentRequest" else None
    session = envelope.session
    user = getattr(_system(handler_input), "user", None) or getattr(session, "user", None)
    user_id = getattr(user, "user_id", None)
    person_id = getattr(getattr(_system(handler_input), "person", None), "person_id", None)
    slots = {name: _slot(slot) for name, slot in ((intent and intent.slots) or {}).items() if slot}
    name = intent.name if intent else request.object_type
    if intent and not str(name).endswith("Intent"):
        name = ""  # no intent of ours, and none may pass for another kind of request, such as an event
    return Heard(
        intent=name or "",
        slots=slots or _of_event(handler_input),
        locale=request.locale or "en-US",
        request_id=request.request_id or str(uuid.uuid4()),
        household=household_key(user_id, salt) if user_id else "",
        household_before=key_before(user_id, salt, previous_salt),
        session=Session.from_attributes(session.attributes if session else None),
        find_time_zone=cache(lambda: _time_zone(handler_input)),
        is_new=bool(session and session.new),
        person=household_key(person_id, salt) if person_id else "",
        person_before=key_before(person_id, salt, previous_salt),
        reminders=AlexaReminders(handler_input),
    )


def _of_event(handler_input: "HandlerInput") -> dict[str, Slot]:
    """Return what an event tells: whether Alexa keeps what it knows of a user who disabled the skill."""
    status = _dig(handler_input.context, "request", "body", "userInformationPersistenceStatus")
    return {"persistence": Slot(status)} if status else {}


def _system(handler_input: "HandlerInput") -> Any:  # noqa: ANN401  (the SDK's model, or None)
    return getattr(handler_input.request_envelope.context, "system", None)


def _slot(slot: Any) -> Slot:  # noqa: ANN401  (the SDK is untyped)
    """Return the words of a slot and the id of the first value that they resolved to."""
    value = _UNSAYABLE.sub("", slot.value or "")
    authorities = getattr(slot.resolutions, "resolutions_per_authority", None) or []
    for authority in authorities:
        if authority.values and authority.values[0].value:
            return Slot(value, authority.values[0].value.id)
    return Slot(value)


def respond(handler_input: "HandlerInput", answer: Answer) -> "Response":
    """Put *answer* into the SDK's response and session attributes."""
    # Imported when the first answer is made: the cold start's import list stays short.
    from ask_sdk_model.dialog import ElicitSlotDirective  # noqa: PLC0415
    from ask_sdk_model.intent import Intent  # noqa: PLC0415
    from ask_sdk_model.slot import Slot as ModelSlot  # noqa: PLC0415
    from ask_sdk_model.slot_confirmation_status import SlotConfirmationStatus  # noqa: PLC0415
    from ask_sdk_model.ui import AskForPermissionsConsentCard, SimpleCard  # noqa: PLC0415

    builder = handler_input.response_builder
    request_type = str(getattr(handler_input.request_envelope.request, "object_type", ""))
    if handler_input.request_envelope.session:  # events have none
        attributes = answer.session.attributes() if answer.spoken.ask else {}
        handler_input.attributes_manager.session_attributes = attributes
    if not _speaks(request_type):
        return builder.response
    builder.speak(fit_ssml(answer.spoken.ssml))
    if answer.spoken.ask:
        builder.ask(fit_ssml(f"<speak>{answer.spoken.reprompt}</speak>"))
    else:
        builder.set_should_end_session(True)
    if answer.consent:
        builder.set_card(AskForPermissionsConsentCard(list(answer.consent)))
    elif answer.spoken.card:
        builder.set_card(SimpleCard(answer.spoken.card.title, answer.spoken.card.text))
    if answer.elicit:
        slot = ModelSlot(name=answer.elicit.slot, confirmation_status=SlotConfirmationStatus.NONE)
        updated = Intent(name=answer.elicit.intent, slots={answer.elicit.slot: slot})
        builder.add_directive(ElicitSlotDirective(updated_intent=updated, slot_to_elicit=answer.elicit.slot))
    return builder.response


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, which would take the token along to another host."""

    def redirect_request(self, *_: object) -> None:
        """Refuse: the redirect is then the answer."""


class UrllibApiClient(ApiClient):
    """Calls Alexa's APIs, and nothing else, with the standard library."""

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Send *request* and return the response, also one with an error status.

        Raises:
            OSError: no answer in time.
            ValueError: the address isn't Alexa's.

        """
        if not _API.match(request.url):
            raise ValueError("this isn't an address of Alexa's APIs")
        return wait_for(lambda: self._call(request), time_left(_API_SECONDS))

    def _call(self, request: ApiClientRequest) -> ApiClientResponse:
        made = urllib.request.Request(  # noqa: S310  (its scheme was just checked)
            request.url,
            method=request.method,
            headers=dict(request.headers),
            data=json.dumps(request.body).encode() if request.body else None,
        )
        try:
            with _opener().open(made, timeout=_API_SILENCE) as response:
                body = response.read(_API_BYTES).decode("utf-8")
                return ApiClientResponse(
                    headers=response.getheaders(), status_code=response.status, body=body
                )
        except urllib.error.HTTPError as error:
            with error:
                body = error.read(_API_BYTES).decode("utf-8", "replace")
                return ApiClientResponse(
                    headers=list(error.headers.items()), status_code=error.code, body=body
                )


@cache
def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_NoRedirect)


def _time_zone(handler_input: "HandlerInput") -> str | None:
    """Ask the device for its time zone; None where it can't be had."""
    system = _system(handler_input)
    if not (system and system.api_access_token and system.api_endpoint and system.device):
        return None
    try:
        service = handler_input.service_client_factory.get_ups_service()
        name = str(service.get_system_time_zone(system.device.device_id))
        ZoneInfo(name)
    except Exception as error:  # noqa: BLE001  (the evening goes on with the locale's usual time zone)
        log.warning("no time zone from the device", extra={"error": type(error).__name__})
        return None
    return name
