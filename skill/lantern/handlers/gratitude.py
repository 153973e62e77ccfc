"""Gratitude: a prompt a day, an appreciation said and kept, a plan for saying one, and what was kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from lantern.capability import Capability
from lantern.coaching.appreciation import Appreciation, Shape, look_at, sounds_hurt
from lantern.coaching.asides import is_at_a_loss, is_half_said, is_question, takes_the_turn
from lantern.coaching.gratitude import (
    Prompt,
    choose,
    depth_for,
    follow_up_due,
    is_no_answer,
    is_thanks,
    milestone,
    moment_of,
    refuses,
    remember,
    streak,
    streak_with,
)
from lantern.coaching.partners import other
from lantern.coaching.trust import worked_out
from lantern.coaching.wording import Wording, Wordings
from lantern.handlers import faq, partners
from lantern.handlers.checklist import note_done
from lantern.journal.model import GratitudePlanMemory
from lantern.turn import DECLINES, PARTNERS, Elicit, Exercise, Reply, Turn, moving_on

__all__ = [
    "PARTLY",
    "another_text",
    "count",
    "gratitude",
    "happened",
    "instead_of",
    "invite",
    "is_shared",
    "plan_to_follow_up",
    "prompt",
    "settle_plan",
    "todays",
]

gratitude = Capability("gratitude")

_HABIT = "gratitude"
"""The habit on the checklist that an appreciation counts for."""
_LONGEST = 500
"""How many characters of an appreciation are kept: a minute of speech."""
_LONGEST_MOMENT = 120
"""How many characters of a plan's moment are kept as they were said."""
_PATIENCE = 2
"""How often a hesitation is waited for."""
_HISTORY = 5
"""How many kept appreciations are read out at most."""
_UNJUDGED = Appreciation(Shape.UNCLEAR, tells_effect=False, names_moment=False)
"""What is known of an appreciation in a language that the coach doesn't know."""
_MISSES = 2
"""After how many times in a row another moment is offered for a plan."""
_ELICIT = Elicit("GratitudeShareIntent", "appreciation")
_MOMENT = Elicit("GratitudePlanIntent", "moment")
_PROMPTED = Exercise("gratitude", "prompted")
_OFFER = Exercise("gratitude", "history")
"""Today's prompt is offered."""
_ADD = Exercise("gratitude", "add")
"""One more appreciation is offered a place."""
_PASSED = Reply("gratitude/no_pressure", exercise=Exercise("gratitude", "passed"))
PARTLY = frozenset({"MissingBitIntent", "MoreIntent"})
"""What "sort of" and "a bit" are taken for."""
_HAPPENED = frozenset({"AMAZON.YesIntent", "KeepPromiseIntent", "CompleteItemIntent"}) | PARTLY
_SLIPPED = frozenset({"AMAZON.NoIntent", "MissPromiseIntent", "UndoItemIntent"})
_NO = frozenset({"AMAZON.NoIntent", "SkipIntent"})
_NOTHING = frozenset({"AMAZON.NoIntent", "NothingTonightIntent"})
"""A no, and "I can't think of anything"."""
_MOVING = frozenset({"AMAZON.NextIntent", "SkipIntent", "AMAZON.StartOverIntent"})
_OVERHEARD = frozenset({"DrillReplyIntent", "AMAZON.FallbackIntent"})
"""What free speech that nothing else fits is taken for."""


def _prompts(data: Mapping[str, Any]) -> tuple[Prompt, ...]:
    return tuple(Prompt(one["id"], one["theme"], one["depth"], one["text"]) for one in data["prompts"])


@gratitude.intent("GratitudePromptIntent")
def prompt(turn: Turn) -> Reply:
    """Give the day's prompt, the same one however often it is asked for; first ask how a plan went."""
    plan = turn.household.gratitude.plan
    if plan and plan_to_follow_up(turn):
        asked, plan.asked = plan.asked, turn.now.date()
        return _follow_up(plan, first=asked is None)
    return _give_todays(turn)


def todays(turn: Turn) -> str:
    """Return the text of the day's prompt."""
    return _todays(turn)[0].text


def _todays(turn: Turn) -> tuple[Prompt, bool]:
    """Return the day's prompt, and whether it was given before."""
    memory = turn.household.gratitude
    if memory.day == turn.now.date():
        prompts = turn.content.build("gratitude", _prompts)
        known = next((one for one in prompts if one.id == memory.prompt), None)
        if known:
            return known, True
    return _next_prompt(turn), False


