"""What is kept, taken back and erased: by voice, by Alexa's event, and by `lantern export`."""

import json
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from typing import Any

import pytest

from lantern.alexa import household_key
from lantern.app import Skill
from lantern.coaching.partners import PRIVATE_KINDS
from lantern.export import export
from lantern.home.cli import main
from lantern.home.device import USER_ID, VirtualDevice
from lantern.home.setup import home_household, home_journal
from lantern.journal import Commit, Entry, Snapshot
from lantern.journal.model import Household
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content, data_root
from reminders_api import HOME, Alexa, Api, alexa, api, kitchen, say

__all__ = ["alexa", "api", "kitchen"]


def keep(journal: SqliteJournal, state: dict[str, Any], *entries: Entry) -> None:
    """Have *journal* keep a state and entries besides what it keeps."""
    read = journal.load(HOME)
    merged = {**(read.state or {}), **state}
    journal.commit(HOME, Commit(merged, read.version, entries, f"kept-{read.version}", {}))


def entry(at: datetime, kind: str = "gratitude", **body: Any) -> Entry:
    """Return an entry of that moment."""
    return Entry(kind, at, body, f"{kind}-{at.isoformat()}")


def texts(journal: SqliteJournal) -> list[str]:
    """Return the words of all entries, oldest first."""
    return [each["body"]["text"] for each in journal.export(HOME)["entries"]]


PRIVATE_STATE = {
    "launches": 2,
    "time_zone_checked": "2026-03-02",
    "kept": {"gratitude": 2, "apart": 1, "note": 7, "letter": 3},
    "trust": {"promises": [{"id": "1", "text": "home by six"}]},
    "partners": {
        "names": {"one": "Maya", "two": "David"},
        "apart": {"question": "q1", "day": "2026-03-01", "answers": {"one": "sealed words"}},
    },
    "reminders": {"token": "t", "time": "20:30"},
}


def test_what_is_kept_is_counted_and_never_quoted(device: VirtualDevice, journal: SqliteJournal) -> None:
    """Appreciations, opened answers, promises and the rest are counted; what else is there is named."""
    keep(journal, PRIVATE_STATE)

    told = device.say("what do you keep").speech

    for words in (
        "2 appreciations",
        "1 pair of opened answers",
        "1 open promise",
        "3 things you asked me to keep",
    ):
        assert words in told
    assert "your names" in told
    assert "your reminder's time" in told


@pytest.mark.parametrize("utterance", ["what do you keep", "export our data", "delete everything"])
def test_nothing_private_is_said_aloud(device: VirtualDevice, journal: SqliteJournal, utterance: str) -> None:
    """Not the words, not the names, and not how many private notes there are."""
    keep(journal, PRIVATE_STATE)

    told = device.say(utterance).speech

    for secret in ("7", "sealed", "Maya", "home by six", "20:30", "8:30"):
        assert secret not in told


def test_private_notes_do_not_show_in_what_is_kept(device: VirtualDevice, journal: SqliteJournal) -> None:
    """The answer is the same whether or not one of them left a note."""
    keep(journal, {"launches": 2, "time_zone_checked": "2026-03-02"})
    before = device.say("what do you keep").speech
    device.close()
    keep(journal, {"kept": {"note": 2}})

    after = device.say("what do you keep").speech

    assert after.partition(" What would")[0] == before.partition(" What would")[0]


