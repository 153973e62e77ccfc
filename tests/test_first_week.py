"""A new couple that says nothing but what it was told to say finds everything within a week."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from lantern.app import create_skill
from lantern.handlers import every
from lantern.home.device import Exchange, VirtualDevice
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content

OWNERS = {intent: each.name for each in every() for intent in each.routes}
SUGGESTED = sorted(
    phrase
    for path in (Path(__file__).parent / "home" / "suggested").glob("*.yaml")
    for phrase in yaml.safe_load(path.read_text(encoding="utf-8"))
    if " " in phrase
)
"""Whatever the skill suggests to say anywhere; single words are left to those who answer a question."""
AN_EVENING = 5
"""How many new things a couple tries in an evening."""


class NewCouple:
    """Two people who know three words, and whatever they are told."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.now = datetime(2026, 3, 2, 20, 0, tzinfo=ZoneInfo("America/Chicago"))
        skill = create_skill(journal=journal, clock=lambda: self.now)
        self.device = VirtualDevice(skill, clock=lambda: self.now, request_prefix="new couple")
        self.known: dict[str, bool] = {}
        """What they were told to say, and whether they tried it."""
        self.reached: set[str] = set()

    def say(self, text: str) -> Exchange:
        """Say something, and remember what one can say."""
        exchange = self.device.say(text)
        intent = Content().load("stems").get(exchange.intent, {"intent": exchange.intent})["intent"]
        self.reached.add(OWNERS.get(intent, ""))
        heard = f"{exchange.speech} {exchange.reprompt}".casefold()
        for phrase in SUGGESTED:
            if f", {phrase}" in heard:
                self.known.setdefault(phrase, False)
        return exchange

    def evening(self) -> None:
        """Open the lantern, ask for help now and then, and try some of what is new."""
        self.say("open evening lantern")
        self.say("no")
        for _ in range(3):
            self.say("help")
        for phrase in [each for each, tried in self.known.items() if not tried][:AN_EVENING]:
            self.known[phrase] = True
            self.say(phrase)
            self.say("stop")
            self.say("open evening lantern")
        self.say("stop")
        self.now += timedelta(days=1)


def test_everything_is_found_within_a_week(journal: SqliteJournal) -> None:
    """Help, the tips at the start and the answers themselves lead to every capability."""
    couple = NewCouple(journal)
    for _ in range(7):
        couple.evening()
    assert {each.name for each in every()} - couple.reached == set()
