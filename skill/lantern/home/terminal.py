"""A conversation in the terminal: type what you would say; an empty line is silence."""

import contextlib
import sys
import textwrap
from collections.abc import Iterable, Mapping
from typing import TextIO

from lantern.home.device import VirtualDevice
from lantern.speech.content import Content

with contextlib.suppress(ImportError):
    import readline  # noqa: F401  (lets the arrow keys work at the prompt)

__all__ = ["talk"]

_WIDTH = 88


def talk(device: VirtualDevice, lines: Iterable[str] | None = None, out: TextIO = sys.stdout) -> None:
    """Hold a conversation: read lines (typed ones by default) until they end, and print the answers.

    Lines that come from a pipe are shown, so that the transcript reads as a conversation.
    """
    interactive = lines is None and sys.stdin.isatty()
    words = _words(device)
    out.write(words["introduction"] + "\n")
    try:
        for line in _typed(words["you"]) if interactive else (sys.stdin if lines is None else lines):
            if not interactive:
                out.write(f"{words['you']}{line.strip()}\n")
            _turn(device, line.strip(), words, out)
    except KeyboardInterrupt:
        pass
    finally:
        device.close()
        out.write("\n" if interactive else "")


def _words(device: VirtualDevice) -> Mapping[str, str]:
    """Return what is written around the conversation, in the device's language if it has words for it."""
    language = Content(device.locale.partition("-")[0])
    known = language.load("locales").get("terminal") if language.has("locales") else None
    words = known or Content().load("locales")["terminal"]
    return {key: text.format(opening=device.opening) for key, text in words.items()}


def _typed(prompt: str) -> Iterable[str]:
    while True:
        try:
            yield input(prompt)
        except EOFError:
            return


def _turn(device: VirtualDevice, line: str, words: Mapping[str, str], out: TextIO) -> None:
    if not line:
        if not device.in_session:
            return
        exchange = device.silence()
        _print(exchange.reprompt if exchange else "", words, out)
    else:
        _print(device.say(line).speech, words, out)
    if not device.in_session:
        out.write(f"   {words['closed']}\n\n")


def _print(speech: str, words: Mapping[str, str], out: TextIO) -> None:
    if speech:
        name = words["lantern"]
        wrapped = textwrap.wrap(speech, _WIDTH, initial_indent=name, subsequent_indent=" " * len(name))
        out.write("\n".join(wrapped) + "\n\n")
