"""Assignments and `++`, as statements and as values, in JavaScript's order (lowering.md §2)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.logic import goes_on, short_circuit
from veloxc.compiler.lower.objects import named_value
from veloxc.compiler.lower.operators import operation
from veloxc.compiler.lower.patterns import bind, bind_value
from veloxc.compiler.lower.references import (
    Reference,
    augmented,
    change,
    change_effect,
    held,
    member_reference,
    read,
    simple_reference,
    write,
    write_effect,
)
from veloxc.compiler.lower.registry import expression, lowers, lowers_effect
from veloxc.compiler.lower.shapes import ONE, last_of, named, text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    AssignmentExpression,
    Expression,
    Identifier,
    MemberExpression,
    ObjectPattern,
    SwitchCase,
    UpdateExpression,
)
from veloxc.compiler.syntax.types import (
    TSAsExpression,
    TSNonNullExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
)

_TYPED = (TSAsExpression, TSNonNullExpression, TSSatisfiesExpression, TSTypeAssertion)
_LOGICAL = {"&&=": "&&", "||=": "||", "??=": "??"}


def _target(node: Node) -> Node:
    while isinstance(node, _TYPED):
        node = node.expression
    return node


# ---- names


def may_assign(context: Context, node: Identifier, binding: Binding) -> bool:
    """Not to constants (other than in their declaration), imports, and the own name of a function expression."""
    if binding.declaration is node or binding.kind in ("let", "var", "parameter", "catch", "enum"):
        return True
    if binding.kind == "class":
        return binding.scope.kind != "class"
    if binding.kind == "function":
        return binding.scope.node is not context.analysis.parents.get(binding.declaration)
    return _declares(context, node)


def _declares(context: Context, node: Identifier) -> bool:
    """Does the identifier stand in the declaration of its binding (a second `var`, a pattern)?"""
    binding = context.binding(node)
    return binding is not None and node not in binding.references


def assign_name(context: Context, node: Identifier, value: ir.Expr) -> None:
    """`name = value` as a statement."""
    binding = context.binding(node)
    if binding is None or not may_assign(context, node, binding):
        context.discard(value)
        context.emit(ir.ExprStatement(context.span, _failure(context, node, binding)))
        return
    if may_be_too_early(context, node, binding):
        context.emit(ir.ExprStatement(context.span, ir.Name(context.names.of[binding])))
    context.emit(augmented(context, context.target(binding), value))


def may_be_too_early(context: Context, node: Identifier, binding: Binding) -> bool:
    """Is it assigned where its `let` may not have run? Reading it first throws then, as JavaScript's assignment does."""
    if not binding.read_before_declaration or binding.kind != "let" or node is binding.declaration:
        return False
    if binding.scope.kind == "switch":
        return _case_of(context, node) is not _case_of(context, binding.declaration)
    return node.start < binding.declaration.start


def _case_of(context: Context, node: Node) -> Node | None:
    above = context.analysis.parents.get(node)
    while above is not None and not isinstance(above, SwitchCase):
        above = context.analysis.parents.get(above)
    return above


def name_value(context: Context, node: Identifier, value: ir.Expr) -> ir.Expr:
    """`(name := value)`."""
    binding = context.binding(node)
    if binding is None or not may_assign(context, node, binding):
        return last_of(value, _failure(context, node, binding))
    return named(context.target(binding), value)


def _failure(context: Context, node: Identifier, binding: Binding | None) -> ir.Expr:
    if binding is None:
        error = context.helper("ReferenceError_", text(f"{node.name} is not defined"))
    else:
        error = context.helper("TypeError_", text("Assignment to constant variable."))
    return context.helper("throw", error)


# ---- =


@lowers_effect(AssignmentExpression)
def assignment_effect(context: Context, node: AssignmentExpression) -> None:
    target = _target(node.left)
    if node.operator in _LOGICAL:
        _logical_effect(context, node, target)
    elif node.operator != "=":
        _compound_effect(context, node, target)
    elif isinstance(target, Identifier):
        assign_name(context, target, named_value(context, node.right, target.name))
    elif isinstance(target, MemberExpression):
        reference, value = _reference_and_value(context, target, node)
        write_effect(context, reference, value, again=False)
    else:
        bind_value(context, target, node.right)


@lowers(AssignmentExpression)
def assignment_expression(context: Context, node: AssignmentExpression) -> ir.Expr:
    target = _target(node.left)
    if node.operator in _LOGICAL:
        return _logical_value(context, node, target)
    if node.operator != "=":
        return _compound_value(context, node, target)
    if isinstance(target, Identifier):
        return name_value(context, target, named_value(context, node.right, target.name))
    if isinstance(target, MemberExpression):
        reference, value = _reference_and_value(context, target, node)
        return write(context, reference, value, again=False)
    assert isinstance(target, (ArrayPattern, ObjectPattern))
    value = expression(context, node.right)
    result = context.temporary()
    context.before(ir.Assign(context.span, result, value))
    bind(context, target, result)
    return result


def _reference_and_value(
    context: Context, target: MemberExpression, node: AssignmentExpression
) -> tuple[Reference, ir.Expr]:
    """Object, key, value, in this order; what the value's statements could disturb is stored first."""
    found: list[Reference] = []

    def place() -> ir.Expr:
        found.append(simple_reference(context, target))
        return found[0].first[0]

    mark_object, key, value = context.in_order(
        [place, lambda: found[0].first[1], lambda: named_value(context, node.right, "")]
    )
    reference = found[0]
    parts = (mark_object, key)
    return Reference(reference.node, reference.kind, parts, parts), value


# ---- += and the like


