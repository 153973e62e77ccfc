"""The session's state travels through Alexa and back, and garbage in it is a fresh session."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.journal.model import Household, PartnersMemory
from lantern.speech.content import Content
from lantern.turn import Elicit, Exercise, Reply, Said, Session, Turn, moving_on, next_session

FULL = Session(
    exercise=Exercise("gratitude", "keep", {"text": "<&>"}),
    left=Exercise("listening", "reply", {"drill": "reflect"}, lasting=True),
    offered=True,
    misses=2,
    said=Said("Say.", "Ask?", "Again?", Elicit("DrillReplyIntent", "reply")),
    helped=True,
    speaker="two",
    varied={"a1b2": 1},
)


def test_a_session_survives_the_way_through_alexa() -> None:
    """Attributes are JSON, and hold everything."""
    assert Session.from_attributes(json.loads(json.dumps(FULL.attributes()))) == FULL


@pytest.mark.parametrize(
    "attributes",
    [
        None,
        {},
        "garbage",
        {"v": 0, "exercise": {"name": "listening"}},
        {"v": 1, "exercise": "listening"},
        {"v": 1, "exercise": {"name": "listening"}},
        {"v": 1, "exercise": {"name": "x", "step": "y", "data": []}},
        {"v": 1, "said": {"say": "x"}},
        {"v": 1, "speaker": "three"},
        {"v": 1, "varied": {"a": "x"}},
        {"v": 1, "varied": [1]},
        {"v": 1, "said": {"say": "x", "ask": "", "reprompt": "", "elicit": ["one"]}},
    ],
)
def test_attributes_of_another_version_or_garbage_are_a_fresh_session(attributes: Any) -> None:
    """An evening goes on without what can't be read."""
    assert Session.from_attributes(attributes) == Session()


@given(
    st.dictionaries(
        st.sampled_from(["exercise", "left", "said", "offered", "misses", "speaker", "varied"]),
        st.none() | st.text() | st.lists(st.integers()),
    )
)
def test_no_attributes_raise(attributes: dict[str, Any]) -> None:
    """Whatever stands in the attributes, there is a session."""
    assert isinstance(Session.from_attributes({"v": 1, **attributes}), Session)


DRILL = Exercise("listening", "reply", {"drill": "reflect"}, lasting=True)
OTHER = Exercise("listening", "reply", {"drill": "validate"}, lasting=True)
LIGHT = Exercise("faq", "offer_more", {"id": "trust"})
ELICITS = Elicit("CompleteItemIntent", "item")


@pytest.mark.parametrize(
    ("was", "reply", "left", "offered"),
    [
        pytest.param(Session(), Reply("x"), None, False, id="nothing was open"),
        pytest.param(Session(LIGHT), Reply("x"), None, False, id="a light exercise is simply over"),
        pytest.param(Session(DRILL), Reply("x", exercise=DRILL), None, False, id="the drill goes on"),
        pytest.param(Session(DRILL), Reply("x", done=True), None, False, id="the drill is over"),
        pytest.param(Session(DRILL), Reply("x"), DRILL, True, id="a detour offers the way back"),
        pytest.param(
            Session(DRILL), Reply("x", exercise=LIGHT), DRILL, True, id="also with a question of its own"
        ),
        pytest.param(
            Session(DRILL), Reply("x", elicit=ELICITS), DRILL, False, id="but not while it needs an answer"
        ),
        pytest.param(
            Session(left=DRILL, offered=True), Reply("x"), DRILL, False, id="it isn't offered twice in a row"
        ),
        pytest.param(
            Session(LIGHT, left=DRILL), moving_on(), DRILL, True, id="it is offered again when a detour ends"
        ),
        pytest.param(
            Session(left=DRILL, offered=True), moving_on(done=True), None, False, id="no thanks drops it"
        ),
        pytest.param(
            Session(left=DRILL), Reply("x", exercise=OTHER), None, False, id="another drill takes its place"
        ),
        pytest.param(
            Session(), Reply("x", offer_back=DRILL), DRILL, True, id="a launch offers what was cut off"
        ),
    ],
)
def test_the_way_back_to_what_was_left(
    was: Session, reply: Reply, left: Exercise | None, offered: bool
) -> None:
    """A lasting exercise isn't lost over a detour, and nobody is pressed to go back."""
    now = next_session(was, reply)
    assert (now.left, now.offered) == (left, offered)
    assert now.exercise == reply.exercise


def test_misses_are_counted_in_a_row() -> None:
    """What was understood starts the count anew; a pause leaves it."""
    assert next_session(Session(misses=1), Reply("x", missed=True)).misses == 2
    assert next_session(Session(misses=1), Reply("x", waits=True)).misses == 1
    assert next_session(Session(misses=1), Reply("x")).misses == 0


@pytest.mark.parametrize(
    ("person", "said_so", "speaker"),
    [
        ("maya", None, "one"),
        ("maya", "two", "one"),
        ("", "two", "two"),
        ("", None, None),
        ("guest", "two", None),
    ],
)
def test_who_speaks_is_told_by_the_voice_before_what_was_said(
    person: str, said_so: str | None, speaker: str | None
) -> None:
    """A voice counts on its own turn only; one that belongs to neither partner is nobody's."""
    turn = Turn(
        intent="AMAZON.YesIntent",
        slots={},
        now=datetime(2026, 3, 2, tzinfo=UTC),
        locale="en-US",
        content=Content(),
        request_id="request",
        household_id="household",
        session=Session(speaker=said_so),
        loaded=Household(partners=PartnersMemory(people={"maya": "one"})),
        person=person,
    )
    assert turn.speaker == speaker
    assert turn.recognized == (person == "maya")
