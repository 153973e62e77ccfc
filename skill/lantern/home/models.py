"""Makes the Alexa interaction models from the sentences, and holds them to Alexa's rules."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lantern.home.sentences import Named, Source, common, load, locales, spelled
from lantern.speech.content import Content, data_root

__all__ = ["Problem", "build_model", "check_models", "main", "model_path", "validate", "write_models"]

_SEARCH_QUERY = "AMAZON.SearchQuery"
_REQUIRED = (
    "AMAZON.HelpIntent",
    "AMAZON.StopIntent",
    "AMAZON.CancelIntent",
    "AMAZON.NavigateHomeIntent",
    "AMAZON.FallbackIntent",
)
_WITHOUT_SAMPLES = frozenset({"AMAZON.FallbackIntent"})
_BUILT_IN_INTENTS = frozenset(
    f"AMAZON.{name}Intent"
    for name in (
        *("Cancel", "Fallback", "Help", "NavigateHome", "Next", "No", "Pause", "Previous", "Repeat"),
        *("Resume", "StartOver", "Stop", "Yes"),
    )
)
_BUILT_IN_TYPES = frozenset(
    {_SEARCH_QUERY, "AMAZON.FirstName", "AMAZON.TIME", "AMAZON.DATE", "AMAZON.NUMBER"}
)

_NAME = re.compile(r"[A-Za-z_]+")
_LETTER = r"[^\W\d_]"
_INVOCATION = re.compile(rf"{_LETTER}(?:{_LETTER}|['.])*(?: {_LETTER}(?:{_LETTER}|['.])*)+")
_SLOT = re.compile(r"\{([^{}]*)\}")
_SPOKEN = rf"{_LETTER}\.|{_LETTER}|['-]"
_SAMPLE = re.compile(rf"(?:\{{\w+\}}|{_SPOKEN})+(?: (?:\{{\w+\}}|{_SPOKEN})+)*")
_VALUE = re.compile(rf"(?:{_SPOKEN})+(?: (?:{_SPOKEN})+)*")

_MOST_INTENTS = 250
_MOST_VALUES = 50_000
_LONGEST_VALUE = 140
_LONGEST_SAMPLE = 200
_LARGEST_MODEL = 1_500_000

Model = dict[str, Any]
"""An interaction model as JSON."""


@dataclass(frozen=True)
class Problem:
    """A rule of Alexa's that a model breaks."""

    rule: str
    """A short name of the rule."""
    where: str
    """The intent, slot or type."""
    what: str
    """What is wrong, with the words that are."""

    def __str__(self) -> str:
        return f"{self.where}: {self.what} [{self.rule}]"


def model_path(locale: str, root: Path) -> Path:
    """Return where the model of *locale* is kept."""
    return root / "interaction_models" / f"{locale}.json"


def build_model(locale: str, root: Path | None = None) -> Model:
    """Return the interaction model of *locale*, the same each time for the same sources.

    What is spelled differently there may be said in either spelling.
    """
    root = root or data_root()
    language = locale.partition("-")[0]
    spelling = Content(language, root).spelling(locale)
    return _model(spelled(load(root, language), [spelling]))


def write_models(root: Path | None = None) -> list[Path]:
    """Write the models of all locales and return their paths."""
    root = root or data_root()
    written = []
    for locale in locales(root):
        path = model_path(locale, root)
        path.write_text(_text(build_model(locale, root)), encoding="utf-8")
        written.append(path)
    return written


def check_models(root: Path | None = None) -> list[str]:
    """Return what is wrong with the committed models: broken rules, and drift from the sources."""
    root = root or data_root()
    found = []
    for locale in locales(root):
        model = build_model(locale, root)
        found += [f"{locale}: {problem}" for problem in validate(model, locale, root)]
        path = model_path(locale, root)
        if not path.is_file() or path.read_text(encoding="utf-8") != _text(model):
            found.append(f"{locale}: {path.name} is not what the sentences make: run `lantern models`")
    return found


