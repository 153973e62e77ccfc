"""What the trained part of the safety gate sees of a text: stems, near words, their pairs, and letters."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from lantern.coaching.safety.lexicon import CLASSES
from lantern.coaching.text import stem, word_set
from lantern.coaching.vectors import cluster

__all__ = ["features"]

_CLUSTERS: Final = 300
_LETTERS: Final = (4, 5, 6)
_WORDS: Final = 400  # of one text; beyond, nobody is speaking
_PAIRED: Final = 30  # near words of one text that are paired, wherever they stand in it
# Words of grammar stand for themselves: who does what to whom is said by them.
_GRAMMAR: Final = word_set(
    """
    i me my mine you your we us our it its a an the to of in on at for with from by not no never nothing
    and or but if when because so that this is are was were be been am do does did have has had will
    would could should may might must can what who where how why all every always until unless without
    out up down off away back over just only
    """
)
# What a sentence tells without.
_FILLING: Final = _GRAMMAR - word_set("i me my not no never")
# It makes no difference whether a man or a woman does something.
_PEOPLE: Final = {
    **dict.fromkeys(CLASSES["parent"], "@parent"),
    **dict.fromkeys(CLASSES["partner"], "@partner"),
    **dict.fromkeys(CLASSES["kid"], "@kid"),
    **dict.fromkeys(("he", "she", "they"), "@he"),
    **dict.fromkeys(("him", "her", "them"), "@him"),
    **dict.fromkeys(("his", "hers", "their"), "@his"),
}


def features(sentences: Sequence[Sequence[str]]) -> set[str]:
    """Return the features of a text, given as `tokens.sentences` gives it."""
    spoken = ["^", *[word for sentence in sentences for word in sentence][:_WORDS], "$"]
    found = {f"s {row}" for row in _rows([_stemmed(word) for word in spoken], 4)}
    found.update(f"c {row}" for row in _rows([_nearby(word) for word in spoken], 3))
    telling = [word for word in spoken if word not in _FILLING]
    for size in (2, 3):
        found.update(f"t {row}" for row in _runs([_stemmed(word) for word in telling], size))
    near = {_nearby(word) for word in telling[1:-1] if word not in _GRAMMAR}
    found.update(f"p {one} {other}" for one, other in combinations(sorted(near)[:_PAIRED], 2))
    letters = " ".join(_PEOPLE.get(word, word) for word in spoken)
    for size in _LETTERS:
        found.update(letters[at : at + size] for at in range(len(letters) - size + 1))
    return found


def _rows(words: Sequence[str], longest: int) -> Iterator[str]:
    """Yield runs of up to *longest* words, and pairs with up to three words between them."""
    for size in range(1, longest + 1):
        yield from _runs(words, size)
    for apart in (2, 3, 4):
        for at in range(len(words) - apart):
            yield f"{words[at]} {'_' * (apart - 1)} {words[at + apart]}"


def _runs(words: Sequence[str], size: int) -> Iterator[str]:
    for at in range(len(words) - size + 1):
        yield " ".join(words[at : at + size])


@lru_cache(maxsize=4096)
def _stemmed(word: str) -> str:
    return _PEOPLE.get(word) or (word if word in _GRAMMAR else stem(word))


@lru_cache(maxsize=4096)
def _nearby(word: str) -> str:
    if word in _PEOPLE or word in _GRAMMAR:
        return _stemmed(word)
    number = cluster(word, _CLUSTERS)
    return word if number is None else str(number)
