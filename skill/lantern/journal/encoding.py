"""How the stores write down times, JSON, versions and request ids: the same way in each."""

import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from lantern.journal.protocol import JSON, JournalUnavailable

__all__ = ["BEGINNING", "fingerprint", "from_json", "moment", "next_version", "stamp", "to_json"]

BEGINNING = datetime.min.replace(tzinfo=UTC)
"""Before every entry."""


def to_json(value: Mapping[str, JSON]) -> str:
    """Return *value* as compact JSON that can be encoded as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half an emoji, which UTF-8 can't say but JSON can.
        return json.dumps(value, separators=(",", ":"))
    return text


def from_json(text: str | bytes) -> dict[str, JSON]:
    """Return what `to_json` was given.

    Raises:
        JournalUnavailable: it is damaged beyond reading. It is left as it is, to be restored or looked at.

    """
    try:
        found = json.loads(text)
    except (RecursionError, ValueError) as error:
        raise JournalUnavailable("an item is damaged and was left as it is: restore it") from error
    if not isinstance(found, dict):
        raise JournalUnavailable("an item holds no object and was left as it is: restore it")
    return found


def stamp(at: datetime) -> str:
    """Return the aware time *at* as text that sorts by time: UTC, microseconds, always equally long."""
    if at.utcoffset() is None:
        raise ValueError("a time without its time zone can't be placed among the entries")
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """Return the time that `stamp` wrote."""
    return datetime.fromisoformat(text)


def fingerprint(request_id: str) -> str:
    """Return a key for *request_id* that is short and plain whatever a request held."""
    return sha256(request_id.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def next_version(version: int) -> int:
    """Return the version after *version*.

    The first one is the time in microseconds rather than 1. Otherwise a device that read version 1 before an
    erase could commit onto the version 1 after it, and bring back what was erased.
    """
    return version + 1 if version else time.time_ns() // 1000
