"""The story: an illustrative couple in parts, with something for the listeners to talk about after each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lantern.capability import Capability
from lantern.coaching.asides import is_question
from lantern.coaching.text import words
from lantern.handlers import gratitude
from lantern.handlers import plan as the_plan
from lantern.handlers.overheard import HEATED, leave_room, offer_break
from lantern.turn import Exercise, Reply, Turn, moving_on

__all__ = ["story"]

story = Capability("story")

_ONWARD = frozenset(
    {
        *("AMAZON.YesIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent"),
        *("ContinueIntent", "MoreIntent", "NextPartIntent", "SkipIntent"),
    }
)
_BACK = frozenset({"AMAZON.PreviousIntent", "PreviousPartIntent"})
_FROM_THE_START = frozenset({"AMAZON.StartOverIntent", "RestartStoryIntent"})


@dataclass(frozen=True)
class Part:
    """One part of the story."""

    title: str
    """Fits after "where"."""
    text: str
    talk: str
    """What the listeners may talk about afterwards."""


@dataclass(frozen=True)
class Tale:
    """The whole story."""

    parts: tuple[Part, ...]
    names: tuple[str, ...]
    """Whose story it is."""
    afterwards: tuple[str, ...]
    """What anybody could try after it."""
    between_us: frozenset[str]
    """Words by which the listeners speak of themselves."""


def _tale(data: Mapping[str, Any]) -> Tale:
    parts = tuple(Part(one["title"], one["text"], one["talk"]) for one in data["parts"])
    return Tale(parts, tuple(data["names"]), tuple(data["afterwards"]), frozenset(data["between_us"]))


def _open(turn: Turn) -> Tale:
    return turn.content.build("story", _tale)


def _told(turn: Turn) -> int:
    """Return the number of the part that was told last, the first is 1; 0 before it."""
    return min(max(turn.household.story.part, 0), len(_open(turn).parts))


@story.intent("StoryIntent")
def start(turn: Turn) -> Reply:
    """Tell the first part, or offer to go on where the couple stopped."""
    told, tale = _told(turn), _open(turn)
    if not 0 < told < len(tale.parts):
        return _tell(turn, 1)
    return _offer("story/where", tale, told, Exercise("story", "offer"))


def _offer(template: str, tale: Tale, told: int, exercise: Exercise) -> Reply:
    values = {"names": tale.names, "told": tale.parts[told - 1], "number": told, "count": len(tale.parts)}
    return Reply(template, values, exercise=exercise)


def _tell(turn: Turn, number: int) -> Reply:
    """Tell part *number*, leave time to talk, and offer the next one; after the last one, something to do."""
    tale = _open(turn)
    number = min(max(number, 1), len(tale.parts))
    last = number == len(tale.parts)
    turn.household.story.part = number
    values = {"part": tale.parts[number - 1], "number": number, "last": last, "names": tale.names}
    exercise = Exercise("story", "end" if last else "told", {"part": number}, lasting=not last)
    return Reply("story/part", values, exercise=exercise, done=last)


@story.intent("NextPartIntent")
def go_on(turn: Turn) -> Reply:
    """Tell the part after the last one that was told."""
    told = _told(turn)
    return start(turn) if told == len(_open(turn).parts) else _tell(turn, told + 1)


@story.intent("PreviousPartIntent")
def tell_again(turn: Turn) -> Reply:
    """Tell the part that was told last once more."""
    return _tell(turn, _told(turn))


@story.intent("RestartStoryIntent")
def restart(turn: Turn) -> Reply:
    """Tell the story from its beginning."""
    return _tell(turn, 1)


@story.intent("AboutStoryIntent")
def tell_about(turn: Turn) -> Reply:
    """Say that the story is made up, and offer to go on with it or to begin."""
    tale, told = _open(turn), _told(turn)
    now = turn.session.exercise
    inside = now if now and now.name == story.name else None
    values = {"names": tale.names, "count": len(tale.parts), "told": told % len(tale.parts)}
    return Reply("story/about", values, exercise=inside or Exercise("story", "offer"))


@story.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Go on, back or to the beginning, and leave room for the two to talk."""
    told, at_end = _told(turn), exercise.step == "end"
    if exercise.step == HEATED:
        return offer_break(turn, exercise, go_on=resume, leaving=Reply("story/leave_you"))
    if turn.intent in _FROM_THE_START:
        return _tell(turn, 1)
    if turn.intent in _BACK:
        return _tell(turn, told if exercise.step == "offer" else told - 1)
    if turn.intent == "AMAZON.NoIntent":
        return moving_on(done=True) if at_end else Reply("story/rest", free=True, done=True)
    if turn.intent in _ONWARD:
        return _suggest(turn) if at_end else _tell(turn, told % len(_open(turn).parts) + 1)
    return None if exercise.step == "offer" else _let_talk(turn, exercise)


def _let_talk(turn: Turn, exercise: Exercise) -> Reply | None:
    """Wait while the two talk to each other, and step aside after a while; tell what the story is."""
    if gratitude.is_shared(turn, turn.free_text):
        return gratitude.share(turn)  # it's offered to be kept, and then the way back
    waiting = Reply("story/take_time", {"last": exercise.step == "end"}, exercise=exercise, missed=True)
    reply = leave_room(turn, exercise, waiting=waiting, leaving=Reply("story/leave_you"))
    is_about_it = is_question(turn.free_text) and _open(turn).between_us.isdisjoint(words(turn.free_text))
    return tell_about(turn) if reply == waiting and is_about_it else reply


def _suggest(turn: Turn) -> Reply:
    """Point to something to do: what the couple's own plan says, or what anybody could try."""
    ideas = _open(turn).afterwards
    from_plan = the_plan.tonight(turn)
    text = from_plan or ideas[turn.now.toordinal() % len(ideas)]
    return Reply("story/afterwards", {"text": text, "from_plan": bool(from_plan)}, free=True, done=True)


@story.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Say where the story was, and offer to go on."""
    told = _told(turn)
    if told == 0:
        return _tell(turn, 1)
    return _offer("story/where", _open(turn), told, Exercise("story", "told", exercise.data, lasting=True))
