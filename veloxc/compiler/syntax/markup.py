"""JSX, with the names of ESTree's JSX extension, and what only a `.velox` page has: Document, doctype, raw text."""

from __future__ import annotations

from typing import Literal as OneOf, TypeAlias

from veloxc.compiler.syntax.node import Node, node
from veloxc.compiler.syntax.script import Expression, Invalid, Literal, Program, TemplateLiteral
from veloxc.compiler.syntax.types import TSTypeParameterInstantiation


@node
class JSXIdentifier(Node):
    name: str


@node
class JSXNamespacedName(Node):
    """`client:load`, `velox:slot`, `xlink:href`."""

    namespace: JSXIdentifier
    name: JSXIdentifier


@node
class JSXMemberExpression(Node):
    object: JSXTagName
    property: JSXIdentifier


JSXTagName: TypeAlias = "JSXIdentifier | JSXMemberExpression | JSXNamespacedName"


@node
class JSXEmptyExpression(Node):
    """The inside of `{}` and `{/* comment */}`."""


@node
class JSXExpressionContainer(Node):
    expression: Expression | JSXEmptyExpression


@node
class JSXSpreadChild(Node):
    expression: Expression


@node
class JSXText(Node):
    """`value` has entities resolved; white space is as written (the JSX rule is applied when markup is lowered)."""

    value: str
    raw: str


@node
class JSXAttribute(Node):
    """`value` is None for a bare name. In `.velox` files it may be a TemplateLiteral (`a=`…``).

    A string value is a Literal whose `value` has entities resolved.
    """

    name: JSXIdentifier | JSXNamespacedName
    value: Literal | JSXExpressionContainer | JSXElement | JSXFragment | TemplateLiteral | None


@node
class JSXSpreadAttribute(Node):
    argument: Expression


@node
class JSXOpeningElement(Node):
    """`selfClosing` is whether `/>` was written; a void element of a page needs neither `/>` nor a closing tag."""

    name: JSXTagName
    attributes: tuple[JSXAttribute | JSXSpreadAttribute | Invalid, ...]
    selfClosing: bool
    typeArguments: TSTypeParameterInstantiation | None = None


@node
class JSXClosingElement(Node):
    name: JSXTagName


@node
class JSXElement(Expression):
    openingElement: JSXOpeningElement
    children: tuple[JSXChild, ...]
    closingElement: JSXClosingElement | None


@node
class JSXOpeningFragment(Node):
    pass


@node
class JSXClosingFragment(Node):
    pass


@node
class JSXFragment(Expression):
    openingFragment: JSXOpeningFragment
    children: tuple[JSXChild, ...]
    closingFragment: JSXClosingFragment


# ---- only in .velox


@node
class Doctype(Node):
    """`<!DOCTYPE html>`; `value` is what stands between `<!` and `>`."""

    value: str


@node
class MarkupComment(Node):
    """`<!-- … -->`: kept in the tree for the formatter, left out of the output."""

    value: str


@node
class RawText(Node):
    """The content of `<script>` and `<style>`, verbatim; no entities, no expressions."""

    value: str


JSXChild: TypeAlias = (
    "JSXText | JSXExpressionContainer | JSXSpreadChild | JSXElement | JSXFragment"
    " | Doctype | MarkupComment | RawText | Invalid"
)


@node
class Comment(Node):
    """A comment of the script: `value` is the text without its delimiters."""

    kind: OneOf["Line", "Block"]
    value: str


@node
class Document(Node):
    """One source file, as parsed. There always is one, however broken the text: see `Invalid`.

    `program`: the server block of a page (empty, and placed at the start, where a page has no fences), or the module.
    `markup`: the children after the fence; None for `.ts` and `.tsx`.
    `fences`: the (start, end) of each `---`, none or two (one where the closing fence is missing).
    `comments`: all comments of the script, in order; `MarkupComment`s are in the tree.
    `parenthesized`: expressions and patterns that were written in parentheses, which ESTree does not keep;
    the value is the (start, end) of the outermost pair.
    """

    language: OneOf["velox", "ts", "tsx"]
    program: Program
    markup: tuple[JSXChild, ...] | None
    fences: tuple[tuple[int, int], ...]
    comments: tuple[Comment, ...]
    parenthesized: dict[Node, tuple[int, int]]