def _compound_effect(context: Context, node: AssignmentExpression, target: Node) -> None:
    if isinstance(target, Identifier):
        assign_name(context, target, _compound_name(context, node, target))
        return
    assert isinstance(target, MemberExpression)
    reference, new = _compound_member(context, node, target)
    change_effect(context, reference, new)


def _compound_value(context: Context, node: AssignmentExpression, target: Node) -> ir.Expr:
    if isinstance(target, Identifier):
        return name_value(context, target, _compound_name(context, node, target))
    assert isinstance(target, MemberExpression)
    reference, new = _compound_member(context, node, target)
    return change(context, reference, new)


def _compound_name(context: Context, node: AssignmentExpression, target: Identifier) -> ir.Expr:
    old, new = context.operands(target, node.right)
    return _operation(context, node, old, new, target)


def _compound_member(
    context: Context, node: AssignmentExpression, target: MemberExpression
) -> tuple[Reference, Callable[[ir.Expr], ir.Expr]]:
    """The place, and what the old value becomes. Where the right side needs statements, the old value is read before
    they run."""
    reference = member_reference(context, target, hold=False)
    with context.branch() as statements:
        right = expression(context, node.right)
    if not statements:
        return reference, lambda old: _operation(context, node, old, right, target)
    reference = held(context, reference)
    old_value = context.kept(read(context, reference))
    context.statements.extend(statements)
    return reference, lambda _: _operation(context, node, old_value, right, target)


def _operation(
    context: Context, node: AssignmentExpression, old: ir.Expr, new: ir.Expr, target: Expression
) -> ir.Expr:
    types = context.type_of(target), context.type_of(node.right)
    return operation(context, node.operator[:-1], old, new, *types)


# ---- &&= ||= ??=


def _logical_effect(context: Context, node: AssignmentExpression, target: Node) -> None:
    operator = _LOGICAL[node.operator]
    if isinstance(target, Identifier):
        name = expression(context, target)
        condition = goes_on(context, operator, name, name, target)
        with context.branch() as body:
            assign_name(context, target, named_value(context, node.right, target.name))
    else:
        assert isinstance(target, MemberExpression)
        reference = member_reference(context, target, hold=False)
        value = read(context, reference)
        if operator == "??":
            old = context.temporary()
            condition = goes_on(context, operator, named(old, value), old, target)
        else:
            condition = goes_on(context, operator, value, value, target)
        with context.branch() as body:
            write_effect(context, reference, expression(context, node.right))
    context.emit(ir.If(context.span, condition, tuple(body)))


def _logical_value(context: Context, node: AssignmentExpression, target: Node) -> ir.Expr:
    operator = _LOGICAL[node.operator]
    if isinstance(target, Identifier):
        old = expression(context, target)
        with context.branch() as statements:
            new = name_value(context, target, named_value(context, node.right, target.name))
        return short_circuit(context, operator, old, target, new, statements)
    assert isinstance(target, MemberExpression)
    reference = member_reference(context, target, hold=False)
    old = read(context, reference)
    with context.branch() as statements:
        new = write(context, reference, expression(context, node.right))
    return short_circuit(context, operator, old, target, new, statements)


# ---- ++ and --


@lowers_effect(UpdateExpression)
def update_effect(context: Context, node: UpdateExpression) -> None:
    target = _target(node.argument)
    if isinstance(target, Identifier):
        assign_name(
            context, target, _moved(context, node, expression(context, target), context.type_of(target))
        )
        return
    assert isinstance(target, MemberExpression)
    reference = member_reference(context, target, hold=False)
    change_effect(context, reference, lambda old: _moved(context, node, old, context.type_of(target)))


@lowers(UpdateExpression)
def update_expression(context: Context, node: UpdateExpression) -> ir.Expr:
    target = _target(node.argument)
    type_ = context.type_of(target)
    if isinstance(target, Identifier):
        old = expression(context, target)
        if node.prefix:
            return name_value(context, target, _moved(context, node, old, type_))
        if kinds.is_bounded(type_):
            back: ir.Expr = name_value(context, target, _moved(context, node, old, type_))
            return ir.BinOp(back, "-" if node.operator == "++" else "+", ONE)
        if kinds.is_number(type_) and isinstance(old, ir.Name):
            return _first_of(old, name_value(context, target, _moved(context, node, old, type_)))
        first = context.temporary()
        before = named(first, old if kinds.is_number(type_) else context.helper("numeric", old))
        return _first_of(before, name_value(context, target, _moved(context, node, first, type_)))
    assert isinstance(target, MemberExpression)
    reference = member_reference(context, target, hold=False)
    if node.prefix:
        return change(context, reference, lambda old: _moved(context, node, old, type_))
    first = context.temporary()
    before = named(first, context.helper("numeric", read(context, reference)))
    if reference.kind == "private":
        context.before(ir.Assign(context.span, first, before.value))
        write(context, reference, _moved(context, node, first, type_))
        return first
    return _first_of(before, write(context, reference, _moved(context, node, first, type_)))


def _first_of(first: ir.Expr, second: ir.Expr) -> ir.Expr:
    return ir.Subscript(ir.TupleExpr((first, second)), ir.Constant(0))


def _moved(context: Context, node: UpdateExpression, value: ir.Expr, type_: StaticType) -> ir.Expr:
    """The value after `++` or `--`."""
    up = node.operator == "++"
    if kinds.is_number(type_):
        return operation(context, "+" if up else "-", value, ONE, type_, _ONE)
    return context.helper("increment" if up else "decrement", value)


_ONE = StaticType("int", literal=1, has_literal=True, nonnegative=True, bounded=True)
