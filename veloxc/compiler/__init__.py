"""The compiler: text in, results out. No disk, no network, no globals.

Everything is loaded when it is first needed: checking a page loads neither libcst nor black, nor lark while the
shipped parse table fits the grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from veloxc.compiler.analyze.result import Interface
    from veloxc.compiler.diagnostics.diagnostic import Diagnostic
    from veloxc.compiler.result import CompileResult
    from veloxc.compiler.source import Source


def compile(text: str, path: str, interfaces: Mapping[str, Interface] | None = None) -> CompileResult:
    """Compile one file: parse, analyze, lower.

    `path` is relative to the project, with `/`: its suffix says the language, its folders the imports of the emitted
    module. `interfaces` says what this file must know of its imports, by specifier as written (and of its layouts,
    as `layout:<path>`); without them the result is right all the same, only more cautious.

    Never raises for a mistake of the author: see `CompileResult.diagnostics`.
    """
    from veloxc.compiler.source import Source
    from veloxc.compiler.stack import on_deep_stack

    return on_deep_stack(lambda: _compile(Source(text, path), interfaces or {}))


def _compile(source: Source, interfaces: Mapping[str, Interface]) -> CompileResult:
    from veloxc.compiler.analyze import analyze
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.diagnostics.suppress import suppress
    from veloxc.compiler.lower import lower
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate
    from veloxc.compiler.result import CompileResult

    report = Report(source)
    document = parse(source, report)
    readable = not report.has_errors
    validate(document, source, report)
    # What cannot be read may hold declarations: without it, names would be called unknown that are not.
    analysis = analyze(document, source, report if readable else Report(source), interfaces)
    refused = _has_errors(suppress(report, document.comments))
    module = None if refused else lower(document, analysis, source, report)
    diagnostics = suppress(report, document.comments)
    return CompileResult(
        source, document, analysis, None if _has_errors(diagnostics) else module, tuple(diagnostics)
    )


def _has_errors(diagnostics: list[Diagnostic]) -> bool:
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def check(source: Source) -> list[Diagnostic]:
    """Everything that can be said about one file without its imports, by place; suppressed mistakes left out.

    Never raises for a mistake of the author.
    """
    from veloxc.compiler.stack import on_deep_stack

    return on_deep_stack(lambda: _check(source))


def _check(source: Source) -> list[Diagnostic]:
    from veloxc.compiler.analyze import analyze
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate

    report = Report(source)
    document = parse(source, report)
    readable = not report.has_errors
    validate(document, source, report)
    if readable:
        analyze(document, source, report)
    if "velox-ignore" not in source.text:
        return list(report)
    from veloxc.compiler.diagnostics.suppress import suppress

    return suppress(report, document.comments)
