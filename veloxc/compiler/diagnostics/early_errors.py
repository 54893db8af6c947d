"""Early errors of expressions (early error: ECMAScript's term for what can be parsed and still is no program).

Those of statements, names, functions, classes, literals, modules, types and markup are in the files `early_*` beside
this one. All of them come from `parse.validate`.
"""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.source import Span


class FixedWords(Mistake):
    """Shared base: mistakes that need no facts to say what is wrong."""

    words: ClassVar[str]
    here: ClassVar[str] = ""
    advice: ClassVar[str | None] = None

    def title(self) -> str:
        return self.words

    def label(self) -> str:
        return self.here

    def help(self) -> str | None:
        return self.advice


class InvalidAssignmentTarget(Mistake):
    """A value is assigned to something that cannot hold one.

    Only a name, a property (`a.b`, `a[i]`) or a pattern of these can stand left of `=`, beside `++` and `--`, and in
    the head of `for … of` and `for … in`. A call, a literal or an arithmetic expression is a value, not a place.

    Wrong:

        total() = 1;

    Instead:

        let total = 1;
    """

    code = "VX0150"
    slug = "invalid-assignment-target"

    what: str

    def title(self) -> str:
        return f"{self.what} cannot be assigned to"

    def label(self) -> str:
        return "this is a value, not a place that can hold one"


class OptionalChainTarget(FixedWords):
    """An optional chain stands where a value is assigned.

    `user?.name` may turn out to be no property at all, so there would be nothing to assign to.

    Wrong:

        user?.name = 'Ada';

    Instead:

        if (user) user.name = 'Ada';
    """

    code = "VX0151"
    slug = "optional-chain-target"
    words = "an optional chain cannot be assigned to"
    here = "with `?.` there may be no property here"
    advice = "test the object with `if` and assign without `?.`"


class DefaultInObjectLiteral(FixedWords):
    """An object literal has `name = value` where `name: value` belongs.

    `{ a = 1 }` gives a default in a pattern (`const { a = 1 } = options`). A literal that makes an object uses `:`.

    Wrong:

        const options = { depth = 1 };

    Instead:

        const options = { depth: 1 };
    """

    code = "VX0152"
    slug = "default-in-object-literal"
    words = "`=` in an object literal"
    here = "a default is only possible in a pattern; a property is written with `:`"

    equals: Span

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("write `:`", (Edit(self.equals, ":"),), "unsafe"),)


class MixedNullish(Mistake):
    """`??` is mixed with `||` or `&&` without parentheses.

    Readers disagree on which of them binds tighter, so JavaScript asks for parentheses.

    Wrong:

        const name = user.nick ?? user.name || 'guest';

    Instead:

        const name = (user.nick ?? user.name) || 'guest';
    """

    code = "VX0153"
    slug = "mixed-nullish"

    operator: str
    inner: Span

    def title(self) -> str:
        return f"`??` is mixed with `{self.operator}` without parentheses"

    def label(self) -> str:
        return "it is not said which part belongs together"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.inner, "this operand needs parentheses of its own"),)

    def fixes(self) -> tuple[Fix, ...]:
        start, end = Span(self.inner.start, self.inner.start), Span(self.inner.end, self.inner.end)
        return (Fix("put the operand in parentheses", (Edit(start, "("), Edit(end, ")"))),)


class UnaryBeforePower(Mistake):
    """A unary operator stands directly before `**`.

    `-x ** 2` could mean `(-x) ** 2` or `-(x ** 2)`, so JavaScript asks for parentheses.

    Wrong:

        const y = -x ** 2;

    Instead:

        const y = -(x ** 2);
    """

    code = "VX0154"
    slug = "unary-before-power"

    operator: str
    power: Span

    def title(self) -> str:
        return f"`{self.operator}` before `**` needs parentheses"

    def label(self) -> str:
        return "is this done first, or the power?"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.power, "of this power"),)

    def fixes(self) -> tuple[Fix, ...]:
        start, end = Span(self.span.start, self.span.start), Span(self.span.end, self.span.end)
        return (Fix("take the operand first", (Edit(start, "("), Edit(end, ")")), "unsafe"),)


class DeleteOfName(FixedWords):
    """`delete` is applied to a name.

    `delete` removes a property of an object. Variables cannot be removed.

    Wrong:

        let cache = {};
        delete cache;

    Instead:

        let cache = {};
        cache = {};
    """

    code = "VX0155"
    slug = "delete-of-name"
    words = "`delete` cannot remove a variable"
    here = "only properties can be deleted: `delete object.name`"


class DuplicateProto(Mistake):
    """An object literal sets `__proto__` twice.

    `__proto__: value` sets the prototype of the new object, which can only have one.

    Wrong:

        const o = { __proto__: a, __proto__: b };

    Instead:

        const o = { __proto__: a };
    """

    code = "VX0156"
    slug = "duplicate-proto"

    first: Span

    def title(self) -> str:
        return "`__proto__` is set twice in one object"

    def label(self) -> str:
        return "an object has one prototype"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "it is set here already"),)


class OptionalChainMisuse(Mistake):
    """An optional chain is used as a template's tag or with `new`.

    `a?.b` may be `undefined`, and neither a tagged template nor `new` has a form that is skipped then.

    Wrong:

        const text = format?.bold`Hello`;

    Instead:

        const text = format ? format.bold`Hello` : undefined;
    """

    code = "VX0157"
    slug = "optional-chain-misuse"

    role: str

    def title(self) -> str:
        return f"an optional chain cannot be {self.role}"

    def label(self) -> str:
        return "with `?.` there may be nothing here"


class RestNotLast(FixedWords):
    """`...rest` is not the last of its list, or is followed by a comma.

    A rest element takes everything that is left, so nothing can come after it.

    Wrong:

        const [...head, last] = items;

    Instead:

        const [first, ...others] = items;
    """

    code = "VX0158"
    slug = "rest-not-last"
    words = "a rest element must come last"
    here = "it takes all that is left: nothing may follow, not even a comma"


class RestWithDefault(FixedWords):
    """A rest element has a default.

    `...rest` is always an array (or an object), if need be an empty one, so a default would never be used.

    Wrong:

        [first, ...others = []] = items;

    Instead:

        [first, ...others] = items;
    """

    code = "VX0159"
    slug = "rest-with-default"
    words = "a rest element cannot have a default"
    here = "it is never `undefined`"


class UnknownMetaProperty(Mistake):
    """After `new.` or `import.` stands another name than the one that exists.

    The language has `new.target` and `import.meta`, no others.

    Wrong:

        const here = import.url;

    Instead:

        const here = import.meta.url;
    """

    code = "VX0177"
    slug = "unknown-meta-property"

    meta: str
    name: str

    def title(self) -> str:
        return f"there is no `{self.meta}.{self.name}`"

    def label(self) -> str:
        return "`new.target` and `import.meta` are all there is"


class CommaInKey(FixedWords):
    """A computed key holds two expressions with a comma between them.

    The brackets hold one expression.

    Wrong:

        const o = { [a, b]: 1 };

    Instead:

        const o = { [b]: 1 };
    """

    code = "VX0178"
    slug = "comma-in-key"
    words = "a computed key is one expression"
    here = "this has a comma; put it in parentheses if it is meant"
