"""Where a couple is in the plan on any day, and what changed since a review."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.plan import (
    MOST_TALLIES,
    PRACTICE,
    REAFFIRM,
    Changes,
    Pace,
    Phase,
    Progress,
    Renewal,
    Standing,
    Step,
    Tally,
    Trend,
    add_months,
    begin,
    changes,
    day_of,
    is_review_due,
    mark,
    move_to,
    next_step,
    pause,
    place,
    reaffirm,
    renewal,
    renewal_opens,
    resume,
    review,
    standing,
    stay,
    tonight,
    unmark,
)

MONDAY = date(2026, 3, 2)


def phase(name: str, first_week: int | None) -> Phase:
    """Return a phase with three steps."""
    steps = tuple(Step(f"{name}_{number}", "Do it.", "Done.") for number in range(3))
    return Phase(name, (name,), name, "sometime", "Because.", steps, ("One.", "Two.", "Three."), first_week)


PHASES = (
    phase("pause_and_reflect", 1),
    phase("calm_conversation", 3),
    phase("key_issues", 4),
    phase("action_plan", 6),
    phase(PRACTICE, 7),
    phase(REAFFIRM, None),
)
FRESH = begin(PHASES, MONDAY)

days = st.dates(date(2024, 1, 1), date(2060, 12, 31))
maybe_days = st.none() | days
progresses = st.builds(
    Progress,
    started=maybe_days,
    phase=st.sampled_from([*(each.id for each in PHASES), "", "gone"]),
    done=st.lists(st.sampled_from([step.id for each in PHASES for step in each.steps])).map(tuple),
    paused=maybe_days,
    paused_days=st.integers(-5, 5000),
    stayed=maybe_days,
    review_from=maybe_days,
    renewal_from=maybe_days,
)


def after(progress: Progress, **span: int) -> date:
    """Return a day that long after the start."""
    assert progress.started
    return progress.started + timedelta(**span)


def go_on(phases: tuple[Phase, ...], progress: Progress, today: date) -> Progress:
    """Return the couple in the phase after its own."""
    following = place(phases, progress, today).following
    assert following
    return move_to(phases, progress, following, today)


def go_back(phases: tuple[Phase, ...], progress: Progress, today: date) -> Progress:
    """Return the couple in the phase before its own."""
    return move_to(phases, progress, phases[phases.index(place(phases, progress, today).phase) - 1], today)


def in_practice(today: date = MONDAY) -> Progress:
    """Return a couple that went through to practice at once."""
    progress = begin(PHASES, today)
    for _ in range(4):
        progress = go_on(PHASES, progress, today)
    return progress


class TestWeeks:
    """What the weeks suggest."""

    @pytest.mark.parametrize(
        ("day", "week", "planned"),
        [
            (0, 1, "pause_and_reflect"),
            (6, 1, "pause_and_reflect"),
            (13, 2, "pause_and_reflect"),
            (14, 3, "calm_conversation"),
            (20, 3, "calm_conversation"),
            (21, 4, "key_issues"),
            (34, 5, "key_issues"),
            (35, 6, "action_plan"),
            (42, 7, "practice"),
            (4000, 572, "practice"),
        ],
    )
    def test_phases_by_weeks(self, day, week, planned):
        """Each phase has its weeks, and everyday practice has no end."""
        here = place(PHASES, FRESH, after(FRESH, days=day))
        assert (here.week, here.planned.id) == (week, planned)

    def test_nobody_is_moved_on(self):
        """However much time goes by, the couple stays in its phase until it says otherwise."""
        here = place(PHASES, FRESH, after(FRESH, days=1000))
        assert here.phase.id == "pause_and_reflect"
        assert here.pace is Pace.SLOWER
        assert here.asks_to_move
        assert here.following is PHASES[1]

    def test_not_asked_again_within_a_week(self):
        """After a no the question rests for a week."""
        today = after(FRESH, days=30)
        stayed = stay(FRESH, today)
        assert not place(PHASES, stayed, today + timedelta(days=6)).asks_to_move
        assert place(PHASES, stayed, today + timedelta(days=7)).asks_to_move

    def test_early_is_fine(self):
        """A couple may be ahead of the weeks, and isn't asked to move."""
        ahead = go_on(PHASES, FRESH, MONDAY)
        here = place(PHASES, ahead, MONDAY)
        assert here.pace is Pace.FASTER
        assert not here.asks_to_move

    def test_all_steps_done(self):
        """Whoever has done all steps of a phase is asked to move on, whatever the week."""
        progress = FRESH
        for step in PHASES[0].steps:
            progress = mark(progress, step.id)
        here = place(PHASES, progress, MONDAY)
        assert here.step is None
        assert here.steps_done == 3
        assert here.asks_to_move

    @given(started=days, length=st.integers(0, 12_000))
    def test_weeks_are_calendar_days(self, started, length):
        """A week is seven dates, over leap days, new years and changes of the clock."""
        progress = begin(PHASES, started)
        assert place(PHASES, progress, after(progress, days=length)).week == length // 7 + 1

    @given(progress=progresses, today=days)
    def test_never_raises(self, progress, today):
        """Whatever is remembered, there is a place, a thing for tonight, and an answer about what is due."""
        here = place(PHASES, progress, today)
        assert here.phase in PHASES
        assert here.planned.first_week is not None
        assert here.week >= 1
        assert here.standing is standing(progress, today)
        assert tonight(here.phase, today, "household") in here.phase.tonight
        is_review_due(progress, today)
        assert renewal(progress, today) in Renewal

    def test_the_end_of_time(self):
        """Days at the end of the calendar are no trouble."""
        progress = replace(FRESH, started=date.max, paused_days=10**6, renewal_from=date.max)
        assert place(PHASES, progress, date.max).week == 1


