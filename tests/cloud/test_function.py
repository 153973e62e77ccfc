"""The Lambda entry: what it loads before SnapStart takes its snapshot."""

import importlib.util
import logging

import pytest
from snapshot_restore_py import get_before_snapshot

from lantern.speech.content import Content

SKILL_ID = "amzn1.ask.skill.OURS"


@pytest.fixture
def function(root, monkeypatch):
    """Return the module of the Lambda entry, over a table that isn't there."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1")
    monkeypatch.setenv("LANTERN_TABLE", "journal")
    monkeypatch.setenv("LANTERN_SKILL_ID", SKILL_ID)
    monkeypatch.setenv("LANTERN_SALT", "a salt of sixteen or more")
    module = _imported(root)
    yield module
    get_before_snapshot().pop()
    module.journal.client.close()


def _imported(root):
    spec = importlib.util.spec_from_file_location("function", root / "lambda" / "function.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_first_turn_is_rehearsed_before_the_snapshot(function, caplog):
    """The hook takes a question in each language along the whole road, without trouble or the journal."""
    hook, arguments, named = get_before_snapshot()[-1]
    assert hook is function.rehearse
    with caplog.at_level(logging.INFO, "lantern"):
        hook(*arguments, **named)
    assert [(each.levelname, each.intent, each.outcome) for each in caplog.records] == [
        ("INFO", "AskIntent", "answered")
    ] * len(Content().beside())


def test_it_answers_its_own_skill_only(function):
    """The skill's id comes from the environment."""
    foreign = {"context": {"System": {"application": {"applicationId": "amzn1.ask.skill.OTHER"}}}}
    assert function.lambda_handler(foreign, None)["response"] == {"shouldEndSession": True}


@pytest.mark.parametrize("name", ["LANTERN_SKILL_ID", "LANTERN_SALT"])
@pytest.mark.parametrize("value", [None, ""])
def test_it_doesnt_start_with_an_open_door(root, monkeypatch, name, value):
    """Without the skill's id it would answer any skill, and without the salt its keys could be guessed."""
    monkeypatch.setenv("LANTERN_TABLE", "journal")
    monkeypatch.setenv("LANTERN_SKILL_ID", SKILL_ID)
    monkeypatch.setenv("LANTERN_SALT", "a salt of sixteen or more")
    monkeypatch.setenv(name, value) if value is not None else monkeypatch.delenv(name)
    with pytest.raises(RuntimeError, match="LANTERN_SKILL_ID and LANTERN_SALT"):
        _imported(root)
