"""What a sentence tells about day, repeated days and time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.text import words
from lantern.coaching.when import EVERY_DAY, following, parse

MONDAY = date(2026, 3, 2)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = st.integers(0, 6)
SOME_DAY = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("text", "due", "rest"),
    [
        ("call you today", date(2026, 3, 2), "call you"),
        ("do the dishes tonight", date(2026, 3, 2), "do the dishes"),
        ("take out the trash tomorrow night", date(2026, 3, 3), "take out the trash"),
        ("Tomorrow, I'll cook", date(2026, 3, 3), "I'll cook"),
        ("call them the day after tomorrow", date(2026, 3, 4), "call them"),
        ("call your mother on Friday", date(2026, 3, 6), "call your mother"),
        ("finish it by Friday evening", date(2026, 3, 6), "finish it"),
        ("finish it before Friday", date(2026, 3, 5), "finish it"),
        ("call on Monday", date(2026, 3, 9), "call"),
        ("call this Monday", date(2026, 3, 2), "call"),
        ("call your mother next Tuesday", date(2026, 3, 10), "call your mother"),
        ("have dinner on Friday or Saturday", date(2026, 3, 6), "have dinner"),
        ("call the plumber before the weekend", date(2026, 3, 6), "call the plumber"),
        ("plan something nice this weekend", date(2026, 3, 8), "plan something nice"),
        ("let you sleep in on the weekend", date(2026, 3, 8), "let you sleep in"),
        ("visit them next weekend", date(2026, 3, 15), "visit them"),
        ("read it by the end of the week", date(2026, 3, 8), "read it"),
        ("read it next week", date(2026, 3, 15), "read it"),
        ("save some money this month", date(2026, 3, 31), "save some money"),
        ("save some money by the end of next month", date(2026, 4, 30), "save some money"),
        ("pay the bill on the fifth", date(2026, 3, 5), "pay the bill"),
        ("pay the bill by the first of the month", date(2026, 4, 1), "pay the bill"),
        ("pay it on March fifth", date(2026, 3, 5), "pay it"),
        ("pay it on March 1st", date(2027, 3, 1), "pay it"),
        ("pay it by the twenty-first of June", date(2026, 6, 21), "pay it"),
        ("pay it on May one", date(2026, 5, 1), "pay it"),
        ("pay it on the thirty first", date(2026, 3, 31), "pay it"),
        ("celebrate on February twenty ninth", date(2028, 2, 29), "celebrate"),
        ("book the trip in two weeks", date(2026, 3, 16), "book the trip"),
        ("book the trip within a couple of days", date(2026, 3, 4), "book the trip"),
        ("book it in the next few days", date(2026, 3, 5), "book it"),
        ("go away with you in three months", date(2026, 6, 2), "go away with you"),
        ("pay it a week from today", date(2026, 3, 9), "pay it"),
        ("pay it a week from Friday", date(2026, 3, 13), "pay it"),
        ("read it the week after next", date(2026, 3, 22), "read it"),
        ("rest over the next two weeks", date(2026, 3, 16), "rest"),
        ("rest in the next week", date(2026, 3, 9), "rest"),
        ("not drink for the next thirty days", date(2026, 4, 1), "not drink"),
        ("book it in three days' time", date(2026, 3, 5), "book it"),
        ("send it by the end of the day", date(2026, 3, 2), "send it"),
        ("call within the hour", date(2026, 3, 2), "call"),
        ("call later tonight", date(2026, 3, 2), "call"),
        ("pay it by the end of February", date(2027, 2, 28), "pay it"),
        ("pay it by the end of the year", date(2026, 12, 31), "pay it"),
        ("see them on Tuesday the tenth", date(2026, 3, 10), "see them"),
        ("see them on Wednesday, March eleventh", date(2026, 3, 11), "see them"),
        ("paint the hall before Christmas", date(2026, 12, 24), "paint the hall"),
        ("ask you out on Valentine's Day", date(2027, 2, 14), "ask you out"),
    ],
)
def test_a_day_is_read_and_the_rest_is_kept(text: str, due: date, rest: str) -> None:
    """One single day is told from the words for it, whatever else is said."""
    found = parse(text, MONDAY)
    assert (found.due, found.weekdays, found.rest) == (due, (), rest)
    assert found.lasting == rest


@pytest.mark.parametrize(
    ("text", "weekdays", "due"),
    [
        ("be home by six on Fridays", (4,), date(2026, 3, 6)),
        ("do the dishes on Mondays and Wednesdays", (0, 2), date(2026, 3, 2)),
        ("cook every Tuesday and Thursday", (1, 3), date(2026, 3, 3)),
        ("walk with you Sunday mornings", (6,), date(2026, 3, 8)),
        ("put my phone away every evening", EVERY_DAY, date(2026, 3, 2)),
        ("put my phone away every single day", EVERY_DAY, date(2026, 3, 2)),
        ("tell you from now on when I'm late", EVERY_DAY, date(2026, 3, 2)),
        ("be home on weekdays", (0, 1, 2, 3, 4), date(2026, 3, 2)),
        ("cook on weekends", (5, 6), date(2026, 3, 7)),
        ("talk with you once a week", (0,), date(2026, 3, 2)),
        ("be in bed by ten Monday through Thursday", (0, 1, 2, 3), date(2026, 3, 2)),
        ("eat with you from Saturday to Monday", (0, 5, 6), date(2026, 3, 2)),
        ("come to bed before ten on work nights", (0, 1, 2, 3, 4), date(2026, 3, 2)),
        ("help with homework on weekday afternoons", (0, 1, 2, 3, 4), date(2026, 3, 2)),
    ],
)
def test_repeated_days_are_read_and_stay_in_what_lasts(
    text: str, weekdays: tuple[int, ...], due: date
) -> None:
    """What comes round is told from what's done once; its words stay true and stay there."""
    found = parse(text, MONDAY)
    assert (found.weekdays, found.due, found.lasting) == (weekdays, due, text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("be home by six", "18:00"),
        ("be home by 6:30", "18:30"),
        ("be home at six thirty", "18:30"),
        ("be home at half past seven tomorrow", "19:30"),
        ("be home by a quarter to seven", "18:45"),
        ("be home by ten past eight", "20:10"),
        ("be there at seven o'clock", "19:00"),
        ("call at 6 p.m. on Monday", "18:00"),
        ("call at nine a.m.", "09:00"),
        ("wake up at six", "06:00"),
        ("call at eight in the morning", "08:00"),
        ("text you by noon", "12:00"),
        ("be in bed before midnight", "23:59"),
        ("be home by 18:15", "18:15"),
        ("be home by twelve", "12:00"),
        ("be back by twelve at night", "00:00"),
        ("leave work by five forty five", "17:45"),
        ("be there around seven ish", "19:00"),
        ("put it away from eight to nine", "20:00"),
        ("have it done by Saturday noon", "12:00"),
        ("be done by five to eight", "19:55"),
        ("look at one thing", None),
        ("talk for twenty minutes", None),
        ("be there by two people's count", None),
        ("be home by 77", None),
    ],
)
def test_a_time_is_read_as_an_evening_one_unless_the_morning_is_meant(text: str, time: str | None) -> None:
    """An hour alone is after noon; a number that counts things is no time."""
    assert parse(text, MONDAY).time == time


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "not to shout at you",
        "plan the weekend",
        "talk about Sunday",
        "come to our Friday dinner",
        "Sunday's dinner is on me",
        "walk two miles with you in March",
        "wait a second",
        "get it right on the third try",
        "be there in a minute",
        "clean up every other Friday",
        "take them on alternate weekends",
        "go out the first Friday of every month",
        "write to you once in two weeks",
        "come to your Christmas dinner",
        "may one of us call",
        "read to the kids at night",
    ],
)
def test_no_day_is_none(text: str) -> None:
    """Words that only look like a date give none, and nothing is taken from the sentence."""
    found = parse(text, MONDAY)
    assert (found.due, found.weekdays) == (None, ())
    assert found.rest == " ".join(text.split())


