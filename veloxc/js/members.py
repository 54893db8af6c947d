"""What compiled code does with members: calls, `new`, `in`, keys, spread and rest of objects.

`get` and `call` take names as they are written; `index`, `call_index` and `put_index` are for computed access,
which on Python's objects reaches fields only (velox-language §4).
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.coercion import PRIMITIVES, property_key
from veloxc.js.deletion import delete
from veloxc.js.error_wording import key_text, not_a_function, shown
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this, construct, extends
from veloxc.js.interop import call_native, is_native, native_keys, read_field, with_options
from veloxc.js.lookup import This
from veloxc.js.object import SHAPE, JSClass
from veloxc.js.own import is_enumerable, own_keys, own_value, prototype_of
from veloxc.js.read import get
from veloxc.js.strings.units import is_narrow, units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, hole, undefined
from veloxc.js.write import put

__all__ = ["call", "delete", "extends", "get", "new", "put"]


def call(o: Any, k: Any, *arguments: Any, **options: Any) -> Any:
    """`o.k(…)`: the method with `o` as `this`. Keyword arguments are for methods of Python objects."""
    kind = o.__class__
    found = FOUND.get(kind)
    if found is not None:  # a list, a string, a number
        f = found.get(k)
        if f.__class__ is This:
            return f.f(o, *arguments)
    elif kind is dict:
        f = o.get(k, undefined)
        if f.__class__ is FunctionType:
            return f(*arguments)
    elif kind.__class__ is JSClass:
        f = o.__dict__.get(k, absent)
        if f is absent:
            f = kind.__found__.get(k)
            if f.__class__ is This:
                return f.f(o, *arguments)
        elif f.__class__ is FunctionType:
            return f(*arguments)
    elif is_native(o):
        return call_native(o, k, arguments, options)
    return call_found(o, k, get(o, k), arguments, options)


def call_found(o: Any, k: Any, f: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """Calls what `o.k` is. TypeError where it is no function."""
    if f.__class__ is This:
        return f.f(o, *arguments)
    if not callable(f):
        raise not_a_function(o, k)
    if options:
        return f(*arguments, **options)
    return call_with_this(f, o, *arguments)


# Members found so far of the classes of lists, strings and numbers; see `lookup.find_member`.
FOUND: dict[type, dict[Any, Any]] = {}


def call_with(o: Any, k: Any, *arguments: Any) -> Any:
    """`o.k(…, {literal})`: on a Python object the literal may become keyword arguments (velox-language §4)."""
    if not is_native(o):
        f = get(o, k)
        if f.__class__.__name__ == "Native" or (isinstance(f, type) and not isinstance(f, JSClass)):
            return invoke_with(f, *arguments)
        return call(o, k, *arguments)
    from veloxc.js.interop.members import native_member

    f = native_member(o, k)
    if f.__class__ is This or not callable(f):
        return call_native(o, k, arguments, {})
    return invoke_with(f, *arguments)


def invoke_with(f: Any, *arguments: Any) -> Any:
    """`f(…, {literal})` where `f` may be a Python function or class."""
    from veloxc.js.function import Native
    from veloxc.js.interop.calls import invoke

    if f.__class__ is Native or (isinstance(f, type) and not isinstance(f, JSClass)):
        target = f.f if f.__class__ is Native else f
        positional, options = with_options(target, arguments[:-1], arguments[-1])
        return invoke(target, positional, options)
    return call_function(f, *arguments)


def call_function(f: Any, *arguments: Any) -> Any:
    """`f(…)` where `f` may be a class or no function at all; `this` is undefined."""
    if f.__class__ is FunctionType:
        return f(*arguments)
    return call_with_this(f, undefined, *arguments)


def index(v: Any, i: Any) -> Any:
    """`v[i]`, a computed read."""
    kind = v.__class__
    if kind is list:
        if i.__class__ is int and 0 <= i < len(v) and v[i] is not hole:
            return v[i]
        return get(v, i)
    if kind is str:
        if i.__class__ is int and 0 <= i < len(v) and is_narrow(v):
            return v[i]
        return get(v, i)
    if kind is dict or (not is_native(v) and not (isinstance(v, type) and not isinstance(v, JSClass))):
        return get(v, i)
    return read_field(v, i)


def put_index(o: Any, k: Any, v: Any) -> Any:
    """`o[k] = v`, a computed write; gives `v`. TypeError on a Python object."""
    if o.__class__ is not dict and is_native(o):
        raise TypeError_(f"Cannot assign to a computed property of a Python {type(o).__name__}")
    return put(o, k, v)


def call_index(o: Any, k: Any, *arguments: Any) -> Any:
    """`o[k](…)`, a computed method call."""
    if o.__class__ is not dict and is_native(o):
        f = read_field(o, k)
        if not callable(f):
            raise not_a_function(o, k)
        return call_with_this(f, o, *arguments)
    return call(o, k if k.__class__ is str else property_key(k), *arguments)


def member(o: Any, k: Any) -> Any:
    """`o.k` as callee of a call whose arguments have effects: looked up now, bound to `o`."""
    f = get(o, k)
    if f.__class__ is This:
        target = f.f
        return lambda *arguments: target(o, *arguments)
    if not callable(f):

        def fail(*_: Any) -> Any:
            raise not_a_function(o, k)

        return fail
    if isinstance(f, JSClass):
        return lambda *arguments: call_with_this(f, o, *arguments)
    return f


def length(v: Any) -> Any:
    """`v.length`."""
    kind = v.__class__
    if kind is list:
        return len(v)
    if kind is str:
        return len(v) if v.isascii() else units_length(v)
    return get(v, "length")


def new(f: Any, *arguments: Any) -> Any:
    """`new f(…)`."""
    return construct(f, *arguments)


def has(k: Any, o: Any) -> bool:
    """`k in o`: own or inherited. TypeError where `o` is no object."""
    if o.__class__ is dict and k.__class__ is str and k in o:
        return True
    if o.__class__ in PRIMITIVES:
        text = key_text(property_key(k))
        raise TypeError_(f"Cannot use 'in' operator to search for '{text}' in {shown(o)}")
    if is_native(o) or (isinstance(o, type) and not isinstance(o, JSClass)):
        return has_native(o, k)
    key = property_key(k)
    while o is not None:
        if own_value(o, key) is not absent:
            return True
        o = prototype_of(o)
    return False


def has_native(o: Any, k: Any) -> bool:
    return read_field(o, k) is not undefined or property_key(k) in native_keys(o)


def keys(o: Any) -> list[str]:
    """The names `for (k in o)` goes through: own, then inherited; index keys first."""
    if o is None or o is undefined:
        return []
    if o.__class__ is dict and SHAPE not in o:
        return enumerable_keys(o)
    names = enumerable_keys(o)
    if is_native(o):
        return names
    seen = set(own_keys(o))
    parent = prototype_of(o)
    while parent is not None:
        names += [k for k in enumerable_keys(parent) if k not in seen]
        seen.update(own_keys(parent))
        parent = prototype_of(parent)
    return names


def enumerable_keys(o: Any) -> list[str]:
    """The own enumerable string keys, as `Object.keys` gives them."""
    if o.__class__ is dict and SHAPE not in o:
        for k in o:
            if k.__class__ is not str or (k < ":" and k.isdigit()):
                return [k for k in own_keys(o) if k.__class__ is str]
        return list(o)
    if is_native(o):
        return native_keys(o)
    if o.__class__ in PRIMITIVES and o.__class__ is not str:
        return []
    return [k for k in own_keys(o) if k.__class__ is str and is_enumerable(o, k)]


def enumerable_symbols(o: Any) -> list[Symbol]:
    """The own enumerable symbols."""
    if o.__class__ in PRIMITIVES or is_native(o):
        return []
    return [k for k in own_keys(o) if k.__class__ is Symbol and is_enumerable(o, k)]


def read_own(o: Any, k: Any) -> Any:
    """The value of an own enumerable key, for spread and `Object.values`; getters run."""
    return read_field(o, k) if is_native(o) else get(o, k)


def copy_properties(target: dict[Any, Any], o: Any, excluded: Any = ()) -> dict[Any, Any]:
    """CopyDataProperties (ECMA-262 §7.3.26)."""
    if o is None or o is undefined:
        return target
    if o.__class__ is dict and SHAPE not in o and not excluded:
        for k in enumerable_keys(o):
            target[k] = o[k] if k in o else get(o, k)
        for k in o:
            if k.__class__ is Symbol:
                target[k] = o[k]
        return target
    for key in [*enumerable_keys(o), *enumerable_symbols(o)]:
        if key not in excluded:
            target[key] = read_own(o, key)
    return target


def spread_object(*sources: Any) -> dict[Any, Any]:
    """`{...a, ...b}`: a new object. null and undefined vanish, getters run."""
    target: dict[Any, Any] = {}
    for source in sources:
        copy_properties(target, source)
    return target


def without(o: Any, *names: Any) -> dict[Any, Any]:
    """`{a, b, ...rest} = o`: what is left without those keys."""
    return copy_properties({}, require_object(o), {property_key(name) for name in names})


def require_object(o: Any, what: str = "", key: Any = absent) -> Any:
    """`const { key } = what`: TypeError for null and undefined; gives `o`.

    `what` is the source text of the right side, `key` the first property (none for `const {} = what`)."""
    if o is None or o is undefined:
        name = "null" if o is None else "undefined"
        if key is absent:
            raise TypeError_(f"Cannot destructure '{what or name}' as it is {name}.")
        raise TypeError_(
            f"Cannot destructure property '{key_text(key)}' of '{what or name}' as it is {name}."
        )
    return o


def props(o: Any) -> dict[str, Any]:
    """The own enumerable properties under string keys, as keyword arguments of a component."""
    if o is None or o is undefined:
        return {}
    return {k: read_own(o, k) for k in enumerable_keys(o)}


def items_of(o: Any) -> list[tuple[str, Any]]:
    """The own enumerable string keys with their values."""
    if o.__class__ is dict and SHAPE not in o:
        return [(k, o[k] if k in o else get(o, k)) for k in enumerable_keys(o)]
    return [(k, read_own(o, k)) for k in enumerable_keys(o)]


def literal(properties: dict[Any, Any], prototype: Any = absent) -> dict[Any, Any]:
    """An object literal with accessors or `__proto__`: values that are an `Accessor` become own accessors."""
    from veloxc.js.prototypes import define_accessor, set_prototype

    made: dict[Any, Any] = {}
    for k, v in properties.items():
        if v.__class__.__name__ == "Accessor":
            define_accessor(made, k, v)
        else:
            made[k] = v
    if prototype is not absent:
        set_prototype(made, prototype)
    return made
