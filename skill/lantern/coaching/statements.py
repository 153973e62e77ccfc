"""Judges how somebody opens a hard subject: an own feeling about a situation, or blame of the partner."""

import re
from dataclasses import dataclass
from typing import Final

from lantern.coaching.feelings import Feeling, named
from lantern.coaching.linear import load
from lantern.coaching.openings import features
from lantern.coaching.phrases import pattern
from lantern.coaching.rewording import reword
from lantern.coaching.text import STOP_WORDS, word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vocabulary import concept, is_telling, is_topical

__all__ = ["Statement", "assess", "decide", "examine"]

# "Feelings" that say what the other one did; alone they are weak ground for an I-statement.
_ACCUSING_FEELINGS: Final = word_set(
    """
    attacked manipulated used bullied controlled cheated blamed mistreated judged criticized
    deceived tricked exploited punished played accused provoked
    """
)
# What follows is a view of somebody, not a feeling: "I feel that you …", "I feel used by you".
_FAKE: Final = re.compile(
    r"\bi (?:\w+ )?(?:feel|felt|am feeling) "
    r"(?:(?:um|uh|just|really|so|very|much|quite|totally|completely|honestly|sure|let us be frank) )*(?:"
    r"(?:(?:like|that|as if|as though) )*(?:you|nobody|no one|everyone|he|she|they|your|it is you)\b"
    r"(?: (?!can |could |would |will )\w+){0,3}"
    r"|(?:like|that|as if|as though) (?:if you|i married|i am (?:living|married|talking|dealing)|somebody"
    r"|someone|what you|talking to you|a (?:real|decent|proper|good|normal))\b(?: \w+){0,3}"
    r"|(?:\w+ ){1,3}by (?:you|how)\b)"
    r"|\b(?:my (?:honest |only )?feeling is|what i feel is|it feels (?:to me )?(?:like|that)) (?:that )?you\b"
    r"(?: \w+){0,3}"
)
# Requests and orders beyond those that show in a reply.
_ASKS: Final = re.compile(
    r"\b(?:(?:can|could|would|will) you just \w+|would it (?:work|suit|help|be)"
    r"|i (?:was|am) wondering if (?:you|we)|kindly \w+|you (?:pick|choose|decide|go first))\b"
)
_ORDERS: Final = re.compile(
    r"(?<=\| )(?:(?:love|honey|babe|hey|now|just|so) )*(?:grab|pass|face|save|keep|bring|mind|check|switch"
    r"|tidy|collect|lend|show|teach|remind|meet|ring|text|phone|feed|walk|read|watch|choose|pick|swing|pop|run"
    r"|set|send|open|close|remember)\b"
)
_DESCRIBING: Final = re.compile(
    r"\b(?:when|whenever|if|after|because|that|each time|every time|while)(?: \w+){0,3} $"
)
_YOU: Final = re.compile(r"\b(?:you|your)\b")
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
    reworded: str
    """How what blames could begin instead, with its content: "when I'm not asked, I feel …"; or ""."""


def assess(text: str) -> Statement:
    """Return what *text*, something said to the partner, has of an I-statement and of blame."""
    said = Utterance.of(text)
    found = _Parts.of(said)
    own, blames = _judge(said, found)
    foremost = _foremost(said, found.feelings)
    return Statement(
        is_i_statement=own,
        blames=blames,
        feelings=tuple(dict.fromkeys(feeling.word for feeling in foremost)),
        spoken=tuple(dict.fromkeys(feeling.spoken for feeling in foremost if feeling.spoken)),
        has_situation=found.situation is not None,
        has_need=found.need is not None,
        asks=found.request is not None,
        fake_feeling=_words(said, found.fake) if blames else "",
        orders=any(order.search(said.text) for order in (pattern("order"), _ORDERS)),
        blaming=_blaming(said, found.feelings) if blames else (),
        situation=_quoted(said, found.situation),
        need=_quoted(said, found.need),
        request=_quoted(said, found.request),
        reworded=reword(said) if blames else "",
    )


def examine(text: str) -> frozenset[str]:
    """Return the features of *text* that the two trained judgements weigh."""
    said = Utterance.of(text)
    return _features(said, _Parts.of(said))


@dataclass(frozen=True)
class _Parts:
    """The parts of a statement that rules find."""

    feelings: list[Feeling]
    """The speaker's own."""
    fake: re.Match[str] | None
    need: re.Match[str] | None
    request: re.Match[str] | None
    situation: re.Match[str] | None

    @classmethod
    def of(cls, said: Utterance) -> "_Parts":
        fake = _FAKE.search(said.text)
        own = [
            feeling for feeling in named(said) if _is_own(said, feeling) and not _inside(said, feeling, fake)
        ]
        own += _unlisted(said, own)
        return cls(
            own,
            fake,
            pattern("need").search(said.text),
            pattern("ask").search(said.text) or _ASKS.search(said.text),
            _situation(said, own),
        )


def _judge(said: Utterance, found: _Parts) -> tuple[bool, bool]:
    """Return whether *said* is an I-statement, and whether it blames; it is never both."""
    if not said.spoken:
        return False, False
    seen = _features(said, found)
    own, blames = decide(load("statements_own").log_odds(seen), load("statements_blame").log_odds(seen))
    words = {word for feeling in found.feelings for word in feeling.word.split()}
    bare = bool(words) and set(said.spoken) <= words | _FELT | _DEGREES | {"i", "am"}
    accuses = bool(words) and all(feeling.word in _ACCUSING_FEELINGS for feeling in found.feelings)
    return own and not bare and (not accuses or found.need is not None), blames


def decide(own: float, blame: float) -> tuple[bool, bool]:
    """Return whether it's an I-statement and whether it blames, given the log-odds of either: never both."""
    blames = blame > 0 and blame >= own
    return own > 0 and not blames, blames


def _features(said: Utterance, found: _Parts) -> frozenset[str]:
    told = "own" if found.feelings else "none"
    findings = [
        told,
        *("fake" for _ in range(found.fake is not None)),
        f"{told} {found.request is not None} {found.situation is not None}",
    ]
    return features(said, named(said), findings)


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


def _words(said: Utterance, match: re.Match[str] | None) -> str:
    """Return the clause that begins with *match*, or else its own words."""
    return _quoted(said, match) or (said.quote(match) if match else "")


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
    found = [
        match
        for kind in ("swear", "absolute", "verdict", "rhetorical")
        for match in said.find(pattern(kind))
        if not (kind == "verdict" and own and _describes(said, match))
    ]
    found += said.find(_BY_YOU)
    if not found:
        found += [match for match in said.find(_PLAIN_COMPLAINT) if not _describes(said, match)]
    return tuple(dict.fromkeys(_words(said, match) for match in found)) or _clauses(said)


def _clauses(said: Utterance) -> tuple[str, ...]:
    """Return the clause that begins with "you", or else the first one, where no rule finds what blames."""
    starts = [said.position(match) for match in said.find(_YOU)] + [1]
    return tuple(filter(None, map(said.clause, starts)))[:1]


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
