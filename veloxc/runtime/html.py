"""Values as HTML text: what `{expression}` in markup prints (velox-language.md §6).

Everything here gives a string, so that any expression fits into one f-string of the emitted module.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeAlias

from veloxc.js.object import JSClass
from veloxc.js.undefined import Undefined, undefined

Write: TypeAlias = Callable[[str], object]
"""Takes a piece of the page: `list.append` at the bottom."""


class Html(str):
    """Markup without components as a value: a string that is HTML already. Only the compiler and the runtime make it."""

    __slots__ = ()
    markup_value: ClassVar[bool] = True

    def into(self, write: Write) -> None:
        write(self)

    def __repr__(self) -> str:
        return f"Html({str.__repr__(self)})"


def escape(value: str) -> str:
    """A string as HTML text. Quotes stay: text never stands in an attribute (see `attributes.quoted`)."""
    if "&" in value:
        value = value.replace("&", "&amp;")
    if "<" in value:
        value = value.replace("<", "&lt;")
    if ">" in value:
        value = value.replace(">", "&gt;")
    return value


def text(value: Any) -> str:
    """A value in child position. Escapes strings; nothing for null, undefined and booleans; the items of arrays.

    A promise becomes a hole. Raises TypeError_ for plain objects and functions, and names the expression.
    """
    kind = value.__class__
    if kind is str:
        if "&" in value:
            value = value.replace("&", "&amp;")
        if "<" in value:
            value = value.replace("<", "&lt;")
        if ">" in value:
            value = value.replace(">", "&gt;")
        return value  # type: ignore[no-any-return]
    if kind is int:
        return str(value)
    printer = PRINTERS.get(kind)
    return _other(value) if printer is None else printer(value)


def text_of(value: Any, name: str) -> str:
    """`text(get(value, name))` for a name in the source, which is most of what pages print: one call instead of two."""
    kind = value.__class__
    try:
        shown = value[name] if kind is dict else getattr(value, name) if kind in PLAIN else undefined
    except (KeyError, AttributeError):
        return _text_of(value, name)
    if shown.__class__ is str:
        if "&" in shown:
            shown = shown.replace("&", "&amp;")
        if "<" in shown:
            shown = shown.replace("<", "&lt;")
        if ">" in shown:
            shown = shown.replace(">", "&gt;")
        return shown
    return _text_of(value, name)


PLAIN: set[type] = set()
"""Classes of Python's whose attributes are plain: a string found there is what JavaScript's rules would find."""


def _text_of(value: Any, name: str) -> str:
    from veloxc.js import get

    kind = value.__class__
    if kind not in PLAIN and _is_plain(kind) and len(PLAIN) < 1000:
        PLAIN.add(kind)
    return text(get(value, name))


def _is_plain(kind: type) -> bool:
    """No fields beside attributes (mappings, rows), no class of JavaScript's, no attribute access of its own."""
    return (
        not isinstance(kind, JSClass)
        and kind.__module__ not in ("builtins", "types")
        and not hasattr(kind, "__getitem__")
        and getattr(kind, "__getattribute__", None) is object.__getattribute__
    )


def utf8(html: str) -> bytes:
    """HTML for the wire. Half a surrogate pair, which strings of JavaScript may hold, becomes U+FFFD, as in a browser's
    TextEncoder (Encoding §4.1)."""
    try:
        return html.encode()
    except UnicodeEncodeError:
        return html.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def _nothing(value: Any) -> str:
    return ""


def _number(value: float) -> str:
    from veloxc.js import number_string

    shown: str = number_string(value)
    return shown


def _items(value: Any) -> str:
    return "".join([text(item) for item in value])


def _html(value: Html) -> str:
    return value


PRINTERS: dict[type, Callable[[Any], str]] = {
    str: escape,
    int: str,
    float: _number,
    bool: _nothing,
    type(None): _nothing,
    Undefined: _nothing,
    Html: _html,
    list: _items,
    tuple: _items,
}
"""By exact class. Other files of the runtime add theirs: markup with components, functions, signals."""

INSTANT = frozenset({str, int, float, bool, type(None), Undefined})
"""Classes whose values print at once, and never fail."""


def _other(value: Any) -> str:
    """Values of classes that are in no table: promises, native Python objects, what cannot be printed."""
    from veloxc.runtime.values import printed

    return printed(value)
