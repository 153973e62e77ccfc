"""What the doors keep out: foreign markup, endless work, ids, secrets in the tree, unlocked packages."""

import json
import logging
import math
import os
import re
import signal
import stat
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lantern.app import create_skill
from lantern.journal.sqlite import SqliteJournal
from memory import MemoryJournal
from walking import REQUESTS, SOURCE, envelope

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)


# Markup

SOUND = 'that you <audio src="https://evil.example/a.mp3"/> made <voice name="Brian">tea</voice>'
"""Sound SSML, for what isn't sound is said as plain text anyway."""
FREE = sorted(
    {
        (intent, slot)
        for intent, samples in SOURCE.templates.items()
        for slot in {name for each in samples for name in re.findall(r"\{(\w+)\}", each)}
        | SOURCE.dialog.get(intent, {}).keys()
        if slot in SOURCE.free_text
    }
)
"""Each intent with a slot that takes any words, and that slot."""


def free_words(intent: str, slot: str, words: str) -> dict[str, Any]:
    """Return a request with *words* in a slot."""
    slots = {slot: {"name": slot, "value": words, "confirmationStatus": "NONE"}}
    return {"type": "IntentRequest", "intent": {"name": intent, "slots": slots}}


def elements(ssml: str) -> set[str]:
    """Return the names of the elements of an answer."""
    spoken = ET.fromstring(ssml.replace("<speak>", "<speak xmlns:amazon='amazon'>", 1))
    return {each.tag for each in spoken.iter()}


@pytest.mark.parametrize(("intent", "slot"), FREE)
def test_no_words_become_markup(intent: str, slot: str) -> None:
    """Whatever is said, kept, told back or repeated, the device plays no sound and takes no voice from it."""
    skill = create_skill(journal=MemoryJournal(), clock=lambda: NOW)
    attributes: Mapping[str, Any] = {}
    said = (free_words(intent, slot, SOUND), *(REQUESTS[name] for name in THEN))
    for number, request in enumerate(said):
        response = skill.invoke(envelope(request, number=number, new=False, attributes=attributes))
        attributes = response.get("sessionAttributes") or {}
        inner = response["response"]
        for output in (inner.get("outputSpeech"), inner.get("reprompt", {}).get("outputSpeech")):
            if output:
                assert elements(output["ssml"]).isdisjoint({"audio", "voice"})


THEN = ("AMAZON.YesIntent", "AMAZON.RepeatIntent", "AMAZON.YesIntent", "OurNamesIntent", "ListPromisesIntent")
"""What may bring words back that were just said."""


# Endless work

LONGEST = 8_000
HOSTILE = {
    "one word": "a",
    "nothing but stops": ". ",
    "digits": "1",
    "denials": "not ",
    "joins": "and ",
    "times": "at 6 30 pm every monday ",
    "marks": "a\u0301",
    "spaces": " \t\n",
    "names": "it's it is my name is ",
}
"""What a backtracking expression or a loop in a loop could choke on, over and over."""


@contextmanager
def deadline(seconds: int) -> Iterator[None]:
    """Fail if it takes longer; also a regular expression that would never end is cut off."""

    def give_up(*_: object) -> None:
        pytest.fail(f"it takes longer than {seconds} s", pytrace=False)

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_no_words_keep_the_skill_busy_past_alexas_patience(words: str, locale: str) -> None:
    """Eight thousand characters of anything are answered, by each kind of judge, before Alexa gives up."""
    skill = create_skill(journal=MemoryJournal(), clock=lambda: NOW)
    text = (words * LONGEST)[:LONGEST]
    drill = skill.invoke(envelope(REQUESTS["ListeningDrillIntent"], number=0, new=False, attributes={}))[
        "sessionAttributes"
    ]
    asked = (
        *(("DrillReplyIntent", "reply", drill), ("GratitudeShareIntent", "appreciation", {})),
        *(("MakePromiseIntent", "promise", {}), ("AskIntent", "question", {})),
        *(("NeedsIntent", "quarrel", {}), ("WhoIsSpeakingIntent", "name", {})),
    )[: None if locale.startswith("en") else 2]  # German has a gate of its own, and few judges
    for number, (intent, slot, attributes) in enumerate(asked, start=1):
        sent = envelope(free_words(intent, slot, text), number=number, new=False, attributes=attributes)
        sent["request"]["locale"] = locale
        with deadline(8):
            assert "outputSpeech" in skill.invoke(sent)["response"]


