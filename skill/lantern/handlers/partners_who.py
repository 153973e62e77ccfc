"""Who the two partners are: their names, and whose voice it is, each turn afresh."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar

from lantern.capability import Capability
from lantern.coaching import partners as coach
from lantern.coaching.gratitude import Prompt
from lantern.coaching.partners import other
from lantern.turn import DECLINES, PARTNERS, Elicit, Exercise, Reply, Turn, moving_on

__all__ = [
    "AFTER_WHO",
    "AGAIN",
    "STEPS",
    "Data",
    "after_who",
    "ask_who",
    "book",
    "is_whole",
    "knows_both",
    "may_link",
    "name_of",
    "names",
    "partners",
    "step",
    "which",
    "who_is",
    "words",
]

partners = Capability("partners")

Data: TypeAlias = Mapping[str, Any]
"""What an exercise keeps (JSON)."""
Step: TypeAlias = Callable[[Turn, Data], Reply | None]
AfterWho: TypeAlias = Callable[[Turn, str, Data], Reply]
AnyStep = TypeVar("AnyStep", bound=Step)
AnyAfterWho = TypeVar("AnyAfterWho", bound=AfterWho)

STEPS: dict[str, Step] = {}
"""What handles the turns while an exercise is at a step."""
AFTER_WHO: dict[str, AfterWho] = {}
"""What follows, by its name, once it is known who speaks."""
_KEYS: dict[str, tuple[str, ...]] = {}
_ONE_OF: Mapping[str, Collection[str]] = {
    "who": PARTNERS,
    "slot": PARTNERS,
    "me": PARTNERS,
    "then": AFTER_WHO.keys(),
}
"""Ways to say no to what was offered."""
AGAIN = frozenset(
    {"AMAZON.StartOverIntent", "AMAZON.PreviousIntent", "ContinueIntent", "AMAZON.ResumeIntent"}
)
"""Ways to ask for the same once more."""

_MISSES = 2
"""How often a name is asked for again."""
_MY_NAME = Elicit("MyNameIntent", "name")
_PARTNER_NAME = Elicit("PartnerNameIntent", "name")
_WHO = Elicit("WhoIsSpeakingIntent", "name")
_NAMING = frozenset({"WhoIsSpeakingIntent", "MyNameIntent", "PartnerNameIntent", "CorrectNameIntent"})
_SPEECH = frozenset({"DrillReplyIntent", "GratitudeShareIntent", "AskIntent"})
"""Intents that free text may come as, whatever was asked for."""


@dataclass(frozen=True)
class Book:
    """The words of this capability that aren't in its templates."""

    questions: tuple[Prompt, ...]
    talk: Mapping[str, str]
    """Where a talk about two answers can begin, by theme."""
    roles: Mapping[str, str]
    """What a partner without a name is called."""
    ordinals: Mapping[str, frozenset[str]]
    leave_words: frozenset[str]
    no_names: frozenset[str]


def _book(data: Data) -> Book:
    return Book(
        tuple(Prompt(one["id"], one["theme"], one["depth"], one["text"]) for one in data["questions"]),
        {theme: each["talk"] for theme, each in data["themes"].items()},
        data["roles"],
        {who: frozenset(words) for who, words in data["ordinals"].items()},
        frozenset(data["leave_words"]),
        frozenset(data["not_names"]) | frozenset(data["leave_words"]),
    )


def book(turn: Turn) -> Book:
    """Return the words of this capability."""
    return turn.content.build("partners", _book)


def step(name: str, *keys: str) -> Callable[[AnyStep], AnyStep]:
    """Register what handles the turns at the step *name*, whose data has these *keys*."""

    def register(handler: AnyStep) -> AnyStep:
        STEPS[name], _KEYS[name] = handler, keys
        return handler

    return register


def is_whole(name: str, data: Data) -> bool:
    """Tell whether *data* has what the step *name* reads, which that of an older version may not."""
    read = [(key, data.get(key)) for key in _KEYS[name]]
    return all(isinstance(value, str) and value in _ONE_OF.get(key, (value,)) for key, value in read)


def after_who(name: str) -> Callable[[AnyAfterWho], AnyAfterWho]:
    """Register what follows under *name* once it is known who speaks."""

    def register(handler: AnyAfterWho) -> AnyAfterWho:
        AFTER_WHO[name] = handler
        return handler

    return register


