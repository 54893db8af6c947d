"""JSON.stringify (ECMA-262 §25.5.2)."""

from __future__ import annotations

from json.encoder import encode_basestring as quote_basic
from typing import Any

from veloxc.js.bigint import BigInt
from veloxc.js.coercion import integer, is_object, number, string
from veloxc.js.error_wording import constructor_name
from veloxc.js.errors import TypeError_
from veloxc.js.function import call_with_this, is_function
from veloxc.js.interop.kinds import is_sequence
from veloxc.js.interop.values import has_text, is_native, native_primitive, native_typeof
from veloxc.js.json.parse import JSON
from veloxc.js.members import enumerable_keys, read_own
from veloxc.js.namespaces import member_of
from veloxc.js.number_text import number_string
from veloxc.js.object import SHAPE
from veloxc.js.read import get
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import hole, undefined
from veloxc.js.wrappers import Wrapper


def quote(text: str) -> str:
    """QuoteJSONString (§25.5.2.3): lone surrogates are escaped."""
    quoted = quote_basic(text)
    if quoted.isascii():
        return quoted
    if any("\ud800" <= letter <= "\udfff" for letter in quoted):
        return "".join([f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in quoted])
    return quoted


@member_of(JSON, "stringify", 3)
def json_stringify(value: Any = undefined, replacer: Any = undefined, space: Any = undefined, *_: Any) -> Any:
    """`JSON.stringify(value, replacer, space)`: a text, or undefined. TypeError for cycles and BigInts."""
    writer = Writer(replacer, space)
    text = writer.property({"": value} if writer.replacer is not None else None, "", value, "")
    return undefined if text is None else text


def gap_of(space: Any) -> str:
    """The indentation of one level: up to ten spaces, or up to ten letters of a text."""
    if isinstance(space, Wrapper):
        space = string(space) if isinstance(space.primitive, str) else number(space)
    if space.__class__ is int or space.__class__ is float:
        return " " * max(0, int(min(10, integer(space))))
    return space[:10] if space.__class__ is str else ""


class Writer:
    """One call of JSON.stringify."""

    def __init__(self, replacer: Any, space: Any) -> None:
        self.replacer: Any = None
        self.names: list[str] | None = None
        if is_function(replacer):
            self.replacer = replacer
        elif isinstance(replacer, list):
            self.names = _property_list(replacer)
        self.gap = gap_of(space)
        self.stack: list[Any] = []
        self.path: list[str] = []

    def property(self, holder: Any, key: str, value: Any, indent: str) -> str | None:
        """SerializeJSONProperty (§25.5.2.2): None for what has no JSON."""
        kind = value.__class__
        if self.replacer is None:
            if kind is str:
                return quote(value)
            if kind is int or kind is float:
                return number_string(value) if value - value == 0 else "null"
        if is_object(value) or kind is BigInt:
            method = (
                value.get("toJSON", undefined) if kind is dict and SHAPE not in value else _to_json(value)
            )
            if is_function(method):
                value = call_with_this(method, value, key)
        if self.replacer is not None:
            value = call_with_this(self.replacer, holder, key, value)
        return self.value(value, key, indent)

    def value(self, value: Any, key: str, indent: str) -> str | None:
        if value.__class__ not in (dict, list) and is_object(value):
            if isinstance(value, Wrapper):
                value = _unwrapped(value)
            elif is_native(value) and native_typeof(value) != "object":
                value = native_primitive(value)
        kind = value.__class__
        if kind is str:
            return quote(value)
        if kind is bool:
            return "true" if value else "false"
        if value is None:
            return "null"
        if kind is int or kind is float:
            return number_string(value) if value - value == 0 else "null"
        if kind is BigInt:
            raise TypeError_("Do not know how to serialize a BigInt")
        if value is undefined or value is hole or kind is Symbol or is_function(value):
            return None
        return self.container(value, key, indent)

    def container(self, value: Any, key: str, indent: str) -> str:
        if any(other is value for other in self.stack):
            raise TypeError_(self.circle(value, key))
        if is_native(value) and not _has_parts(value):
            return quote(string(value))
        self.stack.append(value)
        self.path.append(key)
        try:
            if isinstance(value, list) or (is_native(value) and is_sequence(type(value))):
                return self.array(value, indent)
            return self.object(value, indent)
        finally:
            self.stack.pop()
            self.path.pop()

    def array(self, items: Any, indent: str) -> str:
        inner = indent + self.gap
        parts = []
        index = 0
        while index < len(items):
            item = items[index]
            item = undefined if item is hole else item
            parts.append(self.property(items, str(index), item, inner) or "null")
            index += 1
        return self.joined("[", parts, "]", indent, inner)

    def object(self, o: Any, indent: str) -> str:
        inner = indent + self.gap
        colon = ": " if self.gap else ":"
        parts = []
        for name in enumerable_keys(o) if self.names is None else self.names:
            value = get(o, name) if o.__class__ is dict else read_own(o, name)
            text = self.property(o, name, value, inner)
            if text is not None:
                parts.append(f"{quote(name)}{colon}{text}")
        return self.joined("{", parts, "}", indent, inner)

    def joined(self, opening: str, parts: list[str], closing: str, indent: str, inner: str) -> str:
        if not parts:
            return opening + closing
        if not self.gap:
            return opening + ",".join(parts) + closing
        separator = f",\n{inner}"
        return f"{opening}\n{inner}{separator.join(parts)}\n{indent}{closing}"

    def circle(self, value: Any, key: str) -> str:
        """V8's message for a cycle, with the way round it."""
        start = next(index for index, other in enumerate(self.stack) if other is value)
        lines = [
            f"Converting circular structure to JSON\n    --> starting at object with constructor '{constructor_name(value)}'"
        ]
        between = list(zip(self.path[start + 1 :], self.stack[start + 1 :], strict=True))
        if between:
            name, first = between[0]
            lines.append(
                f"    |     {_step(name, self.stack[start])} -> object with constructor '{constructor_name(first)}'"
            )
        if len(between) > 2:
            lines.append("    |     ...")
        if len(between) > 1:
            name, last = between[-1]
            parent = self.stack[-2]
            lines.append(
                f"    |     {_step(name, parent)} -> object with constructor '{constructor_name(last)}'"
            )
        lines.append(f"    --- {_step(key, self.stack[-1])} closes the circle")
        return "\n".join(lines)


def _step(key: str, holder: Any) -> str:
    return f"index {key}" if isinstance(holder, list) else f"property '{key}'"


def _to_json(value: Any) -> Any:
    return get(value, "toJSON")


def _unwrapped(value: Wrapper) -> Any:
    inner = value.primitive
    if isinstance(inner, str):
        return string(value)
    if inner.__class__ in (int, float):
        return number(value)
    return inner


def _has_parts(value: Any) -> bool:
    """False for Python objects that are one value, such as a UUID: their JSON is their text."""
    from veloxc.js.interop import native_keys

    kind = type(value)
    if is_sequence(kind) or native_keys(value):
        return True
    return not has_text(kind)


def _property_list(replacer: list[Any]) -> list[str]:
    names: dict[str, None] = {}
    for item in replacer:
        if isinstance(item, Wrapper) and not isinstance(item.primitive, bool):
            item = string(item)
        if item.__class__ in (str, int, float):
            names[string(item)] = None
    return list(names)
