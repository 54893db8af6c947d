"""The local time zone: offsets from UTC and the names of its times. Source: ECMA-262 §21.4.1.20 to §21.4.1.26.

The zone is that of the environment variable TZ, else the system's.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from veloxc.js.date.calendar import civil_from_days, days_from_civil

_EPOCH = datetime(1970, 1, 1)
_MS_PER_CYCLE = 146097 * 86_400_000  # 400 years, after which the calendar repeats, weekdays included
_ZERO = timedelta(0)
_MOROCCO = ("Africa/Casablanca", "Africa/El_Aaiun")  # summer time all year but in Ramadan
_MOROCCO_CHANGE = 1_540_692_000_000  # 2018-10-28


class Zone:
    """A time zone by its IANA name. `tz` is None for UTC."""

    def __init__(self, name: str, tz: Any) -> None:
        self.name = name
        self.tz = tz

    def offset(self, time: int) -> int:
        """Milliseconds to add to UTC at the UTC time `time`."""
        if self.tz is None:
            return 0
        moment = (_EPOCH + timedelta(milliseconds=_in_range(time))).replace(tzinfo=UTC)
        return _milliseconds(moment.astimezone(self.tz).utcoffset())

    def offset_of_local(self, time: int) -> int:
        """The same for a local time. One that does not exist or exists twice has the offset before the change."""
        if self.tz is None:
            return 0
        moment = _EPOCH + timedelta(milliseconds=_in_range(time))
        return _milliseconds(moment.replace(tzinfo=self.tz).utcoffset())

    def time_name(self, time: int) -> str:
        """The long English name of the zone's time, `Central European Summer Time`."""
        from veloxc.js.date.zone_names import zone_name

        time = _equivalent(time)
        return zone_name(self.name, self.is_daylight(time), self.offset(time) // 60_000)

    def is_daylight(self, time: int) -> bool:
        """Whether summer time holds at the UTC time `time`."""
        if self.tz is None:
            return False
        moment = (_EPOCH + timedelta(milliseconds=_in_range(time))).replace(tzinfo=UTC).astimezone(self.tz)
        shift = moment.dst() or _ZERO
        if shift != _ZERO:
            return shift > _ZERO
        if self.name in _MOROCCO:
            return time >= _MOROCCO_CHANGE and moment.utcoffset() != _ZERO
        # Ireland, Namibia: the database calls their summer time standard, and winter a negative shift
        return any((moment.replace(month=month, day=15).dst() or _ZERO) < _ZERO for month in (1, 7))


def _milliseconds(offset: timedelta | None) -> int:
    return 0 if offset is None else round(offset.total_seconds() * 1000)


def _in_range(time: int) -> int:
    """The time moved by whole cycles into the years that Python's datetime has."""
    year = civil_from_days(time // 86_400_000)[0]
    if 2 <= year <= 9998:
        return time
    cycles = (year - 2400) // 400 if year > 9998 else (year - 2) // 400
    return time - cycles * _MS_PER_CYCLE


def _equivalent(time: int) -> int:
    """Outside of 1970 to 2037 V8 names the time of a like year, which begins on the same weekday."""
    if 0 <= time <= 0x7FFFFFFF * 1000:
        return time
    days, rest = divmod(time, 86_400_000)
    year, month, day = civil_from_days(days)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    weekday = (days_from_civil(year, 1, 1) + 4) % 7
    recent = (1956 if leap else 1967) + weekday * 12 % 28
    like = 2008 + (recent + 3 * 28 - 2008) % 28
    return days_from_civil(like, month, day) * 86_400_000 + rest


@lru_cache(maxsize=64)
def zone_of(name: str) -> Zone:
    """The zone of an IANA name. KeyError where there is none."""
    if name in ("UTC", "Etc/UTC", "Etc/GMT", "GMT"):
        return Zone("UTC", None)
    try:
        return Zone(name, ZoneInfo(name))
    except (OSError, ValueError) as error:
        raise KeyError(name) from error


_local: Zone | None = None


def local_zone() -> Zone:
    """The zone of this process; looked up once, until `forget_zone()`."""
    global _local
    if _local is None:
        _local = _find_local_zone()
    return _local


def forget_zone() -> None:
    """To be called after a change of TZ."""
    global _local
    _local = None


def _find_local_zone() -> Zone:
    name = os.environ.get("TZ", "").lstrip(":")
    if not name:
        name = _system_zone_name()
    try:
        return zone_of(name)
    except KeyError:
        return Zone("UTC", None)


def _system_zone_name() -> str:
    target = os.path.realpath("/etc/localtime")
    if "zoneinfo/" in target:
        return target.split("zoneinfo/", 1)[1].removeprefix("posix/")
    try:
        with open("/etc/timezone", encoding="ascii") as file:
            return file.read().strip()
    except (OSError, UnicodeDecodeError):
        return "UTC"
