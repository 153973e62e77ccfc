"""What is remembered of promises: made, settled, renewed and let go; which is due, and how it's read out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from lantern.coaching.trust import Promise, after, comes_up, is_due, promised, renewed
from lantern.handlers.partners import name_of
from lantern.journal.model import PromiseMemory, TrustMemory
from lantern.turn import Turn

__all__ = [
    "BOTH",
    "LONGEST",
    "MOST",
    "as_promise",
    "find",
    "let_go",
    "make",
    "next_due",
    "remembered",
    "renew",
    "settle",
    "spoken",
    "to_review",
]

LONGEST = 200
"""How many characters of a promise or an agreement are kept."""
MOST = 12
"""How many promises may be open."""
BOTH = "both"
"""Who made a promise of the two."""
_TAKEN_BACK = 90
"""How many lines of the journal go with a promise at most; a commit can't hold many more."""


def make(turn: Turn, text: str, by: str | None = None) -> PromiseMemory:
    """Write down what *text* promises, made by *by*, or by whoever speaks, and return it.

    Ask `instead_of` first. Where the list is full, nothing is written down, and what is returned has no id.
    """
    memory = turn.household.trust
    made = remembered(promised(text[:LONGEST], turn.now.date()), by or turn.speaker)
    made.made = made.since
    if len(memory.promises) < MOST:
        memory.count += 1
        made.id = str(memory.count)
        memory.promises.append(made)
        turn.record("promise", what="made", id=made.id, by=made.by, text=made.text)
    return made


def settle(turn: Turn, promise: PromiseMemory, *, kept: bool) -> None:
    """Note whether *promise* worked out. One that comes round waits for its next day.

    One that is done is taken off the list; one that didn't work out stays, without a day, for a new plan.
    What is told twice on one day counts once, and what is told otherwise then takes the place of the first.
    """
    memory, today = turn.household.trust, turn.now.date()
    if promise.settled == today:
        if promise.worked == kept:
            return
        _count(memory, -1, kept=promise.worked)
    promise.settled, promise.worked = today, kept
    _count(memory, 1, kept=kept)
    if kept:
        turn.record("promise", what="kept", id=promise.id, by=promise.by, text=promise.text)
    left = after(as_promise(promise), today)
    if left is None and kept:
        _take_off(memory, promise)
    else:
        _update(promise, left or replace(as_promise(promise), since=today, due=None))


def _count(memory: TrustMemory, by: int, *, kept: bool) -> None:
    if kept:
        memory.kept += by
    else:
        memory.missed += by


def _take_off(memory: TrustMemory, promise: PromiseMemory) -> None:
    memory.promises = [each for each in memory.promises if each.id != promise.id]


def renew(turn: Turn, promise: PromiseMemory, text: str) -> None:
    """Give *promise* the new day, time or words that *text* says; what isn't said stays.

    Ask `instead_of` first, with `new=False`.
    """
    _update(promise, renewed(as_promise(promise), text, turn.now.date()))


def let_go(turn: Turn, promise: PromiseMemory) -> None:
    """Take *promise* off the list, and out of the journal as far as `turn.past` holds it."""
    _take_off(turn.household.trust, promise)
    of_it = [each for each in turn.past if each.kind == "promise" and each.body.get("id") == promise.id]
    for entry in of_it[-_TAKEN_BACK:]:
        turn.forget(entry)


def to_review(turn: Turn) -> PromiseMemory | None:
    """Return the promise to bring up unasked, the one that waited longest; None if none is due."""
    return _first(turn, lambda each: comes_up(as_promise(each), turn.now))


def _first(turn: Turn, fits: Callable[[PromiseMemory], bool]) -> PromiseMemory | None:
    waiting = [each for each in turn.household.trust.promises if fits(each)]
    return min(waiting, key=lambda each: (each.since or date.min, each.due or date.max), default=None)


def next_due(turn: Turn, passed: Sequence[str]) -> PromiseMemory | None:
    """Return the promise to look back at next, other than those in *passed*; None if none is due."""
    return _first(turn, lambda each: each.id not in passed and is_due(as_promise(each), turn.now))


def find(turn: Turn, id_: object) -> PromiseMemory | None:
    """Return the open promise with this id."""
    return next((each for each in turn.household.trust.promises if each.id == id_), None)


def as_promise(memory: PromiseMemory) -> Promise:
    """Return what is remembered as what the coaching knows."""
    since = memory.since or memory.made or date.min
    return Promise(memory.text, since, memory.due, tuple(memory.weekdays), memory.time)


def remembered(promise: Promise, by: str | None) -> PromiseMemory:
    """Return what would be remembered of *promise*, made by *by*."""
    made = PromiseMemory(by=by)
    _update(made, promise)
    return made


def _update(memory: PromiseMemory, promise: Promise) -> None:
    memory.text, memory.since, memory.due = promise.text[:LONGEST], promise.since, promise.due
    memory.weekdays, memory.time = list(promise.weekdays), promise.time


def spoken(turn: Turn, memory: PromiseMemory) -> dict[str, object]:
    """Return what the templates say of a promise."""
    promise, weekdays = as_promise(memory), turn.content.load("session")["dates"]["weekdays"]
    return {
        "text": memory.text,
        "name": name_of(turn, memory.by),
        "both": memory.by == BOTH,
        "due": memory.due,
        "days": [weekdays[day] for day in memory.weekdays if 0 <= day < len(weekdays)],
        "daily": promise.is_daily,
        "past": is_due(promise, turn.now),
    }
