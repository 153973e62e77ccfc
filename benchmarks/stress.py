"""Whether a change that was acknowledged gets lost or doubled when many devices write at once.

Run `python benchmarks/stress.py`, with `--full` for 20,000 turns of each. It puts the same load on Evening
Lantern over DynamoDB Local, on Evening Lantern over one SQLite file, and on a small skill that uses the
ask-sdk's DynamoDB persistence adapter: 64 households, 8 of which have 16 devices that speak at the same time,
from four processes. Each change that the couple was told is done is then looked for in the store. It prints
Markdown, and fails if Evening Lantern lost or doubled anything.
"""

import argparse
import os
import platform
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import boto3

from lantern.testing.dynamodb_local import dynamodb_local
from stress_load import Load, Result, stress
from stress_sdk_skill import SdkSkill
from stress_skills import LanternOnDynamoDB, LanternOnSqlite

FULL = 20_000
SHORT = 1_500
_NOWHERE = {
    "AWS_ACCESS_KEY_ID": "local",
    "AWS_SECRET_ACCESS_KEY": "local",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": "no-such-file",
    "AWS_SHARED_CREDENTIALS_FILE": "no-such-file",
}
"""Settings with which the AWS SDK can reach no real account."""
_COLUMNS = (
    *("turns", "repeats", "acknowledged", "already so", "apologies", "conflicts", "lost", "doubled"),
    *("seconds", "turns/s", "slowest turn"),
)


def main() -> None:
    """Measure, and print the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--full", action="store_true", help=f"{FULL} turns of each instead of {SHORT}")
    arguments.add_argument("--turns", type=int, help="any other number of turns")
    chosen = arguments.parse_args()
    os.environ.update(_NOWHERE)
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN"):
        os.environ.pop(name, None)
    load = Load(chosen.turns or (FULL if chosen.full else SHORT))
    with TemporaryDirectory() as folder, dynamodb_local() as endpoint:
        ours, theirs = LanternOnDynamoDB(endpoint, "lantern"), SdkSkill(endpoint, "adapter")
        ours.create_table()
        theirs.create_table()
        results = {
            "Evening Lantern, DynamoDB": stress(ours, load),
            "Evening Lantern, SQLite": stress(LanternOnSqlite(Path(folder, "journal.db")), load),
            "ask-sdk's adapter, DynamoDB": stress(theirs, load),
        }
    print(report(results, load))
    failed = [name for name, each in results.items() if name.startswith("Evening") and not held(each)]
    sys.exit(f"lost, doubled or unclear: {', '.join(failed)}" if failed else 0)


def held(result: Result) -> bool:
    """Tell whether everything that was acknowledged is there once, and nothing else happened."""
    return not (result.lost or result.doubled or result.unclear or result.disagreements)


def report(results: Mapping[str, Result], load: Load) -> str:
    """Return the figures as Markdown."""
    lines = [
        f"| | {' | '.join(_COLUMNS)} |",
        f"|{'---|' * (len(_COLUMNS) + 1)}",
        *(row(name, each) for name, each in results.items()),
    ]
    for name, each in results.items():
        lines += ["", f"{name}:", "", *(list(detail(each)) or ["- nothing to add"])]
    machine = (
        f"{load.households} households, {load.hot} of them with {load.devices} devices; {load.waves} "
        f"waves of {load.devices + load.others} turns, {load.processes} processes. {os.cpu_count()} cores "
        f"({platform.machine()}), Python {platform.python_version()}, boto3 {boto3.__version__}, SQLite "
        f"{sqlite3.sqlite_version}, DynamoDB Local on the same machine."
    )
    return "\n".join([*lines, "", machine])


def row(name: str, result: Result) -> str:
    """Return one line of the table."""
    counts = (
        *(result.turns, result.repeats, result.acknowledged, result.already, result.sorry.total()),
        *(result.conflicts, result.lost.total(), result.doubled.total(), round(result.seconds)),
        round((result.turns + result.repeats) / result.seconds),
    )
    return f"| {name} | {' | '.join(f'{each:,}' for each in counts)} | {result.slowest:.1f} s |"


def detail(result: Result) -> Iterator[str]:
    """Yield what the table has no room for, line by line."""
    for what, changes in (
        ("lost", result.lost),
        ("doubled", result.doubled),
        ("told that it may be there, and it is", result.unsure),
        ("asked again, and answered in other words than at first", result.reworded),
    ):
        if changes:
            kinds = Counter(kind for kind, _ in changes.elements())
            yield f"- {what}: {', '.join(f'{count:,} {kind}' for kind, count in sorted(kinds.items()))}"
    for what, heard in (("an apology", result.sorry), ("unclear", result.unclear)):
        for said, count in heard.most_common(10):
            yield f"- {what}, {count:,} times: {said}"
    yield from (f"- {each}" for each in result.disagreements)


if __name__ == "__main__":
    main()