class TestStanding:
    """Not begun, begun, resting."""

    def test_a_day_to_come(self):
        """Before its day a plan is in the future; on its day it runs."""
        progress = begin(PHASES, MONDAY + timedelta(days=4))
        assert standing(progress, MONDAY) is Standing.FUTURE
        assert standing(progress, MONDAY + timedelta(days=4)) is Standing.RUNNING

    def test_none(self):
        """Without a plan there is nothing to pause or to take up."""
        nothing = Progress()
        assert standing(nothing, MONDAY) is Standing.NONE
        assert pause(nothing, MONDAY) is nothing
        assert resume(nothing, MONDAY) is nothing


class TestRest:
    """A plan that rests."""

    @given(begun=days, before=st.integers(0, 400), rest=st.integers(0, 4000), later=st.integers(0, 400))
    def test_the_clock_stands(self, begun, before, rest, later):
        """The days of a rest don't count, neither while it lasts nor afterwards."""
        progress = begin(PHASES, begun)
        resting = pause(progress, begun + timedelta(days=before))
        back = begun + timedelta(days=before + rest)
        assert place(PHASES, resting, back).week == before // 7 + 1
        running = resume(resting, back)
        assert place(PHASES, running, back + timedelta(days=later)).week == (before + later) // 7 + 1

    def test_several_rests_add_up(self):
        """Two rests of three days move the weeks by six."""
        progress = FRESH
        for start in (3, 10):
            progress = pause(progress, after(FRESH, days=start))
            progress = resume(progress, after(FRESH, days=start + 3))
        assert progress.paused_days == 6
        assert place(PHASES, progress, after(FRESH, days=19)).week == 2

    def test_a_rest_before_the_start_counts_from_the_start(self):
        """Pausing a plan that hasn't begun doesn't make it begin earlier or later than resting does."""
        progress = pause(begin(PHASES, MONDAY + timedelta(days=10)), MONDAY)
        assert resume(progress, MONDAY + timedelta(days=5)).paused_days == 0
        assert resume(progress, MONDAY + timedelta(days=15)).paused_days == 5

    def test_pausing_twice_is_pausing_once(self):
        """The rest counts from the first time."""
        resting = pause(FRESH, MONDAY)
        assert pause(resting, after(FRESH, days=5)) is resting

    def test_a_clock_that_went_back(self):
        """A flight across the date line makes no negative rest."""
        progress = resume(pause(FRESH, after(FRESH, days=3)), after(FRESH, days=2))
        assert progress.paused_days == 0

    def test_nothing_is_due_while_it_rests(self):
        """No review is due in a rest, and afterwards the month has as many days left as before."""
        progress = in_practice()
        resting = pause(progress, MONDAY + timedelta(days=20))
        assert not is_review_due(resting, MONDAY + timedelta(days=90))
        running = resume(resting, MONDAY + timedelta(days=90))
        assert not is_review_due(running, MONDAY + timedelta(days=100))
        assert is_review_due(running, MONDAY + timedelta(days=101))

    def test_a_review_in_a_rest(self):
        """A review that was held while the plan rested counts from its own day."""
        resting = pause(in_practice(), MONDAY)
        held = review(resting, Tally(MONDAY + timedelta(days=50)))
        running = resume(held, MONDAY + timedelta(days=60))
        assert running.review_from == MONDAY + timedelta(days=60)


