"""What the fuzzing tests share: strange values, a journal that fails, and a home that checks each answer."""

import atexit
import copy
import json
import logging
import random
import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest

from lantern.alexa import household_key, may_speak
from lantern.app import create_skill
from lantern.journal import (
    Commit,
    Conflict,
    JournalUnavailable,
    OutcomeUnknown,
    Snapshot,
    SqliteJournal,
)
from lantern.journal.model import from_state, to_state
from lantern.speech.limits import problems
from reminders_api import TOKEN, Api, trust_loopback

MARKERS = ("quillwort", "zibeline", "marcescent")
"""Words that are said, and that no log may ever show."""
TEXTS = (
    "you made dinner and it was quillwort",
    "it sounds like you feel alone because of the zibeline",
    "I feel sad when the marcescent dishes stay because I need calm",
    "be home by six on Fridays with quillwort",
    "every evening at half past eight",
    "you always leave the zibeline on the floor",
    "how do we rebuild trust after quillwort",
    "I'm sorry I forgot the zibeline but you started it",
    "he hit me last night in the quillwort",
    "I want to kill myself over the zibeline",
    "I promise never to choke you marcescent again",
    "Maya",
    "no",
    "yes please",
    "seven",
    "",
    " ",
    "?",
    "🙂" * 60 + " quillwort",
    "\u202enĭ hǎo 你好 zibeline\u202c",
    "\x00\x07\x1b[31m quillwort \ud83d",
    "</speak><audio src='https://example.org/quillwort.mp3'/> & <3",
    "{{ quillwort }} {% raw %} ${zibeline} %s %(x)d",
    "quillwort " * 900,
    "a" * 9_000,
    "it's the, um, zibeline. Isn't it? " * 40,
)
"""What may be heard in any slot."""
STRANGE: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 7, 10**6, 10**30, -(10**30), 1.5, 1e308, float("nan"), float("inf")),
    *["x", "one", "two", "both", "20:30", "99:99", "�", "\x00", "🙂"],
    *["2026-13-77", "2026-03-01", "0001-01-01", "9999-12-31"],
    *["2026-03-02T20:00:00", "2026-03-02T20:00:00+00:00", "9999-12-31T23:59:59+00:00"],
    *("", "x" * 10_000, [], {}, [None], [[]], ["x", 7], {"x": None}, {"": {}}, [1] * 500),
)
"""What may stand in the place of any value."""
NESTED = 100
"""How deep the deepest damage is: deeper than anything that Alexa sends, and still JSON to Python."""
STATE_BYTES = 16 * 1024
"""No state may grow beyond this, whatever is said; the couple of test_ten_years doesn't come near it."""
RESPONSE_KEYS = frozenset({"outputSpeech", "reprompt", "card", "directives", "shouldEndSession"})
REPEATED = ("open, but", "closed, but", "the reprompt adds nothing")
"""What may be wrong where the skill repeats what it never said."""
CARDS = {"Simple": {"title", "content"}, "AskForPermissionsConsent": {"permissions"}}
EVENTS = "AlexaSkillEvent."


def damaged(chance: random.Random, data: Any, times: int = 1) -> Any:
    """Return a copy of JSON data in which something is missing, of another kind, elsewhere or too much."""
    data = copy.deepcopy(data)
    for _ in range(times):
        places = list(_places(data))
        if not places:
            return chance.choice(STRANGE)
        inner, key = chance.choice(places)
        what = chance.randrange(6)
        if what == 0:
            del inner[key]
        elif what == 1:
            inner[key] = _nested(inner[key])
        elif what == 2:
            inner[key] = copy.deepcopy(_at(chance.choice(places)))
        elif what == 3 and isinstance(inner, dict):
            inner[chance.choice((f"{key}x", key.upper(), "", "__class__", "schema"))] = inner[key]
        else:
            inner[key] = copy.deepcopy(chance.choice(STRANGE))
    return data


