"""What JavaScript's behaviour costs: single helpers in ns, six kernels of 1,000 steps in µs.

    python benchmarks/js.py [--seconds 0.5] [--helpers | --kernels]

Kernels are TypeScript, compiled by veloxc with their types and once more without them (`any`), beside the same
written by hand in Python, V8 (mini-racer) and QuickJS, where these are installed. All must give the same answer first.
The ways to run a kernel take turns, so that a slow moment of the machine meets them all; the best time counts.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import time
import timeit
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from js_kernels import KERNELS, Kernel

import veloxc.js as js
from veloxc.compiler import compile

Run = Callable[[], Any]


@dataclass
class Row:
    """An ordinary Python object, as a database layer gives it."""

    title: str = "Title"
    published_at: int = 5

    def by_slug(self, slug: str) -> str:
        return slug


class Point(js.JSObject):
    """A compiled class."""

    def __init__(self, x: Any = js.undefined, *_: Any) -> None:
        self.x = x

    @property
    def twice(self) -> Any:
        return self.x * 2

    def norm(self, k: Any = js.undefined, *_: Any) -> Any:
        return k


SCOPE: dict[str, Any] = {
    **{name: getattr(js, name) for name in dir(js) if not name.startswith("_") and name != "Intl"},
    "o": {"name": "x", "n": 3},
    "xs": [1, 2, 3],
    "s": "hello",
    "p": Point(4),
    "row": Row(),
    "m": js.Map([["a", 1]]),
    "f": lambda x=js.undefined, *_: x,
    "n": 3,
}

# What is measured → the expression in Python.
HELPERS: dict[str, list[str]] = {
    "plain Python, for scale": ['o["name"]', "f(1)", "n + 1"],
    "member access": [
        *(
            'get(o, "name")',
            'get(o, "missing")',
            'get(xs, "length")',
            "index(xs, 1)",
            "index(s, 1)",
            'get(p, "x")',
        ),
        *('get(p, "twice")', 'get(p, "norm")', 'get(row, "title")', 'get(row, "publishedAt")'),
    ],
    "assignment": ['put(o, "n", 4)', 'put(p, "x", 4)', "put(xs, 1, 4)"],
    "truthiness": ["truthy(s)", "truthy(n)", "truthy(xs)", "truthy(None)"],
    "equality": ['same(s, "hello")', "same(n, 3)", "same(n, s)", "loosely_equal(n, '3')"],
    "arithmetic": [
        "add(n, 2)",
        'add(s, "x")',
        "add(s, n)",
        "subtract(n, 2)",
        "multiply(n, 2)",
        "divide(n, 2)",
        "lt(n, 2)",
    ],
    "template": ["f'a{string(s)}b'", "f'a{string(n)}b'", "string(1.5)"],
    "method call": [
        *('call(s, "includes", "l")', 'call(xs, "includes", 3)', 'call(xs, "map", f)', 'call(p, "norm", 1)'),
        *('call(o, "toString")', 'call(m, "get", "a")', 'call(row, "bySlug", "x")', "array_map(xs, f)"),
    ],
    "call": ["call_function(f, 1)", "call_with_this(f, o, 1)"],
    "iteration": ["[x for x in iterate(xs)]", "take(xs, 2)", "spread_object(o)", "keys(o)"],
}


def best(statement: str, seconds: float) -> float:
    """The best time of one execution in ns, the loop's own cost taken off."""
    timer = timeit.Timer(statement, globals=SCOPE)
    empty = timeit.Timer("pass", globals=SCOPE)
    count = 2000
    lowest = overhead = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        lowest = min(lowest, timer.timeit(count))
        overhead = min(overhead, empty.timeit(count))
    return (lowest - overhead) / count * 1e9


def show_helpers(seconds: float) -> None:
    for title, statements in HELPERS.items():
        print(title)
        for statement in statements:
            print(f"    {statement:34} {best(statement, seconds):7.0f} ns")
    print("await, in a function that was started as a promise")
    for title, awaitable in AWAITED.items():
        print(f"    {title:34} {best_await(awaitable, seconds):7.0f} ns")


