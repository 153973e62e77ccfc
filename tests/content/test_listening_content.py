"""The listening drills' words: complete, fit for the ear, fair to everyone and safe."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Literal, TypedDict

import pytest
import yaml


class PartnerStatement(TypedDict):
    """One thing the partner in a drill says."""

    id: str
    difficulty: int
    topic: str
    text: str
    feelings: list[str]
    example: str


class Drill(TypedDict):
    """One drill as it stands in the content file."""

    id: str
    names: list[str]
    summary: str
    rule: str
    lead: str
    ask: str
    hint: str
    statements: list[PartnerStatement]


CONTENT = Path(__file__).parents[2] / "content" / "en" / "listening.yaml"
DRILLS: list[Drill] = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))["drills"]
STATEMENTS = [statement for drill in DRILLS for statement in drill["statements"]]

DRILL_IDS = ["reflect", "feeling", "validate", "i_statement", "soft_startup", "curiosity", "speaker_listener"]
HEARING_DRILLS = {"reflect", "feeling", "validate", "speaker_listener"}
STOCK_STEM = "sounds like"

SNAKE_CASE = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")
SLOT_SYNONYM = re.compile(r"[a-z]+(?:[ '-][a-z]+)*")
SHORT_WORDS = re.compile(r"[a-z]+(?: [a-z]+)?")
ONE_WORD = re.compile(r"[a-z]+")
FOR_THE_EAR = re.compile(r"[A-Za-z',.? -]+")
SENTENCE_END = re.compile(r"[.?](?: |$)")

UNSAFE = re.compile(
    r"\b(?:abus\w+|afraid|attack\w*|beat\w*|belt|bitch|blood|bleed\w*|bruise\w*|chok(?:e|ed|ing)|control\w*|"
    r"crazy|dead|die|died|dying|dumb|end (?:it|my)|fool|forced?|grab\w*|gun|harm\w*|hat(?:e|ed|es|ing)|"
    r"hit|hits|hitting|hopeless|hurt(?:ing)? me|idiot|kick\w*|kill\w*|knife|loser|moron|or else|pathetic|"
    r"psycho|punch\w*|punish\w*|rap(?:e|ed)|scared?|shov(?:e|ed)|shut up|slap\w*|slut|smash\w*|stalk\w*|"
    r"strangl\w*|stupid|suicid\w*|threat\w*|trapped|ugly|violen\w+|weapon|whore|won't let me|worthless|"
    r"can't (?:do this|take it|go on))\b"
)
GENDERED = re.compile(
    r"\b(?:s?he(?:'\w+)?|him|himself|his|hers?|herself|m[ae]n|wom[ae]n|guys?|girls?|boys?|lady|ladies|"
    r"gentlem[ae]n|husbands?|wife|wives|(?:boy|girl)friends?|mom|mum|mother\w*|dad|father\w*|brothers?|sisters?|sons?|"
    r"daughters?|bride|groom)\b"
)
ASSUMED = re.compile(
    r"\b(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|parenting|married|marriage|marry|spouses?|wedding|church|god|"
    r"pray\w*|sex\w*|affair|cheated)\b"
)
CLINICAL = re.compile(r"\b(?:therap\w+|heal\w*|treatments?|patients|diagnos\w+)\b")


def tokens(text: str) -> list[str]:
    """Return the words of *text* in lower case."""
    return re.findall(r"[a-z']+", text.lower())


def sentences(text: str) -> int:
    """Return how many sentences *text* has."""
    return len(SENTENCE_END.findall(text))


def likeness(one: str, other: str) -> float:
    """Return the Jaccard index of the two texts' words, from 0 to 1."""
    first, second = set(tokens(one)), set(tokens(other))
    return len(first & second) / len(first | second)


def drill_of(statement: PartnerStatement) -> str:
    """Return the id of the drill that *statement* belongs to."""
    return next(drill["id"] for drill in DRILLS if statement in drill["statements"])


def everything_spoken() -> list[str]:
    """Return every text of the file that is said aloud or shown."""
    spoken = [drill[part] for drill in DRILLS for part in ("summary", "rule", "ask", "hint")]
    spoken += [name for drill in DRILLS for name in drill["names"]]
    for statement in STATEMENTS:
        spoken += [statement["text"], statement["example"], statement["topic"], *statement["feelings"]]
    return spoken


each_drill = pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill["id"])
each_statement = pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement["id"])


def each_statement_of(drill_id: str) -> pytest.MarkDecorator:
    """Run a test once for each statement of one drill."""
    own = [statement for statement in STATEMENTS if drill_of(statement) == drill_id]
    return pytest.mark.parametrize("statement", own, ids=lambda statement: statement["id"])


def test_the_seven_drills_stand_in_their_order() -> None:
    """The seven drills are there, easiest first, as the checklist of the skill names them."""
    assert [drill["id"] for drill in DRILLS] == DRILL_IDS


