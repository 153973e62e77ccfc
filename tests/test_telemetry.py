"""Metrics and log lines: what CloudWatch can read, and nothing that tells of the couple."""

import io
import json
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from lantern.alexa import household_key
from lantern.app import Skill, create_skill
from lantern.home.device import USER_ID, VirtualDevice
from lantern.journal import Conflict, JournalUnavailable
from lantern.journal.sqlite import SqliteJournal
from lantern.telemetry import SAFETY_METRICS, TURN_METRICS, JsonFormatter, Telemetry

Clock = Callable[[], datetime]
Metrics = Callable[[], list[dict[str, Any]]]

TURN = {
    "request": "one",
    "intent": "AMAZON.HelpIntent",
    "outcome": "answered",
    "seconds": 0.0042,
    "conflicts": 0,
}
DAY = 24 * 60 * 60 * 1000
DANGER = ("I appreciate that he beat me", "I need safety help", "I feel like killing myself")
EVENING = (
    "open evening lantern",
    "I appreciate that you brought marzipan",
    "yes",
    "what did we appreciate this week",
    "let's practice listening",
    "it sounds like Zanzibar makes you sad",
    "how do we talk about periwinkle",
)


def checked(line: str) -> dict[str, Any]:
    """Return a line of metrics, read; it follows the specification of the embedded metric format."""
    root = json.loads(line)
    assert root["_aws"].keys() == {"Timestamp", "CloudWatchMetrics"}
    assert isinstance(root["_aws"]["Timestamp"], int)
    assert root["_aws"]["CloudWatchMetrics"]
    for directive in root["_aws"]["CloudWatchMetrics"]:
        assert directive.keys() == {"Namespace", "Dimensions", "Metrics"}
        assert 0 < len(directive["Namespace"]) <= 256
        assert directive["Dimensions"]
        assert all(
            isinstance(root[key], str) and root[key] for keys in directive["Dimensions"] for key in keys
        )
        assert 0 < len(directive["Metrics"]) <= 100
        for metric in directive["Metrics"]:
            assert metric.keys() == {"Name", "Unit"}
            assert metric["Unit"] in {"Count", "Milliseconds"}
            value = root[metric["Name"]]
            assert isinstance(value, int | float)
            assert not isinstance(value, bool)
    return root


