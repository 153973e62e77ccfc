"""The journal in DynamoDB: calls are counted, keys looked at, errors told apart."""

import socket
import threading
import time
import uuid
import zlib
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import repeat

import boto3
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from botocore.stub import Stubber

from lantern.journal import (
    Commit,
    Conflict,
    DynamoDBJournal,
    Entry,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
)
from lantern.testing.fault_proxy import fault_proxy, garbage, lost, truncated
from lantern.waiting import time_limit

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def commit(version=0, request="request-1", entries=1):
    """Return a commit onto *version*."""
    each = tuple(Entry("kind", NOON, {"n": n}, f"{request}-{n}") for n in range(entries))
    return Commit({"count": 1}, version, each, request, {"answer": request})


def counted(journal):
    """Return the list to which the name of each call to DynamoDB is added."""
    calls = []
    journal.client.meta.events.register(
        "before-call.dynamodb", lambda model, **_: calls.append(model.name), unique_id="count"
    )
    return calls


def items(journal):
    """Return all items of the table, as they are stored."""
    return journal.client.scan(TableName=journal._table)["Items"]


def test_a_turn_is_one_read_and_one_write(open_dynamodb):
    """A load is one call, with or without a window, and so is a commit, however many entries it has."""
    journal = open_dynamodb()
    calls = counted(journal)

    journal.load("home")
    journal.commit("home", commit(entries=98))
    journal.load("home", NOON)

    assert calls == ["GetItem", "TransactWriteItems", "Query"]


def test_reads_are_strongly_consistent(open_dynamodb):
    """Both kinds of read ask for what was committed last, not for what may have been a while ago."""
    journal = open_dynamodb()
    asked = []
    journal.client.meta.events.register(
        "provide-client-params.dynamodb", lambda params, **_: asked.append(params["ConsistentRead"])
    )

    journal.load("home")
    journal.load("home", NOON)

    assert asked == [True, True]


def test_a_window_beyond_a_page_is_read_on(open_dynamodb):
    """More than a megabyte of entries takes more calls, and still brings all of them, and the state."""
    journal = open_dynamodb()
    entries = tuple(Entry("kind", NOON, {"text": "x" * 40_000}, f"{n:02}") for n in range(60))
    journal.commit("home", Commit({"count": 1}, 0, entries, "request", {}))
    calls = counted(journal)

    loaded = journal.load("home", NOON)

    assert loaded.state == {"count": 1}
    assert loaded.entries == entries
    assert calls == ["Query"] * 3


def test_items_have_documented_keys(open_dynamodb):
    """What docs/storage.md says about keys and attributes is so."""
    journal = open_dynamodb()
    journal.commit("home", commit())
    stored = {item["item"]["S"]: item for item in items(journal)}
    entry, state, turn = (stored[key] for key in sorted(stored))

    assert sorted(stored)[:2] == ["entry#2026-03-01T12:00:00.000000Z#request-1-0", "state"]
    assert sorted(stored)[2].startswith("turn#")
    assert all(item["household"] == {"S": "home"} for item in stored.values())
    assert (entry["kind"], entry["body"]) == ({"S": "kind"}, {"S": '{"n":0}'})
    assert (set(state), state["state"]) == ({"household", "item", "state", "version"}, {"S": '{"count":1}'})
    assert set(turn) == {"household", "item", "answer", "expires"}


def test_request_ids_expire_and_nothing_else_does(open_dynamodb):
    """The table's TTL is on; only the record of a request has an end, a day from now."""
    journal = open_dynamodb()
    before = time.time()
    journal.commit("home", commit())

    live = journal.client.describe_time_to_live(TableName=journal._table)["TimeToLiveDescription"]
    ends = [int(item["expires"]["N"]) for item in items(journal) if "expires" in item]

    assert (live["AttributeName"], live["TimeToLiveStatus"]) == ("expires", "ENABLED")
    assert len(ends) == 1
    assert before + 86_399 <= ends[0] <= time.time() + 86_400


def test_making_the_table_twice_does_no_harm(open_dynamodb):
    """A table that is there is left as it is."""
    journal = open_dynamodb()
    journal.commit("home", commit())
    journal.create_table()

    assert journal.load("home").state == {"count": 1}


