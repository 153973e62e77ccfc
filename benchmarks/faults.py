"""What a couple hears, and what is kept, while DynamoDB does wrong: one turn under each fault, as a table.

Usage: python benchmarks/faults.py
"""

import logging
import os
import platform
import statistics
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from botocore.session import Session

from lantern.alexa import household_key
from lantern.app import Skill, create_skill
from lantern.home.device import InvokesSkill, VirtualDevice
from lantern.home.nlu import Recognizer
from lantern.journal.dynamodb import DynamoDBJournal
from lantern.testing.dynamodb_local import dynamodb_local
from lantern.testing.fault_proxy import FAULTS, Fault, FaultProxy, fault_proxy
from lantern.waiting import wait_for

READ = ("GetItem", "Query")
COMMIT = ("TransactWriteItems",)
PLACES = {"read": READ, "commit": COMMIT, "everything": READ + COMMIT}
"""The calls of a turn at which a fault is brought about."""

KEPT, NOT_KEPT, UNKNOWN = "kept", "not kept", "unknown"
"""What the couple is told."""

ACKNOWLEDGED = ("kept", "safe", "marked", "a mark")
RECOGNIZER = Recognizer()


@dataclass(frozen=True)
class Writing:
    """A turn that keeps something, and how to count what it keeps."""

    before: tuple[str, ...]
    said: str
    count: Callable[[dict[str, Any]], int]
    """Counts in an export of the household."""


WRITINGS = {
    "an appreciation": Writing(
        ("open evening lantern", "I appreciate that you made dinner"),
        "yes",
        lambda found: sum(each["kind"] == "gratitude" for each in found["entries"]),
    ),
    "a habit": Writing(
        ("open evening lantern",),
        "we had a counselling session",
        lambda found: (
            found["state"].get("checklist", {}).get("habits", {}).get("counseling", {}).get("count", 0)
        ),
    ),
}


@dataclass(frozen=True)
class Outcome:
    """What came of one turn under a fault, and of the same request after it was over."""

    told: str
    speech: str
    seconds: float
    kept: int
    """How often it was stored once the turn was answered."""
    told_again: str
    kept_again: int
    """How often it was stored after the same request was sent again, without faults."""
    response: dict[str, Any]

    @property
    def is_true(self) -> bool:
        """Whether the couple was told what is so, and nothing was doubled or lost."""
        expected = {KEPT: (1,), NOT_KEPT: (0,), UNKNOWN: (0, 1)}.get(self.told, ())
        return self.kept in expected and (self.told_again, self.kept_again) == (KEPT, 1)


