"""Server and browser, imports, unsupported JavaScript."""

import pytest

from tests.compiler.analyze.program import Program, page
from veloxc.compiler.analyze.result import ExportFact, Interface

COUNTER = Interface("components/Counter.tsx", (ExportFact("default", "component"),))
IMPORT = "import Counter from '$components/Counter';"


def island(use: str, interface: Interface = COUNTER) -> Program:
    return page(IMPORT, use, interfaces={"$components/Counter": interface})


@pytest.mark.parametrize(
    ("use", "codes"),
    [
        ("<Counter client:load start={1} when={new Date()} xs={[1]} />", []),
        ('<Counter client:media="(min-width: 1px)" />', []),
        ("<Counter client:only>text</Counter>", []),
        ("<Counter client:lode />", ["VX0602"]),
        ("<Counter client:media />", ["VX0603"]),
        ('<Counter client:load="x" />', ["VX0603"]),
        ("<Counter client:load client:idle />", ["VX0605"]),
        ("<Counter client:load onSave={() => 1} />", ["VX0609"]),
        ("<Counter client:load opts={{ f: () => 1 }} />", []),
        ("<Counter client:load re={/x/} />", ["VX0609"]),
        ("<Counter onSave={() => 1} />", []),
        ("<Counter/><b client:load />", ["VX0604"]),
    ],
)
def test_directives(use: str, codes: list[str]) -> None:
    assert island(use).codes == codes


def test_islands_need_files_that_run_in_browsers() -> None:
    server = Interface(
        "components/Counter.tsx",
        (ExportFact("default", "component"),),
        server_only="imports '$lib/db': `lib/db.py` is Python",
    )
    found = island("<Counter client:load />", server).only("VX0601")
    assert found.notes == ("'components/Counter.tsx' imports '$lib/db': `lib/db.py` is Python",)
    assert island("<Counter />", server).codes == []
    velox = Interface("components/Counter.velox", (ExportFact("default", "component"),))
    assert island("<Counter client:load />", velox).codes == ["VX0607"]
    waits = Interface(
        "components/Counter.tsx", (ExportFact("default", "component", is_async=True, awaits=True),)
    )
    assert island("<Counter client:load />", waits).codes == ["VX0608"]


def test_local_islands() -> None:
    assert page("function A() { return <b/>; }", "<A client:load />").codes == ["VX0606"]


def test_handlers_outside_islands_warn() -> None:
    assert page("", "<b onClick={() => 1} ref={null}/>").codes == ["VX0611"]
    assert Program("export default () => <b onClick={() => 1}/>;", "components/A.tsx").codes == []


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("const a = signal(1); return <b>{a}</b>;", []),
        ("if (p) return null; const a = signal(1); return <b>{a}</b>;", []),
        ("if (p) signal(1); return <b/>;", ["VX0615"]),
        ("for (const x of [1]) effect(() => x); return <b/>;", ["VX0615"]),
        ("const a = p && signal(1); return <b>{a}</b>;", ["VX0615"]),
        ("const a = p ? signal(1) : null; return <b>{a}</b>;", ["VX0615"]),
        ("const f = () => { if (p) signal(1); }; return <b>{f()}</b>;", []),
    ],
)
def test_signals_belong_to_every_render(body: str, codes: list[str]) -> None:
    text = f"import {{ signal, effect }} from 'velox/client'; export default function A({{ p }}) {{ {body} }} effect; signal;"
    assert Program(text, "components/A.tsx").codes == codes


def test_environment() -> None:
    browser = "import { signal } from 'velox/client'; signal; export const a = process.env.KEY;"
    assert Program(browser, "components/A.tsx").codes == ["VX0612"]
    assert Program(browser.replace("KEY", "PUBLIC_KEY"), "components/A.tsx").codes == []
    assert Program("export const a = (s) => s === process.env.KEY;").codes == ["VX0613"]
    assert Program("export const a = process.env.NODE_ENV === 'production';").codes == []


# ---- imports


