"""Recognition at home: utterances as data, near misses, and what must never be mistaken."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from lantern.home.nlu import FALLBACK, LAUNCH, Recognition, Recognizer, SlotValue
from lantern.home.sentences import Source, load
from lantern.speech.content import data_root

UTTERANCES = Path(__file__).parent / "utterances" / "en"
FEWEST_UTTERANCES = 8
RECOGNIZER = Recognizer()
TODAY = date(2026, 3, 2)
"""A Monday."""
SOURCE = load(data_root())


def expected() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every sentence of the utterance files with what is expected of it."""
    for path in sorted(UTTERANCES.glob("*.yaml")):
        for test in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]:
            for sentence in test["sentences"]:
                yield sentence, test


def meant(found: Recognition) -> dict[str, str]:
    """Return the slots as the utterance files write them: the id, or the words of free text."""
    return {name: slot.id or slot.value for name, slot in found.slots.items()}


class TestUtterances:
    """tests/home/utterances: what people say, and what they mean by it."""

    @pytest.mark.parametrize(("sentence", "test"), list(expected()))
    def test_it_is_recognized(self, sentence: str, test: dict[str, Any]):
        """The sentence has the intent, the slots and the launch of its file, after what was asked for."""
        elicit = tuple(test["elicit"]) if "elicit" in test else None
        found = RECOGNIZER.recognize(sentence, elicit=elicit, today=TODAY)
        assert (found.intent, meant(found)) == (test["intent"], test.get("slots", {}))
        assert found.launch == test.get("launch", test["intent"] == LAUNCH)

    def test_every_intent_has_utterances(self):
        """Eight for each intent, one for each family of stems."""
        counts: dict[str, int] = defaultdict(int)
        for _, test in expected():
            counts[test["intent"]] += "elicit" not in test
        for intent in SOURCE.templates:
            assert counts[intent] >= (1 if intent in SOURCE.aliases else FEWEST_UTTERANCES), intent


def spoken(source: Source) -> Iterator[tuple[str, str]]:
    """Yield every sample without free text, with a name in its slot, and its intent."""
    for intent in source.templates:
        for index, sample in enumerate(source.samples(intent)):
            slot = re.search(r"\{(\w+)\}", sample)
            if slot is None:
                yield sample, intent
            elif slot[1] in source.types:
                values = source.types[slot[1]].values
                names = values[index % len(values)].names
                yield sample.replace(slot[0], names[index % len(names)]), intent


class TestSamples:
    """The samples that Alexa gets."""

    def test_each_is_recognized_as_its_own_intent(self):
        """No two intents claim the same words, whatever name is in the slot."""
        wrong = [
            (text, intent, found)
            for text, intent in spoken(SOURCE)
            if (found := RECOGNIZER.recognize(text).intent) != intent
        ]
        assert wrong == []

    def test_each_carrier_of_free_text_is_recognized_as_its_own_intent(self):
        """The longest carrier wins, so that no family of stems hides another."""
        for intent in SOURCE.templates:
            for sample in SOURCE.samples(intent):
                slot = re.search(r"\{(\w+)\}", sample)
                if slot and slot[1] in SOURCE.free_text:
                    found = RECOGNIZER.recognize(sample.replace(slot[0], "zebras in pyjamas"))
                    assert found == Recognition(intent, {slot[1]: SlotValue("zebras in pyjamas")}), sample


