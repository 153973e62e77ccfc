"""What people say in an apology: the wordings that tell a slip, or what is good, from the rest."""

import re
from enum import StrEnum, unique
from functools import cache
from typing import Final

from lantern.coaching.text import word_set

__all__ = ["DANGLING", "Good", "Next", "Part", "Slip", "pattern"]


@unique
class Part(StrEnum):
    """One part of an apology, in the order in which they are practised."""

    RESPONSIBILITY = "responsibility"
    REPAIR = "repair"
    REGRET = "regret"
    EXPLANATION = "explanation"
    CHANGE = "change"
    FORGIVENESS = "forgiveness"


@unique
class Slip(StrEnum):
    """What makes an apology hard to hear, worst first."""

    UNWILLING = "unwilling"
    """It refuses: "I did nothing wrong"."""
    BLAME = "blame"
    """It puts the blame on the partner: "you made me"."""
    DEMAND = "demand"
    """It asks for something in return: "now get over it"."""
    YOUR_FEELING = "your_feeling"
    """It's sorry for the partner's feeling in place of the deed: "I'm sorry you felt that way"."""
    IF = "if"
    """It isn't sure that anything happened: "if I hurt you"."""
    BUT = "but"
    """It takes back what came before."""
    EXCUSE = "excuse"
    """It gives the blame to something else: "I was tired so"."""
    MINIMIZE = "minimize"
    """It makes it small: "only a joke"."""
    PASSIVE = "passive"
    """Nobody did it: "mistakes were made"."""
    SHAME = "shame"
    """It sinks into shame, so that the partner would have to comfort: "I'm the worst person"."""
    QUESTION = "question"
    """It asks where it should say."""
    VAGUE = "vague"
    """It names no deed or no step: "for everything", "I'll do better"."""
    HALF = "half"
    """It breaks off, or says only the first words."""


@unique
class Good(StrEnum):
    """What helps an apology to land."""

    DEED = "deed"
    """It names what was done, with "I"."""
    OWNED = "owned"
    """It says whose fault it was: "I was wrong"."""
    EFFECT = "effect"
    """It says what the deed did to the partner."""
    REPAIR = "repair"
    """It offers one concrete thing."""
    CHANGE = "change"
    """It says concretely what will be different."""
    REGRET = "regret"
    """It says sorry."""
    REASON = "reason"
    """It tells how it came about, without an excuse."""
    ROOM = "room"
    """It leaves the partner free to forgive or not."""


@unique
class Next(StrEnum):
    """What could be added."""

    ADD_DEED = "add_deed"
    ADD_EFFECT = "add_effect"
    ADD_REPAIR = "add_repair"
    ADD_REGRET = "add_regret"
    ADD_WHAT_FOR = "add_what_for"
    """Sorry is said; what for isn't."""
    ADD_REASON = "add_reason"
    ADD_NO_EXCUSE = "add_no_excuse"
    """The reason is told; that it doesn't excuse the deed isn't."""
    ADD_CHANGE = "add_change"
    ADD_ROOM = "add_room"