def test_unused_imports() -> None:
    program = Program("import a, { b, c } from './x'; import './y'; import { d } from './z'; b;")
    found = {program.under(found): found.fixes[0].edits[0] for found in program.diagnostics}
    text = program.source.text
    fixed = {
        name: text[: edit.span.start] + edit.text + text[edit.span.end :] for name, edit in found.items()
    }
    assert set(found) == {"a", "c", "d"}
    assert fixed["a"].startswith("import { b, c } from './x';")
    assert fixed["c"].startswith("import a, { b } from './x';")
    assert "./z" not in fixed["d"] and "./y" in fixed["d"]


def test_imports_used_in_types_or_exports_are_used() -> None:
    assert Program("import { T } from './t'; export const a: T = f; import { f } from './f';").codes == []
    assert Program("import { a } from './a'; export { a };").codes == []


@pytest.mark.parametrize(
    ("imported", "module", "help"),
    [
        ("notfound", "velox/server", "did you mean `notFound`?"),
        ("signal", "velox/server", "import it from 'velox/client'"),
        ("default", "velox", None),
        ("al", "./x", "did you mean `all`?"),
    ],
)
def test_names_that_a_module_does_not_export(imported: str, module: str, help: str | None) -> None:
    interfaces = {"./x": Interface("lib/x.ts", (ExportFact("all", "function"),))}
    program = Program(f"import {{ {imported} as a }} from '{module}'; a;", interfaces=interfaces)
    found = program.only("VX0398")
    assert found.help == help and program.under(found) == imported


def test_names_of_python_modules() -> None:
    facts = tuple(ExportFact(name, "function") for name in ("find_by_slug", "db"))
    interfaces = {"$lib/db": Interface("lib/db.py", facts)}
    assert (
        Program("import { findBySlug, db } from '$lib/db'; findBySlug; db;", interfaces=interfaces).codes
        == []
    )
    assert Program("import { nothing } from '$lib/db'; nothing;", interfaces=interfaces).codes == ["VX0398"]
    star = {"$lib/db": Interface("lib/db.py", (ExportFact("*", "value"),))}
    assert Program("import { nothing } from '$lib/db'; nothing;", interfaces=star).codes == []


# ---- not supported


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("eval('1');", "VX0801"),
        ("new Proxy({}, {});", "VX0801"),
        ("const fs = require('fs');", "VX0801"),
        ("new Function('x', 'y');", "VX0802"),
        ("Function('x');", "VX0802"),
        ("import d from './d'; @d class A {}", "VX0803"),
        ("namespace N { export const x = 1; }", "VX0804"),
        ("namespace N { namespace M { export const x = 1; } }", "VX0804"),
        ("import fs from 'node:fs'; fs;", "VX0805"),
        ("import _ from 'lodash'; _;", "VX0805"),
        ("import { x } from '@scope/pkg'; x;", "VX0805"),
        ("export * from 'lodash';", "VX0805"),
        ("import db = require('./db'); db;", "VX0807"),
    ],
)
def test_unsupported(text: str, code: str) -> None:
    assert Program(text).codes == [code]


@pytest.mark.parametrize(
    "text",
    [
        "namespace N { export interface X { a: string } }",
        "declare namespace N { const x: number; }",
        "declare global { interface Window { x: number } }",
        "import type { Config } from 'some-package'; export const a = 1 as Config;",
        "import { T } from 'some-package'; export const a = 1 as T;",
        "export const f = (x) => x instanceof Function;",
        "const eval_ = 1; const Proxy = 2; export { eval_, Proxy };",
        "export const there = typeof require;",
        "import { x } from '$lib/x'; import y from '../y'; import { z } from 'py:a.b'; [x, y, z];",
    ],
)
def test_supported(text: str) -> None:
    assert Program(text).codes == []


def test_packages_in_components_warn() -> None:
    assert Program(
        "import { x } from 'chart.js'; export default () => <b>{x}</b>;", "components/A.tsx"
    ).codes == ["VX0806"]
    assert Program(
        "import { x } from 'node:fs'; export default () => <b>{x}</b>;", "components/A.tsx"
    ).codes == ["VX0805"]
