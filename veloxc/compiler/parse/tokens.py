"""The tokens of a source, for `veloxc compile --emit=tokens`: what the lexer gave the parser while it parsed.

The lexer cannot run alone: it asks the parser what may come. So the tokens are written down as they pass.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse.driver import Stack
from veloxc.compiler.parse.page import Parts, parse_module, parse_page
from veloxc.compiler.source import Source


class Token(NamedTuple):
    """`type` is the grammar's terminal; a token without text (a semicolon that was left out) begins where it ends."""

    type: str
    start: int
    end: int


class _Tap:
    """A lexer that notes what it gives; all else is the lexer's own."""

    def __init__(self, lexer: Any, tokens: list[Token]) -> None:
        self._lexer = lexer
        self._tokens = tokens

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lexer, name)

    def scan(self, _: object) -> tuple[str, str, int, int]:
        token: tuple[str, str, int, int] = self._lexer.scan(self._lexer)
        self._tokens.append(Token(token[0], token[2], token[3]))
        return token


class _Watched(Parts):
    """Parts whose first reading is noted; what recovery reads again is not."""

    def __init__(self, source: Source, tokens: list[Token]) -> None:
        super().__init__(source, Report(source))
        self._tokens = tokens

    def _lexer(self, start: str, span: tuple[int, int], fences: tuple[int, ...], stack: Stack) -> Any:
        lexer = super()._lexer(start, span, fences, stack)
        again = any(token.start >= span[0] for token in self._tokens)
        return lexer if again else _Tap(lexer, self._tokens)


def tokens(source: Source) -> list[Token]:
    """The tokens in source order. Where the text is broken they end at the mistake, part by part."""
    found: list[Token] = []
    parts = _Watched(source, found)
    (parse_page if source.language == "velox" else parse_module)(parts)
    return found
