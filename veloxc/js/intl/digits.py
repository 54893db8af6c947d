"""The options about digits that NumberFormat and PluralRules share, and how they read as a skeleton of ICU.

Source: ECMA-402 §15.1.3 SetNumberFormatDigitOptions.
"""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.intl.options import default_number, number_option, option
from veloxc.js.members import get
from veloxc.js.undefined import undefined

_INCREMENTS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000)
ROUNDING = {
    "ceil": "ceiling",
    "floor": "floor",
    "expand": "up",
    "trunc": "down",
    "halfCeil": "half-ceiling",
    "halfFloor": "half-floor",
    "halfExpand": "half-up",
    "halfTrunc": "half-down",
    "halfEven": "half-even",
}


class Digits:
    """What was chosen. `kind`: fraction, significant, more-precision, less-precision."""

    def __init__(self) -> None:
        self.least_integer = 1
        self.least_fraction = 0
        self.most_fraction = 3
        self.least_significant: int | None = None
        self.most_significant: int | None = None
        self.kind = "fraction"
        self.increment = 1
        self.mode = "halfExpand"
        self.zeros = "auto"
        self.priority = "auto"

    def skeleton(self) -> str:
        """The words of an ICU number skeleton."""
        words = [self._precision()]
        if self.mode != "halfExpand" or self.increment == 1:
            words.append(f"rounding-mode-{ROUNDING[self.mode]}")
        else:
            words.append("rounding-mode-half-up")
        if self.least_integer > 1:
            words.append("integer-width/+" + "0" * self.least_integer)
        return " ".join(words)

    def _precision(self) -> str:
        if self.increment != 1:
            scaled = f"{self.increment:0{self.most_fraction + 1}d}"
            whole, part = (
                (scaled[: -self.most_fraction], scaled[-self.most_fraction :])
                if self.most_fraction
                else (scaled, "")
            )
            text = f"precision-increment/{whole}{'.' + part if part else ''}"
        elif self.kind == "significant":
            text = self._significant()
        else:
            fraction = "." + "0" * self.least_fraction + "#" * (self.most_fraction - self.least_fraction)
            text = "precision-integer" if fraction == "." else fraction
            if self.kind != "fraction":
                if fraction == ".":
                    text = "."
                text += "/" + self._significant() + ("r" if self.kind == "more-precision" else "s")
        return text + ("/w" if self.zeros == "stripIfInteger" else "")

    def _significant(self) -> str:
        least, most = self.least_significant or 1, self.most_significant or 21
        return "@" * least + "#" * (most - least)

    def resolved(self) -> dict[str, Any]:
        """As resolvedOptions shows them."""
        shown: dict[str, Any] = {"minimumIntegerDigits": self.least_integer}
        if self.kind != "fraction":
            shown["minimumSignificantDigits"] = self.least_significant
            shown["maximumSignificantDigits"] = self.most_significant
        if self.kind != "significant":
            shown["minimumFractionDigits"] = self.least_fraction
            shown["maximumFractionDigits"] = self.most_fraction
        return shown


def read_digits(options: Any, service: str, least_default: int, most_default: int, compact: bool) -> Digits:
    """SetNumberFormatDigitOptions: what the options say. RangeError for numbers out of range."""
    made = Digits()
    made.least_integer = number_option(options, "minimumIntegerDigits", 1, 21, 1) or 1
    fraction = get(options, "minimumFractionDigits"), get(options, "maximumFractionDigits")
    significant = get(options, "minimumSignificantDigits"), get(options, "maximumSignificantDigits")
    made.increment = number_option(options, "roundingIncrement", 1, 5000, 1) or 1
    if made.increment not in _INCREMENTS:
        raise RangeError("roundingIncrement value is out of range.")
    made.mode = option(options, service, "roundingMode", ROUNDING, "halfExpand")
    made.priority = option(
        options,
        "SetNumberFormatDigitOptions",
        "roundingPriority",
        ("auto", "morePrecision", "lessPrecision"),
        "auto",
    )
    made.zeros = option(options, service, "trailingZeroDisplay", ("auto", "stripIfInteger"), "auto")
    if made.increment != 1:
        most_default = least_default
    has_significant = any(value is not undefined for value in significant)
    has_fraction = any(value is not undefined for value in fraction)
    automatic = made.priority == "auto"
    need_significant = not automatic or has_significant
    need_fraction = not automatic or not (has_significant or (not has_fraction and compact))
    if need_significant:
        _read_significant(made, significant)
    if need_fraction:
        _read_fraction(made, fraction, least_default, most_default)
    _choose(made, need_significant, need_fraction)
    _check_increment(made, least_default)
    return made


def _read_significant(made: Digits, values: tuple[Any, Any]) -> None:
    made.least_significant = default_number(values[0], "minimumSignificantDigits", 1, 21, 1)
    made.most_significant = default_number(
        values[1], "maximumSignificantDigits", made.least_significant or 1, 21, 21
    )


def _read_fraction(made: Digits, values: tuple[Any, Any], least_default: int, most_default: int) -> None:
    least = default_number(values[0], "minimumFractionDigits", 0, 20, None)
    most = default_number(values[1], "maximumFractionDigits", 0, 20, None)
    if least is None:
        least = least_default if most is None else min(least_default, most)
    elif most is None:
        most = max(most_default, least)
    if most is None:
        most = max(most_default, least)
    if least > most:
        raise RangeError("maximumFractionDigits value is out of range.")
    made.least_fraction, made.most_fraction = least, most


def _choose(made: Digits, need_significant: bool, need_fraction: bool) -> None:
    if not need_significant and not need_fraction:  # compact notation
        made.least_fraction = made.most_fraction = 0
        made.least_significant, made.most_significant = 1, 2
        made.kind, made.priority = "more-precision", "morePrecision"
    elif made.priority != "auto":
        made.kind = "more-precision" if made.priority == "morePrecision" else "less-precision"
    elif need_significant:
        made.kind = "significant"


def _check_increment(made: Digits, least_default: int) -> None:
    if made.increment == 1:
        return
    if made.kind != "fraction":
        raise TypeError_("roundingIncrement value is invalid.")
    if made.most_fraction != made.least_fraction:
        raise RangeError("roundingIncrement value is out of range.")
