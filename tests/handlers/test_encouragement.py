"""Encouragement for other capabilities: a line by situation, remembered."""

from datetime import UTC, datetime

import pytest

from lantern.handlers.encouragement import encourage
from lantern.journal.model import Household
from lantern.speech.content import Content
from lantern.turn import Turn

SITUATIONS = (
    *("missed_week", "quarrel", "kept_promise", "missed_promise", "milestone"),
    *("long_away", "slow_progress", "tired", "good_day", "alone"),
)


def turn(household: Household) -> Turn:
    """Return a turn of the household."""
    now = datetime(2026, 3, 2, 20, tzinfo=UTC)
    return Turn("Any", {}, now, "en-US", Content(), "request", "household", loaded=household)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_no_line_twice_in_a_round(situation: str) -> None:
    """Each call gives another line until all were heard; what is remembered stays small."""
    household = Household()
    lines = [encourage(turn(household), situation) for _ in range(6)]
    assert len(set(lines)) == 6
    assert encourage(turn(household), situation) != lines[-1]
    assert len(household.encouragement.used) <= 6


def test_an_unknown_situation_is_an_error() -> None:
    """A capability that misspells a situation learns of it."""
    with pytest.raises(KeyError):
        encourage(turn(Household()), "nonsense")
