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


def check(source: Source, interfaces: Mapping[str, Interface] | None = None) -> list[Diagnostic]:
    """Everything that can be said about one file, by place; suppressed mistakes left out. `interfaces`: as for `compile`.

    Never raises for a mistake of the author.
    """
    return examine(source, interfaces)[0]


def examine(
    source: Source, interfaces: Mapping[str, Interface] | None = None, *, summarize: bool = False
) -> tuple[list[Diagnostic], Interface | None]:
    """What `check` says, and what files that import this one need to know of it.

    A file that cannot be read is analyzed for others alone: without `summarize`, None takes the place of its interface.
    """
    from veloxc.compiler.stack import on_deep_stack

    return on_deep_stack(lambda: _examine(source, interfaces or {}, summarize))


def _examine(
    source: Source, interfaces: Mapping[str, Interface], summarize: bool
) -> tuple[list[Diagnostic], Interface | None]:
    from veloxc.compiler.analyze import analyze
    from veloxc.compiler.diagnostics.diagnostic import Report
    from veloxc.compiler.parse import parse
    from veloxc.compiler.parse.validate import validate

    report = Report(source)
    document = parse(source, report)
    readable = not report.has_errors
    validate(document, source, report)
    interface = None
    if readable or summarize:
        interface = analyze(document, source, report if readable else Report(source), interfaces).interface
    if "velox-ignore" not in source.text:
        return list(report), interface
    from veloxc.compiler.diagnostics.suppress import suppress

    return suppress(report, document.comments), interface
