"""What a handler may ask of the road besides an answer: to erase, to forget, to set a reminder."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from lantern.alexa import household_key
from lantern.app import Skill
from lantern.capability import Capabilities, Capability
from lantern.handlers.privacy import privacy
from lantern.handlers.session import session
from lantern.home.device import USER_ID, VirtualDevice
from lantern.journal import Commit, Conflict, Journal, JournalUnavailable, Snapshot
from lantern.journal.model import from_state
from lantern.journal.sqlite import SqliteJournal
from lantern.reminders import ReminderAction, ReminderOutcome, ReminderRequest, ReminderResult
from lantern.routing import Answer, Heard, Router
from lantern.speech.content import Content
from lantern.telemetry import Telemetry
from lantern.turn import Exercise, Reply, Session, Slot, Turn, moving_on
from lantern.waiting import time_left, time_limit

NOW = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
REQUEST = ReminderRequest(ReminderAction.SET, time="20:30")

effects = Capability("effects")


@effects.intent("Keep")
def keep(turn: Turn) -> Reply:
    """Keep two entries."""
    turn.record("gratitude", text="one")
    turn.record("gratitude", text="two")
    return moving_on()


@effects.intent("Forget", days=1)
def forget(turn: Turn) -> Reply:
    """Forget the latest entry."""
    turn.forget(turn.past[-1])
    return moving_on()


@effects.intent("Erase")
def erase(turn: Turn) -> Reply:
    """Erase everything; what the turn changes is gone, too."""
    turn.household.launches = 7
    return Reply("session/goodbye", {"part_of_day": "evening", "kept_place": False}, erase=True)


@effects.intent("Remind")
def remind(turn: Turn) -> Reply:  # noqa: ARG001
    """Set a reminder."""
    return Reply("never/said", asks=REQUEST, then=reminded)


def reminded(turn: Turn, result: ReminderResult) -> Reply:
    """Remember what came of it."""
    turn.household.reminders.token = result.token
    return moving_on()


@effects.intent("Begin")
def begin(turn: Turn) -> Reply:  # noqa: ARG001
    """Begin something that can be continued and holds words of theirs."""
    words = Exercise("effects", "keep", {"text": "their words"}, lasting=True, private=True)
    return Reply("session/next", exercise=words)


class Reminders:
    """Alexa's reminders, which count how often they are asked."""

    def __init__(self) -> None:
        self.asked: list[ReminderRequest] = []

    def do(self, request: ReminderRequest) -> ReminderResult:
        self.asked.append(request)
        return ReminderResult(ReminderOutcome.DONE, token="handle")


class Stumbling:
    """A journal whose erase fails when a part of the work is done, as often as it is told."""

    def __init__(self, journal: SqliteJournal, failures: int) -> None:
        self.journal, self.failures = journal, failures

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        return self.journal.load(household, since)

    def commit(self, household: str, commit: Commit) -> None:
        self.journal.commit(household, commit)

    def export(self, household: str) -> dict[str, object]:
        return dict(self.journal.export(household))

    def erase(self, household: str) -> int:
        if self.failures:
            self.failures -= 1
            read = self.journal.load(household, datetime(2026, 1, 1, tzinfo=UTC))
            gone = Commit(read.state or {}, read.version, (), f"part {self.failures}", {}, read.entries[:1])
            self.journal.commit(household, gone)
            raise JournalUnavailable("some items are left: erase again")
        return self.journal.erase(household)


