"""Alexa's limits on an answer, checked in one place."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from html import escape
from typing import Any

from lantern.speech.render import plain

__all__ = ["BREAK_SECONDS", "CHARACTERS", "RESPONSE_BYTES", "fit_response", "fit_ssml", "problems"]

CHARACTERS = 8_000
"""Speech and card texts must be shorter."""
RESPONSE_BYTES = 24 * 1024
"""The whole response must be smaller, session attributes included."""
BREAK_SECONDS = 10
"""A single break may be as long as this."""
TAGS = frozenset(
    {
        "speak",
        "audio",
        "break",
        "emphasis",
        "lang",
        "p",
        "phoneme",
        "prosody",
        "s",
        "say-as",
        "sub",
        "voice",
        "w",
    }
    | {"amazon:domain", "amazon:effect", "amazon:emotion"}
)
_BREAK = re.compile(r'<break[^>]*time="([\d.]+m?s)"')
_QUESTION = re.compile(r"(?:^|(?<=[.!?]))[^.!?]{1,500}\?$")
"""The last sentence of a text, where it asks something and is no longer than what is asked aloud."""
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML can't hold."""
_XMLNS = "<speak xmlns:amazon='amazon'>"


def fit_ssml(ssml: str) -> str:
    """Return an SSML document within the limits; one that isn't is said as plain, shortened text.

    A question at its end is kept: the session stays open for its answer.
    """
    if len(ssml) < CHARACTERS and _is_valid(ssml):
        return ssml
    text = _UNSAYABLE.sub("", plain(ssml))
    asked = _QUESTION.search(text)
    head, question = (text[: asked.start()], asked[0]) if asked else (text, "")
    while len(said := f"<speak>{escape(head + question, quote=False)}</speak>") >= CHARACTERS:
        head = head[: int(len(head) * 0.9)].rpartition(" ")[0]
    return said


def fit_response(response: dict[str, Any]) -> dict[str, Any]:
    """Return a response envelope within the limits: else its card and what Repeat would say go."""
    if not _fits(response):
        response["response"].pop("card", None)
        (response.get("sessionAttributes") or {}).pop("said", None)
    if not _fits(response):
        response["sessionAttributes"] = {}
    return response


def problems(response: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a response envelope: [] for a good one."""
    inner = response.get("response") or {}
    speech = (inner.get("outputSpeech") or {}).get("ssml", "")
    reprompt = ((inner.get("reprompt") or {}).get("outputSpeech") or {}).get("ssml", "")
    is_open = inner.get("shouldEndSession") is False
    found = []
    for name, ssml in (("speech", speech), ("reprompt", reprompt)):
        if ssml and not _is_valid(ssml):
            found.append(f"the {name} is no valid SSML: {ssml}")
        if any(_seconds(length) > BREAK_SECONDS for length in _BREAK.findall(ssml)):
            found.append(f"the {name} has a break of more than {BREAK_SECONDS} seconds")
        if len(ssml) >= CHARACTERS:
            found.append(f"the {name} has {len(ssml)} characters")
    if plain(speech).endswith("?") != is_open:
        found.append(f"{'open' if is_open else 'closed'}, but it ends with: {plain(speech)[-60:]}")
    if is_open != bool(reprompt):
        found.append(
            "an open answer needs a reprompt" if is_open else "a closed answer can't have a reprompt"
        )
    if is_open and plain(reprompt) and plain(speech).endswith(plain(reprompt)):
        found.append(f"the reprompt adds nothing: {plain(reprompt)}")
    if _size(response) >= RESPONSE_BYTES:
        found.append("the response is too large")
    return found


def _seconds(length: str) -> float:
    unit = "ms" if length.endswith("ms") else "s"
    return float(length.removesuffix(unit)) / (1000 if unit == "ms" else 1)


def _fits(response: Mapping[str, Any]) -> bool:
    try:
        return _size(response) < RESPONSE_BYTES
    except ValueError:
        return False  # a damaged session brought what JSON or UTF-8 can't say: NaN, half an emoji


def _size(response: Mapping[str, Any]) -> int:
    return len(json.dumps(response, ensure_ascii=False, allow_nan=False).encode())


def _is_valid(ssml: str) -> bool:
    try:
        root = ET.fromstring(ssml.replace("<speak>", _XMLNS, 1))  # noqa: S314  (our own rendering)
    except (ET.ParseError, UnicodeEncodeError):
        return False
    tags = {element.tag.replace("{amazon}", "amazon:") for element in root.iter()}
    return root.tag == "speak" and tags <= TAGS
