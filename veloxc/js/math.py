"""The global `Math` (ECMA-262 §21.3)."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from math import copysign, inf, nan
from random import random
from typing import Any

from veloxc.js.coercion import number
from veloxc.js.namespaces import F, add, member_of, namespace
from veloxc.js.number_text import normal
from veloxc.js.operators import int32, power, uint32
from veloxc.js.undefined import undefined

Math = namespace("Math")


def _register(name: str, length: int) -> Callable[[F], F]:
    return member_of(Math, name, length)


def _whole(x: float) -> Any:
    """A whole float as JavaScript number: int where it is exact, -0 kept."""
    return normal(x)


@_register("abs", 1)
def math_abs(x: Any = undefined, *_: Any) -> Any:
    return abs(x if x.__class__ is int or x.__class__ is float else number(x))


@_register("floor", 1)
def math_floor(x: Any = undefined, *_: Any) -> Any:
    if x.__class__ is not float:
        x = number(x)
        if x.__class__ is int:
            return x
    if x - x != 0 or x == 0:
        return x
    n = math.floor(x)
    return n if -(2**53) <= n <= 2**53 else float(n)


@_register("ceil", 1)
def math_ceil(x: Any = undefined, *_: Any) -> Any:
    if x.__class__ is not float:
        x = number(x)
        if x.__class__ is int:
            return x
    if x - x != 0 or x == 0:
        return x
    n = math.ceil(x)
    return (n if n or x > 0 else -0.0) if -(2**53) <= n <= 2**53 else float(n)


@_register("round", 1)
def math_round(x: Any = undefined, *_: Any) -> Any:
    """Half goes up: `Math.round(-0.5)` is -0, `Math.round(2.5)` is 3."""
    if x.__class__ is not float:
        x = number(x)
        if x.__class__ is int:
            return x
    if x - x != 0 or x == 0 or abs(x) >= 4503599627370496:
        return _whole(x) if x - x == 0 else x
    n = math.floor(x)
    if x - n >= 0.5:
        n += 1
    return n if n or x > 0 else -0.0


@_register("trunc", 1)
def math_trunc(x: Any = undefined, *_: Any) -> Any:
    x = number(x)
    if x.__class__ is int or x - x != 0:
        return x
    return _whole(copysign(float(math.trunc(x)), x))


@_register("sign", 1)
def math_sign(x: Any = undefined, *_: Any) -> Any:
    x = number(x)
    return 1 if x > 0 else -1 if x < 0 else x


@_register("max", 2)
def math_max(*values: Any) -> Any:
    """Math.max; -Infinity without arguments."""
    for value in values:
        if value.__class__ is not int:
            return _extreme([number(value) for value in values], 1)
    return max(values) if values else -inf


@_register("min", 2)
def math_min(*values: Any) -> Any:
    """Math.min; Infinity without arguments."""
    for value in values:
        if value.__class__ is not int:
            return _extreme([number(value) for value in values], -1)
    return min(values) if values else inf


def _extreme(values: list[Any], direction: int) -> Any:
    best: Any = -inf * direction
    for value in values:
        if value != value:
            return nan
        if direction * value > direction * best or (
            value == 0 and best == 0 and copysign(1, value) * direction > copysign(1, best) * direction
        ):
            best = value
    return best


@_register("pow", 2)
def math_pow(x: Any = undefined, y: Any = undefined, *_: Any) -> Any:
    x = number(x)
    return power(x, number(y))


@_register("sqrt", 1)
def math_sqrt(x: Any = undefined, *_: Any) -> Any:
    x = number(x)
    if x != x or x < 0:
        return nan
    return _whole(math.sqrt(x))


@_register("hypot", 2)
def math_hypot(*values: Any) -> Any:
    numbers = [abs(number(value)) for value in values]
    if inf in numbers:
        return inf
    if any(n != n for n in numbers):
        return nan
    largest = max(numbers, default=0)
    if largest == 0:
        return 0
    # Kahan's summation of the squares of the scaled values, as V8 does it
    total = compensation = 0.0
    for n in numbers:
        scaled = n / largest
        summand = scaled * scaled - compensation
        preliminary = total + summand
        compensation = (preliminary - total) - summand
        total = preliminary
    return _whole(math.sqrt(total) * largest)


@_register("fround", 1)
def math_fround(x: Any = undefined, *_: Any) -> Any:
    x = float(number(x))
    if x - x != 0:
        return x
    try:
        return _whole(struct.unpack("f", struct.pack("f", x))[0])
    except OverflowError:
        return copysign(inf, x)


@_register("imul", 2)
def math_imul(a: Any = undefined, b: Any = undefined, *_: Any) -> int:
    return int32(int32(a) * int32(b) & 0xFFFFFFFF)


@_register("clz32", 1)
def math_clz32(x: Any = undefined, *_: Any) -> int:
    return 32 - uint32(x).bit_length()


@_register("random", 0)
def math_random(*_: Any) -> float:
    return random()


@_register("atan2", 2)
def math_atan2(y: Any = undefined, x: Any = undefined, *_: Any) -> Any:
    y = number(y)
    return _whole(math.atan2(y, number(x)))


def _function(name: str, f: Any, domain: Any = None) -> None:
    """A function of one float; NaN outside its domain, infinity where it overflows."""

    def of_number(x: Any = undefined, *_: Any) -> Any:
        x = number(x)
        if x != x or (domain is not None and not domain(x)):
            return nan
        try:
            return _whole(f(x))
        except ValueError:
            return nan
        except OverflowError:
            return -inf if (name == "sinh" and x < 0) or (name == "expm1" and x < 0) else inf

    of_number.__qualname__ = f"math_{name}"
    _register(name, 1)(of_number)


def _log(f: Any) -> Any:
    return lambda x: -inf if x == 0 else f(x)


def _log1p(x: float) -> float:
    return -inf if x == -1 else math.log1p(x)


def _atanh(x: float) -> float:
    return copysign(inf, x) if abs(x) == 1 else math.atanh(x)


_function("sin", math.sin)
_function("cos", math.cos)
_function("tan", math.tan)
_function("asin", math.asin)
_function("acos", math.acos)
_function("atan", math.atan)
_function("sinh", math.sinh)
_function("cosh", math.cosh)
_function("tanh", math.tanh)
_function("asinh", math.asinh)
_function("acosh", math.acosh)
_function("atanh", _atanh)
_function("exp", math.exp)
_function("expm1", math.expm1)
_function("log", _log(math.log), lambda x: x >= 0)
_function("log2", _log(math.log2), lambda x: x >= 0)
_function("log10", _log(math.log10), lambda x: x >= 0)
_function("log1p", _log1p, lambda x: x >= -1)
_function("cbrt", math.cbrt)

CONSTANTS = {
    "E": math.e,
    "LN10": 2.302585092994046,
    "LN2": 0.6931471805599453,
    "LOG10E": 0.4342944819032518,
    "LOG2E": 1.4426950408889634,
    "PI": math.pi,
    "SQRT1_2": 0.7071067811865476,
    "SQRT2": 1.4142135623730951,
}
for _name, _constant in CONSTANTS.items():
    add(Math, _name, _constant, readonly=True)
