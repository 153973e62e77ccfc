"""The evening check-in: how close two people feel, out of a word or a number, and how that moves."""

import re
from datetime import timedelta
from math import ceil
from statistics import fmean
from typing import TYPE_CHECKING

from lantern.coaching.text import word_set, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

__all__ = [
    "DAYS",
    "LEVELS",
    "is_both",
    "is_enough",
    "is_fed_up",
    "is_nothing",
    "is_same",
    "lately",
    "level_of",
    "levels_of",
    "remember",
    "things",
    "trend",
]

LEVELS = 5
"""From 1, like strangers, to 5, very close."""
DAYS = 31
"""For how many days levels are remembered."""

_PARTNERS = 2
_FEWEST = 4
"""Evenings from which one can speak of a direction."""
_MOVED = 0.5
"""By how much the later half of the evenings must differ from the earlier one."""
_UNEVEN = 0.75
"""Mean distance of an evening from its half of the month from which it goes up and down."""


def level_of(text: str) -> int | None:
    """Return how close *text* says that two people are, from 1 (like strangers) to 5 (very close).

    A number is out of ten, unless it says out of what ("three out of five", "eighty percent"). None where
    *text* is about something else.
    """
    said = _DECIMALS.sub(r"\1", text.replace("/", " out of ").replace("%", " percent "))
    plain = " ".join(words(said)[:_LONGEST])
    counted = _share(plain)
    if counted is not None:
        return min(max(ceil(counted * LEVELS), 1), LEVELS)
    named = [*_named(re.sub(_NO_LEVEL, " ", plain))]
    return round(fmean(named)) if named else _SCANT.get(plain)


def levels_of(text: str) -> tuple[int, ...]:
    """Return the levels that *text* tells: none, one, or two where it speaks for both partners."""
    parts = [" ".join(words(part)) for part in re.split(r"\b(?:and|but|while)\b", text.lower())]
    told = {part: level for part in parts if (level := level_of(part)) is not None}
    if len(told) == _PARTNERS and any(all(map(re.search, each, told)) for each in (_WHOSE, _WHOSE[::-1])):
        return tuple(told.values())
    level = level_of(text)
    if level is None:
        return ()
    return (level, level) if re.search(r"\bboth\b", text.lower()) else (level,)


def is_same(text: str) -> bool:
    """Tell whether somebody feels as close as the partner who spoke before: "same here", "me too"."""
    return re.fullmatch(_SAME, " ".join(words(text))) is not None


_LONGEST = 40
"""Words looked at."""
_SCANT = {
    "eleven": 5,
    "very": 5,
    "quite": 4,
    "a bit": 3,
    "bit": 3,
    "a little": 3,
    "little": 3,
    "a little bit": 3,
    "sort of": 3,
    "kind of": 3,
    "somewhat": 3,
    "not very": 2,
    "not so much": 2,
    "not much": 2,
    "not too much": 2,
    "not at all": 1,
}
"""What tells a level by itself only as an answer to "how close do you feel"."""
_WHOSE = (
    r"\b(?:me|mine|i|i'm|i'd)\b",
    r"\b(?:him|his|he|he's|her|she|she's|them|they|they're|you|you're|partner|husband|wife)\b",
)
"""What tells that somebody speaks of themselves, and of the partner."""
_SAME = (
    r"(?:um |well |i'd say |i would say |pretty much |about |exactly )*(?:i feel )?(?:it's )?(?:the )?same"
    r"(?: here| for me| number| too| as (?:my )?\w+(?: said)?)?|me too|ditto|likewise|i agree|so do i"
)
_DECIMALS = re.compile(r"(\d)[.,]\d+")
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_ONES)} | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_SCALE = r"\b(?:(?:on )?(?:a )?(?:scale )?(?:of |from )?(?:one|1) to|out of|on a scale of)(?: a)? (\w+)"
_NO_COUNT = (
    r"\b(?:(?:the |us |we |you )?two of us|(?:us|we|you) two|no one"
    r"|(?:number|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)"
    r" (?:minute|hour|day|week|month|year|time|thing|kid|child|person|people)\w*)\b"
)
"""Numbers that count something else."""
_NO_LEVEL = (
    r"\bgood (?:day|night|evening|morning|week|time|talk)\b"
    r"|\bclose to (?!(?:each|one|him|her|them|you|my|us|the other)\b)\w+"
)
"""Words that would name a level, in a phrase that doesn't."""
_JUST_ONE = r"(?:^|\b(?:a|only|just|about|say|maybe|probably|are|is|it's|at|us) )one$"
_TEN, _HUNDRED = 10, 100


