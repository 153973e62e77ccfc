"""The checklist's words and what its rhythms make of marks."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.coaching.checklist import (
    MOST_DAYS,
    Habit,
    Marks,
    Rhythm,
    is_done,
    is_practised,
    mark,
    status,
    unmark,
)

CONTENT = Path(__file__).parents[2] / "content"
IDS = (
    "weekly_talk",
    "core_needs",
    "apology",
    "curiosity",
    "outside_stress",
    "counseling",
    "gratitude",
    "affection",
)
SPOKEN = ("label", "detail", "tonight", "done")
MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)
NEVER = Marks()


def load_habits() -> list[Habit]:
    """Return the habits as content/en/checklist.yaml has them."""
    raw = yaml.safe_load((CONTENT / "en" / "checklist.yaml").read_text(encoding="utf-8"))
    return [
        Habit(**{**each, "names": tuple(each["names"]), "rhythm": Rhythm(each["rhythm"])})
        for each in raw["habits"]
    ]


HABITS = load_habits()
BY_ID = {habit.id: habit for habit in HABITS}

days = st.dates()
marks = st.builds(
    Marks, days=st.lists(days, max_size=MOST_DAYS).map(tuple), count=st.integers(min_value=-3, max_value=40)
)
habits = st.sampled_from(HABITS)


class TestContent:
    """What content/en/checklist.yaml holds."""

    def test_the_eight_habits(self):
        """The habits are the eight of the design, in its order."""
        assert tuple(habit.id for habit in HABITS) == IDS

    def test_rhythms(self):
        """Each habit has its own rhythm; only counseling counts, to five, and can be switched off."""
        assert {habit.id: habit.rhythm.value for habit in HABITS} == {
            "weekly_talk": "weekly",
            "core_needs": "once",
            "apology": "once",
            "curiosity": "ongoing",
            "outside_stress": "ongoing",
            "counseling": "count",
            "gratitude": "daily",
            "affection": "ongoing",
        }
        assert {habit.id: habit.goal for habit in HABITS if habit.goal} == {"counseling": 5}
        assert [habit.id for habit in HABITS if habit.optional] == ["counseling"]

    @pytest.mark.parametrize("habit", HABITS, ids=IDS)
    def test_names(self, habit):
        """A habit has six names or more, all fit for a slot."""
        assert len(habit.names) >= 6
        assert all(re.fullmatch(r"[a-z][a-z' -]*[a-z]", name) for name in habit.names)

    def test_no_name_is_shared(self):
        """No name stands for two habits, and none is listed twice."""
        counts = Counter(name for habit in HABITS for name in habit.names)
        assert [name for name, count in counts.items() if count > 1] == []

    def test_british_spelling_is_understood(self):
        """Counselling and counsellor are names too."""
        assert {"counselling", "counsellor"} <= set(BY_ID["counseling"].names)

    @pytest.mark.parametrize("habit", HABITS, ids=IDS)
    def test_words_for_the_ear(self, habit):
        """Spoken words are plain ASCII without marks that can't be heard, and avoid clinical words."""
        for field in SPOKEN:
            text = getattr(habit, field)
            assert re.fullmatch(r"[A-Za-z ,.'-]+", text), text
            assert not re.search(r"\b(therap|heal\b|heals|treatment|patients?\b)", text.lower()), text

    @pytest.mark.parametrize("habit", HABITS, ids=IDS)
    def test_lengths(self, habit):
        """A label is a few words; a detail is short enough to listen to; the rest is one sentence each."""
        assert len(habit.label.split()) <= 7
        assert not habit.label.endswith(".")
        assert 20 <= len(habit.detail.split()) <= 60
        for sentence in (habit.tonight, habit.done):
            assert sentence.endswith(".")
            assert sentence.count(".") == 1
            assert len(sentence.split()) <= 25

    def test_affection_leaves_a_way_out(self):
        """Affection is at each one's comfort: a no is always fine."""
        assert "a no is always fine" in BY_ID["affection"].detail.lower()


