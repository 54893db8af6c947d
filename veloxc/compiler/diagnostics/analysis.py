"""Mistakes with names: unknown ones, constants that are assigned to, uses before the declaration."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Fix, Label, Mistake, Severity
from veloxc.compiler.source import Span


class _Unknown(Mistake):
    name: str
    meant: str | None
    """A name in scope that is spelt almost alike."""
    offered_by: tuple[str, ...]
    """Modules that export the name."""
    fix: Fix | None

    def title(self) -> str:
        return f"there is nothing called `{self.name}` here"

    def help(self) -> str | None:
        if self.offered_by:
            return f"add `import {{ {self.name} }} from '{self.offered_by[0]}'`"
        if self.meant:
            return f"did you mean `{self.meant}`?"
        return None

    def fixes(self) -> tuple[Fix, ...]:
        return (self.fix,) if self.fix else ()


class UnknownName(_Unknown):
    """A name is used that nothing declares, imports or brings along.

    A page is compiled before it runs, so a name that would only fail when a visitor comes is reported at once. In scope
    are the names of the block, its imports, `params`, `request`, `response`, `meta`, `props`, `url`, the helpers of
    `velox/server`, and the usual globals such as `Math` and `URL`.

    Wrong:

        ---
        const total = prise * 2;
        ---
        <p>{total}</p>

    Instead:

        ---
        const price = 21;
        const total = price * 2;
        ---
        <p>{total}</p>
    """

    code = "VX0390"
    slug = "unknown-name"

    def label(self) -> str:
        return "not declared, not imported"


class CaughtUnknownName(_Unknown):
    """A name is used that nothing declares, inside a `try` that catches the error.

    Reading it always throws a ReferenceError. The `catch` will see it, so this is a warning only.

    Wrong:

        ---
        let state = 'unknown';
        try { state = sessionState; } catch { state = 'none'; }
        ---
        <p>{state}</p>

    Instead:

        ---
        const state = props.state ?? 'none';
        ---
        <p>{state}</p>
    """

    code = "VX0391"
    slug = "caught-unknown-name"
    severity: ClassVar[Severity] = "warning"

    def label(self) -> str:
        return "always throws a ReferenceError"


class _AssignedConstant(Mistake):
    name: str
    declared: Span

    def title(self) -> str:
        return f"`{self.name}` is a constant and cannot be assigned to"

    def label(self) -> str:
        return "throws a TypeError"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.declared, "declared as a constant here"),)

    def help(self) -> str | None:
        return f"declare it with `let {self.name}`"


class AssignedConstant(_AssignedConstant):
    """A `const` is assigned to after its declaration.

    JavaScript throws a TypeError when the assignment is reached.

    Wrong:

        ---
        const count = 1;
        count = 2;
        ---
        <p>{count}</p>

    Instead:

        ---
        let count = 1;
        count = 2;
        ---
        <p>{count}</p>
    """

    code = "VX0392"
    slug = "assigned-constant"


class CaughtAssignedConstant(_AssignedConstant):
    """A `const` is assigned to, inside a `try` that catches the error.

    The assignment always throws a TypeError. The `catch` will see it, so this is a warning only.

    Wrong:

        ---
        const count = 1;
        try { count = 2; } catch { console.log('constant'); }
        ---
        <p>{count}</p>

    Instead:

        ---
        let count = 1;
        count = 2;
        ---
        <p>{count}</p>
    """

    code = "VX0393"
    slug = "caught-assigned-constant"
    severity: ClassVar[Severity] = "warning"


class AssignedImport(Mistake):
    """An imported name is assigned to.

    An import is a view of the other module's variable: only that module can change it. Export a function from there
    that does, or copy the value into a `let`.

    Wrong:

        ---
        import { limit } from '$lib/limits';
        limit = 5;
        ---
        <p>{limit}</p>

    Instead:

        ---
        import { limit as usual } from '$lib/limits';
        let limit = usual;
        limit = 5;
        ---
        <p>{limit}</p>
    """

    code = "VX0394"
    slug = "assigned-import"

    name: str
    declared: Span

    def title(self) -> str:
        return f"`{self.name}` is imported and cannot be assigned to"

    def label(self) -> str:
        return "assigned to here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.declared, "imported here"),)

    def help(self) -> str | None:
        return "export a function that changes it from the module that owns it"


class UsedBeforeDeclaration(Mistake):
    """A `let`, `const` or class is used above the line that declares it.

    JavaScript throws a ReferenceError there: the name exists from the start of its block, but has no value until its
    declaration has run.

    Wrong:

        ---
        const twice = base * 2;
        const base = 21;
        ---
        <p>{twice}</p>

    Instead:

        ---
        const base = 21;
        const twice = base * 2;
        ---
        <p>{twice}</p>
    """

    code = "VX0395"
    slug = "used-before-declaration"
    severity: ClassVar[Severity] = "warning"

    name: str
    declared: Span

    def title(self) -> str:
        return f"`{self.name}` is used before it is declared"

    def label(self) -> str:
        return "throws a ReferenceError"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.declared, "declared here"),)

    def help(self) -> str | None:
        return "move the declaration up"


class TypeUsedAsValue(Mistake):
    """Something that was imported as a type, or declares types alone, is used as a value.

    `import type` leaves nothing behind when the page runs: the module is not even loaded. (TypeScript: TS1361, TS2708.)

    Wrong:

        ---
        import type { plural } from '$lib/words';
        ---
        <p>{plural(2, 'apple')}</p>

    Instead:

        ---
        import { plural } from '$lib/words';
        ---
        <p>{plural(2, 'apple')}</p>
    """

    code = "VX0396"
    slug = "type-used-as-value"

    name: str
    declared: Span
    fix: Fix | None
    """Imports the value, where the name is imported."""

    def title(self) -> str:
        return f"`{self.name}` is used as a value, but is only a type here"

    def label(self) -> str:
        return "needs a value"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.declared, "imported as a type here" if self.fix else "declares types alone"),)

    def help(self) -> str | None:
        return "leave out `type` in the import" if self.fix else None

    def fixes(self) -> tuple[Fix, ...]:
        return (self.fix,) if self.fix else ()