def main(*, check: bool) -> int:
    """Write the models, or only check them; print what was done or found and return the exit code."""
    if not check:
        for path in write_models():
            print(path)  # noqa: T201
    found = check_models()
    for each in found:
        print(each)  # noqa: T201
    return 1 if found else 0


def _text(model: Model) -> str:
    return json.dumps(model, indent=2, ensure_ascii=False) + "\n"


def _model(source: Source) -> Model:
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": source.invocation_name,
                "intents": [_intent(source, name) for name in source.templates],
                "types": [
                    {"name": each.name, "values": [_value(named) for named in each.values]}
                    for each in source.types.values()
                ],
                "modelConfiguration": {
                    "fallbackIntentSensitivity": {"level": source.fallback_sensitivity},
                },
            },
            "dialog": {
                "delegationStrategy": "SKILL_RESPONSE",
                "intents": [_dialog(source, name) for name in source.dialog],
            },
            "prompts": [
                {"id": _prompt_id(intent, slot), "variations": [{"type": "PlainText", "value": each.prompt}]}
                for intent, slots in source.dialog.items()
                for slot, each in slots.items()
            ],
        }
    }


def _value(named: Named) -> Model:
    name, *synonyms = named.names
    return {"id": named.id, "name": {"value": name, "synonyms": synonyms}}


def _intent(source: Source, name: str) -> Model:
    samples = source.samples(name)
    made: Model = {"name": name, "samples": [] if name in source.without_samples else list(samples)}
    slots = dict.fromkeys(slot for sample in samples for slot in _SLOT.findall(sample))
    if slots:
        made["slots"] = [_slot(source, name, slot) for slot in slots]
    return made


def _slot(source: Source, intent: str, slot: str) -> Model:
    made: Model = {"name": slot, "type": _type(source, slot)}
    elicitation = source.dialog.get(intent, {}).get(slot)
    if elicitation:
        made["samples"] = list(elicitation.samples)
    return made


def _type(source: Source, slot: str) -> str:
    if slot in source.free_text:
        return _SEARCH_QUERY
    return source.built_in.get(slot) or source.types[slot].name


def _dialog(source: Source, name: str) -> Model:
    return {
        "name": name,
        "delegationStrategy": "SKILL_RESPONSE",
        "confirmationRequired": False,
        "prompts": {},
        "slots": [
            {
                "name": slot,
                "type": _type(source, slot),
                "confirmationRequired": False,
                "elicitationRequired": True,
                "prompts": {"elicitation": _prompt_id(name, slot)},
            }
            for slot in source.dialog[name]
        ],
    }


def _prompt_id(intent: str, slot: str) -> str:
    return f"Elicit.Slot.{intent}.{slot}"


def validate(model: Model, locale: str = "en-US", root: Path | None = None) -> list[Problem]:
    """Return every rule of Alexa's that the *model* of *locale* breaks; [] when it may be uploaded."""
    inner = model["interactionModel"]
    words = common(root or data_root(), locale.partition("-")[0])
    found = [problem for rule in _RULES for problem in rule(inner)]
    found += _invocation_name(inner, frozenset(words.get("not_in_a_name", ())))
    return [*found, *_alexas_own(inner, words.get("alexas_own", {}))]


def _intents(model: Model) -> list[Model]:
    intents: list[Model] = model["languageModel"]["intents"]
    return intents


def _types(model: Model) -> list[Model]:
    types: list[Model] = model["languageModel"].get("types", [])
    return types


def _slots(intent: Model) -> dict[str, str]:
    """Return the types of an intent's slots by name."""
    return {slot["name"]: slot["type"] for slot in intent.get("slots", [])}


def _is_phrase(slot_type: str) -> bool:
    return slot_type == _SEARCH_QUERY


def _invocation_name(model: Model, kept: frozenset[str]) -> Iterator[Problem]:
    name = model["languageModel"]["invocationName"]
    if not _INVOCATION.fullmatch(name) or name != name.lower():
        yield Problem("invocation name", name, "needs two or more words of lower-case letters")
    taken = kept.intersection(name.split())
    if taken:
        yield Problem("invocation name", name, f"has words kept by Alexa: {', '.join(sorted(taken))}")


