"""Functions and classes: `[Function: f]`, `[AsyncFunction: f]`, `[class A extends B]`."""

from __future__ import annotations

from typing import Any

from veloxc.js.function import function_name
from veloxc.js.lookup import This
from veloxc.js.object import JSClass, JSObject

# what the flags of a code object say (the constants CO_… of Python's `inspect`, which is slow to import)
_FLAGS = ((0x200, "AsyncGeneratorFunction"), (0x80, "AsyncFunction"), (0x20, "GeneratorFunction"))


def function_text(value: Any, constructor: str | None, tag: str) -> str:
    """The text of a function, without its properties."""
    if isinstance(value, type) and not value.__module__.startswith("veloxc.js"):
        return _class_text(value, tag)
    kind = _kind(value)
    name = function_name(value) if not isinstance(value, type) else value.__name__.rstrip("_")
    null = " (null prototype)" if constructor is None else ""
    base = f"[{kind}{null}: {name}]" if name else f"[{kind}{null} (anonymous)]"
    # the classes of async and generator functions cannot be told apart from Function here
    if constructor not in (kind, "Function", None):
        base += f" {constructor}"
    return base + (f" [{tag}]" if tag and tag not in (constructor, kind) else "")


def _class_text(value: type, tag: str) -> str:
    base = f"class {value.__name__.rstrip('_') or '(anonymous)'}"
    if tag:
        base += f" [{tag}]"
    parent = next(
        (cls for cls in value.__mro__[1:] if isinstance(cls, JSClass) and cls is not JSObject), None
    )
    if parent is not None:
        base += f" extends {parent.__name__.rstrip('_')}"
    return f"[{base}]"


def _kind(value: Any) -> str:
    inner = value.f if value.__class__ is This else value
    inner = getattr(inner, "__wrapped__", inner)
    flags = getattr(getattr(inner, "__code__", None), "co_flags", 0)
    return next((name for flag, name in _FLAGS if flags & flag), "Function")
