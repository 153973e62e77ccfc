"""The skill package: what `ask deploy` expects, within the rules of Alexa's certification."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from lantern.home import cli
from lantern.home.models import build_model
from lantern.home.package import PackageError, missing, validate_package, write_package
from lantern.reminders import PERMISSION
from lantern.speech.content import Content, data_root

ENDPOINT = "arn:aws:lambda:eu-west-1:123456789012:function:lantern-SkillFunction-AbC123:live"
SERVICE = "https://lantern.example.org/"
POLICY = "https://lantern.example.org/privacy"
LOCALES = ["de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US"]
US = ("publishingInformation", "locales", "en-US")


@pytest.fixture(autouse=True)
def _without_policy(monkeypatch):
    """Keep the environment of whoever runs the tests out of the packages."""
    monkeypatch.delenv("LANTERN_PRIVACY_URL", raising=False)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Return a data root whose models are made from the sentences as they are now."""
    made = tmp_path_factory.mktemp("root")
    for name in ("content", "interaction_models"):
        shutil.copytree(data_root() / name, made / name)
    for locale in LOCALES:
        model = json.dumps(build_model(locale, made))
        (made / "interaction_models" / f"{locale}.json").write_text(model, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def complete(root, tmp_path_factory):
    """Return a package with everything that certification asks for; not to be changed."""
    return write_package(tmp_path_factory.mktemp("complete"), ENDPOINT, privacy_url=POLICY, root=root)


@pytest.fixture
def folder(complete, tmp_path):
    """Return a copy of the complete package, to be broken."""
    return shutil.copytree(complete, tmp_path / "package")


def manifest(folder):
    """Return what skill.json has under "manifest"."""
    return json.loads((folder / "skill-package" / "skill.json").read_text(encoding="utf-8"))["manifest"]


def put(data, path, value):
    """Set what *data* has at *path*; None takes it away."""
    *parents, last = path
    for key in parents:
        data = data[key]
    if value is None:
        del data[last]
    else:
        data[last] = value


def change(file, path, value):
    """Set what the JSON in *file* has at *path*; None takes it away."""
    data = json.loads(file.read_text(encoding="utf-8"))
    put(data, path, value)
    file.write_text(json.dumps(data), encoding="utf-8")


def change_manifest(folder, path, value):
    """Set what the manifest has at *path*; None takes it away."""
    change(folder / "skill-package" / "skill.json", ("manifest", *path), value)


def model_file(folder, locale="en-US"):
    """Return where the model of *locale* lies in the package."""
    return folder / "skill-package" / "interactionModels" / "custom" / f"{locale}.json"


def test_it_lies_as_the_ask_cli_expects(complete):
    """The project file names the package; in it are the manifest, a model a locale and two icons."""
    resources = json.loads((complete / "ask-resources.json").read_text(encoding="utf-8"))
    assert resources == {
        "askcliResourcesVersion": "2020-03-31",
        "profiles": {"default": {"skillMetadata": {"src": "./skill-package"}}},
    }
    package = complete / "skill-package"
    assert sorted(str(file.relative_to(package)) for file in package.rglob("*") if file.is_file()) == [
        "assets/images/large_icon.png",
        "assets/images/small_icon.png",
        *(f"interactionModels/custom/{locale}.json" for locale in LOCALES),
        "skill.json",
    ]


def test_what_was_written_is_valid_and_complete(complete):
    """With endpoint and policy it breaks no rule, and the owner has nothing to add."""
    assert validate_package(complete) == []
    assert missing(complete) == []


def test_the_models_are_those_of_the_data_root(complete, root):
    """Each locale's model is uploaded as it was generated."""
    for locale in LOCALES:
        generated = root / "interaction_models" / f"{locale}.json"
        assert model_file(complete, locale).read_bytes() == generated.read_bytes()


def test_endpoint_and_policy_are_where_alexa_looks(complete):
    """The function's ARN and each locale's policy are in the manifest."""
    made = manifest(complete)
    assert made["apis"] == {"custom": {"endpoint": {"uri": ENDPOINT}}}
    assert made["privacyAndCompliance"]["locales"] == {
        locale: {"privacyPolicyUrl": POLICY} for locale in LOCALES
    }


@pytest.mark.parametrize(("options", "certificate"), [([], "Trusted"), (["--wildcard"], "Wildcard")])
def test_a_web_service_gets_requests_and_the_event_with_its_kind_of_certificate(
    tmp_path, options, certificate
):
    """`--endpoint https://…` stands for both; by default its certificate is for its own name."""
    assert cli.main(["package", str(tmp_path), "--endpoint", SERVICE, *options]) == 0
    endpoint = {"uri": SERVICE, "sslCertificateType": certificate}
    made = manifest(tmp_path)
    assert made["apis"] == {"custom": {"endpoint": endpoint}}
    assert made["events"] == {"endpoint": endpoint, "subscriptions": [{"eventName": "SKILL_DISABLED"}]}
    assert validate_package(tmp_path) == []


def serve_from(folder, uri, **more):
    """Have the package in *folder* name a web service."""
    endpoint = {"uri": uri, **more}
    change_manifest(folder, ("apis", "custom", "endpoint"), endpoint)
    change_manifest(folder, ("events", "endpoint"), endpoint)


def test_a_wildcard_certificate_is_for_tests(folder):
    """The package is valid, and the owner hears what certification will ask for."""
    serve_from(folder, SERVICE, sslCertificateType="Wildcard")
    (notice,) = missing(folder)
    assert "without --wildcard" in notice
    serve_from(folder, SERVICE, sslCertificateType="Trusted")
    assert missing(folder) == []


@pytest.mark.parametrize("uri", ["https://a-b.example.co.uk", "https://x1.xn--p1ai/alexa/v1.0"])
def test_an_address_that_alexa_can_call_is_taken(folder, uri):
    """A domain's name, with a path or without."""
    serve_from(folder, uri, sslCertificateType="Trusted")
    assert validate_package(folder) == []


@pytest.mark.parametrize(
    "uri",
    [
        pytest.param("http://lantern.example.org/", id="no TLS"),
        pytest.param("lantern.example.org", id="no scheme"),
        pytest.param("https://localhost/", id="this machine"),
        pytest.param("https://192.168.1.5/", id="no name"),
        pytest.param("https://lantern.example.org:8443/", id="another port"),
        pytest.param("https://me@lantern.example.org/", id="a user"),
        pytest.param("https://lantern.example.org/?key=secret", id="a query"),
        pytest.param("https://lantern.example.org/#top", id="a fragment"),
        pytest.param("https://lantern.example.org/ ", id="a space"),
        pytest.param("https://-lantern.example.org/", id="a bad name"),
        pytest.param("https://", id="nothing"),
    ],
)
def test_an_address_that_alexa_cannot_call_is_found(folder, uri):
    """The message has the address and what it must be."""
    serve_from(folder, uri, sslCertificateType="Trusted")
    (problem,) = validate_package(folder)
    assert repr(uri) in problem
    assert "https address of a web service" in problem


@pytest.mark.parametrize("certificate", [{}, {"sslCertificateType": "SelfSigned"}])
def test_a_web_service_without_a_trusted_certificate_is_found(folder, certificate):
    """Alexa must know the kind, and a self-signed certificate is no kind for this package."""
    serve_from(folder, SERVICE, **certificate)
    (problem,) = validate_package(folder)
    assert "must be Trusted or Wildcard" in problem


@pytest.mark.parametrize(
    ("endpoint", "problem"), [(ENDPOINT, "has no certificate of its own"), ("", "'' is neither")]
)
def test_the_command_refuses_a_wildcard_certificate_of_no_web_service(tmp_path, capsys, endpoint, problem):
    """`--wildcard` belongs to an https address."""
    assert cli.main(["package", str(tmp_path), "--endpoint", endpoint, "--wildcard"]) == 1
    assert problem in capsys.readouterr().err


def test_it_asks_for_what_it_uses_and_no_more(complete):
    """Reminders, and to know recognized voices apart; neither name, address nor lists."""
    assert manifest(complete)["permissions"] == [
        {"name": PERMISSION},
        {"name": "alexa::person_id:read"},
    ]


def test_alexa_tells_the_same_function_when_the_skill_is_disabled(complete):
    """So that what is kept can be erased; about nothing else it is told unasked."""
    assert manifest(complete)["events"] == {
        "endpoint": {"uri": ENDPOINT},
        "subscriptions": [{"eventName": "SKILL_DISABLED"}],
    }


def test_what_the_testers_are_told_to_say_is_said_in_a_dialogue():
    """Every quoted phrase of the testing instructions is played there, in English and German."""
    told = set(re.findall(r'"([^"]+)"', Content().load("store")["testing"].lower()))
    file = Path(__file__).parents[1] / "dialogues" / "evenings" / "testers.yaml"
    dialogues = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert told <= {turn["say"].lower() for each in dialogues for turn in each["turns"]}


def test_it_is_offered_only_where_it_knows_whom_to_call(complete):
    """The countries are those of the locales, which are those of the safety contacts."""
    publishing = manifest(complete)["publishingInformation"]
    assert publishing["isAvailableWorldwide"] is False
    assert publishing["distributionCountries"] == ["AU", "CA", "DE", "GB", "IN", "US"]


def test_what_the_owner_has_yet_to_give_is_left_out_and_named(tmp_path, root, capsys):
    """Without endpoint and policy the package holds no stand-in for them, and two notices say what to do."""
    folder = write_package(tmp_path, root=root)
    assert manifest(folder)["apis"] == {"custom": {}}
    assert "events" not in manifest(folder)
    assert "locales" not in manifest(folder)["privacyAndCompliance"]
    assert validate_package(folder) == []
    policy, endpoint = missing(folder)
    assert "LANTERN_PRIVACY_URL" in policy
    assert "--endpoint" in endpoint
    assert capsys.readouterr().err.splitlines() == [policy, endpoint]


def test_the_policy_may_come_from_the_environment(tmp_path, root, monkeypatch):
    """`LANTERN_PRIVACY_URL` counts where no address is given."""
    monkeypatch.setenv("LANTERN_PRIVACY_URL", POLICY)
    made = manifest(write_package(tmp_path, root=root))
    assert made["privacyAndCompliance"]["locales"]["en-GB"] == {"privacyPolicyUrl": POLICY}


def test_writing_again_replaces_the_package_and_keeps_what_the_ask_cli_remembers(folder, root):
    """A file that no longer belongs goes; the skill's id stays, so that no second skill is made."""
    stale = model_file(folder, "en-NZ")
    stale.write_text("{}", encoding="utf-8")
    states = folder / ".ask" / "ask-states.json"
    states.parent.mkdir()
    states.write_text('{"skillId": "kept"}', encoding="utf-8")
    write_package(folder, root=root)
    assert not stale.exists()
    assert states.read_text(encoding="utf-8") == '{"skillId": "kept"}'


@pytest.mark.parametrize(
    "found",
    [
        '{"manifest": {"publishingInformation": {"locales": {"en-US": {"name": "Another Skill"}}}}}',
        '{"manifest": {"publishingInformation": {"locales": {"en-US": {}}}}}',
        '{"manifest": []}',
        "no JSON",
    ],
)
def test_another_skill_is_never_overwritten(tmp_path, root, found):
    """A folder that holds anything but an earlier package of this skill is refused and left as it is."""
    file = tmp_path / "skill-package" / "skill.json"
    file.parent.mkdir()
    file.write_text(found, encoding="utf-8")
    with pytest.raises(PackageError, match="name another folder"):
        write_package(tmp_path, root=root)
    assert file.read_text(encoding="utf-8") == found


def test_a_place_that_cannot_be_written_is_said(tmp_path, root):
    """A file where the folder should be gives advice instead of a traceback."""
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(PackageError, match="name another folder"):
        write_package(taken, root=root)


def test_a_model_that_is_missing_is_said_with_the_way_to_make_it(tmp_path, root):
    """Without generated models the message names the command that makes them."""
    bare = tmp_path / "root"
    shutil.copytree(root, bare)
    (bare / "interaction_models" / "en-IN.json").unlink()
    with pytest.raises(PackageError, match="lantern models"):
        write_package(tmp_path / "package", root=bare)


def test_writing_ends_with_the_validator(tmp_path, root):
    """What the rules forbid is never called written; every broken rule is in the message."""
    with pytest.raises(PackageError) as caught:
        write_package(tmp_path, "arn:aws:lambda:mars", privacy_url="http://plain.example.org", root=root)
    assert "arn:aws:lambda:mars" in str(caught.value)
    assert "http://plain.example.org" in str(caught.value)


def test_the_command_writes_and_tells_where(tmp_path, capsys):
    """`lantern package FOLDER` writes the folder and names it."""
    assert cli.main(["package", str(tmp_path), "--endpoint", ENDPOINT]) == 0
    assert str(tmp_path) in capsys.readouterr().out
    assert (tmp_path / "skill-package" / "skill.json").is_file()


def test_the_command_fails_with_the_reason(tmp_path, capsys):
    """`lantern package` with a wrong endpoint returns 1 and says so on standard error."""
    assert cli.main(["package", str(tmp_path), "--endpoint", "nowhere"]) == 1
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        pytest.param(("manifestVersion",), "2.0", "manifestVersion must be 1.0", id="version"),
        pytest.param(("manifestVersion",), None, "manifestVersion is missing", id="shape"),
        pytest.param(("privacyAndCompliance",), [], "privacyAndCompliance is missing or no dict", id="type"),
        pytest.param((*US, "keywords"), None, "en-US: keywords is missing", id="shape of a listing"),
        pytest.param(US, None, "en-US: has a model but no listing", id="locale without a listing"),
        pytest.param(
            ("publishingInformation", "locales", "en-NZ"),
            {
                "name": "Evening Lantern",
                "summary": "A summary.",
                "description": "This is educational, not professional advice.",
                "updatesDescription": "The first edition.",
                "examplePhrases": ["one", "two", "three"],
                "keywords": [],
                "smallIconUri": "file://assets/images/small_icon.png",
                "largeIconUri": "file://assets/images/large_icon.png",
            },
            "en-NZ: has a listing but no model",
            id="locale without a model",
        ),
        pytest.param(
            ("publishingInformation", "isAvailableWorldwide"), True, "nowhere else", id="available everywhere"
        ),
        pytest.param(
            ("publishingInformation", "distributionCountries"), ["US"], "nowhere else", id="countries"
        ),
        pytest.param(
            ("publishingInformation", "category"), "HEALTH_AND_FITNESS", "category must be", id="category"
        ),
        pytest.param((*US, "name"), "n" * 51, "name has 51 characters", id="name too long"),
        pytest.param((*US, "name"), "n", "name is empty", id="name too short"),
        pytest.param((*US, "summary"), "s" * 161, "summary has 161 characters", id="summary too long"),
        pytest.param((*US, "summary"), "  ", "summary is empty", id="summary empty"),
        pytest.param((*US, "description"), "d" * 4001, "description has 4001", id="description too long"),
        pytest.param((*US, "updatesDescription"), "u" * 4001, "updatesDescription has 4001", id="updates"),
        pytest.param((*US, "keywords"), ["key"] * 31, "more than 30 keywords", id="too many keywords"),
        pytest.param((*US, "keywords"), ["k" * 151], "keywords has 151", id="keyword too long"),
        pytest.param(("publishingInformation", "testingInstructions"), "", "is empty", id="no testing"),
        pytest.param(
            ("publishingInformation", "testingInstructions"), "t" * 4001, "has 4001", id="testing too long"
        ),
        pytest.param((*US, "summary"), "Couples therapy at home.", "'therapy' sounds medical", id="therapy"),
        pytest.param((*US, "name"), "Healing Lantern", "'Healing' sounds medical", id="heal"),
        pytest.param((*US, "keywords"), ["treatment"], "'treatment' sounds medical", id="treatment"),
        pytest.param((*US, "description"), "Nice.", "the description must say", id="no disclaimer"),
        pytest.param(
            (*US, "smallIconUri"), "https://example.org/i.png", "names no file", id="icon elsewhere"
        ),
        pytest.param(
            (*US, "largeIconUri"), "file://assets/images/none.png", "names no file", id="icon missing"
        ),
        pytest.param(
            (*US, "largeIconUri"), "file://assets/images/small_icon.png", "512 by 512", id="icon too small"
        ),
        *(
            pytest.param(("privacyAndCompliance", key), value, f"{key} must be", id=key)
            for key, value in {
                "allowsPurchases": True,
                "usesPersonalInfo": False,
                "isChildDirected": True,
                "isExportCompliant": None,
                "containsAds": True,
            }.items()
        ),
        pytest.param(
            ("privacyAndCompliance", "locales", "en-US", "privacyPolicyUrl"),
            "http://example.org",
            "must be at an https address",
            id="policy without https",
        ),
        pytest.param(
            ("privacyAndCompliance", "locales", "en-GB"), None, "en-GB: the privacy policy", id="no policy"
        ),
        pytest.param(
            ("apis", "custom", "endpoint", "uri"),
            ENDPOINT.replace("eu-west-1", "eu-central-1"),
            "neither the ARN of a Lambda function in a region that Alexa calls",
            id="endpoint where Alexa can't call",
        ),
        pytest.param(
            ("apis", "custom", "endpoint"), {}, "None is neither the ARN of a Lambda", id="endpoint empty"
        ),
        pytest.param(
            ("apis", "custom", "endpoint", "sslCertificateType"),
            "Trusted",
            "package without --wildcard",
            id="certificate of a function",
        ),
        pytest.param(("permissions",), None, "permissions is missing", id="permissions left out"),
        pytest.param(("permissions",), [{"name": PERMISSION}], "must ask for the", id="a permission missing"),
        pytest.param(
            ("permissions", 1, "name"), "alexa::profile:name:read", "nothing else", id="another permission"
        ),
        pytest.param(("events",), None, "must hold SKILL_DISABLED", id="events left out"),
        pytest.param(("events", "subscriptions"), [], "must hold SKILL_DISABLED", id="no subscription"),
        pytest.param(
            ("events", "endpoint", "uri"), f"{ENDPOINT}2", "the skill's own endpoint", id="events elsewhere"
        ),
    ],
)
def test_one_wrong_thing_in_the_manifest_is_found(folder, path, value, problem):
    """Each rule about the manifest is broken once, and caught."""
    change_manifest(folder, path, value)
    assert any(problem in each for each in validate_package(folder)), validate_package(folder)


