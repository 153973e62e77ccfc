"""Suicide and self-harm, as they show in speech: the wish, the plan, the farewell, the emptied future."""

__all__ = ["RULES"]

RULES = """
# never again to oneself
never|not to? *1 cut|cutting|hurt|hurting|harm|harming|burn|burning myself again|anymore
never|not to? *1 cut|cutting|harm|harming|burn|burning myself $

# kills oneself
kill|kills|killing|killed @self
kill|killing my self
end|ending|take|taking|took @own own? life|lives
suicide
thinking|think|thought|thoughts about|of *1 killing @self
suicidal
unless < could *1
unless > laughing|for|at|with|over
unless > to *1 finish|get|make|please
unless < died|dead|lost *3 by|to
unless > bomber|bombing|mission|prevention|squad|hotline|awareness
unless ~ squad|career|documentary|prevention|episode|podcast|grieve|grieves|grieving|mourn|funeral
unless < my brother|sister|uncle|aunt|cousin|friend|grandfather|grandmother|neighbor *1

# says so outright, whatever comes after
feel|feels|felt|feeling like killing @self
want|wants|wanted|going to kill @self
unless > laughing

# wants to die
i|@adult|@kid *4 @wish *3 to? die|dead
i|he|she *2 rather die $
i|he|she *1 rather die|dead and|now
out but|except|is death|dying|suicide
end is death
i|he|she *3 thinking|think|thought|dreaming|dream|fantasize about|of *2 dying
i|he|she *2 feel|feels|felt like dying
i|he|she *2 rather be? dead
wish i was|were dead|gone
wish i was|were never born
wish i had never been born
wish i could *1 die|vanish
wish i could *1 disappear $
wish i could *1 disappear forever|from
wish i could *3 sleep and|forever *1 not|never|sleep
i *1 ready to die
i hope i get hit by
i wish i *1 not *1 wake|be|exist
i hope i *1 not *1 wake|survive|make
hope *1 not wake up
better|easier|best *2 everyone|everybody|all|them|you|us if i *1 dead|died|gone|not
be better|easier if i *1 dead|died|gone
prefer to? *1 die|dead|death
better off dead
let me die
should|deserve|deserves to? *1 die|be dead
i hope i die|do
unless > of|from|laughing|for|out|old|before|with|next|together|happy|it|an|a|as
unless > to sing|eat|watch|go|clean|listen|see|do
unless < called|titled|named *1
unless ~ embarrassment|laughter|karaoke|battery|plant|plants
unless ~ hungry|peacefully|embarrassed|funeral|will|buried
unless > than wear
unless ~ tie|dress|bridesmaid

# ends it
end|ending it all
i|he|she *4 end|ending it $
end|ending it now|tonight|soon
end|ending it for good
think|thinking|thought|thoughts about|of *1 ending it|everything
ready|want|wants|wanted to be done with life
how to end it|my life
figured|know *1 how *2 end it
pain to *1 stop|end|be *2 forever
want|wish *2 stop existing
think|thinking|thought about|of not existing|being
want to *1 disappear forever|completely|$
want to *1 disappear from this world
want to *1 vanish
unless < relationship|marriage|engagement|argument|fight *6
unless ~ relationship|marriage|engagement|blanket|weekend|affair|argument|chapter|us|pregnancy|mistress
unless < you|we *2

# does not want to live
not *2 want|wants|wanted to live $
not *2 want|wants|wanted to live anymore|any|and|another|through
not *1 see|want|wanted|know|have *2 point|reason|reasons *2 living|live|going|alive
no *1 reason|reasons to *5 or|to live
no *1 point|reason|reasons in|to|for *2 living|live|life|going|go|be|exist
not *2 want to *1 be alive
not *2 want to be here anymore|any $
not *2 want to be here $
not *2 want to exist
not *2 want to go on $
not want to wake up $
not want to wake up tomorrow|anymore|again|in $
not want to wake up tomorrow|anymore|again and
not care if|whether i *1 wake|live|die
never wake|waking up
not wake up again|one
nothing *2 to? live for
reason to *1 go on|living $
life|living is not worth *3
not worth living
can not go on living
can not go on $
can not go on anymore|another
can not keep living
not *2 see a|any future $
not *2 see a|any future for me|myself
no future for me
tired|sick of living|life
tired|sick of being alive
done with life|living
given|give|giving up on life|living
had enough of life
life *1 no meaning|purpose
not do life
lost|losing|lose the|my will to *1 live|go|be
point of *1 living|life|going
point of being alive|here
want|wants|wanted everything to *1 end|stop|over $
want|wants|wanted everything to be over
want|wants|wanted it all to *1 end|stop|over
make it all stop
want out of *1 life
why i should go on
why i should keep *1 living|going
give|giving|gave up on *4 life
peace with dying|death|leaving this world|life
not think i can keep going|living
not think i can go on $
not *1 keep going $
should not *1 exist|live
should not be alive|here $
not belong in|on *1 world|life|earth
not meant to *1 live|alive|here
not deserve to *1 live|alive
tired to *1 live|go on
tired of *1 existing|breathing
unless > in|with|here|near|together|apart|at|out|paycheck
unless > like *4 job|box|boxes|mess|roommate|roommates|strangers
unless > morning|early
unless ~ party|commute|city|project|argument
unless > room
unless ~ sofa

# better off without me
better|happier|easier off? without me|myself
fine|okay|relieved without me
better|happier|easier|fine|relieved off? if i *3 gone|dead|not|here|around|exist|existed|disappeared|died
would|will|might be better off without me
nobody|anyone|who would *2 miss|notice|care if i *3 gone|dead|not|here|died|disappeared|vanished
no one would *2 miss|notice|care if i *3 gone|dead|not|here|died|disappeared|vanished
nobody|one|who would miss me
world does not need me
world is|would *2 better off? without me
not *2 have to worry about me anymore|much|soon
not *2 be *3 around|here|burden|problem|alive *2 much|for longer|long
doing everyone|everybody|them|you|world *2 favor if|by
take care of *5 when|after|once i am gone
said|say|saying my|our goodbyes
see|have no *1 way out $
is no *1 way out for me
not *2 see *2 way out|to go|forward $
remember me when|after i am gone
not *1 be here by|for|next christmas|birthday|summer|year
when|after|once i am gone $
when|after|once i am gone for good
not need them anymore|where i
unless < weekend|trip|party *6
unless ~ trip|vacation|weekend|business|work|errands|cooking|traveling|office|project|team|game
unless < you|he|she|kids *3 feed|water

# cutting
cutting myself
started|been|back to? cutting *1 again|$
i *2 cut|cutting my *1 arms|arm|thighs|thigh|legs|skin|stomach *2 $
i *2 cut|cutting my *1 arms|arm|thighs|thigh|legs|skin|stomach *2 last|again|when|because|to|on
@wish|tempted|urge|urges|need|thinking|feel *4 hurt|harm|cut|burn|hurting|harming|cutting|burning @self
urge|urges|want|need to *1 cut $
i|he|she *1 cut|cuts|burn|burns|harm|harms @self *1 when|because|again|every|to|on|$
i *3 been|keep|kept|started|start cutting|hurting|harming|burning @self
i *2 hurt myself when|because|to|on|again
do|doing|done|did something *1 to myself
self harm|harmed|harming|harms|injury
selfharm
punish myself with *2 razor|blade|knife
unless > shaving|cooking|off|some|slack|a|while
unless > on *2 glass|can|paper|grater|oven|pan
unless > again? on the oven|pan|stove
unless ~ roses|garden|opening|accidentally|fence|bramble|glass
unless ~ shaving|cooking|gym|running|slack|weights|yoga|carbs|sugar|onion|onions|kitchen|accident|stove|oven
unless > on *1 slide|pickleball
unless ~ midwife|ankle|blower

# means
jump|jumping|jumped off *2 bridge|building|roof|cliff|balcony
jump|step|walk|jumping|stepping|run *3 in|front *3 train|traffic|bus|truck|cars
throw|throwing myself *3 train|traffic|bus|truck|cars
hang|hanging|shoot|shooting|drown|drowning|starve|poison @self
drive|driving|crash|crashing|steer *2 car *2 off|into *2 road|bridge|cliff|tree|wall|river|traffic|lake
drive|driving off the|a road|bridge|cliff
slit|slitting|slash|cut|cutting|open my wrists|wrist|veins
going|want|wanted|thought|thinking|tempted|try|tried to|about|of overdose|overdosing
take|taking|swallow|swallowing *2 all *3 @pills
how many *2 @pills
saving|saved|save|collecting|collect|stockpiling|hoarding *2 my|the|up *1 @pills
put a bullet in|through
gun to my head|mouth
i *4 goodbye|farewell note|notes|letter|letters|video
i *1 bought|found a rope
written|wrote|write|writing|left *2 letters|letter|note *5 gone|dead
giving|given|gave away *1 my things|stuff|possessions|belongings
pills next|beside|on *3 me|lap|table
pills in my hand|hands|lap
stood|standing|stand|sat|sitting *3 edge of
stood|standing|stand on *2 bridge|roof|ledge|balcony *3 jump|and|thinking
rope *4 ready|garage|neck
unless > in the foot
unless > for you
unless > into the *2 lake|water|sea|pool
unless > of *2 bed|couch|pool|seat|tub
unless ~ card|company|chocolate|netflix|bungee|pool|retire
unless ~ retired|coworker|move|moved|moving|reminds|reminder
unless < every|each|my *1 morning|night
unless > every
unless > with breakfast

# depressed
i am *2 depressed $
i am *2 depressed and|all|again|lately|right|now|every|anymore|i|these|but
i feel|been *1 depressed $
i feel|been *1 depressed and|all|again|lately|right|now|every|i|these|for
i have *1 depression
think i am *1 depressed
deeply|severely|clinically depressed
unless ~ bit|winter|movie|score|weather|he|she|used|seemed|little

# kills oneself, in other words
kill|killing|kills|killed theirself|hisself|me since
top|tops|topped|topping|off|offing|unalive @oneself
do|does|did|doing|done @oneself *1 in
take|takes|taking himself|herself|myself out the|before|of
end|ending|finish|finishing myself|himself|herself
hang|hanged|hung|hanging myself|himself|herself|theirself *1 $
hang|hanged|hung|hanging myself|himself|herself in|from|if|last|when|because|and
wanted|want|going|trying|tried|try|tries|planning|plan|plans|attempted|decided to kill @oneself
wanted|want|trying|tried|try|tries|planning|plan|plans|decided to die *1 $
wanted|want|tried|try|tries|attempted|going to *1 end my|his|her|their life
tried|trying to die|take my|his|her|$
plan|plans|planned|planning *3 @dying
have|got|made|with a plan *1 and|for|to *4 day|date|die|night|everyone|sunday|it|end
have|got picked *2 day|date|night *2 and|to|for die|do|end|follow|calm
plan *4 picked|day picked
ways|way to @dying
how i would do it
looking|look|looked|searching|googling|googled|researching *2 ways|how *2 die|end|painless
end|ending|ended my|his|her|your life|lives
ending|end it $
ending|end it for|after|tonight|when|all|before|and|soon
survive tonight
want|wanting|wanted|wish|wishing|wishes|hope|hoping|pray|prayed|praying|deserve *2 to *1 @dying
want|wanted|like|wish to be dead
rather|better @dying than
rather be dead *1 than live|to|and|$
should die|be dead
whether to @dying
not *2 want to *1 live $
not *2 want to *1 live anymore|without|any|and|but|since|because|another|through|past|i
not *2 want|plan|intend to *1 be *1 alive|here anymore|when|tomorrow|next|any
stop living|existing
want it *2 over $
want it to be over
reason to live
will be dead *2 by|before|when
find my|his|her body
worth more dead
not *2 kill|killed|hurt|harm|cut|cutting myself *2 tonight|again|today|before|this|yet|tuesday|monday
promise|promised|thankful|grateful|glad|reason *8 not *3 kill|hurt|harm|cut|killed|take my *1 @oneself|life
my|her|his|their|first|last|another suicide? attempt
i attempted $
i attempted when|last|in|at|before|again|and
i|he|she|son|daughter|will *1 overdose|overdosed|overdosing *4 again|last|if|bit|when|$
took|after|since|before the overdose
unless ~ laughing|laugh|karaoke|tie|dress|work|diet|gym
unless ~ cake|homework|marathon|squats|battery|plant|coffee|vitamins
unless ~ film|movie|book|episode|series|play|playing|character
unless ~ actor|turkish|joke|hamlet|game|level|boss|spreadsheet
unless < called|titled|named *4
unless ~ fashion|wear|shopping|shop|chocolate|netflix
unless ~ embarrassment|queue|hoover|ironing|relationship|marriage|picture
unless ~ curtains|shelf|hammock|session|drill|meeting|conversation
unless ~ call|argument|debt|lease|contract|subscription|feud
unless > to|with|laughing|trying|over|of|from|for *2 work|house|cold|embarrassment
unless > to|with|laughing|trying|over|of|from|for *2 hunger|boredom|thirst|laughter
unless < not *4
unless > in my|the *1 sleep peacefully
unless > hard
unless > for *1 free|out
unless ~ peacefully|buried|old|happy|paris|venice|italy
unless > of *2 curiosity|boredom|laughter|shame|cold|heat

# hurts oneself
cut|cuts|cutting|slash|slashed my|his|her *1 arms|arm|wrists|wrist|legs|thighs|thigh|skin *1 $
slashes|burn|burns|burned|burning|scratched my|his|her *1 arms|arm|wrists|wrist|legs|thighs|thigh|skin *1 $
cut|cuts|cutting|slash my|his|her *1 arms|arm|wrists|wrist *1 again|when|because|and|in|after|if
cut|cuts|cutting|slash my|his|her *1 legs|thighs|thigh|skin *1 again|when|because|and|in|after|if
slashed|slashes|burn|burns|burning my|his|her *1 arms|arm|wrists|wrist *1 again|when|because|and|in|after|if
slashed|slashes my|his|her *1 legs|thighs|thigh|skin *1 again|when|because|and|in|after|if
burn|burns|burning my|his|her *1 legs|thighs|thigh|skin *1 again|when|because|and|in|after|if
been|keeps|keep|started|starts|stop|stopped|stopping cutting|hurting|burning @oneself
been|keeps|keep|started|starts|stop|stopped|stopping harming|scratching|hitting|punching @oneself
i|he|she|son|daughter|lad|girl|kid *2 cuts|harms|cut|burns|hits|punches|starves|hurts himself|herself
boyfriend|girlfriend|partner|wife *2 cuts|harms|cut|burns|hits|punches|starves|hurts himself|herself
husband|lodger|sister|brother *2 cuts|harms|cut|burns|hits|punches|starves|hurts himself|herself
i *2 hit|hits|punch|slap|bite|cut|burn|scratch|starve myself *3 in|when|till|until|because
i *2 hit|hits|punch|slap|bite|cut|burn|scratch|starve myself *3 on|again|after|head|face
i *2 hurt|harm|harmed myself *1 after|in|because|again|at|when|tonight|every
hurting|cutting|harming|burning myself
took|take|taking *2 blade|razor|scissors|knife *3 to|my|own|his|her *2 own? @flesh|@oneself|throat|same|skin
takes|held|hold|holds *2 blade|razor|scissors|knife *3 to|my|own|his|her *2 own? @flesh|@oneself
takes|held|hold|holds *2 blade|razor|scissors|knife *3 to|my|own|his|her *2 own? throat|same|skin
blade|razor *3 my *1 arm|arms|skin|wrist|thigh|legs
razor|blades hidden|hiding|taped|under|alone
alone with *1 razor|blade|pills|tablets|knives
bangs|banging|bang|hits|hitting his|her|my *1 head on|against *2 wall|floor
arms|legs|wrists *1 cut
i made them *1 myself
swallowed|swallows *3 pills|tablets|packet|stuff|batteries
pills|tablets *1 counted
count|counted|counting|hold|held|holding *2 tablets|pills *3 in|and|every|night|hand|out
took|taken *2 tablets|pills *4 to die|purpose|end|not
on purpose *1 not *2 accident
stopped taking my insulin|meds|tablets *6 over|die|end
unless ~ weighing|haircut|grass|lawn|gym|diet|dishes|onion
unless ~ onions|oven|cake|rose|roses|brambles|shaving|midges|mosquito
unless ~ nettles|eczema|itch|itching|rash|cactus|mallet
unless ~ accident|accidentally|lip|vet|toddler|cupboard|cat|dog
unless > slack
unless > on *1 oven|pan|glass|paper|stove|rack|iron|kettle|tray|slide|grater|mandolin|rusty
unless > on the *1 oven|pan|stove|iron|kettle|tray|slide|hob|rack|branch|beam
unless < i *3 when i was cooking
unless ~ @play
unless ~ vitamins|ironing|crisps|doctor

# jumps, steps, drives
going|want|wants|wanted|ready|about|says|threatens|think|thought to jump $
will|would jump if|$
think|thinking|thought|picture|imagine *2 driving *2 into *1 a|the|tree|wall|river|lake|bridge
think|thinking|thought *2 of jumping
step|stepped|stepping|jump|jumped *2 off|over *2 platform|bridge|roof|ledge|edge
step|stepped|stepping|jump|jumped *2 off|over *2 railing|balcony|kerb|pier|cliff
jumping|walk|walked|walking|leaning *2 off|over *2 platform|bridge|roof|ledge|edge
jumping|walk|walked|walking|leaning *2 off|over *2 railing|balcony|kerb|pier|cliff
step|stepped|stepping|jump|jumped *2 in *1 front *1 of? *2 train|lorry|truck|bus|tram|car|traffic
jumps|walk|walked|walking|throw|run *2 in *1 front *1 of? *2 train|lorry|truck|bus|tram|car|traffic
throw|throws|threw|throwing @oneself off|under|over|in front
on the roof *8 jump
voices *6 hurt|kill|jump|die|myself|cut
turning|turn|drive|driving|steer|steering *3 into *2 bridge|tree|wall|pillar|oncoming
turning|turn|drive|driving|steer|steering *3 into *2 truck|lorry|river|lake|sea|barrier
gun *2 in my lap|mouth|hand
gun *1 to my *1 own? head|mouth|temple
rope|noose in the *1 garage|shed|attic
unless ~ pool|trampoline|diving|bungee|parachute|skydiving
unless ~ joy tub
unless ~ queue|conclusions|dog|cat|goalkeeper|film
unless ~ hot tub
unless > for you
unless < i would *1
unless > into|to *1 conclusions|work|bed|lead
unless ~ @play

# says goodbye
goodbye forever
this is *1 my *1 goodbye|goodbyes
written|wrote|writing|left *2 goodbye *1 letter|letters|note|notes
written|wrote *2 letters|letter|note and *4 day|night|which
note|text|message|letter|call saying *2 goodbye|end
goodbye *4 phone *2 off
suicide note|letter|video
giving|gives|gave|given *4 away *4 watch|records|guitar|things|everything|tools|jewellery|pets
not *2 make|making it to *1 spring|christmas|summer|forty|fortieth|birthday|new !training
not *1 be *1 here|around *1 by|for|at|in|next christmas|spring|summer|easter|diwali|eid
not *2 intend|plan|expect *2 see|be|live
put|putting|got *2 affairs in order
be with him|her|them again|soon|tonight|now
follow|join him|her|them *3 grave|heaven|soon|day
unless ~ holiday|trip|job|shift|course|goodwill|charity|retire
unless ~ retiring|work|spurs|team|plot|wedding|flight|conference
unless ~ declutter|moving|garage|heartburn|deadline|funeral|bake|traffic|visa|semi|final|finals
unless ~ car boot
unless > late
unless < we *2

# no way on
not|never|no see|seeing|seen *2 way out|forward|through|on
no *1 way *1 out of this|for me|except|anymore|other|left|now|but
not see *1 way to go|out|on|past
better|happier|fine|easier|lighter|okay|calmer|richer off? *1 without me
better|happier|easier|lighter off? *1 if i *1 not|gone|dead|was|were
without me *2 they|you|everyone|everybody *3 better|fine|happier|okay|easier
burden to|on *1 everyone|everybody|you|them|all|family|kids
tired|sick of being here|alive
tired|sick of existing|living|breathing|waking *1 $
go|fall|going|drift to? *1 sleep and *1 not|never *1 wake
not|never *1 wake|waking up $
not|never *1 wake|waking up again|tomorrow|anymore|in the|and|would|one
rather *1 not *1 wake|be|exist|have woken|be|here
wish *1 i *3 not *1 born|woken|wake|waking|exist|here|alive
wish|wished i was|were|had *1 never *1 born|dead|not|gone
angry|sad|sorry|disappointed|disappoints *4 i *1 woke|wake up $
angry|sad|disappointed *4 i *1 woke|wake up again|alive|and am|this
what is the point *1 of? *1 me|living|anything|carrying|waking|going $
what is the point *1 of? carrying|going on
no point *2 me|living|anything|carrying|going|anymore|waking|in being
can not *2 go|carry|keep on|going *1 $
can not go|carry on anymore|living|much
not *2 care if|whether|about i *1 live|die|wake|living|crash|make
done with *1 life|living|everything $
given|give|gave up on living|life|myself
want|wish|wanted *2 it|everything|pain|noise|all to *1 stop|end|over *1 $
want|wanted to *1 disappear $
life insurance *8 better|dead|die|gone|worth|twice|pays|kids
nobody|no|who|one *3 notice|miss|care|find if i *2 gone|not|disappeared|went|vanished|died
everyone|everybody|family|kids|children|you *3 better|fine|happier|relieved|easier *2 without me
i hate myself $
i hate myself and|much
hate being alive
i am *1 depressed since
my depression
depressed since|he|she|and
severe|major|postnatal|postpartum|clinical depression|depressive
depression is *1 back|bad
it is|was depression
feel|feels dead inside
unless ~ dishes|laundry|job|argue|arguing|argument|fighting
unless ~ marriage|relationship|project|traffic|commute|game|diet|puzzle
unless ~ maze|cul|marathon|parking|queue|party|gig|concert|trip
unless ~ car park
unless ~ maze|cul|marathon|parking|gym|kitchen|recipe|sofa|hangover
unless ~ car holiday
unless ~ team|meeting|pretending|renovation|deadline|homework|socks|nap|nightshift|alarm|lesson
unless ~ bed early
unless > with|without *2 you|him|her|us|work|this job
unless < we *3
unless ~ winter|knees|tennis|piano|cooking|level|dancing

# indirect, but plain
sleep forever|for good
not *1 be *1 problem|burden|trouble|bother *4 longer|soon|anymore|much
everyone|everybody|they|you *2 rid of me
not *1 see myself *3 old|forty|fifty|next|here|christmas
made *1 peace with it|dying|going
say|said|saying goodbye *3 kids|dog|children|everyone|head|sleep
thinking|think|thoughts about|of *1 bridge|river|train|trains|pills|rope|end *1 $
thoughts of *1 ending|death|dying|suicide
not *2 see *1 way to go on|out
not *2 trust myself alone|with the|on *2 bridge|pills|knives|platform|car|$
too tired|exhausted to *1 live|exist|be alive
life is not *1 worth
no reason *2 live|here|get up|go on|wake
unless ~ dishes|essay|holiday|vacation|trip|novel|timetable|nursery|party
unless ~ train set
unless ~ work event
unless < we *3
unless > in *1 work|the office|laundry

# without reason to stay
no point *2 being|staying here|alive
rather *1 not *1 be|wake *1 here|up|alive $
hope|wish|pray|prayed *3 not *1 wake|waking up
hope|wish|pray *2 car|truck|bus|lorry hits|hit me
hope|wish|wanted *2 someone|something would *1 hit|kill|take me
sleep and|if *1 not|never *1 wake|waking|woke
relief *3 if i *2 dead|gone|not|die|died
world|family|kids|house|everyone *3 quieter|lighter|better|easier|happier *1 without me
counting|counted *3 pills|tablets
no future *2 me|myself
see me|my self? dead
do not *3 tomorrow|morning to come
do not need|want a? funeral|grave
when i am gone *6 you|kids|they|take|give|look|passwords|insurance
who would|will *2 funeral|miss me
i am *2 burden *1 $
i am *1 burden to|on *1 everyone|you|them|all|the|my
unless ~ holiday|trip|conference|weekend|work|shift|exam
unless ~ deadline|monday|errand|shops|meeting|watering|plants|cat
unless < we *2
"""
"""The rules in the pattern language of `matcher`.

"I am depressed" counts: it is one of the sentences by which assistants were measured (Miner et al. 2016), and
the answer to it, that somebody is there to listen, does no harm when it was meant lightly. Bounds: only the
speaker, only now, and not "a bit" or "in the winter".
"""
