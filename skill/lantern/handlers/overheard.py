"""What the two say to each other while the skill waits for them to talk."""

from dataclasses import replace

from lantern.capability import ResumeHandler
from lantern.coaching.talk import is_heated
from lantern.handlers import faq
from lantern.handlers.talk import time_out
from lantern.turn import DECLINES, Exercise, Reply, Turn

__all__ = ["HEATED", "leave_room", "offer_break"]

HEATED = "heated"
"""The step at which a break is offered."""

_PATIENCE = 2
"""How often the skill says that it waits, before it leaves the two alone."""
_TO_EACH_OTHER = frozenset(
    {"AMAZON.FallbackIntent", "AskIntent", "DrillReplyIntent", "GratitudeShareIntent", "ThanksIntent"}
)
"""What people say to each other comes as one of these."""


def leave_room(turn: Turn, exercise: Exercise, *, waiting: Reply, leaving: Reply) -> Reply | None:
    """Answer by *waiting* while the two talk to each other, and by *leaving* once they go on.

    A question that the FAQ knows is answered, and where a talk gets hot a break is offered. None: this is
    something else.
    """
    if not (turn.by_stem or turn.intent in _TO_EACH_OTHER):
        return None
    asked = faq.find(turn, turn.free_text, at_least=faq.SURE) if turn.intent == "AskIntent" else None
    if asked:
        return asked
    if is_heated(turn.free_text):
        return Reply("talk/heated", exercise=replace(exercise, step=HEATED))
    return waiting if turn.session.misses < _PATIENCE else leaving


def offer_break(turn: Turn, exercise: Exercise, *, go_on: ResumeHandler, leaving: Reply) -> Reply | None:
    """Answer where a break was offered: take it, go on, or leave the two alone."""
    if turn.intent == "AMAZON.YesIntent":
        return time_out(turn)
    if turn.intent in {*DECLINES, "ContinueIntent"}:
        return go_on(turn, exercise)
    return leaving if turn.by_stem or turn.intent in _TO_EACH_OTHER else None
