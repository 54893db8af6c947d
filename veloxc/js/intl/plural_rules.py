"""Intl.PluralRules. Source: ECMA-402 §16."""

from __future__ import annotations

from ctypes import POINTER, byref, c_char_p, c_int32, c_void_p
from typing import Any

from veloxc.js.coercion import number
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.intl import icu, plain
from veloxc.js.intl.digits import Digits, read_digits
from veloxc.js.intl.locales import Resolved, plural_locales, resolve, supported_locales
from veloxc.js.intl.numbers import NumberRange, formatter
from veloxc.js.intl.options import check_matcher, coerce_options, option
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.PluralRules"


class PluralRules(JSObject):
    """`Intl.PluralRules(locales, { type })`."""

    __slots__ = ("_digits", "_ordinal", "_resolved")

    _digits: Digits
    _ordinal: bool
    _resolved: Resolved

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        self._resolved = resolve(locales, (), plural_locales)
        options = coerce_options(options, _SERVICE)
        check_matcher(options, _SERVICE)
        self._ordinal = option(options, _SERVICE, "type", ("cardinal", "ordinal"), "cardinal") == "ordinal"
        self._digits = read_digits(options, _SERVICE, 0, 3, False)

    def select(self, n: Any = undefined, *_: Any) -> str:
        count = number(n)
        if not icu.is_available():
            return plain.plural(count, self._ordinal)
        found = formatter(self._digits.skeleton(), self._resolved.with_keys())
        found.fill(count)
        rules = _rules(self._resolved.with_keys(), self._ordinal)
        return icu.read_text(
            "uplrules_selectFormatted", (c_void_p, rules.pointer), (c_void_p, found.result.pointer)
        )

    def selectRange(self, start: Any = undefined, end: Any = undefined, *_: Any) -> str:
        locale = self._resolved.with_keys()
        for name, bound in (("startRange", start), ("endRange", end)):
            if bound is undefined:
                raise TypeError_(f"Invalid {name} : undefined")
        first, last = number(start), number(end)
        for name, bound in (("startRange", first), ("endRange", last)):
            if bound != bound:
                raise RangeError(f"Invalid {name} : NaN")
        found = NumberRange(self._digits.skeleton(), locale, first, last)
        return icu.read_text(
            "uplrules_selectForRange",
            (c_void_p, _rules(locale, self._ordinal).pointer),
            (c_void_p, found.result.pointer),
        )

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        shown: dict[str, Any] = {
            "locale": self._resolved.locale,
            "type": "ordinal" if self._ordinal else "cardinal",
        }
        shown |= self._digits.resolved()
        shown["pluralCategories"] = _categories(self._resolved.with_keys(), self._ordinal)
        return shown


@icu.for_each_thread
def _rules(locale: str, ordinal: bool) -> icu.Handle:
    opened = icu.checked("uplrules_openForType", c_void_p, c_char_p, c_int32)(locale.encode(), int(ordinal))
    return icu.Handle(opened, "uplrules_close")


def _categories(locale: str, ordinal: bool) -> list[str]:
    if not icu.is_available():
        return ["few", "one", "two", "other"] if ordinal else ["one", "other"]
    enumeration = icu.checked("uplrules_getKeywords", c_void_p, c_void_p)(_rules(locale, ordinal).pointer)
    handle = icu.Handle(enumeration, "uenum_close")
    following = icu.function("uenum_next", c_char_p, c_void_p, POINTER(c_int32), POINTER(c_int32))
    code, found = c_int32(0), []
    while (name := following(handle.pointer, None, byref(code))) is not None:
        found.append(name.decode("ascii"))
    return found


value(PluralRules, Symbol.toStringTag, "Intl.PluralRules")
platform(PluralRules, incompatible_receiver, select=1, selectRange=2)


@static(PluralRules, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
