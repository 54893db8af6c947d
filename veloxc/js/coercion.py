"""Type conversion (ECMA-262 §7.1): ToString, ToNumber, ToPrimitive, ToPropertyKey, ToObject and their kind."""

from __future__ import annotations

from math import inf, nan
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.lookup import ROOT, This, find_member
from veloxc.js.number_text import SAFE, guard, normal, number_string, string_number
from veloxc.js.object import SHAPE, JSClass
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import Undefined, hole, undefined

PRIMITIVES: frozenset[type] = frozenset({str, int, float, bool, type(None), Undefined, BigInt, Symbol})

__all__ = [
    "guard",
    "number",
    "number_string",
    "numeric",
    "property_key",
    "string",
    "to_object",
    "to_primitive",
]


def is_object(value: Any) -> bool:
    """True for everything but the primitive values; functions are objects."""
    return value.__class__ not in PRIMITIVES


def truthy(value: Any) -> bool:
    """ToBoolean (§7.1.2). Empty arrays and objects are true."""
    kind = value.__class__
    if kind is bool:
        return value  # type: ignore[no-any-return]
    if kind is str or kind is int:
        return bool(value)
    if kind is dict or kind is list:
        return True
    if kind is float:
        return value == value and value != 0.0  # type: ignore[no-any-return]
    if kind is BigInt:
        return int.__bool__(value)
    if value is None or value is undefined:
        return False
    if kind.__class__ is JSClass or kind in PRIMITIVES:
        return True
    from veloxc.js.interop.values import is_native, native_truthy

    return native_truthy(value) if is_native(value) else True


def string(value: Any = "") -> str:
    """ToString (§7.1.17). TypeError for symbols."""
    kind = value.__class__
    if kind is str:
        return value  # type: ignore[no-any-return]
    if kind is int or kind is float:
        return number_string(value)
    if kind is bool:
        return "true" if value else "false"
    if value is None:
        return "null"
    if value is undefined or value is hole:
        return "undefined"
    if kind is BigInt:
        return int.__repr__(value)
    if kind is Symbol:
        raise TypeError_("Cannot convert a Symbol value to a string")
    result = to_primitive(value, "string")
    return result if result.__class__ is str else string(result)


def number(value: Any) -> Any:
    """ToNumber (§7.1.4): an int or a float. TypeError for symbols and BigInts."""
    kind = value.__class__
    if kind is int or kind is float:
        return value
    if kind is str:
        return string_number(value)
    if kind is bool:
        return 1 if value else 0
    if value is None:
        return 0
    if value is undefined or value is hole:
        return nan
    if kind is BigInt:
        raise TypeError_("Cannot convert a BigInt value to a number")
    if kind is Symbol:
        raise TypeError_("Cannot convert a Symbol value to a number")
    return number(to_primitive(value, "number"))


def numeric(value: Any) -> Any:
    """ToNumeric (§7.1.3): a number, or a BigInt as it is."""
    kind = value.__class__
    if kind is int or kind is float or kind is BigInt:
        return value
    if kind in PRIMITIVES:
        return number(value)
    value = to_primitive(value, "number")
    return value if value.__class__ is BigInt else number(value)


def to_primitive(value: Any, hint: str = "default") -> Any:
    """ToPrimitive (§7.1.1); `hint` is "default", "string" or "number"."""
    kind = value.__class__
    if kind in PRIMITIVES:
        return value
    if kind is dict and SHAPE not in value:
        if not (value.keys() & CONVERSIONS) and not ROOT[0].__dict__.get("__changed__"):
            return "[object Object]"
    elif kind is list and _has_default_text(kind):
        from veloxc.js.array.text import array_join

        return array_join(value)
    from veloxc.js.interop import is_native, native_primitive

    if is_native(value):
        return native_primitive(value, hint)
    return _object_to_primitive(value, hint)


CONVERSIONS = frozenset({"toString", "valueOf", Symbol.toPrimitive})


def _has_default_text(kind: type) -> bool:
    from veloxc.js.array import Array
    from veloxc.js.array.text import array_to_string

    member = find_member(Array, "toString")
    return member.__class__ is This and member.f is array_to_string