class TestHowItListens:
    """Spelling, politeness and the ways people say the same."""

    @pytest.mark.parametrize(
        "text",
        [
            "I\u2019m not safe",
            "i'm NOT safe!!",
            "  I'm   not safe. ",
            "Um, I'm not safe",
            "so I'm not safe please",
        ],
    )
    def test_writing_doesnt_matter(self, text: str):
        """Capitals, punctuation, typographic apostrophes, spaces and hesitation make no difference."""
        assert RECOGNIZER.recognize(text).intent == "SafetyIntent"

    def test_free_text_keeps_its_capitals_and_inner_words(self):
        """What is said freely is handed on as it was said, without punctuation."""
        found = RECOGNIZER.recognize("I appreciate that Priya, my wife, made tea.")
        assert found.slots["appreciation"] == SlotValue("Priya my wife made tea")

    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("giv us a gratitude promt", "GratitudePromptIntent"),
            ("what's nxt on our checklist", "NextItemIntent"),
            ("how are we doign", "ChecklistStatusIntent"),
            ("mrak weekly talk as done", "CompleteItemIntent"),
            ("tick off the wekly talk", "CompleteItemIntent"),
            ("I need saftey help", "SafetyIntent"),
            ("let us hear a gratitude prompt for this evening", "GratitudePromptIntent"),
            ("run through that checklist with us", "ChecklistStatusIntent"),
        ],
    )
    def test_near_misses_are_understood(self, text: str, intent: str):
        """Misspelt or put in slightly other words, a command is still understood."""
        assert RECOGNIZER.recognize(text).intent == intent

    def test_a_misspelt_name_is_resolved(self):
        """The slot keeps what was written, with the id that was meant."""
        assert RECOGNIZER.recognize("mark wekly talk as done").slots == {
            "item": SlotValue("wekly talk", "weekly_talk")
        }

    def test_an_unknown_name_has_no_id(self):
        """As with Alexa, a command with a name that isn't in the content is the command still."""
        found = RECOGNIZER.recognize("mark the dishes as done")
        assert found == Recognition("CompleteItemIntent", {"item": SlotValue("dishes")})

    @pytest.mark.parametrize("text", ["wekly talk", "infidelitty", "our needs and wishes"])
    def test_only_an_exact_name_is_enough_by_itself(self, text: str):
        """Anything near a name may be what the partners say to each other."""
        assert RECOGNIZER.recognize(text).intent == FALLBACK

    def test_emergency_numbers_may_be_digits(self):
        """Written digits are spoken one by one."""
        assert meant(RECOGNIZER.recognize("call 911")) == {"danger": "emergency"}


class TestWhatMustNotBeMistaken:
    """Where a wrong guess does harm."""

    @pytest.mark.parametrize(
        "text",
        [
            "I'm safe",
            "I am safe here",
            "I feel safe at home",
            "we are safe",
            "I do feel safe",
            "he never hit me",
            "I don't want to die",
            "my partner doesn't hit me",
            "he lets me leave",
            "I'm not afraid of my partner",
            "my kids are safe",
        ],
    )
    def test_the_opposite_of_a_danger_is_no_danger(self, text: str):
        """A sentence that takes the danger away is never guessed to be one."""
        assert RECOGNIZER.recognize(text).intent != "SafetyIntent"

    @pytest.mark.parametrize(
        ("text", "never"),
        [
            ("we haven't quite done the weekly talk", "CompleteItemIntent"),
            ("we never do the weekly talk", "CompleteItemIntent"),
            ("don't stop", "AMAZON.StopIntent"),
            ("not yes", "AMAZON.YesIntent"),
            ("turn of counseling", "HideItemIntent"),
            ("hid counseling", "HideItemIntent"),
            ("undoo weekly talk", "UndoItemIntent"),
            ("deleet our gratitude plan", "DropGratitudePlanIntent"),
            ("forget the names of our kids", "ForgetNamesIntent"),
            ("delte my private note", "ForgetPrivateIntent"),
            ("widthdraw my answer", "WithdrawAnswerIntent"),
            ("forget what he said", "ForgetLastIntent"),
            ("dorp my promise", "DropPromiseIntent"),
            ("end our argument", "EndAgreementIntent"),
            ("cancle our reminder", "CancelReminderIntent"),
            ("undo our last argument", "UndoStepIntent"),
            ("reveel our answers", "RevealIntent"),
            ("start the fight over", "RestartStoryIntent"),
            ("delete our plan", "AskIntent"),
            ("the way you wipe everything down", "DeleteDataIntent"),
        ],
    )
    def test_guessing_stops_at_negations_and_at_taking_away(self, text: str, never: str):
        """Only exact words hide or undo, and "not" is never read over."""
        assert RECOGNIZER.recognize(text).intent != never

    @pytest.mark.parametrize("text", ["", "   ", "...", "\U0001f600", "<speak>", "&&&", "\x00", "?!"])
    def test_nothing_said_is_fallback(self, text: str):
        """Silence and signs mean nothing."""
        assert RECOGNIZER.recognize(text) == Recognition(FALLBACK) or text == "<speak>"

    @given(st.text(max_size=200))
    @example("I appreciate " + "you " * 1500)
    @example("mark done tell about " * 50)
    @example("ask evening lantern")
    @example("{item} <lets> [x] (a|b)")
    def test_any_text_is_answered(self, text: str):
        """Whatever is typed, there is an intent of the models and every slot has a value."""
        found = RECOGNIZER.recognize(text)
        assert found.intent in {*SOURCE.templates, LAUNCH}
        assert all(slot.value for slot in found.slots.values())

    @given(st.sampled_from(["it sounds like", "I appreciate", "how"]), st.text("abc XYZ'-éñ", min_size=1))
    def test_free_text_loses_nothing(self, carrier: str, words: str):
        """Every word that was said after the carrier is in the result."""
        found = RECOGNIZER.recognize(f"{carrier} quokkas {words}")
        heard = " ".join(slot.value for slot in found.slots.values())
        for word in re.findall(r"[^\W_]+", words):
            assert word.casefold() in heard.casefold()


