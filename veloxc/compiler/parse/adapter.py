"""Our lexer for a plain `lark.Lark`: to build the table with, and to prove that the grammar is one that Lark parses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark.lexer import Lexer as LarkLexer, Token as LarkToken

from veloxc.compiler.parse.lexer import Lexer, scan_children, scan_script
from veloxc.compiler.parse.lexer.state import END
from veloxc.compiler.parse.speculation import parser_of


class NoLexer(LarkLexer):
    """Enough of a lexer to let Lark build its table."""

    __future_interface__ = 1

    def __init__(self, configuration: Any) -> None:
        pass

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[LarkToken]:
        return iter(())


def lark_lexer(*, tsx: bool, page: bool) -> type[NoLexer]:
    """A lexer class for `Lark(…, lexer=…)`, for one kind of file."""

    class OurLexer(NoLexer):
        def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[LarkToken]:
            from veloxc.compiler.parse.lark_table import table_from_lark

            # Lark hands its state over before each token: its stack is the one that our lexer asks about.
            configuration = parser_state.parse_conf
            states = {state: state for state in configuration.parse_table.states}
            table = table_from_lark(configuration.parse_table, states)
            text = lexer_state.text.text
            scan = scan_children if configuration.start == "markup" else scan_script
            parser = parser_of(table, parser_state.state_stack)
            lexer = Lexer(text, (0, len(text)), scan, parser, tsx=tsx, page=page)
            while True:
                terminal, value, start, end = lexer.scan(lexer)
                if terminal == END:
                    return
                yield LarkToken(terminal, value, start_pos=start, end_pos=end)

    return OurLexer
