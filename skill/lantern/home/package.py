"""Writes the skill package that `ask deploy` uploads, and holds it to the rules of Alexa's certification."""

import json
import os
import re
import shutil
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lantern.home import models
from lantern.home.nlu import LAUNCH, Recognizer
from lantern.home.sentences import Source, load, locales
from lantern.reminders import PERMISSION as REMINDERS
from lantern.speech.content import Content, ContentError, data_root

__all__ = ["PackageError", "missing", "validate_package", "write_package"]

PRIVACY_URL = "LANTERN_PRIVACY_URL"
"""The environment variable that holds the address of the owner's privacy policy."""

_RESOURCES_VERSION = "2020-03-31"
_MANIFEST_VERSION = "1.0"
_ICONS = {"smallIconUri": ("small_icon.png", 108), "largeIconUri": ("large_icon.png", 512)}
"""File name and width in pixels of each icon."""
_IMAGES = "assets/images"
_FIT_CATEGORIES = ("SELF_IMPROVEMENT", "FRIENDS_AND_FAMILY", "EDUCATION_AND_REFERENCE")
"""Those of Alexa's categories that a couple may look in, and that don't make this a health skill."""
_ANSWERS = {
    "allowsPurchases": False,
    "usesPersonalInfo": True,  # the journal keeps what couples say
    "isChildDirected": False,
    "isExportCompliant": True,
    "containsAds": False,
}
"""What is true of this skill."""
_PERMISSIONS = [{"name": REMINDERS}, {"name": "alexa::person_id:read"}]
"""What people are asked to allow: a daily reminder, and that Alexa tells recognized voices apart."""
_EVENTS = [{"eventName": "SKILL_DISABLED"}]
"""What Alexa tells unasked: that somebody disabled the skill, so that what is kept of them can be erased."""

# Lengths in characters and counts, from the schema in Amazon's ask-smapi-model. It has none for the name:
# there we are careful.
_LONGEST = {"name": 50, "summary": 160, "description": 4000, "updatesDescription": 4000}
_PHRASES = 3
_LISTS = (("examplePhrases", _PHRASES, 200), ("keywords", 30, 150))
"""How many there may be of each, and how long."""
_SHORTEST = 2
_LONGEST_TESTING = 4000

_WAKE = "Alexa, "
# Lambda takes requests from Alexa in these regions only.
_FUNCTION = re.compile(
    r"arn:aws:lambda:(?:us-east-1|us-west-2|eu-west-1|ap-northeast-1):\d{12}:function:[\w-]+(?::[\w$-]+)?"
)
# Alexa calls a domain's name at port 443, and nothing that could carry a secret may stand in a manifest.
_WEB_SERVICE = re.compile(
    r"https://(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])(?:/[\w.~/-]*)?", re.ASCII
)
_TRUSTED, _WILDCARD = "Trusted", "Wildcard"
"""The kinds of certificate that a web service may have. Alexa has a third, SelfSigned, for tests."""
_WEB_PAGE = re.compile(r"https://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/\S*)?", re.ASCII)
_PNG = b"\x89PNG\r\n\x1a\n"

Data = dict[str, Any]
"""A JSON object."""


class PackageError(RuntimeError):
    """The package can't be written, or Alexa would turn it down; the message says what to do."""


@dataclass(frozen=True)
class _Package:
    """A package as it was read."""

    folder: Path
    """The skill-package folder."""
    manifest: Data
    """What skill.json has under "manifest"."""
    models: Mapping[str, Data]
    """The interaction models by locale."""
    root: Path
    """The data root, which has the words that the rules need."""

    @property
    def publishing(self) -> Data:
        """What the store shows."""
        publishing: Data = self.manifest["publishingInformation"]
        return publishing

    @property
    def listings(self) -> dict[str, Data]:
        """The texts by locale."""
        listings: dict[str, Data] = self.publishing["locales"]
        return listings

    @property
    def privacy(self) -> Data:
        """The answers about privacy and compliance."""
        privacy: Data = self.manifest["privacyAndCompliance"]
        return privacy


