"""Patterns of dates: from DateTimeFormat's options to ICU's letters, and back. Source: ECMA-402 §11.1; UTS 35 part 4."""

from __future__ import annotations

import re
from ctypes import c_char_p, c_int32, c_void_p
from functools import lru_cache
from typing import Any

from veloxc.js.intl import icu

# option → its values and their letters; the order is that of the fields in a skeleton
FIELDS: dict[str, dict[str, str]] = {
    "weekday": {"narrow": "EEEEE", "long": "EEEE", "short": "EEE"},
    "era": {"narrow": "GGGGG", "long": "GGGG", "short": "GGG"},
    "year": {"2-digit": "yy", "numeric": "y"},
    "month": {"narrow": "MMMMM", "long": "MMMM", "short": "MMM", "2-digit": "MM", "numeric": "M"},
    "day": {"2-digit": "dd", "numeric": "d"},
    "dayPeriod": {"narrow": "BBBBB", "long": "BBBB", "short": "B"},
    "hour": {"2-digit": "jj", "numeric": "j"},
    "minute": {"2-digit": "mm", "numeric": "m"},
    "second": {"2-digit": "ss", "numeric": "s"},
    "timeZoneName": {
        "long": "zzzz",
        "short": "z",
        "longOffset": "OOOO",
        "shortOffset": "O",
        "longGeneric": "vvvv",
        "shortGeneric": "v",
    },
}
CYCLES = {"h11": "K", "h12": "h", "h23": "H", "h24": "k"}
STYLES = {"full": 0, "long": 1, "medium": 2, "short": 3}
_NO_STYLE = -1
_PATTERN_STYLE = -2
_MATCH_HOUR_LENGTH = 1 << 11


def skeleton(chosen: dict[str, Any], cycle: str | None) -> str:
    """The skeleton of the chosen fields; the letter of the hour by the hour cycle."""
    text = ""
    for name, letters in FIELDS.items():
        value = chosen.get(name)
        if value is not None:
            found = letters[value]
            if name == "hour":
                found = found.replace("j", CYCLES[cycle]) if cycle else found
            text += found
        if name == "second" and chosen.get("fractionalSecondDigits"):
            text += "S" * chosen["fractionalSecondDigits"]
    return text


@icu.for_each_thread
def _generator(locale: str) -> icu.Handle:
    opened = icu.checked("udatpg_open", c_void_p, c_char_p)(locale.encode())
    return icu.Handle(opened, "udatpg_close")


@lru_cache(maxsize=512)
def best_pattern(locale: str, letters: str) -> str:
    """The locale's pattern for a skeleton."""
    return icu.read_text(
        "udatpg_getBestPatternWithOptions",
        (c_void_p, _generator(locale).pointer),
        (c_void_p, icu.units(letters)),
        (c_int32, len(letters)),
        (c_int32, _MATCH_HOUR_LENGTH),
    )


@lru_cache(maxsize=128)
def default_cycle(locale: str) -> str:
    """The hour cycle of a locale."""
    number = icu.checked("udatpg_getDefaultHourCycle", c_int32, c_void_p)(_generator(locale).pointer)
    return ("h11", "h12", "h23", "h24")[number]


@lru_cache(maxsize=512)
def style_pattern(locale: str, date: str | None, time: str | None) -> str:
    """The locale's pattern for dateStyle and timeStyle."""
    opened = icu.checked(
        "udat_open", c_void_p, c_int32, c_int32, c_char_p, c_void_p, c_int32, c_void_p, c_int32
    )(
        STYLES[time] if time else _NO_STYLE,
        STYLES[date] if date else _NO_STYLE,
        locale.encode(),
        icu.units("UTC"),
        3,
        None,
        -1,
    )
    handle = icu.Handle(opened, "udat_close")
    import ctypes

    native = icu.function(
        "udat_toPattern", c_int32, c_void_p, ctypes.c_int8, c_void_p, c_int32, ctypes.POINTER(c_int32)
    )
    buffer, code = (ctypes.c_uint16 * 256)(), c_int32(0)
    length = native(handle.pointer, 0, buffer, 256, ctypes.byref(code))
    return bytes(buffer)[: 2 * length].decode("utf-16-le")


def skeleton_of(pattern: str) -> str:
    """The skeleton of a pattern."""
    units = icu.units(pattern)
    return icu.read_text(
        "udatpg_getSkeleton", (c_void_p, None), (c_void_p, units), (c_int32, icu.units_count(pattern))
    )


_QUOTED = re.compile(r"'[^']*'")


def cycle_of(pattern: str) -> str | None:
    """The hour cycle a pattern is written for."""
    plain = _QUOTED.sub("", pattern)
    return next((cycle for cycle, letter in CYCLES.items() if letter in plain), None)


def with_cycle(pattern: str, cycle: str) -> str:
    """The pattern with its hour letters changed, quoted text left alone."""
    parts = re.split(r"('[^']*')", pattern)
    return "".join(part if part.startswith("'") else re.sub("[hHkK]", CYCLES[cycle], part) for part in parts)


def skeleton_with_cycle(letters: str, cycle: str) -> str:
    """The skeleton for another hour cycle: without the half of the day where the hours need none."""
    return re.sub("[hHkKab]", lambda match: CYCLES[cycle] if match[0] in "hHkK" else "", letters)


def fields_of(pattern: str) -> dict[str, Any]:
    """The options that a pattern stands for, as resolvedOptions shows them."""
    plain = pattern  # quoted text included: V8 finds the h of 'Uhr' too
    found: dict[str, Any] = {}
    for name, letters in _SHOWN:
        for run, width in letters:
            if run in plain:
                found[name] = width
                break
    if "S" in plain:
        found["fractionalSecondDigits"] = plain.count("S")
    return found


_SHOWN = (
    ("weekday", (("EEEEE", "narrow"), ("EEEE", "long"), ("EEE", "short"))),
    ("weekday", (("ccccc", "narrow"), ("cccc", "long"), ("ccc", "short"))),
    ("era", (("GGGGG", "narrow"), ("GGGG", "long"), ("GGG", "short"))),
    ("year", (("yy", "2-digit"), ("y", "numeric"))),
    ("month", (("MMMMM", "narrow"), ("MMMM", "long"), ("MMM", "short"), ("MM", "2-digit"), ("M", "numeric"))),
    ("month", (("LLLLL", "narrow"), ("LLLL", "long"), ("LLL", "short"), ("LL", "2-digit"), ("L", "numeric"))),
    ("day", (("dd", "2-digit"), ("d", "numeric"))),
    (
        "dayPeriod",
        (
            ("BBBBB", "narrow"),
            ("bbbbb", "narrow"),
            ("BBBB", "long"),
            ("bbbb", "long"),
            ("B", "short"),
            ("b", "short"),
        ),
    ),
    *(("hour", ((letter * 2, "2-digit"), (letter, "numeric"))) for letter in "KkhH"),
    ("minute", (("mm", "2-digit"), ("m", "numeric"))),
    ("second", (("ss", "2-digit"), ("s", "numeric"))),
    ("timeZoneName", (("zzzz", "long"), ("z", "short"))),
    ("timeZoneName", (("OOOO", "longOffset"), ("O", "shortOffset"))),
    ("timeZoneName", (("vvvv", "longGeneric"), ("v", "shortGeneric"))),
)
