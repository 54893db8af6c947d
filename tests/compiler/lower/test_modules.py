"""Modules of a site: exports that other files import, live bindings, cycles, re-exports, top-level await (§8)."""

from __future__ import annotations

import asyncio

import pytest

from tests.compiler.lower.sites import loaded
from veloxc.compiler import compile as compile_file

COUNTER = """
export let count = 0;
export const inc = () => { count++; return count; };
export function reset(n: number = 0) { count = n; }
export default class Hello { hi() { return "hi" + count; } }
export { inc as renamed };
export const list = [1, 2], get = "get";
"""

USER = """
import Hello, { count, inc, renamed as again, reset, list, get } from "./counter";
import * as all from "./counter";
export function run(): string {
  reset(5);
  const seen = [count, inc(), count, again(), all.count, new Hello().hi(), list.length, get];
  return seen.join("/");
}
"""


@pytest.mark.parametrize("interfaces", [True, False])
def test_imports_are_live(interfaces: bool) -> None:
    site = loaded({"lib/counter.ts": COUNTER, "lib/user.ts": USER}, interfaces=interfaces)
    assert site.module("lib.user").run() == "5/6/6/7/7/hi7/2/get"


def test_settled_exports_are_imported_by_name() -> None:
    files = {"lib/format.ts": "export const twice = (n: number) => n * 2; export const unit = '€';"}
    interface = compile_file(files["lib/format.ts"], "lib/format.ts").interface
    page = "import { twice, unit } from '$lib/format'; export const price = () => twice(3) + unit;"
    result = compile_file(page, "lib/price.ts", {"$lib/format": interface})
    assert "from .format import twice, unit" in result.python


def test_cycle() -> None:
    files = {
        "lib/a.ts": "import { b } from './b'; export const a = () => 'a' + b(); export const name = 'A';",
        "lib/b.ts": "import { name } from './a'; export function b() { return 'b' + name; }",
    }
    assert loaded(files, interfaces=False).module("lib.a").a() == "abA"


@pytest.mark.parametrize("interfaces", [True, False])
def test_re_exports(interfaces: bool) -> None:
    files = {
        "lib/inner.ts": "export const c = 'C'; let late: string | undefined; export { late as later };"
        " export const setLate = (v: string) => { late = v }; export default 'D';",
        "lib/index.ts": "export * from './inner'; export { c as sea, default as dee } from './inner';"
        " export * as everything from './inner';",
        "lib/use.ts": "import { sea, later, setLate, dee, everything } from './index';"
        " export const run = () => { const r = [sea, later, dee, everything.c]; setLate('now');"
        " return [...r, later, everything.later].join('/') };",
    }
    assert loaded(files, interfaces=interfaces).module("lib.use").run() == "C//D/C/now/now"


def test_top_level_await() -> None:
    text = """
    const wait = (n: number) => new Promise<number>(r => setTimeout(() => r(n), 1));
    export const first = await wait(1);
    export let second = 0;
    for (const n of [1, 2]) second += await wait(n);
    export function both() { return first + second; }
    """
    module = loaded({"lib/late.ts": text}).module("lib.late")

    async def main() -> None:
        await module.load()

    asyncio.run(main())
    assert (module.first, module.second, module.both()) == (1, 3, 4)


def test_default_exports() -> None:
    files = {
        "lib/one.ts": "export default function (a = 1) { return a + 1; }",
        "lib/two.ts": "export default (a: number) => a * 2;",
        "lib/three.ts": "export default class { v = 3 }",
        "lib/four.ts": "export default { v: 4 };",
        "lib/use.ts": "import one from './one'; import two from './two'; import Three from './three';"
        " import four, { default as again } from './four';"
        " export const run = () => [one(), two(4), new Three().v, four.v, again === four].join();",
    }
    assert loaded(files).module("lib.use").run() == "2,8,3,4,true"


def test_dynamic_import() -> None:
    files = {
        "lib/inner.ts": "export const value = 5; export default 'd';",
        "lib/use.ts": "export const run = async () => { const m = await import('./inner'); return m.value + m.default; };",
    }
    module = loaded(files).module("lib.use")
    assert asyncio.run(module.run()) == "5d"


def test_types_leave_nothing_behind() -> None:
    text = "import type { A } from './a'; import { B, type C } from './b'; export type D = A & B & C; export interface E {}"
    result = compile_file(text, "lib/types.ts")
    assert result.ok
    assert "import" not in result.python.partition('"""\n')[2]


def test_names_of_exports_that_python_reserves() -> None:
    files = {
        "lib/words.ts": "export const list = [1], None = 2, def = 3; const inner = 4; export { inner as class, inner as $dollar };",
        "lib/use.ts": "import { list, None, def, class as klass, $dollar } from './words'; import * as w from './words';"
        " export const run = () => [list[0], None, def, klass, $dollar].join();",
    }
    assert loaded(files).module("lib.use").run() == "1,2,3,4,4"


def test_modules_run_in_the_order_of_their_imports(capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever their names and folders are."""
    said = "console.log('{0}'); export const {0} = '{0}';"
    files = {
        f"{path}.ts": said.format(name)
        for path, name in (
            ("lib/z", "z"),
            ("lib/deep/y", "y"),
            ("w", "w"),
            ("lib/deep/v", "v"),
            ("lib/a", "a"),
        )
    }
    page = (
        "import { z } from '../z'; import { y } from './y'; import '../../w'; import { v } from './v';"
        " import * as a from '../a'; export const said = [z, y, v, a.a].join('');"
    )
    module = loaded(files | {"lib/deep/page.ts": page}).module("lib.deep.page")
    assert module.said == "zyva"
    assert capfd.readouterr().out.split() == ["z", "y", "w", "v", "a"]
