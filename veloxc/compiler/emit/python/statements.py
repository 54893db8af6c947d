"""IR statements as libcst nodes. One function per node type, found in a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import libcst as cst

from veloxc.compiler import ir
from veloxc.compiler.emit.python.expressions import arguments, expression, parameters, target
from veloxc.compiler.emit.python.parentheses import Level

S = TypeVar("S", bound=ir.Stmt)
Printed = cst.SimpleStatementLine | cst.BaseCompoundStatement

_IMPORTS = (ir.Import, ir.ImportFrom)
_PRINTERS: dict[type[ir.Stmt], Callable[[Any], Printed]] = {}

_AUGMENTED: dict[str, Callable[[], cst.BaseAugOp]] = {
    "+": cst.AddAssign, "-": cst.SubtractAssign, "*": cst.MultiplyAssign, "/": cst.DivideAssign,
    "//": cst.FloorDivideAssign, "%": cst.ModuloAssign, "**": cst.PowerAssign, "<<": cst.LeftShiftAssign,
    ">>": cst.RightShiftAssign, "&": cst.BitAndAssign, "|": cst.BitOrAssign, "^": cst.BitXorAssign,
}  # fmt: skip


def prints(kind: type[S]) -> Callable[[Callable[[S], Printed]], Callable[[S], Printed]]:
    """Register the printer of a statement type."""

    def register(function: Callable[[S], Printed]) -> Callable[[S], Printed]:
        assert kind not in _PRINTERS, kind
        _PRINTERS[kind] = function
        return function

    return register


def module(node: ir.Module) -> cst.Module:
    docstring = cst.SimpleStatementLine([cst.Expr(cst.SimpleString(_docstring(node.docstring)))])
    body, footer = _statements(node.body)
    return cst.Module([docstring, *body], footer=footer)


def _docstring(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    inner = "".join(char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in inner)
    return f'"""{inner}"""'


def _statements(body: Sequence[ir.Stmt]) -> tuple[list[Printed], list[cst.EmptyLine]]:
    """Printed statements, comments as leading lines of what follows them; those that nothing follows come second."""
    printed: list[Printed] = []
    comments: list[cst.EmptyLine] = []
    before: ir.Stmt | None = None
    for statement in body:
        if isinstance(statement, ir.Comment):
            comments.extend(
                cst.EmptyLine(comment=cst.Comment(f"# {line}".rstrip()))
                for line in statement.text.split("\n")
            )
            continue
        result = _PRINTERS[type(statement)](statement)
        if _ends_section(before, statement):
            comments.insert(0, cst.EmptyLine(indent=False))
        before = statement
        if comments:
            result = result.with_changes(leading_lines=comments)
            comments = []
        printed.append(result)
    return printed, comments


def _ends_section(before: ir.Stmt | None, statement: ir.Stmt) -> bool:
    """Whether an import of another of isort's sections follows."""
    if not isinstance(before, _IMPORTS) or not isinstance(statement, _IMPORTS):
        return False
    return ir.import_section(before) != ir.import_section(statement)


def suite(body: Sequence[ir.Stmt]) -> cst.IndentedBlock:
    printed, footer = _statements(body)
    return cst.IndentedBlock(printed or [_line(cst.Pass())], footer=footer)


def _line(small: cst.BaseSmallStatement) -> cst.SimpleStatementLine:
    return cst.SimpleStatementLine([small])


# ---- simple statements


@prints(ir.ExprStatement)
def expr_statement(node: ir.ExprStatement) -> Printed:
    return _line(cst.Expr(expression(node.value, _right_side(node.value))))


@prints(ir.Assign)
def assign(node: ir.Assign) -> Printed:
    return _line(
        cst.Assign([cst.AssignTarget(target(node.target))], expression(node.value, _right_side(node.value)))
    )


def _right_side(value: ir.Expr) -> Level:
    """A tuple on the right side needs no parentheses, a starred element in it included; neither does a yield."""
    return (
        Level.TUPLE
        if isinstance(value, ir.TupleExpr)
        else Level.YIELD if not isinstance(value, ir.NamedExpr) else Level.LAMBDA
    )


@prints(ir.AugAssign)
def aug_assign(node: ir.AugAssign) -> Printed:
    return _line(cst.AugAssign(target(node.target), _AUGMENTED[node.op](), expression(node.value)))


@prints(ir.Delete)
def delete(node: ir.Delete) -> Printed:
    return _line(cst.Del(target(node.target)))


@prints(ir.Return)
def return_(node: ir.Return) -> Printed:
    return _line(cst.Return(expression(node.value, _right_side(node.value)) if node.value else None))