# Ids and salts

IDS = {
    "user": "amzn1.ask.account.MARZIPAN",
    "person": "amzn1.ask.person.PERIWINKLE",
    "device": "amzn1.ask.device.KUMQUAT",
    "session": "amzn1.echo-api.session.ZANZIBAR",
    "token": "a-TAMARIND",
}
"""What Alexa tells of people and devices."""


def identified(sent: dict[str, Any]) -> dict[str, Any]:
    """Return a request with every id that Alexa may send."""
    system = {
        **sent["context"]["System"],
        "user": {"userId": IDS["user"]},
        "person": {"personId": IDS["person"], "accessToken": IDS["token"]},
        "device": {"deviceId": IDS["device"]},
        "apiAccessToken": IDS["token"],
        "apiEndpoint": "https://api.elsewhere.invalid",  # is refused before anything is sent
    }
    session = {**sent["session"], "sessionId": IDS["session"], "user": {"userId": IDS["user"]}}
    return {**sent, "context": {"System": system}, "session": session}


def test_no_id_of_alexas_is_kept_logged_or_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is asked, neither user, voice, device nor token is in the file, the log or an answer."""
    caplog.set_level(logging.DEBUG)
    told = []
    with SqliteJournal(tmp_path / "journal.sqlite3") as journal:
        skill = create_skill(journal=journal, clock=lambda: NOW)
        attributes: Mapping[str, Any] = {}
        for number, name in enumerate(
            [*REQUESTS, "PartnerNamesIntent", "LaunchRequest", "AMAZON.HelpIntent"]
        ):
            sent = envelope(REQUESTS[name], number=number, new=False, attributes=attributes)
            response = skill.invoke(identified(sent))
            attributes = response.get("sessionAttributes") or {}
            told.append(json.dumps(response))
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    logged = "\n".join(str(vars(record)) for record in caplog.records)
    assert len(kept) > len("SQLite format 3")
    assert logged
    for id_ in IDS.values():
        secret = id_.rpartition(".")[2].rpartition("-")[2]
        assert secret.encode() not in kept
        assert secret not in logged
        assert secret not in "".join(told)


def test_two_deployments_know_one_household_by_unrelated_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same user and the same voice have other keys under another salt, and the same under the same."""

    def stored(salt: str) -> tuple[str, Mapping[str, Any]]:
        monkeypatch.setenv("LANTERN_SALT", salt)
        journal = MemoryJournal()
        skill = create_skill(journal=journal, clock=lambda: NOW)
        skill.invoke(identified(envelope(REQUESTS["LaunchRequest"], number=1, new=True, attributes={})))
        ((household, kept),) = journal.households.items()
        return household, kept.state or {}

    one, other = stored("a salt of sixteen or more"), stored("another salt of sixteen")
    assert one[0] != other[0]
    assert one[1]["launches"] == 1
    assert stored("a salt of sixteen or more") == one
    assert all(re.fullmatch("[0-9a-f]{64}", household) for household, _ in (one, other))


def test_the_file_is_its_owners_whatever_the_folder_and_the_umask(tmp_path: Path) -> None:
    """In a folder that is open to all, under a umask that forbids nothing, others still can't read it."""
    tmp_path.chmod(0o777)
    before = os.umask(0)
    try:
        with SqliteJournal(tmp_path / "journal.sqlite3") as journal:
            create_skill(journal=journal).invoke(
                envelope(REQUESTS["LaunchRequest"], number=1, new=True, attributes={})
            )
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert "journal.sqlite3" in modes
    assert set(modes.values()) == {0o600}


