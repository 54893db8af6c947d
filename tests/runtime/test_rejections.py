"""What a page's log calls an unhandled rejection is what Node calls one: a promise that nobody has taken an interest in
when no microtask is left, however the host waits for blocks, layouts and markup."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from veloxc.js import get
from veloxc.js.jobs import Host
from veloxc.project.cache import Cache
from veloxc.project.compiling import Compilation, compile_project
from veloxc.project.linking import read_project
from veloxc.project.rendering import Visit, load, render_page, stream_page
from veloxc.runtime.loader import Package

HELP = """
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const tick = async () => {};
const ticks = async (n) => { for (let i = 0; i < n; i++) await tick(); };
const fail = async (why) => { throw new Error(why); };
const failAfter = async (n, why) => { await ticks(n); throw new Error(why); };
const failLater = async (ms, why) => { await later(ms); throw new Error(why); };
const caught = async (p) => { try { return await p; } catch (e) { return e.message; } };
"""

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "at-once": ("const p = fail('a');", ["await caught(p)"], []),
    "after-a-turn": ("const p = fail('a'); await tick();", ["await caught(p)"], []),
    "after-many-turns": ("const p = fail('a'); await ticks(9);", ["await caught(p)"], []),
    "after-all": ("const p = fail('a'); await Promise.all([ticks(3), tick()]);", ["await caught(p)"], []),
    "rejected": ("const p = Promise.reject(new Error('a')); await ticks(2);", ["await caught(p)"], []),
    "executor": ("const p = new Promise((y, n) => n(new Error('a'))); await ticks(2);", ["await caught(p)"], []),
    "fails-in-turns": ("const p = failAfter(3, 'a'); await ticks(9);", ["await caught(p)"], []),
    "markup-waits-a-turn": ("const p = fail('a');", ["await ticks(4)", "await caught(p)"], []),
    "block-waits-a-timer": ("const p = fail('a'); await later(5);", ["await caught(p)"], ["a"]),
    "markup-waits-a-timer": ("const p = fail('a');", ["await later(5)", "await caught(p)"], ["a"]),
    "fails-while-block-waits": ("const p = failLater(1, 'a'); await later(15);", ["await caught(p)"], ["a"]),
    "fails-while-awaited": ("const p = failLater(3, 'a');", ["await caught(p)"], []),
    "never-awaited": ("const p = fail('a');", ["await ticks(3)"], ["a"]),
    "late-and-never-awaited": ("failLater(1, 'a');", ["await later(15)"], ["a"]),
    "one-of-two": ("const p = fail('a'), q = fail('b'); await ticks(2);", ["await caught(q)"], ["a"]),
    "settled": ("const p = fail('a'), q = fail('b'); await tick();", ["(await Promise.allSettled([p, q])).length"], []),
    "race": ("const p = failLater(2, 'a'), q = failLater(4, 'b');", ["await caught(Promise.race([p, q]))", "await later(9)"], []),
    "derived": ("const p = fail('a'); p.then(() => 1); await tick();", ["await caught(p)"], ["a"]),
    "handled-late": ("const p = fail('a'); await later(2); p.catch(() => 1);", ["1"], ["a"]),
    "only-when-asked-for": ("const p = fail('a'); const shown = false; await tick();", ["shown ? await caught(p) : 'no'"], ["a"]),
}  # fmt: skip
"""Name → the block, the expressions of the markup, the reasons of unhandled rejections."""

PAGES = {
    f"routes/{name}.velox": f"---\n{HELP}{block}\n---\n"
    + "".join(f"<p>{{{expression}}}</p>\n" for expression in markup)
    for name, (block, markup, _) in CASES.items()
}
LAYOUT = f"---\n{HELP}await later(10);\n---\n<main><slot /></main>"
SUSPENSE = f"""---
import {{ Suspense }} from 'velox';
{HELP}
const p = fail('a'), q = failLater(3, 'b');
async function Show({{ of }}) {{ return <b>{{await of}}</b>; }}
async function Caught({{ of }}) {{ return <b>{{await caught(of)}}</b>; }}
await ticks(3);
---
<Suspense fallback="…"><Show of={{q}} /></Suspense>
<Suspense fallback="…"><Caught of={{p}} /></Suspense>
"""
FILES = {
    **PAGES,
    **{path.replace("routes/", "routes/waits/"): text for path, text in PAGES.items()},
    "routes/waits/_layout.velox": LAYOUT,
    "routes/suspense.velox": SUSPENSE,
    "routes/_error.velox": "<i>{status}</i>",
}
Site = tuple[Compilation, Package]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("site")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    cache = Cache(None)
    compilation = compile_project(read_project(root, cache), cache, formatted=False)
    assert compilation.ok, [f"{item.source.path}: {item.title}" for item in compilation.diagnostics]
    package = load(compilation)
    yield compilation, package
    package.unload()


@pytest.fixture
def unhandled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    reasons: list[str] = []

    def note(promise: Any) -> None:
        reasons.append(get(promise._value, "message"))

    monkeypatch.setattr(Host, "unhandled_rejection", staticmethod(note))
    return reasons


def rendered(site: Site, path: str) -> str:
    async def main() -> str:
        result = await render_page(*site, path, Visit(mode="ssr"))
        await asyncio.sleep(0.01)
        return result.body

    return asyncio.run(main())


@pytest.mark.parametrize("name", CASES)
def test_as_in_node(name: str, site: Site, unhandled: list[str]) -> None:
    rendered(site, f"routes/{name}.velox")
    assert unhandled == CASES[name][2]


@pytest.mark.parametrize("name", CASES)
def test_a_layout_that_waits_changes_nothing(name: str, site: Site, unhandled: list[str]) -> None:
    """The page's block is done and its markup not begun: nobody could have taken an interest."""
    rendered(site, f"routes/waits/{name}.velox")
    assert unhandled == CASES[name][2]


def test_boundaries_take_an_interest(site: Site, unhandled: list[str]) -> None:
    async def main() -> str:
        pieces = [piece async for piece in stream_page(*site, "routes/suspense.velox", Visit(mode="ssr"))]
        await asyncio.sleep(0.01)
        return "".join(pieces)

    text = asyncio.run(main())
    assert "<b>a</b>" in text and "<i>500</i>" in text
    assert unhandled == []


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_the_table_is_nodes() -> None:
    pages = {
        name: f"async () => {{ {block}\n{''.join(f'void ({item});' for item in markup)} }}"
        for name, (block, markup, _) in CASES.items()
    }
    listed = ",\n".join(f"{json.dumps(name)}: {page}" for name, page in pages.items())
    program = f"""{HELP}
        const pages = {{ {listed} }};
        const found = {{}};
        let now;
        process.on('unhandledRejection', (reason) => found[now].push(reason.message));
        (async () => {{
          for (now of Object.keys(pages)) {{ found[now] = []; await pages[now](); await later(20); }}
          console.log(JSON.stringify(found));
        }})();
    """
    answer = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == {name: reasons for name, (_, _, reasons) in CASES.items()}
