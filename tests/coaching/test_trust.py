"""Promises: their wording, what isn't kept as it stands, when they come up, and that nobody is compared."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.alexa import household_key
from lantern.app import create_skill
from lantern.coaching.trust import (
    Promise,
    Shape,
    after,
    comes_up,
    corrected,
    defers,
    is_asking,
    is_due,
    is_one_sided,
    is_the_partners,
    look_at,
    meant_instead,
    pick,
    promised,
    renewed,
    wording,
    worked_out,
)
from lantern.coaching.when import EVERY_DAY
from lantern.home.device import USER_ID, VirtualDevice
from lantern.home.nlu import Recognizer
from lantern.journal import Commit
from lantern.journal.model import AgreementMemory, Household, PromiseMemory, TrustMemory, to_state
from lantern.journal.sqlite import SqliteJournal
from lantern.speech.content import Content, data_root
from lantern.speech.render import Renderer

MONDAY = date(2026, 3, 2)
HOME = household_key(USER_ID, "")
FRIDAYS = Promise("to be home by six on Fridays", MONDAY, date(2026, 3, 6), (4,), "18:00")


def at(day: date, hour: int = 20) -> datetime:
    """Return an hour of that day."""
    return datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001  (local times are compared)


@pytest.mark.parametrize(
    ("spoken", "worded"),
    [
        ("I promise to be home by six on Fridays", "to be home by six on Fridays"),
        ("be home by six", "to be home by six"),
        ("that I'll call you", "to call you"),
        ("you that I will call", "to call"),
        ("I promise you that I won't shout", "not to shout"),
        ("not shout", "not to shout"),
        ("to never be late", "never to be late"),
        ("never again be late", "never again to be late"),
        ("I'll always tell you", "always to tell you"),
        ("we'll eat together", "to eat together"),
        ("every evening I'll put my phone away", "to put my phone away every evening"),
        ("when you're sad I'll listen", "to listen when you're sad"),
        ("I\u2019ll cook", "to cook"),
        ("bring you coffee", "to bring you coffee"),
        ("tell you when I'll be late", "to tell you when I'll be late"),
        ("whenever I will be late I will call", "to call whenever I will be late"),
        ("um I guess I could come home earlier", "to come home earlier"),
        ("that I'd like to walk with you", "to walk with you"),
        ("that it won't happen", "it won't happen"),
        ("being on time", "being on time"),
        ("no phones at dinner", "no phones at dinner"),
        ("ten minutes without phones", "ten minutes without phones"),
        ("", ""),
    ],
)
def test_a_promise_is_worded_so_that_it_can_be_read_out(spoken: str, worded: str) -> None:
    """Whatever comes before the promise goes, and whatever turns it round stays."""
    assert wording(spoken) == worded


@pytest.mark.parametrize(
    ("spoken", "shape"),
    [
        ("be home by six on Fridays", Shape.FINE),
        ("not to shout at you", Shape.FINE),
        ("never to see her again", Shape.FINE),
        ("never lie to you", Shape.FINE),
        ("not to check your phone anymore", Shape.FINE),
        ("stop tracking your location", Shape.FINE),
        ("give my phone a rest", Shape.FINE),
        ("tell you where I am when I'm late", Shape.FINE),
        ("text you when I get there", Shape.FINE),
        ("take the kids to school on Monday", Shape.FINE),
        ("not to argue in front of the kids", Shape.FINE),
        ("not to talk to my friends about our fights", Shape.FINE),
        ("call my sister", Shape.FINE),
        ("read your favorite book with you", Shape.FINE),
        ("pay you back on Friday", Shape.FINE),
        ("listen when you're upset", Shape.FINE),
        ("you'll regret it", Shape.THREAT),
        ("make you pay for this", Shape.THREAT),
        ("leave you if you do it again", Shape.THREAT),
        ("take the kids away if you leave", Shape.THREAT),
        ("tell everyone if you leave", Shape.THREAT),
        ("hurt you if you lie", Shape.THREAT),
        ("get back at her", Shape.THREAT),
        ("check her phone", Shape.WATCHING),
        ("read your messages every night", Shape.WATCHING),
        ("track my husband's location", Shape.WATCHING),
        ("spy on him", Shape.WATCHING),
        ("let you check my phone any time", Shape.WATCHED),
        ("give you all my passwords", Shape.WATCHED),
        ("share my location", Shape.WATCHED),
        ("text you where I am every minute", Shape.WATCHED),
        ("never see my friends again", Shape.ERASING),
        ("stop talking to my mother", Shape.ERASING),
        ("never make you angry", Shape.ERASING),
        ("not to upset you", Shape.ERASING),
        ("never be sad", Shape.ERASING),
        ("never say no to you", Shape.ERASING),
        ("do whatever you want", Shape.ERASING),
        ("always obey", Shape.ERASING),
        ("give up my job", Shape.ERASING),
        ("be perfect", Shape.ERASING),
        ("never go out without you", Shape.ERASING),
        ("stay no matter what you do", Shape.ERASING),
        ("that you will stop drinking", Shape.OTHERS),
        ("he must call first", Shape.OTHERS),
        ("never to hit you again", Shape.HARM),
        ("stop threatening you", Shape.HARM),
        ("not to lay a hand on you", Shape.HARM),
        ("not to kill myself", Shape.SELF_HARM),
        ("not to hurt myself again", Shape.SELF_HARM),
        ("never cut anymore", Shape.SELF_HARM),
        ("not to cut you off again", Shape.FINE),
        ("not to grab your arm again", Shape.HARM),
        ("not to push you for an answer", Shape.FINE),
        ("be better", Shape.VAGUE),
        ("do my best", Shape.VAGUE),
        ("that everything will be fine", Shape.VAGUE),
        ("be nicer to your mother", Shape.FINE),
        ("change the oil", Shape.FINE),
        ("", Shape.EMPTY),
        ("to", Shape.EMPTY),
        ("by Friday", Shape.EMPTY),
    ],
)
def test_a_promise_is_known_by_its_shape(spoken: str, shape: Shape) -> None:
    """Threats, watching and giving oneself up are told from what one does oneself, for good or on a day."""
    assert look_at(spoken) is shape
    assert look_at(f"I promise {spoken}" if spoken else "I promise") is shape


@pytest.mark.parametrize(
    ("thing", "partners"),
    [
        ("phone", True),
        ("old messages", True),
        ("my husband", True),
        ("him", True),
        ("she is texting", True),
        ("our spending", False),
        ("poem", False),
        ("", False),
    ],
)
def test_what_is_watched_is_told_by_whose_it_is(thing: str, partners: bool) -> None:
    """The partner and what is private to them, and nothing else."""
    assert is_the_partners(thing) is partners


WATCHED = [
    "my husband tracks me",
    "my wife monitors my phone",
    "my partner checks my phone",
    "she tracks my location",
    "my partner keeps an eye on me",
    "he spies on me",
    "my husband follows me everywhere",
    "my wife reads my messages",
    "my partner put a camera in my bag",
]


@pytest.mark.parametrize("said", WATCHED)
def test_who_is_watched_isn_t_taken_for_one_who_watches(said: str) -> None:
    """Nearly the same words turned round go where the safety gate hears them."""
    found = Recognizer().recognize(said)
    assert found.intent not in {"MonitorIntent", "MayICheckIntent"}
    assert found.intent == "SafetyIntent" or found.slots


@pytest.mark.parametrize(
    ("spoken", "promise"),
    [
        ("be home by six on Fridays", FRIDAYS),
        ("take out the trash tomorrow night", Promise("to take out the trash", MONDAY, date(2026, 3, 3))),
        ("be home by six tomorrow", Promise("to be home by six", MONDAY, date(2026, 3, 3), (), "18:00")),
        ("call my sister", Promise("to call my sister", MONDAY)),
        ("not to shout", Promise("not to shout", MONDAY, MONDAY, EVERY_DAY)),
        ("be more patient", Promise("to be more patient", MONDAY, MONDAY, EVERY_DAY)),
        ("call when I'm late", Promise("to call when I'm late", MONDAY, MONDAY, EVERY_DAY)),
    ],
)
def test_a_promise_holds_once_again_and_again_or_always(spoken: str, promise: Promise) -> None:
    """A day alone is taken out of the words; repeated days and what goes on stay."""
    assert promised(spoken, MONDAY) == promise


@pytest.mark.parametrize(
    ("old", "spoken", "text", "due", "weekdays"),
    [
        ("call my sister", "by Sunday", "to call my sister", date(2026, 3, 8), ()),
        ("call my sister", "let's make it tomorrow instead", "to call my sister", date(2026, 3, 3), ()),
        (
            "call my sister",
            "at seven on Sundays",
            "to call my sister at seven on Sundays",
            date(2026, 3, 8),
            (6,),
        ),
        ("call my sister", "write to my sister", "to write to my sister", None, ()),
        ("be home by six on Fridays", "on Saturday", FRIDAYS.text, date(2026, 3, 7), (4,)),
        (
            "be home by six on Fridays",
            "by seven on Fridays",
            "to be home by seven on Fridays",
            date(2026, 3, 6),
            (4,),
        ),
    ],
)
def test_a_promise_is_renewed_by_its_day_or_its_words(
    old: str, spoken: str, text: str, due: date | None, weekdays: tuple[int, ...]
) -> None:
    """A new day alone leaves the words as they are; new words take their place."""
    new = renewed(promised(old, MONDAY), spoken, MONDAY)
    assert (new.text, new.due, new.weekdays) == (text, due, weekdays)


def test_what_isn_t_renewed_stays_as_it_was() -> None:
    """A new time keeps the Fridays, and new days keep the hour."""
    later, thursdays = renewed(FRIDAYS, "by seven", MONDAY), renewed(FRIDAYS, "on Thursdays", MONDAY)
    assert (later.text, later.weekdays, later.time) == ("to be home by seven on Fridays", (4,), "19:00")
    assert (thursdays.text, thursdays.weekdays) == ("to be home by six on Thursdays", (3,))
    assert (thursdays.time, thursdays.due) == ("18:00", date(2026, 3, 5))


def test_a_promise_for_a_day_is_due_from_that_day_on() -> None:
    """Not before its day or its hour; afterwards it waits."""
    friday = date(2026, 3, 6)
    assert not is_due(FRIDAYS, at(friday - timedelta(days=1)))
    assert not is_due(FRIDAYS, at(friday, 17))
    assert is_due(FRIDAYS, at(friday, 18))
    assert is_due(FRIDAYS, at(friday + timedelta(days=40)))


def test_a_promise_for_today_isn_t_asked_about_on_the_same_evening() -> None:
    """Somebody who just said "tonight" has the night for it."""
    tonight = promised("do the dishes tonight", MONDAY)
    assert not is_due(tonight, at(MONDAY, 23))
    assert is_due(tonight, at(MONDAY + timedelta(days=1), 7))


def test_a_promise_without_a_day_is_due_after_a_week() -> None:
    """It isn't forgotten, and nobody is pressed."""
    some_day = promised("call my sister", MONDAY)
    assert not is_due(some_day, at(MONDAY + timedelta(days=6)))
    assert is_due(some_day, at(MONDAY + timedelta(days=7)))


