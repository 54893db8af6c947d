"""Looking ahead in the tree of one function: which jumps leave a statement, what a body assigns or contains."""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    BreakStatement,
    ClassDeclaration,
    ClassExpression,
    ContinueStatement,
    DoWhileStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    FunctionDeclaration,
    FunctionExpression,
    LabeledStatement,
    SwitchStatement,
    VariableDeclaration,
    WhileStatement,
)
from veloxc.compiler.syntax.walk import children

FUNCTIONS = (FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)
LOOPS = (ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement)
_ELSEWHERE = (*FUNCTIONS, ClassDeclaration, ClassExpression)
"""What these contain runs in a function of its own."""

JumpNode = BreakStatement | ContinueStatement


def waits(node: Node) -> bool:
    """Does a statement wait, though there is no `await` expression in it? `for await`, `await using`."""
    if isinstance(node, ForOfStatement):
        return node.await_
    return isinstance(node, VariableDeclaration) and node.kind == "await using"


def within(node: Node, *, own_functions: bool = False) -> Iterator[Node]:
    """The node and all under it that runs in the same function; with `own_functions` the functions in it as well."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        if (
            own_functions
            or not isinstance(each, _ELSEWHERE)
            or (each is node and isinstance(each, FUNCTIONS))
        ):
            waiting.extend(reversed(children(each)))
        elif isinstance(each, (ClassDeclaration, ClassExpression)):
            waiting.extend(reversed(_evaluated_outside(each)))


def _evaluated_outside(node: ClassDeclaration | ClassExpression) -> list[Node]:
    """What of a class runs where it stands: what it extends, and computed names."""
    parts: list[Node] = [] if node.superClass is None else [node.superClass]
    for member in node.body.body:
        if getattr(member, "computed", False):
            parts.append(member.key)  # type: ignore[union-attr]
    return parts


def escaping(body: Node) -> Iterator[JumpNode]:
    """The jumps in `body` that mean a statement around it."""
    waiting: list[tuple[Node, frozenset[str], bool, bool]] = [(body, frozenset(), True, True)]
    while waiting:
        node, labels, breaks, continues = waiting.pop()
        if isinstance(node, _ELSEWHERE):
            continue
        if isinstance(node, (BreakStatement, ContinueStatement)):
            free = breaks if isinstance(node, BreakStatement) else continues
            if free if node.label is None else node.label.name not in labels:
                yield node
            continue
        if isinstance(node, LabeledStatement):
            labels = labels | {node.label.name}
        elif isinstance(node, LOOPS):
            breaks = continues = False
        elif isinstance(node, SwitchStatement):
            breaks = False
        waiting.extend((child, labels, breaks, continues) for child in reversed(children(node)))


def jumps_to(
    body: Node, labels: frozenset[str], kind: type[JumpNode] | None = None, direct: bool = True
) -> Iterator[JumpNode]:
    """The jumps in `body` that mean the statement around it. `direct`: those without a label may mean it too."""
    waiting: list[tuple[Node, bool, bool]] = [(body, direct, direct)]
    while waiting:
        node, breaks, continues = waiting.pop()
        if isinstance(node, _ELSEWHERE):
            continue
        if isinstance(node, (BreakStatement, ContinueStatement)):
            meant = breaks if isinstance(node, BreakStatement) else continues
            if node.label is not None:
                meant = node.label.name in labels
            if meant and (kind is None or isinstance(node, kind)):
                yield node
            continue
        if isinstance(node, LOOPS):
            breaks = continues = False
        elif isinstance(node, SwitchStatement):
            breaks = False
        waiting.extend((child, breaks, continues) for child in reversed(children(node)))
