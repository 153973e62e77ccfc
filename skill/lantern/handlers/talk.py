"""The weekly talk part by part, speaker and listener for two, and a time-out with the time to come back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from markupsafe import Markup

from lantern.capability import Capability, Needs
from lantern.coaching.asides import is_at_a_loss, takes_the_turn
from lantern.coaching.talk import LEAST, Back, Fit, in_a_while, is_heated, is_late, read_back, usual_end
from lantern.handlers import checklist, gratitude, partners
from lantern.turn import PARTNERS, Elicit, Exercise, Reply, Turn, moving_on, paused_exercise

__all__ = ["return_due", "talk", "welcome_back"]

talk = Capability("talk")

_HABIT = "weekly_talk"
"""The habit on the checklist that a weekly talk counts for."""
_STAGES = ("appreciate", "right", "issue", "plan")
_ELICIT = Elicit("TimeOutIntent", "back")
_NAME = Elicit("WhoIsSpeakingIntent", "name")
_PATIENCE = 2
"""After so many overheard words in a row the skill goes quiet and keeps the place."""
_TRIES = 2
"""How often a missing bit is said again."""
_EARLY = timedelta(minutes=10)
"""How long before the time they named the couple is welcomed back from a time-out."""
_LATE = timedelta(days=3)
"""For how long after it."""
_QUIET = timedelta(hours=3)
"""For how long a talk goes on in which the skill is quiet."""
_MEANT_AS_TIME = {"ShortTalkIntent": LEAST, "LongTalkIntent": timedelta(hours=1)}
"""Samples of these are answers to "when will you be back": "twenty minutes", "an hour"."""
_MINUTES_TOLD = 60
"""Up to how many minutes the way to the return is told in minutes."""

_YES = "AMAZON.YesIntent"
_NO = "AMAZON.NoIntent"
_SKIPS = frozenset({"AMAZON.NextIntent", "SkipIntent"})
_ON = _SKIPS | {_YES, "ContinueIntent", "AMAZON.ResumeIntent", "SaidItIntent", "CompleteItemIntent"}
"""Going on; "we did that" is the checklist's wording as well."""
_NOT_YET = frozenset({_NO, "MoreTimeIntent"})
_MISSING = frozenset({_NO, "MissingBitIntent", "MissPromiseIntent", "MoreIntent"})
"""A bit didn't come across; "not quite" and "a bit" are taken for the last two."""
_FLOOR = frozenset({"FloorIntent", "ExampleIntent"})
"""The floor changes; "your turn" is a sample of the second one."""
_TALKING = frozenset({*_STAGES, "alone", "speaking", "listening"})
"""The steps at which the two are speaking to each other."""
_OVERHEARD = frozenset({"AMAZON.FallbackIntent", "DrillReplyIntent", "GratitudeShareIntent"})
"""What words that the two say to each other are taken for, besides stems of free speech."""


@dataclass(frozen=True)
class _Place:
    """Where a talk is: harmless data, which may be stored."""

    step: str
    form: str = ""
    """The form of the weekly talk, "short" or "long"; "" outside one."""
    first: str = ""
    """The partner who had the floor first, "one" or "two"; "" if it isn't known who is who."""
    turns: int = 0
    """How often the floor changed."""
    tries: int = 0
    """How often the listener tried again."""
    at: str = ""
    """The step to go back to."""

    @classmethod
    def of(cls, exercise: Exercise) -> "_Place":
        data = exercise.data
        turns, tries = data.get("turns", 0), data.get("tries", 0)
        form, first = str(data.get("form", "")), str(data.get("first", ""))
        return cls(
            exercise.step,
            form=form if form in {"short", "long"} else "",
            first=first if first in PARTNERS else "",
            turns=turns if isinstance(turns, int) else 0,
            tries=tries if isinstance(tries, int) else 0,
            at=str(data.get("at", "")),
        )

    def exercise(self) -> Exercise:
        data = {
            "form": self.form,
            "first": self.first,
            "turns": self.turns,
            "tries": self.tries,
            "at": self.at,
        }
        return Exercise(talk.name, self.step, data, lasting=True)