def words(turn: Turn, intent: str, slot: str) -> str:
    """Return what was said freely where *slot* of *intent* was asked for, "" if it was a command."""
    if not (turn.by_stem or turn.intent in _SPEECH or turn.intent == intent):
        return ""
    return (turn.slot(slot).value or turn.free_text)[: coach.LONGEST_TEXT]


def name_of(turn: Turn, who: str | None) -> str:
    """Return the name of the partner *who*, "" if it isn't known."""
    return turn.household.partners.names.get(who or "", "")


def names(turn: Turn) -> tuple[str, str]:
    """Return both names, "" for one that isn't known."""
    return name_of(turn, "one"), name_of(turn, "two")


def who_is(turn: Turn, name: str) -> str | None:
    """Return the partner of that *name*, also if it was heard in another spelling; None if it's nobody's."""
    return coach.matching(coach.clean_name(name, book(turn).no_names), turn.household.partners.names)


def _heard_name(turn: Turn, slot: str = "name") -> str:
    said = turn.free_text if turn.by_stem else turn.slot(slot).value
    return coach.clean_name(said, book(turn).no_names)


def knows_both(turn: Turn) -> bool:
    """Tell whether both have a name, so that they can be asked for by it."""
    return all(names(turn))


@partners.intent("PartnerNamesIntent")
def set_up(turn: Turn) -> Reply:
    """Learn both names at once, or ask for them one by one."""
    heard = (_heard_name(turn), _heard_name(turn, "other"))
    if all(heard):
        return _confirm_both(turn, *heard)
    return our_names(turn) if knows_both(turn) else _ask_missing(turn)


def _ask_missing(turn: Turn) -> Reply:
    """Ask for the first name that is missing; where one is known, the speaker could be either."""
    missing = next((who for who in PARTNERS if not name_of(turn, who)), "one")
    me = turn.speaker or (other(missing) if name_of(turn, other(missing)) else missing)
    return _ask_name(turn, missing, me=me)


@partners.intent("MyNameIntent", "CorrectNameIntent")
def my_name(turn: Turn) -> Reply:
    """Learn or change the name of whoever speaks."""
    name = _heard_name(turn)
    known = who_is(turn, name) if name else None
    if known:
        return _hello(turn, known)
    me = turn.speaker or next((who for who in PARTNERS if not name_of(turn, who)), None)
    return _learn(turn, me, me, name)


@partners.intent("PartnerNameIntent")
def partner_name(turn: Turn) -> Reply:
    """Learn or change the name of the speaker's partner."""
    name = _heard_name(turn)
    if name and who_is(turn, name):
        return our_names(turn)
    me = turn.speaker
    nameless = [who for who in reversed(PARTNERS) if not name_of(turn, who)]
    slot = other(me) if me else nameless[0] if nameless else None
    return _learn(turn, slot, me or (slot and other(slot)), name)


def _learn(turn: Turn, slot: str | None, me: str | None, name: str) -> Reply:
    """Say a *name* back for the partner *slot*, or ask for it; if it isn't clear whose it is, ask that."""
    if slot is None or me is None:
        return ask_who(turn, "rename", name=name)
    return _confirm(turn, slot, me, name) if name else _ask_name(turn, slot, me=me)


def _ask_name(turn: Turn, slot: str, *, me: str, again: bool = False, thanks: str = "") -> Reply:
    """Ask for the name of the partner *slot*, where *me* is who speaks."""
    own = slot == me
    if again and turn.session.misses >= _MISSES:
        return _leave(turn)
    return Reply(
        "partners/ask_name",
        {"own": own, "again": again, "thanks": thanks, "partner": name_of(turn, other(slot))},
        exercise=Exercise("partners", "name", {"slot": slot, "me": me}),
        elicit=_MY_NAME if own else _PARTNER_NAME,
        missed=again,
    )


@step("name", "slot", "me")
def _name_step(turn: Turn, data: Data) -> Reply | None:
    """Take the name that was asked for."""
    slot, me = str(data["slot"]), str(data["me"])
    if turn.intent in DECLINES or _leaves(turn):
        return _leave(turn)
    name = _heard_name(turn) if _is_naming(turn) else ""
    if name and "first" in data:
        return _confirm_both(turn, str(data["first"]), name)
    if name and knows_both(turn) and who_is(turn, name) == other(slot):
        return _hello(turn, other(slot))
    if name:
        return _confirm(turn, slot, me, name)
    if _is_naming(turn) or turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"}:
        return _ask_name(turn, slot, me=me, again=True)
    return None


