"""The evenings that the load benchmark plays: those of the dialogues and documents, by many households."""

import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from lantern.app import create_skill
from lantern.home.device import InvokesSkill, VirtualDevice
from lantern.home.nlu import Recognizer
from lantern.journal import Journal

__all__ = ["Clock", "Request", "Spoken", "evenings_in", "kind_of", "live", "playback", "recorded"]

ROOT = Path(__file__).parents[1]

_DIALOGUES = (
    "a first week",
    "an evening of questions only",
    "an evening that goes wrong in small ways and still ends well",
    "a visit to everything in one evening without an end in between",
)
"""Those of tests/dialogues/evenings/whole.yaml that are evenings as people have them."""
_EVENING = re.compile(r"<!-- evening: (\S+) (\S+) -->\n+```text\n(.*?)```", re.DOTALL)
_START = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
_PACE = timedelta(seconds=20)
"""Time that an exchange takes."""
_BETWEEN = timedelta(days=2)
"""From the last evening of one script to the first of the next, where one household lives through all."""

_BY_INTENT = {
    "LaunchRequest": "launch",
    "SessionEndedRequest": "good night",
    "AMAZON.StopIntent": "good night",
    "GratitudeShareIntent": "appreciation",
    "DrillReplyIntent": "drill reply",
    "GratitudePromptIntent": "prompt",
    "SkipIntent": "prompt",
    "SourceIntent": "question",
    "TopicIntent": "question",
    "AMAZON.HelpIntent": "help, repeat, not understood",
    "AMAZON.RepeatIntent": "help, repeat, not understood",
    "AMAZON.FallbackIntent": "help, repeat, not understood",
    "ListeningDrillIntent": "drill, all but replies",
    "ApologyIntent": "apology and needs",
    "NeedsIntent": "apology and needs",
    "ApologyPartIntent": "apology and needs",
    "PartnerNamesIntent": "names",
    "TimeOutIntent": "speaker and listener",
    "StartPlanIntent": "plan",
    "CompleteItemIntent": "checklist",
    "ChecklistStatusIntent": "checklist",
    "NextItemIntent": "checklist",
    "GratitudeHistoryIntent": "what is kept",
    "WhatIsKeptIntent": "what is kept",
}
"""The kind of turn, by what is asked for."""
_BY_EXERCISE = {
    "apology": "apology and needs",
    "checklist": "checklist",
    "faq": "question",
    "gratitude": "keeping an appreciation",
    "listening": "drill, all but replies",
    "needs": "apology and needs",
    "partners": "names",
    "plan": "plan",
    "session": "yes or no to an offer",
    "talk": "speaker and listener",
}
"""The kind of turn, by the exercise that is open."""


class Clock(threading.local):
    """Tells the time of the evening that this thread plays."""

    now = _START

    def __call__(self) -> datetime:
        """Return it."""
        return self.now


@dataclass(frozen=True)
class Spoken:
    """One thing that happens at a device: words, a pause, or the beginning of another evening."""

    words: str = ""
    pause: timedelta = timedelta(0)
    """Time that passes instead."""
    at: datetime | None = None
    """When that evening begins, where a document says so."""


@dataclass(frozen=True)
class Request:
    """One request as it was recorded, ready for any household."""

    at: datetime
    body: Mapping[str, Any]
    kind: str
    is_open: bool
    """Whether the device listened after the answer. If it's otherwise for another household, they differ."""


def scripts() -> list[list[Spoken]]:
    """Return what each of the households says, in one or several evenings."""
    path = ROOT / "tests" / "dialogues" / "evenings" / "whole.yaml"
    dialogues = {each["name"]: each["turns"] for each in yaml.safe_load(path.read_text(encoding="utf-8"))}
    document = (ROOT / "docs" / "evenings.md").read_text(encoding="utf-8")
    return [*([*map(_step, dialogues[name])] for name in _DIALOGUES), [*_document(document)]]


def _step(turn: Mapping[str, Any]) -> Spoken:
    if "later" not in turn:
        return Spoken(turn["say"])
    count, unit = turn["later"].split()
    return Spoken(pause=timedelta(**{unit if unit.endswith("s") else f"{unit}s": int(count)}))


def _document(text: str) -> Iterator[Spoken]:
    for match in _EVENING.finditer(text):
        yield Spoken(at=datetime.fromisoformat(match[1]).replace(tzinfo=ZoneInfo(match[2])))
        yield from (Spoken(words) for words in re.findall(r"^You: (.*)$", match[3], flags=re.MULTILINE))