class TestDone:
    """What counts as done, by rhythm."""

    def test_daily(self):
        """A daily habit is done for its own day only."""
        kept = mark(BY_ID["gratitude"], NEVER, MONDAY)
        assert is_done(BY_ID["gratitude"], kept, MONDAY)
        assert not is_done(BY_ID["gratitude"], kept, MONDAY + timedelta(days=1))

    def test_weekly(self):
        """A weekly habit is done from Monday to Sunday, whichever day it was marked."""
        kept = mark(BY_ID["weekly_talk"], NEVER, SUNDAY)
        assert is_done(BY_ID["weekly_talk"], kept, MONDAY)
        assert is_done(BY_ID["weekly_talk"], kept, SUNDAY)
        assert not is_done(BY_ID["weekly_talk"], kept, SUNDAY + timedelta(days=1))

    def test_week_across_new_year(self):
        """A week that spans the new year is one week."""
        kept = mark(BY_ID["weekly_talk"], NEVER, date(2026, 12, 31))
        assert is_done(BY_ID["weekly_talk"], kept, date(2027, 1, 3))
        assert not is_done(BY_ID["weekly_talk"], kept, date(2027, 1, 4))

    def test_same_week_number_of_another_year(self):
        """A week a year ago is not this week."""
        kept = mark(BY_ID["weekly_talk"], NEVER, date(2025, 3, 5))
        assert not is_done(BY_ID["weekly_talk"], kept, date(2026, 3, 5))

    def test_once(self):
        """A habit to do once stays done."""
        kept = mark(BY_ID["apology"], NEVER, MONDAY)
        assert is_done(BY_ID["apology"], kept, date(2040, 1, 1))

    def test_count(self):
        """Counseling is done with the fifth session, and stays so."""
        kept = NEVER
        for session in range(5):
            assert not is_done(BY_ID["counseling"], kept, MONDAY)
            kept = mark(BY_ID["counseling"], kept, MONDAY + timedelta(weeks=session))
        assert is_done(BY_ID["counseling"], kept, MONDAY)

    def test_count_without_a_goal(self):
        """A count whose goal is missing or absurd is done after one."""
        for goal in (None, 0, -2):
            habit = replace(BY_ID["counseling"], goal=goal)
            assert not is_done(habit, NEVER, MONDAY)
            assert is_done(habit, Marks(count=1), MONDAY)

    def test_ongoing(self):
        """An ongoing habit is never done, but was practised this week."""
        kept = mark(BY_ID["curiosity"], NEVER, MONDAY)
        assert not is_done(BY_ID["curiosity"], kept, MONDAY)
        assert is_practised(kept, SUNDAY)
        assert not is_practised(kept, SUNDAY + timedelta(days=1))


class TestMark:
    """Marking a habit."""

    @given(habit=habits, kept=marks, day=days)
    @settings(max_examples=60)
    def test_idempotent(self, habit, kept, day):
        """Marking twice for the same period is marking once."""
        once = mark(habit, kept, day)
        assert mark(habit, once, day) is once

    @given(habit=habits, kept=marks, day=days)
    @settings(max_examples=60)
    def test_bounded_and_in_order(self, habit, kept, day):
        """The days kept are few, without doubles, newest last, and the count never falls."""
        after = mark(habit, kept, day)
        assert len(after.days) <= MOST_DAYS
        assert after.count >= kept.count
        if after is not kept:
            assert list(after.days) == sorted(set(after.days))

    @given(habit=habits, kept=marks, day=days)
    @settings(max_examples=60)
    def test_what_was_marked_shows(self, habit, kept, day):
        """What is marked today shows today, even where a wrong clock has left marks in the future."""
        after = mark(habit, kept, day)
        assert is_done(habit, after, day) or habit.rhythm in {Rhythm.ONGOING, Rhythm.COUNT}
        assert is_practised(after, day) or habit.rhythm is Rhythm.ONCE

    def test_weekly_twice_in_a_week(self):
        """A second talk in the same week leaves one mark."""
        kept = mark(BY_ID["weekly_talk"], NEVER, MONDAY)
        assert mark(BY_ID["weekly_talk"], kept, SUNDAY) is kept
        assert mark(BY_ID["weekly_talk"], kept, SUNDAY + timedelta(days=1)).count == 2

    def test_once_twice(self):
        """A second mark of a habit to do once changes nothing."""
        kept = mark(BY_ID["core_needs"], NEVER, MONDAY)
        assert mark(BY_ID["core_needs"], kept, SUNDAY) is kept

    @pytest.mark.parametrize("name", ["counseling", "curiosity"])
    def test_once_a_day(self, name):
        """A count and an ongoing habit take one mark a day."""
        kept = mark(BY_ID[name], mark(BY_ID[name], NEVER, MONDAY), MONDAY)
        assert kept.count == 1
        assert mark(BY_ID[name], kept, SUNDAY).count == 2

    def test_years_of_use(self):
        """After a thousand days only the newest are kept, and all are counted."""
        kept = NEVER
        for offset in range(1000):
            kept = mark(BY_ID["gratitude"], kept, MONDAY + timedelta(days=offset))
        assert kept.count == 1000
        assert kept.days == tuple(MONDAY + timedelta(days=offset) for offset in range(992, 1000))


