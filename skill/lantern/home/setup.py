"""The skill as it runs at home: the embedded journal, the words, and the local clock."""

import os
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from lantern.alexa import household_key, key_before
from lantern.app import Skill, create_skill
from lantern.home.device import USER_ID, VirtualDevice
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content

__all__ = [
    "home_device",
    "home_folder",
    "home_household",
    "home_journal",
    "home_journal_file",
    "home_locales",
    "home_salt",
    "home_skill",
    "local_now",
    "served_household",
]


def home_folder() -> Path:
    """Return the folder of the embedded journal: `LANTERN_HOME`, or a folder in the user's home."""
    told = os.environ.get("LANTERN_HOME")
    return Path(told).expanduser() if told else Path.home() / ".evening-lantern"


def home_journal_file() -> Path:
    """Return where the embedded journal lies, or will lie."""
    return home_folder() / "journal.sqlite3"


def home_journal() -> SqliteJournal:
    """Return the journal on this machine, made if there is none yet.

    Raises:
        lantern.journal.JournalUnavailable: it can't be used; the message says why.

    """
    journal = SqliteJournal(home_journal_file())
    journal.load(home_household())  # told now rather than in the middle of an evening
    return journal


def home_household() -> str:
    """Return the key of the household that the virtual device at home belongs to."""
    return household_key(USER_ID, os.environ.get("LANTERN_SALT", ""))


def served_household(user_id: str) -> str:
    """Return the key under which the web service stores the household of Alexa's *user_id*.

    That is the one from before the salt was changed, as long as the household hasn't spoken since.

    Raises:
        lantern.journal.JournalUnavailable: the salt was changed, and the journal can't be read.
        OSError: there is no salt yet, so that the service has never run here, or it can't be read.

    """
    # Made only by the service: a new one here would find nobody, and stand in the way of the right one.
    if not os.environ.get("LANTERN_SALT") and not _salt_file().exists():
        raise OSError(
            f"there is no salt {_salt_file()}: give LANTERN_HOME and LANTERN_SALT as the service has them"
        )
    salt = home_salt()
    key = household_key(user_id, salt)
    before = key_before(user_id, salt, os.environ.get("LANTERN_PREVIOUS_SALT", ""))
    if before:
        with home_journal() as journal:
            if not journal.load(key).version and journal.load(before).version:
                return before
    return key


def home_salt() -> str:
    """Return the salt under which the web service stores households: `LANTERN_SALT`, or this machine's own.

    That one is a random text in the journal's folder, made when it is first needed. Whoever loses it finds no
    household again. The virtual device at home doesn't use it: its household is the same on every machine.

    Raises:
        OSError: its file can't be read or written, or is damaged.

    """
    told = os.environ.get("LANTERN_SALT")
    if told:
        return told
    file = _salt_file()
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Only its owner may read a temporary file. Linked when it is whole, it is never seen half written,
        # and of two that are made at once one counts.
        with NamedTemporaryFile("w", dir=file.parent, encoding="ascii") as made:
            made.write(secrets.token_hex(32))
            made.flush()
            os.fsync(made.fileno())
            with suppress(FileExistsError):
                file.hardlink_to(made.name)
    salt = file.read_text(encoding="ascii", errors="replace").strip()
    if not salt:
        raise OSError(f"the salt {file} is empty: put a copy in its place")
    return salt


def _salt_file() -> Path:
    return home_folder() / "salt"


def local_now() -> datetime:
    """Return the local time of this machine."""
    return datetime.now().astimezone()


def home_skill(journal: SqliteJournal, skill_id: str | None = None) -> Skill:
    """Return the skill over *journal*, by this machine's clock; see `create_skill` for *skill_id*."""
    return create_skill(journal=journal, clock=local_now, skill_id=skill_id)


def home_locales() -> tuple[str, ...]:
    """Return the locales that there are words for, also those that Alexa doesn't have."""
    contents = Content().beside().values()
    return tuple(sorted(locale for each in contents for locale in each.load("locales")["locales"]))


def home_device(journal: SqliteJournal, locale: str) -> VirtualDevice:
    """Return the virtual device at home, which speaks with the skill over *journal*."""
    return VirtualDevice(home_skill(journal), locale=locale)
