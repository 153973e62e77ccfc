"""Feelings by family: the words that name them, that imply them, and which lie close to each other."""

from typing import Final

__all__ = ["CUES", "LACK", "LEXICON", "NEIGHBOURS", "PLEASANT"]

# Each family begins with the word that we would suggest for it. A comma ends a phrase.
LEXICON: Final = {
    "lonely": """
        lonely, alone, lonesome, loneliness, isolated, left out, shut out, excluded, abandoned, distant,
        disconnected, far away, by yourself, by myself, on your own, on my own, all on your own, like
        roommates, like strangers, cut off, homesick, single, solo, deserted, miles apart, nobody's there,
        locked out, far apart, apart from me, apart from you, closed out, like a roommate, like a stranger""",
    "unimportant": """
        unimportant, invisible, ignored, unseen, unheard, overlooked, forgotten, dismissed, small, second
        place, second best, last in line, an afterthought, afterthought, brushed off, insignificant,
        worthless, unloved, unwanted, neglected, unnoticed, interrupted, talked over, disrespected,
        belittled, put down, like a ghost, like a guest, like furniture, last on the list, bottom of the
        list, like nothing, like wallpaper, pushed aside, set aside, like background noise, unworthy, not
        enough, left behind, shrugged off, rejected, unattractive, undesirable, undesired, unsure of where
        you stand, less important, come second, comes second, come last, comes last, do not count, do not
        matter, does not matter, did not matter, not matter, not count, wave you off, like a child, talked
        down to""",
    "unappreciated": """
        unappreciated, taken for granted, unrecognized, undervalued, used, unthanked, resentful,
        resentment, unfair, unsupported, like a servant, like a maid, like the help, like staff,
        exploited, lopsided, one sided, no thanks, unequal""",
    "hurt": """
        hurt, hurts, hurting, wounded, stung, stings, sting, pained, in pain, crushed, heartbroken,
        broken, offended, cut deep, breaks your heart, broke your heart, aching, aches, insulted, injured,
        bruised, painful, pain, ouch, pierced, criticized, judged, attacked, bullied, picked on,
        mistreated, devalued""",
    "angry": """
        angry, mad, furious, frustrated, frustrating, frustrates, frustration, annoyed, irritated,
        irritating, irritates, bitter, fed up, pissed, pissed off, outraged, cross, livid, impatient, sick
        of, anger, rage, annoying, annoys, upset, upsets, upsetting, boiling, seething, bothered, bothers,
        aggravated, exasperated, had it, grumpy, cranky, hostile, irritation, steaming""",
    "worried": """
        worried, afraid, scared, anxious, nervous, fearful, frightened, terrified, insecure, uneasy,
        tense, on edge, panicked, panicky, concerned, unsafe, scares, scary, worry, worries, worrying,
        frightening, dread, dreading, fear, anxiety, threatened, apprehensive, unsettled, restless,
        alarmed, rattled, keyed up, shaky, shaken, walking on eggshells, in the dark, wary, vulnerable,
        exposed, jumpy, stomach drops, knots""",
    "ashamed": """
        ashamed, embarrassed, humiliated, guilty, stupid, foolish, inadequate, shame, guilt, embarrassing,
        humiliating, self conscious, mortified, incompetent, a failure, like a failure, not good enough,
        worth less, made fun of, ridiculed, shamed, awkward, dumb, remorseful, regretful, sorry, clumsy,
        laughed at, the butt of the joke, the punch line""",
    "tired": """
        tired, exhausted, worn out, wiped out, drained, weary, spent, burned out, burnt out, worn down,
        exhausting, tiring, beat, fried, run down, fatigued, running on empty, out of energy, dead on your
        feet, sleepy, ran ragged, run ragged, depleted, wrung out, tired out, wiped, done in, tank is
        empty""",
    "overwhelmed": """
        overwhelmed, stressed, stressed out, swamped, overloaded, pressured, under pressure, buried,
        overwhelming, too much, stretched thin, stressful, stress, drowning, pulled in all directions,
        snowed under, frazzled, frantic, at the end of your rope, at my limit, at your limit, burdened,
        weighed down, weighs on, weight, heavy, loaded, piled up, rushed, on your shoulders, on my
        shoulders, pulled in two, a lot on you, takes the wind out, take the wind out, full plate""",
    "sad": """
        sad, down, unhappy, miserable, blue, low, depressed, gloomy, sadness, grieving, grief, tearful,
        empty, heartsick, sorrow, heavy hearted, mourning, miss, missing, crying, in tears, melancholy,
        sorrowful, glum, longing, wistful, homesick for us, aching for, devastated""",
    "disappointed": """
        disappointed, let down, disappointing, disappointment, discouraged, discouraging, disheartened,
        deflated, disillusioned, crestfallen, lets you down, letting you down, stood up, hopes up, got
        your hopes up, dashed, fell flat, gutted, bummed, bummed out, dejected, demoralized""",
    "betrayed": """
        betrayed, deceived, lied to, cheated, mistrustful, distrustful, suspicious, doubtful, tricked,
        stabbed in the back, misled, fooled, unsure of me, unsure of you, manipulated, blindsided, kept in
        the dark, left in the dark, hard to trust, can not trust, not trust, do not trust, played""",
    "jealous": "jealous, envious, jealousy, envy, replaced, compared, second to, competing, replaceable",
    "stuck": """
        stuck, trapped, helpless, powerless, hopeless, controlled, cornered, suffocated, smothered, boxed
        in, torn, lost, at a loss, confused, confusing, puzzled, unsure, uncertain, bewildered, mixed up,
        conflicted, in limbo, defeated, no say, no voice, voiceless, steamrolled, watched, blocked, shut
        down, silenced, misunderstood, punished, blamed, accused, hemmed in, tied down, speechless,
        stumped, surprised, shocked, stunned, startled, caught off guard, numb, bored, hanging, left
        hanging, up in the air, decided for, like talking to a wall, talking to a wall, at odds""",
    "happy": """
        happy, smile, glad, joyful, delighted, excited, thrilled, cheerful, pleased, content, good, great,
        wonderful, happiness, joy, over the moon, enjoy, enjoyed, fun, smiling, lifted, light, warm,
        elated, playful, tickled, upbeat, made your day, lit up, amused""",
    "loved": """
        loved, close, connected, cared for, wanted, cherished, special, tender, affectionate, in love,
        adored, accepted, included, welcome, understood, heard, seen, noticed, like a team, on the same
        team, supported, held, looked after, chosen, backed up, taken care of, not alone, in it together,
        closer to me, closer to you, remembered, desired, love, loving, attractive, lovable""",
    "grateful": """
        grateful, thankful, appreciated, valued, touched, gratitude, moved, appreciative, lucky, blessed""",
    "hopeful": """
        hopeful, hope, encouraged, optimistic, inspired, motivated, confident, hoping, eager, looking
        forward, determined""",
    "proud": """
        proud, strong, capable, accomplished, respected, brave, pride, successful, important, recognized""",
    "calm": """
        calm, safe, relaxed, relieved, peaceful, secure, at ease, comfortable, relief, settled, at peace,
        rested""",
}  # fmt: skip

