"""Early errors of imports and exports. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake
from veloxc.compiler.source import Span


class DuplicateExport(Mistake):
    """A module exports two things under one name.

    Wrong:

        export const title = 'a';
        const other = 'b';
        export { other as title };

    Instead:

        export const title = 'a';
        export const other = 'b';
    """

    code = "VX0210"
    slug = "duplicate-export"

    name: str
    first: Span

    def title(self) -> str:
        if self.name == "default":
            return "a module has one default export, this has two"
        return f"`{self.name}` is exported twice"

    def label(self) -> str:
        return "the second export of this name"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first is here"),)


class UnknownExport(Mistake):
    """A module exports a name that it does not declare.

    Only names of the module's own top level can be exported, imported ones included.

    Wrong:

        export { title };

    Instead:

        const title = 'a';
        export { title };
    """

    code = "VX0211"
    slug = "unknown-export"

    name: str
    meant: str | None

    def title(self) -> str:
        return f"`{self.name}` is exported and declared nowhere in this module"

    def label(self) -> str:
        return "there is no such name at the top level"

    def help(self) -> str | None:
        return f"did you mean `{self.meant}`?" if self.meant else None


class NestedModuleItem(Mistake):
    """`import` or `export` stands inside a block or function.

    What a module needs and gives is known before it runs. To load a module later, call `await import('…')`.

    Wrong:

        if (debug) {
          import { log } from './log';
        }

    Instead:

        if (debug) {
          const { log } = await import('./log');
        }
    """

    code = "VX0212"
    slug = "nested-module-item"

    word: str

    def title(self) -> str:
        return f"`{self.word}` inside of a block"

    def label(self) -> str:
        return f"`{self.word}` belongs at the top level of the module"


class InvalidImportAttribute(Mistake):
    """The attributes of an import have the same key twice, or a value that is no text.

    Wrong:

        import data from './data.json' with { type: 'json', type: 'text' };

    Instead:

        import data from './data.json' with { type: 'json' };
    """

    code = "VX0213"
    slug = "invalid-import-attribute"

    name: str
    first: Span | None

    def title(self) -> str:
        if self.first is None:
            return f"the value of the import attribute `{self.name}` is no text"
        return f"the import attribute `{self.name}` is given twice"

    def label(self) -> str:
        return "a text in quotes belongs here" if self.first is None else "the second one"

    def secondary(self) -> tuple[Label, ...]:
        return () if self.first is None else (Label(self.first, "the first is here"),)


class InvalidImportTypeOptions(Mistake):
    """What follows the module's name in an import type is no `{ with: { … } }`.

    Wrong:

        type Data = import('data', { 'resolution-mode': 'import' }).Data;

    Instead:

        type Data = import('data', { with: { 'resolution-mode': 'import' } }).Data;
    """

    code = "VX0218"
    slug = "invalid-import-type-options"

    def title(self) -> str:
        return "the options of an import type are `{ with: { … } }`"

    def label(self) -> str:
        return "this does not belong here"


class InvalidExportName(Mistake):
    """A string stands where an export or import needs a name, or is no well-formed text.

    A string can be the name under which something is exported; what is exported from this very module is named by an
    identifier.

    Wrong:

        export { 'title' };

    Instead:

        const title = 'a';
        export { title as 'the title' };
    """

    code = "VX0214"
    slug = "invalid-export-name"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "an identifier belongs here"


class MixedTypeImport(Mistake):
    """`import type` has both a default and named bindings, or `type` is said twice.

    Wrong:

        import type Card, { CardProps } from './Card';

    Instead:

        import type Card from './Card';
        import type { CardProps } from './Card';
    """

    code = "VX0215"
    slug = "mixed-type-import"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "say `type` once, for one form of import"


class InvalidImportCall(Mistake):
    """`import(…)` has no argument, more than two, a spread one, or stands after `new`.

    It takes the module's specifier and, at most, an object of options.

    Wrong:

        const module = new import('./module');

    Instead:

        const module = await import('./module');
    """

    code = "VX0216"
    slug = "invalid-import-call"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "`import(specifier)` or `import(specifier, { with: { … } })`"


class InvalidImportEquals(Mistake):
    """`import name = …` gives something that is no module and no name of a namespace.

    It takes `require('…')` with a plain text, or a dotted name; with `type`, only the former.

    Wrong:

        import type Config = settings.Config;

    Instead:

        import Config = settings.Config;
    """

    code = "VX0217"
    slug = "invalid-import-equals"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "`import name = require('…')` is the form"
