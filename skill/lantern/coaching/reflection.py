"""How likely a reply gives back what the statement said: features of the two, weighed together."""

import math
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Final

from lantern.coaching import feelings
from lantern.coaching.feelings import Feeling
from lantern.coaching.moves import Asking, asking, find
from lantern.coaching.phrases import pattern
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vocabulary import concept, concepts, is_telling, things, topics, topics_of

__all__ = ["Evidence", "Signals", "look", "probability"]

_FITS: Final = 0.5  # grades of feelings.fit
_MAY_FIT: Final = 0.3
_FEWEST: Final = 3  # words of a reply that says something
_STANCES: Final = word_set("like love trust mind care believe")
_BETWEEN: Final = word_set("do did does not never really still just even")
_NO_ACCIDENT: Final = 5  # words
_NEAR: Final = 4  # words between a pronoun and what it is about
_MINE: Final = frozenset({"i", "me", "my", "myself", "mine"})
_YOURS: Final = frozenset({"you", "your", "yourself", "yours"})
_OTHERS: Final = frozenset({"he", "she", "they", "we", "our", "us"})
# Talk of any kind touches these.
_ANYWHERE: Final = frozenset({"talk", "time", "plans", "trust", "closeness"})
_LOOSE: Final = word_set("help pick lift hom peopl finger")  # concepts
_FILLERS: Final = word_set("so well the a an and um")
_MOVES: Final = (
    "advice",
    "defence",
    "but",
    "minimize",
    "self",
    "solving",
    "dismissal",
    "accusing",
    "agreeing",
    "sense",
)


@dataclass(frozen=True)
class Evidence:
    """What was found in a reply, word for word; all that feedback may say comes from here."""

    statement: Utterance
    reply: Utterance
    mirrored: tuple[str, ...]
    """Words of the reply that carry a content word of the statement."""
    things: tuple[str, ...]
    """Those of them that name a thing and can be pointed to: "dinner", not "walked"."""
    told: tuple[str, ...]
    """What the statement is about and the reply left out, the most telling nouns first."""
    focus: float
    """Share of the reply's telling content words that mirror."""
    fitting: tuple[Feeling, ...]
    """Feelings named that fit the statement and aren't the replier's own."""
    unfitting: tuple[Feeling, ...]
    """Feelings named for the partner that don't fit."""
    doubtful: tuple[Feeling, ...]
    """These, and those that hardly do."""
    sure: tuple[Feeling, ...]
    """Those of the fitting ones that the statement says or suggests; the others are a guess."""
    strays: bool
    """It is about something else: it has a topic of its own and nothing of the statement's."""
    reverses: bool
    """It says the opposite of the statement: "you don't like my family" for "I like your family"."""
    adds: bool
    """It has content of its own beside the feelings, whether or not that strays."""
    best_fit: float
    """How well the best of the feelings named fits, see `feelings.fit`."""
    moves: dict[str, tuple[str, ...]]
    """For each kind of move the words that make it."""
    question: Asking
    """What it asks, if it asks."""

    @cached_property
    def signals(self) -> "Signals":
        """The features, as numbers."""
        return _signals(self)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The mirrored words that aren't themselves the feeling."""
        return tuple(word for word in self.mirrored if word not in self._felt)

    @cached_property
    def pointers(self) -> tuple[str, ...]:
        """The mirrored things that aren't themselves the feeling."""
        return tuple(word for word in self.things if word not in self._felt)

    @cached_property
    def _felt(self) -> frozenset[str]:
        return word_set(" ".join(feeling.word for feeling in (*self.fitting, *self.unfitting)))

    def made(self, *kinds: str) -> bool:
        """Whether the reply made a move of any of *kinds*."""
        return any(self.moves[kind] for kind in kinds)


