"""An own feeling about a situation is told from blame, however either is dressed."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from evaluation.corpus import lines
from evaluation.figures import f1
from lantern.coaching.statements import assess

CONTENT = Path(__file__).parents[2] / "content" / "en" / "listening.yaml"
DRILLS = {
    drill["id"]: drill["statements"]
    for drill in yaml.safe_load(CONTENT.read_text(encoding="utf-8"))["drills"]
}

REWORDINGS = [
    line.split("\t")
    for line in Path(__file__).with_name("rewordings.tsv").read_text(encoding="utf-8").splitlines()
]

I_STATEMENTS = [
    "I feel lonely when you come home late",
    "I felt hurt when the plans changed because I was looking forward to it",
    "I'm worried about the bills and I'd like us to sit down on Sunday",
    "when you come home late I worry and I need a text",
    "I get anxious when I don't hear from you",
    "I feel sad when I eat by myself",
    "I miss you in the evenings",
    "I was hurt that you didn't call",
    "I feel scared when voices get loud",
    "I'm disappointed because we had a plan",
    "it hurts when I'm interrupted",
    "I feel hurt when you ignore me",
    "i feel grateful when you make the coffee",
]

BLAMING = [
    "you always do that",
    "you never listen",
    "you're so selfish",
    "you make me so angry",
    "this is all your fault",
    "it's because of you that we're late",
    "nobody in this house lifts a finger",
    "I feel that you are lazy",
    "I feel like you never listen to me",
    "I feel you don't respect me",
    "I feel manipulated by you",
    "I think you're selfish",
    "do you ever think of anyone but yourself",
    "what do you even do all day",
    "must be nice to sit down",
    "why can't you just listen",
    "how hard is it to wash a cup",
    "would it kill you to say hello",
    "you're a slob",
    "you lazy pig",
    "you idiot",
    "you are just like your mother",
    "you left your socks on the floor again",
    "if you loved me you would know",
    "everything falls on me and you just sit there",
    "I'm sick of your excuses",
    "thanks for nothing",
    "some people clean up after themselves",
]

NEITHER = [
    "",
    "hm",
    "I'm so stupid",
    "it's all my fault",
    "dinner is at seven",
    "could you pass the salt",
    "you always make me smile",
    "\U0001f600",
]


@pytest.mark.parametrize("text", I_STATEMENTS)
def test_an_own_feeling_about_a_situation_is_an_i_statement(text):
    """A named own feeling with its situation counts, also where the situation is what the partner did."""
    said = assess(text)

    assert said.is_i_statement
    assert said.feelings
    assert not said.blames


@pytest.mark.parametrize("text", BLAMING)
def test_blame_is_heard_without_its_magic_words(text):
    """Accusing, contempt, rhetorical questions and judgments dressed as feelings are blame."""
    said = assess(text)

    assert said.blames
    assert said.blaming
    assert not said.is_i_statement


@pytest.mark.parametrize("text", NEITHER)
def test_plain_talk_is_neither(text):
    """Blaming oneself, asking for the salt and praise are neither blame nor an I-statement."""
    said = assess(text)

    assert not said.blames
    assert not said.is_i_statement


def test_a_judgment_is_no_feeling():
    """A view of the partner after "I feel" is told apart, with its words."""
    said = assess("I feel like you don't care")

    assert said.fake_feeling == "I feel like you don't care"
    assert said.feelings == ()


def test_an_accusing_feeling_alone_is_weak():
    """A word like "attacked" says what the other one did; with a need it may pass, alone it doesn't."""
    assert not assess("I feel attacked when we talk").is_i_statement
    assert assess("I feel attacked when voices rise and I need us to go slower").is_i_statement


def test_parts_are_quoted():
    """The feeling, the situation, the need and the request are given back as they were said."""
    said = assess("I feel tense when we walk in late because I need a calm start. Could we leave at six?")

    assert said.feelings == ("tense",)
    assert said.situation == "when we walk in late"
    assert said.need == "I need a calm start"
    assert said.request == "could we leave at six"
    assert (said.has_situation, said.has_need, said.asks) == (True, True, True)


