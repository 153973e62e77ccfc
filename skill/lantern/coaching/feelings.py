"""The feelings lexicon: which feelings are named, whose they are, and which fit what was said."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lantern.coaching.lexicon import ADJECTIVES, CUES, LACK, LEXICON, NEIGHBOURS, PLEASANT, UNSPOKEN
from lantern.coaching.text import stem, word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lantern.coaching.utterance import Utterance

__all__ = [
    "FAMILIES",
    "PLEASANT",
    "Feeling",
    "beside",
    "families",
    "fit",
    "implied",
    "named",
    "suggest",
    "told",
    "tone",
]

_UNSEEN: Final = word_set("heard seen noticed understood wanted special chosen remembered desired")
_TROUBLE: Final = word_set(
    """
    not never no nobody nothing but only though anymore wish without hardly fight argument canceled
    cancelled moved alone stopped half
    """
)
# "Just us and no plans": these sound like trouble and are none.
_NO_TROUBLE: Final = (
    "can not stop smiling",
    "no plans",
    "do not have to",
    "nothing to fix",
    "not fixing anything",
)
_SPECIAL: Final = frozenset({"ashamed", "betrayed", "jealous"})

# They name a feeling only where the speaker says so: "you feel down", not "sit down".
_FRAMED: Final = word_set(
    """
    down low blue close distant small light heavy good great warm empty lost hanging held heard seen
    noticed understood important wanted special strong safe used spent beat fried single solo cross
    moved touched content mad love miss missing weight too_much had_it forgotten remembered great
    fun welcome chosen played watched blocked shaky upset sorry broken exposed included accepted
    respected recognized supported judged compared replaced wiped loaded rushed hope stress worry
    fear good mean bored confused on_my_own by_myself competing buried cheated confident capable settled
    """
)
_FRAME_WORDS: Final = word_set(
    """
    feel feels feeling felt am are is was were be been being get gets getting so very really sound
    sounds sounding seem seems seemed leave leaves leaving makes made must and or more bit little
    pretty kind of too awfully still even not have has than
    """
)
# Of the framed ones these are verbs too, which follow their subject: "you miss", "I love".
_VERBS: Final = word_set("miss love loved hope worry fear")
_SUBJECTS: Final = word_set("i you we really do")
# After "have" these are verbs: "I've noticed", "might as well have watched it".
_DOINGS: Final = word_set(
    "noticed watched wanted chosen remembered understood heard seen held forgotten used moved loved"
)
_DENIED: Final = word_set("not never no hardly nothing isn't less without barely stop nobody")
_LONGED: Final = word_set(
    """
    want wants need needs wish wishes wanted needed hope hoping longing trying try
    """
)
_CLEARLY: Final = 2  # cues
_LOOK_BACK: Final = 4
_LONGEST: Final = 6
_OWN_WORDS: Final = frozenset({"i", "me", "my", "we", "us"})
_PARTNER_WORDS: Final = frozenset({"you", "your"})


@dataclass(frozen=True)
class Feeling:
    """A feeling that was named."""

    word: str
    """As it was said: "let down"."""
    family: str
    """The family it belongs to, after taking account of "not" and of longing."""
    at: int
    """Position of its first word in `Utterance.plain`."""
    owner: str
    """Whose it is: "i", "you" or "" where the words don't tell."""
    spoken: str
    """The adjective for saying it aloud: "frustrated" for "frustrates"; "" where none can be said."""


def named(utterance: "Utterance") -> tuple[Feeling, ...]:
    """Return the feelings that *utterance* names, in order."""
    found: list[Feeling] = []
    plain = utterance.plain
    at = 0
    while at < len(plain):
        size = _phrase_at(plain, at)
        feeling = _feeling(utterance, at, size) if size else None
        if feeling is not None:
            found.append(feeling)
        at += size or 1
    return tuple(found)


def tone(word: str) -> str:
    """Return "PLEASANT" or "FEELING" for a single word that names a feeling, else ""."""
    family = _by_phrase().get(word)
    return "" if family is None else "PLEASANT" if family in PLEASANT else "FEELING"


def families(feelings: "tuple[Feeling, ...]") -> frozenset[str]:
    """Return the families of *feelings*."""
    return frozenset(feeling.family for feeling in feelings)


