"""`useEnv`: the variables of the environment, as text or as what they stand for (velox-language.md §12)."""

from __future__ import annotations

import os
from typing import Any

from veloxc.js.observed import VARIABLE, observe
from veloxc.js.undefined import undefined

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def useEnv(name: Any = undefined, fallback: Any = undefined, *_: Any) -> Any:
    """The variable's text; `fallback` (undefined) where it is not set."""
    found = _found(name)
    return fallback if found is None else found


def required(name: Any = undefined, *_: Any) -> str:
    """`useEnv.required('X')`. Raises Error where it is not set, or empty."""
    found = _found(name)
    if not found:
        from veloxc.js import Error

        raise Error(f"the environment variable {name} is not set: put it into `.env` or the environment")
    return found


def boolean(name: Any = undefined, fallback: Any = undefined, *_: Any) -> Any:
    """`useEnv.boolean('X')`: `1 true yes on`, or `0 false no off` and empty. Raises TypeError_ for anything else."""
    found = _found(name)
    if found is None:
        return fallback
    lower = found.strip().lower()
    if lower in _TRUE or lower in _FALSE:
        return lower in _TRUE
    raise _wrong(name, "true or false")


def number(name: Any = undefined, fallback: Any = undefined, *_: Any) -> Any:
    """`useEnv.number('X')`: a number as JavaScript reads it. Raises TypeError_ where it is none."""
    from veloxc.js import number as to_number

    found = _found(name)
    if found is None:
        return fallback
    value = to_number(found)
    if not found.strip() or value != value:
        raise _wrong(name, "a number")
    return value


def json(name: Any = undefined, fallback: Any = undefined, *_: Any) -> Any:
    """`useEnv.json('X')`. Raises TypeError_ where it is no JSON."""
    from veloxc.js import JSON, SyntaxError_

    found = _found(name)
    if found is None:
        return fallback
    try:
        return JSON.parse(found)
    except SyntaxError_:
        raise _wrong(name, "JSON") from None


def url(name: Any = undefined, fallback: Any = undefined, *_: Any) -> Any:
    """`useEnv.url('X')`: a URL. Raises TypeError_ where it is no whole address."""
    from veloxc.js import URL, TypeError_

    found = _found(name)
    if found is None:
        return fallback
    try:
        return URL(found)
    except TypeError_:
        raise _wrong(name, "a whole URL, with its scheme") from None


def _found(name: Any) -> str | None:
    if not isinstance(name, str):
        return None
    observe(VARIABLE + name)
    return os.environ.get(name)


def _wrong(name: Any, expected: str) -> Exception:
    """The value is left out: it may be a secret, and messages are logged."""
    from veloxc.js import TypeError_

    error: Exception = TypeError_(f"the environment variable {name} must be {expected}")
    return error


useEnv.__dict__.update(required=required, boolean=boolean, number=number, json=json, url=url)