class Overtaken:
    """A journal that another device gets ahead of twice."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.journal, self.left = journal, 2

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        return self.journal.load(household, since)

    def commit(self, household: str, commit: Commit) -> None:
        self.left -= 1
        if self.left >= 0:
            raise Conflict
        self.journal.commit(household, commit)

    def export(self, household: str) -> dict[str, object]:
        return dict(self.journal.export(household))

    def erase(self, household: str) -> int:
        return self.journal.erase(household)


class Road:
    """A router over a journal, with a session."""

    def __init__(self, journal: Journal, *more: Capability) -> None:
        self.router = Router(
            Capabilities.of((session, effects, *more)),
            journal,
            {"en": Content()},
            lambda *_: NOW,
            Telemetry(),
        )
        self.journal = journal
        self.reminders = Reminders()
        self.session = Session()
        self.requests = 0

    def go(
        self, intent: str, *, request: str = "", slots: Mapping[str, Slot] = MappingProxyType({})
    ) -> Answer:
        """Send one request and keep the session."""
        self.requests += 1
        heard = Heard(
            intent,
            slots,
            "en-US",
            request or f"request {self.requests}",
            "household",
            self.session,
            lambda: None,
            reminders=self.reminders,
        )
        answer = self.router.answer(heard)
        self.session = answer.session
        return answer

    @property
    def state(self) -> dict[str, object] | None:
        """What is stored."""
        return self.journal.load("household").state

    @property
    def texts(self) -> list[object]:
        """What the entries say."""
        entries = self.journal.load("household", datetime(2026, 1, 1, tzinfo=UTC)).entries
        return [entry.body["text"] for entry in entries]


@pytest.fixture
def road(journal: SqliteJournal) -> Road:
    """Return a road over an empty journal."""
    return Road(journal)


def test_entries_are_counted_as_they_come_and_go(road: Road) -> None:
    """What is kept can be told without reading all of it."""
    road.go("Keep")
    assert from_state(road.state).kept == {"gratitude": 2}
    road.go("Forget")
    assert from_state(road.state).kept == {"gratitude": 1}
    assert road.texts == ["one"]


def test_a_request_that_comes_again_forgets_nothing_more(road: Road) -> None:
    """Alexa may send a request twice; the second time, it was done."""
    road.go("Keep")
    road.go("Forget", request="same")
    road.go("Forget", request="same")
    assert road.texts == ["one"]


def test_after_an_erase_nothing_is_left(road: Road) -> None:
    """Not the entries, not the state, nor what the same turn changed."""
    road.go("Keep")
    assert road.go("Erase").spoken.say
    assert road.state is None
    assert road.texts == []


def test_an_erase_that_comes_again_says_the_same(road: Road) -> None:
    """Alexa sends it twice: nothing comes back, and nobody is welcomed as if for the first time."""
    road.go("Keep")
    first, again = road.go("Erase", request="same"), road.go("Erase", request="same")
    assert again.spoken.say == first.spoken.say
    assert road.state is None


def test_what_another_device_writes_at_the_same_time_does_not_bring_back_what_was_erased(
    journal: SqliteJournal,
) -> None:
    """A turn that was read before the erase isn't committed onto the state that was there."""

    class Slow(Overtaken):
        def commit(self, household: str, commit: Commit) -> None:
            if self.left:
                self.left = 0
                self.journal.erase(household)
            self.journal.commit(household, commit)

    road = Road(journal)
    road.go("Keep")
    bedroom = Road(Slow(journal))
    bedroom.requests = 100
    bedroom.go("Remind")
    assert road.texts == []
    assert from_state(road.state).kept == {}


def test_an_erase_that_fails_halfway_says_so_and_can_be_repeated(journal: SqliteJournal) -> None:
    """Neither "deleted" nor "nothing was changed" would be true; what is open stays open for another yes."""
    road = Road(Stumbling(journal, 1))
    road.go("Keep")
    answer = road.go("Erase")
    assert "may be gone" in answer.spoken.say
    assert "may still be" in answer.spoken.say
    assert answer.spoken.ask
    assert road.texts == ["two"]
    assert "may be gone" not in road.go("Erase").spoken.say
    assert road.state is None


def test_an_event_whose_erase_fails_does_not_count_as_received(journal: SqliteJournal) -> None:
    """Nobody is there to hear about it, so Alexa must not take it for done."""
    road = Road(Stumbling(journal, 1), privacy)
    road.go("Keep")
    with pytest.raises(JournalUnavailable):
        road.go("AlexaSkillEvent.SkillDisabled", slots={"persistence": Slot("NOT_PERSISTED")})
    road.go("AlexaSkillEvent.SkillDisabled", slots={"persistence": Slot("NOT_PERSISTED")})
    assert road.state is None


def test_alexas_services_leave_time_for_the_journal(road: Road) -> None:
    """However long they take, what came of it can still be written."""
    left = []

    class Slow(Reminders):
        def do(self, request: ReminderRequest) -> ReminderResult:
            left.append(time_left(60))
            return super().do(request)

    road.reminders = Slow()
    with time_limit(2):
        road.go("Remind")
    assert left[0] <= 0.5