@lru_cache(maxsize=8)
def implied(utterance: "Utterance") -> "Mapping[str, int]":
    """Return the families of feelings that the words suggest without naming them, with how many cues do."""
    stems = {stem(word) for word in utterance.spoken}
    joined = f" {' '.join(utterance.spoken)} "
    weights: dict[str, int] = {}
    for cue, owners in _cues().items():
        if cue in stems or (" " in cue and f" {cue} " in joined):
            for family in owners:
                weights[family] = weights.get(family, 0) + 1
    # One statement rarely holds both; what is good in it shows where nothing is missed or denied.
    pleasant = bool(weights.keys() & PLEASANT) and not _troubled(utterance)
    return {family: weight for family, weight in weights.items() if (family in PLEASANT) == pleasant}


def _troubled(utterance: "Utterance") -> bool:
    """Whether something is missed or denied in it."""
    joined = " ".join(utterance.spoken)
    for phrase in _NO_TROUBLE:
        joined = joined.replace(phrase, "")
    return bool(_TROUBLE & set(joined.split()))


def told(statement: "Utterance") -> tuple[Feeling, ...]:
    """Return the feelings that the speaker of *statement* tells as their own, without praise that is barbed.

    "You look relaxed" tells of the other one, and "great, another weekend" of no joy.
    """
    own = tuple(feeling for feeling in named(statement) if feeling.owner != "you")
    if _troubled(statement) and implied(statement):
        return tuple(feeling for feeling in own if feeling.family not in PLEASANT)
    return own


def fit(feeling: Feeling, statement: "Utterance", known: "Collection[str]" = ()) -> float:
    """Return how well *feeling* fits the speaker of *statement*, who is *known* to feel so, if that is told.

    1 where it was said, is known or is implied, 0.6 where it is close to that, 0.5 where nothing speaks
    against it, less where it only may be so.
    """
    if f" not {feeling.word} " in statement.text:
        return 0.2
    felt = _families_of(known)
    if feeling.word in known or feeling.family in felt:
        return 1.0
    if felt and feeling.family not in families(told(statement)):
        return _fit_beside(feeling.family, felt)
    said = families(told(statement))
    suggestions = implied(statement)
    suggested = suggestions.keys()
    pleasant = feeling.family in PLEASANT
    if feeling.family in said or (feeling.family in suggested and not (pleasant and said - PLEASANT)):
        return 1.0
    if said:
        if feeling.family in _near(said):
            return 0.6
        # Under a feeling that was said there may be another of its kind.
        return 0.3 if bool(said & PLEASANT) == pleasant else 0.0
    if feeling.family in _near(suggested):
        return 0.6
    # What is only implied may be read wrong, so it speaks against no feeling unless it is clear, and for few.
    if pleasant or suggested & PLEASANT:
        return 0.2 if max(suggestions.values(), default=0) >= _CLEARLY else 0.3
    return 0.3 if feeling.family in _SPECIAL else 0.5


def _fit_beside(family: str, felt: set[str]) -> float:
    """Return how well a feeling of *family* fits somebody who is known to feel otherwise."""
    if family in _near(felt):
        return 0.6
    return 0.3 if any((family in PLEASANT) == (one in PLEASANT) for one in felt) else 0.0


def _families_of(words: "Collection[str]") -> set[str]:
    return {family for word in words if (family := _by_phrase().get(word))}


def _near(said: "Collection[str]") -> set[str]:
    return {other for family in said for other in NEIGHBOURS[family].split()}


def suggest(statement: "Utterance", most: int = 2, *, harsh: bool = False) -> tuple[str, ...]:
    """Return up to *most* words for feelings that fit *statement*: said, or else clearly implied.

    Nothing pleasant fits the speaker of a *harsh* line; if it sounds so, it is sarcasm.
    """
    said = dict.fromkeys(feeling.family for feeling in told(statement))
    weights = {family: weight for family, weight in implied(statement).items() if weight >= _CLEARLY}
    ranked = sorted(weights, key=lambda family: (-weights[family], list(LEXICON).index(family)))
    if harsh:
        said = dict.fromkeys(family for family in said if family not in PLEASANT)
        ranked = [family for family in ranked if family not in PLEASANT]
    fitting = list(said) or ranked
    return tuple(_heads()[family] for family in fitting[:most])


def beside(statement: "Utterance", heard: "Collection[Feeling]") -> tuple[str, ...]:
    """Return words for feelings that the words of *statement* clearly suggest, other than those *heard*."""
    families_heard = {feeling.family for feeling in heard}
    weights = {
        family: weight
        for family, weight in implied(statement).items()
        if weight >= _CLEARLY and family not in families_heard
    }
    pleasant = bool(families_heard & PLEASANT)
    ranked = sorted(weights, key=lambda family: (-weights[family], list(LEXICON).index(family)))
    return tuple(_heads()[family] for family in ranked if (family in PLEASANT) == pleasant)


