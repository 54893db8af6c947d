"""How an expression of emitted code reads in its source: for messages that name what went wrong.

The emission carries no texts for this. The place of the call that fails is known to Python (`co_positions`), and the
emitted form of an expression says what its source was: `text(get(post, "author"))` prints `post.author`.
"""

from __future__ import annotations

import ast
import linecache
import sys
from types import FrameType


def expression_here() -> str | None:
    """The source form of what the innermost emitted code is printing, or None where that cannot be told."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and "__velox__" not in frame.f_globals:
        frame = frame.f_back
    return None if frame is None else printed_expression(frame)


def printed_expression(frame: FrameType) -> str | None:
    """The argument of the call at which a frame of emitted code stands."""
    call = _call_at(frame)
    if call is None or not call.args:
        return None
    takes_write = isinstance(call.func, ast.Name) and call.func.id in ("attr", "url", "place")
    argument = call.args[1] if takes_write and len(call.args) > 1 else call.args[0]
    try:
        return source_form(argument)
    except RecursionError:
        return None


def _call_at(frame: FrameType) -> ast.Call | None:
    positions = list(frame.f_code.co_positions())
    index = frame.f_lasti // 2
    if index >= len(positions):
        return None
    line, end_line, column, end_column = positions[index]
    if line is None or end_line is None or column is None or end_column is None:
        return None
    lines = [
        linecache.getline(frame.f_code.co_filename, number, frame.f_globals)
        for number in range(line, end_line + 1)
    ]
    if not all(lines):
        return None
    code = [text.encode() for text in lines]
    code[-1] = code[-1][:end_column]
    code[0] = code[0][column:]
    try:
        node = ast.parse(b"".join(code).strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return None
    return node if isinstance(node, ast.Call) else None


def source_form(node: ast.expr) -> str | None:
    """An emitted expression as TypeScript, as far as its form tells; None where it does not."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant):
        return _constant(node.value)
    if isinstance(node, ast.Attribute):
        return _joined(source_form(node.value), f".{node.attr}")
    if isinstance(node, ast.Subscript):
        return _member(source_form(node.value), node.slice)
    if isinstance(node, ast.NamedExpr):
        return source_form(node.value)
    if isinstance(node, ast.Await):
        return _joined("await ", source_form(node.value))
    return _call(node) if isinstance(node, ast.Call) else None


def _constant(value: object) -> str | None:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, (str, int, float)) else None


def _joined(*parts: str | None) -> str | None:
    return None if None in parts else "".join(part or "" for part in parts)


def _member(value: str | None, key: ast.expr) -> str | None:
    if isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value.isidentifier():
        return _joined(value, f".{key.value}")
    return _joined(value, "[", source_form(key), "]")


def _call(node: ast.Call) -> str | None:
    """`get(o, "k")` is a member, `call(o, "m", …)` a method call; any other call is itself."""
    name = node.func.id.removeprefix("js_") if isinstance(node.func, ast.Name) else ""
    if name == "get" and len(node.args) == 2:
        return _member(source_form(node.args[0]), node.args[1])
    if name == "call" and len(node.args) >= 2:
        return _joined(_member(source_form(node.args[0]), node.args[1]), "(…)" if node.args[2:] else "()")
    return _joined(source_form(node.func), "(…)" if node.args or node.keywords else "()")
