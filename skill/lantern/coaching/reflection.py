"""What a reply has of the statement: the evidence for feedback, and how likely it gives it back."""

import re
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from typing import Final

from lantern.coaching import feelings
from lantern.coaching.alignment import Alignment, align
from lantern.coaching.feelings import Feeling
from lantern.coaching.moves import Asking, asking, find
from lantern.coaching.phrases import pattern
from lantern.coaching.style import style, without_stem
from lantern.coaching.text import word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vectors import vector
from lantern.coaching.vocabulary import concept, concepts, is_telling, things, topics, topics_of
from lantern.coaching.weighing import logistic, trained

__all__ = ["Evidence", "Signals", "copied", "look", "probability"]

_FITS: Final = 0.5  # grades of feelings.fit
_MAY_FIT: Final = 0.3
_FEWEST: Final = 3  # words of a reply that says something
_FAR_OFF: Final = -1.0  # log-odds; of reflections of something else about half lie below, of others a tenth
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
_AWAY: Final = tuple(kind for kind in _MOVES if kind != "sense")
_CLOSE: Final = 1.5  # log-odds that it's about the statement
_PLAINNESS: Final = 0.9  # log-odds
# Of "you", something pleasant: "you were glad when I left", "it's a weight off you".
_PLEASED: Final = (
    r"\byou (?!would|wish|want|could|used|loved)(?:(?!not|never|would|less|no)\w+ ){0,3}?"
    r"(?:glad|pleased|relieved|happy|happier|enjoy|enjoying|love|like (?:that|it)|proud|hopeful"
    r"|looking forward|thrilled|delighted|excited|grateful|thankful|fond|can hardly wait|can not wait"
    r"|sleeping like a baby|find it (?:kind of )?funny|thought \w+ \w+ was funny)\b"
    r"|\b(?:a (?:real |big )?(?:relief|comfort|weight off|break from)|gives you hope|helped you out"
    r"|cheer(?:s|ed) you|(?:work(?:s|ed) out (?:good|well|fine)|suits|suited) (?:for )?you"
    r"|put (?:all )?that behind you)\b"
)
# Nothing of the kind is the opposite of a statement with any of these.
_PLEASANT: Final = (
    r"\b(?:glad|pleased|relie\w+|happy|happier|enjoy\w*|proud|forward to|cheer\w*|hope\w*|wait to|grateful"
    r"|thank\w*|laugh\w*|love\w*|thrilled|excited|nice|lovely|great|amazing|beautiful|sweet|smil\w+|alive"
    r"|likes? it|liked|passed|peace|sang|sing\w*|easier|perfect|gorgeous)\b"
)


@dataclass(frozen=True)
class Evidence:
    """What was found in a reply, word for word; all that feedback may say comes from here."""

    statement: Utterance
    reply: Utterance
    known: tuple[str, ...]
    """What the speaker of the statement is known to feel, the plainest first."""
    mirrored: tuple[str, ...]
    """Words of the reply that carry a content word of the statement."""
    things: tuple[str, ...]
    """Those of them that name a thing and can be pointed to: "dinner", not "walked"."""
    told: tuple[str, ...]
    """What the statement is about and the reply left out, the most telling nouns first."""
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
    """It says the opposite of the statement: "you don't like my family" for "I like your family"; or it tells
    of joy where none was."""
    adds: bool
    """It has content of its own beside the feelings, whether or not that strays."""
    best_fit: float
    """How well the best of the feelings named fits, see `feelings.fit`."""
    moves: dict[str, tuple[str, ...]]
    """For each kind of move the words that make it."""
    question: Asking
    """What it asks, if it asks."""

    @cached_property
    def alignment(self) -> Alignment:
        """How closely the words of the two lie together."""
        return align(self.statement, self.reply)

    @cached_property
    def fit(self) -> dict[str, float]:
        """What speaks for or against the reply's being about this statement, as numbers."""
        known = {"strays": float(self.strays), "reverses": float(self.reverses)}
        return self.alignment.features | known | {"unfitting": float(bool(self.unfitting))}

    @cached_property
    def style(self) -> frozenset[str]:
        """The patterns of the reply's words."""
        return style(self.reply, self.alignment)

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

    @cached_property
    def fits(self) -> float:
        """The log-odds that it's about this statement, if it's a reflection."""
        return trained().fitting(self.fit)

    @cached_property
    def manner(self) -> float:
        """The log-odds that somebody who talks so reflects, whatever was said before."""
        return trained().manner(self.style, asdict(self.signals))

    @property
    def firm(self) -> bool:
        """Whether it's so much in the manner of a reflection that it may be praised as one.

        Of a plain one, close to the statement and with no other move in it, less is asked.
        """
        bar = trained().praise
        if self.manner >= bar:
            return True
        if self.fits < _CLOSE or not self.signals.you or self.question.kind or self.made(*_AWAY):
            return False
        returned = bool(self.signals.inner and self.signals.swapped) and self.manner >= bar - _PLAINNESS
        return returned or bool(self.signals.gives_back)

    @property
    def elsewhere(self) -> bool:
        """Whether it hardly can be about this statement: it shares nothing, and its words lie far off."""
        return bool(self.signals.off_topic) and self.fits < _FAR_OFF

    @property
    def length(self) -> int:
        """How many words it has beside a stem."""
        return len(without_stem(self.reply))

    def made(self, *kinds: str) -> bool:
        """Whether the reply made a move of any of *kinds*."""
        return any(self.moves[kind] for kind in kinds)


