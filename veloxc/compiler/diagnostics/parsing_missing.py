"""What may be missing in a script: values, types, names, arrows (VX0106–VX0113)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.diagnostics.parsing import insertion
from veloxc.compiler.source import Span


class MissingExpression(Mistake):
    """A value, operand or condition is missing.

    Something begins that needs an expression, and none comes.

    Wrong:

        const total = price * ;

    Instead:

        const total = price * count;
    """

    code = "VX0106"
    slug = "missing-expression"

    after: str
    value_of: str

    def title(self) -> str:
        if self.value_of:
            return f"the value of `{self.value_of}` is missing"
        return f"an expression is missing after `{self.after}`" if self.after else "an expression is missing"

    def label(self) -> str:
        return "expected here"


class MissingType(Mistake):
    """A type is missing.

    After `:` in a declaration, after `|`, `&`, `extends`, `as` and `=` of a type alias, a type has to come.

    Wrong:

        interface Post {
          title: ;
        }

    Instead:

        interface Post {
          title: string;
        }
    """

    code = "VX0107"
    slug = "missing-type"

    after: str

    def title(self) -> str:
        return f"a type is missing after `{self.after}`" if self.after else "a type is missing"

    def label(self) -> str:
        return "expected here"


class MissingName(Mistake):
    """A name is missing.

    Wrong:

        const length = title.;

    Instead:

        const length = title.length;
    """

    code = "VX0108"
    slug = "missing-name"

    after: str

    def title(self) -> str:
        return f"a name is missing after `{self.after}`"

    def label(self) -> str:
        return "expected here"


class MissingOtherwise(Mistake):
    """A conditional expression has no `:` part.

    `condition ? a : b` is an expression: it needs a value for either case. In markup, `condition && a` shows `a` or
    nothing.

    Wrong:

        const label = count ? 'some';

    Instead:

        const label = count ? 'some' : 'none';
    """

    code = "VX0109"
    slug = "missing-otherwise"

    question: Span

    def title(self) -> str:
        return "the `:` part of this `?` is missing"

    def label(self) -> str:
        return "`:` and a value belong here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.question, "this needs a value for both cases"),)

    def fixes(self) -> tuple[Fix, ...]:
        edit = Edit(self.span, " : undefined")
        return (Fix("write `: undefined`", (edit,), "placeholder"),)


class MissingColon(Mistake):
    """The colon between the name and the value of a property is missing.

    Wrong:

        const options = { depth 1 };

    Instead:

        const options = { depth: 1 };
    """

    code = "VX0123"
    slug = "missing-colon"

    name: str

    def title(self) -> str:
        return f"a colon is missing between `{self.name}` and its value"

    def label(self) -> str:
        return "`:` belongs here"

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion("write `:`", self.span.start, ":"),)


class MissingArrow(Mistake):
    """A function has parameters and a body, and no `=>` between them.

    Wrong:

        const names = users.map((user) { return user.name; });

    Instead:

        const names = users.map((user) => { return user.name; });
    """

    code = "VX0110"
    slug = "missing-arrow"

    def title(self) -> str:
        return "`=>` is missing between the parameters and the body"

    def label(self) -> str:
        return "`=>` belongs here"

    def fixes(self) -> tuple[Fix, ...]:
        return (insertion("write `=>`", self.span.start, " =>"),)


class ArrowOnNewLine(Mistake):
    """The `=>` of a function stands on a new line.

    JavaScript wants `=>` on the line where the parameters end.

    Wrong:

        const double = (n: number)
          => n * 2;

    Instead:

        const double = (n: number) =>
          n * 2;
    """

    code = "VX0113"
    slug = "arrow-on-new-line"

    parameters_end: int

    def title(self) -> str:
        return "`=>` must stand on the line of the parameters"

    def label(self) -> str:
        return "move this up"

    def fixes(self) -> tuple[Fix, ...]:
        gap = Span(self.parameters_end, self.span.end)
        return (Fix("move `=>` up", (Edit(gap, " =>"),), "unsafe"),)
