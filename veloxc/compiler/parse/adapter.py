"""Our lexer for a plain `lark.Lark`: to build the table with, and to prove that the grammar is one that Lark parses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark.lexer import Lexer as LarkLexer


class NoLexer(LarkLexer):
    """Enough of a lexer to let Lark build its table."""

    __future_interface__ = 1

    def __init__(self, configuration: Any) -> None:
        pass

    def lex(self, *state: Any) -> Iterator[Any]:
        return iter(())