def _is_naming(turn: Turn) -> bool:
    """Tell whether a name may have been said; "I'm Nora" may come as any free speech."""
    return turn.intent in _NAMING or turn.by_stem


def _leaves(turn: Turn) -> bool:
    """Tell whether words were said for a name that mean there'll be none."""
    said = set(turn.slot("name").value.casefold().split())
    return turn.intent in _NAMING and not said.isdisjoint(book(turn).leave_words)


def _confirm(turn: Turn, slot: str, me: str, name: str, *, missed: bool = False) -> Reply:
    """Say a name back."""
    partner = name_of(turn, other(slot))
    if coach.sounds_like(name, partner):
        return _ask_nickname(name, {"slot": slot, "me": me})
    return Reply(
        "partners/confirm_name",
        {"name": name},
        exercise=Exercise("partners", "confirm", {"slot": slot, "me": me, "name": name}),
        missed=missed,
        urgent=True,
    )


def _ask_nickname(name: str, data: Data) -> Reply:
    """Ask for a name that tells the two apart, since both have this *name*."""
    return Reply(
        "partners/same_name",
        {"name": name},
        exercise=Exercise("partners", "name", data),
        elicit=_MY_NAME if data["slot"] == data["me"] else _PARTNER_NAME,
    )


@step("confirm", "slot", "me", "name")
def _confirm_step(turn: Turn, data: Data) -> Reply | None:
    """Keep a name that was heard well; otherwise hear it again."""
    slot, me, name = str(data["slot"]), str(data["me"]), str(data["name"])
    if turn.intent == "AMAZON.YesIntent":
        return _keep_name(turn, slot, me, name)
    if _is_naming(turn) and _heard_name(turn):
        return _confirm(turn, slot, me, _heard_name(turn))
    if _is_naming(turn) or turn.intent in {"AMAZON.NoIntent", "AMAZON.StartOverIntent"}:
        return _ask_name(turn, slot, me=me, again=True)
    if turn.intent in DECLINES:
        return _leave(turn)
    if turn.intent == "AMAZON.FallbackIntent":
        return _leave(turn) if turn.session.misses else _confirm(turn, slot, me, name, missed=True)
    return None


def _keep_name(turn: Turn, slot: str, me: str, name: str) -> Reply:
    """Remember a name, and ask for the other one if that is still missing."""
    turn.household.partners.names[slot] = name
    missing = other(slot)
    if name_of(turn, missing):
        reply = _named(turn)
    else:
        reply = _ask_name(turn, missing, me=me, thanks=name if slot == me else "")
    return replace(reply, speaker=me) if slot == me else reply


def _named(turn: Turn, *, left: bool = False) -> Reply:
    values = {"known": [name for name in names(turn) if name], "left": left}
    return Reply("partners/named", values, free=True)


def _leave(turn: Turn) -> Reply:
    """Leave the names as they are."""
    return _named(turn, left=True)


def _confirm_both(turn: Turn, one: str, two: str, *, missed: bool = False) -> Reply:
    """Say both names back; a partner who is known keeps their place."""
    if coach.sounds_like(one, two):
        return _ask_nickname(one, {"slot": "two", "me": "one", "first": one})
    known = turn.household.partners.names
    if coach.matching(two, known) == "one" or coach.matching(one, known) == "two":
        one, two = two, one
    return Reply(
        "partners/confirm_both",
        {"one": one, "two": two},
        exercise=Exercise("partners", "both", {"one": one, "two": two}),
        missed=missed,
        urgent=True,
    )


