"""What people say to the speaker when they were asked for something else: at a loss, or about to begin."""

import re
from itertools import pairwise

from lantern.coaching.text import word_set, words

__all__ = ["is_at_a_loss", "is_half_said", "is_question", "takes_the_turn"]

_POLITE = r"(?:(?:can|could) you )?(?:please )?"
_AT_A_LOSS = "|".join(
    (
        # "I don't really know what to say", "I can't think of anything", "I don't know how"
        (
            r"(?:(?:i|we) )?(?:really )?(?:don't|do not|dunno|dont|can't|can not|couldn't)(?: really)?"
            r"(?: (?:know|think of (?:anything|one)|do (?:it|this|that)|say that|answer|get it|understand))?"
            r"(?: (?:what to say|how to say (?:it|that)|how|yet|right now))*"
        ),
        r"(?:i have |i've )?(?:got )?no (?:idea|clue)",
        r"(?:(?:i'm|i am) )?(?:stuck|lost|not sure)(?: what to say)?",
        r"(?:(?:that's|that is|this is|it's) )?(?:too |really |so )?(?:hard|difficult|tough)",
        r"what (?:do|should|can|would) (?:you mean|i say|you say)",
        r"how (?:do|should|would|can) i (?:say|answer|put) (?:it|that)",
        rf"{_POLITE}(?:give me|show me|what's|tell me|i need) an? (?:example|hint|tip)",
        r"help me(?: out)?",
        r"(?:nothing|not much|no one thing)(?: really)?(?: comes to mind| right now)?|maybe|whatever|i guess",
    )
)
_FIRST = (
    r"(?:me|myself|i will|i'll|i would|i'd like to|i can|i want to|let me|you|he|she|they|my \w+|we)"
    r"(?: (?:will|can|could|should|want to|would like to))?"
    r"(?: (?:start|begin|go|try|speak|do it))?(?: first)?"
)
_HALF = (
    r"(?:i|we) (?:really |also )?(?:love|like|appreciate|am|feel)"
    r"(?: (?:how|the way|when|it|that(?: you| he| she| they)?))?"
    r"|(?:thank you|thanks|grateful|thankful)(?: (?:for|that))?"
    r"|i'm (?:grateful|thankful|glad)(?: (?:for|that|when))?"
)
_SHORTEST_QUESTION = 2
_ASKING = word_set("how what why when where who which how's what's who's where's")
_HELPING = word_set(
    """
    am are can could did do does has have is may might must shall should was were will would
    aren't can't couldn't didn't doesn't don't isn't shouldn't wasn't won't wouldn't
    """
)
_SUBJECTS = word_set("i you he she it we they that this there")
_NO_VERBS = word_set("a an the my your our his her their") | _SUBJECTS


def is_half_said(text: str) -> bool:
    """Tell whether an appreciation breaks off before it says anything: "I love how"."""
    return re.fullmatch(_HALF, " ".join(words(text))) is not None


def is_question(text: str) -> bool:
    """Tell whether the word order is a question's, since speech has no question mark.

    "How long does it take" and "what makes a good apology" are questions; "how kind you are" isn't.
    """
    said = words(text)[:6]
    if len(said) < _SHORTEST_QUESTION or said[0] not in _ASKING:
        return bool(said) and said[0] in _HELPING and len(said) >= _SHORTEST_QUESTION
    if said[0] in {"why", "how's", "what's", "who's", "where's"}:
        return True
    helped = any(word in _HELPING and before not in _SUBJECTS for before, word in pairwise(said))
    return helped or (said[0] in {"what", "who"} and said[1] not in _NO_VERBS)


def is_at_a_loss(text: str) -> bool:
    """Tell whether somebody says that they don't know what to say, or asks for an example."""
    return (
        re.fullmatch(
            rf"(?:(?:um|well|sorry|honestly|hm) )*(?:{_AT_A_LOSS})(?: please)?", " ".join(words(text))
        )
        is not None
    )


def takes_the_turn(text: str) -> bool:
    """Tell whether somebody only says who begins: "me first", "I'll start", "she can go"."""
    return re.fullmatch(_FIRST, " ".join(words(text))) is not None
