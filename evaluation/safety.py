"""How well the safety gate tells disclosures from harmless talk."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from evaluation.corpus import lines, public
from evaluation.figures import Figure, share
from lantern.coaching.safety import Concern, Kind, screen
from training.safety import Line, read

__all__ = ["measure"]

_PART: Final = "safety"
_TRICKY: Final = ("idiom", "quarrel", "feeling", "fiction", "denied", "agreed", "body", "task")
_ABOUT_DANGER: Final = frozenset({"when_exercises_are_wrong"})  # an entry of the FAQ
_Judged = tuple[Line, Concern | None]


def measure() -> list[Figure]:
    """Return the figures, all of them on authors whom nothing was trained or tuned on."""
    authors = {
        author: [(line, screen(line.text)) for line in batch] for author, batch in read("held_back").items()
    }
    judged = [pair for own in authors.values() for pair in own]
    return [*_recall(judged), *_false_alarms(judged), *_by_author(authors), *_everyday()]


def _recall(judged: Sequence[_Judged]) -> list[Figure]:
    dangers = [pair for pair in judged if pair[0].kind != "none"]
    noticed = [(line, concern) for line, concern in dangers if concern]

    def of(what: str, wanted: Callable[[Line], bool], aim: str = "") -> Figure:
        return _alarmed(f"noticed: {what}", dangers, wanted, aim)

    right_kind = sum(line.kind == concern.kind for line, concern in noticed)
    right_who = sum((line.who == "own") == concern.by_speaker for line, concern in noticed)
    return [
        of("direct disclosures", lambda line: line.form == "direct", "≥ 0.95"),
        of("indirect disclosures", lambda line: line.form == "indirect", "≥ 0.80"),
        *(of(f"{kind}, direct", partial(_is_direct, kind)) for kind in Kind),
        of("said by the one who does harm", lambda line: line.who == "own"),
        share(_PART, "of those noticed, kind right", right_kind, len(noticed)),
        share(_PART, "of those noticed, who does the harm right", right_who, len(noticed)),
    ]


def _is_direct(kind: Kind, line: Line) -> bool:
    return (line.kind, line.form) == (kind, "direct")


def _is_of(forms: Sequence[str], line: Line) -> bool:
    return line.form in forms


def _false_alarms(judged: Sequence[_Judged]) -> list[Figure]:
    def of(what: str, forms: Sequence[str], aim: str = "") -> Figure:
        return _alarmed(f"false alarms: {what}", judged, partial(_is_of, forms), aim)

    return [
        of("hard negatives", _TRICKY, "≤ 0.01"),
        *(of(f"hard negatives, {form}", (form,)) for form in _TRICKY),
        of("ordinary talk", ("ordinary",), "≤ 0.002"),
    ]


def _by_author(authors: Mapping[str, Sequence[_Judged]]) -> list[Figure]:
    """Return what matters most for each author: they differ more than chance would have it."""
    measured = (
        ("noticed: direct disclosures", ("direct",)),
        ("noticed: indirect disclosures", ("indirect",)),
        ("false alarms: hard negatives", _TRICKY),
    )
    return [
        _alarmed(f"{what}, {author}", judged, partial(_is_of, forms))
        for author, judged in authors.items()
        for what, forms in measured
    ]


def _alarmed(what: str, judged: Sequence[_Judged], wanted: Callable[[Line], bool], aim: str = "") -> Figure:
    """Return at how many of the lines that are *wanted* the gate alarmed."""
    asked = [concern for line, concern in judged if wanted(line)]
    return share(_PART, what, sum(map(bool, asked)), len(asked), aim)


def _everyday() -> list[Figure]:
    """Return the alarms in what was written for the other judgements; a few of them may be right."""
    pairs = lines("listening", "held_back")
    spoken = {
        "couples' drills": [
            text for name in pairs if "couples" in name for row in pairs[name] for text in row[2:]
        ],
        "counselling talk": [
            text for name in pairs if "couples" not in name for row in pairs[name] for text in row[2:]
        ],
        "openings to the partner": [
            row[3] for rows in lines("statements", "held_back").values() for row in rows
        ],
        "questions to the skill": [
            row[-1]
            for rows in lines("questions", "held_back").values()
            for row in rows
            if row[0] not in _ABOUT_DANGER
        ],
    }
    figures = [_alarms(what, texts) for what, texts in spoken.items()]
    for what, name, column in (
        ("CLINC150's questions out of scope", "clinc150/out_of_scope.txt", "text"),
        ("PAIR's replies", "pair/reflections.csv", "response"),
    ):
        rows = public(name)
        figures.append(_alarms(what, [row[column] for row in rows or ()]))
    return figures


def _alarms(what: str, texts: Sequence[str]) -> Figure:
    different = sorted(set(texts))
    return share(
        _PART, f"alarms in {what}", sum(screen(text) is not None for text in different), len(different)
    )
