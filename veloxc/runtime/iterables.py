"""`xs.map(x => <li/>)` in markup: what it loops over, what it reads of each item, and its shortest form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, itemgetter
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
    for value in items(values):
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


def fields(*names: str) -> Callable[[Any], tuple[Any, ...]]:
    """A reader of these members of an object: `[o.kind, o.title, …]` by one call.

    What it gives is for printing and testing alone: functions of Python's in fields are not wrapped for calls.
    Raises TypeError_ for null and undefined, as reading the first of the members does.
    """
    from_dict: Callable[[Any], tuple[Any, ...]] = itemgetter(*names)
    from_object: dict[type, Callable[[Any], tuple[Any, ...]]] = {}

    def read(o: Any) -> tuple[Any, ...]:
        kind = o.__class__
        if kind is dict:
            try:
                return from_dict(o)
            except KeyError:
                pass
        elif kind in from_object:
            try:
                return from_object[kind](o)
            except AttributeError:
                pass
        return _read_fields(o, names, from_object)

    read.names = names  # type: ignore[attr-defined]
    return read


def _read_fields(
    o: Any, names: tuple[str, ...], known: dict[type, Callable[[Any], tuple[Any, ...]]]
) -> tuple[Any, ...]:
    from veloxc.js import get

    values = tuple([get(o, name) for name in names])
    kind = o.__class__
    if kind not in known and len(known) < 100:
        getter = _attributes(kind, o, names)
        if getter is not None:
            known[kind] = getter
    return values


def _attributes(kind: type, o: Any, names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]] | None:
    """How all instances of a plain class of Python's give these members, if they are attributes of it."""
    from veloxc.js.interop.kinds import is_plain
    from veloxc.js.interop.plans import field_name
    from veloxc.js.interop.values import is_native

    if not is_native(o) or not is_plain(kind):
        return None
    found = [None if name.startswith("_") else field_name(kind, o, name) for name in names]
    attributes = [name for name in found if name is not None]
    return attrgetter(*attributes) if len(attributes) == len(names) else None
