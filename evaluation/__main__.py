"""Prints the scoreboard: `make evaluate`, or `python -m evaluation [part …] [--markdown]`."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import evaluation.listening
import evaluation.questions
import evaluation.safety
import evaluation.statements
from evaluation.figures import Figure

_PARTS: Final[dict[str, Callable[[], list[Figure]]]] = {
    "listening": evaluation.listening.measure,
    "statements": evaluation.statements.measure,
    "questions": evaluation.questions.measure,
    "safety": evaluation.safety.measure,
}
_HEAD: Final = ("part", "what", "figure", "95 % interval", "n", "aim")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the parts that were asked for, all by default, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*_PARTS, []], metavar="part", help=", ".join(_PARTS))
    parser.add_argument("--markdown", action="store_true", help="as a table for docs/evaluation.md")
    asked = parser.parse_args(arguments)
    figures = [figure for part in asked.parts or _PARTS for figure in _PARTS[part]()]
    rows = [_HEAD, *map(_row, figures)]
    print("\n".join(_markdown(rows) if asked.markdown else _plain(rows)))
    if any(figure.value is None for figure in figures):
        told = "isn't set" if "LANTERN_DATA" not in os.environ else "lacks some of it"
        print(f"\nFigures without a value need public data; LANTERN_DATA {told} (see docs/evaluation.md).")


def _row(figure: Figure) -> tuple[str, ...]:
    if figure.value is None:
        return figure.part, figure.what, "—", "", "", figure.aim
    interval = f"{figure.low:.3f} to {figure.high:.3f}"
    return figure.part, figure.what, f"{figure.value:.3f}", interval, str(figure.size), figure.aim


def _plain(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _markdown(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    head, *body = rows
    return (f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body))


if __name__ == "__main__":
    main()
