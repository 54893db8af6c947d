"""Code on the wrong side of the border between server and browser, and what would harm the visitor."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Mistake, Severity


class BrowserNameOnServer(Mistake):
    """Code that runs on the server uses a name that only browsers have.

    The block and the markup of a page run on the server, where there is no `window` and no `document`. Code for the
    browser belongs into a component that is used with `client:load` or another `client:` directive.

    Wrong:

        ---
        const width = window.innerWidth;
        ---
        <p>{width}</p>

    Instead:

        ---
        const agent = request.headers.get('User-Agent');
        ---
        <p>{agent}</p>
    """

    code = "VX0610"
    slug = "browser-name-on-server"

    name: str

    def title(self) -> str:
        return f"`{self.name}` exists in browsers only, and this code runs on the server"

    def label(self) -> str:
        return "not there on the server"

    def help(self) -> str | None:
        return "move this into a component, and use it with `client:load`"


class HandlerOutsideIsland(Mistake):
    """An event handler stands on an element of a page, where nothing runs in the browser.

    A page sends HTML, and no JavaScript. Handlers work in components that are used with `client:load`, `client:idle`,
    `client:visible`, `client:media` or `client:only`; elsewhere they are left out.

    Wrong:

        <button onClick={() => console.log('hi')}>Hi</button>

    Instead:

        ---
        import Hello from '$components/Hello';
        ---
        <Hello client:load />
    """

    code = "VX0611"
    slug = "handler-outside-island"
    severity: ClassVar[Severity] = "warning"

    name: str

    def title(self) -> str:
        return f"`{self.name}` does nothing here: no JavaScript is sent to the browser"

    def label(self) -> str:
        return "left out of the page"

    def help(self) -> str | None:
        return "move the element into a component, and use that with `client:load`"


class SecretInBrowser(Mistake):
    """Code for the browser reads an environment variable that stays on the server.

    Only variables whose names begin with `PUBLIC_` are sent to browsers, and only where they are written out:
    `process.env.PUBLIC_NAME`. All others are `undefined` there.

    Wrong:

        // components/Map.tsx
        import { onMount } from 'velox/client';

        export default function Map() {
          onMount(() => console.log(process.env.MAP_KEY));
          return <div id="map" />;
        }

    Instead:

        // components/Map.tsx
        import { onMount } from 'velox/client';

        export default function Map() {
          onMount(() => console.log(process.env.PUBLIC_MAP_KEY));
          return <div id="map" />;
        }
    """

    code = "VX0612"
    slug = "secret-in-browser"
    severity: ClassVar[Severity] = "warning"

    name: str

    def title(self) -> str:
        return f"`process.env.{self.name}` is `undefined` in the browser"

    def label(self) -> str:
        return "this component uses 'velox/client': it runs in the browser"

    def help(self) -> str | None:
        return "only variables that begin with `PUBLIC_` are sent to browsers"


class UnsetSecret(Mistake):
    """A secret is compared with an environment variable that may not be set.

    `secret !== process.env.SECRET` lets everybody in when the variable is missing and nothing is sent: `undefined` is
    the same as `undefined`. `useEnv` throws when the variable is not set.

    Wrong:

        // routes/api/refresh+server.ts
        export const POST = async (req) => {
          const { secret } = await req.json();
          if (secret !== process.env.REFRESH_SECRET) return new Response('No', { status: 401 });
          return new Response('Done');
        };

    Instead:

        // routes/api/refresh+server.ts
        import { useEnv } from 'velox/server';

        export const POST = async (req) => {
          const { secret } = await req.json();
          if (secret !== useEnv('REFRESH_SECRET')) return new Response('No', { status: 401 });
          return new Response('Done');
        };
    """

    code = "VX0613"
    slug = "unset-secret"
    severity: ClassVar[Severity] = "warning"

    name: str

    def title(self) -> str:
        return f"if `{self.name}` is not set, this lets in whoever sends nothing"

    def label(self) -> str:
        return "`undefined` where the variable is missing"

    def help(self) -> str | None:
        return f"use `useEnv('{self.name}')`, which throws when the variable is not set"


class DynamicSrcdoc(Mistake):
    """An `<iframe>` gets its document from an expression.

    What stands in `srcdoc` is HTML that runs with the rights of the page: one unescaped string of a visitor in it, and
    their script runs for everybody. Write the document as text, or serve it at an address of its own and use `src`.

    Wrong:

        ---
        const comment = props.comment;
        ---
        <iframe srcdoc={comment}></iframe>

    Instead:

        <iframe src="/comments/preview"></iframe>
    """

    code = "VX0614"
    slug = "dynamic-srcdoc"

    def title(self) -> str:
        return "`srcdoc` must be plain text"

    def label(self) -> str:
        return "would be HTML from an expression"

    def help(self) -> str | None:
        return "serve the document at an address of its own, and use `src`"
