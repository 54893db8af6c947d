"""`xs.map(x => <li/>)` in markup: a `for` loop with the callback's body in it (lowering.md §9).

Which callbacks become loop bodies is settled from the tree before anything is lowered, since their names then share
one Python function with those around. The others are lifted into a function that writes one item.
"""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Analysis, Binding, Scope
from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import hoist_variables, variables
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.markup_fields import by_columns, fields_read
from veloxc.compiler.lower.markup_shapes import map_callback, returns
from veloxc.compiler.lower.markup_writer import Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import call, is_nullish, negation, text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXElement, JSXExpressionContainer, JSXFragment, JSXSpreadChild
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    ArrowFunctionExpression,
    AssignmentPattern,
    BlockStatement,
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    Expression,
    FunctionExpression,
    Identifier,
    IfStatement,
    LogicalExpression,
    MemberExpression,
    ObjectPattern,
    RestElement,
    ReturnStatement,
)
from veloxc.compiler.syntax.walk import walk

MOST_NESTED = 12
"""Loops inside each other in one Python function; Python allows 20 blocks, some are the author's own."""

Callback = ArrowFunctionExpression | FunctionExpression


# ---- which callbacks are loop bodies


def inlined_callbacks(analysis: Analysis) -> frozenset[Node]:
    """The callbacks whose body stands in a loop of the function around them."""
    found: set[Node] = set()
    for node in analysis.functions:
        if not isinstance(node, (ArrowFunctionExpression, FunctionExpression)):
            continue
        if _is_shown(analysis, node) and _may_inline(analysis, node):
            found.add(node)
    return frozenset(node for node in found if _depth(analysis, node, found) <= MOST_NESTED)


def _is_shown(analysis: Analysis, node: Callback) -> bool:
    """Is it the callback of a `.map` that stands in child position of markup?"""
    parents = analysis.parents
    parent = parents.get(node)
    if not isinstance(parent, CallExpression) or map_callback(parent) is not node:
        return False
    child: Node = parent
    above = parents.get(child)
    while above is not None:
        if isinstance(above, (JSXExpressionContainer, JSXSpreadChild)):
            return isinstance(parents.get(above), (JSXElement, JSXFragment)) or _is_root(analysis, above)
        if isinstance(above, (ArrowFunctionExpression, ReturnStatement)):
            outer = _function_returning(analysis, above)
            return isinstance(outer, (ArrowFunctionExpression, FunctionExpression)) and _is_shown(
                analysis, outer
            )
        if (isinstance(above, ConditionalExpression) and child is not above.test) or (
            isinstance(above, LogicalExpression) and child is above.right
        ):
            pass
        elif not isinstance(above, ChainExpression) and bare(above) is above:
            return False
        child, above = above, parents.get(above)
    return False


def _function_returning(analysis: Analysis, node: Node) -> Node | None:
    """The function that a `return` or the body of an arrow gives its value for."""
    above: Node | None = node
    while above is not None and above not in analysis.functions:
        above = analysis.parents.get(above)
    return above


def _is_root(analysis: Analysis, node: Node) -> bool:
    return node in (analysis.document.markup or ())


def _may_inline(analysis: Analysis, node: Callback) -> bool:
    """Nothing in it may need a function of its own: no closure that outlives the turn, no `await` of its own, no
    `this` of its own, no `return` out of a loop."""
    facts = analysis.functions[node]
    if facts.is_async or facts.is_generator or facts.uses_arguments or len(node.params) > 2:
        return False
    if isinstance(node, FunctionExpression) and (node.id is not None or facts.uses_this):
        return False
    if any(isinstance(each, (RestElement, AssignmentPattern)) for each in node.params):
        return False
    if any(_outlives_turn(analysis, binding, node) for binding in variables(analysis.scopes[node])):
        return False
    return all(_returns_plainly(analysis, statement, node) for statement in returns(node))


