"""The month's bill, on paper: what was measured, times what was assumed, times AWS's list prices.

The prices are US dollars in us-east-1; docs/cost.md says where and when each was seen. Free tiers are left
out.
"""
# ruff: noqa: RUF001  (the tables have a sign for times)

from collections.abc import Sequence
from dataclasses import dataclass, replace

__all__ = ["Measured", "bill", "peak", "what_if"]

HOUSEHOLDS = (1_000, 100_000, 10_000_000)

# What is assumed.
EVENINGS = 12
"""A month, of each household: three a week."""
CPU_SHARE = 512 / 1769
"""The part of a processor that 512 MB buy: Lambda gives a whole one at 1,769 MB."""
READ_MS, WRITE_MS = 4, 10
"""Waiting for DynamoDB within the region, beside the function's own work. Not measured: there was no AWS."""
TIME_ZONE_MS, TIME_ZONES = 100, 4.3
"""Asking Alexa for the time zone, and how often a month: once a week. Not measured either."""
START_MS = 1_060
"""A start without SnapStart: 307 ms, more than docs/performance.md has, at that share of a processor."""
COLD = {1_000: 0.095, 100_000: 0.01, 10_000_000: 0.001}
"""Share of turns that need a new environment: one an evening where few speak, and ever less where many do."""
METRICS, ALARMS, DASHBOARDS = 10, 13, 1
"""An alarm is paid for each metric that it looks at; the template has eight alarms on thirteen."""
COMPRESSED = 0.15
"""Bytes that CloudWatch stores for each byte of a log."""

# What it costs.
GB = 2**30
MONTH_SECONDS = 730 * 3600
MEMORY_GB = 0.5
TIERS = Sequence[tuple[float, float]]
REQUEST = 0.20 / 1e6
GB_SECOND: TIERS = ((7.5e9, 0.0000133334), (11.25e9, 0.0000120001), (float("inf"), 0.0000106667))
SNAPSHOT_GB_SECOND, RESTORE_GB = 0.0000015046, 0.0001397998
WRITE_UNIT, READ_UNIT = 0.625 / 1e6, 0.125 / 1e6
TABLE_GB, RECOVERY_GB = 0.25, 0.20
KEY_REQUEST = 0.03 / 1e4
LOG_GB: TIERS = ((10_240, 0.50), (20_480, 0.25), (20_480, 0.10), (float("inf"), 0.05))
LOG_STORED_GB, METRIC, ALARM, DASHBOARD = 0.03, 0.30, 0.10, 3.00
TRANSFER_GB: TIERS = ((10_240, 0.09), (40_960, 0.085), (102_400, 0.07), (float("inf"), 0.05))


@dataclass(frozen=True)
class Measured:
    """What the benchmark found, a turn on the average unless it says otherwise."""

    turns: float
    """An evening."""
    cpu: float
    """Milliseconds of a whole processor."""
    reads: float
    """Calls of DynamoDB that read."""
    writes: float
    """Transactions."""
    read_units: float
    write_units: float
    log_bytes: float
    response_bytes: float
    storage: float
    """Bytes of a household's items at the end, without the answers of its latest evening."""
    answers: float
    """Bytes of the answers kept for a day, an evening."""


@dataclass(frozen=True)
class Line:
    """One line of the bill."""

    what: str
    quantity: float
    unit: str
    price: str
    dollars: float


def milliseconds(measured: Measured) -> float:
    """Return how long a turn is billed on the average."""
    asking = TIME_ZONE_MS * TIME_ZONES / (EVENINGS * measured.turns)
    waiting = READ_MS * measured.reads + WRITE_MS * measured.writes + asking
    return measured.cpu / CPU_SHARE + waiting + 0.5  # rounded up to the next millisecond


