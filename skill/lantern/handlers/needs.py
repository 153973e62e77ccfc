"""The need under a quarrel: a tentative guess, whether it fits, and one small thing to try."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lantern.capability import Capability
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.needs import Guess, Need, Needs, Quarrel
from lantern.coaching.text import normalize
from lantern.handlers import faq
from lantern.handlers.checklist import is_settled, note_done
from lantern.turn import DECLINES, Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["needs"]

needs = Capability("needs")

_HABIT = "core_needs"
"""The habit on the checklist that a named need counts for."""
_LONGEST = 300
_QUARREL = Elicit("NeedsIntent", "quarrel")
_NEED = Elicit("NameNeedIntent", "need")
_SPOKEN = frozenset({"DrillReplyIntent", "GratitudeShareIntent", "NameNeedIntent", "ApologyPartIntent"})
"""Free words in answer to a question of this capability."""
_ASKING = frozenset({"AskIntent", "TopicIntent"})
_NEARLY = frozenset({"MissingBitIntent", "MissPromiseIntent"})
"""How "kind of" and "not quite" are understood outside of what they're for."""
_AGAIN = frozenset({"ContinueIntent", "AMAZON.ResumeIntent", "AMAZON.StartOverIntent", "AMAZON.HelpIntent"})
_SUGGESTED = 3


@dataclass(frozen=True)
class Book:
    """The quarrels and needs, and which of them are named where somebody doesn't know what to say."""

    index: Needs
    quarrels: tuple[str, ...]
    """Names of quarrels."""
    fits: frozenset[str]
    """How people say that a need fits, besides yes."""
    misfits: frozenset[str]


def _book(data: Mapping[str, Any]) -> Book:
    quarrels = [
        Quarrel(
            one["id"],
            tuple(one["names"]),
            tuple(one["strong"]),
            tuple(one["weak"]),
            tuple(Guess(each["need"], each["guess"], each["ask"], each["try"]) for each in one["needs"]),
        )
        for one in data["quarrels"]
    ]
    every = [Need(**{**one, "names": tuple(one["names"])}) for one in data["needs"]]
    return Book(
        Needs(quarrels, every, data["heat"]),
        tuple(quarrel.names[0] for quarrel in quarrels),
        frozenset(data["fits"]),
        frozenset(data["misfits"]),
    )


def _open(turn: Turn) -> Book:
    return turn.content.build("needs", _book)


@dataclass(frozen=True)
class _Place:
    """Where the couple is: ids only, and whose turn it is."""

    quarrel: Quarrel
    need: str = ""
    second: bool = False
    """Whether the other partner looks for theirs."""

    def exercise(self, step: str, *, lasting: bool = False) -> Exercise:
        """Return the open exercise at this place."""
        data = {"quarrel": self.quarrel.id, "need": self.need, "second": self.second}
        return Exercise("needs", step, data, lasting=lasting)


def _place(turn: Turn, exercise: Exercise) -> _Place | None:
    data = exercise.data
    quarrel = _open(turn).index.quarrels.get(str(data.get("quarrel", "")))
    return _Place(quarrel, str(data.get("need", "")), data.get("second") is True) if quarrel else None


@needs.intent("NeedsIntent")
def start(turn: Turn) -> Reply:
    """Look under the quarrel that was named, or ask which it is; before that, follow up on the last one."""
    said = turn.slot("quarrel")
    quarrel = _quarrel(turn, said.id, said.value)
    if quarrel is None and said.value:
        return _unknown(turn, said.value)
    return _follow_up(turn, quarrel) or _begin(turn, quarrel)


def _quarrel(turn: Turn, quarrel_id: str | None, text: str) -> Quarrel | None:
    index = _open(turn).index
    return index.quarrels.get(quarrel_id or index.find(text[:_LONGEST]) or "")


def _unknown(turn: Turn, text: str) -> Reply:
    """Answer what names no quarrel of ours: as a question, if it is one; else ask again, but not for long."""
    asked = faq.find(turn, f"we fight about {text[:_LONGEST]}", at_least=faq.SURE)
    if asked:
        return asked
    return _which(turn, missed=True) if turn.session.misses == 0 else Reply("needs/no_name", done=True)


