"""Date: its constructor, statics and getters. Source: ECMA-262 §21.4.2 to §21.4.4.

Python's `datetime` and `date` values have the same methods and are `instanceof Date`; without a zone they are
UTC. They cannot be set.
"""

from __future__ import annotations

import datetime as python
import time as clock
from collections.abc import Callable
from math import nan
from typing import Any

from veloxc.js.date import calendar
from veloxc.js.date.calendar import MS_PER_DAY, fields, full_year, make_date, make_day, make_time, time_clip
from veloxc.js.date.parse import parse_date
from veloxc.js.date.zone import local_zone
from veloxc.js.errors import TypeError_
from veloxc.js.function import called
from veloxc.js.methods import method, static
from veloxc.js.object import JSClass, JSObject
from veloxc.js.observed import TIME, observe
from veloxc.js.undefined import undefined

_EPOCH = python.datetime(1970, 1, 1, tzinfo=python.UTC)
_MICROSECOND = python.timedelta(microseconds=1)


class DateClass(JSClass):
    """`isinstance(x, Date)` holds for Python's dates too."""

    def __instancecheck__(cls, value: Any) -> bool:  # noqa: N805
        return type.__instancecheck__(cls, value) or (cls is Date and isinstance(value, python.date))


class Date(JSObject, metaclass=DateClass):
    """A moment: milliseconds since 1970 as an int, or NaN. `Date(…)` is `new Date(…)`."""

    __length__ = 7
    __slots__ = ("_time",)

    _time: Any

    def __init__(self, *arguments: Any) -> None:
        if not arguments:
            self._time = now()
        elif len(arguments) == 1:
            self._time = _time_of(arguments[0])
        else:
            self._time = utc(time_of_parts(*arguments))

    def __repr__(self) -> str:
        from veloxc.js.date.text import date_to_string

        return f"<Date {date_to_string(self)}>"


def now() -> int:
    """Date.now(): milliseconds since 1970."""
    observe(TIME)
    return clock.time_ns() // 1_000_000


def _time_of(value: Any) -> Any:
    """The time value for the one argument of the constructor."""
    kind = value.__class__
    if kind is int or kind is float:
        return time_clip(value)
    if kind is str:
        return parse_date(value)
    if isinstance(value, Date):
        return time_value(value)
    from veloxc.js.coercion import number, to_primitive

    value = to_primitive(value)
    return parse_date(value) if value.__class__ is str else time_clip(number(value))


def time_of_parts(
    year: Any = undefined,
    month: Any = 0,
    day: Any = 1,
    hour: Any = 0,
    minute: Any = 0,
    second: Any = 0,
    millisecond: Any = 0,
    *_: Any,
) -> Any:
    """The unclipped time value of a year, a month from 0, and so on, in no particular zone."""
    from veloxc.js.coercion import number

    parts = [number(part) for part in (year, month, day, hour, minute, second, millisecond)]
    return make_date(make_day(full_year(parts[0]), parts[1], parts[2]), make_time(*parts[3:]))


def utc(local: Any) -> Any:
    """The clipped UTC time value of a local one (§21.4.1.26)."""
    if local != local or abs(local) > calendar.LARGEST + MS_PER_DAY:
        return nan
    return time_clip(local - local_zone().offset_of_local(int(local)))


def local(time: int) -> int:
    """The local time value of a UTC one (§21.4.1.25)."""
    return time + local_zone().offset(time)


def time_value(value: Any) -> Any:
    """The milliseconds of a Date or of Python's datetime or date. TypeError for anything else."""
    if value.__class__ is Date:
        return value._time
    if isinstance(value, python.datetime):
        moment = value if value.tzinfo is not None else value.replace(tzinfo=python.UTC)
        return (moment - _EPOCH) // _MICROSECOND // 1000
    if isinstance(value, python.date):
        return calendar.days_from_civil(value.year, value.month, value.day) * MS_PER_DAY
    if type.__instancecheck__(Date, value):
        return value._time
    raise TypeError_("this is not a Date object.")


@called(Date)
def date_called(*_: Any) -> str:
    """`Date()` without new: the text of now."""
    from veloxc.js.date.text import date_to_string

    return str(date_to_string(Date()))


@static(Date, "now")
def date_now(*_: Any) -> int:
    return now()


@static(Date, "parse", length=1)
def date_parse(text: Any = undefined, *_: Any) -> Any:
    from veloxc.js.coercion import string

    return parse_date(string(text))


@static(Date, "UTC", length=7)
def date_utc(*parts: Any) -> Any:
    return time_clip(time_of_parts(*parts))


# ---- getters: one table for local time and UTC --------------------------------------------------------------

_FIELDS = ("FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds", "Day")
GETTERS: dict[str, Callable[..., Any]] = {}


def _field_getter(name: str, position: int, in_utc: bool) -> None:
    def read(self: Any, *_: Any) -> Any:
        time = time_value(self)
        if time != time:
            return nan
        return fields(time if in_utc else local(time))[position]

    GETTERS[name] = method(Date, name)(read)


for _position, _field in enumerate(_FIELDS):
    _field_getter(f"get{_field}", _position, False)
    _field_getter(f"getUTC{_field}", _position, True)

date_get_full_year, date_get_utc_full_year = GETTERS["getFullYear"], GETTERS["getUTCFullYear"]
date_get_month, date_get_utc_month = GETTERS["getMonth"], GETTERS["getUTCMonth"]
date_get_date, date_get_utc_date = GETTERS["getDate"], GETTERS["getUTCDate"]
date_get_hours, date_get_utc_hours = GETTERS["getHours"], GETTERS["getUTCHours"]
date_get_minutes, date_get_utc_minutes = GETTERS["getMinutes"], GETTERS["getUTCMinutes"]
date_get_seconds, date_get_utc_seconds = GETTERS["getSeconds"], GETTERS["getUTCSeconds"]
date_get_milliseconds, date_get_utc_milliseconds = GETTERS["getMilliseconds"], GETTERS["getUTCMilliseconds"]
date_get_day, date_get_utc_day = GETTERS["getDay"], GETTERS["getUTCDay"]


@method(Date, "getTime")
def date_get_time(self: Any, *_: Any) -> Any:
    """The milliseconds since 1970, or NaN."""
    return time_value(self)


@method(Date, "valueOf")
def date_value_of(self: Any, *_: Any) -> Any:
    return time_value(self)


@method(Date, "getYear")
def date_get_year(self: Any, *_: Any) -> Any:
    """Annex B: the years since 1900."""
    time = time_value(self)
    return nan if time != time else fields(local(time))[0] - 1900


@method(Date, "getTimezoneOffset")
def date_get_timezone_offset(self: Any, *_: Any) -> Any:
    """The minutes from local time to UTC."""
    time = time_value(self)
    return nan if time != time else int(-local_zone().offset(time) / 60_000)
