"""x ** y, exp, expm1, cosh, sinh, atan and the cube root to V8's last bit.

ECMAScript leaves the last digit of these to the implementation, and programs print it: `10 ** -5` is
0.000009999999999999999 in V8. The methods and coefficients are those of Sun's fdlibm, which V8 uses; Python's
own functions are closer to the true value. (Later versions of V8 round sines and logarithms in another way than
Node 20, which is followed here and in the modules beside.)

fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
preserved.
"""

from __future__ import annotations

from math import copysign, inf, isinf, ldexp, nan, sqrt
from struct import Struct

_DOUBLE = Struct("<d")
_BITS = Struct("<Q")
_UPPER = 0xFFFFFFFF_00000000


def bits(x: float) -> int:
    """The 64 bits of a double."""
    return int(_BITS.unpack(_DOUBLE.pack(x))[0])


def double(b: int) -> float:
    """The double of 64 bits."""
    return float(_DOUBLE.unpack(_BITS.pack(b))[0])


def upper(x: float) -> float:
    """A double without the lower half of its bits: products of two such are exact."""
    return double(bits(x) & _UPPER)


def polynomial(z: float, coefficients: tuple[float, ...]) -> float:
    """c0 + z * (c1 + z * (c2 + …))."""
    total = coefficients[-1]
    for coefficient in coefficients[-2::-1]:
        total = coefficient + z * total
    return total


# ---- x ** y ---------------------------------------------------------------------------------------------------

# log2(x) is the sum of two doubles, y * log2(x) is computed exactly enough, 2 ** that is scaled at the end.
LOG_TERMS = (
    *(5.99999999999994648725e-01, 4.28571428578550184252e-01, 3.33333329818377432918e-01),
    *(2.72728123808534006489e-01, 2.30660745775561754067e-01, 2.06975017800338417784e-01),
)
EXP_TERMS = (
    *(1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05),
    *(-1.65339022054652515390e-06, 4.13813679705723846039e-08),
)
CENTRES = (
    (1.0, 0.0, 0.0),
    (1.5, 5.84962487220764160156e-01, 1.35003920212974897128e-08),
)  # c, log2(c) in halves
TWO_THIRDS, TWO_THIRDS_HIGH, TWO_THIRDS_LOW = (  # 2 / (3 ln 2)
    *(9.61796693925975554329e-01, 9.61796700954437255859e-01),
    -7.02846165095275826516e-09,
)
LN2, LN2_HIGH, LN2_LOW = 6.93147180559945286227e-01, 6.93147182464599609375e-01, -1.90465429995776804525e-09
INVERSE_LN2, INVERSE_HIGH, INVERSE_LOW = (
    *(1.44269504088896338700e00, 1.44269502162933349609e00),
    1.92596299112661746887e-08,
)
OVERFLOW_SLACK = 8.0085662595372944372e-17


def power(x: float, y: float) -> float:
    """x ** y (Number::exponentiate, §6.1.6.1.3)."""
    if y == 0:
        return 1.0
    if x != x or y != y:
        return nan
    if isinf(y):
        return nan if abs(x) == 1 else (inf if (abs(x) > 1) == (y > 0) else 0.0)
    if y in (1, 2, -1):
        return x if y == 1 else x * x if y == 2 else 1 / x if x else copysign(inf, x)
    if y == 0.5 and copysign(1, x) > 0:
        return sqrt(x)
    odd = y.is_integer() and y % 2 == 1
    sign = -1.0 if odd and copysign(1, x) < 0 else 1.0
    magnitude = abs(x)
    if magnitude in (0, 1, inf):
        if x == -1 and not y.is_integer():
            return nan
        large = magnitude == inf
        return sign * (1.0 if magnitude == 1 else inf if large == (y > 0) else 0.0)
    if x < 0 and not y.is_integer():
        return nan
    return sign * _power_of_positive(magnitude, y)


def _power_of_positive(x: float, y: float) -> float:
    if abs(y) > 2.0**31:
        if abs(y) > 2.0**64 or not 0.99999904632568359375 <= x < 1.00000095367431640625:
            return inf if (x > 1) == (y > 0) else 0.0
        log_high, log_low = _log2_near_one(x)
    else:
        log_high, log_low = _log2(x)
    y_high = upper(y)
    low = (y - y_high) * log_high + y * log_low
    high = y_high * log_high
    total = low + high
    if total >= 1024 and (total > 1024 or low + OVERFLOW_SLACK > total - high):
        return inf
    if total <= -1075 and (total < -1075 or low <= total - high):
        return 0.0
    return _power_of_two(high, low, total)


def _log2_near_one(x: float) -> tuple[float, float]:
    """log2(x) in two halves where |x - 1| is tiny: four terms of the series."""
    t = x - 1.0
    w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25))
    u = INVERSE_HIGH * t
    v = t * INVERSE_LOW - w * INVERSE_LN2
    high = upper(u + v)
    return high, v - (high - u)


