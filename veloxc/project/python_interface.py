"""What other files need to know of a Python module of the project: its names, read from its text, never by running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from veloxc.compiler.analyze.result import ExportFact, Interface


def python_interface(path: str, text: str) -> Interface:
    """The public top-level names of a Python file. One with a syntax error has none: Python itself will tell."""
    try:
        module = ast.parse(text)
    except (SyntaxError, ValueError):
        return Interface(path, server_only="it is a Python module")
    exports = {fact.name: fact for fact in _facts(module.body) if not fact.name.startswith("_")}
    return Interface(path, exports=tuple(exports.values()), server_only="it is a Python module")


def _facts(body: list[ast.stmt]) -> Iterator[ExportFact]:
    for statement in body:
        match statement:
            case ast.FunctionDef(name=name):
                yield ExportFact(name, "function")
            case ast.AsyncFunctionDef(name=name):
                yield ExportFact(name, "function", is_async=True)
            case ast.ClassDef(name=name):
                yield ExportFact(name, "class")
            case ast.Assign(targets=targets):
                yield from (
                    ExportFact(node.id, "value")
                    for target in targets
                    for node in ast.walk(target)
                    if isinstance(node, ast.Name)
                )
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield ExportFact(name, "value")
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (
                    ExportFact((alias.asname or alias.name).partition(".")[0], "value") for alias in names
                )
            case ast.If(body=inner, orelse=orelse):
                yield from _facts([*inner, *orelse])
            case ast.Try(body=inner, handlers=handlers, orelse=orelse):
                yield from _facts([*inner, *orelse, *(line for handler in handlers for line in handler.body)])
            case ast.With(body=inner):
                yield from _facts(inner)
