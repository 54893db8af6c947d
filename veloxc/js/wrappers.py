"""Wrapper objects of primitives: `new String("x")`, `Object(5)`, and what `this` of a primitive becomes."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import array_index
from veloxc.js.object import SHAPE, JSObject, Shape
from veloxc.js.own import CLASSES, Prototype, prototype_view
from veloxc.js.strings.units import unit_at, units_length
from veloxc.js.undefined import absent


class Wrapper(JSObject):
    """The base of Number, String and Boolean objects; used itself for symbols and BigInts."""

    __internal__ = True

    __slots__ = ("primitive",)

    primitive: Any


def primitive_of(value: Any, cls: Any, of_prototype: Any) -> Any:
    """The primitive inside a wrapper object of a class; that of the prototype itself; `absent` for the rest."""
    if isinstance(value, cls):
        return value.primitive
    return of_prototype if value.__class__ is Prototype and value.of is cls else absent


def wrapper(value: Any) -> Any:
    """The wrapper object of a primitive that is neither null nor undefined."""
    cls = CLASSES[value.__class__]
    if issubclass(cls, Wrapper):
        made = cls.__new__(cls)
    else:
        made = Wrapper.__new__(Wrapper)
        made.__dict__[SHAPE] = Shape(prototype_view(cls))
    made.primitive = value
    return made


def string_own(o: Any, key: Any) -> Any:
    """Own properties of a String object: its units and `length`."""
    text = o.primitive
    if key == "length":
        return units_length(text)
    index = array_index(key)
    return unit_at(text, index) if 0 <= index < units_length(text) else absent


def string_keys(o: Any) -> list[str]:
    return [str(i) for i in range(units_length(o.primitive))] + ["length"]
