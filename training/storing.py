"""Stores what was trained where `lantern.coaching.linear` reads it."""

import json
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from lantern.coaching.linear import Linear

__all__ = ["TRAINED", "linear", "store"]

TRAINED: Final = Path(__file__).parents[1] / "skill" / "lantern" / "coaching" / "trained"
"""The folder of everything that is trained."""
_STEPS: Final = 127


def linear(weights: NDArray[np.float64], bias: float, shares: NDArray[np.float64] | None = None) -> Linear:
    """Return the judgement with these *weights*, rounded to signed bytes; *shares* are whole, up to 255."""
    scale = float(np.abs(weights).max()) / _STEPS or 1.0
    stored = memoryview(np.rint(weights / scale).astype(np.int8).tobytes()).cast("b")
    return Linear(
        bias, scale, stored, None if shares is None else memoryview(shares.astype(np.uint8).tobytes())
    )


def store(name: str, made: Linear) -> None:
    """Write *made* so that `linear.load(name)` returns it."""
    header = json.dumps({"bias": round(made.bias, 4), "scale": made.scale, "shares": made.shares is not None})
    numbers = made.weights.tobytes() + (b"" if made.shares is None else made.shares.tobytes())
    (TRAINED / f"{name}.weights").write_bytes(header.encode() + b"\n" + numbers)
