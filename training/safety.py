"""Makes `trained/safety*.weights`: whether a text discloses danger, which kind, and who does the harm.

Logistic regressions over hashed features (`lantern.coaching.safety.features`) and what the rules say, learned
from the corpus: disclosures, harmless lines that sound like them, and everyday talk.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from evaluation.corpus import Split, lines
from lantern.coaching import safety
from lantern.coaching.linear import Linear, bucket
from lantern.coaching.safety import Kind
from lantern.coaching.safety.tokens import sentences
from training.storing import linear, store_linear

__all__ = ["Line", "Table", "fit", "main", "read"]

_ROOT: Final = Path(__file__).parents[1]
_CORPUS: Final = _ROOT / "corpus" / "safety"
_SAID_BACK: Final = ("checklist", "encouragement", "gratitude", "listening", "needs", "plan", "story")
_ABOUT_DANGER: Final = frozenset({"when_exercises_are_wrong"})  # an entry of the FAQ
_ALARMING: Final = frozenset({"SafetyIntent", "TimeOutIntent", "MonitorIntent"})
"""Intents with sentences that may disclose something."""
_SLOT: Final = re.compile(r"\{\w+\}")
_PENALTY: Final = 1500.0  # scikit-learn's C
_TWIN_COUNTS: Final = 0.25
"""How much a harmless line in the words of a disclosure counts; more would make the gate doubt both."""
_LEAST_RATIO: Final = 0.8
_MOST_RATIO: Final = 3.0


class Line(NamedTuple):
    """A line of the corpus."""

    kind: str
    """A `Kind`, or "none"."""
    form: str
    """ "direct" or "indirect"; of a harmless line what makes it tricky, or "ordinary"."""
    who: str
    """Who speaks: "victim", "own" (does the harm), "other"; "-" of a harmless line."""
    text: str


class Table(NamedTuple):
    """How large what is learned may become; all that is trained has to fit three megabytes."""

    size: int
    """Places for weights, a power of two."""
    least: int
    """Texts that a feature is in that is learned."""
    steps: int
    """On either side of nothing, to which the weights are rounded."""


_GATE: Final = Table(size=2**21, least=5, steps=63)
_KIND: Final = Table(size=2**18, least=12, steps=31)


def read(split: Split) -> dict[str, list[Line]]:
    """Return the lines of each batch of the corpus's *split*, "tuning" or "held_back"."""
    return {batch: [Line(*row) for row in rows] for batch, rows in lines("safety", split).items()}


def everyday() -> list[str]:
    """Return talk without danger: the other judgements' tuning sets, and what is said to the skill and by it.

    What discloses something there after all is left out, as `corpus/safety/elsewhere.txt` lists it.
    """
    disclosing = {*(_CORPUS / "elsewhere.txt").read_text("utf-8").splitlines()}
    rows = [
        row
        for judgement, spoken in (("listening", 2), ("statements", 3), ("questions", -1))
        for batch in lines(judgement, "tuning").values()
        for row in (row[spoken:] if row[0] not in _ABOUT_DANGER else [] for row in batch)
    ]
    texts = [*(text for row in rows for text in row), *_spoken_by_us(), *_spoken_to_us()]
    return [text for text in dict.fromkeys(texts) if text not in disclosing]


def _spoken_by_us() -> list[str]:
    """Return what the exercises say, which couples say back."""
    files = (_ROOT / "content" / "en" / f"{name}.yaml" for name in _SAID_BACK)
    return [text for file in files for text in _texts(yaml.safe_load(file.read_text("utf-8")))]


def _spoken_to_us() -> list[str]:
    """Return what people say to be led through an evening, "it" in the place of every slot.

    Of the thousands of samples, which differ little, every fourth.
    """
    model = json.loads((_ROOT / "interaction_models" / "en-US.json").read_text("utf-8"))
    intents = model["interactionModel"]["languageModel"]["intents"]
    samples = (sample for one in intents if one["name"] not in _ALARMING for sample in one["samples"])
    return [_SLOT.sub("it", sample) for sample in samples][::4]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and " " in value:
        yield value
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in members:
        yield from _texts(member)


def fit(
    texts: Sequence[str], labels: Sequence[bool], table: Table, counts: Sequence[float] | None = None
) -> Linear:
    """Return the judgement that tells the *texts* that are labelled from the others.

    Rare features and those that tell one class from the other count more; the rarest are left out, which
    keeps most of the places for one feature each. *counts* says how much each text counts; without it, all
    count the same.
    """
    matrix = _matrix(texts, table.size)
    lengths = np.sqrt(np.asarray(matrix.sum(axis=1)).ravel())
    kept = np.asarray(matrix.sum(axis=0)).ravel() >= table.least
    shares = _shares(matrix, np.array(labels)) * kept
    learned = LogisticRegression(C=_PENALTY, solver="liblinear", max_iter=2000, random_state=0).fit(
        diags(1 / lengths) @ matrix @ diags(shares), labels, sample_weight=counts
    )
    return linear(learned.coef_[0] * shares, float(learned.intercept_[0]), table.steps)


def _shares(matrix: csr_matrix, labels: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return how much each feature counts: its rarity by its log-count ratio (Wang and Manning 2012)."""
    held = np.asarray(matrix.sum(axis=0)).ravel()
    rarity = np.log((len(labels) + 1) / (held + 1)) + 1
    with_it, without = (np.asarray(matrix[labels == so].sum(axis=0)).ravel() + 1 for so in (True, False))
    ratio = np.abs(np.log((with_it / with_it.sum()) / (without / without.sum())))
    counted = rarity * np.minimum(ratio + _LEAST_RATIO, _MOST_RATIO)
    return np.asarray(counted / counted.max())


def _matrix(texts: Sequence[str], size: int) -> csr_matrix:
    places: list[int] = []
    ends = [0]
    for text in texts:
        found, _ = safety.evidence(sentences(text))
        places += sorted({bucket(feature, size) for feature in found})
        ends.append(len(places))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(texts), size))


def _counts(line: Line) -> float:
    return _TWIN_COUNTS if line.form == "twin" else 1.0


def main() -> None:
    """Write the files anew."""
    everything = [line for batch in read("tuning").values() for line in batch]
    dangers = [line for line in everything if line.kind != "none"]
    disclosing = [line.text for line in dangers]
    tricky = [line for line in everything if line.kind == "none"]
    talk = everyday()
    labels = [True] * len(dangers) + [False] * (len(tricky) + len(talk))
    counts = [*([1.0] * len(dangers)), *map(_counts, tricky), *([1.0] * len(talk))]
    texts = [*disclosing, *(line.text for line in tricky), *talk]
    store_linear("safety", fit(texts, labels, _GATE, counts))
    among = {
        **{kind.value: [line.kind == kind for line in dangers] for kind in Kind},
        "own": [line.who == "own" for line in dangers],
    }
    for name, told in among.items():
        store_linear(f"safety_{name}", fit(disclosing, told, _KIND))
    print(f"safety: {len(dangers)} disclosures, {len(texts) - len(dangers)} harmless lines")


if __name__ == "__main__":
    main()
