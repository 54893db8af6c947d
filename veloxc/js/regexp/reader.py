"""Reading a pattern unit by unit: escapes, names, numbers. Source: ECMA-262 §22.2.1."""

from __future__ import annotations

from veloxc.js.regexp.nodes import BackReference


class PatternError(Exception):
    """The pattern is wrong; the message is the part that V8 puts after the pattern."""


def code_units(text: str) -> list[int]:
    """The UTF-16 code units of a string."""
    if text.isascii():
        return [*text.encode()]
    units: list[int] = []
    for code in map(ord, text):
        if code > 0xFFFF:
            code -= 0x10000
            units += (0xD800 | code >> 10, 0xDC00 | code & 0x3FF)
        else:
            units.append(code)
    return units


def code_points(text: str) -> list[int]:
    """The code points of a string; surrogate halves that meet are one."""
    points: list[int] = []
    for code in map(ord, text):
        if 0xDC00 <= code <= 0xDFFF and points and 0xD800 <= points[-1] <= 0xDBFF:
            code = 0x10000 + ((points.pop() & 0x3FF) << 10) + (code & 0x3FF)
        points.append(code)
    return points


def is_digit(code: int) -> bool:
    return 48 <= code <= 57


def is_hex(code: int) -> bool:
    return 48 <= code <= 57 or 65 <= code <= 70 or 97 <= code <= 102


def _is_name_character(char: str, first: bool) -> bool:
    if char == "$":
        return True
    return char.isidentifier() if first else char in "\u200c\u200d" or f"a{char}".isidentifier()


class Reader:
    """The pattern, the place in it, and what is known of its groups."""

    def __init__(self, source: str, flags: str) -> None:
        self.flags = flags
        self.unicode = "u" in flags or "v" in flags
        self.sets = "v" in flags
        self.ignore_case = "i" in flags
        self.units = code_points(source) if self.unicode else code_units(source)
        self.position = 0
        self.eaten = ""
        self.text_before_body = ""
        self.count = 0
        self.count_so_far = 0
        self.names: dict[str, int] = {}
        self.has_names = False
        self.seen: set[str] = set()
        self.named_references: list[tuple[BackReference, str]] = []

    # ---- the place --------------------------------------------------------------------------------------

    def done(self) -> bool:
        return self.position >= len(self.units)

    def at(self, text: str) -> bool:
        units, position = self.units, self.position
        if position + len(text) > len(units):
            return False
        return all(units[position + offset] == ord(char) for offset, char in enumerate(text))

    def eat(self, text: str) -> bool:
        if not self.at(text):
            return False
        self.position += len(text)
        self.eaten = text
        return True

    # ---- groups -----------------------------------------------------------------------------------------

    def scan_groups(self) -> None:
        """Counts the groups and reads their names, since references may stand before their group."""
        depth = 0  # of character classes, which nest under the flag v only
        while not self.done():
            if self.eat("\\"):
                self.position += 1
            elif self.at("[") and (depth == 0 or self.sets):
                depth += 1
                self.position += 1
            elif self.at("]") and depth:
                depth -= 1
                self.position += 1
            elif self.eat("(") and depth == 0:
                self._scan_group()
            elif self.eaten != "(" or depth:
                self.position += 1
            self.eaten = ""
        self.position = 0

    def _scan_group(self) -> None:
        if not self.at("?"):
            self.count += 1
        elif self.at("?<") and not self.at("?<=") and not self.at("?<!"):
            self.count += 1
            self.has_names = True
            start = self.position
            self.position += 2
            try:
                self.names.setdefault(self.group_name(), self.count)
            except PatternError:  # reported when the parser itself comes here
                self.position = start

    def group_name(self) -> str:
        """The name after `(?<` or `\\k<`, and its `>`."""
        name = ""
        while not self.done():
            code = self._name_character()
            if code == 62:
                if not name:
                    break
                return name
            char = chr(code)
            if not _is_name_character(char, first=not name):
                break
            name += char
        raise PatternError("Invalid capture group name")

    def _name_character(self) -> int:
        """One code point of a name, an escape included; `>` ends the name."""
        code = self.units[self.position]
        self.position += 1
        if code == 92:
            if self.eat("u"):
                return self._unicode_escape_in_name()
            raise PatternError("Invalid capture group name")
        if 0xD800 <= code <= 0xDBFF and not self.done():
            low = self.units[self.position]
            if 0xDC00 <= low <= 0xDFFF:
                self.position += 1
                return 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF)
        return code

    def _unicode_escape_in_name(self) -> int:
        code = self.unicode_escape(True)
        if code is None or code == 62:
            raise PatternError("Invalid Unicode escape")
        return code

    # ---- escapes of single characters -------------------------------------------------------------------

    def hex_digits(self, length: int) -> int | None:
        digits = self.units[self.position : self.position + length]
        if len(digits) < length or not all(map(is_hex, digits)):
            return None
        self.position += length
        return int("".join(map(chr, digits)), 16)

    def unicode_escape(self, unicode: bool) -> int | None:
        """What follows `\\u`: four digits, a pair of surrogates, or {…}. None where it is none of these."""
        start = self.position
        if unicode and self.eat("{"):
            end = self.position
            while end < len(self.units) and is_hex(self.units[end]):
                end += 1
            digits = "".join(map(chr, self.units[self.position : end]))
            self.position = end
            if digits and self.eat("}") and int(digits, 16) <= 0x10FFFF:
                return int(digits, 16)
            self.position = start
            return None
        code = self.hex_digits(4)
        if code is not None and unicode and 0xD800 <= code <= 0xDBFF:
            start = self.position
            low = self.hex_digits(4) if self.eat("\\u") else None
            if low is not None and 0xDC00 <= low <= 0xDFFF:
                return 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF)
            self.position = start
        return code

    def octal(self) -> int:
        """An octal escape of Annex B: up to three digits, at most 0o377."""
        value = length = 0
        while not self.done() and length < 3 and 48 <= self.units[self.position] <= 55:
            larger = value * 8 + self.units[self.position] - 48
            if larger > 0o377:
                break
            value = larger
            self.position += 1
            length += 1
        return value
