"""What analysis knows: side tables keyed by syntax nodes. Everything `lower`, `emit.javascript`, editors and the CLI ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from veloxc.compiler.analyze.record import made, record, value
from veloxc.compiler.analyze.types import StaticType

if TYPE_CHECKING:
    from veloxc.compiler.syntax.markup import Document, JSXIdentifier
    from veloxc.compiler.syntax.node import Node
    from veloxc.compiler.syntax.script import Expression, Identifier

Mode: TypeAlias = Literal["ssr", "ssg", "isr", "csr"]
BindingKind: TypeAlias = Literal[
    "const",
    "let",
    "var",
    "using",
    "function",
    "class",
    "parameter",
    "catch",
    "import",
    "enum",
    "enum_member",
    "namespace",
    "type",
]
Role: TypeAlias = Literal[
    "page", "layout", "error", "loading", "component", "handler", "middleware", "module"
]
"""What a file is for, by its path (§1): `handler` is `+server.ts`, `module` any other `.ts`; `roles.role_of`."""
Reference: TypeAlias = "Identifier | JSXIdentifier"
"""What can name a binding: an identifier, or the (first) name of a component's tag."""


@record
class Binding:
    """One declared name. `assignments`: nodes that assign after the declaration (not the initialiser)."""

    name: str
    kind: BindingKind
    declaration: Node
    """Identifier of the declaration (ImportSpecifier, … for imports)."""
    scope: Scope
    initializer: Expression | None = None
    """For `const x = <here>` and the like, when the pattern is a plain identifier."""
    references: list[Reference] = made(default_factory=list)
    """Every use as a value, reads and writes, in source order; tag names too, closing tags not."""
    type_references: list[Identifier] = made(default_factory=list)
    """Uses in types. An import with these alone leaves nothing behind."""
    assignments: list[Node] = made(default_factory=list)
    captured: bool = False
    """Read or written by a function other than the one that declares it."""
    captured_per_turn: bool = False
    """Declared inside a loop body or head and captured by a closure that may outlive the turn (lowering.md §4)."""
    captured_late: bool = False
    """Captured by a closure that may run after its block was left: what `captured_per_turn` says, in a loop or not.
    For callbacks that become loops (`xs.map(x => …)` in markup): their parameters and names."""
    read_before_declaration: bool = False
    """A read may come first (hoisted var, or a use that the declaration does not dominate)."""
    exported_as: tuple[str, ...] = ()
    type_only: bool = False
    module: str | None = None
    """Of imports: the specifier as written."""
    imported: str | None = None
    """Of imports: the export's name, `default`, or `*`."""

    @property
    def reassigned(self) -> bool:
        return bool(self.assignments)


@record
class Scope:
    """A lexical scope. `function` scopes are JavaScript functions, the module and class static blocks / field initialisers."""

    kind: Literal["module", "function", "block", "loop", "class", "catch", "switch", "markup"]
    node: Node
    parent: Scope | None
    bindings: dict[str, Binding] = made(default_factory=dict)
    types: dict[str, Binding] = made(default_factory=dict)
    """Interfaces, aliases, type parameters: their names live beside those of values."""
    children: list[Scope] = made(default_factory=list)

    @property
    def function(self) -> Scope:
        """The nearest enclosing scope of kind function or module."""
        scope = self
        while scope.kind not in ("function", "module") and scope.parent is not None:
            scope = scope.parent
        return scope

    def lookup(self, name: str) -> Binding | None:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.bindings:
                return scope.bindings[name]
            scope = scope.parent
        return None


@value
class FunctionFacts:
    """About one function node (declaration, expression, arrow, method value)."""

    is_async: bool
    is_generator: bool
    uses_this: bool
    uses_arguments: bool
    uses_super: bool
    uses_new_target: bool
    escapes: bool
    """Used other than as the callee of a direct call or a tag: needs the calling convention of values (`*_`, `This`)."""
    is_component: bool
    """Used as a tag, or returns markup under a capital name."""
    returns_markup: bool
    hoistable: bool
    """Its free names are all module-level and immutable: may live at module level of a page."""
    may_start_unawaited: bool
    """Async and called without `await`, or escapes: its awaits must suspend once (lowering.md §7)."""
    params_receive_undefined: bool = True


@value
class PropFact:
    """One prop of a component's props type."""

    name: str
    required: bool
    type: StaticType
    documentation: str = ""


