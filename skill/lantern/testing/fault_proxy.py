"""A proxy in front of DynamoDB Local that brings about on command what networks and servers do wrong."""

import http.client
import json
import socket
import struct
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import repeat
from urllib.parse import urlsplit

__all__ = [
    "FAULTS",
    "Call",
    "Choice",
    "Fault",
    "FaultProxy",
    "conflicting",
    "dripping",
    "fault_proxy",
    "garbage",
    "held",
    "lost",
    "nowhere",
    "refused",
    "reset_after",
    "reset_before",
    "server_error",
    "silent_after",
    "silent_before",
    "slow",
    "throttled",
    "truncated",
    "unavailable",
]


class Call:
    """One call of a client, which a fault deals with."""

    def __init__(self, proxy: "FaultProxy", handler: BaseHTTPRequestHandler) -> None:
        self.operation = handler.headers.get("X-Amz-Target", "").rpartition(".")[2]
        """What DynamoDB is asked for: "GetItem", "TransactWriteItems"."""
        self._proxy = proxy
        self._handler = handler
        self.body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))

    def forward(self) -> tuple[int, bytes]:
        """Pass the call on, and return status and body of the answer."""
        connection = http.client.HTTPConnection(self._proxy.host, self._proxy.port)
        with closing(connection):
            connection.request("POST", "/", self.body, dict(self._handler.headers))
            with connection.getresponse() as response:
                return response.status, response.read()

    def answer(self, status: int, body: bytes, *, instead: bytes | None = None) -> None:
        """Answer the client with DynamoDB's headers for *body*, but send *instead* if that is given."""
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", "application/x-amz-json-1.0")
        self._handler.send_header("Content-Length", str(len(body)))
        self._handler.send_header("x-amz-crc32", str(zlib.crc32(body)))
        self._handler.end_headers()
        self.send(body if instead is None else instead)
        if instead is not None:
            self._handler.close_connection = True

    def send(self, part: bytes) -> None:
        """Send the client a part of a body."""
        self._handler.wfile.write(part)
        self._handler.wfile.flush()

    def fail(self, status: int, error: str, **more: object) -> None:
        """Answer with an *error* of DynamoDB's."""
        told = {"__type": f"com.amazonaws.dynamodb.v20120810#{error}", "message": "made to fail", **more}
        self.answer(status, json.dumps(told).encode())

    def hang_up(self, *, reset: bool = False) -> None:
        """Close the connection without an answer, or without the rest of it."""
        if reset:
            at_once = struct.pack("ii", 1, 0)  # not to linger means a reset
            self._handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            self._handler.connection.close()
        self._handler.close_connection = True

    def wait(self, seconds: float | None = None) -> None:
        """Wait for *seconds*, or until the proxy stops."""
        self._proxy.stopping.wait(seconds)


Choice = Callable[[str], "Fault | None"]
Fault = Callable[[Call], None]
"""Deals with one call: passes it on or not, answers or not."""


def passed_on(call: Call) -> None:
    """No fault: pass the call on and its answer back."""
    call.answer(*call.forward())


def slow(seconds: float) -> Fault:
    """Pass the call on after *seconds*."""

    def fault(call: Call) -> None:
        call.wait(seconds)
        passed_on(call)

    return fault


def refused(call: Call) -> None:
    """Turn the call down for lack of capacity."""
    call.fail(400, "ProvisionedThroughputExceededException")


def throttled(call: Call) -> None:
    """Turn the call down for the rate of calls."""
    call.fail(400, "ThrottlingException")


def slowly_throttled(call: Call) -> None:
    """Turn the call down, and take half a second for that."""
    call.wait(0.5)
    throttled(call)


def server_error(call: Call) -> None:
    """Fail inside, before anything is done."""
    call.fail(500, "InternalServerError")


def server_error_after(call: Call) -> None:
    """Do what is asked, and fail then."""
    call.forward()
    call.fail(500, "InternalServerError")


def unavailable(call: Call) -> None:
    """Be out of service, as a load balancer says it: not in DynamoDB's words."""
    call.answer(503, b"<html>Service Unavailable</html>")


def conflicting(call: Call) -> None:
    """Turn a transaction down because of another one on the same items; other calls pass."""
    if call.operation != "TransactWriteItems":
        passed_on(call)
        return
    reasons = [{"Code": "None"}, {"Code": "TransactionConflict", "Message": "made to fail"}]
    call.fail(400, "TransactionCanceledException", CancellationReasons=reasons)


def reset_before(call: Call) -> None:
    """Reset the connection; nothing was done."""
    call.hang_up(reset=True)


def reset_after(call: Call) -> None:
    """Do what is asked, and reset the connection."""
    call.forward()
    call.hang_up(reset=True)


