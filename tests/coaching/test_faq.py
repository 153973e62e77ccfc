"""Spoken questions find their entry, and what the entries can't answer is declined."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, TypedDict

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.faq import Faq, FaqEntry

CORPUS: Final = Path(__file__).parents[2] / "corpus" / "questions" / "tuning" / "questions_1.tsv"


FIRST: Final = [
    tuple(line.split("\t")) for line in CORPUS.with_name("plain.tsv").read_text("utf-8").splitlines()
]
"""Entry, and what most people would say first to hear it."""


class QuestionSet(TypedDict):
    """Questions that entries answer, by entry, and questions that none does."""

    paraphrases: Mapping[str, Sequence[str]]
    declined: Sequence[str]


CONTENT = Path(__file__).parents[2] / "content" / "en" / "faq.yaml"
QUESTIONS = yaml.safe_load(Path(__file__).with_name("faq_questions.yaml").read_text(encoding="utf-8"))
TUNED: QuestionSet = QUESTIONS["tuned"]
HELD_BACK: QuestionSet = QUESTIONS["held_back"]

ENTRIES = [
    FaqEntry(
        id=entry["id"],
        topic=entry["topic"],
        names=tuple(entry["names"]),
        questions=tuple(entry["questions"]),
        answer=entry["answer"],
        more=entry["more"],
        source=entry["source"],
        related=tuple(entry["related"]),
    )
    for entry in yaml.safe_load(CONTENT.read_text(encoding="utf-8"))["entries"]
]
FAQ = Faq(ENTRIES)

ASKED = [(question, entry.id) for entry in ENTRIES for question in (*entry.names, *entry.questions)]

CARRIER = re.compile(
    r"^(?:how (?:long|much|many|often)|how (?:do|can|should) (?:i|we)|how|why (?:do|does|is)|why|"
    r"what (?:if|is|are|should|can)|what's|what|can (?:i|we)|can|should (?:i|we)|should|do|does|is it|is|are|"
    r"when (?:do|does|should|can)|when|tell me about|i|my) "
)
"""First words that a voice assistant takes away where they are the carrier of a free-text slot."""


def pairs(questions: QuestionSet) -> list[tuple[str, str]]:
    """Return every paraphrase with the entry that it should find."""
    return [(text, entry_id) for entry_id, texts in questions["paraphrases"].items() for text in texts]


def shares(asked: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Return which share of *asked* finds its own entry, and which share a wrong one."""
    found = [(answer, entry_id) for text, entry_id in asked if (answer := FAQ.answer(text))]
    right = sum(answer.id == entry_id for answer, entry_id in found)
    return right / len(asked), (len(found) - right) / len(asked)


def share_declined(questions: Sequence[str]) -> float:
    """Return which share of *questions* is declined."""
    return sum(FAQ.answer(question) is None for question in questions) / len(questions)


def test_every_name_and_example_finds_its_own_entry() -> None:
    """What an entry is called or asked by finds it, whatever else is near."""
    lost = [(text, entry_id) for text, entry_id in ASKED if (FAQ.answer(text) or ENTRIES[0]).id != entry_id]

    assert lost == []


def test_the_paraphrases_are_not_the_entries_own_questions() -> None:
    """The questions we measure on stand in no entry, and each of them stands here once."""
    own = {text.lower().rstrip("?.") for text, _ in ASKED}
    tuned = {text for text, _ in pairs(TUNED)}
    held_back = {text for text, _ in pairs(HELD_BACK)}

    assert own & (tuned | held_back) == set()
    assert len(tuned | held_back) == len(pairs(TUNED)) + len(pairs(HELD_BACK))


def test_there_are_enough_questions_to_measure_on() -> None:
    """Every entry is asked for, and there are near misses enough to matter."""
    assert len(pairs(TUNED)) >= 120
    assert len(pairs(HELD_BACK)) >= 120
    assert set(HELD_BACK["paraphrases"]) == {entry.id for entry in ENTRIES}
    assert len(TUNED["declined"]) >= 60
    assert len(HELD_BACK["declined"]) >= 30


