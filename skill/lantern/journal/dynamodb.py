"""The journal in the cloud: one DynamoDB table, one read and one transaction a turn."""

import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import uuid4

from lantern.journal.dynamodb_client import connect
from lantern.journal.encoding import (
    fingerprint,
    from_json,
    moment,
    next_version,
    stamp,
    to_json,
)
from lantern.journal.protocol import (
    JSON,
    TURN_KEPT,
    Commit,
    Conflict,
    Entry,
    JournalUnavailable,
    OutcomeUnknown,
    Replayed,
    Snapshot,
)
from lantern.waiting import by_chance, time_left, time_limit, wait_for

if TYPE_CHECKING:
    from botocore.exceptions import ClientError
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import (
        AttributeValueTypeDef,
        QueryInputTypeDef,
        TransactWriteItemTypeDef,
        WriteRequestUnionTypeDef,
    )

__all__ = ["DynamoDBJournal"]

# Sort keys. Their order matters: "entry#…" < "state" < "turn#…", so one range holds the latest entries and
# the state.
_ENTRY = "entry#"
_STATE = "state"
_TURN = "turn#"

_REST = "rest"
"""The attribute of a state that was just moved: the key under which the rest of its household still is."""

_BATCH = 25
"""Deletes that DynamoDB takes in one call."""

# Seconds. DynamoDB answers within a few hundredths, so one that is silent for a second is ill, and another
# try, over another connection, is worth more than to wait on. A turn has about four in all.
_CONNECT = 1.0
_SILENCE = 1.0
"""For each byte of an answer."""
_TRY = 1.5
"""For one try as a whole: it ends an answer that drips. A silent one ends sooner, and frees its thread."""
_LEAST = 0.2
"""With less than this left nothing is begun: that it wasn't written is better to know than to wonder."""
_LOOK = 0.6
"""What a commit keeps back of its time, for a look at whether it took effect."""
_CALL = 5.0
"""For a load or a commit, where no limit is set around it."""
_LONG = 50.0
"""For an export or an erase, likewise: the owner's functions have 60."""

_PAIRS = 49
"""Items that one transaction moves beside the state: each is a put and a delete, and it takes 100 in all."""

