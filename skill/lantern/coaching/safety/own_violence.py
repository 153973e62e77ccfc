"""Violence that the speaker does, or is afraid of doing, as it shows in speech."""

__all__ = ["RULES"]

RULES = """
# i strike
i @strike|@kick @them|you
i !@modal @strike|@kick @them|you
i !@modal !@modal @strike|@kick @them|you
i *3 @strike|@hit|@beat|@kick|bit my *1 @partner
i lost my temper|patience|cool and @strike|@hit|@push @them|you|my
i *3 @hit @them
i have|had @hit|@strike|@beat @them
i *1 @hit you $
i *2 hit you *3 night|drunk|drinking|face|times|fight|argument|mad|angry
i *2 @beat @them|you *1 when|up|badly|$
i *2 @push @them|you *3 @surface|down|stairs|fell
i *1 pushed @them|you and *2 fell|fall
i *1 pushed|shoved my *1 @partner
i *2 @grab @them|you by the|his|her|your *1 throat|neck|hair|arm|arms|wrist|jaw|collar|hood|face
i *2 @throw !at *4 at him|her|my|you
i *2 put|laid|lay my hands on @them|you|my
i *2 put|had *1 my hands around his|her|your neck|throat
i *2 force|forced @them|you|my *2 to|into *3 sex|bed
i *3 spat|spit on|at|in @them|my|you
unless > up *1 $
unless > up on|about|when|for|later
unless > off|back|out|under
unless > at|in chess
unless > to|about|too|into|toward|trust|patience
unless > the hand
unless > *1 shoulders|face gently
unless > with *2 news|question|questions|idea|surprise|lot|gun|balloon|compliment|truth
unless > in the back
unless > on the back
unless > in my *1 sleep|dream
unless > a little
unless ~ @chance
unless ~ words|bagpipes|snoring
unless > *1 friends
unless ~ ball|kiss|kisses|accusations|questions|five|candy|swing|kids
unless < like *1
unless < if *1
unless ~ @play

# i make amends for a blow
@amends me? for|to|of|about|over? ever? having? @assail @them|you
@amends me? for|to|of|about|over? ever? having? @assail my *1 @partner
@amends me? for|to|of|about|over? ever? having? @grab @them|you by
@amends me? for|to|of|about|over? ever? having? @push @them|you *3 @surface|down|stairs
@amends me? for|to|of|about|over? ever? having? forcing|forced|force @them|you *2 to|into *3 sex|bed
@amends me? for|to|of|about|over? ever? having? threatening|threatened|threaten to *1 @harm @them|you
should not have *1 @assail @them|you
should not have *1 @assail my *1 @partner
should not have *1 @push @them|you *3 @surface|down|stairs
i *2 shove|shoved|shoving @them|you *3 @surface|down|stairs
i *2 threatened to *1 @harm @them|you
i *2 threatened to *1 @harm my *1 @partner
hitting|beating|choking @them|you *1 was|is *2 wrong|mistake|unforgivable
slapping|punching|kicking|strangling @them|you *1 was|is *2 wrong|mistake|unforgivable
unless > up|off|back|out|under
unless > at|to|about|too|toward|trust|patience
unless > *1 friends|feelings
unless > with *2 news|question|questions|idea|surprise|lot|all|everything|that|balloon|truth|bill|list|work
unless > in the back
unless ~ accident|accidentally|ball|frisbee|door|car|sleep
unless ~ @play

# i promise an end to it
never|not *2 @assail @them|you again|anymore|ever
never|not *2 @assail my *1 @partner again|anymore|ever
never|not|stop *2 lay|put|raise|laying|putting|raising *1 hands|hand|finger on|at|against|to @them|you
@vow *5 never|not|stop|stopping|without *2 @assail @them|you
@vow *5 never|not|stop|stopping|without *2 @assail my *1 @partner
i will never|not *1 @assail @them|you
stop|stopped|stopping|quit *1 @assail @them|you $
stop|stopped|stopping|quit *1 @assail @them|you when|and|again|because|before
stop|stopped|stopping|quit *1 @assail my *1 @partner
unless > up|off|back|out|under
unless > at|to|about|too|toward|trust|patience
unless > with *2 news|question|questions|idea|surprise|lot|all|everything|that|balloon|truth|bill|list|work
unless > in the back
unless > into a
unless ~ accident|accidentally|ball|frisbee|sleep|asleep
unless ~ @play

# i could do harm
i can *1 kill|hurt|beat|stab|shoot|strangle @them|you $
@afraid *4 i *5 @harm @them
@afraid *4 i *5 @harm my *1 @partner
@afraid *4 i *5 lose control
i *1 want|wanted to @harm @them|you
i *1 want|wanted to @harm my *1 @partner
i *2 feel like hitting|hurting|killing|punching @them|you
i could *2 hurt @them
i could *2 hurt my *1 @partner
i am going to|get kill|hurt|stab|shoot @them|you
i am going to kill|hurt|stab|shoot my *1 @partner
i will kill @them|you
i will kill my *1 @partner
what i might|may|could|will|would do to @them|you
what i might|may|could|will|would do to my *1 @partner
i *2 not control my *1 anger|temper|rage|hands *5 @them|she|he|hit|hurt|physical
@afraid *3 i *3 hit|hurt @them|you *2 again|$
not trust myself around|with|near @them|you
not trust myself around|with|near my *1 @partner
@afraid of my own? temper|anger|rage $
@afraid of myself $
@afraid *4 i *5 hurt|hit|kill|harm somebody|someone
call|called the police|cops on me
i *2 lose|lost control *3 she|he ends|ended up
i *2 lose|lost control *5 she|he *3 bruises|hurt|hit|floor|crying
i *2 lose|lost control and *3 @hit|@strike|hurt
i lose it *4 she|he *4 bruises|floor|hurt
i black|blacked out when|and *6 angry|mad|crying|floor
@partner|she|he *1 flinch|flinches|flinched *2 when|if *1 i !reach|reached
@partner|she|he is|was *1 @dread of me
unless > *8 @trifle
unless > feelings|'s|ego|chances|career|pride|plants
unless > *3 @emotional
unless > when|for *6 chews|leaves|says|does
unless > with kindness
unless ~ printer|clock|kidding|surprise|joking|mood|deeply
unless ~ @play

# i am the violent one
i *3 violent|abusive with|to|toward|towards
i *2 violent|abusive $
i raised my hand|hands|fist|fists to|at|against|on
i left|leave|leaving *1 marks|bruises on
i gave @them|you|my *4 eye|bruise|bruises|concussion|lip
bruises|marks|eye *2 because of me
bruises|marks|eye *2 from me
i *1 scare|frighten|terrify @them *1 when|with|and|$
i *1 scare|frighten|terrify my *1 @partner|kids *1 when|with|and|$
i am the one who|that hits|beats|hurts|chokes
i *2 got|get|become|became violent|physical
i *2 hurt @them|you *4 physically|drunk|drinking
i *2 hurt my *1 @partner *4 physically|drunk|drinking
unless < @adult *3
unless > intimate
unless ~ intimacy|affection|workout|exercise|victim
unless ~ @emotional

# i hurt a body
i *3 broke|break|bust|busted|split|slammed|smashed|crushed his|her|your *2 @body
i *3 stamped|twisted|burned|burnt|scalded|cracked|fractured|dislocated his|her|your *2 @body
i *3 @wound my *1 @partner 's *1 @body
i *3 @wound on his|her|your *1 @body
i *3 broke|split|blacked|bust|bruised|fractured his|her|your *1 @body|skin|face
i *3 burst|cracked|scratched|shut|slammed|twisted his|her|your *1 @body|skin|face
i *3 squeeze|squeezed|squeezing his|her|your *1 arm|arms|wrist|wrists|throat|neck|jaw|face
i *3 @hold his|her|your *1 head|face|wrists|arms|neck *2 down|under|against|into|until|till|behind|in
i *3 @hold him|her|you *1 down|under|against|by
i *2 sat|sit|knelt|stamped|stood|stand on his|her|your *1 chest|face|hand|neck|back|throat|foot
i *2 grab|grabbed|held *4 round|around|on|over|at|by|to his|her|your|the *1 neck|throat|jaw|hair
i *2 squeezed|had|wrapped|put *4 round|around|on|over|at|by|to his|her|your|the *1 neck|throat|jaw|hair
i *3 him|her|you by the *1 throat|neck|hair
my hands|hand|fist|fingers *1 round|around|on|at his|her|your *1 throat|neck|windpipe
i *3 pulled|pull|dragged|drag|yanked his|her|your|my *2 hair|by
i *2 pillow|cushion *2 on|over his|her|your face
i *8 left *1 finger|hand marks|bruises|bruise|welts
sorry *4 your|his|her|the *1 black eye|split|lip|bruise|bruises|ribs|stitches
sorry *2 for|about your|his|her *1 eye|lip|nose|jaw !appointment
for|from|about breaking|bruising|splitting|blacking|burning your|his|her *2 @body
bruise|marks|eye *4 that was me|mine
unless ~ accident|accidentally|hospital|massage|stage|haircut|hairdresser
unless ~ labour|record|heart|wax|plaster|bandage|splinter
unless > *1 feelings|heart|leg jokingly
unless ~ kissed|kiss|baby|zip|dance|danced|dancing|joking|dream|surgery|patient|patients|nits|brush
unless ~ raffle|doctor|learner|teaching
unless ~ @chance
unless ~ @play

# i strike, with whom and what
i *3 @strike|@kick him|her|you|them|my *1 @partner|@parent|law
i !@modal *2 @strike|@kick him|her|you|them $
i *3 @strike|@kick him|her|you|them again|last|on|when|because|and|for
i *3 @strike|@kick him|her|you|them in|across|with|till|until|against|over|hard
i *2 @strike|hit|belted|flung|slapped !the *2 across|in|against|into *3 @body|@surface|@tool
i *2 @strike|hit|belted|flung|slapped !the *2 down|by|over|round|with *3 @body|@surface|@tool
i *1 slapped|punched|throttled|strangled|choked|battered|headbutted|thumped|smacked !@thing $
i *1 slapped|punched|throttled|strangled !@thing over|again|last|for|and|because
i *1 choked|battered|headbutted|thumped !@thing over|again|last|for|and|because
i *3 @hit|@beat him|her|you with|again|when|because|until|till|and|for|hard
i have|had *2 hit|hitting|beaten|slapped|punched every|my|him|her|you|women
been|started|keep|kept hitting|slapping|punching him|her|you|my *1 @partner|@parent|law|$|when|and|again
been|started|keep|kept beating|choking|nipping|pinching him|her|you|my *1 @partner|@parent|law
been|started|keep|kept beating|choking|nipping|pinching him|her|you|my *1 $|when|and|again
i *2 gave|give him|her|you|my *3 @blows
i *2 gave|give him|her|you a|one *1 slap|smack|punch|kick|dig|backhander|clout|thump|shove|hiding
i *2 @throw|chucked|through|lobbed *5 at him|her|you|my
i *2 @fling my *2 @partner *2 into|against|onto|through|across|over|off|out|down
i *1 @fling him|her|you *3 and|when *4 fell|head|hit|pregnant|carrying
i *2 swung|drove|swing|lunged at him|her|you|my
i *2 ran|run him|her|you *1 off|over|down
i *2 bit|burn|burned|burnt|stabbed|scratched|spat|spit|glassed|cut him|her|you on|with|in|at|and|$
i *1 lost it|control|the|my *1 head|rag|temper and *2 put|hit|grabbed|dragged
i *1 lost it|control|the|my *1 head|rag|temper and *2 pushed|threw|slapped|shook|swung
i *3 took|take|taking|raise *2 belt|hand|hands|fist|stick|cane *1 to|at|on|against him|her|you|my
i *3 raised|lifted|lift|raising *2 belt|hand|hands|fist|stick|cane *1 to|at|on|against him|her|you|my
i *2 shook|shake|shaking him|her|you $
i *2 shook|shake|shaking him|her|you hard|like|when|by|until|till|and|again
started|start raising my hand
punch|punched|kicked|kick *2 hole|wall|door *3 next|beside|in *1 to? her|his|your
makes|made me hit|beat her|him
not *1 punch|punched|beat|hit *2 i *1 popped|slap|push|pushed|slapped
i *2 not *1 hit|hitting you|her|him in|for|since
i *2 hit|slap|slapped|punched|beat my *2 @partner
am|are *1 an? abuser|wifebeater
i am *3 the abuser
stop|stopping|quit hitting|beating|slapping|choking the *1 man|woman|person|one
stop|stopping|quit hitting|beating|slapping|choking my|him|her|you *1 $
for men|man|people|husbands who|that hit|hits|beat
assaulting|assaulted my *1 @partner
a wife *3 gets a slap
swear|promise *6 not|never|without *3 @hit|@strike you|her|him *1 again|anymore|$|when|in|with|any
swear|promise *6 not|never|without *3 @beat|hitting|force you|her|him *1 again|anymore|$|when|in|with|any
promised|promising|vow *6 not|never|without *3 @hit|@strike you|her|him *1 again|anymore|$|when|in|with|any
promised|promising|vow *6 not|never|without *3 @beat|hitting|force you|her|him *1 again|anymore|$
promised|promising|vow *6 not|never|without *3 @beat|hitting|force you|her|him *1 when|in|with|any
swear|promise *6 not|never|without *3 raise|lift|lay|put *2 hand|hands|fist|belt *2 to|on you|her|him|your
swear|promise *6 not|never|without *3 raise|lift|lay|put *2 hand|hands *2 at|around|round you|her|him|your
swear|promise *6 not|never|without *3 raise|lift|lay|put *2 fist|belt *2 at|around|round you|her|him|your
promised *6 not|never|without *3 raise|lift|lay|put *2 hand|hands|fist|belt *2 to|on you|her|him|your
promised *6 not|never|without *3 raise|lift|lay|put *2 hand|hands *2 at|around|round you|her|him|your
promised *6 not|never|without *3 raise|lift|lay|put *2 fist|belt *2 at|around|round you|her|him|your
promising|vow *6 not|never|without *3 raise|lift|lay|put *2 hand|hands|fist|belt *2 to|on you|her|him|your
promising|vow *6 not|never|without *3 raise|lift|lay|put *2 hand|hands *2 at|around|round you|her|him|your
promising|vow *6 not|never|without *3 raise|lift|lay|put *2 fist|belt *2 at|around|round you|her|him|your
swear|promise|promised|promising|vow *6 not|never|no *3 @throw *3 at you|her|him
promise *3 instead of slapping|hitting|punching|shoving
no hitting|slapping|punching|choking her|him|you|my
unless > in *1 drill|quiz
unless ~ @chance
unless ~ words|snoring|bagpipes|sun|cream|paperwork
unless > at|to|about|too|up|off|back|into
unless > on the back|shoulder
unless > with *2 news|question|questions|idea|surprise|lot|balloon|feather|ball|pillow|truth|bill
unless ~ ball|kiss|kisses|accident|accidentally|frisbee|snoring|dream
unless ~ sleep
unless ~ snooze|gently|duck|dog|cat|frisbee|snoring|dream
unless ~ wall paper
unless ~ drum|drums|nail|horn|brakes|gym|bag|confetti|blanket|seatbelt|joking|kidding|rice|punchbag|towel
unless > the? *1 ball|news|road|gym|target|wall
unless < if *1
unless < like *1
unless ~ @play

# i threaten
i *2 told|said|tell|say|swore *3 i will|would|am *2 @ruin him|her|you|them|my|us
i *2 told|said *4 i will|would *2 put|bury him|her|you *3 ground|grave|hospital|window|through
i will|would kill|hurt|stab|shoot him|her|you|them *1 both|if|and|$
i *2 threatened|threaten him|her|you $
i *2 pulled|held|had|waved *3 @gun|hammer|poker|bat|axe *5 him|her|you|my|towards
i *2 pointed|picked|grabbed|took *3 @gun|hammer|poker|bat|axe *5 him|her|you|my|towards
i have|got *3 @gun *2 in my hand
i *2 burn|burned *2 house|place *3 with her|him|you
i *2 hurt|killed|kicked|choked|drowned *2 dog|cat *6 her|him|you
wanted you|him|her to *1 be? frightened|scared
i *3 think|thinking|picturing of|about|smashing *1 hurting|killing him|her|you|my|head
i *3 think|thinking|picturing of|about|smashing *1 hitting|smashing|choking him|her|you|my|head
i *3 think|thinking|picturing hitting|hurting|killing *1 hurting|killing him|her|you|my|head
i *3 think|thinking|picturing hitting|hurting|killing *1 hitting|smashing|choking him|her|you|my|head
i *3 imagine|imagining|dream of|about|smashing *1 hurting|killing him|her|you|my|head
i *3 imagine|imagining|dream of|about|smashing *1 hitting|smashing|choking him|her|you|my|head
i *3 imagine|imagining|dream hitting|hurting|killing *1 hurting|killing him|her|you|my|head
i *3 imagine|imagining|dream hitting|hurting|killing *1 hitting|smashing|choking him|her|you|my|head
i *2 fixing to shoot|kill|hurt|beat
unless > *6 cake|dishes|slice|biscuit|chocolate|spoil|spoiler|thermostat|wins|laundry|mute|plant
unless ~ @chance
unless ~ paperwork|spoils|pigeons|seedlings|drawer|bake|tickle
unless ~ jokingly|cards|game|chess|goose|mosquito|weeds
unless > with *2 kindness|divorce|leaving|bill|drill|another
unless > *3 divorce|leave|leaving|mother|spoon|tidy|early
unless < if *1
unless > *1 feelings|heart
unless ~ @play

# i force
i *2 forced|force|forcing @self on|onto
i *2 forced|force him|her|you|my *3 sex|bed|sleep|when|last|after|saturday|$
force|forced|forcing you|her|him *1 in|into|to *1 bed|sex
i *2 make|made him|her|you *1 have sex
he|she|you said|say|says|saying no *1 and i *1 kept|carried|did|went|forced|made|would
he|she|you told|tell|asked me to stop *6 kept|carried|did|not
i *1 kept|carried|keep going|on *3 after|when|though *2 he|she|you *2 no|stop
i *3 not ask *3 take it
i *2 touched|touch|had sex *3 her|him|you *4 asleep|sleeping|passed
i *2 use|used my weight on
unless ~ dessert|film|movie|dance|tickling|tickle|sing|singing|cooking|walk

# i hit, in other words
i !@modal beat|hit|strangle|strangled|slap|slapped her|him|you|herself $
i beat|hit|strangled|slapped her|him|you|herself $
i *2 hit|beat|slap|punch women|woman|men|herself|himself|people
sorry *1 for dragging|throwing|shoving|choking|strangling you|her|him *3 by|out|down|into|in|last|$
sorry *1 for pushing you|her|him *3 down|into|last
sorry *1 for beating|slapping|punching you|her|him *3 by|out|down|into|in|last|$
sorry *1 for kicking|hitting|biting you|her|him *3 by|out|down|into|in|last|$
i *1 put|threw|pushed her|him|you through the *1 door|window|glass|wall
i *2 pressed|press|put|held *1 the|a pillow
i *3 broke|broken his|her|your *1 @body
the one who|that gave|hit|broke|hurt|bit|burned|choked|pushed him|her|you
was me|i that|who *1 broke|hit|gave|hurt|pushed|did his|her|it|that
raise my fist *4 her|him
i *2 not stop when he|she said
what i did *4 hit|sat|punched|choked
unless ~ snooze|ball|pillow|chess|cards|scrabble|kart
unless ~ mario|tennis|accident|accidentally|buzzer|jackpot|hug|swing
unless > at|to|up|off|too
unless < never|not|if|ever *2
unless < could|would|want|wanted *2
unless > *1 number|hand|car door by
unless ~ @chance
"""
"""The rules in the pattern language of `matcher`."""
