"""Static types of all expressions and bindings, by going over the file until nothing changes.

A binding's type is the join of all that is put into it; an expression's follows from its parts (`expression_types`).
The first round supposes that what has not been seen yet is `never`; a round in which no binding's type differs from
what was read of it is the last. So what comes out holds together, recursion and loops included.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import count
from typing import TypeAlias

from veloxc.compiler.analyze import expression_types  # noqa: F401  (fills HANDLERS)
from veloxc.compiler.analyze.aliasing import Settled
from veloxc.compiler.analyze.binding_types import binding_type, return_type
from veloxc.compiler.analyze.function_use import FunctionUse, known_function
from veloxc.compiler.analyze.record import made, record
from veloxc.compiler.analyze.resolve import Resolution
from veloxc.compiler.analyze.result import Binding, Interface
from veloxc.compiler.analyze.type_rules import HANDLERS
from veloxc.compiler.analyze.types import NEVER, NUMBER, UNKNOWN, StaticType, join, widened
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

_MOST_ROUNDS = 6
_MOST_RETRIES = 4
_SOON = 2
"""The round from which on an int that still grows is taken to grow for ever."""

Slot: TypeAlias = Binding | Node
"""What is read from afar: a binding, or the result of a function."""


@record
class Inference:
    """The state of inference, and its result: `types` of expressions, `slots` of bindings and results of functions."""

    resolution: Resolution
    uses: dict[Node, FunctionUse]
    interfaces: Mapping[str, Interface]
    types: dict[Node, StaticType] = made(default_factory=dict)
    slots: dict[Slot, StaticType] = made(default_factory=dict)
    read: dict[Slot, StaticType] = made(default_factory=dict)
    """What this round read of slots."""
    round: int = 0
    hopeless: set[Slot] = made(default_factory=set)
    """Slots that kept changing: unknown."""
    unsettled: set[Node] = made(default_factory=set)
    supposed: set[Node] = made(default_factory=set)
    """Nodes whose elements or fields were used, supposing them settled."""
    returned: dict[Node, list[js.ReturnStatement]] = made(default_factory=dict)

    def of(self, node: Node | None) -> StaticType:
        """The type of an expression as far as it is known in this round."""
        if node is None:
            return UNKNOWN
        found = self.types.get(node)
        if found is not None:
            return found
        return NEVER if node.__class__ in HANDLERS else UNKNOWN

    def settled(self, node: Node) -> bool:
        """Suppose that nothing changes the array or object that `node` makes, unless it was found otherwise."""
        if node in self.unsettled:
            return False
        self.supposed.add(node)
        return True

    def known_function(self, node: Node) -> FunctionUse | None:
        return known_function(self.uses, self.resolution, node)

    def slot(self, slot: Slot) -> StaticType:
        """The join of all that a binding may hold, or a function return, as far as it is known in this round."""
        found = self.read.get(slot)
        if found is None:
            found = self.read[slot] = self.compute(slot)
        return found

    def compute(self, slot: Slot) -> StaticType:
        if slot in self.hopeless:
            return UNKNOWN
        found = binding_type(self, slot) if isinstance(slot, Binding) else return_type(self, slot)
        before = self.slots.get(slot)
        if before is None or before.kind == "never" or before == found:
            return found
        joined = join(before, found)
        if joined == before:
            return before
        grows = self.round >= _SOON and joined.kind == "int"
        return NUMBER if grows else widened(joined)


def infer(
    resolution: Resolution, uses: dict[Node, FunctionUse], interfaces: Mapping[str, Interface]
) -> Inference:
    """Types of everything. Runs again without what turned out to be changed somewhere."""
    order = _children_first(resolution)
    inference = Inference(resolution, uses, interfaces)
    _collect_returns(inference)
    for attempt in range(_MOST_RETRIES):
        _rounds(inference, order)
        settled = Settled(resolution, uses, inference.types)
        failed = {node for node in inference.supposed if not settled.is_settled(node)}
        if not failed:
            break
        inference.unsettled |= failed if attempt < _MOST_RETRIES - 2 else inference.supposed
        inference.types, inference.slots, inference.supposed = {}, {}, set()
        inference.hopeless = set()
    for found in (inference.types, inference.slots):
        for key in [key for key, known in found.items() if known.kind in ("never", "unknown")]:
            del found[key]  # type: ignore[arg-type]
    return inference


def _rounds(inference: Inference, order: list[Node]) -> None:
    """Until every slot is at the end of a round what it was when it was read."""
    for round_number in count():
        inference.read = {}
        inference.round = round_number
        found = inference.types
        for node in order:
            found[node] = HANDLERS[node.__class__](inference, node)
        for binding in inference.resolution.scopes.bindings:
            inference.slot(binding)
        now = {slot: inference.compute(slot) for slot in inference.read}
        changed = [slot for slot, known in now.items() if known != inference.read[slot]]
        inference.slots = now
        if not changed:
            return
        if round_number >= _MOST_ROUNDS:
            inference.hopeless.update(changed)


def _children_first(resolution: Resolution) -> list[Node]:
    """All nodes that have a handler, children before parents, in source order."""
    tree = resolution.tree
    references: Collection[Node] = resolution.scope_of
    order: list[Node] = []
    open_nodes: list[tuple[int, Node]] = []
    for index, node in enumerate(tree.nodes):
        while open_nodes and open_nodes[-1][0] <= index:
            order.append(open_nodes.pop()[1])
        if node.__class__ is js.Identifier and node not in references:
            continue  # a declaration
        if node.__class__ in HANDLERS:
            open_nodes.append((tree.ends[index], node))
    while open_nodes:
        order.append(open_nodes.pop()[1])
    return order


def _collect_returns(inference: Inference) -> None:
    tree = inference.resolution.tree
    for statement in tree.of(js.ReturnStatement):
        function = _function_above(inference, statement)
        if function is not None:
            inference.returned.setdefault(function, []).append(statement)


def _function_above(inference: Inference, node: Node) -> Node | None:
    above = inference.resolution.tree.parents.get(node)
    while above is not None and above not in inference.uses:
        above = inference.resolution.tree.parents.get(above)
    return above
