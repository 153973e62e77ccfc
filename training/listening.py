"""Makes `trained/listening.*` and `trained/rarity.json`: how the listening coach weighs a reply.

Two logistic regressions. The *manner* is trained on replies that are reflections and replies that aren't:
PAIR (Min et al., EMNLP 2022) and the corpus, each author weighed the same. The *fit* is trained on
reflections set against other statements, so nothing of how its authors wrote non-reflections gets into it.
"""

import json
import math
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from statistics import median_low
from typing import Final

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from evaluation.corpus import Split, lines, public
from evaluation.figures import f1
from lantern.coaching import weighing
from lantern.coaching.alignment import mean_vector, telling
from lantern.coaching.linear import bucket
from lantern.coaching.reflection import Evidence, Signals, look
from lantern.coaching.stored import TRAINED
from lantern.coaching.utterance import Utterance
from training.storing import linear, store_linear

__all__ = [
    "REFLECTIONS",
    "Pair",
    "best_threshold",
    "corpus",
    "fit",
    "main",
    "mismatched",
    "models",
    "pair",
    "praise_bar",
    "scores",
    "without_each",
]

REFLECTIONS: Final = frozenset({"reflect_plain", "reflect_stem", "simple_reflection", "complex_reflection"})
"""The kinds of reply that are reflections, in the corpus and in PAIR."""
_ROOT: Final = Path(__file__).parents[1]
_BUCKETS: Final = 2**17
_ONCE: Final = 1  # a pattern that occurs so often is left out
_OTHERS: Final = 2  # statements that a reflection is set against
_MANNER_PENALTY: Final = 100.0  # scikit-learn's C
_FIT_PENALTY: Final = 0.1
_SIGNAL_SCALE: Final = 0.3  # what keeps the hand-made signals from being penalized less than the patterns
_USED: Final = tuple(name for name in Signals.__dataclass_fields__ if name != "off_topic")
# What is plain where it's found, and rarer or finer in the training data, weighs at least so much.
_AT_MOST: Final = {
    "dismisses": -6.0, "parrots": -4.0, "unknown": -5.0, "blames": -2.0, "defends": -2.0, "turns": -4.0,
    "about_self": -4.0, "thin": -2.0, "strays": -1.5, "reverses": -3.0, "unfitting": -1.5,
}  # fmt: skip
# Few of the training data are as plain as what most people say at first.
_AT_LEAST: Final = {"gives_back": 5.0}
_PAIR_COUNTS: Final = 2  # authors
_STEPS: Final = 80
_AS_GOOD: Final = 0.01  # F1
_PRAISED: Final = 0.11  # of what is no reflection; a part of it has nothing that could be praised
_ELSEWHERE: Final = 32  # statements that stand for any
_COMMON: Final = 3  # texts that a word must be in to be listed


@dataclass(frozen=True)
class Pair:
    """A statement and a reply to it."""

    source: str
    """Who wrote it."""
    number: str
    """Which statement of that author."""
    topic: str
    """What PAIR says that it's about; "" in the corpus."""
    kind: str
    statement: str
    reply: str

    @property
    def reflects(self) -> bool:
        """Whether it's labelled a reflection of the statement."""
        return self.kind in REFLECTIONS

    @property
    def group(self) -> str:
        """What may not be divided between training and test: the author's statement."""
        return f"{self.source} {self.number}"

    @cached_property
    def evidence(self) -> Evidence:
        """What is found in the reply."""
        return look(Utterance.of(self.statement), Utterance.of(self.reply))


def corpus(part: Split) -> list[Pair]:
    """Return the pairs of the corpus's *part*."""
    return [
        Pair(author, number, "", kind, statement, reply)
        for author, rows in lines("listening", part).items()
        for number, kind, statement, reply in rows
    ]


def pair() -> list[Pair]:
    """Return PAIR, or nothing where LANTERN_DATA doesn't lead to it."""
    return [
        Pair("pair", row["prompt_id"], row["topic"], row["kind"], row["prompt"], row["response"])
        for row in public("pair/reflections.csv") or ()
    ]


def models() -> list[Pair]:
    """Return the model replies of the drills that ask for something like a reflection."""
    drills = yaml.safe_load((_ROOT / "content" / "en" / "listening.yaml").read_text("utf-8"))["drills"]
    return [
        Pair("content", one["id"], one["topic"], "reflect_plain", one["text"], one["example"])
        for drill in drills
        if drill["id"] in {"reflect", "feeling", "validate", "speaker_listener"}
        for one in drill["statements"]
    ]


