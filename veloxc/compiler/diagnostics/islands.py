"""Mistakes at the border between server and browser, and what would harm the visitor."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake


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
