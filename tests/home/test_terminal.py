"""A conversation in the terminal."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lantern.home.device import VirtualDevice
from lantern.home.terminal import talk

LANTERN = Path(sys.executable).parent / "lantern"


def transcript(device: VirtualDevice, *lines: str) -> str:
    """Return what stands on the screen after *lines*."""
    out = io.StringIO()
    talk(device, lines, out)
    return out.getvalue()


def test_it_shows_what_one_can_say(device: VirtualDevice) -> None:
    """Somebody who knows nothing sees how to begin."""
    assert "open evening lantern" in transcript(device)


def test_an_answer_that_asks_keeps_listening(device: VirtualDevice) -> None:
    """The session goes on without opening it again."""
    shown = transcript(device, "open evening lantern", "help")
    assert "Welcome" in shown
    assert "lantern is closed" not in shown


def test_an_answer_that_does_not_ask_says_how_to_open_again(device: VirtualDevice) -> None:
    """After "stop" it is plain that nobody listens any more."""
    assert "To open it again, say: open evening lantern" in transcript(device, "open evening lantern", "stop")


def test_silence_brings_the_reprompt_and_then_the_end(device: VirtualDevice) -> None:
    """An empty line is eight seconds of silence."""
    shown = transcript(device, "open evening lantern", "", "")
    assert "Say yes for the prompt" in shown
    assert shown.rstrip().endswith("say: open evening lantern)")


def test_a_drill_cut_off_by_the_end_of_input_can_be_continued(device: VirtualDevice) -> None:
    """The end of input ends the session properly."""
    transcript(device, "open evening lantern", "let's practice listening")
    assert "Would you like to pick it up there?" in transcript(device, "open evening lantern")


def lantern(home: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command with its journal in *home*."""
    return subprocess.run(
        [LANTERN, *words],
        input=stdin,
        env={**os.environ, "LANTERN_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_remembers_between_runs(tmp_path: Path) -> None:
    """What was kept in one run is there in the next."""
    first = lantern(tmp_path, "talk", stdin="open evening lantern\nI appreciate your patience\nyes\nstop\n")
    assert first.returncode == 0, first.stderr
    second = lantern(tmp_path, "say", "open evening lantern", "what did we appreciate this week")
    assert "your patience" in second.stdout


def test_say_holds_one_session_and_shows_its_envelopes(tmp_path: Path) -> None:
    """Each utterance belongs to the same session; --json prints requests and responses."""
    shown = lantern(tmp_path, "say", "--json", "open evening lantern", "help").stdout
    assert shown.count('"sessionId"') == 2
    assert shown.count('"outputSpeech"') >= 2
    ids = {line for line in shown.splitlines() if '"sessionId"' in line}
    assert len(ids) == 1


def test_export_and_erase(tmp_path: Path) -> None:
    """Everything kept can be taken along, and erased."""
    lantern(tmp_path, "say", "I appreciate your patience", "yes")
    assert "your patience" in lantern(tmp_path, "export").stdout
    assert lantern(tmp_path, "erase", stdin="no\n").returncode == 1
    assert lantern(tmp_path, "erase", "--yes").returncode == 0
    assert "your patience" not in lantern(tmp_path, "export").stdout


def test_a_journal_that_cannot_be_opened_is_told_plainly(tmp_path: Path) -> None:
    """A broken file gives a sentence that says what to do, not a traceback."""
    (tmp_path / "journal.sqlite3").write_text("this is no database, but long enough to be taken for one" * 20)
    done = lantern(tmp_path, "export")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "journal.sqlite3" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="sends a POSIX signal")
def test_ctrl_c_ends_the_conversation_cleanly(tmp_path: Path) -> None:
    """An interrupt is a way to leave: no traceback, exit status 0."""
    with subprocess.Popen(
        [LANTERN, "talk"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "LANTERN_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("open evening lantern\n")
        process.stdin.flush()
        for line in process.stdout:
            if "Welcome" in line:
                break
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert errors == ""
