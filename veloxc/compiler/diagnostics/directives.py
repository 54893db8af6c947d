"""Mistakes with `client:` directives."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Label, Mistake
from veloxc.compiler.source import Span


class UnknownClientDirective(Mistake):
    """A `client:` directive is none of those that Velox knows.

    They are `client:load`, `client:idle`, `client:visible`, `client:media="(…)"` and `client:only`.

    Wrong:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:lode />

    Instead:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:load />
    """

    code = "VX0602"
    slug = "unknown-client-directive"

    name: str
    meant: str | None

    def title(self) -> str:
        return f"there is no directive `client:{self.name}`"

    def label(self) -> str:
        return "not known"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `client:{self.meant}`?"
        return "there are `client:load`, `client:idle`, `client:visible`, `client:media` and `client:only`"

    def fixes(self) -> tuple[Fix, ...]:
        if self.meant is None:
            return ()
        return (Fix(f"write `client:{self.meant}`", (Edit(self.span, f"client:{self.meant}"),), "unsafe"),)


class ClientDirectiveValue(Mistake):
    """A `client:` directive has a value it cannot have, or lacks the one it needs.

    `client:media` needs a media query, written as text. The others take no value.

    Wrong:

        ---
        import Menu from '$components/Menu';
        ---
        <Menu client:media />

    Instead:

        ---
        import Menu from '$components/Menu';
        ---
        <Menu client:media="(max-width: 40em)" />
    """

    code = "VX0603"
    slug = "client-directive-value"

    name: str

    def title(self) -> str:
        if self.name == "media":
            return "`client:media` needs a media query"
        return f"`client:{self.name}` takes no value"

    def help(self) -> str | None:
        return 'write `client:media="(max-width: 40em)"`' if self.name == "media" else None


class ClientDirectiveOnElement(Mistake):
    """A `client:` directive stands on an HTML element.

    Only a component can be sent to the browser: it has a module of its own.

    Wrong:

        <button client:load onClick={() => console.log('hi')}>Hi</button>

    Instead:

        ---
        import Hello from '$components/Hello';
        ---
        <Hello client:load />
    """

    code = "VX0604"
    slug = "client-directive-on-element"

    element: str

    def title(self) -> str:
        return f"`<{self.element}>` is an element: only components run in the browser"

    def help(self) -> str | None:
        return "move it into a component, in a file of its own under `components/`"


class SeveralClientDirectives(Mistake):
    """A component has more than one `client:` directive.

    Each says when the component wakes in the browser: there can be one answer only.

    Wrong:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:load client:visible />

    Instead:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:visible />
    """

    code = "VX0605"
    slug = "several-client-directives"

    first: Span

    def title(self) -> str:
        return "a component wakes once: it can have one `client:` directive"

    def label(self) -> str:
        return "another one"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one"),)
