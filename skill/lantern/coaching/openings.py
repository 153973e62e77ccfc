"""What the trained judgements look at in a sentence to the partner: its words, their kinds, who does what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from lantern.coaching.feelings import PLEASANT, Feeling
from lantern.coaching.lexicon import LEXICON
from lantern.coaching.opening_words import CLASSES, FUNCTION, PAST, PHRASES
from lantern.coaching.phrases import pattern
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vectors import cluster

__all__ = ["features"]

_CLUSTERS: Final = 300
_PRONOUNS: Final = word_set("i me my mine myself you your yours yourself we us our he she they it who |")
_JOINTS: Final = word_set("but because when and not never always")
_CENTRES: Final = word_set("you i me my your")
_MOVES: Final = (
    *("swear", "absolute", "verdict", "rhetorical", "order", "moment", "need", "ask", "when", "invitation"),
    *("reproach", "accusing", "closed", "open"),
)
_FEWEST: Final = 4  # letters of a word whose ending tells its form
_REACH: Final = 6  # words after "you" or "I" in which what they do or are is looked for
_LONGEST_RUN: Final = 4
_BIN: Final = 5  # words
_BINS: Final = 6


def features(said: Utterance, feelings: Sequence[Feeling], findings: Iterable[str]) -> frozenset[str]:
    """Return what stands in *said*, in which *feelings* are named and the rules had *findings*."""
    return frozenset(_features(said, feelings, findings))


def _features(said: Utterance, feelings: Sequence[Feeling], findings: Iterable[str]) -> Iterator[str]:
    words = (*said.plain, "|")
    shapes = tuple(map(_shape, words))
    near = tuple(word if word in FUNCTION else f"#{cluster(word, _CLUSTERS)}" for word in words)
    yield from (f"rule {finding}" for finding in findings)
    yield from (f"move {kind}" for kind in _MOVES if pattern(kind).search(said.text))
    yield f"length {min(len(words) // _BIN, _BINS)}"
    for feeling in feelings:
        yield f"feeling {feeling.family} {feeling.owner}"
        yield f"feeling {feeling.family in PLEASANT} {feeling.owner}"
    yield from _runs("word", words, 1, 2)
    yield from (f"apart {one} {other}" for one, other in zip(words, words[2:], strict=False))
    yield from _runs("near", near, 1, 2)
    yield from _runs("shape", shapes, 2, 3, _LONGEST_RUN)
    yield from (f"class {kind}" for word in words for kind in _classes().get(word, ()))
    for kind, phrases in _phrases().items():
        for match in phrases.finditer(said.text):
            yield f"phrase {kind}"
            yield f"phrase {match.group()}"
    yield from _runs("who", [word for word in words if word in _PRONOUNS], 2)
    outline = [shape for shape in shapes if _tells(shape) or shape in _PRONOUNS or shape in _JOINTS]
    yield from _runs("outline", outline, 2, 3)
    yield from _about(words, shapes)
    for size in (1, 2, 3):
        yield f"first {' '.join(words[1 : size + 1])}"
    yield f"first {' '.join(shapes[1 : _LONGEST_RUN + 1])}"
    yield f"last {' '.join(shapes[-_LONGEST_RUN:])}"


def _about(words: Sequence[str], shapes: Sequence[str]) -> Iterator[str]:
    """Yield what kinds of word follow "you" and "I" within a few words of the same sentence."""
    for at, word in enumerate(words):
        if word in _CENTRES:
            for following, shape in zip(
                words[at + 1 : at + _REACH], shapes[at + 1 : at + _REACH], strict=True
            ):
                if following == "|":
                    break
                if _tells(shape):
                    yield f"about {word} {shape}"


def _runs(kind: str, items: Sequence[str], *sizes: int) -> Iterator[str]:
    for size in sizes:
        for at in range(len(items) - size + 1):
            yield f"{kind} {' '.join(items[at : at + size])}"


def _tells(shape: str) -> bool:
    """Whether *shape* is one of the classes, and no mere form."""
    return shape.isupper() and shape[0] != "X"


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    """Return *word* itself if it's grammar, else the class that it belongs to, else its form."""
    if word in FUNCTION or not word.isalpha():
        return word
    kinds = _classes().get(word)
    if kinds:
        return kinds[0]
    if len(word) >= _FEWEST:
        for ending in ("ing", "ed", "ly"):
            if word.endswith(ending):
                return f"X{ending}".upper()
    return "XED" if word in PAST else "X"


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """Return of each word the classes that it belongs to."""
    table: dict[str, tuple[str, ...]] = {}
    for kind, listed in CLASSES.items():
        for word in listed.split():
            table[word] = (*table.get(word, ()), kind)
    for listed in LEXICON.values():
        for phrase in listed.split(","):
            word = phrase.strip()
            if " " not in word and word not in FUNCTION:
                table.setdefault(word, ("FEEL",))
    return table


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{'|'.join(' '.join(phrase.split()) for phrase in listed.split(','))})\b")
        for kind, listed in PHRASES.items()
    }
