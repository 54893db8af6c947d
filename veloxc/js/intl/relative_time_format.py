"""Intl.RelativeTimeFormat. Source: ECMA-402 §17; errors as in V8."""

from __future__ import annotations

from ctypes import c_char_p, c_double, c_int32, c_void_p
from math import isfinite
from typing import Any

from veloxc.js.coercion import number, string
from veloxc.js.errors import RangeError
from veloxc.js.intl import icu, plain
from veloxc.js.intl.digits import Digits
from veloxc.js.intl.locales import Resolved, resolve, supported_locales
from veloxc.js.intl.numbers import formatter, is_numbering_system, numbering_system
from veloxc.js.intl.options import check_matcher, coerce_options, keyword_option, option
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.RelativeTimeFormat"
_UNITS = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
_STYLES = {"long": 0, "short": 1, "narrow": 2}
_NO_CAPITALS = 1 << 8
_DECIMAL, _LEAST_GROUP, _BY_LOCALE = 1, 22, -2


class RelativeTimeFormat(JSObject):
    """`Intl.RelativeTimeFormat(locales, { numeric, style })`."""

    __slots__ = ("_automatic", "_numbers", "_resolved", "_style")

    _resolved: Resolved

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        self._resolved = resolve(locales, ("nu",))
        options = coerce_options(options, _SERVICE)
        check_matcher(options, _SERVICE)
        chosen = keyword_option(options, _SERVICE, "numberingSystem")
        wanted = chosen or self._resolved.keys.get("nu")
        exists = wanted is not None and icu.is_available() and is_numbering_system(wanted.lower())
        self._numbers = str(wanted).lower() if exists else ""
        if chosen is not None and exists:
            self._resolved.chosen["nu"] = self._numbers
        elif not exists:
            self._resolved.keys.pop("nu", None)
        self._style = option(options, _SERVICE, "style", _STYLES, "long")
        self._automatic = option(options, _SERVICE, "numeric", ("always", "auto"), "always") == "auto"

    def format(self, n: Any = undefined, unit: Any = undefined, *_: Any) -> str:
        count, name = _arguments(n, unit, "format")
        if not icu.is_available():
            amount = plain.number_text(abs(count), {"style": "decimal", "useGrouping": "auto"}, Digits())
            return plain.relative_text(count, name, self._automatic, amount)
        return _format(self, count, name)

    def formatToParts(self, n: Any = undefined, unit: Any = undefined, *_: Any) -> list[dict[str, Any]]:
        count, name = _arguments(n, unit, "formatToParts")
        text = _format(self, count, name)
        digits = formatter(Digits().skeleton() + " group-auto", _locale(self)).format(abs(count))
        start = text.find(digits)
        if start < 0:
            return [{"type": "literal", "value": text}]
        from veloxc.js.intl.number_format import NumberFormat

        tag = self._resolved.locale + (f"-u-nu-{self._numbers}" if self._numbers else "")
        inner = [dict(part, unit=name) for part in NumberFormat(tag).formatToParts(abs(count))]
        around = [text[:start], text[start + len(digits) :]]
        literals = [[{"type": "literal", "value": part}] if part else [] for part in around]
        return [*literals[0], *inner, *literals[1]]

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        return {
            "locale": self._resolved.tag,
            "style": self._style,
            "numeric": "auto" if self._automatic else "always",
            "numberingSystem": self._numbers
            or (numbering_system(_locale(self)) if icu.is_available() else "latn"),
        }


def _arguments(n: Any, unit: Any, method: str) -> tuple[Any, str]:
    count = number(n)
    name = string(unit)
    if not isfinite(count):
        raise RangeError(f"Value need to be finite number for {_SERVICE}.prototype.{method}()")
    singular = name[:-1] if name.endswith("s") else name
    if singular not in _UNITS:
        raise RangeError(f"Invalid unit argument for {_SERVICE}.prototype.{method}() '{name}'")
    return count, singular


def _locale(self: RelativeTimeFormat) -> str:
    return self._resolved.with_keys(nu=self._numbers)


@icu.for_each_thread
def _formatter(locale: str, style: str) -> icu.Handle:
    numbers = icu.checked("unum_open", c_void_p, c_int32, c_void_p, c_int32, c_char_p, c_void_p)(
        _DECIMAL, None, 0, locale.encode(), None
    )
    icu.function("unum_setAttribute", None, c_void_p, c_int32, c_int32)(numbers, _LEAST_GROUP, _BY_LOCALE)
    opened = icu.checked("ureldatefmt_open", c_void_p, c_char_p, c_void_p, c_int32, c_int32)(
        locale.encode(), numbers, _STYLES[style], _NO_CAPITALS
    )  # it owns the number format from now on
    return icu.Handle(opened, "ureldatefmt_close")


def _format(self: RelativeTimeFormat, count: Any, unit: str) -> str:
    name = "ureldatefmt_format" if self._automatic else "ureldatefmt_formatNumeric"
    return icu.read_text(
        name,
        (c_void_p, _formatter(_locale(self), self._style).pointer),
        (c_double, float(count)),
        (c_int32, _UNITS.index(unit)),
    )


value(RelativeTimeFormat, Symbol.toStringTag, "Intl.RelativeTimeFormat")
platform(RelativeTimeFormat, incompatible_receiver, format=2, formatToParts=2)


@static(RelativeTimeFormat, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
