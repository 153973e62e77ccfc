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
unless ~ @fair

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
unless ~ @lark
unless ~ basting|couch|broadband|jumper|tag|collie|plumber

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
unless ~ @fair
unless > in order

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
unless ~ @fair
unless > out loud|aloud

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
@adult *2 @say 10 if i *1 leave|left|divorce|divorced|tell|told|report|refuse
@adult *2 @threat 10 if i *2 @leave
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
unless ~ sad|cry|miss|heartbroken|lonely|devastated|understand
unless ~ understands|support|love|happy|proud|wait|fine
unless > out *2 old|trash
unless ~ @lark
unless ~ slice|donuts|crab|perm

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
hide this|it|that|conversation|everything *3 from him|her *4 or
there will be trouble *4 he|she
i *2 disobey
i *2 obey him|her|or
punishes|punished me if|when|for
unless ~ sad|miss|heartbroken|lonely|devastated|understand|support
unless ~ baby|dog|kids|cake|diet|job|boss|party|surprise|office|mother|vows|meetings|cookie|grandma|rules

# takes what is vital
@who|@relative|law|laws *2 hides|hid|hiding|hidden|locks|locked *2 my *3 @vital
@who|@relative|law|laws *2 keeps|kept|holds|held|holding|confiscated|seized *2 my *3 @vital
@who|@relative|law|laws *2 snatched|withholds|withheld|burned|burnt|tore|flushed *2 my *3 @vital
@who|@relative|law|laws *2 flushes|destroyed|stole|controls|cancelled|took|taken *2 my *3 @vital
i|we *3 hid|hidden|hide|locked|lock|keep|confiscated *3 your|her|his *2 @vital
i|we *3 withhold|burned|tore|flushed|flush|took|threw *3 your|her|his *2 @vital
@partner|@relative *2 hides|hid|locks|keeps|took *1 her|his *2 @vital
@partner|@relative *2 takes|holds|withholds|confiscated|steals *1 her|his *2 @vital
withholds|withhold|withheld|withholding *1 my|her|the *2 @vital
he|she|they has|have|got my|her *2 passport|visa|certificates|wages *3 in|locked|hidden|and|off
husband|wife|law|laws has|have|got my|her *2 passport|visa|certificates|wages *3 in|locked|hidden|and|off
he|she|they has|have|got my|her *2 pension|gold|card|id|insulin *3 in|locked|hidden|and|off
husband|wife|law|laws has|have|got my|her *2 pension|gold|card|id|insulin *3 in|locked|hidden|and|off
my|her|his *1 passport|papers is|are|goes|go *2 with|in|into|to|locked|hidden *1 his|her|him|safe
my|her|his *1 visa|certificates|gold is|are|goes|go *2 with|in|into|to|locked|hidden *1 his|her|him|safe
my|her|his *1 insulin|inhaler|wages is|are|goes|go *2 with|in|into|to|locked|hidden *1 his|her|him|safe
my|her|his *1 salary|pension|benefits is|are|goes|go *2 with|in|into|to|locked|hidden *1 his|her|him|safe
my|her|his *1 check|pay|wages goes|go|went|paid *2 in|into|to|straight *1 his|her|him
my|her|his *1 salary|money|benefits|pension goes|go|went|paid *2 in|into|to|straight *1 his|her|him
@anyone *3 @seize *2 my|her|his *2 @things *4 and *1 i|she|he|you *2 can|could|would|will not
@anyone *3 @seize *2 my|her|his|your *2 @things *2 until|till i|she|he|you *1 @submit|stay|say|said|have
@anyone *3 @seize *2 my|her|his|your *2 @things *2 unless|because|when i|she|he|you *1 @submit|stay
@anyone *3 @seize *2 my|her|his|your *2 @things *2 unless|because|when i|she|he|you *1 say|said|have
@anyone *3 @seize *2 my|her|his|your *2 @things *2 until|till i|she|he|you *1 can|could|would|leave|am
@anyone *3 @seize *2 my|her|his|your *2 @things *2 unless|because|when i|she|he|you *1 can|could
@anyone *3 @seize *2 my|her|his|your *2 @things *2 unless|because|when i|she|he|you *1 would|leave|am
@anyone *3 take|takes|took *2 @things with him|her|me|them *4 to|and
@anyone *2 takes|took|taken *2 phone|wages|salary|passport|card off|from me|her|him
he|she|they took|takes|pulls *2 battery|wheels|plugs|lead *2 off|out|from *1 my|the
not *1 give|giving *2 my *3 @vital|phone|keys|money *2 back|till|until|unless
not give me my *2 @vital
give|gives|giving|get|gets|gave *3 phone|passport|card *1 back *1 when|if|till|until|once
give|gives|giving|get|gets|gave *3 keys|license|id|aids *1 back *1 when|if|till|until|once
promise|promised *4 give *2 passport|phone|card|id|keys|license *2 back
took|takes|taken *1 my|our|her|his phone *2 away *1 again
holds|held|holding|waves my *2 card|visa|passport|green|inhaler|immigration over|hostage|back
flushes|flushed|flushing *3 pill|pills|control|hormones|antidepressants|insulin|medicine|meds
throws|threw|bins|binned|through *3 birth control|pill
throws|threw|bins|binned my *1 pill|pills|medicine|meds *1 in|away|out
messed|messes|tampered with my *1 birth|pill|contraception|condoms|meds|medication
holes in the *1 condoms
pierced *1 condoms|them
extra|my pills|tablets to keep me|her quiet|down
keep|keeps|kept me|her quiet|drugged|sedated
unless ~ @lark
unless ~ airport|holiday|trip|flight|agreed|asked|fixed
unless ~ repair|ironing|handbag|pharmacy|chemist|organiser|organizer
unless ~ @fair
unless > for|in for|to the|chart|watered|out of the packet|along
unless < i *1 asked|told *2
unless > up *2 from|at
unless < dad|mom *1
unless ~ kids|teenager

