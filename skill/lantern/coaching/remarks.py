"""What can be remarked about a reply: each function looks for one finding and shows its evidence."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from lantern.coaching import feelings
from lantern.coaching.findings import Finding, Improvement, Strength
from lantern.coaching.reflection import Evidence, copied
from lantern.coaching.statements import Statement
from lantern.coaching.vocabulary import topics

__all__ = [
    "TURNING_AWAY",
    "about_partner",
    "asks_instead",
    "charges",
    "checked",
    "feelings_that_fit",
    "given_back",
    "keeps_topic",
    "missed",
    "need",
    "off_topic",
    "on_subject",
    "other_feeling",
    "own_feeling",
    "rounding_off",
    "shortened",
    "situation",
    "thin",
    "told",
    "turned_away",
    "when",
]

TURNING_AWAY: Final = {
    "dismissal": Improvement.DROP_CONTEMPT,
    "accusing": Improvement.DROP_BLAME,
    "but": Improvement.DROP_BUT,
    "defence": Improvement.DROP_DEFENSE,
    "minimize": Improvement.DROP_REASSURANCE,
    "advice": Improvement.DROP_ADVICE,
    "solving": Improvement.DROP_SOLVING,
    "self": Improvement.DROP_SELF,
}
"""The moves that turn away from the partner, the worst first, and the remark on each."""

# They come into requests of any kind: "could we talk on Sunday".
_PASSING_TOPICS: Final = frozenset({"talk", "time", "plans", "trust"})


def when(condition: bool, code: Strength | Improvement, words: tuple[str, ...] = ()) -> Finding | None:  # noqa: FBT001
    """Return the finding if *condition* holds."""
    return Finding(code, words) if condition else None


def given_back(evidence: Evidence, *, shows: bool) -> tuple[Finding | None, ...]:
    """Return what the reply gave back of the statement, the feeling first."""
    if evidence.made("accusing") or not shows:
        return ()
    said = feelings.families(feelings.named(evidence.statement))
    words = tuple(dict.fromkeys(feeling.word for feeling in evidence.fitting))
    deeper = tuple(feeling.word for feeling in evidence.fitting if feeling.family not in said)
    mirrored = evidence.content
    if deeper and len(deeper) == len(evidence.fitting):
        feeling = Finding(Strength.UNDER_THE_WORDS, deeper[:1])
    else:
        feeling = Finding(Strength.NAMED_FEELING, words[:2])
    return (
        feeling if words else None,
        Finding(Strength.MIRRORED, mirrored[:3]) if mirrored and not evidence.signals.parrots else None,
    )


def turned_away(evidence: Evidence, skip: tuple[str, ...] = ()) -> Finding | None:
    """Return what turned away from the partner most; one such remark is enough to hear."""
    for kind, code in TURNING_AWAY.items():
        if evidence.moves[kind] and kind not in skip:
            return Finding(code, shortened(evidence.moves[kind]))
    return None


def missed(evidence: Evidence) -> tuple[Finding | None, ...]:
    """Return where the reply missed the statement."""
    signals = evidence.signals
    agrees = evidence.moves["agreeing"] if signals.off_topic else ()
    swap = signals.parrots or (evidence.mirrored and signals.impersonal and not evidence.fitting)
    repeats = copied(evidence.statement.neutral, evidence.reply.neutral)
    return (
        Finding(Improvement.MORE_THAN_AGREEING, shortened(agrees)) if agrees else None,
        thin(evidence) or off_topic(evidence),
        Finding(Improvement.SWAP) if swap and not evidence.made(*TURNING_AWAY) else None,
        Finding(Improvement.OWN_WORDS) if repeats and not signals.parrots else None,
        other_feeling(evidence),
    )


def rounding_off(evidence: Evidence) -> tuple[Finding | None, ...]:
    """Return what would round off a reply that is on the way."""
    return (_add_feeling(evidence), _add_content(evidence))


def asks_instead(evidence: Evidence) -> Finding | None:
    """Return a remark on a question where the drill wants a statement."""
    question = evidence.question
    return Finding(Improvement.SAY_NOT_ASK, shortened((question.words,))) if question.kind else None


def thin(evidence: Evidence) -> Finding | None:
    """Return a remark on a reply that hardly says anything."""
    bare = evidence.signals.thin == 1.0 and not evidence.made("sense")
    return Finding(Improvement.TOO_SHORT, told(evidence)) if bare else None


def off_topic(evidence: Evidence) -> Finding | None:
    """Return a remark on a reply that has nothing of the statement."""
    return Finding(Improvement.OFF_TOPIC, told(evidence)) if evidence.signals.off_topic else None


def other_feeling(evidence: Evidence) -> Finding | None:
    """Return a remark on a feeling that doesn't fit, with one that does."""
    suggested = feelings_that_fit(evidence)[:1]
    if evidence.fitting or not evidence.unfitting or not suggested:
        return None
    return Finding(Improvement.OTHER_FEELING, (evidence.unfitting[0].word, *suggested))


