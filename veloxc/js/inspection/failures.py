"""Errors: their stack, their class and name, cause and the errors of an AggregateError."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from veloxc.js.errors import Error, error_to_string
from veloxc.js.inspection.inspect import NO_FRAMES, Inspection
from veloxc.js.members import get, has
from veloxc.js.undefined import undefined

if TYPE_CHECKING:
    from veloxc.js.inspection.objects import Shown

_FRAMES = "\n    at"
_FIRST_WORDS = re.compile(r"([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)|([a-z_A-Z0-9-]*Error)\Z")


def error_text(inspection: Inspection, error: Any, shown: Shown) -> str:
    """The head and the stack of an error. Changes `shown.keys` to what is left to be written as properties."""
    name = _text(get(error, "name"), "Error")
    message = get(error, "message")
    stack = _stack(error)
    keys = shown.keys
    if not inspection.hidden:
        keys[:] = [key for key in keys if not _is_in_stack(error, key, stack)]
    for key in ("cause", "errors"):
        there = has(key, error) if key == "cause" else isinstance(get(error, key), list)
        if there and key not in keys:
            keys.append(key)
    stack = _with_class(stack, name, shown)
    start = (
        stack.find(message) + len(message) if isinstance(message, str) and message and message in stack else 0
    )
    if stack.find(_FRAMES, start) < 0:
        stack = f"[{stack}]"
    return stack.replace("\n", "\n" + " " * inspection.indentation) if inspection.indentation else stack


def _text(value: Any, default: str) -> str:
    if value is undefined or value is None:
        return default
    from veloxc.js.coercion import string

    return string(value)


def _stack(error: Any) -> str:
    """The stack; made at the first look at it, as Node does, so it has the name and message of now."""
    stack = error.__dict__.get("stack", undefined) if isinstance(error, Error) else undefined
    if stack is undefined:
        return str(error_to_string(error)) + (frames(error) or NO_FRAMES)
    return _text(stack, "") or str(error_to_string(error))


def frames(error: Any) -> str:
    """The lines of the stack trace, from the exception's traceback; set by a host that knows source lines."""
    return Frames.of(error)


class Frames:
    """How a traceback becomes `    at …` lines; by default not at all."""

    @staticmethod
    def of(error: Any) -> str:
        return ""


def _is_in_stack(error: Any, key: Any, stack: str) -> bool:
    if key not in ("name", "message", "stack"):
        return False
    value = get(error, key)
    return isinstance(value, str) and value in stack


def _with_class(stack: str, name: str, shown: Shown) -> str:
    """`Error: x` of a class `MyError` becomes `MyError: x`; other names are shown in brackets behind the class."""
    size = len(name)
    regular = name.endswith("Error") and stack.startswith(name) and stack[size : size + 1] in ("", ":", "\n")
    if shown.constructor is not None and not regular:
        return stack
    fallback = "Error"
    if shown.constructor is None:
        words = _FIRST_WORDS.match(stack)
        found = (words[1] or words[2] or "") if words else ""
        size, fallback = len(found), found or "Error"
    prefix = shown.prefix(fallback).rstrip(" ")
    if name == prefix:
        return stack
    if name in prefix:
        return f"{prefix}{stack[size:]}" if size else f"{prefix}: {stack}"
    return f"{prefix} [{name}]{stack[size:]}"
