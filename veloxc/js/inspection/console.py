"""The global `console`. Source: WHATWG Console, texts as Node writes them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from veloxc.js.coercion import string, truthy
from veloxc.js.inspection.format import format_arguments
from veloxc.js.inspection.inspect import inspect, inspect_function
from veloxc.js.methods import python_name
from veloxc.js.namespaces import Namespace, namespace
from veloxc.js.object import SHAPE
from veloxc.js.undefined import undefined

Write = Callable[[str], Any]


class Output:
    """Where the console writes. `log` and its kind use `out`, `error` and `warn` use `err`."""

    out: Write | None = None  # None: the process's standard output
    err: Write | None = None
    indentation = ""


def console_output(out: Write | None, err: Write | None = None) -> None:
    """Sends the console elsewhere: each gets whole texts that end with a line end. None: the standard streams."""
    Output.out = out
    Output.err = err if err is not None else out


def _write(text: str, error: bool = False) -> None:
    if Output.indentation:
        text = Output.indentation + text.replace("\n", "\n" + Output.indentation)
    target = Output.err if error else Output.out
    if target is None:
        stream = sys.stderr if error else sys.stdout
        target = stream.write
    try:
        target(text + "\n")
    except UnicodeEncodeError:  # lone surrogates
        target(text.encode("utf-8", "replace").decode("utf-8") + "\n")


def log(*arguments: Any) -> Any:
    _write(format_arguments(arguments))
    return undefined


def error(*arguments: Any) -> Any:
    _write(format_arguments(arguments), True)
    return undefined


def trace(*arguments: Any) -> Any:
    text = format_arguments(arguments)
    _write(f"Trace: {text}" if text else "Trace", True)
    return undefined


def assert_(condition: Any = False, *arguments: Any) -> Any:
    if truthy(condition):
        return undefined
    if arguments and arguments[0].__class__ is str:
        arguments = (f"Assertion failed: {arguments[0]}", *arguments[1:])
    else:
        arguments = ("Assertion failed", *arguments)
    return error(*arguments)


def dir_(value: Any = undefined, options: Any = undefined, *_: Any) -> Any:
    _write(inspect_function(value, options))
    return undefined


def group(*arguments: Any) -> Any:
    if arguments:
        log(*arguments)
    Output.indentation += "  "
    return undefined


def group_end(*_: Any) -> Any:
    Output.indentation = Output.indentation[2:]
    return undefined


def table(data: Any = undefined, columns: Any = undefined, *_: Any) -> Any:
    from veloxc.js.coercion import is_object
    from veloxc.js.inspection.table import table_text

    if not is_object(data):
        return log(data)
    _write(table_text(data, columns))
    return undefined


# ---- counters and timers ------------------------------------------------------------------------------------

_counts: dict[str, int] = {}
_started: dict[str, float] = {}


def _label(label: Any) -> str:
    return "default" if label is undefined else string(label)


def count(label: Any = undefined, *_: Any) -> Any:
    name = _label(label)
    _counts[name] = _counts.get(name, 0) + 1
    return log(f"{name}: {_counts[name]}")


def count_reset(label: Any = undefined, *_: Any) -> Any:
    if _counts.pop(_label(label), None) is None:
        _warn(f"Count for '{_label(label)}' does not exist")
    return undefined


def _warn(text: str) -> None:
    _write(f"Warning: {text}", True)


def time_(label: Any = undefined, *_: Any) -> Any:
    name = _label(label)
    if name in _started:
        _warn(f"Label '{name}' already exists for console.time()")
    else:
        _started[name] = time.perf_counter()
    return undefined


def _elapsed(name: str, method: str) -> str | None:
    start = _started.get(name)
    if start is None:
        _warn(f"No such label '{name}' for console.{method}()")
        return None
    return f"{name}: {duration((time.perf_counter() - start) * 1000)}"


def time_end(label: Any = undefined, *_: Any) -> Any:
    text = _elapsed(_label(label), "timeEnd")
    if text is not None:
        log(text)
        del _started[_label(label)]
    return undefined


def time_log(label: Any = undefined, *arguments: Any) -> Any:
    text = _elapsed(_label(label), "timeLog")
    if text is not None:
        log(text, *arguments)
    return undefined


def duration(ms: float) -> str:
    """A time as console.timeEnd writes it: 12.345ms, 1.234s, 1:02.345 (m:ss.mmm)."""
    if ms < 1000:
        return f"{float(f'{ms:.3f}'):g}ms" if ms >= 1 else f"{ms:.3g}ms"
    if ms < 60_000:
        return f"{ms / 1000:.3f}s"
    minutes, seconds = divmod(ms / 1000, 60)
    if minutes < 60:
        return f"{int(minutes)}:{seconds:06.3f} (m:ss.mmm)"
    return f"{int(minutes // 60)}:{int(minutes % 60):02d}:{int(seconds):02d} (h:mm:ss)"


def _nothing(*_: Any) -> Any:
    return undefined


_METHODS: dict[str, Callable[..., Any]] = {
    "log": log,
    "warn": error,
    "dir": dir_,
    "time": time_,
    "timeEnd": time_end,
    "timeLog": time_log,
    "trace": trace,
    "assert": assert_,
    "clear": _nothing,
    "count": count,
    "countReset": count_reset,
    "group": group,
    "groupCollapsed": group,
    "groupEnd": group_end,
    "table": table,
    "debug": log,
    "info": log,
    "dirxml": log,
    "error": error,
}


def _make() -> Namespace:
    made = namespace("console")
    own = made.__dict__
    for name, method in _METHODS.items():
        own[name] = method
        if python_name(name) != name:
            own[python_name(name)] = method
            own[SHAPE].hidden.add(python_name(name))
    return made


console = _make()

__all__ = ["console", "console_output", "inspect"]
