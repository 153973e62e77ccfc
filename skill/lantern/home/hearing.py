"""Takes words as speech recognition and common courtesy leave them, by the data of one language."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from lantern.home.sentences import Hearing

__all__ = ["Ear", "any_of", "pattern"]

_NOT_SPEECH = re.compile(r"[^\w\s'&+-]|_|(?<!\w)['-]|['-](?!\w)")
_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
_DIGIT = re.compile("[0-9]")
_SHORT_WORD = 4


class Ear:
    """Takes words as speech recognition and common courtesy leave them, in one language."""

    def __init__(self, hearing: Hearing) -> None:
        drawn_out = "|".join(f"{re.escape(each)}{re.escape(each[-1])}*" for each in hearing.hesitations)
        only = [
            rf"{re.escape(word)}(?= (?:{any_of(following)})\b)"
            for word, following in hearing.before_if.items()
        ]
        self._hesitation = pattern(rf"\b(?:{drawn_out})\b" if drawn_out else "")
        self._before = pattern(rf"(?:{'|'.join(filter(None, (any_of(hearing.before), *only)))})\s+")
        self._after = pattern(rf"(?:\s+(?:{any_of(hearing.after)}))+$")
        before, after = (*hearing.before, *hearing.rambling_before), (*hearing.after, *hearing.rambling_after)
        self._rambling_before = pattern(rf"(?:{'|'.join(filter(None, (any_of(before), *only)))})\s+")
        self._rambling_after = pattern(rf"(?:\s+(?:{any_of(after)}))+$")
        self._article = pattern(rf"^(?:{any_of(hearing.articles)})\s+")
        self._courtesy = pattern(rf"(?:(?:{any_of(hearing.courtesies)})(?: |$))+")
        self._request = pattern(rf"(?<= )(?:{any_of(hearing.requests)}) " if hearing.requests else "")
        self._question = pattern(rf"(?:{any_of(hearing.questions)})\b" if hearing.questions else "")
        self._spellings = {each.casefold(): meant for each, meant in hearing.spellings.items()}
        self._spelling = pattern(rf"\b(?:{any_of(self._spellings)})\b" if self._spellings else "")
        self._digits = hearing.digits
        self._fillers = hearing.fillers
        self._negations = hearing.negations

    def clean(self, text: str) -> str:
        """Return *text* as it would be transcribed: no punctuation, no hesitation, capitals kept."""
        plain = _NOT_SPEECH.sub(" ", text.translate(_TYPOGRAPHIC))
        return " ".join(self._hesitation.sub(" ", plain).split())

    def trims(self, text: str, *, rambling: bool = False) -> list[str]:
        """Return *text* with ever less of the politeness around it; the last is the barest.

        *rambling* takes away more of what people say around what they mean.
        """
        before, after = self._before, self._after
        if rambling:
            before, after = self._rambling_before, self._rambling_after
        found = [text]
        while match := before.match(found[-1]):
            found.append(found[-1][match.end() :])
        return [*found, *(after.sub("", each) for each in found)]

    def requests(self, text: str) -> Iterator[str]:
        """Yield what *text* asks for at its end, after it told something else."""
        if not self._question.match(text):
            yield from (text[match.start() :] for match in self._request.finditer(text))

    def is_courtesy(self, text: str) -> bool:
        """Tell whether *text* is nothing but polite."""
        return self._courtesy.fullmatch(text) is not None

    def without_article(self, name: str) -> str:
        """Return *name* without an article before it."""
        return self._article.sub("", name)

    def spell(self, text: str) -> str:
        """Return *text* as the sentences have it: its digits as words, one by one, and other spellings."""
        text = self._spelling.sub(lambda match: self._spellings[match[0].casefold()], text)
        if not self._digits:
            return text
        return " ".join(_DIGIT.sub(lambda match: f" {self._digits[int(match[0])]} ", text).split())

    def misspelt(self, said: Sequence[str], meant: Sequence[str], known: frozenset[str]) -> bool:
        """Tell whether *said* is *meant* but for misspelt words and small words too many or too few."""
        for step in Levenshtein.opcodes(said, meant):
            if step.tag == "equal":
                continue
            before, after = said[step.src_start : step.src_end], meant[step.dest_start : step.dest_end]
            if step.tag == "replace" and len(before) == len(after):
                if not all(self._slip(*pair, known) for pair in zip(before, after, strict=True)):
                    return False
            elif not self._fillers.issuperset((*before, *after)):
                return False
        return True

    def _slip(self, said: str, meant: str, known: frozenset[str]) -> bool:
        """Tell whether *said* is *meant*, misspelt."""
        if not self._negations.isdisjoint((said, meant)) or said in known:
            return False
        return DamerauLevenshtein.distance(said, meant) <= (1 if len(meant) <= _SHORT_WORD else 2)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def pattern(written: str) -> re.Pattern[str]:
    """Return a pattern that doesn't mind capitals; one that is empty never matches."""
    empty = "(?:)" in written or not written
    return re.compile("(?!)" if empty else written, re.IGNORECASE)
