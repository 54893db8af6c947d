"""Logarithms, asinh, acosh, atanh and tanh to the last bit of V8 (as in Node 20), by the methods of Sun's fdlibm.

fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
preserved.
"""

from __future__ import annotations

from math import copysign, inf, nan, sqrt

from veloxc.js.numbers.elementary import bits, double, expm1, polynomial, upper

LN2 = 6.93147180559945286227e-01
LN2_HIGH, LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10
TERMS = (
    *(6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01),
    *(2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01),
    1.479819860511658591e-01,
)
LOG10_E, LOG10_2_HIGH, LOG10_2_LOW = (
    *(4.34294481903251816668e-01, 3.01029995663611771306e-01),
    3.69423907715893078616e-13,
)
LOG2_E_HIGH, LOG2_E_LOW = 1.44269504072144627571e00, 1.67517131648865118353e-10


def scaled(x: float) -> tuple[int, float, int]:
    """k and m with x = 2**k * m, m from √2/2 to √2, and the upper bits of the fraction of x."""
    k = 0
    if x < 2.2250738585072014e-308:
        x *= 2.0**54
        k = -54
    top = bits(x) >> 32
    k += (top >> 20) - 1023
    fraction = top & 0xFFFFF
    carry = (fraction + 0x95F64) & 0x100000
    m = double((fraction | (carry ^ 0x3FF00000)) << 32 | bits(x) & 0xFFFFFFFF)
    return k + (carry >> 20), m, fraction


def special(x: float) -> float | None:
    """The logarithm of 0, of negative numbers, NaN and infinity; None for the rest."""
    if x == 0:
        return -inf
    if x != x or x < 0:
        return nan
    return x if x == inf else None


def series(f: float) -> tuple[float, float]:
    """s = f / (2 + f), and R with log(1 + f) = f - s * (f - R)."""
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    return s, z * polynomial(w, TERMS[0::2]) + w * polynomial(w, TERMS[1::2])


def log(x: float) -> float:
    """The natural logarithm."""
    known = special(x)
    if known is not None:
        return known
    k, m, fraction = scaled(x)
    f = m - 1.0
    if (0xFFFFF & (2 + fraction)) < 3:  # |f| < 2**-20
        if f == 0:
            return k * LN2_HIGH + k * LN2_LOW
        r = f * f * (0.5 - 0.33333333333333333 * f)
        return f - r if k == 0 else k * LN2_HIGH - ((r - k * LN2_LOW) - f)
    s, r = series(f)
    if (fraction - 0x6147A) | (0x6B851 - fraction) > 0:
        half = 0.5 * f * f
        if k == 0:
            return f - (half - s * (half + r))
        return k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f)
    if k == 0:
        return f - s * (f - r)
    return k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f)


def log1p(x: float) -> float:
    """log(1 + x), exact for small x; `c` is what is lost in 1 + x."""
    if x != x or x < -1:
        return nan
    if x == -1 or x == inf:
        return x * inf
    if abs(x) < 2.0**-29:
        return x if abs(x) < 2.0**-54 else x - x * x * 0.5
    k, c, f = 0, 0.0, x
    rest = 1
    if not -0.29289338 < x < 0.41421318:
        u = 1.0 + x if x < 2.0**53 else x
        top = bits(u) >> 32
        k = (top >> 20) - 1023
        c = ((1.0 - (u - x) if k > 0 else x - (u - 1.0)) / u) if x < 2.0**53 else 0.0
        rest = top & 0xFFFFF
        if rest < 0x6A09E:
            top = rest | 0x3FF00000
        else:
            k += 1
            top = rest | 0x3FE00000
            rest = (0x00100000 - rest) >> 2
        f = double(top << 32 | bits(u) & 0xFFFFFFFF) - 1.0
    half = 0.5 * f * f
    if rest == 0:  # |f| < 2**-20
        if f == 0:
            return k * LN2_HIGH + (c + k * LN2_LOW)
        r = half * (1.0 - 0.66666666666666666 * f)
        return f - r if k == 0 else k * LN2_HIGH - ((r - (k * LN2_LOW + c)) - f)
    s = f / (2.0 + f)
    z = s * s
    r = z * polynomial(z, TERMS)
    if k == 0:
        return f - (half - s * (half + r))
    return k * LN2_HIGH - ((half - (s * (half + r) + (k * LN2_LOW + c))) - f)


def log10(x: float) -> float:
    """The decimal logarithm."""
    known = special(x)
    if known is not None:
        return known
    k = 0
    if x < 2.2250738585072014e-308:
        x *= 2.0**54
        k = -54
    top = bits(x) >> 32
    k += (top >> 20) - 1023
    below = 1 if k < 0 else 0
    m = double(((top & 0xFFFFF) | ((0x3FF - below) << 20)) << 32 | bits(x) & 0xFFFFFFFF)
    y = k + below
    return y * LOG10_2_LOW + LOG10_E * log(m) + y * LOG10_2_HIGH


def log2(x: float) -> float:
    """The binary logarithm."""
    known = special(x)
    if known is not None:
        return known
    k, m, _fraction = scaled(x)
    if m == 1.0:
        return float(k)
    f = m - 1.0
    half = 0.5 * f * f
    s, r = series(f)
    r = s * (half + r)
    high = upper(f - half)
    low = (f - high) - half + r
    value = high * LOG2_E_HIGH
    rest = (low + high) * LOG2_E_LOW + low * LOG2_E_HIGH
    total = k + value
    rest += (k - total) + value
    return rest + total


def asinh(x: float) -> float:
    """The inverse hyperbolic sine."""
    size = abs(x)
    if x - x != 0 or size < 2.0**-28:
        return x
    if size > 2.0**28:
        w = log(size) + LN2
    elif size > 2.0:
        w = log(2.0 * size + 1.0 / (sqrt(x * x + 1.0) + size))
    else:
        t = x * x
        w = log1p(size + t / (1.0 + sqrt(1.0 + t)))
    return copysign(w, x)


def acosh(x: float) -> float:
    """The inverse hyperbolic cosine; NaN below 1."""
    if not x >= 1:
        return nan
    if x > 2.0**28:
        return log(x) + LN2
    if x > 2:
        return log(2.0 * x - 1.0 / (x + sqrt(x * x - 1.0)))
    t = x - 1.0
    return log1p(t + sqrt(2.0 * t + t * t)) if t else 0.0


def atanh(x: float) -> float:
    """The inverse hyperbolic tangent; NaN outside [-1, 1]."""
    size = abs(x)
    if not size < 1:
        return copysign(inf, x) if size == 1 else nan
    if size < 2.0**-28:
        return x
    if size < 0.5:
        t = size + size
        return copysign(0.5 * log1p(t + t * size / (1.0 - size)), x)
    return copysign(0.5 * log1p((size + size) / (1.0 - size)), x)


def tanh(x: float) -> float:
    """The hyperbolic tangent."""
    size = abs(x)
    if x != x or size < 2.0**-28:
        return x
    if size >= 22:
        return copysign(1.0, x)
    if size >= 1:
        return copysign(1.0 - 2.0 / (expm1(2.0 * size) + 2.0), x)
    t = expm1(-2.0 * size)
    return copysign(-t / (t + 2.0), x)