def _log2(x: float) -> tuple[float, float]:
    """log2(x) in two halves: x is 2**n times a number near 1 or 1.5."""
    n = 0
    if x < 2.2250738585072014e-308:
        x *= 2.0**53
        n = -53
    top = bits(x) >> 32
    n += (top >> 20) - 0x3FF
    fraction = top & 0xFFFFF
    near = 0
    top = fraction | 0x3FF00000
    if 0x3988E < fraction < 0xBB67A:
        near = 1
    elif fraction >= 0xBB67A:
        n += 1
        top -= 0x00100000
    x = double(top << 32 | bits(x) & 0xFFFFFFFF)
    centre, centre_high, centre_low = CENTRES[near]
    u = x - centre
    v = 1.0 / (x + centre)
    s = u * v
    s_high = upper(s)
    t_high = double((((top >> 1) | 0x20000000) + 0x00080000 + (near << 18)) << 32)
    t_low = x - (t_high - centre)
    s_low = v * ((u - s_high * t_high) - s_high * t_low)
    square = s * s
    r = square * square * polynomial(square, LOG_TERMS)
    r += s_low * (s_high + s)
    square = s_high * s_high
    t_high = upper(3.0 + square + r)
    t_low = r - ((t_high - 3.0) - square)
    u = s_high * t_high
    v = s_low * t_high + t_low * s
    p_high = upper(u + v)
    p_low = v - (p_high - u)
    z_high = TWO_THIRDS_HIGH * p_high
    z_low = TWO_THIRDS_LOW * p_high + p_low * TWO_THIRDS + centre_low
    exponent = float(n)
    high = upper(((z_high + z_low) + centre_high) + exponent)
    return high, z_low - (((high - exponent) - centre_high) - z_high)


def _power_of_two(high: float, low: float, total: float) -> float:
    """2 ** (high + low), where `total` is their sum."""
    n = 0
    if abs(total) > 0.5:
        n = int(abs(total) + 0.5)
        n = n if total > 0 else -n
        high -= n
    t = upper(low + high)
    u = t * LN2_HIGH
    v = (low - (t - high)) * LN2 + t * LN2_LOW
    z = u + v
    w = v - (z - u)
    t = z * z
    t1 = z - t * polynomial(t, EXP_TERMS)
    r = (z * t1) / ((t1 - 2.0) - (w + z * w))  # V8 divides by all of it, fdlibm by the first bracket
    return ldexp(1.0 - (r - z), n)


# ---- exp, cosh, sinh ----------------------------------------------------------------------------------------------

EXP_LN2_HIGH, EXP_LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10


def exp(x: float) -> float:
    """e ** x."""
    if x != x:
        return nan
    if x > 7.09782712893383973096e02:
        return inf
    if x < -7.45133219101941108420e02:
        return 0.0
    k, high, low = 0, x, 0.0
    size = bits(abs(x)) >> 32
    if size > 0x3FD62E42:  # more than ln 2 / 2
        if x == 1.0:
            return 2.718281828459045
        if size < 0x3FF0A2B2:  # less than 3/2 ln 2
            k = 1 if x > 0 else -1
        else:
            k = int(INVERSE_LN2 * x + copysign(0.5, x))
        high, low = x - k * EXP_LN2_HIGH, k * EXP_LN2_LOW
        x = high - low
    elif size < 0x3E300000:
        return 1.0 + x
    t = x * x
    c = x - t * polynomial(t, EXP_TERMS)
    if k == 0:
        return 1.0 - ((x * c) / (c - 2.0) - x)
    return ldexp(1.0 - ((low - (x * c) / (2.0 - c)) - high), k)


EXPM1_TERMS = (
    *(1.0, -3.33333333333331316428e-02, 1.58730158725481460165e-03),
    *(-7.93650757867487942473e-05, 4.00821782732936239552e-06, -2.01099218183624371326e-07),
)


def expm1(x: float) -> float:
    """e ** x - 1, exact for small x; `c` is what is lost in the reduction of x."""
    if x != x:
        return nan
    if x > 7.09782712893383973096e02:
        return inf
    if x < -38.816242113569415:  # -56 ln 2
        return -1.0
    size = bits(abs(x)) >> 32
    k, c = 0, 0.0
    if size > 0x3FD62E42:
        if size < 0x3FF0A2B2:
            k = 1 if x > 0 else -1
        else:
            k = int(INVERSE_LN2 * x + copysign(0.5, x))
        high, low = x - k * EXP_LN2_HIGH, k * EXP_LN2_LOW
        x = high - low
        c = (high - x) - low
    elif size < 0x3C900000:
        return x
    half = 0.5 * x
    square = x * half
    r = polynomial(square, EXPM1_TERMS)
    t = 3.0 - r * half
    e = square * ((r - t) / (6.0 - x * t))
    if k == 0:
        return x - (x * e - square)
    return _expm1_scaled(x, (x * (e - c) - c) - square, k)


