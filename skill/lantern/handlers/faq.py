"""Questions: an answer, more of it, where it comes from, or an honest "I don't know that one"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from lantern.capability import Capability, Needs
from lantern.coaching.faq import Faq, FaqEntry
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["SURE", "ask", "faq", "find"]

faq = Capability("faq")

SURE = 0.4
"""Score from which what was said elsewhere, and perhaps to somebody else, is taken for a question."""
_ELICIT = Elicit("AskIntent", "question")
_ONWARD = frozenset({"AMAZON.YesIntent", "AMAZON.NextIntent", "ContinueIntent", "MoreIntent"})


_MOST_TOLD: Final = 8
"""How many entries that were told lately are remembered, so that none is offered again."""


@dataclass(frozen=True)
class Pointer:
    """What is said to a kind of question that we don't answer."""

    say: str
    near: str | None
    """Id of the entry that comes near."""


@dataclass(frozen=True)
class Book:
    """The entries by id, the index over them, and what is said where a question has no answer."""

    entries: Mapping[str, FaqEntry]
    index: Faq
    suggested: tuple[str, ...]
    """Names of topics."""
    pointers: Mapping[str, Pointer]
    """By kind of question."""


def _book(data: Mapping[str, Any]) -> Book:
    entries = {
        one["id"]: FaqEntry(
            **{**one, **{name: tuple(one[name]) for name in ("names", "questions", "related")}}
        )
        for one in data["entries"]
    }
    suggested = tuple(entries[each].names[0] for each in data["suggested"])
    pointers = {told["kind"]: Pointer(told["say"], told["near"]) for told in data["pointers"]}
    return Book(entries, Faq(tuple(entries.values())), suggested, pointers)


def _open(turn: Turn) -> Book:
    return turn.content.build("faq", _book)


def find(turn: Turn, question: str, *, at_least: float = 0.0) -> Reply | None:
    """Return the answer to *question*, if there is one whose score is *at_least* that."""
    if not turn.content.has("faq"):
        return None
    found = _open(turn).index.answer(question)
    return _tell(found.entry, _told(turn)) if found and found.score >= at_least else None


@faq.intent("AskIntent", needs=Needs.NOTHING)
def ask(turn: Turn) -> Reply:
    """Answer a question in free words."""
    if not turn.free_text:
        return _which("faq/which")
    known = find(turn, turn.free_text) or _point(turn)
    if known or not turn.session.misses:
        return known or _which("faq/unknown", {"suggestions": _open(turn).suggested}, missed=True)
    return Reply("session/which")


def _point(turn: Turn) -> Reply | None:
    """Return what comes near a question without an answer: who could help, or what may be meant."""
    book = _open(turn)
    found = book.index.find(turn.free_text)
    pointer = book.pointers.get(found.kind or "")
    if pointer:
        near = book.entries.get(pointer.near or "")
        return _offer("faq/pointer", {"pointer": pointer, "near": near}, [near] if near else [])
    return _offer("faq/near", {"near": found.near}, found.near) if found.near else None


@faq.intent("TopicIntent", needs=Needs.NOTHING)
def topic(turn: Turn) -> Reply:
    """Answer by topic, or take a topic that isn't one of ours as a question."""
    entry = _open(turn).entries.get(turn.slot("topic").id or "")
    return _tell(entry, _told(turn)) if entry else ask(turn)


def _tell(entry: FaqEntry, told: Sequence[str] = ()) -> Reply:
    data = {"id": entry.id, "told": [*told, entry.id][-_MOST_TOLD:]}
    return Reply("faq/answer", {"entry": entry}, exercise=Exercise("faq", "offer_more", data))


def _told(turn: Turn) -> tuple[str, ...]:
    """Return the ids of the entries that were told just before, oldest first."""
    exercise = turn.session.exercise
    told = exercise.data.get("told") if exercise and exercise.name == faq.name else None
    return tuple(map(str, told)) if isinstance(told, list) else ()


def _next(turn: Turn, entry: FaqEntry) -> FaqEntry | None:
    """Return the entry that *entry* leads to, if there is one that wasn't just told."""
    told = {*_told(turn), entry.id}
    return next((_open(turn).entries[each] for each in entry.related if each not in told), None)


def _which(
    template: str,
    values: Mapping[str, object] | None = None,
    *,
    data: Mapping[str, Any] | None = None,
    missed: bool = False,
) -> Reply:
    """Ask what the couple would like to know; any words are an answer."""
    return Reply(
        template, values or {}, exercise=Exercise("faq", "which", data or {}), elicit=_ELICIT, missed=missed
    )


def _offer(template: str, values: Mapping[str, object], near: Sequence[FaqEntry]) -> Reply:
    """Decline a question and offer what is *near* it: yes takes the first; any words are an answer, too."""
    data = {"near": near[0].id} if near else {}
    return Reply(template, values, exercise=Exercise("faq", "which", data), elicit=_ELICIT)


@faq.exercise(needs=Needs.NOTHING)
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer what follows an answer: more of it, its source, the entry it leads to, or another question."""
    entries = _open(turn).entries
    entry = entries.get(str(exercise.data.get("id", "")))
    if turn.intent in {"AMAZON.NoIntent", "SkipIntent"}:
        return replace(moving_on(), exercise=replace(exercise, step="left")) if entry else moving_on()
    if exercise.step == "which" and turn.intent == "AMAZON.YesIntent":
        near = entries.get(str(exercise.data.get("near", "")))
        return _tell(near) if near else _which("faq/which", data=exercise.data)
    return _follow(turn, exercise, entry) if entry else None


def _follow(turn: Turn, exercise: Exercise, entry: FaqEntry) -> Reply | None:
    all_told = exercise.data.get("all") is True
    if turn.intent == "SourceIntent":
        told = exercise.step != "offer_more"
        return Reply("faq/source", {"entry": entry, "told": told}, exercise=exercise)
    if turn.intent == "MoreIntent" and all_told:
        return _which("faq/all_told", data=exercise.data)
    if turn.intent == "MoreIntent" or (exercise.step == "offer_more" and turn.intent in _ONWARD):
        values = {"entry": entry, "onward": _next(turn, entry)}
        data = {**exercise.data, "all": True}
        return Reply("faq/more", values, exercise=Exercise("faq", "told", data))
    if exercise.step == "told" and turn.intent == "AMAZON.YesIntent":
        onward = _next(turn, entry)
        return _tell(onward, _told(turn)) if onward else _which("faq/which", data=exercise.data)
    return None


@faq.intent("MoreIntent", "SourceIntent", needs=Needs.NOTHING)
def nothing_told(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Ask what is meant where no answer was just given."""
    return _which("faq/which")