def lost(call: Call) -> None:
    """Do what is asked, and close the connection without an answer."""
    call.forward()
    call.hang_up()


def silent_before(call: Call) -> None:
    """Do nothing and say nothing."""
    call.wait()
    call.hang_up()


def silent_after(call: Call) -> None:
    """Do what is asked and say nothing."""
    call.forward()
    call.wait()
    call.hang_up()


def truncated(call: Call) -> None:
    """Do what is asked, and break off in the middle of the answer."""
    status, body = call.forward()
    call.answer(status, body, instead=body[: len(body) // 2])


def dripping(call: Call) -> None:
    """Do what is asked, and answer with a byte each tenth of a second."""
    status, body = call.forward()
    call.answer(status, body, instead=b"")
    for at in range(len(body)):
        call.wait(0.1)
        call.send(body[at : at + 1])


def garbage(call: Call) -> None:
    """Do what is asked, and answer with something else of the same length."""
    status, body = call.forward()
    call.answer(status, body, instead=b"?" * len(body))


def held(arrived: threading.Event, go_on: threading.Event, *, done: bool) -> Fault:
    """Tell by *arrived* that the call is there and, if *done*, was done; answer when *go_on* is set."""

    def fault(call: Call) -> None:
        answer = call.forward() if done else None
        arrived.set()
        go_on.wait()
        if answer:
            call.answer(*answer)
        else:
            call.hang_up()

    return fault


FAULTS: dict[str, Fault] = {
    "0.3 s late": slow(0.3),
    "throttled": throttled,
    "out of capacity": refused,
    "throttled, slowly": slowly_throttled,
    "500": server_error,
    "500 though done": server_error_after,
    "503": unavailable,
    "conflict": conflicting,
    "reset": reset_before,
    "reset though done": reset_after,
    "answer lost": lost,
    "silence": silent_before,
    "silence though done": silent_after,
    "half an answer": truncated,
    "dripping answer": dripping,
    "garbage": garbage,
}
"""Each fault that needs no more to be said, by a name for tables."""


class FaultProxy:
    """A running proxy. Each call gets the fault that was last set for it, and none at first.

    Several clients may share a proxy: with *about*, a fault is only for calls that hold these words, such as
    the key of a household.
    """

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        """Where calls are passed on to."""
        self.url = ""
        """The endpoint for clients."""
        self.seen: list[str] = []
        """The operations of all calls so far."""
        self.stopping = threading.Event()
        self._choices: dict[str, Choice] = {}

    def choose(self, choice: "Choice", about: str = "") -> None:
        """Have *choice* say which fault a call of an operation gets; None for none."""
        self._choices[about] = choice

    def play(self, faults: Iterable[Fault | None], about: str = "") -> None:
        """Bring about one of *faults* after the other, call by call, and none when they are used up."""
        left = iter(faults)
        self.choose(lambda _: next(left, None), about)

    def fail(
        self, operations: Iterable[str], fault: Fault, times: int | None = None, *, about: str = ""
    ) -> None:
        """Bring *fault* about at each call of *operations*, or at the next few *times*."""
        chosen = frozenset(operations)
        left = repeat(fault) if times is None else repeat(fault, times)
        self.choose(lambda operation: next(left, None) if operation in chosen else None, about)

    def heal(self, about: str = "") -> None:
        """Bring about no faults from now on."""
        self._choices.pop(about, None)

    def fault(self, call: Call) -> Fault:
        """Return what deals with *call*."""
        for about, choice in list(self._choices.items()):
            if about.encode() in call.body:
                return choice(call.operation) or passed_on
        return passed_on


@contextmanager
def fault_proxy(endpoint: str) -> Iterator[FaultProxy]:
    """Run a proxy for the DynamoDB at *endpoint*, on a free port of this machine alone.

    At the end it answers nobody any more, and what still waits is cut off.
    """
    target = urlsplit(endpoint)
    proxy = FaultProxy(target.hostname or "", target.port or 80)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            call = Call(proxy, self)
            proxy.seen.append(call.operation)
            with suppress(OSError):  # the client has gone, or a fault has hung up
                proxy.fault(call)(call)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Say nothing: a client that gives up is what is tried here."""

    with Server(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True  # a client may keep its connection open for longer
        proxy.url = f"http://127.0.0.1:{server.server_port}"
        running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        running.start()
        try:
            yield proxy
        finally:
            proxy.stopping.set()
            server.shutdown()
            running.join()


@contextmanager
def nowhere() -> Iterator[str]:
    """Yield an endpoint that takes no connection and refuses none: to connect hangs."""
    with closing(socket.socket()) as full, closing(socket.socket()) as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting.connect(full.getsockname())  # the queue is full with it
        yield f"http://127.0.0.1:{full.getsockname()[1]}"