def test_a_nightly_promise_comes_up_by_itself_once_a_week() -> None:
    """It can be looked back at every evening, but it's brought up more seldom."""
    nightly = promised("put my phone away every evening", MONDAY)
    next_day, next_week = at(MONDAY + timedelta(days=1)), at(MONDAY + timedelta(days=7))
    assert is_due(nightly, next_day)
    assert not comes_up(nightly, next_day)
    assert comes_up(nightly, next_week)


def test_a_repeated_promise_comes_up_after_each_time_without_piling_up() -> None:
    """After five weeks away there's one question, and then the next Friday."""
    weeks_later = date(2026, 4, 8)
    assert comes_up(FRIDAYS, at(weeks_later))
    left = after(FRIDAYS, weeks_later)
    assert left
    assert left.due == date(2026, 4, 10)
    assert not is_due(left, at(weeks_later))
    assert comes_up(left, at(date(2026, 4, 10)))


def test_what_is_done_once_is_done() -> None:
    """Nothing is left of a promise for one day."""
    assert after(promised("call my sister tomorrow", MONDAY), MONDAY) is None


@given(
    st.sets(st.integers(0, 6), min_size=1), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400)
)
def test_what_comes_round_is_ahead_and_near(weekdays: set[int], today: date, away: int) -> None:
    """However late it's looked back at, the next time is within a week."""
    promise = Promise("to cook", today, today, tuple(sorted(weekdays)))
    later = today + timedelta(days=away)
    left = after(promise, later)
    assert left
    assert left.due
    assert timedelta(days=1) <= left.due - later <= timedelta(days=7)
    assert left.due.weekday() in weekdays


