"""The seven drills: what each asks of a reply, and how well a reply does it."""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING, Final

from lantern.coaching.findings import Finding, Improvement, Strength
from lantern.coaching.moves import find
from lantern.coaching.reflection import Evidence
from lantern.coaching.remarks import (
    TURNING_AWAY,
    about_partner,
    add_cause,
    add_feeling,
    asks_instead,
    charges,
    checked,
    feelings_heard,
    given_back,
    keeps_topic,
    missed,
    names_no_feeling,
    need,
    next_steps,
    off_topic,
    on_subject,
    once_more,
    other_feeling,
    own_feeling,
    quoted,
    rounding_off,
    second_feeling,
    situation,
    thin,
    told,
    turned_away,
    when,
)
from lantern.coaching.utterance import Utterance

if TYPE_CHECKING:
    from lantern.coaching.statements import Statement

__all__ = ["LIKELY", "Drill", "Verdict", "judge"]

LIKELY: Final = 0.5
"""From this probability on a reply counts as a reflection."""
_SHOWS: Final = 0.55  # below it a reply isn't praised for words that it happens to share
_FEWEST: Final = 3  # words beside a stem that can give something back
_SHORT_OF_IT: Final = 0.45  # the best score of a reply that lacks what the drill is about
_FINE_IN_A_QUESTION: Final = ("self", "solving")


@unique
class Drill(StrEnum):
    """The seven drills."""

    REFLECT = "reflect"
    FEELING = "feeling"
    VALIDATE = "validate"
    I_STATEMENT = "i_statement"
    SOFT_STARTUP = "soft_startup"
    CURIOSITY = "curiosity"
    SPEAKER_LISTENER = "speaker_listener"


@dataclass(frozen=True)
class Verdict:
    """A drill's view of a reply."""

    score: float
    """How well the reply does what the drill asks; may lie outside 0 to 1."""
    passed: bool
    """Whether it does."""
    strengths: tuple[Finding | None, ...]
    """All that can be praised, most important first, with None where one wasn't found."""
    improvements: tuple[Finding | None, ...]
    """All that could be tried, likewise."""
    next_steps: tuple[Finding | None, ...] = ()
    """What a reply that needs no improvement could do yet, likewise; the last one always holds."""


def judge(kind: Drill, evidence: Evidence, reply: str, reflection: float) -> Verdict:
    """Return how well the reply in *evidence* (its words in *reply*) does what the drill *kind* asks."""
    match kind:
        case Drill.REFLECT:
            return _reflect(evidence, reflection)
        case Drill.SPEAKER_LISTENER:
            return _speaker_listener(evidence, reflection)
        case Drill.FEELING:
            return _feeling(evidence)
        case Drill.VALIDATE:
            return _validate(evidence)
        case Drill.CURIOSITY:
            return _curiosity(evidence)
        case Drill.I_STATEMENT:
            return _i_statement(evidence, _stated(reply))
        case Drill.SOFT_STARTUP:
            return _soft_startup(evidence, _stated(reply))


def _stated(reply: str) -> "Statement":
    from lantern.coaching import statements  # noqa: PLC0415  (half of the coach's import, for two drills)

    return statements.assess(reply)


def _reflect(evidence: Evidence, reflection: float) -> Verdict:
    shows = reflection >= _SHOWS and evidence.firm
    passed = reflection >= LIKELY and not (evidence.reverses or evidence.elsewhere)
    passed = passed and evidence.length >= _FEWEST
    return Verdict(
        reflection,
        passed,
        (*given_back(evidence, shows=shows), checked(evidence) if shows else None),
        (
            turned_away(evidence),
            asks_instead(evidence),
            *missed(evidence, shown=passed),
            once_more(evidence) if passed and not shows else None,
            *rounding_off(evidence),
            None if passed else once_more(evidence) if evidence.fitting else Finding(Improvement.ADD_FEELING),
        ),
        next_steps(evidence),
    )


def _speaker_listener(evidence: Evidence, reflection: float) -> Verdict:
    base = _reflect(evidence, reflection)
    kept = not evidence.made(*TURNING_AWAY)
    return Verdict(
        reflection if kept else min(reflection, _SHORT_OF_IT),
        base.passed and kept,
        base.strengths,
        (*base.improvements, when(not evidence.question.checks, Improvement.CHECK_BACK)),
        base.next_steps,
    )


def _feeling(evidence: Evidence) -> Verdict:
    stays = not evidence.made(*TURNING_AWAY)
    founded = bool(evidence.sure or evidence.mirrored) or not evidence.adds
    named = bool(evidence.fitting) and founded
    score = evidence.signals.fitting * (0.75 if stays else 0.4) + 0.25 * (
        named and stays and bool(evidence.mirrored)
    )
    return Verdict(
        score,
        named and stays,
        given_back(evidence, shows=named),
        (
            turned_away(evidence),
            when(evidence.strays, Improvement.OFF_TOPIC, told(evidence)),
            other_feeling(evidence),
            None if named else asks_instead(evidence),
            add_feeling(evidence),
            add_cause(evidence),
        ),
        (second_feeling(evidence), *next_steps(evidence)),
    )


