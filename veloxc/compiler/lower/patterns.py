"""Destructuring: patterns in declarations, parameters, loop heads, `catch` and assignments (lowering.md §5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.objects import named_value, property_key
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.lower.scan import within
from veloxc.compiler.lower.shapes import is_repeatable, is_undefined, text
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrayExpression,
    ArrayPattern,
    AssignmentPattern,
    CallExpression,
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    ObjectPattern,
    Property,
    RestElement,
    SpreadElement,
)
from veloxc.compiler.syntax.types import (
    TSAsExpression,
    TSNonNullExpression,
    TSSatisfiesExpression,
    TSTypeAssertion,
)

Store = Callable[[ir.Expr], None]
_TYPED = (TSAsExpression, TSNonNullExpression, TSSatisfiesExpression, TSTypeAssertion)


# ---- entries


def bind_value(context: Context, pattern: Node, init: Expression) -> None:
    """`pattern = init`, as a statement."""
    if (
        isinstance(pattern, ArrayPattern)
        and isinstance(init, ArrayExpression)
        and _swap(context, pattern, init)
    ):
        return
    value = expression(context, init)
    _bind(context, pattern, value, init)


def bind(context: Context, pattern: Node, value: ir.Expr) -> None:
    """`pattern = value` of a value that is there already."""
    _bind(context, pattern, value, None)


def _bind(context: Context, pattern: Node, value: ir.Expr, source: Expression | None) -> None:
    if isinstance(pattern, ArrayPattern):
        _array(context, pattern, value, source)
    elif isinstance(pattern, ObjectPattern):
        _object(context, pattern, value, source)
    else:
        store(context, pattern, value)


def store(context: Context, target: Node, value: ir.Expr) -> None:
    """Put a value into one target of any kind."""
    _place(context, target)(value)


def _place(context: Context, target: Node) -> Store:
    """Evaluate the target's own parts, as JavaScript does before it takes the value; give what stores into it."""
    while isinstance(target, _TYPED):
        target = target.expression
    if isinstance(target, AssignmentPattern):
        inner = _place(context, target.left)
        return lambda value: inner(_with_default(context, target, value))
    if isinstance(target, Identifier):
        return lambda value: _set_name(context, target, value)
    if isinstance(target, MemberExpression):
        return _member_place(context, target)
    return lambda value: _bind(context, target, value, None)


def _set_name(context: Context, target: Identifier, value: ir.Expr) -> None:
    from veloxc.compiler.lower.assignments import assign_name

    assign_name(context, target, value)


def _member_place(context: Context, target: MemberExpression) -> Store:
    from veloxc.compiler.lower.references import member_reference, write_effect

    reference = member_reference(context, target, hold=True)
    return lambda value: write_effect(context, reference, value)


def _with_default(context: Context, target: AssignmentPattern, value: ir.Expr) -> ir.Expr:
    """`value`, or the default where it is undefined."""
    held = value if is_repeatable(value) else context.kept(value)
    with context.branch() as statements:
        default = named_value(context, target.right, getattr(target.left, "name", ""))
    if not statements:
        return ir.IfExp(is_undefined(context, held), default, held)
    result = context.temporary()
    context.emit(ir.Assign(context.span, result, held))
    statements.append(ir.Assign(context.span, result, default))
    context.emit(ir.If(context.span, is_undefined(context, result), tuple(statements)))
    return result


def _settle_default(context: Context, target: AssignmentPattern, name: ir.Expr) -> None:
    """`if name is undefined: name = default`, for a name that has the value already."""
    with context.branch() as statements:
        default = named_value(context, target.right, getattr(target.left, "name", ""))
        context.emit(ir.Assign(context.span, name, default))
    context.emit(ir.If(context.span, is_undefined(context, name), tuple(statements)))


# ---- objects


def _object(context: Context, pattern: ObjectPattern, value: ir.Expr, source: Expression | None) -> None:
    fields = _known_fields(context, source)
    held = value if is_repeatable(value) and _is_unharmed(context, pattern, value) else context.kept(value)
    if (
        not pattern.properties
        or not isinstance(pattern.properties[0], Property)
        or pattern.properties[0].computed
    ):
        shown = source.name if isinstance(source, Identifier) else ""
        context.emit(ir.ExprStatement(context.span, context.helper("require_object", held, text(shown))))
    keys: list[ir.Expr] = []
    has_rest = isinstance(pattern.properties[-1], RestElement) if pattern.properties else False
    for each in pattern.properties:
        if isinstance(each, RestElement):
            place = _place(context, each.argument)
            place(context.helper("without", held, *keys))
            continue
        key = property_key(context, each)
        if has_rest or not isinstance(key, ir.Constant):
            key = context.kept(key)
        keys.append(key)
        _property(context, each.value, held, key, fields)


