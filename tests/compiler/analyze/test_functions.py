"""Facts about functions."""

import pytest

from tests.compiler.analyze.program import Program, page


def facts(text: str, path: str = "lib/a.ts", name: str = "f") -> set[str]:
    """The names of the facts that are true of a function."""
    found = Program(text, path).function(name)
    return {
        fact for fact in found.__match_args__ if getattr(found, fact) and fact != "params_receive_undefined"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("function f() {} f();", {"hoistable"}),
        ("const f = () => 1; f();", {"hoistable"}),
        ("export function f() {}", {"escapes", "hoistable"}),
        ("function f() {} [1].map(f);", {"escapes", "hoistable"}),
        ("function f() {} const g = f;", {"escapes", "hoistable"}),
        ("function f() {} new f();", {"escapes", "hoistable"}),
        ("const f = () => 1; f?.();", {"hoistable"}),
        ("function f() { return this; } f();", {"uses_this", "hoistable"}),
        ("function f() { return () => this; } f();", {"uses_this", "hoistable"}),
        ("function f() { return function () { return this; }; } f();", {"hoistable"}),
        ("function f() { return arguments.length; } f();", {"uses_arguments", "hoistable"}),
        ("function f() { return () => arguments; } f();", {"uses_arguments", "hoistable"}),
        ("function f() { return new.target; } f();", {"uses_new_target", "hoistable"}),
        ("function* f() {} f();", {"is_generator", "hoistable"}),
        ("async function f() {} await f();", {"is_async", "hoistable"}),
        ("async function f() {} f();", {"is_async", "hoistable", "may_start_unawaited"}),
        ("async function f() {} const p = f();", {"is_async", "hoistable", "may_start_unawaited"}),
        ("async function f() {} [1].map(f);", {"is_async", "hoistable", "escapes", "may_start_unawaited"}),
        ("export async function f() {}", {"is_async", "hoistable", "escapes", "may_start_unawaited"}),
        ("export async function GET() {}", set()),
        (
            "class A { x = () => this; } function f() { return class { y = this; }; } f(); new A();",
            {"hoistable"},
        ),
    ],
)
def test_facts(text: str, expected: set[str]) -> None:
    if "GET" in text:
        found = Program(text, "routes/api/a+server.ts").function("GET")
        assert not found.may_start_unawaited
    else:
        assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "component", "markup"),
    [
        ("const f = () => <b/>; f();", False, True),
        ("function F() { return <b/>; }", True, True),
        ("function F() { if (x) return null; return x ? <b/> : 'a'; } let x = 1;", True, True),
        ("function F() { return null; } export const a = <F/>;", True, False),
        ("function F() { return 1; }", False, False),
        ("export default function () { return <b/>; }", True, True),
        ("import { memo } from 'velox/client'; const F = memo(() => <b/>);", True, True),
        ("const F = ({ a }) => a && <b/>;", True, True),
        ("function F() { return g(); } function g() { return <b/>; }", True, True),
    ],
)
def test_components(text: str, component: bool, markup: bool) -> None:
    program = Program(text, "components/A.tsx")
    node, found = next(iter(program.analysis.functions.items()))
    assert (found.is_component, found.returns_markup) == (component, markup)
    assert node is not None


def test_components_do_not_escape_by_their_export() -> None:
    text = "export default function F() { return <b/>; }"
    assert not Program(text, "a.tsx").function("F").escapes
    used = text + " export const g = [F];"
    assert Program(used, "a.tsx").function("F").escapes


def test_handlers_are_awaited() -> None:
    program = Program(
        "export const POST = defineHandler(async (req) => { await req.json(); });", "routes/a+server.ts"
    )
    (found,) = program.analysis.functions.values()
    assert found.escapes and not found.may_start_unawaited


def test_explicit_undefined() -> None:
    assert not Program("function f(a) {} f(1); f();").function("f").params_receive_undefined
    assert Program("function f(a) {} f(undefined);").function("f").params_receive_undefined
    assert Program("function f(a) {} f(JSON.parse('1'));").function("f").params_receive_undefined
    assert Program("export function f(a) {}").function("f").params_receive_undefined


def test_unmodified_constants() -> None:
    block = "const {name} = {name}; f({name}); g({name}.x); const o = {{ ...{name} }};"

    def unmodified(text: str) -> bool:
        program = page(f"import {{ f, g }} from './f'; const a = {{ x: 1 }}; {text}")
        return program.binding("a") in program.analysis.unmodified

    assert block
    assert unmodified("f(a); g(a.x); const o = { ...a };")
    for change in (
        "a.x = 2;",
        "a.x++;",
        "delete a.x;",
        "const b = a;",
        "f({ a });",
        "Object.assign(a, {});",
        "a.x.y.z = 1;",
        "[a.x] = [1];",
        "for (a.x of [1]) {}",
        "a.set(1);",
        "({ k: a.x } = { k: 1 });",
    ):
        assert not unmodified(change), change
