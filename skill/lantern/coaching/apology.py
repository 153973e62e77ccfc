"""The apology coach: what one part of a spoken apology does well, and what in it will be hard to hear.

The parts and their order follow Lewicki, Polin & Lount 2016 (755 people): acknowledging responsibility
mattered most, then the offer of repair; regret, explanation and what will change came out about equal;
asking for forgiveness mattered least.
"""

import re
from dataclasses import dataclass
from typing import Final

from lantern.coaching.apology_phrases import DANGLING, Good, Next, Part, Slip, pattern
from lantern.coaching.asides import is_question
from lantern.coaching.findings import Finding
from lantern.coaching.utterance import Utterance

__all__ = ["PARTS", "ApologyFeedback", "Good", "Next", "Part", "Slip", "assess", "is_alone"]

PARTS: Final = tuple(Part)
"""In the order in which they are practiced."""
_SHORTEST: Final = 3
"""Words; fewer say nothing by themselves."""
_LONGEST_QUOTE: Final = 12


@dataclass(frozen=True)
class ApologyFeedback:
    """What the coach makes of one part, as it was said."""

    slips: tuple[Finding, ...]
    """Members of `Slip` with the words that show them, the one to speak of first."""
    strengths: tuple[Finding, ...]
    """Members of `Good` with the words that show them, the one to speak of first."""
    next_step: Next | None
    """What is missing, or could be added to what is good already."""
    passed: bool
    """It does what the part is for, and nothing in it is hard to hear."""


_WANTED: Final = {
    Part.RESPONSIBILITY: (Good.DEED, Next.ADD_DEED),
    Part.REPAIR: (Good.REPAIR, Next.ADD_REPAIR),
    Part.REGRET: (Good.REGRET, Next.ADD_REGRET),
    Part.EXPLANATION: (Good.REASON, Next.ADD_REASON),
    Part.CHANGE: (Good.CHANGE, Next.ADD_CHANGE),
    Part.FORGIVENESS: (None, None),
}
"""What each part is for, and what to say where that is missing."""
_BEFOREHAND: Final = {
    Part.RESPONSIBILITY: (Good.DEED, Good.EFFECT, Good.OWNED, Good.REGRET),
    Part.REPAIR: (Good.REPAIR, Good.CHANGE),
    Part.REGRET: (Good.EFFECT, Good.DEED, Good.REGRET, Good.OWNED),
    Part.EXPLANATION: (Good.REASON, Good.OWNED, Good.DEED),
    Part.CHANGE: (Good.CHANGE, Good.REPAIR),
    Part.FORGIVENESS: (Good.ROOM,),
}
"""What can be said to be good in each part, the best first."""
_TOLD: Final = tuple(good for good in Good if good not in {Good.REPAIR, Good.CHANGE})
"""What wordings of its own tell; repair and change are told by one, a step."""
_AHEAD: Final = frozenset({Part.REPAIR, Part.CHANGE, Part.FORGIVENESS})
"""The parts that look ahead: a deed in them is only mentioned ("the vase I broke")."""


@dataclass(frozen=True)
class _Heard:
    """What one part was found to hold, before its slips are looked for."""

    part: Part
    said: Utterance
    goods: frozenset[Good]


def assess(part: str, text: str) -> ApologyFeedback:
    """Return feedback on *text*, said for *part* of an apology.

    Raises:
        ValueError: no such part.

    """
    asked, said = Part(part), Utterance.of(text)
    strengths = _strengths(asked, said)
    goods = {Good(finding.code) for finding in strengths}
    slips = _slips(_Heard(asked, said, frozenset(goods)))
    if {Slip.EXCUSE, Slip.BLAME} & {finding.code for finding in slips}:
        strengths = tuple(one for one in strengths if one.code != Good.REASON)
        goods.discard(Good.REASON)
    if slips:  # nothing is praised for the very words that are hard to hear
        hard = [words for slip in slips for words in slip.words]
        strengths = tuple(one for one in strengths if not any(_shares(one, words) for words in hard))
    if Slip.UNWILLING in {finding.code for finding in slips}:
        strengths, goods = (), set()
    wanted, missing = _WANTED[asked]
    complete = wanted is None or wanted in goods
    return ApologyFeedback(
        slips=slips,
        strengths=strengths,
        next_step=_further(asked, said, goods) if complete else missing,
        passed=complete and not slips,
    )


