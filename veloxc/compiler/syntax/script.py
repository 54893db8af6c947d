"""Statements, expressions, patterns, functions, classes and modules: ECMAScript's part of the tree (ESTree).

TypeScript's own nodes are in `types`, JSX and the page's markup in `markup`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal as OneOf, TypeAlias

from veloxc.compiler.syntax.node import Node, node

if TYPE_CHECKING:
    from veloxc.compiler.syntax import types as ts

Accessibility: TypeAlias = OneOf["public", "private", "protected"]


@node
class Expression(Node):
    """Anything that gives a value. Patterns are expressions too where ESTree shares the node (`MemberExpression`)."""


@node
class Statement(Node):
    """Anything that stands in a statement list; declarations included."""


# ---- names and literals


@node
class Identifier(Expression):
    name: str
    """Escapes resolved: `\\u0061` reads `a`."""
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    decorators: tuple[Decorator, ...] = ()


@node
class PrivateIdentifier(Expression):
    name: str
    """Without the `#`."""


@node
class RegExpPattern:
    pattern: str
    flags: str


@node
class Literal(Expression):
    """A string, number, bigint, boolean, null or regular expression.

    `value` is str, float | int (an int where the number is an integer of at most 2**53), int for a bigint, bool,
    or None (null, and regular expressions).
    """

    value: str | float | bool | None
    raw: str
    regex: RegExpPattern | None = None
    bigint: str | None = None
    """The digits of a bigint without `n` and `_`, in decimal."""


@node
class TemplateElement(Node):
    """`cooked` is None for an invalid escape (allowed in tagged templates only)."""

    cooked: str | None
    raw: str
    tail: bool


@node
class TemplateLiteral(Expression):
    quasis: tuple[TemplateElement, ...]
    expressions: tuple[Expression, ...]


@node
class TaggedTemplateExpression(Expression):
    tag: Expression
    quasi: TemplateLiteral
    typeArguments: ts.TSTypeParameterInstantiation | None = None


@node
class ThisExpression(Expression):
    pass


@node
class Super(Expression):
    pass


# ---- composite expressions


@node
class SpreadElement(Node):
    argument: Expression


@node
class ArrayExpression(Expression):
    """None is a hole."""

    elements: tuple[Expression | SpreadElement | None, ...]


@node
class Property(Node):
    """Of an object literal or an object pattern. `value` of a shorthand with default in a pattern: AssignmentPattern."""

    key: Expression
    value: Expression | Pattern
    kind: OneOf["init", "get", "set"]
    method: bool
    shorthand: bool
    computed: bool
    optional: bool = False


@node
class ObjectExpression(Expression):
    properties: tuple[Property | SpreadElement, ...]


@node
class UnaryExpression(Expression):
    operator: str
    """`-` `+` `!` `~` `typeof` `void` `delete`"""
    argument: Expression
    prefix: bool = True


@node
class UpdateExpression(Expression):
    operator: OneOf["++", "--"]
    argument: Expression
    prefix: bool


@node
class BinaryExpression(Expression):
    """`left` is a PrivateIdentifier in `#x in o`."""

    operator: str
    left: Expression
    right: Expression


@node
class LogicalExpression(Expression):
    operator: OneOf["&&", "||", "??"]
    left: Expression
    right: Expression


@node
class AssignmentExpression(Expression):
    operator: str
    """`=` `+=` … `&&=` `||=` `??=`"""
    left: Expression | Pattern
    right: Expression


@node
class ConditionalExpression(Expression):
    test: Expression
    consequent: Expression
    alternate: Expression


@node
class SequenceExpression(Expression):
    expressions: tuple[Expression, ...]


@node
class MemberExpression(Expression):
    object: Expression
    property: Expression
    """Identifier or PrivateIdentifier, unless `computed`."""
    computed: bool
    optional: bool


@node
class CallExpression(Expression):
    callee: Expression
    arguments: tuple[Expression | SpreadElement, ...]
    optional: bool
    typeArguments: ts.TSTypeParameterInstantiation | None = None


@node
class NewExpression(Expression):
    callee: Expression
    arguments: tuple[Expression | SpreadElement, ...]
    typeArguments: ts.TSTypeParameterInstantiation | None = None


@node
class ChainExpression(Expression):
    """The whole of an optional chain: `a?.b.c()`. Parentheses end it: `(a?.b).c` is a member of a ChainExpression."""

    expression: Expression


@node
class ImportExpression(Expression):
    source: Expression
    options: Expression | None


@node
class MetaProperty(Expression):
    """`new.target`, `import.meta`."""

    meta: Identifier
    property: Identifier


@node
class AwaitExpression(Expression):
    argument: Expression


@node
class YieldExpression(Expression):
    argument: Expression | None
    delegate: bool


# ---- patterns


@node
class AssignmentPattern(Node):
    left: Expression | ArrayPattern | ObjectPattern
    right: Expression
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    decorators: tuple[Decorator, ...] = ()


@node
class RestElement(Node):
    argument: Expression | ArrayPattern | ObjectPattern
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    value: AssignmentPattern | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class ArrayPattern(Node):
    elements: tuple[Pattern | None, ...]
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    decorators: tuple[Decorator, ...] = ()


@node
class ObjectPattern(Node):
    properties: tuple[Property | RestElement, ...]
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    decorators: tuple[Decorator, ...] = ()


Pattern: TypeAlias = "Expression | ArrayPattern | ObjectPattern | AssignmentPattern | RestElement"
"""A binding or assignment target: Identifier, MemberExpression, or one of the patterns."""

Parameter: TypeAlias = "Pattern | ts.TSParameterProperty"


# ---- functions and classes


@node
class FunctionDeclaration(Statement):
    """`id` is None only for `export default function () {}`."""

    id: Identifier | None
    params: tuple[Parameter, ...]
    body: BlockStatement
    async_: bool
    generator: bool
    returnType: ts.TSTypeAnnotation | None = None
    typeParameters: ts.TSTypeParameterDeclaration | None = None
    declare: bool = False
    expression: bool = False


@node
class FunctionExpression(Expression):
    id: Identifier | None
    params: tuple[Parameter, ...]
    body: BlockStatement
    async_: bool
    generator: bool
    returnType: ts.TSTypeAnnotation | None = None
    typeParameters: ts.TSTypeParameterDeclaration | None = None
    declare: bool = False
    expression: bool = False


@node
class ArrowFunctionExpression(Expression):
    """`expression` is true where `body` is an expression."""

    params: tuple[Parameter, ...]
    body: BlockStatement | Expression
    async_: bool
    expression: bool
    returnType: ts.TSTypeAnnotation | None = None
    typeParameters: ts.TSTypeParameterDeclaration | None = None
    generator: bool = False
    id: None = None


@node
class Decorator(Node):
    expression: Expression


@node
class ClassBody(Node):
    body: tuple[ClassElement, ...]


@node
class ClassDeclaration(Statement):
    id: Identifier | None
    superClass: Expression | None
    body: ClassBody
    implements: tuple[ts.TSClassImplements, ...] = ()
    superTypeArguments: ts.TSTypeParameterInstantiation | None = None
    typeParameters: ts.TSTypeParameterDeclaration | None = None
    decorators: tuple[Decorator, ...] = ()
    abstract: bool = False
    declare: bool = False


@node
class ClassExpression(Expression):
    id: Identifier | None
    superClass: Expression | None
    body: ClassBody
    implements: tuple[ts.TSClassImplements, ...] = ()
    superTypeArguments: ts.TSTypeParameterInstantiation | None = None
    typeParameters: ts.TSTypeParameterDeclaration | None = None
    decorators: tuple[Decorator, ...] = ()
    abstract: bool = False
    declare: bool = False


@node
class MethodDefinition(Node):
    key: Expression
    value: FunctionExpression | ts.TSEmptyBodyFunctionExpression
    kind: OneOf["constructor", "method", "get", "set"]
    computed: bool
    static: bool
    optional: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class PropertyDefinition(Node):
    key: Expression
    value: Expression | None
    computed: bool
    static: bool
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    definite: bool = False
    readonly: bool = False
    declare: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class AccessorProperty(Node):
    """`accessor x = 1` of the decorators proposal."""

    key: Expression
    value: Expression | None
    computed: bool
    static: bool
    typeAnnotation: ts.TSTypeAnnotation | None = None
    optional: bool = False
    definite: bool = False
    readonly: bool = False
    declare: bool = False
    override: bool = False
    accessibility: Accessibility | None = None
    decorators: tuple[Decorator, ...] = ()


@node
class StaticBlock(Node):
    body: tuple[Statement, ...]


ClassElement: TypeAlias = (
    "MethodDefinition | PropertyDefinition | AccessorProperty | StaticBlock | ts.TSIndexSignature"
    " | ts.TSAbstractMethodDefinition | ts.TSAbstractPropertyDefinition | ts.TSAbstractAccessorProperty | Invalid"
)


# ---- statements


@node
class ExpressionStatement(Statement):
    expression: Expression
    directive: str | None = None
    """The raw text between the quotes, for `"use strict"` and the like."""


@node
class BlockStatement(Statement):
    body: tuple[Statement, ...]


@node
class EmptyStatement(Statement):
    pass


@node
class DebuggerStatement(Statement):
    pass


@node
class VariableDeclarator(Node):
    id: Pattern
    init: Expression | None
    definite: bool = False


@node
class VariableDeclaration(Statement):
    kind: OneOf["const", "let", "var", "using", "await using"]
    declarations: tuple[VariableDeclarator, ...]
    declare: bool = False


@node
class IfStatement(Statement):
    test: Expression
    consequent: Statement
    alternate: Statement | None


@node
class ForStatement(Statement):
    init: VariableDeclaration | Expression | None
    test: Expression | None
    update: Expression | None
    body: Statement


@node
class ForInStatement(Statement):
    left: VariableDeclaration | Pattern
    right: Expression
    body: Statement


@node
class ForOfStatement(Statement):
    left: VariableDeclaration | Pattern
    right: Expression
    body: Statement
    await_: bool


@node
class WhileStatement(Statement):
    test: Expression
    body: Statement


@node
class DoWhileStatement(Statement):
    body: Statement
    test: Expression


@node
class ReturnStatement(Statement):
    argument: Expression | None


@node
class ThrowStatement(Statement):
    argument: Expression


@node
class BreakStatement(Statement):
    label: Identifier | None


@node
class ContinueStatement(Statement):
    label: Identifier | None


@node
class LabeledStatement(Statement):
    label: Identifier
    body: Statement


@node
class CatchClause(Node):
    param: Pattern | None
    body: BlockStatement


@node
class TryStatement(Statement):
    block: BlockStatement
    handler: CatchClause | None
    finalizer: BlockStatement | None


@node
class SwitchCase(Node):
    """`test` is None for `default`."""

    test: Expression | None
    consequent: tuple[Statement, ...]


@node
class SwitchStatement(Statement):
    discriminant: Expression
    cases: tuple[SwitchCase, ...]


@node
class WithStatement(Statement):
    """Parsed only to be refused with a good message: module code is strict."""

    object: Expression
    body: Statement


# ---- modules


@node
class ImportAttribute(Node):
    key: Identifier | Literal
    value: Literal


@node
class ImportSpecifier(Node):
    imported: Identifier | Literal
    local: Identifier
    importKind: OneOf["type", "value"]


@node
class ImportDefaultSpecifier(Node):
    local: Identifier


@node
class ImportNamespaceSpecifier(Node):
    local: Identifier


@node
class ImportDeclaration(Statement):
    specifiers: tuple[ImportSpecifier | ImportDefaultSpecifier | ImportNamespaceSpecifier, ...]
    source: Literal
    importKind: OneOf["type", "value"]
    attributes: tuple[ImportAttribute, ...] = ()
    phase: OneOf["defer"] | None = None


@node
class ExportSpecifier(Node):
    local: Identifier | Literal
    exported: Identifier | Literal
    exportKind: OneOf["type", "value"]


@node
class ExportNamedDeclaration(Statement):
    declaration: Statement | None
    specifiers: tuple[ExportSpecifier, ...]
    source: Literal | None
    exportKind: OneOf["type", "value"]
    attributes: tuple[ImportAttribute, ...] = ()


@node
class ExportDefaultDeclaration(Statement):
    declaration: Statement | Expression
    exportKind: OneOf["value"] = "value"


@node
class ExportAllDeclaration(Statement):
    exported: Identifier | Literal | None
    source: Literal
    exportKind: OneOf["type", "value"]
    attributes: tuple[ImportAttribute, ...] = ()


@node
class Program(Node):
    """A module: the server block of a page, or a whole `.ts` or `.tsx` file."""

    body: tuple[Statement, ...]
    sourceType: OneOf["module"] = "module"


# ---- what could not be parsed


@node
class Invalid(Statement, Expression):
    """A stretch of source that could not be parsed. A diagnostic tells why; nothing else is said about it."""