def _give_todays(turn: Turn, lead: str = "") -> Reply:
    """Give the day's prompt; *lead* says what it follows on."""
    chosen, again = _todays(turn)
    return _give(chosen, lead=lead or ("again" if again else ""))


def another(turn: Turn) -> Reply:
    """Move on to the next prompt."""
    return _give(_next_prompt(turn))


def another_text(turn: Turn) -> str:
    """Move on to the next prompt, and return its text."""
    return _next_prompt(turn).text


def _next_prompt(turn: Turn) -> Prompt:
    prompts = turn.content.build("gratitude", _prompts)
    memory = turn.household.gratitude
    today = turn.now.date()
    chosen = choose(
        prompts,
        used=memory.used,
        household=turn.household_id,
        day=today,
        depth=depth_for(memory.shared, len(memory.used)),
    )
    memory.used = list(remember(prompts, memory.used, chosen))
    memory.day, memory.prompt = today, chosen.id
    return chosen


def _give(chosen: Prompt, lead: str = "") -> Reply:
    values = {"text": chosen.text, "lead": lead}
    return Reply("gratitude/prompt", values, exercise=_PROMPTED, elicit=_ELICIT)


def invite() -> Reply:
    """Listen for an appreciation, without a prompt."""
    return Reply("gratitude/go_ahead", exercise=_PROMPTED, elicit=_ELICIT)


@gratitude.intent("GratitudeShareIntent")
def share(turn: Turn) -> Reply:
    """Acknowledge an appreciation by its shape, and offer to keep it."""
    return _hear(turn, turn.free_text[:_LONGEST])


def _hear(turn: Turn, text: str) -> Reply:
    open_now = turn.session.exercise
    mine = open_now if open_now and open_now.name == gratitude.name else _PROMPTED
    if turn.session.misses and is_at_a_loss(text):
        return _PASSED
    if mine.step not in {"partner", "second"}:
        return instead_of(turn, text, _PROMPTED) or _acknowledge(turn, text, second=False, by=turn.speaker)
    first = _partner(mine.data.get("by"))
    by = other(first) if first and not turn.recognized else turn.speaker
    return instead_of(turn, text, _second(first)) or _acknowledge(turn, text, second=True, by=by)


def _second(first: str | None) -> Exercise:
    """Return the exercise in which the partner of the *first* one speaks."""
    return Exercise("gratitude", "second", {"by": first} if first else {})


def _partner(value: object) -> str | None:
    return next((one for one in PARTNERS if one == value), None)


def instead_of(turn: Turn, text: str, open_: Exercise) -> Reply | None:
    """Answer what isn't an appreciation: a question, an aside, hurt, a sting; None if *text* is one.

    *open_* is the exercise that goes on listening for one.
    """
    if not turn.content.coached:
        return _by_lists(turn, text, open_)
    shape = look_at(text).shape
    if shape is Shape.PRESENCE and " " not in text:
        return None  # "I appreciate you", of which Alexa leaves "you"
    if is_at_a_loss(text):
        return Reply("gratitude/help", exercise=open_, elicit=_ELICIT, missed=True)
    if is_question(text):
        unknown = Reply("gratitude/no_answer", exercise=open_, elicit=_ELICIT, missed=True)
        return faq.find(turn, text) or unknown
    if shape is Shape.UNCLEAR or takes_the_turn(text) or is_half_said(text) or is_no_answer(text):
        return Reply("gratitude/go_ahead", exercise=open_, elicit=_ELICIT)
    if sounds_hurt(text) or refuses(text):
        return _comfort(turn, open_)
    if shape in {Shape.BACKHANDED, Shape.SELF}:
        return Reply(f"gratitude/{shape}", exercise=open_, elicit=_ELICIT)
    return None


def _lists(data: Mapping[str, Any]) -> dict[str, list[Wording]]:
    return {key: list(map(Wordings().read, written)) for key, written in data.get("instead", {}).items()}


def _by_lists(turn: Turn, text: str, open_: Exercise) -> Reply | None:
    """Answer what isn't an appreciation in a language that the coach doesn't know: what the words list."""
    lists, words = turn.content.build("gratitude", _lists), Wordings().plain(text)
    if any(each.begins(words) for each in lists.get("unclear", ())):
        return Reply("gratitude/go_ahead", exercise=open_, elicit=_ELICIT)
    if any(any(each.found(words)) for each in lists.get("hurt", ())):
        return _comfort(turn, open_)
    return None


