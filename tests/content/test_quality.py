"""The words of every language keep the rules, and each rule notices what it is there for."""

import json
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.home.cli import main
from lantern.home.quality import check, likenesses, lix, seconds
from lantern.home.texts import read_template
from lantern.speech.compile import compile_content
from lantern.speech.content import data_root, languages

CONTENT = data_root() / "content"
SCHEMAS = sorted((CONTENT / "schemas").glob("*.json"))
LANGUAGES = languages(CONTENT)
FILES = [path for language in LANGUAGES for path in sorted((CONTENT / language).glob("*.yaml"))]

SCHEMA = {
    "type": "object",
    "required": ["themes", "entries"],
    "additionalProperties": False,
    "properties": {
        "themes": {"type": "object", "additionalProperties": {"type": "string"}},
        "entries": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "theme", "text"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "pattern": "^[a-z_]+$"},
                    "theme": {"type": "string"},
                    "names": {"type": "array", "items": {"type": "string"}},
                    "text": {"description": "A whole sentence.", "type": "string", "pattern": r"\.$"},
                    "source": {"type": ["string", "null"]},
                },
            },
        },
    },
}
TALES = """
themes: {tea: about tea, rain: about rain}
entries:
  - id: cup
    theme: tea
    names: [a cup, a mug]
    text: A cup of tea stands on the table.
    source: null
  - id: roof
    theme: rain
    names: [the roof]
    text: Rain falls on the roof at night.
    source: null
"""
TEMPLATE = """
{%- macro lead(code) -%}
{%- if code == "new" -%}Let's begin.
{%- else -%}{{ vary("Back to it.", "Where were we, " ~ name ~ ".") }}{%- endif -%}
{%- endmacro -%}
{% block say %}{{ lead("new") }} <break time="300ms"/> {{ entry.text }}{% endblock %}
{% block ask %}{{ "Another one?" if more else "Shall we stop?" }}{% endblock %}
{% block card %}Tea (and rain)
{{ entry.text }}{% endblock %}
"""
RULES = yaml.safe_load((CONTENT / "en" / "quality.yaml").read_text(encoding="utf-8")) | {
    "texts": {"tales": {"themes.*": 3, "entries.text": 12, "entries.names.0": 2}},
    "unspoken": {"tales": ["entries.id", "entries.theme", "entries.names", "entries.source"]},
    "distinct": [{"texts": ["tales.entries.text"], "alike": 0.3}],
    "unique": [["tales.entries.id"], ["tales.entries.names"]],
    "refers": {"tales.entries.theme": ["tales.themes.*"]},
}
CUP = "A cup of tea stands on the table."
WORDY = "word " * 26
HARD = "Simultaneous considerations notwithstanding, responsibilities accumulate everywhere. " * 6