def is_alone(text: str) -> bool:
    """Tell whether somebody says that the partner isn't there, rather than a part of the apology."""
    return _ALONE.fullmatch(" ".join(Utterance.of(text).spoken)) is not None


_ALONE = re.compile(
    r"(?:(?:but|well|um|oh|sorry|i want to apologi[sz]e but) )*"
    r"(?:(?:he|she|they|my (?:partner|husband|wife|boyfriend|girlfriend)) (?:is|are) "
    r"(?:not (?:here|home|around|in the room)|away|out|asleep|at work|gone|sleeping|not back)|i am alone)"
    r"(?: (?:right now|yet|tonight|now|today|at the moment|in bed|with me))*"
)


def _shares(good: Finding, words: str) -> bool:
    return good.code != Good.REGRET and any(words in said for said in good.words)


def _slips(heard: _Heard) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for slip in Slip:
        if slip is Slip.HALF and found:  # what is hard to hear was said in full
            break
        match = _SEARCHES[slip](heard) if slip in _SEARCHES else _first(slip, heard.said)
        if match:
            heard_words = _quote(heard.said, match) if match.string is heard.said.text else ()
            found.append(Finding(slip, heard_words))
    return tuple(found)


def _first(kind: str, said: Utterance) -> re.Match[str] | None:
    return pattern(kind).search(said.text)


def _certain(kind: str, said: Utterance, unless: str = "supposed") -> re.Match[str] | None:
    """Find the first match that isn't only supposed: "if I hurt you"."""
    matches = pattern(kind).finditer(said.text)
    return next((one for one in matches if not pattern(unless).search(said.text[: one.start()])), None)


def _quote(said: Utterance, match: re.Match[str], *, whole: bool = False) -> tuple[str, ...]:
    """Return the clause that begins with *match*, or the *whole* one around it, or only its own words.

    Nothing where that is too long for the ear.
    """
    at = said.position(match)
    clause = said.clause_around(at) if whole else said.clause(at)
    words = next(
        (one for one in (clause, said.quote(match)) if one and len(one.split()) <= _LONGEST_QUOTE), ""
    )
    return (words,) if words else ()


def _but(heard: _Heard) -> re.Match[str] | None:
    """Find a "but" that takes back what was said before it."""
    for match in pattern(Slip.BUT).finditer(heard.said.text):
        before, after = heard.said.text[: match.start()], heard.said.text[match.end() :].lstrip()
        denied = after.startswith("mine") or pattern("no but").search(before)
        owned = pattern("but owned").match(after) and not before.endswith("sorry ")
        if not denied and not owned:
            return match
    return None


def _blame(heard: _Heard) -> re.Match[str] | None:
    """Find a blame that is made now; one that was made then and is told here is part of the deed."""
    return _certain(Slip.BLAME, heard.said, "told")


def _excuse(heard: _Heard) -> re.Match[str] | None:
    """Find an excuse; where an explanation was asked for, circumstances alone are none."""
    found = _first(Slip.EXCUSE, heard.said)
    if (
        found
        or heard.part is Part.EXPLANATION
        or (pattern("no excuse").search(heard.said.text) and Good.OWNED in heard.goods)
    ):
        return found
    return _first("tired so", heard.said)


def _your_feeling(heard: _Heard) -> re.Match[str] | None:
    """Find a sorry for the partner's feeling, without the deed that brought it on."""
    return None if Good.DEED in heard.goods else _first(Slip.YOUR_FEELING, heard.said)


