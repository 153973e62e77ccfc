"""Who may call what in the cloud, and what each role may do: no more than the code was seen to use."""

import ast
import copy
import importlib.util
import json
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws

from lantern.app import create_skill
from lantern.home.device import USER_ID, VirtualDevice
from lantern.journal import DynamoDBJournal
from lantern.testing import ServiceUnavailable
from lantern.testing.lambda_emulator import Lambda, emulated_lambda, sam_program
from services import do_without

ROLES = ("SkillRole", "ExportRole", "EraseRole")
SALT = "a salt of sixteen or more"
LOGGING = {"logs:CreateLogStream", "logs:PutLogEvents"}

_IN_TRANSACTION = {
    "Put": "PutItem",
    "Delete": "DeleteItem",
    "Update": "UpdateItem",
    "ConditionCheck": "ConditionCheckItem",
}
"""The action that DynamoDB asks for each part of a transaction; the transaction itself has none."""


@contextmanager
def watched(journal: DynamoDBJournal) -> Iterator[set[str]]:
    """Yield the operations of DynamoDB that *journal* uses meanwhile, a transaction's parts after it."""
    seen: set[str] = set()

    def note(params: Mapping[str, Any], model: Any, **_: object) -> None:
        seen.add(model.name)
        parts = chain.from_iterable(params.get("TransactItems", ()))
        seen.update(f"{model.name}/{_IN_TRANSACTION[part]}" for part in parts)

    events = journal.client.meta.events
    events.register("provide-client-params.dynamodb.*", note)
    yield seen
    events.unregister("provide-client-params.dynamodb.*", note)


def actions(operations: set[str]) -> set[str]:
    """Return the actions that a role needs for *operations*."""
    return {f"dynamodb:{each.rpartition('/')[2]}" for each in operations if each != "TransactWriteItems"}


@pytest.fixture
def _in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the AWS SDK speak with a table in memory."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL_DYNAMODB", raising=False)
    monkeypatch.setenv("LANTERN_TABLE", "journal")
    monkeypatch.setenv("LANTERN_SALT", SALT)
    with mock_aws():
        yield


@pytest.fixture
def evening(_in_memory: None) -> set[str]:
    """Return the operations of an evening: remembered, looked back at, taken back, and all deleted."""
    journal = DynamoDBJournal("journal")
    journal.create_table()
    now = datetime(2026, 3, 2, 20, tzinfo=UTC)
    skill = create_skill(journal=journal, clock=lambda: now)
    device = VirtualDevice(skill, clock=lambda: now, request_prefix="evening")
    with watched(journal) as seen:
        for words in (
            *("open evening lantern", "I appreciate that you made tea", "yes"),
            *("what did we appreciate this week", "delete that", "delete everything", "yes"),
        ):
            device.say(words)
    journal.client.close()
    return seen


