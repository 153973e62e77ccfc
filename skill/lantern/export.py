"""A household's copy of what is kept of it, with or without what one partner keeps to oneself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from lantern.coaching.partners import is_private

if TYPE_CHECKING:
    from lantern.journal.protocol import JSON, Journal

__all__ = ["export"]

_SEALED = ("answers", "voices")
"""What is sealed of a question that both answer apart, until both open it."""


def export(journal: "Journal", household: str, *, with_private: bool = False) -> dict[str, "JSON"]:
    """Return all of *household* as JSON; what is private only *with_private*.

    Left out are private entries, how many there are, and answers that nobody has opened yet: the file is for
    both, and neither may learn from it what the other kept back.

    Raises:
        JournalUnavailable: it couldn't be read.

    """
    found: dict[str, Any] = dict(journal.export(household))
    if not with_private:
        found["entries"] = [each for each in found["entries"] if not _is_private(each)]
        found["state"] = _without_private(found["state"])
    return cast("dict[str, JSON]", found)


def _is_private(entry: Mapping[str, Any]) -> bool:
    return is_private(entry["kind"]) or bool(entry["body"].get("private"))


def _without_private(state: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    if state is None:
        return None
    kept = {kind: count for kind, count in state.get("kept", {}).items() if not is_private(kind)}
    partners = dict(state.get("partners", {}))
    if "apart" in partners:
        partners["apart"] = {key: value for key, value in partners["apart"].items() if key not in _SEALED}
    return {key: {"kept": kept, "partners": partners}.get(key, value) for key, value in state.items()}
