"""Builds the folder that AWS Lambda gets: entries, package, compiled content and dependencies."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lantern.capability import Capabilities
from lantern.handlers import INDEX, every
from lantern.home.lean import import_when_used, lean_botocore
from lantern.speech.compile import compile_content
from lantern.speech.content import data_root

__all__ = ["BundleError", "bundle"]

RUNTIME = "3.13"
"""The Python of the Lambda runtime that template.yaml asks for."""

PLATFORM = "manylinux2014_aarch64"
"""The machine that template.yaml asks for. Every dependency also runs as plain Python, so the same folder
can be tried on another one."""

UNUSED = (
    # Only `ask_sdk_core.api_client` needs requests and what comes with it, and the skill has its own client.
    "requests",
    "certifi",
    "charset_normalizer",
    "idna",
    # The runtime has its own, which its boto3 was tested with.
    "urllib3",
    "bin",
)
"""What the dependencies bring and no turn ever imports."""

HOME_ONLY = ("home", "testing", "_data")
"""Parts of the package that have no use in the cloud."""


class BundleError(RuntimeError):
    """The folder couldn't be built; the message says what to do."""


def bundle(
    target: Path, *, root: Path | None = None, python: str = RUNTIME, bytecode: bool = True
) -> list[str]:
    """Build the function's folder at *target*, which is emptied first.

    Args:
        target: the folder to make.
        root: the checkout; the one that this module runs from by default.
        python: version of the Python that will run the folder.
        bytecode: whether to put bytecode in place of the sources.

    Returns:
        What was done, in plain sentences.

    Raises:
        BundleError: this isn't a checkout, *target* holds something else, or a dependency can't be installed.

    """
    root = root or data_root()
    requirements, entries = root / "lambda" / "requirements.txt", sorted((root / "lambda").glob("*.py"))
    if not (requirements.is_file() and entries):
        raise BundleError(f"{root} isn't a checkout of Evening Lantern: bundling needs its lambda folder")
    _empty(target)
    _install(requirements, target, python)
    _prune(target)
    for entry in entries:
        shutil.copy2(entry, target)
    package = target / "lantern"
    shutil.copytree(root / "skill" / "lantern", package, ignore=_ignore_in(root / "skill" / "lantern"))
    compile_content(root, package / "_data")
    (package / "_data" / INDEX.name).write_text(_index(), encoding="utf-8")
    try:
        lean_botocore(package / "_data" / "botocore")
    except ImportError as error:
        raise BundleError("bundling needs botocore: install the dev extra") from error
    import_when_used(target / "ask_sdk_model")
    said = _compile_bytecode(target, python) if bytecode else "It has no bytecode."
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    return [f"The function's folder is {target}, {size / 1e6:.1f} MB.", said]


def _index() -> str:
    """Return who answers which intent, as JSON, so that a cold start needn't load everybody to know it."""
    found = Capabilities.of(every())
    return json.dumps({"owners": found.owners, "everywhere": sorted(found.everywhere)}, indent=0)


def _empty(target: Path) -> None:
    """Make *target* an empty folder, but never throw away what isn't an earlier bundle."""
    if target.is_dir() and any(target.iterdir()) and not any(target.glob("function.py*")):
        raise BundleError(f"{target} holds something that isn't an earlier bundle: name another folder")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)


def _install(requirements: Path, target: Path, python: str) -> None:
    command = [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"),
        *("--requirement", str(requirements), "--require-hashes", "--no-deps"),
        *("--target", str(target), "--no-compile", "--only-binary=:all:"),
        *("--platform", PLATFORM, "--python-version", python, "--implementation", "cp"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BundleError(
            f"pip couldn't install {requirements}: check the network. {done.stderr.strip()[-1000:]}"
        )


def _prune(target: Path) -> None:
    for name in UNUSED:
        for found in (target / name, *target.glob(f"{name}-*.dist-info")):
            shutil.rmtree(found, ignore_errors=True)


def _ignore_in(package: Path) -> Callable[[str, list[str]], set[str]]:
    def ignore(folder: str, names: list[str]) -> set[str]:
        left_out = {"__pycache__"}
        if Path(folder) == package:
            left_out.update(HOME_ONLY)
        return left_out.intersection(names)

    return ignore


def _compile_bytecode(target: Path, version: str) -> str:
    """Put bytecode in place of the sources, for Lambda can't write any and would compile at every cold start.

    Without docstrings, which nothing reads there; line numbers stay.
    """
    python = _interpreter(version)
    if python is None:
        return f"Without a Python {version} on this machine it has no bytecode, so a cold start takes longer."
    command = [
        *(
            python,
            "-m",
            "compileall",
            "-q",
            "-j",
            "0",
            "-b",
            "-o",
            "2",
            "--invalidation-mode",
            "unchecked-hash",
        ),
        *("-s", str(target), "-p", "/var/task", str(target)),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BundleError(f"the sources can't be compiled: {done.stdout.strip()[-1000:]}")
    for source in target.rglob("*.py"):
        source.unlink()
    return f"Its bytecode is for Python {version}, and for no other."


def _interpreter(version: str) -> str | None:
    """Return an interpreter of that version, if this machine has one."""
    for name in (sys.executable, f"python{version}"):
        found = shutil.which(name)
        if found and _version(found) == version:
            return found
    return None


def _version(python: str) -> str:
    # A version manager's stand-in may be on the path without an interpreter behind it: it has no version.
    command = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
