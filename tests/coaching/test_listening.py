"""The listening coach tells what a reply does, and says only what is true of it."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from lantern.coaching import lexicon
from lantern.coaching.findings import Finding, Improvement, Strength
from lantern.coaching.listening import IMPROVEMENTS, STRENGTHS, Drill, Feedback, assess, next_level
from lantern.coaching.style import without_stem
from lantern.coaching.utterance import Utterance

CONTENT = Path(__file__).parents[2] / "content" / "en"
CORPUS = Path(__file__).parents[2] / "corpus" / "listening" / "tuning"
DRILLS = yaml.safe_load((CONTENT / "listening.yaml").read_text(encoding="utf-8"))["drills"]
MODELS = [(drill["id"], each) for drill in DRILLS for each in drill["statements"]]

PHONE = (
    "When I tell you about my day at dinner and you're looking at your phone, I feel like I'm eating alone."
)
SINK = "I came home from a long day and the sink was full again. I just wanted to turn around and leave."
RENT = "I lie awake doing the numbers, and I don't see how we make the rent this month."
CUT_OFF = "You always cut me off. I can never finish one sentence in this house."
TRASH = "That trash is still sitting there. I guess I have to do everything around here myself."
WEEKENDS = (
    "You never plan anything for us. If I didn't think of something, we'd sit on the couch every weekend."
)
SHOPPING = "I don't mind shopping. What gets me is the list, the store, and the putting away all in one go."
JOB = "I got the job, I still can't stop smiling."

PASSING = [
    ("reflect", PHONE, "you feel alone at dinner when i'm on my phone"),
    ("reflect", PHONE, "it sounds like the phone makes you feel lonely at the table"),
    ("reflect", PHONE, "dinner with me and my phone leaves you all by yourself"),
    ("reflect", PHONE, "so you're eating alone even though i'm sitting right there"),
    ("reflect", PHONE, "when i look at my phone at dinner you end up feeling like nobody's there with you"),
    ("reflect", SINK, "you were worn out and then the full sink was one thing too many"),
    ("reflect", RENT, "the rent is weighing on you and keeps you awake"),
    ("reflect", RENT, "you're afraid we can't pay the rent"),
    ("reflect", JOB, "getting that job makes you really happy"),
    ("feeling", PHONE, "you feel lonely when i look at my phone"),
    ("feeling", PHONE, "lonely"),
    ("feeling", PHONE, "maybe you're hurt and a bit invisible"),
    ("feeling", PHONE, "are you feeling lonely"),
    ("feeling", SINK, "i think you were exhausted"),
    ("feeling", RENT, "you must be so worried"),
    ("feeling", JOB, "you're happy and maybe proud of yourself"),
    ("validate", SINK, "it makes sense that a full sink made you want to leave"),
    ("validate", SINK, "anyone would be worn out coming home to a full sink"),
    ("validate", SINK, "no wonder you wanted to turn around"),
    ("validate", SINK, "you were exhausted and the full sink was too much after that day"),
    ("validate", RENT, "i can see why the rent keeps you up at night"),
    ("i_statement", CUT_OFF, "I feel frustrated when I can't finish my thought because I need to feel heard"),
    ("i_statement", CUT_OFF, "when I get cut off I feel small"),
    ("i_statement", CUT_OFF, "I'm sad when I get interrupted and I'd like a minute to finish"),
    ("soft_startup", TRASH, "I'm tired could you take the trash out"),
    ("soft_startup", TRASH, "I feel overwhelmed with the trash still here would you help me tonight please"),
    ("soft_startup", TRASH, "honey i had a long day and i would love it if you took the trash out"),
    ("curiosity", WEEKENDS, "what would you like us to do on the weekend"),
    ("curiosity", WEEKENDS, "tell me more about that"),
    ("curiosity", WEEKENDS, "how do you feel when we sit on the couch"),
    ("curiosity", WEEKENDS, "i'd love to hear what a good weekend looks like"),
    ("curiosity", WEEKENDS, "can you tell me what you miss"),
    ("speaker_listener", SHOPPING, "you'd like help because the list and the store in one go is too much"),
    ("speaker_listener", SHOPPING, "you feel tired of doing the whole shopping trip did i get that right"),
]
"""Good replies, most without any stock stem, as a microphone hears them."""

FAILING = [
    ("reflect", PHONE, "it sounds like you should relax", Improvement.DROP_ADVICE),
    ("reflect", PHONE, "you should put it away then", Improvement.DROP_ADVICE),
    ("reflect", PHONE, "why don't you talk to me at breakfast", Improvement.DROP_ADVICE),
    ("reflect", PHONE, "have you tried calling your sister", Improvement.DROP_ADVICE),
    ("reflect", PHONE, "i was only checking the time", Improvement.DROP_DEFENSE),
    ("reflect", PHONE, "it's not my fault i have to answer my boss", Improvement.DROP_DEFENSE),
    ("reflect", PHONE, "I get that dinner feels lonely but I work all day", Improvement.DROP_BUT),
    ("reflect", PHONE, "you do the same thing at breakfast", Improvement.DROP_BLAME),
    ("reflect", PHONE, "you always make a fuss about dinner", Improvement.DROP_BLAME),
    ("reflect", PHONE, "don't worry it's not that bad", Improvement.DROP_REASSURANCE),
    ("reflect", PHONE, "calm down", Improvement.DROP_REASSURANCE),
    ("reflect", PHONE, "what about me i'm lonely too", Improvement.DROP_SELF),
    ("reflect", PHONE, "ok i'll put the phone away", Improvement.DROP_SOLVING),
    ("reflect", PHONE, "sorry", Improvement.DROP_SOLVING),
    ("reflect", PHONE, "how was your lunch", Improvement.SAY_NOT_ASK),
    ("reflect", PHONE, "it sounds like you're angry about the car", Improvement.OFF_TOPIC),
    ("reflect", PHONE, "you feel happy when i'm on my phone", Improvement.OTHER_FEELING),
    ("reflect", PHONE, "it sounds like", Improvement.TOO_SHORT),
    ("reflect", PHONE, "you're right", Improvement.MORE_THAN_AGREEING),
    ("reflect", PHONE, PHONE, Improvement.SWAP),
    ("feeling", PHONE, "you feel proud", Improvement.OTHER_FEELING),
    ("feeling", PHONE, "you feel like i should stop", Improvement.ADD_FEELING),
    ("feeling", PHONE, "i feel lonely too", Improvement.DROP_SELF),
    ("feeling", PHONE, "you feel lonely but i was working", Improvement.DROP_BUT),
    ("validate", SINK, "that makes sense", Improvement.SAY_WHY),
    ("validate", SINK, "i can see why you were tired but i was tired too", Improvement.DROP_BUT),
    ("validate", SINK, "you shouldn't feel like that", Improvement.DROP_REASSURANCE),
    ("validate", SINK, "i'll do the dishes", Improvement.DROP_SOLVING),
    ("validate", SINK, "that makes no sense", Improvement.DROP_DEFENSE),
    ("validate", SINK, "you're right", Improvement.MORE_THAN_AGREEING),
    ("i_statement", CUT_OFF, "I feel that you never listen", Improvement.REAL_FEELING),
    ("i_statement", CUT_OFF, "you always interrupt me", Improvement.DROP_BLAME),
    ("i_statement", CUT_OFF, "I feel hurt", Improvement.ADD_SITUATION),
    ("i_statement", CUT_OFF, "I feel sad because you are an idiot", Improvement.DROP_CONTEMPT),
    ("i_statement", CUT_OFF, "I feel worried when the bills pile up", Improvement.KEEP_TOPIC),
    ("soft_startup", TRASH, "you never take out the trash", Improvement.DROP_BLAME),
    ("soft_startup", TRASH, "would it kill you to take out the trash", Improvement.DROP_BLAME),
    ("soft_startup", TRASH, "take out the trash", Improvement.SOFTEN),
    ("soft_startup", TRASH, "you lazy pig", Improvement.DROP_CONTEMPT),
    ("soft_startup", TRASH, "I'm tired", Improvement.ASK_ONE_THING),
    ("curiosity", WEEKENDS, "why did you say that", Improvement.WHAT_FOR_WHY),
    ("curiosity", WEEKENDS, "do you want to go out", Improvement.OPEN_UP),
    ("curiosity", WEEKENDS, "how could you say that", Improvement.DROP_BLAME),
    ("curiosity", WEEKENDS, "what do you want from me", Improvement.NO_CHARGE),
    ("curiosity", WEEKENDS, "i plan things all the time", Improvement.DROP_DEFENSE),
    ("curiosity", WEEKENDS, "what's for dinner", Improvement.OFF_TOPIC),
    ("curiosity", WEEKENDS, "that hurts", Improvement.ASK_SOMETHING),
    ("speaker_listener", SHOPPING, "you never asked me to help", Improvement.DROP_BLAME),
    ("speaker_listener", SHOPPING, "but i do the cooking", Improvement.DROP_BUT),
    ("speaker_listener", SHOPPING, "let's order online", Improvement.DROP_ADVICE),
]
"""Replies that miss, each with what is to be tried first."""

WORST = [
    "",
    " ",
    "no",
    "yes",
    "ok",
    "whatever",
    "you're crazy",
    "asdf",
    "shut up",
    "who cares",
    "oh please",
    "qwerty uiop",
    "blah blah blah",
    "\U0001f600\U0001f600",
    "\x00\x07",
    "...",
    "not this again",
    "you are such a baby",
    "you're pathetic when you talk about the phone at dinner",
    "you lazy pig",
    "you idiot",
    "idiot",
    "pathetic",
    "what a jerk",
]

COFFEE = "You had the coffee ready before I was even up. It's funny how much better my whole day went."
PICNIC = "So the picnic's off, and it's only rain. I'd already bought the good cheese, though."
TELEVISION = "Great, another weekend in front of the television. You used to have ideas."
TALKING = "You're always on your phone when I'm trying to tell you something."
MEETINGS = (
    "I was in meetings from nine to five and nobody asked what I thought. I don't know why I was even there."
)
HURRY = (
    "You leave everything to the last minute. Then I'm the one rushing, because you can't get out the door."
)
KISS = (
    "We used to kiss goodbye every morning. I noticed the day it stopped, and I've noticed every day since."
)
VISITS = (
    "I like your family, I really do. Four visits in a month is a lot for me, though, and nobody asked me."
)
FIGHTS = "We have the same fight every month and nothing changes. I'm so worn out that I've stopped trying."
STANDING = (
    "When you walk off in the middle of a fight, I'm left there. It feels like I'm the only one trying."
)

HEARD = [
    ("reflect", COFFEE, "so the coffee made your day better", Strength.MIRRORED, Improvement.ADD_FEELING),
    ("reflect", COFFEE, "you feel sad when I'm late", None, Improvement.OTHER_FEELING),
    ("reflect", COFFEE, "I make coffee every morning", None, Improvement.DROP_DEFENSE),
    ("reflect", COFFEE, "why don't you ever make me coffee", None, Improvement.DROP_BLAME),
    ("reflect", COFFEE, "I love you too", None, Improvement.DROP_SELF),
    ("reflect", COFFEE, "so you're saying the coffee", None, Improvement.TOO_SHORT),
    ("reflect", MEETINGS, "the car needs gas", None, Improvement.OFF_TOPIC),
    ("reflect", MEETINGS, "you should just quit that job", None, Improvement.DROP_ADVICE),
    ("reflect", MEETINGS, "I was at work so I only", None, Improvement.DROP_DEFENSE),
    ("reflect", KISS, "you miss the kiss", Strength.MIRRORED, Improvement.ADD_FEELING),
    ("reflect", STANDING, "I need to calm down when we fight", None, Improvement.DROP_DEFENSE),
    (
        "reflect",
        STANDING,
        "you feel like you're the only one trying did I get that right",
        Strength.SAID_BACK,
        Improvement.ADD_CONTENT,
    ),
    ("feeling", PICNIC, "you feel disappointed", Strength.UNDER_THE_WORDS, Improvement.ADD_CAUSE),
    ("feeling", PICNIC, "you feel lonely when I'm on my phone", None, Improvement.OFF_TOPIC),
    ("feeling", PICNIC, "lonely", Strength.GUESSED, Improvement.ADD_CAUSE),
    ("feeling", PICNIC, "it's just rain", None, Improvement.DROP_REASSURANCE),
    ("feeling", PICNIC, "I think you feel", None, Improvement.ADD_FEELING),
    ("validate", FIGHTS, "you feel lonely when I'm on my phone", None, Improvement.OFF_TOPIC),
    ("validate", FIGHTS, "you feel hopeless because nothing changes", None, Improvement.MAKE_SENSE),
    ("validate", FIGHTS, "what do you want me to do", None, Improvement.SAY_NOT_ASK),
    ("i_statement", TALKING, "what is love", None, Improvement.START_WITH_I),
    ("i_statement", TALKING, "everyone is happy", None, Improvement.START_WITH_I),
    ("i_statement", TALKING, "I feel", None, Improvement.NAME_YOURS),
    ("i_statement", TALKING, "I miss you when the phone is out", Strength.SITUATION, Improvement.ADD_NEED),
    (
        "i_statement",
        TALKING,
        "it frustrates me when the phone is out",
        Strength.OWN_FEELING,
        Improvement.ADD_NEED,
    ),
    (
        "soft_startup",
        TELEVISION,
        "I'm feeling cooped up could we go for a walk on sunday",
        Strength.OWN_FEELING,
        Improvement.SAY_WHY_IT_MATTERS,
    ),
    (
        "soft_startup",
        TELEVISION,
        "could we do something else this weekend",
        Strength.GENTLE_REQUEST,
        Improvement.START_WITH_I,
    ),
    ("soft_startup", TELEVISION, "can you please", None, Improvement.START_WITH_I),
    ("soft_startup", TELEVISION, "I'm so happy", None, Improvement.ASK_ONE_THING),
    (
        "i_statement",
        TALKING,
        "I'm scared you're hiding something",
        Strength.OWN_FEELING,
        Improvement.ADD_SITUATION,
    ),
    ("reflect", KISS, "well you break promises too", None, Improvement.DROP_BLAME),
    ("reflect", RENT, "money is fine", None, Improvement.DROP_REASSURANCE),
    ("reflect", RENT, "let me take over the bills", None, Improvement.DROP_SOLVING),
    ("reflect", RENT, "what i'm hearing is you want me to be on time", None, Improvement.OFF_TOPIC),
    ("feeling", JOB, "good for you", None, Improvement.ADD_FEELING),
    ("curiosity", HURRY, "tell me about the last time", Strength.INVITED, Improvement.LEAVE_ROOM),
    ("curiosity", HURRY, "what part matters most to you", Strength.OPEN_QUESTION, Improvement.LEAVE_ROOM),
    ("curiosity", HURRY, "why don't you trust me", None, Improvement.WHAT_FOR_WHY),
    ("curiosity", HURRY, "why are you always complaining", None, Improvement.WHAT_FOR_WHY),
    ("curiosity", HURRY, "how long are you going to punish me", None, Improvement.NO_CHARGE),
    ("curiosity", HURRY, "what would help you", Strength.OPEN_QUESTION, Improvement.LEAVE_ROOM),
    ("curiosity", HURRY, "what time is it", None, Improvement.ASK_SOMETHING),
    ("speaker_listener", VISITS, "you don't like my family", None, Improvement.LISTEN_AGAIN),
    ("speaker_listener", VISITS, "you should have told me", None, Improvement.DROP_BLAME),
    ("speaker_listener", VISITS, "but you see yours too", None, Improvement.DROP_BUT),
]
"""Replies that listeners found answered badly once, each with what is said of it: praise if any, and next."""

QUOTING = {
    Strength.SAID_BACK,
    Strength.MADE_SENSE,
    Strength.CHECKED,
    Strength.SITUATION,
    Strength.NEED,
    Strength.GENTLE_REQUEST,
    Strength.OPEN_QUESTION,
    Strength.INVITED,
    Improvement.DROP_BLAME,
    Improvement.DROP_BUT,
    Improvement.DROP_DEFENSE,
    Improvement.DROP_REASSURANCE,
    Improvement.DROP_ADVICE,
    Improvement.DROP_SOLVING,
    Improvement.DROP_SELF,
    Improvement.SAY_NOT_ASK,
    Improvement.REAL_FEELING,
    Improvement.OPEN_UP,
    Improvement.WHAT_FOR_WHY,
    Improvement.NO_CHARGE,
}
"""Findings whose first words are a quote of the reply."""


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of *findings*."""
    return [finding.code for finding in findings]


