"""Components: `function Card({ title, children }) { return <div>…</div> }` becomes
`def Card(write, title=undefined, children=undefined)`, whose `return`s write (lowering.md §9)."""

from __future__ import annotations

import keyword

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding, ExportFact
from veloxc.compiler.lower.completion import falls_through
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import hoist_variables, variables
from veloxc.compiler.lower.imported import export_of, interface_of
from veloxc.compiler.lower.jumps import leave_function
from veloxc.compiler.lower.known import FunctionNode, bare, binding_of
from veloxc.compiler.lower.markup import write_expression
from veloxc.compiler.lower.markup_writer import Sink, Writer
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.rewriting import expressions, rewritten
from veloxc.compiler.lower.shapes import is_undefined, text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayPattern,
    AssignmentPattern,
    BlockStatement,
    Expression,
    Identifier,
    Literal,
    ObjectPattern,
    Property,
    RestElement,
    ReturnStatement,
)

WRITE = "write"
"""The first parameter of every component, which is how the runtime tells one from other functions."""


def is_keyword_argument(name: str) -> bool:
    """Can a prop of this name be a parameter? Python's words and what is no identifier cannot."""
    return name.isidentifier() and not keyword.iskeyword(name) and name.isascii() and name != WRITE


def imported_component(context: Context, binding: Binding) -> ExportFact | None:
    """What is known of a component function that another file exports; None where it may be anything else."""
    fact = export_of(context, binding)
    interface = interface_of(context, binding.module)
    if fact is None or interface is None or interface.path.endswith((".py", ".velox")):
        return None
    return fact if fact.kind == "component" and not fact.reassigned else None


# ---- parameters


def props_pattern(node: FunctionNode) -> tuple[Node | None, Expression | None]:
    """The parameter for the props, and its default (`= {}`)."""
    first: Node | None = node.params[0] if node.params else None
    if isinstance(first, AssignmentPattern):
        return first.left, first.right
    return first, None


def parameter_names(node: FunctionNode) -> frozenset[str] | None:
    """The props that a component of this file takes; None: any."""
    pattern, _ = props_pattern(node)
    if pattern is None:
        return frozenset()
    if not isinstance(pattern, ObjectPattern):
        return None
    names: set[str] = set()
    for each in pattern.properties:
        if isinstance(each, RestElement) or each.computed:
            return None
        names.add(_key(each))
    return frozenset(names)


def _key(node: Property) -> str:
    if isinstance(node.key, Identifier):
        return node.key.name
    assert isinstance(node.key, Literal)
    return str(node.key.value)


Arriving = dict[str, ir.Name]
"""The parameters that have another name than the variable made of them; each as it is read at the head of the body."""


def _parameters(context: Context, node: FunctionNode, arriving: Arriving) -> tuple[ir.Param, ...]:
    """The parameters after `write`; what must happen to the props is written at the head of the body."""
    pattern, _ = props_pattern(node)
    if pattern is None:
        return (ir.Param("_", kind="double_star"),) if context.facts(node).escapes else ()
    if isinstance(pattern, ObjectPattern) and not any(
        isinstance(each, Property) and each.computed for each in pattern.properties
    ):
        return _keyword_parameters(context, node, pattern, arriving)
    if isinstance(pattern, Identifier):
        binding = context.binding(pattern)
        assert binding is not None
        return (ir.Param(context.target(binding).id, kind="double_star"),)
    props = context.temporary()
    _bind(context, pattern, props)
    return (ir.Param(props.id, kind="double_star"),)


def _keyword_parameters(
    context: Context, node: FunctionNode, pattern: ObjectPattern, arriving: Arriving
) -> tuple[ir.Param, ...]:
    """`{ title, kind = "x", ...rest }` → `title=undefined, kind=undefined, **rest`."""
    params: list[ir.Param] = []
    others: list[Property] = []
    work: list[tuple[Node, ir.Name]] = []
    rest: ir.Name | None = None
    for each in pattern.properties:
        if isinstance(each, RestElement):
            rest = _rest_name(context, each)
        elif is_keyword_argument(_key(each)):
            name = ir.Name(_key(each))
            params.append(ir.Param(name.id, context.js("undefined")))
            work.append((each.value, name))
            if _variable(context, each.value) != name.id:
                arriving[name.id] = name
        else:
            others.append(each)
    if rest is None and (others or _takes_more(context, node, pattern)):
        rest = context.temporary() if others else ir.Name("_")
    for each in others:
        assert rest is not None
        value = ir.Call(ir.Attribute(rest, "pop"), (text(_key(each)), context.js("undefined")))
        _bind(context, each.value, value)
    for target, name in work:
        _bind(context, target, name)
    if rest is not None:
        params.append(ir.Param(rest.id, kind="double_star"))
    return tuple(params)


def _variable(context: Context, target: Node) -> str | None:
    """The name of the variable that a prop is bound to; None for a pattern."""
    if isinstance(target, AssignmentPattern):
        target = target.left
    binding = context.binding(target) if isinstance(target, Identifier) else None
    return context.target(binding).id if binding is not None else None


