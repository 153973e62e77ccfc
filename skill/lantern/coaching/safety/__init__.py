"""The safety gate: whether what somebody just said discloses danger, and of which kind.

Rules find what is said in so many words; a trained judgement over the words, their neighbours in meaning and
what the rules found decides. How well is told in docs/evaluation.md.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from lantern.coaching.linear import load
from lantern.coaching.safety.features import features
from lantern.coaching.safety.matcher import Index, compile_index, first_match, read_rules
from lantern.coaching.safety.tokens import sentences

__all__ = ["Concern", "Kind", "evidence", "screen", "screen_thanks"]

_LEAST: Final = 1.0
"""Log-odds from which a text is taken for a disclosure."""
_LEAST_BY_RULE: Final = -0.35
"""The same, where a rule matched."""
_SPAN: Final = 60
"""Words of a text that is judged whole; a longer one is judged in overlapping parts: nothing drowns."""


class Kind(StrEnum):
    """What a disclosure is about, the most immediate danger first."""

    EMERGENCY = "emergency"
    CHILD = "child"
    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    COERCION = "coercion"


@dataclass(frozen=True, slots=True)
class Concern:
    """What the gate noticed; it holds nothing of what was said."""

    kind: Kind
    """Which answer and which contacts fit."""
    by_speaker: bool = False
    """True when the one who speaks seems to be the one who does harm, or fears to."""

    @property
    def answer(self) -> str:
        """The name of the answer that fits: the kind, or "own_violence" for the one who does harm."""
        return "own_violence" if self.by_speaker and self.kind is Kind.VIOLENCE else self.kind.value


def screen(text: str) -> Concern | None:
    """Return the most pressing concern that *text* discloses, or None.

    Several concerns in one text: emergency goes before child, self-harm, violence and coercion. Any text is
    accepted: empty, very long, garbage. The work grows with the length of the text, and text beyond 20,000
    characters is left out.
    """
    found = filter(None, map(_judge, _parts(sentences(text))))
    return min(found, key=lambda concern: list(Kind).index(concern.kind), default=None)


def evidence(spoken: Sequence[Sequence[str]]) -> tuple[set[str], Concern | None]:
    """Return the features of a text (as `tokens.sentences` gives it), and what the rules alone make of it."""
    found = features(spoken)
    for kind in Kind:
        rule = first_match(_index(kind), spoken)
        if rule is not None:
            return found | {"rule", f"rule {kind}", f"rule {rule.name}"}, Concern(kind, rule.by_speaker)
    return found, None


def _parts(spoken: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """Yield the text whole, or a long one in parts; nothing at all for an empty one."""
    words = [word for sentence in spoken for word in sentence]
    if len(words) <= _SPAN:
        if words:
            yield spoken
        return
    for start in range(0, len(words) - _SPAN // 2, _SPAN // 2):
        yield [words[start : start + _SPAN]]


def _judge(spoken: Sequence[Sequence[str]]) -> Concern | None:
    found, concern = evidence(spoken)
    if load("safety").log_odds(found) < (_LEAST_BY_RULE if concern else _LEAST):
        return None
    if concern:
        return concern
    kind = max(Kind, key=lambda kind: load(f"safety_{kind}").log_odds(found))
    return Concern(kind, by_speaker=load("safety_own").log_odds(found) > 0)


def screen_thanks(text: str) -> Concern | None:
    """Return the concern in something that somebody is thankful for, or None.

    Who gives thanks for not being hit this time was hit at other times: a denial doesn't count here.
    """
    return screen(text) or screen(_DENIAL.sub(lambda found: found["kept"] or "", text))


_DENIAL = re.compile(
    r"\b(?:(?P<kept>did|does|do|has|have|had|was|is)(?:n't|nt| not)"
    r"|not|never|no longer|stopped|only|hardly)\b",
    re.IGNORECASE,
)


@cache
def _index(kind: Kind) -> Index:
    """Return the rules of *kind* by their first word; read when the first text is screened, not at import."""
    from lantern.coaching.safety import (  # noqa: PLC0415 - keeps a cold start light
        blows,
        child,
        coercion,
        emergency,
        fears,
        own_violence,
        self_harm,
        threats,
    )

    # What the speaker does is tried first: "I hit her and she hits me" is said by one who hits too.
    own = {Kind.CHILD: child.OWN_RULES, Kind.VIOLENCE: own_violence.RULES}
    tables = {
        Kind.EMERGENCY: (emergency.RULES,),
        Kind.CHILD: (child.RULES,),
        Kind.SELF_HARM: (self_harm.RULES,),
        Kind.VIOLENCE: (blows.RULES, threats.RULES, fears.RULES),
        Kind.COERCION: (coercion.RULES,),
    }
    rules = [*read_rules(own[kind], by_speaker=True)] if kind in own else []
    for table in tables[kind]:
        rules.extend(read_rules(table))
    return compile_index(rules)
