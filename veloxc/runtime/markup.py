"""Components, and markup values that hold them: how one is called without knowing what it is (lowering.md §9).

A component function is `def Card(write, title=undefined, children=undefined)`. Its first parameter is always named
`write`, which no other emitted function has: that is how it is told from a function of JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, ClassVar

from veloxc.js.undefined import undefined
from veloxc.runtime.html import PRINTERS, Write, text

_ASYNC = 0x80
_VARIADIC = 0x08
"""co_flags of `async def` and of functions with `**names`."""


class Markup(tuple[Any, ...]):
    """Markup with components as a value: pieces of HTML, and `(component, props)` of components that are called
    where the value is placed, so that the contexts and boundaries around that place hold for them."""

    __slots__ = ()
    markup_value: ClassVar[bool] = True

    def __new__(cls, *parts: Any) -> Markup:
        return super().__new__(cls, parts)

    def into(self, write: Write) -> None:
        """Write it here: HTML as it is, components by calling them."""
        for part in self:
            if isinstance(part, str):
                write(part)
            else:
                place(write, part[0], part[1])

    def __repr__(self) -> str:
        return f"Markup{tuple.__repr__(self)}"


def part(component: Any, **props: Any) -> tuple[Any, dict[str, Any]]:
    """A component inside a markup value: called where the value is placed."""
    return component, props


def is_component(value: Any) -> bool:
    """Is it an emitted component function, or the function that stands for children?"""
    if value.__class__ is not FunctionType:
        return False
    code = value.__code__
    return code.co_argcount > 0 and code.co_varnames[0] == "write"


class Component:
    """A component as a value of JavaScript: called with an object of props it gives markup."""

    __slots__ = ("name", "place")
    markup_value: ClassVar[bool] = False

    def __init__(self, place: Callable[..., None], name: str) -> None:
        self.place = place
        self.name = name

    def __call__(self, props: Any = undefined, *_: Any) -> Markup:
        return Markup((self, {} if props is None or props is undefined else as_props(props)))

    def __repr__(self) -> str:
        return f"<component {self.name}>"


def component(function: Callable[..., Any]) -> Component:
    """The value of a component function: the same object each time, as `===` asks."""
    wrapper = function.__dict__.get("component")
    if wrapper is None:

        def place_function(write: Write, props: dict[str, Any]) -> None:
            _call(write, function, props)

        wrapper = function.__dict__["component"] = Component(place_function, function.__name__)
    return wrapper


def place(write: Write, component: Any, props: dict[str, Any]) -> None:
    """Write a component of any kind: an emitted one, a component value, a tag name, a JavaScript function of props.

    Raises TypeError_ where `component` is none of these.
    """
    kind = component.__class__
    if kind is FunctionType:
        if is_component(component):
            _call(write, component, props)
        else:
            write(text(component(props)))
    elif kind is Component:
        component.place(write, props)
    elif kind is str:
        from veloxc.runtime.elements import dynamic_element

        dynamic_element(write, component, props)
    else:
        _place_other(write, component, props)


def _call(write: Write, function: Any, props: dict[str, Any]) -> None:
    """Call a component function with those props that it has parameters for."""
    code = function.__code__
    if not code.co_flags & _VARIADIC:
        names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        for name in props:
            if name not in names:
                props = {name: props[name] for name in props if name in names}
                break
    if code.co_flags & _ASYNC:
        from veloxc.runtime.holes import async_component

        write(async_component(function, **props))
    else:
        function(write, **props)


def _place_other(write: Write, component: Any, props: dict[str, Any]) -> None:
    into = getattr(component, "place_component", None)
    if into is not None:
        into(write, props)
    elif callable(component) and not isinstance(component, type):
        write(text(component(props)))
    else:
        from veloxc.runtime.values import not_a_component

        raise not_a_component(component)


def as_props(value: Any) -> dict[str, Any]:
    """The own properties of any value as a dict: what `<Card {...value} />` passes."""
    if value.__class__ is dict:
        return value
    from veloxc.js import spread_object

    own: dict[str, Any] = spread_object(value)
    return own


def _print_markup(value: Markup) -> str:
    pieces: list[str] = []
    value.into(pieces.append)
    return "".join(pieces)


def _print_function(value: Any) -> str:
    """The thunk of children is called where it is placed; any other function is a mistake of the author."""
    if is_component(value):
        pieces: list[str] = []
        _call(pieces.append, value, {})
        return "".join(pieces)
    from veloxc.runtime.values import unprintable

    raise unprintable(value)


PRINTERS[Markup] = _print_markup
PRINTERS[FunctionType] = _print_function
