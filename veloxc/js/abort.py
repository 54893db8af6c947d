"""AbortController and AbortSignal. Source: WHATWG DOM §3."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakSet

from veloxc.js.dom_exception import DOMException
from veloxc.js.errors import thrown
from veloxc.js.event import Event, EventTarget, dispatch, get_handler, set_handler
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import method, static, value
from veloxc.js.node_errors import coded, invalid_argument, out_of_range
from veloxc.js.object import JSObject
from veloxc.js.platform import platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


class AbortSignal(EventTarget):
    """Tells that something is to be given up, and why."""

    __slots__ = ("_dependents", "_reason", "_sources", "_work")

    _reason: Any
    _work: list[Callable[[], None]]
    _dependents: WeakSet[AbortSignal]
    _sources: tuple[AbortSignal, ...]

    def __init__(self, *_: Any) -> None:
        raise coded("Illegal constructor", "ERR_ILLEGAL_CONSTRUCTOR")

    @property
    def aborted(self) -> bool:
        return self._reason is not undefined

    @property
    def reason(self) -> Any:
        return self._reason

    @property
    def onabort(self) -> Any:
        return get_handler(self, "abort")

    @onabort.setter
    def onabort(self, handler: Any) -> None:
        set_handler(self, "abort", handler)

    def throwIfAborted(self, *_: Any) -> Any:
        if self._reason is not undefined:
            raise thrown(self._reason)
        return undefined


value(AbortSignal, Symbol.toStringTag, "AbortSignal")
platform(AbortSignal)


def make_signal() -> AbortSignal:
    """A signal that is not aborted yet."""
    signal: AbortSignal = AbortSignal.__new__(AbortSignal)
    signal._reason = undefined
    signal._work = []
    signal._dependents = WeakSet()
    signal._sources = ()
    return signal


def abort_reason(reason: Any) -> Any:
    return DOMException("This operation was aborted", "AbortError") if reason is undefined else reason


def abort_signal(signal: AbortSignal, reason: Any = undefined) -> None:
    """Signal abort (§3.2): once; the work that waits for it first, then listeners, then dependent signals."""
    if signal._reason is not undefined:
        return
    signal._reason = abort_reason(reason)
    work, signal._work = signal._work, []
    for step in work:
        step()
    event = Event("abort")
    event._trusted = True
    dispatch(signal, event)
    for dependent in list(signal._dependents):
        abort_signal(dependent, signal._reason)


def on_abort(signal: Any, work: Callable[[], None]) -> Callable[[], None]:
    """Python's way to wait for a signal: `work` is called when it is aborted. Gives a function that forgets it."""
    if signal._reason is not undefined:
        work()
        return lambda: None
    signal._work.append(work)

    def forget() -> None:
        if work in signal._work:
            signal._work.remove(work)

    return forget


@static(AbortSignal, "abort")
def signal_abort(reason: Any = undefined, *_: Any) -> AbortSignal:
    """AbortSignal.abort(reason): a signal that is aborted already."""
    signal = make_signal()
    signal._reason = abort_reason(reason)
    return signal


@static(AbortSignal, "timeout", length=1)
def signal_timeout(delay: Any = undefined, *_: Any) -> AbortSignal:
    """AbortSignal.timeout(ms)."""
    from veloxc.js.timers import set_timeout

    signal = make_signal()
    ms = _unsigned("delay", delay)

    def expire(*_: Any) -> None:
        abort_signal(signal, DOMException("The operation was aborted due to timeout", "TimeoutError"))

    set_timeout(expire, ms)
    return signal


def _unsigned(name: str, given: Any) -> int:
    """A whole number below 2³²."""
    if given.__class__ not in (int, float):
        raise invalid_argument(name, "of type number", given)
    if given.__class__ is float and not given.is_integer():
        raise out_of_range(name, "an integer", given)
    if not 0 <= given <= 2**32 - 1:
        raise out_of_range(name, ">= 0 && <= 4294967295", given)
    return int(given)


@static(AbortSignal, "any", length=1)
def signal_any(signals: Any = undefined, *_: Any) -> AbortSignal:
    """AbortSignal.any(signals): aborted as soon as one of them is."""
    signal = make_signal()
    if not isinstance(signals, list):
        raise invalid_argument("signals", "an instance of Array", signals)
    sources = list(signals)
    for index, source in enumerate(sources):
        if not isinstance(source, AbortSignal):
            raise invalid_argument(f"signals[{index}]", "an instance of AbortSignal", source)
    for source in sources:
        if source._reason is not undefined:
            signal._reason = source._reason
            return signal
    signal._sources = tuple(sources)  # keeps them alive as long as this one
    for source in sources:
        source._dependents.add(signal)
    return signal


class AbortController(JSObject):
    """Holds a signal and aborts it."""

    __slots__ = ("_signal",)

    def __init__(self, *_: Any) -> None:
        self._signal = make_signal()

    @property
    def signal(self) -> AbortSignal:
        return self._signal

    def abort(self, reason: Any = undefined, *_: Any) -> Any:
        abort_signal(self._signal, reason)
        return undefined


value(AbortController, Symbol.toStringTag, "AbortController")
platform(AbortController)


@method(AbortSignal, CUSTOM)
def _inspect_signal(self: Any, *_: Any) -> str:
    return f"AbortSignal {{ aborted: {'true' if self._reason is not undefined else 'false'} }}"


@method(AbortController, CUSTOM)
def _inspect_controller(self: Any, *_: Any) -> str:
    return f"AbortController {{ signal: {_inspect_signal(self._signal)} }}"
