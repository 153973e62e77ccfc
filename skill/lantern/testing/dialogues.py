"""Plays whole conversations that are written as data, and tells which turn differed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from lantern.app import create_skill
from lantern.home.device import Exchange, VirtualDevice
from lantern.journal import Commit, Journal, JournalUnavailable, Snapshot
from lantern.speech.content import Content
from lantern.speech.limits import problems

__all__ = ["Dialogue", "TurnDiffered", "load", "play"]

_STEPS = frozenset({"say", "silence", "close", "later", "device", "voice", "journal", "send"})
_EXPECTATIONS = frozenset(
    {"intent", "hears", "never", "open", "reprompt", "card", "as", "same_as", "differs_from"}
)


class TurnDiffered(AssertionError):  # noqa: N818  (says what happened)
    """A turn didn't go as the dialogue says; the message shows the conversation up to it."""


@dataclass(frozen=True)
class Dialogue:
    """One conversation as it should go.

    Each of `turns` has one step and any expectations of what came of it:

    - say: words · send: a request as Alexa sends it · silence: true · close: true (the session is ended)
    - later: "2 days" / "3 hours" passes · device: the one used from now on · voice: whose is
      recognized from now on, or "none" · journal: down or up
    - intent: what was understood · open: whether the device keeps listening · hears / never: texts (or a
      /pattern/) that the speech holds or doesn't · reprompt, card: likewise · as: a name for the speech, to
      which later turns refer by same_as and differs_from
    """

    name: str
    turns: Sequence[Mapping[str, Any]]
    start: datetime
    locale: str = "en-US"


def load(path: Path) -> list[Dialogue]:
    """Return the dialogues of a YAML file.

    Raises:
        ValueError: a turn has an unknown key or not exactly one step.

    """
    dialogues = []
    for data in yaml.safe_load(path.read_text(encoding="utf-8")):
        for number, turn in enumerate(data["turns"], start=1):
            if len(_STEPS & turn.keys()) != 1 or turn.keys() - _STEPS - _EXPECTATIONS:
                raise ValueError(
                    f"{path.name}, {data['name']!r}, turn {number}: {turn} isn't a step and expectations"
                )
        zone = ZoneInfo(data.get("zone", "America/Chicago"))
        start = datetime.fromisoformat(data.get("start", "2026-03-02T19:30")).replace(tzinfo=zone)
        dialogues.append(Dialogue(data["name"], data["turns"], start, data.get("locale", "en-US")))
    return dialogues


def play(dialogue: Dialogue, journal: Journal, content: Content | None = None) -> list[Exchange]:
    """Hold *dialogue* with a fresh skill over *journal* and return what was exchanged.

    Raises:
        TurnDiffered: a turn went otherwise, or its response breaks a rule of Alexa's.

    """
    stage = _Stage(dialogue, journal, content)
    for number, turn in enumerate(dialogue.turns, start=1):
        stage.take(number, turn)
    return stage.exchanges