@given(st.text(max_size=400), st.dates())
def test_any_words_can_be_promised(spoken: str, today: date) -> None:
    """Nothing raises, and what is said back isn't made up."""
    assert look_at(spoken) in Shape
    promise = promised(spoken, today)
    assert promise.due is None or promise.due >= today
    assert len(promise.text) <= len(spoken) + len("not to ")
    again = renewed(promise, spoken, today)
    assert again.due is None or again.due >= today


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("I mean Friday", "to fix the car Friday"),
        ("by Sunday please", "to fix the car by Sunday"),
        ("I promise tomorrow", "to fix the car tomorrow"),
        ("not Friday, Saturday", "to fix the car Saturday"),
        ("no, I said at eight", "to fix the car at eight tomorrow"),
        ("I mean the bus", None),
        ("fix the bus on Sunday", None),
        ("", None),
    ],
)
def test_a_day_that_was_heard_wrong_is_corrected_by_itself(said: str, text: str | None) -> None:
    """Another day alone takes the place of the one that was heard; other words are no correction."""
    assert corrected("to fix the car tomorrow", said, MONDAY) == text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("it went well", True),
        ("I did", True),
        ("it didn't work out", False),
        ("I did not do it", False),
        ("I feel tired", None),
        ("", None),
    ],
)
def test_what_became_of_a_promise_is_told_in_plain_words(said: str, kept: bool | None) -> None:
    """A denial goes first, and what tells neither is nothing."""
    assert worked_out(said) is kept


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("do the dishes tonight", False),
        ("have dinner with you on Friday", False),
        ("do we have to promise something", True),
        ("what should I promise", True),
        ("call my sister", False),
    ],
)
def test_a_promise_that_begins_like_a_question_is_none(said: str, asks: bool) -> None:
    """Doing and having something can be promised."""
    assert is_asking(said) is asks


