"""Safety: a brief, kind answer with the right contacts, and then silence; nothing of it is kept."""

from lantern.capability import Capability, Needs
from lantern.turn import Reply, Turn

__all__ = ["safety"]

safety = Capability("safety")


@safety.intent("SafetyIntent", needs=Needs.NOTHING, everywhere=True)
def answer(turn: Turn) -> Reply:
    """Answer a disclosure, or "I need safety help", by the locale's contacts; the session ends."""
    data = turn.content.load("safety")
    kind = turn.slot("danger").id or "general"
    template = kind if kind in data["answers"] else "general"
    return Reply(f"safety/{template}", {"contacts": data["contacts"].get(turn.locale, {})}, done=True)
