"""Markup: children in their order, elements, and markup as a value (lowering.md §9).

`write_children` and `write_child` write where a page or a component is; `markup_value` makes a value of markup that
is passed, stored or returned.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from veloxc.compiler import ir
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.children_use import is_children
from veloxc.compiler.lower.context import JS, Context
from veloxc.compiler.lower.known import bare
from veloxc.compiler.lower.logic import choose as either, test, truth
from veloxc.compiler.lower.markup_attributes import template_html, write_template
from veloxc.compiler.lower.markup_loops import write_map
from veloxc.compiler.lower.markup_shapes import has_await, has_markup, shown_children
from veloxc.compiler.lower.markup_text import html_text, jsx_text
from veloxc.compiler.lower.markup_writer import Sink, Writer, arguments
from veloxc.compiler.lower.number_text import number_text
from veloxc.compiler.lower.registry import expression, lowers
from veloxc.compiler.lower.shapes import is_nullish, negation, text
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import (
    Doctype,
    JSXChild,
    JSXElement,
    JSXExpressionContainer,
    JSXFragment,
    JSXSpreadChild,
    JSXText,
    RawText,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    Expression,
    Identifier,
    Invalid,
    Literal,
    LogicalExpression,
    TemplateLiteral,
)

MOST_INDENTED = 40
"""Levels of indentation in one function before what is further in is lifted out; Python reads 100."""

# ---- children


def write_children(writer: Writer, nodes: Sequence[JSXChild]) -> None:
    for node in shown_children(nodes):
        with writer.context.at(Span(node.start, node.end)):
            write_child(writer, node)


def write_child(writer: Writer, node: Node) -> None:
    """One child of an element or a page; or an expression in such a place."""
    match node:
        case JSXText():
            writer.html(html_text(jsx_text(node)), node)
        case JSXExpressionContainer() | JSXSpreadChild():
            write_expression(writer, node.expression)
        case RawText():
            writer.html(node.value, node)
        case Doctype():
            writer.html(f"<!{node.value}>", node)
        case Invalid():
            pass
        case _:
            write_expression(writer, node)


def write_expression(writer: Writer, node: Node) -> None:
    """An expression in child position: markup, choices and loops of markup as statements, else its text."""
    inner = bare(node)
    match inner:
        case JSXElement():
            from veloxc.compiler.lower.markup_elements import write_element

            write_element(writer, inner)
        case JSXFragment():
            write_children(writer, inner.children)
        case ConditionalExpression() if has_markup(inner):
            write_choice(writer, inner)
        case LogicalExpression() if has_markup(inner):
            write_logical(writer, inner)
        case CallExpression() | ChainExpression() if has_markup(inner):
            write_map(writer, inner)
        case Identifier() if (given := given_children(writer.context, inner)) is not None:
            write_children(writer, given)
        case Identifier() if writer.placed and is_children(writer.context, inner):
            write_placed_children(writer, inner)
        case TemplateLiteral() if inner.expressions:
            write_template(writer, inner, html_text)
        case _:
            assert isinstance(inner, Expression)
            writer.value(lambda: shown(writer.context, inner), inner)


def given_children(context: Context, node: Identifier) -> Sequence[JSXChild] | None:
    """The children themselves, while the component that places them is written out."""
    from veloxc.compiler.lower.markup_children import own_children
    from veloxc.compiler.lower.markup_inlining import Given

    binding = context.binding(node)
    if binding is None or binding not in context.places:
        return None
    value = context.read(binding)
    return own_children(value.node) if isinstance(value, Given) else None


def write_placed_children(writer: Writer, node: Identifier) -> None:
    """`{children}` of a component, written where they stand without making a string of them first."""
    context = writer.context
    writer.flush()
    call = ir.Call(
        context.runtime("place_children"), (ir.Name(writer.write_name()), expression(context, node))
    )
    context.emit(ir.ExprStatement(Span(node.start, node.end), call))


def shown(context: Context, node: Expression) -> ir.Expr:
    """The HTML of a value: `text(value)`; constants are printed now, integers by the f-string itself."""
    inner = bare(node)
    if isinstance(inner, ConditionalExpression) and (
        _is_static(inner.consequent) or _is_static(inner.alternate)
    ):
        return either(
            context,
            test(context, inner.test),
            lambda: shown(context, inner.consequent),
            lambda: shown(context, inner.alternate),
        )
    if isinstance(inner, TemplateLiteral):
        return template_html(context, inner, html_text)
    if isinstance(inner, Identifier) and inner.name == "undefined" and context.is_global(inner):
        return text("")
    value = expression(context, node)
    if isinstance(value, ir.Constant):
        return _constant(value)
    if kinds.is_int(context.type_of(node)):
        return ir.FString((value,))
    return printed(context, value)


def _is_static(node: Expression) -> bool:
    """A string that stands there, or one with some of it there: its HTML is better made now."""
    inner = bare(node)
    return isinstance(inner, TemplateLiteral) or (isinstance(inner, Literal) and isinstance(inner.value, str))


def printed(context: Context, value: ir.Expr) -> ir.Expr:
    """`text(value)`; a member with a name in the source is read and printed by one call."""
    if isinstance(value, ir.Name) and value.id == context.imports.get(JS, {}).get("undefined"):
        return text("")
    match value:
        case ir.Call(func=ir.Name(id=name), args=(target, ir.Constant(value=str() as key))):
            if name == context.imports.get(JS, {}).get("get") and not _is_hidden(key):
                return ir.Call(context.runtime("text_of"), (target, text(key)))
    return ir.Call(context.runtime("text"), (value,))


def _is_hidden(name: str) -> bool:
    """Names that no JavaScript code reaches on objects of Python's (velox-language.md §4)."""
    return name == "mro" or name.startswith(("_", "gi_", "ag_", "cr_", "co_", "f_", "tb_"))


