"""Finds the texts of a language: those of its content files, and what its templates say besides values."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from lantern.speech.render import plain

__all__ = ["ContentFile", "Text", "UnreadableError", "read_content", "read_template"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STRING = "tag:yaml.org,2002:str"
_BROKEN = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, RecursionError)
"""What PyYAML, and then the compiling to JSON, raise for a file that is no plain data."""
_VALUE = "that"
"""Stands for a value in the text of a template: one word."""
_INHERITED = ("id", "source")


class UnreadableError(ValueError):
    """A file that can't be read; the message says where and why."""


@dataclass(frozen=True)
class Text:
    """One text, and where it stands."""

    place: str
    """File and line, as an editor opens it: "content/en/faq.yaml:35"."""
    file: str
    """Name of the content file ("faq"), or of the template ("speech/faq/answer")."""
    path: str
    """Where in it, without positions: "entries.answer"; in a template, the block."""
    text: str
    id: str = ""
    """Id of the entry that it belongs to, if any."""
    source: str = ""
    """What stands as its source beside it, or beside what holds it."""
    is_first: bool = False
    """Whether it begins a list."""

    def __str__(self) -> str:
        return f"{self.place}: {self.path}{self.id and f' of {self.id}'}, {self.text[:60]!r},"


@dataclass(frozen=True)
class ContentFile:
    """A content file as data, and as the texts in it."""

    name: str
    place: str
    data: Any
    texts: tuple[Text, ...] = ()
    keys_twice: tuple[str, ...] = ()
    """Where a key stands twice in one place; only the last one counts."""
    root: yaml.Node | None = field(default=None, repr=False)

    def line(self, path: Sequence[str | int]) -> str:
        """Return file and line of what stands at *path*, or of what holds it."""
        node = self.root
        for step in path:
            inner = _inner(node, step)
            if inner is None:
                break
            node = inner
        return f"{self.place}:{node.start_mark.line + 1 if node else 1}"


def read_content(path: Path) -> ContentFile:
    """Read a content file.

    Raises:
        UnreadableError: it isn't YAML, or holds what JSON can't.

    """
    place = _place(path, 3)
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=_LOADER)
        data = yaml.load(text, Loader=_LOADER)  # noqa: S506  (a safe loader)
        json.dumps(data)
    except _BROKEN as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error) or "nested too deep"
        raise UnreadableError(
            f"{place}:{mark.line + 1 if mark else 1}: {' '.join(str(reason).split())}"
        ) from error
    found = tuple(_texts(path.stem, place, root, (), {}))
    return ContentFile(path.stem, place, data, found, tuple(_keys_twice(place, root)), root)


def read_template(path: Path) -> tuple[Text, ...]:
    """Return what the blocks and macros of a template say, a value standing as one word.

    Where it has several wordings, each is read at least once in its sentence. Cards are left out: they are
    shown.

    Raises:
        UnreadableError: it isn't a Jinja template.

    """
    place = _place(path, 5)
    try:
        tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    except (TemplateSyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableError(f"{place}:{line}: {' '.join(str(error).split())}") from error
    name = f"speech/{path.parent.name}/{path.name.partition('.')[0]}"
    parts: list[nodes.Block | nodes.Macro] = [*tree.find_all(nodes.Block), *tree.find_all(nodes.Macro)]
    return tuple(
        Text(f"{place}:{part.lineno}", name, part.name, text)
        for part in parts
        if part.name != "card"
        for text in dict.fromkeys(map(plain, _readings(part.body)))
        if text
    )


def _place(path: Path, count: int) -> str:
    return "/".join(path.parts[-count:])


def _inner(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        inner: yaml.Node = node.value[step]
        return inner
    return None


def _texts(
    file: str, place: str, node: yaml.Node | None, path: tuple[str, ...], beside: Mapping[str, str]
) -> Iterator[Text]:
    """Yield every string at and below *node*; *beside* is what it inherits from around it."""
    if isinstance(node, yaml.MappingNode):
        known = {key: beside[key] for key in _INHERITED if key in beside}
        known |= {key.value: value.value for key, value in node.value if _is_inherited(key, value)}
        for key, value in node.value:
            yield from _texts(file, place, value, (*path, key.value), known)
    elif isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _texts(file, place, each, path, {**beside, "first": "" if number else "yes"})
    elif node is not None and node.tag == _STRING:
        yield Text(
            place=f"{place}:{node.start_mark.line + 1}",
            file=file,
            path=".".join(path),
            text=node.value,
            id=beside.get("id", ""),
            source=beside.get("source", ""),
            is_first=beside.get("first") == "yes",
        )


def _is_inherited(key: yaml.Node, value: yaml.Node) -> bool:
    return key.value in _INHERITED and value.tag == _STRING


def _keys_twice(place: str, node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                line = key.start_mark.line + 1
                yield f"{place}:{line}: {key.value!r} is there twice, and only the last counts"
            seen.add(key.value)
            yield from _keys_twice(place, value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _keys_twice(place, each)


@singledispatch
def _wordings(node: nodes.Node) -> list[str]:
    """Return the ways in which *node* may come out, never none."""
    return [_VALUE] if isinstance(node, nodes.Expr) else [""]


@_wordings.register
def _(node: nodes.TemplateData) -> list[str]:
    return [node.data]


@_wordings.register
def _(node: nodes.Const) -> list[str]:
    return [str(node.value)]


@_wordings.register(nodes.Output)
@_wordings.register(nodes.Concat)
def _(node: nodes.Output | nodes.Concat) -> list[str]:
    return _readings(node.nodes)


@_wordings.register(nodes.With)
@_wordings.register(nodes.CallBlock)
@_wordings.register(nodes.FilterBlock)
def _(node: nodes.With | nodes.CallBlock | nodes.FilterBlock) -> list[str]:
    return _readings(node.body)


@_wordings.register
def _(node: nodes.If) -> list[str]:
    others = [text for each in node.elif_ for text in _readings(each.body)]
    return [*_readings(node.body), *others, *_readings(node.else_)]


@_wordings.register
def _(node: nodes.For) -> list[str]:
    return [*_readings(node.body), *_readings(node.else_)]


@_wordings.register
def _(node: nodes.CondExpr) -> list[str]:
    return [*_wordings(node.expr1), *(_wordings(node.expr2) if node.expr2 else [""])]


@_wordings.register
def _(node: nodes.Assign) -> list[str]:
    return ["", *_prose(node.node)]


@_wordings.register
def _(node: nodes.Filter) -> list[str]:
    given = [text for each in node.args for text in _prose(each)]
    return [*(_wordings(node.node) if node.node else [_VALUE]), *given]


@_wordings.register
def _(node: nodes.Call) -> list[str]:
    varied = isinstance(node.node, nodes.Name) and node.node.name == "vary"
    given = [text for each in node.args for text in (_wordings(each) if varied else _prose(each))]
    return given if varied and given else [_VALUE, *given]


def _prose(node: nodes.Node) -> list[str]:
    """Return the wordings of *node* that are said rather than names of something: they have several words."""
    return [text for text in _wordings(node) if " " in text.strip()]


def _readings(body: Sequence[nodes.Node]) -> list[str]:
    """Return as many texts of *body* as it takes to read each wording once, never none."""
    parts = [_wordings(each) for each in body]
    count = max(map(len, parts), default=1)
    return ["".join(part[turn % len(part)] for part in parts) for turn in range(count)]
