"""A question that both partners answer apart; the answers open when both agree, and are then let go."""

from collections.abc import Mapping
from dataclasses import replace

from lantern.coaching import partners as coach
from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.gratitude import Prompt
from lantern.coaching.partners import other
from lantern.handlers.partners_who import (
    AFTER_WHO,
    AGAIN,
    Data,
    after_who,
    ask_who,
    book,
    knows_both,
    name_of,
    names,
    partners,
    step,
    which,
    words,
)
from lantern.journal.model import Apart
from lantern.turn import DECLINES, PARTNERS, Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["answer_apart", "resume", "reveal", "tidy"]

_DAYS = 30
"""How far back kept answers are looked for."""
_PATIENCE = 2
"""How often somebody who hesitates is waited for."""
_ANSWER = Elicit("ApartAnswerIntent", "answer")


def tidy(turn: Turn) -> bool:
    """Forget answers that were opened, or waited too long; tell whether sealed ones had to go."""
    memory = turn.household.partners
    open_ = memory.apart
    if open_ is None or not (open_.opened or coach.is_over(open_.day, turn.now.date())):
        return False
    memory.apart = None
    return bool(open_.answers) and not open_.opened


def _answer_words(turn: Turn) -> str:
    return words(turn, "ApartAnswerIntent", "answer")


def _label(turn: Turn, who: str) -> str:
    """Return what a partner is called in the question that is open: the name, or a role."""
    return (name_of(turn, who) if _is_named(turn) else "") or book(turn).roles[who]


def _is_named(turn: Turn) -> bool:
    """Tell whether the two who answer are told apart by their names."""
    open_ = turn.household.partners.apart
    return bool(open_ and open_.named)


def _question(turn: Turn, open_: Apart) -> Prompt:
    questions = book(turn).questions
    return next((one for one in questions if one.id == open_.question), questions[0])


def _new_question(turn: Turn) -> Apart:
    """Open the next question."""
    memory, today = turn.household.partners, turn.now.date()
    chosen, memory.used = coach.next_question(book(turn).questions, memory.used, turn.household_id, today)
    memory.apart = Apart(chosen.id, today, named=knows_both(turn))
    return memory.apart


@partners.intent("AnswerApartIntent", "ApartAnswerIntent")
def answer_apart(turn: Turn) -> Reply:
    """Give the question to the partner who hasn't answered; say so if both have."""
    dropped = tidy(turn)
    open_ = turn.household.partners.apart or _new_question(turn)
    if len(open_.answers) == len(PARTNERS):
        return reveal(turn)
    if open_.named and turn.speaker:
        return _turn_of(turn, turn.speaker, {"dropped": dropped})
    if open_.named and open_.answers:
        return _hand_over(turn, next(who for who in PARTNERS if who not in open_.answers), waiting=True)
    if open_.named or open_.answers:
        return ask_who(turn, "answer", named=open_.named, dropped=dropped)
    return _turn_of(turn, "one", {"dropped": dropped})


@after_who("answer")
def _turn_of(turn: Turn, who: str, data: Data) -> Reply:
    """Ask *who* the question, or say whose turn it is."""
    open_ = turn.household.partners.apart or _new_question(turn)
    if who in open_.answers:
        return _hand_over(turn, other(who), waiting=True)
    return _ask_question(turn, who, dropped=data.get("dropped") is True)


def _ask_question(
    turn: Turn, who: str, *, template: str = "partners/question", again: bool = False, dropped: bool = False
) -> Reply:
    """Ask *who* the question that is open, and listen; *again*: they answered it before."""
    open_ = turn.household.partners.apart or _new_question(turn)
    name = name_of(turn, who) if open_.named else ""
    partner = name_of(turn, other(who)) if open_.named else ""
    first = other(who) not in open_.answers
    values = {"name": name, "partner": partner, "first": first, "dropped": dropped}
    return Reply(
        template,
        {**values, "question": _question(turn, open_).text},
        exercise=Exercise("partners", "answering", {"who": who, "again": again}, lasting=True),
        elicit=_ANSWER,
        speaker=who if open_.named else None,
    )


