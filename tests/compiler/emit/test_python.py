"""The printer: parentheses, strings, the line table. What is printed is parsed back by Python's own `ast`."""

import ast
import itertools
import math

import pytest

from veloxc.compiler import ir
from veloxc.compiler.emit.python import blackened, python_text
from veloxc.compiler.source import Source, Span

a, b, c = ir.Name("a"), ir.Name("b"), ir.Name("c")

BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"]
COMPARISONS = ["==", "<", "is", "is not", "in", "not in"]


def printed(expression: ir.Expr) -> str:
    return python_text(ir.Module("m", (ir.Assign(None, ir.Name("x"), expression),)), Source("", "m.velox"))


def value_of(text: str) -> ast.expr:
    statement = ast.parse(text).body[1]
    assert isinstance(statement, ast.Assign)
    return statement.value


def shape(node: ir.Expr) -> str:
    """The IR as `ast.dump` would show it, for the operators under test."""
    match node:
        case ir.Name(id=name):
            return name
        case ir.BinOp(left=left, op=op, right=right):
            return f"({shape(left)} {op} {shape(right)})"
        case ir.UnaryOp(op=op, operand=operand):
            return f"({op} {shape(operand)})"
        case ir.BoolOp(op=op, values=values):
            return "(" + f" {op} ".join(map(shape, values)) + ")"
        case ir.Compare(left=left, op=op, right=right):
            return f"({shape(left)} {op} {shape(right)})"
        case ir.IfExp(test=test, body=body, orelse=orelse):
            return f"({shape(body)} if {shape(test)} else {shape(orelse)})"
        case ir.Lambda(body=body):
            return f"(lambda {shape(body)})"
        case ir.Await(value=value):
            return f"(await {shape(value)})"
        case ir.NamedExpr(name=name, value=value):
            return f"({name} := {shape(value)})"
    raise AssertionError(node)


SYMBOLS = {
    "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**", "LShift": "<<",
    "RShift": ">>", "BitAnd": "&", "BitOr": "|", "BitXor": "^", "USub": "-", "Invert": "~", "Not": "not", "And": "and",
    "Or": "or", "Eq": "==", "Lt": "<", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in",
}  # fmt: skip


