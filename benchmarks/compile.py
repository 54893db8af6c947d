"""Compiling: milliseconds per page for each phase, a project of 100 pages cold, again, after one change and watched,
and peers.

    python benchmarks/compile.py [--pages 100] [--no-node]

The peers compile a template of the same page: Jinja2, Mako, and (in Node, warm) @astrojs/compiler, which needs
`npm install` in benchmarks/peers once.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "blog"
PAGE = "routes/blog/[slug].velox"

NODE = """
import { transform, parse } from '@astrojs/compiler';
import { readFileSync } from 'node:fs';
const source = readFileSync(process.argv[2], 'utf8');
const options = { filename: 'page.astro', resolvePath: async path => path };
const times = { parse: [], transform: [] };
for (let turn = 0; turn < 40; turn++) {
  let start = performance.now();
  await parse(source);
  times.parse.push(performance.now() - start);
  start = performance.now();
  await transform(source, options);
  times.transform.push(performance.now() - start);
}
const median = values => values.slice(10).sort((a, b) => a - b)[15];
console.log(JSON.stringify({ parse: median(times.parse), transform: median(times.transform) }));
"""


def milliseconds(work: Callable[[], object], turns: int = 30) -> float:
    """The median of some turns, after three to warm up."""
    times = []
    for _ in range(turns + 3):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times[3:])


def phases(text: str) -> dict[str, float]:
    """Milliseconds of each phase on one page."""
    from veloxc.compiler.analyze import analyze
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.emit.python import blackened, python_text
    from veloxc.compiler.lower import lower
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate
    from veloxc.compiler.source import Source

    source = Source(text, PAGE)
    report = Report(source)
    document = parse(source, report)
    analysis = analyze(document, source, report, {})
    module = lower(document, analysis, source, report)
    unformatted = python_text(module, source, formatted=False)
    return {
        "parse": milliseconds(lambda: parse(source, Report(source))),
        "validate": milliseconds(lambda: validate(document, source, Report(source))),
        "analyze": milliseconds(lambda: analyze(document, source, Report(source), {})),
        "lower": milliseconds(lambda: lower(document, analysis, source, Report(source))),
        "emit": milliseconds(lambda: python_text(module, source, formatted=False)),
        "black": milliseconds(lambda: blackened(unformatted)),
    }


def peers(text: str) -> dict[str, float]:
    """Milliseconds in which Python's engines compile a template of the same length and shape."""
    from jinja2 import Environment
    from mako.template import Template

    markup = text.split("---\n")[-1]
    plain = markup.replace("{", "").replace("}", "").replace("`", "").replace("$", "")
    jinja = plain + "{% for comment in comments %}<li>{{ comment.text }}</li>{% endfor %}{{ title }}" * 8
    mako = plain + "\n% for comment in comments:\n<li>${comment.text}</li>\n% endfor\n${title}\n" * 8
    environment = Environment()
    return {
        "Jinja2 parse": milliseconds(lambda: environment.parse(jinja)),
        "Jinja2 compile": milliseconds(lambda: environment.from_string(jinja)),
        "Mako compile": milliseconds(lambda: Template(mako)),
    }


def astro(text: str) -> dict[str, float]:
    """Milliseconds in which @astrojs/compiler parses and transforms the page, in a warm process."""
    with tempfile.TemporaryDirectory(dir=HERE / "peers" / "node_modules") as folder:
        script, page = Path(folder, "compile.mjs"), Path(folder, "page.astro")
        script.write_text(NODE)
        page.write_text(text)
        output = subprocess.run(["node", script, page], check=True, capture_output=True, text=True).stdout
    found = json.loads(output)
    return {"@astrojs/compiler parse": found["parse"], "@astrojs/compiler transform": found["transform"]}


def project(count: int) -> dict[str, float]:
    """Seconds for a project of `count` pages: cold, again, and after one page has changed (the command as a whole)."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "site")
        shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns(".velox", "blog.db*"))
        text = (root / PAGE).read_text()
        for number in range(count):
            (root / "routes" / "blog" / f"page-{number}.velox").write_text(
                text.replace("params", f"params /* {number} */", 1)
            )
        command = [sys.executable, "-m", "veloxc", "compile", str(root), "-q"]

        def run() -> float:
            start = time.perf_counter()
            subprocess.run(command, check=True)
            return time.perf_counter() - start

        cold = run()
        again = min(run() for _ in range(3))
        (root / "routes" / "blog" / "page-0.velox").write_text(
            text.replace("params", "params /* changed */", 1)
        )
        found = {"cold": cold, "again": again, "one page changed": run()}
        return found | {"one page changed, --watch": watched(root, text)}


def watched(root: Path, text: str) -> float:
    """The median of the seconds from a saved page until `--watch` has written its module."""
    page = root / "routes" / "blog" / "page-1.velox"
    module = root / ".velox" / "compiled" / "routes" / "blog" / "page_1.py"
    command = [sys.executable, "-m", "veloxc", "compile", str(root), "--watch"]
    times = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith("watching"):
                break
        time.sleep(1)
        for number in range(7):
            before = module.read_bytes()
            page.write_text(text.replace("</article>", f"<p>{number}</p></article>", 1))
            start = time.perf_counter()
            while module.read_bytes() == before:
                if time.perf_counter() - start > 30:
                    raise TimeoutError(f"{module} was not written anew")
                time.sleep(0.002)
            times.append(time.perf_counter() - start)
            time.sleep(0.5)
        process.terminate()
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--no-node", action="store_true")
    options = parser.parse_args()
    text = (EXAMPLE / PAGE).read_text()
    print(f"one page ({len(text.splitlines())} lines, {PAGE})")
    found = phases(text)
    reference = peers(text)
    if not options.no_node:
        reference |= astro(text)
    unit = reference["Jinja2 compile"]
    for name, value in (*found.items(), ("all", sum(found.values())), *reference.items()):
        print(f"  {name:28}{value:8.2f} ms  {value / unit:6.2f} x Jinja2's compile")
    print(f"\na project of {options.pages} more such pages, `veloxc compile` as a whole")
    for name, value in project(options.pages).items():
        print(f"  {name:28}{value:8.2f} s")


if __name__ == "__main__":
    main()
