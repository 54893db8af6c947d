"""TypeScript's nodes, named and shaped as typescript-estree does. The compiler erases them, after reading what they say."""

from __future__ import annotations

from typing import Literal as OneOf, TypeAlias

from veloxc.compiler.syntax.node import Node, node
from veloxc.compiler.syntax.script import (
    Accessibility,
    ArrayPattern,
    AssignmentPattern,
    BlockStatement,
    Decorator,
    Expression,
    Identifier,
    Literal,
    ObjectExpression,
    ObjectPattern,
    Parameter,
    RestElement,
    Statement,
    TemplateElement,
    ThisExpression,
    UnaryExpression,
)


@node
class TypeNode(Node):
    """Anything that stands where a type may stand."""


# ---- keyword types


@node
class TSAnyKeyword(TypeNode):
    pass


@node
class TSBigIntKeyword(TypeNode):
    pass


@node
class TSBooleanKeyword(TypeNode):
    pass


@node
class TSIntrinsicKeyword(TypeNode):
    pass


@node
class TSNeverKeyword(TypeNode):
    pass


@node
class TSNullKeyword(TypeNode):
    pass


@node
class TSNumberKeyword(TypeNode):
    pass


@node
class TSObjectKeyword(TypeNode):
    pass


@node
class TSStringKeyword(TypeNode):
    pass


@node
class TSSymbolKeyword(TypeNode):
    pass


@node
class TSUndefinedKeyword(TypeNode):
    pass


@node
class TSUnknownKeyword(TypeNode):
    pass


@node
class TSVoidKeyword(TypeNode):
    pass


@node
class TSThisType(TypeNode):
    pass


# ---- composite types


@node
class TSTypeAnnotation(Node):
    """Begins at the `:` (at the `=>` for function types); the type itself is inside."""

    typeAnnotation: TypeNode


@node
class TSTypeParameter(Node):
    name: Identifier
    constraint: TypeNode | None
    default: TypeNode | None
    const: bool = False
    in_: bool = False
    out: bool = False


@node
class TSTypeParameterDeclaration(Node):
    params: tuple[TSTypeParameter, ...]


@node
class TSTypeParameterInstantiation(Node):
    params: tuple[TypeNode, ...]


@node
class TSQualifiedName(TypeNode):
    left: EntityName
    right: Identifier


EntityName: TypeAlias = "Identifier | ThisExpression | TSQualifiedName"


@node
class TSTypeReference(TypeNode):
    typeName: EntityName
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class TSArrayType(TypeNode):
    elementType: TypeNode


@node
class TSTupleType(TypeNode):
    elementTypes: tuple[TypeNode, ...]


@node
class TSNamedTupleMember(TypeNode):
    label: Identifier
    elementType: TypeNode
    optional: bool


@node
class TSOptionalType(TypeNode):
    typeAnnotation: TypeNode


@node
class TSRestType(TypeNode):
    typeAnnotation: TypeNode


@node
class TSUnionType(TypeNode):
    types: tuple[TypeNode, ...]


@node
class TSIntersectionType(TypeNode):
    types: tuple[TypeNode, ...]


@node
class TSConditionalType(TypeNode):
    checkType: TypeNode
    extendsType: TypeNode
    trueType: TypeNode
    falseType: TypeNode


@node
class TSInferType(TypeNode):
    typeParameter: TSTypeParameter


@node
class TSTypeOperator(TypeNode):
    operator: OneOf["keyof", "readonly", "unique"]
    typeAnnotation: TypeNode


@node
class TSIndexedAccessType(TypeNode):
    objectType: TypeNode
    indexType: TypeNode


@node
class TSMappedType(TypeNode):
    key: Identifier
    constraint: TypeNode
    nameType: TypeNode | None
    typeAnnotation: TypeNode | None
    optional: bool | OneOf["+", "-"] | None
    readonly: bool | OneOf["+", "-"] | None


@node
class TSLiteralType(TypeNode):
    literal: Literal | UnaryExpression | Expression


@node
class TSTemplateLiteralType(TypeNode):
    quasis: tuple[TemplateElement, ...]
    types: tuple[TypeNode, ...]


@node
class TSTypeQuery(TypeNode):
    exprName: EntityName | TSImportType
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class TSImportType(TypeNode):
    source: Literal
    options: ObjectExpression | None
    qualifier: EntityName | None
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class TSTypePredicate(TypeNode):
    parameterName: Identifier | TSThisType
    typeAnnotation: TSTypeAnnotation | None
    asserts: bool


@node
class TSFunctionType(TypeNode):
    params: tuple[Parameter, ...]
    returnType: TSTypeAnnotation | None
    typeParameters: TSTypeParameterDeclaration | None = None


@node
class TSConstructorType(TypeNode):
    params: tuple[Parameter, ...]
    returnType: TSTypeAnnotation | None
    abstract: bool
    typeParameters: TSTypeParameterDeclaration | None = None


# ---- members of object types, interfaces and classes


@node
class TSPropertySignature(Node):
    key: Expression
    computed: bool
    optional: bool
    readonly: bool
    typeAnnotation: TSTypeAnnotation | None = None
    static: bool = False
    accessibility: Accessibility | None = None


@node
class TSMethodSignature(Node):
    key: Expression
    computed: bool
    kind: OneOf["method", "get", "set"]
    params: tuple[Parameter, ...]
    optional: bool
    returnType: TSTypeAnnotation | None = None
    typeParameters: TSTypeParameterDeclaration | None = None
    readonly: bool = False
    static: bool = False
    accessibility: Accessibility | None = None


