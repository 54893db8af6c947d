"""Which mode a page has, and what it may not do in it."""

import pytest

from tests.compiler.analyze.program import Program, page
from veloxc.compiler.analyze.result import ExportFact, Interface

INFERRED = {
    ("", "<p/>", "routes/a.velox"): ("ssg", "nothing in it depends on the visitor"),
    ("export const config = { render: 'csr' };", "<p/>", "routes/a.velox"): (
        "csr",
        "`config.render` is 'csr'",
    ),
    ("const a = await f(); import { f } from './f';", "<p/>", "routes/a.velox"): ("ssr", "`await` in line 2"),
    ("import { f } from './f';", "<p>{await f()}</p>", "routes/a.velox"): ("ssr", "`await` in line 4"),
    ("const f = async () => { await 1; };", "<p/>", "routes/a.velox"): ("ssr", "`await` in line 2"),
    ("", "<b onClick={async () => { await 1; }}/>", "routes/a.velox"): (
        "ssg",
        "nothing in it depends on the visitor",
    ),
    ("const a = request.url;", "<p>{a}</p>", "routes/a.velox"): ("ssr", "`request.url` in line 2"),
    ("const { headers } = request;", "<p>{headers}</p>", "routes/a.velox"): (
        "ssr",
        "`request.headers` in line 2",
    ),
    ("response.status = 404;", "<p/>", "routes/a.velox"): ("ssr", "`response.status` in line 2"),
    ("const q = url.searchParams.get('q');", "<p>{q}</p>", "routes/a.velox"): (
        "ssr",
        "`url.searchParams` in line 2",
    ),
    ("const c = useCookies();", "<p>{c}</p>", "routes/a.velox"): ("ssr", "`useCookies()` in line 2"),
    ("import { Suspense } from 'velox';", "<Suspense/>", "routes/a.velox"): ("ssr", "`<Suspense>` in line 4"),
    ("", "<p>{params.slug}</p>", "routes/[slug].velox"): (
        "ssr",
        "the route has parameters, and there is no `paths`",
    ),
    ("export const paths = async () => { await 1; return []; };", "<p/>", "routes/[slug].velox"): (
        "ssg",
        "`paths` is exported",
    ),
    ("const p = url.pathname;", "<p>{p}</p>", "routes/a.velox"): (
        "ssg",
        "nothing in it depends on the visitor",
    ),
}


@pytest.mark.parametrize(("case", "expected"), INFERRED.items())
def test_inference(case: tuple[str, str, str], expected: tuple[str, str]) -> None:
    program = page(*case)
    assert (program.analysis.mode, program.analysis.mode_reason) == expected


AUTH = Interface("lib/auth.ts", (ExportFact("user", "function", reads_visitor=("useCookies()",)),))
FORMAT = Interface("lib/format.ts", (ExportFact("date", "function"),))


def test_modules_that_read_the_visitor_count() -> None:
    program = page("import { user } from '$lib/auth'; const u = user();", interfaces={"$lib/auth": AUTH})
    assert program.analysis.mode_reason == "`useCookies()` in line 2 (in lib/auth.ts)"
    stored = page(
        "import { user } from '$lib/auth'; export const config = { render: 'isr' }; const u = user();",
        interfaces={"$lib/auth": AUTH},
    )
    assert stored.only("VX0310").primary.text == "reads `useCookies()`, in lib/auth.ts"
    other = page("import { date } from '$lib/format'; date();", interfaces={"$lib/format": FORMAT})
    assert other.analysis.mode == "ssg"


def test_layouts_count() -> None:
    layout = Interface("layouts/default.velox", reads_visitor=("request.cookies",))
    interfaces = {"layout:layouts/default.velox": layout}
    assert page("", interfaces=interfaces).analysis.mode == "ssr"
    program = page("export const config = { render: 'ssg' };", interfaces=interfaces)
    assert program.only("VX0310").title.endswith("but reads `request.cookies`")


