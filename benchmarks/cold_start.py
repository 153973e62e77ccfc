"""How long a first and a later answer take on Lambda, beside the least that it can be and what is usual.

Run `python benchmarks/cold_start.py`. Four functions run in turn under AWS's runtime emulator with DynamoDB
Local: `benchmarks/floor`, a bare handler with boto3; `benchmarks/usual`, a small skill with Alexa's SDK and
its own persistence adapter, once as `sam build` makes it, which is without bytecode, and once with; and the
built folder. All answer launches, the skills in Alexa's own form. That of a household which was here today
reads the journal; that of a new one also writes. It prints a Markdown table.
"""

import argparse
import compileall
import importlib.util
import json
import os
import platform
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
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
TABLE, USUAL_TABLE = "benchmark", "usual"

COLD = "cold start to first answer, one read"
READ = "warm answer, one read"
WRITE = "warm answer, one read and one write"
KINDS = (COLD, READ, WRITE)
WARM_UP = 50
"""Invocations of each kind that come before those that are measured."""
UNITS = {"peak memory": ("MB", 1e6), "folder": ("MB", 1e6)}

USUAL_PACKAGES = (
    *("ask_sdk_core", "ask_sdk_dynamodb", "ask_sdk_model", "ask_sdk_runtime"),
    *("requests", "certifi", "charset_normalizer", "idna"),
)
"""What a usual skill carries besides its own file; the rest is part of Lambda's runtime."""

ENVIRONMENT = {
    "LANTERN_SALT": "benchmark",
    "LANTERN_SKILL_ID": "amzn1.ask.skill.00000000-0000-0000-0000-000000000000",
}
_NO_BYTECODE = shutil.ignore_patterns("__pycache__")

MakeEvent = Callable[[str, str, bool], dict[str, Any]]
"""From household, request id, and whether it shall write, to the event."""


@dataclass(frozen=True)
class Function:
    """One of those that are compared."""

    name: str
    folder: Path
    event: MakeEvent
    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """What it took, by what was measured: milliseconds, or bytes."""


def main() -> None:
    """Measure, and print the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--starts", type=int, default=10, help="cold starts of each (default 10)")
    arguments.add_argument("--warm", type=int, default=200, help="warm answers of each kind (default 200)")
    chosen = arguments.parse_args()
    with TemporaryDirectory() as temporary, dynamodb_local() as endpoint:
        create_tables(endpoint)
        functions = prepare(Path(temporary))
        environment = {
            "LANTERN_TABLE": TABLE,
            **ENVIRONMENT,
            "USUAL_TABLE": USUAL_TABLE,
            "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        }
        for start in range(chosen.starts + 1):
            # In turn, so that whatever else the machine does meets all alike.
            for function in functions:
                with emulated_lambda(function.folder, environment) as running:
                    measure_start(function, running, start)
        with ExitStack() as stack:
            running_ones = [
                stack.enter_context(emulated_lambda(function.folder, environment)) for function in functions
            ]
            for number in range(WARM_UP + chosen.warm):
                for function, running in zip(functions, running_ones, strict=True):
                    measure_warm(function, running, number)
            for function, running in zip(functions, running_ones, strict=True):
                function.taken["peak memory"].append(running.peak_memory)
                size = sum(file.stat().st_size for file in function.folder.rglob("*") if file.is_file())
                function.taken["folder"].append(size)
    print(report(functions))


def create_tables(endpoint: str) -> None:
    """Make the journal's table, and the one of the SDK's adapter."""
    client = boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="emulated",
        aws_secret_access_key="emulated",
    )
    DynamoDBJournal(TABLE, client=client).create_table()
    client.create_table(
        TableName=USUAL_TABLE,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    )


def prepare(folder: Path) -> tuple[Function, ...]:
    """Build the functions below *folder*."""
    floor, usual, compiled, ours = (folder / name for name in ("floor", "usual", "compiled", "ours"))
    for source, made in (("floor", floor), ("usual", usual)):
        shutil.copytree(ROOT / "benchmarks" / source, made, ignore=_NO_BYTECODE)
    for name in USUAL_PACKAGES:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            raise RuntimeError(f"{name} isn't installed: install the dev extra")
        shutil.copytree(Path(spec.origin).parent, usual / name, ignore=_NO_BYTECODE)
    shutil.copytree(usual, compiled)
    for made in (floor, compiled):
        compileall.compile_dir(made, quiet=1)
    bundle(ours, python=".".join(platform.python_version_tuple()[:2]))
    return (
        Function("floor", floor, floor_event),
        Function("usual skill", usual, launch),
        Function("with bytecode", compiled, launch),
        Function("Evening Lantern", ours, launch),
    )


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


def measure_start(function: Function, running: Lambda, start: int) -> None:
    """Make one cold start; the very first one only fills the caches, and makes the household."""
    took = invoke(function, running, function.event(f"{function.name}-known", f"start-{start}", start == 0))
    if start > 0:
        function.taken[COLD].append(took)


def measure_warm(function: Function, running: Lambda, number: int) -> None:
    """Make one warm invocation of each kind; the first ones only warm up."""
    for kind, household in ((READ, "known"), (WRITE, f"new-{number}")):
        event = function.event(f"{function.name}-{household}", f"{kind}-{number}", kind == WRITE)
        took = invoke(function, running, event)
        if number >= WARM_UP:
            function.taken[kind].append(took)


def invoke(function: Function, running: Lambda, event: dict[str, Any]) -> float:
    """Return how many milliseconds an answer took."""
    started = time.perf_counter()
    answer = running.invoke(event)
    took = (time.perf_counter() - started) * 1000
    if "outputSpeech" not in answer.get("response", {}):
        raise RuntimeError(f"no answer of {function.name}: {answer} {running.logs}")
    return took


def report(functions: Sequence[Function]) -> str:
    """Return the figures as Markdown."""
    taken = functions[0].taken
    names = [function.name for function in functions]
    head = [
        *names,
        *(f"to the {name}" if name != "with bytecode" else f"to that {name}" for name in names[:-1]),
    ]
    machine = (
        "Medians, with the middle half in brackets, in ms unless another unit is named, of "
        f"{len(taken[COLD])} cold starts and {len(taken[READ])} warm answers of each kind. "
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"boto3 {boto3.__version__}, DynamoDB Local on the same machine."
    )
    rows = [row(kind, [function.taken[kind] for function in functions]) for kind in (*KINDS, *UNITS)]
    return "\n".join([f"| | {' | '.join(head)} |", f"|---{'|---' * len(head)}|", *rows, "", machine])


def row(kind: str, taken: Sequence[Sequence[float]]) -> str:
    """Return one line of the table: the figures of each function, and the last one's ratio to each other."""
    unit, divisor = UNITS.get(kind, ("", 1))
    figures = [spread([each / divisor for each in one]) for one in taken]
    ours = statistics.median(taken[-1])
    ratios = [f"{ours / statistics.median(other):.2f}" if kind != "folder" else "" for other in taken[:-1]]
    return f"| {kind}{f', {unit}' if unit else ''} | {' | '.join(figures + ratios)} |"


def spread(taken: Sequence[float]) -> str:
    """Return median and quartiles, or the figure alone where there is only one."""
    if len(taken) == 1:
        return f"{taken[0]:.1f}"
    low, middle, high = statistics.quantiles(taken, n=4)
    return f"{middle:.1f} ({low:.1f} to {high:.1f})"


if __name__ == "__main__":
    main()
