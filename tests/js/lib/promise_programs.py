"""The interpreter of tests/oracles/js_lib_promises.mjs, on veloxc's promises and Python's async functions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import veloxc.js.core  # noqa: F401
from veloxc.js import Error, Promise, call, caught, get, string
from veloxc.js.async_functions import pause, start
from veloxc.js.errors import Thrown, thrown
from veloxc.js.iteration import async_iterate
from veloxc.js.jobs import Host, job_queue
from veloxc.js.timers import queueMicrotask, setTimeout
from veloxc.js.undefined import undefined

Log = Callable[[str], None]


class Sub(Promise):
    pass


def show(value: Any) -> str:
    if isinstance(value, Error):
        errors = get(value, "errors")
        text = f"{get(value, 'name')}: {value.message}"
        return text if errors is undefined else f"{text}[{','.join(map(show, errors))}]"
    if isinstance(value, list):
        return f"[{','.join(map(show, value))}]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{show(item)}" for key, item in value.items()) + "}"
    return "{}" if isinstance(value, Promise) else string(value)


class Program:
    """One program at work."""

    def __init__(self, functions: list[Any], loud: bool) -> None:
        self.functions = functions
        self.loud = loud
        self.lines: list[str] = []
        self.slots: list[Any] = []

    async def run(self, k: int, argument: Any = undefined) -> Any:
        log = self.lines.append
        for kind, *rest in self.functions[k]:
            if kind == "log":
                log(f"{k}:{rest[0]}")
            elif kind == "await":
                log(f"{k} got {show(await pause(self.value(rest[0])))}")
            elif kind == "try":
                await self.attempt(k, rest[0])
            elif kind == "do":
                self.value(rest[0])
            elif kind == "keep":
                self.slots.append(self.value(rest[0]))
            elif kind == "argument":
                log(f"{k} given {show(argument)}")
            elif kind == "return":
                return self.value(rest[0])
            elif kind == "throw":
                raise thrown(rest[0])
            elif kind == "for":
                async for item in async_iterate([self.value(e) for e in rest[0]]):
                    log(f"{k} item {show(item)}")
        return undefined

    async def attempt(self, k: int, expression: Any) -> None:
        try:
            self.lines.append(f"{k} got {show(await pause(self.value(expression)))}")
        except Exception as error:
            self.lines.append(f"{k} caught {show(caught(error))}")
        finally:
            self.lines.append(f"{k} finally")

    def callback(self, k: Any) -> Any:
        if k is None:
            return undefined

        def handle(value: Any = undefined, *_: Any) -> Any:
            self.lines.append(f"callback {k} {show(value)}")
            if k < len(self.functions):
                return start(self.run(k, value))
            if k % 3 == 0:
                raise Error(f"thrown {k}")
            return value

        return handle

    def value(self, e: Any) -> Any:
        if not isinstance(e, list):
            return e
        return getattr(self, "make_" + e[0].replace(" ", "_"))(*e[1:])

    def quiet(self, promise: Any) -> Any:
        if isinstance(promise, Promise) and not self.loud:
            call(promise, "then", undefined, lambda *_: undefined)
        return promise

    # ---- one method for each kind of expression -----------------------------------------------------------

    def make_call(self, k: int, argument: Any = undefined) -> Any:
        return self.quiet(start(self.run(k, argument)))

    def make_resolve(self, e: Any) -> Any:
        return Promise.resolve(self.value(e))

    def make_sub(self, e: Any) -> Any:
        return Sub.resolve(self.value(e))

    def make_reject(self, reason: Any) -> Any:
        return self.quiet(Promise.reject(reason))

    def make_new(self, e: Any, reason: Any, error: Any) -> Any:
        def executor(resolve: Any, reject: Any, *_: Any) -> Any:
            self.lines.append("executor")
            if reason:
                reject(reason)
            resolve(self.value(e))
            if error:
                raise Thrown(error)

        return self.quiet(Promise(executor))

    def make_thenable(self, value: Any, rejects: bool) -> Any:
        def then(resolve: Any, reject: Any, *_: Any) -> Any:
            self.lines.append(f"then called {value}")
            (reject if rejects else resolve)(value)
            return undefined

        return {"then": then}

    def make_timer(self, ms: int, value: Any) -> Any:
        def fire(resolve: Any) -> None:
            self.lines.append(f"timer {ms}")
            resolve(value)

        return self.quiet(Promise(lambda resolve, *_: setTimeout(lambda *_: fire(resolve), ms)))

    def make_late_reject(self, ms: int, reason: Any) -> Any:
        return self.quiet(Promise(lambda _resolve, reject, *_: setTimeout(lambda *_: reject(reason), ms)))

    def make_micro(self, name: Any) -> Any:
        queueMicrotask(lambda *_: self.lines.append(f"micro {name}"))
        return name

    def make_timeout(self, ms: int, name: Any) -> Any:
        def fire(*_: Any) -> None:
            self.lines.append(f"timeout {ms} {name}")
            queueMicrotask(lambda *_: self.lines.append(f"micro of {name}"))

        setTimeout(fire, ms)
        return name

    def make_then(self, e: Any, on_fulfilled: Any, on_rejected: Any) -> Any:
        promise = Promise.resolve(self.value(e))
        return self.quiet(call(promise, "then", self.callback(on_fulfilled), self.callback(on_rejected)))

    def make_catch(self, e: Any, on_rejected: Any, *_: Any) -> Any:
        return self.quiet(call(Promise.resolve(self.value(e)), "catch", self.callback(on_rejected)))

    def make_finally(self, e: Any, k: Any, *_: Any) -> Any:
        def handle(*_: Any) -> Any:
            self.lines.append(f"finally {k}")
            return self.quiet(start(self.run(k))) if k < len(self.functions) else k

        return self.quiet(call(Promise.resolve(self.value(e)), "finally", undefined if k is None else handle))

    def make_slot(self, index: int) -> Any:
        return self.slots[index % len(self.slots)] if self.slots else index

    def make_all(self, items: list[Any]) -> Any:
        return self.quiet(Promise.all([self.value(e) for e in items]))

    def make_allSettled(self, items: list[Any]) -> Any:
        return self.quiet(Promise.allSettled([self.value(e) for e in items]))

    def make_any(self, items: list[Any]) -> Any:
        return self.quiet(Promise.any([self.value(e) for e in items]))

    def make_race(self, items: list[Any]) -> Any:
        return self.quiet(Promise.race([self.value(e) for e in items]))

    def make_suball(self, items: list[Any]) -> Any:
        return self.quiet(Sub.all([self.value(e) for e in items]))


async def execute(functions: list[Any], loud: bool = False) -> list[str]:
    """Runs a program until nothing is left that could go on. `loud`: promises have no handlers but its own, and the log
    tells of those that are rejected unhandled."""
    program = Program(functions, loud)
    Host.unhandled_rejection = staticmethod(  # type: ignore[method-assign,assignment]
        lambda promise: program.lines.append(f"unhandled {show(promise._value)}") if loud else None
    )
    end = start(program.run(0))
    call(
        end,
        "then",
        lambda value, *_: program.lines.append(f"end {show(value)}"),
        lambda reason, *_: program.lines.append(f"failed {show(reason)}"),
    )
    queue = job_queue()
    for _ in range(10_000):
        await asyncio.sleep(0.001)
        if not queue.jobs and (queue.timers is None or not queue.timers.heap):
            break
    return program.lines
