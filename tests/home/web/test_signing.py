"""The certificates that requests are signed by: where they may lie, and which of them are trusted."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate

from lantern.home.web.refusal import Reason, Refused
from lantern.home.web.signing import (
    NAME,
    SigningKeys,
    chain_path,
    download,
    public_roots,
    trusted_key,
)
from lantern.testing.authority import (
    CHAIN_URL,
    Authority,
    CertificateServer,
    Issued,
    chain_pem,
    client_context,
    server_context,
)

NOW = datetime.now(UTC)
DAY = timedelta(days=1)

DISGUISES = {
    "another scheme": "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a file": "file:///echo.api/echo-api-cert.pem",
    "no scheme": "//s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "three slashes": "https:///s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "one slash": "https:/s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "another port": "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
    "a port like 443": "https://s3.amazonaws.com:4430/echo.api/echo-api-cert.pem",
    "an empty port": "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
    "a user": "https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem",
    "a user and password": "https://s3.amazonaws.com:443@evil.example/echo.api/echo-api-cert.pem",
    "a user before the host": "https://evil.example@s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a longer host": "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem",
    "a host before it": "https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a bucket as host": "https://echo.api.s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "any letter for a dot": "https://s3xamazonaws.com/echo.api/echo-api-cert.pem",
    "a look-alike host": "https://s3.arnazonaws.com/echo.api/echo-api-cert.pem",
    "a trailing dot": "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
    "a Cyrillic letter": "https://s3.\u0430mazonaws.com/echo.api/echo-api-cert.pem",
    "a long s": "https://\u017f3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a full-width dot": "https://s3\uff0eamazonaws.com/echo.api/echo-api-cert.pem",
    "an address": "https://127.0.0.1/echo.api/echo-api-cert.pem",
    "an encoded host": "https://s3%2eamazonaws.com/echo.api/echo-api-cert.pem",
    "another bucket": "https://s3.amazonaws.com/evil/echo-api-cert.pem",
    "a longer bucket": "https://s3.amazonaws.com/echo.api.evil/echo-api-cert.pem",
    "a bucket in other letters": "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
    "a bucket further down": "https://s3.amazonaws.com/evil/echo.api/echo-api-cert.pem",
    "a way up": "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem",
    "a long way up": "https://s3.amazonaws.com/echo.api/./a/../../evil/echo-api-cert.pem",
    "an encoded way up": "https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem",
    "an encoded slash": "https://s3.amazonaws.com/echo.api%2fecho-api-cert.pem",
    "an encoded slash in a way up": "https://s3.amazonaws.com/echo.api/..%2fevil/echo-api-cert.pem",
    "a twice encoded way up": "https://s3.amazonaws.com/echo.api/%252e%252e/evil/echo-api-cert.pem",
    "a backslash for a way up": "https://s3.amazonaws.com/echo.api/..\\evil\\echo-api-cert.pem",
    "a backslash before the path": "https://evil.example\\s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a doubled first slash": "https://s3.amazonaws.com//echo.api/echo-api-cert.pem",
    "the folder alone": "https://s3.amazonaws.com/echo.api/",
    "a fragment for a path": "https://s3.amazonaws.com#/echo.api/echo-api-cert.pem",
    "a fragment for a host": "https://evil.example#s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a fragment": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem#",
    "a query for a path": "https://s3.amazonaws.com?/echo.api/echo-api-cert.pem",
    "a query": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem?list-type=2",
    "a space before it": " https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "a space inside": "https://s3.amazonaws.com/echo.api/echo api cert.pem",
    "a line break after it": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem\n",
    "a tab in the host": "https://s3.amazon\taws.com/echo.api/echo-api-cert.pem",
    "a null": "https://s3.amazonaws.com\x00.evil.example/echo.api/echo-api-cert.pem",
    "a null at the end": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem\x00",
    "two addresses": "https://s3.amazonaws.com/echo.api/a.pem, https://s3.amazonaws.com/echo.api/b.pem",
    "far too long": "https://s3.amazonaws.com/echo.api/" + "a" * 10_000,
    "nothing": "",
}


@pytest.mark.parametrize("url", DISGUISES.values(), ids=DISGUISES.keys())
def test_certificates_elsewhere_are_refused(url: str) -> None:
    """Whatever an address is disguised as, only Amazon's folder on Amazon's host will do."""
    with pytest.raises(Refused) as refused:
        chain_path(url)
    assert refused.value.reason == Reason.CHAIN_ADDRESS


@pytest.mark.parametrize(
    "url",
    [
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/./echo-api-cert.pem",
        "https://s3.amazonaws.com/evil/../echo.api//echo-api-cert.pem",
    ],
)
def test_every_way_to_write_the_right_address_leads_to_the_same_place(url: str) -> None:
    """So that a chain is fetched and kept once."""
    assert chain_path(url) == "/echo.api/echo-api-cert.pem"


def alexa(authority: Authority, **changes: object) -> Issued:
    """Return a certificate for Alexa, with what is wrong with it."""
    made = {"issuer": authority.intermediate, "key": authority.rsa_key, **changes}
    return authority.issue(str(made.pop("name", NAME)), **made)  # type: ignore[arg-type]


def with_sha1(issued: Issued, issuer: Issued) -> Issued:
    """Return the same certificate signed over SHA-1, which the library makes no more."""
    sha256_oid, sha1_oid = bytes.fromhex("2a864886f70d01010b"), bytes.fromhex("2a864886f70d010105")
    made = issued.certificate
    tbs = made.tbs_certificate_bytes.replace(sha256_oid, sha1_oid)
    signature = issuer.key.sign(tbs, PKCS1v15(), SHA1())  # type: ignore[call-arg, arg-type]
    der = made.public_bytes(Encoding.DER).replace(sha256_oid, sha1_oid).replace(made.signature, signature)
    return Issued(load_der_x509_certificate(der), issued.key)


def rsa_intermediate(authority: Authority, ends: datetime | None = None) -> Issued:
    """Return an intermediate authority with an RSA key."""
    return authority.issue("RSA", issuer=authority.root, is_ca=True, key=authority.rsa_key, ends=ends)


def sha1_chain(authority: Authority) -> bytes:
    """Return a chain whose only fault is SHA-1."""
    intermediate = rsa_intermediate(authority)
    return chain_pem(with_sha1(alexa(authority, issuer=intermediate), intermediate), intermediate)


def leaf_as_authority(authority: Authority) -> bytes:
    """Return a chain in which somebody with any good certificate makes one for Alexa."""
    somebody = authority.issue("somebody.example", issuer=authority.intermediate)
    return chain_pem(alexa(authority, issuer=somebody), somebody, authority.intermediate)


BAD_CHAINS: dict[str, Callable[[Authority], bytes]] = {
    "expired": lambda a: chain_pem(alexa(a, begins=NOW - 3 * DAY, ends=NOW - DAY), a.intermediate),
    "not yet valid": lambda a: chain_pem(alexa(a, begins=NOW + DAY), a.intermediate),
    "for another host": lambda a: chain_pem(
        alexa(a, name="echo-api.amazon.com.evil.example"), a.intermediate
    ),
    "for all hosts of Amazon": lambda a: chain_pem(alexa(a, name="api.amazon.com"), a.intermediate),
    "from an unknown root": lambda _: Authority().alexa(),
    "from an unknown root, which is brought along": lambda _: (
        (other := Authority()).alexa() + chain_pem(other.root)
    ),
    "self-signed": lambda a: chain_pem(alexa(a, issuer=None)),
    "self-signed, before a good one": lambda a: chain_pem(alexa(a, issuer=None)) + a.alexa(),
    "without the intermediate": lambda a: chain_pem(alexa(a)),
    "by somebody who is no authority": leaf_as_authority,
    "signed over SHA-1": sha1_chain,
    "with an elliptic key": lambda a: chain_pem(alexa(a, key=None), a.intermediate),
    "an authority's own": lambda a: chain_pem(alexa(a, is_ca=True), a.intermediate),
    "empty": lambda _: b"",
    "no certificate at all": lambda _: b"<Error><Code>AccessDenied</Code></Error>",
    "garbage between the lines": lambda _: b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
}


@pytest.mark.parametrize("make", BAD_CHAINS.values(), ids=BAD_CHAINS.keys())
def test_a_bad_chain_is_not_trusted(make: Callable[[Authority], bytes], authority: Authority) -> None:
    """Each has one fault."""
    with pytest.raises(Refused) as refused:
        trusted_key(make(authority), authority.roots, NOW)
    assert refused.value.reason == Reason.CHAIN_NOT_TRUSTED


def test_a_good_chain_is_trusted_as_long_as_all_of_it_is_valid(authority: Authority) -> None:
    """Also one with RSA keys only, as Amazon's are."""
    intermediate = rsa_intermediate(authority, ends=NOW + 5 * DAY)
    leaf = alexa(authority, issuer=intermediate)
    found = trusted_key(chain_pem(leaf, intermediate), authority.roots, NOW)
    assert found.key.public_numbers() == authority.rsa_key.public_key().public_numbers()
    assert found.ends == intermediate.certificate.not_valid_after_utc
    assert found.is_valid(NOW)
    assert not found.is_valid(found.ends + timedelta(seconds=1))
    assert not found.is_valid(found.begins - timedelta(seconds=1))


