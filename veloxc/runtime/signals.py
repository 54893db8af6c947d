"""Signals on the server: they hold their first value, and nothing follows them (velox-language.md §10)."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from veloxc.js.object import JSObject
from veloxc.js.undefined import undefined
from veloxc.runtime.html import PRINTERS, text
from veloxc.runtime.page import _current


class Signal(JSObject):
    """`signal(first)`: `.value` reads and writes, `.peek()` reads."""

    __slots__ = ("_held",)

    def __init__(self, value: Any = undefined, *_: Any) -> None:
        self._held = value

    def _read(self) -> Any:
        """For the runtime: what markup prints."""
        return self._held

    @property
    def value(self) -> Any:
        return self._read()

    @value.setter
    def value(self, value: Any) -> None:
        self._held = value

    def peek(self, *_: Any) -> Any:
        return self._read()

    def subscribe(self, listener: Callable[..., Any] = undefined, *_: Any) -> Callable[..., Any]:  # type: ignore[assignment]
        """Tells the value of now, as signals do; there will be no other."""
        listener(self._read())
        return _nothing

    def toString(self, *_: Any) -> str:
        from veloxc.js import string

        shown: str = string(self._read())
        return shown

    def valueOf(self, *_: Any) -> Any:
        return self._read()

    def toJSON(self, *_: Any) -> Any:
        return self._read()


class Computed(Signal):
    """`computed(f)`: asked each time, since signals it reads may be written while a page renders."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[..., Any], *_: Any) -> None:
        self._function = function

    def _read(self) -> Any:
        return self._function()

    @property
    def value(self) -> Any:
        return self._read()

    @value.setter
    def value(self, value: Any) -> None:
        from veloxc.js.errors import TypeError_

        raise TypeError_("Cannot set property value of #<Computed> which has only a getter")


class ModuleSignal(Signal):
    """A signal made while a module is loaded. Its value belongs to the request: visitors never share it."""

    __slots__ = ()

    def _read(self) -> Any:
        page = _current.get(None)
        if page is None:
            return self._held
        state = page.render.state
        if self not in state:
            state[self] = deepcopy(self._held) if self._held.__class__ in (dict, list) else self._held
        return state[self]

    @property
    def value(self) -> Any:
        return self._read()

    @value.setter
    def value(self, value: Any) -> None:
        page = _current.get(None)
        if page is None:
            self._held = value
        else:
            page.render.state[self] = value


def signal(value: Any = undefined, *_: Any) -> Signal:
    """`signal(first)`: of this render, or of each render where it is made by a module."""
    return ModuleSignal(value) if _current.get(None) is None else Signal(value)


def _nothing(*_: Any) -> Any:
    return undefined


def _print_signal(value: Signal) -> str:
    return text(value._read())


PRINTERS[Signal] = PRINTERS[Computed] = PRINTERS[ModuleSignal] = _print_signal
