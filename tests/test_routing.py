"""What holds for every turn: one read, one write, no update lost, nothing applied twice."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from lantern.app import create_skill
from lantern.handlers import capabilities
from lantern.home.device import VirtualDevice
from lantern.journal import Commit, Conflict, JournalUnavailable, OutcomeUnknown, Snapshot
from lantern.journal.model import from_state
from lantern.journal.sqlite import SqliteJournal
from lantern.routing import Heard, Router
from lantern.speech.content import Content
from lantern.telemetry import Telemetry
from lantern.turn import Session
from lantern.waiting import time_limit

Clock = Callable[[], datetime]


class Spy:
    """A journal that counts its calls and can be made to fail or be overtaken."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.journal = journal
        self.calls: list[str] = []
        self.conflicts = 0
        self.failing: set[str] = set()
        self.household = ""

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        self.calls.append("load")
        self.household = household
        if "load" in self.failing:
            raise JournalUnavailable("made to fail")
        return self.journal.load(household, since)

    def commit(self, household: str, commit: Commit) -> None:
        self.calls.append("commit")
        if "commit" in self.failing:
            raise JournalUnavailable("made to fail")
        if self.conflicts:
            self.conflicts -= 1
            raise Conflict
        self.journal.commit(household, commit)
        if "answer" in self.failing:
            raise OutcomeUnknown("made to fail")

    def export(self, household: str) -> Any:
        return self.journal.export(household)

    def erase(self, household: str) -> int:
        return self.journal.erase(household)

    def taken(self) -> list[str]:
        """Return the calls since the last time this was asked."""
        calls, self.calls = self.calls, []
        return calls


@pytest.fixture
def spy(journal: SqliteJournal) -> Spy:
    """Return a journal to watch."""
    return Spy(journal)


@pytest.fixture
def watched(spy: Spy, clock: Clock) -> VirtualDevice:
    """Return a device whose journal is watched."""
    return VirtualDevice(create_skill(journal=spy, clock=clock), clock=clock, request_prefix="watched")


def test_a_turn_that_changes_something_reads_once_and_writes_once(watched: VirtualDevice, spy: Spy) -> None:
    """Launch and an appreciation each cost one read and one write."""
    watched.say("open evening lantern")
    assert spy.taken() == ["load", "commit"]
    watched.say("I appreciate that you made dinner")
    assert spy.taken() == ["load", "commit"]


def test_a_turn_that_changes_nothing_writes_nothing(watched: VirtualDevice, spy: Spy) -> None:
    """Where we stand on the checklist is only read."""
    watched.say("open evening lantern")
    spy.taken()
    watched.say("what's on our checklist")
    assert spy.taken() == ["load"]


@pytest.mark.parametrize("words", ["help", "how long does trust take", "repeat", "I need safety help"])
def test_a_turn_that_needs_no_memory_reads_nothing(watched: VirtualDevice, spy: Spy, words: str) -> None:
    """Within a session help, questions, repeating and safety answer without the journal."""
    watched.say("open evening lantern")
    spy.taken()
    watched.say(words)
    assert spy.taken() == []


def test_the_week_comes_with_the_same_single_read(watched: VirtualDevice, spy: Spy) -> None:
    """History needs entries besides the state, and still reads once."""
    watched.say("what did we appreciate this week")
    assert spy.taken()[0] == "load"
    assert spy.calls.count("load") == 0


def test_an_overtaken_turn_is_done_again_on_what_the_other_device_left(
    watched: VirtualDevice, spy: Spy
) -> None:
    """A conflict reloads and runs the handler again; the turn counts once."""
    spy.conflicts = 2
    watched.say("I appreciate your patience")
    assert spy.taken() == ["load", "commit"] * 3
    assert from_state(spy.journal.load(spy.household).state).gratitude.shared == 1


def test_endless_conflicts_end_in_a_kind_sentence(watched: VirtualDevice, spy: Spy) -> None:
    """As long as there is time it is tried again; then the couple hears that nothing was kept."""
    spy.conflicts = 9999
    with time_limit(0.5):
        exchange = watched.say("I appreciate your patience")
    assert spy.taken()[-2:] == ["load", "commit"]
    assert "can't reach my notes right now, so nothing new was kept" in exchange.speech


