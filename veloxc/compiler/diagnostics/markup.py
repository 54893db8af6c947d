"""Mistakes in markup that parses: nesting that browsers rebuild, slots, children that cannot be shown."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.source import Span


class MisplacedElement(Mistake):
    """An element stands where HTML does not allow it, and browsers would build something else.

    A browser closes a `<p>` before a `<div>`, puts a `<tbody>` around a `<tr>`, moves text out of a `<table>`. What the
    visitor then has is not what was written, styles miss, and components that wake in the browser do not find their
    elements.

    Wrong:

        <p>Price: <div>12</div></p>

    Instead:

        <div>Price: <div>12</div></div>
    """

    code = "VX0720"
    slug = "misplaced-element"

    element: str
    """`<div>`, or `text`."""
    inside: str
    place: Span
    effect: str
    advice: str

    def title(self) -> str:
        return f"{self.element} cannot stand inside `<{self.inside}>`"

    def label(self) -> str:
        return self.effect

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.place, f"inside this `<{self.inside}>`"),)

    def help(self) -> str | None:
        return self.advice


class FunctionAsChild(Mistake):
    """A function stands among the children of an element.

    A function cannot be shown. Call it, or pass it to a component that takes a function as its only child.

    Wrong:

        ---
        const total = () => 3;
        ---
        <p>{total}</p>

    Instead:

        ---
        const total = () => 3;
        ---
        <p>{total()}</p>
    """

    code = "VX0727"
    slug = "function-as-child"

    text: str
    callable: bool

    def title(self) -> str:
        return f"`{self.text}` is a function, which cannot be shown"

    def label(self) -> str:
        return "a function, not its result"

    def help(self) -> str | None:
        return f"call it: `{self.text}()`" if self.callable else "call it, and show its result"

    def fixes(self) -> tuple[Fix, ...]:
        if not self.callable:
            return ()
        return (Fix("call it", (Edit(Span(self.span.end, self.span.end), "()"),), "unsafe"),)


class ObjectAsChild(Mistake):
    """A plain object stands among the children of an element.

    An object has no text of its own. Show one of its fields, or its JSON.

    Wrong:

        ---
        const author = { name: 'Ann', age: 3 };
        ---
        <p>{author}</p>

    Instead:

        ---
        const author = { name: 'Ann', age: 3 };
        ---
        <p>{author.name}</p>
    """

    code = "VX0728"
    slug = "object-as-child"

    text: str
    fields: tuple[str, ...]

    def title(self) -> str:
        return f"`{self.text}` is an object, which cannot be shown"

    def label(self) -> str:
        return "has no text of its own"

    def help(self) -> str | None:
        if self.fields:
            return f"show one of its fields, such as `{self.text}.{self.fields[0]}`, or `JSON.stringify({self.text})`"
        return f"show one of its fields, or `JSON.stringify({self.text})`"


class InnerHtmlWithChildren(Mistake):
    """An element has both `innerHTML` and children.

    `innerHTML` is the whole content of the element: the children would be lost.

    Wrong:

        ---
        const text = '<b>News</b>';
        ---
        <div innerHTML={text}>News</div>

    Instead:

        ---
        const text = '<b>News</b>';
        ---
        <div innerHTML={text} />
    """

    code = "VX0729"
    slug = "inner-html-with-children"

    attribute: Span

    def title(self) -> str:
        return "an element with `innerHTML` has no children"

    def label(self) -> str:
        return "would be lost"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.attribute, "this is the whole content"),)


class ReactInnerHtml(Mistake):
    """`dangerouslySetInnerHTML` is React's; Velox writes `innerHTML`.

    Wrong:

        ---
        const text = '<b>News</b>';
        ---
        <div dangerouslySetInnerHTML={{ __html: text }} />

    Instead:

        ---
        const text = '<b>News</b>';
        ---
        <div innerHTML={text} />
    """

    code = "VX0730"
    slug = "react-inner-html"

    html: str | None
    """The text of the HTML's expression, where it can be seen."""
    attribute: Span

    def title(self) -> str:
        return "write `innerHTML` instead of `dangerouslySetInnerHTML`"

    def fixes(self) -> tuple[Fix, ...]:
        if self.html is None:
            return ()
        return (Fix("write `innerHTML`", (Edit(self.attribute, f"innerHTML={{{self.html}}}"),), "safe"),)


class StyleEnd(Mistake):
    """The text of a `<style>` contains `</style`, which ends it in the browser.

    Wrong:

        ---
        const css = 'p::after { content: "</style>" }';
        ---
        <style>{css}</style>

    Instead:

        ---
        const css = 'p::after { content: "<\\\\/style>" }';
        ---
        <style>{css}</style>
    """

    code = "VX0731"
    slug = "style-end"

    def title(self) -> str:
        return "`</style` ends the element, wherever it stands"

    def label(self) -> str:
        return "the style would end here"

    def help(self) -> str | None:
        return r"write `<\/style` in CSS strings"


class ForeignDirective(Mistake):
    """A directive of Astro or Svelte. Velox has an attribute, a piece of markup or a component for the same thing.

    Wrong:

        ---
        const html = '<b>News</b>';
        ---
        <div set:html={html} />

    Instead:

        ---
        const html = '<b>News</b>';
        ---
        <div innerHTML={html} />
    """

    code = "VX0732"
    slug = "foreign-directive"

    directive: str
    attribute: str | None
    """The attribute with the same meaning, where there is one."""
    advice: str

    def title(self) -> str:
        return f"`{self.directive}` belongs to another template language"

    def label(self) -> str:
        return f"write `{self.attribute}`" if self.attribute else "means nothing here"

    def help(self) -> str | None:
        return self.advice

    def fixes(self) -> tuple[Fix, ...]:
        if self.attribute is None:
            return ()
        return (Fix(f"write `{self.attribute}`", (Edit(self.span, self.attribute),)),)