@dataclass(frozen=True)
class Signals:
    """The features, each from 0 (absent) to 1 (fully there)."""

    mirrored: float
    """Content words of the statement that came back, four or more being 1."""
    focus: float
    """Share of the reply's content words that come from the statement."""
    you: float
    """The reply speaks of "you" before it speaks of "I" or of others."""
    swapped: float
    """What the statement said of "I" comes back as "you", and the other way round."""
    fitting: float
    """How well a feeling named for the partner fits."""
    unfitting: float
    inner: float
    """Tells of what goes on in "you": what you feel, want, think, are trying."""
    framed: float
    """Opens as one who says back ("it sounds like"); a stem alone proves little."""
    asks: float
    """Asks something new instead of saying back."""
    advises: float
    lectures: float
    """Tells how things are or will be, rather than how they are for the partner."""
    defends: float
    turns: float
    """Turns against it with "but"."""
    blames: float
    minimizes: float
    about_self: float
    solves: float
    dismisses: float
    parrots: float
    """Repeats nearly word for word, without making "I" into "you"."""
    thin: float
    """Hardly says anything."""
    off_topic: float
    """Shares no content and names no fitting feeling."""
    impersonal: float
    """Speaks of neither "you" nor a feeling that fits."""


# From a logistic regression, rounded: PAIR (Min et al. 2022) with its own labels; PAIR's reflections set
# against other people's statements, as negatives; and spoken couple talk of our own. It was penalized for
# leaving weights chosen by hand, and no weight may take the sign that contradicts its meaning. `framed` is
# kept near nothing: a stem never decides. The intercept is raised to favor a partner who is trying.
_BIAS: Final = -2.35
_WEIGHTS: Final = {
    "mirrored": 1.8, "focus": 1.5, "you": 1.8, "swapped": 0.6, "fitting": 0.8, "unfitting": -2.2,
    "inner": 0.7, "framed": 0.1, "asks": -3.6, "advises": -3.2, "lectures": -0.8, "defends": -2.2,
    "turns": -1.2, "blames": -1.8, "minimizes": -1.8, "about_self": -1.3, "solves": -1.9,
    "dismisses": -3.0, "parrots": -3.0, "thin": -1.2, "off_topic": -0.9, "impersonal": -1.1,
}  # fmt: skip


def look(statement: Utterance, reply: Utterance) -> Evidence:
    """Return what *reply* has of *statement*."""
    mirrored, focus = _overlap(statement, reply)
    theirs = [feeling for feeling in feelings.named(reply) if feeling.owner != "i"]
    own = _own_content(reply, theirs, statement)
    strays = not mirrored and _is_elsewhere(statement, own)
    graded = [(feeling, feelings.fit(feeling, statement)) for feeling in theirs]
    # What is said of something else fits nothing that was said here.
    needed = _MAY_FIT if mirrored else _FITS
    fitting = [] if strays else [one for one in graded if one[1] >= needed]
    return Evidence(
        statement=statement,
        reply=reply,
        mirrored=mirrored,
        things=_pointed(statement, reply),
        told=_left_out(statement, reply),
        focus=focus,
        fitting=tuple(feeling for feeling, _ in fitting),
        unfitting=tuple(feeling for feeling, grade in graded if grade < _MAY_FIT),
        doubtful=tuple(feeling for feeling, grade in graded if grade < needed),
        sure=tuple(feeling for feeling, grade in fitting if grade > _FITS),
        strays=strays,
        reverses=_reverses(statement, reply),
        adds=bool(own),
        best_fit=0.0 if strays else max((grade for _, grade in graded), default=0.0),
        moves={kind: find(kind, reply, statement) for kind in _MOVES},
        question=asking(reply),
    )


def _own_content(reply: Utterance, named: list[Feeling], statement: Utterance) -> list[str]:
    """Return the telling ideas of *reply* that are neither a feeling nor from *statement*."""
    felt = {at for feeling in named for at in range(feeling.at, feeling.at + len(feeling.word.split()))}
    said = {idea for idea, _ in concepts(statement)}
    return [idea for idea, at in concepts(reply) if at not in felt and is_telling(idea) and idea not in said]


