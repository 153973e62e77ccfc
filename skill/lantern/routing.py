"""The road of every turn: safety, the open exercise, the intent; one read and one write of the journal."""

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

from lantern.capability import Capabilities, Capability, Needs, Route
from lantern.journal import (
    Commit,
    Conflict,
    Journal,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
    Snapshot,
)
from lantern.journal.encoding import fingerprint
from lantern.journal.model import Household, Paused, from_state, to_state
from lantern.reminders import (
    ReminderAction,
    ReminderOutcome,
    ReminderRequest,
    ReminderResult,
    Reminders,
)
from lantern.speech.content import Content
from lantern.speech.render import Card, Occasion, Renderer, Spoken
from lantern.telemetry import Telemetry
from lantern.turn import (
    Elicit,
    Exercise,
    Reply,
    Said,
    Session,
    Slot,
    Turn,
    moving_on,
    next_session,
    paused_exercise,
)
from lantern.waiting import by_chance, time_left, time_limit

if TYPE_CHECKING:
    from lantern.coaching.safety import Concern

__all__ = ["Answer", "Heard", "Router"]

log = logging.getLogger("lantern")

_SECONDS = 4.5
"""How long a turn may wait for the store and for Alexa's services: with the rest of it, under 5 seconds."""
_FOR_THE_JOURNAL = 1.5
"""How much of that Alexa's services leave to the journal."""
_PAUSE, _LONGEST_PAUSE = 0.02, 0.4
"""Seconds to pause, at most, after a first conflict with another device, and after any number of them."""
_TIME_ZONE_DAYS = 7
"""After how many days the device is asked for its time zone again."""
_LEAVING = frozenset(
    {
        "AMAZON.StopIntent",
        "AMAZON.CancelIntent",
        "AMAZON.NavigateHomeIntent",
        "AMAZON.NoIntent",
        "AMAZON.PauseIntent",
        "SessionEndedRequest",
    }
)
"""What may end a session."""
_INTRODUCED = _LEAVING | {"LaunchRequest"}
"""What needs no introduction, also when it is the first thing that a household says."""
_SAFETY = "safety"
"""The outcome of a turn in which somebody may be in danger, and the folder of its answers."""
_EARLIER, _BEGINNING = 12, 8
"""How many requests before the latest are remembered in the state, and how many digits of each."""
_EVENTS = "AlexaSkillEvent."
_CONTINUE = ("ContinueIntent", "AMAZON.ResumeIntent")
_YES_OR_NO = frozenset({"AMAZON.YesIntent", "AMAZON.NoIntent"})


class FindTimeZone(Protocol):
    """Asks the device for its time zone: an IANA name, or None if it can't be had."""

    def __call__(self) -> str | None: ...


class LocalTime(Protocol):
    """Tells the time in a time zone, or where the locale is mostly spoken if there is none."""

    def __call__(self, time_zone: str | None, locale: str) -> datetime: ...


@dataclass(frozen=True)
class Heard:
    """One request as it came in, before anything was looked up."""

    intent: str
    """Name of the intent, or the request type."""
    slots: Mapping[str, Slot]
    locale: str
    request_id: str
    household: str
    """A hash of the user id."""
    session: Session
    find_time_zone: FindTimeZone
    by_stem: bool = False
    """Whether the intent was told by the first words of free speech alone."""
    is_new: bool = False
    """Whether this request begins a session."""
    person: str = ""
    """A hash of the id of the voice that Alexa recognized; "" if it recognized none."""
    household_before: str = ""
    """What `household` was before the salt was changed; "" if it wasn't."""
    person_before: str = ""
    """What `person` was before, likewise."""
    reminders: Reminders | None = None
    """Alexa's reminders, where the request comes with access to them."""

    @property
    def free_text(self) -> str:
        """All that was said in slots."""
        return " ".join(slot.value for slot in self.slots.values() if slot.value)


@dataclass(frozen=True)
class Answer:
    """What goes back: the words, and where the conversation is."""

    spoken: Spoken
    session: Session
    elicit: Elicit | None
    outcome: str
    """For the log: "answered", "safety", "replayed", "journal unavailable"."""
    quotes: bool = False
    """Whether it quotes what was said."""
    consent: tuple[str, ...] = ()
    """Permissions to ask for by a card."""
    conflicts: int = 0
    """How often other devices of the household wrote first."""

    @property
    def is_private(self) -> bool:
        """Whether it holds words of the couple's, which may not be stored."""
        said = self.session.said
        open_ = [each for each in (self.session.exercise, self.session.left) if each]
        return self.quotes or bool(said and said.quotes) or any(each.private for each in open_)


