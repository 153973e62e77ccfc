"""When something is to be: a day, repeated days and a time of day, out of the words of a spoken sentence."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from functools import cache
from itertools import pairwise

__all__ = ["EVERY_DAY", "When", "following", "parse"]

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
"""All weekdays; Monday is 0."""


@dataclass(frozen=True)
class When:
    """What a sentence tells about time."""

    due: date | None = None
    """The first day that is meant; None if no day is."""
    weekdays: tuple[int, ...] = ()
    """The days on which it comes round, Monday is 0; none if it doesn't."""
    time: str | None = None
    """Time of day, "18:00"."""
    rest: str = ""
    """What is left of the sentence without the words for day and time, in its own spelling."""
    days: str = ""
    """The words for the day or days."""
    clock: str = ""
    """The words for the time of day."""
    lasting: str = ""
    """The sentence without the words for one single day: what is still true when it's read out later."""


@dataclass(frozen=True)
class _Found:
    """What one phrase means, and where it stands."""

    start: int
    end: int
    due: date | None = None
    weekdays: tuple[int, ...] = ()
    time: str | None = None


@dataclass(frozen=True)
class _Moment:
    """What the meaning of a phrase depends on."""

    today: date
    text: str
    """The whole sentence."""


_Meaning = Callable[[re.Match[str], _Moment], "date | tuple[int, ...] | str | None"]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_NUMBERS = {word: number for number, word in enumerate((*_ONES, *_TEENS), start=1)} | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_FIRST_NINE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            *_FIRST_NINE,
            *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        ),
        start=1,
    )
} | {"thirtieth": 30}
_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
"""Days that a date is told by, as month and day; one that holds another goes before it."""
_VAGUE = {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "few": 3, "a few": 3}
_HOUR = 60
_NOON = 12
_MIDNIGHT = 24
_LAST_DAY = 31
_WORKDAYS = (0, 1, 2, 3, 4)
_SATURDAY, _SUNDAY = 5, 6
_WEEK = 7
_MORNING = re.compile(r"\b(?:mornings?|breakfast|wakes?|wake up|get up|before work)\b", re.IGNORECASE)

_TOPIC = re.compile(r"\b(?:about|our|my|your|the|of) $", re.IGNORECASE)
"""What makes a day something to talk of or to have: "about Sunday", "our Friday dinner"."""

_NUMBER = r"(?:(?:twenty|thirty|forty|fifty)[ -](?:{})|{}|\d{{1,2}})".format(
    "|".join(_ONES), "|".join(sorted(_NUMBERS, key=len, reverse=True))
)
_ORDINAL = r"(?:(?:twenty|thirty)[ -](?:{})|{}|\d{{1,2}}(?:st|nd|rd|th))".format(
    "|".join(_FIRST_NINE), "|".join(sorted(_ORDINALS, key=len, reverse=True))
)
_DAY = "(?:" + "|".join(_WEEKDAYS) + ")"
_DAYS = rf"{_DAY}(?:(?:,| and| or| &)+ (?:on )?{_DAY})*"
_DAYS_AGAIN = rf"{_DAY}s(?:(?:,| and| or| &)+ (?:on )?{_DAY}s?)*"
_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_PART = r"(?:morning|afternoon|evening|night)"
_BY = r"(?:(?:by|on|until|till|before|for|from|starting)\s+)?"
_ENDS = (
    r"(?=\s*(?:$|[^\w\s']|(?:a\.?m|p\.?m|o'clock|in|on|at|by|every|each|daily|from|until|till|to|with|when|if"
    r"|and|or|so|but|because|instead|sharp|latest|the latest|this|next|before|after|for|without"
    rf"|to[a-z]*|i|we|you|that|{_DAY}s?|{_MONTH}|week\w*)\b))"
)
"""What may follow a bare number or ordinal that names a time or a day; a noun makes it count things."""


