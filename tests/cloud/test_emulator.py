"""The built folder under AWS's runtime emulator, with DynamoDB Local: conversations as Alexa sends them."""

import copy
import json
import threading
import uuid
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import boto3
import pytest
from botocore.config import Config

from lantern.alexa import household_key
from lantern.testing import ServiceUnavailable
from lantern.testing.lambda_emulator import emulated_lambda, sam_program
from services import do_without

pytestmark = pytest.mark.slow

EVENTS = sorted(file.stem for file in Path(__file__).parents[2].glob("events/*.json") if file.stem != "local")
WORDLESS = ("session_ended", "skill_disabled")

APPRECIATION = "you warmed the car before my early shift"
REPLY = "you felt forgotten when nobody called on your birthday"


class Device:
    """An Echo in a kitchen: sends the recorded requests of `events`, and keeps the session as Alexa does."""

    def __init__(self, function, root, api_endpoint, user=None):
        self.function = function
        self.events = root / "events"
        self.api_endpoint = api_endpoint
        self.user = user or f"amzn1.ask.account.{uuid.uuid4()}"
        self.attributes = {}
        self.session = None
        self.heard = []

    def request(self, name):
        """Return a recorded request as this device would send it now."""
        event = json.loads((self.events / f"{name}.json").read_text(encoding="utf-8"))
        event["request"]["requestId"] = f"amzn1.echo-api.request.{uuid.uuid4()}"
        event["request"]["timestamp"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        event["context"]["System"]["user"]["userId"] = self.user
        event["context"]["System"]["apiEndpoint"] = self.api_endpoint
        if "session" in event:
            event["session"]["new"] = self.session is None
            self.session = self.session or f"amzn1.echo-api.session.{uuid.uuid4()}"
            event["session"]["sessionId"] = self.session
            event["session"]["user"]["userId"] = self.user
            event["session"]["attributes"] = self.attributes
        return event

    def send(self, event):
        """Send one request and take its answer, which ends or keeps the session."""
        answer = self.function.invoke(event)
        assert answer["version"] == "1.0", answer
        if answer["response"].get("shouldEndSession", True):
            self.attributes, self.session = {}, None
        else:
            self.attributes = answer.get("sessionAttributes", {})
        self.heard.append(said(answer))
        return answer

    def intend(self, intent, **slots):
        """Send a request with *intent* and the words in its slots; return what is said back."""
        event = self.request("help")
        filled = {name: {"name": name, "value": words} for name, words in slots.items()}
        event["request"]["intent"] = {"name": intent, "confirmationStatus": "NONE", "slots": filled}
        return said(self.send(event))

    def say(self, name, **slots):
        """Send a recorded request with other words in its slots; return what is said back."""
        event = self.request(name)
        for slot, words in slots.items():
            event["request"]["intent"]["slots"][slot]["value"] = words
        return said(self.send(event))


def said(answer):
    """Return the speech of an answer, "" if it has none."""
    return answer["response"].get("outputSpeech", {}).get("ssml", "")


@contextmanager
def settings_api():
    """Run what the skill asks for the device's time zone."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            known = self.path.endswith("/settings/System.timeZone")
            body = b'"America/Los_Angeles"' if known else b"{}"
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def api_endpoint():
    """Return the address of Alexa's settings API, as far as the skill uses it."""
    with settings_api() as url:
        yield url


@pytest.fixture(scope="module")
def table(template, dynamodb_endpoint):
    """Make the table that template.yaml declares, and return its name."""
    declared = template["Resources"]["JournalTable"]["Properties"]
    name = f"emulated-{uuid.uuid4()}"
    with closing(_client(dynamodb_endpoint)) as client:
        client.create_table(
            TableName=name,
            **{key: declared[key] for key in ("KeySchema", "AttributeDefinitions", "BillingMode")},
        )
        client.get_waiter("table_exists").wait(TableName=name)
    return name


def _client(endpoint):
    return boto3.client(
        "dynamodb",
        region_name="us-east-1",
        aws_access_key_id="emulated",
        aws_secret_access_key="emulated",
        endpoint_url=endpoint,
        config=Config(retries={"total_max_attempts": 2}),
    )


@pytest.fixture
def stored(table, dynamodb_endpoint, root):
    """Return a function that lists the keys of all items in the table, or of those of one user."""
    local = json.loads((root / "events" / "local.json").read_text(encoding="utf-8"))["Parameters"]
    with closing(_client(dynamodb_endpoint)) as client:

        def keys(user=None):
            items = client.scan(TableName=table, ConsistentRead=True)["Items"]
            found = {(each["household"]["S"], each["item"]["S"]) for each in items}
            home = household_key(user, local["LANTERN_SALT"]) if user else None
            return {(household, item) for household, item in found if home in {None, household}}

        yield keys


@pytest.fixture(scope="module")
def cold_start(folder, table, dynamodb_endpoint, root):
    """Return a function that starts the built folder in a fresh environment, as a context."""
    local = json.loads((root / "events" / "local.json").read_text(encoding="utf-8"))["Parameters"]

    @contextmanager
    def start(**changes):
        variables = {
            **local,
            "LANTERN_TABLE": table,
            "AWS_ENDPOINT_URL_DYNAMODB": dynamodb_endpoint,
            **changes,
        }
        with ExitStack() as stack:
            try:
                function = stack.enter_context(emulated_lambda(folder, variables))
            except ServiceUnavailable as error:
                do_without(error)
            yield function

    return start


@pytest.fixture(scope="module")
def function(cold_start):
    """Return a running function that these tests share."""
    with cold_start() as running:
        yield running


@pytest.fixture
def device(function, root, api_endpoint):
    """Return a device of a household that the skill hasn't met."""
    return Device(function, root, api_endpoint)


def test_what_is_kept_before_a_cold_start_is_remembered_after_it(cold_start, root, api_endpoint):
    """An evening of all four capabilities; the next one, in a fresh environment, knows of it."""
    with cold_start() as function:
        first = Device(function, root, api_endpoint)
        welcome = first.say("launch")
        assert first.say("gratitude")
        first.say("gratitude_share", appreciation=APPRECIATION)
        first.say("yes")
        assert first.say("drill")
        feedback = first.say("drill_reply", reply=REPLY)
        assert feedback
        assert "months" in first.say("question")
        first.say("complete_item")
        first.say("stop")
        assert first.session is None
    with cold_start() as function:
        second = Device(function, root, api_endpoint, user=first.user)
        assert second.say("launch") != welcome
        assert "warmed the car" in second.say("gratitude_history")
        assert "weekly talk" in second.say("checklist_status")


def test_a_check_in_survives_cold_starts(cold_start, root, api_endpoint):
    """Lambda may answer each part of an evening in another environment: the check-in goes on where it was."""
    with cold_start() as function:
        device = Device(function, root, api_endpoint)
        device.say("launch")
        assert "close" in device.intend("EveningCheckInIntent")
        device.intend("ClosenessIntent", closeness="six")
    with cold_start() as device.function:
        device.intend("ClosenessIntent", closeness="four")
        assert "keep" in device.say("gratitude_share", appreciation=APPRECIATION)
        device.say("session_ended")
        device.attributes, device.session = {}, None
    with cold_start() as device.function:
        assert "check-in" in device.say("launch")
        assert "appreciated" in device.say("yes")
        assert "list" in device.intend("AMAZON.NoIntent")
        assert "promise" in device.intend("AMAZON.NoIntent")
        assert "by six" in device.intend("MakePromiseIntent", promise="be home by six")
        device.say("yes")
        assert device.session is None
        assert "by six" in device.intend("ListPromisesIntent")


@pytest.mark.parametrize("status", ["NOT_PERSISTED", "PERSISTED"])
def test_a_disabled_skill_erases_what_alexa_forgets_too(device, stored, status):
    """All items of the household go, and no other's; where Alexa keeps the user, nothing goes."""
    device.say("launch")
    device.say("gratitude_share", appreciation=APPRECIATION)
    device.say("yes")
    theirs, everything = stored(device.user), stored()
    assert any(item.startswith("entry#") for _, item in theirs)
    event = device.request("skill_disabled")
    event["request"]["body"]["userInformationPersistenceStatus"] = status
    answer = device.send(event)
    assert answer["response"].keys() <= {"shouldEndSession"}
    assert everything - stored() == (theirs if status == "NOT_PERSISTED" else set())


def test_another_household_hears_nothing_of_it(device, function, root, api_endpoint):
    """What one household keeps, no other one hears."""
    device.say("launch")
    device.say("gratitude_share", appreciation=APPRECIATION)
    device.say("yes")
    other = Device(function, root, api_endpoint)
    other.say("launch")
    assert "car" not in other.say("gratitude_history")


@pytest.mark.parametrize("name", EVENTS)
def test_each_recorded_request_is_answered_as_alexa_allows(device, name):
    """Every request of `events`, also as the first of a session, gets words, or silence where it must."""
    answer = device.send(device.request(name))
    assert said(answer).startswith("<speak>") == (name not in WORDLESS)


def test_the_end_of_a_session_in_its_midst_is_taken_in_silence(device):
    """Alexa allows no speech after the session's end."""
    device.say("launch")
    assert device.say("session_ended") == ""


def test_a_request_type_of_tomorrow_gets_a_valid_answer(device):
    """What the SDK can't read is no reason to fail."""
    event = device.request("launch")
    event["request"] = {**event["request"], "type": "Tomorrow.Request"}
    assert said(device.send(event)).startswith("<speak>")


def test_a_foreign_skill_is_refused_without_a_word(device):
    """A request that was meant for another skill hears nothing and changes nothing."""
    event = device.request("gratitude")
    event["context"]["System"]["application"]["applicationId"] = "amzn1.ask.skill.foreign"
    event["session"]["application"]["applicationId"] = "amzn1.ask.skill.foreign"
    answer = device.send(event)
    assert answer["response"].keys() <= {"shouldEndSession"}


def test_a_journal_that_is_away_gets_a_kind_answer(cold_start, root, api_endpoint):
    """Without its table the skill still speaks, and says in the log what the alarm listens for."""
    with cold_start(LANTERN_TABLE="there-is-none") as function:
        device = Device(function, root, api_endpoint)
        assert device.say("checklist_status").startswith("<speak>")
        assert '"message": "journal unavailable"' in function.logs


def test_the_log_tells_of_turns_but_not_of_what_was_said(cold_start, root, api_endpoint):
    """A whole conversation leaves intents and times in the log: no words, no user, no device, no token."""
    with cold_start() as function:
        device = Device(function, root, api_endpoint)
        device.say("launch")
        device.say("gratitude_share", appreciation=APPRECIATION)
        device.say("yes")
        device.say("drill")
        device.say("drill_reply", reply=REPLY)
        device.say("question", question="what if my sister Marguerite finds out")
        event = device.request("launch")
        event["request"] = {**event["request"], "type": "Tomorrow.Request", "note": "whispered"}
        device.send(event)
        assert "7233" in device.say("gratitude_share", appreciation="he hit me")
        log = function.logs
    turns = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert "GratitudeShareIntent" in {turn.get("intent") for turn in turns}
    private = {device.user, "MADEUPDEVICE", "made-up-token", "whispered", "Marguerite", "hit me"}
    private.update(fragments(APPRECIATION), fragments(REPLY))
    for heard in device.heard:
        private.update(fragments(heard.removeprefix("<speak>").removesuffix("</speak>")))
    assert not {words for words in private if words.lower() in log.lower()}


def fragments(text):
    """Return *text* in pieces of three words, so that a part of it is found too."""
    words = text.split()
    return {" ".join(words[at : at + 3]) for at in range(len(words) - 2)}


def test_alexas_repeated_request_is_answered_alike(device):
    """When an answer got lost, Alexa asks again: the same answer comes, and nothing is kept twice."""
    device.say("launch")
    device.say("gratitude_share", appreciation=APPRECIATION)
    event = device.request("yes")
    first = device.send(copy.deepcopy(event))
    assert said(device.send(event)) == said(first)
    assert device.say("gratitude_history").count("warmed the car") == 1


def test_the_emulated_function_sees_only_what_lambda_has(tmp_path):
    """A dependency that the folder lacks is missing under the emulator too, though it is installed."""
    (tmp_path / "function.py").write_text(
        "from importlib.util import find_spec\n"
        "def lambda_handler(event, context):\n"
        "    return {name: find_spec(name) is not None for name in event}\n"
    )
    with ExitStack() as stack:
        try:
            function = stack.enter_context(emulated_lambda(tmp_path, {}))
        except ServiceUnavailable as error:
            do_without(error)
        assert function.invoke({"boto3": "", "lantern": "", "yaml": ""}) == {
            "boto3": True,
            "lantern": False,
            "yaml": False,
        }


@pytest.mark.parametrize("needed", [sam_program, lambda: emulated_lambda(Path(), {}).__enter__()])
def test_without_the_sam_cli_one_hears_what_to_do(needed, tmp_path, monkeypatch):
    """Where the emulator isn't installed, the error names the command that installs it."""
    monkeypatch.setenv("LANTERN_SAM_VENV", str(tmp_path))
    with pytest.raises(ServiceUnavailable, match="make test"):
        needed()
