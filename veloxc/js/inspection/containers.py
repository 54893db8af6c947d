"""The built-in kinds of objects: arrays, Map, Set, their iterators, Date, RegExp, Promise, buffers, wrappers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from veloxc.js.coercion import array_index
from veloxc.js.inspection.inspect import Inspection
from veloxc.js.inspection.layout import lay_out
from veloxc.js.undefined import hole

if TYPE_CHECKING:
    from veloxc.js.inspection.objects import Shown


def more(count: int, what: str = "item") -> list[str]:
    return [f"... {count} more {what}{'s' if count > 1 else ''}"] if count > 0 else []


# ---- arrays -------------------------------------------------------------------------------------------------


def array(inspection: Inspection, shown: Shown, value: list[Any], level: int) -> str | None:
    if value.__class__.__name__ == "Arguments":
        shown.braces = ("[Arguments] {", "}")
        return None if shown.keys else "[Arguments] {}"
    prefix = ""
    if shown.constructor != "Array" or shown.tag:
        prefix = shown.prefix("Array", f"({len(value)})")
    if not value and not shown.keys:
        return f"{prefix}[]"
    shown.braces = (f"{prefix}[", "]")
    shown.entries = lambda: _elements(inspection, value, level + 1)
    shown.grouped = value
    return None


def _elements(inspection: Inspection, value: list[Any], level: int) -> list[str]:
    entries: list[str] = []
    index, size = 0, len(value)
    inspection.indentation += 2
    while index < size and len(entries) < inspection.longest_array:
        if value[index] is not hole:
            entries.append(inspection.value(value[index], level))
            index += 1
            continue
        start = index
        while index < size and value[index] is hole:
            index += 1
        entries.append(f"<{index - start} empty item{'s' if index - start > 1 else ''}>")
    inspection.indentation -= 2
    return entries + more(size - index)


# ---- Map, Set and iterators -----------------------------------------------------------------------------------


def _set(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    prefix = shown.prefix("Set", f"({len(value)})")
    if not len(value) and not shown.keys:
        return f"{prefix}{{}}"
    shown.braces = (f"{prefix}{{", "}")
    shown.entries = lambda: _items(inspection, list(value), level + 1)
    return None


def _items(inspection: Inspection, items: list[Any], level: int) -> list[str]:
    inspection.indentation += 2
    entries = [inspection.value(item, level) for item in items[: inspection.longest_array]]
    inspection.indentation -= 2
    return entries + more(len(items) - inspection.longest_array)


def _map(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    prefix = shown.prefix("Map", f"({len(value)})")
    if not len(value) and not shown.keys:
        return f"{prefix}{{}}"
    shown.braces = (f"{prefix}{{", "}")
    shown.entries = lambda: _pairs(inspection, list(value), level + 1)
    return None


def _pairs(inspection: Inspection, pairs: list[Any], level: int) -> list[str]:
    inspection.indentation += 2
    entries = [
        f"{inspection.value(key, level)} => {inspection.value(item, level)}"
        for key, item in pairs[: inspection.longest_array]
    ]
    inspection.indentation -= 2
    return entries + more(len(pairs) - inspection.longest_array)


def _iterator(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    """The entries an iterator of a Map or Set has still to give; looking does not move it."""
    rest = list(value.items)
    value.items = iter(rest)
    tag = shown.tag or "Iterator"
    pairs = bool(rest) and all(isinstance(item, list) and len(item) == 2 for item in rest)
    if pairs:
        tag = tag.replace("Iterator", "Entries")
    shown.braces = (f"[{tag}] {{", "}")
    shown.entries = lambda: (
        _entry_lists(inspection, rest, level + 1) if pairs else _items(inspection, rest, level + 1)
    )
    return None


def _entry_lists(inspection: Inspection, pairs: list[Any], level: int) -> list[str]:
    inspection.indentation += 2
    entries = []
    for pair in pairs[: inspection.longest_array]:
        parts = [inspection.value(part, level) for part in pair]
        levels = inspection.current_depth - level
        entries.append(lay_out(inspection, parts, "", "[", "]", levels, pair))
    inspection.indentation -= 2
    return entries + more(len(pairs) - inspection.longest_array)


def _weak(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    shown.braces = (f"{shown.prefix(type(value).__name__)}{{", "}")
    shown.entries = lambda: ["<items unknown>"]
    return None


# ---- single values ------------------------------------------------------------------------------------------


def _date(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    from veloxc.js.date import date_to_iso_string, time_value

    invalid = time_value(value) != time_value(value)
    return _based(shown, "Date", "Invalid Date" if invalid else date_to_iso_string(value))


def _regexp(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    from veloxc.js.regexp import regexp_to_string

    text = _based(shown, "RegExp", regexp_to_string(value))
    return shown.base if level > inspection.depth else text


def _based(shown: Shown, kind: str, text: str) -> str | None:
    prefix = shown.prefix(kind)
    shown.base = text if prefix == f"{kind} " else f"{prefix}{text}"
    return None if shown.keys else shown.base


def _promise(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    from veloxc.js.promise import PENDING, REJECTED

    def entries() -> list[str]:
        if value._state == PENDING:
            return ["<pending>"]
        inspection.indentation += 2
        text = inspection.value(value._value, level + 1)
        inspection.indentation -= 2
        return [f"<rejected> {text}" if value._state == REJECTED else text]

    shown.braces = (f"{shown.prefix('Promise')}{{", "}")
    shown.entries = entries
    return None


def _wrapper(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    kinds = {str: "String", int: "Number", float: "Number", bool: "Boolean"}
    kind = kinds.get(value.primitive.__class__, value.primitive.__class__.__name__)
    if kind == "String":
        shown.keys = [key for key in shown.keys if not (array_index(key) >= 0 or key == "length")]
    other = "" if shown.constructor == kind else f" ({shown.constructor or 'null prototype'})"
    shown.base = f"[{kind}{other}: {inspection.primitive(value.primitive)}]"
    if shown.tag and shown.tag != shown.constructor:
        shown.base += f" [{shown.tag}]"
    return None if shown.keys else shown.base


# ---- buffers ------------------------------------------------------------------------------------------------


def _array_buffer(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    content = bytes(value)
    shown.braces = (f"{shown.prefix('ArrayBuffer')}{{", "}")

    def entries() -> list[str]:
        text = content[: inspection.longest_array].hex(" ")
        text += " ".join(["", *more(len(content) - inspection.longest_array, "byte")])
        return [f"[Uint8Contents]: <{text}>", f"byteLength: {len(content)}"]

    shown.entries = entries
    return None


def _typed_array(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    numbers = list(value)
    prefix = shown.prefix(type(value).__name__, f"({len(numbers)})")
    shown.keys = [key for key in shown.keys if array_index(key) < 0]
    if not numbers and not shown.keys:
        return f"{prefix}[]"
    shown.braces = (f"{prefix}[", "]")
    shown.grouped = numbers
    shown.entries = lambda: [
        *map(inspection.primitive, numbers[: inspection.longest_array]),
        *more(len(numbers) - inspection.longest_array),
    ]
    return None


def _data_view(inspection: Inspection, shown: Shown, value: Any, level: int) -> str | None:
    shown.braces = (f"{shown.prefix('DataView')}{{", "}")
    shown.keys = ["byteLength", "byteOffset", "buffer", *shown.keys]
    return None


KINDS = {
    "Map": _map,
    "Set": _set,
    "MapIterator": _iterator,
    "SetIterator": _iterator,
    "WeakMap": _weak,
    "WeakSet": _weak,
    "Date": _date,
    "RegExp": _regexp,
    "Promise": _promise,
    "Wrapper": _wrapper,
    "ArrayBuffer": _array_buffer,
    "TypedArray": _typed_array,
    "DataView": _data_view,
}
