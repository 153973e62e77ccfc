"""The listening coach: how well a reply does what a drill asks, what was good in it, and what to try next."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lantern.coaching.asides import asks_again
from lantern.coaching.drills import LIKELY, Drill, judge
from lantern.coaching.findings import Finding, Improvement, Strength
from lantern.coaching.reflection import look, probability
from lantern.coaching.utterance import Utterance

__all__ = ["IMPROVEMENTS", "STRENGTHS", "Drill", "Feedback", "Finding", "assess", "next_level"]

STRENGTHS: Final = tuple(Strength)
"""The codes that `Feedback.strengths` can hold."""
IMPROVEMENTS: Final = tuple(Improvement)
"""The codes that `Feedback.improvements` can hold."""

# What is praised beside one of these sounds false: "I get why you're tired but so am I".
_NO_PRAISE_WITH: Final = frozenset(
    {
        Improvement.DROP_CONTEMPT,
        Improvement.DROP_BLAME,
        Improvement.DROP_BUT,
        Improvement.DROP_SELF,
        Improvement.LISTEN_AGAIN,
        Improvement.OFF_TOPIC,
    }
)
_MOST: Final = 2  # findings of each sort; more is not heard
_LEVELS: Final = (1, 3)


@dataclass(frozen=True)
class Feedback:
    """What the coach makes of one reply."""

    reflection: float
    """How likely the reply gives back this statement, 0 to 1, whatever the drill."""
    is_reflection: bool
    score: float
    """How well the reply does what this drill asks, 0 to 1."""
    passed: bool
    strengths: tuple[Finding, ...]
    """Most important first; empty where nothing can be praised."""
    improvements: tuple[Finding, ...]
    """Most important first, never empty: a good reply gets one gentle next step, or `nothing_to_add`."""


def assess(
    statement: str, reply: str, drill: str = Drill.REFLECT, *, feelings: Sequence[str] = ()
) -> Feedback:
    """Return feedback on *reply* to *statement* in *drill*.

    In `i_statement` and `soft_startup` the statement is the harsh line that the reply rewords; in
    `curiosity` it is a criticism. *feelings* are what the speaker of the statement is known to feel, the
    plainest first. Raises ValueError for a drill that doesn't exist.
    """
    kind = Drill(drill)
    heard = Utterance.of(reply)
    if not heard.heard or heard.is_foreign:
        return _nothing(Improvement.NOTHING_HEARD)
    if asks_again(reply):
        return _nothing(Improvement.NOT_A_REPLY)
    evidence = look(Utterance.of(statement), heard, tuple(feelings))
    reflection = probability(evidence)
    verdict = judge(kind, evidence, reply, reflection)
    spoiled = (
        evidence.reverses or evidence.made("dismissal") or _NO_PRAISE_WITH & _codes(verdict.improvements)
    )
    strengths = () if spoiled else _first(verdict.strengths)
    improvements = _first(verdict.improvements)
    if verdict.passed and not improvements:
        improvements = _first(verdict.next_steps)[:1]
    return Feedback(
        reflection=reflection,
        is_reflection=reflection >= LIKELY,
        score=min(1.0, max(0.0, verdict.score)),
        passed=verdict.passed,
        strengths=strengths,
        improvements=improvements,
    )


def _nothing(why: Improvement) -> Feedback:
    return Feedback(
        reflection=0.0,
        is_reflection=False,
        score=0.0,
        passed=False,
        strengths=(),
        improvements=(Finding(why),),
    )


def next_level(level: int, recent: Sequence[float]) -> int:
    """Return the level (1 to 3) after *recent* scores, newest last.

    One up after three scores of 0.7 and more on average, the last of them no slip; one down after two
    in a row below 0.4. A level is never left on a single round.
    """
    low, high = _LEVELS
    level = min(high, max(low, level))
    last = list(recent)[-3:]
    if len(last) == 3 and sum(last) / 3 >= 0.7 and last[-1] >= 0.6:  # noqa: PLR2004
        return min(high, level + 1)
    if len(last) >= 2 and max(last[-2:]) < 0.4:  # noqa: PLR2004
        return max(low, level - 1)
    return level


def _codes(found: Sequence[Finding | None]) -> set[str]:
    return {finding.code for finding in found if finding is not None}


def _first(found: Sequence[Finding | None]) -> tuple[Finding, ...]:
    by_code: dict[str, Finding] = {}
    for finding in found:
        if finding is not None:
            by_code.setdefault(finding.code, finding)
    return tuple(islice(by_code.values(), _MOST))
