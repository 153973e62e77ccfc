"""A reminder that Alexa speaks: set after a clear yes, moved, looked up and canceled by voice."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from lantern.capability import Capability
from lantern.reminders import (
    PERMISSION,
    ReminderAction,
    ReminderOutcome,
    ReminderRequest,
    ReminderResult,
)
from lantern.turn import DECLINES, Elicit, Exercise, Reply, Turn

__all__ = ["reminders"]

reminders = Capability("reminders")

_TIME = Elicit("SetReminderIntent", "time")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?")
_LATE = {"MO": False, "AF": True, "EV": True, "NI": True}
"""Alexa's parts of the day, and whether they are in its second half."""
_NOON = 12
_DIGITS = frozenset("0123456")
"""The weekdays."""
_WEEKDAYS = (0, 1, 2, 3, 4)
_DAYS: Mapping[str, tuple[int, ...]] = {"DailyReminderIntent": (), "WeekdayReminderIntent": _WEEKDAYS}
_ORDERS = frozenset({"SetReminderIntent", *_DAYS})
_PATIENCE = 2
"""How often a time is asked for before it's left."""
_TROUBLE = {
    ReminderOutcome.NONE_SET: "reminders/none_set",
    ReminderOutcome.NO_PERMISSION: "reminders/no_permission",
    ReminderOutcome.LIMIT: "reminders/limit",
    ReminderOutcome.UNSUPPORTED_DEVICE: "reminders/unsupported_device",
    ReminderOutcome.NO_ALEXA: "reminders/no_alexa",
    ReminderOutcome.DOWN: "reminders/down",
}


@reminders.intent("SetReminderIntent", "DailyReminderIntent", "WeekdayReminderIntent")
def order(turn: Turn) -> Reply:
    """Look what Alexa has set already, and whether it would set anything; then go on to time and yes."""
    # Looked at first, so that nobody says a time and yes to what can't be.
    heard = turn.slot("time").value
    return _asking(turn, ReminderAction.LOOK, partial(_found, heard=heard, days=_days(turn)))


def _days(turn: Turn) -> tuple[int, ...] | None:
    """Return the weekdays that were said, () for every day, None if nothing was said of days."""
    if turn.intent in _DAYS:
        return _DAYS[turn.intent]
    try:
        return (date.fromisoformat(turn.slot("date").value).weekday(),)
    except ValueError:
        return None


def _evening(heard: str) -> str | None:
    """Return the clock time that was heard, as "20:30"; "at eight" is taken for the evening.

    Alexa sends the same value for "eight" and "eight in the morning", so the answer says which one it took.
    """
    clock = _CLOCK.fullmatch(heard.removeprefix("T"))
    if clock is None:
        return None
    hour = int(clock["hour"])
    return f"{hour + _NOON if 0 < hour < _NOON else hour:02}:{clock['minute']}"


def _other_half(time: str, *, late: bool) -> str:
    """Return *time* in the first or the second half of the day."""
    hour, _, minute = time.partition(":")
    return f"{int(hour) % _NOON + _NOON * late:02}:{minute}"


def _asking(turn: Turn, action: ReminderAction, then: Any, **more: Any) -> Reply:  # noqa: ANN401  (as in Reply)
    """Have Alexa do *action*; if it does nothing at all, say that it can't be reached."""
    request = ReminderRequest(action, turn.household.reminders.token, **more)
    return Reply("reminders/no_alexa", asks=request, then=then)


def _trouble(result: ReminderResult) -> Reply:
    consent = (PERMISSION,) if result.outcome is ReminderOutcome.NO_PERMISSION else ()
    return Reply(_TROUBLE[result.outcome], consent=consent)


def _remember(turn: Turn, result: ReminderResult) -> None:
    """Keep what Alexa has set, as far as it told."""
    if result.outcome in {ReminderOutcome.DONE, ReminderOutcome.NONE_SET}:
        memory = turn.household.reminders
        memory.token, memory.time, memory.days = result.token, result.time, list(result.days)


def _rings(turn: Turn, time: str | None, days: Sequence[int]) -> Mapping[str, object] | None:
    """Return what the templates need to say when the reminder comes."""
    if time is None:
        return None
    names = turn.content.load("session")["dates"]["weekdays"]
    return {
        "time": time,
        "late": int(time.partition(":")[0]) >= _NOON,
        "weekdays": tuple(days) == _WEEKDAYS,
        "days": [names[day] for day in days],
    }


def _found(turn: Turn, result: ReminderResult, *, heard: str, days: tuple[int, ...] | None) -> Reply:
    """Go on with what is set now: restate what was asked for, or ask for a time."""
    _remember(turn, result)
    if result.outcome not in {ReminderOutcome.DONE, ReminderOutcome.NONE_SET}:
        return _trouble(result)
    before = [result.time, list(result.days)] if result.time else None
    return _propose(turn, heard, {"days": list(result.days if days is None else days), "before": before})