@pytest.mark.parametrize(("drill", "statement", "reply"), PASSING)
def test_good_replies_pass_and_hear_what_was_good(drill, statement, reply):
    """A reply that does what the drill asks passes, with or without a stem, and has something to praise."""
    feedback = assess(statement, reply, drill)

    assert feedback.passed
    assert feedback.score >= 0.5
    assert feedback.strengths
    assert feedback.improvements


@pytest.mark.parametrize(("drill", "statement", "reply", "first"), FAILING)
def test_replies_that_miss_hear_the_one_thing_to_try(drill, statement, reply, first):
    """A reply that misses doesn't pass, and the first thing to try is about what it did."""
    feedback = assess(statement, reply, drill)

    assert not feedback.passed
    assert feedback.score < 0.5
    assert codes(feedback.improvements)[0] == first


@pytest.mark.parametrize("drill", list(Drill))
@pytest.mark.parametrize("reply", WORST)
def test_the_worst_replies_get_no_praise(drill, reply):
    """Contempt, noise and near silence earn no strength in any drill, and one thing to try."""
    feedback = assess(PHONE, reply, drill)

    assert feedback.strengths == ()
    assert feedback.improvements
    assert not feedback.passed
    assert feedback.reflection < 0.35


@pytest.mark.parametrize(("drill", "model"), MODELS, ids=[model["id"] for _, model in MODELS])
def test_every_model_reply_passes_its_drill(drill, model):
    """What we would say ourselves as an example passes the drill that it is the example of."""
    assert assess(model["text"], model["example"], drill).passed