# locks in or out
@shut me|us|her|him|you|them *1 in|inside|up $
@who|@relative *2 @shut me *1 in|inside|up *1 the|our|a|my|when|again|at|till|until|while|all|for
@shut my|the *1 wife|husband|sister|girlfriend|boyfriend|daughter *1 in|out|inside|outside|up
@shut the? kitchen|fridge|gate|door|doors|windows|pantry *3 from|against|on me|her|him|outside
@shut the? kitchen|fridge|pantry *3 eat
lock|bolt|padlock on the *1 outside
takes the key with
keeps|kept|keep|keeping me|her|him *1 in the|this|his|our house|home|flat|basement|room|compound
keeps|kept|keep|being me|her|him? *1 locked|indoors|prisoner|captive
not|never *1 let|allowed out *1 of|alone|without|$
not let *1 out of
let out of the *1 house|flat|room
unlocked my room|door
@order me *1 sleep *2 outside|balcony|garage|floor|car|hall|shed|porch|bath|yard
i|she|he|me *1 sleep *1 in|on the *1 hall|garage|floor|landing|porch|yard|balcony|shed|car $
i|she|he|me *1 sleep *1 in|on the *1 hall|garage|floor|landing if|when|till|until|because|like|dog
i|she|he|me *1 sleep *1 in|on the *1 porch|yard|balcony|shed|like if|when|till|until|because|like|dog
or|if|then i sleep in the hall|garage|yard|car|floor
am|is|are *2 a? his|her|their prisoner
am|feel *1 like? a prisoner $
am|feel *1 like? a prisoner in|because|here|and
kept|keeps|holds me|her|him *1 prisoner|captive
left|leaves|leave|dumped|threw|put me|her|him *2 at|by|on *1 side|motorway|roundabout|highway|services
not|never @let|allow me|her|him|us *1 leave|out|outside
not|never @let|allow my *1 wife|husband|girlfriend|boyfriend *1 leave|out|see|drive|work|talk|have
@anyone *1 blocks|blocked|blocking|block *1 the *1 door|doorway *3 till|until|not|when|my
@anyone *1 stands|stood|stand in the door|doorway *2 till|until|not|when
unless ~ @lark
unless ~ themselves|kids|hamster|keyless|accident|locksmith|fire|snowed|agreed|together
unless ~ shed key
unless ~ @fair
unless > of her|his|your *1 feelings
unless > in the crosshairs|attic
unless > of *1 scrabble|spotify|netflix|wifi|email|account|zoom
unless ~ tv|television|match|cooking|baking|netflix