@value
class ExportFact:
    """One export of a file, as other files need to know it."""

    name: str
    kind: Literal["value", "function", "class", "component", "type"]
    is_async: bool = False
    reassigned: bool = False
    type: StaticType | None = None
    props: tuple[PropFact, ...] | None = None
    """None: unknown props, anything may be passed."""
    accepts_children: bool = True
    open_props: bool = False
    """Rest or index signature: unknown props are allowed."""
    reads_visitor: tuple[str, ...] = ()
    """How using this export comes to read the visitor's request, modules in between included: `useCookies`,
    `useCookies in lib/auth.ts`."""
    awaits: bool = False
    """Of components: `await` in its own body."""
    places_children: bool = False
    """Of components: it does nothing with its children but write them where they stand (`{children}`), or ask whether
    there are any. So whoever uses it may pass a function that writes them."""
    parameters: int | None = None
    """Of functions: how many parameters it declares; None with a rest parameter, `arguments`, or where it is unknown."""


@value
class Interface:
    """What other files need to know of one file: small, serialisable, the same for the same text."""

    path: str
    exports: tuple[ExportFact, ...] = ()
    """One named `*`: there are others, not known here."""
    reads_visitor: tuple[str, ...] = ()
    """Ways this module (itself) reads the visitor's request: `request.headers`, `useCookies`, …"""
    awaits: bool = False
    client_only: bool = False
    server_only: str | None = None
    """Why it cannot run in a browser (imports `velox/server`, Python, …), or None."""
    imports: tuple[str, ...] = ()
    slots: tuple[str, ...] | None = None


@record
class PageExports:
    """`config`, `meta`, `paths`, `layout`, `slots` of a page (§2). Values are Python values where static."""

    config: dict[str, Any] = made(default_factory=dict)
    config_node: Node | None = None
    meta: dict[str, Any] | None = None
    """The static meta; None where there is none or it is dynamic."""
    meta_node: Node | None = None
    """The initialiser or the function of `export const meta` / `export function meta`."""
    meta_is_function: bool = False
    paths_node: Node | None = None
    paths_slice: tuple[Node, ...] = ()
    """Top-level statements that `paths` needs repeated, in source order."""
    meta_slice: tuple[Node, ...] = ()
    layout: str | Literal[False] | None = None
    slots: tuple[str, ...] | None = None


@record
class Analysis:
    """All side tables of one file."""

    document: Document
    module_scope: Scope
    scopes: dict[Node, Scope]
    """Scope opened by a node (Program, functions, blocks, loops, classes, catch, switch); the markup's by Document.

    The body block of a function and of a catch opens none. A field initialiser's scope is keyed by its PropertyDefinition.
    """
    resolution: dict[Reference, Binding | None]
    """Every Identifier in reference or declaration position, and the first name of every component's opening tag
    → its binding; None: a global, a name in scope without an import (see `implicit`), or an unresolved name."""
    functions: dict[Node, FunctionFacts]
    types: dict[Node, StaticType]
    """Static types of expressions; absent: unknown."""
    binding_types: dict[Binding, StaticType]
    exports: PageExports
    mode: Mode
    mode_reason: str
    """For people: why this mode (`config.render`, "`await` in line 3", …)."""
    interface: Interface
    hoisted: frozenset[Node]
    """Top-level statements of a page's block that may live at module level of the emitted module."""
    reads_visitor: tuple[tuple[str, Node], ...] = ()
    markup_awaits: bool = False
    uses_suspense: bool = False
    role: Role = "module"
    implicit: Mapping[str, str] = made(default_factory=dict)
    """Names used that are in scope without an import → `"page"` (params, request, …) or the module they come from
    (`velox/server`). A user's declaration shadows them, and then they are not here."""
    unresolved: frozenset[Reference] = frozenset()
    """References that name nothing (reported): reading one throws a ReferenceError."""
    markup_names: tuple[Binding, ...] = ()
    """Names declared in the block and used in the markup directly, in the order of their declaration."""
    parents: Mapping[Node, Node] = made(default_factory=dict)
    """Node → the node above it, for all nodes but types, member names, labels, closing tags."""
    unmodified: frozenset[Binding] = frozenset()
    """`const`s of an object or array literal that nothing changes: no assignment to a member, no alias, no mutating
    method. Passing one to a call does not count (Python gets its fields as keywords, velox-language.md §4)."""
    handlers: frozenset[Node] = frozenset()
    """`on*` and `ref` attributes of elements: their functions never run on the server, what they capture is not counted."""
    interfaces: Mapping[str, Interface] = made(default_factory=dict)
    """What is known of the files that this one imports, by specifier as written: what `analyze` was given."""
