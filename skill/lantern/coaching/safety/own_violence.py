"""Violence that the speaker does, or is afraid of doing, as it shows in speech."""

__all__ = ["RULES"]

RULES = """
# i strike
i @strike|@kick @them|you
i !@modal @strike|@kick @them|you
i !@modal !@modal @strike|@kick @them|you
i *3 @strike|@hit|@beat|@kick|bit my *1 @partner
i lost my temper|patience|cool and @strike|@hit|@push @them|you|my
i *3 @hit @them
i have|had @hit|@strike|@beat @them
i *1 @hit you $
i *2 hit you *3 night|drunk|drinking|face|times|fight|argument|mad|angry
i *2 @beat @them|you *1 when|up|badly|$
i *2 @push @them|you *3 @surface|down|stairs|fell
i *1 pushed @them|you and *2 fell|fall
i *1 pushed|shoved my *1 @partner
i *2 @grab @them|you by
i *2 @throw *4 at him|her|my|you
i *2 put|laid|lay my hands on @them|you|my
i *2 put|had *1 my hands around his|her|your neck|throat
i *2 force|forced @them|you|my *2 to|into *3 sex|bed
i *3 spat|spit on|at|in @them|my|you
unless > up *1 $
unless > up on|about|when|for|later
unless > off|back|out|under
unless > at|in chess
unless > to|about|too|into|toward|trust|patience
unless > the hand
unless > *1 shoulders|face gently
unless > with *2 news|question|questions|idea|surprise|lot|gun|balloon|compliment|truth
unless > in the back
unless > on the back
unless > in my sleep
unless > *1 friends
unless ~ ball|kiss|kisses|accusations|questions|five|candy|swing|kids
unless < like *1
unless < if *1
unless ~ @play

# i make amends for a blow
@amends me? for|to|of|about|over? ever? having? @assail @them|you
@amends me? for|to|of|about|over? ever? having? @assail my *1 @partner
@amends me? for|to|of|about|over? ever? having? @grab @them|you by
@amends me? for|to|of|about|over? ever? having? @push @them|you *3 @surface|down|stairs
@amends me? for|to|of|about|over? ever? having? forcing|forced|force @them|you *2 to|into *3 sex|bed
@amends me? for|to|of|about|over? ever? having? threatening|threatened|threaten to *1 @harm @them|you
should not have *1 @assail @them|you
should not have *1 @assail my *1 @partner
should not have *1 @push @them|you *3 @surface|down|stairs
i *2 shove|shoved|shoving @them|you *3 @surface|down|stairs
i *2 threatened to *1 @harm @them|you
i *2 threatened to *1 @harm my *1 @partner
hitting|beating|choking|slapping|punching|kicking|strangling @them|you *1 was|is *2 wrong|mistake|unforgivable
unless > up|off|back|out|under
unless > at|to|about|too|toward|trust|patience
unless > *1 friends|feelings
unless > with *2 news|question|questions|idea|surprise|lot|all|everything|that|balloon|truth|bill|list|work
unless > in the back
unless ~ accident|accidentally|ball|frisbee|door|car|sleep
unless ~ @play

# i promise an end to it
never|not *2 @assail @them|you again|anymore|ever
never|not *2 @assail my *1 @partner again|anymore|ever
never|not|stop *2 lay|put|raise|laying|putting|raising *1 hands|hand|finger on|at|against|to @them|you
@vow *5 never|not|stop|stopping|without *2 @assail @them|you
@vow *5 never|not|stop|stopping|without *2 @assail my *1 @partner
i will never|not *1 @assail @them|you
stop|stopped|stopping|quit *1 @assail @them|you $
stop|stopped|stopping|quit *1 @assail @them|you when|and|again|because|before
stop|stopped|stopping|quit *1 @assail my *1 @partner
unless > up|off|back|out|under
unless > at|to|about|too|toward|trust|patience
unless > with *2 news|question|questions|idea|surprise|lot|all|everything|that|balloon|truth|bill|list|work
unless > in the back
unless > into a
unless ~ accident|accidentally|ball|frisbee|sleep|asleep
unless ~ @play

# i could do harm
i can *1 kill|hurt|beat|stab|shoot|strangle @them|you $
@afraid *4 i *5 @harm @them
@afraid *4 i *5 @harm my *1 @partner
@afraid *4 i *5 lose control
i *1 want|wanted to @harm @them|you
i *1 want|wanted to @harm my *1 @partner
i *2 feel like hitting|hurting|killing|punching @them|you
i could *2 hurt @them
i could *2 hurt my *1 @partner
i am going to|get kill|hurt|stab|shoot @them|you
i am going to kill|hurt|stab|shoot my *1 @partner
i will kill @them|you
i will kill my *1 @partner
what i might|may|could|will|would do to @them|you
what i might|may|could|will|would do to my *1 @partner
i *2 not control my *1 anger|temper|rage|hands *5 @them|she|he|hit|hurt|physical
@afraid *3 i *3 hit|hurt @them|you *2 again|$
not trust myself around|with|near @them|you
not trust myself around|with|near my *1 @partner
@afraid of my own? temper|anger|rage $
@afraid of myself $
@afraid *4 i *5 hurt|hit|kill|harm somebody|someone
call|called the police|cops on me
i *2 lose|lost control *3 she|he ends|ended up
i *2 lose|lost control *5 she|he *3 bruises|hurt|hit|floor|crying
i *2 lose|lost control and *3 @hit|@strike|hurt
i lose it *4 she|he *4 bruises|floor|hurt
i black|blacked out when|and *6 angry|mad|crying|floor
@partner|she|he *1 flinch|flinches|flinched *2 when|if *1 i
@partner|she|he is|was *1 @dread of me
unless > *8 @trifle
unless > feelings|'s|ego|chances|career|pride|plants
unless > *3 @emotional
unless > when|for *6 chews|leaves|says|does
unless > with kindness
unless ~ printer|clock|kidding|surprise|joking|mood|deeply
unless ~ @play

# i am the violent one
i *3 violent|abusive with|to|toward|towards
i *2 violent|abusive $
i raised my hand|hands|fist|fists to|at|against|on
i left|leave|leaving *1 marks|bruises on
i gave @them|you|my *4 eye|bruise|bruises|concussion|lip
bruises|marks|eye *2 because of me
bruises|marks|eye *2 from me
i *1 scare|frighten|terrify @them *1 when|with|and|$
i *1 scare|frighten|terrify my *1 @partner|kids *1 when|with|and|$
i am the one who|that hits|beats|hurts|chokes
i *2 got|get|become|became violent|physical
i *2 hurt @them|you *4 physically|drunk|drinking
i *2 hurt my *1 @partner *4 physically|drunk|drinking
unless < @adult *3
unless > intimate
unless ~ intimacy|affection|workout|exercise|victim
unless ~ @emotional
"""
"""The rules in the pattern language of `matcher`."""
