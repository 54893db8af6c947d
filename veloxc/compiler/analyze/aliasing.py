"""Which arrays and object literals nothing can change: what is known of their elements and fields stays true.

A value is *settled* if every use of it, and of every value that can be reached from it, only reads, and none gets to
code that cannot be seen. The uses are followed through names, members, callbacks and calls of functions of the file.
Numbers, strings and the like may go anywhere; which values are such, inference says, which supposes of all values that
they are settled, and is run again without those that are not: see `infer`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from veloxc.compiler.analyze.builtin_functions import FUNCTIONS
from veloxc.compiler.analyze.callbacks import CALLS_AT_ONCE
from veloxc.compiler.analyze.function_use import TRANSPARENT, FunctionUse, known_function
from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.patterns import pattern_names
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.types import PRIMITIVES, StaticType, members_of
from veloxc.compiler.syntax import markup as jsx, script as js
from veloxc.compiler.syntax.node import Node

READS = words(
    "includes indexOf lastIndexOf join toString toLocaleString some every findIndex findLastIndex forEach keys"
)
"""Array methods whose result holds nothing of the array."""

PASSES_ON = words(
    "map filter slice concat find findLast at flat flatMap reduce reduceRight toSorted toReversed with entries values"
    " toSpliced"
)
"""Array methods that change nothing and whose result may hold elements of the array."""

_READING_CALLS = frozenset(
    {
        ("JSON", "stringify"),
        ("Object", "keys"),
        ("Array", "isArray"),
        ("Object", "hasOwn"),
        ("console", "log"),
        ("console", "error"),
        ("console", "warn"),
        ("console", "info"),
    }
)
_PASSING_CALLS = frozenset(
    {
        ("Object", "entries"),
        ("Object", "values"),
        ("Object", "fromEntries"),
        ("Object", "groupBy"),
        ("Array", "from"),
        ("Promise", "all"),
        ("Promise", "resolve"),
    }
)
_DEEPEST = 40


class Settled:
    """Answers `is_settled` for nodes that make an array or an object."""

    def __init__(
        self, resolution: Resolution, uses: dict[Node, FunctionUse], types: Mapping[Node, StaticType]
    ) -> None:
        self.resolution = resolution
        self.tree = resolution.tree
        self.uses = uses
        self.types = types
        self.known: dict[Node, bool] = {}
        self.bindings: dict[Binding, bool] = {}
        self.depth = 0

    def is_settled(self, node: Node) -> bool:
        """Whether the value that a node makes, and all it holds, is never changed and never gets out of sight."""
        if node not in self.known:
            found = self.types.get(node)
            if found is not None and all(member.kind in PRIMITIVES for member in members_of(found)):
                return True
            self.known[node] = True  # a value that flows back to where it came from adds no new use
            self.depth += 1
            self.known[node] = self.depth <= _DEEPEST and self.used_safely(node)
            self.depth -= 1
        return self.known[node]

    def used_safely(self, node: Node) -> bool:
        above = self.tree.parents.get(node)
        rule = _RULES.get(above.__class__) if above is not None else None
        return rule is not None and rule(self, node, above)  # type: ignore[arg-type]

    def name_is_settled(self, name: js.Identifier) -> bool:
        """The same of what a binding holds."""
        binding = self.resolution.table.get(name)
        if binding is None or binding.exported_as:
            return False
        if binding not in self.bindings:
            self.bindings[binding] = True
            self.bindings[binding] = all(
                self._is_target(reference) or self.is_settled(reference) for reference in binding.references
            )
        return self.bindings[binding]

    def _is_target(self, reference: Node) -> bool:
        """`x = …` takes the value away from the name."""
        above = self.tree.parents.get(reference)
        return (
            isinstance(above, js.AssignmentExpression) and above.left is reference and above.operator == "="
        )

    def pattern_is_settled(self, pattern: Node) -> bool:
        """All names of a declared pattern are."""
        return all(self.name_is_settled(name) for name in pattern_names(pattern))

    def parameters_are_settled(self, node: Node) -> bool:
        """Whether a function does nothing to its arguments; an unknown one may do anything."""
        use = known_function(self.uses, self.resolution, node)
        if use is None:
            return False
        if isinstance(use.node, js.FunctionExpression | js.FunctionDeclaration):
            scope = self.resolution.scopes.opened[use.node]
            if any(name.name == "arguments" and self.resolution.scope_of[name].function is scope
                   for name in self.resolution.free):  # fmt: skip
                return False
        return all(self.pattern_is_settled(parameter) for parameter in use.node.params)

    def callback_is_harmless(self, arguments: tuple[Node, ...]) -> bool:
        """Whether a callback of an array method leaves the array and its elements alone."""
        for callback in arguments:
            is_global = isinstance(callback, js.Identifier) and self.resolution.table.get(callback) is None
            if is_global and callback.name in FUNCTIONS:  # type: ignore[attr-defined]
                continue
            if not self.parameters_are_settled(callback):
                return False
        return True

    def holds_primitives(self, node: Node) -> bool:
        """Whether all that can be taken out of an array or object are values that nothing can change."""
        found = self.types.get(node)
        if found is None:
            return False
        held = [field for _, field in found.fields or ()]
        if found.element is not None:
            held.append(found.element)
        return bool(held) and all(member.kind in PRIMITIVES for part in held for member in members_of(part))


_Rule = Callable[[Settled, Node, Node], bool]
N = TypeVar("N", bound=Node)
_RULES: dict[type[Node], _Rule] = {}


def _under(*classes: type[Node]) -> Callable[[Callable[[Settled, Node, N], bool]], None]:
    """Register what a value comes to that stands directly under a node of these classes."""

    def register(rule: Callable[[Settled, Node, N], bool]) -> None:
        for cls in classes:
            _RULES[cls] = rule  # type: ignore[assignment]

    return register


@_under(
    js.ExpressionStatement,
    js.BinaryExpression,
    js.UnaryExpression,
    js.TemplateLiteral,
    js.ForInStatement,
    js.IfStatement,
    js.WhileStatement,
    js.DoWhileStatement,
    js.SwitchStatement,
    js.SwitchCase,
    jsx.JSXSpreadChild,
)
def _only_read(settled: Settled, node: Node, above: Node) -> bool:
    return not (isinstance(above, js.UnaryExpression) and above.operator == "delete")


@_under(*TRANSPARENT, js.AwaitExpression, js.ChainExpression)
def _passed_on(settled: Settled, node: Node, above: Node) -> bool:
    return settled.is_settled(above)


@_under(js.VariableDeclarator)
def _declared(settled: Settled, node: Node, above: js.VariableDeclarator) -> bool:
    return settled.pattern_is_settled(above.id)


@_under(js.AssignmentPattern)
def _default(settled: Settled, node: Node, above: js.AssignmentPattern) -> bool:
    return above.right is node and settled.pattern_is_settled(above.left)


@_under(js.MemberExpression)
def _member(settled: Settled, node: Node, above: js.MemberExpression) -> bool:
    if above.object is not node:
        return True
    name = above.property.name if isinstance(above.property, js.Identifier) and not above.computed else None
    call = settled.tree.parents.get(above)
    if isinstance(call, js.CallExpression) and call.callee is above:
        if name not in READS and name not in PASSES_ON:
            return False
        if name in CALLS_AT_ONCE and not settled.callback_is_harmless(call.arguments[:1]):
            return False
        return name in READS or settled.holds_primitives(node) or settled.is_settled(call)
    if isinstance(call, js.AssignmentExpression) and call.left is above:
        return False
    if isinstance(call, js.UpdateExpression | js.Property | js.ArrayPattern | js.RestElement):
        return isinstance(call, js.Property) and call.value is above and settled.is_settled(above)
    if isinstance(call, js.UnaryExpression):
        return call.operator != "delete"
    return name == "length" or settled.is_settled(above)


@_under(js.CallExpression)
def _argument(settled: Settled, node: Node, above: js.CallExpression) -> bool:
    callee = above.callee
    if callee is node:
        return False
    if isinstance(callee, js.MemberExpression) and not callee.computed:
        owner, name = callee.object, callee.property
        receiver = settled.types.get(owner)
        if receiver is not None and receiver.kind == "array" and isinstance(name, js.Identifier):
            if name.name in ("includes", "indexOf", "lastIndexOf", "join", "at", "slice"):
                return True
            return name.name == "concat" and (settled.holds_primitives(node) or settled.is_settled(above))
        if isinstance(owner, js.Identifier) and isinstance(name, js.Identifier):
            called = (owner.name, name.name)
            if settled.resolution.table.get(owner) is None and called in _READING_CALLS:
                return True
            if settled.resolution.table.get(owner) is None and called in _PASSING_CALLS:
                return settled.is_settled(above)
        return False
    use = known_function(settled.uses, settled.resolution, callee)
    if use is None or use.escapes or node not in above.arguments:
        return settled.resolution.is_global(callee, "String") or settled.resolution.is_global(
            callee, "structuredClone"
        )
    index = above.arguments.index(node)
    spread = any(isinstance(argument, js.SpreadElement) for argument in above.arguments)
    return not spread and index < len(use.node.params) and settled.parameters_are_settled(callee)


@_under(js.SpreadElement)
def _spread(settled: Settled, node: Node, above: js.SpreadElement) -> bool:
    container = settled.tree.parents[above]
    if isinstance(container, js.ArrayExpression | js.ObjectExpression):
        return settled.holds_primitives(node) or settled.is_settled(container)
    return False


@_under(js.ArrayExpression)
def _element(settled: Settled, node: Node, above: js.ArrayExpression) -> bool:
    return settled.is_settled(above)


@_under(js.Property)
def _field(settled: Settled, node: Node, above: js.Property) -> bool:
    container = settled.tree.parents[above]
    return isinstance(container, js.ObjectExpression) and settled.is_settled(container)


@_under(js.ConditionalExpression)
def _branch(settled: Settled, node: Node, above: js.ConditionalExpression) -> bool:
    return above.test is node or settled.is_settled(above)


@_under(js.LogicalExpression)
def _operand(settled: Settled, node: Node, above: js.LogicalExpression) -> bool:
    return settled.is_settled(above)


@_under(js.SequenceExpression)
def _last(settled: Settled, node: Node, above: js.SequenceExpression) -> bool:
    return above.expressions[-1] is not node or settled.is_settled(above)


@_under(js.AssignmentExpression)
def _assigned(settled: Settled, node: Node, above: js.AssignmentExpression) -> bool:
    return (
        above.right is node
        and isinstance(above.left, js.Identifier)
        and settled.name_is_settled(above.left)
        and settled.is_settled(above)
    )


@_under(js.ForOfStatement)
def _looped(settled: Settled, node: Node, above: js.ForOfStatement) -> bool:
    left = above.left
    if above.right is not node or not isinstance(left, js.VariableDeclaration):
        return False
    return all(settled.pattern_is_settled(declarator.id) for declarator in left.declarations)


@_under(js.ReturnStatement)
def _returned(settled: Settled, node: Node, above: js.ReturnStatement) -> bool:
    function = settled.tree.parents.get(above)
    while function is not None and function not in settled.uses:
        function = settled.tree.parents.get(function)
    return function is not None and _result_is_settled(settled, function)


@_under(js.ArrowFunctionExpression)
def _arrow_result(settled: Settled, node: Node, above: js.ArrowFunctionExpression) -> bool:
    return above.body is node and _result_is_settled(settled, above)


def _result_is_settled(settled: Settled, function: Node) -> bool:
    """Whether all that a function returns stays unchanged: in its calls, or in the result of `map` and the like."""
    use = settled.uses[function]
    if not use.escapes and not use.tags:
        return all(settled.is_settled(call) for call in use.calls)
    call = settled.tree.parents.get(function)
    if isinstance(call, js.CallExpression) and isinstance(call.callee, js.MemberExpression):
        name = call.callee.property
        if isinstance(name, js.Identifier) and not call.callee.computed:
            return name.name in READS or (name.name in PASSES_ON and settled.is_settled(call))
    return False


@_under(jsx.JSXExpressionContainer)
def _in_markup(settled: Settled, node: Node, above: jsx.JSXExpressionContainer) -> bool:
    """Printing changes nothing; what a component does with a prop cannot be seen."""
    place = settled.tree.parents[above]
    if isinstance(place, jsx.JSXElement):
        return not _is_component(place.openingElement)
    if isinstance(place, jsx.JSXAttribute):
        opening = settled.tree.parents[place]
        return isinstance(opening, jsx.JSXOpeningElement) and not _is_component(opening)
    return isinstance(place, jsx.JSXFragment | jsx.Document)


@_under(jsx.JSXSpreadAttribute)
def _spread_attributes(settled: Settled, node: Node, above: jsx.JSXSpreadAttribute) -> bool:
    opening = settled.tree.parents[above]
    return isinstance(opening, jsx.JSXOpeningElement) and not _is_component(opening)


def _is_component(opening: jsx.JSXOpeningElement) -> bool:
    name = opening.name
    return not (isinstance(name, jsx.JSXIdentifier) and (name.name[:1].islower() or "-" in name.name))
