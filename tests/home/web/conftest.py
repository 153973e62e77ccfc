"""The web service on loopback, with a stand-in for Amazon's server of certificates."""

import http.client
import json
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from lantern.app import create_skill
from lantern.home.device import InvokesSkill
from lantern.home.web.app import create_app
from lantern.home.web.server import Server
from lantern.home.web.signing import SigningKeys, chain_path
from lantern.home.web.verifier import RequestVerifier
from lantern.journal.sqlite import SqliteJournal
from lantern.testing.authority import CHAIN_URL, Authority, CertificateServer, signed_headers

SKILL_ID = "amzn1.ask.skill.of-the-tests"
USER_ID = "amzn1.ask.account.marzipan"


class CountingSkill:
    """The skill, and what reached it."""

    def __init__(self, skill: InvokesSkill) -> None:
        self._skill = skill
        self.requests: list[Mapping[str, Any]] = []

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        self.requests.append(envelope)
        return self._skill.invoke(envelope)


@dataclass
class Service:
    """A running web service."""

    server: Server
    skill: CountingSkill
    log: list[logging.LogRecord] = field(default_factory=list)

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(*self.server.address, timeout=20)

    def send(
        self, body: bytes, headers: Mapping[str, str | bytes], method: str = "POST", path: str = "/"
    ) -> tuple[int, bytes]:
        """Send one request; return the status and the body of the answer."""
        connection = self.connect()
        try:
            connection.request(method, path, body, dict(headers))
            with connection.getresponse() as response:
                return response.status, response.read()
        finally:
            connection.close()

    @property
    def ours(self) -> list[logging.LogRecord]:
        """What the skill logged itself; on a busy machine waitress tells of its queue in between."""
        return [record for record in self.log if record.name == "lantern"]

    @property
    def reasons(self) -> list[str]:
        """Why requests were refused, as the log tells."""
        return [str(record.__dict__["reason"]) for record in self.log if record.message == "refused"]


@pytest.fixture(scope="session")
def authority() -> Authority:
    """Return the authority that is trusted."""
    return Authority()


@pytest.fixture
def certificates(authority: Authority) -> Iterator[CertificateServer]:
    """Run the server of certificates, with a good chain where requests say that it is."""
    with CertificateServer(authority, {chain_path(CHAIN_URL): authority.alexa()}).run() as server:
        yield server


@pytest.fixture
def envelope() -> Callable[..., dict[str, Any]]:
    """Return what makes a request envelope, of now and for the skill unless told otherwise."""

    def make(*, application: str = SKILL_ID, **request: Any) -> dict[str, Any]:
        system = {"application": {"applicationId": application}, "user": {"userId": USER_ID}}
        return {
            "version": "1.0",
            "session": {"new": True, "sessionId": "s", **system},
            "context": {"System": system},
            "request": {
                "type": "LaunchRequest",
                "requestId": "amzn1.echo-api.request.kumquat",
                "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "locale": "en-US",
                **request,
            },
        }

    return make


@pytest.fixture
def signed(authority: Authority) -> Callable[..., tuple[bytes, dict[str, str]]]:
    """Return what makes the body and headers of a signed request."""

    def sign(envelope: object, **headers: Any) -> tuple[bytes, dict[str, str]]:
        body = envelope if isinstance(envelope, bytes) else json.dumps(envelope).encode()
        return body, {**signed_headers(body, authority.rsa_key), **headers}

    return sign


@pytest.fixture
def start(journal: SqliteJournal) -> Iterator[Callable[..., Service]]:
    """Return what starts a service, which is stopped at the end of the test."""
    with ExitStack() as stack:

        def starting(keys: SigningKeys, skill: InvokesSkill | None = None, **seconds: float) -> Service:
            counting = CountingSkill(skill or create_skill(journal=journal, skill_id=SKILL_ID))
            app = create_app(counting, verifier=RequestVerifier(SKILL_ID, keys=keys), journal=journal)
            server = Server(app, "127.0.0.1", 0, **seconds)
            service = Service(server, counting)
            stack.enter_context(_running(service))
            return service

        yield starting


class _Keeping(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, kept: list[logging.LogRecord]) -> None:
        super().__init__()
        self._kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        self.format(record)
        self._kept.append(record)


@contextmanager
def _running(service: Service) -> Iterator[None]:
    handler = _Keeping(service.log)
    loggers = [logging.getLogger("lantern"), logging.getLogger("waitress")]
    for logger in loggers:
        logger.addHandler(handler)
    thread = threading.Thread(target=service.server.run)
    thread.start()
    try:
        yield
    finally:
        service.server.stop()
        thread.join()
        for logger in loggers:
            logger.removeHandler(handler)


@pytest.fixture
def service(start: Callable[..., Service], certificates: CertificateServer) -> Service:
    """Return a running service that trusts the authority."""
    return start(certificates.keys())
