"""Every node of a document in one list, with its parent: what all passes of analysis go through, without recursion.

Left out are names that refer to nothing (member and property names that are not computed, labels, closing tags) and
types: their roots are kept apart in `type_roots`.
"""

from __future__ import annotations

from typing import TypeVar

from veloxc.compiler.syntax import markup as jsx, script as js, types as ts
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.walk import child_fields

N = TypeVar("N", bound=Node)

_TYPE_FIELDS = frozenset(
    {"typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"}
)

_FIELDS: dict[type[Node], tuple[str, ...]] = {
    js.LabeledStatement: ("body",),
    js.BreakStatement: (),
    js.ContinueStatement: (),
    js.MetaProperty: (),
    js.ImportDeclaration: ("specifiers",),
    js.ImportSpecifier: ("local",),
    js.ExportSpecifier: ("local",),
    js.ExportAllDeclaration: (),
    js.ImportAttribute: (),
    jsx.JSXElement: ("openingElement", "children"),
    jsx.JSXFragment: ("children",),
    jsx.JSXAttribute: ("value",),
    jsx.JSXMemberExpression: ("object",),
    jsx.JSXNamespacedName: (),
    ts.TSEnumMember: ("initializer",),
    ts.TSInterfaceDeclaration: ("id",),
    ts.TSTypeAliasDeclaration: ("id",),
    ts.TSDeclareFunction: ("id",),
    ts.TSIndexSignature: (),
    ts.TSEmptyBodyFunctionExpression: (),
    ts.TSModuleDeclaration: ("id", "body"),
    ts.TSImportEqualsDeclaration: ("id", "moduleReference"),
    ts.TSNamespaceExportDeclaration: (),
}
"""Where not all fields are gone through."""

_TYPE_ROOT_FIELDS: dict[type[Node], tuple[str, ...]] = {
    ts.TSInterfaceDeclaration: ("typeParameters", "extends", "body"),
    ts.TSDeclareFunction: ("typeParameters", "params", "returnType"),
    ts.TSIndexSignature: ("parameters", "typeAnnotation"),
    ts.TSEmptyBodyFunctionExpression: ("typeParameters", "params", "returnType"),
}

_IF_COMPUTED = frozenset({"key", "property"})


class Tree:
    """`nodes`: parents before children, in source order. `ends[i]`: the index after the last node under `nodes[i]`."""

    def __init__(self, document: jsx.Document) -> None:
        self.document = document
        self.nodes: list[Node] = []
        self.parents: dict[Node, Node] = {}
        self.index: dict[Node, int] = {}
        self.groups: dict[type[Node], list[Node]] = {}
        self.type_roots: list[tuple[Node, Node]] = []
        """(type, the node that it belongs to), in no order."""
        above = self._collect()
        self.ends = ends = list(range(1, len(self.nodes) + 1))
        for index in range(len(ends) - 1, 0, -1):
            if ends[above[index]] < ends[index]:
                ends[above[index]] = ends[index]

    def _collect(self) -> list[int]:
        nodes, parents, index, groups = self.nodes, self.parents, self.index, self.groups
        above: list[int] = []
        waiting: list[tuple[Node, int]] = [(self.document, 0)]
        while waiting:
            node, parent = waiting.pop()
            number = len(nodes)
            index[node] = number
            above.append(parent)
            nodes.append(node)
            if number:
                parents[node] = nodes[parent]
            cls = node.__class__
            group = groups.get(cls)
            if group is None:
                group = groups[cls] = []
            group.append(node)
            plain, typed = _fields(cls)
            for name in plain:
                value = getattr(node, name)
                if value.__class__ is tuple:
                    waiting.extend([(child, number) for child in reversed(value) if child is not None])
                elif value is not None and (name not in _IF_COMPUTED or node.computed):  # type: ignore[attr-defined]
                    waiting.append((value, number))
            for name in typed:
                value = getattr(node, name)
                if value:
                    roots = value if value.__class__ is tuple else (value,)
                    self.type_roots.extend((root, node) for root in roots)
        return above

    def of(self, *classes: type[N]) -> list[N]:
        """All nodes of exactly these classes, in source order within each class."""
        found: list[N] = []
        for cls in classes:
            found.extend(self.groups.get(cls, ()))  # type: ignore[arg-type]
        return found

    def within(self, node: Node, ancestor: Node) -> bool:
        """Whether `node` is `ancestor` or stands under it."""
        start = self.index[ancestor]
        return start <= self.index[node] < self.ends[start]

    def under(self, node: Node) -> list[Node]:
        """The node and all under it, in source order."""
        start = self.index[node]
        return self.nodes[start : self.ends[start]]

    def ancestors(self, node: Node) -> list[Node]:
        """The nodes above, innermost first."""
        found = []
        above = self.parents.get(node)
        while above is not None:
            found.append(above)
            above = self.parents.get(above)
        return found


def _fields(cls: type[Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = _PLANS.get(cls)
    if found is None:
        found = _PLANS[cls] = _plan(cls)
    return found


_PLANS: dict[type[Node], tuple[tuple[str, ...], tuple[str, ...]]] = {}


def _plan(cls: type[Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(fields gone through, last first, as they are put on a stack; fields that hold types) of a node class."""
    if issubclass(cls, ts.TypeNode):
        return (), ()
    names = child_fields(cls)
    plain = _FIELDS.get(cls, tuple(name for name in names if name not in _TYPE_FIELDS))
    typed = _TYPE_ROOT_FIELDS.get(cls, tuple(name for name in names if name in _TYPE_FIELDS))
    return tuple(reversed(plain)), typed
