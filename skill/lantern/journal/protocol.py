"""What the skill asks of a store: the Journal protocol, the values it trades in, and its errors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

__all__ = [
    "JSON",
    "MOST_ENTRIES",
    "TURN_KEPT",
    "Commit",
    "Conflict",
    "Entry",
    "Journal",
    "JournalUnavailable",
    "OutcomeUnknown",
    "Replayed",
    "Snapshot",
]

JSON: TypeAlias = "str | int | float | bool | Sequence[JSON] | Mapping[str, JSON] | None"
"""Anything that JSON can say. What comes back from a store is made of dicts and lists."""

MOST_ENTRIES = 98
"""Entries that one commit adds or removes.

DynamoDB takes 100 items in a transaction: these, the state, and the request id.
"""

TURN_KEPT = timedelta(days=1)
"""How long the answer to a request is kept, at least. Alexa sends a request again within seconds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, written once and never changed."""

    kind: str
    """What happened, in the words of the capability that wrote it: "gratitude", "drill"."""
    at: datetime
    """When. Aware; in UTC when it comes from a store."""
    body: Mapping[str, JSON]
    """What is remembered of it."""
    id: str
    """Unique in its household; made from the request's id: the same request makes the same entry."""

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError("an entry's time needs its time zone")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a household has stored, as one read saw it."""

    state: dict[str, JSON] | None
    """The aggregate; None if nothing is stored."""
    version: int
    """0 if nothing is stored. Rises with each commit; no number is used twice, not even after an erase."""
    entries: tuple[Entry, ...] = ()
    """The entries that were asked for, oldest first."""

    def exported(self) -> dict[str, JSON]:
        """Return this as JSON, for people to take with them."""
        entries: list[JSON] = [
            {"id": each.id, "kind": each.kind, "at": each.at.isoformat(), "body": each.body}
            for each in self.entries
        ]
        return {"state": self.state, "entries": entries}


@dataclass(frozen=True, slots=True)
class Commit:
    """All that one turn changes. It is written as a whole or not at all."""

    state: Mapping[str, JSON]
    """The aggregate from now on."""
    version: int
    """Version of the snapshot that this state was made from."""
    entries: tuple[Entry, ...]
    """What happened in this turn."""
    request_id: str
    """Id of the request, so that the same one isn't applied twice."""
    answer: Mapping[str, JSON]
    """The response, so that the same request is answered with the same words."""
    removed: tuple[Entry, ...] = ()
    """Earlier entries that go, as they were loaded. One that isn't there any more is no mistake."""
    unless: str = ""
    """Another key of the same household: with a state there, this is a conflict. "" if it has no other."""

    def __post_init__(self) -> None:
        touched = self.entries + self.removed
        if len(touched) + bool(self.unless) > MOST_ENTRIES:
            raise ValueError(
                f"{len(touched)} entries in one turn are too many: at most {MOST_ENTRIES} fit a commit"
            )
        if len({entry.id for entry in touched}) < len(touched):
            raise ValueError("two entries of one turn have the same id")


class Conflict(Exception):  # noqa: N818  (an everyday outcome, named as in the protocol)
    """Another device of the household committed first: load again, and do the turn on what it left."""


class Replayed(Exception):  # noqa: N818  (likewise)
    """A commit with this request id was made before. Nothing was written now."""

    def __init__(self, answer: dict[str, JSON]) -> None:
        super().__init__("this request was answered before")
        self.answer = answer
        """The response that was given then."""


class JournalUnavailable(Exception):  # noqa: N818  (likewise)
    """The store can't be used now; the message says what to do about it, and holds nothing that was said.

    What was to be read wasn't read, and what was to be committed surely wasn't.
    """


class OutcomeUnknown(JournalUnavailable):
    """Whether a commit took effect isn't known: its answer got lost, or didn't come in time.

    It may even take effect a moment later. To do it again with the same request id is always safe.
    """


class Journal(Protocol):
    """A place that remembers households.

    Each call heeds the time limit that `lantern.waiting.time_limit` sets around it, and has a limit of its
    own where none is set: it never waits longer, whatever the store does.
    """

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """Return what *household* has stored, by one strongly consistent read.

        Args:
            household: a hash, never an id that Alexa gave.
            since: also bring the entries from this (aware) time on, in the same read.

        Raises:
            JournalUnavailable: it couldn't be read.

        """
        ...

    def commit(self, household: str, commit: Commit) -> None:
        """Write all of *commit* at once, or nothing.

        Raises:
            Replayed: its request id was committed before; this goes before a conflict.
            Conflict: its version isn't the stored one any more, or the household is under its other key.
            OutcomeUnknown: it may have been written, or may be yet.
            JournalUnavailable: it surely wasn't written.

        """
        ...

    def move(self, household: str, to: str) -> bool:
        """Give all that *household* has to another key, *to*; return whether there was anything.

        From the first moment on it is loaded whole under *to*, and under *household* no more; the answers of
        requests come along. Where this is cut off, `load` of *to* goes on. Safe to repeat.

        Raises:
            Conflict: *to* has something by now, or *household* was changed at this moment: load again.
            JournalUnavailable: it isn't done, or not to its end.

        """
        ...

    def export(self, household: str) -> dict[str, JSON]:
        """Return the state and all entries of *household*.

        Raises:
            JournalUnavailable: it couldn't be read.

        """
        ...

    def erase(self, household: str) -> int:
        """Remove every item of *household* and return how many there were. Safe to repeat.

        Raises:
            JournalUnavailable: the store failed, or the time was up; some items may be left, so repeat it.

        """
        ...
