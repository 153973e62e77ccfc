"""A child at risk, as it shows in speech: told by an adult, by the child, or by the one who does harm."""

__all__ = ["OWN_RULES", "RULES"]

OWN_RULES = """
# i strike a child
i lost it|control|patience|temper and @strike|@hit|shook my|our|the|his|her *2 @kid
i lost my temper|patience|cool and @strike|@hit|shook my|our|the|his|her *2 @kid
i *3 @strike|@hit|@beat|@kick|shook|shaking|shake|burned my|our|the|his|her *2 @kid
i *3 @push *1 my|our|the *2 @kid *3 @surface|down|stairs
@afraid *4 i *5 @harm|shake my|our|the *2 @kid
i *1 want|wanted|going to @harm my|our|the|this *2 @kid
i *2 hurt|harmed my|our|the *2 @kid $
i *2 hurt|harmed my|our|the *2 @kid *2 again|when|because|bad|badly
not trust myself with|around *3 @kid
i touched|molested my|our|the *2 @kid *2 sexually|inappropriately
unless > 's
unless > feelings|friend|heart|up|at|to
unless > with *2 news|ball|pillow
unless < i *2 said *2
unless ~ feelings|words|swing|stroller|egg|eggs
unless ~ @play
unless ~ @emotional

# i hurt a child
i *3 @cruel|hit him|her *4 he|she is *1 two|three|four|five|six|seven|eight|nine|ten
i *3 left|leave|lock|locked|shut|tied|forgot my|our|the *3 @kid|kids|one *4 alone|own
i *3 left|leave|lock|locked|shut|tied|forgot my|our|the *3 @kid|kids|one *4 themselves|theirself|overnight
i *3 left|leave|lock|locked|shut|tied|forgot my|our|the *3 @kid|kids|one *4 night|in|out|outside|to
i *3 leave|left *2 three|two|them|him|her of? *1 them|alone|in|on *4 alone|own|night|overnight|car|bath
i *3 took|take|taking|used|use *3 belt|strap|cane|stick|slipper to|on my|our|the|him|her|them|jermaine|it
i *3 shook|shake|shaking|squeezed|squeeze the|my|our|him|her *4 baby|floppy|hard|crying|again|stop
i *3 burned|burnt|held his|her|my|our *4 hand|head|face *3 stove|tap|hob|water|hot|under
i *3 held|put *2 hand|pillow *3 over|near *3 mouth|face
i *3 threw|through|chucked him|her *3 cot|bed|wall|floor|sofa
i touched my|our *2 stepdaughter|daughter|son|stepson|niece|nephew|sister
promise|promised *8 not|quit|stop *3 hit|hitting|belt|smack|slap|shake *1 the? my? kids|children|baby
i made *2 boys|son|kids|girls|daughter|children *4 watch|look|eat|kneel
lose|lost it and *2 shake|shook|hit|smack him|her|the
i drove *3 with *2 kids|children *6 drunk|kill|hundred|belts
i *2 give|gave *3 some *3 sleeping|sedative tablets|pills
unless > 's
unless ~ mosquito|netflix|graduation|music|toast|sneeze|game
unless > powder|monitor|bottle
unless > up|at|to
unless ~ drum|drums|dice|rattle|egg|eggs|doll|powder|high
unless ~ laughing|swing|cuddle|sunscreen|vaccine|mario|race|grandma|granny
unless ~ nan|sitter|babysitter|nursery|sticker|puddle
unless ~ school cage
unless ~ cinema|sleepover|accident|accidentally|sticker|puddle
unless ~ hamster cage
unless < if|never|ever *2
unless < not *3
unless ~ @play

# i hurt a child, in other words
i *2 threw|swung|dragged him|her *4 floor|hair|arm|wall|bed *4 wetting|crack|snapped|test|crying|upstairs
i *2 pulled|yanked|beat|grabbed him|her *4 floor|hair|arm|wall|bed *4 wetting|crack|snapped
i *2 pulled|yanked|beat|grabbed him|her *4 floor|hair|arm|wall|bed *4 test|crying|upstairs
i *3 pinching|slapping|hitting|shaking|smacking the *1 baby|kids|child|one
i *1 drove off *3 left *3 year|@kid
i touched my *3 girl|boy|daughter|son
i leave them *8 locked
i lost it *4 threw|hit|slapped|shook|hurt *1 my|the|him|her *3 year|old|@kid
unless ~ swing|blanket|coat|party|splinter
unless ~ @play
"""
"""What the speaker does to a child, in the pattern language of `matcher`."""

