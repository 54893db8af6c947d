"""What runs emitted modules: values as HTML, pages and layouts, rendering modes, the server.

`from veloxc.runtime import render` renders a page; emitted modules import the names in `contract`. All names are
loaded when they are first asked for, so that a module pays for what it uses.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from veloxc.runtime.contract import NAMES

if TYPE_CHECKING:
    from veloxc.runtime.app import App
    from veloxc.runtime.errors import NotFound, notFound, redirect
    from veloxc.runtime.rendering import Result, Surroundings, render, render_stream, render_sync

__all__ = [
    "App",
    "NotFound",
    "Result",
    "Surroundings",
    "notFound",
    "redirect",
    "render",
    "render_stream",
    "render_sync",
]


def __getattr__(name: str) -> Any:
    """PEP 562: the name from its file, kept here from then on."""
    file = NAMES.get(name)
    if file is None:
        raise AttributeError(f"module 'veloxc.runtime' has no attribute {name!r}")
    value = getattr(import_module(f"veloxc.runtime.{file}"), name)
    globals()[name] = value
    return value
