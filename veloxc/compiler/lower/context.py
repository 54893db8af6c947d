"""What every handler works with: the statements written so far, the two verbs for what cannot be an expression
(`define` and `before`, lowering.md §2), names, temporaries and imports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Analysis, Binding, FunctionFacts
from veloxc.compiler.analyze.types import UNKNOWN, StaticType
from veloxc.compiler.diagnostics.diagnostic import Mistake, Report
from veloxc.compiler.lower.frame import ClassInProgress, Frame, FrameKind
from veloxc.compiler.lower.import_order import Imports
from veloxc.compiler.lower.names import HELPERS, Names, is_reserved, numbered
from veloxc.compiler.lower.registry import expression
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax.node import Node

JS = "veloxc.js"
RUNTIME = "veloxc.runtime"


class Attempt:
    """See `Context.attempt`. `wrote`: were statements or definitions needed?"""

    def __init__(self, wrote: Callable[[], bool]) -> None:
        self._wrote = wrote
        self.kept = False

    @property
    def wrote(self) -> bool:
        return self._wrote()

    def keep(self) -> None:
        self.kept = True


class Context:
    """The state of lowering one file.

    `statements`: the list that `emit` and `before` append to. `frame`: the Python function it belongs to.
    `span`: the source of the statement at hand. `imports`: module → {name: name here}.
    `depth`: how deep the expressions lowered last are nested; `indent`: how deep the statements are. `constants`: what `constant` put at module level. `owners`: the frame that holds a binding's variable.
    """

    borrowed_names: frozenset[str] | None = None
    """Names of properties that the file reads as values; see `borrowed`."""
    assigned_members: frozenset[str] | None = None
    """Names of members that the file assigns; see `class_facts`."""

    def __init__(
        self, analysis: Analysis, source: Source, report: Report, inlined: frozenset[Node] = frozenset()
    ) -> None:
        self.analysis = analysis
        self.source = source
        self.report = report
        self.names = Names(analysis, inlined)
        self.module = self.frame = Frame("module", analysis.document.program, None)
        self.statements: list[ir.Stmt] = []
        self.constants: list[ir.Stmt] = []
        self.span: Span | None = None
        self.depth = 0
        self.indent = 0
        self.links: dict[Node, ir.Expr] = {}
        self.home: ir.Name | None = None
        self.flagged: list[str] = []
        self.makes_holes: bool | None = None
        self.names_are_read: bool | None = None
        self.lengths_are_read: bool | None = None
        self.resources: str | None = None
        self.classes: list[ClassInProgress] = []
        self.body_class: ClassInProgress | None = None
        self.inlined = inlined
        self.labels: frozenset[str] = frozenset()
        self.lifting: dict[Node, bool] = {}
        self.default_binding: Binding | None = None
        self.places: dict[Binding, Callable[[], ir.Expr]] = {}
        self.implicit: Callable[[str], ir.Expr] = lambda name: self.js(name)
        self.imports: dict[str, dict[str, str]] = {}
        self.user_imports = Imports()
        self.native_imports: list[ir.Stmt] = []
        self.modules: dict[tuple[int, str], str] = {}
        self.live_exports: dict[str, ir.Expr] = {}
        self.star_exports: list[ir.Expr] = []
        self.enum_values: dict[Node, dict[str, str | int | float]] = {}
        self.owners: dict[Binding, Frame] = {}
        self._definitions: list[ir.Stmt] = []
        self._settled: set[ir.Expr] = set()
        self._temporaries: set[ir.Expr] = set()
        self._results: dict[ir.Expr, Callable[[], ir.Expr]] = {}

    # ---- writing

    def emit(self, statement: ir.Stmt) -> None:
        self.statements.append(statement)

    def before(self, statement: ir.Stmt) -> None:
        """A statement that an expression needs in front of it, in JavaScript's order: operands lowered earlier that
        it could disturb are stored first (see `in_order`)."""
        self.statements.append(statement)

    def define(self, statement: ir.Stmt) -> None:
        """A definition without effect and without order: it goes in front of the statement at hand."""
        self._definitions.append(statement)

    def discard(self, value: ir.Expr) -> None:
        """A value that nobody wants, evaluated for what it does."""
        if isinstance(value, ir.NamedExpr):
            self.emit(ir.Assign(self.span, ir.Name(value.name), value.value))
        elif not self.is_nothing(value):
            self.emit(ir.ExprStatement(self.span, value))

    @contextmanager
    def at(self, span: Span | None) -> Iterator[None]:
        """One statement: its definitions end up in front of what it wrote."""
        outer = self.span, self._definitions
        mark, statements, frame = len(self.statements), self.statements, self.frame
        self.span, self._definitions = span, []
        frame.open_statements += 1
        try:
            yield
        finally:
            statements[mark:mark] = self._definitions
            self.span, self._definitions = outer
            frame.open_statements -= 1
            if not frame.open_statements and frame.first:
                statements[mark:mark] = frame.first
                frame.first = []

    @contextmanager
    def branch(self) -> Iterator[list[ir.Stmt]]:
        """A list of its own for what is written inside (the branch of an expression, the body of a statement)."""
        outer, self.statements = self.statements, []
        self.indent += 1
        try:
            yield self.statements
        finally:
            self.statements = outer
            self.indent -= 1

    @contextmanager
    def enter(
        self, kind: FrameKind, node: Node | None, **facts: object
    ) -> Iterator[tuple[Frame, list[ir.Stmt]]]:
        """A Python function under construction: `with context.enter("function", node) as (frame, statements):`.

        Write its body inside, then make the def of `frame.body(statements)`. A turn inherits `this` and the rest.
        """
        outer = self.frame, self._definitions
        self.frame = Frame(kind, node, outer[0], **facts)  # type: ignore[arg-type]
        self.frame.indent = self.indent
        self._definitions = []
        try:
            with self.branch() as statements:
                yield self.frame, statements
                statements[0:0] = self._definitions
        finally:
            self.frame, self._definitions = outer

    @contextmanager
    def attempt(self) -> Iterator[Attempt]:
        """Lower something that may have to be lowered in another way: without `keep` nothing of it stays."""
        frame = self.frame
        definitions, constants, temporaries = len(self._definitions), len(self.constants), frame.temporaries
        rebinds = dict(frame.nonlocals), dict(frame.globals)
        with self.branch() as statements:
            attempt = Attempt(lambda: bool(statements) or len(self._definitions) > definitions)
            yield attempt
        if not attempt.kept:
            del self._definitions[definitions:]
            del self.constants[constants:]
            frame.temporaries = temporaries
            frame.nonlocals, frame.globals = rebinds

    # ---- operands

    def operands(self, *nodes: Node) -> list[ir.Expr]:
        """Values of expressions that JavaScript evaluates from left to right."""
        return self.in_order(self.lowerings(*nodes))

    def lowerings(self, *nodes: Node) -> list[Callable[[], ir.Expr]]:
        """For `in_order`: how each of these nodes is lowered."""
        return [partial(expression, self, node) for node in nodes]

    def in_order(self, parts: Sequence[Callable[[], ir.Expr]]) -> list[ir.Expr]:
        """Lower parts from left to right. Where one needs statements in front, the unsettled parts before it are
        stored into temporaries at the place where these statements begin."""
        done: list[ir.Expr] = []
        for part in parts:
            mark = len(self.statements)
            value = part()
            if len(self.statements) > mark:
                for position, earlier in enumerate(done):
                    if earlier in self._results or not self.is_settled(earlier):
                        result = self._results[earlier]() if earlier in self._results else earlier
                        done[position] = self._store(result, mark)
                        mark += 1
            done.append(value)
        return done

    def _store(self, value: ir.Expr, mark: int) -> ir.Expr:
        name = self.temporary()
        if isinstance(value, ir.Starred):
            self.statements.insert(mark, ir.Assign(self.span, name, ir.ListExpr((value,))))
            return ir.Starred(name)
        self.statements.insert(mark, ir.Assign(self.span, name, value))
        return name

    def kept(self, value: ir.Expr) -> ir.Expr:
        """The value in a form that may be written several times: itself if settled, else a temporary set before."""
        if self.is_settled(value):
            return value
        name = self.temporary()
        self.before(ir.Assign(self.span, name, value))
        return name

    def is_settled(self, value: ir.Expr) -> bool:
        """Can it be written later, twice or never without anybody noticing?"""
        match value:
            case ir.Constant() | ir.Lambda():
                return True
            case ir.Name() | ir.Attribute() | ir.Call():
                return value in self._settled or value in self._temporaries
            case ir.Starred(value=inner):
                return isinstance(inner, (ir.ListExpr, ir.TupleExpr)) and self.is_settled(inner)
            case ir.UnaryOp(op="-", operand=ir.Constant()):
                return True
        return False

    def is_nothing(self, value: ir.Expr) -> bool:
        """Does evaluating it do nothing at all? A name may be read before it is set, and throws."""
        return isinstance(value, ir.Constant) or value in self._temporaries

    def settle(self, name: ir.Name) -> ir.Name:
        """Mark a name node as one whose value does not change any more (a `const`, an import, a parameter that
        nothing assigns)."""
        self._settled.add(name)
        return name

    def certain(self, name: ir.Name) -> ir.Name:
        """Mark a name node as one that certainly has its value: reading it does nothing."""
        self._temporaries.add(name)
        return name

    def read_as(self, value: ir.Expr, result: Callable[[], ir.Expr]) -> ir.Expr:
        """Mark a part that is read when its place is evaluated: what is stored of it, should a later part need
        statements, is this result."""
        self._results[value] = result
        return value

    def settle_value(self, value: ir.Expr) -> ir.Expr:
        """The same for other expressions (`Math.PI`)."""
        self._settled.add(value)
        return value

    # ---- names

    def temporary(self) -> ir.Name:
        """A new `t1`, `t2`… of the current function."""
        while True:
            self.frame.temporaries += 1
            name = f"t{self.frame.temporaries}"
            if not self.names.uses(name):
                node = ir.Name(name)
                self._temporaries.add(node)
                return node

    def fresh(self, base: str, binding: Binding | None = None) -> str:
        """A name of the compiler's own making (`turn`, `each_post`), unused by the user and around here."""

        def taken(name: str) -> bool:
            return (
                self.names.uses(name, besides=binding)
                or self.frame.generates(name)
                or is_reserved(name)
                or name in HELPERS
                or any(name in names.values() for names in self.imports.values())
            )

        name = numbered(base, taken)
        self.frame.generated.add(name)
        self.names.generated.add(name)
        return name

    def js(self, name: str) -> ir.Name:
        """A name of `veloxc.js`, imported."""
        return self.imported(JS, name)

    def runtime(self, name: str) -> ir.Name:
        """A name of `veloxc.runtime`, imported."""
        return self.imported(RUNTIME, name)

    def imported(self, module: str, name: str) -> ir.Name:
        names = self.imports.setdefault(module, {})
        if name not in names:
            clash = self.names.uses(name) or is_reserved(name) or name in self.names.generated
            names[name] = f"js_{name}" if clash else name
        return self.certain(ir.Name(names[name]))

    def error_name(self) -> str:
        """The name after `except … as`."""
        return "error" if not self.names.uses("error") else "raised"

    def helper(self, name: str, *args: ir.Expr) -> ir.Call:
        """A call of a function of `veloxc.js`."""
        return ir.Call(self.js(name), args)

    def unused(self) -> str:
        """A name for what nobody reads: `_`, unless the program has one."""
        return "_" if not self.names.uses("_") else "unused"

    def constant(self, base: str, value: ir.Expr) -> ir.Name:
        """A constant at module level, made once: a regular expression, the strings of a template."""
        name = ir.Name(self.fresh(base))
        self.module.generated.add(name.id)
        self.constants.append(ir.Assign(self.span, name, value))
        return self.settle(name)

    # ---- bindings

    def own(self, *bindings: Binding) -> None:
        """The current frame holds the variables of these bindings."""
        for binding in bindings:
            self.owners[binding] = self.frame

    def is_global(self, node: Node) -> bool:
        """Is this Identifier the name of no binding of the file: a global, or nothing at all?"""
        return self.analysis.resolution.get(node) is None  # type: ignore[call-overload]

    def binding(self, node: Node) -> Binding | None:
        """What an Identifier names, in a reference or in its declaration."""
        found: Binding | None = self.analysis.resolution.get(node)  # type: ignore[call-overload]
        return found

    def read(self, binding: Binding) -> ir.Expr:
        """The variable of a binding, as a value."""
        if binding in self.places:
            return self.places[binding]()
        name = ir.Name(self.names.of[binding])
        return name if binding.reassigned else self.settle(name)

    def owner(self, binding: Binding) -> Frame:
        """The frame that holds the variable of a binding: as said by `own`, else that of its JavaScript function."""
        known = self.owners.get(binding)
        if known is not None:
            return known
        home = binding.scope.function.node
        frame: Frame | None = self.frame
        while frame is not None:
            if frame.kind != "turn" and frame.node is home:
                return frame
            frame = frame.parent
        return self.module

    def target(self, binding: Binding) -> ir.Name:
        """The variable of a binding, as what is assigned to: outer ones are declared `global` or `nonlocal`."""
        name = self.names.of[binding]
        owner = self.owner(binding)
        if owner is not self.frame:
            if binding.kind == "var" and self.frame.function is owner:
                owner.unset[name] = None
            (self.frame.globals if owner.kind == "module" else self.frame.nonlocals)[name] = None
        return ir.Name(name)

    # ---- what analysis knows

    def type_of(self, node: Node) -> StaticType:
        return self.analysis.types.get(node, UNKNOWN)

    def facts(self, function: Node) -> FunctionFacts:
        return self.analysis.functions[function]

    def add(self, mistake: Mistake) -> None:
        self.report.add(mistake)
