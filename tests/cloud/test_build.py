"""What goes to the cloud: complete, compiled, small, and nothing from home."""

import json
import subprocess
import sys

import pytest

from lantern.home import bundle as bundling
from lantern.home.bundle import BundleError, bundle
from lantern.speech.content import languages

pytestmark = pytest.mark.slow


def test_sam_builds_the_function_without_docker(folder):
    """`sam build` makes a folder with the entry, the package and its dependencies."""
    for part in ("function.pyc", "lantern/app.pyc", "ask_sdk_core/skill.pyc", "jinja2/runtime.pyc"):
        assert (folder / part).is_file(), part


def test_the_content_is_compiled(folder, root):
    """Content is there as JSON and templates as Python: the cloud parses neither YAML nor Jinja."""
    compiled = folder / "lantern" / "_data" / "compiled"
    spoken = languages(root / "content")
    assert languages(compiled) == spoken == tuple(sorted(each.name for each in compiled.iterdir()))
    for language in spoken:
        sources = {file.stem for file in (root / "content" / language).glob("*.yaml")}
        files = list((compiled / language).glob("*.json"))
        assert {file.stem for file in files} == sources
        assert all(json.loads(file.read_text(encoding="utf-8")) for file in files)
        templates = list((root / "content" / language / "speech").rglob("*.j2"))
        assert len(list((compiled / language / "speech").glob("*.pyc"))) == len(templates)
    assert not list(folder.rglob("*.yaml"))
    assert not list(folder.rglob("*.j2"))


@pytest.mark.parametrize(
    "part", ["lantern/home", "lantern/testing", "boto3", "botocore", "urllib3", "requests", "yaml", "hassil"]
)
def test_nothing_is_carried_that_no_turn_needs(folder, part):
    """The front ends of the home stay there, and the runtime's own packages aren't sent along."""
    assert not (folder / part).exists()


def test_it_is_small(folder):
    """The folder holds at most 12 MB, three of them trained."""
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) <= 12_000_000


def test_bytecode_stands_in_place_of_the_sources(folder):
    """Nothing is there twice, and nothing is left to be compiled at a cold start."""
    assert not list(folder.rglob("*.py"))
    assert not list(folder.rglob("__pycache__"))


def test_licences_travel_along(folder):
    """Every dependency keeps the notice that tells its licence."""
    notices = list(folder.glob("*.dist-info"))
    assert notices
    assert all((notice / "METADATA").is_file() for notice in notices)


def test_a_folder_with_other_things_is_never_emptied(tmp_path):
    """A slip of the pen doesn't cost anyone their files."""
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(BundleError, match="name another folder"):
        bundle(tmp_path)
    assert (tmp_path / "diary.txt").read_text() == "mine"


def test_an_earlier_bundle_is_replaced(tmp_path, monkeypatch):
    """Bundling twice to the same folder leaves nothing of the first."""
    monkeypatch.setattr(bundling, "_install", lambda *_: None)
    bundle(tmp_path)
    (tmp_path / "old.py").write_text("")
    bundle(tmp_path)
    assert not (tmp_path / "old.py").exists()
    assert list(tmp_path.glob("function.py*"))


def test_only_a_checkout_can_be_bundled(tmp_path):
    """An installed wheel has no Lambda folder, and says so."""
    with pytest.raises(BundleError, match="isn't a checkout"):
        bundle(tmp_path / "target", root=tmp_path)


def test_a_failed_install_tells_what_to_do(tmp_path, monkeypatch):
    """Where pip fails, its words are passed on with an advice."""
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="no such host")
    monkeypatch.setattr(bundling.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(BundleError, match=r"check the network\. no such host"):
        bundle(tmp_path / "target")


def test_without_the_runtimes_python_there_is_no_bytecode_and_it_says_so(tmp_path, monkeypatch):
    """Bytecode of another Python would be dead weight."""
    monkeypatch.setattr(bundling, "_install", lambda *_: None)
    assert "no bytecode" in bundle(tmp_path, python="2.7")[-1]
    assert not list(tmp_path.rglob("*.pyc"))


def test_with_the_runtimes_python_the_bytecode_is_shipped(tmp_path, monkeypatch):
    """Bytecode that is never checked against its source: Lambda can write none."""
    monkeypatch.setattr(bundling, "_install", lambda *_: None)
    running = "{}.{}".format(*sys.version_info)
    assert f"for Python {running}" in bundle(tmp_path, python=running)[-1]
    assert (tmp_path / "function.pyc").read_bytes()[4] == 0b01
