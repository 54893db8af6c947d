"""What one token cannot tell: arrows, type arguments, regular expressions, objects, semicolons, contextual words.

The expected readings are those of TypeScript 5.9 (checked with typescript-estree).
"""

from __future__ import annotations

import pytest

from tests.compiler.parse.reading import clean, expression, first, mistakes, shape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a => a", "ArrowFunctionExpression(a a)"),
        ("(a)", "a"),
        ("(a, b)", "SequenceExpression(a b)"),
        ("(a, b) => c", "ArrowFunctionExpression(a b c)"),
        ("() => ({})", "ArrowFunctionExpression(ObjectExpression())"),
        ("async (a) => a", "ArrowFunctionExpression(a a)"),
        ("async(a)", "CallExpression(async a)"),
        ("async()", "CallExpression(async)"),
        ("async", "async"),
        ("a ? (b) : c => d", "ConditionalExpression(a b ArrowFunctionExpression(c d))"),
        ("a ? (b, c) : d", "ConditionalExpression(a SequenceExpression(b c) d)"),
        ("a ? (b) => c : d", "ConditionalExpression(a ArrowFunctionExpression(b c) d)"),
        ("({ a = 1 }) => a", "ArrowFunctionExpression(ObjectPattern(Property(a AssignmentPattern(a 1))) a)"),
    ],
)
def test_arrows(text: str, expected: str) -> None:
    assert shape(expression(text)) == expected


def test_return_type_in_a_conditional_expression() -> None:
    """`a ? (b): c => d : e` has an arrow function only because of the second colon."""
    arrow = expression("a ? (b): c => d : e").consequent
    assert (arrow.type, arrow.returnType.typeAnnotation.type) == (
        "ArrowFunctionExpression",
        "TSTypeReference",
    )
    assert expression("a ? (b) : c => d").alternate.type == "ArrowFunctionExpression"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a < b", "BinaryExpression"),
        ("a<b>(c)", "CallExpression"),
        ("a < b > c", "BinaryExpression"),
        ("a<b>`c`", "TaggedTemplateExpression"),
        ("a<b>", "TSInstantiationExpression"),
        ("new a<b>(c)", "NewExpression"),
        ("a?.<b>(c)", "ChainExpression"),
        ("a < b || c > (d)", "LogicalExpression"),
        ("a<<T>(b: T) => c>(d)", "CallExpression"),
        ("a << b", "BinaryExpression"),
        ("a<b>>c", "BinaryExpression"),
        ("a < (b + c)", "BinaryExpression"),
        ("i < a.length - 1", "BinaryExpression"),
    ],
)
def test_type_arguments_or_comparison(text: str, kind: str) -> None:
    assert expression(text).type == kind


def test_two_comparisons_as_arguments_are_one_call() -> None:
    """TypeScript reads `f(a < b, c > (d))` as a call of `a` with two type arguments, and so do we."""
    assert len(expression("f(a < b, c > (d))").arguments) == 1
    assert len(expression("f(a < b, c > d)").arguments) == 2


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        ("<T>(a: T) => a", "a.ts", "ArrowFunctionExpression"),
        ("<T>a", "a.ts", "TSTypeAssertion"),
        ("<T,>(a: T) => a", "a.tsx", "ArrowFunctionExpression"),
        ("<T extends U>(a: T) => a", "a.tsx", "ArrowFunctionExpression"),
        ("<T>a</T>", "a.tsx", "JSXElement"),
        ("<T extends/>", "a.tsx", "JSXElement"),
        ("<></>", "a.tsx", "JSXFragment"),
    ],
)
def test_angle_before_an_operand(text: str, path: str, kind: str) -> None:
    assert expression(text, path).type == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a / b / c", "BinaryExpression/(BinaryExpression/(a b) c)"),
        ("a = /b/g", "AssignmentExpression=(a /b/g)"),
        ("(a) / b", "BinaryExpression/(a b)"),
        ("a++ / b", "BinaryExpression/(UpdateExpression++(a) b)"),
        ("{} / a", "BinaryExpression/(ObjectExpression() a)"),
        ("[/[/\\]]/, /a/v]", "ArrayExpression(/[/\\]]/ /a/v)"),
        ("typeof /a/", "UnaryExpressiontypeof(/a/)"),
    ],
)
def test_regular_expression_or_division(text: str, expected: str) -> None:
    assert shape(expression(text)) == expected


def test_regular_expression_after_a_condition() -> None:
    assert first("if (a) /b/.test(c)").consequent.type == "ExpressionStatement"
    assert [each.type for each in clean("{}\n/a/g").program.body] == ["BlockStatement", "ExpressionStatement"]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("a\nb", 2),
        ("a\n(b)", 1),
        ("a\n[b]", 1),
        ("a\n`b`", 1),
        ("a\n+b", 1),
        ("a\n++b", 2),
        ("a\n/b/c", 1),
        ("let a = 1\nlet b", 2),
        ("return\na", 2),
        ("break\na", 2),
        ("a /* \n */ b", 2),
        ("do a; while (b) c", 2),
        ("if (a) b\nelse c", 1),
        ("var a\n, b", 1),
        ("a\n!b", 2),
        ("a!\nb", 2),
        ("type A = B\n[c]", 2),
        ("type A\n= B", 1),
        ("x\nas\ny", 3),
        ("async\nfunction f() {}", 2),
        ("interface A {}\ninterface B {}", 2),
        ("abstract\nclass A {}", 2),
        ("type\nA = 1", 2),
        ("declare\nlet a", 2),
        ("{ a }", 1),
        ("a;;b", 3),
        ("for (;;) ;", 1),
    ],
)
def test_semicolons(text: str, statements: int) -> None:
    assert len(clean(text).program.body) == statements


