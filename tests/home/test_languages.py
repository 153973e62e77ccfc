"""A further language is a folder of words: nothing in the code knows how many there are."""

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from lantern.app import create_skill
from lantern.home import models
from lantern.home.device import VirtualDevice
from lantern.home.nlu import Recognizer
from lantern.home.package import write_package
from lantern.home.sentences import load, locales
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content, data_root, languages
from lantern.speech.limits import problems

ROOT = data_root()
LANGUAGES = languages(ROOT / "content")
CAPABILITIES = [path.name for path in sorted((ROOT / "content" / "en" / "speech").iterdir())]

LOCALES = """
name: Esperanto
coached: false
lists: {last: kaj, comma: false}
locales: {eo-EO: {alexa: false, time_zone: Europe/Warsaw, spelling: [x]}}
spellings: {x: {ŝ: sx}}
"""
SAFETY = """
answers: [general, violence]
contacts: {eo-EO: {emergency: {number: "112"}, violence: {name: helplinio, number: "123"}}}
screen:
  classes: {li: [li, ŝi, edzo]}
  denials: [ne, neniam]
  reach: [min, iam]
  phrases: {violence: ["@li *3 min batas|batis", "@li *1 batas|batis *1 min"]}
"""
SESSION = """
activities: {}
menu: [{say: helpu min, what: por aŭdi ĉi tion}]
sorry: {not_understood: Mi ne povas tion., failed: Io fiaskis., safety: Voku cent dek du.}
"""
COMMON = """
invocation_name: nia lanterno
lists: {words: {wildcard: true}}
hearing:
  calling: {open: [malfermu], then: [kaj]}
  before: [bonvolu]
  negations: [ne]
"""
SENTENCES = """
intents:
  AMAZON.HelpIntent: {data: [{sentences: ["(helpu|helpo) [min]"]}]}
  AMAZON.StopIntent: {data: [{sentences: ["(haltu|ĝis|bonan nokton)"]}]}
  AMAZON.CancelIntent: {data: [{sentences: ["nuligu"]}]}
  AMAZON.NavigateHomeIntent: {data: [{sentences: ["hejmen"]}]}
  AMAZON.FallbackIntent: {data: []}
  AMAZON.YesIntent: {data: [{sentences: ["jes"]}]}
  AMAZON.NoIntent: {data: [{sentences: ["ne"]}]}
  GratitudePromptIntent: {data: [{sentences: ["dankemo", "donu al ni ideon"]}]}
  SafetyIntent: {data: [{sentences: ["mi bezonas ŝirmon"]}]}
"""
STEMS = """
DiruMiaIntent: {intent: AMAZON.FallbackIntent, slot: words, stem: mia, phrases: [mia]}
DiruLiIntent: {intent: AMAZON.FallbackIntent, slot: words, stem: li, phrases: [li]}
"""
TEMPLATES = {
    "session/welcome": ("Bonvenon.", "Ĉu vi volas aŭdi pli?"),
    "session/welcome_back": ("Saluton denove, ŝatataj.", "Ĉu ni komencu?"),
    "session/help": ("Diru, {{ items[0].say }}.", "Kion vi volas?"),
    "session/next": ("Bone.", "Kio nun?"),
    "session/not_here": ("Tion mi ankoraŭ ne scias.", "Kion vi volas?"),
    "session/fallback": ("Mi ne komprenis.", "Kion vi volas?"),
    "session/goodbye": ("Bonan nokton.", ""),
    "session/first_use": ("Mi estas la lanterno.", ""),
    "safety/violence": ("Voku {{ contacts.violence.number }}.", ""),
    "safety/general": ("Voku {{ contacts.emergency.number }}.", ""),
}


