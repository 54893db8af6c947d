"""Early errors of functions and of what only makes sense inside them. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.diagnostics.early_errors import FixedWords
from veloxc.compiler.source import Span


class AwaitOutsideAsync(Mistake):
    """`await` stands in a function that is not `async`.

    Only an `async` function can be left and taken up again. At the top of the server block `await` is fine; in a
    callback it belongs to the callback, which must be `async` itself.

    Wrong:

        function load() {
          return await fetch('/api');
        }

    Instead:

        async function load() {
          return await fetch('/api');
        }
    """

    code = "VX0180"
    slug = "await-outside-async"

    word: str
    function: Span | None
    insert: int | None

    def title(self) -> str:
        return f"`{self.word}` in a function that is not `async`"

    def label(self) -> str:
        return "nothing can be awaited here"

    def secondary(self) -> tuple[Label, ...]:
        return () if self.function is None else (Label(self.function, "this function is not `async`"),)

    def fixes(self) -> tuple[Fix, ...]:
        if self.insert is None:
            return ()
        edit = Edit(Span(self.insert, self.insert), "async ")
        return (Fix("make the function `async`", (edit,), "unsafe"),)


class SuspendInParameters(Mistake):
    """`await` or `yield` stands in the parameters of a function.

    Parameters are evaluated before the function's body begins, when it can not be suspended yet.

    Wrong:

        async function show(user = await load()) {}

    Instead:

        async function show(user) {
          user ??= await load();
        }
    """

    code = "VX0181"
    slug = "suspend-in-parameters"

    word: str

    def title(self) -> str:
        return f"`{self.word}` in the parameters of a function"

    def label(self) -> str:
        return "the function has not begun yet"


class YieldOutsideGenerator(FixedWords):
    """`yield` stands in a function that is no generator.

    Only a function written with `*` can yield.

    Wrong:

        function count() {
          yield 1;
        }

    Instead:

        function* count() {
          yield 1;
        }
    """

    code = "VX0182"
    slug = "yield-outside-generator"
    words = "`yield` outside of a generator"
    here = "the function around this has no `*`"


class StrictDirectiveWithPatterns(Mistake):
    """A function with defaults, patterns or a rest parameter says "use strict" itself.

    Its parameters would be evaluated before the directive is seen. Modules are strict anyway: leave it out.

    Wrong:

        function area({ width, height }) {
          'use strict';
          return width * height;
        }

    Instead:

        function area({ width, height }) {
          return width * height;
        }
    """

    code = "VX0183"
    slug = "strict-directive-with-patterns"

    parameter: Span

    def title(self) -> str:
        return '"use strict" in a function whose parameters are not plain names'

    def label(self) -> str:
        return "module code is strict without it"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.parameter, "this is no plain name"),)

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("remove the directive", (Edit(self.span, ""),)),)


class NewTargetOutsideFunction(FixedWords):
    """`new.target` stands outside of any function.

    It tells how the function around it was called; an arrow function has none of its own.

    Wrong:

        const target = new.target;

    Instead:

        function Shape() {
          const target = new.target;
        }
    """

    code = "VX0184"
    slug = "new-target-outside-function"
    words = "`new.target` outside of a function"
    here = "no function was called here"


class SuperOutsideMethod(FixedWords):
    """`super.name` stands outside of a method.

    `super` is the parent of the object or class whose method is running. Functions and the values of properties are
    no methods.

    Wrong:

        const o = { greet: function () { return super.greet(); } };

    Instead:

        const o = { greet() { return super.greet(); } };
    """

    code = "VX0185"
    slug = "super-outside-method"
    words = "`super` outside of a method"
    here = "only methods know their parent"


class SuperAlone(FixedWords):
    """`super` stands alone, in parentheses, or after `new`.

    It is no value: it only comes before `.name`, `[name]` or, in a constructor, `(…)`.

    Wrong:

        class Card extends Panel {
          parent() {
            return super;
          }
        }

    Instead:

        class Card extends Panel {
          parent() {
            return super.parent();
          }
        }
    """

    code = "VX0179"
    slug = "super-alone"
    words = "`super` is no value of its own"
    here = "`super.name` or `super(…)` is the form"


class SuperCallOutsideConstructor(FixedWords):
    """`super(…)` stands elsewhere than in the constructor of a class that extends another.

    It calls the parent's constructor, so there must be a parent, and a constructor.

    Wrong:

        class Card {
          constructor() {
            super();
          }
        }

    Instead:

        class Card extends Panel {
          constructor() {
            super();
          }
        }
    """

    code = "VX0186"
    slug = "super-call-outside-constructor"
    words = "`super(…)` outside of the constructor of a class that `extends`"
    here = "there is no parent constructor to call here"


class AccessorParameters(Mistake):
    """A getter has parameters, or a setter has not exactly one.

    A getter runs when the property is read, a setter when one value is assigned to it.

    Wrong:

        const o = { get size(unit) { return 1; } };

    Instead:

        const o = { get size() { return 1; } };
    """

    code = "VX0187"
    slug = "accessor-parameters"

    kind: str

    def title(self) -> str:
        if self.kind == "get":
            return "a getter has no parameters"
        return "a setter has exactly one parameter, without `...`"

    def label(self) -> str:
        return (
            "nothing is passed when a property is read"
            if self.kind == "get"
            else "it gets the assigned value"
        )


class ArgumentsInInitializer(FixedWords):
    """`arguments` stands in the value of a class field or in a static block.

    These run without being called with arguments.

    Wrong:

        class Log {
          first = arguments[0];
        }

    Instead:

        class Log {
          constructor(first) {
            this.first = first;
          }
        }
    """

    code = "VX0188"
    slug = "arguments-in-initializer"
    words = "`arguments` in the value of a class field or a static block"
    here = "no arguments were passed here"


class MisplacedThisParameter(Mistake):
    """A parameter named `this` is not the first, or stands in an arrow function, a constructor or an accessor.

    `this` as first parameter tells the type of `this` and is erased. Arrow functions take `this` from around them.

    Wrong:

        function area(width: number, this: Shape) {}

    Instead:

        function area(this: Shape, width: number) {}
    """

    code = "VX0189"
    slug = "misplaced-this-parameter"

    where: str

    def title(self) -> str:
        return f"a `this` parameter {self.where}"

    def label(self) -> str:
        return "it can only be the first parameter of a function or method"
