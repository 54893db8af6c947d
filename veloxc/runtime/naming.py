"""How an expression of emitted code reads in its source: for messages that name what went wrong.

The emission carries no texts for this. Python knows where the call that fails stands, and the emitted form of an
expression says what its source was: `text(get(post, "author"))` prints `post.author`.
"""

from __future__ import annotations

import ast
import sys
from types import FrameType

from veloxc.js.callee_text import call_node, readable

_ARGUMENT = {"attr": 1, "url": 1, "place": 1}
"""Functions whose value is not their first argument."""


def expression_here() -> str | None:
    """The source form of what the innermost emitted code is printing, or None where that cannot be told."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and "__velox__" not in frame.f_globals:
        frame = frame.f_back
    return None if frame is None else printed_expression(frame)


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
    return (
        _field(frame, argument.id) or _told(argument) if isinstance(argument, ast.Name) else _told(argument)
    )


def _field(frame: FrameType, name: str) -> str | None:
    """`post.author` for the variable `post_author` that a reader of fields has set (see `iterables.fields`)."""
    for item in frame.f_locals:
        reader = frame.f_globals.get(f"{item}_fields")
        key = name.removeprefix(f"{item}_")
        if key != name and key in getattr(reader, "names", ()):
            return f"{item}.{key}"
    return None


def _told(node: ast.expr) -> str | None:
    try:
        name = readable(ast.Call(node, [], []))  # the callee of a call of it is the expression itself
    except RecursionError:
        return None
    return None if "(intermediate" in name else name
