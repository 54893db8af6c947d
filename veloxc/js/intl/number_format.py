"""Intl.NumberFormat. Source: ECMA-402 §15."""

from __future__ import annotations

import re
from typing import Any

from veloxc.js.error_wording import shown
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import arity, called, named
from veloxc.js.intl import icu, plain
from veloxc.js.intl.digits import Digits, read_digits
from veloxc.js.intl.locales import Resolved, resolve, supported_locales
from veloxc.js.intl.numbers import (
    NumberRange,
    currency_digits,
    formatter,
    is_numbering_system,
    mathematical,
    numbering_system,
)
from veloxc.js.intl.options import check_matcher, coerce_options, keyword_option, option
from veloxc.js.intl.parts import NUMBER_RANGE, Formatted, flat_parts, range_parts
from veloxc.js.intl.units import is_unit, unit_skeleton
from veloxc.js.members import get
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.NumberFormat"
_WIDTHS = {"code": "iso-code", "symbol": "short", "narrowSymbol": "narrow", "name": "full-name"}
_UNIT_WIDTHS = {"short": "short", "narrow": "narrow", "long": "full-name"}
_SIGNS = {
    "auto": "auto",
    "never": "never",
    "always": "always",
    "exceptZero": "except-zero",
    "negative": "negative",
}
_GROUPING = {"auto": "auto", "always": "on-aligned", "min2": "min2", "false": "off"}
_FIELDS = {
    1: "fraction",
    2: "decimal",
    3: "exponentSeparator",
    4: "exponentMinusSign",
    5: "exponentInteger",
    6: "group",
    7: "currency",
    8: "percentSign",
    11: "unit",
    12: "compact",
    13: "approximatelySign",
}


class NumberFormat(JSObject):
    """`Intl.NumberFormat(locales, options)`."""

    __slots__ = ("_bound", "_digits", "_options", "_plain", "_resolved", "_skeleton")

    _digits: Digits
    _options: dict[str, Any]
    _resolved: Resolved
    _skeleton: str
    _bound: Any
    _plain: bool

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        self._resolved = resolve(locales, ("nu",))
        options = coerce_options(options, _SERVICE)
        self._options = _read_options(self._resolved, options)
        self._digits = _read_digits(self._options, options)
        self._options["useGrouping"] = _grouping(options, self._options["notation"])
        self._options["signDisplay"] = option(options, _SERVICE, "signDisplay", _SIGNS, "auto")
        self._plain = not icu.is_available()
        if self._plain:
            plain.check_number_options(self._options, self._digits)
        self._skeleton = _skeleton(self._options, self._digits)
        self._bound = None

    @property
    def format(self) -> Any:
        if self._bound is None:
            self._bound = arity(named(lambda number=undefined, *_: number_text(self, number), ""), 1)
        return self._bound

    def formatToParts(self, number: Any = undefined, *_: Any) -> list[dict[str, Any]]:
        return number_parts(self, number)

    def formatRange(self, start: Any = undefined, end: Any = undefined, *_: Any) -> str:
        return _range(self, start, end).text

    def formatRangeToParts(
        self, start: Any = undefined, end: Any = undefined, *_: Any
    ) -> list[dict[str, Any]]:
        found = _range(self, start, end)
        is_unit_style = self._options["style"] == "unit"
        first, last = mathematical(start), mathematical(end)
        return range_parts(
            found,
            NUMBER_RANGE,
            lambda field, content, source: _part(
                field, content, last if source == "endRange" else first, is_unit_style
            ),
        )

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        chosen, digits = self._options, self._digits
        shown: dict[str, Any] = {"locale": self._resolved.tag, "numberingSystem": chosen["numberingSystem"]}
        for name in ("style", "currency", "currencyDisplay", "currencySign", "unit", "unitDisplay"):
            if chosen.get(name) is not None:
                shown[name] = chosen[name]
        shown |= digits.resolved()
        shown["useGrouping"] = False if chosen["useGrouping"] == "false" else chosen["useGrouping"]
        shown["notation"] = chosen["notation"]
        if chosen["notation"] == "compact":
            shown["compactDisplay"] = chosen["compactDisplay"]
        shown |= {
            "signDisplay": chosen["signDisplay"],
            "roundingMode": digits.mode,
            "roundingIncrement": digits.increment,
            "trailingZeroDisplay": digits.zeros,
            "roundingPriority": digits.priority,
        }
        return shown


def _range(format_: NumberFormat, start: Any, end: Any) -> Formatted:
    skeleton = format_._skeleton
    for name, bound in (("start", start), ("end", end)):
        if bound is undefined:
            raise TypeError_(f"Invalid {name} : undefined")
    first, last = mathematical(start), mathematical(end)
    for name, bound in (("start", first), ("end", last)):
        if bound != bound:
            raise RangeError(f"Invalid {name} : NaN")
    return NumberRange(skeleton, icu_locale(format_), first, last).formatted()