def _feeling(utterance: "Utterance", at: int, size: int) -> Feeling | None:
    plain = utterance.plain
    phrase = " ".join(plain[at : at + size])
    before = plain[max(0, at - _LOOK_BACK) : at]
    if "|" in before:
        before = before[len(before) - before[::-1].index("|") :]
    opens = not before
    if phrase.replace(" ", "_") in _FRAMED and not opens and not _is_felt(phrase, before[-1]):
        return None
    family = _by_phrase()[phrase]
    if opens and phrase in {"good", "great"}:
        return None  # "good for you", "great, another weekend"
    if phrase in {"love", "loved"} and not opens and before[-1] in _SUBJECTS:
        family = "happy"  # "I loved last Saturday" tells of joy, "I feel loved" of love
    if phrase == "love" and any(word in {"would", "to"} for word in (*before[-1:], *plain[at + 1 : at + 2])):
        return None
    denied = _is_denied(before) and not phrase.startswith("not ")
    if family in PLEASANT:
        # "I'd been looking forward to it": it came to nothing.
        past = phrase == "looking forward" and bool({"been", "was"} & set(before))
        if denied or past or _is_longed_for(before):
            family = "unimportant" if phrase in _UNSEEN else LACK[family]
    elif denied:
        return None
    spoken = _adjectives().get(phrase, phrase)
    if family != _by_phrase()[phrase]:
        spoken = f"not {phrase}" if denied and spoken == phrase else ""
    return Feeling(utterance.quote_words(range(at, at + size)), family, at, _owner(plain, at, size), spoken)


def _is_denied(before: tuple[str, ...]) -> bool:
    """Whether a "not" takes the feeling back; "I can't stop smiling" takes the "not" back."""
    return sum(word in _DENIED for word in before) % 2 == 1


def _is_longed_for(before: tuple[str, ...]) -> bool:
    """Whether the feeling is one that is wanted, not had: "I want to feel safe", "I'd like to be close"."""
    return any(word in _LONGED for word in before) or (
        "would" in before and bool({"like", "love"} & set(before))
    )


def _is_felt(phrase: str, before: str) -> bool:
    """Whether a word of several meanings stands for a feeling after the word *before* it."""
    if phrase in _DOINGS and before in {"have", "has"}:
        return False
    return before in _FRAME_WORDS or (phrase in _VERBS and before in _SUBJECTS)


def _owner(plain: tuple[str, ...], at: int, size: int) -> str:
    following = plain[at + size : at + size + 2]
    if plain[at - 1] == "how" and following in {
        ("you", "are"),
        ("you", "were"),
        ("you", "feel"),
        ("you", "felt"),
    }:
        return "you"  # "I understand how tired you are"
    for word in reversed(plain[:at]):
        if word == "|":
            break
        if word in _OWN_WORDS:
            return "i"
        if word in _PARTNER_WORDS:
            return "you"
    return ""


def _phrase_at(plain: tuple[str, ...], at: int) -> int:
    """Return how many words long the longest feeling that begins at *at* is, or 0."""
    if plain[at] not in _first_words():
        return 0
    phrases = _by_phrase()
    for size in range(min(_LONGEST, len(plain) - at), 0, -1):
        if " ".join(plain[at : at + size]) in phrases:
            return size
    return 0


def _split(listed: str) -> list[str]:
    return [" ".join(entry.replace("'s", " is").split()) for entry in listed.split(",")]


@lru_cache(maxsize=1)
def _by_phrase() -> dict[str, str]:
    table: dict[str, str] = {}
    for family, listed in LEXICON.items():
        for phrase in _split(listed):
            table.setdefault(phrase, family)
    return table


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _by_phrase())


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    return {family: _split(listed)[0] for family, listed in LEXICON.items()}


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    """Return what to say aloud for each phrase that isn't an adjective; "" where nothing fits."""
    table = {phrase: word for word, listed in ADJECTIVES.items() for phrase in _split(listed)}
    return table | dict.fromkeys(_split(UNSPOKEN), "")


@lru_cache(maxsize=1)
def _cues() -> dict[str, tuple[str, ...]]:
    """Return for each cue (a stem, or a phrase of several words) the families that it suggests."""
    table: dict[str, tuple[str, ...]] = {}
    for family, listed in CUES.items():
        for cue in _split(listed):
            key = cue if " " in cue else stem(cue)
            table[key] = (*table.get(key, ()), family)
    return table


FAMILIES: Final = tuple(LEXICON)
"""The ids of the families."""
