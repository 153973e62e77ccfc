"""Keeps the household's reminder with Alexa, through the service client of Alexa's SDK."""

import json
import logging
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, time
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from lantern.reminders import ReminderAction, ReminderOutcome, ReminderRequest, ReminderResult

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model.services import Serializer
    from ask_sdk_model.services.api_configuration import ApiConfiguration
    from ask_sdk_model.services.reminder_management import ReminderRequest as Ordered

__all__ = ["AlexaReminders"]

log = logging.getLogger("lantern")

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RULE = re.compile(r"BYDAY=(\w\w)|BYHOUR=(\d+)|BYMINUTE=(\d+)")
_SPARE = 2
"""How many reminders too many are removed along with a change: each takes a call, and somebody waits."""
_MOST_CANCELLED = 4
_SECONDS = 2.0
"""After how many seconds no further call is begun; each takes a second and a half at worst."""

_UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _TOO_SLOW = 401, 403, 404, 504


class AlexaReminders:
    """`lantern.reminders.Reminders` over the Reminders API whose address and token came with a request.

    There is one reminder for a household. What Alexa has is looked up before anything is made, so that a
    request that comes twice, or whose answer got lost, leaves no second one.
    """

    def __init__(self, handler_input: "HandlerInput") -> None:
        self._input = handler_input

    def do(self, request: ReminderRequest) -> ReminderResult:
        """See `Reminders.do`."""
        configuration = self._input.service_client_factory.api_configuration
        if not (configuration.authorization_value and configuration.api_endpoint):
            return ReminderResult.unsupported()
        try:
            return _ACTIONS[request.action](_Service(configuration), request)
        except _Refused as refused:
            # The cause may hold what Alexa wrote; only the kind is logged.
            log.warning("no reminder", extra={"outcome": refused.outcome, "status": refused.status})
            return ReminderResult(refused.outcome)
        except Exception as error:  # noqa: BLE001  (an answer of another shape than the documented one)
            log.warning("no reminder", extra={"outcome": "unreadable", "error": type(error).__name__})
            return ReminderResult(ReminderOutcome.DOWN)


class _Refused(Exception):  # noqa: N818  (an everyday outcome)
    """Alexa didn't do what it was asked."""

    def __init__(self, outcome: ReminderOutcome, status: int) -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.status = status
        """The HTTP status; 500 also where there was no answer."""


class _PlainJson:
    """Writes the SDK's models, and reads answers as plain data.

    The SDK can't read its own list of reminders: version 1.82 looks for the model of their words in a module
    that doesn't exist. And where an error has no JSON, its reader hides the status.
    """

    def __init__(self, serializer: "Serializer") -> None:
        self._serializer = serializer

    def serialize(self, obj: object) -> object:
        """Return *obj* as data."""
        return self._serializer.serialize(obj)

    def deserialize(self, payload: str, obj_type: object) -> object:  # noqa: ARG002  (the SDK's signature)
        """Return the data in *payload*, None if it is no JSON."""
        try:
            return json.loads(payload)
        except ValueError:
            return None


