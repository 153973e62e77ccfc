"""The households in the journal at home: listed, copied and erased by their owner."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lantern.alexa import household_key
from lantern.home.cli import main
from lantern.home.device import VirtualDevice
from lantern.home.households import stored_households
from lantern.home.setup import (
    home_device,
    home_folder,
    home_household,
    home_journal,
    home_salt,
    home_skill,
    served_household,
)
from lantern.journal import Commit, Entry
from lantern.journal.encoding import BEGINNING

MAYA = "amzn1.ask.account.MAYA"
ZOE = "amzn1.ask.account.ZOE"


@pytest.fixture(autouse=True)
def zone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have an empty home, five hours behind Greenwich."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LANTERN_SALT", raising=False)
    monkeypatch.setenv("TZ", "EST5")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the journal keep an appreciation each of the terminal's household, Maya's and Zoe's."""
    with home_journal() as journal:
        with monkeypatch.context() as service:
            service.setenv("LANTERN_SALT", home_salt())  # as `serve` does
            skill = home_skill(journal)
        devices = [home_device(journal, "en-US")]
        devices += [VirtualDevice(skill, user_id=user) for user in (MAYA, ZOE)]
        for device, words in zip(devices, ("your patience", "the tea", "the marzipan"), strict=True):
            device.say(f"I appreciate {words}")
            device.say("yes")
            device.close()


def kept_words() -> list[str]:
    """Return the words that are kept of the terminal's household, Maya's and Zoe's."""
    with home_journal() as journal:
        keys = (home_household(), served_household(MAYA), served_household(ZOE))
        return [str(entry.body["text"]) for key in keys for entry in journal.load(key, BEGINNING).entries]


