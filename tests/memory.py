"""A journal in memory that tells what each turn cost, for walks of many thousand turns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from lantern.journal import Commit, Conflict, Entry, Replayed, Snapshot


@dataclass
class Kept:
    """All that one household has stored."""

    state: dict[str, Any] | None = None
    version: int = 0
    entries: list[Entry] = field(default_factory=list)
    """Oldest first."""


class MemoryJournal:
    """Keeps households in memory; what it keeps can be put aside and brought back."""

    def __init__(self) -> None:
        self.households: dict[str, Kept] = {}
        self.reads = self.writes = self.entries_read = 0
        self._answered: dict[str, dict[str, Any]] = {}

    def _kept(self, household: str) -> Kept:
        return self.households.setdefault(household, Kept())

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """Return the state, and the entries since a time."""
        kept = self._kept(household)
        found = []
        for entry in reversed(kept.entries) if since else ():
            if entry.at < since:
                break
            found.append(entry)
        self.reads += 1
        self.entries_read += len(found)
        return Snapshot(kept.state, kept.version, tuple(reversed(found)))

    def commit(self, household: str, commit: Commit) -> None:
        """Write all of a commit, or raise as the protocol says."""
        kept = self._kept(household)
        if commit.request_id in self._answered:
            raise Replayed(self._answered[commit.request_id])
        if commit.version != kept.version:
            raise Conflict
        gone = {entry.id for entry in commit.removed}
        entries = [entry for entry in kept.entries if entry.id not in gone] if gone else kept.entries
        self.households[household] = Kept(
            dict(commit.state), kept.version + 1, [*entries, *commit.entries] if commit.entries else entries
        )
        self.writes += 1
        self._answered = {commit.request_id: dict(commit.answer)}

    def export(self, household: str) -> dict[str, Any]:
        """Return all of a household."""
        kept = self._kept(household)
        return Snapshot(kept.state, kept.version, tuple(kept.entries)).exported()

    def erase(self, household: str) -> int:
        """Remove all of a household."""
        kept = self.households.pop(household, Kept())
        return len(kept.entries) + (kept.state is not None)

    @contextmanager
    def at(self, households: dict[str, Kept]) -> Iterator[None]:
        """Go on from what was put aside."""
        self.households = dict(households)
        yield
