"""The plan: start it, where it stands, its steps, tonight, resting, on and back; leads to the guides."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import wraps

from lantern.capability import Capability, Handler
from lantern.coaching import plan as coach
from lantern.coaching.asides import is_at_a_loss
from lantern.coaching.plan import Phase, Place, Renewal, Standing, Step
from lantern.handlers import faq
from lantern.handlers.overheard import HEATED
from lantern.handlers.plan_guides import answer_guide, lead, say_again
from lantern.handlers.plan_state import book_of, keep, place_of, progress_of
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on, paused_exercise

__all__ = ["plan", "tonight"]

plan = Capability("plan")

_WHICH_DAY = Elicit("StartPlanIntent", "date")
_WHICH_PHASE = Elicit("PlanPhaseIntent", "phase")
_NEXT = Exercise("plan", "next")
"""A step is offered."""


def tonight(turn: Turn) -> str:
    """Return one sentence on what to do tonight, "" without a plan that runs."""
    place = place_of(turn)
    if place.standing is not Standing.RUNNING:
        return ""
    return coach.tonight(place.phase, turn.now.date(), turn.household_id)


def _not_running(turn: Turn) -> Reply | None:
    """Return what to say where there is no plan, or one that hasn't begun or rests."""
    place = place_of(turn)
    if place.standing is Standing.NONE:
        return Reply("plan/none", exercise=Exercise("plan", "offer_start"), elicit=_WHICH_DAY)
    if place.standing is Standing.FUTURE:
        values = {"day": turn.household.plan.started}
        exercise = Exercise("plan", "offer_start")
        return Reply("plan/future", values, exercise=exercise, elicit=_WHICH_DAY)
    if place.standing is Standing.RESTING:
        return Reply("plan/resting", {"phase": place.phase}, exercise=Exercise("plan", "resting"))
    return None


def _running(then: Handler) -> Handler:
    """Answer by *then* where the plan runs."""

    @wraps(then)
    def handler(turn: Turn) -> Reply:
        return _not_running(turn) or then(turn)

    return handler


# Starting and resting


@plan.intent("StartPlanIntent")
def start(turn: Turn) -> Reply:
    """Start the plan, today or on the day that was named; one that runs only starts over after a yes."""
    today, said = turn.now.date(), turn.slot("date").value
    day = coach.day_of(said, today) if said else today
    if day is None:
        return _which_day("unknown")
    if not today <= day <= today + coach.FARTHEST_START:
        return _which_day("past" if day < today else "far")
    place, progress = place_of(turn), progress_of(turn)
    untouched = not progress.done and progress.phase == book_of(turn).phases[0].id
    just_begun = progress.started == today and untouched and said
    if place.standing is Standing.RESTING and not said:
        return _not_running(turn) or _begin(turn, day)
    if place.standing in {Standing.RUNNING, Standing.RESTING} and not just_begun:
        return _ask_restart(turn, day)
    return _begin(turn, day)


def _which_day(reason: str) -> Reply:
    exercise = Exercise("plan", "which_day")
    return Reply("plan/which_day", {"reason": reason}, exercise=exercise, elicit=_WHICH_DAY)


def _begin(turn: Turn, day: date) -> Reply:
    book = book_of(turn)
    keep(turn, coach.begin(book.phases, day))
    is_today, first = day == turn.now.date(), book.phases[0]
    exercise = _NEXT if is_today else Exercise("plan", "about", {"phase": first.id})
    values = {"day": day, "today": is_today, "phase": first}
    return Reply("plan/begun", values, exercise=exercise, elicit=_WHICH_DAY)


def _begin_today(turn: Turn) -> Reply:
    return _begin(turn, turn.now.date())


def _ask_restart(turn: Turn, day: date) -> Reply:
    values = {"phase": place_of(turn).phase, "day": day}
    return Reply("plan/already", values, exercise=Exercise("plan", "restart", {"day": day.isoformat()}))


def _ask_restart_today(turn: Turn) -> Reply:
    return _ask_restart(turn, turn.now.date())


def _restart(turn: Turn) -> Reply:
    """Start over on the day that was agreed, or today if it has gone by since."""
    today = turn.now.date()
    return _begin(turn, max(today, coach.day_of(_said(turn, "day"), today) or today))


def _unchanged(turn: Turn) -> Reply:
    return Reply("plan/unchanged", {"phase": place_of(turn).phase}, exercise=_NEXT)


