"""How the type of each kind of expression follows from its parts: the rules that inference runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from veloxc.compiler.analyze.builtin_calls import Called, result
from veloxc.compiler.analyze.builtin_functions import CONSTANTS, CONSTRUCTORS, FUNCTIONS, STATIC_METHODS
from veloxc.compiler.analyze.builtin_methods import METHODS, PROPERTIES
from veloxc.compiler.analyze.operator_types import binary, logical, text_is_ascii, unary, updated
from veloxc.compiler.analyze.type_rules import type_of
from veloxc.compiler.analyze.types import (
    ARRAY,
    ASCII,
    BIGINT,
    CLASS,
    FUNCTION,
    MARKUP,
    NEVER,
    NUMBER,
    OBJECT,
    REGEXP,
    STRING,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    array_of,
    constant,
    join,
    join_all,
    may_be_thenable,
    object_of,
    without,
)
from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node

if TYPE_CHECKING:
    from veloxc.compiler.analyze.infer import Inference

_VALUES = {"undefined": UNDEFINED, "NaN": NUMBER, "Infinity": NUMBER}


@type_of(js.Literal)
def _literal(inference: Inference, node: js.Literal) -> StaticType:
    if node.regex is not None:
        return REGEXP
    return BIGINT if node.bigint is not None else constant(node.value)


@type_of(js.TemplateLiteral)
def _template(inference: Inference, node: js.TemplateLiteral) -> StaticType:
    if not node.expressions:
        return constant(node.quasis[0].cooked or "")
    parts = [inference.of(part) for part in node.expressions]
    if NEVER in parts:
        return NEVER
    plain = all((part.cooked or "").isascii() for part in node.quasis)
    return ASCII if plain and all(map(text_is_ascii, parts)) else STRING


@type_of(js.Identifier)
def _identifier(inference: Inference, node: js.Identifier) -> StaticType:
    binding = inference.resolution.table.get(node)
    if binding is not None:
        return inference.slot(binding)
    return _VALUES.get(node.name, UNKNOWN)


@type_of(js.ArrayExpression)
def _array(inference: Inference, node: js.ArrayExpression) -> StaticType:
    elements: list[StaticType] = []
    for element in node.elements:
        if element is None:
            return ARRAY
        if isinstance(element, js.SpreadElement):
            elements.append(_spread(inference, element))
        else:
            elements.append(inference.of(element))
    joined = join_all(elements)
    if joined.kind in ("unknown", "never") or not inference.settled(node):
        return ARRAY
    return array_of(joined)


def _spread(inference: Inference, element: js.SpreadElement) -> StaticType:
    found = inference.of(element.argument)
    if found.kind == "never":
        return NEVER
    if found.kind == "string":
        return STRING
    return found.element or UNKNOWN if found.kind == "array" else UNKNOWN


@type_of(js.ObjectExpression)
def _object(inference: Inference, node: js.ObjectExpression) -> StaticType:
    """A literal that is a dict: one with accessors, a prototype or `super` is a class with one instance."""
    fields: dict[str, StaticType] = {}
    known = True
    for part in node.properties:
        if not isinstance(part, js.Property):
            known = False
            continue
        name = property_name(part)
        if part.kind != "init" or (name == "__proto__" and not part.shorthand and not part.method):
            return UNKNOWN
        if name is None:
            known = False
        else:
            fields[name] = FUNCTION if part.method else inference.of(part.value)
    if _uses_super(inference, node):
        return UNKNOWN
    if not known or not fields or any(field.kind == "function" for field in fields.values()):
        return OBJECT
    return object_of(fields) if inference.settled(node) else OBJECT


def property_name(part: js.Property) -> str | None:
    """The name of a property that is not computed."""
    if part.computed:
        return None
    if isinstance(part.key, js.Identifier):
        return part.key.name
    if isinstance(part.key, js.Literal) and isinstance(part.key.value, str):
        return part.key.value
    return None


def _uses_super(inference: Inference, node: js.ObjectExpression) -> bool:
    tree = inference.resolution.tree
    return any(tree.within(found, node) for found in tree.of(js.Super)) if js.Super in tree.groups else False


@type_of(js.FunctionExpression, js.ArrowFunctionExpression)
def _function(inference: Inference, node: Node) -> StaticType:
    return FUNCTION


@type_of(js.ClassExpression)
def _class(inference: Inference, node: Node) -> StaticType:
    return CLASS


@type_of(jsx.JSXElement, jsx.JSXFragment)
def _markup(inference: Inference, node: Node) -> StaticType:
    return MARKUP


# ---- operators


@type_of(js.UnaryExpression)
def _unary(inference: Inference, node: js.UnaryExpression) -> StaticType:
    return unary(node.operator, inference.of(node.argument))


@type_of(js.UpdateExpression)
def _update(inference: Inference, node: js.UpdateExpression) -> StaticType:
    return updated(inference.of(node.argument))


@type_of(js.BinaryExpression)
def _binary(inference: Inference, node: js.BinaryExpression) -> StaticType:
    return binary(node.operator, inference.of(node.left), inference.of(node.right))


@type_of(js.LogicalExpression)
def _logical(inference: Inference, node: js.LogicalExpression) -> StaticType:
    return logical(node.operator, inference.of(node.left), inference.of(node.right))


@type_of(js.AssignmentExpression)
def _assignment(inference: Inference, node: js.AssignmentExpression) -> StaticType:
    value = inference.of(node.right)
    if node.operator == "=":
        return value
    operator = node.operator[:-1]
    target = inference.of(node.left)
    return (
        logical(operator, target, value)
        if operator in ("&&", "||", "??")
        else binary(operator, target, value)
    )


@type_of(js.ConditionalExpression)
def _conditional(inference: Inference, node: js.ConditionalExpression) -> StaticType:
    return join(inference.of(node.consequent), inference.of(node.alternate))


@type_of(js.SequenceExpression)
def _sequence(inference: Inference, node: js.SequenceExpression) -> StaticType:
    return inference.of(node.expressions[-1])


@type_of(js.AwaitExpression)
def _await(inference: Inference, node: js.AwaitExpression) -> StaticType:
    """What is no object has no `then`."""
    found = inference.of(node.argument)
    if found.kind == "promise":
        return found.element or UNKNOWN
    return UNKNOWN if may_be_thenable(found) else found


# ---- members and calls


@type_of(js.MemberExpression)
def _member(inference: Inference, node: js.MemberExpression) -> StaticType:
    """A member of `undefined` or `null` throws, or ends the chain."""
    owner = without(inference.of(node.object), "undefined", "null")
    found = _member_of(inference, node, owner)
    return join(found, UNDEFINED) if node.optional else found


def _member_of(inference: Inference, node: js.MemberExpression, owner: StaticType) -> StaticType:
    if owner.kind == "never":
        return NEVER
    if node.computed:
        return _indexed(owner, inference.of(node.property))
    name = node.property.name if isinstance(node.property, js.Identifier) else ""
    if owner.kind == "object":
        return owner.field(name) or UNKNOWN
    if owner.kind == "unknown" and isinstance(node.object, js.Identifier):
        constants = CONSTANTS.get(node.object.name)
        if constants and inference.resolution.table.get(node.object) is None:
            return constants.get(name, UNKNOWN)
    return PROPERTIES.get((owner.kind, name), UNKNOWN)


def _indexed(owner: StaticType, key: StaticType) -> StaticType:
    if key.kind == "never":
        return NEVER
    if owner.kind == "array" and key.kind == "int" and owner.element is not None:
        return join(owner.element, UNDEFINED)
    if owner.kind == "string" and key.kind == "int":
        return join(ASCII if owner.ascii else STRING, UNDEFINED)
    if owner.kind == "object" and isinstance(key.literal, str):
        return owner.field(key.literal) or UNKNOWN
    return UNKNOWN


@type_of(js.CallExpression)
def _call(inference: Inference, node: js.CallExpression) -> StaticType:
    found = _called(inference, node)
    return join(found, UNDEFINED) if node.optional else found


def _called(inference: Inference, node: js.CallExpression) -> StaticType:
    callee = node.callee
    use = inference.known_function(callee)
    if use is not None:
        return inference.slot(use.node)
    if isinstance(callee, js.Identifier):
        if inference.resolution.table.get(callee) is not None:
            return UNKNOWN
        called = Called(inference, node, UNKNOWN)
        return result(FUNCTIONS.get(callee.name), called)
    if not isinstance(callee, js.MemberExpression) or callee.computed:
        return UNKNOWN
    name = callee.property.name if isinstance(callee.property, js.Identifier) else ""
    owner = without(inference.of(callee.object), "undefined", "null")
    if owner.kind == "never":
        return NEVER
    called = Called(inference, node, owner)
    if isinstance(callee.object, js.Identifier) and inference.resolution.table.get(callee.object) is None:
        return result(STATIC_METHODS.get(callee.object.name, {}).get(name), called)
    found = result(METHODS.get(owner.kind, {}).get(name), called)
    return join(found, UNDEFINED) if callee.optional else found


@type_of(js.NewExpression)
def _new(inference: Inference, node: js.NewExpression) -> StaticType:
    callee = node.callee
    if isinstance(callee, js.Identifier) and inference.resolution.table.get(callee) is None:
        return CONSTRUCTORS.get(callee.name, UNKNOWN)
    return UNKNOWN


@type_of(js.ChainExpression)
def _chain(inference: Inference, node: js.ChainExpression) -> StaticType:
    """Any `?.` inside may end the whole chain."""
    return join(inference.of(node.expression), UNDEFINED)


# ---- TypeScript


@type_of(
    ts.TSAsExpression,
    ts.TSSatisfiesExpression,
    ts.TSTypeAssertion,
    ts.TSNonNullExpression,
    ts.TSInstantiationExpression,
)
def _erased(inference: Inference, node: ts.TSAsExpression) -> StaticType:
    return inference.of(node.expression)
