"""Dates in American English without ICU: numeric dates and times, month and weekday names, dateStyle, timeStyle."""

from __future__ import annotations

from typing import Any

from veloxc.js.date.calendar import fields
from veloxc.js.date.zone import zone_of
from veloxc.js.intl.icu import MissingICU

_WEEKDAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_STYLES: dict[str, dict[str, str]] = {
    "full": {"weekday": "long", "year": "numeric", "month": "long", "day": "numeric"},
    "long": {"year": "numeric", "month": "long", "day": "numeric"},
    "medium": {"year": "numeric", "month": "short", "day": "numeric"},
    "short": {"year": "2-digit", "month": "numeric", "day": "numeric"},
}
_UNKNOWN = ("era", "dayPeriod", "fractionalSecondDigits", "timeZoneName")


def check(chosen: dict[str, Any], styles: tuple[str | None, str | None]) -> None:
    """MissingICU for fields that only ICU can write."""
    missing = [name for name in _UNKNOWN if name in chosen]
    if styles[1] in ("full", "long"):
        missing.append(f"timeStyle '{styles[1]}'")
    if missing:
        raise MissingICU(f"{missing[0]} needs ICU: pip install 'veloxc[intl]'")


def zone(name: str) -> str | None:
    try:
        return zone_of(name).name
    except KeyError:
        return None


def text(
    time: int,
    chosen: dict[str, Any],
    styles: tuple[str | None, str | None],
    zone_name: str,
    cycle: str | None,
) -> str:
    """A date in American English."""
    local = fields(time + zone_of(zone_name).offset(time))
    if styles != (None, None):
        chosen = {}
        if styles[0] is not None:
            chosen |= _STYLES[styles[0]]
        if styles[1] is not None:
            chosen |= {"hour": "numeric", "minute": "numeric"}
            if styles[1] != "short":
                chosen["second"] = "numeric"
    date = _date(local, chosen)
    clock = _clock(local, chosen, cycle)
    if date and clock:
        joined = " at " if styles[0] in ("full", "long") or chosen.get("month") == "long" else ", "
        return f"{date}{joined}{clock}"
    return date or clock


def _date(local: tuple[int, ...], chosen: dict[str, Any]) -> str:
    year, month, day, weekday = local[0], local[1], local[2], local[7]
    names = chosen.get("month") in ("long", "short")
    parts = {}
    if "year" in chosen:
        parts["year"] = f"{year % 100:02d}" if chosen["year"] == "2-digit" else str(year)
    if "month" in chosen:
        kind = chosen["month"]
        name = _MONTHS[month]
        parts["month"] = {
            "long": name,
            "short": name[:3],
            "narrow": name[0],
            "2-digit": f"{month + 1:02d}",
        }.get(kind, str(month + 1))
    if "day" in chosen:
        parts["day"] = f"{day:02d}" if chosen["day"] == "2-digit" else str(day)
    if names:
        head = " ".join(parts[name] for name in ("month", "day") if name in parts)
        if "year" in parts:
            head += f", {parts['year']}" if "day" in parts else f" {parts['year']}"
    else:
        head = "/".join(parts[name] for name in ("month", "day", "year") if name in parts)
    if "weekday" not in chosen:
        return head
    name = _WEEKDAYS[weekday]
    name = {"long": name, "short": name[:3], "narrow": name[0]}[chosen["weekday"]]
    return f"{name}, {head}" if head else name


def _clock(local: tuple[int, ...], chosen: dict[str, Any], cycle: str | None) -> str:
    hour, minute, second = local[3], local[4], local[5]
    parts = []
    twelve = cycle in ("h11", "h12")
    if "hour" in chosen:
        shown = (hour % 12 or 12) if twelve else hour
        parts.append(f"{shown:02d}" if chosen["hour"] == "2-digit" or not twelve else str(shown))
    if "minute" in chosen:
        parts.append(f"{minute:02d}" if parts or chosen["minute"] == "2-digit" else str(minute))
    if "second" in chosen:
        parts.append(f"{second:02d}" if parts or chosen["second"] == "2-digit" else str(second))
    clock = ":".join(parts)
    return f"{clock} {'AM' if hour < 12 else 'PM'}" if twelve and "hour" in chosen else clock
