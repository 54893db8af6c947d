"""Habits from other languages (VX0140–VX0146)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake


class PythonWord(Mistake):
    """A word of Python stands in TypeScript code.

    The server block is TypeScript: `&&` is its `and`, `||` its `or`, `!` its `not`, `===` its `==`, and functions begin
    with `function`.

    Wrong:

        const open = active and closed;

    Instead:

        const open = active && closed;
    """

    code = "VX0140"
    slug = "python-word"

    found: str
    meant: str

    def title(self) -> str:
        return f"`{self.found}` is Python; write `{self.meant}`"

    def fixes(self) -> tuple[Fix, ...]:
        if self.found in ("def", "elif"):
            return ()
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),)),)


class HashComment(Mistake):
    """A comment begins with `#`.

    Wrong:

        # all posts
        const posts = [];

    Instead:

        // all posts
        const posts = [];
    """

    code = "VX0141"
    slug = "hash-comment"

    def title(self) -> str:
        return "comments begin with `//`"

    def label(self) -> str:
        return "`#` begins none"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `//`", (Edit(self.span, "//"),)),)


class Mustache(Mistake):
    """An expression stands in doubled braces.

    One pair is enough: a second one would make an object.

    Wrong:

        <h1>{{ title }}</h1>

    Instead:

        <h1>{title}</h1>
    """

    code = "VX0142"
    slug = "doubled-braces"

    inside: str

    def title(self) -> str:
        return "an expression stands in one pair of braces"

    def label(self) -> str:
        return f"write `{{{self.inside}}}`"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{{{self.inside}}}`", (Edit(self.span, f"{{{self.inside}}}"),)),)


class OtherTemplate(Mistake):
    """The markup holds the syntax of another template language.

    In Velox there are no tags for loops and conditions: what varies is an expression in braces.

    Wrong:

        {#if user}<p>{user.name}</p>{/if}

    Instead:

        {user && <p>{user.name}</p>}
    """

    code = "VX0143"
    slug = "other-template-language"

    found: str

    def title(self) -> str:
        return f"`{self.found}` belongs to another template language"

    def help(self) -> str | None:
        return "write `{value}`, `{condition && <p>…</p>}` and `{items.map((item) => <li>{item.name}</li>)}`"


class ThinArrow(Mistake):
    """The arrow of a function is written `->`.

    Wrong:

        const double = (size) -> size * 2;

    Instead:

        const double = (size) => size * 2;
    """

    code = "VX0144"
    slug = "thin-arrow"

    def title(self) -> str:
        return "the arrow of a function is `=>`"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `=>`", (Edit(self.span, "=>"),)),)


class PythonImport(Mistake):
    """An import is written in the order of Python.

    In TypeScript, the names come first, in braces unless the module exports just one by default.

    Wrong:

        from '$lib/posts' import posts

    Instead:

        import { posts } from '$lib/posts';
    """

    code = "VX0146"
    slug = "python-import"

    written: str

    def title(self) -> str:
        return "in an import, the names come before the module"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.written}`", (Edit(self.span, self.written),), "unsafe"),)


class MarkupCommentInCode(Mistake):
    """A comment of HTML stands amid code.

    `<!-- -->` is for markup. In code, a comment begins with `//`, or stands between `/*` and `*/`.

    Wrong:

        <!-- all posts -->
        const posts = [];

    Instead:

        /* all posts */
        const posts = [];
    """

    code = "VX0145"
    slug = "markup-comment-in-code"

    inside: str

    def title(self) -> str:
        return "`<!-- -->` is for markup; in code a comment is `/* … */`"

    def fixes(self) -> tuple[Fix, ...]:
        if "*/" in self.inside:
            return ()
        return (Fix("write `/* … */`", (Edit(self.span, f"/*{self.inside}*/"),)),)