def _outlives_turn(analysis: Analysis, binding: Binding, callback: Callback) -> bool:
    """May a closure look at this variable of a turn when the loop is further on?"""
    if not binding.captured_late:
        return False
    for use in binding.references:
        above = analysis.parents.get(use)
        while above is not None and above is not callback:
            if above in analysis.functions and not _is_called_at_once(analysis, above):
                return True
            above = analysis.parents.get(above)
    return False


def _is_called_at_once(analysis: Analysis, node: Node) -> bool:
    """A function that runs while the turn does: the callback of a `map` in markup, or one that never runs here."""
    above: Node | None = node
    while above is not None:
        if above in analysis.handlers:
            return True
        above = analysis.parents.get(above)
    shown = isinstance(node, (ArrowFunctionExpression, FunctionExpression)) and _is_shown(analysis, node)
    return shown and not analysis.functions[node].is_async


def _returns_plainly(analysis: Analysis, node: Node, callback: Callback) -> bool:
    """Is there nothing but `if`s and blocks between a `return` and its function?"""
    above = analysis.parents.get(node)
    while above is not None and above is not callback:
        if not isinstance(above, (IfStatement, BlockStatement)):
            return False
        above = analysis.parents.get(above)
    return True


def _depth(analysis: Analysis, node: Node, found: set[Node]) -> int:
    depth, above = 0, analysis.parents.get(node)
    while above is not None:
        depth += above in found
        above = analysis.parents.get(above)
    return depth


# ---- writing


def write_map(writer: Writer, node: CallExpression | ChainExpression) -> None:
    """`{xs.map(…)}` and `{xs?.map(…)}`: a loop, or the list that the call gives where it cannot be one."""
    context = writer.context
    call_node = bare(node.expression) if isinstance(node, ChainExpression) else node
    callback = map_callback(call_node)
    if callback is None or callback not in context.inlined or not isinstance(call_node, CallExpression):
        _write_list(writer, node)
        return
    callee = bare(call_node.callee)
    assert isinstance(callee, MemberExpression)
    if not isinstance(node, ChainExpression):
        mark = len(context.statements)
        iterable = expression(context, callee.object)
        if len(context.statements) > mark:
            writer.flush_at(mark)
        _loop(writer, iterable, callee.object, callback)
    elif callee.optional and not call_node.optional:
        _write_optional(writer, callee, callback)
    else:
        _write_list(writer, node)


def _write_list(writer: Writer, node: Expression) -> None:
    context = writer.context
    writer.value(lambda: ir.Call(context.runtime("text"), (expression(context, node),)), node)


def _write_optional(writer: Writer, callee: MemberExpression, callback: Callback) -> None:
    """`xs?.map(…)`: nothing where there is nothing."""
    context = writer.context
    chained = ChainExpression(callee.object.start, callee.object.end, callee.object)
    mark = len(context.statements)
    iterable = context.kept(expression(context, chained if _is_chain(callee.object) else callee.object))
    writer.flush_at(mark)
    with context.branch() as statements:
        _loop(writer.branch(), iterable, callee.object, callback)
    there = negation(is_nullish(context, iterable, iterable))
    context.emit(ir.If(context.span, there, tuple(statements)))


def _is_chain(node: Node) -> bool:
    return any(
        getattr(each, "optional", False) is True for each in walk(node) if not isinstance(each, Identifier)
    )


def _loop(writer: Writer, iterable: ir.Expr, source: Node, callback: Callback) -> None:
    """`for x in items(xs): …`; with a second parameter `for i, x in enumerate(xs): …`."""
    context = writer.context
    scope = context.analysis.scopes[callback]
    context.own(*variables(scope))
    with context.branch() as statements:
        targets = [_target(context, each) for each in callback.params] or [ir.Name("_")]
        _note_index(context, callback)
        context.frame.tries += 1  # a loop of Python, though none of JavaScript
        for parameter, target in zip(callback.params, targets, strict=False):
            if isinstance(parameter, (ObjectPattern, ArrayPattern)):
                from veloxc.compiler.lower.patterns import bind

                with context.at(Span(parameter.start, parameter.end)):
                    bind(context, parameter, target)
        with fields_read(context, callback) as fields:
            _body(writer, scope, callback)
        context.frame.tries -= 1
    if len(targets) == 1 and _write_texts(writer, targets[0], iterable, statements, callback):
        return
    writer.flush()
    item: ir.Expr = targets[0]
    if not kinds.is_array(context.type_of(source)):
        iterable = ir.Located(ir.Call(context.runtime("items"), (iterable,)), Span(source.start, source.end))
    body = tuple(statements)
    if fields is not None:
        item, iterable, body = by_columns(context, fields, iterable, body)
    if len(targets) == 2:
        iterable = call("enumerate", iterable)
        item = ir.TupleExpr((targets[1], item))
    span = Span(callback.start, callback.end)
    context.emit(ir.For(span, item, iterable, body or (ir.Pass(None),)))