def _validate(evidence: Evidence) -> Verdict:
    says_so = evidence.made("sense")
    sense = says_so and on_subject(evidence)
    # "You were worn out, and then the sink was full" makes sense of it without the word.
    linked = bool(evidence.fitting) and len(evidence.mirrored) > 1 and evidence.signals.you > 0
    stays = not evidence.made(*TURNING_AWAY)
    made_of = 0.55 if sense else 0.5 if linked else 0.3 if says_so else 0.0
    score = made_of + 0.2 * (sense and linked) + 0.2 * bool(evidence.fitting) + 0.1 * bool(evidence.mirrored)
    agrees = evidence.moves["agreeing"]
    saying = quoted(evidence.moves["sense"])
    return Verdict(
        score if stays else 0.4 * score,
        (sense or linked) and stays,
        (
            when(sense and stays and bool(saying), Strength.MADE_SENSE, saying),
            *given_back(evidence, shows=sense or linked),
        ),
        (
            turned_away(evidence),
            when(bool(agrees) and not says_so, Improvement.MORE_THAN_AGREEING),
            None if says_so or linked else asks_instead(evidence),
            when(says_so and not sense, Improvement.SAY_WHY, told(evidence)),
            None if says_so else thin(evidence) or off_topic(evidence),
            when(not says_so, Improvement.MAKE_SENSE, feelings_heard(evidence)[:1]),
            *rounding_off(evidence),
        ),
        next_steps(evidence),
    )


def _curiosity(evidence: Evidence) -> Verdict:
    question = evidence.question
    asks = quoted((question.words,))
    charge = find("reproach", evidence.reply, Utterance.of(""))
    hostile = bool(charge) or evidence.made(
        *(kind for kind in TURNING_AWAY if kind not in _FINE_IN_A_QUESTION)
    )
    opens = question.kind in {"open", "invitation"}
    about = about_partner(evidence) or question.kind == "invitation"
    good = opens and about and not hostile
    # A why that blames is answered as a why: it is the question that wants to be turned.
    aside = (*_FINE_IN_A_QUESTION, "accusing") if question.kind == "why" else _FINE_IN_A_QUESTION
    score = (
        0.6 * (opens and about) + 0.35 * (not opens and bool(question.kind)) + 0.25 * bool(evidence.mirrored)
    )
    score += 0.15 * (opens and about and question.count == 1)
    return Verdict(
        0.3 * score if hostile else score,
        good,
        (
            when(good and question.kind == "open" and bool(asks), Strength.OPEN_QUESTION, asks),
            when(good and question.kind == "invitation" and bool(asks), Strength.INVITED, asks),
            when(good and bool(evidence.pointers), Strength.STAYED_ON_TOPIC, evidence.pointers[:2]),
        ),
        (
            turned_away(evidence, skip=aside),
            when(question.kind == "why", Improvement.WHAT_FOR_WHY, asks),
            when(
                bool(charge) and question.kind != "why" and not evidence.made("accusing", "dismissal"),
                Improvement.NO_CHARGE,
                quoted(charge),
            ),
            when(not question.kind, Improvement.ASK_SOMETHING),
            when(question.kind == "closed", Improvement.OPEN_UP, asks),
            when(opens and not about, Improvement.OFF_TOPIC, told(evidence)),
            when(question.count > 1, Improvement.ONE_QUESTION),
            when(
                about and not evidence.content and bool(told(evidence)),
                Improvement.ASK_ABOUT,
                told(evidence),
            ),
        ),
        (Finding(Improvement.LEAVE_ROOM),),
    )


def _i_statement(evidence: Evidence, said: "Statement") -> Verdict:
    on_topic = keeps_topic(evidence)
    contempt = evidence.made("dismissal")
    score = 0.4 * bool(said.feelings) + 0.25 * said.has_situation + 0.2 * said.has_need + 0.15 * on_topic
    if not said.is_i_statement or not on_topic:
        score = min(score, _SHORT_OF_IT)
    return Verdict(
        0.5 * score if said.blames or contempt else score,
        said.is_i_statement and on_topic and not contempt,
        () if said.blames else (own_feeling(evidence, said), situation(said), need(said)),
        (
            *charges(evidence, said),
            names_no_feeling(evidence, said),
            when(not on_topic, Improvement.KEEP_TOPIC, told(evidence)),
            when(not said.has_situation, Improvement.ADD_SITUATION),
            when(not said.has_need and not said.asks, Improvement.ADD_NEED),
        ),
        (when(not said.asks, Improvement.ASK_ONE_THING), Finding(Improvement.NOTHING_TO_ADD)),
    )


def _soft_startup(evidence: Evidence, said: "Statement") -> Verdict:
    on_topic = keeps_topic(evidence)
    hard = said.blames or said.orders or bool(said.fake_feeling) or evidence.made("dismissal")
    score = 0.5 * said.asks + 0.25 * bool(said.feelings) + 0.15 * said.has_situation + 0.1 * on_topic
    if hard or not said.asks or not on_topic:
        score = min(score, _SHORT_OF_IT)
    return Verdict(
        0.5 * score if hard else score,
        said.asks and on_topic and not hard,
        ()
        if said.blames
        else (
            own_feeling(evidence, said),
            when(said.asks and not hard and bool(said.request), Strength.GENTLE_REQUEST, (said.request,)),
            situation(said),
        ),
        (
            *charges(evidence, said),
            when(said.orders, Improvement.SOFTEN),
            None if said.asks else names_no_feeling(evidence, said),
            when(not on_topic, Improvement.KEEP_TOPIC, told(evidence)),
            when(not said.asks, Improvement.ASK_ONE_THING),
            names_no_feeling(evidence, said),
            when(not said.has_situation and not evidence.mirrored, Improvement.ADD_SITUATION),
        ),
        (
            when("because" not in evidence.reply.spoken, Improvement.SAY_WHY_IT_MATTERS),
            Finding(Improvement.NOTHING_TO_ADD),
        ),
    )
