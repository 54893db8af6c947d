"""What Intl can do without ICU: numbers, dates, plurals and lists in American English.

Everything beyond raises MissingICU, which says what to install.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import inf
from typing import Any

from veloxc.js.intl.digits import Digits
from veloxc.js.intl.icu import MissingICU

_SYMBOLS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CNY": "CN¥", "KRW": "₩", "CAD": "CA$", "AUD": "A$",
    "NZD": "NZ$", "MXN": "MX$", "BRL": "R$", "ILS": "₪", "HKD": "HK$", "TWD": "NT$", "VND": "₫",
}  # fmt: skip
_WHOLE = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "PYG", "RWF"})


def _missing(what: str) -> MissingICU:
    return MissingICU(f"{what} needs ICU: pip install 'veloxc[intl]'")


def currency_digits(code: str) -> int:
    return 0 if code in _WHOLE else 2


def check_number_options(chosen: dict[str, Any], digits: Digits) -> None:
    """MissingICU where a number could not be formatted as the options say."""
    if chosen["notation"] != "standard":
        raise _missing(f"notation '{chosen['notation']}'")
    if chosen["style"] == "unit":
        raise _missing("a unit")
    if chosen["style"] == "currency" and chosen["currencyDisplay"] == "name":
        raise _missing("currencyDisplay 'name'")
    plain_digits = digits.kind in ("fraction", "significant") and digits.increment == 1
    if not plain_digits or digits.mode != "halfExpand" or digits.zeros != "auto":
        raise _missing("this rounding")
    if chosen["signDisplay"] != "auto" or chosen.get("currencySign") == "accounting":
        raise _missing("this display of signs")


def number_text(value: Any, chosen: dict[str, Any], digits: Digits) -> str:
    """A number in American English."""
    if value != value:
        return "NaN"
    negative = str(value).startswith("-")
    if value in (inf, -inf):
        text = "∞"
    else:
        exact = abs(Decimal(str(value) if not isinstance(value, float) else repr(value)))
        text = _digits_text(exact * 100 if chosen["style"] == "percent" else exact, digits)
        text = _grouped(text, chosen["useGrouping"] != "false")
    if chosen["style"] == "percent":
        text += "%"
    elif chosen["style"] == "currency":
        code = chosen["currency"]
        symbol = _SYMBOLS.get(code) if chosen["currencyDisplay"] != "code" else None
        text = f"{symbol}{text}" if symbol else f"{code}\xa0{text}"
    return f"-{text}" if negative else text


def _digits_text(value: Decimal, digits: Digits) -> str:
    if digits.kind == "significant":
        least, most = digits.least_significant or 1, digits.most_significant or 21
        places = most - 1 - (value.adjusted() if value else 0)
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        least_fraction = max(0, least - 1 - (value.adjusted() if value else 0))
    else:
        value = value.quantize(Decimal(1).scaleb(-digits.most_fraction), ROUND_HALF_UP)
        least_fraction = digits.least_fraction
    whole, _, fraction = format(value, "f").partition(".")
    fraction = fraction.rstrip("0").ljust(least_fraction, "0")
    whole = whole.rjust(digits.least_integer, "0")
    return f"{whole}.{fraction}" if fraction else whole


def _grouped(text: str, wanted: bool) -> str:
    whole, point, fraction = text.partition(".")
    if wanted:
        whole = (
            f"{int(whole):,}".rjust(len(whole), "0") if not whole.startswith("0") or whole == "0" else whole
        )
    return whole + point + fraction


# ---- texts ------------------------------------------------------------------------------------------------------


def plural(value: Any, ordinal: bool) -> str:
    """The plural category of a number in English."""
    if not ordinal:
        return "one" if value == 1 else "other"
    if isinstance(value, float) and not value.is_integer():
        return "other"
    number = abs(int(value))
    if number % 100 in (11, 12, 13):
        return "other"
    return {1: "one", 2: "two", 3: "few"}.get(number % 10, "other")


def list_text(items: list[str], kind: str, style: str) -> str:
    """`a, b, and c`."""
    if len(items) < 2:
        return "".join(items)
    word = {
        "conjunction": "and" if style == "long" else "&" if style == "short" else "",
        "disjunction": "or",
        "unit": "",
    }[kind]
    if kind == "unit" and style == "narrow":
        return " ".join(items)
    if not word:
        return ", ".join(items)
    if len(items) == 2:
        return f"{items[0]} {word} {items[1]}"
    return ", ".join(items[:-1]) + f", {word} {items[-1]}"


_AUTO = {
    "year": ("last year", "this year", "next year"),
    "quarter": ("last quarter", "this quarter", "next quarter"),
    "month": ("last month", "this month", "next month"),
    "week": ("last week", "this week", "next week"),
    "day": ("yesterday", "today", "tomorrow"),
    "hour": ("", "this hour", ""),
    "minute": ("", "this minute", ""),
    "second": ("", "now", ""),
}


def relative_text(value: Any, unit: str, automatic: bool, number: str) -> str:
    """`in 3 days`; `number` is the text of the absolute value."""
    if automatic and value in (-1, 0, 1):
        words = _AUTO[unit][int(value) + 1]
        if words:
            return words
    past = value < 0 or str(value).startswith("-")
    noun = unit if abs(value) == 1 else f"{unit}s"
    return f"{number} {noun} ago" if past else f"in {number} {noun}"


def sort_key(text: str) -> tuple[Any, ...]:
    """Something like the root collation: letters without accents and case first, then accents, then case."""
    import unicodedata

    plain = unicodedata.normalize("NFD", text)
    base = "".join(char for char in plain if not unicodedata.combining(char))
    primary = tuple((_class(char), char.casefold()) for char in base)
    marks = tuple(char for char in plain if unicodedata.combining(char))
    return primary, marks, tuple(char.isupper() for char in base), text


def _class(char: str) -> int:
    return 3 if char.isalpha() else 2 if char.isdigit() else 0 if char.isspace() else 1
