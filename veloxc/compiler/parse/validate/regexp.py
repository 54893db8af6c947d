"""The grammar of regular expression patterns (ECMAScript §22.2.1), with what web browsers add to it (annex B.1.2).

`check_pattern` raises PatternError, with offsets into the pattern. The flags `u` and `v` ask for the strict grammar.
Not recursive: groups are counted, so that no nesting is too deep.
"""

from __future__ import annotations

import re
from typing import NoReturn

from veloxc.compiler.parse.validate.regexp_properties import is_property
from veloxc.compiler.parse.validate.regexp_sets import check_sets

SYNTAX = "^$\\.*+?()[]{}|/"
_DECIMAL = re.compile(r"[0-9]+")
_QUANTIFIER = re.compile(r"[*+?]\??|\{([0-9]+)(?:(,)([0-9]*))?\}\??")
_OCTAL = re.compile(r"[0-3][0-7]{0,2}|[4-7][0-7]?")
"""An old octal escape, which patterns without `u` and `v` still have."""
_HEX2, _HEX4 = re.compile(r"[0-9a-fA-F]{2}"), re.compile(r"[0-9a-fA-F]{4}")
_CODE_POINT = re.compile(r"\{([0-9a-fA-F]+)\}")
_PROPERTY = re.compile(r"\{([A-Za-z_]+)(?:=([A-Za-z0-9_]+))?\}")
_NAME_PART = r"(?:[\w$\u200c\u200d]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]+\})"
_GROUP_NAME = re.compile(rf"<(?!\d)({_NAME_PART}+)>")
_PUNCTUATION = "&-!#%,:;<=>@`~"


