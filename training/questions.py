"""Makes `trained/questions.classes`: which entry a question is about, or which kind that we don't answer.

A linear support vector machine, one class against the rest, over the features of `faq_trained` (TF-IDF) and
the mean word vector; then a logistic regression that says from its evidence how probable the best entry is.
Its evidence comes from machines that were trained without the file whose sentences they judge.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from evaluation.corpus import lines, public
from lantern.coaching.faq import Faq, FaqEntry
from lantern.coaching.faq_trained import FAR, KIND, SCOPE, Evidence, features, read, spoken
from lantern.coaching.text import stem
from lantern.coaching.vectors import vector
from training.storing import store

__all__ = ["Question", "asked", "entries", "far_off", "main"]

_ROOT: Final = Path(__file__).parents[1]
_OLD: Final = _ROOT / "tests" / "coaching" / "faq_questions.yaml"
_FOLDS: Final = 5
_VECTORS_SHARE: Final = 0.5
_MATCH_WEIGHT: Final = 0.5
_COST: Final = 0.4
_COARSE_COST: Final = 0.1
_RAREST: Final = 255
_LEAST: Final = 0.04
"""Weights below that count as none."""
_UNTRAINED: Final = (-1.0, 1.6)
_NO_EVIDENCE: Final = Evidence(-2.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0)
_LEAST_SURE: Final = 0.5
_OFFERING: Final = 0.12
_BITS: Final = frozenset({"questions_3", "questions_4"})
_NO_JUDGE: Final[dict[str, object]] = {
    "evidence": [],
    "evidence_bias": 0,
    "least": 0,
    "offering": 0,
    "pointing": 0,
}
_POINTING: Final = -0.3
_OTHER: Final = f"{KIND}unsorted"


class Question(NamedTuple):
    """A sentence and what it is to find."""

    text: str
    label: str
    """Id of the entry, or KIND and the kind of question that we don't answer."""


class _Judged(NamedTuple):
    """A sentence as judged by what was trained without it."""

    part: str
    """Name of the file or fold that was left out."""
    question: Question
    best: str
    """The entry that fits best."""
    evidence: Evidence


class _Table(NamedTuple):
    """What the features of a sentence are counted by."""

    places: dict[str, int]
    rarities: memoryview


def entries() -> list[FaqEntry]:
    """Return the entries of the content."""
    told = yaml.safe_load((_ROOT / "content" / "en" / "faq.yaml").read_text("utf-8"))["entries"]
    return [
        FaqEntry(**{**one, **{name: tuple(one[name]) for name in ("names", "questions", "related")}})
        for one in told
    ]


def asked(rows: Iterable[Sequence[str]]) -> list[Question]:
    """Return the sentences of the *rows* of a file of the corpus."""
    return [Question(row[-1], KIND + row[1] if row[0] == KIND else row[0]) for row in rows]


def far_off() -> tuple[list[str], list[str]]:
    """Return CLINC150's questions out of scope: those that are trained on, and those to measure on."""
    texts = [row["text"] for row in public("clinc150/out_of_scope.txt") or ()]
    return texts[::2], texts[1::2]


def main() -> None:
    """Write the file anew, and print how sentences fare that it was made without."""
    faq = Faq(entries())
    own = [Question(text, one.id) for one in entries() for text in (*one.names, *one.questions, one.answer)]
    others = _others()
    judged = _left_out(faq, own, others)
    rows = np.array([each.evidence for each in judged])
    right = np.array([each.best == each.question.label for each in judged])
    weighed = np.array([_is_whole(each) for each in judged])
    judge = LogisticRegression(C=1.0, max_iter=1000).fit(rows[weighed], right[weighed])
    _report(judged, right, judge.predict_proba(rows)[:, 1])
    told: dict[str, object] = {
        "evidence": [round(float(each), 4) for each in judge.coef_[0]],
        "evidence_bias": round(float(judge.intercept_[0]), 4),
        "least": _LEAST_SURE,
        "offering": _OFFERING,
        "pointing": _POINTING,
    }
    store("questions.classes", _trained([*own, *(question for _, question in others)], told))


def _others() -> list[tuple[str, Question]]:
    """Return the sentences that stand in no entry, each with the name of what is left out with it."""
    found = [
        (name, question) for name, rows in lines("questions", "tuning").items() for question in asked(rows)
    ]
    for name, questions in (("old", _old()), ("far", [Question(text, FAR) for text in far_off()[0]])):
        found += [(f"{name} {at % _FOLDS}", question) for at, question in enumerate(questions)]
    return found


def _old() -> list[Question]:
    """Return the questions of the tests."""
    told = yaml.safe_load(_OLD.read_text("utf-8"))
    return [
        *(
            Question(text, label)
            for part in ("tuned", "held_back")
            for label, texts in told[part]["paraphrases"].items()
            for text in texts
        ),
        *(Question(text, _OTHER) for part in ("tuned", "held_back") for text in told[part]["declined"]),
        *(Question(text, FAR) for texts in told["small_talk"].values() for text in texts),
    ]


