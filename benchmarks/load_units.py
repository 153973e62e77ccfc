"""What DynamoDB charges for a turn: units by its rules, from the very calls that the journal makes.

DynamoDB Local counts otherwise, so nothing of what it reports is used. The rules are those of the developer
guide, "Item sizes and formats" and "Read and write operations": an attribute counts its name and its value in
UTF-8; a strongly consistent read 1 unit for each 4 KB, rounded up once for a whole Query; a write in a
transaction 2 units for each 1 KB of each item, of the larger one where it takes another's place.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

__all__ = ["Cost", "Meter", "item_size"]

_READ_BYTES = 4096
_WRITE_BYTES = 1024
_IN_TRANSACTION = 2
_INDEX_BYTES = 100
"""What DynamoDB's storage adds to each item, by the same page."""


@dataclass
class Cost:
    """What one turn took."""

    reads: int = 0
    """Read request units."""
    writes: int = 0
    """Write request units."""
    read_bytes: int = 0
    written_bytes: int = 0


@dataclass
class Meter:
    """Counts what a client's calls cost, of one thread."""

    cost: Cost = field(default_factory=Cost)
    """Since `take` was called last."""
    stored: dict[tuple[str, str], int] = field(default_factory=dict)
    """Bytes of each item in the table, by its key."""

    def watch(self, client: "DynamoDBClient") -> None:
        """Count the calls of *client* from now on."""
        events = client.meta.events
        events.register("before-parameter-build.dynamodb.TransactWriteItems", self._written)
        events.register("after-call.dynamodb.GetItem", self._got)
        events.register("after-call.dynamodb.Query", self._queried)

    def take(self) -> Cost:
        """Return what was counted, and begin anew."""
        taken, self.cost = self.cost, Cost()
        return taken

    def storage(self, prefix: str = "") -> tuple[int, int]:
        """Return how many items there are whose sort key begins with *prefix*, and the bytes billed for."""
        sizes = [size for (_, item), size in self.stored.items() if item.startswith(prefix)]
        return len(sizes), sum(sizes) + _INDEX_BYTES * len(sizes)

    def _written(self, params: Mapping[str, Any], **_: object) -> None:
        for write in params["TransactItems"]:
            put, delete = write.get("Put"), write.get("Delete")
            item = put["Item"] if put else delete["Key"]
            key = (item["household"]["S"], item["item"]["S"])
            size = item_size(item)
            larger = max(size, self.stored.get(key, 0))
            self.cost.writes += _IN_TRANSACTION * max(1, -(-larger // _WRITE_BYTES))
            self.cost.written_bytes += size if put else 0
            if put:
                self.stored[key] = size
            else:
                self.stored.pop(key, None)

    def _got(self, parsed: Mapping[str, Any], **_: object) -> None:
        self._read(item_size(parsed.get("Item", {})))

    def _queried(self, parsed: Mapping[str, Any], **_: object) -> None:
        self._read(sum(item_size(item) for item in parsed.get("Items", ())))

    def _read(self, size: int) -> None:
        self.cost.reads += max(1, -(-size // _READ_BYTES))
        self.cost.read_bytes += size


def item_size(item: Mapping[str, Mapping[str, Any]]) -> int:
    """Return the bytes that DynamoDB counts for *item*, an item in its own JSON form."""
    return sum(len(name.encode()) + _value_size(value) for name, value in item.items())


def _value_size(value: Mapping[str, Any]) -> int:
    (kind, content), *_ = value.items()
    if kind == "S":
        return len(content.encode())
    if kind == "B":
        return len(content) if isinstance(content, bytes) else len(base64.b64decode(content))
    if kind == "N":
        return (len(content.strip("-").replace(".", "").strip("0")) + 1) // 2 + 1
    raise ValueError(f"the journal writes no attribute of type {kind}: add its size here")
