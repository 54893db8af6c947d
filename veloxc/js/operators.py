"""JavaScript's arithmetic and bit operators on values of unknown type (ECMA-262 §13.5 to §13.12, §6.1.6).

Where the compiler knows both types it writes Python's own operator instead.
"""

from __future__ import annotations

from math import copysign, fmod, inf, isinf, nan
from typing import Any

from veloxc.js.bigint import BigInt, make
from veloxc.js.coercion import number, numeric, string, to_primitive
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.number_text import SAFE, guard, normal
from veloxc.js.strings.units import joined

LARGEST_BIGINT = 2**30  # bits, V8's limit


def add(a: Any, b: Any) -> Any:
    """`a + b`."""
    ka, kb = a.__class__, b.__class__
    if ka is int and kb is int:
        n = a + b
        return n if -SAFE <= n <= SAFE else float(n)
    if ka is str and kb is str:
        text = a + b
        return text if text.isascii() else joined(a, b)
    if (ka is int or ka is float) and (kb is int or kb is float):
        n = a + b
        return n if n.__class__ is float or -SAFE <= n <= SAFE else float(n)
    if ka is str and kb is int:
        return a + int.__repr__(b)
    a, b = to_primitive(a), to_primitive(b)
    if a.__class__ is str or b.__class__ is str:
        return joined(string(a), string(b))
    a, b = numeric(a), numeric(b)
    if a.__class__ is BigInt or b.__class__ is BigInt:
        return make(int.__add__(*_bigints(a, b)))
    return guard(a + b)


def _bigints(a: Any, b: Any) -> tuple[int, int]:
    if a.__class__ is not b.__class__:
        raise TypeError_("Cannot mix BigInt and other types, use explicit conversions")
    return a, b


def subtract(a: Any, b: Any) -> Any:
    """`a - b`."""
    ka, kb = a.__class__, b.__class__
    if ka is int and kb is int:
        n = a - b
        return n if -SAFE <= n <= SAFE else float(n)
    if not ((ka is int or ka is float) and (kb is int or kb is float)):
        a, b = numeric(a), numeric(b)
        if a.__class__ is BigInt or b.__class__ is BigInt:
            return make(int.__sub__(*_bigints(a, b)))
    n = a - b
    return n if n.__class__ is float or -SAFE <= n <= SAFE else float(n)


def multiply(a: Any, b: Any) -> Any:
    """`a * b`."""
    ka, kb = a.__class__, b.__class__
    if ka is int and kb is int and (n := a * b):
        return n if -SAFE <= n <= SAFE else float(n)
    if not ((ka is int or ka is float) and (kb is int or kb is float)):
        a, b = numeric(a), numeric(b)
        if a.__class__ is BigInt or b.__class__ is BigInt:
            return make(int.__mul__(*_bigints(a, b)))
    n = a * b
    if n.__class__ is float:
        return n
    if n == 0:
        return 0 if a >= 0 and b >= 0 else -0.0 if (a < 0) != (b < 0) else 0
    return n if -SAFE <= n <= SAFE else float(n)


def divide(a: Any, b: Any) -> Any:
    """`a / b`."""
    ka, kb = a.__class__, b.__class__
    if not ((ka is int or ka is float) and (kb is int or kb is float)):
        a, b = numeric(a), numeric(b)
        if a.__class__ is BigInt or b.__class__ is BigInt:
            return _divide_bigints(*_bigints(a, b))
    if b == 0:
        if a != a or a == 0:
            return nan
        return inf if (a > 0) == (copysign(1, b) > 0) else -inf
    return a / b


def _divide_bigints(a: int, b: int) -> BigInt:
    if not int(b):
        raise RangeError("Division by zero")
    quotient = abs(int(a)) // abs(int(b))
    return make(quotient if (a < 0) == (b < 0) else -quotient)


def remainder(a: Any, b: Any) -> Any:
    """`a % b`: the sign is that of `a`."""
    ka, kb = a.__class__, b.__class__
    if ka is int and kb is int and a >= 0 and b > 0:
        return a % b
    if not ((ka is int or ka is float) and (kb is int or kb is float)):
        a, b = numeric(a), numeric(b)
        if a.__class__ is BigInt or b.__class__ is BigInt:
            a, b = _bigints(a, b)
            if not int(b):
                raise RangeError("Division by zero")
            rest = abs(int(a)) % abs(int(b))
            return make(rest if a >= 0 else -rest)
    if b == 0 or a != a or isinf(a):
        return nan
    left = fmod(a, b)
    if a.__class__ is int and b.__class__ is int and (left or a >= 0):
        return int(left)
    return left


