"""Alexa's Reminders API on loopback, and a device whose requests lead there."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from lantern.alexa import household_key
from lantern.app import Skill
from lantern.home.device import USER_ID, Exchange, VirtualDevice
from lantern.journal import Commit
from lantern.journal.sqlite import SqliteJournal

HOME = household_key(USER_ID, "")
"""The household of the devices."""
TOKEN = "token-of-this-request"
BASE = "/v1/alerts/reminders"


class Api(ThreadingHTTPServer):
    """Alexa's reminders of one user, as far as the skill uses them."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reminders: dict[str, dict[str, Any]] = {}
        """What is set, by token."""
        self.calls: list[str] = []
        """Method and path of each call."""
        self.made = 0
        self.failures: dict[str, tuple[int, object]] = {}
        """Status and body to answer a method with instead of doing it."""
        self.lost: set[str] = set()
        """Methods whose answers get lost on the way, after the work was done."""

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"

    def put(self, token: str, rule: str = "FREQ=DAILY;BYHOUR=20;BYMINUTE=0;BYSECOND=0;INTERVAL=1;") -> None:
        """Have a reminder set that no call made."""
        trigger = {"type": "SCHEDULED_ABSOLUTE", "recurrence": {"recurrenceRules": [rule]}}
        self.reminders[token] = {"alertToken": token, "status": "ON", "trigger": trigger}

    @property
    def only(self) -> dict[str, Any]:
        """The one reminder that is set."""
        (reminder,) = self.reminders.values()
        return reminder


class _Handler(BaseHTTPRequestHandler):
    server: Api

    def do_GET(self) -> None:
        if self._may_go_on():
            alerts = list(self.server.reminders.values())
            self._answer(200, {"totalCount": str(len(alerts)), "alerts": alerts, "links": None})

    def do_POST(self) -> None:
        if self._may_go_on():
            self.server.made += 1
            token = f"alert-{self.server.made}"
            self._store(token, 201)

    def do_PUT(self) -> None:
        if self._may_go_on():
            self._store(self.path.rpartition("/")[2], 200)

    def do_DELETE(self) -> None:
        if self._may_go_on():
            gone = self.server.reminders.pop(self.path.rpartition("/")[2], None)
            self._answer(200 if gone else 404, None if gone else {"code": "ALERT_NOT_FOUND"})

    def _store(self, token: str, status: int) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.reminders[token] = {**body, "alertToken": token, "status": "ON"}
        self._answer(status, {"alertToken": token, "status": "ON", "version": "1"})

    def _may_go_on(self) -> bool:
        self.server.calls.append(f"{self.command} {self.path.removeprefix(BASE)}".strip())
        if self.headers["Authorization"] != f"Bearer {TOKEN}" or not self.path.startswith(BASE):
            self._answer(401, {"code": "INVALID_BEARER_TOKEN"})
            return False
        if self.command in self.server.failures:
            self._answer(*self.server.failures[self.command])
            return False
        return True

    def _answer(self, status: int, body: object) -> None:
        if self.command in self.server.lost:
            self.close_connection = True
            return
        data = body.encode() if isinstance(body, str) else b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def trust_loopback(patch: pytest.MonkeyPatch) -> None:
    """Let the skill take this machine for Alexa's."""
    patch.setattr("lantern.alexa._API", re.compile("http://127.0.0.1:"))


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    """Return a Reminders API on loopback, which the skill takes for Alexa's."""
    trust_loopback(monkeypatch)
    with Api() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Alexa:
    """Puts the address of the API and a token for it into each request, as Alexa does."""

    def __init__(self, skill: Skill, url: str) -> None:
        self._skill = skill
        self.access: dict[str, str] = {"apiEndpoint": url, "apiAccessToken": TOKEN}
        self.sent: list[dict[str, Any]] = []

    def invoke(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Answer one request."""
        envelope["context"]["System"] |= self.access
        self.sent.append(json.loads(json.dumps(envelope)))
        return self._skill.invoke(envelope)


@pytest.fixture
def alexa(skill: Skill, api: Api, journal: SqliteJournal) -> Alexa:
    """Return the skill behind Alexa, with a household whose time zone is known."""
    state = {"time_zone": "America/Chicago", "time_zone_checked": "2026-03-02", "launches": 3}
    journal.commit(HOME, Commit(state, 0, (), "before", {}))
    return Alexa(skill, api.url)


@pytest.fixture
def kitchen(alexa: Alexa, clock: Callable[[], datetime]) -> VirtualDevice:
    """Return a device in the kitchen of that household."""
    return VirtualDevice(alexa, clock=clock, request_prefix="kitchen")


def say(device: VirtualDevice, *utterances: str) -> Exchange:
    """Say them one after the other; return what came of the last."""
    return [device.say(each) for each in utterances][-1]
