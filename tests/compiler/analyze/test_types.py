"""Static types: what plain Python operators may rely on."""

import pytest

from tests.compiler.analyze.program import Program, page, words

TYPED = {
    # literals
    "1": "int",
    "1.5": "number",
    "'a'": "string",
    "`a${1}`": "string",
    "true": "boolean",
    "null": "null",
    "undefined": "undefined",
    "1n": "bigint",
    "/a/": "regexp",
    "[]": "array",
    "[1, 2]": "array<int>",
    "[1, 'a']": "array<int|string>",
    "[1, , 2]": "array",
    "[...[1], ...'ab']": "array<int|string>",
    "({ a: 1, b: 'x' })": "{a: int, b: string}",
    "({ get a() { return 1; } })": "?",
    "({ __proto__: null })": "?",
    "() => 1": "function",
    "class {}": "class",
    # operators
    "1 + 2": "int",
    "1 + 1.5": "number",
    "1 + 'a'": "string",
    "unknown + 'a'": "string",
    "unknown + 1": "?",
    "unknown - 1": "number",
    "unknown - unknown": "?",
    "2 ** 3": "number",
    "6 / 2": "number",
    "2 * 3": "int",
    "-1": "int",
    "-unknown": "?",
    "+unknown": "number",
    "!unknown": "boolean",
    "typeof unknown": "string",
    "void 0": "undefined",
    "~unknown": "?",
    "unknown | 0": "int",
    "unknown >>> 0": "int",
    "unknown < 1": "boolean",
    "unknown in {}": "boolean",
    "unknown ? 1 : 'a'": "int|string",
    "unknown && 1": "?",
    "true && 1": "boolean|int",
    "unknown ?? 1": "?",
    "('a', 1)": "int",
    "5 % 3": "int",
    "unknown % 3": "number",
    "9007199254740991 + 1": "number",
    "(2 ** 31) * 4": "number",
    "0 * -1": "number",
    # built-ins
    "'abc'.length": "int",
    "'abc'[0]": "string|undefined",
    "'abc'.toUpperCase()": "string",
    "'a,b'.split(',')": "array<string>",
    "'a'.indexOf('b')": "int",
    "'a'.at(0)": "string|undefined",
    "'a'.codePointAt(0)": "?",
    "(5).toFixed(2)": "string",
    "[1, 2].map(x => x + 0.5)": "array<number>",
    "[1, 2].map(String)": "array",
    "['a'].map((x, i) => i)": "array<int>",
    "[1, 2].filter(x => x > 1)": "array<int>",
    "[1, 2].find(x => x > 1)": "int|undefined",
    "[1, 2].join()": "string",
    "[1, 2].reduce((a, b) => a + b, 0)": "number",
    "[1].concat([2], 'a')": "array<int|string>",
    "[1].length": "int",
    "Math.floor(1.5)": "number",
    "Math.max(1, 2)": "int",
    "Math.sign(-3)": "int",
    "Math.PI": "number",
    "String(unknown)": "string",
    "Number(unknown)": "number",
    "Boolean(unknown)": "boolean",
    "parseInt(unknown)": "number",
    "Object.keys({ a: 1 })": "array<string>",
    "Array.from('ab')": "array<string>",
    "Array.from({ length: 3 }, (_, i) => i)": "array<int>",
    "JSON.stringify({})": "string",
    "JSON.parse('1')": "?",
    "new Map()": "map",
    "new Map().size": "int",
    "new Date()": "date",
    "new Date().getFullYear()": "number",
    "new Error('x')": "error",
    "new Unknown()": "?",
    "/a/.test('a')": "boolean",
    "Promise.resolve(1)": "promise<int>",
    "unknown.length": "?",
    "unknown()": "?",
    # TypeScript leaves values alone
    "(1 as any)": "int",
    "unknown as string": "?",
    "'a'!": "string",
    "[1, 2] as const": "array<int>",
}


@pytest.mark.parametrize(("text", "expected"), TYPED.items())
def test_expressions(text: str, expected: str) -> None:
    program = Program(f"import {{ unknown, Unknown }} from './x'; const a = {text};")
    assert program.type("a") == expected


BOUND = {
    "let a = 1; a = 2;": "int",
    "let a = 1; a = 'x';": "int|string",
    "let a; a = 1;": "int|undefined",
    "let a = 0; a++; a += 2;": "int",
    "let a = 0; a += 0.5;": "number",
    "let a = ''; for (const x of [1]) a += x;": "string",
    "let a = 0; for (const x of ['a']) a += x.length;": "number",
    "let a = unknown; a++;": "?",
    "const { a } = { a: 1, b: 2 };": "int",
    "const { a = 'x' } = { b: 1 };": "?",
    "const { length: a } = 'abc';": "int",
    "const [a] = [1, 'x'];": "int",
    "const [, a] = [1, 'x'];": "string",
    "let a = 1, b = 'x'; [a, b] = [b, a];": "int|string",
    "const { b, ...a } = { b: 1 };": "object",
    "const [b, ...a] = [1];": "array",
    "for (const a of [1, 2]) a;": "int",
    "for (const a of 'ab') a;": "string",
    "for (const a in {}) a;": "string",
    "for (const a of unknown) a;": "?",
    "try {} catch (a) { a; }": "?",
    "function a() {}": "function",
    "class a {}": "class",
    "const a = f(1); function f(x) { return x + 1; }": "int",
    "const a = f(1) + f('x'); function f(x) { return x; }": "?",
    "const a = f(); function f(x) { return x; }": "undefined",
    "const a = f(); function f(x = 1) { return x; }": "int",
    "const a = f(); function f() { if (unknown) return 1; }": "int|undefined",
    "const a = f(); async function f() { return 1; }": "promise<int>",
    "const a = await f(); async function f() { return 1; }": "int",
    "const a = f(); function* f() { return 1; }": "?",
    "const a = await f(); async function f() { return { then(r) { r(1); } }; }": "?",
    "const a = await f(); async function f() { return { n: 1 }; }": "{n: int}",
    "const a = await unknown;": "?",
    "const a = await [1];": "array<int>",
    "const a = f(5); function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); }": "number",
    "const a = f(1); export function f(x) { return x; }": "?",
    "const a = ((x) => x + 1)(1);": "int",
    "const a = f(1); const g = f; function f(x) { return x; }": "?",
    "const a = [{ n: 1 }]; for (const x of a) x.n;": "array<{n: int}>",
}