def copied(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what the command printed, which must be JSON."""
    return json.dumps(json.loads(capsys.readouterr().out))


@pytest.mark.usefixtures("kept")
def test_the_list_has_keys_times_and_counts_and_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each household; the terminal's is marked."""
    assert main(["households"]) == 0

    printed = capsys.readouterr().out
    lines = {line.split()[0]: line for line in printed.splitlines()}
    assert lines.keys() == {home_household(), served_household(MAYA), served_household(ZOE)}
    assert all(" 1 entry" in line for line in lines.values())
    assert [key for key, line in lines.items() if "lantern talk" in line] == [home_household()]
    for secret in ("patience", "tea", "marzipan", MAYA):
        assert secret not in printed


def test_an_empty_journal_is_said_to_be_empty(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is listed, and there is nothing to erase."""
    assert main(["households"]) == 0
    assert main(["erase", "--all"]) == 0
    assert capsys.readouterr().out.splitlines() == ["The journal is empty."] * 2


def test_a_household_was_seen_at_its_latest_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the minute, in local time; the latest come first. Once a day has passed, the day counts."""
    answered = {"a": 1_772_500_200.0, "b": 1_772_500_320.0}  # 2026-03-03 01:10 and 01:12 in Greenwich
    with home_journal() as journal:
        for key, moment in answered.items():
            monkeypatch.setattr(time, "time", lambda moment=moment: moment)
            journal.commit(key, Commit({"last_seen": "2026-03-02"}, 0, (), "request", {}))
        first = [(each.key, each.seen) for each in stored_households()]
        monkeypatch.setattr(time, "time", lambda: 1_772_700_000.0)
        journal.commit("c", Commit({}, 0, (), "request", {}))
        later = {each.key: each.seen for each in stored_households()}

    assert first == [("b", "2026-03-02 20:12"), ("a", "2026-03-02 20:10")]
    assert later == {"a": "2026-03-02", "b": "2026-03-02", "c": "2026-03-05 03:40"}


def test_private_entries_are_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """The list doesn't tell whether one of them left a note."""
    shared = Entry("gratitude", datetime(2026, 3, 2, tzinfo=UTC), {"text": "the tea"}, "1")
    note = Entry("note", datetime(2026, 3, 2, tzinfo=UTC), {"text": "whispered", "private": True}, "2")
    with home_journal() as journal:
        journal.commit("theirs", Commit({}, 0, (shared, note), "request", {}))

    main(["households"])

    assert " 1 entry" in capsys.readouterr().out


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("by_key", [False, True])
def test_a_copy_is_of_the_household_that_was_named(capsys: pytest.CaptureFixture[str], by_key: bool) -> None:
    """By Alexa's user id, hashed as the service does, or by the key."""
    named = ["--household", served_household(MAYA)] if by_key else ["--user-id", MAYA]

    assert main(["export", *named]) == 0

    copy = copied(capsys)
    assert "the tea" in copy
    assert "patience" not in copy
    assert "marzipan" not in copy


@pytest.mark.usefixtures("kept")
def test_a_copy_without_a_name_is_the_terminals_and_tells_of_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever expected another household's words learns where they are; the JSON stays JSON."""
    assert main(["export"]) == 0

    printed = capsys.readouterr()
    assert "patience" in json.dumps(json.loads(printed.out))
    assert "Other households in the journal: 2" in printed.err
    assert "lantern households" in printed.err


@pytest.mark.usefixtures("kept")
def test_erasing_without_a_name_takes_the_terminals_and_tells_of_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nobody is left to believe that the file is empty."""
    assert main(["erase", "--yes"]) == 0

    assert kept_words() == ["the tea", "the marzipan"]
    assert "Other households in the journal: 2" in capsys.readouterr().out


@pytest.mark.usefixtures("kept")
def test_erasing_takes_the_household_that_was_named(capsys: pytest.CaptureFixture[str]) -> None:
    """And no other; the second time there is nothing of it, and that is an error."""
    assert main(["erase", "--yes", "--user-id", MAYA]) == 0
    assert kept_words() == ["your patience", "the marzipan"]
    assert main(["erase", "--yes", "--household", served_household(ZOE)]) == 0
    assert kept_words() == ["your patience"]
    assert main(["erase", "--yes", "--user-id", MAYA]) == 1
    assert "nothing is kept of that household" in capsys.readouterr().err


@pytest.mark.usefixtures("kept")
def test_erasing_all_leaves_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    """Every household goes, its words are gone from the disk, and nothing is said of others."""
    assert main(["erase", "--all", "--yes"]) == 0

    printed = capsys.readouterr().out
    assert "Erased:" in printed
    assert "Other" not in printed
    assert kept_words() == []
    files = [file.read_bytes() for file in home_folder().iterdir()]
    for words in (b"patience", b"the tea", b"marzipan"):
        assert not any(words in each for each in files)


@pytest.mark.usefixtures("kept")
def test_the_salt_outlives_an_erase() -> None:
    """The service goes on with it."""
    salt = home_salt()
    main(["erase", "--all", "--yes"])
    assert home_salt() == salt


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("options", "asked"), [([], "of this household"), (["--all"], "of all households (3)")]
)
@pytest.mark.parametrize("answer", ["no", "", "y"])
def test_nothing_is_erased_without_a_yes(
    monkeypatch: pytest.MonkeyPatch, options: list[str], asked: str, answer: str
) -> None:
    """The question names what goes, and only a whole yes counts."""
    questions = []
    monkeypatch.setattr("builtins.input", lambda question: questions.append(question) or answer)

    assert main(["erase", *options]) == 1

    assert asked in questions[0]
    assert len(kept_words()) == 3


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", [["export"], ["erase", "--yes"]])
@pytest.mark.parametrize("named", [["--household", "nobody"], ["--household", ""], ["--user-id", ""]])
def test_a_household_that_is_not_there_is_an_error(
    capsys: pytest.CaptureFixture[str], command: list[str], named: list[str]
) -> None:
    """Also an empty name, such as that of a variable that isn't set: it never means the terminal's."""
    assert main([*command, *named]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "lantern households" in printed.err
    assert len(kept_words()) == 3


def test_one_household_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    """Two names are refused."""
    with pytest.raises(SystemExit):
        main(["erase", "--all", "--user-id", MAYA])
    assert "not allowed with" in capsys.readouterr().err


def test_looking_for_a_user_makes_no_salt(capsys: pytest.CaptureFixture[str]) -> None:
    """A new one would find nobody. The message says where the right one comes from."""
    assert main(["export", "--user-id", MAYA]) == 1

    assert "LANTERN_SALT" in capsys.readouterr().err
    assert not (home_folder() / "salt").exists()


def test_the_salt_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for the service."""
    monkeypatch.setenv("LANTERN_SALT", "a salt of the owner's")
    assert served_household(MAYA) == household_key(MAYA, "a salt of the owner's")


def test_a_journal_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence, not a traceback."""
    (home_folder() / "journal.sqlite3").mkdir(parents=True)
    assert main(["households"]) == 1
    assert "journal.sqlite3" in capsys.readouterr().err
