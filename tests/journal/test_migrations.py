"""Old and new versions side by side: past layouts are read, and what a newer one wrote survives this one."""

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.journal import model
from lantern.journal.model import MIGRATIONS, SCHEMA, Household, from_state, to_state
from memory import Kept, MemoryJournal
from walking import REQUESTS, envelope

LAYOUTS = {path.stem: json.loads(path.read_text()) for path in (Path(__file__).parent / "layouts").glob("*")}
"""States as past versions wrote them, every field filled: by the version of the layout, a letter and a word.

They are never changed. Who adds a field adds a state that has it; who changes one writes a migration.
"""
LATEST = LAYOUTS[max(LAYOUTS)]
HOME = household_key("user", "")
DELETING = ("DeleteDataIntent", "ForgetNamesIntent", "ForgetLastIntent")

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def memories(household: Any) -> Iterator[Any]:
    """Yield a dataclass and all within it."""
    yield household
    for each in fields(household):
        value = getattr(household, each.name)
        held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
        for one in held:
            if is_dataclass(one):
                yield from memories(one)


def objects(memory: Any, state: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each object of *state* that stands for a dataclass, as *memory* was read from it."""
    yield state
    for each in fields(memory):
        value, told = getattr(memory, each.name), state.get(each.name)
        pairs = (
            [(value[key], told[key]) for key in value]
            if isinstance(value, dict) and told
            else zip(value, told, strict=True)
            if isinstance(value, list) and told
            else [(value, told)]
        )
        for one, its in pairs:
            if is_dataclass(one) and its is not None:
                yield from objects(one, its)


def from_the_future(state: Mapping[str, Any], extra: Any = "of tomorrow") -> dict[str, Any]:
    """Return *state* as a newer version may have written it: with more in every object of it."""
    made = copy.deepcopy(dict(state))
    for each in list(objects(from_state(made), made)):
        each["news"] = extra
    return made | {"schema": SCHEMA + 1}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_past_layout_is_read_as_a_whole(name: str) -> None:
    """Nothing that was ever written is passed over, in a field that isn't there or as what it can't be."""
    household = from_state(LAYOUTS[name])
    assert [each for each in memories(household) if model._UNREAD in vars(each)] == []
    assert household.schema == SCHEMA
    assert from_state(to_state(household)) == household


def test_the_latest_layout_fills_every_field() -> None:
    """So a field that is renamed, or becomes something else, is noticed above."""
    usual = {type(each): type(each)() for each in memories(from_state(LATEST))}
    unfilled = [
        f"{type(each).__name__}.{one.name}"
        for each in memories(from_state(LATEST))
        for one in fields(each)
        if one.name != "schema" and getattr(each, one.name) == getattr(usual[type(each)], one.name)
    ]
    assert unfilled == []


def test_every_earlier_layout_has_a_sample_and_a_migration() -> None:
    """Whoever raises the schema's number has to say how to get there."""
    assert {int(name.partition("-")[0][:-1]) for name in LAYOUTS} == set(range(1, SCHEMA + 1))
    assert set(MIGRATIONS) == set(range(1, SCHEMA))


def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make up two layouts to come before this one."""

    def named(state: dict[str, Any]) -> dict[str, Any]:
        days = state.get("opened", {})
        return {key: value for key, value in state.items() if key != "opened"} | {"days": days["count"]}

    def moved(state: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in state.items() if key != "days"} | {"launches": state["days"]}

    monkeypatch.setattr(model, "SCHEMA", 3)
    monkeypatch.setattr(model, "MIGRATIONS", {1: named, 2: moved})


@pytest.mark.parametrize(
    "state",
    [
        {"opened": {"count": 3}},
        {"schema": 1, "opened": {"count": 3}},
        {"schema": 2, "days": 3},
        {"schema": 3, "launches": 3},
    ],
)
def test_a_state_takes_each_step_from_its_layout_on(
    monkeypatch: pytest.MonkeyPatch, state: dict[str, Any]
) -> None:
    """The first layout is meant where none is named; the present one takes no step."""
    two_steps(monkeypatch)
    before = copy.deepcopy(state)
    assert to_state(from_state(state)) == {"schema": 3, "launches": 3}
    assert state == before


def test_a_state_that_a_step_cannot_take_is_read_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Damage doesn't stop an evening, and stays to be looked at."""
    two_steps(monkeypatch)
    state = {"opened": "often", "story": {"part": 2}}
    read = from_state(state)
    assert read.story.part == 2
    assert to_state(read) == state | {"schema": 3}


@given(extra=json_values)
def test_what_a_newer_version_added_survives_this_one(extra: Any) -> None:
    """At every level: loaded, changed and saved again, with the newer schema number."""
    state = from_the_future(LATEST, extra)
    household = from_state(json.loads(json.dumps(state)))
    household.launches += 1
    household.trust.promises[0].text = "to call at noon"
    household.checklist.habits["gratitude"].count += 1
    state["launches"] += 1
    state["trust"]["promises"][0]["text"] = "to call at noon"
    state["checklist"]["habits"]["gratitude"]["count"] += 1
    assert to_state(household) == state


def test_what_cannot_be_read_stays_until_something_takes_its_place() -> None:
    """A value of another kind isn't replaced by a default that nobody chose."""
    state = {"schema": 1, "gratitude": {"shared": "many", "day": "31 May"}, "plan": []}
    household = from_state(state)
    assert to_state(household) == state
    household.gratitude.shared = 1
    household.plan.phase = "calm"
    assert to_state(household) == {
        "schema": 1,
        "gratitude": {"shared": 1, "day": "31 May"},
        "plan": {"phase": "calm"},
    }


def test_no_turn_drops_what_a_newer_version_added() -> None:
    """Whatever is said to this version, the newer one finds its own again in all that is still there."""
    journal = MemoryJournal()
    skill = create_skill(journal=journal, clock=lambda: datetime(2026, 3, 3, 1, 30, tzinfo=UTC))
    state, written = from_the_future(LATEST), 0
    for number, name in enumerate(each for each in REQUESTS if not each.startswith(DELETING)):
        journal.households = {HOME: Kept(state, 1)}
        skill.invoke(envelope(REQUESTS[name], number=number, new=True, attributes={}))
        after = journal.households[HOME].state
        assert after
        written += after != state
        assert after["schema"] == SCHEMA + 1
        parts = [key for key, value in state.items() if isinstance(value, dict) and key != "kept"]
        assert [key for key in parts if key != "paused" and "news" not in after[key]] == [], name
        habits = state["checklist"]["habits"]
        assert [each for each in habits if "news" not in after["checklist"]["habits"][each]] == [], name
        assert all("news" in each for each in after["plan"]["tallies"][:1]), name
    assert written > 50


def test_an_empty_household_is_of_the_present_layout() -> None:
    """A first use begins with what this version writes."""
    assert to_state(from_state(None)) == to_state(Household()) == {"schema": SCHEMA}
