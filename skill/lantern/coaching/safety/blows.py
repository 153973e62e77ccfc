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

# hits me
@hit me|us
unless < @thing
unless < @det !@who
unless < like *1
unless < if *1 ever
unless > up $
unless > up when|later|if|after|on|for|with
unless > that|like|how|hardest
unless > with *2 news|bill|question|questions|idea|surprise|truth|divorce|lot|compliment|silence|reality
unless ~ @play

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

# hurts a part of me
@who *3 @blow my @body
@who *3 burned|burns|burnt|cut|cuts|broke|breaks|injured|injures *2 my @body|hand|foot|back
@who *1 dragged|drags|dragging me
@push my head|face|body *3 @surface|into|against
my body *3 @bruise
full|covered of|in @bruise
ribs *1 hurt|hurts|broken|cracked
unless > off
unless > to|into|along|shopping|dancing
unless ~ haircut|heart
unless > and danced|kissed
unless ~ dessert|gently|massage|accident|accidentally|dance|danced|ball|pillow|heart
unless ~ @play

# bites me
@who *2 @bite me
@who *2 @bite my face|arm|arms|neck
unless ~ @play

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
unless > into shape
unless > by *3 team|wave|news|idea
unless ~ @play

# abusive partner
abusive|violent relationship|marriage|home|@partner
@adult *2 violent|abusive
i *2 abused|battered
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
not being|getting *1 hit|@struck $
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
black eye from
@who *3 knocked|knocks me out|down|unconscious
unless ~ accident|accidentally|soccer|football|skiing|practice|game|smile|outfit
unless > the bad? eye|marks for
unless ~ @play

# marks
hide|hides|hid|hiding|cover|covers|covering|covered *4 bruise|bruises|marks|scars
bruises all|on|from|everywhere|where
the|my|these|about|strange bruises
swollen|split|busted lip|eye|jaw|face
face|eye|lip|jaw is *1 swollen|black|purple
i have|had|got *3 bruises
long sleeves *5 marks|bruises|see|sees|arms
long sleeves *1 nobody|no
sees|see|seen the marks
lie|lied|lying about *4 hurt|bruise|bruises|eye|injury|injuries
told|tell|tells *4 fell|walked|tripped *4 stairs|door|steps
have|has|had the marks
unless ~ soccer|football|game|practice|bike|gardening|gym|skiing|wrestling|hiking|ego|test|exam|teacher|school
unless < my knee *2
"""
"""The rules in the pattern language of `matcher`."""
