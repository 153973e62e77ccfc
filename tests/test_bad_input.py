"""Whatever comes in, a valid answer goes out and nothing is raised."""

import copy
import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lantern.app import Skill, create_skill
from lantern.handlers import every
from lantern.home.device import VirtualDevice
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.limits import problems
from lantern.speech.render import plain

SKILL_ID = "amzn1.ask.skill.ours"
INTENTS = sorted({name for each in every() for name in each.routes})
SLOTS = ("appreciation", "reply", "question", "topic", "item", "drill", "danger", "surprise")
AWKWARD = (
    "",
    " ",
    "?",
    "<speak>&amp;</speak>",
    "Tom & Jerry <3 \"quoted\" 'single'",
    "🙂" * 50,
    "\x00\x07\u202e",
    "nĭ hǎo مرحبا",
    "word " * 1000,
    "a" * 5000,
)


def envelope(request: dict[str, Any], attributes: Any = None) -> dict[str, Any]:
    """Return a request envelope as Alexa sends it."""
    application, user = {"applicationId": SKILL_ID}, {"userId": "amzn1.ask.account.ONE"}
    return {
        "version": "1.0",
        "session": {
            "new": attributes is None,
            "sessionId": "amzn1.echo-api.session.1",
            "application": application,
            "attributes": attributes or {},
            "user": user,
        },
        "context": {"System": {"application": application, "user": user, "device": {"deviceId": "one"}}},
        "request": {"requestId": "1", "timestamp": "2026-03-02T19:30:00Z", "locale": "en-US", **request},
    }


def intent(name: str, slots: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return an intent request."""
    return {"type": "IntentRequest", "dialogState": "STARTED", "intent": {"name": name, "slots": slots or {}}}


def assert_valid(response: Any) -> None:
    """Check that a response can be sent to Alexa."""
    assert json.loads(json.dumps(response)) == response
    assert response["version"] == "1.0"
    assert problems(response) == []


@pytest.mark.parametrize("name", [*INTENTS, "UnknownIntent", ""])
@pytest.mark.parametrize("text", AWKWARD)
def test_every_intent_takes_any_text(skill: Skill, name: str, text: str) -> None:
    """Empty, endless, foreign or hostile words in any slot get a valid answer, in any open exercise."""
    slots = {slot: {"name": slot, "value": text, "confirmationStatus": "NONE"} for slot in SLOTS}
    first = skill.invoke(envelope(intent(name, slots)))
    assert_valid(first)
    for opener in ("ListeningDrillIntent", "GratitudePromptIntent", "ChecklistStatusIntent"):
        opened = skill.invoke(envelope(intent(opener)))
        attributes = opened["sessionAttributes"]
        assert_valid(skill.invoke(envelope(intent(name, slots), attributes)))


@pytest.mark.parametrize("name", INTENTS)
def test_every_intent_does_without_its_slots(skill: Skill, name: str) -> None:
    """A missing slot, an empty one and one without resolution get a valid answer."""
    assert_valid(skill.invoke(envelope(intent(name))))
    unfilled = {slot: {"name": slot, "confirmationStatus": "NONE"} for slot in SLOTS}
    assert_valid(skill.invoke(envelope(intent(name, unfilled))))
    no_match = {"resolutionsPerAuthority": [{"authority": "x", "status": {"code": "ER_SUCCESS_NO_MATCH"}}]}
    unresolved = {slot: {"name": slot, "value": "xyzzy", "resolutions": no_match} for slot in SLOTS}
    assert_valid(skill.invoke(envelope(intent(name, unresolved))))


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en", "de-DE", "xx-YY", ""])
def test_any_locale_is_answered(skill: Skill, locale: str) -> None:
    """A language that isn't there yet is answered in English."""
    assert_valid(skill.invoke(envelope({"type": "LaunchRequest", "locale": locale})))


@pytest.mark.parametrize(
    "request_type",
    ["Alexa.Tomorrow.Request", "Connections.Response", "", "Nonsense"],
)
def test_an_unknown_request_type_gets_a_polite_answer(skill: Skill, request_type: str) -> None:
    """What the SDK can't read is still answered."""
    response = skill.invoke(envelope({"type": request_type}))
    assert_valid(response)
    assert plain(response["response"]["outputSpeech"]["ssml"])


@pytest.mark.parametrize(
    "request_type",
    [
        "SessionEndedRequest",
        "CanFulfillIntentRequest",
        "AlexaSkillEvent.SkillDisabled",
        "System.ExceptionEncountered",
        "AudioPlayer.PlaybackStarted",
    ],
)
def test_requests_that_allow_no_speech_get_none(skill: Skill, request_type: str) -> None:
    """An answer with speech to these would be an error to Alexa."""
    extra = {"reason": "USER_INITIATED"} if request_type == "SessionEndedRequest" else {}
    response = skill.invoke(envelope({"type": request_type, **extra}))
    assert "outputSpeech" not in response["response"]


def test_an_event_is_taken_in_silence(skill: Skill, caplog: pytest.LogCaptureFixture) -> None:
    """Events come without a session; they are no failure that would ring an alarm."""
    made = envelope({"type": "AlexaSkillEvent.SkillDisabled"})
    del made["session"]
    skill.invoke(made)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def test_words_that_only_sound_like_danger_are_not_praised(skill: Skill) -> None:
    """What Alexa took for danger, but is no known sentence of it, isn't an appreciation either."""
    opened = skill.invoke(envelope(intent("GratitudePromptIntent")))["sessionAttributes"]
    danger = {"danger": {"name": "danger", "value": "he gets so very cold", "confirmationStatus": "NONE"}}
    answer = skill.invoke(envelope(intent("SafetyIntent", danger), opened))
    said = plain(answer["response"]["outputSpeech"]["ssml"])
    assert "keep it" not in said
    assert "hotline" not in said.lower()


def test_an_enum_of_tomorrow_in_the_context_is_passed_over(skill: Skill) -> None:
    """A device with new abilities can use the skill."""
    made = envelope({"type": "LaunchRequest"})
    made["context"]["Viewport"] = {"shape": "HEXAGON", "mode": "HOLOGRAM"}
    made["context"]["Alexa.Presentation.APL"] = {"token": 7}
    assert "Welcome" in skill.invoke(made)["response"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"request": None},
        {"request": {}},
        {"request": []},
        {"version": 3},
        {"session": "x", "context": "y"},
    ],
)
def test_an_envelope_that_is_none_is_answered(skill: Skill, broken: dict[str, Any]) -> None:
    """Not even a broken envelope is an exception to the caller."""
    assert_valid(skill.invoke(broken))


