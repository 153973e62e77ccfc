"""Metrics as the built function writes them under AWS's runtime emulator, on Lambda's own way to the log."""

import importlib.util
import json
from contextlib import ExitStack

import pytest
from snapshot_restore_py import get_before_snapshot

from lantern.telemetry import SAFETY_METRICS, TURN_METRICS
from lantern.testing import ServiceUnavailable
from lantern.testing.lambda_emulator import emulated_lambda
from services import do_without

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def log(folder, root):
    """Return what the function wrote: about help, a checklist that can't be read, and a danger."""
    local = json.loads((root / "events" / "local.json").read_text(encoding="utf-8"))["Parameters"]
    variables = {
        **local,
        "AWS_ENDPOINT_URL_DYNAMODB": "http://127.0.0.1:1",
        "LANTERN_METRICS": "evening-lantern",
        "LANTERN_COUNT_SAFETY": "yes",
    }
    with ExitStack() as stack:
        try:
            function = stack.enter_context(emulated_lambda(folder, variables))
        except ServiceUnavailable as error:
            do_without(error)
        for name in ("help", "checklist_status", "gratitude_share"):
            event = json.loads((root / "events" / f"{name}.json").read_text(encoding="utf-8"))
            event["session"]["new"] = False
            del event["context"]["System"]["apiAccessToken"]
            if name == "gratitude_share":
                event["request"]["intent"]["slots"]["appreciation"]["value"] = "he hit me"
            assert "outputSpeech" in function.invoke(event)["response"]
        return function.logs


@pytest.fixture(scope="module")
def lines(log):
    """Return the lines that are JSON, read."""
    return [json.loads(line) for line in log.splitlines() if line.startswith("{")]


def test_a_line_of_metrics_reaches_the_log_as_it_was_written(log, lines):
    """Nothing stands before or after the JSON, nothing wraps it: so CloudWatch finds the metrics in it."""
    written = [line for line in log.splitlines() if '"_aws"' in line]
    assert [json.loads(line) for line in written] == [line for line in lines if "_aws" in line]
    assert len(written) == 3


def test_the_turns_are_counted(lines):
    """One went well and was a cold start, one met a journal that was away."""
    well, away = (line for line in lines if "Turns" in line)
    assert well.keys() == {"_aws", "Outcome", *TURN_METRICS}
    assert (well["Outcome"], well["Faults"], well["ColdStarts"]) == ("answered", 0, 1)
    assert (away["Faults"], away["ColdStarts"]) == (1, 0)


def test_a_turn_about_safety_leaves_a_count_and_nothing_else(lines):
    """The turn's own line is missing, as the owner's wish to count doesn't make the log tell more."""
    *_, last = lines
    assert last.keys() == {"_aws", *SAFETY_METRICS}
    assert len([line for line in lines if line.get("message") == "turn"]) == 2


def test_a_line_of_the_log_tells_of_a_turn_and_of_nobody(log, lines):
    """Lambda's format takes up the turn's six facts; nothing tells of words, user, device or household."""
    turn, _ = (line for line in lines if line.get("message") == "turn")
    own = {"timestamp", "level", "message", "logger", "requestId"}
    assert turn.keys() == own | {"request", "intent", "outcome", "milliseconds", "conflicts", "cold"}
    assert turn["cold"] is True
    assert not [each for each in ("MADEUP", "hit me", "household") if each in log]


def test_what_is_rehearsed_before_the_snapshot_is_not_counted(root, monkeypatch, capsys):
    """The first turn after the restore is the first one, and a cold start."""
    local = json.loads((root / "events" / "local.json").read_text(encoding="utf-8"))["Parameters"]
    own = {"LANTERN_METRICS": "evening-lantern", "AWS_ENDPOINT_URL_DYNAMODB": "http://127.0.0.1:1"}
    aws = {"AWS_DEFAULT_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x"}
    for name, value in {**local, **own, **aws}.items():
        monkeypatch.setenv(name, value)
    spec = importlib.util.spec_from_file_location("function", root / "lambda" / "function.py")
    function = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(function)
    rehearse, *_ = get_before_snapshot().pop()
    rehearse()
    assert capsys.readouterr().out == ""
    event = json.loads((root / "events" / "help.json").read_text(encoding="utf-8"))
    assert "outputSpeech" in function.lambda_handler(event, None)["response"]
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["ColdStarts"] == 1
    function.journal.client.close()
