"""Suicide and self-harm, as they show in speech: the wish, the plan, the farewell, the emptied future."""

__all__ = ["RULES"]

RULES = """
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
unless ~ embarrassment|laughter|karaoke|battery|plant|plants|hungry|peacefully|embarrassed|funeral|will|buried

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
unless ~ card|company|chocolate|netflix|bungee|pool|retire|retired|coworker|move|moved|moving|reminds|reminder
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
"""
"""The rules in the pattern language of `matcher`.

"I am depressed" counts: it is one of the sentences by which assistants were measured (Miner et al. 2016), and
the answer to it, that somebody is there to listen, does no harm when it was meant lightly. Bounds: only the
speaker, only now, and not "a bit" or "in the winter".
"""
