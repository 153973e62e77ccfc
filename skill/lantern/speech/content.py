"""Loads the words of one language, from their YAML sources or from the compiled form that Lambda gets."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from lantern.speech.spelling import Spelling

__all__ = ["BUNDLED", "COMPILED", "Content", "ContentError", "data_root", "languages"]

T = TypeVar("T")

BUNDLED = Path(__file__).parents[1] / "_data"
"""What a wheel or the function's folder carries beside the code; not there in a checkout."""
COMPILED = BUNDLED / "compiled"
"""Where `lantern.speech.compile` puts the compiled content of a bundle."""


class ContentError(LookupError):
    """A file or an id that the content doesn't have."""


def data_root() -> Path:
    """Return the folder that holds `content` and `interaction_models`: the checkout's, or the wheel's."""
    return BUNDLED if (BUNDLED / "content").is_dir() else Path(__file__).parents[3]


_CODE = re.compile(r"[a-z]{2,3}")
"""How a language's folder is called; the schemas beside them are none."""
_NEEDED = ("locales", "safety", "session")
"""What a language must have to be served at all. Without the safety of this house nobody is let in."""


def languages(folder: Path) -> tuple[str, ...]:
    """Return the languages that can be served from *folder*, which holds a folder for each, by its code."""
    found = (each for each in folder.iterdir() if {*_NEEDED} <= {file.stem for file in each.glob("*.*")})
    return tuple(sorted(each.name for each in found if _CODE.fullmatch(each.name)))


@cache
def _read(path: Path) -> Mapping[str, Any]:
    """Parse one content file; each is read once a process."""
    if path.suffix == ".json":
        return cast("Mapping[str, Any]", json.loads(path.read_text(encoding="utf-8")))
    import yaml  # noqa: PLC0415  (not part of the Lambda bundle)

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return cast("Mapping[str, Any]", yaml.load(path.read_text(encoding="utf-8"), Loader=loader))  # noqa: S506


class Content:
    """The words of one language.

    `language` is a folder under `content/`. With a compiled bundle beside the package that is read,
    otherwise the YAML sources under `root`.
    """

    def __init__(self, language: str = "en", root: Path | None = None) -> None:
        self.language = language
        self.compiled = root is None and (COMPILED / language).is_dir()
        self.folder = COMPILED / language if self.compiled else (root or data_root()) / "content" / language
        self._loaded: dict[str, Mapping[str, Any]] = {}
        self._has: dict[str, bool] = {}
        self._built: dict[tuple[str, Callable[..., object]], object] = {}

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.{'json' if self.compiled else 'yaml'}"

    def load(self, name: str) -> Mapping[str, Any]:
        """Return the content file of a capability as plain data.

        Raises:
            ContentError: the language has no such file.

        """
        if name not in self._loaded:
            path = self._path(name)
            try:
                self._loaded[name] = _read(path)
            except FileNotFoundError as error:
                raise ContentError(
                    f"{self.language} has no content named {name!r}: add {path.name}"
                ) from error
        return self._loaded[name]

    def has(self, name: str) -> bool:
        """Tell whether the language has this content file, and so the capability of that name."""
        if name not in self._has:
            self._has[name] = self._path(name).is_file()
        return self._has[name]

    @property
    def coached(self) -> bool:
        """Whether `lantern.coaching` understands what is said freely in this language."""
        return self.has("locales") and self.load("locales").get("coached") is True

    def locale(self, locale: str) -> Mapping[str, Any]:
        """Return what is particular to *locale* ("en-GB"); nothing for one that isn't known."""
        known = self.load("locales")["locales"] if self.has("locales") else {}
        return cast("Mapping[str, Any]", known.get(locale, {}))

    def spelling(self, locale: str) -> Spelling:
        """Return how words are spelled in *locale*."""
        names = self.locale(locale).get("spelling", ())
        lists = self.load("locales")["spellings"] if names else {}
        return Spelling({old: new for name in names for old, new in lists[name].items()})

    def beside(self) -> dict[str, "Content"]:
        """Return the contents of all languages in the same place by language, this one first."""
        root = None if self.compiled else self.folder.parents[1]
        others = languages(self.folder.parent)
        return {self.language: self} | {each: Content(each, root) for each in others if each != self.language}

    def build(self, name: str, make: Callable[[Mapping[str, Any]], T]) -> T:
        """Return `make(load(name))`, made once and kept."""
        key = (name, make)
        if key not in self._built:
            self._built[key] = make(self.load(name))
        return cast("T", self._built[key])
