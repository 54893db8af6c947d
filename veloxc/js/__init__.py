"""What JavaScript means, in Python: the operators, conversions and built-ins that compiled modules call.

Every name can be imported from here (`from veloxc.js import get, call, array_find`). Names are loaded when they
are first asked for; `exports` says which module has which.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from veloxc.js.undefined import undefined  # bound here, since the module has the same name

__all__ = ["undefined"]


def __getattr__(name: str) -> Any:
    from veloxc.js.exports import MODULES

    place = MODULES.get(name)
    if place is None:
        raise AttributeError(f"module 'veloxc.js' has no attribute {name!r}")
    import_module("veloxc.js.core")
    module, _, original = place.partition(":")
    value = getattr(import_module(f"veloxc.js.{module}"), original or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    from veloxc.js.exports import MODULES

    return sorted({*globals(), *MODULES})
