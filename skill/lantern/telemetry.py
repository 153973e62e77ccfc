"""Tells of each turn, never of what was said in it: a line in the log, and counts for CloudWatch."""

import json
import logging
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

__all__ = ["SAFETY_METRICS", "TURN_METRICS", "JsonFormatter", "Telemetry"]

log = logging.getLogger("lantern")

TURN_METRICS = {
    "Turns": "Count",
    "Faults": "Count",
    "Conflicts": "Count",
    "ColdStarts": "Count",
    "Milliseconds": "Milliseconds",
}
"""What is counted of each turn, with CloudWatch's unit. `Turns` is counted by `Outcome` as well."""
SAFETY_METRICS = {"SafetyAnswers": "Count"}
"""What is counted of a turn in which somebody may be in danger, where the owner wants it counted."""

_GOOD = frozenset({"answered", "replayed"})
"""The outcomes of turns in which nobody heard an apology."""
_REHEARSAL = "rehearsal"
"""The request id of what the Lambda entry plays through before its snapshot is taken. It's nobody's turn."""
_DAY = 24 * 60 * 60 * 1000
_RECORD = frozenset({*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"})
"""What every log record has; the rest came with `extra`."""


class Telemetry:
    """Tells of the turns of one process.

    Metrics are lines of JSON on standard output, in the embedded metric format that the CloudWatch user guide
    specifies. Lambda hands such a line to the log as it is, and CloudWatch makes metrics of it: no call, no
    permission, no library.
    """

    def __init__(self) -> None:
        """Take from the environment what is wanted.

        `LANTERN_METRICS` is the namespace of the metrics; there are none without it. Turns about safety are
        counted only if `LANTERN_COUNT_SAFETY` is "yes" besides.
        """
        namespace = os.environ.get("LANTERN_METRICS", "")
        counts_safety = os.environ.get("LANTERN_COUNT_SAFETY") == "yes"
        by_outcome = _directive(namespace, {"Turns": "Count"}, "Outcome")
        self._turns = [_directive(namespace, TURN_METRICS), by_outcome] if namespace else []
        self._safety = [_directive(namespace, SAFETY_METRICS)] if namespace and counts_safety else []
        self._is_cold = True

    def turn(self, *, request: str, intent: str, outcome: str, seconds: float, conflicts: int) -> None:
        """Log one turn, and count it. "failed" is the outcome of one that raised."""
        milliseconds, is_cold = round(seconds * 1000, 1), self._is_cold
        log.info(
            "turn",
            extra={
                "request": request,
                "intent": intent,
                "outcome": outcome,
                "milliseconds": milliseconds,
                "conflicts": conflicts,
                "cold": is_cold,
            },
        )
        if request == _REHEARSAL:
            return
        self._is_cold = False
        counted: dict[str, str | float] = {
            "Outcome": outcome,
            "Turns": 1,
            "Faults": int(outcome not in _GOOD),
            "Conflicts": conflicts,
            "ColdStarts": int(is_cold),
            "Milliseconds": milliseconds,
        }
        _embed(self._turns, _now(), counted)

    def safety_answer(self) -> None:
        """Count a turn in which somebody may be in danger, and log nothing.

        The metric tells the day only. The line itself gets the log's own time, which can't be helped.
        """
        now = _now()
        _embed(self._safety, now - now % _DAY, {"SafetyAnswers": 1})


class JsonFormatter(logging.Formatter):
    """Writes a log record as one line of JSON, with the keys that Lambda's own JSON format has.

    Of an exception it tells the kind only: its message or traceback could hold what was said.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without a line break."""
        seconds = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line: dict[str, Any] = {
            "timestamp": f"{seconds}.{int(record.msecs):03d}Z",
            "level": record.levelname,
            "message": record.getMessage(),
            "logger": record.name,
        }
        if record.exc_info and record.exc_info[0]:
            line["errorType"] = record.exc_info[0].__name__
        line.update((key, value) for key, value in vars(record).items() if key not in _RECORD)
        return json.dumps(line, default=str)


def _directive(namespace: str, metrics: Mapping[str, str], *dimensions: str) -> dict[str, Any]:
    """Return what tells CloudWatch which members of a line are metrics."""
    named = [{"Name": name, "Unit": unit} for name, unit in metrics.items()]
    return {"Namespace": namespace, "Dimensions": [dimensions], "Metrics": named}


def _now() -> int:
    """Return the time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def _embed(directives: list[dict[str, Any]], at: int, values: Mapping[str, str | float]) -> None:
    """Write one line of metrics, if any are wanted."""
    if not directives:
        return
    metadata = {"Timestamp": at, "CloudWatchMetrics": directives}
    line = json.dumps({"_aws": metadata, **values}, separators=(",", ":"))
    # Counting may not stand between a person and an answer.
    with suppress(OSError, ValueError):
        # One write, so that no other line gets in between.
        sys.stdout.write(f"{line}\n")
