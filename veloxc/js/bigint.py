"""BigInt (ECMA-262 §21.2): a subclass of int, so that `typeof` and the operators can tell it from a number."""

from __future__ import annotations

from math import isinf
from typing import Any

from veloxc.js.errors import RangeError, SyntaxError_, TypeError_, shown
from veloxc.js.function import called
from veloxc.js.methods import method, static, value
from veloxc.js.number_text import DIGITS, WHITE_SPACE, integer_string, is_digits, number_string
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class BigInt(int, JSObject):
    """`BigInt(x)` converts; `make(n)` takes a Python int as it is. Not constructible with `new`."""

    __slots__ = ()

    def __new__(cls, x: Any = undefined, *_: Any) -> BigInt:
        kind = x.__class__
        if kind is int or kind is BigInt:
            return int.__new__(cls, x)
        return convert(x)

    def __repr__(self) -> str:
        return f"{int.__repr__(self)}n"

    __hash__ = int.__hash__


def make(n: int) -> BigInt:
    """A BigInt of that value."""
    return int.__new__(BigInt, n)


def convert(x: Any) -> BigInt:
    """`BigInt(x)` (§21.2.1.1): whole numbers and ToBigInt. RangeError, SyntaxError, TypeError."""
    from veloxc.js.coercion import to_primitive

    x = to_primitive(x, "number")
    if x.__class__ is float:
        if x != x or isinf(x) or not x.is_integer():
            raise RangeError(
                f"The number {number_string(x)} cannot be converted to a BigInt because it is not an integer"
            )
        return make(int(x))
    if x.__class__ is int:
        return make(x)
    return to_bigint(x)


def to_bigint(x: Any) -> BigInt:
    """ToBigInt (§7.1.13): numbers are refused."""
    from veloxc.js.coercion import string, to_primitive

    x = to_primitive(x, "number")
    kind = x.__class__
    if kind is BigInt:
        return x  # type: ignore[no-any-return]
    if kind is bool:
        return make(int(x))
    if kind is str:
        n = string_to_int(x)
        if n is None:
            raise SyntaxError_(f"Cannot convert {x} to a BigInt")
        return make(n)
    if kind is Symbol:
        raise TypeError_(f"Cannot convert {shown(x)} to a BigInt")
    raise TypeError_(f"Cannot convert {string(x)} to a BigInt")


def string_to_int(text: str) -> int | None:
    """StringToBigInt (§7.1.14): None where the text is no whole number."""
    text = text.strip(WHITE_SPACE)
    if not text:
        return 0
    radix = {"0x": 16, "0o": 8, "0b": 2}.get(text[:2].lower())
    if radix is not None:
        return int(text[2:], radix) if is_digits(text[2:], radix) else None
    body = text[1:] if text[0] in "+-" else text
    return int(text) if is_digits(body, 10) else None


def _this(x: Any, name: str) -> int:
    if isinstance(x, BigInt):
        return x
    inner = getattr(x, "primitive", None)
    if isinstance(inner, BigInt):
        return inner
    raise TypeError_(f"BigInt.prototype.{name} requires that 'this' be a BigInt")


@method(BigInt, "toString", length=0)
def bigint_to_string(x: Any = undefined, radix: Any = undefined, *_: Any) -> str:
    from veloxc.js.coercion import integer

    n = _this(x, "toString")
    base = 10 if radix is undefined else integer(radix)
    if not 2 <= base <= len(DIGITS):
        raise RangeError("toString() radix argument must be between 2 and 36")
    return integer_string(int(n), base)


@method(BigInt, "valueOf")
def bigint_value_of(x: Any = undefined, *_: Any) -> Any:
    return make(_this(x, "valueOf"))


@method(BigInt, "toLocaleString")
def bigint_to_locale_string(x: Any = undefined, *arguments: Any) -> Any:
    n = make(_this(x, "toLocaleString"))
    from veloxc.js.intl import NumberFormat  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from veloxc.js.members import call, new

    return call(new(NumberFormat, *arguments[:2]), "format", n)


@called(BigInt)
def bigint_called(x: Any = undefined, *_: Any) -> BigInt:
    """`BigInt(x)`."""
    return convert(x)


def _construct(*_: Any) -> Any:
    raise TypeError_("BigInt is not a constructor")


type.__setattr__(BigInt, "__construct__", staticmethod(_construct))


@static(BigInt, "asIntN", length=2)
def bigint_as_int_n(bits: Any = undefined, x: Any = undefined, *_: Any) -> BigInt:
    from veloxc.js.coercion import to_index

    size = to_index(bits, "Invalid value: not (convertible to) a safe integer")
    n = to_bigint(x)
    if size == 0:
        return make(0)
    n = int(n) & ((1 << size) - 1)  # type: ignore[assignment]
    return make(n - (1 << size) if n >> (size - 1) else n)


@static(BigInt, "asUintN", length=2)
def bigint_as_uint_n(bits: Any = undefined, x: Any = undefined, *_: Any) -> BigInt:
    from veloxc.js.coercion import to_index

    size = to_index(bits, "Invalid value: not (convertible to) a safe integer")
    return make(int(to_bigint(x)) & ((1 << size) - 1))


value(BigInt, Symbol.toStringTag, "BigInt")