class TestElicited:
    """Answers to what the skill asked for."""

    REPLY = ("DrillReplyIntent", "reply")
    ITEM = ("CompleteItemIntent", "item")

    @pytest.mark.parametrize(
        "answer",
        ["you feel alone at dinner", "how was that for you", "dinner is lonely", "bananas and cream"],
    )
    def test_any_words_fill_a_free_slot_whole(self, answer: str):
        """A stem that is an intent elsewhere is part of the answer here."""
        found = RECOGNIZER.recognize(answer, elicit=self.REPLY)
        assert found == Recognition("DrillReplyIntent", {"reply": SlotValue(answer)})

    def test_an_appreciation_is_no_question(self):
        """Where a question was asked for, "I appreciate …" is still said to the partner."""
        found = RECOGNIZER.recognize("I appreciate that you cooked", elicit=("AskIntent", "question"))
        assert found.intent == "GratitudeShareIntent"

    def test_the_carriers_of_an_answer_are_left_out(self):
        """Words such as "I would say" only lead to the answer."""
        found = RECOGNIZER.recognize("I would say you feel alone", elicit=self.REPLY)
        assert found.slots == {"reply": SlotValue("you feel alone")}

    @pytest.mark.parametrize(
        "half",
        ["thank you for", "I appreciate that you", "what did we say thank you", "curiosity"],
    )
    def test_neither_a_likeness_nor_a_bare_name_takes_a_free_answer_away(self, half: str):
        """Where any words are awaited only a command's own words are a command."""
        found = RECOGNIZER.recognize(half, elicit=("GratitudeShareIntent", "appreciation"))
        assert found.intent == "GratitudeShareIntent"

    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("stop", "AMAZON.StopIntent"),
            ("can you repeat that", "AMAZON.RepeatIntent"),
            ("help", "AMAZON.HelpIntent"),
            ("skip this one", "SkipIntent"),
            ("he hit me", "SafetyIntent"),
            ("evening lantern", LAUNCH),
        ],
    )
    def test_commands_work_in_between(self, text: str, intent: str):
        """A command said instead of an answer is the command."""
        assert RECOGNIZER.recognize(text, elicit=self.REPLY).intent == intent

    @pytest.mark.parametrize(
        "answer", ["weekly talk", "the weekly talk", "our weekly talk", "the weekly talk one"]
    )
    def test_a_bare_name_fills_a_slot_of_names(self, answer: str):
        """Asked for a habit, its name is enough."""
        found = RECOGNIZER.recognize(answer, elicit=self.ITEM)
        assert (found.intent, meant(found)) == ("CompleteItemIntent", {"item": "weekly_talk"})

    def test_other_words_dont_fill_a_slot_of_names(self):
        """Asked for a habit, anything else means what it always means."""
        assert RECOGNIZER.recognize("never mind", elicit=self.ITEM).intent == "AMAZON.CancelIntent"

    @pytest.mark.parametrize("name", ["Will", "Grace", "Rose", "Mark", "Joy", "May", "Maya", "David"])
    @pytest.mark.parametrize("elicit", [None, ("MyNameIntent", "name")])
    def test_a_name_may_be_a_common_word(self, name: str, elicit: tuple[str, str] | None):
        """Will, Grace and May are names where somebody says theirs."""
        found = RECOGNIZER.recognize(f"my name is {name}", elicit=elicit)
        assert found == Recognition("MyNameIntent", {"name": SlotValue(name)})

    @pytest.mark.parametrize("slot", ["MyNameIntent", "PartnerNameIntent", "WhoIsSpeakingIntent"])
    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("stop", "AMAZON.StopIntent"),
            ("yes", "AMAZON.YesIntent"),
            ("no", "AMAZON.NoIntent"),
            ("help", "AMAZON.HelpIntent"),
            ("skip", "AMAZON.NextIntent"),
            ("never mind", "AMAZON.CancelIntent"),
        ],
    )
    def test_a_command_is_no_name(self, text: str, intent: str, slot: str):
        """Nobody is called "stop"."""
        assert RECOGNIZER.recognize(text, elicit=(slot, "name")).intent == intent

    @pytest.mark.parametrize("name", ["Maya", "Mark", "Joy", "Mary Ann"])
    def test_a_bare_name_is_taken_where_one_was_asked_for(self, name: str):
        """Also one that stands in the sentences, or is a common word."""
        found = RECOGNIZER.recognize(name, elicit=("WhoIsSpeakingIntent", "name"))
        assert found == Recognition("WhoIsSpeakingIntent", {"name": SlotValue(name)})

    def test_two_names_are_no_story(self):
        """The couple may be called as the one in the story."""
        found = RECOGNIZER.recognize("we're Maya and David")
        assert (found.intent, meant(found)) == ("PartnerNamesIntent", {"name": "Maya", "other": "David"})

    @pytest.mark.parametrize(
        ("answer", "elsewhere"),
        [
            ("I'm so tired", "EncouragementIntent"),
            ("we had a fight", "NeedsIntent"),
            ("I messed up", "ApologyIntent"),
            ("I feel close", "ClosenessIntent"),
            ("at nine", "SetReminderIntent"),
        ],
    )
    def test_what_only_tells_is_the_answer_where_any_words_are_awaited(self, answer: str, elsewhere: str):
        """Said out of the blue it starts something; said as an answer it interrupts nothing."""
        assert RECOGNIZER.recognize(answer).intent == elsewhere
        assert RECOGNIZER.recognize(answer, elicit=self.REPLY).slots == {"reply": SlotValue(answer)}

    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("he never listens, can we practice listening", "ListeningDrillIntent"),
            ("we always forget, could you remind us at nine", "SetReminderIntent"),
            ("hold on the baby is crying", "AMAZON.PauseIntent"),
        ],
    )
    def test_a_request_counts_with_what_is_told_around_it(self, text: str, intent: str):
        """People say why before they ask."""
        assert RECOGNIZER.recognize(text).intent == intent

    @pytest.mark.parametrize(
        ("text", "never"),
        [
            ("I appreciate that you said let's stop", "AMAZON.StopIntent"),
            ("how can we start over", "AMAZON.StartOverIntent"),
            ("I never said that was enough", "AMAZON.StopIntent"),
        ],
    )
    def test_a_request_within_a_sentence_is_none(self, text: str, never: str):
        """Neither in thanks nor in a question nor where it's denied."""
        assert RECOGNIZER.recognize(text).intent != never

    def test_an_answer_may_end_with_the_wish_to_stop(self):
        """Whoever can't go on need not begin anew to say so."""
        assert RECOGNIZER.recognize("I can't say that let's stop", elicit=self.REPLY).intent == (
            "AMAZON.StopIntent"
        )

    @pytest.mark.parametrize(
        ("text", "elicit", "slots"),
        [
            ("money I think", ("NeedsIntent", "quarrel"), {"quarrel": "money"}),
            ("um the dishes mostly", ("NeedsIntent", "quarrel"), {"quarrel": "chores"}),
            ("after dinner maybe around eight", ("SetReminderIntent", "time"), {"time": "08:00"}),
            ("I guess next monday", ("StartPlanIntent", "date"), {"date": "2026-03-09"}),
        ],
    )
    def test_a_value_is_found_among_other_words(
        self, text: str, elicit: tuple[str, str], slots: dict[str, str]
    ):
        """Asked for a quarrel, a time or a day, people say more than that."""
        found = RECOGNIZER.recognize(text, elicit=elicit, today=TODAY)
        assert (found.intent, meant(found)) == (elicit[0], slots)

    def test_a_slot_outside_the_dialog_model_is_not_elicited(self):
        """As with Alexa, such a directive has no effect."""
        assert RECOGNIZER.recognize("bananas", elicit=("SafetyIntent", "danger")).intent == FALLBACK
