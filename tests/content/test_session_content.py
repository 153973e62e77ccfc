"""The menu that help and the launches read from."""

from operator import attrgetter
from typing import Any

import pytest

from lantern.journal.model import Household
from lantern.speech.content import Content

MENU: list[dict[str, Any]] = Content().load("session")["menu"]


def test_the_menu_fills_its_pages():
    """Help names three things in each breath, the last one too."""
    assert len(MENU) % 3 == 0


@pytest.mark.parametrize("path", [item["tried"] for item in MENU if "tried" in item])
def test_nothing_is_tried_at_first(path: str):
    """What makes a tip needless is something that a household remembers, and a new one doesn't."""
    assert not attrgetter(path)(Household())


def test_safety_is_no_tip():
    """It stands in the help, but nobody brings it up unasked in front of both."""
    assert [item["say"] for item in MENU if item.get("tip") is False] == ["I need safety help"]
