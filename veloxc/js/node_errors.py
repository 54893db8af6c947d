"""Errors as Node's own functions throw them: with a `code`, and values in messages as Node describes them."""

from __future__ import annotations

from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import PRIMITIVES
from veloxc.js.errors import Error, RangeError, TypeError_
from veloxc.js.undefined import undefined


def coded(message: str, code: str, kind: type[Error] = TypeError_) -> Error:
    """An error with that code."""
    error = kind(message)
    error.__dict__["code"] = code
    return error


def invalid_argument(name: str, expected: str, value: Any) -> Error:
    """ERR_INVALID_ARG_TYPE; `expected` is what follows "must be"."""
    message = f'The "{name}" argument must be {expected}. Received {received(value)}'
    return coded(message, "ERR_INVALID_ARG_TYPE")


def wrong_type(name: str, expected: str, value: Any) -> Error:
    """ERR_INVALID_ARG_TYPE for an argument, or for a property where the name has a dot."""
    message = f'The "{name}" {_kind(name)} must be {expected}. Received {received(value)}'
    return coded(message, "ERR_INVALID_ARG_TYPE")


def wrong_value(name: str, value: Any, kind: type[Error] = TypeError_, reason: str = "is invalid") -> Error:
    """ERR_INVALID_ARG_VALUE"""
    from veloxc.js.inspection import inspect

    message = f"The {_kind(name)} '{name}' {reason}. Received {inspect(value)}"
    return coded(message, "ERR_INVALID_ARG_VALUE", kind)


def out_of_range(name: str, expected: str, value: Any) -> Error:
    """ERR_OUT_OF_RANGE; large whole numbers are shown in groups of three."""
    from veloxc.js.coercion import string

    text = string(value)
    if abs(value) > 2**32 and text.lstrip("-").isdigit():
        text = f"{int(value):_}"
    message = f'The value of "{name}" is out of range. It must be {expected}. Received {text}'
    return coded(message, "ERR_OUT_OF_RANGE", RangeError)


def _kind(name: str) -> str:
    return "property" if "." in name else "argument"


def options_object(value: Any, name: str = "options", functions: bool = True) -> Any:
    """An optional dictionary: undefined, null or an object. TypeError for anything else."""
    if value is undefined or value is None:
        return undefined
    if value.__class__ in PRIMITIVES or (not functions and callable(value)):
        raise wrong_type(name, "of type object", value)
    return value


def missing_arguments(*names: str) -> Error:
    """ERR_MISSING_ARGS."""
    quoted = [f'"{name}"' for name in names]
    return coded(
        f"The {' and '.join(quoted)} argument{'s' if len(names) > 1 else ''} must be specified",
        "ERR_MISSING_ARGS",
    )


def received(value: Any) -> str:
    """A value as Node describes it: `type number (5)`, `an instance of Foo`, `function f`, `undefined`."""
    from veloxc.js.inspection import inspect

    if value is None or value is undefined:
        return "null" if value is None else "undefined"
    if value.__class__ in PRIMITIVES:
        kinds: dict[type, str] = {
            str: "string",
            bool: "boolean",
            int: "number",
            float: "number",
            BigInt: "bigint",
        }
        text = str(inspect(value))
        if len(text) > 28:
            text = text[:25] + "..."
        return f"type {kinds.get(value.__class__, 'symbol')} ({text})"
    if callable(value):
        from veloxc.js.function import function_name

        return f"function {value.__name__ if isinstance(value, type) else function_name(value)}"
    from veloxc.js.inspection.objects import constructor_name

    name = constructor_name(value)
    return f"an instance of {name}" if name else str(inspect(value, depth=-1))
