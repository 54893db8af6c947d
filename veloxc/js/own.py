"""Own properties: where each kind of object keeps them, their keys in order, and the prototype.

The inner methods of ECMA-262 §10.1 ([[GetOwnProperty]], [[OwnPropertyKeys]], [[GetPrototypeOf]]) for every kind of
JavaScript object. Python's own objects are handled in `native`.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from veloxc.js.array.extras import list_extras
from veloxc.js.coercion import array_index
from veloxc.js.function import (
    PLAIN_FUNCTIONS,
    This,
    constructed_class,
    function_length,
    function_name,
    is_constructor,
)
from veloxc.js.lookup import ROOT, find_member, is_member_name, member_names, own_member, unbound
from veloxc.js.object import SHAPE, Accessor, JSClass, JSObject, Shape, Value
from veloxc.js.strings.units import unit_at, units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, hole, undefined

# The class whose prototype a Python type has in JavaScript; filled by the modules that define the classes.
CLASSES: dict[type, Any] = {}

# Keys in the __dict__ of a function that are no properties of JavaScript's, or not enumerable.
FUNCTION_KEYS = frozenset(
    {"__unbound__", "__class_of__", "__wrapped__", "__deleted__", "started", "length", "name", "prototype"}
)


class Prototype(JSObject):
    """`A.prototype` as a value: a view of the class. There is one per class."""

    __slots__ = ("of",)

    of: Any


def prototype_view(cls: Any) -> Prototype:
    """The `prototype` of a class, the same object each time."""
    view: Prototype | None = cls.__dict__.get("__prototype__")
    if view is None:
        view = Prototype.__new__(Prototype)
        view.of = cls
        type.__setattr__(cls, "__prototype__", view)
    return view


def class_of(value: Any) -> Any:
    """The class whose prototype `value` inherits from; None for Python's own objects, null and undefined."""
    kind = value.__class__
    found = CLASSES.get(kind)
    if found is not None:
        return found
    if kind is Prototype:
        return value.of
    if isinstance(kind, JSClass):
        return kind
    for base in kind.__mro__:
        if base in CLASSES and base is not object:
            return CLASSES[base]
    return CLASSES[FunctionType] if isinstance(value, type) else None


def properties(o: Any) -> dict[Any, Any] | None:
    """The dict that holds the own data properties; None where there is none (primitives, classes, plain arrays)."""
    kind = o.__class__
    if kind is dict:
        return o  # type: ignore[no-any-return]
    if kind is list:
        return list_extras(o)
    if isinstance(o, type):
        return None
    own = getattr(o, "__dict__", None)
    return own if own.__class__ is dict else None


def shape(o: Any) -> Shape | None:
    """The Shape of an object, or None."""
    own = properties(o)
    return None if own is None else own.get(SHAPE)


def own_value(o: Any, key: Any) -> Any:
    """[[GetOwnProperty]]: the value or Accessor under a key (str or Symbol); `absent` where there is none."""
    kind = o.__class__
    if isinstance(o, list):
        index = array_index(key)
        if index >= 0:
            return o[index] if index < len(o) and o[index] is not hole else absent
        if key == "length":
            return len(o)
    elif kind is str:
        return _own_of_string(o, key)
    elif isinstance(o, type):
        return own_static(o, key)
    elif kind is Prototype:
        return _own_of_prototype(o, key)
    own = properties(o)
    if own is None:
        return absent
    value = own.get(key, absent)
    if value is absent:
        if SHAPE in own:
            return own[SHAPE].accessors.get(key, absent)
        if kind is dict:
            return absent
        return _exotic_own(o, key)
    return value if kind not in PLAIN_FUNCTIONS or key not in FUNCTION_KEYS else _function_property(o, key)


def _exotic_own(o: Any, key: Any) -> Any:
    """Own properties that are not in the object's dict: accessors of a literal, names of functions, strings."""
    if o.__class__ in PLAIN_FUNCTIONS:
        return _function_property(o, key)
    names = getattr(o.__class__, "__own__", ())
    if key in names:
        member = find_member(o.__class__, key)
        if member.__class__ is property:
            return Accessor(member.fget, member.fset)
        return member if member.__class__ is This else absent if member is None else member.value
    exotic = getattr(o.__class__, "__exotic_own__", None)  # a wrapper of a string, a typed array
    return absent if exotic is None else exotic(o, key)