def write_package(
    folder: Path,
    endpoint: str = "",
    *,
    wildcard: bool = False,
    privacy_url: str | None = None,
    root: Path | None = None,
) -> Path:
    """Write the package into *folder*, tell on standard error what the owner has yet to add, and return it.

    What the ASK CLI keeps in the folder (`.ask`) stays.

    Args:
        folder: where to write, made if it isn't there.
        endpoint: who answers: ARN of the Lambda alias, or https address of the web service. Without one the
            package can't be tested or certified.
        wildcard: whether the web service's certificate is for all names below a domain (`*.example.org`)
            rather than for its own name.
        privacy_url: address of the owner's privacy policy; from `LANTERN_PRIVACY_URL` by default.
        root: the folder that holds `content` and `interaction_models`; the project's own by default.

    Raises:
        PackageError: *folder* holds another skill, a model is missing, or what was written breaks a rule.

    """
    root = root or data_root()
    url = os.environ.get(PRIVACY_URL, "") if privacy_url is None else privacy_url
    places = locales(root)
    try:
        contents = {locale: Content(locale.partition("-")[0], root) for locale in places}
        manifest = _manifest(contents, _endpoint_data(endpoint, wildcard=wildcard), url)
        _make_room(folder / "skill-package", {each.load("store")["name"] for each in contents.values()})
        _write_json(folder / "ask-resources.json", _resources())
        _write_json(folder / "skill-package" / "skill.json", manifest)
        _copy_files(root, folder / "skill-package", places)
    except ContentError as error:
        raise PackageError(str(error)) from error
    except OSError as error:
        raise PackageError(f"{folder} can't be written: name another folder ({error.strerror})") from error
    problems = validate_package(folder, root)
    if problems:
        listed = "\n".join(f"- {each}" for each in problems)
        raise PackageError(
            f"{folder} would be turned down. Correct the endpoint, the policy's address, the sentences or "
            f"store.yaml, and package again:\n{listed}"
        )
    for each in missing(folder):
        print(each, file=sys.stderr)  # noqa: T201  (a part of the command)
    return folder


def missing(folder: Path) -> list[str]:
    """Return what the owner has yet to add to a valid package before the skill can be certified."""
    manifest = _read(folder / "skill-package" / "skill.json")["manifest"]
    found = []
    if "locales" not in manifest["privacyAndCompliance"]:
        found.append(
            "No privacy policy yet: publish one (docs/privacy.md is a draft), "
            f"set {PRIVACY_URL} to its https address, and package again."
        )
    endpoint = manifest["apis"]["custom"].get("endpoint")
    if endpoint is None:
        found.append(
            "No endpoint yet: deploy the function (docs/deploy.md) and package with --endpoint ARN, "
            "or serve it yourself (docs/serve.md) and package with --endpoint https://…"
        )
    elif endpoint.get("sslCertificateType") == _WILDCARD:
        found.append(
            "A wildcard certificate is for tests: before certification get one for the service's own name, "
            "and package again without --wildcard."
        )
    return found


def validate_package(folder: Path, root: Path | None = None) -> list[str]:
    """Return every rule that the package in *folder* breaks; [] when it may be uploaded.

    *root* is the folder that holds `content`; the project's own by default.
    """
    try:
        resources = _read(folder / "ask-resources.json")
        package = _load(folder / "skill-package", root or data_root())
    except PackageError as error:
        return [str(error)]
    found = [*_check_resources(resources), *_check_shape(package)]
    # The other rules rely on the shape.
    return found or [problem for rule in _RULES for problem in rule(package)]


def _make_room(package: Path, names: set[str]) -> None:
    """Remove an earlier package of ours, but never another skill's."""
    if not package.exists():
        return
    try:
        listings = _read(package / "skill.json")["manifest"]["publishingInformation"]["locales"]
        ours = names.issuperset(listing["name"] for listing in listings.values())
    except (PackageError, AttributeError, KeyError, TypeError):
        ours = False
    if not ours:
        name = " or ".join(sorted(names))
        raise PackageError(f"{package} holds something else than a package of {name}: name another folder")
    shutil.rmtree(package)


def _resources() -> Data:
    default = {"skillMetadata": {"src": "./skill-package"}}
    return {"askcliResourcesVersion": _RESOURCES_VERSION, "profiles": {"default": default}}


def _endpoint_data(uri: str, *, wildcard: bool) -> Data:
    """Return the endpoint as the manifest has it, {} if there is none."""
    if wildcard or uri.startswith("https:"):
        return {"uri": uri, "sslCertificateType": _WILDCARD if wildcard else _TRUSTED}
    return {"uri": uri} if uri else {}


