"""Rendering, side by side: four pages in veloxc, Python's engines, by hand, and in Node's renderers.

    python benchmarks/render.py [--seconds 1] [--no-node] [--cold]

Node's renderers need `npm install` in benchmarks/peers once. Every engine must first give the same HTML (Svelte's and
Vue's marker comments left out); then each is timed, and the medians are shown as ratios to the page written by hand in
Python: 1.00 is as fast, 2.00 twice as fast. The engines take turns of several renders; the first of a turn, for which
the processor's caches hold what the others left, counts only with `--cold`, and then alone. (Node's run in one loop.)
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from render_data import pages  # noqa: E402
from render_python import ENGINES, Engine, Render  # noqa: E402

REFERENCE = "by hand"
Times = dict[str, dict[str, float]]
"""Engine → page → median microseconds of one render."""


TURN = 8
"""Renders of one engine before the next one's turn."""


def python_times(
    engines: dict[str, Engine], props: dict[str, dict[str, Any]], seconds: float, cold: bool
) -> Times:
    """Medians, the engines taking turns so that a slow moment of the machine meets them all."""
    counted = slice(0, 1) if cold else slice(1, None)
    samples: dict[str, dict[str, list[float]]] = {name: {} for name in engines}
    for page, given in props.items():
        end = time.perf_counter() + seconds * len(engines)
        while time.perf_counter() < end:
            for name, engine in engines.items():
                if page in engine:
                    turn = [micros(engine[page], given) for _ in range(TURN)]
                    samples[name].setdefault(page, []).extend(turn[counted])
    return {name: {page: median(values) for page, values in found.items()} for name, found in samples.items()}


def micros(render: Render, given: dict[str, Any]) -> float:
    start = time.perf_counter()
    render(given)
    return (time.perf_counter() - start) * 1e6


def node_answers(props: dict[str, dict[str, Any]], seconds: float) -> dict[str, Any]:
    """What benchmarks/peers/render.mjs measured; objects are dicts for Node."""
    with tempfile.TemporaryDirectory() as folder:
        data, answer = Path(folder, "pages.json"), Path(folder, "answer.json")
        data.write_text(json.dumps({name: value for name, value in props.items() if name != "blog-objects"}))
        command = ["node", str(HERE / "peers" / "render.mjs"), str(data), str(seconds), str(answer)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        answers: dict[str, Any] = json.loads(answer.read_text())
        return answers


def normal(html: str) -> str:
    """HTML without what no browser shows: marker comments, white space between tags, `>` written as an entity."""
    text = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL).replace("&gt;", ">")
    return re.sub(r">\s+<", "><", text).strip()


async def main() -> None:
    """A coroutine, so that an event loop runs around the renders."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=1.0, help="for each engine and page")
    parser.add_argument("--no-node", action="store_true")
    parser.add_argument("--cold", action="store_true", help="the first render of each turn alone")
    options = parser.parse_args()
    props = pages()
    engines = {name: make() for name, make in ENGINES.items()}
    expected = {page: normal(engines[REFERENCE][page](given)) for page, given in props.items()}
    for name, engine in engines.items():
        for page, render in engine.items():
            if normal(render(props[page])) != expected[page]:
                sys.exit(
                    f"{name} renders another `{page}`:\n{normal(render(props[page]))[:300]}\ninstead of\n{expected[page][:300]}"
                )
    times = python_times(engines, props, options.seconds, options.cold)
    if not options.no_node:
        for name, found in node_answers(props, options.seconds).items():
            if "error" in found:
                print(f"{name} did not run: {found['error']}", file=sys.stderr)
                continue
            for page, answer in found.items():
                if normal(answer["html"]) != expected[page]:
                    sys.exit(
                        f"{name} renders another `{page}`:\n{normal(answer['html'])[:300]}\ninstead of\n{expected[page][:300]}"
                    )
            times[f"{name} (Node)"] = {page: answer["micros"] for page, answer in found.items()}
    show(times, list(props))


def show(times: Times, columns: list[str]) -> None:
    reference = times[REFERENCE]
    print(f"{'':16}" + "".join(f"{page:>26}" for page in columns))
    for name, found in times.items():
        cells = [
            (
                f"{reference[page] / found[page]:>10.2f}  {found[page]:>9.0f} µs "
                if page in found
                else f"{'–':>25} "
            )
            for page in columns
        ]
        print(f"{name:16}" + "".join(f"{cell:>26}" for cell in cells))
    print(
        f"\nratio to the page by hand (higher is faster), median time of one render; Python {sys.version.split()[0]}"
    )


if __name__ == "__main__":
    asyncio.run(main())
