"""Date's setters. Source: ECMA-262 §21.4.4.20 to §21.4.4.34.

Each sets some neighbouring fields, in local time or UTC: `setHours(hour, minute, second, ms)`.
"""

from __future__ import annotations

from math import nan
from typing import Any

from veloxc.js.date.calendar import fields, full_year, make_date, make_day, make_time, time_clip
from veloxc.js.date.date import Date, local, time_value, utc
from veloxc.js.errors import TypeError_
from veloxc.js.methods import method
from veloxc.js.undefined import undefined

# name → (first field, number of arguments), fields as `calendar.fields` numbers them
_SETTERS = {
    "Milliseconds": (6, 1),
    "Seconds": (5, 2),
    "Minutes": (4, 3),
    "Hours": (3, 4),
    "Date": (2, 1),
    "Month": (1, 2),
    "FullYear": (0, 3),
}
SETTERS: dict[str, Any] = {}


def _number(value: Any) -> Any:
    from veloxc.js.coercion import number

    return number(value)


def _store(self: Any, time: Any) -> Any:
    if not hasattr(self, "_time"):
        raise TypeError_("a Python date cannot be set; make a `new Date(…)` of it")
    self._time = time
    return time


def _field_setter(name: str, first: int, count: int, in_utc: bool) -> None:
    def write(self: Any, *arguments: Any) -> Any:
        time = time_value(self)
        values = [_number(argument) for argument in (arguments or (undefined,))[:count]]
        if time != time:
            if first != 0:
                return nan
            parts: list[Any] = [1970, 0, 1, 0, 0, 0, 0]
        else:
            parts = list(fields(time if in_utc else local(time))[:7])
        parts[first : first + len(values)] = values
        moment = make_date(make_day(*parts[:3]), make_time(*parts[3:]))
        return _store(self, time_clip(moment) if in_utc else utc(moment))

    SETTERS[name] = method(Date, name, length=count)(write)


for _name, (_first, _count) in _SETTERS.items():
    _field_setter(f"set{_name}", _first, _count, False)
    _field_setter(f"setUTC{_name}", _first, _count, True)

date_set_full_year, date_set_utc_full_year = SETTERS["setFullYear"], SETTERS["setUTCFullYear"]
date_set_month, date_set_utc_month = SETTERS["setMonth"], SETTERS["setUTCMonth"]
date_set_date, date_set_utc_date = SETTERS["setDate"], SETTERS["setUTCDate"]
date_set_hours, date_set_utc_hours = SETTERS["setHours"], SETTERS["setUTCHours"]
date_set_minutes, date_set_utc_minutes = SETTERS["setMinutes"], SETTERS["setUTCMinutes"]
date_set_seconds, date_set_utc_seconds = SETTERS["setSeconds"], SETTERS["setUTCSeconds"]
date_set_milliseconds, date_set_utc_milliseconds = SETTERS["setMilliseconds"], SETTERS["setUTCMilliseconds"]


@method(Date, "setTime", length=1)
def date_set_time(self: Any, time: Any = undefined, *_: Any) -> Any:
    time_value(self)
    return _store(self, time_clip(_number(time)))


@method(Date, "setYear", length=1)
def date_set_year(self: Any, year: Any = undefined, *_: Any) -> Any:
    """Annex B: 0 to 99 are years of the 20th century."""
    time = time_value(self)
    year = full_year(_number(year))
    if year != year:
        return _store(self, nan)
    parts = [1970, 0, 1, 0, 0, 0, 0] if time != time else list(fields(local(time))[:7])
    return _store(self, utc(make_date(make_day(year, parts[1], parts[2]), make_time(*parts[3:]))))
