"""Date.parse as V8 does it: ISO dates by the specification, then the older forms browsers always took.

Source: ECMA-262 §21.4.1.32 Date Time String Format; the rest by what V8 accepts, checked against Node.
"""

from __future__ import annotations

import re
from math import nan
from typing import Any

from veloxc.js.date.calendar import MS_PER_DAY, days_from_civil, make_date, make_day, make_time, time_clip
from veloxc.js.date.zone import local_zone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONES = {
    "ut": 0,
    "utc": 0,
    "z": 0,
    "gmt": 0,
    "cdt": -5,
    "cst": -6,
    "edt": -4,
    "est": -5,
    "mdt": -6,
    "mst": -7,
}
_ZONES |= {"pdt": -7, "pst": -8}
_SPACES = frozenset("\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_LARGEST_DIGITS = 9


class Token:
    """kind: number, word, space, end, other, or the symbol itself (: - + . and a closing parenthesis)."""

    __slots__ = ("kind", "length", "number", "word")

    def __init__(self, kind: str, number: int = 0, length: int = 0, word: str = "") -> None:
        self.kind = kind
        self.number = number
        self.length = length
        self.word = word

    def is_fixed(self, length: int) -> bool:
        return self.kind == "number" and self.length == length


class Scanner:
    """The tokens of a text, with one of them looked at in advance."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.peek = self._scan()

    def next(self) -> Token:
        token, self.peek = self.peek, self._scan()
        return token

    def skip(self, symbol: str) -> bool:
        if self.peek.kind != symbol:
            return False
        self.next()
        return True

    def _scan(self) -> Token:
        text, start = self.text, self.position
        if start >= len(text):
            return Token("end")
        char = text[start]
        end = start + 1
        if "0" <= char <= "9":
            while end < len(text) and "0" <= text[end] <= "9":
                end += 1
            self.position = end
            digits = text[start:end].lstrip("0")[:_LARGEST_DIGITS]
            return Token("number", int(digits or "0"), end - start)
        if char in ":-+.)":
            self.position = end
            return Token(char)
        if char in _SPACES:
            self.position = end
            return Token("space")
        if char >= "A":
            while end < len(text) and text[end] >= "A" and text[end] not in _SPACES:
                end += 1
            self.position = end
            return Token("word", 0, end - start, _lower(text[start:end]))
        self.position = self._end_of_parentheses(start) if char == "(" else end
        return Token("other")

    def _end_of_parentheses(self, position: int) -> int:
        depth = 0
        while position < len(self.text):
            char = self.text[position]
            depth += (char == "(") - (char == ")")
            position += 1
            if depth == 0:
                break
        return position


def _lower(word: str) -> str:
    return "".join(char.lower() if char.isascii() else char for char in word[:3])


def _keyword(token: Token) -> tuple[str, int]:
    """(kind, value) of a word: month, half of the day, zone, T; longer words are months only."""
    word = token.word
    if word in _MONTHS:
        return "month", _MONTHS.index(word) + 1
    if token.length <= 3:
        if word in ("am", "pm"):
            return "half", 0 if word == "am" else 12
        if word in _ZONES:
            return "zone", _ZONES[word]
        if word == "t":
            return "T", 0
    return "none", 0


class Wrong(Exception):
    """The text is no date."""


class DateReader:
    """Collects day, time and zone from the tokens."""

    def __init__(self, text: str) -> None:
        self.scanner = Scanner(text)
        self.day: list[int] = []
        self.named_month: int | None = None
        self.is_iso = False
        self.time: list[int] = []
        self.half: int | None = None
        self.sign: int | None = None
        self.zone_hour: int | None = None
        self.zone_minute: int | None = None

    def read(self) -> Any:
        """The time value of the text, or NaN."""
        try:
            token = self._iso()
            if token.kind != "end":
                self._legacy(token)
            return self._value()
        except Wrong:
            return nan

    # ---- ISO --------------------------------------------------------------------------------------------

    def _iso(self) -> Token:
        """Reads an ISO date; where it is none, gives the token at which the legacy reader takes up."""
        scanner = self.scanner
        if scanner.peek.kind in "+-":
            sign = scanner.next()
            if not scanner.peek.is_fixed(6):
                return sign
            year = scanner.next().number
            if sign.kind == "-" and year == 0:
                return sign
            self.day.append(-year if sign.kind == "-" else year)
        elif scanner.peek.is_fixed(4):
            self.day.append(scanner.next().number)
        else:
            return scanner.next()
        for largest in (12, 31):
            if not scanner.skip("-"):
                break
            if not scanner.peek.is_fixed(2) or not 1 <= scanner.peek.number <= largest:
                return scanner.next()
            self.day.append(scanner.next().number)
        if scanner.peek.kind == "word" and _keyword(scanner.peek)[0] == "T":
            scanner.next()
            self._iso_time()
        elif scanner.peek.kind != "end":
            return scanner.next()
        if self.zone_hour is None and not self.time:
            self._set_zone(0)
        self.is_iso = True
        return Token("end")

    def _iso_time(self) -> None:
        scanner = self.scanner
        hour = self._two_digits(24)
        last = 0 if hour == 24 else 59
        self.time.append(hour)
        self._expect(scanner.skip(":"))
        self.time.append(self._two_digits(last))
        if scanner.skip(":"):
            self.time.append(self._two_digits(last))
            if scanner.skip("."):
                self._expect(scanner.peek.kind == "number" and not (hour == 24 and scanner.peek.number))
                self.time.append(_milliseconds(scanner.next()))
        self._iso_zone()
        self._expect(scanner.peek.kind == "end")

    def _iso_zone(self) -> None:
        scanner = self.scanner
        if scanner.peek.kind == "word" and scanner.peek.word == "z" and scanner.peek.length == 1:
            scanner.next()
            self._set_zone(0)
        elif scanner.peek.kind in "+-":
            self.sign = 1 if scanner.next().kind == "+" else -1
            if scanner.peek.is_fixed(4):
                hour, minute = divmod(scanner.next().number, 100)
                self._expect(hour <= 23 and minute <= 59)
            else:
                hour = self._two_digits(23)
                self._expect(scanner.skip(":"))
                minute = self._two_digits(59)
            self.zone_hour, self.zone_minute = hour, minute

    def _two_digits(self, largest: int) -> int:
        token = self.scanner.peek
        self._expect(token.is_fixed(2) and token.number <= largest)
        return self.scanner.next().number

    @staticmethod
    def _expect(condition: bool) -> None:
        if not condition:
            raise Wrong

    def _set_zone(self, hours: int) -> None:
        self.sign = -1 if hours < 0 else 1
        self.zone_hour, self.zone_minute = abs(hours), 0

    # ---- legacy forms -----------------------------------------------------------------------------------

    def _legacy(self, token: Token) -> None:
        seen_number = bool(self.day)
        while token.kind != "end":
            if token.kind == "number":
                seen_number = True
                self._number(token.number)
            elif token.kind == "word":
                self._word(token, seen_number)
            elif token.kind in "+-" and (self.time or (self.zone_hour == 0 and self.zone_minute == 0)):
                self._offset(token)
                seen_number = True
            elif token.kind in "+-)" and seen_number:
                raise Wrong
            token = self.scanner.next()

    def _number(self, number: int) -> None:
        scanner = self.scanner
        if scanner.skip(":"):
            if scanner.skip(":"):
                self._expect(not self.time)
                self.time += (number, 0)
            else:
                self._expect(len(self.time) < 4)
                self.time.append(number)
                scanner.skip(".")
        elif scanner.skip(".") and self._time_expects(number):
            self.time.append(number)
            self._expect(scanner.peek.kind == "number")
            self._end_time(_milliseconds(scanner.next()))
        elif self.zone_hour is not None and self.zone_minute is None and number < 60:
            self.zone_minute = number
        elif self._time_expects(number):
            self._end_time(number)
            peek = scanner.peek
            zulu = peek.kind == "word" and peek.word == "z" and peek.length == 1
            self._expect(peek.kind in ("end", "space", "+", "-") or zulu)
        else:
            self._expect(len(self.day) < 3)
            self.day.append(number)
            scanner.skip("-")

    def _time_expects(self, number: int) -> bool:
        return (len(self.time) in (1, 2) and number < 60) or (len(self.time) == 3 and number < 1000)

    def _end_time(self, number: int) -> None:
        self.time.append(number)
        self.time += [0] * (4 - len(self.time))

    def _word(self, token: Token, seen_number: bool) -> None:
        kind, value = _keyword(token)
        if kind == "half" and self.time:
            self.half = value
        elif kind == "month":
            self.named_month = value
            self.scanner.skip("-")
        elif kind == "zone" and seen_number:
            self._set_zone(value)
        else:
            # words that mean nothing may stand before the first number only, and not touch it
            self._expect(not seen_number and self.scanner.peek.kind != "number")

    def _offset(self, token: Token) -> None:
        scanner = self.scanner
        self.sign = 1 if token.kind == "+" else -1
        number = scanner.next() if scanner.peek.kind == "number" else Token("number", 0, 0)
        if scanner.peek.kind == ":":
            self.zone_hour, self.zone_minute = number.number, None
        elif number.length in (1, 2):
            self.zone_hour, self.zone_minute = number.number, 0
        elif number.length in (3, 4):
            self.zone_hour, self.zone_minute = divmod(number.number, 100)
        else:
            raise Wrong

    # ---- the result -------------------------------------------------------------------------------------

    def _value(self) -> Any:
        year, month, day = self._date()
        hour, minute, second, millisecond = self._time_of_day()
        value = make_date(make_day(year, month - 1, day), make_time(hour, minute, second, millisecond))
        if self.sign is None:
            if value != value or abs(value) > 8_640_000_864_000_000:
                return nan
            return time_clip(value - local_zone().offset_of_local(value))
        offset = (self.zone_hour or 0) * 3600 + (self.zone_minute or 0) * 60
        return time_clip(value - self.sign * offset * 1000)

    def _date(self) -> tuple[int, int, int]:
        self._expect(bool(self.day))
        first, second, third = (*self.day, 1, 1)[:3]
        if self.named_month is not None:
            month = self.named_month
            year, day = (second, first) if 1 <= first <= 31 else (first, second)
        elif self.is_iso or not 1 <= first <= 31:
            year, month, day = first, second, third
        else:
            year, month, day = third, first, second
        if not self.is_iso and 0 <= year <= 99:
            year += 2000 if year < 50 else 1900
        self._expect(1 <= month <= 12 and 1 <= day <= 31)
        return year, month, day

    def _time_of_day(self) -> tuple[int, int, int, int]:
        hour, minute, second, millisecond = (*self.time, 0, 0, 0, 0)[:4]
        if self.half is not None:
            self._expect(0 <= hour <= 12)
            hour = hour % 12 + self.half
        in_range = hour <= 23 and minute <= 59 and second <= 59 and millisecond <= 999
        self._expect(in_range or (hour == 24 and minute == second == millisecond == 0))
        return hour, minute, second, millisecond


def _milliseconds(token: Token) -> int:
    """The first three digits after the point."""
    number, length = token.number, min(token.length, _LARGEST_DIGITS)
    return int(number * 10 ** (3 - length)) if length < 3 else int(number // 10 ** (length - 3))


_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(Z|[+-]\d\d:\d\d)?)?", re.ASCII
)


def _usual(text: str) -> Any:
    """The usual ISO forms, which are most of what is parsed; None where the reader has to look closer."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, milliseconds, zone = match.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    value = days_from_civil(int(year), int(month), int(day)) * MS_PER_DAY
    if hour is None:
        return value
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    value += int(hour) * 3_600_000 + int(minute) * 60_000 + int(second or 0) * 1000 + int(milliseconds or 0)
    if zone is None:
        return value - local_zone().offset_of_local(value)
    if zone == "Z":
        return value
    if int(zone[1:3]) > 23 or int(zone[4:]) > 59:
        return None
    offset = int(zone[1:3]) * 3_600_000 + int(zone[4:]) * 60_000
    return value - offset if zone[0] == "+" else value + offset


def parse_date(text: str) -> Any:
    """Date.parse: a time value, or NaN."""
    usual = _usual(text)
    return DateReader(text).read() if usual is None else usual