TEXTS = ["to be home by six on Fridays", "to make dinner tomorrow", "no phones at dinner Maya"]


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("being home", (0,)),
        ("dinner", (1, 2)),
        ("the dinner without phones", (2,)),
        ("making dinner", (1,)),
        ("Maya's", (2,)),
        ("the second one", (1,)),
        ("the last one", (2,)),
        ("the fourth one", ()),
        ("the garden", ()),
        ("", ()),
    ],
)
def test_a_promise_is_found_by_its_words_or_its_place(said: str, places: tuple[int, ...]) -> None:
    """What fits two is unclear, and what fits none is nothing."""
    assert pick(said, TEXTS) == places


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=12))
def test_any_words_can_be_looked_for(said: str, texts: list[str]) -> None:
    """The places are places, each named once."""
    places = pick(said, texts)
    assert set(places) <= set(range(len(texts)))
    assert len(set(places)) == len(places)


# That the two are never compared, and that nothing grows without end.

COUNTING = [
    "who kept more promises",
    "who broke more promises",
    "who is better at keeping promises",
    "compare our promises",
    "how many promises did my partner keep",
    "what's our promise score",
]


SOMEBODY = ("one", "two", "both", None)


def seed(journal: SqliteJournal, *promises: PromiseMemory) -> None:
    """Have the journal hold the promises."""
    household = Household(trust=TrustMemory(list(promises), count=len(promises), kept=4, missed=2))
    journal.commit(HOME, Commit(to_state(household), 0, (), "seeded", {}))


def evening(
    journal: SqliteJournal, clock: Callable[[], datetime], kept: str | None, missed: str | None
) -> str:
    """Return all that is said of two promises, one kept and one not, by those who made them."""
    seed(
        journal,
        PromiseMemory("1", "to call my sister", kept, MONDAY, MONDAY),
        PromiseMemory("2", "to fix the bike", missed, MONDAY, MONDAY),
    )
    device = VirtualDevice(create_skill(journal=journal, clock=clock), clock=clock, request_prefix="kitchen")
    said = [
        device.say("we kept the promise about my sister"),
        device.say("we missed the promise about the bike"),
    ]
    said += [device.say("no"), *(device.say(asked) for asked in COUNTING)]
    assert all(each.intent == "PromiseCountIntent" for each in said[3:])
    return "\n".join(each.speech for each in said)


