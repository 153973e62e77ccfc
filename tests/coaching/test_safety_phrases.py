"""The safety gate by phrase lists: German disclosures noticed, harmless talk let through."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.safety.phrases import Phrases, read_phrases
from lantern.speech.content import Content
from lantern.speech.render import Renderer, plain

HERE = Path(__file__).parent / "safety" / "de"
DISCLOSURES = yaml.safe_load((HERE / "disclosures.yaml").read_text("utf-8"))
NEGATIVES = yaml.safe_load((HERE / "negatives.yaml").read_text("utf-8"))
SAFETY = Content("de").load("safety")
GERMAN = Phrases(SAFETY["screen"])


def texts(groups):
    """Return all texts of the groups."""
    return [text for group in groups for text in group["texts"]]


def screen(text):
    """Screen *text* as the router does: thanks without their denials."""
    return GERMAN.screen_thanks(text) if text.casefold().startswith("danke") else GERMAN.screen(text)


class TestMeasured:
    """The floors that the German lists keep; docs/safety.md has the figures of the first day."""

    def test_the_data_is_big_and_holds_no_sentence_twice(self):
        """There are enough sentences to measure with, and none of them counts twice."""
        noticed, harmless = texts(DISCLOSURES), texts(NEGATIVES)
        assert len(noticed) >= 200
        assert len(harmless) >= 300
        assert [text for text, n in Counter(noticed + harmless).items() if n > 1] == []

    def test_disclosures_are_noticed(self):
        """What was noticed once stays noticed."""
        missed = [text for text in texts(DISCLOSURES) if screen(text) is None]
        assert len(missed) <= 0.02 * len(texts(DISCLOSURES)), missed

    def test_the_answer_is_of_the_right_kind(self):
        """Nearly always the contacts fit."""
        wrong = [
            (text, group["kind"], found.answer)
            for group in DISCLOSURES
            for text in group["texts"]
            if (found := screen(text)) and found.answer != group["kind"]
        ]
        assert len(wrong) <= 0.03 * len(texts(DISCLOSURES)), wrong

    def test_harmless_talk_is_let_through(self):
        """At most one in a hundred idioms, quarrels, thanks, stories or denials raises a concern."""
        alarms = [text for text in texts(NEGATIVES) if screen(text)]
        assert len(alarms) <= 0.01 * len(texts(NEGATIVES)), alarms

    def test_what_the_skill_itself_says_is_harmless(self):
        """No prompt and no habit sets the gate off when it is said back."""
        content = Content("de")
        said = [each["text"] for each in content.load("gratitude")["prompts"]]
        for habit in content.load("checklist")["habits"]:
            said += [habit[key] for key in ("label", "detail", "tonight", "done")] + habit["names"]
        assert [text for text in said if GERMAN.screen(text)] == []


class TestHowItDecides:
    """Denials, harmless company, stories, and what goes first."""

    @pytest.mark.parametrize(
        ("text", "answer"),
        [
            ("er schlägt mich", "violence"),
            ("er schlägt mich nicht", None),
            ("er schlägt mich nicht nur, er droht mir auch", "violence"),
            ("nie hat er mich geschlagen", None),
            ("ich will nicht mehr leben", "self_harm"),
            ("ich habe geträumt er schlägt mich", None),
            ("beim Schach schlägt er mich", None),
            ("Er schlägt mich. Die Kinder haben Angst vor ihm.", "child"),
            ("ER SCHLAEGT MICH", "violence"),
            ("ich habe sie geschlagen und sie hat mich geschlagen", "own_violence"),
        ],
    )
    def test_by_example(self, text, answer):
        """The most pressing concern that nothing calls off is answered."""
        found = GERMAN.screen(text)
        assert (found.answer if found else None) == answer

    def test_a_denial_in_thanks_counts_for_nothing(self):
        """Who gives thanks for not being hit was hit at other times."""
        text = "dass du mich heute nicht geschlagen hast"
        assert GERMAN.screen(text) is None
        assert GERMAN.screen_thanks(text) is not None

    def test_a_language_with_rules_in_code_has_no_lists(self):
        """English is screened by its own rules."""
        assert read_phrases(Content().load("safety")) is None

    @given(st.text(max_size=400))
    def test_any_text_is_accepted(self, text):
        """Nothing that somebody may say or type breaks it."""
        GERMAN.screen(text)

    @pytest.mark.parametrize("text", ["er " * 8000, "ich mir nicht " * 2000, "kind schlägt " * 2000])
    def test_a_flood_of_words_is_screened(self, text):
        """Long nonsense is no way round the gate, nor a way to bring it down."""
        assert GERMAN.screen("ich will sterben. " + text) is not None


class TestAnswers:
    """What a German speaker in danger hears."""

    @pytest.mark.parametrize("answer", [each for each in SAFETY["answers"] if each != "quiet"])
    @pytest.mark.parametrize("locale", [*SAFETY["contacts"], "de-LU"])
    def test_each_answer_is_valid_and_brief(self, answer, locale):
        """Every answer in every place is SSML, at most 110 words long, asks nothing and leaves no card."""
        contacts = SAFETY["contacts"].get(locale, {})
        spoken = Renderer(Content("de"), locale).render(f"safety/{answer}", {"contacts": contacts})
        ET.fromstring(spoken.ssml)
        text = plain(spoken.ssml)
        assert len(text.split()) <= 110, text
        assert "?" not in text
        assert spoken.ask == ""
        assert spoken.card is None
        assert bool(any(sign.isdigit() for sign in text)) == (locale != "de-LU")

    def test_every_contact_names_where_it_was_seen(self):
        """Numbers come with the page that they were read on."""
        for kinds in SAFETY["contacts"].values():
            for contact in kinds.values():
                assert contact["source"].startswith("http")
                assert contact["verified"] is True
                assert contact["number"].replace(" ", "").isdigit()
