"""Loop bodies as functions: where closures keep the variables of a turn, each turn needs variables of its own
(lowering.md §4, "Per-iteration closures"), and where Python nests no deeper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding, Scope
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.jumps import Jump, Target, find, find_frame, go, leave_function
from veloxc.compiler.lower.scan import FUNCTIONS, escaping, waits, within
from veloxc.compiler.lower.shapes import NONE, TRUE
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AwaitExpression,
    BlockStatement,
    BreakStatement,
    ForStatement,
    Identifier,
    ReturnStatement,
    Statement,
    VariableDeclaration,
    YieldExpression,
)
from veloxc.compiler.syntax.walk import walk

MOST_NESTED = 15
"""Python nests at most 20 loops and `try`s in one function."""


@dataclass(eq=False)
class Turn:
    """What the function of a turn, or of a block that is nested too deep, gives back.

    `exits`: the ways out of the loop that the body has (`return`, and jumps as (jump, target)). With one way the
    result says just that; with several it is a tuple that begins with the number of the way.
    `returns`: the loop variables that the body changed, for `for(;;)`.
    """

    target: Target | None
    exits: list[tuple[str, Target | None]] = field(default_factory=list)
    returns: list[Binding] = field(default_factory=list)
    first: ir.Name | None = None
    """An additional parameter: whether this is the first turn."""
    unsettled: bool = False
    """Does it return what may be a promise, without awaiting it?"""
    gives_by_raising: bool = False
    """Is it an async generator? Python's cannot return a value."""


# ---- when


def must_lift(context: Context, node: Node) -> bool:
    """Does a closure outlive a turn of this loop and keep one of its variables? Or is it nested too deep?"""
    if node in context.lifting:
        return context.lifting[node]
    bindings = variables_of_turn(context, node)
    lifts = any(binding.captured_per_turn or _is_read_early(context, binding) for binding in bindings)
    lifts = lifts or context.frame.blocks >= MOST_NESTED
    context.lifting[node] = lifts
    return lifts


def variables_of_turn(context: Context, node: Node) -> list[Binding]:
    """The bindings of the loop's head and of the blocks in its body; those of loops inside are these loops' own."""
    scope = context.analysis.scopes.get(node)
    if scope is None:
        return []
    found = list(scope.bindings.values())
    waiting: list[Scope] = list(scope.children)
    while waiting:
        each = waiting.pop()
        if each.kind in ("function", "loop"):
            continue
        found.extend(binding for binding in each.bindings.values() if binding.kind != "var")
        waiting.extend(each.children)
    return found


def _all_variables(context: Context, node: Node) -> list[Binding]:
    """The bindings of a turn, those of the loops in it included."""
    scope = context.analysis.scopes.get(node)
    found: list[Binding] = []
    waiting = [scope] if scope is not None else []
    while waiting:
        each = waiting.pop()
        found.extend(binding for binding in each.bindings.values() if binding.kind != "var")
        waiting.extend(child for child in each.children if child.kind != "function")
    return found


def _is_read_early(context: Context, binding: Binding) -> bool:
    """Is it used above its declaration? In the second turn Python would still know the value of the first."""
    if not binding.read_before_declaration or binding.kind not in ("const", "let", "class"):
        return False
    start = binding.declaration.start
    return any(reference.start < start for reference in binding.references)


# ---- the function and its call


def turn_call(
    context: Context, node: Node, body: Statement, head: Callable[[], None], first: ir.Name | None = None
) -> None:
    """Put the body into a function in front of the loop and call it here. `head`: what comes first in the turn.

    `first`: the head of a `for(;;)` runs in the turn too, and may leave the loop; this says whether it is the first.
    """
    from veloxc.compiler.lower.statements import block_statements

    turn = Turn(context.frame.targets[-1])
    turn.first = first
    _find_exits(context, body, turn)
    if first is not None and ("break", turn.target) not in turn.exits:
        turn.exits.append(("break", turn.target))
    parameters = _parameters(context, node, turn)

    def write() -> None:
        with context.at(context.span):  # what the head defines belongs to the turn
            head()
        block_statements(context, body.body if isinstance(body, BlockStatement) else (body,))

    inside = [each for each in _heads(node, first) if each is not None] + [body]
    made, call = _lifted(context, turn, "turn", inside, _all_variables(context, node), parameters, write)
    context.define(made)
    _after(context, turn, _entered(context, turn, call))


def keeps_variables(context: Context, node: ForStatement, *parts: Node | None) -> bool:
    """Does a closure in one of these parts of a `for(;;)` use a variable of its head?"""
    scope = context.analysis.scopes.get(node)
    if scope is None:
        return False
    bindings = set(scope.bindings.values())
    functions = (
        each for part in parts if part is not None for each in walk(part) if isinstance(each, FUNCTIONS)
    )
    return any(
        isinstance(each, Identifier) and context.binding(each) in bindings
        for function in functions
        for each in walk(function)
    )