def _is_elsewhere(statement: Utterance, own: list[str]) -> bool:
    """Whether the ideas *own* belong to topics of couple talk that *statement* doesn't touch."""
    touched = {topic for idea in own if idea not in _LOOSE for topic in topics_of(idea)} - _ANYWHERE
    return bool(touched) and not touched & topics(statement)


def _reverses(statement: Utterance, reply: Utterance) -> bool:
    """Whether a stance is denied in *reply* that *statement* takes, or the other way round."""
    theirs, mine = _stances(statement, _MINE), _stances(reply, _YOURS)
    return any(theirs[verb].isdisjoint(mine[verb]) for verb in theirs.keys() & mine.keys())


def _stances(utterance: Utterance, subject: frozenset[str]) -> dict[str, set[bool]]:
    """Return the stances that *subject* takes, each with whether it is denied."""
    found: dict[str, set[bool]] = {}
    for at, word in enumerate(utterance.plain):
        start = at
        while word in _STANCES and utterance.plain[start - 1] in _BETWEEN:
            start -= 1
        if word in _STANCES and utterance.plain[start - 1] in subject:
            between = utterance.plain[start:at]
            found.setdefault(word, set()).add("not" in between or "never" in between)
    return found


def _pointed(statement: Utterance, reply: Utterance) -> tuple[str, ...]:
    """Return the words of *reply* that name a thing of *statement*, as it is named in either."""
    nouns = {concept(word) for word, _ in things(statement)} | {concept(word) for word, _ in things(reply)}
    said = {idea for idea, _ in concepts(statement)}
    back = [at for idea, at in concepts(reply) if idea in nouns & said]
    return tuple(dict.fromkeys(_bare(reply.quote_words([at])) for at in back))


def _left_out(statement: Utterance, reply: Utterance) -> tuple[str, ...]:
    given = {idea for idea, _ in concepts(reply)}
    left = [at for word, at in things(statement) if concept(word) not in given]
    return tuple(_bare(statement.quote_words([at])) for at in left)


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def probability(signals: Signals) -> float:
    """Return how likely a reply with these features is a reflection, 0 to 1."""
    weighed = _BIAS + sum(_WEIGHTS[entry.name] * getattr(signals, entry.name) for entry in fields(signals))
    return 1 / (1 + math.exp(-weighed))


def _overlap(statement: Utterance, reply: Utterance) -> tuple[tuple[str, ...], float]:
    """Return the reply's words that mirror the statement, and the mirroring share."""
    said = {idea for idea, _ in concepts(statement) if is_telling(idea)}
    given = {idea: at for idea, at in reversed(concepts(reply)) if is_telling(idea)}
    back = sorted(at for idea, at in given.items() if idea in said)
    mirrored = tuple(dict.fromkeys(reply.quote_words([at]) for at in back))
    return mirrored, len(back) / len(given) if given else 0.0


def _signals(evidence: Evidence) -> Signals:
    statement, reply, moves = evidence.statement, evidence.reply, evidence.moves
    best_fit, mirrored = evidence.best_fit, evidence.mirrored
    spoken = reply.spoken
    substance = sum(1 for idea, _ in concepts(reply) if is_telling(idea)) + (best_fit > 0)
    person = _person(reply)
    # All of it came back with "you" for "I": a reflection, even where no word of it tells much by itself.
    turned = person == 1 and (
        copied(statement.neutral, reply.neutral) or _shares_run(statement.neutral, reply.neutral)
    )
    return Signals(
        mirrored=min(len(mirrored), 4) / 4,
        focus=1.0 if turned else evidence.focus,
        you=person,
        swapped=1.0 if turned else min(_swapped(statement, reply), 2) / 2,
        fitting=best_fit,
        unfitting=float(bool(evidence.unfitting) or evidence.reverses),
        inner=float(_has("inner", reply)),
        framed=float(_has("frame", reply)),
        lectures=float(_has("lecture", reply)),
        asks=float(evidence.question.count > 0),
        advises=float(bool(moves["advice"])),
        defends=float(bool(moves["defence"])),
        turns=float(bool(moves["but"])),
        blames=float(bool(moves["accusing"])),
        minimizes=float(bool(moves["minimize"])),
        about_self=float(bool(moves["self"])),
        solves=float(bool(moves["solving"])),
        dismisses=float(bool(moves["dismissal"])),
        parrots=float(copied(statement.text, reply.text) and not turned),
        thin=0.0 if turned else _thin(_length(reply), substance),
        off_topic=float(not (mirrored or turned or best_fit >= _FITS or topics(statement) & topics(reply))),
        impersonal=float(not _YOURS & set(spoken) and best_fit < _FITS),
    )