def test_the_public_roots_trust_nobody_of_the_tests(authority: Authority) -> None:
    """They can be loaded, whatever is wrong with one of them, and are those of the web."""
    with pytest.raises(Refused):
        trusted_key(authority.alexa(), public_roots(), NOW)


def test_a_chain_is_fetched_once_and_kept(certificates: CertificateServer) -> None:
    """However often it is asked for, and however its address is written."""
    keys = certificates.keys()
    assert keys.find(CHAIN_URL) is keys.find(CHAIN_URL.replace("/echo.api/", "/echo.api/../echo.api/"))
    assert certificates.asked == [chain_path(CHAIN_URL)]


def test_an_expired_chain_is_fetched_again(certificates: CertificateServer, authority: Authority) -> None:
    """And the new one at the same place is taken."""
    now = NOW
    short = chain_pem(alexa(authority, ends=NOW + timedelta(hours=1)), authority.intermediate)
    certificates.chains[chain_path(CHAIN_URL)] = short
    keys = certificates.keys(lambda: now)
    keys.find(CHAIN_URL)
    now = NOW + timedelta(hours=2)
    with pytest.raises(Refused) as refused:
        keys.find(CHAIN_URL)
    assert refused.value.reason == Reason.CHAIN_NOT_TRUSTED
    certificates.chains[chain_path(CHAIN_URL)] = authority.alexa()
    assert keys.find(CHAIN_URL)
    assert len(certificates.asked) == 3


