"""What a loop of markup reads of each item, read and printed by columns (emitted-code.md).

    posts.map(post => <li class={post.kind}><a href={`/${post.slug}`}>{post.title}</a></li>)

    post_fields = fields(kind=as_is, slug=quoted, title=text)
    for post_kind, post_slug, post_title in post_fields(items(posts)):
        write(f'<li{attr("class", post_kind)}><a href="/{post_slug}">{post_title}</a></li>')

Done where nobody can tell: the turn is calm, these members are read in every turn, and all that is done with them is
printing, testing and looping.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Binding
from veloxc.compiler.lower import kinds
from veloxc.compiler.lower.context import Context
from veloxc.compiler.lower.markup_calm import is_calm
from veloxc.compiler.lower.markup_shapes import is_element_name, map_callback
from veloxc.compiler.lower.names import is_attribute
from veloxc.compiler.lower.rewriting import expressions, rewritten
from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import (
    JSXAttribute,
    JSXElement,
    JSXExpressionContainer,
    JSXFragment,
    JSXOpeningElement,
)
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import (
    ArrowFunctionExpression,
    BinaryExpression,
    BlockStatement,
    CallExpression,
    ConditionalExpression,
    Expression,
    FunctionExpression,
    Identifier,
    Literal,
    LogicalExpression,
    MemberExpression,
    TemplateLiteral,
    UnaryExpression,
)
from veloxc.compiler.syntax.walk import walk

FEWEST = 3
"""Members below this number are read as well where they are printed."""

_ITEM = "_"
"""The keyword under which a reader gives the item itself."""

Callback = ArrowFunctionExpression | FunctionExpression


@dataclass(frozen=True, eq=False)
class ItemFields:
    """Members of a loop's item → the variables that hold them in its turns. `place`: where the first one is read."""

    item: str
    names: dict[str, ir.Name]
    place: Span


@contextmanager
def fields_read(context: Context, callback: Callback) -> Iterator[ItemFields | None]:
    """While the body of a loop is lowered, its item's members are variables; `by_columns` then sets them. None where
    they are to be read in their places."""
    binding = context.binding(callback.params[0]) if callback.params else None
    members = {} if binding is None else _members(context, binding, callback)
    if binding is None or len(members) < FEWEST or _is_nested(context, callback):
        yield None
        return
    item = context.names.of[binding]
    names = {key: context.settle(ir.Name(context.fresh(f"{item}_{key}"))) for key in members}
    nodes: dict[Node, ir.Expr] = {node: names[key] for key, found in members.items() for node in found}
    context.links.update(nodes)
    first = next(iter(nodes))
    try:
        yield ItemFields(item, names, Span(first.start, first.end))
    finally:
        for node in nodes:
            del context.links[node]


def _is_nested(context: Context, callback: Callback) -> bool:
    """A loop inside another has few turns each time: reading by columns takes 3 µs before the first."""
    above = context.analysis.parents.get(callback)
    while above is not None and above not in context.inlined:
        above = context.analysis.parents.get(above)
    return above is not None


def by_columns(
    context: Context, fields: ItemFields, iterable: ir.Expr, body: Sequence[ir.Stmt]
) -> tuple[ir.Expr, ir.Expr, tuple[ir.Stmt, ...]]:
    """The target, the iterable and the body of a loop over the fields of the items of `iterable`."""
    keys = {name.id: key for key, name in fields.names.items()}
    shows = _shows(context, tuple(body), keys)

    def shown(node: ir.Expr) -> ir.Expr:
        match node:
            case ir.Call(func=ir.Name(id=function), args=(ir.Name(id=name) as value,), keywords=()):
                return value if shows.get(name, function) == function and name in keys else node
        return node

    statements = rewritten(tuple(body), shown)
    targets = list(fields.names.values())
    keywords = [ir.Keyword(keys[name.id], ir.Name(shows[name.id])) for name in targets]
    if any(isinstance(node, ir.Name) and node.id == fields.item for node in expressions(statements)):
        targets.insert(0, ir.Name(fields.item))
        keywords.insert(0, ir.Keyword(_ITEM, context.runtime("as_is")))
    made = ir.Call(context.runtime("fields"), (), tuple(keywords))
    reader = context.constant(f"{fields.item}_fields", made)
    return ir.TupleExpr(tuple(targets)), ir.Located(ir.Call(reader, (iterable,)), fields.place), statements


