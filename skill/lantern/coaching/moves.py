"""What a reply does: asks, advises, defends, blames, soothes away, talks of itself, solves, brushes off."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lantern.coaching.phrases import pattern
from lantern.coaching.text import compiled, word_set
from lantern.coaching.utterance import Utterance, neutral
from lantern.coaching.vocabulary import concept, concepts, is_telling

__all__ = ["Asking", "asking", "find"]

_ONE_QUESTION: Final = 30  # characters: "can you tell me what it was like" is one question, not two
_ENOUGH: Final = 4  # words of a clause that can be quoted though it goes on: "I can see why"
_LINKS: Final = word_set(
    "when if that because while whenever how like though as since after before what time"
)
# The partner's own thought goes before: "you feel like you should …" gives back,
# "it sounds like you should …" advises.
_REPORTED: Final = (
    r"\b(?:you (?:\w+ )?(?:feel|felt|think|believe|wish|know|realize|understand|wonder|want)"
    r"|feeling|realizing|thinking|wondering|taught|sure|tired of|sick of|idea|because|when|if)"
    r"(?: (?:that|like|as if|as though|maybe|it|how|what|whether|much|something|to))* $"
)
# "What hurt is that …" states.
_CLEFT: Final = (
    r"what (?:hurts?|matters?|bothers?|worries|helps?|makes?|made|gets|scares)(?: \w+){0,4} (?:is|was) "
)
# "You must be so tired" guesses.
_GUESSED: Final = r"\bmust (?:be|feel|have)\b"
_FEELS_LIKE: Final = r"\byou (?:\w+ )?(?:feel|felt)(?: like| that| as if)* $"
_SELF_BLAME: Final = (
    r"(?:\b(?:feel|felt|feeling|feels|looks?|looked|looking)|\bi (?:am|was|sound|sounded))(?: \w+){0,3} $"
)
_COMMANDED: Final = word_set(
    "stop quit relax calm try learn get be chill let forget understand see grow accept"
)
_LACKING: Final = word_set(
    """
    feel know hear have trust believe matter hold share rest heard seen held loved close alone
    included
    """
)
_RECEIVED: Final = word_set(
    """
    heard seen held loved close alone included sure asked part with important noticed thanked able
    """
)
_SUBJECTS: Final = word_set("i we you they he she it and or than that who things people")


@dataclass(frozen=True)
class Asking:
    """The questions that a reply asks, shown by word order, for speech has no question mark."""

    kind: str = ""
    """ "open", "invitation", "closed", "why", or "" for none."""
    words: str = ""
    """The question as it was said, or "" where it can't be quoted."""
    count: int = 0
    """How many questions were asked; one that only checks what was heard doesn't count."""
    checks: str = ""
    """The words that check what was heard ("is that right"), if any."""


def find(kind: str, reply: Utterance, statement: Utterance) -> tuple[str, ...]:
    """Return the words in *reply* that make a move of *kind*; what only gives back *statement* makes none.

    There is one entry for each; it is "" where the words can't be quoted by themselves.
    """
    told = {idea for idea, _ in concepts(statement)}
    keep = _FILTERS.get(kind, _always)
    quote = {"dismissal": _covered, "sense": _clause_or_covered}.get(kind, _clause)
    quotes = [
        quote(reply, match)
        for match in reply.find(pattern(kind))
        if not _repeats(match.group(), statement) and keep(reply, match, told)
    ]
    if kind == "advice":
        quotes += find("obligation", reply, statement)
    return tuple(quotes)


def _clause(reply: Utterance, match: re.Match[str]) -> str:
    return reply.clause(reply.position(match))


def _covered(reply: Utterance, match: re.Match[str]) -> str:
    # "Stop being" goes on; an insult is whole as it is.
    return _clause(reply, match) if "stop " in match.group() else reply.quote(match)


def _clause_or_covered(reply: Utterance, match: re.Match[str]) -> str:
    long_enough = len(match.group().split()) >= _ENOUGH
    return _clause(reply, match) or (reply.quote(match) if long_enough else "")


def asking(reply: Utterance) -> Asking:
    """Return what *reply* asks, its most inviting question first."""
    found = {
        kind: [match for match in reply.find(pattern(kind)) if _asks(kind, reply, match)]
        for kind in ("open", "invitation", "why", "closed", "closed inside")
    }
    checks = next((reply.quote(match) for match in reply.find(pattern("checking"))), "")
    count = max(_apart(found), reply.plain.count("?") - bool(checks))
    for kind, matches in found.items():
        if matches:
            return Asking(kind.split()[0], reply.clause(reply.position(matches[0])), count, checks)
    if count > 0:
        return Asking("closed", "", count, checks)
    return Asking(checks=checks)


def _apart(found: dict[str, list[re.Match[str]]]) -> int:
    """Return how many questions the matches stand for; those close together are one."""
    count, last = 0, -_ONE_QUESTION
    for start in sorted(match.start() for matches in found.values() for match in matches):
        if start - last >= _ONE_QUESTION:
            count, last = count + 1, start
    return count


def _always(_reply: Utterance, _match: re.Match[str], _told: set[str]) -> bool:
    return True


def _repeats(phrase: str, statement: Utterance) -> bool:
    """Whether the statement has *phrase* too, said by the other one."""
    return len(phrase.split()) > 1 and f" {neutral(phrase)} " in f" {statement.neutral} "


