"""Errors (ECMA-262 §20.5), `throw` and `catch`. Messages are V8's.

JavaScript throws any value, Python exceptions only: `thrown(v)` wraps what is no exception, `caught(e)` gives
the value back. Exceptions that Python itself raises in compiled code read as the JavaScript error they stand for.
"""

from __future__ import annotations

from typing import Any

from veloxc.js.object import JSObject, Value
from veloxc.js.undefined import undefined


class Error(Exception, JSObject):
    """`Error`. Own properties are `message`, `cause` and `stack` (not enumerable) and what the program adds."""

    __hidden__ = frozenset({"message", "cause", "stack", "errors"})

    message: Any
    cause: Any

    def __init__(self, message: Any = undefined, options: Any = undefined, *_: Any) -> None:
        if message is not undefined:
            if message.__class__ is not str:
                from veloxc.js.coercion import string

                message = string(message)
            self.message = message
        if options is not undefined and options is not None:
            self._read_cause(options)

    def _read_cause(self, options: Any) -> None:
        from veloxc.js.coercion import is_object
        from veloxc.js.members import get, has

        if is_object(options) and has("cause", options):
            self.cause = get(options, "cause")

    def __str__(self) -> str:
        return str(error_to_string(self))


def _prototype(cls: type[Error]) -> type[Error]:
    """Gives the prototype of an error class its `name` and `message`; Python's underscore is no part of them."""
    cls.__name__ = cls.__qualname__ = cls.__name__.rstrip("_")
    cls.__js__["name"] = Value(cls.__name__)
    cls.__js__["message"] = Value("")
    return cls


_prototype(Error)


@_prototype
class TypeError_(Error):  # noqa: N801
    """`TypeError`."""


@_prototype
class RangeError(Error):
    """`RangeError`."""


@_prototype
class ReferenceError_(Error):  # noqa: N801
    """`ReferenceError`."""


@_prototype
class SyntaxError_(Error):  # noqa: N801
    """`SyntaxError`."""


@_prototype
class EvalError(Error):
    """`EvalError`."""


@_prototype
class URIError(Error):
    """`URIError`."""


@_prototype
class AggregateError(Error):
    """`AggregateError(errors, message, options)`; `errors` is an array made of the iterable."""

    def __init__(
        self, errors: Any = undefined, message: Any = undefined, options: Any = undefined, *_: Any
    ) -> None:
        super().__init__(message, options)
        from veloxc.js.iteration import iterate

        self.errors = list(iterate(errors))


class Thrown(Exception):
    """A thrown value that is no Error: `throw "s"`."""

    def __init__(self, value: Any) -> None:
        super().__init__(value)
        self.value = value


def thrown(value: Any) -> BaseException:
    """What `raise` needs for `throw value`."""
    return value if isinstance(value, BaseException) else Thrown(value)


def caught(error: BaseException) -> Any:
    """The value that `catch (e)` sees for a Python exception."""
    if isinstance(error, Error):
        return error
    if error.__class__ is Thrown:
        return error.value
    if isinstance(error, TRANSLATED):
        from veloxc.js.error_translation import translated

        return translated(error)
    return error


TRANSLATED = (RecursionError, NameError, TypeError, AttributeError, ZeroDivisionError, OverflowError)


def error_to_string(error: Any = undefined, *_: Any) -> Any:
    """Error.prototype.toString (§20.5.3.4)."""
    from veloxc.js.coercion import is_object, string
    from veloxc.js.members import get

    if not is_object(error):
        raise TypeError_(f"Error.prototype.toString requires that 'this' be a JSReceiver, got {shown(error)}")
    name = get(error, "name")
    name = "Error" if name is undefined else string(name)
    message = get(error, "message")
    message = "" if message is undefined else string(message)
    if not name or not message:
        return name or message
    return f"{name}: {message}"


def shown(value: Any) -> str:
    """A value as V8 shows it in messages: strings in quotes, objects as `#<Name>`, arrays as their text."""
    from veloxc.js.error_wording import shown as full

    return full(value)
