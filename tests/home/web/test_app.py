"""The web service over real sockets: what reaches the skill, and what is refused before it does."""

import http.client
import json
import socket
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from lantern.app import create_skill
from lantern.home.device import VirtualDevice
from lantern.home.web.signing import chain_path
from lantern.home.web.verifier import SIGNATURE_HEADER
from lantern.journal import JournalUnavailable, Snapshot
from lantern.journal.sqlite import SqliteJournal
from lantern.testing.authority import CHAIN_URL, Authority, CertificateServer, chain_pem, signed_headers

SKILL_ID = "amzn1.ask.skill.of-the-tests"
MARKERS = ("marzipan", "kumquat")
"""Parts of the user's and the request's ids."""

Envelope = Callable[..., dict[str, Any]]
Signed = Callable[..., tuple[bytes, dict[str, str]]]


class OverTheWeb:
    """The skill behind the service, as Alexa calls it."""

    def __init__(self, service: Any, signed: Signed) -> None:
        self._service = service
        self._signed = signed

    def invoke(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        status, body = self._service.send(*self._signed(envelope))
        assert status == 200
        answer = json.loads(body)
        assert isinstance(answer, dict)
        return answer


def assert_refused(service: Any, answer: tuple[int, bytes], reason: str) -> None:
    """Assert that the answer is an empty 400, that the skill saw nothing, and that the log tells only why."""
    assert answer == (400, b"")
    assert service.skill.requests == []
    assert service.reasons == [reason]
    assert not [marker for marker in MARKERS if marker in str([vars(record) for record in service.log])]


def test_a_couple_talks_with_the_skill(service: Any, signed: Signed) -> None:
    """A whole conversation in signed requests, which is remembered."""
    device = VirtualDevice(OverTheWeb(service, signed), application_id=SKILL_ID)
    assert "Welcome" in device.say("open evening lantern").speech
    assert device.say("I appreciate that you brought marzipan").is_open
    device.say("yes")
    assert "marzipan" in device.say("what did we appreciate this week").speech
    assert service.reasons == []


Change = Callable[[bytes, dict[str, str]], tuple[bytes, dict[str, str]]]

TAMPERED: dict[str, tuple[str, Change]] = {
    "no headers": ("unsigned", lambda body, _: (body, {})),
    "no signature": ("unsigned", lambda body, headers: (body, {**headers, SIGNATURE_HEADER: ""})),
    "no address of certificates": (
        "unsigned",
        lambda body, headers: (body, {SIGNATURE_HEADER: headers[SIGNATURE_HEADER]}),
    ),
    "only the old signature": (
        "unsigned",
        lambda body, headers: (
            body,
            {"Signature": headers[SIGNATURE_HEADER], "SignatureCertChainUrl": CHAIN_URL},
        ),
    ),
    "a signature that isn't base64": (
        "unsigned",
        lambda body, headers: (body, {**headers, SIGNATURE_HEADER: "!" + headers[SIGNATURE_HEADER]}),
    ),
    "two signatures": (
        "unsigned",
        lambda body, headers: (body, {**headers, SIGNATURE_HEADER: f"{headers[SIGNATURE_HEADER]}, AAAA"}),
    ),
    "the signature of another body": (
        "wrong_signature",
        lambda body, headers: (body.replace(b"en-US", b"en-GB"), headers),
    ),
    "a space more": ("wrong_signature", lambda body, headers: (body + b" ", headers)),
    "a short signature": (
        "wrong_signature",
        lambda body, headers: (body, {**headers, SIGNATURE_HEADER: "AAAA"}),
    ),
    "a form": (
        "wrong_signature",
        lambda body, headers: (body, {**headers, "Content-Type": "application/x-www-form-urlencoded"}),
    ),
    "nothing in it": ("wrong_signature", lambda _, headers: (b"", headers)),
}


@pytest.mark.parametrize(("reason", "change"), TAMPERED.values(), ids=TAMPERED.keys())
def test_what_alexa_did_not_sign_is_refused(
    service: Any, signed: Signed, envelope: Envelope, reason: str, change: Change
) -> None:
    """Whatever else is right about it."""
    assert_refused(service, service.send(*change(*signed(envelope()))), reason)


def test_the_signature_of_somebody_else_is_refused(service: Any, envelope: Envelope) -> None:
    """A key of one's own doesn't help if the certificates are Alexa's."""
    body = json.dumps(envelope()).encode()
    headers = signed_headers(body, Authority().rsa_key)
    assert_refused(service, service.send(body, headers), "wrong_signature")


def test_certificates_that_are_not_trusted_are_refused(
    service: Any, certificates: CertificateServer, envelope: Envelope
) -> None:
    """A chain of one's own doesn't help if no trusted root stands behind it."""
    other = Authority()
    certificates.chains[chain_path(CHAIN_URL)] = other.alexa()
    body = json.dumps(envelope()).encode()
    assert_refused(service, service.send(body, signed_headers(body, other.rsa_key)), "chain_not_trusted")


def test_certificates_that_have_expired_are_refused(
    service: Any, certificates: CertificateServer, authority: Authority, signed: Signed, envelope: Envelope
) -> None:
    """Although the signature is right."""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    leaf = authority.issue(
        "echo-api.amazon.com",
        issuer=authority.intermediate,
        key=authority.rsa_key,
        begins=yesterday - timedelta(days=1),
        ends=yesterday,
    )
    certificates.chains[chain_path(CHAIN_URL)] = chain_pem(leaf, authority.intermediate)
    assert_refused(service, service.send(*signed(envelope())), "chain_not_trusted")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://s3.amazonaws.com@127.0.0.1/echo.api/echo-api-cert.pem", "chain_address"),
        ("https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem", "chain_address"),
        ("https://s3.\u0430mazonaws.com/echo.api/echo-api-cert.pem".encode(), "chain_address"),
        (b"https://s3.amazonaws.com/echo.api/\x00echo-api-cert.pem", "malformed"),
        ("https://s3.amazonaws.com/echo.api/there-is-none.pem", "chain_not_fetched"),
    ],
)
def test_certificates_elsewhere_are_refused(  # noqa: PLR0913, PLR0917
    service: Any,
    certificates: CertificateServer,
    signed: Signed,
    envelope: Envelope,
    url: str | bytes,
    reason: str,
) -> None:
    """More disguises are in the tests of the address itself."""
    answer = service.send(*signed(envelope(), SignatureCertChainUrl=url))
    assert_refused(service, answer, reason)
    assert certificates.asked == ([str(url)[24:]] if reason == "chain_not_fetched" else [])


