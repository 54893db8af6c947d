"""Parameters: `undefined` as Python's default, JavaScript's defaults at the head of the body (lowering.md §3)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import FunctionFacts
from veloxc.compiler.lower.arguments_object import shows_arguments
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import FunctionNode
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.shapes import call, is_undefined
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    ArrowFunctionExpression,
    AssignmentPattern,
    Expression,
    Identifier,
    Literal,
    ObjectPattern,
    Parameter,
    RestElement,
)
from veloxc.compiler.syntax.types import TSParameterProperty
from veloxc.compiler.syntax.walk import walk


def parameters(
    context: Context, node: FunctionNode, facts: FunctionFacts, takes_extra: bool
) -> tuple[ir.Param, ...]:
    """The Python parameters. What must happen to the arguments is written at the head of the body."""
    declared = [_inside(each) for each in node.params if not _is_this(each)]
    if facts.uses_arguments and not isinstance(node, ArrowFunctionExpression):
        return _from_arguments(context, node, declared)
    late = _read_early(context, declared)
    params: list[ir.Param] = []
    work: list[tuple[Node, ir.Name]] = []
    star = False
    for each in declared:
        target, _ = _parts(each)
        plain = isinstance(target, Identifier) and each not in late
        name = _name(context, target) if plain else context.temporary()
        if isinstance(each, RestElement):
            params.append(ir.Param(name.id, kind="star"))
            star = True
        else:
            params.append(ir.Param(name.id, _default(context, each, facts)))
        work.append((each, name))
    for each, name in work:
        _bind(context, each, name, facts)
    if takes_extra and not star:
        params.append(ir.Param(context.unused(), kind="star"))
    return tuple(params)


def _inside(parameter: Parameter) -> Node:
    return parameter.parameter if isinstance(parameter, TSParameterProperty) else parameter


def _is_this(parameter: Parameter) -> bool:
    """TypeScript's `this: T`, which says nothing at run time."""
    return isinstance(parameter, Identifier) and parameter.name == "this"


def _parts(parameter: Node) -> tuple[Node, Expression | None]:
    """The target and the default."""
    if isinstance(parameter, AssignmentPattern):
        return parameter.left, parameter.right
    if isinstance(parameter, RestElement):
        return parameter.argument, None
    return parameter, None


def _name(context: Context, target: Node) -> ir.Name:
    binding = context.binding(target)
    assert binding is not None
    return context.target(binding)


def _default(context: Context, parameter: Node, facts: FunctionFacts) -> ir.Expr:
    """`undefined`; the constant itself where nobody passes `undefined`."""
    _, default = _parts(parameter)
    if default is not None and _is_constant(default) and not facts.params_receive_undefined:
        return expression(context, default)
    return context.js("undefined")


def _is_constant(node: Expression) -> bool:
    return isinstance(node, Literal) and node.regex is None and node.bigint is None


def _bind(context: Context, parameter: Node, name: ir.Name, facts: FunctionFacts) -> None:
    """What the head of the body does with one argument: the default, the list of the rest, the pattern."""
    from veloxc.compiler.lower.patterns import bind

    target, default = _parts(parameter)
    with context.at(Span(parameter.start, parameter.end)):
        if isinstance(parameter, RestElement):
            _bind_rest(context, target, name)
            return
        if default is not None and not (_is_constant(default) and not facts.params_receive_undefined):
            with context.branch() as statements:
                value = expression(context, default)
                context.emit(ir.Assign(context.span, name, value))
            context.emit(ir.If(context.span, is_undefined(context, name), tuple(statements)))
        if isinstance(target, (ArrayPattern, ObjectPattern)):
            bind(context, target, name)
        elif _name(context, target).id != name.id:
            context.emit(ir.Assign(context.span, _name(context, target), name))


def _bind_rest(context: Context, target: Node, name: ir.Name) -> None:
    from veloxc.compiler.lower.patterns import bind

    as_list = call("list", name)
    if isinstance(target, (ArrayPattern, ObjectPattern)):
        context.emit(ir.Assign(context.span, name, as_list))
        bind(context, target, name)
    else:
        context.emit(ir.Assign(context.span, _name(context, target), as_list))


def _read_early(context: Context, declared: list[Node]) -> set[Node]:
    """Parameters that a default in front of them reads: they arrive under another name and are bound in their turn,
    so that Python's unbound name is the TDZ."""
    late: set[Node] = set()
    for position, each in enumerate(declared):
        target, default = _parts(each)
        read = {
            context.binding(node)
            for part in (default, target)
            if part is not None
            for node in walk(part)
            if isinstance(node, Identifier)
        }
        if default is not None and isinstance(target, Identifier) and _reads_itself(context, target, default):
            late.add(each)
        for other in declared[position + 1 :]:
            name = _parts(other)[0]
            if isinstance(name, Identifier) and context.binding(name) in read:
                late.add(other)
    return late


def _reads_itself(context: Context, target: Identifier, default: Expression) -> bool:
    binding = context.binding(target)
    return any(isinstance(node, Identifier) and context.binding(node) is binding for node in walk(default))


def _from_arguments(context: Context, node: FunctionNode, declared: list[Node]) -> tuple[ir.Param, ...]:
    """A function that reads `arguments` takes them all and picks its parameters out of them."""
    from veloxc.compiler.lower.patterns import bind

    arguments = values = ir.Name("arguments")
    shows = shows_arguments(context, node)
    if shows and declared:
        values = context.temporary()
    if not shows or declared:
        context.emit(ir.Assign(None, values, call("list", arguments)))
    if shows:
        context.emit(ir.Assign(None, arguments, context.helper("Arguments", values)))
    if declared:
        span = Span(declared[0].start, declared[-1].end)
        with context.at(span):
            bind(context, ArrayPattern(span.start, span.end, tuple(declared)), values)  # type: ignore[arg-type]
    return (ir.Param("arguments", kind="star"),)