# One alternative a line; an indented line carries on the one above. They are matched over words with
# contractions opened ("do not"). "|" is where a sentence begins or ends, which is rarely marked in speech.
_SLIPS: Final[dict[str, str]] = {
    Slip.UNWILLING: r"""
(?:nothing|do not have anything|not anything)(?: for me)? to (?:apologi[sz]e|be sorry|say sorry)
i (?:will|am|do) not (?:going to |want to |have to )?(?:apologi[sz]e|say (?:i am )?sorry|sorry)
why should i (?:apologi[sz]e|say (?:i am )?sorry|be sorry)
i did (?:nothing|not do anything) wrong
i did not do anything(?: really)?(?= [|])
i do not (?:see|know|think|get) (?:what i (?:did|have done)(?: wrong)?|(?:what|that|why
  |how) i (?:should|need|have to))
i do not (?:see|think|believe)(?: that)? i (?:did anything|have done anything|did wrong)
i would (?:say (?:i am )?sorry|apologi[sz]e) if
{sorry}(?: that)? i am not perfect
for being human
all my fault (?:like|as) (?:always|usual)
(?:oh|sure|right|yeah|of course)(?: \w+){0,2} (?:it is )?(?:always |all )?my fault
for (?:existing|breathing|living|being (?:born|alive|human)|having feelings)(?= [|])
i have (?:done nothing|not done anything) wrong
(?:is|was) not my fault
(?:you|he|she|they) should (?:be the one to |be )?(?:apologi[sz]e|say sorry|saying|apologi[sz]ing
  |doing this)
i (?:can|will) not change
i am not going to change
nothing i can (?:do|change|say)
""",
    Slip.BLAME: r"""
you (?:\w+ )?(?:made|make) me (?!dinner|coffee|tea|breakfast|lunch|laugh|smile|happy|soup|a )\w+
you (?:\w+ )?(?:drove|drive|forced|pushed|push|provoked|provoke|triggered) me
you started (?:it|this|that|the|all|a|with|yelling|shouting|screaming|nagging|fighting|arguing)
because you (?!deserve|matter|mean|are (?:important|right|the)|need|trust|asked me|had to|did nothing)\w+
(?:because of you|thanks to you)
you (?:never|always) (?!deserve|trust)\w+
your (?:own )?fault
(?:your|the) nagging
you (?:do|did) (?:it|that|the same)(?: thing)? too
(?<!not what )you (?!deserve)(?:\w+ ){1,5}either(?= [|])
you (?:\w+ )?(?:had|have|played|own) (?:a|your|some) (?:part|share|role|hand) in
(?:were|are) asking for it
but you would have (?:\w+ )?(?:made|said|been|gotten|yelled|freaked|started|blamed)
would not have (?:to|had to) (?:\w+ ){1,2}if you
only (?:after|when) you (?:did|had|said|started|yelled|shouted)
(?<!not )you (?:are|were) (?:\w+ ){0,3}too(?= [|])
you (?:are|were) (?:\w+ ){0,2}(?:all the time|no better|just as|the one who|too sensitive|so sensitive
  |oversensitive)
you (?:were|are|kept|keep) (?:\w+ )?(?:nagging|pushing|yelling|provoking|on my case|bugging|picking)
(?:is|was|are|were) (?:not )?always on my case
we both (?:said|did|know|fought|made|got)
you (?:did|said|began|hit|were|\w+ed) (?:it |that )?(?:first|worse)
you were (?:\w+ ){0,2}(?:impossible|unreasonable|difficult|awful|a pain|in a mood)
you were (?:gone|never|away|always)(?: \w+){0,3} so i
you are (?:making|blowing|turning)(?: \w+){0,3} (?:mountain|deal|out of|proportion|drama)
you (?:totally |completely )?(?:overreact|exaggerat)\w*
you (?:have|had|have got) to admit
you know how i (?:get|am)
(?:push|pushed|pushing) my buttons
you (?:were|did|would|could|have|had|do) not (?:\w+ ){1,5}so i
if you (?:do|did) (?:yours|your part)
you owe me
(?:takes two|both (?:to blame|at fault))
if you (?:had|were not|had not|did not|would not|would just|would only)
(?:if|when) you (?:will |would )?(?:stop|quit|start|change|admit|apologi[sz]e)
you should not have
you could have
""",
    Slip.DEMAND: r"""
you (?:really |just |also )?(?:have to|need to|must|ought to|better|had better
  |should)(?: \w+)?(?: \w+)? (?:forgive|accept|move
  | on|get over|let|forget|stop|believe|trust|drop|leave)
(?:so|now|please|just)? ?(?:can|could|will|would) (?:we|you)(?: \w+){0,2} (?:move on|drop|forget|let it
  |get over|leave it)
let it go
(?:get|gotten|got) over (?:it|this|that)
are we (?:good|okay|ok|fine|even|done|cool)
(?:happy|satisfied|better|okay) now(?= [|])
(?:want|need|expect) you to forgive
forgive me by
you (?:already )?forgave (?:her|him|them|your)
what (?:more|else) (?:do you want|can i say|should i say|am i supposed to)
(?:both|just|all) (?:just )?forget (?:about )?(?:it|this|that)
how many (?:more )?times
i (?:already |have already )?(?:said|told you) (?:that )?i (?:am|was) sorry
i (?:have |already |have already )apologi[sz]ed(?: \w+){0,2} so
your turn to
it is (?:about )?time (?:to|that you|you)
(?:is not that|that is not|is that not) enough
just say you forgive
you (?:can not|will not) stay mad
(?:now|so) it is (?:your turn|on you|up to you)
(?<!to )forgive me (?:now|already|or|right now)(?! not)
(?<!would )(?<!you )(?<!to )stop (?:bringing it up|punishing|being (?:mad|angry|upset))
(?<!not )expect (?:you to|forgiveness)
why can (?:not you|you not)
when (?:will|are) you (?:going to )?(?:finally )?(?:get over|forgive|stop)
i need you to (?:forget|move on|get over)
""",
    Slip.YOUR_FEELING: r"""
{sorry}(?: that| for how| how| about how)? you (?!were (?:left|alone)|had to|sat|waited|have to)\w+
{sorry}(?: that| if)? your feelings
""",
    Slip.IF: r"""
{sorry} if
if (?:i|it|that|this|anything|something|what i|my \w+|any of)(?: \w+){0,5} (?:hurt|upset|offend\w*
  |bother\w*|insult\w*)
if (?:i|it|that|this|anything|something|what i|my \w+|any of)(?: \w+){0,4} (?:came across|came off|made you
  |disappoint\w*)
if you (?:were|felt|got|took|feel) (?:\w+ ){0,2}{upset}
if you (?:felt|took it|thought i)
(?:may|might) have (?:hurt|upset|offended|bothered|made you|disappointed|come across)
{sorry} (?:it|that|this|what i \w+) (?:may|might) have
""",
    Slip.BUT: r"""
but
however
(?:al|even )?though you (?!had|have|would|asked|told|trusted|needed|wanted|did not|were (?:counting
  |waiting))\w+
""",
    Slip.EXCUSE: r"""
(?:could|can) not help (?:it|myself|my)
(?:had|have) no (?:other )?choice
that is (?:just )?(?:how|who|the way) i am
(?:any ?one|any ?body|every ?one|every ?body) (?:else )?would
(?:men|women|guys|people|we) are (?:just )?(?:like that|that way)
i (?:did not|never|do not)(?: really)? (?:mean|meant|intend|want)(?:ed)? (?:it|to (?:hurt|upset|be|do|make
  |offend)|any)
i was (?:just|only) trying
i only (?:did|said|wanted|meant|yelled|lied|tried)
what (?:did|do) you expect
(?:alcohol|drink|drinking|stress|job|work|booze|wine|medication)(?: that)? (?:made|makes|is what made) me
in my defense
to be fair
i am (?:just |simply )?(?:not|no|bad|terrible) (?:good )?at (?:this|that|it|these|talking|feelings)
so what can (?:you|i|we) do
half asleep
if i had (?:only )?known
because (?:nobody|no one) (?:reminded|told|asked|woke)
it is just that i
so of course i
(?:raised|brought up) that way
(?:drinking|drunk|tired|upset|stressed) (?:so )?that is why
did not know what i was (?:saying|doing|thinking)
i was not (?:myself|thinking straight)
i was (?:so |really |very )?drunk and
blame it on
""",
    Slip.MINIMIZE: r"""
(?:it|that|this) (?:was|is) (?:really )?(?:just|only|merely) (?!that i|wrong|mean|cruel|selfish|awful
  |horrible|so
  |not|me|as|my|how|who|the way)\w+
(?:was|is) not (?:really )?(?:that|so|such) (?:a )?(?:bad|big|serious|terrible|important)
(?:not a|no) big (?:deal|thing)
a (?:little |bit )?bit of fun
(?:a bit|a little|kind of|sort of|slightly) (?:rude|late|loud|harsh|mean|upset|unfair|short|grumpy|careless)
(?<!not )(?:just|only) (?:kidding|joking|teasing|a joke|having fun|playing)
(?:did not|does not|do not) mean anything
meant nothing
(?<!not )(?:just|only) (?:once|one time|this once|the one time)
it was (?:one|a single) time
i (?:just|only) (?:looked|talked|texted|kissed|flirted|danced|touched)
at least i
making a (?:big deal|mountain|fuss|scene)
it is not (?:like|as if) i
(?:could be|could have been) worse
(?:harmless|no harm|nobody died|no one died)
(?:tiny|little|small|silly) (?:thing|mistake|lie|slip)
every(?:one|body) (?:does|flirts|lies|forgets|makes)
""",
    Slip.PASSIVE: r"""
mistakes (?:were|have been|got) made
(?<!when )(?<!after )(?<!before )(?:things|stuff|it|this|that|words) (?:just |kind of )?(?:happened
  |happens)(?! because i| when i)
(?:things|stuff|it|words|everything|(?:the|our) (?:argument|fight|evening|night|talk)) (?:(?:just|kind of
  |sort of) )*(?:got out|got ugly|went too far|went wrong|escalated|came out|slipped)
(?:things|words|stuff) (?:were|got|have been) (?:said|done)
(?:it|that|this) (?:just |somehow )?(?:got|was) (?:broken|lost|forgotten|spent)(?! by me)
(?:the|our|your|a) \w+ (?:got|was|were) (?:spent|broken|lost|forgotten|crossed|missed|eaten|used up)
feelings (?:got|were) hurt
(?:trust|promises|lines|rules) (?:was|were|got) (?:broken|crossed)
{sorry} (?:\w+ )?what happened
slipped out
""",
    Slip.SHAME: r"""
i am (?:just |really |honestly |probably )?the worst
i am (?:just |really |such |honestly )*an? (?:\w+ )?(?:horrible|terrible|awful|bad|lousy|rotten
  |disgusting) (?:person|human|husband|wife
  |partner|man|woman|boyfriend|girlfriend|mother|father|mom|dad|spouse)
i am (?:just |really |such |honestly |so )*(?:an? )?(?:\w+ )?(?:idiot|monster|failure|loser|screw up
  |worthless|useless|pathetic
  |stupid|disgusting|no good)
i hate myself
i am (?:just |such )?(?:garbage|trash|scum|dirt|rotten)
i (?:do|did) not deserve (?:you|your|this|any)
you (?:deserve|would be better)(?: \w+)? (?:better|off)
i (?:always )?(?:ruin|destroy|break|wreck) everything
i can not do anything right
i am not good enough
""",
}  # fmt: skip
_SORRY: Final = r"(?:sorry|apologi[sz]e|regret)"
_UPSET: Final = (
    r"(?:upset|hurt|offended|angry|mad|sad|disappointed|annoyed|bothered|insulted|sensitive|emotional"
    r"|that way)"
)
# A "but" that takes nothing back: "without a but", "I was tired but that's no excuse", "not only … but also".
_NO_BUT: Final = r"\b(?:without|no|nothing|say|use|word|any|a|the|or|anything|all) $"
_BUT_OWNED: Final = (
    r"(?:(?:also|still|instead)\b|(?:i know )?(?:that|it|this|there) (?:is|was) (?:no|not an?) (?:excuse"
    r"|reason)|(?:that|it) does not"
    r"|i (?:still |really )?(?:should|was wrong|own|chose|did it|could have|know i)|(?:it"
    r"|that) was (?:wrong|my)|it is (?:yours|your|up to you)"
    r"|i (?:will|can|am going to|would like to|want to) (?!not|say|know|see|be honest))"
)
_TIRED_SO: Final = (
    r"\bi (?:was|am|had been) (?:so |just |really |very |too )*(?:tired|exhausted|stressed(?: out)?|busy"
    r"|hungry|drunk"
    r"|under (?:a lot of |so much )?(?:pressure|stress))\b"
    r"|\bi (?:was|felt) (?:so |just |really |very |too )*(?:sick|angry|upset|mad) (?:so|which is why"
    r"|that is why) "
    r"|\bi (?:just )?(?:had|was having) (?:such )?a (?:really )?(?:bad|long|hard|rough|terrible|tough)"
    r" (?:day|week|night|time|month|year)"
    r"|\bit was (?:just )?a (?:bad|long|hard|rough) (?:day|week|night|time)"
)