def _manifest(contents: Mapping[str, Content], endpoint: Data, privacy_url: str) -> Data:
    """Return the manifest; *contents* has the language's words by locale."""
    privacy: Data = dict(_ANSWERS)
    if privacy_url:
        privacy["locales"] = {locale: {"privacyPolicyUrl": privacy_url} for locale in contents}
    stores = (each.load("store") for each in contents.values())
    lead = next(each for each in stores if "testing" in each)
    manifest = {
        "manifestVersion": _MANIFEST_VERSION,
        "publishingInformation": {
            "locales": {locale: _listing(content, locale) for locale, content in contents.items()},
            "isAvailableWorldwide": False,
            "distributionMode": "PUBLIC",
            "distributionCountries": _countries(tuple(contents)),
            "category": lead["category"],
            "testingInstructions": lead["testing"].strip(),
        },
        "privacyAndCompliance": privacy,
        "permissions": _PERMISSIONS,
        "apis": {"custom": {"endpoint": endpoint} if endpoint else {}},
    }
    if endpoint:
        manifest["events"] = {"endpoint": endpoint, "subscriptions": _EVENTS}
    return {"manifest": manifest}


def _listing(content: Content, locale: str) -> Data:
    store, spell = content.load("store"), content.spelling(locale)
    return {
        "name": store["name"],
        "summary": spell(store["summary"]),
        "description": spell(store["description"].strip()),
        "updatesDescription": spell(store["updates"]),
        "examplePhrases": list(map(spell, store["phrases"])),
        "keywords": list(map(spell, store["keywords"])),
        **{key: f"file://{_IMAGES}/{name}" for key, (name, _) in _ICONS.items()},
    }


def _countries(locales: tuple[str, ...]) -> list[str]:
    """Return the countries of the locales: only for them does the skill know whom to call in danger."""
    return sorted(locale.partition("-")[2] for locale in locales)


def _write_json(path: Path, data: Data) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _copy_files(root: Path, package: Path, places: tuple[str, ...]) -> None:
    sources = [models.model_path(locale, root) for locale in places]
    icons = [root / "content" / "en" / "store" / name for name, _ in _ICONS.values()]
    for files, target in ((sources, package / "interactionModels" / "custom"), (icons, package / _IMAGES)):
        target.mkdir(parents=True)
        for file in files:
            if not file.is_file():
                raise PackageError(f"{file} is missing: run `lantern models`, or take a complete checkout")
            shutil.copyfile(file, target / file.name)


