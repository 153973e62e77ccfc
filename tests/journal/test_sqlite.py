"""The journal in a file: who may read it, who may share it, and what happens when it is damaged."""

import os
import random
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule

from lantern.journal import (
    Commit,
    Conflict,
    Entry,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
    SqliteJournal,
)
from lantern.journal.protocol import TURN_KEPT
from lantern.waiting import time_limit

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    """Where the journal goes; nothing is there yet."""
    return tmp_path / "lantern" / "journal.db"


@pytest.fixture
def journal(path):
    """An empty journal."""
    with SqliteJournal(path) as journal:
        yield journal


def first(state=None, request="request-1", **body):
    """Return the first commit of a household."""
    return Commit(state or {}, 0, (Entry("kind", NOON, body, "entry-1"),), request, {"answer": request})


def mode(path):
    """Return the permissions of *path*."""
    return stat.S_IMODE(path.stat().st_mode)


def test_nothing_is_made_before_it_is_needed(path):
    """Opening a journal touches no file until something is read or written."""
    with SqliteJournal(path):
        assert not path.parent.exists()


def test_only_its_owner_can_read_it(journal, path):
    """The folder is made with mode 0700; the file and its companions with 0600."""
    journal.commit("home", first())

    assert mode(path.parent) == 0o700
    assert {each.name: mode(each) for each in path.parent.iterdir()} == {
        "journal.db": 0o600,
        "journal.db-wal": 0o600,
        "journal.db-shm": 0o600,
    }


def test_closing_leaves_one_file(journal, path):
    """After close all is in the one file, which can be copied; the journal can be used again."""
    journal.commit("home", first({"count": 1}))
    journal.close()

    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]
    assert journal.load("home").state == {"count": 1}
    journal.close()
    journal.close()


def test_erased_words_are_gone_from_the_disk(journal, path):
    """What was erased can't be found in the files any more."""
    journal.commit("home", first({"secret": "state-secret"}, body="entry-secret"))
    journal.commit("other", first({"kept": "kept-words"}))
    journal.erase("home")

    on_disk = b"".join(each.read_bytes() for each in path.parent.iterdir())

    assert b"-secret" not in on_disk
    assert b"kept-words" in on_disk


def test_removed_words_are_gone_from_the_disk(journal, path):
    """An entry that a turn took back can't be found in the files any more."""
    commit = first(body="entry-secret")
    journal.commit("home", commit)
    version = journal.load("home").version
    journal.commit("home", Commit({}, version, (), "request-2", {"answer": 2}, commit.entries))

    assert b"-secret" not in b"".join(each.read_bytes() for each in path.parent.iterdir())


def test_old_request_ids_are_forgotten(journal, path, monkeypatch):
    """The answer to a request is kept for a day, then dropped by a later commit."""
    journal.commit("home", first())
    clock = movable_clock(monkeypatch)
    clock.now += TURN_KEPT.total_seconds() - 60
    read = journal.load("home")
    with pytest.raises(Replayed):
        journal.commit("home", Commit({}, read.version, (), "request-1", {}))

    clock.now += 120
    journal.commit("home", Commit({}, read.version, (), "request-2", {}))

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM turn").fetchone() == (1,)


def movable_clock(monkeypatch):
    """Replace the clock by one that stands still, and return it."""
    clock = SimpleNamespace(now=time.time())
    monkeypatch.setattr(time, "time", lambda: clock.now)
    return clock


def test_several_processes_lose_nothing(path):
    """Devices in processes of their own, which all make the file at once, keep every turn."""
    devices, turns = 4, 15
    script = Path(__file__).with_name("one_device.py")
    running = [
        subprocess.Popen([sys.executable, "-W", "error", script, path, f"device-{number}", str(turns)])
        for number in range(devices)
    ]

    assert [process.wait() for process in running] == [0] * devices
    with SqliteJournal(path) as journal:
        after = journal.load("home", NOON - timedelta(days=20_000))
    assert after.state == {"count": devices * turns}
    assert len(after.entries) == devices * turns