class TestPhases:
    """On and back."""

    def test_on_through_all(self):
        """Six phases, one after the other, and then no further."""
        progress = FRESH
        for expected in PHASES[1:]:
            progress = go_on(PHASES, progress, MONDAY)
            assert progress.phase == expected.id
        assert place(PHASES, progress, MONDAY).following is None

    def test_to_where_it_is(self):
        """A move to the couple's own phase changes nothing."""
        assert move_to(PHASES, FRESH, PHASES[0], MONDAY) is FRESH

    def test_back_keeps_what_was_begun(self):
        """Marks stay where steps are open; a phase whose steps are all done is open again."""
        begun = go_on(PHASES, mark(FRESH, "pause_and_reflect_0"), MONDAY)
        assert go_back(PHASES, begun, MONDAY).done == ("pause_and_reflect_0",)
        done = FRESH
        for step in PHASES[0].steps:
            done = mark(done, step.id)
        done = mark(go_on(PHASES, done, MONDAY), "calm_conversation_0")
        assert go_back(PHASES, done, MONDAY).done == ("calm_conversation_0",)

    @given(progress=progresses, today=days)
    def test_on_and_back_is_where_it_was(self, progress, today):
        """A step on that was too soon is undone by a step back."""
        here = place(PHASES, progress, today)
        if here.following:
            there = go_on(PHASES, progress, today)
            assert place(PHASES, go_back(PHASES, there, today), today).phase is here.phase


class TestSteps:
    """Told, marked, unmarked."""

    def test_in_order_and_round(self):
        """The first open step comes first; whoever wants another one hears the next, round to the first."""
        first, second, third = PHASES[0].steps
        assert next_step(PHASES[0], FRESH) is first
        assert next_step(PHASES[0], FRESH, after=first.id) is second
        assert next_step(PHASES[0], FRESH, after=third.id) is first
        assert next_step(PHASES[0], mark(FRESH, first.id), after=third.id) is second

    def test_marking_is_idempotent_and_can_be_undone(self):
        """A step counts once, and its mark can be taken back."""
        once = mark(FRESH, "pause_and_reflect_0")
        assert mark(once, "pause_and_reflect_0") is once
        undone = unmark(once, once.latest)
        assert undone.done == ()
        assert unmark(undone, undone.latest) is undone

    @given(day=days, further=st.integers(0, 100))
    def test_tonight_differs_from_day_to_day(self, day, further):
        """The same day has the same idea, the next day and the next wish another one."""
        today = tonight(PHASES[0], day, "abc", further)
        assert today == tonight(PHASES[0], day, "abc", further)
        assert today != tonight(PHASES[0], day + timedelta(days=1), "abc", further)
        assert today != tonight(PHASES[0], day, "abc", further + 1)