class _Service:
    """The calls of the Reminders API that the skill makes.

    Each raises `_Refused` if Alexa doesn't do it.
    """

    def __init__(self, configuration: "ApiConfiguration") -> None:
        self._latest = monotonic() + _SECONDS
        from ask_sdk_model.services.api_configuration import ApiConfiguration  # noqa: PLC0415  (cold start)
        from ask_sdk_model.services.reminder_management import (  # noqa: PLC0415  (likewise)
            ReminderManagementServiceClient,
        )

        self._client = ReminderManagementServiceClient(
            ApiConfiguration(
                serializer=cast("Serializer", _PlainJson(configuration.serializer)),
                api_client=configuration.api_client,
                authorization_value=configuration.authorization_value,
                api_endpoint=configuration.api_endpoint,
            )
        )

    def set_now(self) -> list[dict[str, Any]]:
        """Return the skill's reminders that will still ring."""
        found = self._call(self._client.get_reminders).get("alerts") or []
        return [each for each in found if each.get("status") != "COMPLETED" and each.get("alertToken")]

    def create(self, ordered: "Ordered") -> str:
        """Make a reminder and return its token."""
        return str(self._call(self._client.create_reminder, ordered)["alertToken"])

    def update(self, token: str, ordered: "Ordered") -> str:
        """Change a reminder and return its token."""
        return str(self._call(self._client.update_reminder, token, ordered).get("alertToken") or token)

    def delete(self, token: str) -> None:
        """Remove a reminder; one that is gone already is no mistake."""
        try:
            self._call(self._client.delete_reminder, token)
        except _Refused as refused:
            if refused.status != _NOT_FOUND:
                raise

    def _call(self, operation: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401  (JSON)
        from ask_sdk_model.services import ServiceException  # noqa: PLC0415  (cold start)

        if monotonic() > self._latest:
            raise _Refused(ReminderOutcome.DOWN, _TOO_SLOW)
        try:
            return operation(*arguments, full_response=True).body
        except ServiceException as error:
            raise _Refused(_outcome(error.status_code, error.body), error.status_code) from error


def _outcome(status: int, body: object) -> ReminderOutcome:
    """Return what an error of Alexa's means.

    401 is a missing permission. 403 is a limit, or else a device without reminders, such as the simulator.
    """
    code = _code(body)
    if status == _UNAUTHORIZED or (status == _FORBIDDEN and re.search("AUTHORI|PERMISSION|TOKEN", code)):
        return ReminderOutcome.NO_PERMISSION
    if re.search("MAX_|EXCEEDED|LIMIT", code) and "RATE" not in code:
        return ReminderOutcome.LIMIT
    if status == _FORBIDDEN or re.search("DEVICE.*SUPPORT|UNSUPPORTED_DEVICE", code):
        return ReminderOutcome.UNSUPPORTED_DEVICE
    return ReminderOutcome.DOWN


def _code(body: object) -> str:
    """Return Alexa's code for an error. The SDK leaves a body unread whose status it doesn't expect."""
    try:
        data = json.loads(body) if isinstance(body, str) else body
    except ValueError:
        return ""
    return str(data.get("code", "")).upper() if isinstance(data, dict) else ""


def _set(service: _Service, request: ReminderRequest) -> ReminderResult:
    """Change the reminder that is there, or make one; what is there too much goes."""
    there = service.set_now()
    tokens = [each["alertToken"] for each in there]
    kept = request.token if request.token in tokens else tokens[-1] if tokens else None
    ordered = _ordered(request)
    token = _changed(service, kept, ordered) or service.create(ordered)
    with suppress(_Refused):  # the next change tries again
        for spare in [each for each in tokens if each != kept][:_SPARE]:
            service.delete(spare)
    return ReminderResult(ReminderOutcome.DONE, token, request.time, request.days)


def _changed(service: _Service, token: str | None, ordered: "Ordered") -> str | None:
    """Return the token of the reminder that was changed; None if there is none to change."""
    if token is None:
        return None
    try:
        return service.update(token, ordered)
    except _Refused as refused:
        if refused.status != _NOT_FOUND:
            raise
    return None


def _cancel(service: _Service, _: ReminderRequest) -> ReminderResult:
    there = service.set_now()
    for each in there[:_MOST_CANCELLED]:
        service.delete(each["alertToken"])
    return ReminderResult(ReminderOutcome.DONE if there else ReminderOutcome.NONE_SET)


def _look(service: _Service, request: ReminderRequest) -> ReminderResult:
    there = service.set_now()
    if not there:
        return ReminderResult(ReminderOutcome.NONE_SET)
    ours = next((each for each in there if each["alertToken"] == request.token), there[-1])
    rings, days = _rings(ours)
    return ReminderResult(ReminderOutcome.DONE, ours["alertToken"], rings, days)


_ACTIONS: dict[ReminderAction, Callable[[_Service, ReminderRequest], ReminderResult]] = {
    ReminderAction.SET: _set,
    ReminderAction.CANCEL: _cancel,
    ReminderAction.LOOK: _look,
}


def _ordered(request: ReminderRequest) -> "Ordered":
    """Return *request* as Alexa's SDK orders it. Times are local ones: Alexa refuses any with an offset."""
    from ask_sdk_model.services import reminder_management as model  # noqa: PLC0415  (not on a cold start)

    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    start = datetime.combine(request.start or now.date(), time())
    rings = datetime.combine(start, time.fromisoformat(request.time))
    return model.ReminderRequest(
        request_time=now,
        trigger=model.Trigger(
            object_type=model.TriggerType.SCHEDULED_ABSOLUTE,
            scheduled_time=rings,
            time_zone_id=request.time_zone,
            recurrence=model.Recurrence(start_date_time=start, recurrence_rules=_rules(request)),
        ),
        alert_info=model.AlertInfo(
            spoken_info=model.SpokenInfo(content=[model.SpokenText(locale=request.locale, text=request.text)])
        ),
        # It is for the room that they are in, not for the screen of a locked phone.
        push_notification=model.PushNotification(status=model.PushNotificationStatus.DISABLED),
    )


def _rules(request: ReminderRequest) -> list[object]:
    """Return the recurrence: a rule for each day, for Alexa's older rules took no more than one day each."""
    hour, minute = (int(part) for part in request.time.split(":"))
    at = f"BYHOUR={hour};BYMINUTE={minute};BYSECOND=0;INTERVAL=1;"
    if not request.days:
        return [f"FREQ=DAILY;{at}"]
    return [f"FREQ=WEEKLY;BYDAY={_DAYS[day]};{at}" for day in sorted(request.days)]


def _rings(reminder: Mapping[str, Any]) -> tuple[str | None, tuple[int, ...]]:
    """Return the time of day and the days on which *reminder* rings, as far as its rules are like ours."""
    recurrence = (reminder.get("trigger") or {}).get("recurrence") or {}
    hour = minute = None
    found = set()
    for day, hours, minutes in _RULE.findall(" ".join(map(str, recurrence.get("recurrenceRules") or []))):
        found |= {_DAYS.index(day)} if day in _DAYS else set()
        hour, minute = hours or hour, minutes or minute
    rings = f"{int(hour):02}:{int(minute):02}" if hour and minute else None
    return rings, tuple(sorted(found))
