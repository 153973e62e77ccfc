"""How a template becomes speech, a reprompt and a card."""

from datetime import date
from pathlib import Path

import jinja2
import pytest

from lantern.speech.content import Content
from lantern.speech.render import Occasion, Renderer, plain, spoken_list

VARIED = '{% block say %}{{ vary("One.", "Two.", "Three.") }}{% endblock %}'


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
    made = renderer(tmp_path, VARIED)
    assert len({made.render("talk/hello", {}, Occasion("seed")).say for _ in range(5)}) == 1
    heard = {made.render("talk/hello", {}, Occasion(str(seed))).say for seed in range(50)}
    assert heard == {"One.", "Two.", "Three."}


def test_no_variant_is_heard_twice_running(tmp_path: Path) -> None:
    """What the session remembers of the last turn keeps the next one from saying the same."""
    made = renderer(tmp_path, VARIED)
    varied: dict[str, int] = {}
    last = ""
    for seed in range(50):
        occasion = Occasion(str(seed), varied=varied)
        said = made.render("talk/hello", {}, occasion).say
        assert said != last
        last, varied = said, occasion.varied


def test_little_is_remembered_of_variants() -> None:
    """The session's memory of variants is bounded, and keeps the latest."""
    varied: dict[str, int] = {}
    for number in range(40):
        occasion = Occasion("seed", varied=varied)
        occasion.vary(f"{number} a", f"{number} b")
        varied = occasion.varied
    assert len(varied) == 12
    assert occasion.varied == varied


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2026, 3, 1), "yesterday"),
        (date(2026, 3, 2), "today"),
        (date(2026, 3, 3), "tomorrow"),
        (date(2026, 3, 6), "on Friday"),
        (date(2026, 3, 9), "on March 9"),
        (date(2026, 2, 27), "on February 27"),
        (date(2027, 1, 1), "on January 1, 2027"),
    ],
)
def test_a_day_is_said_as_seen_from_today(day: date, spoken: str) -> None:
    """Near days have names of their own; others a date, with the year only where it's another one."""
    made = Renderer(Content())
    template = made._environment.from_string("{% block say %}{{ day|spoken_day }}{% endblock %}")
    made._environment.get_template = lambda _: template  # type: ignore[method-assign,assignment]
    assert made.render("any", {"day": day}, Occasion(today=date(2026, 3, 2))).say == spoken


@pytest.mark.parametrize(
    ("clock", "spoken"),
    [
        ("20:30", "8:30 in the evening"),
        ("08:00", "8 in the morning"),
        ("12:05", "12:05 in the afternoon"),
        ("00:15", "12:15 in the morning"),
    ],
)
def test_a_time_is_said_by_the_half_day(clock: str, spoken: str) -> None:
    """Times come as Alexa sends them and are said as people do."""
    made = Renderer(Content())
    template = made._environment.from_string("{% block say %}{{ clock|spoken_time }}{% endblock %}")
    made._environment.get_template = lambda _: template  # type: ignore[method-assign,assignment]
    assert made.render("any", {"clock": clock}).say == spoken


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