def _object_to_primitive(value: Any, hint: str) -> Any:
    from veloxc.js.function import call_with_this
    from veloxc.js.members import get

    exotic = get(value, Symbol.toPrimitive)
    if exotic is not undefined and exotic is not None:
        if not callable(exotic):
            from veloxc.js.error_wording import shown

            raise TypeError_(f"{shown(exotic)} is not a function")
        result = call_with_this(exotic, value, hint)
        if result.__class__ in PRIMITIVES:
            return result
        raise TypeError_("Cannot convert object to primitive value")
    return ordinary_to_primitive(value, hint)


def ordinary_to_primitive(value: Any, hint: str) -> Any:
    """OrdinaryToPrimitive (§7.1.1.1): `toString` and `valueOf`, the first that gives a primitive."""
    from veloxc.js.function import call_with_this
    from veloxc.js.members import get

    for name in ("toString", "valueOf") if hint == "string" else ("valueOf", "toString"):
        method = get(value, name)
        if callable(method):
            result = call_with_this(method, value)
            if result.__class__ in PRIMITIVES:
                return result
    raise TypeError_("Cannot convert object to primitive value")


def property_key(value: Any) -> Any:
    """ToPropertyKey (§7.1.19): a str or a Symbol."""
    kind = value.__class__
    if kind is str or kind is Symbol:
        return value
    if kind in PRIMITIVES:
        return string(value)
    value = to_primitive(value, "string")
    return value if value.__class__ is Symbol else string(value)


def array_index(key: Any) -> int:
    """The array index a str key stands for ("0", "12"), or -1 where it is none."""
    if key.__class__ is str and key and key[0] <= "9" and key.isdigit() and key.isascii():
        if key[0] == "0" and len(key) > 1:
            return -1
        index = int(key) if len(key) <= 10 else -1
        return index if index < 4294967295 else -1
    return -1


def integer(value: Any) -> Any:
    """ToIntegerOrInfinity (§7.1.5): an int, or an infinity."""
    if value.__class__ is int:
        return value
    value = number(value)
    if value.__class__ is float:
        if value != value:
            return 0
        return value if value in (inf, -inf) else int(value)
    return value


def to_length(value: Any) -> int:
    """ToLength (§7.1.20): an int from 0 to 2**53 - 1."""
    value = integer(value)
    if value <= 0:
        return 0
    return SAFE - 1 if value > SAFE - 1 else value


def to_index(value: Any, message: str = "Invalid index") -> int:
    """ToIndex (§7.1.22): RangeError outside 0 to 2**53 - 1."""
    result = integer(value)
    if not 0 <= result <= SAFE - 1:
        raise RangeError(message)
    return result  # type: ignore[no-any-return]


def relative_index(value: Any, size: int, default: int) -> int:
    """A start or end argument, negative ones counted from the end, limited to 0…size. `default` for undefined."""
    if value is undefined:
        return default
    if value.__class__ is not int:
        value = integer(value)
    if value < 0:
        value += size
        return int(value) if value > 0 else 0
    return int(value) if value < size else size


def to_object(value: Any) -> Any:
    """ToObject (§7.1.18): primitives in their wrapper object. TypeError for null and undefined."""
    if value.__class__ not in PRIMITIVES:
        return value
    if value is None or value is undefined:
        raise TypeError_("Cannot convert undefined or null to object")
    from veloxc.js.wrappers import wrapper

    return wrapper(value)


def require_object_coercible(value: Any, method: str) -> None:
    """RequireObjectCoercible (§7.2.1), as the first step of the String methods."""
    if value is None or value is undefined:
        name = "null" if value is None else "undefined"
        raise TypeError_(f"{method} called on {name}".replace("called on", "called on"))


def float_of(value: Any) -> float:
    """A number as float; `normal` is the way back."""
    return float(value)


__all__ += [
    "array_index",
    "integer",
    "is_object",
    "normal",
    "relative_index",
    "to_index",
    "to_length",
    "truthy",
]
