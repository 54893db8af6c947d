"""Attributes with dynamic values (velox-language.md §6): ` name="value"`, ready to stand in a tag, or nothing.

Names that stand in the source were checked and spelled by the compiler (`attribute_names`); spreads are checked here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from veloxc.js.undefined import Undefined, undefined
from veloxc.runtime.attribute_names import URL_ATTRIBUTES, attribute_name, spells_booleans
from veloxc.runtime.html import Html
from veloxc.runtime.markup import Markup, as_props
from veloxc.runtime.signals import Signal
from veloxc.runtime.style import style_text
from veloxc.runtime.urls import safe_url


def escape_attribute(value: str) -> str:
    """A string for between double quotes."""
    if "&" in value or '"' in value or "<" in value:
        return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return value


def attr(name: str, value: Any) -> str:
    """One attribute: nothing for null, undefined and false; the bare name for true; else the text of the value.

    `class` takes arrays and objects, `style` objects; `aria-*`, `data-*` and the like spell true and false out.
    """
    kind = value.__class__
    if kind is str:
        if "&" in value or '"' in value or "<" in value:
            return f' {name}="{escape_attribute(value)}"'
        return f' {name}="{value}"'
    if kind is int:
        return f' {name}="{value}"'
    printer = PRINTERS.get(kind)
    return _other(name, value) if printer is None else printer(name, value)


def url(name: str, value: Any) -> str:
    """An attribute that holds an address: see `urls.safe_url`."""
    if value.__class__ is str:
        return f' {name}="{escape_attribute(safe_url(value))}"'
    if value is None or value is undefined or value.__class__ is bool:
        return attr(name, value)
    held = value_of(value)
    if held is not value:
        return url(name, held)
    return _hole(url, name, value) if awaits(value) else url(name, _string(value))


def quoted(value: Any) -> str:
    """A value inside a template literal in an attribute: JavaScript's text of it, escaped."""
    if value.__class__ is not str:
        value = _string(value)
    if "&" in value:
        value = value.replace("&", "&amp;")
    if '"' in value:
        value = value.replace('"', "&quot;")
    if "<" in value:
        value = value.replace("<", "&lt;")
    return value  # type: ignore[no-any-return]


def attrs(props: Any, tag: str = "") -> str:
    """All attributes of an element with a spread, the last of each name having won already.

    Never written: handlers, `innerHTML`, `children`, names that are no attributes. Addresses are made safe.
    """
    pieces: list[str] = []
    for key, value in _own(props):
        name = attribute_name(key, tag) if key.__class__ is str else None
        if key == "srcdoc" or key == "srcDoc":
            _refuse_srcdoc(value)
        if name is None or value.__class__ in _UNPRINTED:
            continue
        if (key == "className" and "class" in props) or (key == "htmlFor" and "for" in props):
            continue
        if name == "value" and tag in ("select", "textarea"):
            continue
        pieces.append(url(name, value) if name.lower() in URL_ATTRIBUTES else attr(name, value))
    return "".join(pieces)


def class_text(value: Any) -> str:
    """The names of a `class`: strings, arrays of what `class` takes, objects whose true keys are names."""
    from veloxc.js import truthy

    value = value_of(value)
    kind = value.__class__
    if kind is str:
        return value  # type: ignore[no-any-return]
    if value is True or not truthy(value):
        return ""
    if kind is list or kind is tuple:
        return " ".join([name for name in map(class_text, value) if name])
    if kind is dict:
        return " ".join(
            [name for name, on in value.items() if name.__class__ is str and truthy(value_of(on))]
        )
    return _string(value)


def value_of(value: Any) -> Any:
    """A signal's value; any other value is itself."""
    return value._read() if isinstance(value, Signal) else value


def is_there(value: Any) -> bool:
    return value is not None and value is not undefined and value is not False


def awaits(value: Any) -> bool:
    return hasattr(type(value), "__await__")


def _string(value: Any) -> str:
    from veloxc.js import string

    shown: str = string(value)
    return shown


def _own(props: Any) -> Any:
    if props.__class__ is dict:
        return props.items()
    return as_props(props).items()


def _refuse_srcdoc(value: Any) -> None:
    from veloxc.js.errors import TypeError_

    if is_there(value):
        raise TypeError_(
            "`srcdoc` cannot come from a spread: a document inside an attribute must stand in the source"
        )


def _hole(show: Callable[[str, Any], str], name: str, value: Any) -> str:
    from veloxc.runtime.holes import hole

    return hole(value, partial(show, name))


# ---- by class of the value


def _absent(name: str, value: Any) -> str:
    return ""


def _boolean(name: str, value: bool) -> str:
    if spells_booleans(name):
        return f' {name}="{"true" if value else "false"}"'
    return f" {name}" if value else ""


def _number(name: str, value: float) -> str:
    return f' {name}="{_string(value)}"'


def _array(name: str, value: Any) -> str:
    shown = class_text(value) if name == "class" else _string(value)
    return f' {name}="{escape_attribute(shown)}"'


def _object(name: str, value: Any) -> str:
    if name == "style":
        shown = style_text(value)
        return f' style="{escape_attribute(shown)}"' if shown else ""
    return _array(name, value)


PRINTERS: dict[type, Callable[[str, Any], str]] = {
    type(None): _absent,
    Undefined: _absent,
    bool: _boolean,
    float: _number,
    list: _array,
    tuple: _array,
    dict: _object,
}
"""By exact class. Strings and integers never come here."""

_UNPRINTED = frozenset((type(None), Undefined, type(attr)))


def _other(name: str, value: Any) -> str:
    """Signals, promises, markup, native Python objects and functions."""
    held = value_of(value)
    if held is not value:
        return attr(name, held)
    if awaits(value):
        return _hole(attr, name, value)
    if isinstance(value, (Html, Markup)):
        from veloxc.runtime.values import markup_in_attribute

        raise markup_in_attribute(name)
    if callable(value) and not isinstance(value, type):
        return ""
    if name == "style" and not isinstance(value, str):
        return _object(name, value)
    return f' {name}="{escape_attribute(_string(value))}"'
