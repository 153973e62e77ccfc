"""Wordings: short patterns over words, for any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.wording import Wordings

GERMAN = Wordings({"er": ["er", "mann"], "mich": ["mich", "mir"]}, {"ä": "ae"})


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("hund", "ein Hund!", [(1, 2)]),
        ("hund|katze", "Katze und Hund", [(0, 1), (2, 3)]),
        ("@er schlägt @mich", "Er schlaegt mich", [(0, 3)]),
        ("@er *2 @mich", "er hat gestern mich", [(0, 4)]),
        ("@er *1 @mich", "er hat gestern mich", []),
        ("schlag~", "schlagen und Schlagzeug", [(0, 1), (2, 3)]),
        ("nicht mehr? leben", "nicht leben nicht mehr leben", [(0, 2), (2, 5)]),
        ("hund", "Hundehütte", []),
    ],
)
def test_a_wording_is_found_word_by_word(written: str, text: str, found: list[tuple[int, int]]) -> None:
    """Classes, choices, gaps, beginnings, what may be missing, and letters that stand for others."""
    assert list(GERMAN.read(written).found(GERMAN.plain(text))) == found


def test_a_wording_knows_what_it_is_written_with() -> None:
    """Classes are opened up, so that a denial in a class is seen."""
    assert GERMAN.read("@mich nicht? *2 da").named >= {"mich", "mir", "nicht", "da"}


def test_a_beginning_is_told_from_the_middle() -> None:
    """A question word opens a question only where it comes first."""
    what = Wordings().read("was|wie")
    assert what.begins(["was", "ist", "das"])
    assert not what.begins(["sag", "was"])


@given(st.text(max_size=200))
def test_any_text_can_be_looked_through(text: str) -> None:
    """Nothing that somebody may say or type breaks it."""
    words = GERMAN.plain(text)
    assert all(0 <= start < end <= len(words) for start, end in GERMAN.read("@er *3 @mich").found(words))
