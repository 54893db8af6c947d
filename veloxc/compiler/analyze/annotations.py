"""What TypeScript's types say of props: names, which are required, and the kinds of their values.

Only types of this file, and those of modules whose interfaces are at hand, are followed. What cannot be followed is
open: nothing is said of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from veloxc.compiler.analyze.record import changed, made, record, value
from veloxc.compiler.analyze.resolve import Resolution, lookup_type
from veloxc.compiler.analyze.result import Binding, Interface, PropFact, Scope
from veloxc.compiler.analyze.types import (
    ARRAY,
    BIGINT,
    BOOLEAN,
    FUNCTION,
    NULL,
    NUMBER,
    OBJECT,
    STRING,
    SYMBOL,
    UNDEFINED,
    UNKNOWN,
    StaticType,
    constant,
    members_of,
)
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.markup import Comment
from veloxc.compiler.syntax.node import Node

_DEEPEST = 30
_STRING_MEMBERS = frozenset({"length", "toString", "valueOf", "at", "includes", "indexOf", "slice", "concat"})
_ARRAYS = frozenset({"Array", "ReadonlyArray"})
_SAME = frozenset({"Readonly", "PropsWithChildren", "NoInfer", "Awaited"})


@value
class Shape:
    """The fields of an object type. `open`: there may be others."""

    props: tuple[PropFact, ...] = ()
    open: bool = False


ANY = Shape(open=True)


@record
class Types:
    """Follows the types of one file."""

    resolution: Resolution
    interfaces: Mapping[str, Interface]
    source_text: str
    comments: tuple[Comment, ...] = ()
    depth: int = 0
    known: dict[Binding, Shape | None] = made(default_factory=dict)
    statements: dict[Binding, list[ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration]] | None = None

    def shape(self, node: Node | None, scope: Scope) -> Shape:
        """The fields of an object type; ANY where they cannot be known."""
        rule = _SHAPES.get(node.__class__) if node is not None else None
        if node is None or rule is None or self.depth > _DEEPEST:
            return ANY
        self.depth += 1
        found = rule(self, node, scope)
        self.depth -= 1
        return found

    def value(self, node: Node | None, scope: Scope) -> StaticType:
        """The kinds of a type's values, literals kept; UNKNOWN where they cannot be known."""
        rule = _VALUES.get(node.__class__) if node is not None else None
        if node is None or rule is None or self.depth > _DEEPEST:
            return UNKNOWN
        if isinstance(rule, StaticType):
            return rule
        self.depth += 1
        found = rule(self, node, scope)
        self.depth -= 1
        return found

    def declared(self, name: str, scope: Scope) -> Shape | None:
        """The shape of an interface or alias of this file by its name."""
        binding = lookup_type(scope, name)
        if binding is None:
            return None
        if binding.kind == "import":
            return self._imported(binding.module or "", binding.imported or "")
        if binding.kind != "type":
            return None
        if binding not in self.known:
            self.known[binding] = ANY  # what a type that contains itself finds on the way
            self.known[binding] = self._declared(binding)
        return self.known[binding]

    def _declared(self, binding: Binding) -> Shape | None:
        shapes = []
        for statement in self.declarations(binding):
            if isinstance(statement, ts.TSInterfaceDeclaration):
                shapes += [self._heritage(parent, binding.scope) for parent in statement.extends]
                shapes.append(self._members(statement.body.body, binding.scope))
            else:
                shapes.append(self.shape(statement.typeAnnotation, binding.scope))
        return _merged(shapes) if shapes else None

    def declarations(self, binding: Binding) -> list[ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration]:
        """All declarations of a type: interfaces of one name are one type."""
        if self.statements is None:
            self.statements = {}
            tree = self.resolution.tree
            found: list[ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration] = []
            found += tree.of(ts.TSInterfaceDeclaration)
            found += tree.of(ts.TSTypeAliasDeclaration)
            for statement in found:
                declared = self.resolution.table.get(statement.id)
                if declared is not None:
                    self.statements.setdefault(declared, []).append(statement)
        return self.statements.get(binding, [])

    def _imported(self, module: str, name: str) -> Shape | None:
        interface = self.interfaces.get(module)
        for export in interface.exports if interface is not None else ():
            if export.name == name and export.kind == "type" and export.props is not None:
                return Shape(export.props, export.open_props)
        return None

    def _heritage(self, node: ts.TSInterfaceHeritage, scope: Scope) -> Shape:
        if isinstance(node.expression, js.Identifier) and node.typeArguments is None:
            return self.declared(node.expression.name, scope) or ANY
        return ANY

    def _members(self, members: Iterable[Node], scope: Scope) -> Shape:
        props = []
        is_open = False
        for member in members:
            if isinstance(member, ts.TSPropertySignature | ts.TSMethodSignature):
                name = _key(member)
                if name is None:
                    is_open = True
                    continue
                annotation = getattr(member, "typeAnnotation", None)
                value = self.value(annotation.typeAnnotation, scope) if annotation is not None else UNKNOWN
                if isinstance(member, ts.TSMethodSignature):
                    value = FUNCTION
                props.append(PropFact(name, not member.optional, value, self._documentation(member)))
            elif isinstance(member, ts.TSIndexSignature):
                is_open = True
        return Shape(tuple(props), is_open)

    def _documentation(self, member: Node) -> str:
        """The `/** … */` in front of a member."""
        index = bisect_right(self.comments, member.start, key=lambda comment: comment.end) - 1
        if index < 0:
            return ""
        comment = self.comments[index]
        if comment.kind != "Block" or comment.value[:1] != "*":
            return ""
        if self.source_text[comment.end : member.start].strip():
            return ""
        lines = [line.strip().lstrip("*").strip() for line in comment.value[1:].split("\n")]
        return "\n".join(lines).strip()


