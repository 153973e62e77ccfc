"""The household aggregate: what is remembered of a couple besides their journal entries.

Its size is bounded whatever the years of use. It is stored as JSON; reading is forgiving, so that an older,
newer or damaged state never stops an evening: what can't be read falls back to its default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

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

T = TypeVar("T")

SCHEMA = 1
"""Version of the state's layout, stored with it."""


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


def to_state(household: Household) -> dict[str, Any]:
    """Return *household* as JSON data, without what is as at first."""
    return {"schema": household.schema, **cast("dict[str, Any]", _to_json(household))}


def from_state(state: Mapping[str, Any] | None) -> Household:
    """Return the household that `to_state` wrote; never raises, whatever *state* holds."""
    return cast("Household", _read(Household, state if isinstance(state, Mapping) else {}, Household()))


def _to_json(value: Any) -> object:  # noqa: ANN401  (a dataclass, or what one is made of)
    if is_dataclass(value):
        usual = _blank(cast("type", type(value)))
        names = [each.name for each in fields(value)]
        told = {name: getattr(value, name) for name in names if getattr(value, name) != getattr(usual, name)}
        return {name: _to_json(item) for name, item in told.items()}
    if isinstance(value, dict):
        return {key: _to_json(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_to_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _blank(cls: type) -> object:
    """Return one of *cls* with nothing remembered, to compare with."""
    return cls()


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