# allowed or not
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 see|talk|speak
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 call|phone|ring|answer
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 leave|go|work
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 drive|have|use|eat
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 sleep|shower|read
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 close|wear|know|study
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 get|touch|open|meet
i|she|wife|husband|sister am|is|was|have|has *1 not *1 allowed|permitted|let *1 to *1 visit|ask|hold|attend
i|she|he am|is|was|been *1 not *2 allowed|let *1 outside|out|friends|money|near|a|my|any|have
not *1 allowed|permitted *2 by my|her|his husband|wife|partner|boyfriend|girlfriend|law
not *1 been *1 allowed|let *1 to|out
years|months|weeks not allowed
allowed|able to *1 talk|speak|see|call|phone|visit *4 if|on|when *2 sunday|speaker|he|she|him|her
i may *2 if|when|with|on he|she|him|his|her|you
i|she can not *1 leave|talk|see|eat *4 unless|without *1 his|her|him|he|she|permission
i|she can not *1 shower|call|spend|phone|drive *4 unless|without *1 his|her|him|he|she|permission
not @let|allow me *1 see|talk|speak|call|phone|ring *1 my|the|to|a|any|with|near|for|at
not @let|allow me *1 have|use|hold|touch|take|go *1 my|the|to|a|any|with|near|for|at
not @let|allow me *1 see|talk|speak|call|phone|ring *1 anyone|anybody|until|unless|till
not @let|allow me *1 have|use|hold|touch|take|go *1 anyone|anybody|until|unless|till
not @let|allow me *1 see|talk|speak|call|phone|ring *1 outside|in|on|because|alone
not @let|allow me *1 have|use|hold|touch|take|go *1 outside|in|on|because|alone
not @let|allow me *1 work|drive|sleep|eat|study|visit *1 my|the|to|a|any|with|near|for|at
not @let|allow me *1 near|wear|attend|keep|meet|answer *1 my|the|to|a|any|with|near|for|at
not @let|allow me *1 work|drive|sleep|eat|study|visit *1 anyone|anybody|until|unless|till
not @let|allow me *1 work|drive|sleep|eat|study|visit *1 outside|in|on|because|alone
not @let|allow me *1 near|wear|attend|keep|meet|answer *1 anyone|anybody|until|unless|till
not @let|allow me *1 near|wear|attend|keep|meet|answer *1 outside|in|on|because|alone
not @let|allow her|him|them *1 see|use|leave|work|drive *2 his|her|the|friends|phone|out
not @let|allow her|him|them *1 answer|speak|talk|have|eat *2 his|her|the|friends|phone|out
not @let|allow her|him|them *1 see|use|leave|work|drive *2 to|us|alone|family|anyone|without
not @let|allow her|him|them *1 answer|speak|talk|have|eat *2 to|us|alone|family|anyone|without
refuse|refuses|refused to let me|her|him
forbids|forbid|forbade|forbidden|forbidding|bans|banned *1 me|her|him|my|from|the *2
forbidden|banned *1 to|from *1 my|seeing|calling|talking|see|call|leaving|speaking
unless ~ @lark
unless ~ midwife|gluten|sugar|kids|children|teenager
unless ~ doctor says
unless ~ landlord|lift|lifting|knee|hip|surgery|cast
unless ~ doctor school
unless ~ @fair
unless > *2 because you think
unless > *2 in the car
unless > bring|eat in|calling dibs|sing
unless ~ kitchen|washing|dishwasher|tea|ladder|referee|bouncer|coach
unless ~ ironing says
unless ~ until it
unless ~ rubbish|boss|rules|visa|yet|ladder|referee|bouncer|coach
unless ~ hospital says
unless > to *1 get|lift|have a? *1 up|dairy|coffee|word|wine|alcohol
unless > finish my|a|the *1 sentence|sentences|story
unless < we *3

# permission
i|she *1 need|needs|have|has|must|ask *2 permission to|for *1 bathe|shower|have|eat|leave|see|spend|buy|go
i|she *1 need|needs|have|has|must|ask *2 permission to|for *1 call|use|sleep|speak
i|she *1 need|needs|have|has|must|ask *2 permission to|for *1 work|visit|everything|a|wear
has|have|needs|wants to approve
approves|approve|signs|decides *1 off? *1 what|which|who|whom|where|when|how i|she|he
decides|chooses|controls|dictates|tells *1 what|who|when|how *3 i|me|she wear|wears|eat|eats|see|sees
decides|chooses|controls|dictates|tells *1 what|who|when|how *3 i|me|she talk|talks|sleep|puts|put|spend
controls|control|controlling|controlled *3 every|my|all|the *1 penny|money|pills|tablets|phone|cent
controls|control|controlling|controlled *3 every|my|all|the *1 rupee|thing|what|life|bank|account
ask *2 to|before i? *1 eat|shower|bathe|pee|phone|leave|go *1 the? toilet|out|$|before
i|she|he *2 must|have|has|got|supposed|need|am|is *1 to? *1 ask *1 nicely|permission|his|her|mother
i|she|he|me *2 must|have|has *2 show|bring|give|keep|hand *4 every|each|all *1 receipt|receipts|penny|change
i|she|he|me *2 got|makes|make|made *2 show|bring|give|keep|hand *4 every|each|all *1 receipt|receipts
i|she|he|me *2 got|makes|make|made *2 show|bring|give|keep|hand *4 every|each|all *1 penny|change
hand|hands|handed|give|gives *1 over|him|her *1 my|whole|her|his *2 wages|salary|paycheck
hand|hands|handed|give|gives *1 over|him|her *1 my|whole|her|his *2 pay|tips|pension|benefits
gives|give|gave me|her|him|us *1 a|twenty|ten *1 dollars|dollar *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 a|twenty|ten *1 euro|pounds|quid *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 fifty|thirty|forty|five *1 dollars|dollar *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 fifty|thirty|forty|five *1 euro|pounds|quid *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 a|twenty|ten *1 fiver|tenner|rupees|pound|week *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 fifty|thirty|forty|five *1 fiver|tenner *2 on|a|for|to|monday|friday
gives|give|gave me|her|him|us *1 fifty|thirty|forty|five *1 rupees|pound|week *2 on|a|for|to|monday|friday
gives|give|allow|allows me|her|him|us an? *1 allowance
every penny|rupee|cent|dollar *1 i|she|he spend|earn|earned|spent|earns
counts|count|checks *3 the? *1 coins|change|receipts|miles|mileage|steps|tampons|minutes
docks|stops|stopped|cuts my *1 allowance|money|gas
drained|emptied|cleared|empties my|our *2 account|accounts|savings
sign|signed|signing|transfer *3 house|flat|pension|money|land|savings|pay over|to
paid for|pay for food
not *2 a *1 penny|rupee|cent *2 my
unless ~ @lark
unless ~ @fair
unless ~ agreed|budget|together|plants|petunia|hoa|hedge|shed
unless ~ slips other
unless ~ pocket|kids|boss|planning|landlord|council|both|ourselves|thermostat
unless ~ each other
unless < we *3

