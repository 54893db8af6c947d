"""Objects: which kind a value is, what stands before its braces, its properties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.arguments_object import Arguments
from veloxc.js.coercion import array_index
from veloxc.js.errors import Error
from veloxc.js.inspection import containers, failures, functions
from veloxc.js.inspection.inspect import Inspection
from veloxc.js.inspection.layout import lay_out
from veloxc.js.inspection.quoting import property_name
from veloxc.js.interop import is_native
from veloxc.js.lookup import This
from veloxc.js.members import get
from veloxc.js.object import SHAPE, Accessor
from veloxc.js.own import is_enumerable, own_keys, own_value, prototype_of
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent


class Shown:
    """What is known of an object before its properties are written."""

    __slots__ = ("base", "braces", "constructor", "entries", "grouped", "keys", "tag")

    def __init__(self, constructor: str | None, tag: str, keys: list[Any]) -> None:
        self.constructor = constructor
        self.tag = tag
        self.keys = keys
        self.base = ""  # what stands before the braces: a function, an error, a date
        self.braces = ("{", "}")
        self.entries: Callable[[], list[str]] | None = None  # what stands inside before the properties
        self.grouped: Any = None  # the values of an array, which may be set in columns

    def prefix(self, fallback: str, size: str = "") -> str:
        """`Name(3) [tag] `, before the opening brace."""
        if self.constructor is None:
            tag = f"[{self.tag}] " if self.tag and self.tag != fallback else ""
            return f"[{fallback}{size}: null prototype] {tag}"
        tag = f"[{self.tag}] " if self.tag and self.tag != self.constructor else ""
        return f"{self.constructor}{size} {tag}"


def object_text(inspection: Inspection, value: Any, level: int) -> str:
    """The text of an object or function."""
    if is_native(value):
        from veloxc.js.inspection.natives import native_text

        return native_text(inspection, value, level)
    shown = Shown(constructor_name(value), _tag(value), _keys(value, inspection.hidden))
    whole = _describe(inspection, shown, value, level)
    if whole is not None:
        return whole
    if level > inspection.depth:
        name = shown.prefix("Object").rstrip(" ")
        return f"[{name}]" if shown.constructor is not None else name
    return write_entries(inspection, shown, value, level + 1)


def write_entries(inspection: Inspection, shown: Shown, value: Any, level: int) -> str:
    """The braces with what is inside of them."""
    inspection.seen.append(value)
    inspection.current_depth = level
    entries = shown.entries() if shown.entries is not None else []
    entries += [_property(inspection, value, key, level) for key in shown.keys]
    inspection.seen.pop()
    base = shown.base
    number = inspection.circular.get(id(value))
    if number is not None:
        base = f"<ref *{number}> {base}".rstrip(" ")
    levels = inspection.current_depth - level
    return lay_out(inspection, entries, base, *shown.braces, levels, shown.grouped)


def _property(inspection: Inspection, value: Any, key: Any, level: int) -> str:
    content = own_value(value, key)
    enumerable = content is not absent and is_enumerable(value, key)
    if content is absent:
        content, enumerable = get(value, key), True
    if content.__class__ is Accessor:
        kinds = [name for name, f in (("Getter", content.get), ("Setter", content.set)) if f is not None]
        text = f"[{'/'.join(kinds)}]"
    else:
        inspection.indentation += 2
        text = inspection.value(content, level)
        inspection.indentation -= 2
    return f"{property_name(key, enumerable)}: {text}"


def constructor_name(value: Any) -> str | None:
    """The name of the class a value belongs to, None for an object without a prototype."""
    if value.__class__ is dict and "constructor" not in value and SHAPE not in value:
        return "Object"
    o: Any = value
    while o is not None:
        constructor = absent if isinstance(o, type) else own_value(o, "constructor")
        if constructor is not absent and callable(constructor):
            name = constructor_text(constructor)
            if name in _NO_CONSTRUCTORS and _is_built_in(constructor):
                return "Object"
            if name and _is_instance(value, constructor):
                return name
        o = prototype_of(o)
    return None if prototype_of(value) is None else "Object"


# Classes of ours for objects whose prototype has no constructor of its own in JavaScript
_NO_CONSTRUCTORS = frozenset(
    {
        "Namespace",
        "Iterator",
        "NativeIterator",
        "ArrayIterator",
        "StringIterator",
        "MapIterator",
        "SetIterator",
    }
) | {"RegExpStringIterator", "Generator", "GeneratorObject", "AsyncGenerator", "AsyncGeneratorObject"}


def _is_built_in(constructor: Any) -> bool:
    return str(getattr(constructor, "__module__", "")).startswith("veloxc.js")


def constructor_text(constructor: Any) -> str:
    name = get(constructor, "name")
    return name if isinstance(name, str) else ""


def _is_instance(value: Any, constructor: Any) -> bool:
    from veloxc.js.instances import instance_of

    try:
        return bool(instance_of(value, constructor))
    except Error:
        return False


def _tag(value: Any) -> str:
    """Symbol.toStringTag, where it is not shown as a property anyway."""
    tag = get(value, Symbol.toStringTag)
    if not isinstance(tag, str):
        return ""
    own = own_value(value, Symbol.toStringTag)
    return "" if own is not absent and is_enumerable(value, Symbol.toStringTag) else tag


def _keys(value: Any, hidden: bool) -> list[Any]:
    """The own properties that are written: strings, then symbols; of an array those that are no index."""
    if isinstance(value, type) and value.__module__.startswith("veloxc.js"):
        return []  # the statics of a built-in class are not enumerable
    keys = own_keys(value)
    if isinstance(value, list) and value.__class__.__name__ != "Arguments":
        keys = [key for key in keys if array_index(key) < 0 and (hidden or key != "length")]
    if hidden:
        return keys
    return [key for key in keys if is_enumerable(value, key)]


# ---- what each kind of object looks like --------------------------------------------------------------------


def _describe(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    """Fills in `shown`, or gives the whole text where there is nothing more to say."""
    if isinstance(value, list):
        return containers.array(inspection, shown, value, level)
    if callable(value) and not _is_instance_object(value):
        shown.base = functions.function_text(value, shown.constructor, shown.tag)
        return None if shown.keys else shown.base
    if isinstance(value, BaseException):
        shown.base = failures.error_text(inspection, value, shown)
        return None if shown.keys else shown.base
    describe = _describer(value)
    if describe is not None:
        text: str | None = describe(inspection, shown, value, level)
        return text
    is_arguments = isinstance(value, Arguments)
    if shown.constructor == "Object" and not shown.tag and not is_arguments:
        return None if shown.keys else "{}"
    prefix = "[Arguments] " if is_arguments else shown.prefix("Object")
    shown.braces = (f"{prefix}{{", "}")
    return None if shown.keys else f"{prefix}{{}}"


def _is_instance_object(value: Any) -> bool:
    return value.__class__ is not This and not isinstance(value, type) and hasattr(value.__class__, "__js__")


def _describer(value: Any) -> Any:
    for cls in type(value).__mro__:
        if cls.__module__.startswith("veloxc.js"):
            found = containers.KINDS.get(cls.__name__)
            if found is not None:
                return found
    return None
