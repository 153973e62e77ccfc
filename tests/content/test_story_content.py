"""The story's words: six parts of forty seconds, made up and said to be, with something to talk about."""

import re
from typing import Any

import pytest
import yaml

from lantern.speech.content import Content, data_root
from lantern.speech.render import Occasion, Renderer, plain

STORY: dict[str, Any] = yaml.safe_load(
    (data_root() / "content" / "en" / "story.yaml").read_text(encoding="utf-8")
)
PARTS = STORY["parts"]
NOT_SPOKEN = re.compile(r"[^A-Za-z ,.:'-]")
PROMISES = re.compile(r"\b(?:heal|healed|cure|saved their|always works|guarantee|will work)\b", re.IGNORECASE)


def render(number: int, seed: str = "") -> str:
    """Return the words of a part with all around them."""
    values = {"part": PARTS[number - 1], "number": number, "last": number == 6, "names": STORY["names"]}
    return plain(Renderer(Content()).render("story/part", values, Occasion(seed)).ssml)


def test_six_parts():
    """The whole story takes six parts."""
    assert len(PARTS) == 6


@pytest.mark.parametrize("number", range(1, 7))
def test_a_part_takes_forty_seconds(number: int):
    """With the way in, the thing to talk about and the question it is 110 words at most."""
    assert len(PARTS[number - 1]["text"].split()) >= 70
    assert all(len(render(number, seed).split()) <= 110 for seed in "abcdefgh")


def test_the_first_part_says_that_it_is_made_up():
    """Nobody takes Maya and David for real people."""
    assert "made up" in render(1)


@pytest.mark.parametrize("text", [part[key] for part in PARTS for key in ("text", "talk", "title")])
def test_it_reads_well_aloud(text: str):
    """Short sentences without digits, signs or a question; no promise of an outcome."""
    assert not NOT_SPOKEN.search(text)
    assert not PROMISES.search(text)
    for sentence in re.split(r"(?<=[.:])\s+", text):
        assert len(sentence.split()) <= 22, sentence


def test_it_ends_in_something_to_do():
    """There is more than one small thing to try."""
    assert len(STORY["afterwards"]) >= 3
    assert all(len(each.split()) <= 25 for each in STORY["afterwards"])