def _comfort(turn: Turn, open_: Exercise) -> Reply:
    """Hear the hurt; ask for something good beside it once, and not again."""
    if turn.session.misses:
        return Reply("gratitude/hurt", {"twice": True})
    return Reply("gratitude/hurt", {"twice": False}, exercise=open_, elicit=_ELICIT, missed=True)


def count(turn: Turn) -> int:
    """Count an appreciation that was just said; return the milestone that the run of days reaches, or 0."""
    memory, today = turn.household.gratitude, turn.now.date()
    before = memory.streak
    memory.streak = streak_with(before, memory.shared_on, today)
    memory.shared += 1
    memory.shared_on = today
    note_done(turn, _HABIT)
    return milestone(before, memory.streak)


def is_shared(turn: Turn, text: str) -> bool:
    """Tell whether *text*, said while something else is open, is an appreciation by all signs."""
    is_meant = turn.intent == "GratitudeShareIntent" and not turn.by_stem and bool(text)
    return is_meant and instead_of(turn, text, _PROMPTED) is None


def _acknowledge(turn: Turn, text: str, *, second: bool, by: str | None, after: str = "") -> Reply:
    """Say what was good about an appreciation; *after* tells what became of the one before."""
    seen = look_at(text) if turn.content.coached else _UNJUDGED
    values = {
        "after": after,
        "shape": seen.shape,
        "tells_effect": seen.tells_effect,
        "second": second,
        "milestone": count(turn),
    }
    data = {"text": text, "second": second, **({"by": by} if by else {})}
    return Reply("gratitude/acknowledge", values, exercise=Exercise("gratitude", "keep", data, private=True))


@gratitude.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through prompt, keeping, the partner's turn, and a plan."""
    lead = _STEPS.get(exercise.step)
    return lead(turn, exercise) if lead else None


def _answer_keep(turn: Turn, exercise: Exercise) -> Reply | None:
    by = _partner(exercise.data.get("by"))
    if turn.intent == "AMAZON.YesIntent":
        text = str(exercise.data.get("text", "")).removeprefix("that ")
        turn.record("gratitude", text=text, **({"by": by} if by else {}))
        return _after_keeping(turn, exercise, "gratitude/kept")
    if turn.intent in {*DECLINES, "ForgetLastIntent"}:
        return _after_keeping(turn, exercise, "gratitude/not_kept")
    # What the partner answers goes to the speaker as well; neither appreciation is lost over it.
    if exercise.data.get("second") is not True and is_shared(turn, turn.free_text):
        waiting = replace(exercise, data={**exercise.data, "next": turn.free_text[:_LONGEST]})
        return Reply("gratitude/keep_first", exercise=waiting)
    overheard = turn.by_stem or turn.intent in _OVERHEARD | {
        "GratitudeShareIntent",
        "ThanksIntent",
        "ContinueIntent",
        "AMAZON.ResumeIntent",
        "AMAZON.StartOverIntent",
    }
    if overheard and turn.session.misses == 0:
        return Reply("gratitude/keep_first", exercise=exercise, missed=True)
    return None


def _after_keeping(turn: Turn, exercise: Exercise, template: str) -> Reply:
    """Offer the other partner a turn; once both had one, leave it open what comes next."""
    by, waiting = _partner(exercise.data.get("by")), exercise.data.get("next")
    if exercise.data.get("second") is True:
        return Reply(template, {"second": True})
    if waiting:
        after = template.partition("/")[2]
        return _acknowledge(turn, str(waiting), second=True, by=other(by) if by else None, after=after)
    partner = replace(_second(by), step="partner")
    return Reply(template, {"second": False}, exercise=partner, elicit=_ELICIT)