@pytest.mark.parametrize(
    ("at", "phrase", "problem"),
    [
        pytest.param(
            0, "Alexa, open evening lantern and help", "the first example phrase must be", id="first"
        ),
        pytest.param(1, "Alexa, open lantern and help", "must begin with", id="another invocation name"),
        pytest.param(1, "Alexa, open Evening Lantern and help", "must begin with", id="in capitals"),
        pytest.param(1, "open evening lantern and help", "must begin with", id="no wake word"),
        pytest.param(1, "give us a gratitude prompt", "must begin with", id="no invocation name"),
        pytest.param(1, "Alexa, open evening lantern and dance", "'dance' is no sample", id="no sample"),
        pytest.param(1, "Alexa, open evening lantern", "3 different example phrases", id="twice the same"),
        pytest.param(1, "Alexa, " + "a" * 200, "examplePhrases has 207", id="too long"),
    ],
)
def test_one_wrong_example_phrase_is_found(folder, at, phrase, problem):
    """Each rule about example phrases is broken once, and caught."""
    change_manifest(folder, (*US, "examplePhrases", at), phrase)
    assert any(problem in each for each in validate_package(folder)), validate_package(folder)


@pytest.mark.parametrize("count", [2, 4])
def test_there_are_three_example_phrases(folder, count):
    """Neither two nor four are right."""
    phrases = manifest(folder)["publishingInformation"]["locales"]["en-US"]["examplePhrases"]
    longer = [*phrases, "Alexa, open evening lantern and help"]
    change_manifest(folder, (*US, "examplePhrases"), longer[:count])
    assert any("3" in each and "hrases" in each for each in validate_package(folder))