def _constant(value: ir.Constant) -> ir.Expr:
    if value.value is None or isinstance(value.value, bool):
        return text("")
    if isinstance(value.value, str):
        return text(html_text(value.value))
    return text(number_text(value.value))


# ---- choices


def write_choice(writer: Writer, node: ConditionalExpression) -> None:
    """`{c ? <A/> : <B/>}`"""
    condition = _condition(writer, lambda: test(writer.context, node.test))
    choose(
        writer,
        condition,
        lambda branch: write_expression(branch, node.consequent),
        lambda branch: write_expression(branch, node.alternate),
        node,
    )


def _condition(writer: Writer, make: Callable[[], ir.Expr]) -> ir.Expr:
    """A condition; what was gathered is written in front of the statements that it needs."""
    context = writer.context
    with context.branch() as statements:
        condition = make()
    if statements:
        writer.flush()
        for statement in statements:
            context.emit(statement)
    return condition


def choose(
    writer: Writer,
    condition: ir.Expr,
    body: Callable[[Writer], None],
    orelse: Callable[[Writer], None] | None,
    node: Node,
) -> None:
    """`if condition: … else: …`; in a value, one string expression where both sides are one."""
    context = writer.context
    first, first_statements = _branch(writer, body, node)
    second, second_statements = _branch(writer, orelse, node)
    if not writer.placed and not first_statements and not second_statements:
        strings = arguments(first.pieces) or [text("")], arguments(second.pieces) or [text("")]
        if not first.holds_component() and not second.holds_component():
            writer.value(lambda: ir.IfExp(condition, strings[0][0], strings[1][0]), node)
            return
    _finish(first, first_statements)
    _finish(second, second_statements)
    writer.flush()
    if not first_statements and not second_statements:
        if not context.is_settled(condition):
            context.emit(ir.ExprStatement(context.span, condition))
        return
    if not first_statements:
        condition, first_statements, second_statements = negation(condition), second_statements, []
    context.emit(ir.If(context.span, condition, tuple(first_statements), tuple(second_statements)))


def _branch(
    writer: Writer, write: Callable[[Writer], None] | None, node: Node
) -> tuple[Writer, list[ir.Stmt]]:
    context = writer.context
    branch = writer.branch()
    with context.branch() as statements:
        if write is None:
            pass
        elif context.indent - context.frame.indent > MOST_INDENTED:
            _lift(branch, write, node)
        else:
            write(branch)
    return branch, statements


