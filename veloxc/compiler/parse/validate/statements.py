"""Statements: declarations, loops, jumps and labels, `switch`, `try`, and what may be a body without braces."""

from __future__ import annotations

import re

from veloxc.compiler.diagnostics.early_modules import NestedModuleItem
from veloxc.compiler.diagnostics.early_names import ReservedName
from veloxc.compiler.diagnostics.early_statements import (
    DeclarationNeedsBlock,
    DuplicateDefault,
    DuplicateLabel,
    JumpOutsideLoop,
    LineBreakAfterThrow,
    LoopVariable,
    ReturnOutsideFunction,
    TryAlone,
    UnknownLabel,
    UsingTarget,
    WithNotAllowed,
)
from veloxc.compiler.diagnostics.early_types import (
    InvalidNamespace,
    MisplacedType,
)
from veloxc.compiler.parse.validate.expressions import awaits
from veloxc.compiler.parse.validate.names import (
    RESERVED,
    bound,
    declare,
    declares,
    hoist,
)
from veloxc.compiler.parse.validate.patterns import assigned
from veloxc.compiler.parse.validate.state import Label, LabelsEnd, Scope
from veloxc.compiler.parse.validate.variables import variables
from veloxc.compiler.parse.validate.visit import Visit, span, validates
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    BlockStatement,
    BreakStatement,
    CatchClause,
    ClassDeclaration,
    ContinueStatement,
    DoWhileStatement,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    FunctionDeclaration,
    Identifier,
    IfStatement,
    ImportDeclaration,
    LabeledStatement,
    ReturnStatement,
    Statement,
    SwitchCase,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    VariableDeclaration,
    WhileStatement,
    WithStatement,
)
from veloxc.compiler.syntax.types import (
    TSAnyKeyword,
    TSDeclareFunction,
    TSEnumDeclaration,
    TSInterfaceDeclaration,
    TSModuleDeclaration,
    TSTypeAliasDeclaration,
    TSUnknownKeyword,
)

_MODULE_ITEMS = (ImportDeclaration, ExportNamedDeclaration, ExportDefaultDeclaration, ExportAllDeclaration)
_LOOPS = (ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement)

# ---- blocks


@validates(BlockStatement)
def block_statement(visit: Visit, node: BlockStatement) -> None:
    no_module_items(visit, node.body)
    if declares(node.body):
        visit.enter(visit.state.in_scope(Scope(visit.state.scope)))
        hoist(visit, node.body)


def no_module_items(visit: Visit, body: tuple[Node, ...]) -> None:
    """What belongs to the top level stands in a block or function."""
    for statement in body:
        if isinstance(statement, _MODULE_ITEMS):
            name = "import" if isinstance(statement, ImportDeclaration) else "export"
            place = Span(statement.start, statement.start + len(name))
            visit.add(NestedModuleItem(span=place, word=name))
        elif isinstance(statement, TSModuleDeclaration):
            reason = "a namespace stands at the top level or in another namespace"
            visit.add(InvalidNamespace(span=span(statement.id), reason=reason))


@validates(CatchClause, descends=True)
def catch_clause(visit: Visit, node: CatchClause) -> None:
    scope = Scope(visit.state.scope)
    visit.enter(visit.state.in_scope(scope))
    if node.param is not None:
        kind = "simple catch" if node.param.__class__ is Identifier else "catch"
        _caught_type(visit, node.param)
        parameters = Scope(None)
        for name in bound(visit, node.param):
            declare(visit, kind, name, parameters)
        scope.parameters = parameters.values
    no_module_items(visit, node.body.body)
    hoist(visit, node.body.body)
    visit.stack += (node.body.body, node.param)


def _caught_type(visit: Visit, parameter: Node) -> None:
    """Anything can be thrown, so the type of what is caught can only be `any` or `unknown`."""
    annotation = getattr(parameter, "typeAnnotation", None)
    if annotation is not None and not isinstance(annotation.typeAnnotation, (TSAnyKeyword, TSUnknownKeyword)):
        reason = "the type of what is caught can only be `any` or `unknown`"
        visit.add(MisplacedType(span=span(annotation.typeAnnotation), reason=reason))


