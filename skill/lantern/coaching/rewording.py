"""Turns blame into the beginning of an I-statement that keeps what happened: "when I'm not asked, I feel …".

The deed is taken from the words that were said; how often, and what it makes the partner, is left out. Where
no deed is told, or the words can't be turned safely, there is no rewording.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from lantern.coaching.feelings import PLEASANT, named
from lantern.coaching.opening_words import CLASSES
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.verbs import base_of_participle, base_of_past, is_base, is_past, participle

__all__ = ["reword"]

_MEANT: Final = r"(?:ever|even|once|really|actually|just|simply|still|at least|for once|bother to)"
_OFTEN: Final = r"(?:always|constantly|forever|just|only|still|simply)"
# What comes before the verb of the deed, and tells how often it's done, or that it isn't.
_NEVER: Final = re.compile(
    rf"\b(?:you (?:(?:will|would|can|just|people) )*never (?:{_MEANT} )*"
    rf"|you (?:{_MEANT} )*(?:do|will|would|can(?= not even| not ever)) not (?:{_MEANT} )*"
    rf"|why (?:do|can|will|would) (?:not you|you not|you never) (?:{_MEANT} )*"
    rf"|(?:do|can|could|will|would) (?:not you|you not|you) (?:ever|for once|just once) (?:{_MEANT} )*"
    r"|(?:would it kill you|is it (?:so|that|too) hard|how hard is it|is it too much|is it beyond you)"
    rf"(?: to ask)?(?: for you)? to (?:{_MEANT} )*)(?=\w)"
)
_NEVER_HAVE: Final = re.compile(
    rf"\b(?:you have (?:just |still )?never (?:{_MEANT} )*(?:in your life )?"
    rf"|(?:not once|never|not a single time|not one time)(?: in \w+ \w+)? have you (?:{_MEANT} )*)(?=\w)"
)
_DID_NOT: Final = re.compile(
    rf"\b(?:you (?:{_MEANT} )*did not (?:{_MEANT} )*|why did (?:not you|you not) (?:{_MEANT} )*"
    rf"|did you (?:ever|even|once) (?:{_MEANT} )*)(?=\w)"
)
_COULD_HAVE: Final = re.compile(rf"\byou (?:could|should|might) (?:{_MEANT} )*have (?:{_MEANT} )*(?=\w)")
_ALWAYS: Final = re.compile(
    rf"(?<!all )(?<!come )(?<!remembered )\b(?:you (?:{_OFTEN} )+"
    rf"|why (?:do|must|would) you (?:{_OFTEN} )+|every (?:\w+ ){{1,3}}you )(?=\w)"
)
_ARE: Final = re.compile(
    r"\b(?:you are (?:always|constantly|forever|never)|always you are) "
    r"(?=(?:on|late|at|in|out|away|home|here|busy|\w+ing)\b)"
)
_YOU: Final = re.compile(r"(?:(?<=\| )|(?<=\band )|(?<=\bbut )|(?<=\bthen ))you (?=\w)")
_MINE: Final = re.compile(
    r"\balways (?:me|i am the one|my job)(?: (?:that|who))?(?= has to \w| have to \w| to \w| \w+ing\b)"
)
_UNHEARD: Final = re.compile(
    rf"\b(?:you (?:just |have )?(?:never|(?:do|can|will) not) (?:{_MEANT} )*"
    rf"|why (?:do|can) not you (?:{_MEANT} )*)"
    r"(?:listen|listened|hear me|heard me|pay (?:any )?attention)(?! to (?!me|a |an |any|what)| out)"
)
_OWN: Final = re.compile(
    r"\bi (?:\w+ )?(?:am|was|feel|felt|get|got|worry) (?:\w+ ){1,4}?"
    r"(?:when|whenever|about|every time|before|after)\b"
)
_EVERYTHING: Final = re.compile(r"(?:^| )for everything$")
_AT_ME: Final = re.compile(r"(at|over) me\b")
_PLANS: Final = re.compile(r"(change|cancel) (?:the |our |my |all )*plans?\b")
_SAYINGS: Final = re.compile(
    r"\b(?:pull your weight|pick a fight|do a stroke|behind my back|lift a (?:finger|hand)|gang up"
    r"|fill the space|turned? (?:into|out)|do (?:this|that|it)"
    r"|(?:sit|sat|stood|stand) (?:there|here)|(?:drive|driven|push|pushed) to|what suits|too|mouth)\b"
)
# The deed ends before these.
_BREAKS: Final = word_set(
    """
    | ? but because though although unless so like except then not never always anymore again look see
    deliberately purposely um uh well okay whatsoever honestly just every and or till until mate pal simple
    properly ever
    """
)
_SUBJECTS: Final = word_set("i we he she they")
_HELPERS: Final = word_set("are have do can will would were did could should might must may")
_LEADS: Final = word_set(
    "what how where when while who whose whether that why before after as whenever than which"
)
_SAYING: Final = word_set("say said think know mean promise promised need love want notice")
_TAILS: Final = word_set("so the a an my any either literally single of to since for")
_JUDGING: Final = (
    (
        frozenset(word for kind in ("NAME", "TRAIT", "SWEAR", "BARB") for word in CLASSES[kind].split())
        - word_set(
            "baby child cold tight teenager goat dinner deaf other somebody someone others great lovely staff"
        )
    )
    | frozenset(word for word in CLASSES["DEED"].split() if word.endswith("ing") and word != "interrupting")
    | word_set(
        """
    everything everyone everybody nothing nobody anybody purpose damn sulk care something between though
    shame lies
    """
    )
)
_NOT_PASSIVE: Final = word_set(
    "get make want call text phone ring come say go let do stick agree talk listen laugh push drive"
)
_NEED_MORE: Final = word_set(
    """
    admit make give get do say see take bring tell buy find keep hold let put use leave treat have lose pick
    pull go push throw send show lift fill back blame compare cut drop come turn stand run ask let raise
    stick break try hand start stop sit
    """
)
# What counts is what was said or thought, which may be long, or the verb alone tells too little.
_TOLD: Final = word_set("say promise get treat start do let make have drink sleep meet remember")
_OBJECTS: Final = word_set("me us it them")
_OPENERS: Final = word_set("the my a your you")  # after an object they open something new
_TIMELESS: Final = word_set("put cut let shut read call expect")  # today or long ago, or no deed
_POINTERS: Final = frozenset({"it", "that", "this", "them", "there", "here"})
_MOST: Final = 11  # words
_LEAD: Final = 4  # words that open the clause


def reword(said: Utterance) -> str:
    """Return how *said*, which blames, could begin instead; "" where that can't be told.

    A feeling that the speaker told with its situation is kept; otherwise its place is left open by "…", since
    only the speaker knows it.
    """
    for find in (
        _felt,
        _unheard,
        _never,
        _never_have,
        _being,
        _mine,
        _habit,
        _did_not,
        _could_have,
        _told_plainly,
    ):
        found = find(said)
        if found:
            return found
    return ""


def _felt(said: Utterance) -> str:
    """Keep the half that is an I-statement: "I feel hurt when I eat alone"."""
    for match in said.find(_OWN):
        start = said.position(match)
        told = said.quote_words(range(start, start + len(match.group().split())))
        rest = _rest(said, start + len(match.group().split()))
        words = Utterance.of(f"{told} {rest}").spoken
        if rest in _POINTERS | {""} or _judges(words) or "you" in words:
            continue
        if any(
            feeling.owner == "i" and feeling.family not in PLEASANT for feeling in named(Utterance.of(told))
        ):
            return f"{told} {rest}"
    return ""


def _unheard(said: Utterance) -> str:
    return _feeling("I don't feel heard") if _UNHEARD.search(said.text) else ""


def _never(said: Utterance) -> str:
    return _first(said, _NEVER, lambda at: _present(said, at, done=False))


def _habit(said: Utterance) -> str:
    return _first(said, _ALWAYS, lambda at: _present(said, at, done=True))


def _never_have(said: Utterance) -> str:
    def turned(at: int) -> str:
        verb = base_of_participle(_word(said, at))
        return _told(said, at, verb, done=False)

    return _first(said, _NEVER_HAVE, turned)


def _did_not(said: Utterance) -> str:
    return _first(said, _DID_NOT, lambda at: _undone(said, at, _word(said, at)))


def _could_have(said: Utterance) -> str:
    return _first(said, _COULD_HAVE, lambda at: _undone(said, at, base_of_participle(_word(said, at))))


def _being(said: Utterance) -> str:
    """Turn "you're always on your phone" and "you're never home"."""

    def turned(at: int) -> str:
        rest = _rest(said, at)
        if rest in {"interrupting", "interrupting me"}:
            return _feeling("I'm interrupted")
        denied = "not " if said.plain[at - 1] == "never" else ""
        return _feeling(f"you're {denied}{rest}") if rest else ""

    return _first(said, _ARE, turned)


def _mine(said: Utterance) -> str:
    """Turn "it's always me who has to call"."""

    def turned(at: int) -> str:
        rest = _rest(said, at)
        who = " who" if rest.startswith("has ") else ""
        return _feeling(f"I'm the one{who} {rest}") if " " in rest else ""

    return _first(said, _MINE, turned)


def _told_plainly(said: Utterance) -> str:
    """Turn "you left me with everything", and "you talk over me"."""

    def turned(at: int) -> str:
        if not is_past(_word(said, at)):
            plain = _word(said, _end(said, at + 1)) != "like" and _word(said, at) not in _TIMELESS
            return _present(said, at, done=True) if plain and _rest(said, at + 1) else ""
        verb = base_of_past(said.plain[at])
        if verb in _TOLD:
            return ""
        if _word(said, at + 1) == "me":
            return _passive(said, at, verb, "I was", past=True)
        rest = _rest(said, at + 1)
        if verb == "tell" and len(rest.split()) <= len(("my", "mother")):
            return ""
        return _active(said, at, verb, f"you {said.plain[at]}", past=True)

    return _first(said, _YOU, turned)


def _present(said: Utterance, at: int, *, done: bool) -> str:
    """Return how the deed whose verb stands at *at* is told as a fact that comes up."""
    return _told(said, at, _word(said, at), done=done)


def _told(said: Utterance, at: int, verb: str, *, done: bool) -> str:
    if not is_base(verb) or (done and verb in _TOLD - {"get", "drink", "sleep", "make"}) or verb == "try":
        return ""
    if _word(said, at + 1) == "me":
        rest = _rest(said, at + 2)
        if verb == "let":
            free = not done and is_base(rest.partition(" ")[0])
            return _feeling(f"I don't get to {rest}") if free else ""
        passive = _passive(said, at, verb, "I'm" if done else "I'm not", past=False)
        if passive or verb in {"make", "get"}:
            return passive
    plans = _PLANS.match(f"{verb} {_rest(said, at + 1)}")
    if plans and done:
        moment = f"{verb} {_rest(said, at + 1)}"[plans.end() :]
        return _feeling(f"plans {'change' if plans[1] == 'change' else 'are called off'}{moment}")
    if verb == "get" and not done:
        return ""
    if verb == "interrupt" and done and not _rest(said, at + 1):
        return _feeling("I'm interrupted")
    return _active(said, at, verb, f"you {verb}" if done else f"you don't {verb}", past=False)


def _undone(said: Utterance, at: int, verb: str) -> str:
    """Return how it's told that somebody didn't do what *verb* says; its words go on after *at*."""
    if not is_base(verb) or verb in {"get", "try"}:
        return ""
    if _word(said, at + 1) == "me":
        passive = _passive(said, at, verb, "I wasn't", past=True)
        if passive:
            return passive
    return _active(said, at, verb, f"you didn't {verb}", past=True)


def _passive(said: Utterance, at: int, verb: str, lead: str, *, past: bool) -> str:
    """Return "I'm not asked …" for "you never ask me …"."""
    rest = _rest(said, at + 2)
    if verb in _NOT_PASSIVE or (not rest and verb in _NEED_MORE - {"ask", "tell", "blame", "hold"}):
        return ""
    return _feeling(_joined(lead, participle(verb), rest), past=past)


def _active(said: Utterance, at: int, verb: str, lead: str, *, past: bool) -> str:
    """Return "you don't ask …" for "you never ask …"."""
    rest = _rest(said, at + 1)
    if rest in _POINTERS or (not rest and (verb in _NEED_MORE or not _ends(said, at + 1, at + 1))):
        return ""
    if verb == "get" and not rest.startswith(("on ", "up ", "in ", "back ")):
        return ""
    aimed = _AT_ME.match(rest)
    if aimed and (lead in {f"you {verb}", f"you {said.plain[at]}"}):
        subject = "I was" if past else "I'm"
        return _feeling(f"{subject} {participle(verb)} {aimed[1]}{rest[aimed.end() :]}", past=past)
    return _feeling(_joined(lead, rest), past=past)


def _first(said: Utterance, pattern: re.Pattern[str], turned: Callable[[int], str]) -> str:
    """Return the first rewording that *turned* makes of what follows a match of *pattern*."""
    found = (turned(said.position(match) + len(match.group().split())) for match in said.find(pattern))
    return next(filter(None, found), "")


def _feeling(clause: str, *, past: bool = False) -> str:
    """Return the beginning of an I-statement with *clause*, unless its words judge."""
    words = Utterance.of(clause).spoken
    if not words or _judges(words) or len(words) > _MOST + _LEAD:
        return ""
    return f"when {clause}, I {'felt' if past else 'feel'} …"


def _judges(words: Sequence[str]) -> bool:
    return bool(_JUDGING & set(words) or _SAYINGS.search(" ".join(words)))


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _rest(said: Utterance, start: int) -> str:
    """Return the words from *start* to the end of the deed, as they were said; "" where it can't be told."""
    end = _end(said, start)
    if _word(said, end) == "like" and _word(said, end + 1) in {"that", "this"}:
        return ""
    if end - start > _MOST:
        end = next((at for at in range(start + _MOST, start, -1) if said.plain[at] in _LEADS), start)
    while end > start and said.plain[end - 1] in _TAILS:
        end -= 1
    return _EVERYTHING.sub("", said.quote_words(range(start, end)))


def _end(said: Utterance, start: int) -> int:
    end = start
    while end < len(said.plain) and not _ends(said, start, end):
        end += 1
    return end


def _ends(said: Utterance, start: int, at: int) -> bool:
    """Whether a new thought begins at *at*, which speech doesn't mark."""
    word, before, after = _word(said, at), said.plain[at - 1], _word(said, at + 1)
    if word in _BREAKS or (word in _SUBJECTS and (before not in _LEADS or at == start)):
        return True
    if word == "without" and after in {"fail", "exception"}:
        return True
    if word in {"do", "did", "does"} and after == "not" and before not in _LEADS:
        return True
    if at > start and before in _OBJECTS and word in _OPENERS:
        return True
    if before in _LEADS or before in _SAYING:
        return False
    if word in {"it", "that", "this", "there", "here"}:
        return after in {"is", "was"}
    if word == "you" and after in {"never", "always", "just"}:
        after = _word(said, at + 2)
    return word == "you" and (after in _HELPERS or is_past(after) or is_base(after))


def _word(said: Utterance, at: int) -> str:
    return said.plain[at] if at < len(said.plain) else "|"
