"""Early errors of names: declared twice, reserved, or no name at all. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake
from veloxc.compiler.source import Span


class DuplicateBinding(Mistake):
    """A name is declared twice in one scope.

    `let`, `const`, `class`, `import` and parameters give a name its only meaning in their scope. Functions may repeat
    only directly inside a function, `var` only beside `var` and functions. Types, interfaces and namespaces may share
    a name with a value.

    Wrong:

        const title = 'a';
        const title = 'b';

    Instead:

        const title = 'a';
        const subtitle = 'b';
    """

    code = "VX0170"
    slug = "duplicate-binding"

    name: str
    what: str
    first: Span
    first_what: str

    def title(self) -> str:
        return f"`{self.name}` is declared twice"

    def label(self) -> str:
        return f"{self.what} of the same name"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, f"`{self.name}` is {self.first_what} already"),)


class ReservedName(Mistake):
    """A reserved word is used as a name.

    Modules are strict code, which also reserves `let`, `static`, `yield`, `await`, `implements`, `interface`,
    `package`, `private`, `protected` and `public`. Properties may have any name: `options.public` is fine.

    Wrong:

        const package = load();

    Instead:

        const bundle = load();
    """

    code = "VX0171"
    slug = "reserved-name"

    name: str

    def title(self) -> str:
        return f"`{self.name}` is a reserved word"

    def label(self) -> str:
        return "this cannot be the name of a variable, function, class or label"


class RestrictedName(Mistake):
    """`eval` or `arguments` is declared or assigned.

    Strict code fixes what these two mean.

    Wrong:

        const arguments = [];

    Instead:

        const values = [];
    """

    code = "VX0172"
    slug = "restricted-name"

    name: str

    def title(self) -> str:
        return f"`{self.name}` cannot be declared or assigned"

    def label(self) -> str:
        return "strict code fixes what this name means"


class UnnamedDeclaration(Mistake):
    """A function or class that is a statement has no name.

    Only the one of `export default` may do without; elsewhere nobody could use it.

    Wrong:

        export function () {}

    Instead:

        export function load() {}
    """

    code = "VX0174"
    slug = "unnamed-declaration"

    what: str

    def title(self) -> str:
        return f"this {self.what} needs a name"

    def label(self) -> str:
        return "without one nobody could use it"
