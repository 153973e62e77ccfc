"""What is said to the speaker rather than to the partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.asides import is_at_a_loss, is_half_said, is_question, takes_the_turn


@pytest.mark.parametrize(
    "text",
    [
        "I don't know",
        "I don't know what to say",
        "um, I really don't know",
        "no idea",
        "I have no clue",
        "I'm not sure",
        "that's hard",
        "this is too hard",
        "what should I say",
        "give me an example",
        "can you give me an example please",
        "I can't",
        "I can't think of anything",
        "what do you mean",
        "nothing comes to mind",
        "maybe",
    ],
)
def test_someone_at_a_loss_is_understood(text: str) -> None:
    """Not knowing is the most common answer of all, and no reply to the partner."""
    assert is_at_a_loss(text)


@pytest.mark.parametrize(
    "text",
    [
        "you don't know what to say",
        "I don't know how you do it all",
        "that's hard for you",
        "you felt that's too hard",
        "I can't sleep when you're away",
        "it sounds like you have no idea what comes next",
        "",
    ],
)
def test_a_reply_with_the_same_words_is_no_aside(text: str) -> None:
    """What goes on to the partner is a reply."""
    assert not is_at_a_loss(text)


@pytest.mark.parametrize(
    "text",
    ["me", "me first", "I'll start", "I will go first", "she can start", "you go first", "my wife", "let me"],
)
def test_who_begins_is_no_appreciation(text: str) -> None:
    """An answer to "who goes first?" isn't taken for an appreciation."""
    assert takes_the_turn(text)


@pytest.mark.parametrize(
    "text", ["your patience", "you made me tea", "she started dinner", "my wife's laugh", ""]
)
def test_an_appreciation_is_no_turn_taking(text: str) -> None:
    """Something that was appreciated stays one."""
    assert not takes_the_turn(text)


@pytest.mark.parametrize(
    "text", ["I love how", "I appreciate", "thank you for", "I'm grateful", "I like the way"]
)
def test_half_a_sentence_is_waited_for(text: str) -> None:
    """What breaks off before it says anything is no appreciation yet."""
    assert is_half_said(text)
    assert not is_half_said(f"{text} you laugh")


@pytest.mark.parametrize(
    "text",
    [
        "how long does trust take",
        "what makes a good apology",
        "is it normal to be jealous",
        "why do we fight",
        "what's a gentle start",
        "who should apologize first",
        "when is it time for counseling",
    ],
)
def test_a_question_is_told_by_its_word_order(text: str) -> None:
    """No question mark is spoken."""
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "how kind you are",
        "how you are with my mother",
        "what you did",
        "what a lovely dinner",
        "when you laugh",
        "you wonder how long trust takes",
        "how funny you are",
        "",
    ],
)
def test_what_only_begins_like_a_question_is_none(text: str) -> None:
    """An appreciation often begins with how, what or when."""
    assert not is_question(text)


@given(st.text(max_size=300))
def test_any_words_are_looked_at(text: str) -> None:
    """Garbage raises nothing."""
    assert is_at_a_loss(text) in {True, False}
    assert takes_the_turn(text) in {True, False}
    assert is_half_said(text) in {True, False}
    assert is_question(text) in {True, False}