@step("both", *PARTNERS)
def _both_step(turn: Turn, data: Data) -> Reply | None:
    """Keep both names, or correct the one that was heard wrong."""
    heard = {who: str(data[who]) for who in PARTNERS}
    if turn.intent == "AMAZON.YesIntent":
        return _keep_both(turn, heard)
    if turn.intent in _NAMING and _heard_name(turn):
        heard[coach.nearest(_heard_name(turn), heard)] = _heard_name(turn)
        return _confirm_both(turn, heard["one"], heard["two"])
    if turn.intent in {*_NAMING, "AMAZON.NoIntent", "AMAZON.StartOverIntent"}:
        me = turn.speaker or "one"
        return _ask_name(turn, me, me=me, again=True)
    if turn.intent in DECLINES:
        return _leave(turn)
    if turn.intent == "AMAZON.FallbackIntent":
        again = _confirm_both(turn, heard["one"], heard["two"], missed=True)
        return _leave(turn) if turn.session.misses else again
    return None


def _keep_both(turn: Turn, heard: dict[str, str]) -> Reply:
    """Remember both names; voices go with a name that is gone."""
    memory = turn.household.partners
    if not any(coach.sounds_like(heard[who], name_of(turn, who)) for who in PARTNERS):
        memory.people = {}
    memory.names = heard
    return _named(turn)


@partners.intent("OurNamesIntent")
def our_names(turn: Turn) -> Reply:
    """Say the names, or offer to learn them."""
    known = [name for name in names(turn) if name]
    now = "offer_names" if len(known) < len(PARTNERS) else "names_told"
    return Reply("partners/our_names", {"known": known}, exercise=Exercise("partners", now))


@step("offer_names")
def _offer_names_step(turn: Turn, data: Data) -> Reply | None:
    """Begin with the names, or leave it."""
    return _ask_missing(turn) if turn.intent == "AMAZON.YesIntent" else _names_told_step(turn, data)


@step("names_told")
def _names_told_step(turn: Turn, data: Data) -> Reply | None:  # noqa: ARG001
    """Go on from the names: to something else, or to their correction."""
    if turn.intent == "AMAZON.NoIntent" and knows_both(turn):
        return ask_who(turn, "rename")
    return moving_on() if turn.intent in {*DECLINES, "AMAZON.YesIntent"} else None


@partners.intent("ForgetNamesIntent")
def forget_names(turn: Turn) -> Reply:
    """Ask before the names and voices are forgotten."""
    memory = turn.household.partners
    if not (memory.names or memory.people):
        return our_names(turn)
    return Reply("partners/forget_names", exercise=Exercise("partners", "forget"), urgent=True)


@step("forget")
def _forget_step(turn: Turn, data: Data) -> Reply | None:  # noqa: ARG001
    """Forget the names and whose the voices are, after a yes."""
    if turn.intent == "AMAZON.YesIntent":
        memory = turn.household.partners
        memory.names, memory.people = {}, {}
        if memory.apart:
            memory.apart.named = False
        return Reply("partners/forgot_names", {"forgot": True}, free=True)
    if turn.intent in DECLINES or turn.intent == "AMAZON.FallbackIntent":
        return Reply("partners/forgot_names", {"forgot": False}, free=True)
    return None


@partners.intent("WhoIsSpeakingIntent")
def who_is_speaking(turn: Turn) -> Reply:
    """Take who speaks from now on, or tell who seems to."""
    if not turn.slot("name").value:
        return _tell_who(turn)
    name = _heard_name(turn)
    if not name:
        return Reply("session/fallback", {"first": turn.session.misses == 0, "question": ""}, missed=True)
    who = who_is(turn, name)
    if who:
        return _hello(turn, who)
    return ask_who(turn, "hello", strange=name) if knows_both(turn) else my_name(turn)


def _tell_who(turn: Turn) -> Reply:
    """Say who speaks and how that is known; ask if it isn't."""
    if turn.speaker and name_of(turn, turn.speaker):
        values = {"name": name_of(turn, turn.speaker), "by_voice": turn.recognized}
        return Reply("partners/you_are", values, free=True)
    return ask_who(turn, "hello") if knows_both(turn) else our_names(turn)


def _hello(turn: Turn, who: str) -> Reply:
    """Greet whoever says who they are; offer to remember the voice, if Alexa tells it apart."""
    if turn.speaker != who and may_link(turn, who):
        return _offer_link(turn, who, {"then": "hello", "named": True})
    taken = turn.recognized and turn.speaker != who
    return Reply("partners/hello", {"name": name_of(turn, who), "taken": taken}, speaker=who, free=True)


def may_link(turn: Turn, who: str) -> bool:
    """Tell whether the voice of this turn could be remembered as the partner *who*'s."""
    return knows_both(turn) and coach.may_link(turn.household.partners.people, turn.person, who)