@prints(ir.Raise)
def raise_(node: ir.Raise) -> Printed:
    cause = cst.From(expression(node.cause)) if node.cause else None
    return _line(cst.Raise(expression(node.exc) if node.exc else None, cause))


@prints(ir.Break)
def break_(node: ir.Break) -> Printed:
    return _line(cst.Break())


@prints(ir.Continue)
def continue_(node: ir.Continue) -> Printed:
    return _line(cst.Continue())


@prints(ir.Pass)
def pass_(node: ir.Pass) -> Printed:
    return _line(cst.Pass())


@prints(ir.Global)
def global_(node: ir.Global) -> Printed:
    return _line(cst.Global([cst.NameItem(cst.Name(name)) for name in node.names]))


@prints(ir.Nonlocal)
def nonlocal_(node: ir.Nonlocal) -> Printed:
    return _line(cst.Nonlocal([cst.NameItem(cst.Name(name)) for name in node.names]))


@prints(ir.Import)
def import_(node: ir.Import) -> Printed:
    return _line(cst.Import([cst.ImportAlias(_dotted(node.module), _as(node.name))]))


@prints(ir.ImportFrom)
def import_from(node: ir.ImportFrom) -> Printed:
    return _line(
        cst.ImportFrom(
            module=_dotted(node.module) if node.module else None,
            names=[cst.ImportAlias(cst.Name(name), _as(alias)) for name, alias in node.names],
            relative=[cst.Dot()] * node.level,
        )
    )


def _dotted(path: str) -> cst.Attribute | cst.Name:
    first, *rest = path.split(".")
    dotted: cst.Attribute | cst.Name = cst.Name(first)
    for name in rest:
        dotted = cst.Attribute(dotted, cst.Name(name))
    return dotted


def _as(name: str | None) -> cst.AsName | None:
    return cst.AsName(cst.Name(name)) if name else None


# ---- compound statements


@prints(ir.If)
def if_(node: ir.If) -> Printed:
    """`else: if …` alone becomes `elif`; a long chain is printed in a loop."""
    chain = [node]
    while len(chain[-1].orelse) == 1 and isinstance(chain[-1].orelse[0], ir.If):
        chain.append(chain[-1].orelse[0])
    orelse: cst.If | cst.Else | None = _else(chain[-1].orelse)
    for link in reversed(chain):
        orelse = cst.If(expression(link.test, Level.NAMED), suite(link.body), orelse)
    assert isinstance(orelse, cst.If)
    return orelse


def _else(body: Sequence[ir.Stmt]) -> cst.Else | None:
    return cst.Else(suite(body)) if body else None


@prints(ir.While)
def while_(node: ir.While) -> Printed:
    return cst.While(expression(node.test, Level.NAMED), suite(node.body), _else(node.orelse))


@prints(ir.For)
def for_(node: ir.For) -> Printed:
    return cst.For(
        target=target(node.target),
        iter=expression(node.iterable),
        body=suite(node.body),
        orelse=_else(node.orelse),
        asynchronous=cst.Asynchronous() if node.async_ else None,
    )


@prints(ir.Try)
def try_(node: ir.Try) -> Printed:
    handlers = [
        cst.ExceptHandler(suite(handler.body), expression(handler.type), _as(handler.name))
        for handler in node.handlers
    ]
    finalbody = cst.Finally(suite(node.finalbody)) if node.finalbody else None
    return cst.Try(suite(node.body), handlers, _else(node.orelse), finalbody)


@prints(ir.With)
def with_(node: ir.With) -> Printed:
    item = cst.WithItem(expression(node.context), _as(node.name))
    return cst.With([item], suite(node.body), asynchronous=cst.Asynchronous() if node.async_ else None)


def _decorators(decorators: Sequence[ir.Expr]) -> list[cst.Decorator]:
    return [cst.Decorator(expression(decorator)) for decorator in decorators]


@prints(ir.FunctionDef)
def function_def(node: ir.FunctionDef) -> Printed:
    return cst.FunctionDef(
        name=cst.Name(node.name),
        params=parameters(node.params),
        body=suite(node.body),
        decorators=_decorators(node.decorators),
        asynchronous=cst.Asynchronous() if node.async_ else None,
    )


@prints(ir.ClassDef)
def class_def(node: ir.ClassDef) -> Printed:
    args = arguments(node.bases, node.keywords)
    return cst.ClassDef(
        name=cst.Name(node.name),
        body=suite(node.body),
        bases=[arg for arg in args if arg.keyword is None],
        keywords=[arg for arg in args if arg.keyword is not None],
        decorators=_decorators(node.decorators),
    )
