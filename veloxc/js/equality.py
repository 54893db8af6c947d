"""Equality and sameness (ECMA-262 §7.2): `===`, `==`, Object.is, and the sameness of Map keys."""

from __future__ import annotations

from math import copysign
from typing import Any

from veloxc.js.bigint import BigInt, string_to_int
from veloxc.js.coercion import PRIMITIVES, number, to_primitive
from veloxc.js.interop.values import is_native, number_of
from veloxc.js.undefined import undefined


def same(a: Any, b: Any) -> bool:
    """`a === b` (IsStrictlyEqual, §7.2.15)."""
    kind = a.__class__
    if a is b:
        return kind is not float or a == a
    if kind is str:
        return b.__class__ is str and a == b
    if kind is int or kind is float:
        other = b.__class__
        if other is not int and other is not float:
            return other not in PRIMITIVES and _same_native(b, a)
        return a == b  # type: ignore[no-any-return]
    if kind is BigInt:
        return b.__class__ is BigInt and int.__eq__(a, b)
    return _same_native(a, b) if kind not in PRIMITIVES else False


def _same_native(a: Any, b: Any) -> bool:
    """Python objects: numbers (Decimal) by value; wrappers made at each read by what they wrap."""
    equal = getattr(a.__class__, "__same__", None)
    if equal is not None:
        return a.__class__ is b.__class__ and bool(equal(a, b))
    if not is_native(a):
        return False
    n = number_of(a)
    if n is undefined:
        return False
    if b.__class__ not in PRIMITIVES and is_native(b):
        b = number_of(b)
    return b.__class__ in (int, float) and bool(n == b)


def loosely_equal(a: Any, b: Any) -> bool:
    """`a == b` (IsLooselyEqual, §7.2.14)."""
    ka, kb = a.__class__, b.__class__
    if ka is kb or a is b:
        return same(a, b)
    if a is None or a is undefined:
        return b is None or b is undefined
    if b is None or b is undefined:
        return False
    object_a, object_b = ka not in PRIMITIVES, kb not in PRIMITIVES
    if object_a and object_b:
        return same(a, b)
    if object_a:
        return loosely_equal(to_primitive(a), b)
    if object_b:
        return loosely_equal(a, to_primitive(b))
    return _equal_primitives(a, b, ka, kb)


def _equal_primitives(a: Any, b: Any, ka: type, kb: type) -> bool:
    numbers = (int, float, bool)
    if ka is BigInt or kb is BigInt:
        if ka is str or kb is str:
            text, big = (a, b) if ka is str else (b, a)
            n = string_to_int(text)
            return n is not None and n == int(big)
        other = a if kb is BigInt else b
        return other.__class__ in numbers and int(a if ka is BigInt else b) == other
    if ka in (str, *numbers) and kb in (str, *numbers):
        return number(a) == number(b)  # type: ignore[no-any-return]
    return False  # a symbol and something else


def same_value_zero(a: Any, b: Any) -> bool:
    """SameValueZero (§7.2.11), the sameness of `includes`, Map and Set: NaN is NaN, 0 is -0."""
    return same(a, b) or (a.__class__ is float and b.__class__ is float and a != a and b != b)


def same_value(a: Any, b: Any) -> bool:
    """SameValue (§7.2.10), the sameness of `Object.is`: NaN is NaN, 0 is not -0."""
    if a.__class__ in (int, float) and b.__class__ in (int, float):
        if a != a:
            return b != b
        return a == b and (a != 0 or copysign(1, a) == copysign(1, b))
    return same(a, b)