@pytest.mark.parametrize(
    ("questions", "least_right", "most_wrong"), [(TUNED, 0.95, 0.02), (HELD_BACK, 0.85, 0.08)]
)
def test_paraphrases_find_their_entry(questions: QuestionSet, least_right: float, most_wrong: float) -> None:
    """Questions in people's own words find their entry, and few find a wrong one."""
    right, wrong = shares(pairs(questions))

    assert right >= least_right
    assert wrong <= most_wrong


def test_paraphrases_survive_the_loss_of_their_first_words() -> None:
    """A question whose first words went to the carrier phrase still finds its entry."""
    stripped = [
        (CARRIER.sub("", text), entry_id) for text, entry_id in pairs(HELD_BACK) if CARRIER.match(text)
    ]

    right, wrong = shares(stripped)

    assert len(stripped) > 100
    assert right >= 0.8
    assert wrong <= 0.09


@pytest.mark.parametrize(("questions", "least"), [(TUNED, 0.9), (HELD_BACK, 0.82)])
def test_near_misses_are_declined(questions: QuestionSet, least: float) -> None:
    """Questions of law, medicine, spying, revenge, dating or the household are mostly left unanswered."""
    assert share_declined(questions["declined"]) >= least


@pytest.mark.parametrize(("small_talk", "least"), [("tuned", 1.0), ("held_back", 0.8)])
def test_small_talk_is_declined(small_talk: str, least: float) -> None:
    """Greetings, thanks, jokes and questions to the machine itself are no questions for the FAQ."""
    assert share_declined(QUESTIONS["small_talk"][small_talk]) >= least


@pytest.mark.parametrize(
    "request_",
    [
        "delete everything",
        "delete our data",
        "erase all our data",
        "wipe everything",
        "delete my account",
        "forget everything we said",
        "forget about us",
        "delete the appreciation",
        "i want to delete everything",
        "what do you know about us",
        "what have you stored about us",
    ],
)
def test_a_wish_to_delete_learns_what_is_kept(request_: str) -> None:
    """Whoever wants their data gone hears what is kept and who can delete it."""
    answer = FAQ.answer(request_)

    assert answer is not None
    assert answer.id == "what_is_kept"


def test_what_most_people_would_say_first_is_answered() -> None:
    """It gets its answer, or is offered it by name; hardly ever another one."""
    found = [(entry_id, FAQ.find(text)) for entry_id, text in FIRST]
    right = [bool(each.answer and each.answer.id == entry_id) for entry_id, each in found]
    offered = [entry_id in {entry.id for entry in each.near} for entry_id, each in found if not each.answer]

    assert sum(right) >= 0.97 * len(FIRST)
    assert all(offered)
    assert len(FIRST) - sum(right) - len(offered) <= 0.01 * len(FIRST)


@pytest.mark.parametrize(
    ("complaint", "entry_id"),
    [
        ("we're fighting again", "same_fight"),
        ("help us stop arguing", "same_fight"),
        ("we can't stop fighting", "same_fight"),
        ("we keep fighting about money", "money"),
        ("we can't talk about money", "money"),
        ("the affair", "recovery_after_infidelity"),
        ("we don't talk anymore", "partner_wont_talk"),
        ("i can't forgive him", "forgiveness"),
    ],
)
def test_a_complaint_is_a_question(complaint: str, entry_id: str) -> None:
    """What couples say of themselves is answered as if they had asked."""
    answer = FAQ.answer(complaint)

    assert answer is not None
    assert answer.id == entry_id


@pytest.mark.parametrize("disclosure", QUESTIONS["disclosures"])
def test_a_disclosure_never_gets_advice_on_talking_better(disclosure: str) -> None:
    """Should a disclosure slip past the safety screen, only the entry about fear may answer it."""
    answer = FAQ.answer(disclosure)

    assert answer is None or answer.id == "when_exercises_are_wrong"


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [
        ("can a relationship recover after cheating", "recovery_after_infidelity"),
        ("can relationships survive infidelity", "recovery_after_infidelity"),
        ("recover after cheating", "recovery_after_infidelity"),
        ("how long does rebuilding trust take", "how_long_trust_takes"),
        ("does it take to trust again", "how_long_trust_takes"),
        ("what if only one of us wants it", "one_willing_partner"),
        ("only one of us wants to fix the relationship", "one_willing_partner"),
    ],
)
def test_the_three_classic_questions(question: str, entry_id: str) -> None:
    """The three questions that everyone asks find their entries, whole or stripped."""
    answer = FAQ.answer(question)

    assert answer is not None
    assert answer.id == entry_id


