"""Between Alexa's JSON and the skill's types: keys, time zones, directives."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest
from ask_sdk_model.services import ApiClientRequest

from lantern.alexa import UrllibApiClient, household_key
from lantern.app import Skill, create_skill
from lantern.home.device import VirtualDevice
from lantern.journal.model import Household, from_state
from lantern.journal.sqlite import SqliteJournal
from reminders_api import trust_loopback


def test_the_user_id_cannot_be_told_from_the_key() -> None:
    """Keys are hashes, and another salt makes another key."""
    key = household_key("amzn1.ask.account.ONE", "salt")
    assert "ONE" not in key
    assert len(key) == 64
    assert key != household_key("amzn1.ask.account.ONE", "other salt")
    assert key != household_key("amzn1.ask.account.TWO", "salt")


class Settings(BaseHTTPRequestHandler):
    """Amazon's settings API, as far as the time zone goes."""

    answers: ClassVar[list[tuple[int, bytes]]] = []
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        type(self).asked.append((self.path, self.headers["Authorization"]))
        status, body = type(self).answers.pop(0) if type(self).answers else (500, b"{}")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def settings_api(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a settings API on loopback."""
    trust_loopback(monkeypatch)
    Settings.answers, Settings.asked = [], []
    with HTTPServer(("127.0.0.1", 0), Settings) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def in_utc(journal: SqliteJournal) -> Skill:
    """Return the skill by a clock in UTC, as in the cloud."""
    return create_skill(journal=journal, clock=lambda: datetime(2026, 3, 3, 2, 30, tzinfo=UTC))


def with_api(skill: Skill, endpoint: str) -> VirtualDevice:
    """Return a device whose requests bring the address of an API and a token for it."""

    class Adding:
        def invoke(self, envelope: dict[str, Any]) -> dict[str, Any]:
            envelope["context"]["System"] |= {"apiEndpoint": endpoint, "apiAccessToken": "token"}
            return skill.invoke(envelope)

    return VirtualDevice(Adding(), request_prefix="api")


def stored(journal: SqliteJournal) -> Household:
    """Return what is remembered of the household at home."""
    return from_state(journal.load(household_key("amzn1.ask.account.AT-HOME", "")).state)


def test_days_are_those_of_the_devices_time_zone(
    in_utc: Skill, journal: SqliteJournal, settings_api: str
) -> None:
    """At half past two in London it's still the day before in Los Angeles; the zone is asked for once."""
    Settings.answers = [(200, b'"America/Los_Angeles"')]
    device = with_api(in_utc, settings_api)
    device.say("open evening lantern")
    device.say("we did our weekly talk")
    remembered = stored(journal)
    assert remembered.time_zone == "America/Los_Angeles"
    assert [str(day) for day in remembered.checklist.habits["weekly_talk"].days] == ["2026-03-02"]
    assert Settings.asked == [
        ("/v2/devices/amzn1.ask.device.AT-HOME/settings/System.timeZone", "Bearer token")
    ]


@pytest.mark.parametrize(
    "answer", [(500, b"{}"), (403, b'{"message": "no"}'), (200, b'"Mars/Olympus"'), (200, b"{")]
)
def test_without_a_time_zone_the_locales_usual_one_counts(
    in_utc: Skill, journal: SqliteJournal, settings_api: str, answer: tuple[int, bytes]
) -> None:
    """An API that fails costs nothing but precision, and isn't asked at every turn."""
    Settings.answers = [answer]
    device = with_api(in_utc, settings_api)
    assert "Welcome" in device.say("open evening lantern").speech
    device.say("we did our weekly talk")
    assert len(Settings.asked) == 1
    assert [str(day) for day in stored(journal).checklist.habits["weekly_talk"].days] == ["2026-03-02"]


def test_a_drill_elicits_the_reply(device: VirtualDevice) -> None:
    """Alexa is told to put the next answer, whatever its wording, into the reply's slot."""
    response = device.say("let's practice listening").response["response"]
    assert response["directives"] == [
        {
            "type": "Dialog.ElicitSlot",
            "slotToElicit": "reply",
            "updatedIntent": {
                "name": "DrillReplyIntent",
                "slots": {"reply": {"name": "reply", "confirmationStatus": "NONE"}},
            },
        }
    ]


def test_the_words_that_alexa_strips_are_put_back(
    skill: Skill, device: VirtualDevice, journal: SqliteJournal
) -> None:
    """A reply by its stem's intent counts like the same reply in full."""
    opened = device.say("practice reflecting back").response["sessionAttributes"]
    shape = device.say("help").request

    for name, value in (
        ("DrillReplyIntent", "you feel tired and overlooked"),
        ("SayYouFeelIntent", "tired and overlooked"),
    ):
        envelope = json.loads(json.dumps(shape))
        slots = {"reply": {"name": "reply", "value": value, "confirmationStatus": "NONE"}}
        intent = {"name": name, "slots": slots}
        envelope["request"] |= {"type": "IntentRequest", "requestId": name, "intent": intent}
        envelope["session"]["attributes"] = opened
        skill.invoke(envelope)
    whole, stripped = stored(journal).listening.recent["reflect"]
    assert whole == stripped > 0


@pytest.mark.parametrize(
    "url",
    [
        "http://api.amazonalexa.com/v1",
        "https://api.amazonalexa.com.example.org/v1",
        "https://api.amazonalexa.com@127.0.0.1/v1",
        "https://127.0.0.1/v1",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/hostname",
    ],
)
def test_no_request_sends_the_skill_elsewhere(url: str) -> None:
    """The address of Alexa's APIs comes with a request; only Alexa's own hosts are called."""
    with pytest.raises(ValueError, match="Alexa"):
        UrllibApiClient().invoke(ApiClientRequest(url=url, method="GET", headers=[]))


def test_a_redirect_is_not_followed(settings_api: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The token goes to no other host."""

    def redirect(self: Settings) -> None:
        type(self).asked.append((self.path, self.headers["Authorization"]))
        self.send_response(302)
        self.send_header("Location", f"{settings_api}/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    monkeypatch.setattr(Settings, "do_GET", redirect)
    request = ApiClientRequest(
        url=f"{settings_api}/here", method="GET", headers=[("Authorization", "Bearer token")]
    )
    assert UrllibApiClient().invoke(request).status_code == 302
    assert [path for path, _ in Settings.asked] == ["/here"]


def test_an_intent_cant_pass_for_an_event(
    skill: Skill, journal: SqliteJournal, device: VirtualDevice
) -> None:
    """Whatever an intent is called, it is one: its slots can't erase as a disabled skill's event would."""
    launched = device.say("open evening lantern")
    user = launched.request["context"]["System"]["user"]["userId"]
    forged = dict(launched.request)
    slots = {"persistence": {"name": "persistence", "value": "NOT_PERSISTED"}}
    forged["request"] = {
        **launched.request["request"],
        "type": "IntentRequest",
        "requestId": "forged",
        "intent": {"name": "AlexaSkillEvent.SkillDisabled", "slots": slots},
    }
    skill.invoke(forged)
    assert journal.load(household_key(user, "")).state is not None


@pytest.mark.parametrize("envelope", [{}, {"context": {}}, {"request": None}, {"request": "launch"}])
def test_an_envelope_without_a_request_is_no_bug(
    skill: Skill, envelope: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """It gets a valid answer, and nobody is woken for it."""
    assert skill.invoke(envelope)["response"]["shouldEndSession"] is True
    assert "ERROR" not in {each.levelname for each in caplog.records}
