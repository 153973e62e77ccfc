"""DynamoDB does wrong, or the process is killed: in time, true, and exactly once."""

import copy
import http.client
import itertools
import os
import random
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.faults import (
    COMMIT,
    KEPT,
    NOT_KEPT,
    READ,
    UNKNOWN,
    WRITINGS,
    Home,
    told,
    town,
)
from lantern.app import create_skill
from lantern.journal import DynamoDBJournal
from lantern.speech.limits import problems
from lantern.testing import ServiceUnavailable
from lantern.testing.fault_proxy import FAULTS, fault_proxy, held, nowhere, slow
from lantern.testing.lambda_emulator import emulated_lambda
from lantern.waiting import time_limit
from services import do_without

pytestmark = pytest.mark.slow

DEADLINE = 5.0
LONG = ("throttled, slowly", "silence", "silence though done", "dripping answer")
"""The faults that keep one waiting."""
FULL = os.environ.get("LANTERN_FULL") == "1"


@pytest.fixture(scope="module")
def here(dynamodb_endpoint):
    """Households that reach a table of DynamoDB Local through a proxy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "local")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "local")
        patch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
        with town(dynamodb_endpoint) as made:
            made.home().device.say("open evening lantern")  # so that no deadline pays for a first time
            yield made


def wrong(outcome):
    """Return what is wrong with an outcome."""
    found = problems(outcome.response)
    if outcome.seconds >= DEADLINE:
        found.append(f"took {outcome.seconds:.1f} s")
    if not outcome.is_true:
        found.append(
            f"told {outcome.told!r} and is stored {outcome.kept} times; "
            f"again: {outcome.told_again!r}, {outcome.kept_again} times"
        )
    return found


@pytest.mark.parametrize("place", ["read", "commit"])
def test_under_each_fault_the_answer_comes_in_time_and_is_true(here, place):
    """Valid, within 5 seconds, kept means stored once; and the same request again leaves it stored once."""

    def tried(fault, name):
        return [here.home().under(FAULTS[fault], place, name, times) for times in (None, 1)]

    with ThreadPoolExecutor(12) as pool:
        faults = sorted(FAULTS, key=lambda name: name not in LONG)
        trials = {case: pool.submit(tried, *case) for case in itertools.product(faults, WRITINGS)}
    outcomes = {case: trial.result() for case, trial in trials.items()}
    bad = {case: [wrong(each) for each in both] for case, both in outcomes.items() if any(map(wrong, both))}
    assert not bad
    assert {once.told for _, once in outcomes.values()} == {KEPT}  # one fault is overcome


def test_where_everything_fails_the_answer_comes_in_time_too(here):
    """A read that takes most of the time leaves the commit what is left of it."""
    with ThreadPoolExecutor(len(FAULTS)) as pool:
        tried = [pool.submit(here.home().under, fault, "everything", "a habit") for fault in FAULTS.values()]
    assert not [found for found in (wrong(each.result()) for each in tried) if found]


def test_a_store_that_takes_no_connection_is_given_up(here):
    """An endpoint that neither takes nor refuses connections can't keep the couple waiting."""
    with nowhere() as endpoint:
        journal = DynamoDBJournal(here.table, endpoint_url=endpoint, region="us-east-1")
        home = Home(create_skill(journal=journal), here.proxy, here.direct)
        with time_limit(2):
            said = home.device.say("we had a counselling session").speech
        journal.client.close()
    assert told(said) == NOT_KEPT


def test_a_turn_takes_no_longer_than_its_caller_has_left(here):
    """Where Lambda has little time left, the answer comes before that is over."""
    home = here.home()
    request = home.device.say("open evening lantern").request
    request["request"]["requestId"] = "another"
    here.proxy.fail(READ, FAULTS["silence"], about=home.key)
    started = time.monotonic()
    answer = here.skill.invoke(request, 1.5)
    assert time.monotonic() - started < 1.5
    assert told(answer["response"]["outputSpeech"]["ssml"]) == NOT_KEPT


def test_an_erase_that_does_not_end_in_time_says_so(here):
    """Neither "deleted" nor "nothing was deleted" would be true; once the store is back, it can be done."""
    home = here.home()
    for words in ("open evening lantern", "I appreciate that you made dinner", "yes", "no"):
        home.device.say(words)
    home.device.say("delete everything")
    here.proxy.fail(("BatchWriteItem",), FAULTS["silence"], about=home.key)
    with time_limit(1.5):
        said = home.device.say("yes")
    assert "some of it may still be here" in said.speech
    here.proxy.heal(home.key)
    home.device.say("yes")
    assert home.count(WRITINGS["an appreciation"]) == 0


