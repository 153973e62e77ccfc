"""Coercion without a blow, as it shows in speech: kept in, cut off, watched, kept short, blackmailed."""

__all__ = ["RULES"]

RULES = """
# not allowed
i am not allowed to *1 see|visit|meet|call|contact|text|talk *3 @others
i am not allowed to do anything|it|that
i am not allowed a|any|my|near|outside|out
i am allowed to|out *4 with|if|when him|her|he|she
i can not *5 without him|her *1 listening|watching|there|knowing|hearing|exploding
i am not free to
i am *1 not free
i am not allowed to *1 leave|go|have|work|drive|spend|study|lock|close|sleep|use
i can not leave *4 without him|her|@own
i can not go out|anywhere *3 without him|her|@own
not @let me *1 see|visit|meet|call|contact|text *3 @others
not @let me *1 talk|speak|go to *3 @others|hospital|work|school|church
not @let me *1 leave *1 @home|room|bed|@them|alone|without
not @let me *1 leave @then
not @let me out|outside
not @let me *1 go out|anywhere|outside|home|alone|without|shopping
not @let me *1 have *2 @others|money|job|phone|bank|account|keys|privacy
not @let me *1 use *2 phone|internet|computer|card
not @let me *1 get|take|keep *2 job|money|license|medicine|medication
not @let me *1 work|study $
not @let me work outside|anymore|or|because
not @let me *1 wear what|makeup|anything
not @let me *1 sleep until|unless
@adult *2 not @let me *1 learn|drive|travel|eat|rest|pray|leave|break|read|choose
not wear what i
not @let me near *1 phone|money|@others
forbids|forbid|forbade|forbidden *1 me|to see|leave|talk|go|work|from
forces|forced|forcing|makes me *1 to? stay home|inside
makes|made|wants|wanted me *1 quit *3 job|work
quit|left|lost *2 job *4 he|she|him|her *1 wanted|made|forced|told me?
unless ~ doctor|dairy|alcohol|yet|vet
unless ~ sugar|gluten|diet|cake|surgery|surprise|pregnant|visa|peanuts|restaurant
unless > finish|explain|cook|in
unless > at|during work|school|meals
unless > home without finishing|me
unless > out of *2 hand
unless > early|yet|until *2 done

# kept from care
not @let me *1 see|visit|go|talk *2 doctor|therapist|counselor|hospital
not @let me *1 go to the? doctor|hospital|therapist

# needs permission
i|me *4 ask|asking|beg *2 permission
i *1 @must *2 ask|beg *2 permission
i *1 @must *2 ask|beg *3 for every|each|money|cash|pocket
i *1 @must *2 ask|beg my *1 @partner before|if i
i *1 @must *2 give|hand|turn *2 him|her *4 salary|paycheck|money|wages|card|pin|phone
i *1 @must *2 report to him|her
i *1 @must *2 check|checking in with him|her
makes|made|forces me *1 ask|beg|report|account
i ask *2 permission to *1 go|leave|buy|see|spend|eat|call|visit
ask him|her for permission
need|have|needs *2 his|her permission
without his|her permission
permission *2 to *1 leave|see|eat|sleep|call|visit
have to *1 ask *2 before i
or he|she explodes|punishes
ask him|her|my before i *1 spend|buy|go|leave|see|call
have to *1 account for every
have to *1 show|explain *3 every|receipt|receipts
have to *1 hand over *2 paycheck|salary|wages|money|phone
have to *1 send|text|give|show him|her|them *5 where|prove|hour|every
have to *1 answer *5 or|else he|she
have|need to be back|home before *1 he|she|the *1 checks|camera|cameras|timer|notices
hand|turn|give over *1 my paycheck|wages|salary|phone|passwords
gives|give|allows me an allowance
unless ~ school|boss|landlord|work|visa|office

# held in or out
@who *1 locks|locked|lock|locking me|us *1 in|inside|up
@who *1 locks|locked|lock|locking me|us *1 out of *2 @home|car
@adult *1 blocks|blocked|blocking|bars|barred *2 door|doorway|exit|way
stands|stood|standing *2 in *2 front *2 door *4 not|leave|out
trapped in|inside *3 @home *3 with
i am *1 locked in|up|inside $
i am *1 locked in|up|inside my|our|the|here|this *2 @then
out of his|her sight
prisoner|hostage|captive in *3 @home
keeps|kept|holding|held me|us *1 captive|hostage|prisoner|locked
i can not leave because|he|she *5 he|she|kids|children|passport|money|kill|take
nowhere to go *8 he|she
unless ~ accident|accidentally|forgot|escape|keys|social|media|snow|storm|feelings|emotionally|covid

# takes what is needed
@adult *1 @take *1 away? my|our *2 @papers *2 away|from|because|when|and|$
@adult *1 @take *1 my|our *2 @papers *2 i|we *2 can|could not
took my *1 @papers *4 can not
he|she|@partner *2 not give me *1 money|any|cash|enough
has all? *1 my *1 passwords|password|cards|documents
@adult *1 takes|took away my @papers
@adult *1 hides|hid|hidden|confiscates|confiscated my *1 @papers|shoes
@adult *1 controls my *1 money|phone|life|body|every|clothes|friends|salary
@adult *2 controls|control *1 the|my|our|all *2 money|finances|accounts|bank|spending
you control all *2 money|finances|accounts
@adult *1 controls|controlling everything i|we|about
@who *1 controls|control|controlling what|who|where|when i
@adult *1 controls|controlling every *1 aspect|part|move|minute
keeps|kept all *2 money|wages|paycheck
no money *4 he|she|keeps|takes|took
no|any access to *2 money|accounts|bank|cash
decides|dictates|controls|chooses what|who|where|when i *1 wear|eat|see|talk|go|sleep|spend|do
unless ~ accident|mistake|accidentally|charger|fix|fixed|repair|repaired
unless ~ thermostat|remote|ten|forgot|bowl|couch
unless > to *3 work|fix|charge|shop|store|cleaners|car
unless > for me|him
unless < we agreed *6

# watches
@who *2 @track my every|whole
@who *2 @track my *1 phone|location|car|messages|calls|texts|movements|emails|every|internet
@adult *2 @track me|us
@who *2 @track everything|where|what i *1
@adult *2 spies|spy|spying|spied on me
@who *2 spied|spying on my phone|messages|computer
tracker|gps|spyware|airtag *3 my|me *1 car|phone|bag|on|$
cameras|camera everywhere|all
cameras|camera to watch|monitor|control|see me|what|where|if|that
cameras|camera *2 in *2 bedroom|bathroom
@adult *3 reads *1 my *1 messages|texts|emails|mail|diary|journal
@adult *1 checks my location *2 every|all|and|or|minute|hour
@adult *1 has to know where i
@adult *2 knows where i am every|at
comes *2 to? every|all *1 appointment|appointments
@adult *1 checks|reads|searches|goes *1 my *2 messages|texts|emails|calls|phone *4 or|scream|screams
all my *1 messages|texts|emails and|or *1 screams|gets|yells|punishes
checks|check|reads *2 my phone *4 or|and *2 gets|get|mad|angry|screams|yells
@adult *1 checks|check *1 the|my|our mileage|odometer|cameras|underwear
demands|demanded all? *1 my *1 passwords|password|phone|pin
@adult *1 makes|made|forces|making me *2 share|send|show|give|hand|unlock *3 location|phone|passwords
@adult *1 makes|made|forces|making me *2 share|send|show|give|hand *3 password|receipts|messages
location or he|she *1 gets|get
times me|my *2 when|shower|trips|at
times how long i
@adult *1 follows|followed|following me everywhere|whenever
@adult *1 follows|followed|following me to *1 work|job
stalks|stalked|stalking me
shows|turns|turned|showed up at my work|job|office *4 check|watch|see|unannounced
has|wants|needs|have to know where i *4 every|minute|times|moment|second
prove where i
unless ~ agreed|chores|steps|running|workout|period|affair|dinner|cute|package|delivery
unless > on social|instagram|my progress
unless > like a *1 puppy|dog|shadow|duckling
unless < we *2

# cut off from others
isolates|isolated|isolating|cuts|cut|cutting me off *1 from *2 @others|everyone|everybody|world
isolates|isolated|isolating me *1 from
turned|turns *2 @others against me
not *2 seen|see|talked|spoken *3 @others *6 because *1 he|she
delete|deleted|block|blocked|drop|dropped *3 @others|contacts|numbers *4 because|for *1 of? him|her|he|she
stopped|stop|quit|gave *2 seeing|up *2 @others *6 because|for *2 he|him|her|she
secret|hidden phone|account|money *6 leave|escape|away
hide|hiding|saving *2 money *4 leave|escape|away
nobody|one else would *1 want me
chooses|picks *2 my clothes|friends|outfits
lost all? *1 my friends because of him|her
no *1 friends|family left|anymore because|he|she
not *1 have *2 friends *2 because|since *1 he|she
chased|drove|pushed|scared *1 my friends *2 away
times a|every day|hour|night *6 check|checking|where
if i do not *1 answer|reply|respond|obey|text *5 he|she *1 shows|gets|goes|screams|yells
if i do not *1 answer|reply|respond|obey|text *5 he|she *1 threatens|comes|accuses|hits
money to *1 get away|out|leave|escape
no|not|lost|quit|stopped|left *4 friends|family|job|school|work *3 because of him|her
unless ~ covid|flight|distance|move|moved|army

# threatens to take or tell
@threat *3 take|keep *3 @kid
@threat *4 hurt|kill|harm|shoot *2 dog|cat|pet|pets|animals|@self
@threat *3 tell *2 everyone|everybody|boss|family|parents|church|police|judge|work
@threat me with *2 deportation|immigration|police|prison
@threat *3 report|deport|post|share|leak|send|expose|kick|throw|put|ruin|destroy|lock|find
@adult *2 @say *3 will|would|could *2 take *2 @kid away|if|and|from
@adult *1 will|would|could *2 take *3 @kid away|from me
@adult *1 will|would|could take *2 @kid if i *2 leave|left|go|tell|told
because *2 he|she would|will|could *1 take *2 @kid *1 $
@adult *2 @say *10 if i *1 leave|left|divorce|divorced|tell|told|report|refuse
@adult *2 @threat *10 if i *2 @leave
@say *4 tell everyone|everybody *6 if i
@say *4 ruin|destroy my *1 life
@say *4 send|post|share|leak|show *3 pictures|photos|videos|video|nudes *8 if i
send|post|share|leak|show *2 nude|naked|intimate|private pictures|photos|videos
nobody will|would *1 believe me
no one will|would *1 believe me
if i *1 tell|leave|left|told|go *3 he|she *3 ruin|take|kill|hurt|destroy|find
blackmail|blackmails|blackmailing|blackmailed me|us
get|gets|got|have me deported
unless < i|we
unless < i|we would|will|have|had
unless > to *2 party|park|school|zoo|swimming|practice
unless ~ park|school|swimming|zoo
unless ~ sad|cry|miss|heartbroken|lonely|devastated|understand|understands|support|love|happy|proud|wait|fine
unless > out *2 old|trash

# loses the children
never see my|our|the *1 @kid again

# afraid to refuse
@dread to *1 say no $
@dread to *1 say no to @them|my|you
@dread to *1 leave|disagree $
@dread to *1 leave|disobey @them
@dread to *1 leave|disobey my *1 @partner
@dread *2 of what *1 happens|happen|would|will *3 if i *2 leave|left|say|said|tell|told|go|refuse
@dread to ask *2 for money
@dread to *1 change|lock|block|hide *3 password|passwords|them|him|her
gets|get|goes furious|mad|angry|crazy|violent if|when i *4 minutes|minute|late|hour
minutes|minute late *6 angry|mad|furious|punishes|run|yells|screams
i can *2 call|talk|speak|write *4 when|while he|she is asleep|sleeping|out|gone|away|not
wants|needs to control me
@adult *2 controls|controlling me
pretend *3 asleep|sleeping|sleep
hide this|it|that|conversation|everything *3 from him|her *4 or
there will be trouble *4 he|she
i *2 obey|disobey
punishes|punished me if|when|for
unless ~ sad|miss|heartbroken|lonely|devastated|understand|support
unless ~ baby|dog|kids|cake|diet|job|boss|party|surprise|office|mother|vows|meetings|cookie|grandma|rules
"""
"""The rules in the pattern language of `matcher`."""
