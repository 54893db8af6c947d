"""Mistakes with islands: components that are sent to the browser."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake
from veloxc.compiler.source import Span


class IslandNeedsServer(Mistake):
    """A component that runs in the browser imports something that exists on the server only.

    An island's module is compiled to JavaScript and sent to the browser, with all it imports. `velox/server`, modules of
    Python and what imports them cannot go there: and must not, for they may hold secrets.

    Load the data in the page and pass it as a prop, or fetch it from an API route.

    Wrong:

        ---
        import Chart from 'py:charts.views';
        ---
        <Chart client:load />

    Instead:

        ---
        import { series } from 'py:charts.data';
        import Chart from '$components/Chart';
        const points = await series();
        ---
        <Chart client:load points={points} />
    """

    code = "VX0601"
    slug = "island-needs-server"

    component: str
    module: str
    reason: str

    def title(self) -> str:
        return f"`<{self.component}>` runs in the browser, but needs the server"

    def label(self) -> str:
        return "sent to the browser because of this"

    def notes(self) -> tuple[str, ...]:
        return (f"'{self.module}' {self.reason}",)

    def help(self) -> str | None:
        return "load the data in the page and pass it as a prop, or fetch it from an API route"


class LocalIsland(Mistake):
    """A component of the page's own block is used with a `client:` directive.

    The block runs on the server. What runs in the browser is sent there as a module: it needs a file of its own.

    Wrong:

        ---
        import { signal } from 'velox/client';
        function Counter() {
          const count = signal(0);
          return <button onClick={() => count.value++}>{count}</button>;
        }
        ---
        <Counter client:load />

    Instead:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:load />
    """

    code = "VX0606"
    slug = "local-island"

    component: str
    declared: Span

    def title(self) -> str:
        return f"`<{self.component}>` runs in the browser, and needs a file of its own"

    def label(self) -> str:
        return "sent to the browser because of this"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.declared, "but declared here, where the server runs it"),)

    def help(self) -> str | None:
        return f"move it to `components/{self.component}.tsx` and import it"


class VeloxIsland(Mistake):
    """A `.velox` component is used with a `client:` directive.

    `.velox` files render on the server only. Components for the browser are `.tsx` files.

    Wrong:

        ---
        import Menu from '$components/Menu.velox';
        ---
        <Menu client:load />

    Instead:

        ---
        import Menu from '$components/Menu';
        ---
        <Menu client:load />
    """

    code = "VX0607"
    slug = "velox-island"

    component: str
    path: str

    def title(self) -> str:
        return f"`<{self.component}>` is a `.velox` component: it renders on the server only"

    def label(self) -> str:
        return f"cannot send {self.path} to the browser"

    def help(self) -> str | None:
        return "write it as a `.tsx` component"


class IslandAwaits(Mistake):
    """A component that runs in the browser has an `await` in its body.

    In the browser a component renders at once, again and again. What takes time goes into `onMount`, `useQuery` or
    `asyncSignal`.

    Wrong:

        // components/Price.tsx
        import { signal } from 'velox/client';

        export default async function Price() {
          const first = await fetch('/api/price').then(r => r.json());
          const price = signal(first);
          return <b>{price}</b>;
        }

    Instead:

        // components/Price.tsx
        import { onMount, signal } from 'velox/client';

        export default function Price() {
          const price = signal(0);
          onMount(async () => {
            price.value = await fetch('/api/price').then(r => r.json());
          });
          return <b>{price}</b>;
        }
    """

    code = "VX0608"
    slug = "island-awaits"

    component: str
    path: str

    def title(self) -> str:
        return f"`<{self.component}>` runs in the browser, but awaits in its body"

    def label(self) -> str:
        return f"the component in {self.path} waits before it renders"

    def help(self) -> str | None:
        return "load with `useQuery` or in `onMount`, or await in the page and pass the result as a prop"


class PropNotSerializable(Mistake):
    """A component that runs in the browser is given a prop that cannot be sent there.

    Props of islands are written into the page as data. Functions, classes, symbols and regular expressions stay on the
    server.

    Wrong:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:load onSave={() => console.log('saved')} />

    Instead:

        ---
        import Counter from '$components/Counter';
        ---
        <Counter client:load saveTo="/api/counter" />
    """

    code = "VX0609"
    slug = "prop-not-serializable"

    name: str
    kind: str
    component: str

    def title(self) -> str:
        return f"`{self.name}` is a {self.kind}, which cannot be sent to the browser"

    def label(self) -> str:
        return f"given to `<{self.component}>`, which runs there"

    def help(self) -> str | None:
        return "pass plain data: strings, numbers, arrays, objects, dates, maps, sets"


class ConditionalSignal(Mistake):
    """`signal`, `onMount` and the like are called in a branch or a loop of a component.

    Each such call of a component's body belongs to one instance, by its place in the order of calls. In a branch or a
    loop the order would change from render to render. After an early `return` is fine.

    Wrong:

        // components/Counter.tsx
        import { signal } from 'velox/client';

        export default function Counter({ start }: { start?: number }) {
          let count = { value: 0 };
          if (start) count = signal(start);
          return <b>{count.value}</b>;
        }

    Instead:

        // components/Counter.tsx
        import { signal } from 'velox/client';

        export default function Counter({ start }: { start?: number }) {
          const count = signal(start ?? 0);
          return <b>{count.value}</b>;
        }
    """

    code = "VX0615"
    slug = "conditional-signal"

    name: str
    around: Span
    what: str

    def title(self) -> str:
        return f"`{self.name}` must be called on every render, not in a {self.what}"

    def label(self) -> str:
        return "not called each time"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.around, f"inside this {self.what}"),)

    def help(self) -> str | None:
        return "call it at the top of the component, and decide by its value"
