"""Functions: a lambda where one expression says it all, else a def in front of the statement (lowering.md §3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding, FunctionFacts, Scope
from veloxc.compiler.lower.comparisons import numeric_comparison
from veloxc.compiler.lower.completion import falls_through
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.function_names import needs_def, shown
from veloxc.compiler.lower.known import (
    FunctionNode,
    binding_of,
    is_value,
    result_is_seen,
    takes_extra_arguments,
)
from veloxc.compiler.lower.names import python_name
from veloxc.compiler.lower.parameters import parameters
from veloxc.compiler.lower.registry import lowers
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    AssignmentPattern,
    BlockStatement,
    Expression,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    Literal,
    RestElement,
    ReturnStatement,
)


@dataclass(frozen=True)
class Built:
    """A lowered function: its parameters and body; `value` is the body of a lambda, where it can be one."""

    params: tuple[ir.Param, ...]
    body: ir.Body
    is_async: bool
    value: ir.Expr | None


@lowers(FunctionExpression, ArrowFunctionExpression)
def function_expression(context: Context, node: FunctionExpression | ArrowFunctionExpression) -> ir.Expr:
    return function_value(context, node, "")


def function_value(
    context: Context, node: FunctionExpression | ArrowFunctionExpression, name: str, hint: str = ""
) -> ir.Expr:
    """A function as a value. `name`: what JavaScript calls it after where it is put; `hint`: for the def otherwise."""
    known = numeric_comparison(context, node)
    if known is not None:
        return known
    facts = context.facts(node)
    receiver = _receiver(context, node, facts)
    own = own_name(context, node)
    python = context.names.of[own] if own is not None else ""
    if own is None:
        name = node.id.name if isinstance(node, FunctionExpression) and node.id is not None else name
        base = python_name(name) if name else hint
        python = base or ("arrow" if isinstance(node, ArrowFunctionExpression) else "function")
    built = build(context, node, receiver=receiver)
    if built.value is not None and own is None and not needs_def(context, name):
        made: ir.Expr = ir.Lambda(built.params, built.value)
        return context.helper("This", made) if receiver else made
    if own is None:
        python = context.fresh(python)
    else:
        context.frame.generated.add(python)
    context.define(definition(context, node, python, built, facts))
    value: ir.Expr = context.settle(ir.Name(python))
    value = shown(context, node, value, python, name if own is None else own.name)
    if facts.is_async and not facts.is_generator and is_value(context, node) and receiver is None:
        value = context.helper("started", value)
    return value


def own_name(context: Context, node: FunctionNode) -> Binding | None:
    """The binding of a function expression's own name (`const f = function fact() {…}`), unless a variable of its
    body hides it."""
    if isinstance(node, FunctionExpression) and node.id is not None:
        binding = context.binding(node.id)
        return binding if binding in context.names.of else None
    return None


def _receiver(context: Context, node: FunctionNode, facts: FunctionFacts) -> str | None:
    """The parameter for `this`: functions that read it and may be called with it."""
    if isinstance(node, ArrowFunctionExpression) or not is_value(context, node):
        return None
    needs = facts.uses_this or facts.uses_super or facts.uses_new_target
    return "this" if needs else None


def accessor_function(context: Context, node: FunctionExpression, name: str) -> ir.Expr:
    """A getter or setter of an object literal: `this` comes first, always."""
    built = build(context, node, receiver="this")
    if built.value is not None:
        return ir.Lambda(built.params, built.value)
    python = context.fresh(python_name(name))
    context.define(ir.FunctionDef(_span(node), python, built.params, built.body))
    return context.settle(ir.Name(python))


def definition(
    context: Context, node: FunctionNode, python: str, built: Built, facts: FunctionFacts
) -> ir.FunctionDef:
    """The def of a function that is no method, with the decorators that make it a JavaScript value."""
    decorators: list[ir.Expr] = []
    if built.params and built.params[0].name == "this" and not isinstance(node, ArrowFunctionExpression):
        decorators.append(context.js("This"))
        if facts.is_async and not facts.is_generator:
            decorators.append(context.js("started"))
    body = built.body
    if built.value is not None:
        body = (*body, ir.Return(_span(node), built.value))
    return ir.FunctionDef(_span(node), python, built.params, body, built.is_async, tuple(decorators))


def define_named(context: Context, node: FunctionNode, binding: Binding) -> None:
    """`function f() {…}` and `const f = function () {…}`: a def under the name, written here."""
    facts = context.facts(node)
    if facts.is_component:
        from veloxc.compiler.lower.component import define_component

        define_component(context, node, binding)
        return
    target = context.target(binding)
    built = build(context, node, receiver=_receiver(context, node, facts))
    context.emit(definition(context, node, target.id, built, facts))
    value = shown(context, node, target, target.id, binding.name)
    if value is not target:
        context.emit(ir.ExprStatement(None, value))


def lambda_of(context: Context, node: FunctionNode) -> ir.Expr | None:
    """The function as a lambda, or None (nothing is written then)."""
    facts = context.facts(node)
    if facts.is_component or own_name(context, node) is not None or not _may_be_lambda(node, facts):
        return None
    if needs_def(context, "x"):
        return None
    receiver = _receiver(context, node, facts)
    built = build(context, node, receiver=receiver)
    if built.value is None:
        return None
    made = ir.Lambda(built.params, built.value)
    return context.helper("This", made) if receiver else made


# ---- the inside


def build(
    context: Context,
    node: FunctionNode,
    *,
    receiver: str | None = None,
    method: bool = False,
    extra: bool | None = None,
    prologue: Callable[[], None] | None = None,
    **frame: object,
) -> Built:
    """Lower parameters and body in a frame of their own.

    `receiver`: the first parameter, for `this`; `method`: a function of a class body; `extra`: does it take more
    arguments than it has parameters; `prologue`: written after the parameters; `frame`: more facts of the frame.
    """
    facts = context.facts(node)
    arrow = isinstance(node, ArrowFunctionExpression)
    takes_extra = (method or takes_extra_arguments(context, node)) if extra is None else extra
    details = _details(context, node, receiver, method, frame)
    with context.enter("function", node, **details) as (entered, statements):
        context.own(*variables(context.analysis.scopes[node]))
        if not arrow and not method and facts.uses_new_target and receiver is not None:
            entered.new_target = _new_target(context, node, receiver)
        params = parameters(context, node, facts, takes_extra)
        if receiver is not None and not arrow:
            params = (ir.Param(receiver), *params)
        if prologue is not None:
            prologue()
        deferred = node.generator and _binds_with_effects(node)
        if deferred:
            _deferred_body(context, node, facts)
        value = None if deferred else _body(context, node, facts)
    if deferred:
        return Built(params, entered.body(statements), False, None)
    may_be_lambda = not statements and not entered.rebinds and not method and _may_be_lambda(node, facts)
    if value is not None and may_be_lambda:
        return Built(params, (), False, value)
    if value is not None:
        statements.append(ir.Return(_span(node), value))
    return Built(params, entered.body(statements), node.async_, None)


def _new_target(context: Context, node: FunctionNode, receiver: str) -> ir.Expr | None:
    """`new.target` of a function under a name: who is called with `new` has a `this` that it made."""
    binding = binding_of(context, node)
    if binding is None:
        return None
    this = ir.Name(receiver)
    test = context.helper("instance_of", this, context.read(binding))
    made_by = context.helper("get", this, ir.Constant("constructor"))
    return ir.IfExp(test, made_by, context.js("undefined"))


def _binds_with_effects(node: FunctionNode) -> bool:
    """Do its parameters do more than take the arguments? JavaScript does that when a generator is called, Python
    when it is first asked."""
    return any(
        not isinstance(param, Identifier)
        and not (isinstance(param, AssignmentPattern) and isinstance(param.right, Literal))
        and not (isinstance(param, RestElement) and isinstance(param.argument, Identifier))
        for param in node.params
    )


def _deferred_body(context: Context, node: FunctionNode, facts: FunctionFacts) -> None:
    """The body as a generator of its own, made at the end of the call that has bound the parameters."""
    name = context.fresh("generated")
    frame = context.frame
    scope = context.analysis.scopes[node]
    details = {key: getattr(frame, key) for key in _DEFERRED}
    parameters = {binding for binding in scope.bindings.values() if binding.kind == "parameter"}
    with context.enter("function", node, **details) as (entered, statements):
        context.own(*(binding for binding in variables(scope) if binding not in parameters))
        _body(context, node, facts)
        suite = entered.body(statements)
    context.emit(ir.FunctionDef(_span(node), name, (), suite, node.async_))
    context.emit(ir.Return(None, ir.Call(ir.Name(name))))


_DEFERRED = (
    *("is_async", "is_generator", "pauses", "receiver", "class_", "new_target", "result_is_seen"),
    *("returning", "ending"),
)


def _details(
    context: Context, node: FunctionNode, receiver: str | None, method: bool, more: dict[str, object]
) -> dict[str, object]:
    """The facts of a function's frame. An arrow function has its `this`, `super` and `new.target` from around it."""
    arrow = isinstance(node, ArrowFunctionExpression)
    around = context.frame
    return {
        "is_async": node.async_,
        "is_generator": node.generator,
        "pauses": node.async_ and (context.facts(node).may_start_unawaited or is_value(context, node)),
        "receiver": around.receiver if arrow else receiver,
        "class_": around.class_ if arrow else None,
        "new_target": around.function.new_target if arrow else None,
        "result_is_seen": method or result_is_seen(context, node),
        "is_method": method,
        **more,
    }


