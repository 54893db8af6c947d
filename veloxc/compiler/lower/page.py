"""A page, layout or `.velox` component as a Python module: the shape that `emitted-code.md` promises.

config = {…}                       what can be used without rendering
async def paths(): …
async def server(page): …          the block; returns what the markup needs of it
async def meta(page): …
def markup(page, write, post): …
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.functions import hoist_variables, variables
from veloxc.compiler.lower.imports import import_declaration
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.markup import write_children
from veloxc.compiler.lower.markup_shapes import has_await
from veloxc.compiler.lower.markup_writer import Sink, Writer
from veloxc.compiler.lower.page_exports import (
    declared,
    is_made_of_literals,
    is_static_export,
    paths_function,
)
from veloxc.compiler.lower.page_names import implicit_name, page_parameter
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ExportNamedDeclaration,
    Identifier,
    ImportDeclaration,
    Statement,
    VariableDeclaration,
)

RESERVED = ("server", "markup", "config", "paths", "meta", "layout", "slots", "default")
"""Names of the module's own parts: a hoisted name of the author's gets out of the way."""


def write_page(context: Context) -> None:
    """Write the statements of a page's module; its imports are made by whoever asked."""
    context.implicit = lambda name: implicit_name(context, name)
    body = context.analysis.document.program.body
    _rename_reserved(context, body)
    for node in body:
        if isinstance(node, ImportDeclaration):
            import_declaration(context, node)
    _write_static_exports(context)
    hoisted = [node for node in body if _is_at_module_level(context, node)]
    block_statements(context, hoisted)
    own = [node for node in body if _runs_per_render(context, node)]
    if context.analysis.exports.paths_node is not None:
        paths_function(context)
    returned = _returned(context)
    live = any(_stays_live(context, binding) for binding in returned)
    if own:
        _write_server(context, own, returned, live)
        _write_meta(context, own)
    if live:
        _write_handed_markup(context)
    else:
        _write_markup(context, returned)
    if context.analysis.role == "component":
        _write_default(context, bool(own))


# ---- what can be used without rendering


def _write_static_exports(context: Context) -> None:
    exports = context.analysis.exports
    if exports.config:
        _constant(context, "config", exports.config, exports.config_node)
    if exports.layout is not None:
        _constant(context, "layout", exports.layout, None)
    if exports.slots is not None:
        _constant(context, "slots", list(exports.slots), None)
    if exports.meta is not None:
        _constant(context, "meta", exports.meta, exports.meta_node)


def _constant(context: Context, name: str, value: Any, node: Node | None) -> None:
    span = Span(node.start, node.end) if node is not None else None
    context.emit(ir.Assign(span, ir.Name(name), literal_value(context, value)))


def literal_value(context: Context, value: Any) -> ir.Expr:
    """A static value (of `config` or `meta`) as an expression."""
    if isinstance(value, dict):
        return ir.DictExpr(tuple((text(key), literal_value(context, item)) for key, item in value.items()))
    if isinstance(value, (list, tuple)):
        return ir.ListExpr(tuple(literal_value(context, item) for item in value))
    if value is None or isinstance(value, (str, int, float, bool)):
        return ir.Constant(value)
    return context.js("undefined")


def _rename_reserved(context: Context, body: Sequence[Statement]) -> None:
    """Names of the author's at module level that are the module's own: `server` becomes `server_`."""
    scope = context.analysis.module_scope
    for binding in scope.bindings.values():
        name = context.names.of.get(binding)
        if name in RESERVED and not is_static_export(binding):
            context.names.of[binding] = context.fresh(f"{name}_1", binding)


def _is_at_module_level(context: Context, node: Statement) -> bool:
    if isinstance(node, ImportDeclaration) or _is_extracted(context, node):
        return False
    return node in context.analysis.hoisted


def _runs_per_render(context: Context, node: Statement) -> bool:
    """Is it a statement of the block that is neither hoisted nor one of the static exports?"""
    if node in context.analysis.hoisted or isinstance(node, ImportDeclaration):
        return False
    return not _is_extracted(context, node) and not _only_serves_exports(context, node)


