"""What a measurement yields: a figure with its sample size, its confidence interval and its aim."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, TypeVar

__all__ = ["Figure", "bootstrap", "f1", "roc_auc", "share"]

Row = TypeVar("Row")
_Z: Final = 1.96  # 95 %
_RESAMPLES: Final = 1000


@dataclass(frozen=True)
class Figure:
    """One line of the scoreboard."""

    part: str
    """The judgement: "listening", "statements", "questions", "safety"."""
    what: str
    """What was measured, on what, in a few words."""
    value: float | None
    """The figure, 0 to 1; None where its data isn't on this machine."""
    size: int
    """On how many examples."""
    low: float = 0.0
    """Lower end of the 95 % interval."""
    high: float = 0.0
    aim: str = ""
    """What we aim at, such as "≥ 0.90"; "" where there's no aim."""


def share(part: str, what: str, hits: int, size: int, aim: str = "") -> Figure:
    """Return the share of *hits* in *size*, with Wilson's interval."""
    if not size:
        return Figure(part, what, None, 0, aim=aim)
    rate, spread = hits / size, _Z**2 / size
    middle = (rate + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(rate * (1 - rate) / size + spread / (4 * size)) / (1 + spread)
    return Figure(part, what, rate, size, max(0.0, middle - half), min(1.0, middle + half), aim)


def bootstrap(  # noqa: PLR0913
    part: str,
    what: str,
    rows: Sequence[Row],
    measure: Callable[[Sequence[Row]], float],
    aim: str = "",
    *,
    group: Callable[[Row], str] | None = None,
) -> Figure:
    """Return *measure* of *rows*, with the interval of a thousand resamplings.

    Rows that hang together, by *group*, are drawn together.
    """
    random = Random(0)  # noqa: S311
    groups: dict[str, list[Row]] = {}
    for at, row in enumerate(rows):
        groups.setdefault(group(row) if group else str(at), []).append(row)
    pool = list(groups.values())
    found = sorted(
        measure([row for drawn in random.choices(pool, k=len(pool)) for row in drawn])
        for _ in range(_RESAMPLES)
    )
    edge = int(_RESAMPLES * 0.025)
    return Figure(part, what, measure(rows), len(rows), found[edge], found[-edge - 1], aim)


def f1(judged: Sequence[tuple[bool, bool]]) -> float:
    """Return the F1 of pairs (what is so, what was judged); 0 where nothing was found."""
    hits = sum(so and said for so, said in judged)
    return 2 * hits / (sum(so for so, _ in judged) + sum(said for _, said in judged) or 1)


def roc_auc(judged: Sequence[tuple[bool, float]]) -> float:
    """Return the area under the ROC curve of pairs (what is so, score); 0.5 where one class is missing."""
    ranked = sorted(judged, key=lambda pair: pair[1])
    ranks = 0.0
    at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][1] == ranked[at][1]:
            end += 1
        ranks += (at + end + 1) / 2 * sum(1 for so, _ in ranked[at:end] if so)
        at = end
    positive = [so for so, _ in ranked].count(True)
    negative = len(ranked) - positive
    if not (positive and negative):
        return 0.5
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)
