"""sin, cos, tan, asin and acos to the last bit of V8 (as in Node 20), by the methods of Sun's fdlibm.

An angle is first brought into [-π/4, π/4]: n quarter turns and a rest, which is the sum of two doubles.

fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
preserved.
"""

from __future__ import annotations

from math import copysign, nan, pi, sqrt

from veloxc.js.numbers.elementary import bits, polynomial, upper

SIN_FIRST = -1.66666666666666324348e-01
SIN_TERMS = (
    *(8.33333333332248946124e-03, -1.98412698298579493134e-04, 2.75573137070700676789e-06),
    *(-2.50507602534068634195e-08, 1.58969099521155010221e-10),
)
COS_TERMS = (
    *(4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05),
    *(-2.75573143513906633035e-07, 2.08757232129817482790e-09, -1.13596475577881948265e-11),
)
TAN_TERMS = (
    *(3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02),
    *(2.18694882948595424599e-02, 8.86323982359930005737e-03, 3.59207910759131235356e-03),
    *(1.45620945432529025516e-03, 5.88041240820264096874e-04, 2.46463134818469906812e-04),
    *(7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05),
    2.59073051863633712884e-05,
)
QUARTER, QUARTER_LOW = 7.85398163397448278999e-01, 3.06161699786838301793e-17  # π/4
# π/2 in parts of 33 bits, each with what it leaves over.
PARTS = (
    (1.57079632673412561417e00, 6.07710050650619224932e-11),
    (6.07710050630396597660e-11, 2.02226624879595063154e-21),
    (2.02226624871116645580e-21, 8.47842766036889956997e-32),
)
TWO_OVER_PI = 6.36619772367581382433e-01
# π * 2**1200, for angles beyond 2**19 * π/2; its digits come from Machin's formula.
PRECISION = 1200


def _pi_scaled() -> int:
    """π * 2**PRECISION as an integer: 16 atan(1/5) - 4 atan(1/239)."""

    def arctangent_of_inverse(n: int) -> int:
        term = (1 << (PRECISION + 32)) // n
        total, k, square = 0, 1, n * n
        while term:
            total += term // k if k % 4 == 1 else -(term // k)
            term //= square
            k += 2
        return total

    return (16 * arctangent_of_inverse(5) - 4 * arctangent_of_inverse(239)) >> 32


def reduced(x: float) -> tuple[int, float, float]:
    """n and y0 + y1 with x = n * π/2 + y0 + y1."""
    size = abs(x)
    top = bits(size) >> 32
    if top <= 0x3FE921FB:
        return 0, x, 0.0
    if top > 0x413921FB:
        n, high, low = _reduced_exactly(size)
    else:
        n, high, low = _reduced_by_parts(size, top)
    return (n, high, low) if x > 0 else (-n, -high, -low)


def _reduced_by_parts(x: float, top: int) -> tuple[int, float, float]:
    n = 1 if top < 0x4002D97C else int(x * TWO_OVER_PI + 0.5)
    rest = x - n * PARTS[0][0]
    error = n * PARTS[0][1]
    high = rest - error
    lost = (top >> 20) - ((bits(high) >> 52) & 0x7FF)
    for limit, (part, left) in ((16, PARTS[1]), (49, PARTS[2])):
        if lost <= limit:
            break
        previous = rest
        error = n * part
        rest = previous - error
        error = n * left - ((previous - rest) - error)
        high = rest - error
        lost = (top >> 20) - ((bits(high) >> 52) & 0x7FF)
    return n, high, (rest - high) - error


def _reduced_exactly(x: float) -> tuple[int, float, float]:
    half_turn = _pi_scaled()
    numerator, denominator = x.as_integer_ratio()
    scaled = (numerator << PRECISION) // denominator * 2
    n = (2 * scaled + half_turn) // (2 * half_turn)
    rest = scaled - n * half_turn
    high = rest / (1 << (PRECISION + 1))
    top, bottom = high.as_integer_ratio()
    low = (rest * bottom - (top << (PRECISION + 1))) / (bottom << (PRECISION + 1))
    return n % 4 + 4, high, low  # not 0: the angle was reduced


def _sin(x: float, low: float, exact: bool) -> float:
    if abs(x) < 2.0**-27:
        return x
    z = x * x
    v = z * x
    r = polynomial(z, SIN_TERMS)
    if exact:
        return x + v * (SIN_FIRST + z * r)
    return x - ((z * (0.5 * low - v * r) - low) - v * SIN_FIRST)