def mismatched(pairs: Sequence[Pair], each: int = 1) -> list[Pair]:
    """Return the reflections among *pairs*, each set against *each* other statements of its author."""
    random = Random(0)  # noqa: S311
    statements: dict[str, dict[str, str]] = {}
    for one in pairs:
        statements.setdefault(one.source, {})[one.number] = one.statement
    found = []
    for one in (one for one in pairs if one.reflects):
        others = [text for text in statements[one.source].values() if text != one.statement]
        found += [
            Pair(one.source, one.number, one.topic, "mismatched", other, one.reply)
            for other in random.sample(others, min(each, len(others)))
        ]
    return found


def fit(pairs: Sequence[Pair], threshold: float = 0.0, praise: float = 0.0) -> weighing.Weighing:
    """Return the weights that *pairs* teach, with *threshold* taken as even, and *praise* from there on."""
    style, signals, bias = _fit_manner(pairs)
    reflections = [one for one in pairs if one.reflects]
    others = [one for one in pairs if one.kind == "other_statement"]
    weights, fit_bias = _fit_fit([*reflections, *others, *mismatched(pairs, _OTHERS)])
    return weighing.Weighing(linear(style, bias), signals, weights, fit_bias, threshold, praise)


def scores(model: weighing.Weighing, pairs: Iterable[Pair]) -> list[float]:
    """Return for each of *pairs* the log-odds that it is a reflection."""
    return [
        model.log_odds(
            model.manner(one.evidence.style, asdict(one.evidence.signals)),
            model.fitting(one.evidence.fit),
        )
        for one in pairs
    ]


def without_each(pairs: Sequence[Pair]) -> dict[str, weighing.Weighing]:
    """Return for each author the weights that the others teach."""
    return {
        source: fit([one for one in pairs if one.source != source])
        for source in sorted({one.source for one in pairs})
    }


