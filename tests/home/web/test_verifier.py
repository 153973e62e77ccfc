"""What was answered is remembered, for as long as it would still be fresh."""

from datetime import UTC, datetime, timedelta

import pytest

from lantern.home.web.refusal import Reason, Refused
from lantern.home.web.verifier import Replays, Verified

NOW = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)


def request(number: int, seconds: float = 150) -> Verified:
    """Return a request that gets too old in *seconds*."""
    return Verified({}, str(number).encode(), NOW + timedelta(seconds=seconds))


def refused(replays: Replays, asked: Verified) -> bool:
    """Return whether *asked* counts as a replay."""
    try:
        with replays.once(asked):
            return False
    except Refused as error:
        return error.reason == Reason.REPLAYED


def test_a_request_is_answered_once() -> None:
    """Another one doesn't matter to it."""
    replays = Replays(lambda: NOW)
    assert [refused(replays, request(number)) for number in (1, 2, 1, 2, 3)] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_a_request_under_way_is_not_begun_again() -> None:
    """Two at once are one too many."""
    replays = Replays(lambda: NOW)
    with replays.once(request(1)):
        assert refused(replays, request(1))


def test_what_raised_was_not_answered() -> None:
    """So it may come again."""
    replays = Replays(lambda: NOW)
    with pytest.raises(ValueError, match="full"), replays.once(request(1)):
        raise ValueError("the disk is full")
    assert not refused(replays, request(1))
    assert refused(replays, request(1))


def test_what_is_too_old_is_forgotten() -> None:
    """The verifier refuses it by then, so the memory is bounded by what comes in that time."""
    now = NOW
    replays = Replays(lambda: now)
    for number in range(1000):
        refused(replays, request(number, seconds=number))
    now = NOW + timedelta(seconds=990)
    assert refused(replays, request(999, seconds=999))
    assert len(replays._answered) == len(replays._due) == 10
