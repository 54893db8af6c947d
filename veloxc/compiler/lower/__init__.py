"""From the document and its analysis to `ir.Module`: where JavaScript's meaning is made explicit in Python's words.

One file per topic; `registry` says which function lowers which node, `context` is what they all work with.
"""

from __future__ import annotations

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Analysis
from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document


def lower(document: Document, analysis: Analysis, source: Source, report: Report) -> ir.Module:
    """The Python module of one file. What cannot be lowered is reported; there always is a module."""
    from veloxc.compiler.lower import handlers  # noqa: F401  (registers them)
    from veloxc.compiler.lower.context import Context
    from veloxc.compiler.lower.imports import import_statements
    from veloxc.compiler.lower.markup_loops import inlined_callbacks
    from veloxc.compiler.lower.modules import write_module
    from veloxc.compiler.lower.page import write_page

    context = Context(analysis, source, report, inlined_callbacks(analysis))
    if document.markup is not None:
        write_page(context)
    else:
        write_module(context)
    docstring = f"{source.path}, compiled by veloxc. Edit that file, not this one."
    return ir.Module(docstring, (*import_statements(context), *context.statements))
