"""What the words of a question mean to the FAQ: tokens with their weights, and the pairs they stand in."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeAlias

from lantern.coaching.faq_vocabulary import (
    COURTESIES,
    ELSEWHERE,
    FOREIGN,
    FUNCTION_FORMS,
    LIGHT_WORDS,
    PHRASES,
    SYNONYMS,
)
from lantern.coaching.text import STOP_WORDS, stem, words

__all__ = [
    "CONTENT_WEIGHT",
    "LONGEST_QUESTION",
    "Token",
    "is_courtesy",
    "is_foreign",
    "token_features",
    "tokens",
    "wording",
]

Token: TypeAlias = tuple[str, float]
"""What a word or phrase means, and how much that weighs."""

LONGEST_QUESTION = 60
"""How many words of a question are looked at."""
CONTENT_WEIGHT = 1.0
"""What a word of content weighs."""

_FUNCTION_WEIGHT = 0.4
_LIGHT_WEIGHT = 0.8
_PAIR_WEIGHT = 0.4


def is_courtesy(question: str) -> bool:
    """Tell whether *question* is only polite, by its very words: elsewhere "thanks" means gratitude."""
    return " ".join(words(question)) in _vocabulary().courtesies


def is_foreign(meaning: str) -> bool:
    """Tell whether *meaning* speaks against an answer."""
    return meaning in _vocabulary().foreign


def wording(found: Sequence[Token]) -> str:
    """Return a key for questions that differ only in what doesn't matter, such as "he" and "my partner"."""
    return " ".join([token for token, _ in found])


def token_features(found: Sequence[Token]) -> dict[str, float]:
    """Return what was *found* and the pairs of neighbours among them, each with its weight."""
    features = {f"{left} {right}": _PAIR_WEIGHT for (left, _), (right, _) in pairwise(found)}
    for token, weight in found:
        if weight > features.get(token, 0.0):
            features[token] = weight
    return features


def tokens(text: str) -> list[Token]:
    """Return the meanings of the words of *text* in order, each with its weight."""
    spoken = words(text)[:LONGEST_QUESTION]
    phrases = _vocabulary().phrases
    found: list[Token] = []
    position = 0
    while position < len(spoken):
        word = spoken[position]
        for parts, meaning in phrases.get(word, ()):
            if spoken[position : position + len(parts)] == parts:
                found.append((meaning, CONTENT_WEIGHT))
                position += len(parts)
                break
        else:
            found.append(_token(word))
            position += 1
    return found


@lru_cache(maxsize=4096)
def _token(word: str) -> Token:
    vocabulary = _vocabulary()
    function = vocabulary.functions.get(word)
    if function is not None:
        return function, _FUNCTION_WEIGHT
    root = stem(word)
    meaning = vocabulary.meanings.get(root, root)
    if word in STOP_WORDS:
        return meaning, _FUNCTION_WEIGHT
    return meaning, _LIGHT_WEIGHT if root in vocabulary.light else CONTENT_WEIGHT


@dataclass(frozen=True)
class _Vocabulary:
    """The vocabulary, stemmed and turned around for looking up."""

    meanings: dict[str, str]
    """Meaning by stem."""
    phrases: dict[str, list[tuple[list[str], str]]]
    """Phrases and their meanings by first word, longest first."""
    functions: dict[str, str]
    """The form that a form of a function word counts as."""
    light: frozenset[str]
    """Stems of light words."""
    foreign: frozenset[str]
    """Meanings that speak against an answer."""
    courtesies: frozenset[str]
    """Polite words, normalized."""


@cache
def _vocabulary() -> _Vocabulary:
    meanings: dict[str, str] = {}
    for group in SYNONYMS.strip().splitlines():
        first, *others = group.split()
        for word in (first, *others):
            meanings.setdefault(stem(word), first)
    phrases: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for meaning, variants in PHRASES.items():
        for variant in variants.split("|"):
            parts = variant.split()
            phrases[parts[0]].append((parts, meanings.get(stem(meaning), meaning)))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return _Vocabulary(
        meanings=meanings,
        phrases=dict(phrases),
        functions={form: base for base, forms in FUNCTION_FORMS.items() for form in forms.split()},
        light=frozenset(map(stem, LIGHT_WORDS.split())),
        foreign=frozenset(map(stem, FOREIGN.split())) | {ELSEWHERE},
        courtesies=frozenset(each for line in COURTESIES.strip().splitlines() for each in line.split("|")),
    )
