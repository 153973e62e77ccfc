"""One request and its answer, typed: who speaks, what was said, what is remembered, what to reply."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from lantern.journal import Entry
from lantern.journal.encoding import fingerprint
from lantern.journal.model import Household
from lantern.speech.content import Content

if TYPE_CHECKING:
    from lantern.reminders import ReminderRequest, ReminderResult

__all__ = [
    "DECLINES",
    "PARTNERS",
    "Elicit",
    "Exercise",
    "Reply",
    "Said",
    "Session",
    "Slot",
    "Turn",
    "moving_on",
    "next_session",
    "paused_exercise",
]

PARTNERS = ("one", "two")
"""What the two partners of a household are called in all that is stored."""
DECLINES = frozenset({"AMAZON.NoIntent", "AMAZON.NextIntent", "SkipIntent"})
"""The intents that decline what was offered."""
_SESSION_VERSION = 1
_PAUSED_DAYS = 3
"""For how many days an exercise that was cut off can be continued."""


@dataclass(frozen=True)
class Slot:
    """The value of one slot."""

    value: str
    """The words that were heard."""
    id: str | None = None
    """The id of the content that they resolved to, if any."""


@dataclass(frozen=True)
class Elicit:
    """The slot that takes the next answer, whatever its wording."""

    intent: str
    slot: str


@dataclass(frozen=True)
class Exercise:
    """What the couple is in the midst of; kept in the session."""

    name: str
    """The capability that handles it."""
    step: str
    data: Mapping[str, Any] = field(default_factory=dict)
    """JSON data."""
    lasting: bool = False
    """Whether it is worth coming back to, after a detour or on another day."""
    private: bool = False
    """Whether `data` holds words of the couple's, which stay in the session and are never stored."""


@dataclass(frozen=True)
class Said:
    """The last answer, kept in the session to be repeated word for word."""

    say: str
    ask: str = ""
    reprompt: str = ""
    elicit: Elicit | None = None
    quotes: bool = False
    """Whether it quotes what the couple said."""


@dataclass(frozen=True)
class Session:
    """What is kept between the turns of one session."""

    exercise: Exercise | None = None
    """What is open: offered each turn first."""
    left: Exercise | None = None
    """A lasting exercise that was left for a detour."""
    offered: bool = False
    """Whether the couple was just asked if they want to go back to `left`."""
    misses: int = 0
    """How many answers in a row were not understood."""
    waited: bool = False
    """Whether the last answer was to wait a little."""
    helped: bool = False
    """Whether the open exercise just gave its own help."""
    said: Said | None = None
    speaker: str | None = None
    """The partner who said last who they are: "one" or "two"."""
    varied: Mapping[str, int] = field(default_factory=dict)
    """Which variant of a sentence was said last, by a key of its variants."""

    @property
    def lasting(self) -> Exercise | None:
        """The exercise that could be continued on another day."""
        return self.exercise if self.exercise and self.exercise.lasting else self.left

    def attributes(self) -> dict[str, Any]:
        """Return this as session attributes (JSON)."""
        made: dict[str, Any] = {"v": _SESSION_VERSION}
        for name, exercise in (("exercise", self.exercise), ("left", self.left)):
            if exercise:
                made[name] = {
                    "name": exercise.name,
                    "step": exercise.step,
                    "data": dict(exercise.data),
                    "lasting": exercise.lasting,
                    "private": exercise.private,
                }
        plain = {
            "offered": self.offered,
            "misses": self.misses,
            "waited": self.waited,
            "helped": self.helped,
            "speaker": self.speaker,
            "varied": dict(self.varied),
        }
        made |= {name: value for name, value in plain.items() if value}
        if self.said:
            last = self.said
            made["said"] = {"say": last.say, "ask": last.ask, "reprompt": last.reprompt}
            if last.elicit:
                made["said"]["elicit"] = [last.elicit.intent, last.elicit.slot]
            if last.quotes:
                made["said"]["quotes"] = True
        return made

    @classmethod
    def from_attributes(cls, attributes: object) -> "Session":
        """Return the session that `attributes` wrote; an empty one for anything else."""
        if not isinstance(attributes, dict) or attributes.get("v") != _SESSION_VERSION:
            return cls()
        try:
            misses = attributes.get("misses", 0)
            return cls(
                exercise=_exercise(attributes.get("exercise")),
                left=_exercise(attributes.get("left")),
                offered=attributes.get("offered") is True,
                misses=misses if isinstance(misses, int) else 0,
                waited=attributes.get("waited") is True,
                helped=attributes.get("helped") is True,
                said=_said(attributes.get("said")),
                speaker=attributes.get("speaker") if attributes.get("speaker") in PARTNERS else None,
                varied={str(key): int(value) for key, value in attributes.get("varied", {}).items()},
            )
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
            return cls()


def _exercise(data: Any) -> Exercise | None:  # noqa: ANN401  (JSON)
    if not data:
        return None
    inner = data["data"]
    if not isinstance(inner, dict):
        raise TypeError("an exercise's data must be an object")
    return Exercise(
        str(data["name"]),
        str(data["step"]),
        inner,
        lasting=data.get("lasting") is True,
        private=data.get("private") is True,
    )


def _said(data: Any) -> Said | None:  # noqa: ANN401  (JSON)
    if not data:
        return None
    elicit = data.get("elicit")
    return Said(
        str(data["say"]),
        str(data["ask"]),
        str(data["reprompt"]),
        Elicit(*map(str, elicit)) if elicit else None,
        quotes=data.get("quotes") is True,
    )