def ago(seconds: float) -> str:
    """Return the time *seconds* ago, as Alexa writes it."""
    return (datetime.now(UTC) - timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize("seconds", [153, -153, 86400, -86400])
def test_a_request_of_another_time_is_refused(
    service: Any, signed: Signed, envelope: Envelope, seconds: int
) -> None:
    """Too old, or from the future."""
    assert_refused(service, service.send(*signed(envelope(timestamp=ago(seconds)))), "wrong_time")


@pytest.mark.parametrize(
    "timestamp",
    ["", "yesterday", None, 1764000000, "2026-03-01T19:30:00", {}, "9" * 5000],
    ids=lambda given: str(given)[:24],
)
def test_a_time_that_cannot_be_read_is_refused(
    service: Any, signed: Signed, envelope: Envelope, timestamp: object
) -> None:
    """Nor is it guessed, such as the zone of one that tells none."""
    assert_refused(service, service.send(*signed(envelope(timestamp=timestamp))), "wrong_time")


def test_a_request_that_tells_no_time_is_refused(service: Any, signed: Signed, envelope: Envelope) -> None:
    """Nor one without a request."""
    made = envelope()
    del made["request"]["timestamp"]
    assert_refused(service, service.send(*signed(made)), "wrong_time")


@pytest.mark.parametrize("seconds", [100, -100])
def test_a_clock_may_be_a_little_wrong(
    service: Any, signed: Signed, envelope: Envelope, seconds: int
) -> None:
    """Within 150 seconds."""
    assert service.send(*signed(envelope(timestamp=ago(seconds))))[0] == 200


def test_skill_events_may_come_late(service: Any, signed: Signed, envelope: Envelope) -> None:
    """Alexa tries for a while to deliver them; other requests of that age are refused."""
    event = envelope(type="AlexaSkillEvent.SkillDisabled", timestamp=ago(3000), body={})
    assert service.send(*signed(event))[0] == 200
    old = envelope(type="AlexaSkillEvent.SkillDisabled", timestamp=ago(3700), body={})
    assert service.send(*signed(old))[0] == 400


@pytest.mark.parametrize("application", ["amzn1.ask.skill.of-somebody-else", "", f"{SKILL_ID} "])
def test_a_request_to_another_skill_is_refused(
    service: Any, signed: Signed, envelope: Envelope, application: str
) -> None:
    """Alexa signs for everybody's skills."""
    assert_refused(service, service.send(*signed(envelope(application=application))), "wrong_skill")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"request"', b"null", b"\xff\xfe{}", b"[" * 100_000, b"9" * 5000],
    ids=lambda body: str(body)[:16],
)
def test_what_is_not_a_json_object_is_refused(service: Any, signed: Signed, body: bytes) -> None:
    """Even if it's signed."""
    assert_refused(service, service.send(*signed(body)), "not_json")