@each_drill
def test_a_drill_has_exactly_the_fields_of_the_schema(drill: Drill) -> None:
    """No field is missing, none is left over."""
    assert set(drill) == set(Drill.__annotations__)


@each_statement
def test_a_statement_has_exactly_the_fields_of_the_schema(statement: PartnerStatement) -> None:
    """No field is missing, none is left over, and each is of its kind."""
    assert set(statement) == set(PartnerStatement.__annotations__)
    assert statement["difficulty"] in (1, 2, 3)
    assert SHORT_WORDS.fullmatch(statement["topic"])


@each_drill
def test_a_drill_has_enough_statements_at_each_difficulty(drill: Drill) -> None:
    """At least twelve statements a drill, and at least four at each of the three difficulties."""
    by_difficulty = Counter(statement["difficulty"] for statement in drill["statements"])
    assert len(drill["statements"]) >= 12
    assert all(by_difficulty[difficulty] >= 4 for difficulty in (1, 2, 3))


@each_drill
def test_easy_statements_come_first(drill: Drill) -> None:
    """Within a drill the difficulty never falls, so the file reads as it is practiced."""
    difficulties = [statement["difficulty"] for statement in drill["statements"]]
    assert difficulties == sorted(difficulties)


def test_statement_ids_are_unique() -> None:
    """An id stands for one statement in the whole file, since it is remembered."""
    assert len({statement["id"] for statement in STATEMENTS}) == len(STATEMENTS)


@each_drill
def test_statement_ids_begin_with_their_drill(drill: Drill) -> None:
    """An id is snake case and tells which drill it belongs to."""
    for statement in drill["statements"]:
        assert SNAKE_CASE.fullmatch(statement["id"])
        assert statement["id"].startswith(f"{drill['id']}_")


@each_drill
def test_names_fit_a_slot(drill: Drill) -> None:
    """A drill has six names or more, none twice, in the characters that a slot value allows."""
    assert len(set(drill["names"])) == len(drill["names"]) >= 6
    assert all(SLOT_SYNONYM.fullmatch(name) for name in drill["names"])


def test_no_name_stands_for_two_drills() -> None:
    """A spoken name leads to one drill only."""
    counts = Counter(name for drill in DRILLS for name in drill["names"])
    assert [name for name, count in counts.items() if count > 1] == []


@each_drill
def test_the_rule_is_one_short_sentence(drill: Drill) -> None:
    """The rule is one sentence that ends with a period and is short enough to keep in mind."""
    assert drill["rule"].endswith(".")
    assert sentences(drill["rule"]) == 1
    assert len(tokens(drill["rule"])) <= 20


@each_drill
def test_the_summary_fits_into_a_list(drill: Drill) -> None:
    """The summary is a phrase: it begins small, has no full stop and is short."""
    assert drill["summary"][0].islower()
    assert sentences(drill["summary"]) == 0
    assert len(tokens(drill["summary"])) <= 14


@each_drill
def test_ask_and_hint_end_with_a_question(drill: Drill) -> None:
    """The microphone stays open after both, so both end by asking, and the hint adds something."""
    assert drill["lead"].endswith(":")
    assert drill["ask"].endswith("?")
    assert drill["hint"].endswith("?")
    assert likeness(drill["ask"], drill["hint"]) < 0.5
    assert len(tokens(drill["hint"])) <= 30


@pytest.mark.parametrize("part", ["summary", "rule", "ask", "hint"])
def test_no_two_drills_share_a_wording(part: Literal["summary", "rule", "ask", "hint"]) -> None:
    """Each drill is introduced in words of its own."""
    texts = [drill[part] for drill in DRILLS]
    assert all(likeness(one, other) <= 0.6 for one, other in combinations(texts, 2))


@each_statement
def test_a_statement_is_short_enough_to_hear(statement: PartnerStatement) -> None:
    """One or two sentences of 10 to 35 words; two or three of up to 50 words with the floor."""
    long = drill_of(statement) == "speaker_listener"
    assert 10 <= len(tokens(statement["text"])) <= (50 if long else 35)
    assert sentences(statement["text"]) in ({2, 3} if long else {1, 2})


@each_statement
def test_a_statement_asks_nothing(statement: PartnerStatement) -> None:
    """The coach's own question follows the statement, so the statement holds none."""
    assert statement["text"].endswith(".")
    assert "?" not in statement["text"]


@each_statement
def test_feelings_are_a_few_plain_words(statement: PartnerStatement) -> None:
    """Two to four different lower-case words."""
    feelings = statement["feelings"]
    assert 2 <= len(set(feelings)) == len(feelings) <= 4
    assert all(ONE_WORD.fullmatch(feeling) for feeling in feelings)