def _is_unharmed(context: Context, pattern: Node, value: ir.Expr) -> bool:
    """Does the pattern leave the name alone that its value is read from?"""
    if not isinstance(value, ir.Name):
        return True
    for each in within(pattern):
        if isinstance(each, CallExpression):
            return context.is_settled(value)
        binding = context.binding(each) if isinstance(each, Identifier) else None
        if binding is not None and context.names.of.get(binding) == value.id:
            return False
    return True


def _property(context: Context, target: Node, held: ir.Expr, key: ir.Expr, fields: frozenset[str]) -> None:
    """One `key: target`."""
    known = isinstance(key, ir.Constant) and key.value in fields
    inner, default = (target.left, target) if isinstance(target, AssignmentPattern) else (target, None)
    name = _plain_name(context, inner)

    def read() -> ir.Expr:
        return ir.Subscript(held, key) if known else context.helper("get", held, key)

    if name is not None and (default is None or not _mentions(context, default.right, inner)):
        context.emit(ir.Assign(context.span, name, read()))
        if default is not None:
            _settle_default(context, default, name)
        return
    place = _place(context, target)
    place(read())


def _mentions(context: Context, default: Expression, target: Node) -> bool:
    """Does a default read the name that it is for? Then that must keep its old value until it has been read."""
    binding = context.binding(target)
    if any(
        isinstance(each, Identifier) and context.binding(each) is binding
        for each in within(default, own_functions=True)
    ):
        return True
    declared_here = binding is not None and binding.declaration is target
    return binding is not None and binding.captured and not declared_here and not _is_calm_default(default)


def _plain_name(context: Context, target: Node) -> ir.Name | None:
    """The variable of a target that is a name one may simply assign to."""
    from veloxc.compiler.lower.assignments import may_assign, may_be_too_early

    if not isinstance(target, Identifier):
        return None
    binding = context.binding(target)
    if (
        binding is None
        or not may_assign(context, target, binding)
        or may_be_too_early(context, target, binding)
    ):
        return None
    return context.target(binding)


def _known_fields(context: Context, source: Expression | None) -> frozenset[str]:
    if source is None:
        return frozenset()
    type_ = context.type_of(source)
    return (
        frozenset(name for name, _ in type_.fields or ()) if kinds.is_object_literal(type_) else frozenset()
    )


# ---- arrays


def _array(context: Context, pattern: ArrayPattern, value: ir.Expr, source: Expression | None) -> None:
    is_list = source is not None and kinds.is_array(context.type_of(source))
    if not is_list and not _is_calm(context, pattern):
        _step_by_step(context, pattern, value)
        return
    rest = pattern.elements[-1] if pattern.elements else None
    has_rest = isinstance(rest, RestElement)
    count = len(pattern.elements) - (1 if has_rest else 0)
    names = [_element_name(context, pattern, position) for position in range(len(pattern.elements))]
    taken = context.helper("take_rest" if has_rest else "take", value, ir.Constant(count))
    if names:
        context.emit(ir.Assign(context.span, ir.TupleExpr(tuple(names)), taken))
    else:
        context.emit(ir.ExprStatement(context.span, taken))
    for element, name in zip(pattern.elements, names, strict=True):
        _finish_element(context, element, name)


def _element_name(context: Context, pattern: ArrayPattern, position: int) -> ir.Name:
    """Where an element goes at first: its variable, or a temporary if there is more to do before it may be set."""
    element = pattern.elements[position]
    if element is None:
        return ir.Name(context.unused())
    target: Node = element.argument if isinstance(element, RestElement) else element
    default: Expression | None = None
    if isinstance(target, AssignmentPattern):
        default = target.right
        target = target.left
    name = _plain_name(context, target)
    if name is None or _is_read_earlier(context, pattern, position, target):
        return context.temporary()
    reads = default is not None and (_mentions(context, default, target) or _reads(context, default, pattern))
    return context.temporary() if reads else name


