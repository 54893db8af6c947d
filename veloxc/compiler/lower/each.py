"""`for…of`, `for…in`, `for await`: plain `for` over proven lists, else over `iterate` (lowering.md §4)."""

from __future__ import annotations

from collections.abc import Callable

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.density import is_dense
from veloxc.compiler.lower.global_names import global_of
from veloxc.compiler.lower.jumps import Target, finish, inside
from veloxc.compiler.lower.known import bare, called_function
from veloxc.compiler.lower.loops import ends, take_labels, turn
from veloxc.compiler.lower.patterns import bind, store
from veloxc.compiler.lower.registry import expression, lowers_statement
from veloxc.compiler.lower.resources import disposing, is_using, use
from veloxc.compiler.lower.scan import jumps_to, within
from veloxc.compiler.lower.shapes import negation
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    AwaitExpression,
    BreakStatement,
    CallExpression,
    ContinueStatement,
    Expression,
    ForInStatement,
    ForOfStatement,
    Identifier,
    MemberExpression,
    NewExpression,
    ObjectPattern,
    ReturnStatement,
    Statement,
    TaggedTemplateExpression,
    ThrowStatement,
    TryStatement,
    UnaryExpression,
    VariableDeclaration,
    YieldExpression,
)

Head = Callable[[], None]


@lowers_statement(ForOfStatement)
def for_of_statement(context: Context, node: ForOfStatement) -> None:
    labels = take_labels(context)
    value = expression(context, node.right)
    if node.await_:
        iterable: ir.Expr = context.helper("async_iterate", value)
    else:
        iterable = value if is_plain_iterable(context, node.right) else context.helper("iterate", value)
    closes = _has_an_end(context, node.right, iterable is value) and _leaves_early(node.body, labels)
    closes = closes or (not _is_list(context, node.right) and _may_throw(context, node.body))
    closes = closes or (iterable is value and _has_an_end(context, node.right, True) and _takes_apart(node))
    iterator = ir.Name(context.fresh("iterator")) if closes else None
    target = Target("loop", labels, ends=ends(context, node), node=node)
    variable, head = _head(context, node.left)
    context.frame.tries += closes
    with inside(context, target), context.branch() as body:
        if isinstance(node.left, VariableDeclaration) and is_using(node.left):
            using_turn(context, node, node.left, head)
        else:
            turn(context, node, node.body, head)
    context.frame.tries -= closes
    suite = tuple(body) or (ir.Pass(None),)
    loop: ir.Stmt = ir.For(context.span, variable, iterator or iterable, suite, (), node.await_)
    if iterator is not None:
        closing = context.helper("async_closing" if node.await_ else "closing", iterable)
        loop = ir.With(context.span, closing, iterator.id, (loop,), node.await_)
    finish(context, target, [loop])


def using_turn(context: Context, node: ForOfStatement, left: VariableDeclaration, head: Head) -> None:
    """One turn of `for (using x of xs)`: the resource is let go of at its end."""

    def begin() -> None:
        head()
        use(context, left.kind, left.declarations[0])

    with disposing(context, [left]):
        turn(context, node, node.body, begin)


def is_plain_iterable(context: Context, node: Expression) -> bool:
    """Does Python's own `for` go through it as JavaScript does? Arrays, ASCII strings, generators made here."""
    type_ = context.type_of(node)
    if is_dense(context, node) or kinds.is_ascii(type_):
        return True
    inner = bare(node)
    if not isinstance(inner, CallExpression):
        return False
    function = called_function(context, inner.callee)
    return function is not None and function.generator and not function.async_


def _has_an_end(context: Context, node: Expression, plain: bool) -> bool:
    """Does anything happen when the iteration is left early? In a generator of this file it is its `finally`."""
    if not plain:
        return True
    inner = bare(node)
    function = called_function(context, inner.callee) if isinstance(inner, CallExpression) else None
    return function is not None and any(map(_must_end, within(function.body)))


def _must_end(node: Node) -> bool:
    """`finally`, or an iterator at work."""
    if isinstance(node, YieldExpression):
        return node.delegate
    return isinstance(node, (TryStatement, ForOfStatement, ArrayPattern)) or is_using(node)


def _is_list(context: Context, node: Expression) -> bool:
    """Is there nothing to close?"""
    return kinds.is_only(context.type_of(node), ("array", "string"))


def _may_throw(context: Context, body: Statement) -> bool:
    """Does the body call anything? What that throws must close the iterator before anybody sees it."""
    return any(
        isinstance(each, (NewExpression, AwaitExpression, TaggedTemplateExpression))
        or (isinstance(each, CallExpression) and not _is_harmless(context, each))
        for each in within(body)
    )


def _takes_apart(node: ForOfStatement) -> bool:
    """Is there a pattern in its head, which may throw?"""
    return any(isinstance(each, (ArrayPattern, ObjectPattern)) for each in within(node.left))


def _is_harmless(context: Context, node: CallExpression) -> bool:
    """`xs.push(v)` of a proven array, and the console's methods."""
    callee = bare(node.callee)
    if not isinstance(callee, MemberExpression) or not isinstance(callee.property, Identifier):
        return False
    pushes = callee.property.name == "push" and kinds.is_array(context.type_of(callee.object))
    return pushes or global_of(context, callee.object) == "console"


def _leaves_early(body: Statement, labels: frozenset[str]) -> bool:
    """Can the body leave the loop before its iterator is at its end?"""
    if any(isinstance(each, (ReturnStatement, ThrowStatement)) for each in within(body)):
        return True
    if any(isinstance(each, BreakStatement) for each in jumps_to(body, labels)):
        return True
    own = {id(each) for each in jumps_to(body, labels)}
    return any(
        isinstance(each, (BreakStatement, ContinueStatement))
        and each.label is not None
        and id(each) not in own
        for each in within(body)
    )


def _head(context: Context, left: Node) -> tuple[ir.Expr, Head]:
    """The loop variable, and what the turn does first: a pattern is taken apart, a member is set."""
    if isinstance(left, VariableDeclaration):
        target: Node = left.declarations[0].id
    else:
        target = bare(left) or left
    binding = context.binding(target) if isinstance(target, Identifier) else None
    if binding is not None:
        return context.target(binding), lambda: None
    name = context.temporary()
    if isinstance(left, VariableDeclaration):
        return name, lambda: bind(context, target, name)
    return name, lambda: store(context, target, name)


@lowers_statement(ForInStatement)
def for_in_statement(context: Context, node: ForInStatement) -> None:
    """A snapshot of the keys; those that the body deletes meanwhile are left out."""
    labels = take_labels(context)
    value = expression(context, node.right)
    deletes = any(
        isinstance(each, UnaryExpression) and each.operator == "delete"
        for each in within(node.body, own_functions=True)
    )
    if deletes:
        value = context.kept(value)
    target = Target("loop", labels, ends=ends(context, node), node=node)
    variable, head = _head(context, node.left)
    with inside(context, target), context.branch() as body:
        if deletes:
            gone = negation(context.helper("has", variable, value))
            context.emit(ir.If(None, gone, (ir.Continue(None),)))
        turn(context, node, node.body, head)
    suite = tuple(body) or (ir.Pass(None),)
    finish(context, target, [ir.For(context.span, variable, context.helper("keys", value), suite)])