@validates(SwitchStatement)
def switch_statement(visit: Visit, node: SwitchStatement) -> None:
    default: SwitchCase | None = None
    visit.enter(visit.state.in_switch(Scope(visit.state.scope)))
    for case in node.cases:
        if case.test is None and default is not None:
            first = Span(default.start, default.start + len("default"))
            visit.add(DuplicateDefault(span=Span(case.start, case.start + len("default")), first=first))
        if case.test is None:
            default = default or case
        no_module_items(visit, case.consequent)
        hoist(visit, case.consequent)
        for statement in case.consequent:
            if isinstance(statement, VariableDeclaration) and statement.kind in ("using", "await using"):
                visit.add(UsingTarget(span=span(statement), reason="needs a block around it in a `case`"))


# ---- loops


@validates(WhileStatement, DoWhileStatement)
def while_statement(visit: Visit, node: WhileStatement | DoWhileStatement) -> None:
    body(visit, node.body, "a loop")
    visit.enter(visit.state.in_loop())


@validates(ForStatement)
def for_statement(visit: Visit, node: ForStatement) -> None:
    body(visit, node.body, "a loop")
    _loop(visit, node.init)


@validates(ForInStatement, ForOfStatement, descends=True)
def for_in_statement(visit: Visit, node: ForInStatement | ForOfStatement) -> None:
    body(visit, node.body, "a loop")
    if isinstance(node, ForOfStatement) and node.await_:
        awaits(visit, Span(node.start, node.start + len("for await")), "for await")
    left = node.left
    visit.stack.append(node.right)
    _loop(visit, left)
    if isinstance(left, VariableDeclaration):
        _head(visit, node, left)
        visit.stack += (node.body, tuple(declarator for declarator in left.declarations))
        variables(visit, left, in_loop_head=True)
    else:
        assigned(visit, left, simple=False)
        _not_async(visit, node, left)
        visit.stack += (node.body, left)


def _not_async(visit: Visit, node: ForInStatement | ForOfStatement, left: Node) -> None:
    """`for (async of …` could be the beginning of an arrow function."""
    plain = isinstance(left, Identifier) and left.name == "async" and left not in visit.parenthesized
    if plain and isinstance(node, ForOfStatement) and not node.await_ and visit.text[left.start] == "a":
        visit.add(LoopVariable(span=span(left), loop="for … of", reason="cannot begin with `async of`"))


def _loop(visit: Visit, head: Node | None) -> None:
    state = visit.state.in_loop()
    if isinstance(head, VariableDeclaration) and head.kind != "var":
        state = state.in_scope(Scope(state.scope))
    visit.enter(state)


def _head(visit: Visit, node: ForInStatement | ForOfStatement, left: VariableDeclaration) -> None:
    loop = "for … of" if isinstance(node, ForOfStatement) else "for … in"
    if len(left.declarations) != 1:
        visit.add(LoopVariable(span=span(left), loop=loop, reason="declares one variable, this has several"))
    for declarator in left.declarations:
        if getattr(declarator.id, "typeAnnotation", None) is not None:
            visit.add(
                LoopVariable(span=span(declarator.id), loop=loop, reason="takes no type for its variable")
            )
        if declarator.init is not None:
            visit.add(
                LoopVariable(
                    span=span(declarator.init), loop=loop, reason="gives its variable no first value"
                )
            )
    if loop == "for … in" and left.kind in ("using", "await using"):
        visit.add(UsingTarget(span=span(left), reason="closes resources, and `for … in` gives texts"))


# ---- bodies without braces


def body(visit: Visit, statement: Statement, owner: str) -> None:
    """The body of `if`, of a loop, of a label or of `with` is no declaration."""
    inner = statement
    if owner != "a label":
        while isinstance(inner, LabeledStatement):
            inner = inner.body
    what = _declaration(inner)
    if what is not None:
        visit.add(DeclarationNeedsBlock(span=span(inner), what=what, owner=owner))


def _declaration(statement: Statement) -> str | None:
    if isinstance(statement, VariableDeclaration):
        return None if statement.kind == "var" else f"a `{statement.kind}` declaration"
    for cls, what in _DECLARATIONS.items():
        if isinstance(statement, cls):
            return what
    return None


