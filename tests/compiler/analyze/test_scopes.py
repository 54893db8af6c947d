"""Scopes, hoisting, resolution, captures, uses before the declaration."""

import pytest

from tests.compiler.analyze.program import Program, page
from veloxc.compiler.syntax import script as js


def test_a_name_means_the_innermost_declaration() -> None:
    program = Program("const x = 1; { const x = 2; f(x); } function f(x) { return x; } f(x);")
    outer, inner, parameter = program.bindings["x"]
    assert [len(binding.references) for binding in (outer, inner, parameter)] == [1, 1, 1]
    assert (outer.kind, inner.scope.kind, parameter.kind) == ("const", "block", "parameter")


def test_var_and_functions_are_hoisted() -> None:
    program = Program("f(); { var a = 1; } a; function f() { return a; }")
    assert program.binding("a").scope.kind == "module"
    assert program.binding("f").kind == "function"
    assert len(program.binding("f").references) == 1
    assert program.codes == []


def test_a_function_in_a_block_stays_there() -> None:
    assert Program("{ function g() {} } g();").codes == ["VX0390"]


def test_a_named_function_expression_sees_its_own_name() -> None:
    program = Program("const f = function fact(n) { return n ? n * fact(n - 1) : 1; }; fact(1);")
    assert len(program.binding("fact").references) == 1
    assert program.codes == ["VX0390"]


def test_a_parameter_shadows_the_name_of_its_function_expression() -> None:
    program = Program("export const f = function g(g) { return g; };")
    assert [binding.kind for binding in program.bindings["g"]] == ["function", "parameter"]
    assert [len(binding.references) for binding in program.bindings["g"]] == [0, 1]


def test_loop_heads_catch_and_switch_have_scopes() -> None:
    program = Program(
        "for (let i = 0; i < 3; i++) {} for (const k of [1]) k; try {} catch (e) { e; }"
        " switch (1) { case 1: let s = 2; s; }"
    )
    kinds = {name: program.binding(name).scope.kind for name in ("i", "k", "e", "s")}
    assert kinds == {"i": "loop", "k": "loop", "e": "catch", "s": "switch"}


def test_the_discriminant_of_a_switch_is_outside_its_scope() -> None:
    program = Program("const x = 1; switch (x) { case 1: let x = 2; x; }")
    outer, inner = program.bindings["x"]
    assert (len(outer.references), len(inner.references)) == (1, 1)


def test_class_fields_are_functions_of_their_own() -> None:
    program = Program("const n = 1; export class A { x = n; static y = n; static { n; } m() { return n; } }")
    assert program.binding("n").captured
    assert len(program.binding("n").references) == 4


def test_index_signatures_name_nothing() -> None:
    assert Program("export class A { [key: string]: unknown; x = 1; }").codes == []


def test_arguments_in_a_field_are_the_parsers_business() -> None:
    assert "VX0390" not in Program("export class A { x = arguments; }").codes


def test_enum_members_are_in_scope_in_the_enum() -> None:
    program = Program("export enum E { A = 1, B = A << 1, C = A | B }")
    assert program.codes == []
    assert "A" not in program.bindings or program.binding("A").kind == "enum_member"


def test_imports_know_where_they_come_from() -> None:
    program = Program("import d, { a as b } from './x'; import * as ns from 'y'; d; b; ns;")
    found = {
        name: (program.binding(name).module, program.binding(name).imported) for name in ("d", "b", "ns")
    }
    assert found == {"d": ("./x", "default"), "b": ("./x", "a"), "ns": ("y", "*")}


def test_types_live_beside_values() -> None:
    program = Program(
        "import type { T } from './t'; import { U } from './u'; interface X { u: U } const X = 1;"
        " export const f = (x: X, t: T) => X;"
    )
    assert [binding.kind for binding in program.bindings["X"]] == ["type", "const"] or [
        binding.kind for binding in program.bindings["X"]
    ] == ["const", "type"]
    assert program.binding("T").type_only
    assert program.binding("U").references == [] and len(program.binding("U").type_references) == 1
    assert program.codes == []


def test_exports_are_noted() -> None:
    program = Program("const a = 1; export { a, a as b }; export const c = 1; export default function d() {}")
    assert program.binding("a").exported_as == ("a", "b")
    assert program.binding("c").exported_as == ("c",)
    assert program.binding("d").exported_as == ("default",)


