"""Gratitude: a prompt a day, an appreciation said and kept, and what was kept this week."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from lantern.capability import Capability
from lantern.coaching.appreciation import Appreciation, Shape, look_at, sounds_hurt
from lantern.coaching.asides import is_at_a_loss, is_half_said, is_question, takes_the_turn
from lantern.coaching.gratitude import Prompt, choose, depth_for, remember
from lantern.handlers import faq
from lantern.handlers.checklist import note_done
from lantern.turn import Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["gratitude", "prompt"]

gratitude = Capability("gratitude")

_HABIT = "gratitude"
"""The habit on the checklist that an appreciation counts for."""
_LONGEST = 500
"""How many characters of an appreciation are kept: a minute of speech."""
_PATIENCE = 2
"""How often a hesitation is waited for."""
_HISTORY = 5
"""How many kept appreciations are read out at most."""
_ELICIT = Elicit("GratitudeShareIntent", "appreciation")
_ASIDES = (takes_the_turn, is_at_a_loss, is_half_said)
_PROMPTED = Exercise("gratitude", "prompted")
_SECOND = Exercise("gratitude", "second")
"""The other partner's turn."""


def _prompts(data: Mapping[str, Any]) -> tuple[Prompt, ...]:
    return tuple(Prompt(one["id"], one["theme"], one["depth"], one["text"]) for one in data["prompts"])


@gratitude.intent("GratitudePromptIntent")
def prompt(turn: Turn) -> Reply:
    """Give the day's prompt: the same one however often it is asked for."""
    prompts = turn.content.build("gratitude", _prompts)
    memory = turn.household.gratitude
    same_day = memory.day == turn.now.date()
    known = next((one for one in prompts if same_day and one.id == memory.prompt), None)
    return _give(known or _next_prompt(turn), again=known is not None)


def another(turn: Turn) -> Reply:
    """Move on to the next prompt."""
    return _give(_next_prompt(turn), again=False)


def _next_prompt(turn: Turn) -> Prompt:
    prompts = turn.content.build("gratitude", _prompts)
    memory = turn.household.gratitude
    today = turn.now.date()
    chosen = choose(
        prompts,
        used=memory.used,
        household=turn.household_id,
        day=today,
        depth=depth_for(memory.shared),
    )
    memory.used = list(remember(prompts, memory.used, chosen))
    memory.day, memory.prompt = today, chosen.id
    return chosen


def _give(chosen: Prompt, *, again: bool) -> Reply:
    return Reply(
        "gratitude/prompt", {"text": chosen.text, "again": again}, exercise=_PROMPTED, elicit=_ELICIT
    )


@gratitude.intent("GratitudeShareIntent")
def share(turn: Turn) -> Reply:
    """Acknowledge an appreciation by its shape, and offer to keep it."""
    text = turn.free_text[:_LONGEST]
    open_now = turn.session.exercise
    second = bool(open_now and open_now.name == gratitude.name and open_now.step in {"partner", "second"})
    seen = look_at(text)
    instead = _instead(turn, text, seen.shape, _SECOND if second else _PROMPTED)
    return instead or _acknowledge(turn, text, seen, second=second)


def _instead(turn: Turn, text: str, shape: Shape, open_: Exercise) -> Reply | None:
    """Answer what isn't an appreciation: a question, an aside, hurt, a sting."""
    if any(aside(text) for aside in _ASIDES):
        return Reply("gratitude/go_ahead", exercise=open_, elicit=_ELICIT)
    if is_question(text):
        return faq.ask(turn)
    if shape is Shape.UNCLEAR:
        return Reply("gratitude/go_ahead", exercise=open_, elicit=_ELICIT)
    if sounds_hurt(text):
        return _comfort(turn, open_)
    if shape in {Shape.BACKHANDED, Shape.SELF}:
        return Reply(f"gratitude/{shape}", exercise=open_, elicit=_ELICIT)
    return None


def _comfort(turn: Turn, open_: Exercise) -> Reply:
    """Hear the hurt; ask for something good beside it once, and not again."""
    if turn.session.misses:
        return Reply("gratitude/hurt", {"twice": True})
    return Reply("gratitude/hurt", {"twice": False}, exercise=open_, elicit=_ELICIT, missed=True)


def _acknowledge(turn: Turn, text: str, seen: Appreciation, *, second: bool) -> Reply:
    memory = turn.household.gratitude
    memory.shared += 1
    memory.shared_on = turn.now.date()
    note_done(turn, _HABIT)
    values = {"shape": seen.shape, "tells_effect": seen.tells_effect, "second": second}
    return Reply(
        "gratitude/acknowledge",
        values,
        exercise=Exercise("gratitude", "keep", {"text": text, "second": second}, private=True),
    )


