"""The word classes that the safety rules are written with: people, body, blows, fears, places."""

__all__ = ["CLASSES"]

# How a negation works: what it is, across which words it reaches a match ("not | trying to kill me" and "I
# never said | he hit me", but not "not the first time | he hit me"), what undoes it, what ends a gap.
_NEGATION = """
negator: not never no nobody none neither without nothing
carrier: be been being am is are was were have has had do does did would will could can should might going
carrier: to
carrier: want wanted wants try tried trying dare ever once one of about a any that if whether say said
carrier: saying
carrier: think thinking thought thoughts mean meant claim claiming feel feels feeling felt like plan
carrier: planning
carrier: afraid scared worried physically anyone get got getting gets in
undo: stop stops stopped stopping help first
turn: but with although unless
suppose: did do does has have had if whether was is would asked asks
"""
# Words that are in nearly every sentence, so that they say little about which rule could fit.
_COMMON = """
common: i me my you your he him his she her we us our they them it its this that the a an and or but if when
common: because as at by for from in into of off on out over to up with is am are was were be been being
common: do does
common: did have has had will would can could not no never all what who where how there then now go going
common: get got
common: one like say said says tell told know make made want back down home time way about after before 's
"""

_TABLE = """
pronoun: i he she they you we it
first: i me my us our we mine myself
partner: husband wife boyfriend girlfriend partner fiance fiancee spouse ex bf gf lover man guy fella
partner: bloke missus
partner: wifey oga
parent: dad daddy father mom mommy mother stepdad stepmom parents parent grandpa grandma grandfather
parent: ma mam mammy da gran granny nan nana grandad granddad amma appa abba abbu baba uncle aunt auntie
parent: grandmother foster coach teacher babysitter sitter nanny priest pastor cousin neighbor
adult: he she they someone somebody brother sister stepbrother friend roommate landlord law @partner @parent
who: you @adult
them: him her them
my: my our the his her their your this that
kid: kid kids child children son sons daughter daughters baby babies toddler toddlers boy boys girl girls
kid: stepson stepsons stepdaughter stepdaughters stepkids stepchildren stepchild nephew niece grandson
kid: bairn bairns wean weans lad lass tot toddlers youngest eldest stepkid grandbaby pupil pupils
kid: granddaughter grandchild grandchildren grandkids newborn infant twins teenager
others: friends friend family sister brother mother mom dad father parents anyone anybody people cousin
others: cousins neighbors coworkers aunt grandma relatives folks men
self: myself himself herself themselves themself

thing: it that this what which reality grief sadness guilt news truth realization realisation wave fatigue
thing: exhaustion tiredness memory memories song heat flu cold storm ball car loneliness anxiety loss said
thing: idea thought thoughts feeling feelings jealousy fear depression hunger smell words line everything
thing: deadline work silence
det: a an the my our your his her their this that some

strike: slap slaps slapped slapping punch punches punched punching choke chokes choked choking strangle
strike: strangles strangled strangling smack smacks smacked smacking whip whips whipped whipping stab stabs
strike: stabbed stabbing assault assaults assaulted assaulting molest molests molested molesting rape rapes
strike: raped raping batter batters battered headbutted headbutts backhanded whacks whacked suffocates
strike: thump thumps thumped thumping bash bashes bashed bashing wallop walloped clout clouts clouted
strike: throttle
strike: throttles throttled throttling batter battering belted flog flogged headbutt headbutting pummels
strike: smother smothers smothered smothering thrash thrashes thrashing bludgeoned glassed clobber
strike: pistolwhipped
strike: rapes caned canes backhand backhands suffocating smacking
strike: suffocated abuse abuses abused abusing pummeled thrashed clobbered shove shoves shoved shoving
hit: hit hits hitting
beat: beat beats beating
kick: kick kicks kicked kicking
bite: bite bites bit biting scratch scratches scratched scratching pinch pinches pinched claws clawed
push: push pushes pushed pushing throw throws threw throwing slam slams slammed slamming knock knocks
push: knocked
throw: throw throws threw throwing thrown hurl hurls hurled flung flings chucked
assail: @strike @hit @kick @beat
amends: sorry apologize apologise apologizing apologized apology regret regretted forgive ashamed guilty
amends: fault
amends: wrong responsibility responsible
vow: promise promised promises promising swear swore swears vow vowed vows agree agreed agreement
modal: could would want wanted might should to going if not
grab: squeeze squeezes squeezed squeezing
grab: grab grabs grabbed grabbing yank yanks yanked yanking pull pulls pulled drag drags dragged jerked
struck: beaten choked strangled punched slapped kicked raped abused assaulted molested battered whipped
harm: hurt hit kill harm beat choke stab attack murder shoot slap punch hurting hitting killing
be: am is are was were be been being get gets got getting
break: break breaks broke broken fractured dislocated busted cracked breaking
bone: arm wrist nose jaw rib ribs finger fingers tooth teeth collarbone lip leg skull cheekbone
bruise: bruise bruises bruised scars welts
body: head face arm arms wrist wrists neck throat hair ribs rib stomach leg legs eye jaw nose mouth teeth
body: body
body: chest belly shoulder skull ear ears breast breasts cheek lip lips ankle hand hands finger fingers
body: foot feet
body: toe toes knee knees shin shins hip scalp windpipe chin thigh thighs elbow back temple cheekbone
body: eardrum
blow: slammed slams slamming smashed smashes smashing banged bangs banging bruised bruises twisted twists
blow: @strike @hit @kick @bite
surface: wall door floor ground bed stairs table counter fridge cabinet window railing couch bathtub tub
surface: fridge wardrobe oven bath radiator steps banister balcony bannister tiles cooker hob railings
surface: worktop
surface: bonnet gate hedge landing cupboard desk glass sofa concrete pavement staircase downstairs car truck
surface: mirror furniture sink dresser stove closet street sidewalk room
gun: gun knife weapon pistol rifle shotgun blade machete
tool: pan pot poker kettle belt stick broom shovel spade brush cane wrench spanner cord cable hanger
tool: slipper crutch
tool: lamp mug plate iron rod shoe boot fork chair paddle strap whip pole screwdriver saw razor brick
tool: lighter bat crowbar chainsaw scissors bottle
tense: freeze hide shake tremble panic cower shaking trembling hiding freezing
rage: drink drinks drinking drank drunk temper angry mad rage high
fight: fights fight arguments argument arguing fighting things it he she this

afraid: afraid scared terrified frightened petrified worried fear nervous
dread: afraid scared terrified frightened petrified fear
then: $ when whenever if because and at but tonight now since he she anymore again lately all after i or
then: especially every most right these coming getting hurting hitting
home: home house apartment flat

let: let lets letting allow allows allowed
take: take takes took taking taken hide hides hid hiding hidden keep keeps kept confiscated confiscates
papers: phone passport keys paycheck wages salary documents papers id medication medicine wallet card cards
must: have must need needed got makes made make forced forces supposed had
leave: leave left go went tell told divorce break separate report refuse
track: track tracks tracked tracking monitor monitors monitored monitoring
threat: threaten threatens threatened threatening
say: says said say told tells telling swears swore warned warns

wish: want wants wanted wanting wish wishes wished plan planning planned intend going decided
own: my his her their
pills: pills tablets medication meds painkillers sedatives xanax valium tylenol paracetamol ibuprofen
pills: aspirin sertraline antidepressants capsules codeine morphine oxycodone ambien tranquillisers benzos

dream: dream dreams dreamed dreamt dreaming nightmare nightmares
story: movie movies film films show shows book novel episode story documentary podcast series song game
story: games
story: othello macbeth shakespeare cartoon cartoons opera scene scenes sitcom panto netflix
story: play plays news character characters villain season thriller video lyrics
play: chess game games cards scrabble race tennis play plays played playing monopoly pillow pillows
play: boxing sparring rugby hockey squash softball badminton karate judo dojo pickleball volleyball panto
play: stage
play: charades uno ludo mahjong mahjongg rehearsal rehearsals fencing referee tackle netball scrimmage
play: basketball
play: wii nintendo playstation xbox defence defense stunt charade dodgeball trampoline pinata
play: snowball snowballs football wrestling paintball
trifle: birthday anniversary scratch bill forget forgot forgotten late miss missed spoil spoiled dishes eat
trifle: ate eats bought buy spent spend sees cookie cookies cake dent stain joke jokes laughing cute cheesy
trifle: remote show mess laundry chess trash groceries snoring snore chews
emotional: words word lie lies lied lying feelings emotionally cheat cheated cheating affair ignore ignores
emotional: ignored ignoring forget forgets forgot silence comment comments joke jokes saying distance trust
emotional: heart betrayed betrayal criticism criticize criticizes sarcasm cancel cancels late secret secrets
emotional: emotional phone dishes

fling: push pushes pushed pushing shove shoves shoved shoving throw throws threw throwing thrown slam
fling: slams slammed
fling: slamming knock knocks knocked knocking drag drags dragged dragging drug fling flings flung hurl
fling: hurls hurled
fling: kick kicks kicked kicking pull pulls pulled pulling ram rams rammed yank yanked tip tipped chuck
fling: chucks
fling: chucked bang banged banging smash smashes smashed smashing body through
wound: stamp stamps stamped stomp stomps stomped slam slams slammed slamming smash smashes smashed
wound: smashing crack
wound: cracks cracked split splits bust busts busted burst bursts twist twists twisted bend bends bent
wound: crush crushes
wound: crushed squash squashes squashed burn burns burned burnt scald scalds scalded slash slashes slashed
wound: slice
wound: sliced dislocated fractured fractures break breaks broke broken bruise bruises bruised blacked
wound: shattered
wound: tear tore torn rip ripped ringing punch punches punched punching kick kicks kicked kicking punched
hold: hold holds held holding pin pins pinned pinning press presses pressed pressing push pushes pushed
hold: pushing shove
hold: shoved forces forced force trap trapped
blows: slap slaps smack smacks punch punches kick kicks kicking hiding leathering beating beatings
blows: battering clout
blows: thump thumps thumping belting dig digs backhander backhanders hammering thrashing headbutt whack
blows: wallop
blows: shove shoves push strangling licking
injury: eye lip bruise bruises concussion stitches rib ribs nose jaw scar scars fracture marks mark welts
injury: shiner burns
told: said says say saying told tells tell telling swore swears swear promised promises promise threatened
told: threatens threaten threatening shouted shouts screamed screams hissed whispered warned warns texted
told: vowed
told: yelled yells
ruin: kill murder bury stab shoot strangle hurt beat break smash cut burn drown slit finish cripple choke
ruin: slap
ruin: punch knock gut skin snap destroy end harm hit batter
relative: sister brother mother mom dad father daughter son cousin niece nephew friend neighbor neighbour
relative: aunt auntie
relative: gran granny nan nana grandma amma coworker colleague roommate flatmate mate wife husband
relative: girlfriend
relative: boyfriend missus partner stepmom grandad granddad

chance: accident accidentally derby rugby hockey league roller needle needles insulin thinners socks
chance: coughing laughing
chance: operation surgery tent baby toddler giraffe climbing frame sledge coaster rollercoaster epidural
chance: labour labor
chance: contraction contractions physio eczema sandal snowboard curling scout ballet gymnastics yoga
chance: tongs skillet tray barbecue bbq dentist puppy cat helps laughed giggling giggled sneezed hiccups
chance: scene cartoon
chance: joke joking kidding hugged dance danced dancing massage haircut hairdresser barber birth pilates
chance: zumba
chance: donkey crown necklace fringe mashing kneading crutches snooze dream surfing skiing skating
chance: @play

anyone: i we @who @relative law laws
obj: me us him her them you
vital: passport passports visa papers insulin inhaler epipen medication medicine meds medicines
vital: antidepressants
vital: hormones certificate certificates license licence id aadhaar wheelchair crutches contraceptives
vital: contraception
vital: gold jewellery pension benefits wages salary paycheck payslip payslips cards pin bankbook aids sim
vital: pills tablets
vital: pill methadone binders documents degree nudes
things: phone phones keys key card laptop router wifi computer money car shoes boots coat coats clothes
things: wallet purse
things: glasses post mail mobile tablet ipad bag battery wheels id gloves savings account accounts modem
things: bike gate
seize: takes took taken taking take hides hid hidden hide hiding keeps kept keep keeping locks locked lock
seize: holds held
seize: holding confiscates confiscated confiscate seized seizes snatched snatches withholds withheld
seize: withhold burned
seize: burnt burns burn tore tears torn ripped flushed flushes flush threw throws bins binned cancelled
seize: cancels
seize: canceled cancels destroyed destroys stole steals controls snapped smashed smashes cut cuts sold sells
shut: lock locks locked locking bolt bolts bolted shut shuts shutting chained chain chains padlocks
shut: padlocked
order: makes made make making forces forced force forcing ordered orders
yield: kneel beg strip delete quit resign sign prove report account confess abort record obey unlock justify
yield: undress crawl swear
spyware: tracker trackers spyware airtag gps recorder bug keylogger spy
submit: apologise apologised apologize apologized behave behaved behaves beg begged confess confessed sign
submit: signed
submit: obey obeyed admit admitted agree agreed calm calmed learn sorry earned
lark: surprise birthday party christmas present presents cake scone dessert scrabble accident accidentally
lark: accident
lark: forgot airport holiday rehab joke joking laughing laughed kidding sudoku crossword chocolate
lark: biscuits biscuit
lark: toddler puppy cat dog snoring diet sugar gambling casino poker monopoly quiz wrapping escape recipe
lark: recipes
lark: spoiler spoilers allergy allergic vape smoking cigarettes cheesecake crisps cookies pudding customs
lark: flight
lark: boarding queue bookcase sneezed cute sweetly helmet sunscreen tidying wrapped pottery laugh vet tax

fair: @lark agreed together wanted remind reminds reminder pharmacist travel travels burglary burgled
fair: solicitor accountant tickets forget forgets plane ward oil renew damp ice winter
fair: icy thesis telly detective show film movie mistake swim workout festival crossword landlord council
fair: plumber stent themselves ourselves each library grandma granny
fair: bun sofa jigsaw karaoke roaming dialysis recycling charity quilt zoo queue swap swapped
fair: stamp towel chess sauna choir cake fun remarks

harmself: scratch scratches scratched scratching burn burns burned burnt burning bite bites bit biting hit
harmself: hits hitting
harmself: bang bangs banged banging punch punches punched punching slash slashes slashed slashing cut cuts
harmself: cutting
harmself: hurt hurts hurting harm harms harmed harming starve starves starving carve carved slap slaps
harmself: slapping stab
oneself: myself yourself himself herself themselves themself theirself hisself ourselves
flesh: arm arms wrist wrists leg legs thigh thighs skin face head body stomach hand hands
dying: die dying death dead suicide
bad: limp floppy grey gray blue purple stiff unresponsive unconscious lifeless
blade: knife gun pistol rifle shotgun machete axe hatchet bottle cleaver screwdriver sword hammer bat
blade: crowbar blade
child: @kid kids girl boy little wee
cruel: slap slaps slapped slapping smack smacks smacked smacking hit hits hitting beat beats beating belt
cruel: belts belted
cruel: whip whips whipped whipping cane canes caned kick kicks kicked kicking punch punches punched shake
cruel: shakes shook
cruel: shaking burn burns burned burnt burning choke chokes choked bites bit pinches squeezes squeezed
cruel: throttles
cruel: thrash thrashes thrashed strap straps wallops clouts thumps molests molested molesting raped rapes
cruel: starves
cruel: starved whooped whupped slippers

notion: news question questions list version joke jokes truth bill bills idea ideas surprise lines facts
notion: look looks
notion: compliment pun guilt tears treatment therapist stuff lot reality fact email text reminder lecture
notion: speech
notion: drill numbers verdict deadline budget attitude receipts figures memo spreadsheet ultimatum silence
notion: feedback
notion: story quiz words wisdom quote riddle groceries grocery it that
smite: kneed elbowed booted boots lamped nutted leathered clattered hitted jabs jabbed prods kneeing
smite: elbowing biffed
smite: floored winded gassed tasered tasered sprayed hosed walloped cuffed
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    classes: dict[str, frozenset[str]] = {}
    for line in filter(None, table.splitlines()):
        name, _, words = line.partition(": ")
        found = set(classes.get(name, ()))
        for word in words.split():
            found |= classes[word[1:]] if word.startswith("@") else {word}
        classes[name] = frozenset(found)
    return classes


CLASSES = _read(_NEGATION + _COMMON + _TABLE)
"""The words of each class, by the name that the rules use after an @."""
