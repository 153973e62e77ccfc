"""One utterance as it was heard: plain words, where its sentences begin, and the means to quote it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lantern.coaching.text import normalize, word_set

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
_SPEAKERS: Final = {
    "i": "one", "me": "one", "you": "one", "my": "one's", "your": "one's", "mine": "one's", "yours": "one's",
    "myself": "oneself", "yourself": "oneself", "am": "be", "are": "be", "was": "were",
}  # fmt: skip


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
        return " ".join(self.heard[index] for index in indexes if index >= 0)


def neutral(text: str) -> str:
    """Return *text* (plain words) with the two speakers made one."""
    return " ".join(_SPEAKERS.get(word, word) for word in text.split())


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
