"""Intl.Collator. Source: ECMA-402 §10."""

from __future__ import annotations

from ctypes import c_char_p, c_int32, c_void_p
from typing import Any

from veloxc.js.coercion import string
from veloxc.js.function import arity, called, named
from veloxc.js.intl import icu, plain
from veloxc.js.intl.locales import Resolved, collation_locales, resolve, supported_locales
from veloxc.js.intl.options import boolean_option, check_matcher, coerce_options, keyword_option, option
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.Collator"
# attributes of ICU and their values
_ALTERNATE, _CASE_FIRST, _CASE_LEVEL, _STRENGTH, _NUMERIC = 1, 2, 3, 5, 7
_OFF, _ON, _SHIFTED, _NON_IGNORABLE, _LOWER_FIRST, _UPPER_FIRST = 16, 17, 20, 21, 24, 25
_STRENGTHS = {"base": 0, "accent": 1, "case": 0, "variant": 2}
_CASES = {"upper": _UPPER_FIRST, "lower": _LOWER_FIRST, "false": _OFF}


class Collator(JSObject):
    """`Intl.Collator(locales, { sensitivity, numeric, … })`."""

    __slots__ = (
        "_bound",
        "_case",
        "_collation",
        "_ignore",
        "_numeric",
        "_resolved",
        "_sensitivity",
        "_usage",
    )

    _resolved: Resolved

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        self._resolved = resolve(locales, ("co", "kn", "kf"), collation_locales)
        options = coerce_options(options, _SERVICE)
        check_matcher(options, _SERVICE)
        keys = self._resolved.keys
        self._usage = option(options, _SERVICE, "usage", ("sort", "search"), "sort")
        collation = keyword_option(options, _SERVICE, "collation") or keys.get("co", "")
        known = self._usage == "sort" and collation in _collations(self._resolved.locale)
        self._collation = collation if known else ""
        if not self._collation:
            keys.pop("co", None)
        numeric = boolean_option(options, "numeric")
        self._numeric = keys.get("kn") == "true" if numeric is None else numeric
        if numeric is not None:
            self._resolved.chosen["kn"] = "true" if numeric else "false"
        case = option(options, _SERVICE, "caseFirst", _CASES)
        wanted = keys.get("kf", "false")
        self._case = case or (wanted if wanted in _CASES else "false")
        self._sensitivity = option(options, _SERVICE, "sensitivity", _STRENGTHS, "variant")
        ignore = boolean_option(options, "ignorePunctuation")
        self._ignore = ignore
        self._bound: Any = None

    @property
    def compare(self) -> Any:
        if self._bound is None:
            self._bound = arity(
                named(lambda a=undefined, b=undefined, *_: compare(self, _text(a), _text(b)), ""), 2
            )
        return self._bound

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        return {
            "locale": self._resolved.tag,
            "usage": self._usage,
            "sensitivity": self._sensitivity,
            "ignorePunctuation": _ignores_punctuation(self),
            "collation": self._collation or "default",
            "numeric": self._numeric,
            "caseFirst": self._case,
        }


def _ignores_punctuation(self: Collator) -> bool:
    if self._ignore is not None or not icu.is_available():
        return bool(self._ignore)
    read = icu.checked("ucol_getAttribute", c_int32, c_void_p, c_int32)
    return bool(read(_handle(self).pointer, _ALTERNATE) == _SHIFTED)


def _text(item: Any) -> str:
    return "undefined" if item is undefined else string(item)


@icu.for_each_thread
def _collations(locale: str) -> frozenset[str]:
    """The collations of a locale that may be named."""
    if not icu.is_available():
        return frozenset()
    import ctypes

    name = locale.replace("-", "_").encode()
    opened = icu.checked("ucol_getKeywordValuesForLocale", c_void_p, c_char_p, c_char_p, ctypes.c_int8)(
        b"collation", name, 0
    )
    handle = icu.Handle(opened, "uenum_close")
    following = icu.function("uenum_next", c_char_p, c_void_p, c_void_p, ctypes.POINTER(c_int32))
    code, found = c_int32(0), set()
    while (item := following(handle.pointer, None, ctypes.byref(code))) is not None:
        found.add(_SHORT.get(item.decode("ascii"), item.decode("ascii")))
    return frozenset(found - {"standard", "search", "default"})


_SHORT = {"phonebook": "phonebk", "dictionary": "dict", "traditional": "trad", "gb2312han": "gb2312"}


@icu.for_each_thread
def _collator(locale: str, sensitivity: str, numeric: bool, case: str, ignore: bool | None) -> icu.Handle:
    opened = icu.checked("ucol_open", c_void_p, c_char_p)(locale.encode())
    handle = icu.Handle(opened, "ucol_close")
    change = icu.checked("ucol_setAttribute", None, c_void_p, c_int32, c_int32)
    if sensitivity != "variant":
        change(opened, _STRENGTH, _STRENGTHS[sensitivity])
    if sensitivity == "case":
        change(opened, _CASE_LEVEL, _ON)
    if numeric:
        change(opened, _NUMERIC, _ON)
    if case != "false":
        change(opened, _CASE_FIRST, _CASES[case])
    if ignore is not None:
        change(opened, _ALTERNATE, _SHIFTED if ignore else _NON_IGNORABLE)
    change(opened, 4, _ON)  # normalization
    return handle


def _handle(self: Collator) -> icu.Handle:
    collation = "search" if self._usage == "search" else self._collation
    locale = self._resolved.with_keys(co=collation)
    return _collator(locale, self._sensitivity, self._numeric, self._case, self._ignore)


def compare(self: Collator, a: str, b: str) -> int:
    """-1, 0 or 1."""
    if a == b:
        return 0
    if not icu.is_available():
        return _compare_plain(self, a, b)
    handle = _handle(self)
    native = icu.function("ucol_strcoll", c_int32, c_void_p, c_void_p, c_int32, c_void_p, c_int32)
    first, second = icu.units(a), icu.units(b)
    return int(native(handle.pointer, first, len(first) - 1, second, len(second) - 1))


def _compare_plain(self: Collator, a: str, b: str) -> int:
    depth = {"base": 1, "accent": 2, "case": 1, "variant": 4}[self._sensitivity]
    first, second = plain.sort_key(a)[:depth], plain.sort_key(b)[:depth]
    return (first > second) - (first < second)


value(Collator, Symbol.toStringTag, "Intl.Collator")
platform(Collator, incompatible_receiver)


@called(Collator)
def _called(*arguments: Any) -> Collator:
    return Collator(*arguments)


@static(Collator, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
