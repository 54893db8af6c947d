"""JSON read step by step: for the messages of V8 (as in Node 20), and for texts too deep for Python's scanner."""

from __future__ import annotations

import json
from typing import Any

from veloxc.js.errors import Error, SyntaxError_
from veloxc.js.number_text import guard
from veloxc.js.strings.units import merged, units, units_length

SPACE = " \t\n\r"
AROUND = 10  # characters shown before and after the place of the error
FIRST_NAME = "property name or '}'"
NEXT_NAME = "double-quoted property name"
WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


def read(text: str) -> Any:
    """The value of a JSON text. Raises SyntaxError with V8's words at the first mistake."""
    return _Reader(text).document()


def integer(digits: str) -> Any:
    """The number that a JSON integer stands for: too large for an int it is rounded, and `-0` keeps its sign."""
    n = guard(int(digits))
    return -0.0 if n == 0 and digits[0] == "-" else n


class _Reader:
    """Keeps what is open in a list of its own: how deep a text nests does not matter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at] in SPACE:
            self.at += 1
        return self.text[self.at : self.at + 1]

    def document(self) -> Any:
        holders: list[list[Any] | dict[str, Any]] = []
        keys: list[str] = []
        while True:
            letter = self.peek()
            if letter in ("[", "{"):
                value: Any = [] if letter == "[" else {}
                self.at += 1
                if self.peek() != _closing(value):
                    holders.append(value)
                    if letter == "{":
                        keys.append(self.key(first=True))
                    continue
                self.at += 1
            else:
                value = self.scalar(letter)
            while holders:
                holder = holders[-1]
                if isinstance(holder, list):
                    holder.append(value)
                else:
                    holder[keys.pop()] = value
                letter = self.peek()
                if letter == ",":
                    self.at += 1
                    if isinstance(holder, dict):
                        keys.append(self.key(first=False))
                    break
                if letter != _closing(holder):
                    after = "array element" if isinstance(holder, list) else "property value"
                    raise self.mistake(f"Expected ',' or '{_closing(holder)}' after {after}")
                self.at += 1
                value = holders.pop()
            else:
                if self.peek():
                    raise self.mistake("Unexpected non-whitespace character", "after JSON")
                return value

    def key(self, first: bool) -> str:
        """A property's name and the colon after it. V8 has other words for the first one than for the rest."""
        if self.peek() != '"':
            raise self.mistake(f"Expected {FIRST_NAME if first else NEXT_NAME}")
        name = self.string()
        if self.peek() != ":":
            raise self.mistake("Expected ':' after property name") if first else self.unexpected()
        self.at += 1
        return name

    def mistake(self, what: str, where: str = "in JSON") -> Error:
        """A SyntaxError at this place; positions count UTF-16 code units."""
        place = units_length(self.text[: self.at])
        return SyntaxError_(f"{what} {where} at position {place}")

    def unexpected(self) -> Error:
        """V8's words for a character that has no place here."""
        letter = self.text[self.at : self.at + 1]
        if not letter:
            return SyntaxError_("Unexpected end of JSON input")
        if letter in "-0123456789":
            return self.mistake("Unexpected number")
        if letter == '"':
            return self.mistake("Unexpected string")
        if self.text in ("undefined", "NaN", "Infinity", "[object Object]"):
            return SyntaxError_(f'"{self.text}" is not valid JSON')
        text, at = "".join(units(self.text)), units_length(self.text[: self.at])
        return SyntaxError_(f"Unexpected token '{text[at]}', {merged(_shown(text, at))} is not valid JSON")

    def scalar(self, letter: str) -> Any:
        if letter == '"':
            return self.string()
        if letter and letter in "-0123456789":
            return self.number()
        return self.word()

    def word(self) -> Any:
        for word, value in WORDS.items():
            if self.text[self.at : self.at + 1] == word[0]:
                for letter in word:
                    if self.text[self.at : self.at + 1] != letter:
                        raise self.unexpected()
                    self.at += 1
                return value
        raise self.unexpected()

    def string(self) -> str:
        start = self.at = self.at + 1
        while True:
            letter = self.text[self.at : self.at + 1]
            if not letter:
                raise self.mistake("Unterminated string")
            if letter == '"':
                self.at += 1
                return str(json.loads(f'"{self.text[start : self.at - 1]}"'))
            if letter < " ":
                raise self.mistake("Bad control character in string literal")
            self.at += 1
            if letter == "\\":
                self.escape()

    def escape(self) -> None:
        letter = self.text[self.at : self.at + 1]
        if not letter:
            raise self.unexpected()
        if letter == "u":
            for offset in range(1, 5):
                digit = self.text[self.at + offset : self.at + offset + 1]
                if not digit or digit not in "0123456789abcdefABCDEF":
                    self.at += offset
                    raise self.mistake("Bad Unicode escape")
            self.at += 4
        elif letter not in '"\\/bfnrt':
            raise self.mistake("Bad escaped character") if letter <= "\xff" else self.unexpected()
        self.at += 1

    def digits(self) -> bool:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "0123456789":
            self.at += 1
        return self.at > start

    def number(self) -> Any:
        start, whole = self.at, True
        if self.text[self.at] == "-":
            self.at += 1
            if not self.text[self.at : self.at + 1].isdigit():
                raise self.mistake("No number after minus sign")
        if self.text[self.at] == "0":
            self.at += 1
            if self.text[self.at : self.at + 1].isdigit():
                raise self.mistake("Unexpected number")
        else:
            self.digits()
        if self.text[self.at : self.at + 1] == ".":
            self.at += 1
            whole = False
            if not self.digits():
                raise self.mistake("Unterminated fractional number")
        if self.text[self.at : self.at + 1] in ("e", "E"):
            self.at += 1
            if self.text[self.at : self.at + 1] in ("+", "-"):
                self.at += 1
            whole = False
            if not self.digits():
                raise self.mistake("Exponent part is missing a number")
        digits = self.text[start : self.at]
        return integer(digits) if whole else float(digits)


def _closing(holder: object) -> str:
    return "]" if isinstance(holder, list) else "}"


def _shown(text: str, at: int) -> str:
    """The text around a place, as V8 quotes it."""
    if len(text) <= 2 * AROUND:
        return f'"{text}"'
    if at < AROUND:
        return f'"{text[: at + AROUND]}"...'
    if at < len(text) - AROUND:
        return f'..."{text[at - AROUND : at + AROUND]}"...'
    return f'..."{text[at - AROUND :]}"'
