"""The talk's pauses, and how a couple is welcomed back."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from lantern.handlers.talk import return_due, welcome_back
from lantern.home.device import VirtualDevice
from lantern.journal.model import Household, Paused
from lantern.speech.content import Content
from lantern.turn import Turn

LONGEST_BREAK = 10
"""Seconds; Alexa's rule for one break."""
LONGEST_PAUSE = 40
"""Seconds of quiet in one answer."""
TURNS = ["help us take turns", "yes", "no", "next", "no", "yes", "switch", "next", "yes", "yes"]
WEEKLY = ["let's have our weekly talk", "yes", "next", "next", "no", "next", "next"]


@pytest.mark.parametrize("spoken", [TURNS, WEEKLY], ids=["turns", "weekly"])
def test_pauses_hold_to_the_rules(device: VirtualDevice, spoken: list[str]) -> None:
    """The quiet in which the two speak is made of short breaks, and ends soon enough."""
    quiet = []
    for words in spoken:
        ssml = device.say(words).response["response"]["outputSpeech"]["ssml"]
        breaks = [int(each) for each in re.findall(r'<break time="(\d+)s"/>', ssml)]
        assert all(each <= LONGEST_BREAK for each in breaks)
        quiet.append(sum(breaks))
    assert LONGEST_PAUSE >= max(quiet) >= LONGEST_BREAK


def turn_at(now: datetime, household: Household) -> Turn:
    """Return the turn of a launch."""
    return Turn("LaunchRequest", {}, now, "en-US", Content(), "request", "household", loaded=household)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (timedelta(minutes=-30), False),
        (timedelta(minutes=-5), True),
        (timedelta(), True),
        (timedelta(days=2), True),
        (timedelta(days=4), False),
    ],
)
def test_a_return_is_due_around_the_time_they_named(
    clock: Callable[[], datetime], after: timedelta, due: bool
) -> None:
    """A little before it, and for some days after it."""
    household = Household()
    household.talk.back_at = clock()
    assert return_due(turn_at(clock() + after, household)) is due


def test_back_in_the_midst_of_a_weekly_talk(clock: Callable[[], datetime]) -> None:
    """Who opened the skill again to go on is asked for the next part at once."""
    household = Household()
    household.talk.quiet_at = clock()
    turn = turn_at(clock() + timedelta(minutes=10), household)
    assert not return_due(turn)
    household.paused = Paused("talk", "right", {"form": "short"}, clock())
    assert return_due(turn)
    assert welcome_back(turn).template == "talk/resumed"
    assert household.talk.quiet_at is None


def test_back_from_a_time_out_goes_on_where_it_was(clock: Callable[[], datetime]) -> None:
    """The place in the talk is offered again, and found."""
    household = Household(paused=Paused("talk", "speaking", {"turns": 1}, clock()))
    household.talk.back_at = clock()
    reply = welcome_back(turn_at(clock(), household))
    assert reply.template == "talk/return"
    assert reply.exercise is not None
    assert reply.exercise.data["at"] == "speaking"
    assert reply.exercise.lasting


@pytest.mark.parametrize("data", [{}, {"turns": "many", "first": 7, "form": None, "at": ["x"]}])
@pytest.mark.parametrize("step", ["speaking", "plan", "return", "nonsense", ""])
def test_a_damaged_place_stops_no_evening(
    clock: Callable[[], datetime], step: str, data: dict[str, object]
) -> None:
    """Whatever was stored, there is an answer."""
    household = Household(paused=Paused("talk", step, data, clock()))
    household.talk.back_at = clock()
    assert welcome_back(turn_at(clock(), household)).template.startswith("talk/")