@pytest.mark.parametrize("drill", ["reflect", "speaker_listener"])
def test_a_model_reply_reflects_its_own_statement_best(drill):
    """Of all statements in its drill, most model replies reflect their own the most, by a clear margin."""
    models = [model for kind, model in MODELS if kind == drill]

    ranks = []
    margins = []
    for model in models:
        own = assess(model["text"], model["example"]).reflection
        others = [
            assess(other["text"], model["example"]).reflection for other in models if other is not model
        ]
        ranks.append(sum(score >= own for score in others))
        margins.append(own - sum(others) / len(others))
    assert sum(rank == 0 for rank in ranks) >= 0.7 * len(models)
    assert sum(margins) / len(margins) > 0.15


def test_stems_do_not_decide():
    """The same words count nearly the same with and without a stem; a stem before advice saves nothing."""
    plain = assess(PHONE, "you feel alone at dinner when i'm on my phone").reflection
    stemmed = assess(PHONE, "it sounds like you feel alone at dinner when i'm on my phone").reflection

    assert abs(plain - stemmed) < 0.05
    assert assess(PHONE, "it sounds like you should get a hobby").reflection < 0.1
    assert assess(PHONE, "what i'm hearing is that you're too sensitive").reflection < 0.1


def test_evidence_is_what_was_said():
    """Strengths quote the reply: the words that came back, and the feeling as it was named."""
    feedback = assess(PHONE, "You feel lonely at dinner when I'm on my phone.")

    assert feedback.strengths == (
        Finding(Strength.NAMED_FEELING, ("lonely",)),
        Finding(Strength.MIRRORED, ("dinner", "phone")),
    )
    assert feedback.improvements == (Finding(Improvement.CHECK_BACK),)


