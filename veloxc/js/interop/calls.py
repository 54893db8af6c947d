"""Calls from JavaScript to Python: arguments, keyword arguments, coroutines, threads (velox-language §4)."""

from __future__ import annotations

from types import CoroutineType, FunctionType, MethodType
from typing import Any
from weakref import WeakKeyDictionary

from veloxc.js.errors import TypeError_
from veloxc.js.function import Native
from veloxc.js.interop.names import snake_case
from veloxc.js.object import JSClass
from veloxc.js.undefined import undefined

_wrappers: WeakKeyDictionary[Any, Native] = WeakKeyDictionary()


def wrapped(f: Any) -> Any:
    """The function value for a Python function: the same one each time, but for bound methods."""
    if is_javascript(f):
        return f
    if f.__class__ is not FunctionType:
        return Native(f)
    wrapper = _wrappers.get(f)
    if wrapper is None:
        wrapper = _wrappers[f] = Native(f)
    return wrapper


def is_javascript(f: Any) -> bool:
    """True for functions that compiled code or veloxc.js itself defines: they take any number of arguments."""
    scope = getattr(getattr(f, "__wrapped__", f), "__globals__", None)
    if scope is None:
        return False
    return "__velox__" in scope or str(scope.get("__name__", "")).startswith("veloxc.")


def native_class(f: Any) -> Any:
    """The Python class behind a value, or None."""
    return f if isinstance(f, type) and not isinstance(f, JSClass) else None


def argument(value: Any) -> Any:
    """An argument on its way to Python: undefined is None, a whole float an int."""
    if value is undefined:
        return None
    if value.__class__ is float and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def passed(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Arguments on their way to Python; undefined ones at the end are left out."""
    count = len(arguments)
    while count and arguments[count - 1] is undefined:
        count -= 1
    return tuple([argument(value) for value in arguments[:count]])


def invoke(f: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """Calls a Python callable. Trailing undefined arguments are left out; a coroutine is started at once."""
    arguments = passed(arguments)
    if getattr(f, "__velox_threaded__", False):
        return _in_thread(f, arguments, options)
    result = f(*arguments, **options)
    if result.__class__ is CoroutineType:
        from veloxc.js.async_functions import start

        return start(result)
    return crossed_result(result)


def crossed_result(value: Any) -> Any:
    return wrapped(value) if value.__class__ is FunctionType or value.__class__ is MethodType else value


def _in_thread(f: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
    import asyncio

    from veloxc.js.async_functions import start

    return start(asyncio.to_thread(f, *arguments, **options))


def native_call(o: Any, k: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """`o.k(…)` on a Python object. TypeError where there is no such method."""
    from veloxc.js.function import call_with_this
    from veloxc.js.interop.kinds import receiver, stand_in
    from veloxc.js.interop.members import native_member
    from veloxc.js.lookup import This

    f = native_member(o, k)
    if f.__class__ is Native:
        return invoke(f.f, arguments, options)
    if f.__class__ is This:
        this = receiver(o) if stand_in(o) is not None else o
        return f.f(this, *arguments)
    if not callable(f):
        from veloxc.js.error_wording import not_a_function

        raise not_a_function(o, k)
    if isinstance(f, type) and not isinstance(f, JSClass):
        return invoke(f, arguments, options)
    if options:
        return f(*arguments, **options)
    return call_with_this(f, o, *arguments)


# ---- keyword arguments from an object literal ----------------------------------------------------------------


class Signature:
    """What the keyword rule asks of a callable's parameters."""

    __slots__ = ("any_keyword", "keyword_only", "named", "positional")

    def __init__(self, f: Any) -> None:
        import inspect

        self.named: list[str] = []
        self.keyword_only: set[str] = set()
        self.any_keyword = False
        self.positional = 0.0
        try:
            parameters = inspect.signature(f).parameters.values()
        except (TypeError, ValueError):
            self.positional = float("inf")
            return
        for parameter in parameters:
            if parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
                self.named.append(parameter.name)
                self.positional += 1
            elif parameter.kind is parameter.POSITIONAL_ONLY:
                self.named.append("")
                self.positional += 1
            elif parameter.kind is parameter.KEYWORD_ONLY:
                self.keyword_only.add(parameter.name)
            elif parameter.kind is parameter.VAR_KEYWORD:
                self.any_keyword = True
            else:
                self.positional = float("inf")


_signatures: WeakKeyDictionary[Any, Signature] = WeakKeyDictionary()


def signature(f: Any) -> tuple[Signature, int]:
    """The signature of a callable, and how many of its first parameters are bound already."""
    target, bound = (f.__func__, 1) if isinstance(f, MethodType) else (f, 0)
    try:
        known = _signatures.get(target)
        if known is None:
            known = _signatures[target] = Signature(target)
    except TypeError:  # no weak references to it
        known = Signature(target)
    return known, bound


def most_arguments(f: Any) -> int | None:
    """How many positional arguments a callable takes at most; None for any number."""
    known, bound = signature(f)
    return None if known.positional == float("inf") else int(known.positional) - bound


def with_options(
    f: Any, arguments: tuple[Any, ...], literal: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """The arguments and keywords for a call that ends in an object literal: keywords if every key names a free
    parameter (in snake_case) or the callable takes any keyword, else the dict as it is."""
    known, bound = signature(f)
    taken = set(known.named[: len(arguments) + bound])
    free = (set(known.named) - taken - {""}) | known.keyword_only
    names = {key: snake_case(key) for key in literal if key.__class__ is str}
    if len(names) < len(literal) or not (known.any_keyword or all(name in free for name in names.values())):
        return (*arguments, literal), {}
    if known.any_keyword and any(name in taken for name in names.values()):
        return (*arguments, literal), {}
    for key in names:
        if key.startswith("_"):
            raise TypeError_(f"'{key}' cannot be passed to Python: names that begin with _ are private")
    return arguments, {
        names[key]: argument(value) for key, value in literal.items() if value is not undefined
    }