def _share(plain: str) -> float | None:
    """Return the number in *plain* as a share of its scale, or None if there is none."""
    scale = re.search(_SCALE, plain)
    most = _number(scale[1]) if scale else _HUNDRED if re.search(r"\bpercent\b", plain) else None
    counts = plain.replace(scale[0], " ") if scale else plain
    counts = re.sub(_NO_COUNT, " ", counts)
    if not most and not re.search(_JUST_ONE, counts.strip()):
        counts = re.sub(r"\bone\b", " ", counts)
    found = _values(counts.split())
    if not found:
        return None
    value = fmean(found)
    return value / (most or (_HUNDRED if value > _TEN else _TEN))


def _number(word: str) -> int | None:
    return int(word[:4]) if word.isascii() and word.isdigit() else _NUMBERS.get(word)


def _values(said: "Sequence[str]") -> list[int]:
    """Return the numbers among the words *said*; "seventy five" is one."""
    found: list[int] = []
    joins = False
    for word in said:
        value = _number(word)
        if value is not None and joins and 0 < value < _TEN:
            found[-1] += value
        elif value is not None:
            found.append(value)
        joins = value is not None and word in _NUMBERS and _TEN < value < _HUNDRED
    return found


_WORDS = {
    1: """
        far_apart miles_apart miles_away a_mile_away worlds_apart a_million_miles strangers icy frozen
        estranged enemies nowhere_near terrible awful horrible a_wall a_big_gap different_planets
        different_worlds
        """,
    2: """
        distant far apart cool cold chilly disconnected out_of_touch out_of_sync tense strained roommates
        housemates flatmates bad worse further farther awkward guarded separate separated detached closed_off
        withdrawn shaky rocky a_long_way lonely alone a_gap
        """,
    3: """
        okay ok fine alright all_right so_so in_between in_the_middle middle medium neutral average halfway
        half_way half_and_half meh mixed up_and_down ups_and_downs normal the_same usual friends friendly
        lukewarm polite decent hit_and_miss not_bad not_too_bad not_so_bad
        """,
    4: """
        close near nearer warm warmer connected together good nice cozy affectionate loving tender loved team
        in_touch in_sync closer better united at_ease safe intimate
        """,
    5: """
        closest closer_than_ever inseparable wonderful great fantastic amazing excellent best deeply_connected
        perfect
        """,
}
"""What people say, by level; "_" stands for a space."""
_LEVEL_OF = {phrase.replace("_", " "): level for level, listed in _WORDS.items() for phrase in listed.split()}
_NAMED = rf"\b(?:{'|'.join(sorted(_LEVEL_OF, key=len, reverse=True))})\b"
_TURNED = word_set(
    """
    not no isn't aren't wasn't don't doesn't didn't haven't never hardly barely less without
    can't wish want used
    """
)
"""Words that turn what follows into its opposite, or into something that isn't so now."""
_STRONG = word_set("very really so extremely super totally incredibly completely deeply truly")
_NEAR = 4
"""How many words before a phrase may turn or strengthen it."""
_FAR_SIDE, _MIDDLE = 2, 3


def _named(plain: str) -> "Iterator[int]":
    """Yield the level of each phrase in *plain*, as the words before it make it."""
    end = 0
    for match in re.finditer(_NAMED, plain):
        before = plain[end : match.start()].split()[-_NEAR:]
        end = match.end()
        level = _LEVEL_OF[match[0]]
        if not _TURNED.isdisjoint(before):
            yield _MIDDLE if level < _MIDDLE else _FAR_SIDE
        elif _STRONG.isdisjoint(before[-2:]) or level == _MIDDLE:
            yield level
        else:
            yield LEVELS if level > _MIDDLE else 1


_NOTHING = (
    r"(?:um |well |honestly |i think |i'm afraid )*"
    r"(?:no|none|nope|neither|no promises?|nothing(?: really| much)?"
    r"|not(?: a thing| any| anything| one| much)?"
    r"|we (?:didn't|did not)(?: do)?(?: any| anything| much| any of it| any of them)?"
    r"|(?:i|we) (?:can't|cannot) think of (?:any|anything|one))"
    r"(?: (?:from|of|on) (?:it|them|that|the list|our list))?"
    r"(?: (?:today|tonight|tomorrow|this time|for now|right now))?"
)


