"""Puts a skill under the load of many devices, and compares what was acknowledged with what is stored."""

import logging
import multiprocessing
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from stress_devices import Change, Device, Outcome, Said, spoken
from stress_skills import HABITS, Opened, Skill

if TYPE_CHECKING:
    from multiprocessing.synchronize import Barrier

__all__ = ["Load", "Result", "stress"]

_BEGINNING = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
_PATIENCE = 120
"""Seconds to wait for the other processes before a wave; after that one of them must have failed."""

_SORRY = frozenset({Outcome.UNSURE, Outcome.NOT_KEPT})
_TELLS_MOST = tuple(Outcome)


@dataclass(frozen=True)
class Load:
    """How many devices speak, and how many of them at once.

    The turns come in waves, each on another day. In a wave all devices of one hot household speak at the same
    moment, and beside them some of other households, spread over the processes.
    """

    turns: int
    """At least so many, repeated requests not counted."""
    households: int = 64
    hot: int = 8
    """How many of the households have `devices` devices; the others have two."""
    devices: int = 16
    others: int = 16
    """How many devices of the other households speak in each wave."""
    processes: int = 4
    twice: float = 0.05
    """Share of the requests that come twice at the same moment."""
    again: float = 0.05
    """Share of the requests that come once more in the next wave."""

    @property
    def waves(self) -> int:
        """How many waves it takes."""
        return -(-self.turns // (self.devices + self.others))

    @property
    def names(self) -> list[str]:
        """The households, the hot ones first."""
        return [f"household-{number}" for number in range(self.households)]


@dataclass(frozen=True)
class _Sent:
    """One request and what came of it; of what was said and heard only what the comparison needs."""

    household: str
    request: str
    change: Change | None
    """None if there was nothing to remember."""
    repeated: bool
    outcome: Outcome
    """`Outcome.ELSE` if there was nothing to remember."""
    heard: str
    """What was said to it."""
    seconds: float


@dataclass
class _Part:
    """What one process did."""

    began: float
    ended: float = 0
    sent: list[_Sent] = field(default_factory=list)
    turned_down: Sequence[str] = ()


@dataclass
class Result:
    """What came of a load. A change counts once, however often its request was sent."""

    turns: int
    repeats: int
    """Requests that were sent again, at once or later."""
    conflicts: int
    """Commits that were turned down because another device was faster."""
    seconds: float
    """From the first wave to the last answer."""
    slowest: float
    """Seconds of the slowest turn."""
    acknowledged: int = 0
    """Changes that the couple was told are done."""
    already: int = 0
    """Changes that the couple was told another device had made before, so that they count once."""
    lost: Counter[Change] = field(default_factory=Counter)
    """Acknowledged and not there."""
    doubled: Counter[Change] = field(default_factory=Counter)
    """There more often than acknowledged, and nobody was told that it may be."""
    unsure: Counter[Change] = field(default_factory=Counter)
    """There although it wasn't acknowledged, and the couple was told that it may be."""
    sorry: Counter[str] = field(default_factory=Counter)
    """The apologies."""
    unclear: Counter[str] = field(default_factory=Counter)
    """What else was said to a request that is neither acknowledged nor apologised for."""
    reworded: Counter[Change] = field(default_factory=Counter)
    """Answers that tell something else about a request which another answer acknowledges."""
    disagreements: list[str] = field(default_factory=list)
    """Where a state's counters differ from the entries."""


def stress(skill: Skill, load: Load) -> Result:
    """Put *skill*, whose store is empty, under *load*, and look at what it has stored then.

    Raises:
        RuntimeError: a process failed.

    """
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(load.processes)
    with ProcessPoolExecutor(
        load.processes, mp_context=context, initializer=_take, initargs=(barrier,)
    ) as pool:
        working = [pool.submit(_work, skill, load, number) for number in range(load.processes)]
        parts = [each.result() for each in working]
    return _compare(skill, load, parts)


_barrier: "Barrier"


def _take(barrier: "Barrier") -> None:
    """Keep the barrier that a process inherits; it can't be sent later."""
    global _barrier  # noqa: PLW0603  (as said)
    _barrier = barrier
    logging.disable(logging.WARNING)  # each apology would be a line


def _work(skill: Skill, load: Load, number: int) -> _Part:
    """Be the devices of one process."""
    try:
        return _waves(skill, load, number)
    except BaseException:
        _barrier.abort()  # or the other processes would wait
        raise


def _waves(skill: Skill, load: Load, number: int) -> _Part:
    now = _BEGINNING
    opened = skill.open(lambda: now)
    hot, others = _devices(load, number)
    chance = random.Random(number)
    late: list[Said] = []
    _barrier.wait(_PATIENCE)
    part = _Part(time.monotonic())
    # As many threads as could ever be needed, so that nobody waits for one.
    with ThreadPoolExecutor(3 * (load.devices + load.others)) as pool:
        for wave in range(load.waves):
            now = _BEGINNING + timedelta(days=wave)
            habit = HABITS[wave % len(HABITS)]
            speaking = [*hot[wave % load.hot], *islice(others, load.others // load.processes)]
            new = [device.says(now, habit) for device in speaking]
            changing = [said for said in new if said.change]
            repeated = [*late, *(said for said in changing if chance.random() < load.twice)]
            late = [said for said in changing if chance.random() < load.again]
            _barrier.wait(_PATIENCE)
            sending = [*((said, False) for said in new), *((said, True) for said in repeated)]
            answers = list(pool.map(lambda each: _send(opened, each[0], repeated=each[1]), sending))
            for device, said in zip(speaking, new, strict=True):
                # Of several answers to one request, a device goes by the one that tells most.
                heard = [each for each in answers if each[0].request == said.request]
                sent, response = min(heard, key=lambda each: _TELLS_MOST.index(each[0].outcome))
                device.hears(sent.outcome, response)
            part.sent += [sent for sent, _ in answers]
    part.ended = time.monotonic()
    part.turned_down = opened.turned_down
    return part


def _devices(load: Load, number: int) -> tuple[list[list[Device]], Iterator[Device]]:
    """Return the devices of process *number*: by hot household, and the others in an endless row."""
    hot = [
        [Device(name, each) for each in range(load.devices) if each % load.processes == number]
        for name in load.names[: load.hot]
    ]
    others = [
        Device(name, each)
        for place, name in enumerate(load.names[load.hot :])
        for each in range(2)
        if (place + each) % load.processes == number
    ]
    return hot, cycle(others)


def _send(opened: Opened, said: Said, *, repeated: bool) -> tuple[_Sent, Mapping[str, Any]]:
    """Send one request, and return what came of it beside the response itself."""
    started = time.monotonic()
    response = opened.invoke(said.envelope)
    seconds = time.monotonic() - started
    outcome = opened.signs.outcome(said.change[0], response) if said.change else Outcome.ELSE
    sent = _Sent(said.household, said.request, said.change, repeated, outcome, spoken(response), seconds)
    return sent, response


def _compare(skill: Skill, load: Load, parts: Sequence[_Part]) -> Result:
    """Compare what was acknowledged with what is stored."""
    sent = [each for part in parts for each in part.sent]
    answers: dict[str, dict[str, list[_Sent]]] = defaultdict(lambda: defaultdict(list))
    for each in sent:
        if each.change:
            answers[each.household][each.request].append(each)
    result = Result(
        turns=sum(not each.repeated for each in sent),
        repeats=sum(each.repeated for each in sent),
        conflicts=sum(Counter(part.turned_down)["Conflict"] for part in parts),
        seconds=max(part.ended for part in parts) - min(part.began for part in parts),
        slowest=max(each.seconds for each in sent),
    )
    for name in load.names:
        # Changes that the couple was told are done, and those that were left open.
        told, open_ = Counter[Change](), Counter[Change]()
        for heard in answers[name].values():
            _understand(heard, result, told, open_)
        stored = skill.stored(name)
        extra = stored.changes - told
        result.acknowledged += told.total()
        result.lost += told - stored.changes
        result.doubled += extra - open_
        result.unsure += extra & open_
        result.disagreements += [f"{name}: {each}" for each in stored.disagreements]
    return result


def _understand(
    heard: Sequence[_Sent], result: Result, told: Counter[Change], open_: Counter[Change]
) -> None:
    """Add the change that a request asked for to *told* or *open_*, by all the answers to it."""
    change = heard[0].change
    if change is None:
        return
    outcomes = {each.outcome for each in heard}
    other = [each.heard for each in heard if each.outcome in {Outcome.ALREADY, Outcome.ELSE}]
    result.sorry.update(each.heard for each in heard if each.outcome in _SORRY)
    if Outcome.ACKNOWLEDGED in outcomes:
        told[change] += 1
        result.reworded.update(change for _ in other)
    elif Outcome.UNSURE in outcomes:
        open_[change] += 1
    elif Outcome.ALREADY in outcomes:
        result.already += 1
    elif Outcome.NOT_KEPT not in outcomes:
        result.unclear.update(other)
