"""The evening check-in in one flow: closeness, gratitude, what was done today, a promise, good night."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lantern.capability import Capability, Needs
from lantern.coaching.appreciation import look_at
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.checkin import is_nothing, lately, level_of, remember, trend
from lantern.coaching.trust import Promise, promised, renewed, wording
from lantern.coaching.when import parse
from lantern.handlers import checklist, encouragement, faq, gratitude, partners, plan, trust
from lantern.turn import PARTNERS, Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["checkin", "start"]

checkin = Capability("checkin")

_PARTS = ("closeness", "gratitude", "moment", "habits", "review", "promise")
"""In the order of the evening; two of them only where there's something to ask about."""
_TEMPLATES = {
    "closeness": "checkin/closeness",
    "gratitude": "checkin/gratitude",
    "moment": "checkin/moment",
    "habits": "checkin/habits",
    "review": "checkin/review",
    "promise": "checkin/promise",
}
_ELICITS = {
    "closeness": Elicit("ClosenessIntent", "closeness"),
    "gratitude": Elicit("GratitudeShareIntent", "appreciation"),
    "habits": Elicit("CompleteItemIntent", "item"),
    "promise": Elicit("MakePromiseIntent", "promise"),
}
_SURE = 0.4
"""Score from which a question is taken for one of the answers that are known."""
_LONGEST = 300
"""How many characters are kept of an appreciation or a promise."""
_NAMED = 2
"""How many habits are named as examples."""
_FAR = 2
"""Level of closeness up to which the answer is met with more care."""
_WEARY = 3
"""From how many skipped parts on the evening ends with a word for the tired."""
_SKIPS = frozenset({"AMAZON.NextIntent", "SkipIntent", "AMAZON.NoIntent", "NothingTonightIntent"})
_DONE = frozenset({"AMAZON.YesIntent", "KeepPromiseIntent", "CompleteItemIntent"})
_NOT_DONE = frozenset({"AMAZON.NoIntent", "MissPromiseIntent", "UndoItemIntent"})
_PROMISING = frozenset({"MakePromiseIntent", "OurPromiseIntent"})
_FREE = frozenset({"ClosenessIntent", "DrillReplyIntent", "GratitudeShareIntent"}) | _PROMISING
"""Intents that carry words of their own choice."""


@dataclass(frozen=True)
class _Place:
    """Where the couple is in the evening: harmless data, which may be stored."""

    part: str
    second: bool = False
    """Whether it's the other partner's turn, or the second time around."""
    skipped: int = 0
    """How many parts were left out."""
    only: bool = False
    """Whether this part is all that they wanted."""
    promise: str = ""
    """What becomes of the promise that was due: "kept", "missed", "change", or ""."""

    @classmethod
    def of(cls, exercise: Exercise) -> "_Place":
        data, skipped = exercise.data, exercise.data.get("skipped", 0)
        promise = str(data.get("promise", ""))
        return cls(
            exercise.step,
            second=data.get("second") is True,
            skipped=skipped if isinstance(skipped, int) else 0,
            only=data.get("only") is True,
            promise=promise if promise in {"kept", "missed", "change"} else "",
        )

    def exercise(self, **private: str) -> Exercise:
        """Return this as an exercise; *private* are words of theirs, which are never stored."""
        data = {
            "second": self.second,
            "skipped": self.skipped,
            "only": self.only,
            "promise": self.promise,
            **private,
        }
        return Exercise(checkin.name, self.part, data, lasting=True, private=bool(private))


@checkin.intent("EveningCheckInIntent")
def start(turn: Turn) -> Reply:
    """Begin the evening's check-in, or go on where it was; if it's done, offer one part of it."""
    memory, today = turn.household.checkin, turn.now.date()
    if memory.latest == today:
        return Reply("checkin/again", exercise=Exercise(checkin.name, "again"))
    if memory.begun == today and memory.part in _PARTS:
        return _ask(turn, _Place(memory.part), "earlier")
    memory.begun = today
    return _ask(turn, _Place("closeness"), "start")


def _ask(turn: Turn, place: _Place, after: str, *, missed: bool = False) -> Reply:
    """Ask for a part, after what is to be said to the one before."""
    turn.household.checkin.part = place.part
    name = turn.content.load("checkin")["parts"][place.part]
    return Reply(
        _TEMPLATES[place.part],
        {"after": after, "part": name, **_values(turn, place)},
        exercise=place.exercise(),
        elicit=_ELICITS.get(place.part),
        missed=missed,
        quotes=place.part in {"moment", "review"},
    )


