"""The plan's words: complete, short enough for the ear, and without a scolding."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from lantern.speech.content import data_root

PLAN: dict[str, Any] = yaml.safe_load(
    (data_root() / "content" / "en" / "plan.yaml").read_text(encoding="utf-8")
)
PHASES = PLAN["phases"]
IDS = ["pause_and_reflect", "calm_conversation", "key_issues", "action_plan", "practice", "reaffirm"]
NOT_SPOKEN = re.compile(r"[^A-Za-z ,.:'-]")
SCOLDS = re.compile(r"\b(?:too late|behind|should|must|failed|fault|too slow)\b", re.IGNORECASE)
ASSUMES = re.compile(
    r"\b(?:he|she|his|her|him|husband|wife|married|marriage|kids|children|god|church|sex)\b", re.IGNORECASE
)


def spoken() -> Iterator[str]:
    """Yield everything that is said aloud."""
    for phase in PHASES:
        yield phase["purpose"]
        yield from phase["tonight"]
        for step in phase["steps"]:
            yield step["text"]
            yield step["done"]
    for parts in PLAN["guides"].values():
        yield from parts


def test_the_six_phases_in_their_order():
    """The phases, and the weeks in which they begin."""
    assert [phase["id"] for phase in PHASES] == IDS
    assert [phase.get("first_week") for phase in PHASES] == [1, 3, 4, 6, 7, None]


@pytest.mark.parametrize("phase", PHASES, ids=IDS)
def test_a_phase_is_complete(phase: dict[str, Any]):
    """Three to six steps, at least four things for an evening, and all its steps fit into one answer."""
    assert 3 <= len(phase["steps"]) <= 6
    assert len(phase["tonight"]) >= 4
    assert len(set(phase["tonight"])) == len(phase["tonight"])
    assert sum(len(step["text"].split()) for step in phase["steps"]) <= 100
    assert len(phase["purpose"].split()) <= 45


def test_ids_and_names_are_unique():
    """A step has one place, and a name means one phase."""
    steps = [step["id"] for phase in PHASES for step in phase["steps"]]
    names = [name for phase in PHASES for name in phase["names"]]
    assert len(set(steps)) == len(steps)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z' -]+", name) for name in names)


@pytest.mark.parametrize("guide", ["review", "reaffirm"])
def test_a_guide_has_a_few_things_to_talk_about(guide: str):
    """Four to six, so that it fits into an evening."""
    assert 4 <= len(PLAN["guides"][guide]) <= 6


@pytest.mark.parametrize("text", list(spoken()))
def test_everything_reads_well_aloud(text: str):
    """Short sentences without digits or signs, and no question, which only an answer's end may hold."""
    assert not NOT_SPOKEN.search(text)
    assert text.endswith(".")
    for sentence in re.split(r"(?<=[.:])\s+", text):
        assert len(sentence.split()) <= 22, sentence


@pytest.mark.parametrize("text", list(spoken()))
def test_nobody_is_scolded_or_assumed_to_be_someone(text: str):
    """No blame, no gender, no marriage, no children."""
    assert not SCOLDS.search(text)
    assert not ASSUMES.search(text)
