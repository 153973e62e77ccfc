"""Promises: how one is worded, whether it's one to keep, when to look back at it, and which one is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from lantern.coaching.asides import is_at_a_loss, is_question
from lantern.coaching.safety import Kind, screen_thanks
from lantern.coaching.text import STOP_WORDS, normalize, stem, word_set, words
from lantern.coaching.when import EVERY_DAY, When, following, parse

__all__ = [
    "Promise",
    "Shape",
    "after",
    "comes_up",
    "corrected",
    "defers",
    "is_asking",
    "is_due",
    "is_one_sided",
    "is_the_partners",
    "look_at",
    "meant_instead",
    "pick",
    "promised",
    "renewed",
    "wording",
    "worked_out",
]

_WEEK = timedelta(days=7)
_OFTEN = 5
"""A promise for that many days a week comes up by itself once a week: a nightly question would be a chore."""


@dataclass(frozen=True)
class Promise:
    """What was promised, and when it is to be looked back at."""

    text: str
    """In the words of the one who made it: "to be home by six on Fridays"."""
    since: date
    """The day on which it was made, renewed or looked back at last."""
    due: date | None = None
    """The next day for which it holds; None for no day in particular."""
    weekdays: tuple[int, ...] = ()
    """The days on which it comes round, Monday is 0; none if it's done once."""
    time: str | None = None
    """Time of day from which it can be looked back at, "18:00"."""

    @property
    def is_daily(self) -> bool:
        """Whether it holds on most days of the week."""
        return len(self.weekdays) >= _OFTEN


class Shape(StrEnum):
    """What kind of promise something is."""

    FINE = "fine"
    HARM = "harm"
    """Never to strike or threaten again: it tells that it happened, and needs more than a promise."""
    SELF_HARM = "self_harm"
    """Never to hurt oneself again: likewise."""
    THREAT = "threat"
    """Something that is to frighten the partner."""
    WATCHING = "watching"
    """Looking into what is the partner's."""
    WATCHED = "watched"
    """Handing oneself over to be looked into."""
    ERASING = "erasing"
    """Giving up one's friends, feelings or will."""
    OTHERS = "others"
    """What somebody else is to do."""
    VAGUE = "vague"
    """A wish that nobody could see come true: "to be better"."""
    EMPTY = "empty"
    """Nothing that could be done."""


_NEVER = r"\b(?:not|never|won't|stop|stopping|no longer|don't|quit|avoid|without)\b"
_UNLESS_NEVER = rf"^(?!.*{_NEVER}).*"
_PARTNER = r"my (?:partner|husband|wife|boyfriend|girlfriend)"
_YOU = rf"(?:you|him|her|them|{_PARTNER})"
_YOURS = rf"(?:your|his|her|their|each other's|{_PARTNER}'s)"
_THEY = r"(?:you|he|she|they)"
_PRIVATE = (
    r"(?:phones?|cell|tablet|computer|laptop|messages?|texts?|e-?mails?|mail|letters|calls?|location|gps|car"
    r"|whereabouts|browser|history|accounts?|diary|journal|passwords?|pockets|bag|purse|wallet|instagram"
    r"|facebook|(?:every )?(?:moves?|steps?))"
)
_HANDED = r"(?:passwords?|location|phone|messages|texts|accounts?)"
_LOOK = (
    r"(?:check(?:ing)?(?: on| up on)?|read(?:ing)?|track(?:ing)?|monitor(?:ing)?|search(?:ing)?|watch(?:ing)?"
    r"|(?:go|going|look|looking) (?:through|into|at)|spy(?:ing)? on|follow(?:ing)?|control(?:ling)?"
    r"|keep(?:ing)? (?:an eye on|tabs on|track of)|open(?:ing)?|log(?:ging)? into)"
)
_MEET = (
    r"(?:see(?:ing)?|(?:talk|speak)(?:ing)? (?:to|with)|meet(?:ing)?|visit(?:ing)?|call(?:ing)?"
    r"|contact(?:ing)?|text(?:ing)?|go(?:ing)? out with)"
)
_PEOPLE = (
    r"(?:(?:(?:all |any )?(?:my|our|other)|any) (?:\w+ )?(?:friends?|family|mother|mom|mum|father|dad"
    r"|sisters?|brothers?|parents|relatives|colleagues|coworkers|men|women|people|guys|girls)|anyone|anybody)"
)
_CHILDREN = r"(?:kids?|child|children|baby|son|daughter)"
_FEELING = r"(?:angry|mad|sad|upset|unhappy|jealous|cry|worry|worried|hurt|disappointed|furious)"
_STRIKE = r"(?:hit|beat|slap|punch|kick|chok)(?:e|t?ing)?"
_GIVE_IN = (
    r"(?:say no(?: to you)?|disagree|argue|complain|fight|talk back|question you|contradict you|speak up"
    r"|need anything|ask for anything|leave the house|go out)"
)
_ENDS = r"(?=$| again| any ?more| ever| for (?:you|ever|good)| because| without you| alone| with you)"

