"""Whose evenings the journal at home keeps: keys, times and counts, and nothing that anybody said."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from lantern.export import export
from lantern.home.setup import home_household, home_journal, home_journal_file, served_household
from lantern.journal import JournalUnavailable
from lantern.journal.protocol import TURN_KEPT
from lantern.journal.sqlite import SqliteJournal

__all__ = ["StoredHousehold", "UnknownHousehold", "find_household", "household_keys", "stored_households"]


class UnknownHousehold(LookupError):  # noqa: N818  (an everyday outcome, like those of the journal)
    """The journal keeps nothing of the household that was named; the message says what to do."""


@dataclass(frozen=True)
class StoredHousehold:
    """What may be told of a household without reading its words."""

    key: str
    """The hash that it is stored under."""
    seen: str
    """Local time of the latest turn that wrote something, such as "2026-03-02 19:30".

    That is known for a day at least; later it is the day on which the skill was last opened, "" if none is
    known.
    """
    entries: int
    """How many entries both may read. How many private ones there are is nobody else's business."""


def household_keys() -> tuple[str, ...]:
    """Return the keys of all households in the journal at home, which must be there.

    Raises:
        JournalUnavailable: it can't be read.

    """
    return tuple(key for key, _ in _rows())


def stored_households() -> list[StoredHousehold]:
    """Return all households in the journal at home, the latest seen first.

    Raises:
        JournalUnavailable: it can't be read.

    """
    with home_journal() as journal:
        found = [_described(journal, key, expires) for key, expires in _rows()]
    return sorted(found, key=lambda each: each.seen, reverse=True)


def find_household(user_id: str | None = None, key: str | None = None) -> str:
    """Return the key of the household of Alexa's *user_id*, or *key* itself; with neither, `lantern talk`'s.

    Raises:
        UnknownHousehold: one was named, and the journal has nothing of it.
        JournalUnavailable: it can't be read.
        OSError: the salt that the user's id is hashed with isn't there.

    """
    if user_id is None and key is None:
        return home_household()
    named = key if user_id is None else served_household(user_id)
    if named not in household_keys():
        raise UnknownHousehold(
            "nothing is kept of that household. See `lantern households`; for --user-id, LANTERN_HOME and "
            "LANTERN_SALT must be those of the service"
        )
    return named


def _described(journal: SqliteJournal, key: str, expires: float | None) -> StoredHousehold:
    copy = export(journal, key)
    state, entries = copy["state"], copy["entries"]
    day = state.get("last_seen") if isinstance(state, dict) else None
    if expires is None:
        seen = str(day or "")
    else:
        seen = f"{(datetime.fromtimestamp(expires, UTC) - TURN_KEPT).astimezone():%Y-%m-%d %H:%M}"
    return StoredHousehold(key, seen, len(entries) if isinstance(entries, list) else 0)


def _rows() -> list[tuple[str, float | None]]:
    """Return each household's key, and when the latest of its answers expires, if there is one yet."""
    file = home_journal_file()
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(
                "SELECT household, (SELECT MAX(expires) FROM turn WHERE turn.household = state.household) "
                "FROM state ORDER BY household"
            ).fetchall()
    except sqlite3.Error as error:
        raise JournalUnavailable(f"the journal {file} can't be read: {error}") from error
