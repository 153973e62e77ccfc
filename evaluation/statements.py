"""How well blame is told from an own feeling: on an author held back, and on each author left out."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from evaluation.corpus import lines
from evaluation.figures import Figure, bootstrap, f1, share
from lantern.coaching.statements import assess, decide, examine
from training.statements import Line, fit, tuning

__all__ = ["measure"]

_PART: Final = "statements"
_AIM: Final = "≥ 0.90"
_KINDS: Final = (
    *("real", "describes", "fake", "blame_always", "blame_plain", "mixture"),
    *("self_blame", "request", "neutral"),
)


class _Judged(NamedTuple):
    """A line, and what was judged of it."""

    line: Line
    own: bool
    blames: bool


def measure() -> list[Figure]:
    """Return F1 of both labels, what share of each kind is judged right, and what is found in the lines."""
    held_back = [Line.of(*row) for rows in lines("statements", "held_back").values() for row in rows]
    judged = [
        _Judged(line, said.is_i_statement, said.blames) for line in held_back for said in [assess(line.text)]
    ]
    return [
        *_labels(judged, "an author held back", _AIM),
        *(_kind(kind, judged) for kind in _KINDS),
        *_found(held_back),
        *_left_out(),
    ]


def _labels(judged: Sequence[_Judged], of: str, aim: str = "") -> list[Figure]:
    return [
        bootstrap(_PART, f"I-statement, F1, {of}", [(one.line.own, one.own) for one in judged], f1, aim),
        bootstrap(_PART, f"blames, F1, {of}", [(one.line.blames, one.blames) for one in judged], f1, aim),
    ]


def _kind(kind: str, judged: Sequence[_Judged]) -> Figure:
    of_kind = [one for one in judged if one.line.kind == kind]
    right = sum((one.own, one.blames) == (one.line.own, one.line.blames) for one in of_kind)
    return share(_PART, f"both labels right, {kind}, an author held back", right, len(of_kind))


def _found(known: Sequence[Line]) -> list[Figure]:
    """Return how often a fake feeling, a request and a rewording are found where there should be one."""
    said = [(line, assess(line.text)) for line in known]
    fake = [one.fake_feeling != "" for line, one in said if line.kind == "fake"]
    asks = [one.asks or one.orders for line, one in said if line.kind == "request"]
    cleared = [not one.blames for line, one in said if line.kind == "self_blame"]
    blames = [one.reworded != "" for line, one in said if line.blames]
    return [
        share(_PART, "fake feeling quoted, of the fake ones", sum(fake), len(fake)),
        share(_PART, "request or order found, of the requests", sum(asks), len(asks)),
        share(_PART, "taken for no blame of the partner, of the self-blame", sum(cleared), len(cleared)),
        share(_PART, "rewording offered, of the lines that blame", sum(blames), len(blames)),
    ]


def _left_out() -> list[Figure]:
    """Return F1 on each author of the tuning lines, judged by what the others taught."""
    authors = tuning()
    figures = []
    for name, theirs in authors.items():
        others = [line for other in authors if other != name for line in authors[other]]
        texts = [line.text for line in others]
        own = fit(texts, [line.own for line in others])
        blame = fit(texts, [line.blames for line in others])
        judged = []
        for line in theirs:
            seen = examine(line.text)
            judged.append(_Judged(line, *decide(own.log_odds(seen), blame.log_odds(seen))))
        figures += _labels(judged, f"{name} left out")
    return figures
