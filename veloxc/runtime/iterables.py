"""`xs.map(x => <li/>)` in markup: what it loops over, and its shortest form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined
from veloxc.runtime.html import text


def items(value: Any) -> Iterable[Any]:
    """The items of an array, or of any sequence of Python's. What else there is goes through its own `map` method.

    Raises TypeError_ as reading or calling `map` of the value would.
    """
    if value.__class__ is list or value.__class__ is tuple:
        return value
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping, JSObject)):
        return value
    return _mapped(value)


def _mapped(value: Any) -> list[Any]:
    from veloxc.js import call

    found: list[Any] = []

    def take(item: Any = undefined, *_: Any) -> Any:
        found.append(item)
        return undefined

    call(value, "map", take)
    return found


def each_text(before: str, values: Any, after: str) -> str:
    """`values.map(value => <li>{value}</li>)`: the text of each item between the same HTML."""
    pieces = []
    for value in values if values.__class__ is list else items(values):
        if value.__class__ is str:  # as `text` does, without a call for each item
            if "&" in value:
                value = value.replace("&", "&amp;")
            if "<" in value:
                value = value.replace("<", "&lt;")
            if ">" in value:
                value = value.replace(">", "&gt;")
            pieces.append(value)
        else:
            pieces.append(str(value) if value.__class__ is int else text(value))
    return f"{before}{f'{after}{before}'.join(pieces)}{after}" if pieces else ""
