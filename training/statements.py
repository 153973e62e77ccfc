"""Makes `trained/statements_own.weights` and `trained/statements_blame.weights` from the corpus.

Two logistic regressions over the features of `coaching.openings`: whether an own feeling is told and nobody
blamed, and whether the partner is blamed.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from evaluation.corpus import lines
from lantern.coaching.linear import Linear, bucket
from lantern.coaching.statements import examine
from training.storing import linear, store_linear

__all__ = ["Line", "drills", "fit", "main", "tuning"]

_ROOT: Final = Path(__file__).parents[1]
_DRILLS: Final = _ROOT / "content" / "en" / "listening.yaml"
_SIZE: Final = 1 << 16
_STRENGTH: Final = 100.0
"""Inverse of the regularization; on authors left out 300 does as well, 1000 worse."""
_LEAN: Final = 0.5
"""Added to both log-odds: what is unlike anything seen shouldn't count as neither too readily."""


class Line(NamedTuple):
    """A labelled sentence to the partner."""

    own: bool
    """It's an I-statement."""
    blames: bool
    kind: str
    text: str

    @classmethod
    def of(cls, own: str, blames: str, kind: str, text: str) -> "Line":
        """Return a row of the corpus."""
        return cls(own == "yes", blames == "yes", kind, text)


def tuning() -> dict[str, list[Line]]:
    """Return the lines of each author to train on."""
    return {name: [Line.of(*row) for row in rows] for name, rows in lines("statements", "tuning").items()}


def drills() -> list[Line]:
    """Return the harsh lines of the drills, and the I-statements that show how to say them."""
    told = yaml.safe_load(_DRILLS.read_text("utf-8"))["drills"]
    found = []
    for drill in told:
        if drill["id"] in {"i_statement", "soft_startup", "curiosity"}:
            found += [
                Line(own=False, blames=True, kind="drill", text=one["text"]) for one in drill["statements"]
            ]
        if drill["id"] == "i_statement":
            found += [
                Line(own=True, blames=False, kind="drill", text=one["example"]) for one in drill["statements"]
            ]
    return found


def fit(texts: Sequence[str], labels: Sequence[bool]) -> Linear:
    """Return the judgement that *labels* of *texts* teach."""
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        found = examine(text)
        for feature in sorted(found):
            rows.append(row)
            columns.append(bucket(feature, _SIZE))
            values.append(len(found) ** -0.5)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(texts), _SIZE))
    model = LogisticRegression(C=_STRENGTH, max_iter=2000).fit(matrix, labels)
    return linear(model.coef_[0], float(model.intercept_[0]) + _LEAN)


def main() -> None:
    """Write both files anew."""
    known = [*(line for author in tuning().values() for line in author), *drills()]
    texts = [line.text for line in known]
    for name, labels in (("own", [line.own for line in known]), ("blame", [line.blames for line in known])):
        store_linear(f"statements_{name}", fit(texts, labels))
        print(f"statements_{name}: {len(texts)} lines")


if __name__ == "__main__":
    main()
