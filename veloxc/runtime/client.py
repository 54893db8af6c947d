"""`velox/client` on the server: the same names, inert. Signals hold their first value, nothing is mounted (§10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.undefined import undefined
from veloxc.runtime.context import createContext, useContext
from veloxc.runtime.html import Write
from veloxc.runtime.markup import place
from veloxc.runtime.navigation import (
    Link,
    useNavigate,
    useParams,
    usePathname,
    useRouter,
    useSearchParams,
)
from veloxc.runtime.signals import Computed, Signal, signal
from veloxc.runtime.velox import Suspense

__all__ = [
    "Link", "Signal", "Suspense", "asyncSignal", "batch", "computed", "createContext", "defineComponent", "effect",
    "lazy", "memo", "onCleanup", "onDestroy", "onMount", "onUpdate", "persistedSignal", "ref", "signal", "untrack",
    "useContext", "useNavigate", "useParams", "usePathname", "useRouter", "useSearchParams",
]  # fmt: skip


def computed(function: Any = undefined, *_: Any) -> Computed:
    return Computed(function)


def effect(function: Any = undefined, *_: Any) -> Callable[..., Any]:
    """Effects belong to the browser. Gives the function that would end it."""
    return _nothing


def batch(function: Any = undefined, *_: Any) -> Any:
    return function()


def untrack(function: Any = undefined, *_: Any) -> Any:
    return function()


def onMount(function: Any = undefined, *_: Any) -> Any:
    return undefined


def onUpdate(function: Any = undefined, *_: Any) -> Any:
    return undefined


def onCleanup(function: Any = undefined, *_: Any) -> Any:
    return undefined


def onDestroy(function: Any = undefined, *_: Any) -> Any:
    return undefined


def ref(value: Any = undefined, *_: Any) -> dict[str, Any]:
    return {"current": None if value is undefined else value}


def persistedSignal(key: Any = undefined, initial: Any = undefined, *_: Any) -> Signal:
    """The browser's storage is read after mounting; here it is the first value."""
    return signal(initial)


class AsyncSignal(Signal):
    """`asyncSignal(fetcher)`: loading, until the browser fetches."""

    status = "loading"
    error = None
    loading = True

    def refetch(self, *_: Any) -> Any:
        from veloxc.js.promise import fulfilled

        return fulfilled(undefined)

    def stop(self, *_: Any) -> Any:
        return undefined


def asyncSignal(fetcher: Any = undefined, options: Any = undefined, *_: Any) -> AsyncSignal:
    from veloxc.js import get

    return AsyncSignal(undefined if options is undefined else get(options, "initial"))


def memo(component: Any = undefined, same: Any = undefined, *_: Any) -> Any:
    """Nothing is rendered twice on the server."""
    return component


def defineComponent(definition: Any = undefined, *_: Any) -> Any:
    """A component, or an object with `setup` or `render`."""
    if callable(definition) or hasattr(definition, "place_component"):
        return definition
    from veloxc.js import get, truthy

    for name in ("setup", "render"):
        found = get(definition, name)
        if truthy(found):
            return found
    return definition


class Lazy:
    """`lazy(() => import('./Chart'))`: the module is loaded when the component is first placed."""

    __slots__ = ("_load",)

    def __init__(self, load: Callable[..., Any]) -> None:
        self._load = load

    def place_component(self, write: Write, props: dict[str, Any]) -> None:
        from veloxc.runtime.holes import hole

        def show(module: Any) -> str:
            from veloxc.js import get

            found = get(module, "default")
            pieces: list[str] = []
            place(pieces.append, module if found is undefined else found, props)
            return "".join(pieces)

        loaded = self._load()
        write(hole(loaded, show) if hasattr(loaded, "__await__") else show(loaded))

    def __call__(self, props: Any = undefined, *_: Any) -> Any:
        from veloxc.runtime.markup import Markup, as_props

        return Markup((self, as_props(props)))


def lazy(load: Any = undefined, *_: Any) -> Lazy:
    return Lazy(load)


def _nothing(*_: Any) -> Any:
    return undefined
