"""Talking of promises: making one, the list, looking back, and what becomes of one that didn't work out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lantern.capability import Capability, Needs
from lantern.coaching.asides import is_at_a_loss
from lantern.coaching.safety import screen_thanks
from lantern.coaching.text import normalize
from lantern.coaching.trust import (
    Shape,
    corrected,
    defers,
    is_asking,
    is_due,
    look_at,
    meant_instead,
    pick,
    promised,
    renewed,
    worked_out,
)
from lantern.handlers import faq, safety
from lantern.handlers.encouragement import encourage
from lantern.handlers.partners import name_of
from lantern.handlers.trust_state import (
    BOTH,
    LONGEST,
    MOST,
    as_promise,
    find,
    let_go,
    make,
    next_due,
    remembered,
    renew,
    settle,
    spoken,
)
from lantern.journal.model import PromiseMemory
from lantern.turn import DECLINES, Elicit, Exercise, Reply, Slot, Turn, moving_on

__all__ = [
    "DANGERS",
    "FREE",
    "HEARD",
    "PLACES",
    "SKIPS",
    "STEPS",
    "ask_promise",
    "instead_of",
    "is_free",
    "over",
    "protect",
    "resume",
    "trust",
]

trust = Capability("trust")

HEARD = 300
"""How many characters of what was said are looked at."""
SKIPS = frozenset({"AMAZON.NextIntent", "SkipIntent"})
FREE = frozenset({"DrillReplyIntent", "GratitudeShareIntent"})
"""What free words come as that are meant for nothing in particular."""
_FEWEST = 3
"""How many words make a promise of what was meant instead; "I said the dog" leaves the rest open."""
_READ_OUT = 3
"""How many promises are read out in one go."""
_TAKEN_BACK_DAYS = 60
"""For how many days a promise that is let go is taken out of the journal as well."""
_PROMISE = Elicit("MakePromiseIntent", "promise")
_ASKED = Exercise("trust", "promise")
"""Waiting for a promise."""
_PROMISING = frozenset({"MakePromiseIntent", "OurPromiseIntent"})
_CLOCK = re.compile(r"T?(?P<hour>\d\d):(?P<minute>\d\d)")
_WHEN = {"SetReminderIntent": "", "DailyReminderIntent": "every day", "WeekdayReminderIntent": "on weekdays"}
"""What a bare "at eight" or "every day" comes as, since it may be meant for a reminder as well."""
DANGERS = frozenset({Shape.HARM, Shape.SELF_HARM})
"""What takes more than a promise."""
_NOT_FOR_US = {
    Shape.THREAT: "trust/threat",
    Shape.WATCHING: "trust/watching",
    Shape.WATCHED: "trust/watched",
    Shape.ERASING: "trust/erasing",
    Shape.OTHERS: "trust/others",
    Shape.VAGUE: "trust/vague",
    Shape.EMPTY: "trust/ask_promise",
}
"""What is said to a promise that isn't kept as it stands."""


def instead_of(turn: Turn, text: str, open_: Exercise, *, new: bool = True) -> Reply | None:
    """Return what to answer where *text* is no promise to write down; None if it is one.

    *open_* is the exercise in which another one is waited for. One that isn't *new* takes an old one's place.
    """
    if is_at_a_loss(text):
        return Reply("trust/promise_help", exercise=open_, elicit=_PROMISE)
    if is_asking(text):
        return faq.ask(turn)
    shape = look_at(text)
    if shape in DANGERS:
        return protect(turn, text)
    if shape in _NOT_FOR_US:
        return Reply(_NOT_FOR_US[shape], exercise=open_, elicit=_PROMISE)
    if len(text) > LONGEST:
        return Reply("trust/too_long", exercise=open_, elicit=_PROMISE)
    return _no_room(turn, text) if new else None


def _no_room(turn: Turn, text: str) -> Reply | None:
    """Answer a promise that is on the list, or that the list has no room for."""
    promises, text = turn.household.trust.promises, promised(text, turn.now.date()).text
    if any(normalize(each.text) == normalize(text) for each in promises):
        return over(turn, "trust/known")
    if len(promises) >= MOST:
        return Reply("trust/full", {"count": len(promises)}, exercise=Exercise("trust", "full"))
    return None


def protect(turn: Turn, text: str) -> Reply:
    """Answer a promise that tells of danger as safety does, and leave nothing open or to be continued."""
    concern = screen_thanks(text)
    told = "self_harm" if look_at(text) is Shape.SELF_HARM else "own_violence"
    danger = Slot("", concern.answer if concern else told)
    return replace(safety.answer(replace(turn, slots={"danger": danger})), over=True)