def _may_be_lambda(node: FunctionNode, facts: FunctionFacts) -> bool:
    takes_all = facts.uses_arguments and not isinstance(node, ArrowFunctionExpression)
    return not (node.async_ or node.generator or takes_all)


def _body(context: Context, node: FunctionNode, facts: FunctionFacts) -> ir.Expr | None:
    """Write the body; the value where it is a single expression."""
    from veloxc.compiler.lower.generators import stays_generator
    from veloxc.compiler.lower.statements import block_statements, returned

    single = sole_expression(node)
    if single is not None:
        with context.at(_span(single)):
            return returned(context, single)
    assert isinstance(node.body, BlockStatement)
    hoist_variables(context, context.analysis.scopes[node])
    block_statements(context, node.body.body)
    if node.generator:
        stays_generator(context)
    ending = context.frame.ending
    if ending is not None and falls_through(context.statements):
        context.emit(ir.Return(None, ending))
    elif context.frame.result_is_seen and not facts.is_generator and falls_through(context.statements):
        context.emit(ir.Return(None, context.js("undefined")))
    return None


def sole_expression(node: FunctionNode) -> Expression | None:
    """`x => e`, and `x => { return e }`."""
    if not isinstance(node.body, BlockStatement):
        return node.body
    if isinstance(node, ArrowFunctionExpression) and len(node.body.body) == 1:
        only = node.body.body[0]
        if isinstance(only, ReturnStatement):
            return only.argument
    return None


def _span(node: FunctionNode | Expression | FunctionDeclaration) -> Span:
    return Span(node.start, node.end)


# ---- variables


def variables(scope: Scope) -> list[Binding]:
    """All bindings of one JavaScript function: those of its blocks too, not those of functions inside."""
    found: list[Binding] = []
    waiting = [scope]
    while waiting:
        each = waiting.pop()
        found.extend(each.bindings.values())
        waiting.extend(child for child in each.children if child.kind != "function")
    return found


def hoist_variables(context: Context, scope: Scope) -> None:
    """`x = undefined` at the head for every `var` that may be read before it is set."""
    for binding in scope.bindings.values():
        if binding.kind == "var" and binding.read_before_declaration:
            context.frame.hoisted.add(context.names.of[binding])
            context.emit(ir.Assign(None, context.target(binding), context.js("undefined")))
