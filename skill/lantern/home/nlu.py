"""Understands typed or transcribed words at home, as Alexa would with the generated models."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path

from hassil.intents import Intents, SlotList, WildcardSlotList
from hassil.recognize import RecognizeResult, recognize_all
from rapidfuzz import fuzz, process

from lantern.home import builtin
from lantern.home.hearing import Ear, any_of, pattern
from lantern.home.paraphrase import Paraphrases
from lantern.home.sentences import Source, load, spelled
from lantern.speech.content import Content, data_root

__all__ = ["FALLBACK", "LAUNCH", "Recognition", "Recognizer", "SlotValue"]

FALLBACK = "AMAZON.FallbackIntent"
LAUNCH = "LaunchRequest"

_NEVER_NEAR = frozenset(
    {
        "CancelReminderIntent",
        "DeleteDataIntent",
        "DropGratitudePlanIntent",
        "DropPromiseIntent",
        "EndAgreementIntent",
        "ForgetLastIntent",
        "ForgetNamesIntent",
        "ForgetPrivateIntent",
        "HideItemIntent",
        "RestartStoryIntent",
        "RevealIntent",
        "UndoItemIntent",
        "UndoStepIntent",
        "WithdrawAnswerIntent",
    }
)
"""Intents that take something away, or open what is sealed: only their exact wordings will do."""
_ENDS = frozenset({"AMAZON.StopIntent", "AMAZON.CancelIntent"})
"""What counts at the end of an answer, too: "I can't say it, let's stop"."""
_FIRST_NAME = "AMAZON.FirstName"
_BARE = {"drill": "ListeningDrillIntent", "item": "ChecklistItemIntent", "topic": "TopicIntent"}
"""What the bare name of a slot's value asks for; where two slots share a name the first one here has it."""
_NEVER_LOOSE = frozenset({"danger"})
"""Slots whose sentences take no other value than those listed."""
_SOME_DAY = date(2000, 1, 1)
"""Will do to tell whether words name a day at all."""
_NEAR_ENOUGH = 80
"""Similarity, 0 to 100, from which two sentences are compared word by word."""
_CANDIDATES = 5
_SURELY_LIKE = 0.9
"""Likeness of a paraphrase that goes before free text."""
_WHOLLY_LIKE = 0.77
"""The same where every word of the command is said, and others besides."""
_LIKE = 0.55
"""Likeness of a paraphrase that will do where nothing else fits."""
_RATHER_LIKE = 0.65
"""The same for the built-in intents: a wrong "yes" or "stop" does more harm than a wrong prompt."""

_SLOT = re.compile(r"\{\w+\}")
_IS_I = re.compile(r"I(?:'\w+)?")


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

    @property
    def opening(self) -> str:
        """What opens the skill: "open evening lantern"."""
        return self._grammar.opening

    def recognize(
        self, text: str, *, elicit: tuple[str, str] | None = None, today: date | None = None
    ) -> Recognition:
        """Return what *text* means. Any text is fine.

        *elicit* is the intent and slot that was asked for: as with Alexa's Dialog.ElicitSlot,
        an answer that is no command of its own fills it, whatever its wording.
        *today* is what "tomorrow" counts from.
        """
        recognition = self._recognize(text, elicit)
        return self._grammar.with_built_in(recognition, today or datetime.now().astimezone().date())

    def _recognize(self, text: str, elicit: tuple[str, str] | None) -> Recognition:
        launch, words = self._grammar.called(text)
        if launch:
            meant = (self._grammar.understand(each, None) for each in words)
            found = next((each for each in meant if each.intent != FALLBACK), None)
            if found is None:
                return Recognition(FALLBACK if words else LAUNCH, launch=True)
            return Recognition(found.intent, found.slots, launch=True)
        return self._grammar.understand(words[0], elicit)


@cache
def _grammar(language: str, root: Path) -> "_Grammar":
    content = Content(language, root)
    places = content.load("locales")["locales"] if content.has("locales") else ()
    return _Grammar(spelled(load(root, language), [content.spelling(place) for place in places]))


