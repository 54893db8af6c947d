"""JavaScript and TypeScript that Velox does not run (velox-language.md §5), each with what to do instead."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Mistake, Severity


class UnsupportedGlobal(Mistake):
    """A global of JavaScript or Node is used that Velox does not have.

    Pages are compiled to Python before they run. What needs a JavaScript engine at run time (`eval`, `Proxy`), shared
    memory (`SharedArrayBuffer`, `Atomics`) or Node (`require`, `Buffer`) is not there.

    Wrong:

        ---
        const value = eval('1 + 1');
        ---
        <p>{value}</p>

    Instead:

        ---
        const value = 1 + 1;
        ---
        <p>{value}</p>
    """

    code = "VX0801"
    slug = "unsupported-global"

    name: str
    instead: str

    def title(self) -> str:
        return f"`{self.name}` is not supported"

    def label(self) -> str:
        return "not there when the page runs"

    def help(self) -> str | None:
        return self.instead


class FunctionFromText(Mistake):
    """A function is made from a text at run time.

    `new Function('…')` compiles JavaScript while the page runs, where there is no JavaScript engine.

    Wrong:

        ---
        const double = new Function('x', 'return x * 2');
        ---
        <p>{double(2)}</p>

    Instead:

        ---
        const double = (x) => x * 2;
        ---
        <p>{double(2)}</p>
    """

    code = "VX0802"
    slug = "function-from-text"

    def title(self) -> str:
        return "functions cannot be made from text"

    def label(self) -> str:
        return "would need a JavaScript engine"

    def help(self) -> str | None:
        return "write the function out"


class DecoratorNotSupported(Mistake):
    """A class or one of its members has a decorator.

    Decorators are not supported yet. Call the function on the class, or on the method's result, instead.

    Wrong:

        import { tracked } from './tracked';

        @tracked
        export class Basket {}

    Instead:

        import { tracked } from './tracked';

        export const Basket = tracked(class Basket {});
    """

    code = "VX0803"
    slug = "decorator-not-supported"

    def title(self) -> str:
        return "decorators are not supported"

    def help(self) -> str | None:
        return "call the function with the class as its argument"


class NamespaceNotSupported(Mistake):
    """A TypeScript `namespace` holds values.

    Namespaces of types are fine: they leave nothing behind. One with values is a module of its own: make it a file, or
    an object.

    Wrong:

        export namespace Money {
          export const currency = 'EUR';
        }

    Instead:

        export const Money = { currency: 'EUR' };
    """

    code = "VX0804"
    slug = "namespace-not-supported"

    name: str

    def title(self) -> str:
        return f"the namespace `{self.name}` holds values, which is not supported"

    def label(self) -> str:
        return "this is more than types"

    def help(self) -> str | None:
        return "put its members into a file of their own, or into an object"


class PackageOnServer(Mistake):
    """Server code imports a module of Node or a package of npm.

    Pages run in Python: modules of Node and packages of npm cannot be loaded there. Use a Python package, from a module
    under `lib/`, or with `py:`; or the globals that Velox brings along (`fetch`, `crypto.randomUUID`, `URL`, …).

    Wrong:

        ---
        import { readFileSync } from 'node:fs';
        const text = readFileSync('notes.txt', 'utf8');
        ---
        <pre>{text}</pre>

    Instead:

        ---
        import { notes } from '$lib/notes';
        const text = await notes();
        ---
        <pre>{text}</pre>
    """

    code = "VX0805"
    slug = "package-on-server"

    module: str
    instead: str

    def title(self) -> str:
        kind = "a module of Node" if self.module.startswith("node:") else "a package of npm"
        return f"'{self.module}' is {kind}, and this code runs in Python"

    def label(self) -> str:
        return "cannot be loaded on the server"

    def help(self) -> str | None:
        return self.instead


class PackageInComponent(Mistake):
    """A component imports a package of npm: it can be used with `client:only` alone.

    Components render on the server first, where packages of npm cannot be loaded. With `client:only` a component is
    rendered in the browser only, and may use them.

    Wrong:

        // components/Chart.tsx
        import { draw } from 'some-charts';

        export default function Chart() {
          return <canvas ref={draw} />;
        }

    Instead:

        // components/Chart.tsx
        import { draw } from '../lib/draw';

        export default function Chart() {
          return <canvas ref={draw} />;
        }
    """

    code = "VX0806"
    slug = "package-in-component"
    severity: ClassVar[Severity] = "warning"

    module: str

    def title(self) -> str:
        return f"'{self.module}' is a package of npm: this component works with `client:only` alone"

    def label(self) -> str:
        return "cannot be loaded on the server"

    def help(self) -> str | None:
        return "use the component with `client:only`, or do without the package"


class CommonJsNotSupported(Mistake):
    """A file uses CommonJS: `import x = require('…')` or `export = x`.

    Velox files are modules of ECMAScript.

    Wrong:

        import db = require('./db');
        export const posts = db.posts;

    Instead:

        import * as db from './db';
        export const posts = db.posts;
    """

    code = "VX0807"
    slug = "commonjs-not-supported"

    def title(self) -> str:
        return "CommonJS is not supported"

    def help(self) -> str | None:
        return "use `import … from` and `export`"


class NotAvailableYet(Mistake):
    """A name that Velox has and this version of veloxc has not yet.

    Wrong:

        ---
        const session = useSession();
        ---
        <p>{session.name}</p>

    Instead:

        ---
        const name = request.cookies.get('name')?.value ?? 'visitor';
        ---
        <p>{name}</p>
    """

    code = "VX0808"
    slug = "not-available-yet"

    name: str
    instead: str

    def title(self) -> str:
        return f"`{self.name}` is not there in this version of veloxc"

    def label(self) -> str:
        return "cannot be used yet"

    def help(self) -> str | None:
        return self.instead
