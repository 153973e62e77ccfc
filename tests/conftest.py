"""What every test may use."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from lantern.app import Skill, create_skill
from lantern.home.device import VirtualDevice
from lantern.journal.sqlite import SqliteJournal

pytest_plugins = ["services"]

# A busy machine is no fault of the code: nothing here asserts on time.
settings.register_profile("lantern", deadline=None)
settings.load_profile("lantern")

EVENING = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
"""A Monday evening."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    """Return an empty journal on disk."""
    with SqliteJournal(tmp_path / "journal.sqlite3") as made:
        yield made


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Return a clock that stands at an evening in March."""
    return lambda: EVENING


@pytest.fixture
def skill(journal: SqliteJournal, clock: Callable[[], datetime]) -> Skill:
    """Return the skill over an empty journal."""
    return create_skill(journal=journal, clock=clock)


@pytest.fixture
def device(skill: Skill, clock: Callable[[], datetime]) -> VirtualDevice:
    """Return a device in the household's kitchen."""
    return VirtualDevice(skill, clock=clock, request_prefix="kitchen")
