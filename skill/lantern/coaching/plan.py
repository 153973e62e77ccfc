"""The plan: which phase a couple is in on a local day, what comes round, and what changed since a review.

All days are the couple's own calendar days, so that a clock's change in spring moves nothing. The weeks only
suggest: a couple leaves a phase when they say so, and a plan that rests doesn't count its weeks.
"""

import re
import zlib
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "FARTHEST_START",
    "MOST_TALLIES",
    "PRACTICE",
    "REAFFIRM",
    "Changes",
    "Pace",
    "Phase",
    "Place",
    "Progress",
    "Renewal",
    "Standing",
    "Step",
    "Tally",
    "Trend",
    "add_months",
    "begin",
    "changes",
    "day_of",
    "is_review_due",
    "mark",
    "move_to",
    "next_step",
    "pause",
    "phase_of",
    "place",
    "reaffirm",
    "renewal",
    "renewal_opens",
    "resume",
    "review",
    "standing",
    "stay",
    "tonight",
    "unmark",
]

PRACTICE = "practice"
"""The phase that has no end of its own, with a review every month."""
REAFFIRM = "reaffirm"
"""The phase that comes by months, not by weeks."""
FARTHEST_START = timedelta(days=183)
"""How far ahead a plan may start."""
MOST_TALLIES = 2
"""How many tallies are kept: what lies between two can be compared with what lies after them."""

_WEEK = 7
_LONG = 30
"""For how many days after a no reaffirming isn't offered again; for the rest it's a week."""
_FIRST_RENEWAL = (3, 6)
"""From how many months after the start to reaffirm, and until when."""
_NEXT_RENEWAL = (6, 12)
"""The same, counted from the last time."""
_MORE = 1.25
"""How many times as often as before counts as more often; the inverse as less."""
_FEW = 1.5
"""A difference under this many is chance rather than change."""
_MOST_HABITS = 3

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK_OF = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{1,2})(?P<weekend>-WE)?")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")


@dataclass(frozen=True, slots=True)
class Step:
    """One concrete thing to do in a phase."""

    id: str
    """Stable name, unique in the plan."""
    text: str
    """Fits after "Your next step:"."""
    done: str
    """What is said when it is marked."""
    guide: str = ""
    """The guide that leads through it, if one does."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of the plan, with the words for it."""

    id: str
    """Stable name."""
    names: tuple[str, ...]
    """What people call it."""
    label: str
    """Fits after "the phase for"."""
    weeks: str
    """When it is, in words."""
    purpose: str
    steps: tuple[Step, ...]
    tonight: tuple[str, ...]
    """Small things to do in an evening."""
    first_week: int | None = None
    """The week of the plan in which it begins, the first is 1; None for what comes by months."""


class Standing(StrEnum):
    """What a plan is doing."""

    NONE = "none"
    FUTURE = "future"
    RESTING = "resting"
    RUNNING = "running"


class Pace(StrEnum):
    """How a couple's phase compares with what the weeks suggest; each is fine."""

    EVEN = "even"
    SLOWER = "slower"
    FASTER = "faster"


class Renewal(StrEnum):
    """How reaffirming compares with the months that are meant for it."""

    EARLY = "early"
    OPEN = "open"
    ANY_TIME = "any_time"
    """Those months are over; it can still be done."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a household had counted up by a day, in numbers that grow."""

    day: date
    appreciations: int = 0
    promises: int = 0
    """Promises that were kept."""
    habits: Mapping[str, int] = field(default_factory=dict)
    """How often each habit was marked, by its id."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What is remembered of a couple's way through the plan."""

    started: date | None = None
    """The day on which it begins, perhaps in the future; None without a plan."""
    phase: str = ""
    """Id of the phase that they are in; the first one if it is unknown."""
    done: tuple[str, ...] = ()
    """Ids of the steps that are marked."""
    suggested: str = ""
    """Id of the step that was told last."""
    latest: str = ""
    """Id of the step that was marked last."""
    paused: date | None = None
    """Since when it rests; None if it doesn't."""
    paused_days: int = 0
    """How many days it has rested before."""
    stayed: date | None = None
    """When they last said no to moving on, a review or reaffirming."""
    review_from: date | None = None
    """The day that the next monthly review is counted from."""
    renewal_from: date | None = None
    """The day that the next reaffirmation is counted from; None before the first."""
    tallies: tuple[Tally, ...] = ()
    """What was counted at the latest reviews, newest last, at most `MOST_TALLIES`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a couple is in the plan on one day."""

    standing: Standing
    phase: Phase
    """The phase that they are in."""
    week: int
    """The week of the plan, the first is 1; resting doesn't count."""
    planned: Phase
    """What the weeks suggest."""
    pace: Pace
    following: Phase | None
    """The phase after theirs."""
    step: Step | None
    """The next one that isn't marked."""
    steps_done: int
    """How many steps of the phase are marked."""
    asks_to_review: bool
    """Whether it is time to ask if they want to look back: not again within a week of a no."""
    renewal: Renewal
    asks_to_reaffirm: bool
    """Whether it is time to ask if they want to reaffirm: not again within a month of a no."""
    asks_to_move: bool
    """Whether it is time to ask if they want to move on: not again within a week of a no."""


