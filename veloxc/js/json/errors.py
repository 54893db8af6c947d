"""The messages of V8 (as in Node 20) for texts that are no JSON."""

from __future__ import annotations

from veloxc.js.errors import Error, RangeError, SyntaxError_

SPACE = " \t\n\r"
AROUND = 10  # characters shown before and after the place of the error


def explain(text: str, error: Exception) -> Error:
    """The SyntaxError for a text that Python's scanner refused."""
    if isinstance(error, RecursionError):
        return RangeError("Maximum call stack size exceeded")
    try:
        _Reader(text).document()
    except Error as found:
        return found
    return SyntaxError_(f"Unexpected token in JSON: {error}")


class _Reader:
    """A strict JSON reader that only looks for the first mistake."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at] in SPACE:
            self.at += 1
        return self.text[self.at : self.at + 1]

    def document(self) -> None:
        self.value()
        if self.peek():
            raise SyntaxError_(f"Unexpected non-whitespace character after JSON at position {self.at}")

    def unexpected(self, at: int) -> Error:
        """V8's words for a character that has no place here."""
        if at >= len(self.text):
            return SyntaxError_("Unexpected end of JSON input")
        letter = self.text[at]
        if self.text in ("undefined", "NaN", "Infinity", "[object Object]"):
            return SyntaxError_(f'"{self.text}" is not valid JSON')
        start, end = max(0, at - AROUND), min(len(self.text), at + AROUND)
        if len(self.text) <= 4 * AROUND:
            shown = f'"{self.text}"'
        elif start == 0:
            shown = f'"{self.text[:end]}"...'
        elif end == len(self.text):
            shown = f'..."{self.text[start:]}"'
        else:
            shown = f'..."{self.text[start:end]}"...'
        return SyntaxError_(f"Unexpected token '{letter}', {shown} is not valid JSON")

    def value(self) -> None:
        letter = self.peek()
        if letter == "{":
            self.object()
        elif letter == "[":
            self.array()
        elif letter == '"':
            self.string()
        elif letter and (letter in "0123456789" or letter == "-"):
            self.number()
        else:
            self.word()

    def word(self) -> None:
        for word in ("true", "false", "null"):
            if self.text[self.at : self.at + 1] == word[0]:
                for offset, letter in enumerate(word):
                    if self.text[self.at + offset : self.at + offset + 1] != letter:
                        raise self.unexpected(self.at + offset)
                self.at += len(word)
                return
        raise self.unexpected(self.at)

    def object(self) -> None:
        self.at += 1
        if self.peek() == "}":
            self.at += 1
            return
        first = True
        while True:
            if self.peek() != '"':
                self.expected("property name or '}'" if first else "double-quoted property name")
            self.string()
            if self.peek() != ":":
                self.expected("':' after property name")
            self.at += 1
            self.value()
            letter = self.peek()
            if letter == "}":
                self.at += 1
                return
            if letter != ",":
                self.expected("',' or '}' after property value")
            self.at += 1
            first = False

    def array(self) -> None:
        self.at += 1
        if self.peek() == "]":
            self.at += 1
            return
        while True:
            self.value()
            letter = self.peek()
            if letter == "]":
                self.at += 1
                return
            if letter != ",":
                self.expected("',' or ']' after array element")
            self.at += 1

    def expected(self, what: str) -> None:
        raise SyntaxError_(f"Expected {what} in JSON at position {self.at}")

    def string(self) -> None:
        self.at += 1
        while True:
            letter = self.text[self.at : self.at + 1]
            if not letter:
                raise SyntaxError_(f"Unterminated string in JSON at position {self.at}")
            if letter == '"':
                self.at += 1
                return
            if letter < " ":
                raise SyntaxError_(f"Bad control character in string literal in JSON at position {self.at}")
            self.at += 1
            if letter == "\\":
                self.escape()

    def escape(self) -> None:
        letter = self.text[self.at : self.at + 1]
        if not letter:
            raise SyntaxError_("Unexpected end of JSON input")
        if letter == "u":
            for offset in range(1, 5):
                digit = self.text[self.at + offset : self.at + offset + 1]
                if not digit or digit not in "0123456789abcdefABCDEF":
                    raise SyntaxError_(f"Bad Unicode escape in JSON at position {self.at + offset}")
            self.at += 4
        elif letter not in '"\\/bfnrt':
            raise SyntaxError_(f"Bad escaped character in JSON at position {self.at}")
        self.at += 1

    def digits(self) -> bool:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "0123456789":
            self.at += 1
        return self.at > start

    def number(self) -> None:
        if self.text[self.at] == "-":
            self.at += 1
            if not self.text[self.at : self.at + 1].isdigit():
                raise SyntaxError_(f"No number after minus sign in JSON at position {self.at}")
        if self.text[self.at] == "0":
            self.at += 1
            if self.text[self.at : self.at + 1].isdigit():
                raise SyntaxError_(f"Unexpected number in JSON at position {self.at}")
        else:
            self.digits()
        if self.text[self.at : self.at + 1] == ".":
            self.at += 1
            if not self.digits():
                raise SyntaxError_(f"Unterminated fractional number in JSON at position {self.at}")
        if self.text[self.at : self.at + 1] in ("e", "E"):
            self.at += 1
            if self.text[self.at : self.at + 1] in ("+", "-"):
                self.at += 1
            if not self.digits():
                raise SyntaxError_(f"Exponent part is missing a number in JSON at position {self.at}")
