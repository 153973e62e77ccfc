"""What the load benchmark measures: the skill over each store, and the least that could stand in for it."""

import itertools
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import Response

from lantern.app import create_skill
from lantern.home.nlu import Recognizer
from lantern.journal import JSON, Commit, Conflict, DynamoDBJournal, Entry, Journal, Replayed, Snapshot
from load_evenings import Clock, Request, kind_of, playback

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef

__all__ = [
    "BareDynamoDB",
    "BareSdk",
    "BareSqlite",
    "Client",
    "Lantern",
    "MemoryJournal",
    "Subject",
    "Taken",
]

_Item: TypeAlias = "dict[str, AttributeValueTypeDef]"

_STATE = "s" * 1500
_ANSWER = b"a" * 450
"""As large as they usually are; the benchmark's table of units tells."""


@dataclass(frozen=True)
class Taken:
    """One turn that was taken."""

    kind: str
    reads: int
    """Calls of the journal."""
    writes: int
    seconds: float


Client = Iterator[Taken]
"""Takes turn after turn, without an end, and waits for each answer."""


class Subject(Protocol):
    """Something that can be put under load."""

    name: str

    def client(self, number: int) -> Client:
        """Return client *number*. Each is used by one thread at a time."""
        ...


@dataclass
class _Household:
    state: dict[str, JSON] | None = None
    version: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)
    answers: dict[str, dict[str, JSON]] = field(default_factory=dict)


class MemoryJournal:
    """A `lantern.journal.Journal` in memory: what is left of a turn's time is the skill's own."""

    def __init__(self) -> None:
        self._households: dict[str, _Household] = {}
        self._lock = threading.Lock()

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        """See `Journal.load`."""
        with self._lock:
            kept = self._households.get(household, _Household())
            entries = [each for each in kept.entries.values() if since and each.at >= since]
            return Snapshot(kept.state, kept.version, tuple(entries))

    def commit(self, household: str, commit: Commit) -> None:
        """See `Journal.commit`."""
        with self._lock:
            kept = self._households.setdefault(household, _Household())
            if commit.request_id in kept.answers:
                raise Replayed(kept.answers[commit.request_id])
            if commit.version != kept.version:
                raise Conflict
            kept.state, kept.version = dict(commit.state), kept.version + 1
            kept.entries |= {each.id: each for each in commit.entries}
            for each in commit.removed:
                kept.entries.pop(each.id, None)
            kept.answers[commit.request_id] = dict(commit.answer)

    def move(self, household: str, to: str) -> bool:
        """See `Journal.move`."""
        with self._lock:
            if household not in self._households:
                return False
            if to in self._households:
                raise Conflict
            self._households[to] = self._households.pop(household)
            return True

    def export(self, household: str) -> dict[str, JSON]:
        """See `Journal.export`."""
        kept = self._households.get(household, _Household())
        return Snapshot(kept.state, kept.version, tuple(kept.entries.values())).exported()

    def erase(self, household: str) -> int:
        """See `Journal.erase`."""
        kept = self._households.pop(household, _Household())
        return len(kept.entries) + (kept.state is not None)


class Counted(threading.local):
    """How often this thread's turn has called the journal."""

    reads = writes = 0


