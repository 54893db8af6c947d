"""`throw` and `try`: Python's rules are JavaScript's, down to what `finally` overrides (lowering.md §4)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.jumps import reset_before_jumps
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.registry import expression, lowers_statement
from veloxc.compiler.lower.scan import within
from veloxc.compiler.lower.shapes import FALSE
from veloxc.compiler.lower.statements import body_of
from veloxc.compiler.lower.turns import MOST_NESTED, block_call
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    CatchClause,
    ClassDeclaration,
    ClassExpression,
    Identifier,
    NewExpression,
    ThrowStatement,
    TryStatement,
    YieldExpression,
)

ERRORS = frozenset(
    {
        "Error",
        "TypeError",
        "RangeError",
        "ReferenceError",
        "SyntaxError",
        "EvalError",
        "URIError",
        "AggregateError",
    }
)


@lowers_statement(ThrowStatement)
def throw_statement(context: Context, node: ThrowStatement) -> None:
    value = expression(context, node.argument)
    if not is_error(context, node.argument):
        value = context.helper("thrown", value)
    context.emit(ir.Raise(context.span, value))


def is_error(context: Context, node: Node) -> bool:
    """Is the value certainly a Python exception?"""
    if kinds.is_only(context.type_of(node), ("error",)):
        return True
    inner = bare(node)
    return isinstance(inner, NewExpression) and _is_error_class(context, inner.callee)


def _is_error_class(context: Context, node: Node | None) -> bool:
    """`Error` and its kinds, `NotFound`, and classes of this file that extend one of them."""
    if not isinstance(node, Identifier):
        return False
    binding = context.binding(node)
    if binding is None:
        return node.name in ERRORS or node.name == "NotFound"
    if binding.reassigned:
        return False
    if binding.kind == "import":
        return binding.module == "velox/server" and binding.imported == "NotFound"
    class_ = context.analysis.parents.get(binding.declaration)
    if binding.kind != "class":
        class_ = bare(binding.initializer)
    if isinstance(class_, (ClassDeclaration, ClassExpression)):
        return class_.superClass is not None and _is_error_class(context, class_.superClass)
    return False


@lowers_statement(TryStatement)
def try_statement(context: Context, node: TryStatement) -> None:
    if context.frame.blocks >= MOST_NESTED and node not in context.lifting:
        context.lifting[node] = True
        block_call(context, node)
        return
    context.frame.tries += 1
    _try(context, node)
    context.frame.tries -= 1


def _try(context: Context, node: TryStatement) -> None:
    mark = len(context.flagged)
    body = body_of(context, node.block)
    handlers: tuple[ir.ExceptHandler, ...] = ()
    if node.handler is not None:
        handlers = (_handler(context, node.handler, _set_since(context, mark)),)
    finalbody: ir.Body = ()
    if node.finalizer is not None and node.finalizer.body:
        flags = _set_since(context, mark)
        finalbody = body_of(context, node.finalizer)
        if flags:
            finalbody = reset_before_jumps(finalbody, flags)
        if finalbody and _may_be_left(node):
            finalbody = (ir.If(context.span, ir.UnaryOp("not", context.helper("abandoned")), finalbody),)
    if handlers or finalbody:
        context.emit(ir.Try(context.span, body, handlers, (), finalbody))
    else:
        for statement in body:
            context.emit(statement)


def _may_be_left(node: TryStatement) -> bool:
    """Can a generator be waiting inside when nobody asks it any more? Python then runs its `finally`."""
    parts = (node.block, node.handler)
    return any(
        isinstance(each, YieldExpression) for part in parts if part is not None for each in within(part)
    )


def _set_since(context: Context, mark: int) -> list[str]:
    return sorted(set(context.flagged[mark:]))


def _handler(context: Context, node: CatchClause, flags: list[str]) -> ir.ExceptHandler:
    """A flag that `try` had set when the error came is void."""
    with context.branch() as statements:
        for flag in flags:
            context.emit(ir.Assign(None, ir.Name(flag), FALSE))
        name = _bind_error(context, node) if node.param is not None else None
        statements.extend(_without_pass(body_of(context, node.body)))
    return ir.ExceptHandler(ir.Name("Exception"), name, tuple(statements) or (ir.Pass(None),))


def _bind_error(context: Context, node: CatchClause) -> str | None:
    """Python deletes its name at the end of the handler; the JavaScript one lives on for closures."""
    from veloxc.compiler.lower.patterns import bind

    raised = context.error_name()
    value = context.helper("caught", ir.Name(raised))
    assert node.param is not None
    binding = context.binding(node.param) if isinstance(node.param, Identifier) else None
    if binding is None:
        bind(context, node.param, context.kept(value))
        return raised
    if not binding.references:
        return None
    context.emit(ir.Assign(context.span, context.target(binding), value))
    return raised


def _without_pass(body: ir.Body) -> ir.Body:
    return () if len(body) == 1 and isinstance(body[0], ir.Pass) else body
