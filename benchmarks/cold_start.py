"""How long a first and a later answer take on Lambda, beside the least that it can be.

Run `python benchmarks/cold_start.py`. Two functions run in turn under AWS's runtime emulator with DynamoDB
Local: `benchmarks/floor`, a bare handler with boto3, and the built folder, which answers launches. That of a
household which was here today reads the journal; that of a new one also writes. It prints a Markdown table.
"""

import argparse
import json
import os
import platform
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import boto3

from lantern.home.bundle import bundle
from lantern.journal.dynamodb import DynamoDBJournal
from lantern.testing.dynamodb_local import dynamodb_local
from lantern.testing.lambda_emulator import Lambda, emulated_lambda

ROOT = Path(__file__).parents[1]
TABLE = "benchmark"

COLD = "cold start to first answer, one read"
READ = "warm answer, one read"
WRITE = "warm answer, one read and one write"

MakeEvent = Callable[[str, str, bool], dict[str, Any]]
"""From household, request id, and whether it shall write, to the event."""


@dataclass(frozen=True)
class Function:
    """One of the two that are compared."""

    folder: Path
    event: MakeEvent
    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """What it took, in milliseconds, by what was measured."""


def main() -> None:
    """Measure, and print the table."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--starts", type=int, default=10, help="cold starts of each (default 10)")
    arguments.add_argument("--warm", type=int, default=200, help="warm answers of each kind (default 200)")
    chosen = arguments.parse_args()
    with TemporaryDirectory() as temporary, dynamodb_local() as endpoint:
        create_table(endpoint)
        # With bytecode for the Python that runs it here.
        folder = Path(temporary, "function")
        bundle(folder, python=".".join(platform.python_version_tuple()[:2]))
        functions = (Function(ROOT / "benchmarks" / "floor", floor_event), Function(folder, launch))
        environment = {"LANTERN_TABLE": TABLE, "AWS_ENDPOINT_URL_DYNAMODB": endpoint}
        # In turn, so that whatever else the machine does meets both alike.
        for start in range(chosen.starts + 1):
            for function in functions:
                with emulated_lambda(function.folder, environment) as running:
                    measure(function, running, start, -(-chosen.warm // chosen.starts))
    print(report(functions[0].taken, functions[1].taken))


def create_table(endpoint: str) -> None:
    """Make the journal's table."""
    client = boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="emulated",
        aws_secret_access_key="emulated",
    )
    DynamoDBJournal(TABLE, client=client).create_table()


def floor_event(household: str, request: str, write: bool) -> dict[str, Any]:  # noqa: FBT001
    """Return what the floor takes."""
    return {"household": household, "request": request, "write": write}


def launch(household: str, request: str, write: bool) -> dict[str, Any]:  # noqa: ARG001, FBT001
    """Return a launch from a device that tells no time zone: Alexa's settings API isn't what is measured."""
    event = cast("dict[str, Any]", json.loads((ROOT / "events" / "launch.json").read_text(encoding="utf-8")))
    event["request"]["requestId"] = request
    del event["context"]["System"]["apiAccessToken"]
    event["context"]["System"]["user"]["userId"] = event["session"]["user"]["userId"] = household
    return event


def measure(function: Function, running: Lambda, start: int, warm: int) -> None:
    """Make one cold start and the warm invocations; the very first start only fills the caches."""
    kinds = [COLD, *[READ, WRITE] * warm]
    for number, kind in enumerate(kinds):
        household = f"new-{start}-{number}" if kind == WRITE else "known"
        event = function.event(household, f"{start}-{number}", start == 0 or kind == WRITE)
        started = time.perf_counter()
        answer = running.invoke(event)
        if start > 0:
            function.taken[kind].append((time.perf_counter() - started) * 1000)
        if "outputSpeech" not in answer.get("response", {}):
            raise RuntimeError(f"no answer: {answer} {running.logs}")


def report(floor: Mapping[str, Sequence[float]], ours: Mapping[str, Sequence[float]]) -> str:
    """Return the figures as Markdown."""
    rows = [row(kind, floor[kind], ours[kind]) for kind in (COLD, READ, WRITE)]
    machine = (
        f"Median, with the middle half in brackets, in ms, of {len(floor[COLD])} cold starts and "
        f"{len(floor[READ])} warm answers of each kind. {os.cpu_count()} cores ({platform.machine()}), "
        f"Python {platform.python_version()}, boto3 {boto3.__version__}, DynamoDB Local on the same machine."
    )
    return "\n".join(["| | floor | Evening Lantern | ratio |", "|---|---|---|---|", *rows, "", machine])


def row(kind: str, floor: Sequence[float], ours: Sequence[float]) -> str:
    """Return one line of the table."""
    ratio = statistics.median(ours) / statistics.median(floor)
    return f"| {kind} | {spread(floor)} | {spread(ours)} | {ratio:.2f} |"


def spread(taken: Sequence[float]) -> str:
    """Return median and quartiles."""
    low, middle, high = statistics.quantiles(taken, n=4)
    return f"{middle:.1f} ({low:.1f} to {high:.1f})"


if __name__ == "__main__":
    main()
