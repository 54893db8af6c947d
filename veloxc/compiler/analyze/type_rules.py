"""The table of type rules: expression class → how its type follows from its parts. `expression_types` fills it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from veloxc.compiler.analyze.types import StaticType
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference

N = TypeVar("N", bound=Node)
HANDLERS: dict[type[Node], Callable[[Inference, Node], StaticType]] = {}


def type_of(*classes: type[Node]) -> Callable[[Callable[[Inference, N], StaticType]], None]:
    """Register the rule of these classes."""

    def register(rule: Callable[[Inference, N], StaticType]) -> None:
        for cls in classes:
            HANDLERS[cls] = rule  # type: ignore[assignment]

    return register
