"""The salt is changed: nobody is lost or doubled, and each voice is known again."""

import copy
import itertools
import json
import os
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lantern.alexa import household_key, key_before
from lantern.app import Skill, create_skill
from lantern.home.device import VirtualDevice
from lantern.home.lean import CALLS
from lantern.home.nlu import Recognizer
from lantern.home.setup import home_journal, served_household
from lantern.journal import Commit, Conflict, DynamoDBJournal, Entry, Journal, JournalUnavailable
from lantern.journal.encoding import BEGINNING
from lantern.journal.sqlite import SqliteJournal
from lantern.testing.fault_proxy import FaultProxy, fault_proxy, refused, reset_after, reset_before
from lantern.waiting import time_limit

USER = "amzn1.ask.account.MAYA-AND-DAVID"
OLD, NEW = "the salt until this evening", "the salt from now on"
OLD_KEY, NEW_KEY = household_key(USER, OLD), household_key(USER, NEW)
FULL = os.environ.get("LANTERN_FULL") == "1"
EVENING = datetime(2026, 3, 2, 20, tzinfo=UTC)
RECOGNIZER = Recognizer()

OpenJournal = Callable[[], Journal]
Function = Callable[..., Skill]


@pytest.fixture(params=["sqlite", pytest.param("dynamodb_local", marks=pytest.mark.slow)])
def open_journal(request, tmp_path: Path) -> Iterator[OpenJournal]:
    """Open an empty journal; called again, the same one anew."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            yield lambda: stack.enter_context(SqliteJournal(tmp_path / "journal.db"))
        else:
            yield stack.enter_context(dynamodb(request.getfixturevalue("dynamodb_endpoint")))


@contextmanager
def dynamodb(endpoint: str, behind: str = "") -> Iterator[Callable[[], DynamoDBJournal]]:
    """Open journals on a new table; those opened first reach it directly, or through the proxy *behind*."""
    table = f"rotation-{uuid.uuid4()}"
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "local")
        patch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)

        def open_journal(url: str = behind or endpoint) -> DynamoDBJournal:
            journal = DynamoDBJournal(table, endpoint_url=url, region="us-east-1")
            stack.callback(journal.client.close)
            return journal

        open_journal(endpoint).create_table()
        yield open_journal


@pytest.fixture
def function(monkeypatch: pytest.MonkeyPatch) -> Function:
    """Publish a version of the function: the skill with a salt, and the one before it."""

    def publish(journal: Journal, salt: str, previous: str = "", at: datetime = EVENING) -> Skill:
        monkeypatch.setenv("LANTERN_SALT", salt)
        monkeypatch.setenv("LANTERN_PREVIOUS_SALT", previous)
        return create_skill(journal=journal, clock=lambda: at)

    return publish


def device(skill: Skill, user: str = USER, person: str | None = None) -> VirtualDevice:
    """Return a device of the household that speaks with *skill*."""
    return VirtualDevice(
        skill, recognizer=RECOGNIZER, user_id=user, person=person, request_prefix=f"{uuid.uuid4()}"
    )


def keep(skill: Skill, *thanks: str) -> None:
    """Have the household keep appreciations."""
    kitchen = device(skill)
    for each in thanks:
        kitchen.say(f"I appreciate that you {each}")
        assert "kept" in kitchen.say("yes").speech.casefold()


def kept(journal: Journal, key: str = NEW_KEY) -> list[str]:
    """Return the appreciations under *key*, sorted."""
    entries = journal.load(key, BEGINNING).entries
    return sorted(str(each.body["text"]) for each in entries if each.kind == "gratitude")


class Counted:
    """A journal that tells which calls it got."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:
        self.calls.append(name)
        return getattr(self._journal, name)


def test_a_household_is_known_again(open_journal, function):
    """When it next speaks it isn't introduced, hears what it kept, and is under the new key alone."""
    journal = open_journal()
    keep(function(journal, OLD), "made the tea")

    kitchen = device(function(journal, NEW, OLD))

    assert "tea" in kitchen.say("what did we appreciate this week").speech
    assert (kept(journal), journal.erase(OLD_KEY)) == (["you made the tea"], 0)
    assert "tea" in device(function(journal, NEW)).say("what did we appreciate this week").speech


def test_the_old_key_is_looked_at_only_where_the_new_one_has_nothing(journal, function):
    """One read more for who is new or hasn't moved; after that, or without an old salt, a turn reads once."""
    keep(function(journal, OLD), "made the tea")
    counted = Counted(journal)
    skill = function(counted, NEW, OLD)
    calls = []
    for user in (USER, USER, "amzn1.ask.account.NEW"):
        device(skill, user).say("what's next on our list")
        calls.append([call for call in counted.calls if call != "commit"])
        counted.calls.clear()
    device(function(counted, NEW), "amzn1.ask.account.NEWER").say("what's next on our list")

    assert calls == [["load", "move", "load"], ["load"], ["load", "move"]]
    assert counted.calls.count("load") == 1
    assert "move" not in counted.calls


