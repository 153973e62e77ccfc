"""Encouragement: a kind word for what happened, and something useful to do next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lantern.capability import Capability
from lantern.coaching.encouragement import Situation, choose, remember
from lantern.handlers import faq, gratitude
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["encourage", "encouragement"]

encouragement = Capability("encouragement")

_ELICIT = Elicit("EncouragementIntent", "situation")
_MORE = frozenset({"AMAZON.NextIntent", "MoreIntent", "AMAZON.StartOverIntent"})
_NO = frozenset({"AMAZON.NoIntent", "SkipIntent"})


@dataclass(frozen=True)
class Book:
    """The situations by id, and the one to speak to where nobody says what happened."""

    situations: Mapping[str, Situation]
    general: str


def _book(data: Mapping[str, Any]) -> Book:
    made = [
        Situation(**{**one, "names": tuple(one["names"]), "lines": tuple(one["lines"])})
        for one in data["situations"]
    ]
    return Book({situation.id: situation for situation in made}, data["general"])


def _open(turn: Turn) -> Book:
    return turn.content.build("encouragement", _book)


def encourage(turn: Turn, situation: str) -> str:
    """Return a line for the situation with this id, one that the household hasn't heard in this round.

    Raises:
        KeyError: there is no such situation.

    """
    book, memory = _open(turn), turn.household.encouragement
    lot = f"{turn.household_id} {turn.now.date().isoformat()}"
    line = choose(book.situations[situation].lines, used=memory.used, lot=lot)
    memory.used = list(remember(book.situations, memory.used, situation, line))
    return line


@encouragement.intent("EncouragementIntent")
def start(turn: Turn) -> Reply:
    """Say a kind word to what happened; where that isn't told, say one anyway and ask."""
    book, now = _open(turn), turn.session.exercise
    said = turn.slot("situation")
    told = book.situations.get(said.id or "")
    if told:
        return _say(turn, told)
    if now and now.name == encouragement.name:
        return _which(missed=True) if said.value and not turn.session.misses else _another(turn, now)
    values = {"line": encourage(turn, book.general)}
    which = Exercise("encouragement", "which")
    return Reply("encouragement/general", values, exercise=which, elicit=_ELICIT)


def _another(turn: Turn, exercise: Exercise) -> Reply:
    """Say one more line for the situation that is being talked about, or for none in particular."""
    book = _open(turn)
    before = book.situations.get(str(exercise.data.get("situation")))
    return _say(turn, before or book.situations[book.general])


def _say(turn: Turn, situation: Situation) -> Reply:
    values = {"line": encourage(turn, situation.id), "ask": situation.ask}
    place = Exercise("encouragement", "said", {"situation": situation.id})
    return Reply("encouragement/line", values, exercise=place)


def _which(*, missed: bool = False) -> Reply:
    """Name some of what there are words for; *missed*: after words that fit none of it."""
    which = Exercise("encouragement", "which")
    return Reply("encouragement/which", {"missed": missed}, exercise=which, elicit=_ELICIT, missed=missed)


@encouragement.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "what happened?" and the offer after a line."""
    if turn.intent in _NO:
        return moving_on()
    if turn.intent == "ThanksIntent":
        return Reply("session/thanks", {"question": ""}, free=True)
    if turn.intent in _MORE:
        return _another(turn, exercise)
    if exercise.step == "which":
        return _answer_which(turn, exercise)
    situation = _open(turn).situations.get(str(exercise.data.get("situation")))
    return _go_on(turn, situation) if situation and turn.intent == "AMAZON.YesIntent" else None


def _answer_which(turn: Turn, exercise: Exercise) -> Reply | None:
    """Name the choices after a yes, or something that fits none; the second time, just be kind."""
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.HelpIntent"}:
        return _which()
    asked = turn.intent == "AskIntent" and faq.find(turn, turn.free_text, at_least=faq.SURE)
    if asked:
        return asked
    if turn.by_stem or turn.intent in {"DrillReplyIntent", "AMAZON.FallbackIntent"}:
        return _another(turn, exercise) if turn.session.misses else _which(missed=True)
    return None


def _go_on(turn: Turn, situation: Situation) -> Reply:
    """Do what the question after the line offered."""
    if situation.then == "prompt":
        return gratitude.prompt(turn)
    if situation.then == "share":
        return gratitude.invite()
    return faq.find(turn, situation.then) or moving_on()
