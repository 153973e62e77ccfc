"""Violence threatened or forced, as it shows in speech: threats, weapons, things broken, forced sex."""

__all__ = ["RULES"]

RULES = """
# threatens me
@threat *4 @harm|hurts|kills|burn|end me|us|everyone|everybody
@threat to *1 kill|hurt|hit|beat|shoot
@threat me|us $
@threat me|us with|if|when|again|every|and
@threat my life
sends|sent|sending|texts me *1 threats
unless > with *2 divorce|leaving|separation|breakup|court|lawyer
unless > *2 divorce|leaving|separation|breakup|court|lawyer|deportation|immigration
unless > *1 @self
unless > *1 dog|cat|pet
unless > *2 career|ego|mood
unless < i *3
unless > *2 drill
unless ~ wedding

# kills me
@adult *2 will|going *2 kill me|us
@say *5 kill me|us
@say *5 both die|dead
thought|sure|believe|convinced he|she would|will *2 kill|hurt|hit me|us
@adult *1 hits|throws|breaks things
he|she *4 and hits|throws|breaks|smashes things|stuff
@adult *2 wants|want|tried|tries|could *2 kill me|us
tried|tries|trying to kill|strangle|choke|stab|drown|shoot|smother me|us
kill me if *1 i *2 leave|left|tell|told|go|went
kill me if he|she *2 finds|found|knows|knew|hears|heard
@afraid *4 kill|kills|murder me|us
unless > *8 @trifle
unless > for *3
unless > if|when we|you|it|i|he|she *1 sees|see|skip|wore|wear|finds the|drop|spill|burn
unless > if|when we|you|it|i|he|she *1 sees|see|skip|wore|wear|finds touch|finish|who|catches
unless > with kindness
unless < @det !@who
unless ~ @play
unless < mother|mom in law *2
unless ~ chess|mahjong|skip|jumper|crumbs

# weapon on me
pulled|pulls|pointed|points|held|holds|put|waved|waves|aimed|swung|pulling *3 @gun|@tool *3 me|us
@who *1 threw|swung|swings|throws *2 @gun|@tool *2 at|in|over|past me|us|my|him|her
@gun *6 reminds|threatens|threatened
chased|chases|chasing me with
unless > *1 hug|bouquet|tissue
unless ~ water|toy|nerf|vacuum|love|kisses|flowers|open|wine|questions
unless ~ @play

# there will be worse
regret it if i *3 call|called|tell|told|leave|left|go|went
next time *6 not get|wake up
next time *5 kill|hospital
make|makes|made me pay for it
know what happens to me
what he|she is capable of
capable of killing|hurting|hitting|beating|anything
i|we *4 in danger *1 with|from|because|at|when|here|$
he|she|husband|wife|partner|boyfriend|girlfriend is|gets|becomes dangerous
anger|temper|rage *3 dangerous|violent
hit|hits|hitting|beat|beats|beating harder
quiet|calm|careful|nice|small *3 he|she will|does|would|might not *2 hurt|hit|beat|explode|angry|mad
last night it happened again
if something|anything *1 happens to me
make|makes|made him|her do it|this
it|he|she *1 started with a|one *1 shove|slap|push
where it does not show
where nobody|no|people one? *1 sees|see
end|ends|ended up on the floor|ground
end|ends|ended up with *2 bruise|bruises|stitches|concussion|ribs|lip|eye
called|call the police *2 because|on of? he|she|him|her|us|the
not control his|her temper|anger|hands|rage|fists
or he|she *2 hits|hurts|beats|slaps me
i *2 pay for it later|when|tonight *2 he|she|home
unless ~ insurance|plane|surgery|laughing|noise|party|music|cake|rent

# breaks things
@who *1 punched|punches|punching|kicked|kicks *3 wall|walls|door|doors|holes|hole|window
@adult *2 smashed|smashes|smashing|destroys|destroyed|breaks *2 things|stuff|furniture|plates|my
@adult *2 smashed|smashes|smashing|destroys|destroyed everything|phone
@adult *2 throw|throws|threw|throwing plates|dishes|glasses|chairs|furniture
@adult *2 throw|throws|threw|throwing things|stuff at|when|again|around
drinking and hitting|breaking|smashing|throwing things|stuff|me|us
lose|loses|losing his|her temper and break|breaks|smash|smashes|throw|throws
@adult *2 broke|smashed *1 phone *4 call|help|police
unless ~ renovation|renovating|demolition|remodel|accident|accidentally|toddler|clumsy|hammer|record
unless > heart|spirit|trust|concentration|confidence|fall
unless > me a hole

# forced sex
@who *3 force|forces|forced|forcing|make|makes|made|making|pressures|pressured me to|into|have *2 sex
force|forces|forced|forcing @self *1 on|onto me
force|forces|forced|forcing me to|into *4 bed|touch|naked|undress|porn
sex *4 when i say|said no
sex *5 asleep|passed|unconscious
sex with me *4 asleep|passed|unconscious|sleeping
sex *4 not *1 want|consent|agree
have sex or he|she
lie|lay|lying there *3 until *3 over|done|finished|stops
not say no *2 because
when i do not want to because|or he|she
@who *2 not|never *2 stop|stops|stopped when i say|said|tell|told|ask|asked|cry|cried
not take no for an answer $
not take no for an answer in|when|at *3 bed|sex|night|wants
scared|afraid to say no *3 bed|sex
sexually assaulted|abused|assaults|abuses|assault
against my will
gropes|groped|groping me
@who *2 touches|touched|touching me *3 without|asleep|sleeping|sleep|consent
@who *2 touches|touched|touching me *3 not *2 want|like
@who *3 have|had his|her way with me
makes|made|forces|forced|make me to? sleep with him|her
sleep with him|her *3 not want
himself on me
unless ~ trip|food|dinner|dessert|tickling|tickle|talking|cooking
unless < about *2

# will do it
@told *4 will|would|going to? @ruin me|us|you|my|both|your|her|him
@told *4 will|would|going to? *2 put|bury|throw|push|finish me|us|you *3 ground|hospital
@told *4 will|would|going to? *2 put|bury|throw|push|finish me|us|you *3 grave|wheelchair|morgue
@told *4 will|would|going to? *2 put|bury|throw|push|finish me|us|you *3 through|under|garden|window|off|box
@told *4 will|would *2 break|do|snap|smash|knock|slit|cut my|your *1 @body
@told *3 kill|murder|hurt|stab|shoot|strangle me|us
kicked|killed|hurt|drowned *8 you are|am next
put|puts|putting|bury|buries me in|into the? a? *1 ground|hospital|grave|wheelchair|coma|morgue
next time *1 it? is|will be? me|you|worse
burn|burns|torch *2 house|flat|home|place|car *2 with me|us|you *1 in
promised|threatened|threatens|wants|swore|offered to *2 kill|murder|burn|stab|shoot|strangle|hurt|maim me|us
promised|threatened|threatens|wants|swore to *2 break|cut|slit|smash my *1 @body
set|sets the? dog|dogs on me
ran|run|runs|running me off the? road
rammed|rams|ramming my|the car|van|truck
drove|drives|drive|driven at|into me
tried|tries|trying to *1 run|push|throw|drown|poison|gas|set|burn|smother|suffocate|choke me
slit my throat
find me|us *4 kill|dead
finger|hand across his|her throat
do his|her my? time for me
unless > *4 divorce|leaving|separation|court|lawyer|solicitor
unless > *6 cake|dishes|slice|biscuit|biscuits|chocolate
unless > *6 spoil|spoiler|spoilers|thermostat|haircut|cookies|crumbs
unless ~ joke|joking|laughing|laughed|tickle|tickling|dessert
unless ~ bake|kidding|haircut|wore|bingo|dishwasher|drill|jokingly
unless > with kindness|cuddles|love|kisses|another
unless > my? *1 heart|news|phone|bank|promise|hair|toast|short|career|rent|off|down|in
unless ~ mosquito|plant|plants|parrot|budget|speech|line|chilli|curry|hiccups|overtime
unless < it *1
unless ~ @play

# weapon near me
pulled|pulls|held *2 @gun|screwdriver|scissors|lighter|hammer *2 on|to|at|against|in me|us|my
holds|put|puts|pressed *2 @gun|screwdriver|scissors|lighter|hammer *2 on|to|at|against|in me|us|my
pulled|pulls|held *2 @gun|screwdriver|scissors|lighter|hammer *2 near|next|beside|over|close me|us|my
holds|put|puts|pressed *2 @gun|screwdriver|scissors|lighter|hammer *2 near|next|beside|over|close me|us|my
pulled|pulls|held|holds|put|puts|pressed *2 iron|bat|axe|spade|bottle *2 on|to|at|against|in me|us|my
pulled|pulls|held *2 iron|bat|axe|spade|bottle *2 near|next|beside|over|close me|us|my
holds|put|puts|pressed *2 iron|bat|axe|spade|bottle *2 near|next|beside|over|close me|us|my
presses|pointed|points|aimed *2 @gun|screwdriver|scissors|lighter|hammer *2 on|to|at|against|in me|us|my
presses|pointed|points|aimed *2 @gun|screwdriver *2 near|next|beside|over|close me|us|my
presses|pointed|points|aimed *2 scissors|lighter|hammer *2 near|next|beside|over|close me|us|my
waved|waves|swung|swings *2 @gun|screwdriver|scissors|lighter|hammer *2 on|to|at|against|in me|us|my
waved|waves|swung|swings *2 @gun|screwdriver|scissors|lighter|hammer *2 near|next|beside|over|close me|us|my
presses|pointed|points|aimed *2 iron|bat|axe|spade|bottle *2 on|to|at|against|in me|us|my
presses|pointed|points|aimed *2 iron|bat|axe|spade|bottle *2 near|next|beside|over|close me|us|my
waved|waves|swung|swings *2 iron|bat|axe|spade|bottle *2 on|to|at|against|in me|us|my
waved|waves|swung|swings *2 iron|bat|axe|spade|bottle *2 near|next|beside|over|close me|us|my
@gun *1 to|in|at|against my *1 throat|head|neck|mouth|face|back|side|belly
chased|chases|chasing me *5 with *3 @gun|@tool|stick
came|comes|coming|come at me with *4 @gun|bat|axe|hammer|scissors|belt|stick|poker
came|comes|coming|come at me with *4 pan|bottle|spade|shovel|fists|iron|broom|machete|cleaver
put|puts|laid|lays|left *3 gun|pistol|shotgun|rifle *4 table|while|when|before|bed|lap|front
cleans|cleaning|loads|loaded|loading *3 gun|pistol|shotgun|rifle *4 table|while|when|before|bed|lap|front
@adult *3 stood|stands|standing *4 with *2 bat|fists|belt|knife|gun|hammer|axe
threatens|threatened|threatening *3 with *2 @gun|@tool
poured|pours *2 kerosene|petrol|gasoline *5 me|match|lighter
unless ~ @chance
unless ~ bread|cake|loaf|drawer|hem|burglar|intruder|hunting|painting|nerf|water
unless ~ cut it
unless ~ bread|cake|loaf|drawer|hem|burglar|intruder|hunting|nail|toenails|vegetables|photo
unless ~ cut glue
unless ~ joke|joking|laughing|laughed|camping|flowers
unless < i *1
unless ~ @play

# harms what is mine
he|she|@partner *1 @told *4 kill|drown|shoot|poison|strangle *1 dog|cat|puppy|kitten|rabbit
he|she|@partner hurts|kicks|hits *1 dog|cat|puppy|kitten *1 scare|when|if|because
kicked|kicks|hurt|killed *2 dog|cat *6 next
have|has my|the dog|cat put down if
no|not *2 dog|cat when i get back
punch|punches|punched the? *1 wall|door|fridge|cupboard *3 beside|next|near|by|inches *1 to? my
punching|hit|hits the? *1 wall|door|fridge|cupboard *3 beside|next|near|by|inches *1 to? my
at|past my head
holes in the? *1 walls|doors|wall
unless > feelings
unless ~ accident|accidentally|football|renovation|pictures|vet|ball
unless ~ mice flew
unless ~ fleas|flies|reversed|arrow|fly|flew|bird|ball
unless ~ bat flew

# does to another
@who|'s *2 @strike|@beat|beating|hitting|hits|kicks|kicking|throttles his|her|my|our *2 @relative
@who *2 beating|hitting|hits|beats him|her *1 with|and|again|every|when|for|until|till|$
@who *2 batters|battering|thumps|punches|slaps him|her *1 with|and|again|every|when|for|until|till|$
@partner|@parent|bloke|boyfriend *2 @strike|@beat|hits|hit|hitting him|her|them
@partner|@parent|bloke|boyfriend *2 kicks|cut|throttles|smacked|forces him|her|them
next door|upstairs|neighbour|neighbor *4 battering|beating|hitting his|her|him|the
next door|upstairs|neighbour|neighbor *4 strangling|batters|beats|hits his|her|him|the
his|her *1 husband|wife|boyfriend|girlfriend *2 @strike|@beat|hits|hit|hitting|rapes|forces|kicks *2 him|her
his|her *1 man|fella|ex|partner *2 @strike|@beat|hits|hit|hitting|rapes|forces|kicks *2 him|her
@relative *2 get|gets|got|is|was|being|been *1 beaten|battered|punched|strangled by
@relative *2 get|gets|got|is|was|being|been *1 slapped|abused|raped|stabbed by
@relative *2 has|had *2 jaw|nose|arm|teeth|rib|ribs *2 broke|broken|knocked
knocked|knocks *2 of? her|his *1 teeth|tooth
he|she|dad|daddy|husband|boyfriend|wife is *1 hitting|beating|strangling my? mom|mommy|her|him
he|she|dad|daddy|husband|boyfriend|wife is *1 hitting|beating|strangling my? gran|mother|sister|dad|brother
he|she|dad|daddy|husband|boyfriend|wife is *1 choking|battering|hurting my? mom|mommy|her|him
he|she|dad|daddy|husband|boyfriend|wife is *1 choking|battering|hurting my? gran|mother|sister|dad|brother
@gun|belt|bat *3 to|on|at|over her|his mother|throat|wife
unless > 's *1 heart|feelings|chances|career|record|ego|pride
unless > at|to|in|up
unless > *1 feelings|chances|record|head
unless ~ @chance
unless ~ @story
unless ~ tennis|surprise|score|final|race|egg|eggs|drum|drums|film|mario|hospital
unless ~ @play

# forces sex
forced|forces|forcing|force me *1 $
forces|forced me *1 when|most|again|every|last|after|and|at|in|on|saturday|to? bed
forces|forced|forcing|force *1 @self on|onto|into
force yourself on me
forced|forces|pulls|pulled|pushed my legs *1 apart
said|say|says|saying|told no|stop|him|her *4 anyway|carried|kept|keeps|continued|ignored
i said no *3 did it|what
i said no *4 not stop
told|tell|asked him|her|you|them *1 to? stop *5 anyway|carried|did|would not|kept
not *1 stop *3 when i *3 said|cried|asked|told
did|does|doing|do it *3 me *2 asleep|sleeping|passed
asleep|unconscious|sleeping *4 inside|on top|on me|undressed
made|makes|making|make|forced me *1 have|do|perform *2 sex|it|things|with|naked|porn|$
made|makes|making|make|forced me *1 strip|undress|sleep|watch *2 sex|it|things|with|naked|porn|$
takes|took|taking|removed the condom off
condom off without
put|puts|slipped|slips *2 something|pill|tablet in my *1 drink|tea|food|coffee|wine
drugged|drugs|drugging me
woke|wake up *4 inside|on top|undressed
gets|get|got me drunk *3 had|and
has|had|have|did what|his|her he|she|way wanted|with
hand|hands|fingers *1 up|inside|in|under|down my *1 shirt|skirt|top|pants|dress|knickers|bra
nobody can rape
sex|slap or *2 smack|slap|sex|the
pay with my body
touches|touched|touch|gropes|grabs|grabbed me|my when i *2 asleep|passed|sleeping|breasts
rape
raped
unless ~ fields|oil|seed|oilseed|film|news|series|documentary
unless ~ article|podcast|case|game|laughing|tickle|tickling|crossword
unless ~ joke|quiz|lecture|book|plot|scene|trial|radio
unless ~ spider|snake|washing|dishes|homework|timeshare|ginger|tastebuds
unless < you *3 read|watch|heard *2
unless < history|about *4
"""
"""The rules in the pattern language of `matcher`."""
