"""The reminder, spoken with over a loopback server that speaks Alexa's Reminders API."""

import itertools
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from ask_sdk_model.services import ApiClientRequest

from lantern import alexa_reminders
from lantern.alexa import UrllibApiClient
from lantern.app import Skill
from lantern.home.device import VirtualDevice
from lantern.journal.model import RemindersMemory, from_state
from lantern.journal.sqlite import SqliteJournal
from reminders_api import BASE, HOME, Alexa, Api, alexa, api, kitchen, say

__all__ = ["alexa", "api", "kitchen"]

PERMISSION = "alexa::alerts:reminders:skill:readwrite"


@pytest.fixture
def remembered(journal: SqliteJournal) -> Callable[[], RemindersMemory]:
    """Return what tells what the skill remembers of the reminder."""
    return lambda: from_state(journal.load(HOME).state).reminders


def rules(api: Api) -> list[str]:
    """Return the recurrence rules of the one reminder."""
    found: list[str] = api.only["trigger"]["recurrence"]["recurrenceRules"]
    return found


def test_a_reminder_is_set_after_a_clear_yes(kitchen: VirtualDevice, api: Api) -> None:
    """Time, recurrence and words are restated, and nothing is made before the yes."""
    asked = kitchen.say("remind us every evening at eight thirty")
    assert "every day at 8:30 in the evening" in asked.speech
    assert "Time for your evening lantern" in asked.speech
    assert asked.is_open
    assert api.calls == ["GET"]

    answer = kitchen.say("yes")

    assert "every day at 8:30 in the evening" in answer.speech
    assert "change our reminder" in answer.speech
    assert "cancel our reminder" in answer.speech
    assert api.calls == ["GET", "GET", "POST"]


def test_what_alexa_gets_is_complete_and_bland(
    kitchen: VirtualDevice, api: Api, remembered: Callable[[], RemindersMemory]
) -> None:
    """An absolute trigger by local time with a daily rule; words about nobody; no push to any phone."""
    say(kitchen, "remind us every evening at eight thirty", "yes")

    made = api.only
    requested = datetime.fromisoformat(made.pop("requestTime"))
    assert requested.tzinfo is None
    assert made == {
        "alertToken": "alert-1",
        "status": "ON",
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "scheduledTime": "2026-03-02T20:30:00",
            "timeZoneId": "America/Chicago",
            "recurrence": {
                "startDateTime": "2026-03-02T00:00:00",
                "recurrenceRules": ["FREQ=DAILY;BYHOUR=20;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"],
            },
        },
        "alertInfo": {
            "spokenInfo": {"content": [{"locale": "en-US", "text": "Time for your evening lantern."}]}
        },
        "pushNotification": {"status": "DISABLED"},
    }
    assert remembered() == RemindersMemory("alert-1", "20:30", [])


def test_the_locale_of_the_words_is_the_requests(
    alexa: Alexa, api: Api, clock: Callable[[], datetime]
) -> None:
    """In Britain Alexa reads the label with a British voice."""
    say(VirtualDevice(alexa, clock=clock, locale="en-GB"), "remind us at nine", "yes")

    assert api.only["alertInfo"]["spokenInfo"]["content"][0]["locale"] == "en-GB"


def test_no_makes_none(kitchen: VirtualDevice, api: Api) -> None:
    """A change of mind leaves nothing behind."""
    answer = say(kitchen, "remind us at nine", "no")

    assert "no reminder" in answer.speech
    assert answer.is_open
    assert api.reminders == {}


@pytest.mark.parametrize("instead", ["stop", "what's on our checklist", "fizzle the grommet"])
def test_anything_but_yes_makes_none(kitchen: VirtualDevice, api: Api, instead: str) -> None:
    """Leaving, a detour or a mumble is no consent."""
    say(kitchen, "remind us at nine", instead)

    assert api.reminders == {}


def test_a_mumble_is_asked_about_once_and_then_left(kitchen: VirtualDevice, api: Api) -> None:
    """Twice not understood means no."""
    again = say(kitchen, "remind us at nine", "fizzle the grommet")
    assert "9 in the evening" in again.speech
    answer = kitchen.say("fizzle the grommet")

    assert "no reminder" in answer.speech
    assert api.reminders == {}