@pytest.mark.parametrize("conflicts", [0, 3, 9999])
def test_an_answer_tells_how_often_others_were_faster(spy: Spy, clock: Clock, conflicts: int) -> None:
    """Also one that says that nothing was kept."""
    spy.conflicts = conflicts
    router = Router(capabilities(), spy, {"en": Content()}, lambda *_: clock(), Telemetry())
    heard = Heard("LaunchRequest", {}, "en-US", "request", "household", Session(), lambda: None)
    with time_limit(0.5):
        answer = router.answer(heard)
    assert answer.conflicts == spy.calls.count("commit") - (conflicts < 9999)


def test_a_commit_without_answer_is_not_called_lost_or_kept(watched: VirtualDevice, spy: Spy) -> None:
    """The couple hears that it may be either, and by which words they can find out."""
    watched.say("what's on our checklist")
    spy.failing = {"answer"}
    said = watched.say("we did our weekly talk")
    assert "can't tell whether that was kept" in said.speech
    assert "ask me in a few minutes: what's on our checklist" in said.speech
    assert said.is_open
    spy.failing = set()
    assert "weekly talk" in watched.say("what's on our checklist").speech


def test_a_commit_without_answer_keeps_the_place_in_an_exercise(watched: VirtualDevice, spy: Spy) -> None:
    """It can be said again, at the price that is named; or left, with the same honesty."""
    watched.say("I appreciate that you made dinner")
    spy.failing = {"answer"}
    asked = watched.say("yes")
    assert "at worst it's there twice" in asked.speech
    assert asked.speech.endswith("Could you say that once more?")
    assert "ask me in a few minutes: what did we appreciate this week" in asked.speech
    spy.failing = set()
    watched.say("let's practice listening")
    spy.failing = {"answer"}
    left = watched.say("stop")
    assert "can't tell whether I saved where we are" in left.speech
    assert not left.is_open


def test_a_repeated_request_that_was_kept_is_not_called_unkept(
    watched: VirtualDevice, spy: Spy, clock: Clock
) -> None:
    """Its first sending was kept, as the household itself tells: a failing commit now changes nothing."""
    kept = watched.say("we did our weekly talk")
    spy.failing = {"commit"}
    again = create_skill(journal=spy, clock=clock).invoke(kept.request)
    assert "can't tell whether that was kept" in again["response"]["outputSpeech"]["ssml"]
    spy.failing = set()
    assert create_skill(journal=spy, clock=clock).invoke(kept.request) == kept.response


def test_two_devices_that_interleave_lose_nothing(journal: SqliteJournal, clock: Clock) -> None:
    """Each device's marks and entries are there afterwards."""
    skill = create_skill(journal=journal, clock=clock)
    kitchen = VirtualDevice(skill, device_id="kitchen", clock=clock, request_prefix="k")
    bedroom = VirtualDevice(skill, device_id="bedroom", clock=clock, request_prefix="b")
    kitchen.say("I appreciate that you cooked")
    bedroom.say("we did our weekly talk")
    kitchen.say("yes")
    bedroom.say("we did naming our needs")
    said = bedroom.say("what's on our checklist").speech
    assert "weekly talk" in said.partition("Next could be")[0]
    assert "you cooked" in kitchen.say("what did we appreciate this week").speech


def test_a_request_that_comes_twice_is_answered_with_the_same_words_and_applied_once(
    watched: VirtualDevice, spy: Spy, clock: Clock
) -> None:
    """A retried request neither counts again nor confuses the couple."""
    watched.say("open evening lantern")
    first = watched.say("I appreciate that you made dinner")
    again = create_skill(journal=spy, clock=clock).invoke(first.request)
    assert again == first.response
    kept = watched.say("yes")
    assert create_skill(journal=spy, clock=clock).invoke(kept.request) == kept.response
    assert len(spy.export(spy.household)["entries"]) == 1
    assert from_state(spy.journal.load(spy.household).state).gratitude.shared == 1


