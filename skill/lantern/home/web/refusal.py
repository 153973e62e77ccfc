"""Why a request is refused: a code for the log, and nothing of the request."""

from enum import StrEnum

__all__ = ["Reason", "Refused"]


class Reason(StrEnum):
    """What was wrong. Whoever sent the request isn't told; all of them are answered with status 400."""

    MALFORMED = "malformed"
    """It isn't well-formed HTTP."""
    TOO_LARGE = "too_large"
    """Its head or its body is larger than any request of Alexa."""
    TOO_SLOW = "too_slow"
    """It took too long to arrive."""
    UNSIGNED = "unsigned"
    """The header `Signature-256` or `SignatureCertChainUrl` is missing, or the former isn't base64."""
    CHAIN_ADDRESS = "chain_address"
    """The certificates aren't said to be where Amazon keeps them."""
    CHAIN_NOT_FETCHED = "chain_not_fetched"
    """The certificates couldn't be had: no connection, no time, another status than 200, too large."""
    CHAIN_NOT_TRUSTED = "chain_not_trusted"
    """The certificates don't lead from a trusted root to Alexa's name, or not at this time."""
    WRONG_SIGNATURE = "wrong_signature"
    """The signature isn't that of this body by this certificate."""
    NOT_JSON = "not_json"
    """The body isn't a JSON object in UTF-8."""
    WRONG_TIME = "wrong_time"
    """The request is too old, from the future, or doesn't tell when it was made."""
    WRONG_SKILL = "wrong_skill"
    """The request is meant for another skill."""
    REPLAYED = "replayed"
    """The very same request was answered before."""


class Refused(Exception):  # noqa: N818  (named for what happens to the request)
    """The request isn't one to answer."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