def test_an_example_phrase_that_means_something_else_is_found(folder):
    """A phrase counts only if the recognizer takes it for the intent that has it as a sample."""
    file = model_file(folder)
    model = json.loads(file.read_text(encoding="utf-8"))
    intents = {each["name"]: each for each in model["interactionModel"]["languageModel"]["intents"]}
    intents["ListeningDrillIntent"]["samples"].remove("let's practice listening")
    intents["ContinueIntent"]["samples"].append("let's practice listening")
    file.write_text(json.dumps(model), encoding="utf-8")
    (problem,) = validate_package(folder)
    assert "is not understood as ContinueIntent" in problem


def test_a_model_that_alexa_would_refuse_is_found(folder):
    """The rules about models hold for what is uploaded."""
    change(model_file(folder, "en-GB"), ("interactionModel", "languageModel", "invocationName"), "lantern")
    assert any("en-GB: lantern:" in each for each in validate_package(folder))


def test_a_model_of_another_shape_is_found(folder):
    """JSON that is no interaction model is a problem, not an exception."""
    model_file(folder).write_text("{}", encoding="utf-8")
    assert any("en-US.json: interactionModel" in each for each in validate_package(folder))


def test_a_picture_that_is_no_png_is_found(folder):
    """Alexa takes PNG only."""
    (folder / "skill-package" / "assets" / "images" / "small_icon.png").write_bytes(b"GIF89a")
    assert any("must be a PNG of 108 by 108" in each for each in validate_package(folder))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("askcliResourcesVersion",), "2019-01-01"),
        (("profiles", "default"), None),
        (("profiles", "default", "skillMetadata", "src"), "./elsewhere"),
    ],
)
def test_a_project_file_that_the_ask_cli_would_refuse_is_found(folder, path, value):
    """ask-resources.json has the CLI's version, and a default profile that names the package."""
    change(folder / "ask-resources.json", path, value)
    (problem,) = validate_package(folder)
    assert problem.startswith("ask-resources.json")


@pytest.mark.parametrize("name", ["ask-resources.json", "skill-package/skill.json"])
@pytest.mark.parametrize("text", [None, "no JSON", "[]"])
def test_a_file_that_is_missing_or_broken_is_found(folder, name, text):
    """Neither a missing file nor a damaged one is an exception."""
    file = folder / name
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")
    (problem,) = validate_package(folder)
    assert problem.startswith(Path(name).name)
