"""A virtual Alexa device: turns words into requests, keeps the session as Alexa would, and hears answers."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from lantern.home.nlu import Recognition, Recognizer, SlotValue
from lantern.speech.render import plain

__all__ = ["USER_ID", "Exchange", "InvokesSkill", "VirtualDevice"]

USER_ID = "amzn1.ask.account.AT-HOME"
"""Stands for Amazon's id of the household at home."""
_APPLICATION = "amzn1.ask.skill.evening-lantern-at-home"


class InvokesSkill(Protocol):
    """Anything that answers request envelopes: the skill itself, or a deployed one."""

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Return the response envelope."""


@dataclass(frozen=True)
class Exchange:
    """One request and its response."""

    request: dict[str, Any]
    """The request envelope."""
    response: dict[str, Any]
    """The response envelope."""

    @property
    def intent(self) -> str:
        """Name of the intent, or the request type."""
        asked = self.request["request"]
        return str(asked.get("intent", {}).get("name") or asked["type"])

    @property
    def speech(self) -> str:
        """What is said, as plain text."""
        return plain(self.response["response"].get("outputSpeech", {}).get("ssml", ""))

    @property
    def reprompt(self) -> str:
        """What is said when nobody answers, as plain text."""
        reprompt = self.response["response"].get("reprompt", {})
        return plain(reprompt.get("outputSpeech", {}).get("ssml", ""))

    @property
    def is_open(self) -> bool:
        """Whether the device keeps listening."""
        return self.response["response"].get("shouldEndSession") is False


class VirtualDevice:
    """One Echo-like device in one household.

    `user_id` and `device_id` stand for Amazon's; `clock` gives the time stamped on requests;
    `application_id` is the skill's id.
    """

    def __init__(  # noqa: PLR0913  (all but the skill are for special cases)
        self,
        skill: InvokesSkill,
        *,
        recognizer: Recognizer | None = None,
        user_id: str = USER_ID,
        device_id: str = "amzn1.ask.device.AT-HOME",
        locale: str = "en-US",
        application_id: str = _APPLICATION,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        request_prefix: str = "",
        person: str | None = None,
    ) -> None:
        self._skill = skill
        self._recognizer = recognizer or Recognizer(locale.partition("-")[0])
        self._user_id = user_id
        self._device_id = device_id
        self.locale = locale
        """Where the device is, such as "en-GB"."""
        self._application_id = application_id
        self._clock = clock
        self._prefix = request_prefix or f"{clock().timestamp():.6f}"
        self.person = person
        """Stands for Amazon's id of the voice that is recognized from now on; None if none is."""
        self._ids = itertools.count(1)
        self._session: dict[str, Any] | None = None
        self._last: Exchange | None = None
        self._prompted_again = False

    @property
    def in_session(self) -> bool:
        """Whether the device is listening for an answer."""
        return self._session is not None

    @property
    def opening(self) -> str:
        """What opens the skill on this device: "open evening lantern"."""
        return self._recognizer.opening

    def say(self, text: str) -> Exchange:
        """Say *text* to the device and return what came of it.

        Without a session any sentence opens one, as "ask evening lantern to …" does.
        """
        elicit = self._elicited() if self.in_session else None
        heard = self._recognizer.recognize(text, elicit=elicit, today=self._clock().date())
        if heard.launch:
            self.close()
        return self._send(self._request(heard))

    def send(self, request: Mapping[str, Any]) -> Exchange:
        """Send a request of any type, with its envelope put around it."""
        return self._send(dict(request))

    def silence(self) -> Exchange | None:
        """Let eight seconds pass: first the last exchange again for its reprompt, then the session's end."""
        if self._last and self.in_session and not self._prompted_again:
            self._prompted_again = True
            return self._last
        self.close("EXCEEDED_MAX_REPROMPTS")
        return None

    def close(self, reason: str = "USER_INITIATED") -> None:
        """End the session, if one is open, and tell the skill."""
        if self.in_session:
            self._send({"type": "SessionEndedRequest", "reason": reason})

    def _elicited(self) -> tuple[str, str] | None:
        directives = self._last.response["response"].get("directives", []) if self._last else []
        for directive in directives:
            if directive["type"] == "Dialog.ElicitSlot":
                return directive["updatedIntent"]["name"], directive["slotToElicit"]
        return None

    def _request(self, heard: Recognition) -> dict[str, Any]:
        if heard.intent == "LaunchRequest":
            return {"type": "LaunchRequest"}
        slots = {name: _slot(name, value) for name, value in heard.slots.items()}
        intent = {"name": heard.intent, "confirmationStatus": "NONE", "slots": slots}
        return {"type": "IntentRequest", "dialogState": "STARTED", "intent": intent}

    def _send(self, request: dict[str, Any]) -> Exchange:
        new = self._session is None
        if self._session is None:
            self._session = {
                "id": f"amzn1.echo-api.session.{self._prefix}-{next(self._ids)}",
                "attributes": {},
            }
        envelope = self._envelope(request, new=new)
        exchange = Exchange(envelope, self._skill.invoke(envelope))
        self._last, self._prompted_again = exchange, False
        if exchange.is_open and request["type"] != "SessionEndedRequest":
            self._session["attributes"] = exchange.response.get("sessionAttributes") or {}
        else:
            self._session = None
        return exchange

    def _envelope(self, request: dict[str, Any], *, new: bool) -> dict[str, Any]:
        session = self._session or {}
        user, application = {"userId": self._user_id}, {"applicationId": self._application_id}
        person = {"person": {"personId": self.person}} if self.person else {}
        return {
            "version": "1.0",
            "session": {
                "new": new,
                "sessionId": session["id"],
                "application": application,
                "attributes": session["attributes"],
                "user": user,
            },
            "context": {
                "System": {
                    "application": application,
                    "user": user,
                    **person,
                    "device": {"deviceId": self._device_id, "supportedInterfaces": {}},
                }
            },
            "request": {
                "requestId": f"amzn1.echo-api.request.{self._prefix}-{next(self._ids)}",
                "timestamp": self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "locale": self.locale,
                **request,
            },
        }


def _slot(name: str, value: SlotValue) -> dict[str, Any]:
    """Return a slot as Alexa sends it."""
    slot: dict[str, Any] = {"name": name, "value": value.value, "confirmationStatus": "NONE"}
    if value.id:
        match = {"value": {"name": value.value, "id": value.id}}
        authority = f"amzn1.er-authority.echo-sdk.at-home.{name}"
        slot["resolutions"] = {
            "resolutionsPerAuthority": [
                {"authority": authority, "status": {"code": "ER_SUCCESS_MATCH"}, "values": [match]}
            ]
        }
    return slot