# Secrets

SECRETS = {
    "AWS access key": r"(?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{16}\b",
    "private key": r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----",
    "GitHub token": r"gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40}",
    "PyPI token": r"pypi-[A-Za-z0-9_-]{50}",
    "npm token": r"npm_[A-Za-z0-9]{36}\b",
    "Slack token": r"xox[abprs]-[A-Za-z0-9-]{10}",
    "Google key": r"AIza[0-9A-Za-z_-]{35}\b",
    "signed token": r"eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10}",
    "Login with Amazon token": r"Atz[ar]\|[A-Za-z0-9+/=_-]{20}",
    "Login with Amazon client": r"amzn1\.(?:application-oa2-client|oa2-cs\.v1)\.[0-9a-f]{32}",
    "id of a person or device": r"amzn1\.ask\.(?:account|device|person)\.[A-Z0-9]{40}",
    "id of a real skill": r"amzn1\.ask\.skill\.(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-",
    "AWS account": r"arn:aws:[a-z0-9-]{2,30}:[a-z0-9-]{0,20}:(?!123456789012|000000000000)\d{12}:",
    "address with a password": r"://[^/\s:@{}'\"<>]{1,60}:(?!\d+@)[^/\s:@{}'\"<>]{6,60}@",
}
TELLING = ("secret", "token", "passw", "api_key", "apikey", "access_key", "accesskey", "salt", "credential")
ASSIGNED = re.compile(
    rf"(?i:{'|'.join(TELLING)})[\w\"']{{0,20}}\s{{0,3}}[:=]\s{{0,3}}[\"']?((?!https?:)[^\s\"',;(){{}}\[\]<>$]{{16,200}})"
)
"""Something of a telling name that is given a long value."""
RANDOM = 3.6
"""Bits a character from which a value of that length looks random; words have fewer, keys more."""


def _bits(text: str) -> float:
    counts = Counter(text).values()
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts)


def secrets_in(text: str) -> Iterator[str]:
    """Yield what looks like a secret in *text*."""
    for pattern in SECRETS.values():
        yield from (found.group() for found in re.finditer(pattern, text))
    if any(word in text.lower() for word in TELLING):  # far faster than the expression, in a large text
        yield from (found[1] for found in ASSIGNED.finditer(text) if _bits(found[1]) > RANDOM)


def _tracked() -> list[Path]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in done.stdout.split("\0") if name]


def test_no_secret_is_in_the_tree() -> None:
    """No file that is tracked, or about to be, holds a key, a token, or the id of a person or account."""
    found = {}
    for path in _tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        found |= {secret: path.relative_to(ROOT) for secret in secrets_in(text)}
    assert found == {}


@pytest.mark.parametrize(
    "parts",
    [
        ("AKIA", "Q3EGUZ7XN5PLO2WD"),
        ("-----BEGIN RSA PRIV", "ATE KEY-----"),
        ("ghp", "_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5"),
        ('aws_secret_access_key = "', 'wJa1rXUtn4FEMI/K7MDENG/bPxRfiCYq9zK3vT2h"'),
        ("LANTERN_SALT: ", "7f3c9a1be04d58627c1fa9e3b5d80462"),
        ("https://user:", "hunter22@example.com/"),
        ("arn:aws:lambda:us-east-1:", "498261730954:function:x"),
        ("amzn1.ask.skill.", "3f9c1b7e-52d4-4a0e-9a51-0c6f2b8d7e13"),
    ],
    ids=lambda parts: parts[0],
)
def test_a_secret_would_be_found(parts: tuple[str, ...]) -> None:
    """One of each kind, put together only here, is seen for what it is."""
    assert list(secrets_in("".join(parts)))


# Dependencies

