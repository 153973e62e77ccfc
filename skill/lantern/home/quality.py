"""Checks the words of a language: form, references, length, reading level, likeness, assumptions and sources.

What is asked of them stands beside them in `quality.yaml`, and the form of each file in `content/schemas`.
docs/content.md explains it to those who write.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import hypot, log
from pathlib import Path
from typing import Any

import jsonschema

from lantern.coaching.text import stem, words
from lantern.home.texts import ContentFile, Text, UnreadableError, read_content, read_template
from lantern.speech.content import data_root

__all__ = ["check", "likenesses", "lix", "seconds"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+")
_END = re.compile(r"[.?!:]+(?:\s+|$)")
_ENDED = re.compile(r"[.?!:]\s*$")
_LONG_WORD = 6
_TELLING_WORDS = 30
"""A text with fewer words is too short for its reading level to mean much."""
_RULES = "quality"
_TEMPLATES = "speech"


def check(root: Path | None = None, language: str = "en") -> list[str]:
    """Return what is wrong with the words of *language*, each as one line; [] when all is well."""
    content = (root or data_root()) / "content"
    files, found = _read_all(read_content, (content / language).glob("*.yaml"))
    for file in files:
        found += [*file.keys_twice, *_misshapen(file, content / "schemas")]
    rules = next((file for file in files if file.name == _RULES), None)
    if rules is None or any(problem.startswith(rules.place) for problem in found):
        return [*found, f"content/{language}/{_RULES}.yaml: nothing else is checked without sound rules"]
    templates, unreadable = _read_all(read_template, (content / language / _TEMPLATES).rglob("*.j2"))
    given = _Words(
        rules.data,
        tuple(text for file in files if file.name != _RULES for text in file.texts),
        tuple(text for template in templates for text in template),
    )
    found += unreadable
    for checked in (_listing, _lasting, _single, _referring, _reading, _distinct):
        found += checked(given)
    return [*dict.fromkeys(" ".join(problem.split()) for problem in found)]


def seconds(text: str, words_per_minute: float) -> float:
    """Return how long *text* takes to say, in seconds."""
    return 60 * len(_WORD.findall(text)) / words_per_minute


def lix(text: str) -> float:
    """Return the reading level: words per sentence plus the percentage of words of more than six letters.

    From about 20, very easy, to 60, very difficult. It needs no syllables and so serves several languages
    (Björnsson 1968, Läsbarhet; Anderson 1981, Analysing the readability of English and non-English texts in
    the classroom with Lix).
    """
    found = _WORD.findall(text)
    long_words = sum(len(word) > _LONG_WORD for word in found)
    return len(found) / max(len(_sentences(text)), 1) + 100 * long_words / max(len(found), 1)


def likenesses(texts: Sequence[str]) -> Iterator[tuple[float, int, int]]:
    """Yield how much alike each two of *texts* are, 0 to 1, and which: the cosine of their weighted words.

    A word weighs the more, the fewer of the texts have it (tf-idf): so what all have in common tells little.
    Two that have nothing in common are left out.
    """
    counted = [Counter(stem(word) for word in words(text)) for text in texts]
    spread = Counter(word for each in counted for word in each)
    seen: dict[str, list[tuple[int, float]]] = {}
    for number, each in enumerate(counted):
        weighed = {word: count * log((1 + len(texts)) / spread[word]) for word, count in each.items()}
        length = hypot(*weighed.values())
        shared: dict[int, float] = defaultdict(float)
        for word, weight in weighed.items():
            for other, there in seen.setdefault(word, []):
                shared[other] += weight / length * there
            seen[word].append((number, weight / length))
        for other, likeness in shared.items():
            yield likeness, other, number


@dataclass(frozen=True)
class _Words:
    """The texts of a language with the rules for them."""

    rules: Mapping[str, Any]
    all: tuple[Text, ...]
    """Every string of the content files."""
    fixed: tuple[Text, ...]
    """What templates say besides values."""

    @cached_property
    def spoken(self) -> tuple[tuple[Text, float], ...]:
        """The strings that are spoken, each with the seconds that it may take."""
        limits = ((text, self.limit(text)) for text in self.all)
        return tuple((text, limit) for text, limit in limits if limit is not None)

    def limit(self, text: Text) -> float | None:
        """Return how many seconds *text* may take, None if it isn't among those that are spoken."""
        listed: Mapping[str, float] = self.rules["texts"].get(text.file, {})
        return next((most for path, most in listed.items() if _stands(text, path)), None)

    def at(self, place: str) -> list[Text]:
        """Return the texts at *place*, such as "faq.entries.answer"."""
        file, _, path = place.partition(".")
        return [text for text in self.all if text.file == file and _stands(text, path)]

    def targets(self, place: str) -> Iterator[str]:
        """Yield what may be referred to at *place*: the texts there, or with ".*" at its end the keys."""
        file, _, path = place.removesuffix("*").partition(".")
        if place == f"{file}.{path}":
            yield from (text.text for text in self.at(place))
        else:
            found = (
                text.path.removeprefix(path)
                for text in self.all
                if text.file == file and text.path.startswith(path)
            )
            yield from (rest.partition(".")[0] for rest in found)


def _read_all(read: Callable[[Path], Any], paths: Iterable[Path]) -> tuple[list[Any], list[str]]:
    """Return what could be read, and a line for each file that couldn't."""
    found, problems = [], []
    for path in sorted(paths):
        try:
            found.append(read(path))
        except UnreadableError as error:
            problems.append(str(error))
    return found, problems


