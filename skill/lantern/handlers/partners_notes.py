"""What one partner keeps private: noted on request, and read to nobody but the voice that spoke it."""

from lantern.coaching import partners as coach
from lantern.handlers.partners_who import (
    Data,
    after_who,
    ask_who,
    knows_both,
    may_link,
    name_of,
    partners,
    step,
    words,
)
from lantern.journal import Entry
from lantern.turn import DECLINES, PARTNERS, Elicit, Exercise, Reply, Turn, moving_on

__all__ = ["may_hear", "private_note", "read_private"]

_DAYS = 30
"""How far back notes are looked for."""
_MOST_NOTES = 5
"""How many notes are read out at most."""
_NOTE = Elicit("PrivateNoteIntent", "note")
_DROPPED = Reply("partners/note_dropped", free=True)


@partners.intent("PrivateNoteIntent")
def private_note(turn: Turn) -> Reply:
    """Keep a note for whoever speaks."""
    text = turn.slot("note").value[: coach.LONGEST_TEXT]
    return _take_note(turn, text) if text else _ask_note()


def _take_note(turn: Turn, text: str) -> Reply:
    """Keep a note of the speaker's; ask who that is, if there are names to tell."""
    if turn.speaker is None and knows_both(turn):
        return ask_who(turn, "note", text=text)
    return _keep_note(turn, turn.speaker, {"text": text})


def _ask_note(*, missed: bool = False) -> Reply:
    return Reply("partners/note_ask", exercise=Exercise("partners", "note"), elicit=_NOTE, missed=missed)


@step("note")
def _note_step(turn: Turn, data: Data) -> Reply | None:  # noqa: ARG001
    """Take the words of the note."""
    text = words(turn, "PrivateNoteIntent", "note")
    if text:
        return _take_note(turn, text)
    if turn.intent in DECLINES:
        return moving_on()
    if turn.intent in {"AMAZON.YesIntent", "AMAZON.FallbackIntent"}:
        return moving_on() if turn.session.misses else _ask_note(missed=True)
    return None


@after_who("note")
def _keep_note(turn: Turn, who: str | None, data: Data) -> Reply:
    """Keep a note that a voice spoke which is known; of any other say first that it can't be read out."""
    if turn.recognized:
        return _write_note(turn, who, str(data["text"]), voice=turn.person)
    kept = {"text": str(data["text"]), "who": who}
    return Reply("partners/note_unread", exercise=Exercise("partners", "unread", kept, private=True))


def _write_note(turn: Turn, who: str | None, text: str, *, voice: str) -> Reply:
    turn.record("note", text=text, by=who, voice=voice, private=True)
    return Reply("partners/note_kept", {"voice": bool(voice)}, free=True)


@step("unread", "text")
def _unread_step(turn: Turn, data: Data) -> Reply | None:
    """Keep a note that will never be read aloud, after a yes."""
    if turn.intent == "AMAZON.YesIntent":
        return _write_note(turn, data.get("who"), str(data["text"]), voice="")
    if turn.intent in DECLINES:
        return _DROPPED
    if turn.intent in {"AMAZON.FallbackIntent", "AskIntent"}:  # "who can hear it" is what is said here
        again = Reply("partners/note_unread", exercise=turn.session.exercise, missed=True)
        return _DROPPED if turn.session.misses else again
    return None


def may_hear(turn: Turn, entry: Entry) -> bool:
    """Tell whether *entry* may be read aloud on this turn; a private one only to the voice that spoke it."""
    return coach.may_hear(entry.kind, entry.body, person=turn.person if turn.recognized else "")


def _own_notes(turn: Turn) -> list[Entry]:
    """Return the notes that the voice of this turn spoke, oldest first."""
    return [entry for entry in turn.past if coach.is_private(entry.kind) and may_hear(turn, entry)]


@partners.intent("ReadPrivateIntent", days=_DAYS)
def read_private(turn: Turn) -> Reply:
    """Read their own notes to a voice that is recognized on this very turn; say why to any other."""
    if not turn.recognized:
        return _not_by_voice(turn)
    zone = turn.now.tzinfo
    notes = [
        {"day": entry.at.astimezone(zone).date(), "text": str(entry.body.get("text", ""))}
        for entry in _own_notes(turn)
    ]
    values = {"name": name_of(turn, turn.speaker), "count": len(notes), "notes": notes[-_MOST_NOTES:]}
    return Reply("partners/notes", values, quotes=True, free=True)


def _not_by_voice(turn: Turn) -> Reply:
    """Say that notes are read to a known voice only; a voice that can be linked is asked for its name."""
    if any(may_link(turn, who) for who in PARTNERS):
        return ask_who(turn, "notes")
    return Reply("partners/not_by_voice", {"linked": False}, free=True)


@after_who("notes")
def _after_notes(turn: Turn, who: str, data: Data) -> Reply:  # noqa: ARG001
    return Reply("partners/not_by_voice", {"linked": turn.recognized}, free=True)


@partners.intent("ForgetPrivateIntent", days=_DAYS)
def forget_private(turn: Turn) -> Reply:
    """Forget the latest of the speaker's own notes."""
    if not turn.recognized:
        return _not_by_voice(turn)
    notes = _own_notes(turn)
    if notes:
        turn.forget(notes[-1])
    return Reply("partners/note_forgotten", {"any": bool(notes)}, free=True)
