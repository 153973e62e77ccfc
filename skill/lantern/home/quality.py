"""Checks the words of a language: form, likeness, length, reading level, assumptions, promises and sources.

What is asked for stands beside the words, in `quality.yaml`; the form of each file in `content/schemas`.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot, log
from pathlib import Path
from statistics import mean
from typing import Any

import jsonschema
import yaml

from lantern.coaching.text import stem, words
from lantern.speech.content import data_root

__all__ = ["Text", "check", "likenesses", "lix", "seconds"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+")
_END = re.compile(r"[.?!:]+(?:\s+|$)")
_LONG_WORD = 6
_TELLING_WORDS = 30
"""A text with fewer words is too short for its reading level to mean much."""


@dataclass(frozen=True)
class Text:
    """One text that is spoken."""

    file: str
    """Name of the content file."""
    path: str
    """Where in it, without positions: "entries.answer"."""
    id: str
    """Id of the entry that it belongs to, or ""."""
    text: str
    source: str | None = None
    """What stands as its source beside it."""

    def __str__(self) -> str:
        return f"{self.file} {self.path}{f' of {self.id}' if self.id else ''}: {self.text[:60]!r}"


def check(root: Path | None = None, language: str = "en") -> list[str]:
    """Return what is wrong with the words of *language*, each as one line; [] when all is well."""
    folder = (root or data_root()) / "content" / language
    rules = _read(folder / "quality.yaml")
    files = {path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))}
    found = [*_forms(files, folder.parent / "schemas"), *_ids(files)]
    texts = [text for name, data in files.items() for text in _texts(name, data)]
    spoken = [text for text in texts if text.path in rules["texts"].get(text.file, {})]
    found += [problem for text in spoken for problem in _about(text, rules)]
    for name in rules["texts"]:
        found += _reading(name, [text.text for text in spoken if text.file == name], rules["reading"]["file"])
    for where in rules["distinct"]:
        found += _too_alike([text for text in spoken if f"{text.file}.{text.path}" == where], rules["alike"])
    return found


def seconds(text: str, words_per_minute: int) -> float:
    """Return how long *text* takes to say, in seconds."""
    return 60 * len(_WORD.findall(text)) / words_per_minute


def lix(text: str) -> float:
    """Return the reading level: words per sentence plus the percentage of words of more than six letters.

    From about 20, very easy, to 60, very difficult. It needs no syllables and so serves several languages
    (Björnsson 1968; Anderson 1981).
    """
    words = _WORD.findall(text)
    long_words = sum(len(word) > _LONG_WORD for word in words)
    return len(words) / max(len(_sentences(text)), 1) + 100 * long_words / max(len(words), 1)


def likenesses(texts: Sequence[str]) -> Iterator[tuple[float, int, int]]:
    """Yield how much alike each two of *texts* are, 0 to 1, and which: the cosine of their weighted words.

    A word weighs the more, the fewer of the texts have it (tf-idf): so what all have in common tells little.
    """
    counted = [Counter(stem(word) for word in words(text)) for text in texts]
    spread = Counter(word for each in counted for word in each)
    vectors = []
    for each in counted:
        weighed = {word: count * log(len(texts) / spread[word]) for word, count in each.items()}
        length = hypot(*weighed.values()) or 1
        vectors.append({word: weight / length for word, weight in weighed.items()})
    for (one, first), (other, second) in combinations(enumerate(vectors), 2):
        yield sum(first[word] * second[word] for word in first.keys() & second.keys()), one, other


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def _sentences(text: str) -> list[str]:
    return [each for each in _END.split(text) if each.strip()]


def _forms(files: Mapping[str, Any], schemas: Path) -> Iterator[str]:
    """Hold each file to its schema."""
    for name, data in files.items():
        path = schemas / f"{name}.json"
        if not path.is_file():
            yield f"{name}: there is no schema {path.name}"
            continue
        validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
        for error in validator.iter_errors(data):
            yield f"{name} {error.json_path}: {error.message[:200]}"


def _ids(files: Mapping[str, Any]) -> Iterator[str]:
    """Find ids that a list has twice."""
    for name, data in files.items():
        for where, ids in _lists_of_ids(data, name):
            for one in sorted({each for each in ids if ids.count(each) > 1}):
                yield f"{where}: the id {one!r} is there more than once"


def _lists_of_ids(data: object, where: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _lists_of_ids(value, f"{where} {key}")
    elif isinstance(data, list):
        yield where, [each["id"] for each in data if isinstance(each, dict) and "id" in each]
        for each in data:
            yield from _lists_of_ids(each, where)


def _texts(
    file: str, data: object, path: tuple[str, ...] = (), beside: Mapping[str, Any] | None = None
) -> Iterator[Text]:
    """Yield every text of a file, with where it stands."""
    beside = beside or {}
    if isinstance(data, dict):
        known = {key: data.get(key, beside.get(key)) for key in ("id", "source")}
        for key, value in data.items():
            yield from _texts(file, value, (*path, str(key)), known)
    elif isinstance(data, list):
        for each in data:
            yield from _texts(file, each, path, beside)
    elif isinstance(data, str):
        yield Text(file, ".".join(path), str(beside.get("id") or ""), data, beside.get("source"))


def _about(text: Text, rules: Mapping[str, Any]) -> Iterator[str]:
    """Find what is wrong with one text by itself."""
    most = rules["texts"][text.file][text.path]
    length = seconds(text.text, rules["words_per_minute"])
    if length > most:
        yield f"{text}: takes {length:.0f} seconds to say, more than {most}"
    longest = max((len(_WORD.findall(each)) for each in _sentences(text.text)), default=0)
    if longest > rules["longest_sentence"]:
        yield f"{text}: has a sentence of {longest} words, more than {rules['longest_sentence']}"
    if len(_WORD.findall(text.text)) >= _TELLING_WORDS and lix(text.text) > rules["reading"]["text"]:
        yield f"{text}: reading level {lix(text.text):.0f}, more than {rules['reading']['text']}"
    for rule in rules["unwelcome"]:
        match = re.search(rule["pattern"], text.text)
        if match and not {text.file, f"{text.file} {text.id}"} & set(rule.get("except", ())):
            yield f"{text}: {match[0]!r} {rule['why']}"
    if re.search(rules["finding"], text.text) and not text.source:
        yield f"{text}: states a finding without a source"


def _reading(name: str, texts: list[str], most: float) -> Iterator[str]:
    level = mean(map(lix, texts)) if texts else 0
    if level > most:
        yield f"{name}: reading level {level:.0f} on average, more than {most}"


def _too_alike(texts: Sequence[Text], most: float) -> Iterator[str]:
    for likeness, one, other in likenesses([text.text for text in texts]):
        if likeness >= most:
            yield f"{texts[one]}: {likeness:.2f} like {texts[other].text[:60]!r}"
