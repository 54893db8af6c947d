"""Elements whose content or attributes follow rules of their own (browser.md: what hydration must not touch)."""

from __future__ import annotations

import re
from functools import partial
from types import FunctionType
from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.attribute_names import RAW_TEXT_ELEMENTS, VOID_ELEMENTS
from veloxc.runtime.attributes import attrs, awaits, value_of
from veloxc.runtime.html import Html, Write, text
from veloxc.runtime.markup import Markup, as_props, is_component

_TAG_NAME = re.compile(r"[A-Za-z][^\s\\/='\"\0<>]*")
_OPTION = re.compile(r"<option(?=[\s>])((?:[^>\"]|\"[^\"]*\")*)>([^<]*)")
_VALUE = re.compile(r'\svalue="([^"]*)"|\svalue(?=[\s>]|$)')
_SELECTED = re.compile(r"\sselected(?=[\s=>]|$)")


def raw(value: Any) -> str:
    """`innerHTML={value}`: the text as it is, unescaped. Nothing for null and undefined."""
    value = value_of(value)
    if value.__class__ is str or value.__class__ is Html:
        return value
    if value is None or value is undefined:
        return ""
    if awaits(value):
        from veloxc.runtime.holes import hole

        return hole(value, raw)
    from veloxc.js import string

    shown: str = string(value)
    return shown


def preformatted(value: Any) -> str:
    """The first content of `<pre>` and `<textarea>`: HTML drops a line end at its beginning, so one more is written.

    Carriage returns are written as references, or the parser would make line ends of them.
    """
    if awaits(value):
        from veloxc.runtime.holes import hole

        return hole(value, preformatted)
    shown = text(value).replace("\r", "&#13;")
    return f"\n{shown}" if shown.startswith("\n") else shown


def script_text(value: Any) -> str:
    """`<script>{value}</script>`: no `<` is left that could end the script or open a comment in it."""
    if awaits(value):
        from veloxc.runtime.holes import hole

        return hole(value, script_text)
    return _plain_text(value).replace("<", "\\u003c")


def style_sheet(value: Any) -> str:
    """`<style>{value}</style>`. Raises TypeError_ where the text would end the element."""
    if awaits(value):
        from veloxc.runtime.holes import hole

        return hole(value, style_sheet)
    shown = _plain_text(value)
    if "</style" in shown.lower():
        from veloxc.js.errors import TypeError_

        raise TypeError_("the content of <style> holds `</style`, which would end it")
    return shown


def _plain_text(value: Any) -> str:
    """The text of a value, not escaped: raw text elements have no entities. Raises what `text` raises."""
    value = value_of(value)
    if isinstance(value, str):
        return str(value)
    if value.__class__ is list:
        return "".join([_plain_text(item) for item in value])
    shown = text(value)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def options(chosen: Any, html: str) -> str:
    """The content of `<select value={chosen}>`: the option with that value is `selected`.

    `chosen` may be an array (`multiple`). Options that come from a hole or a boundary are looked at when they are there.
    """
    from veloxc.runtime.holes import NONCE, filled, hole

    chosen = value_of(chosen)
    if chosen is None or chosen is undefined:
        return html
    if NONCE in html:
        return hole(filled(html, boundaries=False), partial(_marked_options, chosen))
    return _marked_options(chosen, html)


def _marked_options(chosen: Any, html: str) -> str:
    from veloxc.runtime.holes import NONCE, finish_boundaries

    if NONCE in html:
        finish_boundaries(html, partial(options, chosen))
    wanted = {escape_value(item) for item in (chosen if chosen.__class__ is list else [chosen])}

    def mark(match: re.Match[str]) -> str:
        attributes, content = match.groups()
        given = _VALUE.search(attributes)
        value = (given[1] or "") if given else content.strip().replace('"', "&quot;")
        if value not in wanted or _SELECTED.search(attributes):
            return match[0]
        return f"<option{attributes} selected>{content}"

    return _OPTION.sub(mark, html)


def escape_value(value: Any) -> str:
    from veloxc.js import string
    from veloxc.runtime.attributes import escape_attribute

    return escape_attribute(string(value_of(value)))


def dynamic_element(write: Write, tag: str, props: dict[str, Any]) -> None:
    """An element whose name is a value: `const Tag = level > 1 ? 'h2' : 'h1'; <Tag>…</Tag>`.

    Raises TypeError_ for a name that is none.
    """
    if not _TAG_NAME.fullmatch(tag):
        from veloxc.js.errors import TypeError_

        raise TypeError_(f"{tag!r} is no name of an element")
    write(f"<{tag}{attrs(props, tag)}>")
    if tag.lower() not in VOID_ELEMENTS:
        content(write, tag.lower(), props)
        write(f"</{tag}>")


def content(write: Write, tag: str, props: Any) -> None:
    """What stands between the tags of an element whose props are known at run time only."""
    props = as_props(props)
    children = props.get("children", undefined)
    if tag in RAW_TEXT_ELEMENTS:
        write(script_text(children) if tag == "script" else style_sheet(children))
    elif tag == "textarea" and "value" in props:
        write(preformatted(props["value"]))
    elif tag in ("textarea", "pre"):
        write(preformatted(children))
    elif tag == "select" and "value" in props:
        write(options(props["value"], text(children)))
    else:
        place_children(write, children)


def place_children(write: Write, children: Any) -> None:
    """`{children}` where it stands alone: markup is written directly, without making a string of it first."""
    if children.__class__ is FunctionType and (
        children.__name__ == "write_children" or is_component(children)
    ):
        children(write)
    elif children.__class__ is Markup:
        children.into(write)
    else:
        write(text(children))
