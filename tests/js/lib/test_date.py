"""Date against Node's recorded answers (tests/oracles/js_lib_date.mjs), and Python's datetime as a Date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.js.lib.recorded_answers import decode, differences, outcome, recorded
from veloxc.js.coercion import string
from veloxc.js.date import Date, date_parse, date_utc
from veloxc.js.date.zone import forget_zone
from veloxc.js.json import JSON
from veloxc.js.members import call, get
from veloxc.js.operators import add, subtract
from veloxc.js.symbol import Symbol

_FIELDS = ("FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds", "Day")
_GETTERS = [name for field in _FIELDS for name in (f"get{field}", f"getUTC{field}")]


def set_(time: Any, name: str, *arguments: Any) -> Any:
    value = Date(time)
    return [call(value, name, *arguments), call(value, "getTime")]


OPERATIONS: dict[str, Any] = {
    "parse": lambda s: date_parse(s),
    "make": lambda *a: call(Date(*a), "getTime"),
    "utc": lambda *a: date_utc(*a),
    "get": lambda t: [call(Date(t), name) for name in [*_GETTERS, "getTimezoneOffset", "getYear", "valueOf"]],
    "text": lambda t, name: call(Date(t), name),
    "set": set_,
    "primitive": lambda t, hint: call(Date(t), Symbol.toPrimitive, hint),
    "misc": lambda t: [
        string(Date(t)),
        add(Date(t), 1),
        subtract(Date(t), 1),
        JSON.stringify(Date(t)),
        call(Date(Date(t)), "getTime"),
    ],
}

CASES = recorded("date")


@pytest.fixture(autouse=True)
def _zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    forget_zone()
    yield
    monkeypatch.undo()
    forget_zone()


@pytest.mark.parametrize("zone", sorted({case[0] for case in CASES}))
@pytest.mark.parametrize("operation", OPERATIONS)
def test_as_in_node(operation: str, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    forget_zone()
    cases = [case for case in CASES if case[0] == zone and case[1] == operation]
    found = differences(cases, lambda case: outcome(lambda: OPERATIONS[operation](*map(decode, case[2:-1]))))
    assert not found, "\n".join(found)


def test_python_dates_are_dates() -> None:
    naive = datetime(2024, 5, 6, 7, 8, 9, 123456)
    aware = datetime(2024, 5, 6, 9, 8, 9, 123456, tzinfo=timezone(timedelta(hours=2)))
    for value in (naive, aware, naive.replace(tzinfo=UTC)):
        assert isinstance(value, Date)
        assert call(value, "getTime") == 1714979289123
        assert call(value, "toISOString") == "2024-05-06T07:08:09.123Z"
        assert call(Date(value), "getTime") == 1714979289123
    assert call(date(2024, 5, 6), "getTime") == 1714953600000
    assert get(naive, "year") == 2024