class _CountedJournal:
    """Hands calls on and counts them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.counted = Counted()

    def load(self, household: str, since: datetime | None = None) -> Snapshot:
        self.counted.reads += 1
        return self._journal.load(household, since)

    def commit(self, household: str, commit: Commit) -> None:
        self.counted.writes += 1
        self._journal.commit(household, commit)

    def move(self, household: str, to: str) -> bool:
        return self._journal.move(household, to)

    def export(self, household: str) -> dict[str, JSON]:
        return self._journal.export(household)

    def erase(self, household: str) -> int:
        return self._journal.erase(household)


class Lantern:
    """Evening Lantern over a store. Each client is one household after the other, through its evenings."""

    def __init__(self, name: str, journal: Journal, evenings: Sequence[list[Request]], clients: int) -> None:
        self.name = name
        self._evenings = evenings
        self._clients = clients
        self._clock = Clock()
        journal = _CountedJournal(journal)
        self._counted = journal.counted
        self._skill = create_skill(journal=journal, clock=self._clock)
        self._recognizer = Recognizer("en")

    def client(self, number: int) -> Client:
        """Return client *number*. It has begun: all clients are at different places of the evenings."""
        turns = self._turns(_Timed(self._skill.invoke, self._counted), f"client-{number}")
        for _ in range(sum(map(len, self._evenings)) * number // self._clients):
            next(turns)
        return turns

    def lap(self) -> tuple[list[Taken], list[Mapping[str, Any]]]:
        """Take all turns of the evenings once. Return them, and their envelopes."""
        envelopes = []

        def invoke(envelope: Mapping[str, Any]) -> dict[str, Any]:
            envelopes.append(envelope)
            return self._skill.invoke(envelope)

        turns = self._turns(_Timed(invoke, self._counted), "lap")
        return list(itertools.islice(turns, sum(map(len, self._evenings)))), envelopes

    def _turns(self, timed: "_Timed", name: str) -> Client:
        for lap in itertools.count():
            for each, requests in enumerate(self._evenings):
                household = f"{self.name}-{name}-{lap}-{each}"
                steps = playback(timed, household, self._clock, requests, self._recognizer)
                next(steps)
                for _ in steps:
                    yield timed.taken
                yield timed.taken


class _Timed:
    """Invokes a skill, and notes what it took."""

    taken: Taken

    def __init__(self, invoke: Callable[[Mapping[str, Any]], dict[str, Any]], counted: Counted) -> None:
        self._invoke = invoke
        self._counted = counted

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        counted = self._counted
        counted.reads = counted.writes = 0
        started = time.perf_counter()
        response = self._invoke(envelope)
        seconds = time.perf_counter() - started
        self.taken = Taken(kind_of(envelope), counted.reads, counted.writes, seconds)
        return response


class _OneSentence(AbstractRequestHandler):
    """Says always the same."""

    def can_handle(self, handler_input: HandlerInput) -> bool:  # noqa: ARG002
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        return handler_input.response_builder.speak("Welcome back.").ask("What would you like?").response


class BareSdk:
    """A skill of Alexa's SDK that says one sentence and remembers nothing, as the SDK's documents have it."""

    name = "bare ask-sdk skill"

    def __init__(self, envelopes: Sequence[Mapping[str, Any]]) -> None:
        self._envelopes = envelopes
        builder = SkillBuilder()
        builder.add_request_handler(_OneSentence())
        self._handle: Any = builder.lambda_handler()

    def client(self, number: int) -> Client:
        """Return client *number*."""
        for envelope in itertools.islice(itertools.cycle(self._envelopes), number, None):
            started = time.perf_counter()
            self._handle(envelope, None)
            yield Taken("", 0, 0, time.perf_counter() - started)


class _BareStore:
    """The reads and writes of each turn in their order, with nothing around them."""

    def __init__(self, turns: Sequence[Taken]) -> None:
        self._turns = turns

    def client(self, number: int) -> Client:
        """Return client *number*."""
        for count, turn in enumerate(itertools.islice(itertools.cycle(self._turns), number * 7, None)):
            household = f"bare-{number}"
            started = time.perf_counter()
            if turn.reads:
                self._read(household)
            if turn.writes:
                self._write(household, f"turn#{count}")
            yield Taken(turn.kind, turn.reads, turn.writes, time.perf_counter() - started)

    def _read(self, household: str) -> None:
        raise NotImplementedError

    def _write(self, household: str, turn: str) -> None:
        raise NotImplementedError


class BareSqlite(_BareStore):
    """One select and one transaction of two rows, as durable as the journal's."""

    name = "bare sqlite3"

    def __init__(self, turns: Sequence[Taken], path: Path) -> None:
        super().__init__(turns)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute(
            "CREATE TABLE item (household TEXT, item TEXT, value, PRIMARY KEY (household, item))"
        )

    def _read(self, household: str) -> None:
        with self._lock:
            found = "SELECT value FROM item WHERE household = ? AND item = 'state'"
            self._connection.execute(found, (household,)).fetchone()

    def _write(self, household: str, turn: str) -> None:
        put = "INSERT OR REPLACE INTO item VALUES (?, ?, ?)"
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(put, (household, "state", _STATE))
            self._connection.execute(put, (household, turn, _ANSWER))
            self._connection.execute("COMMIT")


class BareDynamoDB(_BareStore):
    """One GetItem and one TransactWriteItems of two items, through the journal's own client."""

    name = "bare DynamoDB calls"

    def __init__(self, turns: Sequence[Taken], journal: DynamoDBJournal, table: str) -> None:
        super().__init__(turns)
        self._client: DynamoDBClient = journal.client
        self._table = table

    def _read(self, household: str) -> None:
        key = {"household": {"S": household}, "item": {"S": "state"}}
        self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True)

    def _write(self, household: str, turn: str) -> None:
        key: _Item = {"household": {"S": household}}
        state: _Item = key | {"item": {"S": "state"}, "state": {"S": _STATE}}
        answer: _Item = key | {"item": {"S": turn}, "answer": {"B": _ANSWER}}
        self._client.transact_write_items(
            TransactItems=[
                {"Put": {"TableName": self._table, "Item": answer}},
                {"Put": {"TableName": self._table, "Item": state}},
            ]
        )
