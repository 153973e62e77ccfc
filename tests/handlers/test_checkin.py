"""What the check-in leaves behind, and that it goes on whatever was stored."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from lantern.handlers import checkin, trust
from lantern.handlers.checkin import resume
from lantern.home.device import VirtualDevice
from lantern.journal.model import Household
from lantern.speech.content import Content
from lantern.turn import Exercise, Session, Slot, Turn

WORDS = ["seven", "pretty close", "I appreciate the blueberry pancakes", "no", "no", "nothing"]


def stored(folder: Path) -> bytes:
    """Return every byte of the journal in *folder*."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("journal*")))


@pytest.mark.parametrize("words", [WORDS, [*WORDS[:3], "stop"]], ids=["declined", "cut off"])
def test_words_that_nobody_asked_to_keep_are_not_kept(
    device: VirtualDevice, tmp_path: Path, words: list[str]
) -> None:
    """An appreciation that was said to the partner is stored neither as kept nor as a place to go on."""
    device.say("start the check-in")
    for each in words:
        device.say(each)
    assert b"check" in stored(tmp_path)
    assert b"pancakes" not in stored(tmp_path)


def test_a_promise_that_was_not_confirmed_is_not_kept(device: VirtualDevice, tmp_path: Path) -> None:
    """What was only heard is gone with the session."""
    for each in ("start the check-in", "skip", "skip", "nothing", "bake blueberry pancakes", "stop"):
        device.say(each)
    assert b"pancakes" not in stored(tmp_path)


@pytest.mark.parametrize("data", [{}, {"second": "yes", "ending": ["hurt"], "promise": 7, "only": None}])
@pytest.mark.parametrize(
    "step", ["closeness", "keep", "confirm", "review", "moment", "again", "nonsense", ""]
)
def test_a_damaged_place_stops_no_evening(
    clock: Callable[[], datetime], step: str, data: dict[str, object]
) -> None:
    """Whatever was stored, there is an answer."""
    turn = Turn("ContinueIntent", {}, clock(), "en-US", Content(), "request", "household", loaded=Household())
    assert resume(turn, Exercise("checkin", step, data, lasting=True)).template.startswith("checkin/")


def test_a_promise_for_which_there_is_no_room_is_not_said_to_be_kept(clock: Callable[[], datetime]) -> None:
    """Another device may fill the list between the question and the yes."""
    turn = Turn("AMAZON.YesIntent", {}, clock(), "en-US", Content(), "request", "h", loaded=Household())
    for number in range(20):
        trust.make(turn, f"do thing number {number}")
    place = Exercise("checkin", "confirm", {"text": "call at noon tomorrow", "by": ""}, lasting=True)
    before = list(turn.household.trust.promises)
    reply = checkin.answer(turn, place)
    assert reply is not None
    assert (reply.template, reply.values["after"]) == ("checkin/night", "full")
    assert turn.household.trust.promises == before


def test_a_full_list_is_told_as_such(clock: Callable[[], datetime]) -> None:
    """A promise that the list has no room for ends the evening kindly, and leads nowhere else."""
    said = {"promise": Slot("call at noon")}
    turn = Turn("MakePromiseIntent", said, clock(), "en-US", Content(), "request", "h", loaded=Household())
    turn.free_text = "call at noon"
    for number in range(20):
        trust.make(turn, f"do thing number {number}")
    place = Exercise("checkin", "promise", {}, lasting=True)
    turn.session = Session(exercise=place)
    reply = checkin.answer(turn, place)
    assert reply is not None
    assert (reply.template, reply.values["after"]) == ("checkin/night", "full")