def _answer_partner(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent == "AMAZON.NoIntent":
        return moving_on()
    if turn.intent == "AMAZON.YesIntent":
        first = _partner(exercise.data.get("by"))
        now = other(first) if first else None
        return Reply("gratitude/go_ahead", exercise=_second(first), elicit=_ELICIT, speaker=now)
    return None


def _answer_passed(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    if turn.intent == "AMAZON.NoIntent":
        return moving_on()
    return another(turn) if turn.intent in {"AMAZON.YesIntent", "AMAZON.NextIntent"} else None


def _answer_offer(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    """Answer "would you like today's prompt?"."""
    if turn.intent in _NO:
        return moving_on()
    return prompt(turn) if turn.intent == "AMAZON.YesIntent" else None


def _answer_add(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    """Answer "would you like to add one now?"."""
    if turn.intent in _NO:
        return moving_on()
    return invite() if turn.intent == "AMAZON.YesIntent" else None


def _answer_prompt(turn: Turn, exercise: Exercise) -> Reply | None:
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return another(turn)
    if turn.intent == "AMAZON.StartOverIntent":
        return prompt(turn)
    if turn.intent == "AMAZON.YesIntent":
        return Reply("gratitude/go_ahead", exercise=exercise, elicit=_ELICIT)
    if turn.intent in _NOTHING:
        return moving_on() if exercise.step == "second" else _PASSED
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
    return _PASSED


@gratitude.intent("GratitudeHistoryIntent", days=7)
def history(turn: Turn) -> Reply:
    """Read out what was kept during the last seven days, in the couple's own words."""
    zone, today = turn.now.tzinfo, turn.now.date()
    week = timedelta(days=7)
    kept = [
        entry
        for entry in turn.past
        if entry.kind == "gratitude"
        and entry.body.get("private") is not True
        and today - entry.at.astimezone(zone).date() < week
    ]
    spoken = []
    for entry in kept[-_HISTORY:]:
        day = entry.at.astimezone(zone).date()
        spoken.append(
            {
                "days_ago": (today - day).days,
                "weekday": day.weekday(),
                "text": str(entry.body.get("text", "")),
                "name": partners.name_of(turn, _partner(entry.body.get("by"))),
            }
        )
    values = {
        "count": len(kept),
        "entries": spoken,
        "weekdays": turn.content.load("session")["dates"]["weekdays"],
    }
    return Reply("gratitude/history", values, exercise=_ADD if spoken else _OFFER, quotes=True)


@gratitude.intent("GratitudeStreakIntent")
def tell_streak(turn: Turn) -> Reply:
    """Say how long the current run of days is; where there is none, what was shared so far."""
    memory, today = turn.household.gratitude, turn.now.date()
    shared_today = memory.shared_on == today
    values = {
        "days": streak(memory.streak, memory.shared_on, today),
        "shared": memory.shared,
        "today": shared_today,
    }
    return Reply("gratitude/streak", values, exercise=None if shared_today else _OFFER)


def plan_to_follow_up(turn: Turn) -> str:
    """Return the moment of the if-then plan that it's time to ask about, in their words; "" if it isn't.

    Whoever asks tells the answer to `settle_plan`.
    """
    plan = turn.household.gratitude.plan
    due = plan and follow_up_due(plan.made, plan.asked, plan.missed, turn.now.date())
    return plan.moment if plan and due else ""


def settle_plan(turn: Turn, *, happened: bool) -> None:
    """Remember whether the plan was followed when the couple was asked."""
    plan = turn.household.gratitude.plan
    if plan:
        plan.asked = turn.now.date()
        plan.missed = 0 if happened else plan.missed + 1


def happened(turn: Turn) -> bool | None:
    """Tell whether this turn says that something came about, if only in part; None if it tells neither."""
    if turn.slot("item").value:
        return None
    if turn.intent in _HAPPENED:
        return True
    if turn.intent in _SLIPPED:
        return False
    is_about_it = turn.intent != "GratitudeShareIntent" and not is_question(turn.free_text)
    return worked_out(turn.free_text) if is_about_it else None


def _follow_up(plan: GratitudePlanMemory, *, first: bool, unclear: bool = False) -> Reply:
    """Ask how a plan went: for the *first* time, or once more."""
    return Reply(
        "gratitude/follow_up",
        {"moment": plan.moment, "first": first, "unclear": unclear},
        exercise=Exercise("gratitude", "follow_up", {"first": first}),
        missed=unclear,
        quotes=True,
    )


def _answer_follow_up(turn: Turn, exercise: Exercise) -> Reply | None:
    """Take a yes or a no, both kindly, and go on to the prompt."""
    plan = turn.household.gratitude.plan
    if plan is None or turn.intent in _MOVING:
        return _give_todays(turn) if turn.intent in _MOVING else None
    came_about = happened(turn)
    if came_about is not None:
        settle_plan(turn, happened=came_about)
        if plan.missed and plan.missed % _MISSES == 0:
            return Reply("gratitude/plan_other", exercise=Exercise("gratitude", "plan_other"))
        return _give_todays(turn, "happened" if came_about else "missed")
    if turn.by_stem or turn.intent in _OVERHEARD:
        first = exercise.data.get("first") is True
        return _give_todays(turn) if turn.session.misses else _follow_up(plan, first=first, unclear=True)
    return None


def _answer_other(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    if turn.intent == "AMAZON.YesIntent":
        return _ask_moment(turn)
    return _give_todays(turn, "stays") if turn.intent in _NO else None


@gratitude.intent("GratitudePlanIntent")
def make_plan(turn: Turn) -> Reply:
    """Keep the moment at which the couple wants to say what they appreciated, or ask for it."""
    said = turn.slot("moment").value
    return _keep_plan(turn, said) if said else _ask_moment(turn)


def _keep_plan(turn: Turn, said: str) -> Reply:
    if not turn.content.coached:
        return _settle_moment(turn, said[:_LONGEST_MOMENT])
    asked = faq.find(turn, said, at_least=faq.SURE) if is_question(said) else None
    if asked or is_thanks(said):
        return asked or _hear(turn, said[:_LONGEST])
    if sounds_hurt(said):
        return Reply("gratitude/hurt", {"twice": True})
    return _settle_moment(turn, moment_of(said))


def _settle_moment(turn: Turn, moment: str) -> Reply:
    if not moment:
        return _ask_moment(turn, "unclear")
    turn.household.gratitude.plan = GratitudePlanMemory(moment=moment, made=turn.now.date())
    check = Exercise("gratitude", "plan_check")
    return Reply("gratitude/plan_made", {"moment": moment}, exercise=check, quotes=True)


def _ask_moment(turn: Turn, step: str = "") -> Reply:
    """Ask for a moment, after an answer that was "unclear" or "misheard"; the second time, leave it."""
    if step and turn.session.misses:
        return moving_on()
    plan = turn.household.gratitude.plan
    return Reply(
        "gratitude/plan_ask",
        {"moment": plan.moment if plan else "", "step": step or ("change" if plan else "")},
        exercise=Exercise("gratitude", "plan_moment"),
        elicit=_MOMENT,
        missed=step == "unclear",
        quotes=plan is not None,
    )


def _answer_moment(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    if turn.intent in _NO | {"AMAZON.NextIntent"}:
        return moving_on()
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.HelpIntent", "AMAZON.FallbackIntent", "MoreIntent"}:
        return _ask_moment(turn, "unclear")
    return _keep_plan(turn, turn.free_text) if turn.by_stem or turn.intent == "DrillReplyIntent" else None


def _answer_check(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    """Take "did I get it right?"; a plan that was misheard isn't kept."""
    if turn.intent == "AMAZON.YesIntent":
        return Reply("gratitude/plan_set", free=True)
    if turn.intent == "AMAZON.NoIntent":
        turn.household.gratitude.plan = None
        return _ask_moment(turn, "misheard")
    return None


@gratitude.intent("GratitudePlanStatusIntent")
def tell_plan(turn: Turn) -> Reply:
    """Say the plan; where there is none, offer to make one."""
    plan = turn.household.gratitude.plan
    if plan:
        return Reply("gratitude/plan_status", {"moment": plan.moment}, quotes=True)
    return Reply("gratitude/plan_status", {"moment": ""}, exercise=Exercise("gratitude", "plan_offer"))


def _answer_plan_offer(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001
    if turn.intent in _NO:
        return moving_on()
    return _ask_moment(turn) if turn.intent == "AMAZON.YesIntent" else None


@gratitude.intent("DropGratitudePlanIntent")
def drop_plan(turn: Turn) -> Reply:
    """Let the plan go, without asking why."""
    memory = turn.household.gratitude
    had_one, memory.plan = memory.plan is not None, None
    return Reply("gratitude/plan_dropped", {"had_one": had_one})


_STEPS: Mapping[str, Callable[[Turn, Exercise], Reply | None]] = {
    "keep": _answer_keep,
    "partner": _answer_partner,
    "history": _answer_offer,
    "add": _answer_add,
    "passed": _answer_passed,
    "prompted": _answer_prompt,
    "second": _answer_prompt,
    "follow_up": _answer_follow_up,
    "plan_other": _answer_other,
    "plan_moment": _answer_moment,
    "plan_check": _answer_check,
    "plan_offer": _answer_plan_offer,
}
"""Who answers at which step of the exercise."""
