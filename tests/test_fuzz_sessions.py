"""Whole sessions at random: anything said anywhere, on several devices, while clock and journal misbehave."""

import copy
import json
import random
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from fuzzing import EVENTS, STRANGE, TEXTS, Found, Home, damaged
from lantern.handlers import every
from lantern.speech.content import Content
from walking import REQUESTS, SOURCE, envelope

USERS = ("amzn1.ask.account.MAPLE", "amzn1.ask.account.WILLOW")
DEVICES = (("kitchen", USERS[0], "en-US"), ("bedroom", USERS[0], "en-GB"), ("hall", USERS[1], "de-DE"))
"""Each device with its user and its usual locale."""
LOCALES = (*Content().load("locales")["locales"], "de-DE", "fr-FR", "en", "xx-YY-zz", "../../etc", "")
PEOPLE = (None, None, "maya", "david", "a guest")
NO_INTENTS = ("IntentOfTomorrow", "AMAZON.ScrollUpIntent", "", "lantern", "SafetyIntent.", "_continue")
INTENTS = (
    *sorted({name for each in every() for name in each.routes if "Intent" in name} | set(SOURCE.templates)),
    *NO_INTENTS,
)
TYPES = (
    *(
        "LaunchRequest",
        "SessionEndedRequest",
        "CanFulfillIntentRequest",
        "Alexa.Tomorrow",
        "",
        "Display.ElementSelected",
    ),
    *("System.ExceptionEncountered", "Connections.Response", "AudioPlayer.PlaybackFinished"),
    *(f"{EVENTS}{name}" for name in ("SkillEnabled", "SkillDisabled", "SkillPermissionAccepted", "Tomorrow")),
)
OPENERS = tuple(
    each for each in INTENTS if not each.startswith(("AMAZON.", "Safety")) and each not in NO_INTENTS
)
"""What may begin something."""
ANSWERS = tuple(each for each in TEXTS[:17] if not any(word in each for word in ("hit", "kill", "choke")))
"""What may be answered, and doesn't end the session."""
FAULTS = (
    *((),) * 12,
    *(("load",), ("commit",), ("lost",), ("conflict",), ("conflict", "conflict"), ("erase",)),
    ("conflict", "lost"),
)
JUMPS = (
    *(timedelta(minutes=1), timedelta(minutes=11), timedelta(hours=5), timedelta(hours=12)),
    *(timedelta(days=1), timedelta(days=1), timedelta(days=7), timedelta(days=31), timedelta(days=200)),
    *(timedelta(minutes=-30), timedelta(days=-1), timedelta(days=-40)),
)
MOMENTS = (
    *("2026-03-08T07:59:30+00:00", "2026-03-29T00:59:30+00:00", "2026-10-25T00:30:00+00:00"),
    *("2026-11-01T05:59:00+00:00", "2028-02-29T23:59:00+00:00", "2026-12-31T23:59:59+00:00"),
)
"""When clocks change, and other days that calendars stumble over."""


@cache
def slots_of(intent: str) -> tuple[str, ...]:
    """Return the slots of an intent, as the sentences and the dialog have them."""
    found = {slot for sample in SOURCE.templates.get(intent, ()) for slot in re.findall(r"\{(\w+)\}", sample)}
    return tuple(sorted(found | SOURCE.dialog.get(intent, {}).keys()))


def resolved(words: str, *values: Mapping[str, Any], code: str = "ER_SUCCESS_MATCH") -> dict[str, Any]:
    """Return a slot's value with what it was resolved to."""
    authority = {
        "authority": "here",
        "status": {"code": code},
        "values": [{"value": each} for each in values],
    }
    return {"value": words, "resolutions": {"resolutionsPerAuthority": [authority]}}