def make(root: Path, tales: str = TALES, template: str = TEMPLATE, rules: dict | None = None) -> Path:
    """Write a tiny content to *root*: one file of tales, one template, and rules."""
    content = root / "content"
    for folder in ("schemas", "en/speech/tales"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    shutil.copy(CONTENT / "schemas" / "quality.json", content / "schemas")
    (content / "schemas" / "tales.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    (content / "en" / "tales.yaml").write_text(tales, encoding="utf-8", errors="surrogatepass")
    (content / "en" / "quality.yaml").write_text(yaml.safe_dump(rules or RULES), encoding="utf-8")
    (content / "en" / "speech" / "tales" / "tale.ssml.j2").write_text(template, encoding="utf-8")
    return root


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_keep_the_rules(language: str) -> None:
    """Nothing in the content of any language breaks one."""
    assert check(language=language) == []


def test_the_tiny_content_keeps_the_rules(tmp_path: Path) -> None:
    """What the other tests put one fault into has none."""
    assert check(make(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("entries:", "entries: [", r"tales\.yaml:\d+: "),
        ("A cup of tea", "!!timestamp A cup", r"tales\.yaml:\d+: "),
        ("    theme: tea\n", "", r"tales\.yaml:4: entries\.0: 'theme' is a required property"),
        ("theme: tea", "tune: tea", r"entries\.0: .*'tune' was unexpected"),
        ("id: cup", "id: Cup", r"tales\.yaml:4: entries\.0\.id: 'Cup' does not match"),
        ("id: cup", "id: no", r"entries\.0\.id: .*False.* is not of type 'string'"),
        ("the table.", "the table", r"entries\.0\.text: .* does not match .*\(A whole sentence\.\)"),
        ("id: roof", "id: cup", r"tales\.yaml:9: entries\.id of cup, 'cup', is there already: .*:4$"),
        ("the roof]", "A MUG]", r"entries\.names of roof, 'A MUG', is there already"),
        ("theme: rain", "theme: snow", r"'snow', isn't among tales\.themes\.\*"),
        ("    theme: tea", "    theme: tea\n    theme: tea", r"tales\.yaml:6: 'theme' is there twice"),
        (CUP, "Rain, rain falls on our roof at night.", r"tales\.yaml:12: .* is 0\.\d\d like .*:7: "),
        (CUP, "We sit. " * 16 + "It's late.", r"takes 14 seconds to say, more than 12"),
        ("a cup,", "a very old cup of tea,", r"entries\.names of cup, .* takes 2 seconds"),
        (CUP, f"{WORDY}.", r"has a sentence of 26 words, more than 25"),
        (CUP, HARD, r"has reading level \d+, more than 40"),
        (CUP, HARD, r"^tales: reading level \d+, more than 28"),
        (CUP, "Your wife makes tea.", r"'wife', which takes somebody's gender"),
        (CUP, "She makes tea.", r"'She', which takes"),
        (CUP, "The children are in bed.", r"'children', which not everybody has"),
        (CUP, "Tea is guaranteed to help.", r"'guaranteed', which promises an outcome"),
        (CUP, "This will save your relationship.", r"'will save your', which promises"),
        (CUP, "Tea is the best therapy.", r"'therapy', which sounds like health care"),
        (CUP, "You should have made tea.", r"'You should have', which blames"),
        (CUP, "What an amazing cup.", r"'amazing', which is a worn-out word"),
        (CUP, "A cup (of tea).", r"'\(', which can't be heard"),
        (CUP, "It's tea o'clock at 9.", r"'9', which can't be heard"),
        (CUP, "Tea \u2013 hot and sweet.", r"which can't be heard"),
        (CUP, "Tea helps seventy percent of us.", r"'percent' as a finding does, and has no source"),
        (CUP, "In a study tea did well.", r"'study' as a finding does, and has no source"),
        (CUP, "Of forty-three couples many drank tea.", r"'forty-three couples' as a finding does"),
        (CUP, "Six of fourteen drank tea.", r"'Six of fourteen' as a finding does"),
    ],
)
def test_a_fault_in_a_content_file_is_found(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """Each rule notices its fault, and says where it is."""
    assert old in TALES
    found = check(make(tmp_path, TALES.replace(old, new, 1)))
    assert any(re.search(problem, each) for each in found), found


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{% endblock %}", "{% endfor %}", r"^en/speech/tales/tale\.ssml\.j2:\d+: |tale\.ssml\.j2:\d+: "),
        ("Let's begin.", "Let your wife begin.", r"tale\.ssml\.j2:2: lead, .*'wife', which takes"),
        ("Back to it.", "Back to the children.", r"lead, .*'children', which not everybody has"),
        ("Where were we, ", "He and ", r"lead, .*'He', which takes"),
        ("Shall we stop?", "Shall she stop?", r"ask, .*'she', which takes"),
        ('lead("new")', 'lead("a therapy session")', r"say, .*'therapy', which sounds like health care"),
        (" {{ entry.text }}{% endblock %}", " {{ entry.text }}!{% endblock %}", r"say, .*'!', which can't"),
        ("Let's begin.", f"Well, {WORDY}.", r"lead, .* has a sentence of 27 words"),
        ('" ~ name ~ ".', f'{WORDY}" ~ name ~ ".', r"lead, .* has a sentence of 30 words"),
        ("Let's begin.", "Research shows that it helps.", r"'Research' as a finding does, and has no source"),
    ],
)
def test_a_fault_in_a_template_is_found(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """What a template says by itself is held to the rules wherever it stands: branch, variant or argument."""
    assert old in TEMPLATE
    found = check(make(tmp_path, template=TEMPLATE.replace(old, new, 1)))
    assert any(re.search(problem, each) for each in found), found


@pytest.mark.parametrize(
    ("rules", "problem"),
    [
        (
            {"texts": {"tales": {"entries.text": 12}}},
            r"themes\.tea, 'about tea', is listed in quality\.yaml neither under texts nor under unspoken",
        ),
        ({"unspoken": {}}, r"entries\.names of cup, 'a mug', is listed .* neither"),
        ({"texts": RULES["texts"] | {"songs": {"lines": 3}}}, r"no text stands at lines of songs"),
        ({"longest_sentence": "short"}, r"longest_sentence: .* is not of type 'integer'"),
        ({"unwelcome": [{"pattern": "(", "why": "is no pattern"}]}, r"pattern: .* is not a 'regex'"),
    ],
)
def test_a_fault_in_the_rules_is_found(tmp_path: Path, rules: dict, problem: str) -> None:
    """A field that is listed nowhere is no loophole, and unsound rules are told instead of failing."""
    found = check(make(tmp_path, rules=RULES | rules))
    assert any(re.search(problem, each) for each in found), found


def test_without_rules_that_is_told(tmp_path: Path) -> None:
    """A language that has none, or whose file has no schema, is told what it needs."""
    make(tmp_path)
    (tmp_path / "content" / "schemas" / "tales.json").unlink()
    assert check(tmp_path) == ["content/en/tales.yaml:1: there is no schema content/schemas/tales.json"]
    (tmp_path / "content" / "en" / "quality.yaml").unlink()
    assert check(tmp_path)[-1].endswith("nothing else is checked without sound rules")


@pytest.mark.parametrize("exception", ["tales", "tales cup", "tales entries.text"])
def test_an_exception_holds_for_what_it_names(tmp_path: Path, exception: str) -> None:
    """A file, an entry or a place may be let off a rule, and nothing else is."""
    rules = RULES | {"unwelcome": [{"pattern": "tea|tomorrow", "why": "is cold", "except": [exception]}]}
    rules["texts"] = {"tales": {"entries.text": 12}}
    rules["unspoken"] = {"tales": ["themes", *RULES["unspoken"]["tales"]]}
    assert check(make(tmp_path, rules=rules)) == []
    template = TEMPLATE.replace("Let's begin.", "Until tomorrow.")
    assert "'tomorrow', which is cold" in " ".join(check(make(tmp_path, template=template, rules=rules)))


def test_a_source_beside_a_finding_is_enough(tmp_path: Path) -> None:
    """The rule asks for a source, not for silence; one at the top of the file counts for all in it."""
    tale = TALES.replace(CUP, "In a study tea did well.", 1)
    assert check(make(tmp_path, tale.replace("source: null", "source: Leaf 2001, Tea 3", 1))) == []
    found = check(make(tmp_path, f"source: Leaf 2001, Tea 3{tale}"))
    assert not any("finding" in each for each in found)


def test_texts_of_one_entry_may_be_alike_where_the_rule_says_so(tmp_path: Path) -> None:
    """Several wordings of one question are meant to be."""
    tale = TALES.replace(CUP, "Rain falls on our roof at night.", 1).replace("id: cup", "id: roof")
    rules = RULES | {"unique": []}
    assert check(make(tmp_path, tale, rules=rules)) != []
    within = [{"texts": ["tales.entries.text"], "alike": 0.3, "within": True}]
    assert check(make(tmp_path, tale, rules=rules | {"distinct": within})) == []


def test_a_template_is_read_in_each_of_its_wordings(tmp_path: Path) -> None:
    """Branches and variants come out once each, values are one word, and a card isn't spoken."""
    make(tmp_path)
    found = read_template(tmp_path / "content" / "en" / "speech" / "tales" / "tale.ssml.j2")
    assert [(text.path, text.text) for text in found] == [
        ("say", "that that"),
        ("ask", "Another one?"),
        ("ask", "Shall we stop?"),
        ("lead", "Let's begin."),
        ("lead", "Back to it."),
        ("lead", "Where were we, that."),
    ]


def test_seconds_count_the_words() -> None:
    """A text of as many words as are said in a minute takes one; markup and punctuation are no words."""
    assert seconds("one two three four five", 150) == 2
    assert seconds("That's a well-kept word.", 60) == 4
    assert seconds(" ... ?", 150) == 0


def test_lix_adds_the_length_of_sentences_and_long_words() -> None:
    """Two sentences of four words, one word in eight longer than six letters: 4 + 12.5."""
    assert lix("We sit down here. Evening lanterns glow now.") == 4 + 100 * 2 / 8
    assert lix("We sit. We eat.") == 2
    assert lix("") == 0


def test_likenesses_weigh_rare_words_more() -> None:
    """The same is 1, nothing in common is left out, and what all have counts for little."""
    same = "your partner made soup"
    found = {(one, other): like for like, one, other in likenesses([same, same, "rain on the roof"])}
    assert found == {(0, 1): pytest.approx(1)}
    common, rare = (
        next(likenesses([f"your partner {first}", f"your partner {second}", "your partner sings"]))[0]
        for first, second in (("cooks soup", "reads books"), ("cooks soup", "spills soup"))
    )
    assert common < rare < 1


@given(st.lists(st.text(max_size=40), max_size=6))
def test_likenesses_are_between_none_and_all(texts: list[str]) -> None:
    """Any texts can be compared, each two of them once."""
    found = list(likenesses(texts))
    assert all(0 <= like <= 1 + 1e-9 and one < other < len(texts) for like, one, other in found)
    assert len({(one, other) for _, one, other in found}) == len(found)


@given(st.text(max_size=200))
def test_any_text_has_a_length_and_a_reading_level(text: str) -> None:
    """Neither is ever negative."""
    assert seconds(text, 150) >= 0
    assert lix(text) >= 0


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny content that may be written over."""
    return make(tmp_path_factory.mktemp("tiny"))


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(SCALARS | st.just("id"), inner), max_leaves=12
)
ODD = [
    *("", "'", "\t", "[" * 3000, "---\n---\n", "%YAML 9\n---\n", "<<: 3", "a: .nan", "2026-99-99"),
    *("&a [*a]", "&a {b: *a}", "? [a]\n: b", "!!int x", "!!bool maybe", "!!set {a}", "- !!timestamp x"),
    *("!!python/object:os.x {}", '"\\ud800"', "themes: !!binary ////", "themes: {1: x, null: y, true: z}"),
    "entries: [{id: [x], names: {}, text: 3}]",
]


def holds(root: Path) -> None:
    """Check *root* and hold every problem to its form: one line."""
    assert all(each and len(each.splitlines()) == 1 for each in check(root))


@pytest.mark.parametrize("written", ODD)
def test_odd_yaml_is_told_and_never_raises(tiny: Path, written: str) -> None:
    """A file that YAML reads in a strange way, or can't, is a problem like another."""
    holds(make(tiny, written))
    holds(make(tiny, f"{TALES}{written}"))
    assert check(make(tiny, written)) != []


@given(DATA)
def test_any_data_is_told_and_never_raises(tiny: Path, data: object) -> None:
    """Whatever the file holds instead of what it should."""
    holds(make(tiny, yaml.dump(data, allow_unicode=True)))


@given(st.integers(0, len(TALES)), st.text(max_size=8))
def test_a_slip_of_the_hand_never_raises(tiny: Path, place: int, typed: str) -> None:
    """Any few characters may be typed anywhere into a file."""
    holds(make(tiny, TALES[:place] + typed + TALES[place:]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_file_names_its_schema(path: Path) -> None:
    """An editor finds it in the first line and helps while one types."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema=../schemas/{path.stem}.json"
    assert (path.parent / f"../schemas/{path.stem}.json").is_file()


def objects(schema: object) -> list[dict]:
    """Return every schema of an object in *schema* that names its fields."""
    if isinstance(schema, list):
        return [each for inner in schema for each in objects(inner)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" and "properties" in schema else []
    return [*own, *(each for inner in schema.values() for each in objects(inner))]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_each_schema_explains_every_field(path: Path) -> None:
    """It is sound, closed against typing errors, has a title, and says what each field is for."""
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert schema["description"]
    assert (CONTENT / "en" / f"{path.stem}.yaml").is_file()
    for each in objects(schema):
        assert each["additionalProperties"] is False
        assert set(each["required"]) <= each["properties"].keys()
        assert all(field.get("description") for field in each["properties"].values())


def test_the_schemas_are_no_language(tmp_path: Path) -> None:
    """They lie beside the languages, and neither are served nor go to the cloud."""
    assert "schemas" not in LANGUAGES
    compile_content(CONTENT.parent, tmp_path)
    assert sorted(path.name for path in (tmp_path / "compiled").iterdir()) == sorted(LANGUAGES)


def test_the_command_tells_each_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lantern content` prints a line for each and fails; when all is well it says so."""
    assert main(["content"]) == 0
    assert capsys.readouterr().out == "All words keep the rules.\n"
    make(tmp_path, TALES.replace("A cup", "Your wife's cup"))
    for name in ("locales", "safety", "session"):
        (tmp_path / "content" / "en" / f"{name}.yaml").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("lantern.speech.content.data_root", lambda: tmp_path)
    monkeypatch.setattr("lantern.home.quality.data_root", lambda: tmp_path)
    assert main(["content"]) == 1
    assert "'wife'" in capsys.readouterr().out
