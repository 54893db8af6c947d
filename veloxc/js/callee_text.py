"""What was called where a call failed: the callee as it reads in JavaScript, from the position in the traceback."""

from __future__ import annotations

import ast
from types import CodeType, TracebackType


class Emitted:
    """The code as it was emitted, kept as the last constant of code whose lines were changed for debuggers."""

    __slots__ = ("code",)

    def __init__(self, code: CodeType) -> None:
        self.code = code


def callee_text(trace: TracebackType | None) -> str | None:
    """`o.run` for a failed `call(o, "run")` or `get(o, "run")(…)`; None where the source is not at hand."""
    found = None
    while trace is not None:
        if not str(trace.tb_frame.f_globals.get("__name__", "")).startswith("veloxc.js"):
            found = trace
        trace = trace.tb_next
    if found is None:
        return None
    node = call_node(found.tb_frame.f_code, found.tb_lasti)
    return None if node is None else readable(node)


def call_node(code: CodeType, instruction: int) -> ast.Call | None:
    """The call that an instruction makes."""
    from veloxc.js.code_trees import call_at

    last = code.co_consts[-1] if code.co_consts else None
    return call_at(last.code if last.__class__ is Emitted else code, instruction)


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
    """An expression as V8 prints it: names, members, calls and literals, but no operators."""
    if isinstance(node, ast.Name):
        return node.id.removesuffix("_")
    if isinstance(node, ast.Constant):
        return _literal(node.value)
    if isinstance(node, ast.List):
        return f"[{','.join(map(expression_text, node.elts))}]"
    if isinstance(node, ast.Dict):
        return "{" + "(intermediate value)" * len(node.values) + "}"
    if isinstance(node, ast.Attribute):
        return f"{expression_text(node.value)}.{node.attr.removesuffix('_')}"
    if isinstance(node, ast.NamedExpr):
        return expression_text(node.value)
    if isinstance(node, ast.Subscript):
        return _member(node.value, node.slice)
    if isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("get", "js_get", "index", "member") and len(node.args) == 2:
            return _member(node.args[0], node.args[1])
        if name in ("call", "js_call", "call_function"):
            return f"{_callee(node) if name != 'call_function' else expression_text(node.args[0])}(...)"
        return f"{expression_text(node.func)}(...)"
    return "(intermediate value)"


def _literal(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    from veloxc.js.coercion import string

    return string(value) if isinstance(value, (int, float)) else "(intermediate value)"


def _member(target: ast.expr, key: ast.expr) -> str:
    base = expression_text(target)
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return f"{base}.{key.value}"
    return f"{base}[{expression_text(key)}]"
