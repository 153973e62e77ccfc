"""Requests damaged at random, from real ones: whatever JSON may say, the answer is a valid one."""

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fuzzing import Found, Home, damaged, flipped
from walking import REQUESTS, envelope

ROOT = Path(__file__).parents[1]


@cache
def home() -> Home:
    """Return the one home of this process."""
    return Home()


@cache
def real() -> tuple[str, ...]:
    """Return real requests as JSON: the examples, and some from the midst of sessions."""
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "events").glob("*.json"))]
    # No request may lead out of this machine, however it is damaged.
    inside = (each.replace("https://api.amazonalexa.com", "https://api.invalid") for each in examples)
    return (*inside, *map(json.dumps, recorded()))


def recorded() -> Iterator[dict[str, Any]]:
    """Yield every other request that Alexa may send, and the answer to what is asked then."""
    for number, name in enumerate(sorted(REQUESTS)[::2]):
        yield (first := envelope(REQUESTS[name], number=2 * number, new=True, attributes={}, person="maya"))
        attributes = home().skill.invoke(first).get("sessionAttributes") or {}
        said = REQUESTS["AMAZON.YesIntent"]
        yield envelope(said, number=2 * number + 1, new=False, attributes=attributes)


def doubled(chance: random.Random, text: str, request: Any) -> str:
    """Return JSON in which one key comes twice, first with another value."""
    key = json.dumps(chance.choice(sorted(request) or ["version"]))
    return text.replace(f"{key}:", f"{key}: {json.dumps(damaged(chance, []))}, {key}:", 1)


def received(chance: random.Random) -> Any:
    """Return what `json.loads` makes of a damaged request."""
    request = damaged(chance, json.loads(chance.choice(real())), chance.choice((0, 1, 1, 2, 4)))
    text = json.dumps(request)
    if chance.random() < 0.1 and isinstance(request, dict):
        text = doubled(chance, text, request)
    if chance.random() < 0.4:
        try:
            return json.loads(flipped(chance, text.encode()))
        except (ValueError, RecursionError):
            pass  # no JSON, which no entry gives to the skill
    return json.loads(text)


def fuzz(number: int, turns: int) -> Found:
    """Send so many damaged requests, by the seed *number*."""
    found = Found()
    for turn in range(turns):
        chance = random.Random(f"{number}/{turn}")
        try:
            home().turn(received(chance), forged=True)
        except Exception as error:  # noqa: BLE001  (what the skill lets out is what is looked for)
            found.wrong.append(f"envelopes, {number}/{turn}: {type(error).__name__}: {error}")
        found.turns += 1
    return found


def test_any_damage_to_a_request_gets_a_valid_answer() -> None:
    """Missing, doubled, nested, endless or of another kind: no part of a request brings the skill down."""
    assert fuzz(1, 1_200).wrong == []
