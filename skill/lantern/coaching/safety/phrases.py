"""The safety gate for languages without rules of their own: lists of phrases, matched word by word.

A phrase is a wording as `lantern.coaching.wording` reads it. A match is called off by a denial in it or
reaching it, by a wording that is known to be harmless close to it, and by a dream or story before it. A
denial is none where the phrase itself holds one ("don't want to live"), and in turns such as "not only".
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lantern.coaching.safety import Concern, Kind
from lantern.coaching.wording import Wording, Wordings

__all__ = ["Phrases", "read_phrases"]

_LONGEST = 20_000
"""How many characters of one text are screened."""
_NEAR = 6
"""How many words around a match are looked at."""
_ENDS = re.compile(r"[.!?;]")
_OWN = "own_violence"
_ORDER = ("emergency", "child", "self_harm", _OWN, "violence", "coercion")
"""The kinds of phrases, the most pressing first; what the speaker does goes before what is suffered."""


@dataclass(frozen=True, slots=True)
class _Match:
    kind: str
    phrase: Wording
    words: Sequence[str]
    start: int
    end: int


class Phrases:
    """The phrase lists of one language; see `read_phrases`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._wordings = Wordings(data.get("classes"), data.get("letters"))
        self._denials, self._reach, self._stories = (
            frozenset(self._wordings.words(data.get(key, ()))) for key in ("denials", "reach", "stories")
        )
        self._no_denials = self._read(data.get("no_denials", ()))
        self._phrases = {kind: self._read(data["phrases"].get(kind, ())) for kind in _ORDER}
        self._harmless = {kind: self._read(listed) for kind, listed in data.get("harmless", {}).items()}

    def screen(self, text: str) -> Concern | None:
        """Return the most pressing concern that *text* discloses, or None. Any text is accepted."""
        return self._screen(text, lambda match: self._is_denied(match) or self._is_harmless(match))

    def screen_thanks(self, text: str) -> Concern | None:
        """Return the concern in what somebody is thankful for: there, a denial doesn't call it off."""
        return self._screen(text, self._is_harmless)

    def _read(self, written: Sequence[str]) -> tuple[Wording, ...]:
        return tuple(map(self._wordings.read, written))

    def _screen(self, text: str, called_off: Callable[[_Match], bool]) -> Concern | None:
        sentences = [self._wordings.plain(each) for each in _ENDS.split(text[:_LONGEST]) if each.strip()]
        real = (match for match in self._matches(sentences) if not called_off(match))
        first = next(real, None)
        if first is None:
            return None
        return Concern(Kind.VIOLENCE, by_speaker=True) if first.kind == _OWN else Concern(Kind(first.kind))

    def _matches(self, sentences: Sequence[Sequence[str]]) -> Iterator[_Match]:
        for kind, phrases in self._phrases.items():
            for words in sentences:
                for phrase in phrases:
                    for start, end in phrase.found(words):
                        yield _Match(kind, phrase, words, start, end)

    def _is_harmless(self, match: _Match) -> bool:
        first = max(0, match.start - _NEAR)
        if not self._stories.isdisjoint(match.words[first : match.start]):
            return True
        around = match.words[first : match.end + _NEAR]
        return any(any(wording.found(around)) for wording in self._harmless.get(match.kind, ()))

    def _is_denied(self, match: _Match) -> bool:
        """Tell whether a denial stands in the match, or reaches it across words that carry one."""
        if not self._denials.isdisjoint(match.phrase.named):
            return False
        words = match.words
        undone = {
            place
            for wording in self._no_denials
            for first, last in wording.found(words)
            for place in range(first, last)
        }
        reached = [
            *range(match.start, match.end),
            *self._reached(words, range(match.start - 1, -1, -1)),
            *self._reached(words, range(match.end, len(words))),
        ]
        return any(words[place] in self._denials and place not in undone for place in reached)

    def _reached(self, words: Sequence[str], places: Sequence[int]) -> Iterator[int]:
        for place in places:
            yield place
            if words[place] not in self._reach:
                return


def read_phrases(safety: Mapping[str, Any]) -> Phrases | None:
    """Return the phrase lists of a language's safety content; None if it has rules in code instead.

    Under `screen` it has `phrases` by kind of answer ("violence", "own_violence", …), and optionally
    `harmless` wordings by kind, word `classes`, `denials`, the words across which a denial has `reach`, turns
    that are `no_denials`, words of `stories`, and `letters` that are the same as others.
    """
    return Phrases(safety["screen"]) if "screen" in safety else None
