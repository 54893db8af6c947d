"""Props of components, from their types, and the checks at the places of use; summaries of files."""

import json

import pytest

from tests.compiler.analyze.program import Program, page, words
from veloxc.compiler.analyze.interfaces import from_json, to_json
from veloxc.compiler.analyze.result import ExportFact, Interface


def interface(text: str, path: str = "components/A.tsx", **others: Interface) -> Interface:
    return Program(text, path, others).analysis.interface


def export(text: str, name: str = "default", path: str = "components/A.tsx") -> ExportFact:
    return next(found for found in interface(text, path).exports if found.name == name)


def props(text: str, path: str = "components/A.tsx") -> str | None:
    """`name: type, name?: type…` of the default export; `…` where others may be given."""
    found = export(text, path=path)
    if found.props is None:
        return None
    parts = [f"{prop.name}{'' if prop.required else '?'}: {words(prop.type)}" for prop in found.props]
    return ", ".join(parts + ["…"] * found.open_props)


TYPED = {
    "function A() { return <b/>; }": "",
    "function A({ t }: { t: string; n?: number }) { return <b/>; }": "t: string, n?: number",
    "function A(p: { f: () => void; xs: string[]; o: { a: 1 } }) { return <b/>; }": (
        "f: function, xs: array, o: object"
    ),
    "function A({ t }: P) { return <b/>; } interface P extends Q { t: 'a' | 'b' } interface Q { q: boolean }": (
        "q: boolean, t: string|string"
    ),
    "function A({ t }: P & { u: string }) { return <b/>; } type P = { t: number };": "t: number, u: string",
    "function A(p: { k: 'a'; x: string } | { k: 'b'; y: string }) { return <b/>; }": (
        "k: string|string, x?: string, y?: string"
    ),
    "function A(p: Partial<P>) { return <b/>; } interface P { t: string }": "t?: string",
    "function A(p: Omit<P, 'a'>) { return <b/>; } interface P { a: string; b: string }": "b: string",
    "function A(p: Pick<P, 'a' | 'b'>) { return <b/>; } interface P { a: string; b: string; c: string }": (
        "a: string, b: string"
    ),
    "function A(p: { [key: string]: string }) { return <b/>; }": None,
    "function A(p: { a: string; [key: string]: string }) { return <b/>; }": "a: string, …",
    "function A({ a, b = 1 }) { return <b/>; }": "a?: ?, b?: ?, …",
    "function A({ a, ...rest }) { return <b/>; }": None,
    "function A(p) { return <b/>; }": None,
    "function A(p: any) { return <b/>; }": None,
    "function A(p: Imported) { return <b/>; } import { Imported } from './t';": None,
    "function A<T>({ items }: { items: T[]; render: (t: T) => any }) { return <b/>; }": "items: array, render: function",
    "async function A({ p }: { p: Promise<string> }) { return <b>{await p}</b>; }": "p: ?",
    "function A({ size = 'm' }: { size?: 's' | 'm' } = {}) { return <b/>; }": "size?: string|string",
}


@pytest.mark.parametrize(("text", "expected"), TYPED.items())
def test_props_of_functions(text: str, expected: str | None) -> None:
    assert props(f"export default {text}") == expected


def test_props_of_arrows() -> None:
    text = (
        "import type { FC } from 'x'; const A: FC<{ t: string }> = ({ t }) => <b>{t}</b>; export default A;"
    )
    assert props(text) == "t: string"
    assert props("const A = ({ t }: { t: string }) => <b>{t}</b>; export default A;") == "t: string"
    assert props("export default ({ t }: { t: string }) => <b>{t}</b>;") == "t: string"


def test_props_of_pages() -> None:
    text = "---\ninterface Props { title: string; open?: boolean }\n---\n<b>{props.title}</b><slot/>"
    assert props(text, "components/A.velox") == "title: string, open?: boolean"
    assert export(text, path="components/A.velox").accepts_children
    assert props("<b/>", "components/A.velox") is None


def test_documentation_comes_along() -> None:
    text = "export default function A({ t }: P) { return <b/>; } interface P { /** The title. */ t: string }"
    found = export(text).props
    assert found is not None and found[0].documentation == "The title."


