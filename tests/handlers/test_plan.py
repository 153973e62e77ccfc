"""What other capabilities ask the plan, and what is remembered of it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lantern.handlers.plan import look_back, start, tonight
from lantern.journal.model import Household, PlanMemory, TallyMemory, from_state, to_state
from lantern.speech.content import Content
from lantern.turn import Turn

EVENING = datetime(2026, 3, 2, 19, 30, tzinfo=ZoneInfo("America/Chicago"))
CONTENT = Content()
STEPS = [step["id"] for phase in CONTENT.load("plan")["phases"] for step in phase["steps"]]


def turn(household: Household, *, later: timedelta = timedelta(0)) -> Turn:
    """Return a turn of that household."""
    return Turn("PlanStatusIntent", {}, EVENING + later, "en-US", CONTENT, "request", "abc", loaded=household)


def test_nothing_for_tonight_without_a_plan_that_runs():
    """Not before the start, not in a rest, and not without a plan."""
    for memory in (
        PlanMemory(),
        PlanMemory(started=date(2026, 3, 9)),
        PlanMemory(started=date(2026, 3, 1), paused=date(2026, 3, 2)),
    ):
        assert tonight(turn(Household(plan=memory))) == ""


def test_one_sentence_for_tonight():
    """With a plan there is something of the couple's phase."""
    household = Household()
    start(turn(household))
    assert tonight(turn(household)) in CONTENT.load("plan")["phases"][0]["tonight"]


def test_a_damaged_memory_is_no_trouble():
    """Steps that are gone, a phase that is unknown and a tally without a day are passed over."""
    household = from_state(
        {
            "plan": {
                "started": "2026-01-01",
                "phase": "gone",
                "done": ["gone", STEPS[0]],
                "paused_days": -4,
                "tallies": [{"appreciations": 3}],
            }
        }
    )
    assert tonight(turn(household))
    assert look_back(turn(household)).template == "plan/review_open"


def test_what_is_remembered_is_bounded():
    """A plan with every step done and two reviews takes little room, and is read as it was written."""
    habits = dict.fromkeys((habit["id"] for habit in CONTENT.load("checklist")["habits"]), 3650)
    day = date(2036, 3, 2)
    memory = PlanMemory(
        started=day,
        phase="pause_and_reflect",
        done=STEPS,
        suggested=STEPS[0],
        latest=STEPS[0],
        paused=day,
        paused_days=3650,
        stayed=day,
        review_from=day,
        renewal_from=day,
        tallies=[TallyMemory(day, 7300, 520, habits), TallyMemory(day, 7300, 520, habits)],
    )
    state = to_state(Household(plan=memory))
    assert from_state(state).plan == memory
    assert len(str(state["plan"])) < 1500
