"""Early errors of classes, private names included. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake
from veloxc.compiler.diagnostics.early_errors import FixedWords
from veloxc.compiler.source import Span


class DuplicateConstructor(Mistake):
    """A class has two constructors with a body.

    Overloads, which have none, may be several.

    Wrong:

        class Point {
          constructor() {}
          constructor(x) {}
        }

    Instead:

        class Point {
          constructor(x = 0) {}
        }
    """

    code = "VX0190"
    slug = "duplicate-constructor"

    first: Span

    def title(self) -> str:
        return "a class has one constructor, this has two"

    def label(self) -> str:
        return "the second one"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one is here"),)


class SpecialConstructor(Mistake):
    """A constructor is a getter, a setter, a generator or `async`.

    `new` returns the object at once, so its constructor is a plain method.

    Wrong:

        class Page {
          async constructor() {}
        }

    Instead:

        class Page {
          static async open() {
            return new Page();
          }
        }
    """

    code = "VX0191"
    slug = "special-constructor"

    what: str

    def title(self) -> str:
        return f"a constructor cannot be {self.what}"

    def label(self) -> str:
        return "`new` runs a plain method"


class ReservedMember(Mistake):
    """A class member has a name that classes keep for themselves.

    `constructor` is a method and no field, `#constructor` does not exist, and a static `prototype` would replace the
    object that instances inherit from.

    Wrong:

        class Card {
          static prototype = {};
        }

    Instead:

        class Card {
          static template = {};
        }
    """

    code = "VX0192"
    slug = "reserved-member"

    what: str

    def title(self) -> str:
        return f"{self.what}"

    def label(self) -> str:
        return "classes keep this name for themselves"


class UndeclaredPrivateName(Mistake):
    """A private name is used that no class around it declares.

    `#name` exists only inside the class that declares it.

    Wrong:

        class Counter {
          next() {
            return this.#count;
          }
        }

    Instead:

        class Counter {
          #count = 0;
          next() {
            return this.#count;
          }
        }
    """

    code = "VX0193"
    slug = "undeclared-private-name"

    name: str
    meant: str | None

    def title(self) -> str:
        return f"no class around this declares `#{self.name}`"

    def label(self) -> str:
        return "private names must be declared in the class"

    def help(self) -> str | None:
        return f"did you mean `#{self.meant}`?" if self.meant else None


class DuplicatePrivateName(Mistake):
    """A class declares a private name twice.

    Only a getter and a setter, both static or both not, may share one.

    Wrong:

        class Counter {
          #count = 0;
          #count = 1;
        }

    Instead:

        class Counter {
          #count = 0;
          #step = 1;
        }
    """

    code = "VX0194"
    slug = "duplicate-private-name"

    name: str
    first: Span

    def title(self) -> str:
        return f"`#{self.name}` is declared twice"

    def label(self) -> str:
        return "the second declaration"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first is here"),)


class DeletedPrivateName(FixedWords):
    """`delete` is applied to a private member.

    Private members belong to an object for as long as it lives.

    Wrong:

        class Counter {
          #count = 0;
          reset() {
            delete this.#count;
          }
        }

    Instead:

        class Counter {
          #count = 0;
          reset() {
            this.#count = 0;
          }
        }
    """

    code = "VX0195"
    slug = "deleted-private-name"
    words = "a private member cannot be deleted"
    here = "it lives as long as its object"


class MisplacedPrivateName(Mistake):
    """A private name stands where only names of properties that everybody can see may stand.

    `#name` can follow `this.` or another object, and can stand left of `in`; it cannot follow `super.`, and objects
    and interfaces have no private members.

    Wrong:

        const point = { #x: 1 };

    Instead:

        const point = { x: 1 };
    """

    code = "VX0196"
    slug = "misplaced-private-name"

    name: str

    def title(self) -> str:
        return f"the private name `#{self.name}` cannot stand here"

    def label(self) -> str:
        return "only classes have private members"
