"""Edits of import lists: what the fixes of unknown names and unused imports do."""

from __future__ import annotations

from typing import TypeAlias

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Safety
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax import script as js
from veloxc.compiler.syntax.markup import Document

Specifier: TypeAlias = js.ImportSpecifier | js.ImportDefaultSpecifier | js.ImportNamespaceSpecifier


def add_import(document: Document, source: Source, name: str, module: str, default: bool = False) -> Fix:
    """Import a name, in an import of the module that is there already, or in one of its own."""
    title = f"import `{name}` from '{module}'"
    safety: Safety = "placeholder" if default else "safe"
    imports = [
        statement for statement in document.program.body if isinstance(statement, js.ImportDeclaration)
    ]
    for statement in imports:
        named = [spec for spec in statement.specifiers if isinstance(spec, js.ImportSpecifier)]
        if not default and statement.source.value == module and statement.importKind == "value" and named:
            end = named[-1].end
            return Fix(title, (Edit(Span(end, end), f", {name}"),), safety)
    line = f"import {name if default else f'{{ {name} }}'} from '{module}';"
    if imports:
        end = imports[-1].end
        return Fix(title, (Edit(Span(end, end), f"\n{line}"),), safety)
    at = _top(document, source)
    text = f"{line}\n" if document.language != "velox" or document.fences else f"---\n{line}\n---\n"
    return Fix(title, (Edit(Span(at, at), text),), safety)


def _top(document: Document, source: Source) -> int:
    """Where the first statement may stand."""
    if document.language == "velox" and document.fences:
        line, _ = source.line_column(document.fences[0][1])
        starts = source.line_starts
        return starts[line] if line < len(starts) else len(source.text)
    if document.program.body and document.language != "velox":
        return document.program.body[0].start
    return 1 if source.text.startswith("\ufeff") else 0


def remove_import(statement: js.ImportDeclaration, specifier: Specifier, unused: int, source: Source) -> Fix:
    """Leave one name out; `unused` is how many names of the statement are unused."""
    name = specifier.local.name
    title = f"remove the import of `{name}`"
    others = [other for other in statement.specifiers if other is not specifier]
    if not others or unused == len(statement.specifiers):
        end = statement.end
        while end < len(source.text) and source.text[end] in " \t":
            end += 1
        if source.text.startswith("\r\n", end):
            end += 2
        elif source.text.startswith("\n", end):
            end += 1
        return Fix(title, (Edit(Span(statement.start, end), ""),))
    return Fix(title, (_without(statement, specifier, source),))


def import_value(statement: js.ImportDeclaration, specifier: Specifier, source: Source) -> Fix:
    """Import what was imported as a type alone: `type` goes, before the name or before all names of the statement."""
    all_types = statement.importKind == "type"
    start = statement.start + len("import") if all_types else specifier.start
    end = source.text.index("type", start) + len("type")
    return Fix(
        "import the value",
        (Edit(Span(start, end if all_types else _after_space(end, source)), ""),),
        "unsafe",
    )


def _after_space(offset: int, source: Source) -> int:
    while source.text[offset].isspace():
        offset += 1
    return offset


def _without(statement: js.ImportDeclaration, specifier: Specifier, source: Source) -> Edit:
    index = statement.specifiers.index(specifier)
    named = [spec for spec in statement.specifiers if isinstance(spec, js.ImportSpecifier)]
    if isinstance(specifier, js.ImportSpecifier) and len(named) == 1:
        before = statement.specifiers[index - 1]
        return Edit(Span(before.end, source.text.index("}", specifier.end) + 1), "")
    if index + 1 < len(statement.specifiers) and (
        index == 0 or isinstance(statement.specifiers[index - 1], js.ImportDefaultSpecifier)
    ):
        following = statement.specifiers[index + 1]
        if isinstance(specifier, js.ImportDefaultSpecifier):
            brace = source.text.find("{", specifier.end, following.start)
            return Edit(Span(specifier.start, brace if brace >= 0 else following.start), "")
        return Edit(Span(specifier.start, following.start), "")
    return Edit(Span(statement.specifiers[index - 1].end, specifier.end), "")
