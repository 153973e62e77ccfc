"""The household aggregate: what is remembered of a couple besides their journal entries.

Its size is bounded whatever the years of use. It is stored as JSON. An older layout is led to the present one
when it is read. Reading is forgiving, so that a newer or damaged state never stops an evening: what can't be
read falls back to its default, and is written back as it was until something takes its place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache, partial
from operator import methodcaller
from types import UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin

__all__ = [
    "AgreementMemory",
    "Apart",
    "ApologyMemory",
    "CheckInMemory",
    "ChecklistMemory",
    "EncouragementMemory",
    "GratitudeMemory",
    "GratitudePlanMemory",
    "HabitMemory",
    "Household",
    "ListeningMemory",
    "NeedsMemory",
    "PartnersMemory",
    "Paused",
    "PlanMemory",
    "PromiseMemory",
    "RemindersMemory",
    "StoryMemory",
    "TalkMemory",
    "TallyMemory",
    "TrustMemory",
    "from_state",
    "to_state",
]

State: TypeAlias = dict[str, Any]
"""A household as JSON data."""

SCHEMA = 1
"""Version of the state's layout, stored with it."""

MIGRATIONS: Mapping[int, Callable[[State], State]] = {}
"""What leads a state of an earlier layout to the next one: a pure function, by the version it begins with.

What is only added needs none. docs/operations.md tells which changes need two deployments.
"""

_Day = TypeVar("_Day", bound=date)
_UNREAD = "_unread"
"""The attribute of a memory that holds what was stored there and couldn't be read, by its key."""
_YEARS = range(2000, 2200)
"""The years that a stored date may be of. With any other one, counting days would run out of the calendar."""
_LARGEST = 10**9
"""No count of ours comes near this."""


@dataclass
class GratitudePlanMemory:
    """When the couple wants to say what they appreciated."""

    moment: str = ""
    """In their words: "when we clear the table"."""
    made: date | None = None
    asked: date | None = None
    """The local day on which they were last asked how it went."""
    missed: int = 0
    """How many times in a row it didn't happen."""


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
    streak: int = 0
    """On how many days of the current run there was one; see `lantern.coaching.gratitude.streak`."""
    plan: GratitudePlanMemory | None = None


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
class TallyMemory:
    """What was counted up by the day of a monthly review."""

    day: date | None = None
    appreciations: int = 0
    promises: int = 0
    habits: dict[str, int] = field(default_factory=dict)
    """By habit id."""


@dataclass
class PlanMemory:
    """Where the couple is in the plan."""

    started: date | None = None
    """The day on which it begins."""
    phase: str = ""
    """Id of the phase that they are in."""
    done: list[str] = field(default_factory=list)
    """Ids of the steps that are marked."""
    suggested: str = ""
    """Id of the step that was told last."""
    latest: str = ""
    """Id of the step that was marked last."""
    paused: date | None = None
    """Since when it rests."""
    paused_days: int = 0
    """How many days it has rested before."""
    stayed: date | None = None
    """When the couple last chose not to move on yet."""
    review_from: date | None = None
    """The day that the next monthly review is counted from."""
    renewal_from: date | None = None
    """The day that the next reaffirmation is counted from; None before the first."""
    tallies: list[TallyMemory] = field(default_factory=list)
    """The latest reviews, newest last."""


@dataclass
class PromiseMemory:
    """One promise that is open."""

    id: str = ""
    text: str = ""
    """In their words, as it can follow a colon: "to be home by six on Fridays"."""
    by: str | None = None
    """Who made it: "one", "two", "both", or None if that isn't known."""
    made: date | None = None
    since: date | None = None
    """The day on which it was made, renewed or looked back at last."""
    due: date | None = None
    """The next day on which it comes due; None for no day in particular."""
    weekdays: list[int] = field(default_factory=list)
    """On which days it comes round, Monday is 0; none if it doesn't."""
    time: str | None = None
    """Time of day from which it can be looked back at, "18:00"."""
    settled: date | None = None
    """The day on which it was last told whether it worked out."""
    worked: bool = False
    """What was told then."""


@dataclass
class AgreementMemory:
    """Something that both said yes to; either of them can end it."""

    id: str = ""
    text: str = ""
    """In their words: "to share our calendars"."""
    made: date | None = None


@dataclass
class TrustMemory:
    """What the couple promised each other and agreed on."""

    promises: list[PromiseMemory] = field(default_factory=list)
    agreements: list[AgreementMemory] = field(default_factory=list)
    count: int = 0
    """How many promises and agreements were made, ever; the latest one's id."""
    kept: int = 0
    """How many promises were kept, ever, by whomever: the two are never compared."""
    missed: int = 0
    """How many didn't work out, ever, likewise."""
    action: str | None = None
    """The building action that was heard last, by its id."""


