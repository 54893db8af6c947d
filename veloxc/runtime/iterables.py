"""What `xs.map(x => <li/>)` loops over in markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined


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
