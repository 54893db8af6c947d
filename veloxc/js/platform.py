"""What the classes of the web platform have in common: the `length` of their members, and who may be their `this`.

A method finds its state in slots. That `this` is of another class shows in a slot that is missing: nothing is
checked while all is well, and `wrong_receiver` says afterwards what Node would have said.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import FunctionType, TracebackType
from typing import Any

from veloxc.js.error_wording import shown
from veloxc.js.errors import Error, TypeError_, caught
from veloxc.js.methods import describe
from veloxc.js.node_errors import coded

Wrong = Callable[[str, str, Any], Error]
"""Makes the error for a class's name, a method's, and a `this` of another class."""
_CLASSES: dict[tuple[str, str], tuple[type, Wrong]] = {}
"""(module, name in Python) → the class, and the error for a `this` that is none."""


def illegal_invocation(*_: Any) -> Error:
    """As fetch's classes say it."""
    return coded("Illegal invocation", "ERR_INVALID_THIS")


def must_be(name: str, *_: Any) -> Error:
    """As Node's own classes say it."""
    return coded(f'Value of "this" must be of type {name}', "ERR_INVALID_THIS")


def incompatible_receiver(name: str, method: str, this: Any) -> Error:
    """As V8's classes say it."""
    return TypeError_(f"Method Intl.{name}.prototype.{method} called on incompatible receiver {shown(this)}")


def platform(cls: Any, wrong: Wrong = must_be, length: int = 0, **lengths: int) -> None:
    """Registers a class whose methods are all written: `lengths` says which have another `length` than 0."""
    type.__setattr__(cls, "__length__", length)
    for name, member in list(vars(cls).items()):
        if member.__class__ is FunctionType and not name.startswith("_"):
            describe(member, name, lengths.get(name, member.__dict__.get("length", 0)))
    _CLASSES[cls.__module__, cls.__qualname__] = (cls, wrong)


def needs(_: Any) -> None:
    """Written with a slot as its argument where a method looks at its arguments first: a `this` without it shows."""


def wrong_receiver(error: AttributeError) -> Error | None:
    """The error for a method of a platform class whose `this` lacked a slot of the class; None for any other."""
    name = error.name or ""
    if not name.startswith("_"):
        return None
    trace = error.__traceback__
    found: Error | None = None
    while trace is not None:
        found = _raised_in(trace, name, error.obj) or found
        trace = trace.tb_next
    return found


def _raised_in(trace: TracebackType, slot: str, this: Any) -> Error | None:
    frame = trace.tb_frame
    key = (str(frame.f_globals.get("__name__")), frame.f_code.co_qualname.split(".")[0])
    if key not in _CLASSES:
        return None
    cls, wrong = _CLASSES[key]
    if not hasattr(cls, slot) or isinstance(this, cls):
        return None
    return wrong(cls.__name__, frame.f_code.co_name, this)


def promised(f: Callable[..., Any]) -> Any:
    """Decorator of methods that give promises: what they throw is a rejection."""

    @wraps(f)
    def method(*arguments: Any) -> Any:
        try:
            return f(*arguments)
        except Exception as error:
            from veloxc.js.promise import rejected

            return rejected(caught(error))

    return method