@pytest.mark.parametrize("seed", range(50 if FULL else 1))
def test_whatever_comes_together_nothing_is_doubled_or_untrue(here, seed):
    """Sixty turns with random faults at any call, each sent twice under faults and once without."""
    chance = random.Random(seed)
    often = [name for name in [*FAULTS, None, None, None] if name not in LONG] * 3
    scripts = [[FAULTS.get(chance.choice([*often, *LONG])) for _ in range(24)] for _ in range(60)]

    def tried(script):
        home, writing = here.home(), WRITINGS["an appreciation"]
        for words in writing.before:
            home.device.say(words)
        here.proxy.play(script, home.key)
        before, found, request = 0, [], None
        for sending in ("first", "second", "last"):
            if sending == "last":
                here.proxy.heal(home.key)
            if request is None:
                exchange = home.device.say(writing.said)
                request, response = exchange.request, exchange.response
            else:
                response = home.skill.invoke(copy.deepcopy(request))
            if home.skill.seconds >= DEADLINE:
                found.append(f"{sending}: took {home.skill.seconds:.1f} s")
            found += problems(response)
            said, after = told(response["response"]["outputSpeech"]["ssml"]), home.count(writing)
            true = {KEPT: after == 1, NOT_KEPT: after == before, UNKNOWN: after <= 1}.get(said, False)
            if not true or (sending == "last" and said != KEPT):
                found.append(f"{sending}: told {said!r}, stored {before}, then {after} times")
            before = after
        return found

    with ThreadPoolExecutor(20) as pool:
        assert [found for found in pool.map(tried, scripts) if found] == []


SALT, SKILL_ID = "a salt of sixteen or more", "amzn1.ask.skill.evening-lantern-at-home"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the process in /proc")
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
def test_a_function_that_is_killed_while_it_commits_keeps_the_turn_once(folder, here, done):
    """SIGKILL as the commit is on its way, before or after it took effect: the next process does it once."""
    arrived, go_on = threading.Event(), threading.Event()
    variables = {
        "LANTERN_TABLE": here.table,
        "LANTERN_SALT": SALT,
        "AWS_ENDPOINT_URL_DYNAMODB": here.proxy.url,
    }
    with emulated(folder, variables) as function:
        invoked = Invoked(function)
        home = Home(invoked, here.proxy, here.direct, SALT)
        for words in WRITINGS["an appreciation"].before:
            home.device.say(words)
        here.proxy.fail(COMMIT, held(arrived, go_on, done=done), about=home.key)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(home.device.say, "yes")  # which gets no answer
            assert arrived.wait(10)
            os.kill(function.process_id, signal.SIGKILL)
        go_on.set()
    here.proxy.heal(home.key)
    assert whole(here, home) == (1 if done else 0)
    with emulated(folder, variables) as function:
        again = function.invoke(invoked.latest)
    assert told(again["response"]["outputSpeech"]["ssml"]) == KEPT
    assert whole(here, home) == 1


def test_a_function_with_little_time_left_answers_before_lambda_ends_it(folder, here):
    """The handler passes on what Lambda has left, which is less here than a turn may take."""
    variables = {"LANTERN_TABLE": here.table, "LANTERN_SALT": SALT}
    with emulated(folder, variables | {"AWS_ENDPOINT_URL_DYNAMODB": here.proxy.url}, timeout=3) as function:
        home = Home(function, here.proxy, here.direct, SALT)
        home.device.say("open evening lantern")
        here.proxy.fail(READ, FAULTS["silence"], about=home.key)
        assert told(home.device.say("we had a counselling session").speech) == NOT_KEPT
        assert home.skill.seconds < 3


@contextmanager
def emulated(folder, variables, timeout=7):
    """Run the function in a fresh environment."""
    environment = {"LANTERN_SKILL_ID": SKILL_ID} | variables
    with ExitStack() as stack:
        try:
            yield stack.enter_context(emulated_lambda(folder, environment, timeout=timeout))
        except ServiceUnavailable as error:
            do_without(error)


class Invoked:
    """The emulated function as a skill, with what it was sent last."""

    def __init__(self, function):
        self.function, self.latest = function, {}

    def invoke(self, envelope):
        self.latest = envelope
        return self.function.invoke(envelope)


def whole(here, home):
    """Return how often the appreciation is stored, having checked that nothing is there by half."""
    household = home.key
    found = here.direct.export(household)
    items = here.direct.client.query(
        TableName=here.table,
        KeyConditionExpression="household = :household",
        ExpressionAttributeValues={":household": {"S": household}},
    )["Items"]
    kinds = Counter(item["item"]["S"].partition("#")[0] for item in items)
    entries = len(found["entries"])
    assert kinds["entry"] == found["state"].get("kept", {}).get("gratitude", 0) == entries
    assert kinds["turn"] == len(WRITINGS["an appreciation"].before) + entries
    return entries


def test_the_proxy_stops_though_a_client_still_waits(dynamodb_endpoint):
    """What is held up is cut off at the end."""
    with ThreadPoolExecutor(1) as pool:
        with fault_proxy(dynamodb_endpoint) as proxy:
            proxy.play([slow(60)])
            connection = http.client.HTTPConnection(*urlsplit(proxy.url).netloc.split(":"), timeout=30)
            waiting = pool.submit(connection.request, "POST", "/", b"{}")
            while not proxy.seen:
                time.sleep(0.01)
        waiting.result()
        connection.close()
