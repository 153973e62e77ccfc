"""How spoken words are taken at home, by the data of one language."""

import pytest

from lantern.home.hearing import Ear
from lantern.home.paraphrase import Paraphrases
from lantern.home.sentences import Calling, Hearing

EAR = Ear(
    Hearing(
        calling=Calling(("open",)),
        hesitations=("um", "er"),
        before=("please", "can we", "can we have"),
        before_if={"no": ("stop", "don't")},
        after=("please", "now"),
        articles=("the", "our"),
        courtesies=("thanks", "so much"),
        negations=frozenset({"not"}),
        fillers=frozenset({"the", "please"}),
        digits=("zero", "one", "two"),
        rambling_before=("I think", "we should"),
        rambling_after=("I guess", "or something"),
        requests=("can we", "let's"),
        questions=("how", "I wish"),
        spellings={"wanna": "want to", "I am": "I'm"},
    )
)
BARE = Ear(Hearing(Calling(("open",))))


def test_hesitation_and_punctuation_go():
    """Drawn-out sounds are no words; words that hold them are."""
    assert EAR.clean("Ummm, the umbrella \u2026 errr, don\u2019t!") == "the umbrella don't"


def test_politeness_is_taken_off_piece_by_piece():
    """The last reading is the barest, and the longest piece goes at once."""
    assert EAR.trims("please can we have tea now please")[-1] == "tea"


def test_rambling_is_taken_off_only_where_it_may_be():
    """What surrounds a command out of the blue may be part of an answer."""
    text = "I think we should please stop or something"
    assert EAR.trims(text)[-1] == text
    assert EAR.trims(text, rambling=True)[-1] == "stop"


def test_a_request_is_found_after_what_was_told():
    """Each clause that asks for something, as far as the end."""
    assert [*EAR.requests("we're stuck let's stop can we stop")] == ["let's stop can we stop", "can we stop"]


@pytest.mark.parametrize("text", ["how can we stop", "I wish you said let's stop", "let's stop", "stop"])
def test_a_question_asks_for_nothing_else(text: str):
    """What a question or a wish ends with is no request, nor is a sentence that begins with it."""
    assert [*EAR.requests(text)] == []


def test_words_are_spelt_as_the_sentences_have_them():
    """Contractions and what is swallowed, whatever the capitals."""
    assert EAR.spell("I Wanna say I am here at 2") == "I want to say I'm here at two"


@pytest.mark.parametrize(("text", "barest"), [("no stop", "stop"), ("no thanks", "no thanks")])
def test_some_words_are_polite_only_before_others(text: str, barest: str):
    """A plain no is an answer, unless a command follows."""
    assert EAR.trims(text)[-1] == barest


def test_articles_courtesies_and_digits():
    """Each by its list."""
    assert EAR.without_article("Our talk") == "talk"
    assert EAR.is_courtesy("thanks so much")
    assert not EAR.is_courtesy("thanks for that")
    assert EAR.spell("call 12") == "call one two"


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("open teh lantern", True),
        ("open lantern", True),
        ("not the lantern", False),
        ("open the lanterns", False),
    ],
)
def test_a_misspelling_is_told_from_another_sentence(said: str, same: bool):
    """Small words may lack and letters slip; a negation never, nor a word that is known."""
    meant = ["open", "the", "lantern"]
    assert EAR.misspelt(said.split(), meant, frozenset({"open", "lantern", "lanterns"})) is same


def test_a_language_may_lack_any_list():
    """Nothing is taken off where nothing is told."""
    assert BARE.trims("please open") == ["please open", "please open"]
    assert BARE.clean("um, no") == "um no"
    assert not BARE.is_courtesy("thanks")
    assert BARE.without_article("the talk") == "the talk"
    assert BARE.spell("call 1") == "call 1"


def test_endings_make_no_difference_between_words():
    """Words meet without their endings, in whatever language they are listed for."""
    known = Paraphrases(["wir danken einander"], {"nicht"}, ("en", "st", "t"))
    like = known.nearest("wir dankt einander")
    assert like is not None
    assert like.score > 0.99
    assert Paraphrases(["wir danken einander"], {"nicht"}).nearest("wir dankt einander").score < 0.9


def test_a_sentence_may_be_asked_for_whole():
    """Then each of its words has to be said, and it has a few."""
    known = Paraphrases(["pause the plan", "plan", "pause the whole plan now"], ())
    found = known.nearest("we pause the plan because", whole=True)
    assert found is not None
    assert found.index == 0
    assert known.nearest("our plan", whole=True) is None
