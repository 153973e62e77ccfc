"""What words are near in meaning: a small vector for each of some fifteen thousand English words."""

import json
from functools import cache, lru_cache
from operator import mul
from typing import NamedTuple

from lantern.coaching.stored import stored

__all__ = ["cluster", "similarity", "vector"]


class _Table(NamedTuple):
    places: dict[str, int]
    size: int
    """Numbers in a vector."""
    clusters: dict[int, memoryview]
    """For each number of clusters, in which of them each word is."""


def vector(word: str) -> memoryview | None:
    """Return the vector of *word* (lower case) as whole numbers, of length 127; None where it's unknown."""
    table = _table()
    place = table.places.get(word)
    return None if place is None else _vectors()[place * table.size : (place + 1) * table.size]


@lru_cache(maxsize=16384)
def similarity(one: str, other: str) -> float:
    """Return the cosine of two words, -1 to 1: 1 for the same word, 0 where one of them is unknown."""
    if one == other:
        return 1.0
    first, second = vector(one), vector(other)
    if first is None or second is None:
        return 0.0
    return int(sum(map(mul, first, second))) / 127**2


def cluster(word: str, of: int) -> int | None:
    """Return which of *of* clusters of near words (100, 300 or 800) of near words *word* is, if known."""
    table = _table()
    place = table.places.get(word)
    return None if place is None else int(table.clusters[of][place])


@cache
def _table() -> _Table:
    header, _, rest = stored("words.clusters").partition(b"\n")
    told = json.loads(header)
    listed, _, numbers = rest.partition(b"\n")
    places = {word: place for place, word in enumerate(listed.decode().split(" "))}
    each = memoryview(numbers).cast("H")
    clusters = {
        number: each[at * len(places) : (at + 1) * len(places)] for at, number in enumerate(told["clusters"])
    }
    return _Table(places, told["size"], clusters)


@cache
def _vectors() -> memoryview:
    return memoryview(stored("words.vectors")).cast("b")
