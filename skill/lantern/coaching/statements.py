"""Judges how somebody opens a hard subject: an own feeling about a situation, or blame of the partner."""

import re
from dataclasses import dataclass
from typing import Final

from lantern.coaching.feelings import PLEASANT, Feeling, named
from lantern.coaching.phrases import pattern
from lantern.coaching.text import STOP_WORDS, word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vocabulary import concept, is_telling, is_topical

__all__ = ["Statement", "assess"]

# "Feelings" that say what the other one did; alone they are weak ground for an I-statement.
_ACCUSING_FEELINGS: Final = word_set(
    """
    attacked manipulated used bullied controlled cheated blamed mistreated judged criticized
    deceived tricked exploited punished played accused provoked
    """
)
# What follows is a view of somebody, not a feeling: "I feel that you …", "I feel you never …".
_FAKE: Final = re.compile(
    r"\bi (?:\w+ )?(?:feel|felt|am feeling) (?:(?:like|that|as if|as though) )*"
    r"(?:you|nobody|no one|everyone|he|she|they|your)\b(?: (?!can |could |would |will )\w+){0,3}"
)
_THINK: Final = re.compile(
    r"\bi (?:think|believe|guess|know) (?:that )?you (?:are|do|did|should|need|never|always)\b"
)
_DESCRIBING: Final = re.compile(
    r"\b(?:when|whenever|if|after|because|that|each time|every time|while)(?: \w+){0,3} $"
)
_BY_YOU: Final = re.compile(r"\bby you\b")
_PLAIN_COMPLAINT: Final = re.compile(
    r"\byou (?:(?:do|did|can|could|will|would|have|are) not \w+|(?:\w+ ){1,6}again|left|forgot|leave|forget)"
    r"\b(?: \w+){0,2}"
)
_FELT: Final = frozenset({"feel", "felt", "feeling"})
_STARTS: Final = frozenset({"|", "?"})
_ME: Final = word_set("i me my mine myself we us our")
_ASKING: Final = word_set("what how why when where who which do does did is are was were can could")
_DEGREES: Final = word_set("so very really pretty quite just a bit little kind of honestly still also too")
_PARTICLES: Final = word_set("up down out off in")  # "cooped up"
_OPENERS: Final = word_set("when whenever while after")
# "I feel it's late" and "I feel we should" tell no feeling; such words are no content and fall out later.
_I_FEEL: Final = re.compile(
    r"\bi (?:\w+ )?(?:feel|felt|(?:am|was|have been) feeling) (?:(?:a bit|a little|kind of|sort of|so|very"
    r"|really|pretty|quite|just) )*(?P<word>\w+)"
)


@dataclass(frozen=True)
class Statement:
    """What a statement has of the parts that make it easy to hear."""

    is_i_statement: bool
    """It tells an own feeling or experience about a situation, and blames nobody."""
    blames: bool
    """It accuses or belittles the partner; blaming oneself doesn't count."""
    feelings: tuple[str, ...]
    """The speaker's own feelings, as they were said."""
    spoken: tuple[str, ...]
    """Those that can be said aloud, as adjectives: "frustrated" for "it frustrates me"."""
    has_situation: bool
    """It says when or about what ("when …", "because …", "in the evenings")."""
    has_need: bool
    """It says what the speaker needs or would like."""
    asks: bool
    """It asks for something."""
    fake_feeling: str
    """A judgment dressed as a feeling ("I feel that you don't care"), or ""."""
    orders: bool
    """It opens with a command."""
    blaming: tuple[str, ...]
    """The words that blame."""
    situation: str
    """How the situation is said, or "" where it can't be quoted."""
    need: str
    """How the need is said, or ""."""
    request: str
    """How the request is said, or ""."""


def assess(text: str) -> Statement:
    """Return what *text*, something said to the partner, has of an I-statement and of blame."""
    said = Utterance.of(text)
    fake_span = _FAKE.search(said.text)
    own = [
        feeling for feeling in named(said) if _is_own(said, feeling) and not _inside(said, feeling, fake_span)
    ]
    own += _unlisted(said, own)
    need, request = pattern("need").search(said.text), pattern("ask").search(said.text)
    situation = _situation(said, own)
    blaming = _blaming(said, own)
    genuine = [feeling for feeling in own if feeling.word not in _ACCUSING_FEELINGS]
    foremost = _foremost(said, own)
    grounded = bool(situation or need or request)
    speaks = bool({"i", "me", "my"} & set(said.spoken)) and not _THINK.search(said.text)
    return Statement(
        is_i_statement=speaks and grounded and not blaming and bool(genuine or (own and need)),
        blames=bool(blaming),
        feelings=tuple(dict.fromkeys(feeling.word for feeling in foremost)),
        spoken=tuple(dict.fromkeys(feeling.spoken for feeling in foremost if feeling.spoken)),
        has_situation=situation is not None,
        has_need=need is not None,
        asks=request is not None,
        fake_feeling=_quoted(said, fake_span) or (said.quote(fake_span) if fake_span else ""),
        orders=pattern("order").search(said.text) is not None,
        blaming=blaming,
        situation=_quoted(said, situation),
        need=_quoted(said, need),
        request=_quoted(said, request),
    )