@pytest.fixture
def owner(root: Path, _in_memory: None) -> Iterator[Any]:
    """Return the module of the owner's functions, over a household that has something."""
    spec = importlib.util.spec_from_file_location("owner", root / "lambda" / "owner.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.journal.create_table()
    VirtualDevice(create_skill(journal=module.journal)).say("open evening lantern")
    yield module
    module.journal.client.close()


def statements(template: Mapping[str, Any], role: str) -> list[dict[str, Any]]:
    """Return every statement of a role's policies, also of those that hang on a condition."""
    properties = template["Resources"][role]["Properties"]
    assert "ManagedPolicyArns" not in properties
    policies = [*_whichever(properties["Policies"])]
    return [
        each for policy in policies for each in _whichever(_listed(policy["PolicyDocument"]["Statement"]))
    ]


def _whichever(items: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield *items*; of a choice by a condition both sides that are something."""
    for item in items:
        if item.keys() == {"If"}:
            yield from _whichever([each for each in item["If"][1:] if each != {"Ref": "AWS::NoValue"}])
        else:
            yield item


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def allowed(template: Mapping[str, Any], role: str, resource: str) -> set[str]:
    """Return what a role may do to *resource*."""
    return {
        action
        for each in statements(template, role)
        if {"GetAtt": f"{resource}.Arn"} in _listed(each["Resource"])
        for action in _listed(each["Action"])
    }


def test_the_skill_may_do_what_an_evening_does_and_no_more(
    template: Mapping[str, Any], evening: set[str]
) -> None:
    """Every action on the table was seen in use, and every use is allowed."""
    assert allowed(template, "SkillRole", "JournalTable") == actions(evening)


def test_the_evening_leaves_out_nothing_that_the_journal_can_do(root: Path, evening: set[str]) -> None:
    """Each call of the client in the journal's code, but for making a table, was seen."""
    (journal,) = (
        each
        for each in ast.walk(ast.parse((root / "skill/lantern/journal/dynamodb.py").read_text("utf-8")))
        if isinstance(each, ast.ClassDef) and each.name == "DynamoDBJournal"
    )
    used = {
        part.attr
        for each in journal.body
        if not (isinstance(each, ast.FunctionDef) and each.name == "create_table")
        for part in ast.walk(each)
        if isinstance(part, ast.Attribute)
    }
    store = DynamoDBJournal("journal")
    operations = store.client.meta.method_to_api_mapping
    store.client.close()
    assert {operations[name] for name in used & operations.keys()} == {
        each for each in evening if "/" not in each
    }


@pytest.mark.parametrize(
    ("role", "call"),
    [
        ("ExportRole", lambda owner: owner.export({"user_id": USER_ID}, None)),
        ("EraseRole", lambda owner: owner.erase({"user_id": USER_ID, "erase": True}, None)),
    ],
    ids=["export", "erase"],
)
def test_the_owners_functions_may_do_what_they_do_and_no_more(
    template: Mapping[str, Any], owner: Any, role: str, call: Callable[[Any], dict[str, Any]]
) -> None:
    """The one that copies can change nothing; the one that erases can't read what was said."""
    with watched(owner.journal) as seen:
        assert call(owner)["household"]
    assert allowed(template, role, "JournalTable") == actions(seen)


@pytest.mark.parametrize("role", ROLES)
def test_no_role_has_a_wildcard_or_reaches_past_its_stack(template: Mapping[str, Any], role: str) -> None:
    """Each statement allows named actions on the stack's own table, log group, or the key it was given."""
    for statement in statements(template, role):
        assert statement["Effect"] == "Allow"
        assert not {"NotAction", "NotResource", "Principal"} & statement.keys()
        for action in _listed(statement["Action"]):
            assert "*" not in action, action
            assert action in {*LOGGING, "kms:Decrypt"} or action.startswith("dynamodb:"), action
        if "kms:Decrypt" in statement["Action"]:  # the key is for this table, and only through DynamoDB
            assert statement["Condition"]["StringEquals"].keys() >= {"kms:ViaService"}
        for resource in _listed(statement["Resource"]):
            (kind, name), *more = resource.items()
            assert not more
            assert (kind, name) == ("Ref", "JournalKeyArn") or (
                kind == "GetAtt" and name.removesuffix(".Arn") in {"JournalTable", "SkillLogs", "OwnerLogs"}
            ), resource


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_lambdas_alone(template: Mapping[str, Any], role: str) -> None:
    """No other service, account or person may take it."""
    trust = template["Resources"][role]["Properties"]["AssumeRolePolicyDocument"]["Statement"]
    assert [(each["Principal"], each["Action"]) for each in trust] == [
        ({"Service": "lambda.amazonaws.com"}, "sts:AssumeRole")
    ]


_TRANSFORM = """
import json, sys
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse
template = yaml_parse(sys.stdin.read())
for each in template["Resources"].values():
    if each["Type"] == "AWS::Serverless::Function":
        each["Properties"]["CodeUri"] = "s3://bucket/key"
print(json.dumps(Translator({}, Parser()).translate(template, {})["Resources"]))
"""


@pytest.fixture(scope="module")
def deployed(root: Path) -> dict[str, Any]:
    """Return the resources that CloudFormation gets, as AWS's own translator makes them of the template."""
    try:
        python = sam_program().parent / "python"
    except ServiceUnavailable as error:
        do_without(error)
    source = (root / "template.yaml").read_text(encoding="utf-8")
    done = subprocess.run(
        [python, "-c", _TRANSFORM],
        input=source,
        env={"AWS_DEFAULT_REGION": "us-east-1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_alexa_may_call_for_this_skill_only_and_nobody_else_at_all(deployed: Mapping[str, Any]) -> None:
    """What SAM adds to the template opens one door: the alias, to Alexa, with the skill's id as its token."""
    permissions = [each for each in deployed.values() if each["Type"] == "AWS::Lambda::Permission"]
    (alias,) = (name for name, each in deployed.items() if each["Type"] == "AWS::Lambda::Alias")
    assert [each["Properties"] for each in permissions] == [
        {
            "Action": "lambda:InvokeFunction",
            "FunctionName": {"Ref": alias},
            "Principal": "alexa-appkit.amazon.com",
            "EventSourceToken": {"Ref": "SkillId"},
        }
    ]


@pytest.mark.slow
def test_nothing_that_is_deployed_has_an_address_or_a_policy_of_its_own(deployed: Mapping[str, Any]) -> None:
    """No function URL, no API, no bucket, no queue, and no role or policy that the template doesn't show."""
    kinds = {each["Type"] for each in deployed.values()}
    assert kinds <= {
        "AWS::CloudWatch::Alarm",
        "AWS::CloudWatch::Dashboard",
        "AWS::DynamoDB::Table",
        "AWS::IAM::Role",
        "AWS::Lambda::Alias",
        "AWS::Lambda::Function",
        "AWS::Lambda::Permission",
        "AWS::Lambda::Version",
        "AWS::Logs::LogGroup",
        "AWS::Logs::MetricFilter",
        "AWS::SNS::Topic",
    }
    assert {name for name, each in deployed.items() if each["Type"] == "AWS::IAM::Role"} == set(ROLES)


def test_no_household_is_ever_hashed_without_a_salt_in_the_cloud(template: Mapping[str, Any]) -> None:
    """The salt has no default, is at least 16 characters long, hidden, and the same for each function."""
    salt = template["Parameters"]["UserIdSalt"]
    assert "Default" not in salt
    assert salt["MinLength"] >= 16
    assert salt["NoEcho"] is True
    functions = [
        each["Properties"]
        for each in template["Resources"].values()
        if each["Type"] == "AWS::Serverless::Function"
    ]
    assert functions
    for function in functions:
        assert function["Environment"]["Variables"]["LANTERN_SALT"] == {"Ref": "UserIdSalt"}


class Store:
    """Stands where DynamoDB would, takes everything, has nothing, and counts what it is asked."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.calls: list[str] = []


@pytest.fixture
def store() -> Iterator[Store]:
    """Return a running store."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            counted.calls.append(self.headers["X-Amz-Target"])
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        counted = Store(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield counted
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def local(root: Path) -> dict[str, str]:
    """Return the variables of a function that is tried out."""
    return json.loads((root / "events" / "local.json").read_text(encoding="utf-8"))["Parameters"]


@pytest.fixture
def function(folder: Path, store: Store, local: dict[str, str]) -> Iterator[Lambda]:
    """Return the built function over that store."""
    with ExitStack() as stack:
        try:
            variables = {**local, "LANTERN_TABLE": "journal", "AWS_ENDPOINT_URL_DYNAMODB": store.address}
            yield stack.enter_context(emulated_lambda(folder, variables))
        except ServiceUnavailable as error:
            do_without(error)


@pytest.mark.slow
def test_the_built_function_answers_its_own_skill_only(
    function: Lambda, store: Store, root: Path, local: dict[str, str]
) -> None:
    """A request with a foreign id, an odd one or none gets not a word, and nothing is read or written."""
    asked = json.loads((root / "events" / "checklist_status.json").read_text(encoding="utf-8"))
    asked["context"]["System"].pop("apiAccessToken", None)
    ours = local["LANTERN_SKILL_ID"]
    for odd in (
        "amzn1.ask.skill.foreign",
        "",
        ours.upper(),
        f"{ours} ",
        f"{ours}0",
        ours[:-1],
        None,
        7,
        [ours],
    ):
        event = copy.deepcopy(asked)
        for place in (event["context"]["System"], event["session"]):
            place["application"] = {"applicationId": odd}
        assert function.invoke(event) == {"version": "1.0", "response": {"shouldEndSession": True}}, odd
    without = copy.deepcopy(asked)
    for place in (without["context"]["System"], without["session"]):
        del place["application"]
    halfway = copy.deepcopy(asked)  # ours in the session, another's in the context
    halfway["context"]["System"]["application"]["applicationId"] = "amzn1.ask.skill.foreign"
    for event in (without, halfway, {}, {"context": None, "session": []}):
        assert function.invoke(event) == {"version": "1.0", "response": {"shouldEndSession": True}}
    assert store.calls == []

    assert "outputSpeech" in function.invoke(asked)["response"]
    assert store.calls
