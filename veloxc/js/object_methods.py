"""Object.prototype (ECMA-262 §20.1.3)."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.coercion import is_object, property_key, to_object
from veloxc.js.errors import Error, TypeError_
from veloxc.js.function import call_with_this, is_function
from veloxc.js.interop.kinds import is_sequence
from veloxc.js.interop.values import is_moment, is_native
from veloxc.js.methods import describe, method
from veloxc.js.object import Accessor
from veloxc.js.object_global import Object
from veloxc.js.own import Prototype, is_enumerable, own_value, prototype_of
from veloxc.js.prototypes import define_accessor, set_prototype
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, undefined
from veloxc.js.wrappers import Wrapper


@method(Object, "toString")
def object_to_string(o: Any, *_: Any) -> str:
    """Object.prototype.toString: `[object Kind]`."""
    if o is undefined:
        return "[object Undefined]"
    if o is None:
        return "[object Null]"
    tag = (
        get(o, Symbol.toStringTag)
        if o.__class__ is not dict or Symbol.toStringTag in o or len(o)
        else undefined
    )
    if tag.__class__ is not str:
        tag = builtin_tag(o)
    return f"[object {tag}]"


def builtin_tag(o: Any) -> str:
    """The word for kinds of objects that have no `Symbol.toStringTag`."""
    if isinstance(o, Prototype):
        o = o.of
        return o.__name__ if o.__name__ in ("Array", "Function", "Boolean", "Number", "String") else "Object"
    if isinstance(o, list) or (is_native(o) and is_sequence(type(o))):
        return "Array"
    if getattr(o.__class__, "__tag__", None):
        return str(o.__class__.__tag__)
    if isinstance(o, Wrapper):
        o = o.primitive
    if isinstance(o, bool):
        return "Boolean"
    if isinstance(o, str):
        return "String"
    if isinstance(o, (int, float)) and not is_object(o):
        return "Number"
    if isinstance(o, Exception) and not isinstance(o, type):
        return "Error"
    if is_moment(o):
        return "Date"
    if (not isinstance(o, type) and type(o).__module__.startswith("veloxc.js")) or isinstance(o, Error):
        for base in type(o).__mro__:
            if base.__name__ in ("Date", "RegExp"):
                return base.__name__
    return "Function" if is_function(o) else "Object"


@method(Object, "toLocaleString")
def object_to_locale_string(o: Any, *_: Any) -> Any:
    """Object.prototype.toLocaleString: `toString` of the receiver."""
    return call_with_this(get(o, "toString"), o)


@method(Object, "valueOf")
def object_value_of(o: Any, *_: Any) -> Any:
    """Object.prototype.valueOf."""
    return to_object(o)


@method(Object, "hasOwnProperty", length=1)
def object_has_own_property(o: Any, key: Any = undefined, *_: Any) -> bool:
    """Object.prototype.hasOwnProperty."""
    key = property_key(key)
    return has_own(to_object(o), key)


def has_own(o: Any, key: Any) -> bool:
    """HasOwnProperty (§7.3.13), on Python objects: has such a field."""
    if is_native(o):
        from veloxc.js.interop import native_keys

        return key in native_keys(o)
    return own_value(o, key) is not absent


@method(Object, "isPrototypeOf", length=1)
def object_is_prototype_of(o: Any, value: Any = undefined, *_: Any) -> bool:
    """Object.prototype.isPrototypeOf."""
    if not is_object(value):
        return False
    o = to_object(o)
    parent = prototype_of(value)
    while parent is not None:
        if parent is o:
            return True
        parent = prototype_of(parent)
    return False


@method(Object, "propertyIsEnumerable", length=1)
def object_property_is_enumerable(o: Any, key: Any = undefined, *_: Any) -> bool:
    """Object.prototype.propertyIsEnumerable."""
    key = property_key(key)
    o = to_object(o)
    return has_own(o, key) and (is_native(o) or is_enumerable(o, key))


def _get_prototype(o: Any) -> Any:
    return prototype_of(to_object(o))


def _set_prototype(o: Any, prototype: Any) -> None:
    if is_object(o) and not set_prototype(o, prototype):
        raise TypeError_("Cyclic __proto__ value")


Object.__js__["__proto__"] = property(_get_prototype, _set_prototype)


@method(Object, "__defineGetter__", length=2)
def object_define_getter(o: Any, key: Any = undefined, f: Any = undefined, *_: Any) -> Any:
    """Object.prototype.__defineGetter__ (annex B)."""
    _define_half(o, property_key(key), getter=f)
    return undefined


@method(Object, "__defineSetter__", length=2)
def object_define_setter(o: Any, key: Any = undefined, f: Any = undefined, *_: Any) -> Any:
    """Object.prototype.__defineSetter__ (annex B)."""
    _define_half(o, property_key(key), setter=f)
    return undefined


def _define_half(o: Any, key: Any, getter: Any = None, setter: Any = None) -> None:
    existing = own_value(o, key)
    accessor = existing if isinstance(existing, Accessor) else Accessor()
    define_accessor(o, key, accessor_of(getter, setter, accessor))


def accessor_of(getter: Any, setter: Any, base: Accessor | None = None) -> Accessor:
    """An Accessor that calls two function values; None keeps what `base` has."""
    made = (
        Accessor()
        if base is None
        else Accessor(base.get, base.set, base.enumerable, base.get_value, base.set_value)
    )
    if getter is not None:
        made.get_value = getter
        made.get = None if getter is undefined else lambda this: call_with_this(getter, this)
    if setter is not None:
        made.set_value = setter
        made.set = None if setter is undefined else lambda this, v: call_with_this(setter, this, v)
    return made


def accessor_function(f: Any, kept: Any, name: str) -> Any:
    """The function value a descriptor shows for a getter or setter."""
    if kept is not None:
        return kept
    if f is None:
        return undefined
    from veloxc.js.function import unbound

    if f.__class__ is FunctionType:
        if "length" not in f.__dict__:
            describe(f, name, 0 if name.startswith("get") else 1)
        return unbound(f)
    return f