def _shows(context: Context, body: tuple[ir.Stmt, ...], keys: dict[str, str]) -> dict[str, str]:
    """Variable → the function that is called with it wherever it stands, or `as_is`."""
    known = {context.runtime("text").id, context.runtime("quoted").id, context.js("truthy").id}
    calls: dict[str, list[str]] = {name: [] for name in keys}
    uses = dict.fromkeys(keys, 0)
    for node in expressions(body):
        match node:
            case ir.Name(id=name) if name in keys:
                uses[name] += 1
            case ir.Call(func=ir.Name(id=function), args=(ir.Name(id=name),), keywords=()) if name in keys:
                calls[name].append(function)
    as_is = context.runtime("as_is").id
    return {
        name: made[0] if len(set(made)) == 1 and made[0] in known and len(made) == uses[name] else as_is
        for name, made in calls.items()
    }


def _members(context: Context, item: Binding, callback: Callback) -> dict[str, list[MemberExpression]]:
    """Name → the places that read it, for the members that one call may read. In the order of their first reading."""
    if (
        item.reassigned
        or isinstance(callback.body, BlockStatement)
        or not isinstance(callback.params[0], Identifier)
    ):
        return {}
    if not is_calm(context, callback.body) or _calls_components(callback.body):
        return {}
    found: dict[str, list[MemberExpression]] = {}
    refused: set[str] = set()
    always: set[str] = set()
    for use in sorted(item.references, key=lambda node: node.start):
        member = context.analysis.parents.get(use)
        if not _is_plain_member(context, member, use):
            continue
        assert isinstance(member, MemberExpression) and isinstance(member.property, Identifier)
        name = member.property.name
        if name == _ITEM:
            return {}
        if not _is_shown(context, member):
            refused.add(name)
        if _is_in_every_turn(context, member, callback):
            always.add(name)
        found.setdefault(name, []).append(member)
    return {name: nodes for name, nodes in found.items() if name in always and name not in refused}


def _calls_components(body: Node) -> bool:
    """A component may do anything, and children given to it may run at another time."""
    return any(
        isinstance(each, JSXElement) and not is_element_name(each.openingElement.name) for each in walk(body)
    )


def _is_plain_member(context: Context, node: Node | None, item: Node) -> bool:
    """`item.name`, of an item that is not known better."""
    return (
        isinstance(node, MemberExpression)
        and node.object is item
        and not node.computed
        and not node.optional
        and isinstance(node.property, Identifier)
        and is_attribute(node.property.name)
        and not kinds.is_object_literal(context.type_of(item))
        and not kinds.is_array(context.type_of(item))
        and not kinds.is_string(context.type_of(item))
    )


def _is_shown(context: Context, node: Expression) -> bool:
    """Is it printed, tested or looped over? There a function of Python's is as good as one of JavaScript's."""
    above = context.analysis.parents.get(node)
    match above:
        case TemplateLiteral():
            return True
        case JSXExpressionContainer():
            attribute = context.analysis.parents.get(above)
            return not isinstance(attribute, JSXAttribute) or attribute not in context.analysis.handlers
        case ConditionalExpression():
            return above.test is node or _is_shown(context, above)
        case LogicalExpression():
            return _is_shown(context, above)
        case UnaryExpression():
            return above.operator == "!"
        case BinaryExpression():
            other = above.right if above.left is node else above.left
            return isinstance(other, Literal)
        case MemberExpression():
            call = context.analysis.parents.get(above)
            return (
                isinstance(call, CallExpression)
                and call.callee is above
                and map_callback(call) in context.inlined
            )
    return False


def _is_in_every_turn(context: Context, node: Node, callback: Callback) -> bool:
    """Is there nothing but markup and operators around it, up to the body of the callback?"""
    while node is not callback.body:
        above = context.analysis.parents.get(node)
        match above:
            case ConditionalExpression():
                always = above.test is node
            case LogicalExpression():
                always = above.left is node
            case CallExpression():
                always = above.callee is node
            case _:
                always = isinstance(above, _EAGER)
        if above is None or not always:
            return False
        node = above
    return True


_EAGER = (
    *(JSXElement, JSXFragment, JSXOpeningElement, JSXAttribute, JSXExpressionContainer),
    *(TemplateLiteral, UnaryExpression, BinaryExpression, MemberExpression),
)
"""What evaluates all its parts."""
