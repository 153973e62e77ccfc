"""Sessions that an older version left, or that are damaged: each step of each capability takes any data."""

import ast
import importlib
import inspect
import itertools
import json
import pkgutil
import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from lantern import handlers
from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.handlers import every
from lantern.speech.content import Content
from lantern.speech.limits import problems
from lantern.speech.render import plain
from memory import Kept, MemoryJournal
from walking import REQUESTS, envelope

NOW = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
HOME = household_key("user", "")
NAMES = [each.name for each in every()]
ANSWERS = (
    *("AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.PreviousIntent", "SkipIntent"),
    *("AMAZON.StartOverIntent", "AMAZON.FallbackIntent", "AMAZON.HelpIntent", "ContinueIntent"),
    *("AMAZON.StopIntent", "AMAZON.RepeatIntent", "MoreIntent", "GratitudeShareIntent that you made dinner"),
    *("DrillReplyIntent whatever", "SessionEndedRequest", "LaunchRequest"),
)
"""What is said at each step, besides what belongs to its capability."""
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 3, -1, 10**30, 1.5, "", "x", "one", "two", "2026-13-77", "2026-03-01", "20:30"),
    *([], {}, [None], ["x", 7], {"x": None}, [[]], [["20:30"], 5], ["25:99", ["Monday"]]),
)
"""What may stand under any key."""
LASTING = 0.5
TRIED = 5
"""How many of the things that may be said are said at each step."""
USED: dict[str, Any] = {
    "launches": 3,
    "trust": {
        "count": 2,
        "promises": [
            {"id": "1", "text": "to be home by six", "by": "one", "made": "2026-02-01", "due": "2026-03-01"},
            {"id": "2", "text": "to call", "made": "2026-02-02"},
        ],
        "agreements": [{"id": "1", "text": "to share our calendars"}],
    },
    "partners": {
        "names": {"one": "Maya", "two": "David"},
        "apart": {
            "question": "gone",
            "day": "2026-03-01",
            "named": True,
            "answers": {"one": "x", "two": "y"},
        },
    },
    "plan": {"started": "2026-02-01", "phase": "gone", "suggested": "gone", "done": ["gone"]},
    "gratitude": {"plan": {"moment": "when we eat", "made": "2026-02-01"}, "prompt": "gone"},
    "needs": {"quarrel": "gone", "need": "gone", "on": "2026-02-01"},
    "story": {"part": 99},
    "reminders": {"token": "t", "time": "99:99", "days": [9]},
    "checkin": {"begun": "2026-03-02", "part": "gone", "levels": {"gone": [9]}},
}
"""A household that has used everything, in parts of another version."""


def _constants(name: str) -> list[str]:
    """Return the words in the code of a capability that could be the name of a step or a key of its data."""
    modules = [each.name for each in pkgutil.iter_modules(handlers.__path__)]
    found = set()
    for module in modules:
        if module == name or module.startswith(f"{name}_"):
            tree = ast.parse(inspect.getsource(importlib.import_module(f"lantern.handlers.{module}")))
            found |= {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return sorted(word for word in found if re.fullmatch("[a-z_]{1,20}", word))


def _sessions(name: str) -> Iterator[dict[str, Any]]:
    """Yield a session at every step that *name* may have, and at one that is gone, with random data."""
    chance = random.Random(name)
    words = _constants(name)
    for step in [*words, "step that is gone"]:
        for data in ({}, {word: chance.choice(VALUES) for word in words}):
            exercise = {"name": name, "step": step, "data": data, "lasting": chance.random() < LASTING}
            yield {"v": 1, "exercise": exercise, "misses": chance.choice([0, 1, 9])}


class Stale:
    """The skill for one household, asked with sessions of any shape."""

    def __init__(self, state: Mapping[str, Any]) -> None:
        self.journal = MemoryJournal()
        self.skill = create_skill(journal=self.journal, clock=lambda: NOW)
        self.sorry = Content().load("session")["sorry"]["failed"]
        self.numbers = itertools.count(1)
        self.state = state

    def check(self, request: Mapping[str, Any], attributes: Mapping[str, Any]) -> list[str]:
        """Return what is wrong with the answer."""
        number = next(self.numbers)
        sent = envelope(request, number=number, new=False, attributes=attributes, person="a voice")
        self.journal.households = {HOME: Kept(dict(self.state), 1)} if self.state else {}
        response = self.skill.invoke(sent)
        speech = plain(response["response"].get("outputSpeech", {}).get("ssml", ""))
        found = problems(response) if request["type"] != "SessionEndedRequest" else []
        return [*found, *(["something failed"] if speech == self.sorry else [])]


@pytest.mark.parametrize("state", [{}, USED], ids=["new", "used"])
@pytest.mark.parametrize("name", NAMES)
def test_any_data_at_any_step_gets_a_valid_answer(name: str, state: Mapping[str, Any]) -> None:
    """What can't be read of an exercise is no obstacle: nobody hears that something went wrong."""
    stale = Stale(state)
    own = {intent for each in every() if each.name == name for intent in each.routes}
    said = [each for each in REQUESTS if each in ANSWERS or each.partition(" ")[0] in own]
    chance = random.Random(name)
    wrong = [
        f"{request} at {json.dumps(attributes['exercise'])}: {problem}"
        for attributes in _sessions(name)
        for request in chance.sample(said, min(len(said), TRIED))
        for problem in stale.check(REQUESTS[request], attributes)
    ]
    assert wrong == []
