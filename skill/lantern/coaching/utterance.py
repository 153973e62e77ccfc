"""One utterance as it was heard: plain words, where its sentences begin, and the means to quote it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lantern.coaching.text import STOP_WORDS, normalize, word_set

__all__ = ["Utterance"]

_LONGEST: Final = 2_000  # characters; a spoken turn of a minute has about 900
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.?!;:]+")
_STOP: Final = "|"
_ASKED: Final = "?"

_CONTRACTIONS: Final = {
    "ain't": "is not", "can't": "can not", "cannot": "can not", "cant": "can not", "didnt": "did not",
    "doesnt": "does not", "dont": "do not", "gonna": "going to", "gotta": "have to", "im": "i am",
    "isnt": "is not", "ive": "i have", "lemme": "let me", "let's": "let us", "shan't": "shall not",
    "thats": "that is", "wanna": "want to", "wasnt": "was not", "whats": "what is", "won't": "will not",
    "wont": "will not", "youd": "you would", "youre": "you are", "youve": "you have",
}  # fmt: skip
_ENDINGS: Final = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'d": " would"}
# After these "'s" is "is"; after a noun it may be a possessive, which is left alone.
_IS_AFTER: Final = word_set("everything he here how it nothing she that there what where who")
# "I" and the names of days keep their capital, on a card as in a book.
_FIRST_PERSON: Final = re.compile(r"i(?:'.+)?")
_DAYS: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?")

_FEWEST: Final = 3  # words of a quote that means something by itself
_MOST: Final = 11  # words of a quote that the ear can hold
_BEFORE_IF: Final = 6  # words; "I was wondering" isn't what was asked
# A clause ends before these, whatever comes.
_BREAKS: Final = word_set("| ? but because though although however unless")
_JOINTS: Final = word_set("so and then or")
_SUBJECTS: Final = word_set("i you we he she they it this that there the my our your")
_MODALS: Final = word_set("could would can will shall")
_CHECKS: Final = (("did", "i"), ("do", "i"), ("am", "i"), ("is", "that"), ("is", "it"), ("does", "that"))
# "… late I feel …": a new thought begins, which no punctuation marks in speech.
_NEW_STARTS: Final = word_set("feel felt need am would want wish will promise")
_ASKING: Final = word_set("what how why when where who which")
_LEADS: Final = _ASKING | word_set("if whenever while because that like than as after before time")
_AUXILIARIES: Final = word_set(
    "do did does is are was were have has had can could will would should must not"
)
# Where a clause is too long, it may be cut before one of these; the first sort is the better place.
_TURNS: Final = word_set("that when whenever if while until and or since")
_PREPOSITIONS: Final = word_set("in on at with about for from after before without during like as")
# Nobody ends on these, so a quote doesn't; the second set only where the clause was cut.
_DANGLING: Final = word_set(
    "the a an my your our his their to of and or so very really just only am are were if than as i we"
)
_DANGLING_IN_A_CUT: Final = _DANGLING | word_set(
    """
    is was be do does did not with at for from about when because that like more they he she how what why
    until while whenever since would could should can will have has had feel
    """
)
_SPEAKERS: Final = {
    "i": "one", "me": "one", "you": "one", "my": "one's", "your": "one's", "mine": "one's", "yours": "one's",
    "myself": "oneself", "yourself": "oneself", "am": "be", "are": "be", "was": "were",
}  # fmt: skip
_TELLING_LENGTH: Final = 6  # words
_SMALL_WORDS: Final = 0.15  # share of them in English, at the least


@dataclass(frozen=True, slots=False)
class Utterance:
    """What one partner said, capped to a bounded length, ready to be searched and quoted."""

    heard: tuple[str, ...]
    """The words as they were said, in lower case: "don't", "phone"."""
    plain: tuple[str, ...]
    """The words with contractions opened ("do", "not"), and marks: "|" where a sentence begins, "?"."""
    origin: tuple[int, ...]
    """For each item of `plain` the index of its word in `heard`, or -1 for a mark."""

    @classmethod
    def of(cls, text: str) -> "Utterance":
        """Return *text* as an utterance; anything that isn't a word or the end of a sentence is dropped."""
        heard: list[str] = []
        plain: list[str] = [_STOP]
        origin: list[int] = [-1]
        for token in _TOKEN.findall(normalize(text[:_LONGEST])):
            if token[0] in ".?!;:":
                marks = [_ASKED, _STOP] if _ASKED in token else [_STOP]
                plain += marks
                origin += [-1] * len(marks)
                continue
            opened = _open(token)
            plain += opened
            origin += [len(heard)] * len(opened)
            heard.append(token)
        return cls(tuple(heard), tuple(plain), tuple(origin))

    @property
    def is_foreign(self) -> bool:
        """Whether it's long enough to tell, and has next to none of the small words of English."""
        small = sum(word in STOP_WORDS for word in self.plain)
        return len(self.heard) >= _TELLING_LENGTH and small < _SMALL_WORDS * len(self.heard)

    @cached_property
    def text(self) -> str:
        """The plain words as one line, which patterns are searched in; it begins and ends with a mark."""
        return " ".join((*self.plain, _STOP))

    @cached_property
    def neutral(self) -> str:
        """The plain words with "I" and "you" made one, so that a mirrored phrase equals its original."""
        return neutral(self.text)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """The plain words without marks."""
        return tuple(word for word in self.plain if word not in {_STOP, _ASKED})

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield each match of *pattern* in the plain text."""
        return pattern.finditer(self.text)

    def quote(self, match: re.Match[str]) -> str:
        """Return the words as they were said that *match* (of `text`) covers."""
        start = self.text.count(" ", 0, match.start())
        length = len(match.group().split())
        return self.quote_words(range(start, start + length))

    def quote_words(self, positions: Iterable[int]) -> str:
        """Return the words as they were said at *positions* in `plain`."""
        indexes = {self.origin[at]: None for at in positions if 0 <= at < len(self.origin)}
        return " ".join(_written(self.heard[index]) for index in indexes if index >= 0)

    def position(self, match: re.Match[str]) -> int:
        """Return where in `plain` *match* (of `text`) begins."""
        return self.text.count(" ", 0, match.start())

    def clause(self, at: int) -> str:
        """Return the words from position *at* to the end of their clause, or "" if they can't be quoted.

        A quote is one stretch of what was said, at least three words or a whole sentence, short enough for
        the ear, and ends where somebody could end.
        """
        start = self._asked_from(at)
        end = start + 1
        while end < len(self.plain) and not self._breaks(start, end):
            end += 1
        whole = self.plain[start - 1] in {_STOP, _ASKED} and self.plain[end : end + 1] in [
            (),
            (_STOP,),
            (_ASKED,),
        ]
        dangling = _DANGLING
        if self._length(start, end) > _MOST:
            end, whole, dangling = self._cut(start, end), False, _DANGLING_IN_A_CUT
        while end > start and self.plain[end - 1] in dangling:
            end, whole = end - 1, False
        whole = whole and self.plain[start] not in _LEADS
        return self.quote_words(range(start, end)) if whole or end - start >= _FEWEST else ""

    def clause_around(self, at: int) -> str:
        """Return the clause that the word at position *at* stands in, or "" if it can't be quoted."""
        start = at
        while start > 1 and self.plain[start - 1] not in {_STOP, _ASKED} and not self._breaks(0, start):
            start -= 1
        while start < at and self.plain[start] in _JOINTS | {"but", "because"}:
            start += 1
        return self.clause(start)

    def _asked_from(self, at: int) -> int:
        """Return where the question begins whose verb stands before *at*: "why are you always"."""
        start = at
        if self.plain[start] in {"is", "was", "make", "makes", "made"} and self.plain[start - 1] in {
            "it",
            "this",
            "that",
        }:
            start -= 1
        if self.plain[start] in _AUXILIARIES and self.plain[start - 1] in {"you", "we", "they"}:
            return start - 1
        while start > 1 and self.plain[start - 1] in _AUXILIARIES:
            start -= 1
        if self.plain[start - 1] in _ASKING and (start < at or self.plain[start] in _AUXILIARIES):
            start -= 1
        return start

    def _breaks(self, start: int, at: int) -> bool:
        """Whether a clause that began at *start* ends before position *at*."""
        word, before = self.plain[at], self.plain[at - 1]
        after = self.plain[at + 1] if at + 1 < len(self.plain) else _STOP
        if word in _BREAKS:
            return True
        if word in _JOINTS:
            return after in _SUBJECTS
        if word == "i" and after in _NEW_STARTS:
            return before not in _LEADS and at - start > 1
        asks = (word in _MODALS and after in {"you", "we", "i"}) or (word, after) in _CHECKS
        return asks and self.plain[start] not in _ASKING and before not in _LEADS

    def _cut(self, start: int, end: int) -> int:
        """Return the last place before *end* where the clause can be cut to a length that can be heard."""
        for places in (_TURNS, _PREPOSITIONS):
            for at in range(end - 1, start, -1):
                fewest = _BEFORE_IF if self.plain[at] == "if" else 1
                if self.plain[at] in places and fewest <= self._length(start, at) <= _MOST:
                    return at
        return start

    def _length(self, start: int, end: int) -> int:
        """Return how many words, as they were said, the positions cover."""
        return len({self.origin[at] for at in range(start, end)} - {-1})


def neutral(text: str) -> str:
    """Return *text* (plain words) with the two speakers made one."""
    return " ".join(_SPEAKERS.get(word, word) for word in text.split())


def _written(word: str) -> str:
    """Return *word* as it is written: "I'm", "Sunday"."""
    return word.capitalize() if _FIRST_PERSON.fullmatch(word) or _DAYS.fullmatch(word) else word


def _open(word: str) -> list[str]:
    """Return *word* with its contraction opened: "didn't" gives "did", "not"."""
    if word in _CONTRACTIONS:
        return _CONTRACTIONS[word].split()
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), *full.split()]
    if word.endswith("'s") and word.removesuffix("'s") in _IS_AFTER:
        return [word.removesuffix("'s"), "is"]
    return [word]