WRITTEN = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def test_long_and_roundabout_questions_find_their_entry_or_are_offered_it() -> None:
    """Of a corpus of tired people's questions most find their entry, or hear its name; few get another."""
    found = [(row[0], FAQ.find(row[1])) for row in WRITTEN if row[0] != "-"]
    given = [(label, one.answer.id) for label, one in found if one.answer]
    offered = [(label, [entry.id for entry in one.near]) for label, one in found if not one.answer]
    right = sum(label == entry_id for label, entry_id in given)

    assert right / len(found) >= 0.85
    assert (right + sum(label in names for label, names in offered)) / len(found) >= 0.9
    assert (len(given) - right) / len(found) <= 0.03


def test_near_misses_and_other_questions_of_the_corpus_are_declined() -> None:
    """Law, medicine, spying, getting even, money and anything else people ask a speaker has no entry."""
    declined = [FAQ.answer(row[2]) is None for row in WRITTEN if row[0] == "-"]

    assert sum(declined) / len(declined) >= 0.95


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who gets the house if we divorce", "legal"),
        ("can my ex stop me from taking the kids to another country", "legal"),
        ("should he take pills for his anxiety", "medical"),
        ("how can i get into her email without her noticing", "watching"),
        ("give me ideas to get even with him", "revenge"),
        ("should we refinance our mortgage", "money"),
        ("how do i get my toddler to sleep through the night", "parenting"),
        ("which toys should we use in bed", "sex"),
        ("who is right me or her", "verdict"),
    ],
)
def test_a_question_of_a_known_kind_is_pointed_elsewhere(question: str, kind: str) -> None:
    """What we don't answer is told by its kind, so that we can say who could help."""
    found = FAQ.find(question)

    assert found.answer is None
    assert found.kind == kind
    assert found.near == ()


@pytest.mark.parametrize("question", ["why did he lie to me", "do i deserve this", "are you kidding me"])
def test_an_outcry_gets_no_wrong_entry(question: str) -> None:
    """What somebody says in pain or anger to nobody in particular isn't answered as something else."""
    assert FAQ.answer(question) is None


@pytest.mark.parametrize(
    "question", ["what's the capital of peru", "play some jazz", "set a timer for ten minutes"]
)
def test_nothing_comes_near_a_question_of_another_world(question: str) -> None:
    """Who wants music or a timer isn't asked whether an affair was meant."""
    found = FAQ.find(question)

    assert (found.answer, found.kind, found.near) == (None, None, ())


NEW = FaqEntry(
    id="commuting",
    topic="evenings",
    names=("commuting", "a long way to work", "the late train home"),
    questions=(
        "My partner commutes two hours a day, what can we do?",
        "How do we cope with a long commute?",
        "I'm home after eight because of the commute",
        "Is it okay to work so far away that one of us is never home?",
        "The commute eats up our whole evening",
    ),
    answer="A.",
    more="M.",
    source=None,
)


@pytest.mark.parametrize(
    "question",
    [
        "commuting",
        "he commutes so far what do we do",
        "how do i cope with her commute",
        "her commute eats up all our evenings",
    ],
)
def test_a_new_entry_is_found_without_training(question: str) -> None:
    """Whoever adds an entry with its names and a few questions gets it found, in other words as well.

    That is so unless its subject was trained as one that isn't answered here; then `make train` is needed.
    """
    answer = Faq([*ENTRIES, NEW]).answer(question)

    assert answer is not None
    assert answer.id == "commuting"


