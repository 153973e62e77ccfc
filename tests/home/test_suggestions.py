"""Whatever the skill tells people to say is understood as it was meant."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.coaching.faq import Faq, FaqEntry
from lantern.home.nlu import Recognition, Recognizer
from lantern.speech.content import data_root

CONTENT = data_root() / "content" / "en"
RECOGNIZER = Recognizer()
TODAY = date(2026, 3, 2)
"""A Monday, which the days in the lists count from."""

MEANT = {
    phrase: (intent, slots)
    for path in sorted((Path(__file__).parent / "suggested").glob("*.yaml"))
    for phrase, (intent, slots) in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
"""Everything that is suggested, with what it must mean when nothing is open."""

SUGGESTION = re.compile(
    r"(?<!to )(?<!you )\b(?:(?:say|ask|like|know|simply|or|and), |say )(?=(?P<rest>[^%]*))", re.IGNORECASE
)
"""What comes before a suggestion in a template; after "say" without a comma it is one word."""
SINGLE = re.compile(r"(?:yes|no|stop|skip|help|repeat)\b", re.IGNORECASE)
SUGGESTION_IN_AN_ANSWER = re.compile(r"(?:\bSay, |\bsay(?: at any time)?: )(?=(?P<rest>.*))")
"""The same in the FAQ, where "say," in small letters is what one partner could say to the other."""
FROM_THE_MENU = ("{{ item.say }}", "{{ items[0].say }}", "{{ tip.say }}")
"""What help reads out is checked where it stands, in the menu."""
QUOTED = re.compile(r'"([^"]+)"')
PLACEHOLDER = re.compile(r"{{ (?:habit\.)?names\[0\] }}")


def templates() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each template that speaks to the couple, with names filled in."""
    for path in sorted((CONTENT / "speech").glob("*/*.ssml.j2")):
        text = PLACEHOLDER.sub("weekly talk", path.read_text(encoding="utf-8"))
        yield f"{path.parent.name}/{path.name.partition('.')[0]}", " ".join(text.split())


def read(name: str) -> dict[str, Any]:
    """Read a content file."""
    content: dict[str, Any] = yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))
    return content


def suggestions() -> Iterator[tuple[str, str]]:
    """Yield where something is suggested, and the words from there on."""
    for name, text in templates():
        for match in SUGGESTION.finditer(text):
            if match["rest"].startswith(FROM_THE_MENU):
                continue
            if match[0].endswith(", ") or SINGLE.match(match["rest"]):
                yield name, match["rest"]
        _, _, card = text.partition("{% block card %}")
        yield from ((name, quoted) for quoted in QUOTED.findall(card) if "{" not in quoted)
    for entry in read("faq")["entries"]:
        for part in ("answer", "more"):
            for match in SUGGESTION_IN_AN_ANSWER.finditer(entry[part]):
                yield f"{entry['id']} {part}", match["rest"]
    yield from (("menu", item["say"]) for item in read("session")["menu"])


def meant(found: Recognition) -> tuple[str, dict[str, str]]:
    """Return the intent, and the ids or words in its slots."""
    return found.intent, {name: slot.id or slot.value for name, slot in found.slots.items()}


@pytest.mark.parametrize(("phrase", "meaning"), MEANT.items())
def test_a_suggestion_means_what_it_should(phrase: str, meaning: tuple[str, dict[str, str]]) -> None:
    """Each phrase that the skill gives people is understood by itself, with nothing open."""
    assert meant(RECOGNIZER.recognize(phrase, today=TODAY)) == meaning


@pytest.mark.parametrize(("where", "rest"), sorted(set(suggestions())))
def test_every_suggestion_is_known_here(where: str, rest: str) -> None:
    """Whoever writes a new suggestion into the words adds it to the list above."""
    said = rest.casefold().replace('\\"', "")
    assert any(re.match(rf"{re.escape(phrase)}\b", said) for phrase in MEANT), where


@pytest.mark.parametrize(
    ("template", "intent"),
    [
        ("undo {}", "UndoItemIntent"),
        ("turn {} back on", "ShowItemIntent"),
        ("{}", "ChecklistItemIntent"),
    ],
)
def test_what_is_suggested_of_a_habit_works_for_each(template: str, intent: str) -> None:
    """The habit's own name may stand in what the checklist suggests."""
    for habit in read("checklist")["habits"]:
        text = template.format(habit["names"][0])
        if text != "curiosity":  # as a bare name, it is the drill
            assert meant(RECOGNIZER.recognize(text)) == (intent, {"item": habit["id"]}), text


def test_a_habit_can_be_picked_by_its_name_when_asked_which() -> None:
    """After "say its name" the name is enough, whatever else bears it."""
    for habit in read("checklist")["habits"]:
        found = RECOGNIZER.recognize(habit["names"][0], elicit=("CompleteItemIntent", "item"))
        assert meant(found) == ("CompleteItemIntent", {"item": habit["id"]})


@pytest.mark.parametrize("elicit", [None, ("ListeningDrillIntent", "drill")])
def test_a_drill_can_be_picked_by_its_name(elicit: tuple[str, str] | None) -> None:
    """The list of drills invites to say one's name."""
    for drill in read("listening")["drills"]:
        found = RECOGNIZER.recognize(drill["names"][0], elicit=elicit)
        assert meant(found) == ("ListeningDrillIntent", {"drill": drill["id"]})


def test_a_suggested_topic_is_answered_whether_or_not_a_question_was_asked_for() -> None:
    """After "I don't know that one" the topic alone is enough, as an answer or out of the blue."""
    data = read("faq")
    entries = {one["id"]: one for one in data["entries"]}
    faq = Faq(
        [
            FaqEntry(**{**one, "names": tuple(one["names"]), "questions": tuple(one["questions"])})
            for one in entries.values()
        ]
    )
    for suggested in data["suggested"]:
        name = entries[suggested]["names"][0]
        assert meant(RECOGNIZER.recognize(name)) == ("TopicIntent", {"topic": suggested})
        asked = RECOGNIZER.recognize(name, elicit=("AskIntent", "question"))
        answer = faq.answer(" ".join(slot.value for slot in asked.slots.values()))
        assert answer is not None
        assert answer.id == suggested