def _question(heard: _Heard) -> re.Match[str] | None:
    """Find a question; an offer may be one, and forgiveness may be asked for."""
    words = " ".join(heard.said.spoken)
    asks = is_question(words) and not words.startswith(("what i ", "when i ", "when we ", "what we "))
    offers = Good.REPAIR in heard.goods or heard.part is Part.FORGIVENESS
    return re.match(r".*", heard.said.text) if asks and not offers else None


def _vague(heard: _Heard) -> re.Match[str] | None:
    """Find words that name no deed or no step, where nothing else names one."""
    concrete = {Good.REPAIR, Good.CHANGE} if heard.part in _AHEAD else {Good.DEED, Good.EFFECT}
    return (
        None if heard.part is Part.FORGIVENESS or concrete & heard.goods else _first(Slip.VAGUE, heard.said)
    )


def _half(heard: _Heard) -> re.Match[str] | None:
    """Find a heard.part that breaks off."""
    words = heard.said.spoken
    whole = " ".join(words)
    asks = heard.part is Part.FORGIVENESS and "forgive" in words
    short = len(words) < _SHORTEST and not asks and not heard.goods - {Good.REGRET}
    dangling = bool(words) and words[-1] in DANGLING and not heard.goods - {Good.REGRET, Good.OWNED}
    half = short or dangling or (pattern(Slip.HALF).fullmatch(whole) and heard.part is not Part.FORGIVENESS)
    return re.match(r".*", whole) if half else None


_SEARCHES: Final = {
    Slip.BLAME: _blame,
    Slip.BUT: _but,
    Slip.EXCUSE: _excuse,
    Slip.YOUR_FEELING: _your_feeling,
    Slip.QUESTION: _question,
    Slip.VAGUE: _vague,
    Slip.HALF: _half,
}


def _strengths(part: Part, said: Utterance) -> tuple[Finding, ...]:
    found: dict[Good, re.Match[str]] = {good: match for good in _TOLD if (match := _certain(good, said))}
    if part in _AHEAD:
        found.pop(Good.DEED, None)
    if part is not Part.EXPLANATION:
        found.pop(Good.REASON, None)
    if part is not Part.FORGIVENESS:
        found.pop(Good.ROOM, None)
    step = _first("step", said) or (_first("asks what helps", said) if part is Part.REPAIR else None)
    if step and part is not Part.FORGIVENESS:
        found[_kind_of_step(part, said)] = step
    order = (*_BEFOREHAND[part], *(good for good in Good if good not in _BEFOREHAND[part]))
    return tuple(Finding(good, _told(said, good, found[good])) for good in order if good in found)


def _told(said: Utterance, good: Good, match: re.Match[str]) -> tuple[str, ...]:
    """Return the words that show what is good, from the "I" on."""
    begins = good in {Good.REPAIR, Good.CHANGE} or match.group().startswith("i ")
    return _quote(said, match, whole=not begins)


def _kind_of_step(part: Part, said: Utterance) -> Good:
    if part is Part.REPAIR:
        return Good.REPAIR
    return Good.CHANGE if part is Part.CHANGE or pattern("habit").search(said.text) else Good.REPAIR


def _further(part: Part, said: Utterance, goods: set[Good]) -> Next | None:
    """Return what could be added to a part that does what it is for."""
    if part is Part.RESPONSIBILITY and Good.EFFECT not in goods:
        return Next.ADD_EFFECT
    if part is Part.REGRET and not goods & {Good.DEED, Good.EFFECT}:
        return Next.ADD_WHAT_FOR
    if part is Part.EXPLANATION and not pattern("no excuse").search(said.text):
        return Next.ADD_NO_EXCUSE
    return Next.ADD_ROOM if part is Part.FORGIVENESS and Good.ROOM not in goods else None
