"""Coming, going and finding one's way: launch, help, stop, repeat, and what fits nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from operator import attrgetter

from markupsafe import Markup

from lantern.capability import Capability, Needs
from lantern.handlers import partners
from lantern.turn import DECLINES, Exercise, Reply, Said, Turn, moving_on, paused_exercise

__all__ = ["session"]

session = Capability("session")

_LONG_AWAY_DAYS = 14
_PAGE = 3
"""How many things help names in one breath."""
_GRATITUDE = Exercise("session", "offer_gratitude")
_CHECK_IN = Exercise("session", "offer_check_in")
_MORE_HELP = {"AMAZON.HelpIntent", "MoreIntent", "AMAZON.NextIntent", "AMAZON.YesIntent"}
_MISSES = 2
"""After so many misses in a row the evening is closed kindly rather than asking once more."""


@session.intent("LaunchRequest", everywhere=True)
def launch(turn: Turn) -> Reply:
    """Welcome the couple; first-time users hear what this is, others what is on tonight."""
    household, today = turn.household, turn.now.date()
    paused = paused_exercise(household, turn.now)
    first = household.launches == 0 and paused is None and household.talk.back_at is None
    away = _days_away(household.last_seen, today)
    if household.last_seen != today:
        household.launches += 1
        household.last_seen = today
    returning = _welcome_back_to_talk(turn)
    if returning:
        return returning
    if first:
        return Reply("session/welcome", exercise=_GRATITUDE)
    unopened = partners.tidy(turn)
    values = {"part_of_day": _part_of_day(turn), "long_away": away >= _LONG_AWAY_DAYS}
    household.paused = None
    if paused and turn.content.has(paused.name):
        activity = turn.content.load("session")["activities"].get(paused.name, "")
        return Reply("session/welcome_paused", {**values, "activity": activity}, offer_back=paused)
    values["names"] = [name for name in partners.names(turn) if name]
    last, offer = household.checkin.latest, _CHECK_IN
    if not turn.content.has("checkin"):
        last, offer = household.gratitude.shared_on, _GRATITUDE
    if last != today:
        values |= {"tip": None if unopened or values["long_away"] else _tip(turn), "unopened": unopened}
        return Reply("session/welcome_back", values, exercise=offer)
    return Reply("session/welcome_again", values)


def _welcome_back_to_talk(turn: Turn) -> Reply | None:
    """Welcome a couple that went quiet to talk, or took a time-out."""
    memory = turn.household.talk
    if not (memory.back_at or memory.quiet_at) or not turn.content.has("talk"):
        return None
    from lantern.handlers import talk  # noqa: PLC0415  (most launches need none of it)

    return talk.welcome_back(turn) if talk.return_due(turn) else None


def _tip(turn: Turn) -> Mapping[str, str] | None:
    """Return one more thing that one can say, another one each evening, but for what was tried already."""
    menu: list[dict[str, str]] = turn.content.load("session")["menu"]
    tips = [item for item in menu[_PAGE:] if item.get("tip", True)]
    evening = turn.household.launches - 2
    if not 0 <= evening < len(tips):
        return None
    tried = tips[evening].get("tried")
    return None if tried and attrgetter(tried)(turn.household) else tips[evening]


def _days_away(last: date | None, today: date) -> int:
    return (today - last).days if last else 0


def _part_of_day(turn: Turn) -> str:
    if 4 <= turn.now.hour < 12:  # noqa: PLR2004  (the clock's hours)
        return "morning"
    return "day" if 12 <= turn.now.hour < 17 else "evening"  # noqa: PLR2004


@session.exercise("AMAZON.YesIntent")
def answer_offer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer the welcome's offer, and a second call for help."""
    if exercise.step in (_GRATITUDE.step, _CHECK_IN.step):
        if turn.intent in DECLINES:
            return moving_on()
        if turn.intent == "AMAZON.YesIntent":
            from lantern.handlers import checkin, gratitude  # noqa: PLC0415  (no launch needs them yet)

            # The language may be another one by now, and have no check-in.
            has_check_in = exercise.step == _CHECK_IN.step and turn.content.has("checkin")
            return checkin.start(turn) if has_check_in else gratitude.prompt(turn)
    if exercise.step == "helped" and turn.intent in _MORE_HELP:
        page = exercise.data.get("page")
        return _menu(turn, page + 1 if isinstance(page, int) else 0)
    return moving_on() if exercise.step == "helped" and turn.intent == "AMAZON.NoIntent" else None


