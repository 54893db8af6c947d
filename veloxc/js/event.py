"""Event, CustomEvent, EventTarget. Source: WHATWG DOM §2."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from veloxc.js.coercion import is_object, string, truthy
from veloxc.js.errors import Error
from veloxc.js.function import call_with_this, is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.jobs import report_error
from veloxc.js.members import get
from veloxc.js.methods import method, value
from veloxc.js.node_errors import coded, invalid_argument, missing_arguments, options_object, wrong_type
from veloxc.js.object import JSObject
from veloxc.js.observed import TIME, observe
from veloxc.js.platform import needs, platform
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
        "_halted",
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
        options = options_object(arguments[1] if len(arguments) > 1 else undefined, functions=False)
        self._type = string(arguments[0])
        self._bubbles = truthy(option(options, "bubbles"))
        self._cancelable = truthy(option(options, "cancelable"))
        self._composed = truthy(option(options, "composed"))
        self._canceled = self._stopped = self._halted = self._dispatching = self._trusted = False
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

    @cancelBubble.setter
    def cancelBubble(self, stop: Any) -> None:
        if truthy(stop):
            self._stopped = True

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
        self._stopped = self._halted = True
        return undefined

    def initEvent(self, *arguments: Any) -> Any:
        if not arguments:
            raise missing_arguments("type")
        if not self._dispatching:
            _type, bubbles, cancelable = [*arguments, undefined, undefined][:3]
            self._type = string(_type)
            self._bubbles, self._cancelable = truthy(bubbles), truthy(cancelable)
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
platform(Event, length=1, initEvent=1)
value(CustomEvent, Symbol.toStringTag, "CustomEvent")


class Listener:
    """One registration, in a chain of those for the same type: who is called next is known before a call, and one
    that is added meanwhile is called if it comes later, as in Node."""

    __slots__ = ("callback", "capture", "following", "once", "previous", "removed")

    def __init__(self, callback: Any, capture: bool = False, once: bool = False) -> None:
        self.callback = callback
        self.capture = capture
        self.once = once
        self.removed = False
        self.following: Listener | None = None
        self.previous: Listener | None = None

    def remove(self) -> None:
        if self.previous is not None:
            self.previous.following = self.following
        if self.following is not None:
            self.following.previous = self.previous
        self.removed = True

    def add(self, listener: Listener) -> None:
        """Puts one at the end of the chain."""
        last = self
        while last.following is not None:
            last = last.following
        last.following, listener.previous = listener, last


class EventTarget(JSObject):
    """Something that events happen to."""

    __slots__ = ("_listeners",)

    _listeners: dict[str, Listener]

    def __new__(cls, *_: Any) -> Any:
        self = super().__new__(cls)
        self._listeners = {}
        return self

    def __init__(self, *_: Any) -> None:
        pass

    def addEventListener(self, *arguments: Any) -> Any:
        chains = self._listeners
        if len(arguments) < 2:
            raise missing_arguments("type", "listener")
        options = _options(arguments)
        signal = option(options, "signal")
        _check_signal(signal)
        if signal is not undefined and truthy(get(signal, "aborted")):
            return undefined
        if not _is_listener(arguments[1]):
            return undefined
        type_ = string(arguments[0])
        capture = _capture(options)
        if find_listener(self, type_, arguments[1], capture) is None:
            listener = Listener(arguments[1], capture, truthy(option(options, "once")))
            chains.setdefault(type_, Listener(None)).add(listener)
            if signal is not undefined:
                signal.addEventListener("abort", lambda *_: listener.remove(), {"once": True})
        return undefined

    def removeEventListener(self, *arguments: Any) -> Any:
        needs(self._listeners)
        if len(arguments) < 2:
            raise missing_arguments("type", "listener")
        if not _is_listener(arguments[1]):
            return undefined
        options = arguments[2] if len(arguments) > 2 else undefined
        listener = find_listener(self, string(arguments[0]), arguments[1], _capture(options))
        if listener is not None:
            listener.remove()
        return undefined

    def dispatchEvent(self, *arguments: Any) -> bool:
        needs(self._listeners)
        if not arguments:
            raise missing_arguments("event")
        event = arguments[0]
        if not isinstance(event, Event):
            raise invalid_argument("event", "an instance of Event", event)
        if event._dispatching:
            raise coded(
                f'The event "{event._type}" is already being dispatched', "ERR_EVENT_RECURSION", Error
            )
        return dispatch(self, event)


value(EventTarget, Symbol.toStringTag, "EventTarget")
platform(EventTarget, addEventListener=2, removeEventListener=2, dispatchEvent=1)


def _options(arguments: tuple[Any, ...]) -> Any:
    options = arguments[2] if len(arguments) > 2 else undefined
    return options if isinstance(options, bool) else options_object(options)


def _check_signal(signal: Any) -> None:
    if signal is undefined:
        return
    if not is_object(signal) or get(signal, "aborted") is undefined:
        raise wrong_type("options.signal", "an instance of AbortSignal", signal)


def _is_listener(callback: Any) -> bool:
    """A function or an object; nothing is no mistake. TypeError for anything else."""
    if callback is undefined or callback is None:
        return False
    if not (is_function(callback) or is_object(callback)):
        raise invalid_argument("listener", "an instance of EventListener", callback)
    return True


def _capture(options: Any) -> bool:
    return truthy(option(options, "capture")) if is_object(options) else truthy(options)


def _chain(target: EventTarget, type_: str) -> Iterator[Listener]:
    """The listeners of a type; the next is taken before the one at hand is called."""
    root = target._listeners.get(type_)
    listener = root.following if root is not None else None
    while listener is not None:
        following = listener.following
        yield listener
        listener = following


def find_listener(target: EventTarget, type_: str, callback: Any, capture: bool) -> Listener | None:
    for listener in _chain(target, type_):
        if listener.callback is callback and listener.capture == capture:
            return listener
    return None


def dispatch(target: EventTarget, event: Event) -> bool:
    """Calls the listeners; an error of one is reported, the others are called. False where it was canceled."""
    event._target = target
    event._dispatching = True
    for listener in _chain(target, event._type):
        if event._halted:
            break
        if listener.removed:
            continue
        if listener.once:
            listener.remove()
        try:
            _call(listener.callback, target, event)
        except Exception as error:
            report_error(error)
    event._dispatching = False
    return not event.defaultPrevented


def _call(callback: Any, target: EventTarget, event: Event) -> None:
    if isinstance(callback, Handler):
        callback = callback.function
        if not is_function(callback):
            return
    if is_function(callback):
        call_with_this(callback, target, event)
        return
    method_ = get(callback, "handleEvent")
    if is_function(method_):
        call_with_this(method_, callback, event)


class Handler:
    """What was set as `onabort`: it keeps the place of the first."""

    __slots__ = ("function",)

    def __init__(self, function: Any) -> None:
        self.function = function


def handler_of(target: EventTarget, type_: str) -> Handler | None:
    found = (each.callback for each in _chain(target, type_) if isinstance(each.callback, Handler))
    return next(found, None)


def set_handler(target: EventTarget, type_: str, function: Any) -> None:
    """`target.onabort = f`"""
    handler = handler_of(target, type_)
    if handler is None:
        target._listeners.setdefault(type_, Listener(None)).add(Listener(Handler(function)))
    else:
        handler.function = function


def get_handler(target: EventTarget, type_: str) -> Any:
    """`target.onabort`: null where there is none."""
    handler = handler_of(target, type_)
    return None if handler is None or handler.function is undefined else handler.function


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