PLEASANT: Final = frozenset({"happy", "loved", "grateful", "hopeful", "proud", "calm"})
"""The families of feelings that are good to have."""

# A pleasant feeling that is denied or longed for tells of its missing: "you don't feel safe".
LACK: Final = {
    "happy": "sad", "loved": "lonely", "grateful": "unappreciated", "hopeful": "disappointed",
    "proud": "unimportant", "calm": "worried",
}  # fmt: skip

NEIGHBOURS: Final = {
    "lonely": "sad hurt unimportant",
    "unimportant": "hurt lonely sad unappreciated disappointed angry",
    "unappreciated": "tired angry unimportant overwhelmed disappointed",
    "hurt": "sad disappointed unimportant angry",
    "angry": "hurt unappreciated overwhelmed disappointed stuck",
    "worried": "overwhelmed stuck betrayed jealous",
    "ashamed": "hurt unimportant sad angry",
    "tired": "overwhelmed unappreciated sad",
    "overwhelmed": "tired worried unappreciated stuck angry",
    "sad": "lonely hurt disappointed stuck",
    "disappointed": "hurt sad unimportant angry betrayed stuck",
    "betrayed": "hurt angry worried disappointed",
    "jealous": "worried unimportant hurt angry",
    "stuck": "overwhelmed angry worried sad unimportant",
    "happy": "proud grateful hopeful loved calm",
    "loved": "happy grateful calm",
    "grateful": "happy loved proud",
    "hopeful": "happy proud",
    "proud": "happy grateful",
    "calm": "happy loved",
}
"""For each family those that often go with it."""