def lines(households: int, measured: Measured, cold: float | None = None) -> list[Line]:
    """Return the bill of a month; *cold* is another share of turns that need a new environment."""
    turns = households * EVENINGS * measured.turns
    starts = turns * (COLD[households] if cold is None else cold)
    seconds = turns * milliseconds(measured) / 1000 * MEMORY_GB
    restored = starts * MEMORY_GB
    written, read = turns * measured.write_units, turns * measured.read_units
    # An evening's answers stay for one day, and up to another two until DynamoDB removes them.
    stored = households * (measured.storage + measured.answers * EVENINGS / 30 * 3) / GB
    logged = turns * measured.log_bytes / GB
    snapshot = MEMORY_GB * MONTH_SECONDS
    return [
        Line("Lambda: requests", turns / 1e6, "million", "$0.20", turns * REQUEST),
        Line("Lambda: time", seconds / 1e6, "million GB-s", "$13.33, tiers", _tiered(seconds, GB_SECOND)),
        Line(
            "SnapStart: one snapshot",
            snapshot / 1e6,
            "million GB-s",
            "$1.5046",
            snapshot * SNAPSHOT_GB_SECOND,
        ),
        Line("SnapStart: restores", restored / 1e6, "million GB", "$139.80", restored * RESTORE_GB),
        Line("DynamoDB: writes", written / 1e6, "million units", "$0.625", written * WRITE_UNIT),
        Line("DynamoDB: reads", read / 1e6, "million units", "$0.125", read * READ_UNIT),
        Line("DynamoDB: storage", stored, "GB", "$0.25", stored * TABLE_GB),
        Line("DynamoDB: recovery (PITR)", stored, "GB", "$0.20", stored * RECOVERY_GB),
        # DynamoDB keeps the table's key for each connection, and a new environment makes a new one.
        Line("KMS: requests", starts / 1e4, "× 10,000", "$0.03", starts * KEY_REQUEST),
        Line("Logs: taken in", logged, "GB", "$0.50, tiers", _tiered(logged, LOG_GB)),
        Line("Logs: kept 30 days", logged * COMPRESSED, "GB", "$0.03", logged * COMPRESSED * LOG_STORED_GB),
        Line("Metrics", METRICS, "", "$0.30", METRICS * METRIC),
        Line("Metrics under alarms", ALARMS, "", "$0.10", ALARMS * ALARM),
        Line("Dashboard", DASHBOARDS, "", "$3.00", DASHBOARDS * DASHBOARD),
    ]


def _tiered(amount: float, tiers: TIERS) -> float:
    """Return the price of *amount*: each tier is its size and its price."""
    dollars = 0.0
    for size, price in tiers:
        part = min(amount, size)
        dollars += part * price
        amount -= part
    return dollars


def total(households: int, measured: Measured, cold: float | None = None) -> float:
    """Return the sum of the bill, in dollars."""
    return sum(line.dollars for line in lines(households, measured, cold))


def bill(measured: Measured) -> str:
    """Return the bills as Markdown, each line with its arithmetic."""
    bills = [lines(households, measured) for households in HOUSEHOLDS]
    rows = [f"| a month | price of one | {' | '.join(f'{each:,} households' for each in HOUSEHOLDS)} |"]
    rows.append("|---|---" + "|---:" * len(HOUSEHOLDS) + "|")
    for same in zip(*bills, strict=True):
        cells = (
            f"{_number(line.quantity)} {line.unit}".strip() + f" = ${line.dollars:,.2f}" for line in same
        )
        rows.append(f"| {same[0].what} | {same[0].price} | {' | '.join(cells)} |")
    sums = [total(each, measured) for each in HOUSEHOLDS]
    rows.append(f"| **together** | | {' | '.join(f'**${each:,.2f}**' for each in sums)} |")
    each_one = (f"${each / households:.5f}" for each, households in zip(sums, HOUSEHOLDS, strict=True))
    rows.append(f"| a household | | {' | '.join(each_one)} |")
    without = (_starts(each, measured) for each in HOUSEHOLDS)
    rows.append(f"| *without SnapStart: starts in place of its two lines* | $13.33 | {' | '.join(without)} |")
    sent = (_transfer(each, measured) for each in HOUSEHOLDS)
    rows.append(
        f"| *on top, if answers to Alexa count as transfer out* | $0.09, tiers | {' | '.join(sent)} |"
    )
    return "\n".join(rows)


