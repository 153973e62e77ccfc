"""The checklist: where the couple stands on the eight habits, what is next, done, undo."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lantern.capability import Capability
from lantern.coaching.appreciation import sounds_hurt
from lantern.coaching.checklist import (
    Habit,
    Marks,
    Rhythm,
    Status,
    is_done,
    is_practised,
    mark,
    status,
    unmark,
)
from lantern.handlers import faq
from lantern.journal.model import HabitMemory
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["checklist", "is_settled", "note_done", "status_now"]

checklist = Capability("checklist")

_ELICIT = Elicit("CompleteItemIntent", "item")


def _habits(data: Mapping[str, Any]) -> dict[str, Habit]:
    made = [
        Habit(**{**one, "names": tuple(one["names"]), "rhythm": Rhythm(one["rhythm"])})
        for one in data["habits"]
    ]
    return {habit.id: habit for habit in made}


def _all(turn: Turn) -> dict[str, Habit]:
    return turn.content.build("checklist", _habits)


def _marks(turn: Turn, habit_id: str) -> Marks:
    memory = turn.household.checklist.habits.get(habit_id, HabitMemory())
    return Marks(tuple(memory.days), memory.count)


def _keep(turn: Turn, habit_id: str, marks: Marks) -> None:
    memory = turn.household.checklist.habits.setdefault(habit_id, HabitMemory())
    memory.days, memory.count = list(marks.days), marks.count


def note_done(turn: Turn, habit_id: str) -> bool:
    """Mark a habit done today; False if it was already."""
    habit, before = _all(turn)[habit_id], _marks(turn, habit_id)
    after = mark(habit, before, turn.now.date())
    _keep(turn, habit_id, after)
    return after != before


def is_settled(turn: Turn, habit_id: str) -> bool:
    """Tell whether there is nothing to mark: the habit was marked before, or is switched off."""
    return habit_id in turn.household.checklist.hidden or _marks(turn, habit_id).count > 0


def status_now(turn: Turn) -> Status:
    """Return where the household stands on its habits today."""
    habits = tuple(_all(turn).values())
    marks = {habit.id: _marks(turn, habit.id) for habit in habits}
    return status(habits, marks, turn.now.date(), turn.household.checklist.hidden)


def _asked_for(turn: Turn) -> Habit | None:
    """Return the habit that the slot names, or the one that is being talked about."""
    said, exercise = turn.slot("item"), turn.session.exercise
    if not said.value and exercise and exercise.name == checklist.name:
        return _all(turn).get(str(exercise.data.get("item", "")))
    return _all(turn).get(said.id or "")


@checklist.intent("ChecklistStatusIntent")
def tell_status(turn: Turn) -> Reply:
    """Say in one breath what is done for its period, what is due and what could be next."""
    now = status_now(turn)
    values = {
        "done": [habit.label for habit in now.done],
        "due": [habit.label for habit in now.due],
        "ongoing": [habit.label for habit in now.ongoing],
        "practised": [habit.label for habit in now.practised],
        "next": now.next.label if now.next else "",
    }
    return Reply("checklist/status", values, exercise=Exercise("checklist", "mark_one"))


@checklist.intent("NextItemIntent")
def tell_next(turn: Turn) -> Reply:
    """Suggest one habit, with one small step for tonight."""
    suggested = status_now(turn).next
    if suggested is None:
        return Reply("checklist/all_done")
    values = {"label": suggested.label, "tonight": suggested.tonight}
    return Reply("checklist/next", values, exercise=Exercise("checklist", "detail", {"item": suggested.id}))


@checklist.intent("ChecklistItemIntent")
def tell_item(turn: Turn) -> Reply:
    """Explain one habit and say where it stands."""
    habit = _asked_for(turn)
    return _explain(turn, habit) if habit else _which(turn, "explain")


def _explain(turn: Turn, habit: Habit) -> Reply:
    marks = _marks(turn, habit.id)
    hidden = habit.id in turn.household.checklist.hidden
    done = is_done(habit, marks, turn.now.date())
    values = {"habit": habit, "done": done, "count": marks.count, "hidden": hidden}
    settled = done or hidden
    exercise = None if settled else Exercise("checklist", "confirm_done", {"item": habit.id})
    return Reply("checklist/item", values, exercise=exercise)


@checklist.intent("CompleteItemIntent")
def complete(turn: Turn) -> Reply:
    """Mark a habit done."""
    habit = _asked_for(turn)
    if habit:
        return _complete(turn, habit)
    # "We had a fight" sounds like something done, but it's something to help with.
    told = f"we had a {turn.slot('item').value}"
    return (faq.find(turn, told) if sounds_hurt(told) else None) or _which(turn, "complete")


def _complete(turn: Turn, habit: Habit) -> Reply:
    if habit.id in turn.household.checklist.hidden:
        return Reply("checklist/off", {"habit": habit})
    fresh = note_done(turn, habit.id)
    turn.household.checklist.latest = habit.id
    marks = _marks(turn, habit.id)
    values = {"habit": habit, "fresh": fresh, "count": marks.count}
    return Reply(
        "checklist/completed", values, exercise=Exercise("checklist", "offer_next", {"item": habit.id})
    )


@checklist.intent("UndoItemIntent")
def undo(turn: Turn) -> Reply:
    """Take the latest mark of a habit back."""
    latest = turn.household.checklist.latest or ""
    habit = _asked_for(turn) if turn.slot("item").value else _all(turn).get(latest)
    if habit is None:
        return _which(turn, "undo")
    before, today = _marks(turn, habit.id), turn.now.date()
    lasts = habit.rhythm in {Rhythm.ONCE, Rhythm.COUNT} and before.count > 0
    was_marked = lasts or is_done(habit, before, today) or is_practised(before, today)
    if was_marked:
        _keep(turn, habit.id, unmark(habit, before))
    return Reply("checklist/undone", {"habit": habit, "was_marked": was_marked})


@checklist.intent("HideItemIntent")
def hide(turn: Turn) -> Reply:
    """Switch an optional habit off."""
    habit = _asked_for(turn)
    if habit is None:
        return _which(turn, "hide")
    hidden = turn.household.checklist.hidden
    if habit.optional and habit.id not in hidden:
        hidden.append(habit.id)
    return Reply("checklist/hidden" if habit.optional else "checklist/stays", {"habit": habit})


@checklist.intent("ShowItemIntent")
def show(turn: Turn) -> Reply:
    """Switch an optional habit on again."""
    habit = _asked_for(turn)
    if habit is None:
        return _which(turn, "show")
    hidden = turn.household.checklist.hidden
    if habit.id in hidden:
        hidden.remove(habit.id)
    return Reply("checklist/shown", {"habit": habit})


_BY_ACTION = {
    "complete": "CompleteItemIntent",
    "undo": "UndoItemIntent",
    "explain": "ChecklistItemIntent",
    "hide": "HideItemIntent",
    "show": "ShowItemIntent",
}


def _which(turn: Turn, action: str) -> Reply:
    """Ask which habit is meant; at the second try, name them all."""
    missed = bool(turn.slot("item").value) or turn.intent == "AMAZON.FallbackIntent"
    action = action if action in _BY_ACTION else "complete"
    every = turn.session.misses > 0 or action != "complete"
    values = {"heard": missed, "names": [habit.names[0] for habit in _listed(turn, action, every=every)]}
    return Reply(
        "checklist/which",
        values,
        exercise=Exercise("checklist", "which", {"action": action}),
        elicit=replace(_ELICIT, intent=_BY_ACTION[action]),
        missed=missed,
    )


def _listed(turn: Turn, action: str, *, every: bool) -> list[Habit]:
    """Return the habits to choose from: all that fit the action, or those still open."""
    if not every:
        now = status_now(turn)
        return [*now.due, *now.ongoing]
    hidden = () if action == "show" else turn.household.checklist.hidden
    return [habit for habit in _all(turn).values() if habit.id not in hidden]


@checklist.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer the small questions of the checklist."""
    yes, no = turn.intent == "AMAZON.YesIntent", turn.intent == "AMAZON.NoIntent"
    habit = _all(turn).get(str(exercise.data.get("item", "")))
    if exercise.step == "which" and turn.intent == "AMAZON.FallbackIntent" and turn.session.misses == 0:
        return _which(turn, str(exercise.data.get("action", "")))
    if no:
        return moving_on()
    if exercise.step == "mark_one" and yes:
        return _which(turn, "complete")
    if exercise.step == "offer_next" and yes:
        return tell_next(turn)
    if exercise.step == "detail" and yes and habit:
        return _explain(turn, habit)
    if exercise.step == "confirm_done" and yes and habit:
        return _complete(turn, habit)
    return None
