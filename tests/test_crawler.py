"""Walks the whole graph of the conversation, and holds every reachable answer to the rules of an answer."""

import json
import random
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from lantern.app import Skill, create_skill
from lantern.handlers import every
from lantern.reminders import ReminderAction, ReminderOutcome, ReminderRequest, ReminderResult
from lantern.speech.content import Content, data_root
from lantern.speech.limits import fit_ssml, problems
from lantern.speech.render import Occasion, Renderer, Spoken, plain
from lantern.testing.dialogues import load, play
from memory import Kept, MemoryJournal
from walking import REQUESTS, Request, envelope

NOW = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
AWKWARD_TEXTS = ("", 'Tom & Jerry <3 <b>"it\'s"</b>', "so on " * 83)
HEAR_AGAIN = frozenset(
    {"AMAZON.RepeatIntent", "AMAZON.PauseIntent", "AMAZON.StartOverIntent", "AMAZON.PreviousIntent"}
    | {"AMAZON.ResumeIntent", "ContinueIntent"}
)
"""What asks to hear the same again."""
GLOBAL = {name for name in REQUESTS if name.startswith("AMAZON.")} | {"SkipIntent", "SessionEndedRequest"}
ANSWERS = GLOBAL | {"DrillReplyIntent", "ApologyPartIntent", "GratitudeShareIntent", "AskIntent"}
"""What may be said without a wish to hear the same again."""
INSISTED = sorted(GLOBAL - {"SessionEndedRequest"})
"""What people may say three times over."""
SAMPLE = 0.01
"""The part of all other requests that is tried at each place."""
HEARD_ELSEWHERE = {
    f"reminders/{name}"
    for name in ("already", "canceled", "down", "limit", "no_permission", "status", "unsupported_device")
} | {"safety/quiet", "session/not_here", "session/journal_down_erasing"}
"""What Alexa's reminders, a poorer language or a failing store bring about: their own tests hear it."""
CLOCK = re.compile(r"\d\d:\d\d")
MOST_NODES = 2500


@dataclass(frozen=True)
class Node:
    """A place in the conversation, with one way to it."""

    path: tuple[str, ...]
    attributes: Mapping[str, Any]
    households: Mapping[str, Kept]
    said: tuple[str, ...]
    """The speech of the last two turns."""


class Crawler:
    """Sends each request at each place that it reaches."""

    def __init__(self) -> None:
        self.rendered: dict[str, Mapping[str, object]] = {}
        """Values that each template was rendered with, as one answer had them."""
        self.journal = MemoryJournal()
        self.skill: Skill = create_skill(journal=self.journal, clock=lambda: NOW)
        self.sorry = Content().load("session")["sorry"]["failed"]
        self.count = 0
        self.problems: list[str] = []
        self.seen: dict[str, Node] = {}
        self.reached: Counter[str] = Counter()

    def send(self, node: Node, request: Request) -> dict[str, Any]:
        """Send one request from a place."""
        self.count += 1
        sent = envelope(request, number=self.count, new=not node.path, attributes=node.attributes)
        with self.journal.at(dict(node.households)):
            before = self.journal.reads, self.journal.writes
            response = self.skill.invoke(sent)
            if self.journal.reads > before[0] + 1 or self.journal.writes > before[1] + 1:
                self.problems.append(f"{node.path}: more than one read or write")
        return response

    def step(self, node: Node, name: str) -> Node | None:
        """Send a request by its name, check the answer, and return the place after it while it's open."""
        response = self.send(node, REQUESTS[name])
        path = (*node.path, name)
        spoken = plain(response["response"].get("outputSpeech", {}).get("ssml", ""))
        if spoken == self.sorry:
            self.problems.append(f"{' > '.join(path)}: something failed")
        if name != "SessionEndedRequest":
            self.problems += [f"{' > '.join(path)}: {each}" for each in problems(response)]
            attributes = response.get("sessionAttributes") or {}
            same_step = _step(attributes) == _step(node.attributes)
            asked = attributes.get("said", {}).get("ask", "") if same_step else ""
            again = set(path[-3:]) & HEAR_AGAIN
            repeated = set() if again else _in_all((*node.said, spoken)) - _sentences(plain(asked))
            if not {each.partition(" ")[0] for each in path[-3:]} & ANSWERS:
                repeated.clear()  # the same thing was asked for three times by its name
            self.problems += [f"{' > '.join(path)}: said three times running: {each}" for each in repeated]
        if response["response"].get("shouldEndSession") is not False:
            return None
        attributes = response.get("sessionAttributes") or {}
        return Node(path, attributes, dict(self.journal.households), (*node.said, spoken)[-2:])

    def walk(self, start: Node) -> None:
        """Reach every place from *start*, breadth first, and try every request there."""
        waiting = [start]
        while waiting and len(self.seen) < MOST_NODES:
            node = waiting.pop(0)
            for name in _fitting(node):
                after = self.step(node, name)
                if after is None:
                    continue
                key = _place(after.attributes)
                if key not in self.seen:
                    self.seen[key] = after
                    waiting.append(after)

    def insist(self) -> None:
        """Say the same thing three times at each place."""
        for node in list(self.seen.values()):
            for name in INSISTED:
                at: Node | None = Node(node.path, node.attributes, node.households, ())
                for _ in range(3):
                    at = self.step(at, name) if at else None


