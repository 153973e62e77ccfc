"""Finds the sentence that says most nearly the same in other words, by the words that both share."""

import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

__all__ = ["Likeness", "Paraphrases"]

_EVEN = 20
"""Keeps rare and unknown words from counting for all: they are mostly padding ("hit us with …")."""
_FEW = 3
_SHORTEST = 3
"""How many letters a word has at least without its ending."""


@dataclass(frozen=True)
class Likeness:
    """How much a sentence is like one that is known."""

    index: int
    """Which of the known sentences."""
    score: float
    """Cosine of the two, 0 to 1, rare words counting more."""


class Paraphrases:
    """Known sentences, indexed by their words.

    A slot in braces is a word like any other. Sentences match only if they have the same of the
    words in *decisive*: those that turn a meaning round. Words that differ in one of the *endings* only are
    the same; of those that fit, the first one counts.
    """

    def __init__(
        self, sentences: Sequence[str], decisive: Collection[str], endings: Sequence[str] = ()
    ) -> None:
        self._endings = tuple(endings)
        self._decisive = frozenset(map(self._stem, decisive))
        self._sentences = [self._words(each) for each in sentences]
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for index, words in enumerate(self._sentences):
            for word in words:
                self._having[word].append(index)
        self._lengths = [self._length(words) for words in self._sentences]
        self._slots = [_slots(words) for words in self._sentences]

    def nearest(self, text: str, *, whole: bool = False) -> Likeness | None:
        """Return the known sentence most like *text*, or None if none shares a word with it.

        *whole* takes only those of which each word is said, and that have a few.
        """
        words = self._words(text)
        shared: defaultdict[int, float] = defaultdict(float)
        for word in words:
            weight = self._weight(word) ** 2
            for index in self._having.get(word, ()):
                shared[index] += weight
        decisive, slots, length = words & self._decisive, _slots(words), self._length(words)
        likenesses = (
            Likeness(index, weight / (self._lengths[index] * length))
            for index, weight in shared.items()
            if self._slots[index] == slots
            and self._sentences[index] & self._decisive == decisive
            and (not whole or _FEW <= len(self._sentences[index] & words) == len(self._sentences[index]))
        )
        return max(likenesses, key=lambda each: (each.score, -each.index), default=None)

    def _weight(self, word: str) -> float:
        return math.log(1 + len(self._sentences) / (len(self._having.get(word, ())) + _EVEN))

    def _length(self, words: frozenset[str]) -> float:
        return math.sqrt(sum(self._weight(word) ** 2 for word in words))

    def _words(self, text: str) -> frozenset[str]:
        return frozenset(word if "{" in word else self._stem(word) for word in text.split())

    def _stem(self, word: str) -> str:
        """Return *word* without its ending, so that "listening" and "listened" meet."""
        bare = word.removesuffix("'s")
        ending = next(
            (each for each in self._endings if bare.endswith(each) and len(bare) - len(each) >= _SHORTEST), ""
        )
        bare = bare.removesuffix(ending)
        doubled = len(bare) > _SHORTEST and bare[-1] == bare[-2] and bare[-1] not in "ls"
        return bare[:-1] if doubled else bare


def _slots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if "{" in word)
