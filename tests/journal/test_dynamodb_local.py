"""The DynamoDB Local that tests run against: fetched whole or not at all, stopped when done."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from lantern.testing import ServiceUnavailable
from lantern.testing import dynamodb_local as service
from lantern.testing.dynamodb_local import dynamodb_local


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache folder."""
    monkeypatch.setenv("LANTERN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize(("program", "hint"), [("java", "a Java runtime"), ("npm", "Node.js")])
def test_a_missing_program_says_what_to_install(cache, monkeypatch, program, hint):
    """Without Java or npm the error names it, and what brings it."""
    which = service.shutil.which
    monkeypatch.setattr(service.shutil, "which", lambda name: None if name == program else which("true"))

    with pytest.raises(ServiceUnavailable, match=f"needs {program}.* install {hint}"), dynamodb_local():
        pass

    assert not list(cache.glob("*/*"))


def test_a_failed_download_leaves_nothing(cache, monkeypatch):
    """When npm fails, its words are passed on and no half download stays."""
    monkeypatch.setattr(service.shutil, "which", lambda _: "java")

    def fail(command, **_):
        raise subprocess.CalledProcessError(1, command, stderr="no network today")

    monkeypatch.setattr(service.subprocess, "run", fail)

    with pytest.raises(ServiceUnavailable, match=r"check the network.*no network today"), dynamodb_local():
        pass

    assert not list(cache.glob("*/*"))


def test_a_foreign_archive_is_refused(cache, monkeypatch):
    """An archive that isn't the one that is expected is not unpacked."""
    monkeypatch.setattr(service.shutil, "which", lambda _: "true")

    def pack(command, **_):
        folder = Path(command[command.index("--pack-destination") + 1])
        (folder / f"{service._PACKAGE}-{service._VERSION}.tgz").write_bytes(b"another archive")

    monkeypatch.setattr(service.subprocess, "run", pack)

    with pytest.raises(ServiceUnavailable, match="isn't the one that is expected"), dynamodb_local():
        pass

    assert not list(cache.glob("*/*"))


def test_a_changed_program_is_not_run(cache):
    """A program in the cache that was changed is refused, with a word on how to get it anew."""
    folder = cache / "dynamodb-local" / service._VERSION
    folder.mkdir(parents=True)
    (folder / "DynamoDBLocal.jar").write_bytes(b"changed")

    with pytest.raises(ServiceUnavailable, match=r"remove .* and try again"), dynamodb_local():
        pass


def test_a_start_that_fails_passes_the_words_on(monkeypatch, tmp_path):
    """A Java that ends at once leads to an error with what it said."""
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho this Java is too old\nexit 1\n")
    java.chmod(0o755)
    monkeypatch.setattr(service.shutil, "which", lambda _: str(java))
    monkeypatch.setattr(service, "_jar", lambda: tmp_path / "DynamoDBLocal.jar")

    with pytest.raises(ServiceUnavailable, match="this Java is too old"), dynamodb_local():
        pass


@pytest.mark.slow
def test_it_stops_at_the_end(dynamodb_endpoint):
    """Each has a port of its own, answers while it is open, and is gone afterwards; others run on."""
    with dynamodb_local() as endpoint:
        assert endpoint != dynamodb_endpoint
        assert answers(endpoint)

    assert not answers(endpoint)
    assert answers(dynamodb_endpoint)


def answers(endpoint):
    """Return whether DynamoDB Local answers at *endpoint*."""
    return service._answers(urlsplit(endpoint).port)