def test_the_last_thing_is_taken_back_at_once(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """What was kept just now goes; what was kept before stays, and so does what was counted."""
    keep(journal, {"kept": {"gratitude": 1}}, entry(clock().replace(hour=9), text="older"))
    say(device, "I appreciate that you made the tea", "keep it")
    assert len(texts(journal)) == 2

    answer = device.say("delete that")

    assert "appreciation" in answer.speech
    assert "tea" not in answer.speech
    assert texts(journal) == ["older"]
    state = journal.load(HOME).state or {}
    assert (state["kept"], state["gratitude"]["shared"]) == ({"gratitude": 1}, 1)


def test_what_is_older_is_asked_about(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """Days later "that" is no longer clear, so the kind and the day are named first."""
    keep(journal, {"kept": {"gratitude": 1}}, entry(clock().replace(day=1), text="the tea"))

    asked = device.say("delete the last one")

    assert "yesterday" in asked.speech
    assert asked.is_open
    assert texts(journal) == ["the tea"]
    device.say("yes")
    assert texts(journal) == []
    assert (journal.load(HOME).state or {})["kept"] == {"gratitude": 0}


def test_a_note_of_the_other_partner_is_neither_touched_nor_mentioned(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """Whose voice isn't known gets asked about the shared entry before it, as on any other day."""
    now = clock()
    keep(
        journal,
        {"kept": {"gratitude": 1, "note": 1}},
        entry(now.replace(minute=25), text="the tea"),
        entry(now.replace(minute=29), kind="note", text="whispered", private=True, voice="a-voice"),
    )

    asked = device.say("delete that")

    assert "appreciation" in asked.speech
    assert "note" not in asked.speech
    assert texts(journal) == ["the tea", "whispered"]
    device.say("yes")
    assert texts(journal) == ["whispered"]


def test_ones_own_note_can_be_taken_back_by_ones_own_voice(
    skill: Skill, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """A voice that Alexa recognizes may take back what it said just now."""
    voice = household_key("amzn1.ask.person.MAYA", "")
    partners = {"names": {"one": "Maya", "two": "David"}, "people": {voice: "one"}}
    note = entry(clock().replace(minute=29), kind="note", text="mine", private=True, voice=voice)
    keep(journal, {"partners": partners, "kept": {"note": 1}}, note)

    kitchen = VirtualDevice(skill, clock=clock, request_prefix="k", person="amzn1.ask.person.DAVID")
    assert "nothing from the past month" in kitchen.say("delete that").speech
    kitchen.person = "amzn1.ask.person.MAYA"
    assert "private note" in kitchen.say("delete that").speech

    assert texts(journal) == []


def test_with_nothing_kept_there_is_nothing_to_take_back(device: VirtualDevice) -> None:
    """It says so, and how to clear out all the rest."""
    say(device, "open evening lantern", "no")
    assert "nothing" in device.say("delete that").speech


def test_an_entry_of_long_ago_is_left_alone(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """What was kept more than a month ago isn't what "that" means."""
    keep(journal, {}, entry(clock().replace(month=1, day=2), text="the tea"))

    assert "nothing from the past month" in device.say("delete that").speech


def test_deleting_everything_cancels_the_reminder(
    kitchen: VirtualDevice, api: Api, journal: SqliteJournal
) -> None:
    """What Alexa keeps for the skill goes with what the skill keeps."""
    say(kitchen, "remind us at eight", "yes")
    assert len(api.reminders) == 1

    answer = say(kitchen, "delete everything", "yes")

    assert api.reminders == {}
    assert journal.load(HOME) == Snapshot(None, 0, ())
    assert not answer.is_open
    assert "voice history" in answer.speech


@pytest.mark.parametrize("failure", [(500, None), (401, None)])
def test_a_reminder_that_stays_is_told(
    kitchen: VirtualDevice, api: Api, journal: SqliteJournal, failure: tuple[int, object]
) -> None:
    """Everything else is erased all the same."""
    say(kitchen, "remind us at eight", "yes")
    api.failures["DELETE"] = failure

    answer = say(kitchen, "delete everything", "yes")

    assert "remove it in the Alexa app" in answer.speech
    assert journal.load(HOME).state is None


def test_without_a_reminder_none_is_mentioned(kitchen: VirtualDevice, api: Api) -> None:
    """An API that is down is no news to those who set none."""
    api.failures["GET"] = (500, None)

    assert "reminder" not in say(kitchen, "open evening lantern", "delete everything", "yes").speech


@pytest.mark.parametrize(
    "instead", ["no", "stop", "wait", "actually not", "what's on our checklist", "fizzle the grommet"]
)
def test_without_a_clear_yes_everything_stays(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime], instead: str
) -> None:
    """Whatever else is said after the question, nothing goes."""
    keep(journal, {"launches": 4}, entry(clock(), text="the tea"))

    say(device, "delete everything", instead)
    device.close()

    assert texts(journal) == ["the tea"]


def test_a_repeated_yes_after_an_erase_brings_nothing_back(
    alexa: Alexa, kitchen: VirtualDevice, journal: SqliteJournal
) -> None:
    """Alexa sends the yes again: everything is still gone."""
    say(kitchen, "open evening lantern", "delete everything", "yes")
    again = alexa.invoke(alexa.sent[-1])

    assert "deleted" in again["response"]["outputSpeech"]["ssml"]
    assert journal.load(HOME).state is None


def event(skill: Skill, body: object) -> dict[str, Any]:
    """Send the event that the skill was disabled, as Alexa does."""
    system = {
        "application": {"applicationId": "amzn1.ask.skill.x"},
        "user": {"userId": USER_ID},
        "apiEndpoint": "http://127.0.0.1:9",
        "apiAccessToken": "token",
    }
    request = {
        "type": "AlexaSkillEvent.SkillDisabled",
        "requestId": "disabled-1",
        "timestamp": "2026-03-02T19:30:00Z",
        "eventCreationTime": "2026-03-02T19:30:00Z",
        "eventPublishingTime": "2026-03-02T19:30:00Z",
        **({} if body is None else {"body": body}),
    }
    return skill.invoke({"version": "1.0", "context": {"System": system}, "request": request})


def test_disabling_the_skill_for_good_erases(
    skill: Skill, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """When Alexa doesn't keep the user either, everything goes, without a word and also twice."""
    keep(journal, PRIVATE_STATE, entry(clock(), text="the tea"))

    for _ in range(2):
        answer = event(skill, {"userInformationPersistenceStatus": "NOT_PERSISTED"})
        assert "outputSpeech" not in answer["response"]
        assert journal.export(HOME) == {"state": None, "entries": []}


@pytest.mark.parametrize(
    "body", [{"userInformationPersistenceStatus": "PERSISTED"}, {}, None, {"other": 1}, "odd"]
)
def test_disabling_it_for_a_while_erases_nothing(
    skill: Skill, journal: SqliteJournal, clock: Callable[[], datetime], body: object
) -> None:
    """Whoever may come back finds everything, and so does anyone whose event says nothing of it."""
    keep(journal, PRIVATE_STATE, entry(clock(), text="the tea"))

    event(skill, body)

    assert texts(journal) == ["the tea"]


def test_a_copy_leaves_out_what_one_kept_from_the_other(
    journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """Private entries, how many there are, and sealed answers; all the rest is there."""
    keep(
        journal,
        PRIVATE_STATE,
        entry(clock(), text="the tea"),
        entry(clock(), kind="note", text="whispered"),
        entry(clock(), kind="other", text="flagged", private=True),
    )

    copy = export(journal, HOME)

    assert [each["kind"] for each in copy["entries"]] == ["gratitude"]
    state: Any = copy["state"]
    assert "note" not in state["kept"]
    assert state["partners"]["apart"] == {"question": "q1", "day": "2026-03-01"}
    assert state["trust"] == PRIVATE_STATE["trust"]
    assert export(journal, HOME, with_private=True) == journal.export(HOME)


def test_a_promise_is_taken_back_as_a_promise(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """Deleting the line in the journal would leave the promise itself, so its own command is named."""
    older = entry(clock().replace(hour=9), text="the tea")
    keep(
        journal,
        {"kept": {"gratitude": 1, "promise": 1}},
        older,
        entry(clock(), kind="promise", text="home by six"),
    )

    answer = device.say("delete that")

    assert "drop that promise" in answer.speech
    assert texts(journal) == ["the tea", "home by six"]


def test_an_older_promise_is_passed_over(
    device: VirtualDevice, journal: SqliteJournal, clock: Callable[[], datetime]
) -> None:
    """What can be taken back here is offered, though a promise came after it."""
    keep(
        journal,
        {"kept": {"gratitude": 1, "promise": 1}},
        entry(clock().replace(hour=8), text="the tea"),
        entry(clock().replace(hour=9), kind="promise", text="home by six"),
    )

    assert "appreciation you kept today" in device.say("delete that").speech


RECORDED = {
    kind
    for path in (data_root() / "skill" / "lantern" / "handlers").glob("*.py")
    for kind in re.findall(r"""\.record\(\s*"(\w+)\"""", path.read_text(encoding="utf-8"))
}
"""Every kind of entry that some capability writes."""

NAMED_IN_THE_POLICY = {
    "schema": "",
    "launches": "On how many days and when you last opened the skill",
    "last_seen": "when you last opened the skill",
    "time_zone": "the time zone of your device",
    "time_zone_checked": "which we ask Alexa for",
    "gratitude": "Which gratitude prompts you had",
    "listening": "For each listening drill",
    "checklist": "For each habit on the checklist",
    "plan": "Your plan: when it began",
    "trust": "A promise that you asked the skill to remember",
    "apology": "guided apology",
    "needs": "Which kind of quarrel you looked under last",
    "checkin": "How close you felt",
    "talk": "weekly talk, time-out",
    "story": "which parts of our story",
    "encouragement": "our lines of encouragement you heard",
    "partners": "Your first names",
    "reminders": "If you set a reminder",
    "kept": "how many things of each kind are kept",
    "paused": "If you stopped in the middle of something",
    "last_request": "a fingerprint of the numbers of your latest requests",
    "earlier_requests": "a fingerprint of the numbers of your latest requests",
}
"""Where the policy tells of each part of a household's state."""


def test_the_policy_tells_of_everything_that_is_kept() -> None:
    """Whoever has the skill keep something new says so in docs/privacy.md, and here."""
    policy = (data_root() / "docs" / "privacy.md").read_text(encoding="utf-8")

    assert {each.name for each in fields(Household)} == NAMED_IN_THE_POLICY.keys()
    assert [phrase for phrase in NAMED_IN_THE_POLICY.values() if phrase not in policy] == []


def test_every_kind_of_entry_has_a_name() -> None:
    """What is counted aloud is called by its name, and what is private isn't counted."""
    kinds = Content().load("privacy")["kinds"].keys()

    assert RECORDED
    assert kinds == RECORDED - PRIVATE_KINDS


def test_the_owner_finds_what_to_fill_in() -> None:
    """Each field of the policy is marked, says what belongs there, and stands below the line."""
    text = (data_root() / "docs" / "privacy.md").read_text(encoding="utf-8")
    _, _, policy = text.partition("\n---\n")
    marked = re.findall(r"\*\*\[OWNER: ([^\]]+)\]\*\*", policy)

    assert len(marked) == policy.count("[OWNER")
    assert {"date", "name and postal address", "e-mail address"} <= set(marked)


@pytest.fixture
def at_home(tmp_path: Any, monkeypatch: pytest.MonkeyPatch, clock: Callable[[], datetime]) -> None:
    """Have the journal at home keep something."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LANTERN_SALT", raising=False)
    note = entry(clock(), kind="note", text="whispered", private=True)
    with home_journal() as journal:
        journal.commit(home_household(), Commit(PRIVATE_STATE, 0, (note,), "r", {}))


@pytest.mark.usefixtures("at_home")
def test_lantern_export_prints_what_both_may_read(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON on standard output; beside it a word on what is left out."""
    assert main(["export"]) == 0

    printed = capsys.readouterr()
    assert json.loads(printed.out)["entries"] == []
    assert "sealed" not in printed.out
    assert "left out, if there are any" in printed.err


@pytest.mark.usefixtures("at_home")
def test_lantern_export_cautions_whoever_takes_everything(capsys: pytest.CaptureFixture[str]) -> None:
    """With --with-private all of it is there, and a caution beside it."""
    assert main(["export", "--with-private"]) == 0

    printed = capsys.readouterr()
    assert json.loads(printed.out)["entries"][0]["body"]["text"] == "whispered"
    assert "sealed words" in printed.out
    assert printed.err.startswith("Caution:")
