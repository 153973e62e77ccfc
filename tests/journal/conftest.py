"""Journals over each store: SQLite, moto, and Amazon's own DynamoDB Local."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from moto import mock_aws

from lantern.journal import DynamoDBJournal, Journal, SqliteJournal

OpenJournal = Callable[[], Journal]
"""Opens the same store once more, as another device's process would."""


@pytest.fixture(autouse=True)
def _aws(monkeypatch):
    """Settings with which the AWS SDK can reach no real account."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    for name in ("AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", "no-such-file")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "no-such-file")


def opener(stack: ExitStack, endpoint: str | None) -> OpenJournal:
    """Return what opens journals on one new table."""
    table = f"lantern-{uuid.uuid4()}"

    def open_journal() -> DynamoDBJournal:
        journal = DynamoDBJournal(table, endpoint_url=endpoint)
        stack.callback(journal.client.close)
        return journal

    open_journal().create_table()
    return open_journal


def moto(stack: ExitStack) -> None:
    """Stand in for AWS, at a pace that no journal has to put up with from DynamoDB itself."""
    stack.enter_context(mock_aws())
    patch = stack.enter_context(pytest.MonkeyPatch.context())
    for name in ("_TRY", "_CALL"):
        patch.setattr(f"lantern.journal.dynamodb.{name}", 60.0)


@pytest.fixture(params=["moto", pytest.param("dynamodb_local", marks=pytest.mark.slow)])
def open_dynamodb(request) -> Iterator[Callable[[], DynamoDBJournal]]:
    """Open an empty DynamoDB journal; called again, the same one anew."""
    with ExitStack() as stack:
        if request.param == "moto":
            yield opener(stack, moto(stack))
        else:
            yield opener(stack, request.getfixturevalue("dynamodb_endpoint"))


@pytest.fixture(params=["sqlite", "moto", pytest.param("dynamodb_local", marks=pytest.mark.slow)])
def open_journal(request, tmp_path: Path) -> Iterator[OpenJournal]:
    """Open an empty journal; called again, the same one anew."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            yield lambda: stack.enter_context(SqliteJournal(tmp_path / "journal.db"))
        elif request.param == "moto":
            yield opener(stack, moto(stack))
        else:
            yield opener(stack, request.getfixturevalue("dynamodb_endpoint"))


@pytest.fixture
def journal(open_journal: OpenJournal) -> Journal:
    """An empty journal."""
    return open_journal()
