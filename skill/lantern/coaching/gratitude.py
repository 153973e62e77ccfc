"""Gratitude: which prompt comes next, how long a run of days is, and what an if-then plan says."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.text import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

__all__ = [
    "DEEP",
    "LIGHT",
    "MILESTONES",
    "Prompt",
    "choose",
    "depth_for",
    "follow_up_due",
    "is_no_answer",
    "is_thanks",
    "key_of",
    "milestone",
    "moment_of",
    "refuses",
    "remember",
    "streak",
    "streak_with",
]

LIGHT = "light"
DEEP = "deep"

_KEY_LENGTH = 4
_LIGHT_AT_FIRST = 10

MILESTONES = (3, 7, 14, 30, 60, 100, 200, 365)
"""The lengths of a run, in days, that are worth a word."""
_FORGIVEN = 1
"""How many days without an appreciation a run outlives."""
_FOLLOW_UP_AFTER = 1
_FOLLOW_UP_AFTER_NO = 3
_FOLLOW_UP_AFTER_YES = 7
"""After how many days a plan is asked about: a new one, one that didn't happen, one that did."""
_LONGEST_MOMENT = 120
"""How many characters of a plan's moment are kept: one breath."""


@cache
def key_of(text: str) -> str:
    """Return four characters that stand for *text* where much is to be remembered in little space."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest())[:_KEY_LENGTH].decode()


@dataclass(frozen=True, slots=True)
class Prompt:
    """An invitation to say something good."""

    id: str
    """Stable name, unique for ever."""
    theme: str
    """Id of the theme it belongs to."""
    depth: str
    """``light``: answered in ten seconds without feeling exposed; ``deep``: for when talking is easier."""
    text: str
    """What is said aloud."""

    @property
    def key(self) -> str:
        """What stands for the prompt among the used ones."""
        return key_of(self.id)


def depth_for(shared: int, given: int) -> str:
    """Return the depth that suits a household: *shared* appreciations so far, *given* prompts in this round.

    Until ten appreciations were shared the prompts are light. From then on light and deep ones take turns, so
    that a deck of about as many of each lasts for a whole round, and another one is always of the other kind.
    """
    return LIGHT if shared < _LIGHT_AT_FIRST or given % 2 == 0 else DEEP


def choose(
    prompts: "Sequence[Prompt]", *, used: "Collection[str]", household: str, day: "date", depth: str
) -> Prompt:
    """Return the prompt of *day* for *household*: the same for the same arguments, in any process.

    None whose key is in *used* comes while an unused one is left. *depth* is preferred, not insisted on. When
    all were used, the deck starts over. Raises ValueError when there are no prompts at all.
    """
    if not prompts:
        raise ValueError("There is no prompt to choose from; load content/en/gratitude.yaml first.")
    keys = frozenset(used)
    unused = [prompt for prompt in prompts if prompt.key not in keys] or prompts
    fitting = [prompt for prompt in unused if prompt.depth == depth] or unused

    def lot(prompt: Prompt) -> bytes:
        return hashlib.sha256(f"{household}\n{day.isoformat()}\n{prompt.id}".encode()).digest()

    return min(fitting, key=lot)


def remember(prompts: "Sequence[Prompt]", used: "Collection[str]", prompt: Prompt) -> tuple[str, ...]:
    """Return the keys to keep now that *prompt* was said: sorted, at most one for each of *prompts*.

    When the deck is through, only *prompt* stays marked, so that the new round doesn't open with it.
    """
    deck = {each.key for each in prompts}
    marked = (deck & set(used)) | {prompt.key}
    return (prompt.key,) if marked >= deck else tuple(sorted(marked))


def streak_with(days: int, last: "date | None", today: "date") -> int:
    """Return the length of the run in days, now that something was appreciated *today*.

    *days* is its length up to *last*, the latest day with an appreciation. One day between that was missed is
    forgiven. A clock that goes back neither lengthens a run nor ends it.
    """
    if last is None or days < 1:
        return 1
    gap = (today - last).days
    if gap <= 0:
        return days
    return days + 1 if gap <= 1 + _FORGIVEN else 1


def streak(days: int, last: "date | None", today: "date") -> int:
    """Return the length in days of the run that can still go on *today*, 0 if there is none."""
    return days if last and (today - last).days <= 1 + _FORGIVEN else 0


def milestone(before: int, after: int) -> int:
    """Return the milestone that a run reaches by growing from *before* to *after* days, 0 if none."""
    return after if after > before and after in MILESTONES else 0


def follow_up_due(made: "date | None", asked: "date | None", missed: int, today: "date") -> bool:
    """Return whether to ask *today* how a plan went: one *made* then, last *asked* about then.

    A new plan is asked about on another day; afterwards every few days if it didn't happen last time
    (*missed* times in a row), and once a week if it did.
    """
    if made is None:
        return False
    if asked is None or asked < made:
        return (today - made).days >= _FOLLOW_UP_AFTER
    return (today - asked).days >= (_FOLLOW_UP_AFTER_NO if missed else _FOLLOW_UP_AFTER_YES)


_SETTLING_IN = (
    r"(?:(?:um|uh|well|so|okay|yes|yeah|maybe|perhaps|and|how about|what about|"
    r"(?:let's|can we|could we|we could|we can) (?:say|take|(?:do|try|make) it)|(?:do|make) it|"
    r"i (?:think|guess|would say)|i'd say|(?:our (?:gratitude )?plan|the moment) is|"
    r"(?:it's|that's)(?= when)) )+"
)
"""How people lead up to an answer."""
_PROMISE = (
    r"[ ,]*\b(?:(?:and )?then[ ,]+)?(?:i|we|one of us|each of us)(?:'ll| will| can| want to) "
    r"(?:each |both )?(?:say|name|tell|share|mention|thank|appreciate)\b.*"
)
"""The other half of a plan: "I'll say one thing"."""
_TIME = r"when(?:ever)?\b(?! (?:do|does|should|shall|can|could|will|would)\b)"
"""What a moment may begin with though questions do, too."""
_THANKS = (
    r"(?:i|we) (?:really |do |so |also )?appreciate\b|thank you (?:for|that)\b|thanks for\b|"
    r"(?:i'm|i am|we're) (?:so |really )?(?:grateful|thankful|glad)\b"
)


_REFUSAL = (
    r"(?:(?:well|um|honestly|sorry|but|right now|today|tonight) )*"
    r"(?:(?:i|we) (?:really |just |honestly |still )*(?:don't|do not|can't|can not|cannot|couldn't|won't) "
    r"(?:really |even |feel |be |say |want to |have to )*(?:appreciate|thanks?|grateful|thankful)\b"
    r"|(?:there's|there is|there isn't|i have|i've got|i see) (?:nothing|not much|anything)\b"
    r"|nothing (?:i|to) (?:appreciate|thank)\b)"
)
_NO_REFUSAL = r"\b(?:enough|often|always|usually|but)\b"
"""What makes it one after all: "I can't thank you enough"."""
_NO_ANSWER = (
    r"(?:(?:(?:ha)+|hm+|um|uh|oh|wow|well|lol|very funny|just kidding|i'm kidding|maybe|a (?:bit|little)"
    r"|not (?:much|really)|okay|fine|great|(?:the )?same(?: here)?|me too|both|sort of|kind of|in a way"
    r"|none of your business|\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: |$))+"
)


def refuses(said: str) -> bool:
    """Tell whether somebody says that there is nothing to be thankful for: "I can't thank him tonight"."""
    text = " ".join(words(said))
    return re.match(_REFUSAL, text) is not None and re.search(_NO_REFUSAL, text) is None


def is_no_answer(said: str) -> bool:
    """Tell whether what was said holds nothing to be thankful for: a laugh, a number, "a bit"."""
    return re.fullmatch(_NO_ANSWER, " ".join(words(said))) is not None


def is_thanks(said: str) -> bool:
    """Return whether an appreciation was said where the moment of a plan was asked for."""
    return re.match(_THANKS, said.replace("\u2019", "'"), re.IGNORECASE) is not None


def moment_of(said: str) -> str:
    """Return the moment of an if-then plan in their words, without what leads up to it and what is promised.

    "Maybe when we clear the table, then I'll say one thing" becomes "when we clear the table". Returns ""
    where no moment is told, as in a question or "I don't know".
    """
    text = " ".join(said[: 2 * _LONGEST_MOMENT].replace("\u2019", "'").split())
    text = re.sub(rf"^{_SETTLING_IN}", "", f"{text} ", flags=re.IGNORECASE)
    told = re.sub(_PROMISE, "", text, flags=re.IGNORECASE) or text
    told = told[:_LONGEST_MOMENT].strip(" ,.")
    is_aside = is_at_a_loss(told) or (is_question(told) and not re.match(_TIME, told, re.IGNORECASE))
    return told if re.search(r"[^\W\d_]{2}", told) and not is_aside else ""