def test_the_very_same_request_is_answered_once(service: Any, signed: Signed, envelope: Envelope) -> None:
    """Somebody who saw it go by learns nothing by sending it again."""
    body, headers = signed(envelope())
    assert service.send(body, headers)[0] == 200
    assert service.send(body, headers) == (400, b"")
    assert service.send(body, {**headers, "SignatureCertChainUrl": CHAIN_URL.upper()})[0] == 400
    assert len(service.skill.requests) == 1
    assert service.reasons[0] == "replayed"


def test_the_very_same_request_at_once_is_answered_once(
    service: Any, signed: Signed, envelope: Envelope
) -> None:
    """Of eight that come together one gets through."""
    body, headers = signed(envelope())
    answers: list[int] = []
    threads = [
        threading.Thread(target=lambda: answers.append(service.send(body, headers)[0])) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] + 7 * [400]
    assert len(service.skill.requests) == 1


def test_a_request_that_alexa_makes_anew_is_answered_as_before(
    service: Any, signed: Signed, envelope: Envelope
) -> None:
    """With the same id but a signature of its own it is Alexa's, and the journal knows what was answered."""
    intent = {"name": "GratitudePromptIntent", "confirmationStatus": "NONE"}
    first = envelope(type="IntentRequest", intent=intent, timestamp=ago(5))
    again = envelope(type="IntentRequest", intent=intent, timestamp=ago(0))
    one, two = service.send(*signed(first)), service.send(*signed(again))
    assert one[0] == two[0] == 200
    assert one[1] == two[1]
    assert len(service.skill.requests) == 2


class Failing:
    """A journal, or a skill, with something wrong."""

    def __init__(self, error: Exception) -> None:
        self.error: Exception | None = error

    def load(self, *_: object) -> Snapshot:
        self.invoke()
        return Snapshot(None, 0)

    def invoke(self, *_: object) -> dict[str, Any]:
        if self.error:
            raise self.error
        return {"version": "1.0", "response": {}}


def test_what_could_not_be_done_may_come_again(
    start: Callable[..., Any], certificates: CertificateServer, signed: Signed, envelope: Envelope
) -> None:
    """An event that the journal missed isn't taken for a replay when Alexa delivers it once more."""
    skill = Failing(JournalUnavailable("the disk is full"))
    service = start(certificates.keys(), skill)
    body, headers = signed(envelope(type="AlexaSkillEvent.SkillDisabled"))
    assert service.send(body, headers) == (503, b"")
    skill.error = None
    assert service.send(body, headers)[0] == 200
    assert service.send(body, headers)[0] == 400


