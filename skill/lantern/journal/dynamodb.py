"""The journal in the cloud: one DynamoDB table, one read and one transaction a turn."""

import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, cast

from lantern.journal.dynamodb_client import connect
from lantern.journal.encoding import (
    BEGINNING,
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
    Replayed,
    Snapshot,
)

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

_BATCH = 25
"""Deletes that DynamoDB takes in one call."""
_ERASE_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait when DynamoDB puts some deletes off; after the last one the erase gives up."""

_LOOK_AGAIN = frozenset(
    {
        "ConditionalCheckFailed",
        "TransactionConflict",
        # Our own commit, sent again before its first try had ended.
        "TransactionInProgressException",
    }
)
"""What DynamoDB calls a commit that came between: a second look at the state will tell."""

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


class DynamoDBJournal:
    """A `lantern.journal.Journal` in the DynamoDB table *table*.

    Region, credentials and endpoint come from the AWS SDK's own settings unless they are given. boto3 is
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
            self._client = connect(self._endpoint_url, self._region)
        return self._client

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """See `Journal.load`. A GetItem, or with *since* a Query over the entries and the state."""
        if since is not None:
            return _snapshot(self._query(household, _ENTRY + stamp(since), _STATE))
        with self._explained():
            found = self.client.get_item(
                TableName=self._table, Key=_key(household, _STATE), ConsistentRead=True
            )
        return _snapshot([found["Item"]] if "Item" in found else [])

    def commit(self, household: str, commit: Commit) -> None:
        """See `Journal.commit`. A TransactWriteItems.

        The SDK sends the same ClientRequestToken when it tries the call again, so a commit whose answer got
        lost is taken as done. One of our own, made from the request id, would be wrong: after a conflict the
        same request is committed with another state, which DynamoDB refuses under the same token.
        """
        items: list[TransactWriteItemTypeDef] = [
            self._put_turn(household, commit),
            self._put_state(household, commit),
            *(self._put_entry(household, entry) for entry in commit.entries),
            *(self._delete_entry(household, entry) for entry in commit.removed),
        ]
        with self._explained():
            self.client.transact_write_items(TransactItems=items)

    def export(self, household: str) -> dict[str, JSON]:
        """See `Journal.export`."""
        return self.load(household, BEGINNING).exported()

    def erase(self, household: str) -> int:
        """See `Journal.erase`.

        Looks again until nothing is found, so that it also gets what another device committed meanwhile.
        """
        erased = 0
        pauses = iter(_ERASE_PAUSES)
        while keys := self._some_keys(household):
            left = self._delete(keys)
            erased += len(keys) - left
            if left:
                pause = next(pauses, None)
                if pause is None:
                    raise self._unavailable("some items are left: erase again")
                time.sleep(pause)
        return erased

    def create_table(self) -> None:
        """Make the table as the deployed one is, unless it is there: for tests, and for use without AWS."""
        with self._explained(), suppress(self.client.exceptions.ResourceInUseException):
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

    def _put_state(self, household: str, commit: Commit) -> "TransactWriteItemTypeDef":
        """Return the write of the state, on condition that nobody changed it since it was read."""
        item: dict[str, AttributeValueTypeDef] = {
            **_key(household, _STATE),
            "version": {"N": str(next_version(commit.version))},
            "state": {"S": to_json(commit.state)},
        }
        if commit.version == 0:
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
                "ExpressionAttributeValues": {":version": {"N": str(commit.version)}},
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
        with self._explained():
            while True:
                page = self.client.query(**query)
                items += page["Items"]
                if "LastEvaluatedKey" not in page:
                    return items
                query["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def _some_keys(self, household: str) -> "list[dict[str, AttributeValueTypeDef]]":
        """Return keys of *household*, at most a page; none only if it has no items."""
        with self._explained():
            return self.client.query(
                TableName=self._table,
                ConsistentRead=True,
                KeyConditionExpression="#household = :household",
                ProjectionExpression="#household, #item",
                ExpressionAttributeNames={"#household": "household", "#item": "item"},
                ExpressionAttributeValues={":household": {"S": household}},
            )["Items"]

    def _delete(self, keys: "list[dict[str, AttributeValueTypeDef]]") -> int:
        """Delete the items with *keys*; return how many DynamoDB put off."""
        left = 0
        for start in range(0, len(keys), _BATCH):
            batch: list[WriteRequestUnionTypeDef] = [
                {"DeleteRequest": {"Key": key}} for key in keys[start : start + _BATCH]
            ]
            with self._explained():
                answer = self.client.batch_write_item(RequestItems={self._table: batch})
            left += len(answer.get("UnprocessedItems", {}).get(self._table, []))
        return left

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the SDK's errors into the journal's."""
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  (not on a cold start)

        try:
            yield
        except ClientError as error:
            raise self._explain(error) from error
        except BotoCoreError as error:
            raise self._unavailable(
                f"it can't be reached: check network, region and credentials ({type(error).__name__})"
            ) from error

    def _explain(self, error: "ClientError") -> Conflict | Replayed | JournalUnavailable:
        """Return what *error* means to the journal."""
        code = error.response.get("Error", {}).get("Code", "")
        # The turn comes first among the items of a commit, so its reason comes first too.
        reasons = error.response.get("CancellationReasons", [])
        if reasons and reasons[0].get("Code") == "ConditionalCheckFailed":
            stored = cast("dict[str, AttributeValueTypeDef]", reasons[0]["Item"])
            return Replayed(_answer(stored))
        codes = {reason.get("Code") for reason in reasons}
        if code in _LOOK_AGAIN or codes & _LOOK_AGAIN:
            return Conflict("another device of this household wrote at the same time: load again")
        advice = _ADVICE.get(code, "the call was turned down: see the cause")
        return self._unavailable(f"{advice} ({code})")

    def _unavailable(self, advice: str) -> JournalUnavailable:
        return JournalUnavailable(f"DynamoDB table {self._table!r}: {advice}")


def _key(household: str, item: str) -> "dict[str, AttributeValueTypeDef]":
    return {"household": {"S": household}, "item": {"S": item}}


def _entry_key(household: str, entry: Entry) -> "dict[str, AttributeValueTypeDef]":
    return _key(household, f"{_ENTRY}{stamp(entry.at)}#{entry.id}")


def _snapshot(items: "Iterable[dict[str, AttributeValueTypeDef]]") -> Snapshot:
    state, version, entries = None, 0, []
    for item in items:
        if item["item"]["S"] == _STATE:
            state, version = from_json(item["state"]["S"]), int(item["version"]["N"])
        else:
            entries.append(_entry(item))
    return Snapshot(state, version, tuple(entries))


def _entry(item: "dict[str, AttributeValueTypeDef]") -> Entry:
    at, _, entry_id = item["item"]["S"].removeprefix(_ENTRY).partition("#")
    return Entry(item["kind"]["S"], moment(at), from_json(item["body"]["S"]), entry_id)


def _answer(turn: "dict[str, AttributeValueTypeDef]") -> dict[str, JSON]:
    return from_json(zlib.decompress(turn["answer"]["B"]))
