"""Appreciations: what kind of thing was appreciated, whether its effect is told, and whether it stings.

An appreciation is first put into the words it would have if it were said to the partner ("Sam's laugh",
"her laugh" and "your laugh" are one thing); what it is about then follows from its subject (you, we, I, a
thing) and its predicate or head noun. A compliment with a sting is looked for before anything else, with a
leaning towards trust: where a phrase can well be meant kindly, it is taken so.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lantern.coaching.text import STOP_WORDS, word_set, words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Appreciation", "Shape", "look_at", "sounds_hurt"]


class Shape(StrEnum):
    """What an appreciation is about."""

    DID = "did"
    """Something the partner did: "you made dinner"."""
    TRAIT = "trait"
    """A quality of the partner's: "your patience", "how kind you are"."""
    TOGETHER = "together"
    """A moment the two shared: "our walk"."""
    PRESENCE = "presence"
    """That the partner is or was there: "that you stayed"."""
    EFFORT = "effort"
    """That the partner is trying: "you're working on it"."""
    OBJECT = "object"
    """A thing or a circumstance, without the partner in it: "coffee"."""
    BACKHANDED = "backhanded"
    """A compliment with a sting, or a complaint: "that you finally called"."""
    SELF = "self"
    """The speaker's own life: "my job"."""
    UNCLEAR = "unclear"
    """Nothing, or nothing to go by."""


@dataclass(frozen=True, slots=True)
class Appreciation:
    """What was noticed about an appreciation."""

    shape: Shape
    """What it is about."""
    tells_effect: bool
    """Whether it says what the thing meant to the speaker: "it helped me rest"."""
    names_moment: bool
    """Whether it names a time or an occasion: "last night", "when I was ill"."""


def look_at(appreciation: str) -> Appreciation:
    """Return what *appreciation* is about, and whether it tells an effect and a moment.

    It may come with its carrier ("I appreciate that ...") or without, and speak to the partner or about them.
    """
    said = _spelled_out(words(appreciation)[:_LONGEST])
    core = _said_to_partner(_without_carrier(said))
    return Appreciation(
        shape=_shape(core),
        tells_effect=bool(re.search(_EFFECT, core)),
        names_moment=bool(re.search(_MOMENT, said)),
    )


_LONGEST = 120
"""Words looked at: more than anyone says in one breath."""


# The patterns below are plain strings: `re` compiles and keeps each one at its first use, so a cold start
# pays nothing. They read lower-case words with single spaces and contractions spelled out.


def _one_of(choices: str) -> str:
    """Return a pattern group for any of the space-separated *choices*, in which "_" stands for a space."""
    return "(?:" + "|".join(choice.replace("_", " ") for choice in choices.split()) + ")"


def _lines(alternatives: str) -> str:
    """Return a pattern for any of *alternatives*, one a line."""
    return "|".join(alternatives.split("\n")[1:-1])


_BE = _one_of("am are is was were be been being")
_ADVERB = _one_of("actually all also always both deeply even just often really so sometimes still truly very")
_ADVERBS = f"(?:{_ADVERB} )*"
_TIME = word_set(
    """
    today tonight yesterday lately earlier recently last next every each monday tuesday wednesday
    thursday friday saturday sunday ago 's
    """
)
_PREPOSITIONS = word_set(
    """
    about around at behind beside by for from in into like near of on onto over than to toward towards
    with without
    """
)


# --- The words, as they would be said to the partner ----------------------------------------------

_WHOLE = {"won't": "will not", "can't": "can not", "cannot": "can not", "ain't": "are not", "let's": "let us"}
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_BEFORE_IS = word_set("he she it that there what who how here where this everything")


def _spelled_out(said: "Sequence[str]") -> str:
    """Return the words *said* as one string, contractions spelled out and a possessive 's on its own."""
    return " ".join(map(_spell_out, said))