class _NotErased(JournalUnavailable):
    """Some of a household may be erased, but not all of it."""


class Router:
    """Leads a request to its handler and its answer."""

    def __init__(
        self,
        capabilities: Capabilities,
        journal: Journal,
        contents: Mapping[str, Content],
        local_time: LocalTime,
        telemetry: Telemetry,
    ) -> None:
        self._capabilities = capabilities
        self._resuming = Route(self._continue, Needs.STATE)
        self._journal = journal
        self._contents = contents
        self._default = next(iter(contents.values()))
        self._renderers: dict[tuple[str, str], Renderer] = {}
        self._local_time = local_time
        self._telemetry = telemetry

    def answer(self, heard: Heard) -> Answer:
        """Answer one request. Raises nothing for bad input.

        Logs and counts that a turn happened. One in which somebody may be in danger is never logged, and only
        counted if the owner wants that.

        Raises:
            JournalUnavailable: what an event asks for couldn't be done. It isn't to count as received.

        """
        started = time.perf_counter()
        content = self._content(heard.locale)
        concern = _concern(heard, content)
        heard = _put_back_stem(heard, content)
        concern = concern or _concern(heard, content)
        if concern is not None:
            heard = _as_safety(heard, concern)
        heard = _without_false_alarm(heard)
        is_safety = heard.intent == "SafetyIntent"
        answer = self._safety(heard, content) if is_safety else self._answer(heard, content)
        if answer.outcome == _SAFETY:
            self._telemetry.safety_answer()
        else:
            self._telemetry.turn(
                request=heard.request_id,
                intent=heard.intent if self._knows(heard.intent) else "unknown",
                outcome=answer.outcome,
                seconds=time.perf_counter() - started,
                conflicts=answer.conflicts,
            )
        return answer

    def _safety(self, heard: Heard, content: Content) -> Answer:
        """Answer somebody who may be in danger, whatever else is broken."""
        try:
            return self._unrecorded(heard, content, _SAFETY)
        except Exception:  # noqa: BLE001  (nothing may stand between a person and this sentence)
            return Answer(Spoken(content.load("session")["sorry"]["safety"]), Session(), None, _SAFETY)

    def _answer(self, heard: Heard, content: Content) -> Answer:
        needs, days = self._needs(heard, content)
        if needs is Needs.NOTHING:
            return self._unrecorded(heard, content, "answered")
        conflicts: list[Conflict] = []
        try:
            with time_limit(_SECONDS):
                answer = self._recorded(heard, content, days, conflicts)
        except JournalUnavailable as error:
            log.warning("journal unavailable", extra={"request": heard.request_id, "error": str(error)})
            if heard.intent.startswith(_EVENTS) and heard.household:
                raise
            answer = self._without_journal(heard, content, error)
        return replace(answer, conflicts=len(conflicts)) if conflicts else answer

    def _content(self, locale: str) -> Content:
        return self._contents.get(locale.partition("-")[0], self._default)

    def _renderer(self, content: Content, locale: str) -> Renderer:
        key = (content.language, locale if content.locale(locale) else "")
        if key not in self._renderers:
            self._renderers[key] = Renderer(content, locale)
        return self._renderers[key]

    def _route(self, intent: str, content: Content) -> Route:
        """Return the route of *intent*; what the language has no words for is said not to be there."""
        if intent in _CONTINUE:
            return self._resuming
        if not self._knows(intent):
            intent = "AMAZON.FallbackIntent"
        owner = self._capabilities.owners[intent]
        if intent.endswith("Intent") and not content.has(owner):
            return _NOT_HERE
        return self._capabilities.load(owner).routes[intent]

    def _knows(self, intent: str) -> bool:
        return intent in self._capabilities.owners or intent in _CONTINUE

    def _open(self, heard: Heard, content: Content) -> tuple[Exercise, Capability] | None:
        """Return the exercise that is offered this turn first, with its capability."""
        exercise = heard.session.exercise
        capability = self._capabilities.get(exercise.name) if exercise else None
        if exercise is None or capability is None or heard.intent in self._capabilities.everywhere:
            return None
        return (exercise, capability) if content.has(exercise.name) else None

    def _needs(self, heard: Heard, content: Content) -> tuple[Needs, int]:
        route = self._route(heard.intent, content)
        needs = route.needs
        if needs is Needs.STATE_IN_EXERCISE:
            needs = Needs.STATE if heard.session.lasting else Needs.NOTHING
        opened = self._open(heard, content)
        if opened and heard.intent in (opened[1].exercise_intents or {heard.intent}):
            needs = max(needs, opened[1].exercise_needs)
        if heard.session.left and heard.session.offered and heard.intent in _YES_OR_NO:
            needs = Needs.STATE
        if heard.is_new and needs is Needs.NOTHING:
            needs = Needs.STATE  # to know whether this is a first use, which begins with an introduction
        return needs, route.days

    def _unrecorded(self, heard: Heard, content: Content, outcome: str) -> Answer:
        """Answer without the journal."""
        turn = self._turn(heard, content, self._local_time(None, heard.locale))
        return self._render(turn, self._reply(turn, heard), outcome)

    def _recorded(self, heard: Heard, content: Content, days: int, conflicts: list[Conflict]) -> Answer:
        """Answer with the journal: read, reply, commit; again as long as other devices are faster.

        *conflicts* gets each time that one was.

        Raises:
            JournalUnavailable: it couldn't be read, or written, or `OutcomeUnknown`.

        """
        if not heard.household:
            raise JournalUnavailable("the request names no user")
        done: dict[ReminderRequest, ReminderResult] = {}
        try:
            while True:
                try:
                    return self._once(heard, content, days, done)
                except Conflict as conflict:
                    conflicts.append(conflict)
                    _pause(len(conflicts))
        except JournalUnavailable as error:
            if _may_have_changed(done) and not isinstance(error, _NotErased):
                raise OutcomeUnknown(str(error)) from error
            raise

    def _once(
        self, heard: Heard, content: Content, days: int, done: dict[ReminderRequest, ReminderResult]
    ) -> Answer:
        """Read, reply, commit.

        Raises:
            Conflict: another device was faster.
            JournalUnavailable: as for `_recorded`.

        """
        since = self._local_time("UTC", heard.locale) - timedelta(days=days) if days else None
        snapshot = self._load(heard, since)
        household = from_state(snapshot.state)
        before = to_state(household)
        if heard.person_before:
            snapshot = _with_voice(household, snapshot, heard)
        now = self._now(household, heard)
        turn = self._turn(heard, content, now)
        turn.loaded, turn.past, turn.first_contact = household, snapshot.entries, snapshot.version == 0
        reply = _with_reminders(turn, self._reply(turn, heard), heard.reminders, done)
        answer = self._render(turn, reply, "answered")
        if answer.outcome == _SAFETY:
            return answer
        if reply.erase:
            self._erase(heard)
            return answer
        if not reply.over:
            self._keep_paused(turn, answer)
        _count_kept(turn)
        request, after = fingerprint(turn.request_id), to_state(household)
        changed = after != before or turn.recorded or turn.forgotten
        if not changed and not _was_answered(household, request):
            return answer
        try:
            state = after | _with_request(household, request)
            unless = heard.household_before if snapshot.version == 0 else ""
            self._commit(turn, snapshot, state, answer, unless)
        except Replayed as replayed:
            return _from_data(replayed.answer) if replayed.answer else replace(answer, outcome="replayed")
        except JournalUnavailable as error:
            if _was_answered(household, request):  # it was kept when this request came before
                raise OutcomeUnknown(str(error)) from error
            raise
        return answer

    def _load(self, heard: Heard, since: datetime | None) -> Snapshot:
        """Return what the household has stored; move it first if it is still under the key from before."""
        now, before = heard.household, heard.household_before
        snapshot = self._journal.load(now, since)
        if snapshot.version == 0 and before and self._journal.move(before, now):
            return self._journal.load(now, since)
        return snapshot

    def _erase(self, heard: Heard) -> None:
        """Erase the household under both of its keys, whichever way another device moves it meanwhile."""
        keys = [key for key in (heard.household_before, heard.household) if key]
        try:
            while sum(map(self._journal.erase, keys)) and heard.household_before:
                pass
        except JournalUnavailable as error:
            raise _NotErased(str(error)) from error

    def _commit(
        self, turn: Turn, snapshot: Snapshot, state: dict[str, Any], answer: Answer, unless: str
    ) -> None:
        commit = Commit(
            state=state,
            version=snapshot.version,
            entries=tuple(turn.recorded),
            removed=tuple(turn.forgotten),
            request_id=turn.request_id,
            answer={} if answer.is_private else _to_data(answer),
            unless=unless,
        )
        self._journal.commit(turn.household_id, commit)

    def _now(self, household: Household, heard: Heard) -> datetime:
        """Return the local time; asks the device for its time zone if that wasn't done lately."""
        today = self._local_time("UTC", heard.locale).date()
        checked = household.time_zone_checked
        if checked is None or abs((today - checked).days) >= _TIME_ZONE_DAYS:
            with time_limit(time_left(_SECONDS) - _FOR_THE_JOURNAL):
                household.time_zone = heard.find_time_zone() or household.time_zone
            household.time_zone_checked = today
        return self._local_time(household.time_zone, heard.locale)

    def _turn(self, heard: Heard, content: Content, now: datetime) -> Turn:
        return Turn(
            intent=heard.intent,
            slots=heard.slots,
            now=now,
            locale=heard.locale,
            content=content,
            request_id=heard.request_id,
            household_id=heard.household,
            session=heard.session,
            free_text=heard.free_text,
            by_stem=heard.by_stem,
            person=heard.person,
        )

    def _reply(self, turn: Turn, heard: Heard) -> Reply:
        """Offer the turn to the open exercise, then to the intent's handler."""
        if turn.session.left and turn.session.offered and turn.intent in _YES_OR_NO:
            return moving_on(done=True) if turn.intent == "AMAZON.NoIntent" else self._continue(turn)
        if turn.session.left and turn.intent in _CONTINUE:
            return self._continue(turn)
        opened = self._open(heard, turn.content)
        # Whoever still needs help after an exercise's own hears what else there is.
        if opened and opened[1].while_open and not self._helps_again(turn):
            reply = opened[1].while_open(turn, opened[0])
            if reply:
                return reply
        return self._route(turn.intent, turn.content).handler(turn)

    def _helps_again(self, turn: Turn) -> bool:
        exercise = turn.session.exercise
        in_session = exercise is not None and exercise.name == "session"  # whose help goes on by pages
        return turn.intent == "AMAZON.HelpIntent" and turn.session.helped and not in_session

    def _continue(self, turn: Turn) -> Reply:
        """Pick up what is open or was left, or what was cut off on another evening."""
        exercise = turn.session.lasting or paused_exercise(turn.household, turn.now)
        capability = self._capabilities.get(exercise.name) if exercise else None
        if exercise is None and turn.session.waited:
            return Reply("session/nothing_to_repeat", again=True)
        if exercise is None or capability is None or capability.resume is None:
            return Reply("session/nothing_to_continue")
        if not turn.content.has(exercise.name):
            return _not_here(turn)
        turn.household.paused = None
        return capability.resume(turn, exercise)

    def _render(self, turn: Turn, reply: Reply, outcome: str) -> Answer:
        """Turn *reply* into words, and offer the way back where a lasting exercise was left for a detour."""
        was = turn.session
        outcome = _SAFETY if reply.template.startswith(f"{_SAFETY}/") else outcome
        if reply.again and was.said:
            spoken = Spoken(was.said.say, was.said.ask, was.said.reprompt)
            return Answer(spoken, replace(was, waited=False), was.said.elicit, outcome, was.said.quotes)
        renderer = self._renderer(turn.content, turn.locale)
        occasion = Occasion(turn.request_id, turn.now.date(), was.varied)
        spoken = renderer.render(reply.template, reply.values, occasion)
        introduced = turn.intent in _INTRODUCED or reply.erase or outcome == _SAFETY
        if turn.first_contact and not introduced:
            hello = renderer.render("session/first_use", {}, occasion)
            spoken = replace(spoken, say=f"{hello.say} {spoken.say}")
        if not spoken.ask:
            return Answer(spoken, Session(), None, outcome, consent=reply.consent)
        session, elicit = next_session(was, reply), reply.elicit
        if session.left and session.offered and not reply.offer_back:
            label = turn.content.load("session")["activities"].get(session.left.name, "")
            back = renderer.render("session/way_back", {"activity": label}, occasion)
            spoken, elicit = replace(spoken, ask=back.ask, reprompt=back.reprompt), None
        say = "" if reply.once else spoken.say
        said = was.said if reply.waits else Said(say, spoken.ask, spoken.reprompt, elicit, reply.quotes)
        helped = turn.intent == "AMAZON.HelpIntent" and not was.helped
        session = replace(session, said=said, varied=occasion.varied, helped=helped)
        return Answer(spoken, session, elicit, outcome, quotes=reply.quotes, consent=reply.consent)

    def _keep_paused(self, turn: Turn, answer: Answer) -> None:
        """Remember a lasting exercise that the end of the session cuts off, until another one is begun."""
        left = turn.session.lasting
        if left and not answer.spoken.ask:
            data = {} if left.private else dict(left.data)
            turn.household.paused = Paused(left.name, left.step, data, turn.now)
        elif answer.session.exercise and answer.session.exercise.lasting:
            turn.household.paused = None

    def _without_journal(self, heard: Heard, content: Content, error: JournalUnavailable) -> Answer:
        """Answer what needs no memory; otherwise say what is known of the turn, and keep what is open."""
        was = heard.session
        if self._route(heard.intent, content).needs is Needs.NOTHING and heard.intent != "AMAZON.YesIntent":
            aside = replace(was, exercise=None, left=was.lasting)
            return self._unrecorded(replace(heard, session=aside), content, "journal unavailable")
        name = "session/journal_down_in_exercise" if was.exercise else "session/journal_down"
        if heard.intent in _LEAVING:
            name = "session/journal_down_leaving"
        if isinstance(error, _NotErased):
            name = "session/journal_down_erasing"
        occasion = Occasion(heard.request_id, self._local_time(None, heard.locale).date(), was.varied)
        about = (
            self._capabilities.owners.get(heard.intent, ""),
            was.exercise.name if was.exercise else "",
            "privacy",
        )
        values = {"unknown": isinstance(error, OutcomeUnknown), "recall": _recall(content, about)}
        spoken = self._renderer(content, heard.locale).render(name, values, occasion)
        if not spoken.ask:
            return Answer(spoken, Session(), None, "journal unavailable")
        elicit = was.said.elicit if was.said else None
        said = Said(spoken.say, spoken.ask, spoken.reprompt, elicit)
        session = replace(was, misses=0, said=said, varied=occasion.varied)
        return Answer(spoken, session, elicit, "journal unavailable")