def _write_texts(
    writer: Writer, item: ir.Name, iterable: ir.Expr, statements: list[ir.Stmt], callback: Callback
) -> bool:
    """`each_text(…)`, if all that a turn writes is the item's text; in the run around it where that can hold it."""
    context = writer.context
    fused = _one_text(writer, item, statements)
    if fused is None:
        return False
    before, after = fused
    writes = ir.Call(context.runtime("each_text"), (before, iterable, after))
    if isinstance(iterable, ir.Name) and _fits_in_f_string(before.value, after.value):
        writer.value(lambda: writes, callback)
        return True
    writer.flush()
    span = Span(callback.start, callback.end)
    context.emit(ir.ExprStatement(span, ir.Call(ir.Name(writer.write_name()), (ir.Located(writes, span),))))
    return True


def _fits_in_f_string(*strings: object) -> bool:
    """Python 3.11 has no quotes and backslashes in the expressions of an f-string."""
    return all(str(each).isprintable() and not set(str(each)) & {"'", '"', "\\"} for each in strings)


def _one_text(
    writer: Writer, item: ir.Name, statements: list[ir.Stmt]
) -> tuple[ir.Constant, ir.Constant] | None:
    """The HTML before and after, where all that a turn writes is the item's text between static HTML."""
    match statements:
        case [ir.ExprStatement(value=ir.Call(args=(ir.FString(parts=parts),)))]:
            static = [part for part in parts if isinstance(part, str)]
            values = [part for part in parts if not isinstance(part, str)]
        case _:
            return None
    match values:
        case [ir.Located(value=ir.Call(func=ir.Name(id=name), args=(ir.Name(id=shown),)))]:
            if name == writer.context.runtime("text").id and shown == item.id and len(static) == 2:
                return text(static[0]), text(static[1])
    return None


def _note_index(context: Context, callback: Callback) -> None:
    """The second parameter counts the turns: it prints as the integer that it is."""
    index = context.binding(callback.params[1]) if len(callback.params) == 2 else None
    if index is not None and not index.reassigned:
        for use in index.references:
            context.analysis.types[use] = StaticType("int", nonnegative=True, bounded=True)


def _target(context: Context, parameter: Node) -> ir.Name:
    if isinstance(parameter, Identifier):
        binding = context.binding(parameter)
        assert binding is not None
        return context.target(binding)
    return context.temporary()


def _body(writer: Writer, scope: Scope, callback: Callback) -> None:
    """The body of the callback; a `return` writes its value and goes on with the next item."""
    from veloxc.compiler.lower.markup import write_expression
    from veloxc.compiler.lower.statements import block_statements

    context = writer.context
    if not isinstance(callback.body, BlockStatement):
        branch = writer.branch()
        with context.at(Span(callback.body.start, callback.body.end)):
            write_expression(branch, callback.body)
            branch.flush()
        return
    hoist_variables(context, scope)
    last = callback.body.body[-1] if callback.body.body else None

    def returning(node: ReturnStatement) -> None:
        branch = writer.branch()
        if node.argument is not None:
            write_expression(branch, node.argument)
            branch.flush()
        if node is not last:
            context.emit(ir.Continue(context.span))

    outer, context.frame.returning = context.frame.returning, returning
    try:
        block_statements(context, callback.body.body)
    finally:
        context.frame.returning = outer