def _unhidden(
    context: Context, params: tuple[ir.Param, ...], body: ir.Body, arriving: Arriving
) -> tuple[tuple[ir.Param, ...], ir.Body]:
    """Props by whose names the body calls something else (`text`, Python's `any`) arrive in `**` instead."""
    read = {
        each.id
        for each in expressions(body)
        if isinstance(each, ir.Name) and each is not arriving.get(each.id)
    }
    hiding = {name: node for name, node in arriving.items() if name in read}
    if not hiding:
        return params, body
    kept = [param for param in params if param.name not in hiding]
    if kept[-1].kind != "double_star":
        kept.append(ir.Param(context.fresh("others"), kind="double_star"))
    values: dict[ir.Expr, ir.Expr] = {}
    head: list[ir.Stmt] = []
    for name, node in hiding.items():
        values[node] = ir.Name(context.fresh(f"{name}_"))
        pop = ir.Call(ir.Attribute(ir.Name(kept[-1].name), "pop"), (text(name), context.js("undefined")))
        head.append(ir.Assign(body[0].span, values[node], pop))
    return tuple(kept), (*head, *rewritten(body, lambda each: values.get(each, each)))


def _rest_name(context: Context, node: RestElement) -> ir.Name:
    binding = context.binding(node.argument)
    assert binding is not None, "validation lets only names stand after ... in an object pattern"
    return context.target(binding)


def _takes_more(context: Context, node: FunctionNode, pattern: ObjectPattern) -> bool:
    """May callers in other files pass more than the pattern names? They go by the type of the props."""
    binding = binding_of(context, node)
    exported = binding.exported_as if binding is not None else ("default",)
    if not exported:
        return False
    names = {_key(each) for each in pattern.properties if isinstance(each, Property)}
    for fact in context.analysis.interface.exports:
        if fact.name in exported and fact.kind == "component":
            declared = {prop.name for prop in fact.props or ()} | (
                {"children"} if fact.accepts_children else set()
            )
            return fact.props is None or fact.open_props or not declared <= names
    return True


def _bind(context: Context, target: Node, value: ir.Expr) -> None:
    """A prop to its name or pattern, with its default."""
    from veloxc.compiler.lower.patterns import bind

    with context.at(Span(target.start, target.end)):
        default: Expression | None = None
        if isinstance(target, AssignmentPattern):
            default = target.right
            target = target.left
        if isinstance(target, Identifier):
            binding = context.binding(target)
            assert binding is not None
            name = context.target(binding)
            if not (isinstance(value, ir.Name) and value.id == name.id):
                context.emit(ir.Assign(context.span, name, value))
            value = name
        elif default is not None and not isinstance(value, ir.Name):
            value = context.kept(value)
        if default is not None:
            assert isinstance(value, ir.Name)
            with context.branch() as statements:
                context.emit(ir.Assign(context.span, value, expression(context, default)))
            context.emit(ir.If(context.span, is_undefined(context, value), tuple(statements)))
        if isinstance(target, (ObjectPattern, ArrayPattern)):
            bind(context, target, value)


# ---- the function


def define_component(context: Context, node: FunctionNode, binding: Binding) -> None:
    """`def Card(write, …)` under the name of its binding, written here."""
    context.emit(component_def(context, node, context.target(binding).id))


def component_def(context: Context, node: FunctionNode, name: str) -> ir.FunctionDef:
    facts = context.facts(node)
    with context.enter(
        "function", node, is_async=node.async_, pauses=node.async_ and facts.may_start_unawaited, write=WRITE
    ) as (entered, statements):
        context.own(*variables(context.analysis.scopes[node]))
        entered.returning = lambda statement: write_return(context, statement)
        arriving: Arriving = {}
        params = (ir.Param(WRITE), *_parameters(context, node, arriving))
        _write_body(context, node)
    params, body = _unhidden(context, params, _without_last_return(entered.body(statements)), arriving)
    if params[-1].kind == "double_star" and params[-1].name != "_":  # a prop may be called `write`
        params = (ir.Param(WRITE, kind="positional"), *params[1:])
    return ir.FunctionDef(Span(node.start, node.end), name, params, body, node.async_)


def _write_body(context: Context, node: FunctionNode) -> None:
    from veloxc.compiler.lower.statements import block_statements

    if isinstance(node.body, BlockStatement):
        hoist_variables(context, context.analysis.scopes[node])
        block_statements(context, node.body.body)
    elif node.body is not None:
        with context.at(Span(node.body.start, node.body.end)):
            _write_value(context, node.body)


def write_return(context: Context, node: ReturnStatement) -> None:
    """`return <p/>` in a component: written, then left."""
    if node.argument is not None:
        _write_value(context, node.argument)
    if falls_through(context.statements):
        leave_function(context, None)


def _write_value(context: Context, node: Expression) -> None:
    """What a component returns, written: nothing for `null`. Inside a `try` it is evaluated whole first, since what
    was written cannot be taken back."""
    inner = bare(node)
    if isinstance(inner, Literal) and inner.value is None and inner.regex is None:
        return
    if isinstance(inner, Identifier) and inner.name == "undefined":
        return
    if context.frame.tries:
        shown = ir.Call(context.runtime("text"), (expression(context, node),))
        context.emit(ir.ExprStatement(context.span, ir.Call(ir.Name(WRITE), (shown,))))
        return
    writer = Writer(context, Sink(WRITE), placed=True)
    write_expression(writer, node)
    writer.flush()


def _without_last_return(body: ir.Body) -> ir.Body:
    """A bare `return` at the end says nothing, also at the ends of a last `if`."""
    if not body:
        return body
    last = body[-1]
    if isinstance(last, ir.Return) and last.value is None:
        return body[:-1] or (ir.Pass(None),)
    if isinstance(last, ir.If):
        inner = _without_last_return(last.body)
        orelse = _without_last_return(last.orelse) if last.orelse else ()
        if orelse and all(isinstance(each, ir.Pass) for each in orelse):
            orelse = ()
        return (*body[:-1], ir.If(last.span, last.test, inner, orelse))
    return body
