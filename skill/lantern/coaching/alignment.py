"""How closely a reply keeps to a statement: its telling words matched with the statement's by meaning."""

import json
import math
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import mul
from typing import Final, NamedTuple

from lantern.coaching.function_words import FUNCTION_WORDS
from lantern.coaching.stored import TRAINED
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vectors import similarity, vector
from lantern.coaching.vocabulary import concept

__all__ = ["Alignment", "align", "mean_vector", "telling"]

_SHORTEST: Final = 3  # letters of a telling word
_MOST_SAID, _MOST_GIVEN = 40, 24  # telling words that are compared; of a long turn the first ones
_SAME_CONCEPT: Final = 0.9
_CLOSE: Final = 0.25  # any two words are nearly so near
_SPREAD: Final = 0.05

_SHE: Final = word_set("she her hers")
_HE: Final = word_set("he him his")
_WOMEN: Final = _SHE | word_set(
    """
    mum mom mother mam mummy ma mama amma sister daughter wife girl girls aunt auntie nan nana gran granny
    grandmother grandma granddaughter woman women lady girlfriend niece missus queen bride mrs miss ex nurse
    teacher partner baby boss doctor counsellor counselor friend cousin
    """
)
_MEN: Final = _HE | word_set(
    """
    dad father da daddy pa papa brother son husband boy boys uncle grandad granda grandfather grandpa
    grandson man men bloke lad boyfriend nephew fella guy king groom mr sir ex nurse teacher partner baby
    boss doctor dog counsellor counselor friend cousin
    """
)
_NUMBERS: Final = word_set(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty
    sixty ninety hundred thousand
    """
)
_I: Final = word_set("i me my myself")
_YOU: Final = word_set("you your")


@dataclass(frozen=True)
class Alignment:
    """What of a reply lies near what the statement said."""

    nearest: dict[str, float]
    """For each telling word of the reply how near the nearest one of the statement is, up to 1."""
    features: dict[str, float]
    """What speaks for or against the reply's being about this statement, as numbers around 0 to 4."""


class _Known(NamedTuple):
    rarity: dict[str, float]
    """How rare a word is, in natural logarithms; the word "" stands for all that aren't listed."""
    elsewhere: tuple[tuple[float, ...], ...]
    """Mean vectors of statements, to tell what fits this one from what fits any."""


def align(statement: Utterance, reply: Utterance) -> Alignment:
    """Return how closely *reply* keeps to *statement*, in either's own words."""
    said, given = telling(statement)[:_MOST_SAID], telling(reply)[:_MOST_GIVEN]
    near = [[_near(word, other) for other in said] for word in given]
    nearest = [max(row, default=0.0) for row in near]
    covered = [max((row[at] for row in near), default=0.0) for at in range(len(said))]
    features = {
        **_amounts([_rarity(word) for word in given], nearest),
        "covered": _weighed([_rarity(word) for word in said], covered),
        **_beyond_chance(said, given),
        **_speakers(set(statement.spoken), set(reply.spoken)),
        "runs": math.log1p(len(_runs(statement) & _runs(reply))),
    }
    return Alignment(dict(zip(given, nearest, strict=True)), features)


def telling(utterance: Utterance) -> list[str]:
    """Return the words that tell what *utterance* is about, each once."""
    bare = (word.removesuffix("'s") for word in utterance.spoken)
    return [
        word
        for word in dict.fromkeys(bare)
        if word not in FUNCTION_WORDS and len(word) >= _SHORTEST and word.isalpha()
    ]


def mean_vector(words: list[str], rarity: Mapping[str, float]) -> tuple[float, ...]:
    """Return the mean of the words' vectors, weighed by *rarity*, of length 1; () where no word is known."""
    known = [(rarity.get(word, rarity[""]), found) for word in words if (found := vector(word)) is not None]
    total = [
        sum(parts) for parts in zip(*([weight * at for at in one] for weight, one in known), strict=True)
    ]
    length = math.sqrt(sum(map(mul, total, total)))
    return tuple(part / length for part in total) if length else ()


@lru_cache(maxsize=16384)
def _near(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return max(similarity(one, other), _SAME_CONCEPT if concept(one) == concept(other) else 0.0)


def _amounts(rare: list[float], nearest: list[float]) -> dict[str, float]:
    """Return how much of the reply is near the statement and how much isn't; a short reply proves little."""
    met = sum(weight * max(0.0, near - _CLOSE) for weight, near in zip(rare, nearest, strict=True))
    strange = sum(weight * (1 - max(0.0, near)) for weight, near in zip(rare, nearest, strict=True))
    same = sum(weight for weight, near in zip(rare, nearest, strict=True) if near >= _SAME_CONCEPT)
    return {
        "met": math.log1p(met),
        "strange": math.log1p(strange),
        "near": _weighed(rare, nearest),
        "same": math.log1p(same),
        "none the same": 0.0 if same else math.log1p(len(rare)),
    }


def _weighed(weights: list[float], values: list[float]) -> float:
    return math.fsum(map(mul, weights, values)) / (math.fsum(weights) or 1.0)


def _beyond_chance(said: list[str], given: list[str]) -> dict[str, float]:
    """Return how much nearer the reply is to this statement than to any, in standard deviations."""
    rarity = _known().rarity
    ours, theirs = mean_vector(said, rarity), mean_vector(given, rarity)
    if not (ours and theirs):
        return {"beyond chance": 0.0}
    others = [sum(map(mul, one, theirs)) for one in _known().elsewhere]
    mean = sum(others) / len(others)
    spread = math.sqrt(sum((one - mean) ** 2 for one in others) / len(others)) + _SPREAD
    return {"beyond chance": (sum(map(mul, ours, theirs)) - mean) / spread}


def _speakers(said: set[str], given: set[str]) -> dict[str, float]:
    """Return whether the people and numbers of the reply come from the statement."""
    she, he = bool(given & _SHE), bool(given & _HE)
    mine, of_me = bool(given & _I), bool(said & _YOU)
    counted = given & _NUMBERS
    return {
        "she": float(she and bool(said & _WOMEN)),
        "who is she": float(she and not said & _WOMEN),
        "he": float(he and bool(said & _MEN)),
        "who is he": float(he and not said & _MEN),
        "number": float(bool(counted & said)),
        "which number": float(bool(counted - said)),
        "i who was meant": float(mine and of_me),
        "i who was not": float(mine and not of_me),
    }


def _runs(utterance: Utterance) -> set[tuple[str, ...]]:
    tokens = [word for word in utterance.neutral.split() if word not in {"|", "?"}]
    return set(zip(tokens, tokens[1:], tokens[2:], strict=False))


def _rarity(word: str) -> float:
    table = _known().rarity
    return table.get(word, table[""])


@cache
def _known() -> _Known:
    told = json.loads((TRAINED / "rarity.json").read_text("utf-8"))
    numbers = memoryview(b64decode(told["elsewhere"])).cast("b")
    size = told["size"]
    elsewhere = tuple(
        tuple(number / 127 for number in numbers[at : at + size]) for at in range(0, len(numbers), size)
    )
    return _Known(told["rarity"], elsewhere)