def test_another_skills_request_is_refused_without_a_word(
    journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """A wrong application id gets no speech, and nothing is read or written."""
    skill = create_skill(journal=journal, clock=clock, skill_id="amzn1.ask.skill.other")
    response = skill.invoke(envelope({"type": "LaunchRequest"}))
    assert response == {"version": "1.0", "response": {"shouldEndSession": True}}
    ours = create_skill(journal=journal, clock=clock, skill_id=SKILL_ID)
    assert "Welcome" in ours.invoke(envelope({"type": "LaunchRequest"}))["response"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize(
    "attributes",
    [
        {"v": 0, "exercise": {"name": "listening"}},
        {
            "v": 1,
            "exercise": {"name": "listening", "step": "reply", "data": {"drill": "gone", "statement": 3}},
        },
        {"v": 1, "exercise": {"name": "gone", "step": "x", "data": {}}},
        {"v": 1, "exercise": {"name": "gratitude", "step": "keep", "data": {}}},
        {"v": 1, "left": {"name": "listening", "step": "", "data": {}}, "offered": True},
        {"v": 1, "misses": "many", "said": 5},
        {"lastSpeech": "an older version's"},
    ],
)
@pytest.mark.parametrize(
    "name", ["AMAZON.YesIntent", "DrillReplyIntent", "AMAZON.FallbackIntent", "ContinueIntent"]
)
def test_session_attributes_of_another_version_or_garbage_are_no_obstacle(
    skill: Skill, attributes: dict[str, Any], name: str
) -> None:
    """What can't be read of the session is forgotten."""
    assert_valid(skill.invoke(envelope(intent(name), attributes)))


def test_a_handler_that_fails_gives_a_kind_sentence(
    device: VirtualDevice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error of ours closes the session kindly; the log has its kind and place, not what was said."""
    caplog.set_level(logging.INFO, logger="lantern")  # the traceback is for those who debug
    monkeypatch.setattr("lantern.handlers.gratitude.look_at", lambda text: 1 / (len(text) - len(text)))
    exchange = device.say("I appreciate your secret smile")
    assert_valid(exchange.response)
    assert "not your doing" in exchange.speech
    assert [record.error for record in caplog.records if record.message == "failed"] == ["ZeroDivisionError"]
    assert "secret" not in caplog.text


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=10), inner, max_size=2),
    max_leaves=5,
)


def paths(data: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value in *data*."""
    found = [before] if before else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += paths(value, (*before, key))
    return found


WHOLE = envelope(
    intent(
        "DrillReplyIntent",
        {"reply": {"name": "reply", "value": "you felt alone", "confirmationStatus": "NONE"}},
    ),
    {
        "v": 1,
        "exercise": {"name": "listening", "step": "reply", "data": {"drill": "reflect"}, "lasting": True},
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(path=st.sampled_from(paths(WHOLE)), value=json_values, drop=st.booleans())
def test_damage_anywhere_in_the_envelope_is_answered(
    skill: Skill, path: tuple[str, ...], value: Any, drop: bool
) -> None:
    """Any one value of a request may be missing or of any kind."""
    damaged = copy.deepcopy(WHOLE)
    inner = damaged
    for key in path[:-1]:
        inner = inner[key]
    if drop:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    assert_valid(skill.invoke(damaged))
