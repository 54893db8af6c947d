"""toLocaleString and its kind: formatters made for one call, kept for the next. Source: ECMA-402 §19."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from veloxc.js.date.zone import local_zone
from veloxc.js.errors import TypeError_
from veloxc.js.intl.collator import Collator, compare
from veloxc.js.intl.date_time_format import DateTimeFormat, set_up, time_text
from veloxc.js.intl.number_format import NumberFormat, number_text
from veloxc.js.intl.options import coerce_options
from veloxc.js.undefined import undefined

_PLAIN = frozenset({str, int, float, bool, type(None)})


def _key(locales: Any, options: Any) -> Any:
    """What a formatter depends on, where that is simple enough to remember; else None."""
    if locales is not undefined and not isinstance(locales, str):
        return None
    if options is undefined:
        return (locales, ())
    if options.__class__ is not dict or not all(item.__class__ in _PLAIN for item in options.values()):
        return None
    if not all(key.__class__ is str for key in options):
        return None
    return (locales, tuple(options.items()))


def date_text(time: Any, required: str, defaults: str, locales: Any, options: Any) -> str:
    """Date.prototype.toLocaleString, toLocaleDateString, toLocaleTimeString."""
    key = _key(locales, options)
    if key is None:
        found = _date_format(locales, options, required, defaults)
    else:
        found = _kept_date_format(key, required, defaults, local_zone().name)
    return "Invalid Date" if time != time else time_text(found, time)


def _date_format(locales: Any, options: Any, required: str, defaults: str) -> DateTimeFormat:
    made: DateTimeFormat = DateTimeFormat.__new__(DateTimeFormat)
    set_up(made, locales, coerce_options(options), required, defaults)
    return made


@lru_cache(maxsize=128)
def _kept_date_format(key: Any, required: str, defaults: str, zone: str) -> DateTimeFormat:
    return _date_format(key[0], dict(key[1]), required, defaults)


def format_number(value: Any, locales: Any = undefined, options: Any = undefined) -> str:
    """Number.prototype.toLocaleString and BigInt.prototype.toLocaleString."""
    key = _key(locales, options)
    found = NumberFormat(locales, options) if key is None else _kept_number_format(key)
    return number_text(found, value)


@lru_cache(maxsize=128)
def _kept_number_format(key: Any) -> NumberFormat:
    return NumberFormat(key[0], dict(key[1]))


def compare_text(a: str, b: str, locales: Any = undefined, options: Any = undefined) -> int:
    """String.prototype.localeCompare."""
    key = _key(locales, options)
    if options is None:
        raise TypeError_("String.prototype.localeCompare called on null or undefined")
    return compare(Collator(locales, options) if key is None else _kept_collator(key), a, b)


@lru_cache(maxsize=64)
def _kept_collator(key: Any) -> Collator:
    return Collator(key[0], dict(key[1]))
