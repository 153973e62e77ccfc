"""What gratitude remembers: who said it, what stays private, the run of days and the plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lantern.handlers import gratitude
from lantern.journal import Entry
from lantern.journal.model import GratitudePlanMemory, Household, PartnersMemory
from lantern.speech.content import Content
from lantern.turn import Elicit, Exercise, Reply, Session, Turn

NOW = datetime(2026, 3, 2, 20, tzinfo=UTC)
CONTENT = Content()
Make = Callable[..., Turn]


@pytest.fixture
def household() -> Household:
    """Return a household that knows both names and the voice of the first partner."""
    return Household(partners=PartnersMemory({"one": "Maya", "two": "David"}, {"voice": "one"}))


@pytest.fixture
def turn(household: Household) -> Make:
    """Return a function that makes a turn of the household."""

    def make(intent: str = "GratitudeShareIntent", **values: object) -> Turn:
        made = Turn(intent, {}, NOW, "en-US", CONTENT, "request", "household", loaded=household)
        return replace(made, **values)

    return make


def say(turn: Make, words: str, after: Reply | None = None, **values: object) -> Reply:
    """Return the answer to an appreciation, in the place where an earlier answer left the conversation."""
    session = Session(exercise=after.exercise if after else None, speaker=values.pop("speaker", None))
    return gratitude.share(turn(free_text=words, session=session, **values))


def answer(turn: Make, intent: str, after: Reply, **values: object) -> tuple[Reply, Turn]:
    """Return the answer to a yes or a no, and the turn."""
    made = turn(intent, session=Session(exercise=after.exercise), **values)
    reply = gratitude.answer(made, after.exercise)
    assert reply is not None
    return reply, made


def test_who_said_it_is_kept(turn: Make) -> None:
    """The partner who appreciated is recorded, whoever says yes to keeping it."""
    shared = say(turn, "I appreciate your patience", speaker="two")
    _, made = answer(turn, "AMAZON.YesIntent", shared, person="voice")
    assert made.recorded[0].body == {"text": "I appreciate your patience", "by": "two"}


def test_nobody_is_made_up(turn: Make) -> None:
    """Where nobody said who speaks, the entry doesn't either."""
    _, made = answer(turn, "AMAZON.YesIntent", say(turn, "I appreciate your patience"))
    assert made.recorded[0].body == {"text": "I appreciate your patience"}


@pytest.mark.parametrize("by_name", [True, False])
def test_the_other_turn_is_the_other_partner(turn: Make, *, by_name: bool) -> None:
    """After the first partner the second one speaks, unless the voice tells otherwise."""
    shared = say(turn, "I appreciate your patience", speaker="one")
    offered, _ = answer(turn, "AMAZON.NoIntent", shared)
    invited, _ = answer(turn, "AMAZON.YesIntent", offered)
    assert invited.speaker == "two"
    after = invited if by_name else offered
    kept, made = answer(turn, "AMAZON.YesIntent", say(turn, "I appreciate your smile", after, speaker="one"))
    assert made.recorded[0].body["by"] == "two"
    assert kept.exercise is None
    told = say(turn, "I appreciate your smile", after, person="voice")
    assert told.exercise is not None
    assert told.exercise.data["by"] == "one"


def test_history_names_who_said_it_and_leaves_out_what_is_private(turn: Make) -> None:
    """Names are told where they are known, and a private entry is neither read nor counted."""
    bodies = (
        {"text": "you waited", "by": "one"},
        {"text": "secret", "by": "two", "private": True},
        {"text": "your smile", "by": "somebody"},
        {"text": "the tea"},
    )
    past = tuple(Entry("gratitude", NOW, body, str(n)) for n, body in enumerate(bodies))
    values = gratitude.history(turn("GratitudeHistoryIntent", past=past)).values
    assert values["count"] == 3
    assert [(each["name"], each["text"]) for each in values["entries"]] == [
        ("Maya", "you waited"),
        ("", "your smile"),
        ("", "the tea"),
    ]


def test_todays_prompt_is_one_a_day(turn: Make) -> None:
    """The day's prompt is the same for everything that asks for it, and another one the next day."""
    first = gratitude.todays(turn())
    assert gratitude.todays(turn()) == first
    assert gratitude.prompt(turn()).values == {"text": first, "lead": "again"}
    assert gratitude.todays(turn(now=NOW + timedelta(days=1))) != first


def test_counting_marks_the_habit_and_tells_a_milestone_once(turn: Make, household: Household) -> None:
    """An appreciation counts for the run and the checklist; a milestone is told on its first one."""
    told = [
        gratitude.count(turn(now=NOW + timedelta(days=day, hours=hour)))
        for day, hour in ((0, 0), (2, 0), (2, 1), (3, 0), (3, 1))
    ]
    assert told == [0, 0, 0, 3, 0]
    assert (household.gratitude.shared, household.gratitude.streak) == (5, 3)
    assert household.checklist.habits["gratitude"].count == 3


def test_a_plan_is_settled_by_whoever_asks(turn: Make, household: Household) -> None:
    """A due plan is told until it was settled; a yes makes the misses forgotten."""
    assert gratitude.plan_to_follow_up(turn()) == ""
    gratitude.settle_plan(turn(), happened=True)
    household.gratitude.plan = GratitudePlanMemory("after dinner", NOW.date() - timedelta(days=1))
    assert gratitude.plan_to_follow_up(turn()) == gratitude.plan_to_follow_up(turn()) == "after dinner"
    gratitude.settle_plan(turn(), happened=False)
    assert gratitude.plan_to_follow_up(turn()) == ""
    assert household.gratitude.plan.missed == 1
    later = turn(now=NOW + timedelta(days=3))
    assert gratitude.plan_to_follow_up(later) == "after dinner"
    gratitude.settle_plan(later, happened=True)
    assert household.gratitude.plan.missed == 0


@pytest.mark.parametrize(
    ("words", "template"),
    [
        ("me first", "gratitude/go_ahead"),
        ("I appreciate", "gratitude/go_ahead"),
        ("he never does anything nice", "gratitude/hurt"),
        ("I appreciate that you finally did the dishes for once", "gratitude/backhanded"),
        ("I appreciate my new shoes", "gratitude/self"),
    ],
)
def test_what_is_no_appreciation_goes_back_to_whoever_asked(turn: Make, words: str, template: str) -> None:
    """Another capability that asks for an appreciation gets the same answers, and stays open."""
    asking = Exercise("checkin", "gratitude", lasting=True)
    instead = gratitude.instead_of(turn(free_text=words), words, asking)
    assert instead is not None
    assert (instead.template, instead.exercise) == (template, asking)
    assert instead.elicit == Elicit("GratitudeShareIntent", "appreciation")


def test_an_appreciation_is_left_to_whoever_asked(turn: Make) -> None:
    """There is nothing to say instead of an appreciation."""
    words = "I appreciate that you made dinner"
    assert gratitude.instead_of(turn(free_text=words), words, Exercise("checkin", "gratitude")) is None


def test_a_plan_holds_little(turn: Make, household: Household) -> None:
    """However long the words, what is kept of a plan's moment is short."""
    gratitude.answer(
        turn("DrillReplyIntent", free_text="after tea " * 90), Exercise("gratitude", "plan_moment")
    )
    assert household.gratitude.plan is not None
    assert len(household.gratitude.plan.moment) <= 120
