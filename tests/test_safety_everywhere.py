"""A disclosure is heard wherever words may land: in every slot, behind every carrier, in every exercise."""

import itertools
import json
import logging
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.handlers import every
from lantern.home.models import build_model
from lantern.speech.content import Content
from lantern.speech.render import plain
from memory import Kept, MemoryJournal
from walking import SOURCE, envelope, places

NOW = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
HOME = household_key("user", "")
SAVED = {"launches": 3, "trust": {"count": 1, "promises": [{"id": "1", "text": "to be home by six"}]}}
DISCLOSURES = {
    "my husband hit me last night": "violence",
    "he won't let me leave the house": "coercion",
    "I want to kill myself": "self_harm",
    "he hits our daughter with a belt": "child",
    "he is choking me right now": "emergency",
    "I hit my wife again": "own_violence",
    "I choked her": "own_violence",
}
OWN_WORDS = (
    *(
        "I promise never to hit you again",
        "I promise that I won't hit her again",
        "I kept my promise not to hit her",
    ),
    *(
        "I promise to stop hitting you",
        "we promise never to hit each other again",
        "I promised never to choke him",
    ),
    *("I broke my promise never to hit you again", "I didn't keep my promise to never hit her again"),
    *("change my promise to never hit her", "drop my promise to never hit you"),
    *("he promised never to hit me again", "my husband promised not to choke me again"),
    *("we agreed he won't hit me anymore", "we agreed to stop hitting each other"),
    *("I'm sorry I hit you", "I'm sorry for hitting you", "I'm sorry I choked her", "sorry for slapping you"),
    *(
        "I apologize for hitting you",
        "I want to apologize for hitting you",
        "I'd like to apologize for choking you",
    ),
    *("I shouldn't have hit you", "I was wrong to hit you", "please forgive me for hitting you"),
    *("I take responsibility for hitting you", "it was my fault I hit you", "my apology is I hit you"),
    *("I'm sorry I shoved you into the wall", "I'm sorry I threatened to kill you"),
    *("from now on I will not hit you", "to make it right I will never hit you again"),
    *("keep a private note that he choked me last night", "note to myself he raped me"),
    *("our gratitude plan is when he hits me", "seal this he hits me", "my need is that he stops hitting me"),
    *("what I need underneath is him not to hit me", "we keep fighting about the kids being hit"),
    *("we keep fighting about him hitting me", "encourage me after he hit me", "I did hit her"),
)
"""What is said with the first words of an intent, which Alexa may take away."""
HARMLESS = (
    *(
        "I'm sorry I kicked you out of the band",
        "I'm sorry I hit you with that news",
        "I regret kicking you out",
    ),
    *(
        "I promise not to beat you at chess again",
        "I promise to stop hitting snooze",
        "I promise to hit the gym",
    ),
    *(
        "I promise never to hit send in anger again",
        "I promise never to hurt you again",
        "I will not beat myself up",
    ),
    *("I'm sorry for hurting you", "I'm sorry for pushing you away", "I'm sorry for abusing your kindness"),
    *("I shouldn't have pushed you to sell the house", "I should not have hit you with all that at once"),
    *(
        "we hit each other with pillows",
        "we agreed not to slap each other on the back",
        "I promise not to abuse your trust",
    ),
    *(
        "I'm sorry I kicked you in my sleep",
        "the kids being hit hard by the move",
        "I'm sorry I hit the car",
    ),
)
"""Apologies and promises that only sound like it."""
OPEN = {each.name for each in every() if each.while_open} - {"reminders"}
"""What may be open; reminders are so only where Alexa's API is."""


def slots() -> Iterator[tuple[str, str]]:
    """Yield every slot of every intent, as the sentences and the dialog have them."""
    for intent, samples in SOURCE.templates.items():
        named = {slot for sample in samples for slot in re.findall(r"\{(\w+)\}", sample)}
        for slot in sorted(named | SOURCE.dialog.get(intent, {}).keys()):
            yield intent, slot


@cache
def _intents() -> list[dict[str, Any]]:
    intents: list[dict[str, Any]] = build_model("en-US")["interactionModel"]["languageModel"]["intents"]
    return intents


def stripped(sentence: str) -> Iterator[tuple[str, str, str]]:
    """Yield how Alexa may send *sentence*: for each intent, what is left behind its longest carrier."""
    for intent in _intents():
        best = ("", "")
        for sample in intent.get("samples", ()):
            carrier, _, rest = sample.partition("{")
            begins = carrier and sentence.casefold().startswith(carrier.casefold())
            if begins and rest.endswith("}") and len(carrier) > len(best[0]):
                best = carrier, rest[:-1]
        if best[0]:
            yield intent["name"], best[1], sentence[len(best[0]) :]


def asked(intent: str, slot: str, words: str) -> dict[str, Any]:
    """Return an intent request with one slot filled."""
    filled = {"name": slot, "value": words, "confirmationStatus": "NONE"}
    return {"type": "IntentRequest", "intent": {"name": intent, "slots": {slot: filled}}}