_HARM = (
    rf"{_NEVER}.*\b{_STRIKE} (?:{_YOU}|(?:the|our|my) {_CHILDREN})\b(?! (?:at|with (?:\w+ )?news)\b)",
    rf"{_NEVER}.*\bthreaten(?:ing)? {_YOU}\b",
    rf"{_NEVER}.*\b(?:lay|laying|put|putting) (?:a )?(?:hands?|fingers?) on {_YOU}\b",
    rf"{_NEVER}.*\b(?:throw(?:ing)?|shov(?:e|ing)) (?:\w+ )?(?:at )?{_YOU}\b",
    rf"{_NEVER}.*\bhurt(?:ing)? {_YOU} physically\b",
    rf"{_NEVER}.*\bpush(?:ing)? {_YOU} (?:down|against|into|off|over)\b",
    rf"{_NEVER}.*\bgrab(?:bing)? (?:{_YOU}(?= again|$| by)|{_YOURS} (?:arms?|wrists?|hair|neck|throat))\b",
    rf"{_NEVER}.*\block(?:ing)? {_YOU} (?:in|up|out)\b",
)
_SELF_HARM = (
    r"\b(?:hurt|harm|cut|kill|burn|starve|injure)(?:t?ing)? myself\b(?! (?:short|off|a|some)\b)",
    r"\b(?:not|stop|never|no more|won't)(?: to)? (?:cut|cutting)(?=$| again| any ?more)",
    r"\b(?:take|taking|end|ending) my (?:own )?life\b|\b(?:suicide|self-harm|overdose)\b",
)
_THREAT = (
    rf"\bmake {_YOU} (?:pay|suffer|sorry|regret|wish)\b",
    rf"\b{_THEY}(?:'ll| will| shall|'re going to| are going to)? (?:regret|be sorry|pay for|suffer)\b",
    rf"\b{_THEY}(?:'ll| will) never see (?:me|the|your|our)\b",
    r"\b(?:take revenge|get (?:back at|even with)|or else)\b",
    rf"\b(?:leave|divorce|expose|cheat on|throw|kick) {_YOU}\b.*\b(?:if|unless)\b",
    rf"\b(?:take|keep) (?:the|our|my) (?:{_CHILDREN}|house|dog)\b.*\b(?:away|from {_YOU}|if you|unless)\b",
    r"\btell (?:everyone|everybody|your \w+)\b.*\b(?:if|unless) you\b",
    rf"{_UNLESS_NEVER}\b(?:hurt|ruin|destroy|punish|kill|hit) {_YOU}\b",
)
_WATCHING = (
    rf"{_UNLESS_NEVER}\b{_LOOK}(?: \w+)? {_YOURS}(?: \w+)? {_PRIVATE}\b",
    rf"{_UNLESS_NEVER}\bspy on {_YOU}\b",
)
_WATCHED = (
    rf"\blet {_YOU} {_LOOK} my(?: \w+)? {_PRIVATE}\b",
    rf"\b(?:give|show|hand|send) {_YOU} (?:\w+ )?my (?:\w+ )?{_HANDED}\b(?! (?:number|bill))",
    rf"\b(?:share|hand over|turn over) (?:all )?my {_HANDED}\b",
    rf"\b(?:tell|text|call|report to) {_YOU}\b.*\bwhere i am\b.*\b(?:every|always|all the time)\b",
    r"\b(?:leave|keep) my phone unlocked\b",
)
_ERASING = (
    rf"{_NEVER}.*\b{_MEET} {_PEOPLE}{_ENDS}",
    rf"{_NEVER}.*\b(?:make|making) you (?:\w+ )?{_FEELING}\b",
    rf"{_NEVER}.*\b(?:upset|anger|annoy|disappoint)(?:t?ing)? {_YOU}\b",
    rf"{_NEVER}.*\b(?:be|get|getting|being|feel) (?:\w+ )?{_FEELING}\b",
    rf"\b(?:not|never|won't|don't)(?: to)?(?: ever)? {_GIVE_IN}{_ENDS}",
    rf"\b(?:whatever|everything|anything|all) (?:that )?{_THEY} (?:want|say|ask|tell|need)s?\b",
    r"\b(?:always|to) (?:obey|give in|say yes|do (?:what|as) you (?:say|want))\b",
    r"\bask (?:you )?(?:for )?(?:your )?permission\b",
    r"\b(?:give up|quit|drop) (?:all )?my (?:friends|job|work|career|family|hobbies|dreams|studies|school)\b",
    r"\b(?:be|become) (?:perfect|someone else|somebody else|a different person|a new person)\b",
    r"\b(?:stay|forgive you|take you back)\b.*\bno matter what\b",
)
_OTHERS = (rf"^(?:that )?{_THEY}(?:'ll| will| won't| have to| has to| must| should)\b",)
_BETTER = r"(?:better|nicer|kinder|good|different(?:ly)?|a new (?:man|woman|person))"
_FOR_YOU = (
    r"(?: (?:for|to) (?:you|us|me)| from now on| next time| again| now| harder| myself"
    r"| on (?:it|myself|us))*$"
)
_VAGUE = (
    (
        rf"^(?:to )?(?:(?:try|really|just|and|to) )*(?:be|do|become) (?:(?:a|an|so|much|lot|even) )*{_BETTER}"
        rf"(?: (?:partner|person|husband|wife|man|woman|boyfriend|girlfriend))?{_FOR_YOU}"
    ),
    rf"^(?:to )?(?:(?:try|really) to )?(?:try|change|improve|work|do my best|try my best){_FOR_YOU}",
    r"^(?:that )?(?:everything|all|it|things|this|that)(?:'ll| will|'s going to| won't)\b",
)


