"""That the parts fit: every intent has a handler and sentences, every template is used and complete."""

import json
import re
from pathlib import Path

import pytest

from lantern.handlers import every
from lantern.speech.content import Content, data_root

ROOT = data_root()
SPEECH = ROOT / "content" / "en" / "speech"
TEMPLATES = sorted(
    str(path.relative_to(SPEECH)).removesuffix(".ssml.j2") for path in SPEECH.glob("*/*.ssml.j2")
)
HANDLED = {name for each in every() for name in each.routes} | {"ContinueIntent", "AMAZON.ResumeIntent"}
NOT_INTENTS = {"LaunchRequest", "SessionEndedRequest", "AlexaSkillEvent.SkillDisabled"}


def modelled() -> set[str]:
    """Return the intents that Alexa may send."""
    model = json.loads((ROOT / "interaction_models" / "en-US.json").read_text(encoding="utf-8"))
    return {intent["name"] for intent in model["interactionModel"]["languageModel"]["intents"]}


def test_every_intent_of_the_model_is_handled() -> None:
    """Nothing that Alexa recognizes falls through to the fallback."""
    aliases = set(Content().load("stems"))
    assert modelled() - aliases == HANDLED - NOT_INTENTS


def test_every_alias_stands_for_an_intent_that_is_handled() -> None:
    """The stems of free speech lead to a handler."""
    assert {alias["intent"] for alias in Content().load("stems").values()} <= HANDLED


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_that_asks_has_a_reprompt(name: str) -> None:
    """Whoever says nothing hears something that helps."""
    text = (SPEECH / f"{name}.ssml.j2").read_text(encoding="utf-8")
    assert ("{% block ask %}" in text) == ("{% block reprompt %}" in text)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_asks_in_its_ask_block_only(name: str) -> None:
    """A question that is followed by more words, or by the end of the session, can't be answered."""
    text = (SPEECH / f"{name}.ssml.j2").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"{%-? block (\w+) -?%}(.*?){%-? endblock -?%}", text, flags=re.DOTALL))
    assert "?" not in blocks.pop("say", "")
    asked = blocks.get("ask")
    assert asked is None or "?" in asked or "{{" in asked
    assert blocks.keys() <= {"ask", "reprompt", "card"}


def test_every_template_is_used() -> None:
    """No answer is left over that nobody can hear, and none is missing."""
    package = Path(ROOT, "skill", "lantern")
    sources = [*package.glob("handlers/*.py"), package / "routing.py", package / "turn.py"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    named = set(re.findall(r'"([a-z]+/[a-z_]+)"', source))
    drill_steps = re.findall(r'_(?:listen|offer_more)\(\s*"(\w+)"', source)
    named |= {f"listening/{step}" for step in drill_steps}
    named |= {"gratitude/backhanded", "gratitude/self"}  # named by the shape of what was said
    named |= {f"safety/{answer}" for answer in Content().load("safety")["answers"]}
    assert set(TEMPLATES) == named


def test_a_capability_has_the_same_name_everywhere() -> None:
    """Handlers, templates and sentences of a capability carry its name."""
    for capability in every():
        assert (SPEECH / capability.name).is_dir()
        assert (ROOT / "interaction_models" / "sentences" / "en" / f"{capability.name}.yaml").is_file()
        assert (ROOT / "content" / "en" / f"{capability.name}.yaml").is_file()