def ask_promise() -> Reply:
    """Ask for a promise, and wait for it."""
    return Reply("trust/ask_promise", exercise=_ASKED, elicit=_PROMISE)


@trust.intent("MakePromiseIntent", "OurPromiseIntent")
def promise(turn: Turn) -> Reply:
    """Say a promise back before it's written down, or ask for one."""
    return _consider(turn, BOTH if turn.intent == "OurPromiseIntent" else turn.speaker)


def _consider(turn: Turn, by: str | None) -> Reply:
    text = _said_promise(turn)
    return instead_of(turn, text, _ASKED) or _say_back(turn, {"text": text, "by": by})


def _said_promise(turn: Turn) -> str:
    if turn.intent not in _WHEN:
        return (turn.slot("promise").value or turn.free_text)[:HEARD]
    clock = _CLOCK.match(turn.slot("time").value)
    minute = f":{clock['minute']}" if clock and clock["minute"] != "00" else ""
    return f"{_WHEN[turn.intent]} at {int(clock['hour']) % 12 or 12}{minute}" if clock else _WHEN[turn.intent]


def _says_when(turn: Turn) -> bool:
    """Tell whether new words, a day or a time were said."""
    return turn.intent in _PROMISING or (turn.intent in _WHEN and bool(_said_promise(turn)))