def _pause(conflicts: int) -> None:
    """Wait a little before the next try. Chance says how long, lest devices that met once meet again.

    Raises:
        JournalUnavailable: no time is left for another try.

    """
    pause = by_chance(min(_LONGEST_PAUSE, _PAUSE * 2 ** min(conflicts - 1, 9)))
    if time_left(_SECONDS) <= pause:
        raise JournalUnavailable(f"other devices wrote first, {conflicts} times, until the time was up")
    time.sleep(pause)


def _recall(content: Content, capabilities: Sequence[str]) -> str:
    """Return what to say to hear what is kept: by the first of *capabilities* that can tell; "" if none."""
    menu = content.load("session")["menu"]
    said = {each["recalls"]: str(each["say"]) for each in menu if "recalls" in each}
    return next((said[each] for each in capabilities if each in said), "")


def _with_reminders(
    turn: Turn, reply: Reply, reminders: Reminders | None, done: dict[ReminderRequest, ReminderResult]
) -> Reply:
    """Return *reply*, or what follows it once Alexa did what it asks for: once, however often it's tried."""
    while reply.asks and reply.then:
        if reply.asks not in done:
            with time_limit(time_left(_SECONDS) - _FOR_THE_JOURNAL):
                done[reply.asks] = (
                    reminders.do(reply.asks) if reminders else ReminderResult(ReminderOutcome.NO_ALEXA)
                )
        reply = reply.then(turn, done[reply.asks])
    return reply


