"""Alexa's own slot types, read from typed or transcribed words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.home.builtin import read

TODAY = date(2026, 3, 2)
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", "08:00"),
        ("eight", "08:00"),
        ("eight thirty", "08:30"),
        ("8 30", "08:30"),
        ("2030", "20:30"),
        ("half past eight", "08:30"),
        ("quarter to nine", "08:45"),
        ("twenty past eight", "08:20"),
        ("eight oh five", "08:05"),
        ("8 pm", "20:00"),
        ("8:30 p.m.", "20:30"),
        ("eight in the evening", "20:00"),
        ("half past eight tonight", "20:30"),
        ("twelve a m", "00:00"),
        ("noon", "12:00"),
        ("at nine o'clock", "09:00"),
        ("in the evening", "EV"),
        ("morning", "MO"),
        ("banana", None),
        ("twenty five o'clock p m", None),
        ("eight ninety", None),
    ],
)
def test_a_time_comes_as_alexa_sends_it(text: str, value: str | None) -> None:
    """A time of day, a part of the day, or nothing."""
    assert read("AMAZON.TIME", text, TODAY) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2026-03-02"),
        ("tomorrow", "2026-03-03"),
        ("monday", "2026-03-09"),
        ("on friday", "2026-03-06"),
        ("next tuesday", "2026-03-03"),
        ("march ninth", "2026-03-09"),
        ("the ninth of march", "2026-03-09"),
        ("march first", "2027-03-01"),
        ("the twenty first", "2026-03-21"),
        ("in two weeks", "2026-03-16"),
        ("in a week", "2026-03-09"),
        ("next week", "2026-W11"),
        ("may", None),
        ("banana", None),
    ],
)
def test_a_date_comes_as_alexa_sends_it(text: str, value: str | None) -> None:
    """The next such day, or a week."""
    assert read("AMAZON.DATE", text, TODAY) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", "7"), ("seven", "7"), ("twenty five", "25"), ("a hundred", "100"), ("few", None)],
)
def test_a_number_comes_in_digits(text: str, value: str | None) -> None:
    """Said as digits or as words."""
    assert read("AMAZON.NUMBER", text, TODAY) == value


@pytest.mark.parametrize(
    ("text", "value"), [("Maya", "Maya"), ("Mary Ann", "Mary Ann"), ("a b c", None), ("", None)]
)
def test_a_name_has_one_or_two_words(text: str, value: str | None) -> None:
    """Anything that looks like one."""
    assert read("AMAZON.FirstName", text, TODAY) == value


@given(st.text(), st.sampled_from(["AMAZON.TIME", "AMAZON.DATE", "AMAZON.NUMBER", "AMAZON.FirstName"]))
def test_any_text_is_read(text: str, slot_type: str) -> None:
    """Nothing raises."""
    assert isinstance(read(slot_type, text, TODAY), str | None)
