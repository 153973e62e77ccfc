"""How many turns one process takes a second, how long each takes, and what it costs in the cloud.

Run `python benchmarks/load.py`, with `--full` for the figures of docs/performance.md and docs/cost.md.
Evenings from the documents and dialogues are replayed as those of many households, over a journal in memory,
SQLite and DynamoDB Local, by 1, 2, 4 and 8 clients that each wait for their answer: a closed loop. Beside
each store runs, in every repetition, the least that could do its work. Then one household lives for weeks,
with `--full` for a year, on DynamoDB Local, and what its calls would cost is computed by DynamoDB's rules. It
prints Markdown.
"""
# ruff: noqa: RUF001  (the tables have signs for times and from-to)

import argparse
import contextlib
import io
import json
import logging
import math
import os
import platform
import statistics
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import boto3

from lantern.app import create_skill
from lantern.journal import DynamoDBJournal, SqliteJournal
from lantern.telemetry import JsonFormatter
from lantern.testing.dynamodb_local import dynamodb_local
from load_bill import Measured, bill, peak, what_if
from load_evenings import Clock, Request, evenings_in, kind_of, live, recorded
from load_subjects import (
    BareDynamoDB,
    BareSdk,
    BareSqlite,
    Client,
    Lantern,
    MemoryJournal,
    Subject,
    Taken,
)
from load_units import Cost, Meter

if TYPE_CHECKING:
    from datetime import date

CLIENTS = (1, 2, 4, 8)
"""How many clients there are at a time."""
REPETITIONS = 5
_TABLE, _LIVED, _BARE = "lantern", "lived", "bare"
_CALLS = {(0, 0): "nothing", (1, 0): "read", (1, 1): "read and written"}
"""What a turn does with the journal, by its reads and writes."""
_SETTINGS = {
    "AWS_ACCESS_KEY_ID": "local",
    "AWS_SECRET_ACCESS_KEY": "local",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": "no-such-file",
    "AWS_SHARED_CREDENTIALS_FILE": "no-such-file",
    "LANTERN_METRICS": "EveningLantern",
}
"""With these the AWS SDK can reach no real account, and the skill counts as it does in the cloud."""


class Sink(io.TextIOBase):
    """Takes the log and the metrics, and keeps only how much it was."""

    size = 0

    def write(self, text: str) -> int:
        """Count *text*."""
        self.size += len(text.encode())
        return len(text)


@dataclass
class Cell:
    """What one subject did with one number of clients, by repetition."""

    turns: list[list[Taken]] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    """Turns a second."""
    cpu: list[float] = field(default_factory=list)
    """Milliseconds of processor time a turn, the driver's own included."""

    def times(self, share: float) -> list[float]:
        """Return the time that *share* of the turns don't exceed: milliseconds, by repetition."""
        return [percentile([turn.seconds for turn in taken], share) for taken in self.turns]

    def pooled(self, wanted: Callable[[Taken], bool] = lambda _: True) -> list[float]:
        """Return the seconds of all turns that are wanted, of all repetitions."""
        return [turn.seconds for taken in self.turns for turn in taken if wanted(turn)]


Results = Mapping[tuple[str, int], Cell]
"""By the subject's name and the number of clients."""


@dataclass
class Lived:
    """One turn of the household that lives for weeks."""

    kind: str
    round: int
    cost: Cost
    log_bytes: int
    response_bytes: int


@dataclass
class Age:
    """What the household has stored after a round of evenings."""

    evenings: int
    state: int
    """Bytes."""
    entries: int
    storage: int
    """Bytes that are billed, without the turns' answers."""
    answers: int
    """Bytes of the answers, all that ever were."""


