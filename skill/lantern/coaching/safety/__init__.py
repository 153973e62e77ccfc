"""The safety gate: whether what somebody just said discloses danger, and of which kind."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lantern.coaching.safety.matcher import Index, compile_index, first_match, read_rules
from lantern.coaching.safety.tokens import sentences

__all__ = ["Concern", "Kind", "screen", "screen_thanks"]


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
    spoken = sentences(text)
    if not spoken:
        return None  # and the rules needn't be read: most sessions begin without a word to screen
    for kind in Kind:
        rule = first_match(_index(kind), spoken)
        if rule is not None:
            return Concern(kind, by_speaker=rule.by_speaker)
    return None


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
