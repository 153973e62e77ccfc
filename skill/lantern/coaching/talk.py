"""Hard talks: when to come back from a time-out, out of spoken words, and whether a talk is heated."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from lantern.coaching.text import words
from lantern.coaching.when import parse

__all__ = ["LEAST", "Back", "Fit", "in_a_while", "is_heated", "is_late", "read_back", "usual_end"]

LEAST = timedelta(minutes=20)
"""How long a time-out is at least: about as long as a body needs to settle (The Gottman Institute)."""
_LATEST_DAYS = 1
"""A time-out ends within a day (PREP): tomorrow at the latest."""


class Fit(StrEnum):
    """Whether a time suits the end of a time-out."""

    FITS = "fits"
    TOO_SOON = "too_soon"
    """Sooner than `LEAST`; the time given back is as soon as may be."""
    TOO_LATE = "too_late"
    """After tomorrow."""


@dataclass(frozen=True)
class Back:
    """When two people want to go on after a time-out."""

    at: datetime
    """In the time zone of the moment it was said."""
    fit: Fit


def read_back(text: str, now: datetime) -> Back | None:
    """Return when *text*, said at *now*, means to come back: "in half an hour", "tomorrow after dinner".

    None where it tells no time. An hour without its half of the day is the next one that isn't at night.
    """
    said = " ".join(words(text)[:_LONGEST])
    away = _away(said)
    at = in_a_while(now, away) if away is not None else _clock(said, now)
    if at is None:
        return None
    if at - now < LEAST:
        return Back(in_a_while(now, LEAST), Fit.TOO_SOON)
    late = at.date() > now.date() + timedelta(days=_LATEST_DAYS)
    return Back(at, Fit.TOO_LATE if late else Fit.FITS)


def in_a_while(now: datetime, away: timedelta) -> datetime:
    """Return the moment *away* from *now*, whatever the clocks are changed to in between."""
    return (now.astimezone(UTC) + away).astimezone(now.tzinfo)


_LATE = time(22)
"""From here on a quarrel may wait for the morning."""
_MORNING = time(9)
_NIGHT_ENDS = time(7)


def is_late(now: datetime) -> bool:
    """Tell whether it is night, when a break had better last until the morning."""
    return now.time() >= _LATE or now.time() < _NIGHT_ENDS


def usual_end(now: datetime) -> datetime:
    """Return when a time-out ends for which nobody names a time: in a while, at night in the morning."""
    if not is_late(now):
        return in_a_while(now, LEAST)
    day = now.date() + timedelta(days=now.time() >= _LATE)
    return datetime.combine(day, _MORNING, now.tzinfo)


_LONGEST = 30
"""Words looked at."""
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "couple": 2,
    "few": 5,
}
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|ninety)"
_COUNT = rf"(?:{_TENS} (?:one|two|three|four|five|six|seven|eight|nine)|{'|'.join(_NUMBERS)}|\d{{1,3}})"
_AWAY = (
    rf"\b(?:(?P<half>half|(?:a )?quarter of)(?: an| a)?|(?:a )?(?P<count>{_COUNT})"
    r"(?: of| more)?(?P<and> and a half)?) (?P<unit>min|minute|hour)s?\b(?P<after> and a half)?"
)
_LED_IN = r"(?:let's |i'd |how |what |say |maybe |perhaps |about |around |make it |be back |come back )*"
_BARE = rf"{_LED_IN}(?:in |for )?(?P<count>{_COUNT})"
_HOURS = 12


def _away(said: str) -> timedelta | None:
    """Return how far away *said* is, where it tells so: "twenty minutes", "an hour and a half"."""
    bare = re.fullmatch(_BARE, said)
    if bare and _number(bare["count"]) > _HOURS:
        return timedelta(minutes=_number(bare["count"]))
    found = re.search(_AWAY, said)
    if not found:
        return None
    count = _number(found["count"]) if found["count"] else 0.5 if found["half"] == "half" else 0.25
    count += 0.5 if found["and"] or found["after"] else 0
    return timedelta(hours=count) if found["unit"] == "hour" else timedelta(minutes=count)


def _number(count: str) -> float:
    """Return the number that *count* spells: "twenty five", "couple", "45"."""
    return sum(int(word) if word.isdigit() else _NUMBERS[word] for word in count.split())


_TIMES = (
    (r"\bafter breakfast\b|\b(?:in the|tomorrow|this) morning\b|\bwhen we (?:wake|get) up\b", _MORNING),
    (r"\b(?:after|over|at) lunch\b|\bin the afternoon\b|\b(?:tomorrow|this) afternoon\b", time(14)),
    (r"\b(?:noon|midday)\b", time(12)),
    (r"\bafter work\b", time(18)),
    (r"\b(?:after|over|at) (?:dinner|supper|tea)\b", time(19, 30)),
    (r"\b(?:after|when|once) .*\b(?:asleep|in bed|to bed)\b", time(20, 30)),
    (r"\bbefore (?:bed|bedtime|we go to bed|we sleep)\b", time(21, 30)),
    (r"\btonight\b|\b(?:in the|this|tomorrow) evening\b|\btomorrow night\b", time(20)),
)
"""What people call a time of day, and when that is about."""
_HALF_TOLD = r"\b(?:a\.?m|p\.?m|morning|afternoon|evening|night|tonight|noon|midday|midnight)\b"
_SOON = timedelta(hours=1)


def _clock(said: str, now: datetime) -> datetime | None:
    """Return the moment that *said* names by day and clock."""
    bare = re.fullmatch(rf"{_LED_IN}({_COUNT}(?: {_COUNT})?)", said)
    when = parse(f"at {bare[1]}" if bare else said, now.date())
    if when.time:
        clock = time.fromisoformat(when.time)
        return _on(when.due, clock, now) if when.due or re.search(_HALF_TOLD, said) else _next(clock, now)
    usual = next((clock for pattern, clock in _TIMES if re.search(pattern, said)), None)
    if usual:
        return _on(when.due, usual, now)
    return datetime.combine(when.due, now.time(), now.tzinfo) if when.due and when.due > now.date() else None


def _on(day: date | None, clock: time, now: datetime) -> datetime:
    """Return *clock* on *day*; without one, the next time it comes round. What is over today is soon."""
    at = datetime.combine(day or now.date(), clock, now.tzinfo)
    if at > now or (day and day > now.date()):
        return at
    return in_a_while(now, _SOON) if day else at + timedelta(days=1)


def _next(clock: time, now: datetime) -> datetime:
    """Return the next time the clock's hands stand so, but for the night."""
    other = clock.replace(hour=(clock.hour + _HOURS) % (2 * _HOURS))
    waking = [each for each in (clock, other) if each >= _NIGHT_ENDS]
    return min(_on(None, each, now) for each in waking or [clock])


