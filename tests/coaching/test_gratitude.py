"""The prompts, and how they are dealt."""

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
    Prompt,
    choose,
    depth_for,
    remember,
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


class TestContent:
    """What content/en/gratitude.yaml holds."""

    def test_enough(self):
        """There are at least 170 prompts in ten to twelve themes, each theme with both depths."""
        assert len(PROMPTS) >= 170
        assert 10 <= len(THEMES) <= 12
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
        """A prompt is an invitation of at most 30 plain words that ends with a period."""
        assert re.fullmatch(r"[A-Z][A-Za-z ,.'-]+\.", prompt.text)
        assert 5 <= len(words(prompt.text)) <= 30

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
    def test_light_at_first(self, shared):
        """A couple who have shared fewer than ten appreciations get light prompts."""
        assert depth_for(shared) == LIGHT

    def test_mostly_deep_later(self):
        """Later two of three prompts are deep."""
        assert Counter(depth_for(shared) for shared in range(12, 312)) == {DEEP: 200, LIGHT: 100}


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
            prompt = choose(PROMPTS, used=used, household="h", day=DAY + timedelta(n), depth=depth_for(n))
            used = remember(PROMPTS, used, prompt)
            seen.append(prompt.id)
        assert len(set(seen[: len(PROMPTS)])) == len(PROMPTS)
        assert seen[len(PROMPTS)] != seen[len(PROMPTS) - 1]

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
