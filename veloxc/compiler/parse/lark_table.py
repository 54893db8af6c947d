"""The parse table from the grammar, by Lark. Run as a module, it writes the table that the package ships.

It reads what Lark keeps in private: `tests/compiler/parse/test_table.py` guards that, and `pyproject.toml` pins Lark.
"""

from __future__ import annotations

from typing import Any

from lark import Lark
from lark.parsers.lalr_analysis import Shift

from veloxc.compiler.parse.adapter import NoLexer
from veloxc.compiler.parse.grammar import STARTS, grammar_text
from veloxc.compiler.parse.lexer.state import END
from veloxc.compiler.parse.table import SHIPPED, Production, Table, store


def lark_parser(lexer: type[Any]) -> Lark:
    """A plain Lark parser of the grammar, with a lexer of ours (`adapter.py`)."""
    return Lark(
        grammar_text(),
        parser="lalr",
        lexer=lexer,
        start=list(STARTS),
        maybe_placeholders=True,
        propagate_positions=True,
    )


def build_table() -> Table:
    """Let Lark build the LALR(1) table, which takes about a second.

    States and productions are numbered in an order that only the grammar decides.
    """
    parse_table = lark_parser(NoLexer).parser.parser._parse_table
    return table_from_lark(parse_table, _state_numbers(parse_table))


def table_from_lark(parse_table: Any, number: dict[Any, int]) -> Table:
    """Our table from Lark's; `number` gives the states other numbers."""
    productions = sorted(
        {
            _production(each[1])
            for row in parse_table.states.values()
            for each in row.values()
            if each[0] is not Shift
        }
    )
    number_of = {production: index for index, production in enumerate(productions)}
    rows: list[dict[str, int]] = [{} for _ in number]
    symbols = ["" for _ in number]
    for state, index in number.items():
        for symbol, (action, argument) in sorted(parse_table.states[state].items()):
            name = str(symbol)
            rows[index][name] = number[argument] if action is Shift else ~number_of[_production(argument)]
            if action is Shift:
                symbols[number[argument]] = name
    starts = {
        start: (number[parse_table.start_states[start]], number[parse_table.end_states[start]])
        for start in STARTS
    }
    for _, final in starts.values():
        rows[final][END] = final  # so that END, too, fits where it is expected
    return Table(rows, productions, starts, symbols)


def _state_numbers(parse_table: Any) -> dict[Any, int]:
    """States in the order in which they are reached; Lark's own order changes from run to run."""
    number: dict[Any, int] = {}
    reached = [parse_table.start_states[start] for start in STARTS]
    for state in reached:
        if state in number:
            continue
        number[state] = len(number)
        shifts = sorted(
            (str(symbol), each[1]) for symbol, each in parse_table.states[state].items() if each[0] is Shift
        )
        reached.extend(argument for _, argument in shifts)
    return number


def _production(rule: Any) -> Production:
    """A Lark rule with Lark's rules of tree shaping worked out: what is dropped, spliced in, or None."""
    options = rule.options
    kept: list[tuple[int, bool]] = []
    gaps = _gaps(options.empty_indices, len(rule.expansion))
    kept.extend([(-1, False)] * gaps[0])
    for index, symbol in enumerate(rule.expansion):
        if not symbol.is_term:
            kept.append((index, symbol.name.startswith("_")))
        elif not symbol.filter_out:
            kept.append((index, False))
        kept.extend([(-1, False)] * gaps[index + 1])
    origin = str(rule.origin.name)
    passes = bool(options.expand1) and not rule.alias and len(kept) == 1 and not kept[0][1]
    return Production(
        origin=origin,
        size=len(rule.expansion),
        name="" if passes or origin.startswith("_") else str(rule.alias or origin),
        passes=passes,
        kept=tuple(kept),
    )


def _gaps(empty_indices: Any, size: int) -> list[int]:
    """How many None stand before each symbol, and after the last: the absent parts of `[x]`."""
    if not empty_indices:
        return [0] * (size + 1)
    runs = "".join("1" if empty else "0" for empty in empty_indices).split("0")
    return [len(run) for run in runs]


if __name__ == "__main__":
    store(build_table(), SHIPPED)