@cache
def values_of(slot: str) -> tuple[dict[str, Any] | None, ...]:
    """Return what may be in a slot: real values, any words, nothing, and what makes no sense."""
    kind = SOURCE.types.get(slot)
    real = [(each.names[0], each.id) for each in kind.values] if kind else []
    return (
        *(resolved(name, {"name": name, "id": value}) for name, value in real),
        *({"value": name} for name, _ in real[:3]),
        *({"value": text} for text in TEXTS),
        *({"value": each} for each in ("20:30", "EV", "2026-03-09", "2026-W11", "7", "70000", "?", "PT5M")),
        resolved("quillwort", {"name": "quillwort", "id": "an id that is gone"}),
        resolved("quillwort", {"name": "quillwort", "id": ""}),
        resolved("quillwort", code="ER_SUCCESS_NO_MATCH"),
        {"value": "quillwort", "resolutions": {}},
        {"value": None},
        {},
        {"value": 7},
        {"value": ["quillwort"]},
        None,
    )


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a request: mostly one that Alexa could send."""
    what = draw(st.integers(0, 9))
    if what < 4:
        return copy.deepcopy(dict(REQUESTS[draw(st.sampled_from(sorted(REQUESTS)))]))
    if what == 4:
        status = draw(st.sampled_from(("NOT_PERSISTED", "PERSISTED", "", 7)))
        return {"type": draw(st.sampled_from(TYPES)), "body": {"userInformationPersistenceStatus": status}}
    intent = draw(st.sampled_from(INTENTS))
    names = [*slots_of(intent), *draw(st.sampled_from(((), (), (), ("surprise",), ("reply", "item"))))]
    slots = {}
    for name in names:
        value = draw(st.sampled_from(values_of(name)))
        slots[name] = value if value is None else {"name": name, "confirmationStatus": "NONE", **value}
    return {"type": "IntentRequest", "dialogState": "STARTED", "intent": {"name": intent, "slots": slots}}


@cache
def home() -> Home:
    """Return the one home of this process."""
    return Home()


class Evenings(RuleBasedStateMachine):
    """Three devices of two households, on which anything may happen."""

    def __init__(self) -> None:
        super().__init__()
        self.home = home()
        self.home.forget(*USERS)
        self.open: dict[str, dict[str, Any]] = {}
        """The session's attributes of each device that listens."""
        self.before: list[dict[str, Any]] = []
        """Session attributes that were returned at any time."""
        self.sent: list[tuple[dict[str, Any], bool]] = []
        """Each envelope, and whether its session wasn't as the skill left it."""
        self.number = 0

    def send(self, at: int, request: Mapping[str, Any], **more: Any) -> None:
        """Send a request from a device, and keep its session."""
        device, user, locale = DEVICES[at]
        attributes = more.get("attributes", self.open.get(device, {}))
        self.number += 1
        system = {
            "application": {"applicationId": "skill"},
            "user": {"userId": user},
            "device": {"deviceId": device},
            **({"person": {"personId": more["person"]}} if more.get("person") else {}),
            **(self.home.access() if more.get("access") else {}),
        }
        whole = {
            "version": "1.0",
            "session": {
                "new": device not in self.open,
                "sessionId": f"session-{device}",
                "application": system["application"],
                "user": system["user"],
                "attributes": attributes,
            },
            "context": {"System": system},
            "request": {
                "requestId": f"request-{self.number}",
                "timestamp": "2026-03-03T01:30:00Z",
                "locale": more.get("locale", locale),
                **request,
            },
        }
        if str(request.get("type")).startswith(EVENTS):
            del whole["session"]
        self.take(device, whole, more.get("faults", ()), forged="attributes" in more)

    def take(
        self, device: str, whole: dict[str, Any], faults: tuple[str, ...] = (), *, forged: bool = False
    ) -> None:
        """Send an envelope and keep what came of it."""
        self.sent.append((copy.deepcopy(whole), forged))
        answer = self.home.turn(whole, faults, forged=forged) or {"response": {}}
        self.open.pop(device, None)
        if answer["response"].get("shouldEndSession") is False and not forged:
            self.open[device] = json.loads(json.dumps(answer.get("sessionAttributes") or {}))
            self.before.append(self.open[device])

    @rule(
        at=st.integers(0, 2),
        request=requests(),
        person=st.sampled_from(PEOPLE),
        locale=st.sampled_from((*[None] * 8, *LOCALES)),
        faults=st.sampled_from(FAULTS),
        access=st.integers(0, 5),
    )
    def says(self, at, request, person, locale, faults, access):  # noqa: PLR0913, PLR0917  (all that varies)
        """Say anything at all."""
        named = {} if locale is None else {"locale": locale}
        self.send(at, request, person=person, faults=faults, access=access == 0, **named)

    @rule(
        at=st.integers(0, 2),
        how=st.sampled_from(("AMAZON.YesIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent")),
        words=st.sampled_from(ANSWERS),
        opener=st.sampled_from(OPENERS),
        person=st.sampled_from(PEOPLE),
        faults=st.sampled_from(FAULTS),
    )
    def answers(self, at, how, words, opener, person, faults):  # noqa: PLR0913, PLR0917  (likewise)
        """Give the kind of answer that was asked for, or begin something: so exercises are gone through."""
        session = self.open.get(DEVICES[at][0])
        elicit = ((session or {}).get("said") or {}).get("elicit")
        intent = {"name": how if session else opener, "slots": {}}
        if elicit:
            intent = {"name": elicit[0], "slots": {elicit[1]: {"name": elicit[1], "value": words}}}
        self.send(at, {"type": "IntentRequest", "intent": intent}, person=person, faults=faults)

    @rule(
        at=st.integers(0, 1),
        words=st.sampled_from(ANSWERS),
        opener=st.sampled_from(OPENERS),
        person=st.sampled_from(PEOPLE),
    )
    def goes_on(self, at, words, opener, person):
        """Answer three times, with nothing going wrong."""
        for _ in range(3):
            self.answers(at, "AMAZON.YesIntent", words, opener, person, ())

    @rule(at=st.integers(0, 2), opens=st.booleans())
    def opens_or_leaves(self, at, opens):
        """Open the skill, or let Alexa end the session."""
        ended = {"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"}
        self.send(at, {"type": "LaunchRequest"} if opens else ended)

    @rule(
        at=st.integers(0, 2),
        request=requests(),
        how=st.sampled_from(("old", "damaged", "crossed", "strange")),
        lot=st.integers(0, 2**16),
    )
    def says_in_a_session_that_is_not_its_own(self, at, request, how, lot):
        """Send the session of an earlier time or of another device, a damaged or a forged one."""
        chance = random.Random(lot)
        old = copy.deepcopy(chance.choice(self.before or [{}]))
        if how == "damaged":
            old = damaged(chance, old, chance.randint(1, 3))
        elif how == "crossed" and old.get("exercise"):
            other = chance.choice(self.before).get("exercise") or {}
            old["exercise"] |= {key: other.get(key, "") for key in chance.sample(("name", "step", "data"), 1)}
        elif how == "strange":
            old = chance.choice(STRANGE)
        self.send(at, request, attributes=old)

    @rule(lot=st.integers(0, 2**16), same=st.booleans(), faults=st.sampled_from(FAULTS))
    def sends_again(self, lot, same, faults):
        """Send an earlier request again, or another one under its id."""
        if not self.sent:
            return
        chance = random.Random(lot)
        whole, forged = copy.deepcopy(chance.choice(self.sent))
        if not same:
            whole["request"] |= copy.deepcopy(dict(REQUESTS[chance.choice(sorted(REQUESTS))]))
        self.take(whole["context"]["System"]["device"]["deviceId"], whole, faults, forged=forged)

    @rule(jump=st.sampled_from((*JUMPS, *MOMENTS)), fails=st.integers(0, 5))
    def time_passes(self, jump, fails):
        """Let time pass, or jump; and let Alexa's own services fail for a while, now and then."""
        there = datetime.fromisoformat(jump) if isinstance(jump, str) else self.home.now + jump
        self.home.now = there.replace(tzinfo=self.home.now.tzinfo)
        self.home.api.failures = {"GET": (500, "quillwort"), "POST": (403, None)} if fails == 0 else {}


