"""The compiler: text in, results out. No disk, no network, no globals.

Everything is loaded when it is first needed: checking a page loads neither libcst nor black, nor lark while the
shipped parse table fits the grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veloxc.compiler.diagnostics.diagnostic import Diagnostic
    from veloxc.compiler.source import Source


def check(source: Source) -> list[Diagnostic]:
    """Everything that can be said about one file without its imports, by place; suppressed mistakes left out.

    Never raises for a mistake of the author.
    """
    from veloxc.compiler.stack import on_deep_stack

    return on_deep_stack(lambda: _check(source))


def _check(source: Source) -> list[Diagnostic]:
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.diagnostics.suppress import suppress
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate

    report = Report(source)
    document = parse(source, report)
    validate(document, source, report)
    return suppress(report, document.comments)
