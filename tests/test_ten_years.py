"""Ten years of evenings: what is remembered of a household stays small, and so does the cost of a turn."""

import json
import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from lantern.app import create_skill
from lantern.journal.model import from_state, to_state
from lantern.speech.content import Content
from memory import MemoryJournal
from walking import REQUESTS, envelope

YEARS = 10
TURNS = 12
"""Turns in an evening, besides the launch."""
STATE_BYTES = 16 * 1024
NOT_HERE = {"DeleteDataIntent", "ForgetNamesIntent", "LaunchRequest", "SessionEndedRequest"} | {
    "AMAZON.StopIntent",
    "AMAZON.CancelIntent",
    "AMAZON.NavigateHomeIntent",
}
"""What would end the evening, or take away what was gathered."""
USUAL = ("AMAZON.YesIntent", "AMAZON.YesIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent")
SAID = [name for name in REQUESTS if name.partition(" ")[0] not in NOT_HERE]


class Couple:
    """Two people who use the skill every evening, and say whatever comes to mind."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, 20, 0, tzinfo=ZoneInfo("America/Chicago"))
        self.journal = MemoryJournal()
        self.skill = create_skill(journal=self.journal, clock=lambda: self.now)
        self.chance = random.Random(1)
        self.sorry = f"<speak>{Content().load('session')['sorry']['failed']}</speak>"
        self.turns = 0
        self.largest = 0
        """Bytes of the largest state so far."""
        self.most_read = 0
        """The most entries that one turn read."""

    def year(self) -> None:
        """Live through one year."""
        self.largest = self.most_read = 0
        for _ in range(365):
            self.evening()
            self.now += timedelta(days=1)

    def evening(self) -> None:
        """Open the skill and talk with it, in two voices that take turns."""
        attributes = self.turn("LaunchRequest", new=True, attributes={})
        for _ in range(TURNS):
            if attributes is None:
                break
            attributes = self.turn(self.choose(attributes), new=False, attributes=attributes)

    def choose(self, attributes: Mapping[str, Any]) -> str:
        """Say what was asked for, yes or no, or anything else; every other evening mostly what is asked."""
        diligent = self.now.toordinal() % 2 == 0
        elicited = attributes.get("said", {}).get("elicit")
        lot = self.chance.random()
        if elicited and lot < (0.9 if diligent else 0.6):
            answers = [name for name in SAID if name.startswith(f"{elicited[0]} ")]
            return self.chance.choice(answers)
        if diligent and lot < 0.95:
            return "AMAZON.YesIntent"
        return self.chance.choice(USUAL if lot < 0.75 else SAID)

    def turn(self, name: str, *, new: bool, attributes: Mapping[str, Any]) -> dict[str, Any] | None:
        """Take one turn; return the session's attributes while it's open."""
        self.turns += 1
        person = ("maya", "david", None)[self.turns % 3]
        read = self.journal.entries_read
        sent = envelope(REQUESTS[name], number=self.turns, new=new, attributes=attributes, person=person)
        response = self.skill.invoke(sent)
        assert response["response"].get("outputSpeech", {}).get("ssml") != self.sorry, name
        self.most_read = max(self.most_read, self.journal.entries_read - read)
        for kept in self.journal.households.values():
            self.largest = max(self.largest, len(json.dumps(kept.state)))
        return (
            response["sessionAttributes"] if response["response"].get("shouldEndSession") is False else None
        )


@pytest.fixture(scope="module")
def years() -> list[tuple[int, int, int]]:
    """Return for each year the largest state, the most entries read in a turn, and all entries at its end."""
    couple = Couple()
    found = []
    for _ in range(YEARS):
        couple.year()
        (kept,) = couple.journal.households.values()
        found.append((couple.largest, couple.most_read, len(kept.entries)))
    assert to_state(from_state(kept.state)) == kept.state
    return found


def test_the_state_stays_small(years: list[tuple[int, int, int]]) -> None:
    """Under 16 KB at all times, whatever they said."""
    assert max(largest for largest, _, _ in years) < STATE_BYTES


def test_a_turn_costs_no_more_after_ten_years(years: list[tuple[int, int, int]]) -> None:
    """The journal grows; what a turn reads of it, and the state, don't once the decks went round."""
    first_half, second_half = years[:5], years[5:]
    assert years[-1][2] > 8 * years[0][2]
    assert max(state for state, _, _ in second_half) < 1.25 * max(state for state, _, _ in first_half)
    assert max(read for _, read, _ in second_half) < 1.5 * max(read for _, read, _ in first_half)