@step("answering", "who")
def _answering_step(turn: Turn, data: Data) -> Reply | None:
    """Hear the answer of the partner whose turn it is."""
    open_, who = turn.household.partners.apart, str(data["who"])
    if open_ is None or (who in open_.answers and not data.get("again")):
        return answer_apart(turn)  # another device of theirs went on in the meantime
    if _answer_words(turn):
        return _hear(turn, open_, who)
    if turn.intent in {"AMAZON.NextIntent", "SkipIntent"} and not open_.answers:
        _new_question(turn)
        return _ask_question(turn, who, template="partners/another_question")
    if turn.intent in DECLINES:
        return _later(turn)
    if turn.intent == "AnswerForOtherIntent":
        return _ask_question(turn, who, template="partners/one_each")
    return _wait_for_answer(turn, open_, data)


def _wait_for_answer(turn: Turn, open_: Apart, data: Data) -> Reply | None:
    """Wait for somebody who hesitates, and hear who else has come."""
    who = str(data["who"])
    ready = {"AMAZON.YesIntent", "AMAZON.HelpIntent", "ApartAnswerIntent", "AnswerApartIntent", *AGAIN}
    if turn.intent in ready:
        return _ask_question(turn, who, template="partners/go_ahead", again=bool(data.get("again")))
    if turn.intent == "AMAZON.FallbackIntent":
        if turn.session.misses >= _PATIENCE:
            return _later(turn)
        asked = _ask_question(turn, who, template="partners/go_ahead", again=bool(data.get("again")))
        return replace(asked, missed=True)
    came = which(turn, named=open_.named)
    return _turn_of(turn, came, {}) if came else None


def _is_the_other(turn: Turn, open_: Apart, who: str) -> bool:
    """Tell whether the voice of this turn is the other partner's, or gave the other's answer."""
    by_voice = open_.named and turn.recognized and turn.speaker != who
    return by_voice or bool(turn.person and open_.voices.get(other(who)) == turn.person)


def _is_another(turn: Turn, open_: Apart, who: str) -> bool:
    """Tell whether the voice of this turn is known not to be that of *who*: the other's, or a guest's."""
    answered_by = open_.voices.get(who)
    if not (turn.person and answered_by) or (turn.recognized and turn.speaker == who):
        return _is_the_other(turn, open_, who)
    return turn.person != answered_by


def _hear(turn: Turn, open_: Apart, who: str) -> Reply:
    """Seal an answer; nobody answers for the other."""
    if _is_the_other(turn, open_, who):
        who = other(who)
        if who in open_.answers:
            return _ask_question(turn, other(who), template="partners/one_each")
    said = _answer_words(turn)
    if coach.asks_for_answer(said):
        return peek(turn)
    if is_at_a_loss(said):
        return _ask_question(turn, who, template="partners/go_ahead", again=who in open_.answers)
    return _asked_us(turn, said) or _seal(turn, open_, who, said)


def _asked_us(turn: Turn, said: str) -> Reply | None:
    """Answer a question that was put to us in place of an answer to ours."""
    if not is_question(said):
        return None
    from lantern.handlers import faq  # noqa: PLC0415  (each launch loads this module, and asks nothing)

    return faq.find(turn, said, at_least=faq.SURE)


def _seal(turn: Turn, open_: Apart, who: str, said: str) -> Reply:
    """Seal an answer at once, so that it isn't lost, and say it back in case it was heard wrong."""
    if not open_.answers:
        open_.day = turn.now.date()
    open_.answers[who] = said
    if turn.person:
        open_.voices[who] = turn.person
    open_.agreed = []
    return Reply(
        "partners/sealed",
        {"text": said},
        exercise=Exercise("partners", "check", {"who": who}, lasting=True),
        quotes=True,
        once=True,
    )


