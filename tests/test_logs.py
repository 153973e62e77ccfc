"""Logs tell that a turn happened, never what was said in it."""

import logging

import pytest

from lantern.alexa import household_key
from lantern.home.device import USER_ID, VirtualDevice

SECRETS = ("marzipan", "Zanzibar", "periwinkle", "kumquat", USER_ID, household_key(USER_ID, ""))
OF_A_TURN = {"request", "intent", "outcome", "milliseconds", "conflicts", "cold"}


def test_nothing_that_was_said_is_logged(device: VirtualDevice, caplog: pytest.LogCaptureFixture) -> None:
    """A whole evening leaves intents and times in the log, and no word, user or household."""
    caplog.set_level(logging.DEBUG)
    for words in (
        "open evening lantern",
        "I appreciate that you brought marzipan",
        "yes",
        "what did we appreciate this week",
        "let's practice listening",
        "it sounds like Zanzibar makes you sad",
        "how do we talk about periwinkle",
        "tell me about kumquat",
        "I feel like killing myself over marzipan",
    ):
        device.say(words)
    turns = [record for record in caplog.records if record.message == "turn"]
    assert len(turns) == 8
    assert all(record.intent and record.outcome and record.request for record in turns)
    assert [record.cold for record in turns] == [True] + [False] * 7
    everything = "\n".join(str(vars(record)) for record in caplog.records)
    assert not [secret for secret in SECRETS if secret.casefold() in everything.casefold()]


def test_a_turn_is_one_line_of_always_the_same_shape(
    device: VirtualDevice, caplog: pytest.LogCaptureFixture
) -> None:
    """Each turn is told once, with the same six facts."""
    caplog.set_level(logging.DEBUG)
    plain = vars(logging.makeLogRecord({})).keys() | {"message", "asctime"}
    for words in ("open evening lantern", "help", "gibberish and no more", "stop"):
        caplog.clear()
        exchange = device.say(words)
        (record,) = [each for each in caplog.records if each.name == "lantern"]
        assert vars(record).keys() - plain == OF_A_TURN
        assert record.request == exchange.request["request"]["requestId"]
        assert (record.outcome, record.conflicts) == ("answered", 0)
        assert isinstance(record.milliseconds, float)


def test_aliases_do_not_show_what_was_said(device: VirtualDevice, caplog: pytest.LogCaptureFixture) -> None:
    """Which first words somebody used isn't logged, only what they were taken for."""
    caplog.set_level(logging.DEBUG)
    assert device.say("I feel so alone").intent.startswith("Say")
    assert [record.intent for record in caplog.records if record.message == "turn"] == ["DrillReplyIntent"]


@pytest.mark.parametrize("words", ["I appreciate that he beat me", "I need safety help"])
def test_nothing_is_logged_of_a_turn_about_safety(
    device: VirtualDevice, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    """Not even that there was one."""
    caplog.set_level(logging.DEBUG)
    assert not device.say(words).is_open
    assert [record for record in caplog.records if record.name == "lantern"] == []
