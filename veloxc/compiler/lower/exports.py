"""Exports of a module: names of the Python module; those of other files from there, live where they may change."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.imported import interface_of
from veloxc.compiler.lower.imports import module_alias, place_of
from veloxc.compiler.lower.names import python_name
from veloxc.compiler.lower.objects import named_value
from veloxc.compiler.lower.registry import lowers_statement, statement
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ClassDeclaration,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    Expression,
    FunctionDeclaration,
    Identifier,
    Literal,
)

DEFAULT = "default"


@lowers_statement(ExportNamedDeclaration)
def export_named(context: Context, node: ExportNamedDeclaration) -> None:
    if node.exportKind == "type":
        return
    if node.declaration is not None:
        statement(context, node.declaration)
        return
    if node.source is not None:
        _re_export(context, node)


def _re_export(context: Context, node: ExportNamedDeclaration) -> None:
    """`export { x as y } from "./m"`"""
    assert node.source is not None
    specifier = str(node.source.value)
    level, module = place_of(context, specifier)
    interface = interface_of(context, specifier)
    settled = (
        {fact.name for fact in interface.exports if not fact.reassigned} if interface is not None else set()
    )
    for each in node.specifiers:
        if each.exportKind == "type":
            continue
        imported, exported = name_of(each.local), name_of(each.exported)
        if imported in settled:
            there, here = python_name(imported), python_name(exported)
            alias = here if here != there else None
            context.user_imports.append(ir.ImportFrom(context.span, module, ((there, alias),), level))
        else:
            alias = module_alias(context, level, module)
            context.live_exports[exported] = ir.TupleExpr((ir.Name(alias), text(python_name(imported))))


def name_of(node: Identifier | Literal) -> str:
    return node.name if isinstance(node, Identifier) else str(node.value)


@lowers_statement(ExportAllDeclaration)
def export_all(context: Context, node: ExportAllDeclaration) -> None:
    """`export * from "./m"`, `export * as ns from "./m"`"""
    if node.exportKind == "type":
        return
    level, module = place_of(context, str(node.source.value))
    if node.exported is not None:
        package, _, name = module.rpartition(".")
        pair = (name, python_name(name_of(node.exported)))
        context.user_imports.folders.add((level, package))
        context.user_imports.append(ir.ImportFrom(context.span, package, (pair,), level))
        return
    context.star_exports.append(ir.Name(module_alias(context, level, module)))


@lowers_statement(ExportDefaultDeclaration)
def export_default(context: Context, node: ExportDefaultDeclaration) -> None:
    """The name `default` of the Python module."""
    inner = node.declaration
    if isinstance(inner, (FunctionDeclaration, ClassDeclaration)):
        if inner.id is None:
            context.default_binding = default_binding(context, inner)
        statement(context, inner)
        return
    binding = context.binding(inner)
    if binding is not None and binding.type_only:
        return
    if isinstance(inner, Expression):
        value = named_value(context, inner, DEFAULT)
        if not (isinstance(value, ir.Name) and value.id == DEFAULT):
            context.emit(ir.Assign(context.span, ir.Name(DEFAULT), value))


def default_binding(context: Context, node: Node) -> Binding:
    """The binding of `export default function () {}`, which has no name of its own."""
    if context.default_binding is None:
        binding = Binding(DEFAULT, "function", node, context.analysis.module_scope, exported_as=(DEFAULT,))
        context.names.of[binding] = DEFAULT
        context.owners[binding] = context.module
        context.default_binding = binding
    return context.default_binding


def write_other_names(context: Context) -> None:
    """Exports whose name is not that of their variable: `export { x as y }`, `export default class A {}`.

    What is reassigned stays live through the module's `__getattr__`, as do re-exports that are not settled.
    """
    for binding in context.analysis.module_scope.bindings.values():
        for exported in binding.exported_as:
            _other_name(context, binding, exported)
    if not context.live_exports and not context.star_exports:
        return
    entries = tuple((text(python_name(name)), place) for name, place in context.live_exports.items())
    table: tuple[ir.Expr, ...] = (ir.DictExpr(entries),)
    value = context.helper("live_exports", *table, *context.star_exports)
    context.emit(ir.Assign(None, ir.Name("__getattr__"), value))


def _other_name(context: Context, binding: Binding, exported: str) -> None:
    if binding.type_only or binding.kind == "type" or binding not in context.names.of:
        return
    here, there = context.names.of[binding], python_name(exported)
    if here == there and binding not in context.places:
        return
    place = context.read(binding)
    if binding.reassigned or isinstance(place, ir.Attribute):
        holder, name = (
            (place.value, place.name) if isinstance(place, ir.Attribute) else (ir.Name("__name__"), here)
        )
        context.live_exports[exported] = ir.TupleExpr((holder, text(name)))
    else:
        context.emit(ir.Assign(None, ir.Name(there), place))