def _values(turn: Turn, place: _Place) -> Mapping[str, object]:
    """Return what the part's template needs."""
    if place.part == "closeness":
        return {"second": place.second, "name": _other_name(turn)}
    if place.part == "gratitude":
        return {"second": place.second, "text": gratitude.todays(turn)}
    if place.part == "moment":
        return {"moment": gratitude.plan_to_follow_up(turn)}
    if place.part == "habits":
        now = checklist.status_now(turn)
        open_now = [each.names[0] for each in (*now.due, *now.ongoing)]
        first = turn.now.toordinal() % max(len(open_now), 1)  # other examples on other evenings
        return {"more": place.second, "names": [*open_now[first:], *open_now[:first]][:_NAMED]}
    if place.part == "review":
        due = trust.to_review(turn)
        by = due.by if due else None
        return {
            "text": due.text if due else "",
            "name": partners.name_of(turn, by),
            "both": by == "both",
        }
    return {}


def _other_name(turn: Turn) -> str:
    """Return the name of the partner who isn't speaking, where that is known."""
    other = next((who for who in PARTNERS if who != turn.speaker), None) if turn.speaker else None
    return partners.name_of(turn, other)


def _go_on(turn: Turn, place: _Place, after: str) -> Reply:
    """Go on to the next part that there is something to ask about."""
    if place.only:
        return _night(turn, place, after)
    there = {
        "moment": lambda: bool(gratitude.plan_to_follow_up(turn)),
        "review": lambda: trust.to_review(turn) is not None,
    }
    for part in _PARTS[_at(place.part) + 1 :]:
        if part not in there or there[part]():
            return _ask(turn, replace(place, part=part, second=False), after)
    return _night(turn, place, after)


def _at(part: str) -> int:
    return _PARTS.index({"keep": "gratitude", "confirm": "promise"}.get(part, part))


def _night(turn: Turn, place: _Place, after: str) -> Reply:
    """Say good night, and remember that the evening's check-in was done."""
    memory = turn.household.checkin
    if not place.only:
        memory.latest, memory.part = memory.begun or turn.now.date(), ""
    values = {
        "after": after,
        "part": "",
        "tonight": plan.tonight(turn),
        "line": encouragement.encourage(turn, _situation(turn, place)),
    }
    return Reply("checkin/night", values, over=True)


def _situation(turn: Turn, place: _Place) -> str:
    """Return what the evening's last line is about."""
    if place.promise in {"kept", "missed"}:
        return f"{place.promise}_promise"
    levels = turn.household.checkin.levels.get(turn.now.date().isoformat(), [])
    if levels and min(levels) <= _FAR:
        return "slow_progress"
    return "tired" if place.skipped >= _WEARY else "good_day"


@checkin.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through the evening."""
    if exercise.step in {"again", "offer"}:
        return _answer_offer(turn, exercise.step)
    place = _Place.of(exercise)
    if place.part not in _ANSWERS:
        return None
    if turn.intent == "AMAZON.PreviousIntent":
        before = [part for part in _PARTS[: _at(place.part)] if part in _ELICITS] or ["closeness"]
        return _ask(turn, replace(place, part=before[-1], second=False), "back")
    if turn.intent == "AMAZON.StartOverIntent":
        return _ask(turn, _Place("closeness"), "over")
    if turn.intent == "AMAZON.HelpIntent" and place.part in _TEMPLATES:
        return _ask(turn, place, "help")
    if turn.intent == "GratitudeShareIntent" and place.part in {"moment", "habits"}:
        place = replace(place, part="gratitude", second=True)  # thanks are welcome, late or not
    reply = _ANSWERS[place.part](turn, exercise, place)
    return reply or (_unclear(turn, place) if turn.intent == "AMAZON.FallbackIntent" else None)


def _answer_offer(turn: Turn, step: str) -> Reply | None:
    """Answer "would you like to add an appreciation?" and "shall we do the check-in?"."""
    if turn.intent in _SKIPS:
        return moving_on()
    if turn.intent != "AMAZON.YesIntent":
        return None
    return start(turn) if step == "offer" else _ask(turn, _Place("gratitude", only=True), "go")


def _words(turn: Turn) -> str:
    """Return what was said in free words, if this turn is such an answer."""
    return turn.free_text[:_LONGEST] if turn.intent in _FREE or turn.by_stem else ""


def _unclear(turn: Turn, place: _Place, after: str = "unclear") -> Reply:
    """Ask once more; the second time leave the part, so that nobody is kept in a loop."""
    if turn.session.misses:
        return _go_on(turn, place, "left")
    return _ask(turn, replace(place, part=_PARTS[_at(place.part)]), after, missed=True)


def _aside(turn: Turn, place: _Place, text: str) -> Reply | None:
    """Answer a question, or somebody who doesn't know what to say."""
    if is_at_a_loss(text):
        return _ask(turn, place, "help")
    return faq.find(turn, text, at_least=_SURE) if is_question(text) else None


