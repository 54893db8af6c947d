"""Parts of class definitions that a Python class body cannot say, for compiled code.

Members named by a symbol, by a computed key or by a Python keyword; `super` with a computed key.
"""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import property_key
from veloxc.js.lookup import find_member, is_member_name, member_value
from veloxc.js.object import Accessor, JSClass, forget_members
from veloxc.js.own import own_static
from veloxc.js.read import read_class
from veloxc.js.undefined import undefined
from veloxc.js.write import define_member, run_setter


def define_method(cls: Any, key: Any, f: Any) -> None:
    """`[key]() {…}`: a method of the prototype; `f` has `this` first."""
    key = property_key(key)
    cls.__js__[key] = f
    if key.__class__ is str and is_member_name(key, cls):
        type.__setattr__(cls, key, f)
    forget_members(cls)


def define_accessor(cls: Any, key: Any, get: Any = None, set: Any = None) -> None:
    """`get [key]() {…}` and `set [key](v) {…}` of the prototype; each has `this` first."""
    key = property_key(key)
    present = cls.__js__.get(key) or (cls.__dict__.get(key) if key.__class__ is str else None)
    if present.__class__ is property:
        get = get or present.fget
        set = set or present.fset
    define_member(cls, key, property(get, set))


def define_static(cls: Any, key: Any, value: Any, this: bool = False) -> None:
    """`static [key] = value` and `static [key]() {…}`; with `this` the function gets the class first."""
    from veloxc.js.write import define_static as define

    key = property_key(key)
    if this:
        cls.__js_static__[key] = classmethod(value)
        if key.__class__ is str and is_member_name(key, cls):
            type.__setattr__(cls, key, classmethod(value))
    else:
        define(cls, key, value)


def define_static_accessor(cls: Any, key: Any, get: Any = None, set: Any = None) -> None:
    """`static get [key]() {…}`: each function has the class first."""
    key = property_key(key)
    present = cls.__js_static__.get(key)
    if present.__class__ is Accessor:
        get = get or present.get
        set = set or present.set
    cls.__js_static__[key] = Accessor(get, set, False)


def super_get(cls: Any, this: Any, key: Any) -> Any:
    """`super[key]` in a method of `cls`; getters run on `this`. In a static method `this` is a class."""
    key = property_key(key)
    parent = parent_of(cls)
    if isinstance(this, type):
        if parent is None:
            return undefined
        accessor = getattr(type(parent), key, None) if isinstance(key, str) else None
        if (
            isinstance(accessor, property) and accessor.fget is not None
        ):  # a static getter runs on the subclass
            return accessor.fget(this)
        return read_class(parent, key)
    if parent is None:
        from veloxc.js.lookup import ROOT

        parent = ROOT[0]
    return member_value(find_member(parent, key), this)


def super_put(cls: Any, this: Any, key: Any, value: Any) -> Any:
    """`super[key] = value`: a setter of the base runs, else the property of `this` is set."""
    key = property_key(key)
    parent = parent_of(cls)
    if parent is not None:
        if isinstance(this, type):
            found = own_static(parent, key)
            if found.__class__ is Accessor:
                run_setter(this, key, found)(this, value)
                return value
        else:
            member = find_member(parent, key)
            if member.__class__ is property:
                run_setter(this, key, member)(this, value)
                return value
    if isinstance(this, type):
        define_static(this, key, value)
    else:
        this.__dict__[key] = value
    return value


def parent_of(cls: Any) -> Any:
    """The class that `cls` extends, or None."""
    for base in cls.__mro__[1:]:
        if isinstance(base, JSClass):
            return None if base.__name__ == "JSObject" else base
    return None
