"""Forms of the verbs for what partners do: enough to turn "you never ask me" into "when I'm not asked"."""

from functools import cache
from typing import Final

__all__ = ["base_of_participle", "base_of_past", "is_base", "is_past", "participle"]

# base, past, participle; one word where all are alike, two where past and participle are alike.
_IRREGULAR: Final = """
break broke broken, bring brought, buy bought, choose chose chosen, come came come, cut, do
did done, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, fight fought, find
found, forget forgot forgotten, get got, give gave given, go went gone, hang hung, hear heard, hide hid
hidden, hold held, keep kept, leave left, lend lent, let, lose lost, make made, meet met, pay paid, put, read,
ring rang rung, run ran run, say said, see saw seen, sell sold, send sent, shut, sing sang sung, sit sat,
sleep slept, speak spoke spoken, spend spent, stand stood, stick stuck, take took taken, teach taught, tell
told, throw threw thrown, wake woke woken, wear wore worn, write wrote written
"""
_REGULAR: Final = """
accuse acknowledge admit agree answer apologise apologize argue ask assume back bang blame book borrow bother
call cancel change charge chat check clam clean clear close collect comfort comment compare compliment
complain cook correct count criticise criticize cuddle dance decide defend dismiss dress dry empty end exclude
expect explain fill finish fix fold follow forgive greet hand help hoover hug ignore include initiate
interrupt introduce invite iron joke kiss knock laugh lift listen load lock look lump message miss mop move
mow mumble notice offer open order pack park peel phone pick plan play pop post praise promise pull push
question raise refuse remember remind reply respond return rinse rush save scold scroll share shop shout show
shush side sign skip slam sort stare start stay stop suggest support switch talk tease text thank tidy touch
treat try turn unload use vacuum visit wait walk wash watch wipe work yell
"""
_VOWELS: Final = "aeiou"
_DOUBLING: Final = frozenset(
    {"admit", "chat", "clam", "hug", "mop", "plan", "pop", "shop", "skip", "slam", "stop"}
)


def is_base(word: str) -> bool:
    """Whether *word* is a verb as it stands after "you": "forget"."""
    return word in _forms()


def is_past(word: str) -> bool:
    """Whether *word* is a verb in the past: "forgot"."""
    return word in _pasts()


def participle(base: str) -> str:
    """Return what stands after "I'm": "forgotten"."""
    return _forms()[base][1]


def base_of_past(word: str) -> str:
    """Return the verb whose past *word* is."""
    return _pasts()[word]


def base_of_participle(word: str) -> str:
    """Return the verb whose participle *word* is, or ""."""
    return next((base for base, (_, third) in _forms().items() if third == word), "")


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Return past and participle of each verb."""
    table = {}
    for entry in _IRREGULAR.split(","):
        forms = entry.split()
        table[forms[0]] = (forms[min(1, len(forms) - 1)], forms[-1])
    for base in _REGULAR.split():
        past = _past(base)
        table[base] = (past, past)
    return table


@cache
def _pasts() -> dict[str, str]:
    """Return the verb for each past form that isn't its base, too: "put" tells no time."""
    return {past: base for base, (past, _) in _forms().items() if past != base}


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    if base in _DOUBLING:
        return f"{base}{base[-1]}ed"
    return f"{base}ed"