@cache
def _shapes() -> tuple[tuple[Shape, re.Pattern[str]], ...]:
    """Return what a promise is told by, the most pressing first; read at the first promise, not at import."""
    return tuple(
        (shape, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
        for shape, patterns in (
            (Shape.SELF_HARM, _SELF_HARM),
            (Shape.HARM, _HARM),
            (Shape.THREAT, _THREAT),
            (Shape.WATCHING, _WATCHING),
            (Shape.WATCHED, _WATCHED),
            (Shape.ERASING, _ERASING),
            (Shape.OTHERS, _OTHERS),
            (Shape.VAGUE, _VAGUE),
        )
    )


_LEADS = re.compile(
    r"^(?:(?:um|uh|well|okay|so|maybe|perhaps|i guess|i think|i suppose|how about|let's say)\b,? ?)*"
    r"(?:(?:(?:i|we) (?:promise|promised|want to promise|swear)|my promise is|our promise is)\b ?)?"
    rf"(?:(?:{_YOU}|each other)(?= (?:that|to|not|never|i|i'll|we|we'll)\b) )?"
    r"(?:that (?!(?:you|he|she|they)\b))?",
    re.IGNORECASE,
)
_ADVERB = r"(?:not|never ever|never again|never|always)"
# "Tomorrow I'll cook", "when you call I'll answer"; but what follows "tell you when" stays where it is.
_WHEN = (
    r"(?:when|whenever|if|before|after|once|as|while|until|on|at|by|in|from|for|during|every|each|the|next"
    r"|this|today|tonight|tomorrow|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b"
)
_NOT_YET = "".join(
    rf"(?<!\b{word} )" for word in ("when", "whenever", "if", "before", "after", "once", "that")
)
_WILL = re.compile(
    rf"^(?P<before>(?:(?={_WHEN})(?:[^\s,]+,? ){{1,8}}?)?){_NOT_YET}"
    r"(?:(?:i|we)(?:'ll|'d| will| could| can| would|(?:'m| am|'re| are) going to| want to)(?: like to)?"
    rf"(?: (?P<how>{_ADVERB}))?|(?:i|we) (?P<wont>won't))(?: (?P<what>.+))?$",
    re.IGNORECASE,
)
_TO = re.compile(rf"^(?:to (?P<how>{_ADVERB})|(?P<how2>{_ADVERB})(?: to)?) (?P<what>.+)$", re.IGNORECASE)
_NO_VERB = word_set(
    """
    to no more less fewer a an the my our your one two three four five ten twenty i i'm we we're you he she
    they it that this what whatever everything all things when if from after before every each only
    """
)
_NO_PARTICIPLE = word_set("bring sing ring swing cling spring")
_STANDING = re.compile(
    r"^(?:to be|being)\b"
    r"|\b(?:always|never|not to|no|no longer|every|each|any ?more|whenever|any time|more often|less|more|when"
    r"|if|once a \w+|twice a \w+|times a \w+|from now on|as long as|in future|in the future)\b"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_IDLE = STOP_WORDS | word_set("promise promises promised one kept keep made thing time")


def is_one_sided(agreed: str) -> bool:
    """Tell whether only the other one would do something: "that she tells me where she is"."""
    return re.match(rf"^(?:that )?(?:you|he|she|{_PARTNER})\b(?! and\b)", normalize(agreed)) is not None


def is_the_partners(thing: str) -> bool:
    """Tell whether *thing* is the partner, or what is private to them: "my husband", "phone", "messages"."""
    return re.search(rf"^(?:{_YOU}|{_THEY})\b|\b{_PRIVATE}\b", normalize(thing)) is not None


def wording(spoken: str) -> str:
    """Return what is promised in *spoken*, as it can follow a colon: "to be home by six", "not to shout".

    "I promise you that I won't shout" and "not shout" are both "not to shout". What isn't said with a verb
    stays as it is: "no phones at dinner".
    """
    text = _LEADS.sub("", " ".join(spoken.translate(_TYPOGRAPHIC).split()), count=1).strip(" ,.;")
    said = _WILL.match(text)
    if said and said["what"]:
        before = said["before"].strip(" ,")
        text = " ".join(filter(None, ("not" if said["wont"] else said["how"], said["what"], before)))
    turned = _TO.match(text)
    if turned:
        return f"{(turned['how'] or turned['how2']).lower()} to {turned['what']}"
    first = text.partition(" ")[0].lower()
    is_participle = first.endswith("ing") and first not in _NO_PARTICIPLE
    return text if not text or first in _NO_VERB or is_participle else f"to {text}"


_DOING = word_set("do have")
_ASKED = word_set("i we you they he she it")
_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})


