"""A small pattern language over words, and the guards that call a match off.

A phrase is a row of elements: ``word``, ``one|other``, ``@class`` of the lexicon, or mixed: ``@who|someone``.
``!word`` is any word but these; a trailing ``?`` makes an element optional; ``*3`` is up to three words of
any kind, though not past a "but" or a "with"; ``$`` is the end of the sentence, also as in ``when|$``.

A rule is a heading ``# name``, then its phrases, one a line, then its guards after ``unless``. A guard is a
phrase with a place: ``< it|that`` directly before the match, ``> up|out`` directly after it, ``~ chess``
within a few words of it. A guard that fits calls the match off. So does a negation inside the match or
leading up to it, unless the phrase itself holds one ("do not want to live"), and so does a story: "in the
movie", "I dreamed that".

Matching tries a bounded number of ways per word, so the time grows with the text's length and no faster.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lantern.coaching.safety.lexicon import CLASSES

__all__ = ["Index", "Rule", "compile_index", "first_match", "read_rules"]

_NEGATORS = CLASSES["negator"]
_REACH_OF_NEGATION = 6
_NEAR = 8


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


@dataclass(frozen=True, slots=True)
class _Element:
    words: frozenset[str]
    excluded: bool = False
    optional: bool = False
    gap: int = 0
    end: bool = False

    def fits(self, word: str) -> bool:
        return (word in self.words) is not self.excluded


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase, read from its written form."""

    elements: tuple[_Element, ...]
    """Its elements in order."""
    negative: bool
    """It holds a negation of its own, so that one in the text is part of the match."""


Index = dict[str, list[tuple[_Phrase, Rule]]]
"""Rules by the words that can begin one of their phrases."""


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
    """Return the phrases of *rules* by each word that can begin them.

    Raises ValueError for a phrase whose first element names no words.
    """
    index: Index = {}
    for rule in rules:
        for written in rule.phrases:
            phrase = _phrase(written)
            first = phrase.elements[0]
            if not first.words or first.excluded or first.optional:
                raise ValueError(f"{rule.name}: start the phrase {written!r} with a word or a class")
            for word in first.words:
                index.setdefault(word, []).append((phrase, rule))
    return index


def first_match(index: Index, sentences: Sequence[Sequence[str]]) -> Rule | None:
    """Return the rule of the first match in *sentences* that nothing calls off."""
    for words in sentences:
        for start, word in enumerate(words):
            for phrase, rule in index.get(word, ()):
                end = _match(phrase.elements, 0, words, start)
                if end is not None and not _called_off(phrase, rule, words, start, end):
                    return rule
    return None


@cache
def _phrase(written: str) -> _Phrase:
    elements = tuple(_element(part) for part in written.split())
    negative = any(element.words & _NEGATORS and not element.excluded for element in elements)
    return _Phrase(elements, negative)


@cache
def _element(part: str) -> _Element:
    if part.startswith("*"):
        return _Element(frozenset(), gap=int(part[1:]))
    bare = part.removesuffix("?").removeprefix("!")
    words: set[str] = set()
    for name in bare.split("|"):
        if not name or name[-1] in "?*" or name[0] in "*!":
            raise ValueError(f"{part!r} is no element of a phrase")
        words |= CLASSES[name[1:]] if name.startswith("@") else {name}
    end = "$" in words
    return _Element(frozenset(words - {"$"}), part.startswith("!"), optional=part.endswith("?"), end=end)


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
    if _told(words, start, end) or (not phrase.negative and _negated(words, start, end)):
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


def _guards(guard: str, words: Sequence[str], start: int, end: int) -> bool:
    place, _, written = guard.partition(" ")
    if place == ">":
        return _match(_phrase(written).elements, 0, words, end) is not None
    if place == "<":
        elements, nearby = _phrase(f"{written} $").elements, words[max(0, start - _NEAR) : start]
    else:
        elements, nearby = _phrase(written).elements, words[max(0, start - _NEAR) : end + _NEAR]
    return any(_match(elements, 0, nearby, first) is not None for first in range(len(nearby)))
