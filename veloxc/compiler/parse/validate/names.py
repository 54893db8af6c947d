"""Names: what may be one, and which may be declared twice."""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.diagnostics.early_functions import ArgumentsInInitializer
from veloxc.compiler.diagnostics.early_names import (
    DuplicateBinding,
    ReservedName,
    RestrictedName,
    UnnamedDeclaration,
)
from veloxc.compiler.parse.validate.overloads import statement_overloads
from veloxc.compiler.parse.validate.patterns import leaves
from veloxc.compiler.parse.validate.state import Declared, Scope
from veloxc.compiler.parse.validate.visit import Visit, validates, word
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ClassDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    FunctionDeclaration,
    Identifier,
    VariableDeclaration,
)
from veloxc.compiler.syntax.types import (
    TSDeclareFunction,
    TSEnumDeclaration,
    TSImportEqualsDeclaration,
    TSInterfaceDeclaration,
    TSTypeAliasDeclaration,
)

_RESERVED = """
await break case catch class const continue debugger default delete do else enum export extends false
finally for function if import in instanceof new null return super switch throw true try typeof var void
while with yield let static implements interface package private protected public
"""
RESERVED = frozenset(_RESERVED.split())
"""ECMAScript §12.7.2: reserved words, in strict code and in modules; `this` is a parameter's name in TypeScript."""

RESTRICTED = frozenset({"eval", "arguments"})
_WATCHED = RESERVED | {"arguments"}

NOUNS = {
    "let": "a variable",
    "const": "a constant",
    "var": "a variable",
    "using": "a resource",
    "await using": "a resource",
    "class": "a class",
    "function": "a function",
    "import": "an import",
    "import type": "an import",
    "parameter": "a parameter",
    "catch": "the caught error",
    "enum": "an enum",
    "interface": "an interface",
    "type": "a type",
}

_MERGE = {
    frozenset({"interface"}),
    frozenset({"interface", "class"}),
    frozenset({"enum"}),
    frozenset({"import type", "class"}),
    frozenset({"import type", "enum"}),
    frozenset({"import type", "type"}),
    frozenset({"import type", "interface"}),
}
"""Kinds that TypeScript lets share a name as types, or that only name resolution can tell apart."""


@validates(Identifier, descends=True)
def identifier(visit: Visit, node: Identifier) -> None:
    """A reference or a binding (names of properties, labels and types are not visited)."""
    if node.name in _WATCHED:
        _watched(visit, node)
    if node.typeAnnotation is not None:
        visit.stack.append(node.typeAnnotation)
    if node.decorators:
        visit.stack.append(node.decorators)


def _watched(visit: Visit, node: Identifier) -> None:
    function = visit.state.function
    if node.name in RESERVED:
        visit.add(ReservedName(span=word(node), name=node.name))
    elif function is not None and function.no_arguments:
        visit.add(ArgumentsInInitializer(span=word(node)))


def bound(visit: Visit, pattern: Node) -> Iterator[Identifier]:
    """The names that a pattern declares."""
    for leaf in leaves(visit, pattern):
        if not isinstance(leaf, Identifier):
            continue  # the grammar has no other bindings; this stands for what could not be read
        if leaf.name in RESTRICTED and not visit.state.ambient:
            visit.add(RestrictedName(span=word(leaf), name=leaf.name))
        yield leaf


def declare_variable(visit: Visit, name: Identifier) -> None:
    """`var`: a name of the function, that no block on the way up may declare."""
    declared = Declared("var", name)
    scope: Scope | None = visit.state.scope
    while scope is not None:
        other = scope.values.get(name.name) or scope.parameters.get(name.name)
        hoisted = other is None or (scope.function_level and other.kind in ("function", "parameter"))
        if not hoisted and other is not None and other.kind != "simple catch":
            clash(visit, declared, other)
            return
        if name.name in scope.variables:
            return
        scope.variables[name.name] = declared
        if scope.function_level or scope.module_level:
            return
        scope = scope.parent