def is_asking(spoken: str) -> bool:
    """Tell whether *spoken* is a question: "do we have to" is one, but "do the dishes" isn't."""
    first, second, *_ = [*words(spoken), "", ""]
    return is_question(spoken) and (first not in _DOING or second in _ASKED)


def look_at(spoken: str) -> Shape:
    """Tell what kind of promise *spoken* is; see `Shape`. Any text is fine."""
    text = normalize(wording(spoken))
    concern = screen_thanks(text)
    shape = next((shape for shape, pattern in _shapes() if pattern.search(text)), Shape.FINE)
    # Who gives up a friend or a mother sounds coerced, and has an answer of its own.
    if concern and (shape is not Shape.ERASING or concern.kind is not Kind.COERCION):
        return Shape.SELF_HARM if concern.kind is Kind.SELF_HARM else Shape.HARM
    if shape is Shape.FINE and not any(word not in STOP_WORDS for word in words(parse(text, date.min).rest)):
        return Shape.EMPTY
    return shape


def promised(spoken: str, today: date) -> Promise:
    """Return what is promised by *spoken*, said on the day *today*.

    What goes on ("when I'm late", "never", "no phones") holds every day, if it names no day of its own.
    """
    text = wording(spoken)
    when = parse(text, today)
    kept = wording(when.lasting) or text
    weekdays = when.weekdays
    if not weekdays and when.due is None and _STANDING.search(text.lower()):
        weekdays = EVERY_DAY
    due = when.due or (following(weekdays, today, today_counts=True) if weekdays else None)
    return Promise(kept, today, due, weekdays, when.time)