def _length(reply: Utterance) -> int:
    """Return how many words the reply has beside its stem and fillers."""
    framed = {
        at for match in reply.find(pattern("frame")) for at in _positions(reply, match.start(), match.end())
    }
    return sum(
        at not in framed and reply.origin[at] >= 0 and word not in _FILLERS
        for at, word in enumerate(reply.plain)
    )


def _thin(length: int, substance: int) -> float:
    """Return 1 for a reply of hardly a word or none that tells anything, 0.5 where there is a single one."""
    if length < _FEWEST or substance == 0:
        return 1.0
    return 0.5 if substance == 1 else 0.0


def _has(kind: str, reply: Utterance) -> bool:
    return pattern(kind).search(reply.text) is not None


def copied(original: str, repeated: str) -> bool:
    """Whether nearly all of *repeated* (plain text, five words or more) stands so in *original*."""
    runs = _runs(repeated)
    return len(runs) >= 3 and sum(run in _runs(original) for run in runs) >= 0.8 * len(runs)  # noqa: PLR2004


def _shares_run(original: str, repeated: str) -> bool:
    """Whether some stretch of *repeated*, long enough to be no accident, stands so in *original*."""
    tokens = repeated.split()
    runs = (" ".join(tokens[at : at + _NO_ACCIDENT]) for at in range(len(tokens) - _NO_ACCIDENT + 1))
    return any(f" {run} " in f" {original} " for run in runs if not {"|", "?"} & set(run.split()))


def _runs(text: str) -> set[tuple[str, ...]]:
    tokens = [word for word in text.split() if word not in {"|", "?"}]
    return set(zip(tokens, tokens[1:], tokens[2:], strict=False))


def _person(reply: Utterance) -> float:
    """Return 1 when the reply begins with "you", 0.6 when it comes to "you" later, else 0."""
    framed = {
        at for match in reply.find(pattern("frame")) for at in _positions(reply, match.start(), match.end())
    }
    pronouns = [
        word
        for at, word in enumerate(reply.plain)
        if word in _YOURS or (at not in framed and (word in _MINE or word in _OTHERS))
    ]
    if not pronouns or not _YOURS & set(pronouns):
        return 0.0
    # "When I leave the room, you …" tells the partner's view of me; it only begins with me.
    return 1.0 if pronouns[0] in _YOURS else 0.6


def _positions(reply: Utterance, start: int, end: int) -> range:
    return range(reply.text.count(" ", 0, start), reply.text.count(" ", 0, end) + 1)


def _swapped(statement: Utterance, reply: Utterance) -> int:
    """Return how many ideas moved from one speaker to the other between *statement* and *reply*."""
    return len(_owned(statement, _MINE) & _owned(reply, _YOURS)) + len(
        _owned(statement, _YOURS) & _owned(reply, _MINE)
    )


def _owned(utterance: Utterance, pronouns: frozenset[str]) -> set[str]:
    return {
        idea
        for idea, at in concepts(utterance)
        if pronouns & set(utterance.plain[max(0, at - _NEAR) : at]) and is_telling(idea)
    }