class Trend(StrEnum):
    """How one time compares with the time before it."""

    NONE = "none"
    """There was nothing, now or before."""
    NEW = "new"
    """There was something, and nothing to compare it with."""
    MORE = "more"
    SAME = "same"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the last review."""

    first: bool
    """Whether there was no review before, so that it is about all the time until now."""
    appreciations: Trend
    promises: Trend
    habits: tuple[str, ...]
    """Ids of the habits that were practised most, at most three."""


def add_months(day: date, months: int) -> date:
    """Return the same day *months* later, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_of(value: str, today: date) -> date | None:
    """Return the day that a slot value of Alexa's ("2026-03-09", "2026-W11", "2026-04") means as a start.

    A week, weekend or month stands for its first day, or for today once it has begun.
    """
    if value == "PRESENT_REF":
        return today
    try:
        first, last = _span(value)
    except ValueError:
        return None
    return today if first <= today <= last else first


def _span(value: str) -> tuple[date, date]:
    """Return the first and the last day of *value*.

    Raises:
        ValueError: it is no day, week, weekend or month.

    """
    if _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return day, day
    week = _WEEK_OF.fullmatch(value)
    if week:
        first = 6 if week["weekend"] else 1
        year, number = int(week["year"]), int(week["week"])
        return date.fromisocalendar(year, number, first), date.fromisocalendar(year, number, _WEEK)
    month = _MONTH.fullmatch(value)
    if month:
        day = date(int(month["year"]), int(month["month"]), 1)
        return day, day.replace(day=monthrange(day.year, day.month)[1])
    raise ValueError(f"{value!r} is no day")


def begin(phases: "Sequence[Phase]", day: date) -> Progress:
    """Return the progress of a plan that begins on *day*, with nothing done."""
    return Progress(started=day, phase=phases[0].id)


def phase_of(phases: "Sequence[Phase]", progress: Progress) -> Phase:
    """Return the phase that the couple is in."""
    return next((phase for phase in phases if phase.id == progress.phase), phases[0])


def standing(progress: Progress, today: date) -> Standing:
    """Return what the plan is doing on *today*."""
    if progress.started is None:
        return Standing.NONE
    if progress.paused is not None:
        return Standing.RESTING
    return Standing.FUTURE if progress.started > today else Standing.RUNNING


def place(phases: "Sequence[Phase]", progress: Progress, today: date) -> Place:
    """Return where the couple is on *today*; never raises, whatever is remembered."""
    own, week, now = phase_of(phases, progress), _week(progress, today), standing(progress, today)
    suggested, index = _planned(phases, week), phases.index(own)
    step = next_step(own, progress)
    pace = _pace(own, index - phases.index(suggested))
    months = renewal(progress, today)
    renews = now is Standing.RUNNING and own.id == PRACTICE and months is not Renewal.EARLY
    wants_to_move = pace is Pace.SLOWER or (step is None and own.id not in {PRACTICE, REAFFIRM})
    quiet = abs((today - progress.stayed).days) if progress.stayed else _LONG
    return Place(
        standing=now,
        phase=own,
        week=week,
        planned=suggested,
        pace=pace,
        following=phases[index + 1] if index + 1 < len(phases) else None,
        step=step,
        steps_done=sum(each.id in progress.done for each in own.steps),
        asks_to_review=is_review_due(progress, today) and quiet >= _WEEK,
        renewal=months,
        asks_to_reaffirm=renews and quiet >= _LONG,
        asks_to_move=wants_to_move and quiet >= _WEEK,
    )


