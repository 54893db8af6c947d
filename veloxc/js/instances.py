"""`typeof` and `instanceof`."""

from __future__ import annotations

from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import PRIMITIVES, truthy
from veloxc.js.error_wording import shown
from veloxc.js.errors import Error, TypeError_
from veloxc.js.function import PLAIN_FUNCTIONS, Bound, This, call_with_this, is_function
from veloxc.js.interop.values import is_moment, is_native, native_typeof
from veloxc.js.lookup import ROOT
from veloxc.js.object import SHAPE, JSClass
from veloxc.js.own import Prototype, class_of, properties, prototype_of
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, undefined

TYPES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    dict: "object",
    list: "object",
    type(None): "object",
    type(undefined): "undefined",
    BigInt: "bigint",
    Symbol: "symbol",
    **dict.fromkeys(PLAIN_FUNCTIONS, "function"),
}


def typeof(value: Any) -> str:
    """`typeof value`."""
    kind = value.__class__
    found = TYPES.get(kind)
    if found is not None:
        return found
    if isinstance(kind, JSClass):
        return "object"
    if isinstance(value, type):
        return "function"
    return native_typeof(value)


def instance_of(value: Any, cls: Any) -> bool:
    """`value instanceof cls`. TypeError where `cls` is no function."""
    if cls.__class__ is JSClass and "__plain__" in cls.__dict__:
        return isinstance(value, cls)
    if cls.__class__ in PRIMITIVES:
        raise TypeError_("Right-hand side of 'instanceof' is not an object")
    if isinstance(cls, type) and not isinstance(cls, JSClass):
        return isinstance(value, cls)
    method = get(cls, Symbol.hasInstance)
    if method is not undefined and method is not None and not _is_default(method):
        return truthy(call_with_this(method, cls, value))
    if not is_function(cls):
        raise TypeError_("Right-hand side of 'instanceof' is not callable")
    return ordinary_instance_of(value, cls)


def _is_default(method: Any) -> bool:
    from veloxc.js.function_methods import function_has_instance

    return method.__class__ is This and method.f is function_has_instance


def ordinary_instance_of(value: Any, cls: Any) -> bool:
    """OrdinaryHasInstance (§7.3.21), with what Python's values count as."""
    if value.__class__ in PRIMITIVES:
        return False
    if cls.__class__ is Bound:
        return instance_of(value, cls.target)
    if isinstance(cls, JSClass):
        found = _instance_of_class(value, cls)
        if found is not None:
            return found
    elif isinstance(cls, type):
        return isinstance(value, cls)
    elif get(cls, "prototype").__class__ in PRIMITIVES:
        raise TypeError_(
            f"Function has non-object prototype '{shown(get(cls, 'prototype'))}' in instanceof check"
        )
    wanted = get(cls, "prototype")
    parent = prototype_of(value)
    while parent is not None:
        if parent is wanted:
            return True
        parent = prototype_of(parent)
    return False


def _instance_of_class(value: Any, cls: Any) -> bool | None:
    """The answer where Python's classes tell; None where the prototype chain has to be walked."""
    if not isinstance(value, type):
        own = properties(value)
        if own is not None and SHAPE in own and own[SHAPE].prototype is not absent:
            return None
    if value.__class__ is Prototype:
        return None
    if cls is ROOT[0]:
        return True
    if isinstance(value, cls):
        return True
    if is_native(value):
        return _native_instance(value, cls)
    found = class_of(value)
    return (
        found is not None
        and isinstance(found, type)
        and issubclass(found, cls)
        and not isinstance(value, type)
    )


def _native_instance(value: Any, cls: Any) -> bool:
    name = cls.__name__
    if isinstance(value, BaseException):
        return cls is Error
    if name == "Date":
        return is_moment(value)
    if name == "Promise":
        return hasattr(value, "__await__")
    return False
