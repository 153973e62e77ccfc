"""The SAM template: valid, lean, private, and loud when something breaks."""

import pytest


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
    """Table, skill id and salt come from the template."""
    assert function["Environment"]["Variables"].keys() >= {
        "LANTERN_TABLE",
        "LANTERN_SKILL_ID",
        "LANTERN_SALT",
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
    assert properties["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert properties["BillingMode"] == "PAY_PER_REQUEST"
    assert properties["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}


def allowed(template, role):
    """Return what a role may do, by resource; it has no managed policy."""
    properties = template["Resources"][role]["Properties"]
    assert "ManagedPolicyArns" not in properties
    return {
        statement["Resource"]["GetAtt"]: set(statement["Action"])
        for policy in properties["Policies"]
        for statement in policy["PolicyDocument"]["Statement"]
    }


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
    assert properties["Environment"]["Variables"].keys() >= {"LANTERN_TABLE", "LANTERN_SALT"}
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


def test_the_salt_is_never_shown(template):
    """CloudFormation hides the salt."""
    assert template["Parameters"]["UserIdSalt"]["NoEcho"] is True


@pytest.mark.parametrize(
    ("metric", "statistic", "threshold"),
    [("Errors", "Sum", 1), ("Throttles", "Sum", 1), ("FailedTurns", "Sum", 1), ("Duration", "p99", 3000)],
)
def test_an_alarm_tells_of_trouble(template, metric, statistic, threshold):
    """Errors, throttles, failed turns and slow answers each ring, by e-mail where one is given."""
    alarms = [each["Properties"] for each in _of_type(template, "AWS::CloudWatch::Alarm").values()]
    (alarm,) = [each for each in alarms if each["MetricName"] == metric]
    assert (alarm.get("Statistic") or alarm["ExtendedStatistic"]) == statistic
    assert alarm["Threshold"] == threshold
    assert alarm["AlarmActions"]["If"][0] == "HasAlarmEmail"


def test_a_turn_that_failed_counts_though_lambda_sees_no_error(template):
    """Errors in the log and an unreachable journal count as failed turns."""
    (counted,) = _of_type(template, "AWS::Logs::MetricFilter").values()
    pattern = counted["Properties"]["FilterPattern"]
    assert '$.level = "ERROR"' in pattern
    assert '$.message = "journal unavailable"' in pattern
