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

# chest pain
chest pain|pains
pain|pains|pressure in my|his|her chest
my|his|her chest hurts|hurt
chest feels|is|feels tight|heavy *4 numb|arm|breathe|sweating
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
i|he|she|they *3 cut|slit|slashed my|his|her|their wrists|wrist|throat|veins
have|has|been|got|am|is *1 stabbed|shot $
have|has|been|got|am|is *1 stabbed|shot by|and|in the|my|his stomach|chest|leg|arm|head
unless > in the? back
unless > *2 look|glance|smile|message|text|email
unless ~ vaccine|flu|down|film|video|movie|booster|movies|wedding
unless < want|wanted|going|thinking|think|thought *3

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

# fire or gas
house|home|apartment|kitchen|room|bedroom|bed|building|curtains|stove|oven|car is? on fire
house|home|apartment|kitchen|room|bedroom|building|curtains is|are burning
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
"""
"""The rules in the pattern language of `matcher`."""
