"""What a handler may ask of the road besides an answer: to erase, to forget, to set a reminder."""

from datetime import UTC, datetime

import pytest

from lantern.capability import Capability
from lantern.handlers.session import session
from lantern.journal import Commit, Conflict, Snapshot
from lantern.journal.model import from_state
from lantern.journal.sqlite import SqliteJournal
from lantern.reminders import ReminderAction, ReminderOutcome, ReminderRequest, ReminderResult
from lantern.routing import Answer, Heard, Router
from lantern.speech.content import Content
from lantern.turn import Exercise, Reply, Session, Turn, moving_on

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

    def __init__(self, journal: SqliteJournal | Overtaken) -> None:
        self.router = Router((session, effects), journal, {"en": Content()}, lambda *_: NOW)
        self.journal = journal
        self.reminders = Reminders()
        self.session = Session()
        self.requests = 0

    def go(self, intent: str, *, request: str = "") -> Answer:
        """Send one request and keep the session."""
        self.requests += 1
        heard = Heard(
            intent,
            {},
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
