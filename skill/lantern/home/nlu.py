"""Understands typed or transcribed words at home, as Alexa would with the generated models."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from hassil.intents import Intents, SlotList, WildcardSlotList
from hassil.recognize import RecognizeResult, recognize_all
from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from lantern.home.paraphrase import Paraphrases
from lantern.home.sentences import Source, load
from lantern.speech.content import data_root

__all__ = ["FALLBACK", "LAUNCH", "Recognition", "Recognizer", "SlotValue"]

FALLBACK = "AMAZON.FallbackIntent"
LAUNCH = "LaunchRequest"

_NEVER_NEAR = frozenset({"DeleteDataIntent", "HideItemIntent", "UndoItemIntent"})
"""Intents that take something away: only their exact wordings will do."""
_BARE = {"drill": "ListeningDrillIntent", "item": "ChecklistItemIntent", "topic": "TopicIntent"}
"""What the bare name of a slot's value asks for; where two slots share a name the first one here has it."""
_NEVER_LOOSE = frozenset({"danger"})
"""Slots whose sentences take no other value than those listed."""
_NEGATIONS = frozenset(
    {"not", "no", "never", "nothing", "nobody", "none", "without", "off", "can't", "cannot", "won't"}
    | {"isn't", "aren't", "wasn't", "don't", "doesn't", "didn't", "haven't", "hasn't", "wouldn't", "couldn't"}
)
"""Words that turn a meaning round, and so are never a misspelling."""
_FILLERS = frozenset(
    {"the", "a", "an", "our", "my", "some", "this", "that", "please", "so", "just", "now", "then", "well"}
    | {"okay", "ok", "really", "actually"}
)
"""Words that may be missing or too many in a near miss."""
_SHORT_WORD = 4
_NEAR_ENOUGH = 80
"""Similarity, 0 to 100, from which two sentences are compared word by word."""
_CANDIDATES = 5
_SURELY_LIKE = 0.85
"""Likeness of a paraphrase that goes before free text."""
_LIKE = 0.55
"""Likeness of a paraphrase that will do where nothing else fits."""
_RATHER_LIKE = 0.65
"""The same for the built-in intents: a wrong "yes" or "stop" does more harm than a wrong prompt."""

_NOT_SPEECH = re.compile(r"[^\w\s'&+-]|_|(?<!\w)['-]|['-](?!\w)")
_HESITATION = re.compile(r"\b(?:um+|uh+|erm?|hm+|mm+)\b", re.IGNORECASE)
_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
_POLITE_START = re.compile(
    r"(?:alexa|hey|hi|okay|ok|well|so|please|kindly|now|and|oh|oops|just|maybe|actually|sorry|thanks|"
    r"yes|yeah|yep|no(?= (?:not|that's|we|i|undo|let's|don't|stop))|nah(?= not)|we could use|"
    r"(?:can|could|shall|may|should) (?:we|i)(?: have| get)?|(?:can|could|will) you|"
    r"(?:i|we) (?:want|would like|wanna|need) to|(?:i'd|we'd) (?:like|love) to|let's|let us)\s+",
    re.IGNORECASE,
)
"""One polite piece at the start, as said around any command."""
_POLITE_END = re.compile(r"(?:\s+(?:please|thanks|thank you|now|then|for us|for me|alexa))+$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^(?:the|a|an|our|my|your|his|her|their|another|some|this|that|today's)\s+", re.IGNORECASE
)
_COURTESY = re.compile(
    r"(?:(?:oh|okay|ok|great|good|well|thank you|thanks|many thanks|so much|very much|a lot|cheers)(?: |$))+",
    re.IGNORECASE,
)
"""Politeness with nothing around it commands nothing: one partner may have said it to the other."""
_SLOT = re.compile(r"\{\w+\}")
_DIGIT = re.compile("[0-9]")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class SlotValue:
    """What a slot was filled with."""

    value: str
    """The words that were said."""
    id: str | None = None
    """The id of the value that they name, for a custom slot type."""


@dataclass(frozen=True)
class Recognition:
    """What somebody seems to mean."""

    intent: str
    """An intent of the models, "LaunchRequest", or "AMAZON.FallbackIntent"."""
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    launch: bool = False
    """Whether the skill was called by its name."""


