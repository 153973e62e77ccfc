"""The prompts and how they are dealt, runs of days, and if-then plans."""

import math
import re
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.coaching.gratitude import (
    DEEP,
    LIGHT,
    MILESTONES,
    Prompt,
    choose,
    depth_for,
    follow_up_due,
    is_no_answer,
    milestone,
    moment_of,
    refuses,
    remember,
    streak,
    streak_with,
)
from lantern.coaching.text import words

CONTENT = Path(__file__).parents[2] / "content"
RAW = yaml.safe_load((CONTENT / "en" / "gratitude.yaml").read_text(encoding="utf-8"))
PROMPTS = [Prompt(**each) for each in RAW["prompts"]]
THEMES = RAW["themes"]
DAY = date(2026, 3, 2)

households = st.text(max_size=12)
calendar = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))
depths = st.sampled_from([LIGHT, DEEP])
used_keys = st.sets(st.sampled_from([prompt.key for prompt in PROMPTS]))


def trigrams(text):
    """Return the groups of three letters in a text, but for the two words that nearly every prompt has."""
    plain = " ".join(words(text.replace("your partner", "").replace("Your partner", "")))
    return [plain[start : start + 3] for start in range(len(plain) - 2)]


class TestContent:
    """What content/en/gratitude.yaml holds."""

    def test_enough(self):
        """There is a prompt for each day of a year, in ten to sixteen themes, each theme with both depths."""
        assert len(PROMPTS) >= 365
        assert 10 <= len(THEMES) <= 16
        assert {(prompt.theme, prompt.depth) for prompt in PROMPTS} == {
            (theme, depth) for theme in THEMES for depth in (LIGHT, DEEP)
        }

    def test_balance(self):
        """About half of the prompts are light."""
        light = sum(prompt.depth == LIGHT for prompt in PROMPTS)
        assert 0.45 <= light / len(PROMPTS) <= 0.6

    def test_unique(self):
        """Ids, the keys made of them, and texts are unique."""
        for values in ([p.id for p in PROMPTS], [p.key for p in PROMPTS], [p.text for p in PROMPTS]):
            assert [value for value, count in Counter(values).items() if count > 1] == []

    def test_ids(self):
        """Ids and themes are snake case."""
        assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", name) for name in [*THEMES, *(p.id for p in PROMPTS)])

    @pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.id)
    def test_text(self, prompt):
        """A prompt is an invitation of at most 30 plain words in short sentences, the last with a period."""
        assert re.fullmatch(r"[A-Z][A-Za-z ,.'-]+\.", prompt.text)
        assert 5 <= len(words(prompt.text)) <= 30
        assert max(len(words(sentence)) for sentence in prompt.text.split(".")) <= 22

    @pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.id)
    def test_words_kept_out(self, prompt):
        """No prompt takes gender, marriage, children or religion for granted, or sounds clinical."""
        taken = (
            r"\b(he|she|him|his|her|hers|husband|wife|marriage|married|wedding|spouse|kids?|child|children|son|daughter"
            r"|god|pray|church|sex|therapy|therapist|heal|healing|treatment|patients?)\b"
        )
        assert not re.search(taken, prompt.text.lower())

    def test_no_near_duplicates(self):
        """No two prompts share more than 60 percent of their words."""
        bags = [(prompt.id, set(words(prompt.text))) for prompt in PROMPTS]
        alike = [
            (one, other)
            for (one, left), (other, right) in combinations(bags, 2)
            if len(left & right) / len(left | right) > 0.6
        ]
        assert alike == []

    @pytest.mark.parametrize("terms", [words, trigrams], ids=["words", "letters"])
    def test_no_paraphrases(self, terms):
        """No two prompts are alike in their rarer words, nor in their letters, above a cosine of 0.6."""
        counted = [Counter(terms(prompt.text)) for prompt in PROMPTS]
        known_in = Counter(term for each in counted for term in each)
        weighed = [
            {term: count * math.log(len(PROMPTS) / known_in[term]) for term, count in each.items()}
            for each in counted
        ]
        lengths = [math.sqrt(sum(weight**2 for weight in each.values())) for each in weighed]
        alike = [
            (PROMPTS[one].id, PROMPTS[other].id)
            for one, other in combinations(range(len(PROMPTS)), 2)
            if sum(weighed[one][term] * weighed[other][term] for term in weighed[one].keys() & weighed[other])
            > 0.6 * lengths[one] * lengths[other]
        ]
        assert alike == []

    def test_varied_openings(self):
        """No three opening words come more than eight times."""
        openings = Counter(" ".join(words(prompt.text)[:3]) for prompt in PROMPTS)
        assert openings.most_common(1)[0][1] <= 8

    def test_labels(self):
        """Theme labels can be said in the middle of a sentence."""
        assert all(re.fullmatch(r"[a-z][a-z ]+", label) for label in THEMES.values())