class TestUnmark:
    """Taking a mark back."""

    @given(habit=habits, kept=marks, day=days)
    @settings(max_examples=60)
    def test_undoes_the_latest(self, habit, kept, day):
        """Unmarking right after a mark of the newest day leaves as many marks as before."""
        after = mark(habit, kept, day)
        if after is not kept and day == after.days[-1]:
            undone = unmark(habit, after)
            assert undone.count == max(kept.count, len(kept.days))
            assert day not in undone.days

    @given(habit=habits)
    def test_nothing_to_undo(self, habit):
        """Unmarking what was never marked changes nothing."""
        assert unmark(habit, NEVER) is NEVER

    @given(habit=habits, kept=marks)
    @settings(max_examples=60)
    def test_comes_to_an_end(self, habit, kept):
        """Whatever was stored, unmarking often enough leaves no mark."""
        for _ in range(60):
            kept = unmark(habit, kept)
        assert kept.days == ()
        assert kept.count <= 0

    def test_back_under_the_goal(self):
        """A session taken back leaves the count one short of done."""
        done = Marks(days=(MONDAY, SUNDAY), count=5)
        assert not is_done(BY_ID["counseling"], unmark(BY_ID["counseling"], done), SUNDAY)


class TestStatus:
    """Where a household stands."""

    def test_first_evening(self):
        """At the start everything that can be done is due, and gratitude is suggested."""
        now = status(HABITS, {}, MONDAY, ())
        assert now.done == ()
        assert [habit.id for habit in now.due] == [
            "weekly_talk",
            "core_needs",
            "apology",
            "counseling",
            "gratitude",
        ]
        assert [habit.id for habit in now.ongoing] == ["curiosity", "outside_stress", "affection"]
        assert now.practised == ()
        assert now.next is BY_ID["gratitude"]

    def test_order_of_suggestions(self):
        """Suggested are the daily habit, the weekly, the unfinished in order, then the ongoing ones."""
        kept: dict[str, Marks] = {}
        suggested = []
        while (suggestion := status(HABITS, kept, MONDAY, ()).next) is not None:
            suggested.append(suggestion.id)
            kept[suggestion.id] = mark(suggestion, kept.get(suggestion.id, NEVER), MONDAY)
        assert suggested == [
            "gratitude",
            "weekly_talk",
            "core_needs",
            "apology",
            "counseling",
            "curiosity",
            "outside_stress",
            "affection",
        ]

    def test_longest_without_attention(self):
        """Of the ongoing habits the one whose last mark is oldest comes first."""
        kept = {
            "curiosity": Marks((MONDAY,), 1),
            "outside_stress": Marks((MONDAY - timedelta(days=9),), 1),
            "affection": Marks((MONDAY - timedelta(days=20), MONDAY), 2),
        }
        ongoing = [habit for habit in HABITS if habit.rhythm is Rhythm.ONGOING]
        assert status(ongoing, kept, SUNDAY, ()).next is BY_ID["outside_stress"]
        assert [habit.id for habit in status(ongoing, kept, SUNDAY, ()).practised] == [
            "curiosity",
            "affection",
        ]

    def test_one_session_a_day_is_enough(self):
        """A count that grew today is still due, but another habit is suggested."""
        now = status(
            [BY_ID["counseling"], BY_ID["curiosity"]], {"counseling": Marks((MONDAY,), 1)}, MONDAY, ()
        )
        assert now.due == (BY_ID["counseling"],)
        assert now.next is BY_ID["curiosity"]

    def test_hidden(self):
        """A habit that was switched off is nowhere; unknown ids are no trouble."""
        now = status(HABITS, {"counseling": Marks((MONDAY,), 9)}, MONDAY, {"counseling", "no_such_habit"})
        assert BY_ID["counseling"] not in now.done + now.due + now.ongoing

    def test_nothing_left(self):
        """When everything is hidden, there is nothing to suggest."""
        assert status(HABITS, {}, MONDAY, IDS).next is None

    @given(
        kept=st.dictionaries(st.sampled_from([*IDS, "gone"]), marks),
        today=days,
        hidden=st.sets(st.sampled_from([*IDS, "gone"])),
    )
    @settings(max_examples=60)
    def test_every_habit_has_one_place(self, kept, today, hidden):
        """Whatever was stored, each habit that is shown stands in exactly one list, and nothing raises."""
        now = status(HABITS, kept, today, hidden)
        places = Counter(habit.id for habit in now.done + now.due + now.ongoing)
        assert places == Counter(habit.id for habit in HABITS if habit.id not in hidden)
        assert set(now.practised) <= set(now.ongoing)
        assert now.next is None or now.next in now.due + now.ongoing
