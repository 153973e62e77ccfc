"""Violence that only shows in fear and flight: afraid of the partner, not safe at home, getting away."""

__all__ = ["RULES"]

RULES = """
# afraid of a person
i *4 @dread of my? ex? @partner|him|her|them|you @then
@dread of my|your? ex? @partner @then
@dread of him|her @then
@afraid for my life|safety
fear for my life|safety
live|living in fear of @them|my
live|living in fear every|at|$
unless > 's
unless ~ drive|driving|cook|snore|bill|travel|heights|spider|haunted
unless ~ @play
unless < people|others|anyone are *1

# scares me
@adult *2 scares|frightens|terrifies me $
@adult *2 scares|frightens|terrifies me when|with *4 hide|look|eyes|yells|@rage
you scare|frighten|terrify me when *2 @rage
unless ~ driving|drives|motorcycle|fast|climbs|movie|movies|spider

# afraid of what comes
@afraid *3 @adult *3 @harm|hits|attacks|hurts me|us|someone|again
@dread of what *2 @adult *3 do|does
@dread when|whenever *1 he|she *2 home|comes|@rage
@dread when|whenever *1 my *1 @partner *2 home|comes|@rage
he|she *2 home soon|any *6 @dread|hide|hurry|hurt
@dread of|for *3 reaction if *3 @leave
@afraid *4 @adult *2 not stop $
@afraid *4 @adult *2 not stop until|before|hitting|next|this
@dread *3 i *2 not survive|live
@dread of his|her|their anger|temper|rage|fists|hands|violence
@dread *4 lose|loses|losing his|her temper
think|afraid|scared|know *2 i *1 am next $
@dread to *1 go|come|be|return home|back $
@dread to *1 go|come|be|return home|back @then
not dare to? *1 go|come|be|tell|say|leave|speak *2 home|back|no|him|her|anyone
@dread *4 he|she *2 home soon|any|tonight
@dread to *1 stay|live|sleep|be *1 home with|when|$
@rage i *1 lock|hide|run|barricade
i *2 lock|locked|barricade *2 door *2 when|because|before he|she
@dread to be alone with @them|my
@dread to *2 asleep|sleep *2 next|beside|around
@dread to *1 close my eyes
@dread every|each|when *1 time? *1 i hear *4 door|car|key|keys|steps|footsteps|voice
not tell my? *1 him|her|@partner *1 i|that|about *4 talked|called|told|said|asked|here
not fight back *3 stronger|bigger|worse|he|she
told|tells|makes|made me *1 say|lie *2 i *1 fell|walked|tripped|bumped
not *1 survive this marriage|relationship $
survive this man|woman|marriage
survive him|her $
unless > *3 @emotional
unless > late|from
unless < without *3
unless ~ dark|storm|empty|shopping|traffic|snow|surgery|ghost

# not safe
not *2 feel|feeling|felt *1 safe
never *1 feel|felt|feels *1 safe
not sure *4 safe $
not sure *4 safe here|tonight|at|with
i|we *1 am|are not safe @then
i|we *1 am|are not safe here|with|in|around
not safe at home
not safe with @them|my|you
unsafe at home
unsafe with|around @them|my|you
feel|feels|feeling|felt unsafe *2 home|here|@them|house|$
unless > opening|enough|sharing|telling|talking|being|to|emotionally|driving|walking|financially|about|when
unless > unless|investing|saying|expressing|bringing|crying|showing|as
unless ~ emotionally|opening|vulnerable|share|driving|road|neighborhood|street|streets|money|financially
unless ~ car|city|plane|bike|highway|ladder|feelings|traffic|online|job|bridge

# gets away
lock|locks|locked|locking myself in|inside *6 from|until *1 @them|he|she|my
ran|run|fled|flee to the|my|our neighbor|neighbors|shelter|police *6 night|from|away|him|her|because|again
chair|dresser *4 against *4 door
packed bag|suitcase *5 case *1 he|she|i|things
bag packed *4 case *1 he|she|i
escape|escaped from my? @them|@partner
sleep|sleeping with *4 under *2 pillow
sleep|sleeping with one eye
i *2 @tense *3 when|whenever|if *2 he|she|his|her|him *3
hear his|her *1 key|keys|car|steps|footsteps|truck *3 and *2 @tense|heart|stomach
need|have|want to *2 get|be away from @them
need|have|want to *2 get|be away from my *1 @partner
need|have to *2 get out *3 before he|she
need|looking|find|want a? *1 safe place|house to|for|from
i *1 flinch|flinched *2 he|she|his|her|you|your|someone
raised|raises|raise|lifts|lifted|lift his|her|their|a|your hand|hands|fist|fists to|at|against|on me|us
said|say no *8 emergency|hospital|stitches
last time *1 i *3 left|argued|refused *6 emergency|hospital|stitches
women 's shelter
domestic violence shelter
restraining|protective order against @them|my
i *2 beg|begged|begging him|her to stop *1 $
unless ~ kids|baby|birth|accident|cookies|vote|volunteer|present|presents|weekend|hurricane|storm|noise
unless ~ drill|surprise|gift|party|spider|stage|concert|movie
unless > weekend|for a *1 weekend|night|bit|while
"""
"""The rules in the pattern language of `matcher`."""
