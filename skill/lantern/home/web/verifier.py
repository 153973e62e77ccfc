"""Tells whether a request comes from Alexa, is meant for this skill, and is made now and never before."""

import base64
import binascii
import heapq
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from lantern.alexa import application_id
from lantern.home.web.refusal import Reason, Refused
from lantern.home.web.signing import SigningKeys

__all__ = ["CHAIN_HEADER", "SIGNATURE_HEADER", "Replays", "RequestVerifier", "Verified"]

SIGNATURE_HEADER = "Signature-256"
"""Holds the signature. `Signature`, which Alexa sends beside it, is SHA-1's and never looked at."""
CHAIN_HEADER = "SignatureCertChainUrl"

_TOLERANCE = timedelta(seconds=150)
_EVENT_TOLERANCE = timedelta(hours=1)
"""How old a skill event may be.

Alexa delivers events later than requests, and again when they failed. Both figures are those of Amazon's SDK
(ask_sdk_webservice_support.verifier_constants).
"""
_EVENTS = "AlexaSkillEvent."


@dataclass(frozen=True)
class Verified:
    """A request of Alexa."""

    envelope: Mapping[str, Any]
    """The request envelope."""
    digest: bytes
    """SHA-256 of the body."""
    until: datetime
    """After this time it is too old."""


class RequestVerifier:
    """Lets only Alexa's fresh requests to the skill *skill_id* pass. Threads may share it."""

    def __init__(
        self,
        skill_id: str,
        *,
        keys: SigningKeys | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._skill_id = skill_id
        self._keys = keys or SigningKeys(clock=clock)
        self._clock = clock

    def verify(self, body: bytes, *, signature: str | None, chain_url: str | None) -> Verified:
        """Return what *body* holds. Nothing of it is read before its signature was found to be Alexa's.

        Args:
            body: as it came over the wire.
            signature: the header `Signature-256`, if there was one.
            chain_url: the header `SignatureCertChainUrl`, if there was one.

        Raises:
            Refused: this isn't a request to answer.

        """
        self._check_signature(body, signature, chain_url)
        envelope = _read(body)
        until = self._fresh_until(envelope)
        if application_id(envelope) != self._skill_id:
            raise Refused(Reason.WRONG_SKILL)
        return Verified(envelope, sha256(body).digest(), until)

    def _check_signature(self, body: bytes, signature: str | None, chain_url: str | None) -> None:
        if not signature or not chain_url:
            raise Refused(Reason.UNSIGNED)
        try:
            signed = base64.b64decode(signature, validate=True)
        except (binascii.Error, ValueError) as error:
            raise Refused(Reason.UNSIGNED) from error
        try:
            self._keys.find(chain_url).verify(signed, body, PKCS1v15(), SHA256())
        except InvalidSignature as error:
            raise Refused(Reason.WRONG_SIGNATURE) from error

    def _fresh_until(self, envelope: Mapping[str, Any]) -> datetime:
        request: Any = envelope.get("request")
        try:
            made = datetime.fromisoformat(request["timestamp"])
            event = request["type"].startswith(_EVENTS)
            age = self._clock() - made
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise Refused(Reason.WRONG_TIME) from error
        tolerance = _EVENT_TOLERANCE if event else _TOLERANCE
        if not -_TOLERANCE <= age <= tolerance:
            raise Refused(Reason.WRONG_TIME)
        return made + tolerance


def _read(body: bytes) -> Mapping[str, Any]:
    try:
        envelope = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Refused(Reason.NOT_JSON) from error
    if not isinstance(envelope, dict):
        raise Refused(Reason.NOT_JSON)
    return envelope


class Replays:
    """Remembers what was answered, for as long as it would still be fresh. Threads may share it.

    Only requests that passed the verifier come here, so no one but Alexa can fill it.
    """

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._answered: set[bytes] = set()
        self._due: list[tuple[datetime, bytes]] = []

    @contextmanager
    def once(self, request: Verified) -> Iterator[None]:
        """Let the body's block run for each request once; again only after it raised.

        Raises:
            Refused: the very same bytes were answered before, or are being answered.

        """
        with self._lock:
            while self._due and self._due[0][0] < self._clock():
                self._answered.discard(heapq.heappop(self._due)[1])
            if request.digest in self._answered:
                raise Refused(Reason.REPLAYED)
            self._answered.add(request.digest)
            heapq.heappush(self._due, (request.until, request.digest))
        try:
            yield
        except BaseException:
            with self._lock:
                self._answered.discard(request.digest)
            raise
