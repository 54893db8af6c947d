"""Operators, assignments, object literals, optional chains, and `super`, `new.target`, `await`, `yield` by place."""

from __future__ import annotations

from veloxc.compiler.diagnostics.early_classes import DeletedPrivateName, MisplacedPrivateName
from veloxc.compiler.diagnostics.early_errors import (
    DefaultInObjectLiteral,
    DeleteOfName,
    DuplicateProto,
    MixedNullish,
    OptionalChainMisuse,
    UnaryBeforePower,
    UnknownMetaProperty,
)
from veloxc.compiler.diagnostics.early_functions import (
    AwaitOutsideAsync,
    NewTargetOutsideFunction,
    SuperAlone,
    SuperCallOutsideConstructor,
    SuperOutsideMethod,
    SuspendInParameters,
    YieldOutsideGenerator,
)
from veloxc.compiler.diagnostics.early_modules import InvalidImportCall
from veloxc.compiler.diagnostics.early_types import MisplacedType
from veloxc.compiler.parse.validate.patterns import assigned
from veloxc.compiler.parse.validate.private import private_use
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    AssignmentPattern,
    AwaitExpression,
    BinaryExpression,
    CallExpression,
    ChainExpression,
    Identifier,
    ImportExpression,
    Literal,
    LogicalExpression,
    MemberExpression,
    MetaProperty,
    NewExpression,
    ObjectExpression,
    PrivateIdentifier,
    Property,
    Super,
    UnaryExpression,
    UpdateExpression,
    YieldExpression,
)
from veloxc.compiler.syntax.types import TSInstantiationExpression, TSNonNullExpression, TSTypeAssertion

# ---- operators


@validates(LogicalExpression)
def logical_expression(visit: Visit, node: LogicalExpression) -> None:
    for operand in (node.left, node.right):
        if not isinstance(operand, LogicalExpression) or operand in visit.parenthesized:
            continue
        if (node.operator == "??") != (operand.operator == "??"):
            other = operand.operator if node.operator == "??" else node.operator
            visit.add(MixedNullish(span=span(node), operator=other, inner=span(operand)))


@validates(BinaryExpression, descends=True)
def binary_expression(visit: Visit, node: BinaryExpression) -> None:
    visit.stack.append(node.right)
    private = node.left.__class__ is PrivateIdentifier and node.left not in visit.parenthesized
    if private and node.operator == "in":
        private_use(visit, node.left)
    else:
        visit.stack.append(node.left)
    if node.operator != "**":
        return
    base = node.left
    if (
        isinstance(base, (UnaryExpression, AwaitExpression, TSTypeAssertion))
        and base not in visit.parenthesized
    ):
        operator = base.operator if isinstance(base, UnaryExpression) else _PREFIXES[base.__class__]
        visit.add(UnaryBeforePower(span=span(base), operator=operator, power=span(node.right)))


@validates(UnaryExpression)
def unary_expression(visit: Visit, node: UnaryExpression) -> None:
    if node.operator != "delete":
        return
    target: Node = node.argument
    while isinstance(target, (ChainExpression, TSNonNullExpression)):
        target = target.expression
    if isinstance(target, Identifier):
        visit.add(DeleteOfName(span=span(node)))
    elif isinstance(target, MemberExpression) and isinstance(target.property, PrivateIdentifier):
        visit.add(DeletedPrivateName(span=span(node)))


@validates(UpdateExpression)
def update_expression(visit: Visit, node: UpdateExpression) -> None:
    """Of `----a` only the innermost mistake is told."""
    inner = node.argument
    if isinstance(inner, UpdateExpression) and not isinstance(inner.argument, (Identifier, MemberExpression)):
        return
    assigned(visit, node.argument, simple=True)


@validates(AssignmentExpression)
def assignment_expression(visit: Visit, node: AssignmentExpression) -> None:
    if node.left.__class__ is MemberExpression:
        return
    assigned(visit, node.left, simple=node.operator != "=")


_PREFIXES: dict[type[Node], str] = {AwaitExpression: "await", TSTypeAssertion: "<…>"}

# ---- objects and members


@validates(ObjectExpression)
def object_expression(visit: Visit, node: ObjectExpression) -> None:
    first: Property | None = None
    for item in node.properties:
        if item.__class__ is not Property:
            continue
        assert isinstance(item, Property)
        if item.value.__class__ is AssignmentPattern:
            equals = visit.text.index("=", item.key.end)
            visit.add(DefaultInObjectLiteral(span=span(item), equals=Span(equals, equals + 1)))
        elif not (item.computed or item.shorthand or item.method) and _is_proto(item):
            if first is not None:
                visit.add(DuplicateProto(span=span(item.key), first=span(first.key)))
            first = first or item