@step("check", "who")
def _check_step(turn: Turn, data: Data) -> Reply | None:
    """Leave the answer as it was heard, or hear it again."""
    open_, who = turn.household.partners.apart, str(data["who"])
    if turn.intent in {"AMAZON.NoIntent", "AMAZON.StartOverIntent", "RedoAnswerIntent"}:
        return _redo(turn, who, data)
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.NextIntent", "SkipIntent", *AGAIN}:
        return _after_seal(turn, who)
    if open_ and _answer_words(turn):  # said in other words at once
        return _hear(turn, open_, who)
    if turn.intent == "AMAZON.FallbackIntent":
        again = Reply("partners/leave_it_so", exercise=turn.session.exercise, missed=True)
        return _after_seal(turn, who) if turn.session.misses else again
    return None


def _after_seal(turn: Turn, who: str) -> Reply:
    """Go on to the partner's turn, or to the opening."""
    open_ = turn.household.partners.apart
    if open_ and len(open_.answers) == len(PARTNERS):
        return _ask_to_open(turn, open_, who, after="sealed")
    return _hand_over(turn, other(who))


def _hand_over(turn: Turn, who: str, *, waiting: bool = False) -> Reply:
    """Ask whether *who* is there to answer."""
    open_ = turn.household.partners.apart
    name, partner = (name_of(turn, who), name_of(turn, other(who))) if open_ and open_.named else ("", "")
    return Reply(
        "partners/hand_over",
        {"name": name, "partner": partner, "waiting": waiting},
        exercise=Exercise("partners", "ready", {"who": who}, lasting=True),
    )


@step("ready", "who")
def _ready_step(turn: Turn, data: Data) -> Reply | None:
    """Ask the other partner now, or leave it for another time."""
    who = str(data["who"])
    if turn.intent in {"AMAZON.YesIntent", "ApartAnswerIntent", *AGAIN}:
        return _turn_of(turn, who, {})
    if turn.intent in DECLINES or (turn.intent == "AMAZON.FallbackIntent" and turn.session.misses):
        return _later(turn)
    if turn.intent == "AMAZON.FallbackIntent":
        return replace(_hand_over(turn, who), missed=True)
    came = which(turn, named=_is_named(turn))
    return _turn_of(turn, came, {}) if came else None


def _later(turn: Turn) -> Reply:
    """Keep the question open for another time."""
    open_ = turn.household.partners.apart
    return Reply("partners/later", {"sealed": bool(open_ and open_.answers)}, done=True)


@partners.intent("RedoAnswerIntent", "WithdrawAnswerIntent")
def own_answer(turn: Turn) -> Reply:
    """Let a partner answer anew, or take their own answer back."""
    dropped = tidy(turn)
    open_ = turn.household.partners.apart
    if open_ is None or not open_.answers:
        return _nothing_sealed(dropped=dropped)
    then = "redo" if turn.intent == "RedoAnswerIntent" else "withdraw"
    if open_.named and turn.speaker:
        return AFTER_WHO[then](turn, turn.speaker, {})
    return ask_who(turn, then, named=open_.named)


@after_who("redo")
def _redo(turn: Turn, who: str, data: Data) -> Reply:  # noqa: ARG001
    """Hear the answer anew; the one that is sealed stays until then."""
    open_ = turn.household.partners.apart
    if open_ is None:
        return _nothing_sealed(dropped=False)
    if _is_another(turn, open_, who):
        return Reply("partners/not_yours", free=True)
    return _ask_question(turn, who, template="partners/redo", again=who in open_.answers)


@after_who("withdraw")
def _withdraw(turn: Turn, who: str, data: Data) -> Reply:  # noqa: ARG001
    """Take back the speaker's own answer, and nobody else's."""
    memory = turn.household.partners
    open_ = memory.apart
    if open_ is None or who not in open_.answers:
        return Reply("partners/withdrawn", {"any": False}, free=True)
    if _is_another(turn, open_, who):
        return Reply("partners/not_yours", free=True)
    del open_.answers[who]
    open_.voices.pop(who, None)
    open_.agreed = []
    if not open_.answers:
        memory.apart = None
    return Reply("partners/withdrawn", {"any": True}, done=True)