def test_types_of_props_may_be_imported() -> None:
    types = interface("export interface P { t: string }", "lib/t.ts")
    program = Program(
        "import { P } from './t'; export default function A(p: P) { return <b/>; }", "a.tsx", {"./t": types}
    )
    found = program.analysis.interface.exports[0].props
    assert found is not None and [prop.name for prop in found] == ["t"]


# ---- uses

CARD = interface(
    """export default function Card({ title, kind, n, onSave, children }: CardProps) { return <b/>; }
interface CardProps { title: string; kind?: 'a' | 'b'; n?: number; onSave?: () => void; tags?: string[];
  author?: { name: string }; children?: any }"""
)


@pytest.mark.parametrize(
    ("use", "codes"),
    [
        ('<Card title="x" />', []),
        ("<Card />", ["VX0501"]),
        ("<Card {...props} />", []),
        ('<Card title="x" tilte="y" />', ["VX0502"]),
        ('<Card title="x" data-id={1} key="k" client:load />', []),
        ("<Card title={5} />", ["VX0503"]),
        ("<Card title />", ["VX0503"]),
        ("<Card title={`x`} kind='a' />", []),
        ("<Card title='x' kind='c' />", ["VX0503"]),
        ("<Card title='x' n='3' />", ["VX0503"]),
        ("<Card title='x' n={3} />", []),
        ("<Card title='x' n={undefined} />", []),
        ("<Card title={null} />", ["VX0503"]),
        ("<Card title={undefined} />", ["VX0503"]),
        ("<Card title='x' onSave={() => 1} />", []),
        ("<Card title='x' onSave='f' />", ["VX0503"]),
        ("<Card title='x' tags={['a']} />", []),
        ("<Card title='x' tags='a' />", ["VX0503"]),
        ("<Card title='x' author={{ name: 'a' }} />", []),
        ("<Card title='x' author='a' />", ["VX0503"]),
        ("<Card title={5 as any} />", []),
        ("<Card title={params.x} n={params.y} />", []),
        ("<Card title={params.x ? 'a' : 5} />", []),
        ("<Card title='x'>text</Card>", []),
    ],
)
def test_uses_are_checked(use: str, codes: list[str]) -> None:
    program = page("import Card from '$components/Card';", use, interfaces={"$components/Card": CARD})
    assert program.codes == codes


def test_words_of_a_wrong_prop() -> None:
    program = page(
        "import Card from '$components/Card';",
        "<Card title='x' n='3' />",
        interfaces={"$components/Card": CARD},
    )
    found = program.only("VX0503")
    assert found.title == "`n` of `<Card>` must be number, not '3'"
    assert found.help == "write `n={3}`"
    assert program.under(found) == "'3'"


def test_children_may_be_required() -> None:
    block = "function Box({ children }: { children: any }) { return <b>{children}</b>; }"
    assert page(block, "<Box>x</Box>").codes == []
    found = page(block, "<Box>  </Box>").only("VX0501")
    assert found.help == "put something between `<Box>` and `</Box>`" and found.fixes == ()


def test_local_and_higher_order_components() -> None:
    block = "function A({ t }: { t: string }) { return <b/>; } const B = wrap(A); import { wrap } from './w';"
    assert page(block, "<A/><B x={1}/>").codes == ["VX0501"]


def test_components_of_velox() -> None:
    assert page("import { Redirect } from 'velox';", "<Redirect/>").codes == ["VX0501"]


# ---- summaries


def test_kinds_of_exports() -> None:
    text = """export const n = 1; export let v = 1; v = 2; export function f(a, b) {} export async function g(...xs) {}
export class C {} export type T = string; export const Card = ({ t }: { t: string }) => <b>{t}</b>;
const local = 1; export { local as renamed, Card as default }; export { x } from './x'; export * as ns from './y';"""
    found = {fact.name: fact for fact in interface(text).exports}
    kinds = {name: fact.kind for name, fact in found.items()}
    assert kinds == {
        "n": "value",
        "v": "value",
        "f": "function",
        "g": "function",
        "C": "class",
        "T": "type",
        "Card": "component",
        "default": "component",
        "renamed": "value",
        "x": "value",
        "ns": "value",
    }
    assert found["v"].reassigned and found["v"].type is None and not found["n"].reassigned
    assert (found["f"].parameters, found["g"].parameters, found["g"].is_async) == (2, None, True)


