"""Lowering writes no name of the runtime that is not in the contract."""

from __future__ import annotations

import ast
from pathlib import Path

from veloxc.compiler.lower import __file__ as lower
from veloxc.runtime.contract import NAMES


def names_used() -> set[str]:
    """Every constant given to `context.runtime(…)`."""
    found: set[str] = set()
    for file in Path(lower).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "runtime"
            ):
                found |= {
                    each.value
                    for each in ast.walk(node.args[0])
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return found


def test_names_are_in_the_contract() -> None:
    used = names_used()
    assert {"text", "place", "slot"} <= used
    assert used <= set(NAMES)