def power(a: Any, b: Any) -> Any:
    """`a ** b`."""
    if a.__class__ is not int or b.__class__ is not int:
        a, b = numeric(a), numeric(b)
        if a.__class__ is BigInt or b.__class__ is BigInt:
            a, b = _bigints(a, b)
            if b < 0:
                raise RangeError("Exponent must be non-negative")
            if abs(int(a)) > 1 and (int(a).bit_length() - 1) * int(b) > LARGEST_BIGINT:
                raise RangeError("Maximum BigInt size exceeded")
            return make(int.__pow__(int(a), int(b)))
    if a.__class__ is int and b.__class__ is int and 0 <= b <= 1024:
        n = a**b
        if -SAFE <= n <= SAFE:
            return n
        try:
            if int(float(n)) == n:
                return float(n)
        except OverflowError:
            return inf if n > 0 else -inf
    from veloxc.js.numbers.elementary import power as float_power

    return normal(float_power(float(a), float(b)))


def negate(a: Any) -> Any:
    """`-a`; `-0` is -0.0."""
    if a.__class__ is int or a.__class__ is float:
        return -a if a or a.__class__ is float else -0.0
    a = numeric(a)
    if a.__class__ is BigInt:
        return make(-int(a))
    return -a if a or a.__class__ is float else -0.0


def plus(a: Any) -> Any:
    """`+a`."""
    return a if a.__class__ is int or a.__class__ is float else number(a)


def increment(a: Any) -> Any:
    """The value after `a++`; `a` is the result of `numeric`."""
    return make(int(a) + 1) if a.__class__ is BigInt else add(a, 1) if a.__class__ is int else numeric(a) + 1


def decrement(a: Any) -> Any:
    """The value after `a--`; `a` is the result of `numeric`."""
    return (
        make(int(a) - 1)
        if a.__class__ is BigInt
        else subtract(a, 1) if a.__class__ is int else numeric(a) - 1
    )


# ---- bits -----------------------------------------------------------------------------------------------------


def int32(a: Any) -> int:
    """ToInt32 (§7.1.6), also `a | 0`."""
    if a.__class__ is not int:
        a = number(a)
        if a.__class__ is float:
            if a != a or isinf(a):
                return 0
            a = int(a)
    if -2147483648 <= a <= 2147483647:
        return a  # type: ignore[no-any-return]
    a &= 0xFFFFFFFF
    return a - 0x100000000 if a > 0x7FFFFFFF else a  # type: ignore[no-any-return]


def uint32(a: Any) -> int:
    """ToUint32 (§7.1.7), also `a >>> 0`."""
    return int32(a) & 0xFFFFFFFF


def _operands(a: Any, b: Any) -> tuple[Any, Any, bool]:
    """Both operands as int32, or both as BigInts (then True)."""
    if a.__class__ is int and b.__class__ is int:
        return int32(a), int32(b), False
    a, b = numeric(a), numeric(b)
    if a.__class__ is BigInt or b.__class__ is BigInt:
        a, b = _bigints(a, b)
        return int(a), int(b), True
    return int32(a), int32(b), False


def bitwise_and(a: Any, b: Any) -> Any:
    """`a & b`."""
    a, b, big = _operands(a, b)
    return make(a & b) if big else a & b


def bitwise_or(a: Any, b: Any) -> Any:
    """`a | b`."""
    a, b, big = _operands(a, b)
    return make(a | b) if big else a | b


def bitwise_xor(a: Any, b: Any) -> Any:
    """`a ^ b`."""
    a, b, big = _operands(a, b)
    return make(a ^ b) if big else a ^ b


def bitwise_not(a: Any) -> Any:
    """`~a`."""
    a = numeric(a)
    return make(~int(a)) if a.__class__ is BigInt else ~int32(a)


def _shifted(a: int, b: int) -> int:
    if b > 0 and a and a.bit_length() + b > LARGEST_BIGINT:
        raise RangeError("Maximum BigInt size exceeded")
    if b < 0:
        return a >> min(-b, a.bit_length() + 1)
    return a << b if a else 0


def left_shift(a: Any, b: Any) -> Any:
    """`a << b`."""
    a, b, big = _operands(a, b)
    if big:
        return make(_shifted(a, b))
    return int32((a << (b & 31)) & 0xFFFFFFFF)


def signed_right_shift(a: Any, b: Any) -> Any:
    """`a >> b`."""
    a, b, big = _operands(a, b)
    if big:
        return make(_shifted(a, -b))
    return a >> (b & 31)


def unsigned_right_shift(a: Any, b: Any) -> Any:
    """`a >>> b`. TypeError for BigInts."""
    a, b, big = _operands(a, b)
    if big:
        raise TypeError_("BigInts have no unsigned right shift, use >> instead")
    return (a & 0xFFFFFFFF) >> (b & 31)