@node
class TSCallSignatureDeclaration(Node):
    params: tuple[Parameter, ...]
    returnType: TSTypeAnnotation | None = None
    typeParameters: TSTypeParameterDeclaration | None = None


@node
class TSConstructSignatureDeclaration(Node):
    params: tuple[Parameter, ...]
    returnType: TSTypeAnnotation | None = None
    typeParameters: TSTypeParameterDeclaration | None = None


@node
class TSIndexSignature(Node):
    parameters: tuple[Parameter, ...]
    typeAnnotation: TSTypeAnnotation | None
    readonly: bool = False
    static: bool = False
    accessibility: Accessibility | None = None


TypeElement: TypeAlias = (
    "TSPropertySignature | TSMethodSignature | TSCallSignatureDeclaration | TSConstructSignatureDeclaration"
    " | TSIndexSignature"
)


@node
class TSTypeLiteral(TypeNode):
    members: tuple[TypeElement, ...]


@node
class TSAbstractMethodDefinition(Node):
    key: Expression
    value: TSEmptyBodyFunctionExpression
    kind: OneOf["method", "get", "set"]
    computed: bool
    static: bool = False
    optional: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class TSAbstractPropertyDefinition(Node):
    key: Expression
    computed: bool
    static: bool = False
    value: None = None
    typeAnnotation: TSTypeAnnotation | None = None
    optional: bool = False
    definite: bool = False
    readonly: bool = False
    declare: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class TSAbstractAccessorProperty(Node):
    key: Expression
    computed: bool
    static: bool = False
    value: None = None
    typeAnnotation: TSTypeAnnotation | None = None
    optional: bool = False
    definite: bool = False
    readonly: bool = False
    declare: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class TSEmptyBodyFunctionExpression(Expression):
    """The value of an overload or abstract method: parameters and types, no body."""

    params: tuple[Parameter, ...]
    async_: bool
    generator: bool
    returnType: TSTypeAnnotation | None = None
    typeParameters: TSTypeParameterDeclaration | None = None
    declare: bool = False
    expression: bool = False
    id: None = None
    body: None = None


@node
class TSParameterProperty(Node):
    """`constructor(private readonly x: number)`."""

    parameter: Identifier | AssignmentPattern | RestElement | ArrayPattern | ObjectPattern
    accessibility: Accessibility | None = None
    readonly: bool = False
    override: bool = False
    static: bool = False
    decorators: tuple[Decorator, ...] = ()


# ---- expressions


@node
class TSAsExpression(Expression):
    """`x as T`. `as const` has a TSTypeReference to `const`."""

    expression: Expression
    typeAnnotation: TypeNode


@node
class TSSatisfiesExpression(Expression):
    expression: Expression
    typeAnnotation: TypeNode


@node
class TSTypeAssertion(Expression):
    typeAnnotation: TypeNode
    expression: Expression


@node
class TSNonNullExpression(Expression):
    expression: Expression


@node
class TSInstantiationExpression(Expression):
    expression: Expression
    typeArguments: TSTypeParameterInstantiation


# ---- declarations


@node
class TSClassImplements(Node):
    expression: Expression
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class TSInterfaceHeritage(Node):
    expression: Expression
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class TSInterfaceBody(Node):
    body: tuple[TypeElement, ...]


@node
class TSInterfaceDeclaration(Statement):
    id: Identifier
    extends: tuple[TSInterfaceHeritage, ...]
    body: TSInterfaceBody
    typeParameters: TSTypeParameterDeclaration | None = None
    declare: bool = False


@node
class TSTypeAliasDeclaration(Statement):
    id: Identifier
    typeAnnotation: TypeNode
    typeParameters: TSTypeParameterDeclaration | None = None
    declare: bool = False


@node
class TSEnumMember(Node):
    id: Expression
    initializer: Expression | None
    computed: bool = False


@node
class TSEnumBody(Node):
    members: tuple[TSEnumMember, ...]


@node
class TSEnumDeclaration(Statement):
    id: Identifier
    body: TSEnumBody
    const: bool = False
    declare: bool = False


@node
class TSModuleBlock(Node):
    body: tuple[Statement, ...]


@node
class TSModuleDeclaration(Statement):
    """`namespace A.B {}`, `module "x" {}`, `declare global {}`."""

    id: Identifier | Literal | TSQualifiedName
    body: TSModuleBlock | None
    kind: OneOf["namespace", "module", "global"]
    declare: bool = False
    global_: bool = False


@node
class TSDeclareFunction(Statement):
    """An overload, or `declare function`."""

    id: Identifier | None
    params: tuple[Parameter, ...]
    async_: bool
    generator: bool
    returnType: TSTypeAnnotation | None = None
    typeParameters: TSTypeParameterDeclaration | None = None
    declare: bool = False
    expression: bool = False
    body: BlockStatement | None = None


@node
class TSExternalModuleReference(Node):
    expression: Literal


@node
class TSImportEqualsDeclaration(Statement):
    id: Identifier
    moduleReference: EntityName | TSExternalModuleReference
    importKind: OneOf["type", "value"]


@node
class TSExportAssignment(Statement):
    expression: Expression


@node
class TSNamespaceExportDeclaration(Statement):
    id: Identifier
