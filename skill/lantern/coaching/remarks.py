"""What can be remarked about a reply: each function looks for one finding and shows its evidence."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from lantern.coaching import feelings
from lantern.coaching.findings import Finding, Improvement, Strength
from lantern.coaching.reflection import Evidence, copied
from lantern.coaching.text import compiled, word_set
from lantern.coaching.utterance import Utterance
from lantern.coaching.vocabulary import topics

if TYPE_CHECKING:
    from lantern.coaching.statements import Statement

__all__ = [
    "TURNING_AWAY",
    "about_partner",
    "add_cause",
    "add_feeling",
    "asks_instead",
    "charges",
    "checked",
    "feelings_heard",
    "feelings_that_fit",
    "feelings_that_hurt",
    "given_back",
    "keeps_topic",
    "missed",
    "names_no_feeling",
    "need",
    "next_steps",
    "off_topic",
    "on_subject",
    "once_more",
    "other_feeling",
    "own_feeling",
    "quoted",
    "rounding_off",
    "second_feeling",
    "situation",
    "thin",
    "told",
    "turned_away",
    "when",
]

TURNING_AWAY: Final = {
    "dismissal": Improvement.DROP_CONTEMPT,
    "accusing": Improvement.DROP_BLAME,
    "but": Improvement.DROP_BUT,
    "defence": Improvement.DROP_DEFENSE,
    "minimize": Improvement.DROP_REASSURANCE,
    "advice": Improvement.DROP_ADVICE,
    "solving": Improvement.DROP_SOLVING,
    "self": Improvement.DROP_SELF,
}
"""The moves that turn away from the partner, the worst first, and the remark on each."""

_PAIR: Final = 2
_BEGINNING: Final = 3  # words
_SHORT: Final = 6  # words; a longer reply isn't told to say more
# Log-odds that it's about this statement, below which no clause is praised; what shares nothing needs more.
_NEAR_ENOUGH: Final = -1.0
_NEAR_ENOUGH_BY_ITSELF: Final = -0.5
_FULL: Final = 3  # content words of a reply that took up enough
_UNSAYABLE: Final = r"\b(?:fuck|shit|bull|bitch|ass\b|asshole|dumbass|jackass|bastard|screw you)"
_SAYS_HOW_IT_FEELS: Final = r"\byou (?:feel|felt) (?!like|that|as|you|i|we|it|they|he|she|the|my|a)\w+"
# They come into requests of any kind: "could we talk on Sunday".
_PASSING_TOPICS: Final = frozenset({"talk", "time", "plans", "trust", "closeness"})
_ME: Final = word_set("i me my mine")
_YOU: Final = word_set("you your yours yourself")
_NEAR_THEM: Final = word_set("you your that us our we more feel it this i me most hurts helps matters")


def when(condition: bool, code: Strength | Improvement, words: tuple[str, ...] = ()) -> Finding | None:  # noqa: FBT001
    """Return the finding if *condition* holds."""
    return Finding(code, words) if condition else None


def given_back(evidence: Evidence, *, shows: bool) -> tuple[Finding | None, ...]:
    """Return what the reply gave back of the statement, the feeling first."""
    if not shows or evidence.made("accusing"):
        return ()
    if evidence.strays or evidence.reverses or evidence.elsewhere:
        return ()
    felt, pointed = _feeling_named(evidence), evidence.pointers[:_PAIR]
    mirrored = Finding(Strength.MIRRORED, pointed) if pointed and not evidence.signals.parrots else None
    doubted = bool(evidence.unfitting) or other_feeling(evidence) is not None
    return (felt, mirrored, None if felt or mirrored or doubted else _said_back(evidence))


def _feeling_named(evidence: Evidence) -> Finding | None:
    """Return the fitting feeling that the reply named, by how well it is founded in the statement."""
    said = feelings.families(feelings.told(evidence.statement))
    sayable = [feeling for feeling in evidence.fitting if feeling.spoken]
    repeated = [feeling.spoken for feeling in sayable if feeling.family in said]
    deeper = [feeling.spoken for feeling in sayable if feeling in evidence.sure]
    founded = bool(evidence.mirrored) or not evidence.adds
    if repeated:
        return Finding(Strength.NAMED_FEELING, tuple(dict.fromkeys(repeated))[:_PAIR])
    if deeper and founded:
        return Finding(Strength.UNDER_THE_WORDS, (deeper[0],))
    if sayable and (deeper or founded):
        return Finding(Strength.GUESSED, (sayable[0].spoken,))
    return None


def _said_back(evidence: Evidence) -> Finding | None:
    """Return the clause of the reply that gives most back, where no single word of it does."""
    needed = _NEAR_ENOUGH_BY_ITSELF if evidence.signals.off_topic else _NEAR_ENOUGH
    if evidence.signals.parrots or evidence.signals.thin == 1.0 or evidence.fits < needed:
        return None
    mirrored = set(evidence.mirrored)
    places = [
        at for at in range(1, len(evidence.reply.plain)) if evidence.reply.quote_words([at]) in mirrored
    ]
    places += [feeling.at for feeling in evidence.fitting]
    places += [at for at, word in enumerate(evidence.reply.plain) if word == "you"] + [1]
    quotes = (evidence.reply.clause_around(at) for at in places)
    quote = next((quote for quote in quotes if quote and not _is_about_me(quote)), "")
    return Finding(Strength.SAID_BACK, (quote,)) if quote else None


def _is_about_me(quote: str) -> bool:
    words = Utterance.of(quote).spoken
    return not _ME.isdisjoint(words) and _YOU.isdisjoint(words)


def once_more(evidence: Evidence) -> Finding:
    """Return a kind word to try again, for a reply of which it isn't sure that it gives anything back."""
    words = told(evidence) or evidence.pointers
    return off_topic(evidence) or Finding(Improvement.ONCE_MORE, words[:1])


