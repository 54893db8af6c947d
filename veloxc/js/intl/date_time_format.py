"""Intl.DateTimeFormat. Source: ECMA-402 §11; errors as in V8."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.coercion import number, string
from veloxc.js.date.calendar import time_clip
from veloxc.js.date.date import Date, now, time_value
from veloxc.js.date.zone import local_zone
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import arity, called, named
from veloxc.js.intl import icu, plain_dates
from veloxc.js.intl.date_pattern import (
    CYCLES,
    FIELDS,
    STYLES,
    best_pattern,
    cycle_of,
    default_cycle,
    fields_of,
    skeleton,
    skeleton_of,
    skeleton_with_cycle,
    style_pattern,
    with_cycle,
)
from veloxc.js.intl.dates import (
    CALENDARS,
    calendar_of,
    canonical_zone,
    date_formatter,
    interval,
    part_name,
)
from veloxc.js.intl.locales import Resolved, resolve, supported_locales
from veloxc.js.intl.numbers import is_numbering_system, numbering_system
from veloxc.js.intl.options import boolean_option, check_matcher, coerce_options, number_option, option
from veloxc.js.intl.parts import DATE_INTERVAL, Formatted, flat_parts, range_parts
from veloxc.js.members import get
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.DateTimeFormat"
_DATE = ("weekday", "year", "month", "day")
_TIME = ("dayPeriod", "hour", "minute", "second", "fractionalSecondDigits")
_SHOWN = (*FIELDS, "fractionalSecondDigits")


class DateTimeFormat(JSObject):
    """`Intl.DateTimeFormat(locales, options)`."""

    __slots__ = ("_bound", "_chosen", "_cycle", "_locale", "_pattern", "_resolved", "_styles", "_zone")

    _resolved: Resolved
    _chosen: dict[str, Any]
    _styles: tuple[str | None, str | None]
    _cycle: str | None
    _pattern: str | None
    _locale: str
    _zone: str
    _bound: Any

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        set_up(self, locales, coerce_options(options), "any", "date")

    @property
    def format(self) -> Any:
        if self._bound is None:
            self._bound = arity(named(lambda date=undefined, *_: date_text_of(self, date), ""), 1)
        return self._bound

    def formatToParts(self, date: Any = undefined, *_: Any) -> list[dict[str, Any]]:
        time = moment(date)
        if self._pattern is None:
            raise icu.MissingICU("formatToParts needs ICU: pip install 'veloxc[intl]'")
        text, fields = date_formatter(self._pattern, self._locale, self._zone).fields(time)
        return flat_parts(text, fields, part_name)

    def formatRange(self, start: Any = undefined, end: Any = undefined, *_: Any) -> str:
        found = _interval(self, start, end)
        return time_text(self, moment(start)) if found is None else found.text

    def formatRangeToParts(
        self, start: Any = undefined, end: Any = undefined, *_: Any
    ) -> list[dict[str, Any]]:
        found = _interval(self, start, end)
        if found is None:
            return [dict(part, source="shared") for part in self.formatToParts(start)]
        return range_parts(found, DATE_INTERVAL, lambda field, content, _: part_name(field, content))

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        return resolved_options(self)


def _interval(self: DateTimeFormat, start: Any, end: Any) -> Formatted | None:
    """The range of two dates; None where nothing that is shown differs."""
    pattern = self._pattern
    if start is undefined or end is undefined:
        raise TypeError_("Invalid time value")
    first, last = moment(start), moment(end)
    if pattern is None:
        raise icu.MissingICU("formatRange needs ICU: pip install 'veloxc[intl]'")
    letters = skeleton_of(pattern)
    found = interval(letters, self._locale, self._zone, first, last)
    return None if found.text == interval(letters, self._locale, self._zone, first, first).text else found


def set_up(self: DateTimeFormat, locales: Any, options: Any, required: str, defaults: str) -> None:
    """CreateDateTimeFormat (§11.1.2)."""
    resolved = resolve(locales, ("nu", "ca", "hc"))
    check_matcher(options, _SERVICE)
    self._resolved, self._bound = resolved, None
    calendar = _keyword(resolved, options, "calendar", "ca", lambda name: name in CALENDARS)
    numbers = _keyword(resolved, options, "numberingSystem", "nu", is_numbering_system)
    hour12 = boolean_option(options, "hour12")
    cycle = option(options, _SERVICE, "hourCycle", CYCLES)
    self._zone = _zone(get(options, "timeZone"))
    self._chosen = _read_fields(options)
    option(options, _SERVICE, "formatMatcher", ("basic", "best fit"), "best fit")
    date = option(options, _SERVICE, "dateStyle", STYLES)
    time = option(options, _SERVICE, "timeStyle", STYLES)
    self._styles = date, time
    if date is not None or time is not None:
        _check_styles(self, required)
    else:
        _add_defaults(self._chosen, required, defaults)
    if not icu.is_available():
        plain_dates.check(self._chosen, self._styles)
        self._pattern, self._locale, self._cycle = (
            None,
            "en_US",
            "h23" if hour12 is False or cycle == "h23" else "h12",
        )
        return
    self._locale = resolved.with_keys(ca=calendar or "", nu=numbers or "")
    self._cycle = _hour_cycle(resolved, self._locale, hour12, cycle)
    self._pattern = _pattern(self)
    if cycle_of(self._pattern) is None:
        self._cycle = None


def _keyword(resolved: Resolved, options: Any, name: str, key: str, exists: Any) -> str | None:
    """The value of an option that is an extension key as well; the option wins where it names something there is."""
    chosen = option(options, _SERVICE, name)
    if chosen is not None:
        if not re.fullmatch(r"[a-z0-9]{3,8}(-[a-z0-9]{3,8})*", chosen, re.IGNORECASE):
            raise RangeError(f"Invalid {name} : {chosen}")
        chosen = chosen.lower()
        if icu.is_available() and exists(chosen):
            resolved.chosen[key] = chosen
            return str(chosen)
    wanted = resolved.keys.get(key)
    if wanted is not None and icu.is_available() and exists(wanted):
        return wanted
    resolved.keys.pop(key, None)
    return None


def _zone(wanted: Any) -> str:
    if wanted is undefined:
        name = local_zone().name
        return (canonical_zone(name) or name) if icu.is_available() else name
    text = string(wanted)
    found = canonical_zone(text) if icu.is_available() else plain_dates.zone(text)
    if found is None:
        raise RangeError(f"Invalid time zone specified: {text}")
    return found


def _read_fields(options: Any) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for name, choices in FIELDS.items():
        if name == "timeZoneName":
            digits = number_option(options, "fractionalSecondDigits", 1, 3, None)
            if digits is not None:
                chosen["fractionalSecondDigits"] = digits
        found = option(options, _SERVICE, name, choices)
        if found is not None:
            chosen[name] = found
    return chosen


def _check_styles(self: DateTimeFormat, required: str) -> None:
    if self._chosen:
        name = next(name for name in _SHOWN if name in self._chosen)
        which = "dateStyle" if self._styles[0] is not None else "timeStyle"
        raise TypeError_(f"Can't set option {name} when {which} is used")
    if required == "date" and self._styles[1] is not None:
        raise TypeError_("Invalid option : timeStyle")
    if required == "time" and self._styles[0] is not None:
        raise TypeError_("Invalid option : dateStyle")


def _add_defaults(chosen: dict[str, Any], required: str, defaults: str) -> None:
    """ToDateTimeOptions: where nothing that is required was asked for, the defaults."""
    names = (_DATE if required in ("date", "any") else ()) + (_TIME if required in ("time", "any") else ())
    if any(name in chosen for name in names):
        return
    if defaults in ("date", "all"):
        chosen |= {"year": "numeric", "month": "numeric", "day": "numeric"}
    if defaults in ("time", "all"):
        chosen |= {"hour": "numeric", "minute": "numeric", "second": "numeric"}


def _hour_cycle(resolved: Resolved, locale: str, hour12: bool | None, cycle: str | None) -> str:
    default = default_cycle(locale)
    if hour12 is not None:
        resolved.keys.pop("hc", None)
        if hour12:
            return "h11" if default in ("h11", "h23") else "h12"
        return "h23" if default in ("h11", "h23") else "h24"
    if cycle is not None:
        resolved.chosen["hc"] = cycle
        return cycle
    wanted = resolved.keys.get("hc")
    if wanted in CYCLES:
        return str(wanted)
    resolved.keys.pop("hc", None)
    return default


def _pattern(self: DateTimeFormat) -> str:
    assert self._cycle is not None
    if self._styles != (None, None):
        pattern = style_pattern(self._locale, *self._styles)
        if cycle_of(pattern) in (None, self._cycle):
            return pattern
        letters = skeleton_with_cycle(skeleton_of(pattern), self._cycle)
        return with_cycle(best_pattern(self._locale, letters), self._cycle)
    return with_cycle(best_pattern(self._locale, skeleton(self._chosen, self._cycle)), self._cycle)


def resolved_options(self: DateTimeFormat) -> dict[str, Any]:
    locale = self._locale
    shown: dict[str, Any] = {"locale": self._resolved.tag}
    if self._pattern is None:
        shown |= {"calendar": "gregory", "numberingSystem": "latn"}
    else:
        shown |= {"calendar": calendar_of(locale), "numberingSystem": numbering_system(locale)}
    shown["timeZone"] = self._zone
    if self._cycle is not None and ("hour" in self._chosen or self._styles[1] is not None):
        shown |= {"hourCycle": self._cycle, "hour12": self._cycle in ("h11", "h12")}
    if self._styles == (None, None):
        found = fields_of(self._pattern) if self._pattern is not None else self._chosen
        shown |= {name: found[name] for name in _ORDER if name in found}
    else:
        shown |= {
            n: s for n, s in zip(("dateStyle", "timeStyle"), self._styles, strict=True) if s is not None
        }
    return shown


_ORDER = [
    "weekday",
    "era",
    "year",
    "month",
    "day",
    "dayPeriod",
    "hour",
    "minute",
    "second",
    "fractionalSecondDigits",
    "timeZoneName",
]


def moment(date: Any) -> Any:
    """The time value to format. RangeError for an invalid one."""
    if date is undefined:
        return now()
    time = time_clip(time_value(date) if isinstance(date, Date) else number(date))
    if time != time:
        raise RangeError("Invalid time value")
    return time


def date_text_of(self: DateTimeFormat, date: Any) -> str:
    """The text of a date."""
    return time_text(self, moment(date))


def time_text(self: DateTimeFormat, time: Any) -> str:
    if self._pattern is None:
        return plain_dates.text(time, self._chosen, self._styles, self._zone, self._cycle)
    return spaces(date_formatter(self._pattern, self._locale, self._zone).format(time))


def spaces(text: str) -> str:
    """V8 shows plain spaces where ICU has narrow ones, which broke too many programs."""
    return text.replace("\u202f", " ")


value(DateTimeFormat, Symbol.toStringTag, "Intl.DateTimeFormat")
platform(DateTimeFormat, incompatible_receiver, formatRange=2, formatRangeToParts=2, formatToParts=1)


@called(DateTimeFormat)
def _called(*arguments: Any) -> DateTimeFormat:
    return DateTimeFormat(*arguments)


@static(DateTimeFormat, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