def flipped(chance: random.Random, text: bytes) -> bytes:
    """Return *text* with some bits flipped, cut off, or with a piece twice."""
    made = bytearray(text)
    for _ in range(chance.randint(1, 4)):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    if chance.random() < 0.1:
        del made[chance.randrange(1, len(made)) :]
    if chance.random() < 0.1:
        start = chance.randrange(len(made))
        made[start:start] = made[start : start + chance.randint(1, 40)]
    return bytes(made)


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each value in *data*, as what holds it and its key there."""
    keys: Sequence[Any] = list(data) if isinstance(data, dict) else range(len(data))
    for key in keys:
        yield data, key
        if isinstance(data[key], dict | list):
            yield from _places(data[key])


def _at(place: tuple[Any, Any]) -> Any:
    inner, key = place
    return inner[key]


def _nested(value: Any) -> Any:
    for _ in range(NESTED):
        value = [value]
    return value


class FailingJournal:
    """A journal that fails as it is told to, for one turn: see `faults`."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.journal = journal
        self.faults: list[str] = []
        """What goes wrong next: "load", "commit", "lost" (written, but unknown), "conflict", "erase"."""
        self.committed: set[str] = set()
        """The households that were written to since this was emptied."""

    def _fails(self, what: str) -> bool:
        if what not in self.faults:
            return False
        self.faults.remove(what)
        return True

    def load(self, household: str, since: datetime | None = None, **options: Any) -> Snapshot:
        if self._fails("load"):
            raise JournalUnavailable("made to fail")
        return self.journal.load(household, since, **options)

    def commit(self, household: str, commit: Commit, **options: Any) -> None:
        if self._fails("commit"):
            raise JournalUnavailable("made to fail")
        if self._fails("conflict"):
            raise Conflict
        self.journal.commit(household, commit, **options)
        self.committed.add(household)
        if self._fails("lost"):
            raise OutcomeUnknown("made to fail, but it was written")

    def export(self, household: str, **options: Any) -> dict[str, Any]:
        return self.journal.export(household, **options)

    def erase(self, household: str, **options: Any) -> int:
        if self._fails("erase"):
            raise JournalUnavailable("made to fail")
        return self.journal.erase(household, **options)


@dataclass
class Found:
    """What a run of the fuzz came to."""

    turns: int = 0
    wrong: list[str] = field(default_factory=list)


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record)


class Home:
    """The skill over a real journal on disk, with Alexa's reminders on loopback; open to the end.

    `turn` checks everything that has to hold for every answer.
    """

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
        self.turns = 0
        self.most = STATE_BYTES
        """How many bytes a state may have."""
        self._records = _Records()
        stack = ExitStack()
        atexit.register(stack.close)
        self.file = Path(stack.enter_context(TemporaryDirectory())) / "journal.sqlite3"
        self.journal = FailingJournal(stack.enter_context(SqliteJournal(self.file)))
        self.skill = create_skill(journal=self.journal, clock=lambda: self.now)
        self.api = stack.enter_context(_api())

    def forget(self, *users: str) -> None:
        """Begin anew for *users*, so that each run goes its own way."""
        self.now = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
        self.api.reminders.clear()
        self.api.failures.clear()
        for user in users:
            self.journal.journal.erase(household_key(user, ""))

    def access(self) -> dict[str, str]:
        """Return what a request has to have for Alexa's reminders to be reached."""
        return {"apiEndpoint": self.api.url, "apiAccessToken": TOKEN}

    def turn(
        self, envelope: Any, faults: Sequence[str] = (), *, forged: bool = False
    ) -> dict[str, Any] | None:
        """Send *envelope*, let the journal fail as told, and return the answer; None for an event undone.

        *forged*: the session isn't as the skill left it. What is to be repeated in it may then be anything.

        Raises:
            AssertionError: something isn't as it has to be; the message tells all of it.

        """
        self.turns += 1
        self._records.kept.clear()
        self.journal.committed.clear()
        self.journal.faults = list(faults)
        try:
            with _trusted(), _logged_to(self._records):
                answer = self.skill.invoke(envelope)
        except JournalUnavailable:
            assert faults, f"no fault, and yet unavailable: {_shown(envelope)}"
            assert envelope["request"]["type"].startswith(EVENTS), _shown(envelope)
            return None
        finally:
            self.journal.faults = []
        wrong = [
            *in_response(answer, speaks=may_speak(envelope), forged=forged),
            *in_records(self._records.kept),
            *(each for household in self.journal.committed for each in self._in_state(household)),
        ]
        assert not wrong, "\n".join([*wrong, f"sent: {_shown(envelope)}", f"answered: {_shown(answer)}"])
        return answer

    def _in_state(self, household: str) -> Iterator[str]:
        """Yield what is wrong with what is stored."""
        stored = self.journal.journal.load(household).state or {}
        state = {key: value for key, value in stored.items() if value != []}
        if to_state(from_state(state)) != state:
            yield f"the state isn't what comes of it: {json.dumps(state)}"
        if len(json.dumps(state)) > self.most:
            yield f"the state has {len(json.dumps(state))} bytes"


