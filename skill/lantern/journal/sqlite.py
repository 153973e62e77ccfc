"""The journal at home: one SQLite file that several programs may use at once."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from lantern.journal.encoding import (
    BEGINNING,
    fingerprint,
    from_json,
    moment,
    next_version,
    stamp,
    to_json,
)
from lantern.journal.protocol import (
    JSON,
    TURN_KEPT,
    Commit,
    Conflict,
    Entry,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
    Snapshot,
)
from lantern.waiting import time_left

__all__ = ["SqliteJournal"]

_PATIENCE = 3.0
"""Seconds to wait for another program's or thread's write, as far as a turn has them left."""

_MIGRATIONS = (
    (
        """CREATE TABLE state (
            household TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE entry (
            household TEXT, at TEXT, id TEXT, kind TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (household, at, id)
        ) WITHOUT ROWID""",
        """CREATE TABLE turn (
            household TEXT, request TEXT, expires REAL NOT NULL, answer TEXT NOT NULL,
            PRIMARY KEY (household, request)
        ) WITHOUT ROWID""",
        "CREATE INDEX turn_expires ON turn (expires)",
    ),
)
"""Statements that lead from each version of the tables to the next. Add to the end; change none."""

_STORED = "SELECT 1 FROM state WHERE household = ?"
_MOVE = (
    "UPDATE state SET household = ?, version = version + 1 WHERE household = ?",
    "UPDATE entry SET household = ? WHERE household = ?",
    "UPDATE turn SET household = ? WHERE household = ?",
)

_ERASE = (
    "DELETE FROM state WHERE household = ?",
    "DELETE FROM entry WHERE household = ?",
    "DELETE FROM turn WHERE household = ?",
)

_DAMAGED = "it is damaged: move it away or put a copy in its place, then start again"
_FORBIDDEN = "it can't be opened or written: check that the file and its folder are yours"
_ADVICE = {
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_BUSY: "another program keeps it busy: close that one, or try again",
    sqlite3.SQLITE_FULL: "the disk is full: make room, then try again",
    sqlite3.SQLITE_IOERR: "the disk failed: look after it, then start again",
}


class SqliteJournal:
    """A `lantern.journal.Journal` in the file *path*, which is made when it is first needed.

    Threads may share one; a process opens its own. Close it when done.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. The journal may be used again, which opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """See `Journal.load`."""
        first = None if since is None else stamp(since)
        with self._transaction("BEGIN") as connection:
            row = connection.execute(
                "SELECT state, version FROM state WHERE household = ?", (household,)
            ).fetchone()
            # Nothing is later than NULL, so this finds no entries if none are asked for.
            entries = connection.execute(
                "SELECT kind, at, body, id FROM entry WHERE household = ? AND at >= ? ORDER BY at, id",
                (household, first),
            ).fetchall()
        state, version = (from_json(row[0]), int(row[1])) if row else (None, 0)
        found = (Entry(kind, moment(at), from_json(body), entry_id) for kind, at, body, entry_id in entries)
        return Snapshot(state, version, tuple(found))

    def commit(self, household: str, commit: Commit) -> None:
        """See `Journal.commit`."""
        request, now = fingerprint(commit.request_id), time.time()
        with self._transaction("BEGIN IMMEDIATE") as connection:
            answered = connection.execute(
                "SELECT answer FROM turn WHERE household = ? AND request = ?", (household, request)
            ).fetchone()
            if answered:
                raise Replayed(from_json(answered[0]))
            stored = connection.execute(
                "SELECT version FROM state WHERE household = ?", (household,)
            ).fetchone()
            elsewhere = commit.unless and connection.execute(_STORED, (commit.unless,)).fetchone()
            if elsewhere or (stored[0] if stored else 0) != commit.version:
                raise Conflict("another device of this household wrote first: load again")
            connection.execute(
                "INSERT OR REPLACE INTO state (household, version, state) VALUES (?, ?, ?)",
                (household, next_version(commit.version), to_json(commit.state)),
            )
            connection.executemany(
                "INSERT OR REPLACE INTO entry (household, at, id, kind, body) VALUES (?, ?, ?, ?, ?)",
                [(household, stamp(one.at), one.id, one.kind, to_json(one.body)) for one in commit.entries],
            )
            connection.executemany(
                "DELETE FROM entry WHERE household = ? AND at = ? AND id = ?",
                [(household, stamp(one.at), one.id) for one in commit.removed],
            )
            connection.execute("DELETE FROM turn WHERE expires < ?", (now,))
            connection.execute(
                "INSERT INTO turn (household, request, expires, answer) VALUES (?, ?, ?, ?)",
                (household, request, now + TURN_KEPT.total_seconds(), to_json(commit.answer)),
            )
        # They hold what was taken back: an entry, a sealed answer, a plan. The turn is kept, whatever comes
        # of this; what is left over goes with the next commit.
        with suppress(JournalUnavailable):
            self._forget_old_pages()

    def move(self, household: str, to: str) -> bool:
        """See `Journal.move`. One transaction."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            if not connection.execute(_STORED, (household,)).fetchone():
                return False
            if connection.execute(_STORED, (to,)).fetchone():
                raise Conflict("another device moved this household: load again")
            for statement in _MOVE:
                connection.execute(statement, (to, household))
        return True

    def export(self, household: str) -> dict[str, JSON]:
        """See `Journal.export`."""
        return self.load(household, BEGINNING).exported()

    def erase(self, household: str) -> int:
        """See `Journal.erase`. What was erased is overwritten in the file, not only marked as free."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            erased = sum(connection.execute(statement, (household,)).rowcount for statement in _ERASE)
        self._forget_old_pages()
        return erased

    def _forget_old_pages(self) -> None:
        """Empty the write-ahead log, which still holds what was deleted or changed."""
        with self._opened() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._opened() as connection:
            connection.execute(begin)
            try:
                yield connection
                connection.commit()
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite has rolled back by itself where the disk failed
                    connection.rollback()
                raise

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection to one thread at a time, and explain what goes wrong."""
        if not self._lock.acquire(timeout=time_left(_PATIENCE)):
            raise JournalUnavailable(f"the journal {self._path}: another thread keeps it busy: try again")
        try:
            if self._connection is None:
                self._connection = _open(self._path)
            self._connection.execute(f"PRAGMA busy_timeout = {time_left(_PATIENCE) * 1000:.0f}")
            yield self._connection
        except sqlite3.Error as error:
            # The low byte is the error; the rest tells its variant.
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            advice = _ADVICE.get(code, f"SQLite can't use it ({error}): start again")
            # A disk that fails doesn't tell how much it has written.
            kind = OutcomeUnknown if code == sqlite3.SQLITE_IOERR else JournalUnavailable
            raise kind(f"the journal {self._path}: {advice}") from error
        except OSError as error:
            raise JournalUnavailable(f"the journal {self._path}: {_FORBIDDEN}") from error
        finally:
            self._lock.release()


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        # SQLite would let other users of the machine read the file that it makes.
        path.touch(mode=0o600, exist_ok=False)
    connection = sqlite3.connect(
        path, timeout=time_left(_PATIENCE), isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA secure_delete = ON")
        _use_write_ahead_log(connection)
        _migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at the same time.

    The default, synchronous = FULL, is kept on purpose: what was acknowledged survives a power failure.
    """
    deadline = time.monotonic() + time_left(_PATIENCE)
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # Where several programs open a new file at once, SQLite doesn't always wait by itself here.
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date, once, even if several programs open the file at the same time."""
    if _version(connection) == len(_MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    version = _version(connection)
    if version > len(_MIGRATIONS):
        raise JournalUnavailable(f"the journal {path}: a newer Evening Lantern made it: update this one")
    for statements in _MIGRATIONS[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")
    connection.commit()


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
