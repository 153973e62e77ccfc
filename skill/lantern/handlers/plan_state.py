"""The plan's words and memory, as the coach takes them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from lantern.coaching import plan as coach
from lantern.coaching.plan import Phase, Place, Progress, Step, Tally
from lantern.journal.model import TallyMemory
from lantern.turn import Turn

__all__ = ["Book", "book_of", "keep", "place_of", "progress_of"]


@dataclass(frozen=True)
class Book:
    """The phases in their order, and the guides by name."""

    phases: tuple[Phase, ...]
    guides: Mapping[str, tuple[str, ...]]

    def phase(self, phase_id: str | None) -> Phase | None:
        """Return the phase with this id."""
        return next((phase for phase in self.phases if phase.id == phase_id), None)

    def step_that_leads_to(self, guide: str) -> str:
        """Return the id of the step that is this guide."""
        return next(step.id for phase in self.phases for step in phase.steps if step.guide == guide)


def _book(data: Mapping[str, Any]) -> Book:
    phases = tuple(
        Phase(
            id=one["id"],
            names=tuple(one["names"]),
            label=one["label"],
            weeks=one["weeks"],
            purpose=one["purpose"],
            steps=tuple(Step(**each) for each in one["steps"]),
            tonight=tuple(one["tonight"]),
            first_week=one.get("first_week"),
        )
        for one in data["phases"]
    )
    return Book(phases, {name: tuple(parts) for name, parts in data["guides"].items()})


def book_of(turn: Turn) -> Book:
    """Return the plan's words."""
    return turn.content.build("plan", _book)


def progress_of(turn: Turn) -> Progress:
    """Return what is remembered of the couple's way; a tally without its day is none."""
    memory = turn.household.plan
    tallies = tuple(
        Tally(each.day, each.appreciations, each.promises, each.habits) for each in memory.tallies if each.day
    )
    known = {each.name: getattr(memory, each.name) for each in fields(memory)}
    return Progress(**{**known, "done": tuple(memory.done), "tallies": tallies})


def keep(turn: Turn, progress: Progress) -> Progress:
    """Remember *progress* and return it; steps that the plan no longer has are dropped."""
    memory = turn.household.plan
    known = {step.id for phase in book_of(turn).phases for step in phase.steps}
    tallies = [TallyMemory(**asdict(each)) for each in progress.tallies]
    changed = {
        **{each.name: getattr(progress, each.name) for each in fields(progress)},
        "done": [each for each in progress.done if each in known],
        # The same ones stay: a newer version may have noted more in them.
        "tallies": [next((old for old in memory.tallies if old == each), each) for each in tallies],
    }
    for name, value in changed.items():
        setattr(memory, name, value)
    return progress


def place_of(turn: Turn) -> Place:
    """Return where the couple is today."""
    return coach.place(book_of(turn).phases, progress_of(turn), turn.now.date())