def _say_back(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Say back what is about to be written down: a new promise, or new words for the one with the `id`."""
    old, text, today = find(turn, data.get("id")), str(data.get("text", "")), turn.now.date()
    heard = renewed(as_promise(old), text, today) if old else promised(text, today)
    return Reply(
        "trust/restate",
        {"promise": spoken(turn, remembered(heard, old.by if old else data.get("by")))},
        exercise=Exercise("trust", "confirm", data, lasting=True, private=True),
        quotes=True,
    )


def _answer_promise(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer while a promise is waited for."""
    if turn.intent in DECLINES:
        return moving_on()
    if turn.intent == "AMAZON.YesIntent":
        return ask_promise()
    if turn.intent == "AMAZON.HelpIntent":
        return Reply("trust/promise_help", exercise=exercise, elicit=_PROMISE)
    return _consider(turn, turn.speaker) if is_free(turn) else None


def is_free(turn: Turn) -> bool:
    """Tell whether free words were said, rather than a question or a command."""
    return turn.by_stem and turn.intent in FREE


def _answer_confirm(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "shall I write it down?"."""
    old = find(turn, exercise.data.get("id"))
    if turn.intent == "AMAZON.YesIntent":
        return _write_down(turn, exercise, old)
    if turn.intent == "AMAZON.NoIntent":
        again = Exercise("trust", "again", {key: exercise.data.get(key) for key in ("id", "passed")})
        return Reply("trust/not_made", exercise=again, done=True)
    if turn.intent in {"ChangePromiseIntent", "AMAZON.StartOverIntent", *SKIPS}:
        return _ask_other(turn, old)
    if _says_when(turn) or is_free(turn):
        return _correct(turn, exercise, old)
    if turn.intent == "AMAZON.FallbackIntent" and turn.session.misses == 0:
        return Reply("trust/confirm_first", exercise=exercise, missed=True)
    return None


def _correct(turn: Turn, exercise: Exercise, old: PromiseMemory | None) -> Reply | None:
    """Say the promise back once more with another day or other words."""
    said = _said_promise(turn)
    text = corrected(str(exercise.data.get("text", "")), said, turn.now.date())
    if text:
        return _say_back(turn, {**exercise.data, "text": text})
    if turn.intent in _PROMISING:
        return _renew(turn, exercise, old) if old else None
    meant = meant_instead(said)
    if meant is None:
        again = Reply("trust/confirm_first", exercise=exercise, missed=True)
        return None if turn.session.misses else again
    if len(meant.split()) < _FEWEST:
        return _ask_other(turn, old)
    instead = instead_of(turn, meant, _ASKED, new=old is None)
    return instead or _say_back(turn, {**exercise.data, "text": meant})


def _ask_other(turn: Turn, old: PromiseMemory | None) -> Reply:
    """Ask for other words; those that were said back are dropped."""
    return _ask_anew(turn, old) if old else replace(ask_promise(), done=True)


def _write_down(turn: Turn, exercise: Exercise, old: PromiseMemory | None) -> Reply:
    text = str(exercise.data.get("text", ""))
    if old:
        renew(turn, old, text)
        return _onward(turn, "trust/made", {})
    instead = _no_room(turn, text)
    if instead is None:
        make(turn, text, exercise.data.get("by"))
    return instead or _onward(turn, "trust/made", {})


def _answer_again(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "would you like to put it another way?"."""
    if turn.intent == "AMAZON.YesIntent":
        old = find(turn, exercise.data.get("id"))
        return _ask_anew(turn, old) if old else ask_promise()
    return moving_on() if turn.intent in DECLINES else None


def _answer_full(turn: Turn, exercise: Exercise) -> Reply | None:  # noqa: ARG001  (as all of them)
    if turn.intent == "AMAZON.YesIntent":
        return tell_promises(turn)
    return moving_on() if turn.intent in DECLINES else None


@trust.intent("TheirPromiseIntent", needs=Needs.NOTHING)
def theirs(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Leave a promise to the one who makes it."""
    return Reply("trust/theirs", exercise=_ASKED, elicit=_PROMISE)


# What is on the list


@trust.intent("ListPromisesIntent")
def tell_promises(turn: Turn) -> Reply:
    """Read out the open promises, a few at a time."""
    return _read_out(turn, 0)


def _read_out(turn: Turn, start: int) -> Reply:
    promises = turn.household.trust.promises
    if not promises:
        return Reply("trust/list_empty", exercise=_ASKED, elicit=_PROMISE)
    told = promises[start : start + _READ_OUT]
    more = max(len(promises) - start - _READ_OUT, 0)
    values = {
        "promises": [spoken(turn, each) for each in told],
        "count": len(promises),
        "start": start,
        "more": more,
    }
    exercise = Exercise("trust", "list", {"start": start + _READ_OUT}) if more else None
    return Reply("trust/list", values, exercise=exercise, quotes=True)


def _answer_list(turn: Turn, exercise: Exercise) -> Reply | None:
    start = exercise.data.get("start")
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.NextIntent", "MoreIntent", "ContinueIntent"}:
        return _read_out(turn, start if isinstance(start, int) else 0)
    return moving_on() if turn.intent == "AMAZON.NoIntent" else None


@trust.intent("PromiseCountIntent")
def tally(turn: Turn) -> Reply:
    """Tell what both kept together; the two are never compared."""
    memory = turn.household.trust
    return Reply("trust/tally", {"kept": memory.kept, "missed": memory.missed}, free=True)


@trust.intent("SharedPromiseIntent", needs=Needs.NOTHING)
def shared(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Say that promises belong to both."""
    return Reply("trust/shared", free=True)


# Looking back


@trust.intent("ReviewPromisesIntent")
def review(turn: Turn) -> Reply:
    """Look back at what is due, one promise at a time."""
    if not turn.household.trust.promises:
        return tell_promises(turn)
    due = next_due(turn, ())
    if due:
        return _review("trust/review", turn, due, [])
    days = [each.due for each in turn.household.trust.promises if each.due and each.due > turn.now.date()]
    return Reply("trust/none_due", {"next_due": min(days, default=None)}, free=True)


def _review(
    template: str, turn: Turn, due: PromiseMemory, passed: Sequence[str] | None, *, missed: bool = False
) -> Reply:
    return Reply(
        template,
        {"promise": spoken(turn, due)},
        exercise=_about(due, "review", passed),
        missed=missed,
        quotes=True,
    )


def _about(promise: PromiseMemory, step: str, passed: Sequence[str] | None) -> Exercise:
    """Return the exercise about one promise; *passed* are those to leave out of the review that goes on."""
    data = {"id": promise.id, "passed": None if passed is None else list(passed)}
    return Exercise("trust", step, data, lasting=True)


def _open(turn: Turn) -> Mapping[str, Any]:
    """Return the data of what is open here."""
    open_ = turn.session.exercise
    return open_.data if open_ and open_.name == trust.name else {}


def _passed(turn: Turn) -> list[str] | None:
    """Return the promises that were passed over in the review that is on; None if none is."""
    passed = _open(turn).get("passed")
    return [str(each) for each in passed] if isinstance(passed, list) else None


def _onward(
    turn: Turn, template: str, values: Mapping[str, object], passed: Sequence[str] | None = None
) -> Reply:
    """Answer, and go on with the review if one is on; otherwise leave it open what comes next."""
    passed = _passed(turn) if passed is None else passed
    following = next_due(turn, passed) if passed is not None else None
    values = {**values, "next": spoken(turn, following) if following else None}
    if following is None:
        return replace(
            over(turn, template, values), quotes=bool(values.get("promise") or values.get("again"))
        )
    return Reply(template, values, exercise=_about(following, "review", passed), quotes=True)


def over(turn: Turn, template: str, values: Mapping[str, object] | None = None) -> Reply:
    """Answer with nothing open; what was left elsewhere can be gone back to, but nothing of this."""
    lasting = turn.session.lasting
    return Reply(template, values or {}, free=True, done=lasting is not None and lasting.name == trust.name)


def _answer_review(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "did it work out?"."""
    due = find(turn, exercise.data.get("id"))
    if due is None:
        return None
    kept = _tells(turn)
    if kept is not None:
        return _kept(turn, due) if kept else _missed(turn, due)
    unclear = turn.intent in {"AMAZON.FallbackIntent", *FREE}
    if turn.intent in SKIPS or (unclear and turn.session.misses):
        return _onward(turn, "trust/left", {}, [*(_passed(turn) or ()), due.id])
    return _review("trust/review_again", turn, due, _passed(turn), missed=True) if unclear else None


def _tells(turn: Turn) -> bool | None:
    """Tell whether this turn says that it worked out, or that it didn't; None if neither."""
    if turn.intent in {"CompleteItemIntent", "UndoItemIntent"} and turn.slot("item").value:
        return None  # of a habit; without one, "we did it" is the checklist's wording as well
    if turn.intent in {"AMAZON.YesIntent", "CompleteItemIntent"}:
        return True
    if turn.intent in {"AMAZON.NoIntent", "UndoItemIntent"}:
        return False
    return worked_out(turn.free_text) if is_free(turn) else None


@trust.intent("KeepPromiseIntent")
def keep(turn: Turn) -> Reply:
    """Take a promise for kept."""
    meant = _meant(turn)
    return meant if isinstance(meant, Reply) else _kept(turn, meant)


def _kept(turn: Turn, promise: PromiseMemory) -> Reply:
    known = promise.settled == turn.now.date() and promise.worked
    settle(turn, promise, kept=True)
    again = spoken(turn, promise) if promise.weekdays else None
    line = "" if known else encourage(turn, "kept_promise")
    return _onward(turn, "trust/kept", {"line": line, "again": again})


@trust.intent("MissPromiseIntent")
def miss(turn: Turn) -> Reply:
    """Take it kindly that a promise didn't work out, and offer three ways on."""
    meant = _meant(turn)
    return meant if isinstance(meant, Reply) else _missed(turn, meant)


def _missed(turn: Turn, promise: PromiseMemory) -> Reply:
    settle(turn, promise, kept=False)
    values = {"line": encourage(turn, "missed_promise")}
    return Reply("trust/missed", values, exercise=_about(promise, "missed", _passed(turn)))


def _answer_anew(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer the three ways on, "would you like a new day?" and "what's the new day, or the wording?"."""
    old, spoke = find(turn, exercise.data.get("id")), turn.intent in {"AMAZON.FallbackIntent", *FREE}
    if turn.intent in DECLINES or (spoke and defers(turn.free_text)):
        return _onward(turn, "trust/left", {})
    if old and turn.intent == "AMAZON.YesIntent":
        return _ask_anew(turn, old)
    if old and (_says_when(turn) or (exercise.step == "renew" and is_free(turn))):
        return _renew(turn, exercise, old)
    if exercise.step == "missed" and spoke and turn.session.misses == 0:
        return Reply("trust/missed_again", exercise=exercise, missed=True)
    return None


@trust.intent("ChangePromiseIntent")
def change(turn: Turn) -> Reply:
    """Ask for a new day or new words for a promise."""
    meant = _meant(turn)
    return meant if isinstance(meant, Reply) else _ask_anew(turn, meant)


def _ask_anew(turn: Turn, old: PromiseMemory) -> Reply:
    values = {"promise": spoken(turn, old)}
    exercise = _about(old, "renew", _passed(turn))
    return Reply("trust/renew", values, exercise=exercise, elicit=_PROMISE, quotes=True)


def _renew(turn: Turn, exercise: Exercise, old: PromiseMemory) -> Reply:
    text = _said_promise(turn)
    heard = renewed(as_promise(old), text, turn.now.date()).text if look_at(text) is Shape.EMPTY else text
    waiting = _about(old, "renew", _passed(turn))
    data = {"text": text, "id": old.id, "passed": exercise.data.get("passed")}
    return instead_of(turn, heard, waiting, new=False) or _say_back(turn, data)


@trust.intent("RepairPromiseIntent")
def repair(turn: Turn) -> Reply:
    """Say how to make a missed promise right, and offer a new day for it."""
    old = find(turn, _open(turn).get("id"))
    exercise = _about(old, "repaired", _passed(turn)) if old else None
    return Reply("trust/repair", {"known": old is not None}, exercise=exercise, free=old is None)


@trust.intent("DropPromiseIntent", days=_TAKEN_BACK_DAYS)
def drop(turn: Turn) -> Reply:
    """Take a promise off the list, and what the journal holds of it."""
    meant = _meant(turn)
    if isinstance(meant, Reply):
        return meant
    let_go(turn, meant)
    return _onward(turn, "trust/dropped", {"promise": spoken(turn, meant)})


def _meant(turn: Turn) -> PromiseMemory | Reply:
    """Return the promise that is meant, or what to answer where that isn't clear."""
    promises, said = turn.household.trust.promises, turn.slot("promise").value[:HEARD]
    if not promises:
        return Reply("trust/list_empty", exercise=_ASKED, elicit=_PROMISE)
    choice = _named(turn, said) if said else _talked_of(turn)
    if len(choice) == 1:
        return choice[0]
    return _which(turn, choice or promises, heard=bool(said))


def _named(turn: Turn, said: str) -> list[PromiseMemory]:
    """Return the promises that *said* fits: of those that were just named, else of all."""
    promises, listed = turn.household.trust.promises, _open(turn).get("ids")
    just_named = [each for each in promises if isinstance(listed, list) and each.id in listed]
    for group in (just_named, promises):
        found = pick(said, [f"{each.text} {name_of(turn, each.by)}" for each in group])
        if found:
            return [group[place] for place in found]
    return []


def _talked_of(turn: Turn) -> list[PromiseMemory]:
    """Return the promise that is being talked about, or the one that is due, or all."""
    promises, now = turn.household.trust.promises, find(turn, _open(turn).get("id"))
    due = [each for each in promises if is_due(as_promise(each), turn.now)]
    return [now] if now else due if len(due) == 1 else promises


def _which(turn: Turn, choice: Sequence[PromiseMemory], *, heard: bool) -> Reply:
    """Ask which promise is meant; not a third time."""
    if turn.session.misses > 1:
        return moving_on()
    named = choice[:_READ_OUT]
    return Reply(
        "trust/which",
        {"promises": [spoken(turn, each) for each in named], "heard": heard},
        exercise=Exercise("trust", "which", {"intent": turn.intent, "ids": [each.id for each in named]}),
        elicit=Elicit(turn.intent, "promise"),
        missed=True,
        quotes=True,
    )


_MEANING = {
    "KeepPromiseIntent": keep,
    "MissPromiseIntent": miss,
    "ChangePromiseIntent": change,
    "DropPromiseIntent": drop,
}
PLACES = {"FirstOneIntent": "first", "SecondOneIntent": "second"}
"""What "the first one" comes as, since a partner may say it of themselves as well."""


def _answer_which(turn: Turn, exercise: Exercise) -> Reply | None:
    """Answer "which one do you mean?"."""
    if turn.intent in DECLINES:
        return moving_on()
    asked, place = str(exercise.data.get("intent", "")), PLACES.get(turn.intent)
    if place is None or asked not in _MEANING:
        return None
    return _MEANING[asked](replace(turn, intent=asked, slots={"promise": Slot(place)}))


STEPS: Mapping[str, Callable[[Turn, Exercise], Reply | None]] = {
    "promise": _answer_promise,
    "confirm": _answer_confirm,
    "again": _answer_again,
    "full": _answer_full,
    "list": _answer_list,
    "review": _answer_review,
    **dict.fromkeys(("missed", "renew", "repaired"), _answer_anew),
    "which": _answer_which,
}
"""What answers the open question, by the exercise's step."""


def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Ask the open question again; words that weren't stored are asked for once more."""
    old = find(turn, exercise.data.get("id"))
    if exercise.step == "confirm" and exercise.data.get("text"):
        return _say_back(turn, exercise.data)
    if old and exercise.step == "missed":
        return Reply("trust/missed_again", exercise=exercise)
    if old and exercise.step in {"renew", "repaired"}:
        return _ask_anew(turn, old)
    return review(turn) if turn.household.trust.promises else ask_promise()