def _stands(text: Text, path: str) -> bool:
    """Tell whether *text* stands at *path*: "*" is any one step, and ".0" at the end the first of a list."""
    if path.endswith(".0"):
        return text.is_first and _stands(text, path.removesuffix(".0"))
    steps, there = path.split("."), text.path.split(".")
    return len(steps) == len(there) and all(
        step in ("*", each) for step, each in zip(steps, there, strict=True)
    )


def _sentences(text: str) -> list[str]:
    return [each for each in _END.split(text) if each.strip()]


def _misshapen(file: ContentFile, schemas: Path) -> Iterator[str]:
    """Hold a file to its schema."""
    path = schemas / f"{file.name}.json"
    if not path.is_file():
        yield f"{file.place}:1: there is no schema content/schemas/{path.name}"
        return
    validator = jsonschema.Draft202012Validator(
        json.loads(path.read_text(encoding="utf-8")),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )
    for error in validator.iter_errors(file.data):
        where = ".".join(map(str, error.absolute_path)) or "the file"
        message = error.message.replace(repr(error.instance), f"{str(error.instance)[:60]!r}")
        meant = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
        yield f"{file.line([*error.absolute_path])}: {where}: {message[:200]}{meant and f' ({meant})'}"


def _listing(given: _Words) -> Iterator[str]:
    """Find strings that are listed neither as spoken nor as unspoken, and listed places with no text."""
    silent = {name: set(paths) for name, paths in given.rules["unspoken"].items()}
    unlisted: dict[tuple[str, str], Text] = {}
    for text in given.all:
        if not silent.get(text.file, set()) & _prefixes(text.path) and given.limit(text) is None:
            unlisted.setdefault((text.file, text.path), text)
    for text in unlisted.values():
        yield f"{text} is listed in {_RULES}.yaml neither under texts nor under unspoken"
    for file, paths in given.rules["texts"].items():
        for path in paths:
            if not given.at(f"{file}.{path}"):
                yield f"{_RULES}.yaml: no text stands at {path} of {file}"


def _prefixes(path: str) -> set[str]:
    steps = path.split(".")
    return {"*", *(".".join(steps[: count + 1]) for count in range(len(steps)))}


def _lasting(given: _Words) -> Iterator[str]:
    """Find texts that take too long to say."""
    for text, most in given.spoken:
        length = seconds(text.text, given.rules["words_per_minute"])
        if length > most:
            yield f"{text} takes {length:.0f} seconds to say, more than {most}"


def _single(given: _Words) -> Iterator[str]:
    """Find what is wrong with a text by itself."""
    rules = given.rules
    for text in (*(text for text, _ in given.spoken), *given.fixed):
        longest = max((len(_WORD.findall(each)) for each in _sentences(text.text)), default=0)
        if longest > rules["longest_sentence"]:
            yield f"{text} has a sentence of {longest} words, more than {rules['longest_sentence']}"
        for rule in rules["unwelcome"]:
            match = re.search(rule["pattern"], text.text)
            if match and not _names(text) & set(rule.get("except", ())):
                yield f"{text} says {match[0]!r}, which {rule['why']}"
        match = re.search(rules["finding"]["pattern"], text.text)
        if match and not text.source and not _names(text) & set(rules["finding"].get("except", ())):
            yield f"{text} says {match[0]!r} as a finding does, and has no source"


def _names(text: Text) -> set[str]:
    """Return the ways in which a rule may name *text* as an exception."""
    return {text.file, f"{text.file} {text.path}", *([f"{text.file} {text.id}"] if text.id else [])}


def _referring(given: _Words) -> Iterator[str]:
    """Find ids and names that are there twice, and such that name nothing."""
    for places in given.rules["unique"]:
        seen: dict[str, Text] = {}
        for text in (text for place in places for text in given.at(place)):
            other = seen.setdefault(text.text.casefold(), text)
            if other is not text:
                yield f"{text} is there already: {other.place}"
    for place, known in given.rules["refers"].items():
        targets = {target for each in known for target in given.targets(each)}
        for text in given.at(place):
            if text.text not in targets:
                yield f"{text} isn't among {' and '.join(known)}"


def _reading(given: _Words) -> Iterator[str]:
    """Find files, and longer texts, that are hard to follow."""
    for name in given.rules["texts"]:
        whole = "\n".join(
            text.text for text, _ in given.spoken if text.file == name and _ENDED.search(text.text)
        )
        level, most = lix(whole), given.rules["reading"]["file"]
        if level > most and _is_telling(whole):
            yield f"{name}: reading level {level:.0f}, more than {most}"
    for text, _ in given.spoken:
        level, most = lix(text.text), given.rules["reading"]["text"]
        if level > most and _is_telling(text.text):
            yield f"{text} has reading level {level:.0f}, more than {most}"


def _is_telling(text: str) -> bool:
    return len(_WORD.findall(text)) >= _TELLING_WORDS


def _distinct(given: _Words) -> Iterator[str]:
    """Find texts that say the same as another one."""
    for rule in given.rules["distinct"]:
        texts = [text for place in rule["texts"] for text in given.at(place)]
        for likeness, one, other in likenesses([text.text for text in texts]):
            if likeness >= rule["alike"] and not (
                rule.get("within", False) and texts[one].id == texts[other].id
            ):
                yield f"{texts[other]} is {likeness:.2f} like {texts[one].place}: {texts[one].text[:60]!r}"
