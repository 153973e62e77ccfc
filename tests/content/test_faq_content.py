"""The FAQ's words: complete, sourced, fit for the ear and within what the skill may say."""

import re
from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest
import yaml


class Entry(TypedDict):
    """One entry as it stands in the content file."""

    id: str
    topic: str
    names: list[str]
    questions: list[str]
    answer: str
    more: str
    source: str | None
    related: list[str]


CONTENT = yaml.safe_load(
    (Path(__file__).parents[2] / "content" / "en" / "faq.yaml").read_text(encoding="utf-8")
)
TOPICS: dict[str, str] = CONTENT["topics"]
ENTRIES: list[Entry] = CONTENT["entries"]
IDS = [entry["id"] for entry in ENTRIES]
SPOKEN = [(entry["id"], entry["answer"]) for entry in ENTRIES] + [
    (f"{entry['id']}-more", entry["more"]) for entry in ENTRIES
]

SNAKE_CASE = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")
SLOT_SYNONYM = re.compile(r"[a-z]+(?:[ '-][a-z]+)*")
QUESTION = re.compile(r"[A-Z][A-Za-z', -]+[?]?(?:[A-Za-z', -]+[?])?")
FOR_THE_EAR = re.compile(r"[A-Za-z',.:? -]+")
SENTENCE_END = re.compile(r"(?<=[.?]) ")
RESEARCH = re.compile(
    r"\b(?:study|studies|research\w*|trials?|experiments?|survey\w*|percent|observation|review|Gottman|"
    r"found that|hundred|months)\b"
)
UNFIT = re.compile(
    r"\b(?:therap\w+|heal\w*|treatments?|patients?|cur(?:es|ed)|guarantee\w*|husband\w*|wife|wives|girlfriend\w*|"
    r"boyfriend\w*|god|pray\w*|diagnos\w+|narcissis\w*|gaslight\w*|toxic|codependent\w*|victim\w*|cheater\w*|"
    r"lawyer\w*|sue|medication\w*|i'm sorry to hear)\b",
    re.IGNORECASE,
)
HEALTH_PLAN = re.compile(r"\bhealth plan\b")
BRITISH = re.compile(r"\b\w*(?:ounsell|avour|olour|ealis|ecognis|pologis|eighbour|umour)\w*\b")

BRIEF = 110
MOSTLY = 85
LONGEST_SENTENCE = 34


@pytest.fixture(params=ENTRIES, ids=IDS)
def entry(request: pytest.FixtureRequest) -> Entry:
    """One entry after the other."""
    found: Entry = request.param
    return found


def test_there_are_enough_entries_and_their_ids_are_unique() -> None:
    """At least 48 entries answer, each under a stable name of its own."""
    assert len(ENTRIES) >= 48
    assert len(set(IDS)) == len(IDS)
    assert all(SNAKE_CASE.fullmatch(entry_id) for entry_id in IDS)


def test_every_topic_is_labelled_and_used() -> None:
    """Topics and entries fit together, and a topic's label can be spoken."""
    assert set(TOPICS) == {entry["topic"] for entry in ENTRIES}
    assert all(SLOT_SYNONYM.fullmatch(label) for label in TOPICS.values())


@pytest.mark.parametrize(
    "entry_id",
    ["recovery_after_infidelity", "how_long_trust_takes", "one_willing_partner", "when_exercises_are_wrong"],
)
def test_the_entries_that_must_never_go_missing(entry_id: str) -> None:
    """The three classic questions and the one about fear are always there."""
    assert entry_id in IDS


def test_an_entry_has_exactly_its_fields(entry: Entry) -> None:
    """Nothing is missing, and nothing is misspelled."""
    assert list(entry) == ["id", "topic", "names", "questions", "answer", "more", "source", "related"]
    assert all(isinstance(text, str) for text in (*entry["names"], *entry["questions"]))


def test_an_entry_can_be_named(entry: Entry) -> None:
    """At least three names, all of them speakable and fit to be slot values."""
    assert len(entry["names"]) >= 3
    assert all(SLOT_SYNONYM.fullmatch(name) for name in entry["names"])


