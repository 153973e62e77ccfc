"""What the words of a question mean to the FAQ: synonyms, light words, small talk, signs that it is foreign.

Data only. Groups hold whole words; the index stems them, so one form of a word is mostly enough.
"""

__all__ = [
    "COURTESIES",
    "DANGER",
    "ELSEWHERE",
    "FOREIGN",
    "FUNCTION_FORMS",
    "LIGHT_WORDS",
    "PHRASES",
    "SMALL_TALK",
    "SYNONYMS",
]

DANGER = "violence"
"""The meaning of words of violence; only entries that know them may answer a question that has them."""

ELSEWHERE = "elsewhere"
"""The meaning of a phrase that shows that a question is about something this skill knows nothing of."""

SYNONYMS = """
affair affairs infidelity unfaithful cheat cheated cheating betray betrayal betrayed adultery fling slept
counseling counselor counselors counselling counsellor counsellors therapy therapist therapists
argue argument arguments arguing quarrel quarreling quarrelling fight fighting fought row dispute bicker
apology apologies apologize apologized apologise apologised apologizing apologising sorry
child children kid kids son daughter
phone phones cellphone mobile smartphone scroll scrolling screen screens
chore chores housework dishes laundry cleaning household tidy
money finance finances financial budget spend spending spent
gratitude grateful thank thankful thankfulness appreciate appreciated appreciation
touch touched affection affectionate hug hugged cuddle kiss kissing intimate intimacy physical sex sexual
bed bedroom bedtime sleep asleep sleeping
tired exhausted exhaustion worn
week weekly
day daily
angry anger furious mad rage temper
jealous jealousy
suspicious suspicion suspect
promise promised commitment
delete erase wipe clear remove
forget forgot forgetting
store save saved record recorded recording
forgive forgiveness forgiving forgave forgiven
resentment resentful resent bitter bitterness grudge
lonely loneliness
afraid scared fear frightened frighten scare unsafe
violence violent abuse abusive abused slap slapped threaten beat choke choked
listen listening listener
talk talking conversation discuss discussion
start begin beginning starting
cost price expensive afford affordable cheap fee charge
find choose choosing pick
message text texting texted
memory memories reminder remind reminded
trigger triggered
criticize criticism criticise criticizing critical
excuse excuses
recover recovery survive surviving
month months year years
parents mother mom father dad
family families relatives
detail details
secret secretly hide hiding hidden
confess admit confessing
flooded flooding overwhelmed
sarcasm sarcastic mockery mock mocking
defensive defensiveness defend defending
transparency transparent
validate validation validating
break pause timeout
truth true honest honestly honesty
progress improve improving improvement
setback relapse
apart separate separated separation
plan plans
online internet web video app
lie lied lying
stress stressed stressful
job work office
feeling feelings emotion emotions
closeness close closer
need needs
blame fault accuse accusing accused
attack attacking attacked
complain complaint nag
alone myself yourself
gentle gently soft softly softer nicely kindly calmly
silent silence quiet
fix rescue repair mend
chance odds percent percentage statistics likely
habit routine ritual
private privacy confidential
information data
exercise practice practicing drill practise
travel traveling trip business
cancel canceled cancelled cancelling postpone
numb empty
ready rush hurry pace speed slow slower slowly faster quickly quicker
cover covered insurance
reliable dependable
ratio five
understand understanding understood
agree agreed agreeing
interrupt interrupting
calm calming soothe
reason why
ignore ignored ignoring
bring bringing brought
refuse refusing
mistake mistakes
limit boundary boundaries
respect disrespect
reply react respond response reaction
friend friends friendship
unloved loved
"""
"""Groups of words that mean much the same in a question, one group a line."""

