"""Wordings of any language, written as short patterns and matched word by word.

A wording is a row of elements: `word`, `one|other`, `@class` of words, or `begin~` for any word that begins
so, each of them optional with a `?` at its end; `*3` is up to three words of any kind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Wording", "Wordings"]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Wordings:
    """How wordings are read in one language: its classes of words, and letters that stand for others."""

    def __init__(
        self, classes: Mapping[str, Sequence[str]] | None = None, letters: Mapping[str, str] | None = None
    ) -> None:
        self._letters = str.maketrans(dict(letters or {}))
        self._classes = {f"@{name}": self.words(words) for name, words in (classes or {}).items()}

    def plain(self, text: str) -> list[str]:
        """Return the words of *text*, without capitals and punctuation."""
        return _WORD.findall(self._fold(text.replace("\u2019", "'")))

    def words(self, listed: Sequence[str]) -> tuple[str, ...]:
        """Return single words as they are compared."""
        return tuple(map(self._fold, listed))

    def read(self, written: str) -> "Wording":
        """Return the wording that is *written* in elements."""
        named = frozenset(word for part in written.split() for word in self._named(part))
        pattern = r"(?<!\S)" + "".join(map(self._element, written.split()))
        return Wording(re.compile(pattern), named)

    def _fold(self, text: str) -> str:
        return text.casefold().translate(self._letters)

    def _named(self, part: str) -> Iterator[str]:
        for each in part.removesuffix("?").split("|"):
            yield from self._classes[each] if each.startswith("@") else self.words([each])

    def _element(self, part: str) -> str:
        if part.startswith("*"):
            return rf"(?:\S+ ){{0,{int(part[1:])}}}?"
        listed = "|".join(
            re.escape(each.removesuffix("~")) + (r"\S*" if each.endswith("~") else "")
            for each in self._named(part)
        )
        return f"(?:(?:{listed}) )?" if part.endswith("?") else f"(?:{listed}) "


class Wording:
    """One wording; `named` are the words that it is written with."""

    def __init__(self, pattern: re.Pattern[str], named: frozenset[str]) -> None:
        self.named = named
        self._pattern = pattern

    def found(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where it is said in *words*: the numbers of its first word and of the one after it."""
        spoken = " ".join(words) + " "
        for match in self._pattern.finditer(spoken):
            start = spoken.count(" ", 0, match.start())
            yield start, start + match[0].count(" ")

    def begins(self, words: Sequence[str]) -> bool:
        """Tell whether *words* begin with it."""
        return self._pattern.match(" ".join(words) + " ") is not None
