"""Functions as values (ECMA-262 §20.2): calling with `this`, bind, name and length, `new` of a function.

A JavaScript function is a Python callable whose parameters default to `undefined`. One that reads `this` is a
`This`; every other function does not care what `this` is.
"""

from __future__ import annotations

from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.lookup import This, unbound
from veloxc.js.object import JSClass, JSObject

__all__ = ["This", "arity", "call_with_this", "named", "unbound"]


class FunctionClass(JSClass):
    """`Function(…)` would compile text: not supported."""

    def __call__(cls, *_: Any) -> Any:  # noqa: N805
        raise TypeError_("Function: text cannot be compiled at run time")

    def __instancecheck__(cls, value: Any) -> bool:  # noqa: N805
        return is_function(value)


class Function(JSObject, metaclass=FunctionClass):
    """The global `Function`; its prototype holds `call`, `apply`, `bind`."""


class Bound:
    """The result of `f.bind(this, …)`."""

    __slots__ = ("__dict__", "__weakref__", "arguments", "target", "this")

    def __init__(self, target: Any, this: Any, arguments: tuple[Any, ...]) -> None:
        self.target = target
        self.this = this
        self.arguments = arguments

    def __call__(self, *rest: Any) -> Any:
        return call_with_this(self.target, self.this, *self.arguments, *rest)


class Native:
    """A Python function as a JavaScript value: may be called with more arguments than it takes."""

    __slots__ = ("__dict__", "__weakref__", "f")

    def __init__(self, f: Any) -> None:
        self.f = f

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        from veloxc.js.interop.calls import invoke, most_arguments

        return invoke(self.f, arguments[: most_arguments(self.f)], options)

    def __same__(self, other: Native) -> bool:
        return bool(self.f == other.f)


PLAIN_FUNCTIONS = frozenset({FunctionType, This, Bound, Native, BuiltinFunctionType, MethodType})


def is_function(value: Any) -> bool:
    """IsCallable (§7.2.3): functions, classes, and callables of Python."""
    kind = value.__class__
    if kind in PLAIN_FUNCTIONS:
        return True
    return callable(value)


def call_with_this(f: Any, this: Any, *arguments: Any) -> Any:
    """Calls `f` with `this`: what `f.call(this, …)` and `o.f(…)` do. TypeError where f is no function."""
    kind = f.__class__
    if kind is This:
        return f.f(this, *arguments)
    if kind is FunctionType:
        return f(*arguments)
    if isinstance(f, JSClass):
        return call_class(f, *arguments)
    if not callable(f):
        from veloxc.js.error_wording import shown

        raise TypeError_(f"{shown(f)} is not a function")
    return f(*arguments)


_OF_V8 = frozenset(
    {
        *("Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer", "DataView"),
        *("ListFormat", "PluralRules", "RelativeTimeFormat"),
    }
)
"""Built-in constructors that are not written as classes; their calls are refused in other words."""


def call_class(cls: Any, *arguments: Any) -> Any:
    """A class called without `new`: built-in ones convert (`__called__`), others throw."""
    for base in cls.__mro__:
        called = base.__dict__.get("__called__")
        if called is not None:
            if base is cls:
                return called.__func__(*arguments)
            break
    if _is_builtin(cls) and cls.__name__ == "Promise":
        raise TypeError_("Promise constructor cannot be invoked without 'new'")
    if _is_builtin(cls) and cls.__name__ in _OF_V8:
        name = f"Intl.{cls.__name__}" if ".intl." in cls.__module__ else cls.__name__
        raise TypeError_(f"Constructor {name} requires 'new'")
    raise TypeError_(f"Class constructor {cls.__name__} cannot be invoked without 'new'")


def called(cls: Any) -> Callable[[Any], Any]:
    """Decorator: the function is what `cls(…)` without `new` does."""

    def register(f: Any) -> Any:
        type.__setattr__(cls, "__called__", staticmethod(f))
        return f

    return register


def named(f: Any, name: str) -> Any:
    """Sets the name a function shows where compiling changed it. Gives `f`."""
    target = f.f if f.__class__ is This else f
    target.__name__ = name
    return f


def arity(f: Any, length: int) -> Any:
    """Sets `f.length`, which Python's parameters cannot tell. Gives `f`."""
    target = f.f if f.__class__ is This else f
    target.__dict__["length"] = length
    return f


def arity_of(length: int) -> Callable[[Any], Any]:
    """The same as a decorator of methods."""
    return lambda f: arity(f, length)


def inner(f: Any) -> Any:
    """The Python function behind a function value."""
    return f.f if f.__class__ is This or f.__class__ is Native else f


def function_name(f: Any) -> str:
    """`f.name`."""
    kind = f.__class__
    if kind is Bound:
        return "bound " + function_name(f.target)
    name = getattr(inner(f), "__name__", "")
    return "" if name == "<lambda>" else str(name)