def declare(visit: Visit, kind: str, name: Identifier, scope: Scope | None = None) -> None:
    """A name of the scope itself, by a kind of `NOUNS`."""
    scope = scope or visit.state.scope
    declared = Declared(kind, name)
    if kind in ("interface", "type", "class", "enum", "import type"):
        other = scope.types.setdefault(name.name, declared)
        if other is not declared and frozenset({kind, other.kind}) not in _MERGE:
            clash(visit, declared, other)
            return
    if kind in ("interface", "type", "import type"):
        return
    other_value = scope.values.get(name.name) or scope.variables.get(name.name)
    parameter = scope.parameters.get(name.name)
    if kind == "function" and scope.function_level:
        parameter = None
        if other_value is not None and other_value.kind in ("function", "var"):
            other_value = None
    if kind == "enum" and other_value is not None and other_value.kind == "enum":
        other_value = None
    if other_value is not None or parameter is not None:
        clash(visit, declared, other_value or parameter)
        return
    scope.values[name.name] = declared


def clash(visit: Visit, one: Declared, other: Declared | None) -> None:
    """Report two declarations of one name; the later one is the mistake."""
    assert other is not None
    first, second = sorted((one, other), key=lambda declared: declared.node.start)
    visit.add(
        DuplicateBinding(
            span=word(second.node),
            name=second.node.name,
            what=_noun(second.kind),
            first=word(first.node),
            first_what=_noun(first.kind),
        )
    )


def _noun(kind: str) -> str:
    return NOUNS["catch" if kind == "simple catch" else kind]


LEXICAL = (
    FunctionDeclaration,
    TSDeclareFunction,
    ClassDeclaration,
    TSEnumDeclaration,
    TSInterfaceDeclaration,
    TSTypeAliasDeclaration,
    TSImportEqualsDeclaration,
)


def declares(statements: tuple[Node, ...]) -> bool:
    """Whether a block needs a scope: something is declared directly in it, other than with `var`."""
    return any(
        (isinstance(statement, VariableDeclaration) and statement.kind != "var")
        or isinstance(statement, LEXICAL)
        for statement in statements
    )


def hoist(visit: Visit, statements: tuple[Node, ...]) -> None:
    """Declare the functions, classes, enums and types of a list of statements (variables are declared on the way)."""
    signatures = False
    for statement in statements:
        inner = statement
        if isinstance(statement, (ExportNamedDeclaration, ExportDefaultDeclaration)):
            inner = statement.declaration or statement
        kind = _KINDS.get(inner.__class__)
        if kind is None:
            signatures = signatures or inner.__class__ is TSDeclareFunction
            if isinstance(inner, TSDeclareFunction) and inner.id is None:
                kind = "function"
            else:
                continue
        name = getattr(inner, "id", None)
        if name is None and not isinstance(statement, ExportDefaultDeclaration):
            visit.add(UnnamedDeclaration(span=Span(inner.start, inner.start + len(kind)), what=kind))
        if isinstance(name, Identifier) and not getattr(inner, "declare", False):
            declare(visit, kind, name)
    if signatures:
        statement_overloads(visit, statements)


NAMELESS = (TSDeclareFunction, TSInterfaceDeclaration)
"""What may be a default export beside another one: overloads and types."""

_KINDS: dict[type[Node], str] = {
    FunctionDeclaration: "function",
    ClassDeclaration: "class",
    TSEnumDeclaration: "enum",
    TSInterfaceDeclaration: "interface",
    TSTypeAliasDeclaration: "type",
}


def declare_import(visit: Visit, kind: str, name: Identifier) -> None:
    """Two imports of one name clash, whatever they are; a type import and a value do not."""
    scope = visit.state.scope
    if kind == "import type":
        other = scope.types.get(name.name) or scope.values.get(name.name)
        if other is not None and other.kind.startswith("import"):
            clash(visit, Declared(kind, name), other)
            return
    elif (other := scope.types.get(name.name)) is not None and other.kind == "import type":
        clash(visit, Declared(kind, name), other)
        return
    declare(visit, kind, name)