def test_what_failed_is_tried_again(certificates: CertificateServer, authority: Authority) -> None:
    """A fault of the certificates' server is over when it is over."""
    keys = certificates.keys()
    certificates.chains.clear()
    with pytest.raises(Refused) as refused:
        keys.find(CHAIN_URL)
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED
    certificates.chains[chain_path(CHAIN_URL)] = authority.alexa()
    assert keys.find(CHAIN_URL)


def test_few_keys_are_kept(certificates: CertificateServer, authority: Authority) -> None:
    """Those of old addresses make room."""
    keys = certificates.keys()
    urls = [f"{CHAIN_URL}.{number}" for number in range(20)]
    certificates.chains.update({chain_path(url): authority.alexa() for url in urls})
    for url in urls:
        keys.find(url)
    keys.find(urls[-1])
    assert len(certificates.asked) == 20
    keys.find(urls[0])
    assert len(certificates.asked) == 21


class Held:
    """A download that waits until it is let go."""

    def __init__(self, pem: bytes) -> None:
        self.pem = pem
        self.go = threading.Event()
        self.asked: list[str] = []

    def __call__(self, path: str) -> bytes:
        self.asked.append(path)
        assert self.go.wait(20)
        return self.pem


def waiting(held: Held, count: int) -> None:
    """Wait until *count* downloads have begun."""
    deadline = time.monotonic() + 20
    while len(held.asked) < count and time.monotonic() < deadline:
        time.sleep(0.005)
    assert len(held.asked) == count


def test_requests_at_once_fetch_a_chain_once(authority: Authority) -> None:
    """The others wait for the first."""
    held = Held(authority.alexa())
    keys = SigningKeys(fetch=held, roots=authority.roots)
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(keys.find(CHAIN_URL))) for _ in range(8)]
    for thread in threads:
        thread.start()
    waiting(held, 1)
    held.go.set()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(held.asked) == 1


def test_made_up_addresses_do_not_keep_everybody_waiting(authority: Authority) -> None:
    """Beyond two downloads at a time a request is refused at once; a key that is there is found."""
    held = Held(authority.alexa())
    keys = SigningKeys(fetch=held, roots=authority.roots)
    held.go.set()
    known = keys.find(CHAIN_URL)
    held.go.clear()
    threads = [threading.Thread(target=keys.find, args=(f"{CHAIN_URL}.{number}",)) for number in range(2)]
    for thread in threads:
        thread.start()
    waiting(held, 3)
    with pytest.raises(Refused) as refused:
        keys.find(f"{CHAIN_URL}.more")
    assert keys.find(CHAIN_URL) is known
    held.go.set()
    for thread in threads:
        thread.join()
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED
    assert keys.find(f"{CHAIN_URL}.more")


Misbehave = Callable[[ssl.SSLSocket], None]


def drip(connection: ssl.SSLSocket, data: bytes) -> None:
    """Send *data* again and again, byte by byte."""
    while True:
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)


def hang(connection: ssl.SSLSocket) -> None:
    """Wait until the other side has gone."""
    connection.recv(1)


def say(connection: ssl.SSLSocket, data: bytes) -> None:
    """Send *data* and close."""
    connection.sendall(data)