_DECLARATIONS: dict[type[Node], str] = {
    FunctionDeclaration: "a function declaration",
    TSDeclareFunction: "a function declaration",
    ClassDeclaration: "a class declaration",
    TSEnumDeclaration: "an enum",
    TSInterfaceDeclaration: "an interface",
    TSTypeAliasDeclaration: "a type",
    TSModuleDeclaration: "a namespace",
    ImportDeclaration: "an import",
    ExportNamedDeclaration: "an export",
    ExportDefaultDeclaration: "an export",
    ExportAllDeclaration: "an export",
}


@validates(IfStatement)
def if_statement(visit: Visit, node: IfStatement) -> None:
    body(visit, node.consequent, "`if`")
    if node.alternate is not None:
        body(visit, node.alternate, "`else`")


@validates(WithStatement)
def with_statement(visit: Visit, node: WithStatement) -> None:
    visit.add(WithNotAllowed(span=Span(node.start, node.start + len("with"))))


# ---- labels and jumps


@validates(LabeledStatement, descends=True)
def labeled_statement(visit: Visit, node: LabeledStatement) -> None:
    """All labels of a statement at once: `a: b: for (;;) …`."""
    chain = [node.label]
    inner = node.body
    while isinstance(inner, LabeledStatement):
        chain.append(inner.label)
        inner = inner.body
    labels = visit.state.labels
    meant: list[tuple[str, Label | None]] = []
    for label in chain:
        outer = labels.get(label.name)
        if outer is not None:
            visit.add(DuplicateLabel(span=span(label), name=label.name, first=span(outer.node)))
        if label.name in RESERVED:
            visit.add(ReservedName(span=span(label), name=label.name))
        meant.append((label.name, outer))
        labels[label.name] = Label(label, loop=isinstance(inner, _LOOPS))
    body(visit, inner, "a label")
    visit.stack += (LabelsEnd(labels, meant), inner)


@validates(BreakStatement)
def break_statement(visit: Visit, node: BreakStatement) -> None:
    if node.label is not None:
        _label_known(visit, node.label)
    elif not visit.state.breaks:
        visit.add(_jump(visit, node, "break", None))


@validates(ContinueStatement)
def continue_statement(visit: Visit, node: ContinueStatement) -> None:
    if node.label is not None:
        target = _label_known(visit, node.label)
        if target is not None and not target.loop:
            visit.add(_jump(visit, node, "continue", node.label.name))
    elif not visit.state.continues:
        visit.add(_jump(visit, node, "continue", None))


def _jump(visit: Visit, node: Node, word: str, label: str | None) -> JumpOutsideLoop:
    function = visit.state.function
    in_function = function is not None and function.kind not in ("initializer", "static block")
    return JumpOutsideLoop(span=span(node), word=word, label_=label, in_function=in_function)


def _label_known(visit: Visit, label: Identifier) -> Label | None:
    target = visit.state.labels.get(label.name)
    if target is None:
        visit.add(UnknownLabel(span=span(label), name=label.name))
    return target


@validates(ReturnStatement)
def return_statement(visit: Visit, node: ReturnStatement) -> None:
    function = visit.state.function
    if function is None or function.kind in ("initializer", "static block"):
        page = visit.document.language == "velox" and function is None
        visit.add(ReturnOutsideFunction(span=Span(node.start, node.start + len("return")), page=page))


@validates(TryStatement)
def try_statement(visit: Visit, node: TryStatement) -> None:
    if node.handler is None and node.finalizer is None:
        visit.add(TryAlone(span=Span(node.start, node.start + len("try"))))


@validates(ThrowStatement)
def throw_statement(visit: Visit, node: ThrowStatement) -> None:
    """A line end directly after `throw`, or in a comment that stands there."""
    begun = visit.parenthesized.get(node.argument, (node.argument.start, 0))[0]
    if _LINE_END.search(visit.text, node.start + len("throw"), begun):
        visit.add(LineBreakAfterThrow(span=Span(node.start, node.start + len("throw"))))


_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