def main() -> None:
    """Measure, and print the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--full", action="store_true", help="8 minutes, and a year of evenings")
    chosen = arguments.parse_args()
    os.environ.update(_SETTINGS)
    sink = Sink()
    listen(sink)
    # The metrics go to standard output, which Lambda hands to the log.
    with TemporaryDirectory() as folder, dynamodb_local() as endpoint, contextlib.redirect_stdout(sink):
        evenings = recorded(MemoryJournal())
        results = measure(evenings, Path(folder), endpoint, seconds=3 if chosen.full else 0.3)
        lived, ages = live_on(endpoint, 15 if chosen.full else 2, sink)
    measured = summary(evenings, results, lived, ages)
    print(report(evenings, results, lived, ages, measured))


def listen(sink: Sink) -> None:
    """Log as Lambda does: each turn one line of JSON, to *sink*."""
    handler = logging.StreamHandler(sink)
    handler.setFormatter(JsonFormatter())
    log = logging.getLogger("lantern")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False


def measure(
    evenings: Sequence[list[Request]], folder: Path, endpoint: str, seconds: float
) -> dict[tuple[str, int], Cell]:
    """Measure all subjects in turn, so that whatever else the machine does meets all alike."""
    sqlite, dynamodb = SqliteJournal(folder / "journal.db"), DynamoDBJournal(_TABLE, endpoint_url=endpoint)
    dynamodb.create_table()
    DynamoDBJournal(_BARE, client=dynamodb.client).create_table()
    most = max(CLIENTS)
    memory = Lantern("memory", MemoryJournal(), evenings, most)
    alike, envelopes = memory.lap()
    subjects: tuple[Subject, ...] = (
        memory,
        BareSdk(envelopes),
        Lantern("SQLite", sqlite, evenings, most),
        BareSqlite(alike, folder / "bare.db"),
        Lantern("DynamoDB Local", dynamodb, evenings, most),
        BareDynamoDB(alike, dynamodb, _BARE),
    )
    clients = {subject.name: [subject.client(number) for number in range(most)] for subject in subjects}
    results: dict[tuple[str, int], Cell] = defaultdict(Cell)
    for repetition in range(REPETITIONS + 1):
        for count in CLIENTS:
            for subject in subjects:
                if repetition == 0 and count > 1:
                    continue  # once each, to warm up
                cell = Cell() if repetition == 0 else results[subject.name, count]
                run(clients[subject.name][:count], seconds, cell)
    sqlite.close()
    return results


def run(clients: Sequence[Client], seconds: float, cell: Cell) -> None:
    """Let each of the clients take turns in a thread of its own, for so long."""
    taken: list[list[Taken]] = [[] for _ in clients]
    failed: list[BaseException] = []
    started, cpu = time.perf_counter(), time.process_time()

    def work(client: Client, turns: list[Taken]) -> None:
        try:
            while time.perf_counter() - started < seconds:
                turns.append(next(client))
        except BaseException as error:  # noqa: BLE001  (raised in the thread that waits)
            failed.append(error)

    threads = [threading.Thread(target=work, args=each) for each in zip(clients, taken, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    elapsed, cpu = time.perf_counter() - started, time.process_time() - cpu
    turns = [turn for each in taken for turn in each]
    cell.turns.append(turns)
    cell.rates.append(len(turns) / elapsed)
    cell.cpu.append(cpu * 1000 / len(turns))


class _Watched:
    """Hands requests on, and notes what each turn cost."""

    def __init__(
        self, invoke: Callable[[Mapping[str, Any]], dict[str, Any]], meter: Meter, sink: Sink
    ) -> None:
        self._invoke = invoke
        self._meter = meter
        self._sink = sink
        self.round = 0
        self.turns: list[Lived] = []

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        before = self._sink.size
        response = self._invoke(envelope)
        size = len(json.dumps(response, separators=(",", ":")).encode())
        turn = Lived(kind_of(envelope), self.round, self._meter.take(), self._sink.size - before, size)
        self.turns.append(turn)
        return response


def live_on(endpoint: str, rounds: int, sink: Sink) -> tuple[list[Lived], list[Age]]:
    """Let one household live through all evenings, *rounds* times over, on DynamoDB Local."""
    journal, meter, clock = DynamoDBJournal(_LIVED, endpoint_url=endpoint), Meter(), Clock()
    journal.create_table()
    meter.watch(journal.client)
    watched = _Watched(create_skill(journal=journal, clock=clock).invoke, meter, sink)
    ages = []
    days: set[date] = set()
    for number, _ in enumerate(live(watched, "lived", clock, rounds, days.add), start=1):
        entries, entry_bytes = meter.storage("entry#")
        _, state = meter.storage("state")
        _, answers = meter.storage("turn#")
        ages.append(Age(len(days), state - 100, entries, entry_bytes + state, answers))
        watched.round = number
    return watched.turns, ages


def summary(
    evenings: Sequence[list[Request]], results: Results, lived: Sequence[Lived], ages: Sequence[Age]
) -> Measured:
    """Return what the bill needs; of the household that lived, its last round counts."""
    last = [turn for turn in lived if turn.round == len(ages) - 1]
    mean = statistics.fmean
    return Measured(
        turns=sum(map(len, evenings)) / evenings_in(evenings),
        cpu=statistics.median(results["DynamoDB Local", 1].cpu),
        reads=mean(turn.cost.reads > 0 for turn in last),
        writes=mean(turn.cost.writes > 0 for turn in last),
        read_units=mean(turn.cost.reads for turn in last),
        write_units=mean(turn.cost.writes for turn in last),
        log_bytes=mean(turn.log_bytes for turn in last),
        response_bytes=mean(turn.response_bytes for turn in last),
        storage=ages[-1].storage,
        answers=ages[-1].answers / ages[-1].evenings,
    )


def report(
    evenings: Sequence[list[Request]],
    results: Results,
    lived: Sequence[Lived],
    ages: Sequence[Age],
    measured: Measured,
) -> str:
    """Return everything as Markdown."""
    machine = (
        f"{REPETITIONS} repetitions: medians, with the least and the most of them in brackets; p99.9, the "
        "longest, and all by kind of all repetitions together. Times in ms. "
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, boto3 "
        f"{boto3.__version__}, DynamoDB Local on the same machine. Load of the machine when it ended: "
        f"{os.getloadavg()[0]:.1f}."
    )
    mix = (
        f"{sum(map(len, evenings))} turns of {len(evenings)} households on {evenings_in(evenings)} evenings: "
        f"{measured.turns:.1f} turns an evening."
    )
    sections = {
        "Load": load_table(results) + f"\n\n{mix} {machine}",
        "By kind of turn, in memory, one client": kind_table(evenings, results),
        "By what a turn does with the journal, one client": calls_table(results),
        "Units by kind of turn": units_table(lived),
        "Units and storage by age": age_table(lived, ages),
        "Measured for the bill": measured_table(measured),
        "The bill": bill(measured),
        "What if": what_if(measured),
        "The peak": peak(measured),
    }
    return "\n\n".join(f"## {name}\n\n{text}" for name, text in sections.items())


def load_table(results: Results) -> str:
    """Return rates and latencies; each store's row is followed by how it compares with the bare thing."""
    pairs = (
        ("memory", BareSdk.name),
        ("SQLite", BareSqlite.name),
        ("DynamoDB Local", BareDynamoDB.name),
    )
    rows = [
        "| journal | clients | turns/s | p50 | p90 | p99 | p99.9 | longest | beside it | turns/s | ratio |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|",
    ]
    for name, bare in pairs:
        for count in CLIENTS:
            ours, theirs = results[name, count], results[bare, count]
            pooled = ours.pooled()
            cells = (
                *(name, str(count), spread(ours.rates, 0), spread(ours.times(0.5)), spread(ours.times(0.9))),
                *(spread(ours.times(0.99)), f"{percentile(pooled, 0.999):.1f}", f"{max(pooled) * 1000:.1f}"),
                *(bare, f"{statistics.median(theirs.rates):.0f}"),
                f"{statistics.median(theirs.rates) / statistics.median(ours.rates):.1f}",
            )
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def kind_table(evenings: Sequence[list[Request]], results: Results) -> str:
    """Return the skill's own time, by kind of turn."""
    cell = results["memory", 1]
    bare = statistics.median(results[BareSdk.name, 1].times(0.5))
    shares = Counter(request.kind for household in evenings for request in household)
    rows = ["| kind of turn | share | measured | p50 | p99 | p50 to the bare skill's |"]
    rows.append("|---|---:|---:|---:|---:|---:|")
    for kind, count in shares.most_common():
        times = cell.pooled(lambda turn, kind=kind: turn.kind == kind)  # type: ignore[misc]
        if times:
            middle = percentile(times, 0.5)
            share = f"{count / shares.total():.0%}"
            late = percentile(times, 0.99)
            row = f"| {kind} | {share} | {len(times)} | {middle:.1f} | {late:.1f} | {middle / bare:.1f} |"
            rows.append(row)
    return "\n".join(rows)


