"""The words that any talk is made of: grammar, common verbs, and words that tell how something is meant."""

from typing import Final

from lantern.coaching.text import STOP_WORDS, word_set

__all__ = ["FUNCTION_WORDS"]

FUNCTION_WORDS: Final = STOP_WORDS | word_set(
    """
    not never always ever maybe perhaps please sorry okay ok yes no yeah right mm hmm oh well listen let lets
    say says said saying tell told telling think thinks thought thinking know knows knew want wants wanted
    wanting need needs needed feel feels felt feeling feelings try tries tried trying make makes made making
    get gets got getting go goes going went gone come comes came coming take takes took taking give gives gave
    giving keep keeps kept put see sees saw seeing hear hears heard hearing understand mean means meant look
    looks looked seem seems seemed sound sounds like likes liked love wish hope guess wonder sure must may
    might shall ought good great bad fine better best worst hard easy important normal thing things way lot
    bit kind sort time times day days now today tonight tomorrow next last first one two three another every
    everything everyone everybody nothing nobody something somebody someone anything anyone people person
    much many little still even really also too already yet almost enough though although however instead
    since without start stop help ask asked asking talk talking use used leave leaves left leaving happen
    happens happened work working thank thanks glad worry promise fault apologize apology idea plan problem
    sense point part half whole actually honestly literally basically apparently clearly obviously probably
    definitely certainly anyway nothing either neither else cannot
    """
)
"""They show how a reply talks and hardly what about; all other words are content."""