def _expm1_scaled(x: float, e: float, k: int) -> float:
    """2**k * (e**x) - 1, where e**x - 1 is x - e."""
    if k == -1:
        return 0.5 * (x - e) - 0.5
    if k == 1:
        return -2.0 * (e - (x + 0.5)) if x < -0.25 else 1.0 + 2.0 * (x - e)
    if k <= -2 or k > 56:
        return ldexp(1.0 - (e - x), k) - 1.0
    if k < 20:
        return ldexp((1.0 - 2.0**-k) - (e - x), k)
    return ldexp((x - (e + 2.0**-k)) + 1.0, k)


def cosh(x: float) -> float:
    """The hyperbolic cosine."""
    x = abs(x)
    if x < 0.34657359027997264:
        t = expm1(x)
        w = 1.0 + t
        return w if x < 2.0**-55 else 1.0 + (t * t) / (w + w)
    if x < 22:
        t = exp(x)
        return 0.5 * t + 0.5 / t
    if x < 709.7822265625:
        return 0.5 * exp(x)
    if x <= 710.4758600739439:
        w = exp(0.5 * x)
        return 0.5 * w * w
    return x * inf


def sinh(x: float) -> float:
    """The hyperbolic sine."""
    half = -0.5 if x < 0 else 0.5
    size = abs(x)
    if size < 22:
        if size < 2.0**-28:
            return x
        t = expm1(size)
        return half * (2 * t - t * t / (t + 1)) if size < 1 else half * (t + t / (t + 1))
    if size < 709.7822265625:
        return half * exp(size)
    if size <= 710.4758600739439:
        w = exp(0.5 * size)
        return half * w * w
    return x * inf


# ---- atan, cube root --------------------------------------------------------------------------------------------

ATAN_TERMS = (
    *(3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01),
    *(-1.11111104054623557880e-01, 9.09088713343650656196e-02, -7.69187620504482999495e-02),
    *(6.66107313738753120669e-02, -5.83357013379057348645e-02, 4.97687799461593236017e-02),
    *(-3.65315727442169155270e-02, 1.62858201153657823623e-02),
)
ATAN_OF = (  # atan of 1/2, 1, 3/2 and infinity, in halves
    (4.63647609000806093515e-01, 2.26987774529616870924e-17),
    (7.85398163397448278999e-01, 3.06161699786838301793e-17),
    (9.82793723247329054082e-01, 1.39033110312309984516e-17),
    (1.57079632679489655800e00, 6.12323399573676603587e-17),
)


def atan(x: float) -> float:
    """The arc tangent: x is first brought near 0 by the addition theorem."""
    if x != x:
        return nan
    size = abs(x)
    if size >= 2.0**66:
        return copysign(ATAN_OF[3][0] + ATAN_OF[3][1], x)
    if size < 2.0**-27:
        return x
    base = None
    t = x
    if size >= 0.4375:
        if size < 0.6875:
            base, t = ATAN_OF[0], (2.0 * size - 1.0) / (2.0 + size)
        elif size < 1.1875:
            base, t = ATAN_OF[1], (size - 1.0) / (size + 1.0)
        elif size < 2.4375:
            base, t = ATAN_OF[2], (size - 1.5) / (1.0 + 1.5 * size)
        else:
            base, t = ATAN_OF[3], -1.0 / size
    z = t * t
    w = z * z
    even = z * polynomial(w, ATAN_TERMS[0::2])
    odd = w * polynomial(w, ATAN_TERMS[1::2])
    if base is None:
        return t - t * (even + odd)
    return copysign(base[0] - ((t * (even + odd) - base[1]) - t), x)


PI, PI_LOW = 3.1415926535897931160, 1.2246467991473531772e-16


def atan2(y: float, x: float) -> float:
    """The angle of the point (x, y); both finite, x not 0."""
    if x == 1.0:
        return atan(y)
    ratio = (bits(abs(y)) >> 52) - (bits(abs(x)) >> 52)
    if ratio > 60:
        return copysign(PI / 2 + 0.5 * PI_LOW, y)
    z = 0.0 if x < 0 and ratio < -60 else atan(abs(y / x))
    if x > 0:
        return copysign(z, y)
    return copysign(PI - (z - PI_LOW), y)


CUBE_TERMS = (
    *(1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140),
    *(-0.758397934778766047437, 0.145996192886612446982),
)


def cbrt(x: float) -> float:
    """The cube root: an estimate from the exponent, a polynomial, then one step of Newton's method."""
    if x == 0 or x - x != 0:
        return x
    size = abs(x)
    if size < 2.2250738585072014e-308:
        t = double(((bits(size * 2.0**54) >> 32) // 3 + 696219795) << 32)
    else:
        t = double(((bits(size) >> 32) // 3 + 715094163) << 32)
    r = (t * t) * (t / size)
    p0, p1, p2, p3, p4 = CUBE_TERMS
    t *= (p0 + r * (p1 + r * p2)) + ((r * r) * r) * (p3 + r * p4)
    t = double((bits(t) + 0x80000000) & 0xFFFFFFFFC0000000)
    r = size / (t * t)
    return copysign(t + t * ((r - t) / (t + t + r)), x)
