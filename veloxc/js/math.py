"""The global `Math` (ECMA-262 §21.3)."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from math import copysign, inf, nan
from typing import Any

from veloxc.js.coercion import number
from veloxc.js.namespaces import F, add, member_of, namespace
from veloxc.js.number_text import normal
from veloxc.js.numbers import elementary, logarithms, trigonometry
from veloxc.js.observed import CHANCE, observe
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
    observe(CHANCE)
    from random import random  # costs a few ms, and few pages need it

    return random()


@_register("atan2", 2)
def math_atan2(y: Any = undefined, x: Any = undefined, *_: Any) -> Any:
    y, x = float(number(y)), float(number(x))
    if x - x != 0 or y - y != 0 or x == 0 or y == 0:
        return _whole(math.atan2(y, x))
    return _whole(elementary.atan2(y, x))


def _function(name: str, f: Callable[[float], float]) -> None:
    """A function of one float."""

    def of_number(x: Any = undefined, *_: Any) -> Any:
        return _whole(f(float(number(x))))

    of_number.__qualname__ = f"math_{name}"
    _register(name, 1)(of_number)


for _name, _f in {
    **{f.__name__: f for f in (trigonometry.sin, trigonometry.cos, trigonometry.tan)},
    **{f.__name__: f for f in (trigonometry.asin, trigonometry.acos, elementary.atan)},
    **{
        f.__name__: f
        for f in (elementary.exp, elementary.expm1, elementary.sinh, elementary.cosh, elementary.cbrt)
    },
    **{f.__name__: f for f in (logarithms.log, logarithms.log2, logarithms.log10, logarithms.tanh)},
    **{f.__name__: f for f in (logarithms.asinh, logarithms.acosh, logarithms.atanh, logarithms.log1p)},
}.items():
    _function(_name, _f)

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
