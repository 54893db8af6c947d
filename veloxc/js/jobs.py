"""The job queue of ECMAScript (microtasks), on top of an asyncio event loop.

Jobs run in the order in which they were queued, all of them, before the event loop goes on to a timer or
to I/O: so promise reactions keep JavaScript's exact order. Source: ECMA-262 §9.5 Jobs and Host Operations.
"""

from __future__ import annotations

import threading
from asyncio.events import _get_running_loop
from collections import deque
from collections.abc import Callable
from contextvars import Context, copy_context
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio
    import logging

    from veloxc.js.promise import Promise


class JobQueue:
    """Jobs of one event loop. There is one per thread at a time, since a thread runs one loop at a time."""

    __slots__ = ("context", "jobs", "loop", "rejected", "running", "scheduled", "timers", "woken")

    def __init__(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self.loop = loop
        self.jobs: deque[tuple[Context | None, Callable[..., Any], tuple[Any, ...]]] = deque()
        self.rejected: list[Promise] = []
        self.running = False
        self.scheduled = False
        self.context = Context()
        self.timers: Any = None
        self.woken = False
        """Whether code of an asyncio task goes on because of a job: its step belongs to the jobs."""

    def add(self, context: Context | None, job: Callable[..., Any], args: tuple[Any, ...]) -> None:
        """Queues a job; without a context, `job` brings its own."""
        self.jobs.append((context, job, args))
        if not self.running and not self.scheduled:
            self.schedule()

    def schedule(self) -> None:
        """Makes sure that the jobs run once the code that runs now is done."""
        if not self.running and not self.scheduled and self.loop is not None:
            self.scheduled = True
            self.loop.call_soon(self.drain, context=self.context)

    def drain(self) -> None:
        """Runs jobs until there are none, then tells of rejections that nobody handles: of those that an asyncio task
        may be about to handle, after its step."""
        if self.running:
            return
        self.running = True
        self.scheduled = False
        try:
            while self.jobs or self.rejected:
                self._run_jobs()
                if self.woken:
                    break
                rejected, self.rejected = self.rejected, []
                for promise in rejected:
                    if not promise._handled:
                        report_rejection(promise)
        finally:
            self.running = self.woken = False
            if self.jobs or self.rejected:  # or a job raised SystemExit or the like: the others are not lost
                self.schedule()

    def _run_jobs(self) -> None:
        jobs = self.jobs
        while jobs:
            context, job, args = jobs.popleft()
            try:
                if context is None:
                    job(*args)
                else:
                    context.run(job, *args)
            except Exception as error:
                report_error(error)

    def task(self, context: Context | None, function: Callable[..., Any], *args: Any) -> None:
        """Runs a task of the event loop (a timer, a wake-up), then every job it queued."""
        nested = self.running
        self.running = True
        try:
            if context is None:
                function(*args)
            else:
                context.run(function, *args)
        except Exception as error:
            report_error(error)
        finally:
            self.running = nested
            if not nested and (self.jobs or self.rejected):
                self.drain()


class _Thread(threading.local):
    queue: JobQueue | None = None


_thread = _Thread()


def job_queue() -> JobQueue:
    """The queue of the running loop; without a running loop, jobs wait for the next one of this thread."""
    loop = _get_running_loop()
    queue = _thread.queue
    if queue is not None and queue.loop is loop:
        return queue
    return _change_loop(queue, loop)


def _change_loop(queue: JobQueue | None, loop: asyncio.AbstractEventLoop | None) -> JobQueue:
    if queue is not None:
        if loop is None and queue.loop is not None and not queue.loop.is_closed():
            return queue  # between two runs of the same loop
        if queue.loop is None:  # jobs that were queued before any loop ran
            queue.loop = loop
            if queue.timers is not None:
                queue.timers.adopt()
            if queue.jobs or queue.rejected:
                queue.schedule()
            return queue
    queue = _thread.queue = JobQueue(loop)
    return queue


def enqueue(job: Callable[..., Any], *args: Any, context: Context | None = None) -> None:
    """HostEnqueuePromiseJob (ECMA-262 §9.5.5): `job(*args)` runs, in `context`, after the code that runs now."""
    job_queue().add(context if context is not None else copy_context(), job, args)


def run_jobs() -> None:
    """Runs what is queued now; for hosts that call into JavaScript from outside of an event loop."""
    job_queue().drain()


def _log() -> logging.Logger:
    import logging

    return logging.getLogger("veloxc.js")


def _log_rejection(promise: Promise) -> None:
    reason = promise._value
    info = (type(reason), reason, reason.__traceback__) if isinstance(reason, BaseException) else None
    _log().error("Unhandled rejection: %s", describe(reason), exc_info=info)


def _log_error(error: BaseException) -> None:
    _log().error("Uncaught %s", describe(error), exc_info=(type(error), error, error.__traceback__))


def describe(reason: Any) -> str:
    """A text for a thrown value that never fails itself: it is used where nothing may go wrong."""
    try:
        from veloxc.js.inspection import inspect

        return str(inspect(reason))
    except Exception:
        return repr(reason)


class Host:
    """What the surrounding program does about failures that no JavaScript code saw; set by runtime and tests."""

    unhandled_rejection: Callable[[Promise], None] = staticmethod(_log_rejection)
    uncaught_error: Callable[[BaseException], None] = staticmethod(_log_error)


def report_rejection(promise: Promise) -> None:
    """HostPromiseRejectionTracker (ECMA-262 §27.2.1.9), once no job is left: logged, never fatal by default."""
    Host.unhandled_rejection(promise)


def report_error(error: BaseException) -> None:
    """An exception that left a job or a timer."""
    Host.uncaught_error(error)
