"""Finds the FAQ entry that a spoken question is about, or says honestly that there is none.

A question is compared with everything people might call an entry or ask about it (TF-IDF over word stems and
pairs of neighbouring words, synonyms merged, small talk taking part as entries without an answer), and what
was learned from other people's questions is added. How probable it then is that the best entry is the right
one decides whether we answer. An entry written after the training is judged by its own words alone.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from lantern.coaching.faq_trained import FAR, KIND, SCOPE, Evidence, Trained, features, load
from lantern.coaching.faq_vocabulary import DANGER, SMALL_TALK
from lantern.coaching.faq_words import (
    CONTENT_WEIGHT,
    is_courtesy,
    is_foreign,
    token_features,
    tokens,
    wording,
)

__all__ = ["Answer", "Faq", "FaqEntry", "Finding"]

_NAME_WEIGHT = 1.0
_QUESTION_WEIGHT = 0.7
_UNKNOWN_PAIR_WEIGHT = 0.3
_FOREIGN_WEIGHT = 2.0

_RARITY_SMOOTHING = 0.3
_COUNT_POWER = 0.3
_LENGTH_POWER = 0.8
_LEAST_COVERAGE_FACTOR = 0.8

_CERTAIN = 1.0
_NO_SECOND = -1.0
_NEAR = 3
_LEFT_OVER = frozenset({"far", "other"})


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
    related: tuple[str, ...] = ()
    """Ids of entries that lead on from it, the nearest first."""


@dataclass(frozen=True)
class Answer:
    """The entry that fits a question, and how well."""

    id: str
    """Id of the entry."""
    score: float
    """How much of the question the entry's own words explain, 0 to 1; comparable between questions.

    Low where what was learned found it: enough for somebody who asks, too little for what is overheard.
    """
    entry: FaqEntry
    """The entry itself."""


@dataclass(frozen=True)
class Finding:
    """What there is to say to a question: an answer, or what kind of question it is and what comes near."""

    answer: Answer | None = None
    """The entry that answers it."""
    kind: str | None = None
    """Which kind of question it is that we don't answer, such as "legal", where that's clear."""
    near: tuple[FaqEntry, ...] = ()
    """Where nothing answers: the entries that may be meant, likeliest first."""


_NOTHING = Finding()


class Faq:
    """The entries, searchable by free words."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}

    def entry(self, entry_id: str) -> FaqEntry:
        """Return the entry called *entry_id*; raises KeyError when there is none."""
        return self._entries[entry_id]

    def answer(self, question: str) -> Answer | None:
        """Return the entry that answers *question*, or None where that isn't clear enough to say aloud."""
        return self.find(question).answer

    def find(self, question: str) -> Finding:
        """Return the answer to *question*, or what kind of question it is and what comes near."""
        return self._remembered(question)

    def evidence(self, question: str, trained: Trained | None = None) -> tuple[str, Evidence] | None:
        """Return the entry that fits *question* best, and what speaks for and against it; None for none."""
        weighed = self._weigh(question, trained or load())
        return (weighed.ranked[0][1], weighed.evidence) if weighed else None

    def matches(self, question: str) -> dict[str, float]:
        """Return how much of *question* each entry's own words explain; small talk takes part, too."""
        return {entry_id: score for score, entry_id in self._index.rank(question)}

    def _find(self, question: str) -> Finding:
        if not self._entries or is_courtesy(question):
            return _NOTHING
        known = self._index.known(question)
        if known:
            entry = self._entries.get(known)
            return Finding(Answer(known, _CERTAIN, entry)) if entry else _NOTHING
        trained = load()
        weighed = self._weigh(question, trained)
        if weighed is None:
            return _NOTHING
        best = self._entries[weighed.ranked[0][1]]
        probability = trained.probability(weighed.evidence)
        if probability >= trained.least:
            return Finding(Answer(best.id, weighed.evidence.match, best))
        pointed = weighed.evidence.kind >= trained.pointing and weighed.kind not in _LEFT_OVER
        kind = weighed.kind if pointed else None
        near = weighed.ranked[:_NEAR] if probability >= trained.offering and not kind else ()
        return Finding(kind=kind, near=tuple(self._entries[entry_id] for _, entry_id in near))

    def _weigh(self, question: str, trained: Trained) -> "_Weighed | None":
        matches = self.matches(question)
        seen = features(question)
        fits = trained.fits(question, seen)
        unknown, per_match = trained.untrained
        allowed = self._index.safe(question)
        ranked = sorted(
            (
                (
                    fits.get(entry_id, unknown + per_match * matches.get(entry_id, 0.0))
                    + trained.match_weight * matches.get(entry_id, 0.0),
                    entry_id,
                )
                for entry_id in self._entries
                if allowed is None or entry_id in allowed
            ),
            reverse=True,
        )
        if not ranked:
            return None
        total, best = ranked[0]
        kind_fit, kind = max((fit, name) for name, fit in fits.items() if name.startswith(KIND))
        match = matches.get(best, 0.0)
        others = max((found for entry_id, found in matches.items() if entry_id != best), default=0.0)
        lead = total - (ranked[1][0] if len(ranked) > 1 else _NO_SECOND)
        evidence = Evidence(
            total, lead, match, match - others, kind_fit, fits[SCOPE], fits[FAR], trained.known(seen)
        )
        return _Weighed(ranked, evidence, kind.removeprefix(KIND))

    @cached_property
    def _index(self) -> "_Index":
        # Built at the first question: most evenings ask none, and a cold start shouldn't pay for it.
        return _Index(tuple(self._entries.values()))

    @cached_property
    def _remembered(self) -> Callable[[str], Finding]:
        # What a handler asked for an answer, it may ask for what comes near in the same turn.
        return lru_cache(maxsize=4)(self._find)


