"""Date's texts: toString and its parts, toISOString, toUTCString, toJSON. Source: ECMA-262 §21.4.4.35 to .47."""

from __future__ import annotations

from typing import Any

from veloxc.js.date.calendar import fields
from veloxc.js.date.date import Date, local, time_value
from veloxc.js.date.zone import local_zone
from veloxc.js.errors import RangeError, TypeError_, shown
from veloxc.js.methods import alias, method
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_DAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_INVALID = "Invalid Date"


def _year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _date_part(time: int) -> str:
    year, month, day, *_, weekday = fields(local(time))
    return f"{_DAYS[weekday]} {_MONTHS[month]} {day:02d} {_year(year)}"


def _time_part(time: int) -> str:
    zone = local_zone()
    offset = zone.offset(time)
    _, _, _, hour, minute, second, _, _ = fields(time + offset)
    minutes = int(abs(offset) / 60_000)
    sign = "-" if offset < 0 else "+"
    clock = f"{hour:02d}:{minute:02d}:{second:02d}"
    return f"{clock} GMT{sign}{minutes // 60:02d}{minutes % 60:02d} ({zone.time_name(time)})"


@method(Date, "toString")
def date_to_string(self: Any, *_: Any) -> str:
    time = time_value(self)
    return _INVALID if time != time else f"{_date_part(time)} {_time_part(time)}"


@method(Date, "toDateString")
def date_to_date_string(self: Any, *_: Any) -> str:
    time = time_value(self)
    return _INVALID if time != time else _date_part(time)


@method(Date, "toTimeString")
def date_to_time_string(self: Any, *_: Any) -> str:
    time = time_value(self)
    return _INVALID if time != time else _time_part(time)


@method(Date, "toUTCString")
def date_to_utc_string(self: Any, *_: Any) -> str:
    time = time_value(self)
    if time != time:
        return _INVALID
    year, month, day, hour, minute, second, _ms, weekday = fields(time)
    return (
        f"{_DAYS[weekday]}, {day:02d} {_MONTHS[month]} {_year(year)} {hour:02d}:{minute:02d}:{second:02d} GMT"
    )


alias(Date, "toGMTString", date_to_utc_string)


@method(Date, "toISOString")
def date_to_iso_string(self: Any, *_: Any) -> str:
    """2024-05-06T07:08:09.010Z. RangeError for an invalid date."""
    time = time_value(self)
    if time != time:
        raise RangeError("Invalid time value")
    year, month, day, hour, minute, second, milliseconds, _weekday = fields(time)
    if 0 <= year <= 9999:
        text = f"{year:04d}"
    else:
        text = f"{'-' if year < 0 else '+'}{abs(year):06d}"
    return f"{text}-{month + 1:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}.{milliseconds:03d}Z"


@method(Date, "toJSON", length=1)
def date_to_json(self: Any, *_: Any) -> Any:
    """The ISO text, or null for an invalid date."""
    if self.__class__ is Date:
        return None if self._time != self._time else date_to_iso_string(self)
    from veloxc.js.coercion import to_object, to_primitive
    from veloxc.js.members import call

    receiver = to_object(self)
    value = to_primitive(receiver, "number")
    if isinstance(value, float) and value - value != 0:
        return None
    return call(receiver, "toISOString")


@method(Date, Symbol.toPrimitive, length=1)
def date_to_primitive(self: Any, hint: Any = undefined, *_: Any) -> Any:
    """§21.4.4.45: a text, unless a number is asked for."""
    from veloxc.js.coercion import is_object, ordinary_to_primitive

    if not is_object(self):
        raise TypeError_(f"Date.prototype[Symbol.toPrimitive] called on non-object: {shown(self)}")
    if hint not in ("default", "string", "number"):
        raise TypeError_(f"Invalid hint: {hint if isinstance(hint, str) else shown(hint)}")
    return ordinary_to_primitive(self, "number" if hint == "number" else "string")


def _locale_text(self: Any, required: str, default: str, locales: Any, options: Any) -> str:
    from veloxc.js.intl.locale_text import date_text

    return date_text(time_value(self), required, default, locales, options)


@method(Date, "toLocaleString")
def date_to_locale_string(self: Any, locales: Any = undefined, options: Any = undefined, *_: Any) -> str:
    return _locale_text(self, "any", "all", locales, options)


@method(Date, "toLocaleDateString")
def date_to_locale_date_string(self: Any, locales: Any = undefined, options: Any = undefined, *_: Any) -> str:
    return _locale_text(self, "date", "date", locales, options)


@method(Date, "toLocaleTimeString")
def date_to_locale_time_string(self: Any, locales: Any = undefined, options: Any = undefined, *_: Any) -> str:
    return _locale_text(self, "time", "time", locales, options)