class TestMonths:
    """Calendar months."""

    @pytest.mark.parametrize(
        ("day", "months", "later"),
        [
            (date(2026, 1, 31), 1, date(2026, 2, 28)),
            (date(2028, 1, 31), 1, date(2028, 2, 29)),
            (date(2026, 12, 15), 1, date(2027, 1, 15)),
            (date(2026, 11, 30), 3, date(2027, 2, 28)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
        ],
    )
    def test_end_of_month(self, day, months, later):
        """The same day of a later month, or its last day."""
        assert add_months(day, months) == later

    @given(day=days, months=st.integers(0, 600))
    def test_month_and_order(self, day, months):
        """The month is the right one, and more months are never earlier."""
        later = add_months(day, months)
        assert later.year * 12 + later.month == day.year * 12 + day.month + months
        assert later <= add_months(day, months + 1)
        assert later.day == day.day or (later + timedelta(days=1)).day == 1

    @given(begun=days)
    def test_review_after_a_month(self, begun):
        """A review is due from the same day of the next month on, and not before."""
        progress = in_practice(begun)
        due = add_months(begun, 1)
        assert not is_review_due(progress, due - timedelta(days=1))
        assert is_review_due(progress, due)

    def test_only_in_practice(self):
        """Outside of practice no review is due, and a step on and back doesn't start the month anew."""
        progress = in_practice()
        later = MONDAY + timedelta(days=40)
        assert not is_review_due(go_back(PHASES, progress, MONDAY), later)
        there = go_on(PHASES, progress, later)
        assert not is_review_due(there, later)
        assert is_review_due(go_back(PHASES, there, later), later)

    def test_from_review_to_review(self):
        """Each review is followed by the next a month later, however late it was held."""
        progress = in_practice(date(2026, 1, 31))
        held = review(progress, Tally(date(2026, 3, 5)))
        assert not is_review_due(held, date(2026, 4, 4))
        assert is_review_due(held, date(2026, 4, 5))

    def test_few_tallies_are_kept(self):
        """Ten years of reviews leave two tallies."""
        progress = in_practice()
        for month in range(120):
            progress = review(progress, Tally(add_months(MONDAY, month)))
        assert len(progress.tallies) == MOST_TALLIES

    def test_reaffirming_has_its_months(self):
        """Early before three months, open until six, and then at any time."""
        assert renewal_opens(FRESH, MONDAY) == date(2026, 6, 2)
        assert renewal(FRESH, date(2026, 6, 1)) is Renewal.EARLY
        assert renewal(FRESH, date(2026, 6, 2)) is Renewal.OPEN
        assert renewal(FRESH, date(2026, 9, 2)) is Renewal.OPEN
        assert renewal(FRESH, date(2026, 9, 3)) is Renewal.ANY_TIME

    def test_a_rest_moves_reaffirming(self):
        """A rest of thirty days puts it thirty days off."""
        resting = pause(FRESH, MONDAY)
        assert renewal_opens(resting, MONDAY + timedelta(days=30)) == date(2026, 7, 1)
        assert renewal_opens(resume(resting, MONDAY + timedelta(days=30)), date(2026, 8, 1)) == date(
            2026, 7, 1
        )

    def test_due_in_practice_only(self):
        """It is offered to a couple in practice, and not again within a month of a no."""
        today = date(2026, 7, 1)
        assert place(PHASES, in_practice(), today).asks_to_reaffirm
        assert not place(PHASES, FRESH, today).asks_to_reaffirm
        said_no = stay(in_practice(), today)
        assert not place(PHASES, said_no, today + timedelta(days=29)).asks_to_reaffirm
        assert place(PHASES, said_no, today + timedelta(days=30)).asks_to_reaffirm

    def test_a_no_to_a_review_holds_for_a_week(self):
        """A review that is due is offered, and after a no not again within a week."""
        today = date(2026, 7, 1)
        said_no = stay(in_practice(), today)
        assert place(PHASES, in_practice(), today).asks_to_review
        assert not place(PHASES, said_no, today + timedelta(days=6)).asks_to_review
        assert place(PHASES, said_no, today + timedelta(days=7)).asks_to_review

    def test_reaffirmed(self):
        """After it everyday practice goes on with a month until the review, and it comes round again."""
        there = mark(go_on(PHASES, in_practice(), date(2026, 7, 1)), PHASES[-1].steps[0].id)
        done = reaffirm(PHASES, there, date(2026, 7, 1))
        assert done.phase == PRACTICE
        assert not is_review_due(done, date(2026, 7, 31))
        assert is_review_due(done, date(2026, 8, 1))
        assert renewal(done, date(2026, 12, 31)) is Renewal.EARLY
        assert renewal(done, date(2027, 1, 1)) is Renewal.OPEN
        assert next_step(PHASES[-1], done) == PHASES[-1].steps[0]


class TestDayOf:
    """What Alexa's dates mean as a start."""

    @pytest.mark.parametrize(
        ("value", "day"),
        [
            ("2026-03-09", date(2026, 3, 9)),
            ("2026-02-20", date(2026, 2, 20)),
            ("2026-W11", date(2026, 3, 9)),
            ("2026-W10", date(2026, 3, 4)),
            ("2026-W10-WE", date(2026, 3, 7)),
            ("2026-04", date(2026, 4, 1)),
            ("2026-03", date(2026, 3, 4)),
            ("PRESENT_REF", date(2026, 3, 4)),
            ("2026", None),
            ("2026-SP", None),
            ("202X", None),
            ("2026-02-30", None),
            ("2026-W60", None),
            ("2026-13", None),
            ("", None),
            ("soon", None),
        ],
    )
    def test_values(self, value, day):
        """A span is its first day, or today once it has begun; what isn't a day is none."""
        assert day_of(value, date(2026, 3, 4)) == day

    @given(st.text(max_size=12))
    def test_any_text(self, value):
        """Nothing that comes in raises."""
        day_of(value, MONDAY)


class TestChanges:
    """What changed since the last review."""

    def test_first_review(self):
        """The first review tells what there is, and compares nothing."""
        told = changes((), Tally(MONDAY, 4, 0, {"gratitude": 3}))
        assert told == Changes(True, Trend.NEW, Trend.NONE, ("gratitude",))  # noqa: FBT003

    def test_second_review(self):
        """With one review behind there is a span, but none before it."""
        told = changes([Tally(MONDAY, 4, 2)], Tally(MONDAY + timedelta(days=30), 9, 2))
        assert (told.first, told.appreciations, told.promises) == (False, Trend.NEW, Trend.NONE)

    @pytest.mark.parametrize(
        ("count", "trend"),
        [(0, Trend.LESS), (5, Trend.LESS), (9, Trend.SAME), (11, Trend.SAME), (16, Trend.MORE)],
    )
    def test_more_and_less(self, count, trend):
        """Ten in the month before: about ten is the same."""
        kept = [Tally(MONDAY, 7), Tally(MONDAY + timedelta(days=30), 17)]
        told = changes(kept, Tally(MONDAY + timedelta(days=60), 17 + count))
        assert told.appreciations is trend

    def test_by_the_day(self):
        """Twenty in two months after ten in one is the same, not more."""
        kept = [Tally(MONDAY, 0), Tally(MONDAY + timedelta(days=30), 10)]
        told = changes(kept, Tally(MONDAY + timedelta(days=90), 30))
        assert told.appreciations is Trend.SAME

    def test_few_are_chance(self):
        """One instead of two is no decline."""
        kept = [Tally(MONDAY, 0, 0), Tally(MONDAY + timedelta(days=30), 2, 0)]
        told = changes(kept, Tally(MONDAY + timedelta(days=60), 3, 0))
        assert (told.appreciations, told.promises) == (Trend.SAME, Trend.NONE)

    def test_habits(self):
        """The habits that were practised since, the most practised first, at most three."""
        last = Tally(MONDAY, habits={"a": 5, "b": 1, "c": 0, "d": 2})
        now = Tally(MONDAY + timedelta(days=30), habits={"a": 6, "b": 9, "c": 2, "d": 2, "e": 4, "f": 1})
        assert changes([last], now).habits == ("b", "e", "c")

    @given(
        counts=st.lists(st.tuples(days, st.integers(0, 4000), st.integers(0, 500)), min_size=1, max_size=5)
    )
    def test_any_counts(self, counts):
        """Whatever was counted, also backwards, there is an answer."""
        *kept, now = [Tally(*each) for each in counts]
        told = changes(kept, now)
        assert told.first == (not kept)

    @given(st.lists(st.integers(0, 60), min_size=3, max_size=3))
    def test_nothing_is_less_than_more(self, grown):
        """Of two months that follow the same one, the one with more never counts as less."""
        before, fewer, more = grown[0], min(grown[1:]), max(grown[1:])
        kept = [Tally(MONDAY, 0), Tally(MONDAY + timedelta(days=30), before)]
        order = [Trend.NONE, Trend.LESS, Trend.SAME, Trend.MORE]
        told = [
            changes(kept, Tally(MONDAY + timedelta(days=60), before + count)).appreciations
            for count in (fewer, more)
        ]
        for low, high in pairwise(told):
            assert order.index(low) <= order.index(high)
