"""What words are about: content words as concepts that meet across wordings, and topics of couple talk."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lantern.coaching.text import STOP_WORDS, stem, word_set

if TYPE_CHECKING:
    from lantern.coaching.utterance import Utterance

__all__ = ["concept", "concepts", "is_telling", "is_topical", "things", "topics", "topics_of"]

_IRREGULAR: Final = {
    variant: base
    for base, variants in {
        "ask": "asked", "break": "broke broken", "bring": "brought", "buy": "bought", "child": "children",
        "choose": "chose chosen", "come": "came", "drive": "drove driven", "eat": "ate eaten",
        "feel": "felt", "fight": "fought", "find": "found", "forget": "forgot forgotten", "get": "got gotten",
        "give": "gave given", "go": "went gone", "hear": "heard", "hide": "hid hidden", "hold": "held",
        "keep": "kept", "know": "knew known", "leave": "left", "lie": "lied lying", "lose": "lost",
        "make": "made", "mean": "meant", "meet": "met", "pay": "paid", "plan": "plans planned",
        "say": "said", "see": "saw seen", "sell": "sold", "sit": "sat", "sleep": "slept asleep",
        "speak": "spoke spoken", "spend": "spent", "take": "took taken", "tell": "told",
        "think": "thought", "try": "tried tries trying", "wake": "woke woken", "write": "wrote written",
    }.items()
    for variant in variants.split()
}  # fmt: skip

# Words that two people use for one thing. A line is one concept, named by its first word.
_SYNONYMS: Final = """
phone phones screen cell device texting scrolling tablet
dinner supper meal meals eat food
mother mom mum mama
father dad
kid kids child baby son daughter
job work office working worked
talk speak conversation chat discuss
listen attention listening ears
quiet silent silence silently
shout yell scream yelled raised voice
fight argue argument quarrel
tired exhausted wiped drained weary worn rest
finish done end complete
sentence thought thread
people visit guest company
angry mad furious
alone lonely lonesome loneliness
worried anxious nervous worry
scared afraid frightened fear
sad unhappy
overwhelmed swamped buried
unimportant invisible unseen overlooked
embarrassed humiliated humiliate embarrass
hug touch hold cuddle affection
interrupt talkover cut jump
joke tease teasing laugh mock fun
money budget cash savings bills
spend buy purchase bought shopping
clean tidy cleaning
mess messy clutter
dish dishes sink plates
chore chores housework
promise promised word
decide decision decisions choose
plan plans planning
forget remember slip
thank thanks appreciate appreciated gratitude notice noticed
help helping support pitch
share shared carry
lie hide secret hiding secrets
trip vacation holiday
friend friends buddies pals
birthday anniversary
tv television show series
room bedroom
early morning
""".strip().splitlines()

# What a sentence may be about; wider than synonyms: "the dishes" stays on the topic of "help at home".
_TOPICS: Final = {
    "home": """
        house chore clean tidy mess dish laundry trash garbage kitchen floor cook grocery lift finger
        bathroom pick vacuum sock towel counter home housework help wash fold load""",
    "phone": "phone game gaming online internet computer laptop tv video message scroll media buzz",
    "money": "money spend buy pay bill card budget cost debt account afford price expensive save credit",
    "time": """
        late time clock hour minute wait schedule early weekend evening tonight night morning busy
        punctual ready""",
    "family": "mother father parent sister brother relative inlaw family visit people",
    "children": "kid school bedtime homework bath parenting daycare pickup",
    "talk": """
        talk tell listen interrupt sentence ignore joke sarcastic roll eye tone shout quiet story explain
        advice""",
    "closeness": """
        hug kiss touch close affection bed date romantic intimate couch together cuddle miss love""",
    "work": "job boss email meeting career overtime shift deadline",
    "plans": """
        plan forget promise birthday trip cancel appointment calendar decide ask party weekend picnic
        outing""",
    "car": "car gas garage engine mechanic",
    "weather": "rain weather storm snow sunny",
    "food": "dinner lunch breakfast cook restaurant table",
    "friends": "friend party bar drink people social",
    "trust": "lie truth trust password honest delete secret",
}  # fmt: skip

# Things that couples talk about, nouns even where no article stands before them.
_THINGS: Final = word_set(
    """
    account advice alarm argument arguments bath bed bedtime bill bills birthday boss breakfast budget
    calendar car card chair cheese chores clock coat coffee cooking cup decision desk dinner dinners
    dishes dishwasher email ex family fight fights floor friday friends game garbage groceries
    headphones holiday holidays homework hug hugs job joke kids kiss kitchen landlord laundry lunch meal
    meals meeting meetings message messages mistake monday money movie office parents party phone phones
    picnic plans pots promises rent room saturday saturdays savings schedule screen sentence shift shoes
    shopping sink socks soup store story sunday sundays supper table team television theater thursday
    towel trash trip tuesday tv vacation visits wednesday weekend weekends window work
    """
)
_BEFORE_NOUN: Final = word_set(
    """
    a an the my your our his her their that this those these every each any some no in at on of about for with
    without from two three four five during another
    """
)
# They may stand between the article and the noun, or after a preposition, and name nothing.
_NO_NOUN: Final = word_set(
    """
    again all anything ask asleep awake awful back bad best better big bit both bother break bring busy
    call calm care case change charged choose clean close cold come cooped couple couples course dark
    day days decide deep different dirty door drop early easy eight else empty end evening evenings
    everybody everyone everything eye eyes face fact fair fall fast favorite feel feels fine finish
    first five forty four fourth free front full get give go good great grumpy half hand hands happy
    hard hate head heart heavy help hold home hot hour hours house hundred idea important keep kind last
    late later least leave less let life line listen little long look lose lot loud love lower mad main
    make march matters middle mind minute minutes moment month months more morning mornings most name
    need new next nice night nights nine none not number numbers old once one only ordinary other own
    part people person pick place places play point problem put quick quiet race rainy ready real reason
    rest right rough sad sake same sank say says second seconds serious settled seven share short show
    side silent simple since sit six slow small somebody sorry sort special stand start stay stuff such
    sudden take talk talking tell ten thing things third thread three time times tiny tired touch try
    turn twenty twice two usual wait want way week weeks whole wide win word words worry wrong year
    years young
    """
)
_NOUNS_IN_ING: Final = word_set("meeting shopping cooking wedding ceiling building cleaning")

_SHORTEST: Final = 3

# They occur in any talk and show nothing about this statement.
_FAINT: Final = word_set(
    """
    feel know think get go make thing say sound seem mean way lot want need come take look like even
    still much day always never every ever maybe anything something everything nothing nobody
    someone one time ok okay yeah yes well really sometime hear see right good bad hard give keep
    try let tell back please oh um uh understand sense sorry wish must be may might kind sort
    bit guess actually today around us whole use put happen able without another away it that hey
    wow hmm mm anyone anybody wonder course natural human
    """
)


@lru_cache(maxsize=2048)
def concept(word: str) -> str:
    """Return what *word* means for comparing: its stem, or that of the first of its synonyms."""
    base = _root(word)
    return _synonyms().get(base, base)


def _root(word: str) -> str:
    """Return the stem, so that "Saturday" and "Saturdays", "correct" and "correction" meet."""
    root = stem(_IRREGULAR.get(word, word)).removesuffix("ion")
    return root[:-1] if len(root) > _SHORTEST and root[-1] in "ey" else root


def concepts(utterance: "Utterance") -> list[tuple[str, int]]:
    """Return the concepts of the content words, each with its position in `plain`."""
    return [
        (concept(word), at)
        for at, word in enumerate(utterance.plain)
        if utterance.origin[at] >= 0 and word not in STOP_WORDS and len(word) > 1
    ]


def is_telling(idea: str) -> bool:
    """Whether the concept says something about this statement rather than about any talk."""
    return idea not in _faint()


def is_topical(word: str) -> bool:
    """Whether *word* belongs to a topic of couple talk."""
    return concept(word) in _topic_index()


def things(utterance: "Utterance") -> list[tuple[str, int]]:
    """Return the nouns that tell what *utterance* is about, each with its position in `plain`, best first."""
    found = [
        (word, at)
        for at, heard in enumerate(utterance.plain)
        if utterance.origin[at] >= 0 and is_telling(concept(word := heard.removesuffix("'s")))
        if word in _THINGS or _names_something(utterance.plain, at)
    ]
    found.sort(key=lambda one: (one[0] not in _THINGS, one[1]))
    return list({concept(word): (word, at) for word, at in reversed(found)}.values())[::-1]


def _names_something(plain: tuple[str, ...], at: int) -> bool:
    """Whether the word at *at* is a noun by what stands before it: "the picnic", "my old boss"."""
    word = plain[at].removesuffix("'s")
    if word in _NO_NOUN or word in STOP_WORDS or len(word) <= _SHORTEST or _is_verb(word):
        return False
    before = list(plain[max(0, at - 2) : at])
    while before and before[-1] in _NO_NOUN - _BEFORE_NOUN:
        before.pop()
    return bool(before) and before[-1] in _BEFORE_NOUN


def _is_verb(word: str) -> bool:
    if word in _IRREGULAR or word.endswith("ly"):
        return True
    return word.endswith(("ed", "ing")) and word not in _NOUNS_IN_ING and word not in _THINGS


def topics(utterance: "Utterance") -> frozenset[str]:
    """Return the topics of couple talk that the words touch."""
    return frozenset(topic for idea, _ in concepts(utterance) for topic in topics_of(idea))


def topics_of(idea: str) -> frozenset[str]:
    """Return the topics of couple talk that a concept belongs to."""
    return _topic_index().get(idea, frozenset())


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _SYNONYMS:
        first, *rest = line.split()
        for word in (first, *rest):
            table.setdefault(_root(word), _root(first))
    return table


@lru_cache(maxsize=1)
def _topic_index() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for topic, members in _TOPICS.items():
        for word in members.split():
            table.setdefault(concept(word), set()).add(topic)
    return {idea: frozenset(found) for idea, found in table.items()}


@lru_cache(maxsize=1)
def _faint() -> frozenset[str]:
    return frozenset(concept(word) for word in _FAINT)
