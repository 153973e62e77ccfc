"""`lantern serve` as a process of its own: it starts, answers, and stops in good order."""

import http.client
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from lantern.home.device import VirtualDevice
from lantern.home.setup import home_salt
from lantern.testing.authority import Authority, CertificateServer, chain_pem

LANTERN = Path(sys.executable).parent / "lantern"
SERVING = Path(__file__).with_name("serving.py")
SKILL_ID = "amzn1.ask.skill.of-the-tests"

Envelope = Callable[..., dict[str, Any]]
Signed = Callable[..., tuple[bytes, dict[str, str]]]


class Process:
    """A running service."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stderr
        self.first = json.loads(process.stderr.readline())
        assert self.first["message"] == "listening"
        self.port = int(self.first["port"])

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def send(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Any:
        """Return status and body of the answer to one request."""
        connection = self.connect()
        try:
            connection.request(method, path, body, dict(headers or {}))
            with connection.getresponse() as response:
                return response.status, response.read()
        finally:
            connection.close()

    def stop(self, sign: int = signal.SIGTERM) -> tuple[int, list[dict[str, Any]]]:
        """Send a signal; return the exit status and the log."""
        self.process.send_signal(sign)
        return self.wait()

    def wait(self) -> tuple[int, list[dict[str, Any]]]:
        """Return the exit status and the log."""
        _, errors = self.process.communicate(timeout=30)
        return self.process.returncode, [json.loads(line) for line in errors.splitlines()]

    def refuses_connections(self) -> bool:
        """Return whether nobody listens any more; ask until it is so."""
        for _ in range(1000):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=30).close()
            except OSError:
                return True
            threading.Event().wait(0.01)
        return False


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Return what starts a service in a home of its own."""
    with ExitStack() as stack:

        def start(*command: str | Path, **variables: str) -> Process:
            process = subprocess.Popen(
                [*command, "--port", "0"],
                stderr=subprocess.PIPE,
                text=True,
                env={"PATH": os.environ["PATH"], "LANTERN_HOME": str(tmp_path / "home"), **variables},
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            return Process(process)

        yield start


@pytest.fixture
def serving(
    run: Callable[..., Process], authority: Authority, certificates: CertificateServer, tmp_path: Path
) -> Callable[[], Process]:
    """Return what starts a service that trusts the authority."""
    root = tmp_path / "root.pem"
    root.write_bytes(chain_pem(authority.root))
    return lambda: run(sys.executable, SERVING, root, str(certificates.port), "--skill-id", SKILL_ID)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_the_command_serves_until_a_signal(run: Callable[..., Process], tmp_path: Path, sign: int) -> None:
    """It listens on loopback, tells that all is well, refuses what isn't signed, and ends with status 0."""
    process = run(LANTERN, "serve", LANTERN_SKILL_ID=SKILL_ID)
    assert process.first["host"] == "127.0.0.1"
    assert process.send("GET", "/healthz") == (200, b'{"status":"ok"}\n')
    assert process.send("POST", "/", b'{"request": "marzipan"}') == (400, b"")
    status, log = process.stop(sign)
    assert status == 0
    assert [(line["message"], line.get("reason")) for line in log] == [
        ("refused", "unsigned"),
        ("stopped", None),
    ]
    assert "marzipan" not in str(log)
    salt = tmp_path / "home" / "salt"
    assert stat.S_IMODE(salt.stat().st_mode) == 0o600
    assert stat.S_IMODE(salt.parent.stat().st_mode) == 0o700


def test_a_conversation_is_remembered_over_a_restart(serving: Callable[[], Process], signed: Signed) -> None:
    """The same salt leads to the same household."""

    class Web:
        process: Process

        def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
            body, headers = signed(envelope)
            status, answer = self.process.send("POST", "/", body, headers)
            assert status == 200
            return dict(json.loads(answer))

    web = Web()
    web.process = serving()
    device = VirtualDevice(web, application_id=SKILL_ID)
    device.say("I appreciate that you brought marzipan")
    device.say("yes")
    status, log = web.process.stop()
    assert status == 0
    assert [line["intent"] for line in log if line["message"] == "turn"]
    assert "marzipan" not in str(log)
    web.process = serving()
    assert "marzipan" in device.say("what did we appreciate this week").speech


def test_a_request_that_is_being_answered_is_finished(
    serving: Callable[[], Process],
    certificates: CertificateServer,
    signed: Signed,
    envelope: Envelope,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The signal comes while its certificates are being fetched; nobody new is let in, and it is answered."""
    under_way, go = threading.Event(), threading.Event()
    answer = certificates.answer

    def held(path: str) -> bytes | None:
        under_way.set()
        assert go.wait(30)
        return answer(path)

    monkeypatch.setattr(certificates, "answer", held)
    process = serving()
    answers: list[Any] = []
    body, headers = signed(envelope())
    thread = threading.Thread(target=lambda: answers.append(process.send("POST", "/", body, headers)))
    thread.start()
    assert under_way.wait(30)
    process.process.send_signal(signal.SIGTERM)
    assert process.refuses_connections()
    go.set()
    thread.join()
    status, log = process.wait()
    assert answers[0][0] == 200
    assert "<speak>" in json.loads(answers[0][1])["response"]["outputSpeech"]["ssml"]
    assert status == 0
    assert log[-1]["message"] == "stopped"


def test_a_request_that_is_arriving_is_finished(
    serving: Callable[[], Process], signed: Signed, envelope: Envelope
) -> None:
    """The signal comes between its head and its body."""
    process = serving()
    body, headers = signed(envelope())
    idle = process.connect()
    idle.connect()
    with socket.create_connection(("127.0.0.1", process.port), timeout=30) as connection:
        lines = {"Host": "x", "Content-Length": len(body), "Expect": "100-continue", **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        connection.sendall(f"POST / HTTP/1.1\r\n{head}\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 100")
        process.process.send_signal(signal.SIGTERM)
        assert process.refuses_connections()
        assert idle.sock.recv(1) == b""  # a connection without a request isn't waited for
        idle.close()
        connection.sendall(body)
        response = http.client.HTTPResponse(connection)
        response.begin()
        assert response.status == 200
        assert json.loads(response.read())
        response.close()
    assert process.wait()[0] == 0


def finished(*command: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that is to end by itself."""
    env = {"PATH": os.environ["PATH"], "LANTERN_HOME": str(home)}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)


def test_without_the_skills_id_it_does_not_start(tmp_path: Path) -> None:
    """Anybody's skill would be let in."""
    done = finished(LANTERN, "serve", home=tmp_path)
    assert done.returncode == 2
    assert "--skill-id" in done.stderr


def test_a_port_that_is_taken_is_told_plainly(tmp_path: Path) -> None:
    """Without a traceback."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = finished(LANTERN, "serve", "--skill-id", SKILL_ID, "--port", port, home=tmp_path)
    assert done.returncode == 1
    assert "already in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_salt_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By whoever is first, if several start at the same time; and each home has its own."""
    monkeypatch.delenv("LANTERN_SALT", raising=False)
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path / "one"))
    salts: list[str] = []
    threads = [threading.Thread(target=lambda: salts.append(home_salt())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(salts) == 8
    assert len(set(salts)) == 1
    assert len(salts[0]) == 64
    assert [file.name for file in (tmp_path / "one").iterdir()] == ["salt"]
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path / "two"))
    assert home_salt() not in salts


def test_the_environment_may_tell_the_salt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then none is made."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path))
    monkeypatch.setenv("LANTERN_SALT", "told")
    assert home_salt() == "told"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_salt_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is another made in its place, under which no household would be found."""
    monkeypatch.setenv("LANTERN_HOME", str(tmp_path))
    monkeypatch.delenv("LANTERN_SALT", raising=False)
    (tmp_path / "salt").touch()
    with pytest.raises(OSError, match="put a copy in its place"):
        home_salt()
