"""What differs between languages and places: contents found, dates, lists, spelling, all from data."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from lantern.home.sentences import locales
from lantern.speech.compile import compile_content
from lantern.speech.content import Content, data_root, languages
from lantern.speech.render import Occasion, Renderer, plain

ROOT = data_root()
TODAY = date(2026, 3, 2)


def say(content: Content, locale: str, template: str, **values: object) -> str:
    """Return what a template of one line says in *locale*."""
    renderer = Renderer(content, locale)
    made = renderer._environment.from_string(template)
    renderer._environment.get_template = lambda _: made  # type: ignore[method-assign, assignment]
    return plain(renderer.render("any/thing", values, Occasion("seed", TODAY)).say)


DAY = "{% block say %}{{ day|spoken_day }}{% endblock %}"


@pytest.mark.parametrize(
    ("locale", "day", "spoken"),
    [
        ("en-US", date(2026, 3, 19), "on March 19"),
        ("en-CA", date(2027, 3, 19), "on March 19, 2027"),
        ("en-GB", date(2026, 3, 19), "on 19 March"),
        ("en-AU", date(2027, 3, 19), "on 19 March 2027"),
        ("en-IN", TODAY, "today"),
        ("en-GB", date(2026, 3, 6), "on Friday"),
        ("de-DE", date(2026, 3, 19), "am 19. März"),
        ("de-DE", date(2026, 3, 4), "übermorgen"),
        ("de-DE", date(2026, 3, 6), "am Freitag"),
        ("de-AT", date(2027, 1, 19), "am 19. Jänner 2027"),
        ("de-CH", date(2027, 1, 19), "am 19. Januar 2027"),
    ],
)
def test_a_day_is_said_as_it_is_there(locale: str, day: date, spoken: str) -> None:
    """Order and names of days and months come from the language, what differs from the locale."""
    assert say(Content(locale[:2]), locale, DAY, day=day) == spoken


@pytest.mark.parametrize(
    ("locale", "spoken"), [("en-US", "8:30 in the evening"), ("de-DE", "20 Uhr 30"), ("de-AT", "20 Uhr 30")]
)
def test_a_time_is_said_as_it_is_there(locale: str, spoken: str) -> None:
    """German counts to twenty-four."""
    template = "{% block say %}{{ '20:30'|spoken_time }}{% endblock %}"
    assert say(Content(locale[:2]), locale, template) == spoken


@pytest.mark.parametrize(("locale", "spoken"), [("en-GB", "a, b, and c"), ("de-DE", "a, b und c")])
def test_a_list_is_joined_as_it_is_there(locale: str, spoken: str) -> None:
    """The last word and its comma are the language's."""
    template = "{% block say %}{{ ['a', 'b', 'c']|spoken_list }}{% endblock %}"
    assert say(Content(locale[:2]), locale, template) == spoken


def test_a_list_may_have_another_last_word() -> None:
    """A template may choose between its items."""
    template = "{% block say %}{{ ['a', 'b', 'c']|spoken_list('oder') }}{% endblock %}"
    assert say(Content("de"), "de-DE", template) == "a, b oder c"


def test_answers_are_spelled_as_they_are_there() -> None:
    """The same template says "counseling" in one place and "counselling" in another."""
    template = "{% block say %}your {{ label }} <break time='1s'/>{% endblock %}"
    assert say(Content(), "en-US", template, label="counseling") == "your counseling"
    assert say(Content(), "en-GB", template, label="counseling") == "your counselling"
    assert say(Content(), "en-GB", template, label="let's practice") == "your let's practise"


@pytest.mark.parametrize("language", languages(ROOT / "content"))
def test_every_locale_has_a_place_in_time_and_somebody_to_call(language: str) -> None:
    """Time zone, contacts and Alexa's support are known of each; the emergency number never lacks."""
    content = Content(language)
    contacts = content.load("safety")["contacts"]
    for locale, each in content.load("locales")["locales"].items():
        assert locale.startswith(f"{language}-")
        assert "/" in each["time_zone"]
        assert isinstance(each["alexa"], bool)
        assert contacts[locale]["emergency"]["number"]
        assert {"violence", "self_harm", "child"} <= contacts[locale].keys()


def test_a_language_other_than_english_lists_its_dangers() -> None:
    """The rules in code are English; without lists nobody would notice a disclosure."""
    for language in languages(ROOT / "content"):
        assert ("screen" in Content(language).load("safety")) != (language == "en")


def test_languages_are_found_beside_each_other() -> None:
    """English stands first, for it is spoken where no other language is there."""
    assert list(Content().beside()) == ["en", "de"]
    assert list(Content("de").beside()) == ["de", "en"]


def test_a_language_without_its_safety_is_not_served(tmp_path: Path) -> None:
    """Words alone don't make a language: whoever is in danger must be heard in it."""
    folder = tmp_path / "content" / "xx"
    folder.mkdir(parents=True)
    for name in ("session", "locales"):
        (folder / f"{name}.yaml").write_text("{}", encoding="utf-8")
    assert languages(tmp_path / "content") == ()
    (folder / "safety.yaml").write_text("{}", encoding="utf-8")
    assert languages(tmp_path / "content") == ("xx",)


def test_alexas_locales_are_those_that_alexa_has() -> None:
    """Austria and Switzerland share Alexa's German; at home they have their own contacts."""
    assert sorted(locales(ROOT)) == ["de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US"]


def test_all_languages_are_compiled_for_the_cloud(tmp_path: Path) -> None:
    """The bundle has each language's data and templates, and nothing is lost on the way."""
    compile_content(ROOT, tmp_path)
    for language in languages(ROOT / "content"):
        made = Content(language)
        made.compiled, made.folder = True, tmp_path / "compiled" / language
        assert made.load("locales") == yaml.safe_load(
            (ROOT / "content" / language / "locales.yaml").read_text(encoding="utf-8")
        )
        assert Renderer(made, "").render("session/leave_it", {}).say
