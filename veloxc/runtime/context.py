"""`createContext`: values for all that is rendered below a provider, on the server."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined
from veloxc.runtime.html import Write, text
from veloxc.runtime.markup import is_component, place

_values: ContextVar[dict[Context, Any] | None] = ContextVar("velox_contexts", default=None)
"""The values in force here. A new dict for each provider: what is already running keeps its own."""


class Context(JSObject):
    """What `createContext(first)` gives. `<C.Provider value={v}>` sets, `useContext(C)` reads."""

    def __init__(self, first: Any) -> None:
        self.Provider = Provider(self)
        self.Consumer = Consumer(self)
        self.__dict__["defaultValue"] = first


class Provider(JSObject):
    """`<C.Provider value={…}>`: its children see the value, and what they start keeps it."""

    __slots__ = ("_context",)

    def __init__(self, context: Context) -> None:
        self._context = context

    def place_component(self, write: Write, props: dict[str, Any]) -> None:
        provide(write, self._context, props.get("value", undefined), props.get("children", undefined))


class Consumer(JSObject):
    """`<C.Consumer>{value => …}</C.Consumer>`"""

    __slots__ = ("_context",)

    def __init__(self, context: Context) -> None:
        self._context = context

    def place_component(self, write: Write, props: dict[str, Any]) -> None:
        write(text(props["children"](useContext(self._context))))


def provide(write: Write, context: Context, value: Any, children: Any) -> None:
    """Write the children with a context's value set."""
    token = _values.set({**(_values.get() or {}), context: value})
    try:
        if is_component(children):
            place(write, children, {})
        else:
            write(text(children))
    finally:
        _values.reset(token)


def createContext(first: Any = undefined, *_: Any) -> Context:
    return Context(first)


def useContext(context: Any = undefined, *_: Any) -> Any:
    """The value of the nearest provider around, or the first value."""
    values = _values.get()
    if values is not None and context in values:
        return values[context]
    return context.__dict__["defaultValue"]
