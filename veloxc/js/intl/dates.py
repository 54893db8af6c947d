"""Dates formatted by ICU: a pattern, a locale and a time zone. Source: ECMA-402 §11."""

from __future__ import annotations

from ctypes import POINTER, c_char_p, c_double, c_int8, c_int32, c_void_p
from functools import lru_cache
from typing import Any

from veloxc.js.intl import icu
from veloxc.js.intl.date_pattern import _PATTERN_STYLE
from veloxc.js.intl.parts import Field, Formatted, field_iterator, formatted, read_fields

_ALWAYS_GREGORIAN = -8_640_000_000_000_000.0  # the Julian calendar never holds


class DateFormatter:
    """An ICU date formatter."""

    def __init__(self, pattern: str, locale: str, zone: str) -> None:
        units, zone_units = icu.units(pattern), icu.units(zone)
        opened = icu.checked(
            "udat_open", c_void_p, c_int32, c_int32, c_char_p, c_void_p, c_int32, c_void_p, c_int32
        )(
            _PATTERN_STYLE,
            _PATTERN_STYLE,
            locale.encode(),
            zone_units,
            len(zone),
            units,
            icu.units_count(pattern),
        )
        self.formatter = icu.Handle(opened, "udat_close")
        self._use_proleptic_calendar(locale, zone)

    def _use_proleptic_calendar(self, locale: str, zone: str) -> None:
        opened = icu.checked("ucal_open", c_void_p, c_void_p, c_int32, c_char_p, c_int32)(
            icu.units(zone), len(zone), locale.encode(), 0
        )
        calendar = icu.Handle(opened, "ucal_close")
        try:
            icu.checked("ucal_setGregorianChange", None, c_void_p, c_double)(
                calendar.pointer, _ALWAYS_GREGORIAN
            )
        except icu.ICUError:
            return  # another calendar
        icu.function("udat_setCalendar", None, c_void_p, c_void_p)(self.formatter.pointer, calendar.pointer)

    def format(self, time: float) -> str:
        return icu.read_text(
            "udat_format",
            (c_void_p, self.formatter.pointer),
            (c_double, float(time)),
            before=((c_void_p, None),),
        )

    def fields(self, time: float) -> tuple[str, list[Field]]:
        """The text and its fields."""
        iterator = field_iterator()
        text = icu.read_text(
            "udat_formatForFields",
            (c_void_p, self.formatter.pointer),
            (c_double, float(time)),
            before=((c_void_p, iterator.pointer),),
        )
        return text, read_fields(iterator)


@icu.for_each_thread
def date_formatter(pattern: str, locale: str, zone: str) -> DateFormatter:
    """The formatter for a pattern; made once."""
    return DateFormatter(pattern, locale, zone)


@icu.for_each_thread
def _interval_formatter(letters: str, locale: str, zone: str) -> icu.Handle:
    opened = icu.checked("udtitvfmt_open", c_void_p, c_char_p, c_void_p, c_int32, c_void_p, c_int32)(
        locale.encode(), icu.units(letters), len(letters), icu.units(zone), len(zone)
    )
    return icu.Handle(opened, "udtitvfmt_close")


def interval(letters: str, locale: str, zone: str, start: float, end: float) -> Formatted:
    """`1/1/1970 – 2/10/1970`."""
    result = icu.Handle(icu.checked("udtitvfmt_openResult", c_void_p)(), "udtitvfmt_closeResult")
    icu.checked("udtitvfmt_formatToResult", None, c_void_p, c_double, c_double, c_void_p)(
        _interval_formatter(letters, locale, zone).pointer, float(start), float(end), result.pointer
    )
    return formatted(icu.checked("udtitvfmt_resultAsValue", c_void_p, c_void_p)(result.pointer))


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Every time zone's name by its name in small letters."""
    enumeration = icu.checked("ucal_openTimeZones", c_void_p)()
    handle = icu.Handle(enumeration, "uenum_close")
    following = icu.function("uenum_next", c_char_p, c_void_p, POINTER(c_int32), POINTER(c_int32))
    import ctypes

    found: dict[str, str] = {}
    code = c_int32(0)
    while (name := following(handle.pointer, None, ctypes.byref(code))) is not None:
        text = name.decode("ascii")
        found[text.lower()] = text
    return found


@lru_cache(maxsize=256)
def canonical_zone(name: str) -> str | None:
    """The canonical name of a time zone, None where there is no such zone."""
    found = _zones().get(name.lower())
    if found is None:
        return None
    if found in (
        "UTC",
        "GMT",
        "Etc/UTC",
        "Etc/GMT",
        "UCT",
        "Etc/UCT",
        "Etc/Universal",
        "Universal",
        "Zulu",
        "Etc/Zulu",
    ):
        return "UTC"
    canonical = icu.read_text(
        "ucal_getCanonicalTimeZoneID",
        (c_void_p, icu.units(found)),
        (c_int32, len(found)),
        before=((POINTER(c_int8), None),),
    )
    return "UTC" if canonical in ("Etc/UTC", "Etc/GMT") else str(canonical)


@lru_cache(maxsize=128)
def calendar_of(locale: str) -> str:
    """The calendar of a locale, by its name in language tags."""
    opened = icu.checked("ucal_open", c_void_p, c_void_p, c_int32, c_char_p, c_int32)(
        icu.units("UTC"), 3, locale.encode(), 0
    )
    handle = icu.Handle(opened, "ucal_close")
    name = icu.checked("ucal_getType", c_char_p, c_void_p)(handle.pointer).decode("ascii")
    return str({"gregorian": "gregory", "ethiopic-amete-alem": "ethioaa"}.get(name, name))


CALENDARS = frozenset(
    [
        "buddhist",
        "chinese",
        "coptic",
        "dangi",
        "ethioaa",
        "ethiopic",
        "gregory",
        "hebrew",
        "indian",
        "islamic",
        "islamic-civil",
        "islamic-rgsa",
        "islamic-tbla",
        "islamic-umalqura",
        "iso8601",
        "japanese",
        "persian",
        "roc",
    ]
)


def part_name(field: int, content: str) -> str:
    """The type of a part by ICU's number of the field."""
    return str(_FIELDS.get(field, "literal"))


_FIELDS: dict[int, Any] = {
    0: "era",
    1: "year",
    2: "month",
    3: "day",
    4: "hour",
    5: "hour",
    6: "minute",
    7: "second",
    8: "fractionalSecond",
    9: "weekday",
    14: "dayPeriod",
    15: "hour",
    16: "hour",
    17: "timeZoneName",
    18: "year",
    19: "weekday",
    20: "year",
    23: "timeZoneName",
    24: "timeZoneName",
    25: "weekday",
    26: "month",
    29: "timeZoneName",
    30: "yearName",
    31: "timeZoneName",
    32: "timeZoneName",
    33: "timeZoneName",
    34: "relatedYear",
    35: "dayPeriod",
    36: "dayPeriod",
}
