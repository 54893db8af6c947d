"""Intl and the toLocale* methods, against Node's recorded texts (tests/oracles/js_lib_intl.mjs)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.js.lib.recorded_answers import decode, differences, outcome, recorded
from veloxc.js import call, get
from veloxc.js.date import Date
from veloxc.js.date.zone import forget_zone
from veloxc.js.intl import Intl, compare_text, format_number, icu
from veloxc.js.undefined import undefined

pytestmark = pytest.mark.skipif(not icu.is_available(), reason="needs ICU: pip install 'veloxc[intl]'")


def _format(name: str) -> Any:
    def run(locales: Any, options: Any, *values: Any) -> Any:
        return [get(getattr(Intl, name)(locales, options), "format")(value) for value in values]

    return run


def _parts(name: str, *keys: str) -> Any:
    def run(locales: Any, options: Any, *arguments: Any) -> Any:
        parts = call(getattr(Intl, name)(locales, options), "formatToParts", *arguments)
        return [[part.get(key, "") for key in ("type", "value", *keys)] for part in parts]

    return run


def _options(name: str) -> Any:
    return lambda locales=undefined, options=undefined: call(
        getattr(Intl, name)(locales, options), "resolvedOptions"
    )


def _plural_options(locales: Any, options: Any) -> Any:
    shown = _options("PluralRules")(locales, options)
    return {**shown, "pluralCategories": sorted(shown["pluralCategories"])}


def _date_texts(locales: Any, options: Any, time: Any) -> Any:
    date = Date(time)
    return [call(date, f"toLocale{kind}String", locales, options) for kind in ("", "Date", "Time")]


def _sort(locales: Any, options: Any, words: list[str]) -> Any:
    from veloxc.js import array_sort

    return array_sort(list(words), get(Intl.Collator(locales, options), "compare"))


OPERATIONS: dict[str, Any] = {
    "number": _format("NumberFormat"),
    "numberParts": _parts("NumberFormat"),
    "numberOptions": _options("NumberFormat"),
    "toLocaleString": lambda tag, o, v: format_number(v, tag, o),
    "numberRange": lambda tag, o, a, b: call(Intl.NumberFormat(tag, o), "formatRange", a, b),
    "date": _format("DateTimeFormat"),
    "dateParts": _parts("DateTimeFormat"),
    "dateOptions": _options("DateTimeFormat"),
    "dateRange": lambda tag, o, a, b: call(Intl.DateTimeFormat(tag, o), "formatRange", a, b),
    "dateText": _date_texts,
    "dateOnly": lambda tag, o, t: call(Date(t), "toLocaleDateString", tag, o),
    "timeOnly": lambda tag, o, t: call(Date(t), "toLocaleTimeString", tag, o),
    "plural": lambda tag, o, *ns: [call(Intl.PluralRules(tag, o), "select", n) for n in ns],
    "pluralOptions": _plural_options,
    "relative": lambda tag, o, *ps: [call(Intl.RelativeTimeFormat(tag, o), "format", n, u) for n, u in ps],
    "relativeParts": _parts("RelativeTimeFormat", "unit"),
    "relativeOptions": _options("RelativeTimeFormat"),
    "list": lambda tag, o, *xs: [call(Intl.ListFormat(tag, o), "format", x) for x in xs],
    "listParts": _parts("ListFormat"),
    "listOptions": _options("ListFormat"),
    "sort": _sort,
    "compare": lambda tag, o, ps: [get(Intl.Collator(tag, o), "compare")(a, b) for a, b in ps],
    "localeCompare": lambda tag, o, ps: [compare_text(a, b, tag, o) for a, b in ps],
    "collatorOptions": _options("Collator"),
    "canonical": lambda tag: Intl.getCanonicalLocales(tag),
    "supported": lambda tag: call(Intl.NumberFormat, "supportedLocalesOf", tag),
}
CASES = recorded("intl")


@pytest.fixture(autouse=True)
def _zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    forget_zone()
    yield
    monkeypatch.undo()
    forget_zone()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_as_in_node(operation: str) -> None:
    cases = [case for case in CASES if case[0] == operation]
    found = differences(cases, lambda case: outcome(lambda: OPERATIONS[operation](*map(decode, case[1:-1]))))
    assert not found, f"{len(found)} of {len(cases)}\n" + "\n".join(found)


def test_without_icu_american_english_works_and_the_rest_says_what_is_missing() -> None:
    program = """
import veloxc.js.core
from veloxc.js.intl import icu
icu.library = lambda: None
from veloxc.js.intl import Intl, compare_text, format_number, date_text
from veloxc.js.undefined import undefined
print(format_number(1234567.891), format_number(-0.256, "en-US", {"style": "percent"}))
print(format_number(1234.5, undefined, {"style": "currency", "currency": "USD"}))
print(date_text(1714979289123, "any", "all", undefined, {"timeZone": "UTC"}))
print(date_text(1714979289123, "date", "date", "en-US", {"dateStyle": "full", "timeZone": "UTC"}))
print(Intl.ListFormat("en").format(["a", "b", "c"]), Intl.PluralRules("en", {"type": "ordinal"}).select(22))
print(Intl.RelativeTimeFormat("en", {"numeric": "auto"}).format(-1, "day"), compare_text("a", "B"))
try:
    format_number(1, "de-DE")
except Exception as error:
    print(type(error).__name__, error.message)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": "UTC"},
    )
    assert done.stdout.splitlines() == [
        "1,234,567.891 -26%",
        "$1,234.50",
        "5/6/2024, 7:08:09 AM",
        "Monday, May 6, 2024",
        "a, b, and c two",
        "yesterday -1",
        "MissingICU the locale 'de-DE' needs ICU: pip install 'veloxc[intl]'",
    ]
