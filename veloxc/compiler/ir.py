"""The compiler's middle: a Python-shaped tree in which every meaning is explicit.

`lower` makes it from the document and its analysis; `emit.python` prints it through libcst and knows nothing of
JavaScript. Node names are Python's words (the `ast` module's where there is one). Every statement carries the span of
the source it comes from, which becomes the line table. There are no parentheses here: `emit.python.parentheses`
puts them where Python's precedence needs them.
"""

from __future__ import annotations

import sys
from typing import Literal, TypeAlias

from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import node


@node
class Expr:
    """Base of all expressions."""


@node
class Name(Expr):
    id: str


@node
class Constant(Expr):
    """None, True, False, an int, a float (finite, infinite or NaN), a str (lone surrogates allowed)."""

    value: str | int | float | bool | None


@node
class FString(Expr):
    """An f-string: literal text and expressions (printed with `format`, so always strings already)."""

    parts: tuple[str | Expr, ...]


@node
class Attribute(Expr):
    value: Expr
    name: str


@node
class Subscript(Expr):
    """`value[index]`; a `Slice` as index is `value[a:b]`."""

    value: Expr
    index: Expr


@node
class Slice(Expr):
    lower: Expr | None
    upper: Expr | None


@node
class Starred(Expr):
    """`*value`: in calls, lists, tuples and assignment targets."""

    value: Expr


@node
class Keyword:
    """`name=value` in a call; name None is `**value`."""

    name: str | None
    value: Expr


@node
class Call(Expr):
    func: Expr
    args: tuple[Expr, ...] = ()
    keywords: tuple[Keyword, ...] = ()


@node
class BinOp(Expr):
    left: Expr
    op: Literal["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"]
    right: Expr


@node
class UnaryOp(Expr):
    op: Literal["-", "+", "~", "not"]
    operand: Expr


@node
class BoolOp(Expr):
    op: Literal["and", "or"]
    values: tuple[Expr, ...]


@node
class Compare(Expr):
    """One comparison, never a chain."""

    left: Expr
    op: Literal["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"]
    right: Expr


@node
class IfExp(Expr):
    test: Expr
    body: Expr
    orelse: Expr


@node
class NamedExpr(Expr):
    """`(name := value)`"""

    name: str
    value: Expr


@node
class Param:
    """`kind`: plain, positional-only (before a `/`), `*name` (name may be `_`), `**name`, or keyword-only (after a star)."""

    name: str
    default: Expr | None = None
    kind: Literal["plain", "positional", "star", "double_star", "keyword_only"] = "plain"


@node
class Lambda(Expr):
    params: tuple[Param, ...]
    body: Expr


@node
class ListExpr(Expr):
    elements: tuple[Expr, ...]


@node
class TupleExpr(Expr):
    elements: tuple[Expr, ...]


@node
class DictExpr(Expr):
    """Pairs; a key of None is `**value`."""

    entries: tuple[tuple[Expr | None, Expr], ...]


@node
class Comprehension:
    """`for target in iterable if condition…` of a comprehension."""

    target: Expr
    iterable: Expr
    conditions: tuple[Expr, ...] = ()


@node
class ListComp(Expr):
    element: Expr
    clauses: tuple[Comprehension, ...]


@node
class GeneratorExp(Expr):
    element: Expr
    clauses: tuple[Comprehension, ...]


@node
class Await(Expr):
    value: Expr


@node
class Located(Expr):
    """`value`, and the source it comes from: where one statement holds expressions of several source lines (the
    parts of a markup run's f-string). Prints as `value` alone."""

    value: Expr
    span: Span


@node
class Yield(Expr):
    value: Expr | None


@node
class YieldFrom(Expr):
    value: Expr


# ---- statements


@node
class Stmt:
    """Base of all statements. `span`: the source it comes from; None for what the compiler adds of its own."""

    span: Span | None


Body: TypeAlias = tuple["Stmt", ...]
"""Never empty in a suite: `Pass` says nothing."""


@node
class ExprStatement(Stmt):
    value: Expr


@node
class Assign(Stmt):
    """`target = value`. Targets: Name, Attribute, Subscript, TupleExpr of these (Starred inside)."""

    target: Expr
    value: Expr


@node
class AugAssign(Stmt):
    target: Expr
    op: Literal["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"]
    value: Expr


@node
class Delete(Stmt):
    target: Expr


@node
class Return(Stmt):
    value: Expr | None


@node
class Raise(Stmt):
    """Without `exc` it raises again."""

    exc: Expr | None
    cause: Expr | None = None


@node
class If(Stmt):
    """An `orelse` of exactly one `If` is printed as `elif`."""

    test: Expr
    body: Body
    orelse: Body = ()


@node
class While(Stmt):
    test: Expr
    body: Body
    orelse: Body = ()


@node
class For(Stmt):
    target: Expr
    iterable: Expr
    body: Body
    orelse: Body = ()
    async_: bool = False


@node
class ExceptHandler:
    """`except type as name:`"""

    type: Expr
    name: str | None
    body: Body


@node
class Try(Stmt):
    body: Body
    handlers: tuple[ExceptHandler, ...]
    orelse: Body = ()
    finalbody: Body = ()


@node
class With(Stmt):
    context: Expr
    name: str | None
    body: Body
    async_: bool = False


@node
class Break(Stmt):
    pass


@node
class Continue(Stmt):
    pass


@node
class Pass(Stmt):
    pass


@node
class Global(Stmt):
    names: tuple[str, ...]


@node
class Nonlocal(Stmt):
    names: tuple[str, ...]


@node
class FunctionDef(Stmt):
    name: str
    params: tuple[Param, ...]
    body: Body
    async_: bool = False
    decorators: tuple[Expr, ...] = ()


@node
class ClassDef(Stmt):
    name: str
    bases: tuple[Expr, ...]
    body: Body
    keywords: tuple[Keyword, ...] = ()
    decorators: tuple[Expr, ...] = ()


@node
class Import(Stmt):
    """`import module as name`."""

    module: str
    name: str | None = None


@node
class ImportFrom(Stmt):
    """`from module import (name as alias)…`; `level` counts the leading dots."""

    module: str
    names: tuple[tuple[str, str | None], ...]
    level: int = 0


def import_section(statement: Import | ImportFrom) -> int:
    """Where isort puts an import: 0 with Python's own modules, 1 with installed ones, 2 with those of the site."""
    if isinstance(statement, ImportFrom) and statement.level:
        return 2
    return 0 if statement.module.partition(".")[0] in sys.stdlib_module_names else 1


@node
class Comment(Stmt):
    """A comment line of its own, without `#`: the author's comments that are kept above their statements."""

    text: str


@node
class Module:
    """A whole emitted module: `docstring`, then statements in their order (imports first)."""

    docstring: str
    body: Body
