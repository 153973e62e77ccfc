"""Stores what was trained where `lantern.coaching` reads it."""

import json
import zlib
from typing import Final

import numpy as np
from numpy.typing import NDArray

from lantern.coaching.linear import Linear
from lantern.coaching.stored import TRAINED

__all__ = ["linear", "store", "store_linear"]

_STEPS: Final = 127
"""The largest weight that can be stored."""


def store(name: str, content: bytes) -> None:
    """Write *content* so that `stored.stored(name)` returns it, and tell its size."""
    packed = zlib.compress(content, 9)
    (TRAINED / name).write_bytes(packed)
    print(f"{name}: {len(packed) / 1e6:.2f} MB")


def linear(weights: NDArray[np.float64], bias: float, steps: int = _STEPS) -> Linear:
    """Return the judgement with these *weights*, rounded to signed bytes; fewer *steps* pack smaller."""
    scale = float(np.abs(weights).max()) / steps or 1.0
    return Linear(bias, scale, memoryview(np.rint(weights / scale).astype(np.int8).tobytes()).cast("b"))


def store_linear(name: str, made: Linear) -> None:
    """Write *made* so that `linear.load(name)` returns it."""
    header = json.dumps({"bias": round(made.bias, 4), "scale": made.scale})
    store(f"{name}.weights", header.encode() + b"\n" + made.weights.tobytes())
