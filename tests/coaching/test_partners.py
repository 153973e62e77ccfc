"""Two partners: names heard by voice, voices linked to them, questions dealt, and what stays private."""

import json
import random
import re
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lantern.coaching import partners as coach
from lantern.coaching.gratitude import Prompt
from lantern.coaching.text import STOP_WORDS, stem, words
from lantern.handlers import partners
from lantern.home.device import VirtualDevice
from lantern.journal import Entry
from lantern.journal.model import Apart, Household, from_state, to_state
from lantern.speech.content import Content
from lantern.speech.limits import problems
from lantern.turn import Turn

CONTENT = Content().load("partners")
NO_NAMES = frozenset(CONTENT["not_names"])
QUESTIONS = [Prompt(each["id"], each["theme"], each["depth"], each["text"]) for each in CONTENT["questions"]]
TODAY = date(2026, 3, 2)
PEOPLE = st.sampled_from(["a", "b", "c", "d", "e"])
WHO = st.sampled_from(["one", "two"])


def household_turn(household: Household, person: str = "") -> Turn:
    """Return a turn of *household* on an evening in March."""
    now = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
    return Turn(
        "OurNamesIntent", {}, now, "en-US", Content(), "request", "home", loaded=household, person=person
    )


# Names


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("maya", "Maya"),
        ("MAYA", "Maya"),
        ("McKenna", "McKenna"),
        ("mary ann", "Mary Ann"),
        ("jean-luc", "Jean-Luc"),
        ("d'angelo", "D'Angelo"),
        ("maya's", "Maya"),
        ("josé", "José"),
        ("zoë 2", "Zoë"),
        ("I am nora", "Nora"),
        ("no it's maya", "Maya"),
    ],
)
def test_a_name_is_written_as_names_are(heard: str, name: str) -> None:
    """Recognition's small letters become a name; one that has capitals keeps them."""
    assert coach.clean_name(heard, NO_NAMES) == name


@pytest.mark.parametrize("heard", ["", "yes", "my partner", "this one", "<&>\"'", "a" * 31, "17", "terrible"])
def test_what_is_no_name_isnt_taken_for_one(heard: str) -> None:
    """Words that only fill a sentence, signs and whole speeches are nobody's name."""
    assert coach.clean_name(heard, NO_NAMES) == ""


@given(st.text(max_size=60))
@example("A-")
def test_a_cleaned_name_is_short_plain_and_stays_as_it_is(heard: str) -> None:
    """Whatever was heard, a name has at most 30 letters and no signs, and is clean already."""
    name = coach.clean_name(heard, NO_NAMES)
    assert len(name) <= 30
    assert not re.search(r"[<>&\"\d_]", name)
    if name:
        assert coach.clean_name(name, NO_NAMES).casefold() == name.casefold()


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("Maya", "Maja"),
        ("Jon", "John"),
        ("Sara", "Sarah"),
        ("Mark", "Marc"),
        ("Sofia", "Sophia"),
        ("Ana", "Anna"),
    ],
)
def test_spellings_of_one_sound_are_one_name(one: str, another: str) -> None:
    """What the ear can't tell apart is the same name, either way round."""
    assert coach.sounds_like(one, another)
    assert coach.sounds_like(another, one)


@pytest.mark.parametrize(("one", "another"), [("Maya", "Mara"), ("Tim", "Tom"), ("Lena", "Lea"), ("Ben", "")])
def test_other_names_are_other_names(one: str, another: str) -> None:
    """One letter that is heard makes another name."""
    assert not coach.sounds_like(one, another)


def test_a_spelling_counts_only_where_both_sound_alike() -> None:
    """Sara and Sarah in one household are told apart by letters, and a third spelling is neither's."""
    names = {"one": "Sara", "two": "Sarah"}
    assert coach.matching("sarah", names) == "two"
    assert coach.matching("Zara", names) is None
    assert coach.matching("Maja", {"one": "Maya", "two": "David"}) == "one"
    assert coach.matching("Ronny", {"one": "Maya", "two": "David"}) is None
    assert coach.matching("", {}) is None


