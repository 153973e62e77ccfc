"""The guided apology: part by part as practice, then said to the partner, not to the speaker."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lantern.capability import Capability
from lantern.coaching.apology import ApologyFeedback, Slip, assess, is_alone
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.handlers import faq
from lantern.handlers.checklist import is_settled, note_done
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["apology"]

apology = Capability("apology")

_HABIT = "apology"
"""The habit on the checklist that an apology counts for."""
_ELICIT = Elicit("ApologyPartIntent", "words")
_LONGEST = 500
"""How many characters of one part are looked at: a minute of speech."""
_SURE = 0.8
"""Score from which words in the midst of an apology are taken for a question about apologies."""
_ASKED = 0.4
"""The same where the word order is a question's."""
_RATHER_SURE = 0.5
"""The same while the two talk to each other."""
_WORDS = frozenset({"ApologyPartIntent", "DrillReplyIntent", "GratitudeShareIntent"})
_PROMISES = frozenset({"MakePromiseIntent"})
_ONWARD = frozenset({"AMAZON.NextIntent", "SkipIntent", "AMAZON.NoIntent"})
_GO_ON = frozenset({"MoreIntent", "ContinueIntent", "AMAZON.ResumeIntent"})
"""What goes on to the next part once this one was tried, and takes this one up again before."""
_EXAMPLE = frozenset({"AMAZON.HelpIntent", "ExampleIntent"})
_OVERHEARD = frozenset({"AMAZON.FallbackIntent", "ThanksIntent", "MakePromiseIntent"})
"""What the partner may have said to the one who apologized."""


@dataclass(frozen=True)
class Part:
    """One part of the apology, as it is asked for."""

    id: str
    name: str
    intro: str
    ask: str
    hint: str
    example: str


def _parts(data: Mapping[str, Any]) -> tuple[Part, ...]:
    return tuple(Part(**one) for one in data["parts"])


@dataclass(frozen=True)
class _Place:
    """Where somebody is in the apology; all that is kept of it."""

    part: str
    tried: bool = False
    """Whether this part was said once and is to be said again."""
    said: int = 0
    """How many parts were said so far."""
    alone: bool = False
    """Whether the partner isn't there, so that it can only be said to them later."""

    @classmethod
    def of(cls, exercise: Exercise) -> "_Place":
        data = exercise.data
        said = data.get("said", 0)
        return cls(
            str(data.get("part", "")),
            data.get("tried") is True,
            said if isinstance(said, int) else 0,
            data.get("alone") is True,
        )

    def exercise(self) -> Exercise:
        """Return the open exercise at this place."""
        data = {"part": self.part, "tried": self.tried, "said": self.said, "alone": self.alone}
        return Exercise("apology", "part", data, lasting=True)


def _all(turn: Turn) -> tuple[Part, ...]:
    return turn.content.build("apology", _parts)


def _find(turn: Turn, part_id: str) -> Part:
    """Return the part with this id; the first one if there is none."""
    parts = _all(turn)
    return next((part for part in parts if part.id == part_id), parts[0])


def _beside(turn: Turn, part: Part, step: int) -> Part | None:
    """Return the part that stands *step* places after *part*."""
    parts = _all(turn)
    at = parts.index(part) + step
    return parts[at] if 0 <= at < len(parts) else None


@apology.intent("ApologyIntent")
def start(turn: Turn) -> Reply:
    """Begin with taking responsibility."""
    return _ask("new", _all(turn)[0], _Place(""))


def _ask(how: str, part: Part, before: _Place, feedback: ApologyFeedback | None = None) -> Reply:
    """Ask for *part* after the place *before*; *how* tells what comes first."""
    return Reply(
        "apology/part",
        {"how": how, "part": part, "feedback": feedback},
        exercise=replace(before, part=part.id, tried=False).exercise(),
        elicit=_ELICIT,
        missed=how == "unheard",
        quotes=feedback is not None,
    )


@apology.intent("ApologyPartIntent")
def said_outside(turn: Turn) -> Reply:
    """Offer to shape what sounds like an apology, said out of the blue."""
    known = faq.find(turn, turn.free_text, at_least=_RATHER_SURE) if turn.free_text else None
    return known or Reply("apology/offer", exercise=Exercise("apology", "offer"))


@apology.intent("ApologyWhereIntent")
def where(turn: Turn) -> Reply:
    """Tell which part is being practiced and what comes after it; outside an apology, offer one."""
    exercise = turn.session.lasting
    if exercise is None or exercise.name != apology.name:
        return Reply("apology/offer", exercise=Exercise("apology", "offer"))
    parts, place = _all(turn), _Place.of(exercise)
    part = _find(turn, place.part)
    at = parts.index(part)
    values = {"part": part, "number": at + 1, "count": len(parts)}
    coming = [each.name for each in parts[at + 1 :]]
    return Reply("apology/where", {**values, "coming": coming}, exercise=place.exercise(), elicit=_ELICIT)


