"""`o.k = v` and `delete o.k` for every kind of value (ECMA-262 §10.1.9 [[Set]], §10.1.10 [[Delete]])."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from types import FunctionType, NoneType
from typing import Any

from veloxc.js.array.extras import make_extras
from veloxc.js.coercion import PRIMITIVES, array_index, number, property_key
from veloxc.js.error_wording import cannot_set, constructor_name, key_text, shown
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import PLAIN_FUNCTIONS
from veloxc.js.lookup import This, find_member, is_member_name
from veloxc.js.object import SHAPE, Accessor, JSClass, JSObject, Shape, Value, forget_members
from veloxc.js.own import CLASSES, AssignedStatic, Prototype, class_of, own_static, own_value, properties
from veloxc.js.undefined import Undefined, absent, hole

WRITERS: dict[type, Callable[[Any, Any, Any], None]] = {}
LARGEST_GAP = 50_000_000  # a list is dense: an index further beyond the end is refused


def put(o: Any, k: Any, v: Any) -> Any:
    """`o[k] = v`; gives `v`. TypeError on null and undefined, getters without setter, read-only properties."""
    kind = o.__class__
    if kind is dict and k.__class__ is str and SHAPE not in o:
        o[k] = v
        return v
    if kind is list and k.__class__ is int and 0 <= k < len(o) and not FROZEN:
        o[k] = v
        return v
    if kind.__class__ is JSClass and k.__class__ is str:
        own = o.__dict__
        if k in own and SHAPE not in own:
            own[k] = v
            return v
    writer = WRITERS.get(kind)
    if writer is None:
        writer = kind.__writer__ if isinstance(kind, JSClass) else find_writer(kind)
    writer(o, k, v)
    return v


FROZEN: list[bool] = (
    []
)  # not empty once an array was frozen, sealed or closed: then lists are looked up first


def write_dict(o: Any, k: Any, v: Any) -> None:
    """A plain object whose key is no str, or which has a Shape."""
    key = property_key(k)
    record = o.get(SHAPE)
    if record is None:
        if key == "__proto__":
            from veloxc.js.prototypes import set_prototype

            set_prototype(o, v)
            return
        o[key] = v
    else:
        write_shaped(o, o, record, key, v)


def write_shaped(o: Any, own: dict[Any, Any], record: Shape, key: Any, v: Any) -> None:
    """[[Set]] on an object with a Shape: accessors, read-only properties, a prototype of its own."""
    if key in own:
        if key in record.readonly:
            raise read_only(o, key)
        own[key] = v
        return
    accessor: Any = record.accessors.get(key)
    if accessor is None:
        prototype = record.prototype
        accessor = inherited(o, prototype, key) if prototype is not None else None
    if accessor.__class__ is Accessor or accessor.__class__ is property:
        run_setter(o, key, accessor)(o, v)
        return
    if accessor is not None and accessor.__class__ is Value and not accessor.writable:
        raise read_only(o, key)
    if not record.extensible:
        raise TypeError_(f"Cannot add property {key_text(key)}, object is not extensible")
    own[key] = v


def inherited(o: Any, prototype: Any, key: Any) -> Any:
    """The accessor or read-only value that a write meets on the prototypes; None where there is none."""
    while prototype is not absent and prototype is not None:
        if prototype.__class__ is Prototype:
            return find_member(prototype.of, key)
        value = own_value(prototype, key)
        if value is not absent:
            if value.__class__ is Accessor:
                return value
            own = properties(prototype)
            record = None if own is None else own.get(SHAPE)
            return Value(value, writable=record is None or key not in record.readonly)
        own = properties(prototype)
        o = prototype
        prototype = absent if own is None or SHAPE not in own else own[SHAPE].prototype
    cls = class_of(o)
    return None if cls is None or prototype is None else find_member(cls, key)


def run_setter(o: Any, key: Any, accessor: Any) -> Callable[[Any, Any], Any]:
    """The setter of an accessor; TypeError where it has only a getter."""
    setter = accessor.fset if accessor.__class__ is property else accessor.set
    if setter is None:
        raise TypeError_(f"Cannot set property {key_text(key)} of {object_text(o)} which has only a getter")
    return setter


def object_text(o: Any) -> str:
    """An object in these messages: `#<Name>`, `[object Array]`."""
    if o.__class__ in EXOTIC:
        return f"[object {o.__class__.__name__}]"
    return (
        "[object Array]" if isinstance(o, list) else shown(o) if callable(o) else f"#<{constructor_name(o)}>"
    )


def read_only(o: Any, key: Any) -> TypeError_:
    return TypeError_(f"Cannot assign to read only property '{key_text(key)}' of object '{object_text(o)}'")


# Classes with own properties that are not in the instance's dict and cannot be written (String objects).
EXOTIC: set[type] = set()


def write_instance(o: Any, k: Any, v: Any) -> None:
    """An instance of a JavaScript class: its own property, or a setter of the class."""
    key = property_key(k)
    own = o.__dict__
    if SHAPE in own:
        write_shaped(o, own, own[SHAPE], key, v)
        return
    if key not in own:
        member = find_member(o.__class__, key)
        if member.__class__ is property:
            run_setter(o, key, member)(o, v)
            return
        if member.__class__ is Value and not member.writable:
            raise read_only(o, key)
        if member is None and o.__class__ in EXOTIC and own_value(o, key) is not absent:
            raise read_only(o, key)
    own[key] = v


def write_list(o: Any, k: Any, v: Any) -> None:
    """An array: elements, `length`, named properties."""
    if k.__class__ is not str:
        if k.__class__ is float and k.is_integer() and 0 <= k < 4294967295:
            k = int(k)
        if k.__class__ is int and 0 <= k < 4294967295:
            write_element(o, k, v)
            return
    key = property_key(k)
    index = array_index(key)
    if index >= 0:
        write_element(o, index, v)
    elif key == "length":
        write_length(o, v)
    else:
        own = make_extras(o) if o.__class__ is list else o.__dict__
        if SHAPE in own:
            write_shaped(o, own, own[SHAPE], key, v)
        elif o.__class__ is not list and find_member(o.__class__, key).__class__ is property:
            run_setter(o, key, find_member(o.__class__, key))(o, v)
        else:
            own[key] = v


def write_element(xs: list[Any], index: int, v: Any) -> None:
    """`xs[index] = v`; a gap is filled with holes."""
    size = len(xs)
    if FROZEN:
        check_change(xs, index >= size or xs[index] is hole, str(index))
    if index < size:
        xs[index] = v
    elif index == size:
        xs.append(v)
    else:
        if index - size > LARGEST_GAP:
            raise RangeError("Invalid array length")
        xs.extend([hole] * (index - size))
        xs.append(v)


def write_length(xs: list[Any], v: Any) -> None:
    """`xs.length = v`. RangeError for what is no length."""
    size = number(v)
    if size.__class__ is float:
        if not size.is_integer() or size in (inf, -inf):
            raise RangeError("Invalid array length")
        size = int(size)
    if not 0 <= size < 4294967296 or size - len(xs) > LARGEST_GAP:
        raise RangeError("Invalid array length")
    if FROZEN and size != len(xs):
        check_change(xs, False, "length")
    if size < len(xs):
        del xs[size:]
    else:
        xs.extend([hole] * (size - len(xs)))


def check_change(xs: list[Any], adds: bool, key: str) -> None:
    """TypeError where a frozen array is written to, or a sealed one would grow."""
    own = properties(xs)
    record = None if own is None else own.get(SHAPE)
    if record is None:
        return
    if adds and not record.extensible:
        raise TypeError_(f"Cannot add property {key}, object is not extensible")
    if not adds and "length" in record.readonly:
        raise TypeError_(f"Cannot assign to read only property '{key}' of object '[object Array]'")


def write_nothing(o: Any, k: Any, v: Any) -> None:
    raise cannot_set(o, k)


def write_primitive(o: Any, k: Any, v: Any) -> None:
    """Strict code cannot add properties to a primitive value."""
    from veloxc.js.instances import typeof

    key = property_key(k)
    member = find_member(class_of(o), key)
    if member.__class__ is property and member.fset is not None:
        member.fset(o, v)
        return
    if o.__class__ is str and own_value(o, key) is not absent:
        raise TypeError_(f"Cannot assign to read only property '{key_text(key)}' of string '{o}'")
    from veloxc.js.coercion import string

    text = shown(o) if not isinstance(o, str) else o
    raise TypeError_(f"Cannot create property '{key_text(key)}' on {typeof(o)} '{text or string(o)}'")


def write_function(o: Any, k: Any, v: Any) -> None:
    """A function: a property of its own."""
    key = property_key(k)
    if key in ("name", "length"):
        raise TypeError_(f"Cannot assign to read only property '{key}' of function '{shown(o)}'")
    own = o.__dict__
    if SHAPE in own:
        write_shaped(o, own, own[SHAPE], key, v)
    else:
        own[key] = v


def write_class(cls: Any, k: Any, v: Any) -> None:
    """A class: a static property. Setters of static accessors run."""
    key = property_key(k)
    if not isinstance(cls, JSClass):
        raise TypeError_(f"Cannot assign to property '{key_text(key)}' of a Python class")
    for base in cls.__mro__:
        if isinstance(base, JSClass):
            value = own_static(base, key)
            if value.__class__ is Accessor:
                run_setter(cls, key, value)(cls, v)
                return
            if value is not absent:
                break
    if key in ("prototype", "name", "length") and own_static(cls, key) is not absent:
        raise TypeError_(f"Cannot assign to read only property '{key}' of function '{shown(cls)}'")
    define_static(cls, key, v)


def define_static(cls: Any, key: Any, v: Any) -> None:
    """A static data property, also where `v` is a function. Those of built-in classes are called as attributes in
    compiled code (`Promise.resolve(…)`), so one that reads `this` is bound to the class."""
    if v.__class__ is This and cls.__module__.startswith("veloxc.js"):
        v.f.__dict__["__unbound__"] = v
        v = classmethod(v.f)
    elif v.__class__ is FunctionType:
        v = AssignedStatic(v)
    has_name = key.__class__ is str and is_member_name(key, cls)
    if has_name:
        type.__setattr__(cls, key, v)
    if not has_name or key in cls.__js_static__:
        cls.__js_static__[key] = v


def write_prototype(view: Any, k: Any, v: Any) -> None:
    """`A.prototype.k = v`: a member of the class."""
    key = property_key(k)
    member = find_member(view.of, key)
    if member.__class__ is property:
        run_setter(view, key, member)(view, v)
        return
    define_member(view.of, key, Value(v, enumerable=key not in view.of.__js__))


def define_member(cls: Any, key: Any, member: Any) -> None:
    """Gives a prototype a member: a Value, a property, or a function whose `this` comes first."""
    cls.__js__[key] = member
    if key.__class__ is str and is_member_name(key, cls) and cls is not CLASSES.get(dict):
        inner = member.value if member.__class__ is Value else member
        if inner.__class__ is This:
            type.__setattr__(cls, key, inner.f)
        elif member.__class__ is not Value:
            type.__setattr__(cls, key, member)
    if cls is CLASSES.get(dict) and key in ("toString", "valueOf"):
        type.__setattr__(cls, "__changed__", True)
    forget_members(cls)


def find_writer(kind: type) -> Callable[[Any, Any, Any], None]:
    """The writer of a type that was not met before."""
    if issubclass(kind, JSClass):
        writer: Callable[[Any, Any, Any], None] = write_class
    else:
        from veloxc.js.interop import native_writer

        writer = native_writer(kind)
    if len(WRITERS) > 5000:
        WRITERS.clear()
        WRITERS.update(CORE)
    WRITERS[kind] = writer
    return writer


CORE: dict[type, Callable[[Any, Any, Any], None]] = {
    dict: write_dict,
    list: write_list,
    NoneType: write_nothing,
    Undefined: write_nothing,
    Prototype: write_prototype,
    **{kind: write_primitive for kind in PRIMITIVES if kind not in (NoneType, Undefined)},
    **dict.fromkeys(PLAIN_FUNCTIONS, write_function),
}
WRITERS.update(CORE)
type.__setattr__(JSObject, "__writer__", staticmethod(write_instance))
