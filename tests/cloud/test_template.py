"""The SAM template: valid, lean, private, and loud when something breaks."""

import ast
import json
import re

import pytest

from lantern.home.lean import CALLS
from lantern.telemetry import SAFETY_METRICS, TURN_METRICS


def _of_type(template, kind):
    return {name: each for name, each in template["Resources"].items() if each["Type"] == kind}


@pytest.fixture
def function(template):
    """Return the function's properties."""
    return template["Resources"]["SkillFunction"]["Properties"]


@pytest.fixture
def table(template):
    """Return the table's resource."""
    return template["Resources"]["JournalTable"]


@pytest.mark.slow
def test_sam_and_cfn_lint_find_nothing(run_sam):
    """`sam validate --lint` passes."""
    done = run_sam("validate", "--lint")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_function_is_small_and_answers_before_alexa_gives_up(function):
    """It runs on Python 3.13 on ARM with 512 MB, and its time is below Alexa's eight seconds."""
    assert function["Runtime"] == "python3.13"
    assert function["Architectures"] == ["arm64"]
    assert function["MemorySize"] == 512
    assert function["Timeout"] == 7


def test_the_entry_is_there(function, root):
    """The handler names a function in the folder that is built."""
    module, name = function["Handler"].split(".")
    assert f"def {name}(" in (root / function["CodeUri"] / f"{module}.py").read_text()


def test_every_variable_that_the_entry_needs_is_set(function):
    """Table, skill id, salts and what is counted come from the template."""
    assert function["Environment"]["Variables"] == {
        "LANTERN_TABLE": {"Ref": "JournalTable"},
        "LANTERN_SKILL_ID": {"Ref": "SkillId"},
        "LANTERN_SALT": {"Ref": "UserIdSalt"},
        "LANTERN_PREVIOUS_SALT": {"Ref": "PreviousUserIdSalt"},
        "LANTERN_METRICS": {"Ref": "AWS::StackName"},
        "LANTERN_COUNT_SAFETY": {"Ref": "CountSafetyAnswers"},
        "AWS_ENDPOINT_URL_DYNAMODB": "",
    }


def test_only_the_own_skill_may_call(function):
    """The one trigger, for requests as for Alexa's events, is bound to the skill's id."""
    bound = {"Type": "AlexaSkill", "Properties": {"SkillId": {"Ref": "SkillId"}}}
    assert function["Events"] == {"Alexa": bound}


def test_each_deployment_is_a_version_with_a_snapshot_behind_one_alias(function, template):
    """SnapStart shortens the cold start of what the alias `live` names, and the skill calls that alias."""
    assert function["SnapStart"] == {"ApplyOn": "PublishedVersions"}
    assert function["AutoPublishAlias"] == "live"
    assert template["Outputs"]["SkillEndpoint"]["Value"] == {"Ref": "SkillFunction.Alias"}


def test_the_journal_outlives_the_stack(table):
    """Deleting or replacing the stack keeps the table."""
    assert table["DeletionPolicy"] == table["UpdateReplacePolicy"] == "Retain"