def test_a_feeling_that_only_tells_when_or_what_for_is_not_the_feeling():
    """In "small when I'm interrupted, I need to feel heard" only "small" is what is felt."""
    assert assess("I feel small when I'm interrupted because I need to feel heard").feelings == ("small",)


@pytest.mark.parametrize("text", ["what is love", "everyone is happy", "why are you sad", "love is all"])
def test_a_feeling_that_nobody_claims_is_not_the_speakers(text):
    """Without "I" a feeling word tells nothing of the speaker."""
    assert assess(text).feelings == ()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("it frustrates me when the door slams", ("frustrated",)),
        ("I miss you in the evenings", ()),
        ("I'm feeling cooped up when we stay in", ("cooped up",)),
        ("I feel frazzled out when we rush", ("frazzled",)),
        ("I feel zonked when we rush", ("zonked",)),
        ("feeling tired tonight", ("tired",)),
    ],
)
def test_feelings_are_said_aloud_as_adjectives(text, spoken):
    """Verbs turn into their adjective, what can't be one is left out, unlisted words stay as said."""
    assert assess(text).spoken == spoken


def test_an_order_is_noticed():
    """A bare command opens hard, though it accuses nobody."""
    said = assess("take out the trash")

    assert said.orders
    assert not said.blames


@pytest.mark.parametrize("statement", DRILLS["i_statement"], ids=lambda statement: statement["id"])
def test_the_lines_to_reword_blame_and_their_models_do_not(statement):
    """Each harsh line of the drill is blame, and each model answer is an I-statement."""
    assert assess(statement["text"]).blames
    assert assess(statement["example"]).is_i_statement


@pytest.mark.parametrize(("text", "expected"), REWORDINGS)
def test_blame_is_reworded_where_that_is_safe(text, expected):
    """What happened is kept, how often is dropped; where that can't be done safely, nothing is offered."""
    said = assess(text)

    assert said.blames
    assert said.reworded == expected


def test_only_blame_is_reworded():
    """What blames nobody stays as it is."""
    assert assess("I feel lonely when you come home late").reworded == ""
    assert assess("you never have to thank me for that").reworded == ""


def test_a_rewording_blames_less():
    """Completed with a feeling, what is offered is nearly always an I-statement."""
    offered = [assess(expected.replace("…", "sad")) for _, expected in REWORDINGS if expected]

    assert sum(said.is_i_statement and not said.blames for said in offered) >= 0.9 * len(offered)


@pytest.mark.parametrize("label", [0, 1], ids=["is_i_statement", "blames"])
def test_the_lines_that_it_learned_from_are_judged_right(label):
    """The stored weights belong to the features of today: on their own lines they make few mistakes."""
    rows = [row for author in lines("statements", "tuning").values() for row in author]
    said = [assess(text) for _, _, _, text in rows]
    judged = [
        (row[label] == "yes", (one.is_i_statement, one.blames)[label])
        for row, one in zip(rows, said, strict=True)
    ]

    assert f1(judged) >= 0.97


def test_a_suspicion_told_as_fear_is_an_i_statement():
    """What the partner may do can be feared without blame."""
    said = assess("I'm worried you'll hurt your back again")

    assert (said.is_i_statement, said.blames) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["I feel used by you", "what I feel is that you're a snob", "I feel like I'm living with a lodger"],
)
def test_a_judgment_dressed_as_a_feeling_is_quoted_however_it_is_dressed(text):
    """Besides "I feel that you …" there are "by you", "what I feel is", and a comparison."""
    said = assess(text)

    assert said.blames
    assert said.fake_feeling


def test_a_bare_feeling_is_no_i_statement():
    """Without a word about what it is about, a feeling is only half of one."""
    assert not assess("I feel hurt").is_i_statement
    assert assess("I feel hurt about the party").is_i_statement


@given(st.text(max_size=2_000))
def test_any_text_is_judged(text):
    """Whatever was heard, there is an answer, and blame is never an I-statement."""
    said = assess(text)

    assert not (said.blames and said.is_i_statement)
    assert said == assess(text)
