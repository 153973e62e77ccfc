"""How well questions find their entry, and how well others are declined: on an author held back."""

from collections.abc import Sequence
from typing import Final

from evaluation.corpus import lines
from evaluation.figures import Figure, share
from lantern.coaching.faq import Faq
from lantern.coaching.faq_trained import FAR, KIND
from training.questions import Question, asked, entries, far_off

__all__ = ["measure"]

_PART: Final = "questions"
_UNPOINTED: Final = frozenset({FAR.removeprefix(KIND), "other"})


def measure() -> list[Figure]:
    """Return how often the right entry, a wrong one, none, and the right pointer was given."""
    faq = Faq(entries())
    held_back = [question for rows in lines("questions", "held_back").values() for question in asked(rows)]
    inside = [question for question in held_back if not question.label.startswith(KIND)]
    outside = [question for question in held_back if question.label.startswith(KIND)]
    near = [question for question in outside if question.label != FAR]
    far = [question for question in outside if question.label == FAR]
    _, public = far_off()
    return [
        *_found(faq, inside),
        _declined(faq, "near misses declined", [question.text for question in near], "≥ 0.85"),
        _declined(faq, "anything else declined", [question.text for question in far]),
        _declined(faq, "CLINC150 out of scope (the half not trained on) declined", public, "≥ 0.98"),
        *_pointed(faq, near, [*inside, *far]),
    ]


def _found(faq: Faq, inside: Sequence[Question]) -> list[Figure]:
    answers = [(question.label, faq.find(question.text)) for question in inside]
    given = [(label, found.answer.id) for label, found in answers if found.answer]
    right = sum(label == entry_id for label, entry_id in given)
    named = sum(
        label in ([found.answer.id] if found.answer else [entry.id for entry in found.near])
        for label, found in answers
    )
    return [
        share(_PART, "paraphrases, right entry given", right, len(answers), "≥ 0.90"),
        share(_PART, "paraphrases, wrong entry given", len(given) - right, len(answers), "≤ 0.04"),
        share(_PART, "paraphrases, right entry given or offered by name", named, len(answers)),
    ]


def _declined(faq: Faq, what: str, texts: Sequence[str], aim: str = "") -> Figure:
    return share(_PART, what, sum(faq.answer(text) is None for text in texts), len(texts), aim)


def _pointed(faq: Faq, near: Sequence[Question], elsewhere: Sequence[Question]) -> list[Figure]:
    kinds = [(question.label.removeprefix(KIND), faq.find(question.text).kind) for question in near]
    fitting = [(kind, pointed) for kind, pointed in kinds if kind not in _UNPOINTED]
    others = [faq.find(question.text).kind for question in elsewhere]
    return [
        share(
            _PART, "near misses of a known kind, right pointer", sum(k == p for k, p in fitting), len(fitting)
        ),
        share(
            _PART,
            "near misses of a known kind, wrong pointer",
            sum(pointed not in {None, kind} for kind, pointed in fitting),
            len(fitting),
        ),
        share(
            _PART,
            "paraphrases and anything else, pointed somewhere",
            sum(pointed is not None for pointed in others),
            len(others),
        ),
    ]
