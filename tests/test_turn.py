"""The session's state travels through Alexa and back, and garbage in it is a fresh session."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.turn import Elicit, Exercise, Said, Session

FULL = Session(
    exercise=Exercise("gratitude", "keep", {"text": "<&>"}),
    left=Exercise("listening", "reply", {"drill": "reflect"}, lasting=True),
    offered=True,
    misses=2,
    said=Said("Say.", "Ask?", "Again?", Elicit("DrillReplyIntent", "reply")),
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
        {"v": 1, "said": {"say": "x", "ask": "", "reprompt": "", "elicit": ["one"]}},
    ],
)
def test_attributes_of_another_version_or_garbage_are_a_fresh_session(attributes: Any) -> None:
    """An evening goes on without what can't be read."""
    assert Session.from_attributes(attributes) == Session()


@given(
    st.dictionaries(
        st.sampled_from(["exercise", "left", "said", "offered", "misses"]),
        st.none() | st.text() | st.lists(st.integers()),
    )
)
def test_no_attributes_raise(attributes: dict[str, Any]) -> None:
    """Whatever stands in the attributes, there is a session."""
    assert isinstance(Session.from_attributes({"v": 1, **attributes}), Session)