def test_reexports_take_the_facts_along() -> None:
    inner = interface("export async function f(a) {}", "lib/x.ts")
    outer = Program("export { f as g } from './x'; export * from './x';", "lib/y.ts", {"./x": inner})
    found = {fact.name: (fact.is_async, fact.kind) for fact in outer.analysis.interface.exports}
    assert found == {"g": (True, "function"), "f": (True, "function")}
    unknown = Program("export * from './z';", "lib/y.ts").analysis.interface
    assert [fact.name for fact in unknown.exports] == ["*"]


def test_how_an_export_reads_the_visitor() -> None:
    text = """import { useCookies } from 'velox/server';
const session = () => useCookies().get('s'); export const user = () => session(); export const other = () => 1;"""
    found = {fact.name: fact.reads_visitor for fact in interface(text, "lib/auth.ts").exports}
    assert found == {"user": ("useCookies()",), "other": ()}
    auth = interface(text, "lib/auth.ts")
    through = Program(
        "import { user } from './auth'; export const me = () => user();", "lib/me.ts", {"./auth": auth}
    )
    assert through.analysis.interface.exports[0].reads_visitor == ("useCookies() in lib/auth.ts",)


def test_what_keeps_a_file_on_the_server() -> None:
    assert interface("import { useEnv } from 'velox/server'; useEnv('X');").server_only == (
        "imports 'velox/server': `velox/server` exists on the server only"
    )
    assert interface("import { x } from 'py:x'; x;").server_only == "imports 'py:x': `py:x` is Python"
    assert interface("import type { T } from 'velox/server'; export const a = 1;").server_only is None
    db = Interface("lib/db.py", (ExportFact("db", "value"),), server_only="it is a Python module")
    middle = Program(
        "import { db } from '$lib/db'; export const all = () => db;", "lib/m.ts", {"$lib/db": db}
    )
    assert middle.analysis.interface.server_only == "imports '$lib/db': `lib/db.py` is Python"
    user = Program(
        "import { all } from '$lib/m'; all();", "components/C.tsx", {"$lib/m": middle.analysis.interface}
    )
    assert user.analysis.interface.server_only == (
        "imports '$lib/m': `lib/m.ts`: imports '$lib/db': `lib/db.py` is Python"
    )


def test_awaits_in_the_body_of_a_component() -> None:
    assert export("export default async function A() { await 1; return <b/>; }").awaits
    own = "import { onMount } from 'velox/client'; export default function A() { onMount(async () => { await 1; }); return <b/>; }"
    assert not export(own).awaits


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("return <b>{children}</b>;", True),
        ("return <b>{children}{children}</b>;", True),
        ("if (!children) return null; return <b>{children ? <i/> : 'x'}{children && <u/>}</b>;", True),
        ("return <b title={children}/>;", False),
        ("return <b>{f(children)}</b>;", False),
        ("const c = children; return <b>{c}</b>;", False),
        ("return <b>{children || 'x'}</b>;", False),
    ],
)
def test_whether_children_are_only_placed(body: str, places: bool) -> None:
    text = f"import {{ f }} from './f'; f; export default function A({{ children }}) {{ {body} }}"
    assert export(text).places_children is places
    assert not export("export default function A(props) { return <b>{props.children}</b>; }").places_children


def test_client_only() -> None:
    assert interface("const w = window.innerWidth; export const a = w;").client_only
    assert not interface("export const a = () => window.innerWidth;").client_only
    assert not interface("export const a = typeof window;").client_only


def test_json_and_back() -> None:
    text = """import { x } from './x'; export const n = 1, s = 'a', xs = [1];
export default function A({ k, f }: { k: 'a' | 2; f?: () => void }) { return <b/>; } x;"""
    found = interface(text)
    data = json.loads(json.dumps(to_json(found)))
    assert from_json(data) == found
    assert from_json({"path": "a.ts"}) == Interface("a.ts")
    layout = interface("---\nexport const slots = ['a'];\nrequest.ip;\n---\n<slot/>", "layouts/a.velox")
    assert from_json(json.loads(json.dumps(to_json(layout)))) == layout
