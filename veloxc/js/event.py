"""Event, CustomEvent, EventTarget. Source: WHATWG DOM §2."""

from __future__ import annotations

import time
from typing import Any

from veloxc.js.coercion import is_object, string, truthy
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.jobs import report_error
from veloxc.js.members import get
from veloxc.js.methods import method, value
from veloxc.js.node_errors import invalid_argument, missing_arguments
from veloxc.js.object import JSObject
from veloxc.js.observed import TIME, observe
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def option(options: Any, name: str) -> Any:
    """A member of an optional dictionary argument; undefined where there is none."""
    return get(options, name) if is_object(options) else undefined


class Event(JSObject):
    """`Event(type, { bubbles, cancelable, composed })`."""

    __slots__ = (
        "_bubbles",
        "_cancelable",
        "_canceled",
        "_composed",
        "_dispatching",
        "_stopped",
        "_target",
        "_time",
        "_trusted",
        "_type",
    )

    NONE = 0
    CAPTURING_PHASE = 1
    AT_TARGET = 2
    BUBBLING_PHASE = 3

    def __init__(self, *arguments: Any) -> None:
        if not arguments:
            raise missing_arguments("type")
        options = arguments[1] if len(arguments) > 1 else undefined
        self._type = string(arguments[0])
        self._bubbles = truthy(option(options, "bubbles"))
        self._cancelable = truthy(option(options, "cancelable"))
        self._composed = truthy(option(options, "composed"))
        self._canceled = self._stopped = self._dispatching = self._trusted = False
        self._target: Any = None
        observe(TIME)
        self._time = time.perf_counter() * 1000

    @property
    def type(self) -> str:
        return self._type

    @property
    def target(self) -> Any:
        return self._target

    @property
    def srcElement(self) -> Any:
        return self._target

    @property
    def currentTarget(self) -> Any:
        return self._target if self._dispatching else None

    @property
    def eventPhase(self) -> int:
        return 2 if self._dispatching else 0

    @property
    def bubbles(self) -> bool:
        return self._bubbles

    @property
    def cancelable(self) -> bool:
        return self._cancelable

    @property
    def composed(self) -> bool:
        return self._composed

    @property
    def defaultPrevented(self) -> bool:
        return self._cancelable and self._canceled

    @property
    def returnValue(self) -> bool:
        return not self.defaultPrevented

    @property
    def cancelBubble(self) -> bool:
        return self._stopped

    @property
    def isTrusted(self) -> bool:
        return self._trusted

    @property
    def timeStamp(self) -> float:
        return self._time

    def composedPath(self, *_: Any) -> list[Any]:
        return [self._target] if self._dispatching else []

    def preventDefault(self, *_: Any) -> Any:
        self._canceled = True
        return undefined

    def stopPropagation(self, *_: Any) -> Any:
        self._stopped = True
        return undefined

    def stopImmediatePropagation(self, *_: Any) -> Any:
        self._stopped = True
        return undefined


class CustomEvent(Event):
    """`CustomEvent(type, { detail })`."""

    __slots__ = ("_detail",)

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        detail = option(arguments[1] if len(arguments) > 1 else undefined, "detail")
        self._detail = None if detail is undefined else detail

    @property
    def detail(self) -> Any:
        return self._detail


value(Event, Symbol.toStringTag, "Event")
value(CustomEvent, Symbol.toStringTag, "CustomEvent")


class Listener:
    """One registration."""

    __slots__ = ("callback", "capture", "once", "removed", "type")

    def __init__(self, type_: str, callback: Any, capture: bool, once: bool) -> None:
        self.type = type_
        self.callback = callback
        self.capture = capture
        self.once = once
        self.removed = False


class EventTarget(JSObject):
    """Something that events happen to."""

    __slots__ = ("_listeners",)

    _listeners: list[Listener]

    def __new__(cls, *_: Any) -> Any:
        self = super().__new__(cls)
        self._listeners = []
        return self

    def __init__(self, *_: Any) -> None:
        pass

    def addEventListener(self, *arguments: Any) -> Any:
        type_, callback, options = _listener_arguments(arguments)
        if not (is_function(callback) or is_object(callback)):
            return undefined
        signal = option(options, "signal")
        if is_object(signal) and truthy(get(signal, "aborted")):
            return undefined
        capture = _capture(options)
        if find_listener(self, type_, callback, capture) is None:
            listener = Listener(type_, callback, capture, truthy(option(options, "once")))
            self._listeners.append(listener)
            if is_object(signal):
                signal.addEventListener("abort", lambda *_: remove_listener(self, listener))
        return undefined

    def removeEventListener(self, *arguments: Any) -> Any:
        type_, callback, options = _listener_arguments(arguments)
        listener = find_listener(self, type_, callback, _capture(options))
        if listener is not None:
            remove_listener(self, listener)
        return undefined

    def dispatchEvent(self, event: Any = undefined, *_: Any) -> bool:
        if not isinstance(event, Event):
            raise invalid_argument("event", "an instance of Event", event)
        if event._dispatching:
            from veloxc.js.dom_exception import DOMException

            raise DOMException("The event is already being dispatched", "InvalidStateError")
        return dispatch(self, event)


value(EventTarget, Symbol.toStringTag, "EventTarget")


def _listener_arguments(arguments: tuple[Any, ...]) -> tuple[str, Any, Any]:
    if len(arguments) < 2:
        raise missing_arguments("type", "listener")
    return string(arguments[0]), arguments[1], arguments[2] if len(arguments) > 2 else undefined


def _capture(options: Any) -> bool:
    return truthy(option(options, "capture")) if is_object(options) else truthy(options)


def find_listener(target: EventTarget, type_: str, callback: Any, capture: bool) -> Listener | None:
    for listener in target._listeners:
        if listener.type == type_ and listener.callback is callback and listener.capture == capture:
            return listener
    return None


def remove_listener(target: EventTarget, listener: Listener) -> None:
    listener.removed = True
    if listener in target._listeners:
        target._listeners.remove(listener)


def dispatch(target: EventTarget, event: Event) -> bool:
    """Calls the listeners; an error of one is reported, the others are called. False where it was canceled."""
    event._target = target
    event._dispatching = True
    event._stopped = False
    for listener in list(target._listeners):
        if listener.type != event._type or listener.removed:
            continue
        if listener.once:
            remove_listener(target, listener)
        try:
            if is_function(listener.callback):
                call_with_this(listener.callback, target, event)
            else:
                call_with_this(get(listener.callback, "handleEvent"), listener.callback, event)
        except Exception as error:
            report_error(error)
        if event._stopped:
            break
    event._dispatching = False
    return not event.defaultPrevented


def set_handler(target: EventTarget, type_: str, old: Any, new: Any) -> Any:
    """An `onabort = f`: replaces the listener of the handler `old`. Gives the handler to keep."""
    if is_function(old):
        listener = find_listener(target, type_, old, False)
        if listener is not None:
            remove_listener(target, listener)
    if not is_function(new):
        return None
    target._listeners.append(Listener(type_, new, False, False))
    return new


_SHOWN = (
    "type defaultPrevented cancelable timeStamp",
    "type defaultPrevented cancelable timeStamp detail",
)


@method(Event, CUSTOM)
def _inspect(self: Any, *_: Any) -> Any:
    shown = _ShownEvent()
    names = _SHOWN[1] if isinstance(self, CustomEvent) else _SHOWN[0]
    for name in names.split():
        shown.__dict__[name] = getattr(self, name)
    return shown


class _ShownEvent(JSObject):
    """What the console shows of an event."""


type.__setattr__(_ShownEvent, "__name__", "Event")