class TestKey:
    """How a used prompt is remembered."""

    def test_shape(self):
        """A key is four base32 characters."""
        assert all(re.fullmatch(r"[A-Z2-7]{4}", prompt.key) for prompt in PROMPTS)

    def test_stable(self):
        """A key depends on the id alone, and is the same in every version."""
        assert Prompt("sick_day", "kindness", LIGHT, "Other words.").key == "67Y6"


class TestDepth:
    """Which depth suits whom."""

    @pytest.mark.parametrize("shared", [-5, 0, 1, 9])
    @pytest.mark.parametrize("given", [0, 1, 7])
    def test_light_at_first(self, shared, given):
        """A couple who have shared fewer than ten appreciations get light prompts."""
        assert depth_for(shared, given) == LIGHT

    @pytest.mark.parametrize("shared", [10, 11, 5000])
    def test_in_turns_later(self, shared):
        """Later light and deep prompts take turns."""
        assert [depth_for(shared, given) for given in range(4)] == [LIGHT, DEEP, LIGHT, DEEP]


class TestChoose:
    """How prompts are dealt."""

    @given(household=households, day=calendar, depth=depths, used=used_keys)
    @settings(max_examples=40)
    def test_deterministic(self, household, day, depth, used):
        """The same arguments give the same prompt, in whatever order the prompts come."""
        first = choose(PROMPTS, used=used, household=household, day=day, depth=depth)
        again = choose(PROMPTS[::-1], used=sorted(used), household=household, day=day, depth=depth)
        assert first == again

    def test_same_in_another_process(self):
        """The choice doesn't depend on Python's hash seed."""
        code = (
            "from datetime import date; from lantern.coaching.gratitude import Prompt, choose;"
            "deck = [Prompt(str(n), 't', 'light', '') for n in range(50)];"
            "print(choose(deck, used={'x'}, household='h', day=date(2026, 3, 2), depth='light').id)"
        )
        seen = {
            subprocess.run(
                [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
            ).stdout
            for seed in ("1", "2")
        }
        assert len(seen) == 1

    @given(household=households, day=calendar, depth=depths, used=used_keys)
    @settings(max_examples=40)
    def test_unused_first(self, household, day, depth, used):
        """A used prompt doesn't come while an unused one is left, and the depth holds as long as it can."""
        chosen = choose(PROMPTS, used=used, household=household, day=day, depth=depth)
        left = [prompt for prompt in PROMPTS if prompt.key not in used]
        assert chosen in (left or PROMPTS)
        if any(prompt.depth == depth for prompt in left):
            assert chosen.depth == depth

    def test_takes_the_other_depth(self):
        """When all light prompts were used, a deep one comes rather than a repetition."""
        used = {prompt.key for prompt in PROMPTS if prompt.depth == LIGHT}
        assert choose(PROMPTS, used=used, household="h", day=DAY, depth=LIGHT).depth == DEEP

    def test_unknown_depth(self):
        """A depth that no prompt has is no obstacle."""
        assert choose(PROMPTS, used=(), household="h", day=DAY, depth="abyss") in PROMPTS

    def test_all_used(self):
        """When every prompt was used, the deck starts over."""
        used = {prompt.key for prompt in PROMPTS}
        assert choose(PROMPTS, used=used, household="h", day=DAY, depth=DEEP).depth == DEEP

    def test_no_prompts(self):
        """Without prompts the error says what to do."""
        with pytest.raises(ValueError, match="no prompt"):
            choose([], used=(), household="h", day=DAY, depth=LIGHT)

    def test_households_differ(self):
        """Two households don't walk through the prompts in step."""

        def month(household):
            return [
                choose(PROMPTS, used=(), household=household, day=DAY + timedelta(n), depth=LIGHT)
                for n in range(30)
            ]

        assert sum(one == other for one, other in zip(month("a"), month("b"), strict=True)) < 5

    def test_a_whole_round(self):
        """Every prompt comes once before any comes again, and a new round doesn't open with the last one."""
        used: tuple[str, ...] = ()
        seen = []
        for n in range(2 * len(PROMPTS)):
            depth = depth_for(n, len(used))
            prompt = choose(PROMPTS, used=used, household="h", day=DAY + timedelta(n), depth=depth)
            used = remember(PROMPTS, used, prompt)
            seen.append(prompt.id)
        assert len(set(seen[: len(PROMPTS)])) == len(PROMPTS)
        assert seen[len(PROMPTS)] != seen[len(PROMPTS) - 1]

    @pytest.mark.parametrize(("household", "a_day"), [("h", 1), ("another", 2)])
    def test_a_year_without_a_repeat(self, household, a_day):
        """A prompt a day for 365 days gives 365 different ones, the two depths mixed to the last week."""
        used: tuple[str, ...] = ()
        year = []
        for n in range(365):
            depth = depth_for(n * a_day, len(used))
            prompt = choose(PROMPTS, used=used, household=household, day=DAY + timedelta(n), depth=depth)
            used = remember(PROMPTS, used, prompt)
            year.append(prompt)
        assert len({prompt.id for prompt in year}) == 365
        for n in range(10, 358, 7):
            assert {prompt.depth for prompt in year[n : n + 7]} == {LIGHT, DEEP}

    def test_another_one_the_same_day(self):
        """Asking for another one moves on within the day."""
        first = choose(PROMPTS, used=(), household="h", day=DAY, depth=LIGHT)
        second = choose(PROMPTS, used=remember(PROMPTS, (), first), household="h", day=DAY, depth=LIGHT)
        assert second != first


class TestRemember:
    """Which keys are kept."""

    @given(
        used=st.lists(st.sampled_from([*(prompt.key for prompt in PROMPTS), "", "OLD2"])),
        prompt=st.sampled_from(PROMPTS),
    )
    @settings(max_examples=40)
    def test_bounded(self, used, prompt):
        """What is kept is sorted, without doubles and without keys of prompts that are gone."""
        kept = remember(PROMPTS, used, prompt)
        assert prompt.key in kept
        assert list(kept) == sorted(set(kept))
        assert set(kept) <= {each.key for each in PROMPTS}


def run_of(days):
    """Return the length of the run after appreciations on these days, counted from one Monday."""
    length, last = 0, None
    for day in days:
        length, last = streak_with(length, last, DAY + timedelta(day)), DAY + timedelta(day)
    return length


class TestStreak:
    """Runs of days with an appreciation."""

    @pytest.mark.parametrize(
        ("days", "length"),
        [
            ([0], 1),
            ([0, 0, 0], 1),
            ([0, 1, 2], 3),
            ([0, 2], 2),
            ([0, 2, 4, 6], 4),
            ([0, 1, 4], 1),
            ([0, 1, 2, 10, 11], 2),
        ],
    )
    def test_length(self, days, length):
        """A day counts once, one missed day is forgiven, two end the run, and a new one begins."""
        assert run_of(days) == length

    def test_clock_goes_back(self):
        """A flight across the date line neither lengthens a run nor ends it."""
        assert streak_with(5, DAY, DAY - timedelta(1)) == 5

    def test_older_memory(self):
        """A household from before runs were counted begins with the first day."""
        assert streak_with(0, DAY, DAY + timedelta(1)) == 1

    @given(st.lists(st.integers(min_value=1, max_value=2), max_size=80))
    def test_forgiving(self, gaps):
        """However single days are missed, each day with an appreciation counts."""
        days = [0]
        for gap in gaps:
            days.append(days[-1] + gap)
        assert run_of(days) == len(days)

    @pytest.mark.parametrize(("later", "now"), [(0, 4), (1, 4), (2, 4), (3, 0), (400, 0)])
    def test_still_open(self, later, now):
        """A run is open as long as an appreciation today would still belong to it."""
        assert streak(4, DAY, DAY + timedelta(later)) == now

    def test_none_yet(self):
        """Without an appreciation there is no run."""
        assert streak(0, None, DAY) == 0

    def test_milestones(self):
        """A milestone is told when a run reaches it, and only then."""
        told = [milestone(days - 1, days) for days in range(1, 400)]
        assert [each for each in told if each] == list(MILESTONES)
        assert milestone(7, 7) == milestone(7, 1) == milestone(100, 3) == 0


class TestPlan:
    """If-then plans: the moment out of what is said, and when to ask about it."""

    @pytest.mark.parametrize(
        ("said", "moment"),
        [
            ("when we clear the table", "when we clear the table"),
            ("when we clear the table I'll say one thing I appreciated", "when we clear the table"),
            ("if we sit down for dinner, then I will tell you one thing", "if we sit down for dinner"),
            ("um maybe after dinner", "after dinner"),
            ("how about when the coffee is ready", "when the coffee is ready"),
            ("it's when we lock the door", "when we lock the door"),
            ("every time we say good night", "every time we say good night"),
            ("dinner", "dinner"),
            ("  Sundays ,", "Sundays"),
            ("I'll say thanks after dinner", "I'll say thanks after dinner"),
        ],
    )
    def test_moment(self, said, moment):
        """The moment stays in their words; what leads up to it and what is promised goes."""
        assert moment_of(said) == moment

    @pytest.mark.parametrize(
        "said",
        ["", "   ", "?", "12", "I don't know", "what do you mean", "when should we do that", "um maybe"],
    )
    def test_no_moment(self, said):
        """Silence, a question or being at a loss is no moment."""
        assert moment_of(said) == ""

    @given(st.text(max_size=600))
    def test_any_words(self, said):
        """Whatever is said, the moment is short and tidy, and taking it again changes nothing much."""
        moment = moment_of(said)
        assert len(moment) <= 120
        assert moment == moment.strip()

    @pytest.mark.parametrize(
        ("asked", "missed", "later", "due"),
        [
            (None, 0, 0, False),
            (None, 0, 1, True),
            (None, 0, 90, True),
            (1, 0, 2, False),
            (1, 0, 8, True),
            (1, 1, 2, False),
            (1, 1, 4, True),
            (5, 0, 3, False),
        ],
    )
    def test_follow_up(self, asked, missed, later, due):
        """A new plan is asked about the next day; later once a week, or after three days if it was missed."""
        on = None if asked is None else DAY + timedelta(asked)
        assert follow_up_due(DAY, on, missed, DAY + timedelta(later)) is due

    def test_follow_up_of_a_new_plan(self):
        """A plan made after the last question is new again; without a plan nothing is asked."""
        assert follow_up_due(DAY, DAY - timedelta(1), 1, DAY + timedelta(1)) is True
        assert follow_up_due(None, DAY, 0, DAY + timedelta(50)) is False


class TestNoThanks:
    """What is said in place of thanks."""

    @pytest.mark.parametrize(
        "said",
        [
            "I don't appreciate anything about him",
            "I can't thank him for anything right now",
            "there's nothing to be grateful for",
            "I don't feel thankful",
            "honestly I really can't say thank you",
        ],
    )
    def test_refusals(self, said):
        """Somebody can't be thankful just now."""
        assert refuses(said)

    @pytest.mark.parametrize(
        "said", ["", "I can't thank you enough", "I don't say thank you often enough", "you never complain"]
    )
    def test_thanks_after_all(self, said):
        """These are warm."""
        assert not refuses(said)

    @pytest.mark.parametrize("said", ["haha", "ha ha very funny", "six", "a bit", "same here", "um maybe"])
    def test_no_answers(self, said):
        """Nothing in it is to be thankful for."""
        assert is_no_answer(said)

    @pytest.mark.parametrize("said", ["", "coffee", "one of your hugs", "your great laugh", "u" * 500])
    def test_answers(self, said):
        """A short word can be one."""
        assert not is_no_answer(said)
