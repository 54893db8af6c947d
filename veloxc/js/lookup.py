"""Members of prototypes: what an instance finds in its class (ECMA-262 §10.1.8, the prototype chain).

A member is a `This` (a method, the same function object at every read), a `property` (getter and setter), or a
`Value`. Every JavaScript value has a class here: `dict` has `Object`, `list` has `Array`, `str` has `String`.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.object import JSClass, JSObject, Value
from veloxc.js.undefined import absent, undefined


class This:
    """A function that reads `this`, as a value: `f` has `this` first. Called plainly, `this` is undefined."""

    __slots__ = ("__dict__", "__weakref__", "f")

    def __init__(self, f: Any) -> None:
        self.f = f

    def __call__(self, *arguments: Any) -> Any:
        return self.f(undefined, *arguments)

    def __repr__(self) -> str:
        return f"<function {self.f.__name__}>"


def unbound(f: Any) -> This:
    """A class method `f` (its `this` first) taken as a value: the same `This` each time."""
    wrapper: This | None = f.__dict__.get("__unbound__")
    if wrapper is None:
        wrapper = f.__dict__["__unbound__"] = This(f)
    return wrapper


# The class at the end of every prototype chain: `Object`, set by the module that defines it.
ROOT: list[Any] = []
ROOT_FOUND: dict[Any, Any] = {}  # its `__found__`, here for those that need it before the class exists


def find_member(cls: Any, key: Any) -> Any:
    """The member `key` of the prototype of `cls` or what it inherits from; None where there is none."""
    member = cls.__found__.get(key, absent)
    if member is absent:
        member = cls.__found__[key] = _search(cls, key)
    return member


def _search(cls: Any, key: Any) -> Any:
    if key == "constructor":
        return Value(constructor_of(cls))
    for base in cls.__mro__:
        if isinstance(base, JSClass):
            member = own_member(base, key)
            if member is not None:
                return member
    if cls is ROOT[0] or cls.__dict__.get("__rootless__"):
        return None
    return find_member(ROOT[0], key)


def own_member(cls: Any, key: Any) -> Any:
    """The member that the prototype of `cls` has itself, or None."""
    member = cls.__js__.get(key, absent)
    if member is absent:
        if key.__class__ is not str or not is_member_name(key, cls):
            return None
        member = cls.__dict__.get(key)
    kind = member.__class__
    if kind is FunctionType:
        return unbound(member)
    if kind is property or kind is Value or kind is This:
        return member
    return None


def is_member_name(key: str, cls: type) -> bool:
    """False for Python's own names (`__init__`) and for private names as Python mangles them (`_A__x`)."""
    if key[:1] != "_":
        return True
    if key.startswith("__") and key.endswith("__"):
        return False
    return not key.startswith(f"_{cls.__name__.lstrip('_')}__")


def member_names(cls: Any) -> list[Any]:
    """The own keys of the prototype of `cls` (strings and symbols), `constructor` first."""
    names: list[Any] = ["constructor"]
    for name, value in cls.__dict__.items():
        if value.__class__ in (FunctionType, property, Value) and is_member_name(name, cls):
            names.append(name)
    names += [key for key in cls.__js__ if key not in names]
    return names


def member_value(member: Any, receiver: Any) -> Any:
    """What reading a member gives: a method itself, a getter's result, a value."""
    if member is None:
        return undefined
    kind = member.__class__
    if kind is This:
        return member
    if kind is property:
        return member.fget(receiver) if member.fget is not None else undefined
    return member.value


def constructor_of(cls: Any) -> Any:
    """The value of `constructor`: the class, `Object` for the class of a literal, the function of `new f`."""
    if "__own__" in cls.__dict__ or cls is JSObject:
        return ROOT[0]
    function = cls.__dict__.get("__function__")
    return cls if function is None else function