def _cos(x: float, low: float) -> float:
    top = bits(abs(x)) >> 32
    if top < 0x3E400000:
        return 1.0
    z = x * x
    r = z * polynomial(z, COS_TERMS)
    if top < 0x3FD33333:
        return 1.0 - (0.5 * z - (z * r - x * low))
    quarter = 0.28125 if top > 0x3FE90000 else upper(abs(x)) / 4
    return (1.0 - quarter) - ((0.5 * z - quarter) - (z * r - x * low))


def sin(x: float) -> float:
    """The sine."""
    if x - x != 0:
        return nan
    n, high, low = reduced(x)
    quarter = n % 4
    if quarter == 0:
        return _sin(high, low, n == 0)
    if quarter == 1:
        return _cos(high, low)
    return -_sin(high, low, False) if quarter == 2 else -_cos(high, low)


def cos(x: float) -> float:
    """The cosine."""
    if x - x != 0:
        return nan
    n, high, low = reduced(x)
    quarter = n % 4
    if quarter == 0:
        return _cos(high, low)
    if quarter == 1:
        return -_sin(high, low, False)
    return -_cos(high, low) if quarter == 2 else _sin(high, low, False)


def tan(x: float) -> float:
    """The tangent."""
    if x - x != 0:
        return nan
    n, high, low = reduced(x)
    return _tan(high, low, n % 2 == 1)


def _tan(x: float, low: float, inverse: bool) -> float:
    """tan(x + low), or -1 / tan(x + low)."""
    top = bits(abs(x)) >> 32
    if top < 0x3E300000:
        return x if not inverse else -1.0 / x
    negative = x < 0
    large = top >= 0x3FE59428
    if large:
        if negative:
            x, low = -x, -low
        x = (QUARTER - x) + (QUARTER_LOW - low)
        low = 0.0
    z = x * x
    w = z * z
    r = polynomial(w, TAN_TERMS[1::2])
    v = z * polynomial(w, TAN_TERMS[2::2])
    s = z * x
    r = low + z * (s * (r + v) + low) + TAN_TERMS[0] * s
    w = x + r
    if large:
        sign = -1.0 if negative else 1.0
        unit = -1.0 if inverse else 1.0
        return sign * (unit - 2.0 * (x - (w * w / (w + unit) - r)))
    if not inverse:
        return w
    z = upper(w)
    v = r - (z - x)
    a = -1.0 / w
    t = upper(a)
    return t + a * ((1.0 + t * z) + t * v)


# ---- inverse ----------------------------------------------------------------------------------------------------

HALF_PI, HALF_PI_LOW = 1.57079632679489655800e00, 6.12323399573676603587e-17
ARC_UPPER = (
    *(1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01),
    *(-4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05),
)
ARC_LOWER = (
    *(1.0, -2.40339491173441421878e00, 2.02094576023350569471e00),
    *(-6.88283971605453293030e-01, 7.70381505559019352791e-02),
)


def _ratio(z: float) -> float:
    """(asin(x) - x) / x as a function of z = x²."""
    return z * polynomial(z, ARC_UPPER) / polynomial(z, ARC_LOWER)


def asin(x: float) -> float:
    """The arc sine; NaN outside [-1, 1]."""
    size = abs(x)
    if not size < 1:
        return x * HALF_PI + x * HALF_PI_LOW if size == 1 else nan
    if size < 0.5:
        return x if size < 2.0**-27 else x + x * _ratio(x * x)
    z = (1.0 - size) * 0.5
    s = sqrt(z)
    r = _ratio(z)
    if bits(size) >> 32 >= 0x3FEF3333:
        result = HALF_PI - (2.0 * (s + s * r) - HALF_PI_LOW)
    else:
        w = upper(s)
        c = (z - w * w) / (s + w)
        result = QUARTER - ((2.0 * s * r - (HALF_PI_LOW - 2.0 * c)) - (QUARTER - 2.0 * w))
    return copysign(result, x)


def acos(x: float) -> float:
    """The arc cosine; NaN outside [-1, 1]."""
    size = abs(x)
    if not size < 1:
        return nan if size != 1 else 0.0 if x > 0 else pi + 2.0 * HALF_PI_LOW
    if size < 0.5:
        if size < 2.0**-57:
            return HALF_PI + HALF_PI_LOW
        return HALF_PI - (x - (HALF_PI_LOW - x * _ratio(x * x)))
    z = (1.0 - size) * 0.5
    s = sqrt(z)
    r = _ratio(z)
    if x < 0:
        return pi - 2.0 * (s + (r * s - HALF_PI_LOW))
    high = upper(s)
    c = (z - high * high) / (s + high)
    return 2.0 * (high + (r * s + c))