def _propose(turn: Turn, heard: str, data: Mapping[str, Any], *, missed: bool = False) -> Reply:
    """Restate the time that was heard and ask for a yes; ask for the time if there is none."""
    time = _evening(heard)
    if time is None:
        values = {"vague": bool(heard) or missed}
        exercise = Exercise("reminders", "time", data)
        return Reply("reminders/ask_time", values, exercise=exercise, elicit=_TIME, missed=missed)
    if data["before"] == [time, data["days"]]:
        return Reply("reminders/already", {"rings": _rings(turn, time, data["days"])})
    return _ask_yes(turn, {**data, "time": time})


def _ask_yes(turn: Turn, data: Mapping[str, Any], *, again: bool = False) -> Reply:
    values = {
        "rings": _rings(turn, data["time"], data["days"]),
        "before": _rings(turn, *data["before"]) if data["before"] else None,
        "label": turn.content.load("reminders")["label"],
    }
    exercise = Exercise("reminders", "confirm", data)
    if again:
        return Reply("reminders/confirm_again", values, exercise=exercise, elicit=_TIME, missed=True)
    # The slot is open beside the yes: another time may be said without more words.
    return Reply("reminders/propose", values, exercise=exercise, elicit=_TIME)


@reminders.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Take the time, then the yes."""
    if not _is_whole(exercise):
        return None
    before = exercise.data.get("before")
    if turn.intent in DECLINES:
        return Reply("reminders/not_set", {"before": before})
    if exercise.step == "time":
        return _answer_time(turn, exercise)
    if turn.intent == "AMAZON.YesIntent":
        return _order_now(turn, exercise.data)
    if turn.intent in _ORDERS:
        return _correct(turn, exercise.data)
    if turn.intent == "AMAZON.FallbackIntent":
        if turn.session.misses:
            return Reply("reminders/not_set", {"before": before})
        return _ask_yes(turn, exercise.data, again=True)
    return None


def _is_whole(exercise: Exercise) -> bool:
    """Tell whether the data is as this version writes it."""
    days, before, time = (exercise.data.get(key, "") for key in ("days", "before", "time"))
    rings = [(time, days)] if exercise.step == "confirm" else [("00:00", days)]
    if before is not None:
        rings.append(tuple(before) if isinstance(before, list) and len(before) == 2 else ("", []))  # noqa: PLR2004
    return all(
        isinstance(at, str) and _CLOCK.fullmatch(at) and isinstance(on, list) and set(map(str, on)) <= _DIGITS
        for at, on in rings
    )


def _answer_time(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent not in _ORDERS | {"AMAZON.FallbackIntent", "AMAZON.YesIntent"}:
        return None
    heard, data = turn.slot("time").value, exercise.data
    missed = _evening(heard) is None
    if missed and turn.session.misses >= _PATIENCE:
        return Reply("reminders/not_set", {"before": data["before"]})
    return _propose(turn, heard, _with_days(turn, data), missed=missed)


def _with_days(turn: Turn, data: Mapping[str, Any]) -> Mapping[str, Any]:
    days = _days(turn)
    return data if days is None else {**data, "days": list(days)}


def _correct(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take another time, another half of the day or other days instead of those that were restated."""
    heard, changed = turn.slot("time").value, _with_days(turn, data)
    if heard in _LATE:
        return _ask_yes(turn, {**changed, "time": _other_half(data["time"], late=_LATE[heard])})
    if not heard and changed != data:
        return _ask_yes(turn, changed)
    return _propose(turn, heard, changed)


def _order_now(turn: Turn, data: Mapping[str, Any]) -> Reply:
    zone = turn.household.time_zone or str(getattr(turn.now.tzinfo, "key", "UTC"))
    return _asking(
        turn,
        ReminderAction.SET,
        partial(_ordered, changed=bool(data["before"])),
        time=data["time"],
        days=tuple(data["days"]),
        text=turn.content.load("reminders")["label"],
        locale=turn.locale,
        time_zone=zone,
        start=turn.now.date(),
    )


def _ordered(turn: Turn, result: ReminderResult, *, changed: bool) -> Reply:
    _remember(turn, result)
    if result.outcome is not ReminderOutcome.DONE:
        return _trouble(result)
    return Reply("reminders/set", {"changed": changed, "rings": _rings(turn, result.time, result.days)})


@reminders.intent("ReminderStatusIntent")
def status(turn: Turn) -> Reply:
    """Tell when the reminder comes, as Alexa knows it."""
    return _asking(turn, ReminderAction.LOOK, _told)


def _told(turn: Turn, result: ReminderResult) -> Reply:
    _remember(turn, result)
    if result.outcome is not ReminderOutcome.DONE:
        return _trouble(result)
    return Reply("reminders/status", {"rings": _rings(turn, result.time, result.days)})


@reminders.intent("CancelReminderIntent")
def cancel(turn: Turn) -> Reply:
    """Cancel the reminder, without asking twice."""
    return _asking(turn, ReminderAction.CANCEL, _canceled)


def _canceled(turn: Turn, result: ReminderResult) -> Reply:
    _remember(turn, result)
    done = result.outcome is ReminderOutcome.DONE
    return Reply("reminders/canceled") if done else _trouble(result)
