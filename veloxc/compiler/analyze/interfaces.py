"""The summary of a file that other files are compiled with, as JSON and back. `summary` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from veloxc.compiler.analyze.result import ExportFact, Interface, PropFact
from veloxc.compiler.analyze.types import StaticType


def to_json(interface: Interface) -> dict[str, Any]:
    """Plain JSON; what has its usual value is left out."""
    found: dict[str, Any] = _json(interface)
    return found


def _json(value: Any) -> Any:
    if isinstance(value, Interface | ExportFact | PropFact | StaticType):
        found = {}
        usual = vars(type(value))
        for name, item in vars(value).items():
            if name not in usual or item != usual[name]:
                found[name] = _json(item)
        return found
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return value


def from_json(data: Mapping[str, Any]) -> Interface:
    """The inverse of `to_json`."""
    exports = tuple(_export_from(export) for export in data.get("exports", ()))
    tuples = {
        name: tuple(data[name])
        for name in ("reads_visitor", "imports", "slots")
        if isinstance(data.get(name), list)
    }
    return Interface(**{**data, **tuples, "exports": exports})


def _export_from(data: Mapping[str, Any]) -> ExportFact:
    found = dict(data)
    if "type" in found:
        found["type"] = _type_from(found["type"])
    if "props" in found:
        found["props"] = tuple(
            PropFact(**{**prop, "type": _type_from(prop["type"])}) for prop in found["props"]
        )
    if "reads_visitor" in found:
        found["reads_visitor"] = tuple(found["reads_visitor"])
    return ExportFact(**found)


def _type_from(data: Mapping[str, Any]) -> StaticType:
    found = dict(data)
    if "element" in found:
        found["element"] = _type_from(found["element"])
    if "members" in found:
        found["members"] = tuple(_type_from(member) for member in found["members"])
    if "fields" in found:
        found["fields"] = tuple((name, _type_from(held)) for name, held in found["fields"])
    return StaticType(**found)
