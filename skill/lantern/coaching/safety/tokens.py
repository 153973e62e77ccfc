"""Spoken text into plain words: contractions opened up, fillers dropped, recognition slips repaired."""

import re
from functools import cache

from lantern.coaching.text import normalize

__all__ = ["MAX_CHARACTERS", "sentences"]

MAX_CHARACTERS = 20_000
"""What is screened of one text; Alexa's longest slot is far shorter."""

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?;]")
_ENDS = frozenset(".!?;")

# People and speech recognizers leave apostrophes out, so "dont" opens up as "don't" does. "were", "well",
# "ill", "wed", "shell" and "its" stay as they are: far more often they are words of their own.
_WITH_IS = "he she it that there what who where everyone everybody someone somebody nobody"
_WITH_NOT = "do does did is are was were have has had would could should must need"
_IRREGULAR = """
cannot=can not, can't=can not, cant=can not, won't=will not, wont=will not, ain't=is not, i'm=i am, im=i am
i've=i have, ive=i have, i'd=i would, i'll=i will, you're=you are, youre=you are, you've=you have
you'll=you will, you'd=you would, he'll=he will, he'd=he would, hes=he is, she'll=she will, she'd=she would
shes=she is, they're=they are, theyre=they are, they've=they have, they'll=they will, they'd=they would
we're=we are, we've=we have, we'll=we will, we'd=we would, it'll=it will, it'd=it would, thats=that is
whats=what is, let's=let us, gonna=going to, wanna=want to, gotta=got to, hafta=have to
could've=could have, would've=would have, should've=should have, might've=might have, must've=must have
"""
_SLIPS = """
chocked=choked, chocking=choking, chocks=chokes, suicidle=suicidal, mollested=molested, wraped=raped
hubby=husband, mum=mom, mummy=mommy, mama=mom, papa=dad, stepfather=stepdad, stepmother=stepmom, kiddo=kid
stepmum=stepmom, throwed=threw
cuz=because, cause=because, em=them, tho=though, u=you, trys=tries, tryed=tried
"""
# Words that change nothing about who does what to whom.
_FILLERS = """
um uh er hmm oh well just really actually basically honestly literally totally even still always often
sometimes constantly usually regularly repeatedly suddenly finally probably definitely also already almost
nearly simply only sorta kinda so very quite
"""


def sentences(text: str) -> list[list[str]]:
    """Return the words of *text*, sentence by sentence, as the rules expect them.

    Speech comes without punctuation, so a whole answer is usually one sentence.
    """
    found: list[list[str]] = [[]]
    for token in _TOKEN.findall(normalize(text[:MAX_CHARACTERS])):
        if token in _ENDS:
            found.append([])
        else:
            found[-1].extend(_plain(token))
    return [sentence for sentence in found if sentence]


def _plain(token: str) -> tuple[str, ...]:
    """Return the plain words that *token* stands for; a possessive ending becomes the word "'s"."""
    known = _plain_words().get(token)
    if known is not None:
        return known
    if token.endswith("'s"):
        owner = token.removesuffix("'s")
        return (*_plain_words().get(owner, (owner,)), "'s")
    return (token,)


@cache
def _plain_words() -> dict[str, tuple[str, ...]]:
    plain: dict[str, tuple[str, ...]] = dict.fromkeys(_FILLERS.split(), ())
    for word in _WITH_IS.split():
        plain[f"{word}'s"] = (word, "is")
    for word in _WITH_NOT.split():
        plain[f"{word}n't"] = plain[f"{word}nt"] = (word, "not")
    for entry in (_IRREGULAR + _SLIPS).replace("\n", ",").split(","):
        spoken, _, meant = entry.strip().partition("=")
        if spoken:
            plain[spoken] = tuple(meant.split())
    return plain