@pytest.mark.parametrize("failing", ["load", "commit"])
def test_a_failing_journal_keeps_the_drill_open(watched: VirtualDevice, spy: Spy, failing: str) -> None:
    """The couple hears that nothing may have been saved, and the drill goes on when the store is back."""
    watched.say("let's practice listening")
    spy.failing = {failing}
    down = watched.say("it sounds like you were hurt")
    assert "can't reach my notes" in down.speech
    assert down.is_open
    spy.failing = set()
    up = watched.say("it sounds like you were hurt")
    assert "notes" not in up.speech
    assert from_state(spy.journal.load(spy.household).state).listening.rounds == 1


def test_what_was_acknowledged_is_stored_when_the_journal_fails_later(
    watched: VirtualDevice, spy: Spy
) -> None:
    """A kept appreciation is there after the store was down and came back."""
    watched.say("I appreciate that you made dinner")
    watched.say("yes")
    spy.failing = {"load", "commit"}
    watched.say("we did our weekly talk")
    spy.failing = set()
    assert "you made dinner" in watched.say("what did we appreciate this week").speech


def test_a_request_without_a_user_is_answered_without_memory(
    watched: VirtualDevice, spy: Spy, clock: Clock
) -> None:
    """No household is made up for a request that names no user."""
    envelope = watched.say("open evening lantern").request
    spy.taken()
    envelope["session"].pop("user")
    envelope["context"]["System"].pop("user")
    response = create_skill(journal=spy, clock=clock).invoke(envelope)
    assert "can't reach my notes" in response["response"]["outputSpeech"]["ssml"]
    assert spy.taken() == []


def test_somebody_in_danger_is_answered_whatever_else_is_broken(
    watched: VirtualDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should the safety templates be broken, the emergency line is still said."""

    def broken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr("lantern.speech.render.Renderer.render", broken)
    exchange = watched.say("my husband hit me last night")
    assert "call your local emergency number" in exchange.speech
    assert not exchange.is_open


def test_who_begins_without_opening_hears_what_this_is(watched: VirtualDevice) -> None:
    """The words "educational" and "advice" come at first use, also when that is a drill; and once only."""
    assert "educational" in watched.say("how long does trust take").speech
    watched.say("stop")
    assert "educational" not in watched.say("let's practice listening").speech


def test_a_question_is_answered_while_the_journal_is_down(watched: VirtualDevice, spy: Spy) -> None:
    """What needs no memory works without it, also where an exercise is open that does."""
    watched.say("open evening lantern")
    spy.failing = {"load", "commit"}
    assert "months" in watched.say("how long does trust take").speech


def test_leaving_while_the_journal_is_down_promises_nothing(watched: VirtualDevice, spy: Spy) -> None:
    """The place in the drill can't be kept, and the couple hears so."""
    watched.say("let's practice listening")
    spy.failing = {"load", "commit"}
    said = watched.say("stop").speech
    assert "couldn't save" in said
    assert "haven't lost" not in said


def test_a_pause_waits_and_then_goes_on(watched: VirtualDevice) -> None:
    """The first "wait" keeps the question open; "continue" asks it again; a second "wait" in a row ends."""
    asked = watched.say("give us a gratitude prompt")
    waited = watched.say("wait")
    assert waited.is_open
    assert watched.say("continue").speech == asked.speech
    assert watched.say("wait").is_open
    assert not watched.say("wait").is_open


def test_a_new_drill_takes_the_place_of_one_that_was_cut_off(watched: VirtualDevice) -> None:
    """What was finished since then isn't offered to be continued."""
    watched.say("practice reflecting back")
    watched.say("stop")
    watched.say("practice validating")
    watched.say("it makes sense that the alarm wears you out")
    watched.say("no")
    watched.say("stop")
    assert "in the middle" not in watched.say("open evening lantern").speech


def test_a_question_of_another_capability_is_not_talked_over(watched: VirtualDevice) -> None:
    """Within a drill "mark something as done" may ask which before the way back is offered."""
    watched.say("practice reflecting back")
    assert "drill" not in watched.say("mark something as done").speech
    assert watched.say("weekly talk").intent == "CompleteItemIntent"
    assert "Done" in watched.say("what's on our checklist").speech.replace("You've done", "Done")
