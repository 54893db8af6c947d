"""Number.prototype.toString, toFixed, toPrecision, toExponential, toLocaleString (§21.1.3), exact as V8.

All rounding is of the exact value of the double, a half going away from zero.
"""

from __future__ import annotations

from math import isinf
from typing import Any

from veloxc.js.coercion import integer
from veloxc.js.errors import RangeError
from veloxc.js.methods import method
from veloxc.js.number_text import number_string
from veloxc.js.numbers import Number, this_number
from veloxc.js.undefined import undefined


@method(Number, "toString", length=1)
def number_to_string(value: Any, radix: Any = undefined, *_: Any) -> str:
    """Number.prototype.toString. RangeError for a radix outside 2 to 36."""
    n = this_number(value, "toString")
    base = 10 if radix is undefined else integer(radix)
    if not 2 <= base <= 36:
        raise RangeError("toString() radix argument must be between 2 and 36")
    return number_string(n, int(base))


@method(Number, "toFixed", length=1)
def number_to_fixed(value: Any, digits: Any = undefined, *_: Any) -> str:
    """Number.prototype.toFixed. RangeError for digits outside 0 to 100."""
    n = this_number(value, "toFixed")
    count = integer(digits)
    if not 0 <= count <= 100:
        raise RangeError("toFixed() digits argument must be between 0 and 100")
    count = int(count)
    if n.__class__ is int:
        return f"{n}.{'0' * count}" if count else str(n)
    if n != n or abs(n) >= 1e21:
        return number_string(n)
    if count <= 1000 and not (n * (2 << count)).is_integer():
        return format(n, f".{count}f")  # no tie: Python rounds the exact value too
    return _half_up(n, count)


def _half_up(n: float, count: int) -> str:
    sign = "-" if n < 0 else ""
    top, bottom = abs(n).as_integer_ratio()
    digits = str((2 * top * 10**count + bottom) // (2 * bottom)).rjust(count + 1, "0")
    return f"{sign}{digits[:-count]}.{digits[-count:]}" if count else sign + digits


def _rounded(n: Any, count: int) -> tuple[str, int]:
    """`count` significant digits of a positive number, and the exponent of the first."""
    from decimal import ROUND_HALF_UP, Context, Decimal

    exact = Context(prec=count, rounding=ROUND_HALF_UP, Emin=-10000, Emax=10000).plus(Decimal(n))
    digits = "".join(map(str, exact.as_tuple().digits))
    return digits.ljust(count, "0"), exact.adjusted()


@method(Number, "toPrecision", length=1)
def number_to_precision(value: Any, precision: Any = undefined, *_: Any) -> str:
    """Number.prototype.toPrecision. RangeError for a precision outside 1 to 100."""
    n = this_number(value, "toPrecision")
    if precision is undefined:
        return number_string(n)
    count = integer(precision)
    if n != n or isinf(n):
        return number_string(float(n))
    if not 1 <= count <= 100:
        raise RangeError("toPrecision() argument must be between 1 and 100")
    count = int(count)
    sign = "-" if n < 0 else ""
    digits, exponent = _rounded(abs(n), count) if n else ("0" * count, 0)
    if exponent < -6 or exponent >= count:
        rest = "." + digits[1:] if count > 1 else ""
        return f"{sign}{digits[0]}{rest}e{'+' if exponent >= 0 else '-'}{abs(exponent)}"
    if exponent == count - 1:
        return sign + digits
    if exponent >= 0:
        return f"{sign}{digits[: exponent + 1]}.{digits[exponent + 1 :]}"
    return f"{sign}0.{'0' * (-exponent - 1)}{digits}"


@method(Number, "toExponential", length=1)
def number_to_exponential(value: Any, digits: Any = undefined, *_: Any) -> str:
    """Number.prototype.toExponential. RangeError for digits outside 0 to 100."""
    n = this_number(value, "toExponential")
    count = integer(digits)
    if n != n or isinf(n):
        return number_string(float(n))
    if not 0 <= count <= 100:
        raise RangeError("toExponential() argument must be between 0 and 100")
    sign = "-" if n < 0 else ""
    if digits is undefined:
        text, exponent = _shortest(abs(n))
    elif n:
        text, exponent = _rounded(abs(n), int(count) + 1)
    else:
        text, exponent = "0" * (int(count) + 1), 0
    rest = "." + text[1:] if len(text) > 1 else ""
    return f"{sign}{text[0]}{rest}e{'+' if exponent >= 0 else '-'}{abs(exponent)}"


def _shortest(n: Any) -> tuple[str, int]:
    """The shortest digits that read back as the same number, and the exponent of the first."""
    from decimal import Decimal

    exact = Decimal(repr(n))
    digits = "".join(map(str, exact.as_tuple().digits)).rstrip("0") or "0"
    return digits, exact.adjusted() if n else 0


@method(Number, "toLocaleString")
def number_to_locale_string(value: Any, *options: Any) -> Any:
    """Number.prototype.toLocaleString (ECMA-402)."""
    n = this_number(value, "toLocaleString")
    from veloxc.js.intl import format_number  # type: ignore[import-not-found,import-untyped,unused-ignore]

    return format_number(n, *options[:2])
