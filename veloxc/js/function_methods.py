"""Function.prototype (ECMA-262 §20.2.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.function import Bound, Function, call_with_this, function_source, is_function
from veloxc.js.methods import method
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


@method(Function, "call", length=1)
def function_call(f: Any, this: Any = undefined, *arguments: Any) -> Any:
    return call_with_this(_function(f, "call"), this, *arguments)


@method(Function, "apply", length=2)
def function_apply(f: Any, this: Any = undefined, arguments: Any = undefined, *_: Any) -> Any:
    return call_with_this(_function(f, "apply"), this, *array_like(arguments))


@method(Function, "bind", length=1)
def function_bind(f: Any, this: Any = undefined, *arguments: Any) -> Any:
    if not is_function(f):
        raise TypeError_("Bind must be called on a function")
    return Bound(f, this, arguments)


@method(Function, "toString")
def function_to_string(f: Any, *_: Any) -> str:
    if not is_function(f):
        raise TypeError_("Function.prototype.toString requires that 'this' be a Function")
    return function_source(f)


@method(Function, Symbol.hasInstance, length=1)
def function_has_instance(f: Any, value: Any = undefined, *_: Any) -> bool:
    from veloxc.js.instances import ordinary_instance_of

    return is_function(f) and ordinary_instance_of(value, f)


def _function(f: Any, name: str) -> Any:
    if not is_function(f):
        from veloxc.js.error_wording import shown

        raise TypeError_(f"Function.prototype.{name} was called on {shown(f)}, which is not a function")
    return f


def array_like(value: Any) -> list[Any]:
    """CreateListFromArrayLike (§7.3.19): the elements of an array or of anything with `length`."""
    if value is undefined or value is None:
        return []
    from veloxc.js.array.generic import elements
    from veloxc.js.coercion import is_object

    if not is_object(value):
        raise TypeError_("CreateListFromArrayLike called on non-object")
    return elements(value)
