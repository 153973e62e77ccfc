"""Questions: an answer, more of it, where it comes from, or an honest "I don't know that one"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lantern.capability import Capability, Needs
from lantern.coaching.faq import Faq, FaqEntry
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["SURE", "ask", "faq", "find"]

faq = Capability("faq")

SURE = 0.4
"""Score from which what was said elsewhere, and perhaps to somebody else, is taken for a question."""
_ELICIT = Elicit("AskIntent", "question")
_ONWARD = frozenset({"AMAZON.YesIntent", "AMAZON.NextIntent", "ContinueIntent", "MoreIntent"})


@dataclass(frozen=True)
class Book:
    """The entries by id, the index over them, and what is suggested where a question has no answer."""

    entries: Mapping[str, FaqEntry]
    index: Faq
    suggested: tuple[str, ...]
    """Names of topics."""


def _book(data: Mapping[str, Any]) -> Book:
    entries = {
        one["id"]: FaqEntry(**{**one, "names": tuple(one["names"]), "questions": tuple(one["questions"])})
        for one in data["entries"]
    }
    suggested = tuple(entries[each].names[0] for each in data["suggested"])
    return Book(entries, Faq(tuple(entries.values())), suggested)


def _open(turn: Turn) -> Book:
    return turn.content.build("faq", _book)


def find(turn: Turn, question: str, *, at_least: float = 0.0) -> Reply | None:
    """Return the answer to *question*, if there is one whose score is *at_least* that."""
    if not turn.content.has("faq"):
        return None
    found = _open(turn).index.answer(question)
    return _tell(found.entry) if found and found.score >= at_least else None


@faq.intent("AskIntent", needs=Needs.NOTHING)
def ask(turn: Turn) -> Reply:
    """Answer a question in free words."""
    if not turn.free_text:
        return _which("faq/which")
    known = find(turn, turn.free_text)
    if known or not turn.session.misses:
        return known or _which("faq/unknown", {"suggestions": _open(turn).suggested}, missed=True)
    return Reply("session/which")


@faq.intent("TopicIntent", needs=Needs.NOTHING)
def topic(turn: Turn) -> Reply:
    """Answer by topic, or take a topic that isn't one of ours as a question."""
    entry = _open(turn).entries.get(turn.slot("topic").id or "")
    return _tell(entry) if entry else ask(turn)


def _tell(entry: FaqEntry) -> Reply:
    return Reply("faq/answer", {"entry": entry}, exercise=Exercise("faq", "offer_more", {"id": entry.id}))


def _which(template: str, values: Mapping[str, object] | None = None, *, missed: bool = False) -> Reply:
    """Ask what the couple would like to know; any words are an answer."""
    return Reply(template, values or {}, exercise=Exercise("faq", "which"), elicit=_ELICIT, missed=missed)


@faq.exercise(needs=Needs.NOTHING)
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "would you like to hear more?", "how do you know that?" and "what would you like to know?"."""
    if turn.intent in {"AMAZON.NoIntent", "SkipIntent"}:
        return moving_on()
    entry = _open(turn).entries.get(str(exercise.data.get("id", "")))
    if entry is None:
        return _which("faq/which") if exercise.step == "which" and turn.intent == "AMAZON.YesIntent" else None
    told = exercise.step == "told"
    if turn.intent == "SourceIntent":
        return Reply("faq/source", {"entry": entry, "told": told}, exercise=exercise)
    if turn.intent == "AMAZON.YesIntent" and told:
        return _which("faq/which")
    if turn.intent == "MoreIntent" and told:
        return _which("faq/all_told")
    if turn.intent in _ONWARD and not told:
        return Reply("faq/more", {"entry": entry}, exercise=Exercise("faq", "told", {"id": entry.id}))
    return None


@faq.intent("MoreIntent", "SourceIntent", needs=Needs.NOTHING)
def nothing_told(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Ask what is meant where no answer was just given."""
    return _which("faq/which")