def renewed(promise: Promise, spoken: str, today: date) -> Promise:
    """Return *promise* with the new day or time, or the new words, that are said in *spoken*.

    What isn't said stays: a new time keeps the days on which it comes round, and new days keep the time.
    """
    when = parse(spoken, today)
    if not _only_moves(when):
        return promised(spoken, today)
    if not when.weekdays:  # a single day holds for this once
        when = replace(when, days="")
    text = _moved(promise.text, when, today) if when.days or when.clock else promise.text
    weekdays = when.weekdays or promise.weekdays
    ahead = following(weekdays, today, today_counts=True) if weekdays else promise.due
    return Promise(text, today, when.due or ahead, weekdays, when.time or promise.time)


def corrected(text: str, said: str, today: date) -> str | None:
    """Return *text* with the other day or time that is *said* ("I mean Friday"); None if none is."""
    when = parse(_DENIED_DAY.sub("", said), today)
    return _moved(text, when, today) if _only_moves(when) else None


_DENIED_DAY = re.compile(r"\bnot (?:(?:on|by|at) )?\w+", re.IGNORECASE)
"""What somebody corrects: "not Friday, Saturday"."""


def meant_instead(said: str) -> str | None:
    """Return the words that are to take the place of those that were heard: "I said feed the dog"."""
    found = re.match(
        r"(?:no\b,? ?)?(?:i|we) (?:said|meant|mean|was saying) (?P<what>.+)", said, re.IGNORECASE
    )
    return found["what"] if found else None


def _only_moves(when: When) -> bool:
    """Tell whether nothing but a day or a time was said."""
    return bool(when.days or when.clock) and not set(words(when.rest)) - STOP_WORDS - _MOVING


def _moved(text: str, when: When, today: date) -> str:
    """Return *text* with the words of *when* in place of those of the same kind."""
    old = parse(text, today)
    return " ".join(filter(None, (old.rest or text, when.clock or old.clock, when.days or old.days)))


_MOVING = word_set(
    """
    instead make change move shift say rather try new day date let's okay time please mean meant meaning
    actually sorry promise said no nope meaning wrong
    """
)


def worked_out(said: str) -> bool | None:
    """Tell whether *said* reports that a promise was kept: "it went well"; None if it tells neither."""
    spoken = set(words(said))
    if spoken & _MISSED:
        return False
    return True if spoken & _KEPT else None


def defers(said: str) -> bool:
    """Tell whether somebody leaves it for later: "it can wait", "I don't know"."""
    return not _WAITING.isdisjoint(words(said)) or is_at_a_loss(said)


_WAITING = word_set("wait later leave stay stays none neither nothing")
_MISSED = word_set("not no never didn't couldn't wasn't haven't hasn't forgot missed broke failed late")
_KEPT = word_set("kept worked did went managed done made")


def is_due(promise: Promise, now: datetime) -> bool:
    """Tell whether *promise* can be looked back at: its day is there, and not the day on which it was made.

    One without a day is due after a week.
    """
    today = now.date()
    if promise.due is None:
        return today - promise.since >= _WEEK
    if promise.due == today and promise.since < today:
        return promise.time is None or promise.time <= f"{now:%H:%M}"
    return promise.due < today


def comes_up(promise: Promise, now: datetime) -> bool:
    """Tell whether to bring *promise* up unasked; one for most days comes up once a week."""
    return is_due(promise, now) and (not promise.is_daily or now.date() - promise.since >= _WEEK)


def after(promise: Promise, today: date) -> Promise | None:
    """Return what is left of *promise* once it was kept: the next time round, or nothing.

    However many times went by, only the next one to come is left: nothing piles up.
    """
    if not promise.weekdays:
        return None
    return replace(promise, since=today, due=following(promise.weekdays, today))


def pick(said: str, texts: Sequence[str]) -> tuple[int, ...]:
    """Return the places in *texts* of what *said* refers to: one if that's clear, several or none if not.

    "The one about dinner" is told by its content words, "the second one" by its place.
    """
    meant = _stems(said)
    shared = [len(meant & _stems(text)) for text in texts]
    most = max(shared, default=0)
    if most:
        return tuple(place for place, count in enumerate(shared) if count == most)
    spoken = words(said)
    if "last" in spoken and texts:
        return (len(texts) - 1,)
    return tuple(place for place, name in enumerate(_ORDINALS[: len(texts)]) if name in spoken)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word not in _IDLE}
