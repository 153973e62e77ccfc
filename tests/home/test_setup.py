"""The skill at home: in which place the device stands."""

import io
import json

import pytest

from lantern.home import cli
from lantern.home.setup import home_device, home_journal, home_locales
from lantern.home.terminal import talk


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    """Keep the journal of whoever runs the tests out of them."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path))
    monkeypatch.delenv("LANTERN_LOCALE", raising=False)


def test_the_places_are_those_that_there_are_words_for():
    """Also those that Alexa has no German for."""
    assert {"en-GB", "de-DE", "de-AT", "de-CH"} <= set(home_locales())


def test_say_speaks_the_language_of_the_locale(capsys):
    """`lantern say --locale de-DE` understands and answers in German."""
    assert cli.main(["say", "--locale", "de-DE", "hilfe"]) == 0
    assert "gib uns einen Impuls" in capsys.readouterr().out


def test_the_environment_may_name_the_locale(capsys, monkeypatch):
    """`LANTERN_LOCALE` counts where no option is given."""
    monkeypatch.setenv("LANTERN_LOCALE", "en-GB")
    assert cli.main(["say", "--json", "help"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["request"]["request"]["locale"] == "en-GB"


@pytest.mark.parametrize("name", ["xx-XX", "german", ""])
def test_a_locale_without_words_is_refused_with_those_that_have_some(name, capsys):
    """The message names what can be chosen."""
    with pytest.raises(SystemExit):
        cli.main(["say", "--locale", name, "help"])
    assert "only for de-AT" in capsys.readouterr().err


def test_the_terminal_greets_in_the_language():
    """Introduction, names and the way to open it again are German on a German device."""
    out = io.StringIO()
    with home_journal() as journal:
        talk(home_device(journal, "de-DE"), ["öffne unsere abendlaterne", "stopp"], out)
    shown = out.getvalue()
    assert "Fangt an mit: öffne unsere abendlaterne" in shown
    assert "Laterne: Willkommen" in shown
    assert "Die Laterne ist aus" in shown