class PatternError(Exception):
    """What is wrong, from `start` to `end` in the pattern."""

    def __init__(self, reason: str, start: int, end: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start
        self.end = end


def check_flags(flags: str) -> str:
    """What is wrong with the flags, in words; empty where nothing is."""
    for index, flag in enumerate(flags):
        if flag not in "dgimsuvy":
            return f"there is no flag `{flag}`"
        if flag in flags[:index]:
            return f"`{flag}` is given twice"
    return "`u` and `v` exclude each other" if "u" in flags and "v" in flags else ""


def check_pattern(pattern: str, flags: str) -> None:
    """Raises PatternError where a pattern is not valid with these (valid) flags."""
    if "u" in flags or "v" in flags or pattern.isascii():
        Pattern(pattern, flags).check()
        return
    # Without these flags a pattern is read in UTF-16 units: a character beyond U+FFFF is two.
    units = re.sub("[\U00010000-\U0010ffff]", _pair, pattern)
    try:
        Pattern(units, flags).check()
    except PatternError as error:
        start, end = (at - len(re.findall("[\udc00-\udfff]", units[:at])) for at in (error.start, error.end))
        raise PatternError(error.reason, start, end) from None


def _pair(match: re.Match[str]) -> str:
    code = ord(match[0]) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


class Pattern:
    """A walk through one pattern; `at` is how far it came."""

    def __init__(self, text: str, flags: str) -> None:
        self.text = text
        self.at = 0
        self.sets = "v" in flags
        self.unicode = "u" in flags or self.sets
        self.names: set[str] = set()
        self.named = self.unicode or _has_named_group(text)
        self.references: list[tuple[str, int, int]] = []
        self.highest: tuple[int, int] = (0, 0)
        self.groups = 0

    def fail(self, reason: str, start: int, end: int | None = None) -> NoReturn:
        raise PatternError(reason, start, self.at if end is None else end)

    def check(self) -> None:
        """Alternatives of terms, one after the other; `open_`: where groups began, and whether they may repeat."""
        open_: list[tuple[int, bool]] = []
        while self.at < len(self.text):
            start, char = self.at, self.text[self.at]
            if char == "(":
                open_.append((start, self._open()))
            elif char == ")":
                if not open_:
                    self.at += 1
                    self.fail("this `)` closes nothing", start)
                self.at += 1
                if open_.pop()[1]:
                    self._quantifier()
            elif char == "|":
                self.at += 1
            else:
                self._term(char)
        if open_:
            self.fail("this `(` is never closed", open_[-1][0], open_[-1][0] + 1)
        self._references_known()

    def _open(self) -> bool:
        """The beginning of a group; whether a quantifier may follow the group."""
        start = self.at
        for opening in ("(?:", "(?=", "(?!", "(?<=", "(?<!"):
            if self.text.startswith(opening, start):
                self.at += len(opening)
                return opening == "(?:" or (opening in ("(?=", "(?!") and not self.unicode)
        self.groups += 1
        self.at += 1
        if self.text.startswith("?", self.at):
            self.at += 1
            name = self._group_name("the name of a group stands between `<` and `>`", start)
            if name in self.names:
                self.fail(f"two groups are named `{name}`", start)
            self.names.add(name)
        return True

    def _group_name(self, otherwise: str, start: int) -> str:
        match = _GROUP_NAME.match(self.text, self.at)
        if match is None:
            self.at = min(len(self.text), self.at + 1)
            self.fail(otherwise, start)
        self.at = match.end()
        name = re.sub(r"\\u\{?([0-9a-fA-F]+)\}?", _unescaped, match[1])
        if not name.replace("$", "_").replace("\u200c", "").replace("\u200d", "").isidentifier():
            self.fail(otherwise, start)
        return name

    def _references_known(self) -> None:
        for name, start, end in self.references:
            if name not in self.names:
                self.fail(f"there is no group named `{name}`", start, end)
        if self.unicode and self.highest[0] > self.groups:
            start = self.highest[1]
            self.fail(f"there is no group {self.highest[0]}", start, start + 1 + len(str(self.highest[0])))

    def _term(self, char: str) -> None:
        start = self.at
        if char in "^$":
            self.at += 1
            return
        if char in "*+?":
            self.at += 1
            self.fail("there is nothing to repeat", start)
        if char == "{" and (self.unicode or _QUANTIFIER.match(self.text, start)):
            self.at += 1
            self.fail(
                "there is nothing to repeat" if _QUANTIFIER.match(self.text, start) else "`{` stands alone",
                start,
            )
        if char in "]}" and self.unicode:
            self.at += 1
            self.fail(f"`{char}` stands alone", start)
        if char == "\\":
            if self.text[start + 1 : start + 2] in ("b", "B"):
                self.at += 2
                return
            self._escape()
        elif char == "[":
            self._class()
        else:
            self.at += 1
        self._quantifier()

    def _quantifier(self) -> None:
        match = _QUANTIFIER.match(self.text, self.at)
        if match is None:
            if self.unicode and self.text.startswith("{", self.at):
                self.fail("this repetition is incomplete", self.at, self.at + 1)
            return
        if match[3] and int(match[1]) > int(match[3]):
            self.fail("the numbers of this repetition are in the wrong order", match.start(), match.end())
        self.at = match.end()

    # ---- escapes

    def _escape(self) -> int | None:
        """After a backslash, outside of a class. Gives nothing that matters outside of ranges."""
        start = self.at
        char = self.text[start + 1 : start + 2]
        digits = _DECIMAL.match(self.text, start + 1)
        if digits and char != "0":
            number = int(digits[0])
            if self.unicode:
                self.highest = max(self.highest, (number, start))
                self.at = digits.end()
            else:
                self.at += 2
            return None
        if char == "k" and self.named:
            self.at += 2
            name = self._group_name("`\\k` needs the name of a group: `\\k<name>`", start)
            self.references.append((name, start, self.at))
            return None
        return self.character(in_class=False)

    def character(self, *, in_class: bool) -> int | None:
        """A backslash escape for one character, or for a set of them (None). Leaves `at` behind it."""
        start = self.at
        char = self.text[start + 1 : start + 2]
        self.at += 2
        if char == "":
            self.at = start + 1
            self.fail("a `\\` stands at the end", start)
        if char in "dDsSwW":
            return None
        if char in "pP" and self.unicode:
            self._property(start, char)
            return None
        if char == "u":
            return self._unicode(start)
        if char == "x":
            return self._digits(_HEX2, start)
        if char == "c":
            return self._control(start, in_class)
        if char in "tnvfr":
            return {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}[char]
        if char == "b" and in_class:
            return 8
        octal = None if self.unicode else _OCTAL.match(self.text, start + 1)
        if octal is not None:
            self.at = octal.end()
            return int(octal[0], 8)
        if char == "0" and not _DECIMAL.match(self.text, self.at):
            return 0
        if (
            self.unicode
            and not (char in SYNTAX or (char == "-" and in_class))
            and not (self.sets and in_class and char in _PUNCTUATION)
        ):
            self.fail(f"`\\{char}` is no escape with the flag `{'v' if self.sets else 'u'}`", start)
        return ord(char)

    def _digits(self, form: re.Pattern[str], start: int) -> int:
        match = form.match(self.text, self.at)
        if match is None:
            if self.unicode:
                self.fail("hexadecimal digits are missing", start)
            return ord(self.text[self.at - 1])
        self.at = match.end()
        return int(match[0], 16)

    def _unicode(self, start: int) -> int:
        if not self.unicode:
            return self._digits(_HEX4, start)
        match = _CODE_POINT.match(self.text, self.at)
        if match is None:
            code = self._digits(_HEX4, start)
            pair = re.compile(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})").match(self.text, self.at)
            if 0xD800 <= code < 0xDC00 and pair is not None:
                self.at = pair.end()
                return 0x10000 + ((code - 0xD800) << 10) + int(pair[1], 16) - 0xDC00
            return code
        self.at = match.end()
        if int(match[1], 16) > 0x10FFFF:
            self.fail("there is no such character", start)
        return int(match[1], 16)

    def _control(self, start: int, in_class: bool) -> int:
        letter = self.text[self.at : self.at + 1]
        loosely = in_class and not self.unicode and (letter in "0123456789_" and letter != "")
        if loosely or (letter.isascii() and letter.isalpha()):
            self.at += 1
            return ord(letter) % 32
        if self.unicode:
            self.fail("`\\c` needs a letter", start)
        self.at -= 1
        return ord("\\")

    def _property(self, start: int, char: str) -> None:
        match = _PROPERTY.match(self.text, self.at)
        if match is None:
            self.fail(f"`\\{char}` needs the name of a property: `\\{char}{{Letter}}`", start)
        self.at = match.end()
        known, strings = is_property(match[1], match[2])
        if not known or (strings and not self.sets):
            self.fail(f"there is no Unicode property `{match[0][1:-1]}`", start)
        if strings and char == "P":
            self.fail(f"`{match[1]}` has strings, and cannot be negated", start)

    # ---- classes

    def _class(self) -> None:
        if self.sets:
            check_sets(self)
            return
        start = self.at
        self.at += 2 if self.text.startswith("[^", start) else 1
        while True:
            if self.at >= len(self.text):
                self.fail("this `[` is never closed", start, start + 1)
            if self.text[self.at] == "]":
                self.at += 1
                return
            self._range()

    def _range(self) -> None:
        start = self.at
        low = self._class_atom()
        if not self.text.startswith("-", self.at) or self.text.startswith("-]", self.at):
            return
        self.at += 1
        if self.at >= len(self.text):
            return
        high = self._class_atom()
        if low is None or high is None:
            if self.unicode:
                self.fail("a range goes from one character to another", start)
        elif low > high:
            self.fail("the ends of this range are in the wrong order", start)

    def _class_atom(self) -> int | None:
        if self.text[self.at] == "\\":
            return self.character(in_class=True)
        self.at += 1
        return ord(self.text[self.at - 1])


def _has_named_group(text: str) -> bool:
    """Whether a group is named: then `\\k` is a reference also without `u` (ECMAScript §22.2.1.1, N)."""
    outside = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", " ", text, flags=re.DOTALL)
    return re.search(r"\(\?<(?![=!])", outside) is not None


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if code <= 0x10FFFF else " "