def ask_who(turn: Turn, then: str, *, named: bool = True, missed: bool = False, **data: object) -> Reply:
    """Ask which partner it is, and do *then* afterwards; *data* are told and kept until then.

    Without names, or if they aren't *named* in what is open, the two are the first one and the second one.
    """
    named = named and knows_both(turn)
    one, two = names(turn) if named else ("", "")
    told = {key: data.get(key, "") for key in ("dropped", "strange")}
    return Reply(
        "partners/who",
        {"one": one, "two": two, "then": then, "missed": missed, **told},
        exercise=Exercise("partners", "who", {**data, "then": then, "named": named}, private=True),
        elicit=_WHO if named else None,
        missed=missed,
    )


@step("who", "then")
def _who_step(turn: Turn, data: Data) -> Reply | None:
    """Take which partner it is; a guest is nobody's voice."""
    then, named = str(data["then"]), data.get("named") is True
    who = which(turn, named=named)
    if who:
        return _known(turn, who, data)
    unclear = turn.intent in {*_NAMING, "AMAZON.YesIntent", "AMAZON.FallbackIntent"}
    if turn.intent in DECLINES or _leaves(turn) or (unclear and turn.session.misses):
        return Reply("partners/guest", {"then": then}, free=True)
    kept = {key: value for key, value in data.items() if key in {"name", "text"}}
    return ask_who(turn, then, named=named, missed=True, **kept) if unclear else None


def which(turn: Turn, *, named: bool) -> str | None:
    """Return the partner that an answer to "is this Maya or David?" means, or to "the first one?"."""
    if turn.intent in {"FirstOneIntent", "SecondOneIntent"}:
        return "one" if turn.intent == "FirstOneIntent" else "two"
    if turn.intent not in _NAMING:
        return None
    said = turn.slot("name").value
    spoken = set(said.casefold().split())
    ordinal = next((who for who, known in book(turn).ordinals.items() if spoken & known), None)
    return ordinal or (who_is(turn, said) if named else None)


def _known(turn: Turn, who: str, data: Data) -> Reply:
    """Go on as *who*; first offer to remember a voice that is new."""
    if data.get("named") and not turn.recognized and may_link(turn, who):
        return _offer_link(turn, who, data)
    return _go_on(turn, who, data)


def _offer_link(turn: Turn, who: str, data: Data) -> Reply:
    """Ask whether the voice is to be remembered as *who*'s."""
    taken = name_of(turn, turn.speaker) if turn.recognized else ""
    return Reply(
        "partners/link",
        {"name": name_of(turn, who), "taken": taken},
        exercise=Exercise("partners", "link", {**data, "who": who, "voice": turn.person}, private=True),
    )


@step("link", "then", "who", "voice")
def _link_step(turn: Turn, data: Data) -> Reply | None:
    """Remember the voice after a yes, if the yes was said by it; go on either way."""
    memory, who = turn.household.partners, str(data["who"])
    same_voice = turn.person == data["voice"]
    if turn.intent == "AMAZON.YesIntent" and same_voice:
        memory.people = coach.link(memory.people, turn.person, who)
        return _go_on(turn, who, data)
    if turn.intent in DECLINES or turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"}:
        return _go_on(turn, who, data)
    return None


def _go_on(turn: Turn, who: str, data: Data) -> Reply:
    """Do what it was asked for who speaks."""
    reply = AFTER_WHO[str(data["then"])](turn, who, data)
    return replace(reply, speaker=who) if data.get("named") else reply


@after_who("hello")
def _greet(turn: Turn, who: str, data: Data) -> Reply:  # noqa: ARG001
    return Reply("partners/hello", {"name": name_of(turn, who), "taken": False}, free=True)


@after_who("rename")
def _rename(turn: Turn, who: str, data: Data) -> Reply:
    """Change the name of the partner that was meant; who speaks may be either."""
    return _learn(turn, who, turn.speaker or who, str(data.get("name", "")))


@partners.intent("FirstOneIntent", "SecondOneIntent")
def which_one(turn: Turn) -> Reply:  # noqa: ARG001  (every handler takes the turn)
    """Ask what is meant where nobody was asked which one they are."""
    return Reply("session/which")