@dataclass
class ApologyMemory:
    """That an apology was practised; never what was said."""

    latest: date | None = None


@dataclass
class NeedsMemory:
    """What the couple looked for a need under, by its id."""

    quarrel: str | None = None
    need: str | None = None
    on: date | None = None


@dataclass
class CheckInMemory:
    """The evening check-ins."""

    latest: date | None = None
    """The evening of the latest one that was finished."""
    begun: date | None = None
    """The evening of the latest one that was begun."""
    part: str = ""
    """The part that one has come to; "" when it's finished."""
    levels: dict[str, list[int]] = field(default_factory=dict)
    """How close the two felt, 1 to 5, by the day (ISO): one level of each who told, for the last 31 days.

    `lantern.coaching.checkin.lately` and `trend` read it.
    """


@dataclass
class TalkMemory:
    """The weekly talks and the time-outs."""

    latest: date | None = None
    """The day of the latest weekly talk that was marked."""
    back_at: datetime | None = None
    """When the couple wanted to come back from a time-out."""
    quiet_at: datetime | None = None
    """When the skill went quiet so that they can talk, with their place kept."""
    told: bool = False
    """Whether they heard what research says of taking turns."""


@dataclass
class StoryMemory:
    """How far the story was told."""

    part: int = 0
    """The part that was told last, the first is 1; 0 before it."""


@dataclass
class EncouragementMemory:
    """Which lines of encouragement were heard."""

    used: list[str] = field(default_factory=list)
    """Keys of the lines heard since the last time around."""


@dataclass
class Apart:
    """A question that both partners answer apart; private until both agree to open the answers."""

    question: str = ""
    """Its id."""
    day: date | None = None
    """Since when it is open: the day of the first answer, once there is one."""
    named: bool = False
    """Whether "one" and "two" are the partners of those names, rather than who answered first and second."""
    answers: dict[str, str] = field(default_factory=dict)
    """What was answered, by "one" and "two"."""
    voices: dict[str, str] = field(default_factory=dict)
    """The hash of Alexa's person id that each answer was given by, as far as there was one."""
    agreed: list[str] = field(default_factory=list)
    """Who said yes to opening the answers."""
    opened: bool = False
    """Whether both heard them; then they are forgotten at the next chance, unless both want to keep them."""


@dataclass
class PartnersMemory:
    """Who the two are; "one" and "two" stand for them everywhere."""

    names: dict[str, str] = field(default_factory=dict)
    """What they are called, by "one" and "two"."""
    people: dict[str, str] = field(default_factory=dict)
    """Whose a voice profile is: "one" or "two", by the hash of Alexa's person id."""
    apart: Apart | None = None
    """The question that is open, if there is one."""
    used: list[str] = field(default_factory=list)
    """Keys of the questions given since the last time around."""


@dataclass
class RemindersMemory:
    """The evening reminder."""

    token: str | None = None
    """Alexa's handle of it."""
    time: str | None = None
    """Local time of day, "20:30"."""
    days: list[int] = field(default_factory=list)
    """On which weekdays it comes, Monday is 0; every day if empty."""


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
    plan: PlanMemory = field(default_factory=PlanMemory)
    trust: TrustMemory = field(default_factory=TrustMemory)
    apology: ApologyMemory = field(default_factory=ApologyMemory)
    needs: NeedsMemory = field(default_factory=NeedsMemory)
    checkin: CheckInMemory = field(default_factory=CheckInMemory)
    talk: TalkMemory = field(default_factory=TalkMemory)
    story: StoryMemory = field(default_factory=StoryMemory)
    encouragement: EncouragementMemory = field(default_factory=EncouragementMemory)
    partners: PartnersMemory = field(default_factory=PartnersMemory)
    reminders: RemindersMemory = field(default_factory=RemindersMemory)
    kept: dict[str, int] = field(default_factory=dict)
    """How many entries of each kind are in the journal."""
    paused: Paused | None = None
    last_request: str | None = None
    """Fingerprint of the latest request that was committed."""
    earlier_requests: list[str] = field(default_factory=list)
    """How the fingerprints of those before it begin, newest last."""


def to_state(household: Household) -> State:
    """Return *household* as JSON data: what isn't as at first, and what `from_state` couldn't read.

    The result is a copy: changes of the household don't show in it.
    """
    return {**_write_memory(household), "schema": household.schema}


def from_state(state: Mapping[str, Any] | None) -> Household:
    """Return the household that `to_state` wrote, in this version or another one.

    Never raises, whatever *state* holds. What this version doesn't know or can't read goes back with
    `to_state`, and the schema number of a newer version stays.
    """
    stored = _migrated(dict(state)) if isinstance(state, Mapping) else {}
    household: Household = _read_memory(Household, stored)
    household.schema = max(household.schema, SCHEMA)
    return household


