"""Reads the sentences that were written for training and measuring, and the public data beside them."""

import csv
import os
from pathlib import Path
from typing import Final, Literal, TypeAlias

__all__ = ["Split", "lines", "public"]

Split: TypeAlias = Literal["tuning", "held_back"]
_CORPUS: Final = Path(__file__).parents[1] / "corpus"


def lines(judgement: str, split: Split) -> dict[str, list[list[str]]]:
    """Return the rows of each file of *judgement*, by the file's name (see corpus/README.md)."""
    return {
        file.stem: [line.split("\t") for line in file.read_text("utf-8").splitlines() if line]
        for file in sorted((_CORPUS / judgement / split).glob("*.tsv"))
    }


def public(name: str) -> list[dict[str, str]] | None:
    """Return the rows of a public file such as "pair/reflections.csv", or None where it isn't here.

    It is looked for in the folder that the environment variable LANTERN_DATA names. A file that is no table
    has one column, "text".
    """
    file = Path(os.environ.get("LANTERN_DATA", "")) / name
    if not os.environ.get("LANTERN_DATA") or not file.is_file():
        return None
    with file.open(encoding="utf-8", newline="") as opened:
        if file.suffix == ".csv":
            return list(csv.DictReader(opened))
        return [{"text": line.strip()} for line in opened if line.strip()]
