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
@kid wets|wet|wetting *12 @parent|him
marks on *1 back|legs|arms|@kid
unless ~ soccer|football|practice|bike|playground|fell|wrestling|scooter|chickenpox|rash|seek|surprise
unless ~ fighting|arguing|divorce|feelings|dark|monsters|dogs|grades|losing|disappointing
unless ~ knee|shin|elbow|skate|park|skating|playing
unless > without|leaving|test|exam|hair
unless ~ wonderful|good|great|amazing|exciting

# neglected
they do not give me|us *1 anything|enough|food
mom|dad|mommy|daddy *1 not give me|us *1 anything|enough|food
@who *2 left|leaves|leave|leaving @my *2 @kid *2 alone|unattended|unsupervised at|for|in|all|overnight|home|$
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
"""
"""The rules in the pattern language of `matcher`."""