def _own_of_string(text: str, key: Any) -> Any:
    if key == "length":
        return units_length(text)
    index = array_index(key)
    return unit_at(text, index) if 0 <= index < units_length(text) else absent


def _function_property(f: Any, key: Any) -> Any:
    if key in f.__dict__.get("__deleted__", ()):
        return absent
    if key == "name":
        return function_name(f)
    if key == "length":
        return function_length(f)
    if key == "prototype":
        own = f.__dict__.get("prototype") if f.__class__ in (This, FunctionType) else None
        if own is not None:
            return own
        if f.__class__ in (This, FunctionType) and is_constructor(f):
            return prototype_view(constructed_class(f))
    return absent


def _own_of_prototype(view: Prototype, key: Any) -> Any:
    if key == "constructor":
        return find_member(view.of, key).value
    member = own_member(view.of, key)
    if member is None:
        return absent
    if member.__class__ is property:
        return Accessor(member.fget, member.fset, False)
    return member.value if member.__class__ is Value else member


def own_static(cls: Any, key: Any) -> Any:
    """An own property of a class: a static, `name`, `length` or `prototype`."""
    if isinstance(cls, JSClass):
        found = _static_entry(cls, key)
        if found is not absent:
            return found
    if key == "prototype":
        return prototype_view(cls) if isinstance(cls, JSClass) else absent
    if key == "name":
        return cls.__name__.rstrip("_")
    if key == "length":
        return class_length(cls)
    return absent


class AssignedStatic(staticmethod):  # type: ignore[type-arg]
    """A function that a program put on a class: enumerable, as no static method is."""


def _static_entry(cls: Any, key: Any) -> Any:
    entry = cls.__js_static__.get(key, absent)
    if entry is absent:
        if key.__class__ is not str or not is_member_name(key, cls):
            return absent
        accessor = _static_accessor(cls, key)
        if accessor is not None:
            return accessor
        entry = cls.__dict__.get(key, absent)
    kind = entry.__class__
    if kind is staticmethod or kind is AssignedStatic:
        return entry.__func__
    if kind is classmethod:
        return unbound(entry.__func__)
    return absent if kind in PROTOTYPE_KINDS else entry


class _Slots:
    __slots__ = ("x",)


PROTOTYPE_KINDS = frozenset({FunctionType, property, Value, type(_Slots.x), type(JSObject.__dict__["__dict__"])})  # type: ignore[attr-defined]


def _static_accessor(cls: Any, key: str) -> Accessor | None:
    """Static accessors are properties of the metaclass that the compiler makes for such a class."""
    meta = type(cls)
    if meta is JSClass or meta.__module__.startswith("veloxc.js"):
        return None
    member = meta.__dict__.get(key)
    return Accessor(member.fget, member.fset, False) if member.__class__ is property else None


def class_length(cls: type) -> int:
    """`A.length`: the number of parameters of the constructor before the first default."""
    own = cls.__dict__.get("__length__")
    if own is not None:
        return int(own)
    init = cls.__dict__.get("__init__")
    code = getattr(init, "__code__", None)
    return 0 if code is None else max(0, code.co_argcount - 1)


def prototype_of(o: Any) -> Any:
    """[[GetPrototypeOf]]: an object, or None."""
    if o.__class__ is Prototype:
        return _parent_view(o.of)
    if isinstance(o, type):
        parent = visible_parent(o)
        return prototype_view(CLASSES[FunctionType]) if parent is None else parent
    own = shape(o)
    if own is not None and own.prototype is not absent:
        return own.prototype
    cls = class_of(o)
    if cls is None:
        return prototype_view(ROOT[0])
    if "__own__" in cls.__dict__ or "__internal__" in cls.__dict__:  # of a literal, or of this library only
        return _parent_view(cls)
    return prototype_view(cls)


def _parent_view(cls: Any) -> Any:
    if cls is ROOT[0]:
        return None
    parent = visible_parent(cls)
    return prototype_view(ROOT[0] if parent is None else parent)