def _migrated(state: State) -> State:
    """Return *state* in the present layout; a damaged one stays as it is from where a migration fails."""
    schema = state.get("schema")
    try:
        for version in range(max(schema, 1) if isinstance(schema, int) else 1, SCHEMA):
            state = MIGRATIONS[version](state)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return state
    return state


def _read_memory(cls: type, stored: object) -> Any:  # noqa: ANN401  (one of *cls*)
    """Return one of *cls* with what can be read of *stored*; the rest is put aside in it.

    Raises:
        TypeError: *stored* is no object.

    """
    if not isinstance(stored, dict):
        raise TypeError("not an object")
    made, readers = cls(), _readers(cls)
    for name, value in stored.items():
        try:
            setattr(made, name, readers[name](value))
        except (KeyError, TypeError, ValueError, OverflowError):
            vars(made).setdefault(_UNREAD, {})[name] = value
    return made


def _write_memory(memory: object) -> State:
    """Return as JSON data what isn't in *memory* as at first, and what was put aside there."""
    kind: type = type(memory)
    held = vars(memory)
    told = dict(held.get(_UNREAD, ()))
    for name, usual, write, is_memory in _writers(kind):
        value = held[name]
        if is_memory:
            # Told by what is written of it: it may equal an empty one, and hold what was put aside.
            if written := _write_memory(value):
                told[name] = written
        elif value != usual:
            told[name] = write(value) if write else value
    return told


_Convert: TypeAlias = Callable[[Any], Any]
"""Returns a value in another form; raises TypeError, ValueError or OverflowError if it doesn't fit."""


@cache
def _readers(cls: type) -> Mapping[str, _Convert]:
    """Return for each field of *cls* what makes its value of JSON data."""
    return {each.name: _reader(each.type) for each in fields(cls)}


@cache
def _writers(cls: type) -> tuple[tuple[str, object, _Convert | None, bool], ...]:
    """Return for each field of *cls* its name, its value at first, its writer, and whether it is a memory."""
    usual = vars(cls())
    return tuple(
        (each.name, usual[each.name], _writer(each.type), is_dataclass(each.type)) for each in fields(cls)
    )


def _reader(kind: Any) -> _Convert:  # noqa: ANN401  (a type or a generic alias)
    """Return what makes a *kind* of JSON data."""
    if is_dataclass(kind):
        return partial(_read_memory, cast("type", kind))
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, inner = _parts(kind)
    read = _reader(inner)

    def convert(value: Any) -> Any:  # noqa: ANN401  (JSON data)
        if origin is UnionType:
            return None if value is None else read(value)
        if not isinstance(value, origin):
            raise TypeError("not a list or an object, as it should be")
        return list(map(read, value)) if origin is list else {key: read(item) for key, item in value.items()}

    return convert


def _writer(kind: Any) -> _Convert | None:  # noqa: ANN401  (likewise)
    """Return what makes JSON data of a *kind*; None for what is the same in both."""
    if is_dataclass(kind):
        return _write_memory
    if kind in _SIMPLE:
        return methodcaller("isoformat") if kind in (date, datetime) else None
    origin, inner = _parts(kind)
    write = _writer(inner)
    if origin is UnionType:
        return write
    if write is None:
        return cast("_Convert", origin)  # a copy
    if origin is list:
        return lambda value: list(map(write, value))
    return lambda value: {key: write(item) for key, item in value.items()}


def _parts(kind: Any) -> tuple[Any, Any]:  # noqa: ANN401  (likewise)
    """Return what *kind* is (`list`, `dict`, or `UnionType` for what may be None), and of what."""
    origin, of = get_origin(kind), get_args(kind)
    return origin, of[1] if origin is dict else of[0]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    if not value.isascii():
        value.encode()  # a ValueError for half an emoji, which nothing else could take either
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
        raise TypeError("not a count")
    return value


def _share(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= _LARGEST:
        raise TypeError("not a number that can be counted with")
    return float(value)


def _day(value: str) -> date:
    return _of_our_time(date.fromisoformat(value))


def _moment(value: str) -> datetime:
    found = _of_our_time(datetime.fromisoformat(value))
    if found.utcoffset() is None:
        raise ValueError("a time without its time zone")
    return found


def _of_our_time(found: _Day) -> _Day:
    if found.year not in _YEARS:
        raise ValueError("not of our time")
    return found


def _as_it_is(value: Any) -> Any:  # noqa: ANN401  (JSON data)
    return value


_SIMPLE: Mapping[Any, _Convert] = {
    Any: _as_it_is,
    bool: _truth,
    date: _day,
    datetime: _moment,
    float: _share,
    int: _count,
    str: _text,
}
"""What makes a value of each kind that isn't made of others."""