@pytest.mark.parametrize(("drill", "statement", "reply", "strength", "improvement"), HEARD)
def test_what_listeners_complained_about_is_mended(drill, statement, reply, strength, improvement):
    """Praise and the next step are what a good counselor would pick, or there is no praise."""
    feedback = assess(statement, reply, drill)

    assert codes(feedback.strengths)[:1] == ([strength] if strength else [])
    assert codes(feedback.improvements)[0] == improvement


@pytest.mark.parametrize("drill", list(Drill))
@pytest.mark.parametrize(
    "reply", ["you lazy pig", "idiot", "you idiot", "pathetic", "whatever", "what a jerk", "you're pathetic"]
)
def test_contempt_is_answered_in_every_drill(drill, reply):
    """An insult is named as one, whatever the drill asks."""
    assert assess(PHONE, reply, drill).improvements[0] == Finding(Improvement.DROP_CONTEMPT, (reply,))


@pytest.mark.parametrize("reply", ["fuck you", "you piece of shit", "you asshole"])
def test_curses_are_not_said_again(reply):
    """The worst words get the same answer without being quoted."""
    first = assess(PHONE, reply).improvements[0]

    assert first in (Finding(Improvement.DROP_CONTEMPT), Finding(Improvement.DROP_BLAME))


@pytest.mark.parametrize(
    ("drill", "reply"),
    [
        ("feeling", "you felt like an idiot in front of them"),
        ("feeling", "you're jealous"),
        ("i_statement", "I feel so stupid when you look at your phone"),
    ],
)
def test_telling_how_bad_one_feels_is_no_contempt(drill, reply):
    """A harsh word for how somebody feels belittles nobody."""
    assert Improvement.DROP_CONTEMPT not in codes(assess(TALKING, reply, drill).improvements)


