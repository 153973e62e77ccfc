"""Violence threatened or forced, as it shows in speech: threats, weapons, things broken, forced sex."""

__all__ = ["RULES"]

RULES = """
# threatens me
@threat *4 @harm|hurts|kills|burn|end me|us|everyone|everybody
@threat to *1 kill|hurt|hit|beat|shoot
@threat me|us $
@threat me|us with|if|when|again|every|and
@threat my life
unless > with *2 divorce|leaving|separation|breakup|court|lawyer
unless > *2 divorce|leaving|separation|breakup|court|lawyer|deportation|immigration
unless > *1 @self
unless > *1 dog|cat|pet
unless > *2 career|ego|mood
unless < i *3

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
unless > with kindness
unless < @det !@who
unless ~ @play
unless < mother|mom in law *2

# weapon on me
pulled|pulls|pointed|points|held|holds|put|waved|waves|aimed|swung|pulling *3 @gun|@tool *3 me|us
came|comes|coming at me with
@who *1 threw|swung *2 @gun|@tool
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
"""
"""The rules in the pattern language of `matcher`."""