def _read_options(resolved: Resolved, options: Any) -> dict[str, Any]:
    check_matcher(options, _SERVICE)
    made: dict[str, Any] = {"numberingSystem": _numbering_system(resolved, options)}
    made["style"] = option(options, _SERVICE, "style", ("decimal", "percent", "currency", "unit"), "decimal")
    currency = option(options, _SERVICE, "currency")
    if currency is not None and not re.fullmatch(r"[A-Za-z]{3}", currency):
        raise RangeError(f"Invalid currency code : {currency}")
    if made["style"] == "currency" and currency is None:
        raise TypeError_("Currency code is required with currency style.")
    display = option(options, _SERVICE, "currencyDisplay", _WIDTHS, "symbol")
    sign = option(options, _SERVICE, "currencySign", ("standard", "accounting"), "standard")
    unit = option(options, _SERVICE, "unit")
    if unit is not None and not is_unit(unit):
        raise RangeError(f"Invalid unit argument for Intl.NumberFormat() '{unit}'")
    if made["style"] == "unit" and unit is None:
        raise TypeError_("Invalid unit argument for Intl.NumberFormat() ''")
    unit_display = option(options, _SERVICE, "unitDisplay", _UNIT_WIDTHS, "short")
    if made["style"] == "currency":
        made |= {"currency": str(currency).upper(), "currencyDisplay": display, "currencySign": sign}
    elif made["style"] == "unit":
        made |= {"unit": unit, "unitDisplay": unit_display}
    notations = ("standard", "scientific", "engineering", "compact")
    made["notation"] = option(options, _SERVICE, "notation", notations, "standard")
    made["compactDisplay"] = option(options, _SERVICE, "compactDisplay", ("short", "long"), "short")
    return made


def _numbering_system(resolved: Resolved, options: Any) -> str:
    chosen = keyword_option(options, _SERVICE, "numberingSystem")
    if not icu.is_available():
        return "latn"
    if chosen is not None and is_numbering_system(chosen.lower()):
        resolved.chosen["nu"] = chosen.lower()
        return str(chosen.lower())
    wanted = resolved.keys.get("nu")
    if wanted is not None and is_numbering_system(wanted):
        return wanted
    resolved.keys.pop("nu", None)
    return numbering_system(resolved.with_keys())


def _read_digits(chosen: dict[str, Any], options: Any) -> Digits:
    least, most = 0, 0 if chosen["style"] == "percent" else 3
    if chosen["style"] == "currency":
        least = most = (
            currency_digits(chosen["currency"])
            if icu.is_available()
            else plain.currency_digits(chosen["currency"])
        )
    return read_digits(options, _SERVICE, least, most, chosen["notation"] == "compact")


def _grouping(options: Any, notation: str) -> str:
    """GetBooleanOrStringNumberFormatOption: always, auto, min2 or false."""
    from veloxc.js.coercion import string, truthy

    default = "min2" if notation == "compact" else "auto"
    given = get(options, "useGrouping")
    if given is undefined:
        return default
    if given is True:
        return "always"
    if not truthy(given):
        return "false"
    text = string(given)
    if text in ("true", "false"):
        return default
    if text not in _GROUPING:
        raise RangeError(f"Value {shown(given)} out of range for {_SERVICE} options property useGrouping")
    return text


def _skeleton(chosen: dict[str, Any], digits: Digits) -> str:
    words = []
    style = chosen["style"]
    if style == "currency":
        words += [f"currency/{chosen['currency']}", f"unit-width-{_WIDTHS[chosen['currencyDisplay']]}"]
    elif style == "percent":
        words += ["percent", "scale/100"]
    elif style == "unit":
        words += [unit_skeleton(chosen["unit"]), f"unit-width-{_UNIT_WIDTHS[chosen['unitDisplay']]}"]
    notation = chosen["notation"]
    if notation == "compact":
        words.append(f"compact-{chosen['compactDisplay']}")
    elif notation != "standard":
        words.append(notation)
    words.append(digits.skeleton())
    sign = _SIGNS[chosen["signDisplay"]]
    if chosen.get("currencySign") == "accounting" and sign != "never":
        sign = "accounting" if sign == "auto" else f"accounting-{sign}"
    words.append(f"sign-{sign}")
    words.append(f"group-{_GROUPING[chosen['useGrouping']]}")
    return " ".join(words)


def icu_locale(format_: NumberFormat) -> str:
    return format_._resolved.with_keys(nu=format_._options["numberingSystem"])


def number_text(format_: NumberFormat, number: Any) -> str:
    """The text of a number."""
    if format_._plain:
        return plain.number_text(mathematical(number), format_._options, format_._digits)
    return formatter(format_._skeleton, icu_locale(format_)).format(mathematical(number))


def number_parts(format_: NumberFormat, number: Any) -> list[dict[str, Any]]:
    number = mathematical(number)
    if format_._plain:
        raise icu.MissingICU("formatToParts needs ICU: pip install 'veloxc[intl]'")
    found = formatter(format_._skeleton, icu_locale(format_))
    text = found.format(number)
    is_unit_style = format_._options["style"] == "unit"
    return flat_parts(
        text, found.fields(), lambda field, content: _part(field, content, number, is_unit_style)
    )


def _part(field: int, content: str, number: Any, unit: bool) -> str:
    if field == 0:
        if number != number:
            return "nan"
        infinite = not isinstance(number, str) and number in (float("inf"), float("-inf"))
        return "infinity" if infinite else "integer"
    if field == 10:
        negative = (
            number < 0 or str(number).startswith("-")
            if not isinstance(number, str)
            else number.startswith("-")
        )
        return "minusSign" if negative else "plusSign"
    if field == 8 and unit:
        return "unit"
    return _FIELDS.get(field, "literal")


value(NumberFormat, Symbol.toStringTag, "Intl.NumberFormat")
platform(NumberFormat, incompatible_receiver, formatRange=2, formatRangeToParts=2, formatToParts=1)


@called(NumberFormat)
def _called(*arguments: Any) -> NumberFormat:
    return NumberFormat(*arguments)


@static(NumberFormat, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