def _add_feeling(evidence: Evidence) -> Finding | None:
    """Return the feeling that could be added, where none that fits was named."""
    if evidence.fitting or other_feeling(evidence):
        return None
    return Finding(Improvement.ADD_FEELING, feelings_that_fit(evidence)[:1])


def _add_content(evidence: Evidence) -> Finding | None:
    """Return what of the statement could be taken up, where none of it was."""
    words = told(evidence)
    if not words or evidence.content or evidence.signals.off_topic or thin(evidence):
        return None
    return Finding(Improvement.ADD_CONTENT, words)


def checked(evidence: Evidence) -> Finding | None:
    """Return the words that check what was heard."""
    return Finding(Strength.CHECKED, (evidence.question.checks,)) if evidence.question.checks else None


def own_feeling(said: Statement) -> Finding | None:
    """Return the own feelings that were named."""
    return Finding(Strength.OWN_FEELING, said.feelings[:2]) if said.feelings else None


def situation(said: Statement) -> Finding | None:
    """Return how the situation was told."""
    return Finding(Strength.SITUATION, (said.situation,)) if said.situation else None


def need(said: Statement) -> Finding | None:
    """Return how the need was told."""
    return Finding(Strength.NEED, (said.need,)) if said.need else None


def charges(evidence: Evidence, said: Statement) -> tuple[Finding | None, ...]:
    """Return the contempt, blame and judgments of a statement that should have none."""
    contempt = evidence.moves["dismissal"]
    feeling = feelings_that_fit(evidence)[:1] or ("hurt",)
    return (
        Finding(Improvement.DROP_CONTEMPT, shortened(contempt)) if contempt else None,
        Finding(Improvement.REAL_FEELING, (said.fake_feeling, *feeling)) if said.fake_feeling else None,
        Finding(Improvement.DROP_BLAME, shortened(said.blaming)) if said.blames and not contempt else None,
    )


def on_subject(evidence: Evidence) -> bool:
    """Whether the reply is about what the statement is about."""
    if evidence.mirrored or evidence.fitting:
        return True
    return bool(topics(evidence.statement) & topics(evidence.reply))


def keeps_topic(evidence: Evidence) -> bool:
    """Whether the rewording stays with the harsh line; where neither topic is known, it gets the benefit."""
    theirs, mine = topics(evidence.statement), topics(evidence.reply)
    return bool(evidence.mirrored or theirs & mine) or not theirs or not mine - _PASSING_TOPICS


def about_partner(evidence: Evidence) -> bool:
    """Whether a question is about what the partner said, rather than about the time or the shopping."""
    near = {"you", "your", "that", "us", "our", "we", "more", "feel"}
    return bool(evidence.mirrored or near & set(evidence.reply.spoken))


def feelings_that_fit(evidence: Evidence) -> tuple[str, ...]:
    """Return feelings that fit the statement, to suggest one."""
    return feelings.suggest(evidence.statement)


def told(evidence: Evidence) -> tuple[str, ...]:
    """Return a word or two of the statement that the reply could have taken up."""
    return evidence.told[:2]


def shortened(quotes: Sequence[str]) -> tuple[str, ...]:
    """Return the first quote, at most six words of it."""
    return tuple(" ".join(quote.split()[:6]) for quote in islice(quotes, 1))
