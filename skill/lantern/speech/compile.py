"""Compiles the content for a bundle: YAML to JSON and Jinja templates to Python modules."""

import json
from pathlib import Path

import yaml
from jinja2 import FileSystemLoader

from lantern.speech.content import languages
from lantern.speech.render import environment

__all__ = ["compile_content"]


def compile_content(source: Path, target: Path) -> None:
    """Compile `source/content/<language>` into `target/compiled/<language>`.

    *source* is the folder that holds `content`; *target* is the `_data` folder of the bundled package.
    """
    for language in (source / "content" / name for name in languages(source / "content")):
        folder = target / "compiled" / language.name
        folder.mkdir(parents=True, exist_ok=True)
        for file in sorted(language.glob("*.yaml")):
            data = yaml.safe_load(file.read_text(encoding="utf-8"))
            (folder / f"{file.stem}.json").write_text(
                json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
            )
        environment(FileSystemLoader(language / "speech")).compile_templates(
            folder / "speech", zip=None, ignore_errors=False
        )
