"""The Lambda entry: builds the skill once, and hands every request to it."""

import gc

# Nothing of what a start makes is garbage yet; looking for some would take a seventh of its time.
gc.disable()

import math  # noqa: E402
import os  # noqa: E402
from typing import Any  # noqa: E402

from snapshot_restore_py import register_before_snapshot  # type: ignore[import-untyped]  # noqa: E402

from lantern.app import create_skill  # noqa: E402
from lantern.handlers import every  # noqa: E402
from lantern.journal.dynamodb import DynamoDBJournal  # noqa: E402
from lantern.speech.content import Content  # noqa: E402

SKILL_ID = os.environ.get("LANTERN_SKILL_ID", "")
if not (SKILL_ID and os.environ.get("LANTERN_SALT")):
    raise RuntimeError(
        "set LANTERN_SKILL_ID and LANTERN_SALT: else any skill gets in, and keys can be guessed"
    )

journal = DynamoDBJournal(os.environ["LANTERN_TABLE"])
# Made now rather than in the first turn: so it is part of SnapStart's snapshot.
journal.client  # noqa: B018
skill = create_skill(journal=journal, skill_id=SKILL_ID)

gc.freeze()
gc.enable()


def rehearse() -> None:
    """Load what is left for the turn that first needs it, so that it is part of SnapStart's snapshot.

    A question in each language, of nobody and about nothing, takes the whole road without the journal. The
    coaches of the drills, the largest, judge a sentence each.
    """
    from lantern.coaching import listening, statements  # noqa: PLC0415  (not on a cold start)

    every()
    listening.assess("I was tired tonight", "You were tired")
    statements.assess("I feel tired when we talk late")
    intent = {"name": "AskIntent", "slots": {"question": {"name": "question", "value": "rehearsal"}}}
    for language in Content().beside():
        request = {"type": "IntentRequest", "requestId": "rehearsal", "locale": language, "intent": intent}
        system = {"application": {"applicationId": SKILL_ID}}
        skill.invoke({"version": "1.0", "context": {"System": system}, "request": request})


register_before_snapshot(rehearse)


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Answer one request of Alexa, in the time that Lambda has left for it."""
    milliseconds_left = getattr(context, "get_remaining_time_in_millis", None)
    return skill.invoke(event, milliseconds_left() / 1000 if milliseconds_left else math.inf)