class Timed:
    """A skill, and how long it took to answer last."""

    def __init__(self, skill: InvokesSkill) -> None:
        self._skill = skill
        self.seconds = 0.0

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Answer as the skill does."""
        started = time.monotonic()
        try:
            return self._skill.invoke(envelope)
        finally:
            self.seconds = time.monotonic() - started


class Home:
    """A household whose device reaches DynamoDB through a proxy."""

    def __init__(
        self, skill: InvokesSkill, proxy: FaultProxy, direct: DynamoDBJournal, salt: str = ""
    ) -> None:
        user = f"amzn1.ask.account.{uuid.uuid4()}"
        self.key = household_key(user, salt)
        self.proxy = proxy
        self._direct = direct
        self.skill = Timed(skill)
        self.device = VirtualDevice(self.skill, recognizer=RECOGNIZER, user_id=user, request_prefix=user)

    def count(self, writing: Writing) -> int:
        """Return how often *writing* is stored."""
        return writing.count(self._direct.export(self.key))

    def under(self, fault: Fault, place: str, name: str, times: int | None = None) -> Outcome:
        """Have the turn *name* under *fault*, then the same request without any.

        The fault is brought about at each call of *place*, or at the first few *times*.
        """
        writing = WRITINGS[name]
        for words in writing.before:
            self.device.say(words)
        self.proxy.fail(PLACES[place], fault, times, about=self.key)
        exchange = self.device.say(writing.said)
        seconds = self.skill.seconds
        self.proxy.heal(self.key)
        kept = self.count(writing)
        again = self.skill.invoke(exchange.request)
        return Outcome(
            told(exchange.speech),
            exchange.speech,
            seconds,
            kept,
            told(again["response"]["outputSpeech"]["ssml"]),
            self.count(writing),
            exchange.response,
        )


def told(speech: str) -> str:
    """Return what *speech* says of what was kept."""
    if "hear back from my notes" in speech:
        return UNKNOWN
    if "reach my notes" in speech:
        return NOT_KEPT
    return KEPT if any(word in speech.casefold() for word in ACKNOWLEDGED) else speech


def client(endpoint: str) -> Any:  # noqa: ANN401  (botocore makes its clients' types)
    """Return a client of DynamoDB Local that is as patient as any."""
    return Session().create_client(
        "dynamodb",
        "us-east-1",
        endpoint_url=endpoint,
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )


@dataclass(frozen=True)
class Town:
    """Households with one skill, whose table is reached through a proxy, or without one."""

    skill: Skill
    proxy: FaultProxy
    endpoint: str
    """Where the table is reached without the proxy."""
    table: str
    direct: DynamoDBJournal

    def home(self) -> Home:
        """Return a new household."""
        return Home(self.skill, self.proxy, self.direct)


@contextmanager
def town(endpoint: str) -> Iterator[Town]:
    """Make a new table of DynamoDB Local, with a skill and a proxy."""
    table = f"faults-{uuid.uuid4()}"
    with closing(client(endpoint)) as made, fault_proxy(endpoint) as proxy:
        direct = DynamoDBJournal(table, client=made)
        direct.create_table()
        journal = DynamoDBJournal(table, endpoint_url=proxy.url, region="us-east-1")
        with closing(journal.client):
            yield Town(create_skill(journal=journal), proxy, endpoint, table, direct)


def hand_off(town: Town, rounds: int = 2000) -> tuple[float, float]:
    """Return the median milliseconds of a read by another thread, as it is done, and without the hand-off.

    The two kinds take turns, so that both meet the same machine.
    """
    taken: dict[Any, list[float]] = {wait_for: [], at_once: []}
    with closing(client(town.endpoint)) as made:
        journal = DynamoDBJournal(town.table, client=made)
        for _ in range(rounds):
            for waiting, found in taken.items():
                with patch("lantern.journal.dynamodb.wait_for", waiting):
                    started = time.perf_counter()
                    journal.load("nobody")
                    found.append((time.perf_counter() - started) * 1000)
    handed, direct = (statistics.median(each) for each in taken.values())
    return handed, direct


def at_once(work: Callable[[], Any], seconds: float) -> Any:  # noqa: ANN401, ARG001  (in place of `wait_for`)
    """Do *work* here, however long it takes."""
    return work()


def main() -> None:
    """Print the table and the line."""
    logging.disable(logging.CRITICAL)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        os.environ.setdefault(name, "local")
    print(f"{platform.machine()}, Python {platform.python_version()}\n")
    print("| fault | at each | once | all the time | the couple hears, all the time | stored |")
    print("|---|---|--:|--:|---|--:|")
    with ExitStack() as stack:
        here = stack.enter_context(town(stack.enter_context(dynamodb_local())))
        pool = stack.enter_context(ThreadPoolExecutor(6))
        rows = [
            (
                name,
                place,
                pool.submit(here.home().under, fault, place, "an appreciation", 1),
                pool.submit(here.home().under, fault, place, "an appreciation"),
            )
            for name, fault in FAULTS.items()
            for place in ("read", "commit")
            if name != "conflict" or place == "commit"
        ]
        for name, place, first, second in rows:
            once, always = first.result(), second.result()
            sentence = "that it's kept" if always.told == KEPT else f"“{always.speech.partition('.')[0]}.”"
            true = "" if once.is_true and always.is_true else " **untrue**"
            print(
                f"| {name} | {place} | {once.seconds:.2f} s | {always.seconds:.2f} s | {sentence}{true} "
                f"| {always.kept} |"
            )
        handed, direct = hand_off(here)
        print(f"\nA read by another thread: {handed:.3f} ms; without the hand-off: {direct:.3f} ms.")


if __name__ == "__main__":
    main()
