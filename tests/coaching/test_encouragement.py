"""Encouragement: what the lines hold, and that none is repeated before all of its situation were heard."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.encouragement import Situation, choose, remember
from lantern.coaching.faq import Faq, FaqEntry
from lantern.coaching.gratitude import key_of
from lantern.coaching.text import words

CONTENT = Path(__file__).parents[2] / "content" / "en"
RAW = yaml.safe_load((CONTENT / "encouragement.yaml").read_text(encoding="utf-8"))
SITUATIONS = {
    one["id"]: Situation(**{**one, "names": tuple(one["names"]), "lines": tuple(one["lines"])})
    for one in RAW["situations"]
}
LINES = [line for one in SITUATIONS.values() for line in one.lines]
CALLED_BY_OTHERS = (
    *("missed_week", "quarrel", "kept_promise", "missed_promise", "milestone"),
    *("long_away", "slow_progress", "tired", "good_day", "alone"),
)
lots = st.text(max_size=12)


class TestContent:
    """What content/en/encouragement.yaml holds."""

    def test_enough(self):
        """Each of the ten situations that others name has at least four lines, all together at least 48."""
        assert set(SITUATIONS) == set(CALLED_BY_OTHERS)
        assert min(len(one.lines) for one in SITUATIONS.values()) >= 4
        assert len(LINES) >= 48
        assert RAW["general"] in SITUATIONS

    def test_unique(self):
        """Names, lines and the keys of the lines are unique."""
        names = [name for one in SITUATIONS.values() for name in one.names]
        for values in (names, LINES, [key_of(line) for line in LINES]):
            assert [value for value, count in Counter(values).items() if count > 1] == []

    def test_names(self):
        """Names can be said, in small letters."""
        assert all(re.fullmatch(r"[a-z][a-z' -]*", name) for one in SITUATIONS.values() for name in one.names)

    @pytest.mark.parametrize("line", LINES)
    def test_line(self, line):
        """A line is made of short statements in plain signs: nothing is asked, shouted or left open."""
        assert re.fullmatch(r"[A-Z][A-Za-z ,.'-]+\.", line)
        assert len(words(line)) <= 40
        assert max(len(words(sentence)) for sentence in line.split(".")) <= 22

    @pytest.mark.parametrize("line", LINES)
    def test_words_kept_out(self, line):
        """No line promises an outcome, blames, or takes gender, marriage, children or faith for granted."""
        kept_out = (
            r"\b(he|she|him|his|her|hers|husband|wife|marriage|married|wedding|spouse|kids?|child|children"
            r"|god|pray|church|sex|therapy|heal|healing|treatment|patients|journey|amazing"
            r"|guarantee|definitely|surely|will (?:be|get|come|heal|work)|you should|your fault|you failed)\b"
        )
        assert not re.search(kept_out, line.lower())

    def test_no_near_duplicates(self):
        """No two lines share more than 40 percent of their words."""
        bags = [(line, set(words(line))) for line in LINES]
        alike = [
            (one, other)
            for (one, left), (other, right) in combinations(bags, 2)
            if len(left & right) / len(left | right) > 0.4
        ]
        assert alike == []

    def test_setbacks_and_trust(self):
        """It is said that setbacks are normal, and that trust is knowing that both show up."""
        text = " ".join(LINES).lower()
        assert re.search(r"setbacks? (?:are|is)[^.]*normal", text)
        assert len(re.findall(r"show(?:ed|ing)? up", text)) >= 4

    @pytest.mark.parametrize("situation", SITUATIONS.values(), ids=lambda one: one.id)
    def test_what_follows(self, situation):
        """Each situation asks one question, and what a yes leads to is there."""
        assert situation.ask.endswith("?")
        assert situation.ask.count("?") == 1
        if situation.then not in {"prompt", "share"}:
            entries = yaml.safe_load((CONTENT / "faq.yaml").read_text(encoding="utf-8"))["entries"]
            faq = Faq(
                [
                    FaqEntry(**{**one, "names": tuple(one["names"]), "questions": tuple(one["questions"])})
                    for one in entries
                ]
            )
            answer = faq.answer(situation.then)
            assert answer is not None
            assert answer.score > 0.4


class TestChoose:
    """How lines are dealt."""

    @given(lot=lots)
    def test_deterministic(self, lot):
        """The same lot gives the same line, in whatever order the lines come."""
        assert choose(LINES, used=(), lot=lot) == choose(LINES[::-1], used=(), lot=lot)

    def test_no_lines(self):
        """Without lines the error says what to do."""
        with pytest.raises(ValueError, match="no line"):
            choose([], used=(), lot="x")

    @given(lot=lots, situation=st.sampled_from(list(SITUATIONS)))
    def test_a_round(self, lot, situation):
        """All lines of a situation come once before any comes again, and the next round begins elsewhere."""
        lines = SITUATIONS[situation].lines
        used: tuple[str, ...] = ()
        heard = []
        for _ in range(2 * len(lines)):
            line = choose(lines, used=used, lot=lot)
            used = remember(SITUATIONS, used, situation, line)
            heard.append(line)
        assert set(heard[: len(lines)]) == set(lines)
        assert heard[len(lines)] != heard[len(lines) - 1]

    @given(st.lists(st.sampled_from(list(SITUATIONS)), max_size=120))
    def test_bounded(self, asked):
        """What is remembered is sorted, of lines that exist, and never more than there are lines."""
        used: tuple[str, ...] = ("OLD1", "OLD2")
        for situation in asked:
            line = choose(SITUATIONS[situation].lines, used=used, lot="lot")
            used = remember(SITUATIONS, used, situation, line)
            assert key_of(line) in used
            assert list(used) == sorted(set(used))
            assert set(used) <= {key_of(each) for each in LINES}

    def test_situations_apart(self):
        """A round of one situation leaves the others as they were."""
        quarrel = SITUATIONS["quarrel"].lines
        used = remember(SITUATIONS, (), "tired", SITUATIONS["tired"].lines[0])
        for line in quarrel:
            used = remember(SITUATIONS, used, "quarrel", line)
        assert set(used) == {key_of(SITUATIONS["tired"].lines[0]), key_of(quarrel[-1])}
