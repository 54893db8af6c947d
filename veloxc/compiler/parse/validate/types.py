"""TypeScript's types and declarations: what parses and TypeScript still refuses."""

from __future__ import annotations

from veloxc.compiler.diagnostics.early_classes import MisplacedPrivateName
from veloxc.compiler.diagnostics.early_lists import EmptyTypeList, NeedlessTypeArguments
from veloxc.compiler.diagnostics.early_modifiers import InvalidHeritage, ModifierNotAllowed
from veloxc.compiler.diagnostics.early_modules import InvalidImportTypeOptions
from veloxc.compiler.diagnostics.early_names import ReservedName
from veloxc.compiler.diagnostics.early_types import (
    InvalidDefiniteAssertion,
    InvalidEnumMember,
    InvalidIndexSignature,
    InvalidTuple,
    MisplacedType,
)
from veloxc.compiler.parse.validate.functions import accessor_parameters, accessor_types, signature_parameters
from veloxc.compiler.parse.validate.modifiers import (
    member_modifiers,
    modifiers,
    type_parameter_modifiers,
    type_parameter_words,
)
from veloxc.compiler.parse.validate.names import RESERVED
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    CallExpression,
    Identifier,
    Literal,
    MemberExpression,
    ObjectExpression,
    PrivateIdentifier,
    Property,
    RestElement,
    SequenceExpression,
    TemplateLiteral,
    ThisExpression,
    UnaryExpression,
    VariableDeclarator,
)
from veloxc.compiler.syntax.types import (
    TSArrayType,
    TSClassImplements,
    TSConditionalType,
    TSEnumBody,
    TSEnumMember,
    TSImportType,
    TSIndexSignature,
    TSInferType,
    TSInterfaceBody,
    TSInterfaceDeclaration,
    TSInterfaceHeritage,
    TSLiteralType,
    TSMethodSignature,
    TSNamedTupleMember,
    TSOptionalType,
    TSPropertySignature,
    TSRestType,
    TSSymbolKeyword,
    TSTupleType,
    TSTypeAliasDeclaration,
    TSTypeLiteral,
    TSTypeOperator,
    TSTypeParameterDeclaration,
    TSTypeParameterInstantiation,
    TSTypeReference,
    TSUnionType,
)

_TYPE_WORDS = "any unknown never number bigint boolean string symbol void object undefined null"
_TYPE_NAMES = frozenset(_TYPE_WORDS.split())

# ---- operators


@validates(TSConditionalType, descends=True)
def conditional_type(visit: Visit, node: TSConditionalType) -> None:
    visit.stack += (node.falseType, node.trueType, node.checkType)
    visit.enter(visit.state.in_extends())
    visit.stack.append(node.extendsType)


@validates(TSInferType)
def infer_type(visit: Visit, node: TSInferType) -> None:
    if not visit.state.infer:
        reason = "`infer` stands outside of the `extends` part of a conditional type"
        visit.add(MisplacedType(span=span(node), reason=reason))


@validates(TSTypeParameterDeclaration, TSTypeParameterInstantiation)
def type_list(visit: Visit, node: TSTypeParameterDeclaration | TSTypeParameterInstantiation) -> None:
    if not node.params:
        visit.add(EmptyTypeList(span=span(node)))
    if isinstance(node, TSTypeParameterDeclaration):
        for parameter in node.params:
            if parameter.start < parameter.name.start:
                type_parameter_modifiers(visit, parameter)


@validates(TSTypeReference)
def type_reference(visit: Visit, node: TSTypeReference) -> None:
    """Without type arguments, these names are no references."""
    if node.typeArguments is not None and getattr(node.typeName, "name", None) in _TYPE_NAMES:
        name = visit.text[node.start : node.typeName.end]
        visit.add(NeedlessTypeArguments(span=span(node.typeArguments), name=name))


@validates(TSImportType)
def import_type(visit: Visit, node: TSImportType) -> None:
    """`import('a', { with: { … } })`, and the word `with` (or the older `assert`) is a keyword."""
    if node.options is None:
        return
    wrong = _wrong_option(visit, node.options)
    if wrong is not None:
        visit.add(InvalidImportTypeOptions(span=span(wrong)))


def _wrong_option(visit: Visit, options: ObjectExpression) -> Node | None:
    entries = options.properties
    if not entries:
        return options
    first = _entry(entries[0])
    if first is None or visit.text[first.key.start : first.key.end] not in ("with", "assert"):
        return entries[0]
    if len(entries) > 1 or not isinstance(first.value, ObjectExpression):
        return entries[1] if len(entries) > 1 else first.value
    return next((attribute for attribute in first.value.properties if _entry(attribute) is None), None)


