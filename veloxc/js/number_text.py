"""Numbers and their text: Number::toString (ECMA-262 §6.1.6.1.20) and StringToNumber (§7.1.4.1).

A JavaScript number is an `int` within ±2**53 or a `float`; both print alike.
"""

from __future__ import annotations

from math import floor, fmod, inf, isinf, nan, nextafter
from typing import Any

SAFE = 2**53
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# WhiteSpace and LineTerminator (§12.2, §12.3); Python's own `strip` takes other characters.
WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)


def guard(n: Any) -> Any:
    """An int that left the range of exact integers becomes the nearest float."""
    if n.__class__ is not int or -SAFE <= n <= SAFE:
        return n
    try:
        return float(n)
    except OverflowError:
        return inf if n > 0 else -inf


def normal(x: float) -> Any:
    """A float that is an exact integer as int (not -0), which is faster from there on."""
    if x.is_integer() and -SAFE <= x <= SAFE and (x or str(x)[0] != "-"):
        return int(x)
    return x


def number_string(x: Any, radix: int = 10) -> str:
    """The text of a number, as JavaScript prints it: `1`, `0.1`, `1e+21`, `NaN`."""
    if radix != 10:
        return _radix_string(x, radix)
    if x.__class__ is int:
        return int.__repr__(x)
    text = float.__repr__(x)
    if text[-2:] == ".0":
        return text[:-2] if text != "-0.0" else "0"
    if "e" not in text and "n" not in text:
        return text
    return _exponent_string(x, text)


def _exponent_string(x: float, text: str) -> str:
    """For the numbers that Python prints with an exponent, NaN and the infinities."""
    if x != x:
        return "NaN"
    if isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    sign = ""
    if text[0] == "-":
        sign, text = "-", text[1:]
    mantissa, exponent = text.split("e")
    digits = mantissa.replace(".", "")
    point = int(exponent) + 1
    if 0 < point <= 21:
        return sign + digits.ljust(point, "0")
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    power = point - 1
    rest = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{rest}e{'+' if power > 0 else '-'}{abs(power)}"


def integer_string(n: int, radix: int) -> str:
    """A Python int of any size in base 2 to 36."""
    if radix == 10:
        return int.__repr__(n)
    if radix == 16:
        return format(n, "x")
    if radix == 2:
        return format(n, "b")
    sign = "-" if n < 0 else ""
    n = abs(n)
    digits = []
    while n >= radix:
        n, digit = divmod(n, radix)
        digits.append(DIGITS[digit])
    digits.append(DIGITS[n])
    return sign + "".join(reversed(digits))


def _radix_string(x: Any, radix: int) -> str:
    """V8's DoubleToRadixCString: the fraction to the shortest text that reads back as the same number."""
    if x != x or x in (inf, -inf):
        return number_string(float(x))
    if x.__class__ is int:
        return integer_string(x, radix)
    sign = "-" if x < 0 else ""
    x = abs(x)
    integer = float(floor(x))
    fraction, carry = _fraction_digits(x, x - integer, radix)
    integer += carry
    text = _large_integer_digits(integer, radix)
    return f"{sign}{text}.{fraction}" if fraction else sign + text


def _fraction_digits(x: float, fraction: float, radix: int) -> tuple[str, int]:
    """Digits after the point, and 1 where rounding carries into the integer part."""
    delta = max(nextafter(0.0, 1.0), 0.5 * (nextafter(x, inf) - x))
    digits: list[int] = []
    if fraction < delta:
        return "", 0
    while True:
        fraction *= radix
        delta *= radix
        digit = int(fraction)
        digits.append(digit)
        fraction -= digit
        if (fraction > 0.5 or (fraction == 0.5 and digit & 1)) and fraction + delta > 1:
            while digits:
                last = digits.pop()
                if last + 1 < radix:
                    digits.append(last + 1)
                    break
            else:
                return "", 1
            break
        if fraction < delta:
            break
    return "".join([DIGITS[digit] for digit in digits]), 0


def _large_integer_digits(integer: float, radix: int) -> str:
    """Digits of an integral float; those below the precision of the float are zeros, as in V8."""
    zeros = 0
    while integer / radix >= 2.0**53:
        integer /= radix
        zeros += 1
    digits = []
    while True:
        digit = fmod(integer, radix)
        digits.append(DIGITS[int(digit)])
        integer = (integer - digit) / radix
        if integer <= 0:
            return "".join(reversed(digits)) + "0" * zeros


def string_number(text: str) -> Any:
    """StringToNumber: what `Number(text)` is; NaN where it is no number."""
    if text.isdigit() and text.isascii() and len(text) < 16:
        return int(text)
    text = text.strip(WHITE_SPACE)
    if not text:
        return 0
    if not text.strip("0123456789+-.eE"):
        try:
            return normal(float(text))
        except ValueError:
            return nan
    if text[0] == "0" and len(text) > 2:
        return _prefixed(text)
    body = text[1:] if text[0] in "+-" else text
    if body == "Infinity":
        return -inf if text[0] == "-" else inf
    return nan


def _prefixed(text: str) -> Any:
    radix = {"x": 16, "X": 16, "o": 8, "O": 8, "b": 2, "B": 2}.get(text[1])
    if radix is None or not is_digits(text[2:], radix):
        return nan
    return guard(int(text[2:], radix))


def is_digits(text: str, radix: int) -> bool:
    """True where `text` is one or more digits of that base, and nothing else (Python's `int` allows `_`)."""
    allowed = DIGITS[:radix]
    return bool(text) and not text.strip(allowed + allowed.upper())
