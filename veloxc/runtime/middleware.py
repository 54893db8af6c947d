"""Middleware: functions that stand around the answers of a site (velox-language.md §12).

    export default defineMiddleware(async (request, next) => {
      const response = await next();
      response.headers.set('x-frame-options', 'DENY');
      return response;
    });

`next()` always gives a Response: what fails further in has become an error page by then, so that what a middleware
adds is on every answer. Returning nothing goes on. `request.context` is the Map that pages and handlers see.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from types import ModuleType
from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.errors import HttpError
from veloxc.runtime.page import current_page
from veloxc.runtime.scopes import PathScope

Chain = Sequence[Callable[..., Any]]
Recover = Callable[[Exception], Awaitable[Any]]
RECOVER = "middleware recover"
"""Key in `Render.state`: makes a Response of an error, as the site answers it."""


class SiteMiddleware:
    """The middleware of a site's modules, in order: each one's `default` (or `onRequest`), within its `config.matcher`.

    Raises TypeError_ where a module exports no function.
    """

    def __init__(self, modules: Sequence[ModuleType]) -> None:
        self._entries = [(_scope_of(module), _function_of(module)) for module in modules]

    def chain(self, segments: Sequence[str]) -> Chain:
        """What stands around the answer for a canonical path, outermost first."""
        return [function for scope, function in self._entries if scope is None or scope.contains(segments)]


def _scope_of(module: ModuleType) -> PathScope | None:
    from veloxc.js import get

    config = getattr(module, "config", None)
    matcher = get(config, "matcher") if isinstance(config, dict) else undefined
    return None if matcher is undefined or matcher is None else PathScope.of(matcher, "config.matcher")


def _function_of(module: ModuleType) -> Callable[..., Any]:
    from veloxc.js import TypeError_

    for name in ("default", "onRequest"):
        function: Any = getattr(module, name, None)
        if callable(function):
            return function  # type: ignore[no-any-return]
    name = module.__name__.rpartition(".")[2]
    raise TypeError_(
        f"the middleware `{name}` exports no function: write `export default defineMiddleware(…)`"
    )


# ---- what `velox/server` exports


def defineMiddleware(first: Any = undefined, second: Any = undefined, *_: Any) -> Any:
    """`defineMiddleware(handler)`, or `defineMiddleware(paths, handler)`: `'/admin/*'`, or several in an array."""
    from veloxc.js import TypeError_

    if second is undefined:
        if not callable(first):
            raise TypeError_("defineMiddleware: a function is needed")
        return first
    if not callable(second):
        raise TypeError_("defineMiddleware: the second argument must be a function")
    scope = PathScope.of(first, "defineMiddleware")

    def scoped(request: Any = undefined, following: Any = undefined, *_: Any) -> Any:
        inside = scope.contains(current_page().request._visitor.segments)
        return second(request, following) if inside else following()

    return scoped


def composeMiddleware(*items: Any) -> Any:
    """One middleware of several, the first being the outermost. Arrays are flattened; false, null and undefined are
    left out, so that `dev && logger` works."""
    from veloxc.js import TypeError_

    chain: list[Any] = []
    for item in items:
        parts = item if isinstance(item, list) else [item]
        chain.extend(part for part in parts if part not in (undefined, None, False))
    if not all(map(callable, chain)):
        raise TypeError_("composeMiddleware: each argument must be a middleware")

    def composed(request: Any = undefined, following: Any = undefined, *_: Any) -> Any:
        from veloxc.js import start

        return start(run_chain(chain, request, following))

    return composed


def errorHandler(handler: Any = undefined, *_: Any) -> Any:
    """A middleware that is told what failed further in: `errorHandler((error, request) => Response | undefined)`.

    A Response it returns is the answer; without one the error page stays. `notFound()`, `redirect()` and the like are
    answers, not failures.
    """
    from veloxc.js import TypeError_

    if not callable(handler):
        raise TypeError_("errorHandler: a function is needed")

    async def watch(request: Any, following: Any) -> Any:
        from veloxc.js.errors import caught

        response = await following()
        visitor = current_page().request._visitor
        failure, visitor.failure = visitor.failure, None
        if failure is None:
            return response
        answer = await _settled(handler(caught(failure), request))
        return response if answer is undefined or answer is None else answer

    def watching(request: Any = undefined, following: Any = undefined, *_: Any) -> Any:
        from veloxc.js import start

        return start(watch(request, following))

    return watching


# ---- running


class _Next:
    """The `next` of one middleware: gives a promise of the Response further in, once."""

    def __init__(self, further: Callable[[], Awaitable[Any]]) -> None:
        self._further = further
        self.promise: Any = None

    def __call__(self, *_: Any) -> Any:
        from veloxc.js import Error, start

        if self.promise is not None:
            raise Error("next() was called twice by one middleware")
        self.promise = start(self._further())
        return self.promise


async def run_chain(chain: Chain, request: Any, last: Callable[[], Any]) -> Any:
    """The Response of a chain around `last`. What one throws becomes a Response before the next one out sees it."""
    from veloxc.js.fetch_api.response import Response

    if not chain:
        return await _settled(last())

    async def further() -> Any:
        from veloxc.runtime.body import VisitorGone

        try:
            return await run_chain(chain[1:], request, last)
        except VisitorGone:
            raise
        except Exception as error:
            return await current_page().render.state[RECOVER](error)

    following = _Next(further)
    answer = await _settled(chain[0](request, following))
    if isinstance(answer, HttpError):
        raise answer
    if answer is undefined or answer is None:
        return await (following.promise or following())
    if not isinstance(answer, Response):
        raise TypeError(
            f"a middleware must return a Response or nothing, and returned {type(answer).__name__}"
        )
    return answer


async def _settled(value: Any) -> Any:
    return await value if hasattr(value, "__await__") else value