@each_statement
def test_an_example_is_short_and_in_its_own_words(statement: PartnerStatement) -> None:
    """A model reply takes one or two sentences of up to 30 words and does not parrot the statement."""
    example = statement["example"]
    assert example.endswith((".", "?"))
    assert sentences(example) <= 2
    assert 5 <= len(tokens(example)) <= 30
    assert likeness(statement["text"], example) <= 0.5


@pytest.mark.parametrize("drill_id", sorted(HEARING_DRILLS))
def test_model_replies_rarely_use_the_stock_stem(drill_id: str) -> None:
    """At least half of the replies find another way to begin than "it sounds like"."""
    examples = [statement["example"] for statement in STATEMENTS if drill_of(statement) == drill_id]
    assert sum(STOCK_STEM in example.lower() for example in examples) * 2 <= len(examples)


@each_drill
def test_model_replies_begin_in_different_ways(drill: Drill) -> None:
    """The same three opening words stand in no more than a third of a drill's replies."""
    openings = Counter(tuple(tokens(statement["example"])[:3]) for statement in drill["statements"])
    assert max(openings.values()) * 3 <= len(drill["statements"])


@each_statement_of("i_statement")
def test_an_i_statement_example_has_its_three_parts(statement: PartnerStatement) -> None:
    """A model I-statement names one of the feelings, the moment and the need, and no "you always"."""
    said = tokens(statement["example"])
    assert "i feel" in " ".join(said)
    assert "when" in said
    assert "need" in said
    assert set(statement["feelings"]) & set(said)
    assert {"always", "never"}.isdisjoint(said)


@each_statement_of("i_statement")
def test_an_i_statement_line_is_a_sweeping_you(statement: PartnerStatement) -> None:
    """What the player turns around is a "you always" or "you never"."""
    said = tokens(statement["text"])
    assert "you" in said or "you're" in said
    assert {"always", "never"} & set(said)


@each_statement_of("soft_startup")
def test_a_gentle_start_speaks_of_oneself_and_asks_for_one_thing(statement: PartnerStatement) -> None:
    """A model opening begins with I and ends with one request, without "always" or "never"."""
    example = statement["example"]
    assert tokens(example)[0] in {"i", "i'm", "i've"}
    assert example.endswith("?")
    assert example.count("?") == 1
    assert re.search(r"\b(?:could|would) (?:you|we)\b", example, re.IGNORECASE)
    assert {"always", "never"}.isdisjoint(tokens(example))


@each_statement_of("curiosity")
def test_a_curious_reply_asks_one_open_question(statement: PartnerStatement) -> None:
    """A model reply has one question that opens with what or how, and never asks for a defense."""
    example = statement["example"]
    assert example.endswith("?")
    assert example.count("?") == 1
    assert tokens(SENTENCE_END.split(example)[-2])[0] in {"what", "what's", "how"}
    assert {"why", "but"}.isdisjoint(tokens(example))


@pytest.mark.parametrize("drill_id", sorted(HEARING_DRILLS))
def test_a_listening_reply_does_not_argue(drill_id: str) -> None:
    """A model reply to something heard holds no "but", "actually" or "should"."""
    for statement in STATEMENTS:
        if drill_of(statement) == drill_id:
            assert {"but", "actually", "should", "however"}.isdisjoint(tokens(statement["example"]))


@pytest.mark.parametrize("part", ["text", "example"])
def test_no_two_statements_are_nearly_the_same(part: Literal["text", "example"]) -> None:
    """Every pair of statements, and every pair of model replies, differs in its words."""
    pairs = combinations(STATEMENTS, 2)
    alike = [(one["id"], other["id"]) for one, other in pairs if likeness(one[part], other[part]) > 0.6]
    assert alike == []


@pytest.mark.parametrize(
    "unwanted",
    [UNSAFE, GENDERED, ASSUMED, CLINICAL],
    ids=["unsafe", "gendered", "assumed", "clinical"],
)
def test_words_are_fit_for_every_couple(unwanted: re.Pattern[str]) -> None:
    """No threat, violence or insult; no gender, marriage, children or religion; no clinical words."""
    assert [text for text in everything_spoken() if unwanted.search(text.lower())] == []


def test_texts_can_be_spoken_as_they_stand() -> None:
    """Plain letters and the simplest punctuation: no digits, brackets, slashes, dashes or exclamations."""
    assert [text for text in everything_spoken() if not FOR_THE_EAR.fullmatch(text)] == []
    assert [text for text in everything_spoken() if " - " in text or "  " in text] == []


def test_trust_after_a_breach_is_kept_for_the_last_level() -> None:
    """The rawest topic comes at difficulty three only."""
    assert {statement["difficulty"] for statement in STATEMENTS if statement["topic"] == "trust"} == {3}


@each_drill
def test_a_drill_covers_many_topics(drill: Drill) -> None:
    """A drill moves through at least ten topics, so it does not circle around one sore spot."""
    assert len({statement["topic"] for statement in drill["statements"]}) >= 10
