"""IR expressions as libcst nodes. One function per node type, found in a table; parentheses by `parentheses`."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Literal as OneOf, TypeVar

import libcst as cst

from veloxc.compiler import ir
from veloxc.compiler.emit.python.parentheses import ARGUMENT, BINARY, Level, level, operand_levels
from veloxc.compiler.emit.python.strings import escaped, grouped, literal_lines, quoted, split_parts

E = TypeVar("E", bound=ir.Expr)

_PRINTERS: dict[type[ir.Expr], Callable[[Any], cst.BaseExpression]] = {}

_BINARY_NODES: dict[str, type[cst.BaseBinaryOp]] = {
    "+": cst.Add, "-": cst.Subtract, "*": cst.Multiply, "/": cst.Divide, "//": cst.FloorDivide, "%": cst.Modulo,
    "**": cst.Power, "<<": cst.LeftShift, ">>": cst.RightShift, "&": cst.BitAnd, "|": cst.BitOr, "^": cst.BitXor,
}  # fmt: skip

_COMPARISONS: dict[str, Callable[[], cst.BaseCompOp]] = {
    "==": cst.Equal, "!=": cst.NotEqual, "<": cst.LessThan, "<=": cst.LessThanEqual, ">": cst.GreaterThan,
    ">=": cst.GreaterThanEqual, "is": cst.Is, "is not": cst.IsNot, "in": cst.In, "not in": cst.NotIn,
}  # fmt: skip

_EQUAL = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
"""Without spaces, also where black does not look: inside f-strings."""
_NOTHING = cst.MaybeSentinel.DEFAULT

_UNARY_NODES: dict[str, Callable[[], cst.BaseUnaryOp]] = {
    "-": cst.Minus, "+": cst.Plus, "~": cst.BitInvert, "not": cst.Not,
}  # fmt: skip


def prints(kind: type[E]) -> Callable[[Callable[[E], cst.BaseExpression]], Callable[[E], cst.BaseExpression]]:
    """Register the printer of a node type."""

    def register(function: Callable[[E], cst.BaseExpression]) -> Callable[[E], cst.BaseExpression]:
        assert kind not in _PRINTERS, kind
        _PRINTERS[kind] = function
        return function

    return register


def expression(node: ir.Expr, needed: Level = ARGUMENT) -> cst.BaseExpression:
    """The libcst form of an expression for a position that needs at least the level `needed`."""
    printed = _PRINTERS[type(node)](node)
    if level(node) >= needed:
        return printed
    return printed.with_changes(lpar=[cst.LeftParen(), *printed.lpar], rpar=[*printed.rpar, cst.RightParen()])


# ---- atoms


@prints(ir.Name)
def name(node: ir.Name) -> cst.BaseExpression:
    return cst.Name(node.id)


@prints(ir.Located)
def located(node: ir.Located) -> cst.BaseExpression:
    return _PRINTERS[type(node.value)](node.value)


@prints(ir.Constant)
def constant(node: ir.Constant) -> cst.BaseExpression:
    value = node.value
    if isinstance(value, str):
        return string(value)
    if value is None or isinstance(value, bool):
        return cst.Name(str(value))
    if isinstance(value, float) and not math.isfinite(value):
        word = "nan" if value != value else "inf" if value > 0 else "-inf"
        return cst.Call(cst.Name("float"), [cst.Arg(cst.SimpleString(f'"{word}"'))])
    negative = math.copysign(1, value) < 0 if isinstance(value, float) else value < 0
    number: cst.BaseExpression = (
        cst.Float(repr(abs(value))) if isinstance(value, float) else cst.Integer(str(abs(value)))
    )
    return cst.UnaryOperation(cst.Minus(), number) if negative else number


def string(value: str) -> cst.BaseExpression:
    """A string literal, over several lines where it is long and has tags or line ends to break at."""
    lines = [
        "".join(text for text, _ in line)
        for line in grouped([(piece, None) for piece in literal_lines(value)])
    ]
    return _joined([cst.SimpleString(quoted(line)) for line in lines])


@prints(ir.FString)
def f_string(node: ir.FString) -> cst.BaseExpression:
    """One f-string; where a part cannot stand between its braces, a sum of strings."""
    runs = [_run(run) for run in split_parts(node.parts)] or [cst.SimpleString('""')]
    total = runs[0]
    for right in runs[1:]:
        total = cst.BinaryOperation(total, cst.Add(), right)
    return total


def _run(parts: tuple[str | ir.Expr, ...]) -> cst.BaseExpression:
    if len(parts) == 1 and isinstance(parts[0], ir.Expr) and len(split_parts((parts[0], ""))) == 2:
        return expression(parts[0], Level.SUM.tighter)
    pieces: list[tuple[str, cst.BaseFormattedStringContent | None]] = []
    for part in parts:
        if isinstance(part, str):
            pieces.extend((piece, None) for piece in literal_lines(part) if piece)
        else:
            content = _f_string_expression(part)
            pieces.append((_code(content), content))
    return _joined([_one_f_string(line) for line in grouped(pieces)])


def _one_f_string(
    line: Sequence[tuple[str, cst.BaseFormattedStringContent | None]],
) -> cst.FormattedString | cst.SimpleString:
    if all(content is None for _, content in line):
        return cst.SimpleString(quoted("".join(text for text, _ in line)))
    quote: OneOf['"', "'"] = "'" if any('"' in text for text, _ in line) else '"'
    contents = [
        (
            cst.FormattedStringText(escaped(text, quote).replace("{", "{{").replace("}", "}}"))
            if content is None
            else content
        )
        for text, content in line
    ]
    return cst.FormattedString(contents, f"f{quote}", quote)


def _f_string_expression(part: ir.Expr) -> cst.FormattedStringExpression:
    inner = expression(part, Level.CONDITIONAL)
    # `{{` would be a literal brace.
    space = cst.SimpleWhitespace(" " if _code(inner).startswith("{") else "")
    return cst.FormattedStringExpression(
        inner, whitespace_before_expression=space, whitespace_after_expression=space
    )


def _code(content: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(content)


def _joined(strings: Sequence[cst.SimpleString | cst.FormattedString]) -> cst.BaseExpression:
    """Adjacent strings in parentheses; black puts each on its own line."""
    if len(strings) == 1:
        return strings[0]
    joined: cst.SimpleString | cst.FormattedString | cst.ConcatenatedString = strings[-1]
    for left in reversed(strings[:-1]):
        joined = cst.ConcatenatedString(left, joined)
    return joined.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


# ---- members and calls


@prints(ir.Attribute)
def attribute(node: ir.Attribute) -> cst.BaseExpression:
    value = expression(node.value, Level.PRIMARY)
    if isinstance(value, (cst.Integer, cst.Float)) and not value.lpar:
        value = value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.Attribute(value, cst.Name(node.name))


@prints(ir.Subscript)
def subscript(node: ir.Subscript) -> cst.BaseExpression:
    index = node.index
    element: cst.BaseSlice
    if isinstance(index, ir.Slice):
        lower = expression(index.lower) if index.lower else None
        upper = expression(index.upper) if index.upper else None
        element = cst.Slice(lower=lower, upper=upper)
    else:
        element = cst.Index(expression(index))
    return cst.Subscript(expression(node.value, Level.PRIMARY), [cst.SubscriptElement(element)])


@prints(ir.Slice)
def slice_(node: ir.Slice) -> cst.BaseExpression:
    """A slice outside a subscript has no syntax of its own."""
    bounds = [expression(bound) if bound else cst.Name("None") for bound in (node.lower, node.upper)]
    return cst.Call(cst.Name("slice"), [cst.Arg(bound) for bound in bounds])


@prints(ir.Starred)
def starred(node: ir.Starred) -> cst.BaseExpression:
    """Outside of calls and displays, which print their own stars, a star has no meaning: the value alone."""
    return expression(node.value)


@prints(ir.Call)
def call(node: ir.Call) -> cst.BaseExpression:
    return cst.Call(expression(node.func, Level.PRIMARY), arguments(node.args, node.keywords))


def arguments(args: Sequence[ir.Expr], keywords: Sequence[ir.Keyword]) -> list[cst.Arg]:
    if len(args) == 1 and not keywords and not isinstance(args[0], ir.Starred):
        only = expression(args[0], Level.NAMED)
        if isinstance(
            only, (cst.ConcatenatedString, cst.GeneratorExp)
        ):  # the call's own parentheses are enough
            only = only.with_changes(lpar=[], rpar=[])
        return [cst.Arg(only)]
    printed = [
        cst.Arg(expression(arg.value), star="*") if isinstance(arg, ir.Starred) else cst.Arg(expression(arg))
        for arg in args
    ]
    for keyword in keywords:
        value = expression(keyword.value)
        if keyword.name is None:
            printed.append(cst.Arg(value, star="**"))
        else:
            printed.append(cst.Arg(value, keyword=cst.Name(keyword.name), equal=_EQUAL))
    return printed


# ---- operators


@prints(ir.BinOp)
def bin_op(node: ir.BinOp) -> cst.BaseExpression:
    """Long chains of one level are printed in a loop: `a + b + …` nests as deep as it is long."""
    spine = [node]
    while (
        isinstance(spine[-1].left, ir.BinOp) and BINARY[spine[-1].left.op] == BINARY[node.op] != Level.POWER
    ):
        spine.append(spine[-1].left)
    total = expression(spine[-1].left, operand_levels(spine[-1].op)[0])
    for link in reversed(spine):
        total = cst.BinaryOperation(
            total, _BINARY_NODES[link.op](), expression(link.right, operand_levels(link.op)[1])
        )
    return total


@prints(ir.UnaryOp)
def unary_op(node: ir.UnaryOp) -> cst.BaseExpression:
    needed = Level.NOT if node.op == "not" else Level.UNARY
    return cst.UnaryOperation(_UNARY_NODES[node.op](), expression(node.operand, needed))


@prints(ir.BoolOp)
def bool_op(node: ir.BoolOp) -> cst.BaseExpression:
    needed = level(node).tighter
    total = expression(node.values[0], level(node))
    for value in node.values[1:]:
        operator = cst.Or() if node.op == "or" else cst.And()
        total = cst.BooleanOperation(total, operator, expression(value, needed))
    return total


@prints(ir.Compare)
def compare(node: ir.Compare) -> cst.BaseExpression:
    left = expression(node.left, Level.COMPARISON.tighter)
    right = expression(node.right, Level.COMPARISON.tighter)
    return cst.Comparison(left, [cst.ComparisonTarget(_COMPARISONS[node.op](), right)])


@prints(ir.IfExp)
def if_exp(node: ir.IfExp) -> cst.BaseExpression:
    return cst.IfExp(
        test=expression(node.test, Level.OR),
        body=expression(node.body, Level.OR),
        orelse=expression(node.orelse, Level.LAMBDA),
    )


@prints(ir.NamedExpr)
def named_expr(node: ir.NamedExpr) -> cst.BaseExpression:
    return cst.NamedExpr(cst.Name(node.name), expression(node.value))


@prints(ir.Await)
def await_(node: ir.Await) -> cst.BaseExpression:
    return cst.Await(expression(node.value, Level.PRIMARY))


@prints(ir.Yield)
def yield_(node: ir.Yield) -> cst.BaseExpression:
    return cst.Yield(expression(node.value) if node.value else None)


@prints(ir.YieldFrom)
def yield_from(node: ir.YieldFrom) -> cst.BaseExpression:
    return cst.Yield(cst.From(expression(node.value)))


# ---- functions and displays


def parameters(params: Sequence[ir.Param]) -> cst.Parameters:
    plain, positional, keyword_only = [], [], []
    star: cst.Param | cst.ParamStar | None = None
    double_star: cst.Param | None = None
    for param in params:
        default = expression(param.default) if param.default else None
        printed = cst.Param(cst.Name(param.name), default=default, equal=_EQUAL if default else _NOTHING)
        if param.kind == "plain":
            plain.append(printed)
        elif param.kind == "positional":
            positional.append(printed)
        elif param.kind == "star":
            star = printed
        elif param.kind == "double_star":
            double_star = printed
        else:
            star = star or cst.ParamStar()
            keyword_only.append(printed)
    return cst.Parameters(
        posonly_params=positional,
        params=plain,
        star_arg=star if star else cst.MaybeSentinel.DEFAULT,
        kwonly_params=keyword_only,
        star_kwarg=double_star,
    )


@prints(ir.Lambda)
def lambda_(node: ir.Lambda) -> cst.BaseExpression:
    return cst.Lambda(parameters(node.params), expression(node.body))


def _elements(nodes: Sequence[ir.Expr]) -> list[cst.BaseElement]:
    return [
        (
            cst.StarredElement(expression(node.value, Level.BIT_OR))
            if isinstance(node, ir.Starred)
            else cst.Element(expression(node))
        )
        for node in nodes
    ]


@prints(ir.ListExpr)
def list_expr(node: ir.ListExpr) -> cst.BaseExpression:
    return cst.List(_elements(node.elements))


@prints(ir.TupleExpr)
def tuple_expr(node: ir.TupleExpr) -> cst.BaseExpression:
    """Without parentheses, which `expression` adds by level; the empty tuple always has its own."""
    elements = _elements(node.elements)
    if not elements:
        return cst.Tuple([])
    if len(elements) == 1:
        elements[0] = elements[0].with_changes(comma=cst.Comma())
    return cst.Tuple(elements, lpar=[], rpar=[])


@prints(ir.DictExpr)
def dict_expr(node: ir.DictExpr) -> cst.BaseExpression:
    return cst.Dict(
        [
            (
                cst.StarredDictElement(expression(value, Level.BIT_OR))
                if key is None
                else cst.DictElement(expression(key), expression(value))
            )
            for key, value in node.entries
        ]
    )


def _clauses(clauses: Sequence[ir.Comprehension]) -> cst.CompFor:
    inner: cst.CompFor | None = None
    for clause in reversed(clauses):
        inner = cst.CompFor(
            target=target(clause.target),
            iter=expression(clause.iterable, Level.OR),
            ifs=[cst.CompIf(expression(condition, Level.OR)) for condition in clause.conditions],
            inner_for_in=inner,
        )
    assert inner is not None
    return inner


@prints(ir.ListComp)
def list_comp(node: ir.ListComp) -> cst.BaseExpression:
    return cst.ListComp(expression(node.element), _clauses(node.clauses))


@prints(ir.GeneratorExp)
def generator_exp(node: ir.GeneratorExp) -> cst.BaseExpression:
    return cst.GeneratorExp(expression(node.element), _clauses(node.clauses))


def target(node: ir.Expr) -> Any:
    """An assignment target: a tuple needs no parentheses here."""
    return expression(node, Level.TUPLE)
