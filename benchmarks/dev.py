"""From a saved file to the page in the browser, on a project of 100 routes.

    python benchmarks/dev.py [ROUNDS]

Each round appends a line to one page and waits. `told`: the reload event has arrived at a listener; `answered`: the
new page has been fetched after it; `shown`: Chromium has loaded it and its script has seen the new text (skipped
where there is no Chromium); `written`: `veloxc compile --watch` has written the module, formatted. Milliseconds.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.development.serving import VELOXC, Server, developing, until, write  # noqa: E402

ROUTES = 100
PAGE = "routes/section{folder}/page{number}.velox"
TEXT = """---
import Card from '$components/Card';
import { rows } from '$lib/rows';

const wanted = rows.filter((row) => row.number % 3 !== {number} % 3);
const total = wanted.reduce((sum, row) => sum + row.price, 0);
export const meta = { title: 'Page {number}' };
---
<article class="page">
  <h1>Page {number}</h1>
  <p id="round">{round}</p>
  {wanted.length > 0 ? (
    <ul>
      {wanted.map((row) => <li><Card title={row.name} price={row.price} /></li>)}
    </ul>
  ) : <p>Nothing here</p>}
  <p>Total: {total.toFixed(2)}</p>
</article>
"""
FILES = {
    "components/Card.tsx": (
        "interface CardProps { title: string; price: number }\n"
        "export default function Card({ title, price }: CardProps) {\n"
        "  return <section class={{ card: true, dear: price > 20 }}><h2>{title}</h2><b>{price}</b></section>;\n}\n"
    ),
    "layouts/default.velox": (
        '<html lang="en"><head><title>Bench</title></head><body><nav><a href="/">Home</a></nav><slot /></body></html>\n'
    ),
    "lib/rows.py": "rows = [{'number': n, 'name': f'Row {n}', 'price': n * 1.5} for n in range(30)]\n",
    "routes/index.velox": "<h1>Home</h1>\n",
    "styles/global.css": ".card { color: black }\n",
}


def page_text(number: int, round_: int) -> str:
    return TEXT.replace("{number}", str(number)).replace("{round}", str(round_))


def make(root: Path) -> None:
    pages = {
        PAGE.format(folder=number // 10, number=number): page_text(number, 0) for number in range(1, ROUTES)
    }
    write(root, {**FILES, **pages})


def timed(rounds: int, change: Callable[[int], None], seen: Callable[[int], object]) -> list[float]:
    """Milliseconds from each change until it was seen."""
    found = []
    for number in range(1, rounds + 1):
        time.sleep(0.15)
        started = time.perf_counter()
        change(number)
        seen(number)
        found.append((time.perf_counter() - started) * 1000)
    return found


def served(server: Server, rounds: int) -> dict[str, list[float]]:
    """The two measures that need no browser."""
    path = PAGE.format(folder=4, number=42)
    address = "/" + path.removeprefix("routes/").removesuffix(".velox")
    server.get(address)
    events = server.events()
    time.sleep(1.5)

    def change(number: int) -> None:
        server.write(path, page_text(42, number))

    def told(number: int) -> None:
        assert events.next()["type"] == "reload"

    def answered(number: int) -> None:
        told(number)
        assert f'<p id="round">{number}</p>' in server.get(address)[1]

    timed(3, lambda number: change(-number), told)
    return {
        "told": timed(rounds, change, told),
        "answered": timed(
            rounds, lambda number: change(number + rounds), lambda number: answered(number + rounds)
        ),
    }


def shown(server: Server, rounds: int) -> list[float]:
    """In Chromium: the page itself says when its text is the new one."""
    from playwright.sync_api import sync_playwright

    path = PAGE.format(folder=5, number=51)
    address = server.address + "/" + path.removeprefix("routes/").removesuffix(".velox")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => console.log(document.querySelector('#round').textContent))"
        )
        page.goto(address)
        time.sleep(1)

        def saved(number: int) -> None:
            with page.expect_console_message(lambda message: message.text == str(number)):
                server.write(path, page_text(51, number))

        timed(3, lambda number: saved(number + 5000), bool)
        found = timed(rounds, saved, bool)
        browser.close()
    return found


def written(root: Path, rounds: int) -> list[float]:
    """`veloxc compile --watch`, with black."""
    import subprocess

    path = PAGE.format(folder=6, number=63)
    module = root / ".velox/compiled" / path.replace(".velox", ".py")
    log = root.parent / "watch.log"
    with open(log, "wb") as stderr:
        process = subprocess.Popen([*VELOXC, "compile", "--watch"], cwd=root, stderr=stderr)
    try:
        until(lambda: "watching" in log.read_text(), log.read_text, 120)
        time.sleep(1)
        return timed(
            rounds,
            lambda number: write(root, {path: page_text(63, 10_000 + number)}),
            lambda number: until(lambda: str(10_000 + number) in module.read_text()),
        )
    finally:
        process.kill()
        process.wait()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        make(root)
        with developing(root) as server:
            found = served(server, rounds)
            if shutil.which("chromium"):
                found["shown"] = shown(server, rounds)
        found["written"] = written(root, rounds)
    print(f"{'':10} {'p50':>6} {'p95':>6} {'max':>6}   ({ROUTES} routes, {rounds} rounds, ms)")
    for name, times in found.items():
        ordered = sorted(times)
        p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
        print(f"{name:10} {statistics.median(times):6.0f} {p95:6.0f} {ordered[-1]:6.0f}")


if __name__ == "__main__":
    main()