def _left_out(faq: Faq, own: Sequence[Question], others: Sequence[tuple[str, Question]]) -> list[_Judged]:
    """Return the *others* as judged by what was trained without the rest of their file or fold."""
    judged = []
    for part in dict.fromkeys(name for name, _ in others):
        rest = [question for name, question in others if name != part]
        trained = read(_trained([*own, *rest], _NO_JUDGE))
        for question in (question for name, question in others if name == part):
            found = faq.evidence(question.text, trained)
            best, evidence = found or ("", _NO_EVIDENCE)
            judged.append(_Judged(part, question, best, evidence))
    return judged


def _is_whole(judged: _Judged) -> bool:
    """Tell whether it is as long as what people say: some files hold only bits of questions."""
    return judged.question.label.startswith(KIND) or judged.part not in _BITS


def _trained(questions: Sequence[Question], judge: dict[str, object]) -> bytes:
    """Return the file as learned from the *questions*, with the *judge* of the evidence."""
    sorted_ = [question for question in questions if question.label != _OTHER]
    labels = [question.label for question in sorted_]
    texts = [question.text for question in sorted_]
    table = _table([features(text) for text in texts])
    matrix = _matrix(texts, table)
    machine = LinearSVC(C=_COST, random_state=0).fit(matrix, labels)
    fine = np.array([not str(each).startswith(KIND) for each in machine.classes_])
    coarse = LinearSVC(C=_COARSE_COST, class_weight="balanced", random_state=0).fit(
        matrix, [label if label.startswith(KIND) else SCOPE for label in labels]
    )
    weights = np.vstack([machine.coef_[fine], coarse.coef_]).T
    bias = [*machine.intercept_[fine], *coarse.intercept_]
    scale = float(np.abs(weights).max()) / 127
    many = len(table.places)
    kept = np.abs(weights[:many]) >= _LEAST
    stored = np.rint(weights / scale).astype(np.int8)
    header = {
        "classes": [str(each) for each in (*machine.classes_[fine], *coarse.classes_)],
        "bias": [round(float(each), 4) for each in bias],
        "scale": scale,
        "vectors_share": _VECTORS_SHARE,
        "match_weight": _MATCH_WEIGHT,
        "untrained": _UNTRAINED,
        **judge,
    }
    numbers = (
        bytes(table.rarities)
        + kept.sum(axis=1).astype(np.uint8).tobytes()
        + np.nonzero(kept)[1].astype(np.uint8).tobytes()
        + stored[:many][kept].tobytes()
        + stored[many:].tobytes()
    )
    return b"\n".join((json.dumps(header).encode(), "\t".join(table.places).encode(), numbers))


def _table(rows: Sequence[dict[str, float]]) -> _Table:
    held: dict[str, int] = {}
    for row in rows:
        for feature in row:
            held[feature] = held.get(feature, 0) + 1
    kept = sorted(feature for feature, times in held.items() if times > 1)
    rarities = np.array([1 + np.log((1 + len(rows)) / (1 + held[feature])) for feature in kept])
    top = 1 + np.log((1 + len(rows)) / 2)
    return _Table(
        {feature: place for place, feature in enumerate(kept)},
        memoryview(np.rint(rarities / top * _RAREST).astype(np.uint8).tobytes()),
    )


def _matrix(texts: Iterable[str], table: _Table) -> sparse.csr_matrix:
    """Return the TF-IDF of the features, each row of length 1, and the mean vectors beside them."""
    rows, columns, values, means = [], [], [], []
    for at, text in enumerate(texts):
        known = {
            table.places[name]: weight * table.rarities[table.places[name]]
            for name, weight in features(text).items()
            if name in table.places
        }
        length = float(np.linalg.norm(list(known.values()))) or 1.0
        rows += [at] * len(known)
        columns += list(known)
        values += [value / length for value in known.values()]
        means.append(_mean(text, table))
    left = sparse.csr_matrix((values, (rows, columns)), shape=(len(means), len(table.places)))
    return sparse.hstack([left, sparse.csr_matrix(np.array(means) * _VECTORS_SHARE)]).tocsr()


def _mean(text: str, table: _Table) -> NDArray[np.float64]:
    total = np.zeros(64)
    for word in spoken(text):
        numbers = vector(word)
        if numbers is not None:
            place = table.places.get(f"w {stem(word)}")
            rarity = table.rarities[place] if place is not None else _RAREST
            total += (rarity / _RAREST) ** 2 * np.array(numbers)
    return total / (float(np.linalg.norm(total)) or 1.0)


def _report(judged: Sequence[_Judged], right: NDArray[np.bool_], sure: NDArray[np.float64]) -> None:
    """Print, by file: how often the best entry is right, given and wrong, and how often none is given."""
    names = np.array([each.part.split(" ")[0] for each in judged])
    kinds = np.array([each.question.label.startswith(KIND) for each in judged])
    given = sure >= _LEAST_SURE
    for name in dict.fromkeys(names.tolist()):
        own, none = (names == name) & ~kinds, (names == name) & kinds
        if own.any():
            shares = (right[own].mean(), (right & given)[own].mean(), (given & ~right)[own].mean())
            print(name, "best {:.3f} right {:.3f} wrong {:.3f}".format(*shares), f"of {own.sum()}")
        if none.any():
            print(name, f"declined {1 - given[none].mean():.3f} of {none.sum()}")


if __name__ == "__main__":
    main()
