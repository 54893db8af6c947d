"""Early errors of TypeScript's parameters, signatures and types. Those of modifiers are in `early_modifiers`.

Raised by `parse.validate`.
"""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.source import Span


class MissingBody(Mistake):
    """A function, method or constructor has no body, and no implementation follows it.

    Signatures without a body are overloads: the implementation, with the same name, comes directly after them.

    Wrong:

        function load(id: number): string;
        const x = 1;

    Instead:

        function load(id: number): string;
        function load(id: number | string) {
          return String(id);
        }
    """

    code = "VX0220"
    slug = "missing-body"

    what: str

    def title(self) -> str:
        return f"{self.what} has no body"

    def label(self) -> str:
        return "the implementation must follow directly"


class OptionalBeforeRequired(Mistake):
    """A required parameter comes after one with `?`.

    Whoever leaves out the optional one could not pass the required one.

    Wrong:

        function link(text?: string, href: string) {}

    Instead:

        function link(href: string, text?: string) {}
    """

    code = "VX0221"
    slug = "optional-before-required"

    optional: Span

    def title(self) -> str:
        return "a required parameter cannot follow an optional one"

    def label(self) -> str:
        return "this is required"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.optional, "this may be left out"),)


class InvalidOptionalParameter(Mistake):
    """A parameter is optional in a way that makes no sense.

    A default makes a parameter optional already, a rest parameter may always be empty, and signatures without a body
    cannot have defaults.

    Wrong:

        function page(size?: number = 10) {}

    Instead:

        function page(size: number = 10) {}
    """

    code = "VX0222"
    slug = "invalid-optional-parameter"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "one of the two is enough"


class MisplacedParameterProperty(Mistake):
    """A parameter has `public`, `private`, `protected`, `readonly` or `override`, and cannot declare a property.

    Only plain parameters of a constructor that has a body can.

    Wrong:

        function area(private width: number) {}

    Instead:

        class Shape {
          constructor(private width: number) {}
        }
    """

    code = "VX0223"
    slug = "misplaced-parameter-property"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "this cannot declare a property"


class InvalidAccessorTypes(Mistake):
    """A getter, setter or constructor is declared with types it cannot have.

    Accessors and constructors have no type parameters, setters and constructors no return type, and the value of a
    setter is neither optional nor given by default.

    Wrong:

        class Box {
          set size(value: number): void {}
        }

    Instead:

        class Box {
          set size(value: number) {}
        }
    """

    code = "VX0224"
    slug = "invalid-accessor-types"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "leave this out"


class InvalidEnumMember(Mistake):
    """An enum member has a computed or numeric name, or needs a value and has none.

    Members without a value count on from the one before, which is only possible after a number that is known.

    Wrong:

        enum Size { Small = 'S', Large }

    Instead:

        enum Size { Small = 'S', Large = 'L' }
    """

    code = "VX0225"
    slug = "invalid-enum-member"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "in this member"


class InvalidIndexSignature(Mistake):
    """An index signature has not exactly one plain parameter with a type, or no type itself.

    Wrong:

        interface Table { [key, other]: string }

    Instead:

        interface Table { [key: string]: string }
    """

    code = "VX0226"
    slug = "invalid-index-signature"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "`[key: string]: Type` is the form"


class AmbientImplementation(Mistake):
    """Code stands in a declaration that only describes what exists elsewhere.

    After `declare` nothing runs: no values, no bodies, no statements.

    Wrong:

        declare function load(): string { return ''; }

    Instead:

        declare function load(): string;
    """

    code = "VX0227"
    slug = "ambient-implementation"

    what: str

    def title(self) -> str:
        return f"{self.what} in a `declare` context"

    def label(self) -> str:
        return "declarations only describe: nothing runs here"


class InvalidDefiniteAssertion(Mistake):
    """`!` after a declared name has no type or a value beside it.

    `let x!: T` promises that `x` gets its value before it is read. With a value there is nothing to promise, and
    without a type nothing to promise about.

    Wrong:

        let title! = 'a';

    Instead:

        let title: string = 'a';
    """

    code = "VX0228"
    slug = "invalid-definite-assertion"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "`name!: Type;` is the form"


class MisplacedType(Mistake):
    """A type operator stands where it means nothing.

    `infer` belongs to the `extends` part of a conditional type, `readonly` before array and tuple types, `unique`
    before `symbol`, and type predicates to return types.

    Wrong:

        type Item = infer T;

    Instead:

        type Item<A> = A extends (infer T)[] ? T : never;
    """

    code = "VX0229"
    slug = "misplaced-type"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "this means nothing here"


class InvalidTuple(Mistake):
    """The elements of a tuple type are in an order that cannot be matched.

    Nothing required comes after an optional element, and there is one rest element at most.

    Wrong:

        type Pair = [first?: string, second: string];

    Instead:

        type Pair = [first: string, second?: string];
    """

    code = "VX0230"
    slug = "invalid-tuple"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "this element"


class MisplacedDecorator(Mistake):
    """A decorator stands before a constructor or an overload, or decorators stand on both sides of `export`.

    Classes, fields, accessors and methods that have a body can be decorated.

    Wrong:

        class Loader {
          @logged
          constructor() {}
        }

    Instead:

        class Loader {
          constructor() {
            logged(this);
          }
        }
    """

    code = "VX0233"
    slug = "misplaced-decorator"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "only classes, fields, accessors and methods with a body can have one"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("remove the decorator", (Edit(self.span, ""),), "unsafe"),)


class InvalidNamespace(Mistake):
    """A namespace or module declaration is written where or how it cannot be.

    Namespaces stand at the top level or in other namespaces; `module 'name'` describes a module, so it needs `declare`.

    Wrong:

        module 'config' {}

    Instead:

        declare module 'config' {}
    """

    code = "VX0234"
    slug = "invalid-namespace"

    reason: str

    def title(self) -> str:
        return self.reason

    def label(self) -> str:
        return "this is not possible here"