def _pace(own: Phase, ahead: int) -> Pace:
    if own.first_week is None or ahead == 0:
        return Pace.EVEN
    return Pace.FASTER if ahead > 0 else Pace.SLOWER


def _planned(phases: "Sequence[Phase]", week: int) -> Phase:
    """Return the phase that the weeks suggest; what comes by months is nothing that weeks suggest."""
    begun = [phase for phase in phases if phase.first_week is not None and phase.first_week <= week]
    return begun[-1] if begun else phases[0]


def _week(progress: Progress, today: date) -> int:
    if progress.started is None:
        return 1
    return max(0, (today - _origin(progress, progress.started, today)).days) // _WEEK + 1


def _origin(progress: Progress, started: date, today: date) -> date:
    """Return the start moved on by all the time that the plan has rested."""
    return _later(started, max(0, progress.paused_days) + _rests(progress, started, today))


def _rests(progress: Progress, since: date, today: date) -> int:
    """Return for how many days after *since* the plan rests now; a start to come is no time to rest."""
    return max(0, (today - max(progress.paused, since)).days) if progress.paused else 0


def _later(day: date, days: int) -> date:
    return date.max if days > (date.max - day).days else day + timedelta(days=days)


def pause(progress: Progress, today: date) -> Progress:
    """Let the plan rest from *today*; the very same object without a plan, or if it rests already."""
    if progress.started is None or progress.paused is not None:
        return progress
    return replace(progress, paused=today)


def resume(progress: Progress, today: date) -> Progress:
    """Take the plan up again; everything that is counted is moved on by the time it rested."""
    if progress.paused is None:
        return progress
    rested = _rests(progress, progress.started or today, today)
    return replace(
        progress,
        paused=None,
        paused_days=max(0, progress.paused_days) + rested,
        review_from=_moved_on(progress, progress.review_from, today),
        renewal_from=_moved_on(progress, progress.renewal_from, today),
    )


def _moved_on(progress: Progress, day: date | None, today: date) -> date | None:
    return _later(day, _rests(progress, day, today)) if day else None


def move_to(phases: "Sequence[Phase]", progress: Progress, phase: Phase, today: date) -> Progress:
    """Move to *phase*; the very same object if the couple is in it.

    Steps of an earlier phase are open again where all of them were marked: whoever goes back wants to do
    something there.
    """
    own = phase_of(phases, progress)
    if phase == own:
        return progress
    # A step on from practice and back leaves the review where it was.
    keeps = progress.review_from is not None and phase.id in {PRACTICE, REAFFIRM}
    review_from = progress.review_from if keeps else today if phase.id == PRACTICE else None
    goes_back = phases.index(phase) < phases.index(own)
    again = {step.id for step in phase.steps} if goes_back and next_step(phase, progress) is None else set()
    return replace(
        progress,
        phase=phase.id,
        done=tuple(each for each in progress.done if each not in again),
        suggested="",
        latest="",
        stayed=None,
        review_from=review_from,
    )


def stay(progress: Progress, today: date) -> Progress:
    """Note that the couple said no to what comes next, so that they aren't asked again soon."""
    return replace(progress, stayed=today)


def next_step(phase: Phase, progress: Progress, after: str = "") -> Step | None:
    """Return the first step that isn't marked, from the one *after* on and round; None when all are."""
    order = [step.id for step in phase.steps]
    start = order.index(after) + 1 if after in order else 0
    turned = (*phase.steps[start:], *phase.steps[:start])
    return next((step for step in turned if step.id not in progress.done), None)


def mark(progress: Progress, step: str) -> Progress:
    """Mark a step; the very same object if it was."""
    if step in progress.done:
        return progress
    return replace(progress, done=(*progress.done, step), latest=step, suggested="")


def unmark(progress: Progress, step: str) -> Progress:
    """Take a mark back, so that the step is the one told last; the very same object if there is none."""
    if step not in progress.done:
        return progress
    left = tuple(each for each in progress.done if each != step)
    return replace(progress, done=left, latest="", suggested=step)


