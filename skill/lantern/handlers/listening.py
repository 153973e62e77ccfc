"""Listening drills: a rule, a partner's words, the reply, and feedback on what was actually said."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lantern.capability import Capability
from lantern.coaching.asides import asks_again, is_at_a_loss, is_question
from lantern.coaching.text import shares_content
from lantern.handlers import faq
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["listening"]

listening = Capability("listening")

_ELICIT = Elicit("DrillReplyIntent", "reply")
_RECENT = 5
"""How many scores are remembered of a drill."""
_SHOW_EXAMPLE_BELOW = 0.5
"""Score under which a model reply is given with the feedback."""


@dataclass(frozen=True)
class Statement:
    """Something that a partner says."""

    id: str
    difficulty: int
    text: str
    example: str
    """A good reply."""
    feelings: tuple[str, ...]
    """What the partner who says it may feel, the plainest first."""


@dataclass(frozen=True)
class Drill:
    """One kind of listening practice."""

    id: str
    name: str
    rule: str
    lead: str
    """What introduces the words: "Your partner says:"."""
    ask: str
    hint: str
    statements: tuple[Statement, ...]

    def statement(self, statement_id: str) -> Statement | None:
        """Return the statement with this id."""
        return next((one for one in self.statements if one.id == statement_id), None)


def _drills(data: Mapping[str, Any]) -> dict[str, Drill]:
    return {
        one["id"]: Drill(
            id=one["id"],
            name=one["names"][0],
            rule=one["rule"],
            lead=one["lead"],
            ask=one["ask"],
            hint=one["hint"],
            statements=tuple(
                Statement(
                    each["id"], each["difficulty"], each["text"], each["example"], tuple(each["feelings"])
                )
                for each in one["statements"]
            ),
        )
        for one in data["drills"]
    }


def _all(turn: Turn) -> dict[str, Drill]:
    return turn.content.build("listening", _drills)


@listening.intent("ListeningDrillIntent")
def start(turn: Turn) -> Reply:
    """Start the drill that was asked for, or the one whose turn it is."""
    drills = _all(turn)
    asked = turn.slot("drill")
    drill = drills.get(asked.id or "") or _whose_turn(turn, drills)
    return _present(turn, drill, new=True, unknown=bool(asked.value and not asked.id))


@listening.intent("ListDrillsIntent")
def list_drills(turn: Turn) -> Reply:
    """Name the drills, and listen for one of them."""
    names = [drill.name for drill in _all(turn).values()]
    elicit = Elicit("ListeningDrillIntent", "drill")
    return Reply("listening/list", {"names": names}, exercise=Exercise("listening", "offer"), elicit=elicit)


def _whose_turn(turn: Turn, drills: Mapping[str, Drill]) -> Drill:
    """Return the drill after the last one, in the order of the content: easy ones come first."""
    order = list(drills)
    last = turn.household.listening.last_drill
    following = (order.index(last) + 1) % len(order) if last in order else 0
    return drills[order[following]]


def _present(turn: Turn, drill: Drill, *, new: bool, unknown: bool = False) -> Reply:
    """Say the rule (in a new drill) and the partner's words, and listen."""
    memory = turn.household.listening
    statement = _choose(turn, drill)
    heard = [*memory.heard.get(drill.id, []), statement.id]
    memory.heard[drill.id] = [statement.id] if len(heard) >= len(drill.statements) else heard
    memory.last_drill = drill.id
    return _listen("statement", drill, statement, new=new, unknown=unknown)


def _choose(turn: Turn, drill: Drill) -> Statement:
    """Return an unheard statement of the level, or the nearest to it; the same for the same household."""
    memory = turn.household.listening
    level, heard = memory.levels.get(drill.id, 1), memory.heard.get(drill.id, [])
    unheard = [one for one in drill.statements if one.id not in heard] or drill.statements

    def order(one: Statement) -> tuple[int, int]:
        return abs(one.difficulty - level), zlib.crc32(f"{turn.household_id} {one.id}".encode())

    return min(unheard, key=order)


def _listen(
    template: str, drill: Drill, statement: Statement, *, missed: bool = False, **values: object
) -> Reply:
    """Say something that ends with the drill's question, and listen for the reply."""
    return Reply(
        f"listening/{template}",
        {"drill": drill, "statement": statement, **values},
        exercise=Exercise("listening", "reply", _place(drill, statement), lasting=True),
        elicit=_ELICIT,
        missed=missed,
    )


def _offer_more(template: str, drill: Drill, statement: Statement, **values: object) -> Reply:
    """Say something that ends with the offer of another round."""
    return Reply(
        f"listening/{template}",
        {"statement": statement, **values},
        exercise=Exercise("listening", "again", _place(drill, statement)),
        done=True,
    )


def _place(drill: Drill, statement: Statement) -> dict[str, str]:
    return {"drill": drill.id, "statement": statement.id}


