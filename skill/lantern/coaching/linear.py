"""A trained judgement: features weighed and added up, small enough for a Lambda and quick in plain Python."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from math import sqrt
from zlib import crc32

from lantern.coaching.stored import stored

__all__ = ["Linear", "bucket", "load"]


@dataclass(frozen=True)
class Linear:
    """The weights of a logistic regression over hashed features."""

    bias: float
    scale: float
    """What a stored weight is multiplied by."""
    weights: memoryview
    """Signed bytes; their number is a power of two."""

    def log_odds(self, features: Collection[str]) -> float:
        """Return how much speaks for the judgement, in natural log-odds; each feature counts once.

        The sum is divided by the root of their number, so that a long text isn't judged by its length.
        """
        if not features:
            return self.bias
        mask = len(self.weights) - 1
        total: int = sum(self.weights[crc32(feature.encode()) & mask] for feature in features)
        return self.bias + self.scale * total / sqrt(len(features))


def bucket(feature: str, size: int) -> int:
    """Return at which of *size* places (a power of two) the weight of *feature* stands."""
    return crc32(feature.encode()) & (size - 1)


@cache
def load(name: str) -> Linear:
    """Return the judgement that `training` stored as *name*; read at its first use, not at import."""
    header, _, numbers = stored(f"{name}.weights").partition(b"\n")
    return Linear(**json.loads(header), weights=memoryview(numbers).cast("b"))