def test_who_kept_more_is_never_told(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    """Whoever kept a promise and whoever missed one, the couple hears the same words, for both together."""
    heard = set()
    for number, (kept, missed) in enumerate(product(SOMEBODY, SOMEBODY)):
        with SqliteJournal(tmp_path / f"{number}.sqlite3") as journal:
            heard.add(evening(journal, clock, kept, missed))
    assert len(heard) == 1
    assert "5 promises were kept" in next(iter(heard))


def test_no_count_is_one_partner_s() -> None:
    """What is counted is counted for the two of them, and the template gets nothing else."""
    counts = {name for name, value in vars(TrustMemory()).items() if isinstance(value, int)}
    assert counts == {"count", "kept", "missed"}
    spoken = Renderer(Content()).render("trust/tally", {"kept": 3, "missed": 1})
    assert "3 promises were kept" in spoken.say


@pytest.mark.parametrize(
    "path", sorted((data_root() / "content/en/speech/trust").glob("*.j2")), ids=lambda p: p.stem
)
def test_no_answer_compares_the_two(path: Path) -> None:
    """Nobody is said to keep more, to be better or to be ahead."""
    text = path.read_text(encoding="utf-8").casefold()
    compared = r"\b(?:more|less|better|worse|fewer|oftener|ahead|behind|rather)\b[^.]*\b(?:than|of)\b"
    assert not re.search(rf"{compared}[^.]*\b(?:your partner|the other|you)\b", text)


def test_at_most_twelve_promises_are_open(device: VirtualDevice, journal: SqliteJournal) -> None:
    """The thirteenth is met with a kind sentence, and one can be looked back at instead."""
    seed(
        journal,
        *(PromiseMemory(str(each), f"to call aunt {each}", None, MONDAY, MONDAY) for each in range(12)),
    )
    full = device.say("I promise to write to my brother")
    assert "12 open promises" in full.speech
    assert full.is_open
    device.say("no")
    device.say("drop the promise about aunt 7")
    assert "write to my brother" in device.say("I promise to write to my brother").speech


def test_a_promise_that_is_let_go_leaves_the_journal_too(
    device: VirtualDevice, journal: SqliteJournal
) -> None:
    """What was made is in the export while it holds, and isn't once it was taken back."""
    device.say("I promise to fix the bike tomorrow")
    device.say("yes")
    assert "to fix the bike" in str(journal.export(HOME)["entries"])
    device.say("drop that promise")
    assert journal.export(HOME)["entries"] == []
    assert "bike" not in str(journal.export(HOME))


def test_a_full_memory_stays_small() -> None:
    """Twelve promises and six agreements of the longest kind leave room in a state of sixteen kilobytes."""
    longest = PromiseMemory("9999", "x" * 200, "both", MONDAY, MONDAY, MONDAY, list(EVERY_DAY), "18:00")
    agreed = AgreementMemory("9999", "x" * 200, MONDAY)
    trust = TrustMemory(
        [longest] * 12, [agreed] * 6, count=9999, kept=9999, missed=9999, action="transparency"
    )
    assert len(json.dumps(to_state(Household(trust=trust))["trust"])) < 6_500


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I said feed the dog", "feed the dog"),
        ("no, I meant on Sunday", "on Sunday"),
        ("I feel tired", None),
        ("", None),
    ],
)
def test_words_that_were_misheard_are_said_anew(said: str, meant: str | None) -> None:
    """Only who says that they meant something else is taken to correct what was heard."""
    assert meant_instead(said) == meant


@pytest.mark.parametrize(
    ("agreed", "one_sided"),
    [
        ("that she tells me where she is", True),
        ("my partner calls at noon", True),
        ("to call at noon", False),
        ("you and I call at noon", False),
    ],
)
def test_an_agreement_is_for_both(agreed: str, one_sided: bool) -> None:
    """What only the other one would do is told from what the two do."""
    assert is_one_sided(agreed) is one_sided


def test_waiting_is_an_answer() -> None:
    """Leaving it for later is told from choosing a way on."""
    assert defers("it can wait")
    assert defers("I don't know")
    assert not defers("by Sunday")
