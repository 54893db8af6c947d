"""How a built-in gets its methods: one Python function each, the receiver first.

The function stays importable under its own name (`array_index_of`), so that compiled code calls it directly
where it knows the type; reading the member (`get(xs, "indexOf")`) finds the same function.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable
from typing import Any, TypeVar

from veloxc.js.object import Value, forget_members
from veloxc.js.symbol import Symbol

F = TypeVar("F", bound=Callable[..., Any])


def method(cls: type, name: Any, length: int = 0) -> Callable[[F], F]:
    """Registers `f(receiver, …)` as the method `name` (a string or a Symbol) of `cls.prototype`.

    `length` is the function's `length` in JavaScript."""

    def register(f: F) -> F:
        describe(f, name, length)
        cls.__js__[name] = f  # type: ignore[attr-defined]
        if name.__class__ is str:
            type.__setattr__(cls, python_name(name), f)
        forget_members(cls)
        return f

    return register


def getter(cls: type, name: Any) -> Callable[[F], F]:
    """Registers `f(receiver)` as a getter of `cls.prototype`."""

    def register(f: F) -> F:
        describe(f, f"get {name if name.__class__ is str else f'[{name.text}]'}", 0)
        cls.__js__[name] = property(f)  # type: ignore[attr-defined]
        if name.__class__ is str:
            type.__setattr__(cls, python_name(name), property(f))
        forget_members(cls)
        return f

    return register


def static(cls: type, name: Any, length: int = 0, this: bool = False) -> Callable[[F], F]:
    """Registers a function of the class itself (`Object.keys`). With `this`, it gets the class first."""

    def register(f: F) -> F:
        describe(f, name, length)
        wrapped = classmethod(f) if this else staticmethod(f)
        cls.__js_static__[name] = wrapped  # type: ignore[attr-defined]
        if name.__class__ is str:
            type.__setattr__(cls, python_name(name), wrapped)
        return f

    return register


def value(cls: type, name: Any, content: Any, writable: bool = False) -> None:
    """Gives `cls.prototype` a value that is no method, such as `Symbol.toStringTag`."""
    cls.__js__[name] = Value(content, False, writable)  # type: ignore[attr-defined]
    forget_members(cls)


def alias(cls: type, name: Any, f: Callable[..., Any]) -> None:
    """The same method under a second name (`Array.prototype[Symbol.iterator]` is `values`)."""
    cls.__js__[name] = f  # type: ignore[attr-defined]
    if name.__class__ is str:
        type.__setattr__(cls, python_name(name), f)
    forget_members(cls)


def describe(f: Any, name: Any, length: int) -> None:
    """Sets what JavaScript reads as `f.name` and `f.length`."""
    f.__name__ = f"[{name.text}]" if name.__class__ is Symbol else name
    f.__dict__["length"] = length


def python_name(name: str) -> str:
    """The attribute of a name in Python: keywords get `_` (`Array.from_`)."""
    return name + "_" if keyword.iskeyword(name) else name
