"""What may be wrong with the fences of a page (VX025x)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake
from veloxc.compiler.source import Span


class FenceNotClosed(Mistake):
    """The server block has an opening fence and no closing one.

    A page's server block stands between two lines that hold nothing but `---`. Without the second, nobody can tell
    where the code ends and the markup begins.

    Wrong:

        ---
        const title = 'Blog';

        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>
    """

    code = "VX0250"
    slug = "fence-not-closed"

    markup: int | None
    """Where the markup seems to begin."""

    def title(self) -> str:
        return "the server block is never closed"

    def label(self) -> str:
        return "opened here"

    def help(self) -> str | None:
        return "write `---` on a line of its own behind the block"

    def fixes(self) -> tuple[Fix, ...]:
        if self.markup is None:
            return ()
        edit = Edit(Span(self.markup, self.markup), "---\n")
        return (Fix("close the block before the markup", (edit,), "unsafe"),)


class FenceNotOpened(Mistake):
    """The server block has a closing fence and no opening one.

    A page that has a server block begins with a line that holds nothing but `---`.

    Wrong:

        const title = 'Blog';
        ---
        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>
    """

    code = "VX0251"
    slug = "fence-not-opened"

    def title(self) -> str:
        return "the server block has no opening `---`"

    def label(self) -> str:
        return "this closes a block that was never opened"

    def help(self) -> str | None:
        return "write `---` on a line of its own at the top of the file"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `---` at the top", (Edit(Span(0, 0), "---\n"),)),)


class FenceTooLate(Mistake):
    """A server block stands behind markup.

    The server block runs before the page is rendered, so it stands first. Only comments and blank lines may come
    before it.

    Wrong:

        <p>Welcome</p>
        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <p>Welcome</p>
        <h1>{title}</h1>
    """

    code = "VX0252"
    slug = "fence-too-late"

    def title(self) -> str:
        return "`---` opens a server block only at the top of the file"

    def label(self) -> str:
        return "there is markup before this"

    def help(self) -> str | None:
        return "move the block up, before the first tag"


class FenceWithWords(Mistake):
    """Something stands behind the dashes of a fence.

    A fence is a line that holds `---` and nothing else.

    Wrong:

        --- server
        const title = 'Blog';
        ---
        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>
    """

    code = "VX0253"
    slug = "fence-with-words"

    words: str

    def title(self) -> str:
        return "nothing may stand behind `---`"

    def label(self) -> str:
        return "this is one line too early" if len(self.words) > 1 else "this does not belong here"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"remove `{self.words}`", (Edit(self.span, ""),), "unsafe"),)


class FenceMisspelt(Mistake):
    """A fence has the wrong number of dashes, or dashes of another kind.

    A fence is exactly three hyphens on a line of their own. Some editors turn hyphens into long dashes.

    Wrong:

        ---
        const title = 'Blog';
        --
        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>
    """

    code = "VX0254"
    slug = "fence-misspelt"

    found: str
    opens: bool = False

    def title(self) -> str:
        return f"`{self.found}` is no fence; a fence is exactly `---`"

    def label(self) -> str:
        return f"this seems to {'open' if self.opens else 'close'} the server block"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `---`", (Edit(self.span, "---"),)),)


class CodeWithoutFences(Mistake):
    """A page begins with code that stands in no server block.

    Whatever is not between two lines of `---` is markup, and shown as it is.

    Wrong:

        const title = 'Blog';

        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Blog';
        ---
        <h1>{title}</h1>
    """

    code = "VX0255"
    slug = "code-without-fences"

    markup: int | None
    """Where the markup seems to begin."""

    def title(self) -> str:
        return "this code stands in no server block"

    def label(self) -> str:
        return "without `---` around it, it is text"

    def help(self) -> str | None:
        return "write `---` on a line of its own before the code, and another behind it"

    def fixes(self) -> tuple[Fix, ...]:
        if self.markup is None:
            return ()
        edits = (Edit(Span(0, 0), "---\n"), Edit(Span(self.markup, self.markup), "---\n"))
        return (Fix("put `---` around the code", edits, "unsafe"),)