# ordered about
@order me|her|him *1 to? *1 @yield
@order me|her|him *1 to? *1 give up|away|back|over my|nursing|college|work|the|university|school|teaching
@order me|her|him *1 to? *1 quit|leave|stop my|work|working|college|school|university|the *1 !smoking
@order me|her|him *2 off|out|leave *1 the pill|school|university
@order me|her|him *1 have|get|to *2 abortion|rid of it|the|baby
want|wants|told|tells|makes|forcing|forces me *2 to? *1 abort|get *1 an? *1 abortion|rid
abort|abortion or *2 get|i|out|you
tells|told|says *2 no wife of his|mine
punishes|punished|punishing me|her|him $
punishes|punished me|her|him when|if|for|by|because|with *1 no|food|if|i|hunger|locking|cold
punish|punishing me|her|him when|if|for|by|because|with *1 no|food|if|i|hunger|locking|cold
as|a *1 punishment for|because
punishment|punishments for|next|if
disobey|disobeyed|disobeys|disobedient
when i *2 been|am bad|good|naughty
till|until|unless i *2 @submit
makes|made me call|ask him|her|for sir|permission
keeps|kept|keep me|her|him awake *4 till|until|all|night
shakes|wakes|woke me *1 awake|up every hour
in my|her place
unless ~ @lark
unless ~ @fair
unless ~ vows|silence|yoga|smile|smiled|netball|carols
unless ~ homework photo
unless ~ wedding cake
unless ~ kids|toast|photo|selfie|smile|smiled|netball|carols
unless ~ passport photo
unless > laughing|off the wall
unless < we|you *2 both
unless < dog|cat|recipe *3
unless < not *1 order|orders *2