def _only_serves_exports(context: Context, node: Statement) -> bool:
    """Constants of literals that nothing but the static exports and `paths` read, which have them already."""
    if not isinstance(node, VariableDeclaration) or node.kind != "const":
        return False
    for each in node.declarations:
        binding = context.binding(each.id) if isinstance(each.id, Identifier) else None
        if binding is None or not binding.references or not is_made_of_literals(each.init):
            return False
        if not all(_is_in_extracted(context, use) for use in binding.references):
            return False
    return True


def _is_in_extracted(context: Context, node: Node | None) -> bool:
    while node is not None and not _is_extracted(context, node):
        node = context.analysis.parents.get(node)
    return node is not None


def _is_extracted(context: Context, node: Node) -> bool:
    names = declared(node) if isinstance(node, ExportNamedDeclaration) else ()
    extracted = {"config", "paths", "layout", "slots"}
    if context.analysis.exports.meta is not None:
        extracted.add("meta")
    return bool(names) and set(names) <= extracted


# ---- the block


def _returned(context: Context) -> list[Binding]:
    """The names that the markup needs of the block, in the order of their declaration."""
    return [
        binding
        for binding in context.analysis.markup_names
        if binding.kind != "import"
        and not _is_hoisted(context, binding)
        and binding is not _layout_meta(context)
    ]


def _layout_meta(context: Context) -> Binding | None:
    """A layout's own `meta`: in its markup the name is the meta of the page, which this gives defaults for."""
    if context.analysis.role != "layout":
        return None
    binding = context.analysis.module_scope.bindings.get("meta")
    return binding if binding is not None and binding.exported_as else None


def _is_hoisted(context: Context, binding: Binding) -> bool:
    """Is it at module level?"""
    node: Node | None = binding.declaration
    while node is not None:
        if node in context.analysis.hoisted or _is_extracted(context, node):
            return True
        node = context.analysis.parents.get(node)
    return False


def _stays_live(context: Context, binding: Binding) -> bool:
    """May a function of the block assign it while the markup is written? Then a copy would not do."""
    markup = context.analysis.document.program.end
    for node in binding.assignments:
        if node.start >= markup and binding.captured:
            return True
        above = context.analysis.parents.get(node)
        while above is not None:
            if above in context.analysis.functions:
                return True
            above = context.analysis.parents.get(above)
    return False


def _write_server(
    context: Context, own: Sequence[Statement], returned: Sequence[Binding], live: bool
) -> None:
    """`async def server(page)`: the block; without an `await` of its own it is a plain function.

    It returns what the markup needs; where that stays `live`, the function that writes the markup.
    """
    is_async = _server_waits(context, own)
    page = page_parameter(context)
    with context.enter("function", context.analysis.document.program, is_async=is_async) as (
        frame,
        statements,
    ):
        frame.generated.add(page)
        for binding in variables(context.analysis.module_scope):
            if binding.kind != "import" and not _is_hoisted(context, binding):
                context.own(binding)
        hoist_variables(context, context.analysis.module_scope)
        block_statements(context, [_inside_export(context, node) for node in own])
        _set_meta(context, statements)
        if live:
            context.emit(ir.Return(None, _inner_markup(context)))
        elif returned:
            values = tuple(context.read(binding) for binding in returned)
            context.emit(ir.Return(None, values[0] if len(values) == 1 else ir.TupleExpr(values)))
    context.emit(ir.FunctionDef(None, "server", (ir.Param(page),), frame.body(statements), is_async))


def _server_waits(context: Context, own: Sequence[Statement]) -> bool:
    return any(has_await(node) for node in own) or _meta_waits(context)


def _meta_waits(context: Context) -> bool:
    """Is it `export async function meta()`?"""
    exports = context.analysis.exports
    return exports.meta_is_function and getattr(bare(exports.meta_node), "async_", False) is True


def _inside_export(context: Context, node: Statement) -> Statement:
    """`export const x = …` in a block declares `x`; nobody imports from a page."""
    if isinstance(node, ExportNamedDeclaration) and node.declaration is not None:
        return node.declaration
    return node