def recorded(journal: Journal) -> list[list[Request]]:
    """Return the requests of each household, as a device at home makes them of the words.

    *journal* is empty; the answers, which some words depend on, come from a skill over it.
    """
    clock = Clock()
    skill = _Recorder(create_skill(journal=journal, clock=clock), clock)
    recognizer = Recognizer("en")
    made = []
    for number, script in enumerate(scripts()):
        clock.now, skill.requests = _START, []
        _play(script, _device(skill, f"recorded-{number}", clock, recognizer), clock)
        made.append(skill.requests)
    return made


def live(
    skill: InvokesSkill, household: str, clock: Clock, rounds: int, tell: Callable[[date], object]
) -> Iterator[None]:
    """Have one household live through all the evenings, *rounds* times over; step after each round.

    *tell* is called with the day of each evening, once or more often.
    """
    clock.now = _START
    device = _device(skill, household, clock, Recognizer("en"))
    for _ in range(rounds):
        for script in scripts():
            began = clock.now
            dates = [each.at for each in script if each.at]
            moved = [Spoken(each.words, each.pause, _moved(each.at, dates, began)) for each in script]
            _play(moved, device, clock, tell)
            device.close()
            clock.now = datetime.combine(clock.now.date() + _BETWEEN, _START.timetz())
        yield


def _moved(at: datetime | None, dates: list[datetime], began: datetime) -> datetime | None:
    """Return a document's time *at*, as if the first of its *dates* were the evening that *began*."""
    return at + timedelta(days=(began.date() - dates[0].date()).days) if at else None


def playback(
    skill: InvokesSkill, household: str, clock: Clock, requests: list[Request], recognizer: Recognizer
) -> Iterator[Request]:
    """Have *household* send what was recorded; step before each request.

    Raises:
        RuntimeError: an answer is of another kind than the recorded one.

    """
    device = _device(skill, household, clock, recognizer)
    for request in requests:
        yield request
        clock.now = request.at
        exchange = device.send(request.body)
        if exchange.is_open != request.is_open:
            raise RuntimeError(f"the conversation went another way: {exchange.intent}: {exchange.speech}")


def evenings_in(requests: Sequence[list[Request]]) -> int:
    """Return on how many evenings something was said, each household's counted."""
    return sum(len({request.at.date() for request in household}) for household in requests)


def kind_of(envelope: Mapping[str, Any]) -> str:
    """Return of what kind a turn is."""
    request = envelope["request"]
    intent = str(request.get("intent", {}).get("name") or request["type"])
    exercise = str(envelope["session"]["attributes"].get("exercise", {}).get("name", ""))
    if intent in {"LaunchRequest", "SessionEndedRequest", "AMAZON.StopIntent", "GratitudeShareIntent"}:
        return _BY_INTENT[intent]
    if exercise == "checkin":
        return "check-in"
    if intent.startswith("Say") or intent == "AskIntent":
        return "question"
    return _BY_INTENT.get(intent) or _BY_EXERCISE.get(exercise, "yes or no to an offer")


class _Recorder:
    """Hands requests on, and writes them down."""

    def __init__(self, skill: InvokesSkill, clock: Clock) -> None:
        self._skill = skill
        self._clock = clock
        self.requests: list[Request] = []

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Answer as the skill does."""
        response = self._skill.invoke(envelope)
        each_ones = {"requestId", "timestamp", "locale"}
        body = {name: value for name, value in envelope["request"].items() if name not in each_ones}
        is_open = response["response"].get("shouldEndSession") is False
        self.requests.append(Request(self._clock.now, body, kind_of(envelope), is_open))
        return response


def _device(skill: InvokesSkill, household: str, clock: Clock, recognizer: Recognizer) -> VirtualDevice:
    return VirtualDevice(
        skill,
        recognizer=recognizer,
        user_id=f"amzn1.ask.account.{household}",
        device_id=f"amzn1.ask.device.{household}",
        clock=clock,
        request_prefix=household,
    )


def _play(
    script: list[Spoken],
    device: VirtualDevice,
    clock: Clock,
    tell: Callable[[date], object] = lambda _: None,
) -> None:
    for each in script:
        if each.at:
            device.close()
        clock.now = (each.at or clock.now + each.pause).astimezone(_START.tzinfo)
        if each.words:
            clock.now += _PACE
            tell(clock.now.date())
            device.say(each.words)