@gratitude.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through prompt, keeping and the partner's turn."""
    if exercise.step == "keep":
        return _answer_keep(turn, exercise)
    if exercise.step in {"partner", "history", "passed"} and turn.intent == "AMAZON.NoIntent":
        return moving_on()
    if exercise.step == "partner" and turn.intent == "AMAZON.YesIntent":
        return Reply("gratitude/go_ahead", exercise=_SECOND, elicit=_ELICIT)
    if exercise.step == "history" and turn.intent == "AMAZON.YesIntent":
        return prompt(turn)
    if exercise.step == "passed" and turn.intent in {"AMAZON.YesIntent", "AMAZON.NextIntent"}:
        return another(turn)
    if exercise.step in {"prompted", "second"}:
        return _answer_prompt(turn, exercise)
    return None


def _answer_keep(turn: Turn, exercise: Exercise) -> Reply | None:
    second = exercise.data.get("second") is True
    if turn.intent == "AMAZON.YesIntent":
        turn.record("gratitude", text=str(exercise.data.get("text", "")).removeprefix("that "))
        return _after("gratitude/kept", second=second)
    if turn.intent in {"AMAZON.NoIntent", "AMAZON.NextIntent", "SkipIntent"}:
        return _after("gratitude/not_kept", second=second)
    # What the partner answers goes to the speaker as well; the appreciation isn't lost over it.
    overheard = turn.by_stem or turn.intent in {
        "DrillReplyIntent",
        "GratitudeShareIntent",
        "ThanksIntent",
        "ContinueIntent",
        "AMAZON.ResumeIntent",
        "AMAZON.StartOverIntent",
        "AMAZON.FallbackIntent",
    }
    if overheard and turn.session.misses == 0:
        return Reply("gratitude/keep_first", exercise=exercise, missed=True)
    return None


def _after(template: str, *, second: bool) -> Reply:
    """Offer the other partner a turn; once both had one, leave it open what comes next."""
    if second:
        return Reply(template, {"second": True})
    return Reply(template, {"second": False}, exercise=Exercise("gratitude", "partner"), elicit=_ELICIT)


def _answer_prompt(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return another(turn)
    if turn.intent == "AMAZON.StartOverIntent":
        return prompt(turn)
    if turn.intent == "AMAZON.YesIntent":
        return Reply("gratitude/go_ahead", exercise=exercise, elicit=_ELICIT)
    if turn.intent == "AMAZON.NoIntent" and exercise.step == "second":
        return moving_on()
    if turn.intent == "AMAZON.NoIntent":
        return Reply("gratitude/no_pressure", exercise=Exercise("gratitude", "passed"))
    if turn.intent == "AMAZON.HelpIntent":
        return Reply("gratitude/help", exercise=exercise, elicit=_ELICIT)
    if turn.by_stem:
        asked = faq.find(turn, turn.free_text) if turn.intent == "AskIntent" else None
        return asked or share(turn)
    if turn.intent == "AMAZON.FallbackIntent":
        return _wait(turn, exercise)
    return None


def _wait(turn: Turn, exercise: Exercise) -> Reply:
    """Wait for somebody who hesitates; after a while, offer something easier."""
    if turn.session.misses < _PATIENCE:
        return Reply("gratitude/go_ahead", exercise=exercise, elicit=_ELICIT, missed=True)
    return Reply("gratitude/no_pressure", exercise=Exercise("gratitude", "passed"))


@gratitude.intent("GratitudeHistoryIntent", days=7)
def history(turn: Turn) -> Reply:
    """Read out what was kept during the last seven days, in the couple's own words."""
    zone, today = turn.now.tzinfo, turn.now.date()
    week = timedelta(days=7)
    kept = [
        entry
        for entry in turn.past
        if entry.kind == "gratitude" and today - entry.at.astimezone(zone).date() < week
    ]
    spoken = []
    for entry in kept[-_HISTORY:]:
        day = entry.at.astimezone(zone).date()
        text = str(entry.body.get("text", ""))
        spoken.append({"days_ago": (today - day).days, "weekday": day.weekday(), "text": text})
    values = {"count": len(kept), "entries": spoken, "weekdays": turn.content.load("session")["weekdays"]}
    return Reply("gratitude/history", values, exercise=Exercise("gratitude", "history"))
