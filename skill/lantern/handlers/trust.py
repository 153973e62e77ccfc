"""Trust: its four actions, promises, agreements that either partner can end, and no help with watching."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lantern.capability import Needs
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.trust import Shape, is_one_sided, is_the_partners, look_at, pick, wording
from lantern.handlers import faq
from lantern.handlers.trust_promises import (
    DANGERS,
    FREE,
    HEARD,
    PLACES,
    SKIPS,
    STEPS,
    ask_promise,
    instead_of,
    is_free,
    over,
    protect,
    resume,
    trust,
)
from lantern.handlers.trust_state import LONGEST, let_go, make, renew, settle, to_review
from lantern.journal.model import AgreementMemory
from lantern.turn import DECLINES, Elicit, Exercise, Reply, Slot, Turn, moving_on

__all__ = ["instead_of", "let_go", "make", "renew", "settle", "to_review", "trust"]

_MOST_AGREEMENTS = 6
_AGREEMENT = Elicit("AgreementIntent", "agreement")
_ASKED_AGREEMENT = Exercise("trust", "agreement")
"""Waiting for an agreement."""
_UNFAIR = frozenset({Shape.THREAT, Shape.WATCHING, Shape.ERASING})
"""What can't be agreed on here."""


# The four actions


@dataclass(frozen=True)
class Action:
    """One thing that builds trust."""

    id: str
    name: str
    how: str
    why: str
    pitfall: str
    tonight: str
    ask: str
    then: str
    """What a yes to `ask` leads to: "promise", "agreement", or "next" for the next action."""


def _actions(data: Mapping[str, Any]) -> dict[str, Action]:
    texts = ("how", "why", "pitfall", "tonight", "ask", "then")
    return {
        one["id"]: Action(one["id"], one["names"][0], *(one[each] for each in texts))
        for one in data["actions"]
    }


def _all(turn: Turn) -> dict[str, Action]:
    return turn.content.build("trust", _actions)


@trust.intent("TrustIntent")
def act(turn: Turn) -> Reply:
    """Explain the action that was asked for, or name the four."""
    said, actions = turn.slot("action"), _all(turn)
    names = [each.name for each in actions.values()]
    by_place = pick(PLACES.get(turn.intent, said.value), names)
    action = actions.get(said.id or "") or (list(actions.values())[by_place[0]] if by_place else None)
    if action:
        return _explain(turn, action)
    return Reply(
        "trust/actions",
        {"names": names, "heard": bool(said.value)},
        exercise=Exercise("trust", "actions"),
        elicit=Elicit("TrustIntent", "action"),
        missed=bool(said.value),
    )


def _explain(turn: Turn, action: Action) -> Reply:
    turn.household.trust.action = action.id
    return Reply(
        "trust/action", {"action": action}, exercise=Exercise("trust", "action", {"action": action.id})
    )


def _next_action(turn: Turn) -> Action:
    """Return the action after the one that was heard last."""
    actions = _all(turn)
    order = list(actions)
    last = turn.household.trust.action
    return actions[order[(order.index(last) + 1) % len(order) if last in order else 0]]


