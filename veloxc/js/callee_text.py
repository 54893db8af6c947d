"""What was called where a call failed: the callee as it reads in JavaScript, from the position in the traceback."""

from __future__ import annotations

import ast
import linecache
from types import CodeType, TracebackType


class Emitted:
    """The code as it was emitted, kept as the last constant of code whose lines were changed for debuggers."""

    __slots__ = ("code",)

    def __init__(self, code: CodeType) -> None:
        self.code = code


def callee_text(trace: TracebackType | None) -> str | None:
    """`o.run` for a failed `call(o, "run")` or `get(o, "run")(…)`; None where the source is not at hand."""
    if trace is None:
        return None
    while trace.tb_next is not None and not trace.tb_next.tb_frame.f_globals.get("__name__", "").startswith(
        "veloxc.js"
    ):
        trace = trace.tb_next
    node = call_node(trace.tb_frame.f_code, trace.tb_lasti)
    return None if node is None else readable(node)


def call_node(code: CodeType, instruction: int) -> ast.Call | None:
    """The callee of the call at an instruction."""
    last = code.co_consts[-1] if code.co_consts else None
    if last.__class__ is Emitted:
        code = last.code
    positions = list(code.co_positions())
    if instruction // 2 >= len(positions):
        return None
    line, end_line, column, end_column = positions[instruction // 2]
    if line is None or end_line is None or column is None or end_column is None:
        return None
    lines = [linecache.getline(code.co_filename, number) for number in range(line, end_line + 1)]
    if not all(lines):
        return None
    encoded = [each.encode() for each in lines]
    encoded[-1] = encoded[-1][:end_column]
    encoded[0] = encoded[0][column:]
    try:
        tree = ast.parse(b"(" + b"".join(encoded) + b"\n)", mode="eval").body
    except (SyntaxError, ValueError):
        return None
    return tree if isinstance(tree, ast.Call) else None


def readable(node: ast.expr) -> str:
    """A Python expression of compiled code as the JavaScript it came from, roughly."""
    if isinstance(node, ast.Call):
        return _callee(node)
    return expression_text(node)


def _callee(node: ast.Call) -> str:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in ("call", "js_call", "member", "call_with", "call_index") and len(node.args) >= 2:
        return _member(node.args[0], node.args[1])
    return expression_text(node.func)


def expression_text(node: ast.expr) -> str:
    """An expression without its operators and literals, which V8 does not print either."""
    if isinstance(node, ast.Name):
        return node.id.removesuffix("_")
    if isinstance(node, ast.Attribute):
        return f"{expression_text(node.value)}.{node.attr.removesuffix('_')}"
    if isinstance(node, ast.NamedExpr):
        return expression_text(node.value)
    if isinstance(node, ast.Subscript):
        return _member(node.value, node.slice)
    if isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("get", "js_get", "index") and len(node.args) == 2:
            return _member(node.args[0], node.args[1])
        if name in ("call", "js_call", "call_function"):
            return f"{_callee(node) if name != 'call_function' else expression_text(node.args[0])}(...)"
        return f"{expression_text(node.func)}(...)"
    return "(intermediate value)"


def _member(target: ast.expr, key: ast.expr) -> str:
    base = expression_text(target)
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return f"{base}.{key.value}"
    return f"{base}[...]" if not isinstance(key, ast.Constant) else f"{base}[{key.value!r}]"
