"""Reads what people can say: sentence templates, stems of free speech, and names from the content."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml
from hassil.expression import Sentence
from hassil.parse_expression import parse_sentence
from hassil.sample import sample_expression

__all__ = ["Alias", "Elicitation", "Named", "SlotType", "Source", "load"]

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Named:
    """One value of a custom slot."""

    id: str
    """The id in the content."""
    names: tuple[str, ...]
    """What people call it; the first one is its name."""


@dataclass(frozen=True)
class SlotType:
    """A custom slot type."""

    name: str
    """Its name in the Alexa model."""
    values: tuple[Named, ...]


@dataclass(frozen=True)
class Alias:
    """An intent that stands for another one's free-text slot, spoken with one family of first words."""

    intent: str
    """The intent that it means."""
    slot: str
    stem: str
    """What is put back in front of the slot's value."""
    phrases: tuple[str, ...]
    """Templates of the first words."""


@dataclass(frozen=True)
class Elicitation:
    """How a slot is asked for."""

    prompt: str
    samples: tuple[str, ...]
    """How the answer may come, the slot in braces."""


@dataclass(frozen=True)
class Source:
    """Everything that recognition at home and the Alexa models are made of."""

    language: str
    invocation_name: str
    locales: tuple[str, ...]
    fallback_sensitivity: str
    without_samples: frozenset[str]
    """Intents whose sentences aren't given to Alexa."""
    templates: Mapping[str, tuple[str, ...]]
    """Sentence templates by intent, those of the aliases too, in the order of the files."""
    rules: Mapping[str, str]
    """Expansion rules by name; they hold no slots."""
    free_text: frozenset[str]
    """Slots that take any words."""
    types: Mapping[str, SlotType]
    """Custom slot types by slot."""
    aliases: Mapping[str, Alias]
    dialog: Mapping[str, Mapping[str, Elicitation]]
    """Slots that may be elicited, by intent and slot."""

    def samples(self, intent: str) -> tuple[str, ...]:
        """Return every wording of *intent*, slots in braces, each once and in order."""
        rules = {name: parse_sentence(body) for name, body in self.rules.items()}
        return _unique(each for template in self.templates[intent] for each in _expand(template, rules))

    def uses_free_text(self, template: str) -> bool:
        """Tell whether *template* has a slot that takes any words."""
        return not self.free_text.isdisjoint(_SLOT.findall(template))


def load(root: Path, language: str = "en") -> Source:
    """Read the sentences of *language* and the content that they name, both under *root*."""
    settings = _read(root / "interaction_models" / "model.yaml")
    folder = root / "interaction_models" / "sentences" / language
    files = [_read(path) for path in sorted(folder.glob("*.yaml"))]
    lists = {name: each for file in files for name, each in file.get("lists", {}).items()}
    rules = {name: body for file in files for name, body in file.get("expansion_rules", {}).items()}
    content = root / "content" / language
    aliases = {name: _alias(each) for name, each in _read(content / "stems.yaml").items()}
    templates = {
        name: tuple(sentence for block in intent["data"] for sentence in block["sentences"])
        for file in files
        for name, intent in file.get("intents", {}).items()
    }
    for name, alias in aliases.items():
        templates[name] = tuple(f"{phrase} {{{alias.slot}}}" for phrase in alias.phrases)
    return Source(
        language=language,
        invocation_name=settings["invocation_name"],
        locales=tuple(settings["locales"]),
        fallback_sensitivity=settings["fallback_sensitivity"],
        without_samples=frozenset(settings["without_samples"]),
        templates=templates,
        rules=rules,
        free_text=frozenset(name for name, each in lists.items() if each.get("wildcard")),
        types={
            slot: _slot_type(slot, each, lists, rules, content) for slot, each in settings["types"].items()
        },
        aliases=aliases,
        dialog={
            intent: {
                slot: Elicitation(each["prompt"], tuple(each["samples"])) for slot, each in slots.items()
            }
            for intent, slots in settings["dialog"].items()
        },
    )


def _read(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return cast("dict[str, Any]", yaml.load(path.read_text(encoding="utf-8"), Loader=loader))  # noqa: S506


def _alias(data: Mapping[str, Any]) -> Alias:
    return Alias(data["intent"], data["slot"], data["stem"], tuple(data["phrases"]))


def _slot_type(
    slot: str, data: Mapping[str, str], lists: Mapping[str, Any], rules: Mapping[str, str], content: Path
) -> SlotType:
    """Return the type of *slot*: named in a content file, or listed among the sentences."""
    if "content" in data:
        found = _read(content / f"{data['content']}.yaml")[data["key"]]
        return SlotType(data["name"], tuple(Named(each["id"], _unique(each["names"])) for each in found))
    parsed = {name: parse_sentence(body) for name, body in rules.items()}
    names: dict[str, list[str]] = {}
    for value in lists[slot]["values"]:
        names.setdefault(value["out"], []).extend(_expand(value["in"], parsed))
    return SlotType(data["name"], tuple(Named(key, _unique(each)) for key, each in names.items()))


def _expand(template: str, rules: dict[str, Sentence]) -> list[str]:
    """Return every wording of *template*, slots in braces."""
    expression = parse_sentence(template).expression
    return [
        " ".join(each.split())
        for each in sample_expression(expression, expansion_rules=rules, expand_lists=False)
    ]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return *texts* in order, each once whatever its capitals."""
    return tuple({each.casefold(): each for each in reversed(tuple(texts))}.values())[::-1]
