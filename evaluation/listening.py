"""How well the listening coach tells reflections: within PAIR, across authors and topics, without stems."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Final, NamedTuple

from evaluation.figures import Figure, bootstrap, f1, roc_auc
from lantern.coaching.style import without_stem
from lantern.coaching.utterance import Utterance
from lantern.coaching.weighing import Weighing, trained
from training.listening import Pair, corpus, fit, mismatched, pair, scores

__all__ = ["measure"]

_PART: Final = "listening"
_FOLDS: Final = 5
_LEAST: Final = 100  # replies on a topic that is measured by itself


class _Judged(NamedTuple):
    group: str
    """What hangs together: all replies to one statement."""
    reflects: bool
    score: float
    """Log-odds; from 0 on it's taken as a reflection."""


def measure() -> list[Figure]:
    """Return all figures of the listening coach; those on PAIR are empty where LANTERN_DATA is missing."""
    tuning, read = corpus("tuning"), pair()
    return [
        *_held_back(trained()),
        *_authors([*tuning, *read]),
        *_folds(tuning, read),
        *_topics(tuning, read),
    ]


def _held_back(model: Weighing) -> list[Figure]:
    """Return the figures on authors that nothing was trained or chosen on."""
    found = []
    for author, own in _by_source(corpus("held_back")).items():
        judged = _judge(model, own)
        aim = "≥ 0.85" if author.startswith("couples") else ""
        found += [
            _f1(f"F1, held back {author}", judged, aim),
            _auc(f"AUC, held back {author}", judged),
            _auc(f"AUC, held back {author}, all stems cut off", _judge(model, [_cut(one) for one in own])),
            _this_statement(f"held back {author}", model, own),
            *_stems(f"held back {author}", model, own),
        ]
    return found


def _authors(pairs: Sequence[Pair]) -> list[Figure]:
    """Return the figures on each author, trained on the others; PAIR counts as one of them."""
    found = []
    for author, own in _by_source(pairs).items():
        model = fit([one for one in pairs if one.source != author], trained().threshold)
        judged = _judge(model, own)
        found += [
            _auc(f"AUC, {author} by the other authors", judged),
            _f1(f"F1, {author} by the other authors", judged),
            _this_statement(f"{author} by the other authors", model, own),
        ]
    return found


def _folds(tuning: Sequence[Pair], read: Sequence[Pair]) -> list[Figure]:
    """Return the figures on PAIR, five folds by prompt: the kind of model that ships, and PAIR alone."""
    shipped: list[_Judged] = []
    alone: list[_Judged] = []
    decided: list[_Judged] = []
    fits: list[_Judged] = []
    close: list[_Judged] = []
    bare: list[_Judged] = []
    for inside, outside in _by_prompt(read):
        model = fit([*tuning, *outside], trained().threshold)
        shipped += _judge(model, inside)
        bare += _judge(model, [_cut(one) for one in inside])
        fits += _against_others(model, inside)
        close += _against_others(model, inside, by_fit=True)
        by_itself = fit(outside)
        alone += _judge(by_itself, inside)
        decided += _judge(replace(by_itself, threshold=_threshold(outside)), inside)
    return [
        _auc("AUC, PAIR, 5 folds by prompt, the shipped kind of model", shipped, "≥ 0.96"),
        _f1("F1, PAIR, 5 folds by prompt, the shipped kind of model", shipped, "≥ 0.87"),
        _auc("AUC, PAIR, 5 folds by prompt, the shipped kind, all stems cut off", bare),
        _auc("AUC, PAIR, 5 folds by prompt, trained on PAIR alone", alone, "≥ 0.96"),
        _f1("F1, PAIR, 5 folds by prompt, trained on PAIR alone", decided, "≥ 0.87"),
        _auc("AUC, PAIR, 5 folds: this statement against another", fits, "≥ 0.92"),
        _auc("AUC, PAIR, 5 folds: this statement against another, by the fit alone", close),
    ]


