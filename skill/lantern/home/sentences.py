"""Reads what people can say: sentence templates, stems of free speech, and names from the content."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import yaml
from hassil.expression import Sentence
from hassil.parse_expression import parse_sentence
from hassil.sample import sample_expression

from lantern.speech.content import Content, languages
from lantern.speech.spelling import Spelling

__all__ = [
    "Alias",
    "Calling",
    "Elicitation",
    "Hearing",
    "Named",
    "SlotType",
    "Source",
    "common",
    "load",
    "locales",
    "spelled",
]

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
class Calling:
    """How a skill is called by its name: "open NAME and …", "ask NAME to …", "… with NAME"."""

    open: tuple[str, ...]
    then: tuple[str, ...] = ()
    """Words between the name and what is asked of it."""
    ask: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    """The same after a verb of asking; the word may belong to what is asked."""
    with_: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """How spoken words are taken at home, in one language."""

    calling: Calling
    hesitations: tuple[str, ...] = ()
    """Sounds that are no words; the last letter may be drawn out."""
    before: tuple[str, ...] = ()
    """What may be said politely before a command."""
    before_if: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same, only where one of these words follows."""
    after: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    """Politeness that is no command by itself."""
    negations: frozenset[str] = frozenset()
    """Words that turn a meaning round."""
    rambling_before: tuple[str, ...] = ()
    """What else may come before a command of those who ramble."""
    rambling_after: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    """How a clause begins that asks for something."""
    questions: tuple[str, ...] = ()
    """First words of a question: what it asks for isn't a request."""
    asking: frozenset[str] = frozenset()
    """Question words, which make another sentence of a command."""
    spellings: Mapping[str, str] = field(default_factory=dict)
    """How words may be written, and how the sentences have them."""
    names: frozenset[str] = frozenset()
    """First names that are common words, too."""
    fillers: frozenset[str] = frozenset()
    """Words that may be missing or too many in a near miss."""
    digits: tuple[str, ...] = ()
    """The words for 0 to 9."""
    endings: tuple[str, ...] = ()
    """Endings of words that make no difference between them."""


@dataclass(frozen=True)
class Source:
    """Everything that recognition at home and the Alexa models are made of."""

    language: str
    invocation_name: str
    hearing: Hearing
    fallback_sensitivity: str
    without_samples: frozenset[str]
    """Intents whose sentences aren't given to Alexa."""
    templates: Mapping[str, tuple[str, ...]]
    """Sentence templates by intent, those of the aliases too, in the order of the files."""
    tells: frozenset[str]
    """Templates that tell something rather than ask: where any words are awaited they are the answer."""
    rules: Mapping[str, str]
    """Expansion rules by name; they hold no slots."""
    free_text: frozenset[str]
    """Slots that take any words."""
    types: Mapping[str, SlotType]
    """Custom slot types by slot."""
    built_in: Mapping[str, str]
    """Alexa's own slot types, by slot: "AMAZON.TIME"."""
    aliases: Mapping[str, Alias]
    dialog: Mapping[str, Mapping[str, Elicitation]]
    """Slots that may be elicited, by intent and slot."""

    def samples(self, intent: str) -> tuple[str, ...]:
        """Return every wording of *intent*, slots in braces, each once and in order."""
        rules = {name: parse_sentence(body) for name, body in self.rules.items()}
        return _unique(each for template in self.templates[intent] for each in _expand(template, rules))

    @property
    def opening(self) -> str:
        """What opens the skill: "open evening lantern"."""
        return f"{self.hearing.calling.open[0]} {self.invocation_name}"

    def uses_free_text(self, template: str) -> bool:
        """Tell whether *template* has a slot that takes any words."""
        return not self.free_text.isdisjoint(_SLOT.findall(template))


