"""TypeScript's types."""

from __future__ import annotations

from typing import Any

from veloxc.compiler.parse.builders.expressions import key_and_computed
from veloxc.compiler.parse.builders.functions import NO_MODIFIERS, Modifiers, Signature
from veloxc.compiler.parse.builders.precedence import const_type
from veloxc.compiler.parse.builders.registry import Context, builds
from veloxc.compiler.syntax import types as ts
from veloxc.compiler.syntax.node import revised
from veloxc.compiler.syntax.script import (
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    TemplateElement,
    TemplateLiteral,
    ThisExpression,
    UnaryExpression,
)

KEYWORDS: dict[str, type[ts.TypeNode]] = {
    "any": ts.TSAnyKeyword,
    "bigint": ts.TSBigIntKeyword,
    "boolean": ts.TSBooleanKeyword,
    "never": ts.TSNeverKeyword,
    "number": ts.TSNumberKeyword,
    "object": ts.TSObjectKeyword,
    "string": ts.TSStringKeyword,
    "symbol": ts.TSSymbolKeyword,
    "undefined": ts.TSUndefinedKeyword,
    "unknown": ts.TSUnknownKeyword,
}

builds("ts_type_assertion")(ts.TSTypeAssertion)
builds("ts_conditional_type")(ts.TSConditionalType)
builds("ts_array_type")(ts.TSArrayType)
builds("ts_indexed_access_type")(ts.TSIndexedAccessType)
builds("ts_optional_type")(ts.TSOptionalType)
builds("ts_rest_type")(ts.TSRestType)
builds("ts_instantiation_expression")(ts.TSInstantiationExpression)
builds("type_annotation", "return_type", "arrow_type")(ts.TSTypeAnnotation)


# ---- names and references


@builds("type_reference")
def type_reference(start: int, end: int, name: Any, arguments: Any) -> ts.TypeNode:
    if arguments is None and name.__class__ is Identifier and name.name in KEYWORDS:
        return KEYWORDS[name.name](start, end)
    return ts.TSTypeReference(start, end, name, arguments)


@builds("ts_qualified_name")
def ts_qualified_name(start: int, end: int, left: Any, right: Any) -> ts.TSQualifiedName:
    return ts.TSQualifiedName(start, end, left, right)


def as_expression(type_: Any) -> tuple[Any, Any]:
    """What a class implements or an interface extends: written as a type, kept as expression and type arguments."""
    if not isinstance(type_, ts.TSTypeReference):
        return type_, None
    names: list[Any] = []
    name: Any = type_.typeName
    while isinstance(name, ts.TSQualifiedName):
        names.append(name)
        name = name.left
    for qualified in reversed(names):
        name = MemberExpression(qualified.start, qualified.end, name, qualified.right, False, False)
    return name, type_.typeArguments


@builds("ts_this_type")
def ts_this_type(start: int, end: int, this: ThisExpression) -> ts.TSThisType:
    return ts.TSThisType(start, end)


@builds("ts_void_keyword")
def ts_void_keyword(start: int, end: int, word: str) -> ts.TSVoidKeyword:
    return ts.TSVoidKeyword(start, end)


@builds("ts_literal_type")
def ts_literal_type(start: int, end: int, literal: Literal) -> ts.TypeNode:
    if literal.value is None:
        return ts.TSNullKeyword(start, end)
    return ts.TSLiteralType(start, end, literal)


@builds("signed_literal_type")
def signed_literal_type(start: int, end: int, sign: str, number: Literal) -> ts.TSLiteralType:
    return ts.TSLiteralType(start, end, UnaryExpression(start, end, sign, number))


@builds("template_without_types")
def template_without_types(start: int, end: int, element: TemplateElement) -> ts.TSLiteralType:
    return ts.TSLiteralType(start, end, TemplateLiteral(start, end, (element,), ()))


@builds("ts_template_literal_type")
def ts_template_literal_type(start: int, end: int, *parts: Any) -> ts.TSTemplateLiteralType:
    return ts.TSTemplateLiteralType(start, end, parts[0::2], parts[1::2])


@builds("ts_type_query")
def ts_type_query(start: int, end: int, name: Any, arguments: Any) -> ts.TSTypeQuery:
    return ts.TSTypeQuery(start, end, name, arguments)


