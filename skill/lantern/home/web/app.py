"""The Flask application: flask-ask-sdk's adapter, with this skill and its own verifier behind it."""

import logging
import traceback
from collections.abc import Mapping
from typing import Any

from ask_sdk_core.skill import CustomSkill, SkillConfiguration
from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from lantern.home.device import InvokesSkill
from lantern.home.web.refusal import Reason, Refused
from lantern.home.web.sdk_adapter import AbstractVerifier, SkillAdapter
from lantern.home.web.verifier import CHAIN_HEADER, SIGNATURE_HEADER, Replays, RequestVerifier, Verified
from lantern.journal import Journal, JournalUnavailable

__all__ = ["create_app"]

log = logging.getLogger("lantern")


def create_app(skill: InvokesSkill, *, verifier: RequestVerifier, journal: Journal) -> Flask:
    """Return the application: `POST /` answers Alexa, `GET /healthz` tells whether the journal can be used.

    Whatever is refused gets an empty answer with status 400; the log tells why, by a `Reason`.

    Args:
        skill: answers the requests that pass.
        verifier: lets them pass.
        journal: the one that the skill writes to.

    """
    app = Flask(__name__)
    # The adapter and Flask log tracebacks, which could hold what was said. What may be told is logged below.
    app.logger.disabled = True
    app.config.update(ASK_SDK_VERIFY_SIGNATURE=False, ASK_SDK_VERIFY_TIMESTAMP=False)
    adapter = SkillAdapter(
        skill=_WebSkill(skill),
        skill_id=__name__,  # only the name that Flask keeps the adapter under
        verifiers=[_OnlyAlexa(verifier)],
        app=app,
    )
    adapter.register(app=app, route="/", endpoint="skill")

    @app.get("/healthz")
    def healthz() -> tuple[dict[str, str], int]:
        try:
            journal.load("healthz")
        except JournalUnavailable as error:
            log.warning("journal unavailable", extra={"error": str(error)})
            return {"status": "journal unavailable"}, 503
        return {"status": "ok"}, 200

    app.register_error_handler(Refused, _refused)
    app.register_error_handler(UnicodeDecodeError, lambda _: _refused(Refused(Reason.NOT_JSON)))
    app.register_error_handler(JournalUnavailable, _unavailable)
    app.register_error_handler(HTTPException, _plain)
    app.register_error_handler(Exception, _failed)
    return app


class _Letter:
    """A request as it came, and once it was verified, what it holds."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.verified: Verified | None = None


class _Unopened:
    """Stands in for the SDK's serializer, which would read a request before it was verified."""

    def deserialize(self, payload: str, obj_type: object) -> _Letter:  # noqa: ARG002  (the SDK's signature)
        return _Letter(payload)

    def serialize(self, answer: dict[str, Any]) -> dict[str, Any]:
        return answer


class _OnlyAlexa(AbstractVerifier):  # type: ignore[misc]  # untyped
    """The verifier, as the SDK calls it."""

    def __init__(self, verifier: RequestVerifier) -> None:
        self._verifier = verifier

    def verify(
        self, headers: Mapping[str, str], serialized_request_env: str, deserialized_request_env: _Letter
    ) -> None:
        deserialized_request_env.verified = self._verifier.verify(
            serialized_request_env.encode(),
            signature=headers.get(SIGNATURE_HEADER),
            chain_url=headers.get(CHAIN_HEADER),
        )


class _WebSkill(CustomSkill):
    """The skill, as the SDK's adapter calls it. What the adapter passes around are letters and plain JSON."""

    def __init__(self, skill: InvokesSkill) -> None:
        super().__init__(SkillConfiguration(request_mappers=[], handler_adapters=[]))
        self.serializer = _Unopened()  # type: ignore[assignment]
        self._answering = skill
        self._replays = Replays()

    def invoke(  # type: ignore[override]
        self,
        request_envelope: _Letter,
        context: object,  # noqa: ARG002  (as above)
    ) -> dict[str, Any]:
        request = request_envelope.verified
        if request is None:
            raise RuntimeError("no verifier has seen this request")
        with self._replays.once(request):
            return self._answering.invoke(request.envelope)


def _refused(refused: Refused) -> Response:
    log.warning("refused", extra={"reason": refused.reason})
    return Response(status=400)


def _unavailable(error: JournalUnavailable) -> Response:
    """Tell Alexa that an event didn't get through, so that it comes again."""
    log.warning("journal unavailable", extra={"error": str(error)})
    return Response(status=503)


def _plain(error: HTTPException) -> Response:
    """Answer a wrong path or method with its status and nothing else; "Allow" stays."""
    headers = [(name, value) for name, value in error.get_headers() if name == "Allow"]
    return Response(status=error.code, headers=headers)


def _failed(error: Exception) -> Response:
    # As in `lantern.app`: the message or the traceback could hold what was said.
    last = traceback.extract_tb(error.__traceback__)[-1]
    log.error("failed", extra={"error": type(error).__name__, "place": f"{last.name}:{last.lineno}"})
    return Response(status=500)
