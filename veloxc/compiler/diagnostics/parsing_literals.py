"""What may be wrong with strings, templates, comments, numbers and single characters (VX0130–VX0138)."""

from __future__ import annotations

import unicodedata

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.diagnostics.parsing import insertion
from veloxc.compiler.source import Span


class OpenString(Mistake):
    """A string is not closed on its line.

    Strings in quotes end on the line where they begin. Text of several lines stands between back-ticks.

    Wrong:

        const title = 'Blog;

    Instead:

        const title = 'Blog';
    """

    code = "VX0130"
    slug = "open-string"

    quote: str

    def title(self) -> str:
        return "this string is not closed on its line"

    def label(self) -> str:
        return f"`{self.quote}` is missing at the end"

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion(f"write `{self.quote}`", self.span.end, self.quote, safe=False),)


class QuoteInString(Mistake):
    """A text holds the quote that stands around it.

    The first quote of the same kind ends the text. Put the text in other quotes, or a backslash before the quote.

    Wrong:

        const title = 'It's me';

    Instead:

        const title = "It's me";
    """

    code = "VX0138"
    slug = "quote-in-string"

    string: Span
    inside: str
    quote: str

    def title(self) -> str:
        return f"the text ends at this `{self.quote}`, earlier than meant"

    def label(self) -> str:
        return "the text ends here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(Span(self.string.start, self.string.start + 1), "it begins here"),)

    def fixes(self) -> tuple[Fix, ...]:
        other = next(
            (each for each in ('"', "'", "`") if each not in self.inside and each != self.quote), None
        )
        if other is None or "\\" in self.inside or (other == "`" and "${" in self.inside):
            return ()
        text = other + self.inside + other
        return (Fix(f"write `{text}`", (Edit(self.string, text),)),)


class OpenTemplate(Mistake):
    """A template literal is never closed.

    Wrong:

        const title = `Blog;

    Instead:

        const title = `Blog`;
    """

    code = "VX0131"
    slug = "open-template"

    def title(self) -> str:
        return "this template literal is never closed"

    def label(self) -> str:
        return "opened here"

    def help(self) -> str | None:
        return "write a back-tick where it ends"


class OpenComment(Mistake):
    """A comment is never closed.

    Wrong:

        /* a note
        const title = 'Blog';

    Instead:

        /* a note */
        const title = 'Blog';
    """

    code = "VX0132"
    slug = "open-comment"

    def title(self) -> str:
        return "this comment is never closed"

    def label(self) -> str:
        return "opened here"

    def help(self) -> str | None:
        return "write `*/` where it ends, or begin the line with `//`"


class OpenRegExp(Mistake):
    """A regular expression is not closed on its line.

    It ends with `/`; within `[…]` a slash is an ordinary character.

    Wrong:

        const slug = title.replace(/[^a-z+/g, '-');

    Instead:

        const slug = title.replace(/[^a-z]+/g, '-');
    """

    code = "VX0133"
    slug = "open-regular-expression"

    in_class: bool

    def title(self) -> str:
        return "this regular expression is never closed"

    def label(self) -> str:
        return "a `]` is missing, so no `/` ends it" if self.in_class else "`/` is missing at the end"


class TypographicQuote(Mistake):
    """A string stands in typographic quotes.

    Text processors turn quotes into curly ones. Code needs straight ones.

    Wrong:

        const title = “Blog”;

    Instead:

        const title = "Blog";
    """

    code = "VX0134"
    slug = "typographic-quote"

    last: Span
    found: str
    plain: str

    def title(self) -> str:
        return f"`{self.found}` is a typographic quote; code needs `\"` or `'`"

    def fixes(self) -> tuple[Fix, ...]:
        edits = (Edit(self.span, self.plain), Edit(self.last, self.plain))
        return (Fix("use straight quotes", edits),)


class ForeignCharacter(Mistake):
    """A character looks like one of the language and is another.

    Wrong:

        const price = 5 – 2;

    Instead:

        const price = 5 - 2;
    """

    code = "VX0135"
    slug = "foreign-character"

    found: str
    meant: str

    def title(self) -> str:
        return f"`{self.found}` looks like `{self.meant}`, and is another character"

    def label(self) -> str:
        name = unicodedata.name(self.found, "").lower()
        return f"this is U+{ord(self.found):04X}, {name}" if name else f"this is U+{ord(self.found):04X}"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),)),)


class UnknownCharacter(Mistake):
    """A character has no meaning in code.

    Wrong:

        const price = 5 ¤ 2;

    Instead:

        const price = 5 * 2;
    """

    code = "VX0136"
    slug = "unknown-character"

    found: str

    def title(self) -> str:
        shown = self.found if self.found.isprintable() else f"U+{ord(self.found):04X}"
        return f"`{shown}` has no meaning here"


class NumberBeginsName(Mistake):
    """A name begins with a digit, or a number runs into a name.

    Wrong:

        const 1st = 'one';

    Instead:

        const first = 'one';
    """

    code = "VX0137"
    slug = "number-begins-name"

    found: str

    def title(self) -> str:
        return "a name cannot begin with a digit"

    def label(self) -> str:
        return "neither a number nor a name"