class _Grammar:
    """The parsed sentences, and the ways to match against them from the surest to the loosest."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.opening = source.opening
        self._names = {
            slot: {_key(name): each.id for each in slot_type.values for name in each.names}
            for slot, slot_type in source.types.items()
        }
        free = {
            intent: tuple(filter(source.uses_free_text, each)) for intent, each in source.templates.items()
        }
        commands = {
            intent: tuple(each for each in templates if each not in free[intent])
            for intent, templates in source.templates.items()
        }
        self._commands = self._parse(commands)
        self._requests = self._parse(
            {
                intent: tuple(each for each in templates if each not in source.tells)
                for intent, templates in commands.items()
            }
        )
        self._free = self._parse(free)
        self._loose: dict[str, SlotList] = {
            name: WildcardSlotList(name) for name in source.types if name not in _NEVER_LOOSE
        }
        self._ear = Ear(source.hearing)
        name, calling = re.escape(source.invocation_name), source.hearing.calling
        then = rf"(?:(?:{any_of(calling.then)}) )?" if calling.then else ""
        self._open = pattern(rf"(?:(?:{any_of(calling.open)}) )?{name}(?: {then}(?P<rest>.+))?")
        link = rf"(?P<link>{any_of(calling.link)})? ?"
        self._ask = pattern(rf"(?:{any_of(calling.ask)}) {name}(?: (?P<rest>{link}.+))?")
        self._with = pattern(rf"(?P<rest>.+) (?:{any_of(calling.with_)}) {name}")

    def called(self, text: str) -> tuple[bool, list[str]]:
        """Tell whether *text* calls the skill by name, and what is asked of it, likeliest reading first."""
        text = self._ear.clean(text)
        *_, plain = self._ear.trims(text)
        for way in (self._open, self._ask, self._with):
            match = way.fullmatch(plain)
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
            self._instead_of_a_name(text, elicit)
            or self._answer(text, elicit, (*self._names, *self._source.built_in))
            or self._command(text, elicit)
            or self._no_question(text, elicit)
            or self._request_at_the_end(text, _ENDS if elicit else None)
            or self._answer(text, elicit, self._source.free_text)
            or self._answer_within(text, elicit)
            or self._bare_name(text)
            or self._half_said(text)
            or self._near_miss(text)
            or self._paraphrase(text, _SURELY_LIKE, _SURELY_LIKE)
            or self._freely(text)
            or self._paraphrase(text, _LIKE, _RATHER_LIKE)
            or self._command_in_part(text)
            or Recognition(FALLBACK)
        )

    def with_built_in(self, recognition: Recognition, today: date) -> Recognition:
        """Return *recognition* with the values of Alexa's own slot types as Alexa sends them."""
        slots = {
            slot: SlotValue(self._built_in(slot, each.value, today) or each.value, each.id)
            for slot, each in recognition.slots.items()
        }
        return replace(recognition, slots=slots)

    def _built_in(self, slot: str, text: str, today: date) -> str | None:
        slot_type = self._source.built_in.get(slot)
        return builtin.read(slot_type, text, today) if slot_type else text

    def _matches(
        self, text: str, grammar: Intents, *, asked: bool = False, loose: bool = False
    ) -> Iterator[RecognizeResult]:
        """Yield the matches whose built-in slots hold such values.

        Unless a name was *asked* for, a word that people say to the skill otherwise is none. *loose* lets
        custom slots take any words.
        """
        for match in recognize_all(text, grammar, slot_lists=self._loose if loose else None):
            found = {each.name: each.text.strip() for each in match.entities_list}
            names = [found[slot] for slot in ("name", "other") if slot in found and not asked]
            if not self._words.isdisjoint(" ".join(names).casefold().split()):
                continue
            if all(self._built_in(slot, value, _SOME_DAY) for slot, value in found.items()):
                yield match

    def _no_question(self, text: str, elicit: tuple[str, str] | None) -> Recognition | None:
        """Match an appreciation that is said where a question was asked for."""
        found = self._open_ended(text) if elicit and elicit[0] == "AskIntent" else None
        return found if found and found.intent == "GratitudeShareIntent" else None

    def _command(self, text: str, elicit: tuple[str, str] | None = None) -> Recognition | None:
        """Match sentences without free text, exactly or but for politeness.

        Where any words are awaited, those that tell something are the answer.
        """
        awaited = elicit in self._elicited and elicit is not None and elicit[1] in self._source.free_text
        grammar = self._requests if awaited else self._commands
        for attempt in self._ways(text, rambling=not awaited):
            match = _closest(self._matches(attempt, grammar))
            if match:
                return Recognition(match.intent.name, self._slots(match))
        return None

    def _ways(self, text: str, *, rambling: bool = False) -> list[str]:
        """Return *text* and what else it may have been meant to be, politeness and spelling aside."""
        spelt = self._ear.spell(text)
        ways = [*self._ear.trims(text), *self._ear.trims(spelt)]
        if rambling:
            ways += [*self._ear.trims(text, rambling=True), *self._ear.trims(spelt, rambling=True)]
        return [*dict.fromkeys(ways)]

    def _instead_of_a_name(self, text: str, elicit: tuple[str, str] | None) -> Recognition | None:
        """Match a command where a first name was asked for: nobody is called "stop"."""
        if elicit is None or self._source.built_in.get(elicit[1]) != _FIRST_NAME:
            return None
        found = self._command(text)
        return found if found and not found.slots else None

    def _request_at_the_end(self, text: str, only: frozenset[str] | None = None) -> Recognition | None:
        """Match what is asked for after something was told: "we're stuck can you help us".

        *only* names the intents that count; by default all do but those that take something away.
        """
        for request in self._ear.requests(text):
            found = self._command(request)
            if found and (found.intent in only if only else found.intent not in _NEVER_NEAR):
                return found
        return None

    def _command_in_part(self, text: str) -> Recognition | None:
        """Match a command with other words around it, where nothing else fits and nothing is denied."""
        words = text.split()
        if not self._source.hearing.negations.isdisjoint(text.casefold().split()):
            return None
        firsts = (words[:end] for end in range(len(words) - 1, 1, -1))
        lasts = (words[start:] for start in range(1, len(words) - 2))
        for part in (*firsts, *lasts):
            found = self._command(" ".join(part))
            if found and not found.slots and found.intent not in _NEVER_NEAR:
                return found
        return None

    def _answer(self, text: str, elicit: tuple[str, str] | None, slots: Iterable[str]) -> Recognition | None:
        """Match an answer to the slot that was elicited, if it is one of *slots*."""
        grammar = self._elicited.get(elicit) if elicit and elicit[1] in slots else None
        if elicit is None or grammar is None:
            return None
        intent, slot = elicit
        attempts = [text] if slot in self._source.free_text else self._ear.trims(text, rambling=True)
        for attempt in dict.fromkeys(attempts):
            match = _closest(self._matches(attempt, grammar, asked=True))
            if match:
                return Recognition(intent, self._slots(match))
        found = self._resolve(slot, text)
        return Recognition(intent, {slot: SlotValue(text, found)}) if found else None

    def _answer_within(self, text: str, elicit: tuple[str, str] | None) -> Recognition | None:
        """Match the value that was elicited where it stands within other words: "money I think"."""
        if elicit is None or elicit not in self._elicited or elicit[1] in self._source.free_text:
            return None
        intent, slot = elicit
        if slot in _NEVER_LOOSE or not self._source.hearing.negations.isdisjoint(text.casefold().split()):
            return None
        if slot in self._names:
            masked = (each for each in self._with_names_masked(text.casefold()) if each[1] == slot)
            found = next((name for _, _, name in masked), None)
            return Recognition(intent, {slot: SlotValue(found, self._names[slot][found])}) if found else None
        if self._source.built_in[slot] == _FIRST_NAME:
            return None
        words = text.split()
        parts = (
            " ".join(words[start:end]) for start in range(len(words)) for end in range(len(words), start, -1)
        )
        value = next((part for part in parts if self._built_in(slot, part, _SOME_DAY)), None)
        return Recognition(intent, {slot: SlotValue(value)}) if value else None

    def _bare_name(self, text: str) -> Recognition | None:
        """Match the exact name of a drill, a habit or a topic, as people say it after "which one"."""
        for attempt in self._ear.trims(text):
            keys = (_key(attempt), _key(self._ear.without_article(attempt)))
            for slot, intent in _BARE.items():
                names = self._names.get(slot, {})
                found = next((names[key] for key in keys if key in names), None)
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
                    if self._near_intents[index] in _NEVER_NEAR:
                        return None
                    slots = {slot: SlotValue(name, self._names[slot][name])} if slot else {}
                    return Recognition(self._near_intents[index], slots)
        return None

    def _freely(self, text: str) -> Recognition | None:
        """Match free text, unless a command is said whole in it and it begins as any talk does."""
        found = self._open_ended(text)
        if found and found.intent not in self._source.aliases and self._all_known(found):
            return found
        return self._paraphrase(text, _WHOLLY_LIKE, _WHOLLY_LIKE, whole=True) or found

    def _asks_more(self, said: str, command: str) -> bool:
        """Tell whether *said* asks how or why where *command* doesn't: "how can we start over"."""
        first, _, _ = said.partition(" ")
        return first in self._source.hearing.asking and first not in command.split()

    def _all_known(self, found: Recognition) -> bool:
        return all(each.id for slot, each in found.slots.items() if slot in self._names)

    def _paraphrase(
        self, text: str, floor: float, floor_built_in: float, *, whole: bool = False
    ) -> Recognition | None:
        """Match the command that says most nearly the same, if it is alike enough."""
        if self._ear.is_courtesy(text):
            return None
        best, found = 0.0, None
        *_, plain = self._ear.trims(self._ear.spell(text), rambling=True)
        for said, slot, name in self._with_names_masked(plain.casefold()):
            like = self._paraphrases.nearest(said, whole=whole) if " " in said else None
            if like is None or like.score <= best:
                continue
            if floor > _RATHER_LIKE and self._asks_more(said, self._near[like.index]):
                continue
            intent = self._near_intents[like.index]
            if intent in _NEVER_NEAR:  # what is nearest to taking away is nothing else, either
                best, found = like.score, None
            elif like.score >= (floor_built_in if intent.startswith("AMAZON.") else floor):
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
        best, most = None, 0
        for attempt in self._ways(text):
            for match in self._open_matches(attempt):
                own = len(attempt) - _left_open(match)
                if best is None or (own > most and match.intent.name not in self._source.aliases):
                    best, most = match, own
        return Recognition(best.intent.name, self._slots(best)) if best else None

    def _open_matches(self, text: str) -> list[RecognizeResult]:
        """Return the matches with free text or an unknown name, those that leave the least open first."""
        loose = (
            match
            for match in self._matches(text, self._commands, loose=True)
            if match.entities_list and not text.startswith(match.entities_list[0].text)
        )
        return sorted([*recognize_all(text, self._free), *loose], key=_left_open)

    def _slots(self, match: RecognizeResult) -> dict[str, SlotValue]:
        found = {each.name: each.text.strip() for each in match.entities_list}
        return {slot: SlotValue(value, self._resolve(slot, value)) for slot, value in found.items()}

    def _resolve(self, slot: str, value: str) -> str | None:
        """Return the id that *value* names, with or without an article, or slightly misspelt."""
        names = self._names.get(slot)
        if names is None:
            return None
        for key in (_key(value), _key(self._ear.without_article(value))):
            if key in names:
                return names[key]
        if slot in _NEVER_LOOSE:
            return None
        said = _key(self._ear.without_article(value))
        near = process.extractOne(said, names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
        return names[near[0]] if near and self._misspelt(said, near[0]) else None

    def _misspelt(self, said: str, meant: str) -> bool:
        return self._ear.misspelt(said.split(), meant.split(), self._vocabulary)

    def _parse(self, templates: Mapping[str, Sequence[str]]) -> Intents:
        any_words = (*self._source.free_text, *self._source.built_in)
        lists: dict[str, object] = {name: {"wildcard": True} for name in any_words}
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
            for intent in self._source.templates
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
        hearing = self._source.hearing
        return Paraphrases(self._near, hearing.negations, hearing.endings)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Every word of the samples and names: said for another one it is no misspelling."""
        names = (name for each in self._names.values() for name in each)
        return frozenset(word for text in (*self._near, *names) for word in text.split())

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every word that people say to the skill, but for first names."""
        samples = (sample for intent in self._source.templates for sample in self._source.samples(intent))
        said = {word for sample in samples for word in sample.split()}
        names = {word.casefold() for word in said if word[0].isupper() and not _IS_I.fullmatch(word)}
        return (self._vocabulary | {word.casefold() for word in said}) - names - self._source.hearing.names


def _closest(matches: Iterable[RecognizeResult]) -> RecognizeResult | None:
    """Return the match that leaves the fewest words to its slots."""
    return min(matches, key=_left_open, default=None)


def _left_open(match: RecognizeResult) -> int:
    """Return how many letters *match* leaves to its slots."""
    return sum(len(each.text) for each in match.entities_list)


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
