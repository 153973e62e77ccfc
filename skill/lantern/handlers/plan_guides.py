"""The plan's guides, review and reaffirming: one thing to talk about at a time, and time for it."""

from lantern.coaching import plan as coach
from lantern.coaching.checkin import lately, trend
from lantern.coaching.plan import Standing, Tally, Trend
from lantern.handlers import gratitude
from lantern.handlers.overheard import HEATED, leave_room, offer_break
from lantern.handlers.plan_state import book_of, keep, place_of, progress_of
from lantern.turn import Exercise, Reply, Turn

__all__ = ["answer_guide", "lead", "say_again"]


def lead(turn: Turn, name: str, at: int, *, again: bool = False) -> Reply:
    """Say one thing to talk about, and wait; after the last one close the guide."""
    parts = book_of(turn).guides[name]
    if at >= len(parts):
        return _finish_review(turn) if name == "review" else _finish_reaffirming(turn)
    exercise = Exercise("plan", "guide", {"guide": name, "at": at}, lasting=True)
    if at or again:
        values = {"text": parts[at], "again": again, "last": at == len(parts) - 1}
        return Reply("plan/guide", values, exercise=exercise)
    if name == "reaffirm":
        return Reply("plan/reaffirm_open", {"text": parts[0]}, exercise=exercise)
    return Reply("plan/review_open", {**_what_changed(turn), "text": parts[0]}, exercise=exercise)


def _what_changed(turn: Turn) -> dict[str, object]:
    changes = coach.changes(progress_of(turn).tallies, _tally(turn))
    labels = {habit["id"]: habit["label"] for habit in turn.content.load("checklist")["habits"]}
    habits = [labels[each] for each in changes.habits if each in labels]
    closeness = trend(lately(turn.household.checkin.levels, turn.now.date()))
    quiet = {changes.appreciations, changes.promises} == {Trend.NONE} and not habits
    return {"changes": changes, "closeness": closeness, "habits": habits, "quiet": quiet}


def _tally(turn: Turn) -> Tally:
    """Count what the household has done so far."""
    household = turn.household
    return Tally(
        day=turn.now.date(),
        appreciations=household.gratitude.shared,
        promises=household.trust.kept,
        habits={each: marks.count for each, marks in household.checklist.habits.items()},
    )


def _finish_review(turn: Turn) -> Reply:
    progress = coach.review(progress_of(turn), _tally(turn))
    running = place_of(turn).standing is Standing.RUNNING
    comes = running and progress.phase == coach.PRACTICE
    if comes:
        progress = coach.mark(progress, book_of(turn).step_that_leads_to("review"))
    keep(turn, progress)
    values = {"next": coach.add_months(turn.now.date(), 1) if comes else None, "running": running}
    exercise = Exercise("plan", "offer_tonight") if running else None
    return Reply("plan/reviewed", values, exercise=exercise, done=True, free=not running)


def _finish_reaffirming(turn: Turn) -> Reply:
    keep(turn, coach.reaffirm(book_of(turn).phases, progress_of(turn), turn.now.date()))
    return Reply("plan/reaffirmed", done=True, free=True)


def say_again(turn: Turn, exercise: Exercise) -> Reply:
    """Say once more what the couple was talking about, after a detour or on another day."""
    name, at = _at(turn, exercise)
    return lead(turn, name, at, again=True)


def _at(turn: Turn, exercise: Exercise) -> tuple[str, int]:
    """Return the guide and the number of the part that is open, whatever was stored."""
    guides, at = book_of(turn).guides, exercise.data.get("at")
    name = str(exercise.data.get("guide", ""))
    name = name if name in guides else "review"
    return name, min(max(at if isinstance(at, int) else 0, 0), len(guides[name]) - 1)


def answer_guide(turn: Turn, exercise: Exercise, kind: str) -> Reply | None:
    """Go on, back or to the beginning by the *kind* of the answer, and leave the two room to talk."""
    name, at = _at(turn, exercise)
    leaving = Reply("plan/leave_you")
    if exercise.step == HEATED:
        return offer_break(turn, exercise, go_on=say_again, leaving=leaving)
    moves = {"yes": at + 1, "other": at + 1, "back": max(0, at - 1), "over": 0}
    if kind in moves or turn.intent == "NextStepIntent":
        return lead(turn, name, moves.get(kind, at + 1))
    waiting = Reply("plan/take_time", exercise=exercise, missed=True)
    if kind == "no":  # not ready yet
        return leaving if turn.session.misses else waiting
    if turn.intent == "GratitudeShareIntent" and not gratitude.instead_of(turn, turn.free_text, exercise):
        gratitude.count(turn)
    return leave_room(turn, exercise, waiting=waiting, leaving=leaving)
