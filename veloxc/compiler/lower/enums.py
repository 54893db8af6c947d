"""Enums: a dict with the reverse keys; members whose values are constants are folded where they are used."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.number_text import number_text
from veloxc.compiler.lower.registry import expression, lowers_statement
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    BinaryExpression,
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    TemplateLiteral,
    UnaryExpression,
)
from veloxc.compiler.syntax.types import TSEnumDeclaration, TSEnumMember

Value = str | int | float
_WRAP, _SIGN = 0xFFFFFFFF, 0x80000000


@lowers_statement(TSEnumDeclaration)
def enum_declaration(context: Context, node: TSEnumDeclaration) -> None:
    binding = context.binding(node.id)
    if binding is None or node.declare or _vanishes(context, node, binding):
        return
    values = enum_values(context, node)
    target = context.target(binding)
    entries: list[tuple[ir.Expr | None, ir.Expr]] = []
    for member in node.body.members:
        name = member_text(member)
        value = values.get(name)
        if value is None:
            _write_open(context, node, target, entries)
            return
        entries.append((text(name), ir.Constant(value)))
        if not isinstance(value, str):
            entries.append((text(number_text(value)), text(name)))
    context.emit(ir.Assign(context.span, target, ir.DictExpr(tuple(entries))))


def _vanishes(context: Context, node: TSEnumDeclaration, binding: Binding) -> bool:
    """A `const enum` that nobody sees as an object."""
    if not node.const or binding.exported_as or binding in context.analysis.markup_names:
        return False
    parents = context.analysis.parents
    return all(
        isinstance(parents.get(use), MemberExpression) and folded(context, parents[use]) is not None
        for use in binding.references
    )


def _write_open(
    context: Context, node: TSEnumDeclaration, target: ir.Name, entries: list[tuple[ir.Expr | None, ir.Expr]]
) -> None:
    """From the first computed member on, one after the other."""
    context.emit(ir.Assign(context.span, target, ir.DictExpr(tuple(entries))))
    values = enum_values(context, node)
    done = {key.value for key, _ in entries if isinstance(key, ir.Constant)}
    for member in node.body.members:
        name = member_text(member)
        if name in done:
            continue
        known = values.get(name)
        assert member.initializer is not None or known is not None
        value = ir.Constant(known) if known is not None else expression(context, member.initializer)  # type: ignore[arg-type]
        context.emit(
            ir.ExprStatement(context.span, context.helper("define_enum_member", target, text(name), value))
        )


def member_text(member: TSEnumMember) -> str:
    name = member.id
    return name.name if isinstance(name, Identifier) else str(getattr(name, "value", ""))


# ---- values


def enum_values(context: Context, node: TSEnumDeclaration) -> dict[str, Value]:
    """The members whose values are known (TypeScript's constant enum expressions)."""
    if node in context.enum_values:
        return context.enum_values[node]
    values: dict[str, Value] = {}
    context.enum_values[node] = values
    following: Value | None = 0
    for member in node.body.members:
        value = following if member.initializer is None else _constant(context, member.initializer, values)
        if value is not None:
            values[member_text(member)] = value
        following = value + 1 if isinstance(value, (int, float)) else None
    return values


def _constant(context: Context, node: Node, values: dict[str, Value]) -> Value | None:
    if isinstance(node, Literal):
        number_or_text = isinstance(node.value, (str, int, float)) and not isinstance(node.value, bool)
        return node.value if number_or_text and node.bigint is None else None
    if isinstance(node, Identifier):
        return values.get(node.name)
    if isinstance(node, MemberExpression):
        found = folded(context, node)
        return found.value if found is not None else None
    if isinstance(node, UnaryExpression):
        return _unary(node.operator, _constant(context, node.argument, values))
    if isinstance(node, BinaryExpression):
        return _binary(
            node.operator, _constant(context, node.left, values), _constant(context, node.right, values)
        )
    if isinstance(node, TemplateLiteral):
        return _template(context, node, values)
    return None


def _template(context: Context, node: TemplateLiteral, values: dict[str, Value]) -> str | None:
    parts = [node.quasis[0].cooked or ""]
    for each, quasi in zip(node.expressions, node.quasis[1:], strict=True):
        value = _constant(context, each, values)
        if value is None:
            return None
        parts.append(_text(value) + (quasi.cooked or ""))
    return "".join(parts)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else number_text(value)


def _unary(operator: str, value: Value | None) -> Value | None:
    if value is None or isinstance(value, str):
        return None
    if operator == "~":
        return ~_int32(value)
    return {"-": -value, "+": value}.get(operator)


def _binary(operator: str, left: Value | None, right: Value | None) -> Value | None:
    if left is None or right is None:
        return None
    if isinstance(left, str) or isinstance(right, str):
        return _text(left) + _text(right) if operator == "+" else None
    if operator in ("|", "&", "^", "<<", ">>", ">>>"):
        return _bits(operator, left, right)
    if operator == "/":
        return left / right if right else None
    if operator == "%":
        return left % right if left >= 0 and right > 0 else None
    if operator == "**":
        return left ** right if abs(right) < 64 and left else None
    return {"+": left + right, "-": left - right, "*": left * right}.get(operator)


def _bits(operator: str, left: float, right: float) -> int:
    one, other = _int32(left), _int32(right)
    if operator in ("|", "&", "^"):
        return {"|": one | other, "&": one & other, "^": one ^ other}[operator]
    count = other & 31
    if operator == "<<":
        return _int32(one << count)
    return one >> count if operator == ">>" else (one & _WRAP) >> count


def _int32(value: float) -> int:
    bits = int(value) & _WRAP
    return bits - _WRAP - 1 if bits & _SIGN else bits


# ---- uses


def folded(context: Context, node: Node) -> ir.Constant | None:
    """`Color.Red`, `Color["Red"]`, and a bare member name inside the enum, as the constant they are."""
    if not isinstance(node, MemberExpression) or not isinstance(node.object, Identifier):
        return None
    binding = context.binding(node.object)
    declaration = context.analysis.parents.get(binding.declaration) if binding is not None else None
    if not isinstance(declaration, TSEnumDeclaration):
        return None
    key: Expression = node.property
    name = key.name if isinstance(key, Identifier) and not node.computed else getattr(key, "value", None)
    value = enum_values(context, declaration).get(name) if isinstance(name, str) else None
    return ir.Constant(value) if value is not None else None


def enum_member(context: Context, binding: Binding) -> ir.Expr:
    """The bare name of a member, in the initialiser of a later one."""
    declaration = binding.scope.node
    assert isinstance(declaration, TSEnumDeclaration)
    value = enum_values(context, declaration).get(binding.name)
    if value is not None:
        return ir.Constant(value)
    owner = context.binding(declaration.id)
    assert owner is not None
    return context.helper("get", context.read(owner), text(binding.name))