def _may_have_changed(done: Mapping[ReminderRequest, ReminderResult]) -> bool:
    """Tell whether a reminder may be another one now, whatever becomes of the rest of the turn."""
    changing = (
        result.outcome for request, result in done.items() if request.action is not ReminderAction.LOOK
    )
    return any(outcome in {ReminderOutcome.DONE, ReminderOutcome.DOWN} for outcome in changing)


def _with_voice(household: Household, snapshot: Snapshot, heard: Heard) -> Snapshot:
    """Know the voice of this turn again, by what it was called before the salt was changed.

    The state is written anew. Entries never are: they read as if they were, and a note is read aloud for a
    month only, so that its voice needn't be known for longer.
    """
    now = {heard.person_before: heard.person}
    partners = household.partners
    partners.people = {now.get(voice, voice): who for voice, who in partners.people.items()}
    if partners.apart:
        voices = partners.apart.voices
        partners.apart.voices = {who: now.get(voice, voice) for who, voice in voices.items()}
    entries = tuple(
        replace(entry, body={**entry.body, "voice": heard.person})
        if entry.body.get("voice") == heard.person_before
        else entry
        for entry in snapshot.entries
    )
    return replace(snapshot, entries=entries)


def _was_answered(household: Household, request: str) -> bool:
    """Tell whether *request*, a fingerprint, was committed lately: its answer is in the journal then.

    One that begins alike costs a commit in vain, and nothing else.
    """
    return household.last_request == request or request[:_BEGINNING] in household.earlier_requests


