"""The skill as it runs at home: the embedded journal, the words, and the local clock."""

import os
from datetime import datetime
from pathlib import Path

from lantern.alexa import household_key
from lantern.app import Skill, create_skill
from lantern.home.device import USER_ID, VirtualDevice
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content

__all__ = [
    "home_device",
    "home_folder",
    "home_household",
    "home_journal",
    "home_locales",
    "home_skill",
    "local_now",
]


def home_folder() -> Path:
    """Return the folder of the embedded journal: `LANTERN_HOME`, or a folder in the user's home."""
    told = os.environ.get("LANTERN_HOME")
    return Path(told).expanduser() if told else Path.home() / ".evening-lantern"


def home_journal() -> SqliteJournal:
    """Return the journal on this machine, made if there is none yet.

    Raises:
        lantern.journal.JournalUnavailable: it can't be used; the message says why.

    """
    journal = SqliteJournal(home_folder() / "journal.sqlite3")
    journal.load(home_household())  # told now rather than in the middle of an evening
    return journal


def home_household() -> str:
    """Return the key of the household that the virtual device at home belongs to."""
    return household_key(USER_ID, os.environ.get("LANTERN_SALT", ""))


def local_now() -> datetime:
    """Return the local time of this machine."""
    return datetime.now().astimezone()


def home_skill(journal: SqliteJournal) -> Skill:
    """Return the skill over *journal*, by this machine's clock."""
    return create_skill(journal=journal, clock=local_now)


def home_locales() -> tuple[str, ...]:
    """Return the locales that there are words for, also those that Alexa doesn't have."""
    contents = Content().beside().values()
    return tuple(sorted(locale for each in contents for locale in each.load("locales")["locales"]))


def home_device(journal: SqliteJournal, locale: str) -> VirtualDevice:
    """Return the virtual device at home, which speaks with the skill over *journal*."""
    return VirtualDevice(home_skill(journal), locale=locale)
