"""Stored state damaged at random, in either store: each evening goes on, and nothing readable is lost."""

import json
import random
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

from fuzzing import STATE_BYTES, Found, Home, damaged, flipped
from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.journal import DynamoDBJournal
from lantern.journal.model import from_state, to_state
from lantern.speech.limits import problems
from walking import REQUESTS, envelope

KEY = household_key("user", "")
LAYOUTS = tuple(
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "journal" / "layouts").glob("*.json"))
)
NAMES = sorted(REQUESTS)
UNREADABLE = ("", "not JSON", '{"schema": 1, "launches":', "[" * 5_000, "[]", "5", "null", '"a text"')
"""What a state can't be made of."""
WRITING = ("LaunchRequest", "GratitudePromptIntent", "StartPlanIntent")
"""Requests whose answers are remembered."""


@cache
def home() -> Home:
    """Return the one home of this process, with its tables."""
    made = Home()
    made.forget("user")
    return made


def store(text: str) -> None:
    """Put *text* where the state of the household is stored."""
    with sqlite3.connect(home().file) as connection:
        connection.execute("DELETE FROM turn")
        connection.execute("DELETE FROM entry")
        connection.execute("INSERT OR REPLACE INTO state VALUES (?, 1, ?)", (KEY, text))
    connection.close()


def stored() -> str:
    """Return what is stored as the household's state."""
    with sqlite3.connect(home().file) as connection:
        (text,) = connection.execute("SELECT state FROM state WHERE household = ?", (KEY,)).fetchone()
    connection.close()
    return str(text)


def broken(chance: random.Random) -> str:
    """Return a stored state with damage in it, which is JSON still."""
    while True:
        state = damaged(chance, chance.choice(LAYOUTS), chance.randint(1, 6))
        text = json.dumps(state)
        if chance.random() < 0.3:
            text = flipped(chance, text.encode()).decode(errors="replace")
        try:
            if isinstance(json.loads(text), dict):
                return text
        except (ValueError, RecursionError):
            pass  # see UNREADABLE


def evening(chance: random.Random, number: int) -> Iterator[dict[str, Any]]:
    """Yield the requests of a short session; what is answered to each is sent back in."""
    attributes: dict[str, Any] = {}
    for turn in range(3):
        elicit = (attributes.get("said") or {}).get("elicit")
        name = chance.choice(NAMES) if turn == 0 or not attributes else "AMAZON.YesIntent"
        if elicit:
            name = chance.choice([each for each in NAMES if each.startswith(elicit[0])] or [name])
        person = chance.choice((None, "maya"))
        request_number = number * 3 + turn
        answer = yield envelope(
            REQUESTS[name], number=request_number, new=turn == 0, attributes=attributes, person=person
        )
        attributes = (answer or {}).get("sessionAttributes") or {}


def fuzz(number: int, turns: int) -> Found:
    """Take so many turns on damaged states, by the seed *number*; three on each."""
    found = Found()
    while found.turns < turns:
        chance = random.Random(f"{number}/{found.turns}")
        text = broken(chance)
        store(text)
        home().most = len(text) + STATE_BYTES
        try:
            said = evening(chance, found.turns)
            sent = next(said)
            while True:
                found.turns += 1
                sent = said.send(home().turn(sent, forged=True) or {})
        except StopIteration:
            pass
        except Exception as error:  # noqa: BLE001  (what the skill lets out is what is looked for)
            found.wrong.append(f"states, {number}/{found.turns}: {type(error).__name__}: {error}\n{text}")
    return found


def test_any_damage_to_a_state_leaves_a_valid_answer_and_a_good_state() -> None:
    """What can't be read is passed over; what is written can be read again."""
    assert fuzz(1, 1_200).wrong == []


@pytest.mark.parametrize("text", UNREADABLE, ids=lambda text: text[:12] or "empty")
def test_a_state_that_cannot_be_read_at_all_is_left_as_it_is(text: str) -> None:
    """The couple hears that the journal can't be used now; nothing new takes the place of what is there."""
    store(text)
    for number, name in enumerate(WRITING):
        answer = home().turn(envelope(REQUESTS[name], number=number, new=True, attributes={}))
        assert answer
        assert "my notes" in json.dumps(answer)
        assert stored() == text


def test_a_damaged_item_in_dynamodb_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same in the cloud's store, over moto."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    with mock_aws():
        journal = DynamoDBJournal("lantern", client=boto3.client("dynamodb", region_name="us-east-1"))
        journal.create_table()
        skill = create_skill(journal=journal)
        for number in range(40):
            chance = random.Random(number)
            item = {"household": {"S": KEY}, "item": {"S": "state"}, "version": {"N": "1"}}
            journal.client.put_item(TableName="lantern", Item=item | {"state": {"S": broken(chance)}})
            request = REQUESTS[chance.choice(WRITING)]
            answer = skill.invoke(envelope(request, number=number, new=True, attributes={}))
            assert problems(answer) == []
            household = from_state(journal.load(KEY).state)
            assert from_state(to_state(household)) == household
