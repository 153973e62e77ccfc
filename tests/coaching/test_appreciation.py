"""What is noticed about an appreciation."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.coaching.appreciation import Appreciation, Shape, look_at, sounds_hurt

SHAPES = {
    Shape.DID: """
        you made dinner
        that you made dinner
        I appreciate that you made dinner
        you making dinner
        you for making dinner
        she made dinner
        Sam made dinner
        my partner made dinner
        making dinner
        the dinner you made
        how you handled the call
        that you called
        everything you do
        your help with the kids
        her cooking
        the hug this morning
        when I was sick you made soup
        thank you for doing the laundry
        that he didn't yell at me
        you never forget my birthday
        that Morgan shoveled the driveway
        you covered me with a blanket on the couch
    """,
    Shape.TRAIT: """
        your patience
        how kind you are
        your laugh
        my partner's patience
        her laugh
        Sam's sense of humor
        you're funny
        the way you laugh
        your patience when we argue
        that I can count on you
        being so patient with me
        everything about you
        how calm she stayed
        Riley is funny
        how thoughtful you were on my birthday
    """,
    Shape.TOGETHER: """
        our walk
        we laughed
        that we talked last night
        laughing together
        you and me cooking
        time with you
        us
        I like that we finally had a quiet evening
        dancing with you
        the walk we took
    """,
    Shape.PRESENCE: """
        you being here
        that you stayed
        you
        my partner
        having you in my life
        she came home early
        that you were there for me
        your company
        that Sam showed up
        I have you
    """,
    Shape.EFFORT: """
        that you tried
        you're working on it
        your effort
        how hard you work
        that he is trying so hard
        you keep trying
        that you haven't given up on us
        that you're willing to talk
        the work you put in
        that he went to counseling with me
    """,
    Shape.OBJECT: """
        coffee
        the house
        our house
        good music
        it was sunny
        dinner was good
        a warm bed
        the coffee when I woke up
    """,
    Shape.BACKHANDED: """
        that you finally cleaned up
        he finally took out the trash
        you listened for once
        for once he listened
        that you were not late for a change
        that you helped even though you never do
        you're nicer than usual
        unlike last week you were on time
        dinner was nice but you burned the rice
        that she helped but she should do it more
        you never listen
        I wish you would help more
        for someone who never cooks you did fine
        you talked to me instead of ignoring me
        that you always complain
        your laziness
        she's sweet when she's not yelling
    """,
    Shape.SELF: """
        my job
        that I got a raise
        I slept well
        myself
        that I finally finished my project
    """,
    Shape.UNCLEAR: """
        um
        I don't know
        nothing
        everything
        brrr
        it
        123
        yes
        I can't think of anything
    """,
}
EXAMPLES = [(said.strip(), shape) for shape, block in SHAPES.items() for said in block.strip().splitlines()]

MEANT_KINDLY = """
    you were busy but you came
    it was small but it meant a lot
    even though you didn't want to talk you listened
    even though you were tired you cooked dinner
    you never complain
    you never gave up on me
    that you don't rush me
    you call at least once a week
    I don't say it enough but you are a great cook
    I was rude but you stayed kind
    you don't always agree but you listen
    we argue but you always come back
    you could have left but you stayed
    you are unlike anyone I've met
    you took the blame instead of me
    that you not only cooked but also cleaned
    you said I should rest
    you didn't have to but you brought me soup
    nobody asked you but you helped my mother move
    the day was awful but you held me
