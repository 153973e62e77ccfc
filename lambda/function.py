"""The Lambda entry: builds the skill once, and hands every request to it."""

import gc

# Nothing of what a start makes is garbage yet; looking for some would take a seventh of its time.
gc.disable()

import os  # noqa: E402
from typing import Any  # noqa: E402

from snapshot_restore_py import register_before_snapshot  # type: ignore[import-untyped]  # noqa: E402

from lantern.app import create_skill  # noqa: E402
from lantern.journal.dynamodb import DynamoDBJournal  # noqa: E402
from lantern.speech.content import Content  # noqa: E402

SKILL_ID = os.environ.get("LANTERN_SKILL_ID") or None

journal = DynamoDBJournal(os.environ["LANTERN_TABLE"])
# Made now rather than in the first turn: so it is part of SnapStart's snapshot.
journal.client  # noqa: B018
skill = create_skill(journal=journal, skill_id=SKILL_ID)

gc.freeze()
gc.enable()


def rehearse() -> None:
    """Load what is left for the turn that first needs it, so that it is part of SnapStart's snapshot.

    A question in each language, of nobody and about nothing, takes the whole road without the journal.
    """
    import lantern.coaching.listening  # noqa: F401, PLC0415

    intent = {"name": "AskIntent", "slots": {"question": {"name": "question", "value": "rehearsal"}}}
    for language in Content().beside():
        request = {"type": "IntentRequest", "requestId": "rehearsal", "locale": language, "intent": intent}
        system = {"application": {"applicationId": SKILL_ID}}
        skill.invoke({"version": "1.0", "context": {"System": system}, "request": request})


register_before_snapshot(rehearse)


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001  (Lambda's signature)
    """Answer one request of Alexa."""
    return skill.invoke(event)
