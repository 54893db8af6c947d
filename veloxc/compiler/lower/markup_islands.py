"""Islands: a tag with a `client:` directive (velox-language.md §10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.imports import project_path
from veloxc.compiler.lower.markup_attributes import attribute_text, attribute_value
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.markup import JSXAttribute, JSXElement, JSXIdentifier
from veloxc.compiler.syntax.script import Literal

if TYPE_CHECKING:
    from veloxc.compiler.analyze.result import Binding

_PREFIX = "client:"


def directive(node: JSXElement) -> JSXAttribute | None:
    """The `client:load` of a tag, if it has one."""
    for each in node.openingElement.attributes:
        if isinstance(each, JSXAttribute) and attribute_text(each).startswith(_PREFIX):
            return each
    return None


def island(context: Context, node: JSXElement, component: ir.Expr) -> ir.Expr:
    """`island(Counter, "components/Counter.tsx", "visible")`, which is placed like a component."""
    given = directive(node)
    assert given is not None
    name = node.openingElement.name
    binding = context.binding(name) if isinstance(name, JSXIdentifier) else None
    keywords: list[ir.Keyword] = []
    if binding is not None and binding.imported not in (None, "default", "*"):
        keywords.append(ir.Keyword("name", text(binding.imported or "")))
    value = attribute_value(given)
    if isinstance(value, Literal) and isinstance(value.value, str):
        keywords.append(ir.Keyword("media", text(value.value)))
    source = text(_source(context, binding))
    on = text(attribute_text(given)[len(_PREFIX) :])
    return ir.Call(context.runtime("island"), (component, source, on), tuple(keywords))


def _source(context: Context, binding: Binding | None) -> str:
    """The project path of the module that the browser loads."""
    if binding is None or binding.module is None:
        return context.source.path
    return project_path(context, binding.module)
