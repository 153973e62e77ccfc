"""The values that journals trade in, and how they are written down."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import lantern.journal
from lantern.journal import Commit, Entry
from lantern.journal.encoding import from_json, moment, stamp, to_json
from lantern.journal.protocol import MOST_ENTRIES

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ZONES = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(timezone)
TIMES = st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def test_no_store_is_imported_before_it_is_used():
    """Importing the package costs neither boto3 nor sqlite3."""
    code = "import sys, lantern.journal; sys.exit(bool({'boto3', 'botocore', 'sqlite3'} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_stores_can_be_had_from_the_package():
    """All that the package names can be imported from it, and nothing else."""
    for name in lantern.journal.__all__:
        assert getattr(lantern.journal, name)
    with pytest.raises(AttributeError, match="no_such_store"):
        _ = lantern.journal.no_such_store


def test_an_entry_needs_a_time_zone():
    """A naive time has no place among the entries."""
    with pytest.raises(ValueError, match="time zone"):
        Entry("kind", datetime(2026, 3, 1), {}, "id")  # noqa: DTZ001


def test_a_commit_is_bounded():
    """More entries than a transaction takes, new or removed, are refused, with a word on how many fit."""
    entries = [Entry("kind", NOON, {}, str(number)) for number in range(MOST_ENTRIES + 1)]

    Commit({}, 0, tuple(entries[1:]), "request", {})
    with pytest.raises(ValueError, match="at most 98"):
        Commit({}, 0, tuple(entries), "request", {})
    with pytest.raises(ValueError, match="at most 98"):
        Commit({}, 0, tuple(entries[1:]), "request", {}, removed=tuple(entries[:1]))


def test_entries_of_a_commit_have_ids_of_their_own():
    """The same id twice in one commit would lose an entry, or add what it removes, so it is refused."""
    first, second = Entry("a", NOON, {}, "id"), Entry("b", NOON, {}, "id")
    with pytest.raises(ValueError, match="same id"):
        Commit({}, 0, (first, second), "request", {})
    with pytest.raises(ValueError, match="same id"):
        Commit({}, 0, (first,), "request", {}, removed=(second,))


@settings(deadline=None)
@given(st.lists(TIMES, max_size=6))
def test_stamps_sort_as_times_do(times):
    """Stamps are equally long, come back as the same moments, and sort like them."""
    stamps = [stamp(time) for time in times]

    assert {len(each) for each in stamps} <= {len("2026-03-01T12:00:00.000000Z")}
    assert [moment(each) for each in sorted(stamps)] == sorted(times)


@settings(deadline=None)
@given(st.dictionaries(st.text(), JSON, max_size=3))
@example({"half an emoji": "\udc00 🕯️"})
def test_json_comes_back_as_it_was(value):
    """Anything JSON can say survives, as text that UTF-8 can say."""
    assert from_json(to_json(value).encode()) == value
