"""Words that tell an own feeling from blame, by what they do in a sentence to the partner."""

from typing import Final

from lantern.coaching.text import word_set

__all__ = ["CLASSES", "FUNCTION", "PAST", "PHRASES"]

CLASSES: Final = {
    # Adjectives and nouns for a feeling, beside those of the lexicon.
    "FEEL": """
        gutted raging jumpy weepy teary wobbly shaky jittery chuffed mortified knackered shattered raw sore
        flat fragile homesick lonesome queasy giddy buzzing elated thrilled delighted overjoyed relieved
        grateful thankful proud hopeful content cosy cozy peaceful calm calmer lighter safer closer happier
        sadder lonelier nervy antsy twitchy edgy rattled spooked petrified terrified panicked panicky frazzled
        ragged drained wrecked cranky tearful choked heartsick heartbroken devastated crushed stung bruised
        wounded bereft wistful nostalgic blue glum gloomy bleak numb hollow adrift rootless rejected unwanted
        unloved invisible unseen unheard overlooked forgotten sidelined clumsy shy bashful awkward ashamed
        guilty remorseful regretful sheepish envious jealous touched moved humbled tender smitten excited
        eager keen stoked pumped pleased glad cheerful joyful blessed lucky cared loved cherished treasured
        wanted needed appreciated respected supported bummed miffed peeved irked narked vexed livid fuming
        seething annoyed irritated frustrated exasperated overwhelmed swamped snowed stressed tense wired
        uptight anxious worried scared afraid frightened fearful insecure uneasy unsettled unsure lost torn
        stuck helpless hopeless powerless trapped sad upset unhappy miserable down low hurt disappointed
        discouraged disheartened deflated crestfallen lonely alone exhausted tired weary remorse guilt shame
        fear dread panic anxiety grief sorrow sadness joy relief pride envy loneliness worry nerves
        butterflies blues goosebumps knot lump ache pang heavy skint beaten defeated
        """,
    # What a situation does to the speaker: "it … me".
    "MOVES": """
        frighten frightens frightened scare scares scared terrify terrifies worries bother bothers bothered
        upset upsets hurts sting stings stung haunt haunts haunted throw throws threw knock knocks knocked
        floor floors floored crush crushes break breaks broke touches thrill thrills delights tickle tickles
        cheer cheers calms soothes comforts comfort warms wears wore drain drains stresses unsettles unsettled
        rattle rattles rattled spook spooks spooked weigh weighs weighed gnaw gnaws nags niggles bug bugs
        bugged annoys irritates frustrates choke chokes gut guts gutted panics overwhelms swamps confuses
        shames embarrasses mortifies bores excites mattered matters matter means meant lifts lifted eats
        eating saddens sadden saddened hits hit shakes shook kills weary tires tire exhausts pains grates
        shatters shattered depress depresses unnerves unnerved startles startled trouble troubles troubled
        """,
    # What the speaker does when they feel something: "I …".
    "FEELS": """
        panic dread worry cry cried crying weep wept sob sobbed ache long yearn crave craving pine miss missed
        missing adore treasure cherish enjoy enjoyed hate hated regret fear cringe tremble trembling shaking
        freeze froze melt melted glow grieve grieving mourn struggle sank sink sinks dreading longing worrying
        grieved ached hoping wished tense
        """,
    "BODY": """
        stomach gut guts belly tummy chest heart throat shoulders hands head skin breath breathe knees tears
        jaw pulse bones sleep asleep lungs palms spine eyes hair
        """,
    # What nobody wants to be called.
    "NAME": """
        pig slob jerk liar loser idiot moron nag coward monster bum fool brat cow witch creep freak hypocrite
        clown git sod dope snob bully maniac lump baby child teenager toddler grouch martyr user cheat cheater
        drunk drunkard prick arse ass muppet eejit gobshite wally tosser wanker plank numpty lazybones miser
        tyrant dictator princess prince narcissist pest pain nightmare disgrace joke hypochondriac whinger
        lout oaf fraud phony fake crook thief traitor rat snake cheapskate tightwad blabbermouth gossip
        disaster failure burden animal caveman robot zombie fridge goat donkey mule peasant victim dimwit
        dummy twit pillock dinosaur layabout scrounger parasite leech sponger manchild
        """,
    # What nobody wants to be said to be.
    "TRAIT": """
        lazy selfish stupid rude cold cruel mean cheap useless hopeless impossible pathetic childish immature
        thoughtless careless inconsiderate insensitive heartless spoiled spoilt ungrateful stubborn
        controlling manipulative dishonest sneaky shady sly two-faced arrogant smug proud vain self-centred
        self-centered egotistical ignorant dumb thick dim clueless irresponsible reckless unreliable flaky
        unreasonable ridiculous irrational dramatic hysterical paranoid crazy mental toxic abusive nasty
        vicious spiteful vindictive bitter sarcastic snippy grumpy moody sulky whiny needy clingy bossy pushy
        demanding critical judgmental judgemental negative distant absent wrapped unloving unkind unfair
        disgusting gross filthy dirty messy sloppy boring dull fat ugly weak spineless gutless cowardly
        pig-headed bloody-minded disrespectful hypocritical insufferable unbearable obnoxious annoying
        patronising patronizing condescending petty stingy tight greedy entitled uncaring oblivious blind deaf
        incapable incompetent wicked evil mad insane daft rotten lousy terrible awful horrible worst fault
        shameless callous ruthless
        """,
    # What the partner does where they are blamed for it.
    "DEED": """
        ruin ruined ruining ruins wreck wrecked wrecking spoil spoiled spoilt spoiling lie lied lies lying
        cheat cheated cheating dump dumped dumping ditch ditched blew blow waste wasted wasting humiliate
        humiliated embarrass embarrassed abandon abandoned ignore ignored ignoring nag nagging moan moaning
        whine whining complain complaining sulk sulked sulking snap snapped shout shouted shouting yell yelled
        yelling scream sneer smirk smirking swan swanned vanish vanished disappear disappeared hog hogging
        bully bullying mock mocked flirt flirted flirting snoop snooping spy spying hid hiding sneak sneaking
        drank gamble gambled swore refuse refused neglect neglected blame blaming betray betrayed poison
        poisoned destroy destroyed kill killed killing sabotage undermine undermined twist twisting punish
        punished punishing trick tricked manipulate exploit insult insulted criticise criticize criticised
        judging belittle patronise interrupt interrupting faff faffing swanning slope sloped blab blabbed
        strolled stroll roll rolling rolled stormed storm slammed stuck lumped shrug shrugged scoff scoffed
        sigh sighing bulldoze bulldozing drove pushed screw screwed messed botched bungled lost squander
        squandered splashed threw broke leave left forget forgot dragged stole steal pretend pretending accuse
        accusing lecture lecturing smother smothering hurt
        """,
    "GOOD": """
        cheer calm comfort lift surprise star easier favourite favorite admire caring careful
        thank thanks ta appreciate appreciated grateful kind kinder lovely beautiful great brilliant good
        sweet best nice laugh smile help helped gorgeous amazing wonderful smart handsome clever funny patient
        gentle generous thoughtful right welcome well fantastic grand delicious perfect impressive brave
        """,
    # What opens praise that isn't meant.
    "BARB": """
        oh wow great lovely brilliant cheers bravo congratulations typical funny apparently suppose guess
        obviously evidently clearly naturally heaven god forbid miracle genius surprise shocker magic
        magically fairy fairies maid slave servant skivvy muggins hotel waitress staff lodger butler princess
        royalty majesty kingdom champion hero saint martyr spare graces grace bless convenient rich mature
        somebody someone some others other people's whoever
        """,
    "SWEAR": """
        fuck fucking shit shitty bloody damn goddamn crap bitch bastard arsehole asshole hell bollocks piss
        pissed sodding flipping effing
        """,
}