def _is_own(said: Utterance, feeling: Feeling) -> bool:
    """Whether the speaker tells the feeling of themselves; "what is love" and "everyone is happy" don't."""
    if feeling.owner:
        return feeling.owner == "i"
    start = max(at for at in range(feeling.at) if said.plain[at] in _STARTS)
    sentence = said.plain[start + 1 : feeling.at]
    if sentence[:1] and sentence[0] in _ASKING:
        return False
    opens = bool(feeling.spoken) and set(sentence) <= _FELT | _DEGREES
    return opens or bool(_ME & set(said.plain[start + 1 :]))


def _unlisted(said: Utterance, own: list[Feeling]) -> list[Feeling]:
    """Return what the speaker says they feel in a word that no list has: "I'm feeling out of sorts"."""
    listed = {at for feeling in own for at in range(feeling.at, feeling.at + len(feeling.word.split()))}
    found = []
    for match in said.find(_I_FEEL):
        at = said.text.count(" ", 0, match.start("word"))
        size = 1 + bool(_PARTICLES & set(said.plain[at + 1 : at + 2]))
        word = said.plain[at]
        names_one = is_telling(concept(word)) and not is_topical(word) and word not in STOP_WORDS - {"off"}
        if at not in listed and names_one:
            words = said.quote_words(range(at, at + size))
            found.append(Feeling(words, "", at, "i", words))
    return found


def _quoted(said: Utterance, match: re.Match[str] | None) -> str:
    """Return the clause that begins with *match*, or "" where there is none that can be quoted."""
    return said.clause(said.position(match)) if match else ""


def _foremost(said: Utterance, own: list[Feeling]) -> list[Feeling]:
    """Return the feelings that are said to be felt; where none is, all of them."""
    felt = [
        feeling
        for feeling in own
        if _FELT & set(said.plain[max(0, feeling.at - 3) : feeling.at])
        and not _is_circumstance(said, feeling)
    ]
    others = [feeling for feeling in own if not _is_circumstance(said, feeling)]
    return felt or others or own


def _is_circumstance(said: Utterance, feeling: Feeling) -> bool:
    """Whether the word tells when, or what is needed: "when I'm interrupted", "I need to feel heard"."""
    before = " ".join(said.plain[max(0, feeling.at - 5) : feeling.at]) + " "
    return bool(_DESCRIBING.search(before) or pattern("need").search(before))


def _blaming(said: Utterance, own: list[Feeling]) -> tuple[str, ...]:
    """Return the words of *said* that blame the partner."""
    families = {feeling.family for feeling in named(said)}
    if families and families <= PLEASANT:
        kinds: tuple[str, ...] = ("swear", "rhetorical")
    else:
        kinds = ("swear", "absolute", "verdict", "rhetorical")
    found = [
        match
        for kind in kinds
        for match in said.find(pattern(kind))
        if not (kind == "verdict" and own and _describes(said, match))
    ]
    found += [match for match in said.find(_BY_YOU) if own]
    if not own:
        found += [match for match in said.find(_PLAIN_COMPLAINT) if not _describes(said, match)]
    return tuple(dict.fromkeys(_quoted(said, match) or said.quote(match) for match in found))


def _describes(said: Utterance, match: re.Match[str]) -> bool:
    """Whether *match* stands in a clause that describes a moment, and doesn't judge ("when you leave me")."""
    return bool(_DESCRIBING.search(said.text[: match.start()])) and not match.group().startswith("you are")


def _situation(said: Utterance, own: list[Feeling]) -> re.Match[str] | None:
    """Return where *said* tells its situation: a moment if it names one, else a reason."""
    for moment in said.find(pattern("moment")):
        if moment.group() not in _OPENERS or said.clause(said.position(moment)):
            return moment
    for match in said.find(pattern("when")):
        before = said.text[: match.start()].split()[-1:]
        if own and len(match.group().split()) > 1 and before not in (["feel"], ["felt"]):
            return match
    return None


def _inside(said: Utterance, feeling: Feeling, span: re.Match[str] | None) -> bool:
    if span is None:
        return False
    offset = len(" ".join(said.plain[: feeling.at])) + 1
    return span.start() <= offset < span.end()