def _key(member: ts.TSPropertySignature | ts.TSMethodSignature) -> str | None:
    if member.computed:
        return None
    if isinstance(member.key, js.Identifier):
        return member.key.name
    return str(member.key.value) if isinstance(member.key, js.Literal) else None


def _merged(shapes: list[Shape]) -> Shape:
    """All fields of all; what comes later says more."""
    props: dict[str, PropFact] = {}
    for shape in shapes:
        for prop in shape.props:
            known = props.get(prop.name)
            required = prop.required or (known is not None and known.required)
            props[prop.name] = changed(prop, required=required)
    return Shape(tuple(props.values()), any(shape.open for shape in shapes))


# ---- shapes

N = TypeVar("N", bound=Node)
_SHAPES: dict[type[Node], Callable[[Types, Node, Scope], Shape]] = {}


def _shape(cls: type[N]) -> Callable[[Callable[[Types, N, Scope], Shape]], None]:
    def register(rule: Callable[[Types, N, Scope], Shape]) -> None:
        _SHAPES[cls] = rule  # type: ignore[assignment]

    return register


@_shape(ts.TSTypeLiteral)
def _literal_shape(types: Types, node: ts.TSTypeLiteral, scope: Scope) -> Shape:
    return types._members(node.members, scope)


@_shape(ts.TSIntersectionType)
def _intersection_shape(types: Types, node: ts.TSIntersectionType, scope: Scope) -> Shape:
    return _merged([types.shape(part, scope) for part in node.types])


@_shape(ts.TSUnionType)
def _union_shape(types: Types, node: ts.TSUnionType, scope: Scope) -> Shape:
    """What all alternatives require is required; what one of them has may be given."""
    shapes = [types.shape(part, scope) for part in node.types]
    names: dict[str, list[PropFact]] = {}
    for shape in shapes:
        for prop in shape.props:
            names.setdefault(prop.name, []).append(prop)
    props = []
    for name, found in names.items():
        required = len(found) == len(shapes) and all(prop.required for prop in found)
        value = _either([prop.type for prop in found])
        props.append(PropFact(name, required, value, found[0].documentation))
    return Shape(tuple(props), any(shape.open for shape in shapes))


