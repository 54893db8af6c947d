"""`break`, `continue` and `return`: Python's own where they reach, else a flag that each loop on the way passes on
(lowering.md §4). Out of a loop body that became a function they are what the function returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from veloxc.compiler import ir
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.frame import Frame
from veloxc.compiler.lower.names import python_name
from veloxc.compiler.lower.registry import lowers_statement
from veloxc.compiler.lower.shapes import FALSE, TRUE
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import BreakStatement, ContinueStatement

Jump = Literal["break", "continue"]


@dataclass(eq=False)
class Target:
    """A statement that jumps can name.

    `kind`: what JavaScript calls it; each is a Python loop, but for a `switch` that became `if`/`elif`: a `break` there
    is where its `if` ends anyway. `again`: writes what a `continue` needs in front of it
    (the update of a `for(;;)`). `flags`: jumps to something further out that pass through here.
    `ends`: the target whose body this is the last statement of.
    """

    kind: Literal["loop", "switch", "block"]
    labels: frozenset[str] = frozenset()
    python: bool = True
    again: Callable[[], None] | None = None
    ends: Target | None = None
    node: Node | None = None
    names: dict[Jump, str] = field(default_factory=dict)
    flags: dict[str, tuple[Jump, Target]] = field(default_factory=dict)


@lowers_statement(BreakStatement, ContinueStatement)
def jump_statement(context: Context, node: BreakStatement | ContinueStatement) -> None:
    jump: Jump = "break" if isinstance(node, BreakStatement) else "continue"
    label = node.label.name if node.label is not None else None
    frame, target = find(context, jump, label)
    if frame is not context.frame:
        from veloxc.compiler.lower.turns import leave_turn

        leave_turn(context, target, jump)
        return
    go(context, jump, target)


def find(context: Context, jump: Jump, label: str | None) -> tuple[Frame, Target]:
    """The target of a jump, and the frame that it stands in."""
    frame: Frame | None = context.frame
    while frame is not None:
        for target in reversed(frame.targets):
            if _is_meant(target, jump, label):
                return frame, target
        frame = frame.parent
    raise LookupError(f"{jump} {label or ''} has no target: validation lets none through")


def find_frame(context: Context, target: Target) -> Frame:
    """The frame that a target stands in."""
    frame: Frame | None = context.frame
    while frame is not None and target not in frame.targets:
        frame = frame.parent
    assert frame is not None
    return frame


def _is_meant(target: Target, jump: Jump, label: str | None) -> bool:
    if label is not None:
        return label in target.labels
    return target.kind == "loop" or (jump == "break" and target.kind == "switch")


def go(context: Context, jump: Jump, target: Target) -> None:
    """Jump to a target of the current frame."""
    if not target.python:
        return
    inner = innermost(context)
    if inner is target:
        if jump == "continue" and target.again is not None:
            target.again()
        context.emit(ir.Break(context.span) if jump == "break" else ir.Continue(context.span))
        return
    if jump == "continue" and inner is not None and inner.ends is target:
        context.emit(ir.Break(context.span))
        return
    assert inner is not None
    flag = flag_of(context, jump, target)
    inner.flags[flag] = (jump, target)
    context.flagged.append(flag)
    context.emit(ir.Assign(context.span, ir.Name(flag), TRUE))
    context.emit(ir.Break(context.span))


def innermost(context: Context) -> Target | None:
    """The Python loop around the statement at hand."""
    return next((target for target in reversed(context.frame.targets) if target.python), None)


def flag_of(context: Context, jump: Jump, target: Target) -> str:
    if jump not in target.names:
        label = next(iter(sorted(target.labels)), target.kind)
        target.names[jump] = context.fresh(f"{jump}_{python_name(label)}")
    return target.names[jump]


@contextmanager
def inside(context: Context, target: Target) -> Iterator[None]:
    """The body of a statement that jumps can name."""
    context.frame.targets.append(target)
    try:
        yield
    finally:
        context.frame.targets.pop()


def finish(context: Context, target: Target, statements: Sequence[ir.Stmt]) -> None:
    """Write a lowered loop, and after it what passes the flagged jumps on. The flag is set to False in front of the
    outermost loop that it leaves."""
    after: list[ir.Stmt] = []
    for flag, (jump, further) in target.flags.items():
        with context.branch() as body:
            go(context, jump, further)
        if isinstance(body[0], ir.Assign) and getattr(body[0].target, "id", None) == flag:
            del body[0]  # it is set already, and passed on
        else:
            context.emit(ir.Assign(None, ir.Name(flag), FALSE))
        after.append(ir.If(context.span, ir.Name(flag), tuple(body)))
    for statement in statements:
        context.emit(statement)
    for statement in after:
        context.emit(statement)


def leave_function(context: Context, value: ir.Expr | None) -> None:
    """`return value`."""
    if context.frame.kind == "turn":
        from veloxc.compiler.lower.turns import return_from_turn

        return_from_turn(context, value)
        return
    frame = context.frame
    if frame.is_async and frame.is_generator and value is not None:
        context.emit(ir.Raise(context.span, context.helper("AsyncReturn", value)))
        return
    context.emit(ir.Return(context.span, value))


# ---- flags and finally


def reset_before_jumps(body: Sequence[ir.Stmt], flags: Sequence[str]) -> ir.Body:
    """A jump inside `finally` overrides the one that `try` was about to make: its flag is taken back first."""
    reset = [ir.Assign(None, ir.Name(flag), FALSE) for flag in flags]
    return tuple(_with_resets(body, reset))


def _with_resets(body: Sequence[ir.Stmt], reset: Sequence[ir.Stmt]) -> list[ir.Stmt]:
    result: list[ir.Stmt] = []
    for statement in body:
        if isinstance(statement, (ir.Break, ir.Continue)):
            own = result.pop() if result and _sets_flag(result[-1]) else None
            result.extend(reset)
            if own is not None:
                result.append(own)
        result.append(_inside_with_resets(statement, reset))
    return result


def _sets_flag(statement: ir.Stmt) -> bool:
    return isinstance(statement, ir.Assign) and statement.value is TRUE


def _inside_with_resets(statement: ir.Stmt, reset: Sequence[ir.Stmt]) -> ir.Stmt:
    def again(body: ir.Body) -> ir.Body:
        return tuple(_with_resets(body, reset))

    match statement:
        case ir.If(span, test, body, orelse):
            return ir.If(span, test, again(body), again(orelse))
        case ir.While(span, test, body, orelse):
            return ir.While(span, test, again(body), again(orelse))
        case ir.For(span, target, iterable, body, orelse, async_):
            return ir.For(span, target, iterable, again(body), again(orelse), async_)
        case ir.With(span, manager, name, body, async_):
            return ir.With(span, manager, name, again(body), async_)
        case ir.Try(span, body, handlers, orelse, finalbody):
            inner = tuple(ir.ExceptHandler(each.type, each.name, again(each.body)) for each in handlers)
            return ir.Try(span, again(body), inner, again(orelse), again(finalbody))
    return statement
