"""What functions get that are given to built-in methods: `xs.map((x, i) => …)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from veloxc.compiler.analyze.names import words
from veloxc.compiler.analyze.types import (
    COUNT,
    NEVER,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    join,
)
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference

_EACH = words("map filter forEach some every find findIndex findLast findLastIndex flatMap")

CALLS_AT_ONCE = _EACH | {"sort", "toSorted", "reduce", "reduceRight"}
"""Array methods that call the function given to them, and are done with it when they return."""


def callback_parameter(
    inference: Inference, call: js.CallExpression, function: Node, index: int
) -> StaticType:
    """What a function written as argument of a call gets as its parameter; unknown where the callee is."""
    callee = call.callee
    if not isinstance(callee, js.MemberExpression) or callee.computed or callee.optional:
        return UNKNOWN
    receiver = inference.of(callee.object)
    name = callee.property.name if isinstance(callee.property, js.Identifier) else ""
    first = call.arguments[0]
    if receiver.kind == "never":
        return NEVER
    if receiver.kind == "array" and first is function:
        return _array_callback(inference, call, receiver, name, index)
    if receiver.kind == "promise" and first is function and name == "then" and index == 0:
        return receiver.element or UNKNOWN
    if name == "from" and index == 1 and inference.resolution.is_global(callee.object, "Array"):
        return COUNT
    return UNKNOWN


def _array_callback(
    inference: Inference, call: js.CallExpression, receiver: StaticType, name: str, index: int
) -> StaticType:
    element = receiver.element or UNKNOWN
    if name in _EACH:
        return (element, COUNT, receiver)[index] if index < 3 else UNDEFINED
    if name in ("sort", "toSorted"):
        return element
    if name in ("reduce", "reduceRight"):
        if index == 0:
            start = inference.of(call.arguments[1]) if len(call.arguments) > 1 else element
            return join(start, inference.slot(call.arguments[0]))
        return (element, COUNT, receiver)[index - 1] if index < 4 else UNDEFINED
    return UNKNOWN
