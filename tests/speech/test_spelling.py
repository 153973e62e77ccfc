"""Spelling: words as they are written in one place, and nothing else touched."""

import pytest

from lantern.speech.content import Content
from lantern.speech.spelling import Spelling

BRITISH = Spelling({"color": "colour", "practice": "practise", "let's practice": "let's practise"})


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("the color of it", "the colour of it"),
        ("Color counts.", "Colour counts."),
        ("discolored colors", "discolored colors"),
        ("Let's practice the color", "Let's practise the colour"),
        ("color's", "color's"),
        ('<sub alias="color">color</sub>', '<sub alias="color">colour</sub>'),
        ("{color} <color> color", "{color} <color> colour"),
        ("", ""),
    ],
)
def test_whole_words_are_respelled(text: str, spelled: str) -> None:
    """A capital stays; longer words, markup, rules and slots are left alone."""
    assert BRITISH(text) == spelled


def test_a_single_letter_is_replaced_anywhere() -> None:
    """The Swiss write no sharp s in any word."""
    assert Spelling({"ß": "ss"})("Außen groß <b title='ß'>") == "Aussen gross <b title='ß'>"


def test_no_list_changes_nothing() -> None:
    """Where the content's own spelling is right, the text is the same object."""
    text = "the color"
    assert Spelling({})(text) is text


@pytest.mark.parametrize(
    ("locale", "spelled"),
    [
        ("en-US", "I apologize to my counselor and my mom in that program."),
        ("en-GB", "I apologise to my counsellor and my mum in that programme."),
        ("en-AU", "I apologise to my counsellor and my mum in that program."),
        ("en-IN", "I apologise to my counsellor and my mom in that programme."),
        ("en-CA", "I apologize to my counsellor and my mom in that program."),
        ("en-NZ", "I apologize to my counselor and my mom in that program."),
    ],
)
def test_each_english_locale_has_its_own(locale: str, spelled: str) -> None:
    """What differs is data: British, Australian, Indian and Canadian words; an unknown place has ours."""
    assert Content().spelling(locale)("I apologize to my counselor and my mom in that program.") == spelled


def test_german_in_switzerland_has_no_sharp_s() -> None:
    """Nothing that the German content says keeps a sharp s there."""
    content = Content("de")
    spell = content.spelling("de-CH")
    texts = [path.read_text(encoding="utf-8") for path in (content.folder / "speech").glob("*/*.j2")]
    habits = content.load("checklist")["habits"]
    texts += [str(each[key]) for each in habits for key in ("label", "detail", "tonight", "done", "names")]
    texts += [each["text"] for each in content.load("gratitude")["prompts"]]
    texts += [f"{each['say']} {each['what']}" for each in content.load("session")["menu"]]
    left = {word for text in texts for word in spell(text).split() if "ß" in word}
    assert left == set()
