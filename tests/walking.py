"""All that Alexa may send, for walks through every conversation."""

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from lantern.app import create_skill
from lantern.handlers import every
from lantern.home.sentences import Source, load
from lantern.speech.content import data_root
from memory import Kept, MemoryJournal

__all__ = ["AWKWARD", "REQUESTS", "SOURCE", "Request", "envelope", "places"]

SOURCE: Source = load(data_root())
AWKWARD = 'Tom & Jerry <b>"quoted"</b> ' * 18
WORDS = {
    "appreciation": ("that you made dinner", "me"),
    "reply": ("it sounds like you feel alone at dinner", "whatever"),
    "question": ("how long does trust take", "what if it doesn't work", "what is the capital of France"),
    "promise": ("be home by six on Fridays", "be nicer"),
    "closeness": ("seven", "pretty close", "purple"),
    "words": ("I left you alone with the guests", "but you started it"),
    "name": ("Maya", "David"),
    "other": ("David",),
    "time": ("20:30", "08:00", "EV"),
    "date": ("2026-03-09", "2026-W11"),
    "number": ("7", "70000"),
}
"""What is said where a slot takes any words."""
_TYPES = ("LaunchRequest", "SessionEndedRequest")

Request = Mapping[str, Any]


def _slot(name: str, value: str, resolved: str | None = None) -> dict[str, Any]:
    slot: dict[str, Any] = {"name": name, "value": value, "confirmationStatus": "NONE"}
    if resolved:
        match = {"value": {"name": value, "id": resolved}}
        status = {"code": "ER_SUCCESS_MATCH"}
        authority = {"authority": "here", "status": status, "values": [match]}
        slot["resolutions"] = {"resolutionsPerAuthority": [authority]}
    return slot


def _values(slot: str) -> Iterator[dict[str, Any]]:
    if slot in SOURCE.types:
        for named in SOURCE.types[slot].values[:2]:
            yield _slot(slot, named.names[0], named.id)
        yield _slot(slot, "purple elephants")
    else:
        for words in WORDS.get(slot, ("something about the dishes",)):
            yield _slot(slot, words)
        if slot in SOURCE.free_text:
            yield _slot(slot, AWKWARD)


def _requests() -> Iterator[tuple[str, Request]]:
    """Yield everything that Alexa may send, each intent with several values of each of its slots."""
    for name in _TYPES:
        yield name, {"type": name}
    handled = sorted({name for each in every() for name in each.routes} & SOURCE.templates.keys())
    for intent in (*handled, "ContinueIntent", "AMAZON.ResumeIntent", "IntentOfTomorrow"):
        slots = sorted(
            {slot for sample in SOURCE.templates.get(intent, ()) for slot in re.findall(r"\{(\w+)\}", sample)}
            | SOURCE.dialog.get(intent, {}).keys()
        )
        yield intent, {"type": "IntentRequest", "intent": {"name": intent, "slots": {}}}
        for slot in slots:
            for value in _values(slot):
                yield (
                    f"{intent} {value['value'][:30]}",
                    {"type": "IntentRequest", "intent": {"name": intent, "slots": {slot: value}}},
                )


REQUESTS = dict(_requests())
"""Every request by a name for it."""


def envelope(
    request: Request, *, number: int, new: bool, attributes: Mapping[str, Any], person: str | None = None
) -> dict[str, Any]:
    """Return a request envelope of one household."""
    user, application = {"userId": "user"}, {"applicationId": "skill"}
    system = {"application": application, "user": user, "device": {"deviceId": "device"}}
    return {
        "version": "1.0",
        "session": {
            "new": new,
            "sessionId": "session",
            "application": application,
            "user": user,
            "attributes": json.loads(json.dumps(attributes)),
        },
        "context": {"System": system | ({"person": {"personId": person}} if person else {})},
        "request": {
            "requestId": f"request-{number}",
            "timestamp": "2026-03-03T01:30:00Z",
            "locale": "en-US",
            **request,
        },
    }


def places(household: str, state: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield session attributes of each place that a household with *state* comes to within two turns."""
    journal = MemoryJournal()
    skill = create_skill(journal=journal, clock=lambda: datetime(2026, 3, 3, 1, 30, tzinfo=UTC))
    found: dict[tuple[object, ...], Mapping[str, Any]] = {}
    numbers = itertools.count(1)
    for said in (tuple(REQUESTS), ("AMAZON.YesIntent", "AMAZON.NoIntent", "DrillReplyIntent whatever")):
        for attributes, name in itertools.product(list(found.values()) or [{}], said):
            journal.households = {household: Kept(dict(state), 1)} if state else {}
            sent = envelope(REQUESTS[name], number=next(numbers), new=False, attributes=attributes)
            after = skill.invoke(sent).get("sessionAttributes") or {}
            open_, left = after.get("exercise") or {}, after.get("left") or {}
            if after:
                found.setdefault((open_.get("name"), open_.get("step"), left.get("name")), after)
    yield from found.values()