def endless(connection: ssl.SSLSocket) -> None:
    """Send more than anyone wants."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n")
    while True:
        connection.sendall(b"a" * 65536)


MISBEHAVIOUR: dict[str, Misbehave] = {
    "says nothing": hang,
    "drips its head": lambda connection: drip(connection, b"HTTP/1.1 200 OK\r\n"),
    "drips its body": lambda connection: (
        say(connection, b"HTTP/1.1 200 OK\r\n\r\n"),
        drip(connection, b"-----BEGIN CERTIFICATE-----\n"),
    )[0],
    "sends a gigabyte": endless,
    "sends many heads": lambda connection: drip(connection, b"HTTP/1.1 100 Continue\r\n\r\n"),
    "sends us elsewhere": lambda connection: say(
        connection, b"HTTP/1.1 302 Found\r\nLocation: https://evil.example/\r\nContent-Length: 0\r\n\r\n"
    ),
    "forbids it": lambda connection: say(connection, b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"),
    "stops in the middle": lambda connection: say(
        connection, b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n-----BEGIN CERTIFICATE-----\n"
    ),
    "speaks another language": lambda connection: say(connection, b"SSH-2.0-OpenSSH_9.6\r\n"),
    "closes at once": lambda _: None,
}


@contextlib.contextmanager
def tls_server(context: ssl.SSLContext | None, misbehave: Misbehave) -> Iterator[tuple[str, int]]:
    """Run a server that misbehaves on each connection; without *context* it never says hello."""
    stopping = threading.Event()

    def serve(listening: socket.socket) -> None:
        while not stopping.is_set():
            with contextlib.suppress(OSError):
                taken, _ = listening.accept()
                taken.settimeout(5)
                with taken:
                    if context is None:
                        taken.recv(65536)
                        stopping.wait(5)
                    else:
                        with context.wrap_socket(taken, server_side=True) as connection:
                            connection.recv(65536)
                            misbehave(connection)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.05)
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        try:
            yield listening.getsockname()
        finally:
            stopping.set()
            thread.join()


def fetching(authority: Authority, address: tuple[str, int]) -> SigningKeys:
    """Return keys that come from *address*, within half a second."""
    context = client_context(authority.root)
    return SigningKeys(
        fetch=partial(download, address=address, context=context, seconds=0.5), roots=authority.roots
    )


@pytest.mark.parametrize("misbehave", MISBEHAVIOUR.values(), ids=MISBEHAVIOUR.keys())
def test_a_server_of_certificates_that_misbehaves_is_given_up(
    misbehave: Misbehave, authority: Authority
) -> None:
    """Within a limit on time and size that holds for the whole of it, not for each part."""
    with tls_server(server_context(authority), misbehave) as address:
        begun = time.monotonic()
        with pytest.raises(Refused) as refused:
            fetching(authority, address).find(CHAIN_URL)
        assert time.monotonic() - begun < 5  # the deadline is half a second
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED


def test_a_server_that_never_says_hello_is_given_up(authority: Authority) -> None:
    """The limit holds for the handshake as well."""
    with tls_server(None, drip) as address, pytest.raises(Refused) as refused:  # type: ignore[arg-type]
        fetching(authority, address).find(CHAIN_URL)
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED


def test_a_name_that_is_looked_up_for_ever_is_given_up(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds for the machine's own resolver as well."""
    resolved = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: resolved.wait(20) and [])
    with pytest.raises(Refused) as refused:
        fetching(authority, ("s3.example", 443)).find(CHAIN_URL)
    assert not resolved.is_set()
    resolved.set()
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED


def test_nobody_there_is_a_refusal(authority: Authority) -> None:
    """Not a failure of the service."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = free.getsockname()
    with pytest.raises(Refused) as refused:
        fetching(authority, address).find(CHAIN_URL)
    assert refused.value.reason == Reason.CHAIN_NOT_FETCHED


def test_a_server_that_cannot_prove_to_be_amazons_is_not_believed(
    certificates: CertificateServer, authority: Authority
) -> None:
    """Its own certificate must come from a trusted root, and be for Amazon's host."""
    address = ("127.0.0.1", certificates.port)
    with pytest.raises(ssl.SSLCertVerificationError):
        download(chain_path(CHAIN_URL), address=address)
    with pytest.raises(ssl.SSLCertVerificationError):
        download(chain_path(CHAIN_URL), address=address, context=client_context(Authority().root))
    assert certificates.asked == []
    other = server_context(authority, "evil.example")
    with tls_server(other, hang) as address, pytest.raises(ssl.SSLCertVerificationError):
        download(chain_path(CHAIN_URL), address=address, context=client_context(authority.root))