def is_nothing(text: str) -> bool:
    """Tell whether somebody says that there is nothing to tell or to promise: "none", "nothing today"."""
    return re.fullmatch(_NOTHING, " ".join(words(text))) is not None


_ENOUGH = (
    r"(?:please |okay |let's |can we |just |we'll )*"
    r"(?:skip (?:everything|all|it all|all of (?:it|this|them)|the (?:rest|whole thing|lot))"
    r"|(?:(?:just )?say )?good ?night|go to (?:bed|sleep)|call it a night"
    r"|(?:stop|finish|leave it)(?: here| there| now| at that)?(?: for (?:tonight|today))?)"
)
_FED_UP = (
    r"(?:oh |ugh |god |well |just |really |so )*"
    r"(?:fuck(?: this| it| off| you| that| no)?|screw (?:this|it|that|you)|damn(?: it| this)?|shit"
    r"|bullshit|crap|to hell with (?:it|this)|shut up|leave (?:me|us) alone|forget (?:it|this)|piss off"
    r"|(?:this|that|it)(?:'s| is) (?:so |such |just |all |a )*"
    r"(?:bullshit|crap|nonsense|stupid|dumb|silly|pointless|useless|waste of time|ridiculous|a joke)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:so )?(?:done|sick of|fed up|over)(?: with)?(?: this| it)?"
    r"|(?:i|we)(?:'ve| have) had enough|enough(?: of this)?|i (?:hate|can't stand) this)"
)


def is_enough(text: str) -> bool:
    """Tell whether somebody wants to be through with the evening: "skip it all", "just say good night"."""
    return re.fullmatch(_ENOUGH, " ".join(words(text))) is not None


def is_fed_up(text: str) -> bool:
    """Tell whether somebody swears at the evening, or has had enough of it."""
    return re.fullmatch(_FED_UP, " ".join(words(text))) is not None


def is_both(text: str) -> bool:
    """Tell whether all that was just named is meant: "both of them"."""
    said = " ".join(words(text))
    return re.fullmatch(r"(?:we did )?(?:both|all)(?: of (?:them|it|those))?", said) is not None


def things(text: str) -> list[str]:
    """Return the things that *text* lists, without what comes before a name: "our weekly talk and a hug"."""
    pieces = (" ".join(words(each)) for each in re.split(r"\b(?:and|also|plus)\b|,", text.lower()))
    return [re.sub(r"^(?:(?:we|did|had|our|the|some|a) )+", "", each) for each in pieces if each]


def remember(
    levels: "Mapping[str, Sequence[int]]", day: "date", level: int, *, second: bool
) -> dict[str, list[int]]:
    """Return *levels*, by ISO day, with *level* of *day*: at most one of each partner, for `DAYS` days.

    *second* tells that another one was given in the same check-in; without it the day begins anew.
    """
    told = [*levels.get(day.isoformat(), ())][: _PARTNERS - 1] if second else []
    kept = {key: list(each) for key, each in levels.items() if _is_recent(key, day)}
    return kept | {day.isoformat(): [*told, level]}


def lately(levels: "Mapping[str, Sequence[int]]", today: "date") -> list[float]:
    """Return one level for each evening of the last `DAYS` days, oldest first: the mean of both partners'."""
    return [fmean(each) for key, each in sorted(levels.items()) if each and _is_recent(key, today)]


def _is_recent(key: str, today: "date") -> bool:
    """Tell whether the ISO day *key* is one of the last `DAYS`."""
    return (today - timedelta(days=DAYS - 1)).isoformat() <= key <= today.isoformat()


def trend(levels: "Sequence[float]") -> str:
    """Return how closeness moved over the evenings *levels*, oldest first (see `lately`).

    "steady", "closer", "further", "mixed" (up and down without a direction) or "too_few" evenings to tell.
    """
    if len(levels) < _FEWEST:
        return "too_few"
    half = len(levels) // 2
    earlier, later = levels[:half], levels[-half:]
    change = fmean(later) - fmean(earlier)
    unevenness = (_distance(earlier) + _distance(later)) / 2
    if abs(change) >= max(_MOVED, unevenness):
        return "closer" if change > 0 else "further"
    return "mixed" if unevenness >= _UNEVEN else "steady"


def _distance(levels: "Sequence[float]") -> float:
    """Return how far the evenings are from their mean, on average."""
    middle = fmean(levels)
    return fmean(abs(level - middle) for level in levels)