def _is_read_earlier(context: Context, pattern: ArrayPattern, position: int, target: Node) -> bool:
    """Does a default in front read this name? It must not have its value yet."""
    binding = context.binding(target)
    for element in pattern.elements[:position]:
        if isinstance(element, AssignmentPattern) and any(
            isinstance(each, Identifier) and context.binding(each) is binding
            for each in within(element.right, own_functions=True)
        ):
            return True
    return False


def _reads(context: Context, default: Expression, pattern: ArrayPattern) -> bool:
    """Does a default read a name of this pattern that is set after it?"""
    later = {
        context.binding(each)
        for element in pattern.elements
        if element is not None and element.start > default.start
        for each in within(element)
        if isinstance(each, Identifier)
    }
    return any(
        isinstance(each, Identifier) and context.binding(each) in later
        for each in within(default, own_functions=True)
    )


def _finish_element(context: Context, element: Node | None, name: ir.Name) -> None:
    if element is None:
        return
    target: Node = element.argument if isinstance(element, RestElement) else element
    inner = target.left if isinstance(target, AssignmentPattern) else target
    plain = _plain_name(context, inner)
    if plain is not None and plain.id == name.id:
        if isinstance(target, AssignmentPattern):
            _settle_default(context, target, plain)
        return
    store(context, target, name)


def _is_calm(context: Context, pattern: ArrayPattern) -> bool:
    """May all values be taken first? Not if a target or a default does something that the iterator could notice."""
    for element in pattern.elements:
        if element is None:
            continue
        target: Node = element.argument if isinstance(element, RestElement) else element
        if isinstance(target, AssignmentPattern):
            if not _is_calm_default(target.right):
                return False
            target = target.left
        if not isinstance(target, (Identifier, ArrayPattern, ObjectPattern)):
            return False
        if isinstance(target, (ArrayPattern, ObjectPattern)) and any(
            isinstance(each, (CallExpression, MemberExpression)) for each in within(target)
        ):
            return False
    return True


def _is_calm_default(node: Expression) -> bool:
    from veloxc.compiler.lower.scan import FUNCTIONS

    calm = (Literal, Identifier, ArrayExpression, *FUNCTIONS)
    return isinstance(node, calm) and not any(isinstance(each, CallExpression) for each in within(node))


def _step_by_step(context: Context, pattern: ArrayPattern, value: ir.Expr) -> None:
    """Target, value, store, one element after the other; the iterator is closed, whatever a default throws."""
    iterator = context.temporary()
    with context.branch() as steps:
        for element in pattern.elements:
            if element is None:
                context.emit(ir.ExprStatement(context.span, context.helper("step", iterator)))
            elif isinstance(element, RestElement):
                place = _place(context, element.argument)
                place(ir.Call(ir.Name("list"), (iterator,)))
            else:
                place = _place(context, element)
                place(context.helper("step", iterator))
    closing = context.helper("closing", context.helper("iterate", value))
    context.emit(ir.With(context.span, closing, iterator.id, tuple(steps) or (ir.Pass(None),)))


def _swap(context: Context, pattern: ArrayPattern, init: ArrayExpression) -> bool:
    """`[a, b] = [b, a]`: values first, then the targets in order. False where something else is needed."""
    if len(pattern.elements) != len(init.elements) or not pattern.elements:
        return False
    if any(value is None or isinstance(value, SpreadElement) for value in init.elements):
        return False
    if any(element is None or isinstance(element, RestElement) for element in pattern.elements):
        return False
    values: Sequence[Expression] = [each for each in init.elements if isinstance(each, Expression)]
    names = [_plain_name(context, element) for element in pattern.elements if element is not None]
    found = context.operands(*values)
    plain = [name for name in names if name is not None]
    if len(plain) == len(names):
        context.emit(ir.Assign(context.span, _tuple(plain), _tuple(found)))
        return True
    held = [context.kept(value) for value in found]
    for element, value in zip(pattern.elements, held, strict=True):
        assert element is not None
        store(context, element, value)
    return True


def _tuple(values: Sequence[ir.Expr]) -> ir.Expr:
    return values[0] if len(values) == 1 else ir.TupleExpr(tuple(values))
