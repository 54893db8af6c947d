"""Where lowered markup goes: pieces gathered into one f-string, written by one call (lowering.md §9).

write(f'<h1>{text(title)}</h1><ul>')        one run: static HTML and expressions in their order
for post in items(posts):                   what needs statements ends the run
    write(f'<li>{text(get(post, "title"))}</li>')
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.shapes import text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node


@dataclass(frozen=True, eq=False)
class ComponentPart:
    """A component inside a markup value: the call of `part(…)`."""

    call: ir.Expr


@dataclass(frozen=True, eq=False)
class Formatted:
    """A value that is no string yet (an integer): the f-string makes one of it."""

    value: ir.Expr


Piece: TypeAlias = "str | ir.Expr | Formatted | ComponentPart"


@dataclass(eq=False)
class Sink:
    """The function that a run is given to. For a markup value it is made only if a run has to end early:
    `pieces = []`, `push = pieces.append`. `has_components`: whether any of its runs holds one."""

    write: str | None
    pieces: str | None = None
    has_components: bool = False


class Writer:
    """Gathers the pieces of one run. `placed`: are components called where they stand, or is this a value?"""

    def __init__(self, context: Context, sink: Sink, *, placed: bool) -> None:
        self.context = context
        self.sink = sink
        self.placed = placed
        self.pieces: list[Piece] = []
        self.span: Span | None = None

    def branch(self) -> Writer:
        """A writer for statements inside an `if` or a loop: its own runs, the same place to go to."""
        return Writer(self.context, self.sink, placed=self.placed)

    # ---- pieces

    def html(self, html: str, node: Node | None = None) -> None:
        """Static HTML."""
        self._begin(node)
        if not html:
            return
        if self.pieces and isinstance(self.pieces[-1], str):
            self.pieces[-1] += html
        else:
            self.pieces.append(html)

    def value(self, make: Callable[[], ir.Expr], node: Node) -> None:
        """An expression that gives HTML. Constants become static. What it needs in front of it ends the run."""
        self._begin(node)
        mark = len(self.context.statements)
        value = make()
        if len(self.context.statements) > mark:
            self.flush_at(mark)
            self._begin(node)
        if isinstance(value, ir.Constant) and isinstance(value.value, str):
            self.html(value.value)
        elif isinstance(value, ir.FString):
            for part in value.parts:
                if isinstance(part, str):
                    self.html(part)
                else:
                    self.pieces.append(Formatted(self._located(part, node)))
        else:
            self.pieces.append(self._located(value, node))

    def component(self, part: ir.Expr, node: Node) -> None:
        """A component of a markup value."""
        self._begin(node)
        self.sink.has_components = True
        self.pieces.append(ComponentPart(part))

    def holds_component(self) -> bool:
        return any(isinstance(piece, ComponentPart) for piece in self.pieces)

    def _begin(self, node: Node | None) -> None:
        if self.span is None and node is not None:
            self.span = Span(node.start, node.end)

    def _located(self, value: ir.Expr, node: Node) -> ir.Expr:
        return value if isinstance(value, ir.Located) else ir.Located(value, Span(node.start, node.end))

    # ---- ending a run

    def flush(self) -> None:
        """Write what was gathered: a statement follows that must come after it."""
        self.flush_at(len(self.context.statements))

    def flush_at(self, mark: int) -> None:
        """The same, in front of the statements that were emitted since there were `mark` of them."""
        if not self.pieces:
            self.span = None
            return
        calls: list[ir.Stmt] = []
        for argument in arguments(self.pieces):
            write = ir.Name(self.write_name())
            calls.append(ir.ExprStatement(self.span, ir.Call(write, (argument,))))
        self.context.statements[mark:mark] = calls
        self.pieces = []
        self.span = None

    def write_name(self) -> str:
        """The name of the function to write with."""
        if self.sink.write is None:
            self.sink.pieces = self.context.fresh("pieces")
            self.sink.write = self.context.fresh("push")
        return self.sink.write


def arguments(pieces: Sequence[Piece]) -> list[ir.Expr]:
    """Runs of HTML as strings, components between them."""
    found: list[ir.Expr] = []
    run: list[str | ir.Expr | Formatted] = []
    for piece in pieces:
        if isinstance(piece, ComponentPart):
            if run:
                found.append(as_string(run))
            found.append(piece.call)
            run = []
        else:
            run.append(piece)
    if run:
        found.append(as_string(run))
    return found


def as_string(run: Sequence[str | ir.Expr | Formatted]) -> ir.Expr:
    """A run as one string expression."""
    if all(isinstance(piece, str) for piece in run):
        return text("".join(piece for piece in run if isinstance(piece, str)))
    if len(run) == 1 and isinstance(run[0], ir.Located):
        return run[0].value
    return ir.FString(tuple(piece.value if isinstance(piece, Formatted) else piece for piece in run))
