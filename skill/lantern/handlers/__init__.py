"""What the couple can do: one capability a module, loaded when it is first needed."""

import json
from importlib import import_module
from typing import cast

from lantern.capability import Capabilities, Capability
from lantern.speech.content import BUNDLED

__all__ = ["INDEX", "NAMES", "capabilities", "every"]

NAMES = (
    "session",
    "gratitude",
    "listening",
    "faq",
    "checklist",
    "checkin",
    "talk",
    "plan",
    "trust",
    "apology",
    "needs",
    "story",
    "encouragement",
    "partners",
    "reminders",
    "privacy",
    "safety",
)
"""The capabilities, each named as its module."""

INDEX = BUNDLED / "intents.json"
"""Who answers which intent, in the function's folder: so that a cold start needn't load all to know it."""


def capabilities() -> Capabilities:
    """Return the capabilities, with their index as it was bundled, or else as it follows from them all."""
    if INDEX.is_file():
        index = json.loads(INDEX.read_text(encoding="utf-8"))
        return Capabilities(_load, index["owners"], frozenset(index["everywhere"]))
    return Capabilities.of(every())


def every() -> tuple[Capability, ...]:
    """Return all capabilities, loaded."""
    return tuple(map(_load, NAMES))


def _load(name: str) -> Capability:
    return cast("Capability", getattr(import_module(f"{__name__}.{name}"), name))
