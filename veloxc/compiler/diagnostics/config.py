"""Mistakes in the exports that Velox reads of a page: `config`, `meta`, `layout`, `slots`."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake, Severity
from veloxc.compiler.source import Span


class UnknownConfigKey(Mistake):
    """`config` has a key that means nothing to Velox.

    The keys are `render`, `revalidate`, `tags`, `stream` and `edge`. A misspelt one would silently do nothing.

    Wrong:

        ---
        export const config = { rendr: 'isr' };
        ---
        <p>Hello</p>

    Instead:

        ---
        export const config = { render: 'isr' };
        ---
        <p>Hello</p>
    """

    code = "VX0301"
    slug = "unknown-config-key"

    name: str
    meant: str | None
    known: tuple[str, ...]

    def title(self) -> str:
        return f"`config` has no key `{self.name}`"

    def label(self) -> str:
        return "not known"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `{self.meant}`?"
        return "the keys are " + ", ".join(f"`{name}`" for name in self.known)

    def fixes(self) -> tuple[Fix, ...]:
        if self.meant is None:
            return ()
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),), "unsafe"),)


class WrongConfigValue(Mistake):
    """A key of `config` has a value of the wrong type.

    `render` is `'ssr'`, `'ssg'`, `'isr'` or `'csr'`; `revalidate` a number of seconds or `false`; `tags` an array of
    strings; `stream` and `edge` are `true` or `false`.

    Wrong:

        ---
        export const config = { render: 'isr', revalidate: '1h' };
        ---
        <p>Hello</p>

    Instead:

        ---
        export const config = { render: 'isr', revalidate: 3600 };
        ---
        <p>Hello</p>
    """

    code = "VX0302"
    slug = "wrong-config-value"

    name: str
    expected: str
    meant: str | None

    def title(self) -> str:
        return f"`config.{self.name}` must be {self.expected}"

    def label(self) -> str:
        return "is something else"

    def help(self) -> str | None:
        return f"did you mean '{self.meant}'?" if self.meant else None


class ExportNotStatic(Mistake):
    """`config`, `layout` or `slots` has to be known before the page runs, but depends on something that must run first.

    Velox reads these without running the block. They may hold literals, constants of literals, arithmetic on them and
    spreads of them.

    Wrong:

        ---
        export const config = { render: 'isr', revalidate: Number(process.env.SECONDS) };
        ---
        <p>Hello</p>

    Instead:

        ---
        const HOUR = 60 * 60;
        export const config = { render: 'isr', revalidate: 2 * HOUR };
        ---
        <p>Hello</p>
    """

    code = "VX0303"
    slug = "export-not-static"

    name: str
    exported: Span
    text: str

    def title(self) -> str:
        return f"`{self.name}` must be known before the page runs"

    def label(self) -> str:
        return "this has to run first"

    def secondary(self) -> tuple[Label, ...]:
        if self.exported == self.span:
            return ()
        return (Label(self.exported, f"`{self.name}` is read without running the block"),)

    def help(self) -> str | None:
        return "use literals, constants of literals, arithmetic on them and spreads of them"


class ConfigIsNoObject(Mistake):
    """`config` is something other than an object.

    Wrong:

        ---
        export const config = 'isr';
        ---
        <p>Hello</p>

    Instead:

        ---
        export const config = { render: 'isr' };
        ---
        <p>Hello</p>
    """

    code = "VX0304"
    slug = "config-is-no-object"

    def title(self) -> str:
        return "`config` must be an object"

    def help(self) -> str | None:
        return "for example `export const config = { render: 'ssg' };`"


class MetaIsNoObject(Mistake):
    """`meta` is neither an object nor a function that returns one.

    Wrong:

        ---
        export const meta = 'Home';
        ---
        <h1>Home</h1>

    Instead:

        ---
        export const meta = { title: 'Home' };
        ---
        <h1>Home</h1>
    """

    code = "VX0305"
    slug = "meta-is-no-object"

    def title(self) -> str:
        return "`meta` must be an object, or a function that returns one"

    def help(self) -> str | None:
        return "for example `export const meta = { title: 'Home' };`"


class BadLayout(Mistake):
    """`layout` is neither the name of a layout nor `false`.

    `export const layout = 'minimal'` takes `layouts/minimal.velox`; `false` takes none.

    Wrong:

        ---
        export const layout = true;
        ---
        <p>Hello</p>

    Instead:

        ---
        export const layout = 'minimal';
        ---
        <p>Hello</p>
    """

    code = "VX0306"
    slug = "bad-layout"

    def title(self) -> str:
        return "`layout` must be the name of a layout, or `false`"

    def help(self) -> str | None:
        return "`'minimal'` takes `layouts/minimal.velox`, `false` takes no layout"


class BadSlots(Mistake):
    """`slots` of a layout is something other than an array of names.

    `slots` names the places that pages may fill with `<velox:slot name="…">`.

    Wrong:

        // layouts/default.velox
        ---
        export const slots = 'sidebar';
        ---
        <aside><slot name="sidebar" /></aside>

    Instead:

        // layouts/default.velox
        ---
        export const slots = ['sidebar'];
        ---
        <aside><slot name="sidebar" /></aside>
    """

    code = "VX0307"
    slug = "bad-slots"

    def title(self) -> str:
        return "`slots` must be an array of strings"

    def help(self) -> str | None:
        return "for example `export const slots = ['sidebar'];`"


class RevalidateWithoutIsr(Mistake):
    """`revalidate` stands in the `config` of a page that is not rendered incrementally.

    Only `render: 'isr'` renders a stored page again after some seconds; elsewhere the number means nothing.

    Wrong:

        ---
        export const config = { render: 'ssg', revalidate: 60 };
        ---
        <p>Hello</p>

    Instead:

        ---
        export const config = { render: 'isr', revalidate: 60 };
        ---
        <p>Hello</p>
    """

    code = "VX0308"
    slug = "revalidate-without-isr"
    severity: ClassVar[Severity] = "warning"

    render: str

    def title(self) -> str:
        return "`revalidate` has no effect without `render: 'isr'`"

    def label(self) -> str:
        return f"the page is rendered as '{self.render}'" if self.render else "the page says no `render`"

    def help(self) -> str | None:
        return "add `render: 'isr'`, or leave `revalidate` out"


class EdgeIgnored(Mistake):
    """`edge` is accepted, but changes nothing: Velox pages run in a Python process.

    Wrong:

        ---
        export const config = { render: 'ssr', edge: true };
        ---
        <p>Hello</p>

    Instead:

        ---
        export const config = { render: 'ssr' };
        ---
        <p>Hello</p>
    """

    code = "VX0309"
    slug = "edge-ignored"
    severity: ClassVar[Severity] = "info"

    def title(self) -> str:
        return "`edge` has no effect"

    def label(self) -> str:
        return "noted and left alone"
