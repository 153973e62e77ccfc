"""A capability: the intents it answers, and the exercise it leads, as functions from Turn to Reply."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from lantern.turn import Exercise, Reply, Turn

__all__ = ["Capabilities", "Capability", "Handler", "Needs", "Route"]

Handler = Callable[[Turn], Reply]
ExerciseHandler = Callable[[Turn, Exercise], Reply | None]
ResumeHandler = Callable[[Turn, Exercise], Reply]


class Needs(IntEnum):
    """How much of the journal a handler needs; less is faster."""

    NOTHING = 0
    STATE_IN_EXERCISE = 1
    """The household, if an exercise that can be continued later is open."""
    STATE = 2
    """The household."""


@dataclass(frozen=True)
class Route:
    """A handler and what it needs."""

    handler: Handler
    needs: Needs
    days: int = 0
    """How many days of entries it needs besides."""


@dataclass
class Capability:
    """One thing that the couple can do; its name is the same everywhere.

    Use the methods as decorators in the capability's module under `handlers`.
    """

    name: str
    routes: dict[str, Route] = field(default_factory=dict)
    while_open: ExerciseHandler | None = None
    """Offered every turn while the exercise is open; None means: not mine."""
    resume: ResumeHandler | None = None
    """Asks the exercise's open question again, after a detour or on another day."""
    exercise_needs: Needs = Needs.STATE
    exercise_intents: frozenset[str] = frozenset()
    """The intents for which the open exercise needs that; all of them if empty."""
    global_intents: set[str] = field(default_factory=set)
    """Intents that an open exercise isn't offered."""

    def intent(
        self, *names: str, needs: Needs = Needs.STATE, days: int = 0, everywhere: bool = False
    ) -> Callable[[Handler], Handler]:
        """Register the handler of the intents *names*; *everywhere* passes by the open exercise."""

        def register(handler: Handler) -> Handler:
            self.routes.update(dict.fromkeys(names, Route(handler, needs, days)))
            if everywhere:
                self.global_intents.update(names)
            return handler

        return register

    def exercise(
        self, *intents: str, needs: Needs = Needs.STATE
    ) -> Callable[[ExerciseHandler], ExerciseHandler]:
        """Register what handles the turns while this capability's exercise is open.

        It needs the journal for the *intents*, or for all if none are named.
        """

        def register(handler: ExerciseHandler) -> ExerciseHandler:
            self.while_open, self.exercise_needs = handler, needs
            self.exercise_intents = frozenset(intents)
            return handler

        return register

    def resumption(self, handler: ResumeHandler) -> ResumeHandler:
        """Register what asks the exercise's open question again."""
        self.resume = handler
        return handler


class Capabilities:
    """All capabilities by name, and who answers which intent."""

    def __init__(
        self, load: Callable[[str], Capability], owners: Mapping[str, str], everywhere: frozenset[str]
    ) -> None:
        self.load = load
        """Brings the capability of a name, which has to be one of them."""
        self.owners = owners
        """The name of the capability that answers, by intent."""
        self.everywhere = everywhere
        """Intents that an open exercise isn't offered."""
        self._names = frozenset(owners.values())

    @classmethod
    def of(cls, loaded: Iterable[Capability]) -> "Capabilities":
        """Return these, with the index that follows from them."""
        by_name = {each.name: each for each in loaded}
        owners = {intent: name for name, each in by_name.items() for intent in each.routes}
        everywhere = frozenset(intent for each in by_name.values() for intent in each.global_intents)
        return cls(by_name.__getitem__, owners, everywhere)

    def get(self, name: str) -> Capability | None:
        """Return the capability *name*, None if there is none."""
        return self.load(name) if name in self._names else None
