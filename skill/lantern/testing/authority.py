"""A certificate authority of one's own for tests: signs requests as Alexa does, and serves its chains."""

import base64
import http.server
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec_key
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as generate_rsa_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

from lantern.home.web.signing import HOST, NAME, SigningKeys, download
from lantern.home.web.verifier import CHAIN_HEADER, SIGNATURE_HEADER

__all__ = [
    "CHAIN_URL",
    "Authority",
    "CertificateServer",
    "Issued",
    "chain_pem",
    "client_context",
    "server_context",
    "signed_headers",
]

CHAIN_URL = f"https://{HOST}/echo.api/echo-api-cert-test.pem"
"""Where requests of tests say that their certificates are."""

Key = RSAPrivateKey | EllipticCurvePrivateKey


@dataclass(frozen=True)
class Issued:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: Key


class Authority:
    """A root, and below it an intermediate authority that signs for Alexa. Each instance has its own keys."""

    def __init__(self) -> None:
        self.root = self.issue("Root of the tests", is_ca=True)
        self.intermediate = self.issue("Intermediate of the tests", issuer=self.root, is_ca=True)

    @cached_property
    def rsa_key(self) -> RSAPrivateKey:
        """The key that Alexa signs with, in tests."""
        return generate_rsa_key(public_exponent=65537, key_size=2048)

    @property
    def roots(self) -> Store:
        """Who is trusted, for `lantern.home.web.signing.SigningKeys`."""
        return Store([self.root.certificate])

    def alexa(self) -> bytes:
        """Return a good chain for Alexa as PEM; its key is `rsa_key`."""
        return chain_pem(self.issue(NAME, issuer=self.intermediate, key=self.rsa_key), self.intermediate)

    def issue(  # noqa: PLR0913  (all but the name are for special cases)
        self,
        name: str,
        *,
        issuer: Issued | None = None,
        is_ca: bool = False,
        key: Key | None = None,
        begins: datetime | None = None,
        ends: datetime | None = None,
    ) -> Issued:
        """Return a certificate for *name*.

        Args:
            name: the name, and the host unless it is an authority's.
            issuer: who signs it; itself if nobody does.
            is_ca: whether it may sign others.
            key: its key; a new elliptic one by default.
            begins: from when it is valid; aware; since yesterday by default.
            ends: until when; a month from now by default.

        """
        key = key or generate_ec_key(SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        signer = issuer.key if issuer else key
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer.certificate.subject if issuer else subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins or now - timedelta(days=1))
            .not_valid_after(ends or now + timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
            .add_extension(_usage(is_ca=is_ca), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
            )
        )
        if not is_ca:
            builder = builder.add_extension(
                x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False
            ).add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        return Issued(builder.sign(signer, SHA256()), key)


def _usage(*, is_ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_ca,
        key_cert_sign=is_ca,
        crl_sign=is_ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def chain_pem(*issued: Issued) -> bytes:
    """Return certificates one after the other, as PEM."""
    return b"".join(each.certificate.public_bytes(Encoding.PEM) for each in issued)


def signed_headers(body: bytes, key: RSAPrivateKey, url: str = CHAIN_URL) -> dict[str, str]:
    """Return the headers of a request whose *body* is signed with *key*, by the certificates at *url*."""
    signature = base64.b64encode(key.sign(body, PKCS1v15(), SHA256())).decode("ascii")
    return {SIGNATURE_HEADER: signature, CHAIN_HEADER: url}


class CertificateServer:
    """Stands on loopback in the place of Amazon's server of certificates."""

    def __init__(self, authority: Authority, chains: Mapping[str, bytes]) -> None:
        """Make it ready to `run`.

        Args:
            authority: who vouches for it, and whose chains are trusted.
            chains: what it serves, PEM by path.

        """
        self._authority = authority
        self.chains = dict(chains)
        self.asked: list[str] = []
        """The paths that were asked for, in order."""
        self.port = 0

    @contextmanager
    def run(self) -> Iterator["CertificateServer"]:
        """Serve until the block ends."""
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        server.daemon_threads = True
        server.socket = server_context(self._authority).wrap_socket(server.socket, server_side=True)
        self.port = server.server_port
        thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.05))
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    def keys(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> SigningKeys:
        """Return keys that are fetched from here, and trusted where the authority vouches for them."""
        fetch = partial(
            download, address=("127.0.0.1", self.port), context=client_context(self._authority.root)
        )
        return SigningKeys(fetch=fetch, roots=self._authority.roots, clock=clock)

    def answer(self, path: str) -> bytes | None:
        """Return what is at *path*, None if nothing is."""
        self.asked.append(path)
        return self.chains.get(path)


class _Handler(http.server.BaseHTTPRequestHandler):
    def __init__(self, certificates: CertificateServer, *arguments: object) -> None:
        self._certificates = certificates
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server hands to any handler

    def do_GET(self) -> None:  # (named by http.server)
        pem = self._certificates.answer(self.path)
        self.send_response(404 if pem is None else 200)
        self.send_header("Content-Length", str(len(pem or b"")))
        self.end_headers()
        self.wfile.write(pem or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def server_context(authority: Authority, host: str = HOST) -> ssl.SSLContext:
    """Return what a TLS server needs to pass as *host*, by default Amazon's, where *authority* is trusted."""
    issued = authority.issue(host, issuer=authority.intermediate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        pem = Path(folder, "server.pem")
        private = issued.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        pem.write_bytes(private + chain_pem(issued, authority.intermediate))
        context.load_cert_chain(pem)
    return context


def client_context(root: Issued) -> ssl.SSLContext:
    """Return what a TLS client needs to trust *root*, and nobody else."""
    return ssl.create_default_context(cadata=chain_pem(root).decode("ascii"))