@pytest.mark.parametrize(
    "text",
    [
        "async, get, set, of, as, from, type, static, declare, abstract, readonly, keyof, is, infer, asserts, global, out",
        "type = interface_ = module = namespace = using = satisfies = accessor = override = defer = require",
        "for (of of of) ;",
        "for (const of of of) ;",
        "for (async of => {};;) ;",
        "({ async, get, set, static: 1, async: 2, get: 3, set() {}, async async() {}, get get() { return 1 } })",
        "class A { static; async; get; set; readonly; static static() {} get get() { return 1 } async = 1; declare; abstract }",
        "interface A { readonly: 1; get: 2; set?: 3; readonly readonly: 4; new: 5; new(): A; async(): void; static: 6 }",
        "import type from 'a'; import type, { type as b, type c } from 'd'; import from from 'e'; import { as } from 'f'",
        "export { type }; export { as as type }; export type { a } from 'b'; export type * from 'c'",
        "let as: as = as as as; x = y satisfies satisfies",
        "function f(this: A, readonly: B, async: C) {}",
        "type B = (new () => A) | (abstract new <T>(a: T) => T) | typeof import('x', { with: { a: 'b' } })",
        "using a = b; await using c = d; using(e); using[f]",
        "label: for (;;) { continue label }",
        "yield_: while (a) break yield_",
        "enum E { if, class = 1, 'a b' }",
        "a.if.class.new.function; a?.typeof; ({ if: 1, class: 2, in: 3 }).in",
        "type F = [function: A, new?: B, void: C, ...rest: D[]]",
        "let x: T<<U>(a: U) => U>; f<<T>(a: T) => T>()",
    ],
)
def test_words_that_are_keywords_only_in_their_place(text: str) -> None:
    clean(text)


@pytest.mark.parametrize(
    "text",
    [
        "a\n=> b",
        "(a)\n=> b",
        "1.a",
        "3in b",
        "a++.b",
        "let let",
        "for (a in b in;;) ;",
        "x = yield = 1\n@",
        "`a${b",
    ],
)
def test_refused(text: str) -> None:
    from veloxc.compiler import check
    from veloxc.compiler.source import Source

    assert check(Source(text, "a.ts"))


def test_precedence_of_casts() -> None:
    assert expression("a + b as C + d").type == "BinaryExpression"
    assert expression("a < b as C").type == "TSAsExpression"
    assert expression("a as B as C").expression.type == "TSAsExpression"
    assert shape(expression("a ?? b as c")) == "LogicalExpression??(a TSAsExpression(b TSTypeReference(c)))"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * c", "BinaryExpression+(a BinaryExpression*(b c))"),
        ("a * b + c", "BinaryExpression+(BinaryExpression*(a b) c)"),
        ("a ** b ** c", "BinaryExpression**(a BinaryExpression**(b c))"),
        ("a - b - c", "BinaryExpression-(BinaryExpression-(a b) c)"),
        (
            "a || b && c | d ^ e & f",
            "LogicalExpression||(a LogicalExpression&&(b BinaryExpression|(c BinaryExpression^(d BinaryExpression&(e f)))))",
        ),
        (
            "a == b < c << d + e",
            "BinaryExpression==(a BinaryExpression<(b BinaryExpression<<(c BinaryExpression+(d e))))",
        ),
        ("-a ** b", "BinaryExpression**(UnaryExpression-(a) b)"),
        (
            "a = b = c ? d : e",
            "AssignmentExpression=(a AssignmentExpression=(b ConditionalExpression(c d e)))",
        ),
    ],
)
def test_precedence(text: str, expected: str) -> None:
    assert shape(expression(text)) == expected


def test_parentheses_are_noted() -> None:
    document = clean("((a)).b = (c, d)")
    spans = sorted(document.parenthesized.values())
    assert spans == [(0, 5), (10, 16)]


def test_optional_chains_end_at_parentheses() -> None:
    assert expression("a?.b.c").type == "ChainExpression"
    assert shape(expression("(a?.b).c")) == "MemberExpression(ChainExpression(MemberExpression(a b)) c)"
    assert (
        shape(expression("a?.b!.c"))
        == "ChainExpression(MemberExpression(TSNonNullExpression(MemberExpression(a b)) c))"
    )


def test_mistakes_do_not_come_from_good_code() -> None:
    assert mistakes("---\nconst a = <b>c</b>;\n---\n{a}") == []


@pytest.mark.parametrize(
    "text",
    [
        "function f(infer: any): infer is any {}",
        "function f(keyof: any): keyof is any {}",
        "type A<T> = T extends infer is ? is : 1",
        "type A<T> = T extends infer is extends string ? is : 1",
        "let a: keyof is",
    ],
)
def test_operators_of_types_may_be_the_parameter_of_a_predicate(text: str) -> None:
    clean(text)


def test_a_field_named_get_before_a_generator() -> None:
    """No accessor is a generator, so the line end is a semicolon."""
    for word in ("get", "set", "static get"):
        members = first(f"class A {{ {word}\n*a() {{}} }}").body.body
        assert [member.type for member in members] == ["PropertyDefinition", "MethodDefinition"]
    assert mistakes("x = { get\n*a() {} }", "a.ts") != []