def _read(path: Path) -> Data:
    """Return the JSON object in *path*.

    Raises:
        PackageError: it isn't there, or is something else.

    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PackageError(f"{path.name}: is missing; run `lantern package`") from error
    except ValueError as error:
        raise PackageError(f"{path.name}: is no JSON") from error
    if not isinstance(data, dict):
        raise PackageError(f"{path.name}: is no JSON object")
    return data


def _load(folder: Path, root: Path) -> _Package:
    manifest = _read(folder / "skill.json").get("manifest")
    files = sorted((folder / "interactionModels" / "custom").glob("*.json"))
    manifest = manifest if isinstance(manifest, dict) else {}
    return _Package(folder, manifest, {path.stem: _read(path) for path in files}, root)


def _at(data: object, path: str) -> object:
    """Return what *data* has under a dotted path, None if nothing."""
    for key in path.split("."):
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _check_resources(resources: Data) -> Iterator[str]:
    if resources.get("askcliResourcesVersion") != _RESOURCES_VERSION:
        yield f"ask-resources.json: askcliResourcesVersion must be {_RESOURCES_VERSION}"
    if _at(resources, "profiles.default.skillMetadata.src") != "./skill-package":
        yield "ask-resources.json: the default profile must have ./skill-package as its skillMetadata"


_SHAPE: Mapping[str, type] = {
    "manifestVersion": str,
    "publishingInformation.locales": dict,
    "publishingInformation.isAvailableWorldwide": bool,
    "publishingInformation.distributionCountries": list,
    "publishingInformation.category": str,
    "publishingInformation.testingInstructions": str,
    "privacyAndCompliance": dict,
    "permissions": list,
    "apis.custom": dict,
}
_LISTING_SHAPE: Mapping[str, type] = {
    **dict.fromkeys((*_LONGEST, *_ICONS), str),
    "examplePhrases": list,
    "keywords": list,
}


_MODEL_SHAPE: Mapping[str, type] = {
    "interactionModel.languageModel.invocationName": str,
    "interactionModel.languageModel.intents": list,
}


def _check_shape(package: _Package) -> Iterator[str]:
    yield from _lacking("skill.json", package.manifest, _SHAPE)
    listings = _at(package.manifest, "publishingInformation.locales")
    for locale, listing in listings.items() if isinstance(listings, dict) else ():
        yield from _lacking(locale, listing, _LISTING_SHAPE)
    for locale, model in package.models.items():
        yield from _lacking(f"{locale}.json", model, _MODEL_SHAPE)


def _lacking(where: str, data: object, shape: Mapping[str, type]) -> Iterator[str]:
    for path, kind in shape.items():
        if not isinstance(_at(data, path), kind):
            yield f"{where}: {path} is missing or no {kind.__name__}"


def _manifest_version(package: _Package) -> Iterator[str]:
    if package.manifest["manifestVersion"] != _MANIFEST_VERSION:
        yield f"skill.json: manifestVersion must be {_MANIFEST_VERSION}"


def _locales(package: _Package) -> Iterator[str]:
    if not package.listings:
        yield "skill.json: there must be a locale"
    for locale in sorted(package.listings.keys() ^ package.models.keys()):
        has, lacks = ("model", "listing") if locale in package.models else ("listing", "model")
        yield f"{locale}: has a {has} but no {lacks}"


def _distribution(package: _Package) -> Iterator[str]:
    countries = _countries(tuple(package.listings))
    if package.publishing["isAvailableWorldwide"] or package.publishing["distributionCountries"] != countries:
        yield (
            f"skill.json: must be available in {', '.join(countries)} and nowhere else, "
            "for only there does it know whom to call in danger"
        )


def _category(package: _Package) -> Iterator[str]:
    if package.publishing["category"] not in _FIT_CATEGORIES:
        yield f"skill.json: the category must be one of {', '.join(_FIT_CATEGORIES)}"


def _lengths(package: _Package) -> Iterator[str]:
    for locale, listing in package.listings.items():
        for key, longest in _LONGEST.items():
            yield from _length(f"{locale}: {key}", listing[key], longest)
        for key, most, longest in _LISTS:
            if len(listing[key]) > most:
                yield f"{locale}: there are more than {most} {key}"
            for each in listing[key]:
                yield from _length(f"{locale}: one of the {key}", each, longest)
    testing = package.publishing["testingInstructions"]
    yield from _length("skill.json: testingInstructions", testing, _LONGEST_TESTING)


def _length(what: str, text: str, longest: int) -> Iterator[str]:
    if len(text.strip()) < _SHORTEST:
        yield f"{what} is empty"
    if len(text) > longest:
        yield f"{what} has {len(text)} characters, {longest} are allowed"


def _wording(package: _Package) -> Iterator[str]:
    for locale, listing in package.listings.items():
        words = Content(locale.partition("-")[0], package.root).load("store")
        claims = _any_of(words["claims"])
        for text in (*(listing[key] for key in _LONGEST), *listing["examplePhrases"], *listing["keywords"]):
            for claim in claims.findall(text):
                yield f"{locale}: {claim!r} sounds medical; say it another way"
        if words["disclaimer"] not in listing["description"]:
            yield f"{locale}: the description must say {words['disclaimer']!r}"


def _any_of(claims: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the words that would make this a medical skill by Alexa's policy."""
    listed = "|".join(re.escape(each.removesuffix("~")) + r"\w*" * each.endswith("~") for each in claims)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _phrases(package: _Package) -> Iterator[str]:
    for locale, listing in package.listings.items():
        phrases = listing["examplePhrases"]
        if len(set(phrases)) < _PHRASES:
            yield f"{locale}: there must be {_PHRASES} different example phrases"
        model = package.models.get(locale)
        if model:
            yield from (f"{locale}: {each}" for each in _unreal(phrases, model, locale, package.root))