@pytest.mark.parametrize("drill", list(Drill))
def test_quotes_are_stretches_of_what_was_said(drill):
    """A quote stands in the reply as it is, has three words or is a sentence, and ends where people end."""
    for _, statement, reply, *_ in [*PASSING, *FAILING, *HEARD]:
        feedback = assess(statement, reply, drill)
        for finding in (*feedback.strengths, *feedback.improvements):
            if finding.code not in QUOTING or not finding.words:
                continue
            quote = finding.words[0]
            assert f" {quote.lower()} " in f" {re.sub(r'[.?!]', '', reply.lower())} "
            assert (
                quote.lower() == re.sub(r"[.?!]", "", reply.lower()) or len(Utterance.of(quote).spoken) >= 3
            )
            assert not re.search(r"\b(?:the|a|my|your|to|and|of|so|i)$|\bi\b", quote)


@pytest.mark.parametrize(("drill", "model"), MODELS, ids=[model["id"] for _, model in MODELS])
def test_the_partner_is_pointed_to_things(drill, model):
    """What of a statement is named to start from are its nouns: no possessive, no verb, no filler."""
    weak = "asked walked goes leave leaves sitting bought minute late said made look word things time"
    for finding in assess(model["text"], "the zebra sang loudly", drill).improvements:
        if finding.code in {Improvement.OFF_TOPIC, Improvement.KEEP_TOPIC, Improvement.TOO_SHORT}:
            assert len(finding.words) <= 2
            assert not any(word.endswith("'s") or word in weak.split() for word in finding.words)


@pytest.mark.parametrize("drill", ["i_statement", "soft_startup"])
@pytest.mark.parametrize("reply", ["", "dinner", "I feel", "could you help me", "I feel like you don't care"])
def test_nothing_pleasant_is_suggested_for_a_hard_start(drill, reply):
    """A sarcastic "great" in a harsh line makes nobody say that they feel happy."""
    pleasant = {word.strip() for family in lexicon.PLEASANT for word in lexicon.LEXICON[family].split(",")}
    for kind, model in MODELS:
        if kind == drill:
            for finding in assess(model["text"], reply, drill).improvements:
                assert not pleasant & set(finding.words)


def test_a_wish_is_no_feeling_that_was_named():
    """Verbs and longings aren't announced as feelings; the content or the clause is praised instead."""
    for reply in ("you miss the kiss", "you want to feel close when we kiss"):
        assert Strength.MIRRORED in codes(assess(KISS, reply).strengths)
        assert not FEELING_CODES & set(codes(assess(KISS, reply).strengths))


def test_a_reply_that_leaves_nothing_to_wish_for_is_told_so():
    """After an excellent reply comes a word to close with, so the answer isn't cut off."""
    feedback = assess(
        TALKING,
        "I feel lonely when the phone is out because I need your ear could we leave it in the kitchen",
        "i_statement",
    )

    assert feedback.improvements == (Finding(Improvement.NOTHING_TO_ADD),)


def test_contractions_are_quoted_as_they_were_said():
    """What is quoted back is what was heard, not its grammar: "I didn't know", never "I did not know"."""
    feedback = assess(PHONE, "i didn't know that")

    assert feedback.improvements[0] == Finding(Improvement.DROP_DEFENSE, ("I didn't know that",))


def test_a_feeling_that_was_not_said_counts_as_found_under_the_words():
    """Naming a fitting feeling that the statement only implies is praised as such."""
    feedback = assess(SINK, "you were exhausted when you saw the sink")

    assert feedback.strengths[0] == Finding(Strength.UNDER_THE_WORDS, ("exhausted",))


@pytest.mark.parametrize(
    ("statement", "reply"),
    [
        ("I have to do the bedtime alone every night.", "you have to do bedtime alone every night"),
        ("I need to know where we stand.", "you need to know where we stand"),
        (
            "You say you'll come but you stay at work.",
            "you feel let down when i say i'll come but i stay at work",
        ),
        ("I feel like I should be over it by now.", "you feel like you should be over it by now"),
        ("You never call when you're late and I worry.", "you worry when i'm late and i didn't call"),
    ],
)
def test_giving_back_is_no_advice_and_no_defence(statement, reply):
    """Words such as "you have to" and "I didn't" are no advice or defence when the partner said them."""
    feedback = assess(statement, reply)

    assert feedback.passed
    assert not {Improvement.DROP_ADVICE, Improvement.DROP_BUT, Improvement.DROP_DEFENSE} & set(
        codes(feedback.improvements)
    )


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ("what was that like for you", Strength.OPEN_QUESTION),
        ("i wonder what you miss most", Strength.INVITED),
    ],
)
def test_questions_are_known_by_their_word_order(reply, code):
    """Speech has no question mark; an open question and an invitation are recognized without one."""
    assert codes(assess(WEEKENDS, reply, "curiosity").strengths)[0] == code


