"""Parsing: text in, Document out, mistakes into the report.

The grammar (`grammar/*.lark`) says what is right, the lexer makes tokens by asking the parser what may come, the driver
runs the table that Lark made of the grammar, the builders turn reductions into nodes.
"""

from __future__ import annotations

import gc

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse.page import Parts, parse_module, parse_page
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document

__all__ = ["parse"]

_LARGE = 50_000


def parse(source: Source, report: Report) -> Document:
    """The syntax tree of a source; syntax mistakes go into the report. Never raises for what the text says."""
    parse_it = parse_page if source.language == "velox" else parse_module
    if len(source.text) < _LARGE or not gc.isenabled():
        return parse_it(Parts(source, report))
    # A large tree grows without garbage: the collector would only walk it again and again.
    gc.disable()
    try:
        return parse_it(Parts(source, report))
    finally:
        gc.enable()