class Recognizer:
    """Recognizes intents in the words of one language. Thread-safe; parsing is shared between instances.

    `root` is the folder with `content` and `interaction_models`; the project's own unless told.
    """

    def __init__(self, language: str = "en", root: Path | None = None) -> None:
        self._grammar = _grammar(language, root or data_root())

    def recognize(self, text: str, *, elicit: tuple[str, str] | None = None) -> Recognition:
        """Return what *text* means. Any text is fine.

        *elicit* is the intent and slot that was asked for: as with Alexa's Dialog.ElicitSlot,
        an answer that is no command of its own fills it, whatever its wording.
        """
        launch, words = self._grammar.called(_clean(text))
        if launch:
            meant = (self._grammar.understand(each, None) for each in words)
            found = next((each for each in meant if each.intent != FALLBACK), None)
            if found is None:
                return Recognition(FALLBACK if words else LAUNCH, launch=True)
            return Recognition(found.intent, found.slots, launch=True)
        return self._grammar.understand(words[0], elicit)


@cache
def _grammar(language: str, root: Path) -> "_Grammar":
    return _Grammar(load(root, language))


class _Grammar:
    """The parsed sentences, and the ways to match against them from the surest to the loosest."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._names = {
            slot: {_key(name): each.id for each in slot_type.values for name in each.names}
            for slot, slot_type in source.types.items()
        }
        free = {
            intent: tuple(filter(source.uses_free_text, each)) for intent, each in source.templates.items()
        }
        self._commands = self._parse(
            {
                intent: tuple(each for each in templates if each not in free[intent])
                for intent, templates in source.templates.items()
            }
        )
        self._free = self._parse(free)
        self._loose: dict[str, SlotList] = {
            name: WildcardSlotList(name) for name in source.types if name not in _NEVER_LOOSE
        }
        name = re.escape(source.invocation_name)
        self._open = re.compile(
            rf"(?:(?:open|start|launch|begin|run|load|use|play|resume|enter|go to|talk to|speak to) )?{name}"
            r"(?: (?:and |to )?(?P<rest>.+))?",
            re.IGNORECASE,
        )
        self._ask = re.compile(
            rf"(?:ask|tell|have|get|let|search) {name}"
            r"(?: (?P<rest>(?P<link>to|for|about|if|whether|that|and)? ?.+))?",
            re.IGNORECASE,
        )
        self._with = re.compile(rf"(?P<rest>.+) (?:with|using|in|on|from) {name}", re.IGNORECASE)

    def called(self, text: str) -> tuple[bool, list[str]]:
        """Tell whether *text* calls the skill by name, and what is asked of it, likeliest reading first."""
        *_, plain = _trims(text)
        for pattern in (self._open, self._ask, self._with):
            match = pattern.fullmatch(plain)
            if match:
                rest, link = match["rest"], match.groupdict().get("link")
                bare = rest.removeprefix(link).strip() if rest and link else None
                return True, [each for each in (rest, bare) if each]
        return False, [text]

    def understand(self, text: str, elicit: tuple[str, str] | None) -> Recognition:
        """Return what *text*, cleaned, means."""
        if not text:
            return Recognition(FALLBACK)
        return (
            self._answer(text, elicit, self._names)
            or self._command(text)
            or self._no_question(text, elicit)
            or self._answer(text, elicit, self._source.free_text)
            or self._bare_name(text)
            or self._half_said(text)
            or self._near_miss(text)
            or self._paraphrase(text, _SURELY_LIKE, _SURELY_LIKE)
            or self._open_ended(text)
            or self._paraphrase(text, _LIKE, _RATHER_LIKE)
            or Recognition(FALLBACK)
        )

    def _no_question(self, text: str, elicit: tuple[str, str] | None) -> Recognition | None:
        """Match an appreciation that is said where a question was asked for."""
        found = self._open_ended(text) if elicit and elicit[0] == "AskIntent" else None
        return found if found and found.intent == "GratitudeShareIntent" else None

    def _command(self, text: str) -> Recognition | None:
        """Match sentences without free text, exactly or but for politeness."""
        for attempt in dict.fromkeys((*_trims(text), _spell(text))):
            match = _closest(recognize_all(attempt, self._commands))
            if match:
                return Recognition(match.intent.name, self._slots(match))
        return None

    def _answer(self, text: str, elicit: tuple[str, str] | None, slots: Iterable[str]) -> Recognition | None:
        """Match an answer to the slot that was elicited, if it is one of *slots*."""
        grammar = self._elicited.get(elicit) if elicit and elicit[1] in slots else None
        if elicit is None or grammar is None:
            return None
        intent, slot = elicit
        match = _closest(recognize_all(text, grammar))
        if match:
            return Recognition(intent, self._slots(match))
        found = self._resolve(slot, text)
        return Recognition(intent, {slot: SlotValue(text, found)}) if found else None

    def _bare_name(self, text: str) -> Recognition | None:
        """Match the exact name of a drill, a habit or a topic, as people say it after "which one"."""
        for attempt in _trims(text):
            keys = (_key(attempt), _key(_ARTICLE.sub("", attempt)))
            for slot, intent in _BARE.items():
                found = next((self._names[slot][key] for key in keys if key in self._names[slot]), None)
                if found:
                    return Recognition(intent, {slot: SlotValue(attempt, found)})
        return None

    def _half_said(self, text: str) -> Recognition | None:
        """Match the first words of free text with nothing after them: "thank you for"."""
        intent = self._carriers.get(text.casefold())
        return Recognition(intent) if intent else None

    def _near_miss(self, text: str) -> Recognition | None:
        """Match a sentence that differs by misspellings and small words only; names are compared apart."""
        for said, slot, name in self._with_names_masked(text.casefold()):
            found = process.extract(
                said, self._near, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=_CANDIDATES
            )
            for sample, _, index in found:
                if ("{" in sample) == bool(slot) and self._misspelt(said, sample):
                    slots = {slot: SlotValue(name, self._names[slot][name])} if slot else {}
                    return Recognition(self._near_intents[index], slots)
        return None

    def _paraphrase(self, text: str, floor: float, floor_built_in: float) -> Recognition | None:
        """Match the command that says most nearly the same, if it is alike enough."""
        if _COURTESY.fullmatch(text):
            return None
        best, found = 0.0, None
        *_, plain = _trims(text)
        for said, slot, name in self._with_names_masked(plain.casefold()):
            like = self._paraphrases.nearest(said) if " " in said else None
            if like is None or like.score <= best:
                continue
            intent = self._near_intents[like.index]
            if like.score >= (floor_built_in if intent.startswith("AMAZON.") else floor):
                slots = {slot: SlotValue(name, self._names[slot][name])} if slot else {}
                best, found = like.score, Recognition(intent, slots)
        return found

    def _with_names_masked(self, text: str) -> Iterator[tuple[str, str, str]]:
        """Yield *text* as it is, then with a slot in place of each slot's longest name in it."""
        yield text, "", ""
        padded = f" {text} "
        for slot in self._loose:
            names = [each for each in self._names[slot] if f" {each} " in padded]
            if names:
                name = max(names, key=len)
                yield padded.replace(f" {name} ", f" {{{slot}}} ", 1).strip(), slot, name

    def _open_ended(self, text: str) -> Recognition | None:
        """Match free text, or a command with an unknown name; the one whose own words are the most."""
        for attempt in dict.fromkeys(_trims(text)):
            loose = (
                match
                for match in recognize_all(attempt, self._commands, slot_lists=self._loose)
                if match.entities_list and not attempt.startswith(match.entities_list[0].text)
            )
            match = _closest([*recognize_all(attempt, self._free), *loose])
            if match:
                return Recognition(match.intent.name, self._slots(match))
        return None

    def _slots(self, match: RecognizeResult) -> dict[str, SlotValue]:
        found = {each.name: each.text.strip() for each in match.entities_list}
        return {slot: SlotValue(value, self._resolve(slot, value)) for slot, value in found.items()}

    def _resolve(self, slot: str, value: str) -> str | None:
        """Return the id that *value* names, with or without an article, or slightly misspelt."""
        names = self._names.get(slot)
        if names is None:
            return None
        for key in (_key(value), _key(_ARTICLE.sub("", value))):
            if key in names:
                return names[key]
        if slot in _NEVER_LOOSE:
            return None
        said = _key(_ARTICLE.sub("", value))
        near = process.extractOne(said, names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
        return names[near[0]] if near and self._misspelt(said, near[0]) else None

    def _misspelt(self, said: str, meant: str) -> bool:
        return _misspelt(said.split(), meant.split(), self._vocabulary)

    def _parse(self, templates: Mapping[str, Sequence[str]]) -> Intents:
        lists: dict[str, object] = {name: {"wildcard": True} for name in self._source.free_text}
        lists |= {slot: {"values": list(names)} for slot, names in self._names.items()}
        intents = Intents.from_dict(
            {
                "language": self._source.language,
                "lists": lists,
                "expansion_rules": dict(self._source.rules),
                "intents": {
                    intent: {"data": [{"sentences": list(sentences)}]}
                    for intent, sentences in templates.items()
                    if sentences
                },
            }
        )
        for intent in intents.intents.values():
            for data in intent.data:
                _ = data.sentences  # parsed now rather than at the first recognition
        return intents

    @cached_property
    def _elicited(self) -> dict[tuple[str, str], Intents]:
        """The ways to answer where a slot is elicited."""
        return {
            (intent, slot): self._parse({intent: each.samples})
            for intent, slots in self._source.dialog.items()
            for slot, each in slots.items()
        }

    @cached_property
    def _carriers(self) -> dict[str, str]:
        """The words before free text, where they are two or more, with their intents."""
        samples = (
            (_SLOT.sub("", sample).strip().casefold(), intent)
            for intent in self._source.templates
            for sample in self._source.samples(intent)
            if self._source.uses_free_text(sample)
        )
        return {carrier: intent for carrier, intent in samples if " " in carrier}

    @cached_property
    def _near_samples(self) -> tuple[tuple[str, str], ...]:
        """The samples that a near miss may be meant for, with their intents."""
        return tuple(
            (sample.casefold(), intent)
            for intent in self._source.templates.keys() - _NEVER_NEAR
            for sample in self._source.samples(intent)
            if not self._source.uses_free_text(sample) and "{danger}" not in sample
        )

    @cached_property
    def _near(self) -> list[str]:
        return [sample for sample, _ in self._near_samples]

    @cached_property
    def _near_intents(self) -> list[str]:
        return [intent for _, intent in self._near_samples]

    @cached_property
    def _paraphrases(self) -> Paraphrases:
        return Paraphrases(self._near, _NEGATIONS)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Every word of the samples and names: said for another one it is no misspelling."""
        names = (name for each in self._names.values() for name in each)
        return frozenset(word for text in (*self._near, *names) for word in text.split())


def _closest(matches: Iterable[RecognizeResult]) -> RecognizeResult | None:
    """Return the match that leaves the fewest words to its slots."""
    return min(matches, key=lambda match: sum(len(each.text) for each in match.entities_list), default=None)


def _clean(text: str) -> str:
    """Return *text* as speech recognition would write it: no punctuation, no hesitation, capitals kept."""
    plain = _NOT_SPEECH.sub(" ", text.translate(_TYPOGRAPHIC))
    return " ".join(_HESITATION.sub(" ", plain).split())


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _trims(text: str) -> list[str]:
    """Return *text* with ever less of the politeness around it; the last is the barest."""
    found = [text]
    while match := _POLITE_START.match(found[-1]):
        found.append(found[-1][match.end() :])
    return [*found, *(_POLITE_END.sub("", each) for each in found)]


def _spell(text: str) -> str:
    """Return *text* with its digits as words, one by one."""
    return " ".join(_DIGIT.sub(lambda match: f" {_DIGITS[int(match[0])]} ", text).split())


def _misspelt(said: Sequence[str], meant: Sequence[str], known: frozenset[str]) -> bool:
    """Tell whether *said* is *meant* but for misspelt words and small words too many or too few."""
    for step in Levenshtein.opcodes(said, meant):
        if step.tag == "equal":
            continue
        before, after = said[step.src_start : step.src_end], meant[step.dest_start : step.dest_end]
        if step.tag == "replace" and len(before) == len(after):
            if not all(_slip(*pair, known) for pair in zip(before, after, strict=True)):
                return False
        elif not _FILLERS.issuperset((*before, *after)):
            return False
    return True


def _slip(said: str, meant: str, known: frozenset[str]) -> bool:
    """Tell whether *said* is *meant*, misspelt."""
    if not _NEGATIONS.isdisjoint((said, meant)) or said in known:
        return False
    return DamerauLevenshtein.distance(said, meant) <= (1 if len(meant) <= _SHORT_WORD else 2)