@dataclass(frozen=True)
class Signals:
    """The features, each from 0 (absent) to 1 (fully there)."""

    you: float
    """The reply speaks of "you" before it speaks of "I" or of others."""
    swapped: float
    """What the statement said of "I" comes back as "you", and the other way round."""
    fitting: float
    """How well a feeling named for the partner fits."""
    gives_back: float
    """Names a feeling that the statement says or suggests, with words of it, and does nothing else."""
    inner: float
    """Tells of what goes on in "you": what you feel, want, think, are trying."""
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
    unknown: float
    """Nothing is said beside a stem, or most of it is noise or another language."""
    impersonal: float
    """Speaks of neither "you" nor a feeling that fits."""


def look(statement: Utterance, reply: Utterance, known: tuple[str, ...] = ()) -> Evidence:
    """Return what *reply* has of *statement*, whose speaker is *known* to feel so, if that is told."""
    mirrored = _mirrored(statement, reply)
    theirs = [feeling for feeling in feelings.named(reply) if feeling.owner != "i"]
    own = _own_content(reply, theirs, statement)
    strays = not mirrored and _is_elsewhere(statement, own)
    graded = [(feeling, feelings.fit(feeling, statement, known)) for feeling in theirs]
    # What is said of something else fits nothing that was said here.
    needed = _MAY_FIT if mirrored else _FITS
    fitting = [] if strays else [one for one in graded if one[1] >= needed]
    return Evidence(
        statement=statement,
        reply=reply,
        known=known,
        mirrored=mirrored,
        things=_pointed(statement, reply),
        told=_left_out(statement, reply),
        fitting=tuple(feeling for feeling, _ in fitting),
        unfitting=tuple(feeling for feeling, grade in graded if grade < _MAY_FIT),
        doubtful=tuple(feeling for feeling, grade in graded if grade < needed),
        sure=tuple(feeling for feeling, grade in fitting if grade > _FITS),
        strays=strays,
        reverses=_reverses(statement, reply) or _brightens(statement, reply, known),
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


def _brightens(statement: Utterance, reply: Utterance, known: tuple[str, ...]) -> bool:
    """Whether *reply* finds joy or relief in a partner who told of none."""
    if not _pleased().search(reply.text) or any(feelings.tone(word) == "PLEASANT" for word in known):
        return False
    return not _pleasant().search(statement.text)


@cache
def _pleased() -> re.Pattern[str]:
    return re.compile(_PLEASED)


@cache
def _pleasant() -> re.Pattern[str]:
    return re.compile(_PLEASANT)


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


def probability(evidence: Evidence) -> float:
    """Return how likely the reply is a reflection of this statement, 0 to 1."""
    return logistic(trained().log_odds(evidence.manner, evidence.fits))


def _mirrored(statement: Utterance, reply: Utterance) -> tuple[str, ...]:
    """Return the reply's words that mirror the statement."""
    said = {idea for idea, _ in concepts(statement) if is_telling(idea)}
    given = {idea: at for idea, at in reversed(concepts(reply)) if is_telling(idea)}
    back = sorted(at for idea, at in given.items() if idea in said)
    return tuple(dict.fromkeys(reply.quote_words([at]) for at in back))


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
        you=person,
        swapped=1.0 if turned else min(_swapped(statement, reply), 2) / 2,
        fitting=best_fit,
        gives_back=float(person == 1 and _gives_back(evidence)),
        inner=float(_has("inner", reply)),
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
        unknown=float(
            not without_stem(reply) or 2 * sum(vector(word) is None for word in spoken) > len(spoken)
        ),
        impersonal=float(not _YOURS & set(spoken) and best_fit < _FITS),
    )


def _gives_back(evidence: Evidence) -> bool:
    named = bool(evidence.sure and evidence.mirrored) and not evidence.unfitting
    return named and not (evidence.reverses or evidence.question.kind or evidence.made(*_AWAY))


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
    return len(runs) >= 3 and len(runs & _runs(original)) >= 0.8 * len(runs)  # noqa: PLR2004


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