def _with_request(household: Household, request: str) -> dict[str, Any]:
    """Return what a commit of *request* adds to the state."""
    before = [household.last_request[:_BEGINNING]] if household.last_request else []
    earlier = [*household.earlier_requests, *before][-_EARLIER:]
    return {"last_request": request} | ({"earlier_requests": earlier} if earlier else {})


def _count_kept(turn: Turn) -> None:
    """Keep count of the entries that this turn adds and removes."""
    kept = turn.household.kept
    for entry in turn.recorded:
        kept[entry.kind] = kept.get(entry.kind, 0) + 1
    for entry in turn.forgotten:
        kept[entry.kind] = max(kept.get(entry.kind, 0) - 1, 0)


def _to_data(answer: Answer) -> dict[str, Any]:
    """Return *answer* as JSON data, stored with the commit so that a replay is answered word for word.

    An answer that holds words of theirs isn't stored. It follows from those words, so that a replay makes
    it once more.
    """
    card = answer.spoken.card
    return {
        "say": answer.spoken.say,
        "card": [card.title, card.text] if card else None,
        "session": answer.session.attributes() if answer.spoken.ask else None,
    }


def _from_data(data: Mapping[str, Any]) -> Answer:
    """Return the answer that `_to_data` wrote."""
    session = Session.from_attributes(data.get("session"))
    said = session.said or Said(str(data.get("say", "")))
    card = data.get("card")
    spoken = Spoken(said.say, said.ask, said.reprompt, Card(*card) if card else None)
    return Answer(spoken, session, said.elicit, "replayed")