class _Weighed(NamedTuple):
    """What a question's words say: the entries that share a word with it, best first, and the best kind."""

    ranked: list[tuple[float, str]]
    evidence: Evidence
    kind: str


class _Index:
    """An inverted index over names and questions."""

    def __init__(self, entries: Sequence[FaqEntry]) -> None:
        everything = (*entries, *_small_talk())
        counts: dict[str, defaultdict[str, float]] = {entry.id: defaultdict(float) for entry in everything}
        self._wordings: dict[str, str] = {}
        for entry_id, text, field_weight in _texts(everything):
            found = tokens(text)
            self._wordings.setdefault(wording(found), entry_id)
            weights = counts[entry_id]
            for feature, weight in token_features(found).items():
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

    def known(self, question: str) -> str | None:
        """Return the entry that has *question* word for word among its names and examples."""
        return self._wordings.get(wording(tokens(question)))

    def safe(self, question: str) -> frozenset[str] | None:
        """Return the entries that may answer a *question* with words of violence; None for any other."""
        if DANGER not in token_features(tokens(question)):
            return None
        return frozenset(entry_id for entry_id, _ in self._postings.get(DANGER, ()))

    def rank(self, question: str) -> list[tuple[float, str]]:
        """Return the score and id of every entry that shares a word with *question*, best first."""
        return self._compare(token_features(tokens(question)))

    def _compare(self, features: Mapping[str, float]) -> list[tuple[float, str]]:
        values = {feature: self._value(feature, weight) for feature, weight in features.items()}
        length = math.hypot(*values.values())
        whole = sum(value for feature, value in values.items() if " " not in feature)
        scores: defaultdict[str, float] = defaultdict(float)
        covered: defaultdict[str, float] = defaultdict(float)
        # "What do you know about cars" isn't about us: of its words of content an entry must know one.
        told = [feature for feature, weight in features.items() if weight >= CONTENT_WEIGHT]
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
                if not told or entry_id in telling
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
        if is_foreign(feature):
            return weight * self._unknown_rarity * _FOREIGN_WEIGHT
        return weight * self._unknown_rarity


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


def _rarity(held: int, entries: int) -> float:
    """Return how telling a feature is that *held* of the *entries* have."""
    return math.log(1 + entries / (_RARITY_SMOOTHING + held))


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share
