"""How a reply talks, whatever it talks about: its word patterns with the content words made one."""

from typing import Final

from lantern.coaching.alignment import Alignment
from lantern.coaching.feelings import tone
from lantern.coaching.function_words import FUNCTION_WORDS
from lantern.coaching.text import compiled, stem
from lantern.coaching.utterance import Utterance
from lantern.coaching.vectors import cluster

__all__ = ["style", "without_stem"]

_CLUSTERS: Final = (100, 300, 800)
_MIRRORS: Final = 0.5  # nearness
_MOST: Final = 120  # words; more say nothing new about the manner

_FILL: Final = r"(?:(?:so|okay|ok|well|and|right|yeah|mm|hmm|mhm|oh|um|uh|ah|then|now|alright|honey|love) )*"
_LIKE: Final = (
    r"(?:it |that |this |you |what you are saying )?(?:sounds?|seems?|looks?|is sounding) (?:to me )?"
    r"(?:a bit |a little |very much |almost |kind of )?(?:like|as if|as though|that|to me)(?: that)?"
)
_HEARD: Final = (
    r"(?:what|all) i (?:am hearing|hear|heard|am getting|get|understand|understood|am picking up)"
    r"(?: from you| you saying| you say| from that)?(?: is| was)?(?: that)?"
)
_IF_I: Final = r"if i (?:am hearing|hear|heard|understand|have got|get|got) (?:you|this|that|it)"
_OTHER_STEMS: Final = (
    r"(?:let me see if )?i (?:can )?(?:hear|am hearing|heard)(?: that| you saying)?"
    r"|(?:what )?you are (?:saying|telling me)(?: is)?(?: that)?"
    rf"|(?:in other words|my guess is|{_IF_I}(?: right| correctly| properly)?)(?: that)?"
    r"|i (?:guess|imagine|suppose|gather|can see|can tell|can hear|get)(?: that)?"
)
_OPENING: Final = rf"^\| {_FILL}(?:(?:{_LIKE}|{_HEARD}|{_OTHER_STEMS}) )?(?:(?:so|okay) )?"
_DID_I: Final = r"(?:did|have|do|am) i (?:get|got|hear|heard|have|hearing|close|right)(?: \w+){0,3}"
_CLOSING: Final = (
    rf"(?: (?:is that (?:it|right|so|fair)|{_DID_I}|right|is that (?:how|what)(?: \w+){{1,4}}|yeah))+"
    r" (?:\? )?\|$"
)


def without_stem(reply: Utterance) -> list[str]:
    """Return the words of *reply* without a stock stem or filler before them or a check behind them.

    Alexa takes stems for its own and drops them, so they must not decide.
    """
    text = compiled(_CLOSING).sub(" |", compiled(_OPENING).sub("| ", reply.text, count=1))
    return [word for word in text.split() if word not in {"|", "?"}][:_MOST]


def style(reply: Utterance, alignment: Alignment) -> frozenset[str]:
    """Return what *reply* is made of: runs of one to three words, what was skipped, and kinds of words."""
    words = without_stem(reply)
    if not words:
        return frozenset()
    shape = ["^"]
    for word in words:
        name = _name(word, alignment)
        if not (name in {"OTHER", "MIRROR"} and shape[-1] == name):
            shape.append(name)
    shape.append("$")
    second, third = shape[1:], shape[2:]
    content = [word for word in words if word not in FUNCTION_WORDS]
    return frozenset(
        (
            *shape[1:-1],
            *map(" ".join, zip(shape, second, strict=False)),
            *map(" ".join, zip(shape, second, third, strict=False)),
            *(f"{first} _ {last}" for first, last in zip(shape, third, strict=False)),
            *(
                f"{of}:{found}"
                for word in content
                for of in _CLUSTERS
                if (found := cluster(word, of)) is not None
            ),
            *(f"w:{stem(word)}" for word in words),
        )
    )


def _name(word: str, alignment: Alignment) -> str:
    """Return the word itself where it shows the manner, or else what kind of content it is."""
    if word in FUNCTION_WORDS:
        return word
    felt = tone(word)
    if felt:
        return felt
    near = alignment.nearest.get(word.removesuffix("'s"), 0.0)
    return "MIRROR" if near >= _MIRRORS else "NUMBER" if word.isdigit() else "OTHER"