@pytest.mark.parametrize("previous", ["", NEW])
def test_no_salt_is_no_previous_salt(journal, function, previous):
    """An empty one was never a salt, and the present one isn't the one before."""
    keep(function(journal, ""), "made the tea")
    counted = Counted(journal)

    device(function(counted, NEW, previous)).say("open evening lantern")

    assert "move" not in counted.calls
    assert kept(journal, household_key(USER, "")) == ["you made the tea"]
    assert key_before(USER, NEW, previous) == key_before(None, NEW, OLD) == ""


def test_the_rotation_can_be_taken_back(open_journal, function):
    """With the two salts swapped, those who moved move back, with what they kept meanwhile."""
    journal = open_journal()
    keep(function(journal, OLD, NEW), "made the tea")
    keep(function(journal, NEW, OLD), "fed the cat")
    keep(function(journal, OLD, NEW), "called your sister")

    assert kept(journal, OLD_KEY) == ["you called your sister", "you fed the cat", "you made the tea"]
    assert journal.erase(NEW_KEY) == 0


def test_a_request_repeated_across_the_move_is_applied_once(open_journal, function):
    """Alexa sends again what the version before has answered: the same words, and nothing twice."""
    journal = open_journal()
    kitchen = device(function(journal, OLD))
    kitchen.say("open evening lantern")
    first = kitchen.say("we had a counselling session")

    again = function(journal, NEW, OLD).invoke(first.request)

    habits = journal.load(NEW_KEY).state["checklist"]["habits"]
    assert habits["counseling"]["count"] == 1
    assert again["response"]["outputSpeech"] == first.response["response"]["outputSpeech"]


def test_versions_that_know_both_salts_lose_nothing_side_by_side(open_journal, function):
    """In a deployment old and new answer at once, of a journal that takes several transactions to move."""
    first = open_journal()
    entries = tuple(Entry("gratitude", EVENING, {"text": f"{n}"}, f"{n}") for n in range(90))
    first.commit(OLD_KEY, Commit({"kept": {"gratitude": 90}, "launches": 1}, 0, entries, "before", {}))
    salts = [(OLD, NEW), (NEW, OLD)] * 2
    skills = [function(open_journal(), *each) for each in salts]

    def talk(number: int) -> list[str]:
        """Keep three appreciations; return those that the couple was told are kept.

        Where one couldn't be kept, the next "yes" would be for that one first: the couple begins anew.
        """
        kitchen, told = device(skills[number]), []
        for turn in range(3):
            offered = kitchen.say(f"I appreciate that you said {number} and {turn}").speech.casefold()
            answer = kitchen.say("yes").speech.casefold()
            if any(trouble in offered + answer for trouble in ("nothing new", "can't tell", "first")):
                kitchen = device(skills[number])
            elif "kept" in answer:
                told.append(f"you said {number} and {turn}")
        return told

    with ThreadPoolExecutor(len(skills)) as pool:
        told = list(itertools.chain(*pool.map(talk, range(len(skills)))))
    device(function(first, NEW, OLD)).say("what's next on our list")

    found = kept(first)
    assert told
    assert {*told, *map(str, range(90))} <= set(found)
    assert len(found) == len(set(found))
    assert first.erase(OLD_KEY) == 0


def test_what_a_version_that_knows_only_the_old_salt_begins_anew_does_not_count(open_journal, function):
    """It finds nobody any more. Who moved stays as they are, and "delete everything" takes both."""
    journal = open_journal()
    keep(function(journal, OLD), "made the tea")
    skill = function(journal, NEW, OLD)
    keep(skill, "fed the cat")

    keep(function(journal, OLD), "came late")

    assert kept(journal) == ["you fed the cat", "you made the tea"]
    kitchen = device(skill)
    assert "late" not in kitchen.say("what did we appreciate this week").speech
    kitchen.say("delete everything")
    assert "deleted" in kitchen.say("yes").speech
    assert (journal.erase(OLD_KEY), journal.erase(NEW_KEY)) == (0, 0)


@pytest.mark.parametrize("moved", [False, True])
def test_a_disabled_skill_leaves_nothing_under_either_key(journal, function, moved):
    """Also of a household that hasn't spoken since the salt was changed."""
    keep(function(journal, OLD), "made the tea")
    skill = function(journal, NEW, OLD)
    if moved:
        keep(skill, "fed the cat")
        keep(function(journal, OLD), "came late")
    event = {
        "type": "AlexaSkillEvent.SkillDisabled",
        "requestId": "disabled",
        "timestamp": "2026-03-02T20:00:00Z",
        "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"},
    }

    skill.invoke({"version": "1.0", "context": {"System": {"user": {"userId": USER}}}, "request": event})

    assert (journal.erase(OLD_KEY), journal.erase(NEW_KEY)) == (0, 0)


