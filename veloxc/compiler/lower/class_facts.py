"""What is known of classes in sight: which names certainly hold one, which methods and fields it has."""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.objects import static_key
from veloxc.compiler.lower.scan import FUNCTIONS, within
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    AssignmentExpression,
    ClassDeclaration,
    ClassExpression,
    Identifier,
    Literal,
    MemberExpression,
    MethodDefinition,
    NewExpression,
    PrivateIdentifier,
    PropertyDefinition,
    ReturnStatement,
    ThisExpression,
    UnaryExpression,
)
from veloxc.compiler.syntax.types import TSParameterProperty

ClassNode = ClassDeclaration | ClassExpression


def class_of(context: Context, node: Node | None) -> ClassNode | None:
    """The class of this file that an expression certainly is."""
    inner = bare(node)
    if isinstance(inner, ClassExpression):
        return inner
    binding = context.binding(inner) if isinstance(inner, Identifier) else None
    return class_of_binding(context, binding) if binding is not None else None


def class_of_binding(context: Context, binding: Binding) -> ClassNode | None:
    if binding.reassigned:
        return None
    if binding.kind == "class":
        node = context.analysis.parents.get(binding.declaration)
        return node if isinstance(node, (ClassDeclaration, ClassExpression)) else None
    inner = bare(binding.initializer) if binding.kind == "const" else None
    return inner if isinstance(inner, ClassExpression) else None


def is_plain_class(context: Context, node: Node) -> bool:
    """A class of this file without a `Symbol.hasInstance` of its own: Python's `isinstance` and call will do."""
    found = class_of(context, node)
    return found is not None and not any(
        isinstance(member, (MethodDefinition, PropertyDefinition)) and member.static and member.computed
        for each in chain_of(context, found)
        for member in each.body.body
    )


def chain_of(context: Context, node: ClassNode) -> Iterator[ClassNode]:
    """The class and the classes of this file that it inherits from."""
    seen: set[ClassNode] = set()
    found: ClassNode | None = node
    while found is not None and found not in seen:
        seen.add(found)
        yield found
        found = class_of(context, found.superClass) if found.superClass is not None else None


def member_name(key: Node, computed: bool) -> str | None:
    """The name of a member that is known before the program runs; None for private and computed ones."""
    if isinstance(key, PrivateIdentifier):
        return None
    if computed and not (isinstance(key, Literal) and isinstance(key.value, str)):
        return None
    return static_key(key)


def has_method(context: Context, target: Node, name: str) -> bool:
    """Is `target.name` certainly a method that Python finds as an attribute? `this` in a method, or a class."""
    if not is_attribute(name):
        return False
    if isinstance(target, ThisExpression):
        class_ = context.frame.class_
        if class_ is None or class_.borrowed or context.frame.receiver is None:
            return False
        return has_method_in(context, class_.node, name, class_.is_static)
    found = class_of(context, target)
    if found is not None:
        return has_method_in(context, found, name, True)
    made = made_class(context, target)
    return made is not None and not _is_assigned(context, name) and has_method_in(context, made, name, False)


def made_class(context: Context, target: Node) -> ClassNode | None:
    """The class of this file that a constant is certainly an instance of: `const stack = new Stack()`."""
    inner = bare(target)
    binding = context.binding(inner) if isinstance(inner, Identifier) else None
    if binding is None or binding.reassigned or binding.kind != "const":
        return None
    made = bare(binding.initializer)
    found = class_of(context, made.callee) if isinstance(made, NewExpression) else None
    if found is None or any(_is_foreign(context, each) for each in chain_of(context, found)):
        return None
    return found


def _is_assigned(context: Context, name: str) -> bool:
    """Does the file assign a member of this name to anything?"""
    if context.assigned_members is None:
        context.assigned_members = frozenset(
            member_name(each.left.property, each.left.computed) or "?"
            for each in context.analysis.parents
            if isinstance(each, AssignmentExpression) and isinstance(each.left, MemberExpression)
        )
    return name in context.assigned_members


def _is_foreign(context: Context, node: ClassNode) -> bool:
    """Does it extend what is not in this file, or may its constructor give another object?"""
    if node.superClass is not None and class_of(context, node.superClass) is None:
        return True
    return any(
        isinstance(member, MethodDefinition)
        and member.kind == "constructor"
        and any(isinstance(each, ReturnStatement) for each in within(member.value, own_functions=True))
        for member in node.body.body
    )


def has_getter(context: Context, target: Node, name: str) -> bool:
    """Is `target.name` certainly a getter of a class in this file, a Python property there?"""
    made = made_class(context, target) if is_attribute(name) else None
    if made is None:
        return False
    for each in chain_of(context, made):
        members = [
            member
            for member in each.body.body
            if isinstance(member, (MethodDefinition, PropertyDefinition))
            and member_name(member.key, member.computed) == name
        ]
        if members:
            kinds = {getattr(member, "kind", "field") for member in members if not member.static}
            return "get" in kinds and kinds <= {"get", "set"} and not any(each.static for each in members)
    return False


def has_method_in(context: Context, node: ClassNode, name: str, static: bool) -> bool:
    """Does the class or one that it inherits from in this file have such a method, and nothing else of that name?"""
    if not is_attribute(name):
        return False
    for each in chain_of(context, node):
        members = [
            member
            for member in each.body.body
            if isinstance(member, (MethodDefinition, PropertyDefinition))
            and member_name(member.key, member.computed) == name
        ]
        mine = [member for member in members if member.static == static]
        if mine:
            only_method = isinstance(mine[0], MethodDefinition) and mine[0].kind == "method"
            return only_method and len(members) == 1
        if members:
            return False
    return False


def readable_fields(context: Context, node: ClassNode) -> frozenset[str]:
    """Fields that every instance certainly has while its methods run, so that `self.x` cannot fail.

    Only of classes that extend nothing: a base's constructor may call methods before the fields are there. No
    initialiser may look at `this` before they all are, and nothing may delete one.
    """
    if node.superClass is not None:
        return frozenset()
    names: set[str] = set()
    for member in node.body.body:
        if isinstance(member, PropertyDefinition) and not member.static and not member.declare:
            name = member_name(member.key, member.computed)
            if name is None or (member.value is not None and _looks_at_this(member.value)):
                return frozenset()
            names.add(name)
        elif isinstance(member, MethodDefinition):
            if member.kind == "constructor":
                names.update(parameter_fields(member))
            else:
                name = member_name(member.key, member.computed)
                if name is None and not isinstance(member.key, PrivateIdentifier):
                    continue
                if name in names:
                    return frozenset()
    return frozenset() if _deletes(node) else frozenset(name for name in names if is_attribute(name))


def parameter_fields(constructor: MethodDefinition) -> list[str]:
    """`constructor(private x: number)`: the fields that parameters make."""
    found = []
    for parameter in constructor.value.params:
        if isinstance(parameter, TSParameterProperty):
            inner = getattr(parameter.parameter, "left", parameter.parameter)
            if isinstance(inner, Identifier):
                found.append(inner.name)
    return found


def _looks_at_this(node: Node) -> bool:
    return not isinstance(node, FUNCTIONS) and any(isinstance(each, ThisExpression) for each in within(node))


def _deletes(node: ClassNode) -> bool:
    return any(
        isinstance(each, UnaryExpression)
        and each.operator == "delete"
        and isinstance(each.argument, MemberExpression)
        for each in within(node, own_functions=True)
    )
