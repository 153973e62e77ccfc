"""Reads Alexa's own slot types in English words: times, dates, numbers and first names.

Values come out as Alexa sends them: "20:30" or "EV", "2026-03-09" or "2026-W11", "7", "Maya".
"""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["read"]


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ONES = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_MONTHS = _list("january february march april may june july august september october november december")
_WEEKDAYS = _list("monday tuesday wednesday thursday friday saturday sunday")
_PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_HALF_DAY = re.compile(
    r"(?P<clock>.+?) ?(?:(?P<am>a\.? ?m\.?|in the morning)|"
    r"(?P<pm>p\.? ?m\.?|in the (?:afternoon|evening)|at night|tonight))"
)
_PAST = re.compile(r"(?P<minute>.+?)(?: minutes?)? (?P<way>past|after|to|before) (?P<hour>.+)")
_AWAY = re.compile(r"in (?P<count>\w+) (?P<unit>day|week)s?")
_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)?(?: [^\W\d_]+(?:['-][^\W\d_]+)?)?")


def read(slot_type: str, text: str, today: date) -> str | None:
    """Return the value that *text* has as *slot_type* ("AMAZON.TIME"), or None if it has none."""
    words = " ".join(text.casefold().replace(":", " ").split())
    if slot_type == "AMAZON.FirstName":
        return _first_name(" ".join(text.split()))
    readers: dict[str, Callable[[], str | None]] = {
        "AMAZON.TIME": lambda: _time(words),
        "AMAZON.DATE": lambda: _date(words, today),
        "AMAZON.NUMBER": lambda: None if (found := _number(words)) is None else str(found),
    }
    return readers[slot_type]()


def _number(words: str) -> int | None:
    if words.isdecimal() and words.isascii():
        return int(words)
    first, _, rest = words.replace("-", " ").partition(" ")
    if first in _ONES and not rest:
        return _ONES.index(first)
    if first in _TENS and (not rest or rest in _ONES[1:10]):
        return 10 * (_TENS.index(first) + 2) + (_ONES.index(rest) if rest else 0)
    return 100 if words in {"hundred", "a hundred", "one hundred"} else None


def _time(words: str) -> str | None:
    words = words.removeprefix("at ").removesuffix(" o'clock").removesuffix(" sharp")
    part = words.removeprefix("in the ").removeprefix("the ").removeprefix("at ")
    if part in _PARTS_OF_DAY:
        return _PARTS_OF_DAY[part]
    if words in {"noon", "midday", "midnight"}:
        return "00:00" if words == "midnight" else "12:00"
    half = _HALF_DAY.fullmatch(words)
    found = _clock((half["clock"] if half else words).removesuffix(" o'clock"))
    if found is None or (half and found[0] > 12):  # noqa: PLR2004  (a clock's face)
        return None
    hour, minute = found
    if half:
        hour = hour % 12 + (12 if half["pm"] else 0)
    return f"{hour:02}:{minute:02}"


def _clock(words: str) -> tuple[int, int] | None:
    past = _PAST.fullmatch(words)
    if past:
        quarters = {"half": 30, "quarter": 15, "a quarter": 15}
        hour, minute = _number(past["hour"]), quarters.get(past["minute"], _number(past["minute"]))
        if hour is None or minute is None:
            return None
        ahead = past["way"] in {"past", "after"}
        return _valid(hour if ahead else hour - 1, minute if ahead else 60 - minute)
    if re.fullmatch(r"\d{3,4}", words):
        return _valid(int(words[:-2]), int(words[-2:]))
    first, _, rest = words.partition(" ")
    hour = _number(first)
    if hour is None:
        return _valid(found, 0) if (found := _number(words)) is not None else None
    minute = _number(rest.removeprefix("oh ").removeprefix("o ")) if rest else 0
    return None if minute is None else _valid(hour, minute)


def _valid(hour: int, minute: int) -> tuple[int, int] | None:
    return (hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None  # noqa: PLR2004


def _date(words: str, today: date) -> str | None:
    words = words.removeprefix("on ").removeprefix("starting ").removeprefix("from ")
    near = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1}
    if words in near:
        return (today + timedelta(days=near[words])).isoformat()
    if words in {"this week", "next week"}:
        year, week, _ = (today + timedelta(weeks=words == "next week")).isocalendar()
        return f"{year}-W{week:02}"
    away = _AWAY.fullmatch(words)
    if away:
        count = 1 if away["count"] in {"a", "an"} else _number(away["count"])
        unit = 7 if away["unit"] == "week" else 1
        return None if count is None else (today + timedelta(days=count * unit)).isoformat()
    weekday = words.removeprefix("this ").removeprefix("next ").removeprefix("the coming ")
    if weekday in _WEEKDAYS:
        ahead = (_WEEKDAYS.index(weekday) - today.weekday() - 1) % 7 + 1
        return (today + timedelta(days=ahead)).isoformat()
    return _day_of_month(words, today)


def _day_of_month(words: str, today: date) -> str | None:
    """Read "march ninth", "the ninth of march", "the ninth": the next such day."""
    parts = [each for each in words.replace("-", " ").split() if each not in {"the", "of"}]
    month = next((_MONTHS.index(each) + 1 for each in parts if each in _MONTHS), None)
    day = _ordinal(" ".join(each for each in parts if each not in _MONTHS), plain=month is not None)
    if day is None:
        return None
    for ahead in range(370):
        found = today + timedelta(days=ahead)
        if found.day == day and month in {None, found.month}:
            return found.isoformat()
    return None


def _ordinal(words: str, *, plain: bool) -> int | None:
    digits = re.fullmatch(r"(\d{1,2})(st|nd|rd|th)?", words)
    if digits:
        return int(digits[1]) if plain or digits[2] else None
    if words in _ORDINALS:
        return _ORDINALS.index(words) + 1
    first, _, rest = words.partition(" ")
    if first in {"twenty", "thirty"} and rest in _ORDINALS[:9]:
        return (20 if first == "twenty" else 30) + _ORDINALS.index(rest) + 1
    if words == "thirtieth":
        return 30
    return _number(words) if plain else None


def _first_name(text: str) -> str | None:
    return text if _NAME.fullmatch(text) else None