def test_a_process_that_is_killed_again_and_again_loses_and_doubles_nothing(path):
    """SIGKILL in the midst of commits: what was acknowledged is there, once, and nothing by half."""
    script, chance, kept = Path(__file__).with_name("killed.py"), random.Random(1), -1
    for _ in range(300 if os.environ.get("LANTERN_FULL") == "1" else 15):
        command = [sys.executable, "-W", "error", script, path, str(kept + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            told = [process.stdout.readline()]
            time.sleep(chance.uniform(0, 0.03))
            process.kill()
            told += process.stdout.read().splitlines()
        kept = max([kept, *(int(number) for number in told if number.strip())])
        with SqliteJournal(path) as journal:
            after = journal.load("home", NOON - timedelta(days=1))
        numbers = sorted(int(each.id) for each in after.entries)
        assert numbers == list(range(len(numbers)))
        assert after.state == {"count": len(numbers)}
        assert len(numbers) in {kept + 1, kept + 2}  # it may have been killed before it could tell
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_threads_share_one_journal(journal):
    """Threads that share a journal keep every turn."""
    threads = [threading.Thread(target=count_up, args=(journal, name)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert journal.load("home").state == {"count": 30}


def count_up(journal, name, turns=10):
    """Do some turns that each add one, starting over on a conflict."""
    for number in range(turns):
        while True:
            read = journal.load("home")
            state = {"count": (read.state or {"count": 0})["count"] + 1}
            try:
                journal.commit("home", Commit(state, read.version, (), f"{name}-{number}", {}))
            except Conflict:
                continue
            break


def test_a_reader_does_not_wait_for_a_writer(journal, path):
    """While another program writes, what was committed before can be read."""
    journal.commit("home", first({"count": 1}))
    with SqliteJournal(path) as other, other._transaction("BEGIN IMMEDIATE") as connection:
        connection.execute("UPDATE state SET state = '{}'")

        assert journal.load("home").state == {"count": 1}


def test_a_busy_file_is_unavailable(journal, path):
    """A write that another program blocks for as long as the turn can wait says so, and writes nothing."""
    with SqliteJournal(path) as other:
        other.commit("home", first({"count": 1}))
        journal.load("home")
        with (
            other._transaction("BEGIN IMMEDIATE"),
            time_limit(0.01),
            pytest.raises(JournalUnavailable, match="program keeps it busy") as caught,
        ):
            journal.commit("away", first())

    assert not isinstance(caught.value, OutcomeUnknown)
    assert journal.load("away").state is None


def test_a_busy_thread_is_not_waited_for_without_end(journal):
    """A thread that shares the journal waits for the others as long as its turn can."""
    journal.load("home")
    with (
        journal._lock,
        time_limit(0.01),
        pytest.raises(JournalUnavailable, match="thread keeps it busy"),
    ):
        journal.load("home")

    assert journal.load("home").state is None


def test_a_commit_holds_though_old_pages_cannot_be_cleared(journal, monkeypatch):
    """What was committed is acknowledged, whatever comes of tidying up."""

    def fail():
        raise JournalUnavailable("made to fail")

    monkeypatch.setattr(journal, "_forget_old_pages", fail)
    journal.commit("home", first({"count": 1}))

    assert journal.load("home").state == {"count": 1}
    with pytest.raises(JournalUnavailable):
        journal.erase("home")  # erased words may still be on the disk: not done


@pytest.mark.parametrize(
    ("code", "unknown"), [(sqlite3.SQLITE_IOERR, True), (sqlite3.SQLITE_IOERR_FSYNC, True), (13, False)]
)
def test_a_disk_that_fails_leaves_the_outcome_open(journal, monkeypatch, code, unknown):
    """A failing disk doesn't tell what it has written; a full one does."""

    def fail(_):
        error = sqlite3.OperationalError("made to fail")
        error.sqlite_errorcode = code
        raise error

    journal.load("home")
    monkeypatch.setattr("lantern.journal.sqlite.to_json", fail)
    with pytest.raises(JournalUnavailable) as caught:
        journal.commit("home", first())

    assert isinstance(caught.value, OutcomeUnknown) == unknown


@pytest.mark.parametrize("method", ["load", "export", "erase"])
def test_a_damaged_file_is_unavailable(journal, path, method):
    """A file that is no journal is left as it is; the message says what to do."""
    path.parent.mkdir()
    path.write_bytes(b"not a journal " * 400)

    with pytest.raises(JournalUnavailable, match="damaged: move it away") as caught:
        getattr(journal, method)("home")

    assert isinstance(caught.value.__cause__, sqlite3.DatabaseError)
    assert path.read_bytes() == b"not a journal " * 400


def test_damage_in_the_midst_is_found(journal, path):
    """Pages that were overwritten lead to the same word, not to nonsense."""
    journal.commit("home", first({"long": "x" * 50_000}))
    journal.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with pytest.raises(JournalUnavailable, match="damaged"):
        journal.load("home")


def test_it_works_again_once_it_is_mended(journal, path):
    """A journal that failed is usable as soon as the cause is gone."""
    path.mkdir(parents=True)
    with pytest.raises(JournalUnavailable, match="are yours"):
        journal.load("home")

    path.rmdir()
    journal.commit("home", first({"count": 1}))

    assert journal.load("home").state == {"count": 1}


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path):
    """Where a file stands in the way of the folder, the message says what to look at."""
    (tmp_path / "lantern").write_text("a file")
    journal = SqliteJournal(tmp_path / "lantern" / "journal.db")

    with pytest.raises(JournalUnavailable, match=r"journal\.db: it can't be opened") as caught:
        journal.load("home")

    assert isinstance(caught.value.__cause__, OSError)


def test_a_read_only_file_is_unavailable(journal):
    """A file that can be read but not written still answers, and a commit says why it can't."""
    journal.commit("home", first({"count": 1}))
    journal._connection.execute("PRAGMA query_only = ON")

    with pytest.raises(JournalUnavailable, match="can't be opened or written"):
        journal.commit("away", first())

    assert journal.load("home").state == {"count": 1}


def test_a_newer_file_is_left_alone(journal, path):
    """A file that a later version made isn't touched; the message says to update."""
    journal.load("home")
    journal.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(JournalUnavailable, match="update this one"):
        journal.load("home")


def test_an_unknown_error_is_unavailable(journal):
    """Whatever else SQLite reports is told as it is."""
    journal.commit("home", first())
    journal._connection.execute("DROP TABLE entry")

    with pytest.raises(JournalUnavailable, match="no such table: entry"):
        journal.load("home")


class Devices(RuleBasedStateMachine):
    """Devices of one household that read and commit in any order, beside a model of what must be stored."""

    reads = Bundle("reads")
    requests = Bundle("requests")

    def __init__(self):
        super().__init__()
        self.folder = TemporaryDirectory()
        self.journal = SqliteJournal(Path(self.folder.name) / "journal.db")
        self.state, self.entries, self.answers = None, [], {}

    @rule(target=reads)
    def read(self):
        """Every read shows what was committed last."""
        snapshot = self.journal.load("home", NOON)
        assert snapshot.state == self.state
        assert [each.id for each in snapshot.entries] == self.entries
        return snapshot.version

    @rule(target=requests)
    def begin(self):
        """A device gets a new request."""
        return f"request-{len(self.answers)}"

    @rule(version=reads, request=requests, mark=st.integers())
    def commit(self, version, request, mark):
        """A commit is a replay, a conflict or kept as a whole."""
        number = len(self.entries)
        entry = Entry("mark", NOON + timedelta(seconds=number), {}, f"{number}")
        commit = Commit({"mark": mark}, version, (entry,), request, {"mark": mark})
        if request in self.answers:
            with pytest.raises(Replayed) as replayed:
                self.journal.commit("home", commit)
            assert replayed.value.answer == self.answers[request]
        elif version != self.journal.load("home").version:
            with pytest.raises(Conflict):
                self.journal.commit("home", commit)
        else:
            self.journal.commit("home", commit)
            self.state = self.answers[request] = {"mark": mark}
            self.entries.append(entry.id)

    @rule()
    def erase(self):
        """After an erase nothing is known."""
        self.journal.erase("home")
        self.state, self.entries, self.answers = None, [], {}

    def teardown(self):
        """Leave no file behind."""
        self.journal.close()
        self.folder.cleanup()


TestDevices = Devices.TestCase
TestDevices.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
