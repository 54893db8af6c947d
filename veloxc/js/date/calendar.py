"""Days, months and years of the proleptic Gregorian calendar. Source: ECMA-262 §21.4.1."""

from __future__ import annotations

from math import inf, isfinite, nan
from typing import Any

MS_PER_DAY = 86_400_000
LARGEST = 8_640_000_000_000_000  # milliseconds that a time value may be away from 1970


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01. `month` is 1 to 12, `day` may be any number."""
    if month <= 2:
        year -= 1
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def civil_from_days(days: int) -> tuple[int, int, int]:
    """(year, month 1 to 12, day) of a day since 1970-01-01."""
    era, day_of_era = divmod(days + 719468, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def fields(time: int) -> tuple[int, int, int, int, int, int, int, int]:
    """(year, month from 0, day, hour, minute, second, millisecond, weekday from Sunday) of a time value."""
    days, rest = divmod(time, MS_PER_DAY)
    year, month, day = civil_from_days(days)
    minutes, milliseconds = divmod(rest, 60_000)
    hour, minute = divmod(minutes, 60)
    second, milliseconds = divmod(milliseconds, 1000)
    return year, month - 1, day, hour, minute, second, milliseconds, (days + 4) % 7


def make_time(hour: Any, minute: Any, second: Any, millisecond: Any) -> Any:
    """MakeTime (§21.4.1.27): milliseconds, or NaN where a part is not finite."""
    parts = (hour, minute, second, millisecond)
    if not all(map(isfinite, parts)):
        return nan
    hour, minute, second, millisecond = map(int, parts)
    return hour * 3_600_000 + minute * 60_000 + second * 1000 + millisecond


def make_day(year: Any, month: Any, day: Any) -> Any:
    """MakeDay (§21.4.1.28): days since 1970, or NaN. Months beyond 0 to 11 run over into the years."""
    if not (isfinite(year) and isfinite(month) and isfinite(day)):
        return nan
    years, month = divmod(int(month), 12)
    year = int(year) + years
    if abs(year) > 400_000 or abs(day) > 300_000_000:
        return nan
    return days_from_civil(year, month + 1, 1) + int(day) - 1


def make_date(day: Any, time: Any) -> Any:
    """MakeDate (§21.4.1.29)."""
    if not (isfinite(day) and isfinite(time)):
        return nan
    return day * MS_PER_DAY + time


def time_clip(time: Any) -> Any:
    """TimeClip (§21.4.1.31): an int in range, or NaN."""
    if time.__class__ is not int:
        if not -inf < time < inf:
            return nan
        time = int(time)
    return time if -LARGEST <= time <= LARGEST else nan


def full_year(year: Any) -> Any:
    """MakeFullYear (§21.4.1.30): 0 to 99 are years of the 20th century."""
    if not isfinite(year):
        return nan
    whole = int(year)
    return whole + 1900 if 0 <= whole <= 99 else whole