_NAMES = (
    r"(?:an? |such an? |such |so |really |just |total |complete |fucking |bloody |damn |stupid |the worst )*"
    r"(?:idiot|moron|jerk|asshole|ass|bitch|bastard|dick|prick|pig|loser|liar|cheater|coward|child|baby|psycho"
    r"|monster|narcissist|hypocrite|joke|disgrace|crazy|insane|pathetic|disgusting|stupid|dumb|useless|worthless"
    r"|ridiculous|hopeless|selfish|a mess)(?! about)"
)
_HEAT = (
    rf"\b(?:you|you're|you are|you were|you're being|you are being|you're acting like) {_NAMES}\b",
    r"\bi (?:really |fucking )?(?:hate|despise|can't stand|cannot stand) (?:you|him|her|living with you)\b",
    r"\b(?:shut (?:the \w+ )?up|screw you|fuck (?:you|off)|go to hell|get lost|piss off|damn you)\b",
    r"\b(?:i'm|i am|we're|you're) (?:so )?(?:sick (?:and tired )?of (?:you|this|it)|done with you)\b",
    r"\b(?:stop|don't|quit|you're|you are|no need for|why are you) (?:\w+ )?(?:yell|shout|scream)(?:ing)?\b",
    r"\b(?:you make me sick|(?:what is|what's) wrong with you|you (?:always )?ruin everything)\b",
)


def is_heated(text: str) -> bool:
    """Tell whether *text*, overheard in a talk, insults somebody or speaks of shouting."""
    said = " ".join(words(text)[: _LONGEST * 2])
    return any(re.search(pattern, said) for pattern in _HEAT)
