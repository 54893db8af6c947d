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


class Jump:
    """A loop, `switch` or label that `break` and `continue` may name; `outer` is the next one outwards."""

    __slots__ = ("label", "loop", "outer")

    def __init__(self, outer: Jump | None, *, loop: bool, label: Identifier | None = None) -> None:
        self.outer = outer
        self.label = label
        self.loop = loop
        """Whether `continue` may mean this: a loop, or a label of one."""


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
        "derived",
        "function",
        "in_parameters",
        "infer",
        "jump",
        "namespace",
        "private",
        "scope",
    )

    def __init__(
        self,
        scope: Scope,
        function: Function | None = None,
        jump: Jump | None = None,
        private: PrivateNames | None = None,
        *,
        ambient: bool = False,
        in_parameters: bool = False,
        namespace: bool = False,
        derived: bool = False,
    ) -> None:
        self.scope = scope
        self.function = function
        self.jump = jump
        self.private = private
        self.ambient = ambient
        self.in_parameters = in_parameters
        self.namespace = namespace
        """Directly in a namespace, which is no module: nothing can be awaited."""
        self.derived = derived
        """Directly in a class that extends another."""
        self.infer = False
        """In the `extends` part of a conditional type."""

    def _like(self, scope: Scope, jump: Jump | None, private: PrivateNames | None) -> State:
        return State(
            scope,
            self.function,
            jump,
            private,
            ambient=self.ambient,
            in_parameters=self.in_parameters,
            namespace=self.namespace,
        )

    def in_scope(self, scope: Scope) -> State:
        return self._like(scope, self.jump, self.private)

    def in_jump(self, jump: Jump) -> State:
        return self._like(self.scope, jump, self.private)

    def in_class(self, private: PrivateNames, *, ambient: bool, derived: bool) -> State:
        state = self._like(self.scope, self.jump, private)
        state.ambient = self.ambient or ambient
        state.derived = derived
        return state

    def in_function(self, function: Function, scope: Scope, *, in_parameters: bool = False) -> State:
        return State(scope, function, None, self.private, ambient=self.ambient, in_parameters=in_parameters)

    def in_namespace(self, scope: Scope, *, ambient: bool) -> State:
        return State(scope, None, None, self.private, ambient=self.ambient or ambient, namespace=True)

    def in_extends(self) -> State:
        state = self._like(self.scope, self.jump, self.private)
        state.infer = True
        return state


def _restore(visit: Visit, state: State) -> None:
    visit.state = state


PLANS[State] = (_restore, None)
