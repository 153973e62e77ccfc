"""What the owner may do for a household that asks: a copy of what is kept of it, or erasing it.

Two functions with a role each. Nothing but the owner's own call reaches them.
"""

import os
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from lantern.alexa import household_key, key_before
from lantern.export import export as export_household
from lantern.journal.dynamodb import DynamoDBJournal

journal = DynamoDBJournal(os.environ["LANTERN_TABLE"])


def export(event: Mapping[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001  (Lambda's signature)
    """Return what is kept of a household, as JSON.

    *event* names it by `user_id`, Alexa's id of the user, or by `household`, its key in the table. What one
    partner keeps from the other is left out unless `with_private` is true.

    Raises:
        ValueError: it names no household.
        JournalUnavailable: the table can't be read.

    """
    keys, with_private = _keys(event), event.get("with_private") is True
    # While a household is moved, an entry may show up under both keys, but not under none.
    copies: list[dict[str, Any]] = [export_household(journal, key, with_private=with_private) for key in keys]
    entries = {entry["id"]: entry for copy in copies for entry in copy["entries"]}
    return {
        "household": keys[-1],
        "state": next((copy["state"] for copy in reversed(copies) if copy["state"] is not None), None),
        "entries": sorted(entries.values(), key=itemgetter("at")),
    }


def erase(event: Mapping[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001  (Lambda's signature)
    """Erase a household for good, and return how many items there were.

    *event* names it as for `export`. It must also hold `"erase": true`, so that what was meant for the other
    function erases nothing here.

    Raises:
        ValueError: it names no household, or doesn't ask to erase it.
        JournalUnavailable: some items may be left; the same call again goes on.

    """
    keys = _keys(event)
    if event.get("erase") is not True:
        raise ValueError('nothing was erased: to erase for good, add "erase": true')
    return {"household": keys[-1], "erased": sum(map(journal.erase, keys))}


def _keys(event: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the key of the household that *event* names; before it the one from before the salt changed."""
    user_id, household = event.get("user_id"), event.get("household")
    if isinstance(user_id, str) and user_id and household is None:
        salt = os.environ["LANTERN_SALT"]
        if not salt:
            raise ValueError("set LANTERN_SALT to the one that the skill has: without, nobody is found")
        before = key_before(user_id, salt, os.environ.get("LANTERN_PREVIOUS_SALT", ""))
        return (before, household_key(user_id, salt)) if before else (household_key(user_id, salt),)
    if isinstance(household, str) and household and user_id is None:
        return (household,)
    raise ValueError('name one household: {"user_id": "amzn1.ask.account…"} or {"household": "…"}')
