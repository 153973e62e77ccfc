"""Holds the evenings that stand in a Markdown file again, so that what the documents show stays true.

An evening is a fenced block of text after a comment with its date: the couple's lines are taken from it, the
skill's are written anew. All evenings of a file are one household's, one after the other:

    <!-- evening: 2026-03-02T19:30 America/Chicago -->
    ```text
    You: open evening lantern
    Lantern: Welcome to Evening Lantern. …
    ```
"""

import re
import tempfile
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from lantern.app import create_skill
from lantern.home.device import VirtualDevice
from lantern.journal.sqlite import SqliteJournal

__all__ = ["held_again"]

_EVENING = re.compile(r"(<!-- evening: (\S+) (\S+) -->\n+```text\n)(.*?)(```)", re.DOTALL)
_WIDTH = 88
_PACE = timedelta(seconds=20)
"""Time that an exchange takes."""


def held_again(text: str) -> str:
    """Return the Markdown *text* with each evening in it as the skill would lead it now."""
    with tempfile.TemporaryDirectory() as folder, SqliteJournal(Path(folder) / "journal.sqlite3") as journal:
        clock = _Clock()
        device = VirtualDevice(
            create_skill(journal=journal, clock=clock), clock=clock, request_prefix="transcript"
        )

        def hold(match: re.Match[str]) -> str:
            clock.now = datetime.fromisoformat(match[2]).replace(tzinfo=ZoneInfo(match[3]))
            device.close()
            return match[1] + "\n\n".join(_hold(device, clock, match[4])) + "\n" + match[5]

        return _EVENING.sub(hold, text)


class _Clock:
    """Tells the time of the evening."""

    now = datetime.fromtimestamp(0, UTC)

    def __call__(self) -> datetime:
        return self.now


def _hold(device: VirtualDevice, clock: _Clock, block: str) -> Iterator[str]:
    for line in re.findall(r"^You: (.*)$", block, flags=re.MULTILINE):
        clock.now += _PACE
        if line == "(silence)":
            exchange = device.silence()
            speech = exchange.reprompt if exchange else "(The session ends.)"
        else:
            speech = device.say(line).speech
        said = textwrap.fill(
            f"Lantern: {speech}", _WIDTH, subsequent_indent=" " * len("Lantern: "), break_on_hyphens=False
        )
        yield f"You: {line}\n{said}"
