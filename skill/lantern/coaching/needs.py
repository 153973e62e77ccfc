"""From a quarrel to the need that may lie under it: tells in free words which quarrel or need is meant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from lantern.coaching.text import stem, word_set, words

__all__ = ["Guess", "Need", "Needs", "Quarrel"]

_LONGEST: Final = 120  # words; a spoken turn of half a minute
_SURE: Final = 2.0
_STRONG: Final = 2.0
_WEAK: Final = 1.0
_HEAT: Final = 1.0
_EACH_FURTHER_WORD: Final = 0.5
"""How much more a longer phrase tells than a single word."""
# Words that may stand between the words of a phrase without changing it.
_FILLERS: Final = word_set("a an the really just so even still also very like")

_DENIALS: Final = word_set("not isn't wasn't no than")

Stems: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Need:
    """Something that a person needs from the other."""

    id: str
    names: tuple[str, ...]
    """What people call it."""
    label: str
    """What follows "the need": "to rest"."""
    own: str
    """How one could tell the partner."""
    step: str
    """One small thing that fits it, whatever the quarrel."""


@dataclass(frozen=True)
class Guess:
    """A need that may lie under a quarrel."""

    need: str
    """Its id."""
    say: str
    """What it may be about, said tentatively."""
    ask: str
    """The question that checks it."""
    step: str
    """One small thing to try."""


@dataclass(frozen=True)
class Quarrel:
    """Something that a couple keeps fighting about."""

    id: str
    names: tuple[str, ...]
    """What people call it; the first is spoken aloud."""
    strong: tuple[str, ...]
    """Words that give it away in free speech."""
    weak: tuple[str, ...]
    """Words that hint at it."""
    guesses: tuple[Guess, ...]
    """The needs it may be about, the likeliest first."""

    def guess(self, need_id: str) -> Guess | None:
        """Return the guess at this need."""
        return next((one for one in self.guesses if one.need == need_id), None)

    def after(self, need_id: str) -> Guess | None:
        """Return the guess that comes after that at this need; None after the last one."""
        order = [one.need for one in self.guesses]
        at = order.index(need_id) + 1 if need_id in order else 0
        return self.guesses[at] if at < len(order) else None


class Needs:
    """The quarrels and needs, searchable by free words."""

    def __init__(self, quarrels: Sequence[Quarrel], needs: Sequence[Need], heat: Sequence[str]) -> None:
        """Index *quarrels* and *needs*; *heat* are words that show that a quarrel is told at all."""
        self.quarrels = {quarrel.id: quarrel for quarrel in quarrels}
        self.needs = {need.id: need for need in needs}
        self._heat = heat

    def find(self, text: str) -> str | None:
        """Return the id of the quarrel that *text* tells of, or None where that isn't clear."""
        said = _stems(text)
        if not said:
            return None
        named = self._named.get(said)
        if named:
            return named
        heat = _HEAT if any(_first(phrase, said) is not None for phrase in self._hot) else 0.0
        best, found = (0.0, 0), None
        for quarrel_id, cues in self._cues.items():
            score, at = _score(cues, said)
            if score and score + heat >= _SURE and (score, -at) > best:
                best, found = (score, -at), quarrel_id
        return found

    def find_need(self, text: str) -> str | None:
        """Return the id of the need that *text* names, or None; of several the one named first."""
        said = _stems(text)
        found = [
            (at, -len(name), need_id)
            for need_id, names in self._need_names.items()
            for name in names
            if (at := _first(name, said)) is not None and (at == 0 or said[at - 1] not in _DENIALS)
        ]
        return min(found)[2] if found else None

    @cached_property
    def _named(self) -> dict[Stems, str]:
        return {_stems(name): quarrel.id for quarrel in self.quarrels.values() for name in quarrel.names}

    @cached_property
    def _cues(self) -> dict[str, list[tuple[Stems, float]]]:
        return {quarrel.id: _cues(quarrel) for quarrel in self.quarrels.values()}

    @cached_property
    def _hot(self) -> list[Stems]:
        return [_stems(phrase) for phrase in self._heat]

    @cached_property
    def _need_names(self) -> dict[str, list[Stems]]:
        return {need.id: [_stems(name) for name in need.names] for need in self.needs.values()}


def _cues(quarrel: Quarrel) -> list[tuple[Stems, float]]:
    """Return the words that give *quarrel* away, with what they weigh, the longest phrases first."""
    sorts = ((quarrel.weak, _WEAK), (quarrel.strong, _STRONG))
    weights = {stems: weight for phrases, weight in sorts for stems in map(_stems, phrases) if stems}
    cues = [(stems, weight + _EACH_FURTHER_WORD * (len(stems) - 1)) for stems, weight in weights.items()]
    return sorted(cues, key=lambda cue: -len(cue[0]))


def _score(cues: Iterable[tuple[Stems, float]], said: Stems) -> tuple[float, int]:
    """Return what the cues found in *said* weigh together, and where the first of them stands.

    A word counts once, in the longest phrase that holds it.
    """
    total, taken = 0.0, set[int]()
    for phrase, weight in cues:
        at = _first(phrase, said)
        places = range(at, at + len(phrase)) if at is not None else range(0)
        if places and taken.isdisjoint(places):
            total += weight
            taken.update(places)
    return total, min(taken, default=0)


def _first(phrase: Stems, said: Stems) -> int | None:
    """Return where *phrase* stands in *said*."""
    size = len(phrase)
    return next((at for at in range(len(said) - size + 1) if said[at : at + size] == phrase), None)


def _stems(text: str) -> Stems:
    return tuple(stem(word) for word in words(text)[:_LONGEST] if word not in _FILLERS)