def _begin(turn: Turn, quarrel: Quarrel | None, before: str = "") -> Reply:
    return _guess(_Place(quarrel), quarrel.guesses[0], before=before) if quarrel else _which(turn, before)


def _which(turn: Turn, before: str = "", *, missed: bool = False) -> Reply:
    values = {"before": before, "missed": missed, "names": _open(turn).quarrels[:_SUGGESTED]}
    return Reply("needs/which", values, exercise=Exercise("needs", "which"), elicit=_QUARREL, missed=missed)


def _follow_up(turn: Turn, wanted: Quarrel | None) -> Reply | None:
    """Ask once, on a later day, if they tried what was suggested; the *wanted* quarrel comes after it."""
    memory, index = turn.household.needs, _open(turn).index
    quarrel, need = index.quarrels.get(memory.quarrel or ""), index.needs.get(memory.need or "")
    if quarrel is None or need is None or memory.on is None or memory.on >= turn.now.date():
        return None
    memory.on = None
    values = {"name": quarrel.names[0], "need": need, "step": _step(quarrel, need)}
    data = {"wanted": wanted.id if wanted else ""}
    return Reply("needs/follow_up", values, exercise=Exercise("needs", "follow_up", data))


def _step(quarrel: Quarrel, need: Need) -> str:
    """Return the small thing to try for *need* under *quarrel*."""
    guess = quarrel.guess(need.id)
    return guess.step if guess else need.step


def _guess(place: _Place, guess: Guess, how: str = "new", before: str = "") -> Reply:
    """Offer a need that it may be about, and ask if it fits."""
    at = _Place(place.quarrel, guess.need, place.second)
    return Reply(
        "needs/guess",
        {"guess": guess, "how": how, "before": before, "name": place.quarrel.names[0]},
        exercise=at.exercise("fits", lasting=True),
        elicit=_NEED,
        missed=how == "again",
    )


@needs.intent("NameNeedIntent")
def named_outside(turn: Turn) -> Reply:
    """Ask for the quarrel where somebody names a need out of the blue."""
    return _which(turn)


@needs.exercise()
def answer(turn: Turn, exercise: Exercise) -> Reply | None:
    """Lead from the guess to the small thing to try, and to the other partner's turn."""
    if exercise.step == "which":
        return _answer_which(turn)
    if exercise.step == "follow_up":
        return _answer_follow_up(turn, exercise)
    place = _place(turn, exercise)
    if place is None:
        return None
    if exercise.step == "fits":
        return _answer_fits(turn, place)
    if exercise.step == "name_it":
        return _answer_name(turn, place)
    return _answer_afterwards(turn, place, exercise.step)


def _answer_which(turn: Turn) -> Reply | None:
    """Take what is told freely for the quarrel; only a question is left to the questions."""
    if turn.intent in DECLINES:
        return moving_on()
    asks = turn.intent in _ASKING and is_question(turn.free_text)
    if asks or not (turn.intent in _ASKING or _overheard(turn)):
        return None
    quarrel = _quarrel(turn, None, turn.free_text)
    return _begin(turn, quarrel) if quarrel else _unknown(turn, turn.free_text)


def _overheard(turn: Turn) -> bool:
    """Tell whether free words were said, or something that wasn't understood."""
    return turn.by_stem or turn.intent in _SPOKEN or turn.intent == "AMAZON.FallbackIntent"


def _answer_follow_up(turn: Turn, exercise: Exercise) -> Reply | None:
    answers = {"AMAZON.YesIntent": "tried", **dict.fromkeys(DECLINES, "not_tried")}
    if turn.intent not in answers and not _overheard(turn):
        return None
    wanted = _quarrel(turn, str(exercise.data.get("wanted", "")), "")
    return _begin(turn, wanted, answers.get(turn.intent, ""))


def _answer_fits(turn: Turn, place: _Place) -> Reply | None:
    guess = place.quarrel.guess(place.need) or place.quarrel.guesses[0]
    book, said = _open(turn), normalize(turn.free_text)
    if turn.intent == "AMAZON.YesIntent" or said in book.fits:
        return _found(turn, place, book.index.needs[guess.need])
    if turn.intent in DECLINES or said in book.misfits:
        return _next_guess(turn, place)
    if turn.intent in _NEARLY:
        return _ask_name(turn, place)
    if turn.intent in _AGAIN:
        return _guess(place, guess, "resumed")
    return _other_words(turn, place, guess) if _overheard(turn) else None