def _entry(node: Node) -> Property | None:
    """The node, if it is `key: value` of an object, with a name or text as key."""
    if (
        not isinstance(node, Property)
        or node.kind != "init"
        or node.computed
        or node.method
        or node.shorthand
    ):
        return None
    text = isinstance(node.key, Literal) and isinstance(node.key.value, str)
    return node if text or isinstance(node.key, Identifier) else None


@validates(TSTypeOperator)
def type_operator(visit: Visit, node: TSTypeOperator) -> None:
    inner = node.typeAnnotation
    if node.operator == "readonly" and not isinstance(inner, (TSArrayType, TSTupleType)):
        visit.add(
            MisplacedType(span=span(node), reason="`readonly` stands before a type that is no array or tuple")
        )
    elif node.operator == "unique" and isinstance(inner, TSSymbolKeyword) and node not in visit.unique:
        reason = "`unique symbol` is the type of a `const`, or of a `static readonly` or `readonly` property"
        visit.add(MisplacedType(span=span(node), reason=reason))
    elif node.operator == "unique" and not isinstance(inner, TSSymbolKeyword):
        visit.add(MisplacedType(span=span(node), reason="`unique` stands before a type that is not `symbol`"))


@validates(TSTupleType)
def tuple_type(visit: Visit, node: TSTupleType) -> None:
    optional = rest = False
    for item in node.elementTypes:
        if isinstance(item, TSRestType):
            if isinstance(item.typeAnnotation, TSNamedTupleMember) and item.typeAnnotation.optional:
                visit.add(
                    InvalidTuple(span=span(item), reason="a rest element of a tuple cannot be optional")
                )
            if rest and _is_array(item):
                visit.add(InvalidTuple(span=span(item), reason="a tuple has one rest element at most"))
            rest = rest or _is_array(item)
        elif isinstance(item, TSOptionalType) or (isinstance(item, TSNamedTupleMember) and item.optional):
            if rest:
                visit.add(
                    InvalidTuple(span=span(item), reason="an optional element cannot follow a rest element")
                )
            optional = True
        elif optional:
            visit.add(
                InvalidTuple(span=span(item), reason="a required element cannot follow an optional one")
            )


def _is_array(item: TSRestType) -> bool:
    """Whether a rest surely has any number of elements: `...T` may be a tuple of known length."""
    inner = item.typeAnnotation
    return isinstance(inner.elementType if isinstance(inner, TSNamedTupleMember) else inner, TSArrayType)


# ---- members of interfaces and object types


@validates(TSPropertySignature, descends=True)
def property_signature(visit: Visit, node: TSPropertySignature) -> None:
    member_modifiers(visit, node, node.key)
    if node.computed:
        visit.stack.append(node.key)
        if isinstance(node.key, SequenceExpression):
            reason = "an index signature has exactly one parameter"
            visit.add(InvalidIndexSignature(span=span(node.key), reason=reason))
    _no_private_key(visit, node.key)
    if node.readonly:
        visit.allow_unique(node.typeAnnotation)
    visit.stack.append(node.typeAnnotation)


@validates(TSMethodSignature, descends=True)
def method_signature(visit: Visit, node: TSMethodSignature) -> None:
    member_modifiers(visit, node, node.key)
    if node.computed:
        visit.stack.append(node.key)
    _no_private_key(visit, node.key)
    if node.kind != "method":
        accessor_types(visit, node.kind, node.params, node.returnType, node.typeParameters)
        accessor_parameters(visit, node.kind, node.params, span(node.key))
    signature_parameters(visit, node.params)
    visit.stack += (node.returnType, node.typeParameters, node.params)


def _no_private_key(visit: Visit, key: Node) -> None:
    if isinstance(key, PrivateIdentifier):
        visit.add(MisplacedPrivateName(span=span(key), name=key.name))


@validates(TSInterfaceBody, TSTypeLiteral)
def type_members(visit: Visit, node: TSInterfaceBody | TSTypeLiteral) -> None:
    for member in node.body if isinstance(node, TSInterfaceBody) else node.members:
        if isinstance(member, TSIndexSignature) and visit.text.startswith("static", member.start):
            place = Span(member.start, member.start + len("static"))
            visit.add(ModifierNotAllowed(span=place, word="static", where="in an interface or type"))


@validates(TSIndexSignature)
def index_signature(visit: Visit, node: TSIndexSignature) -> None:
    bracket = visit.text.index("[", node.start)
    modifiers(visit, node, node.start, bracket)
    reason = _index_parameter(node)
    if reason is not None:
        visit.add(InvalidIndexSignature(span=span(node), reason=reason))