@plan.intent("PausePlanIntent")
def pause(turn: Turn) -> Reply:
    """Let the plan rest; its weeks don't count until it is taken up again."""
    standing = place_of(turn).standing
    if standing in {Standing.NONE, Standing.RESTING}:
        return _not_running(turn) or moving_on()
    keep(turn, coach.pause(progress_of(turn), turn.now.date()))
    return Reply("plan/paused", free=True)


@plan.intent("ResumePlanIntent")
def resume(turn: Turn) -> Reply:
    """Take the plan up again, or the review that was left."""
    waiting = turn.session.left or paused_exercise(turn.household, turn.now)
    if waiting and waiting.name == plan.name:
        turn.household.paused = None
        return say_again(turn, waiting)
    if place_of(turn).standing is not Standing.RESTING:
        return status(turn)
    keep(turn, coach.resume(progress_of(turn), turn.now.date()))
    place = place_of(turn)
    if place.standing is Standing.FUTURE:
        return _not_running(turn) or status(turn)
    return Reply("plan/resumed", {"phase": place.phase}, exercise=_NEXT)


# Where it stands


@plan.intent("PlanStatusIntent")
@_running
def status(turn: Turn) -> Reply:
    """Say which phase the couple is in, and offer what comes next."""
    place = place_of(turn)
    if place.asks_to_reaffirm:
        ask = "reaffirm"
    elif place.asks_to_review:
        ask = "review"
    elif place.asks_to_move and place.following:
        ask = "move_on"
    else:
        ask = "next" if place.step else "tonight"
    exercise = Exercise("plan", "offer_tonight" if ask == "tonight" else ask)
    return Reply(
        "plan/status", {"place": place, "ask": ask, "phases": book_of(turn).phases}, exercise=exercise
    )


@plan.intent("PlanPhasesIntent")
def tell_phases(turn: Turn) -> Reply:
    """Tell what the plan is made of, and listen for a phase."""
    return _list_phases(turn, brief=False, heard=False)


def _list_phases(turn: Turn, *, brief: bool, heard: bool) -> Reply:
    phases = book_of(turn).phases
    values = {"phases": phases, "names": [each.names[0] for each in phases], "brief": brief, "heard": heard}
    exercise = Exercise("plan", "which_phase")
    return Reply("plan/phases", values, exercise=exercise, elicit=_WHICH_PHASE, missed=heard)


@plan.intent("PlanPhaseIntent")
def tell_phase(turn: Turn) -> Reply:
    """Tell what a phase is for: the one that was named, or the one that the couple is in."""
    asked = turn.slot("phase")
    phase = book_of(turn).phase(asked.id)
    if phase is None and asked.value:
        return _list_phases(turn, brief=True, heard=True)
    return _explain(phase or place_of(turn).phase)


def _explain(phase: Phase) -> Reply:
    return Reply("plan/phase", {"phase": phase}, exercise=Exercise("plan", "phase", {"phase": phase.id}))


def _tell_about(turn: Turn) -> Reply:
    return _explain(_told_phase(turn))


def _tell_steps(turn: Turn) -> Reply:
    return Reply("plan/steps", {"phase": _told_phase(turn)}, free=True)


def _told_phase(turn: Turn) -> Phase:
    return book_of(turn).phase(_said(turn, "phase")) or place_of(turn).phase


# Steps


@plan.intent("NextStepIntent")
@_running
def tell_step(turn: Turn) -> Reply:
    """Tell the first step that isn't marked."""
    return _give(turn, place_of(turn).step)


def _give(turn: Turn, step: Step | None) -> Reply:
    if step is None:
        return _all_done(turn)
    keep(turn, replace(progress_of(turn), suggested=step.id))
    return Reply("plan/step", {"step": step}, exercise=Exercise("plan", "step", {"step": step.id}))


def _all_done(turn: Turn) -> Reply:
    place = place_of(turn)
    then = _after_the_last(place)
    values = {"then": then, "following": place.following}
    return Reply("plan/all_done", values, exercise=Exercise("plan", then))


def _after_the_last(place: Place) -> str:
    """Return what to offer when every step of the phase is marked; everyday practice has no end."""
    by_weeks = place.following and place.following.first_week is not None
    return "move_on" if by_weeks else "offer_tonight"