@apology.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through the parts, and ask afterwards whether it was said."""
    if exercise.step == "part":
        return _answer_part(turn, _Place.of(exercise))
    if exercise.step == "mark":
        return _answer_mark(turn, exercise)
    if exercise.step == "offer" and turn.intent == "AMAZON.YesIntent":
        return start(turn)
    if exercise.step == "leave" and turn.intent in {"AMAZON.NoIntent", *_GO_ON}:
        return resume(turn, exercise)
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.NoIntent"}:
        return moving_on(done=True)
    return None


def _answer_part(turn: Turn, place: _Place) -> Reply | None:
    part = _find(turn, place.part)
    if turn.by_stem or turn.intent in _WORDS | _PROMISES:
        return _hear(turn, part, place)
    if turn.intent in _ONWARD or (turn.intent in _GO_ON and place.tried):
        return _go_on(turn, part, "skipped", place)
    if turn.intent == "AMAZON.YesIntent" or turn.intent in _GO_ON:
        return _ask("listening", part, place)
    if turn.intent == "AMAZON.PreviousIntent":
        return _ask("back", _beside(turn, part, -1) or part, place)
    if turn.intent == "AMAZON.StartOverIntent":
        return _ask("back", part if place.tried else _all(turn)[0], place)
    if turn.intent in _EXAMPLE:
        return _example(part, place)
    if turn.intent == "AMAZON.FallbackIntent":
        unheard = turn.session.misses == 0
        return _ask("unheard", part, place) if unheard else _go_on(turn, part, "skipped", place)
    return None


def _example(part: Part, place: _Place) -> Reply:
    return Reply("apology/example", {"part": part}, exercise=place.exercise(), elicit=_ELICIT)


def _hear(turn: Turn, part: Part, place: _Place) -> Reply:
    """Give feedback on what was said for *part*; a question about apologies is answered instead."""
    text = _said(turn)
    if not text or is_at_a_loss(text):
        return _example(part, place)
    if is_alone(text):
        return _ask("alone", part, replace(place, alone=True))
    feedback = assess(part.id, text)
    asks = any(slip.code == Slip.QUESTION for slip in feedback.slips)
    asked = faq.find(turn, text, at_least=_ASKED if asks else _SURE)
    return asked or _coach(turn, part, place, feedback)


def _said(turn: Turn) -> str:
    """Return the words of the part, with those that a promise begins with."""
    if turn.intent in _PROMISES:
        return f"I will {turn.free_text}"[:_LONGEST] if turn.free_text else ""
    return turn.free_text[:_LONGEST]


def _coach(turn: Turn, part: Part, place: _Place, feedback: ApologyFeedback) -> Reply:
    """Tell what was found; one more try, then on to the next part."""
    if any(slip.code == Slip.UNWILLING for slip in feedback.slips):
        leave = replace(place.exercise(), step="leave")
        return Reply("apology/unwilling", {"feedback": feedback}, exercise=leave)
    if feedback.passed or place.tried:
        return _go_on(turn, part, "feedback", replace(place, said=place.said + 1), feedback)
    return Reply(
        "apology/again",
        {"part": part, "feedback": feedback},
        exercise=replace(place, part=part.id, tried=True).exercise(),
        elicit=_ELICIT,
        quotes=True,
    )


def _go_on(turn: Turn, part: Part, how: str, at: _Place, feedback: ApologyFeedback | None = None) -> Reply:
    """Ask for the next part; after the last one, it's time to say it to the partner."""
    following = _beside(turn, part, 1)
    return _ask(how, following, at, feedback) if following else _deliver(turn, at, feedback)


def _deliver(turn: Turn, at: _Place, feedback: ApologyFeedback | None) -> Reply:
    """Send the speaker to their partner, be quiet, and ask afterwards if it may be marked."""
    alone = at.alone
    if not at.said:
        return Reply("apology/nothing_said", done=True)
    turn.household.apology.latest = turn.now.date()
    marked = alone or is_settled(turn, _HABIT)  # nothing was said to anybody who isn't there
    return Reply(
        "apology/deliver",
        {"feedback": feedback, "marked": marked, "alone": alone},
        exercise=None if marked else Exercise("apology", "mark"),
        done=True,
        quotes=feedback is not None,
    )


def _answer_mark(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent == "AMAZON.YesIntent":
        note_done(turn, _HABIT)
        return Reply("apology/marked")
    if turn.intent in _ONWARD:
        return Reply("apology/open")
    overheard = turn.by_stem or turn.intent in _WORDS | _OVERHEARD
    if not overheard or turn.session.misses:
        return None
    # "I forgive you" and "thank you for that" are for the partner; only a question is for the speaker.
    asked = faq.find(turn, turn.free_text, at_least=_RATHER_SURE) if is_question(turn.free_text) else None
    return asked or Reply("apology/mark_first", exercise=exercise, missed=True)


@apology.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Ask for the part where somebody stopped."""
    place = _Place.of(exercise)
    return _ask("resumed", _find(turn, place.part), place)
