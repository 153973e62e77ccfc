"""Judges how somebody opens a hard subject: an own feeling about a situation, or blame of the partner."""

import re
from dataclasses import dataclass
from typing import Final

from lantern.coaching.feelings import PLEASANT, Feeling, named
from lantern.coaching.phrases import pattern
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance

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
_CLAUSE_ENDS: Final = frozenset({"|", "?", "because", "but", "so"})
_NEW_STARTS: Final = (("feel",), ("need",), ("am",), ("would",), ("want",), ("get",))
_LONGEST_QUOTE: Final = 8


@dataclass(frozen=True)
class Statement:
    """What a statement has of the parts that make it easy to hear."""

    is_i_statement: bool
    """It tells an own feeling or experience about a situation, and blames nobody."""
    blames: bool
    """It accuses or belittles the partner; blaming oneself doesn't count."""
    feelings: tuple[str, ...]
    """The speaker's own feelings, as they were said."""
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
    """How the situation begins, or ""."""
    need: str
    """How the need is said, or ""."""
    request: str
    """How the request is said, or ""."""


def assess(text: str) -> Statement:
    """Return what *text*, something said to the partner, has of an I-statement and of blame."""
    said = Utterance.of(text)
    fake_span = _FAKE.search(said.text)
    own = [
        feeling for feeling in named(said) if feeling.owner != "you" and not _inside(said, feeling, fake_span)
    ]
    need, request = _first(said, pattern("need")), _first(said, pattern("ask"))
    situation = _situation(said, own)
    blaming = _blaming(said, own)
    genuine = [feeling for feeling in own if feeling.word not in _ACCUSING_FEELINGS]
    grounded = bool(situation or need or request)
    speaks = bool({"i", "me", "my"} & set(said.spoken)) and not _THINK.search(said.text)
    return Statement(
        is_i_statement=speaks and grounded and not blaming and bool(genuine or (own and need)),
        blames=bool(blaming),
        feelings=_foremost(said, own),
        has_situation=bool(situation),
        has_need=bool(need),
        asks=bool(request),
        fake_feeling=said.quote(fake_span) if fake_span else "",
        orders=pattern("order").search(said.text) is not None,
        blaming=blaming,
        situation=situation,
        need=need,
        request=request,
    )


def _foremost(said: Utterance, own: list[Feeling]) -> tuple[str, ...]:
    """Return the feelings that are said to be felt; where none is, all of them."""
    felt = [
        feeling
        for feeling in own
        if _FELT & set(said.plain[max(0, feeling.at - 3) : feeling.at])
        and not _is_circumstance(said, feeling)
    ]
    others = [feeling for feeling in own if not _is_circumstance(said, feeling)]
    return tuple(dict.fromkeys(feeling.word for feeling in felt or others or own))


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
        said.quote(match)
        for kind in kinds
        for match in said.find(pattern(kind))
        if not (kind == "verdict" and own and _describes(said, match))
    ]
    found += [said.quote(match) for match in said.find(_BY_YOU) if own]
    if not own:
        found += [said.quote(match) for match in said.find(_PLAIN_COMPLAINT) if not _describes(said, match)]
    return tuple(dict.fromkeys(found))


def _describes(said: Utterance, match: re.Match[str]) -> bool:
    """Whether *match* stands in a clause that describes a moment, and doesn't judge ("when you leave me")."""
    return bool(_DESCRIBING.search(said.text[: match.start()])) and not match.group().startswith("you are")


def _situation(said: Utterance, own: list[Feeling]) -> str:
    """Return how *said* tells its situation: a moment if it names one, else a reason."""
    moment = pattern("moment").search(said.text)
    if moment:
        return _onward(said, moment)
    for match in said.find(pattern("when")):
        before = said.text[: match.start()].split()[-1:]
        if own and len(match.group().split()) > 1 and before not in (["feel"], ["felt"]):
            return _onward(said, match)
    return ""


def _onward(said: Utterance, match: re.Match[str]) -> str:
    """Return the words from *match* to the end of its clause, shortened."""
    start = said.text.count(" ", 0, match.start())
    stop = start + len(match.group().split())
    while stop < len(said.plain) and stop - start < _LONGEST_QUOTE:
        if said.plain[stop] in _CLAUSE_ENDS or (stop - start > 1 and _starts_anew(said.plain, stop)):
            break
        stop += 1
    return said.quote_words(range(start, stop)).removesuffix(" and")


def _starts_anew(plain: tuple[str, ...], at: int) -> bool:
    """Whether a new thought begins, which no punctuation marks in speech: "… late I feel …"."""
    return plain[at] == "i" and plain[at + 1 : at + 2] in _NEW_STARTS


def _first(said: Utterance, searched: re.Pattern[str]) -> str:
    match = searched.search(said.text)
    return _onward(said, match) if match else ""


def _inside(said: Utterance, feeling: Feeling, span: re.Match[str] | None) -> bool:
    if span is None:
        return False
    offset = len(" ".join(said.plain[: feeling.at])) + 1
    return span.start() <= offset < span.end()
