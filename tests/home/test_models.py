"""The generated interaction models, and the rules of Alexa's that they are held to."""

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lantern.home import models
from lantern.home.sentences import load
from lantern.speech.content import data_root

LOCALES = ("de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US")
LARGEST = 900_000
MOST_SAMPLES = 270
FEWEST_SAMPLES = 25


@cache
def built() -> dict[str, Any]:
    """Return our model of en-US, built once."""
    return models.build_model("en-US")


@pytest.fixture
def model() -> dict[str, Any]:
    """A model of our own, free to be broken."""
    return copy.deepcopy(built())


def language_model(model: dict[str, Any]) -> dict[str, Any]:
    """Return the language model within *model*."""
    return model["interactionModel"]["languageModel"]


def intent(model: dict[str, Any], name: str) -> dict[str, Any]:
    """Return an intent of *model*."""
    return next(each for each in language_model(model)["intents"] if each["name"] == name)


def slot_type(model: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a slot type of *model*."""
    return next(each for each in language_model(model)["types"] if each["name"] == name)


def dialog_slot(model: dict[str, Any], name: str) -> dict[str, Any]:
    """Return an intent's first slot in the dialog model."""
    dialog = model["interactionModel"]["dialog"]["intents"]
    return next(each for each in dialog if each["name"] == name)["slots"][0]


class TestOurModels:
    """What we upload."""

    def test_the_committed_models_are_what_the_sentences_make(self):
        """A change of sentences or content without a new model fails here: run `lantern models`."""
        assert models.check_models() == []

    def test_there_is_a_model_for_each_locale_of_alexas(self):
        """Six locales, no more and no fewer."""
        found = sorted(path.stem for path in (data_root() / "interaction_models").glob("*.json"))
        assert tuple(found) == LOCALES

    @pytest.mark.parametrize("locale", LOCALES)
    def test_every_locale_keeps_alexas_rules(self, locale: str):
        """Each generated model may be uploaded as it is."""
        assert models.validate(models.build_model(locale), locale) == []

    def test_building_twice_gives_the_same_text(self):
        """Nothing depends on the order of sets or the hour of the day."""
        assert json.dumps(models.build_model("en-US")) == json.dumps(models.build_model("en-US"))

    def test_a_model_stays_small(self):
        """A model that a person can still read through."""
        assert models.model_path("en-US", data_root()).stat().st_size <= LARGEST

    def test_custom_intents_have_enough_samples_but_not_too_many(self):
        """People speak in many ways; combinatorial noise helps nobody."""
        aliases = load(data_root()).aliases
        for each in language_model(built())["intents"]:
            if not each["name"].startswith("AMAZON.") and each["name"] not in aliases:
                assert FEWEST_SAMPLES <= len(each["samples"]) <= MOST_SAMPLES, each["name"]

    def test_the_names_of_content_are_slot_values_with_their_ids(self):
        """Habits, drills and topics come from the content, never written twice."""
        habits = {each["id"]: each["name"]["value"] for each in slot_type(built(), "Habit")["values"]}
        assert habits["weekly_talk"] == "weekly talk"
        assert len(slot_type(built(), "Drill")["values"]) == 7
        assert len(slot_type(built(), "Topic")["values"]) >= 40

    def test_dangers_have_the_kinds_of_the_safety_screen(self):
        """The id of a sentence is the kind of concern, or the quick exit."""
        kinds = {each["id"] for each in slot_type(built(), "Danger")["values"]}
        assert kinds == {"violence", "coercion", "self_harm", "child", "emergency", "quiet"}

    @pytest.mark.parametrize("name", ["DrillReplyIntent", "GratitudeShareIntent", "AskIntent"])
    def test_free_text_can_be_elicited(self, name: str):
        """Dialog.ElicitSlot works only for a slot that the dialog model knows."""
        slot = dialog_slot(built(), name)
        assert slot["elicitationRequired"] is True
        assert f"{{{slot['name']}}}" in intent(built(), name)["slots"][0]["samples"]

    def test_an_alias_stands_for_a_slot_that_exists(self):
        """Every family of stems means an intent and a free-text slot of the model."""
        source = load(data_root())
        for name, alias in source.aliases.items():
            assert alias.slot in source.free_text, name
            assert any(f"{{{alias.slot}}}" in each for each in source.templates[alias.intent]), name
            assert alias.stem == " ".join(alias.stem.split()), name


def say(name: str, *samples: str) -> Callable[[dict[str, Any]], None]:
    """Add samples to an intent."""

    def change(model: dict[str, Any]) -> None:
        intent(model, name)["samples"].extend(samples)

    return change


def rename(text: str) -> Callable[[dict[str, Any]], None]:
    """Change the invocation name."""

    def change(model: dict[str, Any]) -> None:
        language_model(model)["invocationName"] = text

    return change


def name_value(*names: str) -> Callable[[dict[str, Any]], None]:
    """Add names to the first habit."""

    def change(model: dict[str, Any]) -> None:
        slot_type(model, "Habit")["values"][0]["name"]["synonyms"].extend(names)

    return change


def without(name: str) -> Callable[[dict[str, Any]], None]:
    """Leave out an intent."""

    def change(model: dict[str, Any]) -> None:
        language_model(model)["intents"].remove(intent(model, name))

    return change


def add_intent(name: str, *samples: str, **slots: str) -> Callable[[dict[str, Any]], None]:
    """Add an intent."""

    def change(model: dict[str, Any]) -> None:
        made = [{"name": slot, "type": slot_type} for slot, slot_type in slots.items()]
        language_model(model)["intents"].append({"name": name, "samples": list(samples), "slots": made})

    return change


def add_type(name: str, *ids: str) -> Callable[[dict[str, Any]], None]:
    """Add a slot type."""

    def change(model: dict[str, Any]) -> None:
        values = [{"id": each, "name": {"value": f"value {each}"}} for each in ids]
        language_model(model)["types"].append({"name": name, "values": values})

    return change


def elicit(**changes: object) -> Callable[[dict[str, Any]], None]:
    """Change the dialog model of a drill's reply."""

    def change(model: dict[str, Any]) -> None:
        dialog_slot(model, "DrillReplyIntent").update(changes)

    return change


def many_intents(model: dict[str, Any]) -> None:
    """Add more intents than Alexa takes."""
    for first in "abcdefghijklmnop":
        for second in "abcdefghijklmnop":
            add_intent(f"Extra_{first}{second}", f"extra {first} {second} words")(model)


def many_values(model: dict[str, Any]) -> None:
    """Add more slot values than Alexa takes."""
    add_type("Many", *(f"v{index}" for index in range(50_001)))(model)


def many_words(model: dict[str, Any]) -> None:
    """Add more samples than Alexa takes."""
    words = (f"word{'a' * (index % 150)} {'b' * (index // 150)}" for index in range(15_000))
    say("GratitudePromptIntent", *words)(model)


class TestTheRules:
    """Each of Alexa's rules, broken once."""

    @pytest.mark.parametrize(
        ("rule", "broken"),
        [
            ("invocation name", rename("lantern")),
            ("invocation name", rename("Evening Lantern")),
            ("invocation name", rename("evening lantern 2")),
            ("invocation name", rename("open evening lantern")),
            ("invocation name", rename("the lantern")),
            ("invocation name", rename("alexa lantern")),
            ("required intents", without("AMAZON.StopIntent")),
            ("required intents", without("AMAZON.FallbackIntent")),
            ("intent names", add_intent("Plan2Intent", "some new words")),
            ("intent names", add_intent("AMAZON.DanceIntent", "some new words")),
            ("intent names", add_intent("GratitudePromptIntent", "some new words")),
            ("intent names", add_intent("reply", "some new words")),
            ("slot names", add_intent("NewIntent", "some new {word_2}", word_2="Habit")),
            ("samples", add_intent("NewIntent")),
            ("samples", say("AMAZON.FallbackIntent", "some new words")),
            ("sample characters", say("GratitudePromptIntent", "is it gratitude?")),
            ("sample characters", say("GratitudePromptIntent", "give us 2 prompts")),
            ("sample characters", say("GratitudePromptIntent", "gratitude, please do")),
            ("sample characters", say("GratitudePromptIntent", "gratitude/appreciation")),
            ("sample characters", say("GratitudePromptIntent", "gratitude {open words")),
            ("sample characters", say("GratitudePromptIntent", "")),
            ("sample length", say("GratitudePromptIntent", " ".join(["gratitude"] * 21))),
            ("sample slots", say("GratitudePromptIntent", "gratitude for {nothing} at all")),
            ("duplicate samples", say("AskIntent", "Gratitude")),
            ("same carrier", say("SayHowIntent", "why {question}")),
            ("same carrier", say("CompleteItemIntent", "undo {item}")),
            ("built-in phrases", say("SkipIntent", "skip")),
            ("built-in phrases", say("ContinueIntent", "continue")),
            ("phrase slots", say("AskIntent", "{question}")),
            ("phrase slots", add_intent("NewIntent", "new {a} {b}", a="AMAZON.SearchQuery", b="Habit")),
            (
                "phrase slots",
                add_intent("NewIntent", "new {a}", a="AMAZON.SearchQuery", b="AMAZON.SearchQuery"),
            ),
            ("slot types", add_intent("NewIntent", "some new {thing}", thing="Thing")),
            ("type names", add_type("Type2", "one")),
            ("slot values", add_type("Empty")),
            ("value ids", add_type("Twice", "one", "one")),
            ("value characters", name_value("5 sessions")),
            ("value characters", name_value("talk (weekly)")),
            ("value length", name_value("a" * 141)),
            ("duplicate values", name_value("Core Needs")),
            ("duplicate values", name_value("weekly talk")),
            ("dialog", elicit(type="Habit")),
            ("dialog", elicit(prompts={})),
            ("sizes", many_intents),
            ("sizes", many_values),
            ("sizes", many_words),
        ],
    )
    def test_a_broken_rule_is_found(
        self, model: dict[str, Any], rule: str, broken: Callable[[dict[str, Any]], None]
    ):
        """A model that breaks the rule has a problem of that name."""
        broken(model)
        assert rule in {problem.rule for problem in models.validate(model)}

    def test_a_problem_says_where_and_what(self, model: dict[str, Any]):
        """The message is enough to find and mend it."""
        say("AskIntent", "{question}")(model)
        assert [str(each) for each in models.validate(model)] == [
            "AskIntent: needs words besides the slot in '{question}' [phrase slots]"
        ]

    @pytest.mark.parametrize("sample", ["tell us about b.b.c. shows", "the start-up of mum's talk"])
    def test_letters_apostrophes_hyphens_and_initials_are_fine(self, model: dict[str, Any], sample: str):
        """What Alexa's documentation allows in a sample is allowed."""
        say("GratitudePromptIntent", sample)(model)
        assert models.validate(model) == []


class TestDrift:
    """The models on disk against the sentences."""

    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        """A copy of the sources with its own models."""
        for folder in ("content", "interaction_models"):
            (tmp_path / folder).symlink_to(data_root() / folder)
        (tmp_path / "interaction_models").unlink()
        (tmp_path / "interaction_models").mkdir()
        for name in ("model.yaml", "sentences"):
            (tmp_path / "interaction_models" / name).symlink_to(data_root() / "interaction_models" / name)
        return tmp_path

    def test_a_missing_model_is_drift(self, root: Path):
        """Without models, each locale is named."""
        assert [each.partition(":")[0] for each in models.check_models(root)] == [
            "de-DE",
            "en-US",
            "en-GB",
            "en-AU",
            "en-CA",
            "en-IN",
        ]

    def test_written_models_are_current(self, root: Path):
        """What was just written is no drift, and ends with a newline."""
        paths = models.write_models(root)
        assert models.check_models(root) == []
        assert all(path.read_text(encoding="utf-8").endswith("}\n") for path in paths)

    def test_an_edited_model_is_drift(self, root: Path):
        """A model changed by hand is found."""
        path = models.write_models(root)[0]
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        assert len(models.check_models(root)) == 1

    def test_the_command_reports_and_fails(self, root: Path, monkeypatch, capsys):
        """`lantern models --check` prints the drift and exits with 1; `lantern models` mends it."""
        monkeypatch.setattr(models, "data_root", lambda: root)
        assert models.main(check=True) == 1
        assert "run `lantern models`" in capsys.readouterr().out
        assert models.main(check=False) == 0
        assert models.main(check=True) == 0
