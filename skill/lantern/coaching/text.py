"""Words out of spoken text: normalizing, tokenizing and a light English stemmer."""

import re
from functools import cache, lru_cache

__all__ = ["STOP_WORDS", "compiled", "normalize", "shares_content", "stem", "word_set", "words"]

_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SUFFIXES = ("ingly", "edly", "fulness", "ness", "ings", "ing", "ied", "ies", "ed", "ly", "es", "s", "e", "y")
_SHORTEST_STEM = 3


def word_set(listed: str) -> frozenset[str]:
    """Return the words in *listed*, which separates them by white space."""
    return frozenset(listed.split())


STOP_WORDS = word_set(
    """
    a about after again all also am an and any are as at be because been before being but by can
    can't could did didn't do does doesn't doing don't down for from had has hasn't have haven't
    having he he's her here hers him his how i i'd i'll i'm i've if in into is isn't it it's its
    itself just like me more most my myself no nor not now of off on once only or other our ours out
    over own really same she she's should so some such than that that's the their theirs them then
    there these they they're this those through to too under until up us very was wasn't we we'd
    we'll we're we've were weren't what when where which while who whom why will with would you
    you'd you'll you're you've your yours yourself
    """
)
"""Function words, which carry grammar rather than content."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return *pattern* compiled, at its first use: a start pays for none that it doesn't need."""
    return re.compile(pattern)


def normalize(text: str) -> str:
    """Return *text* in lower case, with straight apostrophes and single spaces."""
    return " ".join(text.translate(_TYPOGRAPHIC).lower().split())


def words(text: str) -> list[str]:
    """Return the words of *text* in order, normalized, without punctuation."""
    return _WORD.findall(normalize(text))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return *word* without its common English endings, so that "listening" and "listened" meet."""
    bare = word.removesuffix("'s")
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_STEM:
            bare = bare.removesuffix(suffix)
            break
    if len(bare) > _SHORTEST_STEM and bare[-1] == bare[-2] and bare[-1] not in "ls":
        bare = bare[:-1]
    return bare


def shares_content(one: str, other: str) -> bool:
    """Tell whether the two texts have a content word in common."""
    stems = ({stem(word) for word in words(text) if word not in STOP_WORDS} for text in (one, other))
    return not set.isdisjoint(*stems)