def test_reexports_refer_to_nothing_here() -> None:
    assert Program("export { a, b as c } from './x'; export * from './y';").codes == []


# ---- assignments and captures


def test_assignments_are_counted_without_the_initializer() -> None:
    program = Program("let a = 1; a = 2; a++; [a] = [3]; ({ x: a } = { x: 4 }); for (a of [1]) {} a;")
    assert len(program.binding("a").assignments) == 5
    assert len(program.binding("a").references) == 6


def test_a_second_var_assigns() -> None:
    program = Program("var a = 1; var a = 2; var a; a;")
    assert len(program.binding("a").assignments) == 1


@pytest.mark.parametrize(
    ("text", "per_turn"),
    [
        ("const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs;", True),
        ("for (const x of xs()) setTimeout(() => x); function xs() { return [1]; }", True),
        ("for (const x of [1]) { [1, 2].map(y => x + y); }", False),
        ("for (const x of [1]) { [1].map(y => () => x); }", True),
        ("for (const x of [1]) { ((z) => x + z)(1); }", False),
        ("for (const x of [1]) { const f = () => x; f(); }", False),
        ("for (const x of [1]) { const f = async () => x; f(); }", True),
        ("const fs = []; while (fs.length < 2) { const x = fs.length; fs.push(() => x); }", True),
        ("const x = 1; for (const y of [1]) setTimeout(() => x + y);", False),
    ],
)
def test_captures_per_turn(text: str, per_turn: bool) -> None:
    name = "i" if "let i" in text else "x"
    assert Program(text).binding(name).captured_per_turn is per_turn


def test_a_callback_that_markup_prints_runs_at_once() -> None:
    program = page(
        "const cats = await load(); async function load() { return (await fetch('/x')).json(); }",
        "<ul>{cats.map(c => <li>{c.items.map(i => <b>{c.name} {i}</b>)}</li>)}</ul>",
    )
    assert program.binding("c").captured and not program.binding("c").captured_late


def test_handlers_of_elements_capture_nothing_on_the_server() -> None:
    program = Program(
        "export default function A() { let n = 1; const m = 2; return <b onClick={() => n++}>{() => m}</b>; }",
        "a.tsx",
    )
    assert not program.binding("n").captured and program.binding("m").captured


# ---- before the declaration


def test_a_use_above_the_declaration_warns() -> None:
    program = Program("const b = a; const a = 1; export { b };")
    found = program.only("VX0395")
    assert (program.under(found), found.severity) == ("a", "warning")
    assert program.binding("a").read_before_declaration


@pytest.mark.parametrize(
    ("text", "early"),
    [
        ("const f = () => a; const a = 1; f();", True),
        ("const a = 1; const f = () => a; f();", False),
        ("function f() { return a; } const a = 1; f();", True),
        ("var a = 1; a;", False),
        ("if (1) { var a = 1; a; }", False),
        ("if (1) { var a = 1; } a;", True),
        ("for (var a = 0; a < 1; a++) {} a;", False),
        ("for (var a of [1]) a;", False),
        ("for (var a of [1]) {} a;", True),
        ("var a; a;", True),
        ("switch (1) { case 0: let a = 1; a; }", False),
        ("switch (1) { case 0: let a = 1; case 1: a; }", True),
        ("for (const a of [1]) a;", False),
        ("const { a, b = a } = {}; b;", False),
        ("const { b = a, a } = {}; b;", True),
        ("const { x: [a], y: { z = a } } = {}; z;", False),
        ("const { a = a } = {};", True),
        ("const [a = 1, b = a + 1] = []; b;", False),
        ("for (const { a, b = a } of []) b;", False),
        ("export { a }; const a = 1;", False),
        ("for (let a = 0; a < 1; a++) a;", False),
    ],
)
def test_whether_a_read_may_come_first(text: str, early: bool) -> None:
    assert Program(text).binding("a").read_before_declaration is early


def test_a_loop_variable_is_not_there_for_its_own_list() -> None:
    assert Program("for (const a of a) a;").codes == ["VX0395"]


# ---- pages


