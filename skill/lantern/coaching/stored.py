"""Reads what `training` stored; it is packed, for together it has to stay small."""

import zlib
from pathlib import Path

__all__ = ["TRAINED", "stored"]

TRAINED = Path(__file__).with_name("trained")
"""The folder of everything that is trained."""


def stored(name: str) -> bytes:
    """Return what was stored as *name*, unpacked."""
    return zlib.decompress((TRAINED / name).read_bytes())