def best_threshold(pairs: Sequence[Pair], judges: Mapping[str, weighing.Weighing]) -> float:
    """Return the sum from which on to speak of a reflection: the best F1 on authors who weren't trained on.

    Of those nearly as good it's the one in the middle. Each author is judged by the others (`without_each`),
    with reflections of something else among the replies, for most of what is said in a kitchen is none.
    """
    judged: list[list[tuple[bool, float]]] = []
    for source, model in judges.items():
        own = [one for one in pairs if one.source == source]
        own += mismatched(own)
        found = scores(model, own)
        judged.append([(one.reflects, score) for one, score in zip(own, found, strict=True)])
    candidates = sorted(score for author in judged for _, score in author)[:: len(pairs) // _STEPS]
    reached = {
        one: sum(f1([(so, score >= one) for so, score in author]) for author in judged) / len(judged)
        for one in candidates
    }
    return median_low(one for one, value in reached.items() if value >= max(reached.values()) - _AS_GOOD)


def praise_bar(pairs: Sequence[Pair], judges: Mapping[str, weighing.Weighing], threshold: float) -> float:
    """Return the manner from which on to praise, by authors of the corpus who weren't trained on.

    It is the lowest that at most so many replies reach that are no reflections and would pass, of each author
    judged by the others. PAIR isn't spoken at home, so it's among those who judge only.
    """
    reached: list[float] = []
    others = 0
    for source in sorted(judges.keys() - {"pair"}):
        own = [one for one in pairs if one.source == source and not one.reflects]
        model = judges[source]
        found = scores(model, own)
        others += len(own)
        reached += [
            model.manner(one.evidence.style, asdict(one.evidence.signals))
            for one, score in zip(own, found, strict=True)
            if score >= threshold and not one.evidence.reverses
        ]
    allowed = int(_PRAISED * others)
    return sorted(reached, reverse=True)[allowed] if allowed < len(reached) else 0.0


def _fit_manner(pairs: Sequence[Pair]) -> tuple[NDArray[np.float64], dict[str, float], float]:
    seen = Counter(feature for one in pairs for feature in one.evidence.style)
    cells = [
        (row, bucket(feature, _BUCKETS), 1 / len(one.evidence.style) ** 0.5)
        for row, one in enumerate(pairs)
        for feature in sorted(one.evidence.style)
        if seen[feature] > _ONCE
    ]
    rows, columns, values = zip(*cells, strict=True)
    patterns = csr_matrix((values, (rows, columns)), shape=(len(pairs), _BUCKETS))
    signals = np.array([[getattr(one.evidence.signals, name) for name in _USED] for one in pairs])
    learned = LogisticRegression(C=_MANNER_PENALTY, solver="liblinear", max_iter=1000, random_state=0).fit(
        hstack([patterns, csr_matrix(signals * _SIGNAL_SCALE)]).tocsr(),
        [one.reflects for one in pairs],
        sample_weight=_weights(pairs),
    )
    weights = learned.coef_[0]
    bias = float(learned.intercept_[0])
    found = {
        name: _bounded(name, float(weight * _SIGNAL_SCALE))
        for name, weight in zip(_USED, weights[_BUCKETS:], strict=True)
    }
    return weights[:_BUCKETS], found, bias


def _fit_fit(pairs: Sequence[Pair]) -> tuple[dict[str, float], float]:
    names = list(pairs[0].evidence.fit)
    table = np.array([[one.evidence.fit[name] for name in names] for one in pairs])
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    learned = LogisticRegression(C=_FIT_PENALTY, class_weight="balanced", max_iter=1000).fit(
        (table - mean) / spread, [one.reflects for one in pairs], sample_weight=_weights(pairs)
    )
    weights = learned.coef_[0] / spread
    return (
        {name: _bounded(name, float(weight)) for name, weight in zip(names, weights, strict=True)},
        float(learned.intercept_[0] - weights @ mean),
    )


def _bounded(name: str, weight: float) -> float:
    return round(max(min(weight, _AT_MOST.get(name, weight)), _AT_LEAST.get(name, -math.inf)), 4)


def _weights(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """Return weights by which PAIR counts as much as two authors, and an author by how much they wrote."""
    counted = Counter(one.source for one in pairs)
    one_author = max([number for source, number in counted.items() if source != "pair"], default=len(pairs))
    most = {source: _PAIR_COUNTS * one_author if source == "pair" else one_author for source in counted}
    return np.array([min(1.0, most[one.source] / counted[one.source]) for one in pairs])


def _write_rarity(pairs: Sequence[Pair]) -> None:
    """Write how rare words are and what statements are like elsewhere; it needs no labels."""
    texts = sorted({text for one in pairs for text in (one.statement, one.reply)})
    seen = Counter(word for text in texts for word in sorted(set(Utterance.of(text).spoken)))
    rarity = {
        word: round(math.log(len(texts) / count), 1)
        for word, count in sorted(seen.items())
        if count >= _COMMON and word.isalpha()
    }
    rarity[""] = round(math.log(len(texts)), 1)
    statements: dict[str, set[str]] = {}
    for one in pairs:
        statements.setdefault(one.source, set()).add(one.statement)
    random = Random(0)  # noqa: S311
    vectors = [
        mean_vector(telling(Utterance.of(text)), rarity)
        for source in sorted(statements)
        for text in random.sample(sorted(statements[source]), _ELSEWHERE // len(statements))
    ]
    numbers = np.rint(127 * np.array([one for one in vectors if one])).astype(np.int8)
    elsewhere = b64encode(numbers.tobytes()).decode()
    _write("rarity.json", {"rarity": rarity, "size": numbers.shape[1], "elsewhere": elsewhere})


def _write(name: str, told: dict[str, object]) -> None:
    (TRAINED / name).write_text(json.dumps(told, separators=(",", ":")) + "\n", "utf-8")


def main() -> None:
    """Write the files anew."""
    pairs = [*corpus("tuning"), *pair()]
    _write_rarity(pairs)
    judges = without_each(pairs)
    threshold = best_threshold(pairs, judges)
    model = fit([*pairs, *models()], threshold, praise_bar(pairs, judges, threshold))
    store_linear("listening", model.style)
    _write(
        "listening.json",
        {
            "signals": model.signals,
            "fit": model.fit,
            "fit_bias": round(model.fit_bias, 4),
            "threshold": round(model.threshold, 4),
            "praise": round(model.praise, 4),
        },
    )
    print(f"listening: {len(pairs)} pairs of {len({one.source for one in pairs})} sources")


if __name__ == "__main__":
    main()
