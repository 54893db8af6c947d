"""`this` of the String methods: the text of any value but null and undefined."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import string
from veloxc.js.errors import TypeError_
from veloxc.js.undefined import undefined


def text_of(value: Any, name: str) -> str:
    """RequireObjectCoercible and ToString. TypeError for null and undefined."""
    if value.__class__ is str:
        return value
    if value is None or value is undefined:
        raise TypeError_(f"String.prototype.{name} called on null or undefined")
    return string(value)
