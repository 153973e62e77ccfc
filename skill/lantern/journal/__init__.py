"""What the skill remembers: the journal's protocol, and its stores, which are imported when first used."""

from typing import TYPE_CHECKING

from lantern.journal.protocol import (
    JSON,
    Commit,
    Conflict,
    Entry,
    Journal,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
    Snapshot,
)

if TYPE_CHECKING:
    from lantern.journal.dynamodb import DynamoDBJournal
    from lantern.journal.sqlite import SqliteJournal

__all__ = [
    "JSON",
    "Commit",
    "Conflict",
    "DynamoDBJournal",
    "Entry",
    "Journal",
    "JournalUnavailable",
    "OutcomeUnknown",
    "Replayed",
    "Snapshot",
    "SqliteJournal",
]


# A cold start pays for no store but the one it uses.
def __getattr__(name: str) -> object:
    if name == "DynamoDBJournal":
        from lantern.journal.dynamodb import DynamoDBJournal  # noqa: PLC0415

        return DynamoDBJournal
    if name == "SqliteJournal":
        from lantern.journal.sqlite import SqliteJournal  # noqa: PLC0415

        return SqliteJournal
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
