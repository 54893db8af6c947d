"""What may be wrong with the syntax of the script: brackets and commas (VX0101–VX0105).

What is missing altogether, words, literals, habits of other languages and markup have files of their own beside this.
"""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.source import Span


def insertion(title: str, at: int, text: str, safe: bool = True) -> Fix:
    """A fix that puts in a text."""
    return Fix(title, (Edit(Span(at, at), text),), "safe" if safe else "unsafe")


class UnexpectedToken(Mistake):
    """Something stands where the language does not allow it.

    A file is read from left to right; what stands at the marked place cannot follow what was written before it. Look
    at that place and at what is just before it: often a comma, a bracket or a quote is missing, or one is too many.

    Wrong:

        const total = (a) b c;

    Instead:

        const total = a + b + c;
    """

    code = "VX0101"
    slug = "unexpected-token"

    found: str
    wanted: str
    after: str
    opened: Span | None
    opener: str

    def title(self) -> str:
        return (
            f"{self.found} does not fit after `{self.after}`"
            if self.after
            else f"{self.found} does not fit here"
        )

    def label(self) -> str:
        return f"expected {self.wanted}" if self.wanted else ""

    def secondary(self) -> tuple[Label, ...]:
        if self.opened is None:
            return ()
        return (Label(self.opened, f"this `{self.opener}` is still open"),)


class NeverClosed(Mistake):
    """A bracket is opened and never closed.

    Every `(`, `[`, `{` and `<` of types needs its partner. Where it is missing can only be guessed: from what no longer
    fits, and from how the lines are indented.

    Wrong:

        const posts = await getPosts(locale, { limit: 10 };

    Instead:

        const posts = await getPosts(locale, { limit: 10 });
    """

    code = "VX0102"
    slug = "never-closed"

    opened: Span
    opener: str
    closer: str
    sure: bool

    def title(self) -> str:
        return f"`{self.opener}` is never closed"

    def label(self) -> str:
        return f"`{self.closer}` belongs here" if self.sure else f"`{self.closer}` seems to belong here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opened, "opened here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion(f"write `{self.closer}`", self.span.start, self.closer, self.sure),)


class HiddenBracket(Mistake):
    """A comment holds the bracket that should close another.

    A comment that begins with `//` goes on to the end of the line, and nothing in it counts.

    Wrong:

        <p>{// no name yet }</p>

    Instead:

        <p>{/* no name yet */}</p>
    """

    code = "VX0124"
    slug = "hidden-bracket"

    opened: Span
    closer: str

    def title(self) -> str:
        return f"this comment hides the `{self.closer}`"

    def label(self) -> str:
        return "`//` makes a comment of the rest of the line"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opened, "this is never closed"),)

    def help(self) -> str | None:
        return "write the comment as `/* … */`"


class WrongClosingBracket(Mistake):
    """A bracket is closed by one of another kind.

    `(` goes with `)`, `[` with `]`, and `{` with `}`.

    Wrong:

        const sizes = [1, 2, 3);

    Instead:

        const sizes = [1, 2, 3];
    """

    code = "VX0103"
    slug = "wrong-closing-bracket"

    opened: Span
    opener: str
    found: str
    closer: str

    def title(self) -> str:
        return f"`{self.opener}` is closed by `{self.found}`"

    def label(self) -> str:
        return f"`{self.closer}` belongs here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.opened, "opened here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.closer}`", (Edit(self.span, self.closer),)),)


class ClosesNothing(Mistake):
    """A closing bracket has no partner.

    Either it is one too many, or what it should close was not opened.

    Wrong:

        function greet() {
          return 'hello';
        }}

    Instead:

        function greet() {
          return 'hello';
        }
    """

    code = "VX0104"
    slug = "closes-nothing"

    found: str

    def title(self) -> str:
        return f"this `{self.found}` closes nothing"

    def label(self) -> str:
        return "all brackets before it are closed"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"remove `{self.found}`", (Edit(self.span, ""),), "unsafe"),)


class MissingComma(Mistake):
    """A comma is missing between two elements, properties, arguments or names.

    Line ends do not separate the items of a list.

    Wrong:

        const meta = {
          title: 'Blog'
          description: 'All posts',
        };

    Instead:

        const meta = {
          title: 'Blog',
          description: 'All posts',
        };
    """

    code = "VX0105"
    slug = "missing-comma"

    after: Span
    before: Span

    def title(self) -> str:
        return "a comma is missing"

    def label(self) -> str:
        return "`,` belongs here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.before, "the next item begins here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion("write `,`", self.span.start, ","),)


class MissingSemicolon(Mistake):
    """Two statements stand on one line without a semicolon between them.

    A line end may stand for a semicolon, a space may not.

    Wrong:

        let a = 1 let b = 2

    Instead:

        let a = 1; let b = 2
    """

    code = "VX0111"
    slug = "missing-semicolon"

    next: Span

    def title(self) -> str:
        return "a semicolon or a new line is missing between two statements"

    def label(self) -> str:
        return "`;` belongs here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.next, "the next statement begins here"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion("write `;`", self.span.start, ";"),)


class RepeatedMark(Mistake):
    """An operator or a comma stands twice.

    Wrong:

        let count = = 2;

    Instead:

        let count = 2;
    """

    code = "VX0112"
    slug = "repeated-mark"

    mark: str
    first: Span

    def title(self) -> str:
        return f"`{self.mark}` stands here twice"

    def label(self) -> str:
        return "one too many"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"remove the second `{self.mark}`", (Edit(self.span, ""),), "unsafe"),)