def init_call(context: Context, node: ForStatement) -> None:
    """The declaration of a `for(;;)` whose closures keep variables: they keep those of no turn (§14.7.4.2)."""
    from veloxc.compiler.lower.registry import statement

    init = node.init
    scope = context.analysis.scopes[node]
    assert isinstance(init, VariableDeclaration)
    turn = Turn(None, returns=list(scope.bindings.values()))
    made, call = _lifted(context, turn, "begin", [init], turn.returns, [], lambda: statement(context, init))
    context.define(made)
    context.own(*turn.returns)
    _after(context, turn, _entered(context, turn, call))


def block_call(context: Context, node: Statement) -> None:
    """A statement as a function in front of the outermost one around it, called here: where Python nests no deeper."""
    from veloxc.compiler.lower.registry import statement

    turn = Turn(None)
    _find_exits(context, node, turn)
    indent, context.indent = context.indent, context.frame.indent
    variables = [
        binding
        for scope in (context.analysis.scopes.get(each) for each in within(node))
        if scope is not None and scope.kind != "function"
        for binding in scope.bindings.values()
        if binding.kind != "var"
    ]
    made, call = _lifted(context, turn, "block", [node], variables, [], lambda: statement(context, node))
    context.indent = indent
    context.frame.first.append(made)
    _after(context, turn, _entered(context, turn, call))


def _lifted(
    context: Context,
    turn: Turn,
    base: str,
    parts: list[Node],
    variables: list[Binding],
    parameters: list[Binding],
    write: Callable[[], None],
) -> tuple[ir.FunctionDef, ir.Expr]:
    """The function of these parts, and its call. `variables`: the bindings that live in it."""
    from veloxc.compiler.lower.generators import stays_generator

    name = context.fresh(base)
    with context.enter("turn", context.frame.node) as (frame, statements):
        frame.turn = turn
        frame.is_generator = any(_contains(part, YieldExpression) for part in parts)
        frame.is_async = any(_contains(part, AwaitExpression) for part in parts)
        frame.is_async = frame.is_async or (frame.is_generator and frame.function.is_async)
        turn.gives_by_raising = frame.is_async and frame.is_generator
        context.own(*variables)
        write()
        if turn.returns:
            _give(context, turn, _result(context, turn, None))
        if frame.is_generator:
            stays_generator(context)
        suite = frame.body(statements)
    context.own(*parameters)
    params = tuple(ir.Param(context.names.of[binding]) for binding in parameters)
    given = tuple(context.read(binding) for binding in parameters)
    if turn.first is not None:
        params, given = (*params, ir.Param(turn.first.id)), (*given, turn.first)
    made = ir.FunctionDef(context.span, name, params, suite, frame.is_async)
    call: ir.Expr = ir.Call(ir.Name(name), given)
    if frame.is_generator and not frame.is_async:
        call = ir.YieldFrom(call)
    elif frame.is_async and not frame.is_generator:
        call = ir.Await(call)
    return made, call


def _entered(context: Context, turn: Turn, call: ir.Expr) -> ir.Expr:
    """The value of the call; Python has no `yield from` for async generators, so there it takes a loop."""
    from veloxc.compiler.lower.generators import yield_all

    if not turn.gives_by_raising:
        return call
    return yield_all(context, context.helper("turn_steps", call))


def _give(context: Context, turn: Turn, value: ir.Expr | None) -> None:
    """Leave the function of a turn; an async generator cannot return a value."""
    if turn.gives_by_raising and value is not None:
        context.emit(ir.Raise(context.span, context.helper("AsyncReturn", value)))
    else:
        context.emit(ir.Return(context.span, value))


def _heads(node: Node, first: ir.Name | None) -> list[Node | None]:
    """What of a loop's head runs in the turn."""
    if isinstance(node, ForStatement):
        return [node.test, node.update] if first is not None else []
    return [getattr(node, "left", None)]


def _contains(body: Node, kind: type[Node]) -> bool:
    return any(isinstance(each, kind) or (kind is AwaitExpression and waits(each)) for each in within(body))


def _parameters(context: Context, node: Node, turn: Turn) -> list[Binding]:
    """The variables of the head: they go in, and what the body of a `for(;;)` changes comes back out.

    What a pattern in the head binds is set inside (see `head`).
    """
    scope = context.analysis.scopes.get(node)
    if scope is None:
        return []
    bindings = list(scope.bindings.values())
    if isinstance(node, ForStatement):
        start = node.body.start if turn.first is None else node.start
        turn.returns = [binding for binding in bindings if _changes(binding, start, node.end)]
        return bindings
    left = getattr(node, "left", None)
    name = left.declarations[0].id if isinstance(left, VariableDeclaration) else None
    return bindings if isinstance(name, Identifier) else []