def test_two_questions_at_once_are_one_too_many():
    """Several questions in a row pass, with the hint to ask one and wait."""
    feedback = assess(
        WEEKENDS, "what kind of plans would you like and how would you want to spend a sunday", "curiosity"
    )

    assert feedback.passed
    assert Improvement.ONE_QUESTION in codes(feedback.improvements)


def test_a_check_at_the_end_is_no_question():
    """A short "did I get that right" checks what was heard, and makes no question of the reply."""
    feedback = assess(RENT, "the rent worries you did i get that right", "speaker_listener")

    assert feedback.passed
    assert not feedback.improvements or Improvement.SAY_NOT_ASK not in codes(feedback.improvements)


def test_at_most_two_of_each_are_said():
    """No reply gets more than two strengths and two improvements."""
    for drill, statement, reply in PASSING:
        feedback = assess(statement, reply, drill)
        assert len(feedback.strengths) <= 2
        assert len(feedback.improvements) <= 2


def test_an_unknown_drill_is_refused():
    """A drill that doesn't exist is a mistake of the caller."""
    with pytest.raises(ValueError, match="juggling"):
        assess(PHONE, "you feel alone", "juggling")


@pytest.mark.parametrize(
    "reply",
    [
        "me siento solo cuando miras el telefono en la cena",
        "夕食のときに携帯を見ると寂しいんだね",
        "\U0001f622\U0001f4f1 " * 50,
        '<speak>&amp; "phone"</speak>',
        "\u202ephone\u0000 dinner",
    ],
)
def test_what_is_not_understood_gets_low_confidence(reply):
    """Other languages, emoji and markup are neither errors nor reflections."""
    feedback = assess(PHONE, reply)

    assert not feedback.is_reflection


@pytest.mark.parametrize("word", ["you feel alone ", "would ", "but i ", "a" * 50, "so well and but "])
def test_a_flood_of_words_is_cut_short(word):
    """Of 5,000 characters, or a hundred times that, only a bounded beginning is considered."""
    short = assess(PHONE, (word * 5_000)[:2_000])

    assert assess(PHONE, (word * 5_000)[:2_000] + " whatever" * 50_000) == short


def _holds(feedback: Feedback) -> bool:
    return (
        0 <= feedback.reflection <= 1
        and 0 <= feedback.score <= 1
        and len(feedback.strengths) <= 2
        and len(feedback.improvements) <= 2
        and feedback.is_reflection == (feedback.reflection >= 0.5)
        and {finding.code for finding in feedback.strengths} <= set(STRENGTHS)
        and {finding.code for finding in feedback.improvements} <= set(IMPROVEMENTS)
    )


@given(statement=st.text(max_size=300), reply=st.text(max_size=600), drill=st.sampled_from(Drill))
def test_any_text_gets_feedback(statement, reply, drill):
    """Whatever was heard, the coach answers within its limits, and the same way twice."""
    feedback = assess(statement, reply, drill)

    assert _holds(feedback)
    assert feedback == assess(statement, reply, drill)


FEELING_CODES = {
    Strength.UNDER_THE_WORDS,
    Strength.GUESSED,
    Strength.NAMED_FEELING,
    Strength.OWN_FEELING,
}
VOCABULARY = sorted(
    {word for _, _, reply, *_ in FAILING for word in reply.split()} | {"you", "feel", "i", "when"}
)


@given(reply=st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join), drill=st.sampled_from(Drill))
def test_any_words_get_true_evidence(reply, drill):
    """Whatever the order of words, strengths only quote words that were said."""
    feedback = assess(PHONE, reply, drill)

    assert _holds(feedback)
    said = set(re.findall(r"[\w']+", reply.lower()))
    # "It hurts" and "you don't feel safe" are said aloud as "hurt" and "not safe".
    sayable = {
        word
        for word, listed in lexicon.ADJECTIVES.items()
        if any(set(form.split()) <= said for form in listed.split(","))
    }
    for finding in feedback.strengths:
        assert finding.words
        allowed = said | sayable | {"not"} if finding.code in FEELING_CODES else said
        assert {word.lower() for quote in finding.words for word in quote.split()} <= allowed


def test_the_lexicon_is_broad():
    """At least 150 feelings in families, each family with neighbors that exist."""
    words = [word for listed in lexicon.LEXICON.values() for word in listed.split(",")]

    assert len(words) >= 150
    for family, near in lexicon.NEIGHBOURS.items():
        assert {family, *near.split()} <= set(lexicon.LEXICON)


@pytest.mark.parametrize(
    ("level", "recent", "expected"),
    [
        (1, [], 1),
        (1, [0.9], 1),
        (1, [0.9, 0.9], 1),
        (1, [0.7, 0.8, 0.9], 2),
        (2, [0.7, 0.8, 0.9], 3),
        (3, [1.0, 1.0, 1.0], 3),
        (2, [0.9, 0.9, 0.5], 2),
        (2, [0.9, 0.2], 2),
        (2, [0.3, 0.2], 1),
        (1, [0.0, 0.0], 1),
        (2, [0.1, 0.1, 0.5], 2),
        (9, [], 3),
        (-4, [0.0, 0.0], 1),
    ],
)
def test_levels_follow_recent_scores(level, recent, expected):
    """A level rises after three good rounds, falls after two poor ones, and stays from 1 to 3."""
    assert next_level(level, recent) == expected