@builds("ts_type_query_of_import")
def ts_type_query_of_import(start: int, end: int, imported: ts.TSImportType) -> ts.TSTypeQuery:
    if imported.typeArguments is None:
        return ts.TSTypeQuery(start, end, imported)
    bare = ts.TSImportType(
        imported.start, imported.end, imported.source, imported.options, imported.qualifier
    )
    return ts.TSTypeQuery(start, end, bare, imported.typeArguments)


@builds("import_type")
def import_type(
    start: int, end: int, word: str, source: Any, options: Any, qualifier: Any, arguments: Any
) -> ts.TSImportType:
    literal: Any = source.literal if isinstance(source, ts.TSLiteralType) else source
    return ts.TSImportType(start, end, literal, options, qualifier, arguments)


@builds("import_qualifier")
def import_qualifier(start: int, end: int, first: Any, *rest: Any) -> Any:
    name = first
    for right in rest:
        name = ts.TSQualifiedName(first.start, right.end, name, right)
    return name


@builds("const_assertion")
def const_assertion(start: int, end: int, const: str, expression: Expression) -> ts.TSTypeAssertion:
    return ts.TSTypeAssertion(start, end, const_type(start + 1, start + 6), expression)


# ---- composite types


@builds("parenthesized_type")
def parenthesized_type(start: int, end: int, type_: ts.TypeNode) -> ts.TypeNode:
    return type_


@builds("ts_union_type")
def ts_union_type(start: int, end: int, *types: ts.TypeNode) -> ts.TSUnionType:
    return ts.TSUnionType(start, end, types)


@builds("ts_intersection_type")
def ts_intersection_type(start: int, end: int, *types: ts.TypeNode) -> ts.TSIntersectionType:
    return ts.TSIntersectionType(start, end, types)


@builds("ts_type_operator")
def ts_type_operator(start: int, end: int, operator: Any, type_: ts.TypeNode) -> ts.TSTypeOperator:
    return ts.TSTypeOperator(start, end, operator, type_)


@builds("ts_infer_type")
def ts_infer_type(
    start: int, end: int, word: str, name: Identifier, constraint: ts.TypeNode | None
) -> ts.TSInferType:
    return ts.TSInferType(start, end, ts.TSTypeParameter(name.start, end, name, constraint, None))


@builds("ts_function_type")
def ts_function_type(
    start: int, end: int, type_parameters: Any, params: Any, returned: Any
) -> ts.TSFunctionType:
    return ts.TSFunctionType(start, end, params, returned, type_parameters)


@builds("ts_constructor_type")
def ts_constructor_type(
    start: int, end: int, abstract: Any, type_parameters: Any, params: Any, returned: Any
) -> ts.TSConstructorType:
    return ts.TSConstructorType(start, end, params, returned, abstract is not None, type_parameters)


@builds("type_predicate")
def type_predicate(start: int, end: int, name: Any, is_: str, type_: ts.TypeNode) -> ts.TSTypePredicate:
    annotation = ts.TSTypeAnnotation(type_.start, type_.end, type_)
    return ts.TSTypePredicate(start, end, _subject(name), annotation, False)


@builds("asserts_predicate")
def asserts_predicate(
    start: int, end: int, name: Any, is_: str | None = None, type_: ts.TypeNode | None = None
) -> ts.TSTypePredicate:
    annotation = None if type_ is None else ts.TSTypeAnnotation(type_.start, type_.end, type_)
    return ts.TSTypePredicate(start, end, _subject(name), annotation, True)


def _subject(name: Any) -> Any:
    return ts.TSThisType(name.start, name.end) if isinstance(name, ThisExpression) else name


@builds("ts_tuple_type")
def ts_tuple_type(start: int, end: int, *elements: ts.TypeNode) -> ts.TSTupleType:
    return ts.TSTupleType(start, end, elements)


@builds("ts_named_tuple_member")
def ts_named_tuple_member(
    start: int, end: int, label: Identifier, mark: str | None, type_: ts.TypeNode
) -> ts.TSNamedTupleMember:
    return ts.TSNamedTupleMember(start, end, label, type_, mark is not None)


