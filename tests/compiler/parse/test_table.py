"""The parse table that the package ships, and what holds grammar, lexer and builders together."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from lark import Lark, logger

from veloxc.compiler.parse import grammar, lexer, table
from veloxc.compiler.parse.adapter import NoLexer
from veloxc.compiler.parse.builders import BUILDERS
from veloxc.compiler.parse.lark_table import build_table, lark_parser
from veloxc.compiler.parse.lexer.script import CHOOSERS, MARKS
from veloxc.compiler.parse.lexer.words import WORDS

KNOWN_CONFLICTS = {
    # The dangling else belongs to the inner `if` (ECMAScript §14.6).
    "ELSE": 1,
    # `infer U extends X`, and what follows X, belong to the constraint of U as far as they can.
    "EXTENDS": 1,
    "_UNION": 4,
    "_INTERSECTION": 4,
}


@pytest.fixture(scope="module")
def built() -> table.Table:
    return build_table()


def test_shipped_table_is_that_of_the_grammar(built: table.Table) -> None:
    shipped = table.load(table.SHIPPED)
    assert shipped is not None, "run `python -m veloxc.compiler.parse.lark_table`"
    assert shipped.rows == built.rows
    assert shipped.productions == built.productions
    assert (shipped.starts, shipped.symbols) == (built.starts, built.symbols)


def test_stale_or_broken_table_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "table"
    assert table.load(file) is None
    for content in (b"", b"junk", Path(table.SHIPPED).read_bytes()[:1000]):
        file.write_bytes(content)
        assert table.load(file) is None
    file.write_bytes(Path(table.SHIPPED).read_bytes())
    assert table.load(file) is not None
    monkeypatch.setattr(table, "grammar_mark", lambda: (0, 0))
    assert table.load(file) is None


def test_no_conflict_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lark resolves shift/reduce conflicts without a word unless it is asked to debug."""
    said: list[str] = []
    monkeypatch.setattr(logger, "warning", lambda message, *arguments: said.append(message % arguments))
    Lark(
        grammar.grammar_text(),
        parser="lalr",
        lexer=NoLexer,
        start=list(grammar.STARTS),
        maybe_placeholders=True,
        debug=True,
    )
    conflicts = re.findall(r"Shift/Reduce conflict for terminal (\w+)", "\n".join(said))
    assert Counter(conflicts) == KNOWN_CONFLICTS


def test_what_we_read_of_lark_is_there() -> None:
    """The contract with Lark 1.3: private names that `lark_table` uses."""
    parse_table = lark_parser(NoLexer).parser.parser._parse_table
    assert set(grammar.STARTS) == set(parse_table.start_states) == set(parse_table.end_states)
    row = parse_table.states[parse_table.start_states["program"]]
    rule = next(argument for action, argument in row.values() if not isinstance(argument, int))
    for name in ("origin", "expansion", "alias", "options"):
        assert hasattr(rule, name)
    for name in ("expand1", "empty_indices"):
        assert hasattr(rule.options, name)


def test_parsing_does_not_load_lark() -> None:
    code = (
        "import sys; from veloxc.compiler.parse import parse; from veloxc.compiler.source import Source;"
        "from veloxc.compiler.diagnostics.diagnostic import Report;"
        "s = Source('---\\nlet a = ;\\n---\\n<p>{a}</p>', 'a.velox'); parse(s, Report(s));"
        "assert not {'lark', 'libcst', 'black'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_rule_has_a_builder_and_every_builder_a_rule(built: table.Table) -> None:
    rules = {production.name for production in built.productions} - {""}
    assert rules == set(BUILDERS)


def test_every_terminal_is_made_by_the_lexer(built: table.Table) -> None:
    """And every terminal that the lexer makes is in the grammar, or is named for what is wrong with it."""
    nonterminals = {production.origin for production in built.productions} | set(grammar.STARTS)
    terminals = {symbol for row in built.rows for symbol in row} - nonterminals - {"$END"}
    text = "".join(path.read_text() for path in sorted(Path(lexer.__file__).parent.glob("*.py")))
    made = set(re.findall(r'"([_A-Z]{2,})"', text)) | set(MARKS.values())
    made |= {terminal for choices, _ in WORDS.values() for terminal, _ in choices}
    wanted = {terminal for terminal in terminals if not terminal.startswith("INVALID_")}
    assert wanted <= made
    wrong = re.compile(
        "UNTERMINATED_|ILLEGAL|MISMATCHED_|MISPLACED_|STRAY_|MUSTACHE|MARKUP_COMMENT_IN|_AFTER_LINE"
    )
    assert {terminal for terminal in made - terminals if not wrong.search(terminal)} <= {"END"}


def test_every_mark_has_a_meaning() -> None:
    """A punctuator is one terminal, or somebody chooses or reads it; none is both."""
    from veloxc.compiler.parse.lexer.script import READERS

    assert (
        not (set(MARKS) & set(CHOOSERS))
        and not (set(MARKS) & set(READERS))
        and not (set(CHOOSERS) & set(READERS))
    )
    marks = "( ) { } [ ] , ; : @ ~ ` # . ... => = == === ?. ?? ??= ? + ++ += - -- -= * ** **= *= / % %= < << <<= <= >"
    marks += " & && &&= &= | || ||= |= ^ ^= ! != !=="
    assert set(marks.split()) == set(MARKS) | set(CHOOSERS) | set(READERS)
