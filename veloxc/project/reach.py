"""What rendering a page can reach: what the page imports for `paths()` alone plays no part in what it shows."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from veloxc.compiler.module_names import module_name
from veloxc.project.linking import Project
from veloxc.project.links import reached
from veloxc.project.routes import error_page

_OWN = ("veloxc", "__future__")
_RENDERING = frozenset({"server", "markup", "meta"})
"""What the runtime calls of an emitted page while it renders."""


class Reach:
    """For pages of one project. `texts`: the emitted module of each file."""

    def __init__(self, project: Project, texts: Mapping[str, str]) -> None:
        self._project = project
        self._texts = texts
        self._files = {module_name(path): path for path in (*project.scans, *project.python)}

    def files(self, page: str) -> set[str]:
        """The page and all files of the project that what it shows may depend on: layouts and error page too."""
        project = self._project
        direct = _imported(self._texts[page], module_name(page), self._files)
        near = {*direct, *project.layouts.get(page, ())}
        error = error_page(page, project.scans)
        if error is not None:
            near.add(error)
        return {page, *(file for start in near for file in reached(start, project.dependencies))}

    def libraries(self, files: Iterable[str], page: str) -> set[str]:
        """The Python modules from outside the project (`py:…`) that these files use; those of `page` for `paths` not."""
        found = set()
        for path in files:
            if path == page:
                found |= set(_foreign(self._texts[page]))
            elif path in self._project.scans:
                imports = self._project.scans[path].imports
                found |= {
                    item.specifier.removeprefix("py:")
                    for item in imports
                    if item.specifier.startswith("py:") and not item.type_only
                }
        return found


def _imported(text: str, module: str, files: Mapping[str, str]) -> set[str]:
    """The project's files that a page's emitted module uses while it renders."""
    tree = ast.parse(text)
    used = _used(tree)
    found = set()
    for statement in tree.body:
        if not isinstance(statement, ast.ImportFrom) or not statement.level:
            continue
        parts = module.split(".")[: -statement.level]
        base = ".".join([*parts, *([statement.module] if statement.module else [])])
        for alias in statement.names:
            if (alias.asname or alias.name) in used:
                name = f"{base}.{alias.name}" if base else alias.name
                path = files.get(name) or files.get(base) or files.get(f"{base}.__init__")
                found |= {path} if path else set(files.values())
    return found


def _foreign(text: str) -> Iterator[str]:
    tree = ast.parse(text)
    used = _used(tree)
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and not statement.level:
            name = statement.module or ""
            if name.partition(".")[0] not in _OWN and any(
                (a.asname or a.name) in used for a in statement.names
            ):
                yield name
        elif isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names if (alias.asname or alias.name) in used)


def _used(tree: ast.Module) -> set[str]:
    """The module's names that are used by what the runtime calls, or when the module is loaded."""
    functions: dict[str, set[str]] = {}
    waiting: list[str] = []
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            functions[statement.name] = _names(statement)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        elif not _wraps_import(statement):
            waiting.extend(_names(statement))
    waiting.extend(_RENDERING)
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting.extend(functions.get(name, ()))
    return used


def _wraps_import(statement: ast.stmt) -> bool:
    """Whether it is `f = native(f)`, which gives an imported function JavaScript's way of being called."""
    match statement:
        case ast.Assign(
            targets=[ast.Name(id=name)],
            value=ast.Call(func=ast.Name(id="native"), args=[ast.Name(id=same)]),
        ):
            return name == same
    return False


def _names(node: ast.AST) -> set[str]:
    return {item.id for item in ast.walk(node) if isinstance(item, ast.Name)}
