"""The two partners: who they are, what one keeps private, and what both answer apart.

What belongs to each of the three stands in a module of its own beside this one.
"""

from lantern.handlers.partners_apart import tidy
from lantern.handlers.partners_notes import may_hear
from lantern.handlers.partners_who import STEPS, is_whole, name_of, names, partners, who_is
from lantern.turn import Exercise, Reply, Turn

__all__ = ["may_hear", "name_of", "names", "partners", "tidy", "who_is"]


@partners.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through what is open."""
    handler = STEPS.get(exercise.step)
    return handler(turn, exercise.data) if handler and is_whole(exercise.step, exercise.data) else None
