"""Parsing, side by side: KB/s on TypeScript with JSX, milliseconds for a page, and how long `veloxc check` takes cold.

    python benchmarks/parse.py [--corpus FOLDER] [--seconds 3] [--no-node]

Ours gives the whole tree with places and is validated. The peers: tree-sitter-typescript (a parser in C, its tree read
by nobody), Lark's own tree of our grammar with our lexer, Jinja2's and Mako's parse of an equal template, and
@astrojs/compiler's parse, warm, in Node (`npm install` in benchmarks/peers once). All take turns; medians of processor
time are shown, which other work on the machine disturbs least.
The corpus: all `.ts` and `.tsx` of a folder; without one, our sample programs.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.parse.validate import validate
from veloxc.compiler.source import Source

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "tests" / "compiler" / "parse" / "samples"
PAGES = HERE / "parse_pages"

NODE = """
import { parse } from '@astrojs/compiler';
import { readFileSync } from 'node:fs';
const source = readFileSync(process.argv[1], 'utf8');
const times = [];
for (let turn = 0; turn < 60; turn++) {
  const start = process.cpuUsage();
  await parse(source);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
console.log(times.slice(20).sort((a, b) => a - b)[20]);
process.exit(0);
"""


def ours(text: str, path: str) -> None:
    source = Source(text, path)
    report = Report(source)
    validate(parse(source, report), source, report)


def corpus(folder: Path) -> list[tuple[str, str]]:
    """(text, path) of the TypeScript files under a folder that are UTF-8."""
    paths = sorted(
        path for path in folder.rglob("*.ts*") if path.suffix in (".ts", ".tsx") and path.is_file()
    )
    return [(path.read_text("utf-8"), str(path)) for path in paths if "node_modules" not in path.parts]


def tree_sitter(files: list[tuple[str, str]]) -> Callable[[], None] | None:
    try:
        import tree_sitter_typescript as grammar
        from tree_sitter import Language, Parser
    except ImportError:
        return None
    parsers = {
        ".ts": Parser(Language(grammar.language_typescript())),
        ".tsx": Parser(Language(grammar.language_tsx())),
    }
    work = [(parsers[Path(path).suffix], text.encode()) for text, path in files]

    def run() -> None:
        for parser, content in work:
            parser.parse(content)

    return run


def lark_tree(files: list[tuple[str, str]]) -> Callable[[], None] | None:
    """Lark's own tree, with places, of the same grammar, its tokens made by the same lexer."""
    from lark import Token
    from lark.lexer import Lexer as LarkLexer

    from veloxc.compiler.parse.lark_table import _state_numbers, lark_parser
    from veloxc.compiler.parse.lexer import Lexer, scan_script
    from veloxc.compiler.parse.lexer.state import END
    from veloxc.compiler.parse.speculation import parser_of
    from veloxc.compiler.parse.table import table

    numbers: dict[Any, int] = {}

    class Ours(LarkLexer):
        __future_interface__ = 1

        def __init__(self, configuration: Any) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Any]:
            states: list[int] = []
            text, stack = str(lexer_state.text.text), parser_state.state_stack
            own = Lexer(text, (0, len(text)), scan_script, parser_of(table(), states), tsx=tsx, page=False)
            while True:
                states[:] = [numbers[state] for state in stack]
                terminal, value, start, end = own.scan(own)
                if terminal == END:
                    return
                yield Token(terminal, value, start_pos=start, end_pos=end, line=1, column=start)

    parser = lark_parser(Ours)
    numbers.update(_state_numbers(parser.parser.parser._parse_table))
    tsx = True

    def run() -> None:
        nonlocal tsx
        for text, path in files:
            tsx = path.endswith("x")
            parser.parse(text, start="program")

    try:
        run()
    except Exception as error:
        print(f"  (Lark's own tree: {error!r})"[:200])
        return None
    return run


def in_turns(runs: dict[str, Callable[[], None]], seconds: float) -> dict[str, float]:
    """Median processor seconds of each, the runs taking turns so that a slow moment of the machine meets them all."""
    for run in runs.values():
        run()
    samples: dict[str, list[float]] = {name: [] for name in runs}
    end = time.perf_counter() + seconds * len(runs)
    while time.perf_counter() < end or len(next(iter(samples.values()))) < 3:
        for name, run in runs.items():
            gc.collect()
            begun = time.process_time()
            run()
            samples[name].append(time.process_time() - begun)
    return {name: median(values) for name, values in samples.items()}


def typescript(folder: Path, seconds: float) -> None:
    files = corpus(folder)
    size = sum(len(text.encode()) for text, _ in files) / 1000

    def own() -> None:
        for text, path in files:
            ours(text, path)

    runs: dict[str, Callable[[], None]] = {"veloxc (tree, places, validation)": own}
    for name, peer in (("Lark's own tree (places)", lark_tree), ("tree-sitter-typescript (C)", tree_sitter)):
        run = peer(files)
        if run is not None:
            runs[name] = run
    times = in_turns(runs, seconds)
    print(f"TypeScript: {len(files)} files, {size:.0f} KB")
    reference = next(iter(times.values()))
    for name, spent in times.items():
        print(f"  {name:36} {size / spent:8.0f} KB/s   {spent / reference:6.2f} × our time")


def pages(seconds: float, node: bool) -> None:
    import jinja2
    from mako.lexer import Lexer

    velox, jinja, mako = ((PAGES / f"page.{kind}").read_text() for kind in ("velox", "jinja", "mako"))
    environment = jinja2.Environment()
    times = in_turns(
        {
            "veloxc (tree, places, validation)": lambda: ours(velox, "page.velox"),
            "Jinja2's parse": lambda: void(environment.parse(jinja)),
            "Mako's parse": lambda: void(Lexer(mako).parse()),
        },
        seconds,
    )
    if node:
        times["@astrojs/compiler's parse (Node, warm)"] = astro()
    lines, size = velox.count("\n"), len(velox) / 1000
    own, reference, *_ = times.values()
    print(f"a page of {lines} lines, {size:.1f} KB ({size / own:.0f} KB/s)")
    for name, spent in times.items():
        print(f"  {name:40} {spent * 1e3:6.2f} ms   {spent / reference:5.2f} × Jinja2")


def void(_: object) -> None:
    """Forget a result."""


def astro() -> float:
    command = ["node", "--input-type=module", "-e", NODE, str(PAGES / "page.astro")]
    run = subprocess.run(command, cwd=HERE / "peers", capture_output=True, text=True, check=True)
    return float(json.loads(run.stdout)) / 1e3


def cold(turns: int = 15) -> None:
    """Wall and processor time of whole processes, Python's own start beside it."""
    page = str(PAGES / "page.velox")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "veloxc check page.velox": [str(Path(sys.executable).parent / "veloxc"), "check", page],
    }
    print("whole processes (median of", turns, "turns)")
    for name, command in commands.items():
        walls, processors = [], []
        for _ in range(turns + 1):
            before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            subprocess.run(command, capture_output=True, env=environment, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            walls.append(time.perf_counter() - begun)
            processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(
            f"  {name:26} {median(walls[1:]) * 1e3:5.0f} ms, processor {median(processors[1:]) * 1e3:5.0f} ms"
        )


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--corpus", type=Path, default=SAMPLES)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--no-node", action="store_true")
    given = options.parse_args()
    typescript(given.corpus, given.seconds)
    pages(given.seconds, not given.no_node)
    cold()


if __name__ == "__main__":
    main()