def _environment(pick: int) -> Environment:
    made = Environment(
        loader=FileSystemLoader(CONTENT / "speech"), autoescape=True, undefined=StrictUndefined
    )
    made.globals["vary"] = lambda *options: options[pick % len(options)]
    made.filters["spoken_list"] = " and ".join
    return made


@cache
def _template(pick: int) -> Template:
    return _environment(pick).get_template("listening/findings.j2")


def _say(sort: str, finding: Finding, pick: int = 0) -> str:
    module = _template(pick).module
    return str(getattr(module, sort)(finding)).replace("&#39;", "'")


EVIDENCE = [("dinner", "phone"), ("lonely", "sad")]
CAN_LACK_WORDS = {
    Improvement.ONCE_MORE,
    Improvement.TOO_SHORT,
    Improvement.OFF_TOPIC,
    Improvement.ADD_FEELING,
    Improvement.SAY_WHY,
    Improvement.MAKE_SENSE,
    Improvement.START_WITH_I,
    Improvement.KEEP_TOPIC,
    Improvement.NAME_YOURS,
    Improvement.ADD_CAUSE,
    Improvement.DROP_CONTEMPT,
    Improvement.DROP_BLAME,
    Improvement.DROP_BUT,
    Improvement.DROP_DEFENSE,
    Improvement.DROP_REASSURANCE,
    Improvement.DROP_ADVICE,
    Improvement.DROP_SOLVING,
    Improvement.DROP_SELF,
    Improvement.SAY_NOT_ASK,
    Improvement.OPEN_UP,
    Improvement.WHAT_FOR_WHY,
    Improvement.NO_CHARGE,
}
WORDLESS = {
    Improvement.NOT_A_REPLY,
    Improvement.NOTHING_HEARD,
    Improvement.MORE_THAN_AGREEING,
    Improvement.LISTEN_AGAIN,
    Improvement.SAY_WHY_IT_MATTERS,
    Improvement.LEAVE_ROOM,
    Improvement.NOTHING_TO_ADD,
    Improvement.SWAP,
    Improvement.OWN_WORDS,
    Improvement.CHECK_BACK,
    Improvement.ADD_SITUATION,
    Improvement.ADD_NEED,
    Improvement.ASK_ONE_THING,
    Improvement.SOFTEN,
    Improvement.ASK_SOMETHING,
    Improvement.ONE_QUESTION,
}


@pytest.mark.parametrize("pick", [0, 1])
@pytest.mark.parametrize("words", EVIDENCE)
@pytest.mark.parametrize("code", [*STRENGTHS, *IMPROVEMENTS])
def test_every_finding_is_one_spoken_sentence(code, words, pick):
    """Each code has wordings of one plain sentence that say the evidence and no number."""
    sort = "strength" if code in STRENGTHS else "improvement"

    text = _say(sort, Finding(code, words), pick)

    assert re.fullmatch(r"[A-Z][^.?!]*\.", text)
    assert not re.search(r"[\d()/!*_]|  ", text)
    assert 4 <= len(text.split()) <= 35
    assert code in WORDLESS or any(each in text for each in words)


@pytest.mark.parametrize("pick", [0, 1])
@pytest.mark.parametrize("code", sorted(WORDLESS | CAN_LACK_WORDS))
def test_findings_without_words_can_be_said(code, pick):
    """Where there may be no evidence the sentence does without."""
    assert re.fullmatch(r"[A-Z][^.?!]*\.", _say("improvement", Finding(code), pick))


def test_quoted_words_are_escaped():
    """What was heard can't break the markup."""
    assert "&lt;b&gt; &amp; co" in _say("improvement", Finding(Improvement.DROP_ADVICE, ("<b> & co",)))


def test_all_feedback_that_occurs_can_be_said():
    """Every finding on every reply above renders, whatever its evidence."""
    worst = [("reflect", PHONE, reply) for reply in WORST]
    for drill, statement, reply, *_ in [*PASSING, *FAILING, *HEARD, *worst]:
        feedback = assess(statement, reply, drill)
        for sort, findings in (("strength", feedback.strengths), ("improvement", feedback.improvements)):
            for finding in findings:
                assert re.fullmatch(r"[A-Z][^.?!]*\.", _say(sort, finding))


@pytest.mark.parametrize("drill", list(Drill))
@pytest.mark.parametrize(
    "reply",
    [
        "slower please",
        "can you say that again",
        "what was the statement",
        "sorry what did she say",
        "i didn't catch that",
        "hold on a second",
        "could you speak up",
    ],
)
def test_a_word_to_the_speaker_is_no_reply(drill, reply):
    """Who asks to hear it again has replied nothing yet: no score, no praise."""
    feedback = assess(PHONE, reply, drill)

    assert feedback.strengths == ()
    assert feedback.improvements == (Finding(Improvement.NOT_A_REPLY),)
    assert not feedback.passed
    assert feedback.score == 0


