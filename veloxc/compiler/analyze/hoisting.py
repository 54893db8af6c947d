"""What may live at module level of the emitted module: what no two visitors can tell apart (velox-language.md §2).

Imports, types, constants of primitives, and functions and classes that close over these alone.
"""

from __future__ import annotations

from veloxc.compiler.analyze.infer import Inference
from veloxc.compiler.analyze.modified import changes
from veloxc.compiler.analyze.patterns import FUNCTIONS
from veloxc.compiler.analyze.reading import Reading
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.analyze.types import PRIMITIVES, members_of
from veloxc.compiler.syntax import script as js, types as ts
from veloxc.compiler.syntax.node import Node

_CONSTANT = (
    js.Literal,
    js.TemplateLiteral,
    js.TemplateElement,
    js.Identifier,
    js.UnaryExpression,
    js.BinaryExpression,
    js.LogicalExpression,
    js.ConditionalExpression,
    ts.TSAsExpression,
    ts.TSSatisfiesExpression,
    ts.TSNonNullExpression,
    ts.TSTypeAssertion,
)
"""What a constant of a primitive may be made of: no calls, no members, no effects."""


class Hoisting:
    """`statements`: top-level statements that may live at module level; `functions`: any function that may."""

    def __init__(self, inference: Inference, reading: Reading) -> None:
        self.inference = inference
        self.resolution = inference.resolution
        self.reading = reading
        self.shared: set[Binding] = set()
        """Bindings of the block that are the same for all visitors."""
        self.statements: frozenset[Node] = frozenset()
        self.functions: frozenset[Node] = frozenset()
        self._find()

    def _find(self) -> None:
        """Suppose that all candidates may be shared, and take out what reads something that is not, until none is left."""
        candidates: dict[Node, list[Binding]] = {}
        for statement in self.resolution.tree.document.program.body:
            bindings = self._candidate(statement)
            if bindings is not None:
                candidates[statement] = bindings
        self.shared = {binding for bindings in candidates.values() for binding in bindings}
        changed = True
        while changed:
            changed = False
            for candidate in list(candidates):
                if not self._reads_shared(candidate):
                    self.shared.difference_update(candidates.pop(candidate))
                    changed = True
        self.statements = frozenset(candidates)
        self.functions = frozenset(node for node in self.inference.uses if self._is_free_function(node))

    def _is_free_function(self, function: Node) -> bool:
        """Arrows that read `this` or `arguments` of a function around them cannot move."""
        if isinstance(function, js.ArrowFunctionExpression):
            below = self.resolution.tree.under(function)
            own = any(isinstance(node, js.ThisExpression | js.Super | js.MetaProperty) for node in below)
            if own or any(name.name == "arguments" for name in self.reading.under(function)):
                return False
        return self._reads_shared(function)

    def _reads_shared(self, node: Node) -> bool:
        for reference in self.reading.free(node):
            binding = self.resolution.table.get(reference)
            if binding is None:
                if self.reading.page_name(reference) or reference in self.resolution.unresolved:
                    return False
            elif binding.kind != "import" and binding not in self.shared:
                return False
        return True

    # ---- candidates

    def _candidate(self, statement: Node) -> list[Binding] | None:
        """The bindings that a statement declares, where its form allows that it is shared."""
        if isinstance(statement, js.ExportNamedDeclaration) and statement.declaration is not None:
            return self._candidate(statement.declaration)
        if isinstance(
            statement, js.ImportDeclaration | ts.TSInterfaceDeclaration | ts.TSTypeAliasDeclaration
        ):
            return []
        if isinstance(statement, js.VariableDeclaration) and statement.kind == "const":
            return self._constants(statement)
        if isinstance(statement, js.FunctionDeclaration | js.ClassDeclaration | ts.TSEnumDeclaration):
            binding = self.resolution.table.get(statement.id) if statement.id is not None else None
            if binding is None or not self._is_steady(binding):
                return None
            if isinstance(statement, js.ClassDeclaration) and not _is_plain_class(statement):
                return None
            if isinstance(statement, ts.TSEnumDeclaration) and not all(
                member.initializer is None or self._is_constant(member.initializer)
                for member in statement.body.members
                if isinstance(member, ts.TSEnumMember)
            ):
                return None
            return [binding]
        return None

    def _constants(self, statement: js.VariableDeclaration) -> list[Binding] | None:
        found = []
        for declarator in statement.declarations:
            if not isinstance(declarator.id, js.Identifier) or declarator.init is None:
                return None
            binding = self.resolution.table.get(declarator.id)
            if binding is None or not self._is_steady(binding):
                return None
            value: Node = declarator.init
            while isinstance(value, ts.TSAsExpression | ts.TSSatisfiesExpression):
                value = value.expression
            if not isinstance(value, FUNCTIONS) and not self._is_constant(value):
                return None
            found.append(binding)
        return found

    def _is_constant(self, value: Node) -> bool:
        """A primitive, made of literals and shared names by operators alone."""
        types = self.inference.types
        for node in self.resolution.tree.under(value):
            if not isinstance(node, _CONSTANT):
                return False
            if isinstance(node, js.Literal) and node.regex is not None:
                return False
            found = types.get(node)
            if found is None and not isinstance(node, js.TemplateElement):
                return False
            if found is not None and not all(member.kind in PRIMITIVES for member in members_of(found)):
                return False
        return True

    def _is_steady(self, binding: Binding) -> bool:
        """Never assigned to, no member of it is, and not read on the way down before it is declared."""
        if binding.assignments:
            return False
        own = binding.scope.function
        for reference in binding.references:
            if changes(self.resolution, reference):
                return False
            early = binding.kind != "function" and reference.start < binding.declaration.start
            if early and self.resolution.scope_of[reference].function is own:
                return False
        return binding.kind == "function" or not self._is_read_early(binding)

    def _is_read_early(self, binding: Binding) -> bool:
        """May a function that reads it run before its declaration did? There it throws (dead zone)."""
        declared = binding.declaration.start
        waiting = [self._function_around(reference) for reference in binding.references]
        seen: set[Node] = set()
        while waiting:
            function = waiting.pop()
            if function is None or function in seen:
                continue
            seen.add(function)
            name = self._name_of(function)
            if name is None:
                if function.start < declared and not self._holds(function, binding):
                    return True
                continue
            for use in name.references:
                around = self._function_around(use)
                if around is None and use.start < declared:
                    return True
                waiting.append(around)
        return False

    def _holds(self, function: Node, binding: Binding) -> bool:
        """Is the binding declared inside?"""
        return function.start <= binding.declaration.start and binding.declaration.end <= function.end

    def _function_around(self, node: Node) -> Node | None:
        """The outermost function that a node stands in, below the module."""
        found, above = None, self.resolution.tree.parents.get(node)
        while above is not None:
            if isinstance(above, FUNCTIONS):
                found = above
            above = self.resolution.tree.parents.get(above)
        return found

    def _name_of(self, function: Node) -> Binding | None:
        """The one name that a function can be called by: of its declaration, its class, or the `const` that holds it."""
        if isinstance(function, js.FunctionDeclaration):
            return self.resolution.table.get(function.id) if function.id is not None else None
        holder = self.resolution.tree.parents.get(function)
        if isinstance(holder, js.VariableDeclarator) and isinstance(holder.id, js.Identifier):
            return self.resolution.table.get(holder.id)
        class_ = self.resolution.tree.parents.get(holder) if isinstance(holder, js.MethodDefinition) else None
        owner = self.resolution.tree.parents.get(class_) if class_ is not None else None
        if isinstance(owner, js.ClassDeclaration) and owner.id is not None:
            return self.resolution.table.get(owner.id)
        return None


def _is_plain_class(node: js.ClassDeclaration) -> bool:
    """Without static state, computed names and decorators, which run when the class is made."""
    if node.decorators:
        return False
    for member in node.body.body:
        if isinstance(member, js.StaticBlock | js.AccessorProperty):
            return False
        if isinstance(member, js.PropertyDefinition) and member.static and member.value is not None:
            return False
        if getattr(member, "computed", False) or getattr(member, "decorators", ()):
            return False
    return True
