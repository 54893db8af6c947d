"""The front end as `compile` and `check` run it: parse, then validate."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.parse.validate import validate
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document


def read(text: str, path: str) -> tuple[Document, Report]:
    """The tree of a text, and everything that the front end has to say about it."""
    source = Source(text, path)
    report = Report(source)
    document = parse(source, report)
    validate(document, source, report)
    return document, report
