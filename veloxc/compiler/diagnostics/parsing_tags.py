"""What may be wrong with tags (VX0740–VX0755)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.diagnostics.parsing import insertion
from veloxc.compiler.source import Span


def _tag(name: str) -> str:
    return f"`<{name}>`"


class TagNotClosed(Mistake):
    """An element is opened and never closed.

    Wrong:

        <main>
          <section>
            <h1>Blog</h1>
        </main>

    Instead:

        <main>
          <section>
            <h1>Blog</h1>
          </section>
        </main>
    """

    code = "VX0740"
    slug = "tag-not-closed"

    name: str
    place: int
    line: str
    guessed: bool
    closing: Span | None
    outer: str

    def title(self) -> str:
        return f"{_tag(self.name)} is never closed"

    def label(self) -> str:
        return "opened here"

    def secondary(self) -> tuple[Label, ...]:
        sure = "seems to belong" if self.guessed else "belongs"
        place = Label(Span(self.place, self.place), f"`</{self.name}>` {sure} here")
        if self.closing is None:
            return (place,)
        return (place, Label(self.closing, f"`</{self.outer}>` closes the element around it"))

    def help(self) -> str | None:
        if self.name[:1].isupper():
            return f"write `</{self.name}>`, or end the tag with `/>` if it has no content"
        return None

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion(f"write `</{self.name}>`", self.place, f"{self.line}</{self.name}>", safe=False),)


class TagsCrossed(Mistake):
    """Two elements overlap.

    The element that was opened last is closed first.

    Wrong:

        <p><b>bold <i>both</b> italic</i></p>

    Instead:

        <p><b>bold <i>both</i></b> <i>italic</i></p>
    """

    code = "VX0741"
    slug = "tags-crossed"

    name: str
    tag: str
    opened: Span
    outer: str

    def title(self) -> str:
        return f"{_tag(self.name)} must be closed before `</{self.outer}>`"

    def label(self) -> str:
        return f"{_tag(self.name)} is still open here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opened, "opened here"),)

    def fixes(self) -> tuple[Fix, ...]:
        edits = (
            Edit(Span(self.span.start, self.span.start), f"</{self.name}>"),
            Edit(Span(self.span.end, self.span.end), self.tag),
        )
        title = f"close {_tag(self.name)} before `</{self.outer}>`, and open it again behind"
        return (Fix(title, edits, "unsafe"),)


class ClosingTagAlone(Mistake):
    """A closing tag has no element to close.

    Wrong:

        <main><p>text</p></div></main>

    Instead:

        <main><p>text</p></main>
    """

    code = "VX0742"
    slug = "closing-tag-alone"

    name: str
    open: str | None
    closed: Span | None
    """The `/>` that has closed such an element before."""

    def title(self) -> str:
        return f"there is no open {_tag(self.name)} to close"

    def label(self) -> str:
        return f"{_tag(self.open)} is open here" if self.open else "no element is open here"

    def secondary(self) -> tuple[Label, ...]:
        return () if self.closed is None else (Label(self.closed, f"this `/>` has closed {_tag(self.name)}"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"remove `</{self.name}>`", (Edit(self.span, ""),), "unsafe"),)


class TagNotFinished(Mistake):
    """A tag has no `>`.

    Wrong:

        <a href="/about" About</a>

    Instead:

        <a href="/about">About</a>
    """

    code = "VX0743"
    slug = "tag-not-finished"

    name: str
    opened: Span

    def title(self) -> str:
        shown = "closing tag" if self.name == "/" else f"tag `<{self.name}`"
        return f"the {shown} is not finished: `>` is missing"

    def label(self) -> str:
        return "`>` belongs here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opened, "the tag begins here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion("write `>`", self.span.start, ">", safe=False),)


class VoidElementInScript(Mistake):
    """A void element in a `.tsx` file does not end with `/>`.

    In pages `<input>` is enough, as in HTML. JSX needs `<input />`.

    Wrong:

        // components/Field.tsx
        export const field = <label>Name <input name="name"></label>;

    Instead:

        // components/Field.tsx
        export const field = <label>Name <input name="name" /></label>;
    """

    code = "VX0754"
    slug = "void-element-in-script"

    name: str
    found: str

    def title(self) -> str:
        return f"in a component {_tag(self.name)} must end with `/>`"

    def label(self) -> str:
        return "JSX closes every tag; only pages may leave this one open, as HTML does"

    def fixes(self) -> tuple[Fix, ...]:
        closed = self.found[:-1].rstrip() + " />"
        return (Fix(f"write `{closed}`" if "\n" not in closed else "write `/>`", (Edit(self.span, closed),)),)


class AssertionAsTag(Mistake):
    """A type assertion in angle brackets stands in a file with markup.

    Where markup may stand, `<string>` begins an element.

    Wrong:

        // components/Card.tsx
        const id = <string>value;

    Instead:

        // components/Card.tsx
        const id = value as string;
    """

    code = "VX0755"
    slug = "assertion-as-tag"

    name: str

    def title(self) -> str:
        return f"in a file with markup {_tag(self.name)} begins an element"

    def label(self) -> str:
        return "this is no type assertion here"

    def help(self) -> str | None:
        return f"write `value as {self.name}`"


class AdjacentElements(Mistake):
    """Two elements stand side by side in an expression.

    An expression has one value. Several elements become one in a fragment.

    Wrong:

        <p>{user && <b>{user.name}</b><i>!</i>}</p>

    Instead:

        <p>{user && <><b>{user.name}</b><i>!</i></>}</p>
    """

    code = "VX0748"
    slug = "adjacent-elements"

    def title(self) -> str:
        return "two elements side by side need a common parent"

    def label(self) -> str:
        return "the second element"

    def help(self) -> str | None:
        return "wrap them in `<>…</>`"