def test_a_correction_is_meant_for_the_name_that_is_most_like_it() -> None:
    """After two names, "no, it's Mila" corrects Mina rather than Ben."""
    assert coach.nearest("Mila", {"one": "Ben", "two": "Mina"}) == "two"
    assert coach.nearest("Len", {"one": "Ben", "two": "Mina"}) == "one"


# Voices


@given(st.lists(st.tuples(PEOPLE, WHO), max_size=12))
def test_a_name_never_has_more_than_two_voices(links: list[tuple[str, str]]) -> None:
    """However often voices are linked, each has one owner and nobody has a third."""
    people: dict[str, str] = {}
    for person, who in links:
        people = coach.link(people, person, who)
        assert max(Counter(people.values()).values()) <= 2


def test_a_voice_that_changes_its_owner_leaves_the_other() -> None:
    """Whoever was linked wrong is linked anew; nothing is linked without a voice."""
    assert coach.link({"a": "one"}, "a", "two") == {"a": "two"}
    assert coach.link({"a": "one", "b": "one"}, "c", "one") == {"a": "one", "b": "one"}
    assert coach.link({}, "", "one") == {}


# Private and sealed


@pytest.mark.parametrize(
    ("kind", "body", "person", "may"),
    [
        ("note", {"voice": "a", "by": "one"}, "a", True),
        ("note", {"voice": "a", "by": "one"}, "b", False),
        ("note", {"voice": "a", "by": "one"}, "", False),
        ("note", {"voice": "", "by": "one"}, "", False),
        ("note", {"by": "one"}, "a", False),
        ("gratitude", {"text": "the tea"}, "", True),
    ],
)
def test_a_note_is_read_to_the_voice_that_spoke_it(
    kind: str, body: dict[str, str], person: str, *, may: bool
) -> None:
    """No other voice hears it, and no voice at all doesn't either; what is shared, everybody hears."""
    assert coach.may_hear(kind, body, person=person) is may


def test_a_linked_voice_is_needed_on_this_very_turn() -> None:
    """The voice that spoke a note hears it only while Alexa recognizes it as one of the two."""
    note = Entry("note", datetime(2026, 3, 1, tzinfo=ZoneInfo("UTC")), {"text": "hm", "voice": "a"}, "1")
    household = Household()
    assert not partners.may_hear(household_turn(household, "a"), note)
    household.partners.people = {"a": "one", "b": "one"}
    assert partners.may_hear(household_turn(household, "a"), note)
    assert not partners.may_hear(household_turn(household, "b"), note)
    assert not partners.may_hear(household_turn(household), note)


@pytest.mark.parametrize(
    ("day", "over"),
    [
        (TODAY, False),
        (TODAY + timedelta(1), False),
        (date(2026, 2, 17), False),
        (date(2026, 2, 16), True),
        (None, True),
    ],
)
def test_sealed_answers_wait_for_two_weeks(day: date | None, *, over: bool) -> None:
    """On the fourteenth day they are let go; a clock that was wrong lets nothing go early."""
    assert coach.is_over(day, TODAY) is over


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("tell me what she said", True),
        ("what did my partner answer", True),
        ("has he answered yet", True),
        ("let me hear her answer first", True),
        ("that he always has an answer", False),
        ("when she says good morning", False),
        ("what he said at our wedding", False),
        ("the other day we laughed", False),
    ],
)
def test_asking_for_the_others_answer_is_no_answer(said: str, *, asks: bool) -> None:
    """Nothing that is only curious is sealed, and nothing that answers is lost."""
    assert coach.asks_for_answer(said) is asks