RULES = """
# strikes a child
@who *3 @strike|@hit|@beat|@kick|shook|shakes|shaking|burned|burns|hurting|hurts|starves|starved @my *3 @kid
@strike|@beat|shakes|shaking @my *3 @kid *2 with|when|until|hard|again|every
@who *1 @strike @my|the *2 @kid
@who *2 @strike|@hit|@beat|@kick my|our|the|his|her *2 year old
@who *2 @strike|@hit|@beat|@kick *1 my|our little|baby brother|sister
@who *3 and @strike|@hit|@beat|@kick *1 @my *2 @kid
@who *1 @beat up @my *2 @kid
@who *3 @throw|pushed|pushes|slammed|dragged *1 @my *3 @kid *2 across|against|down|into|on
@who *2 bit|bites|choked|grabbed|grabs @my *2 @kid by
@who *2 @strike|@hit|@beat|@kick kids|children
@who *2 @strike|@beat|@hit him|them|her and *2 @kid
violent|abusive|rough with|to|toward|towards *2 @kid
@hit|@beat @my *3 @kid with
unless > 's
unless > feelings|friend|toy|up|home|lunch
unless > at|to|in|with *2 chess|bus|pillow|ball|game
unless > in the? air|pool
unless < @kid *2
unless < ball *1
unless ~ feelings|sister|classmate|daycare|preschool
unless ~ @play
unless ~ @emotional

# a child is struck
@kid being|getting *1 hit|beaten|slapped|smacked|choked|kicked|punched
stop|stops|stopped|stopping @hit|@beat|@strike @my|the *2 @kid
unless > with|hard|by|up
unless ~ @play

# touches a child
@adult *3 touches|touched|touching|gropes|fondled|fondles @my *2 @kid
touches|touched|touching her|him *2 private|privates|sexually|inappropriately
touches|touched|touching her|him *1 down there
do|does|doing|did|done *1 bad|weird|strange|dirty|nasty things to|with her|him|them|me|us
hurts down there
touches|touched|touching me *4 private|mom|secret|should|school
touches|touched|touching me down there
@parent *2 touches|touched|touching me
@parent *2 touches|touched|touching my *1 sister|brother|cousin|friend
@parent *2 comes|came|come|coming in|into my room|bed *2 night
@parent *2 makes|made me *1 do things
@parent *2 makes|made me *2 naked|undress
@parent *3 says|said *3 our secret
@parent *3 says|said it|this is *1 a secret
can not tell mom|mommy|dad|daddy
not to tell *2 mom|mommy|dad|daddy|anyone
my *2 @kid *2 was|were|got|been *1 hurt|hit|beaten|slapped|harmed by him|her|my|his|dad|daddy|mom
@kid *4 told|says|said|tells *4 hurt her|his bottom|privates|there
@kid *4 told|says|said|tells *5 touches|touched|touching|hurts|hurt|hits|hit her|him|them|me
shows|showed me his private|privates|penis
unless > 's *1 heart|life
unless ~ heart|hearts|surprise|present|party|beard|shoulder|hug|soul|lives|birthday
unless > deeply|that

# a child speaks
my *2 @parent *2 @strike|@hit|@beat|@kick|hurts|hurting|burned|burns me|us
dad|daddy|mommy|mom|stepdad|stepmom|grandpa|uncle *2 @strike|@hit|@beat|@kick|hurts|hurting me|us
@parent *2 @beat|@hit|@strike mommy|mom|daddy|dad
i *4 @dread of my? @parent @then
@dread of dad|daddy|mom|mommy|stepdad @then
@parent gets|is *1 mean|scary|violent when *2 @rage
@dread when *1 dad|daddy|mom|mommy|stepdad *1 yells|comes|@rage
not *1 give|gives me|us *1 anything|enough|food to eat
@parent *2 not give|gives me|us *1 food
unless ~ @play
unless ~ jokes|grandmother
unless ~ fish bone

not make me go *2 @parent
my parents lock|locks|locked|leave|leaves me
@dread to *1 go|come|be|stay *1 to|with|near|at my? *1 @parent
@parent|mom|dad *2 not|never *1 feed|feeds us|me
not want to be alone|home with *2 @parent
home alone *4 i|we *2 am|are *2 five|six|seven|eight|nine|ten|eleven|little
i am five|six|seven|eight|nine|ten|eleven|twelve and
i am five|six|seven|eight|nine|ten|eleven|twelve years old
i am *1 five|six|seven|eight|nine|ten|eleven|twelve *4 home|alone|scared|hungry|hits|hurts
@who *2 leaves|left @my *2 @kid *1 without food|supervision|eating
mom|mommy|dad|daddy *2 drinks|drunk|gone|sleeps *8 dinner|food|eat|hungry
@kid *2 not *2 get|have|eat *1 enough *1 food|eat
something *3 happening|happened to my *1 @kid
@kid|boy|girl says his|her *1 @parent *2 hurts|hits|hurt|hit|touches|beats
no food *5 mom|mommy|dad|daddy
nobody|one|not|never *2 takes|take|feeds|feed *1 of? us|me *6 mom|dad|hungry|alone
mom|mommy|dad|daddy *2 not *2 come|came|home|back|woken *4 hungry|days|night|yesterday
unless > 's
unless > at|to|up|by|fair
unless < @thing
unless > leaving|dying|getting|finding
unless > in law
unless ~ snoring|joke|months|minutes|blocks
unless ~ @play

# afraid for a child
@afraid *4 @who *2 @harm|touch|shake *3 @kid
@afraid *3 what @adult *3 @kid
@afraid for my|the|our *1 @kid *1 safety|life|lives
@kid is|are|was|were|'s *1 @dread of *2 @them|@parent|@partner
@kid is|are|'s *1 @dread to *1 go *2 to|home|with *4 @parent|him|her
@kid *1 flinch|flinches|flinched
@kid hide|hides *2 when *1 he|she comes|gets
@kid *2 beg|begs|begged *2 not to *4 with him|her|@adult
@kid *2 beg|begs|begged *6 alone|leave|stay with him|her|@adult
@kid *3 not *1 safe with|around|at
not *3 @kid *2 safe with|around|at
@kid has|had|have|got|came|comes *5 bruises|bruise|burns|welts|black *1 eye?
@kid *4 alone with|at *6 because *3 hit|hits|hurt|hurts|touches
@kid *2 strange|new|weird bruises
teacher|school asked *3 bruises|marks
@kid *2 covered in bruises|marks
@kid *5 with *2 bruises|bruise|welts|burns
@kid *6 marks on
@kid wets|wet|wetting 12 @parent|him
marks on *1 back|legs|arms|@kid
unless ~ soccer|football|practice|bike|playground|fell|wrestling|scooter|chickenpox|rash|seek|surprise
unless ~ fighting|arguing|divorce|feelings|dark|monsters|dogs|grades|losing|disappointing
unless ~ knee|shin|elbow|skate|park|skating|playing
unless > without|leaving|test|exam|hair
unless ~ wonderful|good|great|amazing|exciting

# neglected
they do not give me|us *1 anything|enough|food
mom|dad|mommy|daddy *1 not give me|us *1 anything|enough|food
@who *2 left|leaves|leave|leaving @my *2 @kid *2 alone|unattended|unsupervised at|for|in
@who *2 left|leaves|leave|leaving @my *2 @kid *2 alone|unattended|unsupervised all|overnight|home|$
@who *2 left|leaves|leave @my *2 @kid *1 by themselves|himself|herself
@kid *2 left|home alone *1 for|all|hours|night|days|overnight
locks|locked|locking @my *2 @kid *1 in|out|up|inside
starves|starving|starved @my *2 @kid
not|never|stopped|forgets feed|feeds|feeding|to @my *2 @kid
drunk|high|stoned *4 driving|drove *2 @kid
unless > with
unless > to play|talk
unless > in *1 love|laughter
unless < @kid *2
unless ~ sitter|babysitter|grandma|sugar|candy|junk|meat|sweets

# abused child
@kid is|are|was|were|has|have|gets|get|been|being|'s *2 @struck|hurt|hit|touched by *2 @adult
@kid is|are|was|were|has|have|gets|been|being|'s *2 raped|molested|abused|beaten|assaulted
child|sexual|sexually abuse|abused|abuses|abusing *3 @kid
hurting|abusing|molesting @my *2 @kid
unless ~ feelings|fight|fighting|divorce|soccer|team
unless > at|in *1 chess|game
unless ~ @play

# hurts a child
@who *2 @cruel the? kids|children|boys|girls|twins|them
you *1 @cruel|choked my|our|her|him *1 @kid
@cruel *1 a|the *1 year|month|week old
@cruel a *1 two|three|four|five|six|seven|eight|nine|ten year
@cruel *2 year old
took|takes *2 belt|strap|stick to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
take|taking|gets *2 belt|strap|stick to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
took|takes *2 cane|slipper|hanger|wooden to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
take|taking|gets *2 cane|slipper to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
take|taking|gets *2 hanger|wooden to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
got|gives *2 belt|strap|stick to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
gave|used|uses *2 belt|strap|stick to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
got|gives|gave|used|uses *2 cane|slipper to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
got|gives|gave|used|uses *2 hanger|wooden to|on|out|the|my|our *2 the|my|our|his|her|me *2 @kid|me|kids|lad
gets|got|get the belt out
belt|strap|cane *2 to|on|at *2 @kid|kids
held|hold|holds|holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 stove|hob|hot
held|hold|holds *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 water|banister|balcony
holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 water|banister|balcony
held|hold|holds|holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 stove|hob|hot
held|hold|holds *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 water|banister|balcony
holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 water|banister|balcony
held|hold|holds|holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 stairs|bath|tap
held|hold|holds|holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 stairs|bath|tap
held|hold|holds *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 down|window|ledge|throat
holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 hand|head|face|over *3 down|window|ledge|throat
held|hold|holds *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 down|window|ledge|throat
holding|put|puts *1 the|my|our|his|her *2 @kid 's? *1 under|out|down|by *3 down|window|ledge|throat
held|holds|put his|her|the *2 hand *1 on the? *1 hob|stove|hot
@kid *2 dragged|kicked|punched|burned|burnt|belted by|with|to|until|till|on|for
@kid *2 caned|whipped|battered|strapped|chained|tied by|with|to|until|till|on|for
cigarette|belt burns|marks *2 on|over *3 @kid|legs|back|arms
@kid *4 cigarette burns
handprint|handprints|welts *2 on *2 @kid|her|him|back|legs|face
shuts|shut|locks|locked *1 him|her|them|me in|out|outside|on the|a *2 cupboard|shed|wardrobe
shuts|shut|locks|locked *1 him|her|them|me in|out|outside|on the|a *2 cellar|crate|coal
lock|puts|put|threw|kicked *1 him|her|them|me in|out|outside|on the|a *2 cupboard|shed|wardrobe
lock|puts|put|threw|kicked *1 him|her|them|me in|out|outside|on the|a *2 cellar|crate|coal
shuts|shut|locks|locked *1 him|her|them|me in|out|outside|on the|a *2 dark|balcony|snow|cold|garage|landing
lock|puts|put|threw|kicked *1 him|her|them|me in|out|outside|on the|a *2 dark|balcony|snow
lock|puts|put|threw|kicked *1 him|her|them|me in|out|outside|on the|a *2 cold|garage|landing
shook|shakes|shaking her|him *4 floppy|stop crying|scream|screaming|cry
baby *6 shook|shake|shaken|squeezed|smothered
pillow *3 over|near|on *2 baby|her face|his face|the
makes|made|make|forces *1 my|our|the|his|her|them|him *2 @kid|watch|eat *3 watch|eat|kneel|stand
makes|made|make|forces *1 my|our|the|his|her|them|him *2 @kid|watch|eat *3 sleep|drink|box|choose
makes|made me kneel|eat|hold|touch|watch *4 rice|own|floor|sick|him|when|bad|torch|while
starves|starving|weighs *1 her|him|them|the|our|my *3 @kid|food|eat|and
dad|daddy|mom|mommy *3 @cruel|hurt|hurts me|us|him|her|mom|mommy|mam|gran|my|dad|daddy
dad|daddy|mom|mommy *3 hurting|strangled|shot|stabs me|us|him|her|mom|mommy|mam|gran|my|dad|daddy
mam|granny|grandma|stepdad|uncle *3 @cruel|hurt|hurts me|us|him|her|mom|mommy|mam|gran|my|dad|daddy
mam|granny|grandma|stepdad|uncle *3 hurting|strangled|shot|stabs me|us|him|her|mom
mam|granny|grandma|stepdad|uncle *3 hurting|strangled|shot|stabs mommy|mam|gran|my|dad|daddy
dad|daddy|mom|mommy|stepdad *2 pushed|pushes|threw|throws|dragged me|mommy|mom|daddy|dad|us
dad|daddy|mom|mommy *2 is *1 hitting|hurting|beating|choking|throwing|fighting
dads|parents|mom and dad are fighting *4 knife|under|hiding|scared|blood
i *2 hid|hiding|hide|am *3 under|in the|with my *2 table|bed|wardrobe|brother|sister *4
foster|step|stepmom|carer *3 @cruel|slapped|locks|ties|shuts me|him|her|us|them|my|the
nanny|teacher|coach|babysitter *3 @cruel|slapped|locks|ties|shuts me|him|her|us|them|my|the
hits|beats|slaps|smacks|whips the *1 little|youngest|eldest|older|kids|wee
beats|whips|belts|canes them
stop hitting|beating|hurting my brother|sister|little|the
are *2 allowed to hit|kick|beat|slap you|kids|children|your
kids|children|boy|kid|baby being beaten|hit|hurt|starved|neglected|abused
ran|run|running from their|his|her father|dad|mother|stepdad
watch|see|saw|watches|watched *4 hit|beat|hurts|choke|hitting|beating *1 mom|mommy|his mother|her mother
hits|beats|slaps|smacks|whips|kicks her|him *3 she|he is *1 three|four|two|five|six|seven|eight|nine
he|she is *1 one|two|three|four|five|six|seven|eight|nine|ten years? *2 and *2 hits|beats
unless > hard by
unless > 's
unless ~ font|sink|ticket|dog|fever
unless ~ bath toys
unless > powder|monitor|bottle|shower|rattle
unless > feelings|up *1 on|early|swing|nappies|in *1 blankets|boots
unless > at|to *2 chess|cards|school|game|tennis|race
unless ~ drum|drums|dice|rattle|egg|eggs|film|movie|doll
unless ~ powder|hi|high|laughing|seatbelt|carseat|cinema|pinata|piñata
unless ~ biscuits|five|pram|race|swing|swings|cuddle|cuddles
unless ~ hug|sunscreen|dentist|doctor|nurse|vaccine|lego|mario
unless < if|never|ever *2
unless < @thing
unless ~ @play
unless ~ accident|accidentally|pony|puppy|mosquito|mosquitoes|fringe|popcorn|cereal
unless ~ scared him

# touches a child, in other words
hand|hands|fingers *1 up|down|under|in|inside my|her|his|the *2 skirt|dress|pants|pajamas|pyjamas
hand|hands|fingers *1 up|down|under|in|inside my|her|his|the *2 knickers|trousers|top|nappy|underwear
touches|touched|touching me *1 in|when|at|there *3 bed|bath|night|sleep|mom
touches|touched|touching|fondled|gropes her|him|them *3 private|bed|pants|bath|night|knickers|wrong|there|$
touched|touching|molested|molests my *1 stepdaughter|daughter|son|niece|nephew|kid
abused|abuses|fondled|raped my *1 stepdaughter|daughter|son|niece|nephew|kid
touched|touching|molested|molests my *1 kids|children|sister|granddaughter|grandson|cousin
abused|abuses|fondled|raped my *1 kids|children|sister|granddaughter|grandson|cousin
being|been|is|was *1 molested|molesting|groomed|grooming|inappropriate *1 with? my|our|her|him|the
uncle|stepdad|dad|daddy *2 gets|comes|climbs|came|coming|got|been in|into my|her|his|the *1 bed|girls
brother|grandad|he|him *2 gets|comes|climbs|came|coming|got|been in|into my|her|his|the *1 bed|girls
sits|sit on his|her lap *6 alone|ten|touch|get
makes|made|make me touch him|her
pictures|photos|photographs|videos|video of *2 children|kids|her in|our|my *4
sending|sends|sent|send *2 naked|nude|pictures|nudes *3 girls|boys|of himself|of herself|to my|kids
messaging|texting|messages *2 my|our *2 girl|daughter|son|boy *3 nudes|pictures|naked
attracted to *1 kids|children|boys|girls|minors
exposes|exposed himself *1 to
inappropriate with *2 my|our|the|her *2 @kid
kissed|kisses her|my|our *2 she|daughter|son *3 ten|eleven|twelve|thirteen|teacher|coach
swimming|maths|her|his|piano teacher|coach|tutor|pastor|priest kissed|touched|kisses|touches her|him|my
take|takes|took *1 our|my|your clothes off *3 pictures|for|photos
take|takes|photographs *2 in the bath
has my pictures *4 meet|come|wants
selling her
unless ~ surprise|holiday|wedding|bedtime|story|thunder
unless ~ school photo
unless ~ beach rash
unless ~ surprise|nativity|doctor|nurse|bedtime|story|thunder
unless ~ school christening
unless ~ nappy rash
unless ~ nightmare|nightmares|dog|cat|monster|monsters|heart|breakfast
unless ~ cuddle christmas
unless ~ cuddles|book|books|tooth|monster|monsters|heart|breakfast
unless ~ father christmas

# left alone, unfed, driven drunk
left|leaves|leave|leaving *1 my|our|the|her|his|their|three *3 @kid|kids|one|baby *4 alone|themselves
left|leaves|leave|leaving *1 my|our|the|her|his|their|three *3 @kid|kids|one|baby *4 theirself|own|overnight
left|leaves|leave|leaving *1 my|our|the|her|his|their|three *3 @kid|kids|one|baby *4 unattended|car
left|leaves|leave|leaving *1 my|our|the|her|his|their|three *3 @kid|kids|one|baby *4 bath|home|unsupervised
left|leaves|leave|leaving them|him|her|me|us *2 alone|on|by|in|here *3 own|overnight|themselves|alone|car
left|leaves|leave|leaving them|him|her|me|us *2 alone|on|by|in|here *3 bath|night|since|weekend|motorway
left|leave|leaves|leaving *2 locked? in the *1 car *4 baby|kid|kids|drink|windows|shop|pub
@kid *4 alone *1 in|at|since|all|for|on *3 flat|house|home|car|bath|night|thursday|friday|days|weekend|ledge
forgot|forgets|forgotten him|her|them in the *1 bath|car
baby|toddler|kid *3 alone|left in the *1 bath|car|street|flat
@kid|kids *3 locked in *3 car|room|house|bedroom
mom|mommy|mam|dad|daddy|they left|leaves|went *2 us|me|out *3 own|alone|yesterday|since|here|days|night
not|never|nobody|no|one *3 feed|feeds|fed|feeding *2 the|my|our|those|them *3 since|when|yesterday|friday
not|never|nobody|no|one *3 feed|feeds|fed|feeding *2 her|him|us|kids|@kid *3 since|when|yesterday|friday
not|never|nobody|no|one *3 feed|feeds|fed|feeding *2 the|my|our|those|them *3 bad|days|all|because|$
not|never|nobody|no|one *3 feed|feeds|fed|feeding *2 her|him|us|kids|@kid *3 bad|days|all|because|$
not give me|us *1 dinner|food|lunch $
there is|are *2 never|no|not *1 any? food
not have my dinner
nobody *2 home *3 dark|hungry|me|brother|and
nobody *3 give us food
i am hungry *4 no|never|nobody|food
drove|drives|driving|drive drunk *3 with
drove|drives|driving *6 drunk|high|wasted *6 kids|children|bairns|baby|back|them
drunk|high *8 kids|children|bairns|girls|boys in the *1 back|car
picked *3 up *3 drunk
needles|pills|gun|pistol *4 cot|playing|toddler|reach|crib
ledge|windowsill|balcony *4 alone|toddler|baby|bairn|year
neglected|neglects|neglecting my|our|the|her|his *2 @kid
baby *3 screaming|crying *3 nobody|since|night|hours *3 nobody|last|night|noon|answers|fed
takes|refuses|refused *2 take *2 her|him *2 doctor|hospital *2 with *2 broken|burn|fever
giving|gives|give|gave *2 kids|baby|her|him|them *2 vodka|whiskey|sleeping|sedatives|alcohol|sedative
drink till he|she passed
marry|married|marrying *4 fourteen|fifteen|thirteen|sixteen|twelve
am fourteen|fifteen|thirteen|sixteen *4 marry|he is|hits|hurts|scared|touch|bruises
am twelve|seven|eight|nine|ten *4 marry|he is|hits|hurts|scared|touch|bruises
sending|send|take|taking *2 me|her|daughter *1 to *2 marry|married|cut|pakistan *6
exorcism
unless ~ fish|bag|grandma|granny|sitter|babysitter|nan|grandparents
unless ~ cinema|sleepover|camp|cereal|goldfish|hamster|cat|dog|school
unless ~ swimming|biscuits|wedding|film|movie|batteries|toys|song|popcorn
unless ~ nursery for
unless ~ aunt|auntie|practice|wedding|film|movie|batteries|toys|song|popcorn
unless ~ shop for
unless ~ laughing|laughed|chocolates|calpol|allergy|sugar|doll|teddy
unless ~ ice cream

# afraid, told, found out
teacher|school|nurse|doctor *2 asked|noticed|found *3 bruises|burns|marks|welts
@kid *3 told|tells|says|said *5 daddy|dad|mom|stepdad|boyfriend *4 hits|hurts|kicks|beats|touches|hand
@kid *3 told|tells|says|said *5 father|uncle|grandad|teacher|he|she *4 hits|hurts|kicks|beats|touches|hand
@kid *3 told|tells|says|said *5 daddy|dad|mom|stepdad|boyfriend *4 pants|hurt|kicked|squashes|ties|burned
@kid *3 told|tells|says|said *5 father|uncle|grandad|teacher|he|she *4 pants|hurt|kicked
@kid *3 told|tells|says|said *5 father|uncle|grandad|teacher|he|she *4 squashes|ties|burned
@kid|niece|nephew|grandson *2 told *4 father|stepdad|teacher *5 ties|puts|putting|hit
@kid|niece|nephew|grandson *2 told *4 boyfriend|uncle|dad|mother *5 ties|puts|putting|hit
@kid|niece|nephew|grandson *2 told *4 father|stepdad|teacher *5 gets|comes|touches|did|kicks
@kid|niece|nephew|grandson *2 told *4 boyfriend|uncle|dad|mother *5 gets|comes|touches|did|kicks
@kid *2 scared|terrified|frightened|petrified of *2 her|his|my|the *1 dad|father|stepdad|mom
@kid *2 scared|terrified|frightened|petrified of *2 her|his|my|the *1 mother|uncle|boyfriend|partner
@kid *2 flinches|cowers|wets|wet *4 when|because *3 he|dad|his|shouts|raises|comes
hit|hits|hitting|kicking|scared|wets *4 in front of the? *1 kids|children
unless ~ kites|biscuits|knots|maths|spider|thunder|dark|school|exam|feelings|dentist|bees|haircut|tests

# hurts a child somewhere
@who|@relative *3 @cruel|rubs|rubbed|dips *2 the|my|our|her|his *2 @kid 's *1 face|head|arm|arms|legs|leg
@who|@relative *3 pulls|pulled *2 the|my|our|her|his *2 @kid 's *1 face|head|arm|arms|legs|leg
@who|@relative *3 twists|twisted *2 the|my|our|her|his *2 @kid 's *1 face|head|arm|arms|legs|leg
@who|@relative *3 @cruel|rubs|rubbed|dips *2 the|my|our|her|his *2 @kid 's *1 hand|hands|eyes
@who|@relative *3 @cruel|rubs|rubbed|dips *2 the|my|our|her|his *2 @kid 's *1 mouth|hair|ear|nose
@who|@relative *3 pulls|pulled|twists|twisted *2 the|my|our|her|his *2 @kid 's *1 hand|hands|eyes
@who|@relative *3 pulls|pulled|twists|twisted *2 the|my|our|her|his *2 @kid 's *1 mouth|hair|ear|nose
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 dark|cupboard
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 dark|cupboard
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl|boy|child|@kid *2 in|on|under *1 the? *1 dark|cupboard
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 dark|cupboard
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 dark|cupboard
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 dark|cupboard
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 dark|cupboard
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 dark|cupboard
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 dark|cupboard
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl|boy|child|@kid *2 in|on|under *1 the? *1 dark|cupboard
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 dark|cupboard
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 dark|cupboard
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 balcony
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 cellar|shed
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 dark|cupboard
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 underwater|outside|out *1 the? *1 dark|cupboard
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 dark|cupboard
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 dark|cupboard
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 dark|cupboard
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 balcony|cellar|shed
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 balcony|cellar|shed
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 balcony
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 cellar|shed
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 room|tap|water
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 room|tap|water
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl|boy|child|@kid *2 in|on|under *1 the? *1 room|tap|water
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 room|tap|water
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 room|tap|water
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 room|tap|water
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 room|tap|water
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 room|tap|water
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 room|tap|water
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 porch|buggy|garage
@who *3 locks|locked *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 porch|buggy|garage
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 porch|buggy|garage
@who *3 locks|locked *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 porch|buggy|garage
@who *3 shuts|shut *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 porch|buggy|garage
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 porch|buggy|garage
@who *3 shuts|shut *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 porch|buggy|garage
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl|boy|child|@kid *2 in|on|under *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 room|tap|water
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 in|on|under *1 the? *1 porch|buggy|garage
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 room|tap|water
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 room|tap|water
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 room|tap|water
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 room|tap|water
@who *3 ties|tied *1 my|our|the|her|his *2 one|girl *2 underwater|outside|out *1 the? *1 porch|buggy|garage
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 porch|buggy|garage
@who *3 ties|tied *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 underwater *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 one|girl *2 outside|out *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 underwater *1 the? *1 porch|buggy|garage
@who *3 puts|held|holds *1 my|our|the|her|his *2 boy|child|@kid *2 outside|out *1 the? *1 porch|buggy|garage
@who *2 drugs|drugged|doses the|her|his|our|my *2 @kid|kids|baby
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 sit|stand|sleep *3 dark|snow
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 sit|stand|sleep *3 cold|floor|rice
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 dark|snow
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 cold|floor|rice
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 sit|stand|sleep *3 outside|porch|loft
makes|made my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 outside|porch|loft
has|forces my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 outside|porch|loft
makes|made|has|forces my|our|the|her|his|a *2 @kid|kids|children *1 sit|stand|sleep *3 corner|while|barefoot
makes|made my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 corner|while|barefoot
has|forces my|our|the|her|his|a *2 @kid|kids|children *1 kneel|eat|march|watch *3 corner|while|barefoot
@kid|boy|girl *1 has|have|had|made to? *1 sleep|eat|stand *2 porch|floor|garage|outside|shed
@kid|boy|kids *3 not *1 given|fed|eaten|allowed *2 dinner|food|eat|since|supper
kids|children *2 get|gets|getting|are *1 beaten|hit|starved|belted
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 hair|wall|floor|arm|neck
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 hair|wall
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 floor|arm|neck
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 hair|wall
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 floor|arm|neck
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 hair|wall
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 floor|arm|neck
@who *3 chucked|dragged *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 floor|arm|neck
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 hair|wall|floor|arm|neck
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 hair|wall|floor|arm|neck
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 hair|wall
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 floor|arm|neck
@who *3 pulled|shoved *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 floor|arm|neck
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 hair|wall
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one|daughter|son *3 off|across|out|down *2 floor|arm|neck
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 trampoline|stairs
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 trampoline|stairs
@who *3 threw|throws *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 trampoline|stairs
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 trampoline|stairs
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 trampoline|stairs
@who *3 chucked|dragged *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 trampoline|stairs
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 shower|leg|ground
@who *3 threw|throws *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 shower|leg|ground
@who *3 threw|throws *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 shower|leg|ground
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 shower|leg|ground
@who *3 chucked|dragged *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 shower|leg|ground
@who *3 chucked|dragged *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 shower|leg|ground
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 trampoline|stairs
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 trampoline|stairs
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 trampoline|stairs
@who *3 pulled|shoved *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 trampoline|stairs
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 trampoline|stairs
@who *3 swung|yanked *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 trampoline|stairs
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 shower|leg|ground
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one|daughter|son *3 by|at|on *2 shower|leg|ground
@who *3 pulled|shoved *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 shower|leg|ground
@who *3 pulled|shoved *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 shower|leg|ground
@who *3 swung|yanked *1 my|our|the|her|his *3 @kid|one *3 off|across|out|down *2 shower|leg|ground
@who *3 swung|yanked *1 my|our|the|her|his *3 daughter|son *3 off|across|out|down *2 shower|leg|ground
threw|shoved|swung|dragged|pulled him|her|them *1 by|at|on|off|across|out *2 hair|wall|floor|arm *4
threw|shoved him|her|them *1 by|at|on|off|across|out *2 neck|trampoline|stairs|ground *4
swung|dragged|pulled him|her|them *1 by|at|on|off|across|out *2 neck|trampoline|stairs|ground *4
waves|pointed|points *2 gun|knife|it *1 at the|my|our *1 kids|@kid
kissed|kisses|kissing my|our *1 daughter|son|girl|boy|niece *1 on the? mouth
gets in|into the shower|bath with me|her|him
watches|watched|filmed|films our|my|the *2 girl|daughter|son|niece|stepdaughter in the shower|bath
sleeping with our|my|the *1 girl|daughter|niece|pupil|son
man of *1 thirty|forty|fifty *4 girl|daughter|niece|send|pictures
making her|him|me send *1 pictures|photos|videos|nudes
makes|made me|us *1 take my|our clothes off
abroad|away to be cut
i am *1 eleven|twelve|thirteen and *2 my|he|dad|mom|nan|she *4 @cruel|hits|touches|makes|locks|gets
i am *1 fourteen|fifteen|sixteen and *2 my|he|dad|mom|nan|she *4 @cruel|hits|touches|makes|locks|gets
my mom|dad|nan|stepdad *2 threw|hits|hit|locks|kicks|burns my *1 brother|sister
hands on her *3 thirteen|twelve|eleven|fourteen|ten|nine
hit *1 him|her with *2 shoe|belt|stick|slipper|coat|hanger|spoon|brush *6
unless > 's *1 hand in|laundry|toys|bike
unless ~ swing|sledge|float|swimming|lesson|lessons|pantomime
unless ~ pool party
unless ~ swing|sledge|nursery|drill|fireworks|theatre|donkey
unless ~ pool hide
unless ~ balloon|ball|frisbee|pillow|socks|frozen|cuddle
unless ~ goal|teeth|brushing|cartoon|cartoons|doctor|nurse|dentist
unless < ever|if *2
unless ~ @play
"""
"""The rules in the pattern language of `matcher`."""