def test_a_mumble_and_then_yes_sets_it(kitchen: VirtualDevice, api: Api) -> None:
    """The second question is a question as well."""
    say(kitchen, "remind us at nine", "fizzle the grommet", "yes")

    assert rules(api) == ["FREQ=DAILY;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_another_time_before_the_yes_counts(kitchen: VirtualDevice, api: Api) -> None:
    """A later time in place of the yes restates, and only the last one is made."""
    restated = say(kitchen, "remind us at eight", "no, at nine")
    assert "9 in the evening" in restated.speech
    kitchen.say("yes")

    assert rules(api) == ["FREQ=DAILY;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_eight_is_taken_for_the_evening_and_can_be_turned(kitchen: VirtualDevice, api: Api) -> None:
    """An hour that could be either is restated as the evening; "in the morning" turns it, and back."""
    assert "8 in the evening" in kitchen.say("remind us at eight").speech
    assert "8 in the morning" in kitchen.say("in the morning").speech
    assert "8 in the evening" in kitchen.say("in the evening").speech
    assert "8 in the morning" in kitchen.say("in the morning").speech
    kitchen.say("yes")

    assert rules(api) == ["FREQ=DAILY;BYHOUR=8;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_a_part_of_the_day_is_no_time(kitchen: VirtualDevice, api: Api) -> None:
    """An evening without an hour is asked about until there is a time on the clock."""
    asked = kitchen.say("remind us in the evening")
    assert "time on the clock" in asked.speech
    assert asked.response["response"]["directives"][0]["slotToElicit"] == "time"
    kitchen.say("half past eight")
    kitchen.say("yes")

    assert rules(api) == ["FREQ=DAILY;BYHOUR=20;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"]


def test_a_time_is_asked_for_no_more_than_three_times(kitchen: VirtualDevice, api: Api) -> None:
    """Whoever can't say a time is let go."""
    asked = [kitchen.say("set a reminder"), *(kitchen.say("fizzle the grommet") for _ in range(3))]

    assert [each.is_open for each in asked] == [True] * 4
    assert "no reminder" in asked[-1].speech
    assert api.reminders == {}


def test_a_time_can_be_skipped(kitchen: VirtualDevice) -> None:
    """Skip ends it when a time was asked for."""
    assert "no reminder" in say(kitchen, "set a reminder", "skip").speech


def test_weekdays_are_five_rules(kitchen: VirtualDevice, api: Api) -> None:
    """Monday to Friday, each day by a rule of its own."""
    asked = kitchen.say("remind us on weekdays at eight")
    assert "every weekday at 8 in the evening" in asked.speech
    kitchen.say("yes")

    assert rules(api) == [
        f"FREQ=WEEKLY;BYDAY={day};BYHOUR=20;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"
        for day in ("MO", "TU", "WE", "TH", "FR")
    ]
    assert "every weekday at 8 in the evening" in kitchen.say("when is our reminder").speech


def test_one_day_of_the_week(kitchen: VirtualDevice, api: Api) -> None:
    """Every Friday is one weekly rule."""
    asked = kitchen.say("remind us every Friday at nine")
    assert "every Friday at 9 in the evening" in asked.speech
    kitchen.say("yes")

    assert rules(api) == ["FREQ=WEEKLY;BYDAY=FR;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_other_days_before_the_yes_count(kitchen: VirtualDevice, api: Api) -> None:
    """The days can be corrected as the time can, and each leaves the other as it was."""
    kitchen.say("remind us at nine")
    kitchen.say("in the morning")
    assert "every weekday at 9 in the morning" in kitchen.say("only on weekdays").speech
    assert "every day at 9 in the morning" in kitchen.say("every day").speech
    kitchen.say("yes")

    assert rules(api) == ["FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_a_change_says_what_was_and_what_will_be(kitchen: VirtualDevice, api: Api) -> None:
    """The reminder that is there is moved rather than a second one made; its days stay."""
    say(kitchen, "remind us on weekdays at eight", "yes")

    asked = kitchen.say("move our reminder to nine")
    assert "every weekday at 8 in the evening" in asked.speech
    assert "every weekday at 9 in the evening" in asked.speech
    answer = kitchen.say("yes")

    assert "changed" in answer.speech
    assert list(api.reminders) == ["alert-1"]
    assert len(rules(api)) == 5
    assert "BYHOUR=21" in rules(api)[0]


def test_a_change_declined_leaves_it(kitchen: VirtualDevice, api: Api) -> None:
    """No to a change keeps what was set, and says so."""
    say(kitchen, "remind us at eight", "yes")
    answer = say(kitchen, "move our reminder to nine", "no")

    assert "stays as it was" in answer.speech
    assert "BYHOUR=20" in rules(api)[0]


def test_what_is_set_already_needs_no_yes(kitchen: VirtualDevice, api: Api) -> None:
    """Asking for the same again makes and asks nothing."""
    say(kitchen, "remind us at eight", "yes")
    api.calls.clear()

    answer = kitchen.say("remind us at eight")

    assert "nothing to change" in answer.speech
    assert api.calls == ["GET"]


def test_the_status_is_what_alexa_knows(
    kitchen: VirtualDevice, api: Api, remembered: Callable[[], RemindersMemory]
) -> None:
    """A reminder that was changed or removed in the Alexa app is told as it is."""
    say(kitchen, "remind us at eight", "yes")
    api.put("alert-1", "FREQ=DAILY;BYHOUR=19;BYMINUTE=5;BYSECOND=0;INTERVAL=1;")
    assert "7:05 in the evening" in kitchen.say("when is our reminder").speech
    assert remembered().time == "19:05"

    api.reminders.clear()
    assert "No reminder is set" in kitchen.say("when is our reminder").speech
    assert remembered() == RemindersMemory()


def test_a_reminder_whose_rule_is_unknown_is_told_without_a_time(kitchen: VirtualDevice, api: Api) -> None:
    """A rule that somebody else wrote isn't guessed at."""
    api.put("strange", "FREQ=MONTHLY")

    assert "The Alexa app shows" in kitchen.say("when is our reminder").speech


def test_it_is_canceled_by_voice(
    kitchen: VirtualDevice, api: Api, remembered: Callable[[], RemindersMemory]
) -> None:
    """Cancel removes it at once; a second one finds nothing."""
    say(kitchen, "remind us at eight", "yes")

    answer = kitchen.say("cancel our reminder")

    assert "remind" in answer.speech
    assert api.reminders == {}
    assert remembered() == RemindersMemory()
    assert "No reminder is set" in kitchen.say("cancel our reminder").speech


def test_a_lost_token_is_found_again(kitchen: VirtualDevice, api: Api) -> None:
    """A reminder of the skill's that its memory doesn't know is changed, not doubled."""
    api.put("from-another-time")

    assert "Right now" in kitchen.say("remind us at nine").speech
    kitchen.say("yes")

    assert list(api.reminders) == ["from-another-time"]
    assert "BYHOUR=21" in rules(api)[0]


def test_spare_reminders_go_with_a_change(kitchen: VirtualDevice, api: Api) -> None:
    """Where an accident left several, one stays: the one that is remembered."""
    say(kitchen, "remind us at eight", "yes")
    api.put("spare-1")
    api.put("spare-2")

    say(kitchen, "remind us at nine", "yes")

    assert list(api.reminders) == ["alert-1"]


def test_a_completed_reminder_does_not_count(kitchen: VirtualDevice, api: Api) -> None:
    """What has rung for the last time is none."""
    api.put("old")
    api.reminders["old"]["status"] = "COMPLETED"

    assert "No reminder is set" in kitchen.say("when is our reminder").speech


def test_a_reminder_removed_in_the_app_is_made_anew(kitchen: VirtualDevice, api: Api) -> None:
    """One that vanishes between the look and the change is no obstacle."""
    say(kitchen, "remind us at eight", "yes")
    api.failures["PUT"] = (404, {"code": "ALERT_NOT_FOUND"})

    answer = say(kitchen, "remind us at nine", "yes")

    assert "changed" in answer.speech
    assert api.calls[-2:] == ["PUT /alert-1", "POST"]


def test_a_repeated_request_makes_no_second_reminder(alexa: Alexa, kitchen: VirtualDevice, api: Api) -> None:
    """Alexa sends the yes again: the same answer, and still one reminder."""
    answer = say(kitchen, "remind us at eight", "yes")

    again = alexa.invoke(alexa.sent[-1])

    assert again == answer.response
    assert len(api.reminders) == 1


def test_an_answer_lost_on_the_way_makes_no_second_reminder(kitchen: VirtualDevice, api: Api) -> None:
    """Made, but the word of it got lost: nothing is promised, and the next try finds it."""
    api.lost.add("POST")
    unsure = say(kitchen, "remind us at eight", "yes")
    assert "don't count on" in unsure.speech
    api.lost.clear()

    answer = kitchen.say("remind us at eight")

    assert "nothing to change" in answer.speech
    assert list(api.reminders) == ["alert-1"]


@pytest.mark.parametrize("utterance", ["remind us at eight", "when is our reminder", "cancel our reminder"])
@pytest.mark.parametrize(
    "failure",
    [
        (401, {"code": "UNAUTHORIZED", "message": "not authorized"}),
        (401, None),
        (401, "<html>"),
        (403, {"code": "UNAUTHORIZED"}),
        (403, {"code": "INSUFFICIENT_PERMISSION"}),
    ],
)
def test_without_permission_a_card_asks_for_it(
    kitchen: VirtualDevice, api: Api, utterance: str, failure: tuple[int, object]
) -> None:
    """Nobody is asked for a yes that can't be: the permission card comes first, and a word on it."""
    api.failures["GET"] = failure

    answer = kitchen.say(utterance)

    assert "permission" in answer.speech
    assert answer.is_open
    card = answer.response["response"]["card"]
    assert card == {"type": "AskForPermissionsConsent", "permissions": [PERMISSION]}
    assert api.calls == ["GET"]


def test_permission_withdrawn_before_the_yes(kitchen: VirtualDevice, api: Api) -> None:
    """The yes comes too late: the card again, and nothing is remembered as set."""
    api.failures["POST"] = (401, {"code": "UNAUTHORIZED"})

    answer = say(kitchen, "remind us at eight", "yes")

    assert "permission" in answer.speech
    assert answer.response["response"]["card"]["type"] == "AskForPermissionsConsent"


@pytest.mark.parametrize("status", [400, 403, 429])
def test_a_full_household_is_told_so(kitchen: VirtualDevice, api: Api, status: int) -> None:
    """As many reminders as Alexa allows, by whatever status that comes."""
    api.failures["POST"] = (status, {"code": "MAX_REMINDERS_EXCEEDED", "message": "too many"})

    answer = say(kitchen, "remind us at eight", "yes")

    assert "as many as it allows" in answer.speech
    assert "card" not in answer.response["response"]


@pytest.mark.parametrize(
    "failure",
    [
        (403, {"code": "DEVICE_NOT_SUPPORTED"}),
        (400, {"code": "DEVICE_NOT_SUPPORTED"}),
        (403, {"code": "FORBIDDEN"}),
        (403, None),
        (403, ["no object"]),
    ],
)
def test_a_device_without_reminders_is_told_so(
    kitchen: VirtualDevice, api: Api, failure: tuple[int, object]
) -> None:
    """Such as the simulator: what to use instead is said."""
    api.failures["POST"] = failure

    answer = say(kitchen, "remind us at eight", "yes")

    assert "This device can't do reminders" in answer.speech


@pytest.mark.parametrize(
    "failure",
    [
        (500, {"code": "INTERNAL_ERROR"}),
        (503, None),
        (504, "<html>gateway</html>"),
        (429, {"code": "RATE_LIMIT_EXCEEDED"}),
        (429, {"code": "TOO_MANY_REQUESTS"}),
        (400, {"code": "INVALID_TRIGGER"}),
        (200, "no json"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_api_in_trouble_promises_nothing(
    kitchen: VirtualDevice, api: Api, method: str, failure: tuple[int, object]
) -> None:
    """Whatever is wrong over there, the couple hears that nothing is certain, and may go on."""
    api.failures[method] = failure

    kitchen.say("remind us at eight")
    answer = kitchen.say("yes") if method == "POST" else kitchen.say("when is our reminder")

    assert "don't count on" in answer.speech
    assert answer.is_open
    assert api.reminders == {}


def test_a_failed_cancel_says_so(kitchen: VirtualDevice, api: Api) -> None:
    """A reminder that couldn't be removed isn't called gone."""
    say(kitchen, "remind us at eight", "yes")
    api.failures["DELETE"] = (500, None)

    assert "don't count on" in kitchen.say("cancel our reminder").speech
    assert len(api.reminders) == 1


def test_nobody_there_is_trouble_too(alexa: Alexa, kitchen: VirtualDevice, api: Api) -> None:
    """An endpoint where nobody listens is answered in time."""
    alexa.access["apiEndpoint"] = "http://127.0.0.1:9"

    assert "don't count on" in kitchen.say("remind us at eight").speech
    assert api.calls == []


@pytest.mark.parametrize("missing", ["apiEndpoint", "apiAccessToken"])
@pytest.mark.parametrize("utterance", ["remind us at eight", "set a reminder", "cancel our reminder"])
def test_without_alexa_something_else_is_offered(
    alexa: Alexa, kitchen: VirtualDevice, api: Api, missing: str, utterance: str
) -> None:
    """At home, where requests bring no access, an alarm or a fixed moment does it."""
    del alexa.access[missing]

    answer = kitchen.say(utterance)

    assert "alarm on a phone" in answer.speech
    assert answer.is_open
    assert api.calls == []


def test_a_wrong_token_is_no_permission(alexa: Alexa, kitchen: VirtualDevice, api: Api) -> None:
    """The bearer token of the request is what Alexa gets."""
    alexa.access["apiAccessToken"] = "of-somebody-else"

    assert "permission" in kitchen.say("remind us at eight").speech
    assert api.reminders == {}


def test_the_other_partner_can_take_over(
    alexa: Alexa, kitchen: VirtualDevice, api: Api, clock: Callable[[], datetime]
) -> None:
    """What one set in the kitchen, the other moves from the bedroom."""
    say(kitchen, "remind us at eight", "yes")
    bedroom = VirtualDevice(alexa, clock=clock, device_id="amzn1.ask.device.BEDROOM", request_prefix="bed")

    say(bedroom, "move our reminder to nine", "yes")

    assert list(api.reminders) == ["alert-1"]
    assert "BYHOUR=21" in rules(api)[0]


def test_two_devices_at_once_make_one_reminder(
    skill: Skill, kitchen: VirtualDevice, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the journal asks for a second look, Alexa isn't asked to do it again."""
    kitchen.say("remind us at eight")
    calls = []
    do = alexa_reminders.AlexaReminders.do

    def racing(self: alexa_reminders.AlexaReminders, request: Any) -> Any:
        if not calls:
            VirtualDevice(skill, request_prefix="bedroom").say("we did our weekly talk")
        calls.append(request)
        return do(self, request)

    monkeypatch.setattr(alexa_reminders.AlexaReminders, "do", racing)
    answer = kitchen.say("yes")

    assert "set" in answer.speech
    assert len(calls) == 1
    assert len(api.reminders) == 1


def test_what_alexa_wrote_is_not_logged(
    kitchen: VirtualDevice, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    """Only the kind of trouble and its status go to the log."""
    api.failures["GET"] = (500, {"code": "X", "message": "words of theirs"})
    caplog.set_level("DEBUG")

    kitchen.say("remind us at eight")

    (record,) = [each for each in caplog.records if each.message == "no reminder"]
    assert (record.__dict__["outcome"], record.__dict__["status"]) == ("down", 500)
    assert "words of theirs" not in caplog.text


def test_the_api_client_hears_errors_with_their_status(api: Api) -> None:
    """The skill's own client gives a refusal back instead of raising it."""
    request = ApiClientRequest(url=f"{api.url}{BASE}", method="GET", headers=[("Authorization", "none")])
    assert UrllibApiClient().invoke(request).status_code == 401


def test_the_time_zone_is_the_locales_where_none_is_known(
    skill: Skill, api: Api, clock: Callable[[], datetime]
) -> None:
    """Without the device's own zone, the clock's counts, so that the reminder isn't hours off."""
    kitchen = VirtualDevice(Alexa(skill, api.url), clock=clock)
    say(kitchen, "open evening lantern", "remind us at eight", "yes")

    assert ZoneInfo(api.only["trigger"]["timeZoneId"])
    assert api.only["trigger"]["timeZoneId"] == "America/Chicago"


def test_a_slow_api_is_given_up_in_time(
    kitchen: VirtualDevice, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody waits: after two seconds no further call is made, and nothing is promised."""
    for each in range(4):
        api.put(f"old-{each}")
    times = itertools.count(0.0, 0.9)
    monkeypatch.setattr("lantern.alexa_reminders.monotonic", lambda: next(times))

    assert "aren't answering" in kitchen.say("cancel our reminder").speech
    assert len(api.calls) == 2