def _starts(households: int, measured: Measured) -> str:
    turns = households * EVENINGS * measured.turns
    seconds = turns * COLD[households] * START_MS / 1000 * MEMORY_GB
    return f"{_number(seconds / 1e6)} million GB-s = ${_tiered(seconds, GB_SECOND):,.2f}"


def _transfer(households: int, measured: Measured) -> str:
    amount = households * EVENINGS * measured.turns * measured.response_bytes / GB
    return f"{_number(amount)} GB = ${_tiered(amount, TRANSFER_GB):,.2f}"


def what_if(measured: Measured) -> str:
    """Return what other assumptions do to the bill, as Markdown."""
    changes = {
        "as assumed": measured,
        "twice as chatty: twice the turns an evening": replace(
            measured,
            turns=measured.turns * 2,
            storage=measured.storage * 2,
            answers=measured.answers * 2,
        ),
        "twice the write units (a state of twice the size)": replace(
            measured, write_units=measured.write_units * 2
        ),
        "twice the processor time": replace(measured, cpu=measured.cpu * 2),
        "twice the log": replace(measured, log_bytes=measured.log_bytes * 2),
    }
    rows = [f"| what if | {' | '.join(f'{each:,}' for each in HOUSEHOLDS)} |"]
    rows.append("|---" + "|---:" * len(HOUSEHOLDS) + "|")
    for name, changed in changes.items():
        sums = (total(each, changed) for each in HOUSEHOLDS)
        rows.append(f"| {name} | {' | '.join(f'${each:,.2f}' for each in sums)} |")
    sums = (total(each, measured, cold=0.01) for each in HOUSEHOLDS)
    rows.append(f"| one turn in a hundred starts anew | {' | '.join(f'${each:,.2f}' for each in sums)} |")
    return "\n".join(rows)


def peak(measured: Measured) -> str:
    """Return the evening's peak as Markdown: 40 % of a day's evenings begin within two hours."""
    seconds = milliseconds(measured) / 1000
    rows = [f"| at the peak | arithmetic | {' | '.join(f'{each:,}' for each in HOUSEHOLDS)} |"]
    rows.append("|---|---" + "|---:" * len(HOUSEHOLDS) + "|")
    rates = [each * EVENINGS / 30 * 0.4 / 7200 for each in HOUSEHOLDS]
    turns = [each * measured.turns for each in rates]
    # 30 % have a reminder, half of them at 20:30, half of those in one time zone; a tenth comes at once.
    herd = [each * 0.30 * 0.5 * 0.5 * 0.10 / 60 for each in HOUSEHOLDS]
    for name, arithmetic, values in (
        ("evenings begun a second", f"households × {EVENINGS} / 30 × 40 % / 7,200 s", rates),
        ("turns a second", f"× {measured.turns:.1f}", turns),
        (
            "at work at once (Little)",
            f"turns/s × {seconds * 1000:.0f} ms",
            [each * seconds for each in turns],
        ),
        ("environments by Lambda's 10 requests/s each", "turns/s / 10", [each / 10 for each in turns]),
        (
            "write units a second",
            f"turns/s × {measured.write_units:.2f}",
            _times(turns, measured.write_units),
        ),
        ("read units a second", f"turns/s × {measured.read_units:.2f}", _times(turns, measured.read_units)),
        ("launches a second in the minute of 20:30", "households × 30 % × ½ × ½ × 10 % / 60 s", herd),
    ):
        rows.append(f"| {name} | {arithmetic} | {' | '.join(map(_number, values))} |")
    return "\n".join(rows)


def _times(values: Sequence[float], factor: float) -> list[float]:
    return [each * factor for each in values]


def _number(value: float) -> str:
    """Return *value* with three digits that count, or all before the point."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 0.001 else f"{value:.6f}"