def _lift(writer: Writer, write: Callable[[Writer], None], node: Node) -> None:
    """Markup that is indented too deep for Python, as a function in front of the outermost statement around it."""
    context = writer.context
    indent, context.indent = context.indent, context.frame.indent
    name, is_async = context.fresh("part"), has_await(node)
    with context.enter("turn", context.frame.node) as (frame, statements):
        frame.is_async = is_async
        write(writer)
        writer.flush()
        body = frame.body(statements)
    context.indent = indent
    context.frame.first.append(ir.FunctionDef(context.span, name, (), body, is_async))
    call: ir.Expr = ir.Call(ir.Name(name))
    context.emit(ir.ExprStatement(context.span, ir.Await(call) if is_async else call))


def _finish(branch: Writer, statements: list[ir.Stmt]) -> None:
    with branch.context.branch() as rest:
        branch.flush()
    statements.extend(rest)


def write_logical(writer: Writer, node: LogicalExpression) -> None:
    """`{c && <A/>}`, `{a || <B/>}`, `{a ?? <C/>}`: the left side is shown where it is the value."""
    context = writer.context

    def right(branch: Writer) -> None:
        write_expression(branch, node.right)

    if node.operator == "&&" and _prints_nothing(context, node.left):
        condition = _condition(writer, lambda: test(context, node.left))
        choose(writer, condition, right, None, node)
        return
    left = _condition(writer, lambda: context.kept(expression(context, node.left)))

    def itself(branch: Writer) -> None:
        branch.value(lambda: ir.Call(context.runtime("text"), (left,)), node.left)

    if node.operator == "??":
        choose(writer, is_nullish(context, left, left), right, itself, node)
    else:
        condition = truth(context, left, node.left)
        choose(writer, condition, *((right, itself) if node.operator == "&&" else (itself, right)), node)


def _prints_nothing(context: Context, node: Expression) -> bool:
    """Does the value print nothing where it is false? (Zero and NaN print themselves.)"""
    type_ = context.type_of(node)
    if kinds.is_only(type_, ("boolean", "null", "undefined", "string", *kinds.OBJECTS)):
        return True
    inner = bare(node)
    if isinstance(inner, LogicalExpression) and inner.operator == "&&":
        return _prints_nothing(context, inner.left) and _prints_nothing(context, inner.right)
    if isinstance(inner, LogicalExpression):
        return _prints_nothing(context, inner.right)
    return False


# ---- values


@lowers(JSXElement, JSXFragment)
def jsx(context: Context, node: JSXElement | JSXFragment) -> ir.Expr:
    """Markup as a value."""
    return markup_value(context, [node])


def markup_value(context: Context, nodes: Sequence[JSXChild]) -> ir.Expr:
    """`Html(f'…')`, with components `Markup(f'…', part(Card, …), '…')`; where statements are needed, its pieces are
    gathered in front."""
    pieces, is_html = gathered(context, nodes)
    return ir.Call(context.runtime("Html" if is_html else "Markup"), tuple(pieces))


def html_string(context: Context, nodes: Sequence[JSXChild]) -> ir.Expr:
    """The HTML of some children as a string: for elements that look at what they hold (`<select value>`)."""
    pieces, is_html = gathered(context, nodes)
    if is_html:
        return pieces[0]
    return ir.Call(context.runtime("text"), (ir.Call(context.runtime("Markup"), tuple(pieces)),))


def gathered(context: Context, nodes: Sequence[JSXChild]) -> tuple[list[ir.Expr], bool]:
    """The pieces of a markup value, and whether they are one string of HTML."""
    sink = Sink(None)
    writer = Writer(context, sink, placed=False)
    with context.branch() as statements:
        write_children(writer, nodes)
        if sink.write is not None:
            writer.flush()
    if sink.pieces is None or sink.write is None:
        for statement in statements:
            context.before(statement)
        return arguments(writer.pieces) or [text("")], not sink.has_components
    name = ir.Name(sink.pieces)
    context.before(ir.Assign(context.span, name, ir.ListExpr(())))
    context.before(ir.Assign(context.span, ir.Name(sink.write), ir.Attribute(name, "append")))
    for statement in statements:
        context.before(statement)
    if sink.has_components:
        return [ir.Starred(name)], False
    return [ir.Call(ir.Attribute(text(""), "join"), (name,))], True