# watched
@spyware *2 in|on|under|to|inside|sewn my|her|his|your|our|me|us|the *3 car|phone|bag
@spyware *2 in|on|under|to|inside|sewn my|her|his|your|our|me|us|the *3 coat|fiesta|laptop|pram
@spyware *2 in|on|under|to|inside|sewn my|her|his|your|our|me|us|the *3 teddy|keys|handbag|lining
@spyware *2 in|on|under|to|inside|sewn my|her|his|your|our|me|us|the *3 shoes|van|bike|watch
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under my|her|his *1 bag|coat|bedroom|room
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under your|our|every *1 bag|coat|bedroom|room
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under my|her|his *1 bag|coat|bedroom|room
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under your|our|every *1 bag|coat|bedroom|room
hidden|stuck *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
found|fitted|sewed *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
hidden|stuck *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 bag|coat|bedroom|room
found|fitted|sewed *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 bag|coat|bedroom|room
hidden|stuck *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
found|fitted|sewed *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 phone|laptop|car
hidden|stuck *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 bag|coat|bedroom|room
found|fitted|sewed *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 bag|coat|bedroom|room
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 work|mobile
put|puts|installed|hid *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 work|mobile
put|puts|installed|hid *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
hidden|stuck *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
found|fitted|sewed *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
hidden|stuck *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
found|fitted|sewed *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 fiesta|keys|van
hidden|stuck *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 work|mobile
hidden|stuck *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
found|fitted|sewed *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 work|mobile
found|fitted|sewed *2 @spyware|app|camera *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
hidden|stuck *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 work|mobile
hidden|stuck *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
found|fitted|sewed *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 work|mobile
found|fitted|sewed *2 cameras|program|tag *3 on|in|under my|her|his|your|our|every *1 computer|bathroom
app on my|her|his *1 phone *3 and|read|reads|see|that
hidden app|camera|cameras|recorder
secretly records|recording|recorded
cameras|camera *3 bedroom|bathroom|loo|toilet|shower|every|room
that he|she|they|i *1 can|could|would see|hear|know|watch|read|listen *1 who|what|where
that he|she|they|i *1 can|could|would see|hear|know|watch|read|listen *1 everything|every|me|all
@who *1 reads|checks|checking *1 every|secretly *2 text|texts|message|messages|email|call
i *3 read|reading *1 every|all *2 texts|text|messages|message
secretly reads|read|check|checks
follows|following|followed me everywhere|home|to *2 work|office|car|refuge
tracks|track|tracking|stalks|stalking me|her|him $
stop tracking|following|watching|spying|checking|recording me|my
record|records|recording my|her|our *1 calls|phone
spied|spying on me|her|him
bugged|cloned|hacked|taps|tapped *2 my|the|her|his|our
@order me|her|him *2 video|facetime|send|share|stay|keep|prove *6 location|photo|picture|video|where
@order me|her|him *2 video|facetime|send|share|stay|keep|prove *6 who|call|line|camera|time|hour
send *2 a? *1 picture|photo|location|pin|selfie *3 every|of where|to prove|to him|when|where
location|photo|picture|video *2 every *1 hour|half|forty|minutes|time
to prove where|i|which|who|that
smells|smelled|sniffs|checks|inspects my *1 underwear|knickers|body|sheets|hair|pillows|clothes
strip *6 look|check|marks|inspect|see
check her|my body
turns|turned up at|outside my|her|your *1 work|office *2 and|every|uninvited|to check|again|screaming
turns|turned up at|outside my|her|your *1 job|school *2 and|every|uninvited|to check|again|screaming
turn|shows|showed up at|outside my|her|your *1 work|office *2 and|every|uninvited|to check|again|screaming
turn|shows|showed up at|outside my|her|your *1 job|school *2 and|every|uninvited|to check|again|screaming
has|have|had me|her|him followed|watched
followed by my *1 @partner
booked|makes|take me a? *2 lie detector
not *2 off|drop|hang video|facetime|call *4 or
pick up *4 rings|second *6 sleep|trouble|pay|rings
unless ~ @lark
unless ~ agreed|together|steps|marathon|parcel|package|foxes
unless ~ period app
unless ~ agreed|together|badger|hedgehog|burglars|bird|birds|swap
unless ~ period fox
unless ~ @fair
unless ~ porch|suitcase|luggage|both|bedtime|insurance|delivery|wildlife|scavenger
unless ~ calving keys
unless ~ each other
unless ~ ship|steps|flowers|kids|both|bedtime|insurance|delivery|wildlife|scavenger
unless ~ lost keys
unless < we *2