def _threshold(pairs: Sequence[Pair]) -> float:
    """Return the sum from which on one author's replies are best told, by folds among *pairs*."""
    judged: list[_Judged] = []
    for inside, outside in _by_prompt(pairs):
        judged += _judge(fit(outside), inside)
    return max((one.score for one in judged), key=lambda least: _f1_from(judged, least))


def _topics(tuning: Sequence[Pair], read: Sequence[Pair]) -> list[Figure]:
    """Return the figures on each larger topic of PAIR, trained on the others and the corpus."""
    topics = sorted({one.topic for one in read})
    held = {topic: [one for one in read if one.topic == topic] for topic in topics}
    return [
        _auc(
            f"AUC, PAIR's {topic} by its other topics",
            _judge(fit([*tuning, *(one for one in read if one.topic != topic)]), own),
        )
        for topic, own in held.items()
        if len(own) >= _LEAST
    ]


def _this_statement(where: str, model: Weighing, pairs: Sequence[Pair]) -> Figure:
    return _auc(f"AUC, {where}: this statement against another", _against_others(model, pairs))


def _against_others(model: Weighing, pairs: Sequence[Pair], *, by_fit: bool = False) -> list[_Judged]:
    """Judge the reflections among *pairs*, each with its own statement and with another one."""
    both = [*(one for one in pairs if one.reflects), *mismatched(pairs)]
    if by_fit:
        return [_Judged(one.group, one.reflects, model.fitting(one.evidence.fit)) for one in both]
    return _judge(model, both)


def _stems(where: str, model: Weighing, pairs: Sequence[Pair]) -> list[Figure]:
    """Return how many reflections with a stem are found, with the stem and with it cut off."""
    stemmed = [one for one in pairs if one.kind == "reflect_stem"]
    return [
        bootstrap(_PART, f"found of {where}'s reflections with a stem, {how}", _judge(model, some), _found)
        for how, some in (("as said", stemmed), ("cut off", [_cut(one) for one in stemmed]))
    ]


def _found(judged: Sequence[_Judged]) -> float:
    return sum(one.score >= 0 for one in judged) / (len(judged) or 1)


def _cut(one: Pair) -> Pair:
    """Return the pair as Alexa leaves it, without a stock stem or closing check."""
    return replace(one, reply=" ".join(without_stem(Utterance.of(one.reply))))


def _judge(model: Weighing, pairs: Sequence[Pair]) -> list[_Judged]:
    return [
        _Judged(one.group, one.reflects, score)
        for one, score in zip(pairs, scores(model, pairs), strict=True)
    ]


def _auc(what: str, judged: Sequence[_Judged], aim: str = "") -> Figure:
    return _figure(what, judged, lambda rows: roc_auc([(one.reflects, one.score) for one in rows]), aim)


def _f1(what: str, judged: Sequence[_Judged], aim: str = "") -> Figure:
    return _figure(what, judged, _f1_from, aim)


def _f1_from(judged: Sequence[_Judged], least: float = 0) -> float:
    return f1([(one.reflects, one.score >= least) for one in judged])


def _figure(
    what: str, judged: Sequence[_Judged], value: Callable[[Sequence[_Judged]], float], aim: str
) -> Figure:
    if not judged:
        return Figure(_PART, what, None, 0, aim=aim)
    return bootstrap(_PART, what, judged, value, aim, group=lambda one: one.group)


def _by_source(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    return {
        source: [one for one in pairs if one.source == source]
        for source in sorted({one.source for one in pairs})
    }


def _by_prompt(pairs: Sequence[Pair]) -> Iterator[tuple[list[Pair], list[Pair]]]:
    """Yield for each fold what is judged, and what is trained on: the replies to all other prompts."""
    prompts = sorted({one.number for one in pairs})
    Random(0).shuffle(prompts)  # noqa: S311
    for at in range(_FOLDS if prompts else 0):
        judged = set(prompts[at::_FOLDS])
        yield (
            [one for one in pairs if one.number in judged],
            [one for one in pairs if one.number not in judged],
        )