def _required_intents(model: Model) -> Iterator[Problem]:
    names = {intent["name"] for intent in _intents(model)}
    for name in _REQUIRED:
        if name not in names:
            yield Problem("required intents", name, "is missing")


def _names(model: Model) -> Iterator[Problem]:
    intents = [intent["name"] for intent in _intents(model)]
    slots = {name for intent in _intents(model) for name in _slots(intent)}
    for name in intents:
        if name.startswith("AMAZON.") and name not in _BUILT_IN_INTENTS:
            yield Problem("intent names", name, "is no built-in intent that we know")
        elif not name.startswith("AMAZON.") and not _NAME.fullmatch(name):
            yield Problem("intent names", name, "may have letters and underscores only")
        if intents.count(name) > 1:
            yield Problem("intent names", name, "is there more than once")
        if name in slots:
            yield Problem("intent names", name, "names both an intent and a slot")
    for name in sorted(slots):
        if not _NAME.fullmatch(name):
            yield Problem("slot names", name, "may have letters and underscores only")


def _samples(model: Model) -> Iterator[Problem]:
    dialog = {intent["name"] for intent in model.get("dialog", {}).get("intents", [])}
    for intent in _intents(model):
        name, samples = intent["name"], intent["samples"]
        if not samples and not name.startswith("AMAZON.") and name not in dialog:
            yield Problem("samples", name, "has no samples")
        if samples and name in _WITHOUT_SAMPLES:
            yield Problem("samples", name, "takes no samples")
        for sample in samples:
            yield from _sample(name, sample, _slots(intent))
        for slot in intent.get("slots", []):
            for sample in slot.get("samples", []):
                yield from _sample(f"{name}.{slot['name']}", sample, _slots(intent))


def _sample(where: str, sample: str, slots: dict[str, str]) -> Iterator[Problem]:
    if not _SAMPLE.fullmatch(sample):
        yield Problem("sample characters", where, f"may not say {sample!r}")
    if len(sample) > _LONGEST_SAMPLE:
        yield Problem("sample length", where, f"says too much: {sample[:40]!r} …")
    for slot in _SLOT.findall(sample):
        if slot not in slots:
            yield Problem("sample slots", where, f"has no slot for {sample!r}")


def _duplicates(model: Model) -> Iterator[Problem]:
    said: dict[str, list[str]] = defaultdict(list)
    for intent in _intents(model):
        for sample in intent["samples"]:
            said[sample.casefold()].append(intent["name"])
    for sample, intents in said.items():
        if len(intents) > 1:
            yield Problem("duplicate samples", " and ".join(intents), f"say {sample!r}")


def _same_carriers(model: Model) -> Iterator[Problem]:
    """Find intents whose samples differ in nothing but a slot's name, so that Alexa could only guess."""
    said: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for intent in _intents(model):
        slots = _slots(intent)
        for sample in intent["samples"]:
            found = _SLOT.findall(sample)
            if found:
                free = any(_is_phrase(slots.get(slot, "")) for slot in found)
                said[_SLOT.sub("{}", sample).casefold(), free].add(intent["name"])
    for (carrier, _), intents in said.items():
        if len(intents) > 1:
            yield Problem("same carrier", " and ".join(sorted(intents)), f"say {carrier!r}")


