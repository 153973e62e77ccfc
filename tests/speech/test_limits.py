"""Alexa's limits on an answer."""

from typing import Any

import pytest

from lantern.speech.limits import CHARACTERS, fit_response, fit_ssml, problems


def response(speech: str, *, is_open: bool, reprompt: str = "") -> dict[str, Any]:
    """Return a response envelope."""
    inner: dict[str, Any] = {
        "outputSpeech": {"type": "SSML", "ssml": speech},
        "shouldEndSession": not is_open,
    }
    if reprompt:
        inner["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": reprompt}}
    return {"version": "1.0", "sessionAttributes": {}, "response": inner}


def test_a_good_answer_has_no_problems() -> None:
    """An open answer asks and has a reprompt that adds something."""
    assert problems(response("<speak>Shall we?</speak>", is_open=True, reprompt="<speak>Yes?</speak>")) == []
    assert problems(response("<speak>Good night.</speak>", is_open=False)) == []


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (response("<speak>Shall we?</speak>", is_open=False), "closed, but it ends with"),
        (
            response("<speak>Go on.</speak>", is_open=True, reprompt="<speak>Yes?</speak>"),
            "open, but it ends with",
        ),
        (response("<speak>Shall we?</speak>", is_open=True), "needs a reprompt"),
        (
            response("<speak>Shall we?</speak>", is_open=True, reprompt="<speak>Shall we?</speak>"),
            "adds nothing",
        ),
        (response("<speak>Tom & Jerry.</speak>", is_open=False), "no valid SSML"),
        (response('<speak>Hm. <break time="10500ms"/></speak>', is_open=False), "a break of more"),
        (response("<speak><script/>Hm.</speak>", is_open=False), "no valid SSML"),
        (response(f"<speak>{'a ' * 4000}.</speak>", is_open=False), "characters"),
        (
            {**response("<speak>Hm.</speak>", is_open=False), "sessionAttributes": {"x": "y" * 25_000}},
            "too large",
        ),
    ],
)
def test_each_broken_rule_is_told(made: dict[str, Any], problem: str) -> None:
    """A response that breaks a rule is described by it."""
    assert any(problem in found for found in problems(made))


def test_amazons_own_tags_are_allowed() -> None:
    """Emotion and effects are part of Alexa's subset."""
    ssml = '<speak><amazon:emotion name="calm" intensity="low">Good night.</amazon:emotion></speak>'
    assert fit_ssml(ssml) == ssml


def test_broken_ssml_is_said_as_text() -> None:
    """Nothing that the store or a person brings can make an answer unsayable."""
    assert fit_ssml("<speak>Tom & Jerry <b>hi</b></speak>") == "<speak>Tom &amp; Jerry hi</speak>"


def test_an_endless_text_is_cut_at_a_word() -> None:
    """An answer beyond the limit is shortened, and still valid."""
    fitted = fit_ssml(f"<speak>{'word &amp; ' * 2000}</speak>")
    assert len(fitted) < CHARACTERS
    assert problems(response(fitted, is_open=False)) == []


def test_what_is_cut_still_asks_its_question() -> None:
    """The session stays open for an answer, so the question stays too."""
    fitted = fit_ssml(f"<speak>{'word. ' * 2000} Shall we go on?</speak>")
    assert fitted.endswith(" Shall we go on?</speak>")
    assert len(fitted) < CHARACTERS
    everything = fit_ssml(f"<speak>{'word ' * 2000}?</speak>")
    assert len(everything) < CHARACTERS


def test_characters_that_nothing_can_say_are_left_out() -> None:
    """Half an emoji or a control character in what was stored makes no answer unsayable."""
    assert fit_ssml("<speak>so\x07 \ud83dfar</speak>") == "<speak>so far</speak>"


@pytest.mark.parametrize("value", [float("nan"), "\ud83d"], ids=["no number", "half an emoji"])
def test_a_session_that_json_cannot_say_is_dropped(value: object) -> None:
    """A damaged session isn't sent back as something that Alexa refuses."""
    made = response("<speak>Hm.</speak>", is_open=False)
    made["sessionAttributes"] = {"exercise": {"data": {"x": value}}}
    assert fit_response(made)["sessionAttributes"] == {}


def test_a_response_that_is_too_large_loses_what_it_can_do_without() -> None:
    """The card and the words to repeat go; speech and exercise stay."""
    made = response("<speak>Hm.</speak>", is_open=False)
    made["response"]["card"] = {"type": "Simple", "title": "x", "content": "y" * 20_000}
    made["sessionAttributes"] = {"said": {"say": "z" * 9_000}, "exercise": {"name": "listening"}}
    fitted = fit_response(made)
    assert fitted["sessionAttributes"] == {"exercise": {"name": "listening"}}
    assert "card" not in fitted["response"]