def test_a_missing_table_says_what_to_do(open_dynamodb):
    """Reading, writing, exporting and erasing all say that there is no table."""
    journal = DynamoDBJournal("no-such-table", client=open_dynamodb().client)

    for call in (journal.load, journal.export, journal.erase, lambda home: journal.commit(home, commit())):
        with pytest.raises(JournalUnavailable, match="'no-such-table': there is no such table: deploy"):
            call("home")


# Not over moto: it checks conditions in one step and writes in another, so threads can come between.
@pytest.mark.parametrize(
    "open_dynamodb", [pytest.param("dynamodb_local", marks=pytest.mark.slow)], indirect=True
)
def test_racing_devices_lose_nothing(open_dynamodb):
    """Devices that commit at the very same time keep every turn."""
    threads = [threading.Thread(target=count_up, args=(open_dynamodb(), name)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    after = open_dynamodb().load("home", NOON)
    assert after.state == {"count": 15}
    assert len(after.entries) == 15


def count_up(journal, name, turns=5):
    """Do some turns that each add one, starting over on a conflict."""
    for number in range(turns):
        request = f"{name}-{number}"
        while True:
            read = journal.load("home")
            state = {"count": (read.state or {"count": 0})["count"] + 1}
            try:
                entry = Entry("kind", NOON, {}, request)
                journal.commit("home", Commit(state, read.version, (entry,), request, {}))
            except Conflict:
                continue
            break


@pytest.fixture
def journal():
    """A journal whose client makes no calls that a Stubber doesn't expect."""
    with closing(boto3.client("dynamodb")) as client:
        yield DynamoDBJournal("lantern", client=client)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    """Try again at once."""
    monkeypatch.setattr("lantern.journal.dynamodb._PAUSE", 0)


@contextmanager
def cancelled(journal, *reasons):
    """Let commits be turned down for *reasons*: of the turn, of the state, of the entry."""
    with Stubber(journal.client) as stubber:
        for _ in range(TRIES):
            stubber.add_client_error(
                "transact_write_items",
                "TransactionCanceledException",
                modeled_fields={"CancellationReasons": list(reasons)},
            )
        yield


TRIES = 4
NONE = {"Code": "None"}
FAILED = {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed"}
CONTENDED = {"Code": "TransactionConflict"}
THROTTLED = {"Code": "ThrottlingError"}
STORED = {**FAILED, "Item": {"answer": {"B": zlib.compress(b'{"the":"first"}')}}}


@pytest.mark.parametrize("others", [[NONE, NONE], [FAILED, NONE], [CONTENDED, CONTENDED], [THROTTLED, NONE]])
def test_a_known_request_id_is_a_replay(journal, others):
    """Whatever else went wrong, a request id that is there brings the answer stored with it."""
    with cancelled(journal, STORED, *others), pytest.raises(Replayed) as replayed:
        journal.commit("home", commit())

    assert replayed.value.answer == {"the": "first"}


@pytest.mark.parametrize(
    "reasons",
    [[NONE, FAILED, NONE], [NONE, CONTENDED, NONE], [CONTENDED] * 3, [NONE, FAILED, THROTTLED]],
)
def test_a_moved_version_is_a_conflict(journal, reasons):
    """A version that moved, or a transaction on the same items at the same time, calls for a second look."""
    with cancelled(journal, *reasons), pytest.raises(Conflict):
        journal.commit("home", commit())


@pytest.mark.parametrize("reasons", [[NONE, THROTTLED, NONE], [{"Code": "ValidationError"}, NONE, NONE]])
def test_any_other_reason_is_unavailable(journal, reasons):
    """A transaction turned down for what a second look can't mend is reported as such; it isn't written."""
    with (
        cancelled(journal, *reasons),
        pytest.raises(JournalUnavailable, match="turned down") as caught,
    ):
        journal.commit("home", commit())

    assert not isinstance(caught.value, OutcomeUnknown)


def refuse(stubber, operation, code, status=400, times=1):
    """Have *stubber* turn the next calls of *operation* down."""
    for _ in range(times):
        stubber.add_client_error(operation, code, "words that a person said", http_status_code=status)


def test_our_own_commit_in_progress_is_waited_for(journal):
    """When the second try meets the first one still at work, the third brings its success."""
    with Stubber(journal.client) as stubber:
        refuse(stubber, "transact_write_items", "InternalServerError", 500)
        refuse(stubber, "transact_write_items", "TransactionInProgressException")
        stubber.add_response("transact_write_items", {})
        journal.commit("home", commit())


def test_another_transaction_after_a_try_without_answer_may_be_our_own(journal):
    """It isn't taken for another device's; only a look at the turn can tell."""
    with Stubber(journal.client) as stubber:
        refuse(stubber, "transact_write_items", "InternalServerError", 500)
        for _ in range(TRIES - 1):
            stubber.add_client_error(
                "transact_write_items",
                "TransactionCanceledException",
                modeled_fields={"CancellationReasons": [NONE, CONTENDED]},
            )
        stubber.add_response("get_item", {})
        with pytest.raises(OutcomeUnknown):
            journal.commit("home", commit())


@pytest.mark.parametrize("found", [True, False])
def test_a_commit_without_answer_is_looked_for(journal, found):
    """The turn that is stored under the request id tells that it was kept; if none is, that isn't known."""
    with Stubber(journal.client) as stubber:
        refuse(stubber, "transact_write_items", "InternalServerError", 500, TRIES)
        item = {"answer": {"B": zlib.compress(b'{"the":"first"}')}}
        stubber.add_response("get_item", {"Item": item} if found else {})
        with pytest.raises(Replayed if found else OutcomeUnknown):
            journal.commit("home", commit())


@pytest.mark.parametrize("operation", ["get_item", "transact_write_items"])
def test_a_busy_table_is_tried_again(journal, operation):
    """Throttles and failures that pass aren't noticed, and each try of a commit has the same token."""
    tokens = []
    journal.client.meta.events.register(
        "provide-client-params.dynamodb.TransactWriteItems",
        lambda params, **_: tokens.append(params["ClientRequestToken"]),
    )
    with Stubber(journal.client) as stubber:
        for code, status in [("ThrottlingException", 400), ("InternalServerError", 500)]:
            refuse(stubber, operation, code, status)
        stubber.add_response(operation, {})
        call(journal, operation)
    assert len(set(tokens)) == (operation == "transact_write_items")


def test_nothing_is_begun_without_time(journal):
    """A commit for which no time is left surely isn't written."""
    with (
        Stubber(journal.client),  # which expects no call
        time_limit(0.1),
        pytest.raises(JournalUnavailable, match="no time was left") as caught,
    ):
        journal.commit("home", commit())
    assert not isinstance(caught.value, OutcomeUnknown)


BUSY = ("ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded")


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        *[(code, "throttled") for code in BUSY],
        ("AccessDeniedException", "check the policy"),
        ("UnrecognizedClientException", "credentials are not valid"),
        ("ExpiredTokenException", "credentials have expired"),
        ("ResourceNotFoundException", "no such table"),
        ("InternalServerError", "see the cause"),
        ("ValidationException", "see the cause"),
    ],
)
@pytest.mark.parametrize("operation", ["get_item", "query", "transact_write_items"])
def test_a_refusal_is_unavailable(journal, operation, code, advice):
    """Whatever DynamoDB refuses, the message names table and code, says what to do, and keeps the cause."""
    with Stubber(journal.client) as stubber:
        refuse(stubber, operation, code, times=TRIES if code in BUSY else 1)
        with pytest.raises(JournalUnavailable, match=f"'lantern': .*{advice}.*{code}") as caught:
            call(journal, operation)
        stubber.assert_no_pending_responses()

    assert not isinstance(caught.value, OutcomeUnknown)
    assert isinstance(caught.value.__cause__, ClientError)
    assert "words that a person said" not in str(caught.value)


def call(journal, operation):
    """Do what leads to *operation*."""
    if operation == "transact_write_items":
        journal.commit("home", commit())
    else:
        journal.load("home", None if operation == "get_item" else NOON)


def test_what_was_not_erased_is_tried_again(journal):
    """Deletes that DynamoDB puts off are looked up and tried again, and counted once."""
    keys = [{"household": {"S": "home"}, "item": {"S": f"entry#{number}"}} for number in range(3)]
    put_off = {"lantern": [{"DeleteRequest": {"Key": key}} for key in keys[1:]]}
    with Stubber(journal.client) as stubber:
        stubber.add_response("query", {"Items": keys})
        stubber.add_response("batch_write_item", {"UnprocessedItems": put_off})
        stubber.add_response("query", {"Items": keys[1:]})
        stubber.add_response("batch_write_item", {"UnprocessedItems": {}}, {"RequestItems": put_off})
        stubber.add_response("query", {"Items": []})

        assert journal.erase("home") == 3


def test_an_erase_gives_up_in_time(journal, monkeypatch):
    """If DynamoDB keeps putting deletes off, the erase asks to be repeated instead of going on for ever."""
    monkeypatch.setattr("lantern.journal.dynamodb._ERASE_PAUSES", (0, 0))
    key = {"household": {"S": "home"}, "item": {"S": "state"}}
    with Stubber(journal.client) as stubber:
        for _ in range(3):
            stubber.add_response("query", {"Items": [key]})
            stubber.add_response(
                "batch_write_item", {"UnprocessedItems": {"lantern": [{"DeleteRequest": {"Key": key}}]}}
            )
        with pytest.raises(JournalUnavailable, match="erase again"):
            journal.erase("home")


def test_without_a_network_it_is_unavailable():
    """An endpoint where nobody listens is reported, with the cause."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    journal = DynamoDBJournal("lantern", endpoint_url=f"http://127.0.0.1:{port}", region="eu-west-1")

    with closing(journal.client), pytest.raises(JournalUnavailable, match="can't be reached") as caught:
        journal.load("home")

    assert isinstance(caught.value.__cause__, EndpointConnectionError)


def test_without_settings_it_is_unavailable(monkeypatch):
    """No region and no credentials are told when the journal is used, not when it is made."""
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    with pytest.raises(JournalUnavailable, match="NoRegionError"):
        DynamoDBJournal("lantern").load("home")


def test_the_client_is_impatient(monkeypatch):
    """The default client tries once and doesn't wait out a turn, and it heeds the SDK's endpoint."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9")
    client = DynamoDBJournal("lantern", region="eu-west-1").client
    with closing(client):
        config = client.meta.config

        assert config.connect_timeout + config.read_timeout <= 2
        assert config.retries["total_max_attempts"] == 1
        assert (client.meta.endpoint_url, client.meta.region_name) == ("http://127.0.0.1:9", "eu-west-1")


