"""`using` and `await using`: from the declaration to the end of its block a `with`.

{ using file = open(); … }   →   with Resources() as resources:
                                     file = open()
                                     resources.use(file)
                                     …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Identifier, VariableDeclaration, VariableDeclarator


def is_using(node: Node | None) -> bool:
    return isinstance(node, VariableDeclaration) and node.kind in ("using", "await using")


@contextmanager
def disposing(context: Context, nodes: Iterable[Node | None]) -> Iterator[None]:
    """A block with these statements: what is emitted meanwhile goes into the `with`."""
    found = [node for node in nodes if isinstance(node, VariableDeclaration) and is_using(node)]
    is_async = any(node.kind == "await using" for node in found)
    outer, context.resources = context.resources, context.fresh("resources")
    context.frame.tries += 1
    try:
        with context.branch() as statements:
            yield
    finally:
        context.frame.tries -= 1
        name, context.resources = context.resources, outer
    held = ir.Call(context.js("AsyncResources" if is_async else "Resources"))
    span = Span(found[0].start, found[0].end)
    context.emit(ir.With(span, held, name, tuple(statements) or (ir.Pass(None),), is_async))


def use(context: Context, kind: str, node: VariableDeclarator) -> None:
    """The resource that a declarator has just bound: held until the end of the block."""
    assert isinstance(node.id, Identifier)
    binding = context.binding(node.id)
    assert binding is not None and context.resources is not None
    method = ir.Attribute(ir.Name(context.resources), "use" if kind == "using" else "use_async")
    context.emit(ir.ExprStatement(context.span, ir.Call(method, (context.read(binding),))))