def test_a_failure_of_the_service_tells_nothing(
    start: Callable[..., Any], certificates: CertificateServer, signed: Signed, envelope: Envelope
) -> None:
    """Neither to whoever asks nor to the log, but for its kind and place."""
    service = start(certificates.keys(), Failing(RuntimeError("marzipan")))
    assert service.send(*signed(envelope())) == (500, b"")
    (record,) = service.ours
    assert (record.message, record.error, record.exc_info) == ("failed", "RuntimeError", None)
    assert "marzipan" not in str(vars(record))


def test_a_failure_of_the_skill_is_a_spoken_answer(
    start: Callable[..., Any], certificates: CertificateServer, signed: Signed, envelope: Envelope
) -> None:
    """As it is in the cloud."""
    skill = create_skill(journal=Failing(RuntimeError("marzipan")), skill_id=SKILL_ID)  # type: ignore[arg-type]
    service = start(certificates.keys(), skill)
    status, body = service.send(*signed(envelope()))
    assert status == 200
    assert "<speak>" in json.loads(body)["response"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 405), ("PUT", "/", 405), ("POST", "/healthz", 405), ("POST", "/marzipan", 404)],
)
def test_other_methods_and_paths_lead_nowhere(  # noqa: PLR0913, PLR0917
    service: Any, signed: Signed, envelope: Envelope, method: str, path: str, status: int
) -> None:
    """Even for signed requests, and the answer doesn't quote from them."""
    assert service.send(*signed(envelope()), method=method, path=path) == (status, b"")
    assert service.skill.requests == []


def test_healthz_tells_that_all_is_well(service: Any) -> None:
    """Unsigned, for who watches over the service; it doesn't touch the skill."""
    assert service.send(b"", {}, "GET", "/healthz") == (200, b'{"status":"ok"}\n')
    assert service.skill.requests == []


@pytest.mark.parametrize("journal", ["damaged"], indirect=True)
def test_healthz_tells_that_the_journal_cannot_be_used(service: Any) -> None:
    """The log says what to do about it."""
    assert service.send(b"", {}, "GET", "/healthz") == (503, b'{"status":"journal unavailable"}\n')
    (record,) = service.ours
    assert "it is damaged" in record.error


@pytest.fixture
def journal(request: pytest.FixtureRequest, tmp_path: Any) -> Any:
    """Return a journal, damaged if a test asks for it."""
    file = tmp_path / "journal.sqlite3"
    if getattr(request, "param", None):
        file.write_bytes(b"this is no database" * 100)
    with SqliteJournal(file) as made:
        yield made


def exchange(service: Any, *parts: bytes) -> bytes:
    """Send *parts* over a connection of one's own, and return all that comes until the other side closes."""
    with socket.create_connection(service.server.address, timeout=20) as connection:
        for part in parts:
            connection.sendall(part)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
    return received


def status_of(received: bytes) -> tuple[int, bytes]:
    """Return status and body of a response."""
    head, _, body = received.partition(b"\r\n\r\n")
    return int(head.split()[1]), body


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 262144\r\n\r\n", "too_large"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", "too_large"),
        (b"POST / HTTP/1.1\r\nX: " + b"a" * 17_000 + b"\r\n\r\n", "too_large"),
        (b"POST / HTTP/1.1\r\nContent-Length: marzipan\r\n\r\n", "malformed"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: marzipan\r\n\r\n", "malformed"),
        (b"post / HTTP/1.1\r\n\r\n", "malformed"),
        (b"marzipan\r\n\r\n", "malformed"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nkum quat: marzipan\r\n\r\n", "malformed"),
        (
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n40000\r\n" + b"a" * 0x40000,
            "too_large",
        ),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nmarzipan\r\n", "malformed"),
    ],
    ids=lambda given: str(given)[:60],
)
def test_what_is_too_large_or_not_http_is_refused(service: Any, head: bytes, reason: str) -> None:
    """Before its body is read, where that can be, and without a word of it in the answer."""
    assert_refused(service, status_of(exchange(service, head)), reason)