def _spell_out(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("'s"):
        owner = word.removesuffix("'s")
        return f"{owner} is" if owner in _BEFORE_IS else f"{owner} 's"
    for ending, meaning in _ENDINGS.items():
        if word.endswith(ending) and word != ending:
            return f"{word.removesuffix(ending)} {meaning}"
    return word


_OPENING = _one_of(
    """
    ah and hey honestly hm hmm i_guess i_think i_would_say lately maybe oh ok okay so this_evening
    this_morning this_week today tonight uh um well yeah yes
    """
)
_SOFTENER = _one_of(
    """
    also always deeply do have_to just like_to need_to really say say_that_i say_i so still truly very
    want_to wanted_to would
    """
)
_VALUES = _one_of(
    """
    admire admired adore appreciate appreciated cherish enjoy enjoyed like liked love loved noticed
    treasure value
    """
)
_FEELS = _one_of("blessed glad grateful happy lucky proud thankful")
_THANKS = _one_of("thank_you thank_him thank_her thank_them thanks")
_WHOM = _one_of("about_you about_him about_her about_them about_my_partner")
_AFTER = _one_of(
    """
    so_much very_much a_lot most especially today tonight this_week it_when it_that the_fact_that the_fact is
    was for that of
    """
)
_CARRIER = (
    "(?:"
    r"(?:(?:one|another|the|some|a) )?(?:\w+ )?(?:thing|something|what) (?:that )?(?:i|we) "
    f"(?:{_SOFTENER} )*{_VALUES}"
    f"|(?:(?:i|we) )?(?:{_SOFTENER} )*{_VALUES}"
    f"|(?:(?:i|we) (?:am|are|feel|was|were) )?(?:{_SOFTENER} )*{_FEELS}"
    f"|(?:(?:i|we) )?(?:{_SOFTENER} )*{_THANKS}"
    f")(?= |$)(?: {_AFTER}(?= |$)| {_WHOM}(?= (?:is|was|today|this)))*"
)


def _without_carrier(said: str) -> str:
    """Return *said* without its opening ("well", "I really appreciate that", "thank you for")."""
    opened = re.sub(f"^(?:{_OPENING} )+", "", said)
    core = re.sub(f"^(?:{_OPENING} )+", "", re.sub(f"^{_CARRIER}(?: |$)", "", opened))
    return re.sub("^(?:(?:that|because|for(?! some| once\\b| a change)|of) )+", "", core)


_SENSES = word_set("have having hear hearing let see seeing watch watching")
_PARTNER = _one_of(
    """
    better_half boyfriend darling fiance fiancee girlfriend honey husband love man other_half partner
    significant_other spouse sweetheart wife woman
    """
)
_LINKS = f"(?:{_one_of('how the_way when while because that if even_though')} )*"
_NO_GERUNDS = word_set(
    """
    amazing anything caring charming giving forgiving loving understanding morning evening everything nothing
    something
    """
)
_NO_NAMES = word_set(
    """
    breakfast children coffee dad dinner everybody everyone everything family father food friends god
    home kids life lunch mom mother music nobody nothing people rain sleep snow someone
    something sun supper tea tomorrow weather work
    """
) | (STOP_WORDS | _TIME | _PREPOSITIONS)
_PAST = word_set(
    """
    bought brought built came caught cut did drove drew fed felt forgave found gave got had heard held
    hung kept knew laid left let lit made met paid put ran read said sang sat saw sent slept spoke stood
    stuck swept taught thought threw told took understood went woke won wore wrote
    """
)
_PRESENT = word_set(
    """
    asks believes brings calls cares cleans comes cooks does gets gives goes has helps holds is keeps
    knows laughs lets listens looks loves makes puts remembers says shows sits smiles stays supports
    takes tells thinks tries trusts understands waits was works
    """
)
_PERSONAL = _one_of(
    """
    a an always brave calm caring clever considerate easy cute forgiving fun funny generous gentle here home
    honest kind loving loyal my open patient polite smart strong supportive sweet tender there
    thoughtful trying understanding with working
    """
)


def _said_to_partner(core: str) -> str:
    """Return *core* with the partner as "you", whether it named them, described them or spoke to them."""
    text = _name_marked(re.sub(rf"\bmy (?:(?!my )\w+ ){{0,2}}?{_PARTNER}\b", "@", core))
    text = re.sub(rf"@ 's(?= {_ADVERBS}(?:{_PERSONAL}|been)\b)", "you is", text)
    text = text.replace("@ 's", "your").replace("@", "you")
    text = re.sub(r"\b(?:he|she|they|him|them)\b", "you", text)
    text = re.sub(r"\bher\b", _you_or_your, re.sub(r"\b(?:his|their)\b", "your", text))
    text = re.sub(r"\byou and (?:i|me)\b|\b(?:me|i) and you\b", "we", text)
    text = re.sub(r"^you for (?=\w+ing\b)", "you ", re.sub("^you for (?=your |the )", "", text))
    return _gerund_owned(text)


def _name_marked(text: str) -> str:
    """Return *text* with "@" for a first word that must be a name: it owns something, acts, or is thanked."""
    opening = re.match(rf"({_LINKS})(\w+) ('s|for|{_ADVERBS}(\w+))(.*)", text)
    if opening is None or opening[2] in _NO_NAMES:
        return text
    named = opening[3] == "'s" or _acts(opening[4] or "", opening[5])
    if opening[3] == "for":
        named = re.match(r" \w+ing\b", opening[5]) is not None
    return f"{opening[1]}@ {opening[3]}{opening[5]}" if named else text


def _acts(verb: str, rest: str) -> bool:
    """Return whether *verb*, with the *rest* after it, is what a person does rather than a thing."""
    if verb in {"is", "was"}:
        return re.match(rf" {_ADVERBS}(?:{_PERSONAL}|\w+ing)\b", rest) is not None
    past = verb.endswith("ed") and verb not in {"tasted", "smelled", "sounded"}
    return past or verb in _PAST or verb in _PRESENT


def _you_or_your(her: "re.Match[str]") -> str:
    """Return what *her* stands for: somebody, or somebody's."""
    following = her.string[her.end() :].split(maxsplit=1)
    before = her.string[: her.start()].split()[-1:]
    somebody = not following or following[0] in STOP_WORDS | _TIME or not _SENSES.isdisjoint(before)
    return "you" if somebody else "your"


def _gerund_owned(text: str) -> str:
    """Return *text* with "you" before a gerund that is the partner's: "your making tea", "making tea"."""
    owned = r"\byour (?=(?:being|trying|staying|making|doing)\b|\w+ing (?:me|us|the|my|so)\b)"
    text = re.sub(owned, "you ", text)
    first, _, rest = text.partition(" ")
    gerund = first.endswith("ing") and first not in _NO_GERUNDS and re.search("[aeiouy]", first[:-3])
    company = re.match(r"(?:\w+ ){0,2}(?:you|together|alone)\b", rest)
    return f"you {text}" if gerund and not company else text


# --- What it is about -----------------------------------------------------------------------------

_VAGUE = word_set(
    """
    a all and anything everything fine good guess hm hmm i idea it no nope not nothing ok okay pass skip
    really something stuff sure that the thing things this uh um very well what yeah yes
    """
)
_NO_ANSWER = "(?:i )?(?:really )?" + _one_of(
    """
    do_not_know do_not_really_know do_not_have_any do_not_have_anything can_not_think have_nothing
    have_no_idea am_not_sure not_sure
    """
)


def _shape(core: str) -> Shape:
    """Return what *core*, an appreciation said to the partner, is about."""
    if re.match(_NO_ANSWER, core) or not any(map(_says_something, core.split())):
        return Shape.UNCLEAR
    if _stings(core):
        return Shape.BACKHANDED
    if re.search(_JOINT, core) and not re.search(_JOINED, core):
        return Shape.TOGETHER
    return _shape_of_praise(core)


def _says_something(word: str) -> bool:
    return word not in _VAGUE and len(word) > 1 and re.search("[aeiouy]", word) is not None


_OUTING = _one_of("\\w+ing time day evening walk talk dinner breakfast lunch coffee date night")
_JOINT = _lines(
    rf"""
\btogether\b
^us$
^us \w+ing\b
^(?:both|the two) of us\b
^we\b
^\w+ing (?:\w+ ){{1,2}}with you\b
^(?:\w+ ){{0,3}}{_OUTING} (?:with|to|beside|near) you\b
"""
)
_UNITES = _one_of("bring brings brought get got hold holds held keep keeps kept pull pulled put putting")
_JOINED = rf"\b{_UNITES}\b.* together\b"


def _shape_of_praise(core: str) -> Shape:
    said = re.sub(_SETTING, "", core).split()
    focus = _focus(said)
    if focus is None:
        return _shape_without_you(core)
    word, rest = said[focus], said[focus + 1 :]
    if word == "your":
        return _shape_of_noun(_head(rest))
    if word == "our":
        return Shape.OBJECT if _head(rest) in _AT_HOME else Shape.TOGETHER
    if word == "we":
        return Shape.TOGETHER
    return _shape_of_deed(" ".join(said[:focus]), " ".join(rest))


def _focus(said: "Sequence[str]") -> int | None:
    """Return where the first word stands that says whom it is about: you, your, we or our."""
    found = [at for at, word in enumerate(said) if word in {"your", "our"} or _is_subject(said, at)]
    if not found:
        return None
    # "When we were broke you made soup": the setting comes first, the partner's deed after it.
    if said[found[0]] == "we" and said[0] in {"when", "while", "after", "before", "even"}:
        return next((at for at in found if said[at] == "you"), found[0])
    return found[0]


_NO_VERBS = word_set("a and as because but my so the this when")


def _is_subject(said: "Sequence[str]", at: int) -> bool:
    if said[at] not in {"you", "we"} or at + 1 == len(said):
        return False
    before, after = said[at - 1] if at else "", said[at + 1]
    no_verb = after in _PREPOSITIONS | _TIME | _NO_VERBS
    return before not in _PREPOSITIONS and not no_verb


_EFFORT = _lines(
    rf"""
^(?:not|never) (?:\w+ )?(?:give|gave|given|giving|quit|quitting)\b
^(?:try|tries|tried|trying)\b
\befforts?\b
^(?:do|does|did|doing) your best
^work(?:s|ed|ing)? (?:\w+ ){{0,2}}?(?:on|at it|at this|hard|through)\b
^(?:keep|keeps|kept|keeping) (?:on )?(?:trying|going|working|at it)
^put(?:s|ting)? (?:in\b|(?:so much |a lot of |real |some )?(?:work|time|thought|energy)\b)
^learn(?:s|ed|ing)? (?:how )?to\b
^chang(?:e|es|ed|ing)\b(?! (?:a|the|my|our)\b)
^(?:give|gives|gave|giving) (?:it|this|us) a(?:nother)? (?:try|shot|chance|go)\b
^want(?:s|ed)? (?:to|us)\b
^(?:{_BE} )?{_ADVERBS}willing\b
^(?:go|goes|went|going|come|came|coming) to (?:\w+ )?(?:counsel|therapy|a session)
"""
)
_AROUND = _one_of(
    "here there around home present nearby beside by_my next_to with_me with_us in_my_life part_of mine"
)
_NEAR = "(?:around|beside|by|for|next|there|up(?= with| for|$)|with)"
_PRESENCE = _lines(
    rf"""
^{_BE} {_ADVERBS}(?:right |back )?{_AROUND}\b
^stay(?:s|ed|ing)?\b(?! (?:calm|honest|kind|late|out|patient|quiet|strong)\b)
^(?:come|comes|came|coming)\b(?! (?:up with|clean|across)\b)
^(?:sit|sits|sat|sitting|hang|hung|hanging|lie|lay|lying|wait(?:s|ed|ing)?) (?:\w+ )?{_NEAR}\b
^wait(?:ed|ing)?$
^(?:show|turn)(?:s|ed|ing)? up\b
^(?:stand|stands|stood|standing|stick|sticks|stuck|sticking) (?:around|beside|by|next|with)\b
^join(?:s|ed|ing)? (?:me|us)\b
^(?:keep|keeps|kept|keeping) me company
^(?:spend|spends|spent|spending) .*\b(?:time|day|evening|night)\b
"""
)
_FEELS_FOR = _one_of(
    """
    love loves loved care cares cared believe believes believed trust trusts trusted understand understands
    understood know knows
    """
)
_TRAIT = _lines(
    rf"""
^{_BE}\b(?! {_ADVERBS}(?:at|back|in|off|on|out|up|the (?:first|one))\b)
^(?:have|has) (?:a|an|such|so much)\b
^{_FEELS_FOR}\b
^(?:laugh|smile|look|smell|sound|move|think)s?\b(?! (?:after|for|into|up)\b)
"""
)
_MANNER = rf"{_one_of('dance dances sing sings talk talks walk walks')}\b"
_QUALITY = r"(?!far\b|long\b|much\b|often\b|well\b)\w"
_STEADY = rf"(?:stay|stays|stayed|remain|remained|keep|kept|look|looked|{_BE})\b"


def _shape_of_deed(before: str, predicate: str) -> Shape:
    """Return what "you *predicate*" is about, after the words *before* it ("how hard", "the way")."""
    done = _without_helpers(predicate)
    manner = before.endswith("the way") or before == "how"
    shape = Shape.DID
    if re.search(_EFFORT, done) or re.search(r"\befforts?\b|how hard$", before):
        shape = Shape.EFFORT
    elif re.match(rf"how {_QUALITY}", before) and re.match(_STEADY, done):
        shape = Shape.TRAIT
    elif re.search(_PRESENCE, done):
        shape = Shape.PRESENCE
    elif re.search(_TRAIT, done) or (manner and re.match(_MANNER, done)):
        shape = Shape.TRAIT
    return shape


_PAST_FORM = _one_of(" ".join(sorted(_PAST)))
_ADJECTIVE_IN_ING = _one_of(" ".join(sorted(_NO_GERUNDS)))
_HELPER = _one_of("do does did will would can could")
_OBJECT_NEXT = _one_of("the a an my your so it this all")


def _without_helpers(predicate: str) -> str:
    """Return *predicate* from its main verb on: "have always been there" becomes "been there"."""
    main = re.sub(f"^{_ADVERBS}", "", predicate)
    main = re.sub(rf"^(?:{_HELPER}|have|has|had) {_ADVERBS}(?=(?:not|never)\b)", "", main)
    main = re.sub(rf"^{_HELPER} {_ADVERBS}(?=\w)(?!{_OBJECT_NEXT}\b)", "", main)
    main = re.sub(rf"^(?:have|has|had) {_ADVERBS}(?=(?:been|\w+ed|{_PAST_FORM})\b)", "", main)
    return re.sub(rf"^{_BE} {_ADVERBS}(?!{_ADJECTIVE_IN_ING}\b)(?=\w{{2,}}ing\b)", "", main)


_ABSTRACT = r"\w{2,}(?:ness|ity|alty|esty|ship|ism|ance|ence)$"
_QUALITIES = word_set(
    """
    affection attitude attention calm care compassion courage creativity devotion eyes face faith
    forgiveness grace grit hair hands heart hope humor humour integrity jokes joy laugh laughter love mind
    passion personality sense smile soul spirit strength style touch trust understanding voice
    warmth way wisdom wit
    """
)
_DEEDS = word_set(
    """
    advice apology call card compliment compliments gift help hug hugs kiss kisses letter massage
    message messages note present support text texts thanks
    """
)
_COMPANY = word_set("company presence time")
_STRIVING = word_set("attempt attempts commitment dedication effort efforts progress try willingness work")
_SHARED = word_set("adventure chat conversation dance date talk talks trip walk walks")
_AT_HOME = word_set(
    "apartment bed car cat children couch dog flat garden home house kids kitchen place table"
)


def _head(said: "Sequence[str]") -> str:
    """Return the noun that *said* opens with: "kind" "heart" "last" "night" has "heart"."""
    head = ""
    for word in said:
        if word in STOP_WORDS or word in _TIME or word in _PREPOSITIONS or word in {"even", "always"}:
            if head:
                break
            continue
        head = word
    return head


def _shape_of_noun(noun: str) -> Shape:
    """Return what "your *noun*" is about."""
    shape = Shape.OBJECT
    if noun in _COMPANY:
        shape = Shape.PRESENCE
    elif noun in _STRIVING:
        shape = Shape.EFFORT
    elif noun in _DEEDS:
        shape = Shape.DID
    elif noun in _QUALITIES or re.match(_ABSTRACT, noun):
        shape = Shape.TRAIT
    elif noun.endswith("ing"):
        shape = Shape.DID
    return shape


def _shape_without_you(core: str) -> Shape:
    """Return what *core* is about when the partner isn't the one who acts or owns in it."""
    if re.search(r"\babout you\b", core) or re.match(r"i .*\b(?:on|trust|talk to|tell|believe) you\b", core):
        return Shape.TRAIT
    if re.search(r"\byou\b", core):
        return Shape.PRESENCE
    if re.match(r"(?:i|me|my|myself)\b", core):
        return Shape.SELF
    noun = _head(core.split())
    if noun in _SHARED:
        return Shape.TOGETHER
    return Shape.OBJECT if noun.endswith("ing") or noun == "time" else _shape_of_noun(noun)


# --- A sting in it --------------------------------------------------------------------------------

_HARSH = _one_of(
    """
    annoying awful boring clingy dumb fool grumpy hopeless horrible idiot jerk lazy liar
    mean(?!_(?:the|so|a|everything)) moody needy pathetic rude selfish slob stupid terrible useless
    """
)
_FAULT = (
    r"(?:(?:yell|shout|scream|complain|ignor|cheat|nagg?|critici[sz]|interrupt|forget|forgot(?! yourself)"
    r"|blam|insult|mock|ruin|scroll|sulk|whin)\w*|argu(?:e|es|ed|ing)\b(?! for\b)"
    r"|(?:lie|lies|lied|lying) (?:to|about)\b)"
)
_CARING = _one_of(
    """
    apologize apologise call care clean cook do_anything help hug lift listen notice remember say share show
    talk thank think try understand
    """
)
_SELDOM = _one_of("not never rarely hardly barely")
_STING = _lines(
    rf"""
\bfor (?:once|a change)\b
\bfirst time in your life\b
\bunlike\b(?! (?:any|i\b|me\b))
\b(?:than|unlike|as) (?:usual|normal)\b
\bthan nothing\b
\bless (?:of )?(?:an? )?{_HARSH}\b
\binstead of (?:\w+ )?{_FAULT}
\bfor (?:someone|somebody|a person) (?:who|that|like|so)\b
\bat least (?!(?:once|one|twice|two|three|a|we)\b)
\bif only\b
\bi wish\b
(?<!but )\byou (?:should (?!know|hear|see|be)|ought to\b|could have\b(?!.* (?:but|and)\b))
\bif you (?:would|could|had)\b
\bonly (?:\w+ )?(?:when|if|after|because) (?:i|you)\b
\babout time\b
\btook you\b
\b(?:maybe|please|but) next time\b
\bwhen(?:ever)? you (?:bother|feel like it)
\bbother(?:ed)? to\b
\bmanaged not to\b
\bcan be \w+ when you want
\b(?:better|fun|good|kind|nice|sweet) when you {_BE} (?:not|asleep|gone|quiet)\b
\bnot (?:mess|screw|blow)\b
\b\w+er when you\b.* (?:more|less)\b
\bhad to (?:ask|beg|nag|remind|tell) (?:you|(?:\w+ )?times)
\bwithout (?:\w+ ){{0,3}}(?:nag|begg?|scream)\w*\b
\byou (?:do |does |did |have |has )?{_SELDOM} (?:even |ever |really )?{_CARING}\b(?! (?:less|twice)\b)
(?<!but )\byou (?:always |constantly |keep |kept |just )*(?:{_BE} )?(?:always )?{_FAULT}
\byou {_BE} (?:not )?(?:\w+ )?(?:an? |so |such )?{_HARSH}\b
\bhow {_HARSH} you\b
\byour (?:\w+ )?(?:laziness|selfishness|stupidity|lies|lying|excuses|nagging|whining|complaining|cheating)\b
"""
)
_HARDSHIP = _one_of(
    """
    afraid angry argue busy difficult exhausted fight hard have_to hurt late long_day nervous
    rough scared sick hurting worried stressed tired tough upset
    """
)
_SETTING = rf"^(?:even though |although |though )?you {_BE} {_ADVERBS}{_HARDSHIP}\b.* (?=you )"
_COLD_WATER = r"\b(?:again|burned|burnt|cold|late|too|wrong)\b"
_UNMEANT = _one_of("have_to need_to want_to feel know like_it mind")
_NEVERTHELESS = _one_of("anyway came did_the kept made_it managed stayed still tried")
_REPROACH = _lines(
    rf"""
\b{_SELDOM}\b(?! (?:\w+ )?{_UNMEANT}\b)
\b(?:usually|normally|should|could have|i wish|next time|failed|only|had to|took)\b
{_FAULT}
\b{_HARSH}\b
"""
)


def _stings(core: str) -> bool:
    """Return whether *core* takes back with one hand what it gives with the other."""
    return bool(re.search(_STING, core)) or _at_last(core) or _takes_back(core)


def _at_last(core: str) -> bool:
    """Return whether "finally" is said of the partner; "we finally talked" is a relief, not a reproach."""
    before, found, _ = core.partition("finally")
    subjects = re.findall(r"\b(?:i|we|you)\b", before)
    return bool(found) and (not subjects or subjects[-1] == "you")


def _takes_back(core: str) -> bool:
    """Return whether a contrast ("but you ...", "even though you never ...") turns praise into reproach."""
    contrast = re.search(r"(?<!one )(?<!body )\b(?:but|although|though|except|however|even if)\b", core)
    if contrast is None:
        return False
    before, after = core[: contrast.start()], core[contrast.end() :]
    if re.match(r" (?:i|we) (?!had to|wish)", after) or re.search(rf"\b{_UNMEANT}\b", after):
        return False
    if contrast[0] != "but":
        return bool(re.search(_REPROACH, after)) or " you always " in after
    if re.search(f"{_REPROACH}|{_COLD_WATER}", after):
        return True
    # "I was rude but you stayed kind", "you don't agree but you listen": only after praise does it take back.
    praised = re.search(r"\byour?\b", before) and not re.search(
        rf"\b(?:nobody|no one|{_SELDOM}|{_HARDSHIP})\b", before
    )
    return bool(praised) and after.startswith(" you ") and not re.search(rf"\b{_NEVERTHELESS}\b", after)


# --- Effect and moment ----------------------------------------------------------------------------

_INNER = _one_of(
    """
    feel smile laugh cry think want realize believe forget happy glad proud safe calm strong warm special
    better good more less hope \\w+ful \\w+ed \\w+ier calmer stronger relax rest sleep breathe get_through
    cope
    focus see understand a_lot so_much really
    """
)
_GIFT = _one_of(
    "hope strength peace energy courage comfort confidence joy room time_to break lift moment rest space"
)
_DAY = _one_of(
    "day night morning afternoon evening weekend week month year summer winter spring fall autumn time"
)
_EASIER = _one_of("\\w+er easy possible special fun")
_STATE = _one_of("am can could did_not felt feel got had hate have need needed was worry")
_MAKE = "(?:make|makes|made|making)"
_EFFECT = _lines(
    rf"""
\b{_MAKE} (?:me|us) {_ADVERBS}{_INNER}\b
\bhelp(?:s|ed|ing) (?:me|us) {_ADVERBS}(?:to )?{_INNER}\b
\b(?:it|that|this|which|really|what) (?:\w+ )?help(?:s|ed)\b
\bhelped (?:me|us)$
\b{_MAKE} (?:my|our) (?:\w+ )?(?:{_DAY}|life)\b
\b{_MAKE} (?:an? |all )?(?:\w+ )?difference\b
\b{_MAKE} (?:it|things|everything|today|life|the \w+|my \w+|mornings) (?:\w+ )?{_EASIER}\b
\bmean(?:s|t)? (?:an? |so |very |really )*(?:lot|much|the world|everything|something|to me)\b
\b(?:give|gives|gave) (?:me|us) (?:a |some |new |so much |a bit of |a little )*{_GIFT}\b
\b(?:because|since|so|so that) i (?:\w+ )?{_STATE}\b
(?<!you )(?<!how i )\b(?:feel|feels|felt|feeling)\b
\b(?:it|that|which) (?:meant|means) (?:that )?(?:i|we)\b
\b(?:so|so that) (?:i|we) (?:could|can)\b
\bi (?:\w+ )?needed (?:it|that|this)\b
\bwhat i needed\b
\b(?:cheer|calm|comfort|lift|sooth|touch|mov|sav|reassur)(?:s|es|ed) (?:me|us)\b(?! (?:a|some|the)\b)
\b(?:lift|warm|touch|sooth)(?:s|es|ed) my (?:heart|mood|spirits)\b
\b(?:off|from) my (?:mind|shoulders|plate)\b
\bwithout (?:it|that|you) i\b
\bi (?:am|was) (?:\w+ )?(?:relieved|touched|moved|calmer|happier|able to|less|more)\b
"""
)
_WEEKDAY = f"{_one_of('monday tuesday wednesday thursday friday saturday sunday')}s?"
_MEAL = _one_of("breakfast lunch dinner supper bedtime night noon midnight christmas thanksgiving")
_OCCASION = _one_of("birthday anniversary weekend trip drive walk way flight phone vacation")
_NOT_AT = "(?<!good )(?<!great )(?<!look )(?<!laugh )(?<!smile )(?<!looked )(?<!laughed )(?<!smiled )"
_MOMENT = _lines(
    rf"""
\b(?:today|tonight|yesterday|lately|recently|earlier|just now|ago|{_WEEKDAY})\b
\b(?:this|last|that|every|each|all|one|the other|in the) {_DAY}\b
\bthe {_DAY} (?:that |when |before|after|you|we|i)\b
\b(?:when|whenever|while|during|before) \w
(?<!look )(?<!looks )(?<!looked )(?<!looking )\bafter (?!all\b)\w
\bat {_MEAL}\b
{_NOT_AT}\bat the \w
\b(?:on|for) (?:the|my|our|your|his|her|their) (?:\w+ )?{_OCCASION}\b
"""
)


# --- Hurt in place of thanks -------------------------------------------------------------------------------


_QUARREL = (
    rf"\b{_one_of('we you he she they')} (?:{_ADVERB} )*(?:just |only )?(?:"
    r"had (?:a|another|this|the) (?:\w+ )?(?:fight|argument|quarrel|row)|fought|argued"
    r"|(?:have|has|had) (?:not )?(?:spoken|talked) (?:for|in|since)"
    r"|are (?:not speaking|not talking|fighting))\b"
)
_UPSET = (
    rf"\bi {_one_of('am feel felt')} (?:so |really |very |still |just )*"
    rf"{_one_of('angry annoyed betrayed disappointed fed_up furious hurt lonely mad sad sick_of upset')}"
    r"\b"
)
_WRONGED = (
    rf"\b{_one_of('you he she they nobody no_one')} (?:{_ADVERB} )*"
    rf"{_one_of('never hurt hurts lied lies ignore ignores ignored forgot forgets always_forget cheated')}\b"
)
_UNKIND = (
    rf"\b(?:{_one_of('you he she they it')} (?:{_BE}|have been|has been) |nothing )(?:\w+ )?(?:\w+ )?"
    rf"{_one_of('awful terrible horrible mean cruel selfish cold distant unfair unkind rude')}\b"
)

_REFUSAL = (
    rf"\b(?:can not stand|i hate) {_one_of('you him her it this them')}\b"
    rf"|^(?:this|that|it) is (?:so )?{_one_of('stupid dumb silly pointless useless')}\b"
    r"|^(?:just )?leave me alone|^forget it$"
)


def sounds_hurt(text: str) -> bool:
    """Tell whether hurt, a quarrel or a complaint is told in place of an appreciation."""
    said = _spelled_out(words(text)[:_LONGEST])
    if re.search(_CARRIER, said):
        return False
    return any(re.search(pattern, said) for pattern in (_QUARREL, _UPSET, _WRONGED, _UNKIND, _REFUSAL))
