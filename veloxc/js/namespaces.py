"""Globals that are objects with functions, not classes: `Math`, `JSON`, `Reflect`.

Compiled code writes `Math.max(a, b)`, so the functions are Python attributes; `get(Math, "max")` and
`Object.keys(Math)` see the same ones, as properties that are not enumerable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from veloxc.js.methods import describe, python_name
from veloxc.js.object import SHAPE, JSObject, shape_of
from veloxc.js.symbol import Symbol

F = TypeVar("F", bound=Callable[..., Any])


class Namespace(JSObject):
    """Such an object; its functions are in its `__dict__`."""

    __internal__ = True


def namespace(tag: str) -> Namespace:
    """An empty namespace object whose `Symbol.toStringTag` is `tag`."""
    made = Namespace()
    own: dict[Any, Any] = made.__dict__
    own[Symbol.toStringTag] = tag
    record = shape_of(own)
    record.hidden.add(Symbol.toStringTag)
    record.readonly.add(Symbol.toStringTag)
    return made


def member_of(target: Namespace, name: str, length: int) -> Callable[[F], F]:
    """Decorator: registers a function of the namespace under its JavaScript name."""

    def register(f: F) -> F:
        describe(f, name, length)
        add(target, name, f)
        return f

    return register


def add(target: Namespace, name: str, value: Any, readonly: bool = False) -> None:
    """A property that is not enumerable."""
    own: dict[Any, Any] = target.__dict__
    own[name] = value
    record = own[SHAPE]
    record.hidden.add(name)
    if readonly:
        record.readonly.add(name)
        record.fixed.add(name)
    if python_name(name) != name:
        own[python_name(name)] = value
        record.hidden.add(python_name(name))
