"""Numbers formatted by ICU: a skeleton, a locale, and what they make of a value.

A skeleton says everything about a format in words (`currency/EUR .00 group-off`).
"""

from __future__ import annotations

import re
from ctypes import c_char_p, c_double, c_int32, c_void_p
from decimal import Decimal
from functools import lru_cache
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.intl import icu
from veloxc.js.intl.parts import Field, Formatted, field_iterator, formatted, read_fields

_DECIMAL = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*\Z", re.ASCII)


def mathematical(value: Any) -> Any:
    """ToIntlMathematicalValue: an int or float, or the text of a number that has more digits than they hold."""
    from veloxc.js.coercion import number, to_primitive

    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() else float(value)
    value = to_primitive(value, "number")
    if value.__class__ is BigInt:
        return str(int(value))
    if isinstance(value, str):
        return value.strip() if _DECIMAL.match(value) else number(value)
    return number(value)


class NumberFormatter:
    """An ICU number formatter with a result to write into."""

    def __init__(self, skeleton: str, locale: str) -> None:
        opened = icu.checked("unumf_openForSkeletonAndLocale", c_void_p, c_void_p, c_int32, c_char_p)(
            icu.units(skeleton), len(skeleton), locale.encode()
        )
        self.formatter = icu.Handle(opened, "unumf_close")
        self.result = icu.Handle(icu.checked("unumf_openResult", c_void_p)(), "unumf_closeResult")

    def fill(self, value: Any) -> None:
        """Formats a value into `self.result`."""
        if isinstance(value, str):
            text = value.encode("ascii")
            icu.checked("unumf_formatDecimal", None, c_void_p, c_char_p, c_int32, c_void_p)(
                self.formatter.pointer, text, len(text), self.result.pointer
            )
        else:
            icu.checked("unumf_formatDouble", None, c_void_p, c_double, c_void_p)(
                self.formatter.pointer, float(value), self.result.pointer
            )

    def format(self, value: Any) -> str:
        self.fill(value)
        return icu.read_text("unumf_resultToString", (c_void_p, self.result.pointer))

    def fields(self) -> list[Field]:
        """The fields of what was formatted last."""
        iterator = field_iterator()
        icu.checked("unumf_resultGetAllFieldPositions", None, c_void_p, c_void_p)(
            self.result.pointer, iterator.pointer
        )
        return read_fields(iterator)


@icu.for_each_thread
def formatter(skeleton: str, locale: str) -> NumberFormatter:
    """The formatter for a skeleton; made once."""
    return NumberFormatter(skeleton, locale)


class NumberRange:
    """A formatted range of numbers: `1–2`."""

    def __init__(self, skeleton: str, locale: str, start: Any, end: Any) -> None:
        opened = icu.checked(
            "unumrf_openForSkeletonWithCollapseAndIdentityFallback",
            c_void_p,
            c_void_p,
            c_int32,
            c_int32,
            c_int32,
            c_char_p,
            c_void_p,
        )(icu.units(skeleton), len(skeleton), 0, 2, locale.encode(), None)
        self.formatter = icu.Handle(opened, "unumrf_close")
        self.result = icu.Handle(icu.checked("unumrf_openResult", c_void_p)(), "unumrf_closeResult")
        first, last = (
            (value if isinstance(value, str) else repr(float(value))).encode() for value in (start, end)
        )
        icu.checked(
            "unumrf_formatDecimalRange", None, c_void_p, c_char_p, c_int32, c_char_p, c_int32, c_void_p
        )(self.formatter.pointer, first, len(first), last, len(last), self.result.pointer)

    def formatted(self) -> Formatted:
        return formatted(icu.checked("unumrf_resultAsValue", c_void_p, c_void_p)(self.result.pointer))


@lru_cache(maxsize=128)
def numbering_system(locale: str) -> str:
    """The numbering system of ICU's locale: latn, arab, deva."""
    opened = icu.checked("unumsys_open", c_void_p, c_char_p)(locale.encode())
    handle = icu.Handle(opened, "unumsys_close")
    return str(icu.function("unumsys_getName", c_char_p, c_void_p)(handle.pointer).decode("ascii"))


@lru_cache(maxsize=512)
def is_numbering_system(name: str) -> bool:
    """Whether it exists and consists of plain digits."""
    try:
        opened = icu.checked("unumsys_openByName", c_void_p, c_char_p)(name.encode())
    except icu.ICUError:
        return False
    import ctypes

    handle = icu.Handle(opened, "unumsys_close")
    return not icu.function("unumsys_isAlgorithmic", ctypes.c_int8, c_void_p)(handle.pointer)


@lru_cache(maxsize=512)
def currency_digits(code: str) -> int:
    """The fraction digits of a currency: 2, 0 for JPY."""
    return int(icu.checked("ucurr_getDefaultFractionDigits", c_int32, c_void_p)(icu.units(code)))