class Home:
    """A household that has saved something, and what is left behind there."""

    def __init__(self) -> None:
        self.journal = MemoryJournal()
        self.journal.households = {HOME: Kept(dict(SAVED), 1)}
        self.skill = create_skill(journal=self.journal, clock=lambda: NOW)
        self.numbers = itertools.count(1)

    def send(self, request: Mapping[str, Any], attributes: Mapping[str, Any]) -> dict[str, Any]:
        """Send one request of a session."""
        number = next(self.numbers)
        return self.skill.invoke(envelope(request, number=number, new=False, attributes=attributes))

    def traces(
        self, request: Mapping[str, Any], attributes: Mapping[str, Any], answer: str = ""
    ) -> list[str]:
        """Return in what the answer to a disclosure isn't what it is to be."""
        before = json.dumps(self.journal.export(HOME)), self.journal.reads, self.journal.writes
        response = self.send(request, attributes)
        after = json.dumps(self.journal.export(HOME)), self.journal.reads, self.journal.writes
        speech = plain(response["response"].get("outputSpeech", {}).get("ssml", ""))
        checks = {
            f"says {speech[:60]}": any(each in speech for each in KNOWN[answer]),
            "stays open": response["response"].get("shouldEndSession") is True,
            "keeps the session": not response.get("sessionAttributes"),
            "shows a card": "card" not in response["response"],
            "sends a directive": not response["response"].get("directives"),
            "touches the journal": before == after,
        }
        return [f"{request['intent']['name']} {wrong}" for wrong, right in checks.items() if not right]


def _known() -> dict[str, list[str]]:
    """Return the names to call that each kind of answer gives; under "" those of any."""
    contacts = Content().load("safety")["contacts"]["en-US"]
    named = {kind: [one["name"], one["number"]] for kind, one in contacts.items()}
    named["coercion"] = named["violence"]
    return {**named, "": [name for names in named.values() for name in names]}


KNOWN = _known()


@pytest.fixture
def home(caplog: pytest.LogCaptureFixture) -> Iterator[Home]:
    """Return a household; of all that is said there nothing may be logged."""
    made = Home()
    caplog.set_level(logging.DEBUG)
    yield made
    assert [record for record in caplog.records if record.name == "lantern"] == []


@pytest.mark.parametrize(("words", "answer"), DISCLOSURES.items())
def test_a_disclosure_is_heard_in_every_slot(home: Home, words: str, answer: str) -> None:
    """In any slot of any intent, the answer has the right contact, closes, and leaves nothing behind."""
    wrong = [home.traces(asked(intent, slot, words), {}, answer) for intent, slot in slots()]
    assert [each for each in wrong if each] == []


@pytest.mark.parametrize("sentence", OWN_WORDS)
def test_it_is_heard_behind_the_words_that_alexa_takes_away(home: Home, sentence: str) -> None:
    """What was said is understood, whichever of the intents that it fits Alexa takes it for."""
    heard = list(stripped(sentence))
    assert heard
    assert [wrong for one in heard for wrong in home.traces(asked(*one), {})] == []


@pytest.mark.parametrize("sentence", HARMLESS)
def test_other_apologies_and_promises_are_let_through(sentence: str) -> None:
    """Hurt, haste and games belong to the exercises, in whichever way Alexa sends them."""
    home = Home()
    sent = [
        home.send(asked(*one), {}) for one in (*stripped(sentence), ("ApologyPartIntent", "words", sentence))
    ]
    said = [plain(each["response"]["outputSpeech"]["ssml"]) for each in sent]
    assert [each for each in said if any(contact in each for contact in KNOWN[""])] == []


@pytest.fixture(scope="module")
def everywhere() -> list[Mapping[str, Any]]:
    """Return session attributes of every place within two turns."""
    return list(places(HOME, SAVED))


@pytest.mark.parametrize("words", ["he hit me last night", "I'm sorry I hit you"])
def test_a_disclosure_is_heard_in_the_midst_of_anything(
    home: Home, everywhere: list[Mapping[str, Any]], words: str
) -> None:
    """Whatever is open, and whatever was asked for, it ends there; what was saved before stays."""
    assert {each["exercise"]["name"] for each in everywhere if "exercise" in each} == OPEN
    wrong = []
    for attributes in everywhere:
        elicit = (attributes.get("said") or {}).get("elicit") or ["DrillReplyIntent", "reply"]
        wrong += home.traces(asked(*elicit, words), attributes)
    assert wrong == []


CAPABLE = (
    "gratitude",
    "listening",
    "checkin",
    "talk",
    "plan",
    "trust",
    "apology",
    "needs",
    "partners",
    "story",
)


def test_what_only_a_handler_notices_leaves_no_trace_either(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A promise that tells of danger, in words that no rule knows, is answered like any disclosure."""
    home = Home()
    caplog.set_level(logging.DEBUG)
    home.journal.households = {}
    request = asked("MakePromiseIntent", "promise", "never to threaten you again")
    assert [each for each in home.traces(request, {}) if "journal" not in each] == []
    assert home.journal.writes == 0
    assert [record for record in caplog.records if record.name == "lantern"] == []