@listening.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through a drill: reply, feedback, another round."""
    if exercise.step == "offer" and turn.intent in {"AMAZON.YesIntent", "ExampleIntent"}:
        return start(turn)
    if exercise.step == "offer" and turn.intent == "AMAZON.NoIntent":
        return moving_on()
    drill = _all(turn).get(str(exercise.data.get("drill", "")))
    if drill is None:
        return None
    statement = drill.statement(str(exercise.data.get("statement", "")))
    if statement is None:
        return None
    return (_answer_again if exercise.step == "again" else _answer_reply)(turn, drill, statement)


def _answer_again(turn: Turn, drill: Drill, statement: Statement) -> Reply | None:
    """Answer "another round?"; whoever simply tries again is heard."""
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.NextIntent", "ContinueIntent"}:
        return _present(turn, drill, new=False)
    if turn.intent in {"AMAZON.StartOverIntent", "AMAZON.PreviousIntent"}:
        return _listen("once_more", drill, statement)
    if turn.intent in {"AMAZON.NoIntent", "SkipIntent"}:
        return Reply("listening/enough")
    if turn.intent == "ExampleIntent":
        return _offer_more("example", drill, statement)
    if turn.intent == "AMAZON.FallbackIntent" and turn.session.misses == 0:
        return replace(_offer_more("again_unclear", drill, statement), missed=True)
    if turn.free_text and (turn.intent == "DrillReplyIntent" or turn.by_stem):
        return _answer_words(turn, drill, statement)
    return None


def _answer_reply(turn: Turn, drill: Drill, statement: Statement) -> Reply | None:
    if turn.intent in {"DrillReplyIntent", "GratitudeShareIntent"} or turn.by_stem:
        return _answer_words(turn, drill, statement)
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _present(turn, drill, new=False)
    if turn.intent in {"AMAZON.StartOverIntent", "AMAZON.PreviousIntent", "ContinueIntent"}:
        return _listen("once_more", drill, statement)
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.FallbackIntent"}:
        return _unclear(turn, drill, statement)
    if turn.intent in {"AMAZON.HelpIntent", "ExampleIntent"}:
        return _listen("help", drill, statement)
    return None


def _answer_words(turn: Turn, drill: Drill, statement: Statement) -> Reply:
    """Give feedback on a reply; what is said to the speaker instead is no reply."""
    if not turn.free_text:
        return _listen("remind", drill, statement)
    if asks_again(turn.free_text):
        return _listen("once_more", drill, statement)
    if is_at_a_loss(turn.free_text):
        return _listen("help", drill, statement)
    unrelated = is_question(turn.free_text) and not shares_content(statement.text, turn.free_text)
    asked = faq.find(turn, turn.free_text) if unrelated and drill.id != "curiosity" else None
    return asked or _feedback(turn, drill, statement)


def _unclear(turn: Turn, drill: Drill, statement: Statement) -> Reply:
    """Help along after an answer that is no reply; the second time, move on with a model reply."""
    if turn.session.misses:
        return _offer_more("move_on", drill, statement)
    if turn.intent == "AMAZON.FallbackIntent":
        return _listen("remind", drill, statement, missed=True)
    return _listen("waiting", drill, statement, missed=True, yes=turn.intent == "AMAZON.YesIntent")


def _feedback(turn: Turn, drill: Drill, statement: Statement) -> Reply:
    """Say what was good and what to try next, and remember how it went."""
    from lantern.coaching.listening import assess, next_level  # noqa: PLC0415  (the largest coach: 13 ms of a start)

    feedback = assess(statement.text, turn.free_text, drill.id, feelings=statement.feelings)
    memory = turn.household.listening
    recent = [*memory.recent.get(drill.id, []), round(feedback.score, 2)][-_RECENT:]
    memory.recent[drill.id] = recent
    memory.levels[drill.id] = next_level(memory.levels.get(drill.id, 1), recent)
    memory.rounds += 1
    needs_example = not feedback.passed and feedback.score < _SHOW_EXAMPLE_BELOW
    example = statement.example if needs_example else ""
    return replace(_offer_more("feedback", drill, statement, feedback=feedback, example=example), quotes=True)


@listening.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Say the statement again and listen."""
    drill = _all(turn).get(str(exercise.data.get("drill", "")))
    statement = drill.statement(str(exercise.data.get("statement", ""))) if drill else None
    if not drill or not statement:
        return start(turn)
    return _listen("resumed", drill, statement)


@listening.intent("DrillReplyIntent", "ExampleIntent")
def said_outside(turn: Turn) -> Reply:
    """Answer free speech outside a drill if there's something to say to it, or offer a drill."""
    if turn.free_text:
        known = faq.find(turn, turn.free_text, at_least=faq.SURE)
        if known:
            return known
    return Reply("listening/outside", {"empty": not turn.free_text}, exercise=Exercise("listening", "offer"))