def write(path: Path, text: str) -> None:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data root with a tiny third language beside the two that are there."""
    made = tmp_path_factory.mktemp("root")
    for name in ("content", "interaction_models"):
        shutil.copytree(ROOT / name, made / name)
    content, sentences = made / "content" / "eo", made / "interaction_models" / "sentences" / "eo"
    for name, text in (("locales", LOCALES), ("safety", SAFETY), ("session", SESSION), ("stems", STEMS)):
        write(content / f"{name}.yaml", text)
    for name, (said, asked) in TEMPLATES.items():
        text = f"{{% block say %}}{said}{{% endblock %}}"
        if asked:
            text += (
                f"{{% block ask %}}{asked}{{% endblock %}}{{% block reprompt %}}Nu. {asked}{{% endblock %}}"
            )
        write(content / "speech" / f"{name}.ssml.j2", text)
    write(sentences / "_common.yaml", COMMON)
    write(sentences / "session.yaml", SENTENCES)
    return made


class TestThirdLanguage:
    """Esperanto, in six small files and ten templates, with no change of code."""

    @pytest.fixture
    def device(self, root: Path, journal: SqliteJournal) -> VirtualDevice:
        """Return a device that speaks it, with a skill that serves all three."""
        skill = create_skill(journal=journal, content=Content("en", root))
        return VirtualDevice(skill, recognizer=Recognizer("eo", root), locale="eo-EO")

    def test_a_session_is_held_in_it(self, device: VirtualDevice):
        """Opening, help and leaving work, and break none of Alexa's rules."""
        for said, intent, heard, is_open in (
            ("malfermu nia lanterno", "LaunchRequest", "Bonvenon. Ĉu vi volas aŭdi pli?", True),
            ("bonvolu helpu min", "AMAZON.HelpIntent", "Diru, helpu min. Kion vi volas?", True),
            ("ne", "AMAZON.NoIntent", "Bone. Kio nun?", True),
            ("ne", "AMAZON.NoIntent", "Bonan nokton.", False),
        ):
            exchange = device.say(said)
            assert (exchange.intent, exchange.speech, exchange.is_open) == (intent, heard, is_open)
            assert problems(exchange.response) == []

    def test_what_it_has_no_words_for_is_said_honestly(self, device: VirtualDevice):
        """Gratitude isn't there, so its intent gets a kind sentence and the evening goes on."""
        device.say("malfermu nia lanterno")
        exchange = device.say("donu al ni ideon")
        assert exchange.intent == "GratitudePromptIntent"
        assert exchange.speech == "Tion mi ankoraŭ ne scias. Kion vi volas?"

    def test_a_disclosure_is_noticed_by_its_lists(self, device: VirtualDevice):
        """Free talk reaches the gate, denials are heard, and the contacts are the locale's."""
        assert device.say("mia edzo batas min").speech == "Voku 123."
        assert device.say("mi bezonas ŝirmon").speech == "Voku 112."
        assert "ne komprenis" in device.say("li neniam batis min").speech

    def test_its_locale_has_a_spelling(self, device: VirtualDevice, root: Path):
        """What differs in a place is data there, too."""
        device.say("malfermu nia lanterno")
        device.say("ne")
        assert Content("eo", root).spelling("eo-EO")("ŝatataj") == "sxatataj"

    def test_it_gets_a_model_once_alexa_has_it(self, root: Path):
        """A locale that Alexa hasn't gets none; the model can be built and keeps the rules all the same."""
        assert "eo-EO" not in locales(root)
        assert models.validate(models.build_model("eo-EO", root), "eo-EO", root) == []

    def test_the_other_languages_are_still_there(self, root: Path, journal: SqliteJournal):
        """The same skill answers a German device in German and an unknown one in English."""
        skill = create_skill(journal=journal, content=Content("en", root), clock=lambda: datetime.now(UTC))
        german = VirtualDevice(skill, locale="de-DE", user_id="two")
        assert "Abendlaterne" in german.say("öffne unsere abendlaterne").speech
        french = VirtualDevice(skill, recognizer=Recognizer(), locale="fr-FR", user_id="three")
        assert "Welcome" in french.say("open evening lantern").speech

    def test_an_error_is_told_in_it(self, root: Path, journal: SqliteJournal):
        """Also what the SDK can't read is answered in the device's language."""
        skill = create_skill(journal=journal, content=Content("en", root))
        envelope = {"request": {"type": "Tomorrow.Request", "locale": "eo-EO", "requestId": "1"}}
        assert "Mi ne povas tion." in json.dumps(skill.invoke(envelope), ensure_ascii=False)


@pytest.mark.parametrize("locale", locales(ROOT))
def test_every_model_builds_and_keeps_alexas_rules(locale: str) -> None:
    """Each locale of each language may be uploaded as it is."""
    assert models.validate(models.build_model(locale), locale) == []


