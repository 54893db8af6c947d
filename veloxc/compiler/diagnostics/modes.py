"""Mistakes with rendering modes: what a page does that its mode does not allow."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake, Severity
from veloxc.compiler.source import Span


class StoredPageReadsVisitor(Mistake):
    """A page that is rendered once and shown to everybody reads something that belongs to one visitor.

    `ssg` and `isr` pages are stored. What they read of one visitor's headers, cookies, address, query or body would be
    shown to all others. The page itself, its layouts and the project's modules that they use are looked at.

    Wrong:

        ---
        export const config = { render: 'isr' };
        const agent = request.headers.get('User-Agent');
        ---
        <p>{agent}</p>

    Instead:

        ---
        export const config = { render: 'ssr' };
        const agent = request.headers.get('User-Agent');
        ---
        <p>{agent}</p>
    """

    code = "VX0310"
    slug = "stored-page-reads-visitor"

    what: str
    mode: str
    reason: str
    through: str
    config: Span | None

    def title(self) -> str:
        return f"this page is stored ({self.mode}) and shown to everybody, but reads `{self.what}`"

    def label(self) -> str:
        if self.through:
            return f"reads `{self.what}`, in {self.through}"
        return "differs from visitor to visitor"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.config, "the mode is chosen here"),) if self.config is not None else ()

    def notes(self) -> tuple[str, ...]:
        return () if self.config is not None else (f"the page is `{self.mode}` because {self.reason}",)

    def help(self) -> str | None:
        return "use `render: 'ssr'`, or read it in the browser, in a component with `client:load`"


class ClientPageNeedsServer(Mistake):
    """A page with `render: 'csr'` does something that only a server can do.

    Such a page is compiled to JavaScript and rendered in the browser. Its block may hold static exports, imports and
    declarations that run in a browser.

    Wrong:

        ---
        export const config = { render: 'csr' };
        const products = await fetch('/api/products').then(r => r.json());
        ---
        <ul>{products.map(p => <li>{p.name}</li>)}</ul>

    Instead:

        ---
        import { useQuery } from '@velox/query';
        export const config = { render: 'csr' };
        const load = () => fetch('/api/products').then(r => r.json());
        function Products() {
          const { data } = useQuery({ key: ['products'], fetcher: load });
          return <ul>{data?.map(p => <li>{p.name}</li>)}</ul>;
        }
        ---
        <Products />
    """

    code = "VX0311"
    slug = "client-page-needs-server"

    reason: str

    def title(self) -> str:
        return "this page is rendered in the browser (csr), but needs the server here"

    def label(self) -> str:
        return self.reason

    def help(self) -> str | None:
        return "use `render: 'ssr'`, or load the data from an API route"


class RevalidateInRender(Mistake):
    """`revalidatePath` or `revalidateTag` is called while a page renders.

    Rendering must not change what is stored: a page that expires itself would never be stored. Call them where data
    changes, in an API route or in a form's handler.

    Wrong:

        ---
        import { revalidateTag } from 'velox/server';
        await revalidateTag('products');
        ---
        <p>Done</p>

    Instead:

        // routes/api/refresh+server.ts
        import { revalidateTag } from 'velox/server';

        export const POST = async () => {
          await revalidateTag('products');
          return Response.json({ done: true });
        };
    """

    code = "VX0312"
    slug = "revalidate-in-render"

    name: str

    def title(self) -> str:
        return f"`{self.name}` cannot be called while a page renders"

    def label(self) -> str:
        return "would change stored pages from inside a render"

    def help(self) -> str | None:
        return "call it in an API route (`+server.ts`)"


class SwallowedRedirect(Mistake):
    """A `catch` swallows a redirect or a `NotFound`.

    They are thrown values like any other: a `catch` around them gets them first, and the page goes on as if nothing
    had happened. Throw them after the `try`, or throw again what is no error of yours.

    Wrong:

        ---
        import { redirect } from 'velox/server';
        try {
          if (!params.slug) throw redirect('/');
        } catch (error) {
          console.log(error);
        }
        ---
        <p>Hello</p>

    Instead:

        ---
        import { redirect } from 'velox/server';
        if (!params.slug) throw redirect('/');
        ---
        <p>Hello</p>
    """

    code = "VX0313"
    slug = "swallowed-redirect"
    severity: ClassVar[Severity] = "warning"

    name: str
    handler: Span

    def title(self) -> str:
        return f"this `{self.name}` never reaches the visitor: a `catch` takes it"

    def label(self) -> str:
        return "thrown here"

    def secondary(self) -> tuple[Label, ...]:
        return (Label(self.handler, "caught here, and not thrown again"),)

    def help(self) -> str | None:
        return "move the `throw` out of the `try`"
