"""How the files of a project hang together: which file an import means, in which order to compile, what each one needs.

`compile` looks at one file alone; what it must know of the others is handed to it here, as their interfaces.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.project import AmbiguousModule, ModuleNotFound
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import Document
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ExportAllDeclaration,
    ExportNamedDeclaration,
    ImportDeclaration,
    ImportExpression,
    Literal as LiteralNode,
)
from veloxc.compiler.syntax.walk import walk

ALIASES: Mapping[str, str] = {
    "$lib": "lib",
    "$components": "components",
    "$layouts": "layouts",
    "$styles": "styles",
}
_SCRIPT_SUFFIXES = (".ts", ".tsx", ".velox", ".js", ".jsx")
_KNOWN_SUFFIXES = (*_SCRIPT_SUFFIXES, ".mts", ".cts", ".mjs", ".cjs", ".py", ".css", ".json", ".svg")


@dataclass(frozen=True, slots=True)
class Import:
    """One module that a file names. `type_only`: nothing of it is left at run time."""

    specifier: str
    span: Span
    type_only: bool = False


def imports_of(document: Document) -> tuple[Import, ...]:
    """All imports of a file in source order: declarations, re-exports, and `import('literal')`."""
    found = [_import(statement) for statement in document.program.body]
    dynamic = (_import(node) for node in walk(document) if isinstance(node, ImportExpression))
    return tuple(item for item in (*found, *dynamic) if item is not None)


def _import(node: Node) -> Import | None:
    match node:
        case ImportDeclaration(source=source, importKind=kind):
            return _from_literal(source, kind)
        case ExportAllDeclaration(source=source, exportKind=kind):
            return _from_literal(source, kind)
        case ExportNamedDeclaration(source=LiteralNode() as source, exportKind=kind):
            return _from_literal(source, kind)
        case ImportExpression(source=LiteralNode() as source):
            return _from_literal(source, "value")
        case _:
            return None


def _from_literal(source: LiteralNode, kind: Literal["type", "value"]) -> Import | None:
    if not isinstance(source.value, str):
        return None
    return Import(source.value, Span(source.start, source.end), kind == "type")


def is_project_specifier(specifier: str) -> bool:
    """Whether a specifier names a file of the project: relative, or by alias. All others are the framework's or foreign."""
    return specifier.startswith(("./", "../")) or specifier.partition("/")[0] in ALIASES


def candidates(specifier: str, importer: str) -> tuple[str, ...]:
    """The project paths a specifier may mean, the likeliest first."""
    head, _, tail = specifier.partition("/")
    base = (
        f"{ALIASES[head]}/{tail}"
        if head in ALIASES
        else posixpath.join(posixpath.dirname(importer), specifier)
    )
    base = posixpath.normpath(base)
    if base.endswith(_KNOWN_SUFFIXES):
        # `./x.js` names the TypeScript it is compiled from, as in TypeScript itself.
        return (base, base[:-3] + ".ts", base[:-3] + ".tsx") if base.endswith(".js") else (base,)
    names = (*(base + suffix for suffix in _SCRIPT_SUFFIXES), f"{base}/index.ts", f"{base}/index.tsx")
    return (*names, f"{base}.py", f"{base}/__init__.py")


def resolve(item: Import, importer: str, files: Iterable[str]) -> str | Mistake:
    """The project path that an import means, or what is wrong with it."""
    present = files if isinstance(files, (set, frozenset, dict)) else set(files)
    tried = candidates(item.specifier, importer)
    found = [path for path in tried if path in present]
    scripts = [path for path in found if not path.endswith(".py")]
    python = [path for path in found if path.endswith(".py")]
    if scripts and python:
        return AmbiguousModule(span=item.span, specifier=item.specifier, candidates=(scripts[0], python[0]))
    if found:
        return found[0]
    return ModuleNotFound(
        span=item.span,
        specifier=item.specifier,
        tried=tried,
        suggestion=_suggestion(item.specifier, tried[0], present),
    )


def _suggestion(specifier: str, path: str, files: Iterable[str]) -> str | None:
    """The specifier of the file whose name is closest to the one that is missing, in the same folder."""
    folder = posixpath.dirname(path)
    stems = {
        posixpath.splitext(posixpath.basename(file))[0] for file in files if posixpath.dirname(file) == folder
    }
    close = get_close_matches(posixpath.basename(specifier), stems, n=1, cutoff=0.5)
    return f"{posixpath.dirname(specifier)}/{close[0]}" if close else None


def dependency_order(dependencies: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The files so that each comes after those it needs. In a cycle the order is that of first sight."""
    order: dict[str, None] = {}
    entered: set[str] = set()
    for start in dependencies:
        stack: list[tuple[str, Iterator[str]]] = []
        if start not in entered:
            entered.add(start)
            stack.append((start, iter(dependencies[start])))
        while stack:
            file, rest = stack[-1]
            needed = next((path for path in rest if path in dependencies and path not in entered), None)
            if needed is None:
                order[file] = None
                stack.pop()
            else:
                entered.add(needed)
                stack.append((needed, iter(dependencies[needed])))
    return tuple(order)


def reached(start: str, dependencies: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """`start` and all that it needs, directly or not, sorted."""
    seen = {start}
    waiting = [start]
    while waiting:
        for path in dependencies.get(waiting.pop(), ()):
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return tuple(sorted(seen))
