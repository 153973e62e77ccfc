"""How close two people feel, out of a word or a number, and how that moves over a month."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.checkin import (
    DAYS,
    LEVELS,
    is_both,
    is_enough,
    is_fed_up,
    is_nothing,
    is_same,
    lately,
    level_of,
    levels_of,
    remember,
    things,
    trend,
)

CONTENT = Path(__file__).parents[2] / "content" / "en" / "checkin.yaml"
DAY = date(2026, 3, 2)

levels = st.integers(min_value=1, max_value=LEVELS)
evenings = st.lists(levels, max_size=DAYS)
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))


class TestLevelOf:
    """What is read out of an answer."""

    @pytest.mark.parametrize(
        ("said", "level"),
        [
            ("seven", 4),
            ("a seven out of ten", 4),
            ("close", 4),
            ("pretty distant", 2),
            ("so so", 3),
            ("far apart", 1),
            ("like strangers", 1),
            ("warm", 4),
            ("very close", 5),
            ("ten", 5),
            ("one", 1),
            ("0", 1),
            ("7/10", 4),
            ("7.5", 4),
            ("a six or a seven", 4),
            ("three out of five", 3),
            ("on a scale of one to ten a four", 2),
            ("eighty percent", 4),
            ("seventy five percent", 4),
            ("a hundred percent", 5),
            ("fifty fifty", 3),
            ("eleven hundred and one", 5),
            ("we feel like roommates", 2),
            ("okay I guess", 3),
            ("closer than yesterday", 4),
            ("close but a bit distant", 3),
            ("eleven", 5),
            ("very", 5),
            ("a bit", 3),
            ("not very", 2),
            ("not at all", 1),
        ],
    )
    def test_numbers_and_words(self, said, level):
        """A number is out of ten unless it says out of what; a word has a level of its own."""
        assert level_of(said) == level

    @pytest.mark.parametrize(
        ("said", "level"),
        [
            ("not close", 2),
            ("not very close", 2),
            ("we don't feel close", 2),
            ("I wish we were closer", 2),
            ("not far apart", 3),
            ("not bad", 3),
            ("not okay", 2),
            ("really distant", 1),
        ],
    )
    def test_turned_or_strengthened(self, said, level):
        """What turns a word round, or makes it stronger, counts."""
        assert level_of(said) == level

    @pytest.mark.parametrize(
        "said",
        [
            "",
            "tired",
            "I have a headache",
            "sad",
            "purple elephants",
            "the other one",
            "five minutes ago we had a fight",
            "I'm close to tears",
            "it was a good day",
            "I don't know",
        ],
    )
    def test_nothing_about_closeness(self, said):
        """Mood, health and everything else is no closeness."""
        assert level_of(said) is None

    @given(st.integers(min_value=0, max_value=10))
    def test_a_higher_number_is_never_further_apart(self, number):
        """Levels rise with the numbers."""
        assert level_of(str(number)) <= level_of(str(min(number + 1, 10)))

    @given(st.text(max_size=300))
    def test_any_text(self, said):
        """Whatever is said, the level is one of five or none."""
        level = level_of(said)
        assert level is None or 1 <= level <= LEVELS


class TestLevelsOf:
    """What one of them tells for both."""

    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("seven", (4,)),
            ("seven for me and five for him", (4, 3)),
            ("she's a four but I'm a seven", (2, 4)),
            ("we both feel close", (4, 4)),
            ("I feel close and warm", (4,)),
            ("I'm Ben and I say four", (2,)),
            ("purple elephants", ()),
            ("", ()),
        ],
    )
    def test_examples(self, said, told):
        """Two levels only where somebody speaks of themselves and of the other one."""
        assert levels_of(said) == told

    @given(st.text(max_size=300))
    def test_any_text(self, said):
        """Whatever is said, there are two levels at most."""
        assert len(levels_of(said)) <= 2


class TestAnswers:
    """What people say in place of an answer, or for a short one."""

    @pytest.mark.parametrize("said", ["same", "the same", "same here", "me too", "about the same as him"])
    def test_the_same(self, said):
        """As close as the one who spoke before."""
        assert is_same(said)
        assert not is_same(f"{said} old fight")

    @pytest.mark.parametrize(
        "said", ["skip everything", "skip it all", "let's skip the rest", "just say good night", "go to bed"]
    )
    def test_enough(self, said):
        """The evening shall be over."""
        assert is_enough(said)
        assert not is_fed_up(said)

    @pytest.mark.parametrize(
        "said", ["fuck this", "oh damn it", "this is so stupid", "I'm done with this", "I've had enough"]
    )
    def test_fed_up(self, said):
        """Somebody has had enough, whatever words they have for it."""
        assert is_fed_up(said)
        assert not is_enough(said)

    @pytest.mark.parametrize("said", ["", "call at noon", "I appreciate the damn good soup", "stop shouting"])
    def test_neither(self, said):
        """A strong word within an answer is no refusal."""
        assert not is_enough(said)
        assert not is_fed_up(said)
        assert not is_both(said)

    def test_both(self):
        """All that was just named."""
        assert is_both("both of them")
        assert is_both("all of it")
        assert not is_both("both shoes")

    def test_things(self):
        """What is listed, without what leads up to a name."""
        assert things("our weekly talk and daily gratitude") == ["weekly talk", "daily gratitude"]
        assert things("we did the talk, and also counseling") == ["talk", "counseling"]


class TestIsNothing:
    """Whether there is nothing to tell."""

    @pytest.mark.parametrize(
        "said", ["none", "nothing", "nothing today", "no promises", "none of them", "we didn't do anything"]
    )
    def test_nothing(self, said):
        """Many words for nothing."""
        assert is_nothing(said)

    @pytest.mark.parametrize("said", ["", "no phones at dinner", "nothing but love", "call at noon"])
    def test_something(self, said):
        """A promise may begin with "no"."""
        assert not is_nothing(said)


class TestRemember:
    """What is kept of the levels."""

    def test_one_of_each_partner(self):
        """An evening holds two levels at most, and begins anew with the first."""
        kept = remember({}, DAY, 4, second=False)
        kept = remember(kept, DAY, 2, second=True)
        assert kept == {DAY.isoformat(): [4, 2]}
        assert remember(kept, DAY, 5, second=True) == {DAY.isoformat(): [4, 5]}
        assert remember(kept, DAY, 3, second=False) == {DAY.isoformat(): [3]}

    @given(st.lists(st.tuples(days, levels, st.booleans()), max_size=80))
    def test_bounded(self, told):
        """However many evenings, clocks set back included, a month is kept."""
        kept: dict[str, list[int]] = {}
        for day, level, second in told:
            kept = remember(kept, day, level, second=second)
            assert kept[day.isoformat()][-1] == level
            assert len(kept) <= DAYS
            assert all(1 <= len(each) <= 2 for each in kept.values())

    def test_lately_is_in_order_and_fades(self):
        """A month counts, oldest first, each evening once, whoever told."""
        kept = {"2026-03-02": [5, 2], "2026-02-20": [2], "2026-01-02": [1], "later": [5], "2026-02-21": []}
        assert lately(kept, DAY) == [2, 3.5]
        assert lately(kept, DAY + timedelta(days=90)) == []


class TestTrend:
    """How closeness moved."""

    @pytest.mark.parametrize(
        ("told", "found"),
        [
            ([], "too_few"),
            ([1, 5, 1], "too_few"),
            ([3, 3, 3, 3], "steady"),
            ([4] * 30 + [1], "steady"),
            ([2, 2, 3, 3, 4, 4], "closer"),
            ([5, 4, 4, 3, 2, 2], "further"),
            ([1, 5, 1, 5, 1, 5], "mixed"),
            ([4, 2, 4, 2, 3, 5, 3, 5], "closer"),
        ],
    )
    def test_examples(self, told, found):
        """A direction needs evenings enough, and more change than the evenings vary by themselves."""
        assert trend(told) == found

    @given(evenings)
    def test_backwards(self, told):
        """The same evenings backwards have moved the other way."""
        turned = {"closer": "further", "further": "closer"}
        assert trend(told[::-1]) == turned.get(trend(told), trend(told))

    @given(levels, st.integers(min_value=4, max_value=DAYS))
    def test_the_same_every_evening(self, level, count):
        """Nothing moved where every evening was alike."""
        assert trend([level] * count) == "steady"

    def test_there_are_words_for_each(self):
        """The content says each of them in two ways, without a number and without a promise."""
        month = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))["month"]
        assert month.keys() == {"closer", "further", "steady", "mixed", "too_few"}
        for wordings in month.values():
            assert len(wordings) >= 2
            assert not any(re.search(r"\d|\bwill get\b|\?", each) for each in wordings)