def test_who_sends_too_much_hears_that_it_is_refused(
    service: Any, signed: Signed, envelope: Envelope
) -> None:
    """Even if it listens only after it has sent all of it."""
    body, headers = signed(envelope(filler="a" * 20_000_000))
    assert_refused(service, service.send(body, headers), "too_large")


def send_for_ever(connection: socket.socket) -> None:
    """Send until the other side resets the connection."""
    while True:
        connection.sendall(b"a" * 65536)


def test_who_never_stops_sending_is_left(start: Callable[..., Any], certificates: CertificateServer) -> None:
    """After it was refused it is listened to for a moment, not for ever."""
    service = start(certificates.keys(), linger_seconds=0.3)
    with socket.create_connection(service.server.address, timeout=20) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n")
        with pytest.raises(OSError, match=r"reset|[Bb]roken pipe"):
            send_for_ever(connection)
    assert service.reasons == ["too_large"]


@pytest.mark.parametrize(
    "beginning",
    [
        b"POST / HTTP/1.1\r\nHost: marzipan\r\nContent-Length: 100\r\n\r\nkumquat",
        b"POST / HTTP/1.1\r\nHost: marzipan\r\n",
        b"P",
    ],
)
def test_a_slow_request_is_refused(
    start: Callable[..., Any], certificates: CertificateServer, beginning: bytes
) -> None:
    """However little is missing, and whichever part of it."""
    service = start(certificates.keys(), slow_seconds=0.3)
    assert_refused(service, status_of(exchange(service, beginning)), "too_slow")


def test_a_request_that_drips_is_refused(start: Callable[..., Any], certificates: CertificateServer) -> None:
    """A byte now and then doesn't gain it time."""
    service = start(certificates.keys(), slow_seconds=0.3)
    received = b""
    with socket.create_connection(service.server.address, timeout=0.05) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(400):
            try:
                connection.sendall(b"a")
                received = connection.recv(65536)
                break
            except TimeoutError:
                continue
    assert_refused(service, status_of(received), "too_slow")


def test_a_connection_serves_several_requests(service: Any, signed: Signed, envelope: Envelope) -> None:
    """As a proxy in front of it wants; one that was served and waits isn't slow."""
    connection = service.connect()
    for number in range(3):
        body, headers = signed(envelope(requestId=f"kumquat-{number}"))
        connection.request("POST", "/", body, headers)
        with connection.getresponse() as response:
            assert response.status == 200
            assert json.loads(response.read())
    connection.close()
    assert len(service.skill.requests) == 3


def test_many_households_talk_at_once(service: Any, signed: Signed) -> None:
    """Each hears its own."""
    heard: dict[str, str] = {}

    def evening(name: str) -> None:
        device = VirtualDevice(
            OverTheWeb(service, signed), application_id=SKILL_ID, user_id=name, request_prefix=name
        )
        device.say(f"I appreciate that you sang {name}")
        device.say("yes")
        heard[name] = device.say("what did we appreciate this week").speech

    names = ["carols", "ballads", "hymns", "opera", "blues", "fado", "shanties", "rounds"]
    threads = [threading.Thread(target=evening, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {name: [other for other in names if other in heard[name]] for name in names} == {
        name: [name] for name in names
    }


def test_expect_continue_is_understood(service: Any, signed: Signed, envelope: Envelope) -> None:
    """Some proxies ask before they send the body."""
    body, headers = signed(envelope())
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    with socket.create_connection(service.server.address, timeout=20) as connection:
        head += f"Expect: 100-continue\r\nContent-Length: {len(body)}\r\n"
        connection.sendall(f"POST / HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 100")
        connection.sendall(body)
        response = http.client.HTTPResponse(connection)
        response.begin()
        assert response.status == 200
        response.close()
