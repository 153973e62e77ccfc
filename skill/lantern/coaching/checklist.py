"""The checklist: what each habit's rhythm makes of the days on which it was marked.

All days are the couple's own calendar days. A clock that was wrong or a flight across the date line can leave
marks that lie in the future; they count like any others and never raise.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

__all__ = [
    "MOST_DAYS",
    "Habit",
    "Marks",
    "Rhythm",
    "Status",
    "is_done",
    "is_practised",
    "mark",
    "status",
    "unmark",
]

MOST_DAYS = 8
"""Days that `Marks` keeps: enough for a week, and bounded for ever."""


class Rhythm(StrEnum):
    """How often a habit comes round."""

    DAILY = "daily"
    """Done for a calendar day."""
    WEEKLY = "weekly"
    """Done for a calendar week, Monday to Sunday (ISO 8601)."""
    ONCE = "once"
    """Done for good after one mark."""
    COUNT = "count"
    """Done for good when its goal is reached, one mark a day at most."""
    ONGOING = "ongoing"
    """Never done for good; practised in a week or not."""


@dataclass(frozen=True, slots=True)
class Habit:
    """One of the recovery habits, with the words for it."""

    id: str
    """Stable name."""
    names: tuple[str, ...]
    """What people call it; the first is spoken."""
    rhythm: Rhythm
    """How often it comes round."""
    goal: int | None
    """Marks to reach, for the rhythm `Rhythm.COUNT`."""
    optional: bool
    """Whether a household may switch it off."""
    label: str
    """Fits after "Next could be"."""
    detail: str
    """What it is, why, and how it goes."""
    tonight: str
    """One small step for tonight."""
    done: str
    """What is said when it is marked."""


@dataclass(frozen=True, slots=True)
class Marks:
    """When a habit was marked."""

    days: tuple[date, ...] = ()
    """The newest days, newest last, at most `MOST_DAYS`."""
    count: int = 0
    """How often in all, the days no longer kept included."""


@dataclass(frozen=True, slots=True)
class Status:
    """Where a household stands; each tuple in the order of the checklist."""

    done: tuple[Habit, ...]
    """Done for their period, or for good."""
    due: tuple[Habit, ...]
    """Still to do in their period, or at all."""
    ongoing: tuple[Habit, ...]
    """Those without an end, practised or not."""
    practised: tuple[Habit, ...]
    """Those of `ongoing` that had attention this week."""
    next: Habit | None
    """What to suggest now; None when everything had its turn today."""


_NEXT_FIRST = {Rhythm.DAILY: 0, Rhythm.WEEKLY: 1, Rhythm.ONCE: 2, Rhythm.COUNT: 2, Rhythm.ONGOING: 3}


def is_done(habit: Habit, marks: Marks, today: date) -> bool:
    """Return whether *habit* is done for its period on *today*; an ongoing habit never is."""
    match habit.rhythm:
        case Rhythm.DAILY:
            return today in marks.days
        case Rhythm.WEEKLY:
            return is_practised(marks, today)
        case Rhythm.ONCE | Rhythm.COUNT:
            return _total(marks) >= _goal(habit)
        case Rhythm.ONGOING:
            return False


def is_practised(marks: Marks, today: date) -> bool:
    """Return whether there is a mark in the calendar week of *today*."""
    return any(_week(day) == _week(today) for day in marks.days)


def mark(habit: Habit, marks: Marks, day: date) -> Marks:
    """Return *marks* with *day*; the very same object when it is marked for that period already.

    The period is the day, the week, or ever (once); a count and an ongoing habit take one mark a day.
    """
    if day in marks.days or (habit.rhythm in {Rhythm.WEEKLY, Rhythm.ONCE} and is_done(habit, marks, day)):
        return marks
    days = sorted({*marks.days, day})
    while len(days) > MOST_DAYS:
        # What was said just now is kept, even where a wrong clock has filled the list with later days.
        days.remove(next(kept for kept in days if kept != day))
    return Marks(days=tuple(days), count=_total(marks) + 1)


def unmark(habit: Habit, marks: Marks) -> Marks:
    """Return *marks* without the latest one; the very same object when there is none."""
    if habit.rhythm is Rhythm.ONCE:
        return Marks() if _total(marks) else marks
    if not _total(marks):
        return marks
    return Marks(days=tuple(sorted(marks.days))[:-1], count=_total(marks) - 1)


def status(
    habits: "Sequence[Habit]", marks: "Mapping[str, Marks]", today: date, hidden: "Collection[str]"
) -> Status:
    """Return where a household stands on *today*; habits whose ids are *hidden* are left out.

    `Status.next` is the daily habit, then the weekly one, then the next unfinished one in order, then the
    ongoing one that has gone longest without attention. What was marked today is not suggested again.
    """
    shown = [(habit, marks.get(habit.id, Marks())) for habit in habits if habit.id not in hidden]
    ongoing = [(habit, kept) for habit, kept in shown if habit.rhythm is Rhythm.ONGOING]
    finite = [(habit, kept) for habit, kept in shown if habit.rhythm is not Rhythm.ONGOING]
    waiting = [
        (habit, kept) for habit, kept in shown if not is_done(habit, kept, today) and today not in kept.days
    ]
    return Status(
        done=tuple(habit for habit, kept in finite if is_done(habit, kept, today)),
        due=tuple(habit for habit, kept in finite if not is_done(habit, kept, today)),
        ongoing=tuple(habit for habit, _ in ongoing),
        practised=tuple(habit for habit, kept in ongoing if is_practised(kept, today)),
        next=min(waiting, key=_urgency)[0] if waiting else None,
    )


def _urgency(waiting: tuple[Habit, Marks]) -> tuple[int, date]:
    """Return what sorts the habit to suggest first; equals stay in the order of the checklist."""
    habit, marks = waiting
    never = date.min
    neglected = max(marks.days, default=never) if habit.rhythm is Rhythm.ONGOING else never
    return _NEXT_FIRST[habit.rhythm], neglected


def _goal(habit: Habit) -> int:
    return max(habit.goal or 1, 1) if habit.rhythm is Rhythm.COUNT else 1


def _total(marks: Marks) -> int:
    """Return how many marks there are, whatever an older version may have stored as the count."""
    return max(marks.count, len(marks.days))


def _week(day: date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week
