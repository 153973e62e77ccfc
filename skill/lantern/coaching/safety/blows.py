"""Violence done to the speaker, as it shows in speech: blows, injuries, the marks that they leave."""

__all__ = ["RULES"]

RULES = """
# strikes me
@strike me|us
lashes|lashed|lunged|lunges out? at me
@who *2 attacks|attacked me with|again|physically|in|last
@adult *1 attacked me $
@adult *1 attacked me and|when|at
unless > in the back|heart
unless > up
unless > on the back|shoulder
unless > five
unless > with kindness|work|questions|words
unless < like *1
unless < if *1 ever
unless < @thing
unless < @thing is|was|keeps|has
unless < @det !@who
unless < @det !@who is|was|keeps|has
unless ~ @play
unless ~ nil|combat|mosquito
unless > *1 high five
unless ~ jeans|bra|spin|krav

# hits me
@hit me|us
unless < @thing
unless < @det !@who
unless < like *1
unless < if *1 ever
unless > up $
unless > up when|later|if|after|on|for|with
unless > that|like|how|hardest|harder
unless > with|wi *2 @notion
unless < ever
unless < if *2
unless > harder|hard $
unless > with|wi it|that
unless ~ dealer|drill|pun|version
unless > with *2 news|bill|question|questions|idea|surprise|truth|divorce|lot|compliment|silence|reality
unless ~ @play
unless ~ list

# beats me
@who *3 @beat me|us
@beat me up|with|badly|until|when|black|senseless|again|daily
@beat the *3 out of me
hits|hit|beats|beat|smacks|slaps|knocks me around
unless > at|to|by|fair
unless > over|about
unless < @thing
unless < if *1 ever
unless ~ @play

# kicks me
@kick me|us
unless > out|off|under
unless > *4 sleep|asleep
unless < @thing
unless < @det !@who
unless < if *1 ever
unless ~ @play
unless ~ gently|permission|months|snore|pony|futsal

# hurts a part of me
@who *3 @blow my @body
@who *3 burned|burns|burnt|cut|cuts|broke|breaks|injured|injures *2 my @body|hand|foot|back
@who *1 dragged|drags|dragging me
@push my head|face|body *3 @surface|into|against
my body *3 @bruise
full|covered of|in @bruise
ribs *1 hurt|hurts|broken|cracked
unless > off
unless > to|into|along|shopping|dancing|out
unless ~ @chance
unless < i|for *1
unless ~ haircut|heart
unless > and danced|kissed
unless ~ dessert|gently|massage|accident|accidentally|dance|danced|ball|pillow|heart
unless ~ @play
unless > go on

# bites me
@who *2 @bite me
@who *2 @bite my face|arm|arms|neck
unless ~ @play
unless ~ vampire|fed|puppy|mosquito

# pushes me
@push me *3 @surface|stairs
@push me down|backwards|backward
@push me over and|when|until
@who *1 pushed|pushes me $
@who *1 pushed|pushes me and|because|during|hard|last|twice|around
unless > *1 party
unless > down the? road
unless > hard to
unless < @thing
unless < like *1
unless ~ @play

# throws things at me
@who *1 @throw *6 at me|us|my
unless ~ accusations|accusation|insults|words|questions|compliments|mistakes|numbers|ideas|shade|kisses|past
unless < threw|throws it|that *3
unless > that|it *3 at
unless ~ @play

# handles me
@grab me by
@grab me *1 tight|hard
@grab my throat|neck|hair
@grab my arm|wrist|arms and|hard|when
@who *2 twists|twisted my arm|wrist
dragged|drags|dragging me across|by|down|off
@who *2 shook|shaking|shakes me hard|violently|until|by
pinned|pins|pinning me down|against|to|under
@who *2 held|holds|holding me down
tied|ties me to
unless ~ dance|danced|gently|kiss|kissed|hug|traffic|crossing|slipped|dessert|braid|earth
unless > and danced|kissed
unless ~ @chance
unless ~ combing|whatsapp|scone|spray

# at my throat
pillow|blanket|towel *1 over|on|against my face|mouth|nose
hand|hands|cord|belt|rope|pillow *2 around|on|round|over|at my neck|throat|mouth
puts|put|putting *2 hands on me|us
lays|laid|lay *2 hands|hand on me|us
@who *1 got|gets|had|has me by the neck|throat
unless ~ massage|massaged|gently|comfort|comforted|cold|shoulder|prayed

# spits or burns
@who *1 spit|spits|spat|spitting on|at me
spit|spits|spat in my face
@who *2 burned|burns|burnt|burning me with|on
unless > *2 remark|comment|look|words
unless > on *2 deal

# done to me
i|we *1 @be @struck
i|we *1 @be !i @struck
i|we *1 @be !sorry !i @struck
i|we *1 @be *1 hit|attacked|stabbed|beat|hurt by *3 @adult
i|we *1 @be *1 hit|attacked|beat|hurt at home
i|we *1 @be *1 hit|beat again|up $
i|we *1 @be *1 hit|beaten|slapped|punched when|whenever|if|every|because|for
@rage *4 i get|got hurt
i|we *1 @be *1 pushed|thrown|burned|bitten|dragged|knocked *7 by my? ex? @partner|him|her
i|we *1 @be *1 cut|grabbed|shoved|forced *7 by my? ex? @partner|him|her
i get|got hurt *2 every time he|she
i|we *1 @be *1 beat|beaten up
get|gets|got beaten|beat|hit|slapped by *2 @adult
victim of *2 violence|abuse
survivor of *2 violence|abuse
unless > at|to|down|out|off
unless > up *2 about|when|at|reading|every|watching
unless > in *2 final|back|game|shape
unless ~ @chance
unless > into shape
unless > by *3 team|wave|news|idea
unless ~ @play

# abusive partner
abusive|violent relationship|marriage|home|@partner
@adult *2 violent|abusive
i am *1 abused|battered $
domestic violence|abuse in|at my|our|home|this
violence in|at my|our|home|this
abused|abusing by *2 @adult
live|living|suffer|suffering *1 with domestic
victim|survivor of abuse
physically|sexually *1 abused|abuses|abusive
unless ~ customers|boss|coworkers
unless > games|game|video|movies|movie|shows|sports|storm|words|language|films
unless > my? trust|patience|kindness
unless < about *2
unless < used to *4

# gets physical
@fight *3 get|gets|got|getting|turn|turns|turned|become|becomes|became|gone physical|violent
we *1 get|got|become|became violent
@who *1 physically hurt|hurts|attack|attacks|attacked|harm|harms|harmed|fights|aggressive
physically *1 aggressive|violent
gets|got|is|was|getting rough with me
saw|seen|watched|heard him|her *1 hurt|hurting|hit|hitting|beat|beating|choke|slap|push me|us|mom
gets|got physical with me
unless < it
unless ~ intimacy|intimate|affection|romantic|slowly|massage|weather|storm|@play
unless > therapy|exam|education

# it is to end
never|not *2 @assail me|us again|anymore|ever
never|not *2 @assail each other again|anymore|ever
@vow *5 never|not|stop|stopping|without *2 @assail me|us
@vow *5 never|not|stop|stopping|without *2 @assail each other
i|we *3 @assail each other
not to @assail me|us $
not to @assail me|us again|anymore|when|and
being|getting *1 hit|beaten|beat|slapped|choked|punched|kicked by my? *1 @partner|him|her
not being|getting *1 hit|beaten|slapped|choked|punched|kicked $
his|her *1 drinking|temper|rage|anger and hitting|beating|violence|punching|kicking
unless > up|off|back|out|under
unless > at|to|about|too
unless > on the *1 back|shoulder
unless > with *2 news|question|questions|idea|surprise|lot|pillows|truth|bill
unless < @thing
unless ~ ball|gym
unless ~ @play

# hurts me
@adult *2 hurts|hurting me
@adult *1 will|might|may|could|going *3 hurt me|us
hurt|hurts|hurting me *2 physically|badly|bodily
hurt|hurts|hurting me *4 drinks|drinking|drank|drunk|temper|purpose|fist|fists|belt
@adult *2 hurt me *3 tonight|again|drinks|drunk|night|badly
@who hurt|hurts my @bone
unless ~ @emotional
unless ~ accident|accidentally
unless < @thing

# injures me
@who *2 @break *3 my @bone
@adult *1 shot|shoots at me|us
@adult *1 shot me $
gave|gives|given|left me|us *3 eye|bruise|bruises|concussion|marks
@who *3 knocked|knocks me out|down|unconscious
unless ~ accident|accidentally|soccer|football|skiing|practice|game|smile|outfit|feather|reset
unless ~ @chance
unless > the bad? eye|marks for
unless ~ @play

# marks
hide|hides|hid|hiding|cover|covers|covering|covered *4 bruise|bruises|marks|scars
bruises all|on|from|everywhere|where
the|my|these|about|strange bruises
swollen|split|busted lip|eye|jaw|face
my face|eye|lip|jaw is *1 swollen|black|purple
i have|had|got *3 bruises
long sleeves *5 marks|bruises|see|sees|arms
long sleeves *1 nobody|no
sees|see|seen the marks
lie|lied|lying about *4 hurt|bruise|bruises|eye|injury|injuries
told|tell|tells *4 fell|walked|tripped *4 stairs|door|steps
have|has|had the marks
unless ~ soccer|football|game|practice|bike|gardening|gym
unless ~ skiing|wrestling|hiking|ego|test|exam|teacher|school
unless < my knee *2
unless ~ @chance

# hurts my body
twisted|twists|bent my arm *1 behind|up|until|till
@who *2 @strike|@hit|@kick|slammed|slams|hurts my *1 @body
@who *3 squeezed|squeezes|squeezing|squeeze my *1 arm|arms|wrist|wrists|throat|neck|jaw|face
my @body in the *1 door|drawer|gate
@who *3 cut|cuts|cutting|sliced|stabbed my *1 face|cheek|arm|arms|throat|legs|stomach
@who|nails *3 dug|digs|digging *2 nails|fingers *3 my|me
knocked|knock|knocks *3 my *2 tooth|teeth
my *1 nose|jaw *3 broken|broke|burst|fractured *1 by|from|because|when he|she|his|her
my *1 eardrum|cheekbone|wrist *3 broken|broke|burst|fractured *1 by|from|because|when he|she|his|her
my *2 @body is|are|'s black from
boxes|boxed|boxing my ears
pulls|pulled|pulling|yanks|yanked|rips|ripped|tore *2 my hair *1 out|until|till|and|$
by my? the? hair
drags|dragged|drag|drug|dragging *1 me *3 by|across|down|along|up
unless < i *1
unless < i|we *2 when|that|because *2
unless > hair *2 comb|brush|plait|braid|back
unless ~ accident|accidentally|dentist|surgeon|haircut|heart|labour|labor|birthday|wax|massage
unless ~ hospital to
unless ~ @chance
unless ~ bike|clip|festival|beam|club
unless < my|the *2 @body
unless > my own
unless > go on
unless > and now|i had|have
unless ~ leg|record|mug|concentration
unless ~ @play

# throws me about
@fling me *2 into|against|onto|through|across|over|off|out|from *3 @surface
@fling me *1 down|downstairs the? *3
@fling me *1 to|on the *1 floor|ground|tiles|bed|concrete
@fling me *4 moving
throws|throw|threw|chucks|flings|knocks|knocked me *1 about|around $
body slammed me
through me into|against|across|on
@fling me *2 by
headbutted|headbutt me
head butted|butts|butt me
knocked|knocks|knock me *1 about|unconscious|cold
pushed|push|shoved me off|under|overboard
lifted|picked|lifts me *3 by *2 throat|neck|hair
unless > *1 party|bus|rope|sledge|swing|zipline|door to
unless > down with
unless > out *1 of|to my|the? *1 comfort|shell|walk
unless > around the dance|dancefloor|room|supermarket|shops|ikea
unless ~ @chance
unless ~ kiss|kissed|kissing|waves|cheer|hug|hedge
unless < i *1
unless < @thing
unless ~ @play

# holds me down
@who *3 @hold me *1 down|under|against|underwater|over the|a
@hold my *1 head|face *2 down|under|against|into|in|until|till|back
@hold my *1 wrists|arms|hands|wrist|arm *1 down|behind|above|together|until|till|and|against
sat|sits|sit on me until|till|and
arm|forearm|elbow|hand|hands|foot|knee *3 on|across|round|around my *1 throat|neck|windpipe
arm|forearm|elbow|hand|hands|foot|knee *3 against|to|at|over my *1 throat|neck|windpipe
arm|forearm|elbow|hand|hands|foot|knee *3 on|across|round|around my *1 chest|belly|mouth|nose
arm|forearm|elbow|hand|hands|foot|knee *3 against|to|at|over my *1 chest|belly|mouth|nose
knife|fist|belt|cord|cable|scarf|boot *3 on|across|round|around my *1 throat|neck|windpipe
knife|fist|belt|cord|cable|scarf|boot *3 against|to|at|over my *1 throat|neck|windpipe
knife|fist|belt|cord|cable|scarf|boot *3 on|across|round|around my *1 chest|belly|mouth|nose
knife|fist|belt|cord|cable|scarf|boot *3 against|to|at|over my *1 chest|belly|mouth|nose
me *2 by *2 throat|neck|hair|scruff|jaw|collar
let go of my throat|neck|wrists
hands off *1 my neck|throat
pillow|cushion|duvet *2 over|on|into my face
ties|tied|tie|tide me *1 up|to|down
unless ~ massage|massaged|physio|scan|x|xray|dentist
unless ~ laughing|kissed|tattoo|stitches|cold|injection|necklace|barber
unless ~ @chance
unless ~ doctor|sunscreen|lotion|cream|dog|mask|harness
unless ~ shoes|wedding|labrador|pulse|taxman|sermon|casserole|duvet
unless < i *1
unless ~ @play

# throws at me
@throw|through|lobbed|launches|launched|slings|slung|chucks a|an|the|his|her|my|hot *5 at me|us|my
@throw|through|lobbed|launches boiling|things|stuff|plates|cups|shoes|glasses *5 at me|us|my
launched|slings|slung|chucks boiling|things|stuff|plates|cups|shoes|glasses *5 at me|us|my
@who *3 @throw|poured|pours|pour *4 tea|coffee|water|oil|soup|kettle|dal *2 over|on|at|in me|my|us
@who *3 tipped|tips|pouring|through *4 tea|coffee|water|oil|soup|kettle|dal *2 over|on|at|in me|my|us
@who *3 @throw|poured|pours|pour *4 bleach|petrol|kerosene|drink|wine|beer|acid *2 over|on|at|in me|my|us
@who *3 tipped|tips|pouring|through *4 bleach|petrol|kerosene|drink|wine|beer|acid *2 over|on|at|in me|my|us
threw|poured|tipped *3 boiling|scalding|hot water|tea|oil|coffee *1 over|on|at|in me|my
stubs|stubbed|put|puts|putting *3 cigarette|cigarettes|cigar *1 out on
cigarette burns
burns|burned|burnt me with *2 cigarette|cigarettes|iron|lighter|spoon|water
burns|burned|burnt me with *2 oil|straighteners|poker|match|hob|stove
spits|spat|spitting in my
@throw knives
unless ~ mistakes|ball|pillow|pillows|snowball|frisbee|confetti|rice
unless ~ kiss|rose|roses|flowers|bouquet|bath|laughed|laughing
unless ~ tripped|spilled|spilt|sock|duck|cuddly|sunscreen|bath
unless ~ @chance
unless < i *1
unless ~ @play

# with a thing
@beat|@hit|@strike|@kick me *3 with *4 @tool
@who *3 struck me with|across|on|in|again|hard
uses|used|took|takes|using *2 belt|stick|cane|slipper|poker|strap|boot|kettle|fists *1 to|on me
belts|lamps|clocks|clocked|socked|decked|leathers|slippers|canes|whoops|whupped|lathers me
lick|licks|box|boxes|flogs|flog me *3 with|mouth|head|face|ear|ears
@who goes|went for my|me *2 with|face|eyes|throat
beats on me
raises|raised|raise|lifts *3 hand|fist|fists|stick|belt|chair|spade|bat|bottle *1 to|at|on|against me
lifted|lift|swung|swings|swinging *3 hand|fist|fists|stick *1 to|at|on|against me
lifted|lift|swung|swings|swinging *3 belt|chair|spade|bat|bottle *1 to|at|on|against me
stabs|stabbed|swung|swings|swinging|slashed|lunges|lunged at me
unless > up
unless > with *2 joke|pun|news|question|questions|list|truth|bill|ball|pillow|feather|look|kindness
unless ~ wave|waved|five|vote|accident|accidentally|massage|laughing
unless < @thing
unless < i *1
unless ~ @play

# a blow, told by its name
gave|gives|give|got|get|gets|giving me *2 @blows
gave|gives|giving me a|an|another|one|proper *2 slap|smack|punch|kick|hiding|leathering
gave|gives|giving me a|an|another|one|proper *2 beating|battering|clout|thump|dig|backhander|shove
it is|was *2 a|one|another *1 slap|shove|punch|backhander|headbutt
it is|was *2 slaps|shoves|punches
i *1 get|got|getting *1 a|the|another|my *1 slap|smack|punch|hiding|beating
i *1 get|got|getting *1 a|the|another|my *1 battering|clout|backhander|belt|thump|kicking
i get|got hit $
i get|got hit *1 when|if|because|for|again
i get slapped|punched|kicked|belted|beaten
punched|slapped|kicked|beaten me? for|with *2 burning|burnt|being|talking|answering
hit|belted|whipped|struck me? for|with *2 burning|burnt|being|talking|answering
punched|slapped|kicked|beaten|hit|belted|whipped|struck me? for|with *2 hanger|belt|stick|cable|tea|dinner
slaps|slapped|punches|punched|kicks|kicked|hit|hits a week|night|day|month
the|that|this first|last|next slap|punch|blow|beating
black and blue $
beat|beaten|battered *3 black and blue
his|her fist|fists|boot|boots|belt did|had|left|cut|caught|on my
from|by|because *1 his|her|your fist|fists|belt|slap|boots|beating|punch
boot|hand|finger prints|marks on|under my|her|his|mine|the *1 neck|arm|throat
no *1 more hitting|slapping|punching|kicking|choking|throwing *1 knives|me|things|$
swore|promised|promise|said *2 no *1 more hitting|violence|hands|slapping|punching
not *3 raise|lift|lay *2 hand|hands|fist|finger|belt *2 to|on|at me *2 again|anymore|tonight|today
not *3 put|raising|laying|putting *2 hand|hands *2 to|on|at me *2 again|anymore|tonight|today
not *3 put|raising|laying|putting *2 fist|finger|belt *2 to|on|at me *2 again|anymore|tonight|today
not *3 raise|lift|lay *2 hand|hands|fist|finger|belt *2 to|on|at me *2 any|this|yet|since
not *3 put|raising|laying|putting *2 hand|hands|fist|finger|belt *2 to|on|at me *2 any|this|yet|since
do not hit|kick|punch|slap|choke|strangle|beat me please|again|anymore|$
please do? not hit|kick|punch|slap|choke|hurt|beat
please *2 not hit|kick|punch|slap|hurt|beat me
you are|stop hurting my|me *2 stop|let|please|arm|wrist|now
hit|hits|kick|kicks|hitting where it|nobody|no|nothing
unless > on the back|wrist|shoulder
unless > in *1 face to
unless > up
unless > with *2 pay|tax|bill
unless ~ five|joke|sport|match|gym|class|ball|accident|accidentally
unless ~ door|cupboard|tree|hail|car|bus|tattoo|reality|motivation
unless ~ @chance
unless ~ bumper|elbow|vaccine|bees|branch|laughed|laughing|lipstick|filler|cold|dentist|hail|goalie|crashed
unless ~ @play

# thanks that it did not happen
thankful|grateful|glad|appreciate|thank *8 not|no|without|never *2 @strike|@hit|@beat *2 me|us|today|her|him
thankful|grateful *8 not|no|without|never *2 @kick|beating|hitting|thrown *2 me|us|today|her|him
glad|appreciate|thank *8 not|no|without|never *2 @kick|beating|hitting|thrown *2 me|us|today|her|him
thanks|blessed|proud|relieved|gratitude *8 not|no|without|never *2 @strike|@hit|@beat *2 me|us|today|her|him
thanks|blessed *8 not|no|without|never *2 @kick|beating|hitting|thrown *2 me|us|today|her|him
proud|relieved|gratitude *8 not|no|without|never *2 @kick|beating|hitting|thrown *2 me|us|today|her|him
thankful|grateful|glad|appreciate *8 kept hit|slapped|threw|pushed *4 me|wall|us|things|once|down
thankful|grateful|glad|appreciate *8 kept broke|his|kicked|shoved *4 me|wall|us|things|once|down
thank|thanks|blessed|proud|relieved *8 kept hit|slapped|threw|pushed *4 me|wall|us|things|once|down
thank|thanks|blessed|proud|relieved *8 kept broke|his|kicked|shoved *4 me|wall|us|things|once|down
thankful|grateful|glad *4 fists|fist|survived him|down
too tired|drunk|busy to hurt|hit|beat|touch me
not|never hit|beat|slap|choke|punch|beaten|slapped|punched me *2 since|this week|this month|yet
unless ~ game|chess|cards|ball|tiredness|snooze|traffic|news|scrabble
unless ~ @play

# asked whether it is
is|does it|that *3 count *2 as abuse|rape|hitting|violence|assault if|when
is it *3 normal|okay|ok|legal|allowed|right *6 @partner|he|she|man|wife *3 slap|slaps|hit|hits
is it *3 normal|okay|ok|legal|allowed|right *6 @partner|he|she|man|wife *3 headbutt|choke|chokes|kick
is it *3 normal|okay|ok|legal|allowed|right *6 @partner|he|she|man|wife *3 kicks|force|forces|punch
is it *3 normal|okay|ok|legal|allowed|right *6 @partner|he|she|man|wife *3 punches|beat|beats|rape
married people|man|woman|wife|husbands|men *3 raped|rape
it is not *3 abuse|violence|rape|hitting *2 is it
not *3 domestic violence|abuse is it

# hits me somewhere
@smite my *1 @body
@who|@relative *2 threw|throws|pushed|pushes me *1 off|overboard|through|onto
@who|@relative *2 shoved|shoves|yanked|dragged|tipped me *1 off|overboard|through|onto
@who|@relative *2 threw|throws|pushed|pushes me *1 out of *1 moving|car|van|window
@who|@relative *2 threw|throws|pushed|pushes me *1 out of *1 bed|chair|wheelchair|truck|bath
@who|@relative *2 shoved|yanked|dragged|pulled me *1 out of *1 moving|car|van|window
@who|@relative *2 shoved|yanked|dragged|pulled me *1 out of *1 bed|chair|wheelchair|truck|bath
@who|@relative *2 pushed|shoved|threw me *1 over the *1 rail|railing|balcony|banister|wall|chair|sofa|side
@who|@relative *3 rammed|cracked|ducked|dunked|banged my *1 head|face|fingers|hand|foot|scalp|lip
@who|@relative *3 smashed|split|stubbed|shoved|jammed|trapped my *1 head|face|fingers|hand|foot|scalp|lip
@who|@relative *3 stepped|stood|stands|steps|trod on my *2 hand|foot|neck|chest
@who|@relative *3 stepped|stood|stands|steps|trod on my *2 fingers|face|oxygen|back|head
@who|@relative *3 stamped|stamps|knelt|kneeled|sat|sits on my *2 hand|foot|neck|chest
@who|@relative *3 stamped|stamps|knelt|kneeled|sat|sits on my *2 fingers|face|oxygen|back|head
@who *3 dug|digs|pushes|pushed *2 nails|thumbs *2 in|into my *1 throat|eyes|eye|neck|arm|ribs
@who *3 dug|digs|pushes|pushed *2 thumb|fingers|finger *2 in|into my *1 throat|eyes|eye|neck|arm|ribs
@who *3 pokes|poked|sticks|jabs *2 nails|thumbs *2 in|into my *1 throat|eyes|eye|neck|arm|ribs
@who *3 pokes|poked|sticks|jabs *2 thumb|fingers|finger *2 in|into my *1 throat|eyes|eye|neck|arm|ribs
swing|swings|swung at me
drove|drives|backed|reversed *2 at|towards|toward|into me
hits|hit me *1 once|twice|again|anymore|lots|many
years|months|weeks of being *1 hit|beaten|punched|kicked|slapped
punched|kicked|choked|shoved unconscious|down|by *3 by|my|steps *1 my|own|girlfriend|boyfriend|wife|husband
strangled|beaten unconscious|down|by *3 by|my|steps *1 my|own|girlfriend|boyfriend|wife|husband
battered|smothered|slapped unconscious|down|by *3 by|my|steps *1 my|own|girlfriend|boyfriend|wife|husband
plastic bag on|over my head
broke|smashed|breaks *3 plate|bottle|glass|glasses|mug *1 on|over|across my *1 head|face|arm|back
fat|split|busted lip *4 his|her
that|this *1 lip|eye|bruise|arm *2 is|was his|her work|doing
he|she did this|it *2 to? my|me lip|face|arm|eye|$
pulled|pulls|tore|ripped *3 clump *2 hair
shape of his|her fingers
strangle marks
unless < ever
unless < if *2
unless < look|looks|looked|looking|stare|stares|stared|kiss|kisses|kissed|laugh
unless < laughed|laughs|told|tell|smile|smiled|pat|patted|stroked|tapped|poked|wiped
unless < @thing
unless < i *1
unless ~ massage|sunscreen|painted|lipstick|gently|ball|ambition|bus
unless ~ bumper|bull|sledge|waltz|toddler|baby|dog|cat|puppy
unless > of *1 my comfort|shell|office|bed for|the way
unless > my feet
unless > the moon|loop|party|heels
unless ~ @play

# hits someone near
@relative|lady *3 husband|wife|boyfriend *1 @strike|hits|hit|beats|broke *1 her|him|his
girl|neighbour|neighbor *3 husband|wife|boyfriend *1 @strike|hits|hit|beats|broke *1 her|him|his
@relative|lady *3 girlfriend|son|fella|man *1 @strike|hits|hit|beats|broke *1 her|him|his
girl|neighbour|neighbor *3 girlfriend|son|fella|man *1 @strike|hits|hit|beats|broke *1 her|him|his
@relative|lady *3 husband|wife|boyfriend *1 burnt|burns|stabbed|glassed|kicks *1 her|him|his
girl|neighbour|neighbor *3 husband|wife|boyfriend *1 burnt|burns|stabbed|glassed|kicks *1 her|him|his
@relative|lady *3 girlfriend|son|fella|man *1 burnt|burns|stabbed|glassed|kicks *1 her|him|his
girl|neighbour|neighbor *3 girlfriend|son|fella|man *1 burnt|burns|stabbed|glassed|kicks *1 her|him|his
@relative|lady|girl|neighbour|neighbor|wife *4 is|being|been|gets|getting|got *1 beaten|battered|punched
@relative|lady|girl|neighbour|neighbor|wife *4 is|being|been|gets|getting|got *1 strangled|kicked|raped
unless ~ chess|cards|scrabble|tennis|film|movie|show|story|sixties|fifties|book
unless > at|to|up|off|in *1 a game
unless < ever
unless ~ accident|accidentally|surgeon|heart|dentist|record
unless ~ @play
"""
"""The rules in the pattern language of `matcher`."""