@talk.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through a talk; what the two say to each other is left to them."""
    place = _Place.of(exercise)
    if turn.intent == "AMAZON.HelpIntent" and turn.session.said:
        question = Markup(turn.session.said.ask)  # noqa: S704  (our own words, rendered and escaped before)
        elicit = turn.session.said.elicit
        return Reply("talk/help", {"question": question}, exercise=exercise, elicit=elicit)
    if place.step == "when":
        return _answer_when(turn, exercise)
    if _hears(turn) and is_heated(turn.free_text):
        at = place.at if place.step == "heated" else place.step
        return Reply("talk/heated", exercise=replace(place, step="heated", at=at).exercise())
    answers = _ANSWERS.get(place.step)
    return (answers(turn, place) or _ask_again(turn, exercise)) if answers else None


def _ask_again(turn: Turn, exercise: Exercise) -> Reply | None:
    """Ask the open question once more after words that don't answer it, once."""
    said, is_answer = turn.session.said, _hears(turn) or turn.intent == "MoreIntent"
    if not said or not is_answer or turn.session.misses:
        return None
    question = Markup(said.ask)  # noqa: S704  (our own words, rendered and escaped before)
    return Reply("talk/again", {"question": question}, exercise=exercise, elicit=said.elicit, missed=True)


def _hears(turn: Turn) -> bool:
    """Tell whether this turn is something that the two said to each other; a topic may be theirs as well."""
    now = turn.session.exercise
    is_theirs = turn.intent == "TopicIntent" and now is not None and now.step in _TALKING
    return turn.intent in _OVERHEARD or turn.by_stem or is_theirs


# The weekly talk


@talk.intent("WeeklyTalkIntent")
def weekly(turn: Turn) -> Reply:
    """Say what a weekly talk is, and ask how long it may be."""
    latest, today = turn.household.talk.latest, turn.now.date()
    again = latest is not None and latest.isocalendar()[:2] == today.isocalendar()[:2]
    return Reply("talk/weekly", {"again": again}, exercise=_Place("length").exercise())


@talk.intent("ShortTalkIntent")
def short(turn: Turn) -> Reply:
    """Begin the form of twenty minutes."""
    return _begin(turn, "short")


@talk.intent("LongTalkIntent")
def long(turn: Turn) -> Reply:
    """Begin the form of an hour."""
    return _begin(turn, "long")


def _begin(turn: Turn, form: str) -> Reply:
    turn.household.talk.back_at = None  # whatever was broken off, they are talking again
    return _stage(turn, _Place(_STAGES[0], form=form), "")