def _other_step(turn: Turn) -> Reply:
    """Tell the step after the one that didn't fit."""
    told = _said(turn, "step")
    other = coach.next_step(place_of(turn).phase, progress_of(turn), after=told)
    if other and other.id == told:
        return Reply("plan/only_one", exercise=Exercise("plan", "offer_tonight"))
    return _give(turn, other)


def _take_step(turn: Turn) -> Reply:
    """Leave the couple to the step, or lead through it; whoever says "more" wants another one."""
    if turn.intent == "MoreIntent":
        return _other_step(turn)
    step = _told_step(turn)
    return lead(turn, step.guide, 0) if step and step.guide else Reply("plan/taken", free=True)


def _told_step(turn: Turn) -> Step | None:
    """Return the step that was told last, if it is one of the phase's."""
    told = _said(turn, "step") or progress_of(turn).suggested
    return next((each for each in place_of(turn).phase.steps if each.id == told), None)


@plan.intent("CompleteStepIntent")
@_running
def complete(turn: Turn) -> Reply:
    """Mark the step that was told last; where none was, ask if it is the next one."""
    progress, step = progress_of(turn), _told_step(turn)
    if step is None:
        return _ask_which(turn, place_of(turn).step)
    fresh = step.id not in progress.done
    keep(turn, coach.mark(progress, step.id))
    after = place_of(turn)
    then = "next" if after.step else _after_the_last(after)
    values = {"step": step, "fresh": fresh, "then": then, "phase": after.phase, "following": after.following}
    return Reply("plan/done", values, exercise=Exercise("plan", "did", {"step": step.id, "then": then}))


def _ask_which(turn: Turn, step: Step | None) -> Reply:
    if step is None:
        return _all_done(turn)
    return Reply("plan/which_step", {"step": step}, exercise=Exercise("plan", "confirm", {"step": step.id}))


@plan.intent("UndoStepIntent")
@_running
def undo(turn: Turn) -> Reply:
    """Take the last mark back."""
    before = progress_of(turn)
    after = keep(turn, coach.unmark(before, before.latest))
    return Reply("plan/undone", {"was_marked": after != before}, exercise=_NEXT)


def _after_done(turn: Turn) -> Reply:
    """Go on with what was offered when a step was marked."""
    offered = {"move_on": move_on, "offer_tonight": tell_tonight}
    return offered.get(_said(turn, "then"), tell_step)(turn)


@plan.intent("PlanTonightIntent")
@_running
def tell_tonight(turn: Turn) -> Reply:
    """Tell something small for tonight, the same one all day."""
    return _tell_tonight(turn, 0)


def _tell_tonight(turn: Turn, further: int) -> Reply:
    text = coach.tonight(place_of(turn).phase, turn.now.date(), turn.household_id, further)
    return Reply("plan/tonight", {"text": text}, exercise=Exercise("plan", "tonight", {"further": further}))


def _tell_another(turn: Turn) -> Reply:
    further = turn.session.exercise.data.get("further") if turn.session.exercise else 0
    return _tell_tonight(turn, (further if isinstance(further, int) else 0) + 1)


# On and back


@plan.intent("NextPhaseIntent")
@_running
def move_on(turn: Turn) -> Reply:
    """Move to the phase that was named, or to the following one."""
    named, following = _named(turn), place_of(turn).following
    if named:
        return _move_to(turn, named)
    return _move_to(turn, following) if following else reaffirm(turn)


@plan.intent("PreviousPhaseIntent")
@_running
def move_back(turn: Turn) -> Reply:
    """Go back to the phase that was named, or to the one before."""
    named, phases = _named(turn), book_of(turn).phases
    index = phases.index(place_of(turn).phase)
    if named:
        return _move_to(turn, named)
    return _move_to(turn, phases[index - 1]) if index else Reply("plan/first", exercise=_NEXT)


def _named(turn: Turn) -> Phase | None:
    return book_of(turn).phase(turn.slot("phase").id)


def _move_to(turn: Turn, phase: Phase) -> Reply:
    """Move to *phase*; reaffirming has its months, but nobody is kept from it."""
    phases, progress, today = book_of(turn).phases, progress_of(turn), turn.now.date()
    own = place_of(turn).phase
    if phase == own:
        return _explain(phase)
    if phase.first_week is None and coach.renewal(progress, today) is Renewal.EARLY:
        return _early(turn)
    keep(turn, coach.move_to(phases, progress, phase, today))
    back = phases.index(phase) < phases.index(own)
    return Reply("plan/moved", {"phase": phase, "back": back}, exercise=_NEXT)


