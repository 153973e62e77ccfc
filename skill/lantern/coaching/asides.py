"""What people say to the speaker when they were asked for something else: at a loss, or about to begin."""

import re
from itertools import pairwise

from lantern.coaching.text import word_set, words

__all__ = ["asks_again", "is_at_a_loss", "is_half_said", "is_question", "takes_the_turn"]

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
_ONCE_MORE = r"(?:again|once more|one more time|back|over|slower|slowly|more slowly|a bit slower|louder)"
_WHAT_WAS_SAID = (
    r"(?:it|that|this|me|him|her|them|the|what|one|last|my|partner|partner's|he|she|they|was|were|said|say"
    r"|statement|sentence|line|bit|part|question|words?)"
)
_ASKED_FOR = r"(?:statement|sentence|line|question|words|drill|exercise|task)"
_SLOWER = r"(?:slower|slowly|slow down|up|louder|quieter|softer|clearly|not so fast)"
_COULD_NOT = r"(?:didn't|did not|couldn't|could not)(?: quite| really)?"
_SAYS = r"(?:say|repeat|read|tell me|play|give me|let me hear)"
_SPEAKS = r"(?:speak|talk|go|say (?:it|that)|read (?:it|that))"
_MISSED = r"(?:it|that|the last bit|the first part|what (?:he|she) said)"
_AGAIN = "|".join(
    (
        rf"{_POLITE}{_SAYS}(?: {_WHAT_WAS_SAID})*(?: {_ONCE_MORE})+",
        rf"{_POLITE}(?:repeat|say) (?:it|that|this|the {_ASKED_FOR})(?: for me)?",
        r"(?:once|one) more(?: time)?|again|pardon(?: me)?|come again|say again|what|huh",
        r"excuse me|start over",
        rf"{_POLITE}(?:{_SPEAKS} )?(?:a (?:bit|little) |much |more )?{_SLOWER}",
        rf"{_POLITE}(?:turn (?:it|the volume)|volume) (?:up|down)",
        r"(?:(?:that's|that was|you're|you are|it's) )?(?:too |so |way too )+(?:fast|quick|quiet|loud)",
        rf"what (?:was|is|were) (?:it|that|(?:the|my) {_ASKED_FOR})",
        r"what did (?:it|that|he|she|they|you|(?:the|my) partner) say",
        r"what (?:do i|am i supposed to|should i|do i have to) do(?: now| again| then)?",
        rf"i {_COULD_NOT} (?:hear|catch|get)(?: {_WHAT_WAS_SAID})*",
        rf"i (?:missed|forgot) (?:the {_ASKED_FOR}|{_MISSED})",
        r"(?:wait|hold on|hang on)(?: (?:a|one))?(?: (?:second|sec|minute|moment))?",
        r"(?:is it|was that) (?:my turn|me)(?: now)?",
        r"(?:give me|i need) (?:a|one) (?:second|minute|moment)(?: to think)?",
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


def asks_again(text: str) -> bool:
    """Tell whether somebody asks the speaker to say it again, slower or louder, or to wait."""
    return (
        re.fullmatch(
            rf"(?:(?:um|uh|well|sorry|oh|okay|ok|hey|alexa|please|yeah|no|wait) )*(?:{_AGAIN})"
            r"(?: (?:please|sorry|thanks|alexa|again|was that|there))*",
            " ".join(words(text)),
        )
        is not None
    )


def takes_the_turn(text: str) -> bool:
    """Tell whether somebody only says who begins: "me first", "I'll start", "she can go"."""
    return re.fullmatch(_FIRST, " ".join(words(text))) is not None
