"""What may be wrong with attributes, text and comments in markup (VX0744–VX0753)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake
from veloxc.compiler.diagnostics.parsing import insertion


class AttributeStringOpen(Mistake):
    """The value of an attribute has an opening quote and no closing one.

    Wrong:

        <a href="/about>About</a>

    Instead:

        <a href="/about">About</a>
    """

    code = "VX0744"
    slug = "attribute-string-open"

    name: str
    quote: str

    def title(self) -> str:
        return f"the value of `{self.name}` is not closed" if self.name else "this value is not closed"

    def label(self) -> str:
        return f"`{self.quote}` is missing at the end"

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion(f"write `{self.quote}`", self.span.end, self.quote, safe=False),)


class AttributeValueMissing(Mistake):
    """An attribute has `=` and no value.

    An attribute without `=` is true; with it, a value has to come: `"text"` or `{expression}`.

    Wrong:

        <input type= name="q" />

    Instead:

        <input type="search" name="q" />
    """

    code = "VX0745"
    slug = "attribute-value-missing"

    name: str

    def title(self) -> str:
        return f"the attribute `{self.name}` has `=` but no value"

    def label(self) -> str:
        return "a value belongs behind this"


class AttributeWithoutQuotes(Mistake):
    """The value of an attribute stands without quotes.

    Wrong:

        <a href=/about>About</a>

    Instead:

        <a href="/about">About</a>
    """

    code = "VX0746"
    slug = "attribute-without-quotes"

    name: str
    value: str

    def title(self) -> str:
        return f"the value of `{self.name}` needs quotes"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f'write `"{self.value}"`', (Edit(self.span, f'"{self.value}"'),)),)


class SpreadWithoutDots(Mistake):
    """Braces among attributes hold no spread.

    `{...props}` gives an element all properties of an object as attributes; a single one is `name={value}`.

    Wrong:

        <Card {props} />

    Instead:

        <Card {...props} />
    """

    code = "VX0747"
    slug = "spread-without-dots"

    name: str

    def title(self) -> str:
        return f"did you mean `{{...{self.name}}}`?"

    def label(self) -> str:
        return "among attributes, braces hold a spread"

    def fixes(self) -> tuple[Fix, ...]:
        spread, single = f"{{...{self.name}}}", f"{self.name}={{{self.name}}}"
        return (
            Fix(f"write `{spread}`", (Edit(self.span, spread),), "unsafe"),
            Fix(f"write `{single}`", (Edit(self.span, single),), "unsafe"),
        )


class StrayInText(Mistake):
    """A brace or angle bracket stands in text.

    In markup, `{` and `<` begin something, and `}` ends it. As characters of the text they are written as an expression
    or as a character reference. In `.tsx` files that is so for `>` too.

    Wrong:

        <p>a } b</p>

    Instead:

        <p>a {'}'} b</p>
    """

    code = "VX0749"
    slug = "stray-in-text"

    found: str

    def title(self) -> str:
        return f"a `{self.found}` in text is written `{self._reference()}`"

    def label(self) -> str:
        return "this ends nothing" if self.found == "}" else "this is no tag"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self._reference()}`", (Edit(self.span, self._reference()),)),)

    def _reference(self) -> str:
        return {"<": "&lt;", ">": "&gt;"}.get(self.found, "{'}'}")


class OpenMarkupComment(Mistake):
    """A comment in the markup is never closed.

    Wrong:

        <p>text</p>
        <!-- a note

    Instead:

        <p>text</p>
        <!-- a note -->
    """

    code = "VX0750"
    slug = "open-markup-comment"

    def title(self) -> str:
        return "`<!--` is never closed"

    def label(self) -> str:
        return "opened here"

    def help(self) -> str | None:
        return "write `-->` where it ends"


class OpenRawText(Mistake):
    """A `<script>` or `<style>` is never closed.

    All that follows is its text.

    Wrong:

        <style>
          p { color: red }

    Instead:

        <style>
          p { color: red }
        </style>
    """

    code = "VX0751"
    slug = "open-raw-text"

    name: str

    def title(self) -> str:
        return f"`<{self.name}>` is never closed"

    def label(self) -> str:
        return "opened here"

    def help(self) -> str | None:
        return f"write `</{self.name}>` where it ends"


class MarkupCommentInScript(Mistake):
    """A comment of HTML stands in the markup of a `.tsx` file.

    `<!-- -->` is for pages. Within JSX, a comment is an expression without a value.

    Wrong:

        // components/Card.tsx
        export const card = <div><!-- a note --></div>;

    Instead:

        // components/Card.tsx
        export const card = <div>{/* a note */}</div>;
    """

    code = "VX0753"
    slug = "markup-comment-in-script"

    inside: str

    def title(self) -> str:
        return "`<!-- -->` is for pages; in a component a comment is `{/* … */}`"

    def fixes(self) -> tuple[Fix, ...]:
        text = f"{{/*{self.inside}*/}}"
        return (Fix(f"write `{text}`" if len(text) < 40 else "write it so", (Edit(self.span, text),)),)


class CommaInTag(Mistake):
    """A comma stands between two attributes.

    White space is all that separates them.

    Wrong:

        <a href="/news", title="News">News</a>

    Instead:

        <a href="/news" title="News">News</a>
    """

    code = "VX0756"
    slug = "comma-in-tag"

    def title(self) -> str:
        return "no comma stands between attributes"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("remove the comma", (Edit(self.span, ""),)),)


class ObjectWithoutBraces(Mistake):
    """An object as the value of an attribute lacks its own braces.

    The outer braces say that an expression comes, the inner ones make the object.

    Wrong:

        <p style={color: 'red'}>Sold out</p>

    Instead:

        <p style={{ color: 'red' }}>Sold out</p>
    """

    code = "VX0757"
    slug = "object-without-braces"

    inside: str

    def title(self) -> str:
        return "an object in the braces of an attribute needs braces of its own"

    def label(self) -> str:
        return "the outer braces hold an expression"

    def fixes(self) -> tuple[Fix, ...]:
        text = f"{{{{ {self.inside} }}}}"
        return (
            Fix(f"write `{text}`" if len(text) < 60 else "put braces around it", (Edit(self.span, text),)),
        )
