"""The journal in DynamoDB: calls are counted, keys looked at, errors told apart."""

import http.client
import socket
import threading
import time
import uuid
import zlib
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import boto3
import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from botocore.stub import Stubber

from lantern.journal import Commit, Conflict, DynamoDBJournal, Entry, JournalUnavailable, Replayed

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


@contextmanager
def cancelled(journal, *reasons):
    """Let the next commit be turned down for *reasons*: of the turn, of the state, of the entry."""
    with Stubber(journal.client) as stubber:
        stubber.add_client_error(
            "transact_write_items",
            "TransactionCanceledException",
            modeled_fields={"CancellationReasons": list(reasons)},
        )
        yield


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
    """A transaction turned down for what a second look can't mend is reported as such."""
    with cancelled(journal, *reasons), pytest.raises(JournalUnavailable, match="turned down"):
        journal.commit("home", commit())


def test_our_own_commit_in_progress_is_a_conflict(journal):
    """When the SDK's second try meets its first one still at work, a second look will tell."""
    with Stubber(journal.client) as stubber:
        stubber.add_client_error("transact_write_items", "TransactionInProgressException")
        with pytest.raises(Conflict):
            journal.commit("home", commit())


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("ThrottlingException", "throttled"),
        ("ProvisionedThroughputExceededException", "throttled"),
        ("RequestLimitExceeded", "throttled"),
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
        stubber.add_client_error(operation, code, "words that a person said")
        with pytest.raises(JournalUnavailable, match=f"'lantern': .*{advice}.*{code}") as caught:
            call(journal, operation)

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
    pauses = []
    monkeypatch.setattr("lantern.journal.dynamodb.time.sleep", pauses.append)
    key = {"household": {"S": "home"}, "item": {"S": "state"}}
    with Stubber(journal.client) as stubber:
        for _ in range(5):
            stubber.add_response("query", {"Items": [key]})
            stubber.add_response(
                "batch_write_item", {"UnprocessedItems": {"lantern": [{"DeleteRequest": {"Key": key}}]}}
            )
        with pytest.raises(JournalUnavailable, match="erase again"):
            journal.erase("home")

    assert sum(pauses) < 1


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
    """The default client gives a dead store up in time for a spoken answer, and heeds the SDK's endpoint."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9")
    client = DynamoDBJournal("lantern", region="eu-west-1").client
    with closing(client):
        config = client.meta.config
        tries = config.retries["total_max_attempts"]

        assert (config.connect_timeout + config.read_timeout) * tries <= 5
        assert config.retries["mode"] == "standard"
        assert (client.meta.endpoint_url, client.meta.region_name) == ("http://127.0.0.1:9", "eu-west-1")


class LosesAnswers(BaseHTTPRequestHandler):
    """Passes calls on to DynamoDB Local, and hangs up instead of passing the answers to commits back."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        """Pass one call on."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        passed_on = http.client.HTTPConnection(*self.server.endpoint)
        with closing(passed_on):
            passed_on.request("POST", self.path, body, dict(self.headers))
            with passed_on.getresponse() as response:
                status, answer = response.status, response.read()
        if self.server.to_lose and self.headers["X-Amz-Target"].endswith("TransactWriteItems"):
            self.server.to_lose -= 1
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def lossy(dynamodb_endpoint):
    """A journal on DynamoDB Local, and its line, which loses the answers to the next `to_lose` commits."""
    with ThreadingHTTPServer(("127.0.0.1", 0), LosesAnswers) as server:
        url = urlsplit(dynamodb_endpoint)
        server.endpoint, server.to_lose = (url.hostname, url.port), 0
        running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        running.start()
        endpoint = f"http://127.0.0.1:{server.server_port}"
        journal = DynamoDBJournal(f"lossy-{uuid.uuid4()}", endpoint_url=endpoint)
        with closing(journal.client):
            journal.create_table()
            yield journal, server
        server.shutdown()
        running.join()


@pytest.mark.slow
def test_a_commit_whose_answer_got_lost_is_done_once(lossy):
    """The SDK's second try carries the same token, so it ends well, and the turn is applied once."""
    journal, server = lossy
    server.to_lose = 1

    journal.commit("home", commit())

    assert server.to_lose == 0
    after = journal.load("home", NOON)
    assert (after.state, len(after.entries)) == ({"count": 1}, 1)


@pytest.mark.slow
def test_a_commit_whose_outcome_is_unknown_can_be_repeated(lossy):
    """If the second answer is lost as well the caller is told; to do the turn again changes nothing."""
    journal, server = lossy
    server.to_lose = 2
    with pytest.raises(JournalUnavailable, match="can't be reached"):
        journal.commit("home", commit())

    with pytest.raises(Replayed) as replayed:
        journal.commit("home", commit(version=journal.load("home").version))

    assert replayed.value.answer == {"answer": "request-1"}
    assert journal.load("home").state == {"count": 1}