def _other_words(turn: Turn, place: _Place, guess: Guess) -> Reply:
    """Take a need that is named in place of yes or no; answer a question; else ask once more."""
    need = _named(turn)
    if need:
        return _found(turn, place, need)
    asked = faq.find(turn, turn.free_text, at_least=faq.SURE) if is_question(turn.free_text) else None
    if asked:
        return asked
    denied = turn.free_text.lower().startswith(("no ", "no,", "not "))
    return _next_guess(turn, place) if denied or turn.session.misses else _guess(place, guess, "again")


def _named(turn: Turn) -> Need | None:
    index = _open(turn).index
    return index.needs.get(index.find_need(turn.free_text[:_LONGEST]) or "")


def _next_guess(turn: Turn, place: _Place) -> Reply:
    """Offer the next likely need; after the last one, help to name it."""
    following = place.quarrel.after(place.need)
    return _guess(place, following, "next") if following else _ask_name(turn, place)


def _ask_name(turn: Turn, place: _Place, *, again: bool = False) -> Reply:
    words = _not_offered(_open(turn), place.quarrel)
    return Reply(
        "needs/name_it",
        {"again": again, "some": words[:_SUGGESTED]},
        exercise=place.exercise("name_it", lasting=True),
        elicit=_NEED,
        missed=again,
    )


def _not_offered(book: Book, quarrel: Quarrel) -> Sequence[str]:
    """Return words for needs that weren't guessed for *quarrel*."""
    guessed = {guess.need for guess in quarrel.guesses}
    return [need.names[0] for need in book.index.needs.values() if need.id not in guessed]


def _answer_name(turn: Turn, place: _Place) -> Reply | None:
    lost = turn.intent in {"AMAZON.FallbackIntent", "AMAZON.YesIntent", *_AGAIN}
    if turn.intent in DECLINES or (lost and turn.session.misses):
        return Reply("needs/no_name", done=True)
    if lost or (turn.free_text and is_at_a_loss(turn.free_text)):
        return _ask_name(turn, place, again=True)
    if not (turn.by_stem or turn.intent in _SPOKEN) or not turn.free_text:
        return None
    need = _named(turn)
    return _found(turn, place, need) if need else _own_word(turn, place)


def _found(turn: Turn, place: _Place, need: Need) -> Reply:
    """Tell how to say the need and what to try, and remember which it was."""
    memory = turn.household.needs
    memory.quarrel, memory.need, memory.on = place.quarrel.id, need.id, turn.now.date()
    values = {"need": need, "step": _step(place.quarrel, need)}
    return _afterwards(turn, "needs/found", values, _Place(place.quarrel, need.id, place.second))


def _own_word(turn: Turn, place: _Place) -> Reply:
    return _afterwards(turn, "needs/own_word", {}, place)


def _afterwards(turn: Turn, template: str, values: Mapping[str, object], place: _Place) -> Reply:
    """Offer to mark the habit if it's open, else the other one's turn; after both turns, nothing more."""
    then = "mark" if not is_settled(turn, _HABIT) else "nothing" if place.second else "partner"
    exercise = place.exercise(then) if then != "nothing" else None
    return Reply(template, {**values, "then": then}, exercise=exercise, done=True)


def _answer_afterwards(turn: Turn, place: _Place, step: str) -> Reply | None:
    """Answer "shall I mark it?" and "would the other one like a turn?"."""
    yes, no = turn.intent == "AMAZON.YesIntent", turn.intent in DECLINES
    if step == "mark" and (yes or no):
        if yes:
            note_done(turn, _HABIT)
        exercise = None if place.second else place.exercise("partner")
        return Reply("needs/marked", {"marked": yes, "second": place.second}, exercise=exercise)
    if step == "partner" and yes:
        another = next(one for one in place.quarrel.guesses if one.need != place.need)
        return _guess(_Place(place.quarrel, second=True), another, "second")
    return moving_on() if no else None


@needs.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Offer the same need again, or ask for its name."""
    place = _place(turn, exercise)
    if place is None:
        return _which(turn)
    if exercise.step == "name_it":
        return _ask_name(turn, place)
    return _guess(place, place.quarrel.guess(place.need) or place.quarrel.guesses[0], "resumed")