def visible_parent(cls: Any) -> Any:
    """The class that a class extends in JavaScript, or None. Classes marked `__internal__` are not seen."""
    for base in cls.__mro__[1:]:
        if isinstance(base, JSClass) and base is not JSObject and "__internal__" not in base.__dict__:
            return base
    return None


def own_keys(o: Any) -> list[Any]:
    """[[OwnPropertyKeys]]: index keys in rising order, other strings, then symbols; hidden ones included."""
    kind = o.__class__
    if kind is Prototype:
        return member_names(o.of)
    if isinstance(o, type):
        return ["length", "name", "prototype", *static_names(o)]
    names: list[Any] = []
    if isinstance(o, list):
        names = [str(i) for i, item in enumerate(o) if item is not hole]
        names.append("length")
    elif kind is str:
        return [str(i) for i in range(units_length(o))] + ["length"]
    own = properties(o)
    if own is None:
        return names
    added = ordered_keys(own, getattr(kind, "__own__", ()))
    if kind in PLAIN_FUNCTIONS:
        built_in = [name for name in ("length", "name", "prototype") if own_value(o, name) is not absent]
        return built_in + [name for name in added if name not in FUNCTION_KEYS]
    if hasattr(kind, "__exotic_keys__"):  # indices that were added come before `length`
        count = sum(array_index(name) >= 0 for name in added)
        exotic = kind.__exotic_keys__(o)
        indices = sum(array_index(name) >= 0 for name in exotic)
        return [*exotic[:indices], *added[:count], *exotic[indices:], *added[count:]]
    return names + added


def static_names(cls: Any) -> list[Any]:
    """The own keys of a class beside `length`, `name` and `prototype`."""
    if not isinstance(cls, JSClass):
        return []
    names = [
        name
        for name, entry in cls.__dict__.items()
        if is_member_name(name, cls) and entry.__class__ not in PROTOTYPE_KINDS and not name.endswith("_")
    ]
    return names + [key for key in cls.__js_static__ if key not in names and key not in ("name", "length")]


def ordered_keys(own: dict[Any, Any], literal: tuple[str, ...] = ()) -> list[Any]:
    """The keys of a property dict in JavaScript's order."""
    names = list(own)
    record = own.get(SHAPE)
    if literal:
        names = [*literal, *(name for name in names if name not in literal)]
    elif record is not None and record.accessors:
        names = _with_accessors(own, record)
    for name in names:
        if name.__class__ is not str or (name < ":" and name.isdigit()):
            break
    else:
        return names
    indices = [name for name in names if array_index(name) >= 0 or name.__class__ is int]
    strings = [name for name in names if name.__class__ is str and array_index(name) < 0]
    symbols = [name for name in names if name.__class__ is Symbol]
    return [str(name) for name in sorted(indices, key=int)] + strings + symbols


def _with_accessors(own: dict[Any, Any], record: Shape) -> list[Any]:
    kept = [key for key in record.order if key in own or key in record.accessors]
    seen = set(kept)
    record.order = kept + [key for key in (*own, *record.accessors) if key not in seen and key is not SHAPE]
    return record.order


def is_enumerable(o: Any, key: Any) -> bool:
    """True where an own property shows up in `for-in`, `keys` and spread."""
    kind = o.__class__
    if kind is dict:
        record = o.get(SHAPE)
        return record is None or key not in record.hidden
    if kind is Prototype:
        member = own_member(o.of, key)
        return member.__class__ is Value and member.enumerable
    if isinstance(o, type):
        entry = o.__dict__.get(key)
        return key not in ("length", "name", "prototype") and entry.__class__ not in (
            staticmethod,
            classmethod,
        )
    if key in getattr(kind, "__hidden__", ()):
        return False
    if key == "length" and (isinstance(o, (list, str)) or hasattr(kind, "__exotic_keys__")):
        return False
    if kind in PLAIN_FUNCTIONS and key in FUNCTION_KEYS:
        return False
    record = shape(o)
    return record is None or key not in record.hidden


__all__ = ["absent", "own_keys", "own_value", "prototype_of", "undefined"]
