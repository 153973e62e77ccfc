"""What the cloud's tests share: the template as data, `sam`, and the function as it is built."""

import fcntl
import os
import platform
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.testing import ServiceUnavailable
from lantern.testing.lambda_emulator import sam_program
from services import do_without

ROOT = Path(__file__).parents[2]


class _Template(yaml.SafeLoader):
    """Reads CloudFormation's short forms: `!Ref x` becomes {"Ref": x}."""


def _short_form(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        return {name: loader.construct_scalar(node)}
    if isinstance(node, yaml.SequenceNode):
        return {name: loader.construct_sequence(node, deep=True)}
    return {name: loader.construct_mapping(node, deep=True)}


_Template.add_multi_constructor("!", _short_form)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Let one process of a parallel test run in at a time."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the checkout's folder."""
    return ROOT


@pytest.fixture(scope="session")
def template() -> dict[str, Any]:
    """Return template.yaml as data."""
    return yaml.load((ROOT / "template.yaml").read_text(encoding="utf-8"), Loader=_Template)


@pytest.fixture(scope="session")
def run_sam():
    """Return a function that runs `sam` in the checkout and gives back the finished process."""
    try:
        program = sam_program()
    except ServiceUnavailable as error:
        do_without(error)

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        this = ".".join(platform.python_version_tuple()[:2])  # bytecode for another would be of no use here
        quiet = {
            **os.environ,
            "SAM_CLI_TELEMETRY": "0",
            "AWS_DEFAULT_REGION": "us-east-1",
            "LANTERN_PYTHON": this,
        }
        return subprocess.run(
            [program, *words], cwd=ROOT, env=quiet, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture(scope="session")
def folder(run_sam, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the function's folder as `sam build` makes it, built once for the whole test run."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    built = shared / "sam-build"
    with _alone(shared / "sam-build.lock"):
        if not (built / "template.yaml").is_file():
            done = run_sam("build", "--build-dir", built)
            assert done.returncode == 0, done.stderr
    return built / "SkillFunction"
