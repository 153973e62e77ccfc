"""Encouragement: which kind line comes next, none of a situation twice before all of its lines were heard."""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lantern.coaching.gratitude import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

__all__ = ["Situation", "choose", "remember"]


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that happened, and what can be said to it."""

    id: str
    """Stable name."""
    names: tuple[str, ...]
    """What people call it; the first is spoken."""
    lines: tuple[str, ...]
    """What can be said, each by itself."""
    ask: str
    """The question after a line."""
    then: str
    """What a yes to it leads to: ``prompt``, ``share``, or a question for the FAQ."""


def choose(lines: "Sequence[str]", *, used: "Collection[str]", lot: str) -> str:
    """Return one of *lines* whose key isn't in *used*, as long as there is one; the same for the same *lot*.

    Raises ValueError when there are no lines at all.
    """
    if not lines:
        raise ValueError("There is no line to choose from; load content/en/encouragement.yaml first.")
    unused = [line for line in lines if key_of(line) not in used] or lines
    return min(
        unused, key=lambda line: hashlib.sha256(f"{lot}\n{line}".encode(errors="surrogatepass")).digest()
    )


def remember(
    situations: "Mapping[str, Situation]", used: "Collection[str]", situation: str, line: str
) -> tuple[str, ...]:
    """Return the keys to keep now that *line* was said to *situation*: sorted, one for each line at most.

    When all lines of the situation were heard, of those only *line* stays marked.
    """
    known = {key_of(each) for one in situations.values() for each in one.lines}
    own = {key_of(each) for each in situations[situation].lines}
    marked = (known & set(used)) | {key_of(line)}
    if marked >= own:
        marked = (marked - own) | {key_of(line)}
    return tuple(sorted(marked))