def _fitting(node: Node) -> list[str]:
    """Return what is tried at a place: all that belongs there, and some of the rest, others at each place."""
    exercise = node.attributes.get("exercise", {}).get("name", "")
    elicited = (node.attributes.get("said", {}).get("elicit") or [""])[0]
    own = {intent for each in every() if each.name == exercise for intent in each.routes}
    chance = random.Random(json.dumps(node.path))
    return [
        name
        for name, intent in ((name, name.partition(" ")[0]) for name in REQUESTS)
        if not node.path
        or intent in own
        or intent == elicited
        or intent in GLOBAL
        or chance.random() < SAMPLE
    ]


def _place(attributes: Mapping[str, Any]) -> str:
    """Return what tells one place in the conversation from another, whatever was said to get there."""
    exercise, left = attributes.get("exercise", {}), attributes.get("left", {})
    said = attributes.get("said", {})
    shape = [exercise.get("name"), exercise.get("step"), left.get("name"), left.get("step")]
    return json.dumps(
        [*shape, attributes.get("offered"), said.get("elicit"), attributes.get("misses", 0) > 1]
    )


def _step(attributes: Mapping[str, Any]) -> tuple[Any, Any]:
    exercise = attributes.get("exercise", {})
    return exercise.get("name"), exercise.get("step")


def _sentences(speech: str) -> set[str]:
    return {each.strip() for each in re.split(r"(?<=[.?!])\s+", speech) if len(each.split()) > 2}


def _in_all(speeches: tuple[str, ...]) -> set[str]:
    """Return the sentences that each of three answers running has."""
    return set.intersection(*map(_sentences, speeches)) if len(speeches) > 2 else set()


class SetReminders:
    """Alexa's reminders, which do whatever they are asked."""

    def __init__(self, _: object) -> None:
        """Need nothing of the request."""

    def do(self, request: ReminderRequest) -> ReminderResult:
        """Do it; there is a reminder if there's a handle of it."""
        if request.action is not ReminderAction.SET and request.token is None:
            return ReminderResult(ReminderOutcome.NONE_SET)
        time = request.time or "20:30"
        return ReminderResult(ReminderOutcome.DONE, token="handle", time=time, days=request.days)


@pytest.fixture(scope="module")
def crawled() -> Crawler:
    """Return a crawler that was everywhere, and heard every dialogue besides."""
    crawler = Crawler()
    render = Renderer.render

    def watched(self: Renderer, name: str, values: Mapping[str, object], occasion: Occasion) -> Spoken:
        crawler.rendered.setdefault(name, values)
        return render(self, name, values, occasion)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Renderer, "render", watched)
        for path in sorted((Path(__file__).parent / "dialogues").glob("*/*.yaml")):
            for dialogue in load(path):
                if dialogue.locale.startswith("en"):
                    play(dialogue, MemoryJournal())
        patch.setattr("lantern.alexa.AlexaReminders", SetReminders)
        crawler.walk(Node((), {}, {}, ()))
    return crawler


def _with(text: str, value: Any) -> Any:
    """Return *value* with each text in it replaced."""
    if isinstance(value, str) and not isinstance(value, StrEnum | Markup):
        return value if CLOCK.fullmatch(value) else text
    if isinstance(value, Mapping):
        return {key: _with(text, each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_with(text, each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: _with(text, getattr(value, each.name)) for each in fields(value) if each.init}
        return replace(value, **changed)
    return value


def test_every_answer_holds_to_the_rules(crawled: Crawler) -> None:
    """An answer is open exactly if it asks, has a reprompt then, is valid SSML and small enough."""
    assert crawled.problems == []


def test_every_capability_is_reached(crawled: Crawler) -> None:
    """The crawler leaves no exercise out, and came to an end by itself."""
    with_exercise = {each.name for each in every() if each.while_open}
    assert {json.loads(key)[0] for key in crawled.seen} >= with_exercise
    assert len(crawled.seen) < MOST_NODES


def test_every_template_is_heard(crawled: Crawler) -> None:
    """No words stand in the content that no conversation comes to."""
    folder = data_root() / "content" / "en" / "speech"
    written = {str(path.relative_to(folder)).removesuffix(".ssml.j2") for path in folder.glob("*/*.ssml.j2")}
    assert sorted(written - crawled.rendered.keys() - HEARD_ELSEWHERE) == []


@pytest.mark.parametrize("text", AWKWARD_TEXTS, ids=["nothing", "markup", "long"])
def test_every_template_takes_awkward_words(crawled: Crawler, text: str) -> None:
    """Nothing, 500 characters, or markup in the place of each text still make valid speech."""
    renderer = Renderer(Content())
    for name, values in crawled.rendered.items():
        if name.startswith("safety/"):
            continue  # has no words but our own
        spoken = renderer.render(name, _with(text, dict(values)), Occasion(today=NOW.date()))
        for ssml in (spoken.ssml, f"<speak>{spoken.reprompt}</speak>"):
            assert fit_ssml(ssml) == ssml, name
