"""A trained judgement: features weighed and added up, small enough for a Lambda and quick in plain Python."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from zlib import crc32

__all__ = ["Linear", "bucket", "load"]

_TRAINED = Path(__file__).with_name("trained")


@dataclass(frozen=True)
class Linear:
    """The weights of a logistic regression over hashed features."""

    bias: float
    scale: float
    """What a stored weight is multiplied by."""
    weights: memoryview
    """Signed bytes; their number is a power of two."""
    shares: memoryview | None = None
    """How much each feature adds to the length of a text (unsigned bytes); None where all add the same."""

    def log_odds(self, features: Collection[str]) -> float:
        """Return how much speaks for the judgement, in natural log-odds; each feature counts once.

        The sum is divided by the length of the vector of features, so that a long text isn't judged by its
        length.
        """
        if not features:
            return self.bias
        mask = len(self.weights) - 1
        places = [crc32(feature.encode()) & mask for feature in features]
        total: int = sum(self.weights[place] for place in places)
        length = len(places) if self.shares is None else sum(self.shares[place] ** 2 for place in places)
        return self.bias + self.scale * total / sqrt(length)


def bucket(feature: str, size: int) -> int:
    """Return at which of *size* places (a power of two) the weight of *feature* stands."""
    return crc32(feature.encode()) & (size - 1)


@cache
def load(name: str) -> Linear:
    """Return the judgement that `training` stored as *name*; read at its first use, not at import."""
    header, _, numbers = (_TRAINED / f"{name}.weights").read_bytes().partition(b"\n")
    told, stored = json.loads(header), memoryview(numbers)
    size = len(stored) // 2 if told.get("shares") else len(stored)
    return Linear(told["bias"], told["scale"], stored[:size].cast("b"), stored[size:] or None)