def voice(name: str) -> str:
    """Return Alexa's id of somebody's voice."""
    return f"amzn1.ask.person.{name}"


def test_a_voice_is_known_again_and_hears_its_own_note(journal, function):
    """Under the new salt Maya's note is for Maya's voice alone, and the state knows no old hash of hers."""
    kitchen = device(function(journal, OLD), person=voice("MAYA"))
    for words in ("we are Maya and David", "yes", "this is Maya", "yes", "keep a private note that I bake"):
        kitchen.say(words)
    skill = function(journal, NEW, OLD)

    for other in (voice("DAVID"), None):
        assert "I bake" not in device(skill, person=other).say("read my private notes").speech
    assert "I bake" in device(skill, person=voice("MAYA")).say("read my private notes").speech

    people = journal.load(NEW_KEY).state["partners"]["people"]
    assert people == {household_key(voice("MAYA"), NEW): "one"}
    device(skill, person=voice("MAYA")).say("delete my last private note")
    assert journal.load(NEW_KEY, BEGINNING).entries == ()


def test_a_sealed_answer_still_belongs_to_its_voice(journal, function):
    """Whoever spoke it is the one who may agree to open it."""
    old = {each: household_key(voice(each), OLD) for each in ("MAYA", "DAVID")}
    new = {each: household_key(voice(each), NEW) for each in ("MAYA", "DAVID")}
    state = {
        "partners": {
            "names": {"one": "Maya", "two": "David"},
            "people": {old["MAYA"]: "one", old["DAVID"]: "two"},
            "apart": {
                "question": "q1",
                "day": "2026-03-01",
                "named": True,
                "answers": {"one": "hers", "two": "his"},
                "voices": {"one": old["MAYA"], "two": old["DAVID"]},
            },
        }
    }
    journal.commit(OLD_KEY, Commit(state, 0, (), "before", {}))
    skill = function(journal, NEW, OLD)

    device(skill, person=voice("MAYA")).say("what's next on our list")
    half = journal.load(NEW_KEY).state["partners"]
    device(skill, person=voice("DAVID")).say("what's next on our list")

    assert half["people"] == {new["MAYA"]: "one", old["DAVID"]: "two"}
    assert half["apart"]["voices"] == {"one": new["MAYA"], "two": old["DAVID"]}
    after = journal.load(NEW_KEY).state["partners"]
    assert after["people"] == {new["MAYA"]: "one", new["DAVID"]: "two"}
    assert after["apart"]["voices"] == {"one": new["MAYA"], "two": new["DAVID"]}


def test_a_note_that_no_voice_spoke_is_for_nobody(journal, function):
    """It has no hash, and nobody's hash from before is taken for it."""
    note = Entry("note", EVENING, {"text": "hidden", "voice": "", "private": True}, "note")
    maya = household_key(voice("MAYA"), NEW)
    state = {"partners": {"names": {"one": "Maya", "two": "David"}, "people": {maya: "one"}}}
    journal.commit(NEW_KEY, Commit(state, 0, (note,), "before", {}))

    for skill in (function(journal, NEW), function(journal, NEW, OLD)):
        for person in (voice("MAYA"), None):
            assert "hidden" not in device(skill, person=person).say("read my private notes").speech


