"""Early errors of TypeScript's modifiers: `public`, `static`, `abstract`, `readonly` … Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake
from veloxc.compiler.source import Span


class ModifierOrder(Mistake):
    """Two modifiers are in the wrong order.

    The order is: `public`, `protected` or `private`; `static` or `abstract`; `override`; `readonly` or `accessor`;
    `async`.

    Wrong:

        class Card {
          static public open() {}
        }

    Instead:

        class Card {
          public static open() {}
        }
    """

    code = "VX0240"
    slug = "modifier-order"

    word: str
    before: str
    other: Span

    def title(self) -> str:
        return f"`{self.word}` must come before `{self.before}`"

    def label(self) -> str:
        return "this comes too late"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.other, f"before this `{self.before}`"),)


class DuplicateModifier(Mistake):
    """A modifier is given twice, or two that exclude each other are given.

    Wrong:

        class Card {
          public private title = '';
        }

    Instead:

        class Card {
          private title = '';
        }
    """

    code = "VX0241"
    slug = "duplicate-modifier"

    word: str
    first: Span
    other: str

    def title(self) -> str:
        if self.word == self.other:
            return f"`{self.word}` is given twice"
        return f"`{self.word}` cannot be combined with `{self.other}`"

    def label(self) -> str:
        return "one of the two must go"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the other one"),)


class ModifierNotAllowed(Mistake):
    """A modifier stands where it has no meaning.

    Wrong:

        class Card {
          readonly open() {}
        }

    Instead:

        class Card {
          open() {}
        }
    """

    code = "VX0242"
    slug = "modifier-not-allowed"

    word: str
    where: str

    def title(self) -> str:
        return f"`{self.word}` cannot stand {self.where}"

    def label(self) -> str:
        return "it has no meaning here"


class AbstractInConcreteClass(Mistake):
    """An abstract member stands in a class that is not abstract.

    A class that can be instantiated must have all of its members.

    Wrong:

        class Shape {
          abstract area(): number;
        }

    Instead:

        abstract class Shape {
          abstract area(): number;
        }
    """

    code = "VX0243"
    slug = "abstract-in-concrete-class"

    owner: Span

    def title(self) -> str:
        return "an abstract member in a class that is not abstract"

    def label(self) -> str:
        return "who would implement it?"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.owner, "this class is not `abstract`"),)


class AbstractWithImplementation(Mistake):
    """An abstract member has a body or a value.

    `abstract` says that classes which extend this one give the implementation.

    Wrong:

        abstract class Shape {
          abstract area(): number { return 0; }
        }

    Instead:

        abstract class Shape {
          abstract area(): number;
        }
    """

    code = "VX0244"
    slug = "abstract-with-implementation"

    what: str

    def title(self) -> str:
        return f"an abstract member cannot have {self.what}"

    def label(self) -> str:
        return "leave it to the classes that extend this one"


class InvalidHeritage(Mistake):
    """After `implements`, or after `extends` of an interface, stands something that is no name of a type.

    Wrong:

        interface Card extends 1 {}

    Instead:

        interface Card extends Panel {}
    """

    code = "VX0245"
    slug = "invalid-heritage"

    def title(self) -> str:
        return "only the name of a type can be implemented, or extended by an interface"

    def label(self) -> str:
        return "a name, perhaps with dots and type arguments, belongs here"