@_shape(ts.TSTypeReference)
def _reference_shape(types: Types, node: ts.TSTypeReference, scope: Scope) -> Shape:
    if not isinstance(node.typeName, js.Identifier):
        return ANY
    name = node.typeName.name
    known = types.declared(name, scope)
    if known is not None:
        return known
    arguments = node.typeArguments.params if node.typeArguments is not None else ()
    if not arguments or lookup_type(scope, name) is not None:
        return ANY
    first = types.shape(arguments[0], scope)
    if name == "PropsWithChildren":
        return _merged([Shape((PropFact("children", False, UNKNOWN),)), first])
    if name in _SAME:
        return first
    if name in ("Partial", "Required"):
        return changed(first, props=tuple(changed(prop, required=name == "Required") for prop in first.props))
    if name in ("Pick", "Omit") and len(arguments) == 2:
        names = _names(arguments[1])
        if names is None:
            return ANY
        kept = tuple(prop for prop in first.props if (prop.name in names) == (name == "Pick"))
        return Shape(kept, first.open and name == "Omit")
    return ANY


def _names(node: Node) -> frozenset[str] | None:
    """The names of `'a' | 'b'`."""
    parts = node.types if isinstance(node, ts.TSUnionType) else (node,)
    found = set()
    for part in parts:
        if not isinstance(part, ts.TSLiteralType) or not isinstance(part.literal, js.Literal):
            return None
        found.add(str(part.literal.value))
    return frozenset(found)


# ---- values

_VALUES: dict[type[Node], StaticType | Callable[[Types, Node, Scope], StaticType]] = {
    ts.TSStringKeyword: STRING,
    ts.TSNumberKeyword: NUMBER,
    ts.TSBooleanKeyword: BOOLEAN,
    ts.TSBigIntKeyword: BIGINT,
    ts.TSSymbolKeyword: SYMBOL,
    ts.TSNullKeyword: NULL,
    ts.TSUndefinedKeyword: UNDEFINED,
    ts.TSArrayType: ARRAY,
    ts.TSTupleType: ARRAY,
    ts.TSFunctionType: FUNCTION,
    ts.TSTemplateLiteralType: STRING,
}


def _value(cls: type[N]) -> Callable[[Callable[[Types, N, Scope], StaticType]], None]:
    def register(rule: Callable[[Types, N, Scope], StaticType]) -> None:
        _VALUES[cls] = rule  # type: ignore[assignment]

    return register


@_value(ts.TSLiteralType)
def _literal_value(types: Types, node: ts.TSLiteralType, scope: Scope) -> StaticType:
    literal = node.literal
    if isinstance(literal, js.Literal) and literal.regex is None and literal.bigint is None:
        return constant(literal.value)
    if isinstance(literal, js.UnaryExpression):
        return NUMBER
    return UNKNOWN


@_value(ts.TSUnionType)
def _union_value(types: Types, node: ts.TSUnionType, scope: Scope) -> StaticType:
    return _either([types.value(part, scope) for part in node.types])


def _either(parts: list[StaticType]) -> StaticType:
    """A union that keeps its literals."""
    members = [member for part in parts for member in members_of(part)]
    if any(member.kind == "unknown" for member in members):
        return UNKNOWN
    return members[0] if len(members) == 1 else StaticType("union", members=tuple(dict.fromkeys(members)))


@_value(ts.TSTypeOperator)
def _operator_value(types: Types, node: ts.TSTypeOperator, scope: Scope) -> StaticType:
    return types.value(node.typeAnnotation, scope) if node.operator == "readonly" else UNKNOWN


@_value(ts.TSTypeLiteral)
def _object_value(types: Types, node: ts.TSTypeLiteral, scope: Scope) -> StaticType:
    return _as_object(types.shape(node, scope))


def _as_object(shape: Shape) -> StaticType:
    """A type that strings have too is not only one of objects."""
    names = {prop.name for prop in shape.props if prop.required}
    return OBJECT if names - _STRING_MEMBERS else UNKNOWN


@_value(ts.TSTypeReference)
def _reference_value(types: Types, node: ts.TSTypeReference, scope: Scope) -> StaticType:
    if not isinstance(node.typeName, js.Identifier):
        return UNKNOWN
    name = node.typeName.name
    binding = lookup_type(scope, name)
    if binding is None:
        return ARRAY if name in _ARRAYS else UNKNOWN
    if binding.kind != "type":
        return UNKNOWN
    found = types.declarations(binding)
    if len(found) == 1 and isinstance(found[0], ts.TSTypeAliasDeclaration):
        return types.value(found[0].typeAnnotation, binding.scope) if not found[0].typeParameters else UNKNOWN
    return _as_object(types.declared(name, scope) or ANY)
