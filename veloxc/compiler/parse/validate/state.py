"""Where in the program a node stands: the function, class, loop and scope around it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from veloxc.compiler.parse.validate.visit import PLANS, Visit
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Identifier

FunctionKind: TypeAlias = Literal["function", "arrow", "method", "constructor", "initializer", "static block"]


class Function:
    """What a function allows inside it. Arrow functions pass on what the function around them allows."""

    __slots__ = (
        "async_",
        "generator",
        "kind",
        "new_target",
        "no_arguments",
        "node",
        "super_call",
        "super_member",
    )

    def __init__(
        self,
        kind: FunctionKind,
        node: Node,
        *,
        async_: bool = False,
        generator: bool = False,
        super_member: bool = False,
        super_call: bool = False,
        new_target: bool = True,
        no_arguments: bool = False,
    ) -> None:
        self.kind = kind
        self.node = node
        self.async_ = async_
        self.generator = generator
        self.super_member = super_member
        self.super_call = super_call
        self.new_target = new_target
        self.no_arguments = no_arguments


class Declared:
    """A name's declaration in a scope."""

    __slots__ = ("kind", "node")

    def __init__(self, kind: str, node: Identifier) -> None:
        self.kind = kind
        self.node = node


class Scope:
    """The names of a block or function. A block without declarations has none: it cannot be in anybody's way.

    `values`: what `let`, `const`, `class`, `function`, `import` and the like declare here. `types`: interfaces and
    type aliases, enums and classes. `variables`: the `var`s declared here or passing through on their way up.
    `parameters`: of the function, or of `catch`, whose body this is.
    """

    __slots__ = ("function_level", "module_level", "parameters", "parent", "types", "values", "variables")

    def __init__(
        self, parent: Scope | None, *, function_level: bool = False, module_level: bool = False
    ) -> None:
        self.parent = parent
        self.function_level = function_level
        self.module_level = module_level
        self.values: dict[str, Declared] = {}
        self.types: dict[str, Declared] = {}
        self.variables: dict[str, Declared] = {}
        self.parameters: dict[str, Declared] = {}


class Label:
    """A label that is in force; `loop`: it names a loop, so that `continue` may name it."""

    __slots__ = ("loop", "node")

    def __init__(self, node: Identifier, *, loop: bool) -> None:
        self.node = node
        self.loop = loop


class LabelsEnd:
    """Stands on the stack behind a labelled statement: what its labels meant before."""

    __slots__ = ("labels", "meant")

    def __init__(self, labels: dict[str, Label], meant: list[tuple[str, Label | None]]) -> None:
        self.labels = labels
        self.meant = meant


class PrivateNames:
    """The private names a class declares; `outer` those of the class around it."""

    __slots__ = ("names", "outer")

    def __init__(self, outer: PrivateNames | None, names: dict[str, Span]) -> None:
        self.outer = outer
        self.names = names


class State:
    """All of it. Never changed once it is in use: the methods give a new one."""

    __slots__ = (
        "ambient",
        "breaks",
        "continues",
        "derived",
        "function",
        "in_parameters",
        "infer",
        "labels",
        "namespace",
        "private",
        "scope",
    )

    def __init__(
        self,
        scope: Scope,
        function: Function | None = None,
        private: PrivateNames | None = None,
        *,
        ambient: bool = False,
        in_parameters: bool = False,
        namespace: bool = False,
    ) -> None:
        self.scope = scope
        self.function = function
        self.private = private
        self.ambient = ambient
        self.in_parameters = in_parameters
        self.namespace = namespace
        """Directly in a namespace, which is no module: nothing can be awaited."""
        self.derived = False
        """Directly in a class that extends another."""
        self.infer = False
        """In the `extends` part of a conditional type."""
        self.breaks = False
        """In a loop or `switch`, which `break` leaves."""
        self.continues = False
        """In a loop, with which `continue` goes on."""
        self.labels: dict[str, Label] = {}
        """The labels in force: one dict for a whole function, changed on the way."""

    def _like(self, scope: Scope, private: PrivateNames | None) -> State:
        state = State(
            scope,
            self.function,
            private,
            ambient=self.ambient,
            in_parameters=self.in_parameters,
            namespace=self.namespace,
        )
        state.breaks = self.breaks
        state.continues = self.continues
        state.labels = self.labels
        return state

    def in_scope(self, scope: Scope) -> State:
        return self._like(scope, self.private)

    def in_loop(self) -> State:
        state = self._like(self.scope, self.private)
        state.breaks = state.continues = True
        return state

    def in_switch(self, scope: Scope) -> State:
        state = self._like(scope, self.private)
        state.breaks = True
        return state

    def in_class(self, private: PrivateNames, *, ambient: bool, derived: bool) -> State:
        state = self._like(self.scope, private)
        state.ambient = self.ambient or ambient
        state.derived = derived
        return state

    def in_function(self, function: Function, scope: Scope, *, in_parameters: bool = False) -> State:
        return State(scope, function, self.private, ambient=self.ambient, in_parameters=in_parameters)

    def in_namespace(self, scope: Scope, *, ambient: bool) -> State:
        return State(scope, None, self.private, ambient=self.ambient or ambient, namespace=True)

    def in_extends(self) -> State:
        state = self._like(self.scope, self.private)
        state.infer = True
        return state


def _restore(visit: Visit, state: State) -> None:
    visit.state = state


def _end_labels(visit: Visit, end: LabelsEnd) -> None:
    for name, meant in reversed(end.meant):
        if meant is None:
            del end.labels[name]
        else:
            end.labels[name] = meant


PLANS[State] = (_restore, None)
PLANS[LabelsEnd] = (_end_labels, None)
