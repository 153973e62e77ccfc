"""Feelings by family: the words that name them, that imply them, and which lie close to each other."""

from typing import Final

__all__ = ["ADJECTIVES", "CUES", "LACK", "LEXICON", "NEIGHBOURS", "PLEASANT", "UNSPOKEN"]

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
        stuck, trapped, helpless, powerless, hopeless, controlled, cornered, suffocated, smothered,
        boxed in, torn, lost, at a loss, confused, confusing, puzzled, unsure, uncertain, bewildered,
        mixed up, conflicted, in limbo, defeated, no say, no voice, voiceless, steamrolled, watched,
        blocked, shut down, silenced, misunderstood, punished, blamed, accused, hemmed in, tied down,
        cooped up, fenced in, resigned, speechless, stumped, surprised, shocked, stunned, startled,
        caught off guard, numb, bored, hanging, left hanging, up in the air, decided for, like talking
        to a wall, talking to a wall, at odds""",
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

ADJECTIVES: Final = {
    "lonely": "loneliness",
    "alone": "by yourself, by myself, on your own, on my own, all on your own",
    "hurt": "hurts, hurting, pain",
    "stung": "stings, sting",
    "frustrated": "frustrating, frustrates, frustration",
    "irritated": "irritating, irritates, irritation",
    "annoyed": "annoying, annoys",
    "upset": "upsets, upsetting",
    "bothered": "bothers",
    "angry": "anger",
    "resentful": "resentment",
    "scared": "scares, scary, frightening",
    "worried": "worry, worries, worrying",
    "afraid": "fear, dread, dreading",
    "anxious": "anxiety",
    "embarrassed": "embarrassing",
    "humiliated": "humiliating",
    "ashamed": "shame",
    "guilty": "guilt",
    "exhausted": "exhausting",
    "tired": "tiring",
    "overwhelmed": "overwhelming",
    "stressed": "stress, stressful",
    "sad": "sadness",
    "disappointed": "disappointing, disappointment",
    "discouraged": "discouraging",
    "confused": "confusing",
    "jealous": "jealousy",
    "envious": "envy",
    "happy": "happiness",
    "grateful": "gratitude",
    "relieved": "relief",
    "hopeful": "hope, hoping",
    "proud": "pride",
}
"""How to say aloud what was named with a verb or a noun: the adjective, and what it stands for."""

UNSPOKEN: Final = """
    interrupted, talked over, talked down to, less important, nobody's there, far away, far apart, apart
    from me, apart from you, come second, comes second, come last, comes last, last on the list, bottom
    of the list, do not count, do not matter, does not matter, did not matter, not matter, not count,
    wave you off, no thanks, cut deep, breaks your heart, broke your heart, aching, aches, ouch,
    painful, had it, stomach drops, knots, regretful, tank is empty, too much, at my limit, weighs on,
    weight, on your shoulders, on my shoulders, a lot on you, takes the wind out, take the wind out,
    full plate, piled up, miss, missing, crying, sorrow, mourning, longing, aching for, grief, lets you
    down, letting you down, hopes up, got your hopes up, dashed, fell flat, unsure of me, unsure of you,
    hard to trust, can not trust, not trust, do not trust, second to, no say, no voice, up in the air,
    decided for, at odds, smile, smiling, enjoy, enjoyed, joy, fun, good, great, made your day, like
    talking to a wall, talking to a wall, love, loving, closer to me, closer to you, in love, looking
    forward, eager, rage, unfair, single, solo, watched, blocked, compared, hanging, left hanging,
    lopsided, one sided, unequal, down, low, blue, played, sorry, the butt of the joke, the punch line,
    melancholy, sick of, cross, tense up, lit up, lifted, settled, competing, in it together, my limit,
    at the end of your rope
