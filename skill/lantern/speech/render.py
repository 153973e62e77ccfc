"""Renders an answer's Jinja template to SSML, a reprompt and a card."""

import re
import zlib
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, ModuleLoader, StrictUndefined

if TYPE_CHECKING:
    from jinja2 import Template

    from lantern.speech.content import Content

__all__ = ["Card", "Occasion", "Renderer", "Spoken", "environment", "plain", "spoken_list"]

_MOST_VARIED = 12
"""How many choices between variants are remembered in a session."""
_WEEK = 7
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


def spoken_list(items: Sequence[str], last: str = "and", *, comma: bool = True) -> str:
    """Join *items* for the ear: "a", "a and b", "a, b, and c"; *comma* puts one before the last word."""
    if len(items) <= 1:
        return "".join(items)
    if len(items) == 2:  # noqa: PLR2004
        return f"{items[0]} {last} {items[1]}"
    return f"{', '.join(items[:-1])}{',' if comma else ''} {last} {items[-1]}"


class Occasion:
    """What an answer depends on besides its values: the day, and which variants were heard lately.

    `seed` tells one turn from another; `varied` is what the session remembers of earlier choices.
    """

    def __init__(
        self, seed: str = "", today: date = date.min, varied: Mapping[str, int] | None = None
    ) -> None:
        self.today = today
        self._seed = seed
        self._before = dict(varied or {})
        self._now: dict[str, int] = {}

    @property
    def varied(self) -> dict[str, int]:
        """The choices to remember, the latest last."""
        known = {key: pick for key, pick in self._before.items() if key not in self._now} | self._now
        return dict([*known.items()][-_MOST_VARIED:])

    def vary(self, *options: str) -> str:
        """Pick one of *options*: the same one each time within a turn, another one than last time."""
        key = f"{_lot(options[0]) & 0xFFFF:x}"
        if key not in self._now:
            pick = _lot(f"{self._seed} {options[0]}") % len(options)
            self._now[key] = (pick + (pick == self._before.get(key))) % len(options)
        return options[self._now[key] % len(options)]


def _lot(text: str) -> int:
    """Return a number that goes by *text*, whatever a request or a damaged state put into it."""
    return zlib.crc32(text.encode(errors="surrogatepass"))


_occasion: ContextVar[Occasion] = ContextVar("occasion")


def _vary(*options: str) -> str:
    return _occasion.get().vary(*options)


def environment(loader: FileSystemLoader | ModuleLoader | None) -> Environment:
    """Return the one Jinja environment that templates are written, compiled and rendered with."""
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    made.globals["vary"] = _vary
    made.filters["spoken_list"] = spoken_list
    # Named here so that templates compile; a renderer puts the words of its language behind them.
    made.filters["spoken_day"] = made.filters["spoken_time"] = str
    return made


class Renderer:
    """Renders the templates of one language as they are said in one place; each is compiled once.

    A template has the blocks `say` (statements), `ask` (the closing question, if the session is to stay
    open), `reprompt` (required beside `ask`) and `card` (its first line is the title).
    """

    def __init__(self, content: "Content", locale: str = "") -> None:
        speech = content.folder / "speech"
        self._environment = environment(
            ModuleLoader(speech) if content.compiled else FileSystemLoader(speech)
        )
        self._content = content
        self._locale = content.locale(locale)
        self._spelling = content.spelling(locale)
        self._environment.filters |= {
            "spoken_day": self._day,
            "spoken_time": self._time,
            "spoken_list": self._list,
        }

    def render(self, name: str, values: Mapping[str, object], occasion: Occasion | None = None) -> Spoken:
        """Render the answer *name* ("gratitude/prompt") with *values*.

        Raises:
            jinja2.TemplateError: no such template, or a value is missing.

        """
        template = self._environment.get_template(f"{name}.ssml.j2")
        token = _occasion.set(occasion or Occasion())
        try:
            blocks = {
                block: self._spelling(_render_block(template, block, values)) for block in template.blocks
            }
        finally:
            _occasion.reset(token)
        return Spoken(
            say=_one_line(blocks.get("say", "")),
            ask=_one_line(blocks.get("ask", "")),
            reprompt=_one_line(blocks.get("reprompt", "")),
            card=_card(blocks.get("card", "")),
        )

    @property
    def _dates(self) -> Mapping[str, Any]:
        return {**self._content.load("session")["dates"], **self._locale.get("dates", {})}

    def _list(self, items: Sequence[str], last: str = "") -> str:
        """Join *items* as this language does; *last* is another word before the last one, such as "or"."""
        words = dict(self._content.load("locales")["lists"]) if self._content.has("locales") else {}
        return spoken_list(items, **(words | {"last": last} if last else words))

    def _day(self, day: date) -> str:
        """Say *day* as seen from today: "tomorrow", "on Friday", "on March 9"."""
        today, words = _occasion.get().today, self._dates
        away = (day - today).days
        if str(away) in words["near"]:
            return str(words["near"][str(away)])
        weekday, month = words["weekdays"][day.weekday()], words["months"][day.month - 1]
        form = "weekday" if 0 < away < _WEEK else "day" if day.year == today.year else "year"
        return str(words[form]).format(weekday=weekday, month=month, day=day.day, year=day.year)

    def _time(self, clock: str) -> str:
        """Say a time of day, given as "20:30"."""
        hour, minute = (int(part) for part in clock.split(":")[:2])
        words = self._dates
        part = next(each for each in words["parts"] if hour < each["until"])
        form = words["time" if minute else "hour"]
        return str(form).format(
            hour=hour, half_day=(hour - 1) % 12 + 1, minute=f"{minute:02}", part=part["say"]
        )


def _render_block(template: "Template", block: str, values: Mapping[str, object]) -> str:
    text = "".join(template.blocks[block](template.new_context(dict(values))))
    # An apostrophe needs no escaping in text, and reads better in logs of a front end and in tests.
    return text.replace("&#39;", "'")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _card(text: str) -> Card | None:
    title, _, rest = text.strip().partition("\n")
    return Card(plain(title), "\n".join(plain(line) for line in rest.strip().splitlines())) if title else None
