"""A turn's time: limits nest, and work that hangs is left alone."""

import multiprocessing
import re
import socket
import threading
import time

import pytest
from ask_sdk_model.services import ApiClientRequest

from lantern import alexa, waiting
from lantern.waiting import TookTooLong, time_left, time_limit, wait_for


def test_without_a_limit_there_is_as_much_time_as_is_asked_for():
    """What is used outside of a turn has its own limits."""
    assert time_left(7) == 7


def test_limits_nest_and_the_shorter_one_counts():
    """Neither a longer limit inside nor one that is over gives more time."""
    with time_limit(2):
        with time_limit(60):
            assert 1 < time_left(60) <= 2
        with time_limit(1):
            assert time_left(60) <= 1
        assert time_left(0.5) == 0.5
        with time_limit(-3):
            assert time_left(60) == 0
    assert time_left(60) == 60


def test_a_limit_belongs_to_its_thread():
    """A turn in another thread has its own time."""
    found = []
    with time_limit(1):
        other = threading.Thread(target=lambda: found.append(time_left(60)))
        other.start()
        other.join()
    assert found == [60]


def test_work_brings_back_what_it_returns_or_raises():
    """The other thread is not noticed."""
    assert wait_for(lambda: "done", 5) == "done"
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: 1 / 0, 5)


def test_work_that_hangs_is_left_alone_and_the_next_is_done():
    """One that hangs takes a thread of its own, until it ends."""
    ended = threading.Event()
    with pytest.raises(TookTooLong):
        wait_for(ended.wait, 0.01)
    assert wait_for(lambda: "done", 5) == "done"
    ended.set()


def test_nothing_is_begun_without_time():
    """What isn't begun surely has no effect."""
    begun = []
    with pytest.raises(TookTooLong):
        wait_for(lambda: begun.append(1), 0)
    time.sleep(0.01)
    assert begun == []


def test_calls_that_hang_do_not_pile_up_without_end(monkeypatch):
    """With too many at once the next one fails at once, and works again when one has ended."""
    monkeypatch.setattr(waiting, "_started", [])
    monkeypatch.setattr(waiting, "_idle", [])
    monkeypatch.setattr(waiting, "_MOST_HELPERS", 2)
    ended = threading.Event()
    for _ in range(2):
        with pytest.raises(TookTooLong):
            wait_for(ended.wait, 0.01)
    with pytest.raises(TookTooLong, match="too many"):
        wait_for(lambda: "done", 5)
    ended.set()
    while not waiting._idle:
        time.sleep(0.001)
    assert wait_for(lambda: "done", 5) == "done"


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="there is no fork here")
def test_a_forked_process_has_helpers_of_its_own():
    """The threads of its parent aren't there any more, though they are remembered."""
    wait_for(lambda: None, 5)
    child = multiprocessing.get_context("fork").Process(target=wait_for, args=(bool, 5))
    child.start()
    child.join()
    assert child.exitcode == 0


def test_an_answer_of_alexas_that_drips_is_given_up(monkeypatch):
    """Each byte comes in time, the whole doesn't: the evening goes on without it."""
    ended = threading.Event()

    def drip():
        with server.accept()[0] as connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while not ended.wait(0.01):
                connection.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as server:
        dripping = threading.Thread(target=drip)
        dripping.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        monkeypatch.setattr(alexa, "_API", re.compile(re.escape(url)))
        with time_limit(0.2), pytest.raises(TookTooLong):
            alexa.UrllibApiClient().invoke(ApiClientRequest(method="GET", url=url, headers=[]))
        ended.set()
        dripping.join()