def test_tidying_forgets_what_was_opened_or_waited_too_long() -> None:
    """Only answers that had to go unopened are worth telling."""
    household = Household()
    turn = household_turn(household)
    household.partners.apart = Apart("easier_day", TODAY, answers={"one": "tea"})
    assert not partners.tidy(turn)
    assert household.partners.apart is not None
    household.partners.apart.day = TODAY - timedelta(14)
    assert partners.tidy(turn)
    assert household.partners.apart is None
    household.partners.apart = Apart("easier_day", TODAY, answers={"one": "tea", "two": "milk"}, opened=True)
    assert not partners.tidy(turn)
    assert household.partners.apart is None


# What others ask


def test_names_are_empty_until_they_are_known() -> None:
    """Other capabilities get "" rather than an error, and find a partner by the sound of a name."""
    household = Household()
    turn = household_turn(household)
    assert partners.names(turn) == ("", "")
    assert partners.name_of(turn, None) == ""
    assert partners.who_is(turn, "Maya") is None
    household.partners.names = {"one": "Maya", "two": "David"}
    assert partners.names(turn) == ("Maya", "David")
    assert partners.name_of(turn, "two") == "David"
    assert partners.who_is(turn, "maja") == "one"


def test_what_is_remembered_is_bounded_and_survives_storing() -> None:
    """Full of the longest names, voices and answers it stays under 3 KB, and comes back as it was."""
    household = Household()
    memory = household.partners
    memory.names = {"one": "M" * 30, "two": "D" * 30}
    memory.people = {f"{number}" * 64: "one" if number < 2 else "two" for number in range(4)}
    memory.used = [each.key for each in QUESTIONS]
    memory.apart = Apart(
        "easier_day",
        TODAY,
        named=True,
        answers={"one": "a" * coach.LONGEST_TEXT, "two": "b" * coach.LONGEST_TEXT},
        voices={"one": "0" * 64, "two": "2" * 64},
        agreed=["one", "two"],
    )
    state = json.loads(json.dumps(to_state(household)))
    assert len(json.dumps(state["partners"])) < 3_000
    assert from_state(state).partners == memory


# Questions


def test_no_question_comes_again_before_all_have_come() -> None:
    """The deck is dealt to its end, light ones first and deep ones last, and then it starts over."""
    used: list[str] = []
    dealt = []
    for number in range(len(QUESTIONS)):
        question, used = coach.next_question(QUESTIONS, used, "home", TODAY + timedelta(number))
        dealt.append(question)
    assert len({each.id for each in dealt}) == len(QUESTIONS)
    assert {each.depth for each in dealt[:8]} == {"light"}
    assert {each.depth for each in dealt[20:30]} == {"deep"}
    again, used = coach.next_question(QUESTIONS, used, "home", TODAY + timedelta(90))
    assert again.id != dealt[-1].id
    assert len(used) == 2


def test_the_questions_are_many_and_well_formed() -> None:
    """At least forty, each one question of at most 25 words, with a theme, a depth and a key of its own."""
    assert len(QUESTIONS) >= 40
    assert len({each.id for each in QUESTIONS}) == len({each.key for each in QUESTIONS}) == len(QUESTIONS)
    for each in QUESTIONS:
        assert each.theme in CONTENT["themes"], each.id
        assert each.depth in {"light", "warm", "deep"}, each.id
        assert each.text.endswith("?"), each.id
        assert each.text.count("?") == 1, each.id
        assert len(each.text.split()) <= 25, each.id
        assert not re.search(r"[\d!;:()/\u2013\u2014]", each.text), each.id


def test_the_questions_take_nothing_for_granted() -> None:
    """Nobody's gender, marriage, children or faith stands in a question."""
    assumed = {"he", "she", "him", "her", "his", "hers", "husband", "wife", "married", "marriage", "wedding"}
    assumed |= {"kids", "children", "child", "sex", "god", "pray", "church"}
    for each in QUESTIONS:
        assert assumed.isdisjoint(words(each.text)), each.id