@session.intent("AMAZON.HelpIntent", needs=Needs.NOTHING)
def help_(turn: Turn) -> Reply:
    """Name three things that one can say; where a question is open, come back to it."""
    return _menu(turn, 0) if _is_idle(turn) else _ask_again(turn, "session/help_here")


def _is_idle(turn: Turn) -> bool:
    """Tell whether no question is open but what the couple would like to do."""
    now = turn.session
    return not now.said or not (now.offered or (now.exercise and now.exercise.name != session.name))


def _menu(turn: Turn, page: int) -> Reply:
    """Name three things of the menu: first the main ones, then others from evening to evening."""
    menu = turn.content.load("session")["menu"]
    pages = -(-len(menu) // _PAGE)
    page %= pages
    # Two pages further each evening: who asks for help now and then hears of everything within a week.
    shown = 1 + (page - 1 + 2 * turn.now.toordinal()) % (pages - 1) if page else 0
    items = menu[shown * _PAGE : (shown + 1) * _PAGE]
    values = {"items": items, "first": page == 0, "last": page == pages - 1}
    return Reply("session/help", values, exercise=Exercise("session", "helped", {"page": page}))


def _ask_again(turn: Turn, template: str, **values: object) -> Reply:
    """Return an answer that comes back to the question that was asked last."""
    now = turn.session
    said = now.said or Said("")
    return Reply(
        template,
        {**values, "question": Markup(said.ask)},  # noqa: S704  (our own words, rendered and escaped before)
        exercise=now.exercise,
        elicit=said.elicit,
        offer_back=now.left if now.offered else None,
    )


@session.intent(
    "AMAZON.StopIntent",
    "AMAZON.CancelIntent",
    "AMAZON.NavigateHomeIntent",
    needs=Needs.STATE_IN_EXERCISE,
    everywhere=True,
)
def stop(turn: Turn) -> Reply:
    """Say good night, and that the place in an exercise is kept."""
    values = {"part_of_day": _part_of_day(turn), "kept_place": turn.session.lasting is not None}
    return Reply("session/goodbye", values, done=True)


@session.intent("SessionEndedRequest", needs=Needs.STATE_IN_EXERCISE, everywhere=True)
def ended(turn: Turn) -> Reply:  # noqa: ARG001
    """Say nothing: the session is over."""
    return Reply("session/silence", done=True)


@session.intent("ThanksIntent", needs=Needs.NOTHING)
def thanks(turn: Turn) -> Reply:
    """Take thanks kindly, and come back to what is open."""
    return _ask_again(turn, "session/thanks")


@session.intent("AMAZON.PauseIntent", needs=Needs.STATE_IN_EXERCISE, everywhere=True)
def pause(turn: Turn) -> Reply:
    """Wait a little, once; the second time, or where nothing was asked, it's an end for now."""
    if turn.session.waited or not turn.session.said:
        return stop(turn)
    return replace(_ask_again(turn, "session/pause"), waits=True)


@session.intent("AMAZON.RepeatIntent", needs=Needs.NOTHING, everywhere=True)
def repeat(turn: Turn) -> Reply:  # noqa: ARG001
    """Say the last answer again, word for word."""
    return Reply("session/nothing_to_repeat", again=True)


@session.intent("AMAZON.NoIntent", needs=Needs.STATE_IN_EXERCISE)
def no(turn: Turn) -> Reply:
    """Take "no" outside any question as the end of the evening."""
    return stop(turn)


@session.intent(
    "AMAZON.YesIntent",
    "AMAZON.NextIntent",
    "AMAZON.PreviousIntent",
    "AMAZON.StartOverIntent",
    "SkipIntent",
    needs=Needs.NOTHING,
)
def which(turn: Turn) -> Reply:
    """Ask what is meant where nothing is open that this could refer to, or lead back to what was left."""
    return moving_on() if turn.session.left else Reply("session/which")


@session.intent("AMAZON.FallbackIntent", needs=Needs.NOTHING)
def fallback(turn: Turn) -> Reply:
    """Ask once more after something that wasn't understood, then say what one can say; never in a loop."""
    now = turn.session
    if now.misses >= _MISSES:
        return Reply("session/leave_it", done=True)
    if now.misses == 0 and not _is_idle(turn):
        return replace(_ask_again(turn, "session/fallback", first=True), missed=True)
    elicit = now.said.elicit if now.said else None
    exercise = now.exercise if elicit else None  # what was asked for may still be said
    values = {"first": now.misses == 0, "question": ""}
    return Reply("session/fallback", values, exercise=exercise, elicit=elicit, missed=True)