"""


class TestShape:
    """What an appreciation is about."""

    @pytest.mark.parametrize(("said", "shape"), EXAMPLES)
    def test_example(self, said, shape):
        """Each kind is told by subject and predicate, whether said to the partner or about them."""
        assert look_at(said).shape is shape

    @pytest.mark.parametrize("said", [line.strip() for line in MEANT_KINDLY.strip().splitlines()])
    def test_meant_kindly(self, said):
        """Words like "but", "never" or "although" alone don't make a compliment backhanded."""
        assert look_at(said).shape is not Shape.BACKHANDED

    @pytest.mark.parametrize(("said", "shape"), EXAMPLES)
    @pytest.mark.parametrize(
        "carrier", ["I really appreciate {}", "well, I'm grateful for {}", "One thing I love is {}"]
    )
    def test_carrier_changes_nothing(self, carrier, said, shape):
        """An opening such as "I'm grateful for" leaves the shape as it is."""
        if not re.match(r"I\b|thank|um|for|when I", said):
            assert look_at(carrier.format(said)).shape is shape

    @pytest.mark.parametrize("said", ["", " ", "...", "?!", "<>&", "\U0001f600", "\x00", "'", "a"])
    def test_nothing_to_go_by(self, said):
        """Silence and noise are unclear, and tell nothing."""
        assert look_at(said) == Appreciation(Shape.UNCLEAR, tells_effect=False, names_moment=False)

    def test_typography(self):
        """Capitals, typographic apostrophes and punctuation make no difference."""
        assert look_at("  You\u2019re WORKING on it! ") == look_at("you're working on it")

    @given(st.text(max_size=300))
    @settings(max_examples=80)
    def test_any_text(self, said):
        """Any text is looked at without an error."""
        assert look_at(said).shape in Shape

    @given(
        st.lists(
            st.sampled_from(
                [
                    "you",
                    "I",
                    "we",
                    "her",
                    "my",
                    "partner",
                    "sam's",
                    "but",
                    "finally",
                    "never",
                    "made",
                    "the",
                    "being",
                    "for",
                ]
            ),
            max_size=900,
        )
    )
    @settings(max_examples=40)
    def test_any_words(self, said):
        """Any heap of the very words it looks for is looked at without an error, and the same way twice."""
        assert look_at(" ".join(said)) == look_at(" ".join(said))


class TestEffect:
    """Whether it says what the thing meant to the speaker."""

    @pytest.mark.parametrize(
        "said",
        [
            "it made me feel safe",
            "that you called because I felt alone",
            "you made dinner and it meant a lot",
            "your help, it helped me",
            "you make me laugh",
            "your text made my day",
            "you gave me hope",
            "you took over so I could rest",
            "that you listened, it really helped",
            "it was just what I needed",
            "you picked up my mother, it meant I could rest",
        ],
    )
    def test_told(self, said):
        """A feeling, a relief or a difference made is an effect."""
        assert look_at(said).tells_effect

    @pytest.mark.parametrize(
        "said",
        [
            "you made dinner",
            "you made me dinner",
            "you made us pancakes",
            "you helped me with the dishes",
            "you gave me a ride",
            "I feel grateful that you made dinner",
            "that you know how I feel",
        ],
    )
    def test_not_told(self, said):
        """An act done for the speaker isn't an effect yet, and neither is the carrier's own feeling."""
        assert not look_at(said).tells_effect


class TestMoment:
    """Whether it names a time or an occasion."""

    @pytest.mark.parametrize(
        "said",
        [
            "you made coffee this morning",
            "that you called on Tuesday",
            "how you were last night",
            "when you sing",
            "the other day you fixed the sink",
            "you smiled at me at dinner",
            "after work you took me out",
            "today I appreciate that you called",
            "you danced with me at the wedding",
        ],
    )
    def test_named(self, said):
        """A day, a meal, an occasion or a "when" is a moment."""
        assert look_at(said).names_moment

    @pytest.mark.parametrize(
        "said",
        [
            "you made dinner",
            "your laugh",
            "that you look after the dog",
            "you're good at the guitar",
            "last but not least you",
        ],
    )
    def test_not_named(self, said):
        """A deed or a quality by itself names no moment."""
        assert not look_at(said).names_moment


@pytest.mark.parametrize(
    "text",
    [
        "we had a fight tonight",
        "we had another big argument",
        "he never does anything nice",
        "nothing, he's been awful",
        "I'm so angry with her",
        "I feel lonely",
        "you lied to me",
        "she's been cold all week",
        "I can't stand him",
        "leave me alone",
        "this is stupid",
    ],
)
def test_hurt_in_place_of_thanks_is_heard(text):
    """Somebody who is hurting isn't praised for an appreciation."""
    assert sounds_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "you made dinner",
        "that you stayed when I was sad",
        "your patience",
        "I appreciate that you never gave up",
        "thank you for calling after we had a fight",
        "how you are with my mother",
    ],
)
def test_thanks_is_not_taken_for_hurt(text):
    """Hard words within an appreciation don't make it a complaint."""
    assert not sounds_hurt(text)