"""
"""Feelings that are heard, but that nobody would announce as one word."""

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
        room, hardly talk, stop talking, silent, quiet, touch, hug, kiss, roommates, tv, show, work
        late, home late, never home, not talk, leave the room, strangers, together, no one to, without a
        word, turn over, your back, heard about it last, another room, hold me, leave me hanging,
        leftovers, empty chair, different rooms, passed me, your side, without telling, by the time,
        guest, walk off, your desk""",
    "unimportant": """
        phone, screen, interrupt, listen, ignore, forget, nobody asked, birthday, anniversary, cancel,
        late, without asking, plan, decide, finish my sentence, sentence, roll, look up, answer me,
        wait, waiting, ask me, joke, touch, kiss, compliment, text back, reply, hear me, notice, work,
        check with me, your friends, your mother, ask how, without a word, go cold, jump in, moved it,
        told the ending, look sorry, for half an hour, forty minutes, passed me, empty chair, moved
        away, never once, said yes, heard about it last, before you said, opinion, hold me, be with me,
        another room, as if it were settled, already settled, did not ask, what i thought, comes first,
        half hear, outside, tell me afterwards, worked out in your head, polite, not ask me""",
    "unappreciated": """
        thank, notice, everything, lift, finger, dish, laundry, clean, cook, chore, by myself, all the,
        nobody else, credit, trash, sink, pick up after, remind, always me, groceries, never once, same
        shoes, turned down, some of us, picked up, pots, all the picking, who picks, who sees""",
    "hurt": """
        joke, laugh, forget, lied, lying to, lie to, secret, criticize, criticism, comment, insult, call
        me, sarcastic, shout, yell, compare, in front of, roll, remember, tone, promise, cancel,
        correct, mean, text, ex, kiss, weight, go cold, without a word, moved away, passed me, empty
        chair, cried, joked, took their side, care more about, half the story, laughed, look sorry, at
        me like""",
    "angry": """
        again, interrupt, remind, every time, never, promise, lied, lying to, lie to, mess, dish, shout,
        nag, correct, without asking, how many times, twice, forget, listen, control, said yes, before
        you said, headphones, four times, win every, walk off, jump in, afterwards, half of it, settled,
        pots, dirty, over and over, the floor, without me, talked it through, agreed, wrong""",
    "worried": """
        money, bill, debt, late, lied, lying to, lie to, drive, drink, secret, can not sleep, lose you,
        leave me, shout, yell, slam, save, savings, doctor, job, credit, password, text, answer, spend,
        where you are, rent, call, card, layoff, test, what if, truth, silent, what i did wrong, stop
        wondering, the window, had happened, at the clock, buzz, stomach, like me anymore, wondering if,
        until lunch, phone over, afford, afterwards, all come back, comes back, lie there, next month,
        account, go slowly, back in march, mean it, what it costs, cost""",
    "ashamed": """
        in front of, friends, laugh, joke, weight, fault, mistake, correct, fail, messed up, my parents,
        teased, who i am when, everybody laughed, look bad, walked in""",
    "tired": """
        everything, all day, long day, up all night, dish, laundry, bath, bedtime, chore, clean, cook,
        sleep, no break, sit down, double shift, since five, since six, commute, work, trash, again,
        sink, always me, shift, nothing left, sat in the car, slow, four visits, alarm, wide awake,
        booked, pots, the one who, picked up, since six, both sides, the third one""",
    "overwhelmed": """
        everything, bill, too many, all at once, keep up, kids, deadline, both, at the same time,
        juggle, list, manage, mess, boss, schedule, work, chore, bedtime, dish, all in one, remember,
        sink, money, laundry, no time, nothing left, need me, booked, drops by, drop by, shows up, show
        up, four visits, a lot for me, half an hour before, pots, the last minute, rushing, in one go""",
    "sad": """
        miss, used to, anymore, lost, died, gone, cry, stop, together, hug, kiss, distant, apart, no
        longer, quiet, used to be, cried, heart sank, moved away, had to give up, gave up, without a
        hug, used to kiss, old days, missed it, looked at me like""",
    "disappointed": """
        promise, cancel, forget, plan, look forward, looking forward, said you would, hoped, birthday,
        anniversary, weekend, trip, again, instead, counted on, was going to, late, surprise, excited,
        picnic, only rain, already bought, is off, rained out, moved it, go cold, held off, heart sank,
        nothing changes, nothing happens, three weeks, cut back, push it back, half of it, every month,
        hold off, without a hug, canceled, cancelled, television, no slow morning, believing""",
    "betrayed": """
        lied, lying to, lie to, secret, hide, hid, ex, password, affair, cheat, truth, behind my back,
        delete, trust, message, told your, find out, found out, those messages, after what you did,
        after what happened, it is over, gave me your word, said sorry, trust you again, half the story,
        keep your word, phone over, tell your family""",
    "jealous": """
        ex, flirt, other woman, other man, coworker, attention to, friends more, prefer, her messages,
        his messages""",
    "stuck": """
        without asking, decide, control, no say, tell me what, shut down, walk away, what to do, never
        changes, same fight, every time, explain, where we stand, your mother, advice, fix, in the
        middle, both sides, silent, check my, nobody asked, even there, nothing changes, can not tell,
        win every, lawyer, same fight, another weekend, already settled, what else you want, answer,
        turned it down""",
    "happy": """
        smile, smiling, laugh with, finally, made it, good news, celebrate, great day, fun, enjoy,
        raise, got the job, really liked, liked our, liked that we, smiled, my whole day""",
    "loved": """
        you held, you hugged, you listened, surprised me, coffee, kissed me, you noticed, you
        remembered, arm around, soup""",
    "grateful": """
        good way, thanked, you helped, you stayed, you made, you listened, you remembered, you cooked,
        you picked, took care of me, coffee, soup""",
    "hopeful": """
        getting better, we are learning, next year, new start, look forward, looking forward, beginning
        to, could work, every week, want to be close""",
    "proud": """
        boss thanked, promotion, finished my, finished it, finished the, passed, did it, made it, raise,
        first time, praised, won, all by myself, offer""",
    "calm": """
        "finally, no longer worry, quiet evening, over now, slept well, weight off, no plans, not have
        to be, to be anywhere""",
}  # fmt: skip