def test_typographic_apostrophes_are_read_and_kept() -> None:
    """What a phone's keyboard writes is understood, and stays as it was."""
    found = parse("I\u2019ll be there at seven o\u2019clock tomorrow", MONDAY)
    assert (found.due, found.time, found.rest) == (date(2026, 3, 3), "19:00", "I\u2019ll be there")


@given(WEEKDAY, SOME_DAY)
def test_a_bare_weekday_is_one_of_the_next_seven_days(weekday: int, today: date) -> None:
    """Whatever the day, "by Friday" is ahead, and on a Friday."""
    due = parse(f"call by {DAYS[weekday]}", today).due
    assert due
    assert due.weekday() == weekday
    assert timedelta(days=1) <= due - today <= timedelta(days=7)


@given(WEEKDAY, SOME_DAY)
def test_next_weekday_is_in_the_next_week(weekday: int, today: date) -> None:
    """What is "next Tuesday" is the one in the week that begins on the coming Monday."""
    due = parse(f"call next {DAYS[weekday]}", today).due
    assert due
    assert due.weekday() == weekday
    assert due.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@given(SOME_DAY, st.integers(1, 31))
def test_a_day_of_the_month_is_the_next_one(today: date, day: int) -> None:
    """A date "on the fifth" is never over, and never further off than two months and a day."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day not in {11, 12, 13} else "th"
    due = parse(f"pay on the {day}{ending}", today).due
    assert due
    assert due.day == day
    assert timedelta(0) <= due - today <= timedelta(days=62)


@given(st.text(max_size=300), st.dates())
def test_any_text_on_any_day_is_fine(text: str, today: date) -> None:
    """Nothing raises, no due day is over, and no word is made up."""
    found = parse(text, today)
    assert found.due is None or found.due >= today
    assert len("".join(found.rest.split())) <= len("".join(text.split()))


DATE_WORDS = (
    "by on the next this every six fifth march may in two weeks tomorrow night weekend of half past to at"
    " call home o'clock thirty before end month a 9:75 31st 0 p.m."
)
PIECES = st.lists(
    st.sampled_from([*DAYS, *(f"{day}s" for day in DAYS), *DATE_WORDS.split()]),
    max_size=14,
)


@given(PIECES, st.dates())
def test_the_words_of_dates_in_any_order_are_read_or_kept(pieces: list[str], today: date) -> None:
    """Every word is part of what was told or of the rest, in its order, and none twice."""
    text = " ".join(pieces)
    found = parse(text, today)
    assert sorted(words(f"{found.days} {found.clock} {found.rest}")) == sorted(words(text))
    left = iter(words(text))
    assert all(word in left for word in words(found.rest))
    assert found.due is None or found.due >= today
    assert found.time is None or "00:00" <= found.time <= "23:59"


@given(st.sets(WEEKDAY, min_size=1), st.dates(max_value=date(9999, 12, 20)))
def test_following_is_the_first_such_day(weekdays: set[int], day: date) -> None:
    """The next time round is one of the days, and no such day lies between."""
    found = following(tuple(sorted(weekdays)), day)
    assert found
    assert found > day
    assert found.weekday() in weekdays
    between = (day + timedelta(days=ahead) for ahead in range(1, (found - day).days))
    assert not any(each.weekday() in weekdays for each in between)
