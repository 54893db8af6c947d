"""`x := 1` needs parentheses wherever it is a whole statement or the right side of one."""

from __future__ import annotations

import pytest

from veloxc.compiler import ir
from veloxc.compiler.emit.python import python_text
from veloxc.compiler.source import Source

NAMED = ir.NamedExpr("x", ir.Constant(1))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (ir.ExprStatement(None, NAMED), "(x := 1)\n"),
        (ir.Assign(None, ir.Name("y"), NAMED), "y = (x := 1)\n"),
        (ir.ExprStatement(None, ir.Call(ir.Name("f"), (NAMED,))), "f(x := 1)\n"),
    ],
)
def test_parentheses(statement: ir.Stmt, expected: str) -> None:
    text = python_text(ir.Module("m", (statement,)), Source("", "m"))
    assert text.endswith(expected)
    compile(text, "m", "exec")
