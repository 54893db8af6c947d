"""Date. Source: ECMA-262 §21.4.

`calendar` counts days, `zone` knows the local offset, `parse` reads texts, `date` is the object with its getters,
`setters` and `text` its other methods.
"""

from veloxc.js.date.date import Date, date_get_time, date_now, date_parse, date_utc, time_value
from veloxc.js.date.setters import date_set_time
from veloxc.js.date.text import (
    date_to_date_string,
    date_to_iso_string,
    date_to_json,
    date_to_string,
    date_to_time_string,
    date_to_utc_string,
)

__all__ = [
    "Date",
    "date_get_time",
    "date_now",
    "date_parse",
    "date_set_time",
    "date_to_date_string",
    "date_to_iso_string",
    "date_to_json",
    "date_to_string",
    "date_to_time_string",
    "date_to_utc_string",
    "date_utc",
    "time_value",
]
