"""A small pattern language over words, and the guards that call a match off.

A phrase is a row of elements: ``word``, ``one|other``, ``@class`` of the lexicon, or mixed: ``@who|someone``.
``!word`` is any word but these; a trailing ``?`` makes an element optional; ``*3`` is up to three words of
any kind, though not past a "but" or a "with"; ``$`` is the end of the sentence, also as in ``when|$``.

A rule is a heading ``# name``, then its phrases, one a line, then its guards after ``unless``. A guard is a
phrase with a place: ``< it|that`` directly before the match, ``> up|out`` directly after it, ``~ chess``
within a few words of it. A guard that fits calls the match off. So does a negation inside the match or
leading up to it, unless the phrase itself holds one ("do not want to live"), and so does a story: "in the
movie", "I dreamed that".

A phrase is tried only on a sentence that holds a word for each of its elements; it is looked up by the
element that is the rarest in speech. Matching tries a bounded number of ways per word, so the time grows with
the text's length and no faster.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lantern.coaching.safety.lexicon import CLASSES

__all__ = ["Index", "Rule", "compile_index", "first_match", "read_rules"]

_NEGATORS = CLASSES["negator"]
_REACH_OF_NEGATION = 6
_NEAR = 8
_NO_WORDS: frozenset[str] = frozenset()
_BROKEN = frozenset("?*!")  # signs that belong before or behind an element, not into it
_OFTEN = 100  # as many rare words are heard as often as a common one


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which danger shows itself in speech."""

    name: str
    """What it catches, for whoever reads the table or a failing test."""
    phrases: tuple[str, ...]
    """Any of these makes the match."""
    unless: tuple[str, ...] = ()
    """Guards, any of which calls the match off."""
    by_speaker: bool = False
    """The one who speaks is the one who does harm."""


class _Element(NamedTuple):
    words: frozenset[str]
    excluded: bool = False
    optional: bool = False
    gap: int = 0
    end: bool = False
    needed: bool = False  # a match holds one of its words
    denies: bool = False

    def fits(self, word: str) -> bool:
        return (word in self.words) is not self.excluded


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase, read from its written form."""

    elements: tuple[_Element, ...]
    """Its elements in order."""
    needed: tuple[frozenset[str], ...]
    """The words of the elements that a match can't do without, the rarest in speech first."""
    negative: bool
    """It holds a negation of its own, so that one in the text is part of the match."""


Index = dict[str, list[tuple[int, _Phrase, Rule]]]
"""Rules by the words of each phrase's rarest element, with the place of the phrase in the tables."""


def read_rules(table: str, *, by_speaker: bool = False) -> tuple[Rule, ...]:
    """Return the rules written in *table*; the blocks are parted by empty lines."""
    rules = []
    for block in table.strip().split("\n\n"):
        heading, *lines = block.splitlines()
        guards = tuple(line.removeprefix("unless ") for line in lines if line.startswith("unless "))
        phrases = tuple(line for line in lines if not line.startswith("unless "))
        rules.append(Rule(heading.removeprefix("# "), phrases, guards, by_speaker))
    return tuple(rules)


def compile_index(rules: Sequence[Rule]) -> Index:
    """Return the phrases of *rules* by each word of their rarest element.

    Raises ValueError for a phrase whose first element names no words.
    """
    index: Index = {}
    place = 0
    for rule in rules:
        for written in rule.phrases:
            phrase = _phrase(written)
            first = phrase.elements[0]
            if not first.words or first.excluded or first.optional:
                raise ValueError(f"{rule.name}: start the phrase {written!r} with a word or a class")
            place += 1
            entry = (place, phrase, rule)
            for word in phrase.needed[0]:
                index.setdefault(word, []).append(entry)
    return index


def first_match(index: Index, sentences: Sequence[Sequence[str]]) -> Rule | None:
    """Return the rule of the first match in *sentences* that nothing calls off."""
    for words in sentences:
        found = _earliest(index, words)
        if found is not None:
            return found
    return None


def _earliest(index: Index, words: Sequence[str]) -> Rule | None:
    """Return the rule that matches nearest the beginning of *words*; of several, the first of the tables."""
    present = frozenset(words)
    candidates = {entry[0]: entry for word in present for entry in index.get(word, ())}
    best, earliest = None, len(words)
    for place in sorted(candidates):
        _, phrase, rule = candidates[place]
        if any(map(present.isdisjoint, phrase.needed)):
            continue
        first, elements = phrase.elements[0].words, phrase.elements
        for start in range(earliest):
            if words[start] not in first:
                continue
            end = _match(elements, 1, words, start + 1)
            if end is not None and not _called_off(phrase, rule, words, start, end):
                best, earliest = rule, start
                break
    return best