def load(root: Path, language: str = "en") -> Source:
    """Read the sentences of *language* and the content that they name, both under *root*."""
    settings = _read(root / "interaction_models" / "model.yaml")
    shared = common(root, language)
    folder = root / "interaction_models" / "sentences" / language
    files = [_read(path) for path in sorted(folder.glob("*.yaml"))]
    lists = {name: each for file in files for name, each in file.get("lists", {}).items()}
    rules = {name: body for file in files for name, body in file.get("expansion_rules", {}).items()}
    content = root / "content" / language
    stems = content / "stems.yaml"
    aliases = {name: _alias(each) for name, each in (_read(stems) if stems.is_file() else {}).items()}
    templates = {
        name: tuple(sentence for block in intent["data"] for sentence in block["sentences"])
        for file in files
        for name, intent in file.get("intents", {}).items()
    }
    tells = {
        sentence
        for file in files
        for intent in file.get("intents", {}).values()
        for block in intent["data"]
        if block.get("tells")
        for sentence in block["sentences"]
    }
    for name, alias in aliases.items():
        templates[name] = tuple(f"{phrase} {{{alias.slot}}}" for phrase in alias.phrases)
    return Source(
        language=language,
        invocation_name=shared["invocation_name"],
        hearing=_hearing(shared["hearing"]),
        fallback_sensitivity=settings["fallback_sensitivity"],
        without_samples=frozenset(settings["without_samples"]),
        templates=templates,
        tells=frozenset(tells),
        rules=rules,
        free_text=frozenset(name for name, each in lists.items() if each.get("wildcard")),
        types={
            slot: _slot_type(slot, each, lists, rules, content)
            for slot, each in settings["types"].items()
            if slot in lists or (content / f"{each.get('content')}.yaml").is_file()
        },
        built_in=settings["built_in"],
        aliases=aliases,
        dialog={
            intent: {
                slot: Elicitation(each["prompt"], tuple(each["samples"])) for slot, each in slots.items()
            }
            for file in files
            for intent, slots in file.get("dialog", {}).items()
        },
    )


def common(root: Path, language: str) -> Mapping[str, Any]:
    """Return what the sentences of all capabilities share in *language*."""
    return _read(root / "interaction_models" / "sentences" / language / "_common.yaml")


def locales(root: Path) -> tuple[str, ...]:
    """Return the locales of Alexa's that there are words for, language by language."""
    contents = (Content(language, root) for language in languages(root / "content"))
    return tuple(
        locale
        for content in contents
        for locale, each in content.load("locales")["locales"].items()
        if each["alexa"]
    )


def spelled(source: Source, spellings: Sequence[Spelling]) -> Source:
    """Return *source* with each wording also as it is spelled by each of *spellings*.

    A name has the first spelling's form first: it is what is shown.
    """

    def each_way(texts: Iterable[str], *, first: bool = False) -> tuple[str, ...]:
        ways = [(*(spell(text) for spell in spellings), text) for text in texts]
        return _unique(way for text in ways for way in (text if first else reversed(text)))

    def type_(slot_type: SlotType) -> SlotType:
        values = (Named(each.id, each_way(each.names, first=True)) for each in slot_type.values)
        return SlotType(slot_type.name, tuple(values))

    return replace(
        source,
        templates={name: each_way(templates) for name, templates in source.templates.items()},
        tells=frozenset(each_way(source.tells)),
        types={slot: type_(slot_type) for slot, slot_type in source.types.items()},
        dialog={
            intent: {
                slot: Elicitation(
                    spellings[0](each.prompt) if spellings else each.prompt, each_way(each.samples)
                )
                for slot, each in slots.items()
            }
            for intent, slots in source.dialog.items()
        },
    )


def _read(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return cast("dict[str, Any]", yaml.load(path.read_text(encoding="utf-8"), Loader=loader))  # noqa: S506


def _hearing(data: Mapping[str, Any]) -> Hearing:
    def words(key: str, *within: str) -> tuple[str, ...]:
        found = data
        for each in within:
            found = found.get(each, {})
        return tuple(way for each in found.get(key, ()) for way in _expand(each, {}))

    calling = {("with_" if key == "with" else key): tuple(each) for key, each in data["calling"].items()}
    return Hearing(
        calling=Calling(**calling),
        hesitations=words("hesitations"),
        before=words("before"),
        before_if={word: tuple(each) for word, each in data.get("before_if", {}).items()},
        after=words("after"),
        articles=words("articles"),
        courtesies=words("courtesies"),
        negations=frozenset(words("negations")),
        rambling_before=words("before", "rambling"),
        rambling_after=words("after", "rambling"),
        requests=words("requests"),
        questions=words("questions"),
        asking=frozenset(words("asking")),
        spellings=data.get("spellings", {}),
        names=frozenset(words("names")),
        fillers=frozenset(words("fillers")),
        digits=words("digits"),
        endings=words("endings"),
    )


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
    found: dict[str, str] = {}
    for each in texts:
        found.setdefault(each.casefold(), each)
    return tuple(found.values())