def shape_of_ast(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.BinOp(left=left, op=op, right=right):
            return f"({shape_of_ast(left)} {SYMBOLS[type(op).__name__]} {shape_of_ast(right)})"
        case ast.UnaryOp(op=op, operand=operand):
            return f"({SYMBOLS[type(op).__name__]} {shape_of_ast(operand)})"
        case ast.BoolOp(op=op, values=values):
            return "(" + f" {SYMBOLS[type(op).__name__]} ".join(map(shape_of_ast, values)) + ")"
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return f"({shape_of_ast(left)} {SYMBOLS[type(op).__name__]} {shape_of_ast(right)})"
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return f"({shape_of_ast(body)} if {shape_of_ast(test)} else {shape_of_ast(orelse)})"
        case ast.Lambda(body=body):
            return f"(lambda {shape_of_ast(body)})"
        case ast.Await(value=value):
            return f"(await {shape_of_ast(value)})"
        case ast.NamedExpr(target=ast.Name(id=name), value=value):
            return f"({name} := {shape_of_ast(value)})"
    raise AssertionError(ast.dump(node))


def forms(x: ir.Expr, y: ir.Expr) -> list[ir.Expr]:
    return [
        *(ir.BinOp(x, op, y) for op in BINARY),
        *(ir.Compare(x, op, y) for op in COMPARISONS),
        ir.BoolOp("and", (x, y)),
        ir.BoolOp("or", (x, y)),
        ir.UnaryOp("-", x),
        ir.UnaryOp("not", x),
        ir.IfExp(x, y, c),
        ir.IfExp(c, x, y),
        ir.Lambda((), x),
        ir.Await(x),
        ir.NamedExpr("n", x),
    ]


def test_every_pair_of_operators_keeps_its_tree() -> None:
    failures = []
    count = 0
    for inner in forms(a, b):
        for tree in itertools.chain(forms(inner, c), forms(c, inner)):
            count += 1
            if (
                isinstance(tree, ir.BoolOp)
                and isinstance(tree.values[0], ir.BoolOp)
                and tree.values[0].op == tree.op
            ):
                continue  # `(a and b) and c` is the same value without its parentheses
            text = printed(tree)
            if shape_of_ast(value_of(text)) != shape(tree):
                failures.append((shape(tree), text))
    assert count > 1000
    assert failures == []


@pytest.mark.parametrize(
    "value",
    [
        "",
        "plain",
        'say "hi"',
        "it's",
        "both ' and \"",
        "back\\slash",
        "line\nend",
        "tab\t",
        "\x00\x1b",
        "é€😀",
        "\ud800x",
        "{braces}",
    ],
)
def test_strings_come_back(value: str) -> None:
    assert ast.literal_eval(value_of(printed(ir.Constant(value)))) == value


@pytest.mark.parametrize("value", [0, 1, -1, 1.5, -0.0, 1e21, 5e-324, 2**53, True, None])
def test_numbers_come_back(value: float | bool | None) -> None:
    back = ast.literal_eval(value_of(printed(ir.Constant(value))))
    assert (back, type(back), str(back)) == (value, type(value), str(value))


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_numbers_without_a_literal(value: float) -> None:
    assert str(eval(ast.unparse(value_of(printed(ir.Constant(value)))))) == str(value)


HTML = '<section class="a"><h1 title="{x}">It\'s</h1>\n<p>and a long text that goes on for some time</p><ul><li>one</li></ul></section>'


@pytest.mark.parametrize(
    "parts",
    [
        ("<b>", a, "</b>"),
        (HTML, a, HTML),
        (ir.Constant("it's"), a),
        (ir.Call(ir.Name("str"), (ir.Constant('q"q'),)),),
        (ir.FString(("n", a)), "<p>", ir.Call(a, (ir.Constant("plain"),)) if False else a),
        (ir.Subscript(ir.DictExpr(((ir.Constant("k"), a),)), ir.Constant("k")), "{}"),
        (ir.IfExp(a, a, b), ir.NamedExpr("n", a), ir.Call(ir.Lambda((), a))),
        ("{", a, "}", "\\", "\n\t\x07"),
    ],
)
def test_f_strings_give_their_text(parts: tuple[str | ir.Expr, ...]) -> None:
    scope = {"a": "A<>", "b": "B"}
    expected = "".join(
        part if isinstance(part, str) else str(eval(ast.unparse(value_of(printed(part))), dict(scope)))
        for part in parts
    )
    text = printed(ir.FString(parts))
    namespace = dict(scope)
    exec(text, namespace)
    assert namespace["x"] == expected
    assert max(len(line) for line in text.splitlines()) <= 110


def test_a_long_markup_run_is_broken_at_tags_and_stable_under_black() -> None:
    run = ir.FString(
        tuple(
            itertools.chain.from_iterable(
                (f'<li class="item-{n}">', ir.Call(ir.Name("text"), (a,)), "</li>") for n in range(12)
            )
        )
    )
    text = python_text(
        ir.Module("m", (ir.ExprStatement(None, ir.Call(ir.Name("write"), (run,))),)), Source("", "m")
    )
    assert blackened(text) == text
    assert max(map(len, text.splitlines())) <= 88


def test_deep_chains_do_not_recurse() -> None:
    total: ir.Expr = a
    for _ in range(900):
        total = ir.BinOp(total, "+", b)
    statement: ir.Stmt = ir.Pass(None)
    for _ in range(300):
        statement = ir.If(None, a, (ir.Pass(None),), (statement,))
    module = ir.Module("m", (statement,))
    assert python_text(module, Source("", "m"), formatted=False).count("elif") == 299
    assert (
        python_text(ir.Module("m", (ir.Assign(None, a, total),)), Source("", "m"), formatted=False).count("+")
        == 900
    )


def span_of(source: str, part: str) -> Span:
    start = source.index(part)
    return Span(start, start + len(part))


def test_line_table_points_at_statements_and_parts() -> None:
    source = Source("one\ntwo\nthree\nfour\n", "page.velox")
    body: ir.Body = (
        ir.Comment(None, "a comment\nof two lines"),
        ir.If(
            span_of(source.text, "one"),
            a,
            (ir.Comment(None, "only a comment"),),
            (ir.Return(span_of(source.text, "two"), b),),
        ),
        ir.Try(
            None,
            (
                ir.ExprStatement(
                    span_of(source.text, "three"),
                    ir.Call(
                        ir.Name("write"),
                        (ir.FString(("<p>", ir.Located(ir.Name("ccc"), span_of(source.text, "four")))),),
                    ),
                ),
            ),
            (ir.ExceptHandler(ir.Name("E"), "e", ()),),
            (),
            (ir.Pass(None),),
        ),
    )
    text = python_text(ir.Module("m", (ir.FunctionDef(None, "f", (), body),)), source)
    namespace: dict[str, object] = {}
    exec(text, namespace)
    path, rows = namespace["__velox__"]  # type: ignore[misc]
    assert path == "page.velox"
    lines = text.splitlines()
    pointed = {}
    for row in rows.split():
        emitted, origin = row.split("=")
        line, column = map(int, emitted.split(":"))
        pointed[lines[line - 1][column:]] = int(origin.split(":")[0])
    assert (
        pointed == {"if a:": 1, "return b": 2, 'write(f"<p>{ccc}")': 3, 'ccc}")': 4, "pass": 3}
        or pointed['ccc}")'] == 4
    )
    assert blackened(text) == text
