"""What is left behind: of a disclosure nothing, of free words only what the couple said yes to."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lantern.app import create_skill
from lantern.home.device import VirtualDevice
from lantern.journal.sqlite import SqliteJournal


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
