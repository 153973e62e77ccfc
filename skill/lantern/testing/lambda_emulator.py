"""AWS's own Lambda runtime emulator for tests: runs a built folder as Lambda would, without Docker."""

import http.client
import importlib.util
import json
import os
import platform
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from lantern.testing import ServiceUnavailable

__all__ = ["Lambda", "emulated_lambda", "sam_program"]

_INVOKE = "/2015-03-31/functions/function/invocations"
_START_SECONDS = 30
_STOP_SECONDS = 5
_TRIES = 3
"""How often other ports are tried when someone else was faster to take the free ones."""

_RUNTIME = (
    *("awslambdaric", "runtime_client", "snapshot_restore_py", "simplejson"),
    *("boto3", "botocore", "s3transfer", "jmespath", "dateutil", "six", "urllib3"),
)
"""What Lambda's Python has besides the function's own folder."""


@dataclass(frozen=True)
class Lambda:
    """A function under the emulator. Its first invocation is a cold start."""

    port: int
    log: Path
    timeout: int
    """Seconds that one invocation may take."""
    emulator: int
    """Process id of the emulator."""

    @property
    def process_id(self) -> int | None:
        """Process id of the Python that runs the function; None while there is none yet."""
        found = Path(f"/proc/{self.emulator}/task").glob("*/children")
        children = [int(each) for file in found for each in file.read_text().split()]
        return children[0] if children else None

    @property
    def peak_memory(self) -> int:
        """The most memory that the function's Python has held so far, in bytes; 0 if it doesn't run."""
        status = Path(f"/proc/{self.process_id}/status")
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text() if status.is_file() else "")
        return int(found[1]) * 1024 if found else 0

    def invoke(self, event: Mapping[str, object]) -> dict[str, Any]:
        """Return what the function returns for *event*, or the error that Lambda reports for it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout + _START_SECONDS)
        try:
            connection.request("POST", _INVOKE, json.dumps(event))
            with connection.getresponse() as response:
                return cast("dict[str, Any]", json.loads(response.read()))
        finally:
            connection.close()

    @property
    def logs(self) -> str:
        """Everything that the function and the emulator wrote so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def emulated_lambda(
    folder: Path,
    environment: Mapping[str, str],
    *,
    handler: str = "function.lambda_handler",
    timeout: int = 7,
) -> Iterator[Lambda]:
    """Run the function in *folder*, as a fresh environment that has seen no request yet.

    It sees no variables but those of Lambda and the given ones, no packages but its own and those of Lambda's
    runtime, and it runs on this Python.

    Args:
        folder: what Lambda would unpack to /var/task.
        environment: the function's own variables.
        handler: module and function.
        timeout: seconds that one invocation may take.

    Raises:
        ServiceUnavailable: the emulator, or its Python part, isn't installed.

    """
    emulator = _emulator()
    with TemporaryDirectory() as temporary:
        runtime = Path(temporary, "runtime")
        _link_runtime(runtime)
        variables = {
            "PATH": os.defpath,
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
            # Lambda's own file system is closed to writing.
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(runtime),
            "LAMBDA_TASK_ROOT": str(folder),
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "emulated",
            "AWS_SECRET_ACCESS_KEY": "emulated",
            "AWS_LAMBDA_FUNCTION_NAME": "function",
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(timeout),
            "AWS_LAMBDA_LOG_FORMAT": "JSON",
            "AWS_LAMBDA_LOG_LEVEL": "INFO",
            **environment,
        }
        log = Path(temporary, "log")
        process, port = _start(emulator, handler, folder, variables, log)
        try:
            yield Lambda(port, log, timeout, process.pid)
        finally:
            _stop(process)


def sam_program() -> Path:
    """Return the `sam` command, which lives in a virtual environment of its own.

    Raises:
        ServiceUnavailable: it isn't installed.

    """
    program = _sam_environment() / "bin" / "sam"
    if not program.is_file():
        raise ServiceUnavailable(f"the SAM CLI isn't in {_sam_environment()}: `make test` installs it")
    return program


def _sam_environment() -> Path:
    """Return the virtual environment of the SAM CLI: LANTERN_SAM_VENV, or the checkout's."""
    chosen = os.environ.get("LANTERN_SAM_VENV")
    return Path(chosen) if chosen else Path(__file__).parents[3] / ".venv-sam"


def _emulator() -> Path:
    """Return the emulator for this machine, which the SAM CLI carries."""
    machine = {"aarch64": "arm64", "amd64": "x86_64"}.get(platform.machine().lower(), platform.machine())
    pattern = f"lib/python*/site-packages/samcli/local/rapid/aws-lambda-rie-{machine}"
    found = next(_sam_environment().glob(pattern), None)
    if found is None or not sys.platform.startswith("linux"):
        raise ServiceUnavailable(
            f"Lambda's emulator for {sys.platform} on {machine} isn't in {_sam_environment()}: it runs on "
            "Linux, and `make test` installs it"
        )
    found.chmod(0o755)
    return found


def _link_runtime(folder: Path) -> None:
    """Make *folder* a stand-in for the packages of Lambda's runtime, and hide those of this environment."""
    folder.mkdir()
    for name in _RUNTIME:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            raise ServiceUnavailable(
                f"{name}, a part of Lambda's runtime, isn't installed: install the dev extra"
            )
        place = Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin)
        (folder / place.name).symlink_to(place)


def _start(
    emulator: Path, handler: str, folder: Path, variables: Mapping[str, str], log: Path
) -> tuple[subprocess.Popen[bytes], int]:
    for _ in range(_TRIES):
        port, api_port = _free_ports()
        command = [
            str(emulator),
            *("--runtime-interface-emulator-address", f"127.0.0.1:{port}"),
            *("--runtime-api-address", f"127.0.0.1:{api_port}"),
            # Without `site`, this environment's packages stay unseen.
            *(sys.executable, "-S", "-m", "awslambdaric", handler),
        ]
        with log.open("wb") as sink:
            process = subprocess.Popen(  # noqa: S603
                command,
                cwd=folder,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                start_new_session=True,
            )
        try:
            if _wait(process, port):
                return process, port
        except BaseException:
            _stop(process)
            raise
        _stop(process)
    raise ServiceUnavailable(
        f"Lambda's emulator doesn't start. It said: {log.read_text(errors='replace')[-1000:]}"
    )


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        return int(one.getsockname()[1]), int(other.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int) -> bool:
    """Return whether *process* came to listen on *port*."""
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.01)
        else:
            return True
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the emulator and the Python that it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