def _alexas_own(model: Model, own: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Find samples that Alexa takes for a built-in intent, whatever they are samples of."""
    owners = {phrase: intent for intent, phrases in own.items() for phrase in phrases}
    for intent in _intents(model):
        for sample in intent["samples"]:
            owner = owners.get(sample.casefold(), intent["name"])
            if owner != intent["name"]:
                yield Problem("built-in phrases", intent["name"], f"says {sample!r}, which is {owner}")


def _phrase_slots(model: Model) -> Iterator[Problem]:
    for intent in _intents(model):
        slots = _slots(intent)
        phrases = [slot for slot, slot_type in slots.items() if _is_phrase(slot_type)]
        if len(phrases) > 1:
            yield Problem("phrase slots", intent["name"], f"has more than one: {', '.join(phrases)}")
        for sample in intent["samples"]:
            used = _SLOT.findall(sample)
            if not set(phrases).intersection(used):
                continue
            if len(used) > 1:
                yield Problem("phrase slots", intent["name"], f"may have no other slot in {sample!r}")
            if not _SLOT.sub("", sample).strip():
                yield Problem("phrase slots", intent["name"], f"needs words besides the slot in {sample!r}")


def _slot_types(model: Model) -> Iterator[Problem]:
    known = {each["name"] for each in _types(model)}
    for intent in _intents(model):
        for slot, slot_type in _slots(intent).items():
            if slot_type not in known and slot_type not in _BUILT_IN_TYPES:
                yield Problem("slot types", f"{intent['name']}.{slot}", f"has an unknown type {slot_type}")


def _spoken(value: Model) -> list[str]:
    """Return all that people may say for a slot's value."""
    return [value["name"]["value"], *value["name"].get("synonyms", [])]


def _values(model: Model) -> Iterator[Problem]:
    for each in _types(model):
        if not _NAME.fullmatch(each["name"]):
            yield Problem("type names", each["name"], "may have letters and underscores only")
        if not each["values"]:
            yield Problem("slot values", each["name"], "has no values")
        for value in each["values"]:
            where = f"{each['name']}.{value['id']}"
            for text in _spoken(value):
                if not _VALUE.fullmatch(text):
                    yield Problem("value characters", where, f"may not say {text!r}")
                if len(text) > _LONGEST_VALUE:
                    yield Problem("value length", where, f"is too long: {text[:40]!r} …")


def _duplicate_values(model: Model) -> Iterator[Problem]:
    for each in _types(model):
        said: dict[str, list[str]] = defaultdict(list)
        for value in each["values"]:
            for text in _spoken(value):
                said[text.casefold()].append(value["id"])
        for text, ids in said.items():
            if len(ids) > 1:
                yield Problem("duplicate values", each["name"], f"{' and '.join(ids)} say {text!r}")
        if len({value["id"] for value in each["values"]}) < len(each["values"]):
            yield Problem("value ids", each["name"], "has an id more than once")


def _dialogs(model: Model) -> Iterator[Problem]:
    intents = {intent["name"]: _slots(intent) for intent in _intents(model)}
    prompts = {prompt["id"] for prompt in model.get("prompts", [])}
    for intent in model.get("dialog", {}).get("intents", []):
        for slot in intent["slots"]:
            where = f"{intent['name']}.{slot['name']}"
            if intents.get(intent["name"], {}).get(slot["name"]) != slot["type"]:
                yield Problem("dialog", where, "is not a slot of that type in the language model")
            if slot["elicitationRequired"] and slot["prompts"].get("elicitation") not in prompts:
                yield Problem("dialog", where, "has no prompt")


def _sizes(model: Model) -> Iterator[Problem]:
    if len(_intents(model)) > _MOST_INTENTS:
        yield Problem("sizes", "intents", f"are more than {_MOST_INTENTS}")
    values = sum(len(_spoken(value)) for each in _types(model) for value in each["values"])
    if values > _MOST_VALUES:
        yield Problem("sizes", "slot values", f"are more than {_MOST_VALUES}")
    if len(_text({"interactionModel": model}).encode()) > _LARGEST_MODEL:
        yield Problem("sizes", "model", f"is larger than {_LARGEST_MODEL} bytes")


_RULES: tuple[Callable[[Model], Iterator[Problem]], ...] = (
    _required_intents,
    _names,
    _samples,
    _duplicates,
    _same_carriers,
    _phrase_slots,
    _slot_types,
    _values,
    _duplicate_values,
    _dialogs,
    _sizes,
)