_TRIES = 4
_PAUSE = 0.1
"""Seconds before the second try, at most; doubled before each further one. Chance picks how much of it."""
_ERASE_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait when DynamoDB puts some deletes off; after the last one the erase gives up."""

_MOVED, _CONTENDED = "ConditionalCheckFailed", "TransactionConflict"
"""What DynamoDB calls a commit that came between, or comes just now: a second look at the state will tell."""
_BUSY = frozenset(
    {
        "ProvisionedThroughputExceededException",
        "ThrottlingException",
        "RequestLimitExceeded",
        # As the reasons of a cancelled transaction:
        "ProvisionedThroughputExceeded",
        "ThrottlingError",
    }
)
"""What DynamoDB calls a call that it did nothing for, because of too many others."""
_IN_PROGRESS = "TransactionInProgressException"
"""What DynamoDB calls our own commit, sent again before its first try has ended."""
_OK, _SERVER_ERROR = 200, 500

_ADVICE = {
    "ResourceNotFoundException": "there is no such table: deploy the stack, or check its name and region",
    "AccessDeniedException": "access is denied: check the policy of the role",
    "UnrecognizedClientException": "the credentials are not valid here: check them and the region",
    "ExpiredTokenException": "the credentials have expired: renew them",
    "ProvisionedThroughputExceededException": "the table is throttled: try again, or raise its capacity",
    "ThrottlingException": "the table is throttled: try again, or raise its capacity",
    "RequestLimitExceeded": "the account is throttled: try again, or raise its limit",
    "TransactionCanceledException": "the transaction was turned down: try again, and see the cause",
}

_Answer = TypeVar("_Answer")


class _Failure:
    """What came of a try that failed; no dataclass, which would cost each cold start some time."""

    __slots__ = ("advice", "again", "unsure")

    def __init__(self, advice: str, *, again: bool = False, unsure: bool = False) -> None:
        self.advice = advice
        self.again = again
        """Whether another try may do better."""
        self.unsure = unsure
        """Whether it may have taken effect all the same."""


class DynamoDBJournal:
    """A `lantern.journal.Journal` in the DynamoDB table *table*.

    Region, credentials and endpoint come from the AWS SDK's own settings unless they are given. The SDK is
    imported, and the client made, when it is first needed.
    """

    def __init__(
        self,
        table: str,
        *,
        client: "DynamoDBClient | None" = None,
        endpoint_url: str | None = None,
        region: str | None = None,
    ) -> None:
        self._table = table
        self._client = client
        self._endpoint_url = endpoint_url
        self._region = region

    @property
    def client(self) -> "DynamoDBClient":
        """The boto3 client. Touch it at start-up to have it made before the first turn."""
        if self._client is None:
            self._client = connect(
                self._endpoint_url,
                self._region,
                connect_timeout=_CONNECT,
                read_timeout=_SILENCE,
                attempts=1,  # `_send` tries again, within the time that a turn has left
            )
            self._client.meta.events.register("before-parse.dynamodb", _check)
        return self._client

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """See `Journal.load`. A GetItem, or with *since* a Query over the entries and the state."""
        with time_limit(_CALL):
            if since is None:
                state = self._whole(household)
                return _snapshot([state] if state else [])
            first = _ENTRY + stamp(since)
            items = self._query(household, first, _STATE)
            if items and _REST in items[-1]:  # the state is the last one
                self._whole(household)
                items = self._query(household, first, _STATE)
        return _snapshot(items)

    def commit(self, household: str, commit: Commit) -> None:
        """See `Journal.commit`. A TransactWriteItems."""
        state: dict[str, AttributeValueTypeDef] = {
            **_key(household, _STATE),
            "state": {"S": to_json(commit.state)},
        }
        items: list[TransactWriteItemTypeDef] = [
            self._put_turn(household, commit),
            self._put_state(state, commit.version),
            *(self._put_entry(household, entry) for entry in commit.entries),
            *(self._delete_entry(household, entry) for entry in commit.removed),
        ]
        if commit.unless:
            items.append(self._no_state(commit.unless))
        with time_limit(_CALL):
            try:
                with time_limit(time_left(_CALL) - _LOOK):
                    self._transact(items, writes=True)
            except OutcomeUnknown:
                with suppress(JournalUnavailable):
                    turn = self._item(household, _TURN + fingerprint(commit.request_id))
                    if turn:
                        raise Replayed(_answer(turn)) from None
                raise

    def move(self, household: str, to: str) -> bool:
        """See `Journal.move`.

        The state goes first, and says where the rest is. So there is one state at any moment; who still
        holds it under the old key can't commit it any more; and whoever loads it brings the rest along,
        whatever became of this call.
        """
        with time_limit(_CALL):
            state = self._whole(household)
            if state is None:
                return False
            more: dict[str, AttributeValueTypeDef] = {"household": {"S": to}, _REST: {"S": household}}
            self._transact([self._put_state(state | more, 0), self._delete_state(state)])
            self._whole(to)
        return True

    def _whole(self, household: str) -> "dict[str, AttributeValueTypeDef] | None":
        """Return the state as it is now, once all that was moved with it is here as well."""
        while (state := self._item(household, _STATE)) and _REST in state:
            items = self._some_items(str(state[_REST]["S"]))
            # The state is written along, so that none is moved by who has slept while it went to and fro.
            still = state if items else {name: value for name, value in state.items() if name != _REST}
            with suppress(Conflict):  # another device brings them too, or erases them: look again
                moves = [part for item in items for part in self._move_item(item, household)]
                self._transact([self._put_state(still, int(state["version"]["N"])), *moves])
        return state

    def export(self, household: str) -> dict[str, JSON]:
        """See `Journal.export`."""
        with time_limit(_LONG):
            return _snapshot(self._query(household, _ENTRY, _STATE)).exported()

    def erase(self, household: str) -> int:
        """See `Journal.erase`.

        Looks again until nothing is found, so that it also gets what another device committed meanwhile.
        """
        erased = 0
        pauses = iter(_ERASE_PAUSES)
        with time_limit(_LONG):
            while keys := self._some_keys(household):
                left = self._delete(keys)
                erased += len(keys) - left
                if left:
                    pause = next(pauses, None)
                    if pause is None:
                        raise self._unavailable("some items are left: erase again")
                    time.sleep(time_left(pause))
        return erased

    def create_table(self) -> None:
        """Make the table as the deployed one is, unless it is there: for tests, and for use without AWS."""
        with suppress(self.client.exceptions.ResourceInUseException):
            self.client.create_table(
                TableName=self._table,
                BillingMode="PAY_PER_REQUEST",
                AttributeDefinitions=[
                    {"AttributeName": "household", "AttributeType": "S"},
                    {"AttributeName": "item", "AttributeType": "S"},
                ],
                KeySchema=[
                    {"AttributeName": "household", "KeyType": "HASH"},
                    {"AttributeName": "item", "KeyType": "RANGE"},
                ],
            )
            self.client.get_waiter("table_exists").wait(TableName=self._table)
            self.client.update_time_to_live(
                TableName=self._table,
                TimeToLiveSpecification={"AttributeName": "expires", "Enabled": True},
            )

    def _put_turn(self, household: str, commit: Commit) -> "TransactWriteItemTypeDef":
        """Return the write that makes the request id known, and that brings the old answer if it was."""
        answer = zlib.compress(to_json(commit.answer).encode())
        expires = int(time.time() + TURN_KEPT.total_seconds())
        return {
            "Put": {
                "TableName": self._table,
                "Item": {
                    **_key(household, _TURN + fingerprint(commit.request_id)),
                    "answer": {"B": answer},
                    "expires": {"N": str(expires)},
                },
                "ConditionExpression": "attribute_not_exists(#item)",
                "ExpressionAttributeNames": {"#item": "item"},
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
            }
        }

    def _put_state(
        self, state: "dict[str, AttributeValueTypeDef]", version: int
    ) -> "TransactWriteItemTypeDef":
        """Return the write of *state* on condition that *version*, 0 for none, is still the stored one."""
        item = {**state, "version": {"N": str(next_version(version))}}
        if version == 0:
            return {
                "Put": {
                    "TableName": self._table,
                    "Item": item,
                    "ConditionExpression": "attribute_not_exists(#item)",
                    "ExpressionAttributeNames": {"#item": "item"},
                }
            }
        return {
            "Put": {
                "TableName": self._table,
                "Item": item,
                "ConditionExpression": "#version = :version",
                "ExpressionAttributeNames": {"#version": "version"},
                "ExpressionAttributeValues": {":version": {"N": str(version)}},
            }
        }

    def _delete_state(self, state: "dict[str, AttributeValueTypeDef]") -> "TransactWriteItemTypeDef":
        """Return the delete of *state*, on condition that nobody changed it since it was read."""
        return {
            "Delete": {
                "TableName": self._table,
                "Key": _key(state["household"]["S"], _STATE),
                "ConditionExpression": "#version = :version",
                "ExpressionAttributeNames": {"#version": "version"},
                "ExpressionAttributeValues": {":version": state["version"]},
            }
        }

    def _no_state(self, household: str) -> "TransactWriteItemTypeDef":
        """Return what makes a transaction fail where *household* has a state: the delete of none.

        A ConditionCheck would need an action of its own to be allowed.
        """
        return {
            "Delete": {
                "TableName": self._table,
                "Key": _key(household, _STATE),
                "ConditionExpression": "attribute_not_exists(#item)",
                "ExpressionAttributeNames": {"#item": "item"},
            }
        }

    def _move_item(
        self, item: "dict[str, AttributeValueTypeDef]", to: str
    ) -> "Iterator[TransactWriteItemTypeDef]":
        """Yield the writes that move *item*, unless somebody moved or erased it since it was read."""
        yield {"Put": {"TableName": self._table, "Item": {**item, "household": {"S": to}}}}
        yield {
            "Delete": {
                "TableName": self._table,
                "Key": {name: item[name] for name in ("household", "item")},
                "ConditionExpression": "attribute_exists(#item)",
                "ExpressionAttributeNames": {"#item": "item"},
            }
        }

    def _put_entry(self, household: str, entry: Entry) -> "TransactWriteItemTypeDef":
        return {
            "Put": {
                "TableName": self._table,
                "Item": {
                    **_entry_key(household, entry),
                    "kind": {"S": entry.kind},
                    "body": {"S": to_json(entry.body)},
                },
            }
        }

    def _delete_entry(self, household: str, entry: Entry) -> "TransactWriteItemTypeDef":
        return {"Delete": {"TableName": self._table, "Key": _entry_key(household, entry)}}

    def _item(self, household: str, item: str) -> "dict[str, AttributeValueTypeDef] | None":
        """Return one item as it is now, None if it isn't there."""
        found = self._send(
            lambda: self.client.get_item(
                TableName=self._table, Key=_key(household, item), ConsistentRead=True
            )
        )
        return found.get("Item")

    def _query(self, household: str, first: str, last: str) -> "list[dict[str, AttributeValueTypeDef]]":
        """Return the items from *first* to *last*, both included: one call for each megabyte."""
        query: QueryInputTypeDef = {
            "TableName": self._table,
            "ConsistentRead": True,
            "KeyConditionExpression": "#household = :household AND #item BETWEEN :first AND :last",
            "ExpressionAttributeNames": {"#household": "household", "#item": "item"},
            "ExpressionAttributeValues": {
                ":household": {"S": household},
                ":first": {"S": first},
                ":last": {"S": last},
            },
        }
        items: list[dict[str, AttributeValueTypeDef]] = []
        while True:
            page = self._send(lambda: self.client.query(**query))
            items += page["Items"]
            if "LastEvaluatedKey" not in page:
                return items
            query["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def _some_keys(self, household: str) -> "list[dict[str, AttributeValueTypeDef]]":
        """Return keys of *household*, at most a page; none only if it has no items."""
        page = self._send(
            lambda: self.client.query(
                TableName=self._table,
                ConsistentRead=True,
                KeyConditionExpression="#household = :household",
                ProjectionExpression="#household, #item",
                ExpressionAttributeNames={"#household": "household", "#item": "item"},
                ExpressionAttributeValues={":household": {"S": household}},
            )
        )
        return page["Items"]

    def _some_items(self, household: str) -> "list[dict[str, AttributeValueTypeDef]]":
        """Return items of *household* besides the state, as many as one transaction moves."""
        page = self._send(
            lambda: self.client.query(
                TableName=self._table,
                ConsistentRead=True,
                KeyConditionExpression="#household = :household",
                ExpressionAttributeNames={"#household": "household"},
                ExpressionAttributeValues={":household": {"S": household}},
                Limit=_PAIRS,
            )
        )
        return [item for item in page["Items"] if item["item"]["S"] != _STATE]

    def _delete(self, keys: "list[dict[str, AttributeValueTypeDef]]") -> int:
        """Delete the items with *keys*; return how many DynamoDB put off."""
        left = 0
        for start in range(0, len(keys), _BATCH):
            left += self._delete_batch(keys[start : start + _BATCH])
        return left

    def _delete_batch(self, keys: "list[dict[str, AttributeValueTypeDef]]") -> int:
        batch: list[WriteRequestUnionTypeDef] = [{"DeleteRequest": {"Key": key}} for key in keys]
        answer = self._send(lambda: self.client.batch_write_item(RequestItems={self._table: batch}))
        return len(answer.get("UnprocessedItems", {}).get(self._table, []))

    def _transact(self, items: "list[TransactWriteItemTypeDef]", *, writes: bool = False) -> None:
        """Write all of *items* or nothing; see `_send`.

        Each try has the same ClientRequestToken, so that one whose answer got lost is taken as done. A token
        made from the request id would be wrong: after a conflict the same request is committed with another
        state, which DynamoDB refuses under the same token.
        """
        token = str(uuid4())
        self._send(
            lambda: self.client.transact_write_items(TransactItems=items, ClientRequestToken=token),
            writes=writes,
        )

    def _send(self, call: Callable[[], _Answer], *, writes: bool = False) -> _Answer:
        """Return what *call* returns; make it again where that may help and the time limit allows.

        *writes*: whether it matters to know if a call that failed took effect all the same.
        """
        cause: Exception | None = None
        failure = _Failure("no time was left to call it: try again")
        unsure = False
        for number in range(_TRIES):
            if number:
                time.sleep(time_left(by_chance(_PAUSE * 2 ** (number - 1))))
            if time_left(_TRY) < _LEAST:
                break
            try:
                return wait_for(call, time_left(_TRY))
            except Exception as error:  # noqa: BLE001  (garbage makes the SDK raise anything)
                cause, failure = error, _explained(error, unsure=unsure)
            unsure = unsure or failure.unsure
            if not failure.again:
                break
        kind = OutcomeUnknown if unsure and writes else JournalUnavailable
        raise kind(f"DynamoDB table {self._table!r}: {failure.advice}") from cause

    def _unavailable(self, advice: str) -> JournalUnavailable:
        return JournalUnavailable(f"DynamoDB table {self._table!r}: {advice}")


class _Damaged(Exception):  # noqa: N818  (named like the state it tells of)
    """An answer isn't as DynamoDB sent it."""


def _check(response_dict: dict[str, Any], **_: object) -> None:
    """Compare an answer with its checksum.

    The SDK takes what is no JSON for an answer that says nothing: a household of many years would look new.
    """
    checksum = response_dict["headers"].get("x-amz-crc32")
    if response_dict["status_code"] == _OK and checksum != str(zlib.crc32(response_dict["body"])):
        raise _Damaged("the answer was damaged on its way")


def _explained(error: Exception, *, unsure: bool) -> _Failure:
    """Return what *error* means to the journal.

    *unsure*: whether an earlier try of the same call may have taken effect, or may be under way still.

    Raises:
        Replayed, Conflict: it is one of these everyday outcomes.

    """
    from botocore.exceptions import (  # noqa: PLC0415  (not on a cold start)
        BotoCoreError,
        ClientError,
        ConnectTimeoutError,
        EndpointConnectionError,
        HTTPClientError,
    )

    if isinstance(error, ClientError):
        return _refused(error, unsure=unsure)
    unreachable = f"it can't be reached: check network, region and credentials ({type(error).__name__})"
    if isinstance(error, (ConnectTimeoutError, EndpointConnectionError)):
        return _Failure(unreachable, again=True)
    if isinstance(error, BotoCoreError) and not isinstance(error, HTTPClientError):
        return _Failure(unreachable)  # the SDK's own settings: nothing was sent
    return _Failure(unreachable, again=True, unsure=True)


def _refused(error: "ClientError", *, unsure: bool) -> _Failure:
    """Return what an answer of DynamoDB's means that tells of an error."""
    code = str(error.response.get("Error", {}).get("Code", ""))
    # The turn comes first among the items of a commit, so its reason comes first too. It alone asks for the
    # item that is there.
    reasons = error.response.get("CancellationReasons", [])
    if reasons and reasons[0].get("Code") == "ConditionalCheckFailed" and reasons[0].get("Item"):
        raise Replayed(_answer(cast("dict[str, AttributeValueTypeDef]", reasons[0]["Item"]))) from error
    codes = {code, *(str(reason.get("Code")) for reason in reasons)}
    if _MOVED in codes or (_CONTENDED in codes and not unsure):
        raise Conflict("another device of this household wrote at the same time: load again") from error
    advice = f"{_ADVICE.get(code, 'the call was turned down: see the cause')} ({code})"
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    # Here the other transaction may be our own earlier try; and a server that failed may have written before.
    if _CONTENDED in codes or code == _IN_PROGRESS or status >= _SERVER_ERROR:
        return _Failure(advice, again=True, unsure=True)
    return _Failure(advice, again=bool(codes & _BUSY))


def _key(household: str, item: str) -> "dict[str, AttributeValueTypeDef]":
    return {"household": {"S": household}, "item": {"S": item}}


def _entry_key(household: str, entry: Entry) -> "dict[str, AttributeValueTypeDef]":
    return _key(household, f"{_ENTRY}{stamp(entry.at)}#{entry.id}")


def _snapshot(items: "Iterable[dict[str, AttributeValueTypeDef]]") -> Snapshot:
    state, version, entries = None, 0, []
    try:
        for item in items:
            if item["item"]["S"] == _STATE:
                state, version = from_json(item["state"]["S"]), int(item["version"]["N"])
            else:
                entries.append(_entry(item))
    except (KeyError, ValueError) as error:
        raise JournalUnavailable("an item is damaged and was left as it is: restore it") from error
    return Snapshot(state, version, tuple(entries))


def _entry(item: "dict[str, AttributeValueTypeDef]") -> Entry:
    at, _, entry_id = item["item"]["S"].removeprefix(_ENTRY).partition("#")
    return Entry(item["kind"]["S"], moment(at), from_json(item["body"]["S"]), entry_id)


def _answer(turn: "dict[str, AttributeValueTypeDef]") -> dict[str, JSON]:
    try:
        return from_json(zlib.decompress(turn["answer"]["B"]))
    except (KeyError, zlib.error) as error:
        raise JournalUnavailable("a stored answer is damaged") from error