def _is_proto(item: Property) -> bool:
    key = item.key
    name = key.name if isinstance(key, Identifier) else key.value if isinstance(key, Literal) else None
    return name == "__proto__" and item.kind == "init"


@validates(MemberExpression, descends=True)
def member_expression(visit: Visit, node: MemberExpression) -> None:
    if node.object.__class__ is not Super:
        visit.stack.append(node.object)
    else:
        function = visit.state.function
        _bare(visit, node.object)
        if node.optional:
            visit.add(SuperAlone(span=span(node.object)))
        if function is None or not function.super_member:
            visit.add(SuperOutsideMethod(span=span(node.object)))
        elif isinstance(node.property, PrivateIdentifier):
            visit.add(MisplacedPrivateName(span=span(node.property), name=node.property.name))
    if node.computed:
        visit.stack.append(node.property)
    elif node.property.__class__ is PrivateIdentifier:
        private_use(visit, node.property)
    if node.object.__class__ is TSInstantiationExpression and node.object not in visit.parenthesized:
        reason = "type arguments stand before a property: `a<T>.b`"
        visit.add(MisplacedType(span=span(node.object), reason=reason))


@validates(CallExpression, descends=True)
def call_expression(visit: Visit, node: CallExpression) -> None:
    visit.stack += (node.arguments, node.typeArguments)
    if node.callee.__class__ is not Super:
        visit.stack.append(node.callee)
        return
    function = visit.state.function
    _bare(visit, node.callee)
    if function is None or not function.super_call:
        visit.add(SuperCallOutsideConstructor(span=span(node.callee)))


@validates(Super)
def super_alone(visit: Visit, node: Super) -> None:
    """Where it begins a member expression or a call it is not visited."""
    visit.add(SuperAlone(span=span(node)))


def _bare(visit: Visit, node: Node) -> None:
    if visit.parenthesized and node in visit.parenthesized:
        visit.add(SuperAlone(span=span(node)))


@validates(NewExpression)
def new_expression(visit: Visit, node: NewExpression) -> None:
    callee: Node = node.callee
    while isinstance(callee, MemberExpression) and callee not in visit.parenthesized:
        callee = callee.object
    if isinstance(callee, ImportExpression) and callee not in visit.parenthesized:
        visit.add(InvalidImportCall(span=span(callee), reason="`new` cannot be applied to `import(…)`"))
    if isinstance(node.callee, ChainExpression) and node.callee not in visit.parenthesized:
        visit.add(OptionalChainMisuse(span=span(node.callee), role="called with `new`"))


@validates(MetaProperty)
def meta_property(visit: Visit, node: MetaProperty) -> None:
    wanted = {"new": "target", "import": "meta"}.get(node.meta.name)
    name = visit.text[node.property.start : node.property.end]
    if name != wanted:
        visit.add(UnknownMetaProperty(span=span(node), meta=node.meta.name, name=name))
    elif wanted == "target":
        function = visit.state.function
        if function is None or not function.new_target:
            visit.add(NewTargetOutsideFunction(span=span(node)))


# ---- functions that wait


@validates(AwaitExpression)
def await_expression(visit: Visit, node: AwaitExpression) -> None:
    awaits(visit, Span(node.start, node.start + len("await")), "await")


def awaits(visit: Visit, place: Span, word: str) -> None:
    """`await`, `for await` and `await using`: at the top of a module or in an async function, not in parameters."""
    function = visit.state.function
    if visit.state.in_parameters:
        visit.add(SuspendInParameters(span=place, word=word))
    elif (function is None and visit.state.namespace) or (function is not None and not function.async_):
        visit.add(_not_async(visit, place, word))


def _not_async(visit: Visit, place: Span, word: str) -> AwaitOutsideAsync:
    function = visit.state.function
    if function is None or function.kind in ("initializer", "static block"):
        return AwaitOutsideAsync(span=place, word=word, function=None, insert=None)
    node = function.node
    head = visit.text[node.start : node.end].split("\n")[0].split("{")[0].rstrip()
    shown = Span(node.start, node.start + max(1, min(len(head), 60)))
    insert = node.start if function.kind in ("function", "arrow") else None
    return AwaitOutsideAsync(span=place, word=word, function=shown, insert=insert)


@validates(YieldExpression)
def yield_expression(visit: Visit, node: YieldExpression) -> None:
    function = visit.state.function
    place = Span(node.start, node.start + len("yield"))
    if visit.state.in_parameters:
        visit.add(SuspendInParameters(span=place, word="yield"))
    elif function is None or not function.generator:
        visit.add(YieldOutsideGenerator(span=place))
