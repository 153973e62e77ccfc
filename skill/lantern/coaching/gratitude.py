"""Gratitude prompts: which one comes next, dealt like a shuffled deck, one deck a household."""

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

__all__ = ["DEEP", "LIGHT", "Prompt", "choose", "depth_for", "remember"]

LIGHT = "light"
DEEP = "deep"

_KEY_LENGTH = 4
_LIGHT_AT_FIRST = 10
_LIGHT_EVERY = 3


@dataclass(frozen=True, slots=True)
class Prompt:
    """An invitation to say something good."""

    id: str
    """Stable name, unique for ever."""
    theme: str
    """Id of the theme it belongs to."""
    depth: str
    """``light``: answered in ten seconds without feeling exposed; ``deep``: for when talking is easier."""
    text: str
    """What is said aloud."""

    @property
    def key(self) -> str:
        """Four characters that stand for the id where used prompts are remembered in little space."""
        digest = hashlib.sha256(self.id.encode()).digest()
        return base64.b32encode(digest)[:_KEY_LENGTH].decode()


def depth_for(shared: int) -> str:
    """Return the depth that suits a household which has shared *shared* appreciations so far.

    The first ten prompts are light. From then on most are deep; every third stays light, for tired evenings.
    """
    if shared < _LIGHT_AT_FIRST or shared % _LIGHT_EVERY == 0:
        return LIGHT
    return DEEP


def choose(
    prompts: "Sequence[Prompt]", *, used: "Collection[str]", household: str, day: "date", depth: str
) -> Prompt:
    """Return the prompt of *day* for *household*: the same for the same arguments, in any process.

    None whose key is in *used* comes while an unused one is left. *depth* is preferred, not insisted on. When
    all were used, the deck starts over. Raises ValueError when there are no prompts at all.
    """
    if not prompts:
        raise ValueError("There is no prompt to choose from; load content/en/gratitude.yaml first.")
    unused = [prompt for prompt in prompts if prompt.key not in used] or prompts
    fitting = [prompt for prompt in unused if prompt.depth == depth] or unused

    def lot(prompt: Prompt) -> bytes:
        return hashlib.sha256(f"{household}\n{day.isoformat()}\n{prompt.id}".encode()).digest()

    return min(fitting, key=lot)


def remember(prompts: "Sequence[Prompt]", used: "Collection[str]", prompt: Prompt) -> tuple[str, ...]:
    """Return the keys to keep now that *prompt* was said: sorted, at most one for each of *prompts*.

    When the deck is through, only *prompt* stays marked, so that the new round doesn't open with it.
    """
    deck = {each.key for each in prompts}
    marked = (deck & set(used)) | {prompt.key}
    return (prompt.key,) if marked >= deck else tuple(sorted(marked))
