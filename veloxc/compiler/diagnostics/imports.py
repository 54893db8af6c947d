"""Mistakes with imports and exports: unused, missing, or out of anyone's reach."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Fix, Mistake, Severity


class UnusedImport(Mistake):
    """An import is never used.

    It costs the reader's time, and for a component's module the build's. An import for its effects alone is written
    `import './setup'`.

    Wrong:

        ---
        import { NotFound } from 'velox/server';
        ---
        <p>Hello</p>

    Instead:

        ---
        import { NotFound } from 'velox/server';
        if (!params.slug) throw new NotFound();
        ---
        <p>Hello</p>
    """

    code = "VX0397"
    slug = "unused-import"
    severity: ClassVar[Severity] = "warning"

    name: str
    fix: Fix

    def title(self) -> str:
        return f"`{self.name}` is imported but never used"

    def label(self) -> str:
        return "never used"

    def fixes(self) -> tuple[Fix, ...]:
        return (self.fix,)


class NotExported(Mistake):
    """A name is imported that the other module does not export.

    Known for modules of Velox and for modules of the project, TypeScript and Python.

    Wrong:

        ---
        import { notfound } from 'velox/server';
        if (!params.slug) throw notfound();
        ---
        <p>Hello</p>

    Instead:

        ---
        import { notFound } from 'velox/server';
        if (!params.slug) throw notFound();
        ---
        <p>Hello</p>
    """

    code = "VX0398"
    slug = "not-exported"

    name: str
    module: str
    meant: str | None
    elsewhere: str | None
    """A module that does export the name."""

    def title(self) -> str:
        what = "has no default export" if self.name == "default" else f"does not export `{self.name}`"
        return f"'{self.module}' {what}"

    def label(self) -> str:
        return "not among its exports"

    def help(self) -> str | None:
        if self.elsewhere:
            return f"import it from '{self.elsewhere}'"
        return f"did you mean `{self.meant}`?" if self.meant else None


class UnreachableExport(Mistake):
    """A page exports a name that nothing can import.

    Pages are not modules that others import. Velox reads `config`, `meta`, `paths` and `layout` (and `slots` of a
    layout); any other export has no effect.

    Wrong:

        ---
        export const title = 'Home';
        ---
        <h1>{title}</h1>

    Instead:

        ---
        const title = 'Home';
        ---
        <h1>{title}</h1>
    """

    code = "VX0399"
    slug = "unreachable-export"
    severity: ClassVar[Severity] = "warning"

    name: str
    role: str
    meant: str | None
    fix: Fix | None

    def title(self) -> str:
        return f"nothing can import `{self.name}` from a {self.role}"

    def label(self) -> str:
        return "has no effect"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `{self.meant}`?"
        return "leave out `export`, or move it to a module under `lib/`"

    def fixes(self) -> tuple[Fix, ...]:
        return (self.fix,) if self.fix else ()
