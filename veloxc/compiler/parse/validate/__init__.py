"""Validation: what parses and still is no program. Early errors of ECMAScript (module code), TypeScript and markup.

`visit` goes through the tree once; the other modules register their checks there, by node class. `state` is what a
check knows of the program around its node. The mistakes are in `diagnostics/early_*.py`.
"""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse.validate import (
    classes,
    expressions,
    functions,
    literals,
    markup,
    modules,
    names,
    statements,
    types,
    variables,
)
from veloxc.compiler.parse.validate.state import Scope, State
from veloxc.compiler.parse.validate.visit import Visit
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document

__all__ = ["validate"]

CHECKS = (classes, expressions, functions, literals, markup, modules, names, statements, types, variables)
"""The modules whose import registers checks."""


def validate(document: Document, source: Source, report: Report) -> None:
    """Report every early error of a document. `Invalid` nodes are passed over: they have been reported."""
    scope = Scope(None, module_level=True)
    ambient = source.path.endswith((".d.ts", ".d.mts", ".d.cts"))
    visit = Visit(document, source, report, State(scope, ambient=ambient))
    visit.stack += (document.markup, document.program)
    visit.run()
    modules.exports_known(visit, scope, document.program.body)