def parse(text: str, today: date) -> When:
    """Return when *text* is meant to be, as said on the day *today*. Any text is fine; never raises.

    A day without a year is the next one: a bare weekday is one of the next seven days, "next Tuesday" the
    one in the next week, which begins on a Monday. "Before" a day means the day before it, if that isn't
    over. An hour without its half of the day is after noon, unless the sentence speaks of the morning.
    """
    spoken = text.translate(_TYPOGRAPHIC)
    found = _find(spoken, _Moment(today, spoken))
    weekdays = tuple(sorted({day for each in found for day in each.weekdays}))
    single = next((each.due for each in found if each.due), None)
    return When(
        due=following(weekdays, today, today_counts=True) if weekdays else single,
        weekdays=weekdays,
        time=next((each.time for each in found if each.time), None),
        rest=_without(text, found),
        days=" ".join(text[each.start : each.end] for each in found if not each.time),
        clock=" ".join(text[each.start : each.end] for each in found if each.time),
        lasting=_without(text, [each for each in found if each.due]),
    )


def following(weekdays: tuple[int, ...], day: date, *, today_counts: bool = False) -> date | None:
    """Return the first day after *day* (or on it, if *today_counts*) that is one of *weekdays*."""
    return next(
        (
            each
            for ahead in range(0 if today_counts else 1, _WEEK + 1)
            if (each := _ahead(day, ahead)) and each.weekday() in weekdays
        ),
        None,
    )


_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})


def _find(text: str, moment: _Moment) -> list[_Found]:
    """Return the phrases in *text* in the order in which they're said; no two of them overlap."""
    found: list[_Found] = []
    for pattern, meaning in _phrases():
        for match in pattern.finditer(text):
            if all(match.end() <= each.start or match.start() >= each.end for each in found):
                found += _read(match, meaning, moment)
    return sorted(found, key=lambda each: each.start)


def _read(match: re.Match[str], meaning: _Meaning, moment: _Moment) -> Iterator[_Found]:
    if not match[0][0].isdigit() and _TOPIC.search(moment.text[: match.start()]):
        return
    try:
        meant = meaning(match, moment)
    except (OverflowError, ValueError):  # a day that the calendar doesn't have
        return
    if isinstance(meant, date):
        yield _Found(match.start(), match.end(), due=meant)
    elif isinstance(meant, tuple):
        yield _Found(match.start(), match.end(), weekdays=meant)
    elif meant:
        yield _Found(match.start(), match.end(), time=meant)


def _without(text: str, found: list[_Found]) -> str:
    """Return *text* without the phrases in *found*, and without commas that are left over."""
    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(text)]
    kept = " ".join(text[start:end] for start, end in [*pairwise(edges)][::2])
    tidy = " ".join(kept.split())
    return re.sub(r" (?=[,.;])", "", tidy).strip(" ,;") if found else tidy


