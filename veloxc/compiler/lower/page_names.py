"""The names in scope of a page without an import: `params`, `request`, … are attributes of the `page` at hand."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.runtime.contract import PAGE_NAMES


def page_parameter(context: Context) -> str:
    """The name of the parameter `page` of `server` and `markup`, out of the way of the author's names."""
    return "page" if not context.names.uses("page") else "this_page"


def page_variable(context: Context) -> ir.Expr:
    """The page: the parameter where there is one around, else what is rendered just now."""
    name = page_parameter(context)
    if context.frame.generates(name):
        return context.settle(ir.Name(name))
    return ir.Call(context.runtime("current_page"))


def implicit_name(context: Context, name: str) -> ir.Expr:
    """What a name stands for that is in scope without an import."""
    origin = context.analysis.implicit[name]
    if origin != "page":
        from veloxc.runtime.contract import MODULES

        return context.imported(MODULES[origin], name)
    assert name in PAGE_NAMES, name
    value = ir.Attribute(page_variable(context), name)
    return value if name == "meta" else context.settle_value(value)
