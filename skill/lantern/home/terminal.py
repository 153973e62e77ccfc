"""A conversation in the terminal: type what you would say; an empty line is silence."""

import contextlib
import sys
import textwrap
from collections.abc import Iterable
from typing import TextIO

from lantern.home.device import INVOCATION, VirtualDevice

with contextlib.suppress(ImportError):
    import readline  # noqa: F401  (lets the arrow keys work at the prompt)

__all__ = ["talk"]

_WIDTH = 88
_INTRODUCTION = f"""\
Evening Lantern, in your terminal. Type what you would say to the speaker, and press Enter.
An empty line is silence. Ctrl-D ends.

You could say: give us a gratitude prompt · let's practice listening · how long does trust take
               what's on our checklist · we did our weekly talk · help · stop

Begin with: {INVOCATION}
"""
_CLOSED = f"   (The lantern is closed. To open it again, say: {INVOCATION})"


def talk(device: VirtualDevice, lines: Iterable[str] | None = None, out: TextIO = sys.stdout) -> None:
    """Hold a conversation: read lines (typed ones by default) until they end, and print the answers.

    Lines that come from a pipe are shown, so that the transcript reads as a conversation.
    """
    interactive = lines is None and sys.stdin.isatty()
    out.write(_INTRODUCTION + "\n")
    try:
        for line in _typed() if interactive else (sys.stdin if lines is None else lines):
            if not interactive:
                out.write(f"You: {line.strip()}\n")
            _turn(device, line.strip(), out)
    except KeyboardInterrupt:
        pass
    finally:
        device.close()
        out.write("\n" if interactive else "")


def _typed() -> Iterable[str]:
    while True:
        try:
            yield input("You: ")
        except EOFError:
            return


def _turn(device: VirtualDevice, line: str, out: TextIO) -> None:
    if not line:
        if not device.in_session:
            return
        exchange = device.silence()
        _print(exchange.reprompt if exchange else "", out)
    else:
        _print(device.say(line).speech, out)
    if not device.in_session:
        out.write(_CLOSED + "\n\n")


def _print(speech: str, out: TextIO) -> None:
    if speech:
        wrapped = textwrap.wrap(speech, _WIDTH, initial_indent="Lantern: ", subsequent_indent=" " * 9)
        out.write("\n".join(wrapped) + "\n\n")