def _shown(data: Any) -> str:
    """Return JSON data as text, shortened where it is endless."""
    return re.sub(r"(.)\1{100,}", r"\1…\1", repr(data))


def in_response(answer: Any, *, speaks: bool, forged: bool = False) -> Iterator[str]:
    """Yield what is wrong with a response envelope."""
    try:
        same = json.loads(json.dumps(answer, allow_nan=False)) == answer
    except (TypeError, ValueError) as error:
        yield f"the answer is no JSON: {error}"
        return
    response = answer.get("response") if same else None
    if not isinstance(response, dict) or answer.get("version") != "1.0":
        yield "the answer is no response"
        return
    if answer.keys() - {"version", "response", "sessionAttributes", "userAgent"}:
        yield f"unknown keys: {sorted(answer)}"
    if response.keys() - RESPONSE_KEYS:
        yield f"unknown keys: {sorted(response)}"
    if not isinstance(answer.get("sessionAttributes", {}), dict | None):
        yield "the session's attributes are no object"
    if not isinstance(response.get("shouldEndSession", False), bool):
        yield "it doesn't say whether it stays open"
    if not speaks:
        if response.keys() & {"outputSpeech", "reprompt", "card"}:
            yield "it speaks where it may not"
        return
    yield from (each for each in problems(answer) if not (forged and each.startswith(REPEATED)))
    yield from _in_parts(response)


def _in_parts(response: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the parts of a response that speaks."""
    reprompt = response.get("reprompt") or {"outputSpeech": None}
    for speech in (response.get("outputSpeech"), reprompt["outputSpeech"]):
        if speech and (speech["type"] != "SSML" or speech.keys() - {"type", "ssml", "playBehavior"}):
            yield f"no speech: {speech}"
    card = response.get("card")
    if card and card.keys() - {"type"} != CARDS.get(card["type"]):
        yield f"no card: {card}"
    if card and len(card.get("title", "")) + len(card.get("content", "")) >= 8_000:
        yield "the card is too long"
    for directive in response.get("directives") or ():
        name = directive.get("slotToElicit")
        if directive["type"] != "Dialog.ElicitSlot" or name not in directive["updatedIntent"]["slots"]:
            yield f"no directive: {directive}"


def in_records(records: Sequence[logging.LogRecord]) -> Iterator[str]:
    """Yield what is wrong in the log: a turn that failed, or a word that was said.

    A request that can't even be read, by the SDK or by `lantern.alexa`, may be called a failure there.
    """
    for record in records:
        if record.exc_info and record.exc_info[1]:
            lines = traceback.format_exception(record.exc_info[1])
            if any("routing.py" in line for line in lines):
                yield "".join(lines[-6:])
        elif any(marker in str(vars(record)).casefold() for marker in MARKERS):
            yield f"a word that was said is logged: {record.getMessage()}"


@contextmanager
def _api() -> Iterator[Api]:
    """Run Alexa's Reminders API on loopback."""
    with Api() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def _trusted() -> Iterator[None]:
    """Let the skill take this machine for Alexa's, for one turn."""
    with pytest.MonkeyPatch.context() as patch:
        trust_loopback(patch)
        yield


@contextmanager
def _logged_to(handler: logging.Handler) -> Iterator[None]:
    """Bring all that is logged to *handler*."""
    loggers = (logging.getLogger(), logging.getLogger("lantern"))
    levels = [each.level for each in loggers]
    loggers[0].addHandler(handler)
    for each in loggers:
        each.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        loggers[0].removeHandler(handler)
        for each, level in zip(loggers, levels, strict=True):
            each.setLevel(level)
