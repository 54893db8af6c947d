"""What compiled classes and object literals need beside Python's class body: odd names, fields, `super`."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import is_object, property_key
from veloxc.js.definitions import define_accessor, define_method, super_get
from veloxc.js.function import call_with_this
from veloxc.js.object import SHAPE
from veloxc.js.own import prototype_of
from veloxc.js.read import get_from
from veloxc.js.write import put


def move_member(cls: Any, name: str, key: Any) -> None:
    """Gives the member `name` of the class body the key that Python cannot write there: a symbol, a computed key, a
    keyword, a name that is taken."""
    member = cls.__dict__[name]
    type.__delattr__(cls, name)
    kind = member.__class__
    if kind is property:
        define_accessor(cls, key, member.fget, member.fset)
    elif kind is staticmethod or kind is classmethod:
        cls.__js_static__[property_key(key)] = member
    else:
        if key.__class__ is str:
            member.__name__ = key
        define_method(cls, key, member)


def define_field(this: Any, key: Any, value: Any) -> None:
    """DefineField (ECMA-262 §7.3.33): an own property of a new instance, whatever setters it inherits."""
    key = property_key(key)
    own = this.__dict__
    if SHAPE in own:
        put(this, key, value)
    else:
        own[key] = value


def constructed(value: Any, this: Any) -> Any:
    """What `new` gives where the constructor returned `value`: an object takes the place of the instance."""
    return value if is_object(value) else this


def super_call(cls: Any, this: Any, key: Any, *arguments: Any) -> Any:
    """`super[key](…)` in a method of `cls`."""
    return call_with_this(super_get(cls, this, key), this, *arguments)


# ---- `super` in the methods of an object literal; `home` is the object


def home_get(home: Any, this: Any, key: Any) -> Any:
    """`super[key]`: read from the prototype of the object, with `this` for getters."""
    return get_from(prototype_of(home), property_key(key), this)


def home_put(home: Any, this: Any, key: Any, value: Any) -> Any:
    """`super[key] = value`: sets it on `this`, as no prototype here has setters that could tell."""
    return put(this, key, value)


def home_call(home: Any, this: Any, key: Any, *arguments: Any) -> Any:
    """`super[key](…)`"""
    return call_with_this(home_get(home, this, key), this, *arguments)
