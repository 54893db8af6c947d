"""`<`, `<=`, `>`, `>=` (IsLessThan, ECMA-262 §7.2.13). Strings compare by UTF-16 units."""

from __future__ import annotations

from typing import Any

from veloxc.js.bigint import BigInt, string_to_int
from veloxc.js.coercion import number, to_primitive
from veloxc.js.strings.units import less_by_units


def lt(a: Any, b: Any) -> bool:
    """`a < b`."""
    ka, kb = a.__class__, b.__class__
    if (ka is int or ka is float) and (kb is int or kb is float):
        return a < b  # type: ignore[no-any-return]
    if ka is str and kb is str:
        return a < b if a.isascii() or b.isascii() else less_by_units(a, b)
    return _compare(a, b, True) is True


def gt(a: Any, b: Any) -> bool:
    """`a > b`."""
    ka, kb = a.__class__, b.__class__
    if (ka is int or ka is float) and (kb is int or kb is float):
        return a > b  # type: ignore[no-any-return]
    if ka is str and kb is str:
        return b < a if a.isascii() or b.isascii() else less_by_units(b, a)
    return _compare(b, a, False) is True


def lte(a: Any, b: Any) -> bool:
    """`a <= b`."""
    ka, kb = a.__class__, b.__class__
    if (ka is int or ka is float) and (kb is int or kb is float):
        return a <= b  # type: ignore[no-any-return]
    if ka is str and kb is str:
        return not (b < a if a.isascii() or b.isascii() else less_by_units(b, a))
    return _compare(b, a, False) is False


def gte(a: Any, b: Any) -> bool:
    """`a >= b`."""
    ka, kb = a.__class__, b.__class__
    if (ka is int or ka is float) and (kb is int or kb is float):
        return a >= b  # type: ignore[no-any-return]
    if ka is str and kb is str:
        return not (a < b if a.isascii() or b.isascii() else less_by_units(a, b))
    return _compare(a, b, True) is False


def _compare(a: Any, b: Any, left_first: bool) -> bool | None:
    """True where a < b, None where one of them is NaN."""
    if left_first:
        a = to_primitive(a, "number")
        b = to_primitive(b, "number")
    else:
        b = to_primitive(b, "number")
        a = to_primitive(a, "number")
    if a.__class__ is str and b.__class__ is str:
        return less_by_units(a, b)
    if a.__class__ is BigInt and b.__class__ is str:
        n = string_to_int(b)
        return None if n is None else int(a) < n
    if a.__class__ is str and b.__class__ is BigInt:
        n = string_to_int(a)
        return None if n is None else n < int(b)
    a = int(a) if a.__class__ is BigInt else number(a)
    b = int(b) if b.__class__ is BigInt else number(b)
    if a != a or b != b:
        return None
    return a < b  # type: ignore[no-any-return]
