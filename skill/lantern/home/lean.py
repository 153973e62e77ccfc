"""Makes what Lambda loads smaller: AWS's description of DynamoDB, and the request models of Alexa's SDK.

Both libraries carry far more than a turn uses and read it at every cold start. docs/performance.md tells what
each of these saves.
"""

import ast
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

__all__ = ["CALLS", "import_when_used", "lean_botocore"]

CALLS = ("BatchWriteItem", "GetItem", "Query", "TransactWriteItems")
"""The operations of DynamoDB that the journal calls in the cloud."""
_DISCOVERY = "DescribeEndpoints"
"""The operation that botocore looks for in a description, whether it is called or not."""
_SERVICE, _VERSION = "dynamodb", "2012-08-10"
_WHOLE = ("partitions", "sdk-default-configuration", f"{_SERVICE}/{_VERSION}/endpoint-rule-set-1")
"""Small files that are taken over as they are."""

_LAZY = '''"""Imports each class of this package when it is first asked for."""

from importlib import import_module

_PLACES = {places}


def __getattr__(name):
    if name not in _PLACES:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    found = globals()[name] = getattr(import_module("." + _PLACES[name], __name__), name)
    return found
'''


def lean_botocore(folder: Path) -> None:
    """Write into *folder* what botocore has to know to make a client for the journal, and no more.

    It has the layout of botocore's own data folder, so that botocore's own loader reads it.

    Raises:
        ImportError: botocore isn't installed; it comes with the dev extra.

    """
    from botocore.loaders import Loader  # noqa: PLC0415  (home has no botocore)

    loader = Loader()
    made = {name: loader.load_data(name) for name in _WHOLE}
    made["endpoints"] = _endpoints(loader.load_data("endpoints"))
    model = f"{_SERVICE}/{_VERSION}/service-2"
    made[model] = _model(loader.load_data(model))
    for name, data in made.items():
        file = folder / f"{name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")


def _endpoints(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return where AWS's services are, for DynamoDB alone."""
    partitions = [
        each | {"services": {_SERVICE: each["services"][_SERVICE]}}
        for each in map(dict, data["partitions"])
        if _SERVICE in each["services"]
    ]
    return {**data, "partitions": partitions}


def _model(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the description of DynamoDB with the journal's operations, their shapes, and no prose."""
    operations = {name: data["operations"][name] for name in (*CALLS, _DISCOVERY)}
    shapes: dict[str, Any] = {}
    open_ = list(_shapes_in(operations))
    while open_:
        name = open_.pop()
        if name not in shapes:
            shapes[name] = data["shapes"][name]
            open_ += _shapes_in(shapes[name])
    lean: dict[str, Any] = _without_prose({**data, "operations": operations, "shapes": shapes})
    return lean


def _shapes_in(data: object) -> Iterator[str]:
    """Yield the names of the shapes that *data* refers to."""
    if isinstance(data, Mapping):
        if isinstance(data.get("shape"), str):
            yield data["shape"]
        for each in data.values():
            yield from _shapes_in(each)
    elif isinstance(data, Sequence) and not isinstance(data, str):
        for each in data:
            yield from _shapes_in(each)


def _without_prose(data: Any) -> Any:  # noqa: ANN401  (JSON)
    if isinstance(data, Mapping):
        return {key: _without_prose(each) for key, each in data.items() if key != "documentation"}
    return [_without_prose(each) for each in data] if isinstance(data, list) else data


def import_when_used(package: Path) -> int:
    """Let *package* and those within import a class when it is first used, not all of them at once.

    Only packages whose `__init__.py` does nothing but import names from modules beside it are changed.

    Returns:
        How many were.

    """
    changed = 0
    for file in sorted(package.rglob("__init__.py")):
        places = _places(ast.parse(file.read_text(encoding="utf-8")))
        if places:
            file.write_text(_LAZY.format(places=repr(places)), encoding="utf-8")
            changed += 1
    return changed


def _places(module: ast.Module) -> dict[str, str]:
    """Return the module that each imported name comes from; nothing if there is any other statement."""
    places: dict[str, str] = {}
    for each in module.body:
        if not isinstance(each, ast.ImportFrom):
            return {}
        if each.module == "__future__":
            continue
        if each.level != 1 or not each.module or any(name.asname for name in each.names):
            return {}
        places |= {name.name: each.module for name in each.names}
    return places