def test_a_new_entry_takes_nothing_from_the_others() -> None:
    """Beside a new entry the questions of the others find what they found before."""
    more = Faq([*ENTRIES, NEW])
    asked = [text for text, _ in pairs(TUNED)]

    taken = [text for text in asked if (answer := more.answer(text)) and answer.id == "commuting"]

    assert taken == []


def test_an_entry_that_is_gone_is_never_the_answer() -> None:
    """What was learned of an entry that was taken out of the content finds nothing."""
    fewer = Faq([entry for entry in ENTRIES if entry.id != "jealousy"])

    answer = fewer.answer("how do i deal with my jealousy")

    assert answer is None or answer.id != "jealousy"


def test_what_an_entry_leads_to_is_there() -> None:
    """Each entry leads to one that exists and isn't itself; the one about fear leads to none."""
    ids = {entry.id for entry in ENTRIES}

    assert all(set(entry.related) <= ids - {entry.id} for entry in ENTRIES)
    assert [entry.id for entry in ENTRIES if not entry.related] == ["when_exercises_are_wrong"]


def test_he_she_and_my_partner_are_the_same_to_a_question() -> None:
    """Whoever asks about whomever, the same entry answers with the same score."""
    answers = [
        FAQ.answer(f"{who} never opens up to me about work") for who in ("he", "my wife", "my partner")
    ]

    assert len({answer and answer.id for answer in answers}) == 1


def test_an_answer_carries_its_entry() -> None:
    """An answer brings the entry to be spoken, and the entry can be had again by its id."""
    answer = FAQ.answer("What is stonewalling?")

    assert answer is not None
    assert answer.entry is FAQ.entry("stonewalling")
    assert answer.id == "stonewalling"
    assert answer.score > 0


def test_an_unknown_id_is_a_key_error() -> None:
    """Asking for an entry that doesn't exist is the caller's mistake and says so."""
    with pytest.raises(KeyError):
        FAQ.entry("no_such_entry")


def test_a_name_wins_over_another_entrys_question() -> None:
    """Where two entries claim the same words, the one that is called so answers."""
    asked = FaqEntry("asked", "t", ("something else",), ("chores?",), "A.", "M.", None)
    named = FaqEntry("named", "t", ("chores",), ("who cleans?",), "A.", "M.", None)

    answer = Faq([asked, named]).answer("chores")

    assert answer is not None
    assert answer.id == "named"


def test_without_entries_every_question_is_declined() -> None:
    """An empty FAQ knows nothing and says so."""
    assert Faq([]).answer("How do we rebuild trust?") is None


@pytest.mark.parametrize(
    "noise",
    [
        "",
        "   ",
        "?!",
        "\N{BROKEN HEART}\N{VARIATION SELECTOR-16}\N{FACE WITH TEARS OF JOY}",
        "<speak> & \"quotes\" 'n' {slots}",
        "\x00\x01\n\t",
        "qwertz asdf yxcv",
        "Wie lange dauert es, bis man wieder vertrauen kann?",
        "¿cuánto tiempo se tarda en volver a confiar?",
        "信頼を取り戻すにはどのくらいかかりますか",
        "كم من الوقت يستغرق استعادة الثقة",
        "blah " * 1000,
        "x" * 5000,
    ],
)
def test_noise_and_other_languages_are_declined(noise: str) -> None:
    """Whatever isn't an English question is declined and never an error."""
    assert FAQ.answer(noise) is None


def test_a_question_of_5000_characters_is_bounded() -> None:
    """A rambling question is judged by its beginning."""
    question = "how long does it take to trust again "

    answer = FAQ.answer(question + "and so on " * 500)

    assert answer is None or answer.id == "how_long_trust_takes"


@given(st.text(max_size=300))
def test_any_text_is_answered_or_declined(text: str) -> None:
    """No text raises, and an answer is always one of the entries."""
    answer = FAQ.answer(text)

    assert answer is None or answer.entry in ENTRIES


@given(st.sampled_from(ASKED))
def test_the_same_question_gets_the_same_answer(asked: tuple[str, str]) -> None:
    """Capitals, spaces and question marks change nothing."""
    text, _ = asked

    assert FAQ.answer(text) == FAQ.answer(f"  {text.upper()} ?! ")
