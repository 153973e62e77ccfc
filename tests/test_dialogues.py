"""Plays every conversation under tests/dialogues over a fresh journal."""

from pathlib import Path

import pytest

from lantern.journal.sqlite import SqliteJournal
from lantern.testing.dialogues import Dialogue, TurnDiffered, load, play

FOLDER = Path(__file__).parent / "dialogues"
DIALOGUES = [
    pytest.param(dialogue, id=f"{path.parent.name}/{path.stem}: {dialogue.name}")
    for path in sorted(FOLDER.glob("*/*.yaml"))
    for dialogue in load(path)
]


@pytest.mark.parametrize("dialogue", DIALOGUES)
def test_dialogue(dialogue: Dialogue, journal: SqliteJournal) -> None:
    """The conversation goes as it is written."""
    play(dialogue, journal)


def test_runner_tells_the_turn_that_differed(journal: SqliteJournal, tmp_path: Path) -> None:
    """A dialogue that goes otherwise fails with the turn's number, the difference and the conversation."""
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "- name: wrong\n  turns:\n"
        "    - say: open evening lantern\n    - {say: help, intent: Nonsense, hears: xyzzy}\n"
    )
    with pytest.raises(
        TurnDiffered, match=r"turn 2: understood AMAZON.HelpIntent, not Nonsense; doesn't say 'xyzzy'"
    ):
        play(load(file)[0], journal)


def test_runner_refuses_unknown_keys(tmp_path: Path) -> None:
    """A misspelled expectation is an error, not silently passed over."""
    file = tmp_path / "typo.yaml"
    file.write_text("- name: typo\n  turns:\n    - {say: help, hear: something}\n")
    with pytest.raises(ValueError, match="turn 1"):
        load(file)