def _nothing_sealed(*, dropped: bool) -> Reply:
    return Reply(
        "partners/nothing_sealed", {"dropped": dropped}, exercise=Exercise("partners", "offer_question")
    )


@step("offer_question")
def _offer_question_step(turn: Turn, data: Data) -> Reply | None:  # noqa: ARG001
    if turn.intent == "AMAZON.YesIntent":
        return answer_apart(turn)
    return moving_on() if turn.intent in DECLINES else None


@partners.intent("PeekAnswerIntent")
def peek(turn: Turn) -> Reply:
    """Keep what is sealed sealed, whoever asks."""
    dropped = tidy(turn)
    open_ = turn.household.partners.apart
    if open_ is None or not open_.answers:
        return _nothing_sealed(dropped=dropped)
    return Reply("partners/peek", {"both": len(open_.answers) == len(PARTNERS)}, free=True)


@partners.intent("AnswerForOtherIntent")
def answer_for_other(turn: Turn) -> Reply:  # noqa: ARG001
    """Let nobody answer for the other."""
    return Reply("partners/for_other", free=True)


@partners.intent("RevealIntent")
def reveal(turn: Turn) -> Reply:
    """Ask both, one after the other, before the answers are opened."""
    dropped = tidy(turn)
    open_ = turn.household.partners.apart
    if open_ is None or not open_.answers:
        return _nothing_sealed(dropped=dropped)
    missing = next((who for who in PARTNERS if who not in open_.answers), None)
    if missing:
        return _hand_over(turn, missing, waiting=True)
    open_.agreed = []
    return _ask_to_open(turn, open_, (turn.speaker if open_.named else None) or "one")


def _ask_to_open(turn: Turn, open_: Apart, who: str, *, after: str = "") -> Reply:
    """Ask *who* for their yes.

    *after* an answer was "sealed", or a yes by an "other" voice, or by a "voice" that isn't recognized where
    the answer was sealed by one that was, or something "unclear".
    """
    name = name_of(turn, who) if open_.named else ""
    return Reply(
        "partners/agree",
        {"name": name, "who": who, "second": bool(open_.agreed), "after": after},
        exercise=Exercise("partners", "agree", {"who": who}, lasting=True),
        missed=after in {"other", "unclear", "voice"},
    )


@step("agree", "who")
def _agree_step(turn: Turn, data: Data) -> Reply | None:
    """Take a yes from the one who was asked; one no keeps both answers sealed."""
    open_, who = turn.household.partners.apart, str(data["who"])
    if open_ is None or len(open_.answers) < len(PARTNERS):
        return reveal(turn)
    unheard = who in open_.voices and not turn.person
    if turn.intent == "AMAZON.YesIntent" and not unheard and not _is_another(turn, open_, who):
        open_.agreed = sorted({*open_.agreed, who})
        waiting = next((each for each in PARTNERS if each not in open_.agreed), None)
        return _ask_to_open(turn, open_, waiting) if waiting else _tell_both(turn, open_)
    if turn.intent in AGAIN:
        return _ask_to_open(turn, open_, who)
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"} and not turn.session.misses:
        not_theirs = "voice" if unheard else "other"
        after = not_theirs if turn.intent == "AMAZON.YesIntent" else "unclear"
        return _ask_to_open(turn, open_, who, after=after)
    if turn.intent in {*DECLINES, "AMAZON.YesIntent", "AMAZON.FallbackIntent"}:
        open_.agreed = []
        return Reply("partners/stays_sealed", done=True)
    return None


