"""`config`, `meta`, `paths`, `layout`, `slots`; what of the block is hoisted, and what `paths` needs of it."""

import pytest

from tests.compiler.analyze.program import Program, page


def config(text: str) -> dict[str, object]:
    return page(f"{text}").analysis.exports.config


# ---- static values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("export const config = { render: 'isr', revalidate: 60 };", {"render": "isr", "revalidate": 60}),
        ("const HOUR = 60 * 60; export const config = { render: 'isr', revalidate: HOUR / 2 };", 1800),
        ("const base = { render: 'isr' }; export const config = { ...base, revalidate: 2 ** 3 };", 8),
        ("export const config = { render: 'isr', revalidate: -(-5) } as const;", 5),
        ("export const config = { render: 'isr', revalidate: true ? 1 : 2 } satisfies object;", 1),
        ("const t = ['a']; export const config = { render: 'isr', tags: [...t, `b${1}`] };", ["a", "b1"]),
        ("const c = { render: 'isr', revalidate: 1 }; export { c as config };", 1),
        ("const c = { s: { n: 7 } }; export const config = { render: 'isr', revalidate: c.s.n };", 7),
        ("export const config = { render: 'isr', revalidate: false };", False),
        ("export const config = { render: 'isr', revalidate: undefined };", {"render": "isr"}),
    ],
)
def test_config_is_read_without_running_anything(text: str, expected: object) -> None:
    program = page(text)
    found = program.analysis.exports.config
    if not isinstance(expected, dict):
        expected = {"render": "isr", ("tags" if isinstance(expected, list) else "revalidate"): expected}
    assert found == expected
    assert program.codes == []


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("export const config = { render: mode() }; function mode() { return 'ssr'; }", "mode()"),
        ("let r = 'isr'; r = 'ssr'; export const config = { render: r };", "r"),
        ("export const config = { render: params.mode };", "params"),
        ("export const config = { ['re' + x]: 1 }; import { x } from './x';", "x"),
        ("const base = { render: 'isr' }; base.render = 'ssr'; export const config = { ...base };", "base"),
        ("import { config } from './x'; export { config };", "config"),
    ],
)
def test_what_must_run_is_no_config(text: str, under: str) -> None:
    program = page(text)
    assert program.under(program.only("VX0303")) == under
    assert program.analysis.exports.config == {}


def test_config_keys_and_values_are_checked() -> None:
    program = page(
        "export const config = { rendr: 'ssr', render: 'sg', tags: 'a', stream: 1, revalidate: -1 };"
    )
    found = {(found.code, program.under(found), found.help) for found in program.diagnostics}
    assert ("VX0301", "rendr", "did you mean `render`?") in found
    assert ("VX0302", "'sg'", "did you mean 'ssg'?") in found
    assert {under for code, under, _ in found if code == "VX0302"} == {"'sg'", "'a'", "1", "-1"}


def test_notes_on_config() -> None:
    program = page("export const config = { render: 'ssr', revalidate: 5, edge: true };")
    assert [(found.code, found.severity) for found in program.diagnostics] == [
        ("VX0308", "warning"),
        ("VX0309", "info"),
    ]


def test_meta() -> None:
    static = page(
        "const name = 'A'; export const meta = { title: `Page ${name}`, openGraph: { type: 'x' } };"
    )
    assert static.analysis.exports.meta == {"title": "Page A", "openGraph": {"type": "x"}}
    dynamic = page("export const meta = { title: params.slug };")
    assert dynamic.analysis.exports.meta is None and dynamic.analysis.exports.meta_node is not None
    function = page("export async function meta() { return { title: 'x' }; }")
    assert function.analysis.exports.meta_is_function
    changed = page("export const meta = { title: 'a' }; meta.title = 'b';")
    assert changed.analysis.exports.meta is None
    assert page("export const meta = 'x';").codes == ["VX0305"]


def test_layout_and_slots() -> None:
    assert page("export const layout = 'minimal';").analysis.exports.layout == "minimal"
    assert page("export const layout = false;").analysis.exports.layout is False
    assert page("export const layout = true;").codes == ["VX0306"]
    layout = page("export const slots = ['a', 'b'];", "<slot/>", "layouts/default.velox")
    assert layout.analysis.exports.slots == ("a", "b") and layout.analysis.interface.slots == ("a", "b")
    assert page("export const slots = 'a';", "<slot/>", "layouts/default.velox").codes == ["VX0307"]


def test_unreachable_exports() -> None:
    program = page("export const pahts = () => []; export const x = 1; export interface Props { a: string }")
    found = [(found.code, found.help) for found in program.diagnostics]
    assert found == [
        ("VX0399", "did you mean `paths`?"),
        ("VX0399", "leave out `export`, or move it to a module under `lib/`"),
    ]
    route = Program("export const POTS = () => new Response('x');", "routes/api/a+server.ts")
    assert route.only("VX0399").help == "did you mean `POST`?"


# ---- hoisting


def hoisted(block: str) -> list[str]:
    """The hoisted statements of a block, each by its first line's beginning."""
    program = page(block)
    statements = sorted(program.analysis.hoisted, key=lambda node: node.start)
    return [program.text(node).split("=")[0].split("(")[0].split("{")[0].strip() for node in statements]


