"""Mistakes with components and their props."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


class MissingProps(Mistake):
    """A component is used without a prop that it requires.

    Which props are required is said by the TypeScript type of the component's parameter, or by `interface Props` of a
    `.velox` component: those without `?`.

    Wrong:

        ---
        function Card({ title }: { title: string }) {
          return <h2>{title}</h2>;
        }
        ---
        <Card />

    Instead:

        ---
        function Card({ title }: { title: string }) {
          return <h2>{title}</h2>;
        }
        ---
        <Card title="News" />
    """

    code = "VX0501"
    slug = "missing-props"

    component: str
    missing: tuple[str, ...]

    def title(self) -> str:
        noun = "prop" if len(self.missing) == 1 else "props"
        return f"`<{self.component}>` needs the {noun} {_list(self.missing)}"

    def label(self) -> str:
        return "not given here"

    def help(self) -> str | None:
        if self.missing == ("children",):
            return f"put something between `<{self.component}>` and `</{self.component}>`"
        return "add " + " ".join(f"`{name}={{…}}`" for name in self.missing if name != "children")

    def fixes(self) -> tuple[Fix, ...]:
        names = [name for name in self.missing if name != "children"]
        if not names:
            return ()
        text = "".join(f" {name}={{}}" for name in names)
        edit = Edit(type(self.span)(self.span.end, self.span.end), text)
        return (Fix(f"add {_list(tuple(names))}", (edit,), "placeholder"),)


class UnknownProp(Mistake):
    """A component is given a prop that it does not take.

    Its props are closed by their TypeScript type. Names with a dash (`data-id`, `aria-label`) may always be given.

    Wrong:

        ---
        function Card({ title }: { title: string }) {
          return <h2>{title}</h2>;
        }
        ---
        <Card title="News" tilte="Old" />

    Instead:

        ---
        function Card({ title }: { title: string }) {
          return <h2>{title}</h2>;
        }
        ---
        <Card title="News" />
    """

    code = "VX0502"
    slug = "unknown-prop"

    component: str
    name: str
    meant: str | None
    known: tuple[str, ...]

    def title(self) -> str:
        return f"`<{self.component}>` takes no prop `{self.name}`"

    def label(self) -> str:
        return "not one of its props"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `{self.meant}`?"
        return f"it takes {_list(self.known)}" if self.known else "it takes no props"

    def fixes(self) -> tuple[Fix, ...]:
        if self.meant is None:
            return ()
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),), "unsafe"),)


class WrongPropType(Mistake):
    """A component is given a value of the wrong type.

    The value's type is certain: it is a literal, or follows from literals and built-in functions. A string in quotes
    is a string: a number is written `count={3}`.

    Wrong:

        ---
        function Stars({ count }: { count: number }) {
          return <span>{'★'.repeat(count)}</span>;
        }
        ---
        <Stars count="3" />

    Instead:

        ---
        function Stars({ count }: { count: number }) {
          return <span>{'★'.repeat(count)}</span>;
        }
        ---
        <Stars count={3} />
    """

    code = "VX0503"
    slug = "wrong-prop-type"

    component: str
    name: str
    expected: str
    found: str

    def title(self) -> str:
        return f"`{self.name}` of `<{self.component}>` must be {self.expected}, not {self.found}"

    def label(self) -> str:
        return f"is {self.found}"

    def help(self) -> str | None:
        if self.expected == "number" and self.found.strip("'").replace(".", "", 1).isdigit():
            return f"write `{self.name}={{{self.found.strip(chr(39))}}}`"
        return None