def turned_away(evidence: Evidence, skip: tuple[str, ...] = ()) -> Finding | None:
    """Return what turned away from the partner most; one such remark is enough to hear."""
    for kind, code in TURNING_AWAY.items():
        if evidence.moves[kind] and kind not in skip:
            return Finding(code, quoted(evidence.moves[kind]))
    return None


def missed(evidence: Evidence, *, shown: bool) -> tuple[Finding | None, ...]:
    """Return where the reply missed the statement; one *shown* to reflect may share no word with it."""
    signals = evidence.signals
    if shown:
        repeats = copied(evidence.statement.neutral, evidence.reply.neutral)
        return (when(repeats, Improvement.OWN_WORDS), other_feeling(evidence))
    agrees = evidence.moves["agreeing"] if signals.off_topic else ()
    swap = signals.parrots or (evidence.mirrored and signals.impersonal and not evidence.fitting)
    repeats = copied(evidence.statement.neutral, evidence.reply.neutral)
    return (
        Finding(Improvement.MORE_THAN_AGREEING) if agrees else None,
        Finding(Improvement.LISTEN_AGAIN) if evidence.reverses and not other_feeling(evidence) else None,
        thin(evidence) or off_topic(evidence),
        Finding(Improvement.SWAP) if swap and not evidence.made(*TURNING_AWAY) else None,
        Finding(Improvement.OWN_WORDS) if repeats and not signals.parrots else None,
        other_feeling(evidence),
    )


def rounding_off(evidence: Evidence) -> tuple[Finding | None, ...]:
    """Return what would round off a reply that is on the way."""
    feeling = add_feeling(evidence)
    # Where no feeling can be suggested there is better to say of a reply that took up something.
    took_up = bool(evidence.content) or "feel" in evidence.reply.spoken
    vague = feeling is not None and not feeling.words and took_up
    named = compiled(_SAYS_HOW_IT_FEELS).search(evidence.reply.text)
    return (None if vague or named else feeling, _add_content(evidence))


def asks_instead(evidence: Evidence) -> Finding | None:
    """Return a remark on a question where the drill wants a statement."""
    question = evidence.question
    return Finding(Improvement.SAY_NOT_ASK, quoted((question.words,))) if question.kind else None


def thin(evidence: Evidence) -> Finding | None:
    """Return a remark on a reply that hardly says anything."""
    few = len(evidence.reply.spoken) <= _SHORT
    bare = few and evidence.signals.thin == 1.0 and not evidence.made("sense")
    return Finding(Improvement.TOO_SHORT, told(evidence)) if bare else None


def off_topic(evidence: Evidence) -> Finding | None:
    """Return a remark on a reply that has nothing of the statement."""
    return Finding(Improvement.OFF_TOPIC, told(evidence)) if evidence.signals.off_topic else None


def other_feeling(evidence: Evidence) -> Finding | None:
    """Return a remark on a feeling that doesn't fit, with one that does."""
    suggested = feelings_that_fit(evidence)[:1]
    doubted = [feeling.spoken for feeling in evidence.doubtful if feeling.spoken]
    if evidence.fitting or not doubted or not suggested or suggested[0] == doubted[0]:
        return None
    return Finding(Improvement.OTHER_FEELING, (doubted[0], *suggested))


def add_feeling(evidence: Evidence) -> Finding | None:
    """Return the feeling that could be added, where none that fits was named."""
    if any(feeling.spoken for feeling in evidence.fitting) or other_feeling(evidence):
        return None
    return Finding(Improvement.ADD_FEELING, feelings_that_fit(evidence)[:1])


def _add_content(evidence: Evidence) -> Finding | None:
    """Return what of the statement could be taken up, where none of it was."""
    words = told(evidence)
    if not words or evidence.content or evidence.signals.off_topic or thin(evidence):
        return None
    return Finding(Improvement.ADD_CONTENT, words)


def add_cause(evidence: Evidence) -> Finding | None:
    """Return what may have brought the feeling on, where a feeling was named and nothing else."""
    bare = bool(evidence.fitting) and not evidence.content
    return Finding(Improvement.ADD_CAUSE, told(evidence)) if bare else None


