"""The household aggregate: what is remembered of a couple besides their journal entries.

Its size is bounded whatever the years of use. It is stored as JSON; reading is forgiving, so that an older,
newer or damaged state never stops an evening: what can't be read falls back to its default.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

__all__ = [
    "ChecklistMemory",
    "GratitudeMemory",
    "HabitMemory",
    "Household",
    "ListeningMemory",
    "Paused",
    "from_state",
    "to_state",
]

T = TypeVar("T")

SCHEMA = 1
"""Version of the state's layout, stored with it."""


@dataclass
class GratitudeMemory:
    """What is remembered of the gratitude prompts."""

    day: date | None = None
    """The local day on which `prompt` was given."""
    prompt: str | None = None
    """Id of the latest prompt."""
    used: list[str] = field(default_factory=list)
    """Keys of the prompts given since the last time around."""
    shared: int = 0
    """How many appreciations were said, kept or not."""
    shared_on: date | None = None
    """The local day of the latest one."""


@dataclass
class ListeningMemory:
    """What is remembered of the listening drills, by drill id."""

    levels: dict[str, int] = field(default_factory=dict)
    """Level 1 to 3."""
    recent: dict[str, list[float]] = field(default_factory=dict)
    """The latest scores, each 0 to 1, newest last."""
    heard: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the statements heard since the last time around."""
    rounds: int = 0
    """How many replies were given feedback, ever."""
    last_drill: str | None = None


@dataclass
class HabitMemory:
    """When one habit was done."""

    days: list[date] = field(default_factory=list)
    """The latest days, newest last."""
    count: int = 0
    """How often, ever."""


@dataclass
class ChecklistMemory:
    """What is remembered of the checklist, by habit id."""

    habits: dict[str, HabitMemory] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)
    """Habits that the couple switched off."""
    latest: str | None = None
    """The habit that was marked last."""


@dataclass
class Paused:
    """An exercise that was cut off and can be continued."""

    name: str = ""
    step: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    at: datetime | None = None


@dataclass
class Household:
    """Everything that is remembered of one household, but for its entries."""

    schema: int = SCHEMA
    launches: int = 0
    """On how many days the skill was opened."""
    last_seen: date | None = None
    time_zone: str | None = None
    """IANA name, as the device told it."""
    time_zone_checked: date | None = None
    gratitude: GratitudeMemory = field(default_factory=GratitudeMemory)
    listening: ListeningMemory = field(default_factory=ListeningMemory)
    checklist: ChecklistMemory = field(default_factory=ChecklistMemory)
    paused: Paused | None = None
    last_request: str | None = None
    """Fingerprint of the latest request that was committed."""


def to_state(household: Household) -> dict[str, Any]:
    """Return *household* as JSON data, without what is empty."""
    return cast("dict[str, Any]", _to_json(asdict(household)))


def from_state(state: Mapping[str, Any] | None) -> Household:
    """Return the household that `to_state` wrote; never raises, whatever *state* holds."""
    return cast("Household", _read(Household, state if isinstance(state, Mapping) else {}, Household()))


def _to_json(value: object) -> object:
    if isinstance(value, dict):
        return {key: _to_json(item) for key, item in value.items() if item not in (None, [], {})}
    if isinstance(value, list):
        return [_to_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _hints(cls: type) -> Mapping[str, Any]:
    return get_type_hints(cls)


def _read(kind: Any, value: object, default: object) -> object:  # noqa: ANN401  (a type or a generic alias)
    """Return *value* as *kind*, or *default* where it doesn't fit."""
    try:
        return _convert(kind, value)
    except (TypeError, ValueError, OverflowError):
        return default


def _convert(kind: Any, value: object) -> object:  # noqa: ANN401, C901  (a case for each type)
    """Return *value* as *kind*.

    Raises:
        TypeError, ValueError: it doesn't fit.

    """
    origin = get_origin(kind)
    if origin is UnionType:
        return None if value is None else _convert(get_args(kind)[0], value)
    if origin is list and isinstance(value, list):
        return [_convert(get_args(kind)[0], item) for item in value]
    if origin is dict and isinstance(value, dict):
        return {str(key): _convert(get_args(kind)[1], item) for key, item in value.items()}
    if is_dataclass(kind) and isinstance(value, Mapping):
        made = cast("type", kind)()
        for each in fields(kind):
            if each.name in value:
                found = _read(
                    _hints(cast("type", kind))[each.name], value[each.name], getattr(made, each.name)
                )
                setattr(made, each.name, found)
        return made
    if kind in (date, datetime) and isinstance(value, str):
        return kind.fromisoformat(value)
    if kind is Any:
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise TypeError(f"{value!r} is no {kind}")
