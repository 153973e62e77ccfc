"""The skills that the stress test compares, each over its store, and what they have stored in the end."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.journal import Conflict, DynamoDBJournal, Replayed, SqliteJournal
from lantern.journal.model import Household, from_state
from lantern.speech.content import Content
from lantern.speech.render import Occasion, Renderer, plain
from stress_devices import Change, Kind, Signs, user_id

if TYPE_CHECKING:
    from lantern.journal import Journal

__all__ = ["HABITS", "Clock", "LanternOnDynamoDB", "LanternOnSqlite", "Opened", "Skill", "Stored"]

HABITS = ("curiosity", "outside_stress", "affection")
"""Ids of the habits that are marked: those that take a mark each day."""
_VARIANTS = 64
"""How many times a template is rendered to hear each of its variants."""

Clock: TypeAlias = Callable[[], datetime]


@dataclass(frozen=True)
class Opened:
    """A skill that is ready to be invoked."""

    invoke: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    """Threads may call it at the same time."""
    signs: Signs
    turned_down: list[str] = field(default_factory=list)
    """Why commits were turned down: "Conflict" or "Replayed" for each."""


@dataclass(frozen=True)
class Stored:
    """What a household has stored."""

    changes: Counter[Change]
    """How many times each change is there."""
    disagreements: tuple[str, ...] = ()
    """Where the state's counters differ from the entries."""


class Skill(Protocol):
    """A skill and where its store is. It goes to other processes, so the store is opened there."""

    def open(self, clock: Clock) -> Opened:
        """Open the skill on its store."""

    def stored(self, household: str) -> Stored:
        """Read what *household* has stored."""


@dataclass(frozen=True)
class LanternOnDynamoDB:
    """Evening Lantern over a DynamoDB table."""

    endpoint: str
    table: str

    def create_table(self) -> None:
        """Make the table."""
        journal = DynamoDBJournal(self.table, endpoint_url=self.endpoint)
        with closing(journal.client):
            journal.create_table()

    def open(self, clock: Clock) -> Opened:
        """Open the skill on the table."""
        journal = _WatchedDynamoDB(self.table, endpoint_url=self.endpoint)
        journal.load("nobody")  # so that one thread makes the client, before there are more
        return _opened(journal, clock)

    def stored(self, household: str) -> Stored:
        """Read what *household* has stored."""
        journal = DynamoDBJournal(self.table, endpoint_url=self.endpoint)
        with closing(journal.client):
            return _stored(journal, household)


@dataclass(frozen=True)
class LanternOnSqlite:
    """Evening Lantern over an SQLite file."""

    path: Path

    def open(self, clock: Clock) -> Opened:
        """Open the skill on the file."""
        return _opened(_WatchedSqlite(self.path), clock)

    def stored(self, household: str) -> Stored:
        """Read what *household* has stored."""
        with SqliteJournal(self.path) as journal:
            return _stored(journal, household)


class _WatchedDynamoDB(DynamoDBJournal):
    """Notes which commits were turned down."""

    turned_down: list[str]

    def commit(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  (handed on as they are)
        """See `Journal.commit`."""
        with _noted(self.turned_down):
            super().commit(*arguments, **options)


class _WatchedSqlite(SqliteJournal):
    """Notes which commits were turned down."""

    turned_down: list[str]

    def commit(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  (handed on as they are)
        """See `Journal.commit`."""
        with _noted(self.turned_down):
            super().commit(*arguments, **options)


@contextmanager
def _noted(turned_down: list[str]) -> Iterator[None]:
    try:
        yield
    except (Conflict, Replayed) as error:
        turned_down.append(type(error).__name__)
        raise


def _opened(journal: _WatchedDynamoDB | _WatchedSqlite, clock: Clock) -> Opened:
    journal.turned_down = []
    skill = create_skill(journal=journal, clock=clock)
    return Opened(skill.invoke, _signs(Content()), journal.turned_down)


def _signs(content: Content) -> Signs:
    """Return how the skill's answers are understood: by the sentences that its own templates make."""
    renderer = Renderer(content, "en-US")

    def variants(template: str, block: str = "say", **values: object) -> frozenset[str]:
        made = (renderer.render(template, values, Occasion(str(seed))) for seed in range(_VARIANTS))
        return frozenset(plain(getattr(each, block)) for each in made)

    def marked(*, fresh: bool) -> frozenset[str]:
        habits = [each for each in content.load("checklist")["habits"] if each["id"] in HABITS]
        made = (variants("checklist/completed", habit=each, fresh=fresh, count=1) for each in habits)
        return frozenset().union(*made)

    def sorry(*, unknown: bool) -> frozenset[str]:
        names = ("session/journal_down", "session/journal_down_in_exercise")
        return frozenset().union(*(variants(name, unknown=unknown, recall="") for name in names))

    # What is said to an appreciation depends on its words, but the question after it doesn't.
    any_words = {"after": "", "shape": "", "tells_effect": False, "second": False, "milestone": 0}
    praise = {each["id"]: each["lines"] for each in content.load("encouragement")["situations"]}
    return Signs(
        acknowledges={
            Kind.SHARED: variants("gratitude/acknowledge", "ask", **any_words),
            Kind.KEPT: variants("gratitude/kept", second=False),
            Kind.MARKED: marked(fresh=True),
            Kind.PROMISED: variants("trust/made", next=None),
            Kind.FULFILLED: frozenset(map(plain, praise["kept_promise"])),
        },
        already=marked(fresh=False),
        unsure=sorry(unknown=True),
        not_kept=sorry(unknown=False),
    )


def _stored(journal: "Journal", household: str) -> Stored:
    salt = os.environ.get("LANTERN_SALT", "")
    exported = journal.export(household_key(user_id(household), salt))
    told: Any = exported["entries"]
    state = from_state(exported["state"] if isinstance(exported["state"], Mapping) else None)
    changes: Counter[Change] = Counter({(Kind.SHARED, ""): state.gratitude.shared})
    for habit in HABITS:
        if habit in state.checklist.habits:
            changes[Kind.MARKED, habit] = state.checklist.habits[habit].count
    for entry in told:
        kinds = {"made": Kind.PROMISED, "kept": Kind.FULFILLED}
        kind = Kind.KEPT if entry["kind"] == "gratitude" else kinds[entry["body"]["what"]]
        changes[kind, entry["body"]["text"]] += 1
    return Stored(changes, tuple(_disagreements(state, changes, Counter(each["kind"] for each in told))))


def _disagreements(state: Household, changes: Counter[Change], kept: Counter[str]) -> Iterator[str]:
    """Compare what the state counts with the entries."""
    made = Counter(text for kind, text in changes.elements() if kind is Kind.PROMISED)
    fulfilled = Counter(text for kind, text in changes.elements() if kind is Kind.FULFILLED)
    for what, counted, listed in (
        ("entries of each kind", Counter(state.kept), kept),
        ("promises made", state.trust.count, made.total()),
        ("promises kept", state.trust.kept, fulfilled.total()),
        ("open promises", Counter(each.text for each in state.trust.promises), made - fulfilled),
    ):
        if counted != listed:
            yield f"{what}: {counted} in the state, {listed} by the entries"
