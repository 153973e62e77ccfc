"""The household aggregate: what is written can be read again, and nothing stored can stop an evening."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.journal.model import (
    ChecklistMemory,
    GratitudeMemory,
    HabitMemory,
    Household,
    ListeningMemory,
    Paused,
    from_state,
    to_state,
)

FULL = Household(
    launches=3,
    last_seen=date(2026, 3, 2),
    time_zone="Europe/London",
    time_zone_checked=date(2026, 3, 1),
    gratitude=GratitudeMemory(date(2026, 3, 2), "cup_of_tea", ["ABCD"], 4, date(2026, 3, 2)),
    listening=ListeningMemory({"reflect": 2}, {"reflect": [0.5, 1.0]}, {"reflect": ["a"]}, 5, "reflect"),
    checklist=ChecklistMemory({"apology": HabitMemory([date(2026, 2, 1)], 1)}, ["counseling"]),
    paused=Paused("listening", "reply", {"drill": "reflect"}, datetime(2026, 3, 2, 20, tzinfo=UTC)),
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


def test_what_is_written_is_read_again() -> None:
    """A full household survives JSON."""
    assert from_state(json.loads(json.dumps(to_state(FULL)))) == FULL


def test_an_empty_household_takes_no_space() -> None:
    """Only what is remembered is stored."""
    assert to_state(Household()) == {"schema": 1}


@pytest.mark.parametrize("state", [None, {}, {"schema": 99, "unheard_of": True}, {"gratitude": "garbage"}])
def test_what_cannot_be_read_falls_back_to_its_default(state: dict[str, Any] | None) -> None:
    """A state of another version or a damaged one is a new beginning, not an error."""
    assert from_state(state).gratitude == GratitudeMemory()


def test_damage_in_one_place_leaves_the_rest() -> None:
    """A broken date costs that date only."""
    state = to_state(FULL)
    state["gratitude"]["day"] = "not a day"
    read = from_state(state)
    assert read.gratitude.day is None
    assert read.gratitude.shared == FULL.gratitude.shared
    assert read.checklist == FULL.checklist


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ("gratitude", "day", "0001-01-01"),
        ("gratitude", "day", "9999-12-31"),
        ("talk", "back_at", "2026-03-02T20:00:00"),
        ("talk", "told", 1),
        ("gratitude", "shared", 10**30),
        ("gratitude", "shared", True),
        ("gratitude", "prompt", "\ud83d"),
        ("listening", "recent", {"reflect": [float("inf")]}),
        ("listening", "recent", {"reflect": 0.5}),
        ("listening", "levels", [1]),
    ],
)
def test_what_would_stop_an_evening_is_not_read(where: str, key: str, value: object) -> None:
    """Days off the calendar, times without a zone, endless numbers and the like are as good as absent."""
    assert from_state({where: {key: value}}) == Household()


def test_what_was_written_down_does_not_change_with_the_household() -> None:
    """So that a turn can tell whether it changed anything."""
    household = from_state(to_state(FULL))
    before = to_state(household)
    household.gratitude.used.append("EFGH")
    household.listening.recent["reflect"].append(0.2)
    household.checklist.habits["apology"].days.clear()
    assert before == to_state(FULL) != to_state(household)


@given(st.dictionaries(st.sampled_from(list(asdict(FULL))), json_values))
def test_any_state_can_be_read_and_written_again(state: dict[str, Any]) -> None:
    """Whatever JSON is stored, it is read without an exception, and what comes of it can be stored."""
    read = from_state(state)
    assert from_state(json.loads(json.dumps(to_state(read)))) == read
