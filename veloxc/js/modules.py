"""Modules (ECMA-262 §16.2): live exports, `import()`, `import.meta`, functions of Python modules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module as python_import
from types import FunctionType, ModuleType
from typing import Any

from veloxc.js.async_functions import start
from veloxc.js.coercion import string
from veloxc.js.errors import TypeError_
from veloxc.js.interop.calls import wrapped


def native(value: Any) -> Any:
    """What a Python module exports, as a JavaScript value: a function can be called with any number of arguments."""
    return wrapped(value) if value.__class__ is FunctionType else value


def live_exports(table: dict[str, tuple[Any, str]], *all_of: ModuleType) -> Callable[[str], Any]:
    """`__getattr__` of a module (PEP 562): exports that are read where they live, each time.

    `table`: name → (module or its name, name there); `all_of`: modules of `export * from`, but for their default.
    """

    def export(name: str) -> Any:
        place = table.get(name)
        if place is not None:
            holder = sys.modules[place[0]] if isinstance(place[0], str) else place[0]
            return getattr(holder, place[1])
        if name != "default" and not name.startswith("_"):
            for module in all_of:
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(name)

    return export


def dynamic_import(name: Any, package: str | None = None) -> Any:
    """`import("./x")`: a promise of the module."""

    async def load() -> Any:
        try:
            module = python_import(string(name), package)
        except ImportError as error:
            raise TypeError_(f"Cannot find module '{string(name)}'") from error
        first_load = getattr(module, "load", None)
        if first_load is not None and not getattr(module, "__loaded__", False):
            await first_load()
        return module

    return start(load())


def import_meta(path: str) -> dict[str, Any]:
    """`import.meta` of the file of that path in the project."""
    return {"url": f"file:///{path}", "filename": path, "dirname": path.rpartition("/")[0]}


def define_enum_member(enum: dict[Any, Any], name: str, value: Any) -> None:
    """A computed member of an enum, with its reverse key where it is no string."""
    enum[name] = value
    if value.__class__ is not str:
        enum[string(value)] = name
