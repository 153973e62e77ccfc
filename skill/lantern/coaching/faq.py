"""Finds the FAQ entry that a spoken question is about, or says honestly that there is none.

A question is compared with everything people might call an entry or ask about it: TF-IDF over word stems and
pairs of neighbouring words, with synonyms merged and the words of grammar weighing little. How much of the
question an entry explains, and how far it is ahead of the next one, decide whether we answer. Small talk
takes part as if it were entries that have no answer. The text of the answers is left out: weighing it in,
however lightly, found no more of the questions in the tests.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TypeAlias

from lantern.coaching.faq_vocabulary import (
    COURTESIES,
    DANGER,
    ELSEWHERE,
    FOREIGN,
    FUNCTION_FORMS,
    LIGHT_WORDS,
    PHRASES,
    SMALL_TALK,
    SYNONYMS,
)
from lantern.coaching.text import STOP_WORDS, stem, words

__all__ = ["Answer", "Faq", "FaqEntry"]

Token: TypeAlias = tuple[str, float]
"""What a word or phrase means, and how much that weighs."""

_LONGEST_QUESTION = 60

_CONTENT_WEIGHT = 1.0
_FUNCTION_WEIGHT = 0.4
_LIGHT_WEIGHT = 0.8
_PAIR_WEIGHT = 0.4
_NAME_WEIGHT = 1.0
_QUESTION_WEIGHT = 0.7
_UNKNOWN_PAIR_WEIGHT = 0.3
_FOREIGN_WEIGHT = 2.0

_RARITY_SMOOTHING = 0.3
_COUNT_POWER = 0.3
_LENGTH_POWER = 0.8
_LEAST_COVERAGE_FACTOR = 0.8

_CERTAIN = 1.0
_LEAST_SCORE = 0.25
_LEAST_LEAD = 0.04


@dataclass(frozen=True)
class FaqEntry:
    """One question that the skill can answer."""

    id: str
    """Stable name of the entry, in snake case."""
    topic: str
    """Id of the topic it belongs to."""
    names: tuple[str, ...]
    """What people call it; the first is spoken aloud."""
    questions: tuple[str, ...]
    """How people may ask it, in free words."""
    answer: str
    """The spoken answer, at most 45 seconds."""
    more: str
    """What "tell me more" adds."""
    source: str | None
    """Where its facts come from; None where it states none."""


@dataclass(frozen=True)
class Answer:
    """The entry that fits a question, and how well."""

    id: str
    """Id of the entry."""
    score: float
    """How well the entry explains the question; comparable between questions, never below the threshold."""
    entry: FaqEntry
    """The entry itself."""


class Faq:
    """The entries, searchable by free words."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}

    def entry(self, entry_id: str) -> FaqEntry:
        """Return the entry called *entry_id*; raises KeyError when there is none."""
        return self._entries[entry_id]

    def answer(self, question: str) -> Answer | None:
        """Return the entry that answers *question*, or None where that isn't clear enough to say aloud."""
        if not self._entries or _is_courtesy(question):
            return None
        ranked = self._index.rank(question)
        if not ranked:
            return None
        score, entry_id = ranked[0]
        lead = score - (ranked[1][0] if len(ranked) > 1 else 0.0)
        if score < _LEAST_SCORE or lead < _LEAST_LEAD or entry_id not in self._entries:
            return None
        return Answer(entry_id, score, self._entries[entry_id])

    @cached_property
    def _index(self) -> "_Index":
        # Built at the first question: most evenings ask none, and a cold start shouldn't pay for it.
        return _Index(tuple(self._entries.values()))


