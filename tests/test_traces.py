"""What is left behind: of a disclosure nothing, of free words only what the couple said yes to."""

import itertools
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.coaching.partners import link
from lantern.export import export
from lantern.home.device import VirtualDevice
from lantern.journal import DynamoDBJournal, Entry
from lantern.journal.sqlite import SqliteJournal
from memory import Kept, MemoryJournal
from walking import REQUESTS, envelope

Scan = Callable[[], str]
_TELLING = ("husband", "hit me", "night", "kill", "myself", "safety help", "violence", "self_harm", "danger")


@pytest.fixture
def on_disk(tmp_path: Path, clock: Callable[[], datetime]):
    """Return a device, and a function that returns every byte of its journal."""
    path = tmp_path / "traced.sqlite3"
    journal = SqliteJournal(path)
    device = VirtualDevice(create_skill(journal=journal, clock=clock), clock=clock, request_prefix="trace")

    def everything() -> bytes:
        return b"".join(file.read_bytes() for file in sorted(tmp_path.glob("traced.sqlite3*")))

    yield device, everything
    journal.close()


@pytest.mark.parametrize("opener", ["open evening lantern", "let's practice listening", "gratitude prompt"])
@pytest.mark.parametrize(
    "words",
    [
        "my husband hit me last night",
        "I want to kill myself",
        "he won't let me leave the house",
        "I need safety help",
    ],
)
def test_a_disclosure_leaves_no_trace(on_disk, opener: str, words: str) -> None:
    """Nothing is written or carried on in the session, no card is shown, nothing of it comes back."""
    device, everything = on_disk
    device.say(opener)
    before = everything()
    answer = device.say(words)
    assert everything() == before
    assert not answer.response.get("sessionAttributes")
    assert "card" not in answer.response["response"]
    assert not answer.is_open
    launched = device.say("open evening lantern")
    assert "stopped" not in launched.speech


@pytest.mark.parametrize("words", ["quick exit", "leave quietly"])
@pytest.mark.parametrize("opener", ["I need safety help", "let's practice listening", "tell us a story"])
def test_a_quick_exit_is_silent_at_once(on_disk, opener: str, words: str) -> None:
    """One neutral word, no card, nothing stored, and no way back that tells what was open."""
    device, everything = on_disk
    device.say("open evening lantern")
    device.say(opener)
    before = everything()
    answer = device.say(words)
    assert (answer.speech, answer.is_open, everything()) == ("Okay.", False, before)
    assert not answer.response.get("sessionAttributes")
    assert "card" not in answer.response["response"]