# threatens with children, papers, pictures
@told|threat|@threat *6 never|not *2 see|find *2 my|the|our|your|them|her|him *1 @kid|again|if|unless
never *1 see|find|hold|lay *3 my|your|the|our *1 @kid *2 again|if|unless|that|$
never see them again
@told|@threat *4 take|takes|keep *2 the|my|our|your *1 @kid *3 away|if|and|from|unless
will|would|could|can take *2 my|our|the *1 @kid away|from me
@told|@threat *4 take|takes *2 the|my|our|your *1 @kid *1 to|abroad *4 never|again|find
@told|@threat|if|lose *6 lose *1 the|my|our|your|her|his *1 @kid
@told|@threat *4 will|would|could|to *1 call|ring|phone|tell|report|inform *4 immigration|ice|cps|police
@told|@threat *4 will|would|could|to *1 call|ring|phone|tell|report|inform *4 social|visa
@told|@threat *4 will|would|could|to *1 call|ring|phone|tell|report|inform *4 embassy|authorities|services
one call to *1 immigration|ice|her|him|cps
have|get|gets|has|had|got|getting me|her|him|you *1 deported|committed|sectioned
have|get|gets|has|had|got|getting me|her|him|you *1 deportation|fired|sacked|arrested
deport|deporting|deports me|her|him|you
deport me|her|him
send|sends|sent|ship|put me|her|you|him *1 back|on *2 plane|country|village|manila|nigeria|india|pakistan
@told|@threat|will|would|going *6 post|posts|share|show *4 pictures|photos|pics|video|videos
@told|@threat|will|would|going *6 put|leak|upload|publish *4 pictures|photos|pics|video|videos
@told|@threat|will|would|going *6 post|posts|share|show *4 tape|nudes|naked|recording|screenshots
@told|@threat|will|would|going *6 put|leak|upload|publish *4 tape|nudes|naked|recording|screenshots
@told|@threat *6 send *4 nudes|naked|pictures|photos|video|them *2 to my|his|her|your|everyone|the|work
posts|post|sends|send|share|leak|leaks my|the|those|her|his|your *2 nudes|video|photos|pictures|tape
pictures|photos|videos|video|nudes|pics *1 of me|you|her|him *5 send|sends|post|show|if|said|will|would
filmed|films|recorded *2 me|us *3 naked|crying|bed|shower
filmed|films me *6 send|post|judge|show|threatens
out me|him|her|you to|at
@told|@threat|will|would|say *5 tell|say *2 the? *2 court|judge|police *4 gay|mad|unfit|crazy|raped
@told|@threat|will|would|say *5 tell|say *2 the? *2 school|church|everyone *4 gay|mad|unfit|crazy|raped
@told|@threat|will|would|say *5 tell|say *2 the? *2 court|judge|police *4 touched|impotent|affair|hiv|abused
@told|@threat|will|would|say *5 tell|say *2 the? *2 school|church|everyone *4 touched|impotent
@told|@threat|will|would|say *5 tell|say *2 the? *2 school|church|everyone *4 affair|hiv|abused
@told|@threat|will|would|say *5 tell|say *2 the? *2 boss|parents|work *4 gay|mad|unfit|crazy|raped
@told|@threat|will|would|say *5 tell|say *2 the? *2 family|elders|officer *4 gay|mad|unfit|crazy|raped
@told|@threat|will|would|say *5 tell|say *2 the? *2 boss|parents|work *4 touched|impotent|affair|hiv|abused
@told|@threat|will|would|say *5 tell|say *2 the? *2 family|elders|officer *4 touched|impotent
@told|@threat|will|would|say *5 tell|say *2 the? *2 family|elders|officer *4 affair|hiv|abused
tell|tells|told *2 court|judge|nursery *3 i|she|me *2 mad|unfit|crazy|unstable|dangerous|danger|sick
tell|tells|told *2 hospital|school|services|cps *3 i|she|me *2 mad|unfit|crazy
tell|tells|told *2 hospital|school|services|cps *3 i|she|me *2 unstable|dangerous|danger|sick
will|would|threatens say i *1 touched|raped|hit|abused *1 them|her|him|our|the
unfit mother|father|parent
black mailed|mail
if i *1 leave|go|left|divorce|file|visit *6 he|she posts|calls|takes|sends|burns|kills|cuts
if i *1 refuse|quit|talk|tell|take|end *6 he|she posts|calls|takes|sends|burns|kills|cuts
i *2 threatened|threaten to *1 take|send|show|tell|post *1 the|her|his|you|my|our *1 kids|baby
i *2 threatened|threaten to *1 take|send|show|tell|post *1 the|her|his|you|my|our *1 boss|photos|pictures
i *2 threatened|threaten to *1 call|out|report|expose|keep *1 the|her|his|you|my|our *1 kids|baby
i *2 threatened|threaten to *1 call|out|report|expose|keep *1 the|her|his|you|my|our *1 boss|photos|pictures
i *2 threatened|threaten to *1 take|send *1 the|her|his|you|my|our *1 immigration|police|nudes
i *2 threatened|threaten to *1 show|tell|post *1 the|her|his|you|my|our *1 immigration|police|nudes
i *2 threatened|threaten to *1 take|send|show|tell|post *1 the|her|his|you|my|our *1 everyone|family|parents
i *2 threatened|threaten to *1 call|out *1 the|her|his|you|my|our *1 immigration|police|nudes
i *2 threatened|threaten to *1 report|expose|keep *1 the|her|his|you|my|our *1 immigration|police|nudes
i *2 threatened|threaten to *1 call|out *1 the|her|his|you|my|our *1 everyone|family|parents
i *2 threatened|threaten to *1 report|expose|keep *1 the|her|his|you|my|our *1 everyone|family|parents
threatens|threatened|threatening to *1 take|keep *2 @kid
threatens|threatened|threatening to *1 tell|call|send *2 police|immigration|court|judge|school
threatens|threatened|threatening to *1 tell|call|send *2 boss|church|everyone|parents|nudes|pictures
make sure *2 never|lose|no *2 see|job|lay|kids|court
i sign *2 over
burned|burnt|burns *2 up? all? *1 my|her|his|your *2 clothes|dress|dresses|shirts|certificate
tore|ripped|destroyed *2 up? all? *1 my|her|his|your *2 clothes|dress|dresses|shirts|certificate
burned|burnt|burns *2 up? all? *1 my|her|his|your *2 books|letter|notebook|passport|papers
tore|ripped|destroyed *2 up? all? *1 my|her|his|your *2 books|letter|notebook|passport|papers
cut up all? *1 my|her|his|your *2 clothes|dress|dresses|shirts|cards
unless ~ @lark
unless ~ @fair
unless ~ joke|lasagne|book|spider|dentist|singing|spoiler|teasing|sunset
unless ~ daylight|loft|recycling|charity|outgrown|hem|moths|guillotine|baking|sewing
unless ~ sad|cry|miss|slideshow|granny|christmas|calendar
unless ~ heartbroken video
unless ~ baby pictures
unless ~ devastated|proud|happy|slideshow|granny|christmas|calendar
unless ~ wedding video
unless ~ thermostat|donuts|haircut|karaoke|singing|zoo|park|mechanic
unless ~ shoes on
unless ~ trip to
unless ~ to the
unless ~ school run
unless > out
unless > to *1 practice|swimming|football|beach|shop|shops
unless < i