PHRASES: Final = {
    "FEELS": """
        over the moon, on edge, in bits, at sea, in tears, well up, on my mind, out of sorts, under the
        weather, let down, fed up, worn out, do me in, does my head in, get to me, gets to me, got to me, on
        top of me, throw me off, throws me, knocks me, wind up me, scares me, tickles me, lights me up, lose
        my nerve, hard for me, hard on me, tough for me, tough on me, rough on me, not easy for me, do not do
        well with, can not sleep, can not breathe, can not think straight, can not stop thinking, keeps me up,
        keeps me awake, eating me up, eats me up, eats at me, killing me, kills me, weighs on me, on my
        conscience, means a lot, mean a lot, means the world, mean the world, means so much, mean so much,
        hangs over me, matters to me, matter to me, at home here, part of me, not ready for, out of my depth,
        at my wits end, sick with, sick to my, sick about, worried sick, wears me out, wears me down, gets me
        down, takes it out of me, could do with, could use a, in my corner, looking forward to, looked forward
        to, counting on, was hoping, had hoped, set my heart on, lump in my throat, goes through me, makes my
        day, made my day, made my week, like myself, like i do not, like i can not, small again, years old,
        falling apart, come apart, floor go
        """,
    "BARB": """
        nice of you, good of you, kind of you to, glad you could, must be nice, must be lovely, must be good,
        must be great, must be wonderful, must be hard being, good for you, lucky you, poor you, well done,
        nice one, nice job, good job, no wonder, heaven forbid, god forbid, would it kill, is it so hard, is
        it that hard, how hard is it, how hard can, is it too much, is it beyond, do not mind me, do not get
        up, do not strain, do not bother, do not trouble yourself, do not put yourself out, do not let me, who
        knew, big surprise, what a surprise, look who, well well, here we go, there we go, of course you, as
        usual, as always, as per, per usual, for once, for a change, at last, about time, decided to, deign,
        finally, funny how, fancy that, thank god one, thanks for the, thanks for nothing, cheers for, some of
        us, some people, somebody in this, one of us, muggins here, call the paper, alert the media, the
        fairies, a fairy, by magic, by itself, wash itself, itself does it, i suppose, i see we are, i see
        the, what sort of, what kind of, any other, anybody else, anyone else, other people, a real man, a
        decent, a proper, a normal, a good husband, a good wife, some husband, some wife, some father, some
        mother, that is rich, trust you to, leave it to you, just like you, so like you, typical of you, that
        is you all over, like your mother, like your father, like your dad, like your mum, not your mother,
        not your maid, not your servant, not rocket science, grow up, grow a, are your, had one job, one
        thing, my last, do i look like, am i, since when, says who, what use, what good, some use, who leaves,
        who does that, who forgets, who needs, whose fault, whose idea, whose job, happens when you, no thanks
        to, thanks to you, because of you, down to you, on you, your fault, your doing, your idea, all you, is
        what you are, that is what you, proud of yourself, worth it, lift a finger, not that you, not that
        anyone, because somebody, because someone, because apparently, let us be honest, who would have
        thought, had to go and, had to open, just had to, trust me to
        """,
}
"""For a class the phrases that belong to it; a comma ends a phrase, contractions are opened."""

FUNCTION: Final = word_set(
    """
    a about after again all also am an and any are as at be because been before being but by can could did do
    does doing down for from had has have having he her here hers him his how i if in into is it its just like
    me more most my myself no nor not now of off on once only or other our out over own she should so some
    such than that the their them then there these they this those through to too under until up us very was
    we were what when where which while who why will with would you your yours yourself always never ever
    every time whenever since till even still feel felt feeling feels make makes made let mine nobody everyone
    somebody anybody someone anyone nothing anything something everything please need want wish love hope
    maybe really honestly um well okay yes got get gets getting go going went come came one two both together
    tonight today thing things way ago might must may shall though although ours sorry think know mean say
    said tell told wonder day night uh whose without
    """
)
"""Words that keep their own form where the content is left out."""

PAST: Final = word_set(
    """
    left went took made gave said told got came ran drove sold bought broke lost forgot kept put let cut read
    sat stood threw blew chose did had was were ate drank slept woke wrote spoke hid hung lay laid paid met
    fell flew knew lied lit rode sang saw sent shut spent stuck stole swore thought wore won brought built
    caught felt found fought held hurt led
    """
)
"""Verbs in the past that don't end in "ed"."""