LOCKS = [
    "lambda/requirements.txt",
    *(f"requirements/{each}.txt" for each in ("home", "web", "dev", "training", "sam")),
]
_PIN = re.compile(r"([a-z0-9][a-z0-9.\-]*(?:\[[a-z,]+\])?)==(\S+)")


def locked(name: str) -> set[tuple[str, str, frozenset[str]]]:
    """Return name, version and hashes of each package in a lock file; any other line is a mistake."""
    found = set()
    for line in (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if line.lstrip().startswith("#"):
            continue
        requirement, *hashes = line.split(" --hash=")
        pin = _PIN.match(requirement)
        digests = frozenset(each.strip() for each in hashes)
        assert pin, line
        assert digests, line
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", each) for each in digests), line
        found.add((pin[1], pin[2], digests))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_locked_to_its_contents(name: str) -> None:
    """A version and SHA-256 hashes for each; no other index, address, folder or option."""
    assert locked(name)


@pytest.mark.parametrize("name", ["lambda/requirements.txt", "requirements/home.txt", "requirements/web.txt"])
def test_what_runs_is_what_was_tested(name: str) -> None:
    """The cloud and the home get the very files that the tests run with."""
    assert locked(name) <= locked("requirements/dev.txt")


@pytest.fixture
def audit() -> ModuleType:
    """Return the code of `make audit`, which is a command and no module."""
    loader = SourceFileLoader("audit", str(ROOT / "tools" / "audit"))
    module = module_from_spec(spec_from_loader("audit", loader))
    loader.exec_module(module)
    return module


def test_the_audit_looks_at_every_locked_package(audit: ModuleType) -> None:
    """The lock files that `make audit` takes hold what is in all the others."""
    looked_at = set().union(*map(locked, audit.LOCKS))
    assert {name for name in LOCKS if not locked(name) <= looked_at} == set()


@pytest.mark.parametrize(
    ("packages", "end"),
    [
        ([{"name": "a", "version": "1", "vulns": []}], "NOTHING_KNOWN"),
        ([{"name": "a", "version": "1", "vulns": [{"id": "X-1", "fix_versions": ["2"]}]}], "KNOWN"),
        ([{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "unknown"}], "UNTOLD"),
        ([{"name": "a", "skip_reason": "no answer"}], "UNTOLD"),
        ([], "UNTOLD"),
    ],
    ids=["good", "bad", "one unknown", "all unknown", "nothing"],
)
def test_the_audit_calls_nothing_good_that_it_could_not_look_up(
    audit: ModuleType, packages: list[dict[str, Any]], end: str
) -> None:
    """A service that can't be reached, or doesn't know a package, is no all-clear."""
    assert audit.judged(packages)[0] == getattr(audit, end)


@pytest.mark.parametrize("name", ["tools/venv", "skill/lantern/home/bundle.py"])
def test_nothing_is_installed_without_its_hash(name: str) -> None:
    """Where a lock is installed, pip is told to refuse what doesn't match, and to add nothing by itself."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "--require-hashes" in text
    assert "--no-deps" in text
    for line in text.splitlines():
        if "pip install" in line and "-r " in line:
            assert {"--require-hashes", "--no-deps"} <= set(line.split()), line


# The words about it


@pytest.mark.parametrize("name", ["docs/security.md", "SECURITY.md"])
def test_what_the_security_pages_point_to_is_there(name: str) -> None:
    """Each file and each test that is named as proof exists."""
    text = (ROOT / name).read_text(encoding="utf-8")
    files = set(re.findall(r"`((?:[\w.-]+/)*[\w.-]+\.(?:py|md|yaml|txt|toml|json))`", text))
    files |= {link for link in re.findall(r"\]\(([^)#:]+)\)", text) if not link.startswith("http")}
    for each in files:
        assert (ROOT / each).is_file() or (ROOT / name).parent.joinpath(each).is_file(), each
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    for each in set(re.findall(r"`(test_\w+)`", text)):
        assert f"def {each}(" in tests, each