def _changes(binding: Binding, start: int, end: int) -> bool:
    """Is the variable assigned between these places (by a closure too)?"""
    return any(start <= assignment.start < end for assignment in binding.assignments)


def _find_exits(context: Context, body: Statement, turn: Turn) -> None:
    """Which ways out of it the body has."""
    if any(isinstance(each, ReturnStatement) for each in within(body)):
        turn.exits.append(("return", None))
    for each in escaping(body):
        jump: Jump = "break" if isinstance(each, BreakStatement) else "continue"
        target = find(context, jump, each.label.name if each.label is not None else None)[1]
        way = (jump, target)
        if way not in turn.exits and not (target is turn.target and jump == "continue"):
            turn.exits.append(way)


# ---- leaving


def leave_turn(context: Context, target: Target, jump: Jump) -> None:
    """`break` or `continue` out of the function of a turn, to a target of a frame around it."""
    turn = context.frame.turn
    assert turn is not None
    if target is turn.target and jump == "continue":
        _give(context, turn, _result(context, turn, None))
        return
    _give(context, turn, _result(context, turn, (jump, target)))


def return_from_turn(context: Context, value: ir.Expr | None) -> None:
    turn = context.frame.turn
    assert turn is not None
    _give(context, turn, _result(context, turn, ("return", None), value or NONE))


def _result(
    context: Context, turn: Turn, way: tuple[str, Target | None] | None, value: ir.Expr | None = None
) -> ir.Expr | None:
    """What is returned for a way out; None (no value at all) for going on."""
    changed = [context.read(binding) for binding in turn.returns]
    if not turn.exits:
        if not changed:
            return None
        return changed[0] if len(changed) == 1 else ir.TupleExpr(tuple(changed))
    code = _code(turn, way, value)
    return ir.TupleExpr((code, *changed)) if changed else (None if way is None else code)


def _code(turn: Turn, way: tuple[str, Target | None] | None, value: ir.Expr | None) -> ir.Expr:
    if way is None:
        return NONE
    if len(turn.exits) == 1:
        return TRUE if way[0] != "return" else ir.TupleExpr((value or NONE,))
    number = ir.Constant(turn.exits.index(way))
    return ir.TupleExpr((number, value) if value is not None else (number,))


def _after(context: Context, turn: Turn, call: ir.Expr) -> None:
    """The call, and the ways out that the result asks for."""
    targets = tuple(context.target(binding) for binding in turn.returns)
    if not turn.exits:
        if not targets:
            context.emit(ir.ExprStatement(context.span, call))
        else:
            left = targets[0] if len(targets) == 1 else ir.TupleExpr(targets)
            context.emit(ir.Assign(context.span, left, call))
        return
    if targets:
        result: ir.Expr = context.temporary()
        context.emit(ir.Assign(context.span, ir.TupleExpr((result, *targets)), call))
        first: ir.Expr = result
    elif len(turn.exits) == 1 and turn.exits[0][0] != "return":
        result, first = call, call
    else:
        name = context.temporary()
        result, first = name, ir.NamedExpr(name.id, call)
    if len(turn.exits) == 1:
        _one_way(context, turn, first, result)
    else:
        _many_ways(context, turn, first, result)


def _one_way(context: Context, turn: Turn, first: ir.Expr, result: ir.Expr) -> None:
    way, target = turn.exits[0]
    condition = ir.Compare(first, "is not", NONE) if way == "return" else first
    with context.branch() as body:
        _leave(context, turn, way, target, result, 0)
    context.emit(ir.If(context.span, condition, tuple(body)))


def _many_ways(context: Context, turn: Turn, first: ir.Expr, result: ir.Expr) -> None:
    bodies = []
    for way, target in turn.exits:
        with context.branch() as body:
            _leave(context, turn, way, target, result, 1)
        bodies.append(tuple(body))
    chain = bodies[-1]
    for number in range(len(bodies) - 2, -1, -1):
        test = ir.Compare(ir.Subscript(result, ir.Constant(0)), "==", ir.Constant(number))
        chain = (ir.If(context.span, test, bodies[number], chain),)
    context.emit(ir.If(context.span, ir.Compare(first, "is not", NONE), chain))


def _leave(
    context: Context, turn: Turn, way: str, target: Target | None, result: ir.Expr, place: int
) -> None:
    if way == "return":
        from veloxc.compiler.lower.statements import settled

        value: ir.Expr = ir.Subscript(result, ir.Constant(place))
        leave_function(context, settled(context, value) if turn.unsettled else value)
        return
    assert target is not None
    jump: Jump = "break" if way == "break" else "continue"
    frame = find_frame(context, target)
    if frame is not context.frame:
        leave_turn(context, target, jump)
    else:
        go(context, jump, target)