def second_feeling(evidence: Evidence) -> Finding | None:
    """Return a feeling that may lie beside the one that was named."""
    heard = {evidence.reply.quote_words([at]) for at in range(len(evidence.reply.plain))}
    beside = evidence.known or feelings.beside(evidence.statement, evidence.fitting)
    others = [word for word in beside if word not in heard]
    return Finding(Improvement.SECOND_FEELING, (others[0],)) if others and evidence.fitting else None


def next_steps(evidence: Evidence) -> tuple[Finding | None, ...]:
    """Return what a good reply could do yet: take in more of it, check what was heard, or nothing at all."""
    more = told(evidence)[:1] if len(evidence.content) < _FULL else ()
    return (
        Finding(Improvement.ADD_MORE, more) if more else None,
        None if evidence.question.checks else Finding(Improvement.CHECK_BACK),
        Finding(Improvement.NOTHING_TO_ADD),
    )


def checked(evidence: Evidence) -> Finding | None:
    """Return the words that check what was heard."""
    return Finding(Strength.CHECKED, (evidence.question.checks,)) if evidence.question.checks else None


def own_feeling(evidence: Evidence, said: "Statement") -> Finding | None:
    """Return the own feelings that were named; in place of a harsh line, pleasure is none of them."""
    named = feelings.families(feelings.named(evidence.reply))
    if named and named <= feelings.PLEASANT:
        return None
    return Finding(Strength.OWN_FEELING, said.spoken[:_PAIR]) if said.spoken else None


def situation(said: "Statement") -> Finding | None:
    """Return how the situation was told."""
    return Finding(Strength.SITUATION, (said.situation,)) if said.situation else None


def need(said: "Statement") -> Finding | None:
    """Return how the need was told."""
    return Finding(Strength.NEED, (said.need,)) if said.need else None


def charges(evidence: Evidence, said: "Statement") -> tuple[Finding | None, ...]:
    """Return the contempt, blame and judgments of a statement that should have none."""
    contempt = evidence.moves["dismissal"]
    feeling = feelings_that_hurt(evidence)[:1] or ("hurt",)
    blame = quoted(said.blaming)
    if blame and said.reworded:
        blame = (*blame, said.reworded.removesuffix(" …"))  # the feeling is left to the speaker
    return (
        Finding(Improvement.DROP_CONTEMPT, quoted(contempt)) if contempt else None,
        Finding(Improvement.REAL_FEELING, (said.fake_feeling, *feeling)) if said.fake_feeling else None,
        Finding(Improvement.DROP_BLAME, blame) if said.blames and not contempt else None,
    )


def on_subject(evidence: Evidence) -> bool:
    """Whether the reply is about what the statement is about."""
    if evidence.mirrored or evidence.fitting:
        return True
    if evidence.strays:
        return False
    return bool(topics(evidence.statement) & topics(evidence.reply))


def keeps_topic(evidence: Evidence) -> bool:
    """Whether the rewording stays with the harsh line; where neither topic is known, it gets the benefit."""
    theirs, mine = topics(evidence.statement), topics(evidence.reply)
    return bool(evidence.mirrored or theirs & mine) or not theirs or not mine - _PASSING_TOPICS


def about_partner(evidence: Evidence) -> bool:
    """Whether a question is about what the partner said, rather than about the time or the shopping."""
    spoken = set(evidence.reply.spoken)
    return bool(evidence.mirrored or (_NEAR_THEM & spoken and "time" not in spoken))


def feelings_that_fit(evidence: Evidence) -> tuple[str, ...]:
    """Return feelings that fit the statement, to suggest one."""
    return evidence.known[:_PAIR] or feelings.suggest(evidence.statement)


def feelings_heard(evidence: Evidence) -> tuple[str, ...]:
    """Return the fitting feelings that the reply named, or else some to suggest."""
    named = tuple(feeling.spoken for feeling in evidence.fitting if feeling.spoken)
    return named or feelings_that_fit(evidence)


def feelings_that_hurt(evidence: Evidence) -> tuple[str, ...]:
    """Return feelings that may be behind a harsh line, to suggest one."""
    return evidence.known[:_PAIR] or feelings.suggest(evidence.statement, harsh=True)


def names_no_feeling(evidence: Evidence, said: "Statement") -> Finding | None:
    """Return a remark on a statement without an own feeling; whoever began with "I" isn't told to."""
    if said.feelings or said.fake_feeling:
        return None
    began = "i" in evidence.reply.spoken[:_BEGINNING]
    return Finding(
        Improvement.NAME_YOURS if began else Improvement.START_WITH_I, feelings_that_hurt(evidence)[:1]
    )


def told(evidence: Evidence) -> tuple[str, ...]:
    """Return a thing or two of the statement that the reply could have taken up."""
    return evidence.told[:_PAIR]


def quoted(quotes: Sequence[str]) -> tuple[str, ...]:
    """Return the first of *quotes* that can be said aloud, or ()."""
    return tuple(islice((quote for quote in quotes if quote and not compiled(_UNSAYABLE).search(quote)), 1))