class _Index:
    """An inverted index over names and questions."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        everything = (*entries, *_small_talk())
        counts: dict[str, defaultdict[str, float]] = {entry.id: defaultdict(float) for entry in everything}
        self._wordings: dict[str, str] = {}
        for entry_id, text, field_weight in _texts(everything):
            tokens = _tokens(text)
            self._wordings.setdefault(_wording(tokens), entry_id)
            weights = counts[entry_id]
            for feature, weight in _features(tokens).items():
                weights[feature] += weight * field_weight
        # Small talk doesn't make a word less telling: no question weighs otherwise for it.
        holders = Counter(feature for entry in entries for feature in counts[entry.id])
        self._unknown_rarity = _rarity(0, len(entries))
        self._rarity = {feature: _rarity(held, len(entries)) for feature, held in holders.items()}
        self._postings: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for entry_id, weights in counts.items():
            for feature, value in self._vector(weights).items():
                self._postings[feature].append((entry_id, value))

    def _vector(self, weights: Mapping[str, float]) -> dict[str, float]:
        vector = {
            feature: weight**_COUNT_POWER * self._rarity.get(feature, self._unknown_rarity)
            for feature, weight in weights.items()
        }
        length = math.hypot(*vector.values()) ** _LENGTH_POWER
        return {feature: value / length for feature, value in vector.items()}

    def rank(self, question: str) -> list[tuple[float, str]]:
        """Return the score and id of every entry that shares a word with *question*, best first."""
        tokens = _tokens(question)
        known = self._wordings.get(_wording(tokens))
        return [(_CERTAIN, known)] if known else self._compare(_features(tokens))

    def _compare(self, features: Mapping[str, float]) -> list[tuple[float, str]]:
        values = {feature: self._value(feature, weight) for feature, weight in features.items()}
        length = math.hypot(*values.values())
        whole = sum(value for feature, value in values.items() if " " not in feature)
        safe = {entry_id for entry_id, _ in self._postings.get(DANGER, ())} if DANGER in features else None
        scores: defaultdict[str, float] = defaultdict(float)
        covered: defaultdict[str, float] = defaultdict(float)
        # "What do you know about cars" isn't about us: of its words of content an entry must know one.
        told = [feature for feature, weight in features.items() if weight >= _CONTENT_WEIGHT]
        telling = {entry_id for feature in told for entry_id, _ in self._postings.get(feature, ())}
        for feature, value in values.items():
            for entry_id, entry_value in self._postings.get(feature, ()):
                scores[entry_id] += value * entry_value / length
                if " " not in feature:
                    covered[entry_id] += value
        return sorted(
            (
                (score * _between(_LEAST_COVERAGE_FACTOR, 1.0, covered[entry_id] / whole), entry_id)
                for entry_id, score in scores.items()
                if (safe is None or entry_id in safe) and (not told or entry_id in telling)
            ),
            reverse=True,
        )

    def _value(self, feature: str, weight: float) -> float:
        """Return what *feature* counts in a question: the rarer it is in the entries, the more."""
        rarity = self._rarity.get(feature)
        if rarity is not None:
            return weight * rarity
        if " " in feature:
            return weight * self._unknown_rarity * _UNKNOWN_PAIR_WEIGHT
        if feature in _vocabulary().foreign:
            return weight * self._unknown_rarity * _FOREIGN_WEIGHT
        return weight * self._unknown_rarity


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


def _is_courtesy(question: str) -> bool:
    """Tell whether *question* is only polite, by its very words: elsewhere "thanks" means gratitude."""
    return " ".join(words(question)) in _vocabulary().courtesies


def _small_talk() -> Iterator[FaqEntry]:
    """Yield each kind of small talk as an entry that has no answer."""
    for number, kind in enumerate(SMALL_TALK.strip().splitlines(), start=1):
        yield FaqEntry(f"small talk {number}", "", (), tuple(kind.split("|")), "", "", None)


def _texts(entries: Sequence[FaqEntry]) -> Iterator[tuple[str, str, float]]:
    """Yield the entry, text and weight of everything people may say, names first: they win over questions."""
    for entry in entries:
        for name in entry.names:
            yield entry.id, name, _NAME_WEIGHT
    for entry in entries:
        for question in entry.questions:
            yield entry.id, question, _QUESTION_WEIGHT


def _wording(tokens: Sequence[Token]) -> str:
    """Return a key for questions that differ only in what doesn't matter, such as "he" and "my partner"."""
    return " ".join([token for token, _ in tokens])


def _features(tokens: Sequence[Token]) -> dict[str, float]:
    """Return the *tokens* and the pairs of neighbours among them, each with its weight."""
    features = {f"{left} {right}": _PAIR_WEIGHT for (left, _), (right, _) in pairwise(tokens)}
    for token, weight in tokens:
        if weight > features.get(token, 0.0):
            features[token] = weight
    return features


def _tokens(text: str) -> list[Token]:
    """Return the meanings of the words of *text* in order, each with its weight."""
    spoken = words(text)[:_LONGEST_QUESTION]
    phrases = _vocabulary().phrases
    tokens: list[Token] = []
    position = 0
    while position < len(spoken):
        word = spoken[position]
        for parts, meaning in phrases.get(word, ()):
            if spoken[position : position + len(parts)] == parts:
                tokens.append((meaning, 1.0))
                position += len(parts)
                break
        else:
            tokens.append(_token(word))
            position += 1
    return tokens


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
    return meaning, _LIGHT_WEIGHT if root in vocabulary.light else 1.0


def _rarity(held: int, entries: int) -> float:
    """Return how telling a feature is that *held* of the *entries* have."""
    return math.log(1 + entries / (_RARITY_SMOOTHING + held))


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share