@pytest.mark.parametrize(
    ("block", "under"),
    [
        ("const a = request.headers.get('x');", "request.headers"),
        ("const { cookies: c } = request;", "cookies: c"),
        ("const r = request; const a = r.ip;", "r.ip"),
        ("const a = await request.json();", "request.json"),
        ("const a = request.query.get('x');", "request.query"),
        ("const a = url.search;", "url.search"),
        ("const a = useHeaders();", "useHeaders"),
        ("import { useHeaders as s } from 'velox/server'; const a = s();", "s"),
        ("setCookie('a', 'b');", "setCookie"),
    ],
)
def test_stored_pages_must_not_read_the_visitor(block: str, under: str) -> None:
    for mode in ("isr", "ssg"):
        program = page(f"{block} export const config = {{ render: '{mode}' }};")
        assert program.under(program.only("VX0310")) == under
    assert page(f"{block} export const config = {{ render: 'ssr' }};").codes == []


@pytest.mark.parametrize(
    "block", ["const a = request.url;", "const a = request.method;", "response.status = 404;"]
)
def test_what_is_the_same_for_all_visitors_is_fine(block: str) -> None:
    assert page(f"{block} export const config = {{ render: 'isr' }};").codes == []


def test_ssg_needs_paths() -> None:
    static = "export const config = { render: 'ssg' };"
    assert (
        page(static, path="routes/blog/[slug].velox").only("VX0401").title.endswith("which `slug` there are")
    )
    assert page(static + " export const paths = () => [];", path="routes/[a]/[...b].velox").codes == []
    assert page("export const config = { render: 'isr' };", path="routes/[slug].velox").codes == []
    assert page("export const paths = () => [];", path="routes/about.velox").codes == ["VX0405"]


@pytest.mark.parametrize(
    ("block", "under"),
    [
        ("const a = await fetch('/x');", "await fetch('/x')"),
        ("const a = request.url;", "request.url"),
        ("import { useEnv } from 'velox/server'; const a = useEnv;", "'velox/server'"),
        ("import { x } from 'py:x'; const a = x;", "'py:x'"),
        ("console.log(1);", "console.log(1);"),
        ("const a = notFound;", "notFound"),
    ],
)
def test_client_pages_have_no_server(block: str, under: str) -> None:
    program = page(f"{block} export const config = {{ render: 'csr' }};")
    assert program.under(program.only("VX0311")) == under


def test_client_pages_may_declare() -> None:
    block = """import { useQuery } from '@velox/query';
import Chart from '$components/Chart';
const load = async () => { const r = await fetch('/x'); return r.json(); };
function Inner() { const { data } = useQuery({ key: ['x'], fetcher: load }); return <b>{data}</b>; }
export const config = { render: 'csr' };"""
    assert page(block, "<Inner/><Chart/>").codes == []


def test_python_modules_stay_on_the_server() -> None:
    program = page(
        "import { db } from '$lib/db'; const a = db; export const config = { render: 'csr' };",
        interfaces={"$lib/db": Interface("lib/db.py", (ExportFact("db", "value"),))},
    )
    assert program.only("VX0311").primary.text == "`lib/db.py` is Python"


def test_facts_for_lowering() -> None:
    program = page(
        "import { Suspense } from 'velox'; const a = await f(); import { f } from './f';", "<Suspense/>"
    )
    assert program.analysis.uses_suspense and not program.analysis.markup_awaits
    assert page("import { f } from './f';", "<p>{await f()}</p>").analysis.markup_awaits


def test_other_files_have_no_mode_errors() -> None:
    assert Program("export const a = await fetch('/x');", "lib/a.ts").codes == []


def test_swallowed_redirects() -> None:
    caught = "try { throw redirect('/'); } catch (e) { console.log(e); }"
    assert page(caught).codes == ["VX0313"]
    assert page("try { throw redirect('/'); } catch (e) { throw e; }").codes == []
    assert page("try { const f = () => { throw redirect('/'); }; f(); } catch {}").codes == []