def test_hoisted_is_what_nobody_can_tell_apart() -> None:
    block = """import { db } from '$lib/db';
const MAX = 10;
const TWICE = MAX * 2;
const LABEL = `max ${MAX}`;
const list = [1];
const when = new Date();
const fmt = (x) => `${LABEL}: ${x}`;
function total(xs) { return xs.length + TWICE; }
function usesList() { return list; }
function usesTotal() { return total([db]); }
function usesPage() { return params.x; }
class Plain { a = MAX; m() { return fmt(1); } }
class Counting { static n = 0; }
enum Size { S, M }
let open = 1;
const late = open;
interface Props { a: string }"""
    assert hoisted(block) == [
        "import",
        "const MAX",
        "const TWICE",
        "const LABEL",
        "const fmt",
        "function total",
        "function usesTotal",
        "class Plain",
        "enum Size",
        "interface Props",
    ]


@pytest.mark.parametrize(
    "block",
    [
        "function f() { return 1; } f.count = 1;",
        "let f = () => 1;",
        "const a = /x/g;",
        "const a = Math.random();",
        "const a = Symbol('x');",
        "const a = {};",
        "const a = process.env.X;",
        "function f() { return g(); } let g = () => 1;",
        "class A { static { console.log(1); } }",
        "console.log(1);",
    ],
)
def test_not_hoisted(block: str) -> None:
    assert [name for name in hoisted(block) if not name.startswith("function g")] == []


def test_functions_know_whether_they_may_move() -> None:
    program = page("const a = (x) => x; const b = () => params; [1].map(a); b();")
    assert program.function("a").hoistable and not program.function("b").hoistable


# ---- paths


def needed(block: str) -> list[str]:
    """The slice of `paths`, each statement by its text."""
    program = page(block, path="routes/[slug].velox")
    assert program.codes == [], [found.title for found in program.diagnostics]
    return [program.text(node) for node in program.analysis.exports.paths_slice]


def test_paths_needs_what_it_reads() -> None:
    block = """import { db } from '$lib/db';
const LIMIT = 10;
const all = await db.posts.all();
const other = params.slug;
const visible = all.filter(post => post.visible);
export function paths() { return visible.slice(0, LIMIT).map(post => ({ slug: post.slug })); }
const post = all.find(post => post.slug === params.slug);
if (!post) throw notFound();"""
    assert needed(block) == [
        "const all = await db.posts.all();",
        "const visible = all.filter(post => post.visible);",
    ]


def test_paths_needs_what_changes_what_it_reads() -> None:
    block = """const all = [];
const seen = new Set(), ignored = params.slug;
for (const slug of ['a', 'b']) { all.push(slug); seen.add(slug); }
fill(all);
function fill(xs) { xs.push('c'); }
export const paths = () => all.map(slug => ({ slug, n: seen.size }));"""
    assert needed(block) == [
        "const all = [];",
        "seen = new Set()",
        "for (const slug of ['a', 'b']) { all.push(slug); seen.add(slug); }",
        "fill(all);",
    ]


def test_paths_by_a_name() -> None:
    assert needed("const list = ['a'].sort(); const f = () => list; export const paths = f;") == [
        "const list = ['a'].sort();"
    ]


def test_paths_must_not_reach_the_request() -> None:
    block = """import { getPosts } from '$lib/posts';
const locale = request.headers.get('accept-language');
const posts = await getPosts(locale);
export async function paths() { return posts.map(post => ({ slug: post.slug })); }"""
    program = page(block, path="routes/[slug].velox")
    found = program.only("VX0402")
    assert found.title == "`paths` uses `posts`, but there is no request at build time"
    assert program.under(found) == "posts"
    said = [(program.source.text[label.span.start : label.span.end], label.text) for label in found.secondary]
    assert said == [
        ("paths", "`paths` runs once, before any visitor exists"),
        ("posts", "this value depends on `locale`"),
        ("locale", "this value comes from the visitor's request"),
    ]
    assert found.notes == ("`paths` → `posts` → `locale` → `request`",)


def test_paths_uses_params_itself() -> None:
    program = page("export const paths = () => [{ slug: params.slug }];", path="routes/[slug].velox")
    assert program.under(program.only("VX0402")) == "params"


def test_a_statement_that_changes_with_the_visitor() -> None:
    block = "const all = []; if (params.slug) all.push(1); export const paths = () => all;"
    assert page(block, path="routes/[slug].velox").codes == ["VX0402"]


def test_paths_must_not_use_variables() -> None:
    block = "let n = 1; n = 2; export const paths = () => [{ slug: n }];"
    found = page(block, path="routes/[slug].velox").only("VX0403")
    assert [label.text for label in found.secondary][1:] == ["declared here", "assigned to here"]


def test_paths_is_a_function() -> None:
    assert page("export const paths = [];", path="routes/[slug].velox").codes == ["VX0404"]
    imported = page("import { p } from './p'; export { p as paths };", path="routes/[slug].velox")
    assert imported.codes == ["VX0404"]