@dataclass
class Turn:
    """One request, as a handler sees it. A handler does no I/O: it changes `household` and may `record`."""

    intent: str
    """Name of the intent, or of the request type for requests without one ("LaunchRequest")."""
    slots: Mapping[str, Slot]
    now: datetime
    """In the household's time zone."""
    locale: str
    content: Content
    request_id: str
    household_id: str
    """A hash, never the user id itself."""
    session: Session = field(default_factory=Session)
    first_contact: bool = False
    """Whether nothing is known of this household yet."""
    free_text: str = ""
    """What was said freely, with the carrier words that Alexa strips where they are known."""
    by_stem: bool = False
    """Whether the intent was told by the first words of free speech alone ("I feel …", "how …")."""
    past: tuple[Entry, ...] = ()
    """The entries of the days that the route asked for, oldest first."""
    recorded: list[Entry] = field(default_factory=list)
    forgotten: list[Entry] = field(default_factory=list)
    loaded: Household | None = None
    person: str = ""
    """A hash of Alexa's id of the voice that was recognized on this turn; "" if none was."""

    @property
    def household(self) -> Household:
        """The working copy of what is remembered.

        Raises:
            LookupError: the route said that it doesn't need it.

        """
        if self.loaded is None:
            raise LookupError(f"the route of {self.intent} doesn't ask for the household: set its `needs`")
        return self.loaded

    @property
    def recognized(self) -> bool:
        """Whether the voice of this very turn is known to be one partner's."""
        return bool(self.loaded and self.loaded.partners.people.get(self.person) in PARTNERS)

    @property
    def speaker(self) -> str | None:
        """The partner who speaks: "one" or "two" by the voice, else as was said in this session; or None."""
        if self.recognized:
            return self.household.partners.people[self.person]
        return None if self.person else self.session.speaker

    def record(self, kind: str, **body: Any) -> None:  # noqa: ANN401  (JSON)
        """Add an entry to the journal when this turn is committed."""
        self.recorded.append(
            Entry(kind, self.now, body, f"{fingerprint(self.request_id)}-{len(self.recorded)}")
        )

    def forget(self, entry: Entry) -> None:
        """Remove one of the `past` entries from the journal when this turn is committed."""
        self.forgotten.append(entry)

    def slot(self, name: str) -> Slot:
        """Return the slot *name*, an empty one if it wasn't filled."""
        return self.slots.get(name, Slot(""))


@dataclass(frozen=True)
class Reply:
    """What to answer: a template, its values, and where the conversation is afterwards."""

    template: str
    """A path under the language's `speech` folder, "gratitude/prompt"."""
    values: Mapping[str, object] = field(default_factory=dict)
    exercise: Exercise | None = None
    """What is open after this answer."""
    elicit: Elicit | None = None
    offer_back: Exercise | None = None
    """The exercise that the question of this answer offers to go back to."""
    done: bool = False
    """Whether an exercise that was open is over, so that no way back to it is offered."""
    over: bool = False
    """Whether what was open came to its end, so that nothing of it is kept to be continued."""
    again: bool = False
    """Whether to say the session's last answer once more instead."""
    missed: bool = False
    """Whether nothing was understood."""
    free: bool = False
    """Whether nothing is open after this, so that what was left can be offered once more."""
    quotes: bool = False
    """Whether the answer quotes what was said."""
    waits: bool = False
    """Whether this only waits a little for an answer to the open question."""
    urgent: bool = False
    """Whether its own question goes before the way back to what was left."""
    once: bool = False
    """Whether this is said once and not again, whoever asks to have it repeated."""
    speaker: str | None = None
    """The partner who speaks from now on in this session, as far as no voice tells otherwise."""
    consent: tuple[str, ...] = ()
    """Permissions of Alexa's that the couple is asked for by a card in the Alexa app."""
    erase: bool = False
    """Whether everything of the household is erased with this answer."""
    asks: "ReminderRequest | None" = None
    """What Alexa has to do before this can be answered."""
    then: "Callable[[Turn, ReminderResult], Reply] | None" = None
    """Makes the answer of what came of `asks`; its own template is then not said."""


def moving_on(*, done: bool = False) -> Reply:
    """Return the answer that leaves it open what comes next; *done* drops an exercise that was left."""
    return Reply("session/next", free=True, done=done)


def next_session(was: Session, reply: Reply) -> Session:
    """Return where the conversation is after *reply*, which asks something.

    A lasting exercise that is left for a detour is kept, and the way back is offered: at once, unless the
    detour itself needs an answer or waits with words of theirs, and again when the detour is over. A new
    lasting exercise takes its place.
    """
    misses = was.misses + 1 if reply.missed else was.misses if reply.waits else 0
    now = Session(
        exercise=reply.exercise, misses=misses, waited=reply.waits, speaker=reply.speaker or was.speaker
    )
    if reply.offer_back:
        return replace(now, left=reply.offer_back, offered=True)
    if reply.done or reply.over or was.lasting is None or (reply.exercise and reply.exercise.lasting):
        return now
    asks_first = reply.urgent or reply.elicit or (reply.exercise and reply.exercise.private)
    leaves_now = was.left is None and not asks_first
    is_over = reply.free and not was.offered
    return replace(now, left=was.lasting, offered=leaves_now or is_over)


def paused_exercise(household: Household, now: datetime) -> Exercise | None:
    """Return the exercise that can be continued, if one was cut off lately."""
    paused = household.paused
    if paused is None or paused.at is None or paused.at.tzinfo is None:
        return None
    if not timedelta(0) <= now - paused.at <= timedelta(days=_PAUSED_DAYS):
        return None
    return Exercise(paused.name, paused.step, paused.data, lasting=True)