def _index_parameter(node: TSIndexSignature) -> str | None:
    if len(node.parameters) != 1:
        return "an index signature has exactly one parameter"
    parameter = node.parameters[0]
    if isinstance(parameter, RestElement):
        return "the parameter of an index signature cannot be a rest parameter"
    if not isinstance(parameter, Identifier):
        return "the parameter of an index signature is a plain name"
    if parameter.optional:
        return "the parameter of an index signature cannot be optional"
    if parameter.typeAnnotation is None:
        return "the parameter of an index signature needs a type"
    kind = parameter.typeAnnotation.typeAnnotation
    parts = kind.types if isinstance(kind, TSUnionType) else (kind,)
    if any(isinstance(part, (TSLiteralType, TSTypeLiteral)) for part in parts):
        return "the parameter of an index signature is a `string`, `number`, `symbol` or template type"
    return "an index signature needs a type" if node.typeAnnotation is None else None


# ---- declarations


@validates(TSInterfaceDeclaration, TSTypeAliasDeclaration)
def type_declaration(visit: Visit, node: TSInterfaceDeclaration | TSTypeAliasDeclaration) -> None:
    """The name is not that of a built-in type."""
    declared = node.typeParameters.params if node.typeParameters is not None else ()
    for parameter in declared:
        for word, place in type_parameter_words(visit, parameter) if parameter.const else ():
            if word == "const":
                where = "before a type parameter of a type"
                visit.add(ModifierNotAllowed(span=place, word=word, where=where))
    if node.id.name in _TYPE_NAMES:
        visit.add(ReservedName(span=span(node.id), name=node.id.name))


@validates(TSEnumBody)
def enum_body(visit: Visit, node: TSEnumBody) -> None:
    """A member without a value counts on from the one before."""
    counts = True
    names: set[str] = set()
    for member in node.members:
        _enum_name(visit, member)
        name = member.id.name if isinstance(member.id, Identifier) else getattr(member.id, "value", None)
        if name in names and not member.computed:
            visit.add(
                InvalidEnumMember(span=span(member.id), reason=f"two members of this enum are named `{name}`")
            )
        names.add(str(name))
        if member.initializer is not None:
            counts = _is_number(member.initializer)
        elif not counts and not visit.state.ambient:
            reason = "this enum member needs a value: the one before is no number to count on from"
            visit.add(InvalidEnumMember(span=span(member), reason=reason))


def _enum_name(visit: Visit, member: TSEnumMember) -> None:
    name = member.id
    if isinstance(name, Literal) and not isinstance(name.value, str):
        visit.add(InvalidEnumMember(span=span(name), reason="the name of an enum member cannot be a number"))
    elif isinstance(name, PrivateIdentifier):
        visit.add(InvalidEnumMember(span=span(name), reason="an enum member cannot be private"))
    elif member.computed and not isinstance(name, (Literal, TemplateLiteral)):
        visit.add(InvalidEnumMember(span=span(name), reason="the name of an enum member cannot be computed"))


def _is_number(value: Node) -> bool:
    """False where a value is surely none that can be counted on from: a text, or the result of a call."""
    if isinstance(value, Literal):
        return not isinstance(value.value, str)
    if isinstance(value, UnaryExpression) and value.operator == "-":
        return _is_number(value.argument)
    return not isinstance(value, (TemplateLiteral, CallExpression))


@validates(TSInterfaceHeritage, TSClassImplements)
def heritage(visit: Visit, node: TSInterfaceHeritage | TSClassImplements) -> None:
    """What an interface extends or a class implements is a dotted name."""
    name: Node = node.expression
    while isinstance(name, MemberExpression) and not name.computed and not name.optional:
        name = name.object
    if not isinstance(name, (Identifier, ThisExpression)):
        visit.add(InvalidHeritage(span=span(node.expression)))
    elif isinstance(name, Identifier) and name.name in RESERVED:
        visit.add(ReservedName(span=span(name), name=name.name))


@validates(VariableDeclarator)
def variable_declarator(visit: Visit, node: VariableDeclarator) -> None:
    if node.definite:
        typed = isinstance(node.id, Identifier) and node.id.typeAnnotation is not None
        if node.init is not None:
            reason = "a variable with a value cannot have `!`"
        elif not typed:
            reason = "a variable with `!` needs a type"
        else:
            return
        visit.add(InvalidDefiniteAssertion(span=span(node.id), reason=reason))
