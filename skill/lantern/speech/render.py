"""Renders an answer's Jinja template to SSML, a reprompt and a card."""

import re
import zlib
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, ModuleLoader, StrictUndefined

if TYPE_CHECKING:
    from jinja2 import Template

    from lantern.speech.content import Content

__all__ = ["Card", "Renderer", "Spoken", "environment", "plain", "spoken_list"]

_seed: ContextVar[str] = ContextVar("seed", default="")
_TAG = re.compile(r"<[^>]*>")
_SPACE_BEFORE = re.compile(r" ([.,:;?!])")


@dataclass(frozen=True)
class Card:
    """What the Alexa app shows of an answer."""

    title: str
    text: str


@dataclass(frozen=True)
class Spoken:
    """An answer ready to be said.

    `say` and `ask` are SSML fragments without the `speak` element. `ask` is the closing question; an
    answer without one closes the session. `reprompt` is what is said when nobody answers the question.
    """

    say: str
    ask: str = ""
    reprompt: str = ""
    card: Card | None = None

    @property
    def ssml(self) -> str:
        """The whole answer as one SSML document."""
        return f"<speak>{' '.join(part for part in (self.say, self.ask) if part)}</speak>"


def plain(ssml: str) -> str:
    """Return the text of an SSML document or fragment, as a listener would write it down."""
    return _SPACE_BEFORE.sub(r"\1", " ".join(unescape(_TAG.sub(" ", ssml)).split()))


def spoken_list(items: Sequence[str], last: str = "and") -> str:
    """Join *items* for the ear: "a", "a and b", "a, b, and c"."""
    if len(items) <= 1:
        return "".join(items)
    if len(items) == 2:  # noqa: PLR2004
        return f"{items[0]} {last} {items[1]}"
    return f"{', '.join(items[:-1])}, {last} {items[-1]}"


def _vary(*options: str) -> str:
    """Pick one of *options*, the same one each time within a turn."""
    return options[zlib.crc32(f"{_seed.get()} {options[0]}".encode()) % len(options)]


def environment(loader: FileSystemLoader | ModuleLoader | None) -> Environment:
    """Return the one Jinja environment that templates are written, compiled and rendered with."""
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    made.globals["vary"] = _vary
    made.filters["spoken_list"] = spoken_list
    return made


class Renderer:
    """Renders the templates of one language; each is compiled once.

    A template has the blocks `say` (statements), `ask` (the closing question, if the session is to stay
    open), `reprompt` (required beside `ask`) and `card` (its first line is the title).
    """

    def __init__(self, content: "Content") -> None:
        speech = content.folder / "speech"
        self._environment = environment(
            ModuleLoader(speech) if content.compiled else FileSystemLoader(speech)
        )

    def render(self, name: str, values: Mapping[str, object], seed: str = "") -> Spoken:
        """Render the answer *name* ("gratitude/prompt") with *values*; *seed* steers `vary`.

        Raises:
            jinja2.TemplateError: no such template, or a value is missing.

        """
        template = self._environment.get_template(f"{name}.ssml.j2")
        token = _seed.set(seed)
        try:
            blocks = {block: _render_block(template, block, values) for block in template.blocks}
        finally:
            _seed.reset(token)
        return Spoken(
            say=_one_line(blocks.get("say", "")),
            ask=_one_line(blocks.get("ask", "")),
            reprompt=_one_line(blocks.get("reprompt", "")),
            card=_card(blocks.get("card", "")),
        )


def _render_block(template: "Template", block: str, values: Mapping[str, object]) -> str:
    return "".join(template.blocks[block](template.new_context(dict(values))))


def _one_line(text: str) -> str:
    # An apostrophe needs no escaping in text, and reads better in logs of a front end and in tests.
    return " ".join(text.replace("&#39;", "'").split())


def _card(text: str) -> Card | None:
    title, _, rest = text.strip().partition("\n")
    return Card(plain(title), "\n".join(plain(line) for line in rest.strip().splitlines())) if title else None
