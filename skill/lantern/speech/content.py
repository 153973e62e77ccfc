"""Loads the words of one language, from their YAML sources or from the compiled form that Lambda gets."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

__all__ = ["COMPILED", "Content", "ContentError", "data_root"]

T = TypeVar("T")

COMPILED = Path(__file__).parents[1] / "_data" / "compiled"
"""Where `lantern.speech.compile` puts the compiled content of a bundle."""


class ContentError(LookupError):
    """A file or an id that the content doesn't have."""


def data_root() -> Path:
    """Return the folder that holds `content` and `interaction_models`: the checkout's, or the wheel's."""
    installed = Path(__file__).parents[1] / "_data"
    return installed if (installed / "content").is_dir() else Path(__file__).parents[3]


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
        self._built: dict[tuple[str, Callable[..., object]], object] = {}

    def load(self, name: str) -> Mapping[str, Any]:
        """Return the content file of a capability as plain data.

        Raises:
            ContentError: the language has no such file.

        """
        path = self.folder / f"{name}.{'json' if self.compiled else 'yaml'}"
        try:
            return _read(path)
        except FileNotFoundError as error:
            raise ContentError(f"{self.language} has no content named {name!r}: add {path.name}") from error

    def build(self, name: str, make: Callable[[Mapping[str, Any]], T]) -> T:
        """Return `make(load(name))`, made once and kept."""
        key = (name, make)
        if key not in self._built:
            self._built[key] = make(self.load(name))
        return cast("T", self._built[key])
