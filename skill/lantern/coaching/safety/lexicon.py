"""The word classes that the safety rules are written with: people, body, blows, fears, places."""

__all__ = ["CLASSES"]

# How a negation works: what it is, across which words it reaches a match ("not | trying to kill me" and "I
# never said | he hit me", but not "not the first time | he hit me"), what undoes it, what ends a gap.
_NEGATION = """
negator: not never no nobody none neither without nothing
carrier: be been being am is are was were have has had do does did would will could can should might going to
carrier: want wanted wants try tried trying dare ever once one of about a any that if whether say said saying
carrier: think thinking thought thoughts mean meant claim claiming feel feels feeling felt like plan planning
carrier: afraid scared worried physically anyone get got getting gets in
undo: stop stops stopped stopping help first
turn: but with although unless
"""

_TABLE = """
pronoun: i he she they you we it
first: i me my us our we mine myself
partner: husband wife boyfriend girlfriend partner fiance fiancee spouse ex bf gf lover man guy
parent: dad daddy father mom mommy mother stepdad stepmom parents parent grandpa grandma grandfather
parent: grandmother uncle aunt coach teacher babysitter sitter nanny priest pastor cousin neighbor
adult: he she they someone somebody brother sister stepbrother friend roommate landlord law @partner @parent
who: you @adult
them: him her them
my: my our the his her their your this that
kid: kid kids child children son sons daughter daughters baby babies toddler toddlers boy boys girl girls
kid: stepson stepsons stepdaughter stepdaughters stepkids stepchildren stepchild nephew niece grandson
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
strike: suffocated abuse abuses abused abusing pummeled thrashed clobbered shove shoves shoved shoving
hit: hit hits hitting
beat: beat beats beating
kick: kick kicks kicked kicking
bite: bite bites bit biting scratch scratches scratched scratching pinch pinches pinched claws clawed
push: push pushes pushed pushing throw throws threw throwing slam slams slammed slamming knock knocks knocked
throw: throw throws threw throwing thrown hurl hurls hurled flung flings chucked
assail: @strike @hit @kick @beat
amends: sorry apologize apologise apologizing apologized apology regret regretted forgive ashamed guilty fault
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
body: head face arm arms wrist wrists neck throat hair ribs rib stomach leg legs eye jaw nose mouth teeth body
body: chest belly shoulder skull ear ears breast breasts
blow: slammed slams slamming smashed smashes smashing banged bangs banging bruised bruises twisted twists
blow: squeezed squeezes squeezing @strike @hit @kick @bite
surface: wall door floor ground bed stairs table counter fridge cabinet window railing couch bathtub tub
surface: mirror furniture sink dresser stove closet street sidewalk room
gun: gun knife weapon pistol rifle shotgun blade machete
tool: axe hammer bat crowbar chainsaw scissors bottle
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
pills: pills tablets medication meds painkillers sedatives xanax valium tylenol

dream: dream dreams dreamed dreamt dreaming nightmare nightmares
story: movie movies film films show shows book novel episode story documentary podcast series song game games
story: play plays news character characters villain season thriller video lyrics
play: chess game games cards scrabble race tennis poker play plays played playing monopoly pillow pillows
play: snowball snowballs football wrestling paintball
trifle: birthday anniversary scratch bill forget forgot forgotten late miss missed spoil spoiled dishes eat
trifle: ate eats bought buy spent spend sees cookie cookies cake dent stain joke jokes laughing cute cheesy
trifle: remote show mess laundry chess trash groceries snoring snore chews
emotional: words word lie lies lied lying feelings emotionally cheat cheated cheating affair ignore ignores
emotional: ignored ignoring forget forgets forgot silence comment comments joke jokes saying distance trust
emotional: heart betrayed betrayal criticism criticize criticizes sarcasm cancel cancels late secret secrets
emotional: emotional phone dishes
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


CLASSES = _read(_NEGATION + _TABLE)
"""The words of each class, by the name that the rules use after an @."""
