"""Marks of TypeScript that stand where they say nothing: empty `<>`, `?` on what is always there."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake


class EmptyTypeList(Mistake):
    """`<>` holds no type.

    Type parameters and type arguments are either there, one at least, or the brackets are left out.

    Wrong:

        function first<>(items: string[]): string {
          return items[0];
        }

    Instead:

        function first<T>(items: T[]): T {
          return items[0];
        }
    """

    code = "VX0231"
    slug = "empty-type-list"

    def title(self) -> str:
        return "`<>` holds no type"

    def label(self) -> str:
        return "a type belongs here, or nothing at all"


class OptionalValue(Mistake):
    """A property of an object literal has a `?`.

    In a type, `?` says that a property may be missing. A literal either has it or does not.

    Wrong:

        const options = { depth?: 1 };

    Instead:

        const options = { depth: 1 };
    """

    code = "VX0232"
    slug = "optional-value"

    def title(self) -> str:
        return "a property of an object literal cannot be optional"

    def label(self) -> str:
        return "it is there: leave out the `?`"


class NeedlessTypeArguments(Mistake):
    """A built-in type such as `string` or `any` is given type arguments.

    Only types that are declared with type parameters take any.

    Wrong:

        const names: any<string> = [];

    Instead:

        const names: Array<string> = [];
    """

    code = "VX0235"
    slug = "needless-type-arguments"

    name: str

    def title(self) -> str:
        return f"`{self.name}` takes no type arguments"

    def label(self) -> str:
        return "leave this out"