def _stay(turn: Turn) -> Reply:
    """Leave the couple where they are, and don't ask again for a while."""
    keep(turn, coach.stay(progress_of(turn), turn.now.date()))
    asked = turn.session.exercise.step if turn.session.exercise else ""
    return Reply("plan/stays", {"asked": asked}, free=True)


# Review and reaffirming


@plan.intent("MonthlyReviewIntent")
def look_back(turn: Turn) -> Reply:
    """Tell in words what changed since the last review, and lead through this one."""
    return lead(turn, "review", 0)


@plan.intent("ReaffirmIntent")
@_running
def reaffirm(turn: Turn) -> Reply:
    """Lead through reaffirming, after a word where it is early."""
    if coach.renewal(progress_of(turn), turn.now.date()) is Renewal.EARLY:
        return _early(turn)
    return _reaffirm_now(turn)


def _early(turn: Turn) -> Reply:
    day = coach.renewal_opens(progress_of(turn), turn.now.date())
    return Reply("plan/early", {"day": day}, exercise=Exercise("plan", "early"))


def _reaffirm_now(turn: Turn) -> Reply:
    return lead(turn, "reaffirm", 0)


plan.resumption(say_again)

# What is said while a question of the plan's is open

_KINDS: Mapping[str, str] = {
    "AMAZON.YesIntent": "yes",
    "ContinueIntent": "yes",
    "AMAZON.ResumeIntent": "yes",
    "MoreIntent": "yes",
    "AMAZON.NoIntent": "no",
    "AMAZON.NextIntent": "other",
    "SkipIntent": "other",
    "NextItemIntent": "other",
    "CompleteItemIntent": "done",
    "UndoItemIntent": "undo",
    "AMAZON.StartOverIntent": "over",
    "AMAZON.PreviousIntent": "back",
}
"""What an answer comes to."""
_ANSWERS: Mapping[tuple[str, str], Callable[[Turn], Reply]] = {
    ("offer_start", "yes"): _begin_today,
    ("restart", "yes"): _restart,
    ("restart", "no"): _unchanged,
    ("resting", "yes"): resume,
    ("resting", "over"): _ask_restart_today,
    ("about", "yes"): _tell_about,
    ("phase", "yes"): _tell_steps,
    ("move_on", "yes"): move_on,
    ("move_on", "other"): move_on,
    ("move_on", "no"): _stay,
    ("next", "yes"): tell_step,
    ("next", "other"): tell_step,
    ("next", "back"): move_back,
    ("step", "yes"): _take_step,
    ("step", "no"): _other_step,
    ("step", "other"): _other_step,
    ("step", "done"): complete,
    ("confirm", "yes"): complete,
    ("confirm", "other"): _other_step,
    ("did", "yes"): _after_done,
    ("did", "other"): _after_done,
    ("did", "undo"): undo,
    ("offer_tonight", "yes"): tell_tonight,
    ("tonight", "yes"): _tell_another,
    ("tonight", "other"): _tell_another,
    ("review", "yes"): look_back,
    ("review", "no"): _stay,
    ("reaffirm", "yes"): _reaffirm_now,
    ("reaffirm", "no"): _stay,
    ("early", "yes"): _reaffirm_now,
}
"""What to do by the question that is open and what the answer comes to; a no ends it elsewhere."""


@plan.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer the small questions of the plan, and lead through a guide."""
    kind = _KINDS.get(turn.intent, "")
    if exercise.step in {"guide", HEATED}:
        return answer_guide(turn, exercise, kind)
    if kind in {"done", "undo"} and turn.slot("item").value:
        return None
    if not kind and is_at_a_loss(turn.free_text):
        kind = "no"  # whoever isn't sure isn't pushed
    if exercise.step == "offer_start" and turn.intent == "AskIntent" and not kind:
        return faq.find(turn, turn.free_text, at_least=faq.SURE) or tell_phases(turn)
    handler = _ANSWERS.get((exercise.step, kind))
    if handler:
        return handler(turn)
    return moving_on() if kind == "no" else None


def _said(turn: Turn, key: str) -> str:
    """Return what the plan's open question is about."""
    exercise = turn.session.exercise
    return str(exercise.data.get(key, "")) if exercise and exercise.name == plan.name else ""