def test_no_two_questions_are_nearly_the_same() -> None:
    """They share less than half of their content words."""
    stems = {
        each.id: {stem(word) for word in words(each.text) if word not in STOP_WORDS | {"partner", "two"}}
        for each in QUESTIONS
    }
    for one, another in combinations(stems, 2):
        shared = stems[one] & stems[another]
        assert len(shared) / len(stems[one] | stems[another]) < 0.5, (one, another)


def test_a_talk_begins_with_a_statement() -> None:
    """After the session is closed nothing is asked; every theme has a place to begin."""
    for name, theme in CONTENT["themes"].items():
        assert theme["talk"].endswith("."), name
        assert "?" not in theme["talk"], name
        assert any(each.theme == name for each in QUESTIONS), name


# Whole evenings at random

INTENTS = (
    *("AMAZON.YesIntent",) * 24,
    *("AnswerApartIntent", "RevealIntent") * 4,
    *("ApartAnswerIntent", "ReadPrivateIntent", "PrivateNoteIntent") * 3,
    *("AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.FallbackIntent", "AMAZON.HelpIntent", "ContinueIntent"),
    *("WhoIsSpeakingIntent", "MyNameIntent", "PartnerNamesIntent", "CorrectNameIntent", "ForgetNamesIntent"),
    *("FirstOneIntent", "SecondOneIntent", "RedoAnswerIntent", "WithdrawAnswerIntent", "PeekAnswerIntent"),
    *("ForgetPrivateIntent", "AnswerForOtherIntent", "KeptAnswersIntent", "OurNamesIntent", "ThanksIntent"),
)
FILLED = {
    "ApartAnswerIntent": ("answer",),
    "PrivateNoteIntent": ("note",),
    "PartnerNamesIntent": ("name", "other"),
} | dict.fromkeys(("WhoIsSpeakingIntent", "MyNameIntent", "CorrectNameIntent"), ("name",))


def said_by(chance: random.Random, person: str | None, slot: str) -> str:
    """Return words for a slot: a name, or words that tell whose voice spoke them."""
    return chance.choice(["nora", "ben", "yes"]) if slot in {"name", "other"} else f"{slot} of {person}"


def introduce(device: VirtualDevice) -> None:
    """Give the two their names and voices."""
    for person, said in ((None, "we are Nora and Ben"), ("nora", "this is Nora"), ("ben", "this is Ben")):
        device.person = person
        device.say(said)
        device.say("yes")


def walk(device: VirtualDevice, seed: int) -> Counter[str]:
    """Say forty things at random; return how often notes were read, and how often answers."""
    chance, heard = random.Random(seed), Counter[str]()
    introduce(device)
    for _ in range(40):
        if chance.random() < 0.3:
            device.person = chance.choice([None, "nora", "ben"])
        intent = chance.choice(INTENTS)
        said = {slot: said_by(chance, device.person, slot) for slot in FILLED.get(intent, ())}
        slots = {
            slot: {"name": slot, "value": value, "confirmationStatus": "NONE"} for slot, value in said.items()
        }
        asked = {"name": intent, "confirmationStatus": "NONE", "slots": slots}
        exchange = device.send({"type": "IntentRequest", "intent": asked})
        assert problems(exchange.response) == []
        quoted = set(re.findall(r"(?:note|answer) of (?:None|nora|ben)", exchange.speech)) - set(
            said.values()
        )
        assert {each for each in quoted if each.startswith("note")} <= {f"note of {device.person}"}
        assert not quoted or re.search(
            r"\w+ said: answer of .* said: answer of|private note", exchange.speech
        )
        heard.update({each.partition(" ")[0] for each in quoted})
    return heard


@pytest.mark.parametrize("seed", range(10))
def test_no_voice_ever_hears_what_isnt_its_own(seed: int, device: VirtualDevice) -> None:
    """Whatever is said by whichever voice in any order, notes and sealed answers stay where they belong."""
    walk(device, seed)
