"""The keys that Alexa signs with: where their certificates may lie, fetching, checking and keeping them."""

import asyncio
import http.client
import posixpath
import re
import ssl
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

import certifi
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import DNSName, load_pem_x509_certificate, load_pem_x509_certificates
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from lantern.home.web.refusal import Reason, Refused
from lantern.waiting import wait_for

if TYPE_CHECKING:
    import socket

__all__ = [
    "HOST",
    "NAME",
    "SigningKey",
    "SigningKeys",
    "chain_path",
    "download",
    "public_roots",
    "trusted_key",
]

HOST = "s3.amazonaws.com"
"""Where Amazon keeps the certificates.

This, the folder and the name below stand in Amazon's "Host a Custom Skill as a Web Service".
"""
NAME = "echo-api.amazon.com"
"""Whom the certificates are issued to."""
_FOLDER = "/echo.api/"
_ADDRESS = re.compile(r"https://s3\.amazonaws\.com(?::443)?(/[a-z0-9._~/-]{1,200})", re.ASCII | re.IGNORECASE)
"""Only what needs no decoding: a path that could be read in two ways isn't Amazon's."""
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)

_SECONDS = 2.0
"""How long fetching may take in all. Alexa waits 8 seconds for the answer, and a turn may take 5."""
_BYTES = 64 * 1024
"""The most that is taken from the certificates' server. Amazon's chains have about 6 KB."""
_FETCHES = 2
"""Chains that are fetched at the same time, so that made-up addresses can't keep every thread waiting."""
_KEPT = 8
"""Keys that are kept. Amazon signs with one or two at a time."""


def chain_path(url: str) -> str:
    """Return the normalised path of the certificates that *url* names.

    Raises:
        Refused: they aren't where Amazon keeps them.

    """
    found = _ADDRESS.fullmatch(url)
    path = posixpath.normpath(found[1]) if found else ""
    if not path.startswith(_FOLDER):
        raise Refused(Reason.CHAIN_ADDRESS)
    return path


def download(
    path: str,
    *,
    address: tuple[str, int] = (HOST, 443),
    context: ssl.SSLContext | None = None,
    seconds: float = _SECONDS,
) -> bytes:
    """Return the certificates at *path* of Amazon's server, as PEM.

    Args:
        path: as `chain_path` returns it.
        address: host and port to connect to; whoever is there must prove to be Amazon's server.
        context: whom to believe that; certifi's roots by default.
        seconds: how long it may take in all, from the look-up of the host's name to the last byte.

    Raises:
        OSError: no connection, no time, or not Amazon's server.
        http.client.HTTPException: it answered otherwise than with certificates.

    """
    context = context or ssl.create_default_context(cafile=certifi.where())
    # The time limit of asyncio ends everything but the look-up of a name.
    received = wait_for(lambda: asyncio.run(_exchange(path, address, context, seconds)), seconds)
    # http.client reads from anything that makes a file.
    with http.client.HTTPResponse(cast("socket.socket", _Received(received))) as response:
        response.begin()
        if response.status != http.client.OK:
            raise http.client.HTTPException(f"the certificates' server answered {response.status}")
        return response.read()


async def _exchange(path: str, address: tuple[str, int], context: ssl.SSLContext, seconds: float) -> bytes:
    """Return the whole response to one request."""
    received = b""
    async with asyncio.timeout(seconds):
        reader, writer = await asyncio.open_connection(*address, ssl=context, server_hostname=HOST)
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode("ascii"))
            while chunk := await reader.read(_BYTES):
                received += chunk
                if len(received) > _BYTES:
                    raise http.client.HTTPException("the certificates' server sends too much")
        finally:
            # A polite end of the connection would wait for the other side.
            writer.transport.abort()
    return received


class _Received(BytesIO):
    """Stands for a connection on which everything has arrived."""

    def makefile(self, _mode: str) -> BytesIO:
        return self


@cache
def public_roots() -> Store:
    """Return the certificate authorities that are trusted: Mozilla's, as certifi brings them."""
    roots = []
    with warnings.catch_warnings():
        # One of them has a serial number that the standard forbids. One bad root may not cost all others.
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        for pem in _PEM.findall(Path(certifi.where()).read_bytes()):
            with suppress(ValueError, CryptographyDeprecationWarning):
                roots.append(load_pem_x509_certificate(pem))
    return Store(roots)


@dataclass(frozen=True)
class SigningKey:
    """A key that Alexa signs with, and the time in which its whole chain is valid."""

    key: RSAPublicKey
    begins: datetime
    ends: datetime

    def is_valid(self, now: datetime) -> bool:
        """Tell whether no certificate of the chain has expired, or is yet to come."""
        return self.begins <= now <= self.ends


def trusted_key(pem: bytes, roots: Store, now: datetime) -> SigningKey:
    """Return the key of the first certificate in *pem*, which must be Alexa's.

    Args:
        pem: that certificate, and after it those which lead to a root.
        roots: who is trusted.
        now: the time at which the chain must be valid; aware.

    Raises:
        Refused: the chain doesn't hold.

    """
    try:
        leaf, *others = load_pem_x509_certificates(pem)
        verifier = PolicyBuilder().store(roots).time(now).build_server_verifier(DNSName(NAME))
        chain = verifier.verify(leaf, others)
        key = leaf.public_key()
    except (ValueError, VerificationError, UnsupportedAlgorithm) as error:
        raise Refused(Reason.CHAIN_NOT_TRUSTED) from error
    if not isinstance(key, RSAPublicKey):
        raise Refused(Reason.CHAIN_NOT_TRUSTED)
    return SigningKey(
        key,
        max(each.not_valid_before_utc for each in chain),
        min(each.not_valid_after_utc for each in chain),
    )


class SigningKeys:
    """Keeps the keys that Alexa signs with, each until its chain expires. Threads may share it.

    A chain that is asked for by several requests at once is fetched once. What failed isn't kept: the next
    request tries again.
    """

    def __init__(
        self,
        *,
        fetch: Callable[[str], bytes] = download,
        roots: Store | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._fetch = fetch
        self._roots = roots or public_roots()
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, SigningKey] = {}
        self._coming: dict[str, Future[SigningKey]] = {}

    def find(self, url: str) -> RSAPublicKey:
        """Return the key whose chain is at *url*.

        Raises:
            Refused: there is no chain that can be had and trusted.

        """
        path = chain_path(url)
        now = self._clock()
        with self._lock:
            kept = self._kept.get(path)
            if kept and kept.is_valid(now):
                return kept.key
            coming = self._coming.get(path)
            fetching = coming is None
            if coming is None:
                if len(self._coming) >= _FETCHES:
                    raise Refused(Reason.CHAIN_NOT_FETCHED)
                coming = self._coming[path] = Future()
        if fetching:
            self._bring(path, coming, now)
        return coming.result().key

    def _bring(self, path: str, coming: "Future[SigningKey]", now: datetime) -> None:
        """Fetch and check a chain, for all who wait for it."""
        try:
            found = trusted_key(self._fetched(path), self._roots, now)
        except BaseException as error:  # noqa: BLE001  (it is raised again in all who wait)
            with self._lock:
                del self._coming[path]
            coming.set_exception(error)
            return
        with self._lock:
            del self._coming[path]
            self._kept.pop(path, None)
            self._kept[path] = found
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        coming.set_result(found)

    def _fetched(self, path: str) -> bytes:
        try:
            return self._fetch(path)
        except (OSError, http.client.HTTPException) as error:
            raise Refused(Reason.CHAIN_NOT_FETCHED) from error
