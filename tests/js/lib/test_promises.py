"""Promises, async functions, microtasks and timers, against Node's recorded order (tests/oracles/js_lib_promises.mjs)."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest

from tests.js.lib.promise_programs import execute
from tests.js.lib.recorded_answers import recorded
from veloxc.js import Promise
from veloxc.js.async_functions import pause, start, started_activities
from veloxc.js.jobs import Host
from veloxc.js.promise import is_settled, outcome
from veloxc.js.timers import clearTimeout, setInterval, setTimeout
from veloxc.js.undefined import undefined


class VirtualTime(asyncio.SelectorEventLoop):
    """A loop whose clock jumps to the next timer instead of waiting: the order is that of an idle machine."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 1000.0
        select = self._selector.select  # type: ignore[attr-defined]

        def jump(timeout: float | None) -> Any:
            self._now += timeout or 0
            return select(0)

        self._selector.select = jump  # type: ignore[attr-defined]

    def time(self) -> float:
        return self._now


async def _all(name: str) -> list[str]:
    found = []
    for program, expected in recorded(name):
        got = await execute(program, loud=name == "rejections")
        if got != expected:
            pairs = zip(expected + ["-"] * len(got), got + ["-"] * len(expected), strict=False)
            at = next(i for i, (a, b) in enumerate(pairs) if a != b)
            found.append(
                f"{json.dumps(program)}\n  Node {expected[at:at+4]}\n  got  {got[at:at+4]} (line {at})"
            )
    return found


@pytest.mark.parametrize("name", ["promises", "rejections"])
def test_order_as_in_node(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of what is called an unhandled rejection, and when."""
    monkeypatch.setattr(Host, "unhandled_rejection", staticmethod(lambda promise: None))
    with asyncio.Runner(loop_factory=VirtualTime) as runner:
        found = runner.run(_all(name))
    assert not found, f"{len(found)} differ\n" + "\n".join(found[:8])


def test_two_started_functions_await_one_python_future() -> None:
    async def main() -> list[Any]:
        task = asyncio.ensure_future(asyncio.sleep(0.001, 5))

        async def waits() -> Any:
            return await task

        first, second = start(waits()), start(waits())
        return [await first, await second]

    assert asyncio.run(main()) == [5, 5]


def test_python_time_outs_work_in_the_first_step_of_a_started_function() -> None:
    async def slow() -> str:
        try:
            async with asyncio.timeout(0.001):
                await asyncio.sleep(5)
        except TimeoutError:
            return "timed out"
        return "late"

    async def main() -> Any:
        return await start(slow())

    assert asyncio.run(main()) == "timed out"


def test_task_groups_and_wait_for_in_started_functions() -> None:
    async def part(n: int) -> int:
        await asyncio.sleep(0)
        return n

    async def all_parts() -> list[int]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(part(n)) for n in range(3)]
        return [await asyncio.wait_for(part(9), 1), *(task.result() for task in tasks)]

    async def main() -> Any:
        return await start(all_parts())

    assert asyncio.run(main()) == [9, 0, 1, 2]


def test_python_code_awaits_a_promise() -> None:
    async def main() -> Any:
        promise = Promise(lambda resolve, *_: setTimeout(resolve, 1, "v"))
        return await asyncio.gather(promise, asyncio.wait_for(promise, 1))

    assert asyncio.run(main()) == ["v", "v"]


def test_cancelling_what_was_started_runs_finally_and_tells_nobody() -> None:
    seen: list[str] = []

    async def waits() -> None:
        try:
            await pause(Promise(lambda *_: undefined))
        except Exception:
            seen.append("catch")
        finally:
            seen.append("finally")

    async def main() -> None:
        started_activities.set(set())
        promise = start(waits())
        pool = started_activities.get()
        assert pool
        for activity in list(pool):
            activity.cancel()
        await asyncio.sleep(0.001)
        assert not pool
        assert is_settled(promise)
        with pytest.raises(asyncio.CancelledError):
            outcome(promise)

    asyncio.run(main())
    assert seen == ["finally"]


def test_an_unhandled_rejection_is_logged_and_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> str:
        Promise.reject("lost")
        handled = Promise.reject("found")
        handled.then(undefined, lambda *_: undefined)  # type: ignore[attr-defined]
        await asyncio.sleep(0.001)
        return "alive"

    with caplog.at_level(logging.ERROR, "veloxc.js"):
        assert asyncio.run(main()) == "alive"
    assert [record.getMessage() for record in caplog.records] == ["Unhandled rejection: 'lost'"]


def test_timers() -> None:
    seen: list[Any] = []

    async def main() -> None:
        interval = setInterval(lambda *_: seen.append("tick"), 2)
        stopped = setTimeout(lambda *_: seen.append("never"), 1)
        clearTimeout(stopped)
        clearTimeout(undefined)
        setTimeout(lambda *a: seen.append(a), 1, "x", 2)
        await asyncio.sleep(0.02)
        clearTimeout(interval)
        count = len(seen)
        await asyncio.sleep(0.01)
        assert len(seen) == count

    asyncio.run(main())
    assert seen[0] == ("x", 2)
    assert 3 <= seen.count("tick") <= 10


def test_jobs_queued_before_a_loop_runs_are_not_lost() -> None:
    seen: list[Any] = []
    promise = Promise.resolve(1)
    promise.then(lambda v, *_: seen.append(v))
    setTimeout(lambda *_: seen.append("timer"), 1)

    async def main() -> None:
        setTimeout(lambda *_: undefined, 0)
        await asyncio.sleep(0.02)

    asyncio.run(main())
    assert seen == [1, "timer"]
