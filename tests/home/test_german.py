"""German, the second language: what people say in it, and what they are told to say."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.home.models import build_model
from lantern.home.nlu import Recognition, Recognizer
from lantern.home.sentences import load
from lantern.speech.content import Content, data_root

HERE = Path(__file__).parent
CONTENT = data_root() / "content" / "de"
RECOGNIZER = Recognizer("de")
SOURCE = load(data_root(), "de")
SUGGESTED: dict[str, list[Any]] = yaml.safe_load(
    (HERE / "suggested" / "de" / "all.yaml").read_text(encoding="utf-8")
)
MOST_SAMPLES = 400

SUGGESTION = re.compile(
    r"(?:(?:sagt?|fragt?|fragen|sagen|oder|etwa|beispiel|auch|und|an mit|kenne auch), "
    r"|sagt? (?=(?:ja|nein|stopp|hilfe|noch mal)\b))(?P<rest>[^%]*)",
    re.IGNORECASE,
)
"""What comes before a suggestion in a template."""
PROSE = re.compile(
    r"(?:dann|damit|ob|wenn|wie|was (?!steht|könnten)|dass|du|mit|für|und|sag|der|die|das|sei|sie|zum|auch|wo"
    r"|möchtet|lehn|oder|im|so|\{\{|nimm,|jederzeit|ich (?!brauche schutz)|es|wann|schaut|ihr|in)\b|\{\{",
    re.IGNORECASE,
)
"""How the sentence simply goes on after such words."""
PLACEHOLDER = re.compile(r"{{ (?:habit\.)?names\[0\] }}")


def expected() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every sentence of the utterance files with what is expected of it."""
    for path in sorted((HERE / "utterances" / "de").glob("*.yaml")):
        for test in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]:
            for sentence in test["sentences"]:
                yield sentence, test


def meant(found: Recognition) -> tuple[str, dict[str, str]]:
    """Return the intent, and the ids or words in its slots."""
    return found.intent, {name: slot.id or slot.value for name, slot in found.slots.items()}


@pytest.mark.parametrize(("sentence", "test"), list(expected()))
def test_what_people_say_is_understood(sentence: str, test: dict[str, Any]) -> None:
    """The sentence has the intent and the slots of its file."""
    found = RECOGNIZER.recognize(sentence)
    assert meant(found) == (test["intent"], test.get("slots", {}))
    assert found.launch == test.get("launch", test["intent"] == "LaunchRequest")


@pytest.mark.parametrize(("phrase", "meaning"), SUGGESTED.items())
def test_a_suggestion_means_what_it_should(phrase: str, meaning: list[Any]) -> None:
    """Each phrase that the skill gives people is understood by itself, with nothing open."""
    assert meant(RECOGNIZER.recognize(phrase)) == (meaning[0], meaning[1])


def suggestions() -> Iterator[tuple[str, str]]:
    """Yield where something is suggested, and the words from there on."""
    for path in sorted((CONTENT / "speech").glob("*/*.ssml.j2")):
        if path.parent.name != "safety":
            text = PLACEHOLDER.sub("Wochengespräch", path.read_text(encoding="utf-8"))
            for match in SUGGESTION.finditer(" ".join(text.split())):
                yield f"{path.parent.name}/{path.name}", match["rest"]
    yield from (("menu", item["say"]) for item in Content("de").load("session")["menu"])


def test_every_suggestion_is_known_here() -> None:
    """Whoever writes a new suggestion into the words adds it to the list."""
    unknown = [
        (where, rest[:60])
        for where, rest in suggestions()
        if not PROSE.match(rest)
        and not any(re.match(rf"{re.escape(phrase)}\b", rest.casefold()) for phrase in SUGGESTED)
    ]
    assert unknown == []


def spoken() -> Iterator[tuple[str, str]]:
    """Yield every sample with something in its slot, and its intent."""
    for intent in SOURCE.templates:
        for index, sample in enumerate(SOURCE.samples(intent)):
            slot = re.search(r"\{(\w+)\}", sample)
            if slot is None:
                yield sample, intent
            elif slot[1] in SOURCE.types:
                values = SOURCE.types[slot[1]].values
                names = values[index % len(values)].names
                yield sample.replace(slot[0], names[index % len(names)]), intent
            else:
                yield sample.replace(slot[0], "Zebras im Schlafanzug"), intent


def test_each_sample_is_recognized_as_its_own_intent() -> None:
    """No two intents claim the same words, whatever is in the slot."""
    wrong = [
        (text, intent, found)
        for text, intent in spoken()
        if (found := RECOGNIZER.recognize(text).intent) != intent
    ]
    assert wrong == []


def test_intents_have_enough_samples_but_not_too_many() -> None:
    """People speak in many ways; combinatorial noise helps nobody."""
    for each in build_model("de-DE")["interactionModel"]["languageModel"]["intents"]:
        count = len(each["samples"])
        assert count <= MOST_SAMPLES, each["name"]
        assert count >= 8 or each["name"].startswith("AMAZON.") or each["name"] in SOURCE.aliases, each[
            "name"
        ]


def test_every_menu_item_is_a_sample_of_the_model() -> None:
    """What help names works on Alexa word for word."""
    for item in Content("de").load("session")["menu"]:
        intent = RECOGNIZER.recognize(item["say"]).intent
        samples = {sample.casefold() for sample in SOURCE.samples(intent)}
        names = {name for value in SOURCE.types["item"].values for name in value.names}
        filled = {sample.replace("{item}", name.casefold()) for sample in samples for name in names}
        assert item["say"].casefold() in filled


@pytest.mark.parametrize(
    "text", ["ich bin hier sicher", "mein Mann schlägt mich nicht", "er hat mich nie geschlagen"]
)
def test_the_opposite_of_a_danger_is_no_danger(text: str) -> None:
    """A sentence that takes the danger away is never guessed to be one."""
    assert RECOGNIZER.recognize(text).intent != "SafetyIntent"
