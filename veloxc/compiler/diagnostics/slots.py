"""Mistakes with slots: of layouts, of components, and what fills them."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake


class SlotOutsideLayout(Mistake):
    """A page has a `<slot>`, which only layouts and `.velox` components fill.

    A `<slot />` is the place where a layout puts the page, or a component its children. A page has neither.

    Wrong:

        // routes/about.velox
        ---
        ---
        <main><slot /></main>

    Instead:

        // layouts/default.velox
        ---
        ---
        <main><slot /></main>
    """

    code = "VX0721"
    slug = "slot-outside-layout"

    def title(self) -> str:
        return "a page has no `<slot>`"

    def label(self) -> str:
        return "nothing fills it"

    def help(self) -> str | None:
        return "`<slot />` belongs into a layout or a `.velox` component"


class SlotNameNotStatic(Mistake):
    """The name of a slot is computed.

    Slots are put together when the page is compiled: their names are written as text.

    Wrong:

        // layouts/default.velox
        ---
        const side = 'left';
        ---
        <aside><slot name={side} /></aside>

    Instead:

        // layouts/default.velox
        ---
        ---
        <aside><slot name="left" /></aside>
    """

    code = "VX0722"
    slug = "slot-name-not-static"

    def title(self) -> str:
        return "the name of a slot must be plain text"

    def label(self) -> str:
        return "not known when the page is compiled"


class UndeclaredSlot(Mistake):
    """A slot is used that no layout offers.

    A layout names its slots: `export const slots = ['sidebar'];`. `<velox:slot name="sidebar">` at the top level of a
    page goes to the nearest layout that does; in the layout, `<slot name="sidebar">` is its place.

    Wrong:

        // layouts/default.velox
        ---
        export const slots = ['sidebar'];
        ---
        <aside><slot name="sidebr" /></aside>

    Instead:

        // layouts/default.velox
        ---
        export const slots = ['sidebar'];
        ---
        <aside><slot name="sidebar" /></aside>
    """

    code = "VX0723"
    slug = "undeclared-slot"

    name: str
    known: tuple[str, ...]
    meant: str | None

    def title(self) -> str:
        return f"no layout offers a slot `{self.name}`"

    def label(self) -> str:
        return "not among `slots`"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `{self.meant}`?"
        if self.known:
            return "there are " + ", ".join(f"`{name}`" for name in self.known)
        return f"add `export const slots = ['{self.name}'];` to the layout"


class MisplacedSlotContent(Mistake):
    """`<velox:slot>` stands where no slot is filled.

    It stands directly inside the component whose slot it fills, or at the top level of a page, for a layout.

    Wrong:

        <div><velox:slot name="sidebar">News</velox:slot></div>

    Instead:

        <velox:slot name="sidebar">News</velox:slot>
    """

    code = "VX0724"
    slug = "misplaced-slot-content"

    def title(self) -> str:
        return "`<velox:slot>` stands directly in a component, or at the top level of a page"

    def label(self) -> str:
        return "fills no slot here"


class SlotWithoutName(Mistake):
    """`<velox:slot>` does not say which slot it fills.

    Wrong:

        <velox:slot>News</velox:slot>

    Instead:

        <velox:slot name="sidebar">News</velox:slot>
    """

    code = "VX0725"
    slug = "slot-without-name"

    def title(self) -> str:
        return "`<velox:slot>` needs a `name`"

    def help(self) -> str | None:
        return "what has no name is written between the tags of the component as it is"


class UnknownVeloxElement(Mistake):
    """An element of the `velox:` namespace is not known. There is only `<velox:slot>`.

    Wrong:

        <velox:slt name="sidebar">News</velox:slt>

    Instead:

        <velox:slot name="sidebar">News</velox:slot>
    """

    code = "VX0726"
    slug = "unknown-velox-element"

    name: str

    def title(self) -> str:
        return f"there is no element `<velox:{self.name}>`"

    def help(self) -> str | None:
        return "there is `<velox:slot>`"
