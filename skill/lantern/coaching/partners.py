"""Two partners: whose a name and a voice are, which question comes next, and what stays sealed or private."""

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from lantern.coaching.gratitude import Prompt, choose, remember

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    Body = Mapping[str, Any]
    """What is remembered of a journal entry (JSON)."""

__all__ = [
    "LONGEST_TEXT",
    "PRIVATE_KINDS",
    "SEALED_DAYS",
    "asks_for_answer",
    "clean_name",
    "depth_for",
    "is_over",
    "is_private",
    "link",
    "matching",
    "may_hear",
    "may_link",
    "nearest",
    "next_question",
    "other",
    "sounds_like",
]

LONGEST_TEXT = 500
"""How many characters of a note or an answer are kept: a minute of speech."""
SEALED_DAYS = 14
"""For how many days answers wait to be opened."""
PRIVATE_KINDS = frozenset({"note"})
"""Kinds of journal entries that belong to one partner alone."""

_LONGEST_NAME = 30
_MOST_VOICES = 2
"""How many voice profiles one partner may have: a second one, where the first was made anew."""
_LIGHT_AT_FIRST = 8
_WARM_UNTIL = 20

_NO_LETTERS = re.compile(r"[^\w' -]|[\d_]")
_INITIALS = re.compile(r"(?:^|(?<=[ '-]))\w")
_SPELLINGS = (
    *(("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s")),
    *(("j", "i"), ("y", "i"), ("w", "v"), ("h", "")),
)
"""Letters that a listener can't tell apart in a name, and what stands for them."""
_DOUBLED = re.compile(r"(.)\1+")
_BEFORE_A_NAME = re.compile(
    r"(?:(?:no|it's|it is|i'm|i am|this is|that's|call me|my name is) )+", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?:please )?(?:what (?:did|has|was|is)|what's|tell me|let me|read(?: me)?|(?:can|may) i|has|did) .*"
    r"\b(?:she|he|they|partner|partner's|other|her|his|their)\b.*\b(?:said|say|answer|answers|answered)"
)
""" "Tell me what she said", "has my partner answered"."""


def other(who: str) -> str:
    """Return the partner who isn't *who*: "one" or "two"."""
    return "two" if who == "one" else "one"


def clean_name(heard: str, no_names: "Collection[str]") -> str:
    """Return the name in what was *heard* where a name was expected, "" if there is none.

    Recognition writes names in small letters. *no_names* are words, in lower case, that no name has.
    """
    letters = _NO_LETTERS.sub(" ", _BEFORE_A_NAME.sub("", heard.replace("\u2019", "'"), count=1))
    name = " ".join(letters.split()).removesuffix("'s").strip("'- ")
    words = [word.strip("'-").casefold() for word in name.split()]
    if not name or len(name) > _LONGEST_NAME or any(word in no_names for word in words):
        return ""
    return name if not (name.islower() or name.isupper()) else _capitals(name.lower())


def _capitals(name: str) -> str:
    return _INITIALS.sub(lambda initial: initial[0].upper(), name)


def _sound(name: str) -> str:
    """Return *name* spelled so that names which sound alike are the same."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    sound = "".join(letter for letter in plain if letter.isalpha())
    for written, heard in _SPELLINGS:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


def sounds_like(one: str, another: str) -> bool:
    """Tell whether the ear could take one name for the other: "Maya" and "Maja", "Jon" and "John"."""
    return one.casefold() == another.casefold() or _sound(one) == _sound(another) != ""


def matching(name: str, names: "Mapping[str, str]") -> str | None:
    """Return whose *name* is among *names* by partner, or None; the spelling counts only if both sound so."""
    exact = [who for who, each in names.items() if each.casefold() == name.casefold()]
    found = exact or [who for who, each in names.items() if sounds_like(each, name)]
    return found[0] if len(found) == 1 else None


def nearest(name: str, names: "Mapping[str, str]") -> str:
    """Return the partner whose name is most like *name*, the first one if none is at all."""

    def likeness(who: str) -> tuple[bool, int]:
        said, known = _sound(name), _sound(names[who])
        return said[:1] == known[:1], len(set(said) & set(known))

    return max(names, key=likeness)


def may_link(people: "Mapping[str, str]", person: str, who: str) -> bool:
    """Tell whether the voice *person* may be remembered as the partner *who*'s."""
    voices = [each for each, owner in people.items() if owner == who]
    return bool(person) and (person in voices or len(voices) < _MOST_VOICES)


def link(people: "Mapping[str, str]", person: str, who: str) -> dict[str, str]:
    """Return *people* with the voice *person* as *who*'s, and nobody else's."""
    return {**people, person: who} if may_link(people, person, who) else dict(people)


def depth_for(used: int) -> str:
    """Return the depth of question that suits a couple who have had *used* of them: light ones come first."""
    if used < _LIGHT_AT_FIRST:
        return "light"
    return "warm" if used < _WARM_UNTIL else "deep"


def next_question(
    questions: "Sequence[Prompt]", used: "Collection[str]", household: str, day: "date"
) -> tuple[Prompt, list[str]]:
    """Return the next question and the keys to remember as used: none comes again until all have come."""
    chosen = choose(questions, used=used, household=household, day=day, depth=depth_for(len(used)))
    return chosen, list(remember(questions, used, chosen))


def is_over(day: "date | None", today: "date") -> bool:
    """Tell whether answers that are sealed since *day* have waited too long."""
    return day is None or (today - day).days >= SEALED_DAYS


def asks_for_answer(text: str) -> bool:
    """Tell whether somebody who was to answer asks for the partner's answer instead."""
    return _ASKS.match(" ".join(text.casefold().replace("\u2019", "'").split())) is not None


def is_private(kind: str) -> bool:
    """Tell whether journal entries of this *kind* belong to one partner alone."""
    return kind in PRIVATE_KINDS


def may_hear(kind: str, body: "Body", *, person: str) -> bool:
    """Tell whether an entry may be read aloud to the voice *person*, recognized on this very turn.

    Private entries are read to nobody but the voice that spoke them: who somebody says they are opens
    nothing, and neither does another voice that was linked to the same name on somebody's word.
    """
    return not is_private(kind) or bool(person and body.get("voice") == person)
