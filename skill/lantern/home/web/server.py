"""The WSGI server: waitress, with a time limit on slow requests, silent refusals and an orderly stop."""

import logging
import socket
import time
from typing import TYPE_CHECKING, Any

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask
from waitress.utilities import (
    BadRequest,
    InternalServerError,
    RequestEntityTooLarge,
    RequestHeaderFieldsTooLarge,
)

from lantern.home.web.refusal import Reason

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

__all__ = ["Server"]

log = logging.getLogger("lantern")

_BODY_BYTES = 256 * 1024
"""No request of Alexa comes near it: session attributes, the part that we make, are within 24 KB."""
_HEAD_BYTES = 16 * 1024
_THREADS = 8
_SLOW_SECONDS = 10.0
"""How long a request may take to arrive. Alexa itself gives up after 8."""
_LINGER_SECONDS = 2.0
"""How long a refused client may go on sending, so that it gets to hear that it was refused."""
_IDLE_SECONDS = 75
"""How long a connection may stay open without a request. nginx keeps its own for 60."""
_STOP_SECONDS = 10.0
"""How long requests under way may take to be finished when the server stops."""


class _TooSlow(BadRequest):  # type: ignore[misc]  # waitress is untyped
    """The request didn't arrive in time."""


class _Parser(HTTPRequestParser):  # type: ignore[misc]
    """Knows when the first byte of its request came."""

    def __init__(self, adj: object) -> None:
        super().__init__(adj)
        self.begun = time.monotonic()


class _Refusal(ErrorTask):  # type: ignore[misc]
    """Answers what isn't a proper request. waitress itself would quote from it."""

    def execute(self) -> None:
        error = self.request.error
        if isinstance(error, InternalServerError):
            self.status = "500 Internal Server Error"
        else:
            log.warning("refused", extra={"reason": _reason(error)})
            self.status = "400 Bad Request"
            self.channel.refused = True
        self.content_length = 0
        self.set_close_on_finish()


def _reason(error: object) -> Reason:
    if isinstance(error, _TooSlow):
        return Reason.TOO_SLOW
    if isinstance(error, RequestEntityTooLarge | RequestHeaderFieldsTooLarge):
        return Reason.TOO_LARGE
    return Reason.MALFORMED


class _Channel(HTTPChannel):  # type: ignore[misc]
    """One connection."""

    parser_class = _Parser
    error_task_class = _Refusal
    request: Any
    """The one that is arriving, if any."""
    refused = False
    """Whether what came was refused, and more of it may be on the way."""
    lingering: float | None = None
    """Since when it is only listened to, by the monotonic clock."""

    def handle_close(self) -> None:
        """Close, but after a refusal only half at first.

        To close a connection on which something unread has arrived resets it, and then the other side may
        never read the answer.
        """
        if not self.refused or self.lingering or not self.connected:
            super().handle_close()
            return
        self.lingering, self.will_close = time.monotonic(), False
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            super().handle_close()

    def readable(self) -> bool:
        """See `HTTPChannel.readable`."""
        return bool(self.lingering or super().readable())

    def handle_read(self) -> None:
        """See `HTTPChannel.handle_read`. While it lingers, what comes is dropped."""
        if self.lingering:
            self.recv(_HEAD_BYTES)
        else:
            super().handle_read()

    def give_up_if_lingering(self, seconds: float) -> None:
        """Close for good what was closed by half more than *seconds* ago."""
        if self.lingering and time.monotonic() - self.lingering >= seconds:
            self.will_close = True

    def give_up_if_slow(self, seconds: float) -> None:
        """Refuse the request that is arriving, if it began more than *seconds* ago."""
        with self.requests_lock:
            request = self.request
            if request is None or time.monotonic() - request.begun < seconds:
                return
            # What `received` does with a request that can't be parsed.
            request.error, request.completed, self.request = _TooSlow(""), True, None
            self.requests.append(request)
            if len(self.requests) == 1:
                self.server.add_task(self)

    @property
    def busy(self) -> bool:
        """Whether a request is arriving, being answered, or its answer being sent."""
        return bool(self.requests or self.request or self.total_outbufs_len)


class Server(TcpWSGIServer):  # type: ignore[misc]
    """Serves *app* on one address until it is told to stop.

    Args:
        app: the application.
        host: name or address of this machine; the first address that a name has is taken.
        port: 0 for a free one.
        slow_seconds: how long a request may take to arrive.
        linger_seconds: how long a client that was refused may go on sending.

    Raises:
        OSError: the address can't be used.

    """

    channel_class = _Channel

    def __init__(
        self,
        app: "WSGIApplication",
        host: str,
        port: int,
        *,
        slow_seconds: float = _SLOW_SECONDS,
        linger_seconds: float = _LINGER_SECONDS,
    ) -> None:
        super().__init__(
            app,
            host=host,
            port=port,
            threads=_THREADS,
            max_request_body_size=_BODY_BYTES,
            max_request_header_size=_HEAD_BYTES,
            channel_timeout=_IDLE_SECONDS,
            cleanup_interval=1,
            ident="",
        )
        self._slow_seconds = slow_seconds
        self._linger_seconds = linger_seconds
        self._stopping = False

    @property
    def address(self) -> tuple[str, int]:
        """Host and port that it listens on."""
        return str(self.effective_host), int(self.effective_port)

    def maintenance(self, now: float) -> None:
        """Once a second: let go of connections that are idle or too slow."""
        super().maintenance(now)
        for channel in self.active_channels.values():
            channel.give_up_if_slow(self._slow_seconds)
            channel.give_up_if_lingering(self._linger_seconds)

    def run(self) -> None:
        """Serve until `stop`, then take no new connection, and finish what is under way."""
        while not self._stopping:
            self._serve_some()
        self.accepting = False
        self.del_channel()
        self.socket.close()
        deadline = time.monotonic() + _STOP_SECONDS
        while self._finish_channels() and time.monotonic() < deadline:
            self._serve_some()
        self.task_dispatcher.shutdown()
        wasyncore.close_all(self._map)

    def stop(self) -> None:
        """Make `run` come to an end. May be called from a signal handler or another thread."""
        self._stopping = True
        self.pull_trigger()

    def _serve_some(self) -> None:
        wasyncore.loop(timeout=1, map=self._map, count=1)

    def _finish_channels(self) -> bool:
        """Tell whether any connection is busy, and let go of those that aren't."""
        busy = False
        for channel in self.active_channels.values():
            busy = busy or channel.busy
            channel.will_close = channel.will_close or not channel.busy
        return busy
