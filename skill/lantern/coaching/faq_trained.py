"""What was learned about questions: which entry one is about, or which kind of question we don't answer."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from math import exp, hypot
from typing import NamedTuple

from lantern.coaching.faq_words import LONGEST_QUESTION, tokens
from lantern.coaching.stored import stored
from lantern.coaching.text import STOP_WORDS, stem, words
from lantern.coaching.vectors import cluster, vector

__all__ = ["CLUSTERS", "FAR", "KIND", "SCOPE", "Evidence", "Trained", "features", "load", "read", "spoken"]

KIND = "-"
"""What the name of a class begins with that is no entry but a kind of question that we don't answer."""
FAR = f"{KIND}far"
"""The name of the class of all questions about something else altogether."""
SCOPE = "?"
"""The name of the class of all questions that some entry answers."""
CLUSTERS = 300
"""Of how many clusters of near words the features tell."""

_CLUSTER_WEIGHT = 1.0
_MEANING_WEIGHT = 0.7
_PAIR_WEIGHT = 0.7
_MEANING_PAIR_WEIGHT = 0.5


class Evidence(NamedTuple):
    """What speaks for and against the entry that fits best."""

    total: float
    """How well it fits by all that is known."""
    lead: float
    """How far it is ahead of the second."""
    match: float
    """How much of the question its own names and examples explain, 0 to 1."""
    match_lead: float
    """How far that is ahead of (or behind) every other entry and small talk."""
    kind: float
    """How well the best kind of question fits that we don't answer."""
    scope: float
    """How much like a question for any entry it sounds, against one for none."""
    far: float
    """How much like a question about something else altogether."""
    known: float
    """How much of it was learned of at all, 0 to 1."""


@dataclass(frozen=True)
class Trained:
    """The weights of the classes by feature, and of the evidence."""

    classes: tuple[str, ...]
    """Ids of entries, and kinds."""
    bias: tuple[float, ...]
    scale: float
    """What a stored weight is multiplied by."""
    vectors_share: float
    """What the mean vector counts against the features."""
    match_weight: float
    """What the match counts against what was learned."""
    untrained: tuple[float, float]
    """From the match of an entry that wasn't there at the training, what would have been learned of it."""
    evidence: tuple[float, ...]
    evidence_bias: float
    least: float
    """Probability from which an entry is given as the answer."""
    offering: float
    """Probability from which the likeliest entries are offered by name."""
    pointing: float
    """From where on a kind is certain enough to speak of it."""
    places: dict[str, int]
    """At which place each feature stands."""
    rarities: memoryview
    """How rare each feature is, up to 255."""
    ends: tuple[int, ...]
    """By place: where the feature's weights end; they begin where those of the one before end."""
    kinds: memoryview
    """Which class each weight is for."""
    weights: memoryview
    """The weights, signed bytes; what isn't there is nearly nothing."""
    axes: memoryview
    """The weights of the mean vector's numbers, those of all classes for each."""

    def fits(self, question: str, found: Mapping[str, float]) -> dict[str, float]:
        """Return how well *question*, with the `features` *found* in it, fits each class.

        Above 0 is well, -1 not at all.
        """
        values = [
            (self.places[feature], weight * self.rarities[self.places[feature]])
            for feature, weight in found.items()
            if feature in self.places
        ]
        length = hypot(*(value for _, value in values)) or 1.0
        totals = [0.0] * len(self.classes)
        for place, value in values:
            share = value / length
            for at in range(self.ends[place - 1] if place else 0, self.ends[place]):
                totals[self.kinds[at]] += share * self.weights[at]
        mean = self._mean(question)
        length = hypot(*mean) or 1.0
        many = len(self.classes)
        for at, value in enumerate(mean):
            share = self.vectors_share * value / length
            axis = self.axes[at * many : (at + 1) * many]
            totals = [total + share * weight for total, weight in zip(totals, axis, strict=True)]
        return {
            name: bias + self.scale * total
            for name, bias, total in zip(self.classes, self.bias, totals, strict=True)
        }

    def known(self, found: Collection[str]) -> float:
        """Return which share of the features *found* was learned of, 0 to 1."""
        return sum(feature in self.places for feature in found) / (len(found) or 1)

    def _mean(self, question: str) -> list[float]:
        mean: list[float] = []
        for word in spoken(question):
            numbers = vector(word)
            if numbers is None:
                continue
            place = self.places.get(f"w {stem(word)}")
            rarity = self.rarities[place] if place is not None else 255
            weight = (rarity / 255) ** 2
            mean = (
                [one + weight * number for one, number in zip(mean, numbers, strict=True)]
                if mean
                else [weight * number for number in numbers]
            )
        return mean

    def probability(self, evidence: Evidence) -> float:
        """Return how probable it is that the entry of the *evidence* is the right one."""
        odds = self.evidence_bias + sum(
            weight * value for weight, value in zip(self.evidence, evidence, strict=True)
        )
        return 1 / (1 + exp(-odds))


def spoken(question: str) -> list[str]:
    """Return the words of *question* that are looked at, without "'s"."""
    return [word.removesuffix("'s") for word in words(question)[:LONGEST_QUESTION]]


def features(question: str) -> dict[str, float]:
    """Return the stems, meanings and clusters of the words of *question*, and pairs, each with its weight."""
    heard = spoken(question)
    found: dict[str, float] = {}
    for word in heard:
        found[f"w {stem(word)}"] = 1.0
        near = None if word in STOP_WORDS else cluster(word, CLUSTERS)
        if near is not None:
            found[f"c {near}"] = _CLUSTER_WEIGHT
    stems = [stem(word) for word in heard]
    meanings = [meaning for meaning, _ in tokens(question)]
    found.update(dict.fromkeys([f"m {meaning}" for meaning in meanings], _MEANING_WEIGHT))
    found.update(dict.fromkeys([f"p {one} {other}" for one, other in pairwise(stems)], _PAIR_WEIGHT))
    found.update(
        dict.fromkeys(
            [f"q {one} {other}" for one, other in pairwise(meanings)],
            _MEANING_PAIR_WEIGHT,
        )
    )
    return found


@cache
def load() -> Trained:
    """Return what `training.questions` stored; read at the first question, not at import."""
    return read(stored("questions.classes"))


def read(content: bytes) -> Trained:
    """Return what *content* stores: a line of JSON, a line of features, and bytes as `Trained` has them."""
    header, _, rest = content.partition(b"\n")
    listed, _, numbers = rest.partition(b"\n")
    told = json.loads(header)
    places = {feature: place for place, feature in enumerate(listed.decode().split("\t"))}
    view, many = memoryview(numbers), len(places)
    ends = tuple(accumulate(view[many : 2 * many]))
    weights = 2 * many + ends[-1]
    axes = weights + ends[-1]
    return Trained(
        classes=tuple(told.pop("classes")),
        bias=tuple(told.pop("bias")),
        untrained=tuple(told.pop("untrained")),
        evidence=tuple(told.pop("evidence")),
        places=places,
        rarities=view[:many],
        ends=ends,
        kinds=view[2 * many : weights],
        weights=view[weights:axes].cast("b"),
        axes=view[axes:].cast("b"),
        **told,
    )