def _tells(turn: Turn) -> bool | None:
    """Tell whether this turn says that something was done, or that it wasn't; None if neither."""
    if turn.slot("item").value:
        return None
    return True if turn.intent in _DONE else False if turn.intent in _NOT_DONE else None


def _skip(turn: Turn, place: _Place, after: str = "skipped") -> Reply:
    return _go_on(turn, replace(place, skipped=place.skipped + 1), after)


# How close the two feel


def _closeness(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    if turn.intent in _SKIPS:
        return _go_on(turn, place, "told") if place.second else _skip(turn, place)
    if turn.intent == "AMAZON.YesIntent" and place.second:
        return _ask(turn, place, "go")
    text = _words(turn)
    if not text:
        return _unclear(turn, place) if turn.intent == "AMAZON.YesIntent" else None
    level = level_of(text)
    if level is None:
        return _aside(turn, place, text) or _unclear(turn, place)
    _note(turn, level, second=place.second)
    if place.second:
        return _go_on(turn, place, "both_told")
    return _ask(turn, replace(place, second=True), "far" if level <= _FAR else "told")


def _note(turn: Turn, level: int, *, second: bool) -> None:
    memory = turn.household.checkin
    memory.levels = remember(memory.levels, turn.now.date(), level, second=second)


# Something they appreciated


def _gratitude(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    if turn.intent in _SKIPS:
        return _go_on(turn, place, "skipped") if place.second else _skip(turn, place)
    if turn.intent == "AMAZON.YesIntent":
        return _ask(turn, place, "go")
    text = _words(turn)
    if not text:
        return _ask(turn, place, "go") if turn.intent in _FREE else None
    asked = faq.find(turn, text) if turn.intent == "AskIntent" else None
    return asked or gratitude.instead_of(turn, text, exercise) or _thank(turn, text, place)


def _thank(turn: Turn, text: str, place: _Place) -> Reply:
    gratitude.count(turn)
    values = {"shape": look_at(text).shape, "again": False}
    exercise = replace(place, part="keep").exercise(text=text, by=turn.speaker or "")
    return Reply("checkin/keep", values, exercise=exercise)


def _keep(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    text, by = str(exercise.data.get("text", "")), exercise.data.get("by")
    if turn.intent == "AMAZON.YesIntent" and text:
        turn.record("gratitude", text=text.removeprefix("that "), **({"by": by} if by in PARTNERS else {}))
        return _after_keeping(turn, place, "kept")
    if turn.intent in _SKIPS | {"ForgetLastIntent"}:
        return _after_keeping(turn, place, "not_kept")
    # What the partner answers goes to the speaker as well; the appreciation isn't lost over it.
    overheard = _words(turn) or turn.intent in {"AMAZON.FallbackIntent", "ThanksIntent"}
    if overheard and text and not turn.session.misses:
        return Reply("checkin/keep", {"shape": "", "again": True}, exercise=exercise, missed=True)
    return _after_keeping(turn, place, "not_kept") if overheard else None


def _after_keeping(turn: Turn, place: _Place, after: str) -> Reply:
    if place.second:
        return _go_on(turn, place, after)
    return _ask(turn, replace(place, part="gratitude", second=True), after)


def _moment(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    """Take up the moment that they had picked for a thank-you."""
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _skip(turn, place)
    happened = _tells(turn)
    if happened is None:
        return None
    gratitude.settle_plan(turn, happened=happened)
    if happened:
        gratitude.count(turn)
    return _go_on(turn, place, "moment_yes" if happened else "moment_no")


# What was done today


def _habits(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    if turn.intent in _SKIPS or is_nothing(turn.slot("item").value):
        return _go_on(turn, place, "list_done" if place.second else "nothing")
    if turn.intent == "AMAZON.YesIntent":
        return _ask(turn, place, "go")
    if turn.intent in {"CompleteItemIntent", "ChecklistItemIntent"}:
        item = turn.slot("item").id
        if item is None:
            return _unclear(turn, place, "unlisted")
        fresh = checklist.note_done(turn, item)
        return _ask(turn, replace(place, second=True), "marked" if fresh else "marked_before")
    return _aside(turn, place, _words(turn)) or (_unclear(turn, place, "unlisted") if _words(turn) else None)


# The promise that was due, and one for tomorrow


def _review(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    due, kept = trust.to_review(turn), _tells(turn)
    if due is None:
        return _go_on(turn, place, "")
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _skip(turn, place)
    if turn.intent == "ChangePromiseIntent":
        return _ask(turn, replace(place, part="promise", promise="change"), "change")
    if kept is None:
        return None
    trust.settle(turn, due, kept=kept)
    promise = "kept" if kept else "missed"
    return _go_on(turn, replace(place, promise=promise), f"promise_{promise}")


def _promise(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    text = _words(turn)
    if turn.intent in _SKIPS or is_nothing(text):
        return _go_on(turn, place, "no_promise")
    if turn.intent in {"AMAZON.YesIntent", "ChangePromiseIntent"}:
        return _ask(turn, place, "go")
    if not text:
        return _ask(turn, place, "go") if turn.intent in _PROMISING else None
    return _aside(turn, place, text) or _take_promise(turn, place, text)


def _take_promise(turn: Turn, place: _Place, text: str) -> Reply:
    """Say a promise back, so that none is kept that was misheard."""
    said = wording(text)  # "do the dishes" isn't taken for a question when it says "to do the dishes"
    instead = trust.instead_of(turn, said, place.exercise(), new=place.promise != "change")
    if instead:
        return instead
    by = "both" if turn.intent == "OurPromiseIntent" else turn.speaker or ""
    return Reply(
        "checkin/confirm",
        {"text": promised(text, turn.now.date()).text},
        exercise=replace(place, part="confirm").exercise(text=text, by=by),
        quotes=True,
    )


def _confirm(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    text, by = str(exercise.data.get("text", "")), str(exercise.data.get("by", ""))
    place = replace(place, part="promise")
    if turn.intent == "AMAZON.YesIntent" and text:
        _write_down(turn, place, text, by)
        return _go_on(turn, place, "promised")
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _go_on(turn, place, "no_promise")
    if turn.intent in {"AMAZON.NoIntent", "ChangePromiseIntent"}:
        return _ask(turn, place, "say_again")
    return _promise(turn, exercise, place)


def _write_down(turn: Turn, place: _Place, text: str, by: str) -> None:
    """Keep a promise for tomorrow, if it names no day; new words take the place of the one that was due."""
    today, old = turn.now.date(), trust.to_review(turn)
    when = parse(text, today)
    text = text if when.due or when.weekdays else f"{text} tomorrow"
    if place.promise != "change" or old is None:
        trust.make(turn, text, by or None)
        return
    before = Promise(old.text, old.since or today, old.due, tuple(old.weekdays), old.time)
    new = renewed(before, text, today)
    old.text, old.since, old.due, old.weekdays, old.time = (
        new.text,
        today,
        new.due,
        list(new.weekdays),
        new.time,
    )


_ANSWERS: Mapping[str, Callable[[Turn, Exercise, _Place], Reply | None]] = {
    "closeness": _closeness,
    "gratitude": _gratitude,
    "keep": _keep,
    "moment": _moment,
    "habits": _habits,
    "review": _review,
    "promise": _promise,
    "confirm": _confirm,
}


@checkin.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Go on with the part that was left; what was said in it and not stored is asked for anew."""
    place = _Place.of(exercise)
    if place.part not in _ANSWERS:
        return start(turn)
    if turn.household.checkin.begun is None:
        turn.household.checkin.begun = turn.now.date()
    if place.part == "keep":
        return _after_keeping(turn, place, "resumed")
    return _ask(turn, replace(place, part=_PARTS[_at(place.part)]), "resumed")


# Outside the flow


@checkin.intent("ClosenessIntent")
def tell_closeness(turn: Turn) -> Reply:
    """Note how close one of them feels, and offer the check-in."""
    level, memory = level_of(_words(turn)), turn.household.checkin
    if level is not None:
        _note(turn, level, second=False)
        if memory.latest != turn.now.date():
            memory.begun, memory.part = turn.now.date(), "gratitude"
    return Reply("checkin/offer", {"noted": level is not None}, exercise=Exercise(checkin.name, "offer"))


@checkin.intent("ClosenessTrendIntent")
def tell_trend(turn: Turn) -> Reply:
    """Say in words how closeness moved over the last month."""
    memory, today = turn.household.checkin, turn.now.date()
    found = trend(lately(memory.levels, today))
    values = {"trend": turn.content.load("checkin")["month"][found], "done": memory.latest == today}
    exercise = None if values["done"] else Exercise(checkin.name, "offer")
    return Reply("checkin/trend", values, exercise=exercise)


@checkin.intent("NothingTonightIntent", needs=Needs.NOTHING)
def nothing(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Take "none" where nothing was asked as that."""
    return moving_on()
