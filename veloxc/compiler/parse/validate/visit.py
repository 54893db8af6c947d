"""How validation goes through the tree: one loop, a table of plans by node class, and a state that checks change.

A node class has a plan, a pair (check, below). `check(visit, node)` reports mistakes; `below(node)` gives the
children to visit, last one first, since they go on a stack. Checks register with `@validates(Class)`; those with
`descends=True` put the children on the stack themselves (`visit.stack`), the others leave it to the generic plan.

The stack may hold, besides nodes: None and numbers (ignored), tuples (their items), and a `State`, which takes effect
when it is popped. So a check that opens a function pushes what stands outside of it, calls `visit.enter(state)`, and
pushes what stands inside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import JSXAttribute, JSXClosingElement
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    BreakStatement,
    ContinueStatement,
    ExportAllDeclaration,
    ExportSpecifier,
    Identifier,
    ImportDeclaration,
    Invalid,
    LabeledStatement,
    MetaProperty,
)
from veloxc.compiler.syntax.types import (
    TSClassImplements,
    TSEnumMember,
    TSImportType,
    TSInterfaceHeritage,
    TSMappedType,
    TSNamedTupleMember,
    TSQualifiedName,
    TSTypePredicate,
    TSTypeReference,
)
from veloxc.compiler.syntax.walk import child_fields

if TYPE_CHECKING:
    from veloxc.compiler.diagnostics.diagnostic import Mistake, Report
    from veloxc.compiler.parse.validate.state import State
    from veloxc.compiler.source import Source
    from veloxc.compiler.syntax.markup import Document
    from veloxc.compiler.syntax.types import TSTypeAnnotation

Check: TypeAlias = "Callable[[Visit, Any], None]"
Below: TypeAlias = Callable[[Any], Iterable[object]]
Plan: TypeAlias = "tuple[Check | None, Below | None]"

NO_REFERENCE: dict[type[Node], frozenset[str]] = {
    BreakStatement: frozenset({"label"}),
    ContinueStatement: frozenset({"label"}),
    LabeledStatement: frozenset({"label"}),
    MetaProperty: frozenset({"meta", "property"}),
    ImportDeclaration: frozenset({"specifiers", "attributes"}),
    ExportAllDeclaration: frozenset({"exported", "attributes"}),
    ExportSpecifier: frozenset({"local", "exported"}),
    JSXAttribute: frozenset({"name"}),
    JSXClosingElement: frozenset({"name"}),
    TSEnumMember: frozenset({"id"}),
    TSClassImplements: frozenset({"expression"}),
    TSImportType: frozenset({"qualifier"}),
    TSInterfaceHeritage: frozenset({"expression"}),
    TSMappedType: frozenset({"key"}),
    TSNamedTupleMember: frozenset({"label"}),
    TSQualifiedName: frozenset({"left", "right"}),
    TSTypePredicate: frozenset({"parameterName"}),
    TSTypeReference: frozenset({"typeName"}),
}
"""Fields that hold names which are no variables: they are not visited, since any word may stand there."""


class Visit:
    """What every check gets: the file, the report, the stack, and the state at this point of the tree."""

    __slots__ = (
        "document",
        "parenthesized",
        "recovered",
        "report",
        "source",
        "stack",
        "state",
        "text",
        "told",
        "unique",
    )

    def __init__(self, document: Document, source: Source, report: Report, state: State) -> None:
        self.document = document
        self.source = source
        self.text = source.text
        self.report = report
        self.parenthesized = document.parenthesized
        self.told = {mistake.span for mistake in report.mistakes}
        self.recovered = bool(self.told)
        """The parser has reported something: part of the file is unknown, so what is missing may stand there."""
        self.state = state
        self.stack: list[object] = []
        self.unique: set[Node] = set()
        """Types that may be `unique symbol`: those of constants and of readonly properties."""

    def add(self, mistake: Mistake) -> None:
        """Report a mistake, unless the parser has said of the very same place what is wrong with it."""
        if mistake.span not in self.told:
            self.report.add(mistake)

    def enter(self, state: State) -> None:
        """Change the state for what is pushed from now on; what is on the stack already gets the present one."""
        self.stack.append(self.state)
        self.state = state

    def allow_unique(self, annotation: TSTypeAnnotation | None) -> None:
        """The type in this annotation, of a name that never changes, may be `unique symbol`."""
        if annotation is not None:
            self.unique.add(annotation.typeAnnotation)

    def run(self) -> None:
        """Visit all that is on the stack, and below it."""
        stack = self.stack
        pop, extend, plans = stack.pop, stack.extend, PLANS
        while stack:
            item = pop()
            plan = plans[item.__class__]
            if plan is None:
                continue
            check, below = plan
            if check is not None:
                check(self, item)
            if below is not None:
                extend(below(item))


class _Plans(dict[type, "Plan | None"]):
    """Plans by class; that of a class without a check is made when its first node is met."""

    def __missing__(self, cls: type) -> Plan | None:
        plan: Plan | None = None
        if issubclass(cls, Node):
            below = children_last_first(cls)
            plan = (None, below) if below else None
        self[cls] = plan
        return plan


PLANS: _Plans = _Plans()
PLANS[tuple] = (None, reversed)
PLANS[Invalid] = None


def children_last_first(cls: type[Node]) -> Below | None:
    """The children of a node class, read in one call; None where it has none."""
    skipped = NO_REFERENCE.get(cls, frozenset())
    names = [name for name in child_fields(cls) if name not in skipped]
    if not names:
        return None
    # `start` is no node and is ignored; it makes attrgetter give a tuple for a single name too.
    return attrgetter("start", *reversed(names))


def validates(*classes: type[Node], descends: bool = False) -> Callable[[Check], Check]:
    """Register the check of node classes. Raises LookupError for a second one."""

    def register(check: Check) -> Check:
        for cls in classes:
            if cls in PLANS:
                raise LookupError(f"{cls.__name__} is validated already")
            PLANS[cls] = (check, None if descends else children_last_first(cls))
        return check

    return register


def span(node: Node) -> Span:
    return Span(node.start, node.end)


def word(node: Identifier) -> Span:
    """The name alone, without the type annotation that belongs to a parameter's node."""
    return (
        Span(node.start, node.start + len(node.name)) if node.typeAnnotation or node.optional else span(node)
    )
