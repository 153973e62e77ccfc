"""The owner's functions: a copy of one household for whoever asks, and erasing it."""

import importlib.util
import json
import uuid
from contextlib import ExitStack, closing
from datetime import UTC, datetime

import boto3
import pytest
from moto import mock_aws

from lantern.alexa import household_key
from lantern.journal import Commit, DynamoDBJournal, Entry, JournalUnavailable
from lantern.testing import ServiceUnavailable
from lantern.testing.lambda_emulator import emulated_lambda
from services import do_without

USER = "amzn1.ask.account.ONE"
SALT = "a salt of sixteen or more"
HOME = household_key(USER, SALT)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
STATE = {
    "launches": 3,
    "kept": {"gratitude": 1, "note": 1},
    "partners": {
        "names": {"one": "Maya", "two": "David"},
        "apart": {"question": "q1", "answers": {"one": "sealed words"}, "voices": {"one": "hash"}},
    },
}
SHARED = Entry("gratitude", NOON, {"text": "the tea"}, "shared")
PRIVATE = Entry("note", NOON, {"text": "whispered", "by": "one", "private": True}, "private")


def kept(journal):
    """Have *journal* keep a household, and the one next door."""
    journal.create_table()
    journal.commit(HOME, Commit(STATE, 0, (SHARED, PRIVATE), "request", {}))
    journal.commit("next-door", Commit({"theirs": True}, 0, (), "request", {}))


@pytest.fixture
def owner(root, monkeypatch):
    """Return the module of the owner's functions, over a table in memory."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
    monkeypatch.setenv("LANTERN_TABLE", "journal")
    monkeypatch.setenv("LANTERN_SALT", SALT)
    spec = importlib.util.spec_from_file_location("owner", root / "lambda" / "owner.py")
    module = importlib.util.module_from_spec(spec)
    with mock_aws():
        spec.loader.exec_module(module)
        kept(module.journal)
        yield module
        module.journal.client.close()


@pytest.mark.parametrize("named", [{"user_id": USER}, {"household": HOME}])
def test_a_copy_is_all_that_both_may_read(owner, named):
    """By Alexa's user id or by the key: state and shared entries, without what one kept from the other."""
    copy = owner.export(named, None)

    assert copy["household"] == HOME
    assert [each["body"]["text"] for each in copy["entries"]] == ["the tea"]
    assert copy["state"]["launches"] == 3
    assert copy["state"]["kept"] == {"gratitude": 1}
    assert copy["state"]["partners"] == {
        "names": {"one": "Maya", "two": "David"},
        "apart": {"question": "q1"},
    }
    assert "sealed" not in json.dumps(copy)
    assert "whispered" not in json.dumps(copy)


def test_what_is_private_comes_on_request_only(owner):
    """Only `"with_private": true`, and nothing like it, brings the rest."""
    copy = owner.export({"household": HOME, "with_private": True}, None)
    assert copy["state"] == STATE
    assert len(copy["entries"]) == 2
    for odd in ("true", 1, "yes", None):
        assert len(owner.export({"household": HOME, "with_private": odd}, None)["entries"]) == 1


def test_a_copy_of_nobody_is_empty(owner):
    """A household that isn't there has nothing."""
    assert owner.export({"household": "nobody"}, None) == {
        "household": "nobody",
        "state": None,
        "entries": [],
    }


def test_erasing_takes_one_household(owner):
    """Everything of the one that is named goes, nothing of another; twice does no harm."""
    assert owner.erase({"user_id": USER, "erase": True}, None) == {"household": HOME, "erased": 4}
    assert owner.journal.export(HOME) == {"state": None, "entries": []}
    assert owner.journal.load("next-door").state == {"theirs": True}
    assert owner.erase({"user_id": USER, "erase": True}, None)["erased"] == 0


def test_a_household_that_has_not_moved_to_the_new_salt_is_found(owner, monkeypatch):
    """By its user id, also where it has moved in part; erasing takes both keys."""
    new = household_key(USER, "the salt from now on")
    monkeypatch.setenv("LANTERN_SALT", "the salt from now on")
    assert owner.export({"user_id": USER}, None) == {"household": new, "state": None, "entries": []}
    monkeypatch.setenv("LANTERN_PREVIOUS_SALT", SALT)
    whole = owner.export({"user_id": USER, "with_private": True}, None)
    assert (whole["household"], whole["state"], len(whole["entries"])) == (new, STATE, 2)

    later = Entry("gratitude", NOON.replace(hour=13), {"text": "the walk"}, "later")
    owner.journal.commit(new, Commit({"launches": 4}, 0, (later,), "request-2", {}))
    both = owner.export({"user_id": USER}, None)

    assert both["state"] == {"launches": 4}
    assert [each["body"]["text"] for each in both["entries"]] == ["the tea", "the walk"]
    assert owner.erase({"user_id": USER, "erase": True}, None) == {"household": new, "erased": 7}
    assert [owner.journal.export(key)["entries"] for key in (HOME, new)] == [[], []]


@pytest.mark.parametrize("more", [{}, {"erase": "true"}, {"erase": 1}, {"with_private": True}])
def test_a_slip_erases_nothing(owner, more):
    """What was meant for the copy, or half meant, is refused with a word on what is missing."""
    with pytest.raises(ValueError, match='add "erase": true'):
        owner.erase({"household": HOME, **more}, None)
    assert owner.journal.load(HOME).state == STATE


@pytest.mark.parametrize(
    "event",
    [{}, {"user_id": ""}, {"household": ""}, {"household": 7}, {"user_id": USER, "household": HOME}],
)
def test_one_household_must_be_named(owner, event):
    """None, an empty one, or two are refused; nobody gets a stranger's copy by a slip."""
    for call in (owner.export, owner.erase):
        with pytest.raises(ValueError, match="name one household"):
            call({"erase": True, **event}, None)


def test_a_missing_table_is_told(owner):
    """The owner sees what is wrong."""
    owner.journal = DynamoDBJournal("there-is-none", client=owner.journal.client)
    with pytest.raises(JournalUnavailable, match="no such table"):
        owner.export({"household": HOME}, None)


@pytest.mark.slow
def test_the_built_functions_run(folder, dynamodb_endpoint):
    """Under AWS's emulator each handler of the built folder does its work on DynamoDB Local."""
    table = f"owner-{uuid.uuid4()}"
    session = boto3.Session("local", "local", region_name="us-east-1")
    with closing(session.client("dynamodb", endpoint_url=dynamodb_endpoint)) as client:
        kept(DynamoDBJournal(table, client=client))
    variables = {
        "LANTERN_TABLE": table,
        "LANTERN_SALT": SALT,
        "AWS_ENDPOINT_URL_DYNAMODB": dynamodb_endpoint,
    }

    def invoke(handler, event):
        built = folder.parent / {"export": "ExportFunction", "erase": "EraseFunction"}[handler]
        with ExitStack() as stack:
            try:
                function = stack.enter_context(
                    emulated_lambda(built, variables, handler=f"owner.{handler}", timeout=60)
                )
            except ServiceUnavailable as error:
                do_without(error)
            return function.invoke(event)

    assert invoke("export", {"user_id": USER})["entries"][0]["body"] == {"text": "the tea"}
    assert "name one household" in invoke("export", {})["errorMessage"]
    assert invoke("erase", {"household": HOME, "erase": True})["erased"] == 4