def _not_here(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Say that this can't be done in this language yet, and what can."""
    return Reply("session/not_here")


_NOT_HERE = Route(_not_here, Needs.NOTHING)


def _put_back_stem(heard: Heard, content: Content) -> Heard:
    """Return the request with an alias intent replaced by what it stands for.

    Alexa strips the carrier words of a sample from the slot; where an alias tells them, they are put back.
    """
    alias = content.load("stems").get(heard.intent) if content.has("stems") else None
    if not alias:
        return heard
    said = heard.slots.get(alias["slot"], Slot("")).value
    slots = {alias["slot"]: Slot(f"{alias['stem']} {said}".strip())}
    return replace(heard, intent=alias["intent"], slots=slots, by_stem=True)


def _concern(heard: Heard, content: Content) -> "Concern | None":
    """Screen everything that was said, each slot by itself and all of it together."""
    spoken = [slot.value for slot in heard.slots.values() if slot.value]
    if not spoken:
        return None
    # Imported with the first words: most sessions begin without any.
    from lantern.coaching import safety  # noqa: PLC0415
    from lantern.coaching.safety.phrases import read_phrases  # noqa: PLC0415

    before = content.load("safety").get("said_before", {}).get(heard.intent, "")
    texts = (heard.free_text, *spoken, *(f"{before} {each}" for each in spoken if before))
    phrases = content.build("safety", read_phrases)
    thanks = heard.intent == "GratitudeShareIntent"
    if phrases is None:
        screen = safety.screen_thanks if thanks else safety.screen
    else:
        screen = phrases.screen_thanks if thanks else phrases.screen
    return next(filter(None, map(screen, texts)), None)


def _without_false_alarm(heard: Heard) -> Heard:
    """Return a request that only sounded like one for safety as one that wasn't understood.

    Alexa fits arbitrary words into a custom slot; what is no known danger and raises no concern is none.
    """
    danger = heard.slots.get("danger", Slot(""))
    if heard.intent != "SafetyIntent" or not danger.value or danger.id:
        return heard
    return replace(heard, intent="AMAZON.FallbackIntent", slots={})


def _as_safety(heard: Heard, concern: "Concern") -> Heard:
    """Return the request as one to the safety capability, without anything that was said."""
    slots = {"danger": Slot("", concern.answer)}
    return replace(heard, intent="SafetyIntent", slots=slots, session=Session(), by_stem=False)
