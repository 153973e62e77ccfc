"""Spells the words of a language as they are spelled in one place."""

import re
from collections.abc import Mapping
from functools import cached_property

__all__ = ["Spelling"]

_KEPT = r"<[^>]*>|\{[^}]*\}"
"""Markup, rules and slots: nothing of these is a word that people hear."""


class Spelling:
    """Replaces whole words and phrases, and single letters anywhere; a capital at the beginning stays one.

    `words` has what is written in the content, and what it becomes. Anything in angle brackets or braces is
    left alone, so that SSML, sentence templates and samples can be given.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {old.lower(): new for old, new in words.items()}

    def __call__(self, text: str) -> str:
        """Return *text* as it is spelled here."""
        return self._pattern.sub(self._respell, text) if self._words else text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest first, so that "let's practice" goes before "practice".
        listed = "|".join(map(re.escape, sorted(self._words, key=len, reverse=True)))
        letters = "".join(re.escape(old) for old in self._words if len(old) == 1)
        anywhere = rf"|[{letters}]" if letters else ""
        return re.compile(rf"{_KEPT}|(?<![\w'])(?:{listed})(?![\w']){anywhere}", re.IGNORECASE)

    def _respell(self, found: re.Match[str]) -> str:
        new = self._words.get(found[0].lower())
        if new is None:
            return found[0]
        return new[0].upper() + new[1:] if found[0][0].isupper() else new