def explore(examples: int, **options: Any) -> None:
    """Go through so many runs of some fifty steps each."""
    run_state_machine_as_test(
        Evenings,
        settings=settings(
            max_examples=examples,
            stateful_step_count=50,
            report_multiple_bugs=False,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            **options,
        ),
    )


def fuzz(number: int, turns: int) -> Found:
    """Take at least so many turns, by the seeds from *number* on; a run ends with what it finds first."""
    found, begun = Found(), home().turns
    while home().turns < begun + turns:
        Evenings._hypothesis_internal_use_seed = None
        seed(number := number + 1)(Evenings)
        try:
            explore(20, phases=(Phase.generate, Phase.shrink))
        except Exception as error:  # noqa: BLE001  (what the skill lets out is what is looked for)
            found.wrong.append(f"sessions, seed {number}: {type(error).__name__}: {error}")
    found.turns = home().turns - begun
    return found


def test_any_session_gets_valid_answers_and_leaves_a_good_state() -> None:
    """Whatever is said where, when and by whom, and whatever fails meanwhile."""
    explore(25, derandomize=True)
    assert home().turns > 500


def test_a_session_whose_language_changes_goes_on() -> None:
    """What was offered in one language may not be there in the next; found by the above."""
    place = {"v": 1, "exercise": {"name": "session", "step": "offer_check_in", "data": {}}}
    sent = envelope(REQUESTS["AMAZON.YesIntent"], number=1, new=False, attributes=place)
    sent["request"]["locale"] = "de-DE"
    assert home().turn(sent)
