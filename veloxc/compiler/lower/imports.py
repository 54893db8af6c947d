"""Imports: from-imports where the other file settles its exports, else the module object, whose names stay live
(lowering.md §8)."""

from __future__ import annotations

from collections.abc import Iterable

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.import_order import in_order
from veloxc.compiler.lower.imported import export_of, interface_of, is_python_module
from veloxc.compiler.lower.markup_velox import BUILT_IN
from veloxc.compiler.lower.names import python_name
from veloxc.compiler.lower.registry import expression, lowers_statement
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.module_names import relative_import
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXIdentifier
from veloxc.compiler.syntax.script import (
    ImportDeclaration,
    ImportExpression,
    Literal,
)
from veloxc.compiler.syntax.types import TSImportEqualsDeclaration
from veloxc.runtime.contract import MODULES

_IR = (ir.Expr, ir.Stmt, ir.Keyword, ir.Param, ir.Comprehension, ir.ExceptHandler)
_ALIASES = {"$lib": "lib", "$components": "components", "$layouts": "layouts"}


def project_path(context: Context, specifier: str) -> str:
    """The project file that a specifier means: its interface says it, else what the specifier looks like."""
    interface = interface_of(context, specifier)
    if interface is not None:
        return interface.path
    head, _, rest = specifier.partition("/")
    if head in _ALIASES:
        return f"{_ALIASES[head]}/{rest}"
    folders = context.source.path.split("/")[:-1]
    for part in specifier.split("/"):
        if part == "..":
            folders = folders[:-1]
        elif part not in (".", ""):
            folders.append(part)
    return "/".join(folders)


def place_of(context: Context, specifier: str) -> tuple[int, str]:
    """(level, module) of the Python import for a specifier."""
    if specifier in MODULES:
        return 0, MODULES[specifier]
    if specifier.startswith("py:"):
        return 0, specifier.removeprefix("py:")
    return relative_import(context.source.path, project_path(context, specifier))


# ---- declarations


@lowers_statement(ImportDeclaration)
def import_declaration(context: Context, node: ImportDeclaration) -> None:
    """Note what is imported. The statements are written by `import_statements`, at the head of the module."""
    specifier = str(node.source.value)
    if node.importKind == "type":
        return
    if not node.specifiers:
        context.user_imports.append(_side_effect(context, specifier, Span(node.start, node.end)))
        return
    with context.at(Span(node.start, node.end)):
        for each in node.specifiers:
            binding = context.binding(each.local)
            if binding is not None and _is_needed(specifier, binding):
                _import_name(context, specifier, binding)


def _is_needed(specifier: str, binding: Binding) -> bool:
    """Not types, not what nobody uses, not names of built-in tags: they are lowered to something else."""
    if binding.type_only or not (binding.references or binding.exported_as):
        return False
    if specifier in MODULES and binding.imported in BUILT_IN:
        return not all(isinstance(use, JSXIdentifier) for use in binding.references)
    return True


@lowers_statement(TSImportEqualsDeclaration)
def import_equals(context: Context, node: TSImportEqualsDeclaration) -> None:
    """`import x = require(…)` is refused by validation; `import A = B.C` names a type."""


def _side_effect(context: Context, specifier: str, span: Span) -> ir.Import | ir.ImportFrom:
    level, module = place_of(context, specifier)
    if level == 0:
        return ir.Import(span, module)
    package, _, name = module.rpartition(".")
    context.user_imports.folders.add((level, package))
    return ir.ImportFrom(span, package, ((name, None),), level)


def _import_name(context: Context, specifier: str, binding: Binding) -> None:
    local = context.names.of[binding]
    level, module = place_of(context, specifier)
    if binding.imported == "*":
        _import_module(context, level, module, local)
    elif specifier in MODULES:
        assert binding.imported is not None
        _from_import(context, level, module, python_name(binding.imported), local)
    elif is_python_module(context, specifier):
        _import_native(context, binding, level, module, local)
    elif _is_settled(context, binding):
        assert binding.imported is not None
        _from_import(context, level, module, python_name(binding.imported), local)
    else:
        _import_live(context, binding, level, module)


