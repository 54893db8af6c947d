"""Early errors of markup: attributes, void elements, and tags that do not belong together.

Raised by `parse.validate`.
"""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake, Severity
from veloxc.compiler.diagnostics.early_errors import FixedWords
from veloxc.compiler.source import Span


class DuplicateAttribute(Mistake):
    """An element has the same attribute twice.

    HTML keeps the first and drops the second without a word, so one of the two is always lost.

    Wrong:

        <a href="/" href="/about">About</a>

    Instead:

        <a href="/about">About</a>
    """

    code = "VX0701"
    slug = "duplicate-attribute"

    name: str
    first: Span

    def title(self) -> str:
        return f"the attribute `{self.name}` is given twice"

    def label(self) -> str:
        return "the second one"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first is here"),)


class ElementGoesNowhere(Mistake):
    """An element is a statement of its own, so nothing becomes of it.

    The body of a function in braces gives back what stands behind `return`, and nothing else.

    Wrong:

        ---
        const items = ['a'];
        ---
        <ul>{items.map((item) => { <li>{item}</li> })}</ul>

    Instead:

        ---
        const items = ['a'];
        ---
        <ul>{items.map((item) => <li>{item}</li>)}</ul>
    """

    code = "VX0706"
    slug = "element-goes-nowhere"
    severity: ClassVar[Severity] = "warning"

    in_function: bool

    def title(self) -> str:
        return "this element goes nowhere"

    def label(self) -> str:
        return "made, and thrown away"

    def help(self) -> str | None:
        if self.in_function:
            return "write `return` before it"
        return "the page's markup stands behind the closing `---`"

    def fixes(self) -> tuple[Fix, ...]:
        if not self.in_function:
            return ()
        edit = Edit(Span(self.span.start, self.span.start), "return ")
        return (Fix("write `return` before it", (edit,), "unsafe"),)


class ChildrenOfVoidElement(Mistake):
    """A void element has children.

    `area`, `base`, `br`, `col`, `embed`, `hr`, `img`, `input`, `link`, `meta`, `source`, `track` and `wbr` are
    always empty in HTML: a browser would put the children after the element.

    Wrong:

        <br>text</br>

    Instead:

        <br />text
    """

    code = "VX0702"
    slug = "children-of-void-element"

    name: str
    content: Span

    def title(self) -> str:
        return f"`<{self.name}>` cannot have children"

    def label(self) -> str:
        return f"`{self.name}` is always empty in HTML"

    def secondary(self) -> tuple[Label, ...]:
        return (
            (Label(self.content, "this is written inside of it"),)
            if self.content.start < self.content.end
            else ()
        )


class MismatchedTag(Mistake):
    """A closing tag has another name than the tag it closes.

    Wrong:

        <h1>Title</h2>

    Instead:

        <h1>Title</h1>
    """

    code = "VX0703"
    slug = "mismatched-tag"

    opened: str
    closed: str
    opening: Span
    name: Span

    def title(self) -> str:
        return f"`<{self.opened}>` is closed by `</{self.closed}>`"

    def label(self) -> str:
        return f"`</{self.opened}>` belongs here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opening, "opened here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `</{self.opened}>`", (Edit(self.name, self.opened),)),)


class EmptyAttributeValue(FixedWords):
    """An attribute's braces are empty.

    `{}` prints nothing between tags, but an attribute must have a value.

    Wrong:

        <a href={}>Home</a>

    Instead:

        <a href={home}>Home</a>
    """

    code = "VX0704"
    slug = "empty-attribute-value"
    words = "the value of this attribute is empty"
    here = "write an expression, or leave the attribute out"


class ComponentWithPrefix(Mistake):
    """A tag that begins with a capital has a prefix, as in `<Chart:bars />`.

    Capitals begin the names of components, and a prefix belongs to elements of XML (`svg:rect`). Mostly the space before
    an attribute is missing.

    Wrong:

        <Chartclient:load />

    Instead:

        <Chart client:load />
    """

    code = "VX0705"
    slug = "component-with-prefix"

    name: str

    def title(self) -> str:
        return f"`{self.name}` is neither a component nor an element"

    def label(self) -> str:
        return "a component's name has no `:`"

    def help(self) -> str | None:
        return (
            "components of an object are written with a dot: `<Menu.Item />`; attributes stand behind a space"
        )
