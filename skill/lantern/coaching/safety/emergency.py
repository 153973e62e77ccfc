"""Danger to life now, as it shows in speech: breath, heart, blood, poison, weapons, fire, a forced door."""

__all__ = ["RULES"]

RULES = """
# cannot breathe
can|could not breathe
not breathing
stopped|stops breathing
unless > for a *1 second|moment
unless ~ laugh|laughed|laughing|nose|cold|hard|through|room|mask|tissue
unless < feel|felt|feels|feeling *4
unless < like *4
unless < you|they *3 let *2
unless > in|around|with|when|under|until|without
unless > a word
unless ~ doll|hiccups|corset|dress|laughing

# chest pain
chest pain|pains
pain|pains|pressure in my|his|her chest
my|his|her chest hurts|hurt
chest feels|is tight|heavy *4 numb|arm|breathe|sweating
arm *3 numb *4 chest
unless ~ argue|argued|arguing|fight|fighting|miss|workout|gym|pushups|laughing|sad
unless > when we|you

# heart attack or stroke
having|has a? *1 heart attack
having|has a? *1 stroke|seizure|convulsion|convulsions|overdose
having seizures|convulsions
is|am seizing
had a? *1 seizure|stroke
suffering a stroke
heart is stopping|stopped
heart stopping
left arm *2 hurts|numb|pain|tingling
not feel my *2 legs|face|side|body
side|half of *2 face
face *1 drooping|droops|numb
slurring his|her|my words|speech
speech *1 is slurred
slurred *2 speech
anaphylactic|anaphylaxis
throat is closing|swelling
unless < going to be
unless > when|if|over|about *3 sees|see|saw|bill|price|news|finds
unless > last|two|three|years|in
unless > of luck
unless ~ years|ago|was
unless ~ squats|spin|class|neighbour|gardening|bill

# bleeding
i|he|she|they|@partner|@parent|@kid *1 am|is|are *2 bleeding
not stop *2 bleeding
bleeding a|badly|heavily|everywhere|out|bad lot?
is|are|was|all blood everywhere
blood everywhere
vomiting|coughing|throwing up? blood
blood all over the|me|my|him|her
lot|much of? blood
unless ~ heart|hearts|gums|money|budget|nose|steak|tests|test|donated|donate|pressure|vampire|drive
unless ~ shaving|shaved|shave|period|radiators|radiator|napkins|bake|small|plumber
unless ~ like a
unless > us dry

# unconscious
is|are|am|'s|lying|he|she *2 unconscious
he|she|@partner|@parent|baby|son|daughter will|does|can not wake up
he|she|@partner|@parent|baby|son|daughter is not *1 waking|breathing|responding|responsive|moving|conscious
he|she|@partner|@parent|baby|son|daughter is not responding|responsive|moving|conscious
not think *2 is|are breathing
he|she|@partner|@parent|baby|son|daughter *1 collapsed
fell|fallen *6 not *1 answering|answer|talking|getting
fell|fallen *6 not *1 move|moving|respond|conscious|wake
hit *1 head *6 not *1 move|moving|respond|wake|conscious|talking
passed out *4 not wake|respond|breathe
he|she|baby|@partner|@kid *1 turned|turning|is|went blue
lips *2 blue|purple
unless > for|in the? morning|school|on|early|at|to|until|bias
unless > on the couch|bed|sofa
unless ~ sky|alarm|school|couch|mood|texts|messages|calls|laughing|paint|lipstick
unless > in giggles|laughter|a heap
unless ~ emails|email|marathon|coffee|flour|sun|slush|giggles|lions|armchair|loud

# poison or overdose
overdosed|overdosing
taken|took an overdose
took|taken|swallowed|swallow *1 all|whole|many|too|bunch|bottle|handful *6 @pills
mixed|mixing *4 @pills with *4 alcohol|vodka|whiskey|wine|beer
mixed|mixing *4 @pills *4 alcohol|vodka|whiskey|wine|beer
swallowed|drank|drinking|ate *3 bleach|fluid|cleaner|chemicals|poison|antifreeze|detergent
swallowed|ate *3 batteries|battery|magnets
unless ~ chocolate|netflix|sugar|vitamins|years|ago|coffee|vet
unless < thought|thinking|think|going|want|wanted|would|will|could|about *3
unless > and using

# cut or shot
i have *1 shot|stabbed him|her
i|he|she|they *3 cut|slit|slashed my|his|her|their wrists|wrist|throat|veins
have|has|been|got|am|is *1 stabbed|shot $
have|has|been|got|am|is *1 stabbed|shot by|and|in the|my|his stomach|chest|leg|arm|head
unless > in the? back
unless > *2 look|glance|smile|message|text|email
unless ~ vaccine|flu|down|film|video|movie|booster|movies|wedding
unless < want|wanted|going|thinking|think|thought *3
unless ~ war|krays|documentary|history|museum

# weapon now
he|she|they|@partner|dad|mom|someone|somebody *1 has|got|have|is|'s *1 a|the|his|her|another|holding *1 @gun
@gun *1 at|to|against my|his|her|their head|throat|neck|back|face
loading *2 @gun
man|someone|somebody|he|she|guy|husband *2 with a @gun *2 in|at|outside
@adult *3 @gun *1 out again|now|$
@gun in my|the|our house|home
he|she|@partner|@parent *1 stabbed|shot me|him|her|my|@self
@gun out and
he|she|they|@partner *2 coming at me
is chasing me|us with|through|around the
is shooting
unless ~ collection|license|safe|permit|rack|hunting|water|toy|nerf|set|block|sharp|drawer|onions|cutting
unless ~ hunter|officer|police|vegetables|bread|christmas|range|photos|pictures|video|hoops|movie
unless > *2 look|glance|smile|message|text|email
unless > skills|store|shop|set|block|collection|safe
unless ~ @play
unless > in the back
unless > my idea
unless ~ glue|cake|fork|cuddles|flashback|menu|nail|patio|bread|pruning

# breaking in
breaking|kicking|smashing|beating|bashing *2 down|in *2 door|window
breaking|kicking|smashing|banging|pounding *2 the|my|our|on *1 door|window
break|kick the? *1 door|it down|in
break|breaking|kick|kicking|bust *1 down the|my|our
breaking in *1 $
he|she|someone|somebody *1 is in the|my|our @home *6 hiding|hide|scared|gun
hiding upstairs|downstairs|outside|here *3 he|she|from
he|she *6 i am hiding
break|breaks|broke|broken|breaking into my|our|the *1 @home
forcing *2 way in|inside|into
trying to *1 break in|into
trying to *1 get in|into|inside the|my|our @home|door|room|window
he|she|someone|somebody|husband|boyfriend|ex *1 outside my|the|our door|window|house
he|she|ex at the|my|our door *2 with|screaming|banging|yelling|pounding
he|she|ex *2 is at the|my|our door *2 with|screaming|banging|yelling|pounding
intruder|burglar|robber in|inside|at
he|she|ex|husband|boyfriend *1 outside *4 with an|a|his|the @gun|@tool
someone|somebody *1 in my|the|our house|home|apartment
unless ~ alarm|renovation|cat|dog|flowers|pizza|groceries|salesman|package|delivery|choir|carols|buy|shoes
unless < break|breaking
unless ~ boxes|cake|tetris|neighbour
unless > *1 plant|flowers

# fire or gas
house|home|apartment|kitchen|room|bedroom|bed|building|curtains|stove|oven|car is? on fire
house|home|apartment|kitchen|room|bedroom|building|curtains is|are burning
set|sets|setting *2 house|home|flat|apartment|trailer|caravan|car|bed|curtains *1 on fire|alight
flames|smoke everywhere
flames|smoke in the|my|our *1 house|room|kitchen|apartment|hall
there is a *1 fire in
fire in the|my|our house|home|kitchen|bedroom|apartment|garage|oven *4 out|help|trapped|smoke
smell *3 of? gas in|and
smell gas
gas leak
carbon monoxide
unless ~ fireplace|campfire|barbecue|grill|candle|game|lit|cozy|bakery|belly|eyes|relationship|yard|heart

# violence now
@strike|hitting|beating|kicking|attacking|hurting|killing me|us|@them *2 right now
kill me|us *2 right now
going to kill me|us now|help
he|she|@partner is trying to kill me|us
is *1 @strike|hitting|beating|hurting me|us *1 help|now|please
help *6 he|she|husband|boyfriend *1 is hitting|beating|choking|hurting|coming
need *2 help right? now $
need *2 help right? now he|she|my|please
he|she|@partner *1 is coming for|after me
hiding|hide|hid|locked in|inside *4 from him|her|@partner
hiding|hide|hid from my? him|her|them|@partner
hiding|hide|locked in|inside *4 bathroom|closet|room|bedroom|car|basement *3 he|she *1 is
unless ~ dishes|laundry|homework|math|kids|recipe|birthday|present|presents|surprise|seek|peace|chocolate
unless ~ cookies|gift|gifts
unless ~ @play

# call for help
call|get|send an|the ambulance|police|paramedics|cops $
call|get|send an|the ambulance|police|paramedics *1 right|now|please|quick|here|to
i|we need an|the ambulance|police|paramedics
call|dial nine|911|999|112|000
send help
unless < if|when|would|should|will|to|could|have|had|you|neighbor|neighbors|we|he|she|they *2
unless ~ neighbor|neighbors|noise

# choking
he|she|baby|@kid|@partner is|'s choking $
he|she|baby|@kid|@partner is|'s choking on|and
i am choking $
unless > on paperwork|work|deadlines|bills|tears|emotion|words

# dying now
no pulse
has|got|is|feel|find no|not|a *1 pulse
not *1 breathe|breathing|wake|waking *3 and|what|help|please|i|blood|on *2 floor|what|help|blue|cold
not *1 respond|responding|moving|answering *3 and|what|help|please|i|blood|on *2 floor|what|help|blue|cold
stopped breathing|moving|crying *2 and|help|please|she|he|i|what
he|she|baby|daughter|son|kid|girl is|'s *1 convulsing|seizing|choking|drowning|unresponsive *1 $
boy|husband|wife|mom|dad|gran|somebody|someone is|'s *1 convulsing|seizing *1 $
boy|husband|wife|mom|dad|gran|somebody|someone is|'s *1 choking|drowning|unresponsive *1 $
he|she|baby|daughter|son|kid is|'s *1 convulsing|seizing|fitting and|on|help|please|what
he|she|baby|daughter|son|kid is|'s *1 convulsing|seizing|fitting in|nothing|he|she|i|not
he|she|baby|daughter|son|kid is|'s *1 choking|drowning|unresponsive and|on|help|please|what
he|she|baby|daughter|son|kid is|'s *1 choking|drowning|unresponsive in|nothing|he|she|i|not
girl|boy|husband|wife|mom|dad|gran is|'s *1 convulsing|seizing|fitting and|on|help|please|what
girl|boy|husband|wife|mom|dad|gran is|'s *1 convulsing|seizing|fitting in|nothing|he|she|i|not
girl|boy|husband|wife|mom|dad|gran is|'s *1 choking|drowning|unresponsive and|on|help|please|what
girl|boy|husband|wife|mom|dad|gran is|'s *1 choking|drowning|unresponsive in|nothing|he|she|i|not
having a *1 fit|asthma|allergic|stroke|seizure *1 attack|reaction|and|now|$
asthma attack
throat *2 closing|swelling|closed|tight *4 breathe|nut|nuts|bee
tongue|face|lips *2 swelling|swollen *4 breathe|nut|nuts|bee|bitten|sting
anaphylactic|anaphylaxis *4 help|shock|breathe|now|$
passed|passing out *4 floor|foam|breathing|gas|bath|pills|help|waters|not
foam|foaming at|on|from *2 mouth
@partner|mom|dad|gran|grandad|baby|daughter|son *3 will|is not *1 wake|waking
blood *1 pouring|gushing|everywhere|pumping|spurting|all
pouring|gushing|pumping|spurting *2 blood|out of *1 me|him|her
i am having a miscarriage|stroke|seizure|heart
baby *1 is *1 coming *1 now|and|help|head|out
waters *1 broke|broken *2 green|blood|early|and
snake *2 bit|bitten|bites
bitten by *1 a *1 snake|spider
electrocuted
electric shock
drowning in *1 the *1 pool|river|lake|sea|bath|canal|pond
gone|went|go|going|fell|fallen under|in|into *2 water|slurry|river|lake *3 and|help|out|not|she|he|we
gone|went|go|going|fell|fallen under|in|into *2 canal|ice|sea|pond *3 and|help|out|not|she|he|we
in the *1 water|river|canal|lake|pool|sea *4 help|drowning|swim|facedown|down
trapped|stuck|pinned under|inside *2 car|tractor|tree|quad|machine|rubble|fire|wreck
car *1 is|has upside|overturned|rolled|crashed *3 stuck|trapped|blood|help|down
he|she|son|daughter|husband|wife|boy|girl *2 hit by a *1 car|bus|truck|lorry|train|van
having|has|had|suffered|suffering a? *1 heart attack *2 help|now|$|call|please|on|and he|she|not
poisoned|poison *3 purpose|drank|taken|swallowed|help|baby|drunk
taken|swallowed|took|drank every|all|bottle|whole|lot *4 pill|pills|tablets|drawer|bleach|meds|medication
swallowed *1 them all *2 i|she|he|and|now
drank|drunk|swallowed|ate *3 bleach|antifreeze|weedkiller|poison|paraffin|petrol|drain|battery|detergent
carbon monoxide
hanged|hung himself|herself $
hanging *1 help|from
cut|slit|slashed his|her|my *1 wrists|throat
someone|somebody|he|she|man|lad|boy|i|husband|son|brother has|have|is|was *1 been *1 stabbed|shot
stabbed|shot him|her|me|someone|somebody *2 in|with the? *1 stomach|chest|neck|leg|knife|kitchen|scissors
unless ~ vows|proposal|wedding|video|bill|deadline|drama
unless ~ vest|nerf|parties|ketchup|nappies|homework|biscuit|doll
unless ~ teddy|cpr|course|class|training|manikin|mannequin
unless ~ ages|years|remember|sun|asleep|snoring|yoga|laughing
unless ~ giggles|laughter|emails|email|radiator|radiators|marathon
unless ~ cake|slush|lollipop|sweets|freezer|lego|scene
unless ~ film|movie|show|book|episode|drill|drama|jumper|hiccups|joke|ribena
unless ~ dog show
unless ~ film|movie|show|book|episode|drill|drama|jumper|paint|shaving|paddling
unless ~ dog telly
unless ~ paperwork|lesson|plumber|nosebleed|tooth|gums
unless ~ swimming lessons
unless ~ paperwork|hide|laptop|phone|wifi|washing|engine
unless ~ swimming period
unless < if|when|pretend|pretending|remember *3
unless < not *1
unless > up
unless < like *3
unless < thought *2
unless > on *1 sweets|words|laughter|the sofa|couch
unless > with *1 laughter|giggles|envy|cold
unless > in *1 admin|work|emails|debt|laundry|paperwork|love|giggles
unless ~ @play

# fire, smoke, gas
set|sets|setting fire to *1 !dance *3
set|setting *3 house|caravan|bed|curtains|car|kitchen|shed *1 alight|ablaze|on fire
is|are|'s|all|am|up alight|ablaze
kitchen|house|flat|caravan|curtains|bedroom|bed is|are|'s|caught on? fire
roof|garage|pan|cooker|tumble|car|hair is|are|'s|caught on? fire
smoke *2 pouring|coming|filling|everywhere|under *3 door|out|room|house|kitchen|and|in
fire *3 can not *2 get|out|breathe|reach
gas *4 i *1 can *1 smell
been an explosion
has|have exploded
burn us out|alive
unless ~ floor|compliments|show|barbecue|bbq|bonfire|candle|candles|fireplace
unless ~ sausages|mixtape|vibe|film|movie|drill|pudding|brandy|birthday
unless ~ sweepstake|toast|firework|fireworks|sky|comedy|sale|deal|microwave|beans
unless ~ alarm test

# weapon in the hand
has|have|got|holding|waving *2 @blade *2 in his|her|my|the|their hand|hands
with|grabbed|carrying|holds|picked *2 @blade *2 in his|her|my|the|their hand|hands
put *1 the|that gun|knife *1 down please|now|$
put it down *4 kids|please|knife|gun|stop
gunman|gunmen
is|are armed
between me and the *1 door
i have|am *2 knife|gun *2 in my hand
beating|kicking a|him|her|me|mom|mommy|his|my *3 now|help|please|stopped|death|moving|street
stabbing|strangling|killing a|him|her|me|mom|mommy|his|my *3 now|help|please|stopped|death|moving|street
beating|kicking|bleeding|strangling|stabbing|beaten|kicked|bled *3 to death
running|ran me over
pouring boiling water *1 on|over
threw|throws acid|petrol
he|she|they|someone *1 is *1 shooting
unless ~ umbrella|western|project|onion|onions|bread|cake|carrot|carrots|butter
unless ~ cutlery|glue|water|nerf|toy|fork|grating|peeling|carving|turkey
unless ~ cooking|chef|vegetables|juggling|painting|caulking|candles
unless ~ nails|shelf|shelves|ball|cricket|baseball|wine
unless ~ film|movie|scene|show|book|novel|telly|opera
unless ~ flashback|statue|museum|game|level|character|played|bored|worried
unless ~ bored|laughing|laughed|boring|spider|crab|picnic|seams
unless ~ scared to
unless ~ lobster rain
unless ~ bored|laughing|laughed|boring|cheese|thorn|picnic|seams
unless ~ scared chicken
unless ~ acid rain
unless < bored|scared|love|loved|worried|tickled|frightened|worked|sick
unless ~ @play

# breaks in now
he|she|they|someone|somebody|man *3 kicking|smashing *2 the|my|our|down|in *1 door|window|windows|gate
he|she|they *3 breaking|banging|hammering *2 the|my|our|down|in *1 door|window|windows|gate
someone|somebody|man *3 breaking|banging|hammering *2 the|my|our|down|in *1 door|window|windows|gate
ex|burglar|burglars *3 kicking|smashing *2 the|my|our|down|in *1 door|window|windows|gate
ex|burglar|burglars *3 breaking|banging|hammering *2 the|my|our|down|in *1 door|window|windows|gate
husband|boyfriend|brothers *3 kicking|smashing *2 the|my|our|down|in *1 door|window|windows|gate
husband|boyfriend|brothers *3 breaking|banging|hammering *2 the|my|our|down|in *1 door|window|windows|gate
he|she|someone *3 trying|climbing to? *1 get|climb *2 in|inside|through *2 the? *1 window|door|house|back
he|she|someone *3 trying|climbing to? *1 come|break|in *2 in|inside|through *2 the? *1 window|door
he|she|someone *3 trying|climbing to? *1 come|break|in *2 in|inside|through *2 the? *1 house|back
he|she|someone *3 coming|come|came to? *1 get|climb *2 in|inside|through *2 the? *1 window|door|house|back
he|she|someone *3 coming|come|came to? *1 come|break|in *2 in|inside|through *2 the? *1 window|door
he|she|someone *3 coming|come|came to? *1 come|break|in *2 in|inside|through *2 the? *1 house|back
somebody|man|they *3 trying|climbing to? *1 get|climb *2 in|inside|through *2 the? *1 window|door|house|back
somebody|man|they *3 trying|climbing to? *1 come|break|in *2 in|inside|through *2 the? *1 window|door
somebody|man|they *3 trying|climbing to? *1 come|break|in *2 in|inside|through *2 the? *1 house|back
somebody|man|they *3 coming|come|came to? *1 get|climb *2 in|inside|through *2 the? *1 window|door
somebody|man|they *3 coming|come|came to? *1 get|climb *2 in|inside|through *2 the? *1 house|back
somebody|man|they *3 coming|come|came to? *1 come|break|in *2 in|inside|through *2 the? *1 window|door
somebody|man|they *3 coming|come|came to? *1 come|break|in *2 in|inside|through *2 the? *1 house|back
he|she|someone|somebody|man|ex is|are|'s|has *1 in the *1 house|flat|garden *3 i|help|knife|hiding|we|with
he|she|someone is|are|'s|has *1 in the *1 hallway|kitchen|attic *3 i|help|knife|hiding|we|with
somebody|man|ex is|are|'s|has *1 in the *1 hallway|kitchen|attic *3 i|help|knife|hiding|we|with
help *2 is in the house
burglars|burglar|intruder|intruders *3 stairs|downstairs|house|now|in|on|they
thrown|threw|throwing *2 brick|bricks|petrol *3 window|door
outside|at the *1 door|window|bedroom|bathroom *3 with *2 @blade
outside the *1 bathroom|bedroom|door *6 kill|burn|open|break|knife|axe
unless ~ barbecue|snow|pizza|parcel|delivery|carol|carols|cat|cats
unless ~ dog|postman|santa|locksmith|plumber|keys|cake|tetris|bird|pigeon
unless ~ raccoon|hamster|trick|treat|drum|drums|mouse
unless ~ window cleaner
unless ~ raccoon|hamster|ball|hail|wind|shutters|fox|kids
unless ~ window surprise
unless ~ film|movie|show|book|scene|game|story

# calls for help
call|ring|dial|phone|get|send|fetch *1 an|the|someone|somebody|me|for *1 ambulance|police|guards|garda *3 $
call|ring|dial|phone|get|send|fetch *1 an|the|someone|somebody|me|for *1 help|paramedics|paramedic|fire *3 $
call|ring|dial *1 an|the|someone|somebody|for *1 ambulance|police|guards quick|now|please|he
phone|get|send|fetch *1 an|the|someone|somebody|for *1 ambulance|police|guards quick|now|please|he
call|ring|dial *1 an|the|someone|somebody|for *1 ambulance|police|guards she|there|the|my|i
phone|get|send|fetch *1 an|the|someone|somebody|for *1 ambulance|police|guards she|there|the|my|i
call|ring|dial *1 an|the|someone|somebody|for *1 garda|paramedics|help quick|now|please|he
phone|get|send|fetch *1 an|the|someone|somebody|for *1 garda|paramedics|help quick|now|please|he
call|ring|dial *1 an|the|someone|somebody|for *1 garda|paramedics|help she|there|the|my|i
phone|get|send|fetch *1 an|the|someone|somebody|for *1 garda|paramedics|help she|there|the|my|i
ring|dial|call 999|112|911|000|9|triple|nine|one
call|ring|get somebody|someone|help *1 $
somebody|someone|please stop|help me $
help *1 help
need *2 ambulance
what *4 number *3 ambulance
unless ~ plumber|electrician|repairman|babysit|pizza|noise|party
unless ~ babysitter play
unless ~ windows|bins|recipe|washing|pizza|noise|party
unless ~ toddler play
unless < if|when|would|should|will|to|could|have|had|neighbor|neighbors|we|he|she|they|i *2
unless ~ uno|monopoly|puzzle|crossword|sudoku|quiz|shopping
"""
"""The rules in the pattern language of `matcher`."""