@pytest.mark.parametrize(
    "reply",
    ["you said it again and again", "i didn't hear you and that hurt", "you want me to slow down at dinner"],
)
def test_words_of_the_kind_in_a_reply_are_a_reply(reply):
    """Only a bare request is taken as one; the same words in a reply to the partner are heard."""
    assert Improvement.NOT_A_REPLY not in codes(assess(PHONE, reply).improvements)


@pytest.mark.parametrize(
    "reply",
    [
        "oh poor you all alone at dinner",
        "must be nice to have dinner at all",
        "somebody call the police i looked at my phone",
        "cry me a river about the dinner",
    ],
)
def test_sarcasm_is_answered_as_contempt(reply):
    """Mockery that takes up the partner's words gets no praise, and is named first."""
    feedback = assess(PHONE, reply)

    assert feedback.strengths == ()
    assert codes(feedback.improvements)[0] == Improvement.DROP_CONTEMPT


def test_what_the_drill_knows_of_the_feeling_counts():
    """A feeling that the drill lists for its statement fits, and is what is suggested in place of another."""
    known = ("betrayed", "sad")

    assert codes(assess(PHONE, "you feel betrayed", "feeling", feelings=known).strengths)
    assert not assess(PHONE, "you feel betrayed", "feeling").passed
    heard = assess(PHONE, "you feel proud", "feeling", feelings=known)
    assert heard.improvements[0] == Finding(Improvement.OTHER_FEELING, ("proud", "betrayed"))


def _judged(name: str) -> list[tuple[str, bool]]:
    lines = (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [
        (kind, assess(statement, reply).is_reflection)
        for _, kind, statement, reply in (line.split("\t") for line in lines)
    ]


@pytest.mark.parametrize(
    "name",
    ["couples_1", "couples_2", "couples_4", "couples_5", "couples_6", "counsellors_1", "counsellors_3"],
)
def test_the_trained_weights_are_in_place(name):
    """On what they were trained on, the weights tell reflections by a wide margin from all else."""
    judged = _judged(name)
    found = [said for kind, said in judged if kind.startswith("reflect")]
    wrong = [said for kind, said in judged if not kind.startswith("reflect")]

    assert sum(found) >= 0.7 * len(found)
    assert sum(wrong) <= 0.3 * len(wrong)


@pytest.mark.parametrize("name", ["couples_1", "couples_2", "couples_4"])
def test_a_stem_saves_nothing(name):
    """A reply is judged the same way whether a stock stem and filler stand before it or not."""
    lines = (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    same = []
    for _, _, statement, reply in (line.split("\t") for line in lines):
        bare = " ".join(without_stem(Utterance.of(reply)))
        if bare:
            stemmed = assess(statement, f"so it sounds like {bare}").is_reflection
            same.append(assess(statement, bare).is_reflection == stemmed)

    assert sum(same) >= 0.9 * len(same)


@pytest.mark.parametrize(
    "reply",
    [
        "i get why you're lonely at dinner but so am i",
        "you feel alone at dinner but you do the same to me",
        "so you're saying the traffic was bad",
        "you were glad to have dinner to yourself",
        "you liked it",
        "you love it when i'm on my phone at dinner",
    ],
)
@pytest.mark.parametrize("drill", ["reflect", "validate", "speaker_listener"])
def test_what_turns_away_or_around_gets_no_praise(drill, reply):
    """Beside a "but", one's own side, a reversal or another subject there's a step to try and no praise."""
    feedback = assess(PHONE, reply, drill)

    assert feedback.strengths == ()
    assert feedback.improvements


def test_joy_that_nobody_told_of_is_to_be_listened_for_again():
    """Relief found in a partner who told of a burden is a reversal, and joy that was told of is none."""
    assert not assess(SINK, "you were relieved to see the sink").passed
    assert assess(JOB, "getting that job makes you really happy").strengths


def test_a_reply_that_may_be_one_is_tried_once_more():
    """Where the coach isn't sure it says so kindly, with one thing to take up, and praises nothing."""
    unsure = [
        assess(statement, reply)
        for name in ("couples_1", "couples_4")
        for _, _, statement, reply in (
            line.split("\t") for line in (CORPUS / f"{name}.tsv").read_text("utf-8").splitlines()
        )
    ]
    told = [one for one in unsure if Improvement.ONCE_MORE in codes(one.improvements)]

    assert told
    assert not any(one.strengths for one in told if one.passed)


@pytest.mark.parametrize("name", ["couples_1", "couples_2", "couples_4", "couples_5", "couples_6"])
def test_praise_is_rare_for_what_reflects_nothing(name):
    """Of what is no reflection at most one in eight is praised, of reflections at least a third."""
    lines = (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    praised: dict[bool, list[bool]] = {True: [], False: []}
    for _, kind, statement, reply in (line.split("\t") for line in lines):
        praised[kind.startswith("reflect")].append(bool(assess(statement, reply).strengths))

    assert sum(praised[False]) <= len(praised[False]) / 8
    assert sum(praised[True]) >= len(praised[True]) / 3


def test_blame_is_offered_back_with_its_content_kept() -> None:
    """The harsh line comes back as a beginning that the speaker ends with a feeling of their own."""
    found = assess(CUT_OFF, "you always interrupt me when I talk", "i_statement").improvements[0]
    assert found.code is Improvement.DROP_BLAME
    assert found.words[1:] == ("when I'm interrupted when I talk, I feel",)