def _tell_both(turn: Turn, open_: Apart) -> Reply:
    """Open both answers; they are forgotten afterwards unless both want to keep them."""
    open_.opened = True
    asked = _ask_to_keep(turn, open_, "one")
    values = {**asked.values, "question": _question(turn, open_).text, "answers": dict(open_.answers)}
    return replace(asked, template="partners/opened", values=values, quotes=True)


def _ask_to_keep(turn: Turn, open_: Apart, who: str, *, missed: bool = False) -> Reply:
    """Ask *who* whether to keep what was opened."""
    one, two = names(turn) if open_.named else ("", "")
    return Reply(
        "partners/keep",
        {"one": one, "two": two, "second": who == "two", "missed": missed},
        exercise=Exercise("partners", "keep", {"who": who}),
        missed=missed,
        done=True,
    )


@step("keep", "who")
def _keep_step(turn: Turn, data: Data) -> Reply | None:
    """Keep the answers if both say so; forget them otherwise."""
    open_, who = turn.household.partners.apart, str(data["who"])
    if open_ is None or not open_.opened:
        return answer_apart(turn)
    if turn.intent == "AMAZON.YesIntent" and not _is_another(turn, open_, who):
        return _ask_to_keep(turn, open_, "two") if who == "one" else _let_go(turn, open_, kept=True)
    if turn.intent == "RevealIntent":
        return _tell_both(turn, open_)
    unclear = turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"}
    if unclear and not turn.session.misses:
        return _ask_to_keep(turn, open_, who, missed=True)
    return _let_go(turn, open_, kept=False) if unclear or turn.intent in DECLINES else None


def _let_go(turn: Turn, open_: Apart, *, kept: bool) -> Reply:
    """Put the answers in the journal, or forget them, and offer to talk about them."""
    question = _question(turn, open_)
    if kept:
        labels = {who: _label(turn, who) for who in PARTNERS}
        turn.record("apart", question=question.text, answers=dict(open_.answers), labels=labels)
    turn.household.partners.apart = None
    exercise = Exercise("partners", "talk", {"theme": question.theme})
    return Reply("partners/talk", {"kept": kept}, exercise=exercise)


@step("talk", "theme")
def _talk_step(turn: Turn, data: Data) -> Reply | None:
    """Say where a talk can begin, and leave the two to it."""
    if turn.intent == "AMAZON.YesIntent":
        return Reply("partners/talk_now", {"talk": book(turn).talk.get(str(data["theme"]), "")}, done=True)
    return moving_on() if turn.intent in DECLINES else None


@partners.intent("KeptAnswersIntent", days=_DAYS)
def kept_answers(turn: Turn) -> Reply:
    """Read the latest answers that both wanted to keep."""
    kept = [entry for entry in turn.past if entry.kind == "apart"]
    if not kept:
        return Reply("partners/none_kept", exercise=Exercise("partners", "offer_question"))
    latest = kept[-1]
    values = {
        "day": latest.at.astimezone(turn.now.tzinfo).date(),
        "question": latest.body.get("question", ""),
    }
    answers, labels = _strings(latest.body.get("answers")), _strings(latest.body.get("labels"))
    return Reply("partners/kept", {**values, "answers": answers, "labels": labels}, quotes=True, free=True)


def _strings(value: object) -> dict[str, str]:
    """Return a partner's text for each of the two, whatever was stored."""
    known = value if isinstance(value, Mapping) else {}
    return {who: str(known.get(who, "")) for who in PARTNERS}


@partners.resumption
def resume(turn: Turn, exercise: Exercise) -> Reply:
    """Go back to the question; on another day it may be the other partner who does."""
    who, open_ = str(exercise.data.get("who", "one")), turn.household.partners.apart
    if exercise.step == "agree" and open_:
        return reveal(turn)
    if open_ is None or _is_the_other(turn, open_, who):
        return answer_apart(turn)
    if exercise.step == "answering":
        return _ask_question(turn, who, again=exercise.data.get("again") is True)
    return _after_seal(turn, who) if exercise.step == "check" else _hand_over(turn, who)
