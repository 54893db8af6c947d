"""What the interfaces of other files say of the names that this file imports from them."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler.analyze.result import Binding, ExportFact, Interface
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare, function_of
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Identifier, MemberExpression
from veloxc.runtime.contract import MODULES


def interface_of(context: Context, specifier: str | None) -> Interface | None:
    interfaces: Mapping[str, Interface] = getattr(context.analysis, "interfaces", {})
    return interfaces.get(specifier) if specifier is not None else None


def export_of(context: Context, binding: Binding) -> ExportFact | None:
    """The export that an imported name is, where its file's interface is at hand."""
    interface = interface_of(context, binding.module) if binding.kind == "import" else None
    if interface is None:
        return None
    return next((fact for fact in interface.exports if fact.name == binding.imported), None)


def _imported(context: Context, node: Node | None) -> Binding | None:
    inner = bare(node)
    binding = context.binding(inner) if isinstance(inner, Identifier) else None
    return binding if binding is not None and binding.kind == "import" else None


def is_python_module(context: Context, specifier: str | None) -> bool:
    """Is the import one of Python's own modules (`py:…`, `lib/x.py`)?"""
    if specifier is None:
        return False
    interface = interface_of(context, specifier)
    return (
        specifier.startswith("py:")
        or specifier.endswith(".py")
        or (interface is not None and interface.path.endswith(".py"))
    )


def is_python(context: Context, node: Node | None) -> bool:
    """Does the value come from a Python module, by a name or members of one?"""
    inner = bare(node)
    while isinstance(inner, MemberExpression):
        inner = bare(inner.object)
    binding = _imported(context, inner)
    return binding is not None and is_python_module(context, binding.module)


def is_async_import(context: Context, node: Node | None) -> bool:
    """An async function of another TypeScript file: its call gives a coroutine, not yet started."""
    binding = _imported(context, node)
    if binding is None or is_python_module(context, binding.module):
        return False
    fact = export_of(context, binding)
    return fact is not None and fact.kind == "function" and fact.is_async and not fact.reassigned


def is_class_import(context: Context, node: Node | None) -> bool:
    """A class of another TypeScript file, or of the server's library."""
    binding = _imported(context, node)
    if binding is not None and binding.module in MODULES:
        return binding.imported == "NotFound"
    if binding is None or is_python_module(context, binding.module):
        return False
    fact = export_of(context, binding)
    return fact is not None and fact.kind == "class" and not fact.reassigned


def is_component(context: Context, binding: Binding) -> bool:
    """A component function, of this file or another: as a value it is wrapped."""
    if binding.kind == "import":
        from veloxc.compiler.lower.component import imported_component

        return imported_component(context, binding) is not None
    function = function_of(context, binding)
    return function is not None and context.facts(function).is_component
