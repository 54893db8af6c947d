"""Early errors of statements. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.diagnostics.early_errors import FixedWords
from veloxc.compiler.source import Span


class DeclarationNeedsBlock(Mistake):
    """A declaration is the whole body of `if`, of a loop or of a label.

    Such a body has no scope of its own, so nothing could use what is declared there.

    Wrong:

        if (ready) const text = 'go';

    Instead:

        if (ready) {
          const text = 'go';
        }
    """

    code = "VX0160"
    slug = "declaration-needs-block"

    what: str
    owner: str

    def title(self) -> str:
        return f"{self.what} cannot be the body of {self.owner}"

    def label(self) -> str:
        return "a declaration needs a block around it"

    def fixes(self) -> tuple[Fix, ...]:
        start, end = Span(self.span.start, self.span.start), Span(self.span.end, self.span.end)
        return (Fix("put it into a block", (Edit(start, "{ "), Edit(end, " }"))),)


class LoopVariable(Mistake):
    """The head of `for … of` or `for … in` holds more than one plain variable: several, a value, or a type.

    The loop itself gives the variable its value on each turn, and TypeScript infers its type from what is looped over.

    Wrong:

        for (const item: string of items) {}

    Instead:

        for (const item of items) {}
    """

    code = "VX0161"
    slug = "loop-variable"

    loop: str
    reason: str

    def title(self) -> str:
        return f"`{self.loop}` {self.reason}"

    def label(self) -> str:
        return "the loop gives one variable its value on each turn"


class UnknownLabel(Mistake):
    """`break` or `continue` names a label that no statement around it has.

    Wrong:

        for (const row of rows) {
          if (!row) continue outer;
        }

    Instead:

        outer: for (const row of rows) {
          if (!row) continue outer;
        }
    """

    code = "VX0162"
    slug = "unknown-label"

    name: str

    def title(self) -> str:
        return f"there is no label `{self.name}` around this"

    def label(self) -> str:
        return "no statement that contains this one is labelled so"


class DuplicateLabel(Mistake):
    """A label stands inside a statement that has the same label.

    `break a` could then mean either of them.

    Wrong:

        a: for (;;) {
          a: for (;;) break a;
        }

    Instead:

        a: for (;;) {
          b: for (;;) break a;
        }
    """

    code = "VX0163"
    slug = "duplicate-label"

    name: str
    first: Span

    def title(self) -> str:
        return f"the label `{self.name}` is used twice, one inside the other"

    def label(self) -> str:
        return "`break` could mean either"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the outer one"),)


class JumpOutsideLoop(Mistake):
    """`break` or `continue` stands where there is nothing to leave or to go on with.

    `break` leaves a loop or a `switch`, `continue` goes on with a loop; neither reaches out of a function. In the
    callback of `forEach` use `return`, or write a `for … of` loop.

    Wrong:

        items.forEach((item) => {
          if (!item) continue;
        });

    Instead:

        for (const item of items) {
          if (!item) continue;
        }
    """

    code = "VX0164"
    slug = "jump-outside-loop"

    word: str
    label_: str | None
    in_function: bool

    def title(self) -> str:
        if self.label_ is not None:
            return f"`continue` needs the label of a loop, and `{self.label_}` is none"
        return f"`{self.word}` outside of a loop" + (" or `switch`" if self.word == "break" else "")

    def label(self) -> str:
        return "there is nothing to leave here" if self.word == "break" else "there is no loop to go on with"

    def help(self) -> str | None:
        return "`return` leaves the function around this" if self.in_function else None


class DuplicateDefault(Mistake):
    """A `switch` has two `default` clauses.

    Wrong:

        switch (kind) {
          default: first();
          default: second();
        }

    Instead:

        switch (kind) {
          case 'a': first(); break;
          default: second();
        }
    """

    code = "VX0165"
    slug = "duplicate-default"

    first: Span

    def title(self) -> str:
        return "a `switch` has one `default`, this has two"

    def label(self) -> str:
        return "the second `default`"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one is here"),)


class WithNotAllowed(FixedWords):
    """`with` is used.

    Module code is strict, and strict code has no `with`: it would hide which names mean what.

    Wrong:

        with (options) print(depth);

    Instead:

        const { depth } = options;
        print(depth);
    """

    code = "VX0166"
    slug = "with-not-allowed"
    words = "`with` does not exist in module code"
    here = "modules are strict code"
    advice = "take the properties out: `const { a, b } = object`"


class ReturnOutsideFunction(Mistake):
    """`return` stands outside of any function.

    The server block of a page is a module, and a module has no caller to return to. To answer with another page,
    throw a redirect; to answer that there is none, throw `notFound()`.

    Wrong:

        if (!params.slug) return;

    Instead:

        if (!params.slug) throw redirect('/');
    """

    code = "VX0167"
    slug = "return-outside-function"

    page: bool

    def title(self) -> str:
        return "`return` outside of a function"

    def label(self) -> str:
        return "no function is running here"

    def help(self) -> str | None:
        return "`throw redirect('/path')` or `throw notFound()` ends the page here" if self.page else None


class MissingValue(Mistake):
    """A `const`, a `using` or a pattern is declared without a value.

    A `const` can never get a value later, and a pattern has nothing to take apart.

    Wrong:

        const total;

    Instead:

        let total;
    """

    code = "VX0168"
    slug = "missing-value"

    what: str

    def title(self) -> str:
        return f"{self.what} needs a value"

    def label(self) -> str:
        return "write `= value` after this"


class UsingTarget(Mistake):
    """`using` stands where it cannot: with a pattern, in `for … in`, directly in a `case`, or at an `export`.

    `using` closes one resource at the end of the block it stands in, so it needs one plain name and a block.

    Wrong:

        switch (kind) {
          case 'file':
            using file = open();
        }

    Instead:

        switch (kind) {
          case 'file': {
            using file = open();
          }
        }
    """

    code = "VX0169"
    slug = "using-target"

    reason: str

    def title(self) -> str:
        return f"`using` {self.reason}"

    def label(self) -> str:
        return "`using` closes one named resource at the end of its block"


class TryAlone(FixedWords):
    """A `try` block has neither `catch` nor `finally`.

    Wrong:

        try {
          load();
        }

    Instead:

        try {
          load();
        } catch (error) {
          console.error(error);
        }
    """

    code = "VX0175"
    slug = "try-alone"
    words = "`try` without `catch` and `finally`"
    here = "what is to happen when something is thrown?"


class LineBreakAfterThrow(FixedWords):
    """What is thrown stands on the line after `throw`.

    A line end after `throw` would end the statement, as it does after `return`, so JavaScript refuses it.

    Wrong:

        throw
          new NotFound();

    Instead:

        throw new NotFound();
    """

    code = "VX0176"
    slug = "line-break-after-throw"
    words = "a line break after `throw`"
    here = "what is thrown begins on the same line"
