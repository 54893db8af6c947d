"""setTimeout, setInterval, queueMicrotask. Source: HTML §8.6, §8.7; order as in Node.

Timers of one due time run in the order in which they were set, and every job runs before the next timer.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from contextvars import Context, copy_context
from typing import Any

from veloxc.js.jobs import JobQueue, enqueue, job_queue
from veloxc.js.node_errors import invalid_argument
from veloxc.js.object import JSObject
from veloxc.js.observed import TIMERS, observe
from veloxc.js.undefined import undefined

_numbers = itertools.count(1)
_LONGEST = 2**31 - 1


class Timeout(JSObject):
    """What setTimeout and setInterval give: an object, as in Node; as a number it is the timer's id."""

    __slots__ = ("_active", "_arguments", "_callback", "_context", "_due", "_number", "_period", "_repeat")

    def __init__(self, callback: Any, arguments: tuple[Any, ...], delay: Any, repeat: bool) -> None:
        self._callback = callback
        self._arguments = arguments
        self._context: Context = copy_context()
        self._period = _milliseconds(delay)
        self._repeat = repeat
        self._number = next(_numbers)
        self._due = 0.0
        self._active = True

    def hasRef(self, *_: Any) -> bool:
        return True

    def ref(self, *_: Any) -> Timeout:
        return self

    def unref(self, *_: Any) -> Timeout:
        return self

    def refresh(self, *_: Any) -> Timeout:
        timers = _timers()
        if self._active:
            timers.add(self)
        return self

    def close(self, *_: Any) -> Timeout:
        clear_timeout(self)
        return self

    def valueOf(self, *_: Any) -> int:
        return self._number


def _milliseconds(delay: Any) -> float:
    from veloxc.js.coercion import number

    if delay is undefined:
        return 1
    wait = number(delay)
    if not 1 <= wait <= _LONGEST:  # NaN as well
        return 1
    return int(wait)


class Timers:
    """The timers of one event loop, in one heap: (due, order, timer)."""

    def __init__(self, queue: JobQueue) -> None:
        self.queue = queue
        self.heap: list[tuple[float, int, Timeout]] = []
        self.by_number: dict[float, Timeout] = {}
        self.order = itertools.count()
        self.handle: asyncio.TimerHandle | None = None
        self.now: float | None = None

    def add(self, timer: Timeout) -> None:
        observe(TIMERS)
        timer._due = self._time() + timer._period
        self.by_number[timer._number] = timer
        heapq.heappush(self.heap, (timer._due, next(self.order), timer))
        self.arm()

    def remove(self, timer: Timeout) -> None:
        timer._active = False
        self.by_number.pop(timer._number, None)

    def _time(self) -> float:
        """The time in whole milliseconds, the same for everything that one turn of the loop does, so that
        two timers set one after the other cannot overtake each other by a rounding."""
        if self.now is None:
            loop = self.queue.loop
            if loop is None:
                return 0.0
            self.now = float(int(loop.time() * 1000 + 0.001))  # asyncio calls a clock tick early
            loop.call_soon(self._forget_time)
        return self.now

    def _forget_time(self) -> None:
        self.now = None

    def adopt(self) -> None:
        """The first loop runs: timers that were set before count from now."""
        now = self._time()
        waiting = [timer for _, _, timer in sorted(self.heap, key=lambda entry: entry[:2])]
        self.heap.clear()
        for timer in waiting:
            timer._due += now
            heapq.heappush(self.heap, (timer._due, next(self.order), timer))
        self.arm()

    def arm(self) -> None:
        """Asks the loop to call when the first timer is due."""
        loop = self.queue.loop
        while self.heap and not self._is_current(self.heap[0]):
            heapq.heappop(self.heap)
        if loop is None or not self.heap:
            return
        when = self.heap[0][0] / 1000
        if self.handle is not None:
            if not self.handle.cancelled() and self.handle.when() <= when:
                return
            self.handle.cancel()
        self.handle = loop.call_at(when, self._run_due, context=self.queue.context)

    @staticmethod
    def _is_current(entry: tuple[float, int, Timeout]) -> bool:
        return entry[2]._active and entry[2]._due == entry[0]

    def _run_due(self) -> None:
        self.handle = None
        self.now = None
        now = self._time()
        while self.heap and self.heap[0][0] <= now:
            entry = heapq.heappop(self.heap)
            if self._is_current(entry):
                self._fire(entry[2])
        self.arm()

    def _fire(self, timer: Timeout) -> None:
        if not timer._repeat:
            self.remove(timer)
        self.queue.task(timer._context, timer._callback, *timer._arguments)
        if timer._repeat and timer._active:
            self.add(timer)


def _timers() -> Timers:
    queue = job_queue()
    if queue.timers is None:
        queue.timers = Timers(queue)
    timers: Timers = queue.timers
    return timers


def _timer(callback: Any, delay: Any, arguments: tuple[Any, ...], repeat: bool) -> Timeout:
    if not callable(callback):
        raise invalid_argument("callback", "of type function", callback)
    timer = Timeout(callback, arguments, delay, repeat)
    _timers().add(timer)
    return timer


def set_timeout(callback: Any = undefined, delay: Any = undefined, *arguments: Any) -> Timeout:
    """setTimeout(callback, delay, ...arguments)."""
    return _timer(callback, delay, arguments, False)


def set_interval(callback: Any = undefined, delay: Any = undefined, *arguments: Any) -> Timeout:
    """setInterval(callback, delay, ...arguments)."""
    return _timer(callback, delay, arguments, True)


def clear_timeout(timer: Any = undefined, *_: Any) -> Any:
    """clearTimeout and clearInterval: takes a timer or its number; anything else is ignored."""
    timers = _timers()
    if not isinstance(timer, Timeout):
        if timer.__class__ is str and timer.isdigit():
            timer = int(timer)
        timer = timers.by_number.get(timer) if isinstance(timer, int | float) else None
    if timer is not None:
        timers.remove(timer)
    return undefined


def queue_microtask(callback: Any = undefined, *_: Any) -> Any:
    """queueMicrotask(callback)."""
    if not callable(callback):
        raise invalid_argument("callback", "of type function", callback)
    enqueue(callback)
    return undefined


setTimeout = set_timeout
setInterval = set_interval
clearTimeout = clearInterval = clear_timeout
queueMicrotask = queue_microtask
