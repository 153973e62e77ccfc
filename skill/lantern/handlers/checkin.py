"""The evening check-in in one flow: closeness, gratitude, what was done today, a promise, good night."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lantern.capability import Capability, Needs
from lantern.coaching.appreciation import look_at, sounds_hurt
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.checkin import (
    is_both,
    is_enough,
    is_fed_up,
    is_nothing,
    is_same,
    lately,
    level_of,
    levels_of,
    remember,
    things,
    trend,
)
from lantern.coaching.checklist import Habit
from lantern.coaching.gratitude import is_thanks, refuses
from lantern.coaching.partners import other
from lantern.coaching.trust import Promise, Shape, corrected, promised, renewed, wording
from lantern.coaching.trust import look_at as look_at_promise
from lantern.coaching.when import parse
from lantern.handlers import checklist, encouragement, faq, gratitude, partners, plan, trust
from lantern.journal.model import PromiseMemory
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
_LONGEST = 300
"""How many characters are kept of an appreciation or a promise."""
_NAMED = 2
"""How many habits are named as examples."""
_FAR = 2
"""Level of closeness up to which the answer is met with more care."""
_WARM = 4
"""Level from which the evening's last line is for a good day."""
_NIGHT_ENDS = timedelta(hours=4)
"""After midnight it's still the same evening for so long."""
_SKIPS = frozenset({"AMAZON.NextIntent", "SkipIntent", "AMAZON.NoIntent", "NothingTonightIntent"})
_PLACES = {"FirstOneIntent": 0, "SecondOneIntent": 1}
"""Which of the two examples "the first one" means."""
_PROMISING = frozenset({"MakePromiseIntent", "OurPromiseIntent"})
_FREE = frozenset({"ClosenessIntent", "DrillReplyIntent", "GratitudeShareIntent"}) | _PROMISING
"""Intents that carry words of their own choice."""


@dataclass(frozen=True)
class _Place:
    """Where the couple is in the evening: harmless data, which may be stored."""

    part: str
    second: bool = False
    """Whether it's the other partner's turn, or the second time around."""
    only: bool = False
    """Whether this part is all that they wanted."""
    ending: str = ""
    """Why it ends before its time, or was just asked if it shall: "hurt", "fed_up", "enough", or ""."""
    promise: str = ""
    """What becomes of the promise that was due: "kept", "missed", "change", or ""."""

    @classmethod
    def of(cls, exercise: Exercise) -> "_Place":
        data, ending = exercise.data, str(exercise.data.get("ending", ""))
        promise = str(data.get("promise", ""))
        return cls(
            exercise.step,
            second=data.get("second") is True,
            only=data.get("only") is True,
            ending=ending if ending in {"hurt", "fed_up"} else "",
            promise=promise if promise in {"kept", "missed", "change"} else "",
        )

    def exercise(self, **private: str) -> Exercise:
        """Return this as an exercise; *private* are words of theirs, which are never stored."""
        data = {
            "second": self.second,
            "only": self.only,
            "ending": self.ending,
            "promise": self.promise,
            **private,
        }
        return Exercise(checkin.name, self.part, data, lasting=True, private=bool(private))


@checkin.intent("EveningCheckInIntent")
def start(turn: Turn) -> Reply:
    """Begin the evening's check-in, or go on where it was; if it's done, offer one part of it."""
    memory, evening = turn.household.checkin, _evening(turn)
    if memory.latest == evening:
        return Reply("checkin/again", exercise=Exercise(checkin.name, "again"))
    if memory.begun == evening and memory.part in _PARTS:
        return _ask(turn, _Place(memory.part), "earlier")
    memory.begun = evening
    return _ask(turn, _Place("closeness"), "start" if memory.latest is None else "another_evening")


def _evening(turn: Turn) -> date:
    """Return the day whose evening it is, though midnight may have passed."""
    return (turn.now - _NIGHT_ENDS).date()