def _unreal(phrases: list[str], model: Data, locale: str, root: Path) -> Iterator[str]:
    """Say which example phrases wouldn't do on a device what they promise."""
    source = _source(root, locale.partition("-")[0])
    language = model["interactionModel"]["languageModel"]
    opening = f"{_WAKE}{source.hearing.calling.open[0]} {language['invocationName']}"
    link = f" {source.hearing.calling.then[0]} "
    samples = {sample: intent["name"] for intent in language["intents"] for sample in intent["samples"]}
    if phrases and phrases[0] != opening:
        yield f"the first example phrase must be {opening!r}"
    for phrase in phrases:
        opens, _, request = phrase.partition(link) if phrase != opening else (opening, "", "")
        intent = samples.get(request) if request else LAUNCH
        if opens != opening:
            yield f"example phrase {phrase!r} must begin with {opening!r}"
        elif intent is None:
            yield f"example phrase {phrase!r}: {request!r} is no sample of the model"
        elif Recognizer(source.language, root).recognize(phrase).intent != intent:
            yield f"example phrase {phrase!r} is not understood as {intent}"


@cache
def _source(root: Path, language: str) -> Source:
    return load(root, language)


def _icons(package: _Package) -> Iterator[str]:
    for locale, listing in package.listings.items():
        for key, (_, width) in _ICONS.items():
            uri = listing[key]
            path = package.folder / uri.removeprefix("file://")
            if not (uri.startswith(f"file://{_IMAGES}/") and path.is_file()):
                yield f"{locale}: {key} names no file of the package: {uri}"
            elif _png_size(path) != (width, width):
                yield f"{locale}: {key} must be a PNG of {width} by {width} pixels"


def _png_size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels, None for what is no PNG."""
    head = path.read_bytes()[:24]
    if len(head) < 24 or not head.startswith(_PNG):  # noqa: PLR2004  (signature and the header's first fields)
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def _privacy(package: _Package) -> Iterator[str]:
    for key, answer in _ANSWERS.items():
        if package.privacy.get(key) is not answer:
            yield f"skill.json: {key} must be {json.dumps(answer)}"
    policies = package.privacy.get("locales")
    if policies is None:
        return
    for locale in package.listings:
        url = _at(policies, f"{locale}.privacyPolicyUrl")
        if not isinstance(url, str) or not _WEB_PAGE.fullmatch(url):
            yield f"{locale}: the privacy policy must be at an https address, not {url!r}"


def _endpoint(package: _Package) -> Iterator[str]:
    endpoint = package.manifest["apis"]["custom"].get("endpoint")
    if endpoint is None:
        return
    uri, certificate = _at(endpoint, "uri"), _at(endpoint, "sslCertificateType")
    if isinstance(uri, str) and _FUNCTION.fullmatch(uri):
        if certificate is not None:
            yield "skill.json: a Lambda function has no certificate of its own; package without --wildcard"
    elif isinstance(uri, str) and _WEB_SERVICE.fullmatch(uri):
        if certificate not in (_TRUSTED, _WILDCARD):
            yield f"skill.json: the web service's sslCertificateType must be {_TRUSTED} or {_WILDCARD}"
    else:
        yield (
            f"skill.json: {uri!r} is neither the ARN of a Lambda function in a region that Alexa calls "
            "nor the https address of a web service: a domain's name in small letters, no port, no query"
        )


def _permissions(package: _Package) -> Iterator[str]:
    if package.manifest["permissions"] != _PERMISSIONS:
        wanted = " and ".join(each["name"] for each in _PERMISSIONS)
        yield f"skill.json: must ask for the permissions {wanted}, and for nothing else"


def _events(package: _Package) -> Iterator[str]:
    endpoint = package.manifest["apis"]["custom"].get("endpoint")
    events = {"endpoint": endpoint, "subscriptions": _EVENTS} if endpoint else None
    if package.manifest.get("events") != events:
        yield (
            "skill.json: events must hold SKILL_DISABLED and the skill's own endpoint, or be left out "
            "where there is no endpoint: without them nothing is erased when the skill is disabled"
        )


def _models(package: _Package) -> Iterator[str]:
    for locale, model in package.models.items():
        yield from (f"{locale}: {problem}" for problem in models.validate(model, locale, package.root))


_RULES: tuple[Callable[[_Package], Iterator[str]], ...] = (
    _manifest_version,
    _locales,
    _distribution,
    _category,
    _lengths,
    _wording,
    _phrases,
    _icons,
    _privacy,
    _endpoint,
    _permissions,
    _events,
    _models,
)