def _answer_length(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent == _YES:
        return short(turn) if place.step == "length" else long(turn)
    if turn.intent == _NO and place.step == "length":
        return Reply("talk/longer", exercise=replace(place, step="longer").exercise())
    return moving_on(done=True) if turn.intent in _SKIPS | {_NO} else None


def _stage(turn: Turn, place: _Place, after: str) -> Reply:
    """Say what one part is about and how long it takes."""
    stage = _find(turn, "issue" if place.step == "alone" else place.step)
    open_now = turn.session.exercise
    values = {
        "after": after,
        "again": open_now is not None and open_now.name == talk.name and open_now.step == place.step,
        "name": stage["name"],
        "text": stage["text"][place.form or "short"],
        "minutes": stage["minutes"][place.form or "short"],
        "last": not _following(place.step),
    }
    template = "talk/issue" if place.step == "issue" else "talk/stage"
    return Reply(template, values, exercise=place.exercise())


def _find(turn: Turn, stage_id: str) -> Mapping[str, Mapping[str, str]]:
    stages = turn.content.load("talk")["stages"]
    found: Mapping[str, Mapping[str, str]] = next(each for each in stages if each["id"] == stage_id)
    return found


def _next_stage(turn: Turn, place: _Place) -> Reply:
    following = _following(place.step)
    if not following:
        return Reply("talk/close", exercise=replace(place, step="close").exercise())
    return _stage(turn, replace(place, step=following), "next")


def _following(stage: str) -> str:
    """Return the part after *stage*, or "" after the last one."""
    at = _STAGES.index("issue" if stage == "alone" else stage) + 1
    return _STAGES[at] if at < len(_STAGES) else ""


def _answer_stage(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in _ON:
        return _next_stage(turn, place)
    if turn.intent == "AMAZON.PreviousIntent":
        at = _STAGES.index("issue" if place.step == "alone" else place.step)
        return _stage(turn, replace(place, step=_STAGES[max(at - 1, 0)]), "back")
    if turn.intent == "AMAZON.StartOverIntent":
        return weekly(turn)
    if turn.intent == "GratitudeShareIntent" and turn.free_text:
        if gratitude.instead_of(turn, turn.free_text, place.exercise()) is None:
            gratitude.count(turn)
        return _go_quiet(turn)
    return _go_quiet(turn) if turn.intent in _NOT_YET or _hears(turn) else None


def _answer_issue(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in {_YES, "SpeakerListenerIntent"} | _FLOOR:
        return _rules(turn, replace(place, step="ready"))
    if turn.intent == _NO:
        return _stage(turn, replace(place, step="alone"), "alone")
    return _answer_stage(turn, place)


def _go_quiet(turn: Turn) -> Reply:
    """Close the microphone while they talk; their place is kept by the session's end."""
    turn.household.talk.quiet_at = turn.now
    return Reply("talk/quiet")


def _answer_close(turn: Turn, place: _Place) -> Reply | None:  # noqa: ARG001
    if turn.intent not in _SKIPS | {_YES, _NO, "CompleteItemIntent"}:
        return None
    marked = turn.intent in {_YES, "CompleteItemIntent"}
    if marked:
        turn.household.talk.latest = turn.now.date()
        checklist.note_done(turn, _HABIT)
    return Reply("talk/done", {"marked": marked}, over=True)


# Speaker and listener


@talk.intent("SpeakerListenerIntent")
def take_turns(turn: Turn) -> Reply:
    """Say the rules, and settle who has the floor first."""
    turn.household.talk.back_at = None  # whatever was broken off, they are talking again
    return _rules(turn, _Place("ready"))


@talk.intent("FloorIntent")
def offer_turns(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Offer to keep the floor where nobody has it."""
    return Reply("talk/offer", exercise=Exercise(talk.name, "offer"))


def _answer_offer(turn: Turn, place: _Place) -> Reply | None:  # noqa: ARG001
    if turn.intent == _YES:
        return take_turns(turn)
    return moving_on() if turn.intent in _SKIPS | {_NO} else None


def _rules(turn: Turn, place: _Place) -> Reply:
    content, memory = turn.content.load("talk"), turn.household.talk
    first = (turn.speaker or PARTNERS[0]) if all(partners.names(turn)) else ""
    values = {
        "rules": content["rules"],
        "short": memory.told,
        "honest": "" if memory.told else content["honest"]["text"],
        "name": partners.name_of(turn, first),
    }
    memory.told = True
    place = replace(place, first=first, turns=0, tries=0)
    return Reply("talk/rules", values, exercise=place.exercise(), elicit=_NAME if first else None)


def _answer_ready(turn: Turn, place: _Place) -> Reply | None:
    named = partners.who_is(turn, turn.slot("name").value) if turn.slot("name").value else None
    if named:
        return _speak(turn, replace(place, first=named), "")
    if turn.intent in _ON:
        return _speak(turn, place, "")
    if turn.intent in _FLOOR | {_NO} and place.first:
        return _speak(turn, replace(place, first=_other(place.first)), "")
    if turn.intent in _FLOOR or takes_the_turn(turn.free_text):
        return _speak(turn, place, "")
    if turn.intent == "AMAZON.StartOverIntent" or (_hears(turn) and not turn.session.misses):
        return replace(_rules(turn, place), missed=_hears(turn))
    if turn.intent in _NOT_YET:
        return _go_quiet(turn)
    return _speak(turn, place, "") if _hears(turn) else None  # "me", or whatever else says who begins


def _other(who: str) -> str:
    return PARTNERS[1 - PARTNERS.index(who)]


def _names(turn: Turn, place: _Place) -> dict[str, str]:
    """Return the names of who has the floor and who listens, "" where they aren't known."""
    if not place.first:
        return {"speaker": "", "listener": ""}
    speaker = place.first if place.turns % 2 == 0 else _other(place.first)
    return {
        "speaker": partners.name_of(turn, speaker),
        "listener": partners.name_of(turn, _other(speaker)),
    }


def _speak(turn: Turn, place: _Place, after: str, *, missed: bool = False) -> Reply:
    """Leave the floor to the speaker for a while."""
    values = {"after": after, "is_first": place.turns % 2 == 0, **_names(turn, place)}
    place = replace(place, step="speaking", tries=0)
    return Reply("talk/speaking", values, exercise=place.exercise(), missed=missed)


def _listen(turn: Turn, place: _Place, after: str, *, missed: bool = False) -> Reply:
    """Leave time for the listener to say it back."""
    values = {"after": after, **_names(turn, place)}
    return Reply(
        "talk/listening", values, exercise=replace(place, step="listening").exercise(), missed=missed
    )


def _ask_floor(place: _Place, after: str, *, missed: bool = False) -> Reply:
    """Ask whether the floor changes, or, once both had it equally often, whether to end."""
    ends = place.turns % 2 == 1
    place = replace(place, step="end" if ends else "change", tries=0)
    return Reply("talk/floor", {"after": after, "ends": ends}, exercise=place.exercise(), missed=missed)


def _change(turn: Turn, place: _Place) -> Reply:
    return _speak(turn, replace(place, turns=place.turns + 1), "switch")


def _answer_speaking(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in _FLOOR:
        return _change(turn, place)
    if turn.intent in _ON:
        return _listen(turn, place, "")
    if turn.intent in _NOT_YET:
        return _speak(turn, place, "more")
    if turn.intent == "AMAZON.StartOverIntent":
        return _speak(turn, place, "")
    if turn.intent == "AMAZON.PreviousIntent":
        return _rules(turn, replace(place, step="ready"))
    if _hears(turn):
        enough = turn.session.misses >= _PATIENCE
        return _go_quiet(turn) if enough else _speak(turn, place, "overheard", missed=True)
    return None


def _answer_listening(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in _FLOOR:
        return _change(turn, place)
    if turn.intent in _ON:
        return _ask_floor(place, "")
    if turn.intent in _MISSING:
        if place.tries >= _TRIES:
            return _ask_floor(place, "partly")
        return _listen(turn, replace(place, tries=place.tries + 1), "missing")
    if turn.intent in {"AMAZON.PreviousIntent", "AMAZON.StartOverIntent"}:
        return _speak(turn, place, "same")
    if turn.intent == "MoreTimeIntent":
        return _listen(turn, place, "")
    if _hears(turn):
        enough = turn.session.misses >= _PATIENCE
        return _go_quiet(turn) if enough else _listen(turn, place, "overheard", missed=True)
    return None


def _answer_floor(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in _FLOOR or (place.step == "change" and turn.intent in _ON):
        return _change(turn, place)
    if place.step == "end" and turn.intent in _ON:
        return _thank(turn, place)
    if turn.intent in _NOT_YET:
        return _change(turn, place) if place.step == "end" else _speak(turn, place, "same")
    if _hears(turn):
        enough = turn.session.misses >= _PATIENCE
        return _go_quiet(turn) if enough else _ask_floor(place, "overheard", missed=True)
    return None


def _thank(turn: Turn, place: _Place) -> Reply:
    """End the turns with a thank-you; within the weekly talk the plan comes next."""
    if place.form:
        return _stage(turn, replace(place, step="plan"), "thanks")
    return Reply("talk/thanks", done=True)


@talk.intent("SaidItIntent", "MoreTimeIntent", "MissingBitIntent", needs=Needs.NOTHING)
def nothing_open(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Ask what is meant where no talk is going on."""
    return Reply("session/which")


# The time-out


@talk.intent("TimeOutIntent", everywhere=True)
def time_out(turn: Turn) -> Reply:
    """Break off, at once and without a reason, and settle when to come back."""
    memory, open_now = turn.household.talk, turn.session.exercise
    waiting = open_now is not None and open_now.name == talk.name and open_now.step == "when"
    if turn.free_text or waiting:
        return _take_back(turn)
    memory.back_at = usual_end(turn.now)  # in case nobody names a time
    return _ask_when(turn, "")


def _ask_when(turn: Turn, after: str, *, missed: bool = False) -> Reply:
    # It isn't lasting, so that what was left for it stays the place to come back to.
    exercise = Exercise(talk.name, "when", {"later": after == "later"})
    values = {"after": after, "late": is_late(turn.now)}
    return Reply("talk/when", values, exercise=exercise, elicit=_ELICIT, missed=missed)


def _answer_when(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent in _MEANT_AS_TIME:
        return _agree(turn, Back(in_a_while(turn.now, _MEANT_AS_TIME[turn.intent]), Fit.FITS))
    if turn.intent in _SKIPS | {_YES, _NO}:
        if turn.intent == _YES or exercise.data.get("later") is not True:
            return _agree(turn, Back(usual_end(turn.now), Fit.FITS))
        turn.household.talk.back_at = None
        return moving_on(done=True)
    if turn.free_text or turn.intent == "AMAZON.FallbackIntent":
        return _take_back(turn)
    return None


def _take_back(turn: Turn) -> Reply:
    """Take the time that was named; help along once where there is none, or one too far off.

    Nobody who can't think of one, or is past talking, is asked again.
    """
    said, usual = turn.free_text, usual_end(turn.now)
    found = read_back(said, turn.now)
    if found and found.fit is not Fit.TOO_LATE:
        return _agree(turn, found)
    is_lost = is_at_a_loss(said) or is_heated(said)
    if not (turn.session.misses or is_lost) and (said or turn.intent != "TimeOutIntent"):
        turn.household.talk.back_at = usual
        return _ask_when(turn, "too_late" if found else "unclear", missed=True)
    return _agree(turn, Back(in_a_while(turn.now, timedelta(days=1)) if found else usual, Fit.FITS))


def _agree(turn: Turn, back: Back) -> Reply:
    """Remember when they want to be back, say it, and go quiet."""
    turn.household.talk.back_at = back.at
    minutes = round((back.at - turn.now) / timedelta(minutes=1))
    values = {
        "late": is_late(turn.now),
        "too_soon": back.fit is Fit.TOO_SOON,
        "least": turn.content.load("talk")["time_out"]["text"],
        "minutes": minutes if minutes <= _MINUTES_TOLD else 0,
        "day": back.at.date(),
        "time": f"{back.at:%H:%M}",
    }
    return Reply("talk/time_out", values)


def _answer_heated(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent == _YES:
        turn.household.talk.back_at = usual_end(turn.now)
        return _ask_when(turn, "")
    if turn.intent in _SKIPS | {_NO}:
        return _go_back(turn, place, "calm")
    return _go_quiet(turn) if _hears(turn) and turn.session.misses else None


# Coming back


def _left(turn: Turn) -> _Place | None:
    """Return where a talk was left, if one was lately."""
    paused = paused_exercise(turn.household, turn.now)
    return _Place.of(paused) if paused and paused.name == talk.name else None


def return_due(turn: Turn) -> bool:
    """Tell whether the couple is to be welcomed back: after a time-out, or in the midst of a weekly talk."""
    memory = turn.household.talk
    back = memory.back_at
    if back and back.tzinfo and back - _EARLY <= turn.now <= back + _LATE:
        return True
    return _is_quiet(memory.quiet_at, turn.now) and _left(turn) is not None


def _is_quiet(since: datetime | None, now: datetime) -> bool:
    return bool(since and since.tzinfo and timedelta(0) <= now - since <= _QUIET)


def welcome_back(turn: Turn) -> Reply:
    """Welcome the couple back, and offer to go on where they were; call it before that is forgotten."""
    memory, place = turn.household.talk, _left(turn)
    if memory.back_at is None and place:
        return _go_back(turn, place, "resumed")
    at = place.at or place.step if place else ""
    placed = at in _ANSWERS
    place = replace(place or _Place("return"), step="return", at=at if placed else "")
    # Without a place to go back to, the time they named is enough to ask again by.
    return Reply("talk/return", {"placed": placed}, exercise=replace(place.exercise(), lasting=placed))


def _answer_return(turn: Turn, place: _Place) -> Reply | None:
    if turn.intent in _ON:
        return _go_back(turn, place, "resumed")
    return _ask_when(turn, "later") if turn.intent in _NOT_YET else None


def _go_back(turn: Turn, place: _Place, after: str) -> Reply:
    """Go on at the step that was left, or with the rules where there was none."""
    turn.household.talk.back_at = turn.household.talk.quiet_at = None
    place = replace(place, step=place.at or place.step, at="")
    if place.step == "issue":
        return _stage(turn, place, "back")
    if place.step in {*_STAGES, "alone"}:
        return _resume_stage(turn, place)
    if place.step in {"length", "longer"}:
        return weekly(turn)
    if place.step == "close":
        return Reply("talk/close", exercise=place.exercise())
    if place.step in {"speaking", "listening", "change", "end"}:
        return _speak(turn, place, after)
    return _rules(turn, replace(place, step="ready"))


def _resume_stage(turn: Turn, place: _Place) -> Reply:
    following = _following(place.step)
    values = {
        "stage": _find(turn, "issue" if place.step == "alone" else place.step)["name"],
        "next": _find(turn, following)["name"] if following else "",
    }
    return Reply("talk/resumed", values, exercise=place.exercise())


@talk.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Go on with the talk that was left."""
    return _go_back(turn, _Place.of(exercise), "resumed")


_ANSWERS: Mapping[str, Callable[[Turn, _Place], Reply | None]] = {
    "length": _answer_length,
    "longer": _answer_length,
    "appreciate": _answer_stage,
    "right": _answer_stage,
    "issue": _answer_issue,
    "alone": _answer_stage,
    "plan": _answer_stage,
    "close": _answer_close,
    "offer": _answer_offer,
    "ready": _answer_ready,
    "speaking": _answer_speaking,
    "listening": _answer_listening,
    "change": _answer_floor,
    "end": _answer_floor,
    "heated": _answer_heated,
    "return": _answer_return,
}
