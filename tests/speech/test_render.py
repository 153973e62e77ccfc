"""How a template becomes speech, a reprompt and a card."""

from pathlib import Path

import jinja2
import pytest

from lantern.speech.content import Content
from lantern.speech.render import Renderer, plain, spoken_list


def renderer(tmp_path: Path, template: str) -> Renderer:
    """Return a renderer that knows one template, "talk/hello"."""
    folder = tmp_path / "content" / "en" / "speech" / "talk"
    folder.mkdir(parents=True)
    (folder / "hello.ssml.j2").write_text(template, encoding="utf-8")
    return Renderer(Content("en", tmp_path))


def test_what_a_person_said_is_escaped(tmp_path: Path) -> None:
    """Angle brackets and ampersands in a value stay text."""
    spoken = renderer(tmp_path, "{% block say %}You said: {{ text }}.{% endblock %}").render(
        "talk/hello", {"text": "Tom & Jerry <3 'quoted'"}
    )
    assert spoken.ssml == "<speak>You said: Tom &amp; Jerry &lt;3 'quoted'.</speak>"


def test_an_answer_is_its_statement_and_its_question(tmp_path: Path) -> None:
    """The question stands last, so that an open session always ends with it."""
    template = "{% block ask %}Shall we?{% endblock %}{% block say %}Good evening.{% endblock %}"
    assert (
        renderer(tmp_path, template).render("talk/hello", {}).ssml == "<speak>Good evening. Shall we?</speak>"
    )


def test_a_missing_value_is_an_error(tmp_path: Path) -> None:
    """A template that asks for something it wasn't given fails rather than saying nothing."""
    with pytest.raises(jinja2.UndefinedError):
        renderer(tmp_path, "{% block say %}{{ missing }}{% endblock %}").render("talk/hello", {})


def test_variants_are_the_same_within_a_turn_and_differ_between_turns(tmp_path: Path) -> None:
    """The same seed picks the same words; over many seeds all of them are heard."""
    made = renderer(tmp_path, '{% block say %}{{ vary("One.", "Two.", "Three.") }}{% endblock %}')
    assert len({made.render("talk/hello", {}, "seed").say for _ in range(5)}) == 1
    assert {made.render("talk/hello", {}, str(seed)).say for seed in range(50)} == {"One.", "Two.", "Three."}


def test_the_first_line_of_a_card_is_its_title(tmp_path: Path) -> None:
    """A card is plain text: no tags, no escapes."""
    template = "{% block card %}\nTonight\nSalt & pepper\n{{ text }}\n{% endblock %}"
    card = renderer(tmp_path, template).render("talk/hello", {"text": "<b>"}).card
    assert card is not None
    assert (card.title, card.text) == ("Tonight", "Salt & pepper\n<b>")


@pytest.mark.parametrize(
    ("items", "spoken"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b, and c")],
)
def test_a_list_is_joined_for_the_ear(items: list[str], spoken: str) -> None:
    """Two things are joined by "and", more of them by commas as well."""
    assert spoken_list(items) == spoken


def test_plain_text_has_no_tags_or_escapes() -> None:
    """What a listener would write down."""
    assert plain("<speak>Tom &amp; Jerry <break time='1s'/> laugh .</speak>") == "Tom & Jerry laugh."
