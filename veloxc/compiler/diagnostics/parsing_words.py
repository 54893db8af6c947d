"""What may be wrong with the words of a script (VX0114–VX0122)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake


class MisspeltKeyword(Mistake):
    """A word stands where a keyword belongs, and is almost that keyword.

    Wrong:

        cosnt title = 'Blog';

    Instead:

        const title = 'Blog';
    """

    code = "VX0115"
    slug = "misspelt-keyword"

    found: str
    meant: str

    def title(self) -> str:
        return f"`{self.found}` is no keyword; did you mean `{self.meant}`?"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),)),)


_OTHER_NAMES = {
    "case": "kind",
    "class": "className",
    "default": "fallback",
    "delete": "remove",
    "enum": "kinds",
    "export": "exported",
    "extends": "parent",
    "for": "htmlFor",
    "function": "callback",
    "import": "imported",
    "in": "inside",
    "new": "created",
    "return": "result",
    "super": "parent",
    "switch": "toggle",
    "this": "self",
    "typeof": "kind",
    "var": "variable",
    "with": "using",
}
"""Names that people give to what they first called like a keyword."""


class KeywordAsName(Mistake):
    """A keyword is used as a name.

    Words such as `class`, `new`, `default` and `import` have a meaning of their own. As property names they are fine.

    Wrong:

        const class = 'wide';

    Instead:

        const className = 'wide';
    """

    code = "VX0116"
    slug = "keyword-as-name"

    word: str

    def title(self) -> str:
        return f"`{self.word}` is a keyword and cannot be a name"

    def label(self) -> str:
        return f"expected a name, found the keyword `{self.word}`"

    def help(self) -> str | None:
        return f"choose another name, such as `{_OTHER_NAMES.get(self.word, f'{self.word}Value')}`"


class ModuleNameWithoutQuotes(Mistake):
    """The name of a module stands without quotes.

    Wrong:

        import { db } from $lib/db;

    Instead:

        import { db } from '$lib/db';
    """

    code = "VX0117"
    slug = "module-name-without-quotes"

    name: str

    def title(self) -> str:
        return "the module's name needs quotes"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `'{self.name}'`", (Edit(self.span, f"'{self.name}'"),)),)


class StatementInExpression(Mistake):
    """A statement stands in the braces of markup.

    What stands in `{…}` is an expression: something that has a value. Statements belong in the server block, or in the
    body of a function.

    Wrong:

        <p>{if (user) { user.name }}</p>

    Instead:

        <p>{user ? user.name : 'nobody'}</p>
    """

    code = "VX0118"
    slug = "statement-in-expression"

    word: str

    def title(self) -> str:
        return f"`{self.word}` begins a statement, but braces in markup hold an expression"

    def label(self) -> str:
        return "an expression belongs here"

    def help(self) -> str | None:
        if self.word in ("if", "else", "switch"):
            return "write `condition ? a : b`, or `condition && a`"
        if self.word in ("for", "while", "do"):
            return "write `items.map((item) => …)`"
        return "move it into the server block"


class ClauseAlone(Mistake):
    """A clause stands without the statement that it belongs to.

    `else` follows the one statement of an `if`, `catch` and `finally` follow the block of a `try`, `case` and `default`
    stand within a `switch`.

    Wrong:

        if (a) show(a);
        hide(b);
        else show(b);

    Instead:

        if (a) {
          show(a);
          hide(b);
        } else show(b);
    """

    code = "VX0119"
    slug = "clause-alone"

    word: str
    needs: str

    def title(self) -> str:
        return f"`{self.word}` without `{self.needs}`"

    def label(self) -> str:
        return f"no `{self.needs}` is open here"


class EscapeInKeyword(Mistake):
    """A keyword is written with an escape.

    Escapes such as `\\u0069` may stand in names, never in the words of the language.

    Wrong:

        \\u0069f (user) greet(user);

    Instead:

        if (user) greet(user);
    """

    code = "VX0114"
    slug = "escape-in-keyword"

    word: str

    def title(self) -> str:
        return f"the keyword `{self.word}` cannot be written with an escape"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.word}`", (Edit(self.span, self.word),)),)


class AsyncWithoutFunction(Mistake):
    """`async` stands before a name without the word `function`.

    Methods of classes and objects are written so, functions are not.

    Wrong:

        async load() {
          return 1;
        }

    Instead:

        async function load() {
          return 1;
        }
    """

    code = "VX0120"
    slug = "async-without-function"

    name: str

    def title(self) -> str:
        return f"the word `function` is missing between `async` and `{self.name}`"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `async function`", (Edit(self.span, "async function"),)),)


class WordBeforeMember(Mistake):
    """A member of a class has `function`, `const` or `let` before its name.

    In a class, a name with parameters and a body is a method, and a name with a value is a field.

    Wrong:

        class Cart {
          function total() { return 0 }
        }

    Instead:

        class Cart {
          total() { return 0 }
        }
    """

    code = "VX0121"
    slug = "word-before-member"

    word: str

    def title(self) -> str:
        what = "methods" if self.word == "function" else "fields"
        return f"{what} of a class have no `{self.word}`"

    def label(self) -> str:
        return "leave this out"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"remove `{self.word}`", (Edit(self.span, ""),)),)


class ConditionWithoutParentheses(Mistake):
    """The condition of `if`, `while` or `switch`, or the head of `for`, has no parentheses.

    Wrong:

        if user.active { greet(user) }

    Instead:

        if (user.active) { greet(user) }
    """

    code = "VX0122"
    slug = "condition-without-parentheses"

    word: str

    def title(self) -> str:
        return f"what follows `{self.word}` stands in parentheses"

    def label(self) -> str:
        return "`(` belongs before this"