def test_the_journal_is_encrypted_recoverable_and_paid_by_use(table):
    """KMS encryption, point-in-time recovery, on-demand capacity, and old turns expire."""
    properties = table["Properties"]
    assert properties["SSESpecification"] == {
        "SSEEnabled": True,
        "SSEType": "KMS",
        "KMSMasterKeyId": {"If": ["HasJournalKey", {"Ref": "JournalKeyArn"}, {"Ref": "AWS::NoValue"}]},
    }
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert properties["BillingMode"] == "PAY_PER_REQUEST"
    assert properties["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}


def statements(template, role, *, with_key=False):
    """Return what a role may do, without and with a key of the owner's own; it has no managed policy."""
    properties = template["Resources"][role]["Properties"]
    assert "ManagedPolicyArns" not in properties
    (chosen,) = [each["If"] for each in properties["Policies"] if "If" in each]
    assert (chosen[0], chosen[2]) == ("HasJournalKey", {"Ref": "AWS::NoValue"})
    policies = [chosen[1]] if with_key else [each for each in properties["Policies"] if "If" not in each]
    return [each for policy in policies for each in policy["PolicyDocument"]["Statement"]]


def allowed(template, role):
    """Return what a role may do, by resource."""
    return {each["Resource"]["GetAtt"]: set(each["Action"]) for each in statements(template, role)}


LOGGING = {"logs:CreateLogStream", "logs:PutLogEvents"}


def test_the_role_may_do_what_the_journal_does_and_no_more(template):
    """No wildcard: five actions on the one table, two on the one log group."""
    assert allowed(template, "SkillRole") == {
        "JournalTable.Arn": {
            "dynamodb:GetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:DeleteItem",
            "dynamodb:BatchWriteItem",
        },
        "SkillLogs.Arn": LOGGING,
    }


def test_a_copy_is_made_by_a_role_that_can_change_nothing(template):
    """The owner's export reads the one table and writes to the one log group."""
    assert allowed(template, "ExportRole") == {
        "JournalTable.Arn": {"dynamodb:Query"},
        "OwnerLogs.Arn": LOGGING,
    }


def test_erasing_has_a_role_of_its_own(template):
    """The owner's erase finds keys and deletes them, and no more."""
    assert allowed(template, "EraseRole") == {
        "JournalTable.Arn": {"dynamodb:Query", "dynamodb:BatchWriteItem"},
        "OwnerLogs.Arn": LOGGING,
    }


@pytest.mark.parametrize("role", ["SkillRole", "ExportRole", "EraseRole"])
def test_a_key_of_the_owners_opens_the_table_and_nothing_else(template, role):
    """Where one is given, each role may use it only through DynamoDB and only for this table."""
    (statement,) = statements(template, role, with_key=True)
    assert statement == {
        "Effect": "Allow",
        "Action": ["kms:Decrypt"],
        "Resource": {"Ref": "JournalKeyArn"},
        "Condition": {
            "StringEquals": {
                "kms:ViaService": {"Sub": "dynamodb.${AWS::Region}.${AWS::URLSuffix}"},
                "kms:EncryptionContext:aws:dynamodb:tableName": {"Ref": "JournalTable"},
            }
        },
    }


@pytest.mark.parametrize(
    ("arn", "fits"),
    [
        ("", True),
        ("arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", True),
        ("arn:aws:kms:eu-west-1:123456789012:alias/mine", False),
        ("1234abcd-12ab-34cd-56ef-1234567890ab", False),
        ("*", False),
    ],
)
def test_only_the_arn_of_a_key_is_taken_for_one(template, arn, fits):
    """A role's policy would be wrong with an alias, and far too wide with a wildcard."""
    parameter = template["Parameters"]["JournalKeyArn"]
    assert parameter["Default"] == ""
    assert bool(re.search(parameter["AllowedPattern"], arn)) == fits


def test_there_is_no_other_role(template):
    """Each function has the role that is made for it, and SAM adds none."""
    roles = {
        name: each["Properties"]["Role"]["GetAtt"]
        for name, each in _of_type(template, "AWS::Serverless::Function").items()
    }
    assert roles == {
        "SkillFunction": "SkillRole.Arn",
        "ExportFunction": "ExportRole.Arn",
        "EraseFunction": "EraseRole.Arn",
    }
    assert {f"{name}.Arn" for name in _of_type(template, "AWS::IAM::Role")} == set(roles.values())


@pytest.mark.parametrize("name", ["ExportFunction", "EraseFunction"])
def test_nobody_but_the_owner_calls_the_owners_functions(template, name):
    """No trigger, no address, and no permission for any service or account to call them."""
    properties = template["Resources"][name]["Properties"]
    assert properties.keys().isdisjoint({"Events", "FunctionUrlConfig", "AutoPublishAlias"})
    assert not _of_type(template, "AWS::Lambda::Permission")
    assert not _of_type(template, "AWS::Lambda::Url")


@pytest.mark.parametrize("name", ["ExportFunction", "EraseFunction"])
def test_the_owners_functions_are_there(template, root, name):
    """Handlers in the folder that is built, the table and the salt, logs that forget, and time enough."""
    properties = template["Resources"][name]["Properties"]
    module, function = properties["Handler"].split(".")
    assert f"def {function}(" in (root / properties["CodeUri"] / f"{module}.py").read_text()
    assert properties["Environment"]["Variables"] == {
        "LANTERN_TABLE": {"Ref": "JournalTable"},
        "LANTERN_SALT": {"Ref": "UserIdSalt"},
        "LANTERN_PREVIOUS_SALT": {"Ref": "PreviousUserIdSalt"},
        "AWS_ENDPOINT_URL_DYNAMODB": "",
    }
    assert (properties["Runtime"], properties["Architectures"]) == ("python3.13", ["arm64"])
    assert properties["LoggingConfig"]["LogGroup"] == {"Ref": "OwnerLogs"}
    assert template["Resources"]["OwnerLogs"]["Properties"]["RetentionInDays"] == 30
    assert properties["Timeout"] == 60
    assert f"build-{name}" in (root / "Makefile").read_text()


def test_logs_are_json_and_gone_after_thirty_days(template, function):
    """The function writes to its own log group, which forgets."""
    assert function["LoggingConfig"]["LogGroup"] == {"Ref": "SkillLogs"}
    assert function["LoggingConfig"]["LogFormat"] == "JSON"
    assert template["Resources"]["SkillLogs"]["Properties"]["RetentionInDays"] == 30


@pytest.mark.parametrize("name", ["UserIdSalt", "PreviousUserIdSalt"])
def test_a_salt_is_never_shown(template, name):
    """CloudFormation hides it."""
    assert template["Parameters"][name]["NoEcho"] is True


def test_there_is_no_previous_salt_unless_one_is_given(template):
    """It is for the months in which households move to another."""
    assert template["Parameters"]["PreviousUserIdSalt"]["Default"] == ""


def test_answers_about_safety_are_not_counted_unless_the_owner_wants_it(template):
    """The owner says yes or no; the skill takes nothing but "yes" for a yes."""
    parameter = template["Parameters"]["CountSafetyAnswers"]
    assert (parameter["Default"], parameter["AllowedValues"]) == ("no", ["no", "yes"])
    assert "so small that the count tells who it was" in parameter["Description"]


OWN = "${AWS::StackName}"
"""The namespace of the skill's own metrics, as the dashboard writes it."""


def watched(alarm):
    """Return the metrics that an alarm looks at: namespace, name, and the names and values of dimensions."""
    metrics = [each["MetricStat"]["Metric"] for each in alarm.get("Metrics", []) if "MetricStat" in each]
    return [
        (
            OWN if each["Namespace"] == {"Ref": "AWS::StackName"} else each["Namespace"],
            each["MetricName"],
            {dimension["Name"]: dimension["Value"] for dimension in each.get("Dimensions", [])},
        )
        for each in metrics or [alarm]
    ]


@pytest.fixture
def alarms(template):
    """Return the properties of each alarm, by name."""
    return {name: each["Properties"] for name, each in _of_type(template, "AWS::CloudWatch::Alarm").items()}


@pytest.fixture
def widgets(template):
    """Return the dashboard's widgets."""
    (dashboard,) = _of_type(template, "AWS::CloudWatch::Dashboard").values()
    return json.loads(dashboard["Properties"]["DashboardBody"]["Sub"])["widgets"]


@pytest.fixture
def shown(widgets):
    """Return the metrics on the dashboard: namespace, name, and dimensions."""
    rows = [row for each in widgets for row in each["properties"].get("metrics", [])]
    words = [[part for part in row if isinstance(part, str)] for row in rows]
    return [(row[0], row[1], dict(zip(row[2::2], row[3::2], strict=True))) for row in words if row]


@pytest.mark.parametrize(
    ("alarm", "metrics", "threshold"),
    [
        ("FaultsAlarm", {"Faults"}, 1),
        ("ErrorsAlarm", {"Errors"}, 1),
        ("ThrottlesAlarm", {"Throttles"}, 1),
        ("LatencyAlarm", {"Duration"}, 3000),
        ("ConflictsAlarm", {"Conflicts"}, 50),
        ("ColdStartsAlarm", {"ColdStarts", "Turns"}, 50),
        ("TableThrottlesAlarm", {"ReadThrottleEvents", "WriteThrottleEvents"}, 1),
        ("TableErrorsAlarm", {"SystemErrors"}, 5),
    ],
)
def test_an_alarm_tells_of_trouble(alarms, alarm, metrics, threshold):
    """Each rings, by e-mail where one is given, and says what to do; silence is no trouble."""
    properties = alarms[alarm]
    assert {name for _, name, _ in watched(properties)} == metrics
    assert properties["Threshold"] == threshold
    assert properties["AlarmActions"]["If"][0] == "HasAlarmEmail"
    assert properties["TreatMissingData"] == "notBreaching"
    assert re.search(r"[Ll]ook|[Cc]ompare", properties["AlarmDescription"])


def test_every_alarm_is_tested_documented_and_on_the_dashboard(alarms, widgets, root):
    """docs/operations.md has a row for each, and the dashboard shows each one's state."""
    (states,) = [each["properties"]["alarms"] for each in widgets if each["type"] == "alarm"]
    assert sorted(states) == sorted(f"${{{name}.Arn}}" for name in alarms)
    operations = (root / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [name for name in alarms if f"| {name.removesuffix('Alarm')} |" not in operations] == []


def test_one_answer_in_a_hundred_counts_as_slow(alarms):
    """Latency is judged by its 99th percentile."""
    assert alarms["LatencyAlarm"]["ExtendedStatistic"] == "p99"


def test_what_alarms_and_dashboard_show_is_what_the_skill_counts(alarms, shown, widgets):
    """No name drifts: each of the stack's own metrics is one that the code writes, and each is shown."""
    metrics = [*shown, *(metric for each in alarms.values() for metric in watched(each))]
    own = [(name, dimensions) for namespace, name, dimensions in metrics if namespace == OWN]
    assert {name for name, _ in own} == TURN_METRICS.keys()
    assert all(dimensions == {} for _, dimensions in own)
    searches = [
        part["expression"]
        for each in widgets
        for row in each["properties"].get("metrics", [])
        for part in row
        if isinstance(part, dict) and "expression" in part
    ]
    assert searches == ["""SEARCH('{"${AWS::StackName}",Outcome} MetricName="Turns"', 'Sum', 300)"""]


def test_answers_about_safety_are_on_no_dashboard_and_ring_no_bell(template):
    """Whoever glances at the owner's screen, or gets the owner's mail, learns nothing of them."""
    for kind in ("AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::Logs::MetricFilter"):
        assert not [name for name in SAFETY_METRICS if name in str(_of_type(template, kind))]


def test_what_is_aws_own_is_named_with_the_dimensions_that_aws_gives_it(alarms, shown):
    """A metric of AWS is found only by all of its dimensions."""
    given = {
        "AWS/Lambda": {"FunctionName"},
        "AWS/DynamoDB": {"TableName"},
        "AWS/Logs": {"LogGroupName"},
    }
    metrics = [*shown, *(metric for each in alarms.values() for metric in watched(each))]
    for namespace, name, dimensions in metrics:
        if namespace == OWN:
            continue
        expected = given[namespace] | ({"Operation"} if name == "SystemErrors" else set())
        assert dimensions.keys() == expected, name


def test_failures_of_dynamodb_are_looked_for_in_every_call_that_the_skill_makes(alarms, shown):
    """DynamoDB counts its own failures by operation only."""
    alarmed = watched(alarms["TableErrorsAlarm"])
    drawn = [each for each in shown if each[1] == "SystemErrors"]
    assert sorted(each[2]["Operation"] for each in alarmed) == sorted(CALLS)
    assert sorted(each[2]["Operation"] for each in drawn) == sorted(CALLS)


def test_each_expression_of_an_alarm_uses_each_of_its_metrics(alarms):
    """Nothing is fetched for nothing, and nothing is missing from a sum."""
    for alarm in alarms.values():
        for sum_ in (each for each in alarm.get("Metrics", []) if "Expression" in each):
            ids = {each["Id"] for each in alarm["Metrics"] if "MetricStat" in each}
            names = {
                node.id for node in ast.walk(ast.parse(sum_["Expression"])) if isinstance(node, ast.Name)
            }
            assert names - {"SUM", "FILL", "IF"} == ids