# Words that imply a feeling without naming it, by family; single words meet by stem.
CUES: Final = {
    "lonely": """
        phone, screen, game, gaming, by myself, alone, without me, apart, walk away, go to bed, other
        room, hardly talk, stop talking, silent, quiet, touch, hug, kiss, roommates, tv, show, work late,
        home late, never home, not talk, leave the room, strangers, together, no one to""",
    "unimportant": """
        phone, screen, interrupt, listen, ignore, forget, nobody asked, birthday, anniversary, cancel,
        late, without asking, plan, decide, finish my sentence, sentence, roll, look up, answer me, wait,
        waiting, ask me, joke, touch, kiss, compliment, text back, reply, hear me, notice, work, check
        with me, your friends, your mother, ask how""",
    "unappreciated": """
        thank, notice, everything, lift, finger, dish, laundry, clean, cook, chore, by myself, all the,
        nobody else, credit, trash, sink, pick up after, remind, always me, groceries""",
    "hurt": """
        joke, laugh, forget, lied, lying to, lie to, secret, criticize, criticism, comment, insult, call
        me, sarcastic, shout, yell, compare, in front of, roll, remember, tone, promise, cancel, correct,
        mean, text, ex, kiss, weight""",
    "angry": """
        again, interrupt, remind, every time, never, promise, lied, lying to, lie to, mess, dish, shout,
        nag, correct, without asking, how many times, twice, forget, listen, control""",
    "worried": """
        money, bill, debt, late, lied, lying to, lie to, drive, drink, secret, can not sleep, lose you,
        leave me, shout, yell, slam, save, savings, doctor, job, credit, password, text, answer, spend,
        where you are, rent, call, card, layoff, test, what if, truth, silent""",
    "ashamed": """
        in front of, friends, laugh, joke, weight, fault, mistake, correct, fail, messed up, my parents,
        teased""",
    "tired": """
        everything, all day, long day, up all night, dish, laundry, bath, bedtime, chore, clean, cook,
        sleep, no break, sit down, double shift, since five, since six, commute, work, trash, again, sink,
        always me, shift""",
    "overwhelmed": """
        everything, bill, too many, all at once, keep up, kids, deadline, both, at the same time, juggle,
        list, manage, mess, boss, schedule, work, chore, bedtime, dish, all in one, remember, sink, money,
        laundry, no time""",
    "sad": """
        miss, used to, anymore, lost, died, gone, cry, stop, together, hug, kiss, distant, apart, no
        longer, quiet""",
    "disappointed": """
        promise, cancel, forget, plan, look forward, looking forward, said you would, hoped, birthday,
        anniversary, weekend, trip, again, instead, counted on, was going to, late, surprise, excited""",
    "betrayed": """
        lied, lying to, lie to, secret, hide, hid, ex, password, affair, cheat, truth, behind my back,
        delete, trust, message, told your, find out, found out""",
    "jealous": """
        ex, flirt, other woman, other man, coworker, attention to, friends more, prefer, her messages, his
        messages""",
    "stuck": """
        without asking, decide, control, no say, tell me what, shut down, walk away, what to do, never
        changes, same fight, every time, explain, where we stand, your mother, advice, fix, in the middle,
        both sides, silent, check my""",
    "happy": """
        smile, smiling, laugh with, finally, made it, good news, celebrate, great day, fun, enjoy, raise,
        got the job""",
    "loved": """
        you held, you hugged, you listened, surprised me, coffee, kissed me, you noticed, you remembered,
        arm around""",
    "grateful": """
        good way, thanked, you helped, you stayed, you made, you listened, you remembered, you cooked, you
        picked, took care of me""",
    "hopeful": """
        getting better, we are learning, next year, new start, look forward, looking forward, beginning
        to, could work""",
    "proud": """
        boss thanked, promotion, finished, passed, did it, made it, raise, first time, praised, won, all
        by myself, offer""",
    "calm": "finally, no longer worry, quiet evening, settled, over now, slept well, weight off",
}  # fmt: skip
