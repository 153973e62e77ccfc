"""What is kept, told in plain words; a copy of it, the last thing taken back, and everything deleted."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from lantern.capability import Capability, Needs
from lantern.coaching.asides import is_question
from lantern.coaching.partners import is_private, may_hear
from lantern.handlers import trust
from lantern.journal import Entry
from lantern.journal.model import to_state
from lantern.reminders import ReminderAction, ReminderOutcome, ReminderRequest, ReminderResult
from lantern.turn import DECLINES, Exercise, Reply, Turn

__all__ = ["privacy"]

privacy = Capability("privacy")

_DAYS = 30
"""How far back the last entry is looked for."""
_JUST_NOW = timedelta(minutes=10)
"""How long an entry is taken for what "that" means."""
_ERASE = Exercise("privacy", "erase")
_NO_LONGER_THERE = frozenset({ReminderOutcome.DONE, ReminderOutcome.NONE_SET})


@privacy.intent("WhatIsKeptIntent")
def what_is_kept(turn: Turn) -> Reply:
    """Count what is kept in their words, and name what else is."""
    state = to_state(turn.household)
    marks = [mark["say"] for mark in turn.content.load("privacy")["marks"] if _at(state, mark["of"])]
    return Reply("privacy/kept", {"words": _words(turn, state), "marks": marks})


@privacy.intent("ExportDataIntent")
def export(turn: Turn) -> Reply:
    """Tell how much there is and how to get it; nothing of it is read aloud."""
    return Reply("privacy/export", {"words": _words(turn, to_state(turn.household))})


def _words(turn: Turn, state: Mapping[str, Any]) -> list[dict[str, object]]:
    """Return what is kept in the couple's words, counted. What one of them keeps alone isn't counted."""
    data = turn.content.load("privacy")
    counts = {kind: count for kind, count in turn.household.kept.items() if count and not is_private(kind)}
    found = [(data["kinds"][kind], counts.pop(kind)) for kind in data["kinds"] if kind in counts]
    lists = ((thing, _at(state, thing["of"])) for thing in data["things"])
    found += [(thing, len(each)) for thing, each in lists if isinstance(each, list)]
    found += [(data["other"], sum(counts.values()))]
    return [{"one": name["one"], "many": name["many"], "count": count} for name, count in found if count]


def _at(state: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401  (JSON)
    """Return what stands in *state* under a dotted path, None if nothing does."""
    value: Any = state
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


@privacy.intent("ForgetLastIntent", days=_DAYS)
def forget_last(turn: Turn) -> Reply:
    """Take back what was kept last: at once if it was just now, otherwise after a yes."""
    if turn.session.exercise and turn.session.exercise.private:
        return Reply("privacy/never_kept")  # it's about words that were said and not kept so far
    latest = turn.past[-1] if turn.past and turn.now - turn.past[-1].at <= _JUST_NOW else None
    if latest and latest.kind == "promise":
        return _take_back_promise(turn, latest)
    if latest and _may_take_back(turn, latest):
        return _forget(turn, latest)
    shared = next(
        (each for each in reversed(turn.past) if _is_shared(each) and not _has_own_command(turn, each)), None
    )
    if shared is None:
        return Reply("privacy/nothing_to_forget")
    data = {"kind": shared.kind, "at": shared.at.isoformat(), "id": shared.id}
    exercise = Exercise("privacy", "forget", data)
    return Reply("privacy/forget_ask", _named(turn, shared), exercise=exercise, urgent=True)


def _take_back_promise(turn: Turn, entry: Entry) -> Reply:
    """Let a promise go that was just written down; only point to the way for one that was just kept."""
    made = next((each for each in turn.household.trust.promises if each.id == entry.body.get("id")), None)
    if made is None or entry.body.get("what") != "made":
        return Reply("privacy/promise")
    trust.let_go(turn, made)
    return Reply("privacy/promise_gone", free=True)


def _has_own_command(turn: Turn, entry: Entry) -> bool:
    """Tell whether taking *entry* alone out of the journal would leave the thing itself in place."""
    return entry.kind in turn.content.load("privacy")["not_here"]


def _is_shared(entry: Entry) -> bool:
    return not (is_private(entry.kind) or entry.body.get("private"))


def _may_take_back(turn: Turn, entry: Entry) -> bool:
    """Tell whether an entry is shared, or was spoken by the voice that is recognized on this very turn."""
    voice = turn.person if turn.recognized else ""
    return _is_shared(entry) or (is_private(entry.kind) and may_hear(entry.kind, entry.body, person=voice))


def _named(turn: Turn, entry: Entry) -> Mapping[str, object]:
    data = turn.content.load("privacy")
    kind = data["kinds"].get(entry.kind, data["private" if is_private(entry.kind) else "other"])
    return {"kind": kind["one"], "day": entry.at.astimezone(turn.now.tzinfo).date()}


def _forget(turn: Turn, entry: Entry) -> Reply:
    turn.forget(entry)
    return Reply("privacy/forgotten", _named(turn, entry), free=True)


@privacy.intent("DeleteDataIntent")
def delete(turn: Turn) -> Reply:
    """Say what goes and that it can't be undone, and ask."""
    if turn.first_contact:
        return Reply("privacy/nothing_kept")
    return Reply("privacy/delete_ask", exercise=_ERASE, urgent=True)


@privacy.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Take the answer to a question about deleting: anything but a clear yes keeps what is there."""
    yes = turn.intent == "AMAZON.YesIntent"
    if turn.intent in DECLINES or (turn.session.misses and _mumbles(turn)):
        return Reply("privacy/all_kept" if exercise.step == "erase" else "privacy/stays", free=True)
    if exercise.step == "forget" and yes:
        entry = _agreed(exercise.data)
        return _forget(turn, entry) if entry else None
    if exercise.step == "erase" and yes:
        request = ReminderRequest(ReminderAction.CANCEL, turn.household.reminders.token)
        return Reply("privacy/deleted", asks=request, then=_erase)
    if exercise.step == "erase" and _mumbles(turn):
        return Reply("privacy/delete_again", exercise=_ERASE, missed=True)
    return None


def _mumbles(turn: Turn) -> bool:
    """Tell whether neither yes nor no was said, nor a question or a command: "I don't know"."""
    free = turn.by_stem or turn.intent in {"AskIntent", "AMAZON.FallbackIntent"}
    return free and not is_question(turn.free_text)


def _agreed(data: Mapping[str, Any]) -> Entry | None:
    """Return the entry that was asked about; None if *data* is another version's."""
    try:
        return Entry(str(data["kind"]), datetime.fromisoformat(data["at"]), {}, str(data["id"]))
    except (KeyError, TypeError, ValueError):
        return None


def _erase(turn: Turn, result: ReminderResult) -> Reply:
    """Erase everything, also where the reminder couldn't be canceled, and say so."""
    on_alexa = result.outcome is not ReminderOutcome.NO_ALEXA
    was_set = turn.household.reminders.token is not None
    left = on_alexa and was_set and result.outcome not in _NO_LONGER_THERE
    values = {"on_alexa": on_alexa, "reminder": "left" if left else ""}
    return Reply("privacy/deleted", values, done=True, erase=True)


@privacy.intent("AlexaSkillEvent.SkillDisabled", needs=Needs.STATE, everywhere=True)
def disabled(turn: Turn) -> Reply:
    """Erase everything when the skill was disabled for good; Alexa says so in the event."""
    return Reply("session/silence", done=True, erase=turn.slot("persistence").value == "NOT_PERSISTED")