def test_page_names_and_helpers_are_in_scope() -> None:
    program = page("if (!params.slug) throw notFound();", "<p>{url.pathname}{meta.title}{props.x}</p>")
    assert program.codes == []
    assert dict(program.analysis.implicit) == {
        "params": "page",
        "notFound": "velox/server",
        "url": "page",
        "meta": "page",
        "props": "page",
    }


def test_a_declaration_shadows_what_is_in_scope_anyway() -> None:
    program = page("const url = '/x'; const redirect = 1;", "<p>{url}{redirect}</p>")
    assert dict(program.analysis.implicit) == {}


def test_page_names_are_not_in_scope_in_modules() -> None:
    assert Program("export const a = params;").codes == ["VX0390"]
    assert (
        Program("export const POST = defineHandler(async req => req);", "routes/api/a+server.ts").codes == []
    )


def test_markup_reads_names_of_the_block() -> None:
    program = page("const b = 1; const a = 2; const c = 3;", "<p>{a}{b}{[1].map(x => x + a)}</p>")
    assert [binding.name for binding in program.analysis.markup_names] == ["b", "a"]


def test_tags_of_components_are_references() -> None:
    program = page(
        "import Card from '$components/Card'; import ui from './ui';", "<Card/><ui.Button/><b/><x-y/>"
    )
    assert program.codes == []
    assert len(program.binding("Card").references) == 1 and len(program.binding("ui").references) == 1


# ---- mistakes


def test_an_unknown_name_with_a_suggestion() -> None:
    program = page("const price = 1; const total = prise;", "<p>{total}</p>")
    found = program.only("VX0390")
    assert program.under(found) == "prise" and found.help == "did you mean `price`?"


def test_an_unknown_name_that_velox_offers() -> None:
    program = page("import { a } from './a';", "<Suspense>{a}</Suspense>")
    found = program.only("VX0390")
    edit = found.fixes[0].edits[0]
    text = program.source.text
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == text.replace(
        "'./a';", "'./a';\nimport { Suspense } from 'velox';"
    )


def test_an_import_is_added_to_one_of_the_same_module() -> None:
    found = page("import { Head } from 'velox';", "<Suspense/><Head/>").only("VX0390")
    assert found.fixes[0].edits[0].text == ", Suspense"


def test_a_page_without_fences_gets_them() -> None:
    program = Program("<Suspense/>\n", "routes/a.velox")
    assert program.only("VX0390").fixes[0].edits[0].text == "---\nimport { Suspense } from 'velox';\n---\n"


def test_what_a_catch_sees_only_warns() -> None:
    program = Program("try { nope; } catch {} const q = 1; try { q = 2; } catch {}")
    assert [(found.code, found.severity) for found in program.diagnostics] == [
        ("VX0391", "warning"),
        ("VX0393", "warning"),
    ]


def test_constants_and_imports_cannot_be_assigned() -> None:
    program = Program("import { a } from './a'; const b = 1; a = 1; b++;")
    assert program.codes == ["VX0394", "VX0392"]


def test_typeof_of_an_unknown_name_is_allowed() -> None:
    program = Program("export const there = typeof nothing;")
    assert program.codes == []
    assert [reference.name for reference in program.analysis.unresolved] == ["nothing"]


def test_browser_names() -> None:
    assert page("const w = window.innerWidth;", "<p>{w}</p>").codes == ["VX0610"]
    assert page("", "<b onClick={() => alert(1)}/>").codes == ["VX0611"]
    assert Program("export const width = () => window.innerWidth;", "components/A.tsx").codes == []


def test_deep_trees_do_not_overflow() -> None:
    depth = 2000
    program = Program("export const a = " + "[" * depth + "1" + "]" * depth + ";")
    assert program.codes == []
    program = Program("export const a = " + "+".join(["x()"] * 2000) + "; function x() { return 1; }")
    assert program.codes == []


def test_fifty_nested_maps() -> None:
    text = "xs"
    for depth in range(50):
        text = f"xs.map(x{depth} => {text})"
    program = Program(f"const xs = [1]; export const a = {text};")
    assert program.codes == [] and program.type("a") != "?"


def test_the_tree_is_left_alone() -> None:
    program = Program("const a = 1; a;")
    assert all(isinstance(node, js.Node) for node in program.analysis.parents)