# cut off
cut|cuts|cutting me|her|him|us off *2 from
changed|changes all? *1 my *1 passwords|password *4 not|without|to
demands|demanded all? *1 my passwords
seeing|see|talk|talking *1 to? my *1 family|friends *4 he|she|you|him *2 told|said|made|does not|hates
seeing|see|talk|talking *1 to? my *1 sister|mother *4 he|she|you|him *2 told|said|made|does not|hates
not *1 have|allowed|any friends *3 he|she|because|his|without
not *1 spoken|talked|seen *3 my *1 family|mother|mom *3 since|because|in *1 he|she|years|i
not *1 spoken|talked|seen *3 my *1 sister|friends|parents *3 since|because|in *1 he|she|years|i
his|her|their *1 mother|brother|sister|law *2 watches|follows|guards|reports *1 on|to? me|everything|him|her
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 approve|approves
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 track|lock
is it *2 wrong|okay|ok *1 that|for|if|when *2 he|she|@partner|her|his *2 approve|approves|track|lock
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 locks|checks|read|reads
is it *2 wrong|okay|ok *1 that|for|if|when *2 he|she|@partner|her|his *2 locks|checks|read|reads
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 keep|keeps
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 decide|decides
is it *2 wrong|okay|ok *1 that|for|if|when *2 he|she|@partner|her|his *2 keep|keeps|decide|decides
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 control|forbids
is it *2 normal|legal|controlling *1 that|for|if|when *2 he|she|@partner|her|his *2 hides|takes
is it *2 wrong|okay|ok *1 that|for|if|when *2 he|she|@partner|her|his *2 control|forbids|hides|takes
controls|controlling|controlled|control *1 me|her|him $
belong|belongs to him|her
married off
forced marriage
against my|her|their will
unless ~ @lark
unless ~ @fair
unless ~ covid|radio|helpline|training|law|laws|explain|steps|flight|distance
unless ~ queue|traffic|moved|spam|spammers|instagram|ads|fantasy|motorway|roundabout
unless > the? *1 road|roundabout|lane
unless < we *2

# i keep, order, watch
i *2 keep|hold|have|took|hid|got my *1 @partner 's *1 passport|wages|card|phone|papers|keys|salary|visa
i *1 make|made|force|forced|have my *1 @partner *1 sleep|wear|ask|send|stay|leave
i *1 make|made|force|forced|have my *1 @partner *1 quit|show|give|hand|delete|kneel|stand
i *2 make|made|force|forced her|him *1 wear|ask|send|stay|leave|quit|show|give|hand
i *2 make|made|force|forced her|him *1 delete|kneel|stand|sleep|swallow|eat|share|keep|unlock
i *2 follow|followed|track|record|spy my|on|her|him *1 @partner|on|every|lunch|car|calls
i *1 check|checked|search his|her|my *1 phone|underpants|miles|mileage|bag|body|messages|receipts|underwear
i *2 not give|let|allow|letting|allowing|giving her|him *2 his|her|the|go|drive|see
i *2 not give|let|allow|letting|allowing|giving her|him *2 leave|use|work|have|out|until
i decide|choose|control|pick what|who|where|when she|he
i told *2 @partner|him|her *1 he|she would|will never|not|lose *2 see|the *2 kids|children|girls|boys
my *1 wife|husband|girlfriend|boyfriend has to ask *1 me|first|before
locked|lock|bolted|bolting|locking her|him|you *1 in *4
keeps|keep|kept his|her *1 wife|husband|mother|maid|girlfriend *1 in|locked|indoors
unless ~ @lark
unless ~ agreed|both|bike|swimming
unless ~ asked me
unless ~ wallet while
unless ~ coat while
unless ~ snow test
unless ~ agreed|both|surprise|bedtime|concussion
unless ~ coat dentist
unless ~ driving test
unless < we *2