def tonight(phase: Phase, day: date, household: str, further: int = 0) -> str:
    """Return something to do on *day*: the same all day, another the next day; *further* ones on demand."""
    first = zlib.crc32(household.encode())
    return phase.tonight[(first + day.toordinal() + further) % len(phase.tonight)]


def is_review_due(progress: Progress, today: date) -> bool:
    """Return whether a month has gone by in the practice phase since it began or was last reviewed."""
    if progress.phase != PRACTICE or standing(progress, today) is not Standing.RUNNING:
        return False
    return progress.review_from is not None and today >= add_months(progress.review_from, 1)


def review(progress: Progress, tally: Tally) -> Progress:
    """Note that a review was held on the day of *tally*, so that the next one can tell what changed."""
    kept = (*progress.tallies, tally)[-MOST_TALLIES:]
    anchor = tally.day if progress.phase in {PRACTICE, REAFFIRM} else progress.review_from
    return replace(progress, tallies=kept, review_from=anchor)


def renewal_opens(progress: Progress, today: date) -> date:
    """Return the first of the days that are meant for reaffirming."""
    return _renewal_window(progress, today)[0]


def renewal(progress: Progress, today: date) -> Renewal:
    """Return whether *today* is meant for reaffirming: three to six months in, or later again."""
    opens, closes = _renewal_window(progress, today)
    if today < opens:
        return Renewal.EARLY
    return Renewal.OPEN if today <= closes else Renewal.ANY_TIME


def _renewal_window(progress: Progress, today: date) -> tuple[date, date]:
    again = _moved_on(progress, progress.renewal_from, today)
    anchor = again or _origin(progress, progress.started or today, today)
    first, last = _NEXT_RENEWAL if again else _FIRST_RENEWAL
    return add_months(anchor, first), add_months(anchor, last)


def reaffirm(phases: "Sequence[Phase]", progress: Progress, today: date) -> Progress:
    """Note that the couple reaffirmed; everyday practice goes on from there.

    It was a look back, too; and the next time its steps are open again.
    """
    own = {step.id for phase in phases if phase.id == REAFFIRM for step in phase.steps}
    return replace(
        progress,
        phase=PRACTICE,
        done=tuple(each for each in progress.done if each not in own),
        renewal_from=today,
        review_from=today,
        suggested="",
        latest="",
        stayed=None,
    )


def changes(kept: "Sequence[Tally]", now: Tally) -> Changes:
    """Tell what changed between the last review and *now*, compared with the time between the last two."""
    series = (*kept[-MOST_TALLIES:], now)
    last = series[-2] if len(series) > 1 else Tally(now.day)
    grown = {habit: count - last.habits.get(habit, 0) for habit, count in now.habits.items()}
    most = sorted((habit for habit, more in grown.items() if more > 0), key=lambda habit: -grown[habit])
    return Changes(
        first=len(series) == 1,
        appreciations=_trend([(each.day, each.appreciations) for each in series]),
        promises=_trend([(each.day, each.promises) for each in series]),
        habits=tuple(most[:_MOST_HABITS]),
    )


def _trend(counts: "Sequence[tuple[date, int]]") -> Trend:
    """Compare the growth since the last but one count with the growth before that, by the day."""
    grown = _growth(counts[-2:])
    if len(counts) <= MOST_TALLIES:
        return Trend.NEW if grown[0] else Trend.NONE
    before = _growth(counts[-3:-1])
    if grown[0] == before[0] == 0:
        return Trend.NONE
    count, expected = grown[0], before[0] * grown[1] / before[1]
    if abs(count - expected) < _FEW or expected / _MORE <= count <= expected * _MORE:
        return Trend.SAME
    return Trend.MORE if count > expected else Trend.LESS


def _growth(counts: "Sequence[tuple[date, int]]") -> tuple[int, int]:
    """Return by how much the last count is more than the one before it, if any, and after how many days."""
    day, count = counts[-1]
    earlier_day, earlier = counts[-2] if len(counts) > 1 else (day, 0)
    return max(0, count - earlier), max(1, (day - earlier_day).days)
