"""What Alexa's reviewers try at every place: leave, cancel, ask for help, and come in another voice."""

import itertools
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.speech.limits import problems
from lantern.speech.render import plain
from memory import Kept, MemoryJournal
from walking import REQUESTS, envelope, places

NOW = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
HOME = household_key("user", "")
VOICE = household_key("mayas voice", "")
STATE = {
    "launches": 3,
    "partners": {"names": {"one": "Maya", "two": "David"}, "people": {VOICE: "one"}},
    "trust": {"count": 1, "promises": [{"id": "1", "text": "to be home by six"}]},
}


@pytest.fixture(scope="module")
def everywhere() -> list[Mapping[str, Any]]:
    """Return session attributes of the places that a new household and an old one come to."""
    return [*places(HOME, {}), *places(HOME, STATE)]


class Asked:
    """The skill, asked at any place."""

    def __init__(self) -> None:
        self.journal = MemoryJournal()
        self.skill = create_skill(journal=self.journal, clock=lambda: NOW)
        self.numbers = itertools.count(1)

    def ask(
        self, name: str, attributes: Mapping[str, Any], *, locale: str = "en-US", person: str | None = None
    ) -> dict[str, Any]:
        """Send one request from there."""
        self.journal.households = {HOME: Kept(dict(STATE), 1)}
        request = {**REQUESTS[name], "locale": locale}
        number = next(self.numbers)
        sent = envelope(request, number=number, new=False, attributes=attributes, person=person)
        return self.skill.invoke(sent)


def speech(response: Mapping[str, Any]) -> str:
    """Return what is said, as plain text."""
    return plain(response["response"].get("outputSpeech", {}).get("ssml", ""))


@pytest.mark.parametrize("name", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"])
def test_leaving_leaves_from_everywhere(everywhere: list[Mapping[str, Any]], name: str) -> None:
    """The session ends with a short good-bye that asks nothing."""
    asked = Asked()
    for attributes in everywhere:
        response = asked.ask(name, attributes)
        assert response["response"]["shouldEndSession"] is True, attributes
        assert not response.get("sessionAttributes")
        assert 0 < len(speech(response).split()) <= 20
        assert "?" not in speech(response)


def test_help_helps_everywhere(everywhere: list[Mapping[str, Any]]) -> None:
    """It ends with a question, keeps listening, and the second time names other things one can say."""
    asked = Asked()
    for attributes in everywhere:
        once = asked.ask("AMAZON.HelpIntent", attributes)
        twice = asked.ask("AMAZON.HelpIntent", once["sessionAttributes"])
        for response in (once, twice):
            assert speech(response).endswith("?"), (attributes, speech(response))
            assert response["response"]["shouldEndSession"] is False
        assert speech(once) != speech(twice)


@pytest.mark.parametrize("name", ["AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.FallbackIntent"])
@pytest.mark.parametrize("person", [None, "mayas voice", "a guests voice"])
def test_any_voice_or_none_may_go_on(
    everywhere: list[Mapping[str, Any]], name: str, person: str | None
) -> None:
    """A turn that comes without the voice that the session began with, or with another one, is answered."""
    asked = Asked()
    for attributes in everywhere:
        assert problems(asked.ask(name, attributes, person=person)) == [], attributes


@pytest.mark.parametrize("locale", ["xx-YY", "", "EN_us", "en", "de-DE"])
def test_any_locale_may_go_on(everywhere: list[Mapping[str, Any]], locale: str) -> None:
    """A session goes on in whatever language the next request comes; what isn't there in it is said so."""
    asked = Asked()
    for attributes in everywhere:
        for name in ("AMAZON.YesIntent", "AMAZON.HelpIntent"):
            response = asked.ask(name, attributes, locale=locale)
            assert problems(response) == [], attributes
            assert "wrong on my side" not in speech(response), attributes