@pytest.fixture
def on_a_table(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], tuple[DynamoDBJournal, Scan]]]:
    """Return what makes a journal on an empty table of its own, and a function that reads the whole of it."""
    for name, value in (
        ("ACCESS_KEY_ID", "local"),
        ("SECRET_ACCESS_KEY", "local"),
        ("DEFAULT_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(f"AWS_{name}", value)
    tables = (f"lantern-traces-{number}" for number in itertools.count())

    def make() -> tuple[DynamoDBJournal, Scan]:
        name = next(tables)
        journal = DynamoDBJournal(name)
        journal.create_table()
        return journal, lambda: str(journal.client.scan(TableName=name)["Items"])

    with mock_aws():
        yield make


@pytest.mark.parametrize(
    "words", ["my husband hit me last night", "I want to kill myself", "I need safety help"]
)
def test_nothing_of_a_disclosure_is_found_or_heard_again(
    on_a_table: Callable[[], tuple[DynamoDBJournal, Scan]], words: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The whole table, the logs and the next ten launches are those of a couple that never said it."""

    def evenings(*, disclosed: bool) -> list[str]:
        journal, whole_table = on_a_table()
        today = [datetime(2026, 3, 2, 19, tzinfo=UTC)]
        device = VirtualDevice(
            create_skill(journal=journal, clock=lambda: today[0]),
            clock=lambda: today[0],
            request_prefix="ten",
        )
        device.say("open evening lantern")
        before = whole_table()
        if disclosed:
            device.say(words)
        else:
            device.close()
        assert whole_table() == before
        launches = []
        for _ in range(10):
            today[0] += timedelta(days=1)
            launches.append(device.say("open evening lantern").speech)
            device.close()
        assert not [word for word in _TELLING if word in whole_table()]
        return launches

    caplog.set_level(logging.INFO)
    assert evenings(disclosed=True) == evenings(disclosed=False)
    assert len(caplog.records) > 20
    assert not [word for word in _TELLING if word in caplog.text]


def test_only_what_they_said_yes_to_is_stored(on_disk) -> None:
    """Replies, questions and a declined appreciation are nowhere on the disk; a kept one is."""
    device, everything = on_disk
    for words in (
        "open evening lantern",
        "I appreciate that you brought marzipan",
        "no",
        "no",
        "I appreciate that you fixed the trombone",
        "yes",
        "no",
        "practice reflecting back",
        "it sounds like the kumquat made you sad",
        "no",
        "how do we talk about zucchini",
        "mark the periwinkle as done",
        "stop",
    ):
        device.say(words)
    stored = everything()
    assert b"trombone" in stored
    assert not [word for word in (b"marzipan", b"kumquat", b"zucchini", b"periwinkle") if word in stored]


def test_an_appreciation_waits_in_the_session_only(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    """While the couple is asked whether to keep it, nothing of it is stored, whatever else a turn changes."""
    days = [0]
    path = tmp_path / "traced.sqlite3"
    with SqliteJournal(path) as journal:
        skill = create_skill(journal=journal, clock=lambda: clock() + timedelta(days=days[0]))
        device = VirtualDevice(skill, request_prefix="wait")
        device.say("open evening lantern")
        device.say("I appreciate that you brought marzipan")
        days[0] = 30  # the next turn looks up the time zone again, and so commits
        assert "keep" in device.say("blah xyzzy").speech
        device.say("no")
        stored = b"".join(file.read_bytes() for file in tmp_path.glob("traced.sqlite3*"))
    assert b"marzipan" not in stored


EVENING = {
    "a promise that is declined": ("I promise to buy marzipan tomorrow", "no", "no"),
    "a promise that is corrected": ("I promise to buy marzipan tomorrow", "change it", "stop"),
    "a promise that is cut off": ("I promise to buy marzipan tomorrow", "stop"),
    "an appreciation that is declined": ("I appreciate that you brought marzipan", "no", "no"),
    "an appreciation that is cut off": ("I appreciate that you brought marzipan", "stop"),
    "an agreement that is declined": ("we agreed to share the marzipan", "no"),
    "an agreement of one": ("we agreed to share the marzipan", "yes", "no"),
    "an apology": ("help me apologize", "I ate the marzipan you had saved", "I regret the marzipan", "stop"),
    "an apology out of the blue": ("I'm sorry I ate the marzipan", "no"),
    "a quarrel": ("we keep fighting about the marzipan", "the marzipan", "no"),
    "a need": ("we keep fighting about chores", "no", "no", "no", "more marzipan", "stop"),
    "closeness": ("start the check-in", "marzipan", "five", "skip", "stop"),
    "an answer that is withdrawn": (
        *("ask us a question apart", "I dream of marzipan", "yes", "no"),
        *("withdraw my answer", "the first one"),
    ),
    "an answer that is said anew": (
        "ask us a question apart",
        "I dream of marzipan",
        "no",
        "of a walk",
        "yes",
    ),
    "a note that is declined": ("keep a private note that the marzipan is mine", "no"),
    "a plan that was misheard": ("our gratitude plan is when we eat marzipan", "no", "skip"),
    "a name that was misheard": ("my name is Marzipan", "no", "skip"),
    "a reply": ("practice reflecting back", "it sounds like the marzipan made you sad", "no"),
    "a question": ("how do we talk about marzipan",),
    "a habit": ("mark the marzipan as done", "no"),
    "watching": ("check his marzipan", "no"),
    "a time-out": ("time out until the marzipan is eaten", "stop"),
    "a disclosure": ("I am thankful he hit me with the marzipan",),
}
"""What may be said on an evening and isn't to be kept, by what becomes of it."""


@pytest.mark.parametrize("said", EVENING.values(), ids=EVENING)
def test_what_nobody_said_yes_to_is_gone(on_disk, said: tuple[str, ...], caplog) -> None:
    """Not on the disk, not in the log, and not in what the session carries on."""
    device, everything = on_disk
    caplog.set_level("DEBUG")
    device.say("open evening lantern")
    last = [device.say(words) for words in ("no", *said, "what's on our checklist")][-1]
    assert "marzipan" not in json.dumps(last.response).casefold()
    assert b"marzipan" not in everything().lower()
    device.close()
    assert "marzipan" not in device.say("open evening lantern").speech.casefold()
    assert b"marzipan" not in everything().lower()
    assert "marzipan" not in "".join(str(vars(record)) for record in caplog.records).casefold()


@pytest.mark.parametrize(
    "waits",
    [
        ("I promise to buy marzipan tomorrow",),
        ("we agreed to share the marzipan",),
        ("I appreciate that you brought marzipan",),
        ("keep a private note that the marzipan is mine",),
    ],
)
@pytest.mark.parametrize(
    "detour",
    [
        "we did our weekly talk",
        "help",
        "wait",
        "say that again",
        "blah xyzzy",
        "thank you",
        "tell us a story",
    ],
)
def test_words_that_wait_for_a_yes_are_stored_nowhere(
    tmp_path: Path, clock: Callable[[], datetime], waits: tuple[str, ...], detour: str
) -> None:
    """Whatever is said meanwhile, and whatever that changes: no stored answer of a request holds them."""
    days = [0]
    with SqliteJournal(tmp_path / "traced.sqlite3") as journal:
        skill = create_skill(journal=journal, clock=lambda: clock() + timedelta(days=days[0]))
        device = VirtualDevice(skill, request_prefix="detour")
        for words in ("open evening lantern", "no", *waits):
            device.say(words)
        days[0] = 30  # the next turn that reads the journal looks up the time zone again, and so commits
        device.say(detour)
        device.say("what's next on our list")
        stored = b"".join(file.read_bytes() for file in tmp_path.glob("traced.sqlite3*"))
    assert b"marzipan" not in stored


NOW = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
HOME = household_key("user", "")
MAYA, DAVID, GUEST = "mayas voice", "davids voice", "a guests voice"


def private_household() -> Kept:
    """Return a household in which Maya left a note, and both sealed an answer."""
    maya, david = (household_key(each, "") for each in (MAYA, DAVID))
    apart = {
        "question": "q1",
        "day": "2026-03-01",
        "named": True,
        "answers": {"one": "sealed marzipan", "two": "sealed marzipan"},
        "voices": {"one": maya, "two": david},
    }
    partners = {
        "names": {"one": "Maya", "two": "David"},
        "people": link(link({}, maya, "one"), david, "two"),
        "apart": apart,
    }
    note = Entry("note", NOW, {"text": "marzipan", "by": "one", "voice": maya, "private": True}, "note-1")
    state = {"launches": 3, "time_zone_checked": "2026-03-02", "kept": {"note": 1}, "partners": partners}
    return Kept(state, 1, [note])


class Listener:
    """Somebody who tries to hear what isn't for them."""

    def __init__(self, person: str | None) -> None:
        self.person = person
        self.journal = MemoryJournal()
        self.skill = create_skill(journal=self.journal, clock=lambda: NOW)
        self.count = 0

    def hear(self, *names: str) -> Iterator[str]:
        """Yield the answers to the requests *names*, said in one session, as they are sent."""
        self.journal.households = {HOME: private_household()}
        attributes: Mapping[str, Any] = {}
        for name in names:
            self.count += 1
            request = REQUESTS[name]
            sent = envelope(request, number=self.count, new=False, attributes=attributes, person=self.person)
            response = self.skill.invoke(sent)
            attributes = response.get("sessionAttributes") or {}
            yield json.dumps(response)


@pytest.mark.parametrize("person", [None, GUEST, DAVID], ids=["no voice", "guest", "partner"])
def test_private_words_come_out_for_nobody_else(person: str | None) -> None:
    """Nothing that may be asked, agreed to or repeated brings out a note or a sealed answer."""
    listener = Listener(person)
    then = [("AMAZON.YesIntent", "AMAZON.RepeatIntent"), ("AMAZON.HelpIntent",), ("FirstOneIntent",)]
    then += [("AMAZON.YesIntent", "AMAZON.YesIntent", "AMAZON.YesIntent")]
    out = [
        (name, *after)
        for name in REQUESTS
        for after in then
        if any("marzipan" in answer for answer in listener.hear(name, *after))
    ]
    assert out == []
    listener.journal.households = {HOME: private_household()}
    assert "marzipan" not in json.dumps(export(listener.journal, HOME))


def test_a_note_is_not_repeated_to_who_comes_next() -> None:
    """Maya hears her note; whoever then asks to hear that again doesn't, and nothing of it is carried on."""
    listener = Listener(MAYA)
    answers = listener.hear("ReadPrivateIntent", "AMAZON.RepeatIntent")
    first = json.loads(next(answers))
    listener.person = DAVID
    assert "marzipan" in first["response"]["outputSpeech"]["ssml"]
    assert "marzipan" not in json.dumps(first.get("sessionAttributes"))
    assert "marzipan" not in next(answers)
    assert "card" not in first["response"]
