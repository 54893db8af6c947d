"""A `.ts` or `.tsx` file as a Python module (lowering.md §8)."""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.exports import write_other_names
from veloxc.compiler.lower.functions import hoist_variables, variables
from veloxc.compiler.lower.scan import waits, within
from veloxc.compiler.lower.statements import block_statements
from veloxc.compiler.syntax.script import AwaitExpression, ImportDeclaration


def write_module(context: Context) -> None:
    """Write all statements of the module. With an `await` at the top they go into `async def load()`, which the
    runtime awaits before the first render."""
    from veloxc.compiler.lower.page_names import implicit_name

    context.implicit = lambda name: implicit_name(context, name)
    program = context.analysis.document.program
    scope = context.analysis.module_scope
    context.own(*variables(scope))
    for node in program.body:
        if isinstance(node, ImportDeclaration):
            block_statements(context, (node,))
    body = [node for node in program.body if not isinstance(node, ImportDeclaration)]
    awaits = any(isinstance(each, AwaitExpression) or waits(each) for each in within(program))
    if not awaits:
        hoist_variables(context, scope)
        block_statements(context, body)
        write_other_names(context)
        return
    with context.enter("function", program, is_async=True, result_is_seen=False) as (frame, statements):
        hoist_variables(context, scope)
        block_statements(context, body)
        write_other_names(context)
        suite = frame.body(statements)
    context.emit(ir.FunctionDef(None, "load", (), suite, True))