def _ahead(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


# What the phrases mean. Each takes the match and the moment, and returns a day, weekdays or a time.


def _number(words: str) -> int:
    """Return the number that *words* spell: "twenty-one", "7", "a couple of"."""
    words = words.lower().removeprefix("the next ")
    if words.isdigit():
        return int(words)
    return _VAGUE.get(words) or sum(_NUMBERS.get(word, 0) for word in re.split(r"[\s-]+", words))


def _ordinal(words: str) -> int:
    words = words.lower()
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    *tens, last = re.split(r"[\s-]+", words)
    return sum(_NUMBERS.get(word, 0) for word in tens) + _ORDINALS.get(last, 0)


def _named(text: str) -> tuple[int, ...]:
    """Return the weekdays that *text* names, in order of the week."""
    return tuple(day for day, name in enumerate(_WEEKDAYS) if name in text.lower())


def _day_before(day: date, match: re.Match[str], today: date) -> date:
    """Return the day before *day* where the phrase says "before", unless it's over."""
    return max(day - timedelta(days=1), today) if match[0].lower().startswith("before") else day


def _in_days(days: int) -> _Meaning:
    return lambda match, moment: _day_before(moment.today + timedelta(days=days), match, moment.today)


def _on_weekday(match: re.Match[str], moment: _Moment) -> date:
    """Read "on Friday", "by this Friday", "next Tuesday", "Friday or Saturday"."""
    today, which = moment.today, (match["which"] or "").lower()
    day = min((named - today.weekday()) % _WEEK for named in _named(match["days"]))
    if which == "next":
        named = _named(match["days"])[0]
        return _day_before(today + timedelta(days=_WEEK - today.weekday() + named), match, today)
    if day == 0 and which != "this":
        day = _WEEK
    return _day_before(today + timedelta(days=day), match, today)


def _in_a_while(match: re.Match[str], moment: _Moment) -> date:
    """Read "in two weeks", "within ten days", "in a month", "over the next week"."""
    count, unit = _number(match["count"] or "one"), match["unit"].lower()
    if unit.startswith("month"):
        months = moment.today.month - 1 + count
        year, month = moment.today.year + months // 12, months % 12 + 1
        return date(year, month, min(moment.today.day, monthrange(year, month)[1]))
    return moment.today + timedelta(days=count * (_WEEK if unit.startswith("week") else 1))


def _on_date(match: re.Match[str], moment: _Moment) -> date | None:
    """Read "on March fifth", "the fifth of March", "on the fifth": the next one there is."""
    words = match.groupdict()
    said = words["number"]
    day = _ordinal(said) if re.fullmatch(_ORDINAL, said, re.IGNORECASE | re.ASCII) else _number(said)
    month = _MONTHS.index(words["month"].lower()) + 1 if words.get("month") else None
    if not 1 <= day <= _LAST_DAY:
        return None
    found = _next_date(moment.today, day, month)
    return _day_before(found, match, moment.today) if found else None


def _on_feast(match: re.Match[str], moment: _Moment) -> date | None:
    """Read "before Christmas", "on New Year's Eve"."""
    month, day = _FEASTS[match["feast"].lower()]
    found = _next_date(moment.today, day, month)
    return _day_before(found, match, moment.today) if found else None


def _next_date(today: date, day: int, month: int | None) -> date | None:
    """Return the first date from *today* on with this day and month; too short a month is passed over."""
    at = today.replace(day=1)
    for _ in range(12 * 8 + 1):  # eight years hold a leap day
        if (month is None or at.month == month) and 1 <= day <= monthrange(at.year, at.month)[1]:
            found = at.replace(day=day)
            if found >= today:
                return found
        if (at.year, at.month) == (MAXYEAR, 12):
            return None
        at = (at + timedelta(days=31)).replace(day=1)
    return None


def _end_of_week(match: re.Match[str], moment: _Moment) -> date:
    """Read "this week", "next weekend", "by the end of the week": its Sunday."""
    said = match[0].lower()
    weeks = 2 if "after next" in said else 1 if "next" in said else 0
    return moment.today + timedelta(days=_SUNDAY - moment.today.weekday() + weeks * _WEEK)


def _before_weekend(match: re.Match[str], moment: _Moment) -> date:  # noqa: ARG001
    """Read "before the weekend": Friday, or the next one where the weekend has begun."""
    return moment.today + timedelta(days=(_SATURDAY - 1 - moment.today.weekday()) % _WEEK)


def _week_after(match: re.Match[str], moment: _Moment) -> date:
    """Read "a week from Friday", "a week from today"."""
    named = match["days"].lower()
    ahead = {"today": 0, "now": 0, "tomorrow": 1}.get(named)
    if ahead is None:
        ahead = (_named(named)[0] - moment.today.weekday()) % _WEEK or _WEEK
    return moment.today + timedelta(days=_WEEK + ahead)


def _end_of_year(match: re.Match[str], moment: _Moment) -> date:  # noqa: ARG001
    return date(moment.today.year, 12, 31)


def _end_of_named_month(match: re.Match[str], moment: _Moment) -> date | None:
    """Read "by the end of March": of the next March that isn't over."""
    month = _MONTHS.index(match["month"].lower()) + 1
    year = moment.today.year + (month < moment.today.month)
    return date(year, month, monthrange(year, month)[1])


def _end_of_month(match: re.Match[str], moment: _Moment) -> date:
    at = moment.today.replace(day=1)
    if "next" in match[0].lower():
        at = (at + timedelta(days=_LAST_DAY)).replace(day=1)
    return at.replace(day=monthrange(at.year, at.month)[1])


def _weekdays(*days: int) -> _Meaning:
    return lambda match, moment: days  # noqa: ARG005


def _from_to(match: re.Match[str], moment: _Moment) -> tuple[int, ...]:  # noqa: ARG001
    """Read "Monday through Friday", also across the end of a week."""
    first, last = (_WEEKDAYS.index(match[name].lower().removesuffix("s")) for name in ("first", "last"))
    return tuple(sorted((first + ahead) % _WEEK for ahead in range((last - first) % _WEEK + 1)))


def _each_named(match: re.Match[str], moment: _Moment) -> tuple[int, ...]:  # noqa: ARG001
    return _named(match[0])


def _this_weekday(match: re.Match[str], moment: _Moment) -> tuple[int, ...]:  # noqa: ARG001
    """Read "every week": on the weekday on which it's said."""
    return (moment.today.weekday(),)


def _clock(match: re.Match[str], moment: _Moment) -> str | None:
    """Read "by six", "at half past seven", "at 6:30", "ten in the morning" as "18:00" and so on."""
    words = {name: (value or "").lower() for name, value in match.groupdict().items()}
    hour, minute = _number(words["hour"]), _minutes(words.get("minute") or words.get("past") or "0")
    if words.get("to"):
        hour, minute = (hour - 1) or _NOON, _HOUR - _minutes(words["to"])
    if not 0 <= hour < _MIDNIGHT or not 0 <= minute < _HOUR:
        return None
    half = words.get("half", "").replace(".", "")
    morning = half.startswith("a") or "morning" in half or (not half and _MORNING.search(moment.text))
    if 1 <= hour < _NOON and not morning:
        hour += _NOON
    elif hour == _NOON and (half.startswith("a") or "night" in half):
        hour = 0
    return f"{hour:02}:{minute:02}"


def _minutes(words: str) -> int:
    words = words.removesuffix(" minutes")
    return {"half": 30, "quarter": 15, "a quarter": 15}.get(words) or _number(words)


def _at(time: str) -> _Meaning:
    return lambda match, moment: time  # noqa: ARG005


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], _Meaning], ...]:
    """Return the phrases and what they mean; one that holds another goes before it."""
    half = r"(?:\s*(?P<half>[ap]\.?\s?m\b\.?|in the (?:morning|afternoon|evening)|at night))?"
    at = r"(?:(?:at|by|before|around|about|until|till|after|no later than|not later than)\s+)"
    over = r"(?:by |sometime |some time |until |during |over |on )?"
    minutes = r"[0-5]\d|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?|ten"
    minute = rf"(?:[: .](?P<minute>{minutes}))?"
    every = r"(?:every|each) (?:weekday|weeknight|work ?day)"
    one = "".join(rf"(?<!\b{word} )" for word in ("other", "first", "second", "third", "last"))
    during, unit = r"(?:in|within|over|for|during)", r"(?P<unit>days?|weeks?|months?)"
    workdays, daily = _weekdays(*_WORKDAYS), _weekdays(*EVERY_DAY)
    count = rf"(?P<count>(?:a |the next )?(?:couple of|few)|an?|{_NUMBER})"
    part = rf"(?:half|(?:a )?quarter|five|ten|twenty(?:[ -]five)?|{_NUMBER} minutes)"
    past = rf"(?:(?P<past>{part}) past|(?P<to>{part}) to)"
    parts: list[tuple[str, _Meaning]] = [
        (rf"{_BY}a week from (?P<days>today|now|tomorrow|{_DAY})", _week_after),
        (rf"{_BY}(?:the )?day after tomorrow(?: {_PART})?", _in_days(2)),
        (rf"{_BY}tomorrow(?: {_PART})?", _in_days(1)),
        (rf"{_BY}(?:later )?(?:today|tonight|this {_PART})", _in_days(0)),
        (r"(?:by |at |before )?(?:the )?end of (?:the )?day|(?:in|within) (?:an|the) hour", _in_days(0)),
        (r"(?:by |at |before )?(?:the )?end of (?:the|this) year", _end_of_year),
        (rf"(?:by |at |before )?(?:the )?end of (?P<month>{_MONTH})", _end_of_named_month),
        (r"(?:by |at |until |till |before )?(?:the )?end of (?:the|this|next) week", _end_of_week),
        (r"(?:by |at |until |till |before )?(?:the )?end of (?:the|this|next) month", _end_of_month),
        (r"(?:before|by) (?:the|this) weekend", _before_weekend),
        (rf"(?:on|over|during) the weekend|{over}(?:this|next) weekend", _end_of_week),
        (
            r"(?:on |over |during )?(?:every weekend|(?<!alternate )(?<!alternating )weekends)",
            _weekdays(_SATURDAY, _SUNDAY),
        ),
        (rf"(?:on )?(?:{every}|weekday(?:s| {_PART}s)|weeknights|work ?(?:days|nights))", workdays),
        (rf"(?:every|each) (?:single )?(?:day(?: of the week)?|{_PART})", daily),
        (rf"(?:daily|nightly){_ENDS}|in the {_PART}s|from now on", daily),
        (rf"(?:from )?(?P<first>{_DAY})s? (?:to|through|thru|until|till) (?P<last>{_DAY})s?", _from_to),
        (rf"(?:on )?(?:every|each) {_DAYS}s?(?: {_PART}s?)?", _each_named),
        (rf"(?:on )?{_DAYS_AGAIN}(?: {_PART}s?)?|(?:on )?{_DAYS} {_PART}s", _each_named),
        (r"(?:every|each|once a) week", _this_weekday),
        (rf"{_BY}(?:{_DAY},? )?(?:the )?(?P<number>{_ORDINAL}) of (?P<month>{_MONTH})", _on_date),
        (
            rf"{_BY}(?:{_DAY},? )?(?P<month>{_MONTH}) (?:the )?(?P<number>{_ORDINAL}|{_NUMBER}){_ENDS}",
            _on_date,
        ),
        (
            rf"(?:by|on|until|till|before|{_BY}{_DAY},?) the (?P<number>{_ORDINAL})(?: of the month)?{_ENDS}",
            _on_date,
        ),
        (rf"(?:by|on|before|until|till|at) (?P<feast>{'|'.join(_FEASTS)})", _on_feast),
        (rf"{one}{_BY}(?:(?:the )?(?P<which>this|next|coming) )?(?P<days>{_DAYS})(?: {_PART})?", _on_weekday),
        (rf"{over}the week after next", _end_of_week),
        (rf"{over}(?:this|next) week", _end_of_week),
        (rf"{over}(?:this|next) month", _end_of_month),
        (rf"(?<!once )(?<!twice )(?:in|within) {count} {unit}'?(?: time)?", _in_a_while),
        (rf"{during} the next(?: (?P<count>couple of|few|{_NUMBER}))? {unit}", _in_a_while),
        (rf"from (?P<hour>{_NUMBER}){minute} (?:to|until|till) {_NUMBER}{half}{_ENDS}", _clock),
        (rf"{at}?{past} (?P<hour>{_NUMBER}){half}{_ENDS}", _clock),
        (rf"{at}(?P<hour>{_NUMBER}){minute}(?: o'clock|[ -]?ish)?{half}{_ENDS}", _clock),
        (rf"(?P<hour>{_NUMBER}){minute} o'clock{half}", _clock),
        (rf"(?P<hour>{_NUMBER}){minute}\s*(?P<half>[ap]\.?\s?m\b\.?)", _clock),
        (rf"(?:{at}|(?<=day ))(?:noon|midday)", _at("12:00")),
        (rf"{at}midnight", _at("23:59")),
    ]
    # A possessive is no date: "Sunday's dinner".
    return tuple(
        (re.compile(rf"\b(?:{pattern})(?![\w'])", re.IGNORECASE | re.ASCII), meaning)
        for pattern, meaning in parts
    )
