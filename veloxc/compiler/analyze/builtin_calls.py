"""A call of something that JavaScript brings along, and the rows of the tables that say what it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from veloxc.compiler.analyze.record import value
from veloxc.compiler.analyze.types import (
    ARRAY,
    NEVER,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    array_of,
)
from veloxc.compiler.syntax import script as js

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference


@value
class Called:
    """A call of a known function: `receiver` is what its method is taken from (unknown for plain functions)."""

    inference: Inference
    call: js.CallExpression | js.NewExpression
    receiver: StaticType

    def argument(self, index: int) -> StaticType:
        arguments = self.call.arguments
        if any(isinstance(argument, js.SpreadElement) for argument in arguments[: index + 1]):
            return UNKNOWN
        return self.inference.of(arguments[index]) if index < len(arguments) else UNDEFINED

    def callback(self, index: int = 0) -> StaticType:
        """What the function gives that is passed as an argument."""
        arguments = self.call.arguments
        if index >= len(arguments):
            return UNKNOWN
        use = self.inference.known_function(arguments[index])
        return UNKNOWN if use is None else self.inference.slot(use.node)

    def new_array(self, element: StaticType | None) -> StaticType:
        """A fresh array: what is in it is known where nothing changes it."""
        if element is None or element.kind == "unknown" or not self.inference.settled(self.call):
            return ARRAY
        return array_of(element)


Row: TypeAlias = StaticType | Callable[[Called], StaticType]


def result(row: Row | None, called: Called) -> StaticType:
    """What a row of a table says of a call."""
    if row is None:
        return UNKNOWN
    if isinstance(row, StaticType):
        return row
    arguments = range(len(called.call.arguments))
    return NEVER if any(called.argument(index).kind == "never" for index in arguments) else row(called)
