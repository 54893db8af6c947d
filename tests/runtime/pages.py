"""Modules as the compiler emits them, made by hand for tests of the runtime."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def page(markup: Any, **names: Any) -> ModuleType:
    """A module with a `markup` function and whatever else: `server`, `meta`, `config`, `layout`, `slots`."""
    module = ModuleType("routes.page")
    module.__dict__.update(names, markup=markup)
    return module


def body_of(html: str) -> str:
    """What stands between `<body>` and `</body>`."""
    return html.partition("<body>")[2].partition("</body>")[0]
