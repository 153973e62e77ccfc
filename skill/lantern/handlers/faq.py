"""Questions: an answer, more of it, where it comes from, or an honest "I don't know that one"."""

from collections.abc import Mapping
from typing import Any

from lantern.capability import Capability, Needs
from lantern.coaching.faq import Faq, FaqEntry
from lantern.turn import Exercise, Reply, Turn

__all__ = ["faq"]

faq = Capability("faq")

_SUGGESTED = ("how_long_trust_takes", "one_wants_it", "time_out")
"""What is suggested where a question has no answer here."""


def _faq(data: Mapping[str, Any]) -> Faq:
    entries = [
        FaqEntry(
            id=one["id"],
            topic=one["topic"],
            names=tuple(one["names"]),
            questions=tuple(one["questions"]),
            answer=one["answer"],
            more=one["more"],
            source=one["source"],
        )
        for one in data["entries"]
    ]
    return Faq(entries)


@faq.intent("AskIntent", needs=Needs.NOTHING)
def ask(turn: Turn) -> Reply:
    """Answer a question in free words."""
    question = turn.free_text
    if not question:
        return Reply("faq/which")
    found = turn.content.build("faq", _faq).answer(question)
    return _tell(found.entry) if found else _decline(turn)


@faq.intent("TopicIntent", needs=Needs.NOTHING)
def topic(turn: Turn) -> Reply:
    """Answer by topic, or take a topic that isn't one of ours as a question."""
    known = turn.slot("topic").id
    entry = turn.content.build("faq", _faq).entry(known) if known else None
    return _tell(entry) if entry else ask(turn)


def _tell(entry: FaqEntry) -> Reply:
    return Reply("faq/answer", {"entry": entry}, exercise=Exercise("faq", "offer_more", {"id": entry.id}))


def _decline(turn: Turn) -> Reply:
    book = turn.content.build("faq", _faq)
    known = [entry.names[0] for entry in map(book.entry, _SUGGESTED) if entry]
    return Reply("faq/unknown", {"suggestions": known}, missed=True)


@faq.exercise(needs=Needs.NOTHING)
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "would you like to hear more?" and "how do you know that?"."""
    entry = turn.content.build("faq", _faq).entry(str(exercise.data.get("id", "")))
    if entry is None:
        return None
    if turn.intent == "SourceIntent":
        return Reply("faq/source", {"entry": entry}, exercise=exercise)
    if turn.intent == "MoreIntent" or (turn.intent in _ONWARD and exercise.step == "offer_more"):
        return Reply("faq/more", {"entry": entry}, exercise=Exercise("faq", "told", {"id": entry.id}))
    if turn.intent in {"AMAZON.NoIntent", "SkipIntent"}:
        return Reply("session/next")
    return None


_ONWARD = frozenset({"AMAZON.YesIntent", "AMAZON.NextIntent", "ContinueIntent"})


@faq.intent("MoreIntent", "SourceIntent", needs=Needs.NOTHING)
def nothing_told(turn: Turn) -> Reply:  # noqa: ARG001
    """Ask what is meant where no answer was just given."""
    return Reply("faq/which")
