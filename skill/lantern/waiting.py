"""How long a turn may wait: a limit set where the turn begins, and heeded wherever something may be slow."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from queue import SimpleQueue
from random import SystemRandom
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

__all__ = ["TookTooLong", "by_chance", "time_left", "time_limit", "wait_for"]

_Result = TypeVar("_Result")

_end: ContextVar[float | None] = ContextVar("lantern_end", default=None)
"""When the limit of this turn is reached, by the monotonic clock; None without a limit."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Let what is done in here wait for *seconds*, and no longer than a limit around it allows.

    The limit belongs to the thread that set it.
    """
    token = _end.set(monotonic() + time_left(seconds))
    try:
        yield
    finally:
        _end.reset(token)


def time_left(most: float) -> float:
    """Return how many seconds may still be waited: at most *most*, and 0 when the limit is reached."""
    end = _end.get()
    return max(0.0, most if end is None else min(most, end - monotonic()))


_chance = SystemRandom()  # Python's own would give the same figures after each start from one snapshot


def by_chance(most: float) -> float:
    """Return from 0 to *most* seconds to pause, so that those who met once don't meet again."""
    return _chance.random() * most


class TookTooLong(TimeoutError):  # noqa: N818  (named like the state it tells of)
    """Something wasn't done in time. It may go on by itself, so what came of it isn't known."""


_MOST_HELPERS = 128
"""Threads that work at once. Calls that hang for ever take one each, and must not take all memory."""
_idle: "list[_Helper]" = []
_started: "list[_Helper]" = []


def wait_for(work: Callable[[], _Result], seconds: float) -> _Result:
    """Return what *work* returns, or raise what it raises, but wait no longer than *seconds*.

    A socket's own timeout bounds each wait for a byte, not an answer that drips, nor the look-up of a name.
    So the work is handed to another thread, which is left to itself when the time is up; that adds about a
    tenth of a millisecond to a read of DynamoDB Local (`python benchmarks/faults.py`). The standard library's
    executor isn't used: at its end a program waits for what hangs there.

    Raises:
        TookTooLong: the time is up, or was before it began, or too many others hang.

    """
    if seconds <= 0:
        raise TookTooLong("no time was left to begin")
    task = _Task(work)
    _helper().tasks.put(task)
    if not task.done.acquire(timeout=seconds):
        raise TookTooLong(f"it isn't done after {seconds:.1f} s")
    try:
        if task.error is not None:
            raise task.error
        return task.result  # type: ignore[no-any-return]  # what *work* returned
    finally:
        del task  # or the error would keep itself alive, through its traceback and this frame


class _Task:
    """Work to do, and what came of it once `done` is free."""

    __slots__ = ("done", "error", "result", "work")

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.result: Any = None
        self.error: BaseException | None = None
        self.done = Lock()
        self.done.acquire()


class _Helper(Thread):
    """Does one task after the other, for as long as the program runs."""

    def __init__(self) -> None:
        super().__init__(name="lantern-helper", daemon=True)
        self.tasks: SimpleQueue[_Task] = SimpleQueue()

    def run(self) -> None:
        while True:
            task = self.tasks.get()
            try:
                task.result = task.work()
            except BaseException as error:  # noqa: BLE001  (raised again where it is waited for)
                task.error = error
            _idle.append(self)
            task.done.release()
            del task


def _helper() -> _Helper:
    """Return a thread that has nothing to do."""
    while _idle:
        try:
            helper = _idle.pop()
        except IndexError:
            break  # another thread was faster
        if helper.is_alive():
            return helper
    # A forked process has none of its parent's threads, though the lists still name them.
    _started[:] = [each for each in _started if each.is_alive()]
    if len(_started) >= _MOST_HELPERS:
        raise TookTooLong("too many calls hang already")
    helper = _Helper()
    helper.start()
    _started.append(helper)
    return helper