@pytest.fixture
def proxied(dynamodb_endpoint):
    """A journal on DynamoDB Local, and the proxy on its way."""
    with fault_proxy(dynamodb_endpoint) as proxy:
        journal = DynamoDBJournal(f"proxied-{uuid.uuid4()}", endpoint_url=proxy.url)
        with closing(journal.client):
            journal.create_table()
            yield journal, proxy


@pytest.mark.slow
def test_a_commit_whose_answer_got_lost_is_done_once(proxied):
    """The second try carries the same token, so it ends well, and the turn is applied once."""
    journal, proxy = proxied
    proxy.play([lost])

    journal.commit("home", commit())

    assert proxy.seen[-2:] == ["TransactWriteItems"] * 2
    after = journal.load("home", NOON)
    assert (after.state, len(after.entries)) == ({"count": 1}, 1)


@pytest.mark.slow
def test_a_commit_whose_outcome_is_unknown_can_be_repeated(proxied):
    """If nothing can be found out the caller is told; to do the turn again changes nothing."""
    journal, proxy = proxied
    proxy.play(repeat(lost))
    with pytest.raises(OutcomeUnknown, match="can't be reached"):
        journal.commit("home", commit())
    proxy.heal()

    with pytest.raises(Replayed) as replayed:
        journal.commit("home", commit(version=journal.load("home").version))

    assert replayed.value.answer == {"answer": "request-1"}
    assert journal.load("home").state == {"count": 1}


@pytest.mark.slow
@pytest.mark.parametrize("fault", [truncated, garbage])
@pytest.mark.parametrize("since", [None, NOON])
def test_a_damaged_answer_is_not_taken_for_an_empty_household(proxied, fault, since):
    """The SDK would: a household of many years would look new."""
    journal, proxy = proxied
    journal.commit("home", commit())
    proxy.play([fault])
    assert journal.load("home", since).state == {"count": 1}
    proxy.play(repeat(fault))
    with pytest.raises(JournalUnavailable):
        journal.load("home", since)