class _Switch:
    """A journal that can be cut off, and that counts its calls."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.is_up = True
        self.reads = self.writes = 0

    def _check(self) -> None:
        if not self.is_up:
            raise JournalUnavailable("cut off by the dialogue")

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        self._check()
        self.reads += 1
        return self._journal.load(household, since)

    def commit(self, household: str, commit: Commit) -> None:
        self._check()
        self.writes += 1
        self._journal.commit(household, commit)

    def move(self, household: str, to: str) -> bool:
        self._check()
        return self._journal.move(household, to)

    def export(self, household: str) -> Any:  # noqa: ANN401
        return self._journal.export(household)

    def erase(self, household: str) -> int:
        return self._journal.erase(household)


@dataclass
class _Stage:
    dialogue: Dialogue
    journal: Journal
    content: Content | None
    exchanges: list[Exchange] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._now = self.dialogue.start
        self._switch = _Switch(self.journal)
        self._skill = create_skill(journal=self._switch, content=self.content, clock=lambda: self._now)
        self._devices: dict[str, VirtualDevice] = {}
        self._named: dict[str, str] = {}
        self._voice: str | None = None
        self._use("kitchen")

    def _use(self, name: str) -> None:
        if name not in self._devices:
            self._devices[name] = VirtualDevice(
                self._skill,
                device_id=f"amzn1.ask.device.{name}",
                locale=self.dialogue.locale,
                clock=lambda: self._now,
                request_prefix=f"{self.dialogue.name}-{name}",
            )
        self._device = self._devices[name]

    def take(self, number: int, turn: Mapping[str, Any]) -> None:
        """Take one step and check what is expected of it."""
        self._switch.reads = self._switch.writes = 0
        exchange, speech = self._step(turn)
        if exchange is None:
            return
        self.transcript.append(f"  {turn.get('say', '…')!r} → {exchange.intent}\n    {speech}")
        wrong = [*problems(exchange.response), *self._differences(turn, exchange, speech)]
        if wrong:
            shown = "\n".join(self.transcript)
            raise TurnDiffered(f"{self.dialogue.name!r}, turn {number}: {'; '.join(wrong)}\n{shown}")
        if "as" in turn:
            self._named[turn["as"]] = speech

    def _step(self, turn: Mapping[str, Any]) -> tuple[Exchange | None, str]:
        """Do what the turn says; return what was exchanged and said, if anything."""
        if "later" in turn:
            count, unit = turn["later"].split()
            self._now += timedelta(**{unit if unit.endswith("s") else f"{unit}s": int(count)})
        elif "device" in turn:
            self._use(turn["device"])
        elif "voice" in turn:
            self._voice = None if turn["voice"] == "none" else f"amzn1.ask.person.{turn['voice']}"
        elif "journal" in turn:
            self._switch.is_up = turn["journal"] == "up"
        elif "close" in turn:
            self._device.close()
        elif "silence" in turn:
            exchange = self._device.silence()
            return exchange, exchange.reprompt if exchange else ""
        else:
            self._device.person = self._voice
            exchange = self._device.say(turn["say"]) if "say" in turn else self._device.send(turn["send"])
            self.exchanges.append(exchange)
            return exchange, exchange.speech
        return None, ""

    def _differences(self, turn: Mapping[str, Any], exchange: Exchange, speech: str) -> list[str]:
        wrong = []
        if self._switch.reads > 1 or self._switch.writes > 1:
            wrong.append(f"{self._switch.reads} reads and {self._switch.writes} writes of the journal")
        if turn.get("intent", exchange.intent) != exchange.intent:
            wrong.append(f"understood {exchange.intent}, not {turn['intent']}")
        if turn.get("open", exchange.is_open) != exchange.is_open:
            wrong.append("keeps listening" if exchange.is_open else "doesn't keep listening")
        wrong += [f"doesn't say {text!r}" for text in _list(turn.get("hears")) if not _says(text, speech)]
        wrong += [f"says {text!r}" for text in _list(turn.get("never")) if _says(text, speech)]
        for text in _list(turn.get("reprompt")):
            if not _says(text, exchange.reprompt):
                wrong.append(f"the reprompt doesn't say {text!r}: {exchange.reprompt}")
        card = exchange.response["response"].get("card", {})
        shown = f"{card.get('title', '')}\n{card.get('content', '')}"
        wrong += [
            f"the card doesn't show {text!r}" for text in _list(turn.get("card")) if not _says(text, shown)
        ]
        if "same_as" in turn and speech != self._named[turn["same_as"]]:
            wrong.append(f"isn't the same as {turn['same_as']!r}")
        if "differs_from" in turn and speech == self._named[turn["differs_from"]]:
            wrong.append(f"is the same as {turn['differs_from']!r}")
        return wrong


def _list(value: Any) -> list[str]:  # noqa: ANN401  (YAML: a text or a list of texts)
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _says(text: str, speech: str) -> bool:
    if len(text) > 1 and text.startswith("/") and text.endswith("/"):
        return re.search(text[1:-1], speech, re.IGNORECASE) is not None
    return text.casefold() in speech.casefold()
