"""Runs one test in a child forked from a warm process, and says how it ended."""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.conformance.test262.case import Case, read_case
from tests.conformance.test262.program import Harness, Refused, modules_of
from veloxc.runtime.loader import load_memory

Answer = dict[str, Any]
"""`passed`; where it is false `cause` says why; `warned` is what analysis had against a test that was run."""
_UNKNOWN_NAME = "VX0390"


class Runner:
    """Compiles the harness and loads the library, once. `run` forks."""

    def __init__(self, suite: Path, seconds: float) -> None:
        self.suite = suite
        self.seconds = seconds
        self.harness = Harness(suite)
        _warm()
        sys.setrecursionlimit(20_000)

    def run(self, path: str) -> Answer:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _in_child(self, path, writing)
        os.close(writing)
        try:
            return self._answer(child, reading)
        finally:
            os.close(reading)

    def _answer(self, child: int, reading: int) -> Answer:
        parts = []
        end = time.monotonic() + self.seconds
        while True:
            ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                return {"passed": False, "cause": "took too long"}
            part = os.read(reading, 65536)
            if not part:
                break
            parts.append(part)
        _, status = os.waitpid(child, 0)
        if not parts:
            return {"passed": False, "cause": f"the process ended with status {status}"}
        answer: Answer = json.loads(b"".join(parts))
        return answer

    def judge(self, path: str) -> Answer:
        """Compile and run a test, in this process."""
        case = read_case(self.suite, path)
        try:
            texts, name, warned = modules_of(case, self.suite, self.harness)
        except Refused as refused:
            if case.phase in ("parse", "resolution"):
                return {"passed": True}
            return {
                "passed": False,
                "cause": f"refused: {refused.diagnostic.code} {refused.diagnostic.title}",
            }
        if case.phase == "parse":
            return _accepted(warned)
        for include in self.harness.compiled.values():
            texts[include.module] = include.python
        cause = _verdict(case, *_run(texts, name))
        answer: Answer = {"passed": cause is None}
        if cause is not None:
            answer["cause"] = cause
        if warned is not None:
            answer["warned"] = f"{warned.code} {warned.title}"
        return answer


def _accepted(warned: Any) -> Answer:
    """An early error that parsing lets pass may still be refused by analysis: that names are unknown does not count."""
    if warned is not None and warned.code != _UNKNOWN_NAME:
        return {"passed": True}
    return {"passed": False, "cause": "accepted"}


def _in_child(runner: Runner, path: str, writing: int) -> None:
    """Never returns."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    try:
        answer = runner.judge(path)
    except BaseException as error:
        answer = {"passed": False, "cause": f"veloxc raised {type(error).__name__}: {error}"[:300]}
    os.write(writing, json.dumps(answer).encode("utf-8", "replace"))
    os._exit(0)


def _verdict(case: Case, error: tuple[str, str] | None, told: list[str]) -> str | None:
    """Why the test failed, or None."""
    if case.phase is not None:
        if error is None:
            return f"no {case.error} at {case.phase}"
        return None if error[0] == case.error else f"{error[0]} for {case.error} at {case.phase}"
    if error is not None:
        return f"{error[0]}: {error[1]}"
    if case.asynchronous and told != ["Test262:AsyncTestComplete"]:
        return "asynchronous: " + (
            told[0].removeprefix("Test262:AsyncTestFailure:") if told else "never done"
        )
    return None


def _run(texts: dict[str, str], name: str) -> tuple[tuple[str, str] | None, list[str]]:
    """(name and message of what was thrown, what `print` was told)."""
    from veloxc.js.errors import caught

    package = load_memory(texts)
    error: tuple[str, str] | None = None
    try:
        asyncio.run(_main(package, name))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as thrown:
        error = _shown(caught(thrown))
    printed: ModuleType = package.module("print")
    return error, list(printed.told)


async def _main(package: Any, name: str) -> None:
    from veloxc.js import start

    async def program() -> None:
        module = package.module(name)
        if hasattr(module, "load"):
            await module.load()

    await start(program())
    await _until_idle()


async def _until_idle() -> None:
    loop: Any = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(0)
        waiting = [handle for handle in loop._scheduled if not handle.cancelled()]
        if not loop._ready and not waiting:
            return
        if not loop._ready:
            await asyncio.sleep(0.001)


def _shown(value: Any) -> tuple[str, str]:
    """(name, message) of a thrown value. Test262Error says `name` by its class."""
    from veloxc.js import get, string
    from veloxc.js.coercion import is_object

    try:
        if not is_object(value):
            return "thrown", str(string(value))
        name = get(value, "name")
        if name.__class__ is not str or name == "Error":
            name = get(get(value, "constructor"), "name")
        return str(string(name)), str(string(get(value, "message")))
    except Exception as error:
        return type(error).__name__, str(error)


def _warm() -> None:
    """Load the whole library, and what compiling needs, before the first fork."""
    import gc
    from importlib import import_module

    from veloxc.js.exports import MODULES

    for place in sorted(set(MODULES.values())):
        import_module(f"veloxc.js.{place.partition(':')[0]}")
    gc.collect()
    gc.freeze()