PHRASES = {
    "affair": "slept with|sleep with|cheated on|cheat on",
    "affair_partner": "other woman|other man|other person|other guy|other girl|third person|affair partner",
    "again": "over and over|again and again|same thing",
    "alone": "on my own|by myself|only one",
    "cancel": "called off|calls off",
    "contempt": "talk down|talks down|talking down|looks down",
    "drift": "grown apart|growing apart|grew apart|drifted apart|drifting apart|drift apart",
    "each_other": "each other|one another",
    "flooded": "heart races|heart race|heart is pounding",
    "get_over": "get over|got over|getting over|gotten over|over it",
    "gratitude": "say thanks|say thank you|saying thanks|thank you",
    "how_long": "how long|how much time|how many months|how many minutes|how soon",
    "i_feel": "i feel|you always|you never",
    "in_laws": "in law|in laws|mother in law|father in law",
    "insurance": "health plan|health insurance",
    "late": "on time",
    "leave": "break up|breaking up|broke up|split up|splitting up|give up|giving up",
    "let_down": "let down|lets down|letting down",
    "make_up": "make up|made up|making up|make peace",
    "move_on": "move on|moved on|moving on",
    "open_up": "open up|opens up",
    "pause": "time out|time outs",
    "progress": "right track",
    "setback": "step back|steps back|square one|start over|old patterns|old habits",
    "silent_treatment": "silent treatment",
    "stonewalling": (
        "shut down|shuts down|shutting down|walk away|walks away|walking away|walks off|walks out|"
        "leaves the room"
    ),
    "transparent": "open book",
    DANGER: (
        "beats me|boyfriend hit me|forces me|girlfriend hit me|he hit me|hits me|husband hit me|hurts me|"
        "kill me|partner hit me|she hit me|wife hit me|won't let me"
    ),
    ELSEWHERE: (
        "child support|dating app|dating apps|dating site|living trust|one night stand|phone call|"
        "phone calls|private detective|thank you for|thanks for|to do list|trust fund"
    ),
}
"""Phrases that mean something of their own, by what they mean; a meaning may be a word of SYNONYMS."""

FUNCTION_FORMS = {
    "be": "am are be been is was were",
    "do": "did do does",
    "how": "how how's",
    "i": "i i'd i'll i'm i've me us we we'd we'll we're we've",
    "it": "it it's",
    "my": "my our",
    "not": (
        "aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't never no not "
        "shouldn't wasn't weren't won't wouldn't"
    ),
    "partner": (
        "boyfriend fiance fiancee girlfriend he he'll he's her him his husband partner partner's she she'll "
        "she's spouse their them they they're they've wife"
    ),
    "that": "that that's",
    "what": "what what's",
}
"""Forms of function words that a question may use one for another, by the form they count as.

"He" and "my wife" count as "partner", so that a question fits whoever asks it.
"""

LIGHT_WORDS = """
actually another anything around ask asking away back bad become better bit come comes coming day days doing
done each easy else enough even ever every everyone everything fine get gets getting give gives going good
got great happen happened happening happens hard help helps kind know last lets life like little live long
look looks lot many may maybe mean means might much must need needs new next nothing okay old one ourselves
people person please possible put putting quite rather really relationship right say says see seem seems
sees sort stuff sure take takes taking tell tells thing things think today tonight tries try trying two use
used want wants way well without work works wrong yet
"""
"""Words that say little about what a question is after, though more than function words do."""

FOREIGN = """
antidepressant antidepressants attorney baby bank bible book boss calories camera car cat cook court custody
customer dating detective diagnose diagnosis disease disorder divorce dog drive facebook flight gift hack
hacking homework horoscope hotel illegal infection instagram invest investment joke law lawyer legal lights
loan medication mortgage movie music narcissism narcissist pill pills pregnancy pregnant prenup president
puppy recipe refund restaurant revenge savings slash song stain sue symptom symptoms table tax taxes timer
tires tracker vitamin vitamins weather wedding zodiac
"""
"""Words of law, medicine, shopping and gadgets; one that no entry uses speaks strongly against an answer."""

SMALL_TALK = """
how are you|how are you doing|how are you today|how was your day|how do you feel|are you okay|nice to meet you
who are you|what are you|what's your name|do you have a name|how old are you|where are you from
who made you|who built you|who created you|who programmed you|who invented you|who owns you|who designed you
tell us a story|tell me a story|read us a story|do you know a story|tell us something funny|tell me a joke
sing us a song|can you sing|play a game|ask us a riddle|say something funny|tell me something interesting
how do i cancel|how to cancel|how do i quit|how do we stop this|how do i turn this off|how do i turn you off
cancel my subscription|how do i uninstall you|how do i exit|how do we get out of here
are you there|are you still there|is anyone there|can you hear me|do you hear us|are you listening
do you love me|do you like us|are you happy|are you married|do you have feelings
do you know my name|what do you think
what time is it|what day is it|what's the weather|what's your favorite color
"""
"""What people say to a machine to pass the time, one kind a line.

It competes with the entries, so that a question more like it than like any of them is declined.
"""

COURTESIES = """
thank you|thank you so much|thank you very much|thanks|thanks a lot|thanks so much|many thanks|oh thank you
okay thank you|okay thanks|great thanks|great thank you|good to know|that's nice|i love you|i love you too
hello|hi|hey|good morning|good evening|good night|you're welcome|bless you|cheers|wow|cool|nice|good|great
"""
"""What is said to be polite and asks nothing, though "thank you" means gratitude elsewhere."""
