"""The line table: which place of the source a line of the emitted Python comes from.

Black keeps the order and the kinds of statements, so the IR's statements and those of the formatted text's `ast`
are the same list; zipping them gives each statement its line. Inside a statement the parts of its f-strings are
zipped the same way, so that one markup run over many source lines still points at the expression that failed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veloxc.compiler import ir
from veloxc.compiler.source import Source, Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Emitted line (1-based) and column (0-based, code points) → span of the source."""

    line: int
    column: int
    span: Span


def line_table(module: ir.Module, text: str) -> tuple[Mapping, ...]:
    """The mappings of a module printed as `text`, ordered by place."""
    printed = ast.parse(text).body[1:]
    mappings: list[Mapping] = []
    span: Span | None = None
    for statement, node in zip(_ir_statements(module.body), _ast_statements(printed), strict=True):
        span = statement.span or _first_span(statement) or span
        if span is None:
            continue
        mappings.append(Mapping(node.lineno, node.col_offset, span))
        mappings.extend(_located(statement, node, text))
    return tuple(sorted(mappings, key=lambda mapping: (mapping.line, mapping.column)))


def compact(mappings: Sequence[Mapping], source: Source) -> tuple[tuple[int, int, int, int], ...]:
    """(line, column, source line, source column), 1-based but for the emitted column: what a module carries."""
    rows: list[tuple[int, int, int, int]] = []
    for mapping in mappings:
        line, column = source.line_column(mapping.span.start)
        row = (mapping.line, mapping.column, line, column)
        if not rows or rows[-1][2:] != row[2:]:
            rows.append(row)
    return tuple(rows)


def _ir_statements(body: Sequence[ir.Stmt]) -> Iterator[ir.Stmt]:
    stack = list(reversed(body))
    while stack:
        statement = stack.pop()
        if isinstance(statement, ir.Comment):
            continue
        yield statement
        stack.extend(reversed(_ir_children(statement)))


def _ir_children(statement: ir.Stmt) -> list[ir.Stmt]:
    match statement:
        case ir.Try():
            handlers = [inner for handler in statement.handlers for inner in _suite(handler.body)]
            return [*_suite(statement.body), *handlers, *statement.orelse, *_optional(statement.finalbody)]
        case ir.If() | ir.While() | ir.For():
            return [*_suite(statement.body), *statement.orelse]
        case ir.With() | ir.FunctionDef() | ir.ClassDef():
            return _suite(statement.body)
        case _:
            return []


def _first_span(statement: ir.Stmt) -> Span | None:
    """Where the body of a statement begins that stands nowhere itself, like the function around a server block."""
    for inner in _ir_children(statement):
        found = inner.span or _first_span(inner)
        if found is not None:
            return found
    return None


def _suite(body: Sequence[ir.Stmt]) -> list[ir.Stmt]:
    """What the printer makes of a body: a `pass` where nothing but comments stands."""
    real = [statement for statement in body if not isinstance(statement, ir.Comment)]
    return real or [ir.Pass(None)]


def _optional(body: Sequence[ir.Stmt]) -> list[ir.Stmt]:
    return _suite(body) if body else []


def _ast_statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    stack = list(reversed(body))
    while stack:
        statement = stack.pop()
        yield statement
        children = [*getattr(statement, "body", ())]
        for handler in getattr(statement, "handlers", ()):
            children.extend(handler.body)
        children.extend(getattr(statement, "orelse", ()))
        children.extend(getattr(statement, "finalbody", ()))
        stack.extend(reversed(children))


def _located(statement: ir.Stmt, node: ast.stmt, text: str) -> Iterator[Mapping]:
    """Mappings of the f-string parts of one statement and of a loop's head, its inner statements left out."""
    if isinstance(statement, ir.For) and isinstance(node, ast.For):
        yield from _loop_head(statement.iterable, node.iter)
    parts = list(_f_string_parts(statement))
    if not any(isinstance(part, ir.Located) for part in parts):
        return
    values = _formatted_values(node)
    if len(parts) != len(values):
        return
    for part, value in zip(parts, values, strict=True):
        if isinstance(part, ir.Located):
            yield Mapping(value.value.lineno, value.value.col_offset, part.span)


def _loop_head(iterable: ir.Expr, node: ast.expr) -> Iterator[Mapping]:
    """What a loop runs over, and the arguments of its calls."""
    if isinstance(iterable, ir.Located):
        yield Mapping(node.lineno, node.col_offset, iterable.span)
        iterable = iterable.value
    if isinstance(iterable, ir.Call) and isinstance(node, ast.Call):
        for argument, inner in zip(iterable.args, node.args, strict=True):
            yield from _loop_head(argument, inner)


def _f_string_parts(root: object) -> Iterator[ir.Expr]:
    if isinstance(root, ir.FString):
        for part in root.parts:
            if isinstance(part, ir.Expr):
                yield part
                yield from _f_string_parts(part)
    elif isinstance(root, (ir.Expr, ir.Stmt, ir.Keyword, ir.Param, ir.Comprehension)):
        for name in root.__match_args__:
            value = getattr(root, name)
            if not (isinstance(value, tuple) and value and isinstance(value[0], (ir.Stmt, ir.ExceptHandler))):
                yield from _f_string_parts(value)
    elif isinstance(root, tuple):
        for item in root:
            yield from _f_string_parts(item)


def _formatted_values(node: ast.AST) -> list[ast.FormattedValue]:
    found: list[ast.FormattedValue] = []
    for name, value in ast.iter_fields(node):
        if name in ("body", "orelse", "handlers", "finalbody") and isinstance(value, list):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                if isinstance(child, ast.FormattedValue):
                    found.append(child)
                found.extend(_formatted_values(child))
    return found