@cache
def _phrase(written: str) -> _Phrase:
    elements = tuple(map(_element, written.split()))
    needed = sorted([element.words for element in elements if element.needed], key=_commonness)
    return _Phrase(elements, tuple(needed), any(element.denies for element in elements))


@cache
def _commonness(words: frozenset[str]) -> int:
    return len(words) + _OFTEN * len(words & CLASSES["common"])


@cache
def _element(part: str) -> _Element:
    if part.isalpha():  # most are plain words, and there are thousands
        return _Element(frozenset((part,)), needed=True, denies=part in _NEGATORS)
    if part[0] == "*":
        return _Element(_NO_WORDS, gap=int(part[1:]))
    excluded, optional = part[0] == "!", part[-1] == "?"
    bare = part[excluded : len(part) - optional]
    words = frozenset(bare.split("|"))
    if "" in words or not _BROKEN.isdisjoint(bare):
        raise ValueError(f"{part!r} is no element of a phrase")
    if "@" in bare:
        classes = {name for name in words if name[0] == "@"}
        words = words.union(*(CLASSES[name[1:]] for name in classes)) - classes
    end = "$" in words
    return _Element(
        words - {"$"} if end else words,
        excluded,
        optional,
        end=end,
        needed=not (excluded or optional or end),
        denies=not excluded and not _NEGATORS.isdisjoint(words),
    )


def _match(elements: tuple[_Element, ...], at: int, words: Sequence[str], position: int) -> int | None:
    """Return where the match of ``elements[at:]`` that begins at *position* ends, or None."""
    if at == len(elements):
        return position
    element = elements[at]
    if element.end and position == len(words):
        return _match(elements, at + 1, words, position)
    if element.gap:
        for skipped in range(element.gap + 1):
            end = _match(elements, at + 1, words, position + skipped)
            if end is not None:
                return end
            if position + skipped >= len(words) or words[position + skipped] in CLASSES["turn"]:
                return None
        return None
    if position < len(words) and element.fits(words[position]):
        end = _match(elements, at + 1, words, position + 1)
        if end is not None:
            return end
    return _match(elements, at + 1, words, position) if element.optional else None


def _called_off(phrase: _Phrase, rule: Rule, words: Sequence[str], start: int, end: int) -> bool:
    if (
        _told(words, start, end)
        or _wondered(words, start, end)
        or (not phrase.negative and _negated(words, start, end))
    ):
        return True
    return any(_guards(guard, words, start, end) for guard in rule.unless)


def _negated(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether a negation stands in the match, or reaches it across words that carry one."""
    if any(_denies(words, position) for position in range(start, end)):
        return True
    for position in range(start - 1, max(-1, start - 1 - _REACH_OF_NEGATION), -1):
        if _denies(words, position):
            return True
        subject = position == start - 1 and words[position] in CLASSES["who"]
        if not subject and words[position] not in CLASSES["carrier"]:
            return False
    return False


def _denies(words: Sequence[str], position: int) -> bool:
    """Return whether *position* holds a real denial, not that of "he doesn't stop" or "no, he hit me"."""
    if words[position] not in _NEGATORS:
        return False
    following = words[position + 1] if position + 1 < len(words) else ""
    answers = words[position] == "no" and following in CLASSES["pronoun"]
    return not answers and following not in CLASSES["undo"]


def _told(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the match is part of a dream, or of a story in which the speaker has no part."""
    before = words[max(0, start - _NEAR) : start]
    if not CLASSES["dream"].isdisjoint(before):
        return True
    told_by_others = CLASSES["first"].isdisjoint(words[max(0, start - 1) : end])
    return told_by_others and not CLASSES["story"].isdisjoint(before)


def _wondered(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the match is only asked about or supposed: "did he ever hit me", "if he ever hits"."""
    if "ever" not in words[max(0, start - 2) : end]:
        return False
    return not CLASSES["suppose"].isdisjoint(words[max(0, start - 5) : end])


def _guards(guard: str, words: Sequence[str], start: int, end: int) -> bool:
    place, _, written = guard.partition(" ")
    if place == ">":
        return _match(_phrase(written).elements, 0, words, end) is not None
    if place == "<":
        elements, nearby = _phrase(f"{written} $").elements, words[max(0, start - _NEAR) : start]
    else:
        elements, nearby = _phrase(written).elements, words[max(0, start - _NEAR) : end + _NEAR]
    return any(_match(elements, 0, nearby, first) is not None for first in range(len(nearby)))