@builds("rest_of_named")
def rest_of_named(
    start: int, end: int, label: Identifier, mark: str | None, type_: ts.TypeNode
) -> ts.TSRestType:
    return ts.TSRestType(start, end, ts.TSNamedTupleMember(label.start, end, label, type_, mark is not None))


@builds("type_arguments")
def type_arguments(start: int, end: int, *types: ts.TypeNode) -> ts.TSTypeParameterInstantiation:
    return ts.TSTypeParameterInstantiation(start, end, types)


@builds("type_parameters")
def type_parameters(start: int, end: int, *params: ts.TSTypeParameter) -> ts.TSTypeParameterDeclaration:
    return ts.TSTypeParameterDeclaration(start, end, params)


@builds("type_modifiers")
def type_modifiers(start: int, end: int, *words: str) -> tuple[str, ...]:
    return words


@builds("type_parameter")
def type_parameter(
    start: int, end: int, words: tuple[str, ...] | None, name: Identifier, constraint: Any, default: Any
) -> ts.TSTypeParameter:
    if words is None:
        return ts.TSTypeParameter(start, end, name, constraint, default)
    return ts.TSTypeParameter(
        start, end, name, constraint, default, "const" in words, "in" in words, "out" in words
    )


# ---- members


@builds("ts_type_literal")
def ts_type_literal(start: int, end: int, *members: Any) -> ts.TSTypeLiteral:
    return ts.TSTypeLiteral(start, end, members)


@builds("optionality")
def optionality(start: int, end: int, sign: str | None, mark: str) -> Any:
    return sign or True


@builds("ts_mapped_type")
def ts_mapped_type(
    start: int, end: int, sign: Any, modifiers: Any, key: Identifier, constraint: Any, *rest: Any
) -> ts.TSMappedType:
    name_type = rest[1] if len(rest) == 4 else None
    optional, annotation = rest[-2:]
    readonly = None if modifiers is None else sign or True
    return ts.TSMappedType(start, end, key, constraint, name_type, annotation, optional, readonly)


@builds("ts_property_signature")
def ts_property_signature(
    start: int, end: int, modifiers: Modifiers | None, key: Any, mark: Any, annotation: Any
) -> ts.TSPropertySignature:
    name, computed = key_and_computed(key)
    words = (modifiers or NO_MODIFIERS).words
    return ts.TSPropertySignature(
        start, end, name, computed, mark is not None, "readonly" in words, annotation
    )


@builds("ts_method_signature")
def ts_method_signature(
    start: int, end: int, modifiers: Modifiers | None, key: Any, mark: Any, signature: Signature
) -> ts.TSMethodSignature:
    name, computed = key_and_computed(key)
    words = (modifiers or NO_MODIFIERS).words
    return ts.TSMethodSignature(
        start,
        end,
        name,
        computed,
        "method",
        signature.params,
        mark is not None,
        signature.returnType,
        signature.typeParameters,
        "readonly" in words,
    )


@builds("ts_accessor_signature")
def ts_accessor_signature(
    start: int, end: int, modifiers: Modifiers | None, kind: str, key: Any, signature: Signature
) -> ts.TSMethodSignature:
    made: ts.TSMethodSignature = ts_method_signature(start, end, modifiers, key, None, signature)
    return revised(made, kind=kind)


@builds("ts_call_signature")
def ts_call_signature(start: int, end: int, signature: Signature) -> ts.TSCallSignatureDeclaration:
    return ts.TSCallSignatureDeclaration(
        start, end, signature.params, signature.returnType, signature.typeParameters
    )


@builds("ts_construct_signature")
def ts_construct_signature(start: int, end: int, signature: Signature) -> ts.TSConstructSignatureDeclaration:
    return ts.TSConstructSignatureDeclaration(
        start, end, signature.params, signature.returnType, signature.typeParameters
    )


@builds("ts_index_signature")
def ts_index_signature(
    start: int, end: int, modifiers: Modifiers | None, name: Identifier, key_type: Any, annotation: Any
) -> ts.TSIndexSignature:
    words = (modifiers or NO_MODIFIERS).words
    parameter = Identifier(name.start, key_type.end, name.name, key_type)
    return ts.TSIndexSignature(start, end, (parameter,), annotation, "readonly" in words)


__all__ = ["Context", "as_expression"]