def _set_meta(context: Context, statements: list[ir.Stmt]) -> None:
    """`page.meta`: an object is set where it stands, a function is called once, after the block."""
    exports = context.analysis.exports
    binding = context.analysis.module_scope.bindings.get("meta")
    if exports.meta is not None or exports.meta_node is None or binding is None:
        return
    target = ir.Attribute(ir.Name(page_parameter(context)), "meta")
    if exports.meta_is_function:
        value: ir.Expr = ir.Call(context.read(binding))
        if _meta_waits(context):
            value = ir.Await(value)
        span = Span(exports.meta_node.start, exports.meta_node.end)
        context.emit(ir.Assign(span, target, value))
        return
    name = context.names.of[binding]
    for index, statement in enumerate(statements):
        if (
            isinstance(statement, ir.Assign)
            and isinstance(statement.target, ir.Name)
            and statement.target.id == name
        ):
            if binding.references:
                statements.insert(index + 1, ir.Assign(statement.span, target, ir.Name(name)))
            else:
                statements[index] = ir.Assign(statement.span, target, statement.value)
            return


def _write_meta(context: Context, own: Sequence[Statement]) -> None:
    """`async def meta(page)`: the block without the markup, for those who want the meta alone."""
    exports = context.analysis.exports
    if exports.meta is not None or exports.meta_node is None:
        return
    page = page_parameter(context)
    run: ir.Expr = ir.Call(ir.Name("server"), (ir.Name(page),))
    if _server_waits(context, own):
        run = ir.Await(run)
    span = Span(exports.meta_node.start, exports.meta_node.end)
    body = (ir.ExprStatement(span, run), ir.Return(span, ir.Attribute(ir.Name(page), "meta")))
    context.emit(ir.FunctionDef(span, "meta", (ir.Param(page),), body, True))


# ---- the markup


def _write_markup(context: Context, returned: Sequence[Binding]) -> None:
    """`def markup(page, write, …)`: the values of the block are its parameters."""
    page = page_parameter(context)
    with context.enter("function", None, is_async=context.analysis.markup_awaits, write="write") as (
        frame,
        statements,
    ):
        frame.generated.add(page)
        context.own(*returned)
        _write_roots(context)
    params = [ir.Param(page), ir.Param("write")]
    params.extend(ir.Param(context.names.of[binding]) for binding in returned)
    _emit_markup(context, params, frame.body(statements))


def _write_roots(context: Context) -> None:
    document = context.analysis.document
    meta = _layout_meta(context)
    if meta is not None:
        page = page_parameter(context)
        context.places[meta] = lambda: ir.Attribute(ir.Name(page), "meta")
    scope = context.analysis.scopes.get(document)
    if scope is not None:
        context.own(*variables(scope))
    writer = Writer(context, Sink("write"), placed=True)
    write_children(writer, document.markup or ())
    writer.flush()


def _inner_markup(context: Context) -> ir.Expr:
    """The markup as a function inside `server`: it sees what functions of the block assign."""
    is_async = context.analysis.markup_awaits
    name = context.fresh("body")
    with context.enter("function", None, is_async=is_async, write="write") as (frame, statements):
        _write_roots(context)
    context.emit(ir.FunctionDef(None, name, (ir.Param("write"),), frame.body(statements), is_async))
    return ir.Name(name)


def _write_handed_markup(context: Context) -> None:
    """`def markup(page, write, body)`, where `server` made the function that writes."""
    call: ir.Expr = ir.Call(ir.Name("body"), (ir.Name("write"),))
    if context.analysis.markup_awaits:
        call = ir.Await(call)
    params = [ir.Param(page_parameter(context)), ir.Param("write"), ir.Param("body")]
    _emit_markup(context, params, (ir.ExprStatement(None, call),))


def _emit_markup(context: Context, params: Sequence[ir.Param], body: ir.Body) -> None:
    is_async = context.analysis.markup_awaits
    context.emit(ir.FunctionDef(None, "markup", tuple(params), body, is_async))


def _write_default(context: Context, has_server: bool) -> None:
    """`default`: the file as a component."""
    name = context.source.path.rpartition("/")[2].partition(".")[0]
    server = ir.Name("server") if has_server else ir.Constant(None)
    value = ir.Call(context.runtime("FileComponent"), (text(name), server, ir.Name("markup")))
    context.emit(ir.Assign(None, ir.Name("default"), value))
