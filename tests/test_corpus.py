"""The corpus is well formed, and what is held back is really apart from what is tuned on."""

from pathlib import Path

import pytest
import yaml

from lantern.coaching.text import word_set

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(CORPUS.rglob("*.tsv"))
ENTRIES = {
    entry["id"]
    for entry in yaml.safe_load((CORPUS.parent / "content/en/faq.yaml").read_text("utf-8"))["entries"]
}
DANGERS = {"violence", "coercion", "self_harm", "child", "emergency"}
REPLIES = word_set(
    """
    reflect_plain reflect_stem stem_not other_statement wrong_meaning advice question defence but blame
    reassure self minimal agree smalltalk contempt inform affirm
    """
)


def rows(file: Path) -> list[list[str]]:
    """Return the fields of each line."""
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()]


def is_well_formed(judgement: str, row: list[str]) -> bool:
    """Tell whether *row* has the fields that corpus/README.md names, none of them empty."""
    if not all(field.strip() == field and field for field in row):
        return False
    match judgement, row:
        case "listening", [number, kind, _, _]:
            return number.isdecimal() and kind in REPLIES
        case "statements", [is_one, blames, _, _]:
            return {is_one, blames} <= {"yes", "no"}
        case "questions", [entry, _]:
            return entry in ENTRIES
        case "questions", ["-", _, _]:
            return True
        case "safety", [kind, form, who, _]:
            harmless = kind == "none" and who == "-" and form not in {"direct", "indirect"}
            return harmless or (
                kind in DANGERS and form in {"direct", "indirect"} and who in {"victim", "own", "other"}
            )
    return False


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CORPUS)))
def test_each_line_has_its_fields(file: Path) -> None:
    """Every line can be read, and names only what there is."""
    judgement = file.relative_to(CORPUS).parts[0]

    assert [row for row in rows(file) if not is_well_formed(judgement, row)] == []


@pytest.mark.parametrize("judgement", ["listening", "statements", "questions", "safety"])
def test_nothing_held_back_stands_in_tuning(judgement: str) -> None:
    """No sentence that we measure on was there to learn from."""
    spoken = {
        part: {
            " ".join(row[-1].lower().split())
            for file in (CORPUS / judgement / part).glob("*.tsv")
            for row in rows(file)
            if len(row[-1].split()) > 3  # "mm-hmm okay" says everybody
        }
        for part in ("tuning", "held_back")
    }

    assert len(spoken["held_back"]) > 200
    assert spoken["held_back"] & spoken["tuning"] == set()
