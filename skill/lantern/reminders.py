"""What the skill asks of Alexa's reminders, and what comes of it; without Alexa's SDK."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

__all__ = [
    "PERMISSION",
    "ReminderAction",
    "ReminderOutcome",
    "ReminderRequest",
    "ReminderResult",
    "Reminders",
]

PERMISSION = "alexa::alerts:reminders:skill:readwrite"
"""What the couple allows in the Alexa app before any reminder can be set."""


class ReminderAction(StrEnum):
    """What to do with the household's one reminder."""

    SET = "set"
    """Make it, or change the one that is there."""
    CANCEL = "cancel"
    LOOK = "look"
    """Tell what is set, and whether the skill may set any."""


class ReminderOutcome(StrEnum):
    """What came of it."""

    DONE = "done"
    NONE_SET = "none_set"
    """There is no reminder to cancel or to tell of."""
    NO_PERMISSION = "no_permission"
    LIMIT = "limit"
    """The household has as many reminders as Alexa allows."""
    UNSUPPORTED_DEVICE = "unsupported_device"
    NO_ALEXA = "no_alexa"
    """The request came without access to Alexa's services, as everywhere at home."""
    DOWN = "down"
    """No answer in time, or one that can't be used."""


@dataclass(frozen=True)
class ReminderRequest:
    """One thing to do with the household's reminder."""

    action: ReminderAction
    token: str | None = None
    """Alexa's handle of the reminder that is there, as far as it's remembered."""
    time: str = ""
    """Local time of day, "20:30"."""
    days: tuple[int, ...] = ()
    """On which weekdays, Monday is 0; every day if empty."""
    text: str = ""
    """What Alexa says then."""
    locale: str = ""
    """The language of `text`, "en-US"."""
    time_zone: str = ""
    """IANA name."""
    start: date | None = None
    """The first day on which it may ring."""


@dataclass(frozen=True)
class ReminderResult:
    """What came of a request."""

    outcome: ReminderOutcome
    token: str | None = None
    """Alexa's handle of the reminder that is set now."""
    time: str | None = None
    """When it rings, "20:30"; None if that can't be told."""
    days: tuple[int, ...] = ()
    """On which weekdays, Monday is 0; every day if empty."""

    @classmethod
    def unsupported(cls) -> "ReminderResult":
        """Return the result of asking where there is no Alexa."""
        return cls(ReminderOutcome.NO_ALEXA)


class Reminders(Protocol):
    """Whatever keeps the household's reminder and speaks it when it's time."""

    def do(self, request: ReminderRequest) -> ReminderResult:
        """Do *request*, and tell what came of it; never raises. To do it again changes nothing more."""
        ...
