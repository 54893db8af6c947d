"""Compile a JavaScript or TypeScript program and run what comes out, as Node runs the program."""

from __future__ import annotations

import asyncio
import contextlib
import io
from types import CodeType
from typing import Any

from veloxc.compiler.analyze import analyze
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.emit.python import python_text
from veloxc.compiler.lower import lower
from veloxc.compiler.parse import parse
from veloxc.compiler.source import Source
from veloxc.compiler.stack import on_deep_stack


def compiled(text: str, path: str = "lib/program.ts") -> str:
    """The emitted Python. Mistakes are let pass, since programs here make some on purpose (`q = 2` of a const)."""
    source = Source(text, path)

    def work() -> str:
        report = Report(source)
        document = parse(source, report)
        analysis = analyze(document, source, report)
        return python_text(lower(document, analysis, source, report), source, formatted=False)

    return on_deep_stack(work)


def run(text: str, path: str = "lib/program.ts") -> str:
    """What the program prints."""
    return run_python(compiled(text, path))


def run_python(python: str) -> str:
    """What an emitted module prints, jobs and timers included."""
    code = compile(python, "<emitted>", "exec")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        asyncio.run(_main(code))
    # as Node writes it: half of a surrogate pair is U+FFFD
    return out.getvalue().encode("utf-16", "surrogatepass").decode("utf-16", "replace")


async def _main(code: CodeType) -> None:
    from veloxc.js import start

    async def program() -> None:
        names: dict[str, Any] = {
            "__name__": "emitted.lib.program",
            "__package__": "emitted.lib",
            "__velox__": (),
        }
        exec(code, names)
        if "load" in names:
            await names["load"]()

    await start(program())
    loop: Any = asyncio.get_running_loop()
    for _ in range(2000):  # until nothing is left to do
        await asyncio.sleep(0)
        waiting = [handle for handle in loop._scheduled if not handle.cancelled()]
        if not loop._ready and not waiting:
            return
        if not loop._ready:
            await asyncio.sleep(0.002)
