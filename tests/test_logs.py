"""Logs tell that a turn happened, never what was said in it."""

import logging

import pytest

from lantern.home.device import VirtualDevice

SECRETS = ("marzipan", "Zanzibar", "periwinkle", "kumquat")


def test_nothing_that_was_said_is_logged(device: VirtualDevice, caplog: pytest.LogCaptureFixture) -> None:
    """A whole evening leaves intents and times in the log, and not one word of the couple's."""
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
    assert len(turns) == 9
    assert all(record.intent and record.outcome and record.request for record in turns)
    everything = "\n".join(str(vars(record)) for record in caplog.records)
    assert not [secret for secret in SECRETS if secret.casefold() in everything.casefold()]


def test_a_safety_turn_logs_neither_words_nor_the_way_in(
    device: VirtualDevice, caplog: pytest.LogCaptureFixture
) -> None:
    """The log shows that safety answered; not the kind, nor where it was said."""
    caplog.set_level(logging.DEBUG)
    device.say("I appreciate that he stopped beating me")
    record = next(record for record in caplog.records if record.message == "turn")
    assert (record.intent, record.outcome) == ("SafetyIntent", "safety")
    assert "violence" not in str(vars(record))
