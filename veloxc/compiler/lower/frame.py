"""A Python function under construction, or the module: where names belong and what `return` and `this` mean in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from veloxc.compiler import ir
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import ClassDeclaration, ClassExpression, ReturnStatement

if TYPE_CHECKING:
    from veloxc.compiler.lower.jumps import Target
    from veloxc.compiler.lower.turns import Turn


@dataclass(eq=False)
class ClassInProgress:
    """A class being written.

    `fields`: names that `self.x` may read; `special`: names that Python's base class has for itself; `outer`: the
    class around it. `is_static`, `in_constructor`: what kind of member is being written.
    """

    node: ClassDeclaration | ClassExpression
    python_name: str
    outer: ClassInProgress | None
    private_names: frozenset[str] = frozenset()
    private_methods: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    special: frozenset[str] = frozenset()
    is_static: bool = False
    in_constructor: bool = False
    borrowed: bool = False
    """Is the member being written a method that may be called with any `this`?"""
    private_attributes: dict[str, str] = field(default_factory=dict)
    """`#p` → `__p`."""
    keys: dict[Node, ir.Expr] = field(default_factory=dict)
    """Computed keys, evaluated before the class."""


FrameKind = Literal["module", "function", "turn"]
"""`turn`: a loop body lifted into a function; its `return`, `this` and jumps are those of the function around it."""


_OF_THE_FUNCTION = (
    *("is_async", "is_generator", "receiver", "write", "class_", "new_target"),
    *("pauses", "result_is_seen", "returning", "ending"),
)


@dataclass(eq=False)
class Frame:
    """One Python scope.

    `node`: the JavaScript function (Program for the module). `receiver`: the Python name of `this`.
    `write`: the name of the writing function, in components and in a page's `markup`.
    """

    kind: FrameKind
    node: Node | None
    parent: Frame | None
    is_async: bool = False
    is_generator: bool = False
    receiver: str | None = None
    write: str | None = None
    class_: ClassInProgress | None = None
    is_method: bool = False
    """Is this the function of a method itself? There `super()` needs no arguments."""
    returning: Callable[[ReturnStatement], None] | None = None
    """What `return` does, where it does more: in a component, in a constructor that returns a value."""
    new_target: ir.Expr | None = None
    pauses: bool = False
    """Its `await`s must suspend once (lowering.md §7)."""
    result_is_seen: bool = True
    """May somebody look at what it returns? Else `undefined` need not be returned."""
    ending: ir.Expr | None = None
    """What is returned at the end: the instance, by a `__new__`."""
    nonlocals: dict[str, None] = field(default_factory=dict)
    globals: dict[str, None] = field(default_factory=dict)
    generated: set[str] = field(default_factory=set)
    temporaries: int = 0
    turn: Turn | None = None
    indent: int = 0
    """How deep its def is indented."""
    tries: int = 0
    """How many `try`s are around the statement at hand; Python counts them with the loops."""
    open_statements: int = 0
    first: list[ir.Stmt] = field(default_factory=list)
    """Definitions that go in front of the outermost statement at hand."""
    hoisted: set[str] = field(default_factory=set)
    unset: dict[str, None] = field(default_factory=dict)
    """`var`s that only a turn assigns: Python wants them bound here."""
    targets: list[Target] = field(default_factory=list)
    """What `break` and `continue` can reach, outermost first."""

    def __post_init__(self) -> None:
        if self.parent is None:
            return
        self.temporaries = self.parent.temporaries
        if self.kind == "turn":
            for name in _OF_THE_FUNCTION:
                setattr(self, name, getattr(self.parent, name))

    @property
    def function(self) -> Frame:
        """The frame of the JavaScript function: past lifted turns."""
        frame = self
        while frame.kind == "turn" and frame.parent is not None:
            frame = frame.parent
        return frame

    def generates(self, name: str) -> bool:
        """Is the name one that the compiler made here or in a frame around?"""
        frame: Frame | None = self
        while frame is not None:
            if name in frame.generated:
                return True
            frame = frame.parent
        return False

    @property
    def rebinds(self) -> bool:
        """Does it assign names of frames around it? Then it cannot be a lambda."""
        return bool(self.nonlocals or self.globals)

    def body(self, statements: list[ir.Stmt]) -> ir.Body:
        """The statements as a suite, with the `global` and `nonlocal` declarations in front."""
        head: list[ir.Stmt] = []
        if self.globals:
            head.append(ir.Global(None, tuple(self.globals)))
        if self.nonlocals:
            head.append(ir.Nonlocal(None, tuple(self.nonlocals)))
        for name in self.unset:
            if name not in self.hoisted:
                head.append(ir.Assign(None, ir.Name(name), ir.Constant(None)))
        return (*head, *statements) or (ir.Pass(None),)

    @property
    def blocks(self) -> int:
        """How many loops and `try`s are around the statement at hand."""
        return self.tries + sum(target.python for target in self.targets)
