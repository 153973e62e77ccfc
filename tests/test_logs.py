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
    assert len(turns) == 8
    assert all(record.intent and record.outcome and record.request for record in turns)
    everything = "\n".join(str(vars(record)) for record in caplog.records)
    assert not [secret for secret in SECRETS if secret.casefold() in everything.casefold()]


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