def calls_table(results: Results) -> str:
    """Return the median by what a turn does with the journal."""
    names = ("memory", "SQLite", BareSqlite.name, "DynamoDB Local", BareDynamoDB.name)
    rows = [f"| a turn with | share | {' | '.join(names)} | DynamoDB Local to bare |"]
    rows.append("|---|---:" + "|---:" * (len(names) + 1) + "|")
    everything = len(results["memory", 1].pooled())
    for calls, name in _CALLS.items():
        same = [
            results[each, 1].pooled(lambda turn, calls=calls: (turn.reads, turn.writes) == calls)  # type: ignore[misc]
            for each in names
        ]
        if not all(same):
            continue
        middles = [percentile(each, 0.5) for each in same]
        # Without calls, nothing is left of the bare thing.
        ratio = f"{middles[3] / middles[4]:.1f}" if calls[0] else "–"
        cells = [f"{len(same[0]) / everything:.0%}", *(f"{each:.2f}" for each in middles), ratio]
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def units_table(lived: Sequence[Lived]) -> str:
    """Return what DynamoDB charges, by kind of turn."""
    kinds: dict[str, list[Cost]] = defaultdict(list)
    for turn in lived:
        kinds[turn.kind].append(turn.cost)
    by_count = sorted(kinds.items(), key=lambda each: -len(each[1]))
    rows = [
        "| kind of turn | share | read units, mean | p99 | write units, mean | p99 | bytes written, mean |"
    ]
    rows.append("|---|---:|---:|---:|---:|---:|---:|")
    for name, costs in (("**all**", [turn.cost for turn in lived]), *by_count):
        reads, writes = [cost.reads for cost in costs], [cost.writes for cost in costs]
        cells = (
            f"{len(costs) / len(lived):.0%}",
            *(f"{statistics.fmean(reads):.2f}", f"{rank(reads, 0.99):.0f}"),
            *(f"{statistics.fmean(writes):.2f}", f"{rank(writes, 0.99):.0f}"),
            f"{statistics.fmean(cost.written_bytes for cost in costs):,.0f}",
        )
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def age_table(lived: Sequence[Lived], ages: Sequence[Age]) -> str:
    """Return how the cost of a turn and the storage grow with the evenings."""
    rows = [
        "| evenings | read units | write units | state | entries | stored | grown an evening | answers |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    shown = sorted({0, 1, len(ages) // 2, len(ages) - 1} & set(range(len(ages))))
    for place in shown:
        age = ages[place]
        costs = [turn.cost for turn in lived if turn.round == place]
        cells = (
            str(age.evenings),
            f"{statistics.fmean(cost.reads for cost in costs):.2f}",
            f"{statistics.fmean(cost.writes for cost in costs):.2f}",
            *(f"{age.state:,}", f"{age.entries:,}", f"{age.storage:,}"),
            f"{age.storage / age.evenings:,.0f}",
            f"{age.answers / age.evenings:,.0f}",
        )
        rows.append(f"| {' | '.join(cells)} |")
    units = "Units are of a turn. State, storage and the answers of an evening are in bytes."
    return "\n".join([*rows, "", units])


def measured_table(measured: Measured) -> str:
    """Return what the bill is made from."""
    rows = (
        ("turns an evening", f"{measured.turns:.1f}"),
        ("processor time a turn, with boto3", f"{measured.cpu:.1f} ms"),
        ("turns that read / that write", f"{measured.reads:.0%} / {measured.writes:.0%}"),
        ("read units a turn", f"{measured.read_units:.2f}"),
        ("write units a turn", f"{measured.write_units:.2f}"),
        ("log and metrics a turn", f"{measured.log_bytes:.0f} bytes"),
        ("answer a turn", f"{measured.response_bytes:.0f} bytes"),
        ("stored of a household in the end", f"{measured.storage:,.0f} bytes"),
        ("answers of an evening, for a day", f"{measured.answers:,.0f} bytes"),
    )
    return "\n".join(
        ["| what | measured |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows)]
    )


def rank(values: Sequence[float], share: float) -> float:
    """Return the least of *values* that *share* of them don't exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def percentile(seconds: Sequence[float], share: float) -> float:
    """Return the same of seconds, in milliseconds."""
    return rank(seconds, share) * 1000


def spread(values: Sequence[float], digits: int = 1) -> str:
    """Return median, least and most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


if __name__ == "__main__":
    main()