def _ask(turn: Turn, place: _Place, after: str, *, missed: bool = False) -> Reply:
    """Ask for a part, after what is to be said to the one before."""
    turn.household.checkin.part = place.part
    name = turn.content.load("checkin")["parts"][place.part]
    return Reply(
        _TEMPLATES[place.part],
        {"after": after, "part": name, **_values(turn, place)},
        exercise=replace(place, ending="").exercise(),
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
        return {"more": place.second, "names": [each.label for each in _examples(turn)]}
    if place.part == "review":
        due = trust.to_review(turn)
        by = due.by if due else None
        return {
            "text": due.text if due else "",
            "name": partners.name_of(turn, by),
            "both": by == "both",
        }
    return {}


def _examples(turn: Turn) -> list[Habit]:
    """Return the habits that are named as examples: others on other evenings."""
    now = checklist.status_now(turn)
    open_now = [*now.due, *now.ongoing]
    first = turn.now.toordinal() % max(len(open_now), 1)
    return [*open_now[first:], *open_now[:first]][:_NAMED]


def _other_name(turn: Turn) -> str:
    """Return the name of the partner who isn't speaking, where that is known."""
    return partners.name_of(turn, other(turn.speaker)) if turn.speaker else ""


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
        memory.latest, memory.part = memory.begun or _evening(turn), ""
    values = {
        "after": after,
        "part": "",
        "tonight": "" if place.ending else plan.tonight(turn),
        "line": encouragement.encourage(turn, _situation(turn, place)),
    }
    return Reply("checkin/night", values, over=True)


def _situation(turn: Turn, place: _Place) -> str:
    """Return what the evening's last line is about; nobody hears of a good day who told of none."""
    if place.promise in {"kept", "missed"}:
        return f"{place.promise}_promise"
    levels = turn.household.checkin.levels.get(_evening(turn).isoformat(), [])
    if place.ending == "hurt" or (levels and min(levels) <= _FAR):
        return "slow_progress"
    if place.ending:
        return "tired"
    is_good = turn.household.gratitude.shared_on == turn.now.date() or min(levels, default=0) >= _WARM
    return "good_day" if is_good else "tired"


def _offer_end(place: _Place, after: str) -> Reply:
    """Offer to leave it at that to somebody who is hurt or has had enough."""
    return Reply("checkin/enough", {"after": after}, exercise=replace(place, ending=after).exercise())


def _answer_end(turn: Turn, place: _Place) -> Reply | None:
    """Answer "shall we leave it here for tonight?"."""
    if turn.intent in _SKIPS:
        return _go_on(turn, place, "")
    return _night(turn, place, "") if turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"} else None


@checkin.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead through the evening."""
    if exercise.step in {"again", "offer"}:
        return _answer_offer(turn, exercise.step)
    place = _Place.of(exercise)
    if place.part not in _ANSWERS:
        return None
    if place.ending:
        return _answer_end(turn, place)
    if turn.intent in _MOVES:
        return _MOVES[turn.intent](turn, place)
    if is_enough(_words(turn)):
        return _night(turn, replace(place, ending="enough"), "enough")
    if is_fed_up(_words(turn)):
        return _offer_end(place, "fed_up")
    if turn.intent == "GratitudeShareIntent" and place.part in {"moment", "habits"}:
        place = replace(place, part="gratitude", second=True)  # thanks are welcome, late or not
    reply = _ANSWERS[place.part](turn, exercise, place)
    return reply or (_unclear(turn, place) if turn.intent == "AMAZON.FallbackIntent" else None)


def _back(turn: Turn, place: _Place) -> Reply:
    """Go back to what one of them said last, or to the part before."""
    if place.second or place.part not in _PARTS:
        return _ask(turn, replace(place, part=_PARTS[_at(place.part)], second=False), "back")
    before = [part for part in _PARTS[: _at(place.part)] if part in _ELICITS] or ["closeness"]
    return _ask(turn, replace(place, part=before[-1], second=False), "back")


def _over(turn: Turn, place: _Place) -> Reply:  # noqa: ARG001  (as its sisters)
    return _ask(turn, _Place("closeness"), "over")


def _help(turn: Turn, place: _Place) -> Reply | None:
    return _ask(turn, place, "help") if place.part in _TEMPLATES else None


_MOVES = {"AMAZON.PreviousIntent": _back, "AMAZON.StartOverIntent": _over, "AMAZON.HelpIntent": _help}


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
        return _go_on(turn, place, "" if after == "heard" else "left")
    return _ask(turn, replace(place, part=_PARTS[_at(place.part)]), after, missed=True)


def _aside(turn: Turn, place: _Place, text: str) -> Reply | None:
    """Answer a question, or somebody who doesn't know what to say."""
    if is_at_a_loss(text):
        return _ask(turn, place, "help")
    return faq.find(turn, text, at_least=faq.SURE) if is_question(text) else None


def _overheard(turn: Turn, place: _Place) -> Reply | None:
    """Answer other words where a yes or a no was asked for."""
    text = _words(turn)
    return (_aside(turn, place, text) or _unclear(turn, place)) if text else None


# How close the two feel


def _closeness(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    if turn.intent in _SKIPS:
        return _go_on(turn, place, "skipped")
    if turn.intent == "AMAZON.YesIntent":
        # "Okay" and "great" come as a yes as well: it takes another word to know which was meant.
        return (
            _leave_closeness(turn, place) if turn.session.misses else _ask(turn, place, "okay", missed=True)
        )
    if turn.intent in _VAGUE:
        return _tell_level(turn, place, (_VAGUE[turn.intent],))
    text = _words(turn)
    if turn.intent == "GratitudeShareIntent" or is_thanks(text):
        return _gratitude(turn, exercise, replace(place, part="gratitude", second=False))
    if not text:
        return None
    told = _level_before(turn) if place.second and is_same(text) else levels_of(text)
    if told:
        return _tell_level(turn, place, told)
    after = "heard" if sounds_hurt(text) or refuses(text) else "unclear"
    return _aside(turn, place, text) or _unclear(turn, place, after)


def _leave_closeness(turn: Turn, place: _Place) -> Reply:
    """Leave open how close it feels to one of them; the other one may still tell."""
    return _go_on(turn, place, "") if place.second else _ask(turn, replace(place, second=True), "told")


_VAGUE = dict.fromkeys(gratitude.PARTLY, 3)
"""The level that "sort of" and "a bit" mean."""


def _level_before(turn: Turn) -> tuple[int, ...]:
    """Return what the first of the two told."""
    return tuple(turn.household.checkin.levels.get(_evening(turn).isoformat(), ())[:1])


def _tell_level(turn: Turn, place: _Place, told: tuple[int, ...]) -> Reply:
    """Note what one of them told, or both at once, and go on."""
    for number, level in enumerate(told):
        _note(turn, level, second=place.second or number > 0)
    if place.second or len(told) > 1:
        return _go_on(turn, place, "both_told")
    return _ask(turn, replace(place, second=True), "far" if told[0] <= _FAR else "told")


def _note(turn: Turn, level: int, *, second: bool) -> None:
    memory = turn.household.checkin
    memory.levels = remember(memory.levels, _evening(turn), level, second=second)


# Something they appreciated


def _gratitude(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    if turn.intent in _SKIPS:
        return _go_on(turn, place, "skipped")
    if turn.intent == "GratitudePromptIntent":
        return _another(turn, place)
    text = _words(turn)
    if not text:
        return _ask(turn, place, "go") if turn.intent in _FREE | {"AMAZON.YesIntent"} else None
    if is_at_a_loss(text):
        return _go_on(turn, place, "skipped") if turn.session.misses else _another(turn, place, missed=True)
    asked = faq.find(turn, text) if turn.intent == "AskIntent" else None
    return asked or _instead(turn, text, place) or _thank(turn, text, place, by=turn.speaker or "")


def _another(turn: Turn, place: _Place, *, missed: bool = False) -> Reply:
    """Give another prompt, which may be easier to answer."""
    gratitude.another_text(turn)
    return _ask(turn, replace(place, second=False), "another", missed=missed)


def _instead(turn: Turn, text: str, place: _Place) -> Reply | None:
    """Answer what is no appreciation; whoever is hurt, and says so again, isn't asked a third time."""
    instead = gratitude.instead_of(turn, text, place.exercise())
    is_hurt_again = instead is not None and instead.template == "gratitude/hurt" and instead.exercise is None
    return _offer_end(place, "hurt") if is_hurt_again else instead


def _thank(turn: Turn, text: str, place: _Place, *, by: str, after: str = "") -> Reply:
    gratitude.count(turn)
    exercise = replace(place, part="keep").exercise(text=text, by=by)
    return Reply("checkin/keep", {"shape": look_at(text).shape, "after": after}, exercise=exercise)


def _keep(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    text, by = str(exercise.data.get("text", "")), exercise.data.get("by")
    if turn.intent == "AMAZON.YesIntent" and text:
        turn.record("gratitude", text=text.removeprefix("that "), **({"by": by} if by in PARTNERS else {}))
        return _after_keeping(turn, exercise, place, "kept")
    if turn.intent in _SKIPS | {"ForgetLastIntent"}:
        return _after_keeping(turn, exercise, place, "not_kept")
    # What the partner answers goes to the speaker as well; neither appreciation is lost over it.
    again = Reply("checkin/keep", {"shape": "", "after": "again"}, exercise=exercise, missed=True)
    if not place.second and gratitude.is_shared(turn, turn.free_text):
        return replace(again, exercise=place.exercise(text=text, by=str(by or ""), next=_words(turn)))
    if not (_words(turn) or turn.intent in {"AMAZON.FallbackIntent", "ThanksIntent"}):
        return None
    return again if text and not turn.session.misses else _after_keeping(turn, exercise, place, "not_kept")


def _after_keeping(turn: Turn, exercise: Exercise, place: _Place, after: str) -> Reply:
    """Go on to what the other one of them said meanwhile, or ask for it."""
    waiting, by = str(exercise.data.get("next", "")), exercise.data.get("by")
    place = replace(place, part="gratitude")
    if waiting:
        who = other(str(by)) if by in PARTNERS else ""
        return _thank(turn, waiting, replace(place, second=True), by=who, after=after)
    return _go_on(turn, place, after) if place.second else _ask(turn, replace(place, second=True), after)


def _moment(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    """Take up the moment that they had picked for a thank-you."""
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _go_on(turn, place, "skipped")
    happened = gratitude.happened(turn)
    if happened is None:
        return _overheard(turn, place)
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
    done = _done(turn, place)
    if done:
        fresh = [checklist.note_done(turn, each) for each in done]
        after = "marked_all" if sum(fresh) > 1 else "marked" if any(fresh) else "marked_before"
        return _ask(turn, replace(place, second=True), after)
    if turn.slot("item").value:
        return _unclear(turn, place, "unlisted")
    return _aside(turn, place, _words(turn)) or (_unclear(turn, place, "unlisted") if _words(turn) else None)


def _done(turn: Turn, place: _Place) -> list[str]:
    """Return the habits that were named, one or several; "both" are the two that were examples."""
    examples = [] if place.second else [each.id for each in _examples(turn)]
    if turn.intent in _PLACES:
        return examples[_PLACES[turn.intent] :][:1]
    said = turn.slot("item")
    if is_both(said.value):
        return examples
    now = checklist.status_now(turn)
    known = {name: each.id for each in (*now.done, *now.due, *now.ongoing) for name in each.names}
    named = [known[each] for each in things(said.value) if each in known]
    return list(dict.fromkeys(named)) or ([said.id] if said.id else [])


# The promise that was due, and one for tomorrow


def _review(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:  # noqa: ARG001
    due, kept = trust.to_review(turn), gratitude.happened(turn)
    if due is None:
        return _go_on(turn, place, "")
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _go_on(turn, place, "skipped")
    if turn.intent == "ChangePromiseIntent":
        return _ask(turn, replace(place, part="promise", promise="change"), "change")
    if turn.intent in gratitude.PARTLY and not turn.session.misses:
        return _ask(turn, place, "partly", missed=True)
    if kept is None:
        return _overheard(turn, place)
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
    old, is_bare = trust.to_review(turn), look_at_promise(said) is Shape.EMPTY
    if old and is_bare:  # "by seven" can only be meant for the one that was just talked about
        place = replace(place, promise="change")
    changed = old if place.promise == "change" else None
    heard, text = _hear(turn, text, changed)
    words = heard.text if is_bare else said
    instead = trust.instead_of(turn, words, place.exercise(), new=changed is None)
    if instead:
        after = _NO_PLACE.get(instead.template)
        return _go_on(turn, place, after) if after else instead
    by = "both" if turn.intent == "OurPromiseIntent" else turn.speaker or ""
    return _restate(turn, place, heard, {"text": text, "by": by})


_NO_PLACE = {"trust/known": "known", "trust/full": "full"}
"""What is said to a promise that there is no place for on the list, by what would be said outside."""


def _restate(
    turn: Turn, place: _Place, heard: Promise, said: Mapping[str, str], *, again: bool = False
) -> Reply:
    """Say a promise back; *said* is what is kept of it until they confirm."""
    weekdays = turn.content.load("session")["dates"]["weekdays"]
    values = {
        "text": heard.text,
        "due": heard.due,
        "daily": heard.is_daily,
        "days": [weekdays[day] for day in heard.weekdays],
        "again": again,
    }
    exercise = replace(place, part="confirm").exercise(**said)
    return Reply("checkin/confirm", values, exercise=exercise, missed=again, quotes=True)


def _hear(turn: Turn, text: str, old: PromiseMemory | None) -> tuple[Promise, str]:
    """Return what *text* promises, and the text with "tomorrow" where it names no day."""
    today = turn.now.date()
    before = Promise(old.text, old.since or today, old.due, tuple(old.weekdays), old.time) if old else None

    when = parse(text, today)
    if not (when.due or when.weekdays or (before and before.weekdays)):
        text = f"{text} tomorrow"
    return renewed(before, text, today) if before else promised(text, today), text


def _confirm(turn: Turn, exercise: Exercise, place: _Place) -> Reply | None:
    text, by = str(exercise.data.get("text", "")), str(exercise.data.get("by", ""))
    place = replace(place, part="promise")
    if turn.intent == "AMAZON.YesIntent" and text:
        return _go_on(turn, place, _write_down(turn, place, text, by))
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"}:
        return _go_on(turn, place, "no_promise")
    if turn.intent in {"AMAZON.NoIntent", "ChangePromiseIntent"}:
        return _ask(turn, place, "say_again")
    meant = corrected(text, _words(turn), turn.now.date()) if text else None
    overheard = _words(turn) or turn.intent == "AMAZON.FallbackIntent"
    is_new = turn.intent in _PROMISING or turn.session.misses > 0
    if meant or (text and overheard and not is_new):
        old = trust.to_review(turn) if place.promise == "change" else None
        heard, text = _hear(turn, meant or text, old)
        return _restate(turn, place, heard, {"text": text, "by": by}, again=not meant)
    return _promise(turn, exercise, place)


def _write_down(turn: Turn, place: _Place, text: str, by: str) -> str:
    """Keep a promise; new words take the place of the one that was due. Return what is said to it."""
    old = trust.to_review(turn) if place.promise == "change" else None
    if old:
        trust.renew(turn, old, text)
    elif not trust.make(turn, text, by or None).id:
        return "full"
    return "promised"


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
    place, memory, evening = _Place.of(exercise), turn.household.checkin, _evening(turn)
    if place.part not in _ANSWERS:
        return start(turn)
    if memory.begun != evening:
        memory.begun, place = evening, replace(place, second=place.second and place.part != "closeness")
    if place.part == "keep":
        return _after_keeping(turn, exercise, place, "resumed")
    return _ask(turn, replace(place, part=_PARTS[_at(place.part)]), "resumed")


# Outside the flow


@checkin.intent("ClosenessIntent")
def tell_closeness(turn: Turn) -> Reply:
    """Note how close one of them feels, and offer the check-in."""
    level, memory = level_of(_words(turn)), turn.household.checkin
    if level is not None:
        _note(turn, level, second=False)
        if memory.latest != _evening(turn):
            memory.begun, memory.part = _evening(turn), "gratitude"
    return Reply("checkin/offer", {"noted": level is not None}, exercise=Exercise(checkin.name, "offer"))


@checkin.intent("ClosenessTrendIntent")
def tell_trend(turn: Turn) -> Reply:
    """Say in words how closeness moved over the last month."""
    memory, evening = turn.household.checkin, _evening(turn)
    found = trend(lately(memory.levels, evening))
    values = {"trend": turn.content.load("checkin")["month"][found], "done": memory.latest == evening}
    exercise = None if values["done"] else Exercise(checkin.name, "offer")
    return Reply("checkin/trend", values, exercise=exercise)


@checkin.intent("NothingTonightIntent", needs=Needs.NOTHING)
def nothing(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Take "none" where nothing was asked as that."""
    return moving_on()
