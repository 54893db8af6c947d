"""Error.prototype, and what V8 adds to `Error` (ECMA-262 §20.5.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js import errors
from veloxc.js.errors import Error, error_to_string
from veloxc.js.function import called
from veloxc.js.methods import method, static
from veloxc.js.undefined import undefined

method(Error, "toString")(error_to_string)


def stack_text(error: Any) -> str:
    """`error.stack`: the first line as V8 writes it, then the Python frames the error passed through."""
    lines = [str(error_to_string(error))]
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"    at {code.co_name} ({code.co_filename}:{trace.tb_lineno})")
        trace = trace.tb_next
    return "\n".join(lines + frames[::-1])


def _get_stack(error: Any) -> Any:
    return error.__dict__.get("stack", None) or stack_text(error)


def _set_stack(error: Any, text: Any) -> None:
    error.__dict__["stack"] = text


Error.__js__["stack"] = property(_get_stack, _set_stack)


@static(Error, "captureStackTrace", length=2)
def capture_stack_trace(target: Any = undefined, *_: Any) -> Any:
    """Error.captureStackTrace (V8): gives an object a `stack`."""
    from veloxc.js.write import put

    if not isinstance(target, Error):
        put(target, "stack", str(error_to_string(target)))
    return undefined


type.__setattr__(Error, "stackTraceLimit", 10)


def _callable_kind(kind: Any) -> None:
    called(kind)(lambda *arguments: kind(*arguments))


for _kind in (
    *(errors.Error, errors.TypeError_, errors.RangeError, errors.ReferenceError_, errors.SyntaxError_),
    *(errors.EvalError, errors.URIError, errors.AggregateError),
):
    _callable_kind(_kind)
    type.__setattr__(_kind, "__length__", 2 if _kind is errors.AggregateError else 1)
