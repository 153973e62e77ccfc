"""What each thing that keeps a cold start short is worth: the folder, beside copies that do without it.

Run `python benchmarks/cold_parts.py`. The folder and its copies run in turn under AWS's runtime emulator with
DynamoDB Local, a launch each. It prints a Markdown table.
"""

import argparse
import compileall
import importlib.util
import os
import platform
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from cold_start import ENVIRONMENT, ROOT, TABLE, create_tables, launch, spread
from lantern.home.bundle import bundle
from lantern.testing.dynamodb_local import dynamodb_local
from lantern.testing.lambda_emulator import emulated_lambda

PYTHON = ".".join(platform.python_version_tuple()[:2])


def lean_description(folder: Path) -> None:
    """Let botocore read its own description of all of AWS."""
    shutil.rmtree(folder / "lantern" / "_data" / "botocore")


def boto3_left_out(folder: Path) -> None:
    """Import boto3, as its documentation says, in place of botocore alone."""
    entry(folder, lambda source: source.replace("import gc\n", "import gc\n\nimport boto3\n", 1))


def models_when_used(folder: Path) -> None:
    """Import all models of Alexa's SDK at once, as the SDK does."""
    spec = importlib.util.find_spec("ask_sdk_model")
    if spec is None or spec.origin is None:
        raise RuntimeError("the SDK isn't installed: install the dev extra")
    package = Path(spec.origin).parent
    for source in package.rglob("__init__.py"):
        made = folder / "ask_sdk_model" / source.relative_to(package)
        made.with_suffix(".pyc").unlink()
        shutil.copy(source, made)
    compile_sources(folder)


def capabilities_when_used(folder: Path) -> None:
    """Import all capabilities at once."""
    (folder / "lantern" / "_data" / "intents.json").unlink()


def garbage_collector_at_rest(folder: Path) -> None:
    """Let the garbage collector run while the skill is built."""
    entry(folder, lambda source: source.replace("gc.disable()\n", "", 1).replace("gc.freeze()\n", "", 1))


def bytecode(folder: Path) -> None:
    """Ship the sources alone."""
    shutil.rmtree(folder)
    bundle(folder, python=PYTHON, bytecode=False)


WITHOUT: tuple[Callable[[Path], None], ...] = (
    bytecode,
    lean_description,
    boto3_left_out,
    models_when_used,
    capabilities_when_used,
    garbage_collector_at_rest,
)


def entry(folder: Path, change: Callable[[str], str]) -> None:
    """Change the source of the entry, and compile it again."""
    source = (ROOT / "lambda" / "function.py").read_text(encoding="utf-8")
    changed = change(source)
    if changed == source:
        raise RuntimeError("the entry isn't as this benchmark expects: bring it up to date")
    (folder / "function.py").write_text(changed, encoding="utf-8")
    compile_sources(folder)


def compile_sources(folder: Path) -> None:
    """Put bytecode in place of what sources there are, as the bundle does."""
    compileall.compile_dir(folder, quiet=1, legacy=True, optimize=2, force=True)
    for source in folder.rglob("*.py"):
        source.unlink()


def main() -> None:
    """Measure, and print the table."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--starts", type=int, default=12, help="cold starts of each (default 12)")
    chosen = arguments.parse_args()
    taken: dict[str, list[float]] = defaultdict(list)
    with TemporaryDirectory() as temporary, dynamodb_local() as endpoint:
        create_tables(endpoint)
        folders = {"as it is": Path(temporary, "all")}
        bundle(folders["as it is"], python=PYTHON)
        for without in WITHOUT:
            name = without.__name__.replace("_", " ")
            folders[name] = Path(temporary, without.__name__)
            shutil.copytree(folders["as it is"], folders[name])
            without(folders[name])
        environment = {"LANTERN_TABLE": TABLE, **ENVIRONMENT, "AWS_ENDPOINT_URL_DYNAMODB": endpoint}
        for start in range(chosen.starts + 1):
            for name, folder in folders.items():
                with emulated_lambda(folder, environment) as running:
                    event = launch("known", f"{start}-{name}", False)  # noqa: FBT003
                    began = time.perf_counter()
                    answer = running.invoke(event)
                    if "outputSpeech" not in answer.get("response", {}):
                        raise RuntimeError(f"no answer: {answer} {running.logs}")
                    if start > 0:
                        taken[name].append((time.perf_counter() - began) * 1000)
    usual = statistics.median(taken["as it is"])
    print("| without | cold start, ms | longer by |\n|---|---|---|")
    for name, figures in taken.items():
        longer = statistics.median(figures) - usual
        print(f"| {name} | {spread(figures)} | {f'{longer:.0f}' if name != 'as it is' else ''} |")
    print(
        f"\nMedians of {chosen.starts} starts each, with the middle half in brackets. {os.cpu_count()} cores "
        f"({platform.machine()}), Python {platform.python_version()}."
    )


if __name__ == "__main__":
    main()