def function_length(f: Any) -> int:
    """`f.length`: as registered, else the number of Python parameters."""
    kind = f.__class__
    if kind is Bound:
        return max(0, function_length(f.target) - len(f.arguments))
    target = inner(f)
    own = getattr(target, "__dict__", {}).get("length")
    if own.__class__ is int:
        return int(own)
    target = getattr(target, "__dict__", {}).get("__wrapped__", target)  # an async function: see `started`
    code = getattr(target, "__code__", None)
    if code is None:
        return 0
    return max(0, int(code.co_argcount) - (1 if kind is This or kind is MethodType else 0))


def function_source(f: Any) -> str:
    """`String(f)`: the text of a native function, since compiled code keeps no source."""
    if isinstance(f, type):
        return f"class {f.__name__} {{ [native code] }}" if not _is_builtin(f) else _native(f.__name__)
    return _native(function_name(f))


def _is_builtin(cls: type) -> bool:
    return cls.__module__.startswith("veloxc.js")


def _native(name: str) -> str:
    return f"function {name}() {{ [native code] }}"


def constructed_class(f: Any) -> Any:
    """The class behind `new f()` of a function that reads `this`; made at its first use."""
    made = f.__dict__.get("__class_of__")
    if made is None:
        made = JSClass(function_name(f), (JSObject,), {"__function__": f})
        f.__dict__["__class_of__"] = made
    return made


def construct(f: Any, *arguments: Any) -> Any:
    """`new f(…)`. TypeError where f is no constructor."""
    if isinstance(f, type):
        maker = f.__dict__.get("__construct__")
        if maker is not None:
            return maker.__func__(*arguments)
        return f(*arguments)
    kind = f.__class__
    if kind is This or kind is FunctionType:
        return construct_with(f, arguments)
    if kind is Bound:
        return construct(f.target, *f.arguments, *arguments)
    from veloxc.js.interop import native_class

    cls = native_class(f)
    if cls is not None:
        return cls(*arguments)
    raise not_a_constructor(f)


def construct_with(f: Any, arguments: tuple[Any, ...]) -> Any:
    """`new f(…)` of a function: an object of the function's class, or the object that the function returns."""
    if not is_constructor(f):
        raise not_a_constructor(f)
    from veloxc.js.coercion import is_object

    prototype = f.__dict__.get("prototype")
    if prototype is not None and is_object(prototype) and not hasattr(prototype, "of"):
        from veloxc.js.prototypes import create

        made = create(prototype)
    else:
        cls = constructed_class(f) if not hasattr(prototype, "of") else prototype.of
        made = cls.__new__(cls)
    result = call_with_this(f, made, *arguments)
    return result if is_object(result) else made


def is_constructor(f: Any) -> bool:
    """IsConstructor (§7.2.4). Compiled arrow functions that became `def` cannot be told from functions."""
    if isinstance(f, type):
        return True
    kind = f.__class__
    if kind is Bound:
        return is_constructor(f.target)
    if kind is not This and kind is not FunctionType:
        return False
    target = inner(f)
    code = target.__code__
    # no lambda, generator, coroutine or async generator, nor a function of this library
    return (
        not code.co_flags & 0x2A0
        and code.co_name != "<lambda>"
        and not target.__module__.startswith("veloxc.js")
    )


def not_a_constructor(f: Any) -> TypeError_:
    from veloxc.js.error_wording import shown, source_text

    text = source_text("first argument") or (function_name(f) if callable(f) else shown(f))
    return TypeError_(f"{text} is not a constructor")


def extends(parent: Any) -> Any:
    """The Python base class for `class A extends parent`. TypeError where it is no constructor."""
    if isinstance(parent, type):
        return parent
    if parent is None:
        return JSObject
    if parent.__class__ in (This, FunctionType) and is_constructor(parent):
        return constructed_class(parent)
    from veloxc.js.error_wording import shown

    raise TypeError_(f"Class extends value {shown(parent)} is not a constructor or null")


def function_argument(f: Any) -> Any:
    """Checks a callback. TypeError with V8's words where it is no function."""
    if f.__class__ is FunctionType or callable(f):
        return f
    from veloxc.js.error_wording import shown

    raise TypeError_(f"{shown(f)} is not a function")


def with_this(f: Any, this: Any) -> Any:
    """A callback with its `this` argument (`xs.map(f, this)`) as a plain callable."""
    if f.__class__ is This:
        target = f.f
        return lambda *arguments: target(this, *arguments)
    if f.__class__ is FunctionType:
        return f
    function_argument(f)
    if isinstance(f, JSClass):
        return lambda *arguments: call_class(f, *arguments)
    return f
