"""How an expression of emitted code reads in its source: for messages that name what went wrong.

The emission carries no texts for this. Python knows where the call that fails stands, and the emitted form of an
expression says what its source was: `text(get(post, "author"))` prints `post.author`.
"""

from __future__ import annotations

import ast
import sys
from types import FrameType

from veloxc.js.callee_text import call_node, readable
from veloxc.runtime.columns import Late

_ARGUMENT = {"attr": 1, "url": 1, "place": 1}
"""Functions whose value is not their first argument."""


def expression_here() -> str | None:
    """The source form of what the innermost emitted code is printing, or None where that cannot be told."""
    frame: FrameType | None = sys._getframe(1)
    late: Late | None = None
    while frame is not None and "__velox__" not in frame.f_globals:
        if frame.f_code is Late.__format__.__code__:
            late = frame.f_locals["self"]
        frame = frame.f_back
    if frame is None:
        return None
    return printed_expression(frame) if late is None else _field_of(frame, late)


def printed_expression(frame: FrameType) -> str | None:
    """The value that the call at which a frame stands was given."""
    call = call_node(frame.f_code, frame.f_lasti)
    if not isinstance(call, ast.Call):
        return None
    function = call.func.id if isinstance(call.func, ast.Name) else ""
    if function == "text_of":
        call = ast.Call(ast.Name("get"), call.args, [])
        return _told(call)
    if function == "each_text":
        values = _told(call.args[1])
        return values and f"{values}[...]"
    position = _ARGUMENT.get(function, 0)
    if position >= len(call.args):
        return None
    argument = call.args[position]
    return (isinstance(argument, ast.Name) and _field(frame, argument.id)) or _told(argument)


def _field_of(frame: FrameType, value: Late) -> str | None:
    """`post.author` for the variable `post_author`, which a reader of fields has set to this value."""
    for name, held in frame.f_locals.items():
        if held is value:
            return _field(frame, name)
    return None


def _field(frame: FrameType, name: str) -> str | None:
    for reader, held in frame.f_globals.items():
        item = reader.removesuffix("_fields")
        key = name.removeprefix(f"{item}_")
        if item != reader and key != name and key in getattr(held, "names", ()):
            return f"{item}.{key}"
    return None


def _told(node: ast.expr) -> str | None:
    try:
        name = readable(ast.Call(node, [], []))  # the callee of a call of it is the expression itself
    except RecursionError:
        return None
    return None if "(intermediate" in name else name