@pytest.mark.parametrize(
    ("outcome", "action", "certain"),
    [
        (ReminderOutcome.DONE, ReminderAction.SET, False),
        (ReminderOutcome.DOWN, ReminderAction.CANCEL, False),
        (ReminderOutcome.DONE, ReminderAction.LOOK, True),
        (ReminderOutcome.NO_PERMISSION, ReminderAction.SET, True),
    ],
)
def test_what_alexa_did_is_not_denied_when_the_journal_fails(
    journal: SqliteJournal, outcome: ReminderOutcome, action: ReminderAction, *, certain: bool
) -> None:
    """That nothing was kept would be untrue where a reminder is set or may be."""

    class Failing(Overtaken):
        def commit(self, household: str, commit: Commit) -> None:  # noqa: ARG002
            raise JournalUnavailable("made to fail")

    class Told(Reminders):
        def do(self, request: ReminderRequest) -> ReminderResult:  # noqa: ARG002
            return ReminderResult(outcome, token="handle")

    asking = Capability("asking")

    @asking.intent("Ask")
    def ask(turn: Turn) -> Reply:  # noqa: ARG001
        return Reply("never/said", asks=ReminderRequest(action), then=reminded)

    road = Road(Failing(journal), asking)
    road.reminders = Told()
    said = road.go("Ask").spoken.say
    assert ("nothing new was kept" in said) == certain
    assert ("can't tell whether that was kept" in said) != certain


def test_a_reminder_is_set_once_however_often_the_turn_is_tried(journal: SqliteJournal) -> None:
    """Other devices that write at the same time don't multiply what is done outside."""
    road = Road(Overtaken(journal))
    road.go("Remind")
    assert road.reminders.asked == [REQUEST]
    assert from_state(road.state).reminders.token == "handle"


def test_words_of_theirs_are_not_stored_with_what_was_cut_off(road: Road) -> None:
    """The place in an exercise is kept for another day; what they said in it isn't."""
    road.go("Begin")
    road.go("SessionEndedRequest")
    paused = from_state(road.state).paused
    assert paused is not None
    assert (paused.name, paused.step, paused.data) == ("effects", "keep", {})


HOME = household_key(USER_ID, "")
SEALED = ("ask us a question apart", "I dream of a walk", "yes", "yes", "I dream of tea", "yes", "yes")
TWICE = {
    "a promise": ("I promise to buy bread tomorrow", "yes"),
    "a kept promise": ("I promise to buy bread tomorrow", "yes", "no", "I kept my promise about bread"),
    "a promise let go": ("I promise to buy bread tomorrow", "yes", "no", "drop my promise about bread"),
    "an agreement": ("we agreed to share our calendars", "yes", "yes"),
    "an appreciation": ("I appreciate that you made tea", "yes"),
    "a note": ("keep a private note that tea is good", "yes"),
    "a sealed answer": SEALED[:2],
    "an answer taken back": (*SEALED[:3], "no", "withdraw my answer", "the first one"),
    "opened answers": (*SEALED, "yes", "yes"),
    "one that wants to keep them": (*SEALED, "yes", "yes", "yes"),
    "both that want to keep them": (*SEALED, "yes", "yes", "yes", "yes"),
    "opened answers let go": (*SEALED, "yes", "yes", "no"),
    "what was taken back": ("I appreciate that you made tea", "yes", "no", "delete that"),
    "everything deleted": ("I appreciate that you made tea", "yes", "no", "delete everything", "yes"),
    "a plan": ("start our plan", "yes"),
    "a part of the story": ("tell us a story", "next"),
    "a check-in": ("start the check-in", "seven", "eight", "I appreciate that you made tea", "yes"),
    "an undone mark": ("mark daily gratitude as done", "undo that"),
}


@pytest.mark.parametrize("said", TWICE.values(), ids=TWICE)
def test_a_request_that_comes_twice_changes_things_once(
    device: VirtualDevice, skill: Skill, journal: SqliteJournal, said: tuple[str, ...]
) -> None:
    """What Alexa sends again leaves the household as it was after the first time, and is answered."""
    for words in ("open evening lantern", "no", *said):
        last = device.say(words)
    before = journal.export(HOME)
    again = skill.invoke(last.request)
    assert journal.export(HOME) == before
    assert again["response"]["outputSpeech"]["ssml"]
