"""Python's own exceptions, raised in compiled code, as the JavaScript errors they stand for.

An unbound local is the temporal dead zone, an attribute of `undefined` a property read, a call of no function
JavaScript's TypeError, too deep a recursion a RangeError.
"""

from __future__ import annotations

import re
from types import TracebackType
from typing import Any

from veloxc.js.error_wording import cannot_read
from veloxc.js.errors import Error, RangeError, ReferenceError_, TypeError_
from veloxc.js.platform import wrong_receiver
from veloxc.js.undefined import undefined


def translated(error: BaseException) -> Any:
    """The JavaScript error for a Python one; errors of Python's own libraries stay as they are."""
    made = _translation(error)
    if made is None:
        return error
    made.__cause__ = error
    made.__traceback__ = error.__traceback__
    return made


def _translation(error: BaseException) -> Error | None:
    if isinstance(error, RecursionError):
        return RangeError("Maximum call stack size exceeded")
    if isinstance(error, NameError):
        return _unbound(error)
    if isinstance(error, AttributeError):
        part = wrong_receiver(error) or _missing_part(error)
        if part is not None or (error.obj is not None and error.obj is not undefined):
            return part or (_missing_slot(error) if raised_by_compiled_code(error) else None)
        return cannot_read(error.obj, error.name)
    if isinstance(error, TypeError) and raised_by_compiled_code(error):
        return TypeError_(_type_error_text(error))
    return None


def _unbound(error: NameError) -> Error:
    text = str(error)
    name = error.name or (text.split("'")[1] if "'" in text else "")
    name = name.removesuffix("_") if name.endswith("_") else name
    if isinstance(error, UnboundLocalError) or "before assignment" in text or "free variable" in text:
        return ReferenceError_(f"Cannot access '{name}' before initialization")
    if "is not associated with a value" in text:
        return ReferenceError_(f"Cannot access '{name}' before initialization")
    return ReferenceError_(f"Cannot access '{name}' before initialization")


_NO_PART = re.compile(r"property '_.+?__(\w+)' of '.*' object has no (getter|setter)")


def _missing_part(error: AttributeError) -> Error | None:
    """A private accessor that lacks the half that was asked for."""
    found = _NO_PART.match(str(error))
    return TypeError_(f"'#{found[1]}' was defined without a {found[2]}") if found else None


def _missing_slot(error: AttributeError) -> Error | None:
    """A private member of an object that does not have it."""
    name = error.name or ""
    if name.startswith("_") and "__" in name:
        return TypeError_(
            f"Cannot read private member #{name.split('__', 1)[1]} from an object whose class did not declare it"
        )
    return None


def raised_by_compiled_code(error: BaseException) -> bool:
    """True where the innermost frame is of a compiled module or of this library."""
    scope = innermost(error.__traceback__)
    return scope is None or "__velox__" in scope or str(scope.get("__name__", "")).startswith("veloxc.")


def innermost(trace: TracebackType | None) -> dict[str, Any] | None:
    if trace is None:
        return None
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_globals


def _type_error_text(error: TypeError) -> str:
    text = str(error)
    if "object is not callable" in text or "not callable" in text:
        from veloxc.js.callee_text import callee_text

        return f"{callee_text(error.__traceback__) or 'value'} is not a function"
    return text