@pytest.mark.parametrize(("text", "expected"), BOUND.items())
def test_bindings(text: str, expected: str) -> None:
    assert Program(f"import {{ unknown }} from './x'; {text}").type("a") == expected


CHANGED = {
    "a.push('x');": "array",
    "a[0] = 'x';": "array",
    "a.length = 0;": "array",
    "const b = a; b.push('x');": "array",
    "unknown(a);": "array",
    "unknown.b = a;": "array",
    "new Map([[1, a]]);": "array",
    "g(a); function g(x) { x.push('x'); }": "array",
    "g(a); function g(x) { return x.length; }": "array<int>",
    "const b = { a }; b.a.push('x');": "array",
    "const b = { a }; unknown(b.a.length);": "array<int>",
    "const b = [...a]; b.push('x');": "array<int>",
    "a.map(x => unknown(x));": "array<int>",
    "for (const x of a) unknown(x);": "array<int>",
    "const [b] = a; unknown(b);": "array<int>",
    "const b = a.filter(Boolean); b.push('x');": "array<int>",
    "a.map(unknown);": "array",
    "const f = () => a; unknown(f);": "array",
    "a.sort();": "array",
}


@pytest.mark.parametrize(("text", "expected"), CHANGED.items())
def test_what_is_in_an_array_is_known_while_nothing_can_change_it(text: str, expected: str) -> None:
    program = Program(f"import {{ unknown }} from './x'; const a = [1, 2]; {text}")
    assert program.type("a") == expected


def test_fields_of_objects_in_arrays() -> None:
    text = "const a = [{ n: 1 }]; "
    assert Program(text + "a.map(x => x.n + 1);").type("a") == "array<{n: int}>"
    assert Program(text + "a.map(x => { x.n = 'b'; });").type("a") == "array"
    assert Program(text + "a.find(x => x.n).n = 'b';").type("a") == "array"
    assert Program(text + "import { u } from './u'; u(a[0].n);").type("a") == "array<{n: int}>"


def test_what_a_component_gets_is_out_of_sight() -> None:
    text = "import Card from '$components/Card'; const a = [{ n: 1 }];"
    assert page(text, "<p>{a.map(x => <Card n={x.n}/>)}</p>").type("a") == "array<{n: int}>"
    assert page(text, "<p>{a.map(x => <Card x={x}/>)}</p>").type("a") == "array"
    assert page(text, "<p>{a.map(x => <b class={x.n}>{x.n}</b>)}</p>").type("a") == "array<{n: int}>"


def test_loop_counters() -> None:
    program = Program(
        "const xs = [1]; for (let i = 0; i < xs.length; i++) i; for (let j = 10; j > 0; j--) j;"
    )
    counter = program.analysis.binding_types[program.binding("i")]
    assert counter.kind == "int" and counter.bounded and counter.nonnegative
    down = program.analysis.binding_types[program.binding("j")]
    assert down.kind == "int" and not down.nonnegative


def test_strings_of_ascii() -> None:
    program = Program(
        "const a = 'x' + 1; const b = 'é'; const c = `${a}-`; const d = a.toUpperCase(); const e = a + b;"
    )
    ascii_names = [name for name in "abcde" if program.analysis.binding_types[program.binding(name)].ascii]
    assert ascii_names == ["a", "c", "d"]


def test_annotations_prove_nothing() -> None:
    assert Program("const a: number = JSON.parse('1');").type("a") == "?"
    assert Program("export function f(a: number) { return a; }").type("a") == "?"


def test_shadowed_globals_are_unknown() -> None:
    assert Program("const String = f; const a = String(1); import { f } from './f';").type("a") == "?"


def test_types_of_imports_come_from_interfaces() -> None:
    program = Program("export const a = 1; export let b = 2; b = 3; export const c = [1];", "lib/x.ts")
    user = Program(
        "import { a, b, c } from './x'; const d = a + 1;", interfaces={"./x": program.analysis.interface}
    )
    assert [user.type(name) for name in "abcd"] == ["int", "?", "array", "int"]


def test_markup_is_a_type() -> None:
    assert Program("export const a = <b/>;", "a.tsx").type("a") == "markup"


def test_words_of_types() -> None:
    assert words(None) == "?"
