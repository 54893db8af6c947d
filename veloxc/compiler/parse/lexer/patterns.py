"""The regular expressions of the lexer. All quantifiers that could backtrack over long input are possessive.

ECMAScript 2024 §12: white space, line terminators, names, numbers, strings, templates, regular expressions.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from veloxc.compiler.parse.lexer.possessive import compiled

Match: TypeAlias = Callable[..., "re.Match[str] | None"]


class Lazy:
    """A regular expression that is compiled when it is first used: most files need few of them."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self.match: Match = self._first_match
        """As `re.Pattern.match`."""
        self.search: Match = self._first_search

    def _compile(self) -> None:
        found = compiled(self.pattern, self.flags)
        self.match, self.search = found.match, found.search

    def _first_match(self, *arguments: str | int) -> re.Match[str] | None:
        self._compile()
        return self.match(*arguments)

    def _first_search(self, *arguments: str | int) -> re.Match[str] | None:
        self._compile()
        return self.search(*arguments)


SPACES = " \\t\\v\\f\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff"
"""White space that ends no line (§12.2)."""

BREAKS = "\\n\\r\\u2028\\u2029"
"""Line terminators (§12.3)."""

BLOCK_COMMENT = r"/\*(?:[^*]++|\*(?!/))*+\*/"
LINE_COMMENT = rf"//[^{BREAKS}]*+"
GAP = rf"(?:[{SPACES}{BREAKS}]++|{LINE_COMMENT}|{BLOCK_COMMENT})*+"
"""What may stand between two tokens."""
SAME_LINE = rf"(?:[{SPACES}]++|/\*(?:[^*{BREAKS}]++|\*(?!/))*+\*/)*+"
"""What may stand between two tokens of one line."""

ESCAPE_IN_NAME = r"\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\})"
EXOTIC = rf"[^\x00-\x7f{SPACES}{BREAKS}]"
"""Any character beyond ASCII that is no white space; whether it may stand in a name is asked of `str.isidentifier`."""
WORD = rf"[A-Za-z_$][A-Za-z0-9_$]*+(?!{EXOTIC}|\\)"
EXOTIC_WORD = rf"(?:[A-Za-z_$]|{EXOTIC}|{ESCAPE_IN_NAME})(?:[A-Za-z0-9_$]|{EXOTIC}|{ESCAPE_IN_NAME})*+"
NAME = rf"(?:[A-Za-z_$]|{EXOTIC}|\\u)"
"""The beginning of a name: enough for looking ahead."""

DIGITS = r"[0-9](?:_?[0-9])*+"
NUMBER = (
    r"(?>0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*+n?|0[oO][0-7](?:_?[0-7])*+n?|0[bB][01](?:_?[01])*+n?"
    rf"|{DIGITS}n|(?:{DIGITS}(?:\.(?:{DIGITS})?)?|\.{DIGITS})(?:[eE][+-]?{DIGITS})?)(?![\w$\\])"
)
STRING = r'"(?:[^"\\\n\r]++|\\(?:\r\n|[\s\S]))*+"' + r"|'(?:[^'\\\n\r]++|\\(?:\r\n|[\s\S]))*+'"

MARK = (
    r"[(){}\[\],;:@~`#]|\.(?!\.\.)(?!\d)|\.\.\.|=>|={1,3}|\?\.(?!\d)|\?\?=?|\?"
    r"|\+[+=]?|-[-=]?|\*\*?=?|/(?![/*])|%=?|<<?=?|>|&&?=?|\|\|?=?|\^=?|!={0,2}"
)
"""Punctuators (§12.8). `>` and `/` are matched alone: what follows depends on what the parser wants."""

TOKEN = compiled(
    rf"[ \t]*+(?:({WORD})|({MARK})|({STRING})|({NUMBER})|([{SPACES}{BREAKS}]|//|/\*)|({EXOTIC_WORD})|(\Z)|([\s\S]))"
)
"""One token of the script, in the group named by the constants below. It always matches."""
WORD_GROUP, MARK_GROUP, STRING_GROUP, NUMBER_GROUP, GAP_GROUP, EXOTIC_GROUP, END_GROUP, ILLEGAL_GROUP = range(
    1, 9
)

GAP_PART = Lazy(rf"[{SPACES}]++|([{BREAKS}]++)|({LINE_COMMENT})|({BLOCK_COMMENT})")
BREAK = Lazy(rf"[{BREAKS}]")
BREAK_AHEAD = Lazy(rf"{SAME_LINE}(?:[{BREAKS}]|//|/\*)")
"""Only gap up to the end of the line, or a comment that holds one."""

SKIP = Lazy(GAP)
MALFORMED_NUMBER = Lazy(r"(?:0[xXoObB])?(?:[eE][+-]|[\w$.])*+")
"""A number that is none, with what runs into it."""
PRIVATE_NAME = Lazy(rf"#({WORD}|{EXOTIC_WORD})")
CLOSING_ANGLE = Lazy(r">>>=|>>>|>>=|>>|>=|>")
SLASH = Lazy(r"/=?")
REGEXP = Lazy(
    rf"/(?![*/])(?:[^/\\\[{BREAKS}]|\\[^{BREAKS}]|\[(?:[^\]\\{BREAKS}]|\\[^{BREAKS}])*+\])++/(?:[A-Za-z0-9_$]|{EXOTIC})*+"
)
TEMPLATE_CHARACTERS = Lazy(r"(?:[^`\\$]++|\\[\s\S]|\$(?!\{))*+")
"""Up to the back-tick or `${` that ends a stretch of a template, or to the end of the text."""
UNTERMINATED_STRING = Lazy(rf"[\"'](?:[^\\{BREAKS}]|\\[\s\S])*+")
