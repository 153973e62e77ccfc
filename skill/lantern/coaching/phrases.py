"""How people ask, advise, defend, blame or brush off: the wordings that tell one move from another."""

import re
from functools import cache
from typing import Final

__all__ = ["KINDS", "pattern"]

# People say these before a sentence really opens; the words are disjoint, so the search stays linear.
_FILL: Final = (
    r"(?:(?:so|well|and|but|oh|ok|okay|um|uh|honey|babe|yeah|yes|no|right|wow|hey|then|maybe|perhaps|please|now"
    r"|listen|look|alright|sure|hmm|mm|just|gosh|man|dear|love|come|on) )*"
)
_AUX: Final = "(?:do|did|does|is|are|was|were|have|has|had|can|could|would|will|should|am|might)"
_BAD: Final = """
(?:crazy|insane|nuts|lazy|selfish|stupid|ridiculous|dramatic|pathetic|impossible|childish|needy
|clingy|paranoid|hopeless|useless|unreasonable|controlling|mean|rude|cold|cruel|hysterical|spoiled
|immature|careless|heartless|inconsiderate|thoughtless|irresponsible|disgusting|annoying|messy
|oversensitive|overreacting|exaggerating|imagining|wrong|awful|terrible|sloppy|worthless|lying
|sensitive|emotional|unfair|a liar|a nag|a jerk|a child|a baby|an idiot|a slob|a loser|a mess
|a monster|a hypocrite|a drama queen|the worst|the problem|a pain|a joke|cheap|boring|fat|distant
|impatient|irrational|negative|jealous|a coward|toxic|narcissistic|a narcissist|absent|checked out
|unbelievable|blind|deaf|stubborn|clueless|unreliable|insensitive|ungrateful)"""
_NAME: Final = """
(?:pig|slob|jerk|liar|loser|idiot|moron|nag|coward|monster|bum|fool|brat|cow|witch|creep|freak|hypocrite|clown)"""
_TOO: Final = (
    "(?:just |so |such |too |being |really |always |acting |a bit |completely |totally |way |still |only )*"
)
_FEEL: Final = "(?:be |been |feel |felt |really |so |very |such |pretty |quite )*"
_HARD: Final = """
(?:hard|tough|rough|lonely|painful|awful|difficult|a lot|exhausting|hurtful|frustrating|scary|tiring
|heavy|unfair|too much|disappointing|sad|upsetting|stressful|humiliating|embarrassing|discouraging
|maddening|lousy|unsettling|overwhelming|draining|annoying|lovely|wonderful|nice|sweet|great|hurt
|sting|stung|leave|left|weigh)"""

