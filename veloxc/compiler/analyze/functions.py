"""Facts about functions that lowering asks for, and which captured names outlive their block."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler.analyze.callbacks import CALLS_AT_ONCE
from veloxc.compiler.analyze.function_use import FunctionNode, FunctionUse, outer
from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.patterns import FUNCTIONS
from veloxc.compiler.analyze.resolve import Resolution, in_handler
from veloxc.compiler.analyze.result import Binding, FunctionFacts, Reference, Scope
from veloxc.compiler.analyze.types import can_be, members_of
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

_WRAPPERS = frozenset({"memo", "defineComponent", "lazy", "forwardRef"})
"""Functions that take a component and give one."""
_AWAITED_EXPORTS = words("GET POST PUT PATCH DELETE HEAD OPTIONS paths meta startup shutdown")
"""Exports that Velox itself calls, and awaits on the spot."""
_AWAITING = frozenset({"defineHandler", "defineMiddleware", "errorHandler"})


def function_facts(inference: Inference, hoistable: frozenset[Node]) -> dict[Node, FunctionFacts]:
    """Facts about every function node."""
    reads = _Reads(inference.resolution)
    facts = {}
    for node, use in inference.uses.items():
        returns_markup = _returns_markup(inference, node)
        facts[node] = FunctionFacts(
            is_async=use.node.async_,
            is_generator=use.node.generator,
            uses_this=node in reads.this,
            uses_arguments=node in reads.arguments,
            uses_super=node in reads.super,
            uses_new_target=node in reads.new_target,
            escapes=bool(use.value_uses)
            or (use.exported and not _is_component(inference, use, returns_markup)),
            is_component=_is_component(inference, use, returns_markup),
            returns_markup=returns_markup,
            hoistable=node in hoistable,
            may_start_unawaited=use.node.async_
            and not use.node.generator
            and _starts_unawaited(inference, use),
            params_receive_undefined=_receives_undefined(inference, use),
        )
    return facts


class _Reads:
    """Which functions read `this`, `arguments`, `super`, `new.target`: arrows read those of the function around them."""

    def __init__(self, resolution: Resolution) -> None:
        self.resolution = resolution
        tree = resolution.tree
        names = [name for name in resolution.free if name.name == "arguments"]
        metas = [node for node in tree.of(js.MetaProperty) if node.meta.name == "new"]
        self.this = self._functions([*tree.of(js.ThisExpression), *self._this_tags()])
        self.arguments = self._functions(names)
        self.super = self._functions(tree.of(js.Super))
        self.new_target = self._functions(metas)

    def _this_tags(self) -> list[Node]:
        tags = self.resolution.tree.of(jsx.JSXIdentifier)
        return [tag for tag in tags if tag.name == "this"]

    def _functions(self, nodes: Sequence[Node]) -> set[Node]:
        found: set[Node] = set()
        parents = self.resolution.tree.parents
        for node in nodes:
            below, above = node, parents.get(node)
            while above is not None:
                if isinstance(above, FUNCTIONS):
                    found.add(above)
                    if not isinstance(above, js.ArrowFunctionExpression):
                        break
                elif isinstance(above, js.StaticBlock) or (
                    isinstance(above, js.PropertyDefinition) and above.value is below
                ):
                    break
                below, above = above, parents.get(above)
        return found


# ---- components


def _returns_markup(inference: Inference, node: Node) -> bool:
    assert isinstance(node, FUNCTIONS)
    if not isinstance(node.body, js.BlockStatement):
        return _is_markup(inference, node.body)
    return any(
        statement.argument is not None and _is_markup(inference, statement.argument)
        for statement in inference.returned.get(node, ())
    )


def _is_markup(inference: Inference, value: Node) -> bool:
    """Whether an expression may give markup, as far as can be seen."""
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, jsx.JSXElement | jsx.JSXFragment):
            return True
        if isinstance(node, js.ConditionalExpression):
            waiting += [node.consequent, node.alternate]
        elif isinstance(node, js.LogicalExpression):
            waiting += [node.left, node.right]
        elif any(member.kind == "markup" for member in members_of(inference.of(node))):
            return True
    return False


def _is_component(inference: Inference, use: FunctionUse, returns_markup: bool) -> bool:
    if use.tags:
        return True
    if not returns_markup:
        return False
    if use.name is not None and use.name[:1].isupper():
        return True
    if use.name is None and use.exported:
        return True
    _, call = outer(inference.resolution.tree, use.node)
    return (
        isinstance(call, js.CallExpression)
        and isinstance(call.callee, js.Identifier)
        and call.callee.name in _WRAPPERS
    )


# ---- calls


def _starts_unawaited(inference: Inference, use: FunctionUse) -> bool:
    tree = inference.resolution.tree
    if use.value_uses and not _is_awaited_argument(inference, use):
        return True
    names = set(use.binding.exported_as) if use.binding is not None else set()
    if use.exported and not names <= _AWAITED_EXPORTS:
        return True
    for call in use.calls:
        _, above = outer(tree, call)
        if not isinstance(above, js.AwaitExpression):
            return True
    return False


def _is_awaited_argument(inference: Inference, use: FunctionUse) -> bool:
    if use.value_uses != [use.node]:
        return False
    _, call = outer(inference.resolution.tree, use.node)
    return (
        isinstance(call, js.CallExpression)
        and isinstance(call.callee, js.Identifier)
        and call.callee.name in _AWAITING
    )


def _receives_undefined(inference: Inference, use: FunctionUse) -> bool:
    """Whether some call may pass `undefined` explicitly; missing arguments are not meant."""
    if use.escapes or use.tags:
        return True
    for call in use.calls:
        for argument in call.arguments:
            if isinstance(argument, js.SpreadElement) or can_be(inference.of(argument), "undefined", "never"):
                return True
    return False


# ---- captures


def mark_late_captures(inference: Inference) -> None:
    """Set `captured_late` and `captured_per_turn` of bindings."""
    resolution = inference.resolution
    for reference, scope in resolution.scope_of.items():
        binding = resolution.table[reference]
        if binding is None or not binding.captured or binding.captured_late:
            continue
        if scope.function is binding.scope.function or in_handler(resolution, reference):
            continue
        if _runs_late(inference, reference, binding.scope):
            binding.captured_late = True
            binding.captured_per_turn = _is_in_loop(binding)


def _is_in_loop(binding: Binding) -> bool:
    scope: Scope | None = binding.scope
    while scope is not None:
        if scope.kind == "loop":
            return True
        if scope.kind in ("function", "module"):
            return False
        scope = scope.parent
    return False


def _runs_late(inference: Inference, reference: Reference, home: Scope) -> bool:
    """Whether some function between a reference and the scope of its binding may run when that scope is left."""
    scope: Scope | None = inference.resolution.scope_of[reference].function
    while scope is not None and scope is not home.function:
        if not _runs_at_once(inference, scope.node, home):
            return True
        scope = scope.parent.function if scope.parent is not None else None
    return False


def _runs_at_once(inference: Inference, function: Node, home: Scope) -> bool:
    """Whether all runs of a function happen before the turn of its block ends."""
    use = inference.uses.get(function)
    if use is None or use.node.async_ or use.node.generator or use.exported:
        return False
    if not use.value_uses:
        return not use.tags and all(_is_in_turn(inference, call, home) for call in use.calls)
    return use.value_uses == [function] and _is_callback(inference, use.node)


def _is_in_turn(inference: Inference, call: Node, home: Scope) -> bool:
    """Whether a call stands in the very function that the binding belongs to, inside its scope."""
    tree = inference.resolution.tree
    scopes = inference.resolution.scopes
    return scopes.at(call, tree).function is home.function and tree.within(call, home.node)


def _is_callback(inference: Inference, function: FunctionNode) -> bool:
    """Given straight to a method that calls it at once: of a proven array, or whatever `map` markup prints."""
    node, call = outer(inference.resolution.tree, function)
    if not isinstance(call, js.CallExpression) or not call.arguments or call.arguments[0] is not node:
        return False
    callee = call.callee
    if not isinstance(callee, js.MemberExpression) or callee.computed:
        return False
    name = callee.property.name if isinstance(callee.property, js.Identifier) else ""
    if inference.of(callee.object).kind == "array":
        return name in CALLS_AT_ONCE
    return name == "map" and is_printed(inference, call)


def is_printed(inference: Inference, node: Node) -> bool:
    """Whether markup prints a value where it stands, so that a `map` there is a loop."""
    parents = inference.resolution.tree.parents
    above = parents.get(node)
    while isinstance(above, js.ChainExpression | js.ConditionalExpression | js.LogicalExpression):
        if isinstance(above, js.ConditionalExpression) and above.test is node:
            return False
        node, above = above, parents.get(above)
    if not isinstance(above, jsx.JSXExpressionContainer):
        return False
    return isinstance(parents.get(above), jsx.JSXElement | jsx.JSXFragment | jsx.Document)