# What somebody did, told by the form of the verb; past feelings, wishes and admissions are no deeds.
_DID: Final = (
    r"(?:(?!wanted|needed|tried|hoped|wished|hated|loved|liked|realized|noticed|believed|apologi[sz]ed"
    r"|regretted"
    r"|promised to|learned|started|asked|worried|panicked|failed|messed|screwed|betrayed|disappointed"
    r"|assumed|figured"
    r"|cared|decided|handled|deserved|missed you|used to|said (?:i |that i )?(?:am |was )?(?:sorry"
    r"|nothing)|told myself"
    r"|let you down|took (?:it(?! out)|full|responsibility)|broke your (?:heart|trust)"
    r"|made (?:you (?:feel|sad|mad|angry|upset|cry|doubt)|mistakes|a mistake)|swore (?:i|that|to|never)"
    r"|went (?:about|wrong))"
    r"(?:\w{2,}ed|read|forgot|lied|broke|said|told|left|spent|drank|hid|took|went|made|put|threw|slept"
    r"|wrote|came"
    r"|bought|sold|stole|gave|ate|swore|shut|kept|chose|withheld|drove|spoke|quit|hung|stood|met"
    r"|saw (?:her|him|them)"
    r"|lost|brought|cut|let|blew|bit|ran|sat|sent|set|shook|tore|woke|got (?:drunk|loud|mad at|angry at"
    r"|into)|bet"
    r"|caught|fell asleep|fought|held back|snuck|spat)\b)"
)
_GOODS: Final[dict[str, str]] = {
    Good.DEED: r"""
(?<!anything )(?<!whatever )(?<!everything )(?<!like )(?<!if )(?<!pain )i (?:(?:also|really|then|just|even
  |only|have|had|would(?! not)|always|never|once|not|totally|simply) )*{did}
(?<!what )(?<!than )i did (?!not|nothing|it|that|this|everything|what|wrong|my|so|too|something|i)\w+ \w+
(?<!if )(?<!what )and i (?:did|would) not(?= [|])
(?<!what )i (?:was|have been|had been|kept) (?!trying|feeling|thinking|having|going|hoping|wondering|being
  |worrying|working|driving
  |doing)\w+ing
i was (?:on|at) (?:my|the|that) \w+
i (?:did not|have not|had not|never) (?!slept|sleep|eaten|do anything(?: really)? [|]|mean|want|know
  |think|intend|do anything|realize|notice|see|feel
  |deserve|expect|like)\w+ \w+
i should (?:not )?(?:still )?have (?!known|been better|done (?:better|that|it)|listened to myself)\w+
i (?:was|have been) (?:so |really |very |too |such |being |kind of |a bit |pretty |a total )*(?:late
  |lazy|rude|mean|cold|unfair|harsh|cruel
  |impatient|dishonest|distant
  |disrespectful|sarcastic|(?:a )?(?:total )?jerk|not there|not listening|not honest|selfish with
  |short with|flirting|lying
  |drinking|hiding|ignoring)
(?:sorry|apologi[sz]e|responsibility|fault|regret|wrong|guilty|bad|terrible|awful|ashamed)(?: \w+)? (?:for
  |about|of) (?:not |ever |always |never )?(?!hurting|everything
  |anything|something|nothing|existing|breathing|being (?:bad|like|me|so|such)|disappointing|letting
  |doing)\w+ing \w+
{sorry} (?:not )?(?!hurting|everything|anything|something|nothing|being|disappointing|letting
  |during)\w+ing \w+
(?:wrong (?:of me )?|(?:stupid|mean|cruel|selfish|unfair|rude|thoughtless|awful
  |terrible) of me )to (?!do (?:that|it|this)|you)\w+ \w+
(?:my fault|on me)(?: that)? (?:we|you) (?!feel|are|were mad|got upset)\w+
""",
    Good.OWNED: r"""
(?<!not )my (?:own )?fault
i (?:was|am|know i was|admit i was) (?:so |totally |completely |the one (?:who was )?)?(?:wrong|to blame
  |responsible|in the wrong)
(?:that|it|this|i did|i said) was (?:so |really |very |just )?wrong
(?:fault but mine|nobody else is fault|no one else is fault|nobody is fault but)
(?:i take|taking|i accept) (?:all |full |the |complete )?(?:responsibility|blame)
i own(?! a)
because of me
(?:it was|what i did was) (?:my (?:own )?(?:choice|decision|mistake)|(?:to )?betray you)
(?:stupid|mean|cruel|selfish|unfair|rude|thoughtless|awful|terrible) of me
(?:it|that|this) is (?:all )?on me
i (?:really )?(?:messed|screwed)(?: it| this)? ?up
i blew it
i (?:have )?(?:betrayed|broke|broken) your (?:trust|heart)
i (?:have )?(?:let you down|failed you|hurt you|disappointed you)
i blame myself
""",
    Good.EFFECT: r"""
(?:hurt|scared|embarrassed|humiliated|frightened|worried|disappointed|shamed|worry) you\b
made you (?:feel|cry|doubt|wait|worry|look|wonder|sad|afraid|anxious|question)
(?<!sorry )(?<!sorry that )(?<!if )you (?:must have |have |had )?(?:felt|feel) (?!ready|like (?:that
  |talking)|better|that way)
you (?:looked|found out)
(?:because of me|and (?:then |so )?) you (?:\w+ )?(?:missed|lost|waited|cried|worried|sat|stood|had to)
you (?:got|must have gotten) (?:scared|hurt|upset|worried|soaked|sick)
you (?:had|would) been (?!drinking)\w+ing
you (?:were|must have been) (?:left|alone|waiting|worried|up all|scared|hurt|standing|sitting|crying|lonely
  |counting)
left you (?:\w+ ){0,2}(?:waiting|alone|standing|hanging|with|on your own|by yourself)
(?<!what )(?<!when )you (?:sat|waited|cried|looked for|stood|had to|lost|could not (?:sleep|trust)|worried)
(?:pain|hurt|trouble|worry|stress) (?:that )?i (?:have )?(?:caused|gave|put)
(?:lonely|hard|painful|scary|humiliating|embarrassing|awful|horrible|terrible) for you
how (?:small|lonely|sad|hurt|alone|scared|bad) (?:it|that|i|you)
cost you
you went through (?:it|that|this|all \w+)
""",
    Good.REGRET: r"""
(?<!say )(?<!says )(?<!be )(?<!not )sorry
(?<!to )(?<!not )(?<!will )(?<!should )apologi[sz]ed?
i (?:really |deeply |truly )?regret
i (?:really |just |still )?feel (?:so |really |very |just )*(?:bad|awful|terrible|horrible|guilty|sick
  |ashamed|rotten)
i wish (?:that )?i (?:had|could|did|would|never|was|were)
makes me (?:sick|sad|feel (?:sick|awful|terrible|bad))
remorse
i can not stop thinking about
i hate (?:that|what) i (?:did|said|made|hurt|let)
i am (?:so |really |deeply )*ashamed
(?:hurts|breaks|pains|kills) (?:me|my heart)
""",
    Good.ROOM: r"""
(?:no|any|not in a) (?:rush|hurry|pressure)
when(?:ever)? you (?:are|feel|can)
not (?:today|tonight|now|yet)
may take you
up to you
yours to decide
(?:one|some) ?day
take (?:all the|your|as much) time
you do not (?:have|need) to
do not (?:have|need) to forgive
i (?:do|am|will) not (?:expect|asking|ask|push)
in your own time
i (?:would |will |can )?understand (?:if|that you)
it is (?:okay|ok|all right|alright|fine) if
i (?:can|will) wait
""",
    Good.REASON: r"""
i (?:was|am|felt|had been|got) (?:\w+ )?(?:worried|afraid|scared|stressed|embarrassed|ashamed|angry|tired
  |overwhelmed|lonely|hurt|jealous
  |exhausted|frustrated|too|in|so|lazy|being|left out|nervous|insecure|anxious|sad|rushed|distracted|proud
  |under)
i (?:just )?(?:wanted|hoped|tried) to
i did not (?:want|think|know|see|notice|dare|stop|ask)
i grew up
i had not (?:slept|eaten)
i got (?:scared|angry|nervous|jealous|overwhelmed|defensive)
i (?:thought|told myself|figured|assumed|believed)
i (?:have )?learned
because i (?!had to)
i (?:panicked|froze|snapped|exploded|let|felt|kept|put|did not|could not|never|went|took it out
  |am (?!sorry|so sorry|really sorry|going|willing))
(?:my|our) (?:dad|father|mom|mother|family|parents|boss|work|job|ex) (?:was|were|had|did|has|is|always
  |never|used)
work (?:was|has been|had been)
""",
}  # fmt: skip
_STEP: Final = (
    r"(?<!told you )(?<!said )(?<!promised )(?<!swore )(?<!thought )(?<!told her )(?<!told him )"
    r"\b(?:i (?:will|am going to|would like to|would love to|can|could(?! have)|want to|plan to"
    r"|am willing to"
    r"|promise to|would be glad to)"
    r"|(?:can|may|could|shall) i|how about i|i would(?! have\b| say\b| \w+ed\b| (?:lost|said|been|had"
    r"|gone|never|left"
    r"|told|forgotten|done)\b)|i am(?= \w+ing\b)|starting \w+ (?:i|we both|we)|(?:let|allow) me"
    r"|we (?:could|can|will)|(?:help|better|okay|good) if i|(?:would|do) you (?:want|like) me to|should i"
    r"|i (?:have )?already(?= (?:\w+ed|told|wrote|paid|made|got|gave|took|sent|put|spoke)\b)"
    r"|i have an appointment(?= \w+)"
    r"|from now on (?=(?:the|my|our|no) \w+ \w+)|i (?:have )?(?:already )?(?:started|asked|booked"
    r"|signed up|set up|bought|deleted|arranged"
    r"|made an appointment)"
    r"|i have (?:set|put)|i (?:set|put)(?= (?:up|aside|a|an|it in)\b)|what if i"
    r"|i will not(?= (?!do|be|ever|hurt|let|say|try|happen|change|disappoint|make|get|lie"
    r"|see)\w+ \w+ \w+))(?! not\b)(?: also| now| just| try to| always| even)?"
    r"(?!.*\bor (?:something|whatever|anything)\b)"
    r" (?!make (?:it|this|that|things|everything|all)\b|do (?:better|anything|whatever|everything|it|that"
    r"|about|what)\b"
    r"|(?:really )?(?:try|change|improve|stop)(?: harder| my best| to change|$| \|| i\b|(?: when"
    r"| if) you)|try to be"
    r"|be (?:a |an |so |more |much )?(?:\w+ ){0,2}(?:better|nicer|different|good|kinder|person|partner|man"
    r"|husband|wife)\b"
    r"|never (?:ever )?do|work on (?:it|this|myself|things|us)|fix (?:it|this|that|things|everything)"
    r"|(?:get|do|buy) you something|be (?:more|less) |(?:trying|going|asking|being|feeling|having"
    r"|saying)\b|(?:hope|rather|appreciate|like|love)\b|be (?:better|good|nice|different)"
    r"|(?:say (?:sorry|that i am|it|so|whatever)|be sorry|never|be different)\b|forgive|move on"
    r"|understand|wait\b|ever\b"
    r"|see(?! (?:a|an|some\w*|the|my|our|your)\b)|take it back)"
    r"(?P<what>\w+ \w+)(?!(?: \w+){0,3} when you (?:stop|quit|change))"
)
_ASKS_WHAT_HELPS: Final = (
    r"\bwhat (?:would|could|can|do|else|might)(?: \w+){0,3}? (?:help|need|make it (?:better|right|easier)"
    r"|do for you|do to)\b"
    r"|\bhow can i (?:make|help|fix)|\bask you what you need"
)
_HABIT: Final = (
    r"\b(?:from now on|next time|whenever|every (?:\w+day|day|night|week|time|month|morning|evening)"
    r"|each time|when (?:i|we)|before i)\b"
)
_VAGUE: Final = r"""
(?:for|about|regret) (?:absolutely )?(?:everything|whatever|anything|all of (?:it|this|that)|all (?:this
  |that|the things)|stuff|it all)
(?:for|about|regret) what (?:i did|i have done|i said|i did to you)
(?:for|about|of|regret) (?:how|the way) i (?:am|was|have been|acted|behaved|have acted)
(?:for|about) (?:my|all my) (?:mistakes?|behaviou?r|actions|part|wrongs?|words)
(?:for|about) (?:being (?:bad|like that|me|so)|things|hurting you|the past)
(?<!how to )(?<!how i can )(?<!how do i )make (?:it|this|things|everything) (?:up|right|better|good
  |okay|fine)
or (?:something|whatever|anything)(?= [|])
whatever i did
{sorry} (?:about|for) (?:last|the other|that|this) (?:night|day|week|evening|weekend|time)
(?:it is|this is) over
was not a (?:good|better|great) \w+(?= [|])
(?:handled|done|dealt with) (?:it|that|this|things|everything) (?:a lot |much )?(?:better|differently)
(?:for|about|regret) (?:the|this|that) (?:whole|entire) (?:thing|mess|situation|evening|night|fight)
whatever i (?:have to|can|need)
(?:do|be|try|doing) (?:so much |much |to be |to do )?(?:better|harder|my best|different|differently|nicer
  |good|nice|kinder)
be (?:a |an )(?:\w+ ){0,2}(?:better|good|nicer|different|new) \w+
be (?:more|less) \w+
(?:get|do|buy) you something
(?:different|better) (?:this|next) time
tell me what to do
no more (?:secrets|lies|fights|fighting|yelling)
(?:i will|i am going to|i can|i want to) (?:really )?(?:change|improve|try|work on (?:it|this|myself
  |things))(?= i\b| for you| \|| okay)
(?:do|give you) (?:anything|whatever|everything)
(?:whatever|anything) you (?:want|like|say|need)
(?:never|not) (?:ever )?(?:do (?:it|that|this)|happen) (?:ever )?again
somehow
"""
_HALF: Final = (
    r"(?:(?:um|well|so|okay|oh|and) )*(?:"
    r"(?:i am )?(?:so |very |really |truly |just |sorry )*sorry(?: (?:okay|ok|really|honey|babe|for|that"
    r"|about|if|because|you|i))?"
    r"|i (?:really |want to |would like to )?apologi[sz]e(?: (?:for|that|to|to you|because))*"
    r"|i was (?:so )?wrong (?:to|when|about|that|in)|(?:it was )?my fault (?:that|for|because|when)"
    r"|i take (?:full )?responsibility for|to make (?:it|this) right(?: i)?(?: will| would like to)?"
    r"|(?:from now on|next time)(?: i)?(?: will)?"
    r"|i(?: \w+ly)?(?: (?:will|want|want to|would like|would like to|am going to|can|could|did|have"
    r"|should|should have|should not"
    r"|should not have|regret|promise|feel|wish|know|think|was|am|had|when|hope|would))?(?: (?:that|i|to))*"
    r"|when i|because(?: i)?|what i did(?: was)?|forgive me|please)"
)
DANGLING: Final = word_set("to for because and when the a my your i of if will or")
"""Nobody ends on these."""
_SUPPOSED: Final = r"\b(?:if|might have|may have)(?: \w+){0,2} $"
# What was said then, and is owned now: "I told the children it was your fault".
_TOLD: Final = (
    r"\bi (?:even |also )?(?:told|said|claimed|called|yelled|shouted|pretended)"
    r"(?: (?!but|because|and|so|when|sorry|[|])\S+){0,5} $"
)
_NO_EXCUSE: Final = (
    r"\bno excuse|not an? (?:excuse|good reason)|does not (?:excuse|make it)|still (?:mine|my|should"
    r"|wrong)|should (?:still )?have|was wrong"
)

_SOURCES: Final[dict[str, str]] = {
    **_SLIPS,
    **_GOODS,
    Slip.VAGUE: _VAGUE,
    Slip.HALF: _HALF,
    "tired so": _TIRED_SO,
    "no but": _NO_BUT,
    "but owned": _BUT_OWNED,
    "step": _STEP,
    "asks what helps": _ASKS_WHAT_HELPS,
    "habit": _HABIT,
    "supposed": _SUPPOSED,
    "no excuse": _NO_EXCUSE,
    "told": _TOLD,
}


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return the compiled pattern of *kind*; compiled when first needed, as a cold start needs none."""
    source = _SOURCES[kind]
    if "\n" in source:
        source = source.strip().replace("\n  ", "").replace("\n", "|")
        source = rf"\b(?:{source})\b"
    for name, listed in (("{did}", _DID), ("{sorry}", _SORRY), ("{upset}", _UPSET)):
        source = source.replace(name, listed)
    return re.compile(source)