# One alternative a line; an indented line carries on the one above. They are matched over words with
# contractions opened ("do not"). "^" stands for the place where a sentence begins, before any filler;
# {bad}, {name}, {too}, {aux}, {feel} and {hard} for the lists above.
_SOURCES: Final = {
    "advice": r"""
why (?:do|can|could) (?:not )?(?:you|we)(?! (?:ever|always|never|trust
  |love|like|believe|care|want|understand))
have you (?:ever |maybe |even )?(?:tried|considered|thought)
did you (?:try|ask|call|think about)
how about (?:you|we|just|a|going|trying|asking|taking)
what if (?:you|we)
what about \w+ing
if i were you
if you (?:would |could )?just
you could (?:just|always|try|also|at least|have just|ask|go|take|tell|simply|start)
^you could (?!feel|not|see|tell|hear|use|really|hardly|have|be)\w+
you (?:can|might|may) (?:just|always|also|try|simply|want to (?:try|think|consider|ask|take|talk|make))
i (?:would )?(?:suggest|recommend|advise)
my advice
it is best
it would be (?:best|better|wise|helpful) (?:to|if you)
all you (?:have|need) to
the best (?:thing|way)
next time (?:you|just|we|tell|ask|say|try)
we (?:should|could just|can just|could hire|could get|could buy|could set|could make|just need to)
you(?: will)? (?:better|have got to|would better)
try (?:to|not|taking|asking|talking|thinking|going|doing|being|getting|having|making|keeping|saying|turning)
should (?:really |just |probably |maybe )?(?:be more|be less|see a)
(?:maybe|perhaps) (?:you|we) (?:can|could|should|need|just)
(?:solution|answer|trick) is
learn (?:to|how)
i think you should
^(?:try|go to|go for|take|relax|quit|forget|think|remember|find|wait|consider|follow|use|ignore|deal|buy
  |write|call)
^(?:focus|avoid|trust|accept|chill|suck|lighten|drop|grow|cheer|put|be|make|ask|keep
  |move on|start|give(?! me))
^(?:speak|turn|eat|sleep|rest|calm|breathe|smile|pick|enjoy|check|hire|order|stop|get|set)
^(?:do(?! not| you| i| we)|tell(?! me)|say(?! more| a)|help(?! me)|let(?! me)|leave(?! me)) \w+
^(?:never|always|at least|do not) (?:try|go|take|forget|let|be|get|think|make|give|say|ask|do|look)
""",
    "obligation": r"""
you (?:really |probably |just |do |maybe |also )?(?:should|ought to|need to|have to|must)(?: not| really
  | just)? \w+(?: \w+)?
""",
    "defence": r"""
(?:is|was) not (?:really |all |even )?my (?:fault|problem|job|responsibility)
not my (?:fault|problem|job)
i did not mean
^i (?:do|did|have|am|was) not \w+ (?:you|it|that|them)
^(?:they|that|it) (?:are|is) my \w+
^i (?:called|texted|told|tried|waited|worked) \w+
^i need (?:those|my|the|a|some|it|that|more)
i was (?:asleep|sleeping|driving|away|at work|in a \w+)
i never (?:said|meant|did|do|would)
i was (?:just|only|really|so)? ?(?:just|only|busy|tired|working|stressed|joking|kidding|trying|exhausted
  |going to)
i am (?:just|only|trying|doing|busy|exhausted|sick of|not (?:the|always|that|like|doing|perfect|your|a mind))
i only
i just (?:wanted|needed|forgot|meant|was|had|thought|said|got|did|can)
i did not (?:say|do|know|even|hear|notice|forget|realize|think|see|want)
i do not (?:always|even|do that|think that is)
i do (?:listen|help|care|try|clean|call|love|thank|pay|my|so|plenty|a lot|everything|talk)
(?:that|this|it) is (?:just |simply |so )?(?:not (?:true|fair|what|how (?:it|i)|right)|untrue|a lie
  |nonsense|wrong)
(?:not true|that is unfair|never happened|you misunderstood|you are twisting|you got it wrong)
i had (?:a|to|no|so|such|other)
i have (?:already|told you|explained|a lot|so much|my own|said|been (?:so |really )?(?:busy|working
  |stressed|trying))
i work (?:hard|all|so|too|long|full|every)
what (?:was|am) i supposed
(?:i could not help|i can not help|i had no choice|i tried|i already|i do my)
it was (?:only|just|an accident|one time|a joke)
i always (?:do|help|try|listen|clean|call|tell|thank|come|ask)
i need to (?:work|rest|answer|check|unwind|calm|leave|think|sleep)
i did (?:it|call|tell|say|not do|listen|help|ask)
in my defense
(?:makes no|does not make any|does not make) sense
i \w+ (?:\w+ )?(?:all the time|plenty|every (?:day|week|time|morning|night|evening|weekend|month))
to be fair
""",
    "but": r"""
(?:but|however|although|(?<!even )though|yet) (?:honestly |really |still |then |also |actually |come on )*(?:i
  |it is|it was) \w+(?: \w+)?
(?:but|however|although|(?<!even )though|yet) (?:honestly |really |still |then |also )*(?:that|my|there|maybe
  |everyone|try|not) \w+(?: \w+)?
(?:but|however|although|though|yet) (?:things|life|people|he|she|they|we|the
  |what|this|when|if|work|money|in) \w+(?: \w+)?
^but you \w+
(?:but|however|although|though) you (?:also|always|never|do|did|could|should|need|have|just|too|forget
  |said|are)(?: \w+)?
""",
    "minimize": r"""
(?:do not|no need to|stop|quit) worry(?:ing)?
(?:it|that|this) is (?:really )?not (?:that|so|such) (?:bad|big|hard|serious|a big|deep|important)
not (?:that|so|such a|really a|a) (?:bad|big a deal|big deal|serious|terrible)
(?:no big deal|it is nothing(?! i)|calm down|cheer up|lighten up|snap out|let it go|look on the bright
  |the bright side)
(?:everything|it|things|you|we) (?:will|is going to|are going to) (?:all )?(?:be|work|get|turn|pass
  |blow) ?(?:fine|ok|okay|alright|all right|out|better|over|great|good)
(?:it|things) (?:could|might) be worse
have it (?:much |way |a lot )?worse
get over (?:it|that|yourself)
^(?:it|that|this) is (?:just|only) (?!that|too|so|like|not|you|how|hard|natural|human|fair)\w+
(?:is|are) (?:fine|okay|ok|alright|all right|no problem) [?|]
of course i (?:do|like|love|care|want|trust)
every(?:one|body) (?:does|feels|has|is|gets|goes|forgets|fights)
(?:there is no|no) (?:reason|need) (?:to|for)
you should not (?:feel|be|worry|let)
do not (?:be|feel|get|take it|let it) (?:so |too )?(?:silly|sensitive|emotional|sad|upset
  |ridiculous|mad|like|angry|dramatic
  |bad|lonely|hurt|personally|bother|afraid|worked)
(?:it happens|that is life|first world|not the end of|in your head|nothing to worry|no use crying
  |worse things)
you are (?:just |only |probably |simply )+(?:tired|hungry|stressed|being|imagining|upset|in a mood)
making (?:a big deal|too much|a mountain|a fuss|it up)
(?:it is|it was|that was) (?:just|only) (?:a|one|dinner|money|the|work|dishes|my|some)
you do not (?:have|need) to (?:worry|feel|be)
at least (?:you|we|i|it|he|she|they|there)
""",
    "self": r"""
i (?:also|too)
(?:me|i am \w+|i feel \w+|i was|i do) (?:too|neither|as well)
i \w+ (?:it |that |them |you )?too
same here
i feel (?:the same|that way|it too)
what about (?:me|my|how i)
how do you think i
(?:so|neither) (?:do|am|did|was|have) i
i know (?:exactly )?how you feel
my (?:day|turn|side)
i had the same
try being me
i feel (?!you|like you|that you|for you|how|i)\w+
(?:that|it) (?:makes|made) me
you make me
(?:(?:that|it|this) happened to me|reminds me|that is how i feel)
i (?:need|want) you to
i (?:get|am|was) (?:so |really |just |also )?(?:tired|lonely|hurt|angry|mad|upset|sad|annoyed|stressed
  |exhausted)
i hate (?:it )?when
i wish you
(?:who|nobody|no one) (?:thanks|helps|listens to|asks|cares about) (?:me|how i)
""",
    "solving": r"""
^(?:fine|sorry|my bad|will do|got it|deal|done|noted|consider it done|i am (?:so |really |very )?sorry)
i (?:will|shall) (?!not see|understand|listen|admit)(?:not |try |just |go |never |always )?\w+
(?:i promise|from now on|i apologize|will not happen|never happen again|i am (?:so |really |very )?sorry)
i am going to \w+
i can (?:do|try|fix|clean|take|put|turn|call|get|pick|make|start|change|help)
(?:let us|we can|we will|we could) (?:just |all |both |always )?(?!not)\w+
(?:what if|how about) (?:we|i)
(?:should|shall) (?:we|i)
(?<!what )do you want me to
^want me to
^let me (?!see|guess|understand|know|say|check|try|make sure)\w+
""",
    "dismissal": r"""
^(?:you |aw |ah )*poor (?:you|thing|baby|darling|little \w+|diddums|soul|lamb|old you)
^(?:it |that )?must be (?:so |very |really )?(?:nice|lovely|great)(?! (?:that|to have (?:me|us)))
(?:cry me a river|smallest violin|tiny violin|my heart bleeds|break out the violins|call the (?:police|press
  |papers|cops|fire brigade|newspapers)|alert the (?:media|press)|oh the (?:horror|humanity|drama)|boo hoo
  |your (?:majesty|highness|royal highness|ladyship|lordship)|drama queen|what a (?:tragedy|martyr|drama)
  |how (?:awful|terrible|dreadful|tragic) for you|lucky (?:old )?you|big deal|get over yourself
  |somebody (?:call|alert|give (?:him|her) a|get (?:him|her) a)|where do i sign|do you want a (?:medal|prize
  |cookie|biscuit|trophy)|here is a (?:medal|tissue)|did you want a (?:medal|prize))
(?:give|hand|get) (?:yourself|you|that (?:man|woman)) (?:a|an) (?:medal|oscar|award|trophy|round of applause)
^(?:oh no|wow|bravo) not the
^(?:yes|sure|of course) (?:boss|sir|your honour|your honor|mother|captain|princess)
(?:whatever|shut up|leave me alone|i do not care|(?<!one )(?<!person )who cares|so what
  |give me a break|oh please|boo hoo|get lost|go away)
(?:not this again|here we go|not again|enough already|are you (?:done|finished)|if you say so|like i care
  |too bad)
(?:blah|bullshit|bull|moron|idiot|crap|screw you|nonsense|fuck\w*|shit\w*|shut it|asshole|bitch\w*
  |go to hell|damn you)
(?:that is|this is|how|so) (?:so |just )?(?:stupid|ridiculous|dumb|silly|pathetic|crazy|childish|dramatic
  |boring)
i am (?:not (?:listening|talking|doing this|in the mood|interested)|done|leaving|out of here)
i do not (?:want to (?:talk|hear|do|listen)|have time for)
(?:what is wrong with you|out of your mind|what is your problem|how dare|grow up
  |tell (?:it to )?someone who|not interested)
you are {too}{bad}
you (?:are )?(?:a |an |such a |little |big |lazy |stupid |selfish )*{name}
you (?:lazy|stupid|selfish|dumb|pathetic|useless|worthless|spoiled|ungrateful) \w+
what an? (?:\w+ )?{name}
(?:lazy|stupid|selfish|dumb|fat|little) {name}
^(?:a |an |so |such |really |just |how |what |totally )*(?:pathetic|ridiculous|stupid|dumb|lazy
  |disgusting|useless|worthless|selfish|crazy|boring|childish|dramatic|{name}) [?|]
^stop (?:whining|nagging|complaining|crying|being|overreacting|exaggerating|making)
""",
    "agreeing": r"""
^you are (?:so |totally |completely |absolutely )?right
^that is (?:so )?(?:true|right|fair)
^(?:true|i agree|agreed|exactly|absolutely|totally)
""",
    "accusing": r"""
(?:(?<!love )(?<!appreciate )(?<!for )you too|so do you|as do you|look who is
  |speak for yourself|same to you|because of you|you do it too|you started)
you (?:do|did|are) the (?:same|one who|one to|worst)
(?:is|was|all) (?:all )?your (?:own )?(?:fault|problem|doing|issue)
your (?:own )?fault
what about (?:you|when you|the time|all the|your)
if you (?:had not|did not|were not|would not|stopped|ever|weren't)
how could you
you (?:made|make) (?:me|it|everything|us|a)
you never \w+
you (?:always|usually) \w+
why (?:do|can|will|must|are|would|could) (?:not )?you (?:ever|always|never)
you (?:should|could|might) (?:at least )?have (?!felt|been)\w+
you \w+ too (?:much|long|loud|fast|slow)
^(?<!but )you (?!feel|felt|want|would|miss|are|were|like|liked)\w+ (?:\w+ ){0,3}too [?|]
you are always \w+
you are (?:no better|just as|the one)
every time you (?:do|are|have|say)
""",
    "reproach": r"""
how (?:could|can|dare) you
why (?:did|do|are|were|can|would|have|must|should|could|will) (?:not )?(?:you|i)
why (?:is|does) (?:it|everything) (?:always|such)
why (?:always|not just)
what (?:did|do) you expect
what (?:else|more) do you (?:want|expect)
(?:so )?what do you want (?:from me|me to)
who do you think
what is (?:wrong with you|your problem|your point|it now|the big deal|the problem|the matter with you)
what (?:makes you think|gives you the right|have you (?:ever )?done|now|the hell|am i supposed
  |was i supposed)
how (?:is|was) (?:that|it|this) my
how long (?:are|will) you (?:going to|keep|still)
(?:what|how|when|why|are|do|will) (?:\w+ )?you (?:\w+ ){0,3}(?:punish|blam|nag|complain|whin|accus|attack|yell
  |scream)\w*
how (?:many times|often do i|would you like it(?: if| when|$)|do you think i)
when (?:do|did|have|will|are) (?:you|i) (?:ever|finally|going to)
do you (?:ever|even|really think|think i|think you|know how hard|realize)
are you (?:serious|kidding|crazy|blaming|saying i|accusing|done|finished|insane|ever going)
(?:did|have) you (?:ever|even|looked)
(?:so what|since when|says who|must you)
(?:can|could|will|would) you (?:please )?(?:stop|not|just|ever|rather)
""",
    "invitation": r"""
tell me (?:more|about|what|how|when|which|a bit|a little)
say (?:a (?:little|bit) )?more
(?:can|could|would|will) you (?:please |maybe |be willing to )?(?:tell|help me|say more|share|explain
  |walk|show me|give me an|describe|talk me)
help me (?:to )?(?:understand|see|get)
i (?:am|would be|get) (?:really |so |just )?curious
i would (?:really )?(?:like|love) to (?:really )?(?:hear|know|understand|learn)
i want to (?:really )?(?:hear|know|understand|learn)
i wonder (?:what|how|which|when)
(?:walk me through|share (?:more|with me)|go on|i am all ears|i am listening|show me (?:what|how))
would you (?:like|want) to (?:tell|say|talk|share)
""",
    "open": r"""
what {aux}
what (?:part|kind|sort|one|exactly|about (?:it|that|this)|else|matters?|hurts?|hurt|bothers?|worries
  |helps?|makes?|made|goes|went|happens?|happened|comes?|came|feels|felt|scares|gets)
how (?:much|many) \w+ {aux}
what (?!you|i|we|they|it|he|she)\w+ (?:matters?|mattered|means|meant
  |hurts?|helps?|helped|bothers?|bothered|feels?|felt|makes|made|would)
which (?:part|one|of|moment|thing|bit|\w+ (?:is|was|would|do|did|feels?|matters?|hurts?))
how (?:{aux}|come)
how (?:long|often|much|far|big|different|hard|important|bad) {aux}
(?:when|where|who) {aux} (?:it|that|this|you|your|i|we|the|there|else|feel)
""",
    "why": r"""
why {aux}
^why
""",
    "closed": r"""
^{aux} (?:not )?(?:i|you|he|she|it|we|they|this|that|there|your|my|the|anyone|someone|something|anything|our)
""",
    "closed inside": r"""
(?:do|did|are|were|could|can|would|will|have) you (?:not )?\w+
""",
    "inner": r"""
you (?!can|could|should|will|might|must|may|ought|better)(?:\w+ ){0,2}(?:feel|felt|feeling|want|wanted
  |wish|think|thought|believe|hope|hoped|hoping|miss|missed|wonder|wondered|wondering|worry|worried
  |trying|tired|prefer|hate|hated|care|enjoy|enjoyed|dread|expect|expected|struggle|find|noticed?|realize
  |know|like|love|liked|loved|trust|see|hear|need)
you would (?:like|love|rather|hoped|have wanted|feel|been)
(?:makes?|made|leaves?|left|leaving|gave|gives|took|takes|hurts?|scares?|worries|wears?|gets?|cost|costs
  |bothers?|keeps?|kept|lets?|helps?|means?|meant) (?:\w+ )?you
(?:for|to|on|with|around|without) you
(?:are|were|have|had) you
you (?:are|were|have been|had been|ended up|end up) (?:\w+ ){0,2}\w+(?:ing|ed)
""",
    "lecture": r"""
you (?:can|could|will|might|may|shall)(?: not)? (?!see|tell|feel|not|hardly|never|only|barely|have|count
  |be (?:sure|yourself))\w+
(?:your|the|this|that|it) (?:\w+ )?(?:will|can|needs to|should|must|may)
(?:there is|there are|it is|that is|this is) (?:a |an |so |very |really |also |always |not )*(?:important
  |good|better|best|normal|great|wonderful|okay|ok|bad|wrong|common|possible|dangerous|healthy|worth
  |necessary|fine|way|thing|nothing|many|lots|other|several|no)
^(?:yes|no)
^i think
""",
    "checking": r"""
(?:is|was) (?:that|this|it) (?:right|it|so|fair|close|about right|how (?:it|you)|what you|true
  |what it)(?: \w+){0,3} [?|]
(?:did|do|have|am) i (?:get|got|hear|hearing|understand|understanding|have|miss|missing|catch|getting
  |close|right|on|follow|say|hear you)(?: \w+){0,3} [?|]
(?<!this )(?<!it )(?<!that )(?<!is )(?<!are )(?<!you )(?:right|correct) [?|]
(?:is there (?:more|anything)|does that (?:sound|fit|seem|feel|land)|what did i miss)(?: \w+){0,3} [?|]
""",
    "frame": r"""
(?:sounds?|seems?|looks) (?:like|as if|as though|that|to me)
what i (?:hear|am hearing|heard|understood)
i (?:hear|heard|am hearing|can hear|can see|can tell|guess you|imagine|wonder if you|think you|am guessing)
you are (?:saying|telling)
(?:in other words|so for you|for you it is|part of you|what you are saying|my guess is)
""",
    "sense": r"""
(?:make|makes|made|making) (?:a lot of |so much |total |perfect |complete |good |real )?sense
i (?:can |could |do |totally |really |completely )*(?:see|understand|imagine|get|hear) (?:why|how|that
  |where|what it)
(?:i (?:can|could) (?:see|imagine|understand) (?:it|you|being)|no wonder|small wonder|not surprising
  |fair enough|good reason)
of course (?:you|it|that|this)
any(?:one|body) (?:would|in your|who|could|might|with|pulled|standing|waiting|left)
(?:would|could|might|can) (?:\w+ ){1,9}any(?:one|body)
i would (?:feel|be|have|hate|probably|also|too|miss|wonder) (?!if|happy to|glad to|like|you)\w+
(?:understandable|most people would|who would not|how could you not|every (?:right|reason))
(?:it|that) is (?:only )?(?:natural|normal|reasonable|human|okay to|ok to|fair to)
your feelings? (?:matter|make|are|is|count)
that (?:must|would|could|has to|had to|sounds|feels|felt|is|was) (?:have )?{feel}{hard}
(?:given (?:what|how|that|all|everything)|with (?:all|everything|so much|no) (?:\w+ ){0,3}(?:you|on|in sight))
(?:it|that) would (?:\w+ )?(?:hurt|sting|wear|feel|make|scare|weigh|rattle|bother|be {hard})
(?:that|it) (?:hurts|stings|stung|hurt|matters|counts|adds up|added up)
how (?:hard|lonely|painful|tiring|frustrating|scary|upsetting) (?:that|it|this) (?:is|was|must|would|can)
""",
    # What follows is for statements: the harsh line reworded.
    "absolute": r"""
(?:you|u) (?:\w+ )?(?:never|always|constantly|forever)
you are (?:\w+ )?(?:never|always|constantly|forever)
(?:you|that) (?:\w+ ){0,3}all the time
(?:nobody|no one) (?:in this|here|else in|around here|ever) \w+
(?:always|again|forever) have to do everything
i (?:always )?have to do everything
(?:am i|i am|i guess i am) the only (?:one|person|adult|grown)
""",
    "verdict": r"""
you are {too}{bad}
you (?:are )?(?:a |an |such a |little |big |lazy |stupid |selfish )*{name}
you (?:lazy|stupid|selfish|dumb|pathetic|useless|worthless|spoiled|ungrateful) \w+
you are (?:so|such|the one who|nothing but|just like your|as bad as|not even|incapable|no help|no better
  |never)
you (?:do not|did not|could not|can not|would not) (?:even |ever |really )?(?:care|listen|help|bother|try
  |love|respect|think|appreciate|want|do anything|lift|notice|know how)
you (?:only|just) (?:care|think|want|sit|let|ignore|lie|leave|do what)
you (?:make|made) (?:me|my life|everything|it impossible)
(?:because of you|your fault|thanks to you|it is on you|this is on you|you are to blame|blame you
  |you ruin\w*|you started)
you (?:lied|cheated|ruined|wrecked|broke your|broke it|ignore me|ignored me|use me|used me|hurt me
  |let me down|failed|lie|abandoned|neglect\w*|betrayed|disrespect\w*|dismiss\w*|refuse)
your (?:stupid|precious|lazy|selfish|damn|little|constant|endless|usual|bad) \w+
(?:you would|you had) (?:rather|better) \w+
you (?:should|could) (?:have|at least|know)
you (?:need|have|ought) to (?:stop|start|grow|learn|change|get|be|listen|help|try|do)
you (?:had one job|owe me|used to care|promised (?:and|again)|of all people)
(?:tired|sick) of (?:you|your)
grow up
being {bad}
you (?:stop|quit) \w+ing
what you did to
you \w+ too (?:much|long|loud|fast|slow|little)
""",
    "rhetorical": r"""
(?:how could you|how can you|how dare|what is wrong with you|what is your problem|who do you think
  |are you (?:serious|kidding|blind|deaf|crazy|even|ever))
(?:would it kill|is it too much|is that too much|is it so hard|how hard (?:is|can)|how many times
  |do i have to|must i|do you ever|do you even|did you even|have you ever|can you ever|can you not even
  |could you not even|when will you ever|when have you)
why (?:do|can|are|did|must|is|does|will|would|could) (?:not )?(?:you|i always|it always|nobody|no one
  |everything|i have to)
(?:what do you do all|who does|who else|since when|when do i ever|do you think i am|do you know how
  |do you have any)
(?:for once|as usual|like you always|of course you|typical|great job|nice job|thanks for nothing
  |must be nice|well done|what a surprise|big surprise|here we go|some (?:people|of us)
  |if you (?:loved|cared|really))
""",
    "order": r"""
^(?:stop|quit|talk|tell|say|put|get|do|clean|listen|pay|shut|turn|let(?! us)|give|be|help|try|grow|leave|learn
  |start|go|act|take|hang|wash|pick|come|stay|look|sit|hurry|move|wait|drop|hold|answer|call|wake|fix|throw)
^do not (?:you |even |ever |bother )?\w+
^never \w+
""",
    "swear": r"""
(?:asshole|bitch\w*|fuck\w*|shit\w*|bastard|dumbass|screw you|go to hell|damn you|shut up|hate you
  |sick of you|jackass|scum|trash person|despise)
""",
    "when": r"""
(?:when|whenever|each time|every time|while|after|before|because|since|on the (?:days|nights|evenings)
  |the moment|at the moment|by the time|if|until|with|about|that|at|as|in|from|seeing|for) (?:\w+ ){0,7}\w+
""",
    "moment": r"""
(?:when|whenever|each time|every time|while|after|on the (?:days|nights|evenings)|the moment|by the time
  |last (?:night|week|sunday|time)|yesterday|today|tonight|this (?:morning|evening|week|month|weekend)
  |lately|in the (?:mornings?|evenings?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)
""",
    "need": r"""
i (?:really |just |do |also )?(?:need|want|wish|hope|long for|crave)
i would (?:really |so |just )?(?:like|love|appreciate|prefer|be (?:grateful|happy|glad))
(?:it would (?:help|mean|be|make)|what (?:i need|would help|helps))
(?:(?:is|are) (?:really |so |very )?important to me
  |matters? to me|i am (?:hoping|asking|longing)|my (?:need|hope|wish))
""",
    "ask": r"""
(?:can|could|would|will|may|might) (?:you|we|i) (?:please |maybe |both |perhaps |possibly )?(?!please
  |ever|stop|not|just|rather|even)\w+
(?:would it be|is it) (?:ok|okay|possible|all right|alright|fine)
i would (?:really |so |just )?(?:like|love|appreciate|prefer|be (?:grateful|happy|glad))(?: it)? (?:if|to
  |for|us|it|you|some|a|one|your|more|help|when|\w+ing)
(?:it would (?:help|mean|be)|it would really help) (?:\w+ ){0,5}if
(?:how about|what if|let us|shall we|are you willing|do you think (?:we|you) could|i am asking
  |i wonder if (?:we|you)|i hope we|i want us|i need us|i wish we|i would like us|maybe we)
(?:please(?! [|])|if you could|if we could)
""",
}  # fmt: skip

KINDS: Final = tuple(_SOURCES)
"""The kinds of move."""


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Return the compiled pattern of *kind*; compiled when first needed, as a cold start needs none."""
    lists = {
        "{bad}": _joined(_BAD),
        "{name}": _joined(_NAME),
        "{too}": _TOO,
        "{aux}": _AUX,
        "{feel}": _FEEL,
        "{hard}": _joined(_HARD),
    }
    source = _SOURCES[kind].strip().replace("\n  ", "")
    source = re.sub(r"\{(?:bad|name|too|aux|feel|hard)\}", lambda match: lists[match.group()], source)
    return re.compile("|".join(_alternative(line) for line in source.splitlines()))


def _alternative(line: str) -> str:
    """Return *line* between word boundaries, or bound to where a sentence begins or ends."""
    start = rf"(?<=\| ){_FILL}" if line.startswith("^") else r"\b"
    end = "" if line.endswith("[?|]") else r"\b"
    return start + line.removeprefix("^") + end


def _joined(listed: str) -> str:
    return listed.replace("\n", "")
