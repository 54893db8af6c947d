"""`for (let i = a; i < b; i++)` as `for i in range(a, b)`: where nothing but the loop moves `i` and `b` stands still."""

from __future__ import annotations

from dataclasses import dataclass

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.shapes import call
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    BinaryExpression,
    CallExpression,
    Expression,
    ForStatement,
    Identifier,
    Literal,
    MemberExpression,
    SpreadElement,
    UpdateExpression,
    VariableDeclaration,
)

_CALM_METHODS = frozenset(
    [
        "at",
        "concat",
        "entries",
        "every",
        "filter",
        "find",
        "findIndex",
        "findLast",
        "findLastIndex",
        "flat",
        "flatMap",
        "forEach",
        "includes",
        "indexOf",
        "join",
        "keys",
        "lastIndexOf",
        "map",
        "reduce",
        "reduceRight",
        "slice",
        "some",
        "toReversed",
        "toSorted",
        "toSpliced",
        "values",
        "with",
    ]
)
"""Methods of arrays that leave their length alone (a callback may not)."""


@dataclass(frozen=True)
class Counted:
    target: ir.Name
    iterable: ir.Expr


def counted(context: Context, node: ForStatement) -> Counted | None:
    """The loop as a `range`, or None."""
    binding = _counter(context, node)
    test, step = node.test, _step(context, node, binding)
    if binding is None or step is None or not isinstance(test, BinaryExpression):
        return None
    up = test.operator in ("<", "<=")
    if not isinstance(test.left, Identifier) or context.binding(test.left) is not binding:
        return None
    if test.operator not in ("<", "<=", ">", ">=") or up != (step > 0):
        return None
    if not _stands_still(context, test.right, node):
        return None
    assert binding.initializer is not None
    start, bound = context.operands(binding.initializer, test.right)
    return Counted(context.target(binding), _range(start, bound, step, test.operator))


def _range(start: ir.Expr, bound: ir.Expr, step: int, operator: str) -> ir.Expr:
    if operator == "<=":
        bound = _plus(bound, 1)
    elif operator == ">=":
        bound = _plus(bound, -1)
    if step != 1:
        return call("range", start, bound, ir.Constant(step))
    if isinstance(start, ir.Constant) and start.value == 0:
        return call("range", bound)
    return call("range", start, bound)


def _plus(value: ir.Expr, number: int) -> ir.Expr:
    if isinstance(value, ir.Constant) and isinstance(value.value, int):
        return ir.Constant(value.value + number)
    return ir.BinOp(value, "+" if number > 0 else "-", ir.Constant(1))


def _counter(context: Context, node: ForStatement) -> Binding | None:
    """The one variable of the head, an int that only the update moves."""
    init = node.init
    if not isinstance(init, VariableDeclaration) or init.kind != "let" or len(init.declarations) != 1:
        return None
    name, value = init.declarations[0].id, init.declarations[0].init
    if not isinstance(name, Identifier) or value is None or not kinds.is_int(context.type_of(value)):
        return None
    binding = context.binding(name)
    return binding if binding is not None and binding.assignments == [node.update] else None


def _step(context: Context, node: ForStatement, binding: Binding | None) -> int | None:
    """By how much the update moves the counter: `i++`, `i -= 2`."""
    update = node.update
    if isinstance(update, UpdateExpression) and context.binding(update.argument) is binding:
        return 1 if update.operator == "++" else -1
    if not isinstance(update, AssignmentExpression) or update.operator not in ("+=", "-="):
        return None
    if context.binding(update.left) is not binding or not isinstance(update.right, Literal):
        return None
    amount = update.right.value
    if isinstance(amount, bool) or not isinstance(amount, int) or amount <= 0:
        return None
    return amount if update.operator == "+=" else -amount


# ---- the bound


def _stands_still(context: Context, node: Expression, loop: ForStatement) -> bool:
    """An int that the loop cannot change: a literal, a `const`, the length of an array that it leaves alone."""
    if isinstance(node, Literal):
        return isinstance(node.value, int) and not isinstance(node.value, bool)
    if isinstance(node, Identifier):
        binding = context.binding(node)
        return binding is not None and not binding.reassigned and kinds.is_int(context.type_of(node))
    if (
        not isinstance(node, MemberExpression)
        or node.computed
        or getattr(node.property, "name", "") != "length"
    ):
        return False
    binding = context.binding(node.object) if isinstance(node.object, Identifier) else None
    if binding is None or binding.reassigned:
        return False
    if kinds.is_string(context.type_of(node.object)):
        return True
    return kinds.is_array(context.type_of(node.object)) and keeps_length(context, binding, loop)


def keeps_length(context: Context, binding: Binding, loop: Node) -> bool:
    """Is no use of the array one that might change its length, other than before or after the loop and in sight?"""
    return binding.initializer is not None and all(
        _is_calm(context, reference, loop)
        for reference in binding.references
        if reference is not binding.declaration
    )


def _is_calm(context: Context, reference: Node, loop: Node) -> bool:
    parents = context.analysis.parents
    parent = parents.get(reference)
    if isinstance(parent, SpreadElement):
        return True
    if not isinstance(parent, MemberExpression) or parent.object is not reference:
        return False
    above = parents.get(parent)
    if isinstance(above, CallExpression) and above.callee is parent:
        name = getattr(parent.property, "name", "") if not parent.computed else ""
        return name in _CALM_METHODS or _is_apart(context, reference, loop)
    changes = isinstance(above, (AssignmentExpression, UpdateExpression)) and parent in (
        getattr(above, "left", None),
        getattr(above, "argument", None),
    )
    return not changes or _is_apart(context, reference, loop)


def _is_apart(context: Context, reference: Node, loop: Node) -> bool:
    """Does it stand outside the loop, in the same function as the loop?"""
    if loop.start <= reference.start < loop.end:
        return False
    return _function(context, reference) is _function(context, loop)


def _function(context: Context, node: Node) -> Node | None:
    from veloxc.compiler.lower.scan import FUNCTIONS

    above = context.analysis.parents.get(node)
    while above is not None and not isinstance(above, FUNCTIONS):
        above = context.analysis.parents.get(above)
    return above
