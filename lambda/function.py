"""The Lambda entry: builds the skill once, and hands every request to it."""

import gc

# Nothing of what a start makes is garbage yet; looking for some would take a seventh of its time.
gc.disable()

import os  # noqa: E402
from typing import Any  # noqa: E402

from lantern.app import create_skill  # noqa: E402
from lantern.journal.dynamodb import DynamoDBJournal  # noqa: E402

journal = DynamoDBJournal(os.environ["LANTERN_TABLE"])
# Made now rather than in the first turn: so it is part of SnapStart's snapshot.
journal.client  # noqa: B018
skill = create_skill(journal=journal, skill_id=os.environ.get("LANTERN_SKILL_ID") or None)

gc.freeze()
gc.enable()


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001  (Lambda's signature)
    """Answer one request of Alexa."""
    return skill.invoke(event)
