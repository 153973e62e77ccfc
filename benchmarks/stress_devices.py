"""What the devices of the stress test say: an evening of six turns, and how the answers are understood."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum, auto
from typing import Any, TypeAlias

from lantern.speech.render import plain

__all__ = ["DEVICES", "Change", "Device", "Kind", "Outcome", "Said", "Signs", "spoken", "user_id"]

# One for each device of a household. Promises are told apart by their words, so no two may be alike.
_THINGS = (
    *("basket", "candle", "drawer", "engine", "fence", "garden", "hammock", "iron"),
    *("jacket", "kettle", "ladder", "mirror", "napkin", "orchard", "pillow", "quilt"),
)
DEVICES = len(_THINGS)
"""How many devices a household can have here."""


class Kind(StrEnum):
    """What a turn asks to have remembered."""

    SHARED = auto()
    """An appreciation, counted."""
    KEPT = auto()
    """The words of it, kept."""
    MARKED = auto()
    """A habit, marked for the day."""
    PROMISED = auto()
    """A promise, written down."""
    FULFILLED = auto()
    """A promise, told to be kept."""


Change: TypeAlias = tuple[Kind, str]
"""Its kind, and what tells it from others of the kind: words, a habit's id, or "" if they're only counted."""


class Outcome(StrEnum):
    """What the couple hears about it."""

    ACKNOWLEDGED = auto()
    ALREADY = auto()
    """It was so before, and counts once."""
    UNSURE = auto()
    """It may be remembered, and it may not."""
    NOT_KEPT = auto()
    """It isn't remembered."""
    ELSE = auto()
    """Something that tells neither."""


@dataclass(frozen=True)
class Signs:
    """The sentences that tell the outcome, as plain text."""

    acknowledges: Mapping[Kind, frozenset[str]]
    already: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    not_kept: frozenset[str] = frozenset()

    def outcome(self, kind: Kind, response: Mapping[str, Any]) -> Outcome:
        """Return what *response* tells about a change of this kind."""
        heard = spoken(response)
        for outcome, sentences in (
            (Outcome.UNSURE, self.unsure),
            (Outcome.NOT_KEPT, self.not_kept),
            (Outcome.ALREADY, self.already),
            (Outcome.ACKNOWLEDGED, self.acknowledges[kind]),
        ):
            if any(sentence in heard for sentence in sentences):
                return outcome
        return Outcome.ELSE


@dataclass(frozen=True)
class Said:
    """One request."""

    envelope: Mapping[str, Any]
    household: str
    change: Change | None
    """None if there is nothing to remember."""

    @property
    def request(self) -> str:
        """The request's id."""
        return str(self.envelope["request"]["requestId"])


@dataclass(frozen=True)
class _Step:
    """One turn of an evening."""

    intent: str
    slot: str
    kind: Kind | None


_EVENING = (
    _Step("GratitudeShareIntent", "appreciation", Kind.SHARED),
    _Step("AMAZON.YesIntent", "", Kind.KEPT),
    _Step("CompleteItemIntent", "item", Kind.MARKED),
    _Step("MakePromiseIntent", "promise", None),  # which is said back, and written down only with a yes
    _Step("AMAZON.YesIntent", "", Kind.PROMISED),
    _Step("KeepPromiseIntent", "promise", Kind.FULFILLED),
)
_BEGINNINGS = (0, 2, 3)
"""The turns that need none before them."""


class Device:
    """One device of a household: says what it has to say, one evening after the other."""

    def __init__(self, household: str, number: int) -> None:
        self._household = household
        self._name = f"{household}-{number}"
        self._thing = _THINGS[number]
        # They begin at different places, so that turns of all kinds meet.
        self._step = _BEGINNINGS[number % len(_BEGINNINGS)]
        self._evening = self._sent = 0
        self._attributes: Mapping[str, Any] = {}

    def says(self, now: datetime, habit: str) -> Said:
        """Return the next request, as of *now*; if it's about a habit, about the one with this id."""
        step = _EVENING[self._step]
        # In words that are no others' of the household.
        appreciation = f"you fixed the {self._thing} on evening {self._evening} with me"
        promise = f"to polish the {self._thing} before outing {self._evening}"
        values = {"appreciation": f"that {appreciation}", "item": habit, "promise": promise}
        texts = {
            Kind.KEPT: appreciation,
            Kind.MARKED: habit,
            Kind.PROMISED: promise,
            Kind.FULFILLED: promise,
        }
        self._sent += 1
        envelope = self._envelope(step, values.get(step.slot, ""), now)
        change = (step.kind, texts.get(step.kind, "")) if step.kind else None
        return Said(envelope, self._household, change)

    def hears(self, outcome: Outcome, response: Mapping[str, Any]) -> None:
        """Go on after *response*.

        After an apology the evening is begun anew, but a promise that was kept is told once more: it would
        stay on the list otherwise.
        """
        kind = _EVENING[self._step].kind
        told_again = kind is Kind.FULFILLED and outcome in {Outcome.UNSURE, Outcome.NOT_KEPT}
        goes_on = kind is None or outcome in {Outcome.ACKNOWLEDGED, Outcome.ALREADY}
        if not told_again:
            self._step = (self._step + 1) % len(_EVENING) if goes_on else 0
        if self._step == 0:
            self._evening += 1
        is_open = response["response"].get("shouldEndSession") is False and self._step
        self._attributes = response.get("sessionAttributes", {}) if is_open else {}

    def _envelope(self, step: _Step, value: str, now: datetime) -> dict[str, Any]:
        application, user = {"applicationId": "amzn1.ask.skill.stress"}, {"userId": user_id(self._household)}
        slots = {step.slot: _slot(step.slot, value)} if step.slot else {}
        return {
            "version": "1.0",
            "session": {
                "new": not self._attributes,
                "sessionId": f"amzn1.echo-api.session.{self._name}-{self._evening}",
                "application": application,
                "attributes": self._attributes,
                "user": user,
            },
            "context": {
                "System": {
                    "application": application,
                    "user": user,
                    "device": {
                        "deviceId": f"amzn1.ask.device.{self._name}",
                        "supportedInterfaces": {},
                    },
                }
            },
            "request": {
                "type": "IntentRequest",
                "requestId": f"amzn1.echo-api.request.{self._name}-{self._sent}",
                "timestamp": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "locale": "en-US",
                "intent": {"name": step.intent, "confirmationStatus": "NONE", "slots": slots},
            },
        }


def _slot(name: str, value: str) -> dict[str, Any]:
    """Return a slot as Alexa sends it; what a habit is called resolves to its id."""
    slot: dict[str, Any] = {"name": name, "value": value, "confirmationStatus": "NONE"}
    if name == "item":
        match = {"value": {"name": value, "id": value}}
        status = {"authority": "habits", "status": {"code": "ER_SUCCESS_MATCH"}, "values": [match]}
        slot["resolutions"] = {"resolutionsPerAuthority": [status]}
    return slot


def spoken(response: Mapping[str, Any]) -> str:
    """Return what is said, as plain text."""
    return plain(response["response"].get("outputSpeech", {}).get("ssml", ""))


def user_id(household: str) -> str:
    """Return what stands for Amazon's id of a household."""
    return f"amzn1.ask.account.{household}"