def _is_obligation(reply: Utterance, match: re.Match[str], told: set[str]) -> bool:
    """Whether "you need to …" tells the partner what to do, rather than what they said that they must do."""
    if not _is_advice(reply, match, told):
        return False
    if compiled(_GUESSED).search(match.group()):
        return False
    tail = match.group().split()[-2:]
    if _COMMANDED & set(tail) and not _RECEIVED & set(tail):
        return True
    return not (_LACKING & set(tail) or _mentions(match.group(), told))


def _is_advice(reply: Utterance, match: re.Match[str], _told: set[str]) -> bool:
    return not compiled(_REPORTED).search(reply.text[: match.start()])


def _mentions(phrase: str, told: set[str]) -> bool:
    return any(concept(word) in told for word in phrase.split()[2:] if is_telling(concept(word)))


def _is_own_case(reply: Utterance, match: re.Match[str], told: set[str]) -> bool:
    """Whether "I …" pleads one's own case, rather than tells the partner's view of it ("when I …")."""
    before = reply.text[: match.start()].split()[-2:]
    told_of_me = match.group().startswith("i ") and (
        before[-1] in _LINKS or (before[0] in _LINKS and before[-1] not in {"but", "|"})
    )
    return not told_of_me and not _you_know(reply, match) and not _is_view_of_me(reply, match, told)


def _is_view_of_me(reply: Utterance, match: re.Match[str], told: set[str]) -> bool:
    """Whether the words come from what the partner said of me, in a reply that is about the partner."""
    before = reply.text[: match.start()].split()
    return bool({"you", "your"} & set(before)) and _mentions_any(match.group(), told)


def _you_know(reply: Utterance, match: re.Match[str]) -> bool:
    """Whether the partner is told to believe it: "you know I'm trying" gives back "I know you try"."""
    return bool(re.search(r"\byou (?:know|believe|see|say|said)(?: that)? $", reply.text[: match.start()]))


def _mentions_any(phrase: str, told: set[str]) -> bool:
    return any(concept(word) in told and is_telling(concept(word)) for word in phrase.split())


def _is_rebuttal(_reply: Utterance, match: re.Match[str], told: set[str]) -> bool:
    return not _mentions_any(match.group(), told)


def _is_insult(reply: Utterance, match: re.Match[str], _told: set[str]) -> bool:
    """Whether the words belittle, rather than tell how somebody feels: "you felt like an idiot"."""
    before = reply.text[: match.start()]
    if match.group().startswith("you"):
        return not (compiled(_FEELS_LIKE).search(before) or match.group().endswith(" jealous"))
    return not compiled(_SELF_BLAME).search(before)


def _is_feeling_of_mine(reply: Utterance, match: re.Match[str], _told: set[str]) -> bool:
    before = reply.text[: match.start()].split()[-1:]
    return not before or before[0] not in _LINKS


def _asks(kind: str, reply: Utterance, match: re.Match[str]) -> bool:
    """Whether the words at *match* ask, by what stands before and after them."""
    before = reply.text[: match.start()].split()[-1:]
    checking = pattern("checking").match(reply.text, match.start())
    if checking:
        return False
    if kind == "closed inside":
        return (
            bool(before)
            and before[0] not in _SUBJECTS
            and before[0] not in {"what", "how", "why", "when", "where"}
        )
    if kind == "open" and compiled(_CLEFT).match(reply.text, match.start()):
        return False
    if kind == "open" and not _opens(before) and not _inverted(reply, match):
        return False
    if kind == "invitation":
        return not before or before[0] not in _SUBJECTS
    if kind in {"open", "why"}:
        # "you wonder what is going on" and "I see why" report; they don't ask, unless "I wonder" does.
        reports = {
            "know",
            "wonder",
            "see",
            "understand",
            "about",
            "of",
            "understands",
            "sure",
            "like",
            "hear",
            "that",
        }
        return (
            not before
            or before[0] not in reports
            or bool(re.search(r"\bi wonder $", reply.text[: match.start()]))
        )
    return True


def _opens(before: list[str]) -> bool:
    return not before or before[0] in {
        "|",
        "so",
        "and",
        "but",
        "then",
        "okay",
        "ok",
        "oh",
        "wonder",
        "me",
        "curious",
    }


def _inverted(reply: Utterance, match: re.Match[str]) -> bool:
    """Whether the verb stands before its subject: "what was it like" asks, "what it was like" doesn't."""
    subject = r"(?:it|that|this|you|i|we|they|your|my|our|the)"
    return bool(
        re.match(rf"(?:what|how|which|when|where|who)(?: \w+)?? \w+ {subject}\b", reply.text[match.start() :])
    )


def _is_told_to_them(reply: Utterance, match: re.Match[str], _told: set[str]) -> bool:
    """Whether the partner is told to calm down, rather than oneself ("I need to calm down")."""
    return not reply.text[: match.start()].endswith(" to ")


_FILTERS: Final[dict[str, Callable[[Utterance, re.Match[str], set[str]], bool]]] = {
    "advice": _is_advice,
    "obligation": _is_obligation,
    "defence": _is_own_case,
    "dismissal": _is_insult,
    "but": _is_rebuttal,
    "minimize": _is_told_to_them,
    "self": _is_feeling_of_mine,
    "solving": _is_own_case,
}