def _answer_action(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "which one?", "shall I go on?" and the question after the step for tonight."""
    action = _all(turn).get(str(exercise.data.get("action", "")))
    if turn.intent == "AMAZON.NoIntent":
        return moving_on()
    if exercise.step == "actions" and turn.intent in PLACES:
        return act(turn)
    if turn.intent in SKIPS:
        return _explain(turn, _next_action(turn))
    if turn.intent not in {"AMAZON.YesIntent", "MoreIntent", "ContinueIntent"}:
        return None
    if action and exercise.step == "action":
        step = Exercise("trust", "step", {"action": action.id})
        return Reply("trust/step", {"action": action}, exercise=step)
    if action and action.then == "promise":
        return ask_promise()
    return _ask_agreement() if action and action.then == "agreement" else _explain(turn, _next_action(turn))


# Agreements, and watching


@trust.intent("TransparencyIntent")
def transparency(turn: Turn) -> Reply:
    """Say how agreed transparency works, and ask what they'd like to agree on."""
    agreements = [each.text for each in turn.household.trust.agreements]
    values = {"how": _all(turn)["transparency"].how, "agreements": agreements}
    return Reply("trust/transparency", values, exercise=_ASKED_AGREEMENT, elicit=_AGREEMENT, quotes=True)


def _ask_agreement() -> Reply:
    return Reply("trust/ask_agreement", exercise=_ASKED_AGREEMENT, elicit=_AGREEMENT)


@trust.intent("AgreementIntent")
def agree(turn: Turn) -> Reply:
    """Say an agreement back, and ask the first of the two whether they agree."""
    said = (turn.slot("agreement").value or turn.free_text)[:HEARD]
    text, shape = wording(said), look_at(said)
    if is_at_a_loss(said) or shape is Shape.EMPTY:
        return _ask_agreement()
    if shape in DANGERS:
        return protect(turn, said)
    if shape in _UNFAIR or is_one_sided(text):
        template = "trust/not_fair" if shape in _UNFAIR else "trust/one_sided"
        return Reply(template, exercise=_ASKED_AGREEMENT, elicit=_AGREEMENT)
    if len(turn.household.trust.agreements) >= _MOST_AGREEMENTS:
        return over(turn, "trust/many_agreements", {"count": _MOST_AGREEMENTS})
    return _ask_first(text[:LONGEST])


def _ask_first(text: str) -> Reply:
    exercise = Exercise("trust", "agree", {"text": text}, lasting=True, private=True)
    return Reply("trust/agree", {"text": text}, exercise=exercise, quotes=True)


def _answer_agreement(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001  (as all of them)
    """Answer while an agreement is waited for."""
    if turn.intent in DECLINES:
        return moving_on()
    if turn.intent == "AMAZON.YesIntent":
        return _ask_agreement()
    return agree(turn) if is_free(turn) else None


def _answer_agree(turn: Turn, exercise: Exercise) -> Reply | None:
    """Take a yes from each of the two; a voice that is known counts once."""
    if turn.intent in DECLINES:
        return over(turn, "trust/not_agreed")
    if turn.intent in {"AMAZON.FallbackIntent", *FREE} and turn.session.misses == 0:
        return Reply("trust/agree_unclear", exercise=exercise, missed=True)
    if turn.intent != "AMAZON.YesIntent":
        return None
    text, first = str(exercise.data.get("text", "")), exercise.data.get("yes")
    same = turn.recognized and first == turn.speaker
    if first is None or same:
        data = {"text": text, "yes": (turn.speaker if turn.recognized else "") or ""}
        return Reply("trust/agree_other", {"same": same}, exercise=replace(exercise, data=data))
    memory = turn.household.trust
    memory.count += 1
    memory.agreements.append(AgreementMemory(str(memory.count), text, turn.now.date()))
    return replace(over(turn, "trust/agreed", {"text": text}), quotes=True)


@trust.intent("ListAgreementsIntent")
def tell_agreements(turn: Turn) -> Reply:
    """Read out what the two agreed."""
    texts = [each.text for each in turn.household.trust.agreements]
    if texts:
        return Reply("trust/agreements", {"agreements": texts}, quotes=True, free=True)
    return Reply("trust/agreements", {"agreements": ()}, exercise=_ASKED_AGREEMENT, elicit=_AGREEMENT)


@trust.intent("EndAgreementIntent")
def end(turn: Turn) -> Reply:
    """End an agreement at once, whoever of the two wants it."""
    memory, said = turn.household.trust, turn.slot("agreement").value[:HEARD]
    texts = [each.text for each in memory.agreements]
    if not texts:
        return tell_agreements(turn)
    found = pick(said, texts) if said else tuple(range(len(texts)))
    if len(found) == 1:
        ended = memory.agreements.pop(found[0])
        return replace(over(turn, "trust/ended", {"text": ended.text}), quotes=True)
    return Reply(
        "trust/which_agreement",
        {"agreements": [texts[place] for place in found] or texts, "heard": bool(said)},
        exercise=Exercise("trust", "which_agreement"),
        elicit=Elicit("EndAgreementIntent", "agreement"),
        missed=True,
        quotes=True,
    )


def _answer_which(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001  (as all of them)
    """Answer "which one shall end?"."""
    if turn.intent in DECLINES:
        return moving_on()
    place = PLACES.get(turn.intent)
    return end(replace(turn, slots={"agreement": Slot(place)})) if place else None


@trust.intent("MonitorIntent", needs=Needs.NOTHING)
def monitor(turn: Turn) -> Reply:
    """Decline to watch the partner, and say what helps instead; anything else is taken for a question."""
    if not is_the_partners(turn.slot("thing").value):
        return faq.ask(turn)
    return Reply("trust/monitor", exercise=Exercise("trust", "monitor"))


@trust.intent("MayICheckIntent", needs=Needs.NOTHING)
def may_i_check(turn: Turn) -> Reply:
    """Answer the question whether to look into the partner's things, rather than decline it."""
    known = faq.find(turn, turn.content.load("trust")["checking"])
    return (known if is_the_partners(turn.slot("thing").value) else None) or faq.ask(turn)


def _answer_monitor(turn: Turn, exercise: Exercise) -> Reply | None:
    """Explain openness; whoever argues is heard, once, and declined as before."""
    if turn.intent == "AMAZON.YesIntent":
        return _explain(turn, _all(turn)["transparency"])
    if turn.intent in DECLINES:
        return moving_on()
    argues = turn.by_stem or turn.intent in {"AMAZON.FallbackIntent", "MonitorIntent"}
    if not argues or is_question(turn.free_text):
        return None
    return (
        moving_on() if turn.session.misses else Reply("trust/monitor_still", exercise=exercise, missed=True)
    )


# The road through all of it

_STEPS = {
    **STEPS,
    "actions": _answer_action,
    "action": _answer_action,
    "step": _answer_action,
    "agreement": _answer_agreement,
    "agree": _answer_agree,
    "which_agreement": _answer_which,
    "monitor": _answer_monitor,
}


@trust.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through whichever question is open."""
    step = _STEPS.get(exercise.step)
    return step(turn, exercise) if step else None


@trust.resumption
def go_on(turn: Turn, exercise: Exercise) -> Reply:
    """Ask the open question again; words that weren't stored are asked for once more."""
    if exercise.step != "agree":
        return resume(turn, exercise)
    text = str(exercise.data.get("text", ""))
    return _ask_first(text) if text else _ask_agreement()