def test_both_spellings_are_understood_in_britain() -> None:
    """The model of en-GB has what en-US has, and the same in its own spelling."""
    american, british = (
        models.build_model(each)["interactionModel"]["languageModel"] for each in ("en-US", "en-GB")
    )

    def said(model: dict) -> set[str]:
        values = [value["name"] for each in model["types"] for value in each["values"]]
        names = {name for each in values for name in (each["value"], *each.get("synonyms", ()))}
        return names | {sample for intent in model["intents"] for sample in intent["samples"]}

    assert said(american) < said(british)
    assert any("counselling" in each for each in said(british))
    item = next(each for each in british["types"] if each["name"] == "Habit")
    assert "counselling" in {value["name"]["value"] for value in item["values"]}


def test_a_british_spelling_is_understood_at_home() -> None:
    """One recognizer of a language knows the words of all its places."""
    found = Recognizer().recognize("mark counselling as done")
    assert found.slots["item"].id == "counseling"


def templates(language: str, capability: str) -> set[str]:
    """Return the names of a capability's templates in a language."""
    return {path.name for path in (ROOT / "content" / language / "speech" / capability).glob("*.ssml.j2")}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize("capability", CAPABILITIES)
def test_no_template_is_missing_where_the_capability_is_there(language: str, capability: str) -> None:
    """A language has all of a capability's answers or none of them."""
    if Content(language).has(capability):
        assert templates(language, capability) == templates("en", capability)
    else:
        assert templates(language, capability) == set()


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize("capability", CAPABILITIES)
def test_templates_of_one_name_need_the_same_values(language: str, capability: str) -> None:
    """What a template asks for is what the handler gives: the names are those of the English one."""
    for name in templates(language, capability) & templates("en", capability):
        ours, english = (
            set(re.findall(r"\b(?:habit|entry|item|tip)\.\w+(?:\.\w+)?", path.read_text(encoding="utf-8")))
            for path in (ROOT / "content" / each / "speech" / capability / name for each in (language, "en"))
        )
        assert ours <= english, name


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_ids_are_the_same_in_every_language(language: str) -> None:
    """A household that changes its language keeps its habits."""
    ids = [[habit["id"] for habit in Content(each).load("checklist")["habits"]] for each in (language, "en")]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_those_of_intents_that_are_handled(language: str) -> None:
    """No language invents an intent that no handler knows."""
    english = set(load(ROOT, "en").templates)
    source = load(ROOT, language)
    assert set(source.templates) - set(source.aliases) <= english
    assert {alias.intent for alias in source.aliases.values()} <= english


def test_the_package_lists_every_locale_in_its_language(root: Path, tmp_path: Path) -> None:
    """The store's texts come language by language, spelled as in each place."""
    for locale in locales(root):
        model = json.dumps(models.build_model(locale, root))
        (root / "interaction_models" / f"{locale}.json").write_text(model, encoding="utf-8")
    made = write_package(tmp_path, root=root)
    manifest = json.loads((made / "skill-package" / "skill.json").read_text(encoding="utf-8"))["manifest"]
    listings = manifest["publishingInformation"]["locales"]
    assert sorted(listings) == sorted(locales(root))
    assert listings["de-DE"]["name"] == "Unsere Abendlaterne"
    assert "counsellor" in listings["en-GB"]["description"]
    assert "counselor" in listings["en-US"]["description"]
    assert "let's practise listening" in " ".join(listings["en-GB"]["examplePhrases"])
    assert manifest["publishingInformation"]["distributionCountries"] == ["AU", "CA", "DE", "GB", "IN", "US"]
    assert manifest["publishingInformation"]["testingInstructions"].startswith("No account")


def test_german_has_enough_prompts_of_its_own() -> None:
    """At least sixty, each an invitation that ends with a period, of twelve themes and both depths."""
    data = yaml.safe_load((ROOT / "content" / "de" / "gratitude.yaml").read_text(encoding="utf-8"))
    prompts = data["prompts"]
    assert len(prompts) >= 60
    assert len({each["id"] for each in prompts}) == len({each["text"] for each in prompts}) == len(prompts)
    for each in prompts:
        assert each["theme"] in data["themes"]
        assert each["depth"] in {"light", "deep"}
        assert 5 <= len(each["text"].split()) <= 32
        assert each["text"].endswith(".")
        assert not re.search(r"[?!*\d]|innen\b", each["text"])