def test_at_home_a_user_is_found_under_either_key(monkeypatch, tmp_path, function):
    """`lantern export --user-id` and `erase` name a household that hasn't moved by its old key."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path))
    with home_journal() as journal:
        keep(function(journal, OLD), "made the tea")
        skill = function(journal, NEW, OLD)
        before = served_household(USER)
        keep(skill, "fed the cat")

    assert (before, served_household(USER)) == (OLD_KEY, NEW_KEY)
    assert served_household("amzn1.ask.account.NOBODY") == household_key("amzn1.ask.account.NOBODY", NEW)


@dataclass
class Cut:
    """A household of six entries in DynamoDB, reached through a proxy that can cut a move off."""

    proxy: FaultProxy
    journal: DynamoDBJournal
    """Through the proxy."""
    direct: DynamoDBJournal
    household: str = ""
    to: str = ""

    def begin(self, number: object) -> None:
        """Store a new household."""
        self.household, self.to = f"old-{number}", f"new-{number}"
        entries = tuple(Entry("gratitude", EVENING, {"n": n}, f"{n}") for n in range(6))
        self.direct.commit(self.household, Commit({"count": 1}, 0, entries, "before", {}))

    def items(self, key: str) -> set[str]:
        """Return the sort keys of what is under *key*."""
        return {item["item"]["S"] for item in self.direct._some_keys(key)}


@pytest.fixture
def cut(dynamodb_endpoint, monkeypatch) -> Iterator[Cut]:
    """Return it; a transaction moves four items, and each call is tried once: one fault ends a move."""
    monkeypatch.setattr("lantern.journal.dynamodb._PAIRS", 4)
    monkeypatch.setattr("lantern.journal.dynamodb._TRIES", 1)
    with fault_proxy(dynamodb_endpoint) as proxy, dynamodb(dynamodb_endpoint, proxy.url) as open_journal:
        yield Cut(proxy, open_journal(), open_journal(dynamodb_endpoint))


@pytest.mark.slow
@pytest.mark.parametrize("fault", [reset_before, reset_after], ids=["not done", "done"])
@pytest.mark.parametrize("turned", range(3 if FULL else 1))
def test_a_move_cut_off_at_any_call_is_brought_to_its_end(cut, fault, turned):
    """Nothing is ever under both keys or under none; whoever comes next goes on, also the other way."""
    for at in itertools.count():
        then = ("load", "move", "back")[(at + turned) % 3]
        cut.begin(at)
        whole = cut.items(cut.household)
        cut.proxy.play([*[None] * at, fault])
        try:
            cut.journal.move(cut.household, cut.to)
        except (JournalUnavailable, Conflict):
            was_cut = True
        else:
            was_cut = False
        cut.proxy.heal()
        here, there = cut.items(cut.household), cut.items(cut.to)
        assert here | there == whole
        assert not here & there
        end = cut.to
        if then == "back":
            end = cut.household
            with suppress(Conflict):  # it hasn't even begun
                cut.direct.move(cut.to, cut.household)
        elif then == "move" or cut.direct.load(cut.to).version == 0:
            cut.direct.move(cut.household, cut.to)
        loaded = cut.direct.load(end, BEGINNING)
        assert (loaded.state, len(loaded.entries), cut.items(end)) == ({"count": 1}, 6, whole)
        if not was_cut:
            assert at > 8  # calls that a move takes
            return


@pytest.mark.slow
def test_a_move_calls_nothing_that_the_function_does_not_have(cut):
    """Its calls are among those that the lean description of DynamoDB holds."""
    cut.begin("calls")
    cut.journal.move(cut.household, cut.to)

    assert set(cut.proxy.seen) == {"GetItem", "Query", "TransactWriteItems"} <= set(CALLS)


@pytest.mark.slow
def test_when_the_time_is_up_the_couple_hears_so_and_the_next_turn_goes_on(cut, function):
    """A kind sentence instead of half a journal; what was moved stays moved."""
    cut.begin("late")
    skill = function(cut.journal, NEW, OLD)
    user = "amzn1.ask.account.LATE"
    old, new = household_key(user, OLD), household_key(user, NEW)
    cut.direct.move(cut.household, old)
    whole = cut.items(old)
    passed = iter([None, None])  # the state and the first four
    cut.proxy.choose(lambda name: next(passed, refused) if name == "TransactWriteItems" else None)

    said = device(skill, user).say("what did we appreciate this week")

    assert "reach my notes" in said.speech
    assert len(cut.items(new)) == 5
    cut.proxy.heal()
    device(skill, user).say("what did we appreciate this week")
    assert cut.items(old) == set()
    assert whole <= cut.items(new)


@pytest.mark.slow
def test_devices_that_move_at_once_move_once(cut):
    """All but one may be told to load again; each that then loads has the whole."""
    cut.begin("at once")

    def move(_: int) -> int:
        with suppress(Conflict), time_limit(5):
            cut.direct.move(cut.household, cut.to)
        return len(cut.direct.load(cut.to, BEGINNING).entries)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(move, range(4))) == [6] * 4
    assert cut.items(cut.household) == set()


@pytest.mark.slow
def test_an_erase_in_the_middle_of_a_move_stays_an_erase(cut):
    """A device that brings the rest finds it gone, and brings nothing of it back."""
    cut.begin("erase")
    passed = iter([None])
    cut.proxy.choose(lambda name: next(passed, refused) if name == "TransactWriteItems" else None)
    with pytest.raises(JournalUnavailable):
        cut.journal.move(cut.household, cut.to)
    rest = copy.deepcopy(cut.direct._some_items(cut.household))
    cut.direct.erase(cut.household)
    cut.direct.erase(cut.to)

    with pytest.raises(Conflict):
        cut.direct._transact([part for item in rest for part in cut.direct._move_item(item, cut.to)])

    assert cut.items(cut.to) == set()
    assert json.dumps(cut.direct.export(cut.household)) == '{"state": null, "entries": []}'
