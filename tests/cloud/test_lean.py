"""What the libraries leave out in Lambda's folder is nothing that a turn uses, and the rest is there."""

import ast
import subprocess
import sys
from datetime import UTC, datetime

import boto3
import pytest

from lantern.home.lean import CALLS, import_when_used, lean_botocore
from lantern.journal import Commit, Entry, dynamodb_client
from lantern.journal.dynamodb import DynamoDBJournal

_ELSEWHERE = {"create_table", "update_time_to_live", "get_waiter"}
"""What `create_table` calls, for tests and for use without AWS."""


def _calls(source: str) -> set[str]:
    """Return the methods of `self.client` that *source* calls."""
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "client"
    }


def test_every_call_of_the_journal_is_in_the_lean_description(root):
    """A call that the journal learns has to be named in `CALLS` too, or it would fail in the cloud alone."""
    used = _calls((root / "skill" / "lantern" / "journal" / "dynamodb.py").read_text(encoding="utf-8"))
    named = {"".join(f"_{each.lower()}" if each.isupper() else each for each in name)[1:] for name in CALLS}
    assert used - _ELSEWHERE - {"exceptions"} == named


@pytest.fixture(autouse=True)
def _credentials(monkeypatch):
    """Any will do for DynamoDB Local."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")


@pytest.fixture
def lean(tmp_path, monkeypatch):
    """Return the lean description, in use."""
    lean_botocore(tmp_path)
    monkeypatch.setattr(dynamodb_client, "_LEAN", tmp_path)
    return tmp_path


def _client():
    return dynamodb_client.connect(None, "eu-west-1", connect_timeout=1, read_timeout=1, attempts=1)


def test_the_lean_client_knows_the_journals_calls_and_no_others(lean):
    """It is made from the lean description: what isn't in it, it can't do."""
    assert lean.is_dir()
    client = _client()
    assert set(CALLS) < set(client.meta.service_model.operation_names)
    assert "PutItem" not in client.meta.service_model.operation_names


def test_the_lean_client_finds_the_regions_endpoint(lean):
    """Where DynamoDB is was cut down as well, and still says so."""
    assert lean.is_dir()
    assert _client().meta.endpoint_url == "https://dynamodb.eu-west-1.amazonaws.com"


def test_a_description_that_botocore_cant_use_is_passed_by(tmp_path, monkeypatch):
    """A newer botocore may ask for more: then it reads its own data, and the couple hears nothing of it."""
    monkeypatch.setattr(dynamodb_client, "_LEAN", tmp_path)
    assert "PutItem" in _client().meta.service_model.operation_names


def test_the_journal_speaks_through_the_lean_client(lean, dynamodb_endpoint):
    """Writing, reading, and erasing work with it on DynamoDB Local."""
    assert lean.is_dir()
    plain = boto3.client("dynamodb", "eu-west-1", endpoint_url=dynamodb_endpoint)
    DynamoDBJournal("lean", client=plain).create_table()
    journal = DynamoDBJournal("lean", endpoint_url=dynamodb_endpoint, region="eu-west-1")
    entry = Entry("gratitude", datetime.now(UTC), {"text": "the tea"}, "one")
    journal.commit("couple", Commit({"launches": 1}, 0, (entry,), "request", {}))
    found = journal.load("couple", entry.at)
    assert found.state == {"launches": 1}
    assert [each.body for each in found.entries] == [{"text": "the tea"}]
    assert journal.erase("couple") == 3


def test_the_models_of_the_sdk_are_all_there_and_loaded_when_used(folder):
    """Each name of the SDK's model can still be imported, and importing the package loads none of them."""
    program = (
        "import sys, importlib, pkgutil, ask_sdk_model\n"
        "assert len([name for name in sys.modules if name.startswith('ask_sdk_model')]) == 1\n"
        "packages = [each.name for each in pkgutil.walk_packages(ask_sdk_model.__path__, 'ask_sdk_model.')"
        " if each.ispkg]\n"
        "names = [(name, key) for name in ['ask_sdk_model', *packages]"
        " for key in getattr(importlib.import_module(name), '_PLACES', {})]\n"
        "for name, key in names: getattr(importlib.import_module(name), key)\n"
        "print(len(names))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 500


def test_a_package_that_does_more_than_import_is_left_alone(tmp_path):
    """What isn't a plain list of imports could need to run at once."""
    (tmp_path / "__init__.py").write_text("from .one import One\nprint('hello')\n")
    assert import_when_used(tmp_path) == 0


def test_a_name_that_isnt_there_is_an_attribute_error(tmp_path, monkeypatch):
    """As with any package."""
    package = tmp_path / "lately"
    package.mkdir()
    (package / "__init__.py").write_text("from .one import One\n")
    (package / "one.py").write_text("class One: pass\n")
    assert import_when_used(package) == 1
    monkeypatch.syspath_prepend(tmp_path)
    import lately

    assert lately.One.__name__ == "One"
    with pytest.raises(AttributeError, match="no attribute 'Two'"):
        lately.Two  # noqa: B018
