"""What bindings hold and functions return: the joins of everything that is put into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from veloxc.compiler.analyze.callbacks import callback_parameter
from veloxc.compiler.analyze.function_use import FunctionUse, outer
from veloxc.compiler.analyze.patterns import pattern_names
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.types import (
    ARRAY,
    CLASS,
    COUNT,
    COUNTER,
    FUNCTION,
    NEVER,
    NUMBER,
    OBJECT,
    STRING,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    can_be,
    integer,
    join,
    join_all,
    promise_of,
    without,
)
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference

_FIXED: dict[str, StaticType] = {"function": FUNCTION, "class": CLASS}


def binding_type(inference: Inference, binding: Binding) -> StaticType:
    """All that a binding may hold when it is read."""
    if binding.kind == "import":
        return _imported(inference, binding)
    if binding.kind in ("catch", "enum", "enum_member", "namespace", "type"):
        return UNKNOWN
    found = _FIXED.get(binding.kind) or declared_value(inference, binding.declaration)
    if binding.kind == "var" and binding.read_before_declaration:
        found = join(found, UNDEFINED)
    steps = []
    for node in binding.assignments:
        step = _step(inference, binding, node)
        if step is None:
            found = join(found, _assigned(inference, binding, node))
        else:
            steps.append((node, step))
    return _stepped(inference, binding, found, steps) if steps else found


def _imported(inference: Inference, binding: Binding) -> StaticType:
    interface = inference.interfaces.get(binding.module or "")
    for export in interface.exports if interface is not None else ():
        if export.name == binding.imported and not export.reassigned and export.type is not None:
            return export.type
    return UNKNOWN


# ---- assignments


def _step(inference: Inference, binding: Binding, node: Node) -> int | None:
    """By how much `x++`, `x += 2` or `x = x + 2` changes a number; None for any other assignment."""
    if isinstance(node, js.UpdateExpression):
        return 1 if node.operator == "++" else -1
    if not isinstance(node, js.AssignmentExpression) or not isinstance(node.left, js.Identifier):
        return None
    if node.operator in ("+=", "-="):
        return _signed(node.operator[0], node.right)
    right = node.right
    if node.operator == "=" and isinstance(right, js.BinaryExpression) and right.operator in ("+", "-"):
        left = right.left
        if isinstance(left, js.Identifier) and inference.resolution.table.get(left) is binding:
            return _signed(right.operator, right.right)
    return None


def _signed(operator: str, amount: Node) -> int | None:
    if not isinstance(amount, js.Literal) or isinstance(amount.value, bool) or amount.bigint is not None:
        return None
    value = amount.value
    if not isinstance(value, int) or value >= 2**20:
        return None
    return value if operator == "+" else -value


def _stepped(
    inference: Inference, binding: Binding, start: StaticType, steps: list[tuple[Node, int]]
) -> StaticType:
    """A number that only constants are added to."""
    if start.kind == "never":
        return NEVER
    if start.kind == "int":
        if not start.bits or start.bits > COUNTER.bits:
            return NUMBER
        upwards = start.nonnegative and all(step >= 0 for _, step in steps)
        if upwards and _is_bounded_loop(inference, binding, steps):
            return COUNT
        return integer(COUNTER.bits, nonnegative=upwards)
    if start.kind == "number":
        return NUMBER
    return join_all([start, *(inference.of(node) for node, _ in steps)])


def _is_bounded_loop(inference: Inference, binding: Binding, steps: list[tuple[Node, int]]) -> bool:
    """`for (let i = 0; i < n; i++)` with an n below 2**31, where nothing else changes i."""
    if len(steps) != 1 or len(binding.assignments) != 1 or steps[0][1] > 1024:
        return False
    loop = inference.resolution.tree.parents.get(steps[0][0])
    if not isinstance(loop, js.ForStatement) or loop.update is not steps[0][0]:
        return False
    test = loop.test
    if not isinstance(test, js.BinaryExpression) or test.operator not in ("<", "<="):
        return False
    if not isinstance(test.left, js.Identifier) or inference.resolution.table.get(test.left) is not binding:
        return False
    bound = inference.of(test.right)
    return bound.kind == "never" or (bound.kind == "int" and bound.bounded)


def _assigned(inference: Inference, binding: Binding, node: Node) -> StaticType:
    if isinstance(node, js.FunctionDeclaration):
        return FUNCTION
    if isinstance(node, js.AssignmentExpression) and isinstance(node.left, js.Identifier):
        return inference.of(node.right) if node.operator == "=" else inference.of(node)
    target: Node | None = None
    if isinstance(node, js.VariableDeclarator):
        target = node.id
    elif isinstance(node, js.AssignmentExpression | js.ForOfStatement | js.ForInStatement):
        target = node.left
    if target is None:
        return UNKNOWN
    table = inference.resolution.table
    names = [name for name in pattern_names(target) if table.get(name) is binding]
    return join_all(declared_value(inference, name) for name in names)


# ---- declarations and patterns


def declared_value(inference: Inference, node: Node) -> StaticType:
    """What is put into a name or pattern where it is declared or assigned as part of a pattern."""
    above = inference.resolution.tree.parents.get(node)
    if isinstance(above, js.VariableDeclarator):
        return _declarator_value(inference, above)
    if isinstance(above, js.AssignmentPattern):
        return _with_default(inference, declared_value(inference, above), inference.of(above.right))
    if isinstance(above, js.Property):
        return _property_value(inference, above)
    if isinstance(above, js.ArrayPattern):
        return _element_value(inference, above, above.elements.index(node))
    if isinstance(above, js.RestElement):
        return _rest_value(inference, above)
    if isinstance(above, ts.TSParameterProperty):
        return declared_value(inference, above)
    if isinstance(above, js.AssignmentExpression):
        return inference.of(above.right)
    if isinstance(above, js.ForOfStatement | js.ForInStatement):
        return _loop_value(inference, above)
    use = inference.uses.get(above) if above is not None else None
    if use is not None and node in use.node.params:
        return _parameter_value(inference, use, use.node.params.index(node))
    return UNKNOWN


def _declarator_value(inference: Inference, declarator: js.VariableDeclarator) -> StaticType:
    if declarator.init is not None:
        return inference.of(declarator.init)
    tree = inference.resolution.tree
    declaration = tree.parents[declarator]
    loop = tree.parents[declaration]
    if isinstance(loop, js.ForOfStatement | js.ForInStatement) and loop.left is declaration:
        return _loop_value(inference, loop)
    if isinstance(declaration, js.VariableDeclaration) and declaration.declare:
        return UNKNOWN
    return UNDEFINED


def _loop_value(inference: Inference, loop: js.ForOfStatement | js.ForInStatement) -> StaticType:
    if isinstance(loop, js.ForInStatement):
        return STRING
    values = inference.of(loop.right)
    if values.kind == "never":
        return NEVER
    if values.kind == "string":
        return STRING
    return values.element or UNKNOWN if values.kind == "array" and not loop.await_ else UNKNOWN


def _with_default(inference: Inference, value: StaticType, default: StaticType) -> StaticType:
    if not can_be(value, "undefined"):
        return value
    return join(without(value, "undefined"), default)


def _property_value(inference: Inference, prop: js.Property) -> StaticType:
    pattern = inference.resolution.tree.parents[prop]
    if prop.computed or not isinstance(pattern, js.ObjectPattern):
        return UNKNOWN
    key = prop.key.name if isinstance(prop.key, js.Identifier) else getattr(prop.key, "value", None)
    value = declared_value(inference, pattern)
    if value.kind == "never":
        return NEVER
    if value.kind == "object" and isinstance(key, str):
        return value.field(key) or UNKNOWN
    if value.kind in ("array", "string") and key == "length":
        return COUNT
    return UNKNOWN


def _element_value(inference: Inference, pattern: js.ArrayPattern, index: int) -> StaticType:
    """By position where a literal stands on the right, as in `[a, b] = [b, a]`."""
    above = inference.resolution.tree.parents.get(pattern)
    source = getattr(above, "init", None) or getattr(above, "right", None)
    if isinstance(source, js.ArrayExpression) and not isinstance(
        above, js.AssignmentPattern | js.ForOfStatement
    ):
        before = source.elements[: index + 1]
        if len(before) == index + 1 and not any(isinstance(part, js.SpreadElement) for part in before):
            return inference.of(before[index]) if before[index] is not None else UNDEFINED
    value = declared_value(inference, pattern)
    if value.kind == "never":
        return NEVER
    if value.kind == "array" and value.element is not None:
        return join(value.element, UNDEFINED)
    return UNKNOWN


def _rest_value(inference: Inference, rest: js.RestElement) -> StaticType:
    above = inference.resolution.tree.parents.get(rest)
    if isinstance(above, js.ObjectPattern):
        return OBJECT
    return ARRAY


def _parameter_value(inference: Inference, use: FunctionUse, index: int) -> StaticType:
    """From all calls, where all can be seen; from the array, for a callback of one of its methods."""
    if not use.escapes and not use.tags:
        return join_all(_argument(inference, call, index) for call in use.calls)
    if use.value_uses == [use.node] and not use.exported:
        node, call = outer(inference.resolution.tree, use.node)
        if isinstance(call, js.CallExpression) and node in call.arguments:
            return callback_parameter(inference, call, use.node, index)
    return UNKNOWN


def _argument(inference: Inference, call: js.CallExpression, index: int) -> StaticType:
    for argument in call.arguments[: index + 1]:
        if isinstance(argument, js.SpreadElement):
            return UNKNOWN
    return inference.of(call.arguments[index]) if index < len(call.arguments) else UNDEFINED


# ---- functions


def return_type(inference: Inference, function: Node) -> StaticType:
    """What a call of a function gives: for an async one the promise; unknown for generators."""
    assert isinstance(function, js.FunctionDeclaration | js.FunctionExpression | js.ArrowFunctionExpression)
    if function.generator:
        return UNKNOWN
    if isinstance(function.body, js.BlockStatement):
        found = NEVER
        for statement in inference.returned.get(function, ()):
            value = UNDEFINED if statement.argument is None else inference.of(statement.argument)
            found = join(found, value)
        if can_complete(function.body):
            found = join(found, UNDEFINED)
    else:
        found = inference.of(function.body)
    return promise_of(found) if function.async_ else found


def can_complete(statement: Node | None) -> bool:
    """Whether control may go past a statement; where in doubt it may."""
    if isinstance(statement, js.ReturnStatement | js.ThrowStatement):
        return False
    if isinstance(statement, js.BlockStatement):
        return all(can_complete(part) for part in statement.body[-1:])
    if isinstance(statement, js.IfStatement):
        return statement.alternate is None or (
            can_complete(statement.consequent) or can_complete(statement.alternate)
        )
    if isinstance(statement, js.TryStatement):
        if statement.finalizer is not None and not can_complete(statement.finalizer):
            return False
        return can_complete(statement.block) or (
            statement.handler is not None and can_complete(statement.handler.body)
        )
    return True
