"""What every JavaScript class is in Python, and what an object carries beside its properties.

A JavaScript class is a Python class whose metaclass is `JSClass`; its root base is `JSObject`. Own properties of
an instance are its `__dict__`. Functions and properties in the class body are the members of the prototype;
`staticmethod`, `classmethod` and any other value belong to the class itself.

Three things have no place in that picture and are kept in one record, a `Shape`, stored under the key `SHAPE` in
the object's own dict, so that objects without them pay nothing: a prototype that is an object, own accessors,
and attributes (read-only, hidden, sealed, frozen).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.undefined import absent


class JSClass(type):
    """The metaclass of JavaScript's classes, built-in or compiled."""

    __js__: dict[Any, Any]  # members that a class body cannot hold: symbols, Python keywords, values
    __js_static__: dict[Any, Any]  # the same for the class itself
    __found__: dict[Any, Any]  # members looked up so far, inherited ones included; see `find_member`
    # How `o.k` and `o.k = v` work on instances; arrays and other exotic objects have their own.
    __reader__: Callable[[Any, Any], Any]
    __writer__: Callable[[Any, Any, Any], None]

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **_: Any) -> None:
        type.__setattr__(cls, "__found__", {})
        type.__setattr__(cls, "__js__", {})
        type.__setattr__(cls, "__js_static__", {})

    def __setattr__(cls, name: str, value: Any) -> None:
        type.__setattr__(cls, name, value)
        forget_members(cls)

    def __delattr__(cls, name: str) -> None:
        type.__delattr__(cls, name)
        forget_members(cls)


class JSObject(metaclass=JSClass):
    """The root of compiled and built-in classes. Has no members of its own in JavaScript."""

    def __init__(self, *arguments: Any) -> None:
        """A class without a constructor takes any arguments; one that extends a function runs the function."""
        for base in type(self).__mro__:
            function = base.__dict__.get("__function__")
            if function is not None:
                function.f(self, *arguments)
                return


def forget_members(cls: type) -> None:
    """To be called when a class got or lost a member: what was looked up in it and below is void."""
    found = cls.__dict__.get("__found__")
    if found:
        found.clear()
    below: type
    for below in type.__subclasses__(cls):
        forget_members(below)


class Value:
    """A prototype member that is a plain value (`A.prototype.x = 1`), as opposed to a method."""

    __slots__ = ("enumerable", "value", "writable")

    def __init__(self, value: Any, enumerable: bool = False, writable: bool = True) -> None:
        self.value = value
        self.enumerable = enumerable
        self.writable = writable


class Accessor:
    """A getter and a setter; each takes `this` first, and is None where there is none."""

    __slots__ = ("enumerable", "get", "get_value", "set", "set_value")

    def __init__(
        self,
        get: Callable[..., Any] | None = None,
        set: Callable[..., Any] | None = None,
        enumerable: bool = True,
        get_value: Any = None,
        set_value: Any = None,
    ) -> None:
        self.get = get
        self.set = set
        self.enumerable = enumerable
        self.get_value = get_value  # the function a descriptor shows, where it is not made of `get`
        self.set_value = set_value


class ShapeKey:
    """The class of `SHAPE`. It is no string and no Symbol, so nothing enumerates it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<shape>"


SHAPE: Any = ShapeKey()


class Shape:
    """What an object has beside data properties that can be written, seen and deleted."""

    __slots__ = ("accessors", "extensible", "fixed", "hidden", "order", "prototype", "readonly")

    def __init__(self, prototype: Any = absent) -> None:
        self.prototype = prototype  # `absent`: the prototype of the object's class
        self.accessors: dict[Any, Accessor] = {}
        self.order: list[Any] = (
            []
        )  # own keys in order, kept once there are accessors; may lag behind the dict
        self.hidden: set[Any] = set()  # not enumerable
        self.readonly: set[Any] = set()
        self.fixed: set[Any] = set()  # not configurable
        self.extensible = True


def shape_of(properties: dict[Any, Any]) -> Shape:
    """The Shape of an object, made now where it has none. `properties` is the dict or instance `__dict__`."""
    shape = properties.get(SHAPE)
    if shape is None:
        shape = properties[SHAPE] = Shape()
    result: Shape = shape
    return result