def test_no_two_entries_share_a_name_or_a_question() -> None:
    """A name or a question leads to one entry only."""
    names = Counter(name for entry in ENTRIES for name in entry["names"])
    questions = Counter(question.lower() for entry in ENTRIES for question in entry["questions"])

    assert [text for text, times in (names + questions).items() if times > 1] == []


def test_an_entry_shows_how_people_ask(entry: Entry) -> None:
    """At least three questions in free words, in the form of sentences."""
    assert len(entry["questions"]) >= 3
    assert [question for question in entry["questions"] if not QUESTION.fullmatch(question)] == []


@pytest.mark.parametrize(("where", "text"), SPOKEN, ids=[where for where, _ in SPOKEN])
def test_an_answer_is_fit_for_the_ear(where: str, text: str) -> None:
    """It fits in 45 seconds, in sentences of bearable length, without signs that nobody can hear."""
    assert 30 <= len(text.split()) <= BRIEF, where
    assert FOR_THE_EAR.fullmatch(text)
    assert text.endswith(".")
    assert max(len(sentence.split()) for sentence in SENTENCE_END.split(text)) <= LONGEST_SENTENCE


def test_most_answers_are_short() -> None:
    """Tired people listen: nine in ten answers stay well below the limit."""
    short = sum(len(entry["answer"].split()) <= MOSTLY for entry in ENTRIES)

    assert short >= 0.9 * len(ENTRIES)


def test_more_says_something_new(entry: Entry) -> None:
    """No sentence of the answer comes again in what "tell me more" adds."""
    answer = set(SENTENCE_END.split(entry["answer"]))

    assert answer.isdisjoint(SENTENCE_END.split(entry["more"]))


def test_no_sentence_is_a_stock_formula() -> None:
    """Only the words that call safety help come in more than one entry."""
    sentences = Counter(
        sentence for _, text in SPOKEN for sentence in SENTENCE_END.split(text) if len(sentence.split()) > 4
    )

    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_a_fact_has_its_source(entry: Entry) -> None:
    """Whatever speaks of research, or counts months or percent, says in the file where that comes from."""
    if RESEARCH.search(f"{entry['answer']} {entry['more']}") or re.search(r"\d", entry["answer"]):
        assert entry["source"], entry["id"]


def test_a_source_is_more_than_a_word(entry: Entry) -> None:
    """A source names who and where, so that it can be looked up."""
    assert entry["source"] is None or len(entry["source"].split()) >= 4


@pytest.mark.parametrize(("where", "text"), SPOKEN, ids=[where for where, _ in SPOKEN])
def test_the_words_are_the_skills_own(where: str, text: str) -> None:
    """Nothing sounds medical, legal or blaming, assumes who people are, or is spelled the British way."""
    assert UNFIT.findall(HEALTH_PLAN.sub("", text)) == [], where
    assert BRITISH.findall(text) == []


def test_the_often_quoted_figure_is_put_right() -> None:
    """The seventy percent are named as often heard, and as having no study behind them."""
    entry = next(entry for entry in ENTRIES if entry["id"] == "recovery_after_infidelity")

    assert "seventy percent" in entry["answer"]
    assert "No study" in entry["answer"]


def test_where_fear_is_the_exercises_are_not_the_answer() -> None:
    """The entry on fear says no to exercises and how to ask for safety help."""
    entry = next(entry for entry in ENTRIES if entry["id"] == "when_exercises_are_wrong")

    assert "aren't the right thing" in entry["answer"]
    assert "I need safety help" in entry["answer"]


@pytest.mark.parametrize("entry_id", ["transparency", "checking_a_phone", "jealousy"])
def test_openness_is_told_apart_from_control(entry_id: str) -> None:
    """Wherever watching a partner is near, the way to safety help is named."""
    entry = next(entry for entry in ENTRIES if entry["id"] == entry_id)

    assert "I need safety help" in f"{entry['answer']} {entry['more']}"
