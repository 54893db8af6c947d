"""The page that is being rendered: what the names in scope of a server block stand for, and what a render collects."""

from __future__ import annotations

from contextvars import ContextVar, Token
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from veloxc.js.undefined import undefined
from veloxc.runtime.current_site import current_site, use_site
from veloxc.runtime.request import PageRequest, PageResponse

if TYPE_CHECKING:
    from veloxc.runtime.head_elements import Head
    from veloxc.runtime.holes import Hole

_current: ContextVar[Page] = ContextVar("velox_page")


class Render:
    """What all files of one render share: the page, its layouts, and the `.velox` components in them."""

    __slots__ = (
        "_head",
        "activities",
        "client_urls",
        "fills",
        "holes",
        "islands",
        "limit",
        "mode",
        "request",
        "response",
        "scripts",
        "sent",
        "state",
        "tags",
    )

    def __init__(self, mode: str, request: PageRequest) -> None:
        self.mode = mode
        self.request = request
        self.response = PageResponse()
        self.holes: list[Hole] = []
        self._head: Head | None = None
        self.fills: dict[int, dict[str, Any]] = {}
        """Named slots filled by the files of each depth."""
        self.activities: set[Any] = set()
        """Async functions at work for this render."""
        self.islands = 0
        self.tags: set[str] = set()
        self.scripts: dict[str, None] = {}
        """Script tags that the document needs, once each: where a boundary comes late, they are sent before it."""
        self.limit: float | None = None
        """Seconds for what comes after the shell; no limit where it is None."""
        self.sent = False
        """Whether the shell went out: status, headers and cookies are what they were then."""
        self.client_urls: dict[str, str] = {}
        """Project path of an island's module → the address its JavaScript is served at."""
        self.state: dict[Any, Any] = {}
        """Values of this request by their owner: module-level signals, say."""

    @property
    def head(self) -> Head:
        """What the document's head will hold."""
        from veloxc.runtime.head_elements import Head

        if self._head is None:
            self._head = Head()
        return self._head

    def client_url(self, source: str) -> str:
        """Where the browser finds the JavaScript of a module: under its hash in a build, else under its path."""
        path = self.client_urls.get(source) or f"/_velox/{source.rpartition('.')[0]}.js"
        return current_site().base_path + path

    def cancel(self) -> None:
        """End what still works for this render: nobody waits for it any more."""
        for activity in list(self.activities):
            activity.cancel()


class Page:
    """One file being rendered: a page, a layout or a `.velox` component. Emitted code reads these attributes.

    `slots`: what its `<slot>`s show, by name; `default` for the children. `depth`: how many layouts are around it.
    """

    __slots__ = (
        "_url",
        "depth",
        "error",
        "in_component",
        "meta",
        "params",
        "props",
        "render",
        "slots",
        "status",
    )

    def __init__(
        self,
        render: Render,
        params: dict[str, Any],
        props: dict[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
        slots: dict[str, Any] | None = None,
        depth: int = 0,
        in_component: bool = False,
    ) -> None:
        self.render = render
        self.params = params
        self.props: dict[str, Any] = {} if props is None else props
        self.meta: Any = {} if meta is None else meta
        self.slots: dict[str, Any] = {} if slots is None else slots
        self.error: Any = undefined
        self.status: Any = undefined
        self.depth = depth
        self.in_component = in_component
        self._url: Any = None

    @property
    def request(self) -> PageRequest:
        return self.render.request

    @property
    def response(self) -> PageResponse:
        return self.render.response

    @property
    def holes(self) -> list[Hole]:
        return self.render.holes

    @property
    def url(self) -> Any:
        if self._url is None:
            from veloxc.js import URL

            self._url = URL(self.render.request.url)
        return self._url


def base_url() -> str:
    """The origin of the site: `app.baseUrl` of its configuration, never the visitor's `Host`."""
    return current_site().origin


def set_base_url(url: str) -> None:
    """The origin for code outside of any request: at build, in `veloxc render`."""
    use_site(replace(current_site(), origin=url.rstrip("/")))


def current_page() -> Page:
    """The page that this code renders. Raises RuntimeError outside of a render."""
    page = _current.get(None)
    if page is None:
        raise RuntimeError("nothing is being rendered here: markup that waits needs a page")
    return page


def rendering() -> Page | None:
    """The page that this code renders, or None outside of a render."""
    return _current.get(None)


def enter(page: Page) -> Token[Page]:
    """Make a page the current one of this task; `leave` with the token goes back."""
    return _current.set(page)


def leave(token: Token[Page]) -> None:
    _current.reset(token)
