"""Analysis: from a document to all that is known of it. Trees stay as they are; facts are side tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veloxc.compiler.analyze.result import Analysis, Interface
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.source import Source
    from veloxc.compiler.syntax.markup import Document


def analyze(
    document: Document, source: Source, report: Report, interfaces: Mapping[str, Interface] | None = None
) -> Analysis:
    """All that is known of a file. `interfaces`: what is known of its imports, by the specifier as written, and of
    its layouts, outermost first, under `layout:<path>`. Mistakes go to the report; there always is a result.
    """
    from veloxc.compiler.analyze.phases import run  # loaded when first needed: summaries are read without it

    return run(document, source, report, interfaces or {})