def _is_settled(context: Context, binding: Binding) -> bool:
    """Does the other file say that this export is set once, before anybody reads it?"""
    fact = export_of(context, binding)
    if fact is not None:
        return not fact.reassigned
    interface = interface_of(context, binding.module)
    return interface is not None and interface.path.endswith(".velox")


def _from_import(context: Context, level: int, module: str, name: str, local: str) -> None:
    alias = local if local != name else None
    context.user_imports.append(ir.ImportFrom(context.span, module, ((name, alias),), level))


def _import_module(context: Context, level: int, module: str, local: str) -> None:
    package, _, name = module.rpartition(".")
    if level == 0 and not package:
        context.user_imports.append(ir.Import(context.span, name, local if local != name else None))
        return
    context.user_imports.folders.add((level, package))
    context.user_imports.append(
        ir.ImportFrom(context.span, package, ((name, local if local != name else None),), level)
    )


def _import_native(context: Context, binding: Binding, level: int, module: str, local: str) -> None:
    """A name of a Python module; a function is wrapped, so that it can be called as JavaScript calls."""
    name = binding.imported or "default"
    _from_import(context, level, module, name, local)
    fact = export_of(context, binding)
    if fact is None or fact.kind not in ("value", "class"):
        wrapped = context.helper("native", ir.Name(local))
        context.native_imports.append(ir.Assign(context.span, ir.Name(local), wrapped))


def _import_live(context: Context, binding: Binding, level: int, module: str) -> None:
    """`module.name` at every use: the export may change, or not be there yet."""
    alias = module_alias(context, level, module)
    assert binding.imported is not None
    name = python_name(binding.imported)
    context.places[binding] = lambda: ir.Attribute(context.settle(ir.Name(alias)), name)


def module_alias(context: Context, level: int, module: str) -> str:
    """The name under which a module object is imported, once."""
    key = (level, module)
    if key not in context.modules:
        alias = context.fresh(python_name(module.rpartition(".")[2]))
        context.module.generated.add(alias)
        context.modules[key] = alias
        _import_module(context, level, module, alias)
    return context.modules[key]


# ---- import()


def dynamic_import(context: Context, node: ImportExpression) -> ir.Expr:
    """`import("./x")`: a promise of the module object."""
    source = node.source
    if isinstance(source, Literal) and isinstance(source.value, str):
        level, module = place_of(context, source.value)
        package = ir.Name("__package__") if level else ir.Constant(None)
        return context.helper("dynamic_import", text("." * level + module), package)
    return context.helper("dynamic_import", expression(context, source), ir.Name("__package__"))


# ---- the head of the module


def import_statements(context: Context) -> list[ir.Stmt]:
    """All imports of the emitted module, the library's first, then wrapped natives and the constants made once.
    What nothing uses in the end is left out."""
    used = names_read((*context.constants, *context.native_imports, *context.statements))
    library: list[ir.Import | ir.ImportFrom] = []
    for module, imported in context.imports.items():
        names = [(name, alias) for name, alias in imported.items() if alias in used]
        if names:
            pairs = tuple((name, alias if alias != name else None) for name, alias in names)
            library.append(ir.ImportFrom(None, module, pairs))
    statements = in_order(library, context.user_imports)
    statements.extend(context.native_imports)
    statements.extend(context.constants)
    return statements


def names_read(nodes: Iterable[object]) -> frozenset[str]:
    """All names that occur in these nodes."""
    found: set[str] = set()
    waiting = list(nodes)
    while waiting:
        each = waiting.pop()
        if isinstance(each, ir.Name):
            found.add(each.id)
        elif isinstance(each, tuple):
            waiting.extend(each)
        elif isinstance(each, _IR):
            waiting.extend(getattr(each, name) for name in each.__match_args__)
    return frozenset(found)