async def answer() -> int:
    """A compiled async function."""
    return 5


AWAITED: dict[str, Callable[[], Any]] = {
    "await f() (a compiled function)": answer,
    "await pause(5) (no promise)": lambda: js.pause(5),
    "await pause(Promise.resolve(5))": lambda: js.pause(js.Promise.resolve(5)),
    "await pause(start(f()))": lambda: js.pause(js.start(answer())),
}


def best_await(awaitable: Callable[[], Any], seconds: float) -> float:
    """The best time of one `await` in ns, the loop's own cost included."""
    lowest = float("inf")

    async def many() -> None:
        for _ in range(500):
            await awaitable()

    async def main() -> None:
        nonlocal lowest
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            begin = time.perf_counter()
            await js.start(many())
            lowest = min(lowest, (time.perf_counter() - begin) / 500 * 1e9)

    asyncio.run(main())
    return lowest


# ---- kernels --------------------------------------------------------------------------------------------------


def compiled(source: str) -> Run:
    """The function `kernel` of a module compiled by veloxc."""
    module = types.ModuleType("kernel")
    exec(compile(source, "lib/kernel.ts").unformatted_python, module.__dict__)
    kernel: Run = module.kernel
    return kernel


def without_types(source: str) -> str:
    """The kernel as JavaScript, its types gone."""
    source = source.replace(" as number", "").replace("new Map<string, number>", "new Map")
    return re.sub(r": (?:number|string|boolean|Row|Map<string, number>)(?:\[\])?(?=[ ,)=;])", "", source)


def plain_script(source: str) -> str:
    """For engines that take scripts: no interface, no export."""
    return without_types(re.sub(r"interface \w+ \{[^}]*\}\n", "", source)).replace("export ", "")


def engines(kernel: Kernel) -> dict[str, Run]:
    """Each way to run a kernel."""
    script = plain_script(kernel.source)
    found: dict[str, Run] = {
        "by hand": kernel.by_hand,
        "veloxc": compiled(kernel.source),
        "veloxc, no types": compiled(without_types(re.sub(r"interface \w+ \{[^}]*\}\n", "", kernel.source))),
    }
    try:
        from py_mini_racer import MiniRacer
    except ImportError:
        pass
    else:
        v8 = MiniRacer()
        v8.eval(script + "; function many(n) { let r; for (let i = 0; i < n; i++) r = kernel(); return r }")
        found["V8"] = lambda: v8.eval("many(100)")
    try:
        from quickjs import Context
    except ImportError:
        pass
    else:
        context = Context()
        context.eval(
            script + "; function many(n) { let r; for (let i = 0; i < n; i++) r = kernel(); return r }"
        )
        found["QuickJS"] = lambda: context.eval("many(100)")
    return found


def show_kernels(seconds: float) -> None:
    print("\nkernels of 1,000 steps: µs a run, and how many times the time of the one by hand")
    for kernel in KERNELS:
        runs = engines(kernel)
        answers = {name: js.string(run()) for name, run in runs.items()}
        if len(set(answers.values())) != 1:
            raise SystemExit(f"{kernel.name}: {answers}")
        times = dict.fromkeys(runs, float("inf"))
        end = time.perf_counter() + seconds * len(runs)
        while time.perf_counter() < end:
            for name, run in runs.items():
                start = time.perf_counter()
                run()
                repeats = 100 if name in ("V8", "QuickJS") else 1
                times[name] = min(times[name], (time.perf_counter() - start) * 1e6 / repeats)
        shown = "  ".join(
            f"{name} {value:.0f} (x{value / times['by hand']:.2f})" for name, value in times.items()
        )
        print(f"    {kernel.name:18} {shown}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--helpers", action="store_true")
    parser.add_argument("--kernels", action="store_true")
    options = parser.parse_args()
    if options.helpers or not options.kernels:
        show_helpers(options.seconds / 4)
    if options.kernels or not options.helpers:
        show_kernels(options.seconds)


if __name__ == "__main__":
    main()