@pytest.fixture
def metrics(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Metrics:
    """Turn metrics on; return a function that gives the lines since the last time it was asked."""
    monkeypatch.setenv("LANTERN_METRICS", "evening-lantern")
    return lambda: [checked(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def counted(metrics: Metrics, skill: Skill, clock: Clock) -> VirtualDevice:  # noqa: ARG001
    """Return a device whose turns are counted, but not those about safety."""
    return VirtualDevice(skill, clock=clock)


@pytest.fixture
def telemetry(metrics: Metrics) -> Telemetry:  # noqa: ARG001
    """Return what counts."""
    return Telemetry()


class Trouble:
    """A journal that another device is faster with, or that can't be reached, or that has a bug."""

    def __init__(self, journal: SqliteJournal, *errors: Exception) -> None:
        self._journal = journal
        self.errors = list(errors)

    def commit(self, *arguments: Any, **named: Any) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self._journal.commit(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)


def test_each_turn_is_one_line_that_cloudwatch_can_read(counted: VirtualDevice, metrics: Metrics) -> None:
    """All metrics are in it, and it follows the specification."""
    for words in EVENING:
        counted.say(words)
        (line,) = metrics()
        assert line.keys() == {"_aws", "Outcome", *TURN_METRICS}
        everything, by_outcome = line["_aws"]["CloudWatchMetrics"]
        assert {each["Name"]: each["Unit"] for each in everything["Metrics"]} == TURN_METRICS
        assert everything["Dimensions"] == [[]]
        assert by_outcome["Metrics"] == [{"Name": "Turns", "Unit": "Count"}]
        assert by_outcome["Dimensions"] == [["Outcome"]]


def test_nothing_is_counted_unless_it_is_asked_for(
    device: VirtualDevice, capsys: pytest.CaptureFixture[str]
) -> None:
    """At home, standard output stays empty."""
    for words in (*EVENING, *DANGER):
        device.say(words)
    assert capsys.readouterr().out == ""


def test_safety_is_not_counted_without_metrics(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wish to count turns about safety counts for nothing where nothing else is counted."""
    monkeypatch.setenv("LANTERN_COUNT_SAFETY", "yes")
    Telemetry().safety_answer()
    assert capsys.readouterr().out == ""


def test_a_turn_that_goes_well_counts_as_one_and_no_fault(telemetry: Telemetry, metrics: Metrics) -> None:
    """Its time is given in milliseconds, as they are in the log."""
    telemetry.turn(**TURN)
    (line,) = metrics()
    del line["_aws"]
    assert line == {
        "Outcome": "answered",
        "Turns": 1,
        "Faults": 0,
        "Conflicts": 0,
        "ColdStarts": 1,
        "Milliseconds": 4.2,
    }


@pytest.mark.parametrize(
    ("outcome", "faults"),
    [("answered", 0), ("replayed", 0), ("journal unavailable", 1), ("failed", 1), ("new", 1)],
)
def test_whoever_hears_an_apology_counts_as_a_fault(
    telemetry: Telemetry, metrics: Metrics, outcome: str, faults: int
) -> None:
    """An outcome that isn't known to be good is a fault: better an alarm too many."""
    telemetry.turn(**TURN | {"outcome": outcome})
    (line,) = metrics()
    assert (line["Outcome"], line["Faults"]) == (outcome, faults)


def test_the_first_turn_of_a_process_is_a_cold_start(telemetry: Telemetry, metrics: Metrics) -> None:
    """The second isn't."""
    telemetry.turn(**TURN)
    telemetry.turn(**TURN | {"conflicts": 3})
    assert [(line["ColdStarts"], line["Conflicts"]) for line in metrics()] == [(1, 0), (0, 3)]


def test_what_is_rehearsed_before_a_snapshot_is_no_turn(telemetry: Telemetry, metrics: Metrics) -> None:
    """It isn't counted, and the first turn of whoever comes after it is still a cold start."""
    telemetry.turn(**TURN | {"request": "rehearsal"})
    assert metrics() == []
    telemetry.turn(**TURN)
    assert [line["ColdStarts"] for line in metrics()] == [1]


def test_an_unreachable_journal_counts_as_a_fault(
    metrics: Metrics, journal: SqliteJournal, clock: Clock
) -> None:
    """The couple hears an apology, so the owner hears of it."""
    trouble = Trouble(journal, JournalUnavailable("made to fail"))
    VirtualDevice(create_skill(journal=trouble, clock=clock), clock=clock).say("open evening lantern")
    assert [(line["Outcome"], line["Faults"]) for line in metrics()] == [("journal unavailable", 1)]


def test_a_turn_that_raises_counts_as_failed(
    metrics: Metrics, journal: SqliteJournal, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """A bug is one line of metrics, and one more in the log that tells what kind of error it was."""
    caplog.set_level(logging.INFO)
    trouble = Trouble(journal, ZeroDivisionError("marzipan"))
    VirtualDevice(create_skill(journal=trouble, clock=clock), clock=clock).say("open evening lantern")
    assert [(line["Outcome"], line["Faults"]) for line in metrics()] == [("failed", 1)]
    assert [each.message for each in caplog.records] == ["failed", "turn"]
    assert "marzipan" not in str([vars(each) for each in caplog.records])


def test_a_failure_outside_of_the_turn_counts_too(
    metrics: Metrics, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    """What breaks while a request is read or an answer written is heard by a couple all the same."""
    monkeypatch.setattr("lantern.alexa.respond", lambda *_: 1 / 0)
    device = VirtualDevice(create_skill(journal=journal, clock=clock), clock=clock)
    device.say("open evening lantern")
    assert [line["Faults"] for line in metrics() if line["Outcome"] == "failed"] == [1]


def test_a_request_that_the_sdk_cant_read_counts_as_a_fault(metrics: Metrics, journal: SqliteJournal) -> None:
    """A request type of tomorrow gets a polite answer, and the owner hears of it."""
    create_skill(journal=journal).invoke({"request": {"type": "Tomorrow.Request", "requestId": "one"}})
    assert [(line["Outcome"], line["Faults"]) for line in metrics()] == [("unreadable", 1)]


def test_conflicts_of_a_turn_are_counted(metrics: Metrics, journal: SqliteJournal, clock: Clock) -> None:
    """Two devices were faster: the turn is answered, and its metrics tell that it took three tries."""
    trouble = Trouble(journal, Conflict(), Conflict())
    VirtualDevice(create_skill(journal=trouble, clock=clock), clock=clock).say("open evening lantern")
    assert [(line["Outcome"], line["Conflicts"]) for line in metrics()] == [("answered", 2)]


@pytest.mark.parametrize("words", DANGER)
def test_a_turn_about_safety_leaves_no_trace(
    counted: VirtualDevice, metrics: Metrics, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    """Counting turns doesn't count those in which somebody may be in danger."""
    caplog.set_level(logging.DEBUG)
    assert not counted.say(words).is_open
    assert metrics() == []
    assert [each for each in caplog.records if each.name == "lantern"] == []


@pytest.fixture
def safety_counted(
    metrics: Metrics,  # noqa: ARG001  (turns the others on)
    monkeypatch: pytest.MonkeyPatch,
    journal: SqliteJournal,
    clock: Clock,
) -> VirtualDevice:
    """Return a device whose turns about safety are counted as well."""
    monkeypatch.setenv("LANTERN_COUNT_SAFETY", "yes")
    return VirtualDevice(create_skill(journal=journal, clock=clock), clock=clock)


@pytest.mark.parametrize("words", DANGER)
def test_a_turn_about_safety_is_counted_only_where_the_owner_wants_it(
    safety_counted: VirtualDevice, metrics: Metrics, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    """The count has a day and nothing else: no request, intent, outcome or time of day, and no log line."""
    caplog.set_level(logging.DEBUG)
    safety_counted.say(words)
    (line,) = metrics()
    assert line.keys() == {"_aws", *SAFETY_METRICS}
    assert line["_aws"]["Timestamp"] % DAY == 0
    assert [each["Dimensions"] for each in line["_aws"]["CloudWatchMetrics"]] == [[[]]]
    assert [each for each in caplog.records if each.name == "lantern"] == []


@pytest.mark.parametrize("wish", ["", "no", "YES", "1"])
def test_only_a_plain_yes_counts_safety(monkeypatch: pytest.MonkeyPatch, metrics: Metrics, wish: str) -> None:
    """A slip of the pen doesn't turn it on."""
    monkeypatch.setenv("LANTERN_COUNT_SAFETY", wish)
    Telemetry().safety_answer()
    assert metrics() == []


def test_metrics_hold_nothing_of_the_couple(
    safety_counted: VirtualDevice, capsys: pytest.CaptureFixture[str]
) -> None:
    """No words, user, household, request or intent."""
    requests = [safety_counted.say(words).request["request"]["requestId"] for words in (*EVENING, *DANGER)]
    printed = capsys.readouterr().out
    assert len(printed.splitlines()) == len(EVENING) + len(DANGER)
    told = ("marzipan", "Zanzibar", "periwinkle", "beat", "kill", "Intent")
    private = (*told, *requests, USER_ID, household_key(USER_ID, ""))
    assert not [each for each in private if each.casefold() in printed.casefold()]


class Broken(io.StringIO):
    """A standard output that nobody reads any more."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_an_answer_comes_though_nobody_reads_the_metrics(
    counted: VirtualDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counting stands between nobody and an answer."""
    monkeypatch.setattr(sys, "stdout", Broken())
    assert counted.say("open evening lantern").speech


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture) -> Callable[[], list[dict[str, Any]]]:
    """Return a function that gives what was logged, written as JSON and read again."""
    caplog.set_level(logging.DEBUG)
    return lambda: [json.loads(JsonFormatter().format(each)) for each in caplog.records]


def test_a_turn_in_the_log_at_home_is_a_line_of_json(
    device: VirtualDevice, written: Callable[[], list[dict[str, Any]]]
) -> None:
    """It has the keys of Lambda's own JSON format, and those of the turn beside them."""
    device.say("open evening lantern")
    (line,) = [each for each in written() if each["logger"] == "lantern"]
    own = {"timestamp", "level", "message", "logger"}
    assert line.keys() == own | {"request", "intent", "outcome", "milliseconds", "conflicts", "cold"}
    assert datetime.fromisoformat(line["timestamp"]).utcoffset() is not None
    assert (line["level"], line["message"], line["intent"]) == ("INFO", "turn", "LaunchRequest")


def test_of_an_exception_the_log_at_home_tells_the_kind_only(
    written: Callable[[], list[dict[str, Any]]],
) -> None:
    """Its message or traceback could hold what was said."""
    logging.getLogger("lantern").debug("failed", exc_info=ValueError("marzipan"))
    (line,) = written()
    assert line["errorType"] == "ValueError"
    assert "marzipan" not in str(line)


def test_what_json_cannot_hold_is_written_as_text(written: Callable[[], list[dict[str, Any]]]) -> None:
    """A log line is never lost for what is in it."""
    logging.getLogger("lantern").info("at %s", "home", extra={"place": {1}})
    (line,) = written()
    assert (line["message"], line["place"]) == ("at home", "{1}")