# kept, in other words
gives|give|gave me no *1 money|cash|food
cut|cuts|disconnected|unplugged *1 the *1 internet|landline|phone|wifi|line
takes|collects|collect|gets|has all my *1 salary|money|wages|pay
bolts|bolted|chains|padlocks|locks *1 the *1 door|gate|doors|windows *1 from|on|when|and
am i allowed to *1 leave|go|say|see|have
i am|was *1 allowed *5 when|if|while|with he|she|him|her *1 is|listening|watching|home|here|on
with him|her listening|watching *1 on|and|in|the|$
without him|her *2 in the *1 room|line
not *1 allowed ring|call|phone
puts|put|makes me *1 stand? in|face the corner
@order me block|transfer|drop|stop|ask|beg|swallow|miss|choose|unfriend|resign
@order me *1 to marry
forced|forcing|made|making *1 me|her to|get *1 marry|married|end *2 pregnancy|abortion
being made to marry
takes|took the door|doors|lock off
not supposed|allowed to have *1 any *1 screens|money|phone|friends
installed|installs|put *1 cameras|camera *1 over|in|at|on
answers my phone as|and
comes up|through on his|her phone
in his|her *1 mother *1 's name
resigned for me
let|lets me *1 ring|call|see|phone|visit *1 my *1 mom|mother|sister|family|parents
dad|he|she will not let mom|dad|her|him out
not let her|him|mom *1 out|leave
until she|he says|does as
unless ~ @lark
unless ~ @fair
unless ~ puppy|hospital
unless ~ cake tin
unless ~ router update
unless ~ garden hose
unless ~ power cut
unless < we *2

# on eggshells, and what follows
eggshells 10 or|because|in case|otherwise|since|if|when *3 he|she|pay|hits|blows|explodes|kicks|throws
walk|walking|tiptoe|tiptoeing|live|living on|round|around *1 eggshells *1 all|every|at home|in my
or|else there is|will be *1 hell|trouble to pay|later|tonight
pay for it later|after|tonight|when|at home
knows where i *1 am every|at all
every minute of my|the|her day
have|has|got to *2 account for every|my
report|reports|reporting *1 back? to him|her *3 where|every|who|when|what
allowed *1 a? *1 ten|fifteen|twenty|thirty|five minutes
hidden|secret|packed bag *5 case|boot|under|neighbour|leave|ready|car
sleep|sleeping *2 with|in my *1 shoes|clothes|keys|coat on|in|under|case|hand
keys *2 in my hand|bra|pocket *4 case|sleep|bed
explain|explaining|excuse|excuses for *2 bruises|bruise|marks|eye
unless ~ @lark
unless ~ exam|wedding|film|ice|skate|skating|camping|labour|baby|holiday|trek|cold|tattoo|shift
unless ~ hospital bag
unless ~ insurance|chocolate|pizza|curry|wine|run|workout

# kept short, moved about, spoken for
has|have|got|keeps|keep|holds all? *1 the|my *1 passwords|password|login *4 and
starves me
turns|turned|shuts|shut the|my *1 wifi|heating|oxygen|electric|power *1 machine? *1 off
shut|turned|switched|turns off the|my *1 wifi|heating|oxygen|electric|hearing
makes|made me show *2 receipts|receipt|phone|messages|underwear
i *2 have|must|got *1 to? show *3 receipts|receipt|phone
show him|her my phone every
force|forces|forced me to take *1 medicine|pills|tablets|medication
want|wants|wanted|forcing|making|telling me to *1 abort|marry
says|said abortion my
decides if i
times|timed me *1 in|on|with|when *2 toilet|shower|shop|shops|bath|stopwatch
have|has|had my *3 card *2 and my *1 pin|phone|passport
keeps driving past
ring the *1 home office
tore|tears|ripped|rips up my *1 visa|passport|certificate|papers|card
cut|cuts *2 sleeves|dresses|dress|clothes *2 off|up|i had
controls|controlled everything
listens to me through
chains|chained|chain *1 the *1 bike|gate|fridge|door *2 i|me|from
be in|home|back by *2 four|five|six|seven|eight|nine|ten *4 or|otherwise|she is|he locks
not @let me past
stands|stood in the door|doorway *3 can not *2 get
unless ~ @lark
unless ~ @fair
unless ~ snooker|sumo|boxing|wrestling|shed|tennis|broadband|upgrade|thermostat|crossfit|weigh
unless ~ bath cat
unless < we *2

# in fear of being late or seen
if i am *2 late *6 he|she *2 rings|calls|shouts|screams|locks|sulks|hits|asks|checks|comes|accuses|smells
minutes late *6 he|she|pay|hell|trouble|explain|locked
before he|she *1 gets|comes|is *2 home *4 or|hide|delete|deleted
delete|deletes|deleted *3 messages|history|calls|this before|case *3 he|she
not tell him|her i *1 called|talked|was|am|said
please *3 delete|forget|erase this|what|it|that *4 he|she|him|her
whisper|whispering because|case|he|she *4 he|she|asleep|hear|hears|home
asks|wants to? *1 know *3 every man|person|minute|penny|call
pretend i *2 asleep
unless ~ @lark
unless ~ @fair
unless ~ baby|babies|nap|film|kids|bedtime|milk|bin

# threatens what i love
@threat to *1 kill|hurt|drown|shoot|poison|sell my|the|our *1 dog|cat|puppy|horse|pet|rabbit|pets
i *1 have|must|need to *1 show him|her|my *3 receipt|receipts|phone|messages
makes|made me show him|her *3 receipt|receipts|phone|messages|account
"""
"""The rules in the pattern language of `matcher`."""
